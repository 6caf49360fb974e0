import { choice, flag, githubToken, number, path, text, type Values } from "../../contract/inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";

export const championInputs = {
  step: choice({
    description:
      "Part of the loop: `fetch` writes the champion to the folder `champion`, `plan` decides whether to train a model, and `record` records a training and prepares its model for `promote-model`.",
    choices: ["fetch", "plan", "record"],
    required: true,
  }),
  name: text({ description: "Name of the model, such as `churn`. Its tags begin with it.", required: true }),
  stage: text({
    description: "Stage whose model is the champion: the newest of the tags `churn#prod#7`.",
    default: "prod",
  }),
  "anchor-version": text({
    description:
      "Version that `fetch` writes to the folder `anchor`, such as `v0.0.1`: a fixed earlier champion that new models are compared with, too.",
  }),
  drift: path({ description: "Result of `detect-drift`, drift.json. Without it, drift is no reason to train." }),
  "live-gate": path({
    description: "Gate on the answers in production, gate.json. If it did not pass, that is a reason to train.",
  }),
  force: flag({ description: "Whether to train in any case, for example because data were pushed.", default: "false" }),
  "max-age": number({ description: "Age of the champion in days from which a model is trained.", min: 0, max: 36_500 }),
  "max-retrains": number({
    description: "Maximum number of trained models in seven days, whatever the reasons.",
    min: 1,
    integer: true,
    default: "2",
  }),
  "keep-schedule": flag({
    description:
      "Whether to enable the workflow again in time, because GitHub disables schedules after 60 days without a commit. It needs `actions: write`.",
    default: "false",
  }),
  model: path({ description: "Folder of the model that `record` looks at; `model` when absent." }),
  "report-dir": sharedInputs["report-dir"],
  token: githubToken(),
};

export const championOutputs = {
  retrain: "Whether to train a model: `true` or `false`. For `plan`.",
  reason: "Reasons for the decision, one per line.",
  "champion-path":
    "Folder with the model and the report of the champion, for `baseline`. Empty if there is none. For `fetch`.",
  "anchor-path": "Folder with the model and the report of `anchor-version`. Empty without one. For `fetch`.",
  digest: "Digest of the champion.",
  version: "Version of the champion: `v1.2.3`.",
  commit:
    "Commit with the new model and its report, for `promote-model`. Empty if the gate did not pass. For `record`.",
  "retrains-this-week": "Number of trained models in the last seven days.",
};

export type ChampionInputs = Values<typeof championInputs>;
