import { type Block, list, paragraph } from "../../reports/markdown/block.ts";
import { countsTable, failingItem, headline, type TestFindings } from "./render.ts";

/** The result in a few lines; the failed tests where there are any. */
export function testsLog(findings: TestFindings): Block[] {
  const { title, failing, totals, comparison } = findings;
  const named = failing.slice(0, 20).map((each) => failingItem(each, undefined));
  return [
    paragraph(`${title}: ${headline(findings)}`),
    countsTable(totals, comparison),
    ...(named.length > 0 ? [list(named)] : []),
    ...(failing.length > named.length ? [paragraph(`and ${failing.length - named.length} more`)] : []),
  ];
}
