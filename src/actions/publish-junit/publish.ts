import type { Context } from "../../contract/context.ts";
import type { GitHub } from "../../platform/github/port.ts";
import { githubComments } from "../../reports/comment/github-comments.ts";
import { mayHavePull, pullOf } from "../../reports/comment/pull.ts";
import { missingPermission, writeRefusal } from "../../reports/comment/refusal.ts";
import { keepComment, stickyBytes } from "../../reports/comment/sticky.ts";
import { fit, limits } from "../../reports/markdown/budget.ts";
import { toMarkdown } from "../../reports/markdown/markdown.ts";
import { publishCheck } from "./check-run.ts";
import type { FailingTest } from "./failing.ts";
import { type PublishInputs, testsFolder } from "./inputs.ts";
import { renderTests, type TestFindings } from "./render.ts";

/** Marks failures in files of the pull request. The request is only needed if not all failures can be annotated. */
export async function markTouched(failing: FailingTest[], github: GitHub | undefined): Promise<void> {
  const pull = github?.run.pullRequest;
  if (github === undefined || pull === undefined || failing.length < limits.annotationsPerStep) return;
  try {
    const changed = new Set<string>();
    for await (const { filename } of github.list<{ filename: string }>(
      "/repos/{owner}/{repo}/pulls/{pull_number}/files",
      {
        pull_number: pull.number,
      },
    ))
      changed.add(filename);
    for (const each of failing) each.touched = each.place !== undefined && changed.has(each.place.file);
  } catch (error) {
    // Only the order of the failures depends on the changed files, so the error is not fatal.
    writeRefusal("pull request", { error, missing: missingPermission("pull-requests: read", pull.readOnly) });
  }
}

/** Returns the URL of a line at the head commit on GitHub. */
export function sourceUrl({ run }: GitHub, { file, line }: { file: string; line: number | undefined }): string {
  const encoded = file.split("/").map(encodeURIComponent).join("/");
  return `${run.serverUrl}/${run.owner}/${run.repository}/blob/${run.headSha}/${encoded}${line === undefined ? "" : `#L${line}`}`;
}

type PublishedUrls = Record<"check-run-url" | "comment-url", string | undefined>;

const nowhere: PublishedUrls = { "check-run-url": undefined, "comment-url": undefined };

/** Publishes the results that need a permission. A refused request never fails a run that passed. */
export async function publishToGitHub(
  findings: TestFindings,
  inputs: Pick<PublishInputs, "title" | "check-run" | "comment" | "report-dir">,
  { github, reporter }: Context,
): Promise<PublishedUrls> {
  if (!inputs["check-run"] && inputs.comment === "never") return nowhere;
  if (github === undefined) {
    // `auto` only comments if there is a pull request.
    if (inputs["check-run"] || inputs.comment !== "auto")
      reporter.notice("check-run, comment: left out: there is no GitHub here");
    return nowhere;
  }
  const readOnly = github.run.pullRequest?.readOnly ?? false;
  const passed = findings.reasons.length === 0;
  const rest = `see the job's summary, or ${inputs["report-dir"]}/${testsFolder}/report.md`;
  const urls = { ...nowhere };
  if (inputs["check-run"]) {
    try {
      urls["check-run-url"] = await publishCheck(github, {
        name: inputs.title,
        passed,
        headline: passed ? `${findings.totals.succeeded} passed` : findings.reasons.join(", "),
        summary: renderTests(findings, { traces: 20, extras: true }),
        failing: findings.failing,
        reportOf: ({ test }) => findings.report.files[test.report]?.path ?? findings.title,
        rest,
      });
    } catch (error) {
      reporter.notice(writeRefusal("check-run", { error, missing: missingPermission("checks: write", readOnly) }));
    }
  }
  if (inputs.comment !== "never" && (inputs.comment !== "auto" || mayHavePull(github.run))) {
    try {
      const url = await comment(findings, inputs, { github, rest });
      if (url === undefined) reporter.info("comment: no pull request to comment on, or nothing to say");
      else urls["comment-url"] = url;
    } catch (error) {
      reporter.notice(writeRefusal("comment", { error, missing: missingPermission("pull-requests: write", readOnly) }));
    }
  }
  return urls;
}

async function comment(
  findings: TestFindings,
  { title, comment }: Pick<PublishInputs, "title" | "comment">,
  { github, rest }: { github: GitHub; rest: string },
): Promise<string | undefined> {
  const pull = await pullOf(github);
  if (pull === undefined) return undefined;
  const body = toMarkdown(fit(renderTests(findings, { traces: 10, extras: false }), { bytes: stickyBytes, rest }));
  const { url } = await keepComment(githubComments(github, pull), {
    key: `publish-junit ${title}`,
    body,
    create: comment !== "on-failure" || findings.reasons.length > 0,
  });
  return url;
}
