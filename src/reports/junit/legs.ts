import type { ListedTest } from "./list.ts";
import type { TestCase } from "./test-case.ts";

/** A test of this run with the path of its report. */
export interface TestOfReport {
  test: TestCase;
  report: string;
}

/** Tests with the same key in this run, and in the earlier run that it is compared with. */
export interface MatchedTests {
  now: TestCase[];
  before: ListedTest[];
}

type Leg = Pick<ListedTest, "report" | "host">;

/**
 * Names that distinguish the legs of a matrix, from the most to the least exact. A hosted runner's name differs in
 * every run, a folder may differ, and a file name may contain a date. An empty name is not a leg.
 */
const legNames: readonly ((leg: Leg) => string)[] = [
  ({ report, host }) => (report === "" || host === "" ? "" : `${report}\u001f${host}`),
  ({ report }) => report,
  ({ report, host }) => (report === "" || host === "" ? "" : `${baseName(report)}\u001f${host}`),
  ({ report }) => baseName(report),
  ({ host }) => host,
];

/**
 * Matches tests with the same key leg by leg. Tests that are left when no more leg names agree are matched as a
 * whole, because legs were renamed, added or removed.
 */
export function matchLegs(now: readonly TestOfReport[], before: readonly ListedTest[]): MatchedTests[] {
  const matched: MatchedTests[] = [];
  let leftNow = [...now];
  let leftBefore = [...before];
  for (const nameOf of legNames) {
    const names = new Set(leftBefore.map(nameOf));
    const shared = new Set(leftNow.map(({ test, report }) => nameOf({ report, host: test.host })));
    for (const name of shared) {
      if (name === "" || !names.has(name)) continue;
      const isLeg = (leg: Leg) => nameOf(leg) === name;
      const isNow = ({ test, report }: TestOfReport) => isLeg({ report, host: test.host });
      matched.push({ now: leftNow.filter(isNow).map(({ test }) => test), before: leftBefore.filter(isLeg) });
      leftNow = leftNow.filter((each) => !isNow(each));
      leftBefore = leftBefore.filter((each) => !isLeg(each));
    }
  }
  if (leftNow.length > 0) matched.push({ now: leftNow.map(({ test }) => test), before: leftBefore });
  return matched;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
