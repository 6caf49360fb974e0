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
 * Returns whether a higher or lower value of a metric is better. It is known for trainyard's metrics and some
 * spellings of other tools, and `undefined` for any other. It is never guessed from a part of an unknown name,
 * because `loss_ratio` may be either.
 *
 * `name` may be a path, of which the last part counts (`slices."sex=F".recall`, `per_class.*.f1`). It may have the
 * suffix of a mean (`f1_macro`, `roc_auc_ovr_weighted`), a k (`top_5_accuracy`), or the name of a set (`val_loss`,
 * `test-accuracy`).
 */
export function direction(name: string): "higher" | "lower" | undefined {
  for (const base of baseNames(name)) {
    if (HIGHER.has(base)) return "higher";
    if (LOWER.has(base)) return "lower";
  }
  return undefined;
}

/** Returns the names of a metric without path, set and kind of mean: `accuracy` for `dev.val_accuracy`. */
export function baseNames(name: string): string[] {
  const last = name.slice(name.lastIndexOf(".") + 1).replace(/^"(.*)"$/, "$1");
  const plain = last.toLowerCase().replaceAll("-", "_");
  return [plain, plain.replace(/^(train|training|val|valid|validation|test|eval|holdout)_/, "")].map((candidate) =>
    candidate.replace(/_(macro|micro|weighted)$/, "").replace(/^top_\d+_accuracy$/, "accuracy"),
  );
}
