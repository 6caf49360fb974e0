import type { AnyAction } from "../actions/index.ts";
import { grouped } from "../contract/input-groups.ts";
import type { Input } from "../contract/inputs.ts";

/** Returns the help of a command: its purpose, its options under headings, and two examples. */
export function commandHelp(name: string, action: AnyAction): string {
  const groups = grouped(Object.keys(action.inputs), action.groups ?? {});
  const options = [...groups].flatMap(([heading, inputs]) => [
    "",
    `${heading}:`,
    ...inputs.map((input) => optionHelp(input, action.inputs[input]!)),
  ]);
  const positional = action.positional === undefined ? "" : ` [${action.positional.toUpperCase()}]`;
  return [
    wrapped(action.description, 92, ""),
    "",
    `Usage: trainyard ${name}${positional} [--option value …] [--json]`,
    ...options,
    "",
    "Examples:",
    ...action.examples.map((example) => `  trainyard ${name} ${example}`),
  ].join("\n");
}

function optionHelp(input: string, declared: Input<unknown>): string {
  const flag = declared.secret === undefined ? `--${input}` : `--${input}-stdin`;
  const notes = [
    declared.required ? "required" : "",
    declared.default === undefined ? "" : `default: ${shownDefault(declared.default)}`,
    declared.list && !declared.expected.startsWith("one ") ? "may be repeated" : "",
    declared.onGitHub ? "only in GitHub workflows" : "",
    declared.secret === undefined ? "" : `or the environment variable ${declared.secret}`,
  ].filter((note) => note !== "");
  const described = `${declared.description} Expects ${declared.expected.replaceAll("`", "")}${notes.length === 0 ? "" : `; ${notes.join("; ")}`}.`;
  return `  ${flag}\n${wrapped(described, 92, "      ")}`;
}

/** A default of punctuation alone, such as the folder `.`, is quoted, because a full stop may follow it. */
function shownDefault(value: string): string {
  return /\w/.test(value) ? value : `'${value}'`;
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
