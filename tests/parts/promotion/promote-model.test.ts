/**
 * promote-model as a step, with GitHub's stand-in (its answers are held against GitHub's description), the registry's and
 * MLflow's. What each target must name follows from the digests that the test chose.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git, gitEnvironment } from "../../git.ts";
import { cli, folder, step } from "../../runner.ts";
import { all, gateFile, models, promotionPlace } from "./place.ts";

test("four targets name the new model, a second run writes nothing, and a rollback goes back by digest", async () => {
  const { github, promote, champions } = await promotionPlace();
  const first = await promote("a", { dispatch: "model-promoted" });
  expect(first.code, first.stdout + first.stderr).toBe(0);
  expect(first.outputs).toMatchObject({ verdict: "pass", version: "v0.0.1", digest: models.a, changed: "true" });
  expect(champions()).toEqual(all("a"));
  expect(github.state.dispatches).toMatchObject([
    { event_type: "model-promoted", client_payload: { model: "churn", stage: "prod", digest: models.a } },
  ]);
  const calls = github.log.length;
  const again = await promote("a", { dispatch: "model-promoted" });
  expect(again.outputs).toMatchObject({ verdict: "pass", changed: "false", "previous-digest": models.a });
  expect(github.log.slice(calls).filter(({ method }) => method !== "GET")).toEqual([]);

  const second = await promote("b", {}, { run: 78 });
  expect(second.outputs).toMatchObject({ version: "v0.0.2", "previous-digest": models.a });
  expect(champions()).toEqual(all("b"));
  const message = github.state.tagObjects[github.state.tags["churn#prod#2"]!]!.message;
  expect(message).toContain(`previous: ${models.a}\n`);
  expect(message).toContain("by: octocat\nrun: https://github.com/octo/models/actions/runs/78");

  const back = await promote("b", { rollback: "true" }, { run: 79 });
  expect(back.outputs).toMatchObject({ verdict: "pass", "rolled-back": "true", digest: models.a, version: "v0.0.1" });
  expect(champions()).toEqual(all("a"));
  const further = await promote("b", { rollback: "true" }, { run: 80 });
  expect(further.code).toBe(1);
  expect(further.stdout).toContain("there is nothing to go back to");
  expect(champions()).toEqual(all("a"));
});

test("a failed write undoes the earlier ones, and the next run succeeds", async () => {
  const { github, mlflow, registry, promote, champions, images } = await promotionPlace();
  await promote("a");
  registry.intercept = (said) =>
    said.startsWith("PUT") && said.endsWith("/manifests/prod") ? { status: 403, body: "{}" } : undefined;
  const refused = await promote("b", {}, { run: 78 });
  expect(refused.code).toBe(1);
  expect(refused.outputs).toMatchObject({ verdict: "fail", changed: "false", "previous-digest": models.a });
  expect(refused.stdout).toContain("expected the right to push, got 403");
  expect(champions()).toEqual(all("a"));
  expect(Object.keys(github.state.tags)).toEqual(["churn@v0.0.1", "churn#prod#1"]);
  registry.intercept = () => undefined;
  // A run that is killed after its first two writes leaves this: the tags name b, the others a.
  await promote("b", {}, { run: 79 });
  registry.repository("acme/churn").tags.set("prod", images.a.split("@")[1]!);
  mlflow.models.get("churn")!.aliases.set("champion", "1");
  expect(champions()).toMatchObject({ tag: "b", image: "a", mlflow: "a" });
  const repaired = await promote("b", {}, { run: 79 });
  expect(repaired.outputs).toMatchObject({ verdict: "pass", changed: "true", version: "v0.0.2" });
  expect(champions()).toEqual(all("b"));
  expect(Object.keys(github.state.tags)).toHaveLength(4);
});

test("what contradicts the evidence is refused before anything is written", async () => {
  const { github, registry, mlflow, promote, images } = await promotionPlace();
  const writes = () => github.log.filter(({ method, status }) => method !== "GET" && status < 300).length;
  const failedGate = await promote("a", {}, { fields: { verdict: "fail", passed: false } });
  expect(failedGate.stdout).toContain("report/gate.json: the gate's verdict is fail");
  const otherImage = await promote("a", { "image-reference": images.b });
  expect(otherImage.stdout).toContain(`expected the label trainyard.model-digest to be ${models.a}, got ${models.b}`);
  github.state.reviews.push({ environment: "Production", state: "rejected" });
  const rejected = await promote("a", { approval: "Production" });
  expect(rejected.stdout).toContain("Production was rejected for this run");
  expect(writes()).toBe(0);

  await promote("a");
  const before = writes();
  registry.repository("acme/churn").tags.set("prod", images.c.split("@")[1]!);
  const champions = await promote("b", {}, { run: 78 });
  expect(champions.stdout).toContain(
    `two champions: expected ${models.a}, or an earlier model of prod, got ${models.c}`,
  );
  registry.repository("acme/churn").manifests.delete(images.b.split("@")[1]!);
  const forgotten = await promote("b", {}, { run: 78 });
  expect(forgotten.stdout).toContain("the registry has no such image");
  github.state.tags["churn#prod#1"] = github.state.tags["churn@v0.0.1"]!;
  const moved = await promote("a");
  expect(moved.stdout).toContain("churn#prod#1: expected the tag object of that name, got the one of churn@v0.0.1");
  expect(writes()).toBe(before);
  expect(mlflow.models.get("churn")!.aliases.get("champion")).toBe("1");
});

test("a Git server without GitHub's API: the tags are pushed, and history reads them", async () => {
  const [server, cwd] = [folder(), folder()];
  git(server, "init", "-q", "--bare");
  git(cwd, "init", "-q");
  git(cwd, "remote", "add", "origin", server);
  git(cwd, "commit", "-q", "--allow-empty", "-m", "first");
  const commit = git(cwd, "rev-parse", "HEAD");
  git(cwd, "push", "-q", "origin", "HEAD:refs/heads/main");
  const inputs = {
    name: "churn",
    remote: "origin",
    commit,
    stage: "live",
    gate: "gates/own.json",
    url: "https://churn.example",
  };
  const env = { ...gitEnvironment, GITLAB_USER_LOGIN: "ann" };
  mkdirSync(join(cwd, "gates"));
  for (const [at, model] of (["a", "b"] as const).entries()) {
    writeFileSync(join(cwd, "gates/own.json"), gateFile(models[model]));
    const given = at === 0 ? { ...inputs, version: "v1.2.0" } : inputs;
    const { code, outputs, stdout } = await step("promote-model", given, { cwd, env });
    expect(code, stdout).toBe(0);
    expect(outputs).toMatchObject({ version: `v1.2.${at}`, "deployment-url": "https://churn.example" });
  }
  expect(git(server, "tag", "--list").split("\n")).toEqual([
    "churn#live#1",
    "churn#live#2",
    "churn@v1.2.0",
    "churn@v1.2.1",
  ]);
  expect(git(server, "rev-parse", "churn@v1.2.0^{commit}")).toBe(commit);
  expect(git(server, "rev-parse", "churn#live#2^{commit}^")).toBe(commit);
  const history = await cli(["history", "churn", "--stage", "live", "--remote", "origin"], { cwd, env });
  expect(history.code, history.stderr).toBe(0);
  const rows = history.stdout.split("\n").filter((line) => line.includes("churn#live#"));
  expect(rows.map((row) => /churn#live#(\d).*ann.*(v1\.2\.\d).*?sha256:(\w)/.exec(row)?.slice(1))).toEqual([
    ["2", "v1.2.1", "b"],
    ["1", "v1.2.0", "a"],
  ]);
  const old = await step("promote-model", { ...inputs, "max-age-hours": "1", "on-failure": "warn" }, { cwd, env });
  expect(old.stdout).toContain("expected a gate that a workflow run on GitHub wrote");
  const other = await step("promote-model", { ...inputs, model: "gates/own.json", "report-dir": "." }, { cwd, env });
  expect(other.stdout).toContain(`gates/own.json: expected a gate for the model sha256:`);
});

test("a gate of another run counts within max-age-hours, and never from the future", async () => {
  const { github, promote, champions } = await promotionPlace();
  const hour = 3_600_000;
  const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
  const gateOf = (hours: number) => {
    const created_at = at(hours);
    const id = github.addRun({ head_sha: "b".repeat(40), created_at, run_started_at: created_at });
    return { fields: { run: { id, attempt: 1, job: "train", commit: "b".repeat(40) } } };
  };
  const stale = await promote("a", {}, gateOf(-1));
  expect(stale.stdout).toContain("expected a result of this run, attempt 1 of run 77");
  const old = await promote("a", { "max-age-hours": "24" }, gateOf(-30));
  expect(old.stdout).toContain("began at most 24 hours ago, got one of 30.0 hours ago");
  const future = await promote("a", { "max-age-hours": "24" }, gateOf(2));
  expect(future.stdout).toContain("in the future (the clock of this machine is wrong)");
  const unknown = await promote(
    "a",
    { "max-age-hours": "24" },
    { fields: { run: { id: 5, attempt: 1, job: "train", commit: "b".repeat(40) } } },
  );
  expect(unknown.stdout).toContain("the start of run 5 could not be read: Not Found");
  for (const { code, outputs } of [stale, old, future, unknown]) {
    expect([1, 2]).toContain(code);
    expect(outputs["passed"]).not.toBe("true");
  }
  expect(Object.keys(github.state.tags)).toEqual([]);
  const fresh = await promote("a", { "max-age-hours": "24" }, gateOf(-23));
  expect(fresh.code, fresh.stdout).toBe(0);
  expect(champions()).toEqual(all("a"));
});
