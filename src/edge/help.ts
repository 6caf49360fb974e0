import { type AnyAction, actions, commands } from "../actions.ts";

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

/** One command's options. */
export function commandHelp(name: string, action: AnyAction): string {
  const rows = Object.entries(action.inputs).map(([input, declared]) => {
    const flag = declared.secret === undefined ? `--${input}` : `--${input}-stdin`;
    const notes = [
      declared.required ? "required" : "",
      declared.default === undefined ? "" : `default: ${declared.default}`,
      declared.list ? "may be repeated" : "",
      declared.secret === undefined ? "" : `or the environment variable ${declared.secret}`,
    ].filter((note) => note !== "");
    const described = `${declared.description} Expects ${declared.expected.replaceAll("`", "")}${notes.length === 0 ? "" : `; ${notes.join("; ")}`}.`;
    return `  ${flag}\n${wrapped(described, 92, "      ")}`;
  });
  const positional = action.positional === undefined ? "" : ` [${action.positional.toUpperCase()}]`;
  return [action.description, "", `Usage: trainyard ${name}${positional} [--word value …] [--json]`, "", ...rows].join(
    "\n",
  );
}

function wrapped(text: string, width: number, indent: string): string {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + 1 + word.length > width - indent.length) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.map((line) => indent + line).join("\n");
}
