import { basename, resolve } from "node:path";
import type { Outcome } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
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
import { AllowedHosts } from "../../serving/http/allowed-hosts.ts";
import { Bearer } from "../../serving/http/bearer.ts";
import { ClientRate } from "../../serving/http/client-rate.ts";
import { CrossOrigin } from "../../serving/http/cross-origin.ts";
import { HttpServer, type Observer } from "../../serving/http/server.ts";
import { ModelName } from "../../serving/model-host.ts";
import { Service } from "../../serving/service.ts";
import { Telemetry, type Vitals } from "../../serving/telemetry.ts";
import { keepYoungGenerationSmall } from "../../serving/young-generation.ts";
import type { ServeInputs, serveOutputs } from "./inputs.ts";
import { platformPaths } from "./platform.ts";
import { openPredictionLog } from "./prediction-log.ts";
import type { WorkerLink } from "./worker.ts";

/** Time limit for the requests in progress. Docker waits 10 s before it kills the process, Kubernetes 30 s. */
export const DRAIN_MS = 4000;

/** The options with the port that was chosen. */
export interface ServeOptions extends Omit<ServeInputs, "port"> {
  port: number;
}

type ServeOutcome = Outcome<typeof serveOutputs>;

/** Serves a model until the context's signal is aborted, and then shuts down gracefully. */
export async function serveModel(inputs: ServeOptions, context: Context): Promise<ServeOutcome> {
  if (inputs.workers === 1) return serveHere(inputs, context, undefined);
  // Node's module for several processes costs time at the start of every process that loads it.
  const { isWorker, WorkerLink } = await import("./worker.ts");
  if (!isWorker()) {
    const { superviseWorkers } = await import("./workers.ts");
    const options = { count: inputs.workers, token: inputs["bearer-token"] };
    return { outputs: { requests: await superviseWorkers(options, context) }, summary: [] };
  }
  const link = new WorkerLink();
  try {
    // The first process reports for all workers.
    const reporter = { ...context.reporter, info: () => {} };
    const signal = AbortSignal.any([context.signal, link.signal]);
    const outcome = await serveHere(inputs, { ...context, reporter, signal }, link);
    link.send({ kind: "ended", requests: Number(outcome.outputs.requests) });
    return outcome;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    link.send({ kind: "failed", message: error.message });
    return { outputs: { requests: 0 }, summary: [] };
  } finally {
    link.close();
  }
}

/** Serves in this process. `link` leads to the first process if this is one of several workers. */
async function serveHere(inputs: ServeOptions, context: Context, link: WorkerLink | undefined): Promise<ServeOutcome> {
  const { reporter, signal, cwd, now } = context;
  const { model = usualModel } = inputs;
  keepYoungGenerationSmall();
  const schema = inputs.schema === undefined ? undefined : await readSchema(inputs.schema, cwd);
  const folder = resolve(cwd, model);
  const name = inputs.name ?? basename(folder.replace(/\.(onnx|json|ubj|txt|pkl|joblib|skops)$/, ""));
  const telemetry = new Telemetry(vitals(now));
  const predictions = await openPredictionLog(inputs, { context, telemetry, worker: link?.number });
  const service = new Service({
    name: new ModelName({ name, version: inputs["model-version"], any: inputs.name === undefined }),
    version,
    secured: inputs["bearer-token"] !== undefined,
    telemetry,
    metrics: link && (() => link.collect()),
    pages: await pageRoutes(),
    extraColumns: inputs["extra-columns"],
    predictionLog: predictions?.log,
    pathPrefix: inputs["path-prefix"] ?? "",
    platformPaths: platformPaths({ env: context.env, warn: (message) => reporter.warning(message) }),
  });
  const log = inputs.log === "json" ? new AccessLog(context.stdout, { now, isShared: link !== undefined }) : undefined;
  link?.reports(() => telemetry.registry.toString());
  let requests = 0;
  const server = httpServer(inputs, service, {
    done(request) {
      requests++;
      telemetry.done(request);
      log?.done(request);
    },
    bug(error, requestId) {
      reporter.warning(`request ${requestId}: a bug: ${bugStack(error)}`);
    },
    refused: (status) => telemetry.refused(status),
  });

  // The server listens before the model is read, so that "not ready" can be distinguished from "not running".
  const address = await server.listen(inputs.port, inputs.host).catch(async (error: NodeJS.ErrnoException) => {
    await predictions?.close();
    throw new Failure(refusal(error, inputs.host, inputs.port), { cause: error });
  });
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  const url = `http://${host}:${address.port}/`;
  reporter.info(`listening at ${url}`);
  link?.send({ kind: "listening", url });
  try {
    const ended = new Promise<void>((done) => {
      if (signal.aborted) done();
      else signal.addEventListener("abort", () => done(), { once: true });
    });
    const notice = (message: string) => reporter.notice(message);
    const loading = loadPredictor(model, { cwd, schema, classes: inputs.classes, notice }).then((loaded) => {
      server.setCommonHeaders(["x-model-digest", loaded.digest]);
      service.ready(withSchema(loaded, schema));
      reporter.info(`serving ${name} at ${url}`);
      link?.send({ kind: "ready", url, name });
      return true;
    });
    const isReady = await Promise.race([loading, ended.then(() => false)]);
    if (isReady) await ended;
    service.end();
    if (isReady && inputs["drain-seconds"] > 0) {
      reporter.info(`ending: answering requests for ${inputs["drain-seconds"]} s`);
      await new Promise((done) => setTimeout(done, inputs["drain-seconds"] * 1000));
    }
    reporter.info("ending: answering what is under way");
  } finally {
    service.end();
    await server.drain(DRAIN_MS);
    log?.flush();
    await predictions?.close();
  }
  return { outputs: { requests }, summary: [] };
}

function httpServer(inputs: ServeOptions, service: Service, observer: Observer): HttpServer {
  const {
    "bearer-token": token,
    "max-requests-per-second": rate,
    "cors-origins": origins,
    "allowed-hosts": hosts,
  } = inputs;
  return new HttpServer({
    routes: service.routes,
    pathPrefix: inputs["path-prefix"] ?? "",
    maxBodyBytes: inputs["max-body-bytes"],
    headerTimeoutMs: inputs["header-timeout-ms"],
    requestTimeoutMs: inputs["request-timeout-ms"],
    keepAliveMs: inputs["keep-alive-seconds"] * 1000,
    bearer: token === undefined ? undefined : new Bearer(token),
    rate: rate === undefined ? undefined : new ClientRate(rate),
    crossOrigin: origins === undefined ? undefined : new CrossOrigin(origins),
    hosts: hosts === undefined ? undefined : new AllowedHosts(hosts),
    observer,
  });
}

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
