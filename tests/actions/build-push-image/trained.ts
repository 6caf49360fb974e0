/** A model of Iris that the tests of a file put into images. */
import { join } from "node:path";
import { expect } from "vitest";
import { cli, root } from "../../runner.ts";

/** Trains it in `out/NAME`, a folder of the checkout, and returns that folder. */
export async function trainedIris(name: string, trees: number): Promise<string> {
  const model = join(root, "out", name);
  const data = ["--data", join(root, "examples/iris/iris.csv"), "--target", "species", "--n-estimators", String(trees)];
  const outputs = ["--model-dir", model, "--report-dir", `${model}-report`];
  const { code, stderr } = await cli(["train", ...data, ...outputs], { cwd: root });
  expect(code, stderr).toBe(0);
  return model;
}
