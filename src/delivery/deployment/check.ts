import type { LatencyFigures } from "./load.ts";

/** The checks of a deployment, in their order. The first that fails is the last one made. */
export const checkNames = [
  "reachable",
  "ready",
  "serves the model",
  "runs the image",
  "answers as tested",
  "refuses bad input",
  "answers under load",
  "stays so",
] as const;

export type CheckName = (typeof checkNames)[number];

export interface Check {
  name: CheckName;
  ends: "passed" | "failed" | "skipped";
  /** One line that says what was seen, or what was expected instead. */
  text: string;
}

export interface Verification {
  checks: Check[];
  /** The digest that was seen last, or undefined if the server does not say which model it serves. */
  servedDigest: string | undefined;
  /** Another digest that was seen before or between. */
  previousDigest: string | undefined;
  /** Number of different models that answered. */
  modelsSeen: number;
  /** Number of connections on which the model was identified. */
  connections: number;
  latency: LatencyFigures | undefined;
}
