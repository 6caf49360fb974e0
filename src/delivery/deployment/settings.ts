import { Failure } from "../../core/failure.ts";
import type { Reporter } from "../../core/reporter.ts";

/** The settings that say what is deployed where, under the names of deploy-model's inputs. */
export interface DeploymentSettings {
  platform: DeploymentPlatform;
  name: string;
  image: string | undefined;
  port: number;
  variables: readonly string[] | undefined;
  region: string | undefined;
  "health-url": string | undefined;
  "model-data": string | undefined;
  "instance-type": string;
  "instance-count": number;
  role: string | undefined;
  "aws-role": string | undefined;
  subscription: string | undefined;
  "resource-group": string | undefined;
  "azure-client": string | undefined;
  "azure-tenant": string | undefined;
  "google-project": string | undefined;
  "google-provider": string | undefined;
  "google-service-account": string | undefined;
  namespace: string | undefined;
  replicas: number;
  "max-replicas": number | undefined;
  cpu: string;
  memory: string;
  "service-type": "ClusterIP" | "LoadBalancer";
  address: string | undefined;
  "model-digest": string | undefined;
  force: boolean;
  "canary-percent": number;
  "canary-seconds": number;
  /** Time limit in seconds for each step of the rollout. */
  timeout: number;
  /** Revision to go back to. Nothing new is deployed then, and no image is needed. */
  "rollback-to": string | undefined;
}

export type DeploymentPlatform =
  | "cloud-run"
  | "kubernetes"
  | "kserve"
  | "sagemaker"
  | "azure-web-app"
  | "azure-container-instances";

/** Addresses to which credentials are sent, by the names of the inputs. */
export interface ConnectionSettings {
  kubeconfig: string | undefined;
  "kube-context": string | undefined;
  "api-url": string | undefined;
  "token-url": string | undefined;
  "identity-token-variable": string | undefined;
}

/** The services that a target needs from its caller. */
export interface DeploymentSurroundings {
  cwd: string;
  env: Record<string, string | undefined>;
  /** Variables with which a step asks GitHub for a token about its job. */
  identityService?: Readonly<Record<string, string>>;
  signal: AbortSignal;
  reporter: Pick<Reporter, "mask">;
}

/** Returns the image, which only a rollback can do without. */
export function wantedImage(settings: DeploymentSettings): string {
  return settings["rollback-to"] === undefined ? needed(settings, "image") : (settings.image ?? "");
}

/** @throws {Failure} if the platform needs a setting that is absent. */
export function needed(
  settings: DeploymentSettings,
  name: "image" | "google-project" | "region" | "role" | "subscription" | "resource-group",
): string {
  const value = settings[name];
  if (value === undefined) throw new Failure(`${name}: expected a value for ${settings.platform}, got nothing`);
  return value;
}

export function variablesOf({ variables }: DeploymentSettings): Record<string, string> {
  return Object.fromEntries(
    (variables ?? []).map((line) => {
      const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) {
        throw new Failure(`variables: expected NAME=value, got ${JSON.stringify(line.split("=")[0]!.slice(0, 80))}`);
      }
      return [name, value];
    }),
  );
}
