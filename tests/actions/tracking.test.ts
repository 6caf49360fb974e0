/** Tracking against a stand-in for an older MLflow server. The newest server is in tests/parts/mlflow/. */
import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mlflowStandIn } from "../mlflow-server.ts";
import { cli, folder, root, step } from "../runner.ts";

const quick = { MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: "0", MLFLOW_HTTP_REQUEST_MAX_RETRIES: "3" };
const onGitHub = {
  GITHUB_REPOSITORY: "octo/churn",
  GITHUB_RUN_ID: "7",
  GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
  GITHUB_REF: "refs/heads/main",
  GITHUB_ACTOR: "ann",
  GITHUB_WORKFLOW: "train",
};

function workspace(): string {
  const cwd = folder();
  cpSync(join(root, "examples/iris/iris.csv"), join(cwd, "iris.csv"));
  return cwd;
}

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

test("a pipeline is one run on the server, although connections break", async () => {
  const server = await mlflowStandIn({
    // `printf 'ann:secret' | base64`
    authorization: "Basic YW5uOnNlY3JldA==",
    longParams: "refuse",
    faults: [
      { call: "runs/create", times: 1, how: "drop" },
      { call: "runs/log-batch", times: 1, how: { status: 503, text: "busy" } },
      { call: "model/model.onnx", times: 1, how: "reset" },
      { call: "runs/update", times: 1, how: "drop" },
    ],
  });
  const cwd = workspace();
  const result = await step(
    "run",
    {
      data: "iris.csv",
      target: "species",
      "n-estimators": "3",
      rules: "accuracy >= 0.5",
      comment: "never",
      tracking: "required",
    },
    { cwd, env: { ...quick, ...onGitHub, MLFLOW_TRACKING_URI: server.url.replace("//", "//ann:secret@") } },
  );
  expect(result.code, result.stdout).toBe(0);
  expect(result.stdout).not.toContain("secret");
  const [run, ...others] = server.runs.values();
  expect(others).toEqual([]);
  const { run_id: id, experiment_id: experiment, status } = run!.info;
  expect([experiment, status]).toEqual(["0", "FINISHED"]);
  expect(result.outputs).toMatchObject({
    "mlflow-run-id": id,
    "mlflow-run-url": `${server.url}/#/experiments/0/runs/${id}`,
  });
  expect(Object.fromEntries(run!.params)).toMatchObject({ "n-estimators": "3", criterion: "gini", target: "species" });
  expect(Object.fromEntries(run!.tags)).toMatchObject({
    "mlflow.user": "ann",
    "mlflow.source.type": "JOB",
    "mlflow.source.name": "train",
    "mlflow.source.git.commit": onGitHub.GITHUB_SHA,
    "mlflow.source.git.branch": "main",
    "mlflow.source.git.repoURL": "https://github.com/octo/churn",
    "trainyard.run_url": "https://github.com/octo/churn/actions/runs/7",
    "trainyard.model_digest": result.outputs["model-digest"],
    "trainyard.verdict": "pass",
  });
  const logged = Object.fromEntries(run!.metrics.map(({ key, value }) => [key, value]));
  expect(logged).toMatchObject(json(cwd, "report/evaluation.json").metrics);
  const [report, model] = [`0/${id}/artifacts/report/`, `0/${id}/artifacts/model/`];
  expect(server.files.get(`${report}gate.json`)?.toString()).toBe(readFileSync(join(cwd, "report/gate.json"), "utf8"));
  expect(server.files.get(`${model}model.onnx`)).toEqual(readFileSync(join(cwd, "model/model.onnx")));
  expect(server.files.get(`${model}MLmodel`)?.toString()).toContain(`run_id: ${id}\nartifact_path: model\n`);
  const sum = createHash("sha256")
    .update(readFileSync(join(cwd, "model/model.onnx")))
    .digest("hex");
  expect(server.files.get(`${model}SHA256SUMS`)?.toString()).toContain(`${sum}  model.onnx\n`);
  // The digests of the data are inputs of the run, in 32 digits, and whole in a tag.
  const digestOf = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(cwd, file)))
      .digest("hex");
  const input = (file: string, use: string) => ({
    dataset: expect.objectContaining({ name: file, digest: digestOf(file).slice(0, 32) }),
    tags: [
      { key: "mlflow.data.context", value: use },
      { key: "trainyard.digest", value: `sha256:${digestOf(file)}` },
    ],
  });
  expect([...run!.inputs.values()]).toEqual([input("iris.csv", "training"), input("report/test.csv", "evaluation")]);
  // Rows are personal data, and stay here.
  expect([...server.files.keys()].filter((path) => /test\.csv|predictions/.test(path))).toEqual([]);
});

test("what a server did not get is sent later, once", async () => {
  const cwd = workspace();
  const env = { ...quick, MLFLOW_TRACKING_URI: "http://127.0.0.1:9", MLFLOW_HTTP_REQUEST_MAX_RETRIES: "1" };
  const trained = await cli(
    ["train", "--data", "iris.csv", "--target", "species", "--n-estimators", "2", "--tracking", "auto"],
    {
      cwd,
      env,
    },
  );
  expect(trained.code).toBe(0);
  expect(trained.stderr).toContain("warning: MLflow: the results were not logged: http://127.0.0.1:9: ");
  expect(trained.stderr).toContain("(`trainyard track --report-dir report` sends them later)");
  expect(json(cwd, "report/tracking.json")).toMatchObject({ sent: false, status: "FINISHED" });
  const required = await cli(["test-model", "--test-data", "report/test.csv", "--tracking", "required"], { cwd, env });
  expect([required.code, required.stdout]).toEqual([2, ""]);

  const server = await mlflowStandIn();
  const there = { ...quick, MLFLOW_TRACKING_URI: server.url, MLFLOW_EXPERIMENT_NAME: "churn/ci" };
  const first = await cli(["track", "--report-dir", "report", "--json"], { cwd, env: there });
  const again = await cli(["track", "--json"], { cwd, env: there });
  expect([first.code, again.code], first.stderr + again.stderr).toEqual([0, 0]);
  expect(first.stdout).toBe(again.stdout);
  expect([...server.runs.keys()]).toEqual([JSON.parse(first.stdout)["mlflow-run-id"]]);
  const [run] = server.runs.values();
  expect(run!.info.experiment_id).toBe("1");
  expect(run!.metrics).toHaveLength(1 + Object.keys(json(cwd, "report/evaluation.json").metrics).length);

  writeFileSync(join(cwd, "report/tracking.json"), "{}");
  const broken = await cli(["track"], { cwd, env: there });
  expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining("report/tracking.json: expected")]);
  // Without a record, the files say the same.
  rmSync(join(cwd, "report/tracking.json"));
  const other = await mlflowStandIn();
  const fresh = await cli(["track", "--model", "model"], { cwd, env: { ...quick, MLFLOW_TRACKING_URI: other.url } });
  expect(fresh.code, fresh.stderr).toBe(0);
  const [copy] = other.runs.values();
  expect([...copy!.params].sort()).toEqual([...run!.params].sort());
});

test("metrics of a run are a baseline, by alias, and no run is never a pass", async () => {
  const server = await mlflowStandIn();
  const cwd = folder();
  writeFileSync(join(cwd, "metrics.json"), '{"auc": 0.92}');
  const env = { ...quick, MLFLOW_TRACKING_URI: server.url };
  const api = async (path: string, body: object) =>
    (await fetch(`${server.url}/api/2.0/mlflow/${path}`, { method: "POST", body: JSON.stringify(body) })).json();
  const { run } = (await api("runs/create", { experiment_id: "0" })) as { run: { info: { run_id: string } } };
  const id = run.info.run_id;
  // The highest step counts, neither the best value nor the newest.
  for (const [value, step, timestamp] of [
    [0.99, 1, 30],
    [0.91, 3, 10],
    [0.95, 2, 20],
  ])
    await api("runs/log-batch", { run_id: id, metrics: [{ key: "auc", value, step, timestamp }] });
  await api("registered-models/create", { name: "churn" });
  await api("model-versions/create", { name: "churn", source: "https://nowhere/x", run_id: id });
  await api("model-versions/create", { name: "churn", source: "https://nowhere/x" });
  await api("registered-models/alias", { name: "churn", alias: "champion", version: "1" });
  const gate = (baseline: string, more: string[] = []) =>
    cli(
      [
        "gate-on-metric",
        "--metrics",
        "metrics.json",
        "--rules",
        "auc > baseline",
        "--baseline",
        baseline,
        "--tracking",
        "never",
        ...more,
      ],
      { cwd, env },
    );
  expect((await gate("models:/churn@champion")).stdout).toContain("models:/churn@champion (version 1)");
  expect(json(cwd, "report/gate.json").results[0]).toMatchObject({ status: "pass", value: 0.92 });
  expect(await gate("models:/churn/2")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      "models:/churn/2 has neither metrics nor a model that can be fetched (it names no run)",
    ),
  });
  expect(await gate("models:/churn@next")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("there is no baseline: MLflow has no models:/churn@next"),
  });
  expect(await gate("models:/churn")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("baseline: expected models:/NAME@ALIAS, models:/NAME/VERSION or models:/m-ID"),
  });
});
