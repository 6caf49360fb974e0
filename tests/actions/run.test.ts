/** The whole pipeline, as the root action and as `trainyard run`. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { GitHubStandIn } from "../github.ts";
import { cli, execute, folder, root, step } from "../runner.ts";

const iris = join(root, "examples/iris/iris.csv");
const few = { data: iris, target: "species", "n-estimators": "10" };

test("the root action: one step, one summary, every output", async () => {
  const cwd = folder();
  const inputs = {
    ...few,
    "model-dir": "m",
    "report-dir": "r",
    "test-size": "0.3",
    "max-depth": "8",
    "max-features": "2",
    seed: "1",
  };
  const result = await step(
    "run",
    { ...inputs, rules: "accuracy >= 0.8\nf1_macro >= 0.8", "on-failure": "fail" },
    { cwd },
  );
  expect(result.code, result.stdout).toBe(0);
  expect(result.outputs).toMatchObject({ passed: "true", verdict: "pass", "model-path": join(cwd, "m") });
  for (const part of ["Trained", "accuracy", "versicolor", "accuracy &gt;= 0.8", "gate.json"]) {
    expect(result.summary.replaceAll("`accuracy >= 0.8`", "accuracy &gt;= 0.8")).toContain(part);
  }
  expect(readdirSync(join(cwd, "r")).sort()).toEqual(
    expect.arrayContaining([
      "evaluation.json",
      "gate.json",
      "junit-model-tests.xml",
      "metrics.json",
      "predictions.csv",
      "test.csv",
    ]),
  );
});

test("after the first red it still writes summary and outputs, then ends red", async () => {
  const result = await step("run", { ...few, metric: "accuracy", min: "0.9999" });
  expect(result.code).toBe(1);
  expect(result.outputs).toMatchObject({ passed: "false", verdict: "fail" });
  expect(result.outputs["model-digest"]).toMatch(/^sha256:/);
  expect(result.summary).toContain("Gate failed");
});

test("an anchor stays while models change, and identical models are shown to be as good", async () => {
  const cwd = folder();
  const anchor = await step(
    "run",
    { ...few, "model-dir": "m1", "report-dir": "r1", metric: "log_loss", max: "2" },
    { cwd },
  );
  expect(anchor.code, anchor.stdout).toBe(0);
  const later = await step(
    "run",
    {
      ...few,
      "model-dir": "m2",
      "report-dir": "r2",
      rules: "non-inferior: accuracy >= anchor - 0.01",
      anchor: "r1",
      "anchor-predictions": "r1/predictions.csv",
      looks: "52",
    },
    { cwd },
  );
  expect(later.code, later.stdout).toBe(0);
  const gate = JSON.parse(readFileSync(join(cwd, "r2/gate.json"), "utf8"));
  expect(gate).toMatchObject({ verdict: "pass", looks: 52 });
});

test("the steps through their files alone give what the one step gives", async () => {
  const cwd = folder();
  const whole = await step("run", { ...few, "model-dir": "m1", "report-dir": "r1", rules: "accuracy >= 0.8" }, { cwd });
  const trained = await step("train", { ...few, "model-dir": "m2", "report-dir": "r2" }, { cwd });
  const tested = await step("test-model", { model: "m2", "test-data": "r2/test.csv", "report-dir": "r2" }, { cwd });
  const gated = await step(
    "gate-on-metric",
    { metrics: "r2/metrics.json", rules: "accuracy >= 0.8", "report-dir": "r2" },
    { cwd },
  );
  expect([whole.code, trained.code, tested.code, gated.code]).toEqual([0, 0, 0, 0]);
  expect(trained.outputs["model-digest"]).toBe(whole.outputs["model-digest"]);
  expect(tested.outputs["accuracy"]).toBe(whole.outputs["accuracy"]);
  const gate = (report: string) => JSON.parse(readFileSync(join(cwd, report, "gate.json"), "utf8"));
  expect(gate("r2").model_digest).toBe(gate("r1").model_digest);
  expect(gate("r1").model_digest).toBe(whole.outputs["model-digest"]);
});

test("in a terminal: readable text, no escape sequence in a log that is no TTY", async () => {
  const result = await cli([
    "run",
    "--data",
    iris,
    "--target",
    "species",
    "--n-estimators",
    "10",
    "--rules",
    "accuracy >= 0.8",
  ]);
  expect(result.code, result.stderr).toBe(0);
  expect(result.stdout).toContain("Confusion matrix");
  expect(result.stdout + result.stderr).not.toContain("\u001b");
  expect(result.stdout + result.stderr).not.toContain("\r");
});

test("npm start's command line works without anything installed", async () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [node, ...args] = manifest.scripts.start.match(/"[^"]*"|\S+/g).map((word: string) => word.replaceAll('"', ""));
  expect(node).toBe("node");
  const out = folder();
  const placed = args.map((word: string) => word.replace(/^out\//, `${out}/`));
  const result = await execute(process.execPath, placed, { cwd: root, env: { PATH: "" } });
  expect(result.code, result.stderr).toBe(0);
  const accuracy = JSON.parse(readFileSync(join(out, "report/metrics.json"), "utf8")).accuracy;
  expect(accuracy).toBeGreaterThanOrEqual(0.9);
  expect(result.stdout).toContain(join(out, "report/metrics.json"));
});

test("every hyperparameter of the forest is handed on, and kept in the model", async () => {
  const cwd = folder();
  const given = {
    engine: "histogram",
    "n-estimators": "8",
    criterion: "entropy",
    "max-depth": "6",
    "min-samples-split": "4",
    "min-samples-leaf": "2",
    "max-features": "3",
    "max-samples": "0.8",
    "class-weight": "balanced",
    "max-bins": "64",
    seed: "5",
  };
  const others = { importances: "permutation", threads: "2", bootstrap: "true", "report-dir": "r" };
  const result = await step("run", { data: iris, target: "species", ...given, ...others }, { cwd });
  expect(result.code, result.stdout).toBe(0);
  const kept = parse(readFileSync(join(cwd, "model/params.yaml"), "utf8"));
  expect(Object.fromEntries(Object.keys(given).map((name) => [name, String(kept[name])]))).toEqual(given);
  expect(kept.bootstrap).toBe(true);
});

test("a challenger is gated against its baseline on the same rows", async () => {
  const cwd = folder();
  const rows = readFileSync(iris, "utf8").trim().split("\n");
  // Every third row is held out, for champion and challenger alike.
  writeFileSync(join(cwd, "held.csv"), `${rows.filter((_, row) => row === 0 || row % 3 === 0).join("\n")}\n`);
  writeFileSync(join(cwd, "train.csv"), `${rows.filter((_, row) => row === 0 || row % 3 !== 0).join("\n")}\n`);
  const line = { data: "train.csv", "test-data": "held.csv", target: "species", "n-estimators": "10" };
  const champion = await step("run", { ...line, "model-dir": "m1", "report-dir": "r1" }, { cwd });
  expect(champion.code, champion.stdout).toBe(0);
  const challenger = await step(
    "run",
    {
      ...line,
      ...{ "model-dir": "m2", "report-dir": "r2", seed: "1", token: "t" },
      ...{ baseline: "r1", "baseline-predictions": "r1/predictions.csv", "on-missing-baseline": "fail" },
      ...{ mode: "no-worse", margin: "0.1", confidence: "0.9", "on-inconclusive": "warn" },
      ...{ metric: "accuracy", "max-drop": "0.2", "max-relative-drop": "0.3", direction: "higher" },
    },
    { cwd },
  );
  expect(challenger.code, challenger.stdout).toBe(0);
  const { results } = JSON.parse(readFileSync(join(cwd, "r2/gate.json"), "utf8"));
  expect(results).toHaveLength(2);
  for (const { baseline } of results) expect(baseline).toBeCloseTo(Number(champion.outputs["accuracy"]), 12);

  const missing = await step("run", { ...line, rules: "accuracy >= baseline", baseline: "nowhere" }, { cwd });
  expect(missing.code).toBe(1);
  expect(missing.outputs["model-digest"]).toBe(champion.outputs["model-digest"]);
});

test("in one step: the champion is tested on the challenger's rows, and what is uploaded is uploaded once", async () => {
  const cwd = folder();
  const champion = await step("train", { ...few, "model-dir": "champion", "upload-artifact": "model" }, { cwd });
  expect(champion.code, champion.stdout).toBe(0);
  const line = { ...few, seed: "1", baseline: "champion", mode: "no-worse", "upload-artifact": "champion" };
  const result = await step("run", { ...line, rules: "accuracy >= baseline" }, { cwd });
  expect(result.code, result.stdout).toBe(0);
  const report = (file: string) => JSON.parse(readFileSync(join(cwd, "report", file), "utf8"));
  const [theirs, own] = [report("baseline/evaluation.json"), report("evaluation.json")];
  expect(theirs.model_digest).toBe(champion.outputs["model-digest"]);
  expect(own.model_digest).toBe(result.outputs["model-digest"]);
  expect(theirs.data_digest).toBe(own.data_digest);
  expect(report("gate.json")).toMatchObject({
    verdict: "pass",
    baseline: { name: "champion", model_digest: theirs.model_digest },
    results: [{ baseline: theirs.metrics.accuracy }],
  });
  expect(result.outputs["baseline-path"]).toBe(join(cwd, "report/baseline"));
  const tested = { model: "champion", data: "report/test.csv", "report-dir": "alone", "upload-artifact": "report" };
  const alone = await step("test-model", tested, { cwd });
  expect(alone.code, alone.stdout).toBe(0);
  // Off GitHub there is no artifact service; each attempt says so.
  for (const [{ annotations }, name] of [
    [champion, "model"] as const,
    [result, "champion"] as const,
    [alone, "report"] as const,
  ]) {
    const said = annotations.map(({ message }) => message).filter((message) => message.startsWith("upload-artifact"));
    expect(said).toEqual([
      `upload-artifact: ${name} was not uploaded: there is no artifact service outside a GitHub workflow`,
    ]);
  }
});

test("asked for a report: one comment and one issue, the report first in the summary", async () => {
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(5);
  const cwd = folder();
  const line = { ...few, comment: "auto", issue: "on-failure", key: "iris", token: "t" };
  const red = await step("run", { ...line, rules: "accuracy >= 1.01" }, { cwd, env });
  expect(red.code).toBe(1);
  expect(red.outputs).toMatchObject({
    passed: "false",
    verdict: "fail",
    "report-path": join(cwd, "report/model-report.md"),
    "comment-url": expect.stringMatching(/^https:/),
    "issue-url": expect.stringMatching(/^https:/),
  });
  expect(red.summary.split("\n").slice(0, 3)).toEqual([
    "# Pipeline failed: 1 of 1 rule failed",
    "",
    "## ❌ Model report, iris: 1 of 1 rule failed",
  ]);
  expect(standIn.state.comments[0]!.body).toContain("trainyard train --data");
  const green = await step("run", { ...line, rules: "accuracy >= 0.5" }, { cwd, env });
  expect(green.code).toBe(0);
  expect(standIn.state.comments.map(({ body }) => body.split("\n")[1])).toEqual([
    "## ✅ Model report, iris: 1 rule passed, 3 tests passed",
  ]);
  expect(standIn.state.issues.map(({ state }) => state)).toEqual(["closed"]);
});

test("a line that fails before there is a result does not leave an older report standing", async () => {
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(5);
  const cwd = folder();
  const line = { ...few, comment: "auto", token: "t" };
  await step("run", line, { cwd, env });
  const failed = await step("run", { ...line, target: "specie" }, { cwd, env });
  expect(failed.code).toBe(1);
  expect(failed.annotations[0]!.message).toMatch(/^target: /);
  expect(standIn.state.comments).toHaveLength(1);
  expect(standIn.state.comments[0]!.body).toContain("## ⚠️ Model report: there are no results");
  expect(standIn.state.comments[0]!.body).toContain("target: ");
  expect(standIn.state.comments[0]!.body).not.toContain("accuracy");
});

test("numbers are learnt, tested, gated and reported as classes are", async () => {
  const cwd = folder();
  // A step that any tree finds: every held-out row is predicted as it is.
  const rows = Array.from({ length: 200 }, (_, i) => {
    const x = ((i * 37) % 200) / 4;
    // Nothing lies near the step, which may be put anywhere between.
    return `${x < 25 ? x : x + 20},${(i * 7) % 11},${x < 25 ? 10 : 20}`;
  });
  writeFileSync(join(cwd, "steps.csv"), `x,noise,y\n${rows.join("\n")}\n`);
  const line = { data: "steps.csv", target: "y", task: "regression", "n-estimators": "20", "max-features": "2" };
  const result = await step(
    "run",
    { ...line, rules: "r2 >= 0.99\nrmse <= 0.5", comment: "auto", bootstrap: "false" },
    { cwd },
  );
  expect(result.code, result.stdout).toBe(0);
  const metrics = JSON.parse(readFileSync(result.outputs["metrics-path"]!, "utf8"));
  // 32-bit floats from 16 to 32 have steps of 1.9e-6, and a model computes with the same floats as ONNX everywhere.
  for (const name of ["rmse", "mae", "max_error"]) expect(metrics[name]).toBeLessThanOrEqual(2e-6);
  expect(metrics.r2).toBeCloseTo(1, 10);
  expect(result.summary).toContain("## ✅ Model report: 2 rules passed");
  expect(result.summary).toContain("regression of y, 50 rows");
  expect(result.summary).toContain("| `rmse <= 0.5` |");
});
