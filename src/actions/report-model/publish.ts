import type { Context } from "../../contract/context.ts";
import { type GitHub, RequestError } from "../../platform/github/port.ts";
import type { CiPipeline } from "../../platform/pipeline/port.ts";
import { githubComments } from "../../reports/comment/github-comments.ts";
import { keepIssue } from "../../reports/comment/issue.ts";
import { mayHavePull, pullOf } from "../../reports/comment/pull.ts";
import { missingPermission, writeRefusal } from "../../reports/comment/refusal.ts";
import { keepReview, missingRight } from "../../reports/comment/review.ts";
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
  /** The metrics that a reviewer looks at first. */
  metrics: readonly (readonly [name: string, value: number])[];
  /** Location of the full report. */
  rest: string;
}

type PublishedUrls = Record<"comment-url" | "issue-url", string | undefined>;
type Attempt = (
  input: string,
  missing: string,
  write: () => Promise<string | undefined>,
) => Promise<string | undefined>;

/** Writes the comment and the issue. A refusal is a notice, because reporting never fails a run. */
export async function publishReport(publication: Publication, context: Context): Promise<PublishedUrls> {
  const { github, pipeline } = context;
  if (github !== undefined) return publishToGitHub(publication, github, context);
  return { "comment-url": await publishToPipeline(publication, pipeline, context), "issue-url": undefined };
}

async function publishToGitHub(publication: Publication, github: GitHub, context: Context): Promise<PublishedUrls> {
  const { comment, issue } = publication;
  const readOnly = github.run.pullRequest?.readOnly ?? false;
  const attempt = attempting("GitHub", context);
  const body = toMarkdown(fit(publication.blocks, { bytes: stickyBytes, rest: publication.rest }));
  const commentUrl =
    comment === "never"
      ? undefined
      : await attempt("comment", missingPermission("pull-requests: write", readOnly), () =>
          commented(publication, body, { github, reporter: context.reporter }),
        );
  const issueUrl =
    issue === "never"
      ? undefined
      : await attempt("issue", missingPermission("issues: write", readOnly), () => stood(publication, body, github));
  return { "comment-url": commentUrl, "issue-url": issueUrl };
}

/** Writes the note, thread or report of GitLab, Azure DevOps or Bitbucket. Returns its address. */
async function publishToPipeline(
  { comment, issue, key, title, verdict, blocks, metrics, rest }: Publication,
  pipeline: CiPipeline | undefined,
  context: Context,
): Promise<string | undefined> {
  const { reporter } = context;
  const name = pipeline?.run.name ?? "a terminal";
  if (issue !== "never") reporter.notice(`issue: left out: issues are written to GitHub only, and this is ${name}`);
  const place = pipeline?.place;
  if (comment === "never") return undefined;
  if (pipeline === undefined || place === undefined) {
    if (comment !== "auto")
      reporter.notice(
        `comment: left out: there is no GitHub, GitLab, Azure DevOps or Bitbucket pull request here (this is ${name})`,
      );
    return undefined;
  }
  if ("missing" in place.access) {
    reporter.notice(`comment: left out: ${place.access.missing}`);
    return undefined;
  }
  const { api } = place.access;
  const create = comment !== "on-failure" || verdict.verdict === "fail";
  const report = { key: `report-model ${key}`, title, ...verdict, blocks, metrics, rest, create };
  return attempting(api.host, context)(
    "comment",
    missingRight[place.kind],
    async () => (await keepReview(pipeline, report))?.url,
  );
}

/** Returns a function that writes something, and gives a notice if that is refused. */
function attempting(host: string, { reporter, signal }: Context): Attempt {
  return async (input, missing, write) => {
    try {
      return await write();
    } catch (error) {
      signal.throwIfAborted();
      // An undocumented response can break anything, so any error is caught. The report is still written.
      const why =
        error instanceof RequestError
          ? writeRefusal(input, { error, host, missing })
          : `${input}: left out: ${host}'s answer could not be understood: ${(error as Error).message}`;
      reporter.notice(why);
      return undefined;
    }
  };
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
  return (await keepComment(githubComments(github, pull), { key: `report-model ${key}`, body, create })).url;
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
