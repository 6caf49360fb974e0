import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compiledKernel, kernelPath, kernels } from "./kernel.ts";

test.each(kernels)("$module is what its source compiles to", async (kernel) => {
  expect(readFileSync(kernelPath(kernel), "utf8")).toBe(await compiledKernel(kernel));
});
