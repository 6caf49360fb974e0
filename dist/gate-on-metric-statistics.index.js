export const id = "gate-on-metric-statistics";
export const ids = ["gate-on-metric-statistics"];
export const modules = {

/***/ "src/actions/gate-on-metric/statistics.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  weighAll: () => (/* binding */ weighAll)
});

var table_options = __webpack_require__("src/contract/table-options.ts");
var failure = __webpack_require__("src/core/failure.ts");
var pair = __webpack_require__("src/evaluation/comparison/pair.ts");
var predictions_file = __webpack_require__("src/evaluation/comparison/predictions-file.ts");
var sources = __webpack_require__("src/actions/gate-on-metric/sources.ts");
var selection = __webpack_require__("src/evaluation/metrics/selection.ts");
var mean_interval = __webpack_require__("src/evaluation/statistics/mean-interval.ts");
var unexplained = __webpack_require__("src/evaluation/statistics/unexplained.ts");
;// CONCATENATED MODULE: ./src/evaluation/comparison/error-evidence.ts



/** The unseen error is one that three times as many rows would be expected to have. */
const UNSEEN_TIMES = 3;
/**
 * An error of predicted numbers against a bound, by Student's test with Hall's transformation for skewed values and one error
 * larger than any that was seen. Rows have to be independent and count alike. Undefined for other metrics, and when all errors
 * are equal.
 */
function errorEvidence(measure, predictions, { threshold, confidence }) {
	const { truth, predicted, rows } = measure.rows === undefined ? predictions : (0,selection/* selectPredictions */.x)(predictions, measure.rows);
	const sizes = Float64Array.from(predicted, (each, row) => Math.abs(each - truth[row]));
	const error = meanOf(measure.key.name, { sizes, truth: Float64Array.from(truth) });
	if (error === undefined)
		return undefined;
	const { values, unseen, meanFor, metricFor } = error;
	const claims = (0,mean_interval/* meanTest */.QX)(values, meanFor(threshold), unseen);
	const interval = (0,mean_interval/* meanInterval */.VO)(values, 2 * confidence - 1, unseen);
	if (claims === undefined || interval === undefined)
		return undefined;
	const falling = measure.key.name === "r2";
	return {
		method: "student",
		estimate: metricFor(values.reduce((sum, each) => sum + each, 0) / rows),
		interval: ordered(metricFor(interval.low), metricFor(interval.high)),
		below: falling ? claims.above : claims.below,
		above: falling ? claims.below : claims.above,
		standardError: Number.NaN,
		rows,
	};
}
function meanOf(name, { sizes, truth }) {
	const itself = (value) => value;
	if (name === "mae")
		return { values: sizes, unseen: (0,mean_interval/* unseenValue */.ef)(sizes, UNSEEN_TIMES), meanFor: itself, metricFor: itself };
	const squares = sizes.map((each) => each * each);
	const unseen = (0,mean_interval/* unseenValue */.ef)(squares, UNSEEN_TIMES);
	if (name === "mse")
		return { values: squares, unseen, meanFor: itself, metricFor: itself };
	if (name === "rmse")
		return {
			values: squares,
			unseen,
			meanFor: (metric) => Math.sign(metric) * metric * metric,
			metricFor: (mean) => Math.sqrt(Math.max(0, mean)),
		};
	if (name !== "r2")
		return undefined;
	const { parts, spread } = (0,unexplained/* unexplained */.E)(truth, squares);
	return { values: parts, unseen: unseen / spread, meanFor: (metric) => 1 - metric, metricFor: (mean) => 1 - mean };
}
function ordered(first, second) {
	return { low: Math.min(first, second), high: Math.max(first, second) };
}

var evidence = __webpack_require__("src/evaluation/comparison/evidence.ts");
var classification = __webpack_require__("src/evaluation/metrics/classification.ts");
var binomial = __webpack_require__("src/evaluation/statistics/binomial.ts");
var comparison_measure = __webpack_require__("src/evaluation/comparison/measure.ts");
;// CONCATENATED MODULE: ./src/evaluation/comparison/exact-count.ts




const itself = (value) => value;
/**
 * Returns the count behind a metric of one model: correct rows for accuracy and recall, correct rows among the
 * predicted ones for precision, and true positives among all but true negatives for F1. Undefined for any other
 * metric. Rows must be independent.
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
/** Tests a count against a bound by the binomial distribution, so that the error never exceeds the level. */
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
 * Tests the median absolute error against a bound. It is above the bound exactly if fewer than half of the errors are
 * within it, which the binomial distribution tests for errors of any distribution.
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
	// These ranks contain the median with the required one-sided confidence on each side.
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

var resampled_evidence = __webpack_require__("src/evaluation/comparison/resampled-evidence.ts");
var tokens = __webpack_require__("src/evaluation/expression/tokens.ts");
var rule_form = __webpack_require__("src/evaluation/rules/rule-form.ts");
var wildcards = __webpack_require__("src/evaluation/rules/wildcards.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/unshowable.ts


/**
 * Least number of positive rows to show that two average precisions are close. A model that was worse by the margin passed in
 * 9 to 11 % of test sets with 10 of them, in 6 to 9 % with 15 and 20, and in 5.6 % with 30 (500 or 600 test sets each).
 */
const LEAST_POSITIVES = 30;
/** Returns the reason why no test can show that the rule is met; undefined if one can. */
function reasonUnshowable({ form, measure, threshold }, candidate, positive) {
	if (measure.kind !== "resampled" || (form.kind === "relative" && threshold === 0))
		return undefined;
	const { name } = measure.key;
	if (name === "ece")
		return form.kind === "absolute" ? undefined : "a difference of two calibration errors is biased by chance in both";
	if (name === "average_precision" && form.kind === "relative" && candidate.task === "classification") {
		const { truth } = measure.rows === undefined ? candidate : (0,selection/* selectPredictions */.x)(candidate, measure.rows);
		const count = truth.reduce((sum, each) => sum + (each === positive ? 1 : 0), 0);
		if (candidate.classes.length === 2 && count < LEAST_POSITIVES)
			return `${count} positive ${count === 1 ? "row is" : "rows are"} too few to show that two average precisions are close, which takes ${LEAST_POSITIVES}`;
	}
	// Tests of a mean of absolute errors, and of a median, hold their level whatever the tails.
	if (candidate.task !== "regression" || !/^(mse|rmse|r2|mape)$/.test(name))
		return undefined;
	const { truth, predicted } = measure.rows === undefined ? candidate : (0,selection/* selectPredictions */.x)(candidate, measure.rows);
	const power = name === "mape" ? 1 : 2;
	if ((0,mean_interval/* isTailLight */.Xz)(Float64Array.from(predicted, (each, row) => Math.abs(each - truth[row]) ** power)))
		return undefined;
	return `too few rows to know how common large errors are, which decide ${name}`;
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/weigh.ts










/** Minimum number of groups: swapping four groups can never give a p-value below 1/16. */
const LEAST_GROUPS = 5;
/** A margin or a bound requires the variance between groups. Fewer groups than this give no usable estimate. */
const LEAST_GROUPS_FOR_MARGIN = 20;
/**
 * Tests rules of the forms `metric OP bound`, `metric OP baseline ± d` and `metric OP anchor ± d` on the rows, each
 * with the statistical test for its metric.
 *
 * @throws {Failure} if the predictions give another value than the metrics file: they belong to another model or to
 * other rows.
 */
async function weighRules(judgements, options) {
	const answers = new Map();
	const tasks = [];
	for (const judgement of judgements) {
		// A NaN fails the rule, whatever the rows say.
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
	const measure = (0,comparison_measure/* measureOf */.c_)(path, candidate, { positive, sliceRows, own: options.own, grouped: groups !== undefined });
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
	return `the rows come in ${count} ${count === 1 ? "group" : "groups"}, and this rule needs at least ${least}`;
}
/** Metrics files are often rounded, sometimes to three digits. */
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
	const evidence = await evidenceOf(task, level, options);
	const unshowable = evidence.method === "identical" ? undefined : reasonUnshowable(task, options.candidate, options.positive);
	const atAnchor = form.kind === "relative" &&
		form.to === "anchor" &&
		mode === "non-inferior" &&
		(higher ? threshold <= 0 : threshold >= 0)
		? threshold === 0
			? evidence
			: await evidenceOf({ ...task, threshold: 0 }, level, options)
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
		kept: unshowable !== undefined ? 1 : higher ? evidence.above : evidence.below,
		...(unshowable !== undefined && { unshowable }),
	};
}
function evidenceOf({ form, measure, threshold }, level, options) {
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
		const error = measure.kind === "resampled" && candidate.task === "regression" && errorEvidence(measure, candidate, asked);
		if (error)
			return error;
		if (measure.kind === "resampled" && measure.key.name === "ece")
			return (0,resampled_evidence/* calibrationEvidence */.c)(measure, candidate, { ...asked, seed, level });
	}
	if (measure.kind !== "resampled")
		throw new TypeError(`a ${measure.kind} has its own test`);
	const shared = { ...asked, candidate, baseline: pair?.baseline, positive, groups, level, seed, signal };
	return (0,resampled_evidence/* resampledEvidence */.$)(measure, shared);
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/statistics.ts






/**
 * Tests every rule with the predictions. It is only loaded for the modes that need it.
 *
 * @throws {Failure} if there are no predictions of the candidate. A mode is never dropped silently.
 */
async function weighAll(judgements, options) {
	const { inputs, report, models, context } = options;
	const { cwd, signal } = context;
	const ours = inputs.predictions ?? listOf(await (0,sources/* predictionsBeside */.XW)(report));
	if (ours === undefined) {
		throw new failure/* Failure */.H(`predictions: expected the file of predictions behind ${report.name}, which mode ${inputs.mode} weighs, got none (or use mode: point)`);
	}
	const name = inputs.predictions?.join(", ") ?? "predictions next to the metrics";
	const schema = inputs.schema === undefined ? undefined : await (0,table_options/* readSchema */.G)(inputs.schema, cwd);
	const file = await (0,predictions_file/* readPredictions */.R_)(ours, { name, cwd, signal, schema });
	const others = {
		baseline: await readOther("baseline", { ...options, schema }),
		anchor: await readOther("anchor", { ...options, schema }),
	};
	// Both comparisons have the same candidate, with the classes of all models.
	let candidate = file.predictions;
	const pairs = {};
	for (const role of ["baseline", "anchor"]) {
		const other = others[role];
		if (other === undefined)
			continue;
		pairs[role] = (0,pair/* pair */.V)({ predictions: candidate, name: file.name }, other);
		candidate = pairs[role].candidate;
	}
	if (pairs.baseline !== undefined && others.baseline !== undefined && pairs.baseline.candidate !== candidate)
		pairs.baseline = (0,pair/* pair */.V)({ predictions: candidate, name: file.name }, others.baseline);
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
		own: report.evaluation.own_metrics,
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
