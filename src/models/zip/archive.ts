import { inflateRawSync } from "node:zlib";
import { Failure } from "../../core/failure.ts";
import type { FileContent } from "../bundle/content.ts";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCATOR = 0x07064b50;
const LONG_END = 0x06064b50;
const MOST_MEMBERS = 200_000;
/** Bytes of the list of members: a name and 46 bytes each. */
const MOST_LIST = 50_000_000;
/** Bytes of a member, unpacked. */
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
 * The members of a zip archive, by name. Only the list at its end is read, and sizes are checked against the file before anything is
 * unpacked. Archives of 4 GB and more are those that PyTorch writes: their sizes have 64 bits.
 *
 * @throws {Failure} for a damaged or encrypted archive, and one with a name twice.
 */
export function zipMembers(content: FileContent): Map<string, ZipMember> {
  const { file, length } = content;
  const fail = (what: string) => new Failure(`${file}: expected a zip archive, got ${what} (the file is damaged)`);
  const { count, start, end } = listOf(content, fail);
  if (count > MOST_MEMBERS || end - start > MOST_LIST) throw fail(`${count} members`);
  const list = content.slice(start, end);
  const view = new DataView(list.buffer);
  const members = new Map<string, ZipMember>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > list.length || view.getUint32(at, true) !== CENTRAL) throw fail("a list of members that ends early");
    const [nameBytes, extraBytes] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > list.length) throw fail("a list of members that ends early");
    const name = Buffer.from(list.subarray(at + 46, at + 46 + nameBytes)).toString("utf8");
    const shown = JSON.stringify(name.slice(0, 60));
    const method = view.getUint16(at + 10, true);
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw fail(`the encrypted member ${shown}`);
    if (method !== 0 && method !== 8) throw fail(`the member ${shown}, packed by an unknown method`);
    if (members.has(name)) throw fail(`the member ${shown} twice`);
    const sizes = sizesOf(view, at, { start: at + 46 + nameBytes, bytes: extraBytes });
    const { packedBytes, sizeBytes, place } = sizes;
    if (place + packedBytes + 30 > length || (method === 0 && packedBytes !== sizeBytes))
      throw fail(`the member ${shown} with another size`);
    members.set(name, {
      name,
      sizeBytes,
      read() {
        if (sizeBytes > MOST_BYTES) {
          throw new Failure(`${file}: expected ${shown} of at most ${MOST_BYTES / 1e6} MB unpacked, got a larger one`);
        }
        const local = content.slice(place, place + 30);
        const head = new DataView(local.buffer);
        if (head.getUint32(0, true) !== LOCAL) throw fail(`no member ${shown} where it should be`);
        const first = place + 30 + head.getUint16(26, true) + head.getUint16(28, true);
        if (first + packedBytes > length) throw fail(`the member ${shown} with another size`);
        const packed = content.slice(first, first + packedBytes);
        return method === 0 ? packed : inflated(packed, sizeBytes, () => fail(`the damaged member ${shown}`));
      },
    });
    at = next;
  }
  return members;
}

/** The place of the list of members, from the record at the end of the archive. */
function listOf(content: FileContent, fail: (what: string) => Failure): { count: number; start: number; end: number } {
  const { length } = content;
  const first = Math.max(0, length - END_BYTES);
  const tail = content.slice(first, length);
  const view = new DataView(tail.buffer);
  let at = tail.length - 22;
  while (at >= 0 && view.getUint32(at, true) !== END) at--;
  if (at < 0) throw fail("one without its end");
  const small = { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true), end: first + at };
  const place =
    at >= 20 && view.getUint32(at - 20, true) === LOCATOR ? Number(view.getBigUint64(at - 12, true)) : undefined;
  if (place === undefined) {
    if (small.start > small.end) throw fail("a list of members beyond its end");
    return small;
  }
  if (place + 56 > length) throw fail("a list of members beyond its end");
  const record = new DataView(content.slice(place, place + 56).buffer);
  const start = Number(record.getBigUint64(48, true));
  if (record.getUint32(0, true) !== LONG_END || start > place) throw fail("a list of members beyond its end");
  return { count: Number(record.getBigUint64(32, true)), start, end: place };
}

const LARGE = 0xffffffff;

/** Sizes and place of a member. Those that need more than 32 bits are in its extra field 1, in this order. */
function sizesOf(view: DataView, at: number, extra: { start: number; bytes: number }) {
  let [packedBytes, sizeBytes, place] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const end = extra.start + extra.bytes;
  for (let field = extra.start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const long = (short: number): number => {
      if (short !== LARGE || value + 8 > end) return short;
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    sizeBytes = long(sizeBytes);
    packedBytes = long(packedBytes);
    place = long(place);
  }
  return { packedBytes, sizeBytes, place };
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
