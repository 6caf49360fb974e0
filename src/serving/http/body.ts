import type { Readable } from "node:stream";
import { createGunzip, type Gunzip } from "node:zlib";
import { HttpProblem } from "./problem.ts";
import type { WholeMessage } from "./whole-message.ts";

/** The receivers of a body. Exactly one is called, or neither if the client disconnects. */
export interface BodyReceiver {
  done(body: Buffer): void;
  refuse(problem: HttpProblem): void;
}

/** The memory limits for request bodies: one for each body, and one for all bodies that are being read. */
export class BodyRoom {
  readonly #limitBytes: number;
  readonly #totalBytes: number;
  #heldBytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
    this.#totalBytes = Math.max(4 * limitBytes, 64 * 1024 * 1024);
  }

  /**
   * Reads a body to its end and passes it to `done`. Otherwise passes the reason to `refuse`: 413 above the limit, or
   * 503 if all bodies together are too large. Bytes after a refusal are discarded, so that a client that reads only
   * after sending still gets its response. A body with gzip is unpacked, and the limits are those of the unpacked
   * bytes, so that a small body cannot become a large one.
   *
   * A body in one piece is not copied. Otherwise each piece is copied at once, because a piece of one byte keeps the
   * whole buffer that the network wrote to.
   *
   * It uses callbacks rather than a promise, because every prediction passes through here.
   */
  read(message: WholeMessage, gzip: boolean, receiver: BodyReceiver): void {
    const declared = Number(message.headers["content-length"] ?? 0);
    if (declared > this.#limitBytes) receiver.refuse(this.#tooLarge(declared));
    else if (gzip || declared === 0) this.#readPieces(message, { gzip, declared, ...receiver });
    else {
      const pieces = () => this.#readPieces(message, { gzip, declared, ...receiver });
      message.receive({ bytes: declared, whole: receiver.done, pieces });
    }
  }

  /** Reads a body of any number of pieces. `declared` is its length, or 0 if that is not known. */
  #readPieces(
    message: WholeMessage,
    { gzip, declared, done, refuse }: BodyReceiver & { gzip: boolean; declared: number },
  ): void {
    const unpacker = gzip ? createGunzip() : undefined;
    const source: Readable = unpacker ?? message;
    let first: Buffer | undefined;
    let whole: Buffer | undefined;
    let bytes = 0;
    let held = 0;
    let chunks = 0;
    const release = () => {
      this.#heldBytes -= held;
      held = 0;
      first = undefined;
      whole = undefined;
    };
    // A message that arrived as a whole may be closed before it is unpacked.
    const leave = () => {
      if (message.complete) return;
      release();
      unpacker?.destroy();
    };
    const stop = (problem: HttpProblem) => {
      source.removeListener("data", take).removeListener("end", end);
      if (unpacker !== undefined) abandon(message, unpacker);
      message.resume();
      release();
      refuse(problem);
    };
    const take = (chunk: Buffer) => {
      if (bytes + chunk.length > this.#limitBytes) return stop(this.#tooLarge(undefined));
      if (first === undefined) {
        first = chunk;
        bytes = chunk.length;
        message.on("close", leave);
        hold(chunk.length);
        return;
      }
      chunks++;
      if (chunks % CHUNKS_A_TURN === 0 && unpacker === undefined) letOthers(message);
      if (chunks > MOST_CHUNKS && bytes < chunks * LEAST_CHUNK_BYTES) return stop(tooManyChunks());
      const size = bytes + chunk.length;
      if (whole === undefined || whole.length < size) {
        // Smaller steps would leave more buffers to the garbage collector than the body takes.
        const most = !gzip && declared > 0 ? declared : this.#limitBytes;
        const wider = Math.min(most, Math.max(LEAST_BYTES, 4 * size));
        if (!hold(wider - held)) return;
        const copy = Buffer.allocUnsafeSlow(wider);
        (whole ?? first).copy(copy, 0, 0, bytes);
        whole = copy;
        first = EMPTY;
      }
      chunk.copy(whole, bytes);
      bytes = size;
    };
    const hold = (more: number): boolean => {
      held += more;
      this.#heldBytes += more;
      if (this.#heldBytes <= this.#totalBytes) return true;
      stop(
        new HttpProblem(503, "body: too many large bodies are under way (try again in a second)", {
          headers: ["retry-after", "1"],
        }),
      );
      return false;
    };
    const end = () => {
      const body = whole === undefined ? (first ?? EMPTY) : whole.subarray(0, bytes);
      release();
      done(body);
    };
    source.on("data", take);
    source.on("end", end);
    if (unpacker === undefined) return;
    unpacker.on("error", () =>
      stop(new HttpProblem(400, "body: expected gzip as content-encoding says, got other bytes")),
    );
    message.on("close", leave).pipe(unpacker);
  }

  #tooLarge(declared: number | undefined): HttpProblem {
    const got = declared === undefined ? "more" : String(declared);
    return new HttpProblem(413, `body: expected at most ${this.#limitBytes} bytes, got ${got}`);
  }
}

/** Stops unpacking. Errors that are still on their way are of no interest. */
function abandon(message: WholeMessage, unpacker: Gunzip): void {
  message.unpipe(unpacker);
  unpacker.removeAllListeners("error").on("error", () => {});
  unpacker.destroy();
}

/** The connection is closed, because the rest of the body would take as long to discard as to read. */
function tooManyChunks(): HttpProblem {
  return new HttpProblem(
    400,
    `body: expected chunks of at least ${LEAST_CHUNK_BYTES} bytes on average, got more than ${MOST_CHUNKS} smaller ones (send larger pieces, or content-length)`,
    { headers: ["connection", "close"] },
  );
}

/**
 * Takes nothing more from a body until the event loop has looked at other connections. Node would pass on everything
 * that it read from the network at once, which may be 350,000 chunks of one byte, and seconds.
 */
function letOthers(message: WholeMessage): void {
  message.pause();
  setImmediate(() => message.resume());
}

const EMPTY = Buffer.alloc(0);
/** Smallest buffer for a body that arrives in pieces. */
const LEAST_BYTES = 16 * 1024;
/** Number of chunks from which their mean size counts. Each chunk takes some microseconds, whatever its size. */
const MOST_CHUNKS = 32_768;
/** Mean size below which so many chunks are refused. No program that sends rows makes such chunks. */
const LEAST_CHUNK_BYTES = 64;
/** Chunks of a body that are taken before other connections have their turn. */
const CHUNKS_A_TURN = 1000;
