/** `test-model` through dist, with predictions of a program. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder } from "../../runner.ts";

/** y is "big" when x > 10; the program says so from 12 upwards, and is wrong on one of four rows. */
const HELD = "id,x,note,y,w\n1,5,q,small,1\n2,11,q,big,1\n3,12,q,big,1\n4,30,q,big,2\n";

const PREDICTOR = `
let text = "";
process.stdin.on("data", (piece) => (text += piece)).on("end", () => {
  const [header, ...rows] = text.trim().split("\\n").map((line) => line.split(","));
  if (header.join() !== "x,note") { console.error("got " + header); process.exit(4); }
  const how = process.argv[2];
  if (how === "fail") { console.error("Traceback:\\n  no module named nothing"); process.exit(3); }
  if (how === "hang") return setInterval(() => {}, 1000);
  console.log(how === "plain" ? "0" : "y_pred,proba_big,proba_small");
  for (const [x] of how === "short" ? rows.slice(1) : rows) {
    const p = x >= 12 ? 0.75 : 0.25;
    const label = p > 0.5 ? "big" : "small";
    console.log(how === "plain" ? label : [label, p, 1 - p].join());
  }
});`;

async function run(how: string, ...args: string[]) {
  const cwd = folder();
  return { cwd, ...(await runIn(cwd, how, ...args)) };
}

async function runIn(cwd: string, how: string, ...args: string[]) {
  writeFileSync(join(cwd, "held.csv"), HELD);
  writeFileSync(join(cwd, "predict.cjs"), PREDICTOR);
  const rows = ["--test-data", "held.csv", "--target", "y", "--id-column", "id", "--weight-column", "w"];
  const command = `"${process.execPath}" predict.cjs ${how}`;
  return cli(["test-model", "--command", command, ...rows, ...args], { cwd });
}

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

test("features in, labels and probabilities out", async () => {
  const { cwd, code, stderr } = await run("full");
  expect(code, stderr).toBe(0);
  const metrics = json(cwd, "report/metrics.json");
  // Weights 1, 1, 1, 2, of which 1 is wrong.
  expect(metrics.accuracy).toBeCloseTo(0.8, 12);
  // Rows of weight 4 have 3/4 for the truth, one of weight 1 has 1/4.
  expect(metrics.log_loss).toBeCloseTo((-4 * Math.log(0.75) - Math.log(0.25)) / 5, 12);
  expect(json(cwd, "report/evaluation.json").absent.latency_p50_ms).toMatch(/a command predicts all rows at once/);
});

test("one column is the predictions, whatever its name", async () => {
  const { cwd, code, stderr } = await run("plain");
  expect(code, stderr).toBe(0);
  expect(json(cwd, "report/metrics.json").accuracy).toBeCloseTo(0.8, 12);
  expect(json(cwd, "report/evaluation.json").absent.log_loss).toBe("needs probabilities");
});

test("one that fails is red, with its last lines, a JUnit failure and no metrics, not even old ones", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "report"));
  writeFileSync(join(cwd, "report/metrics.json"), '{"accuracy":1}');
  const { code, stderr, stdout } = await runIn(cwd, "fail");
  expect(code).toBe(1);
  expect(stdout + stderr).toContain("the command ended with 3:\nTraceback:\n  no module named nothing");
  expect(existsSync(join(cwd, "report/metrics.json"))).toBe(false);
  const junit = readFileSync(join(cwd, "report/junit-model-tests.xml"), "utf8");
  expect(junit).toMatch(/failures="1"[\s\S]*no module named nothing/);
});

test("or a warning, by on-failure", async () => {
  expect((await run("fail", "--on-failure", "warn")).code).toBe(0);
});

test("one that does not end is ended", async () => {
  const { code, stdout, stderr } = await run("hang", "--timeout", "0.5");
  expect(code).toBe(1);
  expect(stdout + stderr).toContain("the command did not end within 0.5 s");
});

test("too few rows: exit 2, the row named, nothing written", async () => {
  const { cwd, code, stderr } = await run("short");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^command: expected a prediction for each of 4 rows, got 3: held\.csv:5 has none/);
  expect(existsSync(join(cwd, "report"))).toBe(false);
});

test.each<[what: string, args: string[], message: RegExp]>([
  [
    "a program that is not there",
    ["--command", "no-such-program", "--test-data", "held.csv", "--target", "y"],
    /^no-such-program: there is no such program/,
  ],
  [
    "a line for a shell",
    ["--command", "cat | sort", "--test-data", "held.csv", "--target", "y"],
    /^command: .*only a shell understands/,
  ],
  ["no data", ["--command", "cat", "--target", "y"], /^test-data: expected the rows to test on, got nothing/],
  ["no target", ["--command", "cat", "--test-data", "held.csv"], /^target: expected the column that holds the truth/],
  [
    "an unknown target",
    ["--command", "cat", "--test-data", "held.csv", "--target", "note_"],
    /^target: note_: there is no such column in held\.csv.*did you mean note\?/,
  ],
])("%s: exit 2", async (_, args, message) => {
  const cwd = folder();
  writeFileSync(join(cwd, "held.csv"), HELD);
  const result = await cli(["test-model", ...args], { cwd });
  expect(result.stderr).toMatch(message);
  expect(result.code).toBe(2);
});

test("SIGINT ends it with its child and leaves nothing half-written", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "held.csv"), HELD);
  const pidFile = join(cwd, "pid");
  writeFileSync(
    join(cwd, "hang.cjs"),
    'require("fs").writeFileSync("pid", String(process.pid)); process.on("SIGINT", () => {}); setInterval(() => {}, 1000);',
  );
  const command = `"${process.execPath}" hang.cjs`;
  const result = await cli(["test-model", "--command", command, "--test-data", "held.csv", "--target", "y"], {
    cwd,
    started(child) {
      const watch = setInterval(() => {
        if (!existsSync(pidFile) || readFileSync(pidFile, "utf8") === "") return;
        clearInterval(watch);
        child.kill("SIGINT");
      }, 20);
    },
  });
  expect(result.code).not.toBe(0);
  expect(() => process.kill(Number(readFileSync(pidFile, "utf8")), 0)).toThrow("ESRCH");
  expect(existsSync(join(cwd, "report"))).toBe(false);
});
