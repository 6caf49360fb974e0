/** The committed bundle is a fresh build's, byte for byte, and starts on every Node it is promised for. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, execute, folder, root } from "./runner.ts";

test("dist is what a fresh build gives", async () => {
  const fresh = folder();
  const build = await execute(process.execPath, ["tools/build.ts", "--out", fresh], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" },
  });
  expect(build.stderr).toBe("");
  expect(digests(fresh)).toEqual(digests(join(root, "dist")));
}, 120_000);

test("the CLI says its version and ends 0", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(await cli(["--version"])).toEqual({ code: 0, stdout: `trainyard ${version}\n`, stderr: "" });
});

function digests(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path)
      .sort()
      .map((file) => [
        file,
        createHash("sha256")
          .update(readFileSync(join(path, file)))
          .digest("hex"),
      ]),
  );
}
