import type { CommandCall } from "./parameters.ts";
import type { TrainingContainer } from "./training-container.ts";

/** The program of a training, and its folder. */
export interface TrainingSource {
  /** Run one after another, until one fails. */
  calls: CommandCall[];
  /** Folder in which they run, absolute. */
  folder: string;
  parameters: ReadonlyMap<string, string>;
  variables: Record<string, string>;
  /** Files of metrics that the source declares, absolute. */
  metricsFiles: string[];
  /** The model that the source declares, absolute. */
  model: string | undefined;
  /** The container in which the calls run. Undefined for this machine. */
  container?: TrainingContainer | undefined;
  /** Checks what the program wrote, and returns the metrics in it. */
  finish(): Promise<ReadonlyMap<string, number>>;
  remove(): Promise<void>;
}

export interface SourceOptions {
  parameters: ReadonlyMap<string, string>;
  /** Folder for the model. */
  modelFolder: string;
  /** Environment of the program, in which programs are looked for. */
  env: Record<string, string | undefined>;
}

/** A source that declares nothing but its calls. */
export function plainSource(
  source: Pick<TrainingSource, "calls" | "folder" | "parameters"> & Partial<TrainingSource>,
): TrainingSource {
  return {
    variables: {},
    metricsFiles: [],
    model: undefined,
    finish: async () => new Map(),
    remove: async () => {},
    ...source,
  };
}

/** Words that run a line in bash, which stops at the first error. */
export function bashCall(line: string): CommandCall {
  return { words: ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", line], variables: {} };
}
