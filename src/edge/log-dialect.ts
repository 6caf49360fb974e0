import type { Annotation } from "../contract/action.ts";
import type { PipelineSystem } from "../platform/pipeline/run.ts";
import { logLine } from "./log-line.ts";

/** The log commands that a CI system recognises in the output of a job. */
export interface LogDialect {
  /** Neutralises text, so that nothing in it is a command. */
  plain(text: string): string;
  /** Formats one line of JSON, so that nothing in it is a command. */
  json(line: string): string;
  /** Folds text under a title. Undefined if the system cannot. `name` is unique in the log. */
  group?(title: string, text: string, name: string): string;
  /** Marks a problem, for the overview of the run. */
  annotation?(annotation: Annotation): string;
  /** Shows a Markdown file on the page of the run. */
  summary?(path: string): string;
  /** Makes a value available to later steps. */
  output?(name: string, value: string): string;
}

/** A terminal, and systems whose logs are text alone. */
export const plainDialect: LogDialect = { plain: (text) => text, json: (line) => line };

/** The command line in a `run:` step. */
const github: LogDialect = { plain: logLine, json: (line) => line };

/** https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands */
const azure: LogDialect = {
  // The agent finds a command anywhere in a line.
  plain: (text) => text.replace(/##(?=\[|vso\[)/gi, "##\u200b"),
  // Two signs in a row only occur in strings.
  json: (line) => line.replaceAll("##", "#\\u0023"),
  group: (title, text) => `##[group]${azureText(title)}\n${text}\n##[endgroup]\n`,
  annotation({ level, title, message, at }) {
    const said = title === undefined ? message : `${title}: ${message}`;
    if (level === "notice") return `${azure.plain(said)}\n`;
    const place = at && { sourcepath: at.file, linenumber: at.line };
    return azureCommand("task.logissue", { type: level, ...place }, said);
  },
  summary: (path) => azureCommand("task.uploadsummary", {}, path),
  output: (name, value) => azureCommand("task.setvariable", { variable: name, isOutput: "true" }, value),
};

/** https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections */
const gitlab: LogDialect = {
  plain: (text) => text.replace(/section_(?=(start|end):)/gi, "section_\u200b"),
  json: (line) => line,
  group(title, text, name) {
    const seconds = Math.floor(Date.now() / 1000);
    const mark = (end: "start" | "end", options: string) =>
      `\u001b[0Ksection_${end}:${seconds}:${name}${options}\r\u001b[0K`;
    return `${mark("start", "[collapsed=true]")}${title}\n${text}\n${mark("end", "")}\n`;
  },
};

/** https://github.com/travis-ci/travis-build/blob/master/lib/travis/build/bash/travis_fold.bash */
const travis: LogDialect = {
  plain: (text) => text.replace(/travis_(?=(fold|time):)/gi, "travis_\u200b"),
  json: (line) => line,
  group: (title, text, name) =>
    `travis_fold:start:${name}\r\u001b[0K${title}\n${text}\ntravis_fold:end:${name}\r\u001b[0K\n`,
};

/** Returns the dialect of the log that this process writes to. */
export function logDialect(
  system: PipelineSystem | undefined,
  env: Readonly<Record<string, string | undefined>>,
): LogDialect {
  if (env["GITHUB_ACTIONS"]) return github;
  return system === "azure" ? azure : system === "gitlab" ? gitlab : system === "travis" ? travis : plainDialect;
}

function azureCommand(name: string, properties: Record<string, string | number | undefined>, text: string): string {
  const pairs = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${azureText(String(value)).replaceAll(";", "%3B").replaceAll("]", "%5D")}`],
  );
  return `##vso[${name}${pairs.length === 0 ? "" : ` ${pairs.join(";")}`}]${azureText(text)}\n`;
}

/** Escapes text for a command, of which the rest of the line is a part. */
function azureText(text: string): string {
  return azure.plain(text).replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
