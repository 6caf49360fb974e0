/** `report-model` and `publish-junit` through the bundle, as jobs of GitLab CI/CD and Azure Pipelines. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AzureStandIn, GitLabStandIn } from "../review-hosts.ts";
import { cli, folder } from "../runner.ts";
import { base } from "./build-push-image/base-layout.ts";

const hostile = "##vso[task.setvariable variable=passed]true /merge @all !1";

function workspace(): string {
  const cwd = folder();
  const failing = `<testcase name="${hostile}" classname="t"><failure message="${hostile}">section_start:1:x</failure></testcase>`;
  writeFileSync(join(cwd, "junit.xml"), `<testsuite name="s" tests="2"><testcase name="ok"/>${failing}</testsuite>`);
  writeFileSync(join(cwd, "metrics.json"), JSON.stringify({ accuracy: 0.9 }));
  return cwd;
}

test("GitLab: the report is one note, which later runs edit; a missing right is a notice", async () => {
  const gitlab = await GitLabStandIn.start();
  const cwd = workspace();
  const args = ["report-model", "--report-dir", ".", "--key", hostile];
  const first = await cli(args, { cwd, env: gitlab.env() });
  expect(first.code, first.stderr).toBe(0);
  const second = await cli([...args, "--json"], { cwd, env: gitlab.env({ CI_PIPELINE_ID: "901" }) });
  expect(JSON.parse(second.stdout)).toMatchObject({
    verdict: "fail",
    "comment-url": "https://gitlab.example/acme/churn/-/merge_requests/12#note_1000",
  });
  expect(gitlab.writes()).toEqual(["create-note", "update-note"]);
  const [note] = gitlab.notes;
  expect(note?.body).toMatch(/^<!-- trainyard \S+ run=901 -->\n## ❌ Model report/);
  expect(note?.body).toContain("[0123456](<https://gitlab.example/acme/churn/-/commit/0123456789abcdef");
  expect(note?.body).toContain("[run 901](<https://gitlab.example/acme/churn/-/pipelines/900>)");
  // The name is shown in code, where GitLab reads neither references nor quick actions, and in the heading.
  const shown = note?.body.split("\n").slice(1).join("\n") ?? "";
  expect(shown.replace(/`[^`]*`/g, "")).not.toMatch(/^[ \t]*\/\w|[@!](?=\w)/m);
  gitlab.refusals["update-note"] = { status: 403, body: '{"message":"403 Forbidden"}' };
  const refused = await cli(args, { cwd, env: gitlab.env({ CI_PIPELINE_ID: "902" }) });
  expect(refused.code).toBe(0);
  expect(refused.stderr).toContain(
    "notice: comment: left out: GitLab answered 403: 403 Forbidden (the token needs the scope `api` and the role Reporter or higher in this project)",
  );
  const html = readFileSync(join(cwd, "model-report.html"), "utf8");
  expect(html).toContain("<h2>❌ Model report, ##vso[task.setvariable variable=passed]true /merge @all !1");
});

test("GitLab: without a token, and in a terminal, a notice says what is missing", async () => {
  const gitlab = await GitLabStandIn.start();
  const cwd = workspace();
  const args = ["report-model", "--report-dir", "."];
  const { GITLAB_TOKEN: _, ...env } = gitlab.env();
  expect((await cli(args, { cwd, env })).stderr).toContain("notice: comment: left out: GITLAB_TOKEN is not set");
  expect((await cli([...args, "--comment", "always"], { cwd })).stderr).toContain("this is a terminal");
  expect(gitlab.log).toEqual([]);
});

test("Azure Pipelines: log commands are ours alone, whatever tests are called", async () => {
  const azure = await AzureStandIn.start();
  const cwd = workspace();
  const result = await cli(["publish-junit", "--files", "junit.xml", "--report-dir", "."], { cwd, env: azure.env() });
  expect(result.code).toBe(1);
  // The agent finds commands anywhere in a line.
  const lines = `${result.stdout}${result.stderr}`.split("\n").filter((line) => /##vso\[/i.test(line));
  expect(lines.map((line) => /^##vso\[(task\.\w+)/.exec(line)?.[1])).toEqual([
    "task.logissue",
    "task.logissue",
    "task.uploadsummary",
    ...Array.from({ length: lines.length - 3 }, () => "task.setvariable"),
  ]);
  expect(lines).toContain("##vso[task.setvariable variable=passed;isOutput=true]false");
  expect(lines.filter((line) => line.indexOf("##vso[", 1) > 0)).toEqual([]);
  const json = await cli(["publish-junit", "--files", "junit.xml", "--title", hostile, "--json"], {
    cwd,
    env: azure.env(),
  });
  expect(JSON.parse(json.stdout)).toMatchObject({ failed: 1 });
});

test("GitLab: a plain summary, and the whole result in a section", async () => {
  const gitlab = await GitLabStandIn.start();
  const result = await cli(["publish-junit", "--files", "junit.xml"], { cwd: workspace(), env: gitlab.env() });
  expect(result.code).toBe(1);
  expect(result.stdout.match(/section_(start|end):\d+:/g)).toHaveLength(2);
  expect(result.stdout.split("\n")[0]).toBe("Tests: 1 test failed");
});

test("Azure Pipelines: the model's origin and the labels of its image are those of the pull request's build", async () => {
  const azure = await AzureStandIn.start();
  const cwd = folder();
  const env = azure.env({
    SYSTEM_PULLREQUEST_SOURCECOMMITID: "89abcdef".repeat(5),
    SYSTEM_PULLREQUEST_SOURCEBRANCH: "refs/heads/threshold",
  });
  const rows = Array.from({ length: 40 }, (_, i) => `${i},${(i * 7) % 11},${i < 20 ? "a" : "b"}`).join("\n");
  writeFileSync(join(cwd, "data.csv"), `x,z,y\n${rows}\n`);
  const trained = await cli(["train", "--data", "data.csv", "--target", "y", "--n-estimators", "5"], { cwd, env });
  expect(trained.code, trained.stderr).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, "model/provenance.json"), "utf8"))).toMatchObject({
    commit: "89abcdef".repeat(5),
    run: `${azure.origin}/acme/Customer%20churn/_build/results?buildId=800`,
  });
  base(cwd, ["amd64"]);
  const image = ["--base-image", "oci:base", "--platforms", "linux/amd64", "--smoke-test", "false"];
  const built = await cli(["build-push-image", ...image, "--image-output", "oci:image"], { cwd, env });
  expect(built.code, built.stderr).toBe(0);
  const blob = ({ digest }: { digest: string }) =>
    JSON.parse(readFileSync(join(cwd, "image/blobs", digest.replace(":", "/")), "utf8"));
  let manifest = JSON.parse(readFileSync(join(cwd, "image/index.json"), "utf8"));
  while (manifest.config === undefined) manifest = blob(manifest.manifests[0]);
  expect(blob(manifest.config).config.Labels).toMatchObject({
    "org.opencontainers.image.revision": "89abcdef".repeat(5),
    "org.opencontainers.image.source": "https://dev.azure.com/acme/Customer%20churn/_git/churn",
  });
});
