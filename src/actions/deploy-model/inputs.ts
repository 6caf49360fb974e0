import { choice, flag, input, lines, number, path, text, type Values } from "../../contract/inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";
import { kubernetesInputs } from "./kubernetes.ts";

export const platforms = [
  "cloud-run",
  "kubernetes",
  "sagemaker",
  "azure-web-app",
  "azure-container-instances",
] as const;

export const deployInputs = {
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
    description: "Address that answers 200 when the server is ready. When absent, it is derived from `url`.",
  }),
  port: number({
    description: "Port on which the container listens.",
    min: 1,
    max: 65_535,
    integer: true,
    default: "8080",
  }),
  variables: lines({ description: "Environment variables of the container: `NAME=value`, one per line. No secrets." }),
  "rollback-to": text({
    description:
      "Revision to go back to, such as the output `previous-revision` of an earlier step. Nothing new is deployed then.",
  }),
  "dry-run": flag({ description: "Only say what would change.", default: "false" }),
  render: path({
    description: "Folder for the requests or manifests. They are written, and nothing is changed.",
  }),
  timeout: number({
    description: "Time limit in seconds for each step of the rollout.",
    min: 1,
    max: 14_400,
    default: "900",
  }),
  "poll-seconds": number({
    description: "Time in seconds between two looks at the status.",
    min: 0.05,
    max: 300,
    default: "5",
  }),
  "canary-percent": number({
    description: "Share of the traffic in percent that the new revision gets first. 0 gives it everything at once.",
    min: 0,
    max: 99,
    integer: true,
    default: "0",
  }),
  "canary-seconds": number({
    description: "Time in seconds before the new revision gets the rest of the traffic.",
    min: 0,
    max: 3600,
    default: "60",
  }),
  ...kubernetesInputs,
  region: text({ description: "Region of the cloud, such as `europe-west1` or `eu-central-1`." }),
  "google-project": text({ description: "Project of Google Cloud." }),
  "google-provider": text({
    description:
      "Workload identity provider that accepts this job: `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. The login of google-github-actions/auth takes precedence.",
  }),
  "google-service-account": text({ description: "Email of the service account that deploys." }),
  "identity-token-variable": text({
    description: "Variable with the identity token of a CI system other than GitHub, such as GitLab's `id_tokens`.",
  }),
  "api-url": text({
    description: "Address of the platform's API, for private endpoints and sovereign clouds. The vendor's when absent.",
  }),
  "token-url": text({
    description: "Address of the vendor's token service, for private endpoints and sovereign clouds.",
  }),
  "report-dir": sharedInputs["report-dir"],
  "on-failure": sharedInputs["on-failure"],
};

export const deployOutputs = {
  url: "Address of the deployment.",
  revision: "Name of the revision that serves, or would serve.",
  digest: "Digest of the image of that revision.",
  "previous-revision": "Name of the revision that served before. Empty for a first deployment.",
  "previous-digest": "Digest of the image of that revision.",
  state:
    "End of the rollout: `deployed`, `unchanged`, `rolled-back` or `failed`; `planned` with `dry-run` or `render`.",
  "rollout-path": "Path of the result as JSON.",
};

export type DeployInputs = Values<typeof deployInputs>;
