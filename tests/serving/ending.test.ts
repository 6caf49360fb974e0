/** Starting and stopping the server: signals, draining and logs. */
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { post, Raw, request, row, serve, trained } from "./server.ts";

let model: string;

beforeAll(async () => {
  model = join(await trained(), "model");
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s: whoever is served already is answered, then it ends 0",
  async (signal) => {
    const served = await serve(model);
    const bytes = request(JSON.stringify(row));
    const slow = new Raw(served.port).send(bytes.subarray(0, bytes.length - 10));
    const idle = new Raw(served.port);
    expect((await post(`${served.url}predict`, row)).status).toBe(200);
    served.child.kill(signal);
    await new Promise((done) => setTimeout(done, 600));
    expect(slow.statuses()).toEqual([]);
    // New connections are refused.
    await expect(fetch(`${served.url}ping`)).rejects.toThrow();
    slow.send(bytes.subarray(bytes.length - 10));
    await slow.closed;
    expect(slow.statuses()).toEqual(["200"]);
    expect(slow.received).toMatch(/^connection: close\r$/im);
    idle.socket.destroy();
    expect(await served.ended).toMatchObject({ code: 0, stdout: "" });
  },
);

test("a client that never finishes is cut off, and the server ends", async () => {
  const served = await serve(model);
  const stuck = new Raw(served.port).send(request(JSON.stringify(row)).subarray(0, 120));
  await new Promise((done) => setTimeout(done, 100));
  served.child.kill("SIGTERM");
  expect((await served.ended).code).toBe(0);
  expect(stuck.statuses()).toEqual([]);
});

test("without any client it ends", async () => {
  const served = await serve(model);
  served.child.kill("SIGTERM");
  expect((await served.ended).code).toBe(0);
});

test("SIGTERM under load loses no request that was sent on an open connection", async () => {
  const served = await serve(model);
  const bytes = request(JSON.stringify(row));
  let sent = 0;
  let answered = 0;
  const clients = Array.from({ length: 20 }, async () => {
    const connection = new Raw(served.port);
    while (!/connection: close/i.test(connection.received)) {
      connection.received = "";
      sent++;
      connection.send(bytes);
      const [status] = await connection.answers(1);
      if (status !== "200") return;
      answered++;
    }
  });
  while (answered < 100) await new Promise((done) => setTimeout(done, 10));
  served.child.kill("SIGTERM");
  await Promise.all(clients);
  expect(answered).toBe(sent);
  expect((await served.ended).code).toBe(0);
});

test("--log json: a line a request on stdout, without query and token", async () => {
  const served = await serve(model, ["--log", "json"], { env: { TRAINYARD_TOKEN: "s3cret" } });
  const headers = { authorization: "Bearer s3cret", "x-request-id": "first" };
  await post(`${served.url}predict?key=hidden`, row, headers);
  await fetch(`${served.url}nothing`, { headers: { "x-request-id": "second" } });
  served.child.kill("SIGTERM");
  const { stdout, stderr } = await served.ended;
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    {
      level: "info",
      requestId: "first",
      client: "127.0.0.1",
      method: "POST",
      path: "/predict",
      status: 200,
      bodyBytes: JSON.stringify(row).length,
    },
    { level: "info", requestId: "second", method: "GET", path: "/nothing", status: 401 },
  ]);
  expect(new Date(lines[0].time).toISOString()).toBe(lines[0].time);
  expect(stdout + stderr).not.toMatch(/hidden|s3cret/);
});
