import {
  anything,
  type Document,
  documentOf,
  formatMark,
  listOf,
  object,
  oneOf,
  optional,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { schemaToJson, type TableSchema } from "../table/schema.ts";
import { schemaFrom } from "../table/schema-file.ts";
import { preparedColumn } from "./preparation.ts";

const preparationShape = object({
  format: formatMark("trainyard-preparation-1"),
  missing: oneOf(["impute", "drop", "error"], { description: "What happens to missing cells." }),
  target: optional(textValue({ description: "A column that is carried along unchanged." })),
  id: optional(textValue({ description: "A column that is carried along unchanged." })),
  columns: listOf(preparedColumn, { description: "What was fitted, in the order of the columns." }),
  schema: optional(
    record(anything(), { key: "key", description: "How the tables are written, as the input `schema` says it." }),
  ),
});

/** A fitted preparation as a file of its own, for pipelines in which it is a step of its own. */
export interface PreparationFile extends Omit<TypeOf<typeof preparationShape>, "schema"> {
  /** How its tables are written, as far as that cannot be seen in them. */
  schema?: TableSchema;
}

export const preparationDocument: Document<TypeOf<typeof preparationShape>> = documentOf({
  what: "a fitted preparation",
  file: "the file of `fitted`",
  format: "trainyard-preparation",
  version: 1,
  writer: "preprocess",
  purpose: "What `preprocess` fitted on the training rows: how missing cells are filled in, scaled and encoded.",
  remedy: "remove the file and run `preprocess` on the training data",
  shape: preparationShape,
});

/** @throws {Failure} that names the place in the file where it is not what it should be. */
export async function readPreparationFile(path: string, cwd: string): Promise<PreparationFile> {
  const { schema, ...file } = await readDocument(preparationDocument, path, { cwd });
  return { ...file, ...(schema !== undefined && { schema: schemaFrom(schema, `${path}: schema`) }) };
}

export async function writePreparationFile(path: string, { schema, ...file }: PreparationFile): Promise<void> {
  const whole = { ...file, ...(schema !== undefined && { schema: schemaToJson(schema) }) };
  await replaceFile(path, `${JSON.stringify(whole, null, 2)}\n`);
}
