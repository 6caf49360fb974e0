/** The checks of a deployment, in their order. The first that fails is the last one made. */
export const checkNames = [
  "reachable",
  "ready",
  "serves the model",
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
