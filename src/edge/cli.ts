import { type AnyAction, actions, commands, find } from "../actions/index.ts";
import { Failure } from "../core/failure.ts";
import { nearest } from "../core/nearest.ts";
import { version } from "../core/version.ts";
import { connect } from "../platform/github/connect.ts";
import { connectPipeline } from "../platform/pipeline/connect.ts";
import { pipelineRun } from "../platform/pipeline/run.ts";
import { startThread } from "../platform/process/thread.ts";
import { threadStarter } from "../platform/process/thread-starter.ts";
import { commandHelp } from "./command-help.ts";
import { help } from "./help.ts";
import { logDialect } from "./log-dialect.ts";
import { exitCodes, inTerminal, runAction, say } from "./terminal.ts";

threadStarter.start = startThread;

/** Runs a command line, e.g. `["train", "--data", "iris.csv"]`. Resolves to its exit code. */
export function runCommandLine(args: string[]): Promise<number> {
  const { env } = process;
  const dialect = logDialect(pipelineRun(env)?.system, env);
  return inTerminal(async (interrupted) => {
    const [name, ...rest] = args;
    if (name === "--version" || name === "version") return say(`trainyard ${version}`);
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      const asked = name === undefined ? undefined : rest[0];
      if (asked !== undefined) return say(commandHelp(asked, await command(asked)));
      say(await help());
      return name === undefined ? exitCodes.unjudged : exitCodes.green;
    }
    const connections = (token: string | undefined, signal: AbortSignal) => ({
      github: connect({ env, token, signal }),
      pipeline: connectPipeline({ env, signal }),
    });
    return runAction({ name, action: await command(name), args: rest, interrupted, connect: connections, dialect });
  }, dialect);
}

async function command(name: string): Promise<AnyAction> {
  const action = await find(name);
  if (action !== undefined) return action;
  const close = nearest(name, [...Object.keys(actions), ...Object.keys(commands)]);
  throw new Failure(
    `${name}: there is no such command${close === undefined ? "" : ` (did you mean ${close}?)`}; \`trainyard --help\` lists them`,
  );
}
