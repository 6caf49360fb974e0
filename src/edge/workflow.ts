import { readFileSync, statSync, writeFileSync } from "node:fs";
import { limits } from "../reports/markdown/budget.ts";
import { separateForeignOutput } from "./foreign-output.ts";
import { appendToFile, type CommandProperties, logCommand, outputRecord } from "./runner-protocol.ts";

let write = (text: string): void => {
  process.stdout.write(text);
};

/** From here on, the log holds what this module writes; what libraries print becomes debug messages. */
export function ownLog(): void {
  write = separateForeignOutput(process.stdout);
}

/** Returns an input as the runner passes it: trimmed, and "" if unset. */
export function getInput(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}

export function setOutput(name: string, value: string | number | boolean): void {
  appendToFile("GITHUB_OUTPUT", outputRecord(name, String(value)));
}

/** Returns the content of this step's output file, or "" if there is none. */
export function outputText(): string {
  const file = process.env["GITHUB_OUTPUT"];
  return file && statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : "";
}

export function restoreOutputs(text: string): void {
  const file = process.env["GITHUB_OUTPUT"];
  if (file) writeFileSync(file, text);
}

/** Shorter lines, such as the brace of a JSON file, would make the rest of the log unreadable. */
const shortestSecretLine = 4;

/**
 * Makes the runner mask the value in the log from now on: as a whole, and each of its lines alone, because programs print
 * line by line. Of a line `KEY=value`, the value is masked as well.
 */
export function setSecret(value: string): void {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  const values = lines.flatMap((line) => [line, /^"?[\w.-]+=(.+?)"?$/.exec(line)?.[1]?.trim() ?? ""]);
  const parts = values.length > 2 || values[1] !== "" ? values.filter((part) => part.length >= shortestSecretLine) : [];
  for (const each of new Set([value, ...parts])) write(logCommand("add-mask", {}, each));
}

export function annotate(
  level: "error" | "warning" | "notice",
  message: string,
  properties: CommandProperties = {},
): void {
  write(logCommand(level, properties, message));
}

export function info(message: string): void {
  write(`${message}\n`);
}

/** Folds the lines that are written during `work` under a title. */
export async function group<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  write(logCommand("group", {}, title));
  try {
    return await work();
  } finally {
    write(logCommand("endgroup", {}, ""));
  }
}

/** Fails the step with the reason as an annotation. */
export function setFailed(message: string): void {
  process.exitCode = 1;
  annotate("error", message);
}

const cutNote = "\n\n*The rest is left out: GitHub shows one MiB of summaries for a step.*\n";

/** Appends to the step's summary. It leaves out what exceeds the limit, because GitHub would drop everything. */
export function appendSummary(markdown: string): void {
  const used = statSync(process.env["GITHUB_STEP_SUMMARY"] ?? "", { throwIfNoEntry: false })?.size ?? 0;
  appendToFile("GITHUB_STEP_SUMMARY", fitted(`${markdown}\n`, limits.stepSummary - used));
}

/** Returns the complete lines at the start of the text that fit into this number of bytes. */
function fitted(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const start = Buffer.from(text).subarray(0, Math.max(0, bytes - cutNote.length));
  const end = start.lastIndexOf("\n");
  return end <= 0 ? "" : `${start.subarray(0, end).toString()}${cutNote}`;
}
