/** Known bugs of other tools' gates, each by name: cases that they pass or crash on are judged correctly here. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folder } from "../../runner.ts";

interface Files {
  [path: string]: object | string;
}

/** One gate in a workspace with those files, and what it came to. */
async function gate(files: Files, ...args: string[]) {
  const cwd = folder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(cwd, path, ".."), { recursive: true });
    writeFileSync(join(cwd, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  const { code, stdout, stderr } = await cli(
    ["gate-on-metric", "--metrics", "new.json" in files ? "new.json" : "new", "--json", ...args],
    { cwd },
  );
  const results =
    code === 2 ? [] : (JSON.parse(stdout).results as { expression: string; status: string; reason: string }[]);
  const file = (name: string) => readFileSync(join(cwd, "report", name), "utf8");
  return { code, stderr, results, file };
}

const against = (accuracy: object, old: object, ...args: string[]) =>
  gate({ "new.json": accuracy, "old.json": old }, "--baseline", "old.json", ...args);

function predictions(rows: number, wrong: (row: number) => boolean): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const truth = row % 2 === 0 ? "a" : "b";
    return `${row},${truth},${wrong(row) ? (truth === "a" ? "b" : "a") : truth}`;
  });
  return `id,y_true,y_pred\n${lines.join("\n")}\n`;
}

const model = (name: string, rows: number, wrong: (row: number) => boolean): Files => ({
  [`${name}/metrics.json`]: {
    accuracy: 1 - Array.from({ length: rows }, (_, row) => wrong(row)).filter(Boolean).length / rows,
  },
  [`${name}/predictions.csv`]: predictions(rows, wrong),
});

const weighed = (files: Files, mode: string, rules: string, ...args: string[]) =>
  gate(files, "--baseline", "old", "--mode", mode, "--rules", rules, ...args);

describe("MLflow's MetricThreshold", () => {
  test("crashed (KeyError) on a baseline that lacks the metric, even for an absolute threshold alone", async () => {
    expect((await against({ accuracy: 0.95 }, { f1: 0.9 }, "--rules", "accuracy >= 0.9")).code).toBe(0);
    const relative = await against({ accuracy: 0.95 }, { f1: 0.9 }, "--rules", "accuracy >= baseline - 0.01");
    expect(relative.code).toBe(1);
    expect(relative.results[0]).toMatchObject({ status: "fail", reason: "the baseline has no accuracy" });
  });

  test("let a NaN candidate pass the relative change", async () => {
    const args = ["--metric", "accuracy", "--max-relative-drop", "0.05"];
    expect((await against({ accuracy: "NaN" }, { accuracy: 0.9 }, ...args)).code).toBe(1);
  });

  test("let a negative baseline flip the sign of a relative change", async () => {
    const score = (value: number) => ({ r2: value });
    const args = ["--metric", "r2", "--max-relative-drop", "0.1"];
    // |-0.5| · 0.1 = 0.05: down to -0.55.
    expect((await against(score(-0.56), score(-0.5), ...args)).code).toBe(1);
    expect((await against(score(-0.54), score(-0.5), ...args)).code).toBe(0);
    expect((await against(score(-0.1), score(-0.5), ...args)).code).toBe(0);
  });

  test("turned a baseline of 0 into 'better by 1e-10'", async () => {
    const args = ["--metric", "mcc", "--max-relative-drop", "0.1"];
    expect((await against({ mcc: 0 }, { mcc: 0 }, ...args)).code).toBe(0);
    expect((await against({ mcc: -1e-9 }, { mcc: 0 }, ...args)).code).toBe(1);
  });

  test("took a relative change of 0.0 for none (falsy)", async () => {
    const args = ["--metric", "accuracy", "--max-relative-drop", "0"];
    expect((await against({ accuracy: 0.899 }, { accuracy: 0.9 }, ...args)).code).toBe(1);
    expect((await against({ accuracy: 0.9 }, { accuracy: 0.9 }, ...args)).code).toBe(0);
  });

  test("could only demand improvement, never allow a loss", async () => {
    const args = ["--metric", "accuracy", "--max-drop", "0.01"];
    expect((await against({ accuracy: 0.895 }, { accuracy: 0.9 }, ...args)).code).toBe(0);
    expect((await against({ accuracy: 0.885 }, { accuracy: 0.9 }, ...args)).code).toBe(1);
  });

  test("compared the candidate with itself (#12215)", async () => {
    for (const path of ["new.json", "./new.json", "file:new.json"]) {
      const result = await gate(
        { "new.json": { accuracy: 0.5 } },
        "--baseline",
        path,
        "--rules",
        "accuracy >= baseline",
      );
      expect(result.code).toBe(2);
      expect(result.stderr).toContain("expected another model's metrics, got those that are judged");
    }
  });
});

describe("github-action-benchmark", () => {
  const bench = (value: number, more: object[] = []) => [{ name: "score", unit: "points", value }, ...more];

  test("saw no loss in -100 → -120 where more is better (0.83 of it)", async () => {
    const args = ["--metric", "score", "--direction", "higher", "--max-relative-drop", "0.05"];
    expect((await against(bench(-120), bench(-100), ...args)).code).toBe(1);
    expect((await against(bench(-104), bench(-100), ...args)).code).toBe(0);
  });

  test("took 0 → 0 for a ratio", async () => {
    const args = ["--metric", "score", "--direction", "lower", "--max-relative-drop", "0.05"];
    expect((await against(bench(0), bench(0), ...args)).code).toBe(0);
    expect((await against(bench(0.001), bench(0), ...args)).code).toBe(1);
  });

  test("never reported a benchmark that was dropped", async () => {
    const old = bench(1, [{ name: "speed", unit: "ms", value: 3 }]);
    const named = await against(bench(1), old, "--rules", "speed <= baseline * 1.1");
    expect(named.code).toBe(2);
    expect(named.stderr).toContain("speed: expected a metric of new.json");
    const all = await against({ b: { score: 1 } }, { b: { score: 1, speed: 3 } }, "--rules", "b.* <= baseline * 1.1");
    expect(all.code).toBe(1);
    expect(all.results[0]!.reason).toBe("b.speed is missing from new.json");
  });

  test("knew one direction for all metrics of a tool (#84)", async () => {
    const both = (accuracy: number, latency: number) => ({ accuracy, latency_p95_ms: latency });
    const args = ["--rules", "accuracy >= baseline - 0.01\nlatency_p95_ms <= baseline * 1.1"];
    expect((await against(both(0.95, 20), both(0.9, 21), ...args)).code).toBe(0);
    expect((await against(both(0.85, 20), both(0.9, 21), ...args)).code).toBe(1);
    expect((await against(both(0.95, 30), both(0.9, 21), ...args)).code).toBe(1);
    const short = await against(both(0.9, 30), both(0.9, 21), "--metric", "latency_p95_ms", "--max-drop", "5");
    expect(short.code).toBe(1);
    const unknown = await against({ zeal: 1 }, { zeal: 1 }, "--metric", "zeal", "--max-drop", "0.1");
    expect(unknown).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("direction: expected higher or lower for zeal"),
    });
  });
});

describe("Bencher", () => {
  test("fell silent on a history without variance, as a seeded model has", async () => {
    expect((await against({ accuracy: 0.8 }, { accuracy: 0.9 }, "--rules", "accuracy >= baseline - 0.01")).code).toBe(
      1,
    );
    const same = { ...model("old", 400, () => false), ...model("new", 400, (row) => row < 20) };
    const result = await weighed(same, "no-worse", "accuracy >= baseline");
    expect(result.code).toBe(1);
    // 20 losses to none: one half to the 20th, half of it by mid-p.
    expect(result.results[0]).toMatchObject({ status: "fail", p: expect.closeTo(2 ** -21, 15) });
  });

  test("made no test of too few samples, and did not say so", async () => {
    const few = { ...model("old", 6, () => false), ...model("new", 6, (row) => row < 2) };
    const result = await weighed(few, "non-inferior", "accuracy >= baseline - 0.1");
    expect(result.code).toBe(1);
    expect(result.results[0]!.status).toBe("inconclusive");
    expect(result.results[0]!.reason).toContain(
      "6 rows, models differ on 33 %: showing that a loss is below 10 points takes about 370 rows",
    );
  });
});

describe("TFMA", () => {
  test("came to NaN on a baseline of exactly 0, and exploded on a tiny one", async () => {
    const args = ["--metric", "loss", "--max-relative-drop", "0.1"];
    expect((await against({ loss: 0 }, { loss: 0 }, ...args)).code).toBe(0);
    expect((await against({ loss: 1e-12 }, { loss: 1e-12 }, ...args)).code).toBe(0);
    expect((await against({ loss: 2e-12 }, { loss: 1e-12 }, ...args)).code).toBe(1);
  });

  test("dropped small slices without a word", async () => {
    const slice = (recall: number) => ({ slices: { "sex=F": { n: 3, recall }, "sex=M": { n: 900, recall: 0.9 } } });
    const result = await gate({ "new.json": slice(0.33) }, "--rules", "slices.*.recall >= 0.8");
    expect(result.code).toBe(1);
    expect(result.results.map(({ expression, status }) => [expression, status])).toEqual([
      ['slices."sex=F".recall >= 0.8', "fail"],
      ['slices."sex=M".recall >= 0.8', "pass"],
    ]);
  });
});

describe("Deepchecks and Giskard", () => {
  test("wrote a failed check as a passing test case", async () => {
    const result = await gate({ "new.json": { accuracy: 0.8 } }, "--rules", "accuracy >= 0.9\naccuracy >= 0.7");
    expect(result.file("junit-gate.xml")).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="gate-on-metric" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="gate-on-metric" name="accuracy &gt;= 0.9">
      <properties>
        <property name="status" value="fail"/>
        <property name="method" value="point"/>
        <property name="value" value="0.8"/>
        <property name="bound" value="0.9"/>
        <property name="difference" value="-0.1"/>
      </properties>
      <failure message="0.8 is below 0.9 (by 0.1)">0.8 is below 0.9 (by 0.1)</failure>
    </testcase>
    <testcase classname="gate-on-metric" name="accuracy &gt;= 0.7">
      <properties>
        <property name="status" value="pass"/>
        <property name="method" value="point"/>
        <property name="value" value="0.8"/>
        <property name="bound" value="0.7"/>
        <property name="difference" value="0.1"/>
      </properties>
      <system-out>0.8 is above 0.7 (by 0.1)</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  test("put the metric's value where the duration belongs", async () => {
    const result = await gate({ "new.json": { accuracy: 0.8 } }, "--rules", "accuracy >= 0.7");
    expect(result.file("junit-gate.xml")).not.toContain("time=");
  });

  test("failed on identical data, and a default threshold of 1.0 failed everything", async () => {
    const same = { ...model("old", 300, (row) => row < 30), ...model("new", 300, (row) => row < 30) };
    for (const mode of ["point", "no-worse", "non-inferior"]) {
      const result = await weighed(same, mode, "accuracy >= baseline\naccuracy >= baseline - 0.01");
      expect(result.code, mode).toBe(0);
    }
    expect((await gate({ "new.json": { accuracy: 0.99 } })).stderr).toContain("rules: expected at least one rule");
  });
});

test("Hugging Face evaluate's McNemar: identical predictions divided by zero; here p is 1, and it passes in every mode", async () => {
  const same = { ...model("old", 100, () => false), ...model("new", 100, () => false) };
  for (const mode of ["no-worse", "non-inferior"]) {
    const { code, results } = await weighed(same, mode, "accuracy >= baseline");
    expect(code, mode).toBe(0);
    expect(results[0]).toMatchObject({ status: "pass", method: "identical", p: 1, adjusted_p: 1 });
  }
});

describe("CML and DVC", () => {
  test("a loss, a missing file and a missing metric were a '-' in a table, and exit 0", async () => {
    expect((await against({ accuracy: 0.5 }, { accuracy: 0.9 }, "--rules", "accuracy >= baseline - 0.01")).code).toBe(
      1,
    );
    const first = await gate(
      { "new.json": { accuracy: 0.9 } },
      "--baseline",
      "old.json",
      "--rules",
      "accuracy >= baseline",
    );
    expect(first.code).toBe(1);
    expect(first.results[0]!.reason).toBe("there is no baseline: there is no file or folder old.json");
    expect((await gate({}, "--rules", "accuracy >= 0.9")).code).toBe(2);
  });
});

test("Evidently compared two-sided: an improvement failed; here only the side that is asked for counts", async () => {
  expect(
    (await against({ accuracy: 0.99 }, { accuracy: 0.5 }, "--metric", "accuracy", "--max-drop", "0.01")).code,
  ).toBe(0);
});
