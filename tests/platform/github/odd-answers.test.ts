/** A server in place of GitHub answers every call with the same JSON. This never gives a bug report. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { GitHubStandIn } from "../../github.ts";
import { folder, step } from "../../runner.ts";

async function answering(
  body: string,
  headers: Record<string, string> = {},
  status = "location" in headers ? 302 : 200,
): Promise<Record<string, string>> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const standIn = await GitHubStandIn.start();
  return { ...standIn.pullRequest(5), GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function workspace(): string {
  const cwd = folder();
  mkdirSync(join(cwd, "report"));
  writeFileSync(join(cwd, "report/metrics.json"), '{"accuracy": 0.9}');
  writeFileSync(join(cwd, "junit.xml"), '<testsuite name="s"><testcase name="a" classname="b"/></testsuite>');
  return cwd;
}

const answers: [name: string, body: string, headers?: Record<string, string>, status?: number][] = [
  ["null", "null"],
  ["a list of null", "[null]"],
  ["a wrapped list of null", '{"total_count": 1, "artifacts": [null], "merge_base_commit": null}'],
  ["a number for a comment", '[{"id": "x", "user": 1}]'],
  ["a redirect to no address", "{}", { location: "http://[" }],
  ["a number above 2^53, which the toolkit reads as BigInt", '{"": [9007199254740993]}'],
  ["a refusal with such a number", '[{"": 9007199254740993}]', {}, 404],
  ["a status that HTTP does not have", "{}", {}, 999],
];

test.each(answers)("%s", async (_, body, headers, status) => {
  const env = await answering(body, headers, status);
  const cwd = workspace();
  const report = await step("report-model", { token: "t", comment: "always", issue: "on-failure" }, { cwd, env });
  expect(report.code, report.stdout).toBe(0);
  expect(report.stdout).not.toContain("This is a bug");
  const tests = await step("publish-junit", { token: "t", "check-run": "true", comment: "always" }, { cwd, env });
  expect(tests.code, tests.stdout).toBe(0);
  expect(tests.stdout).not.toContain("This is a bug");
  const inputs = { token: "t", rules: "accuracy >= baseline", baseline: "artifact:report", "report-dir": "now" };
  const gate = await step("gate-on-metric", inputs, { cwd, env });
  expect(gate.code).toBe(1);
  expect(gate.stdout).not.toContain("This is a bug");
  expect(gate.annotations.at(-1)!.message).toMatch(
    /^(baseline: artifact:report: |1 of 1 rule failed|accuracy >= baseline: there is no baseline)/,
  );
});
