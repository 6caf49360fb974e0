/** The decision to train, and the tag of the champion, with a real git. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planRetraining } from "../../../src/evaluation/champion/plan.ts";
import { GitHubStandIn } from "../../github.ts";
import { Services } from "../../reports/notice/services.ts";
import { execute, folder, step } from "../../runner.ts";

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const entry = (at: string, result: "promoted" | "renewed" | "kept" | "rolled-back", digest = "a") => ({
  commit: at,
  tree: at,
  at: day(at),
  result,
  digest,
});
const rules = { now: day("2026-03-30"), maxAgeDays: 28, maxRetrains: 2, force: false };
const drifted = { retrain: { needed: true, reasons: ["x drifted"] } };

test.each([
  ["no champion", [], undefined, {}, true, /^there is no champion yet$/],
  ["27 days old", [entry("2026-03-03", "promoted")], undefined, {}, false, /^nothing asks/],
  ["28 days old", [entry("2026-03-02", "promoted")], undefined, {}, true, /^the champion is 28 days old, and max-age/],
  [
    "a failed training does not make it younger",
    [entry("2026-03-20", "kept"), entry("2026-03-02", "promoted")],
    undefined,
    {},
    true,
    /28 days/,
  ],
  [
    "an equal model does",
    [entry("2026-03-20", "renewed"), entry("2026-01-02", "promoted")],
    undefined,
    {},
    false,
    /^nothing/,
  ],
  ["drift", [entry("2026-03-29", "promoted")], drifted, {}, true, /^x drifted$/],
  [
    "drift, but two trainings this week",
    [entry("2026-03-29", "kept"), entry("2026-03-24", "promoted")],
    drifted,
    {},
    false,
    /^2 retrainings in seven days .*max-retrains.*x drifted/,
  ],
  [
    "the second is seven days old",
    [entry("2026-03-29", "kept"), entry("2026-03-23", "promoted")],
    drifted,
    {},
    true,
    /^x drifted$/,
  ],
  [
    "a rollback trains nothing",
    [entry("2026-03-29", "rolled-back"), entry("2026-03-28", "promoted")],
    drifted,
    {},
    true,
    /^x/,
  ],
  ["forced", [entry("2026-03-29", "promoted")], undefined, { force: true }, true, /^it was asked for$/],
] as const)("%s", (_, entries, drift, changes, retrain, reason) => {
  const plan = planRetraining(
    entries,
    drift && { retrain: { ...drift.retrain, reasons: [...drift.retrain.reasons] } },
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

test("keep, race, refuse, go back: the tag names the right model after each step", async () => {
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
  const champion = (cwd: string, which: string, inputs = {}, options = {}) =>
    step(
      "champion",
      { step: which, name: "churn", model: "out/model.onnx", "report-dir": "out/report", ...inputs },
      { cwd, ...options },
    );
  const tag = () => git(origin, "log", "-1", "--format=%(trailers:key=Model,valueonly)", "champion/churn");

  expect((await champion(one, "fetch")).outputs["champion-path"]).toBeUndefined();
  const nothing = await champion(one, "rollback");
  expect([nothing.code, nothing.annotations[0]!.message]).toEqual([
    1,
    expect.stringContaining("there is nothing to go back to"),
  ]);
  const first = await model(one, "first", 0.95);
  expect((await champion(one, "keep")).outputs).toMatchObject({ promoted: "true", digest: first });
  expect(await tag()).toBe(first);

  // A second clone sees it, keeps it when its own model fails, and replaces it when it passes.
  await model(two, "worse", 0.8);
  expect((await champion(two, "keep")).outputs).toMatchObject({ promoted: "false", digest: first });
  const second = await model(two, "second", 0.97);
  expect((await champion(two, "keep")).outputs).toMatchObject({
    promoted: "true",
    digest: second,
    "previous-digest": first,
  });
  expect((await champion(two, "keep")).outputs).toMatchObject({
    promoted: "false",
    digest: second,
    "previous-digest": first,
  });

  const found = await champion(one, "fetch");
  expect(readFileSync(join(found.outputs["champion-path"]!, "model"), "utf8")).toBe("second");
  expect(await git(one, "status", "--porcelain", "--", "out")).toBe("?? out/");

  // The gate of another model is refused.
  writeFileSync(join(one, "out/model.onnx"), "another");
  const other = await champion(one, "keep");
  expect([other.code, other.annotations[0]!.message]).toEqual([
    1,
    expect.stringMatching(/^gate\.json: expected the verdict on out\/model\.onnx/),
  ]);

  const services = await Services.start();
  const notify = `${services.url}/services/T0/B0/x`;
  await champion(one, "fetch", { notify: `slack=${notify}`, state: "notices.json" });
  expect(services.taken).toEqual([]);
  const back = await champion(one, "rollback", { notify: `slack=${notify}`, state: "notices.json" });
  expect(services.taken.map(({ message }) => message["text"])).toEqual([
    expect.stringMatching(/^Champion of churn rolled back: /),
  ]);
  expect(back.outputs).toMatchObject({ promoted: "true", digest: first, "previous-digest": second });
  expect(await tag()).toBe(first);

  // Four at once, each with a model of its own: the tag moves once per winner, and each loser says why.
  const clones = await Promise.all(
    [1, 2, 3, 4].map(async (at) => {
      const cwd = folder();
      await git(cwd, "clone", "--quiet", origin, ".");
      return { cwd, digest: await model(cwd, `racer ${at}`, 0.99) };
    }),
  );
  const before = Number(await git(origin, "rev-list", "--count", "champion/churn"));
  const raced = await Promise.all(clones.map(({ cwd }) => champion(cwd, "keep")));
  const winners = raced.filter(({ code }) => code === 0);
  expect(winners.length).toBeGreaterThan(0);
  expect(Number(await git(origin, "rev-list", "--count", "champion/churn"))).toBe(before + winners.length);
  expect(winners.map(({ outputs }) => outputs["digest"])).toContain(await tag());
  for (const { code, annotations } of raced)
    if (code !== 0)
      expect(annotations[0]!.message).toMatch(/^champion: the tag could not be moved: .*run this one again/);

  // The schedule gets a warning from the 45th quiet day on, or the workflow is enabled again.
  const standIn = await GitHubStandIn.start();
  const id = standIn.addRun({ head_sha: "a".repeat(40), conclusion: null, event: "schedule" });
  standIn.state.newestCommit = "2026-01-01T00:00:00Z";
  const planned = (date: string, inputs = {}) =>
    champion(
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
