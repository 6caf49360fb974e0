import { plainNumber } from "../../core/number-text.ts";
import type { ColumnSide } from "./column-side.ts";
import { binnedSides } from "./column-statistics.ts";
import type { ColumnPair } from "./compare-sides.ts";
import { deepchecksScore } from "./deepchecks.ts";
import { divergences } from "./divergences.ts";
import { evidentlyScore } from "./evidently.ts";

export type Preset = "default" | "evidently" | "deepchecks" | "psi";
export type ForeignPreset = Exclude<Preset, "default">;

/** The number by which another tool decides about a column. */
export interface PresetScore {
  method: string;
  score: number;
  /** True if the tool calls this drift. */
  drifted: boolean;
  /** The rule in words: `at least 0.1`. */
  rule: string;
}

const psiLimit = 0.2;

/** Decides about a column as another tool does. Undefined if it has no rule for such a column. */
export function presetScore(
  preset: ForeignPreset,
  { reference, current }: Pick<ColumnPair, "reference" | "current">,
): PresetScore | undefined {
  if (reference.kind !== current.kind || (reference.kind !== "number" && reference.kind !== "category"))
    return undefined;
  if (preset === "evidently") return evidentlyScore(reference, current);
  if (preset === "deepchecks") return deepchecksScore(reference, current);
  return psiScore(reference, current);
}

export function presetReason({ method, score, rule, drifted }: PresetScore): string {
  return `${method} ${plainNumber(score)} (${drifted ? "drift" : "no drift"}: the limit is ${rule})`;
}

/** The population stability index over the reference's deciles, or over categories. */
function psiScore(reference: ColumnSide, current: ColumnSide): PresetScore | undefined {
  const table = binnedSides(reference, current);
  if (table === undefined) return undefined;
  const { psi } = divergences(table);
  return { method: "PSI", score: psi, drifted: psi >= psiLimit, rule: `at least ${psiLimit}` };
}

/**
 * Whether another tool calls the data set drifted. Evidently asks for half of the columns, the others for one.
 *
 * @param share Share of drifted columns.
 */
export function presetAlarm(preset: ForeignPreset, share: number): boolean {
  return preset === "evidently" ? share >= 0.5 : share > 0;
}
