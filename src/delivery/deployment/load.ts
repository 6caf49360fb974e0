import type { Clock } from "./clock.ts";
import { type Endpoint, isSuccess, replyText } from "./endpoint.ts";
import type { KnownAnswers, VerificationPlan } from "./plan.ts";

/** Latency of single rows in milliseconds, over connections that are kept open. */
export interface LatencyFigures {
  requests: number;
  /** Latency of the first request, which may load the model or open connections. It is not part of the percentiles. */
  firstMs: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  /** Number of requests without an answer, or with one that says that it failed. */
  errors: number;
  firstError: string | undefined;
}

export interface LoadSettings {
  answers: KnownAnswers;
  plan: Pick<VerificationPlan, "requests" | "concurrency">;
  clock: Clock;
}

/** No load takes longer, however slow the server is. */
const longestMs = 60_000;

/** Sends single rows, some at the same time, and measures how long each takes. */
export async function measureLoad(endpoint: Endpoint, { answers, plan, clock }: LoadSettings): Promise<LatencyFigures> {
  const durations: number[] = [];
  let errors = 0;
  let firstError: string | undefined;
  const ask = async (request: number): Promise<number> => {
    const row = request % answers.rows;
    const reply = await endpoint.predict(answers.request(row, row + 1), "kept");
    const problem = isSuccess(reply) ? answers.difference(reply.text, row, row + 1) : replyText(reply);
    if (problem !== undefined) {
      errors++;
      firstError ??= problem;
    }
    return reply.durationMs;
  };
  const start = clock.now();
  const firstMs = await ask(0);
  let next = 1;
  const work = async () => {
    while (next < plan.requests && clock.now() - start < longestMs) durations.push(await ask(next++));
  };
  await Promise.all(Array.from({ length: plan.concurrency }, work));
  durations.sort((a, b) => a - b);
  const at = (share: number) =>
    durations[Math.min(durations.length - 1, Math.floor(share * durations.length))] ?? firstMs;
  return {
    requests: durations.length + 1,
    firstMs,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    errors,
    firstError,
  };
}
