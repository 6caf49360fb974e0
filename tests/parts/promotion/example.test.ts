/** Runs examples/promote: two promotions and a rollback, with GitHub's stand-in. */
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GitHubStandIn } from "../../github.ts";
import { folder, root } from "../../runner.ts";
import { runJob } from "../../workflow.ts";

test("examples/promote: two models are promoted, and a rollback goes back to the first", async () => {
  const github = await GitHubStandIn.start();
  const cwd = folder();
  cpSync(join(root, "examples/iris"), join(cwd, "examples/iris"), { recursive: true });
  github.state.branches["main"] = "a".repeat(40);
  github.state.contents["main"] = {};
  const run = (file: string, job: string, id: number) =>
    runJob(join(root, "examples/promote", file), job, {
      cwd,
      env: {
        ...github.environment(),
        PATH: process.env["PATH"]!,
        GITHUB_RUN_ID: String(id),
        GITHUB_SHA: String(id).padStart(40, "0"),
        GITHUB_TOKEN: "t",
      },
      github: { token: "t" },
    });
  const digestOf = (tag: string) =>
    /\ndigest: (.+)/.exec(github.state.tagObjects[github.state.tags[tag]!]!.message)?.[1];
  const first = await run("workflow.yml", "model", 77);
  expect(first.steps.map(({ name, outcome, stdout }) => [name, outcome === "success" ? "" : stdout])).toEqual(
    ["train", "test-model", "gate-on-metric", "promote-model", "report-model"].map((name) => [name, ""]),
  );
  expect(first.step("report-model").summary).toContain("### Promotion");
  const promotion = JSON.parse(readFileSync(join(cwd, "report/promotion.json"), "utf8")) as Record<string, unknown>;
  expect(promotion).toMatchObject({ verdict: "pass", stage: "prod", model_version: "v0.0.1", changed: true });
  expect(promotion["model_digest"]).toBe(digestOf("iris#prod#1"));
  const junit = readFileSync(join(cwd, "report/junit-promotion.xml"), "utf8");
  expect(junit).toContain('tests="5" failures="0" errors="0" skipped="0"');
  const downloads = folder();
  for (const { name, bytes } of github.state.releases[0]!.assets) writeFileSync(join(downloads, name), bytes);
  expect(execFileSync("sha256sum", ["--strict", "-c", "SHA256SUMS"], { cwd: downloads, encoding: "utf8" })).toContain(
    "README.md: OK",
  );

  // Another table gives another model.
  const table = join(cwd, "examples/iris/iris.csv");
  writeFileSync(table, readFileSync(table, "utf8").trim().split("\n").slice(0, -3).join("\n"));
  const second = await run("workflow.yml", "model", 78);
  expect(second.step("promote-model").outputs).toMatchObject({ verdict: "pass", version: "v0.0.2" });
  const back = await run("rollback.workflow.yml", "rollback", 79);
  expect(back.step("promote-model").outputs, back.steps[0]!.stdout).toMatchObject({ "rolled-back": "true" });
  expect(digestOf("iris#prod#3")).toBe(digestOf("iris#prod#1"));
  expect(digestOf("iris#prod#2")).not.toBe(digestOf("iris#prod#1"));
  const proposed = github.state.contents["trainyard/promote/iris-prod"]!["models/prod.json"]!.text;
  expect(JSON.parse(proposed)).toMatchObject({ version: "v0.0.1", digest: digestOf("iris#prod#1") });
});
