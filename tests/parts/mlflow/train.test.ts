/** `train` with MLflow, papermill and DVC themselves. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, execute, folder, root } from "../../runner.ts";
import { pythonEnv } from "./server.ts";

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

const project = `name: tree
entry_points:
  main:
    parameters:
      data: path
    command: python own_training.py {data}
  note:
    parameters:
      note: {type: string, default: yes}
    command: printf '%s' {note} > note.txt
`;

test("a project that logs to MLflow needs no server, and `mlflow run` runs the same project", async () => {
  const cwd = folder();
  const iris = join(cwd, "iris.csv");
  cpSync(join(root, "examples/iris/iris.csv"), iris);
  mkdirSync(join(cwd, "project"));
  cpSync(join(import.meta.dirname, "own_training.py"), join(cwd, "project/own_training.py"));
  writeFileSync(join(cwd, "project/MLproject"), project);
  const ours = await cli(["train", "--project", "project", "--parameters", "data=iris.csv"], { cwd, env: pythonEnv });
  expect(ours.code, ours.stderr).toBe(0);
  expect(json(cwd, "report/training.json").parameters).toEqual({ data: iris, lr: "1e-05", depth: "2" });
  // A tree of depth 2 gets 144 of Fisher's 150 flowers right.
  expect(json(cwd, "report/metrics.json")).toEqual({ loss: 1 / 3, "val/accuracy": 144 / 150 });
  // The model that the program logged is what the next step tests: again all 150 rows.
  const tested = await cli(["test-model", "--model", "model", "--test-data", "iris.csv", "--target", "species"], {
    cwd,
    env: pythonEnv,
  });
  expect(tested.code, tested.stderr).toBe(0);
  expect(json(cwd, "report/evaluation.json").metrics.accuracy).toBe(144 / 150);

  const note = "it's $HOME";
  const written = () => readFileSync(join(cwd, "project/note.txt"), "utf8");
  const entry = await cli(
    [
      "train",
      "--project",
      "project",
      "--entry-point",
      "note",
      "--parameters",
      `note=${note}`,
      "--report-dir",
      "second",
    ],
    { cwd, env: pythonEnv },
  );
  expect(entry.code, entry.stderr).toBe(0);
  expect(written()).toBe(note);
  writeFileSync(join(cwd, "project/note.txt"), "");
  const theirs = await execute(
    "mlflow",
    ["run", "project", "-e", "note", "-P", `note=${note}`, "--env-manager", "local"],
    { cwd, env: { ...pythonEnv, MLFLOW_TRACKING_URI: `sqlite:///${cwd}/mlflow.db` } },
  );
  expect(theirs.code, theirs.stderr).toBe(0);
  expect(written()).toBe(note);
});

test("a notebook runs by papermill, and is kept with its outputs", async () => {
  const cwd = folder();
  const cell = (source: string, tags: string[] = []) => ({
    cell_type: "code",
    execution_count: null,
    id: `c${source.length}`,
    metadata: { tags },
    outputs: [],
    source,
  });
  const notebook = {
    cells: [
      cell("depth = 1", ["parameters"]),
      cell('import json\njson.dump({"depth": depth * 2}, open("metrics.json", "w"))\nprint("depth is", depth)'),
    ],
    metadata: { kernelspec: { name: "python3", display_name: "Python 3", language: "python" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  writeFileSync(join(cwd, "train.ipynb"), JSON.stringify(notebook));
  const run = await cli(
    ["train", "--notebook", "train.ipynb", "--parameters", "depth=21", "--metrics-files", "metrics.json"],
    { cwd, env: pythonEnv },
  );
  expect(run.code, run.stderr).toBe(0);
  expect(json(cwd, "report/metrics.json")).toEqual({ depth: 42 });
  const executed = json(cwd, "report/train.ipynb");
  expect(JSON.stringify(executed.cells.at(-1).outputs)).toContain("depth is 21");
  expect(json(cwd, "train.ipynb")).toEqual(notebook);
});

test("a stage runs by DVC, and `dvc metrics diff` shows what it changed", async () => {
  const cwd = folder();
  const env = { PATH: `${join(root, "tests/parts/python/dvc/.venv/bin")}:${process.env["PATH"]}`, HOME: cwd };
  const run = async (command: string, ...args: string[]) => {
    const ended = await execute(command, args, { cwd, env });
    if (ended.code !== 0) throw new Error(`${command} ${args.join(" ")}: ${ended.stderr}${ended.stdout}`);
    return ended.stdout;
  };
  writeFileSync(join(cwd, "params.yaml"), "auc: 0.8\n");
  writeFileSync(
    join(cwd, "dvc.yaml"),
    "stages:\n  train:\n    cmd: cp params.yaml metrics.yaml\n    params: [auc]\n    metrics:\n      - metrics.yaml: {cache: false}\n",
  );
  await run("git", "init", "-q");
  await run("dvc", "init", "-q");
  await run("dvc", "repro", "-q");
  await run("git", "add", "-A");
  await run("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "first");
  writeFileSync(join(cwd, "params.yaml"), "auc: 0.9\n");
  const trained = await cli(["train", "--dvc", "train"], { cwd, env });
  expect(trained.code, trained.stderr).toBe(0);
  expect(json(cwd, "report/metrics.json")).toEqual({ auc: 0.9 });
  expect(json(cwd, "report/training.json")).toMatchObject({
    command: ["dvc", "repro", "train"],
    parameters: { auc: "0.9" },
  });
  expect(JSON.parse(await run("dvc", "metrics", "diff", "--json"))).toMatchObject({
    "metrics.yaml": { auc: { old: 0.8, new: 0.9 } },
  });
  expect(JSON.parse(await run("dvc", "params", "diff", "--json"))).toMatchObject({
    "params.yaml": { auc: { old: 0.8, new: 0.9 } },
  });
});
