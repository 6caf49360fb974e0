import { Failure } from "../../core/failure.ts";
import type { DeploymentPlatform, DeploymentSettings } from "./settings.ts";

interface NameRule {
  pattern: RegExp;
  most: number;
  characters: string;
}

/** Rules of each platform for the name of a deployment. Kubernetes has its own, because the namespace counts there as well. */
const rules: Partial<Record<DeploymentPlatform, NameRule>> = {
  // A revision of Cloud Run has 63 characters, and ours adds up to 23 to the name of the service.
  "cloud-run": {
    pattern: /^[a-z](?:-?[a-z0-9])*$/,
    most: 40,
    characters: "lower-case letters, digits and single hyphens, the first a letter",
  },
  sagemaker: { pattern: /^[A-Za-z0-9](?:-?[A-Za-z0-9])*$/, most: 63, characters: "letters, digits and single hyphens" },
  "azure-web-app": {
    pattern: /^[A-Za-z0-9](?:-?[A-Za-z0-9])*$/,
    most: 60,
    characters: "letters, digits and single hyphens",
  },
  "azure-container-instances": {
    pattern: /^[a-z0-9](?:-?[a-z0-9])*$/,
    most: 63,
    characters: "lower-case letters, digits and single hyphens",
  },
};

/** Settings that become a part of an address. */
const addressParts = ["region", "google-project", "subscription", "resource-group"] as const;

/** @throws {Failure} for a name that the platform would refuse, before anything is sent. */
export function checkDeploymentNames(settings: DeploymentSettings): void {
  const { platform, name } = settings;
  const rule = rules[platform];
  if (rule !== undefined && (name.length > rule.most || !rule.pattern.test(name))) {
    throw new Failure(
      `name: expected at most ${rule.most} ${rule.characters} for ${platform}, got ${name.length} characters: ${JSON.stringify(name.slice(0, 100))}`,
    );
  }
  for (const input of addressParts) {
    const value = settings[input];
    if (value !== undefined && !/^[\w(][\w.:()-]{0,89}$/.test(value)) {
      throw new Failure(
        `${input}: expected at most 90 letters, digits, hyphens and dots, got ${JSON.stringify(value.slice(0, 100))}`,
      );
    }
  }
}
