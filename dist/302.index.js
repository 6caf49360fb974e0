export const id = 302;
export const ids = [302];
export const modules = {

/***/ 79584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ predictValues),
/* harmony export */   hk: () => (/* binding */ predictProbabilities)
/* harmony export */ });
/* unused harmony export predictForest */
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
// EXTERNAL MODULE: ./src/model/bundle.ts + 3 modules
var bundle = __webpack_require__(16217);
// EXTERNAL MODULE: ./src/table/index.ts + 16 modules
var src_table = __webpack_require__(47534);
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
        const probabilities = (0,predict/* predictProbabilities */.hk)(model.forest, (0,features/* matrix */.UP)(model.preparation, table));
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
    const probabilities = (0,predict/* predictProbabilities */.hk)(model.forest, (0,features/* matrix */.UP)(model.preparation, table, Int32Array.of(0)));
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
