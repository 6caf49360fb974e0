import { stat } from "node:fs/promises";
import type { Context } from "../../contract/context.ts";
import { staleReason } from "../../evaluation/run-stamp.ts";
import { deploymentBlocks, deploymentHeadline } from "../../evaluation/served-model/deployment-blocks.ts";
import { type DeploymentFile, readDeploymentFile } from "../../evaluation/served-model/deployment-file.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { type Block, details, heading, paragraph } from "../../reports/markdown/block.ts";
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

/** The section about the deployment. In a comment, everything but the headline is folded. */
export function deploymentSection(deployment: DeploymentFile | undefined, folded: boolean): Block[] {
  if (deployment === undefined) return [];
  const mark = deployment.passed ? "✅" : "❌";
  const blocks = deploymentBlocks(deployment);
  return [
    heading(3, "Deployment"),
    paragraph(`${mark} ${deploymentHeadline(deployment)}`),
    ...(folded ? [details("Checks", blocks)] : blocks),
  ];
}
