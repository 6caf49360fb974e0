import { resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import { Failure } from "../../core/failure.ts";
import { silentReporter } from "../../core/silent-reporter.ts";
import { positiveIndex } from "../../evaluation/comparison/predictions-file.ts";
import { Thresholds } from "../../evaluation/metrics/operating-point.ts";
import type { ClassPredictions, PredictionSet } from "../../evaluation/metrics/predictions.ts";
import { chooseThreshold, chosenText, noThreshold } from "../../evaluation/metrics/threshold-choice.ts";
import { type Decision, decidedClass } from "../../models/bundle/decision.ts";
import { isBundle } from "../../models/bundle/mark.ts";
import type { TestModelInputs } from "./inputs.ts";
import { predictionsFrom } from "./source.ts";
import type { SourceInputs, Tested } from "./tested.ts";

type ScoredPredictions = ClassPredictions & { probabilities: Float64Array };

/**
 * Returns the predictions to evaluate, with those classes that `decision-threshold` gives them.
 *
 * @throws {Failure} if a rule has no validation rows to choose on, or only the test rows themselves.
 */
export async function decidedPredictions(
  inputs: TestModelInputs,
  rows: SourceInputs,
  context: Context,
): Promise<Tested> {
  const rule = inputs["decision-threshold"];
  const files = inputs["threshold-data"];
  if (rule === undefined || rule.kind === "number") {
    if (files !== undefined)
      throw new Failure(
        `threshold-data: expected a rule to choose by in decision-threshold, such as max-f1, got ${rule === undefined ? "none" : `the number ${rule.threshold}`}`,
      );
    if (rule === undefined) return predictionsFrom(inputs, rows, context);
  } else if (files === undefined)
    throw new Failure(
      "threshold-data: expected the validation rows on which the rule of decision-threshold chooses, got nothing (the test rows cannot choose it: their metrics would look better than those of new rows)",
    );
  await refuseBundle(inputs, context.cwd);
  const tested = await predictionsFrom(inputs, rows, context);
  const predictions = scored(tested.predictions, tested.data);
  const positive = positiveIndex(predictions, inputs["positive-class"])!;
  if (rule.kind === "number") return withDecision(tested, { positive, threshold: rule.threshold });
  const other = await validation(files!, { inputs, rows }, { ...context, reporter: silentReporter });
  const validated = scored(other.predictions, other.data);
  if (areSameRows(tested, other))
    throw new Failure(
      `threshold-data: expected rows other than the test rows, got rows of ${tested.data} in ${other.data} (hold out a validation part of the training rows)`,
    );
  const name = predictions.classes[positive]!;
  const class_ = positiveIndex(validated, name)!;
  const chosen = chooseThreshold(rule, Thresholds.of(validated, class_), validated.weights);
  const from = `${validated.rows} rows of ${other.data}`;
  if (chosen === undefined) throw noThreshold(from);
  context.reporter.info(chosenText(chosen, { positive: name, from }));
  return withDecision(tested, { positive, threshold: chosen.threshold });
}

/** The same predictions with the classes that a decision gives them; unchanged where there are no probabilities. */
export function withDecision(tested: Tested, decision: Decision): Tested {
  const { predictions } = tested;
  if (predictions.task !== "classification" || predictions.probabilities === undefined) return tested;
  const { probabilities, rows, classes } = predictions;
  const predicted = Int32Array.from({ length: rows }, (_, row) =>
    decidedClass(probabilities, row, { classes, decision }),
  );
  return { ...tested, predictions: { ...predictions, predicted }, decision };
}

/** A bundle serves with the threshold that it keeps, so an evaluation with another one would be of a model that nobody gets. */
async function refuseBundle(
  { model, predictions, command, url }: Pick<TestModelInputs, "model" | "predictions" | "command" | "url">,
  cwd: string,
): Promise<void> {
  const path = model ?? ((predictions ?? command ?? url) ? undefined : usualModel);
  if (path === undefined || !(await isBundle(resolve(cwd, path)))) return;
  throw new Failure(
    `decision-threshold: expected predictions, or a model of another tool, got the bundle ${path}, which answers with the threshold that it keeps (train it with decision-threshold)`,
  );
}

function scored(predictions: PredictionSet, data: string): ScoredPredictions {
  const found =
    predictions.task === "regression"
      ? "numbers"
      : predictions.classes.length !== 2
        ? `${predictions.classes.length} classes`
        : predictions.probabilities === undefined
          ? "labels without probabilities"
          : undefined;
  if (found === undefined) return predictions as ScoredPredictions;
  throw new Failure(`decision-threshold: expected probabilities of two classes for ${data}, got ${found}`);
}

/** The model's predictions of the validation rows, or the predictions that were given for them. */
function validation(
  files: string[],
  { inputs, rows }: { inputs: TestModelInputs; rows: SourceInputs },
  context: Context,
): Promise<Tested> {
  const changed =
    inputs.predictions === undefined ? { "test-data": files } : { predictions: files, "test-data": undefined };
  return predictionsFrom({ ...inputs, ...changed }, { ...rows, ...changed }, context);
}

/**
 * Returns true if both are the same rows: the same table, the same ids with the same truth and probabilities, or without ids the
 * same truth and probabilities in the same order. Row numbers that two files happen to share name different rows.
 */
function areSameRows(first: Tested, second: Tested): boolean {
  const [a, b] = [first.predictions, second.predictions] as [ScoredPredictions, ScoredPredictions];
  const cellsOf = ({ classes, truth, probabilities }: ScoredPredictions, row: number) => {
    const order = classes[0]! < classes[1]! ? 0 : 1;
    return `${classes[truth[row]!]} ${probabilities[2 * row + order]}`;
  };
  if (a.ids !== undefined && b.ids !== undefined) {
    const place = new Map(a.ids.map((id, row) => [id, row]));
    const both = b.ids.flatMap((id, row) => (place.has(id) ? [[place.get(id)!, row] as const] : []));
    return both.length > 0 && both.every(([one, other]) => cellsOf(a, one) === cellsOf(b, other));
  }
  if (a.rows !== b.rows) return false;
  for (let row = 0; row < a.rows; row++) if (cellsOf(a, row) !== cellsOf(b, row)) return false;
  return true;
}
