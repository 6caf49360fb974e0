import { binomialSf } from "../statistics/binomial.ts";
import { meanInterval } from "../statistics/mean-interval.ts";
import { correctedTangoInterval } from "../statistics/tango.ts";
import type { Interval } from "../statistics/wilson.ts";
import type { MetricInterval, TrivialComparison } from "./evaluation.ts";
import type { ClassPredictions, ValuePredictions } from "./predictions.ts";
import { rowLogLoss } from "./probability-scores.ts";
import type { ScoredClasses } from "./score.ts";
import type { Scores } from "./scores.ts";
import { trivialClassifier, trivialClassScores, trivialRegressor, trivialValueScores } from "./trivial.ts";

type Comparison = TrivialComparison["comparisons"][number];

/** Minimum number of rows for a decision. */
const LEAST_DECISIVE_ROWS = 10;

interface Gain {
  metric: string;
  model: number;
  trivial: number;
  /** Advantage of the model over the trivial one. */
  gain: number;
  /** Advantage on each row, whose mean is `gain`. Undefined if weights make rows unequal. */
  perRow: Float64Array | undefined;
}

/** Compares the model with one that always predicts the most frequent class and the class shares as probabilities. */
export function compareWithMajority(
  predictions: ClassPredictions,
  { matrix, values }: ScoredClasses,
  confidence: number,
): TrivialComparison {
  const { truth, predicted, rows, weights, classes } = predictions;
  const model = trivialClassifier(matrix);
  const trivial = trivialClassScores(model);
  const accuracy = { metric: "accuracy", model: values["accuracy"]!, trivial: trivial.accuracy };
  const gain = accuracy.model - accuracy.trivial;
  const comparisons: Comparison[] = [];
  if (weights === undefined) {
    let won = 0;
    let lost = 0;
    for (let row = 0; row < rows; row++) {
      const right = predicted[row] === truth[row];
      const trivialRight = truth[row] === model.majority;
      if (right && !trivialRight) won++;
      if (trivialRight && !right) lost++;
    }
    // This is the exact sign test on the rows where one of the two is correct.
    const better = won === 0 ? 1 : binomialSf(won, won + lost, 0.5);
    const worse = lost === 0 ? 1 : binomialSf(lost, won + lost, 0.5);
    const level = (1 - confidence) / 2;
    const ends = correctedTangoInterval({ rows, gains: won, losses: lost }, confidence);
    // The word agrees with the interval next to it, which may hold 0 where the sign test is just significant.
    const verdict =
      better <= level && ends.low > 0 ? "better" : worse <= level && ends.high < 0 ? "worse" : "undecided";
    comparisons.push({
      ...accuracy,
      gain,
      interval: { ...ends, confidence, method: "tango" },
      p: better,
      verdict,
    });
  } else comparisons.push(judged({ ...accuracy, gain, perRow: undefined }, confidence));
  if (values["log_loss"] !== undefined) {
    const perRow = Float64Array.from(
      { length: rows },
      (_, row) => -Math.log(model.shares[truth[row]!]!) - rowLogLoss(predictions, row),
    );
    comparisons.push(
      judged(
        {
          metric: "log_loss",
          model: values["log_loss"],
          trivial: trivial.log_loss,
          gain: trivial.log_loss - values["log_loss"],
          perRow: weights === undefined ? perRow : undefined,
        },
        confidence,
      ),
    );
  }
  return { predicts: classes[model.majority]!, comparisons };
}

/** Compares the model with one that always predicts the mean of the true values. */
export function compareWithMean(
  predictions: ValuePredictions,
  { values }: Scores,
  confidence: number,
): TrivialComparison {
  const { truth, predicted, rows, weights } = predictions;
  const model = trivialRegressor(predictions);
  const trivial = trivialValueScores(model, predictions);
  const comparisons: Comparison[] = [];
  for (const metric of ["rmse", "mae"] as const) {
    const own = values[metric];
    if (own === undefined) continue;
    // A root is nearly linear around its value, so squared errors count by their effect on it.
    const part = (error: number, of: number) =>
      metric === "mae" ? Math.abs(error) : of > 0 ? (error * error + of * of) / (2 * of) : 0;
    const perRow = Float64Array.from(
      { length: rows },
      (_, row) => part(truth[row]! - model.mean, trivial[metric]) - part(truth[row]! - predicted[row]!, own),
    );
    const gain = trivial[metric] - own;
    comparisons.push(
      judged(
        { metric, model: own, trivial: trivial[metric], gain, perRow: weights === undefined ? perRow : undefined },
        confidence,
      ),
    );
  }
  return { predicts: model.mean, comparisons };
}

function judged({ perRow, ...shared }: Gain, confidence: number): Comparison {
  const ends: Interval | undefined = perRow && meanInterval(perRow, confidence);
  const decisive = ends !== undefined && perRow!.length >= LEAST_DECISIVE_ROWS;
  const verdict = decisive && ends.low > 0 ? "better" : decisive && ends.high < 0 ? "worse" : "undecided";
  const interval: MetricInterval | undefined = ends && { ...ends, confidence, method: "student" };
  return { ...shared, ...(interval && { interval }), verdict };
}
