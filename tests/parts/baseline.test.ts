/** `baseline: artifact:NAME` as a step: GitHub's own client, its REST description and a real Azurite. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GitHubStandIn } from "../github.ts";
import { execute, folder, root, step } from "../runner.ts";
import { ArtifactService } from "./artifact-service.ts";

let service: ArtifactService;

beforeAll(async () => {
  service = await ArtifactService.start();
});

afterAll(() => service.stop());

/** A run of main that uploads a report with this accuracy, as `upload-artifact` would. */
async function uploaded(
  standIn: GitHubStandIn,
  accuracy: number,
  run: Parameters<GitHubStandIn["addRun"]>[0],
): Promise<number> {
  const cwd = folder();
  mkdirSync(join(cwd, "report"));
  writeFileSync(join(cwd, "report/metrics.json"), JSON.stringify({ accuracy }));
  const runId = standIn.addRun(run);
  const script = `
    import { uploadRunArtifact } from ${JSON.stringify(join(root, "src/platform/github/artifacts.ts"))};
    const run = { owner: "octo", repository: "models", serverUrl: "https://github.com", runId: ${runId}, runAttempt: 1 };
    const files = [${JSON.stringify(join(cwd, "report/metrics.json"))}];
    await uploadRunArtifact({ name: "report", files, root: ${JSON.stringify(join(cwd, "report"))} }, run);`;
  const env = { PATH: process.env["PATH"] ?? "", ...standIn.environment(), ...service.environment(runId) };
  const { code, stdout, stderr } = await execute(
    join(root, "node_modules/.bin/node"),
    ["--input-type=module", "-e", script],
    { cwd: root, env },
  );
  expect(code, stdout + stderr).toBe(0);
  standIn.state.artifacts.unshift(...service.ofRun(runId));
  return standIn.state.artifacts[0]!.id;
}

async function gated(standIn: GitHubStandIn, accuracy: number) {
  const cwd = folder();
  writeFileSync(join(cwd, "metrics.json"), JSON.stringify({ accuracy }));
  return step(
    "gate-on-metric",
    { metrics: "metrics.json", baseline: "artifact:report", rules: "accuracy >= baseline - 0.01", token: "t" },
    { cwd, env: { ...standIn.pullRequest(5), ...service.environment(77) } },
  );
}

test("a pull request is judged against the newest green run of main, named with its commit", async () => {
  const standIn = await service.github();
  await uploaded(standIn, 0.9, { head_sha: "1".repeat(40) });
  await uploaded(standIn, 0.99, { head_sha: "2".repeat(40), conclusion: "failure" });
  await uploaded(standIn, 0.99, { head_sha: "3".repeat(40), head_repository: "stranger/models" });
  const good = await gated(standIn, 0.895);
  expect(good.code, good.stdout).toBe(0);
  expect(good.summary).toContain("commit 1111111");
  const bad = await gated(standIn, 0.88);
  expect(bad.code).toBe(1);
  expect(bad.outputs).toMatchObject({ verdict: "fail", "failed-rules": "accuracy >= baseline - 0.01" });
});

test("an artifact whose bytes are not those that were uploaded is refused", async () => {
  const standIn = await service.github();
  const good = await uploaded(standIn, 0.9, { head_sha: "4".repeat(40) });
  const other = await uploaded(standIn, 0.1, { head_sha: "5".repeat(40), conclusion: "failure" });
  const bytes = Buffer.from(await (await fetch(service.artifacts.find(({ id }) => id === other)!.url())).arrayBuffer());
  await service.corrupt(good, bytes);
  const { code, stdout } = await gated(standIn, 0.2);
  expect(code).toBe(1);
  expect(stdout).toContain("is not what was uploaded");
});

test("without any, the policy decides", async () => {
  const result = await gated(await GitHubStandIn.start(), 0.9);
  expect(result.code).toBe(1);
  expect(result.stdout).toContain("there is no baseline: no successful run of main has an artifact called report");
});
