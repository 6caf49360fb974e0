/** The examples for GitLab, Azure Pipelines, CircleCI, Bitbucket and Jenkins, by their own or the nearest checkers. */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../runner.ts";
import { Project } from "./project.ts";

const parts = createRequire(join(root, "tests/parts/package.json"));
const install = "npm install --global --no-audit --no-fund github:OWNER/trainyard#v0";

test("examples/gitlab: the job runs in gitlab-ci-local, and exit code 1 is a warning where the file allows it", async () => {
  const project = new Project();
  // The command line is installed already. The job's image is not used: the shell runs it.
  const installed = { [install]: "echo installed" };
  const gitlab = (...args: string[]) =>
    project.run(process.execPath, [
      join(root, "tests/parts/node_modules/gitlab-ci-local/src/index.js"),
      "--force-shell-executor",
      `--home=${project.cwd}/home`,
      ...args,
    ]);
  project.copy("gitlab/.gitlab-ci.yml", ".gitlab-ci.yml", installed);
  const git = (...args: string[]) =>
    project.run("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args]);
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", ".gitlab-ci.yml", "examples");
  await git("commit", "--quiet", "--message=model");
  await git("remote", "add", "origin", "https://gitlab.example/acme/iris.git");
  const first = await gitlab("model");
  expect(first.code, first.stdout + first.stderr).toBe(0);
  const { counted } = project.accuracies();
  // OpenMetrics: one name and one value per line.
  const metrics = project.read("report/metrics.txt");
  expect(Number(/^accuracy (\S+)$/m.exec(metrics)?.[1])).toBeCloseTo(counted, 12);
  expect(metrics).toMatch(/^(\S+ -?[\d.e-]+\n)+$/);
  expect(project.read("report/model-report.html")).toMatch(/^<!doctype html>/);

  const allowed = {
    "accuracy >= 0.9": "accuracy >= 0.9999",
    "  # allow_failure:\n  #   exit_codes: [1]": "  allow_failure:\n    exit_codes: [1]",
  };
  project.copy("gitlab/.gitlab-ci.yml", ".gitlab-ci.yml", { ...installed, ...allowed });
  const failed = await gitlab("model");
  expect(failed.code, failed.stdout + failed.stderr).toBe(0);
  expect(failed.stdout).toMatch(/WARN\S*\s+model/);

  project.copy("gitlab/templates/gate.yml", "templates/gate.yml", installed);
  await git("add", "templates");
  for (const [rule, code] of [
    ['per_class."virginica".recall >= 0.1', 0],
    ["accuracy >= 0.9999", 1],
  ] as const) {
    const inputs = JSON.stringify({ rules: rule });
    writeFileSync(
      join(project.cwd, ".gitlab-ci.yml"),
      `stages: [test]\ninclude:\n  - local: templates/gate.yml\n    inputs: ${inputs}\n`,
    );
    const gate = await gitlab("model gate");
    expect(gate.code, gate.stdout + gate.stderr).toBe(code);
    expect(gate.stdout).toContain(code === 0 ? "Gate passed" : "Gate failed");
  }

  project.copy("gitlab/.gitlab-ci.yml", ".gitlab-ci.yml", { ...installed, "junit: report": "junitt: report" });
  expect((await gitlab("model")).code).not.toBe(0);
});

/** The schemas that check-jsonschema brings along, with a mistake that each of them finds. */
test.each([
  ["gitlab/.gitlab-ci.yml", ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"], "exit_codes", undefined],
  [
    "azure-pipelines/azure-pipelines.yml",
    ["vendor.azure-pipelines", "--data-transform", "azure-pipelines", "--regex-variant", "nonunicode"],
    "- publish: model",
    "- publishh: model",
  ],
  ["circleci/config.yml", ["vendor.circle-ci"], "when: always", "when: sometimes"],
  ["bitbucket/bitbucket-pipelines.yml", ["vendor.bitbucket-pipelines"], "trigger: manual", "trigger: handmade"],
] as const)("examples/%s follows its schema", async (file, [schema, ...options], right, wrong) => {
  const project = new Project();
  const checked = (path: string) =>
    project.python("ci-schemas", ["-m", "check_jsonschema", "--builtin-schema", schema, ...options, path]);
  project.copy(file, "good.yml", { [right]: right });
  const good = await checked("good.yml");
  expect(good.code, good.stdout + good.stderr).toBe(0);
  if (wrong === undefined) return;
  project.copy(file, "bad.yml", { [right]: wrong });
  expect((await checked("bad.yml")).code).toBe(1);
});

test("examples/circleci: CircleCI's own parser reads the jobs and the workflow", () => {
  const { parseConfig } = parts("@circleci/circleci-config-parser");
  const project = new Project();
  project.copy("circleci/config.yml", "config.yml");
  const { jobs, workflows } = parseConfig(project.read("config.yml"));
  expect(jobs.map(({ name }: { name: string }) => name)).toEqual(["model", "image"]);
  expect(workflows.map(({ jobs }: { jobs: unknown[] }) => jobs.length)).toEqual([3]);
  project.copy("circleci/config.yml", "bad.yml", { "requires: [approval]": "requires: [approval]\n      - nowhere" });
  expect(() => parseConfig(project.read("bad.yml"))).toThrow(/nowhere/);
});

/**
 * Steps and sections of declarative pipelines, from https://www.jenkins.io/doc/pipeline/steps/ and
 * https://www.jenkins.io/doc/book/pipeline/syntax/. The file is not fully validated: only a Jenkins server checks which section
 * may stand where, and which arguments a step takes.
 */
const jenkinsNames = [
  ...["pipeline", "agent", "label", "options", "triggers", "stages", "stage", "steps", "when", "post"],
  ...["always", "unsuccessful", "branch", "expression", "disableConcurrentBuilds", "timeout"],
  // Pipeline: Basic Steps, Nodes and Processes, Input Step.
  ...["sh", "script", "error", "unstable", "archiveArtifacts", "mail", "input"],
  // JUnit, HTML Publisher, Credentials Binding, Generic Webhook Trigger.
  ...["junit", "publishHTML", "withCredentials", "usernamePassword", "GenericTrigger"],
];

test("examples/jenkins: the file is valid Groovy, and calls steps of Jenkins alone", async () => {
  const project = new Project();
  const names = (file: string) =>
    project.run("java", [
      "-cp",
      "/usr/share/groovy/lib/*",
      "groovy.ui.GroovyMain",
      join(root, "tests/parts/other-systems/method-names.groovy"),
      file,
    ]);
  project.copy("jenkins/Jenkinsfile", "Jenkinsfile");
  const good = await names("Jenkinsfile");
  expect(good.code, good.stderr).toBe(0);
  expect(
    good.stdout
      .trim()
      .split("\n")
      .filter((name) => !jenkinsNames.includes(name)),
  ).toEqual([]);
  project.copy("jenkins/Jenkinsfile", "Jenkinsfile", { "post {": "post {{" });
  expect((await names("Jenkinsfile")).code).not.toBe(0);
});
