/** The action through `dist`, run as by GitHub's runner and as in a terminal. */
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { GitHubStandIn } from "../github.ts";
import { cli, execute, folder, step } from "../runner.ts";

const failed = (name: string, text = "tests/test_a.py:3: AssertionError") =>
  `<testcase classname="tests.test_a" name="${name}" time="0.5"><failure message="assert 1 == 2">${text}</failure></testcase>`;
const passed = (name: string) => `<testcase classname="tests.test_a" name="${name}" time="0.25"/>`;
const suite = (...cases: string[]) => `<testsuites><testsuite name="pytest">${cases.join("")}</testsuite></testsuites>`;

function workspace(files: Record<string, string>): string {
  const root = folder();
  for (const [file, content] of Object.entries({ "tests/test_a.py": "", ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

const flaky =
  '<testcase classname="tests.test_a" name="flips" time="0.75"><flakyFailure message="assert 1 == 2"/></testcase>';

test("without a permission or a token: outputs, summary, annotations at the line, files", async () => {
  const cwd = workspace({
    "junit.xml": suite(
      passed("a"),
      failed("b"),
      flaky,
      '<testcase classname="tests.test_a" name="s"><skipped/></testcase>',
      '<testcase classname="tests.test_a" name="e"><error type="ValueError" message="bad"/></testcase>',
    ),
  });
  const result = await step("publish-junit", { files: "junit.xml" }, { cwd });
  expect(result.code).toBe(1);
  expect(result.outputs).toMatchObject({
    passed: "false",
    verdict: "fail",
    total: "5",
    succeeded: "2",
    failed: "1",
    errors: "1",
    skipped: "1",
    flaky: "1",
    "broken-files": "0",
    "duration-ms": "1500",
    "report-path": join(cwd, "report/tests/report.md"),
    "json-path": join(cwd, "report/tests/tests.json"),
  });
  expect(result.outputs["metrics-path"]).toBeUndefined();
  expect(result.outputs["new-failures"]).toBeUndefined();
  expect(
    result.annotations.map(({ level, properties, message }) => [level, properties, message.split("\n")[0]]),
  ).toEqual([
    ["error", "", "Tests: 1 test failed, 1 test ended in an error"],
    ["error", "title=tests.test_a › b,file=tests/test_a.py,line=3", "assert 1 == 2"],
    ["error", "title=tests.test_a › e,file=tests/test_a.py", "ValueError: bad"],
  ]);
  expect(result.summary).toContain("## ❌ Tests: 1 test failed, 1 test ended in an error");
  expect(result.summary).toContain("<summary>tests.test_a › b: assert 1 == 2</summary>");
  expect(result.summary).toMatch(/### Flaky[\s\S]*`tests.test_a › flips` \\\(2 attempts\\\)/);
  expect(readFileSync(join(cwd, "report/tests/report.md"), "utf8")).toContain("tests/test_a.py:3: AssertionError");
});

test("green", async () => {
  const cwd = workspace({ "junit.xml": suite(passed("a"), passed("b")) });
  const result = await step("publish-junit", {}, { cwd });
  expect(result.code).toBe(0);
  expect(result.outputs).toMatchObject({ passed: "true", verdict: "pass", total: "2" });
  expect(result.summary).toContain("## ✅ Tests: 2 tests passed");
  expect(result.annotations).toEqual([]);
});

test("the usual files; XML of other kinds in such a folder is left out", async () => {
  const cwd = workspace({
    "junit-unit.xml": suite(passed("a")),
    "x/TEST-com.acme.xml": suite(passed("b")),
    "build/test-results/r.xml": suite(passed("c")),
    "build/test-results/coverage.xml": "<coverage/>",
    "node_modules/p/junit.xml": suite(failed("never")),
  });
  const result = await step("publish-junit", {}, { cwd });
  expect([result.code, result.outputs["total"], result.outputs["broken-files"]]).toEqual([0, "3", "0"]);
  expect(result.annotations).toMatchObject([
    { level: "notice", message: expect.stringContaining("coverage.xml: left out") },
  ]);
  const asked = await step("publish-junit", { files: "build/**/*.xml" }, { cwd });
  expect([asked.code, asked.outputs["broken-files"]]).toEqual([1, "1"]);
});

test("a truncated file: what ended counts, the step is red, the other file is whole", async () => {
  const cwd = workspace({
    "junit-1.xml": suite(passed("a"), passed("b")).slice(0, -60),
    "junit-2.xml": suite(passed("c")),
  });
  const result = await step("publish-junit", {}, { cwd });
  expect(result.code).toBe(1);
  expect(result.outputs).toMatchObject({ total: "2", failed: "0", "broken-files": "1", verdict: "fail" });
  expect(result.summary).toMatch(/### Broken file[\s\S]*`junit-1.xml`/);
  const lenient = await step("publish-junit", { "on-broken": "warn" }, { cwd });
  expect([lenient.code, lenient.outputs["broken-files"], lenient.annotations[0]?.level]).toEqual([0, "1", "warning"]);
});

test.each<[string, Record<string, string>, number, string]>([
  ["a missing leg of a matrix", { "expect-files": "2" }, 1, "expected 2 files of results, got 1"],
  ["all legs there", { "expect-files": "1" }, 0, ""],
  ["no file at all", { files: "nothing/*.xml" }, 1, "no test was run"],
  ["no file, and that is fine", { files: "nothing/*.xml", "require-tests": "false" }, 0, ""],
])("%s", async (_, inputs, code, reason) => {
  const cwd = workspace({ "junit.xml": suite(passed("a")) });
  const result = await step("publish-junit", inputs, { cwd });
  expect(result.code).toBe(code);
  if (reason !== "") expect(result.annotations.at(-1)?.message).toContain(reason);
});

test.each<[string, string, number]>([
  ["failures", suite(failed("a")), 1],
  ["errors", suite(failed("a")), 0],
  ["errors", suite('<testcase name="e"><error/></testcase>'), 1],
  ["never", suite(failed("a")), 0],
  ["new-failures", suite(failed("a")), 1],
])("fail-on: %s", async (failOn, xml, code) => {
  const result = await step("publish-junit", { "fail-on": failOn }, { cwd: workspace({ "junit.xml": xml }) });
  expect([result.code, result.outputs["passed"]]).toEqual([code, String(code === 0)]);
});

test("compared with an earlier run: newly failing, still failing, fixed, new, removed, much slower", async () => {
  const cwd = workspace({
    "junit.xml": suite(failed("known"), failed("mended"), passed("breaks"), passed("goes"), passed("slow")),
  });
  await step("publish-junit", { "fail-on": "never", "report-dir": "before" }, { cwd });
  const slow = passed("slow").replace("0.25", "9");
  writeFileSync(join(cwd, "junit.xml"), suite(failed("known"), passed("mended"), passed("comes"), slow));
  const inputs = { baseline: "before", "fail-on": "new-failures" };
  const green = await step("publish-junit", inputs, { cwd });
  expect([green.code, green.outputs["failed"], green.outputs["new-failures"]]).toEqual([0, "1", "0"]);
  expect(green.summary).toMatch(/### Fixed[\s\S]*mended/);
  expect(green.summary).toMatch(/### Much slower[\s\S]*slow` \| 250 ms \| 9.0 s/);
  expect(green.summary).toMatch(/New tests: 1[\s\S]*comes/);
  expect(green.summary).toMatch(/Removed tests: 2[\s\S]*breaks[\s\S]*goes/);
  writeFileSync(join(cwd, "junit.xml"), suite(failed("known"), failed("breaks")));
  const red = await step("publish-junit", inputs, { cwd });
  expect([red.code, red.outputs["new-failures"]]).toEqual([1, "1"]);
  expect(red.annotations.map(({ message }) => message.split("\n")[0])).toEqual([
    "Tests: 1 test newly failing",
    "assert 1 == 2",
    "assert 1 == 2",
  ]);
  // The new one first.
  expect(red.annotations[1]?.properties).toContain("breaks");
});

test("no baseline yet: said, and every failure is new; a baseline that is something else is refused", async () => {
  const cwd = workspace({ "junit.xml": suite(failed("a")), "other.json": '{"a":1}' });
  const first = await step(
    "publish-junit",
    { baseline: "nothing-here", "fail-on": "new-failures", "on-missing-baseline": "warn" },
    { cwd },
  );
  expect(first.code).toBe(1);
  expect(first.annotations[0]).toMatchObject({
    level: "warning",
    message: expect.stringContaining("there is no file or folder nothing-here"),
  });
  const strict = await step("publish-junit", { baseline: "nothing-here" }, { cwd });
  expect([strict.code, strict.outputs["total"]]).toEqual([1, undefined]);
  const wrong = await step("publish-junit", { baseline: "other.json" }, { cwd });
  expect(wrong.annotations[0]?.message).toContain("expected a list of tests that `publish-junit` wrote");
});

test("recorded numbers become metrics that gate-on-metric reads", async () => {
  const property = (name: string, value: string) => `<property name="${name}" value="${value}"/>`;
  const recorded = (test: string, ...properties: string[]) =>
    `<testcase classname="m" name="${test}"><properties>${properties.join("")}</properties></testcase>`;
  const cwd = workspace({
    "junit.xml": suite(
      recorded("iris", property("f1", "0.93"), property("rmse", "2"), property("note", "fine")),
      recorded("wine", property("rmse", "3")),
    ),
  });
  const result = await step("publish-junit", {}, { cwd });
  expect(JSON.parse(readFileSync(result.outputs["metrics-path"]!, "utf8"))).toEqual({
    f1: 0.93,
    tests: { "m::iris": { rmse: 2 }, "m::wine": { rmse: 3 } },
  });
  expect(result.summary).toMatch(/### Metrics[\s\S]*`f1` \| 0.93 \| m::iris/);
  const gate = await step("gate-on-metric", { metrics: result.outputs["metrics-path"]!, rules: "f1 >= 0.9" }, { cwd });
  expect(gate.outputs["verdict"]).toBe("pass");
});

test("nothing a test says becomes a workflow command, markup or a mention", async () => {
  const evil =
    "\n::error file=x::owned\n  ::add-mask::a\n##[group]x\n::stop-commands::t\n@team &lt;img src=x onerror=y&gt; ``` | \u001b[31mred";
  const cwd = workspace({
    "junit.xml": suite(
      `<testcase classname="c&#10;::warning::w" name="n&#10;::error::owned @team"><failure message="${evil}">${evil}</failure><system-out>${evil}</system-out></testcase>`,
    ),
  });
  const result = await step("publish-junit", {}, { cwd });
  const log = result.stdout + result.stderr;
  expect(log.match(/^\s*::(?!error[ :])[\w-]+/gm)).toEqual(["::group", "::endgroup"]);
  // What looks like a command is split by a character without width.
  for (const [line] of log.matchAll(/^.*owned$/gm)) expect(line).toContain(":\u200b:");
  expect(result.annotations.map(({ level }) => level)).toEqual(["error", "error"]);
  expect(log).not.toMatch(/^\s*##\[/m);
  const outside = result.summary.replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, "").replace(/(`+)[^`\n]*\1/g, "");
  expect(outside).not.toMatch(/<(?!\/?(details|summary)>)/);
  expect(outside).not.toMatch(/@(?!\u200b)\w/);
  expect(result.summary).not.toContain("\u001b");
  const terminal = await cli(["publish-junit"], { cwd });
  expect(terminal.stdout + terminal.stderr).not.toContain("\u001b");
  expect(terminal.code).toBe(1);
});

test("3,000 failures: ten annotations, a summary that fits, everything in the report", async () => {
  const text = "tests/test_a.py:3: AssertionError 😀\n".repeat(30);
  const cwd = workspace({ "junit.xml": suite(...Array.from({ length: 3000 }, (_, i) => failed(`t${i}`, text))) });
  const result = await step("publish-junit", {}, { cwd });
  expect(result.annotations).toHaveLength(10);
  expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1_048_576);
  const report = readFileSync(result.outputs["report-path"]!, "utf8");
  expect(report.match(/<summary>tests.test_a › t\d+:/g)).toHaveLength(3000);
}, 60_000);

test("check run: every failure annotated, fifty a call; comment: one, with links to the head commit", async () => {
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(5);
  const cwd = workspace({ "junit.xml": suite(...Array.from({ length: 120 }, (_, i) => failed(`t${i}`))) });
  const inputs = { "check-run": "true", comment: "always", token: "t", title: "Unit" };
  const result = await step("publish-junit", inputs, { cwd, env });
  expect(standIn.log.filter(({ status }) => status >= 400)).toEqual([]);
  const [check] = standIn.state.checks;
  expect(check).toMatchObject({ name: "Unit", head_sha: "b".repeat(40), conclusion: "failure" });
  expect(check?.annotations).toHaveLength(120);
  expect(new Set(check?.annotations.map(({ title }) => title)).size).toBe(120);
  expect(check?.annotations[0]).toMatchObject({ path: "tests/test_a.py", start_line: 3, annotation_level: "failure" });
  expect(standIn.state.comments).toHaveLength(1);
  expect(standIn.state.comments[0]?.body).toContain(
    `https://github.com/octo/models/blob/${"b".repeat(40)}/tests/test_a.py#L3`,
  );
  expect(result.outputs["comment-url"]).toMatch(/^https:/);
  expect(result.outputs["check-run-url"]).toMatch(/^https:/);
  await step("publish-junit", inputs, { cwd, env });
  expect(standIn.state.comments).toHaveLength(1);
});

test("failures in files of the pull request are annotated first", async () => {
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(5);
  standIn.state.files.push({ filename: "tests/test_z.py" });
  const other = failed("late", "tests/test_z.py:9: AssertionError").replace("tests.test_a", "tests.test_z");
  const cwd = workspace({
    "tests/test_z.py": "",
    "junit.xml": suite(...Array.from({ length: 20 }, (_, i) => failed(`t${i}`)), other),
  });
  const result = await step("publish-junit", { token: "t" }, { cwd, env });
  expect(result.annotations[1]?.properties).toContain("file=tests/test_z.py,line=9");
});

test("a comment on failure alone: none while green, kept up to date after", async () => {
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(5);
  const cwd = workspace({ "junit.xml": suite(passed("a")) });
  const inputs = { comment: "on-failure", token: "t" };
  await step("publish-junit", inputs, { cwd, env });
  expect(standIn.state.comments).toHaveLength(0);
  writeFileSync(join(cwd, "junit.xml"), suite(failed("a")));
  await step("publish-junit", inputs, { cwd, env });
  expect(standIn.state.comments[0]?.body).toContain("1 test failed");
  writeFileSync(join(cwd, "junit.xml"), suite(passed("a")));
  await step("publish-junit", inputs, { cwd, env });
  expect(standIn.state.comments.map(({ body }) => body.includes("1 test passed"))).toEqual([true]);
});

test("a refusal is one notice that names the permission, and a green run stays green", async () => {
  const standIn = await GitHubStandIn.start();
  const denied = { status: 403, message: "Resource not accessible by integration" };
  standIn.faults.push({ operation: "checks/create", times: 9, answer: denied });
  standIn.faults.push({ operation: "issues/create-comment", times: 9, answer: denied });
  const cwd = workspace({ "junit.xml": suite(passed("a")) });
  const inputs = { "check-run": "true", comment: "always", token: "t" };
  const result = await step("publish-junit", inputs, { cwd, env: standIn.pullRequest(5) });
  expect(result.code).toBe(0);
  expect(
    result.annotations.map(({ level, message }) => [level, /permissions: [\w-]+: write/.exec(message)?.[0]]),
  ).toEqual([
    ["notice", "permissions: checks: write"],
    ["notice", "permissions: pull-requests: write"],
  ]);
  const fork = await step("publish-junit", inputs, { cwd, env: standIn.pullRequest(6, { from: "stranger/models" }) });
  expect(fork.code).toBe(0);
  expect(
    fork.annotations.every(({ message }) => message.includes("from a fork or from Dependabot may only read")),
  ).toBe(true);
});

test("without a token, what needs one is left out", async () => {
  const standIn = await GitHubStandIn.start();
  const cwd = workspace({ "junit.xml": suite(passed("a")) });
  const result = await step("publish-junit", { comment: "always" }, { cwd, env: standIn.pullRequest(5) });
  expect(result.code).toBe(0);
  expect(result.annotations).toMatchObject([
    { level: "notice", message: expect.stringContaining("there is no token") },
  ]);
  expect(standIn.log).toEqual([]);
});

test("on workflow_run the comment goes to the pull request of the run's commit", async () => {
  const standIn = await GitHubStandIn.start();
  standIn.pullRequest(8, { from: "stranger/models" });
  const env = standIn.workflowRun("stranger/models");
  const cwd = workspace({ "junit.xml": suite(failed("a")) });
  await step("publish-junit", { comment: "always", "check-run": "true", token: "t" }, { cwd, env });
  expect(standIn.state.comments.map(({ issue }) => issue)).toEqual(["8"]);
  expect(standIn.state.checks[0]).toMatchObject({ head_sha: "b".repeat(40) });
});

test("upload-artifact without a service to upload to is said, not fatal", async () => {
  const cwd = workspace({ "junit.xml": suite(passed("a")) });
  const result = await step("publish-junit", { "upload-artifact": "tests" }, { cwd });
  expect(result.code).toBe(0);
  expect(result.annotations).toMatchObject([{ level: "notice" }]);
});

test("files that are older than the job are named: a kept workspace may have them from an earlier one", async () => {
  const cwd = workspace({ "old.xml": suite(passed("a")), "new.xml": suite(passed("b")) });
  const hourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(join(cwd, "old.xml"), hourAgo, hourAgo);
  const standIn = await GitHubStandIn.start();
  const result = await step("publish-junit", { files: "*.xml" }, { cwd, env: standIn.environment() });
  expect([result.code, result.outputs["total"]]).toEqual([0, "2"]);
  expect(result.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    "warning: files: written before this job began: old.xml (if an earlier job left them in a workspace that is kept, remove them before the tests run, or let actions/checkout clean it)",
  ]);
});

test("with git, a file git ignores is no source; without, the walk finds it", async () => {
  const cwd = workspace({ "junit.xml": suite(failed("a")), "copy/tests/test_a.py": "" });
  const ambiguous = await step("publish-junit", {}, { cwd });
  expect(ambiguous.annotations[1]?.properties).toContain("file=tests/test_a.py,line=3");
  const git = (...args: string[]) => execute("git", args, { cwd, env: { PATH: process.env["PATH"] ?? "", HOME: cwd } });
  await git("init", "-q");
  writeFileSync(join(cwd, ".gitignore"), "copy\n");
  await git("add", "tests");
  const exact = await step("publish-junit", {}, { cwd });
  expect(exact.annotations[1]?.properties).toContain("file=tests/test_a.py,line=3");
});

test("in a terminal: exit codes, JSON, the report as text", async () => {
  const cwd = workspace({ "junit.xml": suite(passed("a"), failed("b")) });
  const red = await cli(["publish-junit", "--files", "junit.xml", "--json"], { cwd });
  expect(red.code).toBe(1);
  expect(JSON.parse(red.stdout)).toMatchObject({ passed: false, total: 2, failed: 1 });
  expect(red.stderr).toContain("tests/test_a.py:3: AssertionError");
  const wrong = await cli(["publish-junit", "--files", "a{b", "--fail-on", "sometimes"], { cwd });
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("fail-on: expected one of failures, new-failures, errors, never");
});
