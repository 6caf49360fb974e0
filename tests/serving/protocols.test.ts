/** The responses to plain JSON, MLflow's protocol and the Open Inference Protocol, and the descriptions of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { cli, root } from "../runner.ts";
import { iris, post, row, type Served, serve, trained } from "./server.ts";

let folder: string;
let served: Served;
/** The held-out rows, and what `test-model` says of them: by another way than a request's. */
let rows: (typeof row & { species: string })[];
let expected: { prediction: string; probabilities: Record<string, number> }[];

beforeAll(async () => {
  folder = await trained();
  await cli(["test-model", "--model", "model", "--test-data", "report/test.csv", "--report-dir", "report"], {
    cwd: folder,
  });
  rows = records(readFileSync(join(folder, "report/test.csv"), "utf8")).map((record) => ({
    sepal_length: Number(record["sepal_length"]),
    sepal_width: Number(record["sepal_width"]),
    petal_length: Number(record["petal_length"]),
    petal_width: Number(record["petal_width"]),
    species: record["species"]!,
  }));
  expected = records(readFileSync(join(folder, "report/predictions.csv"), "utf8")).map((record) => ({
    prediction: record["y_pred"]!,
    probabilities: {
      setosa: Number(record["proba_setosa"]),
      versicolor: Number(record["proba_versicolor"]),
      virginica: Number(record["proba_virginica"]),
    },
  }));
  served = await serve(join(folder, "model"), ["--name", "iris"], { keep: true });
});

function records(csv: string): Record<string, string>[] {
  const [header = "", ...lines] = csv.trim().split("\n");
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, index) => [names[index]!, cell])));
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is what the test then holds it against
const json = async (response: Promise<Response>): Promise<any> => (await response).json();

test("rows, one row, and CSV are answered as test-model answers them, bit for bit", async () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(await json(post(`${served.url}predict`, rows))).toEqual(expected);
  expect(await json(post(`${served.url}predict`, rows[0]))).toEqual(expected[0]);
  const csv = readFileSync(join(folder, "report/test.csv"), "utf8");
  expect(await json(post(`${served.url}predict`, csv, { "content-type": "text/csv" }))).toEqual(expected);
  expect(await json(post(`${served.url}predict`, []))).toEqual([]);
});

test("a large request is answered like many small ones", async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => rows[index % rows.length]);
  const answers = await json(post(`${served.url}predict`, many));
  expect(answers).toEqual(many.map((_, index) => expected[index % rows.length]));
});

test("a large body of CSV is answered like the same rows in JSON, and an error in it has its line", async () => {
  const names = Object.keys(row) as (keyof typeof row)[];
  const lines = rows.map((each) => names.map((name) => each[name]).join(","));
  const many = Array.from({ length: 30_000 }, (_, index) => index % rows.length);
  const body = `${names.join(",")}\n${many.map((index) => lines[index]).join("\n")}`;
  const type = { "content-type": "text/csv" };
  const bare = expected.map(({ prediction, probabilities }) => ({ prediction, probabilities }));
  const answers = await json(post(`${served.url}predict`, body, type));
  expect(answers).toEqual(many.map((index) => bare[index]));
  const headless = body.slice(body.indexOf("\n") + 1);
  const absent = { "content-type": "text/csv; header=absent" };
  expect(await json(post(`${served.url}predict`, headless, absent))).toEqual(answers);
  const wrong = await post(`${served.url}predict`, `${body}\n${lines[0]}\n1,2,x,4\n`, type);
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toMatchObject({ line: 30_003, detail: expect.stringMatching(/^line 30003: /) });
});

test("a large body of CSV with quotes is answered like the same rows in JSON", async () => {
  const names = Object.keys(row) as (keyof typeof row)[];
  const many = Array.from({ length: 15_000 }, (_, index) => index % rows.length);
  // The last column is not the model's. Its cells have what ends a cell or a row outside quotes.
  const notes = ["plain", '"a, b"', '"two\nlines"', '"a ""quoted"" word"', '""'];
  const lines = many.map((index, at) => {
    const cells = names.map((name) => (at % 2 === 0 ? `"${rows[index]![name]}"` : rows[index]![name]));
    return [...cells, notes[at % notes.length]].join(",");
  });
  const body = `${names.map((name) => `"${name}"`).join(",")},"note"\r\n${lines.join("\r\n")}\r\n`;
  const type = { "content-type": "text/csv" };
  const answered = await post(`${served.url}predict`, body, type);
  expect(answered.headers.get("ignored-columns")).toBe("note");
  expect(await answered.json()).toEqual(many.map((index) => expected[index]));
  const invoked = await json(post(`${served.url}invocations`, `\uFEFF${body}`, type));
  const labels = invoked.predictions.map(({ label }: { label: string }) => label);
  expect(labels).toEqual(many.map((index) => expected[index]!.prediction));
  const wrong = await post(`${served.url}predict`, `${body}1,2,3,4,"open`, type);
  expect(await wrong.json()).toMatchObject({ status: 400, detail: expect.stringMatching(/expected a closing quote/) });
});

test("long lists in every shape of a request are answered like short ones", async () => {
  const names = Object.keys(row) as (keyof typeof row)[];
  const many = Array.from({ length: 10_000 }, (_, index) => rows[index % rows.length]!);
  const data = many.map((each) => names.map((name) => each[name]));
  const bare = many.map(({ species: _, ...rest }) => rest);
  const labels = many.map((_, index) => expected[index % rows.length]!.prediction);
  for (const body of [
    { dataframe_split: { columns: names, data } },
    { dataframe_records: bare },
    { instances: data },
    { inputs: Object.fromEntries(names.map((name) => [name, many.map((each) => [each[name], null].slice(0, 1))])) },
  ]) {
    const found = (await json(post(`${served.url}invocations`, body))) as { predictions: { label: string }[] };
    expect(found.predictions.map(({ label }) => label)).toEqual(labels);
  }
  const late = await post(`${served.url}predict`, [...bare, { ...bare[0], petal_width: "x" }]);
  expect(await late.json()).toMatchObject({ status: 400, row: 10_001, column: "petal_width" });
});

test("long tensors are answered like short ones, in JSON and in binary", async () => {
  const names = Object.keys(row) as (keyof typeof row)[];
  const many = Array.from({ length: 20_000 }, (_, index) => index % rows.length);
  const column = (name: keyof typeof row) => many.map((index) => rows[index]![name]);
  const tensor = (name: string, data: unknown, shape = [many.length]) => ({ name, shape, datatype: "FP64", data });
  const table = many.map((index) => names.map((name) => rows[index]![name]));
  const infer = (body: unknown, headers = {}) => post(`${served.url}v2/models/iris/infer`, body, headers);
  const output = (name: string, datatype: string, data: unknown) => ({ name, datatype, shape: [many.length], data });
  const labels = many.map((index) => expected[index]!.prediction);
  const setosa = many.map((index) => expected[index]!.probabilities["setosa"]);
  const answer = {
    model_name: "iris",
    id: '"data":[]',
    outputs: [
      output("label", "BYTES", labels),
      { ...output("probability_setosa", "FP32", setosa), shape: [many.length, 1] },
    ],
  };
  const rest = { id: '"data":[]', outputs: [{ name: "label" }, { name: "probability_setosa" }] };
  const shape = [many.length, names.length];
  for (const inputs of [
    names.map((name) => tensor(name, column(name))),
    names.map((name) =>
      tensor(
        name,
        column(name).map((value) => [value]),
        [many.length, 1],
      ),
    ),
    [tensor("x", table, shape)],
    [tensor("x", table.flat(), shape)],
  ]) {
    expect(await json(infer({ ...rest, inputs }))).toEqual(answer);
  }
  const binary = { binary_data_size: 8 * many.length };
  const inputs = names.map((name) => ({ ...tensor(name, undefined), parameters: binary }));
  const head = Buffer.from(JSON.stringify({ ...rest, inputs }));
  const bytes = Buffer.concat([head, ...names.map((name) => Buffer.from(new Float64Array(column(name)).buffer))]);
  const headers = {
    "content-type": "application/octet-stream",
    "inference-header-content-length": String(head.length),
  };
  expect(await json(infer(bytes, headers))).toEqual(answer);
  const last = names.map((name) => tensor(name, column(name).with(-1, "x" as never)));
  expect(await json(infer({ inputs: last }))).toMatchObject({ status: 400, row: 20_000, column: "sepal_length" });
  const fewer = names.map((name) => tensor(name, column(name).slice(1)));
  expect(await json(infer({ inputs: fewer }))).toMatchObject({ status: 400, column: "sepal_length" });
});

test("MLflow's five shapes of a request get the answer that MLflow gives for this bundle", async () => {
  const names = Object.keys(row) as (keyof typeof row)[];
  const predictions = expected.map(({ prediction, probabilities }) => ({
    label: prediction,
    probability_setosa: probabilities["setosa"],
    probability_versicolor: probabilities["versicolor"],
    probability_virginica: probabilities["virginica"],
  }));
  const data = rows.map((each) => names.map((name) => each[name]));
  const bare = rows.map(({ species: _, ...rest }) => rest);
  const url = `${served.url}invocations`;
  for (const body of [
    { dataframe_split: { columns: names, data } },
    { dataframe_split: { index: [0], columns: names.toReversed(), data: data.map((each) => each.toReversed()) } },
    { dataframe_records: bare },
    { instances: bare },
    { instances: data },
    { inputs: Object.fromEntries(names.map((name) => [name, rows.map((each) => each[name])])) },
    { inputs: Object.fromEntries(names.map((name) => [name, rows.map((each) => [each[name]])])) },
    { inputs: data, params: {} },
  ]) {
    expect(await json(post(url, body)), Object.keys(body)[0]).toEqual({ predictions });
  }
  const csv = readFileSync(join(folder, "report/test.csv"), "utf8");
  const answered = await post(url, csv, { "content-type": "text/csv; charset=UTF-8" });
  expect(await answered.json()).toEqual({ predictions });
});

test("the bundle's own serving example is answered", async () => {
  const example = readFileSync(join(folder, "model/serving_input_example.json"), "utf8");
  expect((await json(post(`${served.url}invocations`, example))).predictions).toHaveLength(1);
});

test("the Open Inference Protocol: metadata, readiness, tensors", async () => {
  const model = `${served.url}v2/models/iris`;
  expect(await json(fetch(`${served.url}v2`))).toMatchObject({ name: "trainyard", extensions: ["binary_tensor_data"] });
  expect(await json(fetch(`${served.url}v2/health/live`))).toEqual({ live: true });
  expect(await json(fetch(`${served.url}v2/health/ready`))).toEqual({ live: true, ready: true });
  expect(await json(fetch(`${model}/ready`))).toEqual({ name: "iris", ready: true });
  const metadata = await json(fetch(model));
  expect(metadata.inputs[0]).toEqual({ name: "sepal_length", datatype: "FP32", shape: [-1] });
  expect(metadata.outputs.map(({ name }: { name: string }) => name)).toEqual([
    "label",
    "probability_setosa",
    "probability_versicolor",
    "probability_virginica",
  ]);
  const tensor = (name: keyof typeof row, shape: number[]) => ({
    name,
    shape,
    datatype: "FP64",
    data: rows.slice(0, 2).map((each) => (shape.length === 2 ? [each[name]] : each[name])),
  });
  const names = Object.keys(row) as (keyof typeof row)[];
  const outputs = [{ name: "label" }, { name: "probability_setosa" }];
  const answer = {
    model_name: "iris",
    id: "42",
    outputs: [
      { name: "label", datatype: "BYTES", shape: [2], data: expected.slice(0, 2).map(({ prediction }) => prediction) },
      {
        name: "probability_setosa",
        datatype: "FP32",
        shape: [2, 1],
        data: expected.slice(0, 2).map(({ probabilities }) => probabilities["setosa"]),
      },
    ],
  };
  for (const shape of [[2], [2, 1]]) {
    const inputs = names.map((name) => tensor(name, shape));
    expect(await json(post(`${model}/infer`, { id: "42", inputs, outputs }))).toEqual(answer);
  }
  const data = rows.slice(0, 2).flatMap((each) => names.map((name) => each[name]));
  const matrix = [{ name: "input-0", shape: [2, 4], datatype: "FP32", data }];
  expect(await json(post(`${model}/infer`, { id: "42", inputs: matrix, outputs }))).toEqual(answer);
});

test("health, version, HEAD and the headers of every answer", async () => {
  for (const path of ["ping", "health"]) expect((await fetch(served.url + path)).status).toBe(200);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(await (await fetch(`${served.url}version`)).text()).toBe(version);
  const head = await fetch(`${served.url}ping`, { method: "HEAD", headers: { "x-request-id": "my-id.7" } });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect(head.headers.get("x-request-id")).toBe("my-id.7");
  expect(head.headers.get("x-content-type-options")).toBe("nosniff");
  const strange = await fetch(`${served.url}ping`, { headers: { "x-request-id": "no blanks" } });
  expect(strange.headers.get("x-request-id")).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/);
});

test("openapi.json names every path there is, with the model's own columns", async () => {
  const document = await json(fetch(`${served.url}openapi.json`));
  expect(Object.keys(document.paths).sort()).toEqual([
    "/health",
    "/invocations",
    "/metrics",
    "/openapi.json",
    "/ping",
    "/predict",
    "/schema",
    "/v1/models",
    "/v1/models/iris",
    "/v1/models/iris:predict",
    "/v2",
    "/v2/health/live",
    "/v2/health/ready",
    "/v2/models",
    "/v2/models/iris",
    "/v2/models/iris/infer",
    "/v2/models/iris/ready",
    "/version",
  ]);
  expect(document.components.schemas.Row.required).toEqual(Object.keys(row));
  const { one } = document.paths["/predict"].post.requestBody.content["application/json"].examples;
  expect((await post(`${served.url}predict`, one.value)).status).toBe(200);
});

test("the schema has ranges of the training rows", async () => {
  const schema = await json(fetch(`${served.url}schema`));
  expect(schema).toMatchObject({ name: "iris", task: "classification", target: "species" });
  const all = records(readFileSync(iris, "utf8")).map((record) => Number(record["petal_width"]));
  const petal = schema.columns.find(({ name }: { name: string }) => name === "petal_width");
  expect(petal.min).toBeGreaterThanOrEqual(Math.min(...all));
  expect(petal.max).toBeLessThanOrEqual(Math.max(...all));
});

test("metrics count requests, predictions, missing values and rejections", async () => {
  const own = await serve(join(folder, "model"));
  const { petal_width: _, ...short } = row;
  await post(`${own.url}predict`, [row, { ...row, petal_width: null }]);
  await post(`${own.url}predict`, short);
  await fetch(`${own.url}nothing`);
  const text = await (await fetch(`${own.url}metrics`)).text();
  for (const line of [
    'trainyard_requests_total{route="/predict",status="200"} 1',
    'trainyard_requests_total{route="/predict",status="400"} 1',
    'trainyard_requests_total{route="other",status="404"} 1',
    'trainyard_request_duration_seconds_count{route="/predict"} 2',
    'trainyard_predictions_total{class="setosa"} 2',
    'trainyard_predictions_total{class="virginica"} 0',
    'trainyard_missing_values_total{column="petal_width"} 1',
    'trainyard_missing_values_total{column="petal_length"} 0',
    'trainyard_rejected_inputs_total{reason="bad_input"} 1',
    'trainyard_rejected_inputs_total{reason="not_found"} 1',
  ]) {
    expect(text.split("\n")).toContain(line);
  }
  expect(text).toMatch(
    /^trainyard_model_info\{name="model",task="classification",target="species",digest="sha256:[0-9a-f]{64}",version="[^"]+"\} 1$/m,
  );
  expect(Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(10_000_000);
});
