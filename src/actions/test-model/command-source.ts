import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { allRows } from "../../data/features/index.ts";
import { findColumn, parseTable, selectRows, writeCsv } from "../../data/table/index.ts";
import { readRowTexts, writeTextCsv } from "../../data/table/row-texts.ts";
import { alignIds, idsOf } from "../../evaluation/metrics/ids.ts";
import { labelsOf } from "../../evaluation/metrics/labels.ts";
import {
  type PredictionColumns,
  type PredictionTable,
  predictionsOf,
} from "../../evaluation/metrics/prediction-file.ts";
import { readPredictionTable } from "../../evaluation/metrics/prediction-table.ts";
import { identityOf } from "../../models/predictor/identity.ts";
import { type EndedCommand, runCommand } from "../../platform/process/command.ts";
import { splitCommand } from "../../platform/process/command-line.ts";
import { withoutLatency } from "./latency.ts";
import { type LabeledRows, readRows } from "./rows.ts";
import type { SourceInputs, Tested } from "./tested.ts";

/** Thrown when the user's command fails. This is a negative verdict on the model, not an error in the inputs. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
}

export interface CommandSourceOptions {
  command: string;
  timeoutMs: number;
  columns: PredictionColumns;
}

/** Tests a program that reads feature columns as CSV from stdin and writes predictions as CSV to stdout. */
export async function testCommand(
  { command, timeoutMs, columns }: CommandSourceOptions,
  inputs: SourceInputs,
  context: Context,
): Promise<Tested> {
  const words = splitCommand(command, "command");
  const rows = await readRows(inputs, context);
  const { table } = rows;
  const { cwd, env, signal } = context;
  const input = await featureCsv(rows);
  const started = performance.now();
  const ended = await runCommand(words, { cwd, env, input, timeoutMs, signal });
  const durationMs = performance.now() - started;
  if (ended.timedOut || ended.code !== 0) throw new CommandFailed(howItEnded(ended, timeoutMs));
  const answers = await answersIn(ended, rows, columns);
  const predictions = predictionsOf(answers, {
    columns,
    task: inputs.task,
    truth: { column: rows.truth, place: table.place },
  });
  predictions.weights = rows.weights;
  predictions.ids = rows.ids;
  const artifact = inputs.model === undefined ? undefined : await identityOf(inputs.model, cwd);
  return {
    predictions,
    rows: table,
    target: rows.target,
    by: command,
    data: table.files.map((file) => file.path).join(", "),
    modelDigest: artifact?.digest,
    dataDigest: table.digest,
    features: rows.features.length,
    measured: artifact === undefined ? {} : { model_bytes: artifact.sizeBytes },
    unmeasured: {
      ...withoutLatency("a command predicts all rows at once, so single rows have no latency"),
      ...(artifact === undefined && { model_bytes: "no `model` was given" }),
    },
    tests: [{ name: "the command ends with 0", durationMs }, { name: "every row has a prediction" }],
    model: undefined,
  };
}

async function answersIn(ended: EndedCommand, rows: LabeledRows, columns: PredictionColumns): Promise<PredictionTable> {
  const data = rows.table;
  const said = ended.lastLines.length === 0 ? "" : `\n${ended.lastLines.join("\n")}`;
  if (ended.stdout.length === 0) {
    throw new Failure(`command: expected predictions as CSV on stdout, got nothing${said}`);
  }
  const { table: answers } = await readPredictionTable(
    (options) => parseTable(ended.stdout, "the command's stdout", { ...options, format: "csv" }),
    { columns, classes: labelsOf(rows.truth).names },
  );
  const name = columns.predicted ?? "y_pred";
  const [only] = answers.columns;
  // If a program writes a single column, it contains the predictions, whatever its name.
  if (answers.columns.length === 1 && only !== undefined && !only.name.startsWith(columns.probability ?? "proba_"))
    only.name = name;
  const column = findColumn(answers, columns.id ?? "id");
  if (rows.ids !== undefined && column !== undefined) {
    const order = alignIds(
      { ids: rows.ids, place: data.place },
      { ids: idsOf(column, answers.place), place: answers.place },
    );
    return { ...selectRows(answers, order), place: (row) => answers.place(order[row]!) };
  }
  if (answers.rows !== data.rows) {
    const shorter = Math.min(answers.rows, data.rows);
    const first =
      answers.rows < data.rows ? `${data.place(shorter)} has none` : `${answers.place(shorter)} is one too many`;
    throw new Failure(
      `command: expected a prediction for each of ${data.rows} rows, got ${answers.rows}: ${first}${said}`,
    );
  }
  return answers;
}

/** Writes the features as CSV with their original spelling. JSON, Parquet and Arrow values have none and get one. */
async function featureCsv({ table, features, reading }: LabeledRows): Promise<Iterable<string>> {
  const names = features.map(({ name }) => name);
  const texts = await readRowTexts(table, { names, rows: allRows(table.rows) }, reading);
  return texts === undefined ? writeCsv({ rows: table.rows, columns: features }) : writeTextCsv(texts, ",");
}

function howItEnded({ timedOut, code, signal, lastLines }: EndedCommand, timeoutMs: number): string {
  const how = timedOut
    ? `did not end within ${timeoutMs / 1000} s`
    : code === null
      ? `was ended by ${signal}`
      : `ended with ${code}`;
  return `the command ${how}${lastLines.length === 0 ? "" : `:\n${lastLines.join("\n")}`}`;
}
