import type { ListedTest } from "./list.ts";
import type { TestCase } from "./test-case.ts";

/** A test of this run with the path of its report. */
export interface TestOfReport {
  test: TestCase;
  report: string;
}

/** Tests of one key in this run, and those in the earlier run that they are compared with. */
export interface MatchedTests {
  now: TestCase[];
  before: ListedTest[];
}

type Leg = Pick<ListedTest, "report" | "host">;

/**
 * What tells the legs of a matrix apart, from the most to the least exact: a hosted runner's name is different in every run,
 * a folder may be, and a file's name may hold a date. An empty name is no leg.
 */
const legNames: readonly ((leg: Leg) => string)[] = [
  ({ report, host }) => (report === "" || host === "" ? "" : `${report}\u001f${host}`),
  ({ report }) => report,
  ({ report, host }) => (report === "" || host === "" ? "" : `${baseName(report)}\u001f${host}`),
  ({ report }) => baseName(report),
  ({ host }) => host,
];

/**
 * Matches tests of one key leg by leg. What is left when no more legs have the same name is matched as a whole: the legs were
 * renamed, added or removed.
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
