/** ONNX models of skl2onnx 1.20.0, and what ONNX Runtime 1.32.0 predicts with them (tests/fixtures/models/onnx_models.py). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, root } from "../../runner.ts";
import { expectDamageRefused, refusal } from "./damage.ts";
import { answersOf, expectFrameworks, modelsIn, predictedHere } from "./frameworks.ts";

const place = join(root, "tests/fixtures/models/skl2onnx-1.20.0");

// ONNX Runtime adds 32-bit floats in another order. Layouts have probabilities that were set by hand.
test.each(modelsIn(place))("%s", async (model) => {
  expectFrameworks(await predictedHere(place, model), answersOf(place, model), 1e-6);
});

test("a schema names the columns of a matrix, and describe shows categories", async () => {
  const { stdout } = await cli(["describe", "mixed-forest.onnx"], { cwd: place });
  expect(stdout).toContain("blue, green, red");
  const rows = "age,fare,height,size\n0.5,1,2,3\n";
  const schema = join(root, "tests/models/foreign/columns.yaml");
  const args = ["predict", "--model", "ridge.onnx", "--data", "-", "--schema", schema];
  const named = await cli(args, { cwd: place, stdin: rows });
  const numbered = await cli(["predict", "--model", "ridge.onnx", "--data", "-"], {
    cwd: place,
    stdin: rows.replace("age,fare,height,size", "f0,f1,f2,f3"),
  });
  expect(named).toMatchObject({ code: 0, stdout: numbered.stdout });
  expect(numbered.stderr).toContain("the file does not name its columns: they are called f0, …");
});

describe("refuses", () => {
  const ensemble = readFileSync(join(place, "ensemble.onnx"));
  /** The ensemble with one number of a list after its name replaced. Numbers below 128 have one byte. */
  const listed = (name: string, from: number, to: number) => {
    const copy = Buffer.from(ensemble);
    copy[copy.indexOf(from, copy.indexOf(name) + name.length + 2)] = to;
    return copy;
  };
  /** The same in the bytes of a tensor. */
  const numbered = (name: string, from: number, to: number) => {
    const copy = Buffer.from(ensemble);
    copy[copy.indexOf(Buffer.from([from, 1, 2, 3]), copy.indexOf(name))] = to;
    return copy;
  };
  const bytes = readFileSync(join(place, "forest.onnx"));
  const changed = (from: string, to: string) => Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");
  const cases: Record<string, [Uint8Array, string]> = {
    "an operator that is not known": [
      changed("TreeEnsembleClassifier", "TreeAsssembleClassifier".slice(0, 22)),
      "got the operator TreeAsssembleClassifie",
    ],
    "a mode that is not known": [changed("BRANCH_LEQ", "BRANCH_XYZ"), "expected a mode such as BRANCH_LEQ"],
    "numbers in another file": [
      readFileSync(join(place, "elsewhere.onnx")),
      "data in another file (save the model as one file)",
    ],
    "a comparison that is not known": [numbered("nodes_modes", 0, 9), "nodes_modes: expected 0 to 6, got 9"],
    "a child beyond the nodes": [
      listed("nodes_falsenodeids", 15, 99),
      "expected a leaf with a target below 1, got leaf 99",
    ],
    "a root beyond the nodes": [listed("tree_roots", 7, 99), "expected a root among 26 nodes, got 99"],
    "a file that is cut off": [bytes.subarray(0, bytes.length - 100), "cut short"],
  };
  test.each(Object.entries(cases))("%s", async (_, [content, message]) => {
    expect(await refusal(content)).toContain(message);
  });

  test("any damage with a message", async () => {
    for (const file of ["forest.onnx", "mixed-logistic.onnx", "ensemble.onnx", "sgd.onnx"])
      await expectDamageRefused(readFileSync(join(place, file)), 25);
  });
});
