import { IncomingMessage } from "node:http";

/** The receivers of a body that probably arrives in one piece. Exactly one is called, or neither if the client disconnects. */
export interface WholeBodyReceiver {
  /** Number of bytes that `content-length` declares. */
  bytes: number;
  /** Takes the complete body. */
  whole(body: Buffer): void;
  /** Reads the body as a stream, because its first piece is not all of it. Called before that piece is in the stream. */
  pieces(): void;
}

/**
 * A request whose body skips Node's stream if it arrives in one piece, as nearly all bodies of a few rows do. The stream would cost
 * as much as the prediction of a row: its listeners, and two turns of the queue until it ends. Node hands each piece to `push`, as
 * every source of a readable stream does.
 */
export class WholeMessage extends IncomingMessage {
  #receiver: WholeBodyReceiver | undefined;

  /** Waits for the body. Must be called before any of it was read. */
  receive(receiver: WholeBodyReceiver): void {
    this.#receiver = receiver;
  }

  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    const receiver = this.#receiver;
    if (receiver === undefined) return super.push(chunk, encoding);
    this.#receiver = undefined;
    if (chunk?.length === receiver.bytes) {
      receiver.whole(chunk);
      return true;
    }
    receiver.pieces();
    return super.push(chunk, encoding);
  }
}
