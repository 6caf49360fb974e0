/** Programs that log to MLflow by themselves, without a server. See tracking.test.ts for those with one. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { silentReporter } from "../../../src/core/silent-reporter.ts";
import { trackChild } from "../../../src/delivery/tracking/child-run.ts";
import { folder, root } from "../../runner.ts";
import { python } from "./server.ts";

const iris = join(root, "examples/iris/iris.csv");
const signal = new AbortController().signal;

function context(env: Record<string, string>) {
  const cwd = folder();
  return { env, cwd, reporter: silentReporter, signal, now: () => new Date(), github: undefined, pipeline: undefined };
}

const options = { policy: "auto" as const, reportDir: "report", name: "model" };

/** A tree of depth 2 on Fisher's data has this accuracy (scikit-learn's documentation of decision trees; 144 of 150 rows). */
const accuracy = 144 / 150;

test("without a server, a program's run is read from a temporary store", async () => {
  const at = context({});
  const tracking = await trackChild(options, at);
  await python("own_training.py", [iris], { cwd: at.cwd, env: tracking.variables });
  const results = await tracking.results();
  expect(Object.fromEntries(results!.params)).toEqual({ lr: "1e-05", depth: "2" });
  const points = results!.metrics.map(({ key, value, step }) => [key, value, step]);
  expect(points.sort()).toEqual(
    [
      ["loss", 1, 0],
      ["loss", 0.5, 1],
      ["loss", 1 / 3, 2],
      ["val/accuracy", accuracy, 0],
    ].sort(),
  );
  const [model, ...others] = results!.models;
  expect([model!.name, others]).toEqual(["tree", []]);
  const place = await model!.folder();
  expect(existsSync(join(place, "MLmodel"))).toBe(true);
  await tracking.remove();
  expect(existsSync(place)).toBe(false);
  // The program left nothing in its own folder.
  expect(existsSync(join(at.cwd, "mlflow.db")) || existsSync(join(at.cwd, "mlruns"))).toBe(false);
});
