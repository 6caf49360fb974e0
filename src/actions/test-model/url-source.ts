import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { allRows } from "../../data/features/index.ts";
import { formatDate } from "../../data/table/date.ts";
import { readRowTexts } from "../../data/table/row-texts.ts";
import { type Column, isMissing } from "../../data/table/table.ts";
import { labelsOf, sortLabels, usedNames } from "../../evaluation/metrics/labels.ts";
import { predictionsOf } from "../../evaluation/metrics/prediction-file.ts";
import { identityOf } from "../../models/bundle/identity.ts";
import { HttpClient } from "../../platform/http/client.ts";
import { UnreachableError } from "../../platform/http/connection-error.ts";
import { readBody } from "../../platform/http/message.ts";
import { retry, TransientError } from "../../platform/http/retry.ts";
import { answersOf, answerTable } from "./answers.ts";
import { latencyOf, spreadRows } from "./latency.ts";
import { readRows } from "./rows.ts";
import type { SourceInputs, Tested } from "./tested.ts";

/** Rows a request once the single ones are timed. */
const BATCH = 500;
const MOST_ANSWER_BYTES = 64 * 1024 * 1024;
/** A served model that has just been started may refuse the first connections. */
const retries = { attempts: 5, forMs: 10_000, firstMs: 200, mostMs: 1000, random: Math.random };

export interface UrlOptions {
  url: string;
  timeoutMs: number;
}

/**
 * A served model's answers: JSON rows in, predictions out; MLflow's `dataframe_split` where the path ends in `/invocations`.
 * Some rows are asked one by one, and how long each takes from here is the latency; the rest goes in batches.
 */
export async function testUrl({ url, timeoutMs }: UrlOptions, inputs: SourceInputs, context: Context): Promise<Tested> {
  const address = checked(url);
  const rows = await readRows(inputs, context);
  const { table } = rows;
  const http = new HttpClient(context.env);
  const names = rows.features.map(({ name }) => name);
  const texts = await readRowTexts(table, { names, rows: allRows(table.rows) }, rows.reading);
  const cells = rows.features.map((column, at) => cellReader(column, (row) => texts?.rows[row]?.[at]));
  const ask = (chosen: Int32Array) =>
    request(address, body(address, { names, cells, rows: chosen }), {
      http,
      rows: chosen.length,
      timeoutMs,
      signal: context.signal,
      name: shownUrl(address),
    });
  const single = spreadRows(table.rows);
  const answers = new Array(table.rows);
  const durations: number[] = [];
  for (const [done, row] of single.entries()) {
    const started = performance.now();
    const [answer] = await ask(Int32Array.of(row));
    durations.push(performance.now() - started);
    answers[row] = answer;
    context.reporter.progress("asking", done + 1, table.rows);
  }
  const asked = new Set(single);
  const rest = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => !asked.has(row));
  for (let at = 0; at < rest.length; at += BATCH) {
    const chosen = rest.subarray(at, at + BATCH);
    const given = await ask(chosen);
    for (let i = 0; i < chosen.length; i++) answers[chosen[i]!] = given[i];
    context.reporter.progress("asking", single.length + at + chosen.length, table.rows);
  }
  const place = (row: number) => `${shownUrl(address)}: the answer to ${table.place(row)}`;
  const classes = sortLabels(usedNames(labelsOf(rows.truth)));
  const predictions = predictionsOf(answerTable(answers, classes, place), {
    task: inputs.task,
    truth: { column: rows.truth, place: table.place },
  });
  predictions.weights = rows.weights;
  predictions.ids = rows.ids;
  const artifact = inputs.model === undefined ? undefined : await identityOf(inputs.model, context.cwd);
  return {
    predictions,
    rows: table,
    target: rows.target,
    by: shownUrl(address),
    data: table.files.map((file) => file.path).join(", "),
    modelDigest: artifact?.digest,
    dataDigest: table.digest,
    features: rows.features.length,
    // The first requests open the connection and warm the server.
    measured: {
      ...latencyOf(durations.length > 10 ? durations.slice(3) : durations),
      ...(artifact && { model_bytes: artifact.sizeBytes }),
    },
    unmeasured: artifact === undefined ? { model_bytes: "no `model` was given" } : {},
    tests: [{ name: "the served model answers" }, { name: "every row has a prediction" }],
    model: undefined,
  };
}

function checked(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol)) {
    throw new Failure(`url: expected an http or https address, got ${JSON.stringify(url.slice(0, 80))}`);
  }
  return address;
}

/** Without user, password and query: they may be secrets. */
function shownUrl({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

interface RequestCells {
  names: string[];
  /** By column: the value of a row. */
  cells: ((row: number) => unknown)[];
  rows: Int32Array;
}

function body(address: URL, { names, cells, rows }: RequestCells): string {
  if (/\/invocations\/?$/.test(address.pathname)) {
    const data = Array.from(rows, (row) => cells.map((cell) => cell(row)));
    return JSON.stringify({ dataframe_split: { columns: names, data } });
  }
  return JSON.stringify(Array.from(rows, (row) => Object.fromEntries(names.map((name, i) => [name, cells[i]!(row)]))));
}

/** Dates and categories are sent as they are written in the data, and so are numbers with leading zeros, which are codes. */
function cellReader(column: Column, written: (row: number) => string | undefined): (row: number) => unknown {
  const value = (row: number): unknown => {
    if (column.type === "date") return written(row) ?? formatDate(column.values[row]!);
    if (!("codes" in column)) {
      const text = written(row);
      return text !== undefined && CODE.test(text) ? text : column.values[row]!;
    }
    const text = written(row) ?? column.levels[column.codes[row]!]!;
    return column.type === "boolean" && /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
  };
  return (row) => (isMissing(column, row) ? null : value(row));
}

const CODE = /^0\d+$/;

interface RequestOptions {
  http: HttpClient;
  /** How many answers there have to be. */
  rows: number;
  timeoutMs: number;
  signal: AbortSignal;
  name: string;
}

/** One POST; as many answers as rows were asked. Only a broken connection is tried again: a wrong answer stays wrong. */
async function request(
  address: URL,
  content: string,
  { http, rows, timeoutMs, signal, name }: RequestOptions,
): Promise<unknown[]> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const headers: Record<string, string> = { "content-type": "application/json", accept: "application/json" };
  if (address.username !== "") {
    const credentials = `${decodeURIComponent(address.username)}:${decodeURIComponent(address.password)}`;
    headers["authorization"] = `Basic ${Buffer.from(credentials).toString("base64")}`;
  }
  const plain = new URL(address);
  plain.username = plain.password = "";
  const options = { ...retries, signal: AbortSignal.any([signal, timeout]) };
  try {
    const { status, text } = await retry(name, options, async () => {
      const answer = await http.send({
        method: "POST",
        url: plain,
        headers,
        body: content,
        signal: options.signal,
        silenceMs: timeoutMs,
      });
      return { status: answer.status, text: (await readBody(answer, MOST_ANSWER_BYTES)).toString() };
    });
    if (status < 200 || status > 299)
      throw new Failure(`${name}: expected predictions, got HTTP ${status}: ${snippet(text)}`);
    const answers = answersOf(parsed(text, name), name);
    if (answers.length !== rows)
      throw new Failure(`${name}: expected ${rows} predictions, one a row, got ${answers.length}`);
    return answers;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Failure) throw error;
    if (timeout.aborted)
      throw new Failure(
        `${name}: expected an answer within ${timeoutMs / 1000} s, got none (is the server ready? see timeout)`,
        { cause: error },
      );
    if (!(error instanceof TransientError || error instanceof UnreachableError)) throw error;
    throw new Failure(`${name}: expected an answer, got none: ${error.message}`, { cause: error });
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    try {
      // Python's json writes NaN bare.
      return JSON.parse(text.replace(/(?<=[[,:]\s*)(NaN|-?Infinity)(?=\s*[,\]}])/g, "null"));
    } catch {
      throw new Failure(`${name}: expected JSON, got ${snippet(text)}`, { cause: error });
    }
  }
}

function snippet(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return JSON.stringify(line.length > 300 ? `${line.slice(0, 299)}…` : line);
}
