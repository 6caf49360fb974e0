/** Reads XML given as text or bytes, as a file on disk. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readTestReports, type TestReport } from "../../../src/reports/junit/read.ts";
import { folder } from "../../runner.ts";

export async function reportOf(...contents: (string | Uint8Array)[]): Promise<TestReport> {
  const root = folder();
  return readTestReports(
    contents.map((content, index) => {
      const path = join(root, `junit-${index}.xml`);
      writeFileSync(path, content);
      return { path, shown: `junit-${index}.xml` };
    }),
  );
}

/** `total/succeeded/failed/errors/skipped`, and `~n` for flaky ones. */
export function counts({ ledger }: TestReport): string {
  const { total, succeeded, failed, errors, skipped, flaky } = ledger.totals();
  return `${total}/${succeeded}/${failed}/${errors}/${skipped}${flaky > 0 ? `~${flaky}` : ""}`;
}
