/** Model files on released ONNX Runtimes. Versions 1.26.0 and 1.27.0 compute binary classifiers incorrectly. */
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Model } from "../../../src/models/bundle/model.ts";
import { encodeModel } from "../../../src/models/bundle/model-file.ts";
import { COLUMNS, randomModel, type Shape } from "../../models/bundle/random-models.ts";
import { graphFeeds, randomTable } from "../../models/bundle/random-rows.ts";
import { referencePredictions } from "../../models/bundle/reference.ts";
import { folder, root } from "../../runner.ts";

const environments = join(root, "tests/parts/python");
const versions = readdirSync(environments)
  .filter((name) => name.startsWith("onnxruntime-"))
  .map((name) => name.slice("onnxruntime-".length));

const shapes: Record<string, Shape> = {
  "two classes": { seed: 1, trees: 100, nodes: 60, classes: ["no", "yes"] },
  "two classes, whole numbers": { seed: 11, trees: 33, nodes: 60, classes: ["5", "9"], classType: "integer" },
  "two trees that often tie": { seed: 12, trees: 2, nodes: 6, classes: ["b", "a"] },
  "one number column, two classes": { seed: 7, trees: 50, nodes: 30, classes: ["x", "y"], columns: [COLUMNS[0]!] },
  "three classes": { seed: 2, trees: 100, nodes: 40, classes: ["a", "b", "c"] },
  "a number": { seed: 5, trees: 100, nodes: 80 },
};

test("five released runtimes are installed", () => {
  expect(versions.length).toBeGreaterThanOrEqual(5);
  expect(versions).toEqual(expect.arrayContaining(["1.26.0", "1.27.0"]));
});

for (const version of versions) {
  test(`ONNX Runtime ${version} answers as we do, bit for bit`, () => {
    const cwd = folder();
    const cases: Record<string, object> = {};
    const expected: Record<string, { labels: string[]; values: string }> = {};
    for (const [index, [name, shape]] of Object.entries(shapes).entries()) {
      const model = randomModel(shape);
      const path = join(cwd, `${index}.onnx`);
      writeFileSync(path, encodeModel(model));
      const table = randomTable(model.preparation.columns, 1000, shape.seed);
      cases[name] = { model: path, feeds: encodedFeeds(graphFeeds(model.preparation.columns, table)) };
      const values = referencePredictions(model, table);
      expected[name] = { labels: likeliest(model, values), values: Buffer.from(values.buffer).toString("base64") };
    }
    const python = join(environments, `onnxruntime-${version}`, ".venv/bin/python");
    const said = execFileSync(python, [join(import.meta.dirname, "released_runtimes.py")], {
      input: JSON.stringify(cases),
      maxBuffer: 2 ** 28,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
    });
    expect(JSON.parse(said)).toEqual({ version, answers: expected });
  });
}

function encodedFeeds(feeds: ReturnType<typeof graphFeeds>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(feeds).map(([name, values]) => [
      name,
      values instanceof Float32Array
        ? { floats: Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("base64") }
        : { texts: values },
    ]),
  );
}

/** The first of the likeliest classes of each row. */
function likeliest({ classes }: Model, probabilities: Float64Array): string[] {
  const width = classes.length;
  if (width === 0) return [];
  return Array.from({ length: probabilities.length / width }, (_, row) => {
    const each = probabilities.subarray(row * width, (row + 1) * width);
    return classes[each.indexOf(Math.max(...each))]!;
  });
}
