/** The fixtures equal the output of their scripts with Debian's scikit-learn. */
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, root } from "../runner.ts";
import { cells, expectAlike } from "./alike.ts";

test("the iris fixture is what its script makes", async () => {
  const kept = join(root, "tests/fixtures/iris");
  const made = folder();
  cpSync(join(kept, "make.py"), join(made, "make.py"));
  const result = await execute("/usr/bin/python3", ["make.py"], {
    cwd: made,
    env: { PATH: process.env["PATH"] ?? "" },
  });
  expect(result.stderr).toBe("");
  for (const file of readdirSync(kept)) {
    const [actual, wanted] = [made, kept].map((path) => readFileSync(join(path, file), "utf8"));
    const read = file.endsWith(".json") ? JSON.parse : file.endsWith(".csv") ? cells : String;
    expectAlike(read(actual!), read(wanted!), file);
  }
});
