import { createHash } from "node:crypto";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { silentReporter } from "../../../src/core/silent-reporter.ts";
import { trackChild } from "../../../src/delivery/tracking/child-run.ts";
import { MlflowClient } from "../../../src/platform/mlflow/client.ts";
import { acceptedEntries } from "../../../src/platform/mlflow/entries.ts";
import { MlflowError } from "../../../src/platform/mlflow/error.ts";
import { createRun, logEntries, metricHistory, readRun } from "../../../src/platform/mlflow/runs.ts";
import { mlflowServer } from "../../../src/platform/mlflow/server.ts";
import { mlflowStandIn } from "../../mlflow-server.ts";
import { cli, folder, root } from "../../runner.ts";
import { type Listening, listening, python, pythonEnv, startServer } from "./server.ts";

let server: Listening;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

/** The column of a CSV file without quotes. */
function column(path: string, name: string): string[] {
  const [head = "", ...lines] = readFileSync(path, "utf8").trim().split("\n");
  const index = head.split(",").indexOf(name);
  return lines.map((line) => line.split(",")[index]!);
}

test("MLflow loads what was logged, and its own models and runs are baselines", async () => {
  const cwd = folder();
  cpSync(join(root, "examples/iris/iris.csv"), join(cwd, "iris.csv"));
  const env = { MLFLOW_TRACKING_URI: server.url };
  const trained = await cli(
    ["run", "--data", "iris.csv", "--target", "species", "--n-estimators", "5", "--rules", "accuracy >= 0.5", "--json"],
    { cwd, env },
  );
  expect(trained.code, trained.stderr).toBe(0);
  const { "mlflow-run-id": id } = JSON.parse(trained.stdout);
  // Sent again, nothing is logged twice. A server with files on its own disk has no upload in parts.
  const inParts = { ...env, MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE: "1" };
  expect((await cli(["track"], { cwd, env: inParts })).code).toBe(0);
  const seen = await python("check.py", [id], { cwd, env });
  const { metrics } = json(cwd, "report/evaluation.json");
  expect(seen["status"]).toBe("FINISHED");
  expect(seen["metrics"]).toMatchObject(metrics);
  expect(seen["params"]).toMatchObject({ "n-estimators": "5", criterion: "gini" });
  expect(seen["artifacts"]).toContain("report/gate.json");
  expect(seen["labels"]).toEqual(column(join(cwd, "report/predictions.csv"), "y_pred"));
  // Logged twice, by `run` and by `track`, and held once.
  expect(seen["datasets"]).toEqual([
    ["iris.csv", "training", 32],
    ["report/test.csv", "evaluation", 32],
  ]);
  const sum = createHash("sha256")
    .update(readFileSync(join(cwd, "model/model.onnx")))
    .digest("hex");
  expect(seen["sums"]).toContain(`${sum}  model.onnx\n`);
  // This run, the one by hand and the open one.
  expect(seen["runs"]).toBe(3);

  const compare = (baseline: string) =>
    cli(
      [
        "test-model",
        "--test-data",
        "report/test.csv",
        "--baseline",
        baseline,
        "--report-dir",
        "other",
        "--tracking",
        "never",
      ],
      { cwd, env },
    );
  expect((await compare("models:/churn@champion")).stdout).toContain(
    "models:/churn@champion (version 1), which is the same model.",
  );
  const own = await compare(`runs:/${seen["own"]}`);
  expect(own.code, own.stderr).toBe(0);
  expect(own.stdout).toContain(`runs:/${seen["own"]}, tested on the same rows.`);
  // Version 2 of the registered model is scikit-learn's, and is paired with ours row by row.
  const version = await compare("models:/churn/2");
  expect(version.stdout, version.stderr).toContain("models:/churn/2, tested on the same rows.");
  const gate = [
    "gate-on-metric",
    "--report-dir",
    "other",
    "--rules",
    "accuracy >= baseline - 1",
    "--tracking",
    "never",
  ];
  const judged = await cli([...gate, "--baseline", "models:/churn/2"], { cwd, env });
  expect(judged.code, judged.stderr + judged.stdout).toBe(0);
  // scikit-learn's own score, as its program logged it.
  expect(json(cwd, "other/gate.json").results[0].baseline).toBe(seen["accuracy"]);
  expect((await compare("models:/churn@gone")).stderr).toContain(
    "compared with nothing: MLflow has no models:/churn@gone",
  );

  // A run that the user has open is continued, and stays open.
  const continued = await cli(["test-model", "--test-data", "report/test.csv", "--report-dir", "third"], {
    cwd,
    env: { ...env, MLFLOW_RUN_ID: String(seen["open"]) },
  });
  expect(continued.code, continued.stderr).toBe(0);
  const client = connected();
  const open = await readRun(client, String(seen["open"]));
  expect([open.status, open.params.get("seed")]).toEqual(["RUNNING", "12"]);
  expect(open.metrics.find(({ key }) => key === "accuracy")?.value).toBe(metrics.accuracy);
});

function connected(): MlflowClient {
  return new MlflowClient({
    server: mlflowServer({ MLFLOW_TRACKING_URI: server.url })!,
    signal: new AbortController().signal,
  });
}

test("`mlflow models serve` answers with a logged bundle", async () => {
  const cwd = folder();
  cpSync(join(root, "examples/iris/iris.csv"), join(cwd, "iris.csv"));
  const env = { MLFLOW_TRACKING_URI: server.url };
  const trained = await cli(["train", "--data", "iris.csv", "--target", "species", "--n-estimators", "3", "--json"], {
    cwd,
    env,
  });
  const { "mlflow-run-id": id } = JSON.parse(trained.stdout);
  const served = await listening(
    (port) => [
      "models",
      "serve",
      "-m",
      `runs:/${id}/model`,
      "--env-manager",
      "local",
      "--host",
      "127.0.0.1",
      "-p",
      String(port),
    ],
    "/ping",
    { ...pythonEnv, ...env },
  );
  try {
    const row = { sepal_length: 5.1, sepal_width: 3.5, petal_length: 1.4, petal_width: 0.2 };
    const answer = await fetch(`${served.url}/invocations`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ dataframe_records: [row] }),
    });
    // Fisher's first row is a setosa.
    expect(await answer.json()).toMatchObject({ predictions: [{ label: "setosa" }] });
  } finally {
    await served.stop();
  }
});

test("10,000 values, long parameters and names that MLflow refuses are logged", async () => {
  const client = connected();
  const run = await createRun(client, {
    experimentId: "0",
    name: "many",
    startTime: 1,
    tags: new Map(),
    key: { tag: "trainyard.key", value: "many" },
  });
  const names = ["a:b=c", "/outer/", "a//b", "../up", "ü 1", "x".repeat(300), ""];
  const points = Array.from({ length: 10_000 }, (_, step) => ({
    key: "loss",
    value: 1 / (step + 1),
    timestamp: step,
    step,
  }));
  const entries = acceptedEntries({
    metrics: [
      ...points,
      { key: "none", value: Number.NaN, timestamp: 1, step: 0 },
      { key: "most", value: Number.POSITIVE_INFINITY, timestamp: 1, step: 0 },
      ...names.map((key) => ({ key: `m${key}`, value: 1, timestamp: 1, step: 0 })),
    ],
    params: new Map([["long", "é".repeat(7000)], ...names.map((name) => [name, "1"] as const)]),
    tags: new Map([["trainyard.long", "t".repeat(9000)]]),
  });
  await logEntries(client, run, { entries });
  // A repetition stores nothing twice.
  expect(await logEntries(client, await readRun(client, run.id), { entries })).toEqual([]);
  const history = await metricHistory(client, run.id, "loss");
  expect(history).toHaveLength(10_000);
  expect(history.at(-1)).toMatchObject({ step: 9999, value: 1 / 10_000 });
  const held = await readRun(client, run.id);
  expect(held.params.get("long")).toBe(`${"é".repeat(5999)}…`);
  expect(held.tags.get("trainyard.long")).toHaveLength(5000);
  const values = new Map(held.metrics.map(({ key, value }) => [key, value]));
  expect([values.get("none"), values.get("most")]).toEqual([Number.NaN, Number.MAX_VALUE]);
  expect([...held.params.keys()].filter((name) => name.length < 20).sort()).toEqual(
    ["_", "a/b", "a_b_c", "long", "outer", "up", "ü 1"].sort(),
  );
});

test("with a server, a program's run is the run of the pipeline", async () => {
  const env = { MLFLOW_TRACKING_URI: server.url };
  const tracking = await trackChild({ policy: "auto", reportDir: "report", name: "model" }, context(env));
  await python("own_training.py", [join(root, "examples/iris/iris.csv")], {
    cwd: folder(),
    env: { ...env, ...tracking.variables },
  });
  const results = await tracking.results();
  expect(Object.fromEntries(results!.params)).toEqual({ lr: "1e-05", depth: "2" });
  expect(results!.metrics.filter(({ key }) => key === "loss").map(({ value }) => value)).toEqual([1, 0.5, 1 / 3]);
  const client = connected();
  const run = await readRun(client, tracking.variables["MLFLOW_RUN_ID"]!);
  expect([run.status, run.modelIds.length]).toEqual(["FINISHED", 1]);
  const answer = await client.send("POST", "runs/search", {
    experiment_ids: ["0"],
    filter: "tags.mlflow.parentRunId != ''",
  });
  expect(answer["runs"]).toHaveLength(1);
  const stopped = await trackChild({ policy: "auto", reportDir: "report", name: "model" }, context(env));
  await stopped.fail("KILLED");
  expect((await readRun(client, stopped.variables["MLFLOW_RUN_ID"]!)).status).toBe("KILLED");
  expect(await stopped.results()).toBeUndefined();
});

test("a model that a program logged on the server is fetched, imported and not sent again", async () => {
  const cwd = folder();
  for (const [from, to] of [
    ["examples/iris/iris.csv", "iris.csv"],
    ["tests/parts/mlflow/own_training.py", "own_training.py"],
  ])
    cpSync(join(root, from!), join(cwd, to!));
  const env = { ...pythonEnv, MLFLOW_TRACKING_URI: server.url };
  const rows = ["--test-data", "iris.csv", "--target", "species"];
  const command = ["--command", "python own_training.py iris.csv", "--data", "iris.csv"];
  const trained = await cli(["train", ...command, ...rows, "--tracking", "required", "--json"], { cwd, env });
  expect(trained.code, trained.stderr).toBe(0);
  expect(trained.stderr).toContain("MLflow: the model tree was downloaded from the server");
  expect(json(cwd, "model/provenance.json").imported.model).toMatch(/^scikit-learn .*DecisionTreeClassifier$/);
  expect((await cli(["test-model", ...rows, "--tracking", "never"], { cwd, env })).code).toBe(0);
  // A tree of depth 2 gets 144 of Fisher's 150 flowers right, as scikit-learn's documentation shows.
  expect(json(cwd, "report/evaluation.json").metrics.accuracy).toBe(144 / 150);
  const client = connected();
  const id = JSON.parse(trained.stdout)["mlflow-run-id"];
  const run = await readRun(client, id);
  expect([run.status, run.modelIds.length]).toEqual(["FINISHED", 1]);
  expect(run.metrics.find(({ key }) => key === "loss")).toMatchObject({ value: 1 / 3, step: 2 });
  // The program's own words, and none of its values is logged a second time.
  expect(Object.fromEntries(run.params)).toEqual({ lr: "1e-05", depth: "2" });
  expect((await metricHistory(client, id, "loss")).map(({ step }) => step)).toEqual([0, 1, 2]);
});

function context(env: Record<string, string>) {
  const { signal } = new AbortController();
  return {
    env,
    cwd: folder(),
    reporter: silentReporter,
    signal,
    now: () => new Date(),
    github: undefined,
    pipeline: undefined,
  };
}

/** Calls whose answers the stand-in and the real server must agree on. */
const calls: [string, string, object?][] = [
  ["GET", "experiments/get-by-name?experiment_name=none"],
  ["GET", "experiments/get-by-name?experiment_name=Default"],
  ["POST", "experiments/create", { name: "Default" }],
  ["GET", "runs/get?run_id=00000000000000000000000000000000"],
  ["POST", "runs/log-batch", { run_id: "RUN", params: [{ key: "lr", value: "0.1" }] }],
  ["POST", "runs/log-batch", { run_id: "RUN", params: [{ key: "lr", value: "0.2" }] }],
  ["POST", "runs/log-batch", { run_id: "RUN", params: [{ key: "lr", value: "0.1" }] }],
  ["POST", "runs/log-batch", { run_id: "RUN", metrics: [{ key: "a//b", value: 1, timestamp: 1 }] }],
  [
    "POST",
    "runs/log-batch",
    { run_id: "RUN", params: Array.from({ length: 101 }, (_, i) => ({ key: `k${i}`, value: "1" })) },
  ],
  [
    "POST",
    "runs/log-batch",
    {
      run_id: "RUN",
      params: [
        { key: "d", value: "1" },
        { key: "d", value: "1" },
      ],
    },
  ],
  ["POST", "runs/search", { experiment_ids: ["0"], filter: "tags.`trainyard.key` = 'no such key'" }],
  ["GET", "metrics/get-history?run_id=RUN&metric_key=none&max_results=10"],
  ["GET", "artifacts/list?run_id=RUN&path=none"],
  ["POST", "registered-models/create", { name: "contract" }],
  ["POST", "registered-models/create", { name: "contract" }],
  ["GET", "registered-models/alias?name=contract&alias=none"],
  ["GET", "model-versions/get?name=contract&version=9"],
  ["POST", "registered-models/get-latest-versions", { name: "contract", stages: ["Production"] }],
  ["POST", "no-such-call", {}],
];

test("the stand-in for older servers answers like the real one", async () => {
  const standIn = await mlflowStandIn();
  const answers = async (url: string) => {
    const send = async (method: string, path: string, body?: object) => {
      const answer = await fetch(`${url}/api/2.0/mlflow/${path}`, {
        method,
        headers: { "content-type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      const parsed = text.startsWith("{") ? JSON.parse(text) : "a page";
      return [
        answer.status,
        parsed.error_code ??
          (parsed === "a page"
            ? parsed
            : Object.keys(parsed)
                .filter((key) => key !== "root_uri")
                .sort()),
      ];
    };
    const created = await fetch(`${url}/api/2.0/mlflow/runs/create`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ experiment_id: "0" }),
    });
    const { run } = (await created.json()) as { run: { info: { run_id: string } } };
    const seen = [];
    for (const [method, path, body] of calls) {
      const filled = body && JSON.parse(JSON.stringify(body).replaceAll("RUN", run.info.run_id));
      seen.push(
        [`${method} ${path}`, ...(await send(method, path.replaceAll("RUN", run.info.run_id), filled))].slice(1),
      );
    }
    return seen;
  };
  expect(await answers(standIn.url)).toEqual(await answers(server.url));
});

test("a refusal by the real server has its code", async () => {
  const error = await connected()
    .get("runs/get", { run_id: "0".repeat(32) })
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(MlflowError);
  expect(error).toMatchObject({ code: "RESOURCE_DOES_NOT_EXIST", status: 404 });
});
