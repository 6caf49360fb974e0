import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Table } from "../../../src/data/table/table.ts";
import { readBundle, writeBundle } from "../../../src/models/bundle/bundle.ts";
import type { Model } from "../../../src/models/bundle/model.ts";
import { COLUMNS, randomModel, type Shape } from "../../models/bundle/random-models.ts";
import { graphFeeds, randomTable } from "../../models/bundle/random-rows.ts";
import { referencePredictions } from "../../models/bundle/reference.ts";
import { folder } from "../../runner.ts";

const shapes: Record<string, Shape> = {
  "two classes": { seed: 1, trees: 60, nodes: 100, classes: ["no", "yes"] },
  "three classes, whole numbers": { seed: 2, trees: 13, nodes: 30, classes: ["-5", "9", "12"], classType: "integer" },
  "a number": { seed: 3, trees: 12, nodes: 30 },
  "one number column": { seed: 4, trees: 5, nodes: 20, classes: ["x", "y", "z"], columns: [COLUMNS[1]!] },
  "one category column": { seed: 5, trees: 5, nodes: 9, columns: [COLUMNS[2]!] },
};

describe("a DataFrame, as MLflow feeds it, gives one answer a row, the same as ours", () => {
  for (const [name, shape] of Object.entries(shapes)) {
    test(name, async () => {
      const model = randomModel(shape);
      const table = randomTable(model.preparation.columns, 100, shape.seed);
      const { answers, saved } = await throughPython(model, table);
      const expected = Array.from(referencePredictions(model, table));
      const columns = Object.values(answers);
      if (model.task === "regression") expect(columns[0]).toEqual(expected);
      else {
        const [labels, ...probabilities] = columns;
        const width = model.classes.length;
        expect(probabilities).toEqual(model.classes.map((_, k) => expected.filter((_, index) => index % width === k)));
        const likeliest = Array.from({ length: table.rows }, (_, row) => {
          const each = expected.slice(row * width, (row + 1) * width);
          return model.classes[each.indexOf(Math.max(...each))];
        });
        expect(labels!.map(String)).toEqual(likeliest);
      }
      // A model that Python saves is the same model in another layout.
      expect((await readBundle(saved, "/")).model).toEqual(model);
    });
  }
});

async function throughPython(model: Model, table: Table) {
  const path = folder();
  const bundle = join(path, "model");
  const saved = join(path, "saved.onnx");
  await writeBundle(bundle, model, {
    provenance: {
      created: "2026-11-20T12:00:00.000Z",
      node: "",
      platform: "",
      data: { digest: "", files: [] },
      rows: 0,
      durationMs: 0,
    },
  });
  const feeds = Object.entries(graphFeeds(model.preparation.columns, table));
  const kinds = Object.fromEntries(
    feeds.map(([name, values]) => [name, values instanceof Float32Array ? "double" : "string"]),
  );
  // pandas holds a missing text as None, which is impossible if a category has a value named None.
  const named = new Set(
    model.preparation.columns.flatMap((column) =>
      column.type === "category" && column.levels.includes("None") ? [column.name] : [],
    ),
  );
  const cells = feeds.map(([name, values]) =>
    Array.from(values as ArrayLike<number | string>, (value) => (value === "" && !named.has(name) ? null : value)),
  );
  const data = Array.from({ length: table.rows }, (_, row) => cells.map((column) => column[row]));
  // Python's JSON, unlike JavaScript's, has NaN and Infinity.
  const rows = data.map(
    (row) => `[${row.map((cell) => (typeof cell === "number" ? String(cell) : JSON.stringify(cell))).join(",")}]`,
  );
  const columns = JSON.stringify(feeds.map(([name]) => name));
  const input = `{"columns":${columns},"kinds":${JSON.stringify(kinds)},"data":[${rows.join(",")}]}`;
  const script = join(import.meta.dirname, "mlflow_feed.py");
  const output = execFileSync("/usr/bin/python3", [script, bundle, saved], { input, encoding: "utf8" });
  const answers: Record<string, (number | string)[]> = JSON.parse(output);
  return { answers, saved };
}
