/** Runs the committed bundle like GitHub's runner and like a terminal: child processes, file commands, exit codes. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { parse } from "yaml";
import { note, positional } from "./exercised.ts";

export const root = resolve(import.meta.dirname, "..");

export interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface StepResult extends Result {
  /** An empty output reads as an absent one in GitHub's expressions, and is left out here. */
  outputs: Record<string, string>;
  /** Every output by name, the empty ones too. */
  written: Record<string, string>;
  summary: string;
  /** `::error …::text` and its kind, in order. */
  annotations: { level: string; properties: string; message: string }[];
}

interface Options {
  cwd?: string;
  env?: Record<string, string>;
  node?: string;
  /** The job's token, for the inputs whose default it is. */
  token?: string;
  stdin?: string | Buffer;
  /** Called with the running process, to signal it. */
  started?(process: import("node:child_process").ChildProcess): void;
}

/** A folder of the test's own, removed when the test is over. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "trainyard-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Returns the folder of an action's manifest. The one of `run` is the root. */
export function actionFolder(name: string): string {
  return name === "run" ? root : join(root, "actions", name);
}

interface Manifest {
  inputs: Record<string, { default?: string }>;
  runs: { main: string };
}

/** Manifests by action. Parsing one takes 5 to 20 ms. */
const manifests = new Map<string, Manifest>();

function manifestOf(name: string): Manifest {
  const known = manifests.get(name);
  if (known !== undefined) return known;
  const manifest: Manifest = parse(readFileSync(join(actionFolder(name), "action.yml"), "utf8"));
  manifests.set(name, manifest);
  return manifest;
}

/**
 * One action as a step: the manifest's defaults and `inputs` as `INPUT_*`, new file-command files, the workspace as working
 * directory. The environment holds nothing else, as little as the runner guarantees.
 */
export async function step(name: string, inputs: Record<string, string>, options: Options = {}): Promise<StepResult> {
  const commands = folder();
  const file = (command: string) => {
    const path = join(commands, command);
    writeFileSync(path, "");
    return path;
  };
  const manifest = manifestOf(name);
  const given: Record<string, string> = {};
  for (const [input, { default: fallback = "" }] of Object.entries(manifest.inputs)) {
    // Outside a matrix, an expression for one is the text in its last quotes.
    const outside = /\|\| '([^']*)' \}\}$/.exec(fallback)?.[1] ?? fallback;
    given[input] = inputs[input] ?? (fallback === "${{ github.token }}" ? (options.token ?? "") : outside);
  }
  for (const input of Object.keys(inputs))
    if (!(input in manifest.inputs)) throw new Error(`${name} has no input ${input}`);
  note(name, Object.keys(inputs));
  const cwd = options.cwd ?? folder();
  const output = file("output");
  const summary = file("summary");
  const result = await execute(options.node ?? process.execPath, [join(actionFolder(name), manifest.runs.main)], {
    ...options,
    cwd,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: process.env["HOME"] ?? "",
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: cwd,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...Object.fromEntries(
        Object.entries(given).map(([input, value]) => [`INPUT_${input.toUpperCase().replaceAll(" ", "_")}`, value]),
      ),
      ...options.env,
    },
  });
  const written = fileCommand(readFileSync(output, "utf8"));
  return {
    ...result,
    outputs: Object.fromEntries(Object.entries(written).filter(([, value]) => value !== "")),
    written,
    summary: readFileSync(summary, "utf8"),
    annotations: annotations(result.stdout),
  };
}

/** One command line, from `bin/trainyard.js`. */
export function cli(args: string[], options: Options = {}): Promise<Result> {
  const words = args.slice(1);
  // A word without a flag stands for the command's positional input.
  const bare = words[0] !== undefined && !words[0].startsWith("-") ? [positional] : [];
  note(args[0] ?? "", [...bare, ...words.flatMap((word) => /^--([^=]+)/.exec(word)?.[1] ?? [])]);
  return execute(options.node ?? process.execPath, [join(root, "bin/trainyard.js"), ...args], {
    ...options,
    cwd: options.cwd ?? folder(),
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", ...options.env },
  });
}

/** A program to its end; its output as text. */
export function execute(
  command: string,
  args: string[],
  { cwd, env, stdin, started }: Options & { cwd: string; env: Record<string, string> },
): Promise<Result> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    child.on("error", failed);
    child.on("close", (code) =>
      done({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.on("error", () => {});
    child.stdin.end(stdin ?? "");
    started?.(child);
  });
}

/** `K=V` and `K<<D … D` as the runner reads them; anything else fails the step there, and the test here. */
function fileCommand(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const rest = text.split("\n");
  while (rest.length > 0) {
    const line = rest.shift()!;
    if (line === "") continue;
    const heredoc = /^([^=]*?)<<(.+)$/.exec(line);
    if (heredoc) {
      const end = rest.indexOf(heredoc[2]!);
      if (end < 0) throw new Error("Matching delimiter not found");
      outputs[heredoc[1]!] = rest
        .splice(0, end + 1)
        .slice(0, -1)
        .join("\n");
    } else {
      const [, key, value] = /^([^=]+)=(.*)$/.exec(line) ?? [];
      if (key === undefined || value === undefined) throw new Error(`Invalid format '${line}'`);
      outputs[key] = value;
    }
  }
  return outputs;
}

/** Workflow commands as the runner finds them: at a line's start, blanks allowed. */
function annotations(log: string): StepResult["annotations"] {
  return log.split(/\r?\n/).flatMap((line) => {
    const [, level, properties = "", message] = /^\s*::(error|warning|notice)( [^:]*)?::(.*)$/.exec(line) ?? [];
    if (level === undefined || message === undefined) return [];
    return [{ level, properties: unescaped(properties.trim()), message: unescaped(message) }];
  });
}

function unescaped(text: string): string {
  return text
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%25", "%");
}

/** The lines outside groups that are neither commands of the runner nor progress of the training. */
export function resultLines({ stdout }: StepResult): string[] {
  return stdout
    .replace(/^::group::[\s\S]*?^::endgroup::$/gm, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("::") && !/^grew \d+ trees/.test(line));
}
