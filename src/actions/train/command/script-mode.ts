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
  { cwd, modelDir, outputDir, data, testData }: ScriptPlaces,
  parameters: ReadonlyMap<string, string>,
): Record<string, string> {
  const channels: Record<string, string> = {};
  const folderOf = (file: string) => dirname(resolve(cwd, file));
  if (data[0] !== undefined) channels["train"] = channels["training"] = folderOf(data[0]);
  if (testData[0] !== undefined) channels["test"] = channels["validation"] = folderOf(testData[0]);
  const names = Object.keys(channels).sort();
  return {
    SM_MODEL_DIR: modelDir,
    SM_OUTPUT_DIR: outputDir,
    SM_OUTPUT_DATA_DIR: join(outputDir, "data"),
    SM_INPUT_DIR: cwd,
    SM_CHANNELS: JSON.stringify(names),
    ...Object.fromEntries(names.map((name) => [`SM_CHANNEL_${name.toUpperCase()}`, channels[name]!])),
    SM_HPS: JSON.stringify(Object.fromEntries(parameters)),
    ...Object.fromEntries([...parameters].map(([name, value]) => [`SM_HP_${name.toUpperCase()}`, value])),
    SM_USER_ARGS: JSON.stringify([...parameters].flatMap(([name, value]) => [`--${name}`, value])),
    SM_NUM_GPUS: "0",
    SM_NUM_CPUS: String(availableParallelism()),
    SM_HOSTS: '["algo-1"]',
    SM_CURRENT_HOST: "algo-1",
  };
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
