import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { action } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import { readSchema } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import { preparedTypes, unseenCells } from "../../data/features/index.ts";
import {
  type Column,
  findColumn,
  parseTable,
  type ReadTable,
  readTable,
  type Table,
  type TableSchema,
  writeCsv,
} from "../../data/table/index.ts";
import { writeJsonLines } from "../../data/table/json-lines-writer.ts";
import { type OutputFormat, outputFormat } from "../../data/table/output-format.ts";
import { writeParquet } from "../../data/table/parquet-writer.ts";
import { predictedTable } from "../../models/bundle/predictions.ts";
import { modelTableOptions } from "../../models/bundle/table-schema.ts";
import { loadPredictor } from "../../models/predictor/load.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import { replaceFileBy, replaceFileOf } from "../../platform/file/write.ts";
import { writeStandardOutput } from "../../platform/process/standard-output.ts";
import { expandGlobs } from "../../platform/workspace/expand.ts";
import { type PredictInputs, predictInputs, predictOutputs } from "./inputs.ts";

export default action({
  name: "predict",
  description: "Predicts rows with a model. Reads files or stdin, writes a file or stdout.",
  examples: ["--model model --data new.csv --output predictions.csv", "--data - --data-format json-lines --output -"],
  inputs: predictInputs,
  outputs: predictOutputs,
  positional: "model",
  async run(inputs, context) {
    const { cwd, reporter, stdout } = context;
    const format = inputs.format ?? (inputs.output === "-" ? "csv" : outputFormat(inputs.output, "output"));
    const given = inputs.schema === undefined ? undefined : await readSchema(inputs.schema, cwd);
    const notice = (message: string) => reporter.notice(message);
    const options = { cwd, schema: given, classes: inputs.classes, notice };
    const model = await loadPredictor(inputs.model ?? usualModel, options);
    const { table, schema } = await readRows({ ...inputs, schema: given }, model, context);
    for (const { level, message, at } of table.notices) reporter[level](message, at);
    const id = idColumn(table, inputs["id-column"], schema?.id);
    checkExtraColumns(model, table, { id, policy: inputs["extra-columns"], reporter });
    warnOfUnseen(model, table, reporter);
    const predictions = predictedTable(model, table, id);
    if (inputs.output === "-") {
      await writeStandardOutput(
        format === "parquet" ? [await writeParquet(predictions)] : textOf(predictions, format),
        stdout,
      );
      return { outputs: { "predictions-path": undefined, rows: table.rows }, summary: [] };
    }
    const output = resolve(cwd, inputs.output);
    if (format === "parquet") {
      const bytes = await writeParquet(predictions);
      await replaceFileBy(output, (temporary) => writeFile(temporary, bytes));
    } else await replaceFileOf(output, textOf(predictions, format));
    reporter.info(`${table.rows} rows predicted: ${inputs.output}`);
    return { outputs: { "predictions-path": output, rows: table.rows }, summary: [] };
  },
});

interface RowInputs extends Pick<PredictInputs, "data" | "data-format" | "id-column" | "encoding" | "delimiter"> {
  schema: TableSchema | undefined;
}

/** Reads the rows with the column types that the model knows. An invalid cell is reported with its line. */
async function readRows(
  inputs: RowInputs,
  model: Predictor,
  { cwd, stdin, signal }: Context,
): Promise<{ table: ReadTable; schema: TableSchema | undefined }> {
  const id = inputs["id-column"];
  const { schema } = inputs;
  const options = modelTableOptions(model, {
    cwd,
    signal,
    allowEmpty: true,
    encoding: inputs.encoding,
    ...(schema !== undefined && { schema }),
    ...(id !== undefined && !preparedTypes(model.preparation).has(id) && { types: new Map([[id, "text"]]) }),
    ...(inputs.delimiter !== undefined && { delimiter: inputs.delimiter }),
    ...(inputs["data-format"] !== undefined && { format: inputs["data-format"] }),
  });
  const read = (table: ReadTable) => ({ table, schema: options.schema });
  if (!inputs.data.includes("-")) return read(await readTable(await expandGlobs(inputs.data, cwd), options));
  if (inputs.data.length > 1)
    throw new Failure(`data: expected stdin alone, got - and ${inputs.data.length - 1} files`);
  return read(await parseTable(stdin, "stdin", { ...options, format: inputs["data-format"] ?? "csv" }));
}

/** Returns the column that names the rows: the requested one, else the schema's, else one called `id`. */
function idColumn(table: Table, name: string | undefined, known: string | undefined): Column | undefined {
  const remembered = known === undefined ? undefined : findColumn(table, known);
  const found = name === undefined && remembered !== undefined ? remembered : findColumn(table, name ?? "id");
  if (found === undefined && name !== undefined) {
    throw new Failure(
      `id-column: there is no column ${JSON.stringify(name)}; there are ${table.columns.map((column) => column.name).join(", ")}`,
    );
  }
  return found;
}

/** Checks the columns that the model does not read. @throws {Failure} if they are not allowed. */
function checkExtraColumns(
  model: Predictor,
  table: Table,
  { id, policy, reporter }: { id: Column | undefined; policy: "ignore" | "fail"; reporter: Context["reporter"] },
): void {
  const known = new Set([...model.preparation.columns.map(({ name }) => name), model.target, id?.name]);
  const extra = table.columns.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (extra.length === 0) return;
  const names = `${extra.slice(0, 10).join(", ")}${extra.length > 10 ? ` and ${extra.length - 10} more` : ""}`;
  if (policy === "fail") throw new Failure(`data: expected only columns that the model reads, got ${names} too`);
  reporter.notice(`the model does not read ${names}`);
}

/** Warns about categories that no training row had. They are valid, but the model has learned nothing about them. */
function warnOfUnseen(model: Predictor, table: Table, reporter: Context["reporter"]): void {
  for (const [name, count] of unseenCells(model.preparation, table)) {
    reporter.warning(
      `${name}: ${count} cells have a category that no training row had: it counts as none of the known ones`,
    );
  }
}

function textOf(table: Table, format: OutputFormat): Iterable<string> {
  return format === "json-lines" ? writeJsonLines(table) : writeCsv(table);
}
