import { columnNumber } from "../../core/number-text.ts";
import type { CiPipeline } from "../../platform/pipeline/port.ts";
import type { Block } from "../markdown/block.ts";
import { fit } from "../markdown/budget.ts";
import { type Dialect, toDialect } from "../markdown/dialect.ts";
import { azureThreads } from "./azure-threads.ts";
import { keepInsightsReport } from "./bitbucket-report.ts";
import { gitlabNotes } from "./gitlab-notes.ts";
import { type CommentResult, keepComment, stickyBytes } from "./sticky.ts";

/** A report for a pull request, whatever system it is on. */
export interface ReviewReport {
  key: string;
  title: string;
  verdict: "pass" | "fail" | "inconclusive";
  /** A few words on why the verdict was reached. */
  headline: string;
  blocks: readonly Block[];
  /** The most important numbers. */
  metrics: readonly (readonly [name: string, value: number])[];
  /** Location of the full report. */
  rest: string;
  /** If false, an earlier report is updated, but none is created. */
  create: boolean;
}

/** The right that is missing when the system answers 401, 403 or 404. */
export const missingRight: Record<NonNullable<CiPipeline["place"]>["kind"], string> = {
  gitlab: "the token needs the scope `api` and the role Reporter or higher in this project",
  azure: "the build service needs the permission “Contribute to pull requests” on this repository",
  bitbucket: "the step's login needs write access to this repository",
};

/**
 * Writes the report to GitLab, Azure DevOps or Bitbucket: created once per pull request, and kept up to date. Undefined if
 * this run has no pull request there.
 *
 * @throws {RequestError} if the system refuses.
 */
export async function keepReview({ run, place }: CiPipeline, report: ReviewReport): Promise<CommentResult | undefined> {
  if (place === undefined || "missing" in place.access) return undefined;
  const { api } = place.access;
  const { key, title, verdict, headline, metrics, create } = report;
  switch (place.kind) {
    case "gitlab":
      return keepComment(gitlabNotes({ ...place, api, runId: run.number }), {
        key,
        body: bodyOf(report, "gitlab"),
        create,
      });
    case "azure":
      return keepComment(azureThreads({ ...place, api, runId: run.number, open: verdict === "fail" }), {
        key,
        body: bodyOf(report, "azure"),
        create,
      });
    case "bitbucket":
      return keepInsightsReport(
        { ...place, api },
        {
          key,
          title,
          details: `${verdict}: ${headline}`,
          result: ({ pass: "PASSED", fail: "FAILED", inconclusive: "PENDING" } as const)[verdict],
          link: run.url,
          metrics: metrics.map(([name, value]) => [name, Number(columnNumber(value).replaceAll(",", ""))] as const),
          create,
        },
      );
  }
}

/** Shortens and formats the blocks. Guarding references takes a little more room, so there is a margin. */
function bodyOf({ blocks, rest }: ReviewReport, dialect: Dialect): string {
  return toDialect(fit(blocks, { bytes: stickyBytes, rest }), dialect);
}
