/** Files that version 0.1.0 wrote (tests/fixtures/v0.1.0) are read with their original meaning. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gateDocument } from "../../src/evaluation/gate/gate-file.ts";
import { cli, folder, root, step } from "../runner.ts";
import { formats } from "./formats.ts";

const old = join(root, "tests/fixtures/v0.1.0");

function workspace(): string {
  const cwd = folder();
  cpSync(old, cwd, { recursive: true });
  return cwd;
}

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

test.each(formats.flatMap(({ document, files }) => files.map((file) => ({ document, file }))))(
  "$file",
  ({ document, file }) => {
    const text = readFileSync(join(old, file), "utf8");
    expect(document.parse(text, file)).toEqual(JSON.parse(text));
  },
);

test.each(["iris", "flats"])("a bundle predicts what it predicted: %s", async (name) => {
  const cwd = workspace();
  const args = ["--model", `${name}/model`, "--data", `${name}/report/test.csv`, "--report-dir", "now"];
  const { code, stderr } = await cli(["test-model", ...args, ...(name === "flats" ? ["--on-failure", "warn"] : [])], {
    cwd,
  });
  expect(code, stderr).toBe(0);
  const predictions = (folder: string) =>
    readFileSync(join(cwd, folder, "predictions.csv"), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(",").slice(0, name === "iris" ? 6 : 3));
  expect(predictions("now")).toEqual(predictions(`${name}/report`));
});

test("a bundle describes itself", async () => {
  const { code, stdout, stderr } = await cli(["describe", "--model", "iris/model"], { cwd: workspace() });
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("2026-11-27T");
  expect(stdout).toContain(json(old, "iris/report/gate.json").model_digest);
});

test("a gate compares with an old report, and names what an older one lacks", async () => {
  const cwd = workspace();
  const inputs = {
    metrics: "iris/report",
    baseline: "iris/report/baseline",
    rules: "accuracy >= baseline",
    "report-dir": "now",
  };
  const whole = await step("gate-on-metric", inputs, { cwd });
  expect(whole.code, whole.stdout).toBe(0);
  expect(gateDocument.check(json(cwd, "now/gate.json"), "gate.json")).toMatchObject({
    notes: [],
    // Version 0.1.0 wrote both values into its own gate.json.
    results: [
      {
        value: json(old, "iris/report/gate.json").results[1].value,
        baseline: json(old, "iris/report/gate.json").results[1].bound,
      },
    ],
  });

  const path = join(cwd, "iris/report/baseline/evaluation.json");
  const { seed, resamples, intervals, ...older } = json(path);
  writeFileSync(path, JSON.stringify(older));
  const part = await step("gate-on-metric", inputs, { cwd });
  expect(part.code, part.stdout).toBe(0);
  expect(part.outputs["verdict"]).toBe("pass");
  expect(part.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    expect.stringMatching(
      /^warning: the baseline \(iris\/champion\) is compared without a part of its evaluation\.json: seed: expected a whole number, got nothing$/,
    ),
    expect.stringMatching(/resamples: expected a whole number of at least 0, got nothing$/),
    expect.stringMatching(/intervals: expected an object, got nothing$/),
  ]);
});

test("a report is written from old files alone", async () => {
  const cwd = workspace();
  const inputs = { "report-dir": "iris/report", model: "iris/model", token: "t" };
  const { code, stdout, outputs, summary } = await step("report-model", inputs, { cwd });
  expect(code, stdout).toBe(0);
  expect(outputs["verdict"], stdout).toBe("pass");
  expect(summary).toContain("0.9211");
  expect(stdout).not.toContain("expected");
});

test("a fitted preparation is applied", async () => {
  const cwd = workspace();
  const args = [
    "--data",
    "flats/report/test.csv",
    "--fitted",
    "preparation.json",
    "--output",
    "prepared.csv",
    "--target",
    "rent",
  ];
  const { code, stderr } = await cli(["preprocess", ...args], { cwd });
  expect(code, stderr).toBe(0);
  // (5 - 3) / sqrt(2): the five room numbers of the file are equally frequent.
  const [, , second] = readFileSync(join(cwd, "prepared.csv"), "utf8").split("\n");
  expect(Number(second!.split(",")[0])).toBeCloseTo(2 / Math.sqrt(2), 6);
});

test("a list of tests is a baseline", async () => {
  const cwd = workspace();
  writeFileSync(
    join(cwd, "now.xml"),
    readFileSync(join(cwd, "tests/junit.xml"), "utf8").replace("is the same twice", "is new"),
  );
  rmSync(join(cwd, "tests/junit.xml"));
  const { code, stdout } = await cli(["publish-junit", "--files", "now.xml", "--baseline", "tests/tests.json"], {
    cwd,
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/tests +3 +1 new, 1 removed/);
});
