import type { Context } from "../../../contract/context.ts";
import { type CallOptions, type CommandCall, commandCall } from "./parameters.ts";
import type { OpenedProject } from "./project-source.ts";
import { sagemakerArguments } from "./script-mode.ts";
import { plainSource, type SourceOptions, type TrainingSource } from "./training-source.ts";

/** The inputs that say what to run. One of the first three is given, or a project. */
export interface SourceValues {
  command: string | undefined;
  dvc: string | undefined;
  notebook: string | undefined;
  "entry-point": string;
  "report-dir": string;
  "command-timeout": number;
  shell: boolean;
  "parameters-as": CallOptions["as"];
  "script-mode": "none" | "sagemaker" | "vertex";
}

/**
 * Finds out what a training runs.
 *
 * @throws {Failure} for a project, a stage or a notebook that cannot be run.
 */
export async function trainingSource(
  values: SourceValues,
  { project, ...options }: SourceOptions & { project: OpenedProject | undefined },
  context: Context,
): Promise<TrainingSource> {
  const { command = "", dvc, notebook } = values;
  // A plain command needs none of their readers.
  if (project !== undefined) {
    const { projectSource } = await import("./project-source.ts");
    return projectSource(project, { entry: values["entry-point"], options }, context);
  }
  if (dvc !== undefined) {
    const { dvcSource } = await import("./dvc-source.ts");
    return dvcSource(dvc, options, context);
  }
  if (notebook !== undefined) {
    const { notebookSource } = await import("./notebook-source.ts");
    const run = { notebook, reportDir: values["report-dir"], timeoutSeconds: values["command-timeout"] };
    return notebookSource(run, options, context);
  }
  const { parameters, modelFolder } = options;
  const call: CommandCall = commandCall({
    command,
    shell: values.shell,
    parameters,
    as: values["parameters-as"],
    flags: values["script-mode"] === "sagemaker" ? sagemakerArguments : undefined,
    places: new Map([["model_dir", modelFolder]]),
  });
  return plainSource({ calls: [call], folder: context.cwd, parameters });
}
