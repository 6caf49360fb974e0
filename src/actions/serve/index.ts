import { basename, resolve } from "node:path";
import { action } from "../../contract/action.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import { readSchema } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import { version } from "../../core/version.ts";
import { mergeSchemas, NO_SCHEMA, type TableSchema } from "../../data/table/index.ts";
import { loadPredictor } from "../../models/predictor/load.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import { reason } from "../../platform/file/read.ts";
import { bugStack } from "../../platform/process/stack.ts";
import { AccessLog } from "../../serving/access-log.ts";
import { pageRoutes } from "../../serving/assets.ts";
import { Bearer } from "../../serving/http/bearer.ts";
import { ClientRate } from "../../serving/http/client-rate.ts";
import { HttpServer } from "../../serving/http/server.ts";
import { Service } from "../../serving/service.ts";
import { Telemetry, type Vitals } from "../../serving/telemetry.ts";
import { serveInputs, serveOutputs } from "./inputs.ts";

/** Time limit for the requests in progress. Docker waits 10 s before it kills the process, Kubernetes 30 s. */
const DRAIN_MS = 4000;

export default action({
  name: "serve",
  description:
    "Serves a model over HTTP: MLflow's protocol, the Open Inference Protocol, plain JSON, metrics, and a page for people.",
  positional: "model",
  patienceMs: DRAIN_MS + 800,
  examples: ["model", "model --host 0.0.0.0 --port 8080 --log json"],
  inputs: serveInputs,
  outputs: serveOutputs,
  async run(inputs, { reporter, signal, cwd, stdout, now }) {
    const { model = usualModel, "bearer-token": token } = inputs;
    const folder = resolve(cwd, model);
    const schema = inputs.schema === undefined ? undefined : await readSchema(inputs.schema, cwd);
    const name = inputs.name ?? basename(folder.replace(/\.(onnx|json|ubj|txt|pkl|joblib|skops)$/, ""));
    const notice = (message: string) => reporter.notice(message);
    const secured = token !== undefined;
    const telemetry = new Telemetry(vitals(now));
    const log = inputs.log === "json" ? new AccessLog(stdout, now) : undefined;
    const service = new Service({
      name,
      version,
      secured,
      telemetry,
      pages: await pageRoutes(),
      extraColumns: inputs["extra-columns"],
    });
    let requests = 0;
    const server = new HttpServer({
      routes: service.routes,
      maxBodyBytes: inputs["max-body-bytes"],
      headerTimeoutMs: inputs["header-timeout-ms"],
      requestTimeoutMs: inputs["request-timeout-ms"],
      bearer: token === undefined ? undefined : new Bearer(token),
      rate:
        inputs["max-requests-per-second"] === undefined ? undefined : new ClientRate(inputs["max-requests-per-second"]),
      observer: {
        done(request) {
          requests++;
          telemetry.done(request);
          log?.done(request);
        },
        bug(error, requestId) {
          reporter.warning(`request ${requestId}: a bug: ${bugStack(error)}`);
        },
        refused: (status) => telemetry.refused(status),
      },
    });

    // The server listens before the model is read, so that "not ready" can be distinguished from "not running".
    const address = await server.listen(inputs.port, inputs.host).catch((error: NodeJS.ErrnoException) => {
      throw new Failure(refusal(error, inputs.host, inputs.port), { cause: error });
    });
    const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
    const url = `http://${host}:${address.port}/`;
    reporter.info(`listening at ${url}`);
    try {
      const ended = new Promise<void>((done) => {
        if (signal.aborted) done();
        else signal.addEventListener("abort", () => done(), { once: true });
      });
      await Promise.race([
        loadPredictor(model, { cwd, schema, classes: inputs.classes, notice }).then((loaded) =>
          service.ready(withSchema(loaded, schema)),
        ),
        ended,
      ]);
      if (!signal.aborted) reporter.info(`serving ${name} at ${url}`);
      if (!signal.aborted) await ended;
      reporter.info("ending: answering what is under way");
    } finally {
      service.end();
      await server.drain(DRAIN_MS);
      log?.flush();
    }
    return { outputs: { requests }, summary: [] };
  },
});

/** The model with a schema that wins over the one that it remembers. */
function withSchema(model: Predictor, schema: TableSchema | undefined): Predictor {
  return schema === undefined ? model : { ...model, schema: mergeSchemas(model.schema ?? NO_SCHEMA, schema) };
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE") {
    return `port: expected a free port, got ${port}, on which another program is listening (0 selects a free one)`;
  }
  if (error.code === "EACCES") return `port: ${port} may not be used without further rights (ports above 1023 may)`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") {
    return `host: expected an address of this machine, got ${JSON.stringify(host)}`;
  }
  return `host: ${host}:${port}: ${reason(error)}`;
}

function vitals(now: () => Date): Vitals {
  return {
    startSeconds: now().getTime() / 1000 - process.uptime(),
    cpuSeconds() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
    residentBytes: () => process.memoryUsage.rss(),
    heapBytes: () => process.memoryUsage().heapUsed,
  };
}
