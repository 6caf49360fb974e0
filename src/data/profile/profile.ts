import {
  type FieldValues,
  formatMark,
  integer,
  isRecord,
  listOf,
  nullable,
  numberValue,
  object,
  oneOf,
  optional,
  record,
  shape,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { countBelow, countLevels, moments, sortedQuantile, sortedValues } from "../features/statistics.ts";
import { type CategoryColumn, type Column, compareText, type DateColumn, type NumberColumn } from "../table/table.ts";
import { calibrationShape } from "./calibration.ts";
import { cutCounts, cutsShape } from "./cuts.ts";

const counts = {
  name: textValue(),
  role: oneOf(["feature", "target", "prediction", "weight", "id", "group", "time", "unused"]),
  count: integer({ description: "Number of rows with a value.", min: 0 }),
  missing: integer({ description: "Number of rows without a value.", min: 0 }),
};

// Null means that a number is too large for a double, such as the mean of values near the limit.
const figure = nullable(numberValue());

const valuesProfile = object({
  ...counts,
  type: oneOf(["number", "integer", "date"], { description: "Dates are in milliseconds since 1970 UTC." }),
  min: numberValue(),
  max: numberValue(),
  mean: figure,
  std: nullable(numberValue({ description: "Standard deviation of the sample, divided by n - 1." })),
  quantiles: record(figure, { key: "share", description: "Quantiles, interpolated linearly as in NumPy." }),
  histogram: object(
    { edges: listOf(numberValue(), { minLength: 2 }), counts: listOf(integer({ min: 0 }), { minLength: 1 }) },
    { description: "Bin k holds `edges[k] <= x < edges[k + 1]`; the last one includes its upper edge." },
  ),
  cuts: optional(cutsShape),
});

const levelsProfile = object({
  ...counts,
  type: oneOf(["category", "boolean"]),
  distinct: integer({ description: "Number of different values, with those under `other`.", min: 0 }),
  levels: listOf(object({ level: textValue(), count: integer({ min: 0 }) }), {
    description: "The most frequent values first, at most 1,000.",
  }),
  other: integer({ description: "Number of rows with rarer values.", min: 0 }),
});

const countsProfile = object({ ...counts, type: oneOf(["number", "integer", "date", "category", "boolean", "text"]) });

/** Dates are in milliseconds since 1970 UTC. */
export type ValuesProfile = TypeOf<typeof valuesProfile>;
export type LevelsProfile = TypeOf<typeof levelsProfile>;
/** A column whose values are not revealed. */
export type CountsProfile = TypeOf<typeof countsProfile>;
export type ColumnProfile = ValuesProfile | LevelsProfile | CountsProfile;

const columnProfile = shape<ColumnProfile>({
  expected: "an object",
  parts: [
    { path: "(with histogram)", shape: valuesProfile },
    { path: "(with levels)", shape: levelsProfile },
    { path: "(otherwise)", shape: countsProfile },
  ],
  problems(value) {
    if (isRecord(value) && Object.hasOwn(value, "histogram")) return valuesProfile.problems(value);
    if (isRecord(value) && Object.hasOwn(value, "levels")) return levelsProfile.problems(value);
    return countsProfile.problems(value);
  },
});

const predictionsProfile = object(
  {
    source: oneOf(["held-out", "data"], {
      description: "Rows that were predicted: held-out rows, or `data` that was given when a model was imported.",
    }),
    rows: integer({ description: "Number of these rows.", min: 1 }),
    columns: listOf(columnProfile, { description: "`y_pred`, and `proba_<class>` of each class." }),
  },
  { description: "Distribution of the model's predictions of rows that it was not fitted to." },
);

export const profileFields = {
  format: formatMark("trainyard-profile-1"),
  rows: integer({ description: "Number of training rows.", min: 0 }),
  columns: listOf(columnProfile, { description: "One entry per column of the table." }),
  calibration: optional(calibrationShape),
  predictions: optional(predictionsProfile),
};

/**
 * The distribution of each column in the training rows. Drift detection compares with it, and forms get their choices
 * from it.
 *
 * It reveals no row: every figure is about one column, so no two cells of a row appear together. A category with fewer
 * than 5 rows is only counted under `other`, and a cut point is only equal to a value that 5 rows have. A column with fewer than 10 values only has counts. Free text,
 * identifiers and columns that are not features have no values at all.
 */
export type Profile = FieldValues<typeof profileFields>;

const LEAST_LEVEL_ROWS = 5;
const LEAST_VALUES = 10;
const MOST_LEVELS = 1000;
const SHARES = [0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99];

/**
 * @param rows The training rows.
 * @param roleOf Returns the role of a column. Features and the target are described, the others are only counted.
 */
export function profileOf(
  columns: Column[],
  rows: Int32Array,
  roleOf: (name: string) => ColumnProfile["role"],
): Profile {
  return {
    format: "trainyard-profile-1",
    rows: rows.length,
    columns: columns.map((column) => profileColumn(column, rows, roleOf(column.name))),
  };
}

function profileColumn(column: Column, rows: Int32Array, role: ColumnProfile["role"]): ColumnProfile {
  const described = role === "feature" || role === "target" || role === "prediction";
  if ("codes" in column) return profileLevels(column, rows, { role, described });
  return profileValues(column, rows, { role, described });
}

interface ColumnUse {
  role: ColumnProfile["role"];
  described: boolean;
}

function profileLevels(
  column: CategoryColumn,
  rows: Int32Array,
  { role, described }: ColumnUse,
): LevelsProfile | CountsProfile {
  const { counts, missing } = countLevels(column, rows);
  const { name, type } = column;
  const head = { name, role, count: rows.length - missing, missing };
  if (!described || type === "text") return { ...head, type };
  const levels = counts
    // The target's classes are in the model anyway, and forms and drift detection need them.
    .filter(({ count }) => count >= LEAST_LEVEL_ROWS || role !== "feature")
    .sort((a, b) => b.count - a.count || compareText(a.level, b.level))
    .slice(0, MOST_LEVELS);
  const listed = levels.reduce((sum, { count }) => sum + count, 0);
  return { ...head, type, distinct: counts.length, levels, other: head.count - listed };
}

function profileValues(
  column: NumberColumn | DateColumn,
  rows: Int32Array,
  { role, described }: ColumnUse,
): ValuesProfile | CountsProfile {
  const sorted = sortedValues(column.values, rows);
  const { name, type } = column;
  const head = { name, role, count: sorted.length, missing: rows.length - sorted.length };
  if (!described || sorted.length < LEAST_VALUES) return { ...head, type };
  const { mean, deviation } = moments(sorted);
  const min = sorted[0]!;
  const max = sorted[sorted.length - 1]!;
  return {
    ...head,
    type,
    min,
    max,
    mean,
    std: deviation * Math.sqrt(sorted.length / (sorted.length - 1)),
    quantiles: Object.fromEntries(SHARES.map((share) => [String(share), sortedQuantile(sorted, share)])),
    histogram: histogram(sorted, min, max),
    cuts: cutCounts(sorted),
  };
}

/** Computes a histogram with Sturges' number of bins, from 10 to 50, or a single bin for a single value. */
function histogram(sorted: Float64Array, min: number, max: number): ValuesProfile["histogram"] {
  if (min === max) return { edges: [min, max], counts: [sorted.length] };
  const bins = Math.min(50, Math.max(10, Math.ceil(Math.log2(sorted.length)) + 1));
  // Halves keep the width of values near the limit of doubles from becoming infinite.
  const edges = Array.from({ length: bins + 1 }, (_, k) => (k === bins ? max : min + (max / bins - min / bins) * k));
  const starts = edges.map((edge, k) => (k === 0 ? 0 : k === bins ? sorted.length : countBelow(sorted, edge)));
  const counts = Array.from({ length: bins }, (_, k) => starts[k + 1]! - starts[k]!);
  return { edges, counts };
}
