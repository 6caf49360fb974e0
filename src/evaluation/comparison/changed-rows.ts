import type { ClassPredictions, ValuePredictions } from "../metrics/predictions.ts";
import type { Pair } from "./pair.ts";

/** A row that the candidate predicts in another way than the baseline. */
export interface ChangedRow {
  id: string;
  truth: string | number;
  baseline: string | number;
  candidate: string | number;
  /** A class is given in words, and a number by how much the absolute error grew. */
  change: "newly wrong" | "newly right" | "still wrong" | number;
}

const order = { "newly wrong": 0, "still wrong": 1, "newly right": 2 } as const;

/** The rows with another prediction: newly wrong ones first, or those whose error grew the most. */
export function changedRows({ candidate, baseline }: Pair): ChangedRow[] {
  return candidate.task === "classification"
    ? changedClasses(candidate, baseline as ClassPredictions)
    : changedValues(candidate, baseline as ValuePredictions);
}

function changedClasses(candidate: ClassPredictions, baseline: ClassPredictions): ChangedRow[] {
  const { classes, truth, ids } = candidate;
  const changed: (ChangedRow & { change: keyof typeof order })[] = [];
  for (let row = 0; row < candidate.rows; row++) {
    const [now, before, right] = [candidate.predicted[row]!, baseline.predicted[row]!, truth[row]!];
    if (now === before) continue;
    changed.push({
      id: ids![row]!,
      truth: classes[right]!,
      baseline: classes[before]!,
      candidate: classes[now]!,
      change: before === right ? "newly wrong" : now === right ? "newly right" : "still wrong",
    });
  }
  return changed.sort((a, b) => order[a.change] - order[b.change]);
}

function changedValues(candidate: ValuePredictions, baseline: ValuePredictions): ChangedRow[] {
  const changed: (ChangedRow & { change: number })[] = [];
  for (let row = 0; row < candidate.rows; row++) {
    const [now, before, truth] = [candidate.predicted[row]!, baseline.predicted[row]!, candidate.truth[row]!];
    if (now === before) continue;
    const change = Math.abs(now - truth) - Math.abs(before - truth);
    changed.push({ id: candidate.ids![row]!, truth, baseline: before, candidate: now, change });
  }
  return changed.sort((a, b) => b.change - a.change);
}
