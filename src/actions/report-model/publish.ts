import type { Context } from "../../contract/context.ts";
import { type GitHub, RequestError } from "../../platform/github/port.ts";
import { keepIssue } from "../../reports/comment/issue.ts";
import { mayHavePull, pullOf } from "../../reports/comment/pull.ts";
import { writeRefusal } from "../../reports/comment/refusal.ts";
import { keepComment, stickyBytes } from "../../reports/comment/sticky.ts";
import type { Block } from "../../reports/markdown/block.ts";
import { fit } from "../../reports/markdown/budget.ts";
import { toMarkdown } from "../../reports/markdown/markdown.ts";
import type { ReportModelInputs } from "./inputs.ts";
import type { ReportVerdict } from "./verdict.ts";

export interface Publication extends Pick<ReportModelInputs, "comment" | "issue"> {
  /** Key that separates the reports of several models. */
  key: string;
  title: string;
  verdict: ReportVerdict;
  blocks: Block[];
  /** Location of the full report. */
  rest: string;
}

/** Writes the comment and the issue. A refusal by GitHub is a notice, because reporting never fails a run. */
export async function publishReport(
  publication: Publication,
  { github, reporter, signal }: Context,
): Promise<Record<"comment-url" | "issue-url", string | undefined>> {
  const { comment, issue } = publication;
  if (github === undefined) {
    const asked = [
      ...(comment === "always" || comment === "on-failure" ? ["comment"] : []),
      ...(issue === "never" ? [] : ["issue"]),
    ];
    if (asked.length > 0) reporter.notice(`${asked.join(", ")}: left out: there is no GitHub here`);
    return { "comment-url": undefined, "issue-url": undefined };
  }
  const readOnly = github.run.pullRequest?.readOnly ?? false;
  const attempt = async (input: string, permission: string, write: () => Promise<string | undefined>) => {
    try {
      return await write();
    } catch (error) {
      signal.throwIfAborted();
      // An undocumented response of GitHub can break anything, so any error is caught. The report is still written.
      const why =
        error instanceof RequestError
          ? writeRefusal(input, { error, permission, readOnly })
          : `${input}: left out: GitHub's answer could not be understood: ${(error as Error).message}`;
      reporter.notice(why);
      return undefined;
    }
  };
  const body = toMarkdown(fit(publication.blocks, { bytes: stickyBytes, rest: publication.rest }));
  const commentUrl =
    comment === "never"
      ? undefined
      : await attempt("comment", "pull-requests: write", () => commented(publication, body, { github, reporter }));
  const issueUrl =
    issue === "never" ? undefined : await attempt("issue", "issues: write", () => stood(publication, body, github));
  return { "comment-url": commentUrl, "issue-url": issueUrl };
}

async function commented(
  { comment, key, verdict: { verdict } }: Publication,
  body: string,
  { github, reporter }: { github: GitHub; reporter: Context["reporter"] },
): Promise<string | undefined> {
  if (comment === "auto" && !mayHavePull(github.run)) return undefined;
  const pull = await pullOf(github);
  if (pull === undefined) {
    reporter.info("comment: there is no open pull request to comment on");
    return undefined;
  }
  const create = comment !== "on-failure" || verdict === "fail";
  return (await keepComment(github, { pull, key: `report-model ${key}`, body, create })).url;
}

/** Opens the issue if the report failed or has no results. An inconclusive result neither opens nor closes it. */
async function stood(
  { key, title, verdict: { verdict, headline, empty } }: Publication,
  body: string,
  github: GitHub,
): Promise<string | undefined> {
  if (verdict === "inconclusive" && !empty) return undefined;
  const open = verdict !== "pass";
  const name = `${title}: ${headline}`.replace(/\s+/g, " ").slice(0, 250);
  return (await keepIssue(github, { key: `report-model ${key}`, title: name, body, open })).url;
}
