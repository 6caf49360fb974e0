import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { action } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { tableOptions } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import {
  allRows,
  chooseComplete,
  chooseFeatures,
  completeRows,
  fitPreparation,
  matrixColumns,
  missingCells,
  type PreparationFile,
  readPreparationFile,
  refuseMissing,
  transform,
  unseenCells,
  writePreparationFile,
} from "../../data/features/index.ts";
import {
  type Column,
  findColumn,
  NO_SCHEMA,
  type ReadTable,
  readTable,
  selectFromColumn,
  type Table,
  type TableSchema,
  writeCsv,
} from "../../data/table/index.ts";
import { outputFormat } from "../../data/table/output-format.ts";
import { modelTableOptions, rememberedSchema } from "../../models/bundle/table-schema.ts";
import { replaceFileOf } from "../../platform/file/write.ts";
import { writeStandardOutput } from "../../platform/process/standard-output.ts";
import { expandGlobs } from "../../platform/workspace/expand.ts";
import { code, heading, list } from "../../reports/markdown/block.ts";
import { type PreprocessInputs, preprocessInputs, preprocessOutputs } from "./inputs.ts";

export default action({
  name: "preprocess",
  description:
    "Prepares a table as `train` does (imputes or drops, scales, encodes), for pipelines that keep this step separate.",
  examples: [
    "--data data/customers.csv --target churned --output prepared.csv --fitted preparation.json",
    "--data new.csv --target churned --output prepared.csv --fitted preparation.json",
  ],
  inputs: preprocessInputs,
  outputs: preprocessOutputs,
  async run(inputs, context) {
    const { cwd, reporter } = context;
    if (inputs.output !== "-") outputFormat(inputs.output, "output", ["csv"]);
    const reused = await readFitted(inputs.fitted, cwd);
    const { table, given } = await read(inputs, reused, context);
    for (const { level, message, at } of table.notices) reporter[level](message, at);
    const fitted = reused ?? fitFile(inputs, { table, given: given ?? NO_SCHEMA }, reporter);

    const preparation = { columns: fitted.columns };
    const prepared = fitted.columns.flatMap(({ name }) => findColumn(table, name) ?? []);
    const all = allRows(table.rows);
    if (fitted.missing === "error") refuseMissing(table, prepared, all);
    const rows = fitted.missing === "drop" ? completeRows(prepared, all) : all;
    const unseen = [...unseenCells(preparation, table, rows)];
    for (const [name, count] of unseen) {
      reporter.warning(
        `${name}: ${count} cells have a category that was absent when the preparation was fitted: it becomes all zeros`,
      );
    }
    const values = transform(preparation, table, rows);
    const columns = matrixColumns(preparation).map(
      (name, index): Column => ({
        name,
        type: "number",
        values: values.subarray(index * rows.length, (index + 1) * rows.length),
      }),
    );
    const output = joined(columns, { table, rows }, fitted);
    const outputPath = inputs.output === "-" ? undefined : resolve(cwd, inputs.output);
    if (outputPath === undefined) await writeStandardOutput(writeCsv(output), context.stdout);
    else await replaceFileOf(outputPath, writeCsv(output));
    const fittedPath = inputs.fitted === undefined ? undefined : resolve(cwd, inputs.fitted);
    if (fittedPath !== undefined && reused === undefined) {
      await writePreparationFile(fittedPath, fitted);
    }
    const filled = fitted.missing === "impute" ? missingCells(prepared, rows) : [];
    return {
      outputs: {
        "output-path": outputPath,
        "fitted-path": fittedPath,
        rows: rows.length,
        columns: output.columns.length,
      },
      // Only the rows go to stdout.
      summary:
        outputPath === undefined
          ? []
          : [
              heading(2, ["Prepared ", code(inputs.output)]),
              list([
                `${rows.length} rows, ${output.columns.length} columns`,
                reused === undefined
                  ? "fitted on these rows"
                  : [
                      "fitted before, in ",
                      code(inputs.fitted!),
                      "; `missing`, `scale` and the columns are that file's",
                    ],
                ...(rows.length < table.rows
                  ? [`${table.rows - rows.length} rows with missing cells were left out`]
                  : []),
                ...filled.map(({ name, count }) => `${name}: ${count} missing cells were filled in`),
                ...unseen.map(([name, count]) => `${name}: ${count} cells of unseen levels`),
              ]),
            ],
    };
  },
});

async function readFitted(file: string | undefined, cwd: string): Promise<PreparationFile | undefined> {
  if (file === undefined) return undefined;
  const there = await access(resolve(cwd, file)).then(
    () => true,
    () => false,
  );
  return there ? readPreparationFile(file, cwd) : undefined;
}

async function read(
  inputs: PreprocessInputs,
  reused: PreparationFile | undefined,
  { cwd, signal }: Context,
): Promise<{ table: ReadTable; given: TableSchema | undefined }> {
  const options = await tableOptions(inputs, cwd, signal);
  const files = await expandGlobs(inputs.data, cwd);
  if (reused === undefined) return { table: await readTable(files, options), given: options.schema };
  const { columns, schema } = reused;
  const reading = modelTableOptions({ preparation: { columns }, ...(schema !== undefined && { schema }) }, options);
  return { table: await readTable(files, reading), given: options.schema };
}

function fitFile(
  inputs: PreprocessInputs,
  { table, given }: { table: ReadTable; given: TableSchema },
  reporter: Context["reporter"],
): PreparationFile {
  const roles = { target: inputs.target ?? given.target, id: inputs["id-column"] ?? given.id };
  const all = allRows(table.rows);
  const wanted = { roles, features: inputs.features, exclude: inputs.exclude };
  const { choice, rows } =
    inputs.missing === "drop"
      ? chooseComplete(table, all, wanted)
      : { choice: chooseFeatures(table, all, wanted), rows: all };
  for (const { name, reason } of choice.left) {
    reporter.notice(`${name}: left out: ${reason} (name it under \`features\` to keep it)`);
  }
  const { columns } = fitPreparation(choice.features, rows, { scale: inputs.scale, maxLevels: inputs["max-levels"] });
  const schema = rememberedSchema({ given, found: table.schema, columns, ...roles });
  return {
    format: "trainyard-preparation-1",
    missing: inputs.missing,
    ...(roles.target !== undefined && { target: roles.target }),
    ...(roles.id !== undefined && { id: roles.id }),
    columns,
    ...(schema !== undefined && { schema }),
  };
}

/** Joins id, prepared columns and target in this order. A new table may have no target. */
function joined(
  columns: Column[],
  { table, rows }: { table: Table; rows: Int32Array },
  { id, target }: PreparationFile,
): Table {
  const carried = (name: string | undefined): Column[] => {
    const column = name === undefined ? undefined : findColumn(table, name);
    return column === undefined ? [] : [selectFromColumn(column, rows)];
  };
  const all = [...carried(id), ...columns, ...carried(target)];
  const names = new Set<string>();
  for (const { name } of all) {
    if (names.has(name))
      throw new Failure(
        `output: expected each column once, got ${JSON.stringify(name)} twice (rename a column of the data)`,
      );
    names.add(name);
  }
  return { rows: rows.length, columns: all };
}
