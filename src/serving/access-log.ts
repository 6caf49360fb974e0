import type { Writable } from "node:stream";
import type { Done } from "./http/server.ts";

/** Logs one line of JSON per request, in batches, because a write per request would cost more than the prediction. */
export class AccessLog {
  readonly #stream: Writable;
  readonly #now: () => Date;
  #lines = "";
  #due: NodeJS.Timeout | undefined;

  constructor(stream: Writable, now: () => Date) {
    this.#stream = stream;
    this.#now = now;
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
    this.#lines += `${JSON.stringify({ time: this.#now().toISOString(), ...fields })}\n`;
    if (this.#lines.length > 65_536) this.flush();
    else this.#due ??= setTimeout(() => this.flush(), 100).unref();
  }

  flush(): void {
    clearTimeout(this.#due);
    this.#due = undefined;
    if (this.#lines !== "") this.#stream.write(this.#lines);
    this.#lines = "";
  }
}
