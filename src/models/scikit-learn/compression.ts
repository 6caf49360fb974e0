import { gunzipSync, inflateSync } from "node:zlib";
import { Failure } from "../../core/failure.ts";

/** A pickle is a few times as large as its compressed file. */
const MOST_BYTES = 500_000_000;

/** The bytes of a file that joblib compressed with zlib or gzip, or as they are. */
export function unpacked(bytes: Uint8Array, file: string): Uint8Array {
  const kind = joblibCompression(bytes);
  if (kind === undefined) return bytes;
  try {
    const options = { maxOutputLength: MOST_BYTES };
    return kind === "gzip" ? gunzipSync(bytes, options) : inflateSync(bytes, options);
  } catch (error) {
    throw new Failure(
      `${file}: expected a ${kind} file of at most ${MOST_BYTES / 1e6} MB unpacked, got one that is damaged or larger`,
      { cause: error },
    );
  }
}

function joblibCompression(bytes: Uint8Array): "gzip" | "zlib" | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
  return bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1]!) ? "zlib" : undefined;
}
