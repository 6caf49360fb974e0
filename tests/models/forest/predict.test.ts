import { expect, test } from "vitest";
import { predictForest } from "../../../src/models/forest/predict.ts";
import { COLUMNS, randomModel } from "../bundle/random-models.ts";
import { randomTable } from "../bundle/random-rows.ts";
import { answer, preparedRow } from "../bundle/reference.ts";

const shapes = [
  { seed: 21, trees: 12, nodes: 50, classes: ["a", "b", "c"] },
  { seed: 22, trees: 5, nodes: 30, classes: ["a", "b"] },
  { seed: 23, trees: 9, nodes: 40 },
];

test("a forest answers the same for few rows and many, as its definition reads", () => {
  for (const shape of shapes) {
    const model = randomModel(shape);
    for (const rows of [0, 1, 5, 511, 1501]) {
      const table = randomTable(COLUMNS, rows, rows);
      const each = Array.from({ length: rows }, (_, row) => preparedRow(model, table, row));
      const columns = model.forest.features;
      const data = new Float32Array(rows * columns);
      each.forEach((values, row) => {
        values.forEach((value, column) => {
          data[column * rows + row] = value;
        });
      });
      const expected = each.flatMap((values) => answer(model.forest, values.map(Math.fround)));
      expect(Array.from(predictForest(model.forest, { rows, columns, data }))).toEqual(expected);
    }
  }
});
