import { type AnyAction, find } from "../actions/index.ts";
import { type Annotation, type Outputs, type OutputValues, outputValueText } from "../contract/action.ts";
import type { Context } from "../contract/context.ts";
import { presentWords } from "../contract/former-words.ts";
import { given, read } from "../contract/inputs.ts";
import { Failure, type Location } from "../core/failure.ts";
import type { Reporter } from "../core/reporter.ts";
import { issuesUrl } from "../core/version.ts";
import { shownPath } from "../platform/file/shown-path.ts";
import { connect } from "../platform/github/connect.ts";
import { cacheServiceVariables, childEnvironment, identityServiceVariables } from "../platform/process/environment.ts";
import { bugStack } from "../platform/process/stack.ts";
import { startThread } from "../platform/process/thread.ts";
import { threadStarter } from "../platform/process/thread-starter.ts";
import { type Block, paragraph } from "../reports/markdown/block.ts";
import { toMarkdown } from "../reports/markdown/markdown.ts";
import { compactText, toText } from "../reports/markdown/text.ts";
import { secretsOf } from "../reports/notice/target.ts";
import { type Interruption, interruption } from "./interruption.ts";
import { logLine } from "./log-line.ts";
import { runNotified } from "./notified.ts";
import { surviveLostOutput } from "./output.ts";
import { paced } from "./progress.ts";
import type { CommandProperties } from "./runner-protocol.ts";
import * as workflow from "./workflow.ts";

threadStarter.start = startThread;

/** GitHub shows ten annotations of a kind per step and drops the rest silently. */
const annotationsPerLevel = 10;

/** Number of lines of a summary that the log repeats. */
const mostLogLines = 500;

/** Runs an action as a step of a workflow, from its inputs to its outcome. Only this function fails a step. */
export async function runStep(name: string): Promise<void> {
  const interrupted = interruption();
  // Node's deprecation warnings about a dependency are for maintainers, not for the log of a job.
  process.noDeprecation = true;
  surviveLostOutput(process.stdout, process.stderr);
  workflow.ownLog();
  try {
    const action = await find(name);
    if (action === undefined) throw new Error(`no action is called "${name}"`);
    await run(action, interrupted);
  } catch (error) {
    if (interrupted.signal.aborted) {
      workflow.annotate("error", logLine(String(interrupted.signal.reason.message)));
      process.exitCode = interrupted.exitCode();
    } else if (error instanceof Failure) {
      workflow.annotate(
        "error",
        logLine(error.message),
        properties({ level: "error", message: "", ...(error.at && { at: error.at }) }),
      );
      process.exitCode = 1;
    } else {
      workflow.setFailed(logLine(`This is a bug in trainyard, please report it at ${issuesUrl}\n${bugStack(error)}`));
    }
  }
}

/** Checks this step's outputs. @throws {Failure} if a program under test has added its own. */
function refuseForeignOutputs(before: string): void {
  if (workflow.outputText() === before) return;
  workflow.restoreOutputs(before);
  throw new Failure(
    "GITHUB_OUTPUT: expected no outputs but this step's own, got lines that another program wrote (does the tested command look for the runner's files?)",
  );
}

async function run(action: AnyAction, { signal, setPatience }: Interruption): Promise<void> {
  const before = workflow.outputText();
  const source = presentWords(action.inputs, workflow.getInput, reporter().warning);
  const values = read(action.inputs, source);
  setPatience(action.patienceMs?.(values));
  for (const [name, declared] of Object.entries(action.inputs)) {
    const value = values[name];
    if (declared.secret !== undefined && typeof value === "string") workflow.setSecret(value);
    if (name === "notify" && typeof value === "string") for (const part of secretsOf(value)) workflow.setSecret(part);
  }
  const {
    outputs,
    summary,
    log = [],
    annotations = [],
    failure,
  } = await runNotified(action, values, context(signal, values["token"], given(action.inputs, source)));
  refuseForeignOutputs(before);
  // Empty outputs are written as well, because another program could add a missing name.
  for (const [name, value] of Object.entries(outputs)) workflow.setOutput(name, outputValueText(value));
  if (summary.length > 0 && process.env["GITHUB_STEP_SUMMARY"]) workflow.appendSummary(toMarkdown(summary));
  await writeLog([...log, ...placeBlocks(outputs)], summary);
  // The verdict is first, because GitHub only shows the first ten errors of a step.
  if (failure !== undefined) workflow.setFailed(logLine(failure));
  annotate(annotations, failure === undefined ? 0 : 1);
}

/** Lists the files and the addresses of everything written to GitHub. */
function placeBlocks(outputs: OutputValues<Outputs>): Block[] {
  const ending = (end: string) =>
    Object.entries(outputs).flatMap(([name, value]) =>
      name.endsWith(end) && typeof value === "string" ? [value] : [],
    );
  const files = ending("-path").map((path) => shownPath(path, workspace()));
  const links = ending("-url");
  return [
    ...(files.length === 0 ? [] : [paragraph(`Files: ${[...new Set(files)].join(", ")}`)]),
    ...(links.length === 0 ? [] : [paragraph(`Links: ${links.join(" ")}`)]),
  ];
}

function workspace(): string {
  return process.env["GITHUB_WORKSPACE"] || process.cwd();
}

/** The result in a few lines, and the whole summary folded away. */
async function writeLog(log: Block[], summary: Block[]): Promise<void> {
  if (log.length > 0) workflow.info(logLine(compactText(log)));
  if (summary.length === 0) return;
  const lines = toText(summary).trimEnd().split("\n");
  await workflow.group("The whole result", () => {
    workflow.info(logLine(lines.slice(0, mostLogLines).join("\n")));
    if (lines.length > mostLogLines)
      workflow.info(`${lines.length - mostLogLines} more lines are in the job's summary`);
  });
}

function annotate(annotations: Annotation[], errorsBefore: number): void {
  for (const level of ["error", "warning", "notice"] as const) {
    const room = annotationsPerLevel - (level === "error" ? errorsBefore : 0);
    for (const annotation of annotations.filter((each) => each.level === level).slice(0, room)) {
      workflow.annotate(level, logLine(annotation.message), properties(annotation));
    }
  }
}

function properties({ title, at }: Annotation): CommandProperties {
  return { title, file: at?.file, line: at?.line };
}

/** Builds the context. `token` always means the token for GitHub, whichever action has this input. */
function context(signal: AbortSignal, token: unknown, given: Context["given"]): Context {
  return {
    given,
    reporter: reporter(),
    signal,
    cwd: workspace(),
    env: childEnvironment(process.env),
    cacheService: cacheServiceVariables(process.env),
    identityService: identityServiceVariables(process.env),
    stdin: process.stdin,
    stdout: process.stdout,
    now: () => new Date(),
    github: connect({ env: process.env, token: typeof token === "string" ? token : undefined, signal }),
    pipeline: undefined,
  };
}

function reporter(): Reporter {
  const place = (at: Location | undefined) => properties({ level: "notice", message: "", ...(at && { at }) });
  return {
    info: (message) => workflow.info(logLine(message)),
    notice: (message, at) => workflow.annotate("notice", logLine(message), place(at)),
    warning: (message, at) => workflow.annotate("warning", logLine(message), place(at)),
    group: (title, work) => workflow.group(logLine(title), work),
    progress: paced(10_000, Date.now, (line) => workflow.info(logLine(line))),
    mask: workflow.setSecret,
  };
}
