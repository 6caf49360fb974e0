/** A benchmark that cannot run names the program that is missing. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, root } from "../runner.ts";

test("benchmarks name the programs that are missing", async () => {
  const bin = folder();
  symlinkSync(process.execPath, join(bin, "node"));
  const bench = (...args: string[]) =>
    execute(process.execPath, ["bench/index.ts", ...args], { cwd: root, env: { PATH: bin } });
  const serve = await bench("serve");
  expect(serve.code).toBe(2);
  expect(serve.stderr).toMatch(/^serve: this machine lacks .*\bwrk\b.*; bench\/install\.sh installs it\n$/);
  const unknown = await bench("nothing");
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("expected the name of a benchmark: ")]);
});
