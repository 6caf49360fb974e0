import { promotionBlocks, promotionHeadline } from "../../evaluation/promotion/promotion-blocks.ts";
import { type PromotionFile, readPromotionFile } from "../../evaluation/promotion/promotion-file.ts";
import { type Block, details, heading, paragraph } from "../../reports/markdown/block.ts";
import { type ResultReading, readRunResult } from "./run-result.ts";

/**
 * Reads the result of promote-model in this run. A promotion of another model is a problem, and is left out. A rollback is
 * always one of another model.
 */
export async function readPromotion(path: string, reading: ResultReading): Promise<PromotionFile | undefined> {
  const found = await readRunResult(path, readPromotionFile, reading);
  if (found === undefined) return undefined;
  const { result: promotion, shown } = found;
  const { digest, problems } = reading;
  const of = promotion.model_digest;
  if (of === undefined || digest === undefined || of === digest || promotion.rolled_back) return promotion;
  problems.push(
    `${shown}: expected the promotion of the model ${digest.slice(0, 19)}, got that of ${of.slice(0, 19)}: it is left out (run promote-model with this model)`,
  );
  return undefined;
}

/** The section about the promotion. In a comment, everything but the headline is folded. */
export function promotionSection(promotion: PromotionFile | undefined, folded: boolean): Block[] {
  if (promotion === undefined) return [];
  const blocks = promotionBlocks(promotion);
  const shown = folded && blocks.length > 0 ? [details("Targets", blocks)] : blocks;
  return [
    heading(3, "Promotion"),
    paragraph(`${promotion.passed ? "✅" : "❌"} ${promotionHeadline(promotion)}`),
    ...shown,
  ];
}
