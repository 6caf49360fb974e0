import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { tableOptions } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import type { ExpectedModel } from "../../delivery/deployment/plan.ts";
import { readGateFile } from "../../evaluation/gate/gate-file.ts";
import { staleReason } from "../../evaluation/run-stamp.ts";
import { readServedAnswers } from "../../evaluation/served-model/known-answers.ts";
import { isBundle } from "../../models/bundle/mark.ts";
import { modelTableOptions } from "../../models/bundle/table-schema.ts";
import { identityOf } from "../../models/predictor/identity.ts";
import { loadPredictor } from "../../models/predictor/load.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { expandGlobs } from "../../platform/workspace/expand.ts";
import type { VerifyInputs } from "./inputs.ts";

/** Reads what the deployment must serve: the digest of a model, and rows with its answers. */
export async function expectedModel(inputs: VerifyInputs, url: URL, context: Context): Promise<ExpectedModel> {
  const digest = await expectedDigest(inputs, context);
  const files = await answerFiles(inputs, context);
  if (digest === undefined && files === undefined) {
    throw new Failure(
      `digest: expected the digest of the model, the model itself, or rows with its predictions, got none, and no gate.json or predictions.csv in ${inputs["report-dir"]}`,
    );
  }
  if (files === undefined) return { digest, answers: undefined };
  const own = await ownModel(inputs, context);
  const reading = await tableOptions(
    { ...inputs, exclude: undefined, "id-column": undefined },
    context.cwd,
    context.signal,
  );
  const answers = await readServedAnswers(files, {
    reading: own === undefined ? reading : modelTableOptions(own, reading),
    url,
    features: own?.preparation.columns.map(({ name }) => name),
    tolerance: inputs.tolerance,
    most: inputs.rows,
  });
  return { digest, answers };
}

async function expectedDigest(inputs: VerifyInputs, { cwd, github }: Context): Promise<string | undefined> {
  const stated = inputs.digest;
  const ofModel = inputs.model === undefined ? undefined : (await identityOf(inputs.model, cwd)).digest;
  if (stated !== undefined && ofModel !== undefined && stated !== ofModel) {
    throw new Failure(`digest: expected that of ${inputs.model}, ${ofModel}, got ${stated} (give one of the two)`);
  }
  if (stated !== undefined || ofModel !== undefined) return stated ?? ofModel;
  const path = join(resolve(cwd, inputs["report-dir"]), "gate.json");
  if (!(await exists(path))) return undefined;
  const gate = await readGateFile(shownPath(path, cwd), cwd);
  if (!gate.passed) {
    throw new Failure(
      `${shownPath(path, cwd)}: expected a gate that passed, got the verdict ${gate.verdict} (a model that failed must not be deployed; digest says which model is meant)`,
    );
  }
  const stale = staleReason(gate.run, github?.run);
  if (stale !== undefined) throw new Failure(`${shownPath(path, cwd)}: ${stale}`);
  return gate.model_digest;
}

async function answerFiles(inputs: VerifyInputs, { cwd }: Context) {
  const report = resolve(cwd, inputs["report-dir"]);
  const usual = { data: join(report, "test.csv"), predictions: join(report, "predictions.csv") };
  const data = inputs.data ?? ((await exists(usual.data)) ? [shownPath(usual.data, cwd)] : undefined);
  const predictions =
    inputs.predictions ?? ((await exists(usual.predictions)) ? [shownPath(usual.predictions, cwd)] : undefined);
  if (data !== undefined && predictions !== undefined) {
    return { data: await expandGlobs(data, cwd), predictions: await expandGlobs(predictions, cwd) };
  }
  if (inputs.data !== undefined || inputs.predictions !== undefined) {
    const [given, lacking] = inputs.data !== undefined ? ["data", "predictions"] : ["predictions", "data"];
    throw new Failure(`${lacking}: expected the file that belongs to ${given}, got none (the two have the same rows)`);
  }
  return undefined;
}

/** Loads a bundle, whose schema says how the rows are read and which columns are sent. */
async function ownModel({ model }: VerifyInputs, { cwd }: Context) {
  if (model === undefined || !(await isBundle(resolve(cwd, model)))) return undefined;
  return loadPredictor(model, { cwd });
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
