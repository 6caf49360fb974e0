import { choice, flag, input, lines, number, path, text, type Values } from "./inputs.ts";

const platforms = [
  "cloud-run",
  "kubernetes",
  "kserve",
  "sagemaker",
  "azure-web-app",
  "azure-container-instances",
] as const;

/** Inputs that say what is deployed where. `rollout.json` keeps them, so that a later step can go back. */
export const deploymentInputs = {
  platform: choice({ description: "Platform that runs the image.", choices: platforms, required: true }),
  name: text({
    description: "Name of the deployment: the service, the endpoint, the app or the container group.",
    required: true,
  }),
  image: input<string, { description: string }>(
    {
      description:
        "Image with its digest, such as `ghcr.io/acme/churn@sha256:…`. SageMaker also takes a tag together with `model-data`.",
    },
    {
      expected: "one image",
      list: true,
      parse: (value) => (/\s/.test(value) ? { ok: false, expected: "one image" } : { ok: true, value }),
    },
  ),
  "model-data": text({
    description:
      "Archive of the model for SageMaker, `s3://bucket/model.tar.gz`, when the image does not hold the model.",
  }),
  "instance-type": text({ description: "Type of SageMaker's instances.", default: "ml.m5.large" }),
  "instance-count": number({
    description: "Number of SageMaker's instances. A canary needs two or more.",
    min: 1,
    max: 1000,
    integer: true,
    default: "1",
  }),
  role: text({ description: "ARN of the role that the SageMaker endpoint runs as." }),
  "aws-role": text({ description: "ARN of the role that this job takes, when no AWS login is in the environment." }),
  subscription: text({ description: "Id of the Azure subscription." }),
  "resource-group": text({ description: "Resource group of the app or of the container group." }),
  "azure-client": text({
    description: "Application id with a federated credential for this job. When absent, the login of azure/login.",
  }),
  "azure-tenant": text({ description: "Tenant id of that application." }),
  "health-url": text({
    description:
      "Address that answers 200 when the server is ready. When absent, it is derived from the address of the deployment.",
  }),
  port: number({
    description: "Port on which the container listens.",
    min: 1,
    max: 65_535,
    integer: true,
    default: "8080",
  }),
  variables: lines({ description: "Environment variables of the container: `NAME=value`, one per line. No secrets." }),
  namespace: text({
    description: "Namespace of the Deployment. When absent, that of the context, or `default` with `render`.",
  }),
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
  force: flag({ description: "Whether to take over fields that other programs own.", default: "false" }),
  region: text({ description: "Region of the cloud, such as `europe-west1` or `eu-central-1`." }),
  "google-project": text({ description: "Project of Google Cloud." }),
  "google-provider": text({
    description:
      "Workload identity provider that accepts this job: `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. The login of google-github-actions/auth takes precedence.",
  }),
  "google-service-account": text({ description: "Email of the service account that deploys." }),
};

/** Inputs that say to which addresses credentials are sent. They are never taken from a file. */
export const connectionInputs = {
  kubeconfig: path({
    description:
      "File with the cluster and the credentials. When absent, `KUBECONFIG`, `~/.kube/config`, or the service account of the pod.",
  }),
  "kube-context": text({ description: "Context of the kubeconfig. When absent, the current one." }),
  "identity-token-variable": text({
    description: "Variable with the identity token of a CI system other than GitHub, such as GitLab's `id_tokens`.",
  }),
  "api-url": text({
    description: "Address of the platform's API, for private endpoints and sovereign clouds. The vendor's when absent.",
  }),
  "token-url": text({
    description: "Address of the vendor's token service, for private endpoints and sovereign clouds.",
  }),
};

/** The inputs that say what is deployed where. */
export type DeploymentValues = Values<typeof deploymentInputs>;
