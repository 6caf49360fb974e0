import { connect } from "node:net";
import { join, resolve } from "node:path";
import { Readable, Writable } from "node:stream";
import fc, { type Arbitrary } from "fast-check";
import serve from "../../src/actions/serve/index.ts";
import { read } from "../../src/contract/inputs.ts";
import { attack, hold, plainly, type Target } from "../target.ts";
import { json, jsonText, place, replaced, text } from "../values.ts";

const row = { sepal_length: 5.1, sepal_width: 3.5, petal_length: 1.4, petal_width: 0.2 };
const tensor = (name: string) => ({ name, shape: [1], datatype: "FP64", data: [1.5] });
const bodies: unknown[] = [
  row,
  [row],
  { rows: [row] },
  { instances: [row] },
  { inputs: [row] },
  { dataframe_records: [row] },
  { dataframe_split: { columns: Object.keys(row), data: [Object.values(row)] } },
  { inputs: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, [value]])) },
  { id: "7", inputs: Object.keys(row).map(tensor), outputs: [{ name: "label" }], parameters: {} },
];
const body: Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...bodies), place, json)
    .map(([value, at, part]) => JSON.stringify(replaced(value, at, part))),
  fc.constantFrom(...bodies.map((each) => JSON.stringify(each))),
  jsonText,
  text,
  fc
    .array(fc.array(text, { maxLength: 4 }), { maxLength: 4 })
    .map((rows) => [Object.keys(row), ...rows].map((cells) => cells.join(",")).join("\n")),
);
const path = fc.oneof(
  fc.constantFrom(
    "/predict",
    "/invocations",
    "/v2/models/model/infer",
    "/v2/models/model",
    "/v2",
    "/ping",
    "/health",
    "/schema",
    "/openapi.json",
    "/metrics",
    "/",
    "/version",
  ),
  text.map((each) => `/${each}`),
);
const type = fc.oneof(
  fc.constantFrom("application/json", "text/csv", "application/json; charset=utf-16", "text/csv; header=absent"),
  text,
);

interface Request {
  method: string;
  path: string;
  type: string;
  extra: [string, string][];
  body: string;
  framing: "length" | "chunked" | "short" | "long" | "both" | "none";
}

const request: Arbitrary<Request> = fc.record({
  method: fc.oneof(fc.constantFrom("POST", "POST", "POST", "GET", "HEAD", "OPTIONS", "PUT", "TRACE"), text),
  path,
  type,
  extra: fc.array(
    fc.tuple(
      fc.constantFrom(
        "x-request-id",
        "accept",
        "content-encoding",
        "expect",
        "authorization",
        "te",
        "host",
        "inference-header-content-length",
      ),
      text,
    ),
    { maxLength: 3 },
  ),
  body,
  framing: fc.constantFrom<Request["framing"]>(
    "length",
    "length",
    "length",
    "length",
    "chunked",
    "short",
    "long",
    "both",
    "none",
  ),
});

/** The bytes of a request, as wrong as it asks for. */
function bytesOf({ method, path, type, extra, body, framing }: Request): Buffer {
  const content = Buffer.from(body);
  const length = content.length + (framing === "short" ? -1 : framing === "long" ? 1 : 0);
  const lengths = framing === "chunked" || framing === "none" ? [] : [`content-length: ${length}`];
  const chunked = framing === "chunked" || framing === "both" ? ["transfer-encoding: chunked"] : [];
  const head = [
    `${method} ${path} HTTP/1.1`,
    "host: a",
    `content-type: ${type}`,
    ...lengths,
    ...chunked,
    ...extra.map((pair) => pair.join(": ")),
    "",
    "",
  ];
  const framed = chunked.length > 0 ? `${content.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` : body;
  return Buffer.from(head.join("\r\n") + framed);
}

/** Writes bytes and reads until the server has answered, closed, or been silent for a while. */
function exchanged(port: number, bytes: Buffer): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    const end = () => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(300, end);
    socket.on("error", end).on("close", end);
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      if (/\r\n\r\n/.test(answer)) setImmediate(end);
    });
    socket.write(bytes);
  });
}

export const target: Target = {
  about: "HTTP requests to serve: no 500, and a good request is answered right after each bad one",
  sources: ["serving"],
  batch: 300,
  async open() {
    const over = new AbortController();
    const said: string[] = [];
    let ready = (_: number) => {};
    const port = new Promise<number>((done) => {
      ready = done;
    });
    const model = join(resolve(import.meta.dirname, "../.."), "tests/fixtures/v0.1.0/iris/model");
    const values = read(serve.inputs, (input) => ({ model, port: "0" })[input] ?? "");
    const ended = serve.run(values, {
      reporter: {
        info: (message) => {
          const found = /^serving .*:(\d+)\/$/.exec(message)?.[1];
          if (found !== undefined) ready(Number(found));
        },
        notice: (message) => said.push(message),
        warning: (message) => said.push(message),
        group: (_, work) => work(),
        progress: () => {},
        mask() {},
      },
      signal: over.signal,
      given: {},
      cwd: process.cwd(),
      env: {},
      stdin: Readable.from([]),
      stdout: new Writable({ write: (_, __, next) => next() }),
      now: () => new Date(),
      github: undefined,
      pipeline: undefined,
    });
    const at = await port;
    const good = bytesOf({
      method: "POST",
      path: "/predict",
      type: "application/json",
      extra: [["connection", "close"]],
      body: JSON.stringify([row]),
      framing: "length",
    });
    return {
      async close() {
        over.abort();
        await ended;
      },
      attack: attack({
        inputs: fc.oneof(
          { weight: 9, arbitrary: request.map(bytesOf) },
          { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
        ),
        async check(bytes) {
          const answer = await plainly(() => exchanged(at, bytes));
          const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer ?? "")?.[1] ?? 0);
          hold(status < 500 || status === 501 || status === 505, () => `status ${status}: ${answer?.slice(0, 500)}`);
          hold(said.length === 0, () => said.splice(0).join("\n"));
          const after = await exchanged(at, good);
          hold(after.includes("setosa"), () => `the next request was answered with ${after.slice(0, 300)}`);
        },
      }),
    };
  },
};
