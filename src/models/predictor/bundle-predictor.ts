import { matrix, matrixWidth } from "../../data/features/index.ts";
import type { Bundle } from "../bundle/bundle.ts";
import { decisionOf } from "../bundle/decision.ts";
import { modelSignature } from "../bundle/model-file.ts";
import type { Forest } from "../forest/forest.ts";
import { predictForest } from "../forest/predict.ts";
import type { Predictor } from "./predictor.ts";

/** A model that trainyard trained. */
export function bundlePredictor(bundle: Bundle): Predictor {
  const { model, digest, sizeBytes, profile, provenance } = bundle;
  const { task, target, classes, classType, preparation, schema, forest } = model;
  const width = matrixWidth(preparation);
  const decision = decisionOf(model);
  return {
    task,
    target,
    namesTarget: true,
    namesClasses: true,
    classes,
    classType,
    ...(decision !== undefined && { decision }),
    preparation,
    ...(schema !== undefined && { schema }),
    digest,
    sizeBytes,
    about: "random forest",
    facts: { trees: forest.roots.length - 1, nodes: forest.feature.length, depth: depthOf(forest) },
    profile,
    provenance,
    parameters: model.parameters,
    trained: model,
    signature: modelSignature(model),
    cells: (rows) => ({ rows, columns: width, data: new Float32Array(rows * width) }),
    cellsOf: (table, rows) => matrix(preparation, table, rows),
    predict({ rows, columns, data }) {
      if (!(data instanceof Float32Array)) throw new TypeError("expected cells as 32-bit floats");
      return predictForest(forest, { rows, columns, data });
    },
  };
}

/** Splits on the longest way from a root to a leaf. Branches lead forwards, so one pass does. */
function depthOf({ feature, left, right }: Forest): number {
  const depths = new Uint32Array(feature.length);
  let deepest = 0;
  for (let node = 0; node < feature.length; node++) {
    if (feature[node]! < 0) continue;
    const below = depths[node]! + 1;
    depths[left[node]!] = below;
    depths[right[node]!] = below;
    deepest = Math.max(deepest, below);
  }
  return deepest;
}
