import { Failure } from "../../core/failure.ts";
import { RequestError } from "../../platform/github/port.ts";
import { LostRace, type PromotionTarget, type TargetState } from "./target.ts";

/** Result for one target. */
export interface TargetResult {
  name: string;
  before: TargetState;
  now: TargetState | undefined;
  ends: "unchanged" | "written" | "undone" | "not written" | "failed" | "not undone";
  text: string;
  /** True if the failed target may still name the new model. */
  isLeft?: boolean;
}

export interface Transaction {
  /** True if every target names the new model. */
  done: boolean;
  /** Reason why it was not done. */
  reason: string | undefined;
  isLostRace: boolean;
  results: TargetResult[];
}

/**
 * Makes all targets name the new model, or none. Targets that name it already are left alone, which also completes what a
 * killed run began. Each write is read again. When one fails, the earlier ones are undone in reverse, unless somebody else
 * has changed them since.
 *
 * @param before What `check` of each target returned, in the same order.
 */
export async function runTransaction(
  targets: readonly PromotionTarget[],
  before: readonly TargetState[],
  onStep: (message: string) => void,
): Promise<Transaction> {
  const results = targets.map(
    ({ name }, at): TargetResult => ({
      name,
      before: before[at]!,
      now: before[at]!,
      ends: before[at]!.isGoal ? "unchanged" : "not written",
      text: before[at]!.isGoal ? "names this model already" : "",
    }),
  );
  for (const [at, target] of targets.entries()) {
    const result = results[at]!;
    if (result.before.isGoal) continue;
    const error = await written(target, result);
    if (error === undefined) {
      onStep(`${target.name}: ${result.text}`);
      continue;
    }
    result.ends = "failed";
    result.text = errorText(error, target);
    await undo(targets, results, at);
    if (!isExpected(error)) throw error;
    return {
      done: false,
      reason: `${target.name}: ${errorText(error, target)}${leftText(results)}`,
      isLostRace: error instanceof LostRace,
      results,
    };
  }
  return { done: true, reason: undefined, isLostRace: false, results };
}

/** Names the targets that keep the new model because they could not be undone. */
function leftText(results: readonly TargetResult[]): string {
  const left = results.filter(({ ends, isLeft }) => ends === "not undone" || isLeft === true).map(({ name }) => name);
  return left.length === 0 ? "" : `; not undone: ${left.join(", ")} (run the promotion again, which completes it)`;
}

/** Returns the reason of a failed write. A refusal by GitHub gets its status, and the permission that may be missing. */
function errorText(error: Error, { permission }: PromotionTarget): string {
  if (!(error instanceof RequestError) || error.status === undefined) return error.message;
  const isDenied = permission !== undefined && [401, 403, 404].includes(error.status);
  const hint = error.hint ?? (isDenied ? `the job needs \`${permission}\`` : undefined);
  return `GitHub answered ${error.status}: ${error.message}${hint === undefined ? "" : ` (${hint})`}`;
}

const isExpected = (error: unknown) =>
  error instanceof Failure || error instanceof RequestError || error instanceof LostRace;

/** Writes one target and reads it again. Returns the error, if there was one and the target does not name the model. */
async function written(target: PromotionTarget, result: TargetResult): Promise<Error | undefined> {
  try {
    const now = await target.read();
    if (!now.isGoal && now.value !== result.before.value) {
      throw new LostRace(
        `expected ${result.before.value ?? "nothing"}, got ${now.value ?? "nothing"}: another promotion was first`,
      );
    }
    if (!now.isGoal) await target.write(result.before);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The answer to a write can get lost after it was carried out.
    const now = await target.read().catch(() => undefined);
    if (now?.isGoal !== true || error instanceof LostRace) return error;
  }
  try {
    const now = await target.read();
    if (!now.isGoal) return new Failure(`was written, but names ${now.value ?? "nothing"} when it is read again`);
    result.now = now;
    result.ends = "written";
    result.text = `from ${result.before.value ?? "nothing"} to ${now.value}`;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Failure(String(error));
  }
}

/** Undoes the target at `failed` and those written before it, the last one first. */
async function undo(
  targets: readonly PromotionTarget[],
  results: readonly TargetResult[],
  failed: number,
): Promise<void> {
  for (let at = failed; at >= 0; at--) {
    const [target, result] = [targets[at]!, results[at]!];
    if (result.ends !== "written" && at !== failed) continue;
    try {
      await target.restore(result.before);
      const now = await target.read();
      result.now = now;
      if (at !== failed) result.ends = now.isGoal ? "not undone" : "undone";
      else result.isLeft = now.isGoal;
      const left = now.isGoal ? "still names the new model" : `names ${now.value ?? "nothing"}`;
      result.text = result.text === "" || at !== failed ? left : `${result.text}; it ${left}`;
    } catch (error) {
      if (at !== failed) result.ends = "not undone";
      else result.isLeft = (await target.read().catch(() => undefined))?.isGoal !== false;
      const was = result.before.value ?? "nothing";
      result.text = `${result.text}; it could not be set back to ${was}: ${error instanceof Error ? errorText(error, target) : String(error)}`;
    }
  }
}
