export const id = 53;
export const ids = [53];
export const modules = {

/***/ 44330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contract_action_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(99182);
/* harmony import */ var _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58508);
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42785);
/* harmony import */ var _contract_table_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77841);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83333);
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25851);
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14400);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33464);
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71081);
/* harmony import */ var _platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(67333);
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(46008);













const { features, exclude, schema, encoding, delimiter, missing, scale } = _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .dataInputs */ .g;
const inputs = {
    data: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .Mn)({
        description: "Table(s) to prepare: CSV, TSV, JSON Lines or Parquet, each also `.gz`; paths or globs.",
        required: true,
    }),
    output: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .path */ .Ae)({ description: "CSV file the prepared rows are written to.", required: true }),
    fitted: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .path */ .Ae)({
        description: "JSON file of what was fitted. When it is there, it is applied as it stands and nothing is fitted; else it is written.",
    }),
    target: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: "A column that is carried along as it is, like `id-column`." }),
    features,
    exclude,
    "id-column": _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .dataInputs */ .g["id-column"],
    schema,
    encoding,
    delimiter,
    missing,
    scale,
    "max-levels": _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .dataInputs */ .g["max-levels"],
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_contract_action_js__WEBPACK_IMPORTED_MODULE_11__/* .action */ .X)({
    name: "preprocess",
    description: "Prepares a table as `train` does (fill in or drop, scale, encode), for pipelines that keep that a step of its own.",
    inputs,
    outputs: {
        "output-path": "The prepared rows as CSV.",
        "fitted-path": "What was fitted, as JSON; only with `fitted`.",
        rows: "Rows written.",
        columns: "Columns written.",
    },
    async run(inputs, context) {
        const { cwd, reporter } = context;
        const reused = await readFitted(inputs.fitted, cwd);
        const table = await read(inputs, reused, context);
        for (const { level, message, at } of table.notices)
            reporter[level](message, at);
        const fitted = reused ?? fitFile(inputs, table, reporter);
        const preparation = { columns: fitted.columns };
        const prepared = fitted.columns.flatMap(({ name }) => (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_7__/* .findColumn */ .kn)(table, name) ?? []);
        const all = (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .allRows */ .Pl)(table.rows);
        if (fitted.missing === "error")
            (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseMissing */ .jQ)(table, prepared, all);
        const rows = fitted.missing === "drop" ? (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .completeRows */ .TC)(prepared, all) : all;
        const unseen = [...(0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .unseenCells */ .ef)(preparation, table, rows)];
        for (const [name, count] of unseen) {
            reporter.warning(`${name}: ${count} cells have a level that was not there when the preparation was fitted: all zeros`);
        }
        const values = (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .transform */ .pd)(preparation, table, rows);
        const columns = (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .matrixColumns */ .f)(preparation).map((name, index) => ({
            name,
            type: "number",
            values: values.subarray(index * rows.length, (index + 1) * rows.length),
        }));
        const output = joined(table, rows, columns, fitted);
        const outputPath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, inputs.output);
        await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_9__/* .replaceFileOf */ .gx)(outputPath, (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_7__/* .writeCsv */ .En)(output));
        const fittedPath = inputs.fitted === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, inputs.fitted);
        if (fittedPath !== undefined && reused === undefined) {
            await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_9__/* .replaceFile */ .fR)(fittedPath, `${JSON.stringify(fitted, null, 2)}\n`);
        }
        const filled = fitted.missing === "impute" ? (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .missingCells */ .o3)(prepared, rows) : [];
        return {
            outputs: {
                "output-path": outputPath,
                "fitted-path": fittedPath,
                rows: rows.length,
                columns: output.columns.length,
            },
            summary: [
                (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_12__/* .heading */ .R_)(2, ["Prepared ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(inputs.output)]),
                (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_12__/* .list */ .p_)([
                    `${rows.length} rows, ${output.columns.length} columns`,
                    reused === undefined
                        ? "fitted on these rows"
                        : ["fitted before, in ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(inputs.fitted), "; `missing`, `scale` and the columns are that file's"],
                    ...(rows.length < table.rows ? [`${table.rows - rows.length} rows with missing cells were left out`] : []),
                    ...filled.map(({ name, count }) => `${name}: ${count} missing cells were filled in`),
                    ...unseen.map(([name, count]) => `${name}: ${count} cells of unseen levels`),
                ]),
            ],
        };
    },
}));
async function readFitted(file, cwd) {
    if (file === undefined)
        return undefined;
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file)).then(() => true, () => false);
    return there ? (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .readPreparationFile */ .qU)(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_8__/* .readJson */ .Vh)(file, cwd, "a fitted preparation"), file) : undefined;
}
async function read(inputs, reused, { cwd, signal }) {
    const options = await (0,_contract_table_options_js__WEBPACK_IMPORTED_MODULE_4__/* .tableOptions */ .n)(inputs, cwd, signal);
    const types = new Map([...(options.types ?? []), ...(reused === undefined ? [] : (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .preparedTypes */ .b3)(reused))]);
    return (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_7__/* .readTable */ .xz)(await (0,_platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_10__/* .expandGlobs */ .G)(inputs.data, cwd), { ...options, types });
}
function fitFile(inputs, table, reporter) {
    const roles = { target: inputs.target, id: inputs["id-column"] };
    const all = (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .allRows */ .Pl)(table.rows);
    const wanted = { roles, features: inputs.features, exclude: inputs.exclude };
    const { choice, rows } = inputs.missing === "drop"
        ? (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseComplete */ .D8)(table, all, wanted)
        : { choice: (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseFeatures */ .x9)(table, all, wanted), rows: all };
    for (const { name, reason } of choice.left) {
        reporter.notice(`${name}: left out: ${reason} (name it under \`features\` to keep it)`);
    }
    const { columns } = (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .fit */ .Uj)(choice.features, rows, { scale: inputs.scale, maxLevels: inputs["max-levels"] });
    return { format: _data_features_index_js__WEBPACK_IMPORTED_MODULE_6__/* .preparationFormat */ .TD, missing: inputs.missing, ...roles, columns };
}
/** Id first, target last, as they were; between them what was prepared. Where a new table has no target, there is none. */
function joined(table, rows, columns, { id, target }) {
    const carried = (name) => {
        const column = name === undefined ? undefined : (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_7__/* .findColumn */ .kn)(table, name);
        return column === undefined ? [] : [(0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_7__/* .selectFromColumn */ .rs)(column, rows)];
    };
    const all = [...carried(id), ...columns, ...carried(target)];
    const names = new Set();
    for (const { name } of all) {
        if (names.has(name))
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H(`output: expected each column once, got ${JSON.stringify(name)} twice (rename a column of the data)`);
        names.add(name);
    }
    return { rows: rows.length, columns: all };
}


/***/ }),

/***/ 58508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ dataInputs)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42785);

/** What `train` asks about its tables: which, how to read them, which columns, how to prepare and divide them. */
const dataInputs = {
    data: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: "Table(s) to train on: CSV, TSV, JSON Lines or Parquet, each also `.gz`; paths or globs. The first row names the columns.",
        required: true,
    }),
    target: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "The column to predict.", required: true }),
    task: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "What kind of column the target is: `auto` takes text, booleans and whole numbers of at most 20 values for classes.",
        choices: ["auto", "classification", "regression"],
        default: "auto",
    }),
    "test-data": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ description: "Table(s) of held-out rows; without any, rows of `data` are held out." }),
    features: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({ description: "The columns to predict from; all that look useful when absent." }),
    exclude: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({ description: "Columns not to predict from. They stay in the held-out rows, to cut them by." }),
    "id-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "A column that names each row." }),
    "weight-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "A column of how much each row counts." }),
    "group-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "A column whose equal values never stand in training and test rows both." }),
    "time-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "A column of dates or growing numbers, for `split: time`." }),
    schema: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
        description: "YAML file that says which type a column has, and which texts stand for missing values.",
    }),
    encoding: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "How text is encoded in the tables.",
        choices: ["utf-8", "latin-1", "utf-16"],
        default: "utf-8",
    }),
    delimiter: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)({ description: "What separates cells, one character or `tab`; found by itself when absent." }, {
        expected: "one character, or `tab`",
        parse: (value) => value === "tab" || value === "\\t"
            ? { ok: true, value: "\t" }
            : /^[ -~]$/.test(value) && !/["\w.+-]/.test(value)
                ? { ok: true, value }
                : { ok: false, expected: "one character such as ; or |, or tab" },
    }),
    missing: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "Missing values become the median or most frequent level (`impute`), take their row out, or are an error.",
        choices: ["impute", "drop", "error"],
        default: "impute",
    }),
    scale: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "How numbers are scaled; a forest needs none.",
        choices: ["none", "standard", "minmax"],
        default: "none",
    }),
    "max-levels": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
        description: "Most columns a category becomes; its rarest levels share the last.",
        min: 2,
        max: 10_000,
        integer: true,
        default: "50",
    }),
    split: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "How rows are held out; when absent by group or time where such a column is named, else `stratified` for classes and `random` for numbers.",
        choices: ["random", "stratified", "group", "time"],
    }),
    "test-size": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
        description: "Share of the rows held out for testing, of every class alike.",
        min: 0,
        max: 1,
        default: "0.25",
    }),
    cv: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
        description: "Folds of a cross-validation beside the held-out rows: each metric with its mean and spread.",
        min: 2,
        max: 100,
        integer: true,
    }),
};


/***/ }),

/***/ 77841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ tableOptions)
/* harmony export */ });
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14400);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33464);


/** How tables are to be read, by what the inputs say. */
async function tableOptions(inputs, cwd, signal) {
    const id = inputs["id-column"];
    return {
        cwd,
        signal,
        encoding: inputs.encoding,
        tolerant: new Set(inputs.exclude),
        // Ids are compared with other files' as they are spelt.
        ...(id !== undefined && { types: new Map([[id, "text"]]) }),
        ...(inputs.delimiter !== undefined && { delimiter: inputs.delimiter }),
        ...(inputs.schema !== undefined && {
            schema: await (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSchema */ .D0)(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(inputs.schema, cwd), inputs.schema),
        }),
    };
}


/***/ }),

/***/ 77623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ DATE_PARTS),
/* harmony export */   y: () => (/* binding */ datePart)
/* harmony export */ });
const DATE_PARTS = ["year", "month", "weekday", "hour"];
/** A part of a moment in UTC: month 1 to 12, weekday 0 (Monday) to 6, hour 0 to 23; NaN for NaN. */
function datePart(milliseconds, part) {
    if (Number.isNaN(milliseconds))
        return Number.NaN;
    const date = new Date(milliseconds);
    switch (part) {
        case "year":
            return date.getUTCFullYear();
        case "month":
            return date.getUTCMonth() + 1;
        case "weekday":
            return (date.getUTCDay() + 6) % 7;
        case "hour":
            return date.getUTCHours();
    }
}


/***/ }),

/***/ 49459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ moments),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Pl: () => (/* binding */ allRows),
/* harmony export */   YV: () => (/* binding */ quantile),
/* harmony export */   ZT: () => (/* binding */ countLevels),
/* harmony export */   s0: () => (/* binding */ sortedValues)
/* harmony export */ });
/* harmony import */ var _table_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33295);

/** The values that are there, sorted. */
function sortedValues(values, rows) {
    const present = new Float64Array(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
        const value = values[rows[i]];
        if (!Number.isNaN(value))
            present[count++] = value;
    }
    return present.subarray(0, count).sort();
}
/** `sorted` ascending and not empty; between two values it interpolates linearly, as numpy's `quantile` does. */
function quantile(sorted, p) {
    const at = (sorted.length - 1) * p;
    const low = Math.floor(at);
    const below = sorted[low];
    const above = sorted[Math.min(low + 1, sorted.length - 1)];
    return below === above ? below : below + (above - below) * (at - low);
}
/** The middle value, or the mean of the two middle ones. */
function median(sorted) {
    const half = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
/** Mean and population standard deviation (divided by n), in two passes with the rounding of the first taken out. */
function moments(values) {
    let sum = 0;
    for (const value of values)
        sum += value;
    let mean = sum / values.length;
    let rest = 0;
    for (const value of values)
        rest += value - mean;
    mean += rest / values.length;
    let squares = 0;
    let linear = 0;
    for (const value of values) {
        squares += (value - mean) ** 2;
        linear += value - mean;
    }
    const variance = (squares - linear ** 2 / values.length) / values.length;
    return { mean, deviation: Math.sqrt(Math.max(0, variance)) };
}
/** How often each level stands in `rows`, levels that do not stand there left out, ordered by level. */
function countLevels(column, rows) {
    const counts = new Int32Array(column.levels.length);
    let missing = 0;
    for (let i = 0; i < rows.length; i++) {
        const code = column.codes[rows[i]];
        if (code === -1)
            missing++;
        else
            counts[code]++;
    }
    const found = [];
    for (let code = 0; code < counts.length; code++) {
        if (counts[code] > 0)
            found.push({ level: column.levels[code], count: counts[code] });
    }
    return { counts: found.sort((a, b) => (0,_table_table_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.level, b.level)), missing };
}
/** 0 to `count` - 1. */
function allRows(count) {
    const rows = new Int32Array(count);
    for (let row = 0; row < count; row++)
        rows[row] = row;
    return rows;
}


/***/ }),

/***/ 97826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ matrix),
/* harmony export */   b3: () => (/* binding */ preparedTypes),
/* harmony export */   ef: () => (/* binding */ unseenCells),
/* harmony export */   f: () => (/* binding */ matrixColumns),
/* harmony export */   pd: () => (/* binding */ transform),
/* harmony export */   qS: () => (/* binding */ matrixWidth),
/* harmony export */   zt: () => (/* binding */ columnWidth)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _table_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33295);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77623);
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49459);




/** The columns of a preparation with the types to read them as: `readTable(paths, { types, only })`. */
function preparedTypes(preparation) {
    return new Map(preparation.columns.map(({ name, type }) => [name, type]));
}
/** A name a matrix column: `age`, `sex=female`, `city=(other)`, `opened.year`. */
function matrixColumns(preparation) {
    return preparation.columns.flatMap((column) => {
        if (column.type === "number")
            return [column.name];
        if (column.type === "date")
            return column.parts.map((part) => `${column.name}.${part}`);
        const levels = column.levels.map((level) => `${column.name}=${level}`);
        return column.infrequent.length > 0 ? [...levels, `${column.name}=(other)`] : levels;
    });
}
/**
 * The prepared rows in 32-bit floats, bit for bit what ONNX Runtime computes of the same rows: each number is rounded first,
 * NaN becomes fround(impute), and Scaler is fround(fround(x - offset) × factor).
 *
 * @throws {Failure} when the table lacks a column, or has another type of it.
 */
function matrix(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .allRows */ .Pl)(table.rows)) {
    const columns = matrixWidth(preparation);
    const data = new Float32Array(rows.length * columns);
    fill(preparation, table, rows, data, Math.fround);
    return { rows: rows.length, columns, data };
}
/** The same in doubles, as scikit-learn computes: column after column, element (row, column) at `column * rows + row`. */
function transform(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .allRows */ .Pl)(table.rows)) {
    const data = new Float64Array(rows.length * matrixWidth(preparation));
    fill(preparation, table, rows, data, (value) => value);
    return data;
}
/** Cells of levels that the training rows did not have, which become all zeros, by column; columns without any are absent. */
function unseenCells(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .allRows */ .Pl)(table.rows)) {
    const found = new Map();
    for (const prepared of preparation.columns) {
        const column = (0,_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, prepared.name);
        if (prepared.type !== "category" || column === undefined)
            continue;
        const position = positionOf(prepared, column);
        let count = 0;
        for (let i = 0; i < rows.length; i++)
            if (position(rows[i]) === UNSEEN)
                count++;
        if (count > 0)
            found.set(prepared.name, count);
    }
    return found;
}
/** Columns of the matrix. */
function matrixWidth(preparation) {
    return preparation.columns.reduce((sum, column) => sum + columnWidth(column), 0);
}
/** Columns of the matrix that one prepared column becomes. */
function columnWidth(column) {
    if (column.type === "number")
        return 1;
    if (column.type === "date")
        return column.parts.length;
    return column.levels.length + (column.infrequent.length > 0 ? 1 : 0);
}
function fill(preparation, table, rows, data, round) {
    let at = 0;
    for (const prepared of preparation.columns) {
        const column = (0,_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, prepared.name);
        if (column === undefined)
            throw lacking(preparation, table);
        const width = columnWidth(prepared);
        const target = data.subarray(at, at + width * rows.length);
        if (prepared.type === "number")
            fillNumber(prepared, column, rows, target, round);
        else if (prepared.type === "date")
            fillDate(prepared, column, rows, target);
        else
            fillCategory(prepared, column, rows, target);
        at += width * rows.length;
    }
}
function fillNumber(prepared, column, rows, target, round) {
    if ("codes" in column || column.type === "date")
        throw wrongType(column, "numbers");
    const { values } = column;
    const impute = round(prepared.impute);
    const { scale } = prepared;
    const offset = scale === undefined ? 0 : round(scale.offset);
    const factor = scale === undefined ? 1 : round(scale.factor);
    for (let i = 0; i < rows.length; i++) {
        const value = values[rows[i]];
        const filled = Number.isNaN(value) ? impute : round(value);
        target[i] = scale === undefined ? filled : round(round(filled - offset) * factor);
    }
}
function fillDate(prepared, column, rows, target) {
    // A column without a single date in it has no type of its own.
    if ("codes" in column || (column.type !== "date" && column.values.some((value) => !Number.isNaN(value)))) {
        throw wrongType(column, "dates");
    }
    for (const [index, part] of prepared.parts.entries()) {
        const impute = prepared.impute[index];
        for (let i = 0; i < rows.length; i++) {
            const value = (0,_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .datePart */ .y)(column.values[rows[i]], part);
            target[index * rows.length + i] = Number.isNaN(value) ? impute : value;
        }
    }
}
const UNSEEN = -1;
function fillCategory(prepared, column, rows, target) {
    const position = positionOf(prepared, column);
    for (let i = 0; i < rows.length; i++) {
        const at = position(rows[i]);
        if (at !== UNSEEN)
            target[at * rows.length + i] = 1;
    }
}
/** Which of a category's columns a row's level belongs to. */
function positionOf(prepared, column) {
    const positions = levelPositions(prepared);
    const position = (text) => positions.get(text) ?? UNSEEN;
    const impute = position(prepared.impute);
    if ("codes" in column) {
        const byCode = column.levels.map(position);
        return (row) => byCode[column.codes[row]] ?? impute;
    }
    const { values } = column;
    return (row) => (Number.isNaN(values[row]) ? impute : position(String(values[row])));
}
function levelPositions({ levels, infrequent }) {
    const positions = new Map(levels.map((level, index) => [level, index]));
    for (const level of infrequent)
        positions.set(level, levels.length);
    return positions;
}
function lacking(preparation, table) {
    const names = preparation.columns.map(({ name }) => name).filter((name) => (0,_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, name) === undefined);
    const found = table.columns.map(({ name }) => name).sort(_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6);
    return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`data: expected the columns the model was trained on, got a table without ${names.slice(0, 10).join(", ")}${names.length > 10 ? ` and ${names.length - 10} more` : ""} (it has ${found.slice(0, 10).join(", ")}${found.length > 10 ? ", …" : ""})`);
}
function wrongType(column, expected) {
    return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`data: ${column.name}: expected ${expected} as in training, got a column of type ${column.type}`);
}


/***/ }),

/***/ 33295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ selectRows),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   kn: () => (/* binding */ findColumn),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   rs: () => (/* binding */ selectFromColumn)
/* harmony export */ });
/** Names are looked up as often as there are columns, of which there may be 100,000. */
const byName = new WeakMap();
function findColumn({ columns }, name) {
    let index = byName.get(columns);
    if (index === undefined || index.size !== columns.length) {
        index = new Map(columns.map((column) => [column.name, column]));
        byName.set(columns, index);
    }
    return index.get(name);
}
/** The rows of `table` named by `rows`, in that order. Levels stay as they are. */
function selectRows(table, rows) {
    return { rows: rows.length, columns: table.columns.map((column) => selectFromColumn(column, rows)) };
}
function selectFromColumn(column, rows) {
    if ("codes" in column) {
        const codes = new Int32Array(rows.length);
        for (let i = 0; i < rows.length; i++)
            codes[i] = column.codes[rows[i]];
        return { ...column, codes };
    }
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++)
        values[i] = column.values[rows[i]];
    return { ...column, values };
}
/** Row by row whether the cell is missing. */
function isMissing(column, row) {
    return "codes" in column ? column.codes[row] === -1 : Number.isNaN(column.values[row]);
}
/** Python orders text by code point, JavaScript by UTF-16 unit; levels are ordered as Python (and so scikit-learn) does. */
function compareText(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left === right)
            continue;
        const leftSurrogate = left >= 0xd800 && left <= 0xdfff;
        const rightSurrogate = right >= 0xd800 && right <= 0xdfff;
        // A surrogate stands for a code point above all others.
        return leftSurrogate === rightSurrogate ? left - right : leftSurrogate ? 1 : -1;
    }
    return a.length - b.length;
}


/***/ }),

/***/ 67333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ expandGlobs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83333);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44494);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64351);





/**
 * The files that paths and globs name, in the order of the patterns, each glob's files sorted, none twice; `!` in front takes
 * files out of all globs. Names that begin with a dot have to be written out: what a system leaves beside data is none.
 *
 * @throws {Failure} for a glob that matches nothing, or cannot be read. Paths without a glob are given back unchecked.
 */
async function expandGlobs(patterns, cwd) {
    const excluded = patterns.filter((pattern) => pattern.startsWith("!"));
    const found = new Set();
    for (const pattern of patterns) {
        if (pattern.startsWith("!"))
            continue;
        // Brackets and braces may also stand in a file's own name.
        if (!(0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .isPattern */ .P)(pattern) || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, pattern)).catch(() => undefined)) !== undefined) {
            found.add(pattern);
            continue;
        }
        const { files } = await (0,_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findFiles */ .l)([pattern, ...excluded], cwd, { hidden: false });
        if (files.length === 0) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${pattern}: expected files that match, got none (globs start from the workspace)`);
        }
        for (const { shown } of files)
            found.add(shown);
    }
    return [...found];
}


/***/ }),

/***/ 44494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ filesBelow),
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64351);



/** Folders nobody means by `**`: searched only by a pattern that names them. */
const unasked = new Set([".git", "node_modules"]);
/**
 * The files that patterns name, each once, sorted. Links to folders are not followed; what is no regular file (a pipe, a
 * device) is none.
 *
 * @returns also the patterns without a match, for which a caller may want to say so.
 */
async function findFiles(patterns, root, { signal, hidden = true } = {}) {
    const { include, excludes } = (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globs */ .g)(patterns, { hidden });
    const found = new Map();
    const matched = new Set();
    const walked = new Map();
    for (const { pattern, base, depth, matches } of include) {
        const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, base);
        const wanted = [...unasked].filter((name) => pattern.includes(name));
        const dotted = hidden || /(^|\/)\.(?!\.?\/)/.test(pattern);
        const key = `${wanted.join()} ${depth} ${dotted} ${start}`;
        const paths = walked.get(key) ?? (await filesBelow(start, { wanted, depth, hidden: dotted, signal }));
        walked.set(key, paths);
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(base) || pattern.startsWith("/");
        for (const path of paths) {
            const below = slashes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path));
            const name = absolute ? slashes(path) : below;
            if (!matches(name) || excludes(name) || excludes(below))
                continue;
            matched.add(pattern);
            found.set(path, { path, shown: below.startsWith("../../") ? name : below });
        }
    }
    return {
        files: [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0)),
        unmatched: [...new Set(include.map(({ pattern }) => pattern))].filter((pattern) => !matched.has(pattern)),
    };
}
/** Every file below a folder, in one walk. A folder that cannot be read holds none. */
async function filesBelow(start, { wanted = [], depth = Number.POSITIVE_INFINITY, hidden = true, signal } = {}) {
    const files = [];
    const folders = [{ path: start, level: 1 }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        signal?.throwIfAborted();
        const { path: parent, level } = folder;
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent, { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, entry.name);
            if (entry.isDirectory()) {
                const meant = unasked.has(entry.name) ? wanted.includes(entry.name) : hidden || !entry.name.startsWith(".");
                if (meant && level < depth)
                    folders.push({ path, level: level + 1 });
            }
            else if (entry.isFile())
                files.push(path);
            else if (entry.isSymbolicLink() && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.isFile())
                files.push(path);
        }
    }
    return files;
}
function slashes(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.sep === "/" ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/");
}


/***/ }),

/***/ 64351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPattern),
/* harmony export */   g: () => (/* binding */ globs)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);

const mostAlternatives = 1000;
/**
 * Reads glob patterns: `*`, `?`, `[a-z]`, `{a,b}` and `**`, relative to the root or absolute, `!` in front to exclude.
 * A path that ends in a slash means all below it. Backslashes are slashes, as Windows users write them.
 *
 * @param hidden whether wildcards stand for names that begin with a dot.
 * @throws {Failure} for a pattern that cannot be read.
 */
function globs(patterns, { hidden = true } = {}) {
    const include = [];
    const exclude = [];
    for (const pattern of patterns) {
        const negative = pattern.startsWith("!");
        const given = (negative ? pattern.slice(1) : pattern).trim().replaceAll("\\", "/");
        if (given === "")
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${pattern}: expected a path or pattern, got nothing`);
        for (const each of alternatives(given, pattern)) {
            const normal = normalised(each);
            if (negative) {
                exclude.push(expression(normal, pattern), expression(`${normal.replace(/\/+$/, "")}/**`, pattern));
            }
            else {
                const test = expression(normal, pattern, hidden);
                include.push({ pattern, ...reach(normal), matches: (path) => test.test(path) });
            }
        }
    }
    return { include, excludes: (path) => exclude.some((each) => each.test(path)) };
}
/** Whether text has anything in it that a shell would read as a pattern. */
function isPattern(text) {
    return /[*?[{]/.test(text);
}
function normalised(path) {
    const plain = path.replace(/^(\.\/)+/, "").replace(/\/{2,}/g, "/");
    return plain.endsWith("/") ? `${plain}**` : plain;
}
function reach(pattern) {
    const segments = pattern.split("/");
    const wild = segments.findIndex(isPattern);
    const fixed = wild === -1 ? segments.length - 1 : wild;
    const base = segments.slice(0, fixed).join("/") || (pattern.startsWith("/") ? "/" : "");
    return { base, depth: pattern.includes("**") ? Number.POSITIVE_INFINITY : segments.length - fixed };
}
/** `a{b,c{d,e}}` as all it stands for. */
function alternatives(pattern, shown) {
    const open = pattern.indexOf("{");
    if (open === -1)
        return [pattern];
    const parts = [];
    let depth = 0;
    let start = open + 1;
    for (let i = open; i < pattern.length; i++) {
        const character = pattern[i];
        if (character === "{")
            depth++;
        else if (character === "," && depth === 1) {
            parts.push(pattern.slice(start, i));
            start = i + 1;
        }
        else if (character === "}" && --depth === 0) {
            parts.push(pattern.slice(start, i));
            const rest = alternatives(pattern.slice(i + 1), shown);
            const all = parts
                .flatMap((part) => alternatives(part, shown))
                .flatMap((part) => rest.map((tail) => pattern.slice(0, open) + part + tail));
            if (all.length > mostAlternatives)
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected at most ${mostAlternatives} alternatives, got ${all.length}`);
            return all;
        }
    }
    throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a } for each {`);
}
function expression(pattern, shown, hidden = true) {
    let source = "";
    // What a wildcard at the start of a name must not stand for.
    const visible = hidden ? "" : "(?!\\.)";
    for (let i = 0; i < pattern.length; i++) {
        const character = pattern[i];
        const first = i === 0 || pattern[i - 1] === "/" ? visible : "";
        if (character === "*") {
            if (pattern[i + 1] !== "*") {
                source += `${first}[^/]*`;
                continue;
            }
            while (pattern[i + 1] === "*")
                i++;
            if (pattern[i + 1] === "/") {
                i++;
                source += `(?:${visible}[^/]+/)*`;
            }
            else
                source += `${first}[^/]*(?:/${visible}[^/]*)*`;
        }
        else if (character === "?")
            source += `${first}[^/]`;
        else if (character === "[") {
            const end = pattern.indexOf("]", i + 2);
            if (end === -1)
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a ] for each [`);
            const set = pattern
                .slice(i + 1, end)
                .replace(/\\/g, "\\\\")
                .replace(/^[!^]/, "^/")
                .replace(/\[/g, "\\[");
            source += `${first}[${set}]`;
            i = end;
        }
        else
            source += character.replace(/[.+^$()|\\{}\]]/g, "\\$&");
    }
    try {
        return new RegExp(`^${source}$`, "s");
    }
    catch (error) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a pattern, got one with an impossible range`, { cause: error });
    }
}


/***/ })

};
