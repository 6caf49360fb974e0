import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../core/failure.ts";
import { reason } from "../file/read.ts";

/**
 * Writes the product of a command to stdout. It is not an error if the reader, such as `head`, stops reading.
 *
 * @throws {Failure} if stdout cannot be written, for example on a full disk.
 */
export async function writeStandardOutput(
  pieces: Iterable<string | Uint8Array>,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  await pipeline(Readable.from(pieces), stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    if (error.code !== "EPIPE") throw new Failure(`output: stdout: ${reason(error)}`, { cause: error });
  });
}
