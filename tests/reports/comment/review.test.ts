/** The report on GitLab, Azure DevOps and Bitbucket, over real HTTP against the vendors' descriptions. */
import { expect, test } from "vitest";
import { connectPipeline } from "../../../src/platform/pipeline/connect.ts";
import { keepReview, type ReviewReport } from "../../../src/reports/comment/review.ts";
import { heading, list, paragraph } from "../../../src/reports/markdown/block.ts";
import { AzureStandIn, BitbucketStandIn, GitLabStandIn } from "../../review-hosts.ts";

const signal = new AbortController().signal;
const retries = { attempts: 3, forMs: 1000, firstMs: 1, mostMs: 2, random: () => 0 };

function report(more: Partial<ReviewReport> = {}): ReviewReport {
  return {
    key: "report-model ",
    title: "Model report",
    verdict: "pass",
    headline: "3 rules passed",
    blocks: [heading(2, "Model report: 3 rules passed")],
    metrics: [["accuracy", 0.91]],
    rest: "see report/model-report.md",
    create: true,
    ...more,
  };
}

const pipeline = (env: Record<string, string>, bitbucketProxy?: string) =>
  connectPipeline({ env, signal, retries, ...(bitbucketProxy !== undefined && { bitbucketProxy }) })!;

test("GitLab: among 250 notes its own is found and edited, once", async () => {
  const gitlab = await GitLabStandIn.start();
  const run = pipeline(gitlab.env());
  for (let i = 0; i < 120; i++) gitlab.addNote(`before ${i}`, undefined, i % 2 === 0);
  expect(await keepReview(run, report())).toMatchObject({
    outcome: "created",
    url: "https://gitlab.example/acme/churn/-/merge_requests/12#note_1120",
  });
  for (let i = 0; i < 130; i++) gitlab.addNote(`after ${i}`);
  const changed = report({ blocks: [paragraph("Later words.")] });
  expect(await keepReview(run, changed)).toMatchObject({ outcome: "updated" });
  expect(await keepReview(run, changed)).toMatchObject({ outcome: "unchanged" });
  expect(gitlab.notes).toHaveLength(251);
  expect(gitlab.notes.filter(({ author }) => author.id === gitlab.user.id).map(({ body }) => body)).toEqual([
    "<!-- trainyard report%2Dmodel%20 run=900 -->\nLater words.\n",
  ]);
  expect(gitlab.writes()).toEqual(["create-note", "update-note"]);
});

test("GitLab: a note of somebody else under our marker is not ours, and an older pipeline does not overwrite", async () => {
  const gitlab = await GitLabStandIn.start();
  const forged = "<!-- trainyard report%2Dmodel%20 run=1 -->\nAll is well.";
  gitlab.addNote(forged, { id: 66, username: "mallory" });
  expect(await keepReview(pipeline(gitlab.env()), report())).toMatchObject({ outcome: "created" });
  const older = pipeline(gitlab.env({ CI_PIPELINE_ID: "899" }));
  expect(await keepReview(older, report({ blocks: [] }))).toMatchObject({ outcome: "superseded" });
  expect(gitlab.notes.map(({ body }) => body)).toEqual([forged, expect.stringContaining("3 rules passed")]);
});

test("GitLab: names cannot run quick actions, mention people or refer to anything", async () => {
  const gitlab = await GitLabStandIn.start();
  const names = ["/merge", "@all", "!1", "~bug", "%2", "&3", "$4", "#5", "[vulnerability:6]", "^alert#7"];
  const hostile = report({ blocks: [paragraph("/close"), list(names), paragraph(" /assign @root")] });
  await keepReview(pipeline(gitlab.env()), hostile);
  const body = gitlab.notes[0]!.body;
  // A quick action is a slash and a word at the start of a line: https://docs.gitlab.com/user/project/quick_actions/
  expect(body).not.toMatch(/^[ \t]*\/\w/m);
  // A reference is a sign directly before a name or a number: https://docs.gitlab.com/user/markdown/#gitlab-specific-references
  const shown = body.slice(body.indexOf("\n")).replaceAll("&amp;", "&");
  expect(shown).not.toMatch(/[@!~%&$#^][\w"]|\[\w+:\d/);
});

test.each([
  ["401", { CI_PROJECT_ID: "5", GITLAB_TOKEN: "wrong" }, { status: 401, message: "401 Unauthorized" }],
  ["another project", { CI_MERGE_REQUEST_PROJECT_ID: "6" }, { status: 404, message: "404 Not found" }],
])("GitLab: a refusal keeps its status: %s", async (_, env, error) => {
  const gitlab = await GitLabStandIn.start();
  await expect(keepReview(pipeline(gitlab.env(env)), report())).rejects.toMatchObject(error);
});

test("GitLab: an answer that is not its API's is an error, and a busy server is asked again", async () => {
  const gitlab = await GitLabStandIn.start();
  gitlab.refusals["list-notes"] = { status: 200, body: "<html><title>Sign in</title>", type: "text/html" };
  await expect(keepReview(pipeline(gitlab.env()), report())).rejects.toThrow(/as JSON, got a web page \("Sign in"\)/);
  gitlab.refusals["list-notes"] = { status: 503, body: '{"message":"503 Service Unavailable"}' };
  await expect(keepReview(pipeline(gitlab.env()), report())).rejects.toMatchObject({ status: 503 });
  expect(gitlab.log.map(({ status }) => status)).toEqual([200, 503, 503, 503]);
});

test("Azure DevOps: one thread among 250, edited; open while the report is negative", async () => {
  const azure = await AzureStandIn.start();
  const run = pipeline(azure.env());
  for (let i = 0; i < 250; i++) azure.addThread(`thread ${i}`);
  azure.addThread("<!-- trainyard report%2Dmodel%20 run=1 -->\nforged", "mallory");
  expect(await keepReview(run, report({ verdict: "fail" }))).toMatchObject({
    outcome: "created",
    url: "https://dev.azure.com/acme/Customer%20churn/_git/churn/pullrequest/12?discussionId=252",
  });
  const own = azure.threads[251]!;
  expect(own.status).toBe(1);
  expect(await keepReview(run, report({ blocks: [paragraph("/merge !1")] }))).toMatchObject({ outcome: "updated" });
  expect(own.status).toBe(4);
  expect(own.comments[0]!.content).toBe("<!-- trainyard report%2Dmodel%20 run=800 -->\n\u200b/merge \\!\u200b1\n");
  expect(azure.threads).toHaveLength(252);
  expect(azure.writes()).toEqual(["create-thread", "update-comment", "update-thread"]);
});

test("Azure DevOps: two jobs at once leave one thread", async () => {
  const azure = await AzureStandIn.start();
  const job = () => keepReview(pipeline(azure.env()), report());
  await Promise.all([job(), job(), job()]);
  expect(azure.threads.filter(({ isDeleted }) => !isDeleted)).toHaveLength(1);
});

test("Azure DevOps: a missing permission, a sign-in page, and a repository that is on GitHub", async () => {
  const azure = await AzureStandIn.start();
  const message = "TF401027: You need the Git 'PullRequestContribute' permission to perform this action.";
  azure.refusals["create-thread"] = { status: 403, body: JSON.stringify({ message }) };
  await expect(keepReview(pipeline(azure.env()), report())).rejects.toMatchObject({ status: 403, message });
  azure.refusals["list-threads"] = { status: 203, body: "<!DOCTYPE html><title>Sign In</title>", type: "text/html" };
  await expect(keepReview(pipeline(azure.env()), report())).rejects.toThrow(/with status 203 \(is the token valid\?\)/);
  expect(pipeline(azure.env({ BUILD_REPOSITORY_PROVIDER: "GitHub" })).place).toBeUndefined();
});

test("Bitbucket: the report is created once, then replaced, with at most ten numbers and texts that fit", async () => {
  const bitbucket = await BitbucketStandIn.start();
  const run = pipeline(bitbucket.env(), bitbucket.origin);
  expect(await keepReview(run, report({ create: false }))).toMatchObject({ outcome: "none" });
  const metrics = Array.from({ length: 12 }, (_, i) => [`metric ${i}`, i / 7] as const);
  const long = report({ verdict: "fail", title: "x".repeat(500), headline: "y\u001b[31m\n".repeat(3000), metrics });
  expect(await keepReview(run, long)).toMatchObject({
    outcome: "created",
    url: "https://bitbucket.org/acme/churn/pull-requests/12",
  });
  expect(await keepReview(run, report({ verdict: "inconclusive", headline: "nothing was judged" }))).toMatchObject({
    outcome: "updated",
  });
  expect(bitbucket.reports).toEqual({
    "trainyard-report-model": {
      title: "Model report",
      details: "inconclusive: nothing was judged",
      report_type: "TEST",
      reporter: "trainyard",
      result: "PENDING",
      link: "https://bitbucket.org/acme/churn/pipelines/results/700",
      data: [{ title: "accuracy", type: "NUMBER", value: 0.91 }],
    },
  });
  expect(bitbucket.writes()).toEqual(["create-or-update-report", "create-or-update-report"]);
});
