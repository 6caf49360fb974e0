import { PREDICTION_LINE } from "../data/prediction-log/entry.ts";
import type { Predictor } from "../models/predictor/predictor.ts";
import type { CellSink } from "./chunk.ts";
import { HttpProblem } from "./http/problem.ts";
import type { ServedPredictions } from "./served-model.ts";

/** The destination of the log's lines. Writing never waits. */
export interface LogSink {
  /** Takes text of so many lines, and returns false if it has no room for them. */
  write(text: string, lines: number): boolean;
}

export interface PredictionLogOptions {
  sink: LogSink;
  now(): Date;
  /** Returns a number from 0 to less than 1. */
  random(): number;
  /** Share of the rows that are logged, above 0 and at most 1. */
  sample: number;
  /** Names of the columns whose values are logged. All when absent. */
  columns: ReadonlySet<string> | undefined;
  /** Called with the number of rows that were dropped. */
  dropped(rows: number): void;
}

/** Rows of one request, or of one part of a large CSV body, that are turned into text at a time. More would keep other requests waiting. */
const MOST_ROWS = 1000;

/** Logs predictions with the values they were made from, as one line of JSON per row. */
export class PredictionLog {
  readonly #options: PredictionLogOptions;
  #model: Pick<Predictor, "classes" | "classType" | "task" | "digest"> | undefined;

  constructor(options: PredictionLogOptions) {
    this.#options = options;
  }

  ready(model: Predictor): void {
    this.#model = model;
  }

  /** Logs the rows of a request. Rows beyond 1,000, and those for which there is no room, are dropped and counted. */
  predicted(predictions: ServedPredictions, requestId: string): void {
    const { sink, now, dropped } = this.#options;
    const rows = this.#sampled(predictions.count);
    if (rows.length === 0) return;
    const chosen = rows.slice(0, MOST_ROWS);
    const time = now().toISOString();
    let text = "";
    for (const row of chosen) text += this.#line(predictions, row, { time, requestId });
    const taken = sink.write(text, chosen.length) ? chosen.length : 0;
    if (taken < rows.length) dropped(rows.length - taken);
  }

  #sampled(count: number): number[] {
    const { sample, random } = this.#options;
    const rows = Array.from({ length: count }, (_, row) => row);
    return sample >= 1 ? rows : rows.filter(() => random() < sample);
  }

  #line(predictions: ServedPredictions, row: number, { time, requestId }: { time: string; requestId: string }): string {
    const { classes, classType, task, digest } = this.#model!;
    const { count, first, predicted, probabilities } = predictions;
    const value = predicted[row]!;
    const label = (at: number) => (classType === "integer" ? Number(classes[at]) : classes[at]!);
    const line = {
      format: PREDICTION_LINE,
      time,
      id: count === 1 && first === 0 ? requestId : `${requestId}-${first + row}`,
      model_digest: digest,
      features: this.#features(predictions, row),
      y_pred: task === "regression" ? value : label(value),
      ...(classes.length > 0 && {
        probabilities: Object.fromEntries(classes.map((name, k) => [name, probabilities[row * classes.length + k]!])),
      }),
    };
    return `${JSON.stringify(line)}\n`;
  }

  /** Reads the values of a row as the client sent them. */
  #features({ rows }: ServedPredictions, row: number): Record<string, unknown> {
    const { columns } = this.#options;
    const entries: [string, unknown][] = [];
    const sink: CellSink = {
      put({ name }, value) {
        if (columns === undefined || columns.has(name)) entries.push([name, value]);
      },
    };
    try {
      rows.write(sink, row, row + 1);
    } catch (error) {
      // The row was predicted, so this can only be a column that is ignored.
      if (!(error instanceof HttpProblem)) throw error;
    }
    return Object.fromEntries(entries);
  }
}
