import { join, resolve } from "node:path";
import { action } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { deploymentInputs } from "../../contract/deployment-inputs.ts";
import { Failure } from "../../core/failure.ts";
import { realClock } from "../../delivery/deployment/clock.ts";
import { deploymentDraft, deploymentTarget } from "../../delivery/deployment/platform.ts";
import { drafted, goBack, type Rollout, type RolloutOptions, rollOut } from "../../delivery/deployment/rollout.ts";
import { stampOf } from "../../evaluation/run-stamp.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { runFromEnvironment } from "../../platform/github/run.ts";
import { type DeployInputs, deployInputs, deployOutputs } from "./inputs.ts";
import { rolloutOutcome, writeRollout } from "./outcome.ts";

const digest = "$DIGEST";

export default action({
  name: "deploy-model",
  description:
    "Deploys an image by its digest, waits until the platform serves it, and goes back to what served before when anything fails. A repetition changes nothing.",
  examples: [
    `--platform cloud-run --google-project acme --region europe-west1 --name churn --image europe-docker.pkg.dev/acme/models/churn@${digest}`,
    "--platform cloud-run --google-project acme --region europe-west1 --name churn --rollback-to churn-m0123456789ab",
  ],
  groups: {
    Deployment: ["platform", "name", "image", "port", "variables", "region", "health-url", "rollback-to"],
    Rollout: ["dry-run", "render", "timeout", "poll-seconds", "canary-percent", "canary-seconds"],
    SageMaker: ["model-data", "instance-type", "instance-count", "role", "aws-role"],
    Azure: ["subscription", "resource-group", "azure-client", "azure-tenant"],
    Google: ["google-project", "google-provider", "google-service-account"],
    Kubernetes: [
      "kubeconfig",
      "kube-context",
      "namespace",
      "replicas",
      "max-replicas",
      "cpu",
      "memory",
      "service-type",
      "address",
      "model-digest",
      "force",
    ],
    Connection: ["identity-token-variable", "api-url", "token-url"],
    Output: ["report-dir", "on-failure"],
  },
  inputs: deployInputs,
  outputs: deployOutputs,
  async run(inputs, context) {
    const path = join(resolve(context.cwd, inputs["report-dir"]), "rollout.json");
    const { platform } = inputs;
    const settings = recordedSettings(context.given);
    const workflow = runFromEnvironment(context.env);
    const run = workflow && stampOf(workflow);
    if (inputs.render !== undefined && inputs["rollback-to"] !== undefined) {
      throw new Failure("render: expected something to deploy, got rollback-to (set dry-run instead)");
    }
    if (inputs.render !== undefined && !inputs["dry-run"]) {
      const rollout = drafted(deploymentDraft(inputs, context));
      await render(rollout, inputs, context);
      const place = { path, platform, target: `${platform} ${inputs.name}`, settings, run };
      await writeRollout(rollout, place);
      return rolloutOutcome(rollout, { ...place, policy: inputs["on-failure"], isRollback: false });
    }
    const target = await deploymentTarget(inputs, context);
    const place = { path, platform, target: target.name, settings, run };
    const options: RolloutOptions = {
      dryRun: inputs["dry-run"],
      canaryPercent: inputs["canary-percent"],
      canaryMs: inputs["canary-seconds"] * 1000,
      timeoutMs: inputs.timeout * 1000,
      pollMs: inputs["poll-seconds"] * 1000,
      clock: realClock,
      signal: context.signal,
      beforeChange: (rollout) => writeRollout(rollout, place),
      onEvent: (text) => context.reporter.info(text),
    };
    const back = inputs["rollback-to"];
    const rollout =
      back === undefined
        ? await rollOut(target, options)
        : await goBack(target, [{ revision: back, digest: undefined, percent: 100 }], options);
    if (inputs.render !== undefined) await render(rollout, inputs, context);
    await writeRollout(rollout, place);
    return rolloutOutcome(rollout, { ...place, policy: inputs["on-failure"], isRollback: back !== undefined });
  },
});

/** Settings by which a later step finds the deployment. Variables are left out, because a rollback does not set them. */
function recordedSettings(given: Context["given"]): Record<string, string> {
  const { platform: _, variables: __, ...names } = deploymentInputs;
  return Object.fromEntries(Object.entries(given).filter(([name]) => name in names));
}

async function render({ documents }: Rollout, inputs: DeployInputs, { cwd, reporter }: Context): Promise<void> {
  for (const [name, document] of Object.entries(documents)) {
    const text = typeof document === "string" ? document : `${JSON.stringify(document, null, 2)}\n`;
    await replaceFile(join(resolve(cwd, inputs.render!), name), text);
    reporter.info(`wrote ${join(inputs.render!, name)}`);
  }
}
