import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { appendToFile, type CommandProperties, logCommand, outputRecord } from "./runner-protocol.ts";

/** An input as the runner passes it: trimmed, "" when unset. */
export function getInput(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}

export function setOutput(name: string, value: string | number | boolean): void {
  appendToFile("GITHUB_OUTPUT", outputRecord(name, String(value)));
}

/** What the file of this step's outputs holds; "" without one. */
export function outputText(): string {
  const file = process.env["GITHUB_OUTPUT"];
  return file && existsSync(file) ? readFileSync(file, "utf8") : "";
}

export function restoreOutputs(text: string): void {
  const file = process.env["GITHUB_OUTPUT"];
  if (file) writeFileSync(file, text);
}

/** The runner masks the value in the log from here on. */
export function setSecret(value: string): void {
  process.stdout.write(logCommand("add-mask", {}, value));
}

export function annotate(
  level: "error" | "warning" | "notice",
  message: string,
  properties: CommandProperties = {},
): void {
  process.stdout.write(logCommand(level, properties, message));
}

export function info(message: string): void {
  process.stdout.write(`${message}\n`);
}

/** Fails the step, with the reason as an annotation. */
export function setFailed(message: string): void {
  process.exitCode = 1;
  annotate("error", message);
}

export function appendSummary(markdown: string): void {
  appendToFile("GITHUB_STEP_SUMMARY", `${markdown}\n`);
}
