/** Models that LightGBM 4.7.0 wrote, and what it predicts with them (tests/fixtures/models/lightgbm.py). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, root } from "../../runner.ts";
import { expectDamageRefused, refusal } from "./damage.ts";
import { answersOf, expectFrameworks, modelsIn, predictedHere } from "./frameworks.ts";

const place = join(root, "tests/fixtures/models/lightgbm-4.7.0");

// Sums are exact. `exp` of the C library and of JavaScript differ in the last bit for some numbers.
test.each(modelsIn(place))("%s", async (model) => {
  expectFrameworks(await predictedHere(place, model), answersOf(place, model), 1e-15);
});

test("categories have pandas' names, and describe shows them", async () => {
  const { stdout } = await cli(["describe", "categories.txt"], { cwd: place });
  expect(stdout).toContain("LightGBM (v4): gradient boosting, binary sigmoid:1");
  expect(stdout).toContain("red, green, blue, grey");
  // pandas sorts the categories of numbers as they were given: 3, 1, 7, 12, 40.
  expect(stdout).toContain("3, 1, 7, 12, 40");
});

describe("refuses", () => {
  const text = readFileSync(join(place, "binary.txt"), "utf8");
  const cases: Record<string, [string, string]> = {
    "a version from the future": [
      text.replace("version=v4", "version=v5"),
      'expected a LightGBM model of version v2, v3, v4, got "v5"',
    ],
    "a file that is cut off": [text.slice(0, 900), 'expected "end of trees", got the end of the file'],
    "an objective of somebody": [
      text.replace("objective=binary", "objective=mine"),
      "expected an objective of LightGBM itself",
    ],
    "a circle of nodes": [
      text.replace(/left_child=-?\d+/, "left_child=0"),
      "tree 0: node 0: expected one parent, got two",
    ],
    "a leaf that is not there": [
      text.replace(/left_child=-?\d+/, "left_child=-900"),
      "tree 0: node 0: expected a child among",
    ],
    "a column that is not there": [
      text.replace(/split_feature=\d+/, "split_feature=77"),
      "expected a feature below 4, got 77",
    ],
    "2^31 leaves": [text.replace(/num_leaves=\d+/, "num_leaves=2147483648"), "num_leaves: expected a whole number"],
    "2^24 leaves": [text.replace(/num_leaves=\d+/, "num_leaves=16777216"), "expected 16777216 numbers, got"],
    "a threshold that is no number": [text.replace(/threshold=\S+/, "threshold=nan"), "expected a threshold, got NaN"],
    "a word in place of a number": [
      text.replace(/threshold=\S+/, "threshold=many"),
      'threshold: expected a number, got "many"',
    ],
    "another order of trees": [text.replace("Tree=1", "Tree=7"), "expected tree 1, got 7"],
    "a dump": ['{"name":"tree","version":"v4"}', "a dump of a LightGBM model"],
  };
  test.each(Object.entries(cases))("%s", async (_, [content, message]) => {
    expect(await refusal(content)).toContain(message);
  });

  test("any damage with a message", async () => {
    for (const file of ["binary.txt", "categories.txt", "linear.txt"]) {
      await expectDamageRefused(readFileSync(join(place, file)), 25);
    }
  });
});
