import { join } from "node:path";
import { action, type Outcome } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import { Failure } from "../../core/failure.ts";
import { GitTags } from "../../delivery/promotion/git-tags.ts";
import { type Assignment, assignmentStack, ledgerOf, type PromotionLedger } from "../../delivery/promotion/ledger.ts";
import { checkedName, checkedVersion } from "../../delivery/promotion/tag-name.ts";
import type { GitOptions } from "../../evaluation/baseline/git.ts";
import { readDriftFile } from "../../evaluation/drift/drift-file.ts";
import { type GateFile, readGateFile } from "../../evaluation/gate/gate-file.ts";
import { staleReason } from "../../evaluation/run-stamp.ts";
import { checkOutModel, commitModel } from "../../evaluation/training/model-commit.ts";
import { planRetraining } from "../../evaluation/training/retraining-plan.ts";
import { addTraining, loopRemote, readTrainings } from "../../evaluation/training/training-log.ts";
import { identityOf } from "../../models/predictor/identity.ts";
import { heading, list } from "../../reports/markdown/block.ts";
import { type ChampionInputs, championInputs, championOutputs } from "./inputs.ts";
import { watchSchedule } from "./schedule.ts";

export default action({
  name: "champion",
  description:
    "Runs the parts of continuous training that come before promote-model: fetches the champion, decides whether to train, and records each training.",
  examples: [
    "--step plan --name churn --drift report/drift.json --max-age 30",
    "--step fetch --name churn --anchor-version v0.0.1",
  ],
  groups: {
    Decision: ["step", "name", "stage", "drift", "live-gate", "force", "max-age", "max-retrains", "keep-schedule"],
    Files: ["model", "anchor-version", "report-dir", "token"],
  },
  inputs: championInputs,
  outputs: championOutputs,
  async run(inputs, context) {
    const options: GitOptions = { cwd: context.cwd, env: context.env, signal: context.signal };
    const name = checkedName("name", inputs.name);
    const stage = checkedName("stage", inputs.stage);
    const remote = await loopRemote(options);
    const tags = new GitTags({ ...options, signal: context.signal, remote });
    const ledger = ledgerOf(name, await tags.list(name));
    for (const warning of ledger.warnings) context.reporter.warning(warning);
    const part: Part = {
      inputs,
      ledger,
      champion: assignmentStack(ledger, stage).at(-1),
      remote,
      options,
      now: timeOf(context),
      context,
    };
    if (inputs.step === "fetch") return fetchChampion(part);
    return inputs.step === "plan" ? plan(part) : record(part);
  },
});

interface Part {
  inputs: ChampionInputs;
  ledger: PromotionLedger;
  champion: Assignment | undefined;
  remote: string | undefined;
  options: GitOptions;
  now: Date;
  context: Context;
}

/** The time of the run. `SOURCE_DATE_EPOCH` replaces it where a run is repeated later. */
function timeOf({ env, now }: Context): Date {
  const seconds = Number(env["SOURCE_DATE_EPOCH"] || Number.NaN);
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : now();
}

async function fetchChampion({ inputs, ledger, champion, options }: Part) {
  const { name } = inputs;
  if (champion === undefined) return outcome(`There is no champion of ${name} yet`, [], { champion });
  const path = await restored({ ...champion, digest: champion.record?.digest, to: "champion" }, options);
  const wanted = inputs["anchor-version"];
  const anchor = wanted === undefined ? undefined : await restored(anchorOf(ledger, name, wanted), options);
  const shown = [`${champion.version ?? champion.tag}: ${champion.record?.digest ?? "a tag of another tool"}`];
  return outcome(`Champion of ${name}`, shown, { champion, "champion-path": path, "anchor-path": anchor });
}

function anchorOf({ versions }: PromotionLedger, name: string, wanted: string) {
  const version = checkedVersion(wanted);
  const found = versions.find((each) => each.version === version);
  if (found === undefined) {
    const known = versions.map((each) => each.version).join(", ");
    throw new Failure(`anchor-version: expected one of the versions of ${name} (${known}), got ${version}`);
  }
  return { tag: `${name}@${version}`, commit: found.commit, digest: found.digest, to: "anchor" };
}

/** Writes the files of a version, and proves by digest that they are those that were promoted. */
async function restored(
  { tag, commit, digest, to }: { tag: string; commit: string; digest: string | undefined; to: string },
  options: GitOptions,
): Promise<string> {
  const path = await checkOutModel({ tag, commit, to }, options);
  const found = await identityOf(join(path, "model"), options.cwd);
  if (digest !== undefined && found.digest !== digest)
    throw new Failure(
      `champion: ${tag}: expected the model ${digest} in its commit, got ${found.digest} (the tag names a commit of another model: promote that model again with the commit of its own training)`,
    );
  return path;
}

async function plan({ inputs, champion, remote, options, now, context }: Part) {
  const drift = inputs.drift === undefined ? undefined : await readDriftFile(inputs.drift, context.cwd);
  const stale = staleReason(drift?.run, context.github?.run);
  if (stale !== undefined) throw new Failure(`${inputs.drift}: ${stale}`);
  const live = inputs["live-gate"] === undefined ? undefined : await freshGate(inputs["live-gate"], context);
  const { trainings } = await readTrainings(inputs.name, remote, options);
  const since = champion?.date === undefined ? undefined : new Date(champion.date);
  const planned = planRetraining(
    { champion: champion && { digest: champion.record?.digest ?? "", since }, trainings, drift, live },
    { now, maxAgeDays: inputs["max-age"], maxRetrains: inputs["max-retrains"], force: inputs.force },
  );
  await watchSchedule(inputs["keep-schedule"], context, now);
  return outcome(`${planned.retrain ? "Train" : "Do not train"} a new model`, planned.reasons, {
    champion,
    retrain: planned.retrain,
    "retrains-this-week": planned.recent,
  });
}

async function record({ inputs, champion, remote, options, now, context }: Part) {
  const { name } = inputs;
  const model = inputs.model ?? usualModel;
  const gate = await freshGate(join(inputs["report-dir"], "gate.json"), context);
  const { digest } = await identityOf(model, context.cwd);
  if (gate.model_digest !== digest)
    throw new Failure(
      `gate.json: expected the verdict on ${model} (${digest.slice(0, 19)}), got one on ${gate.model_digest?.slice(0, 19) ?? "no model"} (run gate-on-metric on this model)`,
    );
  const log = await readTrainings(name, remote, options);
  const passed = gate.verdict === "pass";
  const source = context.github?.run.headSha ?? "unknown";
  const message = `${name}: a model that passed its gate\n\nModel: ${digest}\nSource: ${source}\n`;
  const commit = passed ? await commitModel({ model, report: inputs["report-dir"], message, now }, options) : undefined;
  await addTraining(log, { passed, digest, now }, options);
  const title = passed ? `New model of ${name}` : `The champion of ${name} stays`;
  return outcome(title, [passed ? "the gate passed" : `the verdict on the new model is ${gate.verdict}`], {
    champion,
    commit,
  });
}

/** @throws {Failure} for a gate that an earlier run left. */
async function freshGate(path: string, { cwd, github }: Context): Promise<GateFile> {
  const gate = await readGateFile(path, cwd);
  const stale = staleReason(gate.run, github?.run);
  if (stale !== undefined) throw new Failure(`${path}: ${stale}`);
  return gate;
}

interface ChampionFacts {
  champion: Assignment | undefined;
  retrain?: boolean;
  "champion-path"?: string;
  "anchor-path"?: string | undefined;
  commit?: string | undefined;
  "retrains-this-week"?: number;
}

function outcome(title: string, reasons: string[], facts: ChampionFacts) {
  const { champion } = facts;
  return {
    outputs: {
      retrain: facts.retrain,
      reason: reasons.join("\n"),
      "champion-path": facts["champion-path"],
      "anchor-path": facts["anchor-path"],
      digest: champion?.record?.digest,
      version: champion?.version,
      commit: facts.commit,
      "retrains-this-week": facts["retrains-this-week"],
    },
    summary: [heading(2, title), list(reasons)],
    log: [heading(3, title), list(reasons)],
  } satisfies Outcome<typeof championOutputs>;
}
