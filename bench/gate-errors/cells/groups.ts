import type { Cell } from "../cells.ts";
import { groupedSets, labelSets, lossFor } from "../models.ts";

const SETS = 300;
const models = { positives: 0.3, errors: 0.1, differing: 0.1 };
const MARGIN = 0.05;

/** Rows in groups that share their luck, groups of equal and of very unequal size. */
export function groupCells(): Cell[] {
  const cells: Cell[] = [];
  for (const groups of [1, 3, 5, 8, 20, 50]) {
    for (const metric of ["accuracy", "f1"]) {
      const loss = lossFor(metric, models, MARGIN);
      for (const uneven of [false, true]) {
        const shared = { rows: 200, sets: SETS, kind: "error" } as const;
        const setting = `${groups} groups${uneven ? " of unequal size" : ""}, n 200`;
        cells.push(
          {
            ...shared,
            name: `${metric} as good as the baseline, ${setting}`,
            rules: `${metric} >= baseline`,
            mode: "no-worse",
            generate: groupedSets(models, 0, groups, uneven),
            counts: ["red"],
          },
          {
            ...shared,
            name: `${metric} worse by the margin of ${MARGIN}, ${setting}`,
            rules: `${metric} >= baseline - ${MARGIN}`,
            mode: "non-inferior",
            generate: groupedSets(models, loss, groups, uneven),
            counts: ["green", "red"],
          },
        );
      }
    }
  }
  return cells;
}

/** Rows that count differently. */
export function weightCells(): Cell[] {
  return [50, 200].flatMap((rows) =>
    ["accuracy", "f1"].flatMap((metric): Cell[] => {
      const shared = { rows, sets: SETS, kind: "error" } as const;
      return [
        {
          ...shared,
          name: `${metric} as good as the baseline, weights, n ${rows}`,
          rules: `${metric} >= baseline`,
          mode: "no-worse",
          generate: labelSets(models, 0, "varied"),
          counts: ["red"],
        },
        {
          ...shared,
          name: `${metric} worse by the margin of ${MARGIN}, weights, n ${rows}`,
          rules: `${metric} >= baseline - ${MARGIN}`,
          mode: "non-inferior",
          generate: labelSets(models, lossFor(metric, models, MARGIN), "varied"),
          counts: ["green", "red"],
        },
      ];
    }),
  );
}
