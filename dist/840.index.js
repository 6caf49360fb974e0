export const id = 840;
export const ids = [840];
export const modules = {

/***/ 29923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ predict)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/contract/action.ts
var action = __webpack_require__(99182);
// EXTERNAL MODULE: ./src/contract/data-inputs.ts
var data_inputs = __webpack_require__(58508);
// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__(42785);
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/data/features/index.ts + 6 modules
var features = __webpack_require__(25851);
// EXTERNAL MODULE: ./src/data/table/index.ts + 15 modules
var data_table = __webpack_require__(14400);
// EXTERNAL MODULE: ./src/data/table/date.ts
var date = __webpack_require__(99647);
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
    return (row) => (Number.isFinite(values[row]) ? String(values[row]) : "null");
}

;// CONCATENATED MODULE: ./src/data/table/parquet-writer.ts
/**
 * A table as a Parquet file, compressed with Snappy: numbers as DOUBLE (whole ones as INT64), levels as STRING, dates as
 * TIMESTAMP. A missing cell is null.
 */
async function writeParquet(table) {
    const { parquetWriteBuffer } = await Promise.all(/* import() */[__webpack_require__.e(649), __webpack_require__.e(578)]).then(__webpack_require__.bind(__webpack_require__, 51578));
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
    if (column.type === "integer" && column.values.every((value) => Number.isNaN(value) || Number.isSafeInteger(value))) {
        return { type: "INT64", data: present(BigInt), nullable: true };
    }
    return { type: "DOUBLE", data: present((value) => value), nullable: true };
}

// EXTERNAL MODULE: ./src/models/bundle/bundle.ts + 3 modules
var bundle = __webpack_require__(43360);
// EXTERNAL MODULE: ./src/models/bundle/predictions.ts
var bundle_predictions = __webpack_require__(43237);
// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__(71081);
// EXTERNAL MODULE: ./src/platform/workspace/expand.ts
var expand = __webpack_require__(67333);
;// CONCATENATED MODULE: ./src/actions/predict/index.ts
















const formats = ["csv", "json-lines", "parquet"];
/* harmony default export */ const predict = ((0,action/* action */.X)({
    name: "predict",
    description: "Predicts rows with a model: files or stdin in, a file or stdout out.",
    inputs: {
        model: (0,inputs/* path */.Ae)({ description: "The model bundle, or the `model.onnx` of one.", default: "model" }),
        data: {
            ...data_inputs/* dataInputs */.g.data,
            description: "Table(s) of rows to predict: CSV, TSV, JSON Lines or Parquet, each also `.gz`; paths or globs; `-` is stdin.",
        },
        "data-format": (0,inputs/* choice */.Yq)({
            description: "What `data` is, where its name does not tell: stdin is CSV otherwise.",
            choices: formats,
        }),
        output: (0,inputs/* path */.Ae)({ description: "File the predictions are written to; `-` is stdout.", default: "-" }),
        format: (0,inputs/* choice */.Yq)({
            description: "What is written, where the name of `output` does not tell: CSV otherwise.",
            choices: formats,
        }),
        "id-column": (0,inputs/* text */.Qq)({
            description: "The column that names the rows; `id` where there is one, else rows are numbered from 0.",
        }),
        encoding: data_inputs/* dataInputs */.g.encoding,
        delimiter: data_inputs/* dataInputs */.g.delimiter,
    },
    outputs: {
        "predictions-path": "The predictions' file; absent when they went to stdout.",
        rows: "Rows predicted.",
    },
    positional: "model",
    async run(inputs, context) {
        const { cwd, reporter, stdout } = context;
        const { model } = await (0,bundle/* readBundle */.B)(inputs.model, cwd);
        const table = await readRows(inputs, model, context);
        for (const { level, message, at } of table.notices)
            reporter[level](message, at);
        const id = idColumn(table, inputs["id-column"]);
        sayWhatIsStrange(model, table, id, context);
        const predictions = (0,bundle_predictions/* predictedTable */.B)(model, table, id);
        const format = inputs.format ?? formatOf(inputs.output);
        if (inputs.output === "-") {
            await toStdout(format === "parquet" ? [await writeParquet(predictions)] : textOf(predictions, format), stdout);
            return { outputs: { rows: table.rows }, summary: [] };
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
    const types = (0,features/* preparedTypes */.b3)(model.preparation);
    types.set(inputs["id-column"] ?? "id", types.get(inputs["id-column"] ?? "id") ?? "text");
    // A truth is carried along as it is spelt.
    if (!types.has(model.target))
        types.set(model.target, model.task === "classification" ? "category" : "number");
    const options = {
        cwd,
        signal,
        types,
        encoding: inputs.encoding,
        ...(inputs.delimiter !== undefined && { delimiter: inputs.delimiter }),
        ...(inputs["data-format"] !== undefined && { format: inputs["data-format"] }),
    };
    if (!inputs.data.includes("-"))
        return (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(inputs.data, cwd), options);
    if (inputs.data.length > 1)
        throw new failure/* Failure */.H(`data: expected stdin alone, got - and ${inputs.data.length - 1} files`);
    return (0,data_table/* parseTable */.M$)(stdin, "stdin", { ...options, format: inputs["data-format"] ?? "csv" });
}
function idColumn(table, name) {
    const found = (0,data_table/* findColumn */.kn)(table, name ?? "id");
    if (found === undefined && name !== undefined) {
        throw new failure/* Failure */.H(`id-column: there is no column ${JSON.stringify(name)}; there are ${table.columns.map((column) => column.name).join(", ")}`);
    }
    return found;
}
/** Columns that play no part, and levels that the model has never seen: no error, yet nobody's intent. */
function sayWhatIsStrange(model, table, id, { reporter }) {
    const known = new Set([...model.preparation.columns.map(({ name }) => name), model.target, id?.name]);
    const extra = table.columns.filter(({ name }) => !known.has(name)).map(({ name }) => name);
    if (extra.length > 0)
        reporter.notice(`the model does not read ${extra.slice(0, 10).join(", ")}${extra.length > 10 ? ` and ${extra.length - 10} more` : ""}`);
    for (const [name, count] of (0,features/* unseenCells */.ef)(model.preparation, table)) {
        reporter.warning(`${name}: ${count} cells have a level that no training row had: they count as none of the known ones`);
    }
}
function formatOf(output) {
    if (/\.(jsonl|ndjson)$/i.test(output))
        return "json-lines";
    return /\.(parquet|parq|pq)$/i.test(output) ? "parquet" : "csv";
}
function textOf(table, format) {
    return format === "json-lines" ? writeJsonLines(table) : (0,data_table/* writeCsv */.En)(table);
}
/** A reader that has seen enough (`| head`) closes the pipe: that is no failure. */
async function toStdout(pieces, stdout) {
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(pieces), stdout, { end: false }).catch((error) => {
        if (error.code !== "EPIPE")
            throw error;
    });
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

/***/ 60930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MARK),
/* harmony export */   b: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** A file that every bundle has and no other model folder: a folder with it may be replaced. */
const MARK = "provenance.json";
/** Whether a folder looks like a bundle. Told without what reads one, for actions that only ask. */
async function isBundle(folder) {
    for (const name of ["MLmodel", MARK])
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).catch(() => undefined))?.isFile())
            return false;
    return true;
}


/***/ }),

/***/ 43237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ predictedTable),
/* harmony export */   M: () => (/* binding */ mostLikely)
/* harmony export */ });
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25851);
/* harmony import */ var _data_table_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33295);
/* harmony import */ var _forest_predict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14535);



/**
 * What a model says of a table's rows, as the columns of `predictions.csv`: `id`, `y_true` where the table has the target,
 * `y_pred`, and `proba_CLASS` a class.
 *
 * @param id the column that names the rows; they are numbered from 0 without one.
 * @throws {Failure} when the table lacks a column, or has another type of it.
 */
function predictedTable(model, table, id) {
    const { rows } = table;
    const truth = (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, model.target);
    const columns = [id === undefined ? rowNumbers(rows) : { ...id, name: "id" }];
    if (truth !== undefined)
        columns.push({ ...truth, name: "y_true" });
    columns.push(...answers(model, table));
    return { rows, columns };
}
function answers({ forest, classes, preparation }, table) {
    const { rows } = table;
    const x = (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_0__/* .matrix */ .UP)(preparation, table);
    if (forest.task === "regression")
        return [{ name: "y_pred", type: "number", values: (0,_forest_predict_js__WEBPACK_IMPORTED_MODULE_2__/* .predictValues */ .Ab)(forest, x) }];
    const probabilities = (0,_forest_predict_js__WEBPACK_IMPORTED_MODULE_2__/* .predictProbabilities */ .hk)(forest, x);
    const codes = new Int32Array(rows);
    for (let row = 0; row < rows; row++)
        codes[row] = mostLikely(probabilities, row, classes.length);
    return [
        { name: "y_pred", type: "category", codes, levels: classes },
        ...classes.map((name, k) => {
            const values = new Float64Array(rows);
            for (let row = 0; row < rows; row++)
                values[row] = probabilities[row * classes.length + k];
            return { name: `proba_${name}`, type: "number", values };
        }),
    ];
}
/** The first of the likeliest classes of a row, as in ONNX Runtime and scikit-learn. */
function mostLikely(probabilities, row, classes) {
    const start = row * classes;
    let best = 0;
    for (let k = 1; k < classes; k++)
        if (probabilities[start + k] > probabilities[start + best])
            best = k;
    return best;
}
function rowNumbers(rows) {
    return { name: "id", type: "integer", values: Float64Array.from({ length: rows }, (_, row) => row) };
}


/***/ }),

/***/ 14535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ predictValues),
/* harmony export */   Jj: () => (/* binding */ predictForest),
/* harmony export */   hk: () => (/* binding */ predictProbabilities)
/* harmony export */ });
/** Class probabilities, row-major, rows × classes: exact sums of 24-bit shares, the same in any order. */
function predictProbabilities(forest, x) {
    const { leaves, classes } = forest;
    const sums = new Float64Array(x.rows * classes);
    eachTree(forest, x, (reached, start, count) => {
        for (let row = 0; row < count; row++) {
            const leaf = reached[row] * classes;
            const at = (start + row) * classes;
            for (let k = 0; k < classes; k++)
                sums[at + k] += leaves[leaf + k];
        }
    });
    for (let index = 0; index < sums.length; index++)
        sums[index] *= 2 ** -24;
    return sums;
}
/** One number a row, as ONNX Runtime computes it in 32-bit floats: fround(fround(sum / trees) + base). */
function predictValues(forest, x) {
    const { leaves, base, roots } = forest;
    const sums = new Float64Array(x.rows);
    eachTree(forest, x, (reached, start, count) => {
        for (let row = 0; row < count; row++)
            sums[start + row] += leaves[reached[row]];
    });
    const { fround } = Math;
    for (let row = 0; row < sums.length; row++)
        sums[row] = fround(fround(sums[row] / (roots.length - 1)) + base);
    return sums;
}
/** Probabilities, rows × classes, or predictions, rows. */
function predictForest(forest, x) {
    return forest.task === "classification" ? predictProbabilities(forest, x) : predictValues(forest, x);
}
/** Below this many rows, making the packed nodes costs more than it saves. */
const FEW_ROWS = 512;
/** Bytes of a block of rows: a tree that is in the cache serves all of them before the next comes. */
const BLOCK_BYTES = 1 << 23;
function eachTree(trees, x, visit) {
    const { features, roots } = trees;
    const size = Math.max(4, Math.min(x.rows, Math.floor(BLOCK_BYTES / (4 * Math.max(features, 1)))));
    const block = new Float32Array(size * features);
    const reached = new Int32Array(size);
    const packed = x.rows < FEW_ROWS ? undefined : pack(trees);
    for (let start = 0; start < x.rows; start += size) {
        const count = Math.min(size, x.rows - start);
        for (let column = 0; column < features; column++) {
            const from = column * x.rows + start;
            for (let row = 0; row < count; row++)
                block[row * features + column] = x.data[from + row];
        }
        for (let tree = 0; tree + 1 < roots.length; tree++) {
            if (packed === undefined)
                walk(trees, roots[tree], block, count, reached);
            else
                walkPacked(packed, trees, roots[tree], block, count, reached);
            visit(reached, start, count);
        }
    }
}
function walk({ features, feature, threshold, left, right }, root, block, count, reached) {
    for (let row = 0; row < count; row++) {
        const at = row * features;
        let node = root;
        for (let column = feature[node]; column >= 0; column = feature[node]) {
            node = block[at + column] <= threshold[node] ? left[node] : right[node];
        }
        reached[row] = left[node];
    }
}
function pack({ feature, threshold, left, right }) {
    const words = new Int32Array(4 * feature.length);
    const floats = new Float32Array(words.buffer);
    for (let node = 0; node < feature.length; node++) {
        const at = 4 * node;
        const leaf = feature[node] < 0;
        words[at] = leaf ? 0 : feature[node];
        floats[at + 1] = threshold[node];
        words[at + 2] = leaf ? at : 4 * right[node];
        words[at + 3] = leaf ? at : 4 * left[node];
    }
    return { words, floats };
}
/**
 * Four rows at a time, without a branch a node: a processor waits for memory and guesses branches, and both take longer than the
 * comparison. About twice as fast as `walk` on a forest of 1.7 million nodes (`npm run bench -- model`).
 */
function walkPacked({ words, floats }, { features, left }, root, block, count, reached) {
    const start = 4 * root;
    let row = 0;
    for (; row + 4 <= count; row += 4) {
        const rowA = row * features;
        const rowB = rowA + features;
        const rowC = rowB + features;
        const rowD = rowC + features;
        let a = start;
        let b = start;
        let c = start;
        let d = start;
        for (;;) {
            // `+(…) | 0` is the comparison's flag as a number; NaN goes to the right, as everywhere.
            const nextA = words[a + 2 + (+(block[rowA + words[a]] <= floats[a + 1]) | 0)];
            const nextB = words[b + 2 + (+(block[rowB + words[b]] <= floats[b + 1]) | 0)];
            const nextC = words[c + 2 + (+(block[rowC + words[c]] <= floats[c + 1]) | 0)];
            const nextD = words[d + 2 + (+(block[rowD + words[d]] <= floats[d + 1]) | 0)];
            if (((nextA ^ a) | (nextB ^ b) | (nextC ^ c) | (nextD ^ d)) === 0)
                break;
            a = nextA;
            b = nextB;
            c = nextC;
            d = nextD;
        }
        reached[row] = left[a >> 2];
        reached[row + 1] = left[b >> 2];
        reached[row + 2] = left[c >> 2];
        reached[row + 3] = left[d >> 2];
    }
    for (; row < count; row++) {
        const at = row * features;
        let node = start;
        for (;;) {
            const next = words[node + 2 + (+(block[at + words[node]] <= floats[node + 1]) | 0)];
            if (next === node)
                break;
            node = next;
        }
        reached[row] = left[node >> 2];
    }
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
