/** Bad input gets a status and a message that names the problem, and the next request is answered. */
import { cpSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { cli, folder as ownFolder } from "../runner.ts";
import { post, Raw, row, type Served, serve, trained } from "./server.ts";

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await trained();
  served = await serve(
    join(folder, "model"),
    ["--name", "iris", "--max-body-bytes", "1000000", "--extra-columns", "fail"],
    { keep: true },
  );
});

const { petal_width: _, ...short } = row;

interface HttpProblem {
  type: string;
  title: string;
  status: number;
  detail: string;
  error: string;
  requestId: string;
  row?: number;
  column?: string;
}

/** Everything about a refusal but its id. */
async function problem(response: Promise<Response>) {
  const answer = await response;
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const { type, title, status, detail, error, requestId, ...members } = (await answer.json()) as HttpProblem;
  expect(type).toBe("about:blank");
  expect(requestId).toBe(answer.headers.get("x-request-id"));
  expect(error).toBe(detail);
  expect(status).toBe(answer.status);
  return { status, title, detail, ...members };
}

test.each([
  [
    "an unknown column",
    [row, { ...row, petal_widht: 1 }],
    "row 2: petal_widht: the model has no such column (did you mean petal_width?)",
  ],
  ["a missing column", short, "row 1: petal_width: expected a value, got no such column"],
  [
    "two missing",
    { sepal_length: 1, sepal_width: 1 },
    "row 1: petal_length: expected a value, got no such column (missing: petal_length, petal_width)",
  ],
  [
    "text for a number",
    [row, row, { ...row, petal_width: "wide" }],
    'row 3: petal_width: expected a number, got "wide" (null where there is none)',
  ],
  [
    "a number in quotes with blanks",
    { ...row, petal_width: " 0.2" },
    'row 1: petal_width: expected a number, got " 0.2" (leave out the quotes)',
  ],
  [
    "true for a number",
    { ...row, petal_width: true },
    "row 1: petal_width: expected a number, got true (null where there is none)",
  ],
  [
    "a list for a number",
    { ...row, petal_width: [0.2] },
    "row 1: petal_width: expected a number, got a list (null where there is none)",
  ],
  [
    "__proto__",
    '{"__proto__": {"petal_width": 1}}',
    "row 1: __proto__: the model has no such column (there are sepal_length, sepal_width, petal_length, petal_width)",
  ],
  [
    "constructor",
    { ...row, constructor: 1 },
    "row 1: constructor: the model has no such column (there are sepal_length, sepal_width, petal_length, petal_width)",
  ],
  ["a number for a row", "7", "body: expected a row as an object, or a list of rows, got 7"],
  ["a list for a row", [[1, 2, 3, 4]], "row 1: expected an object with a value for each column, got a list"],
  ["null among the rows", [row, null], "row 2: expected an object with a value for each column, got null"],
  ["nothing", "", "body: expected JSON, got nothing"],
  [
    "half of an object",
    '{"sepal_length": 5.1',
    "body: expected JSON, got something else: Expected ',' or '}' after property value in JSON at position 20",
  ],
  [
    "NaN, as Python writes it",
    '{"sepal_length": NaN}',
    "body: expected JSON, got something else: Unexpected token 'N'",
  ],
  [
    "an infinity",
    '{"sepal_length": 1e999, "sepal_width": 1, "petal_length": 1, "petal_width": 1}',
    "row 1: sepal_length: expected a number, got Infinity (null where there is none)",
  ],
])("%s: 400", async (_, body, detail) => {
  const answer = await problem(post(`${served.url}predict`, body));
  expect(answer.detail.startsWith(detail), answer.detail).toBe(true);
  expect(answer).toMatchObject({ status: 400, title: "Bad Request" });
  expect((await post(`${served.url}predict`, row)).status).toBe(200);
});

test("row and column are members of the answer too", async () => {
  const answer = await problem(post(`${served.url}predict`, [row, { ...row, petal_width: "wide" }]));
  expect(answer).toMatchObject({ row: 2, column: "petal_width" });
});

test.each([
  [
    "a short row",
    "invocations",
    { dataframe_split: { columns: Object.keys(row), data: [[1, 2, 3]] } },
    "row 1: expected a list of 4 values, one a column, got a list of 3",
  ],
  [
    "a column twice",
    "invocations",
    { dataframe_split: { columns: ["petal_width", "petal_width"], data: [] } },
    "petal_width: expected each column once, got it twice",
  ],
  [
    "columns of two lengths",
    "invocations",
    { inputs: { sepal_length: [1], sepal_width: [1, 2], petal_length: [1], petal_width: [1] } },
    "sepal_width: expected 1 values as in sepal_length, got 2",
  ],
  [
    "no shape that MLflow has",
    "invocations",
    { rows: [row] },
    'body: expected one of dataframe_split, dataframe_records, instances, inputs, input_data, got "rows"',
  ],
  [
    "two shapes",
    "invocations",
    { instances: [], inputs: [] },
    "body: expected one of dataframe_split, dataframe_records, instances, inputs, input_data, got instances and inputs",
  ],
  [
    "no data",
    "invocations",
    { dataframe_split: { columns: Object.keys(row) } },
    "dataframe_split.data: expected a list, got nothing",
  ],
  ["no tensors", "v2/models/iris/infer", {}, "inputs: expected a list of tensors, got nothing"],
  [
    "a shape that does not fit",
    "v2/models/iris/infer",
    { inputs: [{ name: "petal_width", shape: [3], datatype: "FP32", data: [1, 2] }] },
    "petal_width: data: expected 3 values for the shape [3], got 2",
  ],
  [
    "a missing tensor",
    "v2/models/iris/infer",
    { inputs: [{ name: "petal_width", shape: [1], datatype: "FP32", data: [1] }] },
    "sepal_length: expected a value, got no such column (missing: sepal_length, sepal_width, petal_length)",
  ],
  [
    "a type that there is not",
    "v2/models/iris/infer",
    { inputs: [{ name: "petal_width", shape: [1], datatype: "FP8", data: [1] }] },
    "petal_width: datatype: expected one of",
  ],
  [
    "an output that there is not",
    "v2/models/iris/infer",
    {
      inputs: Object.keys(row).map((name) => ({ name, shape: [1], datatype: "FP32", data: [1] })),
      outputs: [{ name: "odds" }],
    },
    "outputs: expected names among label, probability_setosa",
  ],
])("%s at %s: 400", async (_, path, body, detail) => {
  const answer = await problem(post(served.url + path, body));
  expect(answer.detail.startsWith(detail), answer.detail).toBe(true);
  expect(answer.status).toBe(400);
});

test.each([
  [
    "text for a number",
    "sepal_length,sepal_width,petal_length,petal_width\n1,2,3,4\n1,2,x,4\n",
    /^line 3: petal_length: expected a number, got "x"/,
  ],
  ["a short row", "sepal_length,sepal_width,petal_length,petal_width\n1,2,3\n", /^line 2: /],
  [
    "an unknown column",
    "sepal_length,sepal_width,petal_length,petal_width,odour\n1,2,3,4,5\n",
    /^odour: the model has no such column/,
  ],
  [
    "a missing column",
    "sepal_length,sepal_width,petal_length\n1,2,3\n",
    /^petal_width: expected a value, got no such column/,
  ],
  ["nothing", "", /^body: expected a header row/],
])("CSV with %s: 400", async (_, body, detail) => {
  const answer = await problem(post(`${served.url}predict`, body, { "content-type": "text/csv" }));
  expect(answer.detail).toMatch(detail);
  expect(answer.status).toBe(400);
});

test("bytes that are not UTF-8: 400, as JSON and as CSV", async () => {
  for (const type of ["application/json", "text/csv"]) {
    const answer = await problem(
      post(`${served.url}predict`, Buffer.from([0x22, 0xff, 0xfe, 0x22]), { "content-type": type }),
    );
    expect(answer).toEqual({ status: 400, title: "Bad Request", detail: "body: expected UTF-8, got other bytes" });
  }
});

test("404 and 405, with what is allowed", async () => {
  expect(await problem(fetch(`${served.url}predictions`))).toMatchObject({
    status: 404,
    detail: '"/predictions": there is nothing here; /openapi.json lists what there is',
  });
  const get = fetch(`${served.url}predict`);
  expect(await problem(get)).toMatchObject({ status: 405, detail: "GET: expected POST" });
  expect((await get).headers.get("allow")).toBe("POST");
  const deleted = await fetch(`${served.url}ping`, { method: "DELETE" });
  expect([deleted.status, deleted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect((await post(`${served.url}v2/models/other/infer`, { inputs: [] })).status).toBe(404);
});

test("413 over the limit, declared or in chunks, and the connection lives on", async () => {
  const large = `[${"1,".repeat(600_000)}1]`;
  expect(await problem(post(`${served.url}predict`, large))).toMatchObject({
    status: 413,
    detail: "body: expected at most 1000000 bytes, got 1200003",
  });
  const chunks = new ReadableStream({
    start(controller) {
      for (let index = 0; index < 30; index++) controller.enqueue(new Uint8Array(65_536).fill(0x20));
      controller.close();
    },
  });
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: chunks,
    duplex: "half",
  } as RequestInit;
  expect(await problem(fetch(`${served.url}predict`, init))).toMatchObject({
    status: 413,
    detail: "body: expected at most 1000000 bytes, got more",
  });
});

test("a body in chunks of one byte: refused after 32,768 of them, and closed", async () => {
  const head =
    "POST /predict HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
  const connection = new Raw(served.port).send(head + "1\r\n \r\n".repeat(80_000));
  await connection.closed;
  expect(connection.statuses()).toEqual(["400"]);
  expect(connection.received).toContain("expected chunks of at least 64 bytes on average");
});

test("415 for other media types, charsets and compression", async () => {
  const asked = (headers: Record<string, string>) => problem(post(`${served.url}predict`, row, headers));
  expect(await asked({ "content-type": "application/x-www-form-urlencoded" })).toMatchObject({
    status: 415,
    detail:
      'content-type: expected application/json or text/csv, got "application/x-www-form-urlencoded" (send the header content-type: application/json)',
  });
  expect(await asked({ "content-type": "application/json; charset=latin1" })).toMatchObject({ status: 415 });
  expect(await asked({ "content-encoding": "br" })).toMatchObject({ status: 415 });
  expect((await post(`${served.url}predict`, row, { "content-type": "Application/JSON; Charset=UTF-8" })).status).toBe(
    200,
  );
});

test("401 without the token; health and the bare page are open", async () => {
  const own = await serve(join(folder, "model"), [], { env: { TRAINYARD_TOKEN: "s3cret-token" } });
  const none = fetch(`${own.url}schema`);
  expect(await problem(none)).toMatchObject({ status: 401, title: "Unauthorized" });
  expect((await none).headers.get("www-authenticate")).toBe("Bearer");
  for (const path of ["metrics", "openapi.json", "version", "v2", "nothing"]) {
    expect((await fetch(own.url + path)).status, path).toBe(401);
  }
  for (const wrong of ["Bearer s3cret-toke", "Bearer s3cret-tokens", "Basic s3cret-token", "Bearer "]) {
    expect((await post(`${own.url}predict`, row, { authorization: wrong })).status, wrong).toBe(401);
  }
  expect((await post(`${own.url}predict`, row, { authorization: "Bearer s3cret-token" })).status).toBe(200);
  for (const path of ["ping", "health", "v2/health/live", "v2/health/ready", "", "page.js", "page.css"]) {
    expect((await fetch(own.url + path)).status, path).toBe(200);
  }
  expect(await (await fetch(own.url)).text()).not.toContain("petal_width");
});

test("429 for a client that asks too often, with the seconds to wait; health is not limited", async () => {
  const own = await serve(join(folder, "model"), ["--max-requests-per-second", "2"]);
  const statuses: number[] = [];
  for (let index = 0; index < 4; index++) statuses.push((await post(`${own.url}predict`, row)).status);
  expect(statuses.slice(0, 2)).toEqual([200, 200]);
  const limited = post(`${own.url}predict`, row);
  expect(await problem(limited)).toMatchObject({ status: 429, title: "Too Many Requests" });
  expect((await limited).headers.get("retry-after")).toBe("1");
  for (let index = 0; index < 5; index++) expect((await fetch(`${own.url}ping`)).status).toBe(200);
  await new Promise((done) => setTimeout(done, 1100));
  expect((await post(`${own.url}predict`, row)).status).toBe(200);
});

test.each([
  ["no folder", () => {}, /^missing: there is no such folder/m],
  ["an empty folder", (path: string) => mkdirSync(path), /^missing: expected a model that trainyard trained/m],
  [
    "half of a model file",
    (path: string) => {
      cpSync(join(folder, "model"), path, { recursive: true });
      truncateSync(join(path, "model.onnx"), 5000);
    },
    /model\.onnx: /,
  ],
  [
    "another model's parameters",
    (path: string) => {
      cpSync(join(folder, "model"), path, { recursive: true });
      writeFileSync(join(path, "params.yaml"), "n-estimators: 7\n");
    },
    /params\.yaml: expected the model's own parameters/,
  ],
])("%s: refuses to start, ends 2 and says what is wrong", async (_, make, message) => {
  const cwd = ownFolder();
  make(join(cwd, "missing"));
  const result = await cli(["serve", "--model", "missing", "--port", "0"], { cwd });
  expect(result.stderr).toMatch(message);
  expect(result).toMatchObject({ code: 2, stdout: "" });
});

test("a taken port and a foreign host are the user's to mend", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => other.once("listening", done));
  const { port } = other.address() as { port: number };
  const taken = await cli(["serve", join(folder, "model"), "--port", String(port)]);
  other.close();
  expect(taken).toMatchObject({
    code: 2,
    stderr: `port: expected a free port, got ${port}, on which another program is listening (0 selects a free one)\n`,
  });
  const foreign = await cli(["serve", join(folder, "model"), "--port", "0", "--host", "192.0.2.1"]);
  expect(foreign).toMatchObject({ code: 2, stderr: 'host: expected an address of this machine, got "192.0.2.1"\n' });
});
