import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import {
  type Column,
  type ColumnType,
  type DigestedTable,
  findColumn,
  type ReadTable,
  readDigestedTable,
  type TableOptions,
} from "../../data/table/index.ts";
import { idsOf } from "../../evaluation/metrics/ids.ts";
import { labelsOf } from "../../evaluation/metrics/labels.ts";
import { predictionWeights } from "../../evaluation/metrics/prediction-file.ts";
import { expandGlobs } from "../../platform/workspace/expand.ts";
import type { SourceInputs } from "./tested.ts";

/** Held-out rows with the model's inputs and the truth. */
export interface LabeledRows extends DataRows {
  truth: Column;
  target: string;
}

/** Held-out rows whose truth may be in another file. */
export interface DataRows {
  table: DigestedTable;
  truth: Column | undefined;
  target: string | undefined;
  /** The options that the table was read with. */
  reading: TableOptions;
  /** Column that names the rows, if it was given or the model knows it. */
  id: string | undefined;
  /** Ids of the rows, from that column or from one named `id`. */
  ids: string[] | undefined;
  weights: Float64Array | undefined;
  /** All columns except the target, the ids and the weights. */
  features: Column[];
}

/** Reads `data` with its target: the input `target`, else the schema's, else the bundle's. */
export async function readRows(inputs: SourceInputs, context: Context, target?: string): Promise<LabeledRows> {
  const name = inputs.target ?? inputs.reading.schema?.target ?? target;
  if (inputs["test-data"] !== undefined && name === undefined) {
    throw new Failure(
      "target: expected the column that holds the truth, got nothing (only a bundle or a schema can name it instead)",
    );
  }
  return (await readData(inputs, context, name)) as LabeledRows;
}

/** Reads `data`, including the truth if its column is named. */
export async function readData(
  inputs: SourceInputs,
  { cwd, reporter }: Context,
  target: string | undefined,
): Promise<DataRows> {
  if (inputs["test-data"] === undefined) {
    throw new Failure("test-data: expected the rows to test on, got nothing (this input is required)");
  }
  const { reading } = inputs;
  // Ids keep their spelling, unless the model uses them as numbers.
  const types = new Map<string, ColumnType>([[inputs["id-column"] ?? "id", "text"], ...(reading.types ?? [])]);
  const table = await readDigestedTable(await expandGlobs(inputs["test-data"], cwd), { ...reading, types });
  const remembered = reading.schema?.id;
  const id =
    inputs["id-column"] ?? (remembered !== undefined && findColumn(table, remembered) ? remembered : undefined);
  for (const { level, message, at } of table.notices) reporter[level](message, at);
  const special = [target, id, inputs["weight-column"]].filter((each) => each !== undefined);
  return {
    table,
    target,
    reading,
    id,
    truth: target === undefined ? undefined : columnOf(table, target, "target"),
    ids: id === undefined ? likelyIds(table) : idsOf(columnOf(table, id, "id-column"), table.place),
    weights: predictionWeights(table, inputs["weight-column"]),
    features: table.columns.filter((column) => !special.includes(column.name)),
  };
}

/** Returns the ids if a column called `id` has a different value in each row. */
function likelyIds(table: ReadTable): string[] | undefined {
  const column = findColumn(table, "id");
  if (column === undefined) return undefined;
  const { codes, names } = labelsOf(column);
  return names.length === table.rows && codes.every((code) => code >= 0) ? idsOf(column, table.place) : undefined;
}

function columnOf(table: ReadTable, name: string, input: string): Column {
  const column = findColumn(table, name);
  if (column !== undefined) return column;
  const names = table.columns.map((each) => each.name);
  const close = nearest(name, names);
  throw new Failure(
    `${input}: ${name}: there is no such column in ${table.files[0]!.path}, which has ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}` +
      (close === undefined ? "" : ` (did you mean ${close}?)`),
  );
}
