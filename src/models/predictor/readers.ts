import { Failure } from "../../core/failure.ts";
import type { ForeignFile, ForeignModel } from "../foreign/foreign-model.ts";
import type { ModelKind } from "./model-kind.ts";

/** Readers are loaded when a file of their kind is read. */
const readers: Record<ModelKind, () => Promise<(file: ForeignFile) => ForeignModel>> = {
  xgboost: async () => (await import("../xgboost/xgboost.ts")).readXgboost,
  lightgbm: async () => (await import("../lightgbm/lightgbm.ts")).readLightgbm,
  onnx: async () => (await import("../onnx-graph/onnx-graph.ts")).readOnnx,
  skops: async () => (await import("../skops/skops.ts")).readSkops,
  pickle: async () => (await import("../scikit-learn/scikit-learn.ts")).readSklearn,
};

/** @throws {Failure} for a file that is damaged, or holds a model that cannot be computed here. */
export async function readForeignModel(kind: ModelKind, source: ForeignFile): Promise<ForeignModel> {
  const read = await readers[kind]();
  try {
    return read(source);
  } catch (error) {
    // A damaged file may ask for an array or a depth that the engine refuses.
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(`${source.file}: expected a model, got sizes that no model has (the file is damaged)`, {
      cause: error,
    });
  }
}
