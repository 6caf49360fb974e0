export const id = "predict";
export const ids = ["predict"];
export const modules = {

/***/ "src/actions/predict/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ predict)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__("node:stream");
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__("node:stream/promises");
// EXTERNAL MODULE: ./src/contract/action.ts
var action = __webpack_require__("src/contract/action.ts");
// EXTERNAL MODULE: ./src/contract/table-options.ts
var table_options = __webpack_require__("src/contract/table-options.ts");
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
// EXTERNAL MODULE: ./src/data/features/index.ts + 7 modules
var features = __webpack_require__("src/data/features/index.ts");
// EXTERNAL MODULE: ./src/data/table/index.ts + 14 modules
var data_table = __webpack_require__("src/data/table/index.ts");
// EXTERNAL MODULE: ./src/data/table/csv-writer.ts
var csv_writer = __webpack_require__("src/data/table/csv-writer.ts");
// EXTERNAL MODULE: ./src/data/table/date.ts
var date = __webpack_require__("src/data/table/date.ts");
;// CONCATENATED MODULE: ./src/data/table/json-lines-writer.ts


const PIECE = 2 ** 16;
/**
 * A table as JSON Lines (one object a row, UTF-8), in pieces of about 64 kB. A missing cell is null; so is an infinite number,
 * for which JSON has no spelling.
 */
function* writeJsonLines(table) {
    const names = table.columns.map(({ name }) => JSON.stringify(name));
    const cells = table.columns.map(cellWriter);
    let piece = "";
    for (let row = 0; row < table.rows; row++) {
        let line = "{";
        for (let c = 0; c < cells.length; c++)
            line += `${c === 0 ? "" : ","}${names[c]}:${cells[c](row)}`;
        piece += `${line}}\n`;
        if (piece.length > PIECE) {
            yield piece;
            piece = "";
        }
    }
    yield piece;
}
function cellWriter(column) {
    if ("codes" in column) {
        const levels = column.levels.map((level) => JSON.stringify(level));
        return (row) => levels[column.codes[row]] ?? "null";
    }
    const { values } = column;
    if (column.type === "date")
        return (row) => (Number.isNaN(values[row]) ? "null" : JSON.stringify((0,date/* formatDate */.Y)(values[row])));
    if (column.digits !== undefined) {
        const text = (0,csv_writer/* numberText */.$4)(column);
        return (row) => (Number.isNaN(values[row]) ? "null" : JSON.stringify(text(values[row])));
    }
    return (row) => (Number.isFinite(values[row]) ? String(values[row]) : "null");
}

// EXTERNAL MODULE: ./src/data/table/output-format.ts
var output_format = __webpack_require__("src/data/table/output-format.ts");
;// CONCATENATED MODULE: ./src/data/table/parquet-writer.ts

/**
 * A table as a Parquet file, compressed with Snappy: numbers as DOUBLE (whole ones as INT64), levels as STRING, dates as
 * TIMESTAMP. A missing cell is null.
 */
async function writeParquet(table) {
    const { parquetWriteBuffer } = await __webpack_require__.e("hyparquet-writer").then(__webpack_require__.bind(__webpack_require__, "hyparquet-writer/src/node.js"));
    const columnData = table.columns.map((column) => ({ name: column.name, ...contentOf(column) }));
    return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "trainyard" }));
}
function contentOf(column) {
    if ("codes" in column) {
        return {
            type: "STRING",
            data: Array.from(column.codes, (code) => column.levels[code] ?? null),
            nullable: true,
        };
    }
    const present = (make) => Array.from(column.values, (value) => (Number.isNaN(value) ? null : make(value)));
    if (column.type === "date")
        return { type: "TIMESTAMP", data: present((value) => new Date(value)), nullable: true };
    if (column.digits !== undefined)
        return { type: "STRING", data: present((0,csv_writer/* numberText */.$4)(column)), nullable: true };
    if (column.type === "integer" && column.values.every((value) => Number.isNaN(value) || Number.isSafeInteger(value))) {
        return { type: "INT64", data: present(BigInt), nullable: true };
    }
    return { type: "DOUBLE", data: present((value) => value), nullable: true };
}

// EXTERNAL MODULE: ./src/models/bundle/bundle.ts + 3 modules
var bundle = __webpack_require__("src/models/bundle/bundle.ts");
// EXTERNAL MODULE: ./src/models/bundle/predictions.ts
var bundle_predictions = __webpack_require__("src/models/bundle/predictions.ts");
// EXTERNAL MODULE: ./src/models/bundle/table-schema.ts
var table_schema = __webpack_require__("src/models/bundle/table-schema.ts");
// EXTERNAL MODULE: ./src/platform/file/read.ts
var read = __webpack_require__("src/platform/file/read.ts");
// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__("src/platform/file/write.ts");
// EXTERNAL MODULE: ./src/platform/workspace/expand.ts
var expand = __webpack_require__("src/platform/workspace/expand.ts");
// EXTERNAL MODULE: ./src/contract/data-inputs.ts
var data_inputs = __webpack_require__("src/contract/data-inputs.ts");
// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__("src/contract/inputs.ts");
;// CONCATENATED MODULE: ./src/actions/predict/inputs.ts



const predictInputs = {
    model: (0,inputs/* path */.Ae)({ description: "Model bundle, or its `model.onnx`.", default: "model" }),
    data: {
        ...data_inputs/* dataInputs */.g.data,
        description: "Tables of rows to predict: CSV, TSV, JSON, Parquet or Arrow, also compressed. Paths or patterns, one per line; `-` is stdin.",
    },
    "data-format": (0,inputs/* choice */.Yq)({
        description: "Format of `data` when its name does not show it. CSV when absent.",
        choices: output_format/* OUTPUT_FORMATS */.D,
    }),
    output: (0,inputs/* path */.Ae)({ description: "File for the predictions; `-` is stdout.", default: "-" }),
    format: (0,inputs/* choice */.Yq)({
        description: "Format of the output when its name does not show it. CSV when absent.",
        choices: output_format/* OUTPUT_FORMATS */.D,
    }),
    "id-column": (0,inputs/* text */.Qq)({
        description: "Column that identifies each row. When absent: the one that the model was trained with, else `id`. Without any of them, rows are numbered from 0.",
    }),
    "extra-columns": (0,inputs/* choice */.Yq)({
        description: "What to do with columns that the model does not read, other than the id and the target. `ignore` names them in a notice.",
        choices: ["ignore", "fail"],
        default: "ignore",
    }),
    schema: data_inputs/* dataInputs */.g.schema,
    encoding: data_inputs/* dataInputs */.g.encoding,
    delimiter: data_inputs/* dataInputs */.g.delimiter,
};
const predictOutputs = {
    "predictions-path": "Path of the predictions. Absent when they were written to stdout.",
    rows: "Number of rows that were predicted.",
};

;// CONCATENATED MODULE: ./src/actions/predict/index.ts



















/* harmony default export */ const predict = ((0,action/* action */.X)({
    name: "predict",
    description: "Predicts rows with a model. Reads files or stdin, writes a file or stdout.",
    examples: ["--model model --data new.csv --output predictions.csv", "--data - --data-format json-lines --output -"],
    inputs: predictInputs,
    outputs: predictOutputs,
    positional: "model",
    async run(inputs, context) {
        const { cwd, reporter, stdout } = context;
        const format = inputs.format ?? (inputs.output === "-" ? "csv" : (0,output_format/* outputFormat */.B)(inputs.output, "output"));
        const { model } = await (0,bundle/* readBundle */.B)(inputs.model, cwd);
        const { table, schema } = await readRows(inputs, model, context);
        for (const { level, message, at } of table.notices)
            reporter[level](message, at);
        const id = idColumn(table, inputs["id-column"], schema?.id);
        checkExtraColumns(model, table, { id, policy: inputs["extra-columns"], reporter });
        warnOfUnseen(model, table, reporter);
        const predictions = (0,bundle_predictions/* predictedTable */.B)(model, table, id);
        if (inputs.output === "-") {
            await toStdout(format === "parquet" ? [await writeParquet(predictions)] : textOf(predictions, format), stdout);
            return { outputs: { "predictions-path": undefined, rows: table.rows }, summary: [] };
        }
        const output = (0,external_node_path_.resolve)(cwd, inputs.output);
        if (format === "parquet") {
            const bytes = await writeParquet(predictions);
            await (0,write/* replaceFileBy */.IJ)(output, (temporary) => (0,promises_.writeFile)(temporary, bytes));
        }
        else
            await (0,write/* replaceFileOf */.gx)(output, textOf(predictions, format));
        reporter.info(`${table.rows} rows predicted: ${inputs.output}`);
        return { outputs: { "predictions-path": output, rows: table.rows }, summary: [] };
    },
}));
/** Columns that the model knows are read as it knows them; a cell that does not fit is named with its line. */
async function readRows(inputs, model, { cwd, stdin, signal }) {
    const id = inputs["id-column"];
    const schema = inputs.schema === undefined ? undefined : await (0,table_options/* readSchema */.G)(inputs.schema, cwd);
    const options = (0,table_schema/* modelTableOptions */.u)(model, {
        cwd,
        signal,
        allowEmpty: true,
        encoding: inputs.encoding,
        ...(schema !== undefined && { schema }),
        ...(id !== undefined && !(0,features/* preparedTypes */.b3)(model.preparation).has(id) && { types: new Map([[id, "text"]]) }),
        ...(inputs.delimiter !== undefined && { delimiter: inputs.delimiter }),
        ...(inputs["data-format"] !== undefined && { format: inputs["data-format"] }),
    });
    const read = (table) => ({ table, schema: options.schema });
    if (!inputs.data.includes("-"))
        return read(await (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(inputs.data, cwd), options));
    if (inputs.data.length > 1)
        throw new failure/* Failure */.H(`data: expected stdin alone, got - and ${inputs.data.length - 1} files`);
    return read(await (0,data_table/* parseTable */.M$)(stdin, "stdin", { ...options, format: inputs["data-format"] ?? "csv" }));
}
/** The column that names the rows: the one that is asked for, else that of the schema, else one called `id`. */
function idColumn(table, name, known) {
    const remembered = known === undefined ? undefined : (0,data_table/* findColumn */.kn)(table, known);
    const found = name === undefined && remembered !== undefined ? remembered : (0,data_table/* findColumn */.kn)(table, name ?? "id");
    if (found === undefined && name !== undefined) {
        throw new failure/* Failure */.H(`id-column: there is no column ${JSON.stringify(name)}; there are ${table.columns.map((column) => column.name).join(", ")}`);
    }
    return found;
}
/** @throws {Failure} for columns that the model does not read, when that is asked for. */
function checkExtraColumns(model, table, { id, policy, reporter }) {
    const known = new Set([...model.preparation.columns.map(({ name }) => name), model.target, id?.name]);
    const extra = table.columns.filter(({ name }) => !known.has(name)).map(({ name }) => name);
    if (extra.length === 0)
        return;
    const names = `${extra.slice(0, 10).join(", ")}${extra.length > 10 ? ` and ${extra.length - 10} more` : ""}`;
    if (policy === "fail")
        throw new failure/* Failure */.H(`data: expected only columns that the model reads, got ${names} too`);
    reporter.notice(`the model does not read ${names}`);
}
/** A category that no training row had is no error, but the model has learned nothing of it. */
function warnOfUnseen(model, table, reporter) {
    for (const [name, count] of (0,features/* unseenCells */.ef)(model.preparation, table)) {
        reporter.warning(`${name}: ${count} cells have a level that no training row had: they count as none of the known ones`);
    }
}
function textOf(table, format) {
    return format === "json-lines" ? writeJsonLines(table) : (0,data_table/* writeCsv */.En)(table);
}
/**
 * A reader that has seen enough (`| head`) closes the pipe: that is no failure.
 *
 * @throws {Failure} when the disk behind stdout is full.
 */
async function toStdout(pieces, stdout) {
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(pieces), stdout, { end: false }).catch((error) => {
        if (error.code === undefined)
            throw error;
        if (error.code !== "EPIPE")
            throw new failure/* Failure */.H(`output: stdout: ${(0,read/* reason */.l)(error)}`, { cause: error });
    });
}


/***/ })

};
