/** `test-model` compared with scikit-learn itself, and the fixtures compared with their scripts' output. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { cli, execute, folder, root } from "../runner.ts";
import { expectAlike } from "./alike.ts";

const PYTHON = "/usr/bin/python3";
const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

test.each([
  ["tests/evaluation/statistics/fixtures/make.py", ["stats.json"]],
  ["tests/evaluation/metrics/fixtures/make.py", ["classification.json", "regression.json"]],
  ["tests/evaluation/metrics/fixtures/intervals.py", ["intervals.json"]],
])("%s makes the fixtures that are kept", async (script, files) => {
  const made = folder();
  cpSync(join(root, script), join(made, "make.py"));
  const result = await execute(PYTHON, ["make.py"], { cwd: made, env: { PATH: process.env["PATH"] ?? "" } });
  expect(result.code, result.stderr).toBe(0);
  for (const file of files) expectAlike(json(made, file), json(root, dirname(script), file), file);
});

/** Trains on first use, predicts what stands on stdin, and says what scikit-learn's metrics of that are. */
const TREE = `
import json, sys
import pandas as pd
from sklearn import metrics as m
from sklearn.tree import DecisionTreeClassifier

train = pd.read_csv("train.csv")
model = DecisionTreeClassifier(max_depth=3, min_samples_leaf=5, random_state=0).fit(train.drop(columns="species"), train["species"])
rows = pd.read_csv(sys.stdin)
predicted, proba = model.predict(rows), model.predict_proba(rows)
out = pd.DataFrame(proba, columns=["proba_" + c for c in model.classes_])
out.insert(0, "y_pred", predicted)
out.to_csv(sys.stdout, index=False)

truth = pd.read_csv("held.csv")["species"]
report = m.classification_report(truth, predicted, output_dict=True)
json.dump({
    "accuracy": m.accuracy_score(truth, predicted),
    "balanced_accuracy": m.balanced_accuracy_score(truth, predicted),
    "f1_macro": m.f1_score(truth, predicted, average="macro"),
    "precision_weighted": report["weighted avg"]["precision"],
    "mcc": m.matthews_corrcoef(truth, predicted),
    "kappa": m.cohen_kappa_score(truth, predicted),
    "log_loss": m.log_loss(truth, proba),
    "roc_auc_ovr": m.roc_auc_score(truth, proba, multi_class="ovr"),
    "roc_auc_ovo_weighted": m.roc_auc_score(truth, proba, multi_class="ovo", average="weighted"),
    "top_2_accuracy": m.top_k_accuracy_score(truth, proba, k=2),
}, open("scikit-learn.json", "w"))
`;

test("a scikit-learn model through a command has scikit-learn's own metrics, and through a file the same", async () => {
  const cwd = folder();
  const [header, ...rows] = readFileSync(join(root, "examples/iris/iris.csv"), "utf8").trim().split("\n");
  const part = (name: string, keep: (i: number) => boolean) =>
    writeFileSync(join(cwd, name), `${[header, ...rows.filter((_, i) => keep(i))].join("\n")}\n`);
  part("train.csv", (i) => i % 3 !== 0);
  part("held.csv", (i) => i % 3 === 0);
  writeFileSync(join(cwd, "tree.py"), TREE);
  const args = ["--data", "held.csv", "--target", "species", "--command", `${PYTHON} tree.py`];
  const result = await cli(["test-model", ...args], { cwd });
  expect(result.code, result.stderr).toBe(0);
  const metrics = json(cwd, "report/metrics.json");
  for (const [name, value] of Object.entries(json(cwd, "scikit-learn.json"))) expectAlike(metrics[name], value, name);

  const file = await cli(["test-model", "--predictions", "report/predictions.csv", "--report-dir", "file"], { cwd });
  expect(file.code, file.stderr).toBe(0);
  expect(json(cwd, "file/metrics.json")).toEqual(metrics);
});

test("the bundle's predictions through a scikit-learn command have the bundle's metrics", async () => {
  const cwd = folder();
  const iris = join(root, "examples/iris/iris.csv");
  const trained = await cli(["train", "--data", iris, "--target", "species", "--n-estimators", "10"], { cwd });
  expect(trained.code, trained.stderr).toBe(0);
  const bundle = await cli(["test-model", "--test-data", "report/test.csv"], { cwd });
  expect(bundle.code, bundle.stderr).toBe(0);
  // A scikit-learn estimator that has learnt the answers by heart: its nearest neighbour of each row is the row itself.
  writeFileSync(
    join(cwd, "replay.py"),
    `import sys
import pandas as pd
from sklearn.neighbors import KNeighborsRegressor
rows, held, said = (
    pd.read_csv(file, float_precision="round_trip") for file in (sys.stdin, "report/test.csv", "report/predictions.csv")
)
probabilities = [c for c in said if c.startswith("proba_")]
model = KNeighborsRegressor(n_neighbors=1).fit(held[rows.columns], said[probabilities])
out = pd.DataFrame(model.predict(rows), columns=probabilities)
out.insert(0, "y_pred", out.to_numpy().argmax(axis=1))
out["y_pred"] = out["y_pred"].map(lambda i: probabilities[i][len("proba_"):])
out.to_csv(sys.stdout, index=False)
`,
  );
  const args = [
    "--data",
    "report/test.csv",
    "--target",
    "species",
    "--command",
    `${PYTHON} replay.py`,
    "--report-dir",
    "replayed",
  ];
  const replayed = await cli(["test-model", ...args], { cwd });
  expect(replayed.code, replayed.stderr).toBe(0);
  const measured = /^(latency_|model_bytes)/;
  const computed = (path: string) => Object.entries(json(cwd, path)).filter(([name]) => !measured.test(name));
  expect(computed("replayed/metrics.json")).toEqual(computed("report/metrics.json"));
});
