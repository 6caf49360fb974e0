import { baseNames } from "./direction.ts";

const SHARES = new Set(
  `accuracy balanced_accuracy precision recall f1 f1_score roc_auc roc_auc_ovr roc_auc_ovo auc pr_auc average_precision
   specificity sensitivity jaccard iou dice ece error_rate false_positive_rate false_negative_rate
   line_coverage branch_coverage function_coverage`.split(/\s+/),
);
const CORRELATIONS = new Set(["mcc", "matthews_corrcoef", "kappa", "cohen_kappa"]);
const SIZES = new Set(
  `log_loss mse rmse mae mape median_ae max_error rmsle smape mean_squared_error root_mean_squared_error
   mean_absolute_error`.split(/\s+/),
);
const AT_MOST_ONE = new Set(["r2", "r2_score", "adjusted_r2", "explained_variance"]);

/** Returns the smallest and the largest possible value of a known metric. Undefined for an unknown one. */
export function metricRange(name: string): { from: number; to: number } | undefined {
  const bases = baseNames(name);
  const isOneOf = (names: Set<string>) => bases.some((base) => names.has(base));
  if (isOneOf(SHARES)) return { from: 0, to: 1 };
  if (isOneOf(CORRELATIONS)) return { from: -1, to: 1 };
  if (isOneOf(AT_MOST_ONE)) return { from: Number.NEGATIVE_INFINITY, to: 1 };
  return isOneOf(SIZES) ? { from: 0, to: Number.POSITIVE_INFINITY } : undefined;
}

/** Single-precision rounding may give a share slightly above 1. */
const TOLERANCE = 1e-6;

/** Describes a value that a known metric cannot have. Undefined if the value is possible. */
export function outsideRange(name: string, value: number, source: string): string | undefined {
  const range = metricRange(name);
  if (range === undefined || (value >= range.from - TOLERANCE && value <= range.to + TOLERANCE)) return undefined;
  const expected =
    range.from === Number.NEGATIVE_INFINITY
      ? `a value of at most ${range.to}`
      : range.to === Number.POSITIVE_INFINITY
        ? `a value of at least ${range.from}`
        : `a value from ${range.from} to ${range.to}`;
  const percentage = range.from === 0 && range.to === 1 && value > 1 && value <= 100;
  return `expected ${expected}, got ${value} in ${source}${percentage ? ` (for a percentage, write ${name} / 100)` : ""}`;
}
