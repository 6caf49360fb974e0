import type { AnyAction } from "../actions/index.ts";

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
