/**
 * What a step says to the runner, through the parts of `@actions/core` that say it. Its index also loads the OIDC client and
 * with it an HTTP library of 900 kB, at every start (actions/toolkit#1621): that is half of a short step's time, so the
 * three files that write commands are taken by name.
 */
import type { AnnotationProperties } from "@actions/core";
import { issueCommand } from "../../node_modules/@actions/core/lib/command.js";
import { issueFileCommand, prepareKeyValueMessage } from "../../node_modules/@actions/core/lib/file-command.js";
import { summary } from "../../node_modules/@actions/core/lib/summary.js";
import { toCommandProperties } from "../../node_modules/@actions/core/lib/utils.js";

export type { AnnotationProperties };

/** An input as the runner passes it: trimmed, "" when unset. */
export function getInput(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}

export function setOutput(name: string, value: string | number | boolean): void {
  issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
}

/** From here on the runner masks the value in the log. */
export function setSecret(value: string): void {
  issueCommand("add-mask", {}, value);
}

export function annotate(
  level: "error" | "warning" | "notice",
  message: string,
  properties: AnnotationProperties = {},
): void {
  issueCommand(level, toCommandProperties(properties), message);
}

export function info(message: string): void {
  process.stdout.write(`${message}\n`);
}

/** Ends the step red, with the reason as an annotation. */
export function setFailed(message: string): void {
  process.exitCode = 1;
  annotate("error", message);
}

export async function writeSummary(markdown: string): Promise<void> {
  await summary.addRaw(markdown, true).write();
}
