const HIGHER = new Set(
  `accuracy balanced_accuracy precision recall f1 roc_auc roc_auc_ovr roc_auc_ovo average_precision mcc kappa
   r2 adjusted_r2 explained_variance auc pr_auc ap specificity sensitivity jaccard iou dice ndcg map mrr bleu rouge
   matthews_corrcoef cohen_kappa r2_score f1_score throughput rows_per_second
   line_coverage branch_coverage function_coverage`.split(/\s+/),
);

const LOWER = new Set(
  `log_loss brier ece mse rmse mae mape median_ae max_error loss error error_rate perplexity wer cer rmsle smape
   mean_squared_error root_mean_squared_error mean_absolute_error brier_score log_loss_score
   latency latency_p50_ms latency_p95_ms latency_p99_ms model_bytes duration false_positive_rate false_negative_rate`.split(
    /\s+/,
  ),
);

/**
 * Whether more of a metric is better: known for the metrics of the design and a few spellings of other tools, `undefined`
 * for any other. Never a guess from part of an unknown name: `loss_ratio` may be either.
 *
 * `name` may be a path (`slices."sex=F".recall`, `per_class.*.f1`), of which the last part counts, may carry a mean's
 * suffix (`f1_macro`, `roc_auc_ovr_weighted`), a k (`top_5_accuracy`) or the set it was taken on (`val_loss`, `test-accuracy`).
 */
export function direction(name: string): "higher" | "lower" | undefined {
  for (const base of baseNames(name)) {
    if (HIGHER.has(base)) return "higher";
    if (LOWER.has(base)) return "lower";
  }
  return undefined;
}

/** The names that a metric's name may stand for, without path, set and kind of mean: `accuracy` for `dev.val_accuracy`. */
export function baseNames(name: string): string[] {
  const last = name.slice(name.lastIndexOf(".") + 1).replace(/^"(.*)"$/, "$1");
  const plain = last.toLowerCase().replaceAll("-", "_");
  return [plain, plain.replace(/^(train|training|val|valid|validation|test|eval|holdout)_/, "")].map((candidate) =>
    candidate.replace(/_(macro|micro|weighted)$/, "").replace(/^top_\d+_accuracy$/, "accuracy"),
  );
}
