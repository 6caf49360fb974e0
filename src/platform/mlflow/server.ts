import { readFileSync } from "node:fs";
import { Failure } from "../../core/failure.ts";
import { withoutEnd } from "../../core/text-end.ts";
import type { TlsIdentity } from "../http/client.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** An MLflow server, as MLflow's own environment variables describe it. */
export interface MlflowServer {
  /** Address without a slash at the end and without a login. A path prefix is kept. */
  url: string;
  /** Headers of every request, with the login. */
  headers: Readonly<Record<string, string>>;
  /** Environment with proxies and certificates. */
  env: Environment;
  tls: TlsIdentity;
  /** Number of attempts for each request. */
  attempts: number;
  /** First pause between attempts. */
  firstPauseMs: number;
  /** Longest silence of the server. */
  silenceMs: number;
  /** Files of this size and more are uploaded in parts, if the server offers that. */
  multipartMinBytes: number;
  /** Size of a part. */
  partBytes: number;
  /** Databricks wants absolute paths as names of experiments. */
  isDatabricks: boolean;
}

/**
 * Reads the tracking server from `MLFLOW_TRACKING_URI` and the other variables that MLflow's own client reads. Undefined
 * without that variable.
 *
 * @param variable `MLFLOW_REGISTRY_URI` names the server of the registry. It is the tracking server when it is not set.
 * @throws {Failure} for an address that is not one of a server, and for a login or certificate that cannot be used.
 */
export function mlflowServer(
  env: Environment,
  variable: "MLFLOW_TRACKING_URI" | "MLFLOW_REGISTRY_URI" = "MLFLOW_TRACKING_URI",
): MlflowServer | undefined {
  const name = env[variable]?.trim() ? variable : "MLFLOW_TRACKING_URI";
  const address = env[name]?.trim();
  if (!address) return undefined;
  const isDatabricks = /^databricks(:\/\/|$)/.test(address);
  const url = isDatabricks ? databricksUrl(env, name) : serverUrl(address, name);
  const authorization = isDatabricks ? `Bearer ${env["DATABRICKS_TOKEN"]}` : authorizationOf(url, env);
  url.username = "";
  url.password = "";
  const workspace = env["MLFLOW_WORKSPACE"];
  const number = (name: string, fallback: number, most = 1e6) => numberIn(env, { name, fallback, most });
  const bytes = (name: string, fallback: number) => Math.floor(number(name, fallback, mostBytes));
  return {
    url: withoutEnd(`${url.origin}${url.pathname}`, "/"),
    headers: {
      ...(authorization !== undefined && { authorization }),
      ...(workspace && { "x-mlflow-workspace": workspace }),
    },
    ...trustOf(env),
    attempts: Math.floor(number("MLFLOW_HTTP_REQUEST_MAX_RETRIES", 7)) || 1,
    firstPauseMs: 500 * number("MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", 2),
    silenceMs: 1000 * (Math.floor(number("MLFLOW_HTTP_REQUEST_TIMEOUT", 120)) || 120),
    multipartMinBytes: bytes("MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE", 500 * 2 ** 20),
    partBytes: bytes("MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE", 100 * 2 ** 20) || 1,
    isDatabricks,
  };
}

/** Returns true for an address that names files on this machine, as MLflow without a server uses them. */
export function isLocalStore(address: string): boolean {
  return /^file:/i.test(address) || !/^[a-z][a-z\d+.-]+:|^databricks$/i.test(address);
}

function serverUrl(address: string, variable: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== "") return url;
  // The address may contain a password, so only its scheme is shown.
  const [scheme] = /^[a-z][a-z\d+.-]*:/i.exec(address) ?? ["a path"];
  const hint = /^(azureml|arn):/i.test(address)
    ? "Azure ML and SageMaker sign their requests in their own way, which is not supported: let your own command log there"
    : "only MLflow itself can open a path or a database: start `mlflow server --backend-store-uri …` and name its address";
  throw new Failure(
    `${variable}: expected the address of an MLflow server, such as https://mlflow.example, got ${scheme} (${hint})`,
  );
}

function databricksUrl(env: Environment, variable: string): URL {
  const host = env["DATABRICKS_HOST"]?.trim() ?? "";
  const address = /^https?:\/\//.test(host) ? host : `https://${host}`;
  if (host === "" || !env["DATABRICKS_TOKEN"] || !URL.canParse(address)) {
    throw new Failure(
      `${variable}: databricks needs DATABRICKS_HOST and DATABRICKS_TOKEN in the environment (profiles of the Databricks CLI are not read)`,
    );
  }
  return new URL(address);
}

function authorizationOf(url: URL, env: Environment): string | undefined {
  const user = env["MLFLOW_TRACKING_USERNAME"] || decoded(url.username);
  const password = env["MLFLOW_TRACKING_PASSWORD"] || decoded(url.password);
  if (user && password) return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  const token = env["MLFLOW_TRACKING_TOKEN"];
  if (token && /[\r\n]/.test(token.trim()))
    throw new Failure("MLFLOW_TRACKING_TOKEN: expected a token on one line, got several lines");
  return token ? `Bearer ${token.trim()}` : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A % that encodes nothing belongs to the password.
    return text;
  }
}

/** Returns the certificates to trust and to show. MLflow reads `true` and `1` only as a switch. */
function trustOf(env: Environment): Pick<MlflowServer, "env" | "tls"> {
  const insecure = ["true", "1"].includes((env["MLFLOW_TRACKING_INSECURE_TLS"] ?? "").toLowerCase());
  const authority = env["MLFLOW_TRACKING_SERVER_CERT_PATH"];
  if (insecure && authority) {
    throw new Failure(
      "MLFLOW_TRACKING_INSECURE_TLS: expected it without MLFLOW_TRACKING_SERVER_CERT_PATH, got both (a certificate is either checked or not)",
    );
  }
  const client = env["MLFLOW_TRACKING_CLIENT_CERT_PATH"];
  const pem = client ? certificate(client) : undefined;
  return {
    env: authority ? { ...env, SSL_CERT_FILE: authority } : env,
    tls: { ...(insecure && { rejectUnauthorized: false }), ...(pem !== undefined && { cert: pem, key: pem }) },
  };
}

function certificate(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new Failure(`MLFLOW_TRACKING_CLIENT_CERT_PATH: ${path} could not be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
  if (text.includes("BEGIN CERTIFICATE") && /BEGIN (?:(?:RSA|EC|DSA|ENCRYPTED) )?PRIVATE KEY/.test(text)) return text;
  throw new Failure(
    `MLFLOW_TRACKING_CLIENT_CERT_PATH: ${path}: expected one PEM file with a certificate and its private key, got something else`,
  );
}

const mostBytes = 2 ** 40;

interface NumberVariable {
  name: string;
  fallback: number;
  most: number;
}

/** @throws {Failure} for a variable that is no number from 0 to `most`. */
function numberIn(env: Environment, { name, fallback, most }: NumberVariable): number {
  const text = env[name]?.trim();
  if (!text) return fallback;
  const value = Number(text);
  if (value >= 0 && value <= most) return value;
  throw new Failure(`${name}: expected a number from 0 to ${most}, got ${JSON.stringify(text.slice(0, 40))}`);
}
