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
  missing: oneOf(["impute", "drop", "error"], { description: "Handling of missing cells." }),
  target: optional(textValue({ description: "Column that is copied unchanged." })),
  id: optional(textValue({ description: "Column that is copied unchanged." })),
  columns: listOf(preparedColumn, { description: "Fitted values, in the order of the columns." }),
  schema: optional(
    record(anything(), { key: "key", description: "Syntax of the tables, in the format of the input `schema`." }),
  ),
});

/** A fitted preparation in a separate file, for pipelines that prepare data in a separate step. */
export interface PreparationFile extends Omit<TypeOf<typeof preparationShape>, "schema"> {
  /** Table syntax that cannot be detected from the tables themselves. */
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

/** Reads such a file. @throws {Failure} that names the invalid place in it. */
export async function readPreparationFile(path: string, cwd: string): Promise<PreparationFile> {
  const { schema, ...file } = await readDocument(preparationDocument, path, { cwd });
  return { ...file, ...(schema !== undefined && { schema: schemaFrom(schema, `${path}: schema`) }) };
}

export async function writePreparationFile(path: string, { schema, ...file }: PreparationFile): Promise<void> {
  const whole = { ...file, ...(schema !== undefined && { schema: schemaToJson(schema) }) };
  await replaceFile(path, `${JSON.stringify(whole, null, 2)}\n`);
}
