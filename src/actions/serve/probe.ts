import type { Values } from "../../contract/inputs.ts";
import { Failure } from "../../core/failure.ts";
import { probe } from "../../serving/http/probe.ts";
import { IMAGE_PORT, type serveInImage } from "./image.ts";
import { servedPort } from "./platform.ts";

/**
 * Asks the server of this container whether it is ready. `options` and `env` are those of the server.
 *
 * @throws {Failure} if it does not answer.
 */
export async function isServerReady(
  options: Pick<Values<typeof serveInImage.inputs>, "host" | "port">,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const port = servedPort(options.port, { env, usual: IMAGE_PORT, warn: () => {} });
  const host = /^(0\.0\.0\.0|::)$/.test(options.host) ? "127.0.0.1" : options.host;
  const status = await probe({ host, port, path: "/health", timeoutMs: 4000 }).catch((error: Error) => {
    throw new Failure(`http://${host}:${port}/health: expected an answer, got none (${error.message})`, {
      cause: error,
    });
  });
  return status === 200;
}
