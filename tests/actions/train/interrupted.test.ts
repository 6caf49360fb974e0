/** A training by a command that is stopped. Which processes must be gone follows from what the program starts. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, step } from "../../runner.ts";

/** A program, its child, a grandchild, and one in a session of its own that ignores SIGTERM and has closed all pipes. */
const tree = `
if [ "$1" = whole ]; then echo whole > model.bin; exit 0; fi
trap 'echo epoch-7 > checkpoints/last; exit 0' TERM
echo $$ > root.pid
(sleep 600 & echo $! > grandchild.pid; wait) &
echo $! > child.pid
setsid sh -c 'trap "" TERM; echo $$ > session.pid; while :; do sleep 1; done' < /dev/null > /dev/null 2>&1 &
echo half > model.bin
while [ ! -s session.pid ] || [ ! -s grandchild.pid ]; do sleep 0.05; done
echo ready
wait
`;
const names = ["root", "child", "grandchild", "session"];

function isRunning(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/stat`)) return false;
  return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
}

/** A workspace with the result of an earlier training. */
async function workspace(): Promise<string> {
  const cwd = folder();
  mkdirSync(join(cwd, "checkpoints"));
  writeFileSync(join(cwd, "train.sh"), tree);
  const { code, stdout } = await step("train", { command: "sh train.sh whole", model: "model.bin" }, { cwd });
  expect(code, stdout).toBe(0);
  return cwd;
}

/** Everything below a folder, as text. */
function filesIn(path: string): Record<string, string> {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "latin1")]),
  );
}

/** Sends a signal as soon as the program is ready. */
const whenReady = (signal: NodeJS.Signals) => (process: import("node:child_process").ChildProcess) => {
  for (const stream of [process.stdout, process.stderr])
    stream?.on("data", (chunk) => {
      if (String(chunk).includes("ready")) process.kill(signal);
    });
};

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends the whole tree, and leaves checkpoints and the earlier model", async (signal, expected) => {
  const cwd = await workspace();
  const before = [filesIn(join(cwd, "model")), filesIn(join(cwd, "report"))];
  const started = whenReady(signal);
  const inputs = { command: "sh train.sh", model: "model.bin", "checkpoint-dir": "checkpoints" };
  const result =
    signal === "SIGINT"
      ? await step("train", inputs, { cwd, started })
      : await cli(["train", ...Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value])], {
          cwd,
          started,
        });
  expect(result.code, result.stdout + result.stderr).toBe(expected);
  expect(result.stdout + result.stderr).toContain(`stopped by ${signal}`);
  const pids = names.map((name) => Number(readFileSync(join(cwd, `${name}.pid`), "utf8")));
  expect(pids.filter(isRunning)).toEqual([]);
  expect(readFileSync(join(cwd, "checkpoints/last"), "utf8")).toBe("epoch-7\n");
  expect([filesIn(join(cwd, "model")), filesIn(join(cwd, "report"))]).toEqual(before);
  expect(readdirSync(cwd).filter((name) => name.includes(".tmp"))).toEqual([]);
});

test("a program that ends and leaves another one behind does not hold up the step", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "train.sh"), "echo 1 > model.bin\nsleep 600 &\necho $! > left.pid\n");
  const { code, stderr } = await cli(["train", "--command", "sh train.sh", "--model", "model.bin"], { cwd });
  expect(code, stderr).toBe(0);
  expect(isRunning(Number(readFileSync(join(cwd, "left.pid"), "utf8")))).toBe(false);
});

test("a program that takes too long ends with its whole tree", async () => {
  const cwd = await workspace();
  const { code, stderr } = await cli(["train", "--command", "sh train.sh", "--command-timeout", "4"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(
    "command: expected its end within 4 s, got none (see command-timeout); its last lines:\nready",
  );
  const pids = names.map((name) => Number(readFileSync(join(cwd, `${name}.pid`), "utf8")));
  expect(pids.filter(isRunning)).toEqual([]);
});
