export const id = 790;
export const ids = [790];
export const modules = {

/***/ 22542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Fz: () => (/* binding */ artifactOutputs),
/* harmony export */   mz: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4913);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42785);





/** The input `upload-artifact` of every action that writes something worth keeping. */
function artifactName(what) {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .input */ .hF)({ description: `Name of an artifact to make of ${what}; nothing is uploaded when absent.` }, {
        expected: "artifact name",
        // What GitHub refuses in artifact names, because file systems do.
        parse: (name) => /^[^\\/":<>|*?\r\n]{1,255}$/.test(name)
            ? { ok: true, value: name }
            : { ok: false, expected: 'a name without \\ / " : < > | * ? and line ends' },
    });
}
/** The outputs that go with it. */
const artifactOutputs = {
    "artifact-id": "Id of the uploaded artifact, for GitHub's API.",
    "artifact-url": "Where the uploaded artifact can be downloaded by people with access to the run.",
    "artifact-digest": "`sha256:…` of the uploaded zip.",
};
/**
 * Uploads a run's files as one artifact. What cannot be uploaded is a warning, never a red run: the files are on disk still.
 */
async function uploadArtifact(name, content, { github, reporter, cwd, signal }) {
    if (name === undefined)
        return {};
    if (github === undefined) {
        reporter.notice(`upload-artifact: ${name} was not uploaded: there is no artifact service outside a GitHub workflow`);
        return {};
    }
    try {
        const { id, url, digest } = typeof content === "string"
            ? await github.uploadArtifact(name, await allFiles((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, content)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, content))
            : await arranged(content, cwd, (files, root) => github.uploadArtifact(name, files, root));
        return { "artifact-id": id, "artifact-url": url, "artifact-digest": digest };
    }
    catch (error) {
        signal.throwIfAborted();
        reporter.warning(`upload-artifact: ${name} was not uploaded: ${error.message}`);
        return {};
    }
}
/** A folder for the time of `use` in which everything has its place: an artifact's paths are those of its files on disk. */
async function arranged(content, cwd, use) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "trainyard-artifact-"));
    _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaries */ .U.add(root);
    try {
        const files = [];
        for (const [place, path] of Object.entries(content)) {
            const [from, to] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, place)];
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(from)).isDirectory()) {
                // A junction, which Windows grants to everybody; models are too large to copy.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(from, to, "junction");
                files.push(...(await allFiles(to)));
            }
            else {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(to);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(from)));
                files.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(from)));
            }
        }
        return await use(files, root);
    }
    finally {
        // The link alone: what it leads to stays.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(root, { recursive: true, force: true });
        _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaries */ .U.delete(root);
    }
}
async function allFiles(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))
        .sort();
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

/***/ 1835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ valueScores)
/* harmony export */ });
/* harmony import */ var _scores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81093);

/**
 * Errors of predicted numbers, with scikit-learn's definitions: R² and explained variance of a constant truth are 1 when
 * every prediction is exact and 0 otherwise, the weighted median is the lower one, MAPE divides by at least 2^-52.
 *
 * `features` is how many columns the model used; adjusted R² = 1 - (1 - R²)(n - 1)/(n - p - 1) needs it.
 */
function valueScores(predictions, features) {
    const { truth, predicted, weights, rows } = predictions;
    const scores = (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyScores */ .T$)();
    let total = 0;
    let truthSum = 0;
    let errorSum = 0;
    let squares = 0;
    let absolute = 0;
    let percentage = 0;
    let largest = 0;
    // Sums of equal numbers round, so a constant is told by comparing.
    let constantTruth = true;
    let constantError = true;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        const error = truth[row] - predicted[row];
        const size = Math.abs(error);
        total += weight;
        truthSum += weight * truth[row];
        errorSum += weight * error;
        squares += weight * error * error;
        absolute += weight * size;
        percentage += (weight * size) / Math.max(Math.abs(truth[row]), 2 ** -52);
        if (size > largest)
            largest = size;
        if (truth[row] !== truth[0])
            constantTruth = false;
        if (error !== truth[0] - predicted[0])
            constantError = false;
    }
    // A second pass around the means, so that targets far from zero lose no digits.
    const truthMean = truthSum / total;
    const errorMean = errorSum / total;
    let truthSpread = 0;
    let errorSpread = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        truthSpread += weight * (truth[row] - truthMean) ** 2;
        errorSpread += weight * (truth[row] - predicted[row] - errorMean) ** 2;
    }
    const noWeight = "all weights are zero";
    const tooLarge = "the errors are too large for a 64-bit float";
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "mse", squares / total, total > 0 ? tooLarge : noWeight);
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "rmse", Math.sqrt(squares / total), total > 0 ? tooLarge : noWeight);
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "mae", absolute / total, total > 0 ? tooLarge : noWeight);
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "mape", percentage / total, total > 0 ? tooLarge : noWeight);
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "median_ae", medianError(predictions), noWeight);
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "max_error", largest, tooLarge);
    const r2 = rows < 2 ? Number.NaN : explained(squares, constantTruth ? 0 : truthSpread);
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "r2", r2, rows < 2 ? "needs two rows" : tooLarge);
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "explained_variance", explained(constantError ? 0 : errorSpread, constantTruth ? 0 : truthSpread), total > 0 ? tooLarge : noWeight);
    if (constantTruth && rows > 1) {
        scores.notes["r2"] = "all true values are equal: 1 when every prediction is exact, else 0, by convention";
    }
    const freedom = rows - (features ?? 0) - 1;
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "adjusted_r2", features === undefined || freedom <= 0 ? Number.NaN : 1 - ((1 - r2) * (rows - 1)) / freedom, features === undefined
        ? "the number of columns the model used is not known"
        : `needs more rows than columns and one, got ${rows} rows and ${features} columns`);
    return scores;
}
function explained(unexplained, spread) {
    if (spread === 0)
        return unexplained === 0 ? 1 : 0;
    return 1 - unexplained / spread;
}
function medianError({ truth, predicted, weights, rows }) {
    const errors = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
        errors[row] = Math.abs(truth[row] - predicted[row]);
    if (weights === undefined) {
        errors.sort();
        return (errors[(rows - 1) >> 1] + errors[rows >> 1]) / 2;
    }
    const order = new Uint32Array(rows).map((_, row) => row).sort((a, b) => errors[a] - errors[b]);
    let total = 0;
    for (const row of order)
        total += weights[row];
    let reached = 0;
    for (const row of order) {
        reached += weights[row];
        if (reached >= total / 2 && reached > 0)
            return errors[row];
    }
    return Number.NaN;
}


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


/***/ })

};
