import { connectionInputs, deploymentInputs } from "../../contract/deployment-inputs.ts";
import { flag, number, path, text, type Values } from "../../contract/inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";

export const deployInputs = {
  ...deploymentInputs,
  "rollback-to": text({
    description:
      "Revision to go back to, such as the output `previous-revision` of an earlier step. Nothing new is deployed then.",
  }),
  "dry-run": flag({ description: "Whether to say what would change, and to change nothing.", default: "false" }),
  render: path({
    description:
      "Folder for the requests or manifests. They are written, and nothing is changed. Neither a login nor a kubeconfig is needed, unless `dry-run` is set, too.",
  }),
  timeout: number({
    description: "Time limit in seconds for each step of the rollout.",
    min: 1,
    max: 14_400,
    default: "900",
  }),
  "poll-seconds": number({
    description: "Time in seconds between two checks of the status.",
    min: 0.05,
    max: 300,
    default: "5",
  }),
  "canary-percent": number({
    description: "Share of the traffic in percent that the new revision gets first. 0 gives it everything at once.",
    min: 0,
    max: 99,
    integer: true,
    default: "0",
  }),
  "canary-seconds": number({
    description: "Time in seconds before the new revision gets the rest of the traffic.",
    min: 0,
    max: 3600,
    default: "60",
  }),
  ...connectionInputs,
  "report-dir": sharedInputs["report-dir"],
  "on-failure": sharedInputs["on-failure"],
};

export const deployOutputs = {
  url: "Address of the deployment.",
  revision: "Name of the revision that serves, or would serve.",
  digest: "Digest of the image of that revision.",
  "previous-revision": "Name of the revision that served before. Empty for a first deployment.",
  "previous-digest": "Digest of the image of that revision.",
  state:
    "End of the rollout: `deployed`, `unchanged`, `rolled-back` or `failed`; `planned` with `dry-run` or `render`.",
  "rollout-path": "Path of the result as JSON.",
};

export type DeployInputs = Values<typeof deployInputs>;
