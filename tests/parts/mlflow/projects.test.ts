/** Commands of MLflow projects against MLflow's own code. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectCommand } from "../../../src/platform/project/entry-point.ts";
import { readMlProject } from "../../../src/platform/project/mlproject.ts";
import { readPackageList } from "../../../src/platform/project/package-list.ts";
import { folder } from "../../runner.ts";
import { python } from "./server.ts";

interface Case {
  file: string | null;
  entry: string;
  values: Record<string, string>;
}

const scalars = [
  "0.1",
  "1",
  "1e-3",
  "1.0e-3",
  "1.0e3",
  "1.0e+3",
  "yes",
  "No",
  "on",
  "true",
  "010",
  "08",
  "0x1F",
  "0b101",
  "1_000",
  "1:30",
  "1:30.5",
  "-1:30",
  "190:20:30",
  ".5",
  "5.",
  "-.5e-3",
  ".inf",
  "-.inf",
  ".nan",
  "1e400",
  "[1, 2]",
  "[a, 'b', 1.0, null]",
  "{a: 1, b: [x]}",
  "'1'",
  '"yes"',
  "''",
  "hello",
  "it's",
  '"a\\nb"',
  "1.0e-10",
  "1.0e+16",
  "123456789012345678901234567890",
  "0.00001",
  "0.0001",
  "100000000000000000.0",
  "2026-01-01",
  "|-\n        two\n        lines",
  "-0.0",
  "+3",
  "0o17",
  "1.5_0",
];

const file = (command: string, parameters: string, rest = "") =>
  `name: demo\n${rest}entry_points:\n  main:\n    parameters:\n${parameters}    command: ${JSON.stringify(command)}\n`;

const hostile = [
  "$(id)",
  "a b",
  "it's",
  '"',
  "`id`",
  "a;b",
  "",
  "é",
  "--x=1",
  "{y}",
  "a\nb",
  "$HOME",
  "\\",
  "x".repeat(7000),
];

const cases: Case[] = [
  ...scalars
    .map((scalar) => ({
      file: file("run {x}", `      x: {type: string, default: 0}\n`).replace("default: 0}", `default: ${scalar}}`),
      entry: "main",
      values: {},
    }))
    .map((each, index) =>
      scalars[index]!.startsWith("|")
        ? { ...each, file: file("run {x}", `      x:\n        type: string\n        default: ${scalars[index]}\n`) }
        : each,
    ),
  ...hostile.map((value) => ({
    file: file("run {x} --y={x}", "      x: string\n"),
    entry: "main",
    values: { x: value },
  })),
  ...hostile.map((value) => ({
    file: file("run", "      x: {default: 1}\n"),
    entry: "main",
    values: { "a.b-c_1": value },
  })),
  { file: file("run {{}} $HOME {x}", "      x: {default: 1}\n"), entry: "main", values: {} },
  { file: file("run {nope}", "      x: {default: 1}\n"), entry: "main", values: {} },
  { file: file("run {}", "      x: {default: 1}\n"), entry: "main", values: {} },
  { file: file("run }", "      x: {default: 1}\n"), entry: "main", values: {} },
  { file: file("run {x}", "      x: float\n"), entry: "main", values: {} },
  { file: file("run {x}", "      x: {type: float, default: null}\n"), entry: "main", values: {} },
  { file: file("run {x}", "      x: {default: 5}\n"), entry: "main", values: { x: "k=v" } },
  { file: file("run {x}", "      x: path\n"), entry: "main", values: { x: "cases.json" } },
  { file: file("run {x}", "      x: path\n"), entry: "main", values: { x: "~/none" } },
  { file: file("run {x}", "      x: uri\n"), entry: "main", values: { x: "s3://b/c d" } },
  { file: file("run {x}", "      x: uri\n"), entry: "main", values: { x: "plain" } },
  { file: file("run {x}", "      x: tensor\n"), entry: "main", values: { x: "1" } },
  { file: null, entry: "train.py", values: { alpha: "1 2" } },
  { file: null, entry: "run me.sh", values: {} },
  { file: null, entry: "other", values: {} },
  { file: "name: demo\n", entry: "main", values: {} },
  { file: file("run", "      x: {default: 1}\n", "python_env: gone.yaml\n"), entry: "main", values: {} },
  { file: file("run", "      x: {default: 1}\n", "docker_env: {image: a}\nconda_env: b\n"), entry: "main", values: {} },
];

/** This suite refuses what MLflow runs: text between quotes, whose quotes would end. */
const stricter: Case[] = [
  { file: file('run "{x}"', "      x: string\n"), entry: "main", values: { x: "a b" } },
  { file: file("run '{x}'", "      x: string\n"), entry: "main", values: { x: "$(id)" } },
  { file: file("run {x:.2f}", "      x: {default: 1}\n"), entry: "main", values: {} },
  { file: file("run {x.__class__}", "      x: {default: 1}\n"), entry: "main", values: {} },
  { file: file("run {x}", "      x: float\n"), entry: "main", values: { x: "many" } },
  { file: file("run", "      x: {default: 1}\n"), entry: "main", values: { "a;id": "1" } },
];

const environments = [
  'python: "3.11.9"\nbuild_dependencies: [pip==24.0, setuptools, wheel]\ndependencies: [mlflow>=2, "numpy<3", "six==1.17.0 ; python_version > \\"3\\""]\n',
  'python: "3.10"\ndependencies: []\n',
  "name: env\nchannels: [conda-forge]\ndependencies:\n- python=3.11.9\n- pip<=24\n- pip:\n  - mlflow>=2.20,<4\n  - onnx>=1.14\n",
];

test("commands and packages are MLflow's, or refused", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "cases.json"), JSON.stringify([...cases, ...stricter]));
  writeFileSync(join(cwd, "environments.json"), JSON.stringify(environments));
  const files = ["cases.json", "environments.json"];
  const { answers, environments: theirs } = await python("projects.py", files, { cwd, env: { SHELL: "/bin/bash" } });
  const lists = await Promise.all(environments.map((_, index) => readPackageList(`environment-${index}.yaml`, cwd)));
  expect(
    lists.map((list) => [list.python, list.requirements.filter((line) => !/^(pip|setuptools|wheel)/.test(line))]),
  ).toEqual(
    // MLflow installs pip, setuptools and wheel first, and pip's own packages in one list with them.
    (theirs as [string, string[], string[]][]).map(([version, , packages]) => [version, packages]),
  );
  const ours: (string | null)[] = [];
  for (const [index, { entry, values }] of [...cases, ...stricter].entries()) {
    const project = join(cwd, `project-${index}`);
    mkdirSync(project, { recursive: true });
    const command = await readMlProject(project)
      .then((read) => projectCommand(read, { entry, values: new Map(Object.entries(values)), cwd, shell: "/bin/bash" }))
      .catch((error: Error) => {
        expect(error.name, error.stack).toBe("Failure");
        return null;
      });
    ours.push(command?.shell ?? null);
  }
  const shown = (list: unknown[]) => cases.map(({ file: text, values }, index) => [text, values, list[index]]);
  expect(shown(ours)).toEqual(shown(answers as unknown[]));
  expect(ours.slice(cases.length)).toEqual(stricter.map(() => null));
});
