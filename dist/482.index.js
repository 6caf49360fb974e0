export const id = 482;
export const ids = [482,545];
export const modules = {

/***/ 16482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ test_model)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/action.ts
var action = __webpack_require__(99182);
// EXTERNAL MODULE: ./src/contract/artifact-upload.ts
var artifact_upload = __webpack_require__(22542);
// EXTERNAL MODULE: ./src/contract/data-inputs.ts
var data_inputs = __webpack_require__(58508);
// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__(42785);
;// CONCATENATED MODULE: ./src/contract/slices-input.ts

/** The input that names slices: columns and conditions, separated by commas or newlines; quotes and parentheses keep theirs. */
function slicesInput(description) {
    return (0,inputs/* input */.hF)({ description }, {
        expected: "columns or conditions, separated by commas or newlines",
        list: true,
        parse: (text) => ({ ok: true, value: splitCuts(text) }),
    });
}
/** `sex, "a, b" == x` is two. */
function splitCuts(text) {
    const cuts = [];
    let start = 0;
    let depth = 0;
    let quote = "";
    for (let at = 0; at <= text.length; at++) {
        const character = text[at] ?? "\n";
        if (quote !== "") {
            if (character === "\\")
                at++;
            else if (character === quote || character === "\n")
                quote = "";
        }
        else if (character === '"' || character === "'")
            quote = character;
        else if (character === "(")
            depth++;
        else if (character === ")")
            depth--;
        if (character === "\n" || (character === "," && quote === "" && depth <= 0)) {
            const cut = text.slice(start, at).trim();
            if (cut !== "")
                cuts.push(cut);
            start = at + 1;
            depth = 0;
        }
    }
    return cuts;
}

// EXTERNAL MODULE: ./src/evaluation/metrics/evaluation.ts
var metrics_evaluation = __webpack_require__(46048);
// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__(71081);
// EXTERNAL MODULE: ./src/reports/markdown/block.ts
var block = __webpack_require__(46008);
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/evaluation/baseline/baseline.ts + 3 modules
var baseline_baseline = __webpack_require__(82810);
// EXTERNAL MODULE: ./src/evaluation/baseline/contents.ts
var contents = __webpack_require__(92008);
// EXTERNAL MODULE: ./src/evaluation/baseline/record.ts
var baseline_record = __webpack_require__(65487);
// EXTERNAL MODULE: ./src/evaluation/blocks/headlines.ts
var headlines = __webpack_require__(45420);
// EXTERNAL MODULE: ./src/evaluation/blocks/numbers.ts
var numbers = __webpack_require__(57891);
// EXTERNAL MODULE: ./src/models/bundle/mark.ts
var mark = __webpack_require__(60930);
// EXTERNAL MODULE: ./src/models/bundle/record.ts
var bundle_record = __webpack_require__(84014);
// EXTERNAL MODULE: ./src/data/features/index.ts + 6 modules
var features = __webpack_require__(25851);
// EXTERNAL MODULE: ./src/evaluation/metrics/labels.ts
var labels = __webpack_require__(62937);
// EXTERNAL MODULE: ./src/evaluation/metrics/probabilities.ts
var probabilities = __webpack_require__(84015);
// EXTERNAL MODULE: ./src/models/bundle/bundle.ts + 3 modules
var bundle_bundle = __webpack_require__(43360);
// EXTERNAL MODULE: ./src/models/forest/predict.ts
var predict = __webpack_require__(14535);
// EXTERNAL MODULE: ./src/evaluation/statistics/bootstrap.ts
var bootstrap = __webpack_require__(85650);
;// CONCATENATED MODULE: ./src/actions/test-model/latency.ts

/** Rows that are predicted one by one to see how long each takes. */
const TIMED_ROWS = 200;
/** The median and the 95th percentile of durations per row, under the names of the metrics. */
function latencyOf(durationsMs) {
    const values = Float64Array.from(durationsMs);
    return { latency_p50_ms: (0,bootstrap/* sampleQuantile */.gW)(values, 0.5), latency_p95_ms: (0,bootstrap/* sampleQuantile */.gW)(values, 0.95) };
}
/** At most `most` row numbers, evenly spread. */
function spreadRows(rows, most = TIMED_ROWS) {
    const count = Math.min(rows, most);
    return Int32Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count));
}
function withoutLatency(reason) {
    return { latency_p50_ms: reason, latency_p95_ms: reason };
}

// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
// EXTERNAL MODULE: ./src/data/table/index.ts + 15 modules
var data_table = __webpack_require__(14400);
// EXTERNAL MODULE: ./src/evaluation/metrics/ids.ts
var ids = __webpack_require__(58430);
// EXTERNAL MODULE: ./src/evaluation/metrics/prediction-file.ts
var prediction_file = __webpack_require__(71562);
// EXTERNAL MODULE: ./src/platform/workspace/expand.ts
var expand = __webpack_require__(67333);
;// CONCATENATED MODULE: ./src/actions/test-model/rows.ts







/**
 * Reads `data` with its target.
 *
 * @param target when `target` is not given; a bundle knows its own.
 * @param types known before: a model knows its columns'.
 */
async function readRows(inputs, context, target, types) {
    const name = inputs.target ?? target;
    if (inputs.data !== undefined && name === undefined) {
        throw new failure/* Failure */.H("target: expected the column that holds the truth, got nothing (only a bundle knows its own)");
    }
    return (await readData(inputs, context, name, types));
}
/** Reads `data`, the truth with it when its column is named. */
async function readData(inputs, { cwd, reporter }, target, types = new Map()) {
    if (inputs.data === undefined) {
        throw new failure/* Failure */.H("data: expected the rows to test on, got nothing (this input is required)");
    }
    const id = inputs["id-column"];
    // Ids stay as they are spelt, unless the model counts with them.
    const known = new Map([[id ?? "id", "text"], ...types]);
    const table = await (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(inputs.data, cwd), { ...inputs.reading, types: known });
    for (const { level, message, at } of table.notices)
        reporter[level](message, at);
    const special = [target, id, inputs["weight-column"]].filter((each) => each !== undefined);
    return {
        table,
        target,
        truth: target === undefined ? undefined : columnOf(table, target, "target"),
        ids: id === undefined ? likelyIds(table) : (0,ids/* idsOf */.U)(columnOf(table, id, "id-column"), table.place),
        weights: (0,prediction_file/* predictionWeights */.Td)(table, inputs["weight-column"]),
        features: table.columns.filter((column) => !special.includes(column.name)),
    };
}
/** A column called `id` names the rows when each has another one. */
function likelyIds(table) {
    const column = (0,data_table/* findColumn */.kn)(table, "id");
    if (column === undefined)
        return undefined;
    const { codes, names } = (0,labels/* labelsOf */.PC)(column);
    return names.length === table.rows && codes.every((code) => code >= 0) ? (0,ids/* idsOf */.U)(column, table.place) : undefined;
}
function columnOf(table, name, input) {
    const column = (0,data_table/* findColumn */.kn)(table, name);
    if (column !== undefined)
        return column;
    const names = table.columns.map((each) => each.name);
    const close = (0,nearest/* nearest */.p)(name, names);
    throw new failure/* Failure */.H(`${input}: ${name}: there is no such column in ${table.files[0].path}, which has ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}` +
        (close === undefined ? "" : ` (did you mean ${close}?)`));
}

;// CONCATENATED MODULE: ./src/actions/test-model/bundle-source.ts








async function loadBundle(path, cwd) {
    const started = performance.now();
    const bundle = await (0,bundle_bundle/* readBundle */.B)(path, cwd);
    return { ...bundle, path, loadedMs: performance.now() - started };
}
/** A bundle's answers on `data`. */
async function testBundle({ model, digest, sizeBytes, path, loadedMs }, inputs, context) {
    if (inputs.task !== undefined && inputs.task !== model.task) {
        throw new failure/* Failure */.H(`task: expected ${model.task}, as ${path} is, got ${inputs.task}`);
    }
    const rows = await readRows(inputs, context, model.target, (0,features/* preparedTypes */.b3)(model.preparation));
    const answers = (0,predict/* predictForest */.Jj)(model.forest, (0,features/* matrix */.UP)(model.preparation, rows.table));
    for (const [column, count] of (0,features/* unseenCells */.ef)(model.preparation, rows.table)) {
        context.reporter.notice(`${column}: ${count} rows hold values that the model never saw in training`);
    }
    const shared = { rows: rows.table.rows, ids: rows.ids, weights: rows.weights };
    const predictions = model.task === "regression"
        ? { ...shared, task: "regression", truth: (0,labels/* numbersOf */.cZ)(rows.truth, rows.table.place), predicted: answers }
        : {
            ...shared,
            task: "classification",
            classes: model.classes,
            truth: (0,labels/* codesIn */.Od)(model.classes, (0,labels/* labelsOf */.PC)(rows.truth), rows.target, rows.table.place),
            predicted: (0,probabilities/* mostProbable */.Z)(answers, model.classes.length, rows.table.rows),
            probabilities: answers,
        };
    return {
        predictions,
        rows: rows.table,
        target: rows.target,
        by: path,
        data: rows.table.files.map((file) => file.path).join(", "),
        modelDigest: digest,
        dataDigest: rows.table.digest,
        features: model.preparation.columns.length,
        measured: { ...latencyOf(timed(model, rows.table)), model_bytes: sizeBytes },
        unmeasured: {},
        tests: [
            { name: "the model file exists" },
            { name: `the model loads and is a ${model.task} model`, durationMs: loadedMs },
            sampleTest(model, rows.table),
        ],
        model,
    };
}
/** How long single rows take, preparation included, in milliseconds. The first few warm the code and are not counted. */
function timed(model, table) {
    const durations = [];
    const rows = spreadRows(table.rows);
    for (const row of [...rows.subarray(0, 20), ...rows]) {
        const start = performance.now();
        (0,predict/* predictForest */.Jj)(model.forest, (0,features/* matrix */.UP)(model.preparation, table, Int32Array.of(row)));
        durations.push(performance.now() - start);
    }
    return durations.slice(Math.min(20, rows.length));
}
function sampleTest(model, table) {
    const name = model.task === "classification"
        ? "a known sample is predicted among the declared classes"
        : "a known sample is predicted as a number";
    const started = performance.now();
    const answer = (0,predict/* predictForest */.Jj)(model.forest, (0,features/* matrix */.UP)(model.preparation, table, Int32Array.of(0)));
    const durationMs = performance.now() - started;
    if (model.task === "regression") {
        return Number.isFinite(answer[0])
            ? { name, durationMs }
            : { name, durationMs, failure: `expected a number, got ${answer[0]}` };
    }
    const total = answer.reduce((sum, p) => sum + p, 0);
    return Math.abs(total - 1) < 1e-6
        ? { name, durationMs }
        : { name, durationMs, failure: `expected probabilities that sum to 1, got ${total}` };
}

// EXTERNAL MODULE: ./src/core/version.ts + 1 modules
var version = __webpack_require__(74910);
// EXTERNAL MODULE: ./src/evaluation/statistics/beta.ts
var beta = __webpack_require__(55956);
// EXTERNAL MODULE: ./src/evaluation/metrics/confusion.ts
var confusion = __webpack_require__(9688);
// EXTERNAL MODULE: ./src/evaluation/statistics/delong.ts
var delong = __webpack_require__(87003);
// EXTERNAL MODULE: ./src/evaluation/statistics/normal.ts
var normal = __webpack_require__(66945);
;// CONCATENATED MODULE: ./src/evaluation/statistics/wilson.ts

/**
 * Wilson's two-sided score interval of a proportion (Wilson 1927): honest for small `n` and near 0 and 1, where the
 * normal approximation is not. No rows tell nothing: `n` = 0 gives 0 to 1.
 */
function wilson(successes, n, confidence = 0.95) {
    if (!(n > 0))
        return { low: 0, high: 1 };
    const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
    const share = successes / n;
    const centre = (successes + (z * z) / 2) / (n + z * z);
    const half = (z / (n + z * z)) * Math.sqrt(n * share * (1 - share) + (z * z) / 4);
    // Exact at the ends, where the subtraction would leave a rounding error.
    return {
        low: successes <= 0 ? 0 : Math.max(0, centre - half),
        high: successes >= n ? 1 : Math.min(1, centre + half),
    };
}

// EXTERNAL MODULE: ./src/evaluation/metrics/scores.ts
var metrics_scores = __webpack_require__(81093);
;// CONCATENATED MODULE: ./src/evaluation/metrics/intervals.ts





/** Wilson's intervals of the metrics that are shares of whole rows: accuracy, precision and recall, over all and per class. */
function proportionIntervals(matrix, positive, confidence) {
    const intervals = (0,metrics_scores/* byName */.nG)();
    const { truth, predicted, correct, total } = (0,confusion/* margins */.y)(matrix);
    const add = (name, part, whole) => {
        if (whole > 0)
            intervals[name] = { ...wilson(part, whole, confidence), confidence, method: "wilson" };
    };
    const right = correct.reduce((sum, each) => sum + each, 0);
    for (const name of ["accuracy", "precision_micro", "recall_micro", "f1_micro"])
        add(name, right, total);
    matrix.classes.forEach((name, i) => {
        if (matrix.present[i] === 0)
            return;
        add(`per_class.${name}.precision`, correct[i], predicted[i]);
        add(`per_class.${name}.recall`, correct[i], truth[i]);
    });
    if (positive !== undefined) {
        add("precision", correct[positive], predicted[positive]);
        add("recall", correct[positive], truth[positive]);
    }
    return intervals;
}
/**
 * The normal interval of an AUC from DeLong's variance. An AUC of 0 or 1 has variance 0, which would claim certainty: there
 * Newcombe's score interval stands (2006, "Confidence intervals for an effect size measure based on the Mann-Whitney
 * statistic", method 5), which needs the AUC and the sizes of the two classes alone.
 */
function aucInterval(auc, variance, sizes, confidence) {
    if (!(variance >= 0) || !Number.isFinite(auc))
        return undefined;
    if (variance === 0)
        return { ...newcombe(auc, ...sizes, confidence), confidence, method: "newcombe" };
    const half = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2) * Math.sqrt(variance);
    return { low: Math.max(0, auc - half), high: Math.min(1, auc + half), confidence, method: "delong" };
}
/** The AUCs that `auc` is not further from than z standard errors, by Hanley and McNeil's variance at each. */
function newcombe(auc, m, n, confidence) {
    const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
    const star = (m + n) / 2 - 1;
    const excess = (theta) => {
        const variance = ((theta * (1 - theta)) / (m * n)) * (1 + star * ((1 - theta) / (2 - theta) + theta / (1 + theta)));
        return (auc - theta) ** 2 - z * z * variance;
    };
    /** The end where `excess` changes its sign between `inside` and `outside`. */
    const end = (inside, outside) => {
        if (excess(outside) <= 0)
            return outside;
        let [within, beyond] = [inside, outside];
        for (let i = 0; i < 100; i++) {
            const middle = (within + beyond) / 2;
            if (excess(middle) <= 0)
                within = middle;
            else
                beyond = middle;
        }
        return within;
    };
    // At 0 and 1 themselves the variance is 0: start just inside.
    return {
        low: auc <= 0 ? 0 : end(auc === 1 ? 1 - 1e-12 : auc, 0),
        high: auc >= 1 ? 1 : end(auc === 0 ? 1e-12 : auc, 1),
    };
}
/** Rows times classes up to which intervals of one-versus-rest AUCs are computed: a few seconds of binary searches. */
const MOST_PLACEMENTS = 5_000_000;
/**
 * Intervals of `roc_auc_ovr` and `roc_auc_ovr_weighted` by what each row contributes to the mean of the classes' AUCs:
 * DeLong's placements, added up over the classes a row is ranked in.
 */
function overallAucIntervals(predictions, scores, confidence) {
    const intervals = (0,metrics_scores/* byName */.nG)();
    const { classes, truth, probabilities, rows, weights } = predictions;
    const k = classes.length;
    if (scores.values["roc_auc_ovr"] === undefined || weights !== undefined || rows * k > MOST_PLACEMENTS)
        return intervals;
    const macro = new Float64Array(rows);
    const weighted = new Float64Array(rows);
    const column = new Float64Array(rows);
    const positive = new Uint8Array(rows);
    for (let i = 0; i < k; i++) {
        for (let row = 0; row < rows; row++) {
            column[row] = probabilities[row * k + i];
            positive[row] = truth[row] === i ? 1 : 0;
        }
        const { ofPositives, ofNegatives } = (0,delong/* placements */.DD)(column, positive);
        const area = ofPositives.reduce((sum, each) => sum + each, 0) / ofPositives.length;
        const share = ofPositives.length / rows;
        let p = 0;
        let n = 0;
        for (let row = 0; row < rows; row++) {
            const isPositive = positive[row] === 1;
            const own = isPositive
                ? (ofPositives[p++] - area) / ofPositives.length
                : (ofNegatives[n++] - area) / ofNegatives.length;
            macro[row] += own / k;
            // The classes' shares are estimated as well: a row of this class pulls the mean towards its AUC.
            weighted[row] += own * share + (isPositive ? (area - scores.values["roc_auc_ovr_weighted"]) / rows : 0);
        }
    }
    const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
    for (const [name, influence] of [
        ["roc_auc_ovr", macro],
        ["roc_auc_ovr_weighted", weighted],
    ]) {
        const half = z * Math.sqrt(influence.reduce((sum, each) => sum + each * each, 0));
        const centre = scores.values[name];
        // Perfect ranks have no variance to speak of, and no interval is better than one of width 0.
        if (half === 0)
            continue;
        intervals[name] = {
            low: Math.max(0, centre - half),
            high: Math.min(1, centre + half),
            confidence,
            method: "delong",
        };
    }
    return intervals;
}

// EXTERNAL MODULE: ./src/evaluation/metrics/regression.ts
var regression = __webpack_require__(1835);
// EXTERNAL MODULE: ./src/evaluation/metrics/resampled.ts
var resampled = __webpack_require__(76517);
// EXTERNAL MODULE: ./src/evaluation/metrics/score.ts + 1 modules
var score = __webpack_require__(92309);
// EXTERNAL MODULE: ./src/core/yield.ts
var core_yield = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/evaluation/metrics/selection.ts
var selection = __webpack_require__(65758);
;// CONCATENATED MODULE: ./src/evaluation/metrics/slices.ts








/** Fewer rows than these are too few for a normal approximation, and for a verdict. */
const SMALL = 30;
/**
 * Every metric on each slice, and whether the slice differs from all other rows: in accuracy (two proportions, pooled) or
 * mean absolute error (Welch). Many slices are looked at, so their p-values are adjusted by Benjamini and Hochberg.
 */
async function evaluateSlices(predictions, slices, options) {
    const evaluated = [];
    for (const slice of slices) {
        evaluated.push(evaluateSlice(predictions, slice, options));
        // Lets a cancelled run end between two slices.
        await (0,core_yield/* yieldToEventLoop */.h)();
        options.signal?.throwIfAborted();
    }
    adjust(evaluated.flatMap(({ difference: each }) => (each === undefined ? [] : [each])));
    return evaluated;
}
function evaluateSlice(predictions, { name, rows }, options) {
    const small = rows.length < SMALL;
    if (rows.length === 0) {
        return {
            name,
            n: 0,
            small,
            metrics: (0,metrics_scores/* byName */.nG)(),
            absent: { accuracy: "no row is in this slice" },
            intervals: (0,metrics_scores/* byName */.nG)(),
        };
    }
    const own = (0,selection/* selectPredictions */.x)(predictions, rows);
    const compared = small || predictions.rows - rows.length < SMALL ? undefined : difference(predictions, rows);
    return { name, n: rows.length, small, ...scoresOf(own, options), ...(compared && { difference: compared }) };
}
function scoresOf(own, { positive, features, confidence }) {
    if (own.task === "regression") {
        const { values, absent } = (0,regression/* valueScores */.D)(own, features);
        return { metrics: values, absent, intervals: (0,metrics_scores/* byName */.nG)() };
    }
    const { values, absent, perClass, matrix, ranking } = (0,score/* scoreClasses */.h)(own, positive);
    const intervals = own.weights === undefined ? proportionIntervals(matrix, positive, confidence) : (0,metrics_scores/* byName */.nG)();
    if (ranking !== undefined && positive !== undefined) {
        const { truth, total } = (0,confusion/* margins */.y)(matrix);
        const interval = aucInterval(ranking.auc, ranking.variance, [truth[positive], total - truth[positive]], confidence);
        if (interval !== undefined)
            intervals["roc_auc"] = interval;
    }
    return { metrics: values, absent, per_class: perClass, intervals };
}
function difference(predictions, rows) {
    if (predictions.weights !== undefined)
        return undefined;
    const inside = new Uint8Array(predictions.rows);
    for (const row of rows)
        inside[row] = 1;
    const classification = predictions.task === "classification";
    const sums = [0, 0];
    const squares = [0, 0];
    for (let row = 0; row < predictions.rows; row++) {
        const value = classification
            ? predictions.truth[row] === predictions.predicted[row]
                ? 1
                : 0
            : Math.abs(predictions.truth[row] - predictions.predicted[row]);
        sums[inside[row]] += value;
        squares[inside[row]] += value * value;
    }
    const n = rows.length;
    const m = predictions.rows - n;
    const slice = sums[1] / n;
    const rest = sums[0] / m;
    const pooled = (sums[0] + sums[1]) / (n + m);
    const variance = classification
        ? pooled * (1 - pooled) * (1 / n + 1 / m)
        : (squares[1] / n - slice * slice) / (n - 1) + (squares[0] / m - rest * rest) / (m - 1);
    const p = variance > 0 ? 2 * (0,normal/* normalCdf */.v)(-Math.abs(slice - rest) / Math.sqrt(variance)) : slice === rest ? 1 : 0;
    return { metric: classification ? "accuracy" : "mae", slice, rest, p, adjusted_p: p };
}
/** Benjamini and Hochberg (1995): p · m / rank, made monotone from the largest p down. */
function adjust(differences) {
    const sorted = [...differences].sort((a, b) => b.p - a.p);
    let least = 1;
    sorted.forEach((each, index) => {
        least = Math.min(least, (each.p * sorted.length) / (sorted.length - index));
        each.adjusted_p = least;
    });
}

// EXTERNAL MODULE: ./src/evaluation/metrics/trivial.ts
var metrics_trivial = __webpack_require__(88489);
;// CONCATENATED MODULE: ./src/evaluation/metrics/evaluate.ts













/** A confusion matrix of more is of no use to anyone, and evaluation.json would be hundreds of megabytes. */
const MOST_CLASSES = 1000;
/** Points kept of a curve: enough for any picture of it. */
const CURVE_POINTS = 200;
/** Fewer rows cannot decide anything by resampling: a few draws repeat the same rows. */
const LEAST_DECISIVE_ROWS = 10;
/**
 * Everything that can be said of predictions: metrics, their intervals, slices, and the comparison with a model that looks
 * at no column. Equal to scikit-learn's metrics; deterministic for a seed.
 *
 * @throws {Failure} for no rows, more than 1,000 classes, and a positive class that is not among the classes.
 */
async function evaluate(predictions, options = {}) {
    const { seed = 0, confidence = 0.95, slices = [], features, signal } = options;
    if (predictions.rows === 0)
        throw new failure/* Failure */.H("expected predictions, got 0 rows");
    if (predictions.task === "classification" && predictions.classes.length > MOST_CLASSES) {
        throw new failure/* Failure */.H(`expected at most ${MOST_CLASSES} classes, got ${predictions.classes.length} (is the target a number? set task: regression)`);
    }
    const resamples = options.resamples ?? resamplesFor(predictions);
    const bootstrap = { seed, confidence, resamples, signal };
    const positive = predictions.task === "classification" ? positiveOf(predictions.classes, options.positiveClass) : undefined;
    const judged = predictions.task === "classification"
        ? await judgeClasses(predictions, positive, bootstrap)
        : await judgeValues(predictions, features, bootstrap);
    return {
        format: metrics_evaluation/* evaluationFormat */.wl,
        version: version/* version */.r,
        task: predictions.task,
        ...(options.target !== undefined && { target: options.target }),
        ...(options.modelDigest !== undefined && { model_digest: options.modelDigest }),
        ...(options.dataDigest !== undefined && { data_digest: options.dataDigest }),
        n: predictions.rows,
        seed,
        resamples,
        weighted: predictions.weights !== undefined,
        ...judged,
        metrics: Object.assign(judged.metrics, options.measured),
        absent: Object.assign(judged.absent, options.unmeasured),
        slices: await evaluateSlices(predictions, slices, { positive, features, confidence, signal }),
    };
}
/** A thousand, fewer where that would take more than some seconds: each goes over the rows and over the confusion matrix. */
function resamplesFor(predictions) {
    const cells = predictions.task === "classification" ? predictions.classes.length ** 2 : 0;
    return Math.max(100, Math.min(1000, Math.floor(4e7 / Math.min(predictions.rows, resampled/* MOST_RESAMPLED_ROWS */.ox)), Math.floor(4e8 / (cells + 1))));
}
function positiveOf(classes, name) {
    if (name === undefined)
        return classes.length === 2 ? 1 : undefined;
    const index = classes.indexOf(name);
    if (index >= 0)
        return index;
    const close = (0,nearest/* nearest */.p)(name, classes);
    const shown = classes.slice(0, 10).map((each) => JSON.stringify(each));
    throw new failure/* Failure */.H(`positive-class: expected one of ${shown.join(", ")}${classes.length > 10 ? ", …" : ""}, got ${JSON.stringify(name)}` +
        (close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`));
}
async function judgeClasses(predictions, positive, bootstrap) {
    const { classes } = predictions;
    const k = classes.length;
    const scores = (0,score/* scoreClasses */.h)(predictions, positive, CURVE_POINTS);
    const { matrix, values, ranking, reliability } = scores;
    const { truth, total } = (0,confusion/* margins */.y)(matrix);
    const { confidence } = bootstrap;
    const intervals = predictions.weights === undefined ? proportionIntervals(matrix, positive, confidence) : (0,metrics_scores/* byName */.nG)();
    if (ranking !== undefined && positive !== undefined) {
        const sizes = [truth[positive], total - truth[positive]];
        const interval = aucInterval(ranking.auc, ranking.variance, sizes, confidence);
        if (interval !== undefined)
            intervals["roc_auc"] = interval;
    }
    if (k > 2 && predictions.probabilities !== undefined) {
        Object.assign(intervals, overallAucIntervals(predictions, scores, confidence));
    }
    const model = (0,metrics_trivial/* trivialClassifier */.Fz)(matrix);
    const trivial = (0,metrics_trivial/* trivialClassScores */.fZ)(model);
    const gains = (0,metrics_scores/* byName */.nG)();
    gains["accuracy"] = values["accuracy"] - trivial.accuracy;
    if (values["log_loss"] !== undefined)
        gains["log_loss"] = trivial.log_loss - values["log_loss"];
    const gainIntervals = await addResampled(predictions, positive, model, values, gains, intervals, bootstrap);
    return {
        classes,
        ...(positive !== undefined && { positive_class: classes[positive] }),
        metrics: values,
        per_class: scores.perClass,
        absent: scores.absent,
        notes: scores.notes,
        intervals,
        confusion_matrix: classes.map((_, i) => Array.from(matrix.counts.subarray(i * k, i * k + k))),
        ...(reliability && { reliability }),
        ...(ranking && { curve: ranking.curve }),
        trivial: comparison(classes[model.majority], predictions, values, trivial, gains, gainIntervals, matrix, confidence),
    };
}
async function judgeValues(predictions, features, bootstrap) {
    const { values, absent, notes } = (0,regression/* valueScores */.D)(predictions, features);
    const model = (0,metrics_trivial/* trivialRegressor */.O5)(predictions);
    const trivial = (0,metrics_trivial/* trivialValueScores */.od)(model, predictions);
    const gains = (0,metrics_scores/* byName */.nG)();
    for (const name of ["rmse", "mae"])
        if (values[name] !== undefined)
            gains[name] = trivial[name] - values[name];
    const intervals = (0,metrics_scores/* byName */.nG)();
    const gainIntervals = await addResampled(predictions, undefined, model, values, gains, intervals, bootstrap);
    return {
        metrics: values,
        absent,
        notes,
        intervals,
        trivial: comparison(model.mean, predictions, values, trivial, gains, gainIntervals, undefined, bootstrap.confidence),
    };
}
/** Adds bootstrap intervals for the metrics that have none yet; returns those of the gains, by metric. */
async function addResampled(predictions, positive, trivial, values, gains, intervals, bootstrap) {
    const point = (0,metrics_scores/* byName */.nG)();
    for (const [name, value] of Object.entries(values))
        if (intervals[name] === undefined)
            point[name] = value;
    for (const [name, value] of Object.entries(gains))
        point[`${name}_gain`] = value;
    const { intervals: drawn, resampledRows } = await (0,resampled/* resampled */.eB)(predictions, positive, trivial, point, bootstrap);
    const note = resampledRows < predictions.rows
        ? {
            note: `from ${resampledRows} rows drawn at random, its width scaled by √(${resampledRows}/${predictions.rows})`,
        }
        : {};
    const ofGains = (0,metrics_scores/* byName */.nG)();
    for (const [name, interval] of Object.entries(drawn)) {
        const whole = { ...interval, confidence: bootstrap.confidence, method: "bootstrap", ...note };
        if (name.endsWith("_gain"))
            ofGains[name.slice(0, -"_gain".length)] = whole;
        else
            intervals[name] = whole;
    }
    return ofGains;
}
function comparison(predicts, { rows, weights }, values, trivial, gains, intervals, matrix, confidence) {
    const comparisons = Object.entries(gains).map(([metric, gain]) => {
        const interval = intervals[metric];
        const exact = metric === "accuracy" && matrix !== undefined && weights === undefined ? mcnemar(matrix) : undefined;
        const shared = { metric, model: values[metric], trivial: trivial[metric], gain, ...(interval && { interval }) };
        if (exact !== undefined) {
            const level = (1 - confidence) / 2;
            const verdict = exact.better <= level ? "better" : exact.worse <= level ? "worse" : "undecided";
            return { ...shared, p: exact.better, verdict };
        }
        const decisive = interval !== undefined && rows >= LEAST_DECISIVE_ROWS;
        const verdict = decisive && interval.low > 0 ? "better" : decisive && interval.high < 0 ? "worse" : "undecided";
        return { ...shared, verdict };
    });
    return { predicts, comparisons };
}
/**
 * The exact one-sided p-values of McNemar's test (a sign test on the rows where one of the two is right) of the model
 * against the trivial one: that it is better, and that it is worse.
 */
function mcnemar(matrix) {
    const { truth, correct } = (0,confusion/* margins */.y)(matrix);
    const majority = (0,metrics_trivial/* trivialClassifier */.Fz)(matrix).majority;
    const lost = truth[majority] - correct[majority];
    const won = correct.reduce((sum, each) => sum + each, 0) - correct[majority];
    const atLeast = (k, other) => (k === 0 ? 1 : (0,beta/* regularizedBeta */.R)(0.5, k, other + 1));
    return { better: atLeast(won, lost), worse: atLeast(lost, won) };
}

// EXTERNAL MODULE: ./src/evaluation/slices/cut.ts + 1 modules
var cut = __webpack_require__(62548);
// EXTERNAL MODULE: ./src/data/table/csv-writer.ts
var csv_writer = __webpack_require__(38491);
// EXTERNAL MODULE: ./src/data/table/date.ts
var date = __webpack_require__(99647);
;// CONCATENATED MODULE: ./src/actions/test-model/predictions-csv.ts


/**
 * `predictions.csv`: id (the row's number from 0 where there is none), `y_true`, `y_pred`, `proba_<class>` and the columns
 * that slices cut, in pieces. Numbers are written so that they read back the same.
 */
function predictionsCsv(predictions, columns) {
    const taken = new Set(["id", "y_true", "y_pred"]);
    const own = columns.filter(({ name }) => !taken.has(name) && !name.startsWith("proba_"));
    const classes = predictions.task === "classification" && predictions.probabilities !== undefined ? predictions.classes : [];
    const header = ["id", "y_true", "y_pred", ...classes.map((name) => `proba_${name}`), ...own.map(({ name }) => name)];
    return (0,csv_writer/* toCsv */.g)(header, rowsOf(predictions, classes.length, own));
}
function* rowsOf(predictions, k, columns) {
    for (let row = 0; row < predictions.rows; row++) {
        const cells = [predictions.ids?.[row] ?? row];
        if (predictions.task === "regression")
            cells.push(predictions.truth[row], predictions.predicted[row]);
        else {
            const { classes, truth, predicted, probabilities } = predictions;
            cells.push(classes[truth[row]], classes[predicted[row]]);
            for (let i = 0; i < k; i++)
                cells.push(probabilities[row * k + i]);
        }
        for (const column of columns)
            cells.push(cellOf(column, row));
        yield cells;
    }
}
function cellOf(column, row) {
    if ("codes" in column)
        return column.levels[column.codes[row]];
    const value = column.values[row];
    return column.type === "date" && !Number.isNaN(value) ? (0,date/* formatDate */.Y)(value) : value;
}

;// CONCATENATED MODULE: ./src/actions/test-model/report.ts







/** The whole evaluation, with how its tests ended. */
async function evaluationOf(tested, { positiveClass, slices, seed, signal }) {
    const evaluation = await evaluate(tested.predictions, {
        positiveClass,
        features: tested.features,
        slices: (0,cut/* cutSlices */.U)(tested.rows, slices),
        seed,
        target: tested.target,
        modelDigest: tested.modelDigest,
        dataDigest: tested.dataDigest,
        measured: tested.measured,
        unmeasured: tested.unmeasured,
        signal,
    });
    return {
        ...evaluation,
        tests: tested.tests.map(({ name, failure }) => ({
            name,
            passed: failure === undefined,
            ...(failure !== undefined && { failure }),
        })),
    };
}
/** Writes what `gate-on-metric` reads of a model. The metrics come last: whoever finds them finds all that belongs to them. */
async function writeReport(folder, { predictions, rows }, evaluation, slices) {
    const paths = {
        metrics: (0,external_node_path_.join)(folder, "metrics.json"),
        evaluation: (0,external_node_path_.join)(folder, "evaluation.json"),
        predictions: (0,external_node_path_.join)(folder, "predictions.csv"),
    };
    await (0,write/* replaceFileBy */.IJ)(paths.predictions, (file) => (0,promises_.writeFile)(file, predictionsCsv(predictions, (0,cut/* cutColumns */.M)(rows, slices))));
    await (0,write/* replaceFile */.fR)(paths.evaluation, (0,metrics_evaluation/* evaluationText */.sr)(evaluation));
    await (0,write/* replaceFile */.fR)(paths.metrics, `${JSON.stringify((0,metrics_evaluation/* metricsOf */.Ps)(evaluation), null, 2)}\n`);
    return paths;
}

;// CONCATENATED MODULE: ./src/actions/test-model/baseline.ts















/** How to go on without a champion that cannot be compared with. */
const WAY_OUT = "baseline: none starts over without it";
/**
 * Finds what is to be compared with, before anything is tested. What an earlier run left in `folder` goes: it would speak for
 * this one.
 *
 * @throws {Failure} when it cannot be reached, or lies in the folder that is written.
 */
async function openBaseline(spec, folder, { cwd, env, signal, github, reporter }) {
    const baseline = await (0,baseline_baseline.findBaseline)(spec, { cwd, env, signal, github });
    if (baseline.found && `${baseline.path}${external_node_path_.sep}`.startsWith(`${folder}${external_node_path_.sep}`)) {
        throw new failure/* Failure */.H(`baseline: expected a place outside ${(0,external_node_path_.relative)(cwd, folder)}, which is written anew, got ${spec}`);
    }
    if ((await (0,baseline_record.readBaselineRecord)(folder)) !== undefined)
        await (0,promises_.rm)(folder, { recursive: true });
    if (baseline.found)
        return baseline;
    if (spec !== undefined && spec !== "none")
        reporter.notice(`baseline: compared with nothing: ${baseline.reason}`);
    return undefined;
}
/**
 * Writes the baseline's report into `folder`: that of its model, tested on the candidate's rows; or, where there is no model,
 * the report that was found, as it is.
 *
 * @throws {Failure} when its model is not the one it was judged as, or cannot be tested on these rows.
 */
async function compareWith(baseline, candidate, { folder, inputs, questions, context }) {
    const origin = { name: baseline.name, ...(baseline.commit !== undefined && { commit: baseline.commit }) };
    const path = await (0,contents/* bundleIn */.ub)(baseline.path);
    const reported = await reportedEvaluation(baseline, context.cwd);
    if (path === undefined || (inputs.data === undefined && reported !== undefined)) {
        const how = { how: "copied", ...digestOf(reported) };
        return copied(baseline, folder, { record: { ...origin, ...how }, evaluation: reported });
    }
    const { tested, evaluation, same } = await named(baseline, async () => {
        if (inputs.data === undefined)
            throw new failure/* Failure */.H("expected data, the rows to test its model on, got nothing");
        const loaded = await loadBundle(path, context.cwd);
        if (reported?.model_digest !== undefined && reported.model_digest !== loaded.digest) {
            throw new failure/* Failure */.H(`expected the model that its report speaks of, ${reported.model_digest}, got ${loaded.digest} (one of the two was exchanged)`);
        }
        const { model } = candidate.tested;
        // Also for the sake of its latency, which would differ from run to run.
        if (model !== undefined && loaded.digest === candidate.tested.modelDigest)
            return { ...candidate, same: true };
        if (model !== undefined && model.target !== loaded.model.target) {
            throw new failure/* Failure */.H(`expected a model of ${model.target}, got one of ${loaded.model.target}`);
        }
        // What it has to say of the rows was said for the candidate.
        const silent = { info() { }, notice() { }, warning() { }, progress() { } };
        const task = candidate.evaluation.task;
        const tested = await testBundle(loaded, { ...inputs, task }, { ...context, reporter: silent });
        return { tested, evaluation: await evaluationOf(tested, questions), same: false };
    });
    const record = {
        ...origin,
        how: same ? "same model" : "tested",
        ...digestOf(evaluation),
        ...((await (0,mark/* isBundle */.b)(path)) && { model: await (0,bundle_record/* readRecord */.a)(path, context.cwd) }),
    };
    await (0,write/* replaceFolder */.xn)(folder, baseline_record/* RECORD */.g, async (temporary) => {
        await writeReport(temporary, tested, evaluation, questions.slices);
        await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, baseline_record/* RECORD */.g), (0,baseline_record/* recordText */.P)(record));
    });
    return { record, evaluation };
}
async function copied(baseline, folder, compared) {
    const report = (await (0,contents/* reportIn */.kf)(baseline.path)) ?? baseline.path;
    const metrics = await (0,contents/* partOf */.BU)(report, "metrics");
    if (metrics === undefined) {
        throw new failure/* Failure */.H(`baseline: ${baseline.name}: expected a model bundle, or metrics (${(0,contents/* namesOf */.eZ)("metrics")}), got neither`);
    }
    const files = new Map([[`metrics${(0,external_node_path_.extname)(metrics) || ".json"}`, metrics]]);
    for (const part of ["evaluation", "predictions"]) {
        const file = await (0,contents/* partOf */.BU)(report, part);
        if (file === undefined)
            continue;
        if (file === metrics)
            files.clear();
        files.set(`${part}${/(\.\w+)(\.gz)?$/.exec(file)[0]}`, file);
    }
    await (0,write/* replaceFolder */.xn)(folder, baseline_record/* RECORD */.g, async (temporary) => {
        await (0,promises_.mkdir)(temporary, { recursive: true });
        for (const [name, file] of files)
            await (0,promises_.copyFile)(file, (0,external_node_path_.join)(temporary, name));
        await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, baseline_record/* RECORD */.g), (0,baseline_record/* recordText */.P)(compared.record));
    });
    return compared;
}
/** What the report beside its model says; undefined when there is none of ours. */
async function reportedEvaluation({ path }, cwd) {
    const report = await (0,contents/* reportIn */.kf)(path);
    const file = report === undefined ? undefined : await (0,contents/* partOf */.BU)(report, "evaluation");
    return file === undefined
        ? undefined
        : (0,metrics_evaluation/* readEvaluation */.Lu)(file, cwd).catch((error) => {
            // Another tool's, or another version's: copied, but not understood.
            if (error instanceof failure/* Failure */.H)
                return undefined;
            throw error;
        });
}
function digestOf(evaluation) {
    return evaluation?.model_digest === undefined ? {} : { model_digest: evaluation.model_digest };
}
/** Failures by the name that the user knows, not by the folder it was fetched to, and with the way out. */
async function named({ name, path }, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const message = error.message.replaceAll(path, name);
        const said = message.startsWith(name) ? message : `${name}: ${message}`;
        throw new failure/* Failure */.H(`baseline: ${said} (${WAY_OUT})`, { cause: error });
    }
}
/** The report has all of them, with what their difference means. */
const MOST_METRICS = 6;
/** The two side by side, in short: `gate-on-metric` says what the difference means. */
function baselineBlocks({ record, evaluation: theirs }, ours) {
    const rows = theirs?.data_digest === ours.data_digest ? "the same rows" : "other rows";
    const how = {
        tested: "tested on the same rows",
        copied: theirs === undefined ? "as its report has it" : `as its report has it, of ${rows}`,
        "same model": "which is this very model",
    };
    const both = (name) => ours.metrics[name] !== undefined && theirs?.metrics[name] !== undefined;
    const names = headlines/* HEADLINES */.O.filter(both).slice(0, MOST_METRICS);
    return [
        (0,block/* heading */.R_)(3, "Beside the baseline"),
        (0,block/* paragraph */.FY)([(0,block/* code */.aY)(record.name), `, ${how[record.how]}.`]),
        ...(names.length === 0
            ? []
            : [
                (0,block/* table */.tp)(["metric", ">here", ">baseline"], names.map((name) => [name, (0,numbers/* inMetric */.k_)(name, ours.metrics[name]), (0,numbers/* inMetric */.k_)(name, theirs.metrics[name])])),
            ]),
    ];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/models/bundle/card.ts
var card = __webpack_require__(20985);
// EXTERNAL MODULE: ./src/reports/markdown/markdown.ts
var markdown = __webpack_require__(32824);
;// CONCATENATED MODULE: ./src/actions/test-model/card.ts




/**
 * The model card with what the test found, for the report folder: a bundle's own card, or for any other model a short one.
 * Its front matter has the `model-index` that Hugging Face's Hub shows as results.
 */
function cardOf(tested, evaluation) {
    const { model, modelDigest, data, target, by } = tested;
    const { metrics, n: rows } = evaluation;
    if (model !== undefined && modelDigest !== undefined) {
        return (0,card/* modelCard */.o7)(model, { digest: modelDigest, evaluation: { data, rows, metrics } });
    }
    const task = `tabular-${evaluation.task}`;
    const front = {
        pipeline_tag: task,
        tags: ["trainyard", task],
        "model-index": [
            {
                name: target,
                results: [
                    {
                        task: { type: task },
                        dataset: { name: data, type: "tabular" },
                        metrics: Object.entries(metrics).map(([type, value]) => ({ type, value })),
                    },
                ],
            },
        ],
    };
    const intervals = evaluation.intervals;
    const blocks = [
        (0,block/* heading */.R_)(1, `${evaluation.task === "classification" ? "Classifier" : "Regression"} of ${target}`),
        (0,block/* paragraph */.FY)(["What ", (0,block/* code */.aY)(by), " predicted, tested on ", String(rows), " rows of ", (0,block/* code */.aY)(data), "."]),
        (0,block/* heading */.R_)(2, "Metrics"),
        (0,block/* table */.tp)(["metric", ">value", "95 % interval"], Object.entries(metrics).map(([name, value]) => [
            (0,block/* code */.aY)(name),
            String(Number(value.toPrecision(6))),
            intervals[name] === undefined
                ? ""
                : `${intervals[name].low.toPrecision(4)} to ${intervals[name].high.toPrecision(4)}`,
        ])),
    ];
    return `---\n${(0,dist/* stringify */.As)(front)}---\n\n${(0,markdown/* toMarkdown */.l6)(blocks)}`;
}

// EXTERNAL MODULE: ./src/models/bundle/identity.ts
var identity = __webpack_require__(7545);
// EXTERNAL MODULE: ./src/platform/process/child.ts
var process_child = __webpack_require__(66319);
;// CONCATENATED MODULE: ./src/platform/process/command.ts

const LAST_LINES = 20;
const LAST_BYTES = 16_384;
/**
 * Runs a user's command to its end, without a shell. It ends with all it started on a timeout and when `signal` aborts.
 *
 * @throws {Failure} when the program cannot be started; the signal's reason when it aborts.
 */
async function runCommand([program, ...words], { cwd, input, timeoutMs, signal, ...options }) {
    signal.throwIfAborted();
    const env = Object.fromEntries(Object.entries(options.env).filter(([name]) => !name.startsWith("INPUT_")));
    const stdout = [];
    const child = (0,process_child/* startChild */.v)(program, words, {
        cwd,
        env,
        signal,
        stdin: input,
        timeoutMs,
        keepBytes: LAST_BYTES,
        onStdout: (chunk) => void stdout.push(chunk),
    });
    const ended = await child.ended;
    signal.throwIfAborted();
    return {
        code: ended.signal === null ? ended.code : null,
        signal: ended.signal,
        timedOut: ended.timedOut,
        stdout: Buffer.concat(stdout),
        lastLines: ended.stderr
            .split(/\r?\n/)
            .filter((line) => line.trim() !== "")
            .slice(-LAST_LINES),
    };
}

// EXTERNAL MODULE: ./src/platform/process/command-line.ts
var command_line = __webpack_require__(21719);
;// CONCATENATED MODULE: ./src/actions/test-model/command-source.ts









/** The user's command ended badly: a red verdict on the model, not a mistake in what we were given. */
class CommandFailed extends Error {
    name = "CommandFailed";
}
/** What a program answers that reads the feature columns as CSV on stdin and writes predictions as CSV on stdout. */
async function testCommand({ command, timeoutMs, columns }, inputs, context) {
    const words = (0,command_line/* splitCommand */.G)(command, "command");
    const rows = await readRows(inputs, context);
    const { table } = rows;
    const { cwd, env, signal } = context;
    const input = (0,data_table/* writeCsv */.En)({ rows: table.rows, columns: rows.features });
    const started = performance.now();
    const ended = await runCommand(words, { cwd, env, input, timeoutMs, signal });
    const durationMs = performance.now() - started;
    if (ended.timedOut || ended.code !== 0)
        throw new CommandFailed(howItEnded(ended, timeoutMs));
    const answers = await answersIn(ended, rows, columns, table);
    const predictions = (0,prediction_file/* predictionsOf */.eE)(answers, {
        columns,
        task: inputs.task,
        truth: { column: rows.truth, place: table.place },
    });
    predictions.weights = rows.weights;
    predictions.ids = rows.ids;
    const artifact = inputs.model === undefined ? undefined : await (0,identity.identityOf)(inputs.model, cwd);
    return {
        predictions,
        rows: table,
        target: rows.target,
        by: command,
        data: table.files.map((file) => file.path).join(", "),
        modelDigest: artifact?.digest,
        dataDigest: table.digest,
        features: rows.features.length,
        measured: artifact === undefined ? {} : { model_bytes: artifact.sizeBytes },
        unmeasured: {
            ...withoutLatency("a command answers all rows at once: its rows have no time of their own"),
            ...(artifact === undefined && { model_bytes: "no `model` was given" }),
        },
        tests: [{ name: "the command ends with 0", durationMs }, { name: "every row has a prediction" }],
        model: undefined,
    };
}
async function answersIn(ended, rows, columns, data) {
    const said = ended.lastLines.length === 0 ? "" : `\n${ended.lastLines.join("\n")}`;
    if (ended.stdout.length === 0) {
        throw new failure/* Failure */.H(`command: expected predictions as CSV on stdout, got nothing${said}`);
    }
    const answers = await (0,data_table/* parseTable */.M$)(ended.stdout, "the command's stdout", {
        format: "csv",
        types: (0,prediction_file/* predictionTypes */.FS)(columns),
    });
    const name = columns.predicted ?? "y_pred";
    const [only] = answers.columns;
    // A program that writes one column means its predictions, whatever it calls them.
    if (answers.columns.length === 1 && only !== undefined && !only.name.startsWith(columns.probability ?? "proba_"))
        only.name = name;
    const column = (0,data_table/* findColumn */.kn)(answers, columns.id ?? "id");
    if (rows.ids !== undefined && column !== undefined) {
        const order = (0,ids/* alignIds */.c)({ ids: rows.ids, place: data.place }, { ids: (0,ids/* idsOf */.U)(column, answers.place), place: answers.place });
        return { ...(0,data_table/* selectRows */.A5)(answers, order), place: (row) => answers.place(order[row]) };
    }
    if (answers.rows !== data.rows) {
        const shorter = Math.min(answers.rows, data.rows);
        const first = answers.rows < data.rows ? `${data.place(shorter)} has none` : `${answers.place(shorter)} is one too many`;
        throw new failure/* Failure */.H(`command: expected a prediction for each of ${data.rows} rows, got ${answers.rows}: ${first}${said}`);
    }
    return answers;
}
function howItEnded({ timedOut, code, signal, lastLines }, timeoutMs) {
    const how = timedOut
        ? `did not end within ${timeoutMs / 1000} s`
        : code === null
            ? `was ended by ${signal}`
            : `ended with ${code}`;
    return `the command ${how}${lastLines.length === 0 ? "" : `:\n${lastLines.join("\n")}`}`;
}

;// CONCATENATED MODULE: ./src/actions/test-model/junit.ts
/** The tests as JUnit XML; `properties` are the metrics a reader may look for there. */
async function toJunit(tests, properties, timestamp) {
    const { default: builder } = await __webpack_require__.e(/* import() */ 72).then(__webpack_require__.t.bind(__webpack_require__, 51072, 23));
    const report = builder.newBuilder();
    // An ISO string: the builder would stamp local time otherwise.
    const suite = report.testSuite().name("model tests").timestamp(timestamp.toISOString());
    for (const [name, value] of Object.entries(properties))
        suite.property(name, String(value));
    for (const test of tests) {
        const testCase = suite
            .testCase()
            .className("model")
            .name(test.name)
            .time((test.durationMs ?? 0) / 1000);
        if (test.failure !== undefined)
            testCase.failure(test.failure);
    }
    return report.build();
}

// EXTERNAL MODULE: ./src/contract/table-options.ts
var table_options = __webpack_require__(77841);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/actions/test-model/predictions-source.ts










/**
 * The predictions that any framework wrote to a file. The truth is its `y_true`, or the `target` of `data`, which have to
 * agree where both are there. `data` lends its other columns to slices. Rows are joined by id where both have one, else
 * taken in order.
 */
async function testPredictions(files, columns, inputs, context) {
    const { cwd, reporter } = context;
    const table = await (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(files, cwd), { ...inputs.reading, types: (0,prediction_file/* predictionTypes */.FS)(columns) });
    for (const { level, message, at } of table.notices)
        reporter[level](message, at);
    const joined = inputs.data === undefined ? undefined : await join(table, columns, inputs, context);
    const predictions = (0,prediction_file/* predictionsOf */.eE)(joined?.table ?? table, {
        columns,
        task: inputs.task,
        truth: joined?.truth,
    });
    if (joined !== undefined && predictions.weights === undefined)
        predictions.weights = joined.rows.weights;
    if (joined?.rows.ids !== undefined)
        predictions.ids = joined.rows.ids;
    const artifact = inputs.model === undefined ? undefined : await (0,identity.identityOf)(inputs.model, cwd);
    return {
        predictions,
        rows: joined === undefined ? table : withColumns(joined.rows.table, joined.table),
        target: joined?.rows.target ?? columns.truth ?? "y_true",
        by: files.join(", "),
        data: (joined?.rows.table ?? table).files.map((file) => file.path).join(", "),
        modelDigest: artifact?.digest,
        dataDigest: joined?.rows.table.digest ?? truthDigest(predictions),
        features: joined?.rows.features.length,
        measured: artifact === undefined ? {} : { model_bytes: artifact.sizeBytes },
        unmeasured: {
            ...withoutLatency("predictions from a file were not timed"),
            ...(artifact === undefined && { model_bytes: "no `model` was given" }),
        },
        tests: [{ name: "the predictions can be read" }, { name: "every row has a prediction" }],
        model: undefined,
    };
}
/** The rows of `data` and, in their order, those of the predictions. */
async function join(table, columns, inputs, context) {
    const own = (0,data_table/* findColumn */.kn)(table, columns.truth ?? "y_true");
    const rows = own === undefined ? await readRows(inputs, context) : await readData(inputs, context, inputs.target);
    const aligned = align(table, columns, rows);
    const truth = rows.truth && { column: rows.truth, place: rows.table.place };
    if (own !== undefined && truth !== undefined) {
        agree((0,data_table/* findColumn */.kn)(aligned, own.name), aligned.place, truth.column, truth.place);
    }
    return { rows, table: aligned, truth };
}
function align(table, columns, rows) {
    const column = (0,data_table/* findColumn */.kn)(table, columns.id ?? "id");
    if (rows.ids !== undefined && column !== undefined) {
        const order = (0,ids/* alignIds */.c)({ ids: rows.ids, place: rows.table.place }, { ids: (0,ids/* idsOf */.U)(column, table.place), place: table.place });
        return { ...(0,data_table/* selectRows */.A5)(table, order), place: (row) => table.place(order[row]) };
    }
    if (table.rows !== rows.table.rows) {
        const shorter = Math.min(table.rows, rows.table.rows);
        const first = table.rows < rows.table.rows ? rows.table.place(shorter) : table.place(shorter);
        throw new failure/* Failure */.H(`${first}: expected a prediction for each row of the data, got ${table.rows} predictions for ${rows.table.rows} rows (join them with id-column)`);
    }
    return table;
}
/** @throws {Failure} for the first row that two files hold to be of different truth. */
function agree(own, place, truth, truthPlace) {
    const [a, b] = [(0,labels/* labelsOf */.PC)(own), (0,labels/* labelsOf */.PC)(truth)];
    for (let row = 0; row < a.codes.length; row++) {
        const [left, right] = [a.names[a.codes[row]], b.names[b.codes[row]]];
        if (left !== right && !(left !== undefined && right !== undefined && Number(left) === Number(right))) {
            throw new failure/* Failure */.H(`${place(row)}: ${own.name}: expected the truth of ${truthPlace(row)}, ${(0,labels/* shownLabel */.kh)(right ?? "")}, got ${(0,labels/* shownLabel */.kh)(left ?? "")} (are the rows in another order? join them with id-column)`);
        }
    }
}
/** Columns of the data, and those of the predictions that it lacks. */
function withColumns(data, predictions) {
    const extra = predictions.columns.filter(({ name }) => (0,data_table/* findColumn */.kn)(data, name) === undefined);
    return { rows: data.rows, columns: [...data.columns, ...extra] };
}
/** Of ids and truth alone, so that two models' predictions of the same rows speak of the same data. */
function truthDigest(predictions) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const truth = predictions.task === "classification"
        ? (row) => predictions.classes[predictions.truth[row]]
        : (row) => String(predictions.truth[row]);
    let piece = "";
    for (let row = 0; row < predictions.rows; row++) {
        piece += `${JSON.stringify([predictions.ids?.[row] ?? null, truth(row)])}\n`;
        if (piece.length > 65_536) {
            hash.update(piece);
            piece = "";
        }
    }
    return `sha256:${hash.update(piece).digest("hex")}`;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/data/table/table.ts
var table = __webpack_require__(33295);
;// CONCATENATED MODULE: ./src/actions/test-model/answers.ts

/**
 * The predictions in what a served model answered: a list, the `predictions` of an object (MLflow's and most servers' shape),
 * or an object of columns (MLflow's `onnx` flavor). A row is a label or a number, a list of probabilities in the order of
 * `classes`, or an object: `y_pred` (also `prediction`, `label`, `class`, `output_label`) and `proba_<class>`, or
 * `probabilities` by class or in order.
 *
 * @throws {Failure} for any other shape, named by `where`.
 */
function answersOf(body, where) {
    const inner = isRecord(body) ? (body["predictions"] ?? body["outputs"] ?? body["data"] ?? body) : body;
    if (Array.isArray(inner))
        return inner;
    if (isRecord(inner)) {
        const columns = Object.entries(inner).filter((entry) => Array.isArray(entry[1]));
        const length = columns[0]?.[1].length ?? 0;
        if (columns.length > 0 && columns.every(([, values]) => values.length === length)) {
            return Array.from({ length }, (_, row) => Object.fromEntries(columns.map(([name, values]) => [name, values[row]])));
        }
    }
    throw new failure/* Failure */.H(`${where}: expected a list of predictions, or an object with \`predictions\`, got ${shape(body)}`);
}
const LABELS = ["y_pred", "prediction", "predicted", "label", "output_label", "class", "variable"];
const PROBABILITIES = ["probabilities", "probability", "output_probability", "proba"];
/** Answers as a table with `y_pred` and `proba_<class>` columns. */
function answerTable(answers, classes, place) {
    const cells = answers.map((answer, row) => cellsOf(answer, classes, place, row));
    const names = new Set(cells.flatMap((each) => Object.keys(each)));
    return {
        rows: answers.length,
        columns: [...names].map((name) => answers_columnOf(name, cells.map((each) => each[name]))),
        place,
    };
}
function cellsOf(answer, classes, place, row) {
    if (!isRecord(answer))
        return Array.isArray(answer) ? listed(answer, classes, place, row) : { y_pred: scalar(answer, place, row) };
    const cells = Object.create(null);
    for (const [name, value] of Object.entries(answer)) {
        if (LABELS.includes(name))
            cells["y_pred"] = scalar(Array.isArray(value) ? value[0] : value, place, row);
        else if (name.startsWith("proba_"))
            cells[name] = scalar(value, place, row);
        else if (PROBABILITIES.includes(name) && isRecord(value)) {
            for (const [label, p] of Object.entries(value))
                cells[`proba_${label}`] = scalar(p, place, row);
        }
        else if (PROBABILITIES.includes(name) && Array.isArray(value))
            Object.assign(cells, listed(value, classes, place, row));
    }
    if (Object.keys(cells).length === 0) {
        throw new failure/* Failure */.H(`${place(row)}: expected a prediction, or an object with \`y_pred\`, got ${shape(answer)}`);
    }
    return cells;
}
function listed(values, classes, place, row) {
    if (values.length === 1)
        return { y_pred: scalar(values[0], place, row) };
    if (values.length !== classes.length) {
        throw new failure/* Failure */.H(`${place(row)}: expected ${classes.length} probabilities, one a class of the data, got ${values.length}`);
    }
    return Object.fromEntries(values.map((value, i) => [`proba_${classes[i]}`, scalar(value, place, row)]));
}
function scalar(value, place, row) {
    if (typeof value === "number" || typeof value === "string")
        return value;
    if (typeof value === "boolean")
        return String(value);
    if (value === null || value === undefined)
        return undefined;
    throw new failure/* Failure */.H(`${place(row)}: expected a text or a number, got ${shape(value)}`);
}
function answers_columnOf(name, cells) {
    if (cells.every((cell) => cell === undefined || typeof cell === "number")) {
        const values = Float64Array.from(cells, (cell) => cell ?? Number.NaN);
        const whole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
        return { name, type: whole ? "integer" : "number", values };
    }
    const codeOf = new Map();
    const codes = Int32Array.from(cells, (cell) => {
        if (cell === undefined)
            return -1;
        const text = String(cell);
        if (!codeOf.has(text))
            codeOf.set(text, codeOf.size);
        return codeOf.get(text);
    });
    return { name, type: "category", codes, levels: [...codeOf.keys()] };
}
function shape(value) {
    const text = JSON.stringify(value) ?? "nothing";
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/actions/test-model/url-source.ts










/** Rows a request once the single ones are timed. */
const BATCH = 500;
const MOST_ANSWER_BYTES = 64 * 1024 * 1024;
/** A served model that has just been started may refuse the first requests. */
const CONNECT_TRIES = 5;
/**
 * A served model's answers: JSON rows in, predictions out; MLflow's `dataframe_split` where the path ends in `/invocations`.
 * Some rows are asked one by one, and how long each takes from here is the latency; the rest goes in batches.
 */
async function testUrl({ url, timeoutMs }, inputs, context) {
    const address = checked(url);
    const rows = await readRows(inputs, context);
    const { table } = rows;
    const ask = (chosen) => request(address, body(address, rows.features, chosen), {
        rows: chosen.length,
        timeoutMs,
        signal: context.signal,
        name: shownUrl(address),
    });
    const single = spreadRows(table.rows);
    const answers = new Array(table.rows);
    const durations = [];
    for (const [done, row] of single.entries()) {
        const started = performance.now();
        const [answer] = await ask(Int32Array.of(row));
        durations.push(performance.now() - started);
        answers[row] = answer;
        context.reporter.progress("asking", done + 1, table.rows);
    }
    const asked = new Set(single);
    const rest = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => !asked.has(row));
    for (let at = 0; at < rest.length; at += BATCH) {
        const chosen = rest.subarray(at, at + BATCH);
        const given = await ask(chosen);
        for (let i = 0; i < chosen.length; i++)
            answers[chosen[i]] = given[i];
        context.reporter.progress("asking", single.length + at + chosen.length, table.rows);
    }
    const place = (row) => `${shownUrl(address)}: the answer to ${table.place(row)}`;
    const classes = (0,labels/* sortLabels */.CL)((0,labels/* usedNames */.W)((0,labels/* labelsOf */.PC)(rows.truth)));
    const predictions = (0,prediction_file/* predictionsOf */.eE)(answerTable(answers, classes, place), {
        task: inputs.task,
        truth: { column: rows.truth, place: table.place },
    });
    predictions.weights = rows.weights;
    predictions.ids = rows.ids;
    const artifact = inputs.model === undefined ? undefined : await (0,identity.identityOf)(inputs.model, context.cwd);
    return {
        predictions,
        rows: table,
        target: rows.target,
        by: shownUrl(address),
        data: table.files.map((file) => file.path).join(", "),
        modelDigest: artifact?.digest,
        dataDigest: table.digest,
        features: rows.features.length,
        // The first requests open the connection and warm the server.
        measured: {
            ...latencyOf(durations.length > 10 ? durations.slice(3) : durations),
            ...(artifact && { model_bytes: artifact.sizeBytes }),
        },
        unmeasured: artifact === undefined ? { model_bytes: "no `model` was given" } : {},
        tests: [{ name: "the served model answers" }, { name: "every row has a prediction" }],
        model: undefined,
    };
}
function checked(url) {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (address === undefined || !/^https?:$/.test(address.protocol)) {
        throw new failure/* Failure */.H(`url: expected an http or https address, got ${JSON.stringify(url.slice(0, 80))}`);
    }
    return address;
}
/** Without user, password and query: they may be secrets. */
function shownUrl({ origin, pathname }) {
    return `${origin}${pathname}`;
}
function body(address, features, rows) {
    const cells = features.map(cellReader);
    if (/\/invocations\/?$/.test(address.pathname)) {
        const data = Array.from(rows, (row) => cells.map((cell) => cell(row)));
        return JSON.stringify({ dataframe_split: { columns: features.map(({ name }) => name), data } });
    }
    return JSON.stringify(Array.from(rows, (row) => Object.fromEntries(features.map(({ name }, i) => [name, cells[i](row)]))));
}
function cellReader(column) {
    const value = (row) => {
        if (column.type === "date")
            return (0,date/* formatDate */.Y)(column.values[row]);
        if (!("codes" in column))
            return column.values[row];
        const text = column.levels[column.codes[row]];
        return column.type === "boolean" && /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
    };
    return (row) => ((0,table/* isMissing */.b2)(column, row) ? null : value(row));
}
/** One POST; as many answers as rows were asked. Only a refused connection is tried again: a wrong answer stays wrong. */
async function request(address, content, { rows, timeoutMs, signal, name }) {
    const timeout = AbortSignal.timeout(timeoutMs);
    const headers = { "content-type": "application/json", accept: "application/json" };
    if (address.username !== "") {
        const credentials = `${decodeURIComponent(address.username)}:${decodeURIComponent(address.password)}`;
        headers["authorization"] = `Basic ${Buffer.from(credentials).toString("base64")}`;
    }
    const plain = new URL(address);
    plain.username = plain.password = "";
    for (let attempt = 1;; attempt++) {
        try {
            const response = await fetch(plain, {
                method: "POST",
                headers,
                body: content,
                signal: AbortSignal.any([signal, timeout]),
            });
            const text = await limited(response, name);
            if (!response.ok)
                throw new failure/* Failure */.H(`${name}: expected predictions, got HTTP ${response.status}: ${snippet(text)}`);
            const answers = answersOf(parsed(text, name), name);
            if (answers.length !== rows)
                throw new failure/* Failure */.H(`${name}: expected ${rows} predictions, one a row, got ${answers.length}`);
            return answers;
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof failure/* Failure */.H)
                throw error;
            if (timeout.aborted)
                throw new failure/* Failure */.H(`${name}: expected an answer within ${timeoutMs / 1000} s, got none (is the server ready? see timeout)`, { cause: error });
            const code = codeOf(error);
            if (code !== "ECONNREFUSED" || attempt === CONNECT_TRIES) {
                throw new failure/* Failure */.H(`${name}: expected an answer, got ${code ?? error.message}${code === "ECONNREFUSED" ? " (nothing listens there)" : ""}`, { cause: error });
            }
            await (0,external_node_timers_promises_.setTimeout)(200 * attempt, undefined, { signal });
        }
    }
}
async function limited(response, name) {
    const pieces = [];
    let length = 0;
    for await (const piece of response.body ?? []) {
        length += piece.length;
        if (length > MOST_ANSWER_BYTES)
            throw new failure/* Failure */.H(`${name}: expected at most ${MOST_ANSWER_BYTES / 2 ** 20} MiB in an answer, got more`);
        pieces.push(piece);
    }
    return Buffer.concat(pieces).toString("utf8");
}
function parsed(text, name) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        try {
            // Python's json writes NaN bare.
            return JSON.parse(text.replace(/(?<=[[,:]\s*)(NaN|-?Infinity)(?=\s*[,\]}])/g, "null"));
        }
        catch {
            throw new failure/* Failure */.H(`${name}: expected JSON, got ${snippet(text)}`, { cause: error });
        }
    }
}
function snippet(text) {
    const line = text.replace(/\s+/g, " ").trim();
    return JSON.stringify(line.length > 300 ? `${line.slice(0, 299)}…` : line);
}
function codeOf(error) {
    const cause = error.cause;
    return cause?.code;
}

;// CONCATENATED MODULE: ./src/actions/test-model/source.ts






/** What every source looks at, of the inputs as they were given. */
async function sourceInputs(given, { cwd, signal }) {
    return {
        ...given,
        task: given.task === "auto" ? undefined : given.task,
        reading: await (0,table_options/* tableOptions */.n)({ ...given, exclude: undefined }, cwd, signal),
    };
}
/** The predictions to judge: of the one of `predictions`, `command` and `url` that is given, else of the bundle. */
async function predictionsFrom(given, inputs, context) {
    const { predictions, command, url } = given;
    const sources = ["predictions", "command", "url"].filter((name) => given[name] !== undefined);
    if (sources.length > 1) {
        throw new failure/* Failure */.H(`${sources.join(", ")}: expected one source of predictions, got ${sources.length}`);
    }
    const columns = {
        ...(given["truth-column"] !== undefined && { truth: given["truth-column"] }),
        ...(given["prediction-column"] !== undefined && { predicted: given["prediction-column"] }),
        ...(given["probability-prefix"] !== undefined && { probability: given["probability-prefix"] }),
        id: given["id-column"],
    };
    const timeoutMs = given.timeout * 1000;
    if (predictions !== undefined) {
        // The weights stand where the truth does.
        const weight = given.data === undefined ? given["weight-column"] : undefined;
        return testPredictions(predictions, { ...columns, weight }, inputs, context);
    }
    if (command !== undefined)
        return testCommand({ command, timeoutMs, columns: { ...columns, id: undefined } }, inputs, context);
    if (url !== undefined)
        return testUrl({ url, timeoutMs }, inputs, context);
    return testBundle(await loadBundle(given.model ?? "model", context.cwd), inputs, context);
}

// EXTERNAL MODULE: ./src/evaluation/blocks/confusion.ts
var blocks_confusion = __webpack_require__(67445);
// EXTERNAL MODULE: ./src/evaluation/blocks/slices.ts
var slices = __webpack_require__(6118);
;// CONCATENATED MODULE: ./src/actions/test-model/summary.ts





/** The evaluation for a job summary or a terminal: the little that decides first, everything else behind it. */
function summaryOf(evaluation, { by, data }, tests) {
    return [
        (0,block/* heading */.R_)(2, `Tested on ${evaluation.n} rows`),
        (0,block/* paragraph */.FY)([(0,block/* code */.aY)(by), " on ", (0,block/* code */.aY)(data), `: ${evaluation.task}${evaluation.weighted ? ", with weights" : ""}.`]),
        ...metricBlocks(evaluation),
        ...trivialBlocks(evaluation),
        ...(0,blocks_confusion/* confusionBlocks */.l)(evaluation),
        ...(0,slices/* sliceBlocks */.R)(evaluation),
        ...detailBlocks(evaluation),
        (0,block/* heading */.R_)(3, "Model tests"),
        (0,block/* list */.p_)(tests.map(({ name, failure }) => failure === undefined ? `passed: ${name}` : [(0,block/* strong */.ko)("FAILED"), `: ${name}: ${failure}`])),
    ];
}
function metricBlocks({ metrics, intervals }) {
    // Average precision over many classes has no interval: it stands among all metrics.
    const names = headlines/* HEADLINES */.O.filter((name) => metrics[name] !== undefined && (name !== "average_precision" || intervals[name] !== undefined));
    return [
        (0,block/* table */.tp)(["metric", ">value", ">95 % interval"], names.map((name) => [name, (0,numbers/* inMetric */.k_)(name, metrics[name]), (0,numbers/* range */.y1)(intervals[name])])),
    ];
}
function trivialBlocks({ trivial }) {
    if (trivial === undefined)
        return [];
    const said = typeof trivial.predicts === "number" ? `the mean, ${(0,numbers/* short */.h0)(trivial.predicts)}` : `“${trivial.predicts}”`;
    return [
        (0,block/* paragraph */.FY)(`Beside a model that always says ${said}:`),
        (0,block/* list */.p_)(trivial.comparisons.map(({ metric, model, trivial: other, gain, interval, p, verdict }) => {
            const word = { better: "better", worse: "worse", undecided: "not told apart" }[verdict];
            const by = interval === undefined ? "" : ` (95 %: ${(0,numbers/* range */.y1)(interval)})`;
            const certainty = p === undefined ? "" : `, p ${p < 0.0001 ? "< 0.0001" : `= ${p.toFixed(4)}`}`;
            return [
                `${metric} ${(0,numbers/* short */.h0)(model)} against ${(0,numbers/* short */.h0)(other)}: `,
                (0,block/* strong */.ko)(word),
                ` by ${(0,numbers/* short */.h0)(Math.abs(gain))}${by}${certainty}`,
            ];
        })),
    ];
}
function detailBlocks({ metrics, intervals, per_class: perClass, absent, notes, reliability }) {
    const blocks = [
        (0,block/* table */.tp)(["metric", ">value", ">95 % interval", "by"], Object.entries(metrics).map(([name, value]) => [
            name,
            (0,numbers/* inMetric */.k_)(name, value),
            (0,numbers/* range */.y1)(intervals[name]),
            intervals[name]?.method ?? "",
        ])),
    ];
    const classes = Object.entries(perClass ?? {});
    if (classes.length > 0) {
        const names = [...new Set(classes.flatMap(([, own]) => Object.keys(own)))];
        blocks.push((0,block/* table */.tp)(["class", ...names.map((name) => `>${name}`)], classes
            .slice(0, 50)
            .map(([name, own]) => [name, ...names.map((each) => (own[each] === undefined ? "" : (0,numbers/* short */.h0)(own[each])))])));
        if (classes.length > 50)
            blocks.push((0,block/* paragraph */.FY)(`and ${classes.length - 50} more classes`));
    }
    if (reliability !== undefined) {
        blocks.push((0,block/* paragraph */.FY)("How sure the model was, and how often it was right then:"), (0,block/* table */.tp)(["confidence", ">rows", ">mean confidence", ">accuracy"], reliability.map(({ low, high, support, confidence, accuracy }) => [
            `${low.toFixed(1)} to ${high.toFixed(1)}`,
            (0,numbers/* short */.h0)(support),
            (0,numbers/* short */.h0)(confidence),
            (0,numbers/* short */.h0)(accuracy),
        ])));
    }
    const remarks = [...Object.entries(absent), ...Object.entries(notes)].map(([name, why]) => [(0,block/* code */.aY)(name), `: ${why}`]);
    if (remarks.length > 0)
        blocks.push((0,block/* paragraph */.FY)("Absent, or so by convention:"), (0,block/* list */.p_)(remarks.slice(0, 50)));
    return [(0,block/* details */.zH)("All metrics", blocks)];
}

;// CONCATENATED MODULE: ./src/actions/test-model/index.ts

















/* harmony default export */ const test_model = ((0,action/* action */.X)({
    name: "test-model",
    description: "Tests any model on held-out rows: a bundle, a predictions file, a command or a served model. Writes metrics with intervals, slices, predictions and a JUnit report.",
    inputs: {
        model: (0,inputs/* path */.Ae)({
            description: "The model bundle to test (`model` when absent). Beside `predictions`, `command` or `url`: the file or folder of the model that speaks there, for its digest and size.",
        }),
        data: (0,inputs/* lines */.Mn)({
            description: "Table(s) of rows the model has not seen, with the target column. Beside `predictions` that hold the truth: further columns for slices.",
        }),
        target: (0,inputs/* text */.Qq)({ description: "The column that holds the truth; the bundle's own when absent." }),
        predictions: (0,inputs/* lines */.Mn)({
            description: "Instead of a bundle: CSV, JSON Lines or Parquet with `y_true`, `y_pred`, and optionally `proba_<class>`, `id` and slice columns.",
        }),
        command: (0,inputs/* text */.Qq)({
            description: "Instead of a bundle: a program that reads the features as CSV on stdin and writes `y_pred` (and `proba_<class>`) as CSV on stdout. Run without a shell.",
        }),
        url: (0,inputs/* text */.Qq)({
            description: "Instead of a bundle: a served model that takes a list of JSON rows, or MLflow's `/invocations`.",
        }),
        timeout: (0,inputs/* number */.ai)({
            description: "Seconds that one request, or the whole `command`, may take.",
            min: 0.001,
            max: 86_400,
            default: "300",
        }),
        task: (0,inputs/* choice */.Yq)({
            description: "What is predicted; `auto` finds it out.",
            choices: ["auto", "classification", "regression"],
            default: "auto",
        }),
        "positive-class": (0,inputs/* text */.Qq)({
            description: "Of two classes the one that `precision`, `recall`, `f1` and `roc_auc` speak of; the second in order when absent.",
        }),
        slices: slicesInput("Columns (`sex, region`) and conditions (`age >= 60 && smoker == yes`) that cut the rows: every metric for each slice."),
        "truth-column": (0,inputs/* text */.Qq)({ description: "What `y_true` is called in the predictions." }),
        "prediction-column": (0,inputs/* text */.Qq)({ description: "What `y_pred` is called in the predictions." }),
        "probability-prefix": (0,inputs/* text */.Qq)({
            description: "What comes before the class in the names of probability columns; `proba_` when absent.",
        }),
        "id-column": (0,inputs/* text */.Qq)({
            description: "The column that tells rows apart, `id` where there is one: predictions are joined with `data` by it, and paired with another model's.",
        }),
        "weight-column": (0,inputs/* text */.Qq)({ description: "The column of sample weights." }),
        baseline: (0,inputs/* text */.Qq)({
            description: "What to compare with: a model bundle, which is tested on the same rows, or a report; a folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (of the newest green run of the default branch), or `none`.",
        }),
        schema: data_inputs/* dataInputs */.g.schema,
        encoding: data_inputs/* dataInputs */.g.encoding,
        delimiter: data_inputs/* dataInputs */.g.delimiter,
        seed: (0,inputs/* number */.ai)({
            description: "Where the randomness of the bootstrap intervals starts.",
            min: 0,
            integer: true,
            default: "0",
        }),
        "report-dir": (0,inputs/* path */.Ae)({
            description: "Folder the metrics, evaluation, predictions, model card and JUnit are written to.",
            default: "report",
        }),
        "on-failure": (0,inputs/* choice */.Yq)({
            description: "Whether a failed model test ends the step red.",
            choices: ["fail", "warn"],
            default: "fail",
        }),
        token: (0,inputs/* githubToken */.bU)(),
        "upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report folder"),
    },
    outputs: {
        "metrics-path": "The metrics as JSON: flat scikit-learn names first.",
        accuracy: "Share of rows predicted right; absent for regression.",
        metrics: "The metrics as one line of JSON; without classes and slices where these would make it longer than 200,000 characters.",
        "junit-path": "The model tests as JUnit XML.",
        "predictions-path": "Truth, prediction and probabilities of each row as CSV.",
        "evaluation-path": "The whole evaluation as JSON, with the digests of model and data.",
        "card-path": "The model card with these metrics, as Markdown with Hugging Face's `model-index`.",
        "baseline-path": "Folder of the baseline's report, for `baseline` of gate-on-metric; empty when there is no baseline.",
        passed: "Whether every model test passed: `true` or `false`.",
        verdict: "`pass` or `fail`.",
        ...artifact_upload/* artifactOutputs */.Fz,
    },
    async run(inputs, context) {
        const report = (0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]);
        const folder = (0,external_node_path_.join)(report, "baseline");
        const baseline = await openBaseline(inputs.baseline, folder, context);
        try {
            return await test(inputs, { report, folder, baseline }, context);
        }
        finally {
            await baseline?.remove();
        }
    },
}));
async function test(inputs, { report, folder, baseline }, context) {
    const junitPath = (0,external_node_path_.join)(report, "junit-model-tests.xml");
    const cardPath = (0,external_node_path_.join)(report, "model-card.md");
    const strict = inputs["on-failure"] === "fail";
    const rows = await sourceInputs(inputs, context);
    const tested = await predictionsFrom(inputs, rows, context).catch((error) => {
        // The user's program failed: that is the verdict on the model, and there are no metrics.
        if (error instanceof CommandFailed)
            return error;
        throw error;
    });
    if (tested instanceof CommandFailed) {
        const tests = [{ name: "the command ends with 0", failure: tested.message }];
        await (0,write/* replaceFile */.fR)(junitPath, await toJunit(tests, {}, context.now()));
        // What an earlier run left would speak for this one.
        for (const name of ["metrics.json", "evaluation.json", "predictions.csv", "model-card.md"]) {
            await (0,promises_.rm)((0,external_node_path_.join)(report, name), { force: true });
        }
        const artifact = await (0,artifact_upload/* uploadArtifact */.mz)(inputs["upload-artifact"], report, context);
        const outcome = commandFailed(tested.message, junitPath, strict);
        return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
    }
    const questions = {
        positiveClass: inputs["positive-class"],
        slices: inputs.slices ?? [],
        seed: inputs.seed,
        signal: context.signal,
    };
    const { tests } = tested;
    const evaluation = await evaluationOf(tested, questions);
    const compared = baseline && (await compareWith(baseline, { tested, evaluation }, { folder, inputs: rows, questions, context }));
    const failed = tests.filter((test) => test.failure !== undefined);
    await (0,write/* replaceFile */.fR)(junitPath, await toJunit(tests, evaluation.metrics, context.now()));
    await (0,write/* replaceFile */.fR)(cardPath, cardOf(tested, evaluation));
    const paths = await writeReport(report, tested, evaluation, questions.slices);
    const artifact = await (0,artifact_upload/* uploadArtifact */.mz)(inputs["upload-artifact"], report, context);
    return {
        outputs: {
            "metrics-path": paths.metrics,
            accuracy: evaluation.metrics["accuracy"],
            metrics: oneLine((0,metrics_evaluation/* metricsOf */.Ps)(evaluation), evaluation.metrics),
            "junit-path": junitPath,
            "predictions-path": paths.predictions,
            "evaluation-path": paths.evaluation,
            "card-path": cardPath,
            "baseline-path": compared && folder,
            passed: failed.length === 0,
            verdict: failed.length === 0 ? "pass" : "fail",
            ...artifact,
        },
        summary: [...summaryOf(evaluation, tested, tests), ...(compared ? baselineBlocks(compared, evaluation) : [])],
        annotations: [
            ...failed.map(({ name, failure }) => annotation(name, failure, strict)),
            ...trivialWarnings(evaluation),
        ],
        failure: failed.length > 0 && strict
            ? `${failed.length} of ${tests.length} model tests failed: ${failed.map(({ name }) => name).join("; ")}`
            : undefined,
    };
}
/** GitHub holds all outputs of a job to 1 MiB. */
const MOST_CHARACTERS = 200_000;
function oneLine(whole, flat) {
    const line = JSON.stringify(whole);
    return line.length > MOST_CHARACTERS ? JSON.stringify(flat) : line;
}
function annotation(title, message, strict) {
    return { level: strict ? "error" : "warning", title, message };
}
/** A model that is no better than one without columns deserves a word wherever its numbers are not looked at. */
function trivialWarnings({ trivial }) {
    const main = trivial?.comparisons[0];
    if (trivial === undefined || main === undefined || main.verdict !== "worse")
        return [];
    return [
        {
            level: "warning",
            title: "worse than no model",
            message: `${main.metric} is ${main.model}, always saying ${JSON.stringify(trivial.predicts)} has ${main.trivial}`,
        },
    ];
}
function commandFailed(message, junitPath, strict) {
    const [first = "", ...rest] = message.split("\n");
    return {
        outputs: { "junit-path": junitPath, passed: false, verdict: "fail" },
        summary: [
            (0,block/* heading */.R_)(2, "The model was not tested"),
            (0,block/* paragraph */.FY)(first),
            ...(rest.length > 0 ? [(0,block/* codeBlock */.DV)(rest.join("\n"))] : []),
        ],
        annotations: [annotation("the command ends with 0", message, strict)],
        failure: strict ? message : undefined,
    };
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

/***/ 65487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ recordText),
/* harmony export */   g: () => (/* binding */ RECORD),
/* harmony export */   readBaselineRecord: () => (/* binding */ readBaselineRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _models_bundle_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84014);



/** The file by which a report's folder says whose it is when it was fetched to be compared with. */
const RECORD = "baseline.json";
function recordText(record) {
    return `${JSON.stringify({ format: "trainyard-baseline-1", ...record }, null, 2)}\n`;
}
/** What the folder says of itself, undefined when it was not fetched. */
async function readBaselineRecord(folder) {
    try {
        const { format, name, model, ...record } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RECORD), "utf8"));
        if (format !== "trainyard-baseline-1" || typeof name !== "string")
            return undefined;
        return { ...record, name, ...(model !== undefined && { model: (0,_models_bundle_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .z)(model) }) };
    }
    catch {
        // Missing, or somebody else's file of that name.
        return undefined;
    }
}


/***/ }),

/***/ 67445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ confusionBlocks)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46008);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57891);


/** A matrix of more classes is no longer read: the commonest mistakes are listed instead. */
const MOST_CLASSES = 15;
const MOST_MISTAKES = 10;
/** Which class was taken for which. */
function confusionBlocks({ classes = [], confusion_matrix: matrix, }) {
    if (matrix === undefined)
        return [];
    if (classes.length <= MOST_CLASSES) {
        return [
            (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, "Confusion matrix (rows: truth, columns: predicted)"),
            (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", ...classes.map((name) => `>${name}`)], matrix.map((row, i) => [
                classes[i],
                ...row.map((count, j) => (i === j && count > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)((0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(count))] : (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(count))),
            ])),
        ];
    }
    const mistakes = matrix
        .flatMap((row, i) => row.map((count, j) => ({ count, i, j })))
        .filter(({ count, i, j }) => i !== j && count > 0)
        .sort((a, b) => b.count - a.count);
    if (mistakes.length === 0)
        return [];
    return [
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, `Commonest mistakes among ${classes.length} classes`),
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["truth", "predicted", ">rows"], mistakes.slice(0, MOST_MISTAKES).map(({ count, i, j }) => [classes[i], classes[j], (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(count)])),
        ...(mistakes.length > MOST_MISTAKES ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(`and ${mistakes.length - MOST_MISTAKES} more kinds`)] : []),
    ];
}


/***/ }),

/***/ 45420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ HEADLINES)
/* harmony export */ });
/** What a reviewer looks at first, in this order. */
const HEADLINES = [
    ...[
        "accuracy",
        "balanced_accuracy",
        "f1",
        "precision",
        "recall",
        "f1_macro",
        "roc_auc",
        "roc_auc_ovr",
        "average_precision",
    ],
    ...["log_loss", "brier", "ece", "mcc", "rmse", "mae", "r2", "mape", "median_ae", "max_error"],
    ...["latency_p50_ms", "latency_p95_ms", "model_bytes"],
];


/***/ }),

/***/ 57891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   k_: () => (/* binding */ inMetric),
/* harmony export */   y1: () => (/* binding */ range)
/* harmony export */ });
function range(interval) {
    return interval === undefined ? "" : `${short(interval.low)} to ${short(interval.high)}`;
}
/** A value in its metric's own unit. */
function inMetric(name, value) {
    if (name === "model_bytes")
        return value.toLocaleString("en-US");
    return short(value);
}
/** Four decimals, or as many digits as a number that is much smaller or larger needs. */
function short(value) {
    if (Number.isInteger(value))
        return String(value);
    const size = Math.abs(value);
    return size >= 0.001 && size < 1000 ? value.toFixed(4) : value.toPrecision(4);
}


/***/ }),

/***/ 6118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sliceBlocks),
/* harmony export */   V: () => (/* binding */ provenWorse)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46008);
/* harmony import */ var _metrics_direction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11677);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57891);



const MOST_SLICES = 10;
/** A slice that differs is told as such from this adjusted p-value down. */
const TOLD_APART = 0.05;
function judgedBy(task) {
    const metric = task === "classification" ? "accuracy" : "mae";
    return { metric, sign: (0,_metrics_direction_js__WEBPACK_IMPORTED_MODULE_0__/* .direction */ .o)(metric) === "higher" ? 1 : -1 };
}
const isToldApart = ({ difference }) => difference !== undefined && difference.adjusted_p < TOLD_APART;
/** The slices that chance does not explain, on the wrong side of the rest. */
function provenWorse({ slices, task }) {
    const { sign } = judgedBy(task);
    return slices.filter((slice) => isToldApart(slice) && sign * (slice.difference.slice - slice.difference.rest) < 0);
}
/** Slices, those proven worse than the rest first. */
function sliceBlocks({ slices, task }) {
    if (slices.length === 0)
        return [];
    const { metric, sign } = judgedBy(task);
    const judged = slices.filter(({ difference }) => difference !== undefined);
    const apart = judged.filter(isToldApart);
    const worse = provenWorse({ slices, task });
    const ranked = slices
        .filter((slice) => slice.metrics[metric] !== undefined)
        .sort((a, b) => Number(worse.includes(b)) - Number(worse.includes(a)) ||
        Number(a.small) - Number(b.small) ||
        sign * (a.metrics[metric] - b.metrics[metric]));
    const most = Math.max(MOST_SLICES, worse.length);
    const same = judged.filter((slice) => !apart.includes(slice));
    const empty = slices.filter(({ n }) => n === 0);
    return [
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, sliceTitle(judged.length, worse.length)),
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["slice", ">rows", `>${metric}`, ">95 % interval", "beside the rest"], ranked
            .slice(0, most)
            .map((slice) => [
            slice.name,
            String(slice.n),
            (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .short */ .h0)(slice.metrics[metric]),
            (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .range */ .y1)(slice.intervals[metric]),
            besideRest(slice, sign),
        ])),
        ...(ranked.length > most ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`and ${ranked.length - most} more slices, none of them worse`)] : []),
        ...(same.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`What changed nothing (no difference beyond chance): ${listed(same)}.`)] : []),
        ...(empty.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`Without a row: ${listed(empty)}.`)] : []),
    ];
}
function sliceTitle(judged, worse) {
    if (judged === 0)
        return "Slices: too few rows to judge any";
    return worse === 0 ? "Slices: none is proven worse than the rest" : `Slices: ${worse} worse than the rest`;
}
function besideRest({ small, difference }, sign) {
    if (small)
        return "too few rows to judge";
    if (difference === undefined)
        return "";
    if (difference.adjusted_p >= TOLD_APART)
        return "not told apart";
    const off = sign * (difference.slice - difference.rest);
    return [
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(off < 0 ? "worse" : "better"),
        ` by ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .short */ .h0)(Math.abs(off))}, adjusted p = ${difference.adjusted_p.toPrecision(2)}`,
    ];
}
function listed(slices) {
    const names = slices.slice(0, 10).map(({ name }) => name);
    return `${names.join(", ")}${slices.length > 10 ? ` and ${slices.length - 10} more` : ""}`;
}


/***/ }),

/***/ 46048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readEvaluation),
/* harmony export */   Ps: () => (/* binding */ metricsOf),
/* harmony export */   sr: () => (/* binding */ evaluationText),
/* harmony export */   wl: () => (/* binding */ evaluationFormat)
/* harmony export */ });
/* unused harmony export isEvaluation */
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33464);


const FORMAT = "trainyard-evaluation-1";
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
function isEvaluation(value) {
    return isObject(value) && value["format"] === FORMAT && defects(value).length === 0;
}
/**
 * Reads an `evaluation.json`.
 *
 * @throws {Failure} for what is no evaluation, one of another version, and one that contradicts itself; and, with
 * `modelDigest` or `dataDigest`, for one that speaks of another model or of other rows.
 */
async function readEvaluation(path, cwd, expected = {}) {
    const value = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(path, cwd, "an evaluation");
    if (!isObject(value) || typeof value["format"] !== "string" || !value["format"].startsWith("trainyard-evaluation-")) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected an evaluation that \`test-model\` wrote, got other JSON (metrics.json goes to \`metrics\`)`);
    }
    if (value["format"] !== FORMAT) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected ${FORMAT}, got ${String(value["format"]).slice(0, 60)} (use one version of trainyard throughout)`);
    }
    const problems = defects(value);
    if (problems.length > 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: ${problems.slice(0, 5).join("; ")} (was it edited? run \`test-model\` again)`);
    const evaluation = value;
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
/** What in a parsed evaluation is not as its type says. */
function defects(value) {
    const problems = [];
    const want = (name, ok, what) => {
        if (!ok)
            problems.push(`${name}: expected ${what}, got ${(JSON.stringify(value[name]) ?? "nothing").slice(0, 60)}`);
    };
    want("task", value["task"] === "classification" || value["task"] === "regression", "classification or regression");
    want("n", Number.isSafeInteger(value["n"]) && value["n"] > 0, "a number of rows");
    want("seed", Number.isSafeInteger(value["seed"]), "a whole number");
    want("version", typeof value["version"] === "string", "a version");
    for (const name of ["model_digest", "data_digest"]) {
        want(name, value[name] === undefined || /^sha256:[0-9a-f]{64}$/.test(String(value[name])), "sha256: and 64 hex digits");
    }
    want("metrics", numbers(value["metrics"]), "numbers by name");
    want("per_class", value["per_class"] === undefined ||
        (isObject(value["per_class"]) && Object.values(value["per_class"]).every(numbers)), "numbers by class and name");
    for (const name of ["absent", "notes", "intervals"])
        want(name, isObject(value[name]), "an object");
    want("slices", listOf(value["slices"], isSlice), "a list of slices");
    want("intervals", Object.values(record(value["intervals"])).every(isInterval), "intervals with low and high");
    for (const [name, is, what] of [
        ["curve", numbers, "points of numbers"],
        ["reliability", numbers, "bins of numbers"],
        ["tests", isTest, "tests with a name"],
    ]) {
        want(name, value[name] === undefined || listOf(value[name], is), `a list of ${what}`);
    }
    if (value["task"] === "classification") {
        const { classes, confusion_matrix: confusion } = value;
        const k = Array.isArray(classes) ? classes.length : 0;
        want("classes", k > 0 && classes.every((each) => typeof each === "string"), "a list of classes");
        want("confusion_matrix", Array.isArray(confusion) &&
            confusion.length === k &&
            confusion.every((row) => Array.isArray(row) && row.length === k && row.every((count) => typeof count === "number")), `${k} rows of ${k} numbers`);
    }
    return problems;
}
const numbers = (value) => isObject(value) && Object.values(value).every((number) => typeof number === "number");
const listOf = (value, is) => Array.isArray(value) && value.every(is);
const record = (value) => (isObject(value) ? value : {});
const isInterval = (value) => isObject(value) && typeof value["low"] === "number" && typeof value["high"] === "number";
const isTest = (value) => isObject(value) && typeof value["name"] === "string" && ["string", "undefined"].includes(typeof value["failure"]);
function isSlice(value) {
    if (!isObject(value))
        return false;
    const { name, n, metrics, intervals, difference } = value;
    return (typeof name === "string" &&
        Number.isSafeInteger(n) &&
        numbers(metrics) &&
        Object.values(record(intervals)).every(isInterval) &&
        isObject(intervals) &&
        (difference === undefined ||
            (isObject(difference) &&
                ["slice", "rest", "p", "adjusted_p"].every((each) => typeof difference[each] === "number"))));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
const evaluationFormat = FORMAT;


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

/***/ 7545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identityOf: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83333);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33464);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43360);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60930);








/**
 * What a model of any framework is as files: its size, and a digest. A bundle's is its own; a file's is its sha256; another
 * folder's is that of its files' names and digests, sorted.
 *
 * @throws {Failure} when there is nothing at `path`, or a folder without files.
 */
async function identityOf(path, cwd) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(cwd, path);
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: ${(0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(error)}`, { cause: error });
    });
    if (!status.isDirectory())
        return { digest: `sha256:${await digestOf(absolute)}`, sizeBytes: status.size };
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(absolute, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name));
    if (files.includes((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(absolute, _mark_js__WEBPACK_IMPORTED_MODULE_7__/* .MARK */ .M))) {
        const { digest, sizeBytes } = await (0,_bundle_js__WEBPACK_IMPORTED_MODULE_6__/* .readBundle */ .B)(path, cwd);
        return { digest, sizeBytes };
    }
    if (files.length === 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: expected a model, got an empty folder`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let sizeBytes = 0;
    for (const file of files.sort()) {
        const name = file.slice(absolute.length + 1).replaceAll("\\", "/");
        hash.update(`${JSON.stringify(name)} ${await digestOf(file)}\n`);
        sizeBytes += (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).size;
    }
    return { digest: `sha256:${hash.digest("hex")}`, sizeBytes };
}
async function digestOf(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))
        hash.update(chunk);
    return hash.digest("hex");
}


/***/ }),

/***/ 84014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord),
/* harmony export */   z: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83333);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33464);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60930);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12408);





/**
 * Reads the texts of a bundle. What is of another shape than `train` writes counts as not said.
 *
 * @throws {Failure} when they cannot be read, or are no JSON or YAML.
 */
async function readRecord(folder, cwd) {
    if (!(await (0,_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .isBundle */ .b)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, folder)))) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${folder}: expected a model that trainyard trained, got no MLmodel with provenance.json`);
    }
    const { model_digest: digest, ...provenance } = record(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "provenance.json"), cwd, "the model's provenance"));
    const schema = record(record(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "profile.json"), cwd, "a profile"))["schema"]);
    const parameters = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "params.yaml"), cwd);
    return recordOf({ ...provenance, digest, parameters, target: schema["target"], columns: schema["columns"] });
}
/** A record from what was JSON, whoever wrote it. */
function recordOf(value) {
    const { digest, target, parameters, columns, rows, data, commit, inputs } = record(value);
    const { digest: dataDigest, files } = record(data);
    return {
        digest: text(digest),
        target: text(target),
        parameters: scalars(parameters),
        columns: records(columns).flatMap(({ name, type }) => typeof name === "string" && typeof type === "string" ? [{ name, type }] : []),
        rows: count(rows),
        data: {
            digest: text(dataDigest) ?? "",
            files: records(files).flatMap(({ path, rows, sizeBytes }) => typeof path === "string" ? [{ path, rows: count(rows) ?? 0, sizeBytes: count(sizeBytes) ?? 0 }] : []),
        },
        commit: text(commit),
        inputs: typeof inputs === "object" ? texts(inputs) : undefined,
    };
}
function records(value) {
    return Array.isArray(value) ? value.map(record) : [];
}
function record(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function scalars(value) {
    return Object.fromEntries(Object.entries(record(value)).filter((each) => each[1] === null || typeof each[1] !== "object"));
}
function texts(value) {
    return Object.fromEntries(Object.entries(record(value)).filter((each) => typeof each[1] === "string"));
}
const text = (value) => (typeof value === "string" && value !== "" ? value : undefined);
const count = (value) => Number.isSafeInteger(value) && value >= 0 ? value : undefined;


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

/***/ 66319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ startChild),
/* harmony export */   w: () => (/* binding */ runChild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83333);



/**
 * Starts a program without a shell, in a process group of its own: what it starts in turn ends with it, when `signal`
 * aborts, when time is over, or by `stop`.
 */
function startChild(command, args, options) {
    const { cwd, env, signal, stdin, timeoutMs, onStdout, onLine, keepBytes = 256 * 1024 } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd,
        env,
        stdio: ["pipe", "pipe", "pipe"],
        detached: inGroup,
        windowsHide: true,
    });
    const stdout = new Tail(keepBytes);
    const stderr = new Tail(keepBytes);
    const log = new Tail(keepBytes);
    let timedOut = false;
    let graceTimer;
    const stop = (graceMs = 2000) => {
        killGroup(child, "SIGTERM");
        graceTimer ??= setTimeout(() => killGroup(child, "SIGKILL"), graceMs);
        return ended;
    };
    for (const [stream, tail] of [
        [child.stdout, stdout],
        [child.stderr, stderr],
    ]) {
        const lines = onLine === undefined ? undefined : lineReader(onLine);
        stream.on("data", (chunk) => {
            tail.push(chunk);
            log.push(chunk);
            lines?.(chunk);
        });
        stream.on("end", () => lines?.(undefined));
    }
    if (onStdout !== undefined)
        child.stdout.on("data", onStdout);
    const ended = new Promise((done, failed) => {
        const abort = () => stop(500);
        signal.addEventListener("abort", abort, { once: true });
        if (signal.aborted)
            abort();
        const timer = timeoutMs === undefined
            ? undefined
            : setTimeout(() => {
                timedOut = true;
                stop();
            }, timeoutMs);
        const settle = () => {
            signal.removeEventListener("abort", abort);
            clearTimeout(timer);
            clearTimeout(graceTimer);
        };
        child.on("error", (error) => {
            settle();
            failed(new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${command}: ${startRefusal(error)}`, { cause: error }));
        });
        child.on("close", (code, signalName) => {
            settle();
            const number = signalName === null ? 0 : (node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signalName] ?? 0);
            done({ code: code ?? 128 + number, signal: signalName, timedOut, stdout: stdout.text(), stderr: stderr.text() });
        });
    });
    ended.catch(() => { });
    feed(child, stdin);
    return { ended, log: () => log.text(), stop };
}
/** Runs a program to its end. An abort of `signal` is thrown, after the program has ended. */
async function runChild(command, args, options) {
    const result = await startChild(command, args, options).ended;
    options.signal.throwIfAborted();
    return result;
}
/** Windows has no process groups to end at once. */
const inGroup = process.platform !== "win32";
function killGroup(child, name) {
    if (child.pid === undefined)
        return;
    try {
        if (inGroup)
            process.kill(-child.pid, name);
        else
            child.kill(name);
    }
    catch {
        // The group is gone already.
    }
}
/** A child that closes its stdin early is its own business: EPIPE is no error of ours. */
async function feed(child, stdin) {
    const pipe = child.stdin;
    pipe.on("error", () => { });
    if (stdin === undefined || typeof stdin === "string" || stdin instanceof Uint8Array) {
        pipe.end(stdin ?? "");
        return;
    }
    try {
        for await (const chunk of stdin) {
            if (pipe.destroyed)
                break;
            if (!pipe.write(chunk))
                await writable(pipe);
        }
        pipe.end();
    }
    catch (error) {
        // Half an input must not pass for a whole one.
        pipe.destroy(error);
        killGroup(child, "SIGTERM");
    }
}
function writable(pipe) {
    return new Promise((done) => {
        const settle = () => {
            for (const event of ["drain", "close", "error"])
                pipe.off(event, settle);
            done();
        };
        for (const event of ["drain", "close", "error"])
            pipe.on(event, settle);
    });
}
function startRefusal(error) {
    if (error.code === "ENOENT")
        return "there is no such program, or its working directory is missing";
    if (error.code === "EACCES")
        return "it may not be run (permission denied)";
    if (error.code === "E2BIG")
        return "its arguments and environment are too long";
    return `it could not be started: ${error.message}`;
}
/** Whole lines from chunks; `undefined` ends the last one. */
function lineReader(onLine) {
    const mostChars = 64 * 1024;
    const decoder = new TextDecoder();
    let rest = "";
    return (chunk) => {
        const parts = (rest + (chunk === undefined ? "" : decoder.decode(chunk, { stream: true }))).split(/\r?\n/);
        rest = chunk === undefined ? "" : parts.pop();
        if (rest.length > mostChars) {
            parts.push(rest);
            rest = "";
        }
        for (const line of parts)
            if (line !== "")
                onLine(line);
    };
}
/** The last bytes of a stream, however long it is. */
class Tail {
    #chunks = [];
    #bytes = 0;
    #most;
    constructor(most) {
        this.#most = most;
    }
    push(chunk) {
        this.#chunks.push(chunk);
        this.#bytes += chunk.length;
        while (this.#chunks.length > 1 && this.#bytes - this.#chunks[0].length >= this.#most) {
            this.#bytes -= this.#chunks.shift().length;
        }
    }
    text() {
        return Buffer.concat(this.#chunks).subarray(-this.#most).toString();
    }
}


/***/ }),

/***/ 21719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ splitCommand),
/* harmony export */   a: () => (/* binding */ commandLine)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);

/**
 * Splits a command line into its words as a POSIX shell would, without being one: quotes and backslashes group, nothing is
 * expanded, and what only a shell can do is refused rather than handed on as text.
 *
 * @param name the input the line came from, for messages.
 * @throws {Failure} for an open quote, a line break outside quotes, and for pipes, redirections and `&&`.
 */
function splitCommand(line, name) {
    const words = [];
    let word;
    for (let at = 0; at < line.length; at++) {
        const character = line[at];
        if (character === "'" || character === '"') {
            const end = closing(line, at);
            if (end < 0)
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a closing ${character}, got the end of the line`);
            const quoted = line.slice(at + 1, end);
            word = (word ?? "") + (character === '"' ? quoted.replace(/\\(["\\$`])/g, "$1") : quoted);
            at = end;
        }
        else if (character === "\\" && at + 1 < line.length) {
            word = (word ?? "") + line[++at];
        }
        else if (/\s/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (/[|&;<>`]/.test(character) || (character === "$" && /[({\w]/.test(line[at + 1] ?? ""))) {
            const quoted = line.replaceAll("'", `'"'"'`);
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a program and its words, got ${JSON.stringify(character)}, which only a shell understands (write bash -c '${quoted}', or put it into a script)`);
        }
        else {
            word = (word ?? "") + character;
        }
    }
    if (word !== undefined)
        words.push(word);
    const [program, ...rest] = words;
    if (program === undefined || program === "")
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a program and its words, got nothing`);
    return [program, ...rest];
}
function closing(line, start) {
    const quote = line[start];
    for (let at = start + 1; at < line.length; at++) {
        if (line[at] === "\\" && quote === '"')
            at++;
        else if (line[at] === quote)
            return at;
    }
    return -1;
}
/** Words as a line that a POSIX shell splits into the same words again. */
function commandLine(words) {
    return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}


/***/ })

};
