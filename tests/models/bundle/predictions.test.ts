import { describe, expect, test } from "vitest";
import type { PreparedColumn } from "../../../src/data/features/preparation.ts";
import { findColumn, type Table } from "../../../src/data/table/index.ts";
import { FileContent } from "../../../src/models/bundle/content.ts";
import { decodeModel, encodeModel } from "../../../src/models/bundle/model-file.ts";
import { predictedBy } from "./predicted.ts";
import { randomModel, type Shape } from "./random-models.ts";
import { randomTable } from "./random-rows.ts";
import { referencePredictions } from "./reference.ts";

/** Medians and scales as fitted in training: they are doubles, but a model file stores 32-bit floats. */
const doubles: PreparedColumn[] = [
  { name: "a", type: "number", impute: 0.1, scale: { offset: 1 / 3, factor: 1 / 7 } },
  { name: "b", type: "number", impute: 16_777_217 },
];

const shapes: Record<string, Shape> = {
  classes: { seed: 31, trees: 9, nodes: 30, classes: ["a", "b", "c"] },
  "two classes that tie": { seed: 32, trees: 2, nodes: 6, classes: ["b", "a"] },
  "a number": { seed: 33, trees: 9, nodes: 30 },
  "statistics in doubles": { seed: 34, trees: 20, nodes: 40, columns: doubles },
};

const values = (table: Table, name: string) => {
  const column = findColumn(table, name)!;
  return "codes" in column ? Array.from(column.codes, (code) => column.levels[code]) : Array.from(column.values);
};

describe("predictions from memory and from the file are those that the definition gives", () => {
  for (const [name, shape] of Object.entries(shapes)) {
    test(name, () => {
      const model = randomModel(shape);
      const read = decodeModel(FileContent.ofBytes(encodeModel(model), "model.onnx"));
      const rows = 700;
      const table = randomTable(model.preparation.columns, rows, shape.seed);
      const expected = Array.from(referencePredictions(read, table));
      for (const each of [model, read]) {
        const predicted = predictedBy(each, table);
        expect(values(predicted, "id")).toEqual(Array.from({ length: rows }, (_, row) => row));
        if (model.task === "regression") expect(values(predicted, "y_pred")).toEqual(expected);
        for (const [k, label] of model.classes.entries()) {
          const column = values(predicted, `proba_${label}`);
          expect(column).toEqual(expected.filter((_, index) => index % model.classes.length === k));
        }
      }
    });
  }
});
