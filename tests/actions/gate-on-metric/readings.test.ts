/** Contents of a metrics file with which a rule can be judged, and contents with which it cannot. */
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "../../runner.ts";

async function judged(file: string, content: string, rule: string) {
  const cwd = folder();
  writeFileSync(join(cwd, file), content);
  const { code, stderr } = await cli(["gate-on-metric", "--metrics", file, "--rules", rule], { cwd });
  return { code, said: stderr.trim().split("\n")[0] };
}

test.each([
  [
    "a percentage for a share",
    "m.json",
    '{"accuracy": 45}',
    "accuracy >= 0.9",
    "rules: line 1: accuracy: expected a value from 0 to 1, got 45 in m.json (for a percentage, write accuracy / 100)",
  ],
  [
    "a share below 0",
    "m.json",
    '{"dev": {"val_f1_macro": -0.5}}',
    "dev.val_f1_macro >= 0",
    "rules: line 1: dev.val_f1_macro: expected a value from 0 to 1, got -0.5 in m.json",
  ],
  [
    "an error below 0",
    "m.json",
    '{"rmse": -2}',
    "rmse <= 3",
    "rules: line 1: rmse: expected a value of at least 0, got -2 in m.json",
  ],
  [
    "an R² above 1",
    "m.json",
    '{"r2": 1.5}',
    "r2 >= 0.5",
    "rules: line 1: r2: expected a value of at most 1, got 1.5 in m.json",
  ],
  [
    "a flag",
    "m.json",
    '{"accuracy": true, "f1": 1}',
    "accuracy >= 0.9",
    "rules: line 1: accuracy: expected a number in m.json, got true",
  ],
  [
    "a name given twice",
    "m.json",
    '{"other": {"accuracy": 1},\n "accuracy": 0.95, "f1": 1, "acc\\u0075racy": 0.5}',
    "accuracy >= 0.9",
    'm.json:2: expected each name once in an object, got "accuracy" twice',
  ],
  [
    "a list",
    "m.json",
    '{"val": {"acc": [0.5, 0.9]}}',
    "val.acc >= 0.9",
    "rules: line 1: val.acc: expected a number in m.json, got a list (write val.acc.-1 for its last element, val.acc.0 for its first)",
  ],
  [
    "an element beyond a list",
    "m.json",
    '{"acc": [0.5]}',
    "acc.3 >= 0.9",
    "rules: line 1: acc.3: expected a metric of m.json, which has none of that name (did you mean acc.-1?)",
  ],
  [
    "=> for >=",
    "m.json",
    '{"f1": 1}',
    "f1 => 0.9",
    'rules: line 1, column 4: expected a comparator, got "=>" (write >=)',
  ],
  [
    "> = for >=",
    "m.json",
    '{"f1": 1}',
    "f1 > = 0.9",
    'rules: line 1, column 4: expected a comparator, got "> =" (write >= without a space)',
  ],
])("%s cannot be judged", async (_, file, content, rule, message) => {
  expect(await judged(file, content, rule)).toEqual({ code: 2, said: message });
});

test.each([
  ["a percentage that the rule converts", "m.json", '{"accuracy": 95}', "accuracy / 100 >= 0.9", 0],
  ["a percentage that the rule converts, too low", "m.json", '{"accuracy": 45}', "accuracy / 100 >= 0.9", 1],
  ["an unknown metric of any size", "m.json", '{"accuracy_points": 45}', "accuracy_points >= 40", 0],
  ["a table without a row of names", "m.csv", "accuracy,0.91\nf1,0.88\n", "f1 >= 0.88", 0],
  ["a table without a row of names, too low", "m.csv", "accuracy,0.91\nf1,0.88\n", "accuracy >= 0.92", 1],
  ["names as values", "m.json", '{"a": "accuracy", "b": "accuracy", "accuracy": 1}', "accuracy >= 1", 0],
])("%s", async (_, file, content, rule, code) => {
  expect((await judged(file, content, rule)).code).toBe(code);
});

// scikit-learn's classification_report as a dict, and the history that Keras keeps; the values are read off the files.
test.each([
  ["clsrep.json", "*.recall >= 0.8", 0],
  ["clsrep.json", "*.recall >= 0.81", 1],
  ["clsrep.json", "1.recall >= 0.9\n0.recall >= 0.8", 0],
  ["clsrep.json", "1.recall >= 0.91", 1],
  ["history.json", "val_accuracy.-1 >= 0.73", 0],
  ["history.json", "val_accuracy.-1 > 0.73", 1],
  ["history.json", "val_accuracy.0 == 0.62 && val_accuracy.-1 - val_accuracy.-2 <= 0.021", 0],
])("%s: %s", async (file, rule, code) => {
  const cwd = folder();
  copyFileSync(join(root, "tests/fixtures/metrics", file), join(cwd, "m.json"));
  const result = await cli(["gate-on-metric", "--metrics", "m.json", "--rules", rule], { cwd });
  expect(result.code, result.stderr).toBe(code);
});
