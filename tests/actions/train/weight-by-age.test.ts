/** Recent rows weigh more: the same model as with the weights that awk calculates. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, step } from "../../runner.ts";

/** 120 rows, of which each 30 are 30 days older than the next: their weights are exact powers of two. */
const program = `BEGIN { print "id,day,x,y,w"
  split("2026-01-01 2026-01-31 2026-03-02 2026-04-01", days, " "); split("0.125 0.25 0.5 1", weights, " ")
  for (i = 0; i < 120; i++) { group = int(i / 30) + 1; x = (i * 37 % 101) / 101; limit = group < 3 ? 0.7 : 0.3
    printf "%d,%s,%.4f,%s,%s\\n", i, days[group], x, (x > limit ? "yes" : "no"), weights[group] } }`;

test("weight-by-age gives the model of a weight column with halved weights, and needs a time column", async () => {
  const cwd = folder();
  const made = await execute("awk", [program], { cwd, env: { PATH: process.env["PATH"]! } });
  expect(made.code, made.stderr).toBe(0);
  writeFileSync(join(cwd, "data.csv"), made.stdout);
  const usual = { data: "data.csv", "test-data": "data.csv", target: "y", "id-column": "id", "n-estimators": "20" };
  const model = async (inputs: Record<string, string>) => {
    const { code, stdout } = await step("train", { ...usual, ...inputs }, { cwd });
    expect(code, stdout).toBe(0);
    return readFileSync(join(cwd, inputs["model-dir"]!, "model.onnx"));
  };
  const byAge = { "time-column": "day", exclude: "w" };
  const halved = await model({ ...byAge, "weight-by-age": "30", "model-dir": "aged" });
  expect(halved.equals(await model({ "time-column": "day", "weight-column": "w", "model-dir": "weighted" }))).toBe(
    true,
  );
  expect(halved.equals(await model({ ...byAge, "model-dir": "plain" }))).toBe(false);
  for (const action of ["train", "run"]) {
    const without = await step(action, { ...usual, "weight-by-age": "30", exclude: "w" }, { cwd });
    expect(without.code).toBe(1);
    expect(without.annotations[0]!.message).toBe(
      "weight-by-age: expected time-column, which says how old a row is, got none",
    );
  }
});
