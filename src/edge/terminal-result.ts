import { type Annotation, type Outcome, outputValueText } from "../contract/action.ts";
import { visible } from "../reports/markdown/escape.ts";
import { compactText, toText } from "../reports/markdown/text.ts";
import type { LogDialect } from "./log-dialect.ts";

/** Number of lines of a summary that a log repeats. */
const mostLines = 500;
/** Number of problems of each kind in the overview of a run. */
const mostAnnotations = 10;
/** Longest output that becomes a variable. */
const longestOutput = 2000;

/**
 * Formats an outcome for a terminal or for the log of a CI system: the summary, or a few lines with the whole summary folded
 * where the system can fold. Log commands follow, where it has them.
 */
export function resultText(outcome: Outcome, dialect: LogDialect, name: string): string {
  const { summary, log = [], annotations = [], outputs, failure } = outcome;
  // Without a summary, standard output holds what the command produces, such as rows.
  if (summary.length === 0) return "";
  const whole = dialect.plain(toText(summary));
  const short = log.length === 0 ? "" : `${dialect.plain(compactText(log))}\n`;
  const text =
    dialect.group === undefined || short === ""
      ? `${whole}\n`
      : `${short}${dialect.group("The whole result", firstLines(whole.trimEnd()), name)}`;
  const verdict: Annotation[] = failure === undefined ? [] : [{ level: "error", message: failure }];
  const problems = (["error", "warning"] as const).flatMap((level) =>
    [...verdict, ...annotations].filter((each) => each.level === level).slice(0, mostAnnotations),
  );
  const values = Object.entries(outputs).map(([output, value]) => [output, outputValueText(value)] as const);
  const reports = values.filter(([output, path]) => output === "report-path" && path.endsWith(".md"));
  const commands = [
    ...problems.map((each) => dialect.annotation?.({ ...each, message: visible(each.message) })),
    ...reports.map(([, path]) => dialect.summary?.(path)),
    ...values
      .filter(([, value]) => value.length <= longestOutput)
      .map(([output, value]) => dialect.output?.(output, visible(value))),
  ];
  return `${text}${commands.join("")}`;
}

function firstLines(text: string): string {
  const lines = text.split("\n");
  if (lines.length <= mostLines) return text;
  return [...lines.slice(0, mostLines), `${lines.length - mostLines} more lines are in the report's file`].join("\n");
}
