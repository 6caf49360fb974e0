import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder } from "../../runner.ts";

test("a pipe in the place of a model is refused, not waited for", async () => {
  const cwd = folder();
  execFileSync("mkfifo", [join(cwd, "model.onnx")]);
  expect(await cli(["describe", "model.onnx"], { cwd })).toEqual({
    code: 2,
    stdout: "",
    stderr: "model.onnx: expected a file, got a pipe or a device\n",
  });
});
