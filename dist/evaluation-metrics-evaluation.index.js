export const id = "evaluation-metrics-evaluation";
export const ids = ["evaluation-metrics-evaluation"];
export const modules = {

/***/ "src/evaluation/metrics/classification.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ shareOfF1),
/* harmony export */   Ys: () => (/* binding */ labelScores),
/* harmony export */   o5: () => (/* binding */ f1OfShare)
/* harmony export */ });
/* harmony import */ var _confusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/confusion.ts");
/* harmony import */ var _scores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/metrics/scores.ts");


/** F1 from the share of true positives among the rows that are not true negatives, and that share from F1. */
const f1OfShare = (share) => (2 * share) / (1 + share);
const shareOfF1 = (f1) => f1 / (2 - f1);
/**
 * What follows from a confusion matrix alone, with scikit-learn's definitions and corners: a ratio without denominator is 0
 * (`zero_division`), means go over the classes that are present in truth or prediction, kappa of one class is undefined.
 *
 * `positive` is the index of the positive class, for `precision`, `recall` and `f1` without suffix.
 */
function labelScores(matrix, positive) {
    const { classes, present } = matrix;
    const { truth, predicted, correct, total } = (0,_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .margins */ .y)(matrix);
    const scores = { ...(0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyScores */ .T$)(), perClass: (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .byName */ .nG)() };
    const right = sum(correct);
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "accuracy", right / total, "all weights are zero");
    const macro = { precision: 0, recall: 0, f1: 0 };
    const weighted = { precision: 0, recall: 0, f1: 0 };
    const recalls = [];
    let found = 0;
    for (let i = 0; i < classes.length; i++) {
        if (present[i] === 0)
            continue;
        found++;
        const precision = ratio(correct[i], predicted[i]);
        const recall = ratio(correct[i], truth[i]);
        const f1 = harmonic(precision, recall);
        scores.perClass[classes[i]] = { precision, recall, f1, support: truth[i] };
        macro.precision += precision;
        macro.recall += recall;
        macro.f1 += f1;
        weighted.precision += precision * truth[i];
        weighted.recall += recall * truth[i];
        weighted.f1 += f1 * truth[i];
        if (truth[i] > 0)
            recalls.push(recall);
        if (predicted[i] === 0)
            scores.notes[`per_class.${classes[i]}.precision`] = "never predicted: 0 by convention";
        if (truth[i] === 0)
            scores.notes[`per_class.${classes[i]}.recall`] = "not among the true labels: 0 by convention";
    }
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "balanced_accuracy", sum(recalls) / recalls.length, "all weights are zero");
    const micro = ratio(right, total);
    for (const name of ["precision", "recall", "f1"]) {
        (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, `${name}_macro`, macro[name] / found, "there are no rows");
        (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, `${name}_micro`, micro, "there are no rows");
        (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, `${name}_weighted`, ratio(weighted[name], total), "there are no rows");
    }
    if (positive !== undefined) {
        const own = scores.perClass[classes[positive]] ?? { precision: 0, recall: 0, f1: 0 };
        for (const name of ["precision", "recall", "f1"])
            scores.values[name] = own[name];
        if (predicted[positive] === 0)
            scores.notes["precision"] = "the positive class is never predicted: 0 by convention";
        if (truth[positive] === 0)
            scores.notes["recall"] = "no row is of the positive class: 0 by convention";
    }
    let expected = 0;
    let truthSquares = 0;
    let predictedSquares = 0;
    for (let i = 0; i < classes.length; i++) {
        expected += truth[i] * predicted[i];
        truthSquares += truth[i] ** 2;
        predictedSquares += predicted[i] ** 2;
    }
    const spread = Math.sqrt((total * total - predictedSquares) * (total * total - truthSquares));
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "mcc", spread > 0 ? (right * total - expected) / spread : 0, "all weights are zero");
    if (!(spread > 0))
        scores.notes["mcc"] = "truth or prediction holds one class only: 0 by convention";
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "kappa", found < 2 ? Number.NaN : 1 - (total - right) / (total - expected / total), "truth and prediction hold one and the same class only");
    return scores;
}
function ratio(part, whole) {
    return whole === 0 ? 0 : part / whole;
}
function harmonic(precision, recall) {
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
function sum(values) {
    let total = 0;
    for (const value of values)
        total += value;
    return total;
}


/***/ }),

/***/ "src/evaluation/metrics/confusion.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ confusion),
/* harmony export */   y: () => (/* binding */ margins)
/* harmony export */ });
/** One pass over the rows. */
function confusion(predictions) {
    const { classes, truth, predicted, weights, rows } = predictions;
    const k = classes.length;
    const counts = new Float64Array(k * k);
    const present = new Uint8Array(k);
    if (weights === undefined) {
        for (let row = 0; row < rows; row++)
            counts[truth[row] * k + predicted[row]]++;
        for (let cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0)
                present[Math.floor(cell / k)] = present[cell % k] = 1;
        }
    }
    else {
        for (let row = 0; row < rows; row++) {
            counts[truth[row] * k + predicted[row]] += weights[row];
            present[truth[row]] = present[predicted[row]] = 1;
        }
    }
    return { classes, counts, present };
}
/** Sums over a confusion's rows, columns and diagonal. */
function margins({ classes, counts }) {
    const k = classes.length;
    const truth = new Float64Array(k);
    const predicted = new Float64Array(k);
    const correct = new Float64Array(k);
    let total = 0;
    for (let i = 0; i < k; i++) {
        for (let j = 0; j < k; j++) {
            const count = counts[i * k + j];
            truth[i] += count;
            predicted[j] += count;
            total += count;
        }
        correct[i] = counts[i * k + i];
    }
    return { truth, predicted, correct, total };
}


/***/ }),

/***/ "src/evaluation/metrics/evaluation.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readEvaluation),
/* harmony export */   Ps: () => (/* binding */ metricsOf),
/* harmony export */   evaluationDocument: () => (/* binding */ evaluationDocument),
/* harmony export */   sr: () => (/* binding */ evaluationText)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/document.ts");
/* harmony import */ var _run_stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/run-stamp.ts");




const formatOfEvaluation = "trainyard-evaluation-1";
const metricInterval = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    low: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
    high: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
    confidence: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({ description: "Confidence level, such as 0.95.", min: 0, max: 1 }),
    method: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)({ description: "How it was computed: `wilson`, `delong`, `bootstrap` and so on." }),
    note: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)({ description: "In what way the interval is an approximation." })),
});
const metricValues = (description) => (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(), { key: "metric", description });
const perClass = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(metricValues("Metrics of one class."), {
    key: "class",
    description: "Metrics of each class: recall, precision, F1.",
});
const absent = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(), {
    key: "metric",
    description: "Metrics without a value, and why. Those of a class are called `per_class.<class>.<metric>`.",
});
const intervals = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(metricInterval, { key: "metric", description: "Confidence intervals." });
const trivial = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    predicts: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .either */ .gP)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(), (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(), { description: "What it always answers: a class, or the mean." }),
    comparisons: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        metric: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(),
        model: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
        trivial: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
        gain: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({ description: "How much better the model is; positive is better for every metric." }),
        interval: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(metricInterval),
        p: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({
            description: "One-sided p value of the hypothesis that the model is no better (exact McNemar test).",
            min: 0,
            max: 1,
        })),
        verdict: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["better", "worse", "undecided"]),
    })),
}, { description: "The model compared with one that ignores every column, on the same rows." });
const slice = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(),
    n: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ description: "Number of rows.", min: 0 }),
    small: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({ description: "Fewer than 30 rows: its numbers are shown and not judged." }),
    metrics: metricValues("Metrics of the rows of the slice."),
    per_class: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(perClass),
    absent,
    intervals,
    difference: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        metric: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["accuracy", "mae"]),
        slice: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
        rest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
        p: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({ description: "Two-sided p value.", min: 0, max: 1 }),
        adjusted_p: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({ description: "Adjusted over all slices by Benjamini and Hochberg.", min: 0, max: 1 }),
    }, { description: "The slice compared with all rows outside it." })),
});
const evaluationShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMark */ .ry)(formatOfEvaluation),
    version: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)({ description: "Version of trainyard that wrote the file." }),
    task: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["classification", "regression"]),
    target: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)({ description: "Name of the column with the true values." })),
    model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)({ description: "Digest of the model; absent when only its predictions were given." })),
    data_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)({ description: "Digest of the rows that it was evaluated on." })),
    n: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ description: "Number of rows.", min: 1 }),
    seed: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ description: "Seed of the bootstrap." }),
    resamples: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ description: "Number of bootstrap resamples.", min: 0 }),
    weighted: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({ description: "Whether the rows have weights." }),
    classes: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(), { description: "Classes in scikit-learn's order. Classification only." })),
    positive_class: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)({ description: "Class that `recall`, `roc_auc` and similar metrics describe." })),
    metrics: metricValues("Metrics of all rows, by scikit-learn's names."),
    per_class: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(perClass),
    absent,
    notes: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(), { key: "metric", description: "Metrics whose value is a convention, and which." }),
    intervals,
    confusion_matrix: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)()), {
        description: "Rows of each true class (outer) that were predicted as each class (inner); sums of weights if there are any.",
    })),
    reliability: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        low: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({ min: 0, max: 1 }),
        high: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({ min: 0, max: 1 }),
        support: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({ description: "Number of rows in the bin, or the sum of their weights." }),
        confidence: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({ description: "Mean probability of the predicted class." }),
        accuracy: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({ description: "Share of correct predictions." }),
    }), { description: "Calibration of the most probable class, in ten bins of equal width." })),
    curve: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        threshold: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
        true_positive_rate: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
        false_positive_rate: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
        precision: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
    }), { description: "Points of the ROC and precision-recall curves, from the highest threshold down. Binary only." })),
    trivial: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(trivial),
    slices: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(slice, { description: "Metrics of parts of the rows." }),
    tests: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(),
        passed: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(),
        failure: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)({ description: "Why it failed." })),
    }), {
        description: "The model's own tests: how it behaves on chosen inputs.",
    })),
    run: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_run_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .runStamp */ .bB),
    inputs: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(), {
        description: "What `test-model` was given beyond its defaults; absent in files of version 0.1.0.",
    })),
}, { also: classProblems });
const evaluationDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .documentOf */ .lM)({
    what: "an evaluation",
    file: "evaluation.json",
    format: "trainyard-evaluation",
    version: 1,
    writer: "test-model",
    purpose: "Everything that `test-model` measured: metrics, confidence intervals, slices and curves. `metrics.json` holds the numbers of it alone.",
    remedy: "run `test-model` again",
    shape: evaluationShape,
});
/** A classification has its classes, and a confusion matrix of as many rows and columns. */
function classProblems({ task, classes = [], confusion_matrix: confusion = [], }) {
    if (task === "regression")
        return [];
    const k = classes.length;
    if (k === 0)
        return [{ path: ["classes"], expected: "a list of classes", found: "none" }];
    if (confusion.length === k && confusion.every((row) => row.length === k))
        return [];
    return [{ path: ["confusion_matrix"], expected: `${k} rows of ${k} numbers`, found: "a matrix of another size" }];
}
/** The content of `metrics.json`: numbers alone, flat names first. */
function metricsOf(evaluation) {
    const metrics = { ...evaluation.metrics };
    if (evaluation.per_class !== undefined)
        metrics["per_class"] = evaluation.per_class;
    if (evaluation.slices.length > 0) {
        metrics["slices"] = Object.fromEntries(evaluation.slices.map(({ name, metrics: own, per_class: perClass }) => [
            name,
            perClass === undefined ? own : { ...own, per_class: perClass },
        ]));
    }
    return metrics;
}
/** An evaluation as indented JSON, lists of numbers on one line each: a confusion matrix reads as one. */
function evaluationText(evaluation) {
    // A text holds no line break of its own in JSON, so nothing within one is touched.
    const text = JSON.stringify(evaluation, null, 2).replace(/\[\n\s+[-+.\deE]+(?:,\n\s+[-+.\deE]+)*\n\s+\]/g, (list) => list.replace(/\n\s+/g, " ").replace("[ ", "[").replace(" ]", "]"));
    return `${text}\n`;
}
/**
 * Reads an `evaluation.json`.
 *
 * @throws {Failure} for other files, for a newer version's, and for one that contradicts itself; and, with `modelDigest` or
 * `dataDigest`, for the evaluation of another model or of other rows.
 */
async function readEvaluation(path, cwd, expected = {}) {
    const evaluation = await (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u)(evaluationDocument, path, cwd);
    for (const [name, what] of [
        ["model_digest", "the model"],
        ["data_digest", "the data"],
    ]) {
        const wanted = name === "model_digest" ? expected.modelDigest : expected.dataDigest;
        if (wanted !== undefined && evaluation[name] !== undefined && evaluation[name] !== wanted) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected an evaluation of ${what} ${wanted}, got one of ${evaluation[name]}`);
        }
    }
    return evaluation;
}


/***/ }),

/***/ "src/evaluation/metrics/probabilities.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkProbabilities),
/* harmony export */   Z: () => (/* binding */ mostProbable)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Files round probabilities to a few digits; more than this is no rounding. */
const MOST_OFF = 1e-3;
/**
 * Holds probabilities (row-major, rows × classes) to what they are: from 0 to 1, and one in sum, within what rounding leaves.
 *
 * @throws {Failure} for the first row that is not so. `place` says where a row stands.
 */
function checkProbabilities(probabilities, classes, place) {
    const k = classes.length;
    for (let row = 0; row * k < probabilities.length; row++) {
        let sum = 0;
        for (let i = 0; i < k; i++) {
            const p = probabilities[row * k + i];
            if (!(p >= -1e-9 && p <= 1 + 1e-9)) {
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: probability of ${JSON.stringify(classes[i])}: expected a number from 0 to 1, got ${p}`);
            }
            sum += p;
        }
        if (Math.abs(sum - 1) > MOST_OFF) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: expected probabilities that sum to 1, got ${Number(sum.toPrecision(6))} (are these scores? leave their columns out)`);
        }
    }
}
/** The column of each row's highest probability; of equal ones the first, as ONNX Runtime and numpy have it. */
function mostProbable(probabilities, k, rows) {
    const best = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
        let at = 0;
        for (let i = 1; i < k; i++)
            if (probabilities[row * k + i] > probabilities[row * k + at])
                at = i;
        best[row] = at;
    }
    return best;
}


/***/ }),

/***/ "src/evaluation/metrics/probability-scores.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ topRanks),
/* harmony export */   N0: () => (/* binding */ calibrationBins),
/* harmony export */   QY: () => (/* binding */ probabilityMeans),
/* harmony export */   W2: () => (/* binding */ rowLogLoss),
/* harmony export */   av: () => (/* binding */ confidenceBin),
/* harmony export */   bB: () => (/* binding */ rowBrier),
/* harmony export */   rv: () => (/* binding */ topK),
/* harmony export */   xD: () => (/* binding */ calibration)
/* harmony export */ });
const EPSILON = 2 ** -52;
/** Bins of equal width in which confidence is held against accuracy. */
const calibrationBins = 10;
/**
 * Cross-entropy of one row in nats: probabilities clipped to 2^-52 and 1 - 2^-52, then scaled to sum to one, as
 * scikit-learn does for 64-bit floats.
 */
function rowLogLoss({ classes, truth, probabilities }, row) {
    const k = classes.length;
    let sum = 0;
    for (let i = 0; i < k; i++)
        sum += clip(probabilities[row * k + i]);
    return -Math.log(clip(probabilities[row * k + truth[row]]) / sum);
}
function clip(p) {
    return Math.min(Math.max(p, EPSILON), 1 - EPSILON);
}
/**
 * Brier's score of one row. With two classes the squared error of the positive class's probability; with more, as in
 * Brier (1950), the squared errors of all classes added up, so that it reaches 2.
 */
function rowBrier({ classes, truth, probabilities }, row, positive) {
    const k = classes.length;
    if (positive !== undefined) {
        return (probabilities[row * k + positive] - (truth[row] === positive ? 1 : 0)) ** 2;
    }
    let sum = 0;
    for (let i = 0; i < k; i++)
        sum += (probabilities[row * k + i] - (truth[row] === i ? 1 : 0)) ** 2;
    return sum;
}
/** Weighted means of the row scores. */
function probabilityMeans(predictions, positive) {
    const { rows, weights } = predictions;
    let logLoss = 0;
    let brier = 0;
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        total += weight;
        logLoss += weight * rowLogLoss(predictions, row);
        brier += weight * rowBrier(predictions, row, positive);
    }
    return { logLoss: logLoss / total, brier: brier / total };
}
/**
 * Expected calibration error of the most probable class (Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017):
 * Σ share of the bin · |accuracy - confidence| over `bins` bins of equal width.
 */
function calibration(predictions, bins = calibrationBins) {
    const { truth, weights, rows } = predictions;
    const support = new Float64Array(bins);
    const confidence = new Float64Array(bins);
    const right = new Float64Array(bins);
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const { best, highest, at: bin } = confidenceBin(predictions, row, bins);
        const weight = weights === undefined ? 1 : weights[row];
        total += weight;
        support[bin] += weight;
        confidence[bin] += weight * highest;
        if (best === truth[row])
            right[bin] += weight;
    }
    let ece = 0;
    const reliability = [];
    for (let bin = 0; bin < bins; bin++) {
        if (support[bin] === 0)
            continue;
        ece += Math.abs(right[bin] - confidence[bin]) / total;
        reliability.push({
            low: bin / bins,
            high: (bin + 1) / bins,
            support: support[bin],
            confidence: confidence[bin] / support[bin],
            accuracy: right[bin] / support[bin],
        });
    }
    return { ece, reliability };
}
/** The most probable class of a row, its probability, and which of `bins` equal bins (open below, closed above) holds that. */
function confidenceBin({ classes, probabilities }, row, bins) {
    const k = classes.length;
    let best = 0;
    for (let i = 1; i < k; i++)
        if (probabilities[row * k + i] > probabilities[row * k + best])
            best = i;
    const highest = probabilities[row * k + best];
    return { best, highest, at: Math.min(bins - 1, Math.max(0, Math.ceil(highest * bins) - 1)) };
}
/**
 * How many classes rank before each row's true class; of equally probable classes the later ones rank first, as
 * scikit-learn's `top_k_accuracy_score` has it.
 */
function topRanks({ classes, truth, probabilities, rows }) {
    const k = classes.length;
    const ranks = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
        const own = probabilities[row * k + truth[row]];
        let rank = 0;
        for (let i = 0; i < k; i++) {
            const other = probabilities[row * k + i];
            if (other > own || (other === own && i > truth[row]))
                rank++;
        }
        ranks[row] = rank;
    }
    return ranks;
}
/** For each k the weighted share of rows whose true class is among the k most probable. */
function topK(predictions, ks) {
    const { weights, rows } = predictions;
    const ranks = topRanks(predictions);
    const hits = new Float64Array(ks.length);
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        total += weight;
        for (let i = 0; i < ks.length; i++)
            if (ranks[row] < ks[i])
                hits[i] += weight;
    }
    return Array.from(hits, (hit) => hit / total);
}


/***/ }),

/***/ "src/evaluation/metrics/regression.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ valueScores)
/* harmony export */ });
/* harmony import */ var _scores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/scores.ts");

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

/***/ "src/evaluation/metrics/score.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ scoreClasses)
});

// EXTERNAL MODULE: ./src/evaluation/metrics/classification.ts
var classification = __webpack_require__("src/evaluation/metrics/classification.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/confusion.ts
var confusion = __webpack_require__("src/evaluation/metrics/confusion.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/probability-scores.ts
var probability_scores = __webpack_require__("src/evaluation/metrics/probability-scores.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/delong.ts
var delong = __webpack_require__("src/evaluation/statistics/delong.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/ranking.ts

/**
 * Area under the ROC curve, average precision Σ (Rₙ - Rₙ₋₁) Pₙ and both curves of one class against the rest.
 * Average precision without a positive row is 0, as scikit-learn has it.
 *
 * Memory: 8 bytes a row (16 with weights): the two classes' scores are sorted apart in place and merged, so no
 * permutation is kept. Time: the sort.
 */
function ranking(predictions, positive, curvePoints = 0) {
    const { positives, negatives, walk } = predictions.weights === undefined ? plainWalk(predictions, positive) : weightedWalk(predictions, positive);
    const thinned = curve(positives, negatives, curvePoints);
    let truePositives = 0;
    let falsePositives = 0;
    let area = 0;
    let averagePrecision = 0;
    let positiveSquares = 0;
    let negativeSquares = 0;
    walk((score, atPositives, atNegatives) => {
        // The share of the other class that these rows stand on the right side of, ties half: DeLong's placements.
        const ofPositives = (negatives - falsePositives - atNegatives / 2) / negatives;
        const ofNegatives = (truePositives + atPositives / 2) / positives;
        area += atPositives * ofPositives;
        positiveSquares += atPositives * ofPositives * ofPositives;
        negativeSquares += atNegatives * ofNegatives * ofNegatives;
        truePositives += atPositives;
        falsePositives += atNegatives;
        if (truePositives > 0)
            averagePrecision += (atPositives / positives) * (truePositives / (truePositives + falsePositives));
        thinned.add(score, truePositives, falsePositives);
    });
    const auc = positives > 0 && negatives > 0 ? area / positives : Number.NaN;
    const variance = (positiveSquares / positives - auc * auc) / (positives - 1) +
        (negativeSquares / negatives - auc * auc) / (negatives - 1);
    return {
        auc,
        variance: predictions.weights === undefined && positives > 1 && negatives > 1 ? Math.max(0, variance) : Number.NaN,
        averagePrecision: positives > 0 ? averagePrecision : 0,
        curve: thinned.points,
    };
}
/**
 * One-vs-one AUC (Hand and Till 2001): each pair of classes ranks by either class's probability on the rows of the two
 * alone; the mean over pairs of classes that have rows, and the mean weighted by how many rows a pair has. NaN with fewer
 * than two such classes.
 */
function oneVersusOne(predictions) {
    const { classes, truth, rows } = predictions;
    const k = classes.length;
    const support = new Float64Array(k);
    for (let row = 0; row < rows; row++)
        support[truth[row]]++;
    const area = new Float64Array(k * k);
    for (let positive = 0; positive < k; positive++) {
        if (support[positive] === 0)
            continue;
        const scores = scoresByClass(predictions, positive, support);
        for (let other = 0; other < k; other++) {
            if (other !== positive && support[other] > 0)
                area[positive * k + other] = (0,delong/* shareAbove */.DP)(scores[positive], scores[other]);
        }
    }
    let macro = 0;
    let weighted = 0;
    let weight = 0;
    let pairs = 0;
    for (let a = 0; a < k; a++) {
        for (let b = a + 1; b < k; b++) {
            if (support[a] === 0 || support[b] === 0)
                continue;
            const pair = (area[a * k + b] + area[b * k + a]) / 2;
            pairs++;
            macro += pair;
            weighted += pair * (support[a] + support[b]);
            weight += support[a] + support[b];
        }
    }
    return { macro: macro / pairs, weighted: weighted / weight };
}
/** Each true class's scores for the class `column`, ascending. */
function scoresByClass({ classes, truth, probabilities, rows }, column, support) {
    const k = classes.length;
    const scores = Array.from(support, (count) => new Float64Array(count));
    const filled = new Int32Array(k);
    for (let row = 0; row < rows; row++) {
        const own = truth[row];
        scores[own][filled[own]++] = probabilities[row * k + column];
    }
    return scores.map((each) => each.sort());
}
function plainWalk({ classes, truth, probabilities, rows }, positive) {
    const k = classes.length;
    let positives = 0;
    for (let row = 0; row < rows; row++)
        if (truth[row] === positive)
            positives++;
    const negatives = rows - positives;
    const high = new Float64Array(positives);
    const low = new Float64Array(negatives);
    let p = 0;
    let n = 0;
    for (let row = 0; row < rows; row++) {
        const score = probabilities[row * k + positive];
        if (truth[row] === positive)
            high[p++] = score;
        else
            low[n++] = score;
    }
    high.sort();
    low.sort();
    const walk = (visit) => {
        let i = positives - 1;
        let j = negatives - 1;
        while (i >= 0 || j >= 0) {
            const score = j < 0 || (i >= 0 && high[i] >= low[j]) ? high[i] : low[j];
            const iBefore = i;
            const jBefore = j;
            while (i >= 0 && high[i] === score)
                i--;
            while (j >= 0 && low[j] === score)
                j--;
            visit(score, iBefore - i, jBefore - j);
        }
    };
    return { positives, negatives, walk };
}
function weightedWalk({ classes, truth, probabilities, weights, rows }, positive) {
    const k = classes.length;
    const order = new Uint32Array(rows).map((_, row) => row);
    const scoreOf = (row) => probabilities[row * k + positive];
    order.sort((a, b) => scoreOf(b) - scoreOf(a));
    let positives = 0;
    let negatives = 0;
    for (let row = 0; row < rows; row++) {
        if (truth[row] === positive)
            positives += weights[row];
        else
            negatives += weights[row];
    }
    const walk = (visit) => {
        for (let i = 0; i < rows;) {
            const score = scoreOf(order[i]);
            let atPositives = 0;
            let atNegatives = 0;
            for (; i < rows && scoreOf(order[i]) === score; i++) {
                const row = order[i];
                if (truth[row] === positive)
                    atPositives += weights[row];
                else
                    atNegatives += weights[row];
            }
            visit(score, atPositives, atNegatives);
        }
    };
    return { positives, negatives, walk };
}
/** Keeps the points of a curve that are at least 1/`most` of either class apart, the last one always. */
function curve(positives, negatives, most) {
    const points = [];
    let kept = { truePositiveRate: 0, falsePositiveRate: 0 };
    const add = (threshold, truePositives, falsePositives) => {
        if (most === 0)
            return;
        const truePositiveRate = positives > 0 ? truePositives / positives : 0;
        const falsePositiveRate = negatives > 0 ? falsePositives / negatives : 0;
        const step = truePositiveRate - kept.truePositiveRate + falsePositiveRate - kept.falsePositiveRate;
        if (step * most < 2 && truePositiveRate + falsePositiveRate < 2)
            return;
        const precision = truePositives + falsePositives > 0 ? truePositives / (truePositives + falsePositives) : 0;
        kept = { truePositiveRate, falsePositiveRate };
        points.push({
            threshold,
            true_positive_rate: truePositiveRate,
            false_positive_rate: falsePositiveRate,
            precision,
        });
    };
    return { points, add };
}

// EXTERNAL MODULE: ./src/evaluation/metrics/scores.ts
var metrics_scores = __webpack_require__("src/evaluation/metrics/scores.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/score.ts





/** One-versus-one AUCs grow with the square of the classes. */
const MOST_PAIRED_CLASSES = 200;
/** Every metric of classification. `positive`: the index of the positive class; with two classes it must be given. */
function scoreClasses(predictions, positive, curvePoints = 0) {
    const matrix = (0,confusion/* confusion */.H)(predictions);
    const scores = {
        ...(0,classification/* labelScores */.Ys)(matrix, positive),
        matrix,
        ranking: undefined,
        reliability: undefined,
    };
    const k = predictions.classes.length;
    const binary = k === 2 ? positive : undefined;
    const ranks = binary === undefined ? ["roc_auc_ovr", "roc_auc_ovo"] : ["roc_auc"];
    if (predictions.probabilities === undefined) {
        for (const name of [...ranks, "average_precision", "log_loss", "brier", "ece"])
            scores.absent[name] = "needs probabilities";
        return scores;
    }
    if (k < 2) {
        for (const name of [...ranks, "average_precision", "log_loss", "brier"])
            scores.absent[name] = "needs two classes, got one";
    }
    else if (binary !== undefined) {
        scores.ranking = ranking(predictions, binary, curvePoints);
        (0,metrics_scores/* put */.yJ)(scores, "roc_auc", scores.ranking.auc, oneClass(scores.matrix));
        (0,metrics_scores/* put */.yJ)(scores, "average_precision", scores.ranking.averagePrecision, "there are no rows");
        if (scores.perClass[predictions.classes[binary]]?.["support"] === undefined ||
            scores.ranking.averagePrecision === 0) {
            noteWithoutPositives(scores, predictions, binary);
        }
    }
    else {
        manyClasses(scores, predictions);
    }
    const means = (0,probability_scores/* probabilityMeans */.QY)(predictions, binary);
    if (k >= 2) {
        (0,metrics_scores/* put */.yJ)(scores, "log_loss", means.logLoss, "all weights are zero");
        (0,metrics_scores/* put */.yJ)(scores, "brier", means.brier, "all weights are zero");
    }
    const { ece, reliability } = (0,probability_scores/* calibration */.xD)(predictions);
    (0,metrics_scores/* put */.yJ)(scores, "ece", ece, "all weights are zero");
    scores.reliability = reliability;
    const ks = [2, 3, 5].filter((each) => each < k);
    const shares = (0,probability_scores/* topK */.rv)(predictions, ks);
    ks.forEach((each, index) => {
        (0,metrics_scores/* put */.yJ)(scores, `top_${each}_accuracy`, shares[index], "all weights are zero");
    });
    return scores;
}
/** One class against the rest, each in turn, and each against each. */
function manyClasses(scores, predictions) {
    const { classes, rows, truth, weights } = predictions;
    const support = new Float64Array(classes.length);
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        support[truth[row]] += weight;
        total += weight;
    }
    const sum = { auc: 0, weightedAuc: 0, averagePrecision: 0, weightedAveragePrecision: 0 };
    classes.forEach((name, i) => {
        const { auc, averagePrecision } = ranking(predictions, i);
        const own = scores.perClass[name];
        if (own !== undefined && Number.isFinite(auc))
            own["roc_auc"] = auc;
        if (own !== undefined)
            own["average_precision"] = averagePrecision;
        sum.auc += auc / classes.length;
        sum.weightedAuc += support[i] === 0 ? Number.NaN : (auc * support[i]) / total;
        sum.averagePrecision += averagePrecision / classes.length;
        sum.weightedAveragePrecision += (averagePrecision * support[i]) / total;
    });
    const missing = classes.find((_, i) => support[i] === 0);
    const whyNot = `no row is of the class ${JSON.stringify(missing)}`;
    (0,metrics_scores/* put */.yJ)(scores, "roc_auc_ovr", sum.auc, whyNot);
    (0,metrics_scores/* put */.yJ)(scores, "roc_auc_ovr_weighted", sum.weightedAuc, whyNot);
    (0,metrics_scores/* put */.yJ)(scores, "average_precision", sum.averagePrecision, "all weights are zero");
    (0,metrics_scores/* put */.yJ)(scores, "average_precision_weighted", sum.weightedAveragePrecision, "all weights are zero");
    const pairless = weights !== undefined
        ? "is not defined with weights"
        : classes.length > MOST_PAIRED_CLASSES
            ? `is computed for at most ${MOST_PAIRED_CLASSES} classes`
            : undefined;
    const pairs = pairless === undefined ? oneVersusOne(predictions) : { macro: Number.NaN, weighted: Number.NaN };
    const oneLeft = "the true labels hold one class only";
    (0,metrics_scores/* put */.yJ)(scores, "roc_auc_ovo", pairs.macro, pairless ?? oneLeft);
    (0,metrics_scores/* put */.yJ)(scores, "roc_auc_ovo_weighted", pairs.weighted, pairless ?? oneLeft);
}
function noteWithoutPositives(scores, { truth, rows }, positive) {
    for (let row = 0; row < rows; row++)
        if (truth[row] === positive)
            return;
    scores.notes["average_precision"] = "no row is of the positive class: 0 by convention";
}
function oneClass({ classes, counts }) {
    const k = classes.length;
    const held = classes.filter((_, i) => counts.subarray(i * k, i * k + k).some((count) => count > 0));
    return held.length === 1 ? `all true labels are ${JSON.stringify(held[0])}` : "a class has no weight";
}


/***/ }),

/***/ "src/evaluation/metrics/scores.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T$: () => (/* binding */ emptyScores),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   yJ: () => (/* binding */ put)
/* harmony export */ });
/* unused harmony export merge */
/** An object without a prototype: class names and slices come from data, and one may be called `__proto__`. */
function byName() {
    return Object.create(null);
}
function emptyScores() {
    return { values: byName(), absent: byName(), notes: byName() };
}
/** Adds a metric, or why it has no value. */
function put(scores, name, value, whyNot) {
    if (Number.isFinite(value))
        scores.values[name] = value;
    else
        scores.absent[name] = whyNot;
}
function merge(into, from) {
    Object.assign(into.values, from.values);
    Object.assign(into.absent, from.absent);
    Object.assign(into.notes, from.notes);
}


/***/ }),

/***/ "src/evaluation/statistics/delong.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ delong),
/* harmony export */   DD: () => (/* binding */ placements),
/* harmony export */   DP: () => (/* binding */ shareAbove)
/* harmony export */ });
/* unused harmony export auc */
/* harmony import */ var _moments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/moments.ts");

/**
 * The area under the ROC curve: the probability that a positive row scores higher than a negative one, ties counted half
 * (Mann and Whitney). NaN unless both classes have weight. `scores`: rows, no NaN; `positive`: rows, 1 or 0.
 *
 * Sorts the two classes apart and merges them: 8 bytes a row, no permutation.
 */
function auc(scores, positive, weights) {
    if (weights !== undefined)
        return weightedAuc(scores, positive, weights);
    return shareAbove(...sortedByClass(scores, positive));
}
/** The share of pairs in which the value of ascending `a` is above that of ascending `b`, ties half; NaN without a pair. */
function shareAbove(a, b) {
    // Twice the number of pairs in the right order: a whole number, exact up to 2^53.
    let wins = 0;
    let below = 0;
    let upTo = 0;
    for (let i = 0; i < a.length; i++) {
        const value = a[i];
        while (below < b.length && b[below] < value)
            below++;
        if (upTo < below)
            upTo = below;
        while (upTo < b.length && b[upTo] === value)
            upTo++;
        wins += below + upTo;
    }
    return wins / 2 / a.length / b.length;
}
/**
 * The AUCs of several models' scores on the same rows and the covariance of those AUCs
 * (DeLong, DeLong and Clarke-Pearson 1988, by midranks as in Sun and Xu 2014: n log n).
 * The variance of a difference is `c[0][0] + c[1][1] - 2 c[0][1]`. Covariances are NaN unless there are two rows of each class.
 */
function delong(positive, ...scores) {
    const placed = scores.map((each) => placements(each, positive));
    const aucs = placed.map(({ ofPositives }) => (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(ofPositives));
    const covariances = placed.map((a) => placed.map((b) => (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .covariance */ .Wu)(a.ofPositives, b.ofPositives) / a.ofPositives.length +
        (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .covariance */ .Wu)(a.ofNegatives, b.ofNegatives) / a.ofNegatives.length));
    return { aucs, covariance: covariances };
}
/** For each row of either class the share of the other that it stands on the right side of, ties half; in table order. */
function placements(scores, positive) {
    const [positives, negatives] = sortedByClass(scores, positive);
    const ofPositives = new Float64Array(positives.length);
    const ofNegatives = new Float64Array(negatives.length);
    let p = 0;
    let n = 0;
    for (let row = 0; row < scores.length; row++) {
        const score = scores[row];
        if (positive[row] === 1) {
            ofPositives[p++] = (countBelow(negatives, score) + countUpTo(negatives, score)) / 2 / negatives.length;
        }
        else {
            ofNegatives[n++] = 1 - (countBelow(positives, score) + countUpTo(positives, score)) / 2 / positives.length;
        }
    }
    return { ofPositives, ofNegatives };
}
function weightedAuc(scores, positive, weights) {
    const distinct = new Float64Array(scores).sort();
    let groups = 0;
    for (let i = 0; i < distinct.length; i++) {
        if (groups === 0 || distinct[i] !== distinct[groups - 1])
            distinct[groups++] = distinct[i];
    }
    const levels = distinct.subarray(0, groups);
    const positiveWeights = new Float64Array(groups);
    const negativeWeights = new Float64Array(groups);
    for (let row = 0; row < scores.length; row++) {
        const group = countBelow(levels, scores[row]);
        if (positive[row] === 1)
            positiveWeights[group] += weights[row];
        else
            negativeWeights[group] += weights[row];
    }
    let wins = 0;
    let positivesSoFar = 0;
    let negativesSoFar = 0;
    for (let group = 0; group < groups; group++) {
        wins += positiveWeights[group] * (negativesSoFar + negativeWeights[group] / 2);
        positivesSoFar += positiveWeights[group];
        negativesSoFar += negativeWeights[group];
    }
    return wins / positivesSoFar / negativesSoFar;
}
/** The scores of the positive and of the negative rows, each ascending. */
function sortedByClass(scores, positive) {
    let m = 0;
    for (let row = 0; row < positive.length; row++)
        m += positive[row];
    const positives = new Float64Array(m);
    const negatives = new Float64Array(positive.length - m);
    let p = 0;
    let n = 0;
    for (let row = 0; row < positive.length; row++) {
        if (positive[row] === 1)
            positives[p++] = scores[row];
        else
            negatives[n++] = scores[row];
    }
    return [positives.sort(), negatives.sort()];
}
/** How many of the ascending `values` are less than `x`. */
function countBelow(values, x) {
    let low = 0;
    let high = values.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (values[middle] < x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** How many of the ascending `values` are at most `x`. */
function countUpTo(values, x) {
    let low = 0;
    let high = values.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (values[middle] <= x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ "src/evaluation/statistics/moments.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ variance),
/* harmony export */   Wu: () => (/* binding */ covariance),
/* harmony export */   i2: () => (/* binding */ mean)
/* harmony export */ });
/** The mean of `values`; NaN without any. */
function mean(values) {
    let sum = 0;
    for (let i = 0; i < values.length; i++)
        sum += values[i];
    return sum / values.length;
}
/** The unbiased covariance of two samples of the same rows; NaN below two rows. */
function covariance(a, b) {
    const meanA = mean(a);
    const meanB = mean(b);
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += (a[i] - meanA) * (b[i] - meanB);
    return a.length < 2 ? Number.NaN : sum / (a.length - 1);
}
/** The unbiased variance of `values`; NaN below two of them. */
function variance(values) {
    return covariance(values, values);
}


/***/ }),

/***/ "src/models/bundle/importances-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dK: () => (/* binding */ importanceBlocks),
/* harmony export */   lN: () => (/* binding */ IMPORTANCES_FILE),
/* harmony export */   me: () => (/* binding */ importancesFrom),
/* harmony export */   vE: () => (/* binding */ importancesText)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/block.ts");

/** The file in the report folder. */
const IMPORTANCES_FILE = "importances.json";
const FORMAT = "trainyard-importances-1";
/** The file's content. */
function importancesText({ modelDigest, columns: ranked }) {
    const columns = ranked.map(({ column, impurity, permutation }) => ({
        column,
        ...(!Number.isNaN(impurity) && { impurity }),
        ...(permutation !== undefined && { permutation }),
    }));
    return `${JSON.stringify({ format: FORMAT, model_digest: modelDigest, columns }, null, 2)}\n`;
}
/** Importances from what was JSON; undefined for anything else than `importancesText` writes. */
function importancesFrom(value) {
    if (!isRecord(value) || value["format"] !== FORMAT || !Array.isArray(value["columns"]))
        return undefined;
    const modelDigest = value["model_digest"];
    if (typeof modelDigest !== "string")
        return undefined;
    const columns = value["columns"].map((each) => {
        if (!isRecord(each) || typeof each["column"] !== "string")
            return undefined;
        const { column, impurity = Number.NaN, permutation } = each;
        if (typeof impurity !== "number")
            return undefined;
        if (permutation === undefined)
            return { column, impurity };
        if (!isRecord(permutation))
            return undefined;
        const { mean, std } = permutation;
        return typeof mean === "number" && typeof std === "number"
            ? { column, impurity, permutation: { mean, std } }
            : undefined;
    });
    return columns.every((each) => each !== undefined) ? { modelDigest, columns } : undefined;
}
/** A section of a report. The first 15 columns are shown. */
function importanceBlocks(ranked) {
    if (ranked.length === 0)
        return [];
    const shuffled = ranked.some(({ permutation }) => permutation !== undefined);
    const rows = ranked
        .slice(0, 15)
        .map(({ column, impurity, permutation }) => [
        column,
        Number.isNaN(impurity) ? "–" : impurity.toFixed(3),
        ...(shuffled
            ? [permutation === undefined ? "–" : `${permutation.mean.toFixed(4)} ± ${permutation.std.toFixed(4)}`]
            : []),
    ]);
    const columns = ["column", ">share of impurity removed", ...(shuffled ? [">lost when shuffled"] : [])];
    return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, "What the model draws on"), (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(columns, rows)];
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ })

};
