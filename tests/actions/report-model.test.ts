/** A model's report through the bundle, against GitHub's own description of its API. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Fault, GitHubStandIn } from "../github.ts";
import { endWithFile } from "../leftovers.ts";
import { cli, folder, root, step } from "../runner.ts";

/** Ten rows of two classes. Of the candidate 8 are right, of the baseline 6: 3 gained, 1 lost. */
const truth = "aaaaabbbbb".split("");
const candidate = "aaaabbbbba".split("");
const baseline = "aaabbbabab".split("");

function predictions(predicted: string[]): string {
  return `id,y_true,y_pred\n${predicted.map((label, row) => `${row},${truth[row]},${label}`).join("\n")}\n`;
}

function workspace(files: Record<string, string> = {}): string {
  const cwd = folder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
  return cwd;
}

/** The reports of test-model by predicted labels, in folders that remain for the whole file. */
const reports = new Map<string, string>();

/** Writes what test-model says of predictions into a folder. It runs once for the same predictions. */
async function tested(cwd: string, predicted: string[], to = "report"): Promise<void> {
  const key = predicted.join("");
  let made = reports.get(key);
  if (made === undefined) {
    const kept = mkdtempSync(join(tmpdir(), "trainyard-reports-"));
    endWithFile(() => rmSync(kept, { recursive: true }));
    writeFileSync(join(kept, "predictions.csv"), predictions(predicted));
    const result = await step("test-model", { predictions: "predictions.csv" }, { cwd: kept });
    expect(result.code, result.stdout).toBe(0);
    reports.set(key, kept);
    made = kept;
  }
  cpSync(join(made, "predictions.csv"), join(cwd, "predictions.csv"));
  cpSync(join(made, "report"), join(cwd, to), { recursive: true });
}

async function gated(cwd: string, rules: string): Promise<number | null> {
  return (await step("gate-on-metric", { rules, "positive-class": "a" }, { cwd })).code;
}

/** A gate of version 0.1.0 that names neither model nor data, with another verdict and other results. */
function gateText({ verdict, results = [] }: { verdict: "pass" | "fail"; results?: object[] }): string {
  const path = join(root, "tests/fixtures/v0.1.0/iris/report/gate.json");
  const { model_digest, data_digest, ...gate } = JSON.parse(readFileSync(path, "utf8"));
  return JSON.stringify({ ...gate, verdict, passed: verdict === "pass", results });
}

const report = (inputs: Record<string, string>, options: { cwd: string; env?: Record<string, string> }) =>
  step("report-model", { token: "t", ...inputs }, options);

test("a pull request: verdict first, then metrics next to the baseline's, gate, changes; one comment, edited", async () => {
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(5);
  const cwd = workspace();
  await tested(cwd, candidate);
  await tested(cwd, baseline, "old");
  await gated(cwd, "accuracy >= 0.7\nwarn: accuracy >= 0.9");
  const first = await report({ baseline: "old" }, { cwd, env });
  expect(first.code, first.stdout).toBe(0);
  expect(first.outputs).toMatchObject({
    passed: "true",
    verdict: "pass",
    "comment-url": expect.stringMatching(/^https:/),
  });
  const [comment] = standIn.state.comments;
  const lines = comment!.body.split("\n");
  expect(lines.slice(0, 2)).toEqual([
    "<!-- trainyard report%2Dmodel%20 run=77 -->",
    expect.stringMatching(/^## ✅ Model report: 1 of 2 rules passed, 1 warning, \d tests? passed$/),
  ]);
  // 0.8 - 0.6; three gained and one lost of ten are not proven better.
  expect(comment!.body).toMatch(
    /\| accuracy \| no significant difference \| 0\.8000 \| 0\.6000 \| \\\+0\.2000 \| \\-0\.\d+ to 0\.\d+ \|/,
  );
  expect(comment!.body).toContain("| `accuracy >= 0.9` |");
  expect(comment!.body).toContain(`[bbbbbbb](<https://github.com/octo/models/commit/${"b".repeat(40)}>)`);
  for (const each of [first.summary, readFileSync(first.outputs["report-path"]!, "utf8")])
    expect(each).toContain("no significant difference");

  expect(await gated(cwd, "accuracy >= 0.9")).toBe(1);
  const second = await report({ baseline: "old" }, { cwd, env });
  expect(second.code).toBe(0);
  expect(second.outputs).toMatchObject({ passed: "false", verdict: "fail" });
  expect(standIn.state.comments).toHaveLength(1);
  expect(standIn.state.comments[0]!.body.split("\n")[1]).toBe("## ❌ Model report: 1 of 1 rule failed");
});

test("what test-model left of the baseline is found without being named", async () => {
  const cwd = workspace();
  await tested(cwd, candidate);
  await tested(cwd, baseline, "report/baseline");
  const { summary } = await report({}, { cwd });
  expect(summary).toContain("| accuracy | no significant difference | 0.8000 | 0.6000 | \\+0.2000 |");
  expect(summary).toContain("Baseline: report/baseline.");
  expect((await report({ baseline: "none" }, { cwd })).summary).toContain("| metric | value | 95 % interval |");
});

test("a bundle: parameters, rows and columns that changed, and the commands that make it again", async () => {
  const cwd = folder();
  const iris = readFileSync(join(root, "examples/iris/iris.csv"), "utf8").trimEnd().split("\n");
  writeFileSync(join(cwd, "iris.csv"), `${iris.join("\n")}\n`);
  const more = iris.map((line, row) => `${line},${row === 0 ? "leaf; rm -rf /" : row % 7}`).slice(0, 141);
  writeFileSync(join(cwd, "more.csv"), `${more.join("\n")}\n`);
  const line = async (inputs: Record<string, string>, to: string) => {
    const made = { "model-dir": `${to}/model`, "report-dir": `${to}/report`, target: "species", ...inputs };
    expect((await step("train", made, { cwd })).code).toBe(0);
    const from = { model: `${to}/model`, data: `${to}/report/test.csv`, "report-dir": `${to}/report` };
    expect((await step("test-model", from, { cwd })).code).toBe(0);
  };
  await line({ data: "iris.csv", "n-estimators": "10" }, "old");
  await line({ data: "more.csv", "n-estimators": "20", "max-depth": "4", "class-weight": "balanced" }, ".");
  const inputs = { baseline: "old", model: "model" };
  const { summary, code } = await report(inputs, { cwd });
  expect(code).toBe(0);
  const changed = summary.slice(summary.indexOf("### What changed"), summary.indexOf("### Confusion"));
  // 150 rows less a quarter held out, and 140.
  expect(changed).toContain("| `n-estimators` | 10 | 20 |");
  expect(changed).toContain("| `max-depth` | none | 4 |");
  expect(changed).toContain("| rows trained on | 112 | 105 |");
  expect(changed).toContain("| data | iris.csv | more.csv |");
  expect(changed).toContain("- new columns: `leaf; rm -rf /`");
  expect(changed).not.toContain("`seed`");
  expect(summary).toContain("measured on other rows");
  expect(summary).toContain(
    "trainyard train --data more.csv --target species --model-dir ./model --report-dir ./report --n-estimators 20 --max-depth 4 --class-weight balanced\n" +
      "trainyard test-model --model ./model --test-data ./report/test.csv --report-dir ./report",
  );
  const same = await report({ baseline: ".", model: "model" }, { cwd });
  expect(same.summary).toContain("Nothing: it is the baseline's model, byte for byte.");
});

test("the commands given to reproduce a model give it: shell words, quoted as they need", async () => {
  const cwd = folder();
  const name = "it's $(touch pwned) `x`; data.csv";
  cpSync(join(root, "examples/iris/iris.csv"), join(cwd, name));
  const train = await step("train", { data: name, target: "species", "n-estimators": "5" }, { cwd });
  await step("test-model", { "test-data": "report/test.csv" }, { cwd });
  const { summary } = await report({}, { cwd });
  const commands = /```sh\n([\s\S]*?)```/.exec(summary)![1]!;
  rmSync(join(cwd, "model"), { recursive: true });
  const script = commands.replaceAll("trainyard ", `"${process.execPath}" "${join(root, "bin/trainyard.js")}" `);
  const { execute } = await import("../runner.ts");
  const again = await execute("sh", ["-euc", script], { cwd, env: { PATH: process.env["PATH"]! } });
  expect(again.code, again.stderr).toBe(0);
  expect(again.stdout).toContain(train.outputs["model-digest"]!.slice(0, 19));
});

test("metrics that another tool wrote are enough", async () => {
  const cwd = workspace({
    "report/metrics.json": '{"val_auc": 0.91, "loss": 0.2, "note": "x", "nested": {"a": 1}}',
    "old/metrics.yaml": "val_auc: 0.95\nloss: 0.3\n",
  });
  const { summary, outputs, code } = await report({ baseline: "old" }, { cwd });
  expect(code).toBe(0);
  expect(outputs["verdict"]).toBe("inconclusive");
  expect(summary).toContain("## ⚠️ Model report: nothing was judged");
  expect(summary).toContain("| val\\_auc | worse, not tested | 0.9100 | 0.9500 | \\-0.0400 |  |");
  expect(summary).toContain("| loss | better, not tested | 0.2000 | 0.3000 | \\-0.1000 |  |");
});

test("no step left anything: said in the comment in place of an older report, green, and an issue is opened", async () => {
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(5);
  const cwd = workspace();
  await tested(cwd, candidate);
  await report({}, { cwd, env });
  rmSync(join(cwd, "report"), { recursive: true });
  const { code, outputs } = await report({ issue: "on-failure" }, { cwd, env });
  expect(code).toBe(0);
  expect(outputs).toMatchObject({ passed: "false", verdict: "inconclusive" });
  expect(standIn.state.comments.map(({ body }) => body.split("\n")[1])).toEqual([
    "## ⚠️ Model report: there are no results",
  ]);
  expect(standIn.state.issues).toMatchObject([{ title: "Model report: there are no results", state: "open" }]);
});

test("failed tests of any JUnit file are told, and make the verdict", async () => {
  const suite = (name: string, inside = "") =>
    `<testsuite><testcase classname="m" name="${name}">${inside}</testcase></testsuite>`;
  const cwd = workspace({
    "report/metrics.json": '{"accuracy": 0.9}',
    "report/junit-model-tests.xml": suite("the command ends with 0", '<failure message="exit 3"/>'),
    "results/more.xml": suite("stays calm", '<error message="boom"/>'),
  });
  const { outputs, summary } = await report({ "junit-files": "results/*.xml\nnowhere/*.xml" }, { cwd });
  expect(outputs["verdict"]).toBe("fail");
  expect(summary).toContain("## ❌ Model report: 2 of 2 tests failed");
  expect(summary).toContain("**FAILED** `m › the command ends with 0`: exit 3");
  expect(summary).toContain("**FAILED** `m › stays calm`: boom");
  expect(summary).toContain("junit\\-files: nowhere/\\*.xml: no file matches");
});

describe("what does not belong together", () => {
  test("a gate that judged another model is left out, and said", async () => {
    const cwd = folder();
    cpSync(join(root, "examples/iris/iris.csv"), join(cwd, "iris.csv"));
    const inputs = { data: "iris.csv", target: "species", "n-estimators": "5" };
    await step("train", inputs, { cwd });
    await step("test-model", { "test-data": "report/test.csv" }, { cwd });
    await step("gate-on-metric", { rules: "accuracy >= 0.5" }, { cwd });
    await step("train", { ...inputs, seed: "1", "model-dir": "other" }, { cwd });
    // The bundle is not the model that was tested.
    const bundle = await report({ model: "other" }, { cwd });
    expect(bundle.outputs["verdict"]).toBe("inconclusive");
    expect(bundle.summary).toMatch(/other: expected the model that was tested, sha256:\w{12}, got sha256:\w{12}/);
    expect(bundle.summary).not.toContain("Reproduce it");
    // The gate is not of the model that was tested.
    await step("test-model", { "test-data": "report/test.csv", model: "other" }, { cwd });
    const gate = await report({ model: "other" }, { cwd });
    expect(gate.outputs).toMatchObject({ verdict: "inconclusive", passed: "false" });
    expect(gate.summary).toContain("expected a gate for the model that was tested");
    expect(gate.summary).not.toContain("### Gate");
    expect(gate.annotations.map(({ level }) => level)).toEqual(["warning"]);
  });

  test("predictions of other rows give no interval, and say why", async () => {
    const cwd = workspace();
    await tested(cwd, candidate);
    await tested(cwd, baseline, "old");
    const path = join(cwd, "old/predictions.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace("\n0,", "\nzero,"));
    const { summary } = await report({ baseline: "old" }, { cwd });
    expect(summary).toContain("| accuracy | better, not tested | 0.8000 | 0.6000 | \\+0.2000 |  |");
    expect(summary).toContain(
      "Differences have no interval: predictions and the baseline's predictions: expected the same ids",
    );
  });
});

describe("files that cannot be read", () => {
  test.each<[file: string, content: string, said: string]>([
    ["report/evaluation.json", '{"format": "trainyard-evaluation-1", "task"', "report/evaluation.json"],
    [
      "report/evaluation.json",
      '{"format": "trainyard-evaluation-9"}',
      "a newer version of trainyard wrote (update trainyard)",
    ],
    ["report/evaluation.json", "", "the file is empty"],
    ["report/gate.json", "[]", "(gate.json), got an empty list"],
    ["report/gate.json", '{"format": "trainyard-gate-99"}', "got version 99, which a newer version of trainyard wrote"],
    [
      "report/gate.json",
      '{"format": "trainyard-gate-1", "verdict": "maybe"}',
      'verdict: expected pass, fail or inconclusive, got "maybe"',
    ],
    ["report/junit-x.xml", "<testsuite><testcase", "junit-x.xml"],
    ["report/baseline/metrics.json", "{", "expected"],
    ["report/baseline/evaluation.json", "null", "expected an evaluation"],
  ])("%s: %s", async (file, content, said) => {
    const cwd = workspace();
    await tested(cwd, candidate);
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), content);
    const { code, outputs, summary } = await report({}, { cwd });
    expect(code).toBe(0);
    expect(outputs["verdict"]).toBe("inconclusive");
    expect(summary.replaceAll("\\", "")).toContain(said);
    // All else is told.
    expect(summary).toContain("0.8000");
  });

  test("an evaluation edited by somebody else is no bug of ours, whatever it holds", async () => {
    const cwd = workspace();
    await tested(cwd, candidate);
    const path = join(cwd, "report/evaluation.json");
    const evaluation = JSON.parse(readFileSync(path, "utf8"));
    for (const [field, value] of Object.entries<unknown>({
      intervals: { accuracy: 3 },
      curve: [1],
      reliability: "x",
      slices: [{ name: "s", n: 1, metrics: {}, intervals: [], difference: {} }],
      tests: [{ name: 1 }],
      per_class: { a: { f1: "high" } },
      confusion_matrix: [["<script>"]],
      n: "many",
    })) {
      writeFileSync(path, JSON.stringify({ ...evaluation, [field]: value }));
      const { code, stdout, outputs } = await report({}, { cwd });
      expect(code, stdout).toBe(0);
      expect(outputs["verdict"], field).toBe("inconclusive");
      expect(stdout, field).toMatch(new RegExp(`report/evaluation\\.json: ${field}[^ ]*: expected`));
    }
  });
});

describe("GitHub says no", () => {
  const denied = { status: 403, message: "Resource not accessible by integration" };
  test.each<[string, Fault["answer"], string]>([
    ["403", denied, "permissions: pull-requests: write"],
    ["404", { status: 404, message: "Not Found" }, "permissions: pull-requests: write"],
    ["410", { status: 410, message: "gone" }, "GitHub answered 410"],
    ["422", { status: 422, message: "Validation Failed" }, "GitHub answered 422"],
  ])("%s: a notice, never a red run, and the summary is there", async (_, answer, said) => {
    const standIn = await GitHubStandIn.start();
    const env = standIn.pullRequest(5);
    for (const operation of ["issues/create-comment", "issues/create"])
      standIn.faults.push({ operation, times: 9, answer });
    const cwd = workspace({
      "report/metrics.json": '{"accuracy": 0.9}',
      "report/gate.json": gateText({ verdict: "fail" }),
    });
    const result = await report({ comment: "always", issue: "on-failure" }, { cwd, env });
    expect(result.code).toBe(0);
    expect(result.annotations.map(({ level }) => level)).toEqual(["notice", "notice"]);
    expect(result.annotations[0]!.message).toContain(said);
    expect(result.annotations[1]!.message).toContain(said.replace("pull-requests", "issues"));
    expect(result.summary).toContain("0.9000");
  });

  test.each<[string, Fault["answer"]]>([
    ["429 with Retry-After", { status: 429, headers: { "retry-after": "1" } }],
    [
      "a secondary limit",
      { status: 403, message: "You have exceeded a secondary rate limit", headers: { "retry-after": "1" } },
    ],
    [
      "a primary limit",
      {
        status: 403,
        message: "API rate limit exceeded",
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" },
      },
    ],
    ["502", { status: 502 }],
    ["a dropped connection", "reset"],
    ["a connection dropped after the work", "reset-after"],
  ])("%s: waited out, one comment", async (_, answer) => {
    const standIn = await GitHubStandIn.start();
    const env = standIn.pullRequest(5);
    standIn.faults.push({ operation: "issues/create-comment", times: 1, answer });
    const cwd = workspace({ "report/metrics.json": '{"accuracy": 0.9}' });
    const result = await report({}, { cwd, env });
    expect(result.code).toBe(0);
    expect(result.annotations).toEqual([]);
    expect(standIn.state.comments).toHaveLength(1);
  });

  test.each([
    ["a fork", "stranger/models", "octocat"],
    ["Dependabot", "octo/models", "dependabot[bot]"],
  ])("the token of %s may only read: the notice says how to comment all the same", async (_, from, actor) => {
    const standIn = await GitHubStandIn.start();
    standIn.faults.push({ operation: "issues/create-comment", times: 9, answer: denied });
    const cwd = workspace({ "report/metrics.json": '{"accuracy": 0.9}' });
    const env = { ...standIn.pullRequest(6, { from }), GITHUB_ACTOR: actor };
    const result = await report({}, { cwd, env });
    expect(result.code).toBe(0);
    expect(result.annotations[0]!.message).toContain("workflow_run");
    const target = { ...env, GITHUB_EVENT_NAME: "pull_request_target" };
    const missing = await report({}, { cwd, env: target });
    expect(missing.annotations[0]!.message).toContain("the job needs `permissions: pull-requests: write`");
  });

  test("without a token, or without GitHub, the summary and the file are there", async () => {
    const standIn = await GitHubStandIn.start();
    const cwd = workspace({ "report/metrics.json": '{"accuracy": 0.9}' });
    const result = await step("report-model", {}, { cwd, env: standIn.pullRequest(5) });
    expect(result.code).toBe(0);
    expect(result.annotations).toMatchObject([{ level: "notice", message: expect.stringContaining("no token") }]);
    expect(standIn.log).toEqual([]);
    const off = await step("report-model", { comment: "always", "upload-artifact": "report" }, { cwd });
    expect(off.annotations).toMatchObject([
      { level: "notice", message: expect.stringContaining("no GitHub") },
      { level: "notice", message: expect.stringContaining("no artifact service") },
    ]);
    expect(off.summary).toContain("0.9000");
  });
});

test("after a fork's run, a workflow_run workflow comments on the pull request of that run's commit, and on no other", async () => {
  const standIn = await GitHubStandIn.start();
  standIn.pullRequest(8, { from: "stranger/models" });
  // The artifact's content is the stranger's, so the number in it is ignored.
  const cwd = workspace({
    "artifact/report/metrics.json": '{"accuracy": 0.9, "pull_request": 3}',
    "artifact/pr-number": "3",
  });
  const inputs = { "report-dir": "artifact/report", model: "artifact/model" };
  const { code } = await report(inputs, { cwd, env: standIn.workflowRun("stranger/models") });
  expect(code).toBe(0);
  expect(standIn.state.comments.map(({ issue }) => issue)).toEqual(["8"]);
  standIn.state.pulls[0]!.state = "closed";
  const closed = await report(inputs, { cwd, env: standIn.workflowRun("stranger/models") });
  expect(closed.code).toBe(0);
  expect(closed.stdout).toContain("there is no open pull request");
});

test.each([
  ["failure", "fail", "❌ Model report: the run that is reported ended with failure"],
  ["timed_out", "fail", "❌ Model report: the run that is reported ended with timed out"],
  ["cancelled", "inconclusive", "⚠️ Model report: the run that is reported ended with cancelled"],
])("files that look green do not hide that the fork's run ended with %s", async (conclusion, verdict, headline) => {
  const standIn = await GitHubStandIn.start();
  standIn.pullRequest(8, { from: "stranger/models" });
  const cwd = workspace();
  await tested(cwd, candidate);
  expect(await gated(cwd, "accuracy >= 0.7")).toBe(0);
  const env = standIn.workflowRun("stranger/models");
  const event = JSON.parse(readFileSync(env["GITHUB_EVENT_PATH"]!, "utf8"));
  writeFileSync(
    env["GITHUB_EVENT_PATH"]!,
    JSON.stringify({ ...event, workflow_run: { ...event.workflow_run, conclusion } }),
  );
  const { code, outputs, summary } = await report({}, { cwd, env });
  expect(code).toBe(0);
  expect(outputs["verdict"]).toBe(verdict);
  expect(summary.split("\n")[0]).toContain(headline);
});

test("a metrics file of another tool: nested numbers under the names that rules use", async () => {
  const metrics = { dev: { acc: 0.75 }, history: { val_acc: [0.5, 0.625] } };
  const cwd = workspace({ "report/metrics.json": JSON.stringify(metrics) });
  const { summary } = await report({}, { cwd });
  expect(summary).toMatch(/\| dev\.acc \| 0\.7500 \|/);
  expect(summary).toMatch(/\| history\.val\\_acc\.\\-1 \| 0\.6250 \|/);
});

test("a push has a comment only when asked always; never is never", async () => {
  const standIn = await GitHubStandIn.start();
  standIn.pullRequest(5);
  const env = standIn.environment({ GITHUB_SHA: "b".repeat(40) });
  const cwd = workspace({ "report/metrics.json": '{"accuracy": 0.9}' });
  await report({}, { cwd, env });
  expect(standIn.log).toEqual([]);
  await report({ comment: "always" }, { cwd, env });
  expect(standIn.state.comments).toHaveLength(1);
  await report({ comment: "never", key: "k" }, { cwd, env: standIn.pullRequest(6) });
  expect(standIn.state.comments).toHaveLength(1);
});

test("two jobs at once leave one comment; two models leave two", async () => {
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(5);
  const cwd = workspace({ "a/metrics.json": '{"accuracy": 0.9}', "b/metrics.json": '{"accuracy": 0.8}' });
  await Promise.all([report({ "report-dir": "a" }, { cwd, env }), report({ "report-dir": "b" }, { cwd, env })]);
  expect(standIn.state.comments).toHaveLength(1);
  await report({ "report-dir": "a", key: "churn" }, { cwd, env });
  await report({ "report-dir": "b", key: "churn" }, { cwd, env });
  expect(standIn.state.comments).toHaveLength(2);
  expect(standIn.state.comments[1]!.body).toContain("Model report, churn: nothing was judged");
});

test("a schedule: one issue while red, closed when green", async () => {
  const standIn = await GitHubStandIn.start();
  const env = standIn.environment({ event: "schedule" });
  const cwd = workspace();
  await tested(cwd, candidate);
  await gated(cwd, "accuracy >= 0.9");
  const inputs = { issue: "on-failure", key: "churn" };
  const red = await report(inputs, { cwd, env });
  expect(red.outputs["issue-url"]).toMatch(/^https:/);
  await report(inputs, { cwd, env });
  expect(standIn.state.issues).toMatchObject([{ title: "Model report, churn: 1 of 1 rule failed", state: "open" }]);
  expect(standIn.state.comments).toEqual([]);
  await gated(cwd, "accuracy >= 0.5");
  await report(inputs, { cwd, env });
  expect(standIn.state.issues).toMatchObject([{ state: "closed", state_reason: "completed" }]);
  expect(standIn.state.issues[0]!.body).toContain("✅");
});

test("names are data everywhere: no HTML, mention, link, table cell or fence comes of them", async () => {
  const hostile = [
    "a|b",
    "`x`",
    "<script>alert(1)</script>",
    "@everyone",
    "line\nbreak",
    "\u202eright",
    "😀",
    "```",
    "[x](javascript:1)",
  ];
  const rows = hostile.flatMap((name, row) => [
    `${row}a,${quoted(name)},${quoted(name)},${quoted(name)}`,
    `${row}b,${quoted(name)},${quoted(hostile[0]!)},${quoted(name)}`,
  ]);
  const cwd = workspace({ "predictions.csv": `id,y_true,y_pred,${quoted("<img src=x>|@team")}\n${rows.join("\n")}\n` });
  await step("test-model", { predictions: "predictions.csv", slices: "<img src=x>|@team" }, { cwd });
  writeFileSync(
    join(cwd, "report/junit-x.xml"),
    `<testsuite><testcase classname="c" name="&lt;b&gt;@everyone|&#10;x"><failure message="&lt;/details&gt; ::error::x"/></testcase></testsuite>`,
  );
  const standIn = await GitHubStandIn.start();
  const result = await report({ key: "<i>@team" }, { cwd, env: standIn.pullRequest(5) });
  expect(result.code, result.stdout).toBe(0);
  const texts = [standIn.state.comments[0]!.body.split("\n").slice(1).join("\n"), result.summary];
  for (const text of texts) {
    const outside = text.replace(/(`+)(?:(?!\1)[\s\S])+?\1(?!`)/g, "");
    expect(outside).not.toMatch(/<(?!\/?(details|summary)>|https:)/);
    expect(outside).not.toMatch(/@(?!\u200b)/);
    expect(outside).not.toMatch(/\]\((?!<https:)/);
    expect(text).not.toContain("\u202e");
    for (const table of text.match(/(?:^\|.*\n)+/gm) ?? []) {
      const cells = table
        .trimEnd()
        .split("\n")
        .map((row) => row.replace(/\\\|/g, "").split("|").length);
      expect(new Set(cells).size, table).toBe(1);
    }
  }
  expect(result.stdout).not.toMatch(/^::error::x/m);
});

test("a rollout: what was deployed, the digest before, and a failure with its rollback, all as plain text", async () => {
  const cwd = workspace();
  await tested(cwd, candidate);
  const [before, after] = ["a", "b"].map((digit) => `sha256:${digit.repeat(64)}`);
  const path = join(cwd, "report/rollout.json");
  const rollout = {
    format: "trainyard-rollout-1",
    version: "0.1.0",
    platform: "kubernetes",
    target: "Deployment churn in namespace ml",
    settings: { name: "churn" },
    state: "deployed",
    passed: true,
    url: "http://churn.ml.svc",
    revision: "churn-2",
    digest: after,
    previous: { revisions: [{ revision: "churn-1", digest: before, percent: 100 }] },
    changes: ["changes Deployment churn"],
    events: ["2 of 2 pods are ready"],
  };
  const shown = async (changes: object, env?: Record<string, string>) => {
    writeFileSync(path, JSON.stringify({ ...rollout, ...changes }));
    return step("report-model", { comment: "never", token: "t" }, { cwd, ...(env && { env }) });
  };
  const passed = await shown({});
  expect(passed.outputs["verdict"], passed.stdout).toBe("pass");
  expect(passed.summary).toContain("### Deployment");
  expect(passed.summary).toContain(`| now | \`churn-2\` | \`${after}\` |`);
  expect(passed.summary).toContain(`| before, 100 % | \`churn-1\` | \`${before}\` |`);

  // Text of a platform is data: a log line of a container, for example.
  const hostile = "<img src=x onerror=alert(1)> @everyone [x](javascript:1) | a\n::error::x";
  const failed = await shown({
    state: "rolled-back",
    passed: false,
    target: hostile,
    events: [hostile],
    changes: [hostile],
    reason: `${hostile}; churn-1 serves again`,
  });
  expect(failed.outputs["verdict"]).toBe("fail");
  expect(failed.summary).toContain("serves again");
  const outside = failed.summary.replace(/(`+)(?:(?!\1)[\s\S])+?\1(?!`)/g, "");
  expect(outside).not.toMatch(/<(?!\/?(details|summary)>|https:)/);
  expect(outside).not.toMatch(/@(?!\u200b)/);
  expect(outside).not.toMatch(/\]\((?!<https:)/);
  expect(failed.stdout).not.toMatch(/^::error::x/m);

  expect((await shown({ state: "started", passed: false })).summary).toContain("may be half deployed");
  const evaluation = join(cwd, "report/evaluation.json");
  writeFileSync(evaluation, JSON.stringify({ ...JSON.parse(readFileSync(evaluation, "utf8")), model_digest: after }));
  const other = await shown({ settings: { "model-digest": before } });
  expect(other.summary).toContain("expected the rollout of the model");
  expect((await shown({ state: "gone" })).summary).toContain("rollout.json");

  // Run 76 left its file in the workspace; this is run 77.
  const run = { id: 76, attempt: 1, job: "model", commit: after!.slice(-40) };
  const standIn = await GitHubStandIn.start();
  const stale = await shown({ run }, standIn.environment());
  expect(stale.summary).toContain("got one of attempt 1 of run 76");
  expect(stale.summary).not.toContain("### Deployment");
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test("a report of more than 5 MB keeps within every budget, says what is left out, and loses nothing on disk", async () => {
  const cwd = workspace();
  await tested(cwd, candidate);
  const path = join(cwd, "report/evaluation.json");
  const evaluation = JSON.parse(readFileSync(path, "utf8"));
  const [slice] = [{ n: 40, small: false, metrics: { accuracy: 0.5 }, absent: {}, intervals: {} }];
  const difference = { metric: "accuracy", slice: 0.5, rest: 0.9, p: 1e-9, adjusted_p: 1e-6 };
  evaluation.slices = Array.from({ length: 20_000 }, (_, i) => ({
    ...slice,
    name: `column=${"x".repeat(80)}${i}`,
    difference,
  }));
  writeFileSync(path, JSON.stringify(evaluation));
  const rule = {
    value: 0.5,
    comparator: ">=",
    bound: 0.9,
    baseline: null,
    margin: -0.4,
    method: "point",
    interval: null,
    p: null,
    adjusted_p: null,
  };
  const results = Array.from({ length: 9000 }, (_, i) => ({
    ...rule,
    expression: `m${i} >= 0.9`,
    level: "fail",
    status: "fail",
    ends: "red",
    reason: `0.5 misses 0.9 by 0.4 ${"y".repeat(200)}`,
  }));
  writeFileSync(join(cwd, "report/gate.json"), gateText({ verdict: "fail", results }));
  const standIn = await GitHubStandIn.start();
  const result = await report({ issue: "on-failure" }, { cwd, env: standIn.pullRequest(5) });
  expect(result.code, result.stdout).toBe(0);
  const [comment] = standIn.state.comments;
  for (const text of [comment!.body, standIn.state.issues[0]!.body]) {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(text)).toBeGreaterThan(30_000);
    // Whole texts of this size are no message.
    expect(text.split("\n", 2)[1]).toBe("## ❌ Model report: 9,000 of 9,000 rules failed");
    expect(/… and [\d,]+ more \\\(see the job's summary, or report\/model\\-report\.md\\\)/.test(text)).toBe(true);
  }
  expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1_048_576);
  const file = readFileSync(result.outputs["report-path"]!, "utf8");
  expect(file.length).toBeGreaterThan(5_000_000);
  expect(["m8999 >= 0.9", "x19999"].filter((each) => !file.includes(each))).toEqual([]);
}, 120_000);

test("in a terminal: the report as text, green whatever it says, wrong words refused", async () => {
  const cwd = workspace();
  await tested(cwd, candidate);
  await gated(cwd, "accuracy >= 0.9");
  const { code, stdout, stderr } = await cli(["report-model", "--json"], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain("❌ Model report: 1 of 1 rule failed");
  expect(JSON.parse(stdout)).toMatchObject({ passed: false, verdict: "fail" });
  const wrong = await cli(["report-model", "--comment", "sometimes"], { cwd });
  expect(wrong).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("comment: expected one of auto, always, on-failure, never"),
  });
});

test("notes: a Markdown file of the user's ends the report, harmless and cut to size", async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, "notes.md"),
    `# Passed\n\nThanks @octocat, see #12 and [this](https://example.com).\n\n- **new** data\n`,
  );
  const { summary } = await step("report-model", { notes: "notes.md" }, { cwd });
  const end = summary.slice(summary.indexOf("### Notes from"));
  expect(end.replaceAll("\u200b", "·").trim()).toBe(
    "### Notes from `notes.md`\n\n#### Passed\n\nThanks @·octocat, see #·12 and [this]·(https·://example.com).\n\n- **new** data",
  );
  writeFileSync(join(cwd, "notes.md"), "word ".repeat(10_000));
  const long = await step("report-model", { notes: "notes.md" }, { cwd });
  expect(long.summary).toContain("The rest of the file is left out: notes may have 20,000 bytes.");
  const missing = await step("report-model", { notes: "nowhere.md" }, { cwd });
  expect(missing.code).toBe(0);
  expect(missing.summary).toContain("nowhere\\.md".replace("\\", ""));
});
