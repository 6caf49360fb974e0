import { nameOf, skipReasonOf } from "../../reports/junit/wording.ts";
import { type Block, code, details, type Inline, list } from "../../reports/markdown/block.ts";
import type { TestFindings } from "./render.ts";

/** Maximum number of skipped tests to show. `tests.json` has all of them. */
const shownSkips = 200;

/** Lists skipped tests and expected failures with their reasons in a collapsed section. */
export function skippedTests({ skipped, totals }: Pick<TestFindings, "skipped" | "totals">): Block[] {
  if (skipped.length === 0) return [];
  const kinds = { skipped: "", xfailed: "failed as expected", todo: "to do" };
  const shown = skipped.slice(0, shownSkips).map((test): Inline => {
    const remark = [kinds[test.skip ?? "skipped"], skipReasonOf(test)].filter(Boolean).join(": ");
    return [code(nameOf(test)), ...(remark === "" ? [] : [`: ${remark}`])];
  });
  const left = totals.skipped - shown.length;
  return [details(`Skipped: ${totals.skipped}`, [list([...shown, ...(left > 0 ? [`… and ${left} more`] : [])])])];
}
