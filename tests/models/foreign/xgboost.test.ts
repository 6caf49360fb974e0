/** Models that XGBoost 1.7.4 and 3.2.0 wrote, and what they predict with them (tests/fixtures/models/xgboost.py). */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/data/table/index.ts";
import { modelTableOptions } from "../../../src/models/bundle/table-schema.ts";
import { loadPredictor } from "../../../src/models/predictor/load.ts";
import { cli, folder, root } from "../../runner.ts";
import { expectDamageRefused, refusal } from "./damage.ts";
import { answersOf, expectFrameworks, modelsIn, predictedHere } from "./frameworks.ts";

const fixtures = join(root, "tests/fixtures/models");
const newest = join(fixtures, "xgboost-3.2.0");

describe.each(["xgboost-3.2.0", "xgboost-1.7.4"])("%s: the same bits", (name) => {
  const place = join(fixtures, name);
  test.each(modelsIn(place))("%s", async (model) => {
    expectFrameworks(await predictedHere(place, model), answersOf(place, model), 0);
  });
});

test("a booster uses all rounds, and the scikit-learn wrapper those up to the best one", async () => {
  const all = JSON.parse(readFileSync(join(newest, "early.all"), "utf8")) as number[];
  const cwd = folder();
  const bytes = readFileSync(join(newest, "early.ubj"));
  // Without the wrapper's attribute, the file is that of a booster.
  writeFileSync(
    join(cwd, "early.ubj"),
    Buffer.from(bytes.toString("latin1").replace("scikit_learn", "scikit-learn"), "latin1"),
  );
  copyFileSync(join(newest, "rows.csv"), join(cwd, "rows.csv"));
  copyFileSync(join(newest, "early.expected"), join(cwd, "early.expected"));
  expectFrameworks(await predictedHere(cwd, "early.ubj"), { predicted: all }, 0);
  expect(all).not.toEqual(answersOf(newest, "early.ubj").predicted);
});

test("single rows are predicted as rows of a batch", async () => {
  for (const file of ["binary.ubj", "softprob.ubj", "vector.ubj", "dart.ubj"]) {
    const model = await loadPredictor(file, { cwd: newest });
    const table = await readTable([join(newest, "rows.csv")], modelTableOptions(model));
    const { predicted } = answersOf(newest, file);
    for (const [row, answer] of predicted.entries()) {
      const alone = Array.from(model.predict(model.cellsOf(table, Int32Array.of(row))));
      expect(Array.isArray(answer) ? alone : alone[1], `${file}, row ${row}`).toEqual(answer);
    }
  }
});

test("predict takes labels and names what the file lacks", async () => {
  const cwd = newest;
  const plain = await cli(["predict", "--model", "binary.ubj", "--data", "rows.csv"], { cwd });
  expect(plain.stderr).toBe(
    "notice: binary.ubj: the file does not name its classes: they are called 0, 1, … (`classes` gives their labels)\n",
  );
  expect(plain.stdout).toMatch(/^id,y_pred,proba_0,proba_1\n/);
  const labels = ["--classes", "no", "--classes", "yes"];
  const named = await cli(["predict", "--model", "binary.ubj", "--data", "rows.csv", ...labels], { cwd });
  expect(named).toMatchObject({ code: 0, stderr: "" });
  expect(named.stdout.split("\n")[0]).toBe("id,y_pred,proba_no,proba_yes");
  const wrong = await cli(["predict", "--model", "binary.ubj", "--data", "rows.csv", "--classes", "no"], { cwd });
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("classes: expected 2 different labels, one for each output of binary.ubj, got 1");
});

test("describe says what the file holds", async () => {
  const { code, stdout } = await cli(["describe", "partition.json", "--json"], { cwd: newest });
  expect(code).toBe(0);
  const text = readFileSync(join(newest, "partition.json"), "utf8").replace(/\bNaN\b/g, "null");
  const { trees } = JSON.parse(text).learner.gradient_booster.model;
  const nodes = trees.reduce((sum: number, tree: { left_children: number[] }) => sum + tree.left_children.length, 0);
  expect(JSON.parse(stdout.trimEnd().split("\n").at(-1)!)).toMatchObject({
    task: "classification",
    trees: 6,
    nodes,
    depth: 4,
  });
  const shown = await cli(["describe", "partition.json"], { cwd: newest });
  expect(shown.stdout).toContain("XGBoost 3.2.0: gbtree, binary:logistic");
  expect(shown.stdout).toContain("red, green, blue, grey");
});

test("other columns are named", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "rows.csv"), "age,fare,size\n1,2,3\n");
  copyFileSync(join(newest, "squared.ubj"), join(cwd, "squared.ubj"));
  const { code, stderr } = await cli(["predict", "--model", "squared.ubj", "--data", "rows.csv"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toBe(
    "data: expected the columns the model was trained on, got a table without x 3 (it has age, fare, size)\n",
  );
});

describe("refuses", () => {
  const json = readFileSync(join(newest, "binary.json"), "utf8");
  const ubj = readFileSync(join(newest, "binary.ubj"));
  type Tree = Record<string, number[]>;
  const changed = (change: (model: { learner: Record<string, unknown>; version: number[] }, tree: Tree) => void) => {
    const model = JSON.parse(json);
    change(model, model.learner.gradient_booster.model.trees[0]);
    return JSON.stringify(model);
  };
  const cases: Record<string, [string | Uint8Array, string]> = {
    "a version from the future": [
      changed((model) => {
        model.version = [4, 0, 0];
      }),
      "expected a model of XGBoost 1 to 3, got one of 4.0.0",
    ],
    "an objective of somebody": [
      changed(({ learner }) => {
        learner["objective"] = { name: "custom" };
      }),
      'expected an objective of XGBoost itself, got "custom"',
    ],
    "a child that is its own parent": [
      changed((_, tree) => {
        tree["left_children"]![1] = 0;
      }),
      "tree 0: node 0: expected one parent, got two",
    ],
    "a negative child": [
      changed((_, tree) => {
        tree["right_children"]![0] = -7;
      }),
      "tree 0: node 0: expected a child among",
    ],
    "a column that is not there": [
      changed((_, tree) => {
        tree["split_indices"]![0] = 99;
      }),
      "tree 0: node 0: expected a feature below 4, got 99",
    ],
    "2^31 nodes": [
      json.replace(/"num_nodes":"\d+"/, '"num_nodes":"2147483648"'),
      "tree_param.num_nodes: expected a whole number from 1 to 2147483647",
    ],
    "2^30 nodes": [json.replace(/"num_nodes":"\d+"/, '"num_nodes":"1073741824"'), "expected 1073741824 numbers"],
    "a threshold that is no number": [
      json.replace(/"split_conditions":\[[^,]+/, '"split_conditions":[NaN'),
      "expected a threshold, got NaN",
    ],
    "a dump": ['[\n  { "nodeid": 0, "split": "age", "children": [] }\n]', "a dump of an XGBoost model"],
    "the old binary": ["binf\0\0\0\0", "an old binary XGBoost model"],
    "an object of objects": [
      `{"learner": ${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`,
      "version: expected a list",
    ],
    "UBJSON of lists in lists": [
      Buffer.concat([ubj.subarray(0, 1), Buffer.from("i\x01a"), Buffer.from("[".repeat(100_000))]),
      "expected at most 64 objects in each other",
    ],
    "a list longer than the file": [
      Buffer.from("{i\x01a[$d#L\x00\x00\x00\x10\x00\x00\x00\x00", "latin1"),
      "numbers, got the end of the file",
    ],
    "several targets": [
      json.replace('"num_target":"1"', '"num_target":"3"').replace("binary:logistic", "reg:squarederror"),
      "expected a model that predicts one value per row, got one of 3",
    ],
    "JSON that is cut off": [json.slice(0, 2000), "expected an XGBoost model as JSON, got text that is none"],
    "UBJSON that is cut off": [ubj.subarray(0, 2000), "the file is damaged or cut off"],
  };
  test.each(Object.entries(cases))("%s", async (_, [content, message]) => {
    expect(await refusal(content)).toContain(message);
  });

  test("any damage, with one line and exit code 2", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "model.ubj"), ubj.subarray(0, 3000));
    const result = await cli(["describe", "model.ubj"], { cwd });
    expect(result).toMatchObject({ code: 2, stdout: "" });
    expect(result.stderr).toMatch(/^model\.ubj: byte \d+: expected .*\n$/);
    for (const file of ["binary.ubj", "partition.ubj", "dart.json", "linear.ubj", "vector.ubj"]) {
      await expectDamageRefused(readFileSync(join(newest, file)), 25);
    }
  });
});
