import type { Context } from "../../contract/context.ts";
import type { dataInputs } from "../../contract/data-inputs.ts";
import type { Values } from "../../contract/inputs.ts";
import { tableOptions } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import {
  allRows,
  chooseComplete,
  chooseFeatures,
  completeRows,
  type FeatureChoice,
  labelled,
  missingCells,
  type Roles,
  refuseMissing,
  type Target,
  targetFrom,
  unknownColumn,
} from "../../data/features/index.ts";
import { type SplitMethod, split } from "../../data/split/split.ts";
import {
  type Column,
  type ColumnType,
  type DigestedTable,
  findColumn,
  NO_SCHEMA,
  type ReadTable,
  readDigestedTable,
  readTable,
  type TableOptions,
  type TableSchema,
} from "../../data/table/index.ts";
import { modelTableOptions } from "../../models/bundle/table-schema.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import { expandGlobs } from "../../platform/workspace/expand.ts";
import { checkClasses, refuseLostClasses } from "./check-target.ts";
import { warnOfData } from "./data-warnings.ts";
import { roleColumn, timesOf, weightsByAge, weightsOfRows } from "./roles.ts";
import { splitInput, splitMethod } from "./split-method.ts";

export interface TrainingData {
  table: DigestedTable;
  target: Target;
  /** Ascending training rows in `table`. */
  train: Int32Array;
  /** Ascending held-out rows in `table`, or in the table read from `test-data`. */
  test: { table: ReadTable; rows: Int32Array };
  /** The method that splits `table`. It is also used for the folds of the training rows. */
  method: SplitMethod;
  /** One weight per row of `table`. */
  weights: Float64Array | undefined;
  roles: Roles;
  choice: FeatureChoice;
  /** Number of missing cells in the training rows, by feature. */
  missing: { name: string; count: number }[];
  /** Number of rows that were left out because of missing cells. */
  dropped: number;
  /** The table schema that the user gave. */
  given: TableSchema;
  /** The options that the tables are read with. */
  reading: TableOptions;
}

/** Returns a function that gives the role of each column. */
export function rolesOf({ roles, choice }: Pick<TrainingData, "roles" | "choice">) {
  const features = new Set(choice.features.map(({ name }) => name));
  return (name: string) => {
    if (features.has(name)) return "feature";
    return (["target", "weight", "id", "group", "time"] as const).find((role) => roles[role] === name) ?? "unused";
  };
}

/** Tables are read with the types of the model's columns; the target's are those of the table. */
function importOptions(model: Predictor, values: Values<typeof dataInputs>, own: TableOptions): TableOptions {
  const { types, ...options } = modelTableOptions(model, own);
  const named = values.target ?? own.schema?.target;
  const known = new Map(types);
  for (const name of [model.target, named]) if (name !== undefined && own.types?.has(name) !== true) known.delete(name);
  return { ...options, types: known };
}

const DAY_MS = 86_400_000;

/** The inputs with a known target. */
type DataValues = Values<typeof dataInputs> & { target: string };

interface ReadingOptions {
  seed: number;
  /** A model to import: its columns are the features. */
  model?: Predictor;
}

/**
 * Reads the tables, splits off the test rows, and chooses features from the training rows alone. Problems with the
 * data are reported through `reporter`.
 */
export async function readTrainingData(
  values: Values<typeof dataInputs>,
  { seed, model }: ReadingOptions,
  { cwd, signal, reporter }: Pick<Context, "cwd" | "signal" | "reporter">,
): Promise<TrainingData> {
  if (values["test-size"] >= 1) {
    throw new Failure(
      `test-size: expected a share of the rows above 0 and below 1, got ${values["test-size"]} (0.25 holds out a quarter)`,
    );
  }
  const own = await tableOptions(values, cwd, signal);
  const given = own.schema ?? NO_SCHEMA;
  const options = model === undefined ? own : importOptions(model, values, own);
  const inputs = { ...values, target: targetName(values.target, given) };
  const roles: Roles = {
    target: inputs.target,
    id: inputs["id-column"] ?? given.id,
    weight: inputs["weight-column"],
    group: inputs["group-column"],
    time: inputs["time-column"],
  };
  const table = await readDigestedTable(await expandGlobs(inputs.data, cwd), options);
  const testTable = await readTestTable(inputs, table, options);
  for (const { level, message, at } of [...table.notices, ...(testTable?.notices ?? [])]) reporter[level](message, at);

  const column = findColumn(table, inputs.target);
  if (column === undefined) throw new Failure(unknownColumn("target", inputs.target, table));
  const rows = labelled(table, column, { rows: allRows(table.rows), drop: inputs.missing === "drop" });
  const target = targetFrom(column, inputs.task);
  checkClasses(target, rows, "target");
  const weight = roleColumn(table, "weight-column", roles.weight);
  const ownWeights = weight && weightsOfRows(table, weight, rows);
  const halfLife = inputs["weight-by-age"];
  const time = roleColumn(table, "time-column", roles.time);
  if (halfLife !== undefined && time === undefined)
    throw new Failure("weight-by-age: expected time-column, which says how old a row is, got none");
  const weights =
    halfLife === undefined || time === undefined
      ? ownWeights
      : weightsByAge(timesOf(table, time, rows), {
          rows,
          halfLife: time.type === "date" ? halfLife * DAY_MS : halfLife,
          weights: ownWeights,
        });
  const method = splitMethod(inputs, { table, target, rows });
  const parts = testTable === undefined ? split(rows, method, { testSize: inputs["test-size"], seed }) : undefined;
  let train = parts?.train ?? rows;
  let test = { table: testTable ?? table, rows: parts?.test ?? testRows(testTable!, inputs) };

  const before = train.length + test.rows.length;
  const features = model === undefined ? inputs.features : model.preparation.columns.map(({ name }) => name);
  const wanted = { roles, features, exclude: inputs.exclude };
  let choice: FeatureChoice;
  if (inputs.missing === "drop") {
    ({ choice, rows: train } = chooseComplete(table, train, wanted));
    test = { ...test, rows: completeRows(featuresOf(test.table, choice), test.rows) };
    if (test.rows.length === 0) {
      throw new Failure("missing: expected held-out rows without missing cells, got none (set missing: impute)");
    }
  } else choice = chooseFeatures(table, train, wanted);
  if (inputs.missing === "error") {
    refuseMissing(table, choice.features, train);
    refuseMissing(test.table, featuresOf(test.table, choice), test.rows);
  }
  checkClasses(target, train, testTable === undefined ? splitInput(method, inputs) : "data");
  if (inputs.missing === "drop") refuseLostClasses(target, parts?.train ?? rows, train);
  const dropped = before - train.length - test.rows.length + table.rows - rows.length;
  warnOfData(reporter, { table, target, train, test, choice });
  const missing = missingCells(choice.features, train);
  return { table, target, train, test, method, weights, roles, choice, missing, dropped, given, reading: options };
}

function targetName(named: string | undefined, { target }: TableSchema): string {
  const name = named ?? target;
  if (name !== undefined) return name;
  throw new Failure("target: expected the name of the column to predict, got nothing (name it here or in a schema)");
}

/** Reads held-out rows like the training table: with its types, and with its detected separators and formats. */
async function readTestTable(
  inputs: DataValues,
  table: ReadTable,
  options: TableOptions,
): Promise<ReadTable | undefined> {
  if (inputs["test-data"] === undefined) return undefined;
  const types = new Map<string, ColumnType>();
  for (const { name, type } of table.columns) {
    if (!inputs.exclude?.includes(name)) types.set(name, type === "integer" ? "number" : type);
  }
  const { schema } = table;
  const reading = { ...options, types, schema, optional: new Set(schema.columns.keys()) };
  const test = await readTable(await expandGlobs(inputs["test-data"], options.cwd ?? "."), reading);
  const lacking = table.columns.filter(({ name }) => findColumn(test, name) === undefined).map(({ name }) => name);
  if (lacking.length > 0 && (inputs.features === undefined || lacking.includes(inputs.target))) {
    throw new Failure(
      `test-data: expected the columns of data, got a table without ${lacking.slice(0, 10).join(", ")} (add them, or leave them out with \`exclude\`)`,
    );
  }
  return test;
}

function testRows(table: ReadTable, inputs: DataValues): Int32Array {
  const column = findColumn(table, inputs.target);
  if (column === undefined) throw new Failure(unknownColumn("test-data", inputs.target, table));
  return labelled(table, column, { rows: allRows(table.rows), drop: inputs.missing === "drop" });
}

function featuresOf(table: ReadTable, { features }: FeatureChoice): Column[] {
  return features.flatMap(({ name }) => findColumn(table, name) ?? []);
}
