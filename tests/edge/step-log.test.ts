/** The log of a step, as somebody reads it who opens it: the result at a glance, the whole of it folded, nothing else. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GitHubStandIn } from "../github.ts";
import { cli, folder, resultLines, root, step } from "../runner.ts";

function iris(): string {
  const cwd = folder();
  cpSync(join(root, "examples/iris/iris.csv"), join(cwd, "iris.csv"));
  return cwd;
}

/** Nine of ten rows right. */
function nineOfTen(): string {
  const rows = Array.from({ length: 10 }, (_, row) => `${row},${"ab"[row % 2]},${row === 0 ? "b" : "ab"[row % 2]}`);
  return `id,y_true,y_pred\n${rows.join("\n")}\n`;
}

describe("a green step prints its result in three to ten lines", () => {
  test("train, test-model, gate-on-metric and report-model", async () => {
    const cwd = iris();
    const standIn = await GitHubStandIn.start();
    const env = standIn.pullRequest(4);
    const inputs = { data: "iris.csv", target: "species", "n-estimators": "5" };
    const trained = resultLines(await step("train", inputs, { cwd, env }));
    expect(trained[0]).toBe("Trained model on 112 rows and 4 columns, with 38 rows held out");
    expect(trained.at(-1)).toBe("Files: model, report/test.csv, report/importances.json");
    const tested = resultLines(await step("test-model", { "test-data": "report/test.csv" }, { cwd, env }));
    expect(tested[0]).toBe("Tested model on 38 rows of report/test.csv (classification)");
    expect(tested).toContainEqual(
      expect.stringMatching(/^- accuracy \d\.\d{4} \(95 % interval \d\.\d{4} to [\d.]+\)$/),
    );
    const gated = resultLines(
      await step("gate-on-metric", { rules: "accuracy >= 0.5\nf1_macro >= 0.5" }, { cwd, env }),
    );
    expect(gated[0]).toBe("Gate passed: 2 rules");
    expect(gated[2]).toMatch(/^ {2}✅ passed {2}accuracy >= 0\.5 +[\d.]+ +0\.5000 +\+0\.\d{4}$/);
    const reported = await step("report-model", { token: "t" }, { cwd, env });
    const told = resultLines(reported);
    expect(told[0]).toBe("Model report: 2 rules passed, 3 tests passed");
    expect(told).toContain(`Links: ${reported.outputs["comment-url"]}`);
    for (const lines of [trained, tested, gated, told]) {
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(lines.length).toBeLessThanOrEqual(10);
    }
  });

  test("publish-junit, and the whole pipeline", async () => {
    const cwd = iris();
    const suite = '<testsuite><testcase classname="m" name="a"/><testcase classname="m" name="b"/></testsuite>';
    writeFileSync(join(cwd, "junit.xml"), suite);
    const published = resultLines(await step("publish-junit", {}, { cwd }));
    expect(published.slice(0, 2)).toEqual([
      expect.stringMatching(/^read 2 tests from 1 file /),
      expect.stringMatching(/: 2 tests passed$/),
    ]);
    expect(published.at(-1)).toMatch(/^Files: .*tests\.json/);
    const rules = Array.from({ length: 12 }, (_, i) => `accuracy >= 0.${i + 10}`).join("\n");
    const run = { data: "iris.csv", target: "species", "n-estimators": "5", rules };
    const whole = resultLines(await step("run", run, { cwd }));
    expect(whole[0]).toBe("Pipeline passed");
    expect(whole).toContain("and 9 more, all in gate.json");
    for (const lines of [published, whole]) {
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(lines.length).toBeLessThanOrEqual(10);
    }
  });
});

test("a red step prints its table, and not only the error", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "predictions.csv"), nineOfTen());
  await step("test-model", { predictions: "predictions.csv" }, { cwd });
  const rules = "accuracy >= 0.95\naccuracy >= 0.5\nf1 >= 0.99";
  const result = await step("gate-on-metric", { rules }, { cwd });
  expect(result.code).toBe(1);
  const lines = resultLines(result);
  expect(lines[0]).toBe("Gate failed: 2 of 3 rules failed");
  expect(lines.filter((line) => /^ {2}(❌ failed|✅ passed) /.test(line))).toHaveLength(3);
  expect(lines).toContain("- failed: accuracy >= 0.95: 0.9 is below 0.95 (by 0.05)");
  expect(result.stdout).toContain("::error::2 of 3 rules failed");
});

test("the whole result is folded into a group, which nothing in the data can end", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "predictions.csv"), nineOfTen().replaceAll(",a", ",::endgroup::"));
  const { stdout } = await step("test-model", { predictions: "predictions.csv" }, { cwd });
  expect(stdout.match(/^\s*::(group|endgroup)::/gm)).toEqual(["::group::", "::endgroup::"]);
});

test("the root: the verdict first, then gate, metrics and training; no path of the runner", async () => {
  const cwd = iris();
  const rules = "accuracy >= 0.5\nf1_macro >= 0.5\naccuracy > 1";
  const inputs = { data: "iris.csv", target: "species", "n-estimators": "5", rules };
  for (const comment of ["never", "always"]) {
    const { code, summary, stdout } = await step("run", { ...inputs, comment }, { cwd });
    expect(code).toBe(1);
    expect(summary.split("\n")[0]).toBe("# Pipeline failed: 1 of 3 rules failed");
    const places = ["| rule | value | limit |", "| accuracy |", "<details><summary>Training</summary>"];
    const at = places.map((text) => summary.indexOf(text));
    expect(at.every((place, i) => place > (at[i - 1] ?? 0))).toBe(true);
    expect(summary).not.toContain(cwd);
    expect(stdout).not.toContain(cwd);
  }
});

describe("--json", () => {
  test("prints one line of JSON on stdout, with nested values as JSON", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "predictions.csv"), nineOfTen());
    const tested = await cli(["test-model", "--predictions", "predictions.csv", "--json"], { cwd });
    const judged = await cli(["gate-on-metric", "--rules", "accuracy >= 0.95", "--json"], { cwd });
    expect(JSON.parse(tested.stdout)).toMatchObject({
      accuracy: 0.9,
      metrics: { accuracy: 0.9, per_class: { a: {} } },
    });
    expect(JSON.parse(judged.stdout)).toMatchObject({ verdict: "fail", results: [{ value: 0.9, bound: 0.95 }] });
    for (const { stdout } of [tested, judged]) expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(judged.stderr).toContain("Gate failed: 1 of 1 rule failed");
  });

  test("is refused where rows go to stdout", async () => {
    const cwd = iris();
    mkdirSync(join(cwd, "report"));
    const { code, stdout, stderr } = await cli(["predict", "--data", "iris.csv", "--output", "-", "--json"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("--json: expected an output file, since standard output holds JSON alone, got --output -\n");
  });
});
