import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import { tableOptions } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import type { Profile } from "../../data/profile/profile.ts";
import {
  type DigestedTable,
  mergeSchemas,
  NO_SCHEMA,
  type TableOptions,
  type TableSchema,
} from "../../data/table/index.ts";
import { type RowSample, readRowSample } from "../../data/table/row-sample.ts";
import { isBundle } from "../../models/bundle/mark.ts";
import { type ProfileFile, profileDocument } from "../../models/bundle/profile-file.ts";
import { loadPredictor } from "../../models/predictor/load.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import { readDocument } from "../../platform/file/document.ts";
import { expandGlobs } from "../../platform/workspace/expand.ts";
import type { DriftInputs } from "./inputs.ts";
import { readLoggedRows } from "./logged-rows.ts";

/** The rows that the current rows are compared with. */
export type Reference =
  | { kind: "tables"; name: string; table: DigestedTable; total: number }
  | {
      kind: "profile";
      name: string;
      profile: Profile & Partial<Pick<ProfileFile, "schema">>;
      digest: string | undefined;
    };

export interface CurrentRows {
  name: string;
  /** The rows that are compared: all, or a sample of many. */
  table: DigestedTable;
  /** Number of rows of the files. */
  total: number;
  /** Number of lines of prediction logs that could not be read. */
  unreadable?: number;
}

export interface DriftSources {
  reference: Reference;
  current: CurrentRows;
  model: Predictor | undefined;
}

/** Reads the model, the reference and the current rows. */
export async function readDriftSources(inputs: DriftInputs, context: Context): Promise<DriftSources> {
  const { cwd, reporter } = context;
  const { seed } = inputs;
  const bundle = await bundleIn(inputs, cwd);
  const path = inputs.model ?? bundle ?? (inputs.reference === undefined ? usualModel : undefined);
  const model =
    path === undefined ? undefined : await loadPredictor(path, { cwd, notice: (message) => reporter.notice(message) });
  const options = await readingOptions(inputs, model, context);
  const reference = await readReference(inputs, { model, bundle, options, context, seed });
  if (reference.kind === "profile" && (inputs.preset === "evidently" || inputs.preset === "deepchecks")) {
    throw new Failure(
      `preset: ${inputs.preset} needs the reference rows: expected tables in reference, got a profile (${reference.name})`,
    );
  }
  const logged = await readLoggedRows(inputs, { model, options, context });
  const notation = notationOf(reference, options.schema);
  const likeReference = { ...options, schema: notation, optional: new Set(notation.columns.keys()) };
  const current = logged ?? (await readTables(inputs.current, "current", { options: likeReference, context, seed }));
  return { reference, current: { name: namesOf(inputs.current), ...current }, model };
}

/** Types are left out, so that a column of another type is a finding and not an error. */
async function readingOptions(
  inputs: DriftInputs,
  model: Predictor | undefined,
  { cwd, signal }: Context,
): Promise<TableOptions> {
  const { types: _types, ...options } = await tableOptions(inputs, cwd, signal);
  const schema = mergeSchemas(model?.schema ?? NO_SCHEMA, options.schema ?? NO_SCHEMA);
  const columns = new Map(
    [...schema.columns].map(([name, { type: _type, ...rest }]) => [name, options.schema?.columns.get(name) ?? rest]),
  );
  return { ...options, schema: { ...schema, columns }, optional: new Set(columns.keys()) };
}

/** Returns the schema with the formats and separators of the reference tables, which a few current rows may not show. */
function notationOf(reference: Reference, schema: TableSchema = NO_SCHEMA): TableSchema {
  if (reference.kind !== "tables") return schema;
  const found = [...reference.table.schema.columns].map(
    ([name, { type: _type, ...notation }]) => [name, notation] as const,
  );
  return mergeSchemas({ columns: new Map(found) }, schema);
}

interface Reading {
  options: TableOptions;
  context: Context;
  seed: number;
}

/** Number of rows up to which all are used. */
const mostRows = 1_000_000;

async function readTables(
  patterns: readonly string[],
  input: string,
  { options, context, seed }: Reading,
): Promise<RowSample> {
  const paths = await expandGlobs(patterns, context.cwd);
  if (paths.length === 0) throw new Failure(`${input}: expected at least one file, got none`);
  const sample = await readRowSample(paths, { ...options, mostRows, seed });
  for (const { level, message, at } of sample.table.notices) context.reporter[level](message, at);
  return sample;
}

/** Returns the path of a bundle that `reference` names. */
async function bundleIn({ reference }: DriftInputs, cwd: string): Promise<string | undefined> {
  const [only, second] = reference ?? [];
  if (only === undefined || second !== undefined) return undefined;
  return (await isBundle(resolve(cwd, only))) ? only : undefined;
}

async function readReference(
  { reference, model: modelPath }: DriftInputs,
  { model, bundle, options, context, seed }: Reading & { model: Predictor | undefined; bundle: string | undefined },
): Promise<Reference> {
  const { cwd } = context;
  if (reference === undefined || bundle !== undefined) {
    const name = bundle ?? modelPath ?? usualModel;
    const own = bundle === undefined || modelPath === undefined ? model : await loadPredictor(bundle, { cwd });
    if (own !== model && own?.digest !== model?.digest) {
      throw new Failure(
        `reference: expected the profile of the model (${modelPath}), got that of another model (${bundle}; name the same model in both, or tables in reference)`,
      );
    }
    if (own?.profile === undefined) {
      throw new Failure(
        `reference: expected tables, or a bundle with profile.json, got neither (${name} has no profile of its training rows)`,
      );
    }
    return { kind: "profile", name, profile: own.profile, digest: own.digest };
  }
  const [only] = reference;
  if (reference.length === 1 && only !== undefined && basename(only) === "profile.json") {
    const profile = await readDocument(profileDocument, only, { cwd });
    return { kind: "profile", name: only, profile, digest: undefined };
  }
  const folder = await folderIn(reference, cwd);
  if (folder !== undefined) {
    throw new Failure(
      `reference: expected tables or a model bundle, got the folder ${folder}, which is no bundle (write ${folder}/*.csv for its tables)`,
    );
  }
  return {
    kind: "tables",
    name: namesOf(reference),
    ...(await readTables(reference, "reference", { options, context, seed })),
  };
}

async function folderIn(paths: readonly string[], cwd: string): Promise<string | undefined> {
  for (const path of paths) {
    if ((await stat(resolve(cwd, path)).catch(() => undefined))?.isDirectory()) return path;
  }
  return undefined;
}

function namesOf(patterns: readonly string[]): string {
  const more = patterns.length - 3;
  return more > 0 ? `${patterns.slice(0, 3).join(", ")} and ${more} more` : patterns.join(", ");
}
