/** The files that are found in a baseline's folder. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { bundleIn, isRefused, partOf, reportIn } from "../../../src/evaluation/baseline/contents.ts";
import { folder } from "../../runner.ts";

function holding(files: Record<string, string>): string {
  const path = folder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

const bundle = (at: string) => ({ [`${at}MLmodel`]: "", [`${at}provenance.json`]: "{}" });

test("a report is a folder, or the folder `report` of an artifact that holds a model too", async () => {
  const alone = holding({ "metrics.json": "{}", "predictions.csv": "", "report/metrics.json": "{}" });
  expect(await reportIn(alone)).toBe(alone);
  const both = holding({ ...bundle("model/"), "report/metrics.json": "{}", "report/baseline/predictions.csv": "" });
  expect(await reportIn(both)).toBe(join(both, "report"));
  // The champion's own baseline must not be taken for the champion.
  expect(await partOf(join(both, "report"), "predictions")).toBeUndefined();
  const file = join(both, "report/metrics.json");
  expect(await reportIn(file)).toBe(file);
});

test("a model is a bundle, the bundle `model` of an artifact, or an ONNX file", async () => {
  const alone = holding(bundle(""));
  expect(await bundleIn(alone)).toBe(alone);
  const both = holding(bundle("model/"));
  expect(await bundleIn(both)).toBe(join(both, "model"));
  const file = holding({ "model.onnx": "", "metrics.json": "{}" });
  expect(await bundleIn(join(file, "model.onnx"))).toBe(join(file, "model.onnx"));
  expect(await bundleIn(join(file, "metrics.json"))).toBeUndefined();
  // Another framework's MLflow model is no bundle: nothing here can run it.
  expect(await bundleIn(holding({ "model/MLmodel": "" }))).toBeUndefined();
  expect(await bundleIn(join(file, "nowhere"))).toBeUndefined();
});

test("folders of other names will do as long as there is no choice", async () => {
  const one = holding({ "out/metrics.json": "{}", ...bundle("forest/") });
  expect(await reportIn(one)).toBe(join(one, "out"));
  expect(await bundleIn(one)).toBe(join(one, "forest"));
  const two = holding({ "monday/metrics.json": "{}", "tuesday/metrics.json": "{}", ...bundle("a/"), ...bundle("b/") });
  expect(await reportIn(two)).toBeUndefined();
  expect(await bundleIn(two)).toBeUndefined();
});

const metrics = { "report/metrics.json": "{}" };
const failedTest = JSON.stringify({
  tests: [
    { name: "a", passed: true },
    { name: "b", passed: false },
  ],
});

test.each<[refused: boolean, what: string, files: Record<string, string>]>([
  [true, "whose rules failed", { ...metrics, "report/gate.json": '{"passed": false}' }],
  [true, "whose tests failed", { ...metrics, "report/evaluation.json": failedTest }],
  [false, "that came with its model", { ...metrics, ...bundle("model/"), "report/gate.json": '{"passed": false}' }],
  [false, "that came without a model but did not fail", { ...metrics, "report/gate.json": '{"passed": true}' }],
  [false, "of a report alone, which promises no model", { "metrics.json": "{}", "gate.json": '{"passed": false}' }],
  [false, "that says nothing readable", { ...metrics, "report/gate.json": "{", "report/evaluation.json": "[]" }],
])("refused %s: an artifact %s", async (refused, _, files) => {
  expect(await isRefused(holding(files))).toBe(refused);
});
