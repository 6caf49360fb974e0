/** Google's token services, which take every token, until the test is over. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export async function tokenService(): Promise<string> {
  const server = createServer((asked, answer) => {
    answer.setHeader("content-type", "application/json");
    const isExchange = asked.url === "/v1/token";
    answer.end(JSON.stringify(isExchange ? { access_token: "access-1" } : { accessToken: "access-1" }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
