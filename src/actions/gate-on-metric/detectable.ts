import { plainNumber } from "../../core/number-text.ts";
import { inUnit } from "../../evaluation/blocks/numbers.ts";
import {
  detectable,
  detectableLoss,
  likelyDiscordance,
  lossBeyond,
  rowsNeeded,
  rowsToShow,
} from "../../evaluation/statistics/power.ts";
import type { RuleEvidence } from "./weigh.ts";

export interface DetectableOptions {
  metric: string;
  /** Significance level of this rule's p-value, shared with the other rules of its family. */
  level: number;
}

/**
 * Describes what this number of rows can detect with a probability of 80 %, given how often the models differ. In
 * `no-worse` this is the smallest loss that fails. In `non-inferior` it is the number of rows that shows an equally
 * good model to be within the margin.
 */
export function detectableText(answer: RuleEvidence, { metric, level }: DetectableOptions): string {
  const { evidence, threshold, higher, mode, inPoints } = answer;
  const amount = (value: number) => {
    const points = Number((value * 100).toPrecision(2));
    if (inPoints) return `${plainNumber(points)} ${points === 1 ? "point" : "points"}`;
    return inUnit(Number(value.toPrecision(2)), metric);
  };
  const setting = settingText(answer);
  const plan = { level };
  const error = evidence.standardError;
  const units = evidence.groups ?? evidence.rows;
  const unit = evidence.groups === undefined ? "rows" : "groups";
  const [loss, gain] = higher ? ["loss", "gain"] : ["rise", "fall"];
  // A margin is a permitted loss. A required improvement has the opposite sign.
  const margin = higher ? -threshold : threshold;
  const discordance =
    evidence.differing === undefined ? undefined : likelyDiscordance(evidence.differing, evidence.rows);
  if (discordance === undefined && !(error > 0))
    return `${setting}: they do not say how much the models differ elsewhere`;
  if (mode === "no-worse" || margin <= 0) {
    const beyond =
      discordance === undefined
        ? Math.abs(margin) + detectable(error, plan)
        : margin > 0
          ? lossBeyond({ margin, discordance, rows: evidence.rows }, plan)
          : Math.abs(margin) + detectableLoss(discordance, evidence.rows, plan);
    const found =
      mode === "no-worse" ? `a ${loss} of ${amount(beyond)} is found` : `a ${gain} of ${amount(beyond)} is shown`;
    return `${setting}: ${found} with a probability of 80 %, a smaller one less often`;
  }
  const needed =
    discordance === undefined
      ? rowsNeeded({ rows: units, standardError: error }, margin, plan)
      : rowsToShow(margin, discordance, plan);
  const claim = `showing that a ${loss} is below ${amount(margin)}`;
  return needed > units
    ? `${setting}: ${claim} takes about ${about(needed)} ${unit}`
    : `${setting}: enough for ${claim}, which takes about ${about(needed)}`;
}

function settingText({ evidence: { rows, groups, differing } }: RuleEvidence): string {
  const rowsText = `${rows.toLocaleString("en-US")} rows${groups === undefined ? "" : ` in ${groups.toLocaleString("en-US")} groups`}`;
  if (differing === undefined) return rowsText;
  return `${rowsText}, models differ on ${plainNumber(Number(((100 * differing) / rows).toPrecision(2)))} %`;
}

/** A number of rows, rounded to two digits. */
function about(count: number): string {
  return plainNumber(Math.round(Number(count.toPrecision(2))));
}
