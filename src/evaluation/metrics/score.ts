import { type ClassScores, labelScores } from "./classification.ts";
import { type Confusion, confusion } from "./confusion.ts";
import type { ClassPredictions } from "./predictions.ts";
import { calibration, probabilityMeans, type ReliabilityBin, topK } from "./probability-scores.ts";
import { oneVersusOne, type Ranking, ranking } from "./ranking.ts";
import { put } from "./scores.ts";

export interface ScoredClasses extends ClassScores {
  matrix: Confusion;
  /** Set for binary classification with probabilities. */
  ranking: Ranking | undefined;
  reliability: ReliabilityBin[] | undefined;
}

/** Maximum number of classes for one-versus-one AUCs, whose cost is quadratic. */
const MOST_PAIRED_CLASSES = 200;

/** Computes every metric of classification. `positive` is the index of the positive class, required for two classes. */
export function scoreClasses(
  predictions: ClassPredictions,
  positive: number | undefined,
  curvePoints = 0,
): ScoredClasses {
  const matrix = confusion(predictions);
  const scores: ScoredClasses = {
    ...labelScores(matrix, positive),
    matrix,
    ranking: undefined,
    reliability: undefined,
  };
  const k = predictions.classes.length;
  const binary = k === 2 ? positive : undefined;
  const ranks = binary === undefined ? ["roc_auc_ovr", "roc_auc_ovo"] : ["roc_auc"];
  if (predictions.probabilities === undefined) {
    for (const name of [...ranks, "average_precision", "log_loss", "brier", "ece"])
      scores.absent[name] = "needs probabilities";
    return scores;
  }
  if (k < 2) {
    for (const name of [...ranks, "average_precision", "log_loss", "brier"])
      scores.absent[name] = "needs two classes, got one";
  } else if (binary !== undefined) {
    scores.ranking = ranking(predictions, binary, curvePoints);
    put(scores, "roc_auc", { value: scores.ranking.auc, whyNot: oneClass(scores.matrix) });
    put(scores, "average_precision", { value: scores.ranking.averagePrecision, whyNot: "there are no rows" });
    if (
      scores.perClass[predictions.classes[binary]!]?.["support"] === undefined ||
      scores.ranking.averagePrecision === 0
    ) {
      noteWithoutPositives(scores, predictions, binary);
    }
  } else {
    manyClasses(scores, predictions);
  }
  const means = probabilityMeans(predictions, binary);
  if (k >= 2) {
    put(scores, "log_loss", { value: means.logLoss, whyNot: "all weights are zero" });
    put(scores, "brier", { value: means.brier, whyNot: "all weights are zero" });
  }
  const { ece, reliability } = calibration(predictions);
  put(scores, "ece", { value: ece, whyNot: "all weights are zero" });
  scores.reliability = reliability;
  const ks = [2, 3, 5].filter((each) => each < k);
  const shares = topK(predictions, ks);
  ks.forEach((each, index) => {
    put(scores, `top_${each}_accuracy`, { value: shares[index]!, whyNot: "all weights are zero" });
  });
  return scores;
}

/** Computes each class against the rest, and each pair of classes. */
function manyClasses(scores: ScoredClasses, predictions: ClassPredictions): void {
  const { classes, rows, truth, weights } = predictions;
  const support = new Float64Array(classes.length);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : weights[row]!;
    support[truth[row]!]! += weight;
    total += weight;
  }
  const sum = { auc: 0, weightedAuc: 0, averagePrecision: 0, weightedAveragePrecision: 0 };
  classes.forEach((name, i) => {
    const { auc, averagePrecision } = ranking(predictions, i);
    const own = scores.perClass[name];
    if (own !== undefined && Number.isFinite(auc)) own["roc_auc"] = auc;
    if (own !== undefined) own["average_precision"] = averagePrecision;
    sum.auc += auc / classes.length;
    sum.weightedAuc += support[i]! === 0 ? Number.NaN : (auc * support[i]!) / total;
    sum.averagePrecision += averagePrecision / classes.length;
    sum.weightedAveragePrecision += (averagePrecision * support[i]!) / total;
  });
  const missing = classes.find((_, i) => support[i] === 0);
  const whyNot = `no row is of the class ${JSON.stringify(missing)}`;
  put(scores, "roc_auc_ovr", { value: sum.auc, whyNot });
  put(scores, "roc_auc_ovr_weighted", { value: sum.weightedAuc, whyNot });
  put(scores, "average_precision", { value: sum.averagePrecision, whyNot: "all weights are zero" });
  put(scores, "average_precision_weighted", { value: sum.weightedAveragePrecision, whyNot: "all weights are zero" });
  const pairless =
    weights !== undefined
      ? "is not defined with weights"
      : classes.length > MOST_PAIRED_CLASSES
        ? `is computed for at most ${MOST_PAIRED_CLASSES} classes`
        : undefined;
  const pairs = pairless === undefined ? oneVersusOne(predictions) : { macro: Number.NaN, weighted: Number.NaN };
  const oneLeft = "the true labels hold one class only";
  put(scores, "roc_auc_ovo", { value: pairs.macro, whyNot: pairless ?? oneLeft });
  put(scores, "roc_auc_ovo_weighted", { value: pairs.weighted, whyNot: pairless ?? oneLeft });
}

function noteWithoutPositives(scores: ScoredClasses, { truth, rows }: ClassPredictions, positive: number): void {
  for (let row = 0; row < rows; row++) if (truth[row] === positive) return;
  scores.notes["average_precision"] = "no row is of the positive class: 0 by convention";
}

function oneClass({ classes, counts }: Confusion): string {
  const k = classes.length;
  const held = classes.filter((_, i) => counts.subarray(i * k, i * k + k).some((count) => count > 0));
  return held.length === 1 ? `all true labels are ${JSON.stringify(held[0])}` : "a class has no weight";
}
