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

/** Number of terms of a class's curve, and of the elements in the lower triangle of their covariance. */
export const CURVE_TERMS = 4;
const TRIANGLE = (CURVE_TERMS * (CURVE_TERMS + 1)) / 2;

const numbers = (count: number, description: string) => listOf(numberValue(), { minLength: count, description });

const curve = object(
  {
    class: textValue(),
    rows: integer({ description: "Number of rows of this class among them.", min: 0 }),
    coefficients: numbers(CURVE_TERMS, "Coefficients of log s, -log(1 - s), 1 and [s >= 0.5] in the log-odds."),
    covariance: numbers(TRIANGLE, "Lower triangle of the coefficients' covariance matrix, row by row."),
  },
  {
    description: "Probability of one class against the rest, as a function of the model's score s.",
    also: ({ coefficients, covariance }) =>
      coefficients.length === CURVE_TERMS && covariance.length === TRIANGLE
        ? noProblems
        : mismatch(`${CURVE_TERMS} coefficients and ${TRIANGLE} covariances`, { coefficients, covariance }),
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
      description: "One curve for the second of two classes, or one per class.",
      minLength: 1,
    }),
    metrics: record(numberValue(), { key: "metric", description: "Metrics of the model on these rows." }),
  },
  { description: "Relation between scores and outcomes, with which `detect-drift` estimates metrics without labels." },
);

export type Calibration = TypeOf<typeof calibrationShape>;
export type CalibrationCurve = Calibration["curves"][number];
