import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import { refuseName } from "../../evaluation/metrics/formula.ts";
import type { CommandMetric } from "../../evaluation/metrics/own-metrics.ts";
import { parseMetricsJson } from "../../evaluation/metrics-file/json.ts";
import { runCommand } from "../../platform/process/command.ts";
import { splitCommand } from "../../platform/process/command-line.ts";

const MOST_METRICS = 1000;

export interface MetricCommandOptions {
  command: string;
  timeoutMs: number;
  /** The predictions as CSV, in pieces. */
  predictions: Iterable<string>;
  rows: number;
}

/**
 * Metrics of a program that reads predictions as CSV on stdin and prints one JSON object: a number by name, or a list with one
 * number per row, whose mean is the metric.
 *
 * @throws {Failure} when it does not end with 0 in time, and for any other output.
 */
export async function commandMetrics(
  { command, timeoutMs, predictions, rows }: MetricCommandOptions,
  { cwd, env, signal }: Context,
): Promise<CommandMetric[]> {
  const words = splitCommand(command, "metric-command");
  const ended = await runCommand(words, { cwd, env, input: predictions, timeoutMs, signal });
  const said = ended.lastLines.length === 0 ? "" : `\n${ended.lastLines.join("\n")}`;
  if (ended.timedOut)
    throw new Failure(
      `metric-command: expected it to end within ${timeoutMs / 1000} s, but it did not (see timeout)${said}`,
    );
  if (ended.code !== 0)
    throw new Failure(`metric-command: expected it to end with 0, got ${ended.code ?? ended.signal}${said}`);
  const text = ended.stdout.toString("utf8");
  if (text.trim() === "")
    throw new Failure(`metric-command: expected a JSON object of metrics on stdout, got nothing${said}`);
  const parsed = parseMetricsJson(text, "metric-command: stdout");
  if (!isRecord(parsed))
    throw new Failure(`metric-command: expected a JSON object of metrics such as {"cost": 12.5}, got ${shown(parsed)}`);
  const entries = Object.entries(parsed);
  if (entries.length === 0 || entries.length > MOST_METRICS)
    throw new Failure(`metric-command: expected 1 to ${MOST_METRICS} metrics, got ${entries.length}`);
  return entries.map(([name, value]) => {
    refuseName(name, "metric-command");
    return { name, value: metricValueOf(name, value, rows) };
  });
}

function metricValueOf(name: string, value: unknown, rows: number): number | Float64Array {
  if (typeof value === "number") return value;
  if (Array.isArray(value) && value.every((each) => typeof each === "number" && Number.isFinite(each))) {
    if (value.length === rows) return Float64Array.from(value);
    throw new Failure(`metric-command: ${name}: expected one number per row, ${rows} of them, got ${value.length}`);
  }
  throw new Failure(
    `metric-command: ${name}: expected a number, or a list with one number per row, got ${shown(value)}`,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
