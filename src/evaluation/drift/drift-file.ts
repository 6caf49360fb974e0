import {
  boolean,
  type Document,
  digest,
  documentOf,
  formatMark,
  integer,
  listOf,
  nullable,
  numberValue,
  object,
  oneOf,
  optional,
  type Problem,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { runStamp } from "../run-stamp.ts";
import { driftPerformance } from "./performance-shape.ts";

const share = (description: string) => numberValue({ min: 0, max: 1, description });

const aspectShape = object({
  aspect: oneOf(["values", "weekdays", "length", "words", "missing"], { description: "What is compared." }),
  test: oneOf(["kolmogorov-smirnov", "chi-square", "chi-square-monte-carlo", "fisher", "none"]),
  statistic: numberValue(),
  p: share("P-value of this test alone."),
  effect: share("Size of the change."),
  measure: oneOf(["D", "TV", "rate"], {
    description:
      "`D` is the largest difference of the distribution functions, `TV` the total variation of the shares, `rate` the difference of the missing rates.",
  }),
});

const sampled = optional(
  integer({ min: 0, description: "Number of rows drawn from them at random, if there are many." }),
);

const figure = nullable(numberValue());

const sideShape = object(
  {
    count: integer({ min: 0, description: "Number of rows with a value." }),
    missing: integer({ min: 0 }),
    distinct: optional(integer({ min: 0, description: "Number of different categories." })),
    mean: optional(figure),
    std: optional(figure),
    min: optional(figure),
    max: optional(figure),
    quantiles: optional(record(figure, { key: "share" })),
    outliers: optional(share("Share of values further than 1.5 interquartile ranges from the reference's quartiles.")),
  },
  { description: "Figures of the rows; those of numbers are absent for categories." },
);

const columnShape = object({
  name: textValue(),
  role: oneOf(["feature", "prediction", "target"]),
  type: oneOf(["number", "category", "date", "text", "empty"]),
  slice: optional(textValue({ description: "Slice of the rows; absent for all rows." })),
  drifted: boolean(),
  sure: boolean({ description: "Whether even the lower confidence bound of the change is large enough." }),
  reason: textValue(),
  tests: listOf(aspectShape),
  p: share("P-value of the column."),
  adjusted_p: share("The same, adjusted for all columns by Holm's method."),
  effect: share("The largest change of all aspects."),
  statistics: record(figure, {
    key: "statistic",
    description:
      "Further distances, which decide nothing in the default preset: `psi`, `kl`, `js`, `hellinger`, `total_variation`, `intersection`, `wasserstein`, `mann_whitney_p` and others.",
  }),
  reference: sideShape,
  current: sideShape,
  histogram: optional(
    object(
      { bins: listOf(textValue()), reference: listOf(numberValue()), current: listOf(numberValue()) },
      {
        description: "Shares of the rows of both sides by bin or category.",
      },
    ),
  ),
});

/** Something that a person should know of a column, whether or not it decides. */
const findingShape = object({
  column: textValue(),
  kind: oneOf([
    "missing-column",
    "new-column",
    "type",
    "new-values",
    "vanished-values",
    "cardinality",
    "out-of-range",
    "constant",
    "empty",
    "not-compared",
  ]),
  decides: boolean({ description: "Whether it counts as drift: a column that is gone, or has another type." }),
  text: textValue(),
});

const classifierShape = object(
  {
    auc: nullable(share("Out-of-bag area under the ROC curve; 0.5 means that the rows cannot be distinguished.")),
    p: nullable(share("P-value by permutation of the labels.")),
    rows: integer({ min: 0, description: "Number of rows of both sides that it learned from." }),
    columns: listOf(object({ name: textValue(), importance: share("Share of the impurity decrease.") })),
    unavailable: optional(textValue()),
  },
  { description: "A forest that distinguishes reference rows from current rows. It does not decide." },
);

const historyShape = object(
  {
    look: integer({ min: 1, description: "Number of this look at the same reference." }),
    looks: integer({ min: 1, description: "Number of looks that share the level." }),
    method: oneOf(["spending", "e-process"]),
    evidence: optional(numberValue({ description: "Value of the e-process; from 20 on, it is an alarm." })),
    charts: listOf(
      object({
        column: textValue(),
        chart: oneOf(["shewhart", "cusum"]),
        began: textValue({ description: "Day of the look in which the change began." }),
        look: integer({ min: 1 }),
      }),
      { description: "Control charts that left their limits. They do not decide." },
    ),
  },
  { description: "The earlier looks at the same reference; absent without `history`." },
);

const driftShape = object(
  {
    format: formatMark("trainyard-drift-1"),
    version: textValue({ description: "Version of trainyard that wrote the file." }),
    verdict: oneOf(["pass", "fail", "inconclusive"]),
    passed: boolean({ description: "Whether the verdict is `pass`." }),
    drift: oneOf(["none", "data", "predictions", "performance"], { description: "The most serious kind of drift." }),
    preset: oneOf(["default", "evidently", "deepchecks", "psi"]),
    level: numberValue({
      min: 0,
      max: 1,
      description: "Probability of a false alarm about the data set in this look.",
    }),
    model_digest: optional(digest({ description: "Digest of the model; absent when no model is known." })),
    reference: object({
      kind: oneOf(["profile", "tables"], { description: "`profile` is the summary of the training rows in a bundle." }),
      name: textValue(),
      rows: integer({ min: 0 }),
      sampled,
      digest: optional(digest({ description: "Digest of the tables." })),
    }),
    current: object({
      name: textValue(),
      rows: integer({ min: 0 }),
      sampled,
      digest: optional(digest()),
      from: optional(textValue({ description: "Earliest time in the time column." })),
      to: optional(textValue()),
      unreadable: optional(integer({ min: 0, description: "Lines of prediction logs that could not be read." })),
    }),
    share: share("Share of the tested columns that drifted."),
    columns: listOf(columnShape, { description: "Columns that changed most first." }),
    findings: listOf(findingShape),
    correlations: listOf(
      object({ columns: listOf(textValue(), { minLength: 2 }), reference: numberValue(), current: numberValue() }),
      { description: "Pairs of numbers whose correlation changed most, at most ten." },
    ),
    classifier: optional(classifierShape),
    performance: optional(driftPerformance),
    history: optional(historyShape),
    retrain: object(
      {
        needed: boolean(),
        reasons: listOf(textValue()),
        importance: optional(share("Share of the model's importance that the drifted features have, if it is known.")),
      },
      { description: "Whether a new model should be trained, and why." },
    ),
    run: optional(runStamp),
    inputs: optional(record(textValue(), { description: "Inputs of `detect-drift` other than the defaults." })),
    notes: listOf(textValue(), { description: "Warnings." }),
  },
  { also: contradictions },
);

/** The content of `drift.json`. Fields have the same names as in the file. */
export type DriftFile = TypeOf<typeof driftShape>;
export type DriftedColumn = TypeOf<typeof columnShape>;
export type ColumnFigures = TypeOf<typeof sideShape>;
export type Finding = TypeOf<typeof findingShape>;
export type DomainClassifier = TypeOf<typeof classifierShape>;
export type DriftHistory = TypeOf<typeof historyShape>;

export const driftDocument: Document<DriftFile> = documentOf({
  what: "a drift report",
  file: "drift.json",
  format: "trainyard-drift",
  version: 1,
  writer: "detect-drift",
  purpose: "What changed between the reference rows and the current rows, how certain it is, and what follows.",
  remedy: "run `detect-drift` again",
  shape: driftShape,
});

interface Verdict {
  verdict: string;
  passed: boolean;
  drift: string;
}

/** Finds contradictions in a report that was edited by hand. */
function contradictions({ verdict, passed, drift }: Verdict): readonly Problem[] {
  const follows = passed === (verdict === "pass") && (drift === "none") === (verdict !== "fail");
  if (follows) return [];
  return [{ path: [], expected: "a verdict that follows from `drift`", found: `${verdict} with drift ${drift}` }];
}

/** Reads a drift report. @throws {Failure} for other files, for a newer version, and for contradictions. */
export async function readDriftFile(path: string, cwd: string): Promise<DriftFile> {
  return readDocument(driftDocument, path, { cwd });
}

export async function writeDriftFile(path: string, drift: DriftFile): Promise<void> {
  await replaceFile(path, `${JSON.stringify(drift, null, 2)}\n`);
}
