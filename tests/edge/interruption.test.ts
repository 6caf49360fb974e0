/** Signals while the process waits for something that never comes, such as a pipe without a writer. */
import { execFileSync } from "node:child_process";

import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder } from "../runner.ts";

test("a pipe in the place of a file is refused, not waited for", async () => {
  const cwd = folder();
  execFileSync("mkfifo", [join(cwd, "pipe.json")]);
  for (const args of [
    ["gate-on-metric", "--metrics", "pipe.json", "--rules", "accuracy >= 0.9"],
    ["describe", "--model", "pipe.json"],
    ["preprocess", "--data", "absent.csv", "--output", "out.csv", "--fitted", "pipe.json"],
  ]) {
    const { code, stderr } = await cli(args, { cwd });
    expect(stderr).toBe("pipe.json: expected a file, got a pipe or a device\n");
    expect(code).toBe(2);
  }
});

test.each([
  ["one SIGTERM", ["SIGTERM"]],
  ["two SIGINTs", ["SIGINT", "SIGINT"]],
] as [string, NodeJS.Signals[]][])(
  "%s end a process that reads a table from a pipe without a writer",
  async (_, signals) => {
    const cwd = folder();
    execFileSync("mkfifo", [join(cwd, "rows.csv")]);
    const { code } = await cli(["train", "--data", "rows.csv", "--target", "y"], {
      cwd,
      started: (child) => {
        // It waits when it has started; of two signals the second comes while the first is handled.
        for (const [at, signal] of signals.entries()) setTimeout(() => child.kill(signal), 2000 + at * 300);
      },
    });
    // The test's own limit fails a process that does not end. A process that was ended by a signal has no exit code.
    expect([null, 130, 143]).toContain(code);
  },
);
