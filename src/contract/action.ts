import type { Location } from "../core/failure.ts";
import type { Block } from "../reports/markdown/block.ts";
import type { Context } from "./context.ts";
import type { Inputs, Values } from "./inputs.ts";

/** Output name → what it holds. */
export type Outputs = Record<string, string>;

export interface Annotation {
  level: "error" | "warning" | "notice";
  message: string;
  title?: string;
  at?: Location;
}

/** All that comes of an action. The edge turns it into outputs, a job summary and annotations, or into terminal text. */
export interface Outcome<O extends Outputs = Outputs> {
  outputs: { [K in keyof O]?: string | number | boolean | undefined };
  summary: Block[];
  annotations?: Annotation[];
  /** The red verdict in one line. The action itself worked: outputs and summary are written all the same. */
  failure?: string | undefined;
}

/** An action is a value: typed inputs, and a function from them to an outcome. */
export interface Action<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  name: string;
  description: string;
  inputs: I;
  outputs: O;
  /** The input that a CLI word without a flag stands for: `trainyard serve model/`. */
  positional?: keyof I & string;
  /** How long after an interruption it may go on, where that is its normal end: a server answers what is under way. */
  patienceMs?: number;
  run(inputs: Values<I>, context: Context): Promise<Outcome<O>>;
}

export function action<const I extends Inputs, const O extends Outputs>(definition: Action<I, O>): Action<I, O> {
  return definition;
}
