import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder } from "../../runner.ts";

interface Metric {
  name: string;
  reference: number | null;
  current: number;
  low?: number;
  high?: number;
  estimate?: number;
  verdict: string;
}

interface Performance {
  basis: string;
  metrics: Metric[];
  unavailable?: string;
  notes?: string[];
}

/**
 * Predictions of 400 rows: half have a score of 0.8 for yes, and half of 0.2. Of each ten rows, the first `right` are predicted
 * right. Labels are left out from the row `labels` on.
 */
function predictions(right: number, labels = 400, first = 0): string {
  const rows = Array.from({ length: 400 }, (_, row) => {
    const predicted = row % 20 < 10 ? "yes" : "no";
    const other = predicted === "yes" ? "no" : "yes";
    const truth = row >= labels ? "" : row % 10 < right ? predicted : other;
    return `${first + row},${truth},${predicted},${predicted === "yes" ? 0.8 : 0.2}`;
  });
  return `id,y_true,y_pred,proba_yes\n${rows.join("\n")}\n`;
}

async function detect(files: Record<string, string>, args: string[]) {
  const cwd = folder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const result = await cli(["detect-drift", ...args, "--on-drift", "pass"], { cwd });
  const drift = () => JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8"));
  return { ...result, performance: (): Performance => drift().performance, drift };
}

const named = (metrics: readonly Metric[], name: string) => metrics.find((each) => each.name === name)!;

test("without labels, the accuracy is estimated from reference predictions with labels", async () => {
  // 80 % of the reference rows are right, so the scores of 0.8 and 0.2 are calibrated.
  const unlabelled = predictions(8, 0);
  const { code, stdout, performance } = await detect({ "ref.csv": predictions(8), "new.csv": unlabelled }, [
    ...["--reference", "ref.csv", "--current", "new.csv"],
  ]);
  expect(code, stdout).toBe(0);
  const { basis, metrics, notes } = performance();
  expect(basis).toBe("estimated");
  expect(notes).toEqual([
    "The estimate assumes that rows with the same score are as often right as at training. It cannot see concept drift, where the same features have other outcomes.",
  ]);
  const accuracy = named(metrics, "accuracy");
  expect(accuracy.reference).toBe(0.8);
  expect(accuracy.verdict).toBe("same");
  expect(accuracy.current).toBeCloseTo(0.8, 2);
  // The labels vary by √(0.8 · 0.2 / 400) = 0.02, and the calibration by a quarter more: 2 · 1.96 · √(0.02² + 0.025²) = 0.125.
  expect(Math.abs(accuracy.high! - accuracy.low! - 0.125)).toBeLessThan(0.02);
});

test("labels that come later show that the performance is worse, and that the estimate could not see it", async () => {
  const { code, performance, drift } = await detect(
    { "ref.csv": predictions(8), "new.csv": predictions(6, 400, 1000) },
    [...["--reference", "ref.csv", "--current", "new.csv"]],
  );
  expect(code).toBe(1);
  const { basis, metrics, notes } = performance();
  const accuracy = named(metrics, "accuracy");
  expect([basis, accuracy.reference, accuracy.current, accuracy.verdict]).toEqual(["labels", 0.8, 0.6, "worse"]);
  // Wilson's interval of 240 of 400, by its formula in Python.
  expect(accuracy.low).toBeCloseTo(0.5512590700269542, 9);
  expect(accuracy.high).toBeCloseTo(0.6468384711061865, 9);
  expect(accuracy.estimate).toBeCloseTo(0.8, 2);
  expect(notes![0]).toMatch(
    /^accuracy is 0\.6, and 0\.7\d+ to 0\.8\d+ was estimated without labels: .*concept drift\)\.$/,
  );
  expect(drift()).toMatchObject({ verdict: "fail", drift: "performance", retrain: { needed: true } });
});

test("a model that is better than its scores say has no concept drift: so look its own training rows", async () => {
  const files = { "ref.csv": predictions(8), "new.csv": predictions(10, 400, 1000) };
  const { performance } = await detect(files, ["--reference", "ref.csv", "--current", "new.csv"]);
  expect(performance().notes![0]).toMatch(
    /^accuracy is 1, and 0\.7\d+ to 0\.8\d+ was estimated without labels: the model is better than its scores say\. Rows from its training/,
  );
});

test("on-performance decides what follows, and a larger max-performance-drop accepts the drop", async () => {
  const files = { "ref.csv": predictions(8), "new.csv": predictions(6, 400, 1000) };
  const run = (...more: string[]) => detect(files, ["--reference", "ref.csv", "--current", "new.csv", ...more]);
  expect((await run("--on-performance", "warn")).code).toBe(0);
  const accepted = await run("--max-performance-drop", "1");
  expect(accepted.code).toBe(0);
  expect(accepted.performance().metrics.every(({ verdict }) => verdict === "same")).toBe(true);
});

test("reference predictions of the same rows are compared row by row", async () => {
  // Two models' answers to the same rows: 20 rows of 400 are right only before.
  const truth = (row: number) => (row % 20 < 10 ? "yes" : "no");
  const answers = (wrong: (row: number) => boolean) =>
    `id,y_true,y_pred\n${Array.from({ length: 400 }, (_, row) => {
      const other = truth(row) === "yes" ? "no" : "yes";
      return `r${row},${truth(row)},${wrong(row) ? other : truth(row)}`;
    }).join("\n")}\n`;
  const files = {
    "ref.csv": answers((row) => row % 4 === 0),
    "new.csv": answers((row) => row % 4 === 0 || row % 20 === 1),
  };
  const { performance } = await detect(files, ["--reference", "ref.csv", "--current", "new.csv"]);
  const { metrics, notes } = performance();
  // 0.75 and 0.7: the samples alone would not show it, but no row got better.
  expect(named(metrics, "accuracy")).toMatchObject({ current: 0.7, verdict: "worse" });
  expect(named(metrics, "accuracy").reference).toBeCloseTo(0.75, 12);
  expect(notes).toEqual(["The metrics are compared with the reference predictions of the same rows, joined by id."]);
});

test("labels for some rows, and for too few rows", async () => {
  const some = await detect({ "ref.csv": predictions(8), "new.csv": predictions(8, 100, 1000) }, [
    ...["--reference", "ref.csv", "--current", "new.csv"],
  ]);
  expect(some.code).toBe(0);
  expect(named(some.performance().metrics, "accuracy")).toMatchObject({ current: 0.8, verdict: "same" });
  expect(some.performance().notes).toEqual([
    "Labels are known for 100 of 400 rows. Rows whose label comes late may differ from the others.",
  ]);
  const few = await detect({ "ref.csv": predictions(8), "new.csv": predictions(8, 20, 1000) }, [
    ...["--reference", "ref.csv", "--current", "new.csv"],
  ]);
  expect(few.performance().basis).toBe("estimated");
  expect(few.performance().notes!.at(-1)).toBe("Labels are known for 20 of 400 rows. They are used from 30 on.");
});

test("a model's profile: the estimate, a regression without labels, and the profile of another model", async () => {
  const cwd = folder();
  const rows = Array.from({ length: 300 }, (_, row) => {
    const x = (row * 7) % 100;
    return `${x},${(row * 13) % 50},${x + ((row * 29) % 40) > 70 ? "yes" : "no"},${x * 2}`;
  });
  writeFileSync(join(cwd, "data.csv"), `x,z,y,amount\n${rows.join("\n")}\n`);
  const train = (target: string, exclude: string, model: string) =>
    cli(
      [
        ...["train", "--data", "data.csv", "--target", target, "--exclude", exclude, "--model-dir", model],
        ...["--n-estimators", "20", "--report-dir", `report-${model}`],
      ],
      { cwd },
    );
  expect((await train("y", "amount", "churn")).code).toBe(0);
  expect((await train("amount", "y", "price")).code).toBe(0);
  const now = `x,z\n${rows.map((row) => row.split(",").slice(0, 2).join()).join("\n")}\n`;
  writeFileSync(join(cwd, "now.csv"), now);
  const run = (...args: string[]) =>
    cli(["detect-drift", "--current", "now.csv", ...args, "--on-drift", "pass"], { cwd });
  const performance = (): Performance => JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8")).performance;
  expect((await run("--model", "churn")).code).toBe(0);
  expect(performance().metrics.map(({ name }) => name)).toEqual(["accuracy", "f1", "roc_auc", "log_loss"]);
  const profile = JSON.parse(readFileSync(join(cwd, "churn/profile.json"), "utf8"));
  expect(named(performance().metrics, "accuracy").reference).toBe(profile.calibration.metrics.accuracy);
  expect((await run("--model", "price")).code).toBe(0);
  expect(performance()).toEqual({
    basis: "estimated",
    metrics: [],
    unavailable:
      "without labels, only the performance of classifiers can be estimated, not of a model that predicts numbers (give rows with the true values)",
  });
  // A single profile has no digest, but other columns.
  cpSync(join(cwd, "price/profile.json"), join(cwd, "profile.json"));
  const other = await run("--model", "churn", "--reference", "profile.json");
  expect([other.code, other.stderr.trim()]).toEqual([
    2,
    "reference: expected the profile of the model, got that of a model with other columns or classes (profile.json; name the bundle that the model is from)",
  ]);
});
