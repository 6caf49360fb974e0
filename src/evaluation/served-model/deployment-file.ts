import {
  boolean,
  type Document,
  digest,
  documentOf,
  formatMark,
  integer,
  listOf,
  numberValue,
  object,
  oneOf,
  optional,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { runStamp } from "../run-stamp.ts";

const milliseconds = (description: string) => numberValue({ min: 0, description });

const deploymentShape = object({
  format: formatMark("trainyard-deployment-1"),
  version: textValue({ description: "Version of trainyard that wrote the file." }),
  verdict: oneOf(["pass", "fail"]),
  passed: boolean({ description: "Whether the verdict is `pass`." }),
  url: textValue({ description: "Address of the predictions, without secrets." }),
  model_digest: optional(digest({ description: "Digest that should be served." })),
  image_digest: optional(digest({ description: "Digest of the image that the platform should run, if it was asked." })),
  served_digest: optional(textValue({ description: "Digest that was served at the end." })),
  previous_digest: optional(textValue({ description: "Another digest that was seen, or that was given." })),
  models_seen: integer({ min: 0, description: "Number of different models that answered." }),
  connections: integer({ min: 0, description: "Number of connections on which the model was identified." }),
  checks: listOf(
    object({
      name: textValue(),
      ends: oneOf(["passed", "failed", "skipped"]),
      text: textValue({ description: "What was seen." }),
    }),
    { description: "The checks in their order. The first that fails is the last one made." },
  ),
  latency: optional(
    object({
      requests: integer({ min: 0 }),
      first_ms: milliseconds("Latency of the first request, which may load the model."),
      p50_ms: milliseconds("Median of the others."),
      p95_ms: milliseconds("95th percentile."),
      p99_ms: milliseconds("99th percentile."),
      errors: integer({ min: 0 }),
    }),
  ),
  rollback: optional(
    object({
      verified: boolean({ description: "Whether the previous model serves again." }),
      text: textValue({ description: "What was done and seen." }),
    }),
  ),
  run: optional(runStamp),
});

/** The content of `deployment.json`. Fields have the same names as in the file. */
export type DeploymentFile = TypeOf<typeof deploymentShape>;

export const deploymentDocument: Document<DeploymentFile> = documentOf({
  what: "a verified deployment",
  file: "deployment.json",
  format: "trainyard-deployment",
  version: 1,
  writer: "verify-deployment",
  purpose: "What a deployment serves, and whether that is the model that was gated.",
  remedy: "run `verify-deployment` again",
  shape: deploymentShape,
});

/** Reads the result of `verify-deployment`. @throws {Failure} for other files and for a newer version. */
export async function readDeploymentFile(path: string, cwd: string): Promise<DeploymentFile> {
  return readDocument(deploymentDocument, path, { cwd });
}

export async function writeDeploymentFile(path: string, deployment: DeploymentFile): Promise<void> {
  await replaceFile(path, `${JSON.stringify(deployment, null, 2)}\n`);
}
