import type { Context } from "../../contract/context.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import { tableOptions } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import type { PredictionColumns } from "../../evaluation/metrics/prediction-file.ts";
import { asBundleReads } from "./bundle-reading.ts";
import { testCommand } from "./command-source.ts";
import type { TestModelInputs } from "./inputs.ts";
import { loadModel, testLoaded } from "./model-source.ts";
import { testPredictions } from "./predictions-source.ts";
import type { SharedInput, SourceInputs, Tested } from "./tested.ts";
import { testUrl, type UrlOptions } from "./url-source.ts";

type SourceValues = Pick<
  TestModelInputs,
  | SharedInput
  | "task"
  | "classes"
  | "encoding"
  | "delimiter"
  | "schema"
  | "predictions"
  | "command"
  | "url"
  | "timeout"
  | "time-limit"
  | "request-headers"
  | "request-retries"
  | "request-concurrency"
  | "truth-column"
  | "prediction-column"
  | "probability-prefix"
>;

/** Returns the inputs that every source needs. */
export async function sourceInputs(given: SourceValues, { cwd, signal }: Context): Promise<SourceInputs> {
  return {
    ...given,
    task: given.task === "auto" ? undefined : given.task,
    reading: await tableOptions({ ...given, exclude: undefined }, cwd, signal),
  };
}

/** Returns the predictions to judge, from `predictions`, `command` or `url` if one is given, else from the bundle. */
export async function predictionsFrom(given: SourceValues, inputs: SourceInputs, context: Context): Promise<Tested> {
  const { predictions, command, url } = given;
  const sources = (["predictions", "command", "url"] as const).filter((name) => given[name] !== undefined);
  if (sources.length > 1) {
    throw new Failure(`${sources.join(", ")}: expected one source of predictions, got ${sources.length}`);
  }
  const columns: PredictionColumns = {
    ...(given["truth-column"] !== undefined && { truth: given["truth-column"] }),
    ...(given["prediction-column"] !== undefined && { predicted: given["prediction-column"] }),
    ...(given["probability-prefix"] !== undefined && { probability: given["probability-prefix"] }),
    id: given["id-column"],
  };
  const timeoutMs = given.timeout * 1000;
  if (predictions !== undefined) {
    // The weights are in the same table as the truth.
    const weight = given["test-data"] === undefined ? given["weight-column"] : undefined;
    return testPredictions({ files: predictions, columns: { ...columns, weight } }, inputs, context);
  }
  if (command !== undefined) {
    const options = { command, timeoutMs, columns: { ...columns, id: undefined } };
    return testCommand(options, (await asBundleReads(inputs, context.cwd)).inputs, context);
  }
  if (url !== undefined)
    return testUrl(urlOptions(url, given), (await asBundleReads(inputs, context.cwd)).inputs, context);
  const { cwd, reporter } = context;
  const hints = { schema: inputs.reading.schema, classes: given.classes, target: given.target };
  const notice = (message: string) => reporter.notice(message);
  return testLoaded(await loadModel(given.model ?? usualModel, { cwd, notice, ...hints }), inputs, context);
}

function urlOptions(url: string, given: SourceValues): UrlOptions {
  const limit = given["time-limit"];
  return {
    url,
    timeoutMs: given.timeout * 1000,
    limitMs: limit === undefined ? undefined : limit * 1000,
    headers: given["request-headers"] ?? [],
    retries: given["request-retries"],
    concurrency: given["request-concurrency"],
  };
}
