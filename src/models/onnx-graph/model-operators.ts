import { floatExp } from "../foreign/float-exp.ts";
import { sumTrees, type TreeRows } from "../trees/sum-trees.ts";
import { graphLabels, NodeAttributes } from "./attributes.ts";
import { type Batch, floats, logistic, type PrepareOperator } from "./operator.ts";
import { readTrees } from "./trees.ts";

export const treeEnsemble =
  (classifier: boolean): PrepareOperator =>
  (node, context) => {
    const { file, float, widths } = context;
    const attributes = new NodeAttributes(node, file);
    const classes = classifier ? (graphLabels(node, file)?.classes.length ?? 0) : attributes.number("n_targets", 1);
    if (!(classes >= 1 && classes <= 10_000)) throw attributes.fail(`expected outputs, got ${classes}`);
    const prefix = classifier ? "class" : "target";
    const found = readTrees(node, prefix, { file, features: widths[0]!, outputs: classes, float });
    const { base, average, ids, positive } = found;
    const transform = attributes.text("post_transform", "NONE");
    const post = postTransforms[transform];
    if (post === undefined)
      throw attributes.fail(`post_transform: expected NONE, SOFTMAX or LOGISTIC, got ${transform}`);
    // Two classes with values for one of them: the other class has the rest.
    const single = classifier && classes === 2 && ids.size <= 1;
    const only = single ? ([...ids][0] ?? 0) : 0;
    const start = single ? (base.length === 2 ? base[1]! : (base[0] ?? 0)) : 0;
    // Memory for the sums of a single row, because allocating it takes as long as walking five trees.
    const rowSums = float ? new Float32Array(classes) : new Float64Array(classes);
    return {
      widths: classifier ? [1, classes] : [classes],
      run([input], rows) {
        const size = rows * classes;
        const sums = rows === 1 ? rowSums.fill(0) : float ? new Float32Array(size) : new Float64Array(size);
        sumTrees(found.trees, treeRows(input!, { rows, sums, float }));
        if (average) for (let at = 0; at < sums.length; at++) sums[at]! /= found.trees.roots.length;
        if (!single && base.length > 0) for (let at = 0; at < sums.length; at++) sums[at]! += base[at % classes]!;
        const values = new Float64Array(sums.length);
        for (let at = 0; at < sums.length; at++) values[at] = sums[at]!;
        if (!single && transform !== "NONE") {
          for (let row = 0; row < rows; row++) post(values.subarray(row * classes, (row + 1) * classes));
        }
        for (let at = 0; single && at < values.length; at += 2) {
          const score = start === 0 ? values[at + only]! : Math.fround(values[at + only]! + start);
          values[at + 1] = transform === "NONE" ? score : logistic(score);
          values[at] = transform === "NONE" ? (positive ? 1 - score : -score) : logistic(-score);
        }
        if (float) for (let at = 0; at < values.length; at++) values[at] = Math.fround(values[at]!);
        const answer = { columns: classes, values };
        return classifier ? [NO_LABELS, answer] : [answer];
      },
    };
  };

/** GraphLabels follow from probabilities, so nobody computes them. */
const NO_LABELS: Batch = { columns: 1, values: new Float64Array(0) };

export const linearModel =
  (classifier: boolean): PrepareOperator =>
  (node, { file, widths: [columns = 0], float }) => {
    const attributes = new NodeAttributes(node, file);
    const coefficients = attributes.numbers("coefficients");
    const outputs = coefficients.length / columns;
    if (!Number.isInteger(outputs) || outputs === 0)
      throw attributes.fail(`expected coefficients for ${columns} columns`);
    const intercepts = attributes.has("intercepts")
      ? attributes.numbers("intercepts", outputs)
      : new Float64Array(outputs);
    const classes = classifier ? (graphLabels(node, file)?.classes.length ?? 0) : outputs;
    const transform = attributes.text("post_transform", "NONE");
    const post = postTransforms[transform];
    if (post === undefined)
      throw attributes.fail(`post_transform: expected NONE, SOFTMAX or LOGISTIC, got ${transform}`);
    const single = classifier && classes === 2 && outputs === 1;
    if (classes !== outputs && !single)
      throw attributes.fail(`expected ${classes} rows of coefficients, got ${outputs}`);
    return {
      widths: classifier ? [1, classes] : [classes],
      run([input], rows) {
        const values = new Float64Array(rows * classes);
        for (let row = 0; row < rows; row++) {
          const part = values.subarray(row * classes, (row + 1) * classes);
          for (let k = 0; k < outputs; k++) {
            let sum = intercepts[k]!;
            for (let column = 0; column < columns; column++) {
              sum += input!.values[row * columns + column]! * coefficients[k * columns + column]!;
            }
            part[single ? 1 : k] = sum;
          }
          if (single) part[0] = -part[1]!;
          post(part);
        }
        const answer = { columns: classes, values: float ? floats(values) : values };
        return classifier ? [NO_LABELS, answer] : [answer];
      },
    };
  };

/** Transforms the outputs of a row in place. */
const postTransforms: Record<string, (row: Float64Array) => void> = {
  NONE: () => undefined,
  LOGISTIC(row) {
    for (let k = 0; k < row.length; k++) row[k] = logistic(row[k]!);
  },
  SOFTMAX(row) {
    const most = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    let total = 0;
    for (let k = 0; k < row.length; k++) {
      row[k] = floatExp(row[k]! - most);
      total += row[k]!;
    }
    for (let k = 0; k < row.length; k++) row[k]! /= total;
  },
};

/** The rows as trees read them: column after column. An input of the graph is so already; one row has the same order both ways. */
export function treeRows(
  batch: Batch,
  { rows, sums, float }: Pick<TreeRows, "rows" | "sums"> & { float: boolean },
): TreeRows {
  if (batch.cells !== undefined) return { cells: batch.cells, rows, sums, float };
  const { values, columns } = batch;
  if (rows === 1) return { cells: values, rows, sums };
  const cells = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) cells[column * rows + row] = values[row * columns + column]!;
  }
  return { cells, rows, sums };
}
