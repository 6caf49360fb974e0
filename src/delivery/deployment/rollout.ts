import { Failure } from "../../core/failure.ts";
import type { Clock } from "./clock.ts";
import type { DeployedRevision, DeploymentPlan, DeploymentTarget, ServingState } from "./target.ts";

/** End of a rollout. `planned` is a dry run, and `started` means that it was interrupted. */
export type RolloutEnd = "planned" | "started" | "deployed" | "unchanged" | "rolled-back" | "failed";

export interface Rollout {
  state: RolloutEnd;
  url: string | undefined;
  revision: string;
  digest: string | undefined;
  previous: ServingState | undefined;
  changes: string[];
  documents: Record<string, unknown>;
  /** Log of what was done and seen. */
  events: string[];
  /** Reason of a failure, and what became of the rollback. */
  reason: string | undefined;
}

export interface RolloutOptions {
  dryRun: boolean;
  /** Share of the traffic in percent that the new revision gets first. 0 means everything at once. */
  canaryPercent: number;
  canaryMs: number;
  timeoutMs: number;
  pollMs: number;
  clock: Clock;
  signal: AbortSignal;
  /** Called before the first change, so that the previous state is on disk whatever happens. */
  beforeChange(rollout: Rollout): Promise<void>;
  onEvent(text: string): void;
}

/**
 * Rolls a plan out: apply, wait, shift the traffic, and check what serves. When anything fails after the first change, the
 * previous state is brought back. A failure before the first change is thrown.
 */
export async function rollOut(target: DeploymentTarget, options: RolloutOptions): Promise<Rollout> {
  const previous = await target.current();
  const plan = await target.plan(previous);
  const rollout = rolloutOf(plan, previous);
  if (plan.changes.length === 0) {
    const { phase, text } = await target.status(plan.revision);
    if (phase !== "failed") return { ...rollout, state: "unchanged", events: [text] };
    return { ...rollout, state: "failed", reason: `nothing was changed, but the deployment is not healthy: ${text}` };
  }
  await target.dryRun?.(plan);
  if (options.dryRun) return { ...rollout, state: "planned" };
  await options.beforeChange(rollout);
  const say = (text: string) => {
    rollout.events.push(text);
    options.onEvent(text);
  };
  try {
    await target.apply(plan);
    await settled(target, plan.revision, { ...options, say });
    if (target.shift !== undefined && previous !== undefined) {
      const { canaryPercent } = options;
      for (const percent of canaryPercent > 0 ? [canaryPercent, 100] : [100]) {
        await target.shift(plan.revision, percent, previous);
        say(`${plan.revision} gets ${percent} % of the traffic`);
        await settled(target, plan.revision, { ...options, say });
        if (percent === 100) break;
        await options.clock.sleep(options.canaryMs, options.signal);
        await settled(target, plan.revision, { ...options, say });
      }
    }
    const now = await target.current();
    const share = now?.revisions.find(({ revision }) => revision === plan.revision)?.percent ?? 0;
    if (share < 100) {
      throw new Failure(
        `expected ${plan.revision} to get all traffic, got ${share} % (${(now?.revisions ?? []).map(({ revision, percent }) => `${revision}: ${percent} %`).join(", ") || "nothing serves"})`,
      );
    }
    return { ...rollout, state: "deployed", url: now?.url };
  } catch (error) {
    const reason = reasonOf(error, options.signal);
    return { ...rollout, ...(await undone(target, previous, { reason, options, say })) };
  }
}

/** Returns a plan that was made without asking the platform. */
export function drafted(plan: DeploymentPlan): Rollout {
  return { ...rolloutOf(plan, undefined), state: "planned" };
}

/** Goes back to revisions that were recorded before, such as those of an earlier job. */
export async function goBack(
  target: DeploymentTarget,
  revisions: readonly [DeployedRevision, ...DeployedRevision[]],
  options: RolloutOptions,
): Promise<Rollout> {
  const previous = await target.current();
  const wanted: ServingState = { url: previous?.url, revisions: [...revisions] };
  const to = revisions[0].revision;
  const plan = { revision: to, digest: undefined, changes: [`${target.name} goes back to ${to}`], documents: {} };
  const rollout = rolloutOf(plan, previous);
  if (options.dryRun) return { ...rollout, state: "planned" };
  await options.beforeChange(rollout);
  const say = (text: string) => {
    rollout.events.push(text);
    options.onEvent(text);
  };
  try {
    const revision = await target.rollBack(wanted);
    await settled(target, revision, { ...options, say });
    const now = await target.current();
    const digest = now?.revisions.find((each) => each.revision === revision)?.digest;
    return { ...rollout, state: "rolled-back", url: now?.url, revision, digest };
  } catch (error) {
    return { ...rollout, state: "failed", reason: reasonOf(error, options.signal) };
  }
}

/** Describes an error after the first change. Even a bug is reported this way, so that no half deployment goes unnoticed. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  signal.throwIfAborted();
  return error instanceof Failure ? error.message : `an error in trainyard: ${String(error)}`;
}

function rolloutOf(plan: DeploymentPlan, previous: ServingState | undefined): Rollout {
  const { revision, digest, changes, documents } = plan;
  return {
    state: "started",
    url: previous?.url,
    revision,
    digest,
    previous,
    changes,
    documents,
    events: [],
    reason: undefined,
  };
}

interface Waiting extends Pick<RolloutOptions, "clock" | "signal" | "timeoutMs" | "pollMs"> {
  say(text: string): void;
}

/** Waits until the platform says that the revision is ready. @throws {Failure} if it fails or takes too long. */
async function settled(target: DeploymentTarget, revision: string, waiting: Waiting): Promise<void> {
  const { clock, signal, timeoutMs, pollMs, say } = waiting;
  const end = clock.now() + timeoutMs;
  for (let last = ""; ; ) {
    const { phase, text } = await target.status(revision);
    if (text !== last) say(text);
    last = text;
    if (phase === "ready") return;
    if (phase === "failed") throw new Failure(text);
    if (clock.now() + pollMs > end) {
      throw new Failure(`expected ${revision} to be ready within ${timeoutMs / 1000} s, got: ${text}`);
    }
    await clock.sleep(pollMs, signal);
  }
}

function leftovers(created: readonly string[]): string {
  if (created.length === 0) return "nothing was created";
  return `left behind: ${created.join(", ")} (a repetition uses them; delete them if there is none)`;
}

interface Undoing {
  reason: string;
  options: RolloutOptions;
  say(text: string): void;
}

async function undone(
  target: DeploymentTarget,
  previous: ServingState | undefined,
  { reason, options, say }: Undoing,
): Promise<Pick<Rollout, "state" | "reason">> {
  if (previous === undefined || previous.revisions.length === 0) {
    const left = target.created === undefined ? `${target.name} is left as it is` : leftovers(target.created);
    return {
      state: "failed",
      reason: `${reason}; this was the first deployment, so there is nothing to go back to: ${left}`,
    };
  }
  const [{ revision: last }] = previous.revisions as [ServingState["revisions"][number]];
  try {
    say(`going back to ${last}`);
    const revision = await target.rollBack(previous);
    await settled(target, revision, { ...options, say });
    return { state: "rolled-back", reason: `${reason}; ${last} serves again` };
  } catch (error) {
    return {
      state: "failed",
      reason: `${reason}; going back to ${last} failed, too: ${reasonOf(error, options.signal)} (${target.name} may be half deployed: run deploy-model with rollback-to: ${last})`,
    };
  }
}
