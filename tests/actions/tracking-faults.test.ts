/**
 * Faults of a tracking server, through the bundle: each is a warning with `tracking: auto`, and a failure with `required`. The
 * table in docs/mlflow.md names these tests.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Fault, mlflowStandIn } from "../mlflow-server.ts";
import { cli, folder, root } from "../runner.ts";

const quick = {
  MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: "0",
  MLFLOW_HTTP_REQUEST_MAX_RETRIES: "2",
  MLFLOW_HTTP_REQUEST_TIMEOUT: "1",
};
const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

function gated(): string {
  const cwd = folder();
  writeFileSync(join(cwd, "metrics.json"), '{"auc": 0.92}');
  return cwd;
}

const gate = (cwd: string, url: string, tracking = "auto") =>
  cli(["gate-on-metric", "--metrics", "metrics.json", "--rules", "auc >= 0.9", "--tracking", tracking], {
    cwd,
    env: { ...quick, MLFLOW_TRACKING_URI: url },
  });

const page = (status: number, text: string): Fault["how"] => ({ status, text });
const create = { call: "runs/create", times: 2 };
/** Somebody else's run, which a server that ignores the filter answers with. */
const otherRun = JSON.stringify({
  run: {
    info: { run_id: "f".repeat(32), experiment_id: "0", artifact_uri: "mlflow-artifacts:/0/f/artifacts" },
    data: {},
  },
});

const faults: [string, Fault, string][] = [
  ["401", { ...create, how: page(401, "You are not authenticated.") }, "check MLFLOW_TRACKING_USERNAME with"],
  ["403", { ...create, how: page(403, "Permission denied") }, "this user may not do that: ask for the permission"],
  [
    "404",
    { ...create, how: page(404, "<html><title>404 Not Found</title></html>") },
    "it is too old, or MLFLOW_TRACKING_URI lacks a",
  ],
  ["429", { ...create, how: { status: 429, text: "slow down", headers: { "retry-after": "0" } } }, "429: slow down"],
  [
    "500",
    { ...create, how: page(500, '{"error_code": "INTERNAL_ERROR", "message": "disk full"}') },
    "500: INTERNAL_ERROR: disk full",
  ],
  ["503", { ...create, how: page(503, "no backend") }, "503: no backend"],
  [
    "a sign-in page",
    { ...create, how: page(200, "<html><title>Sign in</title></html>") },
    'got a web page ("Sign in") with status 200',
  ],
  ["a reset", { ...create, how: "reset" }, "the connection was reset"],
  ["silence", { ...create, how: "hang" }, "POST runs/create: "],
  ["another run", { call: "runs/get", times: 1, how: page(200, otherRun) }, "GET runs/get: expected the run"],
];

/** Faults of each kind, after which the results are sent again: an answer, none, and a wrong one. */
const sentLater = new Set(["503", "silence", "another run"]);

test("each fault is a warning, and `trainyard track` logs one run later", { timeout: 60_000 }, async () => {
  for (const [name, fault, message] of faults) {
    const server = await mlflowStandIn();
    const cwd = gated();
    // A run that an earlier step logged is read before it is continued.
    if (fault.call === "runs/get") expect((await gate(cwd, server.url)).code).toBe(0);
    server.faults.push({ ...fault });
    const { code, stderr } = await gate(cwd, server.url);
    expect([name, code, stderr]).toEqual([name, 0, expect.stringContaining(message)]);
    expect(stderr).toContain("warning: MLflow: the results were not logged: ");
    expect(json(cwd, "report/tracking.json").sent).toBe(false);
    if (!sentLater.has(name)) continue;
    server.faults.length = 0;
    const env = { ...quick, MLFLOW_TRACKING_URI: server.url };
    const sent = await cli(["track", "--report-dir", "report"], { cwd, env });
    expect([name, sent.code, sent.stderr]).toEqual([name, 0, expect.anything()]);
    const [run, ...others] = server.runs.values();
    expect(others, name).toEqual([]);
    const metrics = new Map(run!.metrics.map(({ key, value }) => [key, value]));
    expect([run!.info.status, [...metrics]]).toEqual(["FINISHED", [["auc", 0.92]]]);
  }
});

test("with `tracking: required`, a fault fails the step, and the verdict is kept", async () => {
  const server = await mlflowStandIn({ authorization: "Basic x" });
  const cwd = gated();
  const { code, stderr } = await gate(cwd, server.url, "required");
  expect([code, stderr]).toEqual([2, expect.stringContaining("MLflow answered 401: You are not authenticated.")]);
  expect(existsSync(join(cwd, "report/gate.json"))).toBe(true);
});

test("a program whose results cannot be read or kept leaves no run that still runs", async () => {
  const server = await mlflowStandIn();
  const env = { ...quick, MLFLOW_TRACKING_URI: server.url };
  const train = (...more: string[]) =>
    cli(["train", "--command", `${process.execPath} -e 0`, ...more], { cwd: folder(), env });
  server.faults.push({ call: "runs/get", times: 2, how: page(500, "disk full") });
  const unread = await train("--tracking", "required");
  expect([unread.code, unread.stderr]).toEqual([
    2,
    expect.stringContaining("GET runs/get: MLflow answered 500: disk full"),
  ]);
  const unkept = ["--model", "none.pkl", "--metrics-files", "none.json", "--predictions", "none.csv"];
  for (let at = 0; at < unkept.length; at += 2) expect((await train(...unkept.slice(at, at + 2))).code).toBe(2);
  expect((await train("--reproduce", "true")).stderr).toContain("reproduce: expected a model to compare, got none");
  expect([...server.runs.values()].map(({ info }) => info.status)).toEqual(Array(5).fill("FAILED"));
});

test("10,000 metrics, NaN, long parameters and names that MLflow refuses are logged in batches", async () => {
  const server = await mlflowStandIn({ longParams: "refuse" });
  const cwd = folder();
  const program = `
    const metrics = Array.from({ length: 10_000 }, (_, at) => '"m' + at + '": ' + at);
    require("fs").writeFileSync("metrics.json", '{"auc": NaN, "a:b": 1, "val": {"loss": 0.5},' + metrics.join() + "}");`;
  writeFileSync(join(cwd, "train.cjs"), program);
  const { code, stderr } = await cli(
    [
      ...["train", "--command", `${process.execPath} train.cjs`, "--metrics-files", "metrics.json"],
      ...["--parameters", `note=${"é".repeat(7000)}`, "--tracking", "required"],
    ],
    { cwd, env: { ...quick, MLFLOW_TRACKING_URI: server.url } },
  );
  expect(code, stderr).toBe(0);
  const [run] = server.runs.values();
  const metrics = new Map(run!.metrics.map(({ key, value }) => [key, value]));
  expect(metrics.size).toBe(10_003);
  expect(["auc", "a_b", "val.loss", "m9999"].map((key) => metrics.get(key))).toEqual(["NaN", 1, 0.5, 9999]);
  // MLflow takes 1,000 entries in a call, so there are eleven calls.
  expect(server.calls.filter((call) => call.endsWith("runs/log-batch"))).toHaveLength(11);
  expect(run!.params.get("note")).toBe(`${"é".repeat(5999)}…`);
  expect(stderr).toContain('1 were changed, such as "a:b"');
  expect(stderr).toContain('MLflow allows 6000 characters in a parameter and 5000 in a tag: cut "note"');
});

/** A program that logs a model as MLflow 2 does, among the files of its run, after `model` was made of XGBoost's file. */
const logging = `
  const fs = require("fs");
  const { MLFLOW_TRACKING_URI: uri, MLFLOW_RUN_ID: id } = process.env;
  const put = (name, body) => fetch(uri + "/api/2.0/mlflow-artifacts/artifacts/0/" + id + "/artifacts/model/" + name, { method: "PUT", body });
  const log = async () => {
    const seen = await (await fetch(uri + "/api/2.0/mlflow/runs/get?run_id=" + id)).json();
    fs.writeFileSync("seen.json", JSON.stringify(seen.run.data.params ?? []));
    await put("MLmodel", "flavors:\\n  xgboost: {data: model.ubj}\\n");
    await put("model.ubj", fs.readFileSync("binary.ubj"));
  };
  log();`;

test("a model that a program logged in its run is fetched, and a server's names stay in the folder", async () => {
  const server = await mlflowStandIn();
  const cwd = folder();
  cpSync(join(root, "tests/fixtures/models/xgboost-3.2.0/binary.ubj"), join(cwd, "binary.ubj"));
  writeFileSync(join(cwd, "train.cjs"), logging);
  const train = (tracking: string) =>
    cli(["train", "--command", `${process.execPath} train.cjs`, "--parameters", "depth=3", "--tracking", tracking], {
      cwd,
      env: { ...quick, MLFLOW_TRACKING_URI: server.url },
    });
  const fetched = await train("required");
  expect(fetched.code, fetched.stderr).toBe(0);
  expect(readFileSync(join(cwd, "model/model.ubj"))).toEqual(readFileSync(join(cwd, "binary.ubj")));
  expect(json(cwd, "report/training.json").model.about).toMatch(/^XGBoost /);
  // While the program ran, no parameter was logged: MLflow would have refused the program's own words.
  expect(json(cwd, "seen.json")).toEqual([]);
  const [run, ...others] = server.runs.values();
  expect([others, run!.params.get("depth"), run!.info.status]).toEqual([[], "3", "FINISHED"]);
  // The program's files and the report. The model is not sent a second time.
  const names = [...server.files.keys()].map((path) => path.split("/artifacts/")[1]);
  expect(names.filter((name) => !name?.startsWith("report/"))).toEqual(["model/MLmodel", "model/model.ubj"]);

  const lists = (...files: { path: string; is_dir: boolean; file_size?: number }[]): Fault => ({
    call: "GET /api/2.0/mlflow-artifacts/artifacts",
    times: 1,
    how: page(200, JSON.stringify({ files })),
  });
  const mark = { path: "MLmodel", is_dir: false, file_size: 1 };
  const hostile = [
    lists({ path: "model", is_dir: true }),
    lists(mark),
    lists({ path: "../../planted", is_dir: false, file_size: 2 }),
  ];
  server.faults.push(...structuredClone(hostile));
  const warned = await train("auto");
  expect([warned.code, warned.stderr]).toEqual([
    0,
    expect.stringContaining('expected files in model, got "model/../../planted", which is not in it'),
  ]);
  expect(json(cwd, "report/training.json").model).toBeNull();
  server.faults.push(...structuredClone(hostile));
  expect((await train("required")).code).toBe(2);
  expect(readdirSync(cwd).filter((name) => name.includes("planted"))).toEqual([]);
});

test("a server that fails before or after the command is a warning, and gets the results later, once", async () => {
  const server = await mlflowStandIn();
  const cwd = folder();
  const program = `
    const { MLFLOW_TRACKING_URI: uri, MLFLOW_ALLOW_FILE_STORE: allowed, MLFLOW_RUN_ID: run } = process.env;
    require("fs").writeFileSync("seen.json", JSON.stringify([uri.split(":")[0], allowed ?? "", run ?? ""]));`;
  writeFileSync(join(cwd, "train.cjs"), program);
  const train = (url: string) =>
    cli(["train", "--command", `${process.execPath} train.cjs`, "--parameters", "depth=3"], {
      cwd,
      env: { ...quick, MLFLOW_TRACKING_URI: url },
    });
  const before = await train("http://127.0.0.1:9");
  expect(before.code, before.stderr).toBe(0);
  expect(before.stderr).toContain("warning: MLflow: the program's own tracking goes to a temporary store: ");
  expect(json(cwd, "seen.json")).toEqual(["file", "true", ""]);
  for (let times = 0; times < 2; times++)
    expect((await cli(["track"], { cwd, env: { ...quick, MLFLOW_TRACKING_URI: server.url } })).code).toBe(0);
  expect([...server.runs.values()].map(({ params }) => [...params])).toEqual([[["depth", "3"]]]);

  server.faults.push({ call: "runs/get", times: 2, how: page(503, "no backend") });
  const after = await train(server.url);
  expect(after.code, after.stderr).toBe(0);
  expect(after.stderr).toContain("warning: MLflow: what the program logged could not be read: ");
  const [, run, ...others] = server.runs.values();
  expect(others).toEqual([]);
  expect(json(cwd, "seen.json")).toEqual(["http", "", run!.info.run_id]);
  expect([run!.info.status, [...run!.params]]).toEqual(["FINISHED", [["depth", "3"]]]);
});
