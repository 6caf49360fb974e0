import { flag, githubToken, input, lines, number, path, text, type Values } from "../../contract/inputs.ts";
import { noticeInputs } from "../../contract/notice-inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";

export const promoteInputs = {
  name: text({ description: "Name of the model, such as `churn`. Its tags begin with it.", required: true }),
  to: lines({
    description:
      "Targets, one per line: `git-tag`, `mlflow:NAME@ALIAS`, `image:REGISTRY/REPOSITORY:TAG`, `release`, `deployment:ENVIRONMENT`, `file:PATH`.",
    default: "git-tag",
  }),
  stage: text({ description: "Stage in the name of the tag: `churn#prod#7`.", default: "prod" }),
  version: text({
    description: "Version of a model that has none yet, such as `v1.2.0`. When absent, the one after the highest.",
  }),
  commit: input<string, { description: string }>(
    { description: "Commit of the version. When absent, the commit of the workflow run." },
    {
      expected: "commit",
      parse: (value) =>
        /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value)
          ? { ok: true, value }
          : { ok: false, expected: "a full commit hash of 40 hexadecimal digits" },
    },
  ),
  gate: path({ description: "Path of the `gate.json` that the model passed. When absent, the one in `report-dir`." }),
  model: path({
    description:
      "Model to promote, a bundle or a model file: its digest must be the one in the gate. The target `release` needs it.",
  }),
  "image-reference": text({
    description:
      "Image of the model by digest, the output `image` of `build-push-image`. The targets `image:…` need it, in the same repository.",
  }),
  "mlflow-model": text({
    description:
      "Model in MLflow to register if no version has the digest: `runs:/ID/model`, or `models:/m-ID` of MLflow 3.",
  }),
  "max-age-hours": number({
    description:
      "Maximum age of the run that wrote the gate, in hours. It needs `actions: read`. When absent, only gates of this run are accepted.",
    min: 0,
    max: 8784,
  }),
  approval: text({
    description:
      "GitHub environment for which somebody must have approved this run. It needs `actions: read`. None when absent.",
    onGitHub: true,
  }),
  rollback: flag({
    description: "Whether to go back to the model before the current one, according to the tags. No gate is read then.",
    default: "false",
  }),
  url: text({ description: "Address of the deployment, for its status on GitHub." }),
  dispatch: text({
    description:
      "Event of `repository_dispatch` to send after a promotion, since tags made with the job's token start no workflow.",
  }),
  remote: text({
    description:
      "Git remote to push the tags to with the program `git`, such as `origin`, in place of GitHub's API. For GitLab, Gitea and other servers.",
  }),
  "report-dir": sharedInputs["report-dir"],
  "on-failure": sharedInputs["on-failure"],
  token: githubToken(),
  ...noticeInputs,
};

export const promoteOutputs = {
  passed: "Whether every target names the model: `true` or `false`.",
  verdict: "Verdict: `pass` or `fail`.",
  digest: "Digest of the model that the targets name after a pass.",
  "previous-digest": "Digest of the model that the stage named before. Empty for the first promotion.",
  version: "Version of the promoted model: `v1.2.3`.",
  changed: "Whether anything was written: `true` or `false`. A second promotion of the same model writes nothing.",
  "deployment-url": "Address of the deployment, if it is known.",
  "rolled-back": "Whether `rollback` brought the earlier model back: `true` or `false`.",
  "promotion-path": "Path of `promotion.json`: what each target named before, and names now.",
  "junit-path": "Path of the JUnit report, with a test case for each target.",
};

export type PromoteInputs = Values<typeof promoteInputs>;
