/** report-model never fails a step, whatever the event contains and whatever GitHub answers. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folder, step } from "../runner.ts";

/** Numerical Recipes' linear congruential generator, so that every run draws the same cases. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const strange = [
  null,
  "",
  0,
  -1,
  true,
  [],
  {},
  [null],
  "\u0000",
  { length: 3 },
  [{}],
  [{ id: null, body: null, user: null }],
];

/** The value with some of its parts replaced or left out. */
function mutated(value: unknown, draw: (below: number) => number): unknown {
  if (draw(6) === 0) return strange[draw(strange.length)];
  if (Array.isArray(value)) return value.map((each) => mutated(each, draw));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (draw(8) === 0 ? [] : [[name, mutated(each, draw)]])),
  );
}

const repository = { full_name: "acme/churn", default_branch: "main" };
const event = {
  pull_request: {
    number: 5,
    state: "open",
    head: { sha: "abc", ref: "feature", repo: repository },
    base: { ref: "main", sha: "def", repo: repository },
  },
  workflow_run: {
    head_sha: "abc",
    head_branch: "main",
    conclusion: "success",
    head_repository: { owner: { login: "acme" } },
  },
  repository,
};
const answers = [
  [
    {
      id: 1,
      number: 5,
      state: "open",
      head: { sha: "abc" },
      body: "",
      html_url: "https://h/1",
      user: { login: "bot" },
    },
  ],
  { total_count: 1, artifacts: [{ id: 1, name: "champion", expired: false, created_at: null, workflow_run: null }] },
  { id: 1, html_url: "https://h/1", default_branch: "main", body: "" },
];

async function reported(given: unknown, answer: (path: string) => { status: number; body: string }, name: string) {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    request.resume();
    const { status, body } = answer(request.url ?? "");
    const link = `<http://${request.headers.host}/next>; rel="next"`;
    response.writeHead(status, {
      "content-type": "application/json",
      ...(status === 200 && requests % 3 === 0 && { link }),
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const cwd = folder();
  mkdirSync(join(cwd, "report"));
  writeFileSync(join(cwd, "report/metrics.json"), '{"accuracy": 0.9}');
  writeFileSync(join(cwd, "event.json"), typeof given === "string" ? given : JSON.stringify(given));
  const result = await step(
    "report-model",
    { comment: "always", issue: "on-failure", baseline: "artifact:champion", token: "t" },
    {
      cwd,
      env: {
        GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        GITHUB_EVENT_PATH: join(cwd, "event.json"),
        GITHUB_EVENT_NAME: name,
        GITHUB_REPOSITORY: "acme/churn",
        GITHUB_SHA: "abc",
        GITHUB_RUN_ID: "7",
      },
    },
  );
  expect(result.code, result.stdout).toBe(0);
  expect(result.summary).toContain("accuracy");
  expect(result.annotations.filter(({ level }) => level === "error")).toEqual([]);
  return result;
}

const names = ["pull_request", "workflow_run", "push", "schedule", "issue_comment"];

test.each(Array.from({ length: 16 }, (_, seed) => seed))("case %i", async (seed) => {
  const draw = generator(seed);
  const given = seed === 0 ? "[" : mutated(event, draw);
  const statuses = [200, 200, 200, 201, 204, 403, 404, 422];
  const answer = () => {
    const body = JSON.stringify(mutated(answers[draw(answers.length)], draw));
    return { status: statuses[draw(statuses.length)]!, body: draw(12) === 0 ? "<html>" : body };
  };
  await reported(given, answer, names[seed % names.length]!);
});

test("an event without the base's repository, as tools that imitate GitHub send it", async () => {
  const given = {
    ...event,
    pull_request: {
      number: 5,
      head: { sha: "abc", repo: { full_name: "acme/churn" } },
      base: { ref: "main", sha: "def" },
    },
  };
  await reported(given, () => ({ status: 403, body: "{}" }), "pull_request");
});
