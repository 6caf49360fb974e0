import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { allRows } from "../../data/features/index.ts";
import { readRowTexts } from "../../data/table/row-texts.ts";
import { labelsOf, sortLabels, usedNames } from "../../evaluation/metrics/labels.ts";
import { predictionsOf } from "../../evaluation/metrics/prediction-file.ts";
import { type Answer, answerTable } from "../../evaluation/served-model/answers.ts";
import { headersFrom, type RequestPolicy, requestAnswers, shownUrl } from "../../evaluation/served-model/request.ts";
import { requestCells, requestText } from "../../evaluation/served-model/rows.ts";
import { identityOf } from "../../models/predictor/identity.ts";
import { httpAddress } from "../../platform/http/address.ts";
import { HttpClient } from "../../platform/http/client.ts";
import { latencyOf, spreadRows } from "./latency.ts";
import { readRows } from "./rows.ts";
import type { SourceInputs, Tested } from "./tested.ts";

/** Number of rows per request after the latency was measured. */
const BATCH = 500;

export interface UrlOptions {
  url: string;
  /** Time limit of one attempt. */
  timeoutMs: number;
  /** Time limit of all requests together. */
  limitMs: number | undefined;
  /** Lines of a header's name and the environment variable of its value. */
  headers: readonly string[];
  /** Further attempts after a failed one. */
  retries: number;
  /** Number of requests at the same time. */
  concurrency: number;
}

/**
 * Tests a served model: sends rows as JSON, or as MLflow's `dataframe_split` if the path ends in `/invocations`. Some
 * rows are sent one by one to measure the latency, and the rest in batches.
 */
export async function testUrl(options: UrlOptions, inputs: SourceInputs, context: Context): Promise<Tested> {
  const address = httpAddress(options.url);
  const headers = headersFrom(options.headers, context.env);
  const rows = await readRows(inputs, context);
  const { table } = rows;
  const names = rows.features.map(({ name }) => name);
  const texts = await readRowTexts(table, { names, rows: allRows(table.rows) }, rows.reading);
  const cells = requestCells(rows.features, (row, at) => texts?.rows[row]?.[at]);
  const limit = options.limitMs === undefined ? undefined : AbortSignal.timeout(options.limitMs);
  const policy: RequestPolicy = {
    http: new HttpClient(context.env),
    address,
    headers,
    retries: options.retries,
    timeoutMs: options.timeoutMs,
    signal: limit === undefined ? context.signal : AbortSignal.any([context.signal, limit]),
  };
  let done = 0;
  const { answers, durations } = await askAll(table.rows, options.concurrency, async (chosen, signal) => {
    const content = requestText(address, { names, cells, rows: chosen });
    const given = await requestAnswers(content, chosen.length, {
      ...policy,
      signal: AbortSignal.any([policy.signal, signal]),
    });
    done += chosen.length;
    context.reporter.progress("asking", done, table.rows);
    return given;
  }).catch((error: unknown) => {
    context.signal.throwIfAborted();
    if (limit?.aborted !== true) throw error;
    throw new Failure(
      `${shownUrl(address)}: expected all answers within ${options.limitMs! / 1000} s, got those of ${done} of ${table.rows} rows (see time-limit and request-concurrency)`,
      { cause: error },
    );
  });
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
    // The first requests open the connection and warm up the server.
    measured: {
      ...latencyOf(durations.length > 10 ? durations.slice(3) : durations),
      ...(artifact && { model_bytes: artifact.sizeBytes }),
    },
    unmeasured: artifact === undefined ? { model_bytes: "no `model` was given" } : {},
    tests: [{ name: "the served model answers" }, { name: "every row has a prediction" }],
    model: undefined,
  };
}

type Ask = (rows: Int32Array, signal: AbortSignal) => Promise<Answer[]>;

/** Asks some rows one by one, each of them timed, and then the others in batches, several at the same time. */
async function askAll(
  rows: number,
  concurrency: number,
  ask: Ask,
): Promise<{ answers: Answer[]; durations: number[] }> {
  const answers = new Array<Answer>(rows);
  const durations: number[] = [];
  const failed = new AbortController();
  const single = spreadRows(rows);
  for (const row of single) {
    const started = performance.now();
    const [answer] = await ask(Int32Array.of(row), failed.signal);
    durations.push(performance.now() - started);
    answers[row] = answer!;
  }
  const asked = new Set(single);
  const rest = Int32Array.from({ length: rows }, (_, row) => row).filter((row) => !asked.has(row));
  let next = 0;
  const work = async () => {
    while (next < rest.length) {
      const chosen = rest.subarray(next, next + BATCH);
      next += BATCH;
      const given = await ask(chosen, failed.signal);
      for (const [index, row] of chosen.entries()) answers[row] = given[index]!;
    }
  };
  const workers = Array.from({ length: concurrency }, () => work());
  try {
    await Promise.all(workers);
  } catch (error) {
    // The other requests end too, and nothing is left running behind the message.
    failed.abort(error);
    await Promise.allSettled(workers);
    throw error;
  }
  return { answers, durations };
}
