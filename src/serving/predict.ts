import { csvReply } from "./csv-reply.ts";
import { hasHeader } from "./csv-rows.ts";
import { isLarge, parseBody, parseLarge } from "./http/json.ts";
import { isList } from "./http/long-list.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import type { HttpRequest, Reply } from "./http/route.ts";
import { ignoredHeaders } from "./ignored.ts";
import { listBody } from "./list-body.ts";
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
      return csvReply({ body, headed: hasHeader(headers["content-type"]) }, this.#served, {
        marks: LIST,
        element: (predictions, row) => this.#row(predictions, row),
        reply: (predictions) => this.#reply(predictions, false),
        headers: [],
        counted: (predictions) => counted(predictions, id),
      });
    }
    if (isLarge(body)) return parseLarge(body).then((given) => this.#records(given, id, counted));
    return this.#records(parseBody(body), id, counted);
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
