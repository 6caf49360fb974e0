import { type AnyAction, actions, commands, find } from "./actions.ts";
import type { Context } from "./context.ts";
import { parseArguments } from "./edge/arguments.ts";
import { commandHelp, help } from "./edge/help.ts";
import { interruption } from "./edge/interruption.ts";
import { paced } from "./edge/progress.ts";
import { Failure, type Location } from "./failure.ts";
import { connect } from "./github/connect.ts";
import { given, read } from "./inputs.ts";
import { visible } from "./markdown/escape.ts";
import { toText } from "./markdown/text.ts";
import { nearest } from "./nearest.ts";
import type { Reporter } from "./reporter.ts";
import { issuesUrl, version } from "./version.ts";

/** What an exit code says, in every command. */
const exitCodes = { green: 0, red: 1, unjudged: 2, bug: 70 } as const;

/** Runs a command line, e.g. `["train", "--data", "iris.csv"]`; resolves to its exit code. */
export async function cli(args: string[]): Promise<number> {
  const interrupted = interruption();
  const [name, ...rest] = args;
  try {
    if (name === "--version" || name === "version") return say(`trainyard ${version}`);
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      const asked = name === undefined ? undefined : rest[0];
      if (asked !== undefined) return say(commandHelp(asked, await command(asked)));
      say(await help());
      return name === undefined ? exitCodes.unjudged : exitCodes.green;
    }
    const action = await command(name);
    if (rest.includes("--help") || rest.includes("-h")) return say(commandHelp(name, action));
    interrupted.setPatience(action.patienceMs);
    return await run(action, rest, interrupted.signal);
  } catch (error) {
    if (interrupted.signal.aborted) {
      complain(String(interrupted.signal.reason.message));
      return interrupted.exitCode();
    }
    if (error instanceof Failure) {
      complain(error.message);
      return exitCodes.unjudged;
    }
    complain(`This is a bug in trainyard, please report it at ${issuesUrl}\n${(error as Error)?.stack ?? error}`);
    return exitCodes.bug;
  }
}

async function command(name: string): Promise<AnyAction> {
  const action = await find(name);
  if (action !== undefined) return action;
  const close = nearest(name, [...Object.keys(actions), ...Object.keys(commands)]);
  throw new Failure(
    `${name}: there is no such command${close === undefined ? "" : ` (did you mean ${close}?)`}; \`trainyard --help\` lists them`,
  );
}

async function run(action: AnyAction, args: string[], signal: AbortSignal): Promise<number> {
  const { source, json } = await parseArguments(args, action, { env: process.env, stdin: process.stdin });
  const values = read(action.inputs, source);
  const { outputs, summary, failure } = await action.run(
    values,
    context(signal, values["token"], given(action.inputs, source)),
  );
  // What a command writes to stdout is its product; what it has to say then goes beside it.
  if (summary.length > 0) process.stdout.write(`${toText(summary)}\n`);
  if (failure !== undefined) complain(failure);
  if (json) process.stdout.write(`${JSON.stringify(outputs)}\n`);
  return failure === undefined ? exitCodes.green : exitCodes.red;
}

function context(signal: AbortSignal, token: unknown, given: Context["given"]): Context {
  return {
    given,
    reporter: reporter(process.stderr),
    signal,
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    now: () => new Date(),
    github: connect({ env: process.env, token: typeof token === "string" ? token : undefined, signal }),
  };
}

/** Progress overwrites itself on a terminal; in a log it is a line every ten seconds. */
function reporter(stream: NodeJS.WriteStream): Reporter {
  let drawn = false;
  const line = (text: string) => {
    stream.write(`${drawn ? "\r\u001b[K" : ""}${visible(text)}\n`);
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
  return {
    info: line,
    notice: (message, at) => line(`notice: ${where(at)}${message}`),
    warning: (message, at) => line(`warning: ${where(at)}${message}`),
    progress(label, done, total) {
      if (!stream.isTTY) return logged(label, done, total);
      if (done < total) return drawnPaced(label, done, total);
      if (drawn) stream.write("\r\u001b[K");
      drawn = false;
    },
  };
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return exitCodes.green;
}

function complain(message: string): void {
  process.stderr.write(`${visible(message)}\n`);
}
