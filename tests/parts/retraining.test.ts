/** examples/retraining, week after week: its steps through `dist`, artifacts in a real Azurite, GitHub by its own description. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GitHubStandIn } from "../github.ts";
import { execute, folder, root, type StepResult, step } from "../runner.ts";
import { type Job, runJob } from "../workflow.ts";
import { ArtifactService } from "./artifact-service.ts";

const example = join(root, "examples/retraining");
const [january, later] = ["2026-01-05.csv", "2026-01-19.csv"];
const rows = (file: string) => readFileSync(join(example, "data", file), "utf8");

let service: ArtifactService;

beforeAll(async () => {
  service = await ArtifactService.start();
});

afterAll(() => service.stop());

/** One run on main: a workspace as the checkout leaves it, and afterwards its artifacts where later runs find them. */
async function run<T>(
  standIn: GitHubStandIn,
  data: Record<string, string>,
  work: (place: { cwd: string; env: Record<string, string> }) => Promise<T>,
  conclusion: (result: T) => "success" | "failure",
): Promise<T & { runId: number }> {
  const cwd = folder();
  const files = join(cwd, "examples/retraining");
  mkdirSync(join(files, "data"), { recursive: true });
  cpSync(join(example, "holdout.csv"), join(files, "holdout.csv"));
  for (const [name, text] of Object.entries(data)) writeFileSync(join(files, "data", name), text);
  const runId = standIn.addRun({ head_sha: "d".repeat(40), conclusion: null, event: "schedule" });
  // A schedule's event tells little.
  const payload = { schedule: "17 5 * * 1", repository: undefined };
  const env = { ...standIn.environment({ event: "schedule", payload }), ...service.environment(runId) };
  const result = await work({ cwd, env });
  Object.assign(standIn.state.runs.find(({ id }) => id === runId)!, {
    status: "completed",
    conclusion: conclusion(result),
  });
  standIn.state.artifacts.unshift(...service.ofRun(runId));
  return { ...result, runId };
}

function week(standIn: GitHubStandIn, data: Record<string, string>, inputs = {}): Promise<Job & { runId: number }> {
  return run<Job>(
    standIn,
    data,
    ({ cwd, env }) => runJob(join(example, "workflow.yml"), "retrain", { cwd, env, inputs }),
    ({ conclusion }) => conclusion,
  );
}

test("the tables are those that their script makes", async () => {
  const copy = folder();
  cpSync(join(example, "make-data.py"), join(copy, "make-data.py"));
  const made = await execute("/usr/bin/python3", [join(copy, "make-data.py")], { cwd: copy, env: {} });
  expect(made.code, made.stderr).toBe(0);
  for (const file of ["holdout.csv", `data/${january}`, `data/${later}`])
    expect(readFileSync(join(copy, file), "utf8")).toBe(readFileSync(join(example, file), "utf8"));
});

const outcomes = ({ steps }: Job) => steps.map(({ name, outcome }) => `${name}: ${outcome}`);
const green = ["train: success", "test: success", "gate-on-metric: success", "report-model: success"];
const digest = (job: Job) => job.step("train").outputs["model-digest"];
const said = (result: StepResult) => result.annotations.map(({ message }) => message);
const champions = (standIn: GitHubStandIn) => standIn.state.artifacts.map(({ runId }) => runId);

test("week after week: a first champion, no change without reason, poisoned labels refused, healthy data again", async () => {
  const standIn = await service.github();

  const first = await week(standIn, { [january]: rows(january) });
  expect(outcomes(first)).toEqual(green);
  expect(first.step("test").outputs["baseline-path"]).toBeUndefined();
  expect(said(first.step("test"))).toContain(
    "baseline: compared with nothing: no green run of main has an artifact called champion",
  );
  expect(first.step("gate-on-metric").outputs["verdict"]).toBe("pass");
  expect(champions(standIn)).toEqual([first.runId]);
  expect(standIn.state.issues).toEqual([]);

  // The same data gives the same model: uploaded again, which keeps it from expiring, and nothing else changes.
  const second = await week(standIn, { [january]: rows(january) });
  expect(outcomes(second)).toEqual(green);
  expect(digest(second)).toBe(digest(first));
  expect(second.step("test").summary).toContain(`artifact champion of run ${first.runId} (commit ddddddd)`);
  expect(second.step("test").summary).toContain("which is this very model");
  const { results } = second.step("gate-on-metric").outputs;
  const relative = JSON.parse(results!).filter(({ expression }: { expression: string }) => /baseline/.test(expression));
  expect(relative.map(({ status, p }: { status: string; p: number }) => [status, p])).toEqual(
    Array(relative.length).fill(["pass", 1]),
  );
  expect(second.step("report-model").summary).toContain("byte for byte");
  expect(champions(standIn)).toEqual([second.runId, first.runId]);

  // A join in the pipeline failed, and every new row says "benign".
  const poisoned = rows(later).replaceAll(",malignant\n", ",benign\n");
  expect(poisoned).not.toContain("malignant");
  const third = await week(standIn, { [january]: rows(january), [later]: poisoned });
  expect(outcomes(third)).toEqual([...green.slice(0, 2), "gate-on-metric: failure", "report-model: success"]);
  expect(third.step("test").outputs["baseline-path"]).toMatch(/report\/baseline$/);
  expect(third.step("gate-on-metric").outputs["failed-rules"]).toContain("recall >= baseline");
  expect(said(third.step("gate-on-metric"))).toContain(
    "upload-artifact: champion was not uploaded: the verdict on model is fail",
  );
  expect(champions(standIn)).toEqual([second.runId, first.runId]);
  expect(standIn.state.issues).toMatchObject([{ state: "open" }]);

  // A week later it is red still: the issue that is open is brought up to date.
  const again = await week(standIn, { [january]: rows(january), [later]: poisoned });
  expect(again.conclusion).toBe("failure");
  expect(standIn.state.issues).toMatchObject([{ state: "open" }]);

  const healthy = await week(standIn, { [january]: rows(january), [later]: rows(later) });
  expect(outcomes(healthy)).toEqual(green);
  expect(digest(healthy)).not.toBe(digest(second));
  // Compared with the last that passed.
  expect(healthy.step("test").summary).toContain(`artifact champion of run ${second.runId} (commit ddddddd)`);
  expect(healthy.step("report-model").summary).toMatch(/rows trained on.*200.*400/);
  expect(champions(standIn)).toEqual([healthy.runId, second.runId, first.runId]);
  expect(standIn.state.issues).toMatchObject([{ state: "closed" }]);
});

test("a column that the champion needs is gone: red until a person starts over", async () => {
  const standIn = await service.github();
  const old = await week(standIn, { [january]: rows(january) });
  expect(old.conclusion).toBe("success");
  const renamed = (text: string) => text.replace("mean_area", "mean_size");
  const holdout = renamed(readFileSync(join(example, "holdout.csv"), "utf8"));
  const changed = (inputs: object) =>
    run<Job>(
      standIn,
      { [january]: renamed(rows(january)), "../holdout.csv": holdout },
      ({ cwd, env }) => runJob(join(example, "workflow.yml"), "retrain", { cwd, env, inputs: { ...inputs } }),
      ({ conclusion }) => conclusion,
    );
  const red = await changed({});
  expect(said(red.step("test")).find((each) => each.startsWith("baseline"))).toMatch(
    /^baseline: artifact champion of run \d+ \(commit ddddddd\): data: expected the columns the model was trained on, got a table without mean_area .*\(baseline: none starts over without it\)$/,
  );
  expect(red.step("report-model").outcome).toBe("success");
  expect(standIn.state.issues).toMatchObject([{ state: "open" }]);

  const over = await changed({ "start-over": true });
  expect(outcomes(over)).toEqual(green);
  expect(champions(standIn)).toEqual([over.runId, old.runId]);
});

test("in one step, where a red verdict leaves the run green: what was refused is nobody's champion", async () => {
  const standIn = await service.github();
  const line = (data: Record<string, string>) =>
    run<StepResult>(
      standIn,
      data,
      ({ cwd, env }) =>
        step(
          "run",
          {
            data: "examples/retraining/data/*.csv",
            "test-data": "examples/retraining/holdout.csv",
            target: "diagnosis",
            "id-column": "id",
            "positive-class": "malignant",
            baseline: "artifact:champion",
            "on-missing-baseline": "pass",
            "on-failure": "warn",
            mode: "no-worse",
            rules: "recall >= 0.85\nrecall >= baseline",
            "upload-artifact": "champion",
            token: "t",
          },
          { cwd, env },
        ),
      ({ code }) => (code === 0 ? "success" : "failure"),
    );
  const first = await line({ [january]: rows(january) });
  expect(first.outputs).toMatchObject({ passed: "true", verdict: "pass" });
  expect(Number(first.outputs["artifact-id"])).toBe(standIn.state.artifacts[0]!.id);
  expect(first.outputs["artifact-digest"]).toBe(standIn.state.artifacts[0]!.digest);

  const refused = await line({ [january]: rows(january), [later]: rows(later).replaceAll("malignant\n", "benign\n") });
  expect(refused.code).toBe(0);
  expect(refused.outputs).toMatchObject({ passed: "false", verdict: "fail" });
  // Its report is kept, without the model.
  expect(standIn.state.artifacts.map(({ runId }) => runId)).toEqual([refused.runId, first.runId]);

  const next = await line({ [january]: rows(january), [later]: rows(later) });
  expect(next.outputs, next.stdout).toMatchObject({ passed: "true", verdict: "pass" });
  expect(next.summary).toContain(`artifact champion of run ${first.runId}`);
});
