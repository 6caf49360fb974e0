import { Failure } from "../../core/failure.ts";
import { readJson } from "../../platform/file/read.ts";
import type { RunStamp } from "../run-stamp.ts";
import type { Interval } from "../statistics/wilson.ts";
import type { ReliabilityBin } from "./probability-scores.ts";
import type { CurvePoint } from "./ranking.ts";

const FORMAT = "trainyard-evaluation-1";

/**
 * The whole of what is known of a model on some rows: `evaluation.json`. `metrics.json` is the part of it that is numbers.
 * Its fields are named as in the file, in snake case as metrics are.
 */
export interface Evaluation {
  format: typeof FORMAT;
  /** Of trainyard. */
  version: string;
  task: "classification" | "regression";
  /** The column that holds the truth. */
  target?: string;
  /** `sha256:…` of the model judged. Absent where only its predictions are known. */
  model_digest?: string;
  /** `sha256:…` of the rows it was judged on. */
  data_digest?: string;
  /** Rows. */
  n: number;
  seed: number;
  /** Of the bootstrap. */
  resamples: number;
  weighted: boolean;
  /** Classification: sorted as scikit-learn sorts labels. */
  classes?: string[];
  positive_class?: string;
  metrics: Record<string, number>;
  /** Class → metric → value. */
  per_class?: Record<string, Record<string, number>>;
  /** Metrics without a value, and why; per class as `per_class.<class>.<metric>`. */
  absent: Record<string, string>;
  /** Values that stand by convention only. */
  notes: Record<string, string>;
  intervals: Record<string, MetricInterval>;
  /** Weight (rows, without weights) of each true class (outer) predicted as each class (inner). */
  confusion_matrix?: number[][];
  /** How sure and how right the most probable class was, in ten bins of equal width. */
  reliability?: ReliabilityBin[];
  /** Binary: points of the ROC and precision-recall curves, from the highest threshold down. */
  curve?: CurvePoint[];
  trivial?: TrivialComparison;
  slices: SliceEvaluation[];
  /** The model's own tests: those of its behaviour on chosen inputs rather than of its metrics. */
  tests?: { name: string; passed: boolean; failure?: string }[];
  /** The run that wrote it; absent outside GitHub. */
  run?: RunStamp;
}

export interface MetricInterval extends Interval {
  confidence: number;
  method: "wilson" | "delong" | "newcombe" | "bootstrap" | "student" | "ranks" | "calibration" | "tango";
  /** How it is an approximation, where it is. */
  note?: string;
}

/** The model beside one that looks at no column, on the same rows. */
export interface TrivialComparison {
  /** What it says: a class, or the mean. */
  predicts: string | number;
  comparisons: {
    metric: string;
    model: number;
    trivial: number;
    /** By how much the model is better: positive is better whatever the metric's direction. */
    gain: number;
    interval?: MetricInterval;
    /** One-sided: how likely so great a gain is when there is none. Exact McNemar, for accuracy without weights. */
    p?: number;
    verdict: "better" | "worse" | "undecided";
  }[];
}

export interface SliceEvaluation {
  name: string;
  n: number;
  /** Fewer than 30 rows: its numbers are shown, not judged. */
  small: boolean;
  metrics: Record<string, number>;
  per_class?: Record<string, Record<string, number>>;
  absent: Record<string, string>;
  intervals: Record<string, MetricInterval>;
  /** Beside all rows outside the slice. */
  difference?: {
    metric: "accuracy" | "mae";
    slice: number;
    rest: number;
    /** Two-sided; `adjusted_p` over all slices by Benjamini and Hochberg. */
    p: number;
    adjusted_p: number;
  };
}

/** The content of `metrics.json`: numbers alone, flat names first. */
export function metricsOf(evaluation: Evaluation): Record<string, unknown> {
  const metrics: Record<string, unknown> = { ...evaluation.metrics };
  if (evaluation.per_class !== undefined) metrics["per_class"] = evaluation.per_class;
  if (evaluation.slices.length > 0) {
    metrics["slices"] = Object.fromEntries(
      evaluation.slices.map(({ name, metrics: own, per_class: perClass }) => [
        name,
        perClass === undefined ? own : { ...own, per_class: perClass },
      ]),
    );
  }
  return metrics;
}

/** An evaluation as indented JSON, lists of numbers on one line each: a confusion matrix reads as one. */
export function evaluationText(evaluation: Evaluation): string {
  // A text holds no line break of its own in JSON, so nothing within one is touched.
  const text = JSON.stringify(evaluation, null, 2).replace(/\[\n\s+[-+.\deE]+(?:,\n\s+[-+.\deE]+)*\n\s+\]/g, (list) =>
    list.replace(/\n\s+/g, " ").replace("[ ", "[").replace(" ]", "]"),
  );
  return `${text}\n`;
}

export function isEvaluation(value: unknown): value is Evaluation {
  return isObject(value) && value["format"] === FORMAT && defects(value).length === 0;
}

/**
 * Reads an `evaluation.json`.
 *
 * @throws {Failure} for what is no evaluation, one of another version, and one that contradicts itself; and, with
 * `modelDigest` or `dataDigest`, for one that speaks of another model or of other rows.
 */
export async function readEvaluation(
  path: string,
  cwd: string,
  expected: { modelDigest?: string | undefined; dataDigest?: string | undefined } = {},
): Promise<Evaluation> {
  const value = await readJson(path, cwd, "an evaluation");
  if (!isObject(value) || typeof value["format"] !== "string" || !value["format"].startsWith("trainyard-evaluation-")) {
    throw new Failure(
      `${path}: expected an evaluation that \`test-model\` wrote, got other JSON (metrics.json goes to \`metrics\`)`,
    );
  }
  if (value["format"] !== FORMAT) {
    throw new Failure(
      `${path}: expected ${FORMAT}, got ${String(value["format"]).slice(0, 60)} (use one version of trainyard throughout)`,
    );
  }
  const problems = defects(value);
  if (problems.length > 0)
    throw new Failure(`${path}: ${problems.slice(0, 5).join("; ")} (was it edited? run \`test-model\` again)`);
  const evaluation = value as unknown as Evaluation;
  for (const [name, what] of [
    ["model_digest", "the model"],
    ["data_digest", "the data"],
  ] as const) {
    const wanted = name === "model_digest" ? expected.modelDigest : expected.dataDigest;
    if (wanted !== undefined && evaluation[name] !== undefined && evaluation[name] !== wanted) {
      throw new Failure(`${path}: expected an evaluation of ${what} ${wanted}, got one of ${evaluation[name]}`);
    }
  }
  return evaluation;
}

/** What in a parsed evaluation is not as its type says. */
function defects(value: Record<string, unknown>): string[] {
  const problems: string[] = [];
  const want = (name: string, ok: boolean, what: string) => {
    if (!ok) problems.push(`${name}: expected ${what}, got ${(JSON.stringify(value[name]) ?? "nothing").slice(0, 60)}`);
  };
  want("task", value["task"] === "classification" || value["task"] === "regression", "classification or regression");
  want("n", Number.isSafeInteger(value["n"]) && (value["n"] as number) > 0, "a number of rows");
  want("seed", Number.isSafeInteger(value["seed"]), "a whole number");
  want("version", typeof value["version"] === "string", "a version");
  for (const name of ["model_digest", "data_digest"]) {
    want(
      name,
      value[name] === undefined || /^sha256:[0-9a-f]{64}$/.test(String(value[name])),
      "sha256: and 64 hex digits",
    );
  }
  want("metrics", numbers(value["metrics"]), "numbers by name");
  want(
    "per_class",
    value["per_class"] === undefined ||
      (isObject(value["per_class"]) && Object.values(value["per_class"]).every(numbers)),
    "numbers by class and name",
  );
  for (const name of ["absent", "notes", "intervals"]) want(name, isObject(value[name]), "an object");
  want("slices", listOf(value["slices"], isSlice), "a list of slices");
  want("intervals", Object.values(record(value["intervals"])).every(isInterval), "intervals with low and high");
  for (const [name, is, what] of [
    ["curve", numbers, "points of numbers"],
    ["reliability", numbers, "bins of numbers"],
    ["tests", isTest, "tests with a name"],
  ] as const) {
    want(name, value[name] === undefined || listOf(value[name], is), `a list of ${what}`);
  }
  if (value["task"] === "classification") {
    const { classes, confusion_matrix: confusion } = value;
    const k = Array.isArray(classes) ? classes.length : 0;
    want("classes", k > 0 && (classes as unknown[]).every((each) => typeof each === "string"), "a list of classes");
    want(
      "confusion_matrix",
      Array.isArray(confusion) &&
        confusion.length === k &&
        confusion.every(
          (row) => Array.isArray(row) && row.length === k && row.every((count) => typeof count === "number"),
        ),
      `${k} rows of ${k} numbers`,
    );
  }
  return problems;
}

const numbers = (value: unknown) =>
  isObject(value) && Object.values(value).every((number) => typeof number === "number");

const listOf = (value: unknown, is: (each: unknown) => boolean) => Array.isArray(value) && value.every(is);

const record = (value: unknown) => (isObject(value) ? value : {});

const isInterval = (value: unknown) =>
  isObject(value) && typeof value["low"] === "number" && typeof value["high"] === "number";

const isTest = (value: unknown) =>
  isObject(value) && typeof value["name"] === "string" && ["string", "undefined"].includes(typeof value["failure"]);

function isSlice(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, n, metrics, intervals, difference } = value;
  return (
    typeof name === "string" &&
    Number.isSafeInteger(n) &&
    numbers(metrics) &&
    Object.values(record(intervals)).every(isInterval) &&
    isObject(intervals) &&
    (difference === undefined ||
      (isObject(difference) &&
        ["slice", "rest", "p", "adjusted_p"].every((each) => typeof difference[each] === "number")))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const evaluationFormat: typeof FORMAT = FORMAT;
