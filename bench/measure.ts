/** Measures whole processes next to each other. Only ratios within one run are claims, because machines are noisy. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Run {
  wallMs: number;
  /** User and system time of the process and its children. */
  cpuMs: number;
  /** The largest process' peak resident memory. */
  peakBytes: number;
  stdout: string;
}

export interface Command {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  cwd?: string;
}

/** One run of a program from start to end, as `/usr/bin/time` accounts it. Throws when it does not end with `expected`. */
export async function run({ name, command, args, env, cwd }: Command, expected = 0): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const account = join(folder, "account");
  try {
    const start = process.hrtime.bigint();
    const child = spawn("/usr/bin/time", ["-q", "-f", "%U %S %M", "-o", account, command, ...args], {
      env: { ...process.env, ...env },
      ...(cwd !== undefined && { cwd }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    const code = await new Promise((done, failed) => child.on("error", failed).on("close", done));
    const wallMs = Number(process.hrtime.bigint() - start) / 1e6;
    if (code !== expected) {
      throw new Error(
        `${name}: expected exit ${expected}, got ${code}\n${Buffer.concat(stderr).toString().slice(-2000)}`,
      );
    }
    const [user = 0, system = 0, kilobytes = 0] = readFileSync(account, "utf8")
      .trim()
      .split("\n")
      .at(-1)!
      .split(" ")
      .map(Number);
    return {
      wallMs,
      cpuMs: (user + system) * 1000,
      peakBytes: kilobytes * 1024,
      stdout: Buffer.concat(stdout).toString(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the commands in turn, A B C A B C …, so that a drift of the machine's speed meets all alike. */
export async function interleaved(commands: Command[], rounds: number, warmups = 1): Promise<Map<string, Run[]>> {
  const runs = new Map<string, Run[]>(commands.map(({ name }) => [name, []]));
  for (let round = -warmups; round < rounds; round++) {
    for (const command of commands) {
      const done = await run(command);
      if (round >= 0) runs.get(command.name)!.push(done);
    }
  }
  return runs;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of a ÷ b round by round. */
export function medianRatio(a: number[], b: number[]): number {
  return median(a.map((value, index) => value / b[index]!));
}

const failed: string[] = [];

/** Prints a claim with its figure and remembers whether it held. */
export function claim(what: string, figure: number, relation: "at most" | "at least", bound: number): void {
  const holds = relation === "at most" ? figure <= bound : figure >= bound;
  if (!holds) failed.push(what);
  console.log(`${holds ? "holds" : "FAILS"}  ${what}: ${figure.toPrecision(3)} (${relation} ${bound})`);
}

/** Exit code of a bench: 1 when a claim failed. */
export function verdict(): number {
  return failed.length === 0 ? 0 : 1;
}
