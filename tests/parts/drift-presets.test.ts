/** `preset: evidently` decides as Evidently itself does, column by column and about the whole table. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "../runner.ts";

interface PeerCase {
  case: number;
  columns: Record<string, { method: string; threshold: number; score: number }>;
  share: number;
}

const environment = join(root, "tests/parts/python/drift");

test("Evidently's decisions about five pairs of tables", async () => {
  const python = join(environment, ".venv/bin/python");
  expect(existsSync(python), "install the environment: .ci/parts drift").toBe(true);
  const cwd = folder();
  const written = execFileSync(python, [join(environment, "evidently_decisions.py"), cwd], {
    encoding: "utf8",
    env: { ...process.env, DO_NOT_TRACK: "1" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const cases: PeerCase[] = JSON.parse(written);
  expect(cases).toHaveLength(5);
  for (const { case: at, columns, share } of cases) {
    const result = await cli(
      [
        ...["detect-drift", "--reference", `reference-${at}.csv`, "--current", `current-${at}.csv`],
        ...["--preset", "evidently", "--classifier", "false"],
      ],
      { cwd },
    );
    const drift = JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8"));
    for (const { name, drifted, reason } of drift.columns) {
      const { method, threshold, score } = columns[name]!;
      // Distances drift from the limit on, tests below it; the limit itself decides for Kolmogorov-Smirnov alone.
      const theirs = method.includes("p_value") ? score < threshold : score >= threshold;
      expect(drifted, `case ${at}, ${name}: ${method} ${score}, ours: ${reason}`).toBe(theirs);
      const ours = Number(/ ([\d.]+) \(/.exec(reason)![1]);
      expect(ours, `case ${at}, ${name}: ${reason}`).toBeCloseTo(score, 3);
    }
    expect(drift.share).toBeCloseTo(share, 12);
    expect([at, result.code]).toEqual([at, share >= 0.5 ? 1 : 0]);
  }
}, 120_000);
