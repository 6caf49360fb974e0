import { inflateRawSync } from "node:zlib";
import { Failure } from "../../core/failure.ts";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const MOST_MEMBERS = 200_000;
/** Bytes of all members together, unpacked. */
const MOST_BYTES = 500_000_000;
/** The end of an archive is at most this far from the end of the file: its comment has 16 bits. */
const END_BYTES = 22 + 65_535;

export interface ZipMember {
  name: string;
  sizeBytes: number;
  /** Unpacks the member. @throws {Failure} if it is damaged. */
  read(): Uint8Array;
}

/**
 * The members of a zip archive in memory, by name. Sizes are checked against the file before anything is unpacked.
 *
 * @throws {Failure} for a damaged or encrypted archive, one of 4 GB and more, and one with a name twice.
 */
export function zipMembers(bytes: Uint8Array, file: string): Map<string, ZipMember> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const fail = (what: string) => new Failure(`${file}: expected a zip archive, got ${what} (the file is damaged)`);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - END_BYTES && view.getUint32(end, true) !== END) end--;
  if (end < 0 || end <= bytes.length - END_BYTES || view.getUint32(end, true) !== END)
    throw fail("one without its end");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const members = new Map<string, ZipMember>();
  if (count > MOST_MEMBERS || count === 0xffff) throw fail(`${count} members`);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw fail("a list of members that ends early");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedBytes = view.getUint32(at + 20, true);
    const sizeBytes = view.getUint32(at + 24, true);
    const nameBytes = view.getUint16(at + 28, true);
    const place = view.getUint32(at + 42, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameBytes)).toString("utf8");
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const shown = JSON.stringify(name.slice(0, 60));
    if ((flags & 1) !== 0) throw fail(`the encrypted member ${shown}`);
    if (method !== 0 && method !== 8) throw fail(`the member ${shown}, packed by an unknown method`);
    if (members.has(name)) throw fail(`the member ${shown} twice`);
    if (place + 30 > end || view.getUint32(place, true) !== LOCAL) throw fail(`no member ${shown} where it should be`);
    const start = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
    if (start + packedBytes > end || (method === 0 && packedBytes !== sizeBytes))
      throw fail(`the member ${shown} with another size`);
    total += sizeBytes;
    if (total > MOST_BYTES) {
      throw new Failure(`${file}: expected a model of at most ${MOST_BYTES / 1e6} MB unpacked, got a larger one`);
    }
    const packed = bytes.subarray(start, start + packedBytes);
    members.set(name, {
      name,
      sizeBytes,
      read: () => (method === 0 ? packed : inflated(packed, sizeBytes, () => fail(`the damaged member ${shown}`))),
    });
  }
  return members;
}

function inflated(packed: Uint8Array, sizeBytes: number, failure: () => Failure): Uint8Array {
  let unpacked: Uint8Array;
  try {
    unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(sizeBytes, 1) });
  } catch (error) {
    throw new Failure(failure().message, { cause: error });
  }
  if (unpacked.length !== sizeBytes) throw failure();
  return unpacked;
}
