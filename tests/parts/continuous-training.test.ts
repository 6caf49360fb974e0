/** A year of weeks through the reusable workflow, with a real git server folder and GitHub's own description. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git, originFolder } from "../git.ts";
import { GitHubStandIn } from "../github.ts";
import { folder, root } from "../runner.ts";
import { calledInputs, type Job, runJob } from "../workflow.ts";

const workflow = join(root, ".github/workflows/continuous-training.yml");

/** Mulberry32: the same rows on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The week in which the world changes: `x` grows by 0.3, and the border between the classes with it. */
const change = 20;
/** Weeks in which a failed join swaps the labels. */
const poisoned = new Set([30, 36, 37, 38, 39]);
/** Weeks in which somebody goes back. The second goes one step further back, not forward again. */
const rollbacks = new Set([50, 51]);

/** Rows of which one in twenty has the wrong label. */
function rows(count: number, seed: number, { week, swapped }: { week: number; swapped: boolean }): string {
  const next = random(seed);
  const shift = week >= change ? 0.3 : 0;
  const lines = ["id,x,noise,y"];
  for (let id = 0; id < count; id++) {
    const x = next() + shift;
    const isRight = next() >= 0.05;
    const label = (x > 0.5 + shift === isRight) !== swapped;
    lines.push(`${id},${x.toFixed(4)},${next().toFixed(4)},${label ? "yes" : "no"}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The digests in the tags of the promotions, the newest first, read with git alone. */
async function promotions(origin: string): Promise<string[]> {
  const format = "--format=%(contents)";
  const text = git(origin, "for-each-ref", "--sort=-version:refname", format, "refs/tags/churn#prod#*");
  return [...text.matchAll(/^digest: (sha256:[0-9a-f]{64})$/gm)].map(([, digest]) => digest!);
}

interface Week {
  week: number;
  job: Job;
  retrained: boolean;
  champion: string;
}

async function runWeek(origin: string, standIn: GitHubStandIn, week: number): Promise<Week> {
  const cwd = folder();
  git(cwd, "clone", "--quiet", origin, ".");
  mkdirSync(join(cwd, "data"));
  writeFileSync(join(cwd, "data/week.csv"), rows(300, week, { week, swapped: poisoned.has(week) }));
  // People renew the hold-out when the world has changed, and its labels are never swapped.
  writeFileSync(join(cwd, "holdout.csv"), rows(400, 1000, { week, swapped: false }));
  const runId = standIn.addRun({ head_sha: "a".repeat(40), conclusion: null, event: "schedule" });
  const monday = Date.UTC(2026, 0, 5) / 1000 + (week - 1) * 7 * 86_400;
  const job = await runJob(workflow, "loop", {
    cwd,
    env: {
      ...standIn.environment({ event: "push", GITHUB_RUN_ID: String(runId) }),
      SOURCE_DATE_EPOCH: String(monday),
      GIT_COMMITTER_DATE: `${monday} +0000`,
    },
    inputs: calledInputs(workflow, {
      name: "churn",
      data: "data/week.csv",
      "test-data": "holdout.csv",
      target: "y",
      "id-column": "id",
      "positive-class": "yes",
      current: "data/week.csv",
      rules: "accuracy >= 0.85\naccuracy >= baseline",
      "max-age": "182",
      rollback: rollbacks.has(week),
    }),
  });
  for (const { name, outcome, stdout, stderr } of job.steps)
    expect([name, outcome === "failure"], `week ${week}: ${stdout}${stderr}`).toEqual([
      name,
      name === "gate" && poisoned.has(week),
    ]);
  const [champion = ""] = await promotions(origin);
  return { week, job, champion, retrained: job.step("train").outcome === "success" };
}

test("a year with a drift, a poisoned week, a month of failed gates and a rollback: the right model is champion every week", async () => {
  const [origin, standIn] = [originFolder(), await GitHubStandIn.start()];
  const weeks: Week[] = [];
  const issues: [week: number, state: string][] = [];
  for (let week = 1; week <= 52; week++) {
    weeks.push(await runWeek(origin, standIn, week));
    const [issue] = standIn.state.issues;
    if (issue !== undefined && issue.state !== issues.at(-1)?.[1]) issues.push([week, issue.state]);
  }
  // The first week, the change, each week with swapped labels, half a year after the change, and the week after the second
  // rollback, whose champion knows nothing of the change. No week without a reason: the budget is 49 looks of 0.001 each.
  expect(weeks.filter(({ retrained }) => retrained).map(({ week }) => week)).toEqual([1, change, ...poisoned, 46, 52]);
  const trainedIn = new Map(
    weeks
      .filter(({ retrained }) => retrained)
      .map(({ week, job }) => [job.step("train").outputs["model-digest"], week]),
  );
  const right = (week: number) => {
    if (week >= 50) return { 50: change, 51: 1, 52: 52 }[week];
    return week < change ? 1 : week < 46 ? change : 46;
  };
  expect(weeks.map(({ champion }) => trainedIn.get(champion))).toEqual(weeks.map(({ week }) => right(week)));
  // One issue: opened by the first model that failed, and closed by the first that passed.
  expect(issues).toEqual([
    [30, "open"],
    [46, "closed"],
  ]);
  expect(standIn.state.issues).toHaveLength(1);
  expect((await promotions(origin)).reverse().map((digest) => trainedIn.get(digest))).toEqual([
    1,
    change,
    46,
    change,
    1,
    52,
  ]);
  const trainings = git(origin, "log", "--reverse", "--format=%(trailers:key=Gate,valueonly)", "refs/trainings/churn");
  expect(trainings.split(/\s+/)).toEqual(["pass", "pass", ...Array(5).fill("fail"), "pass", "pass"]);
  expect(git(origin, "ls-tree", "-r", "--name-only", "churn@v0.0.1")).toMatch(
    /champion\/model\/.*\n[\s\S]*champion\/report\/metrics\.json/,
  );
}, 900_000);
