/** The contracts of platforms: the program of an image, started with their words and variables, asked as their clients ask. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { servedPort } from "../../src/actions/serve/platform.ts";
import { cli } from "../runner.ts";
import { freePort, post, Raw, row, type Served, start, trained } from "./server.ts";

let model: string;
let digest: string;
/** Rows of each class, and the answer of `trainyard predict` in MLflow's form. */
const rows = [
  row,
  { sepal_length: 6.0, sepal_width: 2.9, petal_length: 4.5, petal_width: 1.5 },
  { sepal_length: 6.7, sepal_width: 3.3, petal_length: 5.7, petal_width: 2.5 },
];
const names = Object.keys(row);
const lists = rows.map((each) => Object.values(each));
let predictions: Record<string, unknown>[];

beforeAll(async () => {
  const folder = await trained();
  model = join(folder, "model");
  digest = JSON.parse(readFileSync(join(model, "provenance.json"), "utf8")).model_digest;
  writeFileSync(join(folder, "rows.jsonl"), rows.map((each) => JSON.stringify(each)).join("\n"));
  const { stderr } = await cli(["predict", "model", "--data", "rows.jsonl", "--output", "out.jsonl"], { cwd: folder });
  predictions = readFileSync(join(folder, "out.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ y_pred, proba_setosa, proba_versicolor, proba_virginica }) => ({
      label: y_pred,
      probability_setosa: proba_setosa,
      probability_versicolor: proba_versicolor,
      probability_virginica: proba_virginica,
    }));
  expect(
    predictions.map(({ label }) => label),
    stderr,
  ).toEqual(["setosa", "versicolor", "virginica"]);
});

/** The variables of a container, with the options that only a test needs. */
function variables(env: Record<string, string>, options = ""): Record<string, string> {
  return { ...env, TRAINYARD_SERVE_OPTIONS: `--model ${model} --host 127.0.0.1 ${options}`.trim() };
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is what the test then holds it against
const json = async (response: Promise<Response>): Promise<any> => (await response).json();

test("SageMaker: `docker run IMAGE serve`, /ping, /invocations, and the digest in the header that it passes on", async () => {
  const port = await freePort();
  const env = variables({ SAGEMAKER_BIND_TO_PORT: String(port), PORT: "1" });
  const served = await start(["serve"], { env });
  expect(served.port).toBe(port);
  expect((await fetch(`${served.url}ping`)).status).toBe(200);
  const answer = await post(`${served.url}invocations`, { instances: rows });
  expect(answer.headers.get("x-amzn-sagemaker-custom-attributes")).toBe(`model-digest=${digest}`);
  expect(await answer.json()).toEqual({ predictions });
  // Clients of SageMaker's own algorithms send CSV without column names.
  const csv = lists.map((each) => each.join(",")).join("\n");
  const type = { "content-type": "text/csv; header=absent" };
  expect(await json(post(`${served.url}invocations`, csv, type))).toEqual({ predictions });
  const wrong = await json(post(`${served.url}invocations`, `${csv}\n1,2,3,wide`, type));
  expect(wrong).toMatchObject({ status: 400, line: 4 });
  expect(wrong.detail).toMatch(/^line 4: petal_width: expected a number, got "wide"/);
});

test("Vertex AI: its port, its two routes on one path, instances with parameters", async () => {
  const port = await freePort();
  const route = "/v1/endpoints/123/deployedModels/456:predict";
  const env = variables({
    AIP_HTTP_PORT: String(port),
    AIP_HEALTH_ROUTE: route,
    AIP_PREDICT_ROUTE: route,
    AIP_STORAGE_URI: "",
    SAGEMAKER_BIND_TO_PORT: "1",
    PORT: "2",
  });
  const served = await start([], { env });
  expect(served.port).toBe(port);
  const url = `http://127.0.0.1:${port}${route}`;
  expect((await fetch(url)).status).toBe(200);
  for (const parameters of [{ confidence: 0.5 }, {}, null]) {
    expect(await json(post(url, { instances: rows, parameters }))).toEqual({ predictions });
  }
  expect(await json(post(url, { instances: lists }))).toEqual({ predictions });
  expect(await json(post(url, { instances: rows, parameters: [1] }))).toMatchObject({
    status: 400,
    detail: "parameters: expected an object or null, got a list",
  });
});

describe("a container with PORT, as of Cloud Run, Heroku, Web Apps and Knative", () => {
  let served: Served;

  beforeAll(async () => {
    const port = await freePort();
    // Kubernetes sets variables such as the first for every service in the namespace.
    const env = { TRAINYARD_PORT: "tcp://10.0.0.1:80", AIP_HTTP_PORT: "tcp://10.0.0.1:80", PORT: String(port) };
    const until = "serving";
    served = await start([], { env: variables({ ...env, K_SERVICE: "churn" }), until, keep: true });
    expect(served.port).toBe(port);
  });

  test("Azure ML sends input_data, as a list of rows or as pandas' split", async () => {
    const url = `${served.url}invocations`;
    const split = { columns: names, index: [0, 1, 2], data: lists };
    for (const input_data of [split, lists, rows, { columns: names, data: lists }, { data: lists }]) {
      expect(await json(post(url, { input_data, params: {} }))).toEqual({ predictions });
    }
    const answer = await json(post(url, { input_data: { columns: ["petal_width"], data: [[1]] } }));
    expect(answer).toMatchObject({ status: 400, column: "sepal_length" });
  });

  test("Hugging Face sends inputs with parameters, and tables as columns below data", async () => {
    const url = `${served.url}invocations`;
    const data = Object.fromEntries(names.map((name, index) => [name, lists.map((each) => each[index])]));
    for (const inputs of [rows, lists, data, { data }]) {
      expect(await json(post(url, { inputs, parameters: {} }))).toEqual({ predictions });
    }
  });

  test("KServe v1 and TensorFlow Serving: any name, since the platform chooses it; one version", async () => {
    for (const path of ["iris:predict", "iris/versions/1:predict"]) {
      expect(await json(post(`${served.url}v1/models/${path}`, { instances: rows }))).toEqual({ predictions });
    }
    const status = {
      name: "iris",
      ready: true,
      model_version_status: [{ version: "1", state: "AVAILABLE", status: { error_code: "OK", error_message: "" } }],
    };
    expect(await json(fetch(`${served.url}v1/models/iris`))).toEqual(status);
    expect(await json(fetch(`${served.url}v1/models/iris/versions/1`))).toEqual(status);
    expect(await json(fetch(`${served.url}v1/models`))).toEqual({ models: ["model"] });
    const other = await post(`${served.url}v1/models/iris/versions/2:predict`, { instances: rows });
    expect(other.status).toBe(404);
    expect(await other.json()).toMatchObject({ error: '"iris": expected the version 1, got "2"' });
  });

  test("the Open Inference Protocol: versions in paths, null for an absent id, an empty list of outputs", async () => {
    const inputs = [{ name: "rows", shape: [3, 4], datatype: "FP64", data: lists }];
    const labels = { name: "label", datatype: "BYTES", shape: [3], data: ["setosa", "versicolor", "virginica"] };
    const url = `${served.url}v2/models/iris`;
    const plain = await json(post(`${url}/infer`, { id: null, inputs, outputs: [], parameters: {} }));
    expect(plain.outputs[0]).toEqual(labels);
    expect(plain.outputs).toHaveLength(4);
    expect(Object.keys(plain)).toEqual(["model_name", "outputs"]);
    const versioned = await json(post(`${url}/versions/1/infer`, { id: "7", inputs, outputs: [{ name: "label" }] }));
    expect(versioned).toEqual({ model_name: "iris", model_version: "1", id: "7", outputs: [labels] });
    expect(await json(fetch(`${url}/versions/1`))).toMatchObject({ name: "iris", versions: ["1"] });
    expect(await json(fetch(`${url}/versions/1/ready`))).toEqual({ name: "iris", ready: true });
    expect((await post(`${url}/versions/2/infer`, { inputs })).status).toBe(404);
    expect(await json(fetch(`${served.url}v2/`))).toMatchObject({ name: "trainyard" });
    expect(await json(fetch(`${served.url}v2/models`))).toEqual({ models: ["model"] });
  });

  test("every answer has the model's digest; /docs leads to the page; slashes at the end change nothing", async () => {
    for (const path of ["ping", "nothing", "metrics", "v2/models/x/versions/9"]) {
      expect((await fetch(served.url + path)).headers.get("x-model-digest"), path).toBe(digest);
    }
    for (const path of ["docs", "docs/"]) {
      const page = await fetch(served.url + path);
      expect([page.url, page.headers.get("content-type")]).toEqual([served.url, "text/html; charset=utf-8"]);
    }
    expect(await json(post(`${served.url}invocations/`, { instances: rows }))).toEqual({ predictions });
  });

  test("NaN in JSON, as Python writes it, is refused with what to send instead", async () => {
    const answer = await json(post(`${served.url}invocations`, `{"instances":[{"sepal_length": NaN}]}`));
    expect(answer.detail).toMatch(/ \(JSON has no NaN: send null for a missing value\)$/);
    const quoted = await json(post(`${served.url}predict`, `{"a": ", NaN", "b": }`));
    expect(quoted.detail).toMatch(/^body: expected JSON/);
  });

  test("gzip in and out: the same rows, and no more of them than without", async () => {
    const headers = { "content-encoding": "gzip", "content-type": "application/json" };
    const packed = gzipSync(JSON.stringify({ instances: rows }));
    expect(await json(post(`${served.url}invocations`, packed, headers))).toEqual({ predictions });
    const many = JSON.stringify(Array.from({ length: 6000 }, () => row));
    const lines = [
      ...["POST /predict HTTP/1.1", "host: x", "content-type: application/json", "content-encoding: gzip"],
      ...["accept-encoding: gzip", "connection: close"],
    ];
    const body = gzipSync(many);
    const raw = new Raw(served.port).send(`${lines.join("\r\n")}\r\ncontent-length: ${body.length}\r\n\r\n`).send(body);
    await raw.closed;
    const [head = "", ...rest] = raw.received.split("\r\n\r\n");
    expect(head).toMatch(/^content-encoding: gzip$/im);
    const answered = JSON.parse(gunzipSync(unchunked(rest.join("\r\n\r\n"))).toString());
    expect(answered).toHaveLength(6000);
    expect(answered[5999].probabilities.setosa).toBe(predictions[0]!["probability_setosa"]);

    // 20 MB of zeros in 20 kB.
    const bomb = await post(`${served.url}predict`, gzipSync(Buffer.alloc(20_000_000)), headers);
    expect([bomb.status, (await bomb.json()).detail]).toEqual([413, "body: expected at most 16777216 bytes, got more"]);
    for (const broken of [packed.subarray(0, packed.length - 9), Buffer.from("{}"), Buffer.alloc(0)]) {
      const refused = await post(`${served.url}predict`, broken, headers);
      expect(refused.status).toBe(400);
    }
    expect((await post(`${served.url}predict`, row)).status).toBe(200);
  });
});

/** The body behind `transfer-encoding: chunked`, from Latin-1 text. */
function unchunked(text: string): Buffer {
  let bytes = "";
  for (let at = 0; ; ) {
    const end = text.indexOf("\r\n", at);
    const size = Number.parseInt(text.slice(at, end), 16);
    if (size === 0 || end === -1) return Buffer.from(bytes, "latin1");
    bytes += text.slice(end + 2, end + 2 + size);
    at = end + 2 + size + 2;
  }
}

test("options win over variables; a prefix, other origins, allowed hosts, and a name of its own", async () => {
  const port = await freePort();
  const options = ["--path-prefix", "/churn", "--cors-origins", "https://app.example.com", "--name", "iris"];
  const hosts = ["--allowed-hosts", "churn.example.com,.internal", "--model-version", "2026.1"];
  const limits = ["--keep-alive-seconds", "30"];
  const env = variables({ PORT: "1", AIP_HTTP_PORT: "2" }, "--name other --cors-origins *");
  const served = await start(["--port", String(port), ...options, ...hosts, ...limits], { env });
  expect(served.port).toBe(port);
  const ask = async (method: string, path: string, headers: Record<string, string>) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const raw = new Raw(port).send(`${method} ${path} HTTP/1.1\r\nconnection: close\r\n${lines.join("")}\r\n`);
    await raw.closed;
    return { status: Number(raw.statuses()[0]), text: raw.received };
  };
  // A page that made its own name lead to this machine gets nothing; health checks have the container's address.
  for (const host of ["evil.example", "churn.example.com.evil.example", "127.0.0.1", ""]) {
    expect((await ask("GET", "/churn/schema", { host })).status, host).toBe(421);
  }
  for (const host of ["churn.example.com", "CHURN.example.com:8080", "a.b.internal", "internal"]) {
    expect((await ask("GET", "/churn/schema", { host })).status, host).toBe(200);
  }
  expect((await ask("GET", "/ping", { host: "10.0.0.7:8080" })).status).toBe(200);
  expect((await fetch(`${served.url}ping`)).headers.get("keep-alive")).toBe("timeout=30");

  const host = "churn.example.com";
  const asked = { "access-control-request-method": "POST", "access-control-request-headers": "content-type" };
  const allowed = await ask("OPTIONS", "/churn/predict", { host, origin: "https://app.example.com", ...asked });
  expect(allowed.status).toBe(204);
  expect(allowed.text).toMatch(/^access-control-allow-origin: https:\/\/app\.example\.com\r$/m);
  expect(allowed.text).toMatch(/^access-control-allow-headers: .*\bcontent-type\b/m);
  const refused = await ask("OPTIONS", "/churn/predict", { host, origin: "https://evil.example", ...asked });
  expect(refused.text).not.toMatch(/access-control-allow-origin/);
  const read = await ask("GET", "/churn/v2/models/iris/versions/2026.1", { host, origin: "https://app.example.com" });
  expect(read.status).toBe(200);
  expect(read.text).toMatch(/^access-control-expose-headers: .*\bx-model-digest\b/m);

  // Below a prefix, the page's files are found from its folder.
  expect((await ask("GET", "/churn", { host })).text).toMatch(/^location: churn\/\r$/m);
  expect((await ask("GET", "/churn/", { host })).text).toContain("<!doctype html>");
  expect((await ask("GET", "/churn/docs", { host })).text).toMatch(/^location: \.\/\r$/m);
  expect((await ask("GET", "/churn/openapi.json", { host })).text).toContain('"servers":[{"url":"/churn"}]');
  expect((await ask("GET", "/v2/models/other", { host })).status).toBe(404);
  expect((await ask("GET", "/churn/v1/models/iris", { host })).text).toContain('"version":"2026.1"');
});

test("drain-seconds: not ready at once, but whoever still asks is answered, on new connections too", async () => {
  const served = await start([], { env: variables({ PORT: String(await freePort()) }, "--drain-seconds 1.5") });
  const first = await post(`${served.url}predict`, row);
  // Longer than the 600 s for which Google's load balancer keeps a connection open.
  expect(first.headers.get("keep-alive")).toBe("timeout=620");
  served.child.kill("SIGTERM");
  const started = new Promise<void>((done) => served.child.stderr!.on("data", () => done()));
  await started;
  for (const path of ["ping", "health", "v2/health/ready", "v1/models/model", "v2/models/model/ready"]) {
    expect((await fetch(served.url + path)).status, path).toBe(503);
  }
  expect((await fetch(`${served.url}v2/health/live`)).status).toBe(200);
  const raw = new Raw(served.port).send(`GET /schema HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  await raw.closed;
  expect(raw.statuses()).toEqual(["200"]);
  expect((await post(`${served.url}predict`, row)).status).toBe(200);
  expect((await served.ended).code).toBe(0);
});

test.each([
  [{ AIP_HTTP_PORT: "1", SAGEMAKER_BIND_TO_PORT: "2", PORT: "3" }, 1, 0],
  [{ SAGEMAKER_BIND_TO_PORT: "2", PORT: "3" }, 2, 0],
  [{ AIP_HTTP_PORT: "", PORT: " 3 " }, 3, 0],
  [{ AIP_HTTP_PORT: "tcp://10.0.0.1:80", SAGEMAKER_BIND_TO_PORT: "65536", PORT: "65535" }, 65_535, 2],
  [{ PORT: "0" }, 8080, 1],
  [{ PORT: "-1" }, 8080, 1],
  [{ PORT: "1e3" }, 8080, 1],
  [{ TRAINYARD_PORT: "5" }, 8080, 0],
])("the port with %o is %d, with %d warnings", (env: Record<string, string>, port, warnings) => {
  const said: string[] = [];
  const warn = (message: string) => said.push(message);
  expect(servedPort(undefined, { env, usual: 8080, warn })).toBe(port);
  expect(said).toHaveLength(warnings);
  expect(servedPort(9, { env, usual: 8080, warn })).toBe(9);
});

test("what is wrong in a variable or a word", async () => {
  const run = async (words: string[], env: Record<string, string> = {}) => {
    const failed = await start(words, { env, until: "never said" }).catch((error: Error) => error);
    return (failed as Error).message;
  };
  expect(await run(["serve", "--drain-secnds", "1"])).toContain(
    "--drain-secnds: there is no such option (did you mean --drain-seconds?)",
  );
  expect(await run([], { TRAINYARD_SERVE_OPTIONS: "--log xml --nothing" })).toContain(
    "TRAINYARD_SERVE_OPTIONS: --nothing: there is no such option",
  );
  const values = await run(["--path-prefix", "churn", "--model-version", "a/b"]);
  expect(values).toContain('path-prefix: expected a path such as /churn, got "churn"');
  expect(values).toContain("model-version: expected up to 100 letters");
});
