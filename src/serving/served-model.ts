import { yieldToEventLoop } from "../core/yield.ts";
import { decidedClass } from "../models/bundle/decision.ts";
import type { ModelCells, Predictor } from "../models/predictor/predictor.ts";
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
  /** ModelCells by column, in the model's order. */
  missing: Uint32Array;
  unseen: Uint32Array;
  unseenExamples: Unseen[];
  /** Columns of the request that the model does not read. */
  ignored: ReadonlySet<string>;
  /** The rows that were predicted. */
  rows: RequestRows;
}

/** Rows between two looks at other requests: about 10 ms of a forest of 100 trees. */
const CHUNK_ROWS = 4096;

/** Numbers in one answer: 100 MB of text or more. A small body can ask for far more of them than it is long. */
const MOST_ANSWERS = 5_000_000;

/** A model made ready to answer: names resolved, levels in maps, nothing left to look up but cells. */
export class ServedModel {
  readonly model: Predictor;
  readonly fields: RowFields;

  constructor(model: Predictor, extraColumns: ExtraColumns = "ignore") {
    this.model = model;
    const { columns } = this.model.preparation;
    const inputs = model.signature.inputs.map(({ name }) => name);
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
    const { predicted, probabilities } = this.#ask(chunk.cells);
    return { count, predicted, probabilities, missing, unseen, unseenExamples, ignored: rows.ignored, rows };
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
      rows,
    };
    for (let from = 0; from < count; from += CHUNK_ROWS) {
      const chunk = this.#chunk(rows, from, Math.min(from + CHUNK_ROWS, count));
      const { predicted, probabilities } = this.#ask(chunk.cells);
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
      cells: this.model.cells(to - from),
      columns: this.model.preparation.columns.length,
      first: from,
    });
    rows.write(chunk, from, to);
    return chunk;
  }

  #ask(cells: ModelCells): Pick<ServedPredictions, "predicted" | "probabilities"> {
    const { task } = this.model;
    const answers = this.model.predict(cells);
    if (task === "regression") return { predicted: answers, probabilities: NONE };
    const predicted = new Float64Array(cells.rows);
    for (let row = 0; row < cells.rows; row++) predicted[row] = decidedClass(answers, row, this.model);
    return { predicted, probabilities: answers };
  }
}

const NONE = new Float64Array(0);
