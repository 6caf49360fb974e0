import { type ColumnType, parseSchema, type TableOptions } from "../data/table/index.ts";
import { readText } from "../platform/file/read.ts";
import type { dataInputs } from "./data-inputs.ts";
import type { Values } from "./inputs.ts";

type TableValues = Pick<Values<typeof dataInputs>, "encoding" | "delimiter" | "schema" | "exclude" | "id-column">;

/** How tables are to be read, by what the inputs say. */
export async function tableOptions(inputs: TableValues, cwd: string, signal: AbortSignal): Promise<TableOptions> {
  const id = inputs["id-column"];
  return {
    cwd,
    signal,
    encoding: inputs.encoding,
    tolerant: new Set(inputs.exclude),
    // Ids are compared with other files' as they are spelt.
    ...(id !== undefined && { types: new Map<string, ColumnType>([[id, "text"]]) }),
    ...(inputs.delimiter !== undefined && { delimiter: inputs.delimiter }),
    ...(inputs.schema !== undefined && {
      schema: await parseSchema(await readText(inputs.schema, cwd), inputs.schema),
    }),
  };
}
