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

/** The machine's certificates and package index, if it has its own. */
const machine = Object.fromEntries(
  Object.entries(process.env).filter((each): each is [string, string] =>
    /^(SSL_CERT|PIP_|UV_|HTTPS?_PROXY)/.test(each[0]),
  ),
);

test("examples/python's project and a bundle run in `mlflow run` as they run here", async () => {
  const cwd = folder();
  for (const name of ["iris", "python"])
    cpSync(join(root, "examples", name), join(cwd, "examples", name), { recursive: true });
  // MLflow's bash takes a socket as its input for a login, and reads ~/.bashrc, unless it is not the first shell.
  const store = {
    ...pythonEnv,
    MLFLOW_TRACKING_URI: `file://${cwd}/mlruns`,
    MLFLOW_ALLOW_FILE_STORE: "true",
    SHLVL: "2",
  };
  const run = async (program: string, ...args: string[]) => {
    const ended = await execute(program, args, { cwd, env: store });
    if (ended.code !== 0) throw new Error(`${program} ${args.join(" ")}: ${ended.stderr}${ended.stdout}`);
  };
  await run("python", "examples/python/preprocess_data.py");
  const project = ["train", "--project", "examples/python", "--parameters", "num_epochs=3", "--metrics-from-log"];
  const ours = await cli(project, { cwd, env: pythonEnv });
  expect(ours.code, ours.stderr).toBe(0);
  expect(json(cwd, "report/training.json").parameters).toEqual({
    learning_rate: "0.01",
    num_epochs: "3",
    data: join(cwd, "train.csv"),
  });
  await run("mlflow", "run", "examples/python", "-P", "num_epochs=3", "--env-manager", "local");
  // Without the folder of trainyard, the script writes its model next to itself: the same bytes.
  expect(readFileSync(join(cwd, "examples/python/linear.pkl"))).toEqual(readFileSync(join(cwd, "model/linear.pkl")));

  const trained = await cli(
    ["train", "--data", "train.csv", "--test-data", "test.csv", "--target", "species", "--model-dir", "forest"],
    { cwd },
  );
  expect(trained.code, trained.stderr).toBe(0);
  const predicted = await cli(["predict", "forest", "--data", "test.csv", "--output", "predictions.csv"], { cwd });
  expect(predicted.code, predicted.stderr).toBe(0);
  await run("mlflow", "run", "forest", "-P", "data=test.csv", "-P", `output=${cwd}/out.json`, "--env-manager", "local");
  const lines = readFileSync(join(cwd, "predictions.csv"), "utf8").trim().split("\n");
  const column = lines[0]!.split(",").indexOf("y_pred");
  expect(json(cwd, "out.json").predictions.map(({ label }: { label: string }) => label)).toEqual(
    lines.slice(1).map((line) => line.split(",")[column]),
  );
});

test("uv installs a project's python_env and the pip part of its conda_env", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "project"));
  const env = {
    ...machine,
    PATH: `${join(root, "tests/parts/python/uv/.venv/bin")}:${process.env["PATH"]}`,
    HOME: cwd,
  };
  const files: Record<string, string> = {
    "project/python_env.yaml": 'python: "3.11.2"\nbuild_dependencies: [pip]\ndependencies: [-r packages.txt]\n',
    "project/packages.txt": "six==1.17.0\n",
    "project/conda.yaml": "name: x\ndependencies: [python=3.11, pip, pip: [six==1.16.0]]\n",
    "project/train.py": "import six, sys; open('model.bin', 'w').write(f'{six.__version__} {sys.version_info[1]}')\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const train = async (environment: string, manager: string) => {
    writeFileSync(join(cwd, "project/MLproject"), `${environment}\nentry_points: {main: {command: python train.py}}\n`);
    return cli(["train", "--project", "project", "--env-manager", manager, "--model", "model.bin"], { cwd, env });
  };
  const own = await train("python_env: python_env.yaml", "uv");
  expect(own.code, own.stderr).toBe(0);
  expect(readFileSync(join(cwd, "model/model.bin"), "utf8")).toBe("1.17.0 11");
  expect(json(cwd, "report/training.json").lock.file).toBe("project/python_env.yaml");
  const conda = await train("conda_env: conda.yaml", "uv");
  expect(conda.code, conda.stderr).toBe(0);
  expect(readFileSync(join(cwd, "model/model.bin"), "utf8")).toBe("1.16.0 11");
  writeFileSync(join(cwd, "project/python_env.yaml"), 'python: "3.2"\n');
  const other = await train("python_env: python_env.yaml", "venv");
  expect([other.code, other.stderr]).toEqual([
    2,
    expect.stringMatching(/expected Python 3\.2, as project\/python_env\.yaml asks for, got 3\.\d+ \(env-manager: uv/),
  ]);
});
