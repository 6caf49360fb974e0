import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { digest, object, textValue } from "../../core/shape/index.ts";
import { version } from "../../core/version.ts";
import type { InputColumns } from "../../data/features/preparation.ts";
import type { Profile } from "../../data/profile/profile.ts";
import type { TableSchema } from "../../data/table/schema.ts";
import { replaceFolder } from "../../platform/file/write.ts";
import type { Value } from "../onnx/onnx.ts";
import { modelDigest, schemaOf } from "./digest.ts";
import { importedCard } from "./imported-card.ts";
import { MARK } from "./mark.ts";
import { signatureText } from "./mlflow.ts";
import type { Model } from "./model.ts";
import type { Provenance } from "./provenance.ts";
import { readYaml, toYaml } from "./yaml.ts";

/** A model file of another tool, with the facts that a bundle needs and the file may lack. */
export interface ImportedModel extends Pick<Model, "task" | "target" | "classes" | "classType" | "parameters"> {
  preparation: InputColumns;
  schema?: TableSchema;
  signature: { inputs: Value[]; outputs: Value[] };
  /** The tool and the kind of model: `XGBoost 3.2.0: gbtree, binary:logistic`. */
  about: string;
  /** Name of the model file in the folder, such as `model.ubj`. */
  file: string;
  bytes: Uint8Array;
}

/**
 * Writes a complete bundle around a model file, which stays as it is. Resolves to the bundle's digest.
 *
 * @throws {Failure} if the folder has other content, or the disk is full.
 */
export async function writeImported(
  folder: string,
  model: ImportedModel,
  { provenance, profile }: { provenance: Provenance; profile: Profile },
): Promise<string> {
  const { bytes, file, parameters, signature } = model;
  const schema = schemaOf(model);
  const digest = modelDigest(createHash("sha256").update(bytes).digest("hex"), { schema, parameters });
  const example = exampleOf(model);
  const texts: Record<string, string> = {
    "params.yaml": toYaml(parameters),
    "profile.json": json({ schema, ...profile }),
    "provenance.json": json({ ...provenance, trainyard: version, model_digest: digest }),
    "input_example.json": json(example),
    "README.md": importedCard(model, { digest, provenance }),
    MLmodel: toYaml({
      // MLflow has no flavor for the file, which belongs to the tool that wrote it.
      flavors: { trainyard: { data: file } },
      metadata: { trainyard: { version, model_digest: digest, model_file: file } },
      model_uuid: digest.slice("sha256:".length, "sha256:".length + 32),
      signature: signatureText(signature),
      utc_time_created: provenance.created.replace("T", " ").replace("Z", "000"),
    }),
  };
  await replaceFolder(folder, MARK, async (temporary) => {
    await writeFile(join(temporary, file), bytes);
    for (const [name, text] of Object.entries(texts)) await writeFile(join(temporary, name), text);
  });
  return digest;
}

/** One row of zeros and first categories, in pandas' `split` orientation. */
function exampleOf({ preparation: { columns } }: ImportedModel) {
  const values = columns.map((column) => (column.type === "plain category" ? (column.levels[0] ?? null) : 0));
  return { columns: columns.map(({ name }) => name), data: [values] };
}

const markShape = object({
  metadata: object({
    trainyard: object({ model_digest: digest(), model_file: textValue({ pattern: /^model\.[a-z]{2,6}$/ }) }),
  }),
});

/** The model file of a bundle around a model of another tool, and the bundle's digest. */
export interface ImportedMark {
  file: string;
  digest: string;
}

/** Returns the mark of an imported model, or undefined for a folder of another kind. */
export async function importedMark(folder: string, cwd: string): Promise<ImportedMark | undefined> {
  const names = await readdir(resolve(cwd, folder));
  // The folder of an image may hold nothing but a model file.
  if (!names.includes("MLmodel")) return undefined;
  const held = await readYaml(join(folder, "MLmodel"), cwd);
  if (!markShape.fits(held)) return undefined;
  const { model_digest, model_file } = held.metadata.trainyard;
  return { file: model_file, digest: model_digest };
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
