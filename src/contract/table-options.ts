import { type ColumnType, parseSchema, type TableOptions, type TableSchema } from "../data/table/index.ts";
import { readText } from "../platform/file/read.ts";
import type { dataInputs } from "./data-inputs.ts";
import type { Values } from "./inputs.ts";

type TableValues = Pick<Values<typeof dataInputs>, "encoding" | "delimiter" | "schema" | "exclude" | "id-column">;

/** Builds the options for reading tables from the inputs. */
export async function tableOptions(inputs: TableValues, cwd: string, signal: AbortSignal): Promise<TableOptions> {
  const schema = inputs.schema === undefined ? undefined : await readSchema(inputs.schema, cwd);
  const id = inputs["id-column"] ?? schema?.id;
  return {
    cwd,
    signal,
    encoding: inputs.encoding,
    tolerant: new Set(inputs.exclude),
    // Ids are compared with those of other files as text.
    ...(id !== undefined && { types: new Map<string, ColumnType>([[id, "text"]]) }),
    ...(inputs.delimiter !== undefined && { delimiter: inputs.delimiter }),
    ...(schema !== undefined && { schema }),
  };
}

/** Reads the user's schema file. */
export async function readSchema(path: string, cwd: string): Promise<TableSchema> {
  return parseSchema(await readText(path, cwd), path);
}
