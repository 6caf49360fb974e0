import type { Failure } from "../../core/failure.ts";
import {
  anything,
  boolean,
  integer,
  listOf,
  literal,
  object,
  oneOf,
  optional,
  problemText,
  record,
  type TypeOf,
  textValue,
  variants,
} from "../../core/shape/index.ts";
import { DATE_PARTS } from "../../data/features/dates.ts";
import type { Preparation, PreparedCategory, PreparedColumn } from "../../data/features/preparation.ts";
import { columnWidth } from "../../data/features/transform.ts";
import { schemaToJson, type TableSchema } from "../../data/table/schema.ts";
import { schemaFrom } from "../../data/table/schema-file.ts";
import type { Attribute, Node } from "../onnx/onnx.ts";
import type { Model } from "./model.ts";
import { parametersShape } from "./record.ts";

/*
 * The facts about a model that a graph cannot express, as JSON in the file's metadata: the nodes of each column, the
 * target's name, and the hyperparameters.
 */

const columnName = textValue({ pattern: /./s, expected: "a name" });

const columnDescription = variants("type", {
  number: object({ name: columnName, type: literal("number"), scaled: boolean() }),
  // `levels` and `infrequent` are the numbers of the encoder's keys of each kind.
  category: object({
    name: columnName,
    type: literal("category"),
    levels: integer({ min: 0 }),
    infrequent: integer({ min: 0 }),
    impute: textValue(),
  }),
  date: object({ name: columnName, type: literal("date"), parts: listOf(oneOf(DATE_PARTS)) }),
});

type ColumnDescription = TypeOf<typeof columnDescription>;

const descriptionShape = object({
  target: textValue(),
  parameters: parametersShape,
  columns: listOf(columnDescription),
  // Syntax of the tables. `readDescription` converts it for `Model`.
  schema: optional(record(anything())),
});

export type ModelDescription = TypeOf<typeof descriptionShape>;

export function describe({ target, parameters, preparation, schema }: Omit<Model, "forest">): ModelDescription {
  return {
    target,
    parameters,
    columns: preparation.columns.map(describeColumn),
    ...(schema !== undefined && { schema: schemaToJson(schema) }),
  };
}

function describeColumn(column: PreparedColumn): ColumnDescription {
  const { name, type } = column;
  if (type === "number") return { name, type, scaled: column.scale !== undefined };
  if (type === "date") return { name, type, parts: column.parts };
  return { name, type, levels: column.levels.length, infrequent: column.infrequent.length, impute: column.impute };
}

type Changed = (what: string) => Failure;

/** Parses a description. @throws {Failure} for any other text. */
export function readDescription(
  text: string | undefined,
  changed: Changed,
): Omit<ModelDescription, "schema"> & { schema?: TableSchema } {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "");
  } catch {
    throw changed("metadata that are no JSON");
  }
  const [problem] = descriptionShape.problems(value);
  if (problem !== undefined) throw changed(`metadata with ${problemText(problem)}`);
  const { columns } = value as ModelDescription;
  const names = new Set(columns.map(({ name }) => name));
  if (names.size < columns.length) throw changed("two columns of one name");
  const { schema: written, ...description } = value as ModelDescription;
  const schema = written === undefined ? undefined : readSchema(written, changed);
  return { ...description, ...(schema !== undefined && { schema }) };
}

function readSchema(value: unknown, changed: Changed): TableSchema {
  try {
    return schemaFrom(value, "the table schema");
  } catch (error) {
    throw changed((error as Error).message);
  }
}

/**
 * Reads the preparation that a graph's nodes compute. It only extracts values. The caller checks that the nodes are
 * the right ones in the right places.
 */
export function readPreparation(columns: ColumnDescription[], nodes: Node[], changed: Changed): Preparation {
  let at = 0;
  const next = (op: string): Node => {
    // The columns determine which Reshape nodes exist, so these are skipped.
    while (nodes[at]?.op === "Reshape") at++;
    const node = nodes[at++];
    if (node?.op !== op) throw changed(`${node?.op ?? "nothing"} in place of ${op}`);
    return node;
  };
  const float = (node: Node, name: string): number => {
    const attribute = own(node, name);
    if (attribute?.kind !== "floats" || !("values" in attribute) || attribute.values.length !== 1) {
      throw changed(`${node.op} without ${name}`);
    }
    return attribute.values[0]!;
  };
  const imputer = () => float(next("Imputer"), "imputed_value_floats");
  const scale = () => {
    const scaler = next("Scaler");
    return { offset: float(scaler, "offset"), factor: float(scaler, "scale") };
  };
  const category = (described: ColumnDescription & { type: "category" }): PreparedCategory => {
    const { name, type, impute } = described;
    const empty: PreparedCategory = { name, type, levels: [], infrequent: [], impute };
    if (described.levels + described.infrequent === 0) return empty;
    const keys = own(next("LabelEncoder"), "keys_strings");
    if (keys?.kind !== "texts" || !("values" in keys)) throw changed(`${name} without levels`);
    const known = described.levels + described.infrequent;
    if (known > keys.values.length) throw changed(`${name} with ${keys.values.length} levels`);
    const filled = {
      ...empty,
      levels: keys.values.slice(0, described.levels),
      infrequent: keys.values.slice(described.levels, known),
    };
    const cats = own(next("OneHotEncoder"), "cats_int64s");
    if (cats?.kind !== "ints" || !("values" in cats) || cats.values.length !== columnWidth(filled)) {
      throw changed(`${name} with other columns than levels`);
    }
    return filled;
  };
  return {
    columns: columns.map((column): PreparedColumn => {
      const { name, type } = column;
      if (type === "category") return category(column);
      if (type === "date") return { name, type, parts: column.parts, impute: column.parts.map(imputer) };
      const impute = imputer();
      return column.scaled ? { name, type, impute, scale: scale() } : { name, type, impute };
    }),
  };
}

function own(node: Node, name: string): Attribute | undefined {
  return Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined;
}
