/** Which interpreter pyenv starts. The order and the files are those of its own documentation ("Understanding Python version selection"). */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pythonBehindShim } from "../../../src/platform/process/python-shim.ts";
import { folder } from "../../runner.ts";

/** A folder as pyenv has it, with three versions. */
function pyenv(): string {
  const root = folder();
  for (const file of ["shims/python3", ...["3.11.7", "3.12.1", "venv"].map((each) => `versions/${each}/bin/python3`)]) {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), "");
    chmodSync(join(root, file), 0o755);
  }
  writeFileSync(join(root, "version"), "3.11.7\n");
  return root;
}

test("the variable, the file of the project, and the version of the user, in this order", async () => {
  const root = pyenv();
  const cwd = join(folder(), "project/src");
  mkdirSync(cwd, { recursive: true });
  const PATH = join(root, "shims");
  const started = (more: Record<string, string> = {}, program = "python3") =>
    pythonBehindShim(program, { cwd, env: { PATH, ...more } });
  const interpreter = (version: string) => join(root, "versions", version, "bin/python3");
  expect(await started()).toBe(interpreter("3.11.7"));
  writeFileSync(join(cwd, "../.python-version"), "# for CI\n\n3.12.1\n3.11.7\n");
  expect(await started()).toBe(interpreter("3.12.1"));
  expect(await started({ PYENV_VERSION: "venv:3.11.7" })).toBe(interpreter("venv"));
  expect(await started({ PYENV_VERSION: "" }, join(PATH, "python3"))).toBe(interpreter("3.12.1"));
  // pyenv finds a version for these, or refuses them.
  for (const version of ["3.11", "system", "../../bin", "none"])
    expect(await started({ PYENV_VERSION: version }), version).toBe("python3");
  expect(await started({}, "python3.9")).toBe("python3.9");
  expect(await pythonBehindShim("python3", { cwd, env: { PATH: join(root, "versions/venv/bin") } })).toBe("python3");
});
