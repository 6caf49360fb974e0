export const id = "gate-on-metric-statistics";
export const ids = ["gate-on-metric-statistics"];
export const modules = {

/***/ "src/actions/gate-on-metric/statistics.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  weighAll: () => (/* binding */ weighAll)
});

// EXTERNAL MODULE: ./src/contract/table-options.ts
var table_options = __webpack_require__("src/contract/table-options.ts");
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
// EXTERNAL MODULE: ./src/evaluation/comparison/pair.ts
var pair = __webpack_require__("src/evaluation/comparison/pair.ts");
// EXTERNAL MODULE: ./src/evaluation/comparison/predictions-file.ts
var predictions_file = __webpack_require__("src/evaluation/comparison/predictions-file.ts");
// EXTERNAL MODULE: ./src/actions/gate-on-metric/sources.ts
var sources = __webpack_require__("src/actions/gate-on-metric/sources.ts");
// EXTERNAL MODULE: ./src/evaluation/comparison/evidence.ts + 2 modules
var evidence = __webpack_require__("src/evaluation/comparison/evidence.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/classification.ts
var classification = __webpack_require__("src/evaluation/metrics/classification.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/selection.ts
var selection = __webpack_require__("src/evaluation/metrics/selection.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/binomial.ts
var binomial = __webpack_require__("src/evaluation/statistics/binomial.ts");
// EXTERNAL MODULE: ./src/evaluation/comparison/measure.ts
var comparison_measure = __webpack_require__("src/evaluation/comparison/measure.ts");
;// CONCATENATED MODULE: ./src/evaluation/comparison/exact-count.ts




const itself = (value) => value;
/**
 * The count behind a metric of one model: right rows for accuracy and recall, right rows among those that were predicted for
 * precision, true positives among all but true negatives for F1. Undefined for any other metric. Rows have to be independent.
 */
function exactCount(measure, predictions, positive) {
    const own = measure.rows === undefined ? predictions : (0,selection/* selectPredictions */.x)(predictions, measure.rows);
    if (measure.kind === "share") {
        const successes = (0,comparison_measure/* right */.pG)(own, measure.top).reduce((sum, each) => sum + each, 0);
        return { successes, trials: own.rows, shareOf: itself, metricOf: itself };
    }
    if (measure.kind === "area" || own.task === "regression")
        return undefined;
    const { name, ofClass = positive } = measure.key;
    if (ofClass === undefined || (name !== "precision" && name !== "f1"))
        return undefined;
    const { correct, truth, predicted } = countsOf(own, ofClass);
    return name === "precision"
        ? { successes: correct, trials: predicted, shareOf: itself, metricOf: itself }
        : { successes: correct, trials: truth + predicted - correct, shareOf: classification/* shareOfF1 */.C, metricOf: classification/* f1OfShare */.o5 };
}
function countsOf({ truth, predicted, rows }, about) {
    const counts = { correct: 0, truth: 0, predicted: 0 };
    for (let row = 0; row < rows; row++) {
        if (truth[row] === about)
            counts.truth++;
        if (predicted[row] === about)
            counts.predicted++;
        if (truth[row] === about && predicted[row] === about)
            counts.correct++;
    }
    return counts;
}
/** Held against a bound by the binomial distribution itself, so that its error never exceeds the level. */
function countEvidence({ successes, trials, shareOf, metricOf }, rows, { threshold, confidence }) {
    const share = successes / trials;
    const bound = shareOf(threshold);
    const interval = (0,binomial/* clopperPearson */.mI)(successes, trials, 2 * confidence - 1);
    return {
        method: "binomial",
        estimate: metricOf(share),
        interval: { low: metricOf(interval.low), high: metricOf(interval.high) },
        below: bound <= 0 ? 1 : bound >= 1 ? 0 : (0,binomial/* binomialCdf */.HU)(successes, trials, bound),
        above: bound >= 1 ? 1 : bound <= 0 ? 0 : (0,binomial/* binomialSf */.vD)(successes, trials, bound),
        standardError: Math.sqrt((share * (1 - share)) / trials),
        rows,
    };
}
/**
 * The median absolute error against a bound: it is above exactly when fewer than half of the errors are up to the bound, which
 * the binomial distribution tests whatever the errors' own distribution.
 */
function medianEvidence(measure, predictions, { threshold, confidence }) {
    const { truth, predicted, rows } = measure.rows === undefined ? predictions : (0,selection/* selectPredictions */.x)(predictions, measure.rows);
    const errors = Float64Array.from(predicted, (each, row) => Math.abs(each - truth[row])).sort();
    let upTo = 0;
    let under = 0;
    for (const error of errors) {
        if (error <= threshold)
            upTo++;
        if (error < threshold)
            under++;
    }
    const middle = (errors[(rows - 1) >> 1] + errors[rows >> 1]) / 2;
    // The ranks that hold the median with the confidence asked for, each side by itself.
    let rank = 0;
    while (rank < rows && (0,binomial/* binomialCdf */.HU)(rank, rows, 0.5) <= 1 - confidence)
        rank++;
    return {
        method: "binomial",
        estimate: middle,
        interval: {
            low: rank === 0 ? 0 : errors[rank - 1],
            high: rank === 0 ? Number.MAX_VALUE : errors[rows - rank],
        },
        below: (0,binomial/* binomialSf */.vD)(under, rows, 0.5),
        above: (0,binomial/* binomialCdf */.HU)(upTo, rows, 0.5),
        standardError: Number.NaN,
        rows,
    };
}

// EXTERNAL MODULE: ./src/evaluation/comparison/resampled-evidence.ts + 1 modules
var resampled_evidence = __webpack_require__("src/evaluation/comparison/resampled-evidence.ts");
// EXTERNAL MODULE: ./src/evaluation/expression/tokens.ts
var tokens = __webpack_require__("src/evaluation/expression/tokens.ts");
// EXTERNAL MODULE: ./src/evaluation/rules/rule-form.ts
var rule_form = __webpack_require__("src/evaluation/rules/rule-form.ts");
// EXTERNAL MODULE: ./src/evaluation/rules/wildcards.ts
var wildcards = __webpack_require__("src/evaluation/rules/wildcards.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/mean-interval.ts
var mean_interval = __webpack_require__("src/evaluation/statistics/mean-interval.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/weigh.ts









/** Fewer groups than these say nothing: swapping four of them can never give a p-value below 1/16. */
const LEAST_GROUPS = 5;
/** With a margin or a bound the spread of the groups has to be known, and of fewer it is not. */
const LEAST_GROUPS_FOR_MARGIN = 20;
/**
 * Weighs rules by rows: each that has the form `metric OP bound`, `metric OP baseline ± d` or `metric OP anchor ± d`, by the
 * test made for its metric.
 *
 * @throws {Failure} when the predictions give another value than the metrics file has: they are of another model, or other rows.
 */
async function weighRules(judgements, options) {
    const answers = new Map();
    const tasks = [];
    for (const judgement of judgements) {
        // A NaN is red whatever the rows say.
        if (judgement.reason !== undefined && judgement.holds === false)
            continue;
        if ((judgement.rule.mode ?? options.mode) === "point")
            continue;
        const task = taskOf(judgement, options);
        if ("judgement" in task)
            tasks.push(task);
        else
            answers.set(judgement, task);
    }
    const level = (1 - options.confidence) / Math.max(1, tasks.length, options.looks);
    for (const task of tasks)
        answers.set(task.judgement, await ruleEvidence(task, level, options));
    return answers;
}
function taskOf(judgement, options) {
    const { candidate, positive, sliceRows, groups, mode } = options;
    const form = (0,rule_form/* ruleFormOf */.k)(judgement.rule);
    if (form.kind === "other")
        return { unweighed: "judged as a point: only METRIC OP BOUND and METRIC OP baseline ± d can be tested" };
    const other = form.kind === "relative" ? options.models[form.to] : undefined;
    if (form.kind === "relative") {
        if (judgement.holds === undefined)
            return { missing: judgement.reason ?? `there is no ${form.to}` };
        if (other?.pair === undefined)
            return { missing: `the ${form.to} has no predictions` };
    }
    const path = (0,wildcards/* boundTo */.sy)(form.pattern, judgement.bound);
    const measure = (0,comparison_measure/* measureOf */.c_)(path, candidate, { positive, sliceRows, grouped: groups !== undefined });
    if (measure === undefined)
        return { unweighed: `judged as a point: the predictions give no test of ${(0,tokens/* written */.Mp)(path)}` };
    refuseOther(path, measure, {
        predictions: candidate,
        metrics: options.metrics,
        name: options.candidateName,
        positive,
    });
    const task = { judgement, mode: judgement.rule.mode ?? mode, form, measure };
    if (form.kind === "absolute")
        return absoluteTask(task, form.bound, options);
    refuseOther(path, measure, { ...other, predictions: other.pair.baseline, positive });
    const margin = form.higher ? -options.margin : options.margin;
    const threshold = form.offset === 0 ? margin : form.offset;
    const few = tooFewGroups(measure, groups, threshold === 0 ? LEAST_GROUPS : LEAST_GROUPS_FOR_MARGIN);
    if (few !== undefined && !other.pair.identical)
        return { undecided: few };
    return { ...task, threshold };
}
function absoluteTask(task, bound, options) {
    const { candidate, positive, groups } = options;
    const { measure } = task;
    if (measure.kind !== "resampled")
        return { ...task, threshold: bound };
    const few = tooFewGroups(measure, groups, LEAST_GROUPS_FOR_MARGIN);
    if (few !== undefined)
        return { undecided: few };
    const dependent = groups !== undefined || candidate.weights !== undefined;
    if (measure.key.name === "ece" && dependent)
        return { unweighed: "judged as a point: there is no test of a calibration error with weights or groups" };
    if (!dependent && exactCount(measure, candidate, positive)?.trials === 0)
        return { unweighed: "judged as a point: no row is of the class or predicted to be" };
    return { ...task, threshold: bound };
}
function tooFewGroups({ rows }, groups, least) {
    if (groups === undefined)
        return undefined;
    const count = new Set(rows === undefined ? groups : rows.map((row) => groups[row])).size;
    if (count >= least)
        return undefined;
    return `the rows come in ${count} ${count === 1 ? "group" : "groups"}, and this rule takes at least ${least}`;
}
/** Metrics files are often rounded, to three digits at worst. */
const ROUNDING = 1e-3;
function refuseOther(path, measure, { predictions, metrics, name, positive }) {
    const reading = metrics.read(path);
    const given = reading.kind === "number" ? reading.value : Number.NaN;
    const own = (0,comparison_measure/* metricOf */.ak)(measure, predictions, positive);
    if (Math.abs(own - given) <= ROUNDING * Math.max(1, Math.abs(given)))
        return;
    throw new failure/* Failure */.H(`${name}: expected predictions that give ${(0,tokens/* written */.Mp)(path)} ${given} as ${metrics.source} has it, got ${own} ` +
        "(are they of another model, of other rows, or is positive-class another?)");
}
async function ruleEvidence(task, level, options) {
    const { form, measure, threshold, mode } = task;
    const { higher } = form;
    const evidence = await evidenceOf(task, threshold, level, options);
    const atAnchor = form.kind === "relative" &&
        form.to === "anchor" &&
        mode === "non-inferior" &&
        (higher ? threshold <= 0 : threshold >= 0)
        ? threshold === 0
            ? evidence
            : await evidenceOf(task, 0, level, options)
        : undefined;
    return {
        mode,
        of: form.kind === "relative" ? form.to : "metric",
        evidence,
        ...(atAnchor && { atAnchor }),
        threshold,
        higher,
        inPoints: measure.kind !== "resampled",
        broken: higher ? evidence.below : evidence.above,
        kept: isShowable(task, options) ? (higher ? evidence.above : evidence.below) : 1,
    };
}
/**
 * Whether a test can show that the rule is kept. A difference of two calibration errors is biased by chance in both. Of errors
 * with heavy tails the rows seen say too little about the large ones that were not seen.
 */
function isShowable({ form, measure, threshold }, { candidate }) {
    if (measure.kind !== "resampled" || (form.kind === "relative" && threshold === 0))
        return true;
    const { name } = measure.key;
    if (name === "ece")
        return form.kind === "absolute";
    if (candidate.task !== "regression" || name === "median_ae")
        return true;
    const power = /^(mse|rmse|r2)$/.test(name) ? 2 : 1;
    const { truth, predicted } = candidate;
    return (0,mean_interval/* tailIndex */.bV)(predicted.map((each, row) => Math.abs(each - truth[row]) ** power)) >= mean_interval/* leastTailIndex */.Wk;
}
function evidenceOf({ form, measure }, threshold, level, options) {
    const { candidate, positive, confidence, groups, seed, signal } = options;
    const asked = { threshold, confidence };
    const pair = form.kind === "relative" ? options.models[form.to].pair : undefined;
    if (pair?.identical)
        return (0,evidence/* identicalEvidence */.n7)(measure.rows?.length ?? candidate.rows);
    if (pair !== undefined && measure.kind === "share")
        return (0,evidence/* differenceOfShares */.D2)(measure, pair, asked);
    if (pair !== undefined && measure.kind === "area")
        return (0,evidence/* differenceOfAreas */.PI)(measure, pair, asked);
    if (pair === undefined && groups === undefined && candidate.weights === undefined) {
        const count = exactCount(measure, candidate, positive);
        if (count !== undefined)
            return countEvidence(count, measure.rows?.length ?? candidate.rows, asked);
        if (measure.kind === "area")
            return (0,evidence/* area */.Wc)(measure, candidate, asked);
        if (measure.kind === "resampled" && measure.key.name === "median_ae")
            return medianEvidence(measure, candidate, asked);
        if (measure.kind === "resampled" && measure.key.name === "ece")
            return (0,resampled_evidence/* calibrationEvidence */.c)(measure, candidate, { ...asked, seed, level });
    }
    if (measure.kind !== "resampled")
        throw new TypeError(`a ${measure.kind} has a test of its own`);
    const shared = { ...asked, candidate, baseline: pair?.baseline, positive, groups, level, seed, signal };
    return (0,resampled_evidence/* resampledEvidence */.$)(measure, shared);
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/statistics.ts






/**
 * Weighs every rule by the predictions. Loaded only for the modes that need it.
 *
 * @throws {Failure} when there are no predictions of the candidate: a mode is never dropped silently.
 */
async function weighAll(judgements, options) {
    const { inputs, report, models, context } = options;
    const { cwd, signal } = context;
    const ours = inputs.predictions ?? listOf(await (0,sources/* predictionsBeside */.XW)(report));
    if (ours === undefined) {
        throw new failure/* Failure */.H(`predictions: expected the file of predictions behind ${report.name}, which mode ${inputs.mode} weighs, got none (or use mode: point)`);
    }
    const name = inputs.predictions?.join(", ") ?? "predictions beside the metrics";
    const schema = inputs.schema === undefined ? undefined : await (0,table_options/* readSchema */.G)(inputs.schema, cwd);
    const file = await (0,predictions_file/* readPredictions */.R_)(ours, { name, cwd, signal, schema });
    const others = {
        baseline: await readOther("baseline", { ...options, schema }),
        anchor: await readOther("anchor", { ...options, schema }),
    };
    // Both comparisons are of the same candidate, with the classes of all models.
    let candidate = file.predictions;
    const pairs = {};
    for (const role of ["baseline", "anchor"]) {
        const other = others[role];
        if (other === undefined)
            continue;
        pairs[role] = (0,pair/* pair */.V)(candidate, other.predictions, file.name, other.name);
        candidate = pairs[role].candidate;
    }
    if (pairs.baseline !== undefined && others.baseline !== undefined && pairs.baseline.candidate !== candidate)
        pairs.baseline = (0,pair/* pair */.V)(candidate, others.baseline.predictions, file.name, others.baseline.name);
    const compared = (role) => {
        const metrics = models[role]?.report?.metrics;
        return metrics && { pair: pairs[role], name: others[role]?.name ?? "", metrics };
    };
    const group = inputs["group-column"];
    const answers = await weighRules(judgements, {
        candidate,
        candidateName: file.name,
        metrics: report.metrics,
        models: { baseline: compared("baseline"), anchor: compared("anchor") },
        positive: (0,predictions_file/* positiveIndex */.yZ)(candidate, inputs["positive-class"] ?? report.evaluation.positive_class),
        sliceRows: (0,predictions_file/* sliceRows */.mG)(file),
        groups: group === undefined ? undefined : (0,predictions_file/* groupsOf */.c1)(file, group),
        mode: inputs.mode,
        confidence: inputs.confidence,
        looks: inputs.looks,
        margin: inputs.margin,
        seed: inputs.seed,
        signal,
    });
    return {
        answers,
        predictions: {
            metrics: recordOf(file),
            baseline: others.baseline && recordOf(others.baseline),
            anchor: others.anchor && recordOf(others.anchor),
        },
    };
}
async function readOther(role, { inputs, models, context: { cwd, signal }, schema }) {
    const found = models[role];
    const given = inputs[`${role}-predictions`];
    const paths = given ?? listOf(found?.predictionsPath);
    if (paths === undefined || found?.report === undefined)
        return undefined;
    return (0,predictions_file/* readPredictions */.R_)(paths, { name: given?.join(", ") ?? `${found.name}: predictions`, cwd, signal, schema });
}
function listOf(path) {
    return path === undefined ? undefined : [path];
}
function recordOf({ predictions, digest }) {
    return { rows: predictions.rows, digest };
}


/***/ })

};
