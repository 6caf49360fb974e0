import { HttpProblem, shownValue } from "./http/problem.ts";
import type { HttpRequest, PathParameters, Reply, Route } from "./http/route.ts";
import type { RequestRows } from "./rows.ts";
import type { ServedModel, ServedPredictions } from "./served-model.ts";

/** The name and the version under which protocols with names in their paths find the model. */
export class ModelName {
  readonly name: string;
  readonly version: string;
  readonly #any: boolean;

  /** @param any True if clients may use any name, since one model is served and a platform chooses the name. */
  constructor({ name, version, any }: { name: string; version: string; any: boolean }) {
    this.name = name;
    this.version = version;
    this.#any = any;
  }

  /** Returns the name that the client used. @throws {HttpProblem} 404 for another model or version. */
  asked({ name = this.name, version }: PathParameters): string {
    if (name !== this.name && !this.#any) {
      throw new HttpProblem(404, `expected the model ${shownValue(this.name)}, got ${shownValue(name)}`);
    }
    if (version !== undefined && version !== this.version) {
      throw new HttpProblem(
        404,
        `${shownValue(name)}: expected the version ${this.version}, got ${shownValue(version)}`,
      );
    }
    return name;
  }
}

/** The model behind the routes of a protocol. */
export interface ModelHost {
  name: ModelName;
  /** @throws {HttpProblem} 503 until the model is read. */
  model(): ServedModel;
  /** @throws {HttpProblem} 503 when clients should no longer send requests. */
  checkReady(): void;
  /** Predicts the rows of a request, and counts them. */
  predict(rows: RequestRows, requestId: string): ServedPredictions | Promise<ServedPredictions>;
  /** Counts and logs predictions that were not made by `predict`. */
  counted(predictions: ServedPredictions, requestId: string): void;
}

/** A route of a protocol whose paths have the model's name. */
export interface ModelRoute {
  method: Route["method"];
  /** The part of the path after the name: "", ":predict" or "/infer". */
  ending: string;
  accepts?: readonly string[];
  answer(request: HttpRequest): Reply | Promise<Reply>;
}

/** The routes below `/v1/models` or `/v2/models`, with and without a version. */
export function modelRoutes(base: string, { name }: ModelName, routes: readonly ModelRoute[]): Route[] {
  return routes.flatMap(({ ending, ...route }) => {
    const label = `${base}/{name}${ending}`;
    const own = `${base}/${name}${ending}`;
    const paths = [label, `${base}/{name}/versions/{version}${ending}`];
    // The usual path is found at once, without a comparison.
    return [...(/[{}]/.test(name) ? [] : [own]), ...paths].map((path) => ({ ...route, path, label }));
  });
}
