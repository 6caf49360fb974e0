import { usualRetries } from "../../../platform/http/retry.ts";
import {
  type ConnectionSettings,
  type DeploymentSettings,
  type DeploymentSurroundings,
  variablesOf,
  wantedImage,
} from "../settings.ts";
import type { DeploymentPlan } from "../target.ts";
import { KubernetesApi } from "./api.ts";
import { inferenceService, predictorOf } from "./inference-service.ts";
import { KServeTarget } from "./kserve-target.ts";
import { clusterAccess } from "./kubeconfig.ts";
import { imageDigest, manifestFiles, manifests, revisionName } from "./manifests.ts";
import { checkObjectNames, checkSettings, type KubernetesSettings } from "./settings.ts";
import { KubernetesTarget } from "./target.ts";

export async function kubernetesTarget(
  settings: DeploymentSettings & ConnectionSettings,
  { cwd, env, signal }: DeploymentSurroundings,
): Promise<KubernetesTarget | KServeTarget> {
  const access = await clusterAccess({
    path: settings.kubeconfig,
    context: settings["kube-context"],
    cwd,
    env,
    signal,
  });
  const Target = settings.platform === "kserve" ? KServeTarget : KubernetesTarget;
  return new Target({
    api: new KubernetesApi({ access, env, signal, retries: usualRetries }),
    settings: kubernetesSettings(settings, access.namespace),
    url: settings.address,
    canary: settings["canary-percent"] > 0,
    force: settings.force,
  });
}

/** Returns the manifests without a cluster. The namespace is `default` unless it is set. */
export function kubernetesDraft(settings: DeploymentSettings): DeploymentPlan {
  const own = kubernetesSettings(settings, undefined);
  checkObjectNames(own);
  checkSettings(own);
  const objects =
    settings.platform === "kserve"
      ? [inferenceService(own, { predictor: predictorOf(own), history: [], canaryPercent: undefined })]
      : manifests(own);
  return {
    revision: revisionName(own),
    digest: imageDigest(own.image),
    changes: objects.map(({ kind, metadata }) => `applies ${kind} ${metadata.name}`),
    documents: manifestFiles(objects),
  };
}

function kubernetesSettings(settings: DeploymentSettings, namespace: string | undefined): KubernetesSettings {
  return {
    name: settings.name,
    image: wantedImage(settings),
    variables: variablesOf(settings),
    namespace: settings.namespace ?? namespace ?? "default",
    modelDigest: settings["model-digest"],
    port: settings.port,
    replicas: { min: settings.replicas, max: settings["max-replicas"] ?? settings.replicas },
    cpu: settings.cpu,
    memory: settings.memory,
    serviceType: settings["service-type"],
  };
}
