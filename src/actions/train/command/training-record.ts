import { basename, join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { version } from "../../../core/version.ts";
import type { TrainingFile } from "../../../models/bundle/training-file.ts";
import type { EngineImage } from "../../../platform/container/image.ts";
import { shownPath } from "../../../platform/file/shown-path.ts";
import { replaceFile } from "../../../platform/file/write.ts";
import { redactionOf } from "../../../platform/process/redaction.ts";
import { originOf } from "../provenance.ts";
import { keepPredictions, writeMetrics } from "./capture.ts";
import { addFacts, bundled } from "./kept-model.ts";
import type { PythonEnvironment } from "./python-environment.ts";
import { argumentParameters, fileParameters, seedVariables } from "./recorded-parameters.ts";
import { lastValues, trackCommand } from "./tracking.ts";
import type { CommandTrainInputs, CommandTraining } from "./train-command.ts";
import { containerVariables, endedAs, type TrainResult } from "./training-run.ts";

/** The circumstances of a training. */
export interface Surroundings {
  values: CommandTrainInputs;
  environment: PythonEnvironment;
  python: string | undefined;
  started: Date;
  reproduced: TrainingFile["reproduced"];
}

/** Keeps what a training made, and logs it to the tracking server. */
export async function recordTraining(
  result: Omit<TrainResult, "remove">,
  surroundings: Surroundings,
  context: Context,
): Promise<CommandTraining> {
  const training = await endedAs(result.fail, context, () => keptResults(result, surroundings, context));
  const { values } = surroundings;
  return { ...training, tracked: await trackCommand(training, { values, logged: result.logged }, context) };
}

/** Keeps the model, metrics and predictions, and writes down how they were made, without the secrets of the command. */
async function keptResults(
  { run, call, model, source, logged }: Omit<TrainResult, "remove" | "fail">,
  { values, environment, python, started, reproduced }: Surroundings,
  context: Context,
): Promise<Omit<CommandTraining, "tracked">> {
  const { cwd, env } = context;
  // Relative paths of what a project wrote start in its folder.
  const inside = { ...context, cwd: source.folder };
  const parameters = new Map([
    ...(await fileParameters(source.folder)),
    // The words of a shell or of a runner of notebooks are not those of the program.
    ...(values.command === undefined || values.shell ? [] : argumentParameters(call)),
    ...(logged?.params ?? []),
    ...source.parameters,
  ]);
  const redaction = redactionOf({ env: { ...env, ...containerVariables(source) }, parameters });
  const reportDir = resolve(cwd, values["report-dir"]);
  const metricsPath = join(reportDir, "metrics.json");
  const printed = new Map([
    ...(logged === undefined ? [] : lastValues(logged)),
    ...(await source.finish()),
    ...(values["metrics-from-log"] ? run.metrics : []),
  ]);
  const metricsFiles = [...source.metricsFiles, ...(values["metrics-files"] ?? [])];
  const metrics = await writeMetrics({ files: metricsFiles, printed }, metricsPath, inside);
  const predictions = (await keepPredictions(values.predictions ?? [], reportDir, inside)).map((path) =>
    shownPath(resolve(source.folder, path), cwd),
  );
  const kept = model === undefined ? undefined : await bundled(model, values, context);
  const origin = await originOf(context);
  const file: TrainingFile = {
    format: "trainyard-training-1",
    version,
    created: started.toISOString(),
    command: redaction.words(call),
    parameters: Object.fromEntries(redaction.values(parameters)),
    duration_ms: run.durationMs,
    ...(run.peakBytes !== undefined && { peak_bytes: run.peakBytes }),
    ...(python !== undefined && { python }),
    ...(environment.lock !== undefined && { lock: environment.lock }),
    ...(source.container !== undefined && { image: imageFact(source.container.image) }),
    ...seeds(env),
    ...(origin.commit !== undefined && { commit: origin.commit }),
    ...(origin.run !== undefined && { run: origin.run }),
    model:
      model === undefined
        ? null
        : {
            path: values.model ?? basename(model.path),
            digest: model.digest,
            size_bytes: model.sizeBytes,
            ...(kept?.added !== undefined && { added: kept.added }),
            ...(kept?.about !== undefined && { about: kept.about }),
          },
    metrics: Object.keys(metrics ?? {}),
    ...(predictions.length > 0 && { predictions }),
    ...(reproduced !== undefined && { reproduced }),
  };
  const trainingPath = join(reportDir, "training.json");
  await replaceFile(trainingPath, `${JSON.stringify(file, null, 2)}\n`);
  if (kept !== undefined) await addFacts(kept, file, metrics ?? {});
  return {
    file,
    trainingPath,
    modelPath: kept?.path,
    modelDigest: kept?.digest,
    isModelOnServer: model?.isOnServer === true,
    metrics,
    metricsPath: metrics === undefined ? undefined : metricsPath,
    predictionsPaths: predictions,
    testDataPath: kept?.bundle?.testDataPath,
    dataDigest: kept?.bundle?.data.table.digest,
    bundle: kept?.bundle,
  };
}

function imageFact({ name, id, digest }: EngineImage): NonNullable<TrainingFile["image"]> {
  return { name, id, ...(digest !== undefined && { digest }) };
}

function seeds(env: Context["env"]): { seeds?: Record<string, string> } {
  const found = seedVariables.flatMap((name): [string, string][] => (env[name] ? [[name, env[name]]] : []));
  return found.length === 0 ? {} : { seeds: Object.fromEntries(found) };
}
