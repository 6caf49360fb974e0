/** A forward proxy on 127.0.0.1 like those of companies: full addresses for http, CONNECT for https, optional login. */
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";

export interface ForwardProxy {
  /** `http://127.0.0.1:PORT`, without a login. */
  url: string;
  /** `METHOD address` of each request, in order. */
  seen: string[];
  stop(): void;
}

export interface ProxyOptions {
  /** `user:password` that it asks for. */
  login?: string;
  /** Names that only the proxy can resolve → `host:port` where it connects instead. */
  names: Record<string, string>;
  /** Status for every CONNECT, instead of a connection. */
  refuse?: number;
}

export async function startProxy({ login, names, refuse }: ProxyOptions): Promise<ForwardProxy> {
  const seen: string[] = [];
  const isAllowed = ({ headers }: IncomingMessage) =>
    login === undefined || headers["proxy-authorization"] === `Basic ${Buffer.from(login).toString("base64")}`;
  const server: Server = createServer((incoming, response) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    if (!isAllowed(incoming)) return void response.writeHead(407, { "proxy-authenticate": "Basic" }).end("<html>407");
    const url = new URL(incoming.url!);
    const target = names[url.host];
    if (target === undefined) return void response.writeHead(502).end("no such host");
    const [host, port] = target.split(":");
    const { "proxy-authorization": _, "proxy-connection": __, ...headers } = incoming.headers;
    const path = `${url.pathname}${url.search}`;
    const onward = request({ host, port, path, method: incoming.method, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.on("connect", (incoming, socket, head) => {
    seen.push(`CONNECT ${incoming.url}`);
    socket.on("error", () => {});
    const target = names[incoming.url!];
    const status = !isAllowed(incoming) ? 407 : (refuse ?? (target === undefined ? 502 : 200));
    if (status !== 200 || target === undefined)
      return void socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
    const [host, port] = target.split(":");
    const onward = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
