/** `upload-anchor` and `anchor: artifact:NAME` of gate-on-metric, run after run, with artifacts in a real Azurite. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evaluationFile } from "../evaluation-file.ts";
import type { GitHubStandIn } from "../github.ts";
import { folder, step } from "../runner.ts";
import { ArtifactService } from "./artifact-service.ts";

const ROWS = 40;
/** SciPy's binom.sf(9, 10, .5) / 2: ten gains without a loss. */
const BETTER = "upload-anchor: model is the new anchor: it is shown to be at least as good as artifact anchor of run";

let service: ArtifactService;

beforeAll(async () => {
  service = await ArtifactService.start();
});

afterAll(() => service.stop());

const digestOf = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** One run of main that judges a model which is wrong on the rows given, and what it says. */
async function judged(standIn: GitHubStandIn, name: string, wrong: readonly number[], rule: string) {
  const cwd = folder();
  mkdirSync(join(cwd, "report"));
  const metrics = { accuracy: (ROWS - wrong.length) / ROWS };
  const lines = Array.from({ length: ROWS }, (_, row) => `${row},yes,${wrong.includes(row) ? "no" : "yes"}`);
  writeFileSync(join(cwd, "model"), name);
  writeFileSync(join(cwd, "report/metrics.json"), JSON.stringify(metrics));
  writeFileSync(join(cwd, "report/evaluation.json"), evaluationFile({ model_digest: digestOf(name), metrics }));
  writeFileSync(join(cwd, "report/predictions.csv"), `${["id,y_true,y_pred", ...lines].join("\n")}\n`);
  const runId = standIn.addRun({ head_sha: "f".repeat(40), conclusion: null });
  const env = { ...standIn.environment(), ...service.environment(runId) };
  const inputs = { rules: rule, anchor: "artifact:anchor", model: "model", token: "t" };
  const more = { "on-missing-baseline": "pass", "upload-anchor": "anchor", "upload-artifact": "champion" };
  const { code, annotations } = await step("gate-on-metric", { ...inputs, ...more }, { cwd, env });
  const ended = { status: "completed", conclusion: code === 0 ? "success" : "failure" };
  Object.assign(standIn.state.runs.find(({ id }) => id === runId)!, ended);
  standIn.state.artifacts.unshift(...service.ofRun(runId));
  const gate = JSON.parse(readFileSync(join(cwd, "report/gate.json"), "utf8"));
  return {
    verdict: gate.verdict,
    anchor: gate.anchor.found ? gate.anchor.model_digest : gate.anchor.reason,
    said: annotations.map(({ message }) => message).filter((message) => message.startsWith("upload-anchor")),
    uploaded: service.ofRun(runId).map((artifact) => artifact.name),
  };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

test("the anchor moves to a model that is shown to be better, and to no other", async () => {
  const standIn = await service.github();
  const rule = "non-inferior: accuracy >= anchor - 0.2";
  expect(await judged(standIn, "first", range(0, 12), rule)).toEqual({
    verdict: "pass",
    anchor: "no successful run of main has an artifact called anchor",
    said: ["upload-anchor: model is the first anchor"],
    uploaded: ["champion", "anchor"],
  });
  // One gain and one loss: within the margin, and not shown to be as good.
  const alike = [...range(1, 12), 20];
  expect(await judged(standIn, "alike", alike, rule)).toEqual({
    verdict: "pass",
    anchor: digestOf("first"),
    said: [],
    uploaded: ["champion", "anchor"],
  });
  expect(await judged(standIn, "better", range(0, 2), rule)).toEqual({
    verdict: "pass",
    anchor: digestOf("first"),
    said: [expect.stringContaining(BETTER)],
    uploaded: ["champion", "anchor"],
  });
  // A model that is refused leaves the anchor where it is.
  expect(await judged(standIn, "worse", range(0, 20), rule)).toMatchObject({
    verdict: "fail",
    anchor: digestOf("better"),
  });
  expect(await judged(standIn, "better", range(0, 2), rule)).toMatchObject({
    verdict: "pass",
    anchor: digestOf("better"),
  });
});

test("without a rule about it, an anchor that is there stays", async () => {
  const standIn = await service.github();
  await judged(standIn, "first", range(0, 12), "non-inferior: accuracy >= anchor - 0.2");
  const next = await judged(standIn, "better", range(0, 2), "accuracy >= 0.5");
  expect(next).toMatchObject({ verdict: "pass", anchor: digestOf("first"), said: [] });
});
