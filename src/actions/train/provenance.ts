import type { Context } from "../../contract/context.ts";
import type { Inputs } from "../../contract/inputs.ts";
import type { ReadTable } from "../../data/table/index.ts";
import type { Provenance } from "../../models/bundle/provenance.ts";

/** What is known of where a model comes from: the run, the commit, the data, this machine. */
export function provenance(
  { digest, files }: ReadTable,
  rows: number,
  started: Date,
  inputs: Inputs,
  { now, github, given }: Context,
): Provenance {
  const created = now();
  const run = github?.run;
  return {
    created: created.toISOString(),
    ...(run && {
      repository: `${run.owner}/${run.repository}`,
      commit: run.sha,
      run: `${run.serverUrl}/${run.owner}/${run.repository}/actions/runs/${run.runId}`,
    }),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    data: { digest, files },
    rows,
    // Of the whole line only what concerns training.
    inputs: Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(inputs, name))),
    durationMs: created.getTime() - started.getTime(),
  };
}
