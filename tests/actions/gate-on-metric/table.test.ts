/** The gate's table as people see it: columns, digits, units and the interval of the difference. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, step } from "../../runner.ts";

/** The cells of a Markdown table's rows, without the escapes. */
function cells(summary: string): string[][] {
  const lines = summary.split("\n").filter((line) => line.startsWith("|"));
  return lines.map((line) =>
    line.replace(/\\(.)/g, "$1").replaceAll("&lt;", "<").replaceAll("**", "").slice(2, -2).split(" | "),
  );
}

/** 100 rows, the first `right` of them right. */
function predictions(right: number): string {
  const rows = Array.from({ length: 100 }, (_, row) => `${row},${row % 2},${row < right ? row % 2 : 1 - (row % 2)}`);
  return `id,y_true,y_pred\n${rows.join("\n")}\n`;
}

test("value, limit, difference, its interval with the level, p and result; the result on the left", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "predictions.csv"), predictions(80));
  expect((await step("test-model", { predictions: "predictions.csv" }, { cwd })).code).toBe(0);
  const { summary } = await step(
    "gate-on-metric",
    { rules: "accuracy >= 0.95\naccuracy >= 0.84", mode: "no-worse" },
    { cwd },
  );
  expect(cells(summary)).toEqual([
    ["result", "rule", "value", "limit", "difference", "90 % interval", "p"],
    [":--", ":--", "--:", "--:", "--:", "--:", "--:"],
    // Clopper and Pearson, each end at 95 %, less the limit: SciPy's beta.ppf(0.05, 80, 21) is 0.722800 and beta.ppf(0.95, 81, 20) is
    // 0.863339. P(X <= 80) is 1.05e-7 for 100 trials with 0.95 and 0.169 with 0.84 (binom.cdf); Holm's method doubles the first alone.
    ["❌ failed", "`accuracy >= 0.95`", "0.8000", "0.9500", "-0.1500", "-0.2272 to -0.0867", "< 0.0001"],
    ["✅ passed", "`accuracy >= 0.84`", "0.8000", "0.8400", "-0.0400", "-0.1172 to +0.0233", "0.169"],
  ]);
});

test("one rule for digits: thousands, four digits, units, and more where two numbers would look equal", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "report"));
  writeFileSync(
    join(cwd, "report/metrics.json"),
    JSON.stringify({
      rmse: 127_712.3,
      latency_p95_ms: 12.3456,
      model_bytes: 902157,
      accuracy: 0.89998,
      tiny: 0.00012345,
    }),
  );
  const rules = "rmse <= 130000\nlatency_p95_ms <= 50\nmodel_bytes <= 1e6\naccuracy >= 0.9\ntiny <= 0.001";
  const { summary, annotations } = await step("gate-on-metric", { rules }, { cwd });
  const numbers = Object.fromEntries(
    cells(summary)
      .slice(2)
      .map(([, rule, value, limit, difference]) => [rule!.split(" ")[0], [value, limit, difference]]),
  );
  expect(numbers).toEqual({
    "`rmse": ["127,700", "130,000", "-2,288"],
    "`latency_p95_ms": ["12.35 ms", "50 ms", "-37.65 ms"],
    "`model_bytes": ["902,157 bytes", "1,000,000 bytes", "-97,843 bytes"],
    "`accuracy": ["0.89998", "0.9", "-0.000020"],
    "`tiny": ["0.00012", "0.0010", "-0.00088"],
  });
  expect(annotations[0]!.message).toBe("1 of 5 rules failed: accuracy >= 0.9 (0.89998 is below 0.9 (by 0.00002))");
  expect(summary).toContain("12.35 ms is below 50 ms \\(by 37.65 ms\\)");
});
