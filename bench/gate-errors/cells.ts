/** The settings of `npm run bench -- gate-errors`, each with its truth and its wrong verdict. */
import { groupCells, weightCells } from "./cells/groups.ts";
import { labelCells } from "./cells/labels.ts";
import { regressionCells } from "./cells/regression.ts";
import { areaCells, probabilityCells } from "./cells/scores.ts";
import { gateCells, identicalCells, powerCells } from "./cells/whole-gate.ts";
import type { Setting, Verdict } from "./simulate.ts";

export interface Cell extends Setting {
  /** Verdicts that are counted: the wrong ones for an error, the right one for power. */
  counts: readonly Verdict[];
  /** `error`: at most 5.5 %. `never`: not once. `power`: no claim. */
  kind: "error" | "never" | "power";
  /** The most test sets. Those of an error end earlier when the share is clear. */
  sets: number;
}

export const groupsOfCells: Record<string, () => Cell[]> = {
  labels: labelCells,
  areas: areaCells,
  probabilities: probabilityCells,
  regression: regressionCells,
  groups: groupCells,
  weights: weightCells,
  gate: gateCells,
  identical: identicalCells,
  power: powerCells,
};
