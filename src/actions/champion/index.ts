import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { action, type Outcome } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import { Failure } from "../../core/failure.ts";
import { type GitOptions, git } from "../../evaluation/baseline/git.ts";
import {
  type ChampionLedger,
  champions,
  championTag,
  type LedgerEntry,
  readLedger,
  writeEntry,
} from "../../evaluation/champion/ledger.ts";
import { planRetraining } from "../../evaluation/champion/plan.ts";
import { readDriftFile } from "../../evaluation/drift/drift-file.ts";
import { readGateFile } from "../../evaluation/gate/gate-file.ts";
import { staleReason } from "../../evaluation/run-stamp.ts";
import { identityOf } from "../../models/predictor/identity.ts";
import { programArguments } from "../../platform/process/arguments.ts";
import { heading, list } from "../../reports/markdown/block.ts";
import { type ChampionInputs, championInputs, championOutputs } from "./inputs.ts";
import { watchSchedule } from "./schedule.ts";

export default action({
  name: "champion",
  description:
    "Keeps the champion of a model that is trained again and again: decides whether to train, makes a model that passed its gate the champion, and goes back.",
  examples: ["--step plan --name churn --drift report/drift.json --max-age 30", "--step keep --name churn"],
  groups: {
    Decision: ["step", "name", "drift", "force", "max-age", "max-retrains", "keep-schedule"],
    Output: ["model", "report-dir", "notify", "state", "token"],
  },
  inputs: championInputs,
  outputs: championOutputs,
  async run(inputs, context) {
    const options: GitOptions = { cwd: context.cwd, env: context.env, signal: context.signal };
    const ledger = await readLedger(inputs.name, options);
    const part = { inputs, ledger, options, now: timeOf(context), context };
    if (inputs.step === "fetch") return fetchChampion(part);
    if (inputs.step === "plan") return plan(part);
    return inputs.step === "keep" ? keep(part) : rollback(part);
  },
});

interface Part {
  inputs: ChampionInputs;
  ledger: ChampionLedger;
  options: GitOptions;
  now: Date;
  context: Context;
}

/** The time of the run. `SOURCE_DATE_EPOCH` replaces it where a run is repeated later. */
function timeOf({ env, now }: Context): Date {
  const seconds = Number(env["SOURCE_DATE_EPOCH"] || Number.NaN);
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : now();
}

async function fetchChampion({ inputs, ledger, options }: Part) {
  const { entries } = ledger;
  if (entries.length === 0) return outcome(`There is no champion of ${inputs.name} yet`, [], common(entries));
  const path = await restored(ledger, options);
  return outcome(`Champion of ${inputs.name}`, [entries[0]!.digest], { ...common(entries), "champion-path": path });
}

async function plan({ inputs, ledger, now, context }: Part) {
  const { entries } = ledger;
  const drift = inputs.drift === undefined ? undefined : await readDriftFile(inputs.drift, context.cwd);
  const stale = staleReason(drift?.run, context.github?.run);
  if (stale !== undefined) throw new Failure(`${inputs.drift}: ${stale}`);
  const planned = planRetraining(entries, drift, {
    now,
    maxAgeDays: inputs["max-age"],
    maxRetrains: inputs["max-retrains"],
    force: inputs.force,
  });
  await watchSchedule(inputs["keep-schedule"], context, now);
  return outcome(`${planned.retrain ? "Train" : "Do not train"} a new model`, planned.reasons, {
    ...common(entries),
    retrain: planned.retrain,
    "retrains-this-week": planned.recent,
  });
}

async function keep({ inputs, ledger, options, now, context }: Part) {
  const { entries } = ledger;
  const gate = await readGateFile(join(inputs["report-dir"], "gate.json"), context.cwd);
  const stale = staleReason(gate.run, context.github?.run);
  if (stale !== undefined) throw new Failure(`gate.json: ${stale}`);
  const { digest } = await identityOf(inputs.model ?? usualModel, context.cwd);
  if (gate.model_digest !== digest)
    throw new Failure(
      `gate.json: expected the verdict on ${inputs.model ?? usualModel} (${digest.slice(0, 19)}), got one on ${gate.model_digest?.slice(0, 19) ?? "no model"} (run gate-on-metric on this model)`,
    );
  const before = entries[0];
  const isPassed = gate.verdict === "pass";
  if (!isPassed && before === undefined)
    return outcome("No champion", [`the first model did not pass: the verdict is ${gate.verdict}`], common(entries));
  const isNew = isPassed && before?.digest !== digest;
  const message = isPassed ? `${inputs.name}: the gate passed` : `${inputs.name}: kept, the verdict is ${gate.verdict}`;
  await writeEntry(
    ledger,
    {
      result: isNew ? "promoted" : isPassed ? "renewed" : "kept",
      digest: isNew ? digest : before!.digest,
      now,
      message,
      content: isNew ? { model: inputs.model ?? usualModel, report: inputs["report-dir"] } : { tree: before!.tree },
    },
    options,
  );
  const title = isNew ? `New champion of ${inputs.name}` : `The champion of ${inputs.name} stays`;
  const kept = outcome(title, [isPassed ? "the gate passed" : `the verdict on the new model is ${gate.verdict}`], {
    ...common(entries),
    digest: isNew ? digest : before!.digest,
    "previous-digest": isNew ? before?.digest : common(entries)["previous-digest"],
    promoted: isNew,
  });
  return { ...kept, change: isNew ? title : undefined };
}

async function rollback({ inputs, ledger, options, now }: Part) {
  const [current, previous] = champions(ledger.entries);
  if (current === undefined || previous === undefined)
    throw new Failure(
      `champion: expected an earlier champion behind the tag ${championTag(inputs.name)}, got ${current === undefined ? "none at all" : "only the present one"}: there is nothing to go back to`,
    );
  const { digest, tree } = previous;
  await writeEntry(
    ledger,
    { result: "rolled-back", digest, now, message: `${inputs.name}: back to ${digest}`, content: { tree } },
    options,
  );
  const title = `Champion of ${inputs.name} rolled back`;
  const done = outcome(title, [`from ${current.digest} to ${digest}`], {
    ...common(ledger.entries),
    digest,
    "previous-digest": current.digest,
    promoted: true,
  });
  return { ...done, change: title };
}

function common(entries: readonly LedgerEntry[]) {
  const [current, previous] = champions(entries);
  return {
    retrain: undefined as boolean | undefined,
    "champion-path": undefined as string | undefined,
    digest: current?.digest,
    "previous-digest": previous?.digest,
    promoted: false,
    "retrains-this-week": undefined as number | undefined,
  };
}

function outcome(title: string, reasons: string[], values: ReturnType<typeof common>) {
  return {
    outputs: { ...values, reason: reasons.join("\n") },
    summary: [heading(2, title), list(reasons)],
    log: [heading(3, title), list(reasons)],
  } satisfies Outcome<typeof championOutputs>;
}

/** Writes the champion's files to `champion/` in the workspace, in place of those of an earlier run. */
async function restored({ ref }: ChampionLedger, options: GitOptions): Promise<string> {
  const folder = resolve(options.cwd, "champion");
  await rm(folder, { recursive: true, force: true });
  const index = `${folder}.index`;
  const gitDir = await git(["rev-parse", "--absolute-git-dir"], options);
  const env = {
    ...options.env,
    GIT_INDEX_FILE: index,
    GIT_DIR: gitDir.stdout.toString().trim(),
    GIT_WORK_TREE: options.cwd,
  };
  try {
    const done = await git(programArguments({ own: ["-c", "core.autocrlf=false", "read-tree"], foreign: [ref] }), {
      ...options,
      env,
    });
    const written = done.ok ? await git(["checkout-index", "--all", "--force"], { ...options, env }) : done;
    if (!written.ok) throw new Failure(`champion: its files could not be written: ${written.complaint}`);
  } finally {
    await rm(index, { force: true });
  }
  return folder;
}
