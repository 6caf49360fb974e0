/** A proxy in front of a registry that forwards everything, except that it damages chosen requests. */
import { createServer, request as forward, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export const faults = ["429", "500", "502", "503", "reset", "stall"] as const;
export type Fault = (typeof faults)[number];

export interface FaultProxy {
  host: string;
  /** The requests received, in order: `PATCH /v2/acme/m/blobs/uploads/…`. */
  seen: string[];
  /** Harm done, in order. */
  done: string[];
  /** Asked for each request; a fault is done instead of passing it on. */
  judge: (request: string, index: number) => Fault | undefined;
  stop(): Promise<void>;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const [hostname, port] = target.split(":");
  const server: Server = createServer((request, response) => {
    const name = `${request.method} ${request.url!.split("?")[0]!}`;
    const index = proxy.seen.push(name) - 1;
    const fault = proxy.judge(name, index);
    if (fault !== undefined) proxy.done.push(`${fault} ${name}`);
    if (fault === "stall") {
      // Reads all and says nothing.
      request.resume();
      return;
    }
    if (fault !== undefined && fault !== "reset") {
      request.resume();
      request.on("end", () => {
        response.writeHead(Number(fault), fault === "429" ? { "retry-after": "0" } : {});
        response.end('{"errors":[{"code":"FAULT","message":"injected"}]}');
      });
      return;
    }
    const onward = forward(
      { hostname, port, path: request.url, method: request.method, headers: request.headers },
      (answer) => {
        if (fault === "reset") {
          request.socket.resetAndDestroy();
          return;
        }
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on("error", () => request.socket.destroy());
    if (fault === "reset") cut(request, onward);
    else request.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const proxy: FaultProxy = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: [],
    done: [],
    judge: () => undefined,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return proxy;
}

/** Half of the body goes on to the registry; then both connections break. Without a body the answer is lost. */
function cut(request: IncomingMessage, onward: ReturnType<typeof forward>): void {
  const length = Number(request.headers["content-length"] ?? 0);
  if (length < 2) {
    request.pipe(onward);
    return;
  }
  let passed = 0;
  request.on("data", (chunk: Buffer) => {
    if (passed >= length / 2) return;
    const part = chunk.subarray(0, Math.ceil(length / 2) - passed);
    passed += part.length;
    onward.write(part);
    if (passed >= length / 2) {
      // A moment for the registry to put it away.
      setTimeout(() => {
        onward.destroy();
        request.socket.resetAndDestroy();
      }, 30);
    }
  });
}
