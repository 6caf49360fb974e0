/** Bundles of earlier versions give the same predictions as before. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "../../runner.ts";

const fixture = join(root, "tests/fixtures/bundles/two-classes-0.1.0");

test("a model of two classes that 0.1.0 wrote has its digest and its answers", async () => {
  const model = join(fixture, "model");
  const cwd = folder();
  const predicted = await cli(["predict", model, "--data", join(fixture, "rows.csv"), "--output", "out.csv"], { cwd });
  expect(predicted.code, predicted.stderr).toBe(0);
  expect(readFileSync(join(cwd, "out.csv"), "utf8")).toBe(readFileSync(join(fixture, "predictions.csv"), "utf8"));
  const described = await cli(["describe", model, "--json"], { cwd });
  expect(JSON.parse(described.stdout.trim().split("\n").at(-1)!)["model-digest"]).toBe(
    "sha256:54dc4394005731b2464669d647f9bbdbbeb5a10b652cb31e3e96f7b49816fda7",
  );
});
