/** Runs a whole workflow with act on this machine: checkout, local actions, outputs between steps, `if: always()`. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, root } from "../runner.ts";

const act = join(import.meta.dirname, "go/bin/act-v0.2.89");

const workflow = (rule: string) => `on: push
jobs:
  model:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./trainyard/actions/train
        with: { data: iris.csv, target: species }
      - id: test
        uses: ./trainyard/actions/test-model
        with: { model: model, data: report/test.csv }
      - id: gate
        uses: ./trainyard/actions/gate-on-metric
        with: { rules: "${rule}" }
      - run: echo "kept by accuracy \${{ steps.test.outputs.accuracy }}"
      - if: always()
        id: report
        uses: ./trainyard/actions/report-model
      - if: always()
        run: echo "verdict \${{ steps.gate.outputs.verdict }}, report \${{ steps.report.outputs.report-path }}"
`;

/** Pushes to a repository that holds the table, the actions and the workflow. */
async function pushed(rule: string) {
  const cwd = folder();
  for (const each of ["actions", "dist", "package.json"])
    cpSync(join(root, each), join(cwd, "trainyard", each), { recursive: true });
  cpSync(join(root, "examples/iris/iris.csv"), join(cwd, "iris.csv"));
  mkdirSync(join(cwd, ".github/workflows"), { recursive: true });
  writeFileSync(join(cwd, ".github/workflows/model.yml"), workflow(rule));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], { cwd });
  git("init", "--quiet", "--initial-branch", "main");
  git("add", "--all");
  git("commit", "--quiet", "--message", "A model");
  // act copies the working folder; `actions/checkout` of the workflow's own repository asks nobody.
  const home = folder();
  const env = { PATH: `${dirname(process.execPath)}:${process.env["PATH"]}`, HOME: home, XDG_CACHE_HOME: home };
  const { code, stdout, stderr } = await execute(act, ["push", "--platform", "ubuntu-latest=-self-hosted", "--rm"], {
    cwd,
    env,
  });
  const steps = [...stdout.matchAll(/(✅ {2}Success|❌ {2}Failure) - (?:Main|Post) (.*?)(?: \[|\n)/g)];
  return { code, log: stdout + stderr, steps: steps.map(([, result, name]) => `${result!.slice(3)} ${name}`) };
}

test("a green workflow", async () => {
  const { code, log, steps } = await pushed("accuracy >= 0.9");
  expect(code, log).toBe(0);
  expect(steps.filter((step) => step.includes("Failure"))).toEqual([]);
  expect(log).toMatch(/kept by accuracy 0\.\d+/);
  expect(log).toMatch(/\| verdict pass, report \S+\/report\/model-report\.md/);
});

test("a red gate ends the job, and the report is still written", async () => {
  const { code, log, steps } = await pushed("accuracy >= 0.999");
  expect(code, log).toBe(1);
  expect(steps.filter((step) => step.includes("Failure"))).toEqual([
    expect.stringContaining("./trainyard/actions/gate-on-metric"),
  ]);
  expect(log).not.toContain("kept by accuracy 0");
  expect(log).toMatch(/\| verdict fail, report \S+\/report\/model-report\.md/);
});
