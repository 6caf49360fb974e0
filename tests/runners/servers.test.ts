/** Steps on servers other than github.com, and with unexpected responses. */
import { writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { GitHubStandIn } from "../github.ts";
import { folder, type StepResult, step } from "../runner.ts";
import { expectNotice, expectOneComment, reported, workspace } from "./report-steps.ts";

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A gate whose baseline is an artifact. A first run is one that passes. */
function gated(env: Record<string, string>): Promise<StepResult> {
  const inputs = { rules: "accuracy >= baseline", baseline: "artifact:report", "on-missing-baseline": "pass" };
  return step("gate-on-metric", { token: "t", "report-dir": "now", ...inputs }, { cwd: workspace(), env });
}

test.each<[string, GitHubStandIn["user"]]>([
  ["the job's token", { login: "github-actions[bot]", id: 41898282, type: "Bot" }],
  ["Gitea, which names no type", { login: "gitea-actions", id: -2, type: undefined }],
])("three runs with %s leave one comment", (_, user) => expectOneComment(user));

test("Forgejo's and Gitea's artifacts, which name no run, are refused as baselines, and the way that works is named", async () => {
  const standIn = await GitHubStandIn.start();
  standIn.forge = "gitea";
  const runId = standIn.addRun({ head_sha: "1".repeat(40) });
  standIn.state.artifacts.push({ id: 1, name: "report", runId, url: () => "" });
  const { code, annotations } = await gated(standIn.pullRequest(5));
  expect([code, annotations[0]?.message]).toEqual([1, expect.stringContaining("git:REF:PATH")]);
});

test.each([
  ["a web page", { "content-type": "text/html" }, "<html><title>Sign in</title>long page</html>"],
  ["an empty object", { "content-type": "application/json" }, "{}"],
])("%s for the list of artifacts is no first run", async (_, headers, body) => {
  const url = await listening((request, response) => {
    request.resume();
    response.writeHead(200, headers).end(body);
  });
  const standIn = await GitHubStandIn.start();
  const { code, outputs, stdout, annotations } = await gated({ ...standIn.pullRequest(5), GITHUB_API_URL: url });
  expect([code, outputs["verdict"]]).toEqual([1, undefined]);
  expect(annotations[0]?.message).toMatch(/^baseline: artifact:report: .*expected GitHub's answer/);
  expect(stdout).not.toContain("long page");
});

test("nobody who answers is not called an answer of 500", async () => {
  const url = await listening((request) => void request.socket.destroy());
  const standIn = await GitHubStandIn.start();
  const { code, stdout, annotations } = await reported({ ...standIn.pullRequest(5), GITHUB_API_URL: url });
  expect([code, annotations.map(({ level }) => level)]).toEqual([0, ["notice"]]);
  expect(stdout).not.toContain("500");
});

/** Passes a request on to the stand-in under another path. */
async function passedOn(standIn: GitHubStandIn, path: string, ...[request, response]: Parameters<RequestListener>) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { authorization = "", "content-type": type = "application/json" } = request.headers;
  const answer = await fetch(standIn.url + path, {
    method: request.method!,
    headers: { authorization, "content-type": type },
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  response.writeHead(answer.status, { "content-type": "application/json", deprecation: "true" });
  response.end(await answer.text());
}

test("an API under a path, as GitHub Enterprise Server has it", async () => {
  const standIn = await GitHubStandIn.start();
  const prefix = "/api/v3";
  const url = await listening((request, response) => {
    if (request.url!.startsWith(`${prefix}/`))
      void passedOn(standIn, request.url!.slice(prefix.length), request, response);
    else response.writeHead(404).end("{}");
  });
  const { code, stdout } = await reported({ ...standIn.pullRequest(5), GITHUB_API_URL: `${url}${prefix}` });
  expect(code, stdout).toBe(0);
  expect(standIn.state.comments).toHaveLength(1);
  expect(stdout).not.toMatch(/deprecat/i);
});

test("a renamed repository keeps its comment", async () => {
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(5);
  // GitHub redirects from the old name to the number of the repository.
  const url = await listening((request, response) => {
    const path = request.url!.replace(/^\/repositories\/1(?=\/)/, "/repos/octo/models");
    if (path !== request.url) return void passedOn(standIn, path, request, response);
    request.resume();
    const location = request.url!.replace("/repos/octo/former", `http://${request.headers.host}/repositories/1`);
    response.writeHead(request.method === "GET" ? 301 : 307, { location }).end("{}");
  });
  const former = { ...env, GITHUB_API_URL: url, GITHUB_REPOSITORY: "octo/former" };
  for (const run of ["77", "78"]) {
    const { code, stdout } = await reported({ ...former, GITHUB_RUN_ID: run });
    expect(code, stdout).toBe(0);
  }
  expect(standIn.state.comments).toHaveLength(1);
});

// The text is the one that GitHub answers with. tests/parts/ has the others.
test("403: Unable to create comment because issue is locked.", () =>
  expectNotice("Unable to create comment because issue is locked.", /the conversation is locked/));

test("parts of the event that are null", async () => {
  const standIn = await GitHubStandIn.start();
  const payloads = [
    { pull_request: null, workflow_run: null, repository: null },
    { pull_request: { number: 5, head: null, base: null } },
    {
      pull_request: {
        number: 5,
        head: { sha: "b".repeat(40), repo: null },
        base: { sha: "c", ref: "main", repo: null },
      },
    },
  ];
  for (const payload of payloads) {
    const { code, stdout } = await reported(standIn.environment({ event: "pull_request", payload }));
    expect(code, stdout).toBe(0);
    expect(stdout).not.toContain("This is a bug");
  }
});

test("without a TMPDIR, RUNNER_TEMP holds the temporary files", async () => {
  const env = { TMPDIR: "/nonexistent/tmp", RUNNER_TEMP: folder() };
  const cwd = folder();
  writeFileSync(join(cwd, "p.csv"), "y_true,y_pred\na,a\nb,b\n");
  const { code, stdout } = await step("test-model", { predictions: "p.csv" }, { cwd, env });
  expect(code, stdout).toBe(0);
});
