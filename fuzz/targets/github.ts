import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { connect } from "../../src/platform/github/connect.ts";
import { answeringServer, answers } from "../answering.ts";
import { runStep } from "../step.ts";
import { attack, type Target } from "../target.ts";
import { json, place, replaced, text, wellFormed } from "../values.ts";

const user = { login: "github-actions[bot]", id: 41898282, type: "Bot" };
const run = {
  id: 5,
  head_sha: "a".repeat(40),
  head_branch: "main",
  event: "push",
  status: "completed",
  conclusion: "success",
  path: ".github/workflows/m.yml",
  head_repository: { id: 1, full_name: "o/r" },
  repository: { id: 1, full_name: "o/r" },
  pull_requests: [],
  created_at: "2026-01-01T00:00:00Z",
};
const known: unknown[] = [
  [{ id: 1, body: "<!-- trainyard -->", user, html_url: "https://github.com/o/r/pull/5#issuecomment-1" }],
  { id: 1, html_url: "https://github.com/o/r", number: 5, state: "open", body: "", title: "", user, labels: [] },
  { total_count: 1, workflow_runs: [run] },
  {
    total_count: 1,
    artifacts: [
      {
        id: 7,
        name: "report",
        expired: false,
        digest: `sha256:${"0".repeat(64)}`,
        size_in_bytes: 10,
        archive_download_url: "http://[",
        workflow_run: { id: 5, repository_id: 1, head_repository_id: 1, head_branch: "main", head_sha: "a".repeat(40) },
      },
    ],
  },
  { merge_base_commit: { sha: "b".repeat(40) } },
  [{ filename: "a.py", patch: "@@ -1,2 +1,3 @@\n+x" }],
  user,
  run,
  { message: "API rate limit exceeded", documentation_url: "x" },
];
const bodies = fc.oneof(
  fc.constantFrom(...known.map((each) => JSON.stringify(each))),
  fc
    .tuple(fc.constantFrom(...known), place, json)
    .map(([value, at, part]) => JSON.stringify(replaced(value, at, part))),
);
const type = { "content-type": "application/json" };
const headers = fc.constantFrom<Record<string, string>>(
  type,
  type,
  { ...type, link: '<http://SELF/next>; rel="next"' },
  { ...type, link: "<>; rel=next, <" },
  { location: "http://[" },
  { location: "http://SELF/loop" },
  { ...type, "x-ratelimit-remaining": "0", "x-ratelimit-reset": "99999999999999" },
  { "content-type": "text/html" },
);
const answer = answers({
  bodies,
  statuses: [200, 200, 200, 201, 204, 301, 302, 401, 403, 404, 409, 410, 422, 429, 500],
  headers,
});

const inputs = fc.record({
  sent: fc.array(answer, { minLength: 1, maxLength: 8 }),
  event: fc.constantFrom("push", "pull_request", "workflow_run", "merge_group", "issue_comment"),
  payload: fc.oneof(
    fc.constantFrom<unknown>(
      {
        pull_request: {
          number: 5,
          head: { sha: "b".repeat(40), repo: { full_name: "o/r" } },
          base: { sha: "c".repeat(40), ref: "main", repo: { full_name: "o/r" } },
        },
        repository: { default_branch: "main" },
      },
      {
        workflow_run: {
          id: 77,
          head_sha: "b".repeat(40),
          head_branch: "x",
          head_repository: { owner: { login: "o" } },
          pull_requests: [],
        },
        repository: { default_branch: "main" },
      },
    ),
    json,
  ),
  place,
  part: json,
  name: text.map(wellFormed),
  work: fc.constantFrom("report", "gate", "tests"),
});

const steps = {
  report: { action: "report-model", inputs: { "report-dir": "report", comment: "always", issue: "on-failure" } },
  gate: {
    action: "gate-on-metric",
    inputs: { metrics: "report", rules: "accuracy >= baseline", baseline: "artifact:report", "report-dir": "out" },
  },
  tests: {
    action: "publish-junit",
    inputs: { files: "*.xml", "report-dir": "out", "check-run": "true", comment: "always" },
  },
} as const;

export const target: Target = {
  about: "Answers and events of GitHub: comments, issues, check runs and artifacts of the actions that use it",
  sources: [
    "platform/github/connect.ts",
    "platform/github/run.ts",
    "platform/github/refusal.ts",
    "reports/comment",
    "evaluation/baseline/artifact.ts",
  ],
  batch: 100,
  async open() {
    const server = await answeringServer();
    const folder = mkdtempSync(join(tmpdir(), "fuzz-event-"));
    const event = join(folder, "event.json");
    return {
      close() {
        server.close();
        rmSync(folder, { recursive: true });
      },
      attack: attack({
        inputs,
        async check({ sent, event: eventName, payload, place, part, name, work }) {
          let requests = 0;
          server.answer = () => {
            const { headers, ...rest } = sent[requests++ % sent.length]!;
            const own = Object.entries(headers).map(([key, value]) => [key, value.replace("SELF", server.host)]);
            return { ...rest, headers: Object.fromEntries(own) };
          };
          writeFileSync(event, JSON.stringify(replaced(payload, place, part)));
          const env = {
            GITHUB_ACTIONS: "true",
            GITHUB_API_URL: `http://${server.host}`,
            GITHUB_REPOSITORY: "o/r",
            GITHUB_EVENT_NAME: eventName,
            GITHUB_EVENT_PATH: event,
            GITHUB_SHA: "a".repeat(40),
            GITHUB_REF: "refs/heads/main",
            GITHUB_RUN_ID: "77",
            GITHUB_RUN_ATTEMPT: "1",
          };
          const retries = { attempts: 2, forMs: 50, firstMs: 1, mostMs: 2, random: () => 0.5 };
          const github = connect({ env, token: "t", signal: AbortSignal.timeout(20_000), retries });
          const { action, inputs } = steps[work];
          await runStep({
            action,
            inputs: { ...inputs, ...(work === "tests" && { title: name.trim() || "T" }) },
            files: {
              "report/metrics.json": '{"accuracy": 0.9}',
              "t.xml":
                '<testsuite name="s"><testcase name="a" classname="b"><failure message="no">x.py:3: no</failure></testcase></testsuite>',
            },
            writes: ["report", "out"],
            ...(github !== undefined && { github }),
          });
        },
      }),
    };
  },
};
