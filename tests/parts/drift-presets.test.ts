/** The presets decide as Evidently and Deepchecks themselves do, column by column and about the whole table. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "../runner.ts";

/** Runs the script of an environment, which writes tables to a folder and prints the peer's decisions about them. */
function decisionsOf<T>(environment: string, script: string, cwd: string): T {
  const path = join(root, "tests/parts/python", environment);
  const python = join(path, ".venv/bin/python");
  expect(existsSync(python), `install the environment: .ci/parts ${environment}`).toBe(true);
  const written = execFileSync(python, [join(path, script), cwd], {
    encoding: "utf8",
    env: { ...process.env, DO_NOT_TRACK: "1" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(written);
}

async function decided(preset: string, at: number, cwd: string) {
  const result = await cli(
    [
      ...["detect-drift", "--reference", `reference-${at}.csv`, "--current", `current-${at}.csv`],
      ...["--preset", preset, "--classifier", "false"],
    ],
    { cwd },
  );
  return { code: result.code, drift: JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8")) };
}

interface EvidentlyCase {
  case: number;
  columns: Record<string, { method: string; threshold: number; score: number }>;
  share: number;
}

test("Evidently's decisions about five pairs of tables", async () => {
  const cwd = folder();
  const cases = decisionsOf<EvidentlyCase[]>("drift", "evidently_decisions.py", cwd);
  expect(cases).toHaveLength(5);
  for (const { case: at, columns, share } of cases) {
    const { code, drift } = await decided("evidently", at, cwd);
    for (const { name, drifted, reason } of drift.columns) {
      const { method, threshold, score } = columns[name]!;
      // Distances drift from the limit on, tests below it; the limit itself decides for Kolmogorov-Smirnov alone.
      const theirs = method.includes("p_value") ? score < threshold : score >= threshold;
      expect(drifted, `case ${at}, ${name}: ${method} ${score}, ours: ${reason}`).toBe(theirs);
      const ours = Number(/ ([\d.]+) \(/.exec(reason)![1]);
      expect(ours, `case ${at}, ${name}: ${reason}`).toBeCloseTo(score, 3);
    }
    expect(drift.share).toBeCloseTo(share, 12);
    expect([at, code]).toEqual([at, share >= 0.5 ? 1 : 0]);
  }
}, 120_000);

interface DeepchecksCase {
  case: number;
  columns: Record<string, { method: string; score: number }>;
  /** True if no column reached the limit of its condition. */
  passed: boolean;
}

test("Deepchecks' decisions about five pairs of tables", async () => {
  const cwd = folder();
  const cases = decisionsOf<DeepchecksCase[]>("deepchecks", "deepchecks_decisions.py", cwd);
  expect(cases).toHaveLength(5);
  for (const { case: at, columns, passed } of cases) {
    const { code, drift } = await decided("deepchecks", at, cwd);
    expect(drift.columns).toHaveLength(9);
    for (const { name, drifted, reason } of drift.columns) {
      const { method, score } = columns[name]!;
      expect(drifted, `case ${at}, ${name}: ${method} ${score}, ours: ${reason}`).toBe(score >= 0.2);
      const ours = Number(/ ([\d.]+) \(/.exec(reason)![1]);
      expect(ours, `case ${at}, ${name}: ${reason}`).toBeCloseTo(score, 3);
    }
    expect([at, code]).toEqual([at, passed ? 0 : 1]);
  }
}, 120_000);
