import { choice, flag, githubToken, input, number, path, type Values } from "../../contract/inputs.ts";
import { noticeInputs } from "../../contract/notice-inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";

export const championInputs = {
  step: choice({
    description:
      "Part of the loop: `fetch` writes the champion to the folder `champion`, `plan` decides whether to train a model, `keep` makes the model the champion if its gate passed, and `rollback` goes back to the champion before.",
    choices: ["fetch", "plan", "keep", "rollback"],
    required: true,
  }),
  name: input<string, { description: string; default: string }>(
    { description: "Name of the model. The champion is the tag `champion/NAME`.", default: "model" },
    {
      expected: "name of letters, digits, `-` and `_`",
      parse: (value) =>
        /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(value)
          ? { ok: true, value }
          : { ok: false, expected: "a name of letters, digits, - and _ that begins with a letter or digit" },
    },
  ),
  drift: path({ description: "Result of `detect-drift`, drift.json. Without it, drift is no reason to train." }),
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
  model: path({ description: "Folder of the model that `keep` looks at; `model` when absent." }),
  "report-dir": sharedInputs["report-dir"],
  token: githubToken(),
  ...noticeInputs,
};

export const championOutputs = {
  retrain: "Whether to train a model: `true` or `false`. For `plan`.",
  reason: "Reasons for the decision, one per line.",
  "champion-path":
    "Folder with the model and the report of the champion, for `baseline`. Empty if there is none. For `fetch`.",
  digest: "Digest of the champion after this step.",
  "previous-digest": "Digest of the champion before it.",
  promoted: "Whether this step changed the champion: `true` or `false`.",
  "retrains-this-week": "Number of trained models in the last seven days.",
};

export type ChampionInputs = Values<typeof championInputs>;
