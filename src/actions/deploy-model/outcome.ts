import type { Annotation, Outcome } from "../../contract/action.ts";
import type { policies } from "../../contract/shared-inputs.ts";
import { version } from "../../core/version.ts";
import type { Rollout } from "../../delivery/deployment/rollout.ts";
import type { ServingState } from "../../delivery/deployment/target.ts";
import type { RunStamp } from "../../evaluation/run-stamp.ts";
import { rolloutBlocks, rolloutHeadline } from "../../evaluation/served-model/rollout-blocks.ts";
import { type RolloutFile, writeRolloutFile } from "../../evaluation/served-model/rollout-file.ts";
import { heading, list, paragraph } from "../../reports/markdown/block.ts";

export interface RolloutPlace {
  /** Path of rollout.json. */
  path: string;
  platform: string;
  /** Description of the deployment. */
  target: string;
  /** Settings of the deployment, as the user wrote them. */
  settings: Record<string, string>;
  /** The workflow run. Undefined outside GitHub. */
  run: RunStamp | undefined;
}

/** Writes rollout.json, before the first change and at the end. */
export async function writeRollout(rollout: Rollout, place: RolloutPlace): Promise<void> {
  await writeRolloutFile(place.path, rolloutFile(rollout, place));
}

function rolloutFile(rollout: Rollout, { platform, target, settings, run }: RolloutPlace): RolloutFile {
  const { state, url, revision, digest, previous, changes, events, reason } = rollout;
  return {
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
    ...(run !== undefined && { run }),
  };
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

export function rolloutOutcome(rollout: Rollout, report: RolloutReport) {
  const { path, policy, isRollback } = report;
  const { state, url, revision, digest, previous, changes, reason } = rollout;
  const failed = reason !== undefined;
  const file = rolloutFile(rollout, report);
  const headline = rolloutHeadline(file);
  const before = previous?.revisions[0];
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
    summary: [heading(2, `${failed ? "❌" : "✅"} Deployment: ${headline}`), ...rolloutBlocks(file)],
    log: [paragraph(headline), ...(state === "planned" ? [list(changes)] : [])],
    annotations:
      failed && policy === "warn" ? [{ level: "warning", title: "deploy-model", message: headline } as Annotation] : [],
    failure: failed && policy === "fail" ? headline : undefined,
  } satisfies Outcome;
}
