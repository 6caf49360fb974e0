import { type Block, code, table } from "../../reports/markdown/block.ts";
import type { PromotionFile } from "./promotion-file.ts";

/** The result of a promotion in one line. */
export function promotionHeadline(promotion: PromotionFile): string {
  const { passed, name, stage, model_digest, model_version, changed, rolled_back, reason } = promotion;
  if (!passed) return `${name} was not promoted: ${reason ?? "a target failed"}`;
  const model = `${name}${model_version === undefined ? "" : ` ${model_version}`} (${model_digest})`;
  if (!changed) return `${stage} names ${model} already`;
  return rolled_back ? `${stage} is back at ${model}` : `${model} is promoted to ${stage}`;
}

/** The targets of a promotion as a table. */
export function promotionBlocks({ targets }: PromotionFile): Block[] {
  if (targets.length === 0) return [];
  const rows = targets.map(({ name, before, now, ends, text }) => [
    code(name),
    before === undefined ? "nothing" : code(before),
    now === undefined ? "nothing" : code(now),
    ends === "failed" || ends === "not undone" ? `${ends}: ${text}` : ends,
  ]);
  return [table(["target", "named before", "names now", "result"], rows)];
}
