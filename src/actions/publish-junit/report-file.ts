import { open } from "node:fs/promises";
import { replaceFileBy } from "../../platform/file/write.ts";
import { heading, paragraph } from "../../reports/markdown/block.ts";
import { toMarkdown } from "../../reports/markdown/markdown.ts";
import { renderTests, type TestFindings } from "./render.ts";

const perPiece = 500;

/** Writes the full report with the trace of every failure, in pieces because it may not fit into a string. */
export async function writeTestReport(findings: TestFindings, path: string): Promise<void> {
  await replaceFileBy(path, async (temporary) => {
    const file = await open(temporary, "w");
    try {
      const { failing } = findings;
      const first = failing.slice(0, perPiece);
      await file.write(
        toMarkdown(renderTests({ ...findings, failing: first }, { traces: first.length, extras: true })),
      );
      for (let from = perPiece; from < failing.length; from += perPiece) {
        const piece = failing.slice(from, from + perPiece);
        const blocks = renderTests({ ...bare(findings), failing: piece }, { traces: piece.length, extras: false });
        // The later pages have only failures, because the counts are at the top of the report.
        await file.write(`\n${toMarkdown([heading(3, `Failures from ${from + 1}`), ...blocks.slice(3)])}`);
      }
      if (failing.length === 0) await file.write(`\n${toMarkdown([paragraph("No test failed.")])}`);
    } finally {
      await file.close();
    }
  });
}

function bare(findings: TestFindings): TestFindings {
  return {
    ...findings,
    flaky: [],
    skipped: [],
    slowest: [],
    metrics: [],
    comparison: undefined,
    baseline: undefined,
    report: { ...findings.report, files: [] },
  };
}
