/** Runs examples/drift over simulated weeks through `dist`, with a real Azurite and GitHub's own description. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GitHubStandIn } from "../github.ts";
import { execute, folder, root } from "../runner.ts";
import { type Job, runJob } from "../workflow.ts";
import { ArtifactService } from "./artifact-service.ts";

const example = join(root, "examples/drift");
/** The week from which on `make-data.py` draws other orders. */
const change = 30;

let service: ArtifactService;

beforeAll(async () => {
  service = await ArtifactService.start();
});

afterAll(() => service.stop());

async function orders(which: string): Promise<string> {
  const made = await execute("/usr/bin/python3", [join(example, "make-data.py"), which], { cwd: example, env: {} });
  expect(made.code, made.stderr).toBe(0);
  return made.stdout;
}

/** One scheduled run on main; afterwards its artifacts are where later runs find them. */
async function run(standIn: GitHubStandIn, week: number): Promise<Job> {
  const cwd = folder();
  const files = join(cwd, "examples/drift");
  mkdirSync(files, { recursive: true });
  cpSync(join(example, "reference.csv"), join(files, "reference.csv"));
  writeFileSync(join(files, "week.csv"), await orders(String(week)));
  const runId = standIn.addRun({ head_sha: "d".repeat(40), conclusion: null, event: "schedule" });
  const payload = { schedule: "41 4 * * 1", repository: undefined };
  const env = { ...standIn.environment({ event: "schedule", payload }), ...service.environment(runId) };
  const job = await runJob(join(example, "workflow.yml"), "watch", { cwd, env });
  const { conclusion } = job;
  Object.assign(standIn.state.runs.find(({ id }) => id === runId)!, { status: "completed", conclusion });
  standIn.state.artifacts.unshift(...service.ofRun(runId));
  const drift = JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8"));
  expect(drift.history.look).toBe(week);
  return job;
}

test("the training rows are those that the script makes", async () => {
  expect(await orders("reference")).toBe(readFileSync(join(example, "reference.csv"), "utf8"));
});

test("a change in week 30 is found in week 30, and nothing before", async () => {
  const standIn = await service.github();
  for (let week = 1; week < change; week++) {
    const job = await run(standIn, week);
    const { drifted, verdict } = job.step("drift").outputs;
    expect([week, drifted, verdict]).toEqual([week, "false", "pass"]);
    expect(job.step("train").outcome).toBe("skipped");
  }
  expect(standIn.state.issues).toEqual([]);
  const job = await run(standIn, change);
  expect(job.conclusion).toBe("success");
  const { drift, columns, retrain } = job.step("drift").outputs;
  expect([drift, JSON.parse(columns!).sort(), retrain]).toEqual(["data", ["basket", "country"], "true"]);
  expect(job.step("train").outcome).toBe("success");
  expect(standIn.state.issues).toMatchObject([{ state: "open" }]);
}, 600_000);
