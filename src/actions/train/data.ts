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
  findLeaks,
  labelled,
  missingCells,
  type Roles,
  refuseMissing,
  type Target,
  targetFrom,
  unknownColumn,
} from "../../data/features/index.ts";
import { overlap } from "../../data/split/overlap.ts";
import { type SplitMethod, split } from "../../data/split/split.ts";
import {
  type Column,
  type ColumnType,
  findColumn,
  NO_SCHEMA,
  type ReadTable,
  readTable,
  type TableOptions,
  type TableSchema,
} from "../../data/table/index.ts";
import { expandGlobs } from "../../platform/workspace/expand.ts";
import { checkClasses } from "./check-target.ts";
import { rowGroups, timesOf, weightsOfRows } from "./roles.ts";

export interface TrainingData {
  table: ReadTable;
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

/** The inputs with a known target. */
type DataValues = Values<typeof dataInputs> & { target: string };

/**
 * Reads the tables, splits off the test rows, and chooses features from the training rows alone. Problems with the
 * data are reported through `reporter`.
 */
export async function readTrainingData(
  values: Values<typeof dataInputs>,
  seed: number,
  { cwd, signal, reporter }: Pick<Context, "cwd" | "signal" | "reporter">,
): Promise<TrainingData> {
  if (values["test-size"] >= 1) {
    throw new Failure(
      `test-size: expected a share of the rows above 0 and below 1, got ${values["test-size"]} (0.25 holds out a quarter)`,
    );
  }
  const options = await tableOptions(values, cwd, signal);
  const given = options.schema ?? NO_SCHEMA;
  const inputs = { ...values, target: targetName(values.target, given) };
  const roles: Roles = {
    target: inputs.target,
    id: inputs["id-column"] ?? given.id,
    weight: inputs["weight-column"],
    group: inputs["group-column"],
    time: inputs["time-column"],
  };
  const table = await readTable(await expandGlobs(inputs.data, cwd), options);
  const testTable = await readTestTable(inputs, table, options);
  for (const { level, message, at } of [...table.notices, ...(testTable?.notices ?? [])]) reporter[level](message, at);

  const column = findColumn(table, inputs.target);
  if (column === undefined) throw new Failure(unknownColumn("target", inputs.target, table));
  const rows = labelled(table, column, { rows: allRows(table.rows), drop: inputs.missing === "drop" });
  const target = targetFrom(column, inputs.task);
  checkClasses(target, rows, "target");
  const weights = roleColumn(table, "weight-column", roles.weight, (found) => weightsOfRows(table, found, rows));
  const method = methodOf(inputs, table, target, rows);
  const parts = testTable === undefined ? split(rows, method, { testSize: inputs["test-size"], seed }) : undefined;
  let train = parts?.train ?? rows;
  let test = { table: testTable ?? table, rows: parts?.test ?? testRows(testTable!, inputs) };

  const before = train.length + test.rows.length;
  const wanted = { roles, features: inputs.features, exclude: inputs.exclude };
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
  checkClasses(target, train, trainingPart(method, inputs, testTable !== undefined));
  refuseLostClasses(inputs, target, parts?.train ?? rows, train);
  const dropped = before - train.length - test.rows.length + table.rows - rows.length;
  warnOf(reporter, { table, target, train, test, choice });
  const missing = missingCells(choice.features, train);
  return { table, target, train, test, method, weights, roles, choice, missing, dropped, given, reading: options };
}

function targetName(named: string | undefined, { target }: TableSchema): string {
  const name = named ?? target;
  if (name !== undefined) return name;
  throw new Failure("target: expected the name of the column to predict, got nothing (name it here or in a schema)");
}

/** Names the input that splits the rows, for a message: `group-column: g`. */
function trainingPart({ method }: SplitMethod, inputs: DataValues, given: boolean): string {
  if (given) return "data";
  if (method === "group") return `group-column: ${inputs["group-column"]}`;
  return method === "time" ? `time-column: ${inputs["time-column"]}` : `split: ${method}`;
}

/** Checks the classes. @throws {Failure} if a class loses all its training rows to `missing: drop`. */
function refuseLostClasses(inputs: DataValues, target: Target, before: Int32Array, after: Int32Array): void {
  if (target.task === "regression" || inputs.missing !== "drop") return;
  const kept = new Set(Array.from(after, (row) => target.codes[row]!));
  const lost = [...new Set(Array.from(before, (row) => target.codes[row]!))].filter((code) => !kept.has(code));
  if (lost.length === 0) return;
  const names = lost.slice(0, 5).map((code) => JSON.stringify(target.classes[code]));
  throw new Failure(
    `missing: drop removes every training row of ${names.join(", ")}${lost.length > 5 ? ", …" : ""} (set missing: impute, exclude the columns with missing cells, or remove the class from the data)`,
  );
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

function roleColumn<T>(
  table: ReadTable,
  input: string,
  name: string | undefined,
  read: (column: Column) => T,
): T | undefined {
  if (name === undefined) return undefined;
  const column = findColumn(table, name);
  if (column === undefined) throw new Failure(unknownColumn(input, name, table));
  return read(column);
}

function methodOf(inputs: DataValues, table: ReadTable, target: Target, rows: Int32Array): SplitMethod {
  const groups = roleColumn(table, "group-column", inputs["group-column"], rowGroups);
  const times = roleColumn(table, "time-column", inputs["time-column"], (column) => timesOf(table, column, rows));
  const byTarget = target.task === "classification" ? "stratified" : "random";
  const method = inputs.split ?? (groups !== undefined ? "group" : times !== undefined ? "time" : byTarget);
  switch (method) {
    case "random":
      return { method };
    case "stratified":
      if (target.task === "regression")
        throw new Failure("split: expected random, group or time for numbers, got stratified");
      return { method, labels: target.codes, classes: target.classes };
    case "group":
      if (groups === undefined) throw new Failure("group-column: expected a column for split: group, got nothing");
      return { method, groups };
    case "time":
      if (times === undefined) throw new Failure("time-column: expected a column for split: time, got nothing");
      return { method, times };
  }
}

/** Share of held-out rows that also occur in the training rows above which the metrics are distorted. */
const COMMON = 0.05;

/** Warns about data that make a model look better than it is. */
function warnOf(
  reporter: Context["reporter"],
  { table, target, train, test, choice }: Pick<TrainingData, "table" | "target" | "train" | "test" | "choice">,
): void {
  const names = choice.features.map(({ name }) => name);
  for (const { name, reason } of choice.left) {
    reporter.notice(`${name}: left out: ${reason} (name it under \`features\` to keep it)`);
  }
  const twice = overlap([...names, target.name], { table, rows: train }, test);
  if (twice > 0) {
    const rows = twice === 1 ? "1 of the held-out rows is" : `${twice} of the held-out rows are`;
    reporter[twice >= test.rows.length * COMMON ? "warning" : "notice"](
      `${rows} also a training row: metrics on such rows say nothing (take duplicates out, or name a group-column)`,
    );
  }
  for (const { name, share } of findLeaks(choice.features, target, train)) {
    const what = target.task === "classification" ? "of the rows right" : "of the target's variance";
    reporter.warning(
      `${name}: this column alone predicts ${(share * 100).toFixed(1)} % ${what}: is it known before the target is? (if not: exclude: ${name})`,
    );
  }
  if (target.task === "classification") warnOfImbalance(reporter, target, train);
}

/** Classes below this share hardly affect the accuracy. */
const RARE = 0.05;

function warnOfImbalance(
  reporter: Context["reporter"],
  { name, classes, codes }: Extract<Target, { task: "classification" }>,
  train: Int32Array,
): void {
  const counts = classes.map(() => 0);
  for (const row of train) counts[codes[row]!]!++;
  const least = counts.indexOf(Math.min(...counts));
  const share = counts[least]! / train.length;
  // A share of a twentieth is no imbalance if there are many classes.
  if (share >= Math.min(RARE, 0.25 / classes.length)) return;
  reporter.warning(
    `${name}: only ${counts[least]} of ${train.length} training rows are ${JSON.stringify(classes[least])}: accuracy says little of it (look at balanced_accuracy and its recall; set class-weight: balanced)`,
  );
}
