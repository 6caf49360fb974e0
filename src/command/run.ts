import { spawn } from "node:child_process";
import { Failure } from "../failure.ts";

export interface RunOptions {
  cwd: string;
  /** `INPUT_*` are left out: what was handed to this step is no business of its child. */
  env: Record<string, string | undefined>;
  /** Written to stdin piece by piece, as fast as the program reads. */
  input: Iterable<string>;
  timeoutMs: number;
  signal: AbortSignal;
}

export interface Ended {
  /** `null` when a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  stdout: Buffer;
  /** The last lines of stderr. */
  lastLines: string[];
}

const LAST_LINES = 20;
const LAST_BYTES = 16_384;
/** What a program gets between being asked to end and being ended. */
const GRACE_MS = 1000;

/**
 * Runs a program to its end, without a shell. It and its children get a process group of their own, which is ended whole on
 * a timeout and when `signal` aborts.
 *
 * @throws {Failure} when the program cannot be started; the signal's reason when it aborts.
 */
export function runProgram([program, ...words]: [string, ...string[]], options: RunOptions): Promise<Ended> {
  const { cwd, input, timeoutMs, signal } = options;
  const env = Object.fromEntries(Object.entries(options.env).filter(([name]) => !name.startsWith("INPUT_")));
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const group = process.platform !== "win32";
    const child = spawn(program, words, {
      cwd,
      env,
      stdio: ["pipe", "pipe", "pipe"],
      detached: group,
      windowsHide: true,
    });
    const end = (how: NodeJS.Signals) => {
      try {
        if (group && child.pid !== undefined) process.kill(-child.pid, how);
        else child.kill(how);
      } catch {
        // It ended by itself in the meantime.
      }
    };
    let timedOut = false;
    let killer: NodeJS.Timeout | undefined;
    const stop = () => {
      end("SIGTERM");
      killer ??= setTimeout(() => end("SIGKILL"), GRACE_MS);
    };
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, timeoutMs);
    signal.addEventListener("abort", stop, { once: true });
    const stdout: Buffer[] = [];
    let tail = Buffer.alloc(0);
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      tail = Buffer.concat([tail, chunk]).subarray(-LAST_BYTES);
    });
    // A program may end without reading all: its exit code says what that means.
    child.stdin.on("error", () => {});
    const settle = () => {
      clearTimeout(timer);
      clearTimeout(killer);
      signal.removeEventListener("abort", stop);
    };
    child.on("error", (error: NodeJS.ErrnoException) => {
      settle();
      const why =
        error.code === "ENOENT"
          ? "there is no such program (or no such working directory)"
          : error.code === "EACCES"
            ? "it may not be run (is it executable?)"
            : error.message;
      reject(new Failure(`${program}: ${why}`, { cause: error }));
    });
    child.on("close", (code, how) => {
      settle();
      if (signal.aborted) return reject(signal.reason);
      const lines = tail.toString("utf8").split(/\r?\n/);
      resolve({
        code,
        signal: how,
        timedOut,
        stdout: Buffer.concat(stdout),
        lastLines: lines.filter((line) => line.trim() !== "").slice(-LAST_LINES),
      });
    });
    feed(child.stdin, input);
  });
}

function feed(stdin: NodeJS.WritableStream, input: Iterable<string>): void {
  const pieces = input[Symbol.iterator]();
  const more = () => {
    for (;;) {
      const { done, value } = pieces.next();
      if (done === true) {
        stdin.end();
        return;
      }
      if (!stdin.write(value)) {
        stdin.once("drain", more);
        return;
      }
    }
  };
  more();
}
