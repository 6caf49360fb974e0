import { Failure } from "../../core/failure.ts";
import { withoutEnd } from "../../core/text-end.ts";
import { paxPath, tarHeader } from "./tar-header.ts";

/** A regular file, folder or link in an archive. `bytes` is there for the files that were asked for. */
export interface TarMember {
  path: string;
  bytes: Buffer | undefined;
}

/** Most bytes of a file that is kept in memory. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads the members of a tar archive as it arrives, and keeps the content of some files.
 *
 * @param wanted Whether the content of a path is needed.
 * @throws {Failure} for anything that is not a tar archive, and for a wanted file of more than 64 MiB.
 */
export async function* tarMembers(
  chunks: AsyncIterable<Uint8Array>,
  where: string,
  wanted: (path: string) => boolean,
): AsyncGenerator<TarMember> {
  const source = new ByteSource(chunks, where);
  let longName: string | undefined;
  for (let block = await source.take(512); block !== undefined; block = await source.take(512)) {
    if (block.every((byte) => byte === 0)) return;
    const header = tarHeader(block);
    if (header === undefined) throw new Failure(`${where}: expected a tar archive`);
    const { type, sizeBytes } = header;
    const isExtension = type === "L" || type === "x";
    const path = withoutEnd((longName ?? header.path).replace(/^(?:\.?\/)+/, ""), "/");
    let bytes: Buffer | undefined;
    if (isExtension || (type === "0" && wanted(path))) {
      if (sizeBytes > mostBytes)
        throw new Failure(`${where}: ${path}: expected at most ${mostBytes} bytes, got ${sizeBytes}`);
      bytes = await source.take(sizeBytes);
    } else await source.skip(sizeBytes);
    await source.skip((512 - (sizeBytes % 512)) % 512);
    if (isExtension) longName = type === "L" ? bytes!.toString("utf8").split("\0")[0]! : paxPath(bytes!);
    else {
      longName = undefined;
      if (type !== "g") yield { path, bytes };
    }
  }
}

/** Bytes of a stream in pieces of a wanted length. */
class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #where: string;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>, where: string) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#where = where;
  }

  /** Returns so many bytes, or undefined at the end of the stream. */
  async take(length: number): Promise<Buffer | undefined> {
    const parts: Uint8Array[] = [];
    for (let missing = length; missing > 0; ) {
      const part = await this.#next(missing);
      if (part === undefined) {
        if (parts.length === 0) return undefined;
        throw this.#cut();
      }
      // The memory of a chunk may be used again for the next one.
      parts.push(Uint8Array.from(part));
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }

  async skip(length: number): Promise<void> {
    for (let missing = length; missing > 0; ) {
      const part = await this.#next(missing);
      if (part === undefined) throw this.#cut();
      missing -= part.length;
    }
  }

  async #next(most: number): Promise<Uint8Array | undefined> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done === true) return undefined;
      this.#rest = value;
    }
    const part = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(part.length);
    return part;
  }

  #cut(): Failure {
    return new Failure(`${this.#where}: the tar archive ends in the middle of a file`);
  }
}
