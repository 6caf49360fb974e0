import { plainNumber } from "../../core/number-text.ts";
import type { DriftedColumn, DriftFile, Finding } from "../../evaluation/drift/drift-file.ts";
import type { DriftPerformance } from "../../evaluation/drift/performance-shape.ts";
import type { Provenance } from "../../models/bundle/provenance.ts";
import type { Floor } from "./floors.ts";

export interface RetrainEvidence {
  columns: readonly DriftedColumn[];
  findings: readonly Finding[];
  performance: DriftPerformance | undefined;
  /** True if the verdict names drift. */
  drifted: boolean;
}

export interface RetrainOptions {
  provenance: Pick<Provenance, "created" | "importances" | "permutation" | "imported"> | undefined;
  floors: readonly Floor[];
  /** Share of the model's importance that drifted features have to have. */
  minImportance: number;
  /** Age in days. */
  maxAge: number | undefined;
  now: Date;
}

const DAY_MS = 86_400_000;
const MOST_NAMES = 5;

/** Says whether a new model should be trained. What could not be judged is added to `notes`. */
export function retraining(
  { columns, findings, performance, drifted }: RetrainEvidence,
  options: RetrainOptions,
  notes: string[],
): DriftFile["retrain"] {
  const reasons = [...worseMetrics(performance), ...brokenFloors(performance, options.floors, notes)];
  const names = drifted ? [...new Set(columns.filter((each) => each.drifted).map(({ name }) => name))] : [];
  const shares = importanceShares(options.provenance);
  const features = new Set(columns.filter(({ role }) => role === "feature").map(({ name }) => name));
  const importance = shares && names.reduce((sum, name) => sum + (features.has(name) ? (shares.get(name) ?? 0) : 0), 0);
  // A model cannot be trained on a column that is gone, but the data may be repaired.
  const broken = drifted && names.length === 0 && findings.some(({ decides }) => decides);
  if (names.length > 0) {
    const others = names.filter((name) => !features.has(name));
    if (importance === undefined || others.length > 0) reasons.push(`these columns drifted: ${listed(names)}`);
    else if (importance >= options.minImportance) {
      const heaviest = names.toSorted((a, b) => (shares?.get(b) ?? 0) - (shares?.get(a) ?? 0));
      reasons.push(
        `columns drifted that have ${percent(importance)} of the model's importance: ${listed(heaviest, shares)}`,
      );
    } else {
      notes.push(
        `The columns that drifted have ${percent(importance)} of the model's importance, less than min-importance (${percent(options.minImportance)}). They are no reason to train a new model.`,
      );
    }
  }
  if (!broken) reasons.push(...age(options, notes));
  return {
    needed: reasons.length > 0 && !broken,
    reasons: broken ? [] : reasons,
    ...(importance !== undefined && names.length > 0 && { importance }),
  };
}

function worseMetrics(performance: DriftPerformance | undefined): string[] {
  return (performance?.metrics ?? []).flatMap(({ name, reference, current, verdict }) => {
    if (verdict !== "worse") return [];
    const before = reference === null ? "" : `, ${plainNumber(reference)} at training`;
    return [`${name} ${verb(performance)} ${plainNumber(current)}${before}`];
  });
}

function brokenFloors(performance: DriftPerformance | undefined, floors: readonly Floor[], notes: string[]): string[] {
  return floors.flatMap(({ name, higher, bound, text }) => {
    const metric = performance?.metrics.find((each) => each.name === name);
    if (metric === undefined) {
      notes.push(`floors: ${text}: ${name} is neither measured nor estimated for these rows.`);
      return [];
    }
    if (higher ? metric.current >= bound : metric.current <= bound) return [];
    const side = higher ? "below" : "above";
    return [`${name} ${verb(performance)} ${plainNumber(metric.current)}, ${side} the floor of ${plainNumber(bound)}`];
  });
}

function verb(performance: DriftPerformance | undefined): string {
  return performance?.basis === "labels" ? "is" : "is estimated at";
}

/** Returns each column's share of the permutation importances, or of the impurity that the trees removed. */
function importanceShares(provenance: RetrainOptions["provenance"]): Map<string, number> | undefined {
  for (const found of [provenance?.permutation, provenance?.importances]) {
    // Shuffling a column that says nothing may seem to help.
    const entries = Object.entries(found ?? {}).map(([name, value]) => [name, Math.max(0, value)] as const);
    const total = entries.reduce((sum, [, value]) => sum + value, 0);
    if (total > 0) return new Map(entries.map(([name, value]) => [name, value / total]));
  }
  return undefined;
}

function age({ provenance, maxAge, now }: RetrainOptions, notes: string[]): string[] {
  if (maxAge === undefined) return [];
  if (provenance === undefined) {
    notes.push("max-age: the age of the model is not known, because only a bundle with provenance.json has it.");
    return [];
  }
  const days = Math.floor((now.getTime() - Date.parse(provenance.created)) / DAY_MS);
  if (days < maxAge) return [];
  const what = provenance.imported === undefined ? "the model is" : "the import of the model is";
  return [`${what} ${plainNumber(days)} days old (max-age is ${plainNumber(maxAge)})`];
}

function listed(names: readonly string[], shares?: ReadonlyMap<string, number>): string {
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  const shown = names.slice(0, MOST_NAMES).map((name) => {
    return shares === undefined ? name : `${name} (${percent(shares.get(name) ?? 0)})`;
  });
  return `${shown.join(", ")}${more}`;
}

function percent(share: number): string {
  return `${plainNumber(Number((100 * share).toPrecision(3)))} %`;
}
