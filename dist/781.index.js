export const id = 781;
export const ids = [781];
export const modules = {

/***/ 79584:
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

/***/ 19308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ dataInputs)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38422);

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
