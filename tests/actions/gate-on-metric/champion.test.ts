/** The input `model` of gate-on-metric: only metrics of the same model let it pass. */
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluationFile } from "../../evaluation-file.ts";
import { cli, folder, step } from "../../runner.ts";

/** A model of another framework with the report that speaks of it: any file's digest is its sha256. */
function workspace(): string {
  const cwd = folder();
  mkdirSync(join(cwd, "report"));
  writeFileSync(join(cwd, "forest.pkl"), "a pickle");
  const model_digest = `sha256:${createHash("sha256").update("a pickle").digest("hex")}`;
  writeFileSync(join(cwd, "report/metrics.json"), '{"accuracy": 0.95}');
  writeFileSync(join(cwd, "report/evaluation.json"), evaluationFile({ model_digest }));
  return cwd;
}

const gated = (cwd: string, rule: string, more: Record<string, string> = {}) =>
  step("gate-on-metric", { model: "forest.pkl", rules: rule, "upload-artifact": "champion", ...more }, { cwd });

test("the model whose metrics are judged is let through; off GitHub there is nowhere to upload it to", async () => {
  const { code, annotations, outputs } = await gated(workspace(), "accuracy >= 0.9");
  expect(code).toBe(0);
  expect(outputs).toMatchObject({ verdict: "pass" });
  expect(outputs["artifact-id"]).toBeUndefined();
  expect(annotations.map(({ message }) => message)).toEqual([
    "upload-artifact: champion was not uploaded: there is no artifact service outside a GitHub workflow",
  ]);
});

test.each(["fail", "warn"])("a refused model is not uploaded, on-failure: %s or not", async (policy) => {
  const { code, annotations } = await gated(workspace(), "accuracy >= 0.99", { "on-failure": policy });
  expect(code).toBe(policy === "fail" ? 1 : 0);
  expect(annotations.map(({ message }) => message)).toContain(
    "upload-artifact: champion was not uploaded: the verdict on forest.pkl is fail",
  );
});

test.each<[what: string, change: (cwd: string) => void, message: RegExp]>([
  [
    "another model",
    (cwd) => writeFileSync(join(cwd, "forest.pkl"), "another pickle"),
    /^model: forest\.pkl: expected the model that report\/metrics\.json is about, sha256:\w{64}, got sha256:\w{64} \(run test-model for this model\)$/,
  ],
  [
    "metrics of nobody",
    (cwd) => writeFileSync(join(cwd, "report/evaluation.json"), "{}"),
    /^model: forest\.pkl: expected an evaluation\.json next to report\/metrics\.json that names its digest, got none \(test-model writes it\)$/,
  ],
  [
    "a model that is not there",
    (cwd) => rmSync(join(cwd, "forest.pkl")),
    /^model: forest\.pkl: there is no such file$/,
  ],
])("%s cannot be judged: exit 2", async (_, change, message) => {
  const cwd = workspace();
  change(cwd);
  const { code, stderr } = await cli(["gate-on-metric", "--model", "forest.pkl", "--rules", "accuracy >= 0.9"], {
    cwd,
  });
  expect(stderr.trim().replace(/^error: /, "")).toMatch(message);
  expect(code).toBe(2);
});

test("the first model that passes becomes the anchor, and one that fails does not", async () => {
  const messages = async (rule: string) =>
    (await gated(workspace(), rule, { "upload-anchor": "best" })).annotations.map(({ message }) => message);
  expect(await messages("accuracy >= 0.9")).toContain("upload-anchor: forest.pkl is the first anchor");
  expect((await messages("accuracy >= 0.99")).join("\n")).not.toContain("anchor");
});

test("an anchor needs the model that becomes one", async () => {
  const args = ["gate-on-metric", "--rules", "accuracy >= 0.9", "--upload-anchor", "best"];
  const { code, stderr } = await cli(args, { cwd: workspace() });
  expect([code, stderr.trim()]).toEqual([
    2,
    expect.stringContaining(
      "upload-anchor: expected the input model, which becomes the anchor when it passes, got none",
    ),
  ]);
});
