import { Failure } from "../../core/failure.ts";
import type { PlainColumn } from "../../data/features/preparation.ts";
import { damaged, ModelFields } from "../foreign/fields.ts";
import type { ForeignFile, ForeignModel } from "../foreign/foreign-model.ts";
import { packTrees } from "../trees/packed-trees.ts";
import { sumTrees } from "../trees/sum-trees.ts";
import { readXgboostDocument } from "./document.ts";
import { linearSums } from "./linear.ts";
import { xgboostObjective } from "./objective.ts";
import { xgboostTrees } from "./trees.ts";

/** Groups that make a row's answer: more are no model that somebody uses. */
const MOST_GROUPS = 10_000;

/** Adds the margins of rows to `sums`, shape (rows, groups). Cells are rounded to 32 bits. */
type Margins = (cells: Float64Array, rows: number, sums: Float32Array) => void;

/** Reads an XGBoost model as JSON or UBJSON, of versions 1 to 3. @throws {Failure} */
export function readXgboost(source: ForeignFile, { wrapped = false } = {}): ForeignModel {
  const { file } = source;
  const { version, learner } = readXgboostDocument(source);
  const parameters = learner.fields("learner_model_param");
  const features = parameters.count("num_feature", { min: 1, max: 1_000_000 });
  const classes = parameters.count("num_class", { max: MOST_GROUPS });
  const targets = parameters.has("num_target") ? parameters.count("num_target", { max: MOST_GROUPS }) : 1;
  const objectiveName = learner.fields("objective").text("name");
  const objective = xgboostObjective(objectiveName, file);
  const groups = Math.max(classes, targets, 1);
  if (objective.task === "regression" || objective.single) {
    if (groups > 1) {
      throw new Failure(
        `${file}: expected a model that predicts one value per row, got one of ${groups} (train a model for each of them)`,
      );
    }
  }
  const notices: string[] = [];
  const booster = readBooster(learner, { file, features, groups, wrapped, notices });
  const scores = baseScores(parameters.text("base_score"), groups, file).map(objective.link);
  // XGBoost 3.2 adds the first base score to all groups of a linear model.
  const bases = booster.name === "gblinear" ? scores.fill(scores[0]!) : scores;
  const columns = columnsOf(learner, { file, features, categories: booster.categories, notices });

  const coded = columns.columns.flatMap(({ type }, index) => (type === "plain category" ? [index] : []));
  const { fround } = Math;
  return {
    tool: `XGBoost ${version}`,
    kind: `${booster.name}, ${objectiveName}`,
    task: objective.task,
    classes: objective.task === "classification" ? undefined : [],
    classType: "integer",
    outputs: objective.task === "regression" ? 1 : objective.single ? 2 : groups,
    columns: columns.columns,
    named: columns.named,
    facts: booster.facts,
    notices,
    predict(cells, rows) {
      // A category that the model does not know counts as missing.
      const known = coded.length === 0 ? cells : cells.slice();
      for (const column of coded) {
        for (let at = column * rows; at < (column + 1) * rows; at++) if (known[at] === -1) known[at] = Number.NaN;
      }
      const sums = new Float32Array(rows * groups);
      for (let index = 0; index < sums.length; index++) sums[index] = bases[index % groups]!;
      booster.margins(known, rows, sums);
      objective.transform(sums, groups);
      if (!objective.single) return Float64Array.from(sums);
      const both = new Float64Array(2 * rows);
      for (let row = 0; row < rows; row++) {
        both[2 * row] = fround(1 - sums[row]!);
        both[2 * row + 1] = sums[row]!;
      }
      return both;
    },
  };
}

/** `5E-1`, or since 3.1 a list: `[1E-1,2E-1]`. One value counts for all groups. */
function baseScores(text: string, groups: number, file: string): number[] {
  const values = text
    .trim()
    .replace(/^[[(](.*)[\])]$/s, "$1")
    .split(",")
    .map((each) => (each.trim() === "" ? Number.NaN : Math.fround(Number(each))));
  if (values.some(Number.isNaN) || (values.length !== 1 && values.length !== groups)) {
    throw damaged(`${file}.learner.learner_model_param.base_score`, `1 or ${groups} numbers`, text);
  }
  return Array.from({ length: groups }, (_, index) => values[index % values.length]!);
}

interface BoosterContext {
  file: string;
  features: number;
  groups: number;
  /** Returns true if the scikit-learn wrapper holds the booster. */
  wrapped: boolean;
  notices: string[];
}

interface Booster {
  name: string;
  margins: Margins;
  facts: Record<string, number | string>;
  /** Path of the names of categories, since 3.1. */
  categories: ModelFields | undefined;
}

function readBooster(learner: ModelFields, context: BoosterContext): Booster {
  const booster = learner.fields("gradient_booster");
  const name = booster.text("name");
  if (name === "gblinear") {
    return { name, margins: linearSums(booster.fields("model"), context), facts: {}, categories: undefined };
  }
  if (name !== "gbtree" && name !== "dart") {
    throw damaged(`${booster.where}.name`, "gbtree, dart or gblinear", name);
  }
  const inner = name === "dart" ? booster.fields("gbtree").fields("model") : booster.fields("model");
  const dropped = name === "dart" ? booster : inner;
  const weights = dropped.has("weight_drop") ? dropped.numbers("weight_drop", inner.list("trees").length) : undefined;
  const count = wantedTrees(learner, inner, context);
  const sources = xgboostTrees(inner, count, { ...context, weights });
  const trees = packTrees(sources, { ...context, outputs: context.groups });
  return {
    name: weights === undefined ? name : "dart",
    margins: (cells, rows, sums) => sumTrees(trees, { cells, rows, sums, float: true }),
    facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
    categories: inner.has("cats") ? inner.fields("cats") : undefined,
  };
}

/** The scikit-learn wrapper predicts with the best round after early stopping; a booster with all of them. */
function wantedTrees(learner: ModelFields, model: ModelFields, { groups, wrapped, notices }: BoosterContext): number {
  const all = model.list("trees").length;
  const attributes = learner.has("attributes") ? learner.fields("attributes") : undefined;
  if (attributes === undefined || !attributes.has("best_iteration")) return all;
  if (!wrapped && !attributes.has("scikit_learn")) return all;
  const rounds = attributes.count("best_iteration") + 1;
  const parallel = model.fields("gbtree_model_param").has("num_parallel_tree")
    ? Math.max(model.fields("gbtree_model_param").count("num_parallel_tree"), 1)
    : 1;
  const starts = model.has("iteration_indptr") ? model.numbers("iteration_indptr") : undefined;
  const count = starts === undefined ? rounds * parallel * groups : (starts[rounds] ?? all);
  if (!(count >= 0 && count < all)) return all;
  notices.push(`predicts with the first ${rounds} rounds, up to the best one, as XGBoost's scikit-learn wrapper does`);
  return count;
}

function columnsOf(
  learner: ModelFields,
  {
    features,
    categories,
    file,
    notices,
  }: { file: string; features: number; categories: ModelFields | undefined; notices: string[] },
): { columns: PlainColumn[]; named: boolean } {
  const names = learner.has("feature_names") ? learner.texts("feature_names") : [];
  const types = learner.has("feature_types") ? learner.texts("feature_types") : [];
  for (const list of [names, types]) {
    if (list.length !== 0 && list.length !== features) throw damaged(file, `${features} feature names`, list.length);
  }
  const levels = categories?.has("enc") === true ? categories.list("enc") : [];
  const unnamed: string[] = [];
  const columns = Array.from({ length: features }, (_, index): PlainColumn => {
    const name = names[index] ?? `f${index}`;
    if (types[index] !== "c") return { name, type: "plain number" };
    const known =
      levels[index] === undefined ? undefined : levelsOf(new ModelFields(levels[index], `${file}: ${name}`));
    if (known === undefined || known.length === 0) {
      unnamed.push(name);
      return { name, type: "plain number" };
    }
    return { name, type: "plain category", levels: known };
  });
  if (unnamed.length > 0) {
    notices.push(`the file has no names for the categories of ${unnamed.slice(0, 5).join(", ")}: give them as codes`);
  }
  return { columns, named: names.length > 0 };
}

/** Levels as texts: UTF-8 bytes with offsets, or numbers. */
function levelsOf(encoded: ModelFields): string[] {
  const values = encoded.numbers("values");
  if (!encoded.has("offsets")) return Array.from(values, String);
  const bytes = Buffer.from(Array.from(values, (value) => value & 0xff));
  const offsets = Array.from(encoded.numbers("offsets"));
  return offsets.slice(1).map((end, index) => bytes.toString("utf8", offsets[index]!, end));
}
