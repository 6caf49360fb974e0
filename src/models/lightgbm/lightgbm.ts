import { Failure } from "../../core/failure.ts";
import type { PlainColumn } from "../../data/features/preparation.ts";
import type { ForeignFile, ForeignModel } from "../foreign/foreign-model.ts";
import { packTrees } from "../trees/packed-trees.ts";
import { sumTrees } from "../trees/sum-trees.ts";
import { lightgbmObjective } from "./objective.ts";
import { blockCount, parseLightgbm, type TextBlock } from "./text.ts";
import { lightgbmTree } from "./trees.ts";

/** Reads a LightGBM model as text, of the formats v2 to v4. @throws {Failure} */
export function readLightgbm({ file, bytes }: ForeignFile): ForeignModel {
  const {
    version,
    header,
    trees: blocks,
    pandasCategorical,
  } = parseLightgbm(Buffer.from(bytes).toString("utf8"), file);
  const features = blockCount(header, "max_feature_idx", { file, min: 0, max: 1_000_000 }) + 1;
  const groups = blockCount(header, "num_tree_per_iteration", { file, min: 1, max: 10_000 });
  const objective = lightgbmObjective(header.get("objective"), file);
  if ((objective.task === "regression" || objective.single) && groups > 1) {
    throw new Failure(`${file}: expected a model that predicts one value per row, got one of ${groups}`);
  }
  if (blocks.length % groups !== 0) {
    throw new Failure(`${file}: expected ${groups} trees per round, got ${blocks.length} trees (the file is damaged)`);
  }
  const sources = blocks.map((block, index) =>
    lightgbmTree(block, { file: `${file}: tree ${index}`, output: index % groups }),
  );
  const trees = packTrees(sources, { file, features, outputs: groups });
  const averaged = header.has("average_output") ? blocks.length / groups : 1;
  const { columns, notices } = columnsOf(header, { file, features, pandasCategorical });
  return {
    tool: `LightGBM (${version})`,
    kind: `${averaged === 1 ? "gradient boosting" : "random forest"}, ${header.get("objective") ?? "no objective"}`,
    task: objective.task,
    classes: objective.task === "classification" ? undefined : [],
    classType: "integer",
    outputs: objective.task === "regression" ? 1 : objective.single ? 2 : groups,
    columns,
    named: true,
    facts: { trees: blocks.length, nodes: trees.nodes, depth: trees.depth },
    notices,
    predict(cells, rows) {
      const sums = new Float64Array(rows * groups);
      sumTrees(trees, { cells, rows, sums, flushed: true });
      if (averaged !== 1) for (let index = 0; index < sums.length; index++) sums[index]! /= averaged;
      objective.transform(sums, groups);
      if (!objective.single) return sums;
      const both = new Float64Array(2 * rows);
      for (let row = 0; row < rows; row++) {
        both[2 * row] = 1 - sums[row]!;
        both[2 * row + 1] = sums[row]!;
      }
      return both;
    },
  };
}

interface ColumnContext {
  file: string;
  features: number;
  pandasCategorical: string | undefined;
}

/** The levels of pandas' categories stand in the order of the categorical columns, which `feature_infos` shows by their colons. */
function columnsOf(
  header: TextBlock,
  { file, features, pandasCategorical }: ColumnContext,
): { columns: PlainColumn[]; notices: string[] } {
  const names = (header.get("feature_names") ?? "").split(" ");
  const infos = (header.get("feature_infos") ?? "").split(" ");
  if (names.length !== features || infos.length !== features) {
    throw new Failure(`${file}: feature_names: expected ${features} names, got ${names.length} (the file is damaged)`);
  }
  const categorical = infos.map((info) => !info.startsWith("[") && info !== "none");
  const lists = levelLists(pandasCategorical, file);
  const count = categorical.filter(Boolean).length;
  const notices: string[] = [];
  if (lists.length > 0 && lists.length !== count) {
    throw new Failure(
      `${file}: expected as many lists of levels in pandas_categorical as categorical columns, got ${lists.length} for ${count} (a categorical column that no tree could use is not marked in the file: train without it)`,
    );
  }
  if (count > 0 && lists.length === 0) {
    notices.push(`the file has no names for the categories of ${count} columns: give them as codes`);
  }
  let list = 0;
  const columns = names.map((name, index): PlainColumn => {
    const levels = categorical[index] === true ? lists[list++] : undefined;
    return levels === undefined ? { name, type: "plain number" } : { name, type: "plain category", levels };
  });
  return { columns, notices };
}

function levelLists(text: string | undefined, file: string): string[][] {
  if (text === undefined || text === "null") return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${file}: pandas_categorical: expected lists as JSON, got other text`, { cause: error });
  }
  if (!Array.isArray(value) || !value.every((each): each is unknown[] => Array.isArray(each))) {
    throw new Failure(`${file}: pandas_categorical: expected a list of lists`);
  }
  return value.map((levels) => levels.map((level) => String(level)));
}
