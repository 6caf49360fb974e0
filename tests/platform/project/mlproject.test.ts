/** Projects that MLflow and people write. Commands are compared with MLflow's own in tests/parts/mlflow/. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectCommand } from "../../../src/platform/project/entry-point.ts";
import { readMlProject } from "../../../src/platform/project/mlproject.ts";
import { folder } from "../../runner.ts";

async function command(text: string, values: Record<string, string> = {}, entry = "main") {
  const path = folder();
  writeFileSync(join(path, "MLProject"), text);
  const project = await readMlProject(path);
  return projectCommand(project, { entry, values: new Map(Object.entries(values)), cwd: path, shell: undefined });
}

const seed = `name: churn
entry_points:
  main:
    parameters:
      learning_rate: {type: float, default: 0.01}
      num_epochs: {type: float, default: 10}
    command: "python train.py --lr {learning_rate} --epochs {num_epochs}"
`;

test("values are quoted, and those that are logged are not", async () => {
  const { shell, parameters } = await command(seed, { learning_rate: "1e-05", note: "it's" });
  expect(shell).toBe(`python train.py --lr 1e-05 --epochs 10 --note 'it'"'"'s'`);
  expect(Object.fromEntries(parameters)).toEqual({ learning_rate: "1e-05", num_epochs: "10", note: "it's" });
});

test.each([
  [
    "an unknown entry point",
    seed,
    {},
    "deploy",
    'expected an entry point (main) or a script that ends in .py, .sh or .R, got "deploy"',
  ],
  ["a float that is none", seed, { learning_rate: "fast" }, "main", 'learning_rate: expected a number, got "fast"'],
  ["a missing value", seed.replace(", default: 10", ""), {}, "main", "expected values of num_epochs, got none"],
  [
    "a value between quotes",
    seed.replace("{num_epochs}", "'{num_epochs}'").replace("float, default: 10", "string"),
    { num_epochs: "$(id)" },
    "main",
    "{num_epochs} is between quotes",
  ],
  ["an attribute", seed.replace("{num_epochs}", "{num_epochs.__class__}"), {}, "main", "got {num_epochs.__class__}"],
  [
    "a name with a command",
    seed,
    { "a;id": "1" },
    "main",
    'expected a parameter\'s name of letters, digits and _ . -, got "a;id"',
  ],
  [
    "two environments",
    `${seed}conda_env: a\npython_env: b\n`,
    {},
    "main",
    "expected one environment, got python_env and conda_env",
  ],
  ["a file elsewhere", `${seed}conda_env: ../conda.yaml\n`, {}, "main", "conda_env: expected a file of the project"],
  ["a list", "- a\n", {}, "main", "expected a mapping with entry_points"],
  [
    "no command",
    "entry_points: {main: {parameters: {x: string}}}",
    {},
    "main",
    "entry_points: main: expected a command as text, got none",
  ],
  ["broken YAML", "entry_points: {main: [", {}, "main", "expected YAML, got"],
  [
    "a value in itself",
    "entry_points: {main: {command: run, parameters: {x: {default: &a [*a]}}}}",
    {},
    "main",
    "expected a plain value, got a value that contains itself",
  ],
  [
    "an entry point in itself",
    "entry_points: &a {main: *a}",
    {},
    "main",
    "entry_points: main: expected a command as text, got none",
  ],
  ["a key twice", "entry_points: {main: {command: run}, main: {command: id}}", {}, "main", "expected YAML, got"],
  [
    "a zero character",
    seed.replace("float, default: 10", "string"),
    { num_epochs: "1\0" },
    "main",
    "without a zero character",
  ],
  [
    "a billion values",
    `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c]\nentry_points: {main: {command: run, parameters: {x: {default: [*d, *d, *d]}}}}`,
    {},
    "main",
    "or too many values",
  ],
])("%s is refused", async (_, text, values, entry, message) => {
  await expect(command(text, values, entry)).rejects.toMatchObject({
    name: "Failure",
    message: expect.stringContaining(message),
  });
});

test("an unknown type is passed on with a notice", async () => {
  const { shell, notices } = await command(seed.replace("type: float, default: 10", "type: tensor, default: 10"));
  expect(shell).toBe("python train.py --lr 0.01 --epochs 10");
  expect(notices).toEqual([expect.stringContaining('the type "tensor" is unknown')]);
});
