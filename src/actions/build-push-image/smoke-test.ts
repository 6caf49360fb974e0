import { createServer } from "node:net";
import { join } from "node:path";
import { Failure } from "../../core/failure.ts";
import { loadArchive } from "../../delivery/image/archive.ts";
import type { PlatformImage } from "../../delivery/image/image.ts";
import { readBody } from "../../platform/http/message.ts";
import { pause } from "../../platform/http/retry.ts";
import { programArguments } from "../../platform/process/arguments.ts";
import { runChild, startChild } from "../../platform/process/child.ts";
import { type BuildHost, lastLines } from "./engines/engine.ts";
import { type Container, NoRuntime, runtimes, startContainer } from "./runtime.ts";
import { programFolder } from "./serving.ts";
import { type SmokeRequest, wrongAnswer } from "./smoke-request.ts";

export interface SmokeOptions {
  /** Port that the container listens on. */
  port: number;
  healthPath: string;
  path: string;
  request: SmokeRequest | undefined;
  /** Maximum time until the container must be healthy. */
  timeoutMs: number;
  mostLatencyMs: number;
}

export type SmokeResult =
  | { passed: true; started: string; healthyMs: number; latencyMs: number | undefined; answer: string | undefined }
  | { passed: false; started: string; reason: string; log: string };

/** The subject of the test: an image that an engine already has, an image to load into one, or a bundle. */
export interface Subject {
  /** The program that has, or may have, the image already, and the image's name in it. */
  local: { program: "podman" | "docker"; name: string } | undefined;
  image: PlatformImage | undefined;
  /** Absolute path of the bundle's folder, if the serving image is tested. */
  bundle: string | undefined;
}

/**
 * Starts the image, waits until it is healthy, sends a request and checks the response. If no program can run
 * containers on this machine, it serves the bundle directly instead and says so in the result.
 *
 * @throws {Failure} if there is nothing to start.
 */
export async function smokeTest(subject: Subject, options: SmokeOptions, host: BuildHost): Promise<SmokeResult> {
  const refusals: string[] = [];
  for (const program of await runtimes(host.env, subject.local?.program)) {
    let loaded: string | undefined;
    try {
      const here = await isLocal(program, subject, host);
      const name = here ?? (await load(program, subject, host));
      if (here === undefined) loaded = name;
      const container = await startContainer(program, { name, port: options.port }, host);
      const started = `the image, by ${program}`;
      try {
        return await tested({ container, started }, options, host);
      } finally {
        await container.remove();
      }
    } catch (error) {
      if (error instanceof NoRuntime) {
        refusals.push(error.message);
        host.reporter.info(`smoke test: ${error.message}`);
      } else if (error instanceof Failure) {
        return { passed: false, started: `the image, by ${program}`, reason: error.message, log: "" };
      } else throw error;
    } finally {
      if (loaded !== undefined) await removeImage(program, loaded, host);
    }
  }
  const why = refusals.length === 0 ? "neither docker nor podman is there" : refusals.join("; ");
  if (subject.bundle === undefined) {
    throw new Failure(
      `smoke-test: expected podman or docker to start the image, got none that can (${why}; set smoke-test: false to ship it untested)`,
    );
  }
  const server = await startBundle(subject.bundle, host);
  try {
    return await tested(
      {
        container: server,
        started: `the bundle alone, by trainyard serve; the image itself was not started (${why})`,
      },
      options,
      host,
    );
  } finally {
    await server.remove();
  }
}

/** Returns true if the program has the image. Buildah and Podman usually share a store. */
async function isLocal(program: string, { local }: Subject, host: BuildHost): Promise<string | undefined> {
  if (local?.program !== program) return undefined;
  const { code } = await runChild(program, programArguments({ own: ["image", "inspect"], foreign: [local.name] }), {
    ...host,
    timeoutMs: 30_000,
  });
  return code === 0 ? local.name : undefined;
}

async function removeImage(program: string, name: string, host: BuildHost): Promise<void> {
  const signal = new AbortController().signal;
  await runChild(program, programArguments({ own: ["rmi", "--force"], foreign: [name] }), {
    ...host,
    signal,
    timeoutMs: 60_000,
  }).catch(() => undefined);
}

/** Loads the image into a program that can run it, without a registry. */
async function load(program: "podman" | "docker", { image }: Subject, host: BuildHost): Promise<string> {
  if (image === undefined) throw new NoRuntime(`${program}: the image is for another platform than this machine's`);
  const name = `localhost/trainyard-smoke:${image.document.digest.slice(7, 19)}`;
  // The daemon must answer first, because sending a gigabyte to one that does not exist takes long.
  const info = await runChild(program, ["info"], { ...host, timeoutMs: 30_000 });
  if (info.code !== 0) throw new NoRuntime(`${program}: ${lastLines(info.stderr, 1)}`);
  const archive = await loadArchive(image, { name, scratch: host.scratch, signal: host.signal });
  const { code, stderr } = await runChild(program, ["load"], { ...host, stdin: archive.read() });
  if (code !== 0) throw new NoRuntime(`${program}: the image could not be loaded: ${lastLines(stderr, 2)}`);
  return name;
}

async function startBundle(bundle: string, host: BuildHost): Promise<Container> {
  const port = await freePort();
  const program = join(programFolder(), "bin", "serve.js");
  const child = startChild(process.execPath, [program, bundle, "--host", "127.0.0.1", "--port", String(port)], host);
  let ended: string | undefined;
  child.ended.then(
    ({ code }) => {
      ended = `it ended with exit ${code}`;
    },
    (error) => {
      ended = error.message;
    },
  );
  return {
    url: `http://127.0.0.1:${port}`,
    ended: async () => ended,
    log: async () => child.log(),
    async remove() {
      await child.stop(6000).catch(() => undefined);
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function tested(
  { container, started }: { container: Container; started: string },
  options: SmokeOptions,
  host: BuildHost,
): Promise<SmokeResult> {
  const failed = async (reason: string): Promise<SmokeResult> => ({
    passed: false,
    started,
    reason,
    log: lastLines(await container.log().catch(() => ""), 50),
  });
  const begin = performance.now();
  for (;;) {
    const status = await ask({ url: container.url + options.healthPath, timeoutMs: 2000 }, host).catch(() => undefined);
    // A server that answers that it has no such path is up.
    if (status !== undefined && status.status < 500) break;
    const ended = await container.ended();
    if (ended !== undefined) return failed(`${ended} before it answered`);
    if (performance.now() - begin > options.timeoutMs) {
      const got = status === undefined ? "no answer" : `status ${status.status}`;
      return failed(
        `expected ${options.healthPath} to answer within ${options.timeoutMs / 1000} s, got ${got} at port ${options.port}`,
      );
    }
    await pause(100, host.signal);
  }
  const healthyMs = performance.now() - begin;
  const { request } = options;
  if (request === undefined) return { passed: true, started, healthyMs, latencyMs: undefined, answer: undefined };
  const sent = performance.now();
  const reply = await ask(
    { url: container.url + options.path, body: request.body, timeoutMs: Math.max(options.mostLatencyMs, 10_000) },
    host,
  ).catch((error: Error) => error);
  host.signal.throwIfAborted();
  if (reply instanceof Error) return failed(`POST ${options.path}: ${reply.message}`);
  const latencyMs = performance.now() - sent;
  const wrong = wrongAnswer(reply.status, reply.text, request.rows);
  if (wrong !== undefined) return failed(`POST ${options.path} with ${request.from}: ${wrong}`);
  if (latencyMs > options.mostLatencyMs) {
    return failed(
      `POST ${options.path}: expected an answer within ${options.mostLatencyMs} ms, got one after ${Math.round(latencyMs)} ms (max-latency-ms)`,
    );
  }
  return { passed: true, started, healthyMs, latencyMs, answer: reply.text.slice(0, 300) };
}

interface Question {
  url: string;
  /** JSON to POST. Without it, the request is a GET. */
  body?: string;
  timeoutMs: number;
}

/** Sends one request to the container. A response of more than a megabyte is an error. */
async function ask(
  { url, body, timeoutMs }: Question,
  { http, signal }: BuildHost,
): Promise<{ status: number; text: string }> {
  const answer = await http.send({
    method: body === undefined ? "GET" : "POST",
    url: new URL(url),
    ...(body !== undefined && { body, headers: { "content-type": "application/json" } }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    silenceMs: timeoutMs,
  });
  return { status: answer.status, text: (await readBody(answer, 2 ** 20)).toString() };
}
