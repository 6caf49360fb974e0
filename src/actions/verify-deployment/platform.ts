import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { deploymentInputs } from "../../contract/deployment-inputs.ts";
import { read } from "../../contract/inputs.ts";
import { Failure } from "../../core/failure.ts";
import { deploymentTarget } from "../../delivery/deployment/platform.ts";
import { type ExpectedImage, expectedImage } from "../../delivery/deployment/platform-word.ts";
import type { DeploymentTarget } from "../../delivery/deployment/target.ts";
import { staleReason } from "../../evaluation/run-stamp.ts";
import { type RolloutFile, readRolloutFile } from "../../evaluation/served-model/rollout-file.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import type { VerifyInputs } from "./inputs.ts";

/** The platform of an earlier deploy-model step. */
export interface DeployedPlatform {
  target: DeploymentTarget;
  rollout: RolloutFile;
  /** The image that the platform must run. Undefined if deploy-model knew no digest. */
  image: ExpectedImage | undefined;
}

/**
 * Connects with the platform that rollout.json names. Addresses to which
 * credentials are sent come from the inputs alone. The platform is asked once, so that a permission that is missing is an
 * error and not a reason to go back.
 */
export async function deployedPlatform(inputs: VerifyInputs, context: Context): Promise<DeployedPlatform> {
  const { cwd } = context;
  const path = inputs.rollout ?? shownPath(join(resolve(cwd, inputs["report-dir"]), "rollout.json"), cwd);
  const rollout = await readRolloutFile(path, cwd);
  const { state, passed, digest, platform, settings } = rollout;
  // A file that the user names may be that of another run, such as the one that deployed.
  const stale = inputs.rollout === undefined ? staleReason(rollout.run, context.github?.run) : undefined;
  if (stale !== undefined) throw new Failure(`${path}: ${stale}`);
  if (!passed || state === "planned") {
    throw new Failure(`${path}: expected a deployment that succeeded, got the state ${state} (run deploy-model first)`);
  }
  if (settings?.["name"] === undefined) {
    throw new Failure(`${path}: expected the settings of the deployment, got none (run deploy-model of this version)`);
  }
  const target = await deploymentTarget(
    {
      ...settingsIn({ ...settings, platform }, path),
      kubeconfig: inputs.kubeconfig,
      "kube-context": inputs["kube-context"],
      "api-url": inputs["api-url"],
      "token-url": inputs["token-url"],
      "identity-token-variable": inputs["identity-token-variable"],
      timeout: inputs["rollback-timeout"],
      "canary-percent": 0,
      "canary-seconds": 0,
      "rollback-to": rollout.previous?.revisions[0]?.revision ?? rollout.revision,
      "health-url": settings["health-url"],
    },
    context,
  );
  const image = digest === undefined ? undefined : expectedImage(target, digest);
  await image?.running();
  return { target, rollout, image };
}

function settingsIn(settings: Readonly<Record<string, string>>, path: string) {
  try {
    return read(deploymentInputs, (name) => (Object.hasOwn(settings, name) ? settings[name] : undefined));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${path}: settings: ${error.message}`, { cause: error });
  }
}
