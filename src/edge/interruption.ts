import { temporaries } from "../platform/file/temporary.ts";

/** GitHub cancels a step with SIGINT, SIGTERM after 7.5 s, and a kill after another 2.5 s. This leaves a margin. */
const usualPatienceMs = 1500;
/** Time for a reader of stdout to take what is left, once all work is done. */
const unreadOutputMs = 500;

export interface Interruption {
  /** Aborts on SIGINT and SIGTERM. */
  signal: AbortSignal;
  exitCode(): number;
  /** Sets the time that an action may take to shut down gracefully. */
  setPatience(ms: number | undefined): void;
  /** Ends the process with `code` half a second after its work, even if the reader of stdout has stopped reading. */
  ended(code: number): void;
}

/**
 * Handles SIGINT and SIGTERM. If work does not stop within 1.5 s, the process ends and its temporary files are
 * removed. A second signal ends it immediately.
 */
export function interruption(): Interruption {
  const controller = new AbortController();
  let exitCode = 130;
  let patienceMs = usualPatienceMs;
  let impatience: NodeJS.Timeout | undefined;
  const end = (name: NodeJS.Signals) => {
    temporaries.removeAll();
    if (isReading()) {
      // `process.exit` would wait for the read, which never ends for a pipe without a writer or a dead network disk.
      process.removeAllListeners(name);
      process.kill(process.pid, name);
    } else process.exit(exitCode);
  };
  const interrupt = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) return end(name);
    exitCode = name === "SIGINT" ? 130 : 143;
    controller.abort(new Interrupted(name));
    impatience = setTimeout(() => end(name), patienceMs).unref();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    setPatience(ms) {
      patienceMs = ms ?? usualPatienceMs;
    },
    ended(code) {
      clearTimeout(impatience);
      // Without unread output, the process has ended by then.
      setTimeout(() => process.exit(code), unreadOutputMs).unref();
    },
  };
}

/** Returns true if a thread is waiting for the file system. */
function isReading(): boolean {
  return process.getActiveResourcesInfo().some((name) => name.startsWith("FSReq") || name.startsWith("FileHandle"));
}

/** Thrown when work is stopped early because the user or the runner asked for it. */
export class Interrupted extends Error {
  override readonly name = "AbortError";

  constructor(signal: string) {
    super(`stopped by ${signal}; nothing half-written was left`);
  }
}
