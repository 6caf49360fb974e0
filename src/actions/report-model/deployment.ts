import { deploymentBlocks, deploymentHeadline } from "../../evaluation/served-model/deployment-blocks.ts";
import { type DeploymentFile, readDeploymentFile } from "../../evaluation/served-model/deployment-file.ts";
import { rolloutBlocks, rolloutHeadline } from "../../evaluation/served-model/rollout-blocks.ts";
import { type RolloutFile, readRolloutFile } from "../../evaluation/served-model/rollout-file.ts";
import { type Block, details, heading, paragraph } from "../../reports/markdown/block.ts";
import type { ModelFindings } from "./findings.ts";
import { type ResultReading, readRunResult } from "./run-result.ts";

/** Reads the result of verify-deployment in this run. A result about another model is a problem, and is left out. */
export async function readDeployment(path: string, reading: ResultReading): Promise<DeploymentFile | undefined> {
  const found = await readRunResult(path, readDeploymentFile, reading);
  if (found === undefined) return undefined;
  const { result: deployment, shown } = found;
  const { digest, problems } = reading;
  const of = deployment.model_digest;
  if (of === undefined || digest === undefined || of === digest) return deployment;
  problems.push(
    `${shown}: expected the deployment of the model ${digest.slice(0, 19)}, got that of ${of.slice(0, 19)}: it is left out (run verify-deployment with this model)`,
  );
  return undefined;
}

/** Reads the result of deploy-model in this run. A rollout of another model is a problem, and is left out. */
export async function readRollout(path: string, reading: ResultReading): Promise<RolloutFile | undefined> {
  const found = await readRunResult(path, readRolloutFile, reading);
  if (found === undefined) return undefined;
  const { result: rollout, shown } = found;
  const { digest, problems } = reading;
  const of = rollout.settings?.["model-digest"];
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
