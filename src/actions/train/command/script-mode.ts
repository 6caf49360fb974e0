import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";

export interface ScriptPlaces {
  cwd: string;
  /** Folder for the model. */
  modelDir: string;
  /** Folder for everything else. */
  outputDir: string;
  data: readonly string[];
  testData: readonly string[];
}

/**
 * Returns the variables that SageMaker sets for a training script, with the hyperparameters, which it also passes as flags.
 * https://github.com/aws/sagemaker-training-toolkit/blob/master/ENVIRONMENT_VARIABLES.md
 */
export function sagemakerVariables(
  places: ScriptPlaces,
  parameters: ReadonlyMap<string, string>,
): Record<string, string> {
  const { cwd, modelDir, outputDir } = places;
  const channels = channelsOf(places);
  const names = Object.keys(channels).sort();
  const hyperparameters = Object.fromEntries(sorted(parameters).map(([name, value]) => [name, decoded(value)]));
  const configDir = join(outputDir, "config");
  const inputData = inputDataOf(names);
  const [gpus, cpus] = [gpuCount(), availableParallelism()];
  return {
    SM_MODEL_DIR: modelDir,
    SM_OUTPUT_DIR: outputDir,
    SM_OUTPUT_DATA_DIR: join(outputDir, "data"),
    SM_INPUT_DIR: cwd,
    SM_INPUT_CONFIG_DIR: configDir,
    SM_LOG_LEVEL: "20",
    SM_RESOURCE_CONFIG: JSON.stringify(resources),
    SM_INPUT_DATA_CONFIG: JSON.stringify(inputData),
    SM_NETWORK_INTERFACE_NAME: resources.network_interface_name,
    SM_TRAINING_ENV: JSON.stringify({
      channel_input_dirs: channels,
      hyperparameters,
      model_dir: modelDir,
      output_dir: outputDir,
      output_data_dir: join(outputDir, "data"),
      input_dir: cwd,
      input_config_dir: configDir,
      resource_config: resources,
      input_data_config: inputData,
      ...resources,
      num_cpus: cpus,
      num_gpus: gpus,
      log_level: 20,
    }),
    SM_CHANNELS: JSON.stringify(names),
    ...Object.fromEntries(names.map((name) => [`SM_CHANNEL_${name.toUpperCase()}`, channels[name]!])),
    SM_HPS: JSON.stringify(hyperparameters),
    ...Object.fromEntries([...parameters].map(([name, value]) => [`SM_HP_${name.toUpperCase()}`, value])),
    SM_USER_ARGS: JSON.stringify(sagemakerArguments(parameters)),
    SM_NUM_GPUS: String(gpus),
    SM_NUM_CPUS: String(cpus),
    SM_HOSTS: '["algo-1"]',
    SM_CURRENT_HOST: "algo-1",
  };
}

const resources = { current_host: "algo-1", hosts: ["algo-1"], network_interface_name: "lo" };

/** Each channel is a folder of this machine, which the program reads as files. */
function inputDataOf(channels: readonly string[]): Record<string, object> {
  const channel = { TrainingInputMode: "File", S3DistributionType: "FullyReplicated", RecordWrapperType: "None" };
  return Object.fromEntries(channels.map((name) => [name, channel]));
}

/**
 * Returns the files that SageMaker writes into the folder of `SM_INPUT_CONFIG_DIR`, by name. Hyperparameters are texts in them.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html
 */
export function sagemakerFiles(places: ScriptPlaces, parameters: ReadonlyMap<string, string>): Map<string, object> {
  return new Map<string, object>([
    ["hyperparameters.json", Object.fromEntries(sorted(parameters))],
    ["inputdataconfig.json", inputDataOf(Object.keys(channelsOf(places)).sort())],
    ["resourceconfig.json", resources],
  ]);
}

/** Folders by channel. */
function channelsOf({ cwd, data, testData }: ScriptPlaces): Record<string, string> {
  const channels: Record<string, string> = {};
  const folderOf = (file: string) => dirname(resolve(cwd, file));
  if (data[0] !== undefined) channels["train"] = channels["training"] = folderOf(data[0]);
  if (testData[0] !== undefined) channels["test"] = channels["validation"] = folderOf(testData[0]);
  return channels;
}

/** The arguments that SageMaker passes: sorted by name, with one hyphen for a single letter, and truth values as in Python. */
export function sagemakerArguments(parameters: ReadonlyMap<string, string>): string[] {
  return sorted(parameters).flatMap(([name, value]) => [
    `${name.length === 1 ? "-" : "--"}${name}`,
    value === "true" ? "True" : value === "false" ? "False" : value,
  ]);
}

function sorted(parameters: ReadonlyMap<string, string>): [string, string][] {
  return [...parameters].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** SageMaker reads each hyperparameter as JSON, and as a text if it is none. */
function decoded(value: string): unknown {
  try {
    const read: unknown = JSON.parse(value);
    // A number that JavaScript would round stays as it was written.
    const isRounded = typeof read === "number" && (Number.isInteger(read) ? !Number.isSafeInteger(read) : false);
    return isRounded ? value : read;
  } catch {
    return value;
  }
}

function gpuCount(): number {
  try {
    return readdirSync("/dev").filter((name) => /^nvidia\d+$/.test(name)).length;
  } catch {
    return 0;
  }
}

/**
 * Returns the variables that Vertex AI sets for a training program.
 * https://cloud.google.com/vertex-ai/docs/training/code-requirements#environment-variables
 */
export function vertexVariables({ cwd, modelDir, outputDir, data, testData }: ScriptPlaces): Record<string, string> {
  const [train, test] = [data[0], testData[0]];
  return {
    AIP_MODEL_DIR: modelDir,
    AIP_CHECKPOINT_DIR: join(outputDir, "checkpoints"),
    AIP_TENSORBOARD_LOG_DIR: join(outputDir, "logs"),
    ...(train !== undefined && { AIP_DATA_FORMAT: "csv", AIP_TRAINING_DATA_URI: resolve(cwd, train) }),
    ...(test !== undefined && { AIP_VALIDATION_DATA_URI: resolve(cwd, test), AIP_TEST_DATA_URI: resolve(cwd, test) }),
  };
}
