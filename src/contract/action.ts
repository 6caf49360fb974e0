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

/** The value of every declared output. An output without a value is `undefined`, but must be listed, too. */
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
  /** Verdict of a failed check, in one line. The action itself succeeded, so outputs and summary are still written. */
  failure?: string | undefined;
  /** A change that is worth a notification even if the verdict is the same as before, such as a new champion. */
  change?: string | undefined;
  /** True if the verdict is that of the whole run, although this step never fails. */
  isRunState?: true;
}

/** An action: typed inputs, and a function from them to an outcome. `R` preserves the types of the outputs' values. */
export interface Action<I extends Inputs = Inputs, O extends Outputs = Outputs, R extends Outcome<O> = Outcome<O>> {
  name: string;
  description: string;
  inputs: I;
  outputs: O;
  /** Two example command lines for the help, without `trainyard` and the command's name. */
  examples: readonly [string, string];
  /** Headings for long lists of inputs, in the help and in the README. */
  groups?: InputGroups;
  /** Input that the positional argument of the CLI sets: `trainyard serve model/`. */
  positional?: keyof I & string;
  /** The time an action may still run after an interruption. A server uses it to answer the requests in progress. */
  patienceMs?(inputs: Values<I>): number | undefined;
  run(inputs: Values<I>, context: Context): Promise<R>;
}

/** Declares an action. It does not compile if `run` misses a declared output. */
export function action<const I extends Inputs, const O extends Outputs, R extends Outcome<O>>(
  definition: Action<I, O, R>,
): Action<I, O, R> {
  return definition;
}
