import { resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { partOf } from "../../evaluation/baseline/contents.ts";
import { tokenize } from "../../evaluation/expression/tokens.ts";
import { type Evaluation, readEvaluation } from "../../evaluation/metrics/evaluation.ts";
import type { Metrics } from "../../evaluation/metrics-file/metrics.ts";
import { readMetricsFile } from "../../evaluation/metrics-file/read.ts";
import { isBundle } from "../../models/bundle/mark.ts";
import { type ModelRecord, readRecord } from "../../models/bundle/record.ts";
import { shownPath } from "../../platform/file/shown-path.ts";

/** The known facts about one model, from its report folder and its bundle. */
export interface ModelSource {
  /** Empty if there are none. */
  metrics: Record<string, number>;
  evaluation: Evaluation | undefined;
  record: ModelRecord | undefined;
  predictionsPath: string | undefined;
}

/** Reads the files that exist. A file that cannot be read is reported as a problem, and the rest is used. */
export async function readSource(
  { report, model }: { report: string | undefined; model: string | undefined },
  { cwd, name, problems }: { cwd: string; name?: string | undefined; problems: string[] },
): Promise<ModelSource> {
  const attempt = <T>(read: () => Promise<T>) => attempted(read, problems);
  const part = (name: "metrics" | "predictions" | "evaluation") =>
    report === undefined ? undefined : partOf(report, name);
  const evaluationPath = await part("evaluation");
  const metricsPath = await part("metrics");
  const evaluation =
    evaluationPath === undefined ? undefined : await attempt(() => readEvaluation(evaluationPath, cwd));
  const file =
    evaluation !== undefined || metricsPath === undefined || metricsPath === evaluationPath
      ? undefined
      : await attempt(() => readMetricsFile(metricsPath, cwd, name ?? shownPath(metricsPath, cwd)));
  const record =
    model === undefined || !(await isBundle(resolve(cwd, model)))
      ? undefined
      : await attempt(() => readRecord(model, cwd));
  return {
    metrics: evaluation?.metrics ?? (file === undefined ? {} : numbersIn(file.metrics)),
    evaluation,
    record,
    predictionsPath: await part("predictions"),
  };
}

/** Runs `read`. If it fails for a reason that a user can fix, adds it to `problems` and returns undefined. */
export async function attempted<T>(read: () => Promise<T>, problems: string[]): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push(error.message);
    return undefined;
  }
}

/** Returns every number in a metrics file under the name that a gate's rule would use. */
function numbersIn(metrics: Metrics): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const name of metrics.names()) {
    const reading = metrics.read(parsePath(name));
    if (reading.kind === "number" && Number.isFinite(reading.value)) numbers[name] = reading.value;
  }
  return numbers;
}

function parsePath(name: string): string[] {
  const [token] = tokenize(name);
  return token?.kind === "path" ? token.segments.map(({ text }) => text) : [name];
}
