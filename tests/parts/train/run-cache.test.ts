/** `run-cache` and `checkpoint-dir` with GitHub's artifact client, its protocol and a real blob storage. */
import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GitHubStandIn } from "../../github.ts";
import { execute, folder, root, step } from "../../runner.ts";
import { ArtifactService } from "../artifact-service.ts";

let service: ArtifactService;

beforeAll(async () => {
  service = await ArtifactService.start();
});

afterAll(() => service.stop());

/** A workspace with the same program each time. It appends to a file that is not part of its result. */
function workspace(program: string): string {
  const cwd = folder();
  writeFileSync(join(cwd, "train.cjs"), `const fs = require("fs");\n${program}`);
  return cwd;
}

interface RunOptions {
  inputs: Record<string, string>;
  /** Fields of the run in GitHub's API. */
  listed?: object;
  env?: Record<string, string>;
  started?(process: ChildProcess): void;
}

/** `train` in a run of main, or of another branch, whose artifacts are listed afterwards. */
async function run(
  standIn: GitHubStandIn,
  cwd: string,
  { inputs, listed = {}, env: machine = {}, started }: RunOptions,
) {
  const runId = standIn.addRun({ head_sha: "e".repeat(40), ...listed });
  const env = { ...standIn.environment(), ...service.environment(runId), ...machine };
  const command = `${process.execPath} train.cjs`;
  const result = await step("train", { command, token: "t", ...inputs }, { cwd, env, ...(started && { started }) });
  standIn.state.artifacts.unshift(...service.ofRun(runId));
  return result;
}

const writes = `
  fs.writeFileSync("model.bin", "weights");
  fs.writeFileSync("scores.json", '{"accuracy": 0.75}');
  fs.writeFileSync("was-run", "");
`;
const cached = { model: "model.bin", "metrics-files": "scores.json", "run-cache": "train.cjs", parameters: "depth=3" };

test("the result of an earlier run of main is used, unless something changed or training is forced", async () => {
  const standIn = await service.github();
  const first = await run(standIn, workspace(writes), { inputs: cached });
  expect(first.code, first.stdout).toBe(0);

  const cwd = workspace(writes);
  const second = await run(standIn, cwd, { inputs: cached });
  expect(second.code, second.stdout).toBe(0);
  expect(existsSync(join(cwd, "was-run"))).toBe(false);
  expect(readFileSync(join(cwd, "model/model.bin"), "utf8")).toBe("weights");
  expect(JSON.parse(readFileSync(join(cwd, "report/metrics.json"), "utf8"))).toEqual({ accuracy: 0.75 });
  expect(second.outputs["model-digest"]).toBe(first.outputs["model-digest"]);
  expect(second.annotations.map(({ message }) => message).join()).toMatch(/^run-cache: the result of .* is used/);

  for (const [program, inputs] of [
    [writes, { ...cached, force: "true" }],
    [writes, { ...cached, parameters: "depth=4" }],
    [`${writes}// changed`, cached],
  ] as const) {
    const other = workspace(program);
    await run(standIn, other, { inputs });
    expect(existsSync(join(other, "was-run")), JSON.stringify(inputs)).toBe(true);
  }
});

test("the same command with another Python trains", async () => {
  const standIn = await service.github();
  // Two real interpreters: that of the parts, and that of the machine.
  const pythons = [join(root, "tests/parts/python/uv/.venv/bin/python3"), "/usr/bin/python3"];
  const versions = await Promise.all(
    pythons.map(async (python) => (await execute(python, ["--version"], { cwd: root, env: {} })).stdout),
  );
  const trained = async (python: string) => {
    const cwd = folder();
    writeFileSync(join(cwd, "train.py"), "open('was-run', 'w'); open('model.bin', 'w').write('weights')\n");
    const bin = folder();
    symlinkSync(python, join(bin, "python3"));
    const inputs = { command: "python3 train.py", model: "model.bin", "run-cache": "train.py" };
    const env = { PATH: `${bin}:${process.env["PATH"]}` };
    const { code, stdout } = await run(standIn, cwd, { inputs, env });
    expect(code, stdout).toBe(0);
    return existsSync(join(cwd, "was-run"));
  };
  expect(await trained(pythons[0]!)).toBe(true);
  expect(await trained(pythons[0]!)).toBe(false);
  expect(await trained(pythons[1]!)).toBe(versions[0] !== versions[1]);
});

test("the result of a run that failed later on is not used", async () => {
  const standIn = await service.github();
  const inputs = { ...cached, parameters: "depth=6" };
  await run(standIn, workspace(writes), { inputs, listed: { conclusion: "failure" } });
  const cwd = workspace(writes);
  await run(standIn, cwd, { inputs });
  expect(existsSync(join(cwd, "was-run"))).toBe(true);
});

test("the result of a pull request is not used", async () => {
  const standIn = await service.github();
  const inputs = { ...cached, parameters: "depth=5" };
  await run(standIn, workspace(writes), { inputs, listed: { event: "pull_request" } });
  const cwd = workspace(writes);
  await run(standIn, cwd, { inputs });
  expect(existsSync(join(cwd, "was-run"))).toBe(true);
});

test("checkpoints of a run that failed are restored", async () => {
  const program = `
    if (fs.existsSync("checkpoints/epoch-1")) fs.writeFileSync("model.bin", fs.readFileSync("checkpoints/epoch-1"));
    else { fs.writeFileSync("checkpoints/epoch-1", "half"); process.exit(1); }
  `;
  const inputs = { model: "model.bin", "checkpoint-dir": "checkpoints" };
  const standIn = await service.github();
  const failed = await run(standIn, workspace(program), { inputs, listed: { conclusion: "failure" } });
  expect(failed.code).toBe(1);
  const cwd = workspace(program);
  const second = await run(standIn, cwd, { inputs });
  expect(second.code, second.stdout).toBe(0);
  expect(readFileSync(join(cwd, "model/model.bin"), "utf8")).toBe("half");
});

test("checkpoints that a program writes when it is stopped are restored", async () => {
  const program = `
    if (fs.existsSync("checkpoints/epoch-1")) fs.writeFileSync("model.bin", fs.readFileSync("checkpoints/epoch-1"));
    else {
      process.on("SIGTERM", () => { fs.writeFileSync("checkpoints/epoch-1", "stopped"); process.exit(0); });
      setInterval(() => {}, 1000);
      console.log("ready");
    }
  `;
  const inputs = { model: "model.bin", "checkpoint-dir": "checkpoints" };
  const standIn = await service.github();
  const stopped = await run(standIn, workspace(program), {
    inputs,
    listed: { conclusion: "cancelled" },
    started: (child) => child.stdout?.on("data", (chunk) => String(chunk).includes("ready") && child.kill("SIGINT")),
  });
  expect(stopped.code, stopped.stdout).toBe(130);
  const cwd = workspace(program);
  const second = await run(standIn, cwd, { inputs });
  expect(second.code, second.stdout).toBe(0);
  expect(readFileSync(join(cwd, "model/model.bin"), "utf8")).toBe("stopped");
});
