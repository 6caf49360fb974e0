/** The metrics that a reviewer looks at first, in this order. */
export const HEADLINES = [
  ...[
    "accuracy",
    "balanced_accuracy",
    "f1",
    "precision",
    "recall",
    "f1_macro",
    "roc_auc",
    "roc_auc_ovr",
    "average_precision",
  ],
  ...["log_loss", "brier", "ece", "mcc", "rmse", "mae", "r2", "mape", "median_ae", "max_error"],
  ...["latency_p50_ms", "latency_p95_ms", "model_bytes"],
];
