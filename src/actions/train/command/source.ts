import type { Context } from "../../../contract/context.ts";
import { dvcSource } from "./dvc-source.ts";
import { notebookSource } from "./notebook-source.ts";
import { type CallOptions, type CommandCall, commandCall } from "./parameters.ts";
import { projectSource } from "./project-source.ts";
import { plainSource, type SourceOptions, type TrainingSource } from "./training-source.ts";

/** The inputs that say what to run. One of the first four is given. */
export interface SourceValues {
  command: string | undefined;
  project: string | undefined;
  dvc: string | undefined;
  notebook: string | undefined;
  "project-version": string | undefined;
  "entry-point": string;
  "report-dir": string;
  "command-timeout": number;
  shell: boolean;
  "parameters-as": CallOptions["as"];
}

/**
 * Finds out what a training runs.
 *
 * @throws {Failure} for a project, a stage or a notebook that cannot be run.
 */
export async function trainingSource(
  values: SourceValues,
  options: SourceOptions,
  context: Context,
): Promise<TrainingSource> {
  const { command = "", project, dvc, notebook } = values;
  if (project !== undefined) {
    const place = { address: project, version: values["project-version"], entry: values["entry-point"] };
    return projectSource(place, options, context);
  }
  if (dvc !== undefined) return dvcSource(dvc, options, context);
  if (notebook !== undefined) {
    const run = { notebook, reportDir: values["report-dir"], timeoutSeconds: values["command-timeout"] };
    return notebookSource(run, options, context);
  }
  const { parameters, modelFolder } = options;
  const call: CommandCall = commandCall({
    command,
    shell: values.shell,
    parameters,
    as: values["parameters-as"],
    places: new Map([["model_dir", modelFolder]]),
  });
  return plainSource({ calls: [call], folder: context.cwd, parameters });
}
