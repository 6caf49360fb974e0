/** The GitHub client over real HTTP, against GitHub's own description. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "../../../src/platform/github/connect.ts";
import type { GitHub, RequestError } from "../../../src/platform/github/port.ts";
import { retryWaitMs } from "../../../src/platform/github/refusal.ts";
import { GitHubStandIn } from "../../github.ts";

const signal = new AbortController().signal;
const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";

async function connected(pull = 5): Promise<{ github: GitHub; standIn: GitHubStandIn }> {
  const standIn = await GitHubStandIn.start();
  return { standIn, github: connect({ env: standIn.pullRequest(pull), token: "t", signal })! };
}

test("off GitHub there is none", () => {
  expect(connect({ env: {}, token: "t", signal })).toBeUndefined();
});

test("the run's place is read from the environment and the event", async () => {
  const { github, standIn } = await connected(5);
  expect(github.run).toMatchObject({
    owner: "octo",
    repository: "models",
    runId: 77,
    headSha: "b".repeat(40),
    defaultBranch: "main",
    pullRequest: { number: 5, baseSha: "c".repeat(40), baseRef: "main", readOnly: false },
  });
  const fork = connect({ env: standIn.pullRequest(6, { from: "stranger/models" }), token: "t", signal });
  expect(fork?.run.pullRequest?.readOnly).toBe(true);
  const later = standIn.environment({ event: "workflow_run", payload: { workflow_run: { head_sha: "d".repeat(40) } } });
  expect(connect({ env: later, token: "t", signal })?.run).toMatchObject({
    headSha: "d".repeat(40),
    sha: "a".repeat(40),
  });
});

test("a list is read to its last page, bare or wrapped", async () => {
  const { github, standIn } = await connected();
  for (let i = 0; i < 250; i++) standIn.addComment(5, `comment ${i}`);
  for (let i = 0; i < 120; i++) standIn.addRun({ head_sha: "e".repeat(40) });
  const bodies: string[] = [];
  for await (const { body } of github.list<{ body: string }>(comments, { issue_number: 5 })) bodies.push(body);
  expect(bodies).toEqual(Array.from({ length: 250 }, (_, i) => `comment ${i}`));
  let runs = 0;
  for await (const _ of github.list("/repos/{owner}/{repo}/actions/runs")) runs++;
  expect(runs).toBe(120);
});

test.each([
  ["502 twice", [{ status: 502 }, { status: 502 }]],
  ["a dropped connection", ["reset" as const]],
  ["429 with Retry-After", [{ status: 429, headers: { "retry-after": "1" } }]],
  [
    "a secondary limit",
    [{ status: 403, message: "You have exceeded a secondary rate limit", headers: { "retry-after": "1" } }],
  ],
])("%s is waited out", async (_, answers) => {
  const { github, standIn } = await connected();
  for (const answer of answers) standIn.faults.push({ operation: "issues/create-comment", times: 1, answer });
  const made = await github.request<{ id: number }>("POST", comments, { issue_number: 5, body: "hello" });
  expect(standIn.state.comments.map(({ id }) => id)).toEqual([made.id]);
  expect(standIn.log).toHaveLength(answers.length + 1);
});

test.each([
  [403, "Resource not accessible by integration"],
  [404, "Not Found"],
  [422, "Validation Failed"],
])("%d is final and keeps its status", async (status, message) => {
  const { github, standIn } = await connected();
  standIn.faults.push({ operation: "issues/create-comment", times: 1, answer: { status, message } });
  const refused = (await github
    .request("POST", comments, { issue_number: 5, body: "x" })
    .catch((error) => error)) as RequestError;
  expect(refused).toMatchObject({ name: "RequestError", status });
  expect(refused.message).toContain(message);
  expect(standIn.log).toHaveLength(1);
});

test("without a token nothing is sent", async () => {
  const standIn = await GitHubStandIn.start();
  const github = connect({ env: standIn.pullRequest(5), token: undefined, signal })!;
  await expect(github.request("GET", comments, { issue_number: 5 })).rejects.toMatchObject({
    status: 401,
    message: "there is no token (set the input `token`, or GITHUB_TOKEN)",
  });
  expect(standIn.log).toEqual([]);
});

test("waits are those that GitHub asks for", () => {
  const wait = (status: number, headers: Record<string, string> = {}, message = "") =>
    retryWaitMs({ status, message, headers }, 1_000_000);
  expect(wait(502)).toBe(0);
  expect(wait(429, { "retry-after": "7" })).toBe(7000);
  expect(wait(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1030" })).toBe(30_000);
  expect(wait(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9999" })).toBe(8_999_000);
  expect(wait(403, {}, "You have exceeded a secondary rate limit")).toBe(0);
  expect(wait(403, { "x-ratelimit-remaining": "50" }, "Resource not accessible by integration")).toBeUndefined();
  expect(wait(404)).toBeUndefined();
});

test("a wait that is longer than a job can bear is not waited", async () => {
  const { github, standIn } = await connected();
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + 3600) };
  standIn.faults.push({ operation: "issues/list-comments", times: 1, answer: { status: 403, headers } });
  await expect(github.request("GET", comments, { issue_number: 5 })).rejects.toMatchObject({ status: 403 });
  expect(standIn.log).toHaveLength(1);
});

test("the stand-in refuses what GitHub's description refuses", async () => {
  const { github, standIn } = await connected();
  const refused = (method: string, path: string, parameters: Record<string, unknown>) =>
    github.request(method, path, parameters).then(
      () => "accepted",
      (error: RequestError) => error.status,
    );
  const check = (output: object) =>
    refused("POST", "/repos/{owner}/{repo}/check-runs", {
      name: "tests",
      head_sha: "b".repeat(40),
      status: "completed",
      conclusion: "success",
      output,
    });
  const annotation = { path: "a", start_line: 1, end_line: 1, annotation_level: "failure", message: "m" };
  expect(await check({ title: "t", summary: "s", annotations: Array(50).fill(annotation) })).toBe("accepted");
  expect(await check({ title: "t", summary: "s", annotations: Array(51).fill(annotation) })).toBe(422);
  expect(await check({ title: "t", summary: "s", annotations: [{ ...annotation, annotation_level: "error" }] })).toBe(
    422,
  );
  expect(await check({ title: "t", summary: "x".repeat(65_536) })).toBe(422);
  expect(
    await refused("POST", "/repos/{owner}/{repo}/check-runs", { name: "x", head_sha: "b", status: "completed" }),
  ).toBe(422);
  expect(await refused("POST", comments, { issue_number: 5, body: "x".repeat(65_537) })).toBe(422);
  expect(await refused("POST", comments, { issue_number: 5, body: "x", colour: "red" })).toBe(422);
  expect(standIn.log.filter(({ status }) => status === 500)).toEqual([]);
});

// The texts are those that GitHub answers with.
test.each([
  ["Unable to create comment because issue is locked.", {}, /the conversation is locked/],
  ["Commenting is disabled on issues with more than 2500 comments", {}, /limit of comments/],
  ["Resource protected by organization SAML enforcement. You must grant your token access.", {}, /single sign-on/],
  [
    "Although you appear to have the correct authorization credentials, the `octo` organization has an IP allow list enabled",
    {},
    /IP allow list does not hold/,
  ],
  ["Repository was archived so is read-only.", {}, /archived and can only be read/],
  [
    "API rate limit exceeded for installation ID 1.",
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "99999999999" },
    /used up/,
  ],
  ["Resource not accessible by integration", {}, undefined],
])("403 %s", async (message, headers, hint) => {
  const { github, standIn } = await connected();
  standIn.faults.push({ operation: "issues/create-comment", times: 9, answer: { status: 403, message, headers } });
  const refused = (await github
    .request("POST", comments, { issue_number: 5, body: "x" })
    .catch((error) => error)) as RequestError;
  expect(refused.status).toBe(403);
  if (hint === undefined) expect(refused.hint).toBeUndefined();
  else expect(refused.hint).toMatch(hint);
});

test("nobody answering is not a status, and a web page is not printed", async () => {
  const { github, standIn } = await connected();
  standIn.faults.push({
    operation: "issues/list-comments",
    times: 1,
    answer: { status: 404, body: "<html><title>Sign in</title>long page</html>" },
  });
  await expect(github.request("GET", comments, { issue_number: 5 })).rejects.toMatchObject({
    status: 404,
    message: 'a web page ("Sign in")',
  });
  const env = { ...standIn.pullRequest(6), GITHUB_API_URL: "https://ghes.invalid/api/v3" };
  const gone = connect({ env, token: "t", signal })!;
  await expect(gone.request("GET", comments, { issue_number: 6 })).rejects.toMatchObject({
    status: undefined,
    message: "ghes.invalid: there is no such host",
  });
});

test("an API under a path, as GitHub Enterprise Server has it, and deprecations that nobody sees", async () => {
  const standIn = await GitHubStandIn.start();
  const server = createServer(async (request, response) => {
    const answer = await fetch(`${standIn.url}${request.url!.replace("/api/v3", "")}`, {
      headers: { authorization: request.headers.authorization! },
    });
    response.writeHead(answer.status, { "content-type": "application/json", deprecation: "true", sunset: "soon" });
    response.end(await answer.text());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const env = standIn.pullRequest(5);
  standIn.addComment(5, "hello");
  env["GITHUB_API_URL"] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3/`;
  const github = connect({ env, token: "t", signal })!;
  const warned: unknown[] = [];
  const { warn } = console;
  console.warn = (...said) => void warned.push(said);
  try {
    expect(await github.request("GET", comments, { issue_number: 5 })).toMatchObject([{ body: "hello" }]);
  } finally {
    console.warn = warn;
  }
  expect(warned).toEqual([]);
});

test.each([
  ["nothing at all", {}],
  ["nulls", { pull_request: null, repository: null, workflow_run: null, merge_group: null, issue: null }],
  ["parts without parts", { pull_request: { number: 5, head: null, base: {} }, workflow_run: {}, issue: {} }],
])("an event with %s is a run without a pull request", async (_, payload) => {
  const standIn = await GitHubStandIn.start();
  const github = connect({ env: standIn.environment({ payload }), token: "t", signal })!;
  expect(github.run).toMatchObject({ pullRequest: undefined, headSha: "a".repeat(40), runId: 77 });
});
