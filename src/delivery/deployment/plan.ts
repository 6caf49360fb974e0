import type { ExpectedImage } from "./platform-word.ts";

/** Held-out rows whose answers are known. */
export interface KnownAnswers {
  readonly rows: number;
  /** Returns the body of a request for the rows from `start` to before `end`. */
  request(start: number, end: number): string;
  /** Compares a response with the known answers. Returns what differs first, or undefined. */
  difference(text: string, start: number, end: number): string | undefined;
}

/** The model that a deployment must serve. At least one of the three is known. */
export interface ExpectedModel {
  digest: string | undefined;
  answers: KnownAnswers | undefined;
  /** The image that holds the model, if the platform is asked. */
  image?: ExpectedImage | undefined;
}

export interface VerificationPlan {
  /** Time limit for being ready and serving only the expected model. */
  timeoutMs: number;
  /** Number of connections that must all reach the expected model. */
  connections: number;
  /** Time in which no other model may be seen. */
  quietMs: number;
  /** Number of single rows that are sent to measure latency. */
  requests: number;
  concurrency: number;
  /** Limit of the 95th percentile of the latency. */
  mostLatencyMs: number | undefined;
  /** Time during which the deployment is observed once everything else has passed. */
  soakMs: number;
}
