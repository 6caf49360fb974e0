import { TransientError } from "./retry.ts";

/** Thrown for a host that will not work later either: its name does not exist, or its certificate is not trusted. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

const descriptions: Readonly<Record<string, string>> = {
  ECONNRESET: "the connection was reset",
  EPIPE: "the connection was closed while sending",
  ECONNREFUSED: "nothing answers there (connection refused)",
  ETIMEDOUT: "the connection timed out",
  EAI_AGAIN: "its name could not be looked up for now",
  ENOTFOUND: "there is no such host",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
};

/** Describes a broken connection in plain words, and decides whether to retry. */
export function connectionError(error: NodeJS.ErrnoException): TransientError | UnreachableError {
  if (error instanceof TransientError || error instanceof UnreachableError) return error;
  const code = error.code ?? "";
  const message = descriptions[code] ?? (error.message || code);
  if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return new UnreachableError(
      `its certificate is not trusted: ${error.message} (NODE_EXTRA_CA_CERTS or SSL_CERT_FILE names a file with your own certificate authority)`,
      { cause: error },
    );
  }
  if (/wrong version number|packet length too long|SSL_WRONG_VERSION_NUMBER/i.test(`${code} ${error.message}`)) {
    return new UnreachableError(
      "it does not answer in TLS but probably in plain HTTP, which is used for localhost and 127.0.0.1 only (give the server a certificate, or check the port)",
      { cause: error },
    );
  }
  if (code === "ENOTFOUND" || code === "ERR_INVALID_URL") return new UnreachableError(message, { cause: error });
  return new TransientError(message, { cause: error });
}
