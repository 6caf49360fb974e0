import { temporaries } from "../file/temporary.ts";

/** GitHub cancels a step with SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills: all must be over well before. */
const patienceMs = 1500;

/** A signal that aborts on SIGINT and SIGTERM. Work that does not stop by itself within 1.5 s is ended, its half-written files removed. */
export function interruption(): { signal: AbortSignal; exitCode(): number } {
  const controller = new AbortController();
  let exitCode = 130;
  const interrupt = (name: NodeJS.Signals) => {
    exitCode = name === "SIGINT" ? 130 : 143;
    controller.abort(new Interrupted(name));
    setTimeout(() => {
      temporaries.removeAll();
      process.exit(exitCode);
    }, patienceMs).unref();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  return { signal: controller.signal, exitCode: () => exitCode };
}

/** Why work stopped half-way: the user or the runner asked. */
export class Interrupted extends Error {
  override readonly name = "AbortError";

  constructor(signal: string) {
    super(`stopped by ${signal}; nothing half-written was left`);
  }
}
