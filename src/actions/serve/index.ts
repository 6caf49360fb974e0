import { basename, resolve } from "node:path";
import { action } from "../../contract/action.ts";
import { choice, number, path, secret, text } from "../../contract/inputs.ts";
import { Failure } from "../../core/failure.ts";
import { version } from "../../core/version.ts";
import { readBundle } from "../../models/bundle/bundle.ts";
import { reason } from "../../platform/file/read.ts";
import { bugStack } from "../../platform/process/stack.ts";
import { AccessLog } from "../../serving/access-log.ts";
import { pageRoutes } from "../../serving/assets.ts";
import { Bearer } from "../../serving/http/bearer.ts";
import { ClientRate } from "../../serving/http/client-rate.ts";
import { HttpServer } from "../../serving/http/server.ts";
import { Service } from "../../serving/service.ts";
import { Telemetry, type Vitals } from "../../serving/telemetry.ts";

/** All requests under way are answered, or cut off, within this; docker waits 10 s before it kills, Kubernetes 30. */
const DRAIN_MS = 4000;

export default action({
  name: "serve",
  description:
    "Puts a model behind a port: MLflow's and the Open Inference Protocol, plain JSON, metrics, and a page for people.",
  positional: "model",
  patienceMs: DRAIN_MS + 800,
  inputs: {
    model: path({ description: "The model bundle to serve.", default: "model" }),
    host: text({ description: "Address to listen at: `0.0.0.0` for all there are.", default: "127.0.0.1" }),
    port: number({
      description: "Port to listen at; 0 takes a free one.",
      min: 0,
      max: 65_535,
      integer: true,
      default: "8000",
    }),
    name: text({ description: "The model's name in `/v2/models/NAME`; its folder's name when absent." }),
    token: secret({
      description: "What callers must send as `Authorization: Bearer …`; everyone may ask when absent.",
      environment: "TRAINYARD_TOKEN",
    }),
    "max-body-bytes": number({
      description: "Largest body that is read.",
      min: 1,
      max: 1024 ** 3,
      integer: true,
      default: "16777216",
    }),
    "max-requests-per-second": number({
      description: "Requests a second that one client may send, health checks aside; unlimited when absent.",
      min: 0.001,
      max: 1_000_000,
    }),
    "header-timeout-ms": number({
      description: "Time a client has to send a request's headers, in milliseconds.",
      min: 100,
      max: 600_000,
      integer: true,
      default: "10000",
    }),
    "request-timeout-ms": number({
      description: "Time a client has to send a whole request, in milliseconds.",
      min: 100,
      max: 3_600_000,
      integer: true,
      default: "60000",
    }),
    log: choice({
      description: "What goes to stdout: nothing, or a line of JSON a request.",
      choices: ["none", "json"],
      default: "none",
    }),
  },
  outputs: { requests: "Requests that were answered." },
  async run(inputs, { reporter, signal, cwd, stdout, now }) {
    const folder = resolve(cwd, inputs.model);
    const name = inputs.name ?? basename(folder.replace(/\.onnx$/, ""));
    const secured = inputs.token !== undefined;
    const telemetry = new Telemetry(vitals(now));
    const log = inputs.log === "json" ? new AccessLog(stdout, now) : undefined;
    const service = new Service({ name, version, secured, telemetry, pages: await pageRoutes() });
    let requests = 0;
    const server = new HttpServer({
      routes: service.routes,
      maxBodyBytes: inputs["max-body-bytes"],
      headerTimeoutMs: inputs["header-timeout-ms"],
      requestTimeoutMs: inputs["request-timeout-ms"],
      bearer: inputs.token === undefined ? undefined : new Bearer(inputs.token),
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

    // Listening before the model is read: whoever starts this can tell "not yet" from "not at all".
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
      await Promise.race([readBundle(inputs.model, cwd).then((bundle) => service.ready(bundle)), ended]);
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

function refusal(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE") {
    return `port: expected a free port, got ${port}, at which another program listens (0 takes a free one)`;
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
