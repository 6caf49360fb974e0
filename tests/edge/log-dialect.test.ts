/** The log commands of CI systems. The expected lines are written by hand from the vendors' descriptions. */
import { expect, test } from "vitest";
import { logDialect } from "../../src/edge/log-dialect.ts";
import { resultText } from "../../src/edge/terminal-result.ts";
import { heading, list, paragraph } from "../../src/reports/markdown/block.ts";

const outcome = {
  outputs: { passed: false, "report-path": "/w/100%/report.md", rows: undefined },
  summary: [heading(2, "Tests"), list(["##vso[task.setvariable variable=a]1"])],
  log: [paragraph("Tests: 1 failed")],
  annotations: [
    {
      level: "error" as const,
      title: "a;b]",
      message: "expected 1\n##vso[task.complete result=Succeeded;]",
      at: { file: "src/a;b.py", line: 3 },
    },
  ],
  failure: "Tests: 1 failed",
};

test("Azure Pipelines: a group, issues with escaped properties, the summary and the outputs", () => {
  expect(resultText(outcome, logDialect("azure", {}), "n")).toBe(
    [
      "Tests: 1 failed",
      "##[group]The whole result",
      "Tests",
      "-----",
      "",
      "- ##\u200bvso[task.setvariable variable=a]1",
      "##[endgroup]",
      "##vso[task.logissue type=error]Tests: 1 failed",
      "##vso[task.logissue type=error;sourcepath=src/a%3Bb.py;linenumber=3]a;b]: expected 1%0A##\u200bvso[task.complete result=Succeeded;]",
      "##vso[task.uploadsummary]/w/100%AZP25/report.md",
      "##vso[task.setvariable variable=passed;isOutput=true]false",
      "##vso[task.setvariable variable=report-path;isOutput=true]/w/100%AZP25/report.md",
      "##vso[task.setvariable variable=rows;isOutput=true]",
      "",
    ].join("\n"),
  );
});

test("GitLab and Travis CI: a section that is folded", () => {
  const gitlab = resultText(outcome, logDialect("gitlab", {}), "trainyard_1");
  expect(gitlab).toMatch(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a section begins with an escape sequence
    /^Tests: 1 failed\n\u001b\[0Ksection_start:\d{10}:trainyard_1\[collapsed=true\]\r\u001b\[0KThe whole result\nTests\n[\s\S]*\n\u001b\[0Ksection_end:\d{10}:trainyard_1\r\u001b\[0K\n$/,
  );
  const travis = resultText(outcome, logDialect("travis", {}), "trainyard_1");
  expect(travis).toContain("travis_fold:start:trainyard_1\r\u001b[0KThe whole result\n");
  expect(travis).toContain("\ntravis_fold:end:trainyard_1\r\u001b[0K\n");
});

test("systems without log commands get the summary, and a command without a summary adds nothing", () => {
  for (const system of ["jenkins", "circleci", "bitbucket", "bamboo", undefined] as const)
    expect(resultText(outcome, logDialect(system, {}), "n")).toBe(
      "Tests\n-----\n\n- ##vso[task.setvariable variable=a]1\n\n",
    );
  expect(resultText({ outputs: { rows: 3 }, summary: [] }, logDialect("azure", {}), "n")).toBe("");
});

test.each([
  ["azure", "a ##vso[x]y ##VSO[x] ##[error]z", "a ##\u200bvso[x]y ##\u200bVSO[x] ##\u200b[error]z"],
  ["gitlab", "section_start:1:a\r", "section_\u200bstart:1:a\r"],
  ["travis", "travis_fold:end:a travis_time:start:b", "travis_\u200bfold:end:a travis_\u200btime:start:b"],
] as const)("%s: text is no command", (system, text, neutral) => {
  expect(logDialect(system, {}).plain(text)).toBe(neutral);
});

test("a `run:` step on GitHub: text is no command there either", () => {
  expect(logDialect(undefined, { GITHUB_ACTIONS: "true" }).plain("::add-mask::x")).toBe(":\u200b:add-mask::x");
});

test("JSON stays the same value without a command in it", () => {
  const line = JSON.stringify({ name: "##vso[task.complete]", other: "###[x]" });
  const sent = logDialect("azure", {}).json(line);
  expect(sent).not.toMatch(/##(\[|vso)/);
  expect(JSON.parse(sent)).toEqual(JSON.parse(line));
});
