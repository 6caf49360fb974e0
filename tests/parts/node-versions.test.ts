/** The committed bundle gives the same bytes for the same pipeline on every supported version of Node. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "../runner.ts";

const parts = join(root, "tests/parts/node_modules");
const versions = { 20: join(parts, "node20/bin/node"), 22: join(parts, "node22/bin/node"), 24: process.execPath };

test("the line gives the same model and metrics on Node 20, 22 and 24", async () => {
  const runs = await Promise.all(
    Object.values(versions).map(async (node) => {
      const cwd = folder();
      const iris = join(root, "examples/iris/iris.csv");
      const result = await cli(["run", "--data", iris, "--target", "species", "--rules", "accuracy >= 0.9", "--json"], {
        cwd,
        node,
      });
      expect(result.code, result.stderr).toBe(0);
      const { "model-digest": digest } = JSON.parse(result.stdout.trim().split("\n").at(-1)!);
      return { digest, predictions: readFileSync(join(cwd, "report/predictions.csv"), "utf8") };
    }),
  );
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[2]).toEqual(runs[0]);
});
