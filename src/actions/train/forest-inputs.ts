import { choice, flag, input, number, type Values } from "../../contract/inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";
import type { Amount, Parameters } from "../../models/forest/parameters.ts";

interface Described {
  description: string;
}

/** An amount: a count (`3`), or a share if it has a decimal point (`0.5`, `1.0`). */
const amount = (options: Described, least: number) =>
  input<Amount, Described>(options, {
    expected: `whole number of at least ${least}, or share such as 0.1`,
    parse(value) {
      const parsed = amountOf(value);
      return parsed !== undefined && (typeof parsed === "object" || parsed >= least)
        ? { ok: true, value: parsed }
        : { ok: false, expected: `a whole number of at least ${least}, or a share such as 0.1 (at most 1.0)` };
    },
  });

const named = ["sqrt", "log2", "third"] as const;

/** The inputs that control how a forest is grown. Names, meanings and defaults are scikit-learn's. */
export const forestInputs = {
  engine: choice({
    description:
      "Implementation of the forest: `histogram` uses all cores; the package `ml-random-forest` suits tables of up to a few thousand rows.",
    choices: ["histogram", "ml-random-forest"],
    default: "histogram",
  }),
  "n-estimators": number({
    description: "Number of trees in the forest.",
    min: 1,
    max: 100_000,
    integer: true,
    default: "100",
  }),
  criterion: choice({
    description:
      "Measure of a split's quality: `gini` (the default) or `entropy` for classification, `squared_error` for regression.",
    choices: ["gini", "entropy", "squared_error"],
  }),
  "max-depth": number({
    description: "Maximum depth of a tree. Unlimited when absent.",
    min: 1,
    max: 10_000,
    integer: true,
  }),
  "min-samples-split": amount({ description: "Minimum number of rows in a node that may be split. 2 when absent." }, 2),
  "min-samples-leaf": amount({ description: "Minimum number of rows on each side of a split. 1 when absent." }, 1),
  "max-features": input<Parameters["maxFeatures"] & {}, Described>(
    {
      description:
        "Number of columns to consider for each split: `sqrt`, `log2`, `third`, a share (`0.5`) or a count (`3`). When absent, `sqrt` for classification and all for regression.",
    },
    {
      expected: "`sqrt`, `log2`, `third`, share or count",
      parse(value) {
        const parsed = named.find((each) => each === value) ?? amountOf(value);
        return parsed !== undefined && parsed !== 0
          ? { ok: true, value: parsed }
          : { ok: false, expected: "sqrt, log2, third, a share like 0.5, or a count of at least 1" };
      },
    },
  ),
  bootstrap: flag({ description: "Whether each tree is trained on rows drawn with replacement.", default: "true" }),
  "max-samples": amount(
    { description: "Number of rows drawn for each tree. When absent, as many as there are training rows." },
    1,
  ),
  "class-weight": choice({
    description: "Weights of the classes: `balanced` gives every class the same total weight.",
    choices: ["balanced"],
  }),
  "max-bins": number({
    description: "Maximum number of bins per column.",
    min: 2,
    max: 256,
    integer: true,
    default: "256",
  }),
  importances: choice({
    description:
      "Ranking of the columns: `impurity`, or additionally `permutation`, the loss on held-out rows when a column is shuffled.",
    choices: ["impurity", "permutation"],
    default: "impurity",
  }),
  threads: number({
    description: "Maximum number of threads. When absent, one per core. The model is the same for any number.",
    min: 1,
    max: 1024,
    integer: true,
  }),
  seed: sharedInputs.seed,
};

export type ForestValues = Values<typeof forestInputs>;

/** Returns the hyperparameters among the inputs. */
export function parametersOf(inputs: ForestValues): Parameters {
  return {
    nEstimators: inputs["n-estimators"],
    maxDepth: inputs["max-depth"],
    bootstrap: inputs.bootstrap,
    maxSamples: inputs["max-samples"],
    classWeight: inputs["class-weight"],
    maxBins: inputs["max-bins"],
    ...(inputs.criterion !== undefined && { criterion: inputs.criterion }),
    ...(inputs["min-samples-split"] !== undefined && { minSamplesSplit: inputs["min-samples-split"] }),
    ...(inputs["min-samples-leaf"] !== undefined && { minSamplesLeaf: inputs["min-samples-leaf"] }),
    ...(inputs["max-features"] !== undefined && { maxFeatures: inputs["max-features"] }),
  };
}

/** Returns the hyperparameters to store, with defaults but without the thread count. `null`: no limit, no weights. */
export function hyperparameters(
  inputs: ForestValues,
  task: "classification" | "regression",
): Record<string, string | number | boolean | null> {
  const classes = task === "classification";
  const common = {
    engine: inputs.engine,
    "n-estimators": inputs["n-estimators"],
    "max-depth": inputs["max-depth"] ?? null,
    "max-features": plain(inputs["max-features"] ?? (classes ? "sqrt" : { share: 1 })),
    bootstrap: inputs.bootstrap,
    seed: inputs.seed,
  };
  if (inputs.engine === "ml-random-forest") {
    return {
      ...common,
      // These are the package's own defaults.
      "max-features": plain(inputs["max-features"] ?? { share: 1 }),
      "min-samples-split": plain(inputs["min-samples-split"] ?? 4),
    };
  }
  return {
    ...common,
    criterion: inputs.criterion ?? (classes ? "gini" : "squared_error"),
    "min-samples-split": plain(inputs["min-samples-split"] ?? 2),
    "min-samples-leaf": plain(inputs["min-samples-leaf"] ?? 1),
    "max-samples": inputs["max-samples"] === undefined ? null : plain(inputs["max-samples"]),
    "class-weight": inputs["class-weight"] ?? null,
    "max-bins": inputs["max-bins"],
  };
}

/** Formats an amount in its original form: `1` is a count, and `1.0` means all. */
function plain(value: string | Amount): string | number {
  if (typeof value !== "object") return value;
  return Number.isInteger(value.share) ? value.share.toFixed(1) : String(value.share);
}

/** Parses an amount: a whole number without a point is a count, and one with a point is a share from above 0 to 1. */
function amountOf(value: string): Amount | undefined {
  if (/^\d{1,15}$/.test(value)) return Number(value);
  const share = /^\d*\.\d+$|^\d+\.$/.test(value) ? Number(value) : Number.NaN;
  return share > 0 && share <= 1 ? { share } : undefined;
}
