import { csvBlocks } from "./csv-blocks.ts";
import { type CsvBody, csvRows, hasHeader } from "./csv-rows.ts";
import { isLarge, parseBody, parseLarge } from "./http/json.ts";
import { isList } from "./http/long-list.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import type { HttpRequest, Reply } from "./http/route.ts";
import { ignoredHeaders } from "./ignored.ts";
import { listBody, listPieces } from "./list-body.ts";
import type { ServedModel, ServedPredictions } from "./served-model.ts";

/** Counts and logs the predictions of a request. */
type Counted = (predictions: ServedPredictions, requestId: string) => void;

/** Writes the responses of `/predict`. Parts that do not depend on a request are prepared once. */
export class PredictAnswer {
  readonly #served: ServedModel;
  /** JSON text of each class, such as `"setosa"`, and of its key, such as `"setosa":`, with commas between them. */
  readonly #labels: string[];
  readonly #keys: string[];

  constructor(served: ServedModel) {
    this.#served = served;
    const { classes, classType } = served.model;
    this.#labels = classes.map((name) => (classType === "integer" ? name : JSON.stringify(name)));
    this.#keys = classes.map((name, index) => `${index === 0 ? "" : ","}${JSON.stringify(name)}:`);
  }

  /**
   * Accepts a row (an object), rows (a list of objects), or CSV. The response has the same shape: one prediction, or
   * a list.
   *
   * @throws {HttpProblem}
   */
  answer({ id, body, mediaType, headers }: HttpRequest, counted: Counted): Reply | Promise<Reply> {
    if (mediaType === "text/csv") {
      return this.#csv({ body, headed: hasHeader(headers["content-type"]) }, id, counted);
    }
    if (isLarge(body)) return parseLarge(body).then((given) => this.#records(given, id, counted));
    return this.#records(parseBody(body), id, counted);
  }

  /** The response to a large body starts when all rows are checked, and continues while they are predicted. */
  async #csv(csv: CsvBody, id: string, counted: Counted): Promise<Reply> {
    const { fields, model } = this.#served;
    const large = await csvBlocks(csv, this.#served);
    if (large === undefined) {
      const predictions = await this.#served.predict(await csvRows(csv, fields, model));
      counted(predictions, id);
      return this.#reply(predictions, false);
    }
    this.#served.checkCount(large.count);
    const parts = this.#served.predictBlocks(large.blocks());
    const body = this.#pieces(parts, (predictions) => counted(predictions, id));
    return { status: 200, type: "application/json", body, headers: ignoredHeaders(large) };
  }

  async *#pieces(
    parts: AsyncIterable<ServedPredictions>,
    counted: (predictions: ServedPredictions) => void,
  ): AsyncGenerator<string> {
    let { opening } = LIST;
    for await (const predictions of parts) {
      counted(predictions);
      const marks = { ...LIST, opening, closing: "" };
      yield* listPieces(predictions.count, (row) => this.#row(predictions, row), marks);
      opening = LIST.separator;
    }
    yield LIST.closing;
  }

  #records(given: unknown, id: string, counted: Counted): Reply | Promise<Reply> {
    if (typeof given !== "object" || given === null) {
      throw new HttpProblem(400, `body: expected a row as an object, or a list of rows, got ${shownValue(given)}`);
    }
    const one = !isList(given);
    const predictions = this.#served.predict(this.#served.fields.records(one ? [given] : given));
    if (!(predictions instanceof Promise)) {
      counted(predictions, id);
      return this.#reply(predictions, one);
    }
    return predictions.then((each) => {
      counted(each, id);
      return this.#reply(each, one);
    });
  }

  #reply(predictions: ServedPredictions, one: boolean): Reply {
    const headers = ignoredHeaders(predictions);
    const body = one
      ? `${this.#row(predictions, 0)}\n`
      : listBody(predictions.count, (row) => this.#row(predictions, row), LIST);
    return { status: 200, type: "application/json", body, headers };
  }

  #row({ first, predicted, probabilities, unseenExamples }: ServedPredictions, row: number): string {
    const value = predicted[row]!;
    let text = `{"prediction":${this.#labels[value] ?? value}`;
    const classes = this.#keys.length;
    if (classes > 0) {
      text += ',"probabilities":{';
      for (let k = 0; k < classes; k++) text += this.#keys[k]! + probabilities[row * classes + k]!;
      text += "}";
    }
    if (unseenExamples.length > 0) {
      const own = unseenExamples.filter((each) => each.row === first + row + 1);
      if (own.length > 0)
        text += `,"unseen":${JSON.stringify(Object.fromEntries(own.map(({ column, value }) => [column, value])))}`;
    }
    return `${text}}`;
  }
}

const LIST = { opening: "[", separator: ",\n", closing: "]\n" };
