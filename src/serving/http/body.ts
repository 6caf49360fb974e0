import type { IncomingMessage } from "node:http";
import { HttpProblem } from "./problem.ts";

/** What bodies may take: each for itself, and all that are under way together. */
export class BodyRoom {
  readonly #limitBytes: number;
  readonly #totalBytes: number;
  #heldBytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
    this.#totalBytes = Math.max(4 * limitBytes, 64 * 1024 * 1024);
  }

  /**
   * Reads a body to its end and hands it to `done`, or the reason why it will not: 413 over the limit, 503 when all bodies together
   * take too much. What comes after a refusal is thrown away as it arrives, so that a client that sends first and reads then still
   * gets its answer. Neither is called when the client goes away.
   *
   * Callbacks, not a promise: this stands in the path of every prediction.
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
        // Most bodies come whole, and are gone again before anything else happens.
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
