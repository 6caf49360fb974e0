import { csvBlocks } from "./csv-blocks.ts";
import { type CsvBody, csvRows } from "./csv-rows.ts";
import type { Reply } from "./http/route.ts";
import { ignoredHeaders } from "./ignored.ts";
import { type ListMarks, listPieces } from "./list-body.ts";
import type { ServedModel, ServedPredictions } from "./served-model.ts";

/** The form of a protocol's list of predictions. */
export interface PredictionList {
  marks: ListMarks;
  element(predictions: ServedPredictions, row: number): string;
  /** The response when all rows are predicted. */
  reply(predictions: ServedPredictions): Reply;
  /** Headers of a response in pieces. */
  headers: readonly string[];
  counted(predictions: ServedPredictions): void;
}

/**
 * Predicts the rows of a CSV body. The response to a large body starts when all rows are checked, and continues while
 * they are predicted, so that neither its table nor its predictions are in memory at once.
 *
 * @throws {HttpProblem}
 */
export async function csvReply(csv: CsvBody, served: ServedModel, list: PredictionList): Promise<Reply> {
  const { fields, model } = served;
  const large = await csvBlocks(csv, served);
  if (large === undefined) {
    const predictions = await served.predict(await csvRows(csv, fields, model));
    list.counted(predictions);
    return list.reply(predictions);
  }
  served.checkCount(large.count);
  const body = pieces(served.predictBlocks(large.blocks()), list);
  return { status: 200, type: "application/json", body, headers: [...ignoredHeaders(large), ...list.headers] };
}

async function* pieces(
  parts: AsyncIterable<ServedPredictions>,
  { marks, element, counted }: PredictionList,
): AsyncGenerator<string> {
  let { opening } = marks;
  for await (const predictions of parts) {
    counted(predictions);
    yield* listPieces(predictions.count, (row) => element(predictions, row), { ...marks, opening, closing: "" });
    opening = marks.separator;
  }
  yield marks.closing;
}
