export const id = 266;
export const ids = [266];
export const modules = {

/***/ 58010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  weighAll: () => (/* binding */ weighAll)
});

// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/evaluation/comparison/pair.ts
var pair = __webpack_require__(19740);
// EXTERNAL MODULE: ./src/evaluation/comparison/predictions-file.ts
var predictions_file = __webpack_require__(15891);
// EXTERNAL MODULE: ./src/actions/gate-on-metric/sources.ts
var sources = __webpack_require__(67624);
// EXTERNAL MODULE: ./src/evaluation/comparison/evidence.ts + 5 modules
var evidence = __webpack_require__(51389);
// EXTERNAL MODULE: ./src/evaluation/comparison/measure.ts
var comparison_measure = __webpack_require__(98274);
// EXTERNAL MODULE: ./src/evaluation/comparison/resampling.ts
var resampling = __webpack_require__(95928);
// EXTERNAL MODULE: ./src/evaluation/expression/tokens.ts
var tokens = __webpack_require__(62639);
// EXTERNAL MODULE: ./src/evaluation/rules/rule-form.ts
var rule_form = __webpack_require__(90477);
// EXTERNAL MODULE: ./src/evaluation/rules/wildcards.ts
var wildcards = __webpack_require__(26885);
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/weigh.ts







/** Resamples for one rule; more when Holm's first step asks for smaller p-values than these can give. */
const LEAST_RESAMPLES = 2000;
const MOST_RESAMPLES = 20_000;
/**
 * Weighs rules by rows: each that has the form `metric OP bound` or `metric OP baseline ± d`, by the test made for its metric.
 *
 * @throws {Failure} when the predictions give another value than the metrics file has: they are of another model, or other rows.
 */
async function weighRules(judgements, weighing) {
    const answers = new Map();
    const tasks = [];
    for (const judgement of judgements) {
        // A NaN is red whatever the rows say.
        if (judgement.reason !== undefined && judgement.holds === false)
            continue;
        const task = taskOf(judgement, weighing);
        if ("judgement" in task)
            tasks.push(task);
        else
            answers.set(judgement, task);
    }
    const resampled = await resampleAll(tasks, weighing);
    for (const task of tasks)
        answers.set(task.judgement, weighed(task, evidenceOf(task, weighing, resampled.get(task))));
    return answers;
}
function taskOf(judgement, weighing) {
    const shape = (0,rule_form/* ruleFormOf */.k)(judgement.rule);
    if (shape.kind === "other")
        return { unweighed: "judged as a point: only METRIC OP BOUND and METRIC OP baseline ± d can be tested" };
    if (shape.kind === "relative") {
        if (judgement.holds === undefined)
            return { missing: judgement.reason ?? "there is no baseline" };
        if (weighing.pair === undefined)
            return { missing: "the baseline has no predictions" };
    }
    const path = (0,wildcards/* boundTo */.sy)(shape.pattern, judgement.bound);
    const { candidate, positive, sliceRows, clusters } = weighing;
    const measure = (0,comparison_measure/* measureOf */.c_)(path, candidate, { positive, sliceRows, clustered: clusters !== undefined });
    if (measure === undefined)
        return { unweighed: `judged as a point: the predictions do not give ${(0,tokens/* written */.Mp)(path)}` };
    refuseOther(path, measure, candidate, weighing.metrics, weighing.candidateName, positive);
    if (shape.kind === "absolute")
        return { judgement, shape, measure, threshold: shape.bound };
    refuseOther(path, measure, weighing.pair.baseline, weighing.baselineMetrics, weighing.baselineName, positive);
    const margin = shape.higher ? -weighing.margin : weighing.margin;
    return { judgement, shape, measure, threshold: shape.offset === 0 ? margin : shape.offset };
}
/** Metrics files are often rounded, to three digits at worst. */
const ROUNDING = 1e-3;
function refuseOther(path, measure, predictions, metrics, name, positive) {
    const reading = metrics.read(path);
    const given = reading.kind === "number" ? reading.value : Number.NaN;
    const own = (0,comparison_measure/* metricOf */.ak)(measure, predictions, positive);
    if (Math.abs(own - given) <= ROUNDING * Math.max(1, Math.abs(given)))
        return;
    throw new failure/* Failure */.H(`${name}: expected predictions that give ${(0,tokens/* written */.Mp)(path)} ${given} as ${metrics.source} has it, got ${own} ` +
        "(are they of another model, of other rows, or is positive-class another?)");
}
async function resampleAll(tasks, weighing) {
    const { candidate, pair, positive, clusters, seed, signal, confidence } = weighing;
    const groups = new Map();
    for (const task of tasks) {
        if (task.measure.kind !== "resampled" || (task.shape.kind === "relative" && pair?.identical))
            continue;
        const slice = task.shape.pattern[0] === "slices" ? String((0,wildcards/* boundTo */.sy)(task.shape.pattern, task.judgement.bound)[1]) : "";
        const group = groups.get(slice) ?? [];
        group.push(task);
        groups.set(slice, group);
    }
    const wanted = Math.ceil((20 * tasks.length) / (1 - confidence) / 2);
    const resamples = Math.min(MOST_RESAMPLES, Math.max(LEAST_RESAMPLES, wanted));
    const results = new Map();
    for (const group of groups.values()) {
        const measures = group.map(({ measure }) => measure);
        const models = {
            candidate,
            baseline: group.some(({ shape }) => shape.kind === "relative") ? pair?.baseline : undefined,
        };
        const { values, differences } = await (0,resampling/* resample */.c)(measures, models, { seed, resamples, positive, clusters, signal });
        group.forEach((task, index) => {
            results.set(task, task.shape.kind === "relative" ? differences[index] : values[index]);
        });
    }
    return results;
}
function evidenceOf({ shape, measure, threshold }, weighing, resampled) {
    const { candidate, pair, confidence } = weighing;
    if (shape.kind === "relative" && pair.identical)
        return (0,evidence/* identicalEvidence */.n7)(measure.rows?.length ?? candidate.rows);
    if (resampled !== undefined)
        return (0,resampling/* resampledEvidence */.$)(resampled, threshold, confidence);
    if (measure.kind === "area") {
        return shape.kind === "relative"
            ? (0,evidence/* differenceOfAreas */.PI)(measure, pair, threshold, confidence)
            : (0,evidence/* area */.Wc)(measure, candidate, threshold, confidence);
    }
    return shape.kind === "relative"
        ? (0,evidence/* differenceOfShares */.D2)(measure, pair, threshold, confidence)
        : (0,evidence/* share */.uM)(measure, candidate, threshold, confidence);
}
function weighed({ shape, measure, threshold }, evidence) {
    const { higher } = shape;
    return {
        of: shape.kind === "relative" ? "difference" : "metric",
        evidence,
        threshold,
        higher,
        inPoints: measure.kind !== "resampled",
        broken: higher ? evidence.below : evidence.above,
        kept: higher ? evidence.above : evidence.below,
    };
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/statistics.ts





/**
 * Weighs every rule by the predictions. Loaded for the modes that ask for it only.
 *
 * @throws {Failure} when there are no predictions of the candidate: a mode that cannot be kept to is not quietly left.
 */
async function weighAll(judgements, { inputs, report, baseline, context }) {
    const { cwd, signal } = context;
    const ours = inputs.predictions ?? listed(await (0,sources/* predictionsBeside */.XW)(report));
    if (ours === undefined) {
        throw new failure/* Failure */.H(`predictions: expected the file of predictions behind ${report.name}, which mode ${inputs.mode} weighs, got none (or use mode: point)`);
    }
    const name = inputs.predictions?.join(", ") ?? "predictions beside the metrics";
    const candidate = await (0,predictions_file/* readPredictions */.R_)(ours, name, cwd, signal);
    const theirs = inputs["baseline-predictions"] ?? listed(baseline?.predictionsPath);
    const theirName = inputs["baseline-predictions"]?.join(", ") ?? `${baseline?.name}: predictions`;
    const other = theirs === undefined || baseline?.report === undefined
        ? undefined
        : await (0,predictions_file/* readPredictions */.R_)(theirs, theirName, cwd, signal);
    const paired = other && (0,pair/* pair */.V)(candidate.predictions, other.predictions, candidate.name, other.name);
    const predictions = paired?.candidate ?? candidate.predictions;
    const group = inputs["group-column"];
    const answers = await weighRules(judgements, {
        candidate: predictions,
        candidateName: candidate.name,
        metrics: report.metrics,
        pair: paired,
        baselineName: other?.name ?? "",
        baselineMetrics: baseline?.report?.metrics,
        positive: (0,predictions_file/* positiveIndex */.yZ)(predictions, inputs["positive-class"] ?? report.evaluation.positive_class),
        sliceRows: (0,predictions_file/* sliceRows */.mG)(candidate),
        clusters: group === undefined ? undefined : (0,predictions_file/* clustersOf */.Dg)(candidate, group),
        confidence: inputs.confidence,
        margin: inputs.margin,
        seed: inputs.seed,
        signal,
    });
    return { answers, predictions: said(candidate), baselinePredictions: other && said(other) };
}
function listed(path) {
    return path === undefined ? undefined : [path];
}
function said({ predictions, digest }) {
    return { rows: predictions.rows, digest };
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


/***/ })

};
