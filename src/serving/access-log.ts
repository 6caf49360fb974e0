import type { Writable } from "node:stream";
import type { Done } from "./http/server.ts";

/** Logs one line of JSON per request, in batches, because a write per request would cost more than the prediction. */
export class AccessLog {
  readonly #stream: Writable;
  readonly #now: () => Date;
  /** Characters to write at once. */
  readonly #most: number;
  #lines = "";
  #due: NodeJS.Timeout | undefined;

  /** @param isShared True if several processes write to the stream. A pipe keeps up to 4,096 bytes together (POSIX). */
  constructor(stream: Writable, { now, isShared }: { now: () => Date; isShared: boolean }) {
    this.#stream = stream;
    this.#now = now;
    this.#most = isShared ? 4096 : 65_536;
  }

  done({ id, method, target, status, durationMs, bodyBytes, message }: Done): void {
    this.line({
      level: status >= 500 ? "error" : "info",
      requestId: id,
      client: message.socket.remoteAddress ?? null,
      method,
      // Query strings may contain private data.
      path: target.replace(/[?#].*$/s, "").slice(0, 500),
      status,
      durationMs: Math.round(durationMs * 1000) / 1000,
      bodyBytes,
    });
  }

  line(fields: Record<string, unknown>): void {
    const line = `${JSON.stringify({ time: this.#now().toISOString(), ...fields })}\n`;
    if (this.#lines.length + line.length > this.#most) this.flush();
    this.#lines += line;
    if (this.#lines.length >= this.#most) this.flush();
    else this.#due ??= setTimeout(() => this.flush(), 100).unref();
  }

  flush(): void {
    clearTimeout(this.#due);
    this.#due = undefined;
    if (this.#lines !== "") this.#stream.write(this.#lines);
    this.#lines = "";
  }
}
