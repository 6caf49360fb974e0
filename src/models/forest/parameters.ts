import { Failure } from "../../core/failure.ts";

/** A whole number is a count. `share` is a fraction of the whole, above 0 and at most 1. */
export type Amount = number | { share: number };

/** Hyperparameters with scikit-learn's names and defaults. */
export interface Parameters {
  /** Number of trees. The default is 100. */
  nEstimators?: number;
  /** Split criterion. The default is `gini` for classification and `squared_error` for regression. */
  criterion?: "gini" | "entropy" | "squared_error";
  /** Maximum depth. The default is unlimited. */
  maxDepth?: number | undefined;
  /** Minimum number of rows to split a node. The default is 2. A share is multiplied by the rows and rounded up. */
  minSamplesSplit?: Amount;
  /** 1 by default. A share is multiplied by the rows and rounded up. A row that the bootstrap drew twice counts once. */
  minSamplesLeaf?: Amount;
  /** Number of features per split. The default is `sqrt` for classification and all for regression. */
  maxFeatures?: "sqrt" | "log2" | "third" | Amount;
  /** True if each tree is trained on rows that are drawn with replacement. This is the default. */
  bootstrap?: boolean;
  /** Number of rows per bootstrap sample. The default is the number of rows. */
  maxSamples?: Amount | undefined;
  /** Weights of the classes, equal by default. `balanced` is rows / (classes × rows of the class). */
  classWeight?: "balanced" | undefined;
  /** Largest number of bins per column, 256 by default. */
  maxBins?: number;
}

/** The parameters as numbers, resolved for a table of a certain size. Plain data, which is sent to other threads. */
export interface ForestPlan {
  task: "classification" | "regression";
  rows: number;
  columns: number;
  /** Number of classes, or 0 for regression. */
  classes: number;
  trees: number;
  criterion: "gini" | "entropy" | "squared_error";
  /** Infinity if unlimited. */
  maxDepth: number;
  minSamplesSplit: number;
  minSamplesLeaf: number;
  maxFeatures: number;
  /** Rows that are drawn for a tree, or 0 without bootstrap. */
  draws: number;
  maxBins: number;
  seed: number;
}

/** Largest number of trees: node ids are 32-bit, and with more trees one would have fewer than 64 of the 2^24 units. */
const mostTrees = 262_144;

/**
 * @throws {Failure} that lists all invalid parameters, one per line.
 */
export function resolveParameters(
  parameters: Parameters,
  size: { rows: number; columns: number; classes: number },
  seed: number,
): ForestPlan {
  const { rows, columns, classes } = size;
  const task = classes > 0 ? "classification" : "regression";
  const problems: string[] = [];
  const check = (fine: boolean, name: string, { expected, got }: { expected: string; got: unknown }) => {
    if (!fine) problems.push(`${name}: expected ${expected}, got ${shown(got)}`);
  };
  const whole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
  const amount = (
    name: string,
    given: Amount,
    [least, most = Number.MAX_SAFE_INTEGER]: [least: number, most?: number],
  ) => {
    const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
    const fine = typeof given === "object" ? given.share > 0 && given.share <= 1 : whole(given, least, most);
    check(fine, name, {
      expected: `a whole number ${range}, or a share of more than 0 and at most 1 (written with a point)`,
      got: given,
    });
  };

  const trees = parameters.nEstimators ?? 100;
  check(whole(trees, 1, mostTrees), "n-estimators", { expected: `a whole number from 1 to ${mostTrees}`, got: trees });

  const criterion = parameters.criterion ?? (task === "classification" ? "gini" : "squared_error");
  const criteria = task === "classification" ? ["gini", "entropy"] : ["squared_error"];
  check(criteria.includes(criterion), "criterion", {
    expected: `${criteria.join(" or ")} (the task is ${task})`,
    got: criterion,
  });

  const maxDepth = parameters.maxDepth ?? Number.POSITIVE_INFINITY;
  check(maxDepth === Number.POSITIVE_INFINITY || whole(maxDepth, 1), "max-depth", {
    expected: "a whole number of at least 1",
    got: maxDepth,
  });

  const split = parameters.minSamplesSplit ?? 2;
  amount("min-samples-split", split, [2]);
  const leaf = parameters.minSamplesLeaf ?? 1;
  amount("min-samples-leaf", leaf, [1]);

  const features = parameters.maxFeatures ?? (task === "classification" ? "sqrt" : { share: 1 });
  if (typeof features !== "string") amount("max-features", features, [1, columns]);

  const bootstrap = parameters.bootstrap ?? true;
  const samples = parameters.maxSamples;
  if (samples !== undefined) {
    amount("max-samples", samples, [1, rows]);
    check(bootstrap, "max-samples", { expected: "nothing where bootstrap is false", got: samples });
  }

  check(parameters.classWeight === undefined || task === "classification", "class-weight", {
    expected: "nothing for regression",
    got: parameters.classWeight,
  });

  const maxBins = parameters.maxBins ?? 256;
  check(whole(maxBins, 2, 256), "max-bins", { expected: "a whole number from 2 to 256", got: maxBins });
  check(whole(seed, 0), "seed", { expected: `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`, got: seed });

  if (problems.length > 0) throw new Failure(problems.join("\n"));
  return {
    task,
    rows,
    columns,
    classes,
    trees,
    criterion,
    maxDepth,
    minSamplesSplit: Math.max(2, counted(split, rows, Math.ceil)),
    minSamplesLeaf: Math.max(1, counted(leaf, rows, Math.ceil)),
    maxFeatures: drawnFeatures(features, columns),
    draws: bootstrap ? Math.max(1, counted(samples ?? rows, rows, Math.round)) : 0,
    maxBins,
    seed,
  };
}

function drawnFeatures(features: NonNullable<Parameters["maxFeatures"]>, columns: number): number {
  if (features === "sqrt") return Math.max(1, Math.floor(Math.sqrt(columns)));
  if (features === "log2") return Math.max(1, Math.floor(Math.log2(columns)));
  if (features === "third") return Math.max(1, Math.floor(columns / 3));
  return Math.max(1, counted(features, columns, Math.floor));
}

function counted(amount: Amount, whole: number, round: (value: number) => number): number {
  return typeof amount === "object" ? round(amount.share * whole) : amount;
}

function shown(value: unknown): string {
  return typeof value === "object" && value !== null && "share" in value
    ? `the share ${String(value.share)}`
    : JSON.stringify(value === Number.POSITIVE_INFINITY ? "Infinity" : value);
}
