import { mkdir, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { inspectFile } from "../../../platform/file/read.ts";
import { findProgram } from "../../../platform/process/program.ts";
import { papermillArguments, readExecutedNotebook } from "../../../platform/project/notebook.ts";
import { plainSource, type SourceOptions, type TrainingSource } from "./training-source.ts";

export interface NotebookPlace {
  notebook: string;
  reportDir: string;
  timeoutSeconds: number;
}

/** Runs a notebook by papermill. @throws {Failure} without papermill, and for a notebook that is not there. */
export async function notebookSource(
  { notebook, reportDir, timeoutSeconds }: NotebookPlace,
  { parameters, env }: SourceOptions,
  { cwd }: Context,
): Promise<TrainingSource> {
  await inspectFile(notebook, cwd);
  if ((await findProgram("papermill", env)) === undefined)
    throw new Failure(
      "notebook: expected the program papermill on the PATH, got none (pip install papermill ipykernel)",
    );
  const report = resolve(cwd, reportDir);
  const output = join(report, basename(notebook));
  if (output === resolve(cwd, notebook))
    throw new Failure(
      `notebook: expected a notebook outside of ${reportDir}, where the executed one is written, got ${notebook}`,
    );
  await mkdir(report, { recursive: true });
  await rm(output, { force: true });
  const words = papermillArguments({
    notebook: resolve(cwd, notebook),
    output,
    folder: cwd,
    values: parameters,
    timeoutSeconds,
  });
  return plainSource({
    calls: [{ words: ["papermill", ...words], variables: {} }],
    folder: cwd,
    parameters,
    finish: async () => (await readExecutedNotebook(output, cwd)).metrics,
  });
}
