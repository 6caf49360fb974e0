import { join } from "node:path";
import { Failure } from "../../core/failure.ts";
import { schemaToJson } from "../../data/table/schema.ts";
import { schemaFrom } from "../../data/table/schema-file.ts";
import { readDocument } from "../../platform/file/document.ts";
import { decisionOf } from "../bundle/decision.ts";
import { canonical, modelDigest, schemaOf } from "../bundle/digest.ts";
import type { ImportedMark } from "../bundle/imported.ts";
import { profileDocument } from "../bundle/profile-file.ts";
import { provenanceDocument } from "../bundle/provenance.ts";
import { parametersShape } from "../bundle/record.ts";
import { readYaml } from "../bundle/yaml.ts";
import type { ForeignModel } from "../foreign/foreign-model.ts";
import { foreignPredictor } from "./foreign-predictor.ts";
import type { Predictor } from "./predictor.ts";

interface ImportedPlace {
  /** Folder of the bundle. */
  path: string;
  cwd: string;
  mark: ImportedMark;
  source: { file: string; digest: string; sizeBytes: number };
  /** Digest of the model file, in hexadecimal. */
  sha256: string;
}

/**
 * A bundle around a model file of another tool: the names, classes and threshold are those of the bundle.
 *
 * @throws {Failure} for a bundle that was changed after it was written.
 */
export async function importedPredictor(
  model: ForeignModel,
  { path, cwd, mark, source, sha256 }: ImportedPlace,
): Promise<Predictor> {
  const profilePath = join(path, "profile.json");
  const profile = await readDocument(profileDocument, profilePath, { cwd });
  const provenance = await readDocument(provenanceDocument, join(path, "provenance.json"), { cwd });
  const parameters = await readYaml(join(path, "params.yaml"), cwd);
  if (!parametersShape.fits(parameters)) throw changed(join(path, "params.yaml"), "parameters as they were written");
  const { task, target, classes, classType, columns, tables } = profile.schema;
  const named = model.task === "classification" && model.classes === undefined && classes.length === model.outputs;
  const predictor: Predictor = {
    ...foreignPredictor(
      model,
      { target, ...(named && { classes }), names: columns.map(({ name }) => name) },
      { ...source, digest: mark.digest },
    ),
    ...(tables !== undefined && { schema: schemaFrom(tables, `${profilePath}: schema.tables`) }),
    profile,
    provenance,
    parameters,
  };
  const given = { task, target, classes, classType, columns: columns.map(({ name, type }) => ({ name, type })) };
  const schema = { ...given, ...(predictor.schema !== undefined && { tables: schemaToJson(predictor.schema) }) };
  if (canonical(schemaOf(predictor)) !== canonical(schema)) throw changed(profilePath, "the model's own schema");
  const digest = modelDigest(sha256, { schema, parameters });
  if (digest !== mark.digest) throw changed(path, `files of model-digest ${mark.digest}, got those of ${digest}`);
  const decision = decisionOf({ classes, parameters });
  return { ...predictor, ...(decision !== undefined && { decision }) };
}

function changed(where: string, expected: string): Failure {
  return new Failure(`${where}: expected ${expected} (the bundle was changed: restore it, or import the model again)`);
}
