export const id = 302;
export const ids = [302];
export const modules = {

/***/ 79584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ predictProbabilities)
/* harmony export */ });
/** Class probabilities, row-major, rows × classes: exact sums of 24-bit shares. */
function predictProbabilities(forest, x) {
    const { roots, feature, threshold, left, right, leaves, classes } = forest;
    const sums = new Float64Array(x.rows * classes);
    for (let tree = 0; tree < roots.length - 1; tree++) {
        for (let row = 0; row < x.rows; row++) {
            let node = roots[tree];
            while (feature[node] >= 0) {
                node = x.data[feature[node] * x.rows + row] <= threshold[node] ? left[node] : right[node];
            }
            for (let code = 0; code < classes; code++)
                sums[row * classes + code] += leaves[left[node] * classes + code];
        }
    }
    return sums.map((units) => units / 2 ** 24);
}


/***/ }),

/***/ 55033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   M: () => (/* binding */ writeBundle)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1633);
/* harmony import */ var _file_write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83273);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71013);






/** The file by which a folder is known as a bundle. */
const mark = "model.json";
/** Writes a bundle; resolves to its digest. */
async function writeBundle(folder, model, { profile } = {}) {
    const text = `${JSON.stringify({ format: "trainyard-model-1", version: _version_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r, ...model }, plainArrays)}\n`;
    await (0,_file_write_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceFolder */ .xn)(folder, mark, async (temporary) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(temporary, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, mark), text);
        if (profile !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, "profile.json"), `${JSON.stringify(profile, null, 2)}\n`);
    });
    return digestOf(text);
}
/**
 * Reads a bundle.
 *
 * @throws {Failure} for a missing or foreign folder, and for a model file that cannot be read.
 */
async function readBundle(folder, cwd) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${folder}: there is no such folder (\`train\` writes it; model-dir and model must name the same)`, {
            cause: error,
        });
    });
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, mark), "utf8").catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${folder}: expected a model bundle with ${mark}, found none`, { cause: error });
    });
    try {
        const held = JSON.parse(text);
        if (held.format !== "trainyard-model-1")
            throw new Error(`its format is ${JSON.stringify(held.format)}`);
        for (const name of ["roots", "feature", "left", "right", "leaves"])
            held.forest[name] = Int32Array.from(held.forest[name]);
        held.forest.threshold = Float32Array.from(held.forest.threshold);
        return { model: held, digest: digestOf(text), sizeBytes: Buffer.byteLength(text) };
    }
    catch (error) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${folder}/${mark}: expected a model of this version, ${error.message}`, {
            cause: error,
        });
    }
}
function digestOf(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
}
function plainArrays(_, value) {
    return ArrayBuffer.isView(value) ? Array.from(value) : value;
}


/***/ }),

/***/ 16302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ test_model)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/action.ts
var action = __webpack_require__(22929);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/features/index.ts + 8 modules
var features = __webpack_require__(29657);
// EXTERNAL MODULE: ./src/file/glob.ts
var glob = __webpack_require__(84126);
// EXTERNAL MODULE: ./src/file/write.ts
var write = __webpack_require__(83273);
// EXTERNAL MODULE: ./src/forest/predict.ts
var predict = __webpack_require__(79584);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(38422);
// EXTERNAL MODULE: ./src/markdown/block.ts
var block = __webpack_require__(61360);
// EXTERNAL MODULE: ./src/model/bundle.ts
var bundle = __webpack_require__(55033);
// EXTERNAL MODULE: ./src/table/index.ts + 14 modules
var src_table = __webpack_require__(56803);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(71013);
;// CONCATENATED MODULE: ./src/test-model/junit.ts
/** The tests as JUnit XML. */
async function toJunit(tests, timestamp) {
    const { default: builder } = await __webpack_require__.e(/* import() */ 72).then(__webpack_require__.t.bind(__webpack_require__, 51072, 23));
    const report = builder.newBuilder();
    // An ISO string: the builder would stamp local time otherwise.
    const suite = report.testSuite().name("model tests").timestamp(timestamp.toISOString());
    for (const test of tests) {
        const testCase = suite.testCase().className("model").name(test.name);
        if (test.failure !== undefined)
            testCase.failure(test.failure);
    }
    return report.build();
}

// EXTERNAL MODULE: ./src/test-model/metrics.ts
var test_model_metrics = __webpack_require__(95769);
;// CONCATENATED MODULE: ./src/test-model/index.ts














/* harmony default export */ const test_model = ((0,action/* action */.X)({
    name: "test-model",
    description: "Tests a model on held-out rows and writes its metrics, predictions and a JUnit report.",
    inputs: {
        model: (0,inputs/* path */.Ae)({ description: "The model bundle to test.", default: "model" }),
        data: (0,inputs/* lines */.Mn)({ description: "Table(s) of rows the model has not seen, with the target column.", required: true }),
        target: (0,inputs/* text */.Qq)({ description: "The column that holds the truth; the bundle's own when absent." }),
        "report-dir": (0,inputs/* path */.Ae)({
            description: "Folder the metrics, evaluation, predictions and JUnit are written to.",
            default: "report",
        }),
        "on-failure": (0,inputs/* choice */.Yq)({
            description: "Whether a failed model test ends the step red.",
            choices: ["fail", "warn"],
            default: "fail",
        }),
    },
    outputs: {
        "metrics-path": "The metrics as JSON: flat scikit-learn names first.",
        accuracy: "Share of rows predicted right.",
        metrics: "The metrics as one line of JSON.",
        "junit-path": "The model tests as JUnit XML.",
        "predictions-path": "Truth, prediction and probabilities of each row as CSV.",
        "evaluation-path": "The whole evaluation as JSON, with the digests of model and data.",
        passed: "Whether every model test passed: `true` or `false`.",
        verdict: "`pass` or `fail`.",
    },
    async run(inputs, { cwd, now }) {
        const { model, digest } = await (0,bundle/* readBundle */.B)(inputs.model, cwd);
        const table = await (0,src_table/* readTable */.xz)(await (0,glob/* expandGlobs */.G)(inputs.data, cwd), {
            cwd,
            types: (0,features/* preparedTypes */.b3)(model.preparation),
        });
        const truth = truthOf(table, inputs.target ?? model.target, model);
        if (model.forest.task !== "classification")
            throw new failure/* Failure */.H(`${inputs.model}: expected a classifier`);
        const probabilities = (0,predict/* predictProbabilities */.h)(model.forest, (0,features/* matrix */.UP)(model.preparation, table));
        const predicted = Int32Array.from(truth, (_, row) => firstLargest(probabilities, row, model.classes.length));
        const confusion = (0,test_model_metrics/* confusionMatrix */.g)(truth, predicted, model.classes.length);
        const metrics = (0,test_model_metrics/* classificationMetrics */.q)(model.classes, truth, confusion, probabilities);
        const tests = [
            { name: "the model file exists" },
            { name: `the model loads and is a ${model.task} model` },
            sampleTest(model, table),
        ];
        const failed = tests.filter((test) => test.failure !== undefined);
        const report = (0,external_node_path_.resolve)(cwd, inputs["report-dir"]);
        const paths = {
            metrics: (0,external_node_path_.join)(report, "metrics.json"),
            evaluation: (0,external_node_path_.join)(report, "evaluation.json"),
            predictions: (0,external_node_path_.join)(report, "predictions.csv"),
            junit: (0,external_node_path_.join)(report, "junit-model-tests.xml"),
        };
        const evaluation = {
            version: version/* version */.r,
            task: model.task,
            target: inputs.target ?? model.target,
            model_digest: digest,
            data_digest: table.digest,
            n: table.rows,
            classes: model.classes,
            confusion_matrix: confusion,
            metrics,
            tests: tests.map(({ name, failure }) => ({ name, passed: failure === undefined, ...(failure && { failure }) })),
        };
        await (0,write/* replaceFile */.fR)(paths.predictions, predictionsCsv(model.classes, truth, predicted, probabilities));
        await (0,write/* replaceFile */.fR)(paths.junit, await toJunit(tests, now()));
        await (0,write/* replaceFile */.fR)(paths.evaluation, `${JSON.stringify(evaluation, null, 2)}\n`);
        await (0,write/* replaceFile */.fR)(paths.metrics, `${JSON.stringify(metrics, null, 2)}\n`);
        return {
            outputs: {
                "metrics-path": paths.metrics,
                accuracy: metrics.accuracy,
                metrics: JSON.stringify(metrics),
                "junit-path": paths.junit,
                "predictions-path": paths.predictions,
                "evaluation-path": paths.evaluation,
                passed: failed.length === 0,
                verdict: failed.length === 0 ? "pass" : "fail",
            },
            summary: summary(model.classes, metrics, confusion, table.rows, tests),
            annotations: failed.map(({ name, failure }) => ({
                level: inputs["on-failure"] === "fail" ? "error" : "warning",
                title: name,
                message: failure,
            })),
            failure: failed.length > 0 && inputs["on-failure"] === "fail"
                ? `${failed.length} of ${tests.length} model tests failed: ${failed.map(({ name }) => name).join("; ")}`
                : undefined,
        };
    },
}));
function truthOf(table, target, model) {
    const column = table.columns.find(({ name }) => name === target);
    if (column === undefined) {
        throw new failure/* Failure */.H(`${target}: the table has no such column; there are ${table.columns.map(({ name }) => name).join(", ")}`);
    }
    const label = (row) => ("codes" in column ? column.levels[column.codes[row]] : String(column.values[row]));
    return Int32Array.from({ length: table.rows }, (_, row) => {
        const code = model.classes.indexOf(label(row) ?? "");
        if (code < 0) {
            throw new failure/* Failure */.H(`${target}: row ${row + 1}: expected one of ${model.classes.join(", ")}, got ${JSON.stringify(label(row) ?? "")}`);
        }
        return code;
    });
}
function sampleTest(model, table) {
    const name = "a known sample is predicted among the declared classes";
    if (model.forest.task !== "classification")
        return { name, failure: "the model is no classifier" };
    const probabilities = (0,predict/* predictProbabilities */.h)(model.forest, (0,features/* matrix */.UP)(model.preparation, table, Int32Array.of(0)));
    const total = probabilities.reduce((sum, p) => sum + p, 0);
    return total === 1 ? { name } : { name, failure: `expected probabilities that sum to 1, got ${total}` };
}
/** Ties go to the lower class, as in ONNX Runtime and scikit-learn. */
function firstLargest(probabilities, row, classes) {
    let best = 0;
    for (let k = 1; k < classes; k++)
        if (probabilities[row * classes + k] > probabilities[row * classes + best])
            best = k;
    return best;
}
function predictionsCsv(classes, truth, predicted, probabilities) {
    const rows = Array.from(truth, (code, row) => [
        row,
        classes[code],
        classes[predicted[row]],
        ...probabilities.subarray(row * classes.length, (row + 1) * classes.length),
    ]);
    return [...(0,src_table/* toCsv */.gD)(["id", "y_true", "y_pred", ...classes.map((name) => `proba_${name}`)], rows)].join("");
}
function summary(classes, metrics, confusion, rows, tests) {
    const flat = Object.entries(metrics).filter((entry) => typeof entry[1] === "number");
    return [
        (0,block/* heading */.R_)(2, `Tested on ${rows} rows`),
        (0,block/* table */.tp)(["metric", ">value"], flat.map(([name, value]) => [name, value.toFixed(4)])),
        (0,block/* heading */.R_)(3, "Confusion matrix (rows: truth, columns: predicted)"),
        (0,block/* table */.tp)(["", ...classes.map((name) => `>${name}`)], confusion.map((row, k) => [classes[k], ...row.map(String)])),
        (0,block/* list */.p_)(tests.map(({ name, failure }) => `${failure === undefined ? "passed" : "FAILED"}: ${name}${failure ? `: ${failure}` : ""}`)),
    ];
}


/***/ }),

/***/ 95769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ confusionMatrix),
/* harmony export */   q: () => (/* binding */ classificationMetrics)
/* harmony export */ });
/** Counts, rows by true class, columns by predicted class. */
function confusionMatrix(truth, predicted, classes) {
    const counts = Array.from({ length: classes }, () => new Array(classes).fill(0));
    truth.forEach((code, row) => {
        counts[code][predicted[row]]++;
    });
    return counts;
}
function classificationMetrics(classes, truth, confusion, probabilities) {
    const perClass = classes.map((_, k) => {
        const hit = confusion[k][k];
        const support = sum(confusion[k]);
        const claimed = sum(confusion.map((row) => row[k]));
        const precision = claimed === 0 ? 0 : hit / claimed;
        const recall = support === 0 ? 0 : hit / support;
        return { precision, recall, f1: claimed + support === 0 ? 0 : (2 * hit) / (claimed + support), support };
    });
    const rows = truth.length;
    // A class that neither occurs nor is predicted takes no part in the averages.
    const present = perClass.filter((each, k) => each.support > 0 || sum(confusion.map((row) => row[k])) > 0);
    const macro = (name) => sum(present.map((each) => each[name])) / present.length;
    const weighted = (name) => sum(perClass.map((each) => each[name] * each.support)) / rows;
    const occurring = perClass.filter((each) => each.support > 0);
    return {
        accuracy: sum(classes.map((_, k) => confusion[k][k])) / rows,
        balanced_accuracy: sum(occurring.map((each) => each.recall)) / occurring.length,
        precision_macro: macro("precision"),
        recall_macro: macro("recall"),
        f1_macro: macro("f1"),
        precision_weighted: weighted("precision"),
        recall_weighted: weighted("recall"),
        f1_weighted: weighted("f1"),
        log_loss: logLoss(truth, probabilities, classes.length),
        per_class: Object.fromEntries(classes.map((name, k) => [name, perClass[k]])),
    };
}
/** Mean of -ln p(true class), p clipped to the machine epsilon of a double as scikit-learn does. */
function logLoss(truth, probabilities, classes) {
    let total = 0;
    truth.forEach((code, row) => {
        const p = probabilities[row * classes + code];
        total -= Math.log(Math.min(Math.max(p, Number.EPSILON), 1 - Number.EPSILON));
    });
    return total / truth.length;
}
function sum(values) {
    return values.reduce((total, each) => total + each, 0);
}


/***/ })

};
