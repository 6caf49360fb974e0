import type { Context } from "../../contract/context.ts";
import type { Inputs } from "../../contract/inputs.ts";
import type { ReadTable } from "../../data/table/index.ts";
import type { Provenance } from "../../models/bundle/provenance.ts";

export interface ProvenanceSources {
  table: ReadTable;
  /** Number of training rows. */
  rows: number;
  started: Date;
  /** The inputs to record, of all that were given. */
  inputs: Inputs;
}

/** What is known of where a model comes from: the run, the commit, the data, this machine. */
export function provenance(
  { table: { digest, files }, rows, started, inputs }: ProvenanceSources,
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
    // The whole pipeline has further inputs, which do not concern the training.
    inputs: Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(inputs, name))),
    durationMs: created.getTime() - started.getTime(),
  };
}
