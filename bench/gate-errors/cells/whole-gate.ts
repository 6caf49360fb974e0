import type { Cell } from "../cells.ts";
import { groupedSets, identicalSets, labelSets, lossFor, scoreSets, valueSets } from "../models.ts";

/** Seven rules at once: any red of an equal model is an error of the gate. */
export function gateCells(): Cell[] {
  const rules = ["accuracy", "recall", "precision", "f1", "mcc", "balanced_accuracy"].map(
    (name) => `${name} >= baseline`,
  );
  return [50, 200, 500].map((rows) => ({
    name: `a gate of seven rules on equal models, n ${rows}`,
    rules: [...rules, "accuracy >= 0.9", "warn: recall >= 0.1"].join("\n"),
    mode: "no-worse",
    rows,
    sets: 300,
    kind: "error",
    counts: ["red"],
    generate: labelSets({ positives: 0.3, errors: 0.1, differing: 0.1 }, 0),
  }));
}

/** Identical predictions are never refused, whatever the rows: 10,000 test sets. */
export function identicalCells(): Cell[] {
  const labels = { positives: 0.3, errors: 0.1, differing: 0.1 };
  const ofLabels = ["accuracy", "recall", "precision", "f1", "mcc", "kappa", "balanced_accuracy", "f1_macro"];
  const scores = { positives: 0.3, auc: 0.9, rho: 0.9, levels: 0 };
  const higher = (names: string[]) => names.flatMap((name) => [`${name} >= baseline`, `${name} >= baseline - 0.001`]);
  const lower = (names: string[]) => names.flatMap((name) => [`${name} <= baseline`, `${name} <= baseline + 0.001`]);
  const ofScores = [...higher([...ofLabels, "roc_auc", "average_precision"]), ...lower(["brier", "log_loss", "ece"])];
  const shared = { mode: "non-inferior", kind: "never", sets: 2000, counts: ["red", "inconclusive"] } as const;
  return [
    { ...shared, name: "labels", rows: 40, rules: higher(ofLabels).join("\n"), generate: labelSets(labels, 0) },
    { ...shared, name: "scores", rows: 60, rules: ofScores.join("\n"), generate: scoreSets(scores, 0) },
    {
      ...shared,
      name: "predicted numbers",
      rows: 50,
      rules: [...lower(["rmse", "mae", "median_ae"]), ...higher(["r2"])].join("\n"),
      generate: valueSets("t3"),
    },
    {
      ...shared,
      name: "three groups of rows",
      rows: 30,
      rules: higher(ofLabels).join("\n"),
      generate: groupedSets(labels, 0, 3),
    },
    {
      ...shared,
      name: "rows with weights",
      rows: 40,
      rules: higher(ofLabels).join("\n"),
      generate: labelSets(labels, 0, "varied"),
    },
  ].map((cell) => ({ ...cell, name: `identical predictions: ${cell.name}`, generate: identicalSets(cell.generate) }));
}

/** The results of the gate where the errors above are at their claimed rate. */
export function powerCells(): Cell[] {
  const models = { positives: 0.5, errors: 0.1, differing: 0.1 };
  const shared = { rows: 500, sets: 100, kind: "power" } as const;
  const cells = ["accuracy", "f1", "precision", "mcc"].flatMap((metric): Cell[] => [
    {
      ...shared,
      name: `no-worse finds a loss of 0.05, ${metric}, n 500`,
      rules: `${metric} >= baseline`,
      mode: "no-worse",
      generate: labelSets(models, lossFor(metric, models, 0.05)),
      counts: ["red"],
    },
    {
      ...shared,
      name: `non-inferior passes an equal model, margin 0.05, ${metric}, n 500`,
      rules: `${metric} >= baseline - 0.05`,
      mode: "non-inferior",
      generate: labelSets(models, 0),
      counts: ["green"],
    },
  ]);
  const scores = { positives: 0.5, auc: 0.9, rho: 0.9, levels: 0 };
  return [
    ...cells,
    {
      ...shared,
      name: "no-worse finds a loss of 0.03, roc_auc, n 500",
      rules: "roc_auc >= baseline",
      mode: "no-worse",
      generate: scoreSets(scores, 0.03),
      counts: ["red"],
    },
    {
      ...shared,
      name: "non-inferior passes an equal model, margin 0.03, roc_auc, n 500",
      rules: "roc_auc >= baseline - 0.03",
      mode: "non-inferior",
      generate: scoreSets(scores, 0),
      counts: ["green"],
    },
    {
      ...shared,
      name: "no-worse finds errors larger by 15 %, rmse, normal errors, n 500",
      rules: "rmse <= baseline",
      mode: "no-worse",
      generate: valueSets("normal", 1.15),
      counts: ["red"],
    },
    {
      ...shared,
      name: "non-inferior passes an equal model, margin 0.1 (14 %), rmse, normal errors, n 500",
      rules: "rmse <= baseline + 0.1",
      mode: "non-inferior",
      generate: valueSets("normal"),
      counts: ["green"],
    },
    ...[5, 20].map(
      (groups): Cell => ({
        ...shared,
        name: `no-worse finds a loss of 0.1, accuracy, ${groups} groups, n 500`,
        rules: "accuracy >= baseline",
        mode: "no-worse",
        generate: groupedSets({ ...models, differing: 0.2 }, 0.1, groups),
        counts: ["red"],
      }),
    ),
  ];
}
