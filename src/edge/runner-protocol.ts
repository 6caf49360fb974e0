/**
 * The runner's file and log protocol. `@actions/core` implements it too, but loads an OIDC client and an HTTP library
 * of 900 kB at every start, which takes half the time of a short step.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { Failure } from "../core/failure.ts";

/** Commands that are written to a file, named by the variable with the file's path. */
export type FileCommand = "GITHUB_OUTPUT" | "GITHUB_STEP_SUMMARY";

/** Properties of a log command, such as `{ file: "a.csv", line: 3 }`. Undefined and empty values are left out. */
export type CommandProperties = Readonly<Record<string, string | number | undefined>>;

/**
 * Formats one `name<<delimiter` record of `GITHUB_OUTPUT`. The delimiter is random, so that a value cannot end its
 * record and start another.
 */
export function outputRecord(name: string, value: string, delimiter = `end_of_output_${randomUUID()}`): string {
  if (name.includes(delimiter) || value.includes(delimiter))
    throw new Error(`output ${name}: expected a value without the delimiter ${delimiter}`);
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

/**
 * Appends UTF-8 text to a command file.
 *
 * @throws {Failure} if the runner provides no such file, or it cannot be written.
 */
export function appendToFile(command: FileCommand, text: string, env: NodeJS.ProcessEnv = process.env): void {
  const path = env[command];
  if (!path) {
    throw new Failure(
      `${command}: expected the path of a file that the runner reads, got none (update the runner, or use the trainyard command line)`,
    );
  }
  try {
    appendFileSync(path, text, "utf8");
  } catch (error) {
    throw new Failure(`${command}: ${path} could not be written: ${(error as Error).message}`, { cause: error });
  }
}

/** Formats a line such as `::error file=a.csv,line=3::message`, escaped for the runner. */
export function logCommand(name: string, properties: CommandProperties, message: string): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${escapeMessage(message)}\n`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
