import type { Table } from "../../../src/data/table/table.ts";
import type { Model } from "../../../src/models/bundle/model.ts";
import type { Forest } from "../../../src/models/forest/forest.ts";
import { datePart } from "./random-rows.ts";

/*
 * Preparation and forest as their definitions read, one row and one tree at a time: slow, and sharing no code with what it checks.
 */

/** Computes probabilities of shape (rows, classes), or predictions of shape (rows). */
export function referencePredictions(model: Model, table: Table): Float64Array {
  const width = model.task === "classification" ? model.classes.length : 1;
  const answers = new Float64Array(table.rows * width);
  for (let row = 0; row < table.rows; row++) {
    const features = preparedRow(model, table, row);
    answers.set(answer(model.forest, features), row * width);
  }
  return answers;
}

export function preparedRow({ preparation }: Model, table: Table, row: number): number[] {
  const { fround } = Math;
  return preparation.columns.flatMap((prepared) => {
    const column = table.columns.find(({ name }) => name === prepared.name)!;
    if (prepared.type === "category") {
      if (!("codes" in column)) throw new Error(column.name);
      const level = column.codes[row]! < 0 ? prepared.impute : column.levels[column.codes[row]!]!;
      const hot = prepared.levels.map((each) => (each === level ? 1 : 0));
      return prepared.infrequent.length > 0 ? [...hot, prepared.infrequent.includes(level) ? 1 : 0] : hot;
    }
    if ("codes" in column) throw new Error(column.name);
    const value = column.values[row]!;
    if (prepared.type === "date") {
      return prepared.parts.map((part, index) =>
        Number.isNaN(value) ? prepared.impute[index]! : datePart(value, part),
      );
    }
    const known = fround(Number.isNaN(value) ? prepared.impute : value);
    const { scale } = prepared;
    return [scale === undefined ? known : fround(fround(known - scale.offset) * scale.factor)];
  });
}

/** One row's probabilities, or its one value. */
export function answer(forest: Forest, features: number[]): number[] {
  const { roots, feature, threshold, left, right } = forest;
  const trees = roots.length - 1;
  const width = forest.task === "classification" ? forest.classes : 1;
  const sums = new Array<number>(width).fill(0);
  for (let tree = 0; tree < trees; tree++) {
    let node = roots[tree]!;
    while (feature[node]! >= 0) node = features[feature[node]!]! <= threshold[node]! ? left[node]! : right[node]!;
    for (let k = 0; k < width; k++) sums[k]! += forest.leaves[left[node]! * width + k]!;
  }
  if (forest.task === "classification") return sums.map((sum) => sum / 2 ** 24);
  return [Math.fround(Math.fround(sums[0]! / trees) + forest.base)];
}
