import type { Context } from "../../contract/context.ts";
import type { Inputs } from "../../contract/inputs.ts";
import { portable, recordedInputs } from "../../contract/recorded-inputs.ts";
import type { DigestedTable } from "../../data/table/index.ts";
import type { ColumnImportance } from "../../models/bundle/importances-file.ts";
import type { Provenance } from "../../models/bundle/provenance.ts";
import { runChild } from "../../platform/process/child.ts";

export interface ProvenanceSources {
  table: Pick<DigestedTable, "digest" | "files">;
  /** Number of training rows. */
  rows: number;
  started: Date;
  /** The inputs to record, out of all that were given. */
  inputs: Inputs;
  importances: readonly ColumnImportance[];
  outOfBag: { score: number } | undefined;
}

/** The commit, the repository and the workflow run of a training, as far as they are known. */
export async function originOf(context: Context): Promise<Pick<Provenance, "repository" | "commit" | "run">> {
  const { github, pipeline } = context;
  const run = github?.run;
  const commit = run?.sha ?? pipeline?.run.commit ?? (await checkedOutCommit(context));
  return {
    ...(run && { repository: `${run.owner}/${run.repository}` }),
    ...(commit !== undefined && { commit }),
    ...(run && { run: `${run.serverUrl}/${run.owner}/${run.repository}/actions/runs/${run.runId}` }),
    ...(pipeline?.run.url !== undefined && { run: pipeline.run.url }),
  };
}

/** Returns the known facts about a model's origin: the run, the commit, the data and this machine. */
export async function provenance(
  { table: { digest, files }, rows, started, inputs, importances, outOfBag }: ProvenanceSources,
  context: Context,
): Promise<Provenance> {
  const { now, cwd } = context;
  const created = now();
  const measured = importances.filter(({ impurity }) => !Number.isNaN(impurity));
  const shuffled = importances.flatMap(({ column, permutation }) => (permutation ? [[column, permutation.mean]] : []));
  return {
    created: created.toISOString(),
    ...(await originOf(context)),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    data: { digest, files: files.map((file) => ({ ...file, path: portable(file.path, cwd) })) },
    rows,
    // The whole pipeline has further inputs that do not affect the training.
    inputs: recordedInputs(inputs, context),
    durationMs: created.getTime() - started.getTime(),
    ...(measured.length > 0 && {
      importances: Object.fromEntries(measured.map(({ column, impurity }) => [column, impurity])),
    }),
    ...(shuffled.length > 0 && { permutation: Object.fromEntries(shuffled) }),
    ...(outOfBag !== undefined && { outOfBag: outOfBag.score }),
  };
}

/** Returns the commit in the working directory. Undefined without git, or outside a repository. */
async function checkedOutCommit({ env, cwd, signal }: Context): Promise<string | undefined> {
  const sha = env["GITHUB_SHA"];
  if (sha !== undefined && sha !== "") return sha;
  const ended = await runChild("git", ["rev-parse", "HEAD"], { env, cwd, signal, timeoutMs: 10_000 }).catch(
    () => undefined,
  );
  const commit = ended?.code === 0 ? ended.stdout.trim() : "";
  return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}
