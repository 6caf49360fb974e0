import { Failure } from "../../core/failure.ts";
import type { HttpAnswer } from "../../platform/http/message.ts";
import { retryAfterMs, TransientError } from "../../platform/http/retry.ts";
import { registryUrl } from "./reference.ts";

/** A registry's permanent refusal of a request. */
export class RegistryRefusal extends Failure {
  readonly status: number;
  /** Error codes in the response, as the distribution specification names them: `MANIFEST_BLOB_UNKNOWN`. */
  readonly codes: readonly string[];

  constructor(message: string, { status, codes = [] }: { status: number; codes?: readonly string[] }) {
    super(message);
    this.status = status;
    this.codes = codes;
  }
}

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
  const errors = errorList(text);
  const said = errorText(text, errors);
  // A redirect may have led to the registry's storage.
  const storage = url.host === registryUrl(registry).host ? "" : url.host;
  const what = `${method} ${storage}${url.pathname}: ${status}${said === "" ? "" : ` ${said}`}`;
  const refusal = (message: string) =>
    new RegistryRefusal(message, { status, codes: errors.flatMap(({ code }) => code ?? []) });
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return new TransientError(what, { afterMs: retryAfterMs(headers["retry-after"], Date.now()) });
  }
  if (storage !== "") return refusal(`${registry}: ${what}`);
  if (status === 401 || status === 403) {
    const who = user === undefined ? "nobody (no login was given)" : JSON.stringify(user);
    return refusal(
      `${registry}/${name}: expected the right to ${mode}, got ${status} for ${who}${said === "" ? "" : `: ${said}`} (${registryHint(registry, name, 403)})`,
    );
  }
  if (status === 404 && mode === "push") {
    return refusal(`${registry}/${name}: ${what} (${registryHint(registry, name, 404)})`);
  }
  if (status === 413)
    return refusal(
      `${registry}: ${what} (a layer is too large for it: set layer-limit lower, or keep the weights in several files)`,
    );
  return refusal(`${registry}: ${what}`);
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

interface RegistryError {
  code?: string;
  message?: string;
}

/** Reads `{"errors":[{"code":"DENIED","message":"…"}]}`. Empty for any other text. */
function errorList(text: string): RegistryError[] {
  try {
    const { errors } = Object(JSON.parse(text));
    if (!Array.isArray(errors)) return [];
    return errors.map((error) => {
      const { code, message } = Object(error);
      return { ...(typeof code === "string" && { code }), ...(typeof message === "string" && { message }) };
    });
  } catch {
    return [];
  }
}

/** Returns the errors, or any other text such as a proxy's HTML page, as one short line. */
function errorText(text: string, errors: RegistryError[]): string {
  const said =
    errors.length === 0
      ? withoutTags(text)
      : errors.map(({ code, message }) => [code, message].filter((each) => each !== undefined).join(": ")).join("; ");
  const line = said.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
