/** The modes that test rows statistically, and every policy, through the bundle. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { evaluationFile } from "../../evaluation-file.ts";
import { cli, folder, step } from "../../runner.ts";

interface Said {
  expression: string;
  status: string;
  ends: string;
  method: string;
  value: number | null;
  interval: { of: string; low: number; high: number } | null;
  p: number | null;
  adjusted_p: number | null;
  mode?: string;
  baseline?: number | null;
  reason: string;
  detectable?: string;
}

/** A model that is wrong on the rows from `from` up to `to`, and right on all others. */
function wrongOn(cwd: string, name: string, rows: number, from: number, to: number): void {
  const lines = Array.from({ length: rows }, (_, row) => {
    const truth = row % 2 === 0 ? "no" : "yes";
    const said = row >= from && row < to ? (truth === "no" ? "yes" : "no") : truth;
    return `${row},${truth},${said},${row % 4 < 2 ? "F" : "M"},patient ${row % 10}`;
  });
  mkdirSync(join(cwd, name), { recursive: true });
  writeFileSync(join(cwd, name, "predictions.csv"), `id,y_true,y_pred,sex,patient\n${lines.join("\n")}\n`);
  writeFileSync(join(cwd, name, "metrics.json"), JSON.stringify({ accuracy: 1 - (to - from) / rows }));
}

/** `rows` test rows, on which `gains` only the new model is right and `losses` only the old one. */
function models(rows: number, gains: number, losses: number): string {
  const cwd = folder();
  wrongOn(cwd, "new", rows, 0, losses);
  wrongOn(cwd, "old", rows, losses, losses + gains);
  return cwd;
}

async function gate(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await cli(["gate-on-metric", "--metrics", "new", "--json", ...args], { cwd });
  const outputs = code === 2 ? {} : JSON.parse(stdout);
  const results: Said[] = code === 2 ? [] : outputs.results;
  return { code, stderr, outputs, results };
}

const compared = (cwd: string, mode: string, rule: string, ...args: string[]) =>
  gate(cwd, "--baseline", "old", "--mode", mode, "--rules", rule, ...args);

describe("what the rows show decides, not the number alone", () => {
  // 40 losses to 25 gains of 500: a loss of 3 points; McNemar's mid-p is 0.0320 (SciPy: binom.sf(40, 65, .5) + binom.pmf(40, 65, .5) / 2).
  it.each<[mode: string, rule: string, gains: number, losses: number, status: string]>([
    ["point", "accuracy >= baseline - 0.01", 25, 40, "fail"],
    ["no-worse", "accuracy >= baseline", 25, 40, "fail"],
    ["no-worse", "accuracy >= baseline - 0.01", 25, 40, "pass"],
    ["no-worse", "accuracy >= baseline - 0.01", 10, 40, "fail"],
    ["point", "accuracy >= baseline", 25, 26, "fail"],
    ["no-worse", "accuracy >= baseline", 25, 26, "pass"],
    ["non-inferior", "accuracy >= baseline - 0.01", 25, 25, "inconclusive"],
    ["non-inferior", "accuracy >= baseline - 0.05", 25, 25, "pass"],
    ["non-inferior", "accuracy >= baseline - 0.01", 10, 40, "fail"],
    ["non-inferior", "accuracy >= baseline", 40, 10, "pass"],
    ["non-inferior", "accuracy >= baseline + 0.02", 40, 10, "pass"],
    ["non-inferior", "accuracy >= baseline + 0.05", 40, 10, "inconclusive"],
    ["no-worse", "accuracy >= baseline + 0.1", 40, 10, "fail"],
  ])("%s: %s, %i gained and %i lost of 500: %s", async (mode, rule, gains, losses, status) => {
    const { results, code } = await compared(models(500, gains, losses), mode, rule);
    expect(results[0]).toMatchObject({ status });
    expect(code).toBe(status === "pass" ? 0 : 1);
  });

  test("p, interval, method and reason are in the result", async () => {
    const { results, stderr } = await compared(models(500, 25, 40), "no-worse", "accuracy >= baseline");
    expect(results[0]!.method).toBe("mcnemar");
    expect(results[0]!.p).toBeCloseTo(0.0320088, 6);
    expect(results[0]!.interval).toMatchObject({ of: "difference" });
    expect(results[0]!.interval!.low).toBeLessThan(-0.03);
    expect(results[0]!.interval!.high).toBeLessThan(0);
    expect(stderr).toContain("accuracy is 0.03 below the baseline's: proven below the baseline's (p = 0.032, mcnemar)");
  });

  test("margin stands in where a rule names no distance", async () => {
    const cwd = models(500, 25, 25);
    const statuses = async (...args: string[]) =>
      (await compared(cwd, "non-inferior", "accuracy >= baseline", ...args)).results[0]!.status;
    expect(await statuses()).toBe("inconclusive");
    expect(await statuses("--margin", "0.05")).toBe("pass");
    const short = await gate(
      cwd,
      "--baseline",
      "old",
      "--mode",
      "non-inferior",
      "--metric",
      "accuracy",
      "--margin",
      "0.05",
    );
    expect(short.results[0]).toMatchObject({ expression: "accuracy >= baseline", status: "pass" });
  });

  test("it says what the test set can detect", async () => {
    const { results, stderr } = await compared(models(500, 25, 25), "non-inferior", "accuracy >= baseline - 0.01");
    // At most 11.3 % differ with 80 % confidence (SciPy: beta.ppf(.8, 51, 450)). Nam (1997) then requires 7,113 rows.
    const sentence = "500 rows, models differ on 10 %: showing that a loss is below 1 point takes about 7,100 rows";
    expect(results[0]!.detectable).toBe(sentence);
    expect(results[0]!.reason).toContain(sentence);
    expect(stderr).toContain(sentence);
    // The smallest detectable loss without a margin is 2.4865 · √(0.113 / 500) = 3.7 points.
    const plain = await compared(models(500, 25, 25), "no-worse", "accuracy >= baseline");
    expect(plain.results[0]!.detectable).toBe(
      "500 rows, models differ on 10 %: a loss of 3.7 points is found with a probability of 80 %, a smaller one less often",
    );
  });

  test("a rule without baseline is judged on the metric's one-sided bound", async () => {
    // 455 of 500 right. Clopper and Pearson's one-sided bounds (SciPy beta.ppf): 0.8860 and 0.9301.
    const cwd = models(500, 0, 45);
    const status = async (mode: string, rule: string) => (await gate(cwd, "--mode", mode, "--rules", rule)).results[0]!;
    const shown = await status("non-inferior", "accuracy >= 0.88");
    expect(shown).toMatchObject({ status: "pass", method: "binomial" });
    expect(shown.interval!.low).toBeCloseTo(0.886, 3);
    expect(shown.interval!.high).toBeCloseTo(0.9301, 3);
    expect((await status("non-inferior", "accuracy >= 0.9")).status).toBe("inconclusive");
    expect((await status("no-worse", "accuracy >= 0.92")).status).toBe("pass");
    expect((await status("no-worse", "accuracy >= 0.94")).status).toBe("fail");
    expect((await status("non-inferior", "accuracy <= 0.95")).status).toBe("pass");
  });

  test("anything else is judged as a point, and says so", async () => {
    const cwd = models(500, 25, 25);
    const { results } = await compared(
      cwd,
      "no-worse",
      "accuracy >= baseline * 0.99\naccuracy >= 0.5 && accuracy >= baseline",
    );
    for (const result of results) {
      expect(result).toMatchObject({ status: "pass", method: "point", p: null });
      expect(result.reason).toContain(
        "judged as a point: only METRIC OP BOUND and METRIC OP baseline ± d can be tested",
      );
    }
    writeFileSync(join(cwd, "new/metrics.json"), '{"accuracy": 0.95, "latency_p95_ms": 12}');
    const other = await gate(cwd, "--mode", "no-worse", "--rules", "latency_p95_ms <= 20");
    expect(other.results[0]!.reason).toBe(
      "12 ms is below 20 ms (by 8 ms) (judged as a point: the predictions give no test of latency_p95_ms)",
    );
  });

  test("Holm over the rules about a baseline; bounds and warnings take nothing from them", async () => {
    const cwd = models(500, 25, 40);
    const rules = ["accuracy >= baseline", "accuracy >= baseline + 0.00001", "accuracy >= baseline + 0.00002"];
    const three = await compared(cwd, "no-worse", rules.join("\n"));
    expect(three.results.map(({ p, adjusted_p }) => adjusted_p! / p!)[0]).toBeCloseTo(3, 0);
    expect(three.results.map(({ status }) => status)).toEqual(["pass", "pass", "pass"]);
    const trivial = Array.from({ length: 8 }, (_, i) => `warn: accuracy >= 0.${i + 1}`);
    const one = await compared(cwd, "no-worse", [rules[0], "accuracy >= 0.5", ...trivial].join("\n"));
    const [first] = one.results.filter(({ expression }) => expression === rules[0]);
    expect(first).toMatchObject({ status: "fail" });
    expect(first!.adjusted_p).toBe(first!.p);
  });

  test("what is shown is not adjusted over the rules, but over the looks", async () => {
    const cwd = models(500, 40, 10);
    const rules = Array.from({ length: 5 }, (_, i) => `accuracy >= 0.9${i}`).concat("accuracy >= baseline");
    const { results } = await compared(cwd, "non-inferior", rules.join("\n"));
    for (const { p, adjusted_p } of results) expect(adjusted_p).toBe(p);
    const looked = await compared(cwd, "non-inferior", "accuracy >= baseline", "--looks", "52");
    expect(looked.results[0]!.adjusted_p! / looked.results[0]!.p!).toBeCloseTo(52, 9);
  });

  test("a rule may name its mode", async () => {
    const cwd = models(500, 25, 26);
    const rules = "accuracy >= baseline\nnon-inferior: accuracy >= baseline - 0.05\npoint: accuracy >= 0.95";
    const { results } = await compared(cwd, "no-worse", rules);
    const by = Object.fromEntries(results.map(({ expression, ...rest }) => [expression, rest]));
    expect(by["accuracy >= baseline"]).toMatchObject({ status: "pass", mode: "no-worse" });
    expect(by["accuracy >= baseline - 0.05"]).toMatchObject({ status: "pass", mode: "non-inferior" });
    expect(by["accuracy >= 0.95"]).toMatchObject({ status: "fail", method: "point" });
    const twice = await compared(cwd, "no-worse", "point: no-worse: accuracy >= 0.5");
    expect(twice.stderr).toContain("expected at most one mode and one warn before a rule");
  });

  test("an anchor is compared with like a baseline", async () => {
    const cwd = models(500, 25, 26);
    wrongOn(cwd, "best", 500, 26, 36);
    const rules = "accuracy >= baseline\nnon-inferior: accuracy >= anchor - 0.02";
    const { results, stderr } = await compared(
      cwd,
      "no-worse",
      rules,
      "--anchor",
      "best",
      "--anchor-predictions",
      "best/predictions.csv",
    );
    const by = Object.fromEntries(results.map(({ expression, ...rest }) => [expression, rest]));
    expect(by["accuracy >= baseline"]!.status).toBe("pass");
    // 26 losses to 10 gains of 500: 3.2 points lost, and 2 are allowed.
    expect(by["accuracy >= anchor - 0.02"]).toMatchObject({ status: "inconclusive", value: 0.948, baseline: 0.98 });
    expect(stderr).toContain("Anchor: best");
    const without = await compared(cwd, "no-worse", rules);
    expect(without.results.find(({ expression }) => expression.includes("anchor"))!.reason).toBe(
      "there is no anchor: none was given",
    );
  });

  test("a model that differs without effect is not red", async () => {
    const cwd = folder();
    for (const [name, by] of [
      ["new", 1e-9],
      ["old", 0],
    ] as const) {
      const lines = Array.from({ length: 300 }, (_, row) => {
        const yes = (row % 7) / 10 + 0.2 - by;
        return `${row},${row % 2 === 0 ? "no" : "yes"},${yes > 0.5 ? "yes" : "no"},${yes}`;
      });
      mkdirSync(join(cwd, name));
      writeFileSync(join(cwd, name, "predictions.csv"), `id,y_true,y_pred,proba_yes\n${lines.join("\n")}\n`);
      const losses = Array.from({ length: 300 }, (_, row) => {
        const yes = (row % 7) / 10 + 0.2 - by;
        return -Math.log(row % 2 === 0 ? 1 - yes : yes);
      });
      const loss = losses.reduce((sum, each) => sum + each, 0) / 300;
      writeFileSync(join(cwd, name, "metrics.json"), JSON.stringify({ log_loss: loss }));
    }
    const { results, code } = await compared(cwd, "no-worse", "log_loss <= baseline");
    expect(results[0]!.reason).toContain("a difference without effect");
    expect(code).toBe(0);
  });

  test("no-worse never ends inconclusive, also with three rows", async () => {
    const { results } = await compared(models(3, 1, 1), "no-worse", "accuracy >= baseline - 0.01\naccuracy >= 0.9");
    expect(results.map(({ status }) => status)).toEqual(["pass", "pass"]);
  });

  test("a metric without a test of its own is resampled, the same for a seed", async () => {
    const cwd = models(500, 5, 60);
    const f1 = (name: string, wrong: number) => {
      // Errors fall on both classes alike, so both F1 scores are the accuracy.
      writeFileSync(join(cwd, name, "metrics.json"), JSON.stringify({ f1_macro: 1 - wrong / 500 }));
    };
    f1("new", 60);
    f1("old", 5);
    const [a, b, c] = [
      await compared(cwd, "no-worse", "f1_macro >= baseline - 0.05"),
      await compared(cwd, "no-worse", "f1_macro >= baseline - 0.05"),
      await compared(cwd, "no-worse", "f1_macro >= baseline - 0.05", "--seed", "7"),
    ];
    expect(a.results[0]).toMatchObject({ status: "fail", method: "bootstrap" });
    expect(a.results).toEqual(b.results);
    expect(a.results[0]!.interval).not.toEqual(c.results[0]!.interval);
    // SE of the accuracy's difference: √(0.13 - 0.11²) / √500 = 0.01535; the bounds lie 1.645 of them away.
    expect(a.results[0]!.interval!.low).toBeCloseTo(-0.11 - 1.645 * 0.01535, 2);
  });

  test("rows of one patient are swapped together", async () => {
    const cwd = models(400, 0, 8);
    const alone = await compared(cwd, "no-worse", "accuracy >= baseline");
    const grouped = await compared(cwd, "no-worse", "accuracy >= baseline", "--group-column", "patient");
    expect(alone.results[0]!.method).toBe("mcnemar");
    expect(grouped.results[0]!.method).toBe("swap");
    // Eight of the ten patients have one loss each: all of them on one side in 1 of 256 ways.
    expect(grouped.results[0]!.p).toBeGreaterThan(0.001);
    expect(grouped.results[0]!.p).toBeLessThan(0.009);
    const wrong = await compared(cwd, "no-worse", "accuracy >= baseline", "--group-column", "pateint");
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("did you mean patient?") });
  });

  test("a few large errors decide rmse: no bound is shown from fifty rows, and one of mae is", async () => {
    const cwd = folder();
    mkdirSync(join(cwd, "new"));
    // Errors of 0.01 to 0.5 in turn: mae 0.255, rmse 0.2930 (the root of 51 * 101 / 6 / 100²).
    const lines = Array.from({ length: 50 }, (_, row) => `${row},${row},${row + (row + 1) / 100}`);
    writeFileSync(join(cwd, "new/predictions.csv"), `id,y_true,y_pred\n${lines.join("\n")}\n`);
    writeFileSync(join(cwd, "new/metrics.json"), JSON.stringify({ rmse: 0.293002, mae: 0.255 }));
    const { results } = await gate(cwd, "--mode", "non-inferior", "--rules", "rmse <= 0.6\nmae <= 0.6\nrmse <= 0.1");
    expect(results.map(({ expression, status, method }) => [expression, status, method]).sort()).toEqual([
      ["mae <= 0.6", "pass", "student"],
      ["rmse <= 0.1", "fail", "student"],
      ["rmse <= 0.6", "inconclusive", "student"],
    ]);
    const undecided = results.find(({ status }) => status === "inconclusive")!;
    expect(undecided.reason).toContain("too few rows to know how common large errors are, which decide rmse");
  });

  test("two groups show nothing, and twenty are needed with a margin", async () => {
    const cwd = models(400, 0, 8);
    const byGroups = (rule: string, column: string) =>
      compared(cwd, "no-worse", rule, "--group-column", column).then(({ results }) => results[0]!);
    const two = await byGroups("accuracy >= baseline", "sex");
    expect(two).toMatchObject({ status: "inconclusive", ends: "red" });
    expect(two.reason).toContain("the rows come in 2 groups, and this rule needs at least 5");
    const ten = await byGroups("accuracy >= baseline - 0.01", "patient");
    expect(ten.reason).toContain("the rows come in 10 groups, and this rule needs at least 20");
  });

  test("slices are cut from the columns of the predictions", async () => {
    const cwd = models(400, 0, 40);
    for (const [name, value] of [
      ["new", 0.9],
      ["old", 1],
    ] as const) {
      writeFileSync(
        join(cwd, name, "metrics.json"),
        JSON.stringify({ slices: { "sex=F": { accuracy: value }, "sex=M": { accuracy: value } } }),
      );
    }
    const { results } = await compared(cwd, "no-worse", "slices.*.accuracy >= baseline");
    expect(results.map(({ expression, method, status }) => [expression, method, status])).toEqual([
      ['slices."sex=F".accuracy >= baseline', "mcnemar", "fail"],
      ['slices."sex=M".accuracy >= baseline', "mcnemar", "fail"],
    ]);
  });
});

describe("what cannot be weighed is refused, not guessed", () => {
  it.each<[what: string, change: (cwd: string) => void, message: RegExp]>([
    [
      "no predictions",
      (cwd) => execFileSync("rm", [join(cwd, "new/predictions.csv")]),
      /predictions: expected the file of predictions behind new, which mode no-worse weighs, got none/,
    ],
    [
      "predictions of another model",
      (cwd) => writeFileSync(join(cwd, "new/metrics.json"), '{"accuracy": 0.5}'),
      /expected predictions that give accuracy 0\.5 as new\/metrics\.json has it, got 0\.9/,
    ],
    [
      "a baseline's predictions of another model",
      (cwd) => writeFileSync(join(cwd, "old/metrics.json"), '{"accuracy": 0.5}'),
      /old: predictions: expected predictions that give accuracy 0\.5/,
    ],
    [
      "other test rows",
      (cwd) => writeFileSync(join(cwd, "old/predictions.csv"), "id,y_true,y_pred\n900,no,no\n901,yes,yes\n"),
      /expected the same ids in both, got 0 shared of 100 and 2/,
    ],
    [
      "no ids",
      (cwd) => writeFileSync(join(cwd, "old/predictions.csv"), "y_true,y_pred\nno,no\nyes,yes\n"),
      /expected a column id/,
    ],
  ])("%s", async (_, change, message) => {
    const cwd = models(100, 5, 10);
    change(cwd);
    const { code, stderr } = await compared(cwd, "no-worse", "accuracy >= baseline");
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  test("the digests of an evaluation that speaks of other metrics are not passed on", async () => {
    const cwd = models(100, 5, 10);
    writeFileSync(
      join(cwd, "new/evaluation.json"),
      evaluationFile({ model_digest: `sha256:${"a".repeat(64)}`, metrics: { accuracy: 0.7 } }),
    );
    const { code, stderr } = await gate(cwd, "--rules", "accuracy >= 0.5");
    expect(code).toBe(2);
    expect(stderr).toContain("expected the metrics of evaluation.json next to it, got accuracy 0.9 where it has 0.7");
  });
});

describe("policies", () => {
  it.each<[policy: string, code: number, verdict: string, passed: boolean]>([
    ["fail", 1, "fail", false],
    ["warn", 0, "inconclusive", false],
    ["pass", 0, "pass", true],
  ])("on-inconclusive: %s", async (policy, code, verdict, passed) => {
    const cwd = models(500, 25, 25);
    const result = await compared(cwd, "non-inferior", "accuracy >= baseline - 0.01", "--on-inconclusive", policy);
    expect(result).toMatchObject({ code, outputs: { verdict, passed }, results: [{ status: "inconclusive" }] });
    const junit = readFileSync(join(cwd, "report/junit-gate.xml"), "utf8");
    expect([junit.includes("<failure"), junit.includes("<skipped")]).toEqual([policy === "fail", policy === "warn"]);
  });

  it.each<[policy: string, code: number, status: string]>([
    ["fail", 1, "fail"],
    ["warn", 0, "fail"],
    ["pass", 0, "skipped"],
  ])("on-missing-baseline: %s, and absolute rules count all the same", async (policy, code, status) => {
    const cwd = models(50, 0, 5);
    const rules = "accuracy >= 0.8\naccuracy >= baseline - 0.01";
    for (const baseline of ["none", "nowhere", ""]) {
      const named = baseline === "" ? [] : ["--baseline", baseline];
      const result = await gate(cwd, ...named, "--rules", rules, "--on-missing-baseline", policy);
      expect(result.code, baseline).toBe(code);
      const byRule = Object.fromEntries(result.results.map((each) => [each.expression, each.status]));
      expect(byRule).toEqual({ "accuracy >= 0.8": "pass", "accuracy >= baseline - 0.01": status });
      const red = await gate(cwd, ...named, "--rules", `accuracy >= 0.99\n${rules}`, "--on-missing-baseline", policy);
      expect(red.code, baseline).toBe(1);
    }
  });

  test("a baseline without predictions is a missing one for a mode that weighs rows", async () => {
    const cwd = models(50, 0, 5);
    execFileSync("rm", [join(cwd, "old/predictions.csv")]);
    const result = await compared(cwd, "no-worse", "accuracy >= baseline");
    expect(result).toMatchObject({ code: 1, results: [{ status: "fail", reason: "the baseline has no predictions" }] });
    wrongOn(cwd, "apart", 50, 5, 5);
    const apart = await compared(
      cwd,
      "no-worse",
      "accuracy >= baseline",
      "--baseline-predictions",
      "apart/predictions.csv",
    );
    expect(apart).toMatchObject({ code: 1, results: [{ status: "fail", method: "mcnemar" }] });
  });

  test("a warn: rule warns, and the step stays green", async () => {
    const cwd = models(50, 0, 5);
    const result = await step(
      "gate-on-metric",
      { metrics: "new", rules: "accuracy >= 0.8\nwarn: accuracy >= 0.95" },
      { cwd },
    );
    expect(result.code).toBe(0);
    expect(result.outputs).toMatchObject({ passed: "true", verdict: "pass" });
    expect(result.outputs["failed-rules"] ?? "").toBe("");
    expect(result.annotations).toEqual([
      {
        level: "warning",
        properties: expect.stringContaining("file=new/metrics.json"),
        message: "accuracy >= 0.95: 0.9 is below 0.95 (by 0.05)",
      },
    ]);
  });
});

test("the whole result: outputs, summary with failed rules first, gate.json with its digests", async () => {
  const cwd = models(50, 0, 5);
  const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
  writeFileSync(
    join(cwd, "new/evaluation.json"),
    evaluationFile({ model_digest: digest("a"), data_digest: digest("b"), metrics: { accuracy: 0.9 } }),
  );
  writeFileSync(
    join(cwd, "old/evaluation.json"),
    evaluationFile({ model_digest: digest("c"), data_digest: digest("d") }),
  );
  const result = await step(
    "gate-on-metric",
    { metrics: "new", baseline: "old", rules: "accuracy >= 0.8\naccuracy >= baseline - 0.01\naccuracy >= 0.8" },
    { cwd },
  );
  expect(result.code).toBe(1);
  expect(result.outputs).toMatchObject({
    passed: "false",
    verdict: "fail",
    "failed-rules": "accuracy >= baseline - 0.01",
    "gate-path": join(cwd, "report/gate.json"),
    "junit-path": join(cwd, "report/junit-gate.xml"),
  });
  expect(JSON.parse(result.outputs["results"]!).map((each: Said) => each.status)).toEqual(["fail", "pass"]);
  expect(result.summary.indexOf("baseline - 0.01")).toBeLessThan(result.summary.indexOf("| 0.8000 |"));
  expect(result.summary).toMatch(/Gate failed: 1 of 2 rules/);
  expect(result.annotations.map(({ level, message }) => [level, message])).toEqual([
    ["error", "1 of 2 rules failed: accuracy >= baseline - 0.01 (0.9 is below 0.99 (by 0.09; the baseline is 1))"],
    ["error", "accuracy >= baseline - 0.01: 0.9 is below 0.99 (by 0.09; the baseline is 1)"],
    ["warning", "rules: line 3 repeats line 1; it is judged once"],
    ["warning", "the baseline (old) was measured on other data: a difference may come from the rows"],
  ]);
  const gateJson = JSON.parse(readFileSync(join(cwd, "report/gate.json"), "utf8"));
  expect(gateJson).toMatchObject({
    format: "trainyard-gate-1",
    verdict: "fail",
    model_digest: digest("a"),
    data_digest: digest("b"),
    metrics: { path: "new/metrics.json" },
    baseline: { found: true, name: "old", model_digest: digest("c"), data_digest: digest("d") },
    results: [{ expression: "accuracy >= 0.8" }, { expression: "accuracy >= baseline - 0.01" }],
  });
});

test("a baseline from git is named with its commit, and nothing of it is left behind", async () => {
  const cwd = models(50, 0, 5);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {
      cwd,
      encoding: "utf8",
    }).trim();
  git("init", "-q", "-b", "main");
  git("add", "old");
  git("commit", "-q", "-m", "old");
  const commit = git("rev-parse", "HEAD");
  const temporary = folder();
  const { code, stderr } = await cli(
    [
      "gate-on-metric",
      "--metrics",
      "new",
      "--baseline",
      "git:main:old",
      "--mode",
      "no-worse",
      "--rules",
      "accuracy >= baseline",
      "--json",
    ],
    { cwd, env: { TMPDIR: temporary } },
  );
  expect(code).toBe(1);
  expect(stderr).toContain(`Baseline: main:old (commit ${commit.slice(0, 7)})`);
  expect(JSON.parse(readFileSync(join(cwd, "report/gate.json"), "utf8")).baseline).toMatchObject({ commit });
  expect(execFileSync("ls", ["-A", temporary], { encoding: "utf8" })).toBe("");
});

test("10,000 results through the bundle: summary and outputs keep their size", async () => {
  const cwd = folder();
  const values = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`metric_${i}`, i]));
  writeFileSync(join(cwd, "metrics.json"), JSON.stringify({ all: values }));
  const { code, outputs, summary } = await step(
    "gate-on-metric",
    { metrics: "metrics.json", rules: "all.* >= 5" },
    { cwd },
  );
  expect(code).toBe(1);
  expect(outputs["failed-rules"]!.split("\n")).toHaveLength(5);
  expect(outputs["results"]!.length).toBeLessThan(200_001);
  expect(JSON.parse(outputs["results"]!)[0]).toMatchObject({ expression: "all.metric_0 >= 5", status: "fail" });
  expect(summary).toContain("and 9,900 more, all in gate.json");
  expect(JSON.parse(readFileSync(join(cwd, "report/gate.json"), "utf8")).results).toHaveLength(10_000);
});
