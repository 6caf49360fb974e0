import { choice, flag, lines, number, path, text, type Values } from "../../../contract/inputs.ts";
import { programInputs } from "./source-inputs.ts";

/** The inputs of a training by the team's own program. */
export const commandInputs = {
  command: text({
    description:
      "Program that trains, with its arguments: `python train.py --epochs 20`. It is started without a shell. `{name}` is replaced by that parameter, `{model_dir}` by a folder for the model.",
  }),
  ...programInputs,
  shell: flag({
    description: "Whether bash runs `command`, and stops at its first error. Parameters are quoted for it.",
    default: "false",
  }),
  parameters: lines({
    description: "Parameters of the program, one `name=value` per line. They are recorded with the model.",
  }),
  "parameters-as": choice({
    description:
      "Form in which the program gets parameters that its command does not name in braces: `--name value`, or variables such as `LEARNING_RATE`.",
    choices: ["flags", "variables"],
    default: "flags",
  }),
  "command-timeout": number({
    description: "Time limit in seconds of the program. All its child processes end with it.",
    min: 1,
    max: 604_800,
    default: "21600",
  }),
  "metrics-files": lines({
    description:
      "Files of metrics that the program writes, in any format that `gate-on-metric` reads. Paths or patterns, one per line.",
  }),
  "metrics-from-log": flag({
    description: "Whether lines such as `accuracy=0.93` that the program prints are metrics. The last one counts.",
    default: "false",
  }),
  predictions: lines({
    description: "Files of predictions on held-out rows that the program writes, for `test-model`. One per line.",
  }),
  "script-mode": choice({
    description:
      "Platform whose variables the program expects: those of SageMaker (`SM_MODEL_DIR`, `SM_CHANNEL_TRAIN`), or of Vertex AI (`AIP_MODEL_DIR`).",
    choices: ["none", "sagemaker", "vertex"],
    default: "none",
  }),
  "env-manager": choice({
    description:
      "Source of Python and its packages: the machine as it is, or an environment from the requirements, made by uv, venv or conda and kept for the next run.",
    choices: ["local", "uv", "venv", "conda"],
    default: "local",
  }),
  requirements: path({
    description:
      "File with the packages for `env-manager`. When absent, the file that the `project` names, or the first of `uv.lock` (uv only), `requirements.txt`, `python_env.yaml`, `pyproject.toml` and `conda.yaml`; for conda, `conda.yaml` or `environment.yml`. uv and venv install the pip part of `conda.yaml`.",
  }),
  "install-on-forks": flag({
    description:
      "Whether `env-manager` installs packages, and a `project` starts its image, on pull requests from forks, whose authors choose them.",
    default: "false",
  }),
  "run-cache": lines({
    description:
      "Files that the training depends on in addition to `data`, such as `src/**/*.py`. If these files, the inputs and the packages are the same as in an earlier successful run of the default branch, the result of that run is used. Paths or patterns, one per line.",
  }),
  force: flag({ description: "Whether to train although `run-cache` has a result.", default: "false" }),
  "checkpoint-dir": path({
    description:
      "Folder of the program's checkpoints. They are uploaded when it fails or is interrupted, and restored when a run on the default branch left some for the same inputs.",
  }),
  reproduce: flag({
    description: "Whether to train twice and compare the two models. Different ones are a warning.",
    default: "false",
  }),
};

export const commandOutputs = {
  "metrics-path": "Path of the metrics that the command wrote or printed, as JSON. Only with `command`.",
  "predictions-path": "Path of the predictions that the command wrote. Only with `command`.",
  "training-path": "Path of what is known about the command's run, as JSON. Only with `command`.",
  reproduced: "Result of `reproduce`: `bit-equal`, `equal predictions` or `different`.",
};

/** The outputs of a training without a command. */
export const noCommandOutputs: Record<keyof typeof commandOutputs, undefined> = {
  "metrics-path": undefined,
  "predictions-path": undefined,
  "training-path": undefined,
  reproduced: undefined,
};

export type CommandValues = Values<typeof commandInputs>;
