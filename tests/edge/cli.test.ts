/** The command line: arguments, help, secrets and exit codes. */
import { expect, test } from "vitest";
import { cli } from "../runner.ts";

test("without a command: help on stdout, exit 2; asked for: exit 0", async () => {
  const [bare, asked] = await Promise.all([cli([]), cli(["--help"])]);
  expect(bare.code).toBe(2);
  expect(asked.code).toBe(0);
  expect(asked.stdout).toContain("gate-on-metric");
  expect(bare.stdout).toBe(asked.stdout);
});

test("a command's help lists each option with its default", async () => {
  const result = await cli(["train", "--help"]);
  expect(result.code).toBe(0);
  expect(result.stdout).toMatch(/Split:\n[\s\S]*--test-size\n.*hold out[\s\S]*Examples:\n {2}trainyard train --data/);
  expect(result.stdout).toMatch(/default: 0\.25/);
});

test("the help marks what works in GitHub workflows alone", async () => {
  const { stdout } = await cli(["publish-junit", "--help"]);
  const note = "only in GitHub workflows";
  const marked = stdout
    .split(/^ {2}--/m)
    .flatMap((option) => (option.replace(/\s+/g, " ").includes(note) ? option.split("\n")[0]! : []));
  expect(marked).toEqual(["check-run", "upload-artifact"]);
});

test.each([
  [["trian"], "trian: there is no such command (did you mean train?)"],
  [["train", "--targte", "y"], "--targte: there is no such option (did you mean --target?)"],
  [["train", "--target"], "--target: expected a value"],
  [["train", "iris.csv"], "iris.csv: expected an option"],
  [["train", "--target", "a", "--target", "b"], "--target: given 2 times, expected once"],
  [["train", "--__proto__", "x"], "--__proto__: there is no such option"],
  [["constructor"], "constructor: there is no such command"],
])("%j ends 2 and says why", async (args, message) => {
  const result = await cli(args);
  expect(result.stderr).toContain(message);
  expect(result).toMatchObject({ code: 2, stdout: "" });
});

test("several wrong words are all named", async () => {
  const result = await cli(["gate-on-metric", "--foo", "1", "--bar=2"]);
  expect(result.stderr.trim().split("\n")).toHaveLength(2);
});
