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

/** Number of terms of the score in the curve of two classes. */
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

const triangular = ({ coefficients, covariance }: { coefficients: number[]; covariance: number[] }) =>
  covariance.length === triangle(coefficients.length);

const joint = object(
  {
    classes: listOf(textValue(), { description: "Classes in the order of the coefficients.", minLength: 3 }),
    coefficients: numbers(
      "Coefficients of log s and 1 of each class, and then that of the largest score, in the log-odds.",
    ),
    covariance: numbers("Lower triangle of the coefficients' covariance matrix, row by row."),
    adjusted: optional(
      object(
        {
          coefficients: numbers(
            "Coefficients of log s, 1 and `columns` of each class, and then that of the largest score.",
          ),
          covariance: numbers("Lower triangle of their covariance matrix."),
        },
        { description: "The same with the features in `columns`." },
      ),
    ),
  },
  {
    description: "Probabilities of three or more classes, as functions of the model's scores s.",
    also: ({ classes, adjusted: more, ...plain }) =>
      plain.coefficients.length === 2 * classes.length + 1 &&
      triangular(plain) &&
      (more === undefined || triangular(more))
        ? noProblems
        : mismatch("two coefficients per class and one more, with their covariances", plain),
  },
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
      description: "The curve of the second of two classes.",
    }),
    joint: optional(joint),
    columns: optional(listOf(column, { description: "Features of the adjusted curves." })),
    metrics: record(numberValue(), { key: "metric", description: "Metrics of the model on these rows." }),
  },
  {
    description: "Relation between scores and outcomes, with which `detect-drift` estimates metrics without labels.",
    also: ({ curves, joint: all, columns = [] }) => {
      const one = curves.length === 1 && all === undefined && isAdjusted(curves[0]!, CURVE_TERMS + columns.length);
      const more =
        curves.length === 0 && all !== undefined && isAdjusted(all, all.classes.length * (2 + columns.length) + 1);
      return one || more
        ? noProblems
        : mismatch("one curve or joint, with one coefficient per column in what is adjusted", curves);
    },
  },
);

function isAdjusted({ adjusted: more }: { adjusted?: { coefficients: number[] } }, coefficients: number): boolean {
  return more === undefined || more.coefficients.length === coefficients;
}

export type Calibration = TypeOf<typeof calibrationShape>;
export type CalibrationCurve = Calibration["curves"][number];
