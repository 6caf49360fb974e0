import { readFileSync } from "node:fs";
import { rootCertificates } from "node:tls";
import { Failure } from "../../core/failure.ts";

/**
 * Returns the certificates to trust if `SSL_CERT_FILE` is set: those in that file, Node's own, and those in
 * `NODE_EXTRA_CA_CERTS`. Undefined if it is not set, because Node then reads `NODE_EXTRA_CA_CERTS` itself.
 *
 * @throws {Failure} if the file cannot be read or has no certificate.
 */
export function trustedCertificates(env: Readonly<Record<string, string | undefined>>): string[] | undefined {
  const path = env["SSL_CERT_FILE"];
  if (!path) return undefined;
  const extra = env["NODE_EXTRA_CA_CERTS"];
  return [...rootCertificates, read(path, "SSL_CERT_FILE"), ...(extra ? [read(extra, "NODE_EXTRA_CA_CERTS")] : [])];
}

function read(path: string, variable: string): string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new Failure(`${variable}: ${path} could not be read: ${(error as Error).message}`, { cause: error });
  }
  if (!text.includes("-----BEGIN"))
    throw new Failure(`${variable}: ${path}: expected certificates as PEM text, got something else`);
  return text;
}
