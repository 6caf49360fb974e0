/** The settings of `npm run bench -- gate-errors`: what is true in each, which verdict would be wrong, and which right. */
import type { PredictionSet } from "../../src/evaluation/metrics/predictions.ts";
import { valueScores } from "../../src/evaluation/metrics/regression.ts";
import { scoreClasses } from "../../src/evaluation/metrics/score.ts";
import {
  type Generator,
  groupedSets,
  type LabelModels,
  labelSets,
  lossFor,
  type ScoreModels,
  scoreSets,
  seeded,
  type Tail,
  trueLabelMetric,
  valueSets,
} from "./models.ts";
import type { Setting } from "./simulate.ts";

export interface Cell extends Setting {
  /** Which verdict counts: the wrong one for an error, the right one for power. */
  counts: "red" | "green";
  kind: "error" | "power";
}

const MANY = 1000;
const SOME = 400;
const FEW = 200;

/** Both errors against a baseline, and both against a bound, for metrics of labels. */
function labelCells(): Cell[] {
  const cells: Cell[] = [];
  const balances: LabelModels[] = [
    { positives: 0.1, errors: 0.05, differing: 0.01 },
    { positives: 0.1, errors: 0.1, differing: 0.1 },
    { positives: 0.5, errors: 0.1, differing: 0.05 },
  ];
  const metrics = ["accuracy", "recall", "f1", "precision", "mcc", "kappa", "balanced_accuracy", "f1_macro"];
  const more = ["precision_macro", "recall_macro", "f1_weighted", "precision_weighted"];
  for (const metric of [...metrics, ...more]) {
    for (const [index, models] of balances.entries()) {
      const sizes = metrics.includes(metric) ? (index === 1 ? [30, 100, 500] : [50, 200, 2000]) : [100];
      for (const rows of sizes) {
        const margin = models.differing < 0.02 ? 0.01 : 0.03;
        const loss = lossFor(metric, models, margin);
        const [own] = trueLabelMetric(metric, models, 0);
        const setting = `${metric}, ${models.positives} positive, ${models.differing} differ, n ${rows}`;
        const shared = { rows, sets: SOME, kind: "error" } as const;
        const equal = labelSets(models, 0);
        const worse = labelSets(models, loss);
        cells.push(
          {
            ...shared,
            name: `no-worse, ${setting}`,
            rules: `${metric} >= baseline`,
            mode: "no-worse",
            generate: equal,
            counts: "red",
          },
          {
            ...shared,
            name: `non-inferior, margin ${margin}, ${setting}`,
            rules: `${metric} >= baseline - ${margin}`,
            mode: "non-inferior",
            generate: worse,
            counts: "green",
          },
          {
            ...shared,
            name: `non-inferior, bound, ${setting}`,
            rules: `${metric} >= ${own}`,
            mode: "non-inferior",
            generate: equal,
            counts: "green",
          },
          {
            ...shared,
            name: `no-worse, bound, ${setting}`,
            rules: `${metric} >= ${own}`,
            mode: "no-worse",
            generate: equal,
            counts: "red",
          },
        );
      }
    }
  }
  return cells;
}

function areaCells(): Cell[] {
  const cells: Cell[] = [];
  const settings: (ScoreModels & { rows: number })[] = [
    { positives: 0.05, auc: 0.97, rho: 0.98, levels: 2, rows: 500 },
    { positives: 0.05, auc: 0.9, rho: 0.9, levels: 2, rows: 500 },
    { positives: 0.05, auc: 0.97, rho: 0.98, levels: 4, rows: 500 },
    { positives: 0.05, auc: 0.97, rho: 0.98, levels: 4, rows: 1000 },
    { positives: 0.05, auc: 0.97, rho: 0.98, levels: 11, rows: 500 },
    { positives: 0.05, auc: 0.97, rho: 0.98, levels: 0, rows: 500 },
    { positives: 0.2, auc: 0.97, rho: 0.9, levels: 0, rows: 100 },
    { positives: 0.5, auc: 0.9, rho: 0.9, levels: 0, rows: 50 },
    { positives: 0.5, auc: 0.75, rho: 0.5, levels: 0, rows: 200 },
    { positives: 0.5, auc: 0.97, rho: 0.98, levels: 2, rows: 100 },
  ];
  for (const { rows, ...models } of settings) {
    for (const aucLoss of [0.02, 0.005]) {
      const worse = scoreSets(models, aucLoss);
      const [candidate, baseline] = trueMetric(worse, "roc_auc");
      const margin = baseline - candidate;
      const setting = `roc_auc ${models.auc}, ${models.positives} positive, ${models.levels || "many"} scores, n ${rows}`;
      const shared = { rows, sets: MANY, kind: "error" } as const;
      cells.push({
        ...shared,
        name: `non-inferior, margin ${margin.toFixed(4)}, ${setting}`,
        rules: `roc_auc >= baseline - ${margin}`,
        mode: "non-inferior",
        generate: worse,
        counts: "green",
      });
      if (aucLoss === 0.005) continue;
      const rules = `roc_auc >= ${candidate}`;
      cells.push(
        {
          ...shared,
          name: `no-worse, ${setting}`,
          rules: "roc_auc >= baseline",
          mode: "no-worse",
          generate: scoreSets(models, 0),
          counts: "red",
        },
        {
          ...shared,
          name: `non-inferior, bound, ${setting}`,
          rules,
          mode: "non-inferior",
          generate: worse,
          counts: "green",
        },
        { ...shared, name: `no-worse, bound, ${setting}`, rules, mode: "no-worse", generate: worse, counts: "red" },
      );
    }
  }
  return cells;
}

function probabilityCells(): Cell[] {
  const cells: Cell[] = [];
  for (const metric of ["brier", "log_loss", "average_precision", "ece"]) {
    const [op, sign] = metric === "average_precision" ? [">=", "-"] : ["<=", "+"];
    for (const models of [
      { positives: 0.5, auc: 0.85, rho: 0.9, levels: 0 },
      { positives: 0.1, auc: 0.97, rho: 0.9, levels: 0 },
    ]) {
      // An overconfident candidate for the calibration error, one that ranks worse for the others.
      const worse = metric === "ece" ? scoreSets(models, 0, 2) : scoreSets(models, 0.02);
      const [candidate, baseline] = trueMetric(worse, metric);
      const margin = Math.abs(candidate - baseline);
      for (const rows of [100, 400]) {
        const setting = `${metric}, ${models.positives} positive, AUC ${models.auc}, n ${rows}`;
        const shared = { rows, sets: FEW, kind: "error", generate: worse } as const;
        cells.push(
          {
            ...shared,
            name: `no-worse, ${setting}`,
            rules: `${metric} ${op} baseline`,
            mode: "no-worse",
            generate: scoreSets(models, 0),
            counts: "red",
          },
          {
            ...shared,
            name: `non-inferior, margin ${margin.toFixed(3)}, ${setting}`,
            rules: `${metric} ${op} baseline ${sign} ${margin}`,
            mode: "non-inferior",
            counts: "green",
          },
          {
            ...shared,
            name: `non-inferior, bound, ${setting}`,
            rules: `${metric} ${op} ${candidate}`,
            mode: "non-inferior",
            counts: "green",
          },
          {
            ...shared,
            name: `no-worse, bound, ${setting}`,
            rules: `${metric} ${op} ${candidate}`,
            mode: "no-worse",
            counts: "red",
          },
        );
      }
    }
  }
  for (const [rows, bound] of [
    [50, 0.05],
    [100, 0.05],
    [100, 0.02],
    [500, 0.02],
  ] as const)
    cells.push({
      name: `no-worse, bound ${bound}, ece of a calibrated model, n ${rows}`,
      rules: `ece <= ${bound}`,
      mode: "no-worse",
      rows,
      sets: SOME,
      kind: "error",
      counts: "red",
      generate: scoreSets({ positives: 0.5, auc: 0.85, rho: 0.9, levels: 0 }, 0),
    });
  return cells;
}

function regressionCells(): Cell[] {
  const cells: Cell[] = [];
  for (const tail of ["normal", "t3", "lognormal", "pareto"] as Tail[]) {
    for (const metric of ["rmse", "mae", "median_ae", "r2"]) {
      const [op, sign] = metric === "r2" ? [">=", "-"] : ["<=", "+"];
      const worse = valueSets(tail, 1.15);
      const [candidate, baseline] = trueMetric(worse, metric);
      const margin = Math.abs(candidate - baseline);
      const rows = 100;
      const setting = `${metric}, ${tail} errors, n ${rows}`;
      const shared = { rows, sets: FEW, kind: "error", generate: worse } as const;
      cells.push({
        ...shared,
        name: `no-worse, ${setting}`,
        rules: `${metric} ${op} baseline`,
        mode: "no-worse",
        generate: valueSets(tail),
        counts: "red",
      });
      // The mean of squares of such tails cannot be known from a hundred rows, nor can its test: see the README.
      const signed = metric === "median_ae" || tail === "normal" || (metric === "mae" && tail === "t3");
      if (!signed) continue;
      cells.push(
        {
          ...shared,
          name: `non-inferior, margin ${margin.toFixed(3)}, ${setting}`,
          rules: `${metric} ${op} baseline ${sign} ${margin}`,
          mode: "non-inferior",
          counts: "green",
        },
        {
          ...shared,
          name: `non-inferior, bound, ${setting}`,
          rules: `${metric} ${op} ${candidate}`,
          mode: "non-inferior",
          counts: "green",
        },
        {
          ...shared,
          name: `no-worse, bound, ${setting}`,
          rules: `${metric} ${op} ${candidate}`,
          mode: "no-worse",
          counts: "red",
        },
      );
    }
  }
  return cells;
}

function groupCells(): Cell[] {
  const cells: Cell[] = [];
  const models = { positives: 0.3, errors: 0.1, differing: 0.1 };
  const margin = 0.05;
  for (const groups of [1, 3, 5, 8, 20, 50]) {
    for (const metric of ["accuracy", "f1"]) {
      const loss = lossFor(metric, models, margin);
      const setting = `${metric}, ${groups} groups, n 200`;
      const shared = { rows: 200, sets: FEW, kind: "error" } as const;
      for (const uneven of [false, true]) {
        const sizes = uneven ? ", uneven" : "";
        cells.push(
          {
            ...shared,
            name: `no-worse, ${setting}${sizes}`,
            rules: `${metric} >= baseline`,
            mode: "no-worse",
            generate: groupedSets(models, 0, groups, uneven),
            counts: "red",
          },
          {
            ...shared,
            name: `non-inferior, margin ${margin}, ${setting}${sizes}`,
            rules: `${metric} >= baseline - ${margin}`,
            mode: "non-inferior",
            generate: groupedSets(models, loss, groups, uneven),
            counts: "green",
          },
        );
      }
    }
  }
  const weighted = { rows: 200, sets: FEW, kind: "error" } as const;
  const loss = lossFor("accuracy", models, margin);
  cells.push(
    {
      ...weighted,
      name: "no-worse, accuracy, weights, n 200",
      rules: "accuracy >= baseline",
      mode: "no-worse",
      generate: labelSets(models, 0, "varied"),
      counts: "red",
    },
    {
      ...weighted,
      name: "non-inferior, margin 0.05, accuracy, weights, n 200",
      rules: "accuracy >= baseline - 0.05",
      mode: "non-inferior",
      generate: labelSets(models, loss, "varied"),
      counts: "green",
    },
  );
  return cells;
}

/** Seven rules at once: any red of an equal model is an error of the gate. */
function gateCells(): Cell[] {
  const rules = ["accuracy", "recall", "precision", "f1", "mcc", "balanced_accuracy"].map(
    (name) => `${name} >= baseline`,
  );
  return [50, 200, 500].map((rows) => ({
    name: `no-worse, a gate of seven rules, n ${rows}`,
    rules: [...rules, "accuracy >= 0.9", "warn: recall >= 0.1"].join("\n"),
    mode: "no-worse" as const,
    rows,
    sets: SOME,
    kind: "error" as const,
    counts: "red" as const,
    generate: labelSets({ positives: 0.3, errors: 0.1, differing: 0.1 }, 0),
  }));
}

function powerCells(): Cell[] {
  const models = { positives: 0.5, errors: 0.1, differing: 0.1 };
  return ["accuracy", "f1", "precision", "mcc"].flatMap((metric) => {
    const shared = { rows: 500, sets: FEW, kind: "power" } as const;
    const worse = labelSets(models, lossFor(metric, models, 0.05));
    return [
      {
        ...shared,
        name: `no-worse finds a loss of 0.05, ${metric}, n 500`,
        rules: `${metric} >= baseline`,
        mode: "no-worse" as const,
        generate: worse,
        counts: "red" as const,
      },
      {
        ...shared,
        name: `non-inferior passes an equal model, margin 0.05, ${metric}, n 500`,
        rules: `${metric} >= baseline - 0.05`,
        mode: "non-inferior" as const,
        generate: labelSets(models, 0),
        counts: "green" as const,
      },
    ];
  });
}

/** A metric of candidate and baseline from so many rows that their own error is of no account. */
function trueMetric(generate: Generator, metric: string): [candidate: number, baseline: number] {
  const { candidate, baseline } = generate(seeded(`truth of ${metric}`), 200_000);
  return [valueOn(candidate, metric), valueOn(baseline, metric)];
}

function valueOn(predictions: PredictionSet, metric: string): number {
  const { values } = predictions.task === "classification" ? scoreClasses(predictions, 1) : valueScores(predictions, 1);
  return values[metric]!;
}

export const groupsOfCells: Record<string, () => Cell[]> = {
  labels: labelCells,
  areas: areaCells,
  probabilities: probabilityCells,
  regression: regressionCells,
  groups: groupCells,
  gate: gateCells,
  power: powerCells,
};
