import { basename, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { isRecord } from "../../../core/shape/index.ts";
import type { ChildResults } from "../../../delivery/tracking/child-run.ts";
import type { TrackedRun } from "../../../delivery/tracking/track.ts";
import type { TrainInputs } from "../inputs.ts";
import type { CommandTraining } from "./train-command.ts";

interface CommandTracking {
  values: Pick<TrainInputs, "tracking" | "report-dir" | "model-dir"> & { data?: string[] | undefined };
  /** Entries that the command logged by itself, whose metrics the server has already, with their steps. */
  logged: Pick<ChildResults, "metrics"> | undefined;
}

/** Logs what a command made to the tracking server, in the run that the command itself logged to. */
export async function trackCommand(
  training: Omit<CommandTraining, "tracked">,
  { values, logged }: CommandTracking,
  context: Context,
): Promise<TrackedRun | undefined> {
  if (!context.env["MLFLOW_TRACKING_URI"] && values.tracking !== "required") return undefined;
  const { trackStep } = await import("../../../delivery/tracking/track.ts");
  const { file, isModelOnServer, metrics = {}, metricsPath, trainingPath, modelPath, modelDigest, bundle } = training;
  const timestamp = context.now().getTime();
  const own = new Set(logged?.metrics.map(({ key }) => key));
  const numbers = numbersIn(metrics).filter(([key]) => !own.has(key));
  const facts = {
    "trainyard.data_digest": bundle?.data.table.digest,
    "trainyard.command": file.command.join(" ").slice(0, 500),
    "trainyard.python": file.python,
    "trainyard.lock_digest": file.lock?.digest,
  };
  const tags = Object.entries(facts).flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []));
  return trackStep(
    {
      isStart: false,
      entries: {
        params: new Map(Object.entries(file.parameters)),
        metrics: numbers.map(([key, value]) => ({ key, value, timestamp, step: 0 })),
        tags: new Map(tags),
      },
      ...(bundle !== undefined && {
        datasets: [{ name: values.data?.join(", ") ?? "", digest: bundle.data.table.digest, use: "training" }],
      }),
      files: [metricsPath, trainingPath],
      ...(!isModelOnServer && { model: modelPath }),
      modelDigest,
      name: basename(resolve(context.cwd, values["model-dir"])),
    },
    { policy: values.tracking, reportDir: values["report-dir"] },
    context,
  );
}

/** The numbers of a tree, with nested names joined by dots. Lists are left out, and NaN and infinite values are texts there. */
function numbersIn(tree: object, prefix = ""): [string, number][] {
  return Object.entries(tree).flatMap(([key, value]): [string, number][] => {
    const isNumber = typeof value === "number" || value === "NaN" || value === "Infinity" || value === "-Infinity";
    if (isNumber) return [[`${prefix}${key}`, Number(value)]];
    return isRecord(value) ? numbersIn(value, `${prefix}${key}.`) : [];
  });
}

/** The last value of each metric: the one with the highest step. */
export function lastValues({ metrics }: Pick<ChildResults, "metrics">): Map<string, number> {
  const last = new Map<string, { value: number; step: number; timestamp: number }>();
  for (const { key, value, step, timestamp } of metrics) {
    const held = last.get(key);
    const isLater = held === undefined || step > held.step || (step === held.step && timestamp >= held.timestamp);
    if (isLater) last.set(key, { value, step, timestamp });
  }
  return new Map([...last].map(([key, { value }]) => [key, value]));
}
