import type { Annotation, Outcome } from "../../contract/action.ts";
import type { policies } from "../../contract/shared-inputs.ts";
import { version } from "../../core/version.ts";
import type { Rollout } from "../../delivery/deployment/rollout.ts";
import type { ServingState } from "../../delivery/deployment/target.ts";
import { writeRolloutFile } from "../../evaluation/served-model/rollout-file.ts";
import { type Block, code, heading, list, paragraph, table } from "../../reports/markdown/block.ts";

export interface RolloutPlace {
  /** Path of rollout.json. */
  path: string;
  platform: string;
  /** Description of the deployment. */
  target: string;
  /** Settings of the deployment, as the user wrote them. */
  settings: Record<string, string>;
}

/** Writes rollout.json, before the first change and at the end. */
export async function writeRollout(
  rollout: Rollout,
  { path, platform, target, settings }: RolloutPlace,
): Promise<void> {
  const { state, url, revision, digest, previous, changes, events, reason } = rollout;
  await writeRolloutFile(path, {
    format: "trainyard-rollout-1",
    version,
    platform,
    target,
    settings,
    state,
    passed: reason === undefined && state !== "started",
    ...(url !== undefined && { url }),
    revision,
    ...(digest !== undefined && { digest }),
    ...(previous !== undefined && { previous: withoutUndefined(previous) }),
    changes,
    events,
    ...(reason !== undefined && { reason }),
  });
}

function withoutUndefined({ url, revisions }: ServingState) {
  return {
    ...(url !== undefined && { url }),
    revisions: revisions.map(({ revision, digest, percent }) => ({
      revision,
      ...(digest !== undefined && { digest }),
      percent,
    })),
  };
}

interface RolloutReport extends RolloutPlace {
  policy: (typeof policies)[number];
  isRollback: boolean;
}

export function rolloutOutcome(rollout: Rollout, { path, target, policy, isRollback }: RolloutReport) {
  const { state, url, revision, digest, previous, changes, events, reason } = rollout;
  const failed = reason !== undefined;
  const headline = headlineOf(rollout, { target, isRollback });
  const before = previous?.revisions[0];
  const blocks: Block[] = [
    table(
      ["", "revision", "image"],
      [
        [failed ? "wanted" : "now", code(revision), digest === undefined ? "" : code(digest)],
        ...(previous?.revisions ?? []).map((each) => [
          `before, ${each.percent} %`,
          code(each.revision),
          each.digest === undefined ? "" : code(each.digest),
        ]),
      ],
    ),
    ...(url === undefined ? [] : [paragraph(["Address: ", code(url)])]),
    ...(changes.length === 0 ? [] : [list(changes)]),
    ...(events.length === 0 ? [] : [paragraph("What happened:"), list(events)]),
  ];
  return {
    outputs: {
      url,
      revision: state === "rolled-back" && !isRollback ? before?.revision : revision,
      digest: state === "rolled-back" && !isRollback ? before?.digest : digest,
      "previous-revision": before?.revision,
      "previous-digest": before?.digest,
      state,
      "rollout-path": path,
    },
    summary: [heading(2, `${failed ? "❌" : "✅"} Deployment: ${headline}`), ...blocks],
    log: [paragraph(headline), ...(state === "planned" ? [list(changes)] : [])],
    annotations:
      failed && policy === "warn" ? [{ level: "warning", title: "deploy-model", message: headline } as Annotation] : [],
    failure: failed && policy === "fail" ? headline : undefined,
  } satisfies Outcome;
}

function headlineOf(
  { state, revision, reason, changes }: Rollout,
  { target, isRollback }: { target: string; isRollback: boolean },
) {
  if (reason !== undefined) return `${state}: ${reason}`;
  if (state === "planned") return changes.length === 0 ? `${target} is as asked` : `${target} would change`;
  if (isRollback) return `${target} serves ${revision} again`;
  return state === "unchanged" ? `${target} serves ${revision} already` : `${target} serves ${revision}`;
}
