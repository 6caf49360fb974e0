import { stat } from "node:fs/promises";
import type { Context } from "../../contract/context.ts";
import { staleReason } from "../../evaluation/run-stamp.ts";
import { deploymentBlocks, deploymentHeadline } from "../../evaluation/served-model/deployment-blocks.ts";
import { type DeploymentFile, readDeploymentFile } from "../../evaluation/served-model/deployment-file.ts";
import { rolloutBlocks, rolloutHeadline } from "../../evaluation/served-model/rollout-blocks.ts";
import { type RolloutFile, readRolloutFile } from "../../evaluation/served-model/rollout-file.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { type Block, details, heading, paragraph } from "../../reports/markdown/block.ts";
import type { ModelFindings } from "./findings.ts";
import { attempted } from "./source.ts";

/** Reads the result of verify-deployment in this run. A result about another model is a problem, and is left out. */
export async function readDeployment(
  path: string,
  { digest, context: { cwd, github }, problems }: { digest: string | undefined; context: Context; problems: string[] },
): Promise<DeploymentFile | undefined> {
  if ((await stat(path).catch(() => undefined)) === undefined) return undefined;
  const shown = shownPath(path, cwd);
  const deployment = await attempted(() => readDeploymentFile(shown, cwd), problems);
  const stale = staleReason(deployment?.run, github?.run);
  if (stale !== undefined) {
    problems.push(`${shown}: ${stale}`);
    return undefined;
  }
  const of = deployment?.model_digest;
  if (of === undefined || digest === undefined || of === digest) return deployment;
  problems.push(
    `${shown}: expected the deployment of the model ${digest.slice(0, 19)}, got that of ${of.slice(0, 19)}: it is left out (run verify-deployment with this model)`,
  );
  return undefined;
}

/** Reads the result of deploy-model in this run. A rollout of another model is a problem, and is left out. */
export async function readRollout(
  path: string,
  { digest, context: { cwd, github }, problems }: { digest: string | undefined; context: Context; problems: string[] },
): Promise<RolloutFile | undefined> {
  if ((await stat(path).catch(() => undefined)) === undefined) return undefined;
  const shown = shownPath(path, cwd);
  const rollout = await attempted(() => readRolloutFile(shown, cwd), problems);
  const stale = staleReason(rollout?.run, github?.run);
  if (stale !== undefined) {
    problems.push(`${shown}: ${stale}`);
    return undefined;
  }
  const of = rollout?.settings?.["model-digest"];
  if (of === undefined || digest === undefined || of === digest) return rollout;
  problems.push(
    `${shown}: expected the rollout of the model ${digest.slice(0, 19)}, got that of ${of.slice(0, 19)}: it is left out (run deploy-model with this model)`,
  );
  return undefined;
}

type Deployed = Pick<ModelFindings, "rollout" | "deployment">;

/** The section about the rollout and its verification. In a comment, everything but the headlines is folded. */
export function deploymentSection({ rollout, deployment }: Deployed, folded: boolean): Block[] {
  if (rollout === undefined && deployment === undefined) return [];
  const shown = (title: string, blocks: Block[]) => (folded ? [details(title, blocks)] : blocks);
  return [
    heading(3, "Deployment"),
    ...(rollout === undefined
      ? []
      : [
          paragraph(`${rollout.passed ? "✅" : "❌"} Rollout: ${rolloutHeadline(rollout)}`),
          ...shown("Rollout", rolloutBlocks(rollout)),
        ]),
    ...(deployment === undefined
      ? []
      : [
          paragraph(`${deployment.passed ? "✅" : "❌"} ${deploymentHeadline(deployment)}`),
          ...shown("Checks", deploymentBlocks(deployment)),
        ]),
  ];
}
