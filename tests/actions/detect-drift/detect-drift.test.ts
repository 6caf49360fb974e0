import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, step } from "../../runner.ts";

/** 300 rows: `age` takes the whole numbers from `from` on, `city` follows `cities` in turn. */
function rows(from: number, cities: readonly string[], extra: (row: number) => string = () => "x"): string {
  const lines = Array.from({ length: 300 }, (_, row) => {
    // 7 has no factor in common with 300: the ages come in no order.
    const age = from + ((row * 7) % 300) / 10;
    return `${age},${cities[row % cities.length]},${extra(row)}`;
  });
  return `age,city,plan\n${lines.join("\n")}\n`;
}

function workspace(files: Record<string, string>): string {
  const cwd = folder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

const plans = (row: number) => ["a", "b", "c"][row % 3]!;

test("a shifted column and a new category fail the step, with everything written", async () => {
  const cwd = workspace({
    "ref.csv": rows(20, ["Rome", "Oslo"], plans),
    // Twelve of thirty years higher, and a third of the rows in Lima.
    "new.csv": rows(32, ["Rome", "Oslo", "Lima"], plans),
  });
  const result = await step(
    "detect-drift",
    { reference: "ref.csv", current: "new.csv", prometheus: "drift.prom", "report-dir": "r" },
    { cwd },
  );
  expect(result.code, result.stdout).toBe(1);
  expect(result.outputs).toMatchObject({
    drifted: "true",
    verdict: "fail",
    drift: "data",
    columns: '["age","city"]',
    "worst-column": "age",
    retrain: "true",
    "drift-path": join(cwd, "r/drift.json"),
  });
  // Two of three columns.
  expect(Number(result.outputs["share"])).toBeCloseTo(2 / 3, 12);
  const drift = JSON.parse(readFileSync(join(cwd, "r/drift.json"), "utf8"));
  const [age, city, plan] = drift.columns;
  // 120 of 300 reference rows lie below every current row.
  expect(age).toMatchObject({ name: "age", drifted: true, sure: true, effect: 0.4 });
  // Half and half against thirds: (1/6 + 1/6 + 1/3) / 2.
  expect(city.effect).toBeCloseTo(1 / 3, 12);
  expect(plan).toMatchObject({ name: "plan", drifted: false, p: 1, effect: 0 });
  expect(drift.findings.map(({ column, kind }: { column: string; kind: string }) => `${column} ${kind}`)).toEqual([
    "age out-of-range",
    "city new-values",
  ]);
  const junit = readFileSync(join(cwd, "r/junit-drift.xml"), "utf8");
  expect(junit).toContain('<testsuites tests="3" failures="2" errors="0" skipped="0">');
  const metrics = readFileSync(join(cwd, "drift.prom"), "utf8");
  expect(metrics).toContain('trainyard_drift_column_drifted{column="age",role="feature"} 1\n');
  expect(metrics).toContain("trainyard_drift_rows 300\n");
  expect(result.summary).toContain("data drifted: 2 of 3 columns drifted");
});

test("the same rows pass, and policies change what a drift does to the step", async () => {
  const cwd = workspace({ "ref.csv": rows(20, ["Rome", "Oslo"]), "new.csv": rows(50, ["Rome", "Oslo"]) });
  const same = await cli(
    ["detect-drift", "--reference", "ref.csv", "--current", "ref.csv", "--classifier", "false", "--json"],
    { cwd },
  );
  expect(same.code, same.stderr).toBe(0);
  expect(JSON.parse(same.stdout)).toMatchObject({ drifted: false, verdict: "pass", drift: "none", share: 0 });
  const warned = await step(
    "detect-drift",
    { reference: "ref.csv", current: "new.csv", "on-drift": "warn", columns: "age\ncity", classifier: "false" },
    { cwd },
  );
  expect(warned.code, warned.stdout).toBe(0);
  expect(warned.outputs).toMatchObject({ verdict: "fail", drifted: "true" });
  expect(warned.annotations.map(({ level, message }) => `${level}: ${message}`)).toContain(
    "warning: data drifted: 1 of 2 columns drifted",
  );
});

test("report-model has a section on drift, which decides the report's verdict", async () => {
  const cwd = workspace({ "ref.csv": rows(20, ["Rome", "Oslo"]), "new.csv": rows(50, ["Rome", "Oslo"]) });
  const args = ["detect-drift", "--reference", "ref.csv", "--current", "new.csv", "--classifier", "false"];
  const found = await cli(args, { cwd });
  expect(found.code).toBe(1);
  const report = await step("report-model", { comment: "never" }, { cwd });
  expect(report.code, report.stdout).toBe(0);
  expect(report.outputs["verdict"]).toBe("fail");
  const text = readFileSync(join(cwd, "report/model-report.md"), "utf8");
  expect(text).toMatch(/^## ❌ Model report: data drifted: 1 of 3 columns drifted$/m);
  expect(text).toMatch(/^### Drift$/m);
  // The columns are not listed as failed tests once more.
  expect(text).not.toMatch(/^### Failed tests/m);
});
