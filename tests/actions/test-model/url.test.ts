/** `test-model` through dist, with predictions of a server on this machine. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { cli, folder } from "../../runner.ts";

const HELD = "id,x,note,y,w\n1,5,q,small,1\n2,11,q,big,1\n3,12,q,big,1\n4,30,q,big,2\n";

type Row = { x: number };
type Answer = (rows: Row[], body: object) => unknown;

/** A served model and `test-model` against it. An answer of undefined is none. */
async function judge(path: string, answer: Answer, status = 200) {
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const piece of request) text += piece;
    const body = JSON.parse(text);
    const split = body.dataframe_split as { columns: string[]; data: unknown[][] } | undefined;
    const rows = split?.data.map((cells) => Object.fromEntries(cells.map((cell, i) => [split.columns[i], cell])));
    const said = answer((rows ?? body) as Row[], body);
    if (said === undefined) return;
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof said === "string" ? said : JSON.stringify(said));
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => server.on("listening", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const cwd = folder();
  writeFileSync(join(cwd, "held.csv"), HELD);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const rows = ["--test-data", "held.csv", "--target", "y", "--id-column", "id", "--weight-column", "w"];
  return { cwd, ...(await cli(["test-model", "--url", url, ...rows, "--timeout", "5"], { cwd })) };
}

const label = ({ x }: Row) => (x >= 12 ? "big" : "small");
const pair = (row: Row) => (label(row) === "big" ? [0.75, 0.25] : [0.25, 0.75]);

test.each<[shape: string, path: string, answer: Answer]>([
  ["rows in, labels out", "/predict", (rows) => rows.map(label)],
  ["an object with predictions", "/predict", (rows) => ({ predictions: rows.map(label) })],
  [
    "MLflow",
    "/invocations",
    (rows, body) => ("dataframe_split" in body ? { predictions: rows.map(label) } : undefined),
  ],
  [
    "MLflow's onnx flavor",
    "/invocations",
    (rows) => ({ predictions: { label: rows.map(label), probabilities: rows.map(pair) } }),
  ],
  [
    "objects",
    "/predict",
    (rows) => rows.map((row) => ({ y_pred: label(row), probabilities: { big: pair(row)[0], small: pair(row)[1] } })),
  ],
  ["probabilities alone", "/predict", (rows) => ({ predictions: rows.map(pair) })],
])("%s", async (_, path, answer) => {
  const { cwd, code, stderr } = await judge(path, answer);
  expect(code, stderr).toBe(0);
  const metrics = JSON.parse(readFileSync(join(cwd, "report/metrics.json"), "utf8"));
  // Weights 1, 1, 1, 2, of which 1 is wrong.
  expect(metrics.accuracy).toBeCloseTo(0.8, 12);
  expect(metrics.latency_p50_ms).toBeGreaterThan(0);
  expect(metrics.latency_p95_ms).toBeGreaterThanOrEqual(metrics.latency_p50_ms);
});

const huge = { y_pred: "huge", proba_big: 0.5, proba_small: 0.5 };

test.each<[what: string, answer: Answer, status: number, message: RegExp]>([
  [
    "a 500",
    () => ({ detail: "not loaded" }),
    500,
    /: expected predictions, got HTTP 500: "\{\\"detail\\":\\"not loaded\\"\}"/,
  ],
  ["no JSON", () => "<html>", 200, /: expected JSON, got "<html>"/],
  ["another shape", () => ({ answer: 42 }), 200, /: expected a list of predictions/],
  ["too many answers", () => ["big", "big"], 200, /: expected 1 predictions, one a row, got 2/],
  [
    "an unknown label",
    () => [huge],
    200,
    /the answer to held\.csv:2: y_pred: expected one of "big", "small", got "huge"/,
  ],
  [
    "NaN, bare as Python writes it",
    () => '{"predictions": [{"y_pred": "big", "proba_big": NaN, "proba_small": 1}]}',
    200,
    /the answer to held\.csv:2: proba_big: expected a probability/,
  ],
])("%s: exit 2, nothing written", async (_, answer, status, message) => {
  const { cwd, code, stderr } = await judge("/predict", answer, status);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/predict: /);
  expect(code).toBe(2);
  expect(existsSync(join(cwd, "report"))).toBe(false);
});

test("no answer in time, and nobody there; what may be secret in the address stays unsaid", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "held.csv"), HELD);
  const server = createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((ready) => server.on("listening", ready));
  const url = `http://user:hidden@127.0.0.1:${(server.address() as AddressInfo).port}/predict?key=hidden`;
  const args = ["test-model", "--url", url, "--test-data", "held.csv", "--target", "y"];
  const late = await cli([...args, "--timeout", "0.3"], { cwd });
  expect(late.stderr).toMatch(/\/predict: expected an answer within 0\.3 s, got none/);
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  const gone = await cli(args, { cwd });
  expect(gone.stderr).toMatch(/\/predict: expected an answer, got none: nothing answers there \(connection refused\)/);
  expect([late.code, gone.code]).toEqual([2, 2]);
  expect(late.stderr + gone.stderr).not.toContain("hidden");
});

test("an address that is none", async () => {
  const result = await cli(["test-model", "--url", "localhost:5000", "--test-data", "x.csv", "--target", "y"]);
  expect(result.stderr).toMatch(/^url: expected an http or https address, got "localhost:5000"/);
  expect(result.code).toBe(2);
});
