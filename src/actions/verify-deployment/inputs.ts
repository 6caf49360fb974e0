import { artifactName, artifactOutputs } from "../../contract/artifact-upload.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import { connectionInputs } from "../../contract/deployment-inputs.ts";
import { githubToken, input, lines, number, path, text, type Values } from "../../contract/inputs.ts";
import { noticeInputs } from "../../contract/notice-inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";

const digestInput = (description: string) =>
  input<string, { description: string }>(
    { description },
    {
      expected: "digest",
      parse: (value) =>
        /^sha256:[0-9a-f]{64}$/.test(value)
          ? { ok: true, value }
          : { ok: false, expected: "sha256: and 64 hexadecimal digits" },
    },
  );

export const verifyInputs = {
  url: text({
    description:
      "Address of the deployment. For a server other than trainyard's, the address of its predictions: `…/invocations`, `…/v1/models/NAME:predict`.",
    required: true,
  }),
  "health-url": text({
    description:
      "Address that answers 200 when the server is ready. When absent, it is derived from the address of the deployment.",
  }),
  "request-headers": lines({
    description:
      "Headers of each request to `url`: `authorization: MODEL_AUTHORIZATION` takes the value from that environment variable. One per line. Values are never shown.",
  }),
  "aws-region": text({
    description:
      "Region of a SageMaker endpoint, whose requests are signed with the AWS login of the job. None when absent.",
  }),
  model: path({
    description: "Model that should be served: a bundle or a model file, for its digest and its columns.",
  }),
  digest: digestInput(
    "Digest of the model that should be served. When neither it nor `model` is given, the digest in `gate.json` of the report.",
  ),
  "previous-digest": digestInput("Digest that was served before. When absent, the other digest that is seen, if any."),
  data: lines({
    description: "Held-out rows to send. When absent, `test.csv` of the report, if there is one.",
  }),
  predictions: lines({
    description:
      "Predictions of the tested model for these rows. When absent, `predictions.csv` of the report, if there is one.",
  }),
  tolerance: number({
    description:
      "Largest difference of a number in an answer, relative to the larger of 1 and its size. 0 requires the same bits.",
    min: 0,
    max: 0.1,
    default: "0",
  }),
  rows: number({ description: "Maximum number of rows to compare.", min: 1, max: 1e6, integer: true, default: "1000" }),
  timeout: number({
    description: "Time limit in seconds for being ready and serving only this model.",
    min: 1,
    max: 7200,
    default: "300",
  }),
  "request-timeout": number({
    description: "Time limit in seconds of one request.",
    min: 0.1,
    max: 600,
    default: "30",
  }),
  connections: number({
    description: "Number of new connections that must all reach this model.",
    min: 1,
    max: 1000,
    integer: true,
    default: "100",
  }),
  "quiet-seconds": number({
    description: "Time in which no other model may be seen.",
    min: 0,
    max: 3600,
    default: "10",
  }),
  "load-requests": number({
    description: "Number of single rows to send for the latency.",
    min: 0,
    max: 10_000,
    integer: true,
    default: "200",
  }),
  "load-concurrency": number({
    description: "Number of these requests at the same time.",
    min: 1,
    max: 32,
    integer: true,
    default: "4",
  }),
  "max-latency-ms": number({ description: "Limit of the 95th percentile of the latency. None when absent.", min: 0 }),
  soak: number({
    description: "Time in seconds to observe the deployment once everything else has passed.",
    min: 0,
    max: 86_400,
    default: "0",
  }),
  rollback: text({
    description:
      "Method of going back when the verification fails: `deploy-model` restores what `rollout.json` recorded; anything else is a program that restores the previous model, started without a shell. What serves afterwards is verified.",
  }),
  rollout: path({
    description:
      "`rollout.json` of deploy-model. With it, the platform is also asked which image runs. `rollback: deploy-model` reads that of the report when absent.",
  }),
  "rollback-timeout": number({
    description: "Time limit in seconds of `rollback`, and of the verification after it.",
    min: 1,
    max: 7200,
    default: "600",
  }),
  environment: text({
    description:
      "GitHub environment whose deployment gets the result as its status. It needs `deployments: write`. None when absent.",
    onGitHub: true,
  }),
  ...connectionInputs,
  schema: dataInputs.schema,
  encoding: dataInputs.encoding,
  delimiter: dataInputs.delimiter,
  "report-dir": sharedInputs["report-dir"],
  "on-failure": sharedInputs["on-failure"],
  token: githubToken(),
  ...noticeInputs,
  "upload-artifact": artifactName("the report folder"),
};

export const verifyOutputs = {
  passed: "Whether the deployment serves the model: `true` or `false`.",
  verdict: "Verdict: `pass` or `fail`.",
  "served-digest": "Digest that was served at the end. Empty when the server does not state one.",
  "previous-digest": "Digest that was served before, if it was seen or given.",
  "models-seen": "Number of different models that answered.",
  "replicas-seen": "Number of connections on which the model was identified.",
  "latency-p95-ms": "Latency of single rows in milliseconds: the 95th percentile.",
  "rolled-back": "Whether the previous model was brought back and verified: `true` or `false`.",
  "deployment-path": "Path of the result as JSON.",
  "junit-path": "Path of the checks as JUnit XML.",
  ...artifactOutputs,
};

export type VerifyInputs = Values<typeof verifyInputs>;
