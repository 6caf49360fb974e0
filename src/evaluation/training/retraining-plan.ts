import type { DriftFile } from "../drift/drift-file.ts";
import type { JudgedTraining } from "./training-log.ts";

export interface RetrainingRules {
  now: Date;
  /** Age in days at which a champion is stale. */
  maxAgeDays: number | undefined;
  /** Maximum number of trainings in seven days. */
  maxRetrains: number;
  /** Reason given by the caller, such as new data. */
  force: boolean;
}

/** The model that is in use, with the time of its promotion or of the rollback to it. */
export interface CurrentModel {
  digest: string;
  since: Date | undefined;
}

/** The part of `gate.json` that the decision needs. */
export interface LiveGate {
  passed: boolean;
  results: readonly { expression: string; ends: string }[];
}

export interface RetrainingFacts {
  champion: CurrentModel | undefined;
  trainings: readonly Pick<JudgedTraining, "at" | "passed" | "digest">[];
  drift: Pick<DriftFile, "retrain"> | undefined;
  /** Gate on the answers in production. */
  live: LiveGate | undefined;
}

export interface RetrainingPlan {
  retrain: boolean;
  /** Reasons for a training, or the reason against it. */
  reasons: string[];
  /** Trainings in the last seven days. */
  recent: number;
}

const dayMs = 86_400_000;

/** Decides whether to train a model: if there is none, if it drifted, if it is stale, or if somebody asks for it. */
export function planRetraining(
  { champion, trainings, drift, live }: RetrainingFacts,
  { now, maxAgeDays, maxRetrains, force }: RetrainingRules,
): RetrainingPlan {
  const since = now.getTime() - 7 * dayMs;
  const recent = trainings.filter(({ at }) => at.getTime() > since).length;
  const ageDays = champion === undefined ? undefined : ageOf(champion, trainings, now);
  const reasons = [
    ...(force ? ["it was asked for"] : []),
    ...(champion === undefined ? ["there is no champion yet"] : []),
    ...(drift?.retrain.needed === true ? drift.retrain.reasons : []),
    ...(live?.passed === false ? [`in production, ${failedRules(live)}`] : []),
    ...(maxAgeDays !== undefined && ageDays !== undefined && ageDays >= maxAgeDays
      ? [`the champion is ${Math.floor(ageDays)} days old, and max-age is ${maxAgeDays}`]
      : []),
  ];
  if (reasons.length === 0) return { recent, retrain: false, reasons: ["nothing asks for a new model"] };
  if (recent >= maxRetrains)
    return {
      recent,
      retrain: false,
      reasons: [`${recent} trainings in seven days are the most that max-retrains allows (${reasons.join("; ")})`],
    };
  return { recent, retrain: true, reasons };
}

function failedRules({ results }: LiveGate): string {
  const failed = results.filter(({ ends }) => ends === "red").map(({ expression }) => expression);
  return failed.length === 0 ? "the gate did not pass" : `the gate failed: ${failed.join(", ")}`;
}

/** Age in days. A training that results in the same model makes it younger, and one that the champion won does not. */
function ageOf(
  { digest, since }: CurrentModel,
  trainings: RetrainingFacts["trainings"],
  now: Date,
): number | undefined {
  const same = trainings.filter((each) => each.passed && each.digest === digest).map(({ at }) => at.getTime());
  const times = [...same, ...(since === undefined ? [] : [since.getTime()])];
  return times.length === 0 ? undefined : (now.getTime() - Math.max(...times)) / dayMs;
}
