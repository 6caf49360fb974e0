import { join } from "node:path";
import type { Context } from "../../contract/context.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import { Failure } from "../../core/failure.ts";
import type { TrackingRecord } from "../../delivery/tracking/record.ts";
import { merged, newRecord } from "../../delivery/tracking/track.ts";
import { readGateFile } from "../../evaluation/gate/gate-file.ts";
import { readEvaluation } from "../../evaluation/metrics/evaluation.ts";
import { evaluationEntries, gateEntries, trainingEntries } from "../../evaluation/tracking/entries.ts";
import { readRecord } from "../../models/bundle/record.ts";
import type { TrackInputs } from "./index.ts";

/** Returns what train, test-model and gate-on-metric would have recorded. Undefined without any of their files. */
export async function recordOfFiles(
  { "report-dir": reportDir, model = usualModel }: TrackInputs,
  context: Context,
): Promise<TrackingRecord | undefined> {
  const { cwd } = context;
  const endTime = context.now().getTime();
  const inReport = (name: string) => join(reportDir, name);
  const bundle = await unlessMissing(readRecord(model, cwd));
  const evaluation = await unlessMissing(readEvaluation(inReport("evaluation.json"), cwd));
  const gate = await unlessMissing(readGateFile(inReport("gate.json"), cwd));
  if (bundle === undefined && evaluation === undefined && gate === undefined) return undefined;
  const digest = evaluation?.model_digest ?? gate?.model_digest ?? bundle?.digest;
  // The model of another report must not become the model of this run.
  const own = bundle !== undefined && bundle.digest === digest ? bundle : undefined;
  const steps = [
    ...(own === undefined
      ? []
      : [
          {
            entries: trainingEntries(
              { parameters: own.parameters, dataDigest: own.data.digest, target: own.target, outOfBag: undefined },
              endTime,
            ),
            files: ["importances.json", "cross-validation.json"],
            model,
          },
        ]),
    ...(evaluation === undefined
      ? []
      : [
          {
            entries: evaluationEntries(evaluation, endTime),
            files: ["metrics.json", "evaluation.json", "junit-model-tests.xml", "model-card.md"],
          },
        ]),
    ...(gate === undefined ? [] : [{ entries: gateEntries(gate), files: ["gate.json", "junit-gate.xml"] }]),
  ];
  return steps.reduce(
    (held, step) => {
      const results = { ...step, isStart: false, files: step.files.map(inReport), modelDigest: digest };
      return merged(held, { results, endTime, cwd, reportDir });
    },
    newRecord(endTime, { name: undefined }, context),
  );
}

/** A file that is not there is nothing to log. A file that cannot be read is a failure. */
async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Failure && (Object(error.cause).code === "ENOENT" || /got no MLmodel/.test(error.message)))
      return undefined;
    throw error;
  }
}
