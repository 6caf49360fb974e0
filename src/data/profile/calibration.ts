import {
  integer,
  listOf,
  mismatch,
  noProblems,
  numberValue,
  object,
  oneOf,
  optional,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";

/** Number of terms of the score in a class's curve. */
export const CURVE_TERMS = 4;

const triangle = (size: number) => (size * (size + 1)) / 2;
const numbers = (description: string) => listOf(numberValue(), { description });

const adjusted = object(
  {
    coefficients: numbers("The same four coefficients, and one for each of `columns`."),
    covariance: numbers("Lower triangle of their covariance matrix."),
  },
  { description: "The curve with the features in `columns`. It holds better when their distribution has changed." },
);

const curve = object(
  {
    class: textValue(),
    rows: integer({ description: "Number of rows of this class among them.", min: 0 }),
    coefficients: numbers("Coefficients of log s, -log(1 - s), 1 and [s >= 0.5] in the log-odds."),
    covariance: numbers("Lower triangle of the coefficients' covariance matrix, row by row."),
    adjusted: optional(adjusted),
  },
  {
    description: "Probability of one class against the rest, as a function of the model's score s.",
    also: ({ coefficients, covariance, adjusted: more }) =>
      coefficients.length === CURVE_TERMS &&
      covariance.length === triangle(CURVE_TERMS) &&
      (more === undefined || more.covariance.length === triangle(more.coefficients.length))
        ? noProblems
        : mismatch(`${CURVE_TERMS} coefficients with their covariances`, { coefficients, covariance }),
  },
);

const column = object(
  { name: textValue(), mean: numberValue(), std: numberValue() },
  { description: "A column of the model's matrix, with the mean and the standard deviation of the training rows." },
);

/**
 * How a model's scores relate to the probability of being right, measured on rows that the model was not fitted to.
 * It consists of a few coefficients per class, and no row can be derived from it.
 */
export const calibrationShape = object(
  {
    source: oneOf(["out-of-bag", "data"], {
      description: "Rows it was fitted to: `out-of-bag`, or `data` that was given when a model was imported.",
    }),
    rows: integer({ description: "Number of rows it was fitted to.", min: 1 }),
    clip: numberValue({ description: "Scores are moved to the range from this to 1 minus this.", min: 0, max: 0.5 }),
    positive_class: optional(textValue({ description: "Class that `f1` and `roc_auc` describe, of two classes." })),
    curves: listOf(curve, {
      description: "One curve for the second of two classes, or one per class.",
      minLength: 1,
    }),
    columns: optional(listOf(column, { description: "Features of the adjusted curves." })),
    metrics: record(numberValue(), { key: "metric", description: "Metrics of the model on these rows." }),
  },
  {
    description: "Relation between scores and outcomes, with which `detect-drift` estimates metrics without labels.",
    also: ({ curves, columns = [] }) =>
      curves.every(
        (each) => each.adjusted === undefined || each.adjusted.coefficients.length === CURVE_TERMS + columns.length,
      )
        ? noProblems
        : mismatch("one coefficient per column in each adjusted curve", curves),
  },
);

export type Calibration = TypeOf<typeof calibrationShape>;
export type CalibrationCurve = Calibration["curves"][number];
