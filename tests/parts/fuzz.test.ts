/** Every target of `npm run fuzz` starts, attacks and finds nothing in a few executions. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, root } from "../runner.ts";

const targets = readdirSync(join(root, "fuzz/targets")).map((file) => file.replace(/\.ts$/, ""));
const fuzz = (...args: string[]) => {
  const env = { PATH: process.env["PATH"] ?? "" };
  // The sources are TypeScript, which needs a newer Node than the oldest that runs the bundle.
  return execute(join(root, "node_modules/.bin/node"), ["fuzz/index.ts", ...args], { cwd: root, env });
};

test.each(targets)("%s", { timeout: 120_000 }, async (target) => {
  const { code, stdout, stderr } = await fuzz(target, "--once", "--seed", "1", "--runs", "12");
  expect([code, stderr], stdout).toEqual([0, ""]);
  expect(stdout).toMatch(
    new RegExp(`^${target}: 12 executions in .* from seed 1, no findings; coverage \\d+ of \\d+ lines of `),
  );
});

test("an unknown target is refused with the list of all", async () => {
  const { code, stderr } = await fuzz("nothing");
  expect(code).toBe(2);
  for (const target of targets) expect(stderr).toContain(`\n  ${target} `);
});
