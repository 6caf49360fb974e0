import { actions, commands } from "../actions/index.ts";

/** Returns the general help: every command with its description. */
export async function help(): Promise<string> {
  const named = await Promise.all(
    Object.entries({ ...actions, ...commands }).map(async ([name, load]) => [name, (await load()).default] as const),
  );
  const width = Math.max(...named.map(([name]) => name.length));
  return [
    "trainyard takes a machine-learning model from data to a tested, gated and shipped service.",
    "",
    "Usage: trainyard COMMAND [--option value …] [--json]",
    "",
    ...named.map(([name, { description }]) => `  ${name.padEnd(width)}  ${description}`),
    "",
    "`trainyard COMMAND --help` lists the options of a command.",
    "Exit codes: 0 success, 1 negative verdict, 2 bad input, 70 a bug in trainyard.",
  ].join("\n");
}
