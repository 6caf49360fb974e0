/**
 * One fault at a time at each write of promote-model. A refusal undoes what was written before it; a fault that passes, and an
 * answer that is lost after the work was done, change nothing about the result. The right end follows from the promise
 * that every target names the new model, or none.
 */
import { expect, test } from "vitest";
import type { Fault as GitHubFault } from "../../github.ts";
import { all, models, promotionPlace } from "./place.ts";

type Place = Awaited<ReturnType<typeof promotionPlace>>;

interface Answer {
  status: number;
  headers?: Record<string, string>;
}

/** A write of a promotion, and how its server is made to fail at it. */
interface Write {
  target: string;
  /** Fails at the write, the next `times` times. */
  fail(place: Place, answer: Answer | "reset" | "reset-after", times: number): void;
}

const atGitHub = (target: string, operation: string): Write => ({
  target,
  fail({ github }, answer, times) {
    const fault: GitHubFault = {
      operation,
      times,
      answer: typeof answer === "string" ? answer : { ...answer, message: "a fault" },
    };
    github.faults.splice(0, Number.POSITIVE_INFINITY, fault);
  },
});

const writes: Record<string, Write> = {
  "tag object": atGitHub("git-tag", "git/create-tag"),
  tag: atGitHub("git-tag", "git/create-ref"),
  deployment: atGitHub("deployment:Production", "repos/create-deployment"),
  "status of the deployment": atGitHub("deployment:Production", "repos/create-deployment-status"),
  alias: {
    target: "mlflow:churn@champion",
    fail({ mlflow }, answer, times) {
      const call = "POST /api/2.0/mlflow/registered-models/alias";
      const how = answer === "reset-after" ? "drop" : answer === "reset" ? answer : { text: "", ...answer };
      mlflow.faults.splice(0, Number.POSITIVE_INFINITY, { call, times, how });
    },
  },
  "image's tag": {
    target: "image:",
    fail({ registry }, answer, times) {
      let left = times;
      registry.intercept = (said) => {
        if (!said.startsWith("PUT") || !said.endsWith("/manifests/prod") || left-- <= 0) return undefined;
        return typeof answer === "string" ? answer : { body: "{}", ...answer };
      };
    },
  },
};

function repair({ github, mlflow, registry }: Place): void {
  github.faults.length = 0;
  mlflow.faults.length = 0;
  registry.intercept = () => undefined;
}

test.each(Object.entries(writes))("%s: a refusal leaves every target as it was", async (_, { target, fail }) => {
  const place = await promotionPlace();
  await place.promote("a");
  const tags = Object.keys(place.github.state.tags);
  for (const [at, status] of [401, 403, 404, 409, 422].entries()) {
    fail(place, { status }, 1000);
    const refused = await place.promote("b", {}, { run: 100 + at });
    repair(place);
    expect([1, 2], `${status}: ${refused.stdout}`).toContain(refused.code);
    expect(refused.outputs["passed"] ?? "false").toBe("false");
    const [line] = refused.annotations.filter(({ level }) => level === "error");
    expect(line?.message).toContain(target);
    expect(line?.message).toContain(String(status));
    expect(place.champions(), `${status}: ${refused.stdout}`).toEqual(all("a"));
    expect(Object.keys(place.github.state.tags), String(status)).toEqual(tags);
  }
});

test.each(Object.entries(writes))(
  "%s: a fault that passes is retried, and nothing is written twice",
  async (_, { fail }) => {
    const place = await promotionPlace();
    await place.promote("a");
    const faults = [
      { status: 429, headers: { "retry-after": "0" } },
      { status: 500 },
      { status: 503, headers: { "retry-after": "0" } },
      "reset",
      "reset-after",
    ] as const;
    for (const [at, fault] of faults.entries()) {
      const model = at % 2 === 0 ? "b" : "c";
      fail(place, fault, 1);
      const done = await place.promote(model, {}, { run: 100 + at });
      repair(place);
      expect(done.code, `${JSON.stringify(fault)}: ${done.stdout}`).toBe(0);
      expect(place.champions(), JSON.stringify(fault)).toEqual(all(model));
      const assigned = Object.keys(place.github.state.tags).filter((name) => name.includes("#"));
      expect(assigned, JSON.stringify(fault)).toHaveLength(at + 2);
      expect(place.mlflow.models.get("churn")!.versions).toHaveLength(3);
    }
    expect(
      Object.keys(place.github.state.tags)
        .filter((name) => name.includes("@"))
        .sort(),
    ).toEqual(["churn@v0.0.1", "churn@v0.0.2", "churn@v0.0.3"]);
  },
);

test("what cannot be undone is named", async () => {
  const place = await promotionPlace();
  await place.promote("a");
  // The status of the deployment is refused, and then MLflow's alias cannot be set back.
  place.github.faults.push({
    operation: "repos/create-deployment-status",
    times: 1000,
    answer: { status: 403, message: "Resource not accessible by integration" },
  });
  let sets = 0;
  place.mlflow.meanwhile = (call) => {
    if (call === "POST /api/2.0/mlflow/registered-models/alias" && ++sets === 1)
      place.mlflow.faults.push({ call, times: 1000, how: { status: 403, text: "denied" } });
  };
  const failed = await place.promote("b", {}, { run: 78 });
  expect(failed.code).toBe(1);
  expect(failed.stdout).toContain("deployments: write");
  expect(failed.stdout).toMatch(
    /^::error::churn was not promoted: deployment:Production: .*403.*; not undone: mlflow:churn@champion /m,
  );
  expect(failed.summary).toMatch(/mlflow:churn@champion.*not undone.*could not be set back to version 1/);
  expect(place.champions()).toMatchObject({ tag: "a", image: "a", mlflow: "b", deployment: "a" });
  expect(models.b).not.toBe(models.a);
});

test("the deployment of a job with environment is used, and the older ones become inactive", async () => {
  const { github, promote } = await promotionPlace();
  const job = { id: 500, sha: "77".padStart(40, "0"), environment: "Production", statuses: [{ state: "in_progress" }] };
  github.state.deployments.push(job);
  await promote("a");
  expect(github.state.deployments).toHaveLength(1);
  // GitHub adds this when the job ends.
  job.statuses.push({ state: "success" });
  await promote("a");
  expect(job.statuses.map(({ state }) => state)).toEqual(["in_progress", "success", "success"]);
  // A later run on the same commit, without `environment:`.
  await promote("b", {}, { run: 78 });
  await promote("c", {}, { run: 79 });
  expect(github.state.deployments.map(({ statuses }) => statuses.at(-1)!["state"])).toEqual([
    "inactive",
    "inactive",
    "success",
  ]);
  const [, , newest] = github.state.deployments;
  expect(newest!.statuses.at(-1)).toMatchObject({ description: `churn sha256:${"c".repeat(64)}` });
});

test("a server error without an end leaves every target as it was", async () => {
  const place = await promotionPlace();
  await place.promote("a");
  const answer = { status: 503, message: "unavailable", headers: { "retry-after": "0" } };
  place.github.faults.push({ operation: "repos/create-deployment-status", times: 1000, answer });
  const failed = await place.promote("b", {}, { run: 78 });
  expect(failed.code).toBe(1);
  expect(failed.annotations.at(-1)?.message).toContain("deployment:Production: GitHub answered 503: unavailable");
  expect(place.champions()).toMatchObject({ tag: "a", image: "a", mlflow: "a" });
});
