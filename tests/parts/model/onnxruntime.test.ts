import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as ort from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import { preparedTypes } from "../../../src/data/features/index.ts";
import { type Column, readTable, type Table, writeCsv } from "../../../src/data/table/index.ts";
import { readBundle } from "../../../src/models/bundle/bundle.ts";
import type { Model } from "../../../src/models/bundle/model.ts";
import { encodeModel } from "../../../src/models/bundle/model-file.ts";
import { COLUMNS, randomModel, type Shape } from "../../models/bundle/random-models.ts";
import { graphFeeds, randomTable } from "../../models/bundle/random-rows.ts";
import { referencePredictions } from "../../models/bundle/reference.ts";
import { cli, folder } from "../../runner.ts";

const numbers = COLUMNS.filter(({ type }) => type === "number");

const shapes: Record<string, Shape> = {
  "two classes": { seed: 1, trees: 100, nodes: 60, classes: ["no", "yes"] },
  "two classes, whole numbers": { seed: 11, trees: 33, nodes: 60, classes: ["5", "9"], classType: "integer" },
  "three classes": { seed: 2, trees: 100, nodes: 40, classes: ["a", "b", "c"] },
  "forty classes": {
    seed: 3,
    trees: 13,
    nodes: 200,
    classes: Array.from({ length: 40 }, (_, index) => `class ${index}`),
  },
  "three classes, whole numbers": {
    seed: 4,
    trees: 99,
    nodes: 20,
    classes: ["-5", "9", "9007199254740993"],
    classType: "integer",
  },
  "two trees that often tie": { seed: 12, trees: 2, nodes: 6, classes: ["b", "a"] },
  "a number": { seed: 5, trees: 100, nodes: 80 },
  "a number from three trees": { seed: 13, trees: 3, nodes: 80 },
  "one number column": { seed: 7, trees: 50, nodes: 30, classes: ["x", "y"], columns: [numbers[0]!] },
  "one scaled column": { seed: 17, trees: 50, nodes: 30, columns: [numbers[1]!] },
  "one category column": { seed: 8, trees: 5, nodes: 9, classes: ["x", "y", "z"], columns: [COLUMNS[2]!] },
  "one part of a date": {
    seed: 18,
    trees: 5,
    nodes: 9,
    classes: ["x", "y", "z"],
    columns: [{ name: "at", type: "date", parts: ["hour"], impute: [3] }],
  },
};

describe("ONNX Runtime answers as we do, bit for bit", () => {
  for (const [name, shape] of Object.entries(shapes)) {
    test(name, async () => {
      const model = randomModel(shape);
      const bytes = encodeModel(model);
      const table = randomTable(model.preparation.columns, 3000, shape.seed);
      const expected = referencePredictions(model, table);
      for (const threads of [1, 2]) {
        const session = await ort.InferenceSession.create(bytes, { intraOpNumThreads: threads });
        const { labels, values } = await run(session, model, table);
        expect(bits(values)).toEqual(bits(expected));
        expect(labels).toEqual(expectedLabels(model, expected));
        await session.release();
      }
    });
  }

  test("whatever the number of rows", async () => {
    const model = randomModel(shapes["three classes"]!);
    const session = await ort.InferenceSession.create(encodeModel(model), { intraOpNumThreads: 2 });
    for (const rows of [0, 1, 2, 51]) {
      const table = randomTable(model.preparation.columns, rows, rows);
      const { values } = await run(session, model, table);
      expect(bits(values)).toEqual(bits(referencePredictions(model, table)));
    }
  });
});

test("a model trained through dist answers there as `predict` does here", async () => {
  const cwd = folder();
  const columns = COLUMNS.map((column) =>
    column.type === "category" ? { ...column, levels: column.levels.filter((level) => level !== "None") } : column,
  );
  const table = finite(randomTable(columns, 400, 99));
  const target: Column = {
    name: "outcome",
    type: "category",
    levels: ["high", "low", "none of both"],
    codes:
      table.columns[0]!.type === "number"
        ? Int32Array.from(table.columns[0]!.values, (value) => (value > 1 ? 0 : value <= 1 ? 1 : 2))
        : new Int32Array(),
  };
  writeFileSync(join(cwd, "rows.csv"), [...writeCsv({ rows: 400, columns: [...table.columns, target] })].join(""));
  const trained = await cli(
    ["train", "--data", "rows.csv", "--target", "outcome", "--n-estimators", "10", "--scale", "standard"],
    { cwd },
  );
  expect(trained.code, trained.stderr).toBe(0);
  const predicted = await cli(["predict", "--data", "rows.csv", "--output", "predictions.csv"], { cwd });
  expect(predicted.code, predicted.stderr).toBe(0);

  const { model } = await readBundle("model", cwd);
  expect(model.preparation.columns.map(({ type }) => type).sort()).toEqual([
    "category",
    "category",
    "date",
    "number",
    "number",
  ]);
  const session = await ort.InferenceSession.create(join(cwd, "model/model.onnx"), { intraOpNumThreads: 2 });
  const { labels, values } = await run(
    session,
    model,
    await readTable(["rows.csv"], { cwd, types: preparedTypes(model.preparation) }),
  );
  const lines = readFileSync(join(cwd, "predictions.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  expect(lines.map((cells) => cells[2])).toEqual(labels);
  expect(lines.flatMap((cells) => cells.slice(3).map(Number))).toEqual(Array.from(values));
});

/** Removes infinite numbers, which are read as missing from a file, and blank texts, which are trimmed. */
function finite(table: Table): Table {
  for (const column of table.columns) {
    if ("codes" in column) column.levels = column.levels.map((level) => (level === " " ? "elsewhere" : level));
    else if (column.type !== "date")
      column.values = column.values.map((value) => (Number.isFinite(value) ? value : Number.NaN));
  }
  return table;
}

async function run(session: ort.InferenceSession, model: Model, table: Table) {
  const columns = graphFeeds(model.preparation.columns, table);
  const names = Object.keys(columns);
  const dims = names.length === 1 ? [table.rows, 1] : [table.rows];
  const feeds = Object.fromEntries(
    names.map((name) => {
      const data = columns[name]!;
      return [
        name,
        data instanceof Float32Array ? new ort.Tensor("float32", data, dims) : new ort.Tensor("string", data, dims),
      ];
    }),
  );
  expect(session.inputNames).toEqual(names);
  const outputs = await session.run(feeds);
  const floats = session.outputNames.filter((name) => outputs[name]!.type === "float32");
  const values = new Float64Array(table.rows * floats.length);
  for (const [k, name] of floats.entries()) {
    const column = outputs[name]!.data as Float32Array;
    for (let row = 0; row < table.rows; row++) values[row * floats.length + k] = column[row]!;
  }
  const labels = session.outputNames.find((name) => outputs[name]!.type !== "float32");
  return { values, labels: labels === undefined ? [] : Array.from(outputs[labels]!.data as string[], String) };
}

/** The first of the likeliest classes. */
function expectedLabels(model: Model, probabilities: Float64Array): string[] {
  const width = model.classes.length;
  if (width === 0) return [];
  return Array.from({ length: probabilities.length / width }, (_, row) => {
    const each = probabilities.subarray(row * width, (row + 1) * width);
    return model.classes[each.indexOf(Math.max(...each))]!;
  });
}

const bits = (values: Float64Array) => Buffer.from(values.buffer).toString("base64");
