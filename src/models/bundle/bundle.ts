import { createHash } from "node:crypto";
import { open, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { digest, object } from "../../core/shape/index.ts";
import { version } from "../../core/version.ts";
import type { Profile } from "../../data/profile/profile.ts";
import { schemaToJson } from "../../data/table/schema.ts";
import { schemaFrom } from "../../data/table/schema-file.ts";
import { readDocument } from "../../platform/file/document.ts";
import { inspectFile, reason } from "../../platform/file/read.ts";
import { replaceFolder } from "../../platform/file/write.ts";
import { modelCard } from "./card.ts";
import { FileContent } from "./content.ts";
import { canonical, modelDigest, schemaOf } from "./digest.ts";
import { inputExample } from "./example.ts";
import { foreignFile, foreignFolder, WAY_OUT } from "./foreign.ts";
import { MARK } from "./mark.ts";
import { mlModel, projectFiles } from "./mlflow.ts";
import type { Model } from "./model.ts";
import { decodeModel, encodeModel } from "./model-file.ts";
import { type ModelSchema, type ProfileFile, profileDocument } from "./profile-file.ts";
import { type Provenance, provenanceDocument } from "./provenance.ts";
import { parametersShape } from "./record.ts";
import { readYaml, toYaml } from "./yaml.ts";

export interface Bundle {
  model: Model;
  /** `sha256:…`, checked against the digest that `train` recorded. */
  digest: string;
  /** Size of the model file. */
  sizeBytes: number;
  /** Distribution of the training rows as `train` wrote it. Undefined for a single `model.onnx`. */
  profile: ProfileFile | undefined;
  provenance: Provenance | undefined;
}

/**
 * Writes a complete bundle or nothing. Resolves to its digest. It needs as much memory as the model file.
 *
 * @param profile Content of `profile.json`, in addition to the schema.
 * @throws {Failure} if the folder has other content, the disk is full, or the model cannot be written as ONNX.
 */
export async function writeBundle(
  folder: string,
  model: Model,
  { provenance, profile = noProfile }: { provenance: Provenance; profile?: Profile },
): Promise<string> {
  const bytes = encodeModel(model);
  const schema = schemaOf(model);
  const digest = modelDigest(createHash("sha256").update(bytes).digest("hex"), { ...model, schema });
  const example = inputExample(model);
  const texts: Record<string, string> = {
    ...projectFiles(),
    "params.yaml": toYaml(model.parameters),
    "profile.json": json({ schema, ...profile }),
    "provenance.json": json({ ...provenance, trainyard: version, model_digest: digest }),
    "input_example.json": json(example),
    "serving_input_example.json": json({ dataframe_split: example }),
    "README.md": modelCard(model, { digest, provenance }),
  };
  const sizeBytes = Object.values(texts).reduce((sum, text) => sum + Buffer.byteLength(text), bytes.length);
  texts["MLmodel"] = mlModel(model, { digest, version, created: new Date(provenance.created), sizeBytes });
  await replaceFolder(folder, MARK, async (temporary) => {
    await writeFile(join(temporary, "model.onnx"), bytes);
    for (const [name, text] of Object.entries(texts)) await writeFile(join(temporary, name), text);
  });
  return digest;
}

/**
 * Reads a bundle, or a single `model.onnx`, and checks its files against their digest.
 *
 * @param path Folder that `train` wrote, or its model file.
 * @throws {Failure} for anything missing, of another tool, damaged, of a newer version, or changed after training.
 */
export async function readBundle(path: string, cwd: string): Promise<Bundle> {
  const absolute = resolve(cwd, path);
  const status = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    const hint =
      error.code === "ENOENT"
        ? "there is no such folder (`train` writes it; model-dir and model must name the same)"
        : reason(error);
    throw new Failure(`${path}: ${hint}`, { cause: error });
  });
  if (!status.isDirectory()) {
    return { ...(await readModelFile(path, cwd)), profile: undefined, provenance: undefined };
  }
  const recorded = await recordedDigest(path, cwd);
  const { model, digest, sizeBytes } = await readModelFile(join(path, "model.onnx"), cwd);
  if (digest !== recorded) throw changed(path, `files of model-digest ${recorded}, got those of ${digest}`);
  const profile = await readDocument(profileDocument, join(path, "profile.json"), { cwd });
  if (canonical(schemaIn(profile, join(path, "profile.json"))) !== canonical(schemaOf(model))) {
    throw changed(join(path, "profile.json"), "the model's own schema, got another one");
  }
  const parameters = await readYaml(join(path, "params.yaml"), cwd);
  if (!parametersShape.fits(parameters) || canonical(parameters) !== canonical(model.parameters)) {
    throw changed(join(path, "params.yaml"), "the model's own parameters, got others");
  }
  const provenance = await readDocument(provenanceDocument, join(path, "provenance.json"), { cwd });
  return { model, digest, sizeBytes, profile, provenance };
}

const noProfile: Profile = { format: "trainyard-profile-1", rows: 0, columns: [] };

/** Returns the known part of the schema. A later version may have more. */
function schemaIn({ schema }: ProfileFile, path: string): ModelSchema {
  const { task, target, classes, classType, columns, tables } = schema;
  return {
    task,
    target,
    classes,
    classType,
    columns: columns.map(({ name, type }) => ({ name, type })),
    // The schema is parsed and written again to remove everything else.
    ...(tables !== undefined && { tables: schemaToJson(schemaFrom(tables, `${path}: schema.tables`)) }),
  };
}

const mlModelMark = object({ metadata: object({ trainyard: object({ model_digest: digest() }) }) });

/** Returns the digest in `MLmodel`. A folder without one is not a trainyard bundle. */
async function recordedDigest(path: string, cwd: string): Promise<string> {
  const absolute = resolve(cwd, path);
  const present = await stat(join(absolute, "MLmodel")).catch(() => undefined);
  if (present !== undefined) {
    const held = await readYaml(join(path, "MLmodel"), cwd);
    if (mlModelMark.fits(held)) return held.metadata.trainyard.model_digest;
  }
  throw new Failure(
    `${path}: expected a model that trainyard trained, got ${await foreignFolder(absolute)} (${WAY_OUT})`,
  );
}

/** ONNX files are smaller than 2 GiB because of a limit of protobuf. */
const MOST_BYTES = 2 ** 31 - 1;

/** Checks a file's first bytes before it reads the rest in parts. */
async function readModelFile(path: string, cwd: string): Promise<{ model: Model; digest: string; sizeBytes: number }> {
  const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
  const file = await open(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${path}: ${reason(error)}`, { cause: error });
  });
  try {
    const content = FileContent.ofFile(file.fd, sizeBytes, path);
    const foreign = foreignFile(content.slice(0, Math.min(16, sizeBytes)));
    if (foreign !== undefined) throw new Failure(`${path}: expected an ONNX model, got ${foreign} (${WAY_OUT})`);
    if (sizeBytes > MOST_BYTES) {
      const gigabytes = (sizeBytes / 2 ** 30).toFixed(1);
      throw new Failure(`${path}: expected an ONNX model of less than 2 GiB, got ${gigabytes} GiB (${WAY_OUT})`);
    }
    const model = decodeModel(content);
    const hash = createHash("sha256");
    for await (const chunk of file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 18 }))
      hash.update(chunk);
    return { model, digest: modelDigest(hash.digest("hex"), { ...model, schema: schemaOf(model) }), sizeBytes };
  } finally {
    await file.close();
  }
}

function changed(where: string, expected: string): Failure {
  return new Failure(
    `${where}: expected ${expected} (the bundle was changed after training: restore it, or train again)`,
  );
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
