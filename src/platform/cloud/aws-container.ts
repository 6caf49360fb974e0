import { readFile } from "node:fs/promises";
import { Failure } from "../../core/failure.ts";
import { HttpClient } from "../http/client.ts";
import { loginAnswer, transientLogin } from "./login-answer.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const relativeName = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
const fullName = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

/** Hosts that give credentials to the containers of ECS and EKS. */
const containerHosts = new Set(["169.254.170.2", "169.254.170.23", "[fd00:ec2::23]"]);

/** Keys of the role that a container runs as. */
export interface ContainerKeys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

/**
 * Returns the address that gives this container its credentials, or undefined if ECS or EKS named none. Plain HTTP is only
 * allowed to this machine and to the hosts of ECS and EKS, as in the SDKs of AWS.
 *
 * @throws {Failure} for an address that is none, or that would send the token in the clear.
 */
export function containerCredentialsUrl(env: Environment): URL | undefined {
  const relative = env[relativeName];
  const full = env[fullName];
  if (!relative && !full) return undefined;
  const [name, text] = relative ? [relativeName, `http://169.254.170.2${relative}`] : [fullName, full!];
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && (url.protocol === "https:" || (url.protocol === "http:" && isAllowed(url.hostname)))) {
    return url;
  }
  throw new Failure(
    `${name}: expected an https address, or one of this machine, 169.254.170.2, 169.254.170.23 or [fd00:ec2::23], got ${JSON.stringify(text.slice(0, 200))}`,
  );
}

function isAllowed(hostname: string): boolean {
  if (hostname === "localhost" || hostname === "[::1]" || containerHosts.has(hostname)) return true;
  return /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Asks for the credentials of this container. No proxy is used, because a proxy cannot reach these hosts. */
export async function containerKeys(
  url: URL,
  { env, signal }: { env: Environment; signal: AbortSignal },
): Promise<ContainerKeys> {
  const token = await authorizationToken(env);
  const http = new HttpClient({ SSL_CERT_FILE: env["SSL_CERT_FILE"] });
  const headers = { accept: "application/json", ...(token !== undefined && { authorization: token }) };
  const { status, json } = await loginAnswer(http, { method: "GET", url, headers, signal });
  const field = (name: string) => (typeof json[name] === "string" ? json[name] : "");
  const [accessKeyId, secretAccessKey, sessionToken] = [field("AccessKeyId"), field("SecretAccessKey"), field("Token")];
  if (status === 200 && accessKeyId && secretAccessKey && sessionToken) {
    return { accessKeyId, secretAccessKey, sessionToken };
  }
  const said = [field("Code") || field("code"), field("Message") || field("message")].filter((text) => text !== "");
  const found = `HTTP ${status}${said.length === 0 ? "" : ` ${said.join(": ").slice(0, 300)}`}`;
  if (status >= 500) throw transientLogin(`${url.host}: the login of this job failed: ${found}`);
  throw new Failure(
    `${url.host}: expected AccessKeyId, SecretAccessKey and Token, got ${found} (has the container a task role or a pod identity?)`,
  );
}

/** Returns the token for the address. A file takes precedence, because EKS replaces its content from time to time. */
async function authorizationToken(env: Environment): Promise<string | undefined> {
  const path = env["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"];
  const name = path ? "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE" : "AWS_CONTAINER_AUTHORIZATION_TOKEN";
  let token = env["AWS_CONTAINER_AUTHORIZATION_TOKEN"];
  if (path) {
    try {
      token = await readFile(path, "utf8");
    } catch (error) {
      throw new Failure(`${name}: expected a file that can be read, got ${JSON.stringify(path)}`, { cause: error });
    }
  }
  if (!token) return undefined;
  if (/[^\t\x20-\x7e]/.test(token)) {
    throw new Failure(`${name}: expected one line of visible characters, got other characters or a line break`);
  }
  return token;
}
