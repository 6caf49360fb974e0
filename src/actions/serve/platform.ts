import { withoutEnd } from "../../core/text-end.ts";
import type { PlatformPaths } from "../../serving/service.ts";

/**
 * Variables with which platforms choose the port: Vertex AI, SageMaker, and then Cloud Run, Heroku, Azure and Knative.
 * None of ours ends in `_PORT`: Kubernetes sets `NAME_PORT=tcp://…` in every container for a service called NAME.
 */
const portVariables = ["AIP_HTTP_PORT", "SAGEMAKER_BIND_TO_PORT", "PORT"];

export interface PortSources {
  env: Readonly<Record<string, string | undefined>>;
  /** Port when neither the option nor a variable is given. */
  usual: number;
  /** Reports a variable that is not a port. */
  warn(message: string): void;
}

/** Returns the port to listen on: the option, else the first variable that is a port, else the usual one. */
export function servedPort(option: number | undefined, { env, usual, warn }: PortSources): number {
  if (option !== undefined) return option;
  for (const name of portVariables) {
    const text = env[name]?.trim() ?? "";
    if (text === "") continue;
    if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535) return Number(text);
    warn(`${name}: expected a port from 1 to 65535, got ${JSON.stringify(text.slice(0, 80))}; it is ignored`);
  }
  return usual;
}

/** Returns the paths that Vertex AI will ask, from the variables that it sets. */
export function platformPaths({ env, warn }: Omit<PortSources, "usual">): PlatformPaths {
  const path = (name: string) => {
    const text = env[name]?.trim() ?? "";
    if (text === "") return undefined;
    if (/^\/[^\s?#{}]*$/.test(text)) return withoutEnd(text, "/") || "/";
    warn(`${name}: expected a path such as /predict, got ${JSON.stringify(text.slice(0, 80))}; it is ignored`);
    return undefined;
  };
  return { predict: path("AIP_PREDICT_ROUTE"), health: path("AIP_HEALTH_ROUTE") };
}
