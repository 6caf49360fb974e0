import type { Predictor } from "../models/predictor/predictor.ts";
import { HttpProblem } from "./http/problem.ts";
import { type HttpRequest, jsonReply, type Reply, type Route } from "./http/route.ts";
import { invocationReply, invocationRows } from "./invocations.ts";
import { inferReply, inferRequest, modelMetadata } from "./open-inference.ts";
import { openApi } from "./openapi.ts";
import { PredictAnswer } from "./predict.ts";
import { CONTENT_TYPE } from "./prometheus/registry.ts";
import type { ExtraColumns } from "./rows.ts";
import { servedSchema } from "./schema.ts";
import { ServedModel, type ServedPredictions } from "./served-model.ts";
import type { Telemetry } from "./telemetry.ts";

export interface ServiceOptions {
  /** Name of the model in paths and metadata. */
  name: string;
  version: string;
  /** True if a token is required. The API description says so. */
  secured: boolean;
  telemetry: Telemetry;
  pages: readonly Route[];
  /** The reaction to columns of a request that the model does not read. */
  extraColumns: ExtraColumns;
}

const JSON_ONLY = ["application/json"];
const JSON_OR_CSV = ["application/json", "text/csv"];

interface Ready {
  served: ServedModel;
  predict: PredictAnswer;
  schema: Reply;
  openApi: Reply;
  metadata: Reply;
}

/** The server's routes. It exists before the model: routes that need one return 503 until `ready` is called. */
export class Service {
  readonly routes: readonly Route[];
  readonly #options: ServiceOptions;
  #ready: Ready | undefined;
  #draining = false;

  constructor(options: ServiceOptions) {
    this.#options = options;
    const { name, version, telemetry, pages } = options;
    const model = `/v2/models/${name}`;
    const counted = (predictions: ServedPredictions) => telemetry.predicted(predictions);
    const ready = () => this.#state();
    const health = (reply: Reply) => () => {
      if (this.#draining) throw new HttpProblem(503, "the server is ending");
      ready();
      return reply;
    };
    const predict = (request: HttpRequest) => ready().predict.answer(request, counted);
    const invocations = async (request: HttpRequest) => {
      const { served } = ready();
      const { fields, model } = served;
      const predictions = await served.predict(await invocationRows(request, fields, model));
      counted(predictions);
      return invocationReply(served, predictions);
    };
    const infer = async (request: HttpRequest) => {
      const { served } = ready();
      const asked = inferRequest(request, served);
      const predictions = await served.predict(asked.rows);
      counted(predictions);
      return inferReply({ name, model: served.model }, asked, predictions);
    };
    const server = jsonReply({ name: "trainyard", version, extensions: [] });
    this.routes = [
      { method: "POST", path: "/predict", accepts: JSON_OR_CSV, answer: predict },
      { method: "POST", path: "/invocations", accepts: JSON_OR_CSV, answer: invocations },
      { method: "POST", path: `${model}/infer`, label: "/v2/models/{name}/infer", accepts: JSON_ONLY, answer: infer },
      { method: "GET", path: model, label: "/v2/models/{name}", answer: () => ready().metadata },
      {
        method: "GET",
        path: `${model}/ready`,
        label: "/v2/models/{name}/ready",
        answer: () => jsonReply({ name, ready: ready() !== undefined }),
      },
      { method: "GET", path: "/v2", answer: () => server },
      { method: "GET", path: "/v2/health/live", open: true, probe: true, answer: () => LIVE },
      { method: "GET", path: "/v2/health/ready", open: true, probe: true, answer: health(READY) },
      { method: "GET", path: "/ping", open: true, probe: true, answer: health(HEALTHY) },
      { method: "GET", path: "/health", open: true, probe: true, answer: health(HEALTHY) },
      { method: "GET", path: "/version", answer: () => ({ status: 200, type: "text/plain", body: version }) },
      { method: "GET", path: "/schema", answer: () => ready().schema },
      { method: "GET", path: "/openapi.json", answer: () => ready().openApi },
      {
        method: "GET",
        path: "/metrics",
        answer: () => ({ status: 200, type: CONTENT_TYPE, body: telemetry.registry.toString() }),
      },
      ...pages,
    ];
  }

  ready(model: Predictor): void {
    const { name, version, secured, telemetry, extraColumns } = this.#options;
    const served = new ServedModel(model, extraColumns);
    const schema = servedSchema(name, model);
    telemetry.ready(name, version, model);
    this.#ready = {
      served,
      predict: new PredictAnswer(served),
      schema: jsonReply(schema),
      openApi: jsonReply(openApi(schema, { version, secured, extraColumns })),
      metadata: jsonReply(modelMetadata(name, served)),
    };
  }

  /** Asks load balancers to stop sending requests to this server. Requests that still arrive are answered. */
  end(): void {
    this.#draining = true;
  }

  #state(): Ready {
    if (this.#ready !== undefined) return this.#ready;
    throw new HttpProblem(503, "the model is still being read (try again in a second)", {
      headers: ["retry-after", "1"],
    });
  }
}

const HEALTHY = jsonReply({ status: "ok" });
const LIVE = jsonReply({ live: true });
const READY = jsonReply({ ready: true });
