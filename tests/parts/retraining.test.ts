/** Runs examples/retraining for several weeks through `dist`, with a real Azurite and GitHub's own description. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { evaluationFile } from "../evaluation-file.ts";
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
const holders = (standIn: GitHubStandIn, name: string) =>
  standIn.state.artifacts.filter((artifact) => artifact.name === name).map(({ runId }) => runId);
const champions = (standIn: GitHubStandIn) => holders(standIn, "champion");

test("week after week: a first champion, no change without reason, poisoned labels refused, healthy data again", async () => {
  const standIn = await service.github();

  const first = await week(standIn, { [january]: rows(january) });
  expect(outcomes(first)).toEqual(green);
  expect(first.step("test").outputs["baseline-path"]).toBeUndefined();
  expect(said(first.step("test"))).toContain(
    "baseline: compared with nothing: no successful run of main has an artifact called champion",
  );
  expect(first.step("gate-on-metric").outputs["verdict"]).toBe("pass");
  expect(champions(standIn)).toEqual([first.runId]);
  expect(said(first.step("gate-on-metric"))).toContain("upload-anchor: model is the first anchor");
  expect(standIn.state.issues).toEqual([]);

  // The same data gives the same model: uploaded again, which keeps it from expiring, and nothing else changes.
  const second = await week(standIn, { [january]: rows(january) });
  expect(outcomes(second)).toEqual(green);
  expect(digest(second)).toBe(digest(first));
  expect(second.step("test").summary).toContain(`artifact champion of run ${first.runId} (commit ddddddd)`);
  expect(second.step("test").summary).toContain("which is the same model");
  const { results } = second.step("gate-on-metric").outputs;
  const relative = JSON.parse(results!).filter(({ expression }: { expression: string }) =>
    /baseline|anchor/.test(expression),
  );
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

/** A week's model as `train` and `test-model` leave it: right on all but the first `wrong` benign rows, ranks perfect. */
function writeModel(cwd: string, wrong: number): void {
  const truths = readFileSync(join(example, "holdout.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").at(-1)!);
  let benign = 0;
  const lines = truths.map((truth, row) => {
    const isWrong = truth === "benign" && benign++ < wrong;
    const probability = truth === "malignant" ? 0.9 : isWrong ? 0.6 : 0.1;
    return `${row},${truth},${isWrong ? "malignant" : truth},${1 - probability},${probability}`;
  });
  mkdirSync(join(cwd, "report"), { recursive: true });
  writeFileSync(join(cwd, "model"), `a model with ${wrong} wrong rows`);
  const model_digest = `sha256:${createHash("sha256")
    .update(readFileSync(join(cwd, "model")))
    .digest("hex")}`;
  const metrics = { accuracy: (truths.length - wrong) / truths.length, recall: 1, roc_auc: 1 };
  writeFileSync(join(cwd, "report/metrics.json"), JSON.stringify(metrics));
  writeFileSync(
    join(cwd, "report/evaluation.json"),
    evaluationFile({ model_digest, positive_class: "malignant", metrics }),
  );
  const header = "id,y_true,y_pred,proba_benign,proba_malignant";
  writeFileSync(join(cwd, "report/predictions.csv"), `${[header, ...lines].join("\n")}\n`);
}

/** Weeks in which each candidate is wrong on one row more than the champion, judged as the workflow does. */
async function decline(weeks: number, isKept: (rule: string) => boolean) {
  const standIn = await service.github();
  const steps: { uses?: string; with?: Record<string, string> }[] = parse(
    readFileSync(join(example, "workflow.yml"), "utf8"),
  ).jobs.retrain.steps;
  const given = steps.find(({ uses }) => uses?.includes("gate-on-metric"))!.with!;
  const rules = given["rules"]!.trim().split("\n").filter(isKept).join("\n");
  const inputs = { ...given, rules, baseline: "artifact:champion", anchor: "artifact:anchor", token: "t" };
  // Seven of 169 rows are wrong in the first week.
  let wrong = 6;
  const verdicts: string[] = [];
  for (let at = 0; at < weeks; at++) {
    const { outputs } = await run(
      standIn,
      {},
      ({ cwd, env }) => {
        writeModel(cwd, wrong + 1);
        return step("gate-on-metric", inputs, { cwd, env });
      },
      ({ code }) => (code === 0 ? "success" : "failure"),
    );
    verdicts.push(outputs["verdict"]!);
    if (outputs["verdict"] === "pass") wrong++;
  }
  return { standIn, wrong, verdicts };
}

/** Seventy steps take twenty seconds of an idle machine, and much more of a busy one. */
const YEAR_MS = 900_000;

test(
  "a year in which every candidate is a little worse: the anchor bounds the whole loss",
  async () => {
    const { standIn, wrong, verdicts } = await decline(52, () => true);
    // SciPy, Tango's test with half a row of correction, 169 rows, no gain: three losses give p = 0.0403, four 0.0816.
    expect(wrong).toBe(7 + 3);
    expect(verdicts).toEqual([...Array(4).fill("pass"), ...Array(48).fill("fail")]);
    expect(champions(standIn)).toHaveLength(4);
    // The same anchor was uploaded again in every green week, and in no other.
    expect(new Set(holders(standIn, "anchor").slice(-4))).toEqual(new Set(champions(standIn)));
  },
  YEAR_MS,
);

test(
  "without the anchor it falls until the floor is proven broken",
  async () => {
    const { wrong, verdicts } = await decline(20, (rule) => !rule.includes("anchor"));
    // SciPy: binom.cdf(144, 169, .9) = 0.0307 and of 143 0.0179, doubled by Holm for the two floors.
    expect(wrong).toBe(25);
    expect(verdicts).toEqual([...Array(19).fill("pass"), "fail"]);
  },
  YEAR_MS,
);

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
    /^baseline: artifact champion of run \d+ \(commit ddddddd\): data: expected the columns the model was trained on, got a table without mean_area .*\(baseline: none continues without it\)$/,
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
