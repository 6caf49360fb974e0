import type { Location } from "../core/failure.ts";
import type { Block } from "../reports/markdown/block.ts";
import type { Context } from "./context.ts";
import type { InputGroups } from "./input-groups.ts";
import type { Inputs, Values } from "./inputs.ts";

/** Name of each output and its description. */
export type Outputs = Record<string, string>;

export interface Annotation {
  level: "error" | "warning" | "notice";
  message: string;
  title?: string;
  at?: Location;
}

/** Lists and records are written as JSON. */
export type OutputValue = string | number | boolean | object | undefined;

/** A value for every declared output. What an action has nothing to say about is `undefined`, and must be listed too. */
export type OutputValues<O extends Outputs> = { [K in keyof O]: OutputValue };

/** An output as a workflow reads it. */
export function outputValueText(value: OutputValue): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
}

/** The result of an action. The edge turns it into outputs, a job summary and annotations, or into terminal text. */
export interface Outcome<O extends Outputs = Outputs> {
  outputs: OutputValues<O>;
  summary: Block[];
  /** The result in three to ten lines for the log of a step; with a table where a check failed. The summary when absent. */
  log?: Block[];
  annotations?: Annotation[];
  /** The verdict of a failed check, in one line. The action itself worked: outputs and summary are written all the same. */
  failure?: string | undefined;
}

/** An action is a value: typed inputs, and a function from them to an outcome. `R` keeps the types of the outputs' values. */
export interface Action<I extends Inputs = Inputs, O extends Outputs = Outputs, R extends Outcome<O> = Outcome<O>> {
  name: string;
  description: string;
  inputs: I;
  outputs: O;
  /** Two command lines, without `trainyard` and the name, that the help ends with. */
  examples: readonly [string, string];
  /** Headings of long lists of inputs, in the help and in the README. */
  groups?: InputGroups;
  /** The input that the CLI's positional argument sets: `trainyard serve model/`. */
  positional?: keyof I & string;
  /** How long the action may continue after an interruption. A server uses it to answer the requests in progress. */
  patienceMs?: number;
  run(inputs: Values<I>, context: Context): Promise<R>;
}

/** Declares an action. A declared output that `run` does not return does not compile. */
export function action<const I extends Inputs, const O extends Outputs, R extends Outcome<O>>(
  definition: Action<I, O, R>,
): Action<I, O, R> {
  return definition;
}
