import { setTimeout as sleep } from "node:timers/promises";

/** What an answer says about asking again. */
export interface Refusal {
  /** Undefined when the connection broke before an answer. */
  status: number | undefined;
  message: string;
  headers: Record<string, string | number | undefined>;
}

export interface Patience {
  attempts: number;
  /** The first wait; each further one is twice as long. */
  baseMs: number;
  /** A longer wait than this is not worth a job's time: the refusal is final. */
  maxMs: number;
  now(): number;
}

export const usualPatience: Patience = { attempts: 5, baseMs: 1000, maxMs: 60_000, now: Date.now };

/**
 * How long to wait before the next attempt in milliseconds, or undefined when there is no point: what GitHub asks for
 * (Retry-After; the reset of a primary limit), else doubling waits.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function waitMs(refusal: Refusal, attempt: number, patience: Patience): number | undefined {
  if (attempt >= patience.attempts) return undefined;
  const { status, headers } = refusal;
  const limited = status === 429 || (status === 403 && isRateLimit(refusal));
  if (!limited && status !== undefined && status < 500) return undefined;
  const asked = Number(headers["retry-after"] ?? Number.NaN) * 1000;
  const reset =
    headers["x-ratelimit-remaining"] === "0"
      ? Number(headers["x-ratelimit-reset"]) * 1000 - patience.now()
      : Number.NaN;
  const doubling = patience.baseMs * 2 ** (attempt - 1);
  const wait = Number.isFinite(asked) ? asked : limited && Number.isFinite(reset) ? Math.max(reset, 0) : doubling;
  return wait <= patience.maxMs ? wait : undefined;
}

function isRateLimit({ message, headers }: Refusal): boolean {
  return (
    headers["retry-after"] !== undefined ||
    headers["x-ratelimit-remaining"] === "0" ||
    /rate limit|abuse detection/i.test(message)
  );
}

/** Calls until it succeeds or `refusalOf` and `patience` say that there is no point. */
export async function retried<T>(
  call: () => Promise<T>,
  refusalOf: (error: unknown) => Refusal,
  signal: AbortSignal,
  patience = usualPatience,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    try {
      return await call();
    } catch (error) {
      const wait = waitMs(refusalOf(error), attempt, patience);
      if (wait === undefined) throw error;
      await sleep(wait, undefined, { signal });
    }
  }
}
