import { action } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { GitTagTarget } from "../../delivery/promotion/git-tag-target.ts";
import { GitTags } from "../../delivery/promotion/git-tags.ts";
import { GitHubTags } from "../../delivery/promotion/github-tags.ts";
import { assignmentStack, ledgerOf } from "../../delivery/promotion/ledger.ts";
import { checkedName, checkedVersion } from "../../delivery/promotion/tag-name.ts";
import type { TagStore } from "../../delivery/promotion/tag-store.ts";
import { LostRace, type PromotionTarget } from "../../delivery/promotion/target.ts";
import { runTransaction } from "../../delivery/promotion/transaction.ts";
import { RequestError } from "../../platform/github/port.ts";
import { readEvidence } from "./gate.ts";
import { rollbackGoal } from "./goal.ts";
import { type PromoteInputs, promoteInputs, promoteOutputs } from "./inputs.ts";
import { type Promotion, promotionOutcome } from "./outcome.ts";
import { openTargets, parseTargets } from "./targets.ts";

export default action({
  name: "promote-model",
  description:
    "Promotes a model that passed its gate: every target (Git tags, a release, MLflow's alias, the image's tag, GitHub's deployment, a file) names it, or none does. Rolls back by digest.",
  examples: [
    "--name churn --to git-tag --to image:ghcr.io/acme/churn:prod --image-reference ghcr.io/acme/churn@$DIGEST",
    "--name churn --rollback --remote origin",
  ],
  groups: {
    Promotion: ["name", "to", "stage", "version", "commit", "rollback"],
    Evidence: ["gate", "model", "max-age-hours", "approval"],
    Targets: ["image-reference", "mlflow-model", "url", "dispatch", "remote"],
    Output: ["report-dir", "on-failure", "notify", "state", "token"],
  },
  inputs: promoteInputs,
  outputs: promoteOutputs,
  async run(inputs, context) {
    return promotionOutcome(await promote(inputs, context), inputs, context);
  },
});

async function promote(inputs: PromoteInputs, context: Context): Promise<Promotion> {
  try {
    return await promotion(inputs, context);
  } catch (error) {
    if (error instanceof LostRace) return refusal(error.message);
    if (!(error instanceof RequestError)) throw error;
    const permissions =
      error.status === 403 ? "the job needs `contents: write`, and `deployments: write` for deployment" : undefined;
    const hint = error.hint ?? permissions;
    const status = error.status === undefined ? "" : `GitHub answered ${error.status}: `;
    throw new Failure(
      `promote-model: nothing was written: ${status}${error.message}${hint === undefined ? "" : ` (${hint})`}`,
      {
        cause: error,
      },
    );
  }
}

const refusal = (reason: string): Promotion => ({
  digest: undefined,
  previous: undefined,
  version: undefined,
  results: [],
  reason,
  isRollback: false,
});

async function promotion(inputs: PromoteInputs, context: Context): Promise<Promotion> {
  const { env, reporter, github } = context;
  const model = checkedName("name", inputs.name);
  const stage = checkedName("stage", inputs.stage);
  const lines = parseTargets(inputs.to);
  const version = inputs.version === undefined ? undefined : checkedVersion(inputs.version);
  const hasTag = lines.some(({ kind }) => kind === "git-tag");
  if (inputs.rollback && !hasTag) {
    throw new Failure("rollback: expected git-tag in to, got none (the tags are the history that it goes back in)");
  }
  const store = hasTag ? tagStore(inputs, context) : undefined;
  const ledger = ledgerOf(model, store === undefined ? [] : await store.list(model));
  for (const warning of ledger.warnings) reporter.warning(warning);
  const previous = assignmentStack(ledger, stage).at(-1)?.record?.digest;
  const run =
    github && `${github.run.serverUrl}/${github.run.owner}/${github.run.repository}/actions/runs/${github.run.runId}`;
  const back = inputs.rollback
    ? await rollbackGoal(ledger, stage, {
        run,
        isComplete: async ({ digest, image, version: own }) => {
          const others = await openTargets(lines, { digest, image, version: () => own }, { inputs, context });
          return (await Promise.all(others.map((target) => target.check()))).every(({ isGoal }) => isGoal);
        },
      })
    : undefined;
  if (inputs.rollback && back === undefined) {
    const why =
      previous === undefined
        ? `${model} has never been promoted to ${stage}`
        : `${previous} is the only model that ${stage} has had`;
    return { ...refusal(`rollback: there is nothing to go back to: ${why}`), previous };
  }
  const evidence = back === undefined ? await readEvidence(inputs, context) : undefined;
  if (evidence?.passed === false) return { ...refusal(evidence.reason), previous };
  const digest = back?.digest ?? evidence?.digest ?? "";
  const image = back === undefined ? inputs["image-reference"] : back.image;
  let tag: GitTagTarget | undefined;
  const registered = ledger.versions.find((each) => each.digest === digest)?.version;
  const promoted = { digest, image, version: () => tag?.version ?? registered };
  const targets: PromotionTarget[] = await openTargets(lines, promoted, { inputs, context });
  if (store !== undefined) {
    const commit =
      back?.commit ?? inputs.commit ?? github?.run.headSha ?? context.pipeline?.run.commit ?? env["GITHUB_SHA"];
    if (!commit)
      throw new Failure("commit: expected the commit of the version, got none (set commit: $(git rev-parse HEAD))");
    tag = new GitTagTarget({
      store,
      model,
      stage,
      commit,
      version,
      record: {
        digest,
        gate: back?.gate ?? evidence?.gate,
        previous,
        image,
        by: env["GITHUB_ACTOR"] || env["GITLAB_USER_LOGIN"] || env["USER"],
        run,
        isRollback: back !== undefined,
      },
    });
    targets.unshift(tag);
  }
  const before = await Promise.all(targets.map((target) => target.check()));
  // A stage that has had no other model may have been changed by hand before it had tags, and its first promotion may have
  // been killed after its tag was written.
  const champions = new Set([digest, ...ledger.assignments.flatMap(({ record }) => record?.digest ?? [])]);
  for (const [at, state] of before.entries()) {
    const isKnown = state.digest === undefined || champions.has(state.digest);
    if (!isKnown && champions.size > 1) {
      throw new Failure(
        `${targets[at]!.name}: two champions: expected ${previous}, or an earlier model of ${stage}, got ${state.digest} (it was changed by hand: set it back to ${previous}, or promote ${state.digest} with its gate first)`,
      );
    }
  }
  const { done, reason, results } = await runTransaction(targets, before, (message) => reporter.info(message));
  if (!done) return { digest, previous, version: undefined, results, reason, isRollback: back !== undefined };
  const changed = results.some(({ ends }) => ends === "written");
  const promotion = {
    digest,
    previous,
    version: tag?.version,
    results,
    reason: undefined,
    isRollback: back !== undefined,
  };
  if (changed && inputs.dispatch !== undefined)
    await dispatch(inputs.dispatch, { ...promotion, model, stage }, context);
  return promotion;
}

function tagStore({ remote }: PromoteInputs, { cwd, env, signal, github }: Context): TagStore {
  if (remote !== undefined) {
    if (remote.startsWith("-"))
      throw new Failure(`remote: expected the name of a remote, got ${JSON.stringify(remote)}`);
    return new GitTags({ cwd, env, signal, remote });
  }
  if (github === undefined) {
    throw new Failure(
      "to: git-tag: expected a workflow run on GitHub, or a Git remote, got neither (set remote: origin)",
    );
  }
  return new GitHubTags(github);
}

async function dispatch(
  event: string,
  { model, stage, digest, previous, version }: Promotion & { model: string; stage: string },
  { github, reporter }: Context,
): Promise<void> {
  try {
    if (github === undefined) throw new RequestError(undefined, "expected a workflow run on GitHub, got none");
    await github.request("POST", "/repos/{owner}/{repo}/dispatches", {
      event_type: event.slice(0, 100),
      client_payload: { model, stage, digest, previous, version },
    });
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const hint = error.status === 403 || error.status === 404 ? " (the job needs `contents: write`)" : "";
    reporter.warning(`dispatch: ${event} was not sent: ${error.message}${hint}; the model is promoted`);
  }
}
