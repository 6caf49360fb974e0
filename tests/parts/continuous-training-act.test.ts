/**
 * Runs the continuous training once with act on this machine: a caller in the same repository, the reusable workflow, and
 * a real Git server as a folder. Only the checkout of trainyard's own repository is left out, because its files are there.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { git } from "../git.ts";
import { GitHubStandIn } from "../github.ts";
import { execute, folder, root } from "../runner.ts";

const act = join(import.meta.dirname, "go/bin/act-v0.2.89");

const caller = `on: push
permissions: {}
jobs:
  churn:
    permissions: { contents: write, actions: write, issues: write, packages: write }
    uses: ./.github/workflows/continuous-training.yml
    with: { name: species, data: data.csv, test-data: holdout.csv, target: species, rules: accuracy >= 0.9 }
`;

test("act trains a first champion: the tags on the server hold the model and its report", async () => {
  const [origin, cwd] = [folder(), folder()];
  git(origin, "init", "--quiet", "--bare", "--initial-branch=main", ".");
  git(cwd, "clone", "--quiet", origin, ".");
  for (const each of ["actions", "dist", "package.json"])
    cpSync(join(root, each), join(cwd, ".trainyard", each), { recursive: true });
  const [header, ...rows] = readFileSync(join(root, "examples/iris/iris.csv"), "utf8").trim().split("\n");
  const table = (keep: (row: number) => boolean) => `${[header, ...rows.filter((_, row) => keep(row))].join("\n")}\n`;
  writeFileSync(
    join(cwd, "data.csv"),
    table((row) => row % 3 !== 0),
  );
  writeFileSync(
    join(cwd, "holdout.csv"),
    table((row) => row % 3 === 0),
  );
  mkdirSync(join(cwd, ".github/workflows"), { recursive: true });
  const workflow = parse(readFileSync(join(root, ".github/workflows/continuous-training.yml"), "utf8"));
  const steps: { with?: { path?: string } }[] = workflow.jobs.loop.steps;
  workflow.jobs.loop.steps = steps.filter((step) => step.with?.path !== ".trainyard");
  expect(workflow.jobs.loop.steps).toHaveLength(steps.length - 1);
  writeFileSync(join(cwd, ".github/workflows/continuous-training.yml"), stringify(workflow));
  writeFileSync(join(cwd, ".github/workflows/churn.yml"), caller);
  git(cwd, "checkout", "--quiet", "-b", "main");
  git(cwd, "add", "--all");
  git(cwd, "commit", "--quiet", "--message", "Data");
  git(cwd, "push", "--quiet", "origin", "main");

  const standIn = await GitHubStandIn.start();
  const home = folder();
  const env = { PATH: `${dirname(process.execPath)}:${process.env["PATH"]}`, HOME: home, XDG_CACHE_HOME: home };
  const options = ["--platform", "ubuntu-latest=-self-hosted", "--rm", "--workflows", ".github/workflows/churn.yml"];
  const api = ["--env", `GITHUB_API_URL=${standIn.url}`, "--secret", "GITHUB_TOKEN=token-of-the-job"];
  const { code, stdout, stderr } = await execute(act, ["push", ...options, ...api], { cwd, env });
  const log = stdout + stderr;
  expect(code, log).toBe(0);
  expect(log).toMatch(/Promotion: species v0\.0\.1 \(sha256:[0-9a-f]{64}\) is promoted to prod/);
  const tags = git(origin, "tag", "--list", "--sort=refname");
  expect(tags.split("\n").sort()).toEqual(["species#prod#1", "species@v0.0.1"]);
  const digest = /^digest: (sha256:[0-9a-f]{64})$/m.exec(
    git(origin, "for-each-ref", "--format=%(contents)", "refs/tags/species#prod#1"),
  )?.[1];
  expect(git(origin, "show", "-s", "--format=%(trailers:key=Model,valueonly)", "species@v0.0.1^{commit}")).toBe(digest);
  expect(git(origin, "ls-tree", "-r", "--name-only", "species@v0.0.1")).toMatch(
    /champion\/model\/.*\n[\s\S]*champion\/report\/metrics\.json/,
  );
  expect(git(origin, "log", "--format=%(trailers:key=Gate,valueonly)", "refs/trainings/species")).toBe("pass");
});
