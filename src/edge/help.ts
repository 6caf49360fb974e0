import { actions, commands } from "../actions/index.ts";

/** The front page: every command with its sentence. */
export async function help(): Promise<string> {
  const named = await Promise.all(
    Object.entries({ ...actions, ...commands }).map(async ([name, load]) => [name, (await load()).default] as const),
  );
  const width = Math.max(...named.map(([name]) => name.length));
  return [
    "trainyard: data to a tested, gated, reported, shipped model",
    "",
    "Usage: trainyard COMMAND [--word value …] [--json]",
    "",
    ...named.map(([name, { description }]) => `  ${name.padEnd(width)}  ${description}`),
    "",
    "`trainyard COMMAND --help` lists a command's options.",
    "Exit codes: 0 green, 1 red verdict, 2 cannot be judged (bad input), 70 a bug.",
  ].join("\n");
}
