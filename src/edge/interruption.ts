import { temporaries } from "../platform/file/temporary.ts";

/** GitHub cancels a step with SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills: all must be over well before. */
const usualPatienceMs = 1500;

export interface Interruption {
  /** Aborts on SIGINT and SIGTERM. */
  signal: AbortSignal;
  exitCode(): number;
  /** For an action that takes its time to end well. */
  setPatience(ms: number | undefined): void;
}

/**
 * Watches for SIGINT and SIGTERM. Work that does not stop by itself within 1.5 s is ended, its half-written files removed; a
 * second signal ends it at once.
 */
export function interruption(): Interruption {
  const controller = new AbortController();
  let exitCode = 130;
  let patienceMs = usualPatienceMs;
  const end = (name: NodeJS.Signals) => {
    temporaries.removeAll();
    if (isReading()) {
      // `process.exit` would wait for the read, which a pipe without a writer or a dead network disk never ends.
      process.removeAllListeners(name);
      process.kill(process.pid, name);
    } else process.exit(exitCode);
  };
  const interrupt = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) return end(name);
    exitCode = name === "SIGINT" ? 130 : 143;
    controller.abort(new Interrupted(name));
    setTimeout(() => end(name), patienceMs).unref();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    setPatience(ms) {
      patienceMs = ms ?? usualPatienceMs;
    },
  };
}

/** Whether a thread waits for the file system. */
function isReading(): boolean {
  return process.getActiveResourcesInfo().some((name) => name.startsWith("FSReq") || name.startsWith("FileHandle"));
}

/** Why work stopped half-way: the user or the runner asked. */
export class Interrupted extends Error {
  override readonly name = "AbortError";

  constructor(signal: string) {
    super(`stopped by ${signal}; nothing half-written was left`);
  }
}
