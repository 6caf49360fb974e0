import type { AnyAction } from "../actions/index.ts";
import type { Context } from "../contract/context.ts";
import { presentWords } from "../contract/former-words.ts";
import { given, read } from "../contract/inputs.ts";
import { Failure, type Location } from "../core/failure.ts";
import type { Reporter } from "../core/reporter.ts";
import { issuesUrl } from "../core/version.ts";
import { childEnvironment } from "../platform/process/environment.ts";
import { bugStack } from "../platform/process/stack.ts";
import { visible } from "../reports/markdown/escape.ts";
import { parseArguments } from "./arguments.ts";
import { commandHelp } from "./command-help.ts";
import { type Interruption, interruption } from "./interruption.ts";
import { type LogDialect, plainDialect } from "./log-dialect.ts";
import { runNotified } from "./notified.ts";
import { surviveLostOutput } from "./output.ts";
import { paced } from "./progress.ts";
import { resultText } from "./terminal-result.ts";

/** The exit codes of every command. */
export const exitCodes = { green: 0, red: 1, unjudged: 2, bug: 70 } as const;

/** Runs a command line's work and prints errors to stderr. Resolves to the exit code. */
export async function inTerminal(
  work: (interrupted: Interruption) => Promise<number>,
  dialect: LogDialect = plainDialect,
): Promise<number> {
  const interrupted = interruption();
  surviveLostOutput(process.stdout, process.stderr);
  try {
    const code = await work(interrupted);
    if (interrupted.signal.aborted) interrupted.ended(code);
    return code;
  } catch (error) {
    if (interrupted.signal.aborted) {
      complain(String(interrupted.signal.reason.message), dialect);
      return interrupted.exitCode();
    }
    if (error instanceof Failure) {
      complain(error.message, dialect);
      return exitCodes.unjudged;
    }
    complain(`This is a bug in trainyard, please report it at ${issuesUrl}\n${bugStack(error)}`, dialect);
    return exitCodes.bug;
  }
}

type Connections = Pick<Context, "github" | "pipeline">;

/** A command to run in a terminal. */
export interface ActionCommand {
  name: string;
  action: AnyAction;
  /** The words after the command's name. */
  args: string[];
  interrupted: Interruption;
  /** Options from elsewhere, such as a variable. Those in `args` win. */
  preset?: { from: string; args: string[] };
  /** Connects to GitHub or another CI system. Absent for commands that use neither. */
  connect?(token: string | undefined, signal: AbortSignal): Connections;
  /** Log commands of the CI system. A terminal has none. */
  dialect?: LogDialect;
}

/** Runs a command, or shows its help. */
export async function runAction({
  name,
  action,
  args,
  interrupted,
  preset = { from: "", args: [] },
  connect = () => ({ github: undefined, pipeline: undefined }),
  dialect = plainDialect,
}: ActionCommand): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) return say(commandHelp(name, action));
  const { signal } = interrupted;
  const { env, stdin, stdout } = process;
  const { source: flags, json } = await parseArguments(args, action, { env, stdin });
  const presetOptions = await parseArguments(preset.args, action, { env: {}, stdin }).catch((error) => {
    if (error instanceof Failure) throw new Failure(`${preset.from}: ${error.message}`, { cause: error });
    throw error;
  });
  const own = (option: string) => flags(option) ?? presetOptions.source(option);
  const source = presentWords(action.inputs, own, reporter(process.stderr, dialect).warning);
  const values = read(action.inputs, source);
  interrupted.setPatience(action.patienceMs?.(values));
  if (json && values["output"] === "-")
    throw new Failure("--json: expected an output file, since standard output holds JSON alone, got --output -");
  const token = typeof values["token"] === "string" ? values["token"] : undefined;
  const outcome = await runNotified(action, values, {
    reporter: reporter(process.stderr, dialect),
    signal,
    given: given(action.inputs, source),
    cwd: process.cwd(),
    env: childEnvironment(env),
    stdin,
    stdout,
    now: () => new Date(),
    ...connect(token, signal),
  });
  // With `--json`, stdout holds one line of JSON and nothing else.
  const text = resultText(outcome, dialect, `trainyard_${name}_${Date.now()}`);
  if (text !== "") (json ? process.stderr : stdout).write(text);
  if (outcome.failure !== undefined) complain(outcome.failure, dialect);
  if (json) stdout.write(`${dialect.json(JSON.stringify(outcome.outputs))}\n`);
  return outcome.failure === undefined ? exitCodes.green : exitCodes.red;
}

/** Returns a reporter. Progress overwrites itself in a terminal, and is one line every ten seconds in a log. */
function reporter(stream: NodeJS.WriteStream, dialect: LogDialect): Reporter {
  let drawn = false;
  const line = (text: string) => {
    stream.write(`${drawn ? "\r\u001b[K" : ""}${dialect.plain(visible(text))}\n`);
    drawn = false;
  };
  const draw = (text: string) => {
    stream.write(`\r\u001b[K${visible(text)}`);
    drawn = true;
  };
  const logged = paced(10_000, Date.now, line);
  const drawnPaced = paced(100, Date.now, draw);
  const where = (at: Location | undefined) =>
    at === undefined ? "" : `${at.file}${at.line === undefined ? "" : `:${at.line}`}: `;
  const placed = (message: string, at: Location | undefined) =>
    message.startsWith(where(at)) ? message : where(at) + message;
  return {
    info: line,
    notice: (message, at) => line(`notice: ${placed(message, at)}`),
    warning: (message, at) => line(`warning: ${placed(message, at)}`),
    group(title, work) {
      line(title);
      return work();
    },
    progress(label, done, total) {
      if (!stream.isTTY) return logged(label, done, total);
      if (done < total) return drawnPaced(label, done, total);
      if (drawn) stream.write("\r\u001b[K");
      drawn = false;
    },
    mask() {},
  };
}

export function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return exitCodes.green;
}

function complain(message: string, dialect: LogDialect): void {
  process.stderr.write(`${dialect.plain(visible(message))}\n`);
}
