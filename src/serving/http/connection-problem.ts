import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { HttpProblem, problemReply } from "./problem.ts";

export const MAX_HEADER_BYTES = 16 * 1024;

const problems: Record<string, [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, `headers: expected at most ${MAX_HEADER_BYTES} bytes, got more`],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "expected the whole request in time, got only a part"],
};

/** Describes an error before there is a request: bytes that are not HTTP, or headers that are too large or too slow. */
export function connectionProblem(error: NodeJS.ErrnoException): HttpProblem {
  const [status, detail] = problems[error.code ?? ""] ?? [400, "expected an HTTP/1.1 request, got something else"];
  return new HttpProblem(status, detail);
}

/** Answers such an error and closes the connection. */
export function refuseConnection(socket: Socket, error: NodeJS.ErrnoException, id: string): void {
  // Another response on this connection would corrupt the one in progress.
  const busy = (socket as Socket & { _httpMessage?: ServerResponse })._httpMessage?.headersSent === true;
  if (!socket.writable || busy || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const { status, type, body } = problemReply(connectionProblem(error), id);
  socket.end(
    `HTTP/1.1 ${status} \r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(String(body))}\r\nconnection: close\r\n\r\n${body}`,
    () => socket.destroySoon(),
  );
}
