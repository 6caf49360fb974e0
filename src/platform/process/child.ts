import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { Failure } from "../../core/failure.ts";
import { childEnvironment } from "./environment.ts";
import { ProcessTree } from "./tree.ts";

export interface ChildOptions {
  cwd: string;
  /** Full environment, which `childEnvironment` filters. Nothing else is inherited. */
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  /** Content of its stdin, which is then closed. */
  stdin?: string | Uint8Array | Iterable<string> | AsyncIterable<Uint8Array>;
  /** Time after which it is stopped, with all that it started. */
  timeoutMs?: number;
  /** Time between SIGTERM and SIGKILL when `signal` aborts. */
  abortGraceMs?: number;
  /** Time that programs may still run that it left behind. They would keep its pipes open. Unlimited when absent. */
  leftBehindMs?: number;
  /** Called with each piece of stdout. */
  onStdout?(chunk: Buffer): void;
  /** Called with each line of stdout and stderr as it arrives. */
  onLine?(line: string): void;
  /** Number of bytes of stdout and of stderr to keep. The last bytes are kept. */
  keepBytes?: number;
}

export interface Ended {
  /** Exit code as a shell reports it: 128 + the signal's number if a signal ended the process. */
  code: number;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  /** The last `keepBytes` of stdout. */
  stdout: string;
  stderr: string;
}

export interface Child {
  /** Undefined if it could not be started. */
  readonly pid: number | undefined;
  /** Settles when the process and its pipes are closed. Rejects with a `Failure` if it could not be started. */
  readonly ended: Promise<Ended>;
  /** Returns the output so far: the last part of stdout and stderr in the order in which they arrived. */
  log(): string;
  /** Stops it and all that it started with SIGTERM, and with SIGKILL after `graceMs`. */
  stop(graceMs?: number): Promise<Ended>;
}

/**
 * Starts a program without a shell in a new process group. Its whole process tree ends with it when `signal` aborts, the time is
 * up, or `stop` is called.
 */
export function startChild(command: string, args: string[], options: ChildOptions): Child {
  const { cwd, env, signal, stdin, timeoutMs, abortGraceMs = 500, leftBehindMs, onStdout, onLine } = options;
  const { keepBytes = 256 * 1024 } = options;
  const child = spawn(command, args, {
    cwd,
    env: childEnvironment(env),
    stdio: ["pipe", "pipe", "pipe"],
    detached: inGroup,
    windowsHide: true,
  });
  const stdout = new Tail(keepBytes);
  const stderr = new Tail(keepBytes);
  const log = new Tail(keepBytes);
  let timedOut = false;
  const tree = child.pid === undefined ? undefined : new ProcessTree(child.pid);
  let graceTimer: NodeJS.Timeout | undefined;
  let killAt = 0;
  const terminate = (graceMs = 2000) => {
    tree?.signal("SIGTERM");
    killAt ||= performance.now() + graceMs;
    graceTimer ??= setTimeout(() => tree?.signal("SIGKILL"), graceMs);
  };
  for (const [stream, tail] of [
    [child.stdout, stdout],
    [child.stderr, stderr],
  ] as const) {
    const lines = onLine === undefined ? undefined : lineReader(onLine);
    stream.on("data", (chunk: Buffer) => {
      tail.push(chunk);
      log.push(chunk);
      lines?.(chunk);
    });
    stream.on("end", () => lines?.(undefined));
  }
  if (onStdout !== undefined) child.stdout.on("data", onStdout);
  const ended = new Promise<Ended>((done, failed) => {
    const abort = () => terminate(abortGraceMs);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            terminate();
          }, timeoutMs);
    const settle = () => {
      signal.removeEventListener("abort", abort);
      clearTimeout(timer);
      clearTimeout(graceTimer);
      clearTimeout(leftBehind);
    };
    let leftBehind: NodeJS.Timeout | undefined;
    child.on("exit", () => {
      if (leftBehindMs !== undefined) leftBehind = setTimeout(terminate, leftBehindMs);
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      settle();
      failed(new Failure(`${command}: ${startRefusal(error)}`, { cause: error }));
    });
    child.on("close", async (code, signalName) => {
      settle();
      // Members without the pipes may still run. They have the rest of the time to end.
      if (killAt > 0 && tree !== undefined) await goneBy(killAt, tree);
      const number = signalName === null ? 0 : (constants.signals[signalName] ?? 0);
      done({ code: code ?? 128 + number, signal: signalName, timedOut, stdout: stdout.text(), stderr: stderr.text() });
    });
  });
  ended.catch(() => {});
  feed(child, tree, stdin);
  const stop = (graceMs?: number) => {
    terminate(graceMs);
    return ended;
  };
  return { pid: child.pid, ended, log: () => log.text(), stop };
}

/** Runs a program to its end. If `signal` aborts, throws after the program has ended. */
export async function runChild(command: string, args: string[], options: ChildOptions): Promise<Ended> {
  const result = await startChild(command, args, options).ended;
  options.signal.throwIfAborted();
  return result;
}

/** Windows has no process groups that can be stopped at once. */
const inGroup = process.platform !== "win32";

/** Waits until a tree has ended, and kills what is left of it at a time of `performance.now()`. */
async function goneBy(time: number, tree: ProcessTree): Promise<void> {
  while (!tree.isEmpty()) {
    const late = performance.now() - time;
    // The system takes a moment to end what was killed.
    if (late > killMs) return;
    if (late >= 0) tree.signal("SIGKILL");
    await new Promise((done) => setTimeout(done, 20));
  }
}

const killMs = 1000;

/** Writes to stdin. A child may close it early, so EPIPE is not an error. */
async function feed(child: ChildProcess, tree: ProcessTree | undefined, stdin: ChildOptions["stdin"]): Promise<void> {
  const pipe = child.stdin!;
  pipe.on("error", () => {});
  if (stdin === undefined || typeof stdin === "string" || stdin instanceof Uint8Array) {
    pipe.end(stdin ?? "");
    return;
  }
  try {
    for await (const chunk of stdin) {
      if (pipe.destroyed) break;
      if (!pipe.write(chunk)) await writable(pipe);
    }
    pipe.end();
  } catch (error) {
    // A partial input must not look complete.
    pipe.destroy(error as Error);
    tree?.signal("SIGTERM");
  }
}

function writable(pipe: NodeJS.WritableStream): Promise<void> {
  return new Promise((done) => {
    const settle = () => {
      for (const event of ["drain", "close", "error"]) pipe.off(event, settle);
      done();
    };
    for (const event of ["drain", "close", "error"]) pipe.on(event, settle);
  });
}

function startRefusal(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "there is no such program, or its working directory is missing";
  if (error.code === "EACCES") return "it may not be run (permission denied)";
  if (error.code === "E2BIG") return "its arguments and environment are too long";
  return `it could not be started: ${error.message}`;
}

/** Splits chunks into complete lines. `undefined` ends the last one. */
function lineReader(onLine: (line: string) => void): (chunk: Buffer | undefined) => void {
  const mostChars = 64 * 1024;
  const decoder = new TextDecoder();
  let rest = "";
  return (chunk) => {
    const parts = (rest + (chunk === undefined ? "" : decoder.decode(chunk, { stream: true }))).split(/\r?\n/);
    rest = chunk === undefined ? "" : parts.pop()!;
    if (rest.length > mostChars) {
      parts.push(rest);
      rest = "";
    }
    for (const line of parts) if (line !== "") onLine(line);
  };
}

/** Keeps the last bytes of a stream of any length. */
class Tail {
  #chunks: Buffer[] = [];
  #bytes = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    while (this.#chunks.length > 1 && this.#bytes - this.#chunks[0]!.length >= this.#most) {
      this.#bytes -= this.#chunks.shift()!.length;
    }
  }

  text(): string {
    return Buffer.concat(this.#chunks).subarray(-this.#most).toString();
  }
}
