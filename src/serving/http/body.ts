import type { IncomingMessage } from "node:http";
import { HttpProblem } from "./problem.ts";

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
   * after sending still gets its response. Neither callback is called if the client disconnects.
   *
   * It uses callbacks rather than a promise, because every prediction passes through here.
   */
  read(message: IncomingMessage, done: (body: Buffer) => void, refuse: (problem: HttpProblem) => void): void {
    const declared = Number(message.headers["content-length"] ?? 0);
    if (declared > this.#limitBytes) {
      refuse(this.#tooLarge(declared));
      return;
    }
    let first: Buffer | undefined;
    let rest: Buffer[] | undefined;
    let bytes = 0;
    let held = 0;
    const release = () => {
      this.#heldBytes -= held;
      held = 0;
      first = undefined;
      rest = undefined;
    };
    const stop = (problem: HttpProblem) => {
      message.removeListener("data", take).removeListener("end", end).resume();
      release();
      refuse(problem);
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > this.#limitBytes) return stop(this.#tooLarge(undefined));
      if (first === undefined) {
        first = chunk;
        // Most bodies arrive as a whole and are released immediately.
        if (chunk.length < declared || declared === 0) {
          message.on("close", release);
          hold(chunk.length);
        }
        return;
      }
      rest ??= [];
      rest.push(chunk);
      hold(chunk.length);
    };
    const hold = (more: number) => {
      held += more;
      this.#heldBytes += more;
      if (this.#heldBytes > this.#totalBytes) {
        stop(
          new HttpProblem(503, "body: too many large bodies are under way (try again in a second)", {
            headers: ["retry-after", "1"],
          }),
        );
      }
    };
    const end = () => {
      const body = first === undefined ? EMPTY : rest === undefined ? first : Buffer.concat([first, ...rest], bytes);
      release();
      done(body);
    };
    message.on("data", take);
    message.on("end", end);
  }

  #tooLarge(declared: number | undefined): HttpProblem {
    const got = declared === undefined ? "more" : String(declared);
    return new HttpProblem(413, `body: expected at most ${this.#limitBytes} bytes, got ${got}`);
  }
}

const EMPTY = Buffer.alloc(0);
