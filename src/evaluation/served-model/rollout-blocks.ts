import { type Block, code, list, paragraph, table } from "../../reports/markdown/block.ts";
import type { RolloutFile } from "./rollout-file.ts";

/** The end of a rollout in one line. */
export function rolloutHeadline({ target, state, revision, reason, changes, passed }: RolloutFile): string {
  if (state === "started") return `started: the rollout of ${target} was interrupted, and it may be half deployed`;
  if (reason !== undefined) return `${state}: ${reason}`;
  if (state === "planned") return changes.length === 0 ? `${target} is as asked` : `${target} would change`;
  if (state === "rolled-back" && passed) return `${target} serves ${revision} again`;
  return state === "unchanged" ? `${target} serves ${revision} already` : `${target} serves ${revision}`;
}

/** The revisions of a rollout before and after it, its changes, and what happened. */
export function rolloutBlocks({
  state,
  passed,
  url,
  revision,
  digest,
  previous,
  changes,
  events,
}: RolloutFile): Block[] {
  const isPlanned = state === "planned";
  const image = (text: string | undefined) => (text === undefined ? "" : code(text));
  return [
    table(
      ["", "revision", "image"],
      [
        [isPlanned ? "planned" : passed ? "now" : "wanted", code(revision), image(digest)],
        ...(previous?.revisions ?? []).map((each) => [
          `${isPlanned ? "now" : "before"}, ${Math.round(each.percent)} %`,
          code(each.revision),
          image(each.digest),
        ]),
      ],
    ),
    ...(url === undefined ? [] : [paragraph(["Address: ", code(url)])]),
    ...(changes.length === 0 ? [] : [list(changes)]),
    ...(events.length === 0 ? [] : [paragraph("What happened:"), list(events)]),
  ];
}
