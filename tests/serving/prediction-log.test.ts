import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LogFile } from "../../src/platform/file/log-file.ts";
import { cli, folder } from "../runner.ts";
import { iris, post, row, serve } from "./server.ts";

async function trained(): Promise<string> {
  const cwd = folder();
  const result = await cli(["train", "--data", iris, "--target", "species", "--n-estimators", "5"], { cwd });
  expect(result.code, result.stderr).toBe(0);
  return join(cwd, "model");
}

const lines = (path: string) => readFileSync(path, "utf8").trim().split("\n");

test("each predicted row is logged with chosen columns, for the owner only, and read by detect-drift", async () => {
  const model = await trained();
  const cwd = folder();
  const log = join(cwd, "predictions.jsonl");
  writeFileSync(log, "");
  chmodSync(log, 0o644);
  const { url, child, ended } = await serve(model, [
    ...["--log-predictions", log, "--log-columns", "sepal_length,petal_width"],
    ...["--log-sample", "1", "--log-max-bytes", "1000000", "--log-files", "2"],
  ]);
  const send = (path: string, body: unknown, id: string) =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-request-id": id },
      body: JSON.stringify(body),
    });
  const one = await (await send("predict", row, "ask-1")).json();
  await send("invocations", { dataframe_records: [row, { ...row, petal_width: 2.5 }] }, "ask-2");
  // A refused request predicts nothing.
  expect((await send("predict", { sepal_length: 1 }, "ask-3")).status).toBe(400);
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
  const found = lines(log).map((line) => JSON.parse(line));
  expect(found.map(({ id, features }) => [id, features])).toEqual([
    ["ask-1", { sepal_length: 5.1, petal_width: 0.2 }],
    ["ask-2-0", { sepal_length: 5.1, petal_width: 0.2 }],
    ["ask-2-1", { sepal_length: 5.1, petal_width: 2.5 }],
  ]);
  expect(found[0]).toMatchObject({ y_pred: one.prediction, probabilities: one.probabilities });
  expect(found[0].model_digest).toMatch(/^sha256:/);
  expect(statSync(log).mode & 0o777).toBe(0o600);
  const drift = await cli(
    ["detect-drift", "--model", model, "--current", "predictions.jsonl", "--on-drift", "pass", "--json"],
    { cwd },
  );
  expect(drift.code, drift.stderr).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8")).current).toMatchObject({
    rows: 3,
    unreadable: 0,
  });
});

test("lines go to stdout, and a reader that stops reading loses lines but delays no answer and no end", async () => {
  const cwd = folder();
  const rows = Array.from({ length: 60 }, (_, at) => `${at % 7},${at % 3 === 0 ? "red" : "blue"},${at % 2}`);
  writeFileSync(join(cwd, "data.csv"), `size,color,y\n${rows.join("\n")}\n`);
  const train = await cli(["train", "--data", "data.csv", "--target", "y", "--n-estimators", "3"], { cwd });
  expect(train.code, train.stderr).toBe(0);
  const { url, child, ended } = await serve(join(cwd, "model"), ["--log-predictions", "stdout"]);
  const ask = async (body: unknown) => {
    const response = await post(`${url}predict`, body);
    expect(response.status).toBe(200);
    return response.json();
  };
  const stdout = child.stdout!;
  const first = new Promise<string>((resolve) => stdout.once("data", (chunk) => resolve(String(chunk))));
  const answer = await ask({ size: 3, color: "red" });
  expect(JSON.parse(await first)).toMatchObject({ features: { size: 3, color: "red" }, y_pred: answer.prediction });
  stdout.pause();
  // 24 requests of 1 MB each: more than the 16 MB that may wait for the reader.
  const large = Array.from({ length: 100 }, () => ({ size: 1, color: "x".repeat(10_000) }));
  for (let request = 0; request < 24; request++) expect(await ask(large)).toHaveLength(100);
  const metrics = await (await fetch(`${url}metrics`)).text();
  const count = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, "m").exec(metrics)![1]);
  const dropped = count("trainyard_prediction_log_dropped_total");
  expect(dropped).toBeGreaterThan(0);
  expect(count("trainyard_prediction_log_rows_total") + dropped).toBe(2401);
  child.kill("SIGTERM");
  await new Promise((done) => child.once("exit", done));
  stdout.resume();
  expect((await ended).code).toBe(0);
});

test("a sample of the rows is logged", async () => {
  const log = join(folder(), "sample.jsonl");
  const { url, child, ended } = await serve(await trained(), ["--log-predictions", log, "--log-sample", "0.25"]);
  const rows = Array.from({ length: 1000 }, (_, at) => ({ ...row, petal_width: at }));
  for (let request = 0; request < 4; request++)
    expect(await (await post(`${url}predict`, rows)).json()).toHaveLength(1000);
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
  const kept = lines(log).map((line) => JSON.parse(line).features.petal_width);
  // A quarter of 4,000 rows, and five standard errors of √(4000 · 0.25 · 0.75) = 27.
  expect(Math.abs(kept.length - 1000)).toBeLessThan(137);
  expect(new Set(kept).size).toBeGreaterThan(500);
});

test("a log that cannot be opened, and columns without a log, are errors before the server starts", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "folder"));
  const run = (...words: string[]) => cli(["serve", "--model", "none", "--port", "0", ...words], { cwd });
  const folderLog = await run("--log-predictions", "folder");
  expect([folderLog.code, folderLog.stderr.trim()]).toEqual([
    2,
    "log-predictions: folder: expected a file that can be written, got: it is a folder",
  ]);
  const columns = await run("--log-columns", "a");
  expect([columns.code, columns.stderr.trim()]).toEqual([
    2,
    "log-columns: expected log-predictions too, which names the file, got none",
  ]);
});

test("a log is rotated by size, and the oldest file is deleted", async () => {
  const path = join(folder(), "log");
  let written = 0;
  let reached: () => void = () => {};
  const file = await LogFile.open({
    path,
    name: "log",
    maxBytes: 10,
    keep: 2,
    wrote: (count) => {
      written += count;
      reached();
    },
    failed: ({ reason }) => expect.unreachable(reason),
  });
  for (const text of ["first\n", "second\n", "third\n", "fourth\n"]) {
    // Lines that are written together are never divided, so each is written before the next one.
    const done = new Promise<void>((resolve) => {
      reached = resolve;
    });
    expect(file.write(text, 1)).toBe(true);
    await done;
  }
  await file.close();
  expect(written).toBe(4);
  expect([path, `${path}.1`, `${path}.2`].map(lines)).toEqual([["fourth"], ["third"], ["second"]]);
  expect(statSync(`${path}.1`).mode & 0o777).toBe(0o600);
});

test("lines for which there is no room are refused at once, and a full disk loses lines but ends nothing", async () => {
  const lost: [string, number, boolean][] = [];
  const file = await LogFile.open({
    path: "/dev/full",
    name: "log",
    maxBytes: 1 << 30,
    keep: 1,
    wrote: () => expect.unreachable(),
    failed: ({ reason, lines: count, isFirst }) => lost.push([reason, count, isFirst]),
  });
  const mebibyte = `${"x".repeat(2 ** 20 - 1)}\n`;
  const taken = Array.from({ length: 20 }, () => file.write(mebibyte, 1));
  expect(taken.filter(Boolean).length).toBe(16);
  await file.close();
  expect(lost).toEqual([["the disk is full", 16, true]]);
});
