/** Test rows unlike the training rows are reported. Importances and the commit are recorded. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder } from "../../runner.ts";

const row = (n: number, city: string) => `${n % 50},${city},${n % 50 < 25 ? "no" : "yes"}`;
const header = "age,city,y";

function workspace(): string {
  const cwd = folder();
  const rows = Array.from({ length: 200 }, (_, n) => row(n, n % 2 === 0 ? "Oslo" : "Bern"));
  writeFileSync(join(cwd, "rows.csv"), `${[header, ...rows].join("\n")}\n`);
  // Ages in training end at 49.
  writeFileSync(
    join(cwd, "new.csv"),
    `${[header, "49,Oslo,yes", "90,Oslo,yes", "91,Rome,yes", "3,Rome,no"].join("\n")}\n`,
  );
  return cwd;
}

const warnings = [
  "age: 2 of 4 test rows lie outside the training range, 0 to 49: the model has learned nothing of such rows",
  "city: 2 of 4 test rows have a category that no training row has: the model has learned nothing of it",
];

test("train and test-model name test rows outside the training range and new categories", async () => {
  const cwd = workspace();
  const trained = await cli(["train", "--data", "rows.csv", "--test-data", "new.csv", "--target", "y"], { cwd });
  const tested = await cli(["test-model", "--test-data", "new.csv"], { cwd });
  for (const { code, stderr } of [trained, tested]) {
    expect(code, stderr).toBe(0);
    for (const warning of warnings) expect(stderr).toContain(`warning: ${warning}`);
  }
});

test("importances are in provenance.json, in the report folder, in describe and in the report", async () => {
  const cwd = workspace();
  const git = (...args: string[]) => execFileSync("git", args, { cwd, encoding: "utf8" }).trim();
  git("init", "--quiet");
  git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "--allow-empty", "-m", "first");
  const trained = await cli(["train", "--data", join(cwd, "rows.csv"), "--target", "y"], { cwd });
  expect(trained.code, trained.stderr).toBe(0);
  const provenance = JSON.parse(readFileSync(join(cwd, "model/provenance.json"), "utf8"));
  // Paths in the working directory are recorded from there, so that the report's commands run on another machine.
  expect(provenance.inputs).toEqual({ data: "rows.csv", target: "y" });
  expect(provenance.data.files.map(({ path }: { path: string }) => path)).toEqual(["rows.csv"]);
  expect(provenance.commit).toBe(git("rev-parse", "HEAD"));
  const { age, city } = provenance.importances;
  // The target follows from the age alone.
  expect(age).toBeGreaterThan(0.9);
  expect(age + city).toBeCloseTo(1, 10);
  const file = JSON.parse(readFileSync(join(cwd, "report/importances.json"), "utf8"));
  expect(file).toEqual({
    format: "trainyard-importances-1",
    model_digest: provenance.model_digest,
    columns: [
      { column: "age", impurity: age },
      { column: "city", impurity: city },
    ],
  });
  const described = await cli(["describe", "model"], { cwd });
  expect(described.stdout).toMatch(/Importances[\s\S]*age/);
  await cli(["test-model", "--test-data", "report/test.csv"], { cwd });
  await cli(["report-model", "--report-dir", join(cwd, "report"), "--baseline", join(cwd, "report")], { cwd });
  const report = readFileSync(join(cwd, "report/model-report.md"), "utf8");
  expect(report).toContain("### Feature importance");
  expect(report).toContain("Baseline: report.");
  expect(report).not.toContain(cwd);
});
