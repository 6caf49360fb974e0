/** The tables' fixtures equal the output of their scripts with Debian's pandas and scikit-learn. */
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, root } from "../runner.ts";
import { cells, expectAlike } from "./alike.ts";

test.each(["fixtures/tables", "data/features/fixtures", "data/table/fixtures", "data/profile/fixtures"])(
  "tests/%s",
  async (place) => {
    const made = folder();
    // The profile's script reads the table of another.
    cpSync(join(root, "tests/data/features/fixtures"), join(made, "data/features/fixtures"), { recursive: true });
    cpSync(join(root, "tests", place), join(made, place), { recursive: true });
    const here = join(made, place);
    const files = readdirSync(here).filter((file) => /\.(csv|json)$/.test(file));
    for (const file of files) rmSync(join(here, file));
    const result = await execute("/usr/bin/python3", ["make.py"], {
      cwd: here,
      env: { PATH: process.env["PATH"] ?? "" },
    });
    expect(result.stderr).toBe("");
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const read = (folder: string) => {
        const text = readFileSync(join(folder, file), "utf8");
        return file.endsWith(".json") ? JSON.parse(text) : cells(text);
      };
      expectAlike(read(here), read(join(root, "tests", place)), file);
    }
  },
);

test("numbers and dates as people write them are what pandas makes of them", async () => {
  const cwd = join(root, "tests/data/table/fixtures/written");
  const result = await execute("/usr/bin/python3", ["make.py"], { cwd, env: { PATH: process.env["PATH"] ?? "" } });
  expect(result.stderr).toBe("");
  expectAlike(JSON.parse(result.stdout), JSON.parse(readFileSync(join(cwd, "expected.json"), "utf8")), "expected.json");
});
