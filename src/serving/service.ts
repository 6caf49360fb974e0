import type { Predictor } from "../models/predictor/predictor.ts";
import { HttpProblem } from "./http/problem.ts";
import { type HttpRequest, jsonReply, type Reply, type Route } from "./http/route.ts";
import { invocation } from "./invocations.ts";
import { kserveRoutes } from "./kserve.ts";
import type { ModelHost, ModelName } from "./model-host.ts";
import { openInferenceRoutes } from "./open-inference.ts";
import { openApi } from "./openapi.ts";
import { PredictAnswer } from "./predict.ts";
import type { PredictionLog } from "./prediction-log.ts";
import { CONTENT_TYPE } from "./prometheus/registry.ts";
import type { ExtraColumns } from "./rows.ts";
import { servedSchema } from "./schema.ts";
import { ServedModel, type ServedPredictions } from "./served-model.ts";
import type { Telemetry } from "./telemetry.ts";

export interface ServiceOptions {
  name: ModelName;
  /** Version of the program. */
  version: string;
  /** True if a token is required. The API description says so. */
  secured: boolean;
  telemetry: Telemetry;
  /** Returns the metrics of all processes that serve the model, if there are several. */
  metrics?: (() => Promise<string>) | undefined;
  pages: readonly Route[];
  /** The reaction to columns of a request that the model does not read. */
  extraColumns: ExtraColumns;
  /** Logs predictions with the rows they were made from. */
  predictionLog?: PredictionLog | undefined;
  /** Path under which a proxy publishes the server; "" for none. */
  pathPrefix: string;
  /** More paths of `/invocations` and `/ping`, which a platform chooses. */
  platformPaths: PlatformPaths;
}

/** Paths that a platform asks, in addition to our own. */
export interface PlatformPaths {
  predict?: string | undefined;
  health?: string | undefined;
}

const JSON_OR_CSV = ["application/json", "text/csv"];

interface Ready {
  served: ServedModel;
  predict: PredictAnswer;
  schema: Reply;
  openApi: Reply;
}

/** The server's routes. It exists before the model: routes that need one return 503 until `ready` is called. */
export class Service {
  readonly routes: readonly Route[];
  readonly #options: ServiceOptions;
  #ready: Ready | undefined;
  #draining = false;

  constructor(options: ServiceOptions) {
    this.#options = options;
    const { name, version, telemetry, pages, platformPaths } = options;
    const { predictionLog } = options;
    const counted =
      predictionLog === undefined
        ? (predictions: ServedPredictions) => telemetry.predicted(predictions)
        : (predictions: ServedPredictions, requestId: string) => {
            telemetry.predicted(predictions);
            predictionLog.predicted(predictions, requestId);
          };
    const ready = () => this.#state();
    const host: ModelHost = {
      name,
      model: () => ready().served,
      checkReady: () => this.#checkReady(),
      counted,
      predict(rows, requestId) {
        const predictions = ready().served.predict(rows);
        if (!(predictions instanceof Promise)) {
          counted(predictions, requestId);
          return predictions;
        }
        return predictions.then((each) => {
          counted(each, requestId);
          return each;
        });
      },
    };
    const healthy = () => {
      this.#checkReady();
      return HEALTHY;
    };
    const predict = (request: HttpRequest) => ready().predict.answer(request, counted);
    const invocations = (request: HttpRequest) => invocation(request, ready().served, host);
    const health = (path: string): Route => ({ method: "GET", path, open: true, probe: true, answer: healthy });
    const invoked = (path: string): Route => ({
      method: "POST",
      path,
      label: "/invocations",
      accepts: JSON_OR_CSV,
      answer: invocations,
    });
    const metrics = options.metrics ?? (() => telemetry.registry.toString());
    this.routes = [
      { method: "POST", path: "/predict", accepts: JSON_OR_CSV, answer: predict },
      invoked("/invocations"),
      ...kserveRoutes(host),
      ...openInferenceRoutes(host, version),
      health("/ping"),
      health("/health"),
      { method: "GET", path: "/version", answer: () => ({ status: 200, type: "text/plain", body: version }) },
      { method: "GET", path: "/schema", answer: () => ready().schema },
      { method: "GET", path: "/openapi.json", answer: () => ready().openApi },
      {
        method: "GET",
        path: "/metrics",
        answer: async () => ({ status: 200, type: CONTENT_TYPE, body: await metrics() }),
      },
      ...pages,
      ...(platformPaths.predict === undefined ? [] : [invoked(platformPaths.predict)]),
      ...(platformPaths.health === undefined ? [] : [{ ...health(platformPaths.health), label: "/health" }]),
    ];
  }

  ready(model: Predictor): void {
    const { name, version, secured, telemetry, extraColumns, pathPrefix } = this.#options;
    const served = new ServedModel(model, extraColumns);
    const schema = servedSchema(name.name, model);
    this.#options.predictionLog?.ready(model);
    telemetry.ready(name.name, version, model);
    this.#ready = {
      served,
      predict: new PredictAnswer(served),
      schema: jsonReply(schema),
      openApi: jsonReply(openApi(schema, { version, secured, extraColumns, pathPrefix })),
    };
  }

  /** Asks load balancers to stop sending requests to this server. Requests that still arrive are answered. */
  end(): void {
    this.#draining = true;
  }

  #checkReady(): void {
    if (this.#draining) throw new HttpProblem(503, "the server is ending");
    this.#state();
  }

  #state(): Ready {
    if (this.#ready !== undefined) return this.#ready;
    throw new HttpProblem(503, "the model is still being read (try again in a second)", {
      headers: ["retry-after", "1"],
    });
  }
}

const HEALTHY = jsonReply({ status: "ok" });
