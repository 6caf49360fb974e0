import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compiledKernel, kernelCodePath } from "./kernel.ts";

test("the kernel in src/ is what its source compiles to", async () => {
  expect(readFileSync(kernelCodePath, "utf8")).toBe(await compiledKernel());
});
