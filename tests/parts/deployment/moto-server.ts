/** moto's server with its SageMaker, until the test is over. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { root } from "../../runner.ts";

const bin = join(root, "tests/parts/python/moto/.venv/bin");

/** Starts the server on a free port, and returns its address. */
export async function motoServer(): Promise<string> {
  const child = spawn(join(bin, "moto_server"), ["--host", "127.0.0.1", "--port", "0"], {
    env: { PATH: process.env["PATH"] ?? "", PYTHONUNBUFFERED: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  });
  // Werkzeug says where it listens, and then logs each request.
  const lines = createInterface({ input: child.stderr });
  for await (const line of lines) {
    const address = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (address === undefined) continue;
    child.stderr.resume();
    return address;
  }
  throw new Error("moto_server ended before it listened");
}
