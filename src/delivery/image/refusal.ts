import { Failure } from "../../core/failure.ts";
import type { HttpAnswer } from "../../platform/http/message.ts";
import { retryAfterMs, TransientError } from "../../platform/http/retry.ts";

interface RefusedRequest {
  registry: string;
  /** Path of the repository in the registry. */
  name: string;
  mode: "pull" | "push";
  user: string | undefined;
  method: string;
  answer: Pick<HttpAnswer, "url" | "status" | "headers">;
  /** Body of the response. */
  text: string;
}

/** Returns the error for an unexpected response. It is a `TransientError` if a retry may succeed. */
export function registryRefusal({ registry, name, mode, user, method, answer, text }: RefusedRequest): Error {
  const { url, status, headers } = answer;
  const said = errorText(text);
  const what = `${method} ${url.pathname}: ${status}${said === "" ? "" : ` ${said}`}`;
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return new TransientError(what, { afterMs: retryAfterMs(headers["retry-after"], Date.now()) });
  }
  if (status === 401 || status === 403) {
    const who = user === undefined ? "nobody (no login was given)" : JSON.stringify(user);
    return new Failure(
      `${registry}/${name}: expected the right to ${mode}, got ${status} for ${who}${said === "" ? "" : `: ${said}`} (${registryHint(registry, name, 403)})`,
    );
  }
  if (status === 404 && mode === "push") {
    return new Failure(`${registry}/${name}: ${what} (${registryHint(registry, name, 404)})`);
  }
  if (status === 413)
    return new Failure(
      `${registry}: ${what} (a layer is too large for it: set layer-limit lower, or keep the weights in several files)`,
    );
  return new Failure(`${registry}: ${what}`);
}

/** Explains why a registry refused a request, and how its user can fix it. */
export function registryHint(registry: string, repository: string, status: number): string {
  const owner = repository.split("/")[0] ?? repository;
  if (status === 404) {
    if (isAmazon(registry)) {
      return `Amazon ECR does not create repositories: run \`aws ecr create-repository --repository-name ${repository}\` once`;
    }
    if (registry.endsWith("-docker.pkg.dev")) return `create the Artifact Registry repository ${owner} first`;
    return "the repository may have to be created first, or the user may not see it";
  }
  if (registry === "ghcr.io") {
    return (
      `the job needs \`permissions: packages: write\`; a package that exists must name this repository under Package settings, ` +
      `Manage Actions access, with the role Write; the owner ${owner} must be the one the token belongs to; pull requests from forks cannot push`
    );
  }
  if (registry === "docker.io") {
    return `the access token needs Read & Write, and its user must be ${owner} or a member of it with write access to ${repository}`;
  }
  if (isAmazon(registry)) {
    return "the role needs ecr:GetAuthorizationToken, ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage";
  }
  if (registry.endsWith("-docker.pkg.dev") || registry.endsWith("gcr.io")) {
    return "the service account needs the role roles/artifactregistry.writer on the repository";
  }
  if (registry.endsWith(".azurecr.io")) return "the identity needs the role AcrPush on the registry";
  if (registry === "quay.io") return `the robot account needs the permission Write on ${repository}`;
  if (registry.startsWith("registry.gitlab"))
    return "the token needs the scope write_registry, or CI_JOB_TOKEN access to the project";
  return `the user needs the right to push to ${repository}`;
}

function isAmazon(registry: string): boolean {
  const service = registry.indexOf(".dkr.ecr.");
  return service !== -1 && registry.includes("amazonaws.com", service);
}

/** The text of a page of HTML. A tag without an end is text. */
function withoutTags(page: string): string {
  let text = "";
  for (let at = 0; at < page.length; ) {
    const start = page.indexOf("<", at);
    const end = start === -1 ? -1 : page.indexOf(">", start);
    if (end === -1) return text + page.slice(at);
    text += `${page.slice(at, start)} `;
    at = end + 1;
  }
  return text;
}

/** Returns the message in `{"errors":[{"code":"DENIED","message":"…"}]}`, or any other text, as one short line. */
function errorText(text: string): string {
  let said = text;
  try {
    const { errors } = Object(JSON.parse(text));
    if (Array.isArray(errors)) {
      said = errors
        .map((error) =>
          [Object(error).code, Object(error).message].filter((each) => typeof each === "string").join(": "),
        )
        .join("; ");
    }
  } catch {
    // This is probably a proxy's HTML page.
    said = withoutTags(text);
  }
  const line = said.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
