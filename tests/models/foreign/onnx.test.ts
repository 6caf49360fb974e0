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
  const bytes = readFileSync(join(place, "forest.onnx"));
  const changed = (from: string, to: string) => Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");
  const cases: Record<string, [Uint8Array, string]> = {
    "an operator that is not known": [
      changed("TreeEnsembleClassifier", "TreeAsssembleClassifier".slice(0, 22)),
      "got the operator TreeAsssembleClassifie",
    ],
    "a mode that is not known": [changed("BRANCH_LEQ", "BRANCH_XYZ"), "expected a mode such as BRANCH_LEQ"],
    "a file that is cut off": [bytes.subarray(0, bytes.length - 100), "cut short"],
  };
  test.each(Object.entries(cases))("%s", async (_, [content, message]) => {
    expect(await refusal(content)).toContain(message);
  });

  test("any damage with a message", async () => {
    for (const file of ["forest.onnx", "mixed-logistic.onnx"])
      await expectDamageRefused(readFileSync(join(place, file)), 25);
  });
});
