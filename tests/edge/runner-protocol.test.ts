/** The runner's protocol, compared byte for byte with the output of GitHub's own `@actions/core`. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appendToFile, logCommand, outputRecord } from "../../src/edge/runner-protocol.ts";
import { folder, root } from "../runner.ts";

/** stdout of a program that uses the toolkit. */
function toolkit(code: string, env: Record<string, string> = {}): string {
  const program = `import * as core from "@actions/core"; ${code}`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: root, env, encoding: "utf8" });
}

const hostile = "100 % of a,b: c\r\nd\n::error::e\u2028é";

test("log commands are the toolkit's", () => {
  const text = JSON.stringify(hostile);
  expect(logCommand("error", { title: hostile, file: "a,b:c.csv", line: 3 }, hostile)).toBe(
    toolkit(`core.error(${text}, { title: ${text}, file: "a,b:c.csv", startLine: 3 })`),
  );
  expect(logCommand("warning", { title: undefined, file: "" }, "plain")).toBe(toolkit(`core.warning("plain")`));
  expect(logCommand("add-mask", {}, hostile)).toBe(toolkit(`core.setSecret(${text})`));
});

test("output records are the toolkit's, but for the random delimiter", () => {
  const path = join(folder(), "output");
  writeFileSync(path, "before=1\n");
  toolkit(`core.setOutput("name", ${JSON.stringify(hostile)})`, { GITHUB_OUTPUT: path });
  const theirs = readFileSync(path, "utf8").slice("before=1\n".length);
  const [, delimiter] = /^name<<(.+)\n/.exec(theirs)!;
  expect(outputRecord("name", hostile, delimiter)).toBe(theirs);
  expect(outputRecord("name", "x")).not.toBe(outputRecord("name", "x"));
});

test("a value that holds the delimiter is refused", () => {
  expect(() => outputRecord("name", "a\nend\nevil<<end\nb", "end")).toThrow(/without the delimiter end/);
});

test("files are appended to as UTF-8; a missing one is named", () => {
  const path = join(folder(), "summary");
  writeFileSync(path, "before\n");
  appendToFile("GITHUB_STEP_SUMMARY", "é\n", { GITHUB_STEP_SUMMARY: path });
  expect(readFileSync(path)).toEqual(Buffer.from("before\n\xc3\xa9\n", "latin1"));
  expect(() => appendToFile("GITHUB_OUTPUT", "x", {})).toThrow(/GITHUB_OUTPUT: expected the path of a file/);
  expect(() => appendToFile("GITHUB_OUTPUT", "x", { GITHUB_OUTPUT: join(path, "no") })).toThrow(/could not be written/);
});
