import { labelScores } from "../metrics/classification.ts";
import { confusion } from "../metrics/confusion.ts";
import type { ClassPredictions } from "../metrics/predictions.ts";
import { probabilityMeans } from "../metrics/probability-scores.ts";
import { ranking } from "../metrics/ranking.ts";

/** The metrics that can be estimated without labels, in the order of reports. */
export function estimableMetrics(classes: number): readonly [string, string, string, string] {
  return classes === 2
    ? ["accuracy", "f1", "roc_auc", "log_loss"]
    : ["accuracy", "f1_macro", "roc_auc_ovr", "log_loss"];
}

/** Computes these metrics from labels. A metric without a value is left out. */
export function labelledMetrics(predictions: ClassPredictions, positive: number | undefined): Record<string, number> {
  const { classes } = predictions;
  const [accuracy, f1, auc, logLoss] = estimableMetrics(classes.length);
  const { values } = labelScores(confusion(predictions), positive);
  const aucs =
    positive !== undefined && classes.length === 2
      ? [ranking(predictions, positive).auc]
      : classes.map((_, at) => ranking(predictions, at).auc);
  const found: Record<string, number | undefined> = {
    [accuracy]: values[accuracy],
    [f1]: values[f1],
    [auc]: aucs.reduce((sum, each) => sum + each / aucs.length, 0),
    [logLoss]: probabilityMeans(predictions, positive).logLoss,
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  );
}
