/** The questions that a reviewer asks next, through the bundle: which slices, which rows, which class, is it any good, how sure. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folder, step } from "../runner.ts";

interface Row {
  group: string;
  truth: string;
  before: string;
  now: string;
}

const wrong = (label: string) => (label === "a" ? "b" : "a");

/** Rows of a group: the first `lost` are newly wrong, the next `gained` newly right, all others right in both. */
function group(name: string, count: number, { lost, gained }: { lost: number; gained: number }): Row[] {
  return Array.from({ length: count }, (_, i) => {
    const truth = i % 2 === 0 ? "a" : "b";
    const before = i >= lost && i < lost + gained ? wrong(truth) : truth;
    return { group: name, truth, before, now: i < lost ? wrong(truth) : truth };
  });
}

async function report(rows: readonly Row[], gate?: Record<string, string>): Promise<{ cwd: string; summary: string }> {
  const cwd = folder();
  for (const [name, of] of [
    ["report", "now"],
    ["old", "before"],
  ] as const) {
    const lines = rows.map((row, i) => `r${i},${row.truth},${row[of]},${row.group}`);
    writeFileSync(join(cwd, `${name}.csv`), `id,y_true,y_pred,group\n${lines.join("\n")}\n`);
    const inputs = { predictions: `${name}.csv`, "report-dir": name, slices: "group" };
    const tested = await step("test-model", inputs, { cwd });
    expect(tested.code, tested.stdout).toBe(0);
  }
  if (gate !== undefined) await step("gate-on-metric", { baseline: "old", ...gate }, { cwd });
  const result = await step("report-model", { baseline: "old" }, { cwd });
  expect(result.code, result.stdout).toBe(0);
  return { cwd, summary: result.summary.replace(/\\(.)/g, "$1") };
}

describe("compared with the baseline", () => {
  test("which slices got worse: paired on their rows, adjusted for their number", async () => {
    const rows = [
      ...group("x", 60, { lost: 15, gained: 1 }),
      ...group("y", 60, { lost: 4, gained: 4 }),
      ...group("tiny", 20, { lost: 10, gained: 0 }),
    ];
    const { summary } = await report(rows);
    expect(summary).toContain("### Slices compared with the baseline: 1 significantly worse");
    // McNemar's test (mid-p) of 1 in 16, from SciPy: binom.cdf(1, 16, 0.5) - binom.pmf(1, 16, 0.5) / 2 = 0.000137, doubled for two
    // sides and by Holm's method for two slices. The slice of 20 rows is too small.
    expect(summary).toContain("| group=x | **worse** | 60 | 0.7500 | 0.9833 | -0.2333 | 0.0005 |");
    expect(summary).toContain("| group=y | no significant difference | 60 | 0.9333 | 0.9333 | 0 | 1 |");
    expect(summary).not.toContain("| group=tiny | 20 | 0.5000 | 1 |");
  });

  test("a regression: which slices have a larger error than with the baseline", async () => {
    const cwd = folder();
    // Errors of both models in each row. In x the candidate's are 2 and the baseline's 1; in y they take turns.
    const rows = Array.from({ length: 80 }, (_, i) =>
      i < 40 ? { group: "x", now: 2, before: 1 } : { group: "y", now: 1 + (i % 2), before: 2 - (i % 2) },
    );
    for (const [name, of] of [
      ["report", "now"],
      ["old", "before"],
    ] as const) {
      const lines = rows.map((row, i) => `r${i},${i / 4},${i / 4 + (i % 4 < 2 ? row[of] : -row[of])},${row.group}`);
      writeFileSync(join(cwd, `${name}.csv`), `id,y_true,y_pred,group\n${lines.join("\n")}\n`);
      const inputs = { predictions: `${name}.csv`, "report-dir": name, slices: "group", task: "regression" };
      expect((await step("test-model", inputs, { cwd })).code).toBe(0);
    }
    const { summary } = await step("report-model", { baseline: "old" }, { cwd });
    const text = summary.replace(/\\(.)/g, "$1");
    expect(text).toContain("### Slices compared with the baseline: 1 significantly worse");
    expect(text).toContain("| slice | change | rows | mae | baseline | difference | adjusted p |");
    // No other of the 2^40 ways to swap the models' answers in x has a difference as large; in y half of them have.
    const [, p] = /\| group=x \| \*\*worse\*\* \| 40 \| 2 \| 1 \| \+1 \| (0\.\d+) \|/.exec(text) ?? [];
    expect(Number(p)).toBeLessThan(0.01);
    expect(text).toContain("| group=y | no significant difference | 40 | 1.500 | 1.500 | 0 | 1 |");
  });

  test("a word in bold has an interval of its own level without 0", async () => {
    // Of 17 rows that differ 3 are gained: p = 2 (P(X < 3) + P(X = 3) / 2) = 0.0075 by SciPy's binom(17, 0.5), McNemar's mid-p.
    // Tango's 95 % interval leaves out 0 then, and his 99.8 % interval holds it.
    const rows = group("x", 150, { lost: 14, gained: 3 });
    const of = (summary: string) =>
      /\| accuracy \| ([*\w ]+) \| 0.9067 \| 0.9800 \| -0.0733 \| (\S+) to (\S+) \|/.exec(summary)!.slice(1);
    const [word, , high] = of((await report(rows)).summary);
    expect([word, Number(high) < 0]).toEqual(["**worse**", true]);
    const careful = await report(rows, { rules: "accuracy >= baseline", mode: "no-worse", confidence: "0.999" });
    const [other, , end] = of(careful.summary);
    expect([other, Number(end) > 0]).toEqual(["no significant difference", true]);
  });

  test("which rows changed: the first ten with their ids, and a file with the others", async () => {
    const { cwd, summary } = await report(group("x", 60, { lost: 12, gained: 3 }));
    expect(summary).toContain("### Rows with another prediction: 12 newly wrong, 3 newly right");
    expect(summary).toContain("| newly wrong | r0 | a | a | b |");
    expect(summary).toContain("| newly wrong | r9 | b | b | a |");
    expect(summary).not.toContain("| newly wrong | r10 |");
    expect(summary).toContain("The first 10 of 15 rows with another prediction. All are in `report/changed-rows.csv`.");
    const file = readFileSync(join(cwd, "report/changed-rows.csv"), "utf8").trimEnd().split("\n");
    expect(file[0]).toBe("id,y_true,baseline,candidate,change");
    expect(file.slice(1).map((line) => line.split(",")[0])).toEqual(Array.from({ length: 15 }, (_, i) => `r${i}`));
    expect(file.at(-1)).toBe("r14,a,b,a,newly right");
    // Compared with itself, nothing changed, and no older file is left.
    const same = await step("report-model", { baseline: "report" }, { cwd });
    expect(same.summary).not.toContain("another prediction");
    expect(() => readFileSync(join(cwd, "report/changed-rows.csv"))).toThrow("ENOENT");
  });

  test("one difference has one interval: that of the gate, with its level, in both tables", async () => {
    const rules = "accuracy >= baseline";
    const { summary } = await report(group("x", 200, { lost: 30, gained: 10 }), { rules, mode: "no-worse" });
    const [, gated] = /\| `accuracy >= baseline` \|.*\| ([-+.\d]+ to [-+.\d]+) \|/.exec(summary)!;
    const [, shown] = /\| accuracy \|.*\| ([-.\d]+ to [-.\d]+) \|/.exec(summary)!;
    expect(gated!.replaceAll("+", "")).toBe(shown);
    expect(summary.match(/\d+ % interval/g)!.slice(0, 2)).toEqual(["90 % interval", "90 % interval"]);
  });
});

describe("the model by itself", () => {
  /** 40 rows, 30 of them "no"; the score of "yes" is 0.05 for them, and 0.95 for `found` of the others. */
  function scored(found: number): string {
    const lines = Array.from({ length: 40 }, (_, i) => {
      const yes = i >= 30 && i < 30 + found;
      return `${i},${i < 30 ? "no" : "yes"},${yes ? "yes" : "no"},${yes ? 0.05 : 0.95},${yes ? 0.95 : 0.05}`;
    });
    return `id,y_true,y_pred,proba_no,proba_yes\n${lines.join("\n")}\n`;
  }

  async function tested(predictions: string, inputs: Record<string, string> = {}) {
    const cwd = folder();
    writeFileSync(join(cwd, "predictions.csv"), predictions);
    const summaries = [
      (await step("test-model", { predictions: "predictions.csv", ...inputs }, { cwd })).summary,
      (await step("report-model", {}, { cwd })).summary,
    ];
    return summaries.map((summary) => summary.replace(/\\(.)/g, "$1"));
  }

  test("no better than always the same answer: a warning at the top, before all numbers", async () => {
    for (const summary of await tested(scored(0))) {
      const warning =
        "⚠️ **Not significantly better than a trivial model**: accuracy is 0.75, and 0.75 when always predicting “no”";
      expect(summary.indexOf(warning)).toBeGreaterThan(0);
      expect(summary.indexOf(warning)).toBeLessThan(summary.indexOf("| metric |"));
    }
    for (const summary of await tested(scored(10))) expect(summary).not.toContain("trivial model**");
  });

  test("which class is positive, and how many rows have which score", async () => {
    for (const summary of await tested(scored(8))) {
      expect(summary).toMatch(/[Pp]ositive class:? `yes`/);
      expect(summary).toContain("### Scores: probability of yes");
      // 30 rows of "no" and the two that were not found, then the eight.
      expect(summary).toContain("| 0.0 to 0.1 | 30 | ██████████ | 2 | ▋ |");
      expect(summary).toContain("| 0.5 to 0.6 | 0 |  | 0 |  |");
      expect(summary).toContain("| 0.9 to 1.0 | 0 |  | 8 | ██▋ |");
    }
    const [other] = await tested(scored(8), { "positive-class": "no" });
    expect(other).toContain("### Scores: probability of no");
  });

  test("a regression: predicted against actual, residuals, error by slice", async () => {
    // The actual value is the row's number; predictions are 10 too low and 10 too high in turn.
    const lines = Array.from(
      { length: 100 },
      (_, i) => `${i},${i},${i % 2 === 0 ? i - 10 : i + 10},${i < 50 ? "s" : "t"}`,
    );
    const summaries = await tested(`id,y_true,y_pred,half\n${lines.join("\n")}\n`, { slices: "half" });
    for (const summary of summaries) {
      const charts = summary.match(/^xychart-beta[\s\S]*?(?=^```)/gm)!;
      expect(charts).toHaveLength(2);
      // Ten groups of ten rows. Of the first, predictions are -10, -8, … -2 and 11, 13, … 19: their median is 4.5, as is the mean of 0 … 9.
      expect(charts[0]).toContain('["4.500", "14.50", "24.50"');
      expect(charts[0]!.match(/line \[4\.5, 14\.5, 24\.5, .*94\.5\]/g)).toHaveLength(2);
      // numpy.quantile of them: 10 % is -8.2, 90 % is 17.2.
      expect(charts[0]).toContain("line [-8.2, 1.8,");
      expect(charts[0]).toContain("line [17.2, 27.2,");
      expect(charts[1]).toContain("bar [0, 50, 0, 0, 0, 0, 0, 0, 0, 50, 0]");
      expect(summary).toMatch(/\| half=s \| 50 \| 10 \|.*\| ██████████ \|/);
    }
  });
});

describe("hints", () => {
  test("git:mian:report: did you mean main", async () => {
    const cwd = folder();
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd });
    git("init", "-q", "-b", "main");
    mkdirSync(join(cwd, "report"));
    writeFileSync(join(cwd, "report/metrics.json"), '{"accuracy": 0.9}');
    git("add", ".");
    git("commit", "-qm", "x");
    const rules = ["--rules", "accuracy >= baseline", "--baseline", "git:mian:report"];
    const { code, stderr } = await cli(["gate-on-metric", "--metrics", "report", ...rules], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("did you mean git:main");
  });

  test("the place of an error is printed once", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "predictions.csv"), "id,y_true,y_pred\n1,90071992547409931,1\n2,3,oops\n3,4,5\n");
    for (const { stdout, stderr } of [
      await step("test-model", { predictions: "predictions.csv", task: "regression" }, { cwd }),
      await cli(["test-model", "--predictions", "predictions.csv", "--task", "regression"], { cwd }),
    ]) {
      const lines = `${stdout}\n${stderr}`.split("\n").map((line) => line.replace(/^::\w+ [^:]*::/, ""));
      const placed = lines.filter((line) => line.includes("oops"));
      expect(placed.length).toBeGreaterThan(0);
      for (const line of placed) expect(line.match(/predictions\.csv:3/g)).toHaveLength(1);
    }
  });
});
