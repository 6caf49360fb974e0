/**
 * Training scripts as teams have them, run by Python with the newest scikit-learn: the pickle becomes a bundle that is tested,
 * gated and served without Python. What is right is what scikit-learn itself predicts.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { base } from "../../actions/build-push-image/base-layout.ts";
import { cli, execute, folder, root, step } from "../../runner.ts";
import { runJob } from "../../workflow.ts";

const environment = join(root, "tests/parts/python/models-newest/.venv/bin");
const uv = join(root, "tests/parts/python/uv/.venv/bin");

const script = `
import argparse, json, pickle
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
parser = argparse.ArgumentParser()
parser.add_argument("--data", default="train.csv")
parser.add_argument("--output", default="model.pkl")
parser.add_argument("--n_estimators", type=int, default=100)
parser.add_argument("--max_depth", type=int)
args = parser.parse_args()
table = pd.read_csv(args.data)
model = RandomForestClassifier(args.n_estimators, max_depth=args.max_depth, random_state=0)
model.fit(table.drop(columns="species"), table.species)
with open(args.output, "wb") as file:
    pickle.dump(model, file)
test = pd.read_csv("test.csv")
pd.DataFrame({"y_pred": model.predict(test.drop(columns="species"))}).to_csv("expected.csv", index=False)
json.dump({"accuracy": model.score(test.drop(columns="species"), test.species)}, open("metrics.json", "w"))
`;

/** Iris, divided into training and test rows. */
function workspace(): string {
  const cwd = folder();
  const [header, ...rows] = readFileSync(join(root, "examples/iris/iris.csv"), "utf8").trim().split("\n");
  const part = (keep: (row: number) => boolean) => `${[header, ...rows.filter((_, row) => keep(row))].join("\n")}\n`;
  writeFileSync(
    join(cwd, "train.csv"),
    part((row) => row % 4 !== 0),
  );
  writeFileSync(
    join(cwd, "test.csv"),
    part((row) => row % 4 === 0),
  );
  writeFileSync(join(cwd, "train_model.py"), script);
  return cwd;
}

const env = { PATH: `${environment}:${process.env["PATH"]}` };
const data = { data: "train.csv", "test-data": "test.csv", target: "species" };

test("a script under make, its pickle as a bundle: test, gate and predictions as scikit-learn's", async () => {
  const cwd = workspace();
  writeFileSync(
    join(cwd, "Makefile"),
    "train:\n\tpython train_model.py --output model.pkl --n_estimators 150 --max_depth 10\n",
  );
  const { code, outputs, stdout } = await step(
    "train",
    { command: "make train", model: "model.pkl", "metrics-files": "metrics.json", reproduce: "true", ...data },
    { cwd, env },
  );
  expect(code, stdout).toBe(0);
  expect(outputs["reproduced"]).toBe("bit-equal");
  const training = JSON.parse(readFileSync(outputs["training-path"]!, "utf8"));
  expect(training.model.about).toMatch(/^scikit-learn .*: RandomForestClassifier$/);
  expect(training.python).toMatch(/^Python 3\.11/);
  expect(training.peak_bytes).toBeGreaterThan(1e6);
  const tested = await step("test-model", { "test-data": "test.csv" }, { cwd });
  expect(tested.code, tested.stdout).toBe(0);
  const { accuracy } = JSON.parse(readFileSync(join(cwd, "metrics.json"), "utf8"));
  expect(Number(tested.outputs["accuracy"])).toBe(accuracy);
  const predicted = readFileSync(join(cwd, "report/predictions.csv"), "utf8").trim().split("\n").slice(1);
  const expected = readFileSync(join(cwd, "expected.csv"), "utf8").trim().split("\n").slice(1);
  expect(predicted.map((line) => line.split(",")[2])).toEqual(expected);
  const gate = await step("gate-on-metric", { metric: "accuracy", min: "0.8" }, { cwd });
  expect(gate.code, gate.stdout).toBe(0);
});

/** The example's scripts, where its workflow expects them. */
function example(): string {
  const cwd = folder();
  for (const name of ["iris", "python"]) {
    cpSync(join(root, "examples", name), join(cwd, "examples", name), { recursive: true });
  }
  return cwd;
}

test("examples/python: make trains a pickle, which is tested, gated, reported and put into an image", async () => {
  const cwd = example();
  base(cwd, ["amd64"]);
  const job = await runJob(join(root, "examples/python/workflow.yml"), "model", {
    cwd,
    env: { ...env, GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567", GITHUB_REPOSITORY: "Acme/Iris" },
    github: { event_name: "pull_request", repository: "Acme/Iris", actor: "octocat" },
    elsewhere: { "pip install --requirement examples/python/requirements.txt": "exit 0" },
    defaults: {
      "build-push-image": {
        "base-image": "oci:base",
        "image-output": "oci:out",
        platforms: "linux/amd64",
        "smoke-test": "false",
      },
    },
  });
  expect(
    job.steps.map(({ name, outcome }) => `${name}: ${outcome}`),
    JSON.stringify(job.steps.at(-1)),
  ).toEqual([
    "run: success",
    "train: success",
    "test-model: success",
    "gate-on-metric: success",
    "report-model: success",
    "image: success",
  ]);
  // scikit-learn's own accuracy, as the script wrote it.
  const { accuracy } = JSON.parse(readFileSync(join(cwd, "metrics.json"), "utf8"));
  expect(Number(job.step("test-model").outputs["accuracy"])).toBe(accuracy);
});

test("examples/python: the script of the MLproject, its parameters and the loss that it prints", async () => {
  const cwd = example();
  const { stdout } = await execute(join(environment, "python"), ["examples/python/preprocess_data.py"], { cwd, env });
  expect(stdout).toBe("");
  const inputs = {
    command: "python examples/python/train_epochs.py --learning_rate {learning_rate}",
    parameters: "learning_rate=0.05\nnum_epochs=3",
    "metrics-from-log": "true",
    data: "train.csv",
    "test-data": "test.csv",
    target: "species",
  };
  const { code, outputs, stdout: log } = await step("train", inputs, { cwd, env });
  expect(code, log).toBe(0);
  const metrics = JSON.parse(readFileSync(outputs["metrics-path"]!, "utf8"));
  expect(metrics.epoch).toBe(3);
  // scikit-learn computes this with the model that was written.
  const script = `
import pandas, pickle
from sklearn.metrics import log_loss
from sklearn.linear_model import SGDClassifier
rows = pandas.read_csv("train.csv"); x, y = rows.drop(columns="species"), rows.species
model = SGDClassifier(loss="log_loss", learning_rate="constant", eta0=0.05, random_state=0)
for _ in range(3): model.partial_fit(x, y, classes=sorted(y.unique()))
print(f"{log_loss(y, model.predict_proba(x)):.6f}")
`;
  const asked = await execute(join(environment, "python"), ["-c", script], { cwd, env });
  expect(metrics.loss).toBe(Number(asked.stdout));
  expect(JSON.parse(readFileSync(outputs["training-path"]!, "utf8")).model.about).toContain("SGDClassifier");
});

test("a SageMaker script runs unchanged", async () => {
  const cwd = workspace();
  mkdirSync(join(cwd, "input"));
  cpSync(join(cwd, "train.csv"), join(cwd, "input/train.csv"));
  writeFileSync(
    join(cwd, "entry.py"),
    `
import argparse, os, joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression
parser = argparse.ArgumentParser()
parser.add_argument("-C", type=float, default=1.0)
parser.add_argument("--train", default=os.environ["SM_CHANNEL_TRAIN"])
parser.add_argument("--model-dir", default=os.environ["SM_MODEL_DIR"])
args = parser.parse_args()
table = pd.read_csv(os.path.join(args.train, "train.csv"))
model = LogisticRegression(C=args.C, max_iter=500).fit(table.drop(columns="species"), table.species)
joblib.dump(model, os.path.join(args.model_dir, "model.joblib"))
`,
  );
  const inputs = { command: "python entry.py", parameters: "C=0.5", "script-mode": "sagemaker", ...data };
  const { code, stdout, outputs } = await step("train", { ...inputs, data: "input/train.csv" }, { cwd, env });
  expect(code, stdout).toBe(0);
  expect(JSON.parse(readFileSync(outputs["training-path"]!, "utf8")).model.about).toContain("LogisticRegression");
});

test("a Vertex AI program runs unchanged, and its model is read without rows, too", async () => {
  const cwd = workspace();
  writeFileSync(
    join(cwd, "task.py"),
    `
import os
import joblib, pandas as pd
from sklearn.linear_model import LogisticRegression
assert os.environ["AIP_DATA_FORMAT"] == "csv"
table = pd.read_csv(os.environ["AIP_TRAINING_DATA_URI"])
test = pd.read_csv(os.environ["AIP_TEST_DATA_URI"])
os.makedirs(os.environ["AIP_CHECKPOINT_DIR"], exist_ok=True)
model = LogisticRegression(max_iter=500).fit(table.drop(columns="species"), table.species)
os.makedirs(os.environ["AIP_MODEL_DIR"], exist_ok=True)
joblib.dump(model, os.path.join(os.environ["AIP_MODEL_DIR"], "model.joblib"))
print(f"accuracy={model.score(test.drop(columns='species'), test.species)}")
`,
  );
  const inputs = { command: "python task.py", "script-mode": "vertex", "metrics-from-log": "true", ...data };
  const { code, stdout, outputs } = await step("train", inputs, { cwd, env });
  expect(code, stdout).toBe(0);
  const { accuracy } = JSON.parse(readFileSync(outputs["metrics-path"]!, "utf8"));
  const tested = await step("test-model", { "test-data": "test.csv" }, { cwd });
  expect(Number(tested.outputs["accuracy"])).toBe(accuracy);
  // Without a bundle around it, the same pickle is kept with a card, and read from that folder.
  writeFileSync(join(cwd, "copy.py"), 'import shutil\nshutil.copy("model/model.joblib", "kept.joblib")\n');
  const kept = await step(
    "train",
    { command: "python copy.py", model: "kept.joblib", "model-dir": "kept", "report-dir": "other" },
    { cwd, env },
  );
  expect(kept.code, kept.stdout).toBe(0);
  expect(readFileSync(join(cwd, "kept/README.md"), "utf8")).toContain("LogisticRegression");
  const again = await step("test-model", { model: "kept", "test-data": "test.csv", target: "species" }, { cwd });
  expect(again.code, again.stdout).toBe(0);
  expect(Number(again.outputs["accuracy"])).toBe(accuracy);
});

test("uv makes an environment from the requirements, and the next run finds it", async () => {
  const cwd = folder();
  const cache = folder();
  writeFileSync(join(cwd, "requirements.txt"), "six==1.17.0\n");
  writeFileSync(
    join(cwd, "train.py"),
    'import six, sys\nprint(f"six={six.__version__[0]}")\nopen("m.bin", "w").write(sys.prefix)\n',
  );
  const args = [
    "train",
    "--command",
    "python train.py",
    "--env-manager",
    "uv",
    "--model",
    "m.bin",
    "--metrics-from-log",
  ];
  // The machine's certificates and package index, if it has its own.
  const machine = Object.entries(process.env).filter(([name]) => /^(SSL_CERT|PIP_|UV_|HTTPS?_PROXY)/.test(name));
  const options = {
    cwd,
    env: { ...Object.fromEntries(machine), PATH: `${uv}:${process.env["PATH"]}`, XDG_CACHE_HOME: cache, HOME: cache },
  } as { cwd: string; env: Record<string, string> };
  const first = await cli(args, options);
  expect(first.code, first.stderr).toBe(0);
  expect(first.stderr).toContain("the command runs with Python 3");
  const metrics = JSON.parse(readFileSync(join(cwd, "report/metrics.json"), "utf8"));
  expect(metrics).toEqual({ six: 1 });
  expect(readFileSync(join(cwd, "model/m.bin"), "utf8")).toContain(join(cache, "trainyard/environments/uv-"));
  const second = await cli(args, options);
  expect(second.stderr).toContain("was kept from an earlier run");
  // The Python of an environment is gone after an update of the machine: the environment is made again.
  const environments = join(cache, "trainyard/environments");
  const [kept, ...others] = readdirSync(environments);
  expect(others).toEqual([]);
  rmSync(join(environments, kept!, "bin/python"));
  symlinkSync("/no/such/python", join(environments, kept!, "bin/python"));
  const third = await cli(args, options);
  expect(third.code, third.stderr).toBe(0);
  expect(third.stderr).not.toContain("was kept");
  // A failed installation says why, after the warning about CUDA, and is not taken for complete.
  writeFileSync(join(cwd, "requirements.txt"), "nvidia-cublas-cu12==0.0.0\n");
  for (let tries = 0; tries < 2; tries++) {
    const failed = await cli(args, options);
    expect(failed.code).toBe(2);
    expect(failed.stderr).toContain(
      "it brings packages for CUDA (nvidia-cublas-cu12==0.0.0), and this machine has no GPU",
    );
    expect(failed.stderr).toMatch(/env-manager: uv pip install: expected exit code 0, got [12]; its last lines:/);
  }
});

test("uv makes an environment from a lock, and only what is locked", async () => {
  const cwd = folder();
  const cache = folder();
  const project =
    '[project]\nname = "trains"\nversion = "1.0"\nrequires-python = ">=3.9"\ndependencies = ["six==1.16.0"]\n';
  writeFileSync(join(cwd, "pyproject.toml"), project);
  const machine = Object.entries(process.env).filter(([name]) => /^(SSL_CERT|PIP_|UV_|HTTPS?_PROXY)/.test(name));
  const options = {
    cwd,
    env: { ...Object.fromEntries(machine), PATH: `${uv}:${process.env["PATH"]}`, XDG_CACHE_HOME: cache, HOME: cache },
  } as { cwd: string; env: Record<string, string> };
  const locked = await execute("uv", ["lock", "--quiet"], options);
  expect(locked.code, locked.stderr).toBe(0);
  writeFileSync(join(cwd, "train.py"), 'import six; open("m.bin", "w").write(six.__version__)\n');
  // A range that the lock does not know yet: what is locked is installed all the same.
  writeFileSync(join(cwd, "pyproject.toml"), project.replace("==1.16.0", ""));
  const args = ["train", "--command", "python train.py", "--env-manager", "uv", "--model", "m.bin"];
  const { code, stderr } = await cli(args, options);
  expect(code, stderr).toBe(0);
  expect(readFileSync(join(cwd, "model/m.bin"), "utf8")).toBe("1.16.0");
  expect(JSON.parse(readFileSync(join(cwd, "report/training.json"), "utf8")).lock.file).toBe("uv.lock");
  expect((await cli(args, options)).stderr).toContain("the environment of uv.lock was kept from an earlier run");
});

test("venv makes an environment from a pyproject.toml, whose program runs", async () => {
  const cwd = folder();
  const cache = folder();
  writeFileSync(
    join(cwd, "pyproject.toml"),
    '[project]\nname = "trains"\nversion = "1.0"\ndependencies = ["six==1.17.0"]\n',
  );
  writeFileSync(
    join(cwd, "trains.py"),
    'import six, sys\nprint(f"major={sys.version_info[0]}")\nopen("m.bin", "w").write(sys.prefix + " " + six.__version__)\n',
  );
  const machine = Object.entries(process.env).filter(([name]) => /^(SSL_CERT|PIP_|HTTPS?_PROXY)/.test(name));
  const options = {
    cwd,
    env: { ...Object.fromEntries(machine), XDG_CACHE_HOME: cache, HOME: cache, PATH: `${environment}:/usr/bin:/bin` },
  } as { cwd: string; env: Record<string, string> };
  const args = ["train", "--command", "python -m trains", "--env-manager", "venv", "--model", "m.bin"];
  const { code, stderr } = await cli(args, options);
  expect(code, stderr).toBe(0);
  expect(readFileSync(join(cwd, "model/m.bin"), "utf8")).toMatch(
    /\/trainyard\/environments\/venv-[0-9a-f]{24} 1\.17\.0$/,
  );
  expect(stderr).toMatch(/env-manager: the command runs with Python 3\.\d+\.\d+ of .*venv-[0-9a-f]{24}/);
});
