import { integer, object, type TypeOf, textValue } from "../core/shape/index.ts";
import type { WorkflowRun } from "../platform/github/port.ts";

export const runStamp = object(
  { id: integer(), attempt: integer(), job: textValue(), commit: textValue() },
  { description: "The workflow run that wrote the file; absent outside GitHub." },
);

/** The run that wrote a file, as recorded in the file. */
export type RunStamp = TypeOf<typeof runStamp>;

export function stampOf({ runId, runAttempt, job, sha }: WorkflowRun): RunStamp {
  return { id: runId, attempt: runAttempt, job, commit: sha };
}

/**
 * Explains why a file is not a result of this run. Undefined if it may be one. A workspace that persists between jobs
 * (self-hosted runners) still has the files of an earlier run if a step failed before it replaced them. A repeated
 * job must not use its own earlier files, but those of another job in the same run are fine. A `workflow_run` reads
 * the files of the run that its event is about.
 */
export function staleReason(stamp: RunStamp | undefined, run: WorkflowRun | undefined): string | undefined {
  if (run === undefined || stamp === undefined) return undefined;
  const { id, attempt, job, commit } = stamp;
  if (run.event === "workflow_run" && (run.triggeringRunId ?? id) === id) return undefined;
  const by = `attempt ${attempt} of run ${id} (commit ${commit.slice(0, 7)})`;
  const earlierAttempt = id === run.runId && job === run.job && attempt !== run.runAttempt;
  if (id === run.runId && !earlierAttempt) return undefined;
  return `expected a result of this run, attempt ${run.runAttempt} of run ${run.runId}, got one of ${by}, which was left in the workspace (the step that writes it did not run or failed; to use it on purpose, remove \`run\` from the file)`;
}
