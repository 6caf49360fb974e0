import { join, resolve } from "node:path";
import type { Annotation, Outcome } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { version } from "../../core/version.ts";
import type { Verification } from "../../delivery/deployment/check.ts";
import { stampOf } from "../../evaluation/run-stamp.ts";
import {
  deploymentBlocks,
  deploymentHeadline,
  deploymentTitle,
} from "../../evaluation/served-model/deployment-blocks.ts";
import { type DeploymentFile, writeDeploymentFile } from "../../evaluation/served-model/deployment-file.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { reportDeployment } from "../../platform/github/deployments.ts";
import { RequestError } from "../../platform/github/port.ts";
import { junitText } from "../../reports/junit/write.ts";
import { type Block, heading, paragraph } from "../../reports/markdown/block.ts";
import type { VerifyInputs } from "./inputs.ts";
import type { Rollback } from "./rollback.ts";

export interface Verified {
  /** Address of the predictions, without secrets. */
  url: string;
  digest: string | undefined;
  /** Digest of the image that the platform was asked for. */
  image: string | undefined;
  previous: string | undefined;
  verification: Verification;
  rollback: Rollback | undefined;
}

const marks = { pass: "✅", fail: "❌" } as const;

/** Writes deployment.json and JUnit, tells GitHub's deployment, and returns the outcome. */
export async function verifyOutcome(verified: Verified, inputs: VerifyInputs, context: Context) {
  const folder = resolve(context.cwd, inputs["report-dir"]);
  const [deploymentPath, junitPath] = [join(folder, "deployment.json"), join(folder, "junit-deployment.xml")];
  const deployment = deploymentOf(verified, context);
  await writeDeploymentFile(deploymentPath, deployment);
  await replaceFile(
    junitPath,
    junitText(
      "verify-deployment",
      deployment.checks.map(({ name, ends, text }) => ({
        classname: "verify-deployment",
        name,
        numbers: {},
        ends,
        text,
      })),
    ),
  );
  const headline = deploymentHeadline(deployment);
  const title = deploymentTitle(deployment);
  const policy = inputs["on-failure"];
  const warnings = await tellGitHub(deployment, inputs, { context, headline });
  const failed = !deployment.passed;
  if (failed && policy === "warn") warnings.push(headline);
  return {
    outputs: {
      passed: deployment.passed,
      verdict: deployment.verdict,
      "served-digest": deployment.served_digest,
      "previous-digest": deployment.previous_digest,
      "models-seen": deployment.models_seen,
      "replicas-seen": deployment.connections,
      "latency-p95-ms": deployment.latency?.p95_ms,
      "rolled-back": deployment.rollback?.verified ?? false,
      "deployment-path": deploymentPath,
      "junit-path": junitPath,
    },
    summary: [heading(2, `${marks[deployment.verdict]} Deployment: ${title}`), ...deploymentBlocks(deployment)],
    // The error that follows says what the check saw.
    log: [paragraph(`Deployment: ${title}`), ...(failed ? [checksLine(deployment)] : deploymentBlocks(deployment))],
    annotations: warnings.map((message): Annotation => ({ level: "warning", title: "verify-deployment", message })),
    failure: failed && policy === "fail" ? headline : undefined,
  } satisfies Outcome;
}

function checksLine({ checks }: DeploymentFile): Block {
  const signs = { passed: "✅", failed: "❌", skipped: "➖" } as const;
  return paragraph(checks.map(({ name, ends }) => `${signs[ends]} ${name}`).join(" · "));
}

function deploymentOf(
  { url, digest, image, previous, verification, rollback }: Verified,
  { github }: Context,
): DeploymentFile {
  const { checks, servedDigest, modelsSeen, connections, latency } = verification;
  const passed = checks.every(({ ends }) => ends !== "failed");
  return {
    format: "trainyard-deployment-1",
    version,
    verdict: passed ? "pass" : "fail",
    passed,
    url,
    ...(digest !== undefined && { model_digest: digest }),
    ...(image !== undefined && { image_digest: image }),
    ...(servedDigest !== undefined && { served_digest: servedDigest }),
    ...(previous !== undefined && { previous_digest: previous }),
    models_seen: modelsSeen,
    connections,
    checks,
    ...(latency !== undefined && {
      latency: {
        requests: latency.requests,
        first_ms: latency.firstMs,
        p50_ms: latency.p50Ms,
        p95_ms: latency.p95Ms,
        p99_ms: latency.p99Ms,
        errors: latency.errors,
      },
    }),
    ...(rollback !== undefined && { rollback }),
    ...(github !== undefined && { run: stampOf(github.run) }),
  };
}

/** Adds the result to GitHub's deployment. A refusal is a warning: the verdict does not depend on it. */
async function tellGitHub(
  deployment: DeploymentFile,
  { environment }: VerifyInputs,
  { context: { github }, headline }: { context: Context; headline: string },
): Promise<string[]> {
  if (environment === undefined) return [];
  if (github === undefined)
    return [`environment: expected a token for GitHub, got none: ${environment} keeps its status`];
  try {
    await reportDeployment(github, {
      environment,
      state: deployment.passed ? "success" : "failure",
      description: headline,
      url: new URL(deployment.url).origin,
    });
    return [];
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const hint = error.status === 403 ? " (the job needs `deployments: write`)" : "";
    return [`environment: the status of ${environment} was not written: ${error.message}${hint}`];
  }
}
