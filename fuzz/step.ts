/** Runs an action within this process as the edge does, and checks what it said, wrote and left. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { find } from "../src/actions/index.ts";
import type { Outcome } from "../src/contract/action.ts";
import { read } from "../src/contract/inputs.ts";
import type { Reporter } from "../src/core/reporter.ts";
import { logLine } from "../src/edge/log-line.ts";
import { logCommand } from "../src/edge/runner-protocol.ts";
import type { GitHub } from "../src/platform/github/port.ts";
import { toMarkdown } from "../src/reports/markdown/markdown.ts";
import { toText } from "../src/reports/markdown/text.ts";
import { hold, plainly } from "./target.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface StepOptions {
  action: string;
  inputs: Readonly<Record<string, string>>;
  /** What lies in the workspace before. */
  files: Files;
  /** Files and folders that the step may write. */
  writes: readonly string[];
  github?: GitHub;
}

export interface StepEnd {
  /** Undefined where the step ended with a plain error. */
  outcome: Outcome | undefined;
  stdout: string;
  /** Files below `writes`. */
  written: Readonly<Record<string, Buffer>>;
}

/** @throws {BrokenOracle} for a workflow command in the log, for a changed input, and for a file elsewhere. */
export async function runStep({ action: name, inputs, files, writes, github }: StepOptions): Promise<StepEnd> {
  const cwd = mkdtempSync(join(tmpdir(), "fuzz-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), content);
    }
    const log: string[] = [];
    const stdout: Buffer[] = [];
    const action = await find(name);
    if (action === undefined) throw new Error(`no action is called ${name}`);
    const outcome = await plainly(async () => {
      const values = read(action.inputs, (input) => inputs[input] ?? "");
      const done = await action.run(values, {
        reporter: recorder(log),
        signal: new AbortController().signal,
        given: inputs,
        cwd,
        env: { PATH: process.env["PATH"] },
        stdin: Readable.from([]),
        stdout: new Writable({
          write(chunk, _, next) {
            stdout.push(Buffer.from(chunk));
            next();
          },
        }),
        now: () => new Date("2026-01-01T00:00:00Z"),
        github,
        pipeline: undefined,
      });
      checkOutcome(done, log);
      return done;
    });
    checkLog(log);
    return { outcome, stdout: Buffer.concat(stdout).toString(), written: writtenIn(cwd, files, writes) };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function recorder(log: string[]): Reporter {
  return {
    info: (message) => log.push(`${logLine(message)}\n`),
    notice: (message, at) => log.push(logCommand("notice", { file: at?.file, line: at?.line }, logLine(message))),
    warning: (message, at) => log.push(logCommand("warning", { file: at?.file, line: at?.line }, logLine(message))),
    group: (title, work) => {
      log.push(`${logLine(title)}\n`);
      return work();
    },
    progress: (label) => log.push(`${logLine(label)}\n`),
    mask() {},
  };
}

function checkOutcome({ outputs, summary, annotations = [], failure }: Outcome, log: string[]): void {
  for (const [name, value] of Object.entries(outputs)) {
    hold(!Number.isNaN(value), () => `the output ${name} is NaN`);
  }
  const markdown = toMarkdown(summary);
  toText(summary);
  // Outside code and the titles of details, GitHub reads each of these; the generators put them into every text.
  const prose = withoutBlocks(markdown).map(withoutSpans).join("\n");
  for (const trick of ["](https://evil.example", "<img src", "](<https://evil.example"]) {
    hold(!prose.includes(trick), () => `the summary holds ${trick}: ${prose.slice(0, 500)}`);
  }
  if (failure !== undefined) log.push(logCommand("error", {}, logLine(failure)));
  for (const { level, message, title, at } of annotations) {
    log.push(logCommand(level, { title, file: at?.file, line: at?.line }, logLine(message)));
  }
}

/** Lines outside fenced blocks and without the titles of details, in which HTML alone is read. */
function withoutBlocks(markdown: string): string[] {
  let fence: string | undefined;
  return markdown.split("\n").filter((line) => {
    const [run] = /^`{3,}/.exec(line) ?? [];
    if (fence === undefined) {
      fence = run;
      return run === undefined && !line.startsWith("<details><summary>");
    }
    if (line === fence) fence = undefined;
    return false;
  });
}

/** A line without its code: what is between two runs of equally many backticks. */
function withoutSpans(markdown: string): string {
  const runs = [...markdown.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ length, index }));
  const next = new Map<number, number>();
  const partner = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const { length } = runs[i]!;
    const other = next.get(length);
    if (other !== undefined) partner.set(i, other);
    next.set(length, i);
  }
  let prose = "";
  let from = 0;
  for (let i = 0; i < runs.length; i++) {
    const end = partner.get(i);
    if (end === undefined) continue;
    prose += markdown.slice(from, runs[i]!.index);
    from = runs[end]!.index + runs[end]!.length;
    i = end;
  }
  return prose + markdown.slice(from);
}

/** Each entry is one command or text without any: what the runner finds at the start of a line. */
function checkLog(log: readonly string[]): void {
  for (const entry of log) {
    const lines = entry.slice(0, -1).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
    const own = /^::(error|warning|notice)( [^\n]*)?::/.test(entry);
    const foreign = lines.slice(own ? 1 : 0).find((line) => /^\s*::|##\[/.test(line));
    hold(foreign === undefined, () => `a workflow command in the log: ${JSON.stringify(foreign)}`);
  }
}

function writtenIn(cwd: string, files: Files, writes: readonly string[]): Record<string, Buffer> {
  const written: Record<string, Buffer> = {};
  const found = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((each) => !each.isDirectory());
  const paths = new Set(found.map(({ parentPath, name }) => join(parentPath, name).slice(cwd.length + 1)));
  for (const [path, content] of Object.entries(files)) {
    const kept = paths.delete(path) && Buffer.from(content as string).equals(readFileSync(join(cwd, path)));
    hold(kept, () => `${path}: an input was changed or removed`);
  }
  for (const path of paths) {
    const allowed = writes.some((each) => path === each || path.startsWith(`${each}/`));
    hold(allowed, () => `${path}: a file outside of ${writes.join(", ")}`);
    written[path] = readFileSync(join(cwd, path));
  }
  return written;
}
