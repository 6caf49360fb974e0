/** Lines as the documents of each platform show them, with invented rows. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readLoggedTable } from "../../../src/data/prediction-log/read.ts";
import { writeCsv } from "../../../src/data/table/index.ts";
import { folder } from "../../runner.ts";

interface Reading {
  columns?: string[];
  classes?: string[];
  time?: boolean;
}

async function read(lines: readonly unknown[], { columns, classes, time = false }: Reading = {}) {
  const cwd = folder();
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  writeFileSync(join(cwd, "log.jsonl"), text);
  const { table, log } = (await readLoggedTable(["log.jsonl"], { cwd, columns, classes, time }))!;
  return { csv: [...writeCsv(table)].join(""), log };
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

test("the log of serve: features, prediction, probabilities, id, and the digests of the models", async () => {
  const line = (id: string, age: number | null, digest: string) => ({
    format: "trainyard-prediction-1",
    time: "2026-11-28T03:23:46.527Z",
    id,
    model_digest: digest,
    features: { age, city: "Rome" },
    y_pred: "yes",
    probabilities: { no: 0.25, yes: 0.75 },
  });
  const { csv, log } = await read([line("a", 44, "sha256:1"), line("b", null, "sha256:2"), line("c", 7, "sha256:1")]);
  expect(csv).toBe(
    "id,age,city,y_pred,proba_no,proba_yes\na,44,Rome,yes,0.25,0.75\nb,,Rome,yes,0.25,0.75\nc,7,Rome,yes,0.25,0.75\n",
  );
  expect(log).toEqual({
    unreadable: 0,
    unanswered: 0,
    digests: new Map([
      ["sha256:1", 2],
      ["sha256:2", 1],
    ]),
  });
});

test("SageMaker's data capture: CSV without names, JSON, and base64", async () => {
  const capture = (input: object, output: object, id: string) => ({
    captureData: {
      endpointInput: { mode: "INPUT", ...input },
      endpointOutput: { mode: "OUTPUT", ...output },
    },
    eventMetadata: { eventId: id, inferenceTime: "2026-11-28T03:00:00Z" },
    eventVersion: "0",
  });
  const csv = "text/csv";
  const json = "application/json";
  const { csv: text, log } = await read(
    [
      capture(
        { observedContentType: csv, data: '44,"Rome, Italy"\n30,Oslo\n', encoding: "CSV" },
        { observedContentType: csv, data: "0.25,0.75\n0.5,0.5\n", encoding: "CSV" },
        "e1",
      ),
      capture(
        { observedContentType: json, data: base64('{"instances":[{"age":7,"city":"Bern"}]}'), encoding: "BASE64" },
        { observedContentType: json, data: '{"predictions":["no"]}', encoding: "JSON" },
        "e2",
      ),
    ],
    { columns: ["age", "city"], classes: ["no", "yes"] },
  );
  expect(text).toBe(
    'id,age,city,proba_no,proba_yes,y_pred\ne1-0,44,"Rome, Italy",0.25,0.75,\ne1-1,30,Oslo,0.5,0.5,\ne2,7,Bern,,,no\n',
  );
  expect(log.unreadable).toBe(0);
});

test("KServe's logger: requests and responses in any order and from clocks that jump, joined by id", async () => {
  const event = (kind: "request" | "response", id: string, data: unknown, time: string) => ({
    specversion: "1.0",
    type: `org.kubeflow.serving.inference.${kind}`,
    id,
    time,
    inferenceservicename: "churn",
    data,
  });
  const asked = (age: number) => ({ instances: [{ age }] });
  const tensors = (values: number[]) => ({
    inputs: [{ name: "age", shape: [values.length, 1], datatype: "FP32", data: values }],
  });
  const answer = { outputs: [{ name: "label", shape: [2], datatype: "BYTES", data: ["no", "yes"] }] };
  const { csv, log } = await read([
    event("response", "1", { predictions: ["yes"] }, "2026-11-28T03:00:01Z"),
    event("request", "1", asked(44), "2031-01-01T00:00:00Z"),
    event("request", "2", tensors([7, 8]), "1970-01-01T00:00:00Z"),
    event("request", "3", asked(9), "2026-11-28T03:00:00Z"),
    // The same request, which was logged twice.
    event("request", "3", asked(9), "2026-11-28T03:00:00Z"),
    event("response", "2", answer, "2026-11-28T03:00:00Z"),
  ]);
  expect(csv).toBe("id,age,y_pred\n1,44,yes\n2-0,7,no\n2-1,8,yes\n3,9,\n");
  expect(log.unanswered).toBe(1);
});

test("Azure ML's data collector: CloudEvents joined by the correlation", async () => {
  const event = (kind: "request" | "response", data: unknown, id: string) => ({
    specversion: "1.0",
    id,
    type: `azureml.inference.${kind}`,
    datacontenttype: "application/json",
    correlationid: "c-1",
    time: "2026-11-28T03:00:00Z",
    data,
  });
  const { csv } = await read(
    [
      event(
        "request",
        {
          input_data: {
            columns: ["age", "city"],
            index: [0, 1],
            data: [
              [1, "Rome"],
              [2, "Oslo"],
            ],
          },
        },
        "x",
      ),
      event("response", [0.5, 1.5], "y"),
    ],
    { time: true },
  );
  expect(csv).toBe(
    "id,time,age,city,y_pred\nc-1-0,2026-11-28T03:00:00.000Z,1,Rome,0.5\nc-1-1,2026-11-28T03:00:00.000Z,2,Oslo,1.5\n",
  );
});

test("Vertex AI's request-response logging, as BigQuery exports it", async () => {
  const { csv } = await read([
    {
      endpoint: "e",
      deployed_model_id: "1",
      logging_time: "2026-11-28 03:00:00 UTC",
      request_id: "77",
      request_payload: ['{"age":44}', '{"age":7}'],
      response_payload: ['{"prediction":"yes","probabilities":{"no":0.25,"yes":0.75}}', '{"prediction":"no"}'],
    },
  ]);
  expect(csv).toBe("id,age,y_pred,proba_no,proba_yes\n77-0,44,yes,0.25,0.75\n77-1,7,no,,\n");
});

test("unreadable lines are counted, and a log may be compressed and next to a table", async () => {
  const cwd = folder();
  const line = { format: "trainyard-prediction-1", id: "1", features: { age: 1 }, y_pred: 2 };
  const lines = [
    JSON.stringify(line),
    '{"cut',
    JSON.stringify({ other: 1 }),
    JSON.stringify({ ...line, id: "2" }),
    "\u0000",
  ];
  writeFileSync(join(cwd, "log.jsonl.gz"), gzipSync(`${lines.join("\n")}\n`));
  writeFileSync(join(cwd, "table.csv"), "id,age,y_pred\n3,5,6\n");
  const options = { cwd, columns: undefined, classes: undefined, time: false };
  const { table, log } = (await readLoggedTable(["log.jsonl.gz", "table.csv"], options))!;
  expect([table.rows, log.unreadable]).toEqual([3, 3]);
  // Records without a mark are a table.
  writeFileSync(join(cwd, "plain.jsonl"), '{"age":1}\n{"age":2}\n');
  expect(await readLoggedTable(["plain.jsonl", "table.csv"], options)).toBeUndefined();
});

test("rows without names need a model, and a log without rows is an error", async () => {
  const event = { type: "org.kubeflow.serving.inference.request", id: "1", data: { instances: [[1, 2]] } };
  await expect(read([event])).rejects.toThrow(
    "log.jsonl: expected rows with column names, or of the model's 0 columns, got lists of 2 values (name the model)",
  );
  const empty = { type: "org.kubeflow.serving.inference.request", id: "1", data: "by reference" };
  await expect(read([empty, empty])).rejects.toThrow(
    "log.jsonl: expected predictions in the log (kserve), got none: 2 of 2 lines cannot be read",
  );
});
