import { yieldToEventLoop } from "../core/yield.ts";
import type { Matrix } from "../data/table/table.ts";
import type { Bundle } from "../models/bundle/bundle.ts";
import type { Model } from "../models/bundle/model.ts";
import { modelSignature } from "../models/bundle/model-file.ts";
import { mostLikely } from "../models/bundle/predictions.ts";
import { predictProbabilities, predictValues } from "../models/forest/predict.ts";
import { Chunk, type Unseen } from "./chunk.ts";
import { HttpProblem } from "./http/problem.ts";
import { type ExtraColumns, type RequestRows, RowFields } from "./rows.ts";
import { slotsOf } from "./slots.ts";

/** What the model says of the rows of one request. */
export interface ServedPredictions {
  count: number;
  /** Classification: a row's class as an index into `classes`. Regression: its value. */
  predicted: Float64Array;
  /** Row-major, rows × classes; empty for regression. */
  probabilities: Float64Array;
  /** Cells by column, in the model's order. */
  missing: Uint32Array;
  unseen: Uint32Array;
  unseenExamples: Unseen[];
  /** Columns of the request that the model does not read. */
  ignored: ReadonlySet<string>;
}

/** Rows between two looks at other requests: about 10 ms of a forest of 100 trees. */
const CHUNK_ROWS = 4096;

/** Numbers in one answer: 100 MB of text or more. A small body can ask for far more of them than it is long. */
const MOST_ANSWERS = 5_000_000;

/** A model made ready to answer: names resolved, levels in maps, nothing left to look up but cells. */
export class Predictor {
  readonly model: Model;
  readonly bundle: Bundle;
  readonly fields: RowFields;
  /** Names of the ONNX graph's inputs and outputs. */
  readonly signature: ReturnType<typeof modelSignature>;
  readonly #width: number;

  constructor(bundle: Bundle, extraColumns: ExtraColumns = "ignore") {
    this.bundle = bundle;
    this.model = bundle.model;
    this.signature = modelSignature(this.model);
    this.#width = this.model.forest.features;
    const { columns } = this.model.preparation;
    const inputs = this.signature.inputs.map(({ name }) => name);
    const partNames = new Map(
      columns.map((column) => [column, inputs.splice(0, column.type === "date" ? column.parts.length : 1)]),
    );
    const { target, schema } = this.model;
    const slots = slotsOf(columns, (column, part) => partNames.get(column)![part]!, schema);
    const known = [target, schema?.id ?? "id"];
    this.fields = new RowFields(slots, { known, extraColumns });
  }

  /** At once for a request of usual size; with looks at other requests between the chunks of a large one. @throws {HttpProblem} */
  predict(rows: RequestRows): ServedPredictions | Promise<ServedPredictions> {
    const most = Math.floor(MOST_ANSWERS / (1 + this.model.classes.length));
    if (rows.count > most) {
      throw new HttpProblem(413, `body: expected at most ${most} rows, got ${rows.count} (send them in parts)`);
    }
    if (rows.count > CHUNK_ROWS) return this.#predictChunks(rows);
    const chunk = this.#chunk(rows, 0, rows.count);
    const { count } = rows;
    const { missing, unseen, examples: unseenExamples } = chunk;
    const { predicted, probabilities } = this.#ask(chunk.matrix);
    return { count, predicted, probabilities, missing, unseen, unseenExamples, ignored: rows.ignored };
  }

  async #predictChunks(rows: RequestRows): Promise<ServedPredictions> {
    const { count } = rows;
    const columns = this.model.preparation.columns.length;
    const all: ServedPredictions = {
      count,
      predicted: new Float64Array(count),
      probabilities: new Float64Array(count * this.model.classes.length),
      missing: new Uint32Array(columns),
      unseen: new Uint32Array(columns),
      unseenExamples: [],
      ignored: rows.ignored,
    };
    for (let from = 0; from < count; from += CHUNK_ROWS) {
      const chunk = this.#chunk(rows, from, Math.min(from + CHUNK_ROWS, count));
      const { predicted, probabilities } = this.#ask(chunk.matrix);
      all.predicted.set(predicted, from);
      all.probabilities.set(probabilities, from * this.model.classes.length);
      for (let column = 0; column < columns; column++) {
        all.missing[column]! += chunk.missing[column]!;
        all.unseen[column]! += chunk.unseen[column]!;
      }
      if (all.unseenExamples.length === 0) all.unseenExamples = chunk.examples;
      await yieldToEventLoop();
    }
    return all;
  }

  #chunk(rows: RequestRows, from: number, to: number): Chunk {
    const chunk = new Chunk({
      rows: to - from,
      width: this.#width,
      columns: this.model.preparation.columns.length,
      first: from,
    });
    rows.write(chunk, from, to);
    return chunk;
  }

  #ask(x: Matrix): Pick<ServedPredictions, "predicted" | "probabilities"> {
    const { forest } = this.model;
    if (forest.task === "regression") return { predicted: predictValues(forest, x), probabilities: NONE };
    const { classes } = forest;
    const probabilities = predictProbabilities(forest, x);
    const predicted = new Float64Array(x.rows);
    for (let row = 0; row < x.rows; row++) predicted[row] = mostLikely(probabilities, row, classes);
    return { predicted, probabilities };
  }
}

const NONE = new Float64Array(0);
