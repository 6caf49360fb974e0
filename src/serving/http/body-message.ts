import { IncomingMessage } from "node:http";

/** Takes the pieces of a body as they arrive, and null after the last one. */
export type PieceReceiver = (piece: Buffer | null) => void;

/**
 * A request whose body skips Node's stream. The stream would cost as much as the prediction of a row: its listeners, and two turns
 * of the queue until it ends. It also takes 10 µs per piece, and a client can make each byte a piece. Node hands each piece to
 * `push`, as every source of a readable stream does.
 */
export class BodyMessage extends IncomingMessage {
  #receiver: PieceReceiver | undefined;
  #paused = false;
  #isReceived = false;

  /** Passes the rest of the body to `receiver`. Must be called before any of it was read as a stream. */
  receive(receiver: PieceReceiver): void {
    this.#receiver = receiver;
  }

  /**
   * Takes nothing more from the network until the event loop has looked at other connections. Node would otherwise read on while
   * there is something to read, which may be 350,000 pieces of one byte, and seconds.
   */
  letOthers(): void {
    if (this.#paused) return;
    this.#paused = true;
    setImmediate(() => {
      this.#paused = false;
      super._read(0);
    });
  }

  override push(piece: Buffer | null, encoding?: BufferEncoding): boolean {
    const receiver = this.#receiver;
    if (receiver === undefined) return super.push(piece, encoding);
    receiver(piece);
    if (piece === null) {
      this.#receiver = undefined;
      this.#isReceived = true;
    }
    return !this.#paused;
  }

  /** Node resumes each request after its response, to discard what is left of the body. Here nothing can be left. */
  override resume(): this {
    return this.#isReceived ? this : super.resume();
  }
}
