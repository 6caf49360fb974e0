import { yieldToEventLoop } from "../core/yield.ts";
import { decidedClass } from "../models/bundle/decision.ts";
import type { ModelCells, Predictor } from "../models/predictor/predictor.ts";
import { Chunk, type Unseen } from "./chunk.ts";
import type { RowBlock } from "./csv-blocks.ts";
import { FittedNumbers } from "./fitted-numbers.ts";
import { HttpProblem } from "./http/problem.ts";
import { type ExtraColumns, type RequestRows, RowFields } from "./rows.ts";
import { slotsOf } from "./slots.ts";

/** The model's answers for the rows of one request. */
export interface ServedPredictions {
  count: number;
  /** Index of the first row in the request. */
  first: number;
  /** Classification: a row's class as an index into `classes`. Regression: its value. */
  predicted: Float32Array | Float64Array;
  /** Row-major, rows × classes; empty for regression. */
  probabilities: Float32Array | Float64Array;
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

  /** Predicts small requests at once, and yields between the chunks of a large one. @throws {HttpProblem} */
  predict(rows: RequestRows): ServedPredictions | Promise<ServedPredictions> {
    this.checkCount(rows.count);
    if (rows.count > CHUNK_ROWS) return this.#predictChunks(rows);
    return this.#predictChunk(rows, 0);
  }

  /** @throws {HttpProblem} for more rows than a response can have. */
  checkCount(count: number): void {
    const most = Math.floor(MOST_ANSWERS / (1 + this.model.classes.length));
    if (count <= most) return;
    throw new HttpProblem(413, `body: expected at most ${most} rows, got ${count} (send them in parts)`);
  }

  /** Returns a function that checks the cells of blocks without predicting their rows, all in the same memory. */
  checker(): (block: RowBlock) => void {
    const cells = this.model.cells(CHUNK_ROWS);
    const columns = this.model.preparation.columns.length;
    return ({ first, rows }) => {
      for (let from = 0; from < rows.count; from += CHUNK_ROWS) {
        const { count, write } = slice(rows, from);
        write(new Chunk({ cells, columns, first: first + from }), 0, count);
      }
    };
  }

  /** Predicts the rows of blocks, some thousand at a time, with looks at other requests between them. */
  async *predictBlocks(blocks: AsyncIterable<RowBlock>): AsyncGenerator<ServedPredictions> {
    for await (const { first, rows } of blocks) {
      for (let from = 0; from < rows.count; from += CHUNK_ROWS) {
        yield this.#predictChunk(slice(rows, from), first + from);
        await yieldToEventLoop();
      }
    }
  }

  #predictChunk(rows: RequestRows, first: number): ServedPredictions {
    const { missing, unseen, examples: unseenExamples, cells } = this.#chunk(rows, first);
    const { predicted, probabilities } = this.#ask(cells);
    const { count, ignored } = rows;
    return { count, first, predicted, probabilities, missing, unseen, unseenExamples, ignored, rows };
  }

  async #predictChunks(rows: RequestRows): Promise<ServedPredictions> {
    const { count } = rows;
    const columns = this.model.preparation.columns.length;
    const predicted = new FittedNumbers(count);
    const probabilities = new FittedNumbers(count * this.model.classes.length);
    const all = {
      count,
      first: 0,
      missing: new Uint32Array(columns),
      unseen: new Uint32Array(columns),
      unseenExamples: [] as Unseen[],
      ignored: rows.ignored,
      rows,
    };
    for (let from = 0; from < count; from += CHUNK_ROWS) {
      const chunk = this.#chunk(slice(rows, from), from);
      const answers = this.#ask(chunk.cells);
      predicted.set(answers.predicted, from);
      probabilities.set(answers.probabilities, from * this.model.classes.length);
      for (let column = 0; column < columns; column++) {
        all.missing[column]! += chunk.missing[column]!;
        all.unseen[column]! += chunk.unseen[column]!;
      }
      if (all.unseenExamples.length === 0) all.unseenExamples = chunk.examples;
      await yieldToEventLoop();
    }
    return { ...all, predicted: predicted.values, probabilities: probabilities.values };
  }

  #chunk(rows: RequestRows, first: number): Chunk {
    const chunk = new Chunk({
      cells: this.model.cells(rows.count),
      columns: this.model.preparation.columns.length,
      first,
    });
    rows.write(chunk, 0, rows.count);
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

/** Returns a chunk of rows. */
function slice(rows: RequestRows, start: number): RequestRows {
  return {
    count: Math.min(CHUNK_ROWS, rows.count - start),
    ignored: rows.ignored,
    write: (chunk, from, to) => rows.write(chunk, start + from, start + to),
  };
}
