/** How long to go on trying, and how to wait. Time and chance are parameters, so that a test waits milliseconds. */
export interface Patience {
  /** From the first failure of a request on. */
  forMs: number;
  /** The first pause; it doubles with each failure. */
  firstMs: number;
  mostMs: number;
  /** A number from 0 to 1: many jobs that failed together must not come back together. */
  random(): number;
  signal: AbortSignal;
  /** Told before each pause. */
  onRetry?(what: string, reason: string, waitMs: number): void;
}

/** A failure that may pass: the same request can succeed in a while. */
export class Transient extends Error {
  override readonly name = "Transient";
  /** What the server asked for in `Retry-After`. */
  readonly afterMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { afterMs?: number | undefined } = {}) {
    super(message, options);
    this.afterMs = options.afterMs;
  }
}

/**
 * Runs `attempt` until it succeeds, fails for good, or has failed for `forMs`.
 *
 * @throws the last `Transient` when time is over; anything else at once.
 */
export async function patiently<T>(
  what: string,
  patience: Patience,
  attempt: (tries: number) => Promise<T>,
): Promise<T> {
  let firstFailure: number | undefined;
  for (let tries = 0; ; tries++) {
    patience.signal.throwIfAborted();
    try {
      return await attempt(tries);
    } catch (error) {
      patience.signal.throwIfAborted();
      if (!(error instanceof Transient)) throw error;
      const now = performance.now();
      firstFailure ??= now;
      const jittered = Math.min(patience.mostMs, patience.firstMs * 2 ** tries) * (0.5 + patience.random() / 2);
      const waitMs = Math.max(jittered, error.afterMs ?? 0);
      if (now - firstFailure + waitMs > patience.forMs) throw error;
      patience.onRetry?.(what, error.message, waitMs);
      await pause(waitMs, patience.signal);
    }
  }
}

/** Waits, or throws the signal's reason as soon as it aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const abort = () => {
      clearTimeout(timer);
      failed(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      done();
    }, ms);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
  });
}

/** `Retry-After` (RFC 9110, 10.2.3): seconds or a date; at most ten minutes are waited. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 600_000) : undefined;
}
