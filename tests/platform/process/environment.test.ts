/** The parts of a step's environment that a tested program can see. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, step } from "../../runner.ts";

const rows = "x,y\n1,a\n2,b\n3,a\n4,b\n";
const program = (body: string) => `
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
for await (const _ of process.stdin);
${body}
console.log("y_pred\\na\\nb\\na\\nb");
`;

function workspace(body: string): string {
  const cwd = folder();
  writeFileSync(join(cwd, "rows.csv"), rows);
  writeFileSync(join(cwd, "predict.mjs"), program(body));
  return cwd;
}

const inputs = { command: `${process.execPath} predict.mjs`, data: "rows.csv", target: "y" };
const listing = 'writeFileSync("seen.json", JSON.stringify(Object.keys(process.env)));';

test("in a step: no inputs, no tokens, no files of the runner's", async () => {
  const cwd = workspace(listing);
  const env = {
    ACTIONS_RUNTIME_TOKEN: "secret",
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "secret",
    GITHUB_ENV: join(cwd, "env"),
    GITHUB_PATH: join(cwd, "path"),
    GITHUB_STATE: join(cwd, "state"),
    GITHUB_TOKEN: "secret",
    GITHUB_SHA: "0123456789",
    MY_SETTING: "kept",
  };
  const result = await step("test-model", inputs, { cwd, env });
  expect(result.code, result.stdout).toBe(0);
  const seen: string[] = JSON.parse(readFileSync(join(cwd, "seen.json"), "utf8"));
  expect(seen).toEqual(expect.arrayContaining(["PATH", "GITHUB_SHA", "GITHUB_WORKSPACE", "MY_SETTING"]));
  const hidden = /^(INPUT_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|TOKEN)$)/;
  expect(seen.filter((name) => hidden.test(name))).toEqual([]);
});

test("in a terminal: not the tokens that trainyard reads", async () => {
  const cwd = workspace(listing);
  const env = { GITHUB_TOKEN: "secret", GH_TOKEN: "secret", TRAINYARD_REGISTRY_PASSWORD: "secret", HF_TOKEN: "theirs" };
  const args = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
  const result = await cli(["test-model", ...args], { cwd, env });
  expect(result.code, result.stderr).toBe(0);
  const seen: string[] = JSON.parse(readFileSync(join(cwd, "seen.json"), "utf8"));
  expect(seen).toContain("HF_TOKEN");
  expect(seen.filter((name) => /^(GITHUB_TOKEN|GH_TOKEN|TRAINYARD_)/.test(name))).toEqual([]);
});

test("an output that is empty is written too: nothing else can set it", async () => {
  const result = await step("test-model", inputs, { cwd: workspace("") });
  expect(result.code, result.stdout).toBe(0);
  expect(result.written).toHaveProperty("baseline-path", "");
});

test("a program that finds the outputs' file and writes to it fails the step", async () => {
  const search = `
const parent = readFileSync("/proc/" + process.ppid + "/environ", "utf8").split("\\0");
const file = parent.find((line) => line.startsWith("GITHUB_OUTPUT=")).slice("GITHUB_OUTPUT=".length);
appendFileSync(file, "baseline-path=elsewhere\\n");`;
  const result = await step("test-model", inputs, { cwd: workspace(search) });
  expect(result.code).toBe(1);
  expect(result.written).toEqual({});
  expect(result.annotations.at(-1)?.message).toBe(
    "GITHUB_OUTPUT: expected no outputs but this step's own, got lines that another program wrote (does the tested command look for the runner's files?)",
  );
});
