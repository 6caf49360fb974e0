/** The decision to train, the record of trainings, and the champion behind the tags, with a real git. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planRetraining } from "../../../src/evaluation/training/retraining-plan.ts";
import { GitHubStandIn } from "../../github.ts";
import { Services } from "../../reports/notice/services.ts";
import { execute, folder, step } from "../../runner.ts";

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const champion = (since: string) => ({ digest: "a", since: day(since) });
const training = (at: string, passed: boolean, digest = passed ? "a" : "b") => ({ at: day(at), passed, digest });
const rules = { now: day("2026-03-30"), maxAgeDays: 28, maxRetrains: 2, force: false };
const drift = { retrain: { needed: true, reasons: ["x drifted"] } };

test.each([
  ["no champion", {}, {}, true, /^there is no champion yet$/],
  ["27 days old", { champion: champion("2026-03-03") }, {}, false, /^nothing asks/],
  ["28 days old", { champion: champion("2026-03-02") }, {}, true, /^the champion is 28 days old, and max-age/],
  [
    "a failed training does not make it younger",
    { champion: champion("2026-03-02"), trainings: [training("2026-03-20", false)] },
    {},
    true,
    /28 days/,
  ],
  [
    "the training of a model that was not promoted does not either",
    { champion: champion("2026-03-02"), trainings: [training("2026-03-20", true, "c")] },
    {},
    true,
    /28 days/,
  ],
  [
    "the training of the same model does",
    { champion: champion("2026-01-02"), trainings: [training("2026-03-20", true)] },
    {},
    false,
    /^nothing/,
  ],
  ["drift", { champion: champion("2026-03-29"), drift }, {}, true, /^x drifted$/],
  [
    "drift, but two trainings this week",
    {
      champion: champion("2026-03-24"),
      trainings: [training("2026-03-29", false), training("2026-03-24", true)],
      drift,
    },
    {},
    false,
    /^2 trainings in seven days .*max-retrains.*x drifted/,
  ],
  [
    "the second is seven days old",
    {
      champion: champion("2026-03-23"),
      trainings: [training("2026-03-29", false), training("2026-03-23", true)],
      drift,
    },
    {},
    true,
    /^x drifted$/,
  ],
  [
    "the accuracy in production",
    {
      champion: champion("2026-03-29"),
      live: {
        passed: false,
        results: [
          { expression: "accuracy >= 0.8", ends: "red" },
          { expression: "f1 >= 0.5", ends: "green" },
        ],
      },
    },
    {},
    true,
    /^in production, the gate failed: accuracy >= 0.8$/,
  ],
  ["forced", { champion: champion("2026-03-29") }, { force: true }, true, /^it was asked for$/],
])("%s", (_, facts, changes, retrain, reason) => {
  const plan = planRetraining(
    { champion: undefined, trainings: [], drift: undefined, live: undefined, ...facts },
    { ...rules, ...changes },
  );
  expect(plan.retrain).toBe(retrain);
  expect(plan.reasons[0]).toMatch(reason);
});

const git = async (cwd: string, ...args: string[]) => {
  const result = await execute("git", args, { cwd, env: { PATH: process.env["PATH"]!, HOME: cwd } });
  expect(result.code, result.stderr).toBe(0);
  return result.stdout.trim();
};

const person = ["-c", "user.name=a", "-c", "user.email=a@example.com"];

test("record, promote, race, refuse, go back: champion fetches the right model after each step", async () => {
  const [origin, one, two] = [folder(), folder(), folder()];
  await git(origin, "init", "--quiet", "--bare", ".");
  for (const clone of [one, two]) await git(clone, "clone", "--quiet", origin, ".");
  const model = async (cwd: string, text: string, accuracy: number) => {
    mkdirSync(join(cwd, "out/report"), { recursive: true });
    writeFileSync(join(cwd, "out/model.onnx"), text);
    writeFileSync(join(cwd, "out/report/metrics.json"), JSON.stringify({ accuracy }));
    const sum = await execute("sha256sum", ["out/model.onnx"], { cwd, env: { PATH: process.env["PATH"]! } });
    const digest = `sha256:${sum.stdout.slice(0, 64)}`;
    const results: unknown[] = [];
    const gate = {
      format: "trainyard-gate-1",
      version: "0.1.0",
      mode: "point",
      confidence: 0.95,
      model_digest: digest,
      inputs: {},
      metrics: { path: "m", digest },
      results,
      notes: [],
    };
    const verdict = accuracy >= 0.9 ? "pass" : "fail";
    writeFileSync(join(cwd, "out/report/gate.json"), JSON.stringify({ ...gate, verdict, passed: verdict === "pass" }));
    return digest;
  };
  const where = { model: "out/model.onnx", "report-dir": "out/report" };
  const work = (cwd: string, which: string, inputs = {}, options = {}) =>
    step("champion", { step: which, name: "churn", ...where, ...inputs }, { cwd, ...options });
  const promote = (cwd: string, inputs = {}) =>
    step("promote-model", { name: "churn", remote: "origin", ...where, ...inputs }, { cwd });
  const keep = async (cwd: string) => promote(cwd, { commit: (await work(cwd, "record")).outputs["commit"] });
  const fetched = async (cwd: string) => {
    const { outputs } = await work(cwd, "fetch");
    const path = outputs["champion-path"];
    return [outputs["digest"], path === undefined ? undefined : readFileSync(join(path, "model"), "utf8")];
  };

  expect(await fetched(one)).toEqual([undefined, undefined]);
  const nothing = await promote(one, { rollback: "true" });
  expect([nothing.code, nothing.annotations[0]!.message]).toEqual([
    1,
    expect.stringContaining("there is nothing to go back to"),
  ]);
  const first = await model(one, "first", 0.95);
  expect((await keep(one)).outputs).toMatchObject({ changed: "true", digest: first, version: "v0.0.1" });
  expect(await fetched(two)).toEqual([first, "first"]);

  // A model that fails gets no commit, and its training counts for max-retrains.
  await model(two, "worse", 0.8);
  const failed = await work(two, "record");
  expect([failed.code, failed.outputs["commit"], failed.outputs["digest"]]).toEqual([0, undefined, first]);
  expect((await work(two, "plan")).outputs).toMatchObject({ retrain: "false", "retrains-this-week": "2" });
  const second = await model(two, "second", 0.97);
  expect((await keep(two)).outputs).toMatchObject({ changed: "true", digest: second, "previous-digest": first });
  expect((await keep(two)).outputs).toMatchObject({ changed: "false", digest: second });
  expect(await fetched(one)).toEqual([second, "second"]);
  expect(await git(one, "status", "--porcelain", "--", "out")).toBe("?? out/");
  const third = await model(two, "third", 0.98);
  expect((await keep(two)).outputs).toMatchObject({ digest: third, version: "v0.0.3" });

  // The anchor is a version that does not move.
  const anchored = await work(one, "fetch", { "anchor-version": "v0.0.1" });
  expect(readFileSync(join(anchored.outputs["anchor-path"]!, "model"), "utf8")).toBe("first");
  const unknown = await work(one, "fetch", { "anchor-version": "v9.0.0" });
  expect([unknown.code, unknown.annotations[0]!.message]).toEqual([
    1,
    "anchor-version: expected one of the versions of churn (v0.0.1, v0.0.2, v0.0.3), got v9.0.0",
  ]);

  // The gate of another model is refused.
  writeFileSync(join(one, "out/model.onnx"), "another");
  const other = await work(one, "record");
  expect([other.code, other.annotations[0]!.message]).toEqual([
    1,
    expect.stringMatching(/^gate\.json: expected the verdict on out\/model\.onnx/),
  ]);

  // Each rollback goes one step further back, and the first of all champions stays.
  const services = await Services.start();
  const notify = { notify: `slack=${services.url}/services/T0/B0/x`, state: "notices.json" };
  const back = await promote(one, { rollback: "true", ...notify });
  expect(back.outputs).toMatchObject({ digest: second, "previous-digest": third, "rolled-back": "true" });
  expect(services.taken.map(({ message }) => message["text"])).toEqual([
    expect.stringContaining(`prod is back at churn v0.0.2 (${second})`),
  ]);
  expect(await fetched(two)).toEqual([second, "second"]);
  expect((await promote(two, { rollback: "true" })).outputs).toMatchObject({ digest: first });
  expect(await fetched(one)).toEqual([first, "first"]);
  expect((await promote(two, { rollback: "true" })).annotations[0]!.message).toContain("nothing to go back to");
  expect(await fetched(one)).toEqual([first, "first"]);

  // A promotion without the commit of its training names a commit without a model.
  const wrong = await model(one, "wrong", 0.99);
  const lost = (
    await promote(one, { commit: await git(one, ...person, "commit-tree", "-mx", await git(one, "write-tree")) })
  ).outputs;
  expect(lost).toMatchObject({ digest: wrong });
  const empty = await work(two, "fetch");
  expect([empty.code, empty.annotations[0]!.message]).toEqual([
    1,
    expect.stringMatching(/^champion: churn#prod#6: expected the folder champion with a model in its commit/),
  ]);
  await promote(one, { rollback: "true" });

  // Four at once, each with a model of its own: one champion for each winner, and each loser says why.
  const clones = await Promise.all(
    [1, 2, 3, 4].map(async (at) => {
      const cwd = folder();
      await git(cwd, "clone", "--quiet", origin, ".");
      return { cwd, digest: await model(cwd, `racer ${at}`, 0.99) };
    }),
  );
  const count = async () => Number(await git(origin, "rev-list", "--count", "refs/trainings/churn"));
  const before = await count();
  const raced = await Promise.all(clones.map(({ cwd }) => work(cwd, "record")));
  const winners = raced.filter(({ code }) => code === 0);
  expect(winners.length).toBeGreaterThan(0);
  expect(await count()).toBe(before + winners.length);
  for (const { code, annotations } of raced)
    if (code !== 0)
      expect(annotations[0]!.message).toMatch(/^champion: the training could not be recorded .*run this one again/);

  // The schedule gets a warning from the 45th quiet day on, or the workflow is enabled again.
  const standIn = await GitHubStandIn.start();
  const id = standIn.addRun({ head_sha: "a".repeat(40), conclusion: null, event: "schedule" });
  standIn.state.newestCommit = "2026-01-01T00:00:00Z";
  const planned = (date: string, inputs = {}) =>
    work(
      one,
      "plan",
      { force: "true", "max-age": "28", "max-retrains": "1", ...inputs },
      {
        token: "t",
        env: {
          ...standIn.environment({ event: "schedule", payload: { repository: undefined }, GITHUB_RUN_ID: String(id) }),
          SOURCE_DATE_EPOCH: String(day(date).getTime() / 1000),
        },
      },
    );
  expect((await planned("2026-02-14")).annotations).toEqual([]);
  expect((await planned("2026-02-15")).annotations[0]!.message).toMatch(
    /^the newest commit is 45 days old, and GitHub disables/,
  );
  expect((await planned("2026-02-15", { "keep-schedule": "true" })).annotations).toEqual([]);
  expect(standIn.log.at(-1)).toMatchObject({ operation: "actions/enable-workflow", status: 204 });
  const missing = await planned("2026-02-15", { drift: "none.json" });
  expect([missing.code, missing.annotations[0]!.message]).toEqual([1, expect.stringMatching(/^none\.json: /)]);
});
