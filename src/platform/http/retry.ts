/** The limits of retrying. Time and randomness are parameters, so that a test waits only milliseconds. */
export interface RetryOptions {
  /** Time after the first failure beyond which no further attempt is made. */
  forMs: number;
  /** Maximum number of attempts. Unlimited if absent. */
  attempts?: number;
  /** First pause. Each further pause is twice as long. */
  firstMs: number;
  /** Longest pause. */
  mostMs: number;
  /** Returns a number from 0 to 1, which spreads the attempts of jobs that failed at the same time. */
  random(): number;
  signal: AbortSignal;
  /** Called before each pause. */
  onRetry?(what: string, reason: string, waitMs: number): void;
}

/** Limits for the API of a code host. A job can wait a minute, which GitHub's secondary rate limits require, but not longer. */
export const usualRetries: Omit<RetryOptions, "signal"> = {
  attempts: 5,
  forMs: 75_000,
  firstMs: 1000,
  mostMs: 16_000,
  random: Math.random,
};

/** A failure after which the same request may succeed later. */
export class TransientError extends Error {
  override readonly name = "TransientError";
  /** Delay that the server requested in `Retry-After`. */
  readonly afterMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { afterMs?: number | undefined } = {}) {
    super(message, options);
    this.afterMs = options.afterMs;
  }
}

/**
 * Runs `attempt` until it succeeds, fails permanently, or has failed for `forMs`.
 *
 * @throws The last `TransientError` when the time is up. Any other error immediately.
 */
export async function retry<T>(
  what: string,
  options: RetryOptions,
  attempt: (tries: number) => Promise<T>,
): Promise<T> {
  const { forMs, attempts = Number.POSITIVE_INFINITY, firstMs, mostMs, random, signal, onRetry } = options;
  let firstFailure: number | undefined;
  for (let tries = 0; ; tries++) {
    signal.throwIfAborted();
    try {
      return await attempt(tries);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof TransientError) || tries + 1 >= attempts) throw error;
      const now = performance.now();
      firstFailure ??= now;
      const jittered = Math.min(mostMs, firstMs * 2 ** tries) * (0.5 + random() / 2);
      const waitMs = Math.max(jittered, error.afterMs ?? 0);
      if (now - firstFailure + waitMs > forMs) throw error;
      onRetry?.(what, error.message, waitMs);
      await pause(waitMs, signal);
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

/** Parses `Retry-After` (RFC 9110, section 10.2.3), in seconds or as a date, into milliseconds, at most ten minutes. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 600_000) : undefined;
}
