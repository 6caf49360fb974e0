import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root, step } from "../../runner.ts";

/** A bundle that version 0.1.0 wrote, and the held-out rows of the same 100 flowers. */
const bundle = join(root, "tests/fixtures/bundles/two-classes-0.1.0");
const iris = readFileSync(join(root, "examples/iris/iris.csv"), "utf8").trim().split("\n");

interface Column {
  name: string;
  slice?: string;
  role: string;
  drifted: boolean;
  tests: { test: string }[];
}

test("a bundle of an older version is a reference: its held-out rows pass, another species drifts", async () => {
  const cwd = folder();
  cpSync(join(bundle, "model"), join(cwd, "model"), { recursive: true });
  cpSync(join(bundle, "rows.csv"), join(cwd, "rows.csv"));
  writeFileSync(join(cwd, "setosa.csv"), `${[iris[0], ...iris.slice(1, 51)].join("\n")}\n`);
  const same = await step("detect-drift", { reference: "model", current: "rows.csv", target: "species" }, { cwd });
  expect(same.code, same.stdout).toBe(0);
  expect(same.outputs).toMatchObject({ verdict: "pass", drift: "none" });
  expect(same.summary).toContain("predictions are not compared: the profile has no predictions of held");
  const other = await cli(["detect-drift", "--current", "setosa.csv", "--model", "model"], { cwd });
  expect(other.code, other.stderr).toBe(1);
  const drift = JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8"));
  expect(drift.reference).toEqual({ kind: "profile", name: "model", rows: 75 });
  const columns: Column[] = drift.columns;
  // Setosa's petals have another size altogether.
  expect(columns.filter(({ drifted }) => drifted).map(({ name }) => name)).toEqual(
    expect.arrayContaining(["petal_length", "petal_width"]),
  );
  expect(columns.find(({ name }) => name === "petal_length")!.tests[0]!.test).toBe("chi-square");
  const peer = await cli(["detect-drift", "--reference", "model", "--current", "rows.csv", "--preset", "evidently"], {
    cwd,
  });
  expect(peer.code).toBe(2);
  expect(peer.stderr).toContain("preset: evidently needs the reference rows: expected tables in reference");
});

test("the profile of another model than the one that predicts is refused", async () => {
  const cwd = folder();
  cpSync(join(bundle, "model"), join(cwd, "old"), { recursive: true });
  writeFileSync(join(cwd, "iris.csv"), `${iris.join("\n")}\n`);
  const trained = await cli(["train", "--data", "iris.csv", "--target", "species", "--n-estimators", "3"], { cwd });
  expect(trained.code, trained.stderr).toBe(0);
  const result = await cli(["detect-drift", "--reference", "old", "--model", "model", "--current", "iris.csv"], {
    cwd,
  });
  expect(result.code).toBe(2);
  expect(result.stderr).toContain(
    "reference: expected the profile of the model (model), got that of another model (old",
  );
  // With tables, the model's predictions are compared as well.
  const predicted = await cli(
    ["detect-drift", "--reference", "iris.csv", "--model", "model", "--current", "iris.csv", "--classifier", "false"],
    { cwd },
  );
  expect(predicted.code, predicted.stderr).toBe(0);
  const columns: Column[] = JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8")).columns;
  expect(
    columns
      .filter(({ role }) => role !== "feature")
      .map(({ name, role }) => `${name} ${role}`)
      .sort(),
  ).toEqual([
    "proba_setosa prediction",
    "proba_versicolor prediction",
    "proba_virginica prediction",
    "species target",
    "y_pred prediction",
  ]);
});

/** `groups` customers with `each` rows; all rows of a customer have the same value. */
function customers(groups: number, each: number, value: (group: number) => number): string {
  const rows = Array.from({ length: groups * each }, (_, row) => {
    const group = row % groups;
    return `c${group},${value(group)},${row % 2 === 0 ? "north" : "south"},2026-03-0${(row % 7) + 1}`;
  });
  return `customer,amount,region,day\n${rows.join("\n")}\n`;
}

test("groups, slices, times and presets change what is judged", async () => {
  const cwd = folder();
  // Twelve customers with 40 rows each: 480 rows differ, twelve customers do not.
  writeFileSync(
    join(cwd, "ref.csv"),
    customers(12, 40, (group) => (group * 7) % 12),
  );
  writeFileSync(
    join(cwd, "new.csv"),
    customers(12, 40, (group) => ((group * 7) % 12) + 2),
  );
  const args = ["detect-drift", "--reference", "ref.csv", "--current", "new.csv", "--classifier", "false"];
  const run = async (more: string[]) => {
    const result = await cli([...args, ...more], { cwd });
    return { code: result.code, drift: JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8")) };
  };
  const rows = await run(["--exclude", "customer", "--time-column", "day", "--slices", "region"]);
  expect(rows.code).toBe(1);
  expect(rows.drift.current).toMatchObject({ rows: 480, from: "2026-03-01", to: "2026-03-07" });
  const drifted: Column[] = rows.drift.columns.filter(({ drifted }: Column) => drifted);
  expect(drifted.map(({ name, slice }) => `${name} ${slice}`).sort()).toEqual([
    "amount region=north",
    "amount region=south",
    "amount undefined",
  ]);
  const grouped = await run(["--group-column", "customer", "--time-column", "day"]);
  expect(grouped.drift.columns.filter(({ drifted }: Column) => drifted)).toEqual([]);
  // PSI by hand: the reference's deciles are 0 to 1, 2, 3, 4, 5, 6 to 7, 8, 9, 10 and from 11 on. The first has shares of
  // 1/6 and 0 (0.0001), the last of 1/12 and 3/12: (1/6 - 0.0001) ln(1/6 / 0.0001) + (1/6) ln 3 = 1.2357 + 0.1831.
  const psi = await run(["--exclude", "customer", "--preset", "psi", "--columns", "amount"]);
  expect(psi.code).toBe(1);
  expect(psi.drift.columns[0].reason).toBe("PSI 1.419 (drift: the limit is at least 0.2)");
});

test("the looks of a schedule share the probability of a false alarm, and the same rows are one look", async () => {
  const cwd = folder();
  const rows = (shift: number) =>
    `x\n${Array.from({ length: 200 }, (_, row) => ((row * 73) % 199) + shift).join("\n")}\n`;
  writeFileSync(join(cwd, "ref.csv"), rows(0));
  writeFileSync(join(cwd, "one.csv"), rows(3));
  writeFileSync(join(cwd, "two.csv"), rows(90));
  const look = async (current: string, more: string[] = []) => {
    const args = ["detect-drift", "--reference", "ref.csv", "--current", current, "--history", "history.json"];
    const result = await cli([...args, "--classifier", "false", ...more], { cwd });
    const { history, level } = JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8"));
    return { code: result.code, look: history.look, level, charts: history.charts };
  };
  expect(await look("one.csv")).toEqual({ code: 0, look: 1, level: 0.05 / 52, charts: [] });
  expect(await look("one.csv", ["--planned-looks", "12"])).toMatchObject({ code: 0, look: 1, level: 0.05 / 12 });
  const second = await look("two.csv", ["--history-method", "e-process"]);
  expect(second).toMatchObject({ code: 1, look: 2, level: 0.05 });
  expect(second.charts.map(({ chart, look }: { chart: string; look: number }) => `${chart} ${look}`)).toEqual([
    "shewhart 2",
    "cusum 2",
  ]);
  expect(JSON.parse(readFileSync(join(cwd, "history.json"), "utf8")).looks).toHaveLength(2);
});

test("every input that changes the decision or the reading does so", async () => {
  // 300 rows each: amounts 120 of 300 ranks higher, a fifth more missing cells, and accents in latin-1.
  const side = (shift: number, missing: number) =>
    `key;amount;name;gap\n${Array.from({ length: 300 }, (_, row) => {
      const gap = row % 10 < missing ? "-" : (row * 7) % 300;
      return `${row + shift};${((row * 7) % 300) + shift};${row % 2 === 0 ? "caf\u00e9" : "th\u00e9"};${gap}`;
    }).join("\n")}\n`;
  const cwd = folder();
  writeFileSync(join(cwd, "ref.csv"), side(0, 1), "latin1");
  writeFileSync(join(cwd, "new.csv"), side(120, 3), "latin1");
  writeFileSync(join(cwd, "schema.yaml"), 'missing: ["-"]\n');
  const shared = {
    reference: "ref.csv",
    current: "new.csv",
    "id-column": "key",
    schema: "schema.yaml",
    encoding: "latin-1",
    delimiter: ";",
    classifier: "false",
    seed: "5",
    token: "a-token",
    "upload-artifact": "drift",
  };
  const strict = await step("detect-drift", { ...shared, "on-performance": "fail" }, { cwd });
  expect(strict.code, strict.stdout).toBe(1);
  expect(JSON.parse(strict.outputs["columns"]!)).toEqual(["amount", "gap"]);
  const lenient = { "false-alarms": "0.01", "min-effect": "0.5", "min-missing": "0.3", "max-share": "0.5" };
  const result = await step("detect-drift", { ...shared, ...lenient }, { cwd });
  expect(result.code, result.stdout).toBe(0);
  const { level, columns } = JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8"));
  expect(level).toBe(0.01);
  const reasons = Object.fromEntries(columns.map(({ name, reason }: Record<string, string>) => [name, reason]));
  expect(reasons).toEqual({
    amount: "a significant change of 0.4, which is below 0.5",
    name: "no significant difference",
    gap: "a significant change of 0.2, which is below 0.3",
  });
  expect(columns.find(({ name }: { name: string }) => name === "name").histogram.bins.sort()).toEqual([
    "caf\u00e9",
    "th\u00e9",
  ]);
  // Half of three columns may drift: one does.
  const share = await step("detect-drift", { ...shared, "max-share": "0.5", "min-missing": "0.3" }, { cwd });
  expect([share.code, share.outputs["verdict"]]).toEqual([0, "pass"]);
});
