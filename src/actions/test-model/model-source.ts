import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { allRows, unseenCells } from "../../data/features/index.ts";
import { noveltyWarnings, rangeExits } from "../../data/profile/range.ts";
import type { ReadTable } from "../../data/table/table.ts";
import { codesIn, labelsOf, numbersOf } from "../../evaluation/metrics/labels.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";
import { decidedClass } from "../../models/bundle/decision.ts";
import { modelTableOptions } from "../../models/bundle/table-schema.ts";
import { type LoadOptions, loadPredictor } from "../../models/predictor/load.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import type { ModelTest } from "./junit.ts";
import { latencyOf, spreadRows } from "./latency.ts";
import { readRows } from "./rows.ts";
import type { SourceInputs, Tested } from "./tested.ts";

/** A model in memory, as it was found. */
export interface LoadedModel {
  model: Predictor;
  path: string;
  loadedMs: number;
}

export async function loadModel(path: string, options: LoadOptions): Promise<LoadedModel> {
  const started = performance.now();
  const model = await loadPredictor(path, options);
  return { model, path, loadedMs: performance.now() - started };
}

/** A model's answers on `data`. */
export async function testLoaded(
  { model, path, loadedMs }: LoadedModel,
  inputs: SourceInputs,
  context: Context,
): Promise<Tested> {
  if (inputs.task !== undefined && inputs.task !== model.task) {
    throw new Failure(`task: expected ${model.task}, as ${path} is, got ${inputs.task}`);
  }
  const reading = modelTableOptions(model, inputs.reading);
  if (!model.namesTarget && inputs.target === undefined) {
    throw new Failure(`target: expected the column of the true values, which ${path} does not name, got nothing`);
  }
  const rows = await readRows({ ...inputs, reading }, context, model.target);
  const answers = model.predict(model.cellsOf(rows.table));
  const { profile } = model;
  const exits = profile === undefined ? [] : rangeExits(profile, rows.table, allRows(rows.table.rows));
  const unseen = unseenCells(model.preparation, rows.table);
  for (const text of noveltyWarnings(exits, unseen, rows.table.rows)) context.reporter.warning(text);
  const shared = { rows: rows.table.rows, ids: rows.ids, weights: rows.weights };
  const predictions: PredictionSet =
    model.task === "regression"
      ? { ...shared, task: "regression", truth: numbersOf(rows.truth, rows.table.place), predicted: answers }
      : {
          ...shared,
          task: "classification",
          classes: model.classes,
          truth: codesIn(model.classes, labelsOf(rows.truth), { name: rows.target, place: rows.table.place }),
          predicted: decidedClasses(answers, model),
          probabilities: answers,
        };
  return {
    predictions,
    rows: rows.table,
    target: rows.target,
    by: path,
    data: rows.table.files.map((file) => file.path).join(", "),
    modelDigest: model.digest,
    dataDigest: rows.table.digest,
    features: model.preparation.columns.length,
    measured: { ...latencyOf(timed(model, rows.table)), model_bytes: model.sizeBytes },
    unmeasured: {},
    tests: [
      { name: "the model file exists" },
      { name: `the model loads and is a ${model.task} model`, durationMs: loadedMs },
      sampleTest(model, rows.table),
    ],
    model: model.trained,
    decision: model.decision,
    id: rows.id,
  };
}

function decidedClasses(probabilities: Float64Array, model: Predictor): Int32Array {
  const k = model.classes.length;
  return Int32Array.from({ length: probabilities.length / k }, (_, row) => decidedClass(probabilities, row, model));
}

/** Measures single rows with preparation, in milliseconds. The first few compile the code and do not count. */
function timed(model: Predictor, table: ReadTable): number[] {
  const durations: number[] = [];
  const rows = spreadRows(table.rows);
  for (const row of [...rows.subarray(0, 20), ...rows]) {
    const start = performance.now();
    model.predict(model.cellsOf(table, Int32Array.of(row)));
    durations.push(performance.now() - start);
  }
  return durations.slice(Math.min(20, rows.length));
}

function sampleTest(model: Predictor, table: ReadTable): ModelTest {
  const name =
    model.task === "classification"
      ? "a known sample is predicted among the declared classes"
      : "a known sample is predicted as a number";
  const started = performance.now();
  const answer = model.predict(model.cellsOf(table, Int32Array.of(0)));
  const durationMs = performance.now() - started;
  if (model.task === "regression") {
    return Number.isFinite(answer[0])
      ? { name, durationMs }
      : { name, durationMs, failure: `expected a number, got ${answer[0]}` };
  }
  const total = answer.reduce((sum, p) => sum + p, 0);
  return Math.abs(total - 1) < 1e-6
    ? { name, durationMs }
    : { name, durationMs, failure: `expected probabilities that sum to 1, got ${total}` };
}
