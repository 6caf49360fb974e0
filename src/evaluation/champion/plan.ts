import type { DriftFile } from "../drift/drift-file.ts";
import type { LedgerEntry } from "./ledger.ts";

export interface RetrainingRules {
  now: Date;
  /** Age in days at which a champion is stale. */
  maxAgeDays: number | undefined;
  /** Maximum number of retrainings in seven days. */
  maxRetrains: number;
  /** Reason given by the caller, such as new data. */
  force: boolean;
}

export interface RetrainingPlan {
  retrain: boolean;
  /** Reasons for a retraining, or the reason against it. */
  reasons: string[];
  /** Retrainings in the last seven days. */
  recent: number;
  ageDays: number | undefined;
}

const dayMs = 86_400_000;

/** Decides whether to train a model: if there is none, if it drifted, if it is stale, or if somebody asks for it. */
export function planRetraining(
  entries: readonly LedgerEntry[],
  drift: Pick<DriftFile, "retrain"> | undefined,
  { now, maxAgeDays, maxRetrains, force }: RetrainingRules,
): RetrainingPlan {
  const since = now.getTime() - 7 * dayMs;
  // A rollback trains nothing.
  const recent = entries.filter(({ at, result }) => result !== "rolled-back" && at.getTime() > since).length;
  // A retraining that the champion won does not make it younger.
  const champion = entries.find(({ result }) => result !== "kept");
  const ageDays = champion === undefined ? undefined : (now.getTime() - champion.at.getTime()) / dayMs;
  const reasons = [
    ...(force ? ["it was asked for"] : []),
    ...(champion === undefined ? ["there is no champion yet"] : []),
    ...(drift?.retrain.needed === true ? drift.retrain.reasons : []),
    ...(maxAgeDays !== undefined && ageDays !== undefined && ageDays >= maxAgeDays
      ? [`the champion is ${Math.floor(ageDays)} days old, and max-age is ${maxAgeDays}`]
      : []),
  ];
  const plan = { recent, ageDays };
  if (reasons.length === 0) return { ...plan, retrain: false, reasons: ["nothing asks for a new model"] };
  if (recent >= maxRetrains)
    return {
      ...plan,
      retrain: false,
      reasons: [`${recent} retrainings in seven days are the most that max-retrains allows (${reasons.join("; ")})`],
    };
  return { ...plan, retrain: true, reasons };
}
