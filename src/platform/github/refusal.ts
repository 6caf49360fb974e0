/** GitHub's answer to a call that failed. */
export interface Refusal {
  status: number;
  message: string;
  headers: Readonly<Record<string, string | number | undefined>>;
}

/**
 * How long GitHub asks to wait before the same call is made again, in milliseconds: `Retry-After`, or the reset of the
 * primary rate limit. 0 leaves the wait to the caller, and undefined means that the refusal is final.
 *
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function retryWaitMs({ status, message, headers }: Refusal, nowMs: number): number | undefined {
  const exhausted = headers["x-ratelimit-remaining"] === "0";
  const limited = headers["retry-after"] !== undefined || exhausted || /rate limit|abuse detection/i.test(message);
  if (status < 500 && status !== 429 && !(status === 403 && limited)) return undefined;
  const asked = Number(headers["retry-after"] ?? Number.NaN) * 1000;
  if (Number.isFinite(asked)) return asked;
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1000 - nowMs;
  return exhausted && status < 500 && Number.isFinite(reset) ? Math.max(reset, 0) : 0;
}
