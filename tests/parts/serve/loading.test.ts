/** A server's responses while its model is still being read from a slow disk. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folder } from "../../runner.ts";
import { post, row, serve, trained } from "../../serving/server.ts";

/** Holds a write lease on a file: who opens it waits until the lease is given up (fcntl(2), "Leases"). */
const HOLD = `
import fcntl, signal, sys
file = open(sys.argv[1], "r+")
signal.signal(signal.SIGIO, signal.SIG_IGN)
fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)
print("held", flush=True)
sys.stdin.read()
fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
`;

test("503 while the model is read, and ready when it is", async () => {
  const model = join(folder(), "model");
  cpSync(join(await trained(), "model"), model, { recursive: true });
  const holder = spawn("/usr/bin/python3", ["-c", HOLD, join(model, "MLmodel")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void holder.kill());
  await once(holder.stdout, "data");
  const { url } = await serve(model, [], { until: "listening" });
  const refused = await post(`${url}predict`, row);
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("1");
  expect(await refused.json()).toMatchObject({ detail: "the model is still being read (try again in a second)" });
  const paths = ["ping", "health", "v2/health/ready", "v2/health/live", ""];
  expect(await Promise.all(paths.map(async (path) => (await fetch(url + path)).status))).toEqual([
    503, 503, 503, 200, 200,
  ]);
  holder.stdin.end();
  for (let tries = 0; tries < 400 && (await fetch(`${url}ping`)).status !== 200; tries++) {
    await new Promise((done) => setTimeout(done, 10));
  }
  expect((await post(`${url}predict`, row)).status).toBe(200);
});
