import { type Block, code, paragraph, table } from "../../reports/markdown/block.ts";
import type { DeploymentFile } from "./deployment-file.ts";

const signs = { passed: "✅", failed: "❌", skipped: "➖" } as const;

/** The result of a verification in one line. */
export function deploymentHeadline(deployment: DeploymentFile): string {
  const { passed, url, checks, model_digest, served_digest, image_digest } = deployment;
  if (passed && served_digest === undefined && image_digest !== undefined) {
    return `${url} runs the image ${image_digest}, according to the platform`;
  }
  if (passed) return `${url} serves ${model_digest?.slice(0, 19) ?? "the tested model"} and nothing else`;
  const failed = checks.find(({ ends }) => ends === "failed");
  return `${failed?.name}: ${failed?.text}${rollbackText(deployment)}`;
}

/** The same without the text of the check that failed, which the table of checks has. */
export function deploymentTitle(deployment: DeploymentFile): string {
  const failed = deployment.checks.find(({ ends }) => ends === "failed");
  return failed === undefined
    ? deploymentHeadline(deployment)
    : `${deployment.url} failed the check "${failed.name}"${rollbackText(deployment)}`;
}

function rollbackText({ rollback }: DeploymentFile): string {
  return rollback === undefined ? "" : rollback.verified ? "; rolled back" : "; not rolled back";
}

/** The checks of a deployment as a table, with latency and rollback. */
export function deploymentBlocks({
  checks,
  latency,
  rollback,
  previous_digest,
  served_digest,
}: DeploymentFile): Block[] {
  const digests = [
    ...(served_digest === undefined ? [] : [["served", code(served_digest)]]),
    ...(previous_digest === undefined || previous_digest === served_digest ? [] : [["before", code(previous_digest)]]),
  ];
  return [
    table(
      ["", "check", "seen"],
      checks.map(({ name, ends, text }) => [signs[ends], name, text]),
    ),
    ...(digests.length === 0 ? [] : [table(["", "model"], digests)]),
    ...(latency === undefined
      ? []
      : [
          paragraph(
            `The first of ${latency.requests} single rows took ${latency.first_ms.toFixed(1)} ms, the others ${latency.p50_ms.toFixed(1)} ms in the median.`,
          ),
        ]),
    ...(rollback === undefined ? [] : [paragraph(`Rollback: ${rollback.text}.`)]),
  ];
}
