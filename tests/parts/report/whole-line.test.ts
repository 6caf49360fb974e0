/**
 * Everything switched on: main leaves its model as an artifact, a pull request is compared with it on the same rows, gated,
 * uploaded and reported; as one step, and as the example's steps. GitHub's own artifact client, real Azurite.
 */
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folder, root, step } from "../../runner.ts";
import { runJob } from "../../workflow.ts";
import { ArtifactService } from "../artifact-service.ts";

let service: ArtifactService;
beforeAll(async () => {
  service = await ArtifactService.start();
});
afterAll(() => service.stop());

function workspace(): string {
  const cwd = folder();
  cpSync(join(root, "examples/iris"), join(cwd, "examples/iris"), { recursive: true });
  return cwd;
}

test("the root action in one step: champion, challenger, report, artifact", async () => {
  const standIn = await service.github();
  const line = {
    ...{ data: "examples/iris/iris.csv", target: "species", token: "t" },
    ...{ baseline: "artifact:model", "on-missing-baseline": "pass", "upload-artifact": "model" },
    ...{ comment: "auto", issue: "on-failure", rules: "accuracy >= 0.9\nf1_macro >= baseline - 0.02" },
  };
  const main = standIn.addRun({ head_sha: "1".repeat(40) });
  const env = { ...standIn.environment(), ...service.environment(main), GITHUB_RUN_ID: String(main) };
  const first = await step("run", { ...line, "n-estimators": "20" }, { cwd: workspace(), env });
  expect(first.code, first.stdout).toBe(0);
  expect(first.outputs["artifact-digest"]).toBe(service.artifacts.at(-1)!.digest);
  standIn.state.artifacts.unshift(...service.ofRun(main));

  const cwd = workspace();
  const runId = standIn.id();
  const pull = { ...standIn.pullRequest(5), ...service.environment(runId), GITHUB_RUN_ID: String(runId) };
  const second = await step("run", { ...line, "n-estimators": "40" }, { cwd, env: pull });
  expect(second.code, second.stdout).toBe(0);
  const name = `artifact model of run ${main} (commit 1111111)`;
  const evaluation = (of: string) => JSON.parse(readFileSync(join(cwd, of, "evaluation.json"), "utf8"));
  const [ours, theirs] = [evaluation("report"), evaluation("report/baseline")];
  expect(theirs.model_digest).toBe(first.outputs["model-digest"]);
  expect(theirs.data_digest).toBe(ours.data_digest);
  expect(standIn.state.comments).toHaveLength(1);
  const { body } = standIn.state.comments[0]!;
  expect(body).toContain(`Baseline: ${name.replaceAll("(", "\\(").replaceAll(")", "\\)")}. `);
  expect(body).toContain("| `n-estimators` | 20 | 40 |");
  expect(body).toContain("| `f1_macro >= baseline - 0.02` |");
  expect(second.outputs).toMatchObject({ verdict: "pass", "comment-url": expect.stringMatching(/^https:/) });
  expect(standIn.state.issues).toEqual([]);
});

test("examples/report, step by step: the first run of main, a pull request, one that is red", async () => {
  const standIn = await service.github();
  const file = join(root, "examples/report/workflow.yml");
  const run = (cwd: string, env: Record<string, string>, runId: number) =>
    runJob(file, "model", { cwd, env: { ...env, ...service.environment(runId), GITHUB_RUN_ID: String(runId) } });

  const main = standIn.addRun({ head_sha: "2".repeat(40) });
  const first = await run(workspace(), standIn.environment(), main);
  expect(first.steps.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
    ...["train", "test", "gate-on-metric", "report-model"].map((each) => `${each}: success`),
  ]);
  expect(first.step("test").outputs["baseline-path"] ?? "").toBe("");
  standIn.state.artifacts.unshift(...service.ofRun(main));

  const pull = await run(workspace(), standIn.pullRequest(5), standIn.id());
  expect(pull.conclusion).toBe("success");
  expect(standIn.state.comments[0]!.body).toContain(`artifact model of run ${main}`);
  // The same table and seed give the same model: nothing is told apart, and nothing changed.
  expect(standIn.state.comments[0]!.body).toContain("Nothing: it is the baseline's model, byte for byte.");

  const cwd = workspace();
  const iris = join(cwd, "examples/iris/iris.csv");
  const labels = ["setosa", "versicolor", "virginica"];
  const lines = readFileSync(iris, "utf8").trimEnd().split("\n");
  // Every label is another's.
  writeFileSync(
    iris,
    `${lines.map((line, row) => (row === 0 ? line : line.replace(/\w+$/, labels[row % 3]!))).join("\n")}\n`,
  );
  const refused = standIn.id();
  const red = await run(cwd, standIn.pullRequest(6), refused);
  expect(red.conclusion).toBe("failure");
  expect(red.step("gate-on-metric").outcome).toBe("failure");
  expect(red.step("report-model").outcome).toBe("success");
  expect(standIn.state.comments.at(-1)!.body).toContain("## ❌ Model report: 2 of 2 rules failed");
  expect(existsSync(join(cwd, "report/model-report.md"))).toBe(true);
  // The report is there for whoever looks, and for a fork's comment; the model is not.
  expect(service.ofRun(refused).map(({ name }) => name)).toEqual(["model-report"]);

  // The workflow after a fork's run uses these files.
  const { pulls, comments } = standIn.state;
  pulls.length = comments.length = 0;
  standIn.pullRequest(7, { from: "stranger/models" });
  const left = folder();
  cpSync(join(cwd, "report"), join(left, "left"), { recursive: true });
  const after = await step(
    "report-model",
    { "report-dir": "left", token: "t" },
    { cwd: left, env: standIn.workflowRun("stranger/models", refused) },
  );
  expect(after.code, after.stdout).toBe(0);
  expect(comments.map(({ issue, body }) => [issue, body.split("\n")[1]])).toEqual([
    ["7", "## ❌ Model report: 2 of 2 rules failed"],
  ]);
  expect(comments[0]!.body).toContain(`artifact model of run ${main}`);
});
