export const id = 26;
export const ids = [26];
export const modules = {

/***/ 30026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(22929);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/* harmony import */ var _features_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26394);
/* harmony import */ var _file_glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84126);
/* harmony import */ var _file_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45112);
/* harmony import */ var _file_write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83273);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38422);
/* harmony import */ var _markdown_block_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(61360);
/* harmony import */ var _table_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60276);
/* harmony import */ var _train_data_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19308);
/* harmony import */ var _train_table_options_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3089);













const { features, exclude, schema, encoding, delimiter, missing, scale } = _train_data_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .dataInputs */ .g;
const inputs = {
    data: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .lines */ .Mn)({
        description: "Table(s) to prepare: CSV, TSV, JSON Lines or Parquet, each also `.gz`; paths or globs.",
        required: true,
    }),
    output: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .path */ .Ae)({ description: "CSV file the prepared rows are written to.", required: true }),
    fitted: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .path */ .Ae)({
        description: "JSON file of what was fitted. When it is there, it is applied as it stands and nothing is fitted; else it is written.",
    }),
    target: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)({ description: "A column that is carried along as it is, like `id-column`." }),
    features,
    exclude,
    "id-column": _train_data_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .dataInputs */ .g["id-column"],
    schema,
    encoding,
    delimiter,
    missing,
    scale,
    "max-levels": _train_data_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .dataInputs */ .g["max-levels"],
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_11__/* .action */ .X)({
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
        const prepared = fitted.columns.flatMap(({ name }) => (0,_table_index_js__WEBPACK_IMPORTED_MODULE_8__/* .findColumn */ .kn)(table, name) ?? []);
        const all = (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .allRows */ .Pl)(table.rows);
        if (fitted.missing === "error")
            (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseMissing */ .jQ)(table, prepared, all);
        const rows = fitted.missing === "drop" ? (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .completeRows */ .TC)(prepared, all) : all;
        const unseen = [...(0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .unseenCells */ .ef)(preparation, table, rows)];
        for (const [name, count] of unseen) {
            reporter.warning(`${name}: ${count} cells have a level that was not there when the preparation was fitted: all zeros`);
        }
        const values = (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pd)(preparation, table, rows);
        const columns = (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .matrixColumns */ .f)(preparation).map((name, index) => ({
            name,
            type: "number",
            values: values.subarray(index * rows.length, (index + 1) * rows.length),
        }));
        const output = joined(table, rows, columns, fitted);
        const outputPath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, inputs.output);
        await (0,_file_write_js__WEBPACK_IMPORTED_MODULE_6__/* .replaceFileOf */ .gx)(outputPath, (0,_table_index_js__WEBPACK_IMPORTED_MODULE_8__/* .writeCsv */ .En)(output));
        const fittedPath = inputs.fitted === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, inputs.fitted);
        if (fittedPath !== undefined && reused === undefined) {
            await (0,_file_write_js__WEBPACK_IMPORTED_MODULE_6__/* .replaceFile */ .fR)(fittedPath, `${JSON.stringify(fitted, null, 2)}\n`);
        }
        const filled = fitted.missing === "impute" ? (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .missingCells */ .o3)(prepared, rows) : [];
        return {
            outputs: {
                "output-path": outputPath,
                "fitted-path": fittedPath,
                rows: rows.length,
                columns: output.columns.length,
            },
            summary: [
                (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_12__/* .heading */ .R_)(2, ["Prepared ", (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(inputs.output)]),
                (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_12__/* .list */ .p_)([
                    `${rows.length} rows, ${output.columns.length} columns`,
                    reused === undefined
                        ? "fitted on these rows"
                        : ["fitted before, in ", (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_12__/* .code */ .aY)(inputs.fitted), "; `missing`, `scale` and the columns are that file's"],
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
    return there ? (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readPreparationFile */ .qU)(await (0,_file_read_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .Vh)(file, cwd, "a fitted preparation"), file) : undefined;
}
async function read(inputs, reused, { cwd, signal }) {
    const options = await (0,_train_table_options_js__WEBPACK_IMPORTED_MODULE_10__/* .tableOptions */ .n)(inputs, cwd, signal);
    const types = new Map([...(options.types ?? []), ...(reused === undefined ? [] : (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .preparedTypes */ .b3)(reused))]);
    return (0,_table_index_js__WEBPACK_IMPORTED_MODULE_8__/* .readTable */ .xz)(await (0,_file_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .expandGlobs */ .G)(inputs.data, cwd), { ...options, types });
}
function fitFile(inputs, table, reporter) {
    const roles = { target: inputs.target, id: inputs["id-column"] };
    const all = (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .allRows */ .Pl)(table.rows);
    const wanted = { roles, features: inputs.features, exclude: inputs.exclude };
    const { choice, rows } = inputs.missing === "drop"
        ? (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseComplete */ .D8)(table, all, wanted)
        : { choice: (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseFeatures */ .x9)(table, all, wanted), rows: all };
    for (const { name, reason } of choice.left) {
        reporter.notice(`${name}: left out: ${reason} (name it under \`features\` to keep it)`);
    }
    const { columns } = (0,_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)(choice.features, rows, { scale: inputs.scale, maxLevels: inputs["max-levels"] });
    return { format: _features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .preparationFormat */ .TD, missing: inputs.missing, ...roles, columns };
}
/** Id first, target last, as they were; between them what was prepared. Where a new table has no target, there is none. */
function joined(table, rows, columns, { id, target }) {
    const carried = (name) => {
        const column = name === undefined ? undefined : (0,_table_index_js__WEBPACK_IMPORTED_MODULE_8__/* .findColumn */ .kn)(table, name);
        return column === undefined ? [] : [(0,_table_index_js__WEBPACK_IMPORTED_MODULE_8__/* .selectFromColumn */ .rs)(column, rows)];
    };
    const all = [...carried(id), ...columns, ...carried(target)];
    const names = new Set();
    for (const { name } of all) {
        if (names.has(name))
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`output: expected each column once, got ${JSON.stringify(name)} twice (rename a column of the data)`);
        names.add(name);
    }
    return { rows: rows.length, columns: all };
}


/***/ }),

/***/ 3089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ tableOptions)
/* harmony export */ });
/* harmony import */ var _file_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45112);
/* harmony import */ var _table_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60276);


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
            schema: await (0,_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSchema */ .D0)(await (0,_file_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(inputs.schema, cwd), inputs.schema),
        }),
    };
}


/***/ })

};
