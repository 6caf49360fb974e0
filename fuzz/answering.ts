/** A server on this machine that answers as it is told, right or wrong. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import fc, { type Arbitrary } from "fast-check";
import { jsonText, text } from "./values.ts";

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
  /** Whether the connection ends well, in the middle of the body, or begins with bytes that are no HTTP. */
  end: "whole" | "cut" | "noise";
}

const headerText = text.map((value) => value.replace(/[^\t\x20-\x7e]/g, ""));

/** Any answer; `bodies`, `statuses` and `headers` are those that mean something to the client. */
export function answers({
  bodies,
  statuses,
  headers,
}: {
  bodies: Arbitrary<string>;
  statuses: readonly number[];
  headers: Arbitrary<Record<string, string>>;
}): Arbitrary<Answer> {
  return fc.record({
    status: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...statuses) },
      { weight: 1, arbitrary: fc.integer({ min: 200, max: 999 }) },
    ),
    headers: fc
      .tuple(
        headers,
        fc.dictionary(fc.constantFrom("content-type", "retry-after", "link", "x-a"), headerText, { maxKeys: 2 }),
      )
      .map(([known, odd]) => ({ ...odd, ...known })),
    body: fc.oneof<Arbitrary<string>[]>(bodies, bodies, jsonText, text),
    end: fc.constantFrom<Answer["end"]>("whole", "whole", "whole", "whole", "whole", "cut", "noise"),
  });
}

export interface AnsweringServer {
  host: string;
  /** Chooses the answer to each request. */
  answer: (request: IncomingMessage) => Answer;
  close(): void;
}

export async function answeringServer(): Promise<AnsweringServer> {
  const server = createServer((request, response) => {
    request.resume();
    request.on("error", () => {});
    const { status, headers, body, end } = self.answer(request);
    if (end === "noise") return void response.socket?.end(body);
    // A body that follows 204 and 304 would be read as the next answer.
    const bytes = status === 204 || status === 304 || request.method === "HEAD" ? "" : body;
    try {
      response.writeHead(status, headers);
    } catch {
      return void response.socket?.destroy();
    }
    if (end === "whole") return void response.end(bytes);
    response.write(`${Buffer.from(bytes).subarray(0, bytes.length / 2)} `);
    setImmediate(() => response.socket?.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const self: AnsweringServer = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: () => ({ status: 404, headers: {}, body: "", end: "whole" }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return self;
}
