import { Failure } from "../../core/failure.ts";
import { type Assignment, assignmentStack, type PromotionLedger } from "../../delivery/promotion/ledger.ts";

/** State that a rollback goes back to. */
export interface RollbackGoal {
  digest: string;
  image: string | undefined;
  gate: string | undefined;
  version: string;
  commit: string;
}

interface RollbackOptions {
  /** Address of this workflow run. */
  run: string | undefined;
  /** Says whether all other targets name this model. */
  isComplete(goal: RollbackGoal): Promise<boolean>;
}

/**
 * Returns the model before the current one, or undefined if there is none. A rollback that was killed before it had
 * written every target, and one of this same run, is completed rather than repeated.
 *
 * @throws {Failure} if the model before was promoted by another tool, which records no digest.
 */
export async function rollbackGoal(
  ledger: PromotionLedger,
  stage: string,
  { run, isComplete }: RollbackOptions,
): Promise<RollbackGoal | undefined> {
  const stack = assignmentStack(ledger, stage);
  const current = stack.at(-1);
  if (current?.record?.isRollback === true) {
    const goal = goalOf(current);
    const isOwn = run !== undefined && current.record.run === run;
    if (isOwn || !(await isComplete(goal))) return goal;
  }
  const before = stack.at(-2);
  return before === undefined ? undefined : goalOf(before);
}

function goalOf({ tag, record, commit }: Assignment): RollbackGoal {
  if (record === undefined) {
    throw new Failure(
      `rollback: ${tag}: expected a promotion with the digest of its model, got a tag of another tool (promote that version with its gate instead)`,
    );
  }
  const { digest, image, gate, version } = record;
  return { digest, image, gate, version, commit };
}
