import { createGunzip } from "node:zlib";
import type { BodyMessage, PieceReceiver } from "./body-message.ts";
import { HttpProblem } from "./problem.ts";

/** The receivers of a body. Exactly one is called, or neither if the client disconnects. */
export interface BodyReceiver {
  done(body: Buffer): void;
  refuse(problem: HttpProblem): void;
}

interface StoppableReceiver extends BodyReceiver {
  /** Discards the rest of the body. */
  stop(): void;
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
  read(message: BodyMessage, gzip: boolean, receiver: BodyReceiver): void {
    const declared = Number(message.headers["content-length"] ?? 0);
    if (declared > this.#limitBytes) receiver.refuse(this.#tooLarge(declared));
    else if (gzip) this.#unpack(message, receiver);
    else {
      message.receive((piece) => {
        if (piece !== null && piece.length === declared) {
          message.receive(IGNORE);
          receiver.done(piece);
          return;
        }
        // The rest is read on, because a client that is still sending may otherwise not see the refusal.
        const stop = () => message.receive(IGNORE);
        const { take } = this.#collection(message, declared, { ...receiver, stop });
        message.receive(take);
        take(piece);
      });
    }
  }

  /** Reads a body with gzip. */
  #unpack(message: BodyMessage, receiver: BodyReceiver): void {
    const unpacker = createGunzip();
    const stop = () => {
      message.unpipe(unpacker);
      // Errors that are still on their way are of no interest.
      unpacker.removeAllListeners().on("error", () => {});
      unpacker.destroy();
      message.resume();
    };
    const { take, fail } = this.#collection(message, 0, { ...receiver, stop });
    unpacker.on("data", take).on("end", () => take(null));
    unpacker.on("error", () =>
      fail(new HttpProblem(400, "body: expected gzip as content-encoding says, got other bytes")),
    );
    message.on("close", () => {
      if (!message.complete) unpacker.destroy();
    });
    message.pipe(unpacker);
  }

  /** Collects the pieces of a body. `declared` is its length, or 0 if that is not known. */
  #collection(
    message: BodyMessage,
    declared: number,
    { done, refuse, stop }: StoppableReceiver,
  ): { take: PieceReceiver; fail(problem: HttpProblem): void } {
    let first: Buffer | undefined;
    let whole: Buffer | undefined;
    let bytes = 0;
    let held = 0;
    let pieces = 0;
    const release = () => {
      this.#heldBytes -= held;
      held = 0;
      first = undefined;
      whole = undefined;
    };
    const fail = (problem: HttpProblem) => {
      stop();
      release();
      refuse(problem);
    };
    const hold = (more: number): boolean => {
      held += more;
      this.#heldBytes += more;
      if (this.#heldBytes <= this.#totalBytes) return true;
      fail(
        new HttpProblem(503, "body: too many large bodies are under way (try again in a second)", {
          headers: ["retry-after", "1"],
        }),
      );
      return false;
    };
    // A message that arrived as a whole may be closed before it is unpacked.
    message.on("close", () => {
      if (!message.complete) release();
    });
    const take = (piece: Buffer | null) => {
      if (piece === null) {
        const body = whole === undefined ? (first ?? EMPTY) : whole.subarray(0, bytes);
        release();
        done(body);
        return;
      }
      if (bytes + piece.length > this.#limitBytes) return fail(this.#tooLarge(undefined));
      if (first === undefined) {
        first = piece;
        bytes = piece.length;
        hold(piece.length);
        return;
      }
      pieces++;
      if (pieces % PIECES_A_TURN === 0) message.letOthers();
      if (pieces > MOST_PIECES && bytes < pieces * LEAST_PIECE_BYTES) return fail(tooManyPieces());
      const size = bytes + piece.length;
      if (whole === undefined || whole.length < size) {
        // Smaller steps would leave more buffers to the garbage collector than the body takes.
        const most = declared > 0 ? declared : this.#limitBytes;
        const wider = Math.min(most, Math.max(LEAST_BYTES, 4 * size));
        if (!hold(wider - held)) return;
        const copy = Buffer.allocUnsafeSlow(wider);
        (whole ?? first).copy(copy, 0, 0, bytes);
        whole = copy;
        first = EMPTY;
      }
      piece.copy(whole, bytes);
      bytes = size;
    };
    return { take, fail };
  }

  #tooLarge(declared: number | undefined): HttpProblem {
    const got = declared === undefined ? "more" : String(declared);
    return new HttpProblem(413, `body: expected at most ${this.#limitBytes} bytes, got ${got}`);
  }
}

/** The connection is closed, because the rest of the body would take as long to discard as to read. */
function tooManyPieces(): HttpProblem {
  return new HttpProblem(
    400,
    `body: expected chunks of at least ${LEAST_PIECE_BYTES} bytes on average, got more than ${MOST_PIECES} smaller ones (send larger pieces, or content-length)`,
    { headers: ["connection", "close"] },
  );
}

const IGNORE: PieceReceiver = () => {};
const EMPTY = Buffer.alloc(0);
/** Smallest buffer for a body that arrives in pieces. */
const LEAST_BYTES = 16 * 1024;
/** Number of chunks from which their mean size counts. Each chunk takes some microseconds, whatever its size. */
const MOST_PIECES = 32_768;
/** Mean size below which so many chunks are refused. No program that sends rows makes such chunks. */
const LEAST_PIECE_BYTES = 64;
/** Chunks of a body that are taken before other connections have their turn. */
const PIECES_A_TURN = 1000;
