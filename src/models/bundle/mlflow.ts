import type { ElementType, Value } from "../onnx/onnx.ts";
import type { Model } from "./model.ts";
import { modelSignature } from "./model-file.ts";
import { toYaml } from "./yaml.ts";

/*
 * The files that make a folder an MLflow model (https://mlflow.org/docs/latest/ml/model/), flavors `onnx` and `python_function`.
 */

/** Python version of MLflow's environment. All packages below have builds for it. */
const PYTHON = "3.11.9";

/** Versions that can read our files. MLflow's loader imports `onnx` in addition to ONNX Runtime. */
const requirements = ["mlflow>=2.20,<4", "onnx>=1.14,<2", "onnxruntime>=1.14,<2"];

export interface ModelFacts {
  digest: string;
  /** Version of trainyard. */
  version: string;
  created: Date;
  /** Total size of all files except MLmodel. */
  sizeBytes: number;
}

/** Returns the text of `MLmodel`. Our data under `metadata` identify a bundle and contain its digest. */
export function mlModel(model: Model, { digest, version, created, sizeBytes }: ModelFacts): string {
  return toYaml({
    flavors: {
      onnx: { data: "model.onnx", onnx_version: "1.17.0", providers: ["CPUExecutionProvider"] },
      python_function: {
        data: "model.onnx",
        env: { conda: "conda.yaml", virtualenv: "python_env.yaml" },
        loader_module: "mlflow.onnx",
        python_version: PYTHON,
      },
    },
    metadata: { trainyard: { version, model_digest: digest } },
    mlflow_version: "2.20.0",
    model_size_bytes: sizeBytes,
    // A model has the same id everywhere, and MLflow requires 32 hexadecimal digits.
    model_uuid: digest.slice("sha256:".length, "sha256:".length + 32),
    saved_input_example_info: {
      artifact_path: "input_example.json",
      pandas_orient: "split",
      serving_input_path: "serving_input_example.json",
      type: "dataframe",
    },
    signature: signatureText(modelSignature(model)),
    utc_time_created: created.toISOString().replace("T", " ").replace("Z", "000"),
  });
}

/** A model's inputs and outputs as MLflow writes them: JSON in texts. */
export function signatureText({ inputs, outputs }: { inputs: readonly Value[]; outputs: readonly Value[] }) {
  return {
    inputs: JSON.stringify(inputs.map(({ name, type }) => ({ type: inputType[type], name, required: true }))),
    outputs: JSON.stringify(outputs.map((output) => ({ type: outputType(output), name: output.name, required: true }))),
    params: null,
  };
}

/** DataFrames have doubles, which MLflow's wrapper converts to 32-bit floats for inputs of that type. */
const inputType: Record<ElementType, string> = { float: "double", int64: "long", string: "string" };

function outputType({ type }: Value): string {
  return type === "int64" ? "long" : type;
}

/** Command by which MLflow itself scores a table: `mlflow run model -P data=rows.csv`. */
const scoring =
  "mlflow models predict --model-uri . --input-path {data} --content-type csv --output-path {output} --env-manager local";

/** Returns the environment files and the MLflow project by name. */
export function projectFiles(): Record<string, string> {
  return {
    MLproject: toYaml({
      name: "model",
      python_env: "python_env.yaml",
      entry_points: {
        main: {
          parameters: { data: "path", output: { type: "string", default: "/dev/stdout" } },
          command: scoring,
        },
      },
    }),
    "requirements.txt": `${requirements.join("\n")}\n`,
    "python_env.yaml": toYaml({
      python: PYTHON,
      build_dependencies: ["pip", "setuptools", "wheel"],
      dependencies: ["-r requirements.txt"],
    }),
    "conda.yaml": toYaml({
      name: "mlflow-env",
      channels: ["conda-forge"],
      dependencies: [`python=${PYTHON}`, "pip", { pip: requirements }],
    }),
  };
}
