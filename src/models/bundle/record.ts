import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import {
  integer,
  listOf,
  object,
  optional,
  record,
  type Shape,
  scalar,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { readJson } from "../../platform/file/read.ts";
import { isBundle } from "./mark.ts";
import { profileDocument } from "./profile-file.ts";
import { provenanceDocument, provenanceParts } from "./provenance.ts";
import { readYaml } from "./yaml.ts";

export const parametersShape: Shape<Record<string, string | number | boolean | null>> = record(scalar(), {
  key: "parameter",
  description: "Hyperparameters.",
});

/** The record of how a model was made. It can be read without loading the model. */
export const modelRecord = object(
  {
    digest: optional(textValue({ description: "Digest of the model as its bundle has it." })),
    target: optional(textValue()),
    parameters: parametersShape,
    columns: listOf(object({ name: textValue(), type: textValue() }), { description: "Features in order." }),
    rows: optional(integer({ description: "Number of training rows.", min: 0 })),
    data: provenanceParts.data,
    commit: optional(textValue()),
    inputs: optional(provenanceParts.inputs),
  },
  { description: "Training of its model; absent without its bundle." },
);

export type ModelRecord = TypeOf<typeof modelRecord>;

/**
 * Reads the text files of a bundle. Fields of another shape than `train` writes count as absent.
 *
 * @throws {Failure} if they cannot be read, are not JSON or YAML, or were written by a newer version.
 */
export async function readRecord(folder: string, cwd: string): Promise<ModelRecord> {
  if (!(await isBundle(resolve(cwd, folder)))) {
    throw new Failure(`${folder}: expected a model that trainyard trained, got no MLmodel with provenance.json`);
  }
  const [origin, profile] = ["provenance.json", "profile.json"].map((name) => join(folder, name)) as [string, string];
  const { value: provenance } = provenanceDocument.fitting(
    await readJson(origin, cwd, "the model's provenance"),
    origin,
  );
  const { schema } = profileDocument.fitting(await readJson(profile, cwd, "a profile"), profile).value;
  const parameters = await readYaml(join(folder, "params.yaml"), cwd);
  const { model_digest: digest, rows, commit, inputs } = provenance;
  return {
    ...(digest !== undefined && { digest }),
    ...(schema !== undefined && { target: schema.target }),
    parameters: parametersShape.fits(parameters) ? parameters : {},
    columns: schema?.columns ?? [],
    ...(rows !== undefined && { rows }),
    data: provenance.data ?? { digest: "", files: [] },
    ...(commit !== undefined && { commit }),
    ...(inputs !== undefined && { inputs }),
  };
}
