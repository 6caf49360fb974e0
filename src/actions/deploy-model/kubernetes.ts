import type { Context } from "../../contract/context.ts";
import { choice, flag, number, path, text, type Values } from "../../contract/inputs.ts";
import { KubernetesApi } from "../../delivery/deployment/kubernetes/api.ts";
import { clusterAccess } from "../../delivery/deployment/kubernetes/kubeconfig.ts";
import { KubernetesTarget } from "../../delivery/deployment/kubernetes/target.ts";
import { usualRetries } from "../../platform/http/retry.ts";

export const kubernetesInputs = {
  kubeconfig: path({
    description:
      "File with the cluster and the credentials. When absent, `KUBECONFIG`, `~/.kube/config`, or the service account of the pod.",
  }),
  "kube-context": text({ description: "Context of the kubeconfig. When absent, the current one." }),
  namespace: text({ description: "Namespace of the Deployment. When absent, that of the context, or `default`." }),
  replicas: number({ description: "Number of pods that serve.", min: 1, max: 1000, integer: true, default: "2" }),
  "max-replicas": number({
    description:
      "Maximum number of pods. When it is larger than `replicas`, an autoscaler decides by the processor time.",
    min: 1,
    max: 1000,
    integer: true,
  }),
  cpu: text({ description: "Processor time that each pod requests, such as `250m`.", default: "250m" }),
  memory: text({ description: "Memory that each pod requests and may not exceed.", default: "512Mi" }),
  "service-type": choice({
    description: "Type of the Service: `ClusterIP` inside the cluster, `LoadBalancer` with an address outside it.",
    choices: ["ClusterIP", "LoadBalancer"],
    default: "ClusterIP",
  }),
  address: text({
    description: "Address of the deployment for the output `url`. When absent, that of the Service inside the cluster.",
  }),
  "model-digest": text({ description: "Digest of the model in the image. It becomes a label and an annotation." }),
  force: flag({ description: "Take over fields that other programs own.", default: "false" }),
};

interface Deployed {
  name: string;
  image: string;
  variables: Record<string, string>;
}

type Inputs = Values<typeof kubernetesInputs> & { port: number; "canary-percent": number };

export async function kubernetesTarget(
  inputs: Inputs,
  { cwd, env, signal }: Context,
  deployed: Deployed,
): Promise<KubernetesTarget> {
  const access = await clusterAccess({ path: inputs.kubeconfig, context: inputs["kube-context"], cwd, env, signal });
  return new KubernetesTarget({
    api: new KubernetesApi({ access, env, signal, retries: usualRetries }),
    settings: {
      ...deployed,
      namespace: inputs.namespace ?? access.namespace ?? "default",
      modelDigest: inputs["model-digest"],
      port: inputs.port,
      replicas: { min: inputs.replicas, max: inputs["max-replicas"] ?? inputs.replicas },
      cpu: inputs.cpu,
      memory: inputs.memory,
      serviceType: inputs["service-type"],
    },
    url: inputs.address,
    canary: inputs["canary-percent"] > 0,
    force: inputs.force,
  });
}
