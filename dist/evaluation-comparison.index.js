export const id = "evaluation-comparison";
export const ids = ["evaluation-comparison"];
export const modules = {

/***/ "src/evaluation/comparison/differences.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ isSignificant),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _statistics_two_samples_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/two-samples.ts");
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/comparison/evidence.ts");
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/comparison/measure.ts");
/* harmony import */ var _resampled_evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/comparison/resampled-evidence.ts");




/** Largest adjusted p-value of a significant difference. Fewer are significant when the intervals are of a higher level. */
const SIGNIFICANT = 0.05;
/**
 * Whether a difference may be called better or worse next to its interval, whose two-sided level is `confidence`. The p-value,
 * adjusted for the number of metrics, is at most 1 − confidence and at most 5 %, and the interval does not hold 0. The two can
 * disagree otherwise, because a test and an interval of another method need not be exact duals.
 */
function isSignificant({ adjustedP, interval: { low, high } }, confidence) {
	// The rounding error of 1 - 0.95 must not decide.
	const level = Math.min(SIGNIFICANT, 1 - confidence + 1e-12);
	return adjustedP <= level && (low > 0 || high < 0);
}
/**
 * Computes the paired difference of each metric that can be computed from the predictions. The interval is Tango's
 * for shares, DeLong's for areas, and by resampling for others. Other metrics (latency, size) are left out.
 *
 * Each interval is for its metric alone. The adjusted p-values account for the number of metrics: one in twenty
 * reports of equal models has one of at most 5 %.
 */
async function differences(names, pair, { positive, own, seed, signal, confidence = 0.95, resamples = 1000 }) {
	const asked = { threshold: 0, confidence: (1 + confidence) / 2 };
	const found = new Map();
	const { candidate, baseline } = pair;
	for (const name of names) {
		const measure = (0,_measure_js__WEBPACK_IMPORTED_MODULE_2__/* .measureOf */ .c_)([name], candidate, { positive, own });
		if (measure === undefined || (0,_measure_js__WEBPACK_IMPORTED_MODULE_2__/* .measureOf */ .c_)([name], baseline, { positive, own }) === undefined)
			continue;
		const evidence = pair.identical
			? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .identicalEvidence */ .n7)(candidate.rows)
			: measure.kind === "share"
				? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceOfShares */ .D2)(measure, pair, asked)
				: measure.kind === "area"
					? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceOfAreas */ .PI)(measure, pair, asked)
					: await (0,_resampled_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .resampledEvidence */ .$)(measure, {
						...asked,
						candidate,
						baseline,
						positive,
						groups: undefined,
						level: 1 - asked.confidence,
						seed,
						signal,
						resamples,
					});
		const { estimate, interval, method, below, above } = evidence;
		const p = Math.min(1, 2 * Math.min(below, above));
		found.set(name, { estimate, interval, method, p, adjustedP: p });
	}
	const all = [...found.values()];
	(0,_statistics_two_samples_js__WEBPACK_IMPORTED_MODULE_0__/* .benjaminiHochberg */ .Uh)(all.map(({ p }) => p)).forEach((adjusted, index) => {
		all[index].adjustedP = adjusted;
	});
	return found;
}


/***/ }),

/***/ "src/evaluation/comparison/evidence.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Wc: () => (/* binding */ evidence_area),
  PI: () => (/* binding */ differenceOfAreas),
  D2: () => (/* binding */ differenceOfShares),
  n7: () => (/* binding */ identicalEvidence)
});


var selection = __webpack_require__("src/evaluation/metrics/selection.ts");
var delong = __webpack_require__("src/evaluation/statistics/delong.ts");
var moments = __webpack_require__("src/evaluation/statistics/moments.ts");
var normal = __webpack_require__("src/evaluation/statistics/normal.ts");
var student = __webpack_require__("src/evaluation/statistics/student.ts");
;// CONCATENATED MODULE: ./src/evaluation/statistics/auc-difference.ts




/** Compares the AUCs of two models' `scores` on the same rows (DeLong, DeLong and Clarke-Pearson 1988). */
function aucDifference(positive, first, second) {
	const a = (0,delong/* placements */.DD)(first, positive);
	const b = (0,delong/* placements */.DD)(second, positive);
	const ofPositives = a.ofPositives.map((placement, row) => placement - b.ofPositives[row]);
	const ofNegatives = a.ofNegatives.map((placement, row) => placement - b.ofNegatives[row]);
	const m = ofPositives.length;
	const n = ofNegatives.length;
	const v = (0,moments/* variance */.GV)(ofPositives) / m;
	const w = (0,moments/* variance */.GV)(ofNegatives) / n;
	// Degrees of freedom by Welch and Satterthwaite. With ten positive rows, the normal quantile has 6 % error, not 5 %.
	const freedom = v + w === 0 ? m + n - 2 : (v + w) ** 2 / (v ** 2 / (m - 1) + w ** 2 / (n - 1));
	const step = (of) => Math.max(stepAmong(first, positive, of), stepAmong(second, positive, of));
	return {
		estimate: (0,moments/* mean */.i2)(ofPositives),
		standardError: Math.sqrt(v + w),
		freedom,
		ofPositives,
		ofNegatives,
		// Positive rows are placed among the negative ones, and vice versa.
		stepOfPositives: step(0),
		stepOfNegatives: step(1),
	};
}
/** Returns the largest mean share of two neighbouring scores among the rows of one class. */
function stepAmong(scores, positive, of) {
	const sorted = Float64Array.from(scores).sort();
	const counts = new Map();
	for (const score of sorted)
		counts.set(score, 0);
	let rows = 0;
	for (let row = 0; row < scores.length; row++) {
		if (positive[row] !== of)
			continue;
		counts.set(scores[row], counts.get(scores[row]) + 1);
		rows++;
	}
	let most = 0;
	let before = 0;
	for (const count of counts.values()) {
		most = Math.max(most, (before + count) / 2);
		before = count;
	}
	return most / rows;
}
/**
 * Returns one-sided p-values of the hypotheses that the true difference is at most, and at least, `difference`.
 *
 * Away from zero, this is DeLong's test. The claim that a loss (or gain) is smaller than `difference` depends on rows
 * whose ranks a worse model would have changed and this one did not. Such rows may be missing by chance. DeLong's
 * variance ignores this and is wrong up to 20 % of the time (AUC .97, 50 rows). The variance is therefore computed
 * under the hypothesis, as in Tango's test: from the most likely weights of the rows (Owen's empirical likelihood)
 * that give a mean of `difference`. They include one unseen row whose placement changes by the largest of these: any
 * seen change of its class, five times `difference`, and a step to a neighbouring score. With hard labels, a row that
 * changes sides passes half of the other class.
 */
function aucDifferenceTest(compared, difference) {
	const { estimate, standardError, freedom, ofPositives, ofNegatives, stepOfPositives, stepOfNegatives } = compared;
	const distance = estimate - difference;
	// Ranks that agree completely say nothing about either model.
	if (distance === 0)
		return { larger: standardError === 0 ? 1 : 0.5, smaller: standardError === 0 ? 1 : 0.5 };
	const towardsZero = difference < 0 === distance > 0 && difference !== 0;
	if (!towardsZero) {
		const t = standardError === 0 ? Math.sign(distance) * Number.POSITIVE_INFINITY : distance / standardError;
		const smaller = Number.isFinite(t) ? (0,student/* studentCdf */.R)(t, freedom) : t < 0 ? 0 : 1;
		return { larger: Number.isFinite(t) ? (0,student/* studentCdf */.R)(-t, freedom) : t > 0 ? 0 : 1, smaller };
	}
	const z = distance /
		Math.sqrt(restrictedVariance(ofPositives, difference, reachOf(ofPositives, stepOfPositives)) / (ofPositives.length - 1) +
			restrictedVariance(ofNegatives, difference, reachOf(ofNegatives, stepOfNegatives)) / (ofNegatives.length - 1));
	return { larger: (0,normal/* normalCdf */.v)(-z), smaller: (0,normal/* normalCdf */.v)(z) };
}
/** Number of rows from which on both variances agree, so that the interval is DeLong's. */
const MANY_ROWS = 20_000;
/** Returns the differences that neither one-sided test rejects. */
function aucDifferenceInterval(compared, confidence) {
	const { estimate, standardError, freedom, ofPositives, ofNegatives } = compared;
	const tail = (1 - confidence) / 2;
	const half = standardError === 0 ? 0 : -(0,student/* studentQuantile */.F)(tail, freedom) * standardError;
	const end = (direction) => {
		const plain = estimate + direction * half;
		const many = ofPositives.length + ofNegatives.length > MANY_ROWS;
		// DeLong's test is used on this side of zero.
		if (many || (direction === -1 ? plain > 0 : plain < 0))
			return plain;
		let inside = direction === -1 ? Math.min(estimate, 0) : Math.max(estimate, 0);
		let outside = direction;
		for (let i = 0; i < 40; i++) {
			const middle = (inside + outside) / 2;
			const { larger, smaller } = aucDifferenceTest(compared, middle);
			if ((direction === -1 ? larger : smaller) > tail)
				inside = middle;
			else
				outside = middle;
		}
		return Math.abs(inside) < 1e-12 ? 0 : inside;
	};
	return { low: end(-1), high: end(1) };
}
/** Finds the λ up to `highest` where Σ e / (1 + λ e) is 0, with e = sign (value - centre), by Newton's method. */
function balance(values, { sign, centre, highest }) {
	let low = 0;
	let high = highest;
	let lambda = 0;
	for (let i = 0; i < 60; i++) {
		let sum = 0;
		let slope = 0;
		for (const value of values) {
			const share = 1 / (1 / (sign * (value - centre)) + lambda);
			sum += share;
			slope += share * share;
		}
		if (sum > 0)
			low = lambda;
		else
			high = lambda;
		const newton = lambda + sum / slope;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - lambda) <= 1e-13 * highest)
			return next;
		lambda = next;
	}
	return lambda;
}
/** Returns the largest move of an unseen row: that of any seen row of its class, but at least one step. */
function reachOf(values, step) {
	let reach = step;
	for (const value of values)
		reach = Math.max(reach, Math.abs(value));
	return reach;
}
/** Returns the variance of `values` around `centre`, with the most likely weights that make `centre` their mean. */
function restrictedVariance(values, centre, reach) {
	const sign = (0,moments/* mean */.i2)(values) >= centre ? 1 : -1;
	const largest = Math.max(reach, 5 * Math.abs(centre));
	let nearest = Number.POSITIVE_INFINITY;
	for (const value of values) {
		nearest = Math.min(nearest, sign * (value - centre));
	}
	// This is the unseen row beyond the centre.
	const unseen = Math.min(-Math.min(1, largest) - sign * centre, nearest, -Number.EPSILON);
	// Weights are 1 / (n (1 + λ e)). λ makes the weighted mean of e zero, or is where the unseen row's weight begins.
	const lambda = balance(values, { sign, centre, highest: (-1 / unseen) * (1 - 1e-13) });
	let squares = 0;
	let weights = 0;
	for (const value of values) {
		const e = sign * (value - centre);
		const weight = 1 / (values.length * (1 + lambda * e));
		squares += weight * e * e;
		weights += weight;
	}
	return squares + Math.max(0, 1 - weights) * unseen * unseen;
}

var binomial = __webpack_require__("src/evaluation/statistics/binomial.ts");
;// CONCATENATED MODULE: ./src/evaluation/statistics/mcnemar.ts

/**
 * Runs McNemar's conditional test on paired yes/no outcomes, from the rows on which two models differ: `first` rows
 * where one is correct, and `second` rows where the other is (McNemar 1947; mid-p as in Fagerland, Lydersen and Laake
 * 2013). One-sided: the p-values are small if `first` is too large for chance. Both are 1 if no row differs.
 */
function mcnemar(first, second) {
	const differing = first + second;
	if (differing === 0)
		return { exact: 1, midP: 1 };
	const exact = (0,binomial/* binomialSf */.vD)(first, differing, 0.5);
	return { exact, midP: (exact + (0,binomial/* binomialSf */.vD)(first + 1, differing, 0.5)) / 2 };
}
/** Returns the two-sided p-values: twice the smaller one-sided one, at most 1. */
function mcnemarTwoSided(first, second) {
	const larger = mcnemar(Math.max(first, second), Math.min(first, second));
	// If both sides are equal, doubling the mid-p gives 1 minus the table's probability (Fagerland 2013, formula 4).
	return {
		exact: Math.min(1, 2 * larger.exact),
		midP: first === second && first > 0 ? tied(first) : Math.min(1, 2 * larger.midP),
	};
}
function tied(each) {
	const probability = binomialSf(each, 2 * each, 0.5) - binomialSf(each + 1, 2 * each, 0.5);
	return 1 - probability / 2;
}

var tango = __webpack_require__("src/evaluation/statistics/tango.ts");
var comparison_measure = __webpack_require__("src/evaluation/comparison/measure.ts");
;// CONCATENATED MODULE: ./src/evaluation/comparison/evidence.ts







/** Returns the evidence for models with identical predictions, where no test rejects anything. */
function identicalEvidence(rows) {
	return {
		method: "identical",
		estimate: 0,
		interval: { low: 0, high: 0 },
		below: 1,
		above: 1,
		standardError: 0,
		rows,
		differing: 0,
	};
}
/** Tests the candidate's share minus the baseline's. */
function differenceOfShares(measure, { candidate, baseline }, asked) {
	const ours = (0,comparison_measure/* right */.pG)(rowsOf(candidate, measure), measure.top);
	const theirs = (0,comparison_measure/* right */.pG)(rowsOf(baseline, measure), measure.top);
	const rows = ours.length;
	let gains = 0;
	let losses = 0;
	for (let row = 0; row < rows; row++) {
		if (ours[row] > theirs[row])
			gains++;
		else if (ours[row] < theirs[row])
			losses++;
	}
	return differenceOfPairs({ rows, gains, losses }, asked);
}
/** Does the same from the counts alone. */
function differenceOfPairs(pairs, { threshold, confidence }) {
	const { rows, gains, losses } = pairs;
	const estimate = (gains - losses) / rows;
	const tested = threshold === 0
		? { method: "mcnemar", below: mcnemar(losses, gains).midP, above: mcnemar(gains, losses).midP }
		: { method: "tango", ...sides((0,tango/* tangoTest */.eH)(pairs, clamped(threshold))) };
	return {
		...tested,
		estimate,
		interval: (0,tango/* correctedTangoInterval */.kB)(pairs, 2 * confidence - 1),
		standardError: Math.sqrt(((gains + losses) / rows - estimate ** 2) / rows),
		rows,
		differing: gains + losses,
	};
}
function differenceOfAreas(measure, { candidate, baseline }, { threshold, confidence }) {
	const ours = rowsOf(candidate, measure);
	const theirs = rowsOf(baseline, measure);
	const positive = (0,comparison_measure/* isClass */.D4)(ours, measure.positive);
	const compared = aucDifference(positive, (0,comparison_measure/* scoresOf */.xt)(ours, measure.positive), (0,comparison_measure/* scoresOf */.xt)(theirs, measure.positive));
	return {
		method: "delong",
		estimate: compared.estimate,
		interval: aucDifferenceInterval(compared, 2 * confidence - 1),
		...sides(aucDifferenceTest(compared, clamped(threshold))),
		standardError: compared.standardError,
		rows: ours.rows,
	};
}
/**
 * Tests an AUC against `bound`. It uses the larger of DeLong's variance and that of Hanley and McNeil (1982) at the
 * bound. The latter is larger near 1, where few rows are ranked wrongly and the observed variance is too small.
 */
function evidence_area(measure, predictions, { threshold: bound, confidence }) {
	const own = rowsOf(predictions, measure);
	const positive = (0,comparison_measure/* isClass */.D4)(own, measure.positive);
	const { aucs, covariance } = (0,delong/* delong */.Cu)(positive, (0,comparison_measure/* scoresOf */.xt)(own, measure.positive));
	const estimate = aucs[0];
	const seen = covariance[0][0];
	const m = positive.reduce((sum, one) => sum + one, 0);
	const z = (at) => (estimate - at) / Math.sqrt(Math.max(seen, hanleyMcNeil(at, m, own.rows - m)));
	const quantile = (0,normal/* normalQuantile */.Z)(confidence);
	const at = bound >= 0 && bound <= 1 ? z(bound) : bound < 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	const p = Number.isNaN(at) ? { below: 1, above: 1 } : sides({ larger: (0,normal/* normalCdf */.v)(-at), smaller: (0,normal/* normalCdf */.v)(at) });
	return {
		method: "delong",
		estimate,
		interval: {
			low: boundary(z, quantile, { inside: estimate, outside: 0 }),
			high: boundary(z, quantile, { inside: estimate, outside: 1 }),
		},
		...p,
		standardError: Math.sqrt(seen),
		rows: own.rows,
	};
}
function hanleyMcNeil(auc, m, n) {
	const one = auc / (2 - auc) - auc * auc;
	const two = (2 * auc * auc) / (1 + auc) - auc * auc;
	return (auc * (1 - auc) + (m - 1) * one + (n - 1) * two) / (m * n);
}
/** Finds the point between `inside` and `outside` where the size of z reaches `quantile`. */
function boundary(z, quantile, { inside, outside }) {
	for (let i = 0; i < 60; i++) {
		const middle = (inside + outside) / 2;
		if (Math.abs(z(middle)) < Math.abs(quantile))
			inside = middle;
		else
			outside = middle;
	}
	return inside;
}
function rowsOf(predictions, { rows }) {
	return rows === undefined ? predictions : (0,selection/* selectPredictions */.x)(predictions, rows);
}
function sides({ larger, smaller }) {
	return { above: larger, below: smaller };
}
/** Limits a difference of shares or areas to just inside -1 to 1, because the tests fail at the very ends. */
function clamped(difference) {
	return Math.min(1 - 1e-12, Math.max(-1 + 1e-12, difference));
}


/***/ }),

/***/ "src/evaluation/comparison/measure.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ isClass),
/* harmony export */   ak: () => (/* binding */ metricOf),
/* harmony export */   c_: () => (/* binding */ measureOf),
/* harmony export */   pG: () => (/* binding */ right),
/* harmony export */   xt: () => (/* binding */ scoresOf)
/* harmony export */ });
/* harmony import */ var _metrics_own_measure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/own-measure.ts");
/* harmony import */ var _metrics_probability_scores_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/metrics/probability-scores.ts");
/* harmony import */ var _metrics_regression_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/regression.ts");
/* harmony import */ var _metrics_score_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/metrics/score.ts");
/* harmony import */ var _metrics_selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/metrics/selection.ts");
/* harmony import */ var _resampling_label_statistic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/resampling/label-statistic.ts");






/** Metrics that equal the share of correct rows if each row has one class. */
const SHARES_OF_ALL = new Set(["accuracy", "precision_micro", "recall_micro", "f1_micro", "recall_weighted"]);
/** Metrics that resampling computes from numbers per row. */
const OF_ROW_VALUES = {
	classification: new Set(["log_loss", "brier", "ece"]),
	regression: new Set(["mse", "rmse", "mae", "mape", "median_ae", "r2"]),
};
/** Returns the measure behind the metric at `path` of `metrics.json`. Undefined if it cannot be computed. */
function measureOf(path, predictions, options) {
	if (path[0] === "slices" && path.length > 2) {
		const rows = options.sliceRows?.(path[1]);
		if (rows === undefined || rows.length === 0)
			return undefined;
		const own = measureOf(path.slice(2), (0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .selectPredictions */ .x)(predictions, rows), {
			...options,
			sliceRows: () => undefined,
		});
		return own && { ...own, rows: own.rows === undefined ? rows : own.rows.map((row) => rows[row]) };
	}
	const [name = ""] = path.length === 1 ? path : [];
	if (options.own !== undefined && Object.hasOwn(options.own, name)) {
		const own = (0,_metrics_own_measure_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedMeasure */ .lN)(name, options.own, { positive: options.positive, features: undefined });
		return own && { kind: "resampled", key: { name, own }, rows: undefined };
	}
	const independent = options.grouped !== true && predictions.weights === undefined;
	if (predictions.task === "classification" && independent) {
		const measure = independentMeasure(path, predictions, options.positive);
		if (measure !== "other")
			return measure;
	}
	const key = keyOf(path, predictions);
	if (key === undefined || !isResampled(key, predictions, options.positive))
		return undefined;
	return Number.isFinite(metricValue(key, predictions, options.positive))
		? { kind: "resampled", key, rows: undefined }
		: undefined;
}
function independentMeasure(path, predictions, positive) {
	const [name = ""] = path.length === 1 ? path : [];
	if (SHARES_OF_ALL.has(name))
		return { kind: "share", rows: undefined };
	const [, top] = /^top_(\d+)_accuracy$/.exec(name) ?? [];
	if (top !== undefined && predictions.probabilities !== undefined && Number(top) < predictions.classes.length)
		return { kind: "share", top: Number(top), rows: undefined };
	const recalled = recalledClass(path, predictions, positive);
	if (recalled !== undefined) {
		const rows = Int32Array.from(predictions.truth.keys()).filter((row) => predictions.truth[row] === recalled);
		return rows.length === 0 ? undefined : { kind: "share", rows };
	}
	if (name === "roc_auc" && predictions.classes.length === 2 && predictions.probabilities !== undefined)
		return positive === undefined ? undefined : { kind: "area", positive, rows: undefined };
	return "other";
}
function keyOf(path, predictions) {
	if (path.length === 1)
		return { name: path[0] };
	if (path.length !== 3 || path[0] !== "per_class" || predictions.task !== "classification")
		return undefined;
	const ofClass = predictions.classes.indexOf(path[1]);
	return ofClass < 0 ? undefined : { name: path[2], ofClass };
}
function isResampled(key, predictions, positive) {
	if (predictions.task === "regression")
		return key.ofClass === undefined && OF_ROW_VALUES.regression.has(key.name);
	const k = predictions.classes.length;
	if ((0,_resampling_label_statistic_js__WEBPACK_IMPORTED_MODULE_1__/* .labelStatistic */ .N)(key, k, positive) !== undefined)
		return true;
	if (key.ofClass !== undefined || predictions.probabilities === undefined)
		return false;
	if (/^(average_precision|roc_auc)$/.test(key.name))
		return k === 2 && positive !== undefined;
	return (OF_ROW_VALUES.classification.has(key.name) ||
		/^(roc_auc_ovr|roc_auc_ovo|average_precision)(_weighted)?$/.test(key.name));
}
/** Returns the metric's value on all of its rows. */
function metricOf(measure, predictions, positive) {
	const own = measure.rows === undefined ? predictions : (0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .selectPredictions */ .x)(predictions, measure.rows);
	if (measure.kind === "share")
		return right(own, measure.top).reduce((sum, each) => sum + each, 0) / own.rows;
	return metricValue(measure.kind === "area" ? { name: "roc_auc" } : measure.key, own, positive);
}
const known = new WeakMap();
/** Returns a metric of all rows. It is cached, because every rule needs it. */
function metricValue({ name, ofClass, own }, predictions, positive) {
	if (own !== undefined)
		return own.metricOf(predictions)(predictions.weights ?? new Float64Array(predictions.rows).fill(1));
	let scores = known.get(predictions);
	if (scores === undefined) {
		scores =
			predictions.task === "classification" ? (0,_metrics_score_js__WEBPACK_IMPORTED_MODULE_3__/* .scoreClasses */ .h)(predictions, positive) : (0,_metrics_regression_js__WEBPACK_IMPORTED_MODULE_4__/* .valueScores */ .D)(predictions, undefined);
		known.set(predictions, scores);
	}
	if (ofClass === undefined)
		return scores.values[name] ?? Number.NaN;
	const { classes } = predictions;
	return scores.perClass[classes[ofClass]]?.[name] ?? Number.NaN;
}
/** Returns 1 for each correct row: its class is predicted, or among the `top` most probable ones. */
function right(predictions, top) {
	const { truth, predicted, rows } = predictions;
	const result = new Uint8Array(rows);
	if (top !== undefined) {
		const ranks = (0,_metrics_probability_scores_js__WEBPACK_IMPORTED_MODULE_5__/* .topRanks */ .BT)(predictions);
		for (let row = 0; row < rows; row++)
			result[row] = ranks[row] < top ? 1 : 0;
		return result;
	}
	for (let row = 0; row < rows; row++)
		result[row] = truth[row] === predicted[row] ? 1 : 0;
	return result;
}
/** Returns each row's probability of a class. */
function scoresOf(predictions, index) {
	const { probabilities, classes, rows } = predictions;
	const scores = new Float64Array(rows);
	for (let row = 0; row < rows; row++)
		scores[row] = probabilities[row * classes.length + index];
	return scores;
}
/** Returns 1 for each row whose true class is the given one. */
function isClass({ truth, rows }, index) {
	const result = new Uint8Array(rows);
	for (let row = 0; row < rows; row++)
		result[row] = truth[row] === index ? 1 : 0;
	return result;
}
function recalledClass(path, { classes }, positive) {
	if (path.length === 1 && path[0] === "recall")
		return positive;
	if (path.length !== 3 || path[0] !== "per_class" || path[2] !== "recall")
		return undefined;
	const index = classes.indexOf(path[1]);
	return index < 0 ? undefined : index;
}


/***/ }),

/***/ "src/evaluation/comparison/pair.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pair)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/metrics/selection.ts");


/**
 * Joins two models' predictions by id.
 *
 * @throws {Failure} if they are not about the same rows: other ids, other truth, or another task. A comparison of the
 * common rows would be a guess about the rest.
 */
function pair(ours, theirs) {
	const candidate = ours.predictions;
	const baseline = theirs.predictions;
	const both = `${ours.name} and ${theirs.name}`;
	if (candidate.task !== baseline.task) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${both}: expected predictions of one task, got ${candidate.task} and ${baseline.task}`);
	}
	for (const { predictions, name } of [ours, theirs]) {
		if (predictions.ids === undefined) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a column id, which joins the rows of two models, got none (or use mode: point)`);
		}
	}
	const rowOf = new Map(baseline.ids.map((id, row) => [id, row]));
	const shared = candidate.ids.filter((id) => rowOf.has(id)).length;
	if (shared !== candidate.rows || shared !== baseline.rows) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${both}: expected the same ids in both, got ${shared} shared of ${candidate.rows} and ${baseline.rows} ` +
			`(for example ${strangers(candidate.ids, rowOf, baseline.ids)}; predict the same test rows with both models)`);
	}
	const aligned = (0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPredictions */ .x)(baseline, Int32Array.from(candidate.ids, (id) => rowOf.get(id)));
	const [first, second] = withSameClasses(candidate, aligned);
	refuseOtherTruth(first, second, both);
	return { candidate: first, baseline: second, identical: identical(first, second) };
}
function strangers(candidate, rowOf, baseline) {
	const own = new Set(candidate);
	const examples = [candidate.find((id) => !rowOf.has(id)), baseline.find((id) => !own.has(id))];
	const [first, second] = examples.map((id) => (id === undefined ? undefined : JSON.stringify(id.slice(0, 40))));
	if (first !== undefined && second !== undefined)
		return `${first} is in the first only, ${second} in the second`;
	return first === undefined ? `${second} is in the second only` : `${first} is in the first only`;
}
function withSameClasses(a, b) {
	if (a.task !== "classification" || b.task !== "classification")
		return [a, b];
	if (a.classes.length === b.classes.length && a.classes.every((name, index) => name === b.classes[index]))
		return [a, b];
	// One model may lack a class. Numbers are sorted by value, as in scikit-learn.
	const classes = [...new Set([...a.classes, ...b.classes])];
	const numeric = classes.every((name) => name !== "" && Number.isFinite(Number(name)));
	classes.sort((x, y) => (numeric ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0));
	return [renamed(a, classes), renamed(b, classes)];
}
function renamed(predictions, classes) {
	const index = predictions.classes.map((name) => classes.indexOf(name));
	const k = classes.length;
	let probabilities;
	if (predictions.probabilities !== undefined) {
		probabilities = new Float64Array(predictions.rows * k);
		for (let row = 0; row < predictions.rows; row++) {
			for (const [from, to] of index.entries()) {
				probabilities[row * k + to] = predictions.probabilities[row * index.length + from];
			}
		}
	}
	const moved = (codes) => codes.map((code) => index[code]);
	return {
		...predictions,
		classes,
		truth: moved(predictions.truth),
		predicted: moved(predictions.predicted),
		probabilities,
	};
}
function refuseOtherTruth(a, b, both) {
	for (let row = 0; row < a.rows; row++) {
		if (a.truth[row] === b.truth[row]) {
			if (a.weights?.[row] === b.weights?.[row])
				continue;
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${both}: expected the same weights, got others for id ${JSON.stringify(a.ids[row])}`);
		}
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${both}: expected the same truth in both, got ${truthOf(a, row)} and ${truthOf(b, row)} for id ${JSON.stringify(a.ids[row])}`);
	}
}
function truthOf(predictions, row) {
	if (predictions.task === "regression")
		return String(predictions.truth[row]);
	return JSON.stringify(predictions.classes[predictions.truth[row]]);
}
function identical(a, b) {
	if (!same(a.predicted, b.predicted))
		return false;
	if (a.task !== "classification" || b.task !== "classification")
		return true;
	if (a.probabilities === undefined || b.probabilities === undefined)
		return a.probabilities === b.probabilities;
	return same(a.probabilities, b.probabilities);
}
function same(a, b) {
	for (let i = 0; i < a.length; i++)
		if (a[i] !== b[i])
			return false;
	return a.length === b.length;
}


/***/ }),

/***/ "src/evaluation/comparison/resampled-evidence.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ calibrationEvidence),
  $: () => (/* binding */ resampledEvidence)
});

var probability_scores = __webpack_require__("src/evaluation/metrics/probability-scores.ts");
var selection = __webpack_require__("src/evaluation/metrics/selection.ts");
var resampling = __webpack_require__("src/evaluation/resampling/resampling.ts");
var calibration = __webpack_require__("src/evaluation/statistics/calibration.ts");
var comparison_measure = __webpack_require__("src/evaluation/comparison/measure.ts");
var score = __webpack_require__("src/evaluation/metrics/score.ts");
var label_sample = __webpack_require__("src/evaluation/resampling/label-sample.ts");
var rank_sample = __webpack_require__("src/evaluation/resampling/rank-sample.ts");
var value_sample = __webpack_require__("src/evaluation/resampling/value-sample.ts");
var weighted_sample = __webpack_require__("src/evaluation/resampling/weighted-sample.ts");
;// CONCATENATED MODULE: ./src/evaluation/comparison/measure-sample.ts








/** With at least this many rows, the largest loss seen is typical of later rows. */
const TYPICAL_ROWS = 100;
/** Returns the sample from which a measure is resampled. */
function sampleOf(measure, options) {
	const { candidate, baseline, groups } = atRows(measure.rows, options);
	const { positive, mostRows, seed } = options;
	const { own } = measure.key;
	if (own !== undefined && (own.labels || candidate.rows <= mostRows)) {
		const sample = (0,weighted_sample/* weightedSample */.I)({ candidate, baseline, groups, ...own });
		if (sample.units <= mostRows)
			return sample;
	}
	if (own === undefined && candidate.task === "classification") {
		const sample = (0,label_sample/* labelSample */.t)(measure.key, {
			candidate,
			baseline: baseline,
			positive,
			groups,
		});
		if (sample !== undefined && sample.units <= mostRows)
			return sample;
	}
	if (candidate.rows > mostRows) {
		const drawn = (0,selection/* sampleRows */.m)(candidate.rows, mostRows, seed);
		return sampleOf({ ...measure, rows: undefined }, { ...options, ...atRows(drawn, { candidate, baseline, groups }) });
	}
	return candidate.task === "classification"
		? classSample(measure.key, { candidate, baseline: baseline }, { groups, positive })
		: regressionSample(measure.key, { candidate, baseline: baseline }, groups);
}
function atRows(rows, { candidate, baseline, groups }) {
	if (rows === undefined)
		return { candidate, baseline, groups };
	return {
		candidate: (0,selection/* selectPredictions */.x)(candidate, rows),
		baseline: baseline && (0,selection/* selectPredictions */.x)(baseline, rows),
		groups: groups && rows.map((row) => groups[row]),
	};
}
function classSample({ name }, { candidate, baseline }, { groups, positive }) {
	const perRow = (of) => {
		const values = (predictions) => Float64Array.from({ length: predictions.rows }, (_, row) => of(predictions, row));
		return { own: values(candidate), other: baseline && values(baseline) };
	};
	if (candidate.classes.length === 2 && (name === "average_precision" || name === "roc_auc")) {
		return (0,rank_sample/* rankSample */.N)(name, {
			own: (0,comparison_measure/* scoresOf */.xt)(candidate, positive),
			other: baseline && (0,comparison_measure/* scoresOf */.xt)(baseline, positive),
			positive: (0,comparison_measure/* isClass */.D4)(candidate, positive),
			weights: candidate.weights,
			groups,
		});
	}
	if (name === "log_loss") {
		// With 30 rows, the next loss may exceed the largest one seen: a model at the bound passed in 6.7 % of test sets.
		const unbounded = candidate.rows < TYPICAL_ROWS;
		return (0,value_sample/* valueSample */.gF)({ ...perRow(probability_scores/* rowLogLoss */.W2), combine: (0,value_sample/* meanOf */.hm)() }, { candidate, groups, unbounded });
	}
	if (name === "brier") {
		const about = candidate.classes.length === 2 ? positive : undefined;
		const values = perRow((predictions, row) => (0,probability_scores/* rowBrier */.bB)(predictions, row, about));
		return (0,value_sample/* valueSample */.gF)({ ...values, combine: (0,value_sample/* meanOf */.hm)() }, { candidate, groups });
	}
	if (name === "ece") {
		const values = perRow((predictions, row) => {
			const { best, highest } = (0,probability_scores/* confidenceBin */.av)(predictions, row, probability_scores/* calibrationBins */.N0);
			return (best === predictions.truth[row] ? 1 : 0) - highest;
		});
		const bins = (predictions) => Uint8Array.from({ length: predictions.rows }, (_, row) => (0,probability_scores/* confidenceBin */.av)(predictions, row, probability_scores/* calibrationBins */.N0).at);
		const combine = (0,value_sample/* calibrationOf */._$)(bins(candidate), baseline && bins(baseline), probability_scores/* calibrationBins */.N0);
		return (0,value_sample/* valueSample */.gF)({ ...values, combine }, { candidate, groups, unseen: false });
	}
	return wholeSample(name, { candidate, baseline }, { groups, positive });
}
/**
 * Samples a metric that has no weighted formula (areas over many classes). It is computed from scratch for each
 * resample, without unseen rows.
 */
function wholeSample(name, { candidate, baseline }, { groups, positive }) {
	const k = candidate.classes.length;
	const ofTruth = ({ probabilities, truth, rows }) => Float64Array.from({ length: rows }, (_, row) => probabilities[row * k + truth[row]]);
	const models = [candidate, baseline ?? candidate];
	const combine = ({ weights, at, boundary }) => {
		const truth = Int32Array.from(at, (row) => candidate.truth[row]);
		const probabilities = new Float64Array(at.length * k);
		at.forEach((row, i) => {
			const from = models[i < boundary ? 0 : 1].probabilities;
			for (let j = 0; j < k; j++)
				probabilities[i * k + j] = from[row * k + j];
		});
		const mixture = { ...candidate, rows: at.length, ids: undefined, truth, predicted: truth, probabilities, weights };
		return (0,score/* scoreClasses */.h)(mixture, positive).values[name] ?? Number.NaN;
	};
	return (0,value_sample/* valueSample */.gF)({ own: ofTruth(candidate), other: baseline && ofTruth(baseline), combine }, { candidate, groups, unseen: false });
}
function regressionSample({ name }, { candidate, baseline }, groups) {
	const { truth } = candidate;
	const of = /^(mse|rmse|r2)$/.test(name)
		? (error) => error * error
		: name === "mape"
			? (error, row) => Math.abs(error) / Math.max(Math.abs(truth[row]), 2 ** -52)
			: (error) => Math.abs(error);
	const values = ({ predicted }) => Float64Array.from(predicted, (each, row) => of(truth[row] - each, row));
	const combine = name === "rmse"
		? (0,value_sample/* meanOf */.hm)(Math.sqrt)
		: name === "median_ae"
			? (0,value_sample/* medianOf */.ux)()
			: name === "r2"
				? (0,value_sample/* determinationOf */.n3)(truth)
				: (0,value_sample/* meanOf */.hm)();
	return (0,value_sample/* valueSample */.gF)({ own: values(candidate), other: baseline && values(baseline), combine }, { candidate, groups, unbounded: true });
}

;// CONCATENATED MODULE: ./src/evaluation/comparison/resampled-evidence.ts






/** Maximum number of rows to resample. Metrics of labels use counts instead, so they have no limit. */
const MOST_ROWS = 20_000;
const LEAST_RESAMPLES = 2000;
/** If the p-value is further from the level than this factor, its second digit does not affect the verdict. */
const GLANCE = 400;
const FOR_INTERVAL = 1000;
const CLEAR = 4;
/** Number of resamples near the level, where 2,000 would let the seed decide. */
const MORE_RESAMPLES = 10_000;
const MOST_RESAMPLES = 1_000_000;
/** Maximum of units times resamples, which takes a few seconds. */
const MOST_STEPS = 4e8;
/**
 * Tests a metric that has no exact test. It uses resampling against a bound, the swap test if the rule asks which
 * model is better, and resampling of the difference if the rule has a margin.
 */
async function resampledEvidence(measure, options) {
	const { candidate, baseline, positive, threshold, confidence, level, seed, signal } = options;
	const sample = sampleOf(measure, { ...options, mostRows: MOST_ROWS });
	const paired = baseline !== undefined;
	const swaps = paired && threshold === 0;
	const rows = measure.rows?.length ?? candidate.rows;
	const whole = paired
		? (0,comparison_measure/* metricOf */.ak)(measure, candidate, positive) - (0,comparison_measure/* metricOf */.ak)(measure, baseline, positive)
		: (0,comparison_measure/* metricOf */.ak)(measure, candidate, positive);
	const resampled = async (resamples) => {
		const drawn = await (0,resampling/* resample */.cg)(sample, paired, { seed, resamples, signal });
		return sample.rows < rows ? (0,resampling/* rescaled */.OL)(drawn, { estimate: whole, rows: sample.rows, all: rows }) : drawn;
	};
	const observed = sample.rows < rows ? { observed: whole * Math.sqrt(rows / sample.rows) } : {};
	const swapped = (resamples) => (0,resampling/* swapTest */.gI)(sample, { seed, resamples, signal, ...observed });
	const first = options.resamples ?? resamplesFor(level, sample);
	const more = Math.max(first, Math.min(MORE_RESAMPLES, limitFor(sample)));
	const adaptive = options.resamples === undefined;
	const isNear = ({ below, above }) => {
		const p = Math.min(below, above);
		return adaptive && p > level / 2 && p < 2 * (1 - confidence);
	};
	// If the swap test decides, resampling only gives the interval.
	let drawn = await resampled(swaps ? Math.min(first, FOR_INTERVAL) : first);
	let found = (0,resampling/* resampledClaims */.NL)(drawn, threshold, confidence);
	if (swaps) {
		let claims = await swapped(adaptive ? Math.min(GLANCE, first) : first);
		if (adaptive && Math.min(claims.below, claims.above) < CLEAR * (1 - confidence))
			claims = await swapped(first);
		if (isNear(claims))
			claims = await swapped(more);
		found = { ...found, ...claims };
	}
	else if (isNear(found)) {
		drawn = await resampled(more);
		found = (0,resampling/* resampledClaims */.NL)(drawn, threshold, confidence);
	}
	return {
		method: swaps ? "swap" : "bootstrap",
		estimate: whole,
		interval: found.interval,
		below: found.below,
		above: found.above,
		standardError: drawn.standardError,
		rows,
		...(sample.groups !== undefined && { groups: sample.independent }),
		smallestP: 1 / (1 + first),
	};
}
/** Returns a number of resamples that resolves p-values of a twentieth of the level, limited to a few seconds. */
function resamplesFor(level, sample) {
	return Math.max(LEAST_RESAMPLES, Math.min(Math.ceil(20 / level), limitFor(sample)));
}
function limitFor({ units }) {
	return Math.min(MOST_RESAMPLES, Math.floor(MOST_STEPS / (units + 20)));
}
/** Tests an expected calibration error against a bound. Rows must be independent and have equal weight. */
function calibrationEvidence(measure, predictions, { threshold, confidence, seed, level }) {
	const own = measure.rows === undefined ? predictions : (0,selection/* selectPredictions */.x)(predictions, measure.rows);
	const bins = (0,probability_scores/* calibration */.xD)(own).reliability.map(({ support, accuracy, confidence: mean }) => ({
		rows: support,
		right: Math.round(accuracy * support),
		confidence: mean,
	}));
	const claims = (resamples) => (0,calibration/* calibrationClaims */.it)(bins, threshold, { seed, resamples });
	const first = Math.min(MOST_RESAMPLES / 10, Math.max(LEAST_RESAMPLES, Math.ceil(20 / level)));
	let found = claims(first);
	const nearest = Math.min(found.below, found.above);
	if (nearest > level / 2 && nearest < 2 * level)
		found = claims(Math.max(first, MORE_RESAMPLES));
	return {
		method: "calibration",
		estimate: (0,calibration/* calibrationError */.fW)(bins),
		interval: (0,calibration/* calibrationInterval */.Sz)(bins, confidence, { seed, resamples: LEAST_RESAMPLES / 2 }),
		...found,
		standardError: Number.NaN,
		rows: own.rows,
		smallestP: 1 / (1 + first),
	};
}


/***/ }),

/***/ "src/evaluation/drift/drift-blocks.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ driftHeadline),
/* harmony export */   Is: () => (/* binding */ driftBlocks)
/* harmony export */ });
/* unused harmony export sparkline */
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/number-text.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _reports_markdown_chart_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/reports/markdown/chart.ts");



const sparks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/** The result in one sentence. */
function driftHeadline({ drift, columns, verdict, findings, performance }) {
	const drifted = new Set(columns.filter((each) => each.drifted).map(({ name }) => name)).size;
	const tested = new Set(columns.map(({ name }) => name)).size;
	const count = `${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(drifted)} of ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(tested)} columns drifted`;
	if (drift === "performance") {
		const worse = performance?.metrics.filter((each) => each.verdict === "worse").map(({ name }) => name) ?? [];
		return `performance is worse: ${worse.join(", ")}; ${count}`;
	}
	if (drift === "predictions")
		return `predictions drifted: ${count}`;
	if (drift === "data") {
		const broken = findings.filter(({ decides }) => decides).length;
		const schema = broken === 0 ? "" : `, ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(broken)} ${broken === 1 ? "column does" : "columns do"} not fit`;
		return `data drifted: ${count}${schema}`;
	}
	return verdict === "inconclusive" ? "too few rows to judge drift" : `no drift in ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(tested)} columns`;
}
/** The whole result, the most important parts first. */
function driftBlocks(drift, { most, histograms }) {
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(setting(drift)),
		...(drift.notes.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(drift.notes)] : []),
		...performanceBlocks(drift),
		...columnTable(drift.columns, most),
		...findingBlocks(drift),
		...histogramBlocks(drift.columns, histograms),
		...correlationBlocks(drift),
		...classifierBlocks(drift),
		...historyBlocks(drift),
		...retrainBlocks(drift),
	];
}
function setting({ reference, current, level, preset }) {
	const how = preset === "default"
		? `The probability of a false alarm is at most ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(level * 100)} % for all columns together.`
		: `Decided as ${preset} does, without control of false alarms.`;
	const what = reference.kind === "profile" ? "the training profile" : "the reference rows";
	const period = current.from === undefined ? "" : ` (${current.from} to ${current.to})`;
	const drawn = [reference.sampled, current.sampled].filter((count) => count !== undefined);
	const sampled = drawn.length === 0 ? "" : ` Of more than a million rows, ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(drawn[0])} were drawn at random.`;
	return [
		`${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(current.rows)} current rows${period} are compared with ${what} `,
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(reference.name),
		` (${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(reference.rows)} rows).${sampled} ${how}`,
	];
}
function columnTable(columns, most) {
	if (columns.length === 0)
		return [];
	const rows = columns
		.slice(0, most)
		.map((column) => [
		nameOf(column),
		column.drifted ? (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)("drifted") : column.tests.length === 0 ? "not compared" : "no drift",
		(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(column.effect),
		(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pValueNumber */ .ZI)(column.adjusted_p),
		sparkline(column.histogram?.reference),
		sparkline(column.histogram?.current),
		column.reason,
	]);
	const left = columns.length - rows.length;
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, "Columns"),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["column", "result", ">change", ">adjusted p", "reference", "current", "reason"], rows),
		...(left > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(left)} more columns are in drift.json.`)] : []),
	];
}
function nameOf({ name, slice, role }) {
	const where = slice === undefined ? [] : [" where ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(slice)];
	return role === "feature" ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name), ...where] : [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name), ...where, ` (${role})`];
}
/** Draws shares as a row of blocks, the largest as the highest. */
function sparkline(shares) {
	if (shares === undefined)
		return "";
	const most = Math.max(...shares, Number.MIN_VALUE);
	return shares.map((share) => sparks[Math.min(7, Math.floor((share / most) * 8))]).join("");
}
function histogramBlocks(columns, most) {
	const shown = columns.filter(({ drifted, histogram }) => drifted && histogram !== undefined).slice(0, most);
	return shown.map((column) => {
		const { bins, reference, current } = column.histogram;
		const largest = Math.max(...reference, ...current, Number.MIN_VALUE);
		const rows = bins.map((bin, k) => [
			bin,
			percent(reference[k]),
			(0,_reports_markdown_chart_js__WEBPACK_IMPORTED_MODULE_2__/* .bar */ .M0)(reference[k] / largest),
			percent(current[k]),
			(0,_reports_markdown_chart_js__WEBPACK_IMPORTED_MODULE_2__/* .bar */ .M0)(current[k] / largest),
		]);
		return (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(nameOf(column), [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["values", ">reference", "", ">current", ""], rows)]);
	});
}
function findingBlocks({ findings }) {
	if (findings.length === 0)
		return [];
	const most = 50;
	const items = findings.slice(0, most).map(({ column, text, decides }) => {
		const said = [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(column), `: ${text}`];
		return decides ? [...said, " ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)("(drift)")] : said;
	});
	const left = findings.length - items.length;
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, "Findings"), (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(left > 0 ? [...items, `${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(left)} more are in drift.json.`] : items)];
}
function performanceBlocks({ performance }) {
	if (performance === undefined)
		return [];
	const { basis, metrics, unavailable, notes = [] } = performance;
	const title = basis === "labels" ? "Performance" : "Estimated performance";
	if (metrics.length === 0)
		return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, title), (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(unavailable ?? "There are no metrics.")];
	const rows = metrics.map(({ name, reference, current, low, high, estimate, verdict }) => [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name),
		reference === null ? "" : (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(reference),
		(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(current),
		low === undefined || high === undefined ? "" : `${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(low)} to ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(high)}`,
		estimate === undefined ? "" : (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(estimate),
		verdict === "worse" ? (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(verdict) : verdict,
	]);
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, title),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["metric", ">at training", ">now", ">95 % interval", ">estimate", "result"], rows),
		...(notes.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(notes)] : []),
	];
}
function correlationBlocks({ correlations }) {
	const large = correlations.filter(({ reference, current }) => Math.abs(reference - current) >= 0.2);
	if (large.length === 0)
		return [];
	const rows = large.map(({ columns, reference, current }) => [
		columns.join(", "),
		(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(reference),
		(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(current),
	]);
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)("Correlations that changed", [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["columns", ">reference", ">current"], rows)])];
}
function classifierBlocks({ classifier }) {
	if (classifier === undefined)
		return [];
	const { auc, p, columns, unavailable } = classifier;
	if (auc === null || p === null) {
		return unavailable === undefined ? [] : [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`All columns together: ${unavailable}.`)];
	}
	const how = `A forest distinguishes reference rows from current rows with an AUC of ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(auc)} (p = ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pValueNumber */ .ZI)(p)}; 0.5 is chance).`;
	const used = columns.slice(0, 5).map(({ name, importance }) => `${name} (${percent(importance)})`);
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(p <= 0.05 && used.length > 0 ? `${how} It used ${used.join(", ")}.` : how)];
}
function historyBlocks({ history }) {
	if (history === undefined)
		return [];
	const { look, looks, method, evidence, charts } = history;
	const how = method === "spending"
		? `This is look ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(look)} at the same reference; ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(looks)} looks share the probability of a false alarm.`
		: `This is look ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(look)}; the evidence of all looks together is ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(evidence ?? 0)} (20 is an alarm).`;
	const items = charts.map(({ column, chart, began }) => [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(column),
		`: the ${chart === "cusum" ? "CUSUM" : "Shewhart"} chart left its limits; the change began with the look of ${began}`,
	]);
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(how), ...(items.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(items)] : [])];
}
function retrainBlocks({ retrain }) {
	return retrain.needed ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)([(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)("Retrain"), `: ${retrain.reasons.join("; ")}.`])] : [];
}
function percent(share) {
	return `${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(Number((share * 100).toPrecision(3)))} %`;
}


/***/ }),

/***/ "src/evaluation/metrics/formula.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pf: () => (/* binding */ parseFormulas),
/* harmony export */   sw: () => (/* binding */ formulaValue),
/* harmony export */   uT: () => (/* binding */ refuseName)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _expression_expression_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/expression/expression.ts");
/* harmony import */ var _expression_parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/expression/parser.ts");
/* harmony import */ var _expression_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/expression/tokens.ts");




const NAME = /^[A-Za-z_]\w*$/;
/** Words of the language of rules, and groups of metrics. */
const RESERVED = new Set(["baseline", "anchor", "min", "max", "abs", "missing", "per_class", "slices"]);
/**
 * Reads formulas, one per line. A formula may use those above it.
 *
 * @throws {Failure} for a line that is no formula, for a name that is taken, and for a name that occurs twice.
 */
function parseFormulas(lines, where = "derived-metrics") {
	const formulas = [];
	for (const line of lines) {
		const equals = line.indexOf("=");
		const name = line.slice(0, Math.max(0, equals)).trim();
		const text = line.slice(equals + 1).trim();
		// A comparison has another sign next to its "=".
		if (equals === -1 || /[<>!]/.test(name) || line[equals + 1] === "=" || text === "")
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a formula such as cost = 5 * fn + fp, got ${JSON.stringify(line.slice(0, 80))}`);
		refuseName(name, where);
		if (formulas.some((each) => each.name === name))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected each name once, got ${name} twice`);
		formulas.push({ name, text, ...parsed(text, `${where}: ${name}`) });
	}
	for (const [at, { name, uses }] of formulas.entries()) {
		const later = formulas.slice(at).find((each) => uses.has(each.name));
		if (later !== undefined)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: ${name}: expected formulas above it, got ${later.name === name ? "itself" : `${later.name}, which is below it`}`);
	}
	return formulas;
}
/** @throws {Failure} for a name that rules could not use. */
function refuseName(name, where) {
	if (!NAME.test(name))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a name of letters, digits and underscores, got ${JSON.stringify(name.slice(0, 80))}`);
	if (RESERVED.has(name))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a name of your own, got ${name}, which rules use`);
}
function parsed(text, where) {
	const uses = new Set();
	try {
		const expression = (0,_expression_parser_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExpression */ .Y)(text);
		if ((0,_expression_expression_js__WEBPACK_IMPORTED_MODULE_3__/* .isCondition */ .G)(expression))
			throw new _expression_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .Misreading */ ._0(expression.start, "a number", "a comparison");
		(0,_expression_expression_js__WEBPACK_IMPORTED_MODULE_3__/* .walk */ .n)(expression, (each) => {
			if (each.kind !== "path")
				return;
			if (each.segments.some(({ form }) => form === "wildcard"))
				throw new _expression_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .Misreading */ ._0(each.start, "the name of one metric", "a pattern of several");
			uses.add((0,_expression_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .written */ .Mp)(each.segments.map((segment) => segment.text)));
		});
		return { expression, uses };
	}
	catch (error) {
		if (!(error instanceof _expression_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .Misreading */ ._0))
			throw error;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected ${error.expected} at character ${error.at + 1}, got ${error.got}`, {
			cause: error,
		});
	}
}
/** The value of a formula; NaN when a metric in it has none, and for a division by zero. */
function formulaValue(expression, read) {
	const value = (each) => {
		switch (each.kind) {
			case "number":
				return each.value;
			case "path":
				return read(each.segments.map(({ text }) => text));
			case "negative":
				return -value(each.of);
			case "sum":
				return each.terms.reduce((sum, { minus, of }) => sum + (minus ? -value(of) : value(of)), 0);
			case "product":
				return each.factors.reduce((product, { divides, of }) => (divides ? product / value(of) : product * value(of)), 1);
			case "call":
				return each.name === "abs"
					? Math.abs(value(each.arguments[0]))
					: Math[each.name](...each.arguments.map(value));
			default:
				return Number.NaN;
		}
	};
	return value(expression);
}


/***/ }),

/***/ "src/evaluation/metrics/own-measure.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lN: () => (/* binding */ recordedMeasure),
/* harmony export */   ln: () => (/* binding */ pointMeasure),
/* harmony export */   qN: () => (/* binding */ BY_COMMAND),
/* harmony export */   zY: () => (/* binding */ formulaMeasure)
/* harmony export */ });
/* harmony import */ var _confusion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/confusion.ts");
/* harmony import */ var _formula_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/formula.ts");
/* harmony import */ var _operating_point_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/metrics/operating-point.ts");
/* harmony import */ var _regression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/metrics/regression.ts");
/* harmony import */ var _score_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/metrics/score.ts");





/** The record of a program's metric in evaluation.json. */
const BY_COMMAND = "metric-command";
/** Metrics of labels, which a confusion matrix gives. */
const OF_LABELS = /^(accuracy|balanced_accuracy|mcc|kappa|(precision|recall|f1)(_macro|_micro|_weighted)?|n|tp|fp|tn|fn|per_class\..*\.(precision|recall|f1))$/;
/** Evaluates a formula together with the formulas above it. */
function formulaMeasure(formula, all, { positive, features }) {
	const above = new Map();
	for (const each of all.slice(0, all.indexOf(formula)))
		above.set(each.name, each);
	const uses = (each) => [...each.uses].flatMap((name) => (above.has(name) ? uses(above.get(name)) : [name]));
	const labels = uses(formula).every((name) => OF_LABELS.test(name));
	const reader = (predictions) => {
		const base = baseReader(labels && predictions.task === "classification" ? { ...predictions, probabilities: undefined } : predictions, positive, features);
		const read = (path) => {
			const derived = path.length === 1 ? above.get(path[0]) : undefined;
			return derived === undefined ? base(path) : (0,_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .formulaValue */ .sw)(derived.expression, read);
		};
		return read;
	};
	return {
		labels,
		reader,
		metricOf: (predictions) => (weights) => (0,_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .formulaValue */ .sw)(formula.expression, reader({ ...predictions, weights })),
	};
}
function pointMeasure({ condition }, positive) {
	return {
		metricOf(predictions) {
			const thresholds = _operating_point_js__WEBPACK_IMPORTED_MODULE_1__/* .Thresholds */ .pg.of(predictions, positive);
			return (weights) => thresholds.best(condition, weights);
		},
	};
}
function baseReader(predictions, positive, features) {
	if (predictions.task === "regression") {
		const { values } = (0,_regression_js__WEBPACK_IMPORTED_MODULE_2__/* .valueScores */ .D)(predictions, features);
		const n = predictions.weights === undefined ? predictions.rows : predictions.weights.reduce((sum, each) => sum + each, 0);
		return ([name = ""]) => (name === "n" ? n : (values[name] ?? Number.NaN));
	}
	const scores = (0,_score_js__WEBPACK_IMPORTED_MODULE_3__/* .scoreClasses */ .h)(predictions, positive);
	const counts = countsOf(predictions, positive);
	return ([name = "", ofClass, metric]) => metric !== undefined && name === "per_class"
		? (scores.perClass[ofClass]?.[metric] ?? Number.NaN)
		: (counts[name] ?? scores.values[name] ?? Number.NaN);
}
function countsOf(predictions, positive) {
	const matrix = (0,_confusion_js__WEBPACK_IMPORTED_MODULE_4__/* .confusion */ .H)(predictions);
	const { truth, predicted, correct, total } = (0,_confusion_js__WEBPACK_IMPORTED_MODULE_4__/* .margins */ .y)(matrix);
	if (positive === undefined)
		return { n: total };
	const tp = correct[positive];
	const fn = truth[positive] - tp;
	const fp = predicted[positive] - tp;
	return { n: total, tp, fn, fp, tn: total - tp - fn - fp };
}
/** The measure of an own metric that an evaluation records; undefined for one that a program measured. */
function recordedMeasure(name, recorded, context) {
	const text = recorded[name];
	if (text === undefined || text === BY_COMMAND)
		return undefined;
	const [, point] = /^\w+ at (.+)$/.exec(text) ?? [];
	if (point !== undefined) {
		const [found] = (0,_operating_point_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOperatingPoints */ .gB)([point], "evaluation.json");
		return found === undefined || context.positive === undefined
			? undefined
			: { labels: false, ...pointMeasure(found, context.positive) };
	}
	const lines = Object.entries(recorded)
		.filter(([, formula]) => formula !== BY_COMMAND && !/^\w+ at /.test(formula))
		.map(([each, formula]) => `${each} = ${formula}`);
	const formulas = (0,_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFormulas */ .pf)(lines, "evaluation.json");
	const formula = formulas.find((each) => each.name === name);
	return formula && formulaMeasure(formula, formulas, context);
}


/***/ }),

/***/ "src/evaluation/metrics/selection.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ sampleRows),
/* harmony export */   x: () => (/* binding */ selectPredictions)
/* harmony export */ });
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/random.ts");

/** Copies the given rows of `predictions`. */
function selectPredictions(predictions, rows) {
	return chosen(predictions, rows);
}
function chosen(predictions, rows) {
	const { ids } = predictions;
	const shared = {
		rows: rows.length,
		ids: ids === undefined ? undefined : Array.from(rows, (row) => ids[row]),
		weights: predictions.weights && numbersAt(predictions.weights, rows),
	};
	if (predictions.task === "regression") {
		const { truth, predicted } = predictions;
		return { ...shared, task: "regression", truth: numbersAt(truth, rows), predicted: numbersAt(predicted, rows) };
	}
	const { classes, truth, predicted } = predictions;
	return {
		...shared,
		task: "classification",
		classes,
		truth: codesAt(truth, rows),
		predicted: codesAt(predicted, rows),
		probabilities: probabilitiesOf(predictions, rows),
	};
}
function numbersAt(values, rows) {
	const result = new Float64Array(rows.length);
	for (let i = 0; i < rows.length; i++)
		result[i] = values[rows[i]];
	return result;
}
function codesAt(codes, rows) {
	const result = new Int32Array(rows.length);
	for (let i = 0; i < rows.length; i++)
		result[i] = codes[rows[i]];
	return result;
}
function probabilitiesOf({ probabilities, classes }, rows) {
	if (probabilities === undefined)
		return undefined;
	const k = classes.length;
	const chosen = new Float64Array(rows.length * k);
	for (let i = 0; i < rows.length; i++) {
		const from = rows[i] * k;
		for (let j = 0; j < k; j++)
			chosen[i * k + j] = probabilities[from + j];
	}
	return chosen;
}
/** Draws `size` of `rows` row numbers, ascending. All choices are equally likely (Knuth's selection sampling). */
function sampleRows(rows, size, seed) {
	const random = new _core_random_js__WEBPACK_IMPORTED_MODULE_0__/* .Random */ .o(seed, 0x5a);
	const chosen = new Int32Array(size);
	let taken = 0;
	for (let row = 0; row < rows && taken < size; row++) {
		if (random.unit() * (rows - row) < size - taken)
			chosen[taken++] = row;
	}
	return chosen;
}


/***/ }),

/***/ "src/evaluation/resampling/label-sample.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ labelSample)
/* harmony export */ });
/* harmony import */ var _label_statistic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/resampling/label-statistic.ts");
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/resampling/sample.ts");


/** Matches means over all rows, for which one unseen row of any class is enough. */
const MEANS_OF_ROWS = /^(accuracy|(precision|recall|f1)_micro)$/;
/**
 * Samples a metric of labels. Rows with the same truth and the same two predictions form one unit, so the cost
 * depends on the number of such combinations rather than rows. For each true class, one unseen row lowers the metric
 * (the candidate is wrong and the baseline right), and another raises it. Undefined if `key` is not a metric of
 * labels.
 */
function labelSample(key, options) {
	const { candidate, baseline, positive } = options;
	const k = candidate.classes.length;
	const statistic = (0,_label_statistic_js__WEBPACK_IMPORTED_MODULE_0__/* .labelStatistic */ .N)(key, k, positive);
	if (statistic === undefined)
		return undefined;
	const { truth, ours, theirs, copies, groups } = unitsOf(options);
	const units = copies.length;
	const unseenRows = unseenAnswers(key, options);
	const unseen = unseenRows.length;
	const all = units + 2 * unseen;
	// The cells of the confusion matrices of the candidate's and the baseline's predictions.
	const own = new Int32Array(all);
	const other = new Int32Array(all);
	for (let unit = 0; unit < units; unit++) {
		own[unit] = truth[unit] * k + ours[unit];
		other[unit] = truth[unit] * k + theirs[unit];
	}
	unseenRows.forEach(({ right, wrong }, i) => {
		own[units + i] = right * k + wrong;
		other[units + i] = right * k + right;
		own[units + unseen + i] = right * k + right;
		other[units + unseen + i] = right * k + wrong;
	});
	const counts = new Float64Array(k * k);
	const { weights } = candidate;
	return {
		units,
		copies,
		rowWeights: weights,
		groups: groups?.groups,
		unseen,
		unseenWeight: groups === undefined
			? (weights?.reduce((most, each) => Math.max(most, each), 0) ?? 1)
			: (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenGroupWeight */ ._)(changeOf(truth, ours, baseline && theirs), groups.groups, groups.count) / unseen,
		independent: groups?.count ?? candidate.rows,
		rows: candidate.rows,
		value(ownWeights, otherWeights) {
			counts.fill(0);
			if (ownWeights !== undefined)
				for (let unit = 0; unit < all; unit++)
					counts[own[unit]] += ownWeights[unit];
			if (otherWeights !== undefined)
				for (let unit = 0; unit < all; unit++)
					counts[other[unit]] += otherWeights[unit];
			return statistic(counts);
		},
	};
}
/** Combines rows with equal truth and predictions, unless weights or groups separate them. */
function unitsOf({ candidate, baseline, groups }) {
	const { truth, predicted, rows, weights, classes } = candidate;
	const theirs = baseline?.predicted ?? predicted;
	if (groups !== undefined || weights !== undefined) {
		return {
			truth,
			ours: predicted,
			theirs,
			copies: new Float64Array(rows).fill(1),
			groups: groups && (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .numberedGroups */ .z)(groups),
		};
	}
	const k = classes.length;
	const unitOf = new Map();
	const first = [];
	const counts = [];
	for (let row = 0; row < rows; row++) {
		const cell = (truth[row] * k + predicted[row]) * k + theirs[row];
		let unit = unitOf.get(cell);
		if (unit === undefined) {
			unit = counts.length;
			unitOf.set(cell, unit);
			first.push(row);
			counts.push(0);
		}
		counts[unit]++;
	}
	return {
		truth: Int32Array.from(first, (row) => truth[row]),
		ours: Int32Array.from(first, (row) => predicted[row]),
		theirs: Int32Array.from(first, (row) => theirs[row]),
		copies: Float64Array.from(counts),
		groups: undefined,
	};
}
/** Returns one row per true class with a wrong prediction: the metric's class, or else the most frequent other one. */
function unseenAnswers({ name, ofClass }, { candidate, positive }) {
	const { classes, truth, predicted, rows } = candidate;
	const frequency = new Int32Array(classes.length);
	const asked = new Int32Array(classes.length);
	for (let row = 0; row < rows; row++) {
		frequency[truth[row]]++;
		asked[predicted[row]]++;
	}
	const byFrequency = classes.map((_, index) => index).sort((a, b) => frequency[b] - frequency[a]);
	const about = ofClass ?? (/^(precision|recall|f1)$/.test(name) ? positive : undefined);
	const present = byFrequency.filter((index) => frequency[index] > 0 || index === about);
	const answers = present.map((right) => {
		const other = byFrequency.find((index) => index !== right) ?? right;
		return { right, wrong: about !== undefined && about !== right ? about : other };
	});
	return MEANS_OF_ROWS.test(name) ? answers.slice(0, 1) : answers;
}
/** Returns -1 for rows that only the candidate has wrong, and 1 for rows that only it has right. */
function changeOf(truth, ours, theirs) {
	const change = new Float64Array(truth.length);
	for (let row = 0; row < truth.length; row++) {
		const right = ours[row] === truth[row] ? 1 : 0;
		change[row] = right - (theirs === undefined ? 1 : theirs[row] === truth[row] ? 1 : 0);
	}
	return change;
}


/***/ }),

/***/ "src/evaluation/resampling/label-statistic.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ labelStatistic)
/* harmony export */ });
/**
 * Computes one metric of `labelScores` at a time, because resampling needs a single metric thousands of times. The
 * edge cases are the same: a ratio without a denominator is 0, and means cover the classes that occur.
 */
function labelStatistic({ name, ofClass }, k, positive) {
	const truth = new Float64Array(k);
	const predicted = new Float64Array(k);
	const sums = (counts) => {
		truth.fill(0);
		predicted.fill(0);
		for (let i = 0; i < k; i++) {
			for (let j = 0; j < k; j++) {
				truth[i] += counts[i * k + j];
				predicted[j] += counts[i * k + j];
			}
		}
	};
	const own = ofClass ?? (/^(precision|recall|f1)$/.test(name) ? positive : undefined);
	if (own !== undefined) {
		const part = PARTS[name];
		if (part === undefined)
			return undefined;
		return (counts) => {
			let inTruth = 0;
			let inPredicted = 0;
			for (let i = 0; i < k; i++) {
				inTruth += counts[own * k + i];
				inPredicted += counts[i * k + own];
			}
			return part(counts[own * k + own], inTruth, inPredicted);
		};
	}
	const [, base, mean] = /^(precision|recall|f1)_(macro|weighted)$/.exec(name) ?? [];
	if (base !== undefined) {
		const part = PARTS[base];
		return (counts) => {
			sums(counts);
			let sum = 0;
			let weight = 0;
			for (let i = 0; i < k; i++) {
				if (truth[i] === 0 && predicted[i] === 0)
					continue;
				const share = mean === "macro" ? 1 : truth[i];
				sum += share * part(counts[i * k + i], truth[i], predicted[i]);
				weight += share;
			}
			return ratio(sum, weight);
		};
	}
	if (/^(accuracy|(precision|recall|f1)_micro)$/.test(name)) {
		return (counts) => {
			sums(counts);
			return diagonal(counts, k) / total(truth);
		};
	}
	if (name === "balanced_accuracy") {
		return (counts) => {
			sums(counts);
			let sum = 0;
			let classes = 0;
			for (let i = 0; i < k; i++) {
				if (truth[i] === 0)
					continue;
				sum += counts[i * k + i] / truth[i];
				classes++;
			}
			return sum / classes;
		};
	}
	if (name !== "mcc" && name !== "kappa")
		return undefined;
	return (counts) => {
		sums(counts);
		const all = total(truth);
		let expected = 0;
		let truthSquares = 0;
		let predictedSquares = 0;
		for (let i = 0; i < k; i++) {
			expected += truth[i] * predicted[i];
			truthSquares += truth[i] ** 2;
			predictedSquares += predicted[i] ** 2;
		}
		const right = diagonal(counts, k);
		if (name === "kappa")
			return 1 - (all - right) / (all - expected / all);
		const spread = Math.sqrt((all * all - predictedSquares) * (all * all - truthSquares));
		return spread > 0 ? (right * all - expected) / spread : 0;
	};
}
const PARTS = {
	precision: (correct, _, predicted) => ratio(correct, predicted),
	recall: (correct, truth) => ratio(correct, truth),
	f1: (correct, truth, predicted) => ratio(2 * correct, truth + predicted),
};
function ratio(part, whole) {
	return whole === 0 ? 0 : part / whole;
}
function diagonal(counts, k) {
	let sum = 0;
	for (let i = 0; i < k; i++)
		sum += counts[i * k + i];
	return sum;
}
function total(values) {
	let sum = 0;
	for (const value of values)
		sum += value;
	return sum;
}


/***/ }),

/***/ "src/evaluation/resampling/rank-sample.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ rankSample)
/* harmony export */ });
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/resampling/sample.ts");

/**
 * Samples average precision, or the area under the ROC curve if rows have weights or groups. One unseen positive and
 * one unseen negative row change rank as much as the row that changed most between the models.
 */
function rankSample(metric, scores) {
	const { own, other, positive, weights, groups: given } = scores;
	const rows = own.length;
	const unseen = 2;
	const all = rows + 2 * unseen;
	const { high, low, change } = furthest(scores);
	const values = new Float64Array(2 * all);
	const truth = new Uint8Array(2 * all);
	for (let row = 0; row < rows; row++) {
		values[row] = own[row];
		values[all + row] = (other ?? own)[row];
		truth[row] = truth[all + row] = positive[row];
	}
	// The first pair lowers: the candidate ranks a positive row low and a negative one high. The second pair raises.
	for (const [i, isPositive, ours, theirs] of [
		[0, 1, low, high],
		[1, 0, high, low],
		[2, 1, high, low],
		[3, 0, low, high],
	]) {
		values[rows + i] = ours.own;
		values[all + rows + i] = theirs.other;
		truth[rows + i] = truth[all + rows + i] = isPositive;
	}
	const descending = (of) => new Uint32Array(of.length).map((_, i) => i).sort((a, b) => of[b] - of[a]);
	const alone = descending(values.subarray(0, all));
	let others;
	let both;
	const groups = given && (0,_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .numberedGroups */ .z)(given);
	const mixed = new Float64Array(2 * all);
	const areaUnderCurve = metric === "roc_auc";
	return {
		units: rows,
		copies: new Float64Array(rows).fill(1),
		rowWeights: weights,
		groups: groups?.groups,
		unseen,
		unseenWeight: groups === undefined
			? (weights?.reduce((most, each) => Math.max(most, each), 0) ?? 1)
			: (0,_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .unseenGroupWeight */ ._)(change, groups.groups, groups.count) / unseen,
		independent: groups?.count ?? rows,
		rows,
		value(ownWeights, otherWeights) {
			if (otherWeights === undefined)
				return ranked({ order: alone, values, truth, weights: ownWeights, areaUnderCurve });
			if (ownWeights === undefined) {
				const theirs = values.subarray(all);
				others ??= descending(theirs);
				return ranked({ order: others, values: theirs, truth, weights: otherWeights, areaUnderCurve });
			}
			both ??= descending(values);
			mixed.set(ownWeights);
			mixed.set(otherWeights, all);
			return ranked({ order: both, values, truth, weights: mixed, areaUnderCurve });
		},
	};
}
/** Computes the area under the ROC curve or the average precision in one pass: 4 ns per row. */
function ranked({ order, values, truth, weights, areaUnderCurve }) {
	let truePositives = 0;
	let falsePositives = 0;
	let area = 0;
	let precision = 0;
	for (let i = 0; i < order.length;) {
		const score = values[order[i]];
		let positives = 0;
		let negatives = 0;
		for (; i < order.length && values[order[i]] === score; i++) {
			const at = order[i];
			if (truth[at] === 1)
				positives += weights[at];
			else
				negatives += weights[at];
		}
		area += negatives * (truePositives + positives / 2);
		truePositives += positives;
		falsePositives += negatives;
		if (positives > 0)
			precision += positives * (truePositives / (truePositives + falsePositives));
	}
	if (areaUnderCurve)
		return area / truePositives / falsePositives;
	return truePositives > 0 ? precision / truePositives : 0;
}
/** Returns the two ranks between which a row moved furthest, or the worst possible ones without a baseline. */
function furthest({ own, other, positive }) {
	const sortedOwn = Float64Array.from(own).sort();
	const last = own.length - 1;
	if (other === undefined) {
		const least = leastOf(own, positive, 1);
		const most = -leastOf(own.map((score) => -score), positive, 0);
		const low = { own: least, other: least };
		const high = { own: most, other: most };
		const change = own.map((score, row) => (positive[row] === 1 ? (score <= least ? -1 : 0) : score >= most ? -1 : 0));
		return { high, low, change };
	}
	const sortedOther = Float64Array.from(other).sort();
	const change = own.map((score, row) => midrank(sortedOwn, score) - midrank(sortedOther, other[row]));
	let [most, row] = [0, 0];
	for (let i = 0; i < change.length; i++) {
		if (Math.abs(change[i]) > most) {
			most = Math.abs(change[i]);
			row = i;
		}
	}
	const ranks = [midrank(sortedOwn, own[row]), midrank(sortedOther, other[row])].sort((a, b) => a - b);
	const [low, high] = ranks.map((rank) => ({
		own: sortedOwn[Math.min(last, Math.floor(rank))],
		other: sortedOther[Math.min(last, Math.floor(rank))],
	}));
	return { high: high, low: low, change: most > 0 ? change.map((each) => each / most) : change };
}
function leastOf(scores, positive, of) {
	let least = Number.POSITIVE_INFINITY;
	for (let row = 0; row < scores.length; row++)
		if (positive[row] === of)
			least = Math.min(least, scores[row]);
	return least;
}
/** Returns the mean rank, from 0, of the rows with this score. */
function midrank(sorted, score) {
	const bound = (isBelow) => {
		let [low, high] = [0, sorted.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (isBelow(sorted[middle]))
				low = middle + 1;
			else
				high = middle;
		}
		return low;
	};
	return (bound((each) => each < score) + bound((each) => each <= score) - 1) / 2;
}


/***/ }),

/***/ "src/evaluation/resampling/resampling.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NL: () => (/* binding */ resampledClaims),
/* harmony export */   OL: () => (/* binding */ rescaled),
/* harmony export */   cg: () => (/* binding */ resample),
/* harmony export */   gI: () => (/* binding */ swapTest)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:timers/promises");
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/random.ts");
/* harmony import */ var _statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/statistics/bootstrap.ts");
/* harmony import */ var _statistics_student_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/statistics/student.ts");
/* harmony import */ var _statistics_variates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/statistics/variates.ts");





/**
 * Runs the Bayesian bootstrap (Rubin 1981): each row has an exponential weight, and the rows of a group share one.
 * Unseen rows are included, so that a claim is never certain only because no counterexample was sampled. For a share
 * of rows, this gives exactly Clopper and Pearson's bounds.
 *
 * If `paired`, the number is the candidate's metric minus the baseline's.
 */
async function resample(sample, paired, { seed, resamples, signal }) {
	const { units, unseen, copies, rowWeights, groups, unseenWeight } = sample;
	const all = units + 2 * unseen;
	const weights = new Float64Array(all);
	const groupWeights = groups === undefined ? undefined : new Float64Array(sample.independent);
	const number = () => paired ? sample.value(weights, undefined) - sample.value(undefined, weights) : sample.value(weights, undefined);
	for (let unit = 0; unit < units; unit++)
		weights[unit] = copies[unit] * (rowWeights?.[unit] ?? 1);
	const estimate = number();
	const lowered = new Float64Array(resamples);
	const raised = new Float64Array(resamples);
	const pause = patience(signal);
	for (let draw = 0; draw < resamples; draw++) {
		const random = new _core_random_js__WEBPACK_IMPORTED_MODULE_1__/* .Random */ .o(seed, draw);
		if (groups !== undefined && groupWeights !== undefined) {
			for (let group = 0; group < groupWeights.length; group++)
				groupWeights[group] = (0,_statistics_variates_js__WEBPACK_IMPORTED_MODULE_2__/* .exponential */ .EV)(random);
			for (let unit = 0; unit < units; unit++)
				weights[unit] = groupWeights[groups[unit]] * (rowWeights?.[unit] ?? 1);
		}
		else {
			for (let unit = 0; unit < units; unit++)
				weights[unit] = (0,_statistics_variates_js__WEBPACK_IMPORTED_MODULE_2__/* .gamma */ .uN)(copies[unit], random) * (rowWeights === undefined ? 1 : rowWeights[unit]);
		}
		for (let i = 0; i < unseen; i++) {
			weights[units + i] = (0,_statistics_variates_js__WEBPACK_IMPORTED_MODULE_2__/* .exponential */ .EV)(random) * unseenWeight;
			weights[units + unseen + i] = 0;
		}
		lowered[draw] = number();
		for (let i = 0; i < unseen; i++) {
			weights[units + unseen + i] = weights[units + i];
			weights[units + i] = 0;
		}
		raised[draw] = unseen === 0 ? lowered[draw] : number();
		const wait = pause(all);
		if (wait !== undefined)
			await wait;
	}
	return { estimate, lowered, raised, standardError: spread(lowered), independent: sample.independent };
}
/** Shifts a result for some rows to the estimate for all rows. Errors shrink with the square root of the count. */
function rescaled(sampled, { estimate, rows, all }) {
	const factor = Math.sqrt(rows / all);
	const moved = (values) => values.map((value) => estimate + (value - sampled.estimate) * factor);
	return {
		estimate,
		lowered: moved(sampled.lowered),
		raised: moved(sampled.raised),
		standardError: sampled.standardError * factor,
		independent: sampled.independent,
	};
}
/**
 * Computes both p-values for `threshold`, and both one-sided bounds at `confidence`. A resample in which the number
 * is undefined counts against every claim. With few groups, Student's t test must agree, because a few groups say
 * little about their variance.
 */
function resampledClaims({ estimate, lowered, raised, standardError, independent }, threshold, confidence) {
	let notAbove = 0;
	let notBelow = 0;
	for (const value of lowered)
		if (!(value > threshold))
			notAbove++;
	for (const value of raised)
		if (!(value < threshold))
			notBelow++;
	// The sample itself counts as one resample, so no p-value is ever 0.
	const above = (1 + notAbove) / (1 + lowered.length);
	const below = (1 + notBelow) / (1 + raised.length);
	const t = (estimate - threshold) / standardError;
	const certain = !(standardError > 0);
	const half = certain ? 0 : (0,_statistics_student_js__WEBPACK_IMPORTED_MODULE_3__/* .studentQuantile */ .F)(confidence, independent - 1) * standardError;
	return {
		above: certain ? 1 : Math.max(above, (0,_statistics_student_js__WEBPACK_IMPORTED_MODULE_3__/* .studentCdf */ .R)(-t, independent - 1)),
		below: certain ? 1 : Math.max(below, (0,_statistics_student_js__WEBPACK_IMPORTED_MODULE_3__/* .studentCdf */ .R)(t, independent - 1)),
		interval: {
			low: exactZero(Math.min((0,_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_4__/* .sampleQuantile */ .gW)(lowered, 1 - confidence), estimate - half), standardError),
			high: exactZero(Math.max((0,_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_4__/* .sampleQuantile */ .gW)(raised, confidence), estimate + half), standardError),
		},
	};
}
/** Returns 0 for a value that is only rounding error. */
function exactZero(value, standardError) {
	return Math.abs(value) < 1e-9 * standardError ? 0 : value;
}
/**
 * Runs the paired swap test. It is exact for two equally good models, for any metric and tails of any weight, because
 * each row's two predictions (or each group's) could equally well be exchanged. `observed` is the difference to test
 * if `sample` has only some of the rows.
 */
async function swapTest(sample, { seed, resamples, signal, observed }) {
	const { units, unseen, copies, rowWeights, groups } = sample;
	const own = new Float64Array(units + 2 * unseen);
	const other = new Float64Array(units + 2 * unseen);
	const weightOf = (unit) => (rowWeights === undefined ? 1 : rowWeights[unit]);
	for (let unit = 0; unit < units; unit++)
		own[unit] = copies[unit] * weightOf(unit);
	const seen = observed ?? sample.value(own, undefined) - sample.value(undefined, own);
	const tolerance = 1e-12 * Math.max(1, Math.abs(seen));
	const swapped = groups === undefined ? undefined : new Uint8Array(sample.independent);
	const pause = patience(signal);
	let atLeast = 0;
	let atMost = 0;
	for (let draw = 0; draw < resamples; draw++) {
		const random = new _core_random_js__WEBPACK_IMPORTED_MODULE_1__/* .Random */ .o(seed, draw);
		if (swapped !== undefined)
			for (let group = 0; group < swapped.length; group++)
				swapped[group] = random.int32() & 1;
		for (let unit = 0; unit < units; unit++) {
			const count = copies[unit];
			const moved = swapped !== undefined ? swapped[groups[unit]] : count === 1 ? random.int32() & 1 : (0,_statistics_variates_js__WEBPACK_IMPORTED_MODULE_2__/* .heads */ .c9)(count, random);
			other[unit] = moved * weightOf(unit);
			own[unit] = (count - moved) * weightOf(unit);
		}
		const difference = sample.value(own, other) - sample.value(other, own);
		if (!(difference < seen - tolerance))
			atLeast++;
		if (!(difference > seen + tolerance))
			atMost++;
		const wait = pause(units);
		if (wait !== undefined)
			await wait;
	}
	return { above: (1 + atLeast) / (1 + resamples), below: (1 + atMost) / (1 + resamples) };
}
/** Returns a function that yields to the event loop every 10 to 50 ms, so that a cancelled run ends at once. */
function patience(signal) {
	let done = 0;
	return (work) => {
		done += work + 20;
		if (done < 500_000)
			return undefined;
		done = 0;
		signal?.throwIfAborted();
		return (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
	};
}
function spread(values) {
	let sum = 0;
	let count = 0;
	for (const value of values) {
		if (Number.isNaN(value))
			continue;
		sum += value;
		count++;
	}
	const centre = sum / count;
	let squares = 0;
	for (const value of values)
		if (!Number.isNaN(value))
			squares += (value - centre) ** 2;
	return Math.sqrt(squares / (count - 1));
}


/***/ }),

/***/ "src/evaluation/resampling/sample.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ unseenGroupWeight),
/* harmony export */   z: () => (/* binding */ numberedGroups)
/* harmony export */ });
/** Returns the adverse weight of an unseen group, which equals that of the most adverse group seen. */
function unseenGroupWeight(change, groups, count) {
	const sums = new Float64Array(count);
	const sizes = new Float64Array(count);
	for (let unit = 0; unit < groups.length; unit++) {
		sums[groups[unit]] += change[unit];
		sizes[groups[unit]]++;
	}
	let share = 0;
	for (let group = 0; group < count; group++)
		share = Math.max(share, Math.abs(sums[group]) / sizes[group]);
	return (share * groups.length) / count;
}
/** Renumbers groups from 0 without gaps. */
function numberedGroups(groups) {
	const numbers = new Map();
	const numbered = groups.map((group) => {
		const number = numbers.get(group) ?? numbers.size;
		numbers.set(group, number);
		return number;
	});
	return { groups: numbered, count: numbers.size };
}


/***/ }),

/***/ "src/evaluation/resampling/value-sample.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _$: () => (/* binding */ calibrationOf),
/* harmony export */   gF: () => (/* binding */ valueSample),
/* harmony export */   hm: () => (/* binding */ meanOf),
/* harmony export */   n3: () => (/* binding */ determinationOf),
/* harmony export */   ux: () => (/* binding */ medianOf)
/* harmony export */ });
/* harmony import */ var _statistics_mean_interval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/statistics/mean-interval.ts");
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/resampling/sample.ts");


/**
 * Samples a metric of numbers per row, such as losses and errors. The unseen row is a copy of the row that differs
 * most between the models, with the two predictions exchanged if needed. Without a baseline, it is a copy of the row
 * with the largest or the smallest value.
 * Of `unbounded` values the largest difference, or value, is extrapolated.
 */
function valueSample({ own, other, combine }, { candidate, groups: given, unseen: wanted = true, unbounded = false }) {
	const { rows, weights } = candidate;
	const unseen = wanted ? 1 : 0;
	const all = rows + 2 * unseen;
	const extremes = extremesOf(own, other, unbounded);
	// The order is: own values of the seen rows, of the lowering and of the raising row, then the baseline's.
	const values = new Float64Array(2 * all);
	const at = new Int32Array(2 * all);
	for (let row = 0; row < rows; row++) {
		values[row] = own[row];
		values[all + row] = (other ?? own)[row];
		at[row] = at[all + row] = row;
	}
	if (wanted) {
		const { lowering, raising } = extremes;
		for (const [unit, { row, ours, theirs }] of [
			[rows, lowering],
			[rows + 1, raising],
		]) {
			values[unit] = ours;
			values[all + unit] = theirs;
			at[unit] = at[all + unit] = row;
		}
	}
	const groups = given && (0,_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .numberedGroups */ .z)(given);
	const mixed = new Float64Array(2 * all);
	const alone = { values: values.subarray(0, all), at: at.subarray(0, all), boundary: all };
	const others = { values: values.subarray(all), at: at.subarray(all), boundary: 0 };
	return {
		units: rows,
		copies: new Float64Array(rows).fill(1),
		rowWeights: weights,
		groups: groups?.groups,
		unseen,
		unseenWeight: groups === undefined
			? (weights?.reduce((most, each) => Math.max(most, each), 0) ?? 1)
			: (0,_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .unseenGroupWeight */ ._)(changes(own, other, extremes.largest), groups.groups, groups.count),
		independent: groups?.count ?? rows,
		rows,
		value(ownWeights, otherWeights) {
			if (otherWeights === undefined)
				return combine({ ...alone, weights: ownWeights });
			if (ownWeights === undefined)
				return combine({ ...others, weights: otherWeights });
			mixed.set(ownWeights);
			mixed.set(otherWeights, all);
			return combine({ values, weights: mixed, at, boundary: all });
		},
	};
}
/** The unseen error is one that three times as many rows would be expected to have. */
const UNSEEN_TIMES = 3;
function extremesOf(own, other, unbounded) {
	let [least, most, furthest, largest] = [0, 0, 0, 0];
	for (let row = 0; row < own.length; row++) {
		if (own[row] < own[least])
			least = row;
		if (own[row] > own[most])
			most = row;
		const change = other === undefined ? 0 : Math.abs(own[row] - other[row]);
		if (change > largest) {
			largest = change;
			furthest = row;
		}
	}
	if (other === undefined) {
		const alone = (row, value) => ({ row, ours: value, theirs: value });
		const highest = unbounded ? (0,_statistics_mean_interval_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenValue */ .ef)(own, UNSEEN_TIMES) : own[most];
		return { lowering: alone(least, own[least]), raising: alone(most, highest), largest: Math.abs(own[most]) };
	}
	const low = Math.min(own[furthest], other[furthest]);
	const high = low +
		(unbounded
			? (0,_statistics_mean_interval_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenValue */ .ef)(own.map((value, row) => Math.abs(value - other[row])), UNSEEN_TIMES)
			: largest);
	const lowering = { row: furthest, ours: low, theirs: high };
	return { lowering, raising: { row: furthest, ours: high, theirs: low }, largest };
}
/** Returns each row's change as a share of the largest one. */
function changes(own, other, largest) {
	return own.map((value, row) => (largest > 0 ? (value - (other?.[row] ?? 0)) / largest : 0));
}
/** Returns Σ w v / Σ w, transformed by `then`. */
function meanOf(then = (mean) => mean) {
	return ({ values, weights }) => {
		let sum = 0;
		let total = 0;
		for (let i = 0; i < values.length; i++) {
			sum += weights[i] * values[i];
			total += weights[i];
		}
		return then(sum / total);
	};
}
/** Returns the lower weighted median. Each array of values is sorted once. */
function medianOf() {
	const orders = new Map();
	return ({ values, weights }) => {
		let order = orders.get(values);
		if (order === undefined) {
			order = new Uint32Array(values.length).map((_, i) => i).sort((a, b) => values[a] - values[b]);
			orders.set(values, order);
		}
		let total = 0;
		for (const weight of weights)
			total += weight;
		let reached = 0;
		for (const i of order) {
			reached += weights[i];
			if (reached > 0 && reached >= total / 2)
				return values[i];
		}
		return Number.NaN;
	};
}
/** Returns 1 - Σ w e² / Σ w (y - ȳ)², from squared errors and the truth of each row. */
function determinationOf(truth) {
	const centre = truth.reduce((sum, each) => sum + each, 0) / truth.length;
	return ({ values, weights, at }) => {
		let squares = 0;
		let total = 0;
		let offset = 0;
		let spread = 0;
		for (let i = 0; i < values.length; i++) {
			const weight = weights[i];
			const away = truth[at[i]] - centre;
			squares += weight * values[i];
			total += weight;
			offset += weight * away;
			spread += weight * away * away;
		}
		const around = spread - (offset * offset) / total;
		return around > 0 ? 1 - squares / around : Number.NaN;
	};
}
/** Returns the expected calibration error, from each row's excess (correct or not, minus confidence) and its bin. */
function calibrationOf(own, other, bins) {
	const sums = new Float64Array(bins);
	return ({ values, weights, at, boundary }) => {
		sums.fill(0);
		let total = 0;
		for (let i = 0; i < values.length; i++) {
			const bin = i < boundary ? own[at[i]] : other[at[i]];
			sums[bin] += weights[i] * values[i];
			total += weights[i];
		}
		let error = 0;
		for (const sum of sums)
			error += Math.abs(sum);
		return error / total;
	};
}


/***/ }),

/***/ "src/evaluation/resampling/weighted-sample.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ weightedSample)
/* harmony export */ });
/* harmony import */ var _metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/metrics/selection.ts");
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/resampling/sample.ts");


/**
 * A metric that is any function of weighted predictions, such as a formula of other metrics. No row is known to lower or to
 * raise it, so that no unseen rows take part.
 */
function weightedSample(options) {
	const { groups: given, metricOf } = options;
	const { candidate, baseline, copies } = unitsOf(options);
	const { rows, weights } = candidate;
	const groups = given && (0,_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .numberedGroups */ .z)(given);
	const alone = metricOf(candidate);
	const others = baseline && metricOf(baseline);
	const mixed = baseline && metricOf(joined(candidate, baseline));
	let mass = 0;
	for (let unit = 0; unit < rows; unit++)
		mass += copies[unit] * (weights?.[unit] ?? 1);
	const buffer = new Float64Array(mixed === undefined ? rows : 2 * rows);
	return {
		units: rows,
		copies,
		rowWeights: weights,
		groups: groups?.groups,
		unseen: 0,
		unseenWeight: 0,
		independent: groups?.count ?? options.candidate.rows,
		rows: options.candidate.rows,
		value(own, other) {
			let total = 0;
			for (let unit = 0; unit < rows; unit++)
				total += (own?.[unit] ?? 0) + (other?.[unit] ?? 0);
			const scale = mass / total;
			for (let unit = 0; unit < rows; unit++)
				buffer[unit] = ((own ?? other)?.[unit] ?? 0) * scale;
			if (own === undefined && others !== undefined)
				return others(buffer.subarray(0, rows));
			if (other === undefined || mixed === undefined)
				return alone(buffer.subarray(0, rows));
			for (let unit = 0; unit < rows; unit++)
				buffer[rows + unit] = other[unit] * scale;
			return mixed(buffer);
		},
	};
}
function unitsOf({ candidate, baseline, groups, labels }) {
	const each = () => ({ candidate, baseline, copies: new Float64Array(candidate.rows).fill(1) });
	if (!labels || candidate.task === "regression" || groups !== undefined || candidate.weights !== undefined)
		return each();
	const { truth, predicted, rows } = candidate;
	const k = candidate.classes.length;
	const unitOf = new Map();
	const first = [];
	const counts = [];
	for (let row = 0; row < rows; row++) {
		const cell = (truth[row] * k + predicted[row]) * k + (baseline?.predicted[row] ?? 0);
		let unit = unitOf.get(cell);
		if (unit === undefined) {
			unit = counts.length;
			unitOf.set(cell, unit);
			first.push(row);
			counts.push(0);
		}
		counts[unit]++;
	}
	const chosen = Int32Array.from(first);
	return {
		candidate: (0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPredictions */ .x)({ ...candidate, probabilities: undefined }, chosen),
		baseline: baseline && (0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPredictions */ .x)(baseline, chosen),
		copies: Float64Array.from(counts),
	};
}
/** The rows of one model's answers, and then those of the other's. */
function joined(first, second) {
	const shared = { rows: 2 * first.rows, ids: undefined, weights: undefined };
	if (first.task === "regression" && second.task === "regression")
		return {
			...shared,
			task: "regression",
			truth: concat(first.truth, second.truth),
			predicted: concat(first.predicted, second.predicted),
		};
	if (first.task !== "classification" || second.task !== "classification")
		throw new TypeError("expected two models of one task");
	const { probabilities: own } = first;
	const { probabilities: other } = second;
	return {
		...shared,
		task: "classification",
		classes: first.classes,
		truth: Int32Array.from([...first.truth, ...second.truth]),
		predicted: Int32Array.from([...first.predicted, ...second.predicted]),
		probabilities: own === undefined || other === undefined ? undefined : concat(own, other),
	};
}
function concat(first, second) {
	const all = new Float64Array(first.length + second.length);
	all.set(first);
	all.set(second, first.length);
	return all;
}


/***/ }),

/***/ "src/evaluation/slices/cut.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ cutColumns),
  U: () => (/* binding */ cutSlices)
});

var failure = __webpack_require__("src/core/failure.ts");
var table_table = __webpack_require__("src/data/table/table.ts");
var nearest = __webpack_require__("src/core/nearest.ts");
var date = __webpack_require__("src/data/table/date.ts");
var expression_expression = __webpack_require__("src/evaluation/expression/expression.ts");
var parser = __webpack_require__("src/evaluation/expression/parser.ts");
var tokens = __webpack_require__("src/evaluation/expression/tokens.ts");
;// CONCATENATED MODULE: ./src/evaluation/slices/condition.ts







/** Matches the spellings of true in a boolean column. */
const TRUE = /^(true|t|yes|y|1)$/i;
/**
 * Reads a condition on the columns of a table: `age >= 60 && sex == F`, `income / persons < 1000`, `city == "New York"`,
 * `visit >= "2024-01-01"`, `age == missing`, `!smoker`.
 *
 * @throws {Failure} for invalid syntax, unknown columns, and values that a column never has.
 */
function readCondition(text, table) {
	try {
		const expression = (0,parser/* parseExpression */.Y)(text);
		if (!(0,expression_expression/* isCondition */.G)(expression) && expression.kind !== "path")
			throw new tokens/* Misreading */._0(0, "a comparison such as age >= 60", (0,tokens/* quotedText */.w0)(text));
		return new Compiler(text, table).condition(expression);
	}
	catch (error) {
		if (error instanceof tokens/* Misreading */._0) {
			const shown = text.length > 200 ? `${text.slice(0, 199)}…` : text;
			throw new failure/* Failure */.H(`slices: ${shown}: character ${error.at + 1}: ${error.message}`, { cause: error });
		}
		throw error;
	}
}
/** Lists the names in a condition that may be columns. */
function columnsIn(text) {
	const names = [];
	(0,expression_expression/* walk */.n)((0,parser/* parseExpression */.Y)(text), (each) => {
		if (each.kind === "path")
			names.push(textOf(each.segments));
	});
	return names;
}
class Compiler {
	#text;
	#table;
	constructor(text, table) {
		this.#text = text;
		this.#table = table;
	}
	condition(expression) {
		if (expression.kind === "and" || expression.kind === "or") {
			const parts = expression.parts.map((part) => this.condition(part));
			return joined(parts, expression.kind === "or");
		}
		if (expression.kind === "not") {
			const of = this.condition(expression.of);
			return (row) => {
				const value = of(row);
				return value === undefined ? undefined : !value;
			};
		}
		if (expression.kind === "comparison")
			return this.#comparison(expression);
		if (expression.kind === "path")
			return this.#truth(expression);
		throw new tokens/* Misreading */._0(expression.start, "a comparison", (0,tokens/* quotedText */.w0)(this.#written(expression)));
	}
	/** Tests a boolean column that is given by its name alone. */
	#truth(path) {
		const column = this.#column(path) ?? this.#unknown(path);
		if (column.type !== "boolean") {
			throw new tokens/* Misreading */._0(path.start, `a comparison, or a column of true and false`, `${column.name}, of type ${column.type}`);
		}
		const isTrue = column.levels.map((level) => TRUE.test(level));
		return (row) => isTrue[column.codes[row]];
	}
	#comparison(comparison) {
		const { left, right, comparator } = comparison;
		// `60 <= age` means `age >= 60`.
		const [path, other, symbol] = left.kind === "path" && this.#column(left) !== undefined
			? [left, right, comparator]
			: right.kind === "path" && this.#column(right) !== undefined
				? [right, left, MIRRORED[comparator]]
				: [undefined, undefined, comparator];
		if (path !== undefined) {
			const column = this.#column(path);
			const isColumn = other.kind === "path" && this.#column(other) !== undefined;
			if (!isColumn && other.kind === "path" && textOf(other.segments) === "missing")
				return this.#missing(comparison, column, symbol);
			if (!isColumn && "codes" in column)
				return this.#category(other, column, symbol);
			if (!isColumn && column.type === "date")
				return this.#date(other, column.values, symbol);
		}
		const [a, b] = [this.#number(left), this.#number(right)];
		const holds = COMPARE[comparator];
		return (row) => {
			const x = a(row);
			const y = b(row);
			return Number.isNaN(x) || Number.isNaN(y) ? undefined : holds(x, y);
		};
	}
	#missing({ start }, column, symbol) {
		if (symbol !== "==" && symbol !== "!=")
			throw new tokens/* Misreading */._0(start, "== missing or != missing", symbol);
		return (row) => (0,table_table/* isMissing */.b2)(column, row) === (symbol === "==");
	}
	#category(other, column, symbol) {
		if (symbol !== "==" && symbol !== "!=") {
			throw new tokens/* Misreading */._0(other.start, `== or != with ${column.name}, which holds text`, symbol);
		}
		if (other.kind !== "path" && other.kind !== "number") {
			throw new tokens/* Misreading */._0(other.start, `a value of ${column.name}`, (0,tokens/* quotedText */.w0)(this.#written(other)));
		}
		const wanted = other.kind === "path" ? textOf(other.segments) : this.#written(other);
		const code = column.levels.indexOf(wanted);
		if (code < 0) {
			const close = (0,nearest/* nearest */.p)(wanted, column.levels);
			const some = column.levels.slice(0, 5).map(tokens/* quotedText */.w0).join(", ");
			const hint = close === undefined ? "" : ` (did you mean ${(0,tokens/* quotedText */.w0)(close)}?)`;
			throw new tokens/* Misreading */._0(other.start, `a value that ${column.name} holds (${some}${column.levels.length > 5 ? ", …" : ""})`, `${(0,tokens/* quotedText */.w0)(wanted)}${hint}`);
		}
		return (row) => (column.codes[row] === -1 ? undefined : (column.codes[row] === code) === (symbol === "=="));
	}
	#date(other, values, symbol) {
		const at = other.kind === "path" ? (0,date/* parseDate */._U)(textOf(other.segments)) : Number.NaN;
		if (Number.isNaN(at))
			throw new tokens/* Misreading */._0(other.start, 'a date such as "2024-01-31"', (0,tokens/* quotedText */.w0)(this.#written(other)));
		const holds = COMPARE[symbol];
		return (row) => (Number.isNaN(values[row]) ? undefined : holds(values[row], at));
	}
	#number(expression) {
		switch (expression.kind) {
			case "number": {
				const { value } = expression;
				return () => value;
			}
			case "path": {
				const column = this.#column(expression) ?? this.#unknown(expression);
				if ("codes" in column || column.type === "date") {
					throw new tokens/* Misreading */._0(expression.start, "a column of numbers", `${column.name}, of type ${column.type}`);
				}
				const { values } = column;
				return (row) => values[row];
			}
			case "negative": {
				const of = this.#number(expression.of);
				return (row) => -of(row);
			}
			case "sum": {
				const terms = expression.terms.map(({ minus, of }) => ({ sign: minus ? -1 : 1, of: this.#number(of) }));
				return (row) => terms.reduce((sum, { sign, of }) => sum + sign * of(row), 0);
			}
			case "product": {
				const factors = expression.factors.map(({ divides, of }) => ({ divides, of: this.#number(of) }));
				return (row) => factors.reduce((product, { divides, of }) => (divides ? product / of(row) : product * of(row)), 1);
			}
			case "call": {
				const parts = expression.arguments.map((each) => this.#number(each));
				const combine = Math[expression.name];
				return (row) => combine(...parts.map((part) => part(row)));
			}
			default:
				throw new tokens/* Misreading */._0(expression.start, "a number", "a comparison");
		}
	}
	#column({ segments }) {
		return (0,table_table/* findColumn */.kn)(this.#table, textOf(segments));
	}
	#unknown(path) {
		const name = textOf(path.segments);
		const names = this.#table.columns.map((column) => column.name);
		const close = (0,nearest/* nearest */.p)(name, names);
		const hint = close === undefined
			? `there are ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`
			: `did you mean ${close}?`;
		throw new tokens/* Misreading */._0(path.start, "a column of the table", `${(0,tokens/* quotedText */.w0)(name)} (${hint})`);
	}
	#written({ start, end }) {
		return this.#text.slice(start, end);
	}
}
/** Joins conditions with three-valued `&&` or `||`: one part may decide, else an undefined part leaves it undefined. */
function joined(parts, deciding) {
	return (row) => {
		let open = false;
		for (const part of parts) {
			const value = part(row);
			if (value === deciding)
				return deciding;
			if (value === undefined)
				open = true;
		}
		return open ? undefined : !deciding;
	};
}
const textOf = (segments) => segments.map(({ text }) => text).join(".");
const COMPARE = {
	">=": (a, b) => a >= b,
	"<=": (a, b) => a <= b,
	">": (a, b) => a > b,
	"<": (a, b) => a < b,
	"==": (a, b) => a === b,
	"!=": (a, b) => a !== b,
};
const MIRRORED = { ">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==", "!=": "!=" };

;// CONCATENATED MODULE: ./src/evaluation/slices/cut.ts



/** Maximum number of different values. With more, numbers become quartiles, and text is an error. */
const MOST_NUMBERS = 20;
const MOST_LEVELS = 50;
const MOST_SLICES = 1000;
/**
 * Splits a table into slices. The name of a column gives one slice per value (`sex=F`, and `sex=(missing)`), or
 * quartiles for a column of many numbers. Anything else is a condition, which gives one slice of that name.
 *
 * @throws {Failure} for unknown columns, text with too many values, and invalid conditions.
 */
function cutSlices(table, cuts) {
	const slices = new Map();
	for (const cut of cuts) {
		const column = (0,table_table/* findColumn */.kn)(table, cut);
		const own = column === undefined ? [conditional(table, cut)] : byValue(table, column);
		for (const slice of own)
			slices.set(slice.name, slice);
		if (slices.size > MOST_SLICES)
			throw new failure/* Failure */.H(`slices: expected at most ${MOST_SLICES} slices, got more (${cut})`);
	}
	return [...slices.values()];
}
function conditional(table, text) {
	const condition = readCondition(text, table);
	return { name: text.replace(/\s+/g, " "), rows: rowsOf(table, (row) => condition(row) === true) };
}
function byValue(table, column) {
	if ("codes" in column)
		return withMissing(table, column, byLevel(table, column));
	if (column.type === "date") {
		throw new failure/* Failure */.H(`slices: ${column.name}: expected a condition on a column of dates (${column.name} >= "2024-01-01")`);
	}
	const distinct = new Set();
	for (const value of column.values) {
		if (!Number.isNaN(value))
			distinct.add(value);
		if (distinct.size > MOST_NUMBERS)
			return withMissing(table, column, quarters(table, column.name, column.values));
	}
	const values = [...distinct].sort((a, b) => a - b);
	return withMissing(table, column, values.map((value) => ({
		name: `${column.name}=${value}`,
		rows: rowsOf(table, (row) => column.values[row] === value),
	})));
}
function byLevel(table, { name, levels, codes }) {
	const counts = new Int32Array(levels.length);
	for (const code of codes)
		if (code >= 0)
			counts[code]++;
	const held = levels.map((level, code) => ({ level, code })).filter(({ code }) => counts[code] > 0);
	if (held.length > MOST_LEVELS) {
		throw new failure/* Failure */.H(`slices: ${name}: expected a column of at most ${MOST_LEVELS} values, got ${held.length} (write conditions: ${name} == ${JSON.stringify(held[0].level)})`);
	}
	return held.map(({ level, code }) => ({
		name: `${name}=${level}`,
		rows: rowsOf(table, (row) => codes[row] === code),
	}));
}
/** Returns four slices of similar size, cut at values that occur. */
function quarters(table, name, values) {
	const sorted = values.filter((value) => !Number.isNaN(value)).sort();
	const edges = [...new Set([1, 2, 3].map((quarter) => sorted[Math.floor((sorted.length * quarter) / 4)]))].filter((edge) => edge > sorted[0]);
	return [undefined, ...edges].map((from, index) => {
		const to = edges[index];
		const low = from === undefined ? undefined : `${name} >= ${from}`;
		const high = to === undefined ? undefined : `${name} < ${to}`;
		return {
			name: [low, high].filter((each) => each !== undefined).join(" && "),
			rows: rowsOf(table, (row) => (from === undefined || values[row] >= from) &&
				(to === undefined || values[row] < to) &&
				!Number.isNaN(values[row])),
		};
	});
}
function withMissing(table, column, slices) {
	const rows = rowsOf(table, (row) => (0,table_table/* isMissing */.b2)(column, row));
	return rows.length === 0 ? slices : [...slices, { name: `${column.name}=(missing)`, rows }];
}
function rowsOf(table, belongs) {
	const rows = new Int32Array(table.rows);
	let count = 0;
	for (let row = 0; row < table.rows; row++)
		if (belongs(row))
			rows[count++] = row;
	return rows.slice(0, count);
}
/** Returns the columns that the slices use. */
function cutColumns(table, cuts) {
	const names = new Set();
	for (const cut of cuts) {
		if ((0,table_table/* findColumn */.kn)(table, cut) !== undefined)
			names.add(cut);
		else
			for (const name of columnsIn(cut))
				names.add(name);
	}
	return table.columns.filter(({ name }) => names.has(name));
}


/***/ }),

/***/ "src/evaluation/statistics/bootstrap.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gW: () => (/* binding */ sampleQuantile)
/* harmony export */ });
/* unused harmony exports bootstrap, bootstrapPatiently, percentileInterval */


/**
 * Runs Efron's bootstrap: draws as many rows (or clusters) as there are with replacement, `resamples` times. Returns
 * one array per statistic with one value per resample, in the order of the draws.
 */
function bootstrap(options, statistic) {
	const values = [];
	for (const resample of draws(options, statistic, values))
		void resample;
	return values;
}
/** Does the same as `bootstrap` but yields to the event loop, so that a cancelled run ends at once. */
async function bootstrapPatiently(options, statistic) {
	const values = [];
	let rows = 0;
	for (const resample of draws(options, statistic, values)) {
		void resample;
		rows += options.rows;
		// This is about 10 to 50 ms of work.
		if (rows >= 1_000_000) {
			rows = 0;
			await yieldToEventLoop();
		}
	}
	return values;
}
function* draws(options, statistic, values) {
	const { rows, resamples, seed, clusters, signal } = options;
	const units = clusters === undefined ? rows : clusters.reduce((most, each) => Math.max(most, each + 1), 0);
	const drawn = new Int32Array(units);
	const counts = clusters === undefined ? drawn : new Int32Array(rows);
	for (let resample = 0; resample < resamples; resample++) {
		signal?.throwIfAborted();
		const random = new Random(seed, resample);
		drawn.fill(0);
		for (let i = 0; i < units; i++)
			drawn[random.below(units)]++;
		if (clusters !== undefined)
			for (let row = 0; row < rows; row++)
				counts[row] = drawn[clusters[row]];
		const statistics = statistic(counts);
		for (let j = 0; j < statistics.length; j++) {
			values[j] ??= new Float64Array(resamples);
			values[j][resample] = statistics[j];
		}
		yield resample;
	}
}
/**
 * Returns the quantile `q` of values in any order, interpolated linearly as in NumPy (Hyndman and Fan's type 7). NaN
 * values, where a resample left the statistic undefined, are ignored. NaN if no value is left.
 */
function sampleQuantile(values, q) {
	const sorted = values.filter((value) => !Number.isNaN(value)).sort();
	if (sorted.length === 0)
		return Number.NaN;
	const at = (sorted.length - 1) * q;
	const below = Math.floor(at);
	const low = sorted[below];
	const high = sorted[Math.min(below + 1, sorted.length - 1)];
	return low === high ? low : low + (high - low) * (at - below);
}
/** Returns the percentile interval of bootstrapped values. */
function percentileInterval(values, confidence = 0.95) {
	return { low: sampleQuantile(values, 0.5 - confidence / 2), high: sampleQuantile(values, 0.5 + confidence / 2) };
}


/***/ }),

/***/ "src/evaluation/statistics/calibration.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sz: () => (/* binding */ calibrationInterval),
/* harmony export */   fW: () => (/* binding */ calibrationError),
/* harmony export */   it: () => (/* binding */ calibrationClaims)
/* harmony export */ });
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/random.ts");
/* harmony import */ var _variates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/statistics/variates.ts");


/** Returns the expected calibration error: Σ share of the bin · |accuracy - confidence|. */
function calibrationError(bins) {
	const rows = total(bins);
	return bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.rows * bin.confidence) / rows, 0);
}
/**
 * Returns one-sided p-values of "the true calibration error is above `bound`" and of "it is below".
 *
 * A sample's error exceeds the true one by about √(bins / rows), because the accuracy of each bin varies by chance,
 * and deviations in both directions add up. The sample's error is therefore compared with the errors of samples drawn
 * under the hypothesis, which have the same bias (consistency resampling, Bröcker and Smith 2007). The number of rows in
 * each bin is drawn too, because the bins that hold the gaps may have had more rows by chance, and then the correct rows
 * among them with the accuracy that the hypothesis gives the bin.
 *
 * - "above": the larger p-value of two hypotheses. In one, the observed gaps are reduced by the same amount until they
 * add up to the bound: small gaps become zero, which leaves most to chance. In the other, they are reduced as if each
 * bin had two more rows without a gap, and then scaled to the bound: a bin of few rows that are all correct does not
 * count as one that is always correct. With either alone, a model at the bound was red in 7 to 18 % of small test sets.
 * - "below": a gap as large as the bound in every bin. Large gaps leave least to chance.
 */
function calibrationClaims(bins, bound, options) {
	const seen = calibrationError(bins);
	return {
		above: seen <= bound
			? 1
			: Math.max(...[shortened(bins, bound), shrunk(bins, bound)].map((accuracies) => share(bins, accuracies, { ...options, isCounted: (error) => error >= seen - 1e-12 }))),
		below: bound <= 0 ? 1 : share(bins, widened(bins, bound), { ...options, isCounted: (error) => error <= seen + 1e-12 }),
	};
}
/**
 * The bounds that neither claim rejects, each at its one-sided `confidence`. A sample that by luck is better calibrated than its
 * own size allows rejects bounds below its own error: the interval then reaches up to that error.
 */
function calibrationInterval(bins, confidence, options) {
	const level = 1 - confidence;
	const seen = calibrationError(bins);
	const { above, below } = {
		above: (bound) => calibrationClaims(bins, bound, options).above,
		below: (bound) => calibrationClaims(bins, bound, options).below,
	};
	return {
		low: above(0) > level ? 0 : crossing(0, seen, (bound) => above(bound) <= level),
		high: below(1) > level
			? 1
			: Math.max(seen, crossing(0, 1, (bound) => below(bound) > level)),
	};
}
/** Finds the last point from `low` to `high` where `holds` is true. */
function crossing(low, high, holds) {
	let [inside, outside] = [low, high];
	for (let i = 0; i < 14; i++) {
		const middle = (inside + outside) / 2;
		if (holds(middle))
			inside = middle;
		else
			outside = middle;
	}
	return (inside + outside) / 2;
}
/** Returns the accuracy of each bin if every gap is reduced equally until they add up to `bound`. */
function shortened(bins, bound) {
	const rows = total(bins);
	const gaps = bins.map(({ rows: own, right, confidence }) => right / own - confidence);
	const left = (by) => bins.reduce((sum, bin, i) => sum + (bin.rows / rows) * Math.max(0, Math.abs(gaps[i]) - by), 0);
	let [low, high] = [0, 1];
	for (let i = 0; i < 50; i++) {
		const middle = (low + high) / 2;
		if (left(middle) > bound)
			low = middle;
		else
			high = middle;
	}
	return Float64Array.from(bins, ({ confidence }, i) => {
		const gap = Math.sign(gaps[i]) * Math.max(0, Math.abs(gaps[i]) - high);
		return Math.min(1, Math.max(0, confidence + gap));
	});
}
/** Rows without a gap that `shrunk` adds to each bin. */
const ADDED_ROWS = 2;
/** Returns the accuracy of each bin if the gaps, less in bins of few rows, are scaled until they add up to `bound`. */
function shrunk(bins, bound) {
	const rows = total(bins);
	const at = (factor) => Float64Array.from(bins, ({ rows: own, right, confidence }) => Math.min(1, Math.max(0, confidence + (factor * (right - own * confidence)) / (own + ADDED_ROWS))));
	const sum = (accuracies) => bins.reduce((all, bin, i) => all + (bin.rows / rows) * Math.abs(accuracies[i] - bin.confidence), 0);
	let [low, high] = [0, 1 + ADDED_ROWS];
	for (let i = 0; i < 50; i++) {
		const middle = (low + high) / 2;
		if (sum(at(middle)) < bound)
			low = middle;
		else
			high = middle;
	}
	return at(low);
}
/** Returns the accuracy of each bin if its gap is `bound`, on the observed side if there is room. */
function widened(bins, bound) {
	return Float64Array.from(bins, ({ rows, right, confidence }) => {
		const up = confidence + bound;
		const down = confidence - bound;
		if (down < 0)
			return Math.min(1, up);
		if (up > 1)
			return down;
		return right / rows > confidence ? up : down;
	});
}
/** Returns the share of samples drawn with these accuracies that are as extreme. The sample itself counts as one. */
function share(bins, accuracies, { seed, resamples, isCounted }) {
	const rows = total(bins);
	const random = new _core_random_js__WEBPACK_IMPORTED_MODULE_0__/* .Random */ .o(seed, 0xec);
	let count = 0;
	for (let draw = 0; draw < resamples; draw++) {
		let error = 0;
		// The rows that are left, and those of the sample's bins that are left, to draw the number in each bin.
		let [left, expected] = [rows, rows];
		for (let i = 0; i < bins.length && left > 0; i++) {
			const { rows: seen, confidence } = bins[i];
			const own = seen === expected ? left : (0,_variates_js__WEBPACK_IMPORTED_MODULE_1__/* .binomial */ .QV)(left, seen / expected, random);
			error += Math.abs((0,_variates_js__WEBPACK_IMPORTED_MODULE_1__/* .binomial */ .QV)(own, accuracies[i], random) - own * confidence);
			left -= own;
			expected -= seen;
		}
		if (isCounted(error / rows))
			count++;
	}
	return (1 + count) / (1 + resamples);
}
function total(bins) {
	return bins.reduce((sum, { rows }) => sum + rows, 0);
}


/***/ }),

/***/ "src/evaluation/statistics/mean-interval.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ meanTest),
/* harmony export */   VO: () => (/* binding */ meanInterval),
/* harmony export */   Wk: () => (/* binding */ leastTailIndex),
/* harmony export */   Xz: () => (/* binding */ isTailLight),
/* harmony export */   bV: () => (/* binding */ tailIndex),
/* harmony export */   c: () => (/* binding */ medianInterval),
/* harmony export */   ef: () => (/* binding */ unseenValue)
/* harmony export */ });
/* harmony import */ var _moments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/statistics/moments.ts");
/* harmony import */ var _student_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/student.ts");


/** Values with a smaller tail index need far more than some hundred rows for a reliable mean. */
const leastTailIndex = 1.8;
/** No interval is reliable if one row has more than this share of the variance. */
const LARGEST_SHARE = 0.5;
/**
 * Returns the two-sided interval of a mean of possibly skewed values, such as losses and squared errors: Student's
 * interval with Hall's transformation (1992, "On the removal of skewness by transformation"), which moves both ends
 * towards the long tail.
 *
 * `unseen` is a value that other rows may have: the upper end is that of the sample with this value added. For errors
 * with heavy tails (Student's t with 3 degrees of freedom, lognormal), Hall's interval for the mean of squares covers
 * 86 %. With `unseenValue`, it covers 94 % or more, from 100 rows (`npm run bench -- coverage`).
 *
 * Undefined if all values are equal, or if one value decides the mean and there is no `unseen`.
 */
function meanInterval(values, confidence, unseen) {
	const seen = hall(values, confidence);
	if (seen === undefined)
		return undefined;
	if (unseen === undefined)
		return seen.largestShare > LARGEST_SHARE ? undefined : seen.interval;
	const more = new Float64Array(values.length + 1);
	more.set(values);
	more[values.length] = unseen;
	return { low: seen.interval.low, high: hall(more, confidence, values.length).interval.high };
}
/**
 * One-sided p-values of "the true mean is below `threshold`" and of "it is above", by the tests that `meanInterval` inverts.
 * Undefined when all values are equal.
 */
function meanTest(values, threshold, unseen) {
	const more = new Float64Array(values.length + 1);
	more.set(values);
	more[values.length] = unseen;
	const [seen, beyond] = [hall(values, 0.9), hall(more, 0.9)];
	if (seen === undefined || beyond === undefined)
		return undefined;
	const freedom = values.length - 1;
	return {
		below: (0,_student_js__WEBPACK_IMPORTED_MODULE_0__/* .studentCdf */ .R)(transformed((beyond.centre - threshold) / beyond.error, beyond), freedom),
		above: (0,_student_js__WEBPACK_IMPORTED_MODULE_0__/* .studentCdf */ .R)(-transformed((seen.centre - threshold) / seen.error, seen), freedom),
	};
}
/** Hall's transformation of a studentized mean, after which it is nearly normal. */
function transformed(t, { asymmetry: a }) {
	if (Math.abs(a) < 1e-9)
		return t;
	return ((1 + (a * t) / 3) ** 3 - 1) / a + a / 6;
}
function hall(values, confidence, rows = values.length) {
	const n = values.length;
	const centre = (0,_moments_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(values);
	let squares = 0;
	let cubes = 0;
	let largest = 0;
	for (let i = 0; i < n; i++) {
		const away = values[i] - centre;
		squares += away * away;
		cubes += away * away * away;
		largest = Math.max(largest, away * away);
	}
	if (!(squares > 0))
		return undefined;
	const skewness = cubes / n / (squares / n) ** 1.5;
	const t = (0,_student_js__WEBPACK_IMPORTED_MODULE_0__/* .studentQuantile */ .F)(0.5 + confidence / 2, rows - 1);
	const error = Math.sqrt(squares / (n - 1) / n);
	const interval = { low: centre - error * unskewed(t, skewness, n), high: centre - error * unskewed(-t, skewness, n) };
	return { centre, error, asymmetry: skewness / Math.sqrt(n), interval, largestShare: largest / squares };
}
/**
 * Returns a value that a sample `times` as large is expected to reach, if large values continue to become rare as in
 * Hill's estimate: the largest one times `times` to the power of 1 / tail index. The index is at least 0.7.
 */
function unseenValue(values, times = 2) {
	let largest = 0;
	for (let i = 0; i < values.length; i++)
		largest = Math.max(largest, values[i]);
	return largest * times ** (1 / Math.max(0.7, tailIndex(values)));
}
/**
 * Whether the mean of so many values can be shown to be small. Where values have heavy tails, the rows that were seen say too
 * little about the large ones that were not: of errors whose squares have a tail index of 1.25, a bound is shown 13 % of the time.
 * The tail index has to be at least 1.8 by more than its standard error, from 200 rows.
 */
function isTailLight(values) {
	if (values.length < LEAST_VALUES)
		return false;
	return tailIndex(values) >= leastTailIndex * (1 + 1 / Math.sqrt(values.length / 10));
}
const LEAST_VALUES = 200;
/** Returns Hill's estimate (1975) of the tail index from the largest tenth of the values. 0 if most values are 0. */
function tailIndex(values) {
	const sorted = Float64Array.from(values).sort();
	const count = Math.min(sorted.length - 1, Math.max(5, Math.round(sorted.length / 10)));
	const base = sorted[sorted.length - 1 - count];
	if (base === 0)
		return 0;
	let sum = 0;
	for (let i = sorted.length - count; i < sorted.length; i++)
		sum += Math.log(sorted[i] / base);
	return count / sum;
}
/** Inverts Hall's transformation of a studentized mean. */
function unskewed(t, skewness, n) {
	const a = skewness / Math.sqrt(n);
	if (Math.abs(a) < 1e-9)
		return t;
	return (3 / a) * (Math.cbrt(1 + a * (t - a / 6)) - 1);
}
/** Returns the two-sided interval of a median from the ranks of the values, for any distribution. */
function medianInterval(values, lower, confidence) {
	const tail = (1 - confidence) / 2;
	const n = values.length;
	let rank = 0;
	while (rank < n / 2 && lower(rank) <= tail)
		rank++;
	if (rank === 0)
		return undefined;
	const sorted = Float64Array.from(values).sort();
	return { low: sorted[rank - 1], high: sorted[n - rank] };
}


/***/ }),

/***/ "src/evaluation/statistics/student.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ studentQuantile),
/* harmony export */   R: () => (/* binding */ studentCdf)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/beta.ts");

/** Student's t distribution function with `freedom` degrees of freedom, which may be fractional. */
function studentCdf(t, freedom) {
	if (t === 0)
		return 0.5;
	const tail = (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .RL)(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
	return t < 0 ? tail : 1 - tail;
}
/** Returns the t at which `studentCdf` is `p`, for 0 < p < 1. */
function studentQuantile(p, freedom) {
	if (p === 0.5)
		return 0;
	const x = (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(2 * Math.min(p, 1 - p), freedom / 2, 0.5);
	const t = Math.sqrt((freedom * (1 - x)) / x);
	return p < 0.5 ? -t : t;
}


/***/ }),

/***/ "src/evaluation/statistics/tango.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eH: () => (/* binding */ tangoTest),
/* harmony export */   kB: () => (/* binding */ correctedTangoInterval)
/* harmony export */ });
/* unused harmony exports tangoZ, tangoInterval */
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/normal.ts");

/**
 * Returns Tango's score statistic for "first minus second is `difference`" in paired proportions. It is standard
 * normal if this is true, and large if the true difference is larger (Tango 1998, Statistics in Medicine 17, 891,
 * formulas 20 to 22). -1 < `difference` < 1. `correction` is the number of rows by which the distance is reduced for
 * continuity.
 */
function tangoZ({ rows, gains, losses }, difference, correction = 0) {
	const a = 2 * rows;
	const b = -gains - losses + (2 * rows - gains + losses) * difference;
	const c = -losses * difference * (1 - difference);
	const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
	// This form of the root avoids cancellation.
	const q = Math.max(0, b > 0 ? (-2 * c) / (b + root) : (root - b) / (2 * a));
	const variance = rows * (2 * q + difference * (1 - difference));
	const apart = gains - losses - rows * difference;
	const distance = Math.sign(apart) * Math.max(0, Math.abs(apart) - correction);
	// If no row differs and the hypothesis is no difference, nothing speaks against it.
	if (distance === 0)
		return 0;
	return distance / Math.sqrt(Math.max(variance, Number.MIN_VALUE));
}
/**
 * Returns one-sided p-values of the hypotheses that the true difference is at most, and at least, `difference`. The
 * continuity correction is half a row for a claim that a loss or gain is smaller than `difference`, and a whole row
 * for a claim that it is larger. For a nominal 5 %, the exact error is then at most 4.8 % if the models differ on up
 * to 90 % of the rows. If they differ on every row, it is at most 5.6 % from 50 rows (75 rows, margin 0.05) and 6.0 %
 * below (30 rows). tests/evaluation/statistics/fixtures/worst.py computes these. Tango's own test reaches 5.8 % and
 * 7.3 %, because the statistic is coarse if few rows differ.
 */
function tangoTest(pairs, difference) {
	return {
		larger: (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalCdf */ .v)(-tangoZ(pairs, difference, correctionFor("larger", difference))),
		smaller: (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalCdf */ .v)(tangoZ(pairs, difference, correctionFor("smaller", difference))),
	};
}
function correctionFor(claim, difference) {
	return (claim === "larger" ? difference > 0 : difference < 0) ? 1 : 0.5;
}
/**
 * Returns Tango's two-sided score interval of a difference of paired proportions. Its one-sided error is at most 5.3
 * % in a case where Wald's is 37 % (50 rows, 2 % of which differ). If no row differs, it reaches ±z²/(n + z²) rather
 * than zero.
 */
function tangoInterval(pairs, confidence = 0.95) {
	const z = normalQuantile(0.5 + confidence / 2);
	const estimate = (pairs.gains - pairs.losses) / pairs.rows;
	return {
		low: crossing((at) => tangoZ(pairs, at) > z, -1, estimate),
		high: crossing((at) => tangoZ(pairs, at) > -z, estimate, 1),
	};
}
/** Returns the differences that `tangoTest` does not reject at (1 - confidence) / 2 on either side. */
function correctedTangoInterval(pairs, confidence) {
	const tail = (1 - confidence) / 2;
	const estimate = (pairs.gains - pairs.losses) / pairs.rows;
	return {
		low: crossing((at) => tangoTest(pairs, at).larger < tail, -1, estimate),
		high: crossing((at) => tangoTest(pairs, at).smaller > tail, estimate, 1),
	};
}
/** Bisects until no number is left between the last point where `below` is true and the first where it is false. */
function crossing(below, from, to) {
	let low = from;
	let high = to;
	for (let i = 0; i < 200; i++) {
		const middle = (low + high) / 2;
		if (middle === low || middle === high)
			break;
		if (below(middle))
			low = middle;
		else
			high = middle;
	}
	const end = (low + high) / 2;
	// Halving towards zero would never end.
	return Math.abs(end) < 1e-12 ? 0 : end;
}


/***/ }),

/***/ "src/evaluation/statistics/two-samples.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ fisherTest),
/* harmony export */   Pi: () => (/* binding */ mannWhitney),
/* harmony export */   Uh: () => (/* binding */ benjaminiHochberg)
/* harmony export */ });
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/normal.ts");

/**
 * Runs Fisher's exact two-sided test of "both groups have the same share of correct rows": the probability of all
 * tables with the same margins that are at most as likely as the observed one. It starts at the most likely table, so
 * that nothing overflows. The cost grows with the square root of the rows.
 */
function fisherTest({ first, second }) {
	const rows = first.rows + second.rows;
	const right = first.right + second.right;
	const least = Math.max(0, right - second.rows);
	const most = Math.min(right, first.rows);
	// This is the ratio of a table's probability to that of the previous table.
	const ratio = (k) => ((first.rows - k + 1) * (right - k + 1)) / (k * (second.rows - right + k));
	const mode = Math.min(most, Math.max(least, Math.floor(((right + 1) * (first.rows + 1)) / (rows + 2))));
	const seen = weightOf(first.right, mode, ratio);
	const limit = seen * (1 + 1e-7);
	let total = 0;
	let asExtreme = 0;
	const add = (weight) => {
		total += weight;
		if (weight <= limit)
			asExtreme += weight;
	};
	add(1);
	for (let [k, weight] = [mode + 1, 1]; k <= most; k++) {
		weight *= ratio(k);
		add(weight);
		if (weight < 1e-18 * Math.min(total, seen))
			break;
	}
	for (let [k, weight] = [mode, 1]; k > least; k--) {
		weight /= ratio(k);
		add(weight);
		if (weight < 1e-18 * Math.min(total, seen))
			break;
	}
	return Math.min(1, Math.max(asExtreme / total, Number.MIN_VALUE));
}
/** Returns the probability of the table with `k`, relative to 1 for the most likely one. */
function weightOf(k, mode, ratio) {
	let weight = 1;
	for (let at = mode + 1; at <= k; at++)
		weight *= ratio(at);
	for (let at = mode; at > k; at--)
		weight /= ratio(at);
	return weight;
}
/**
 * Runs the two-sided Mann-Whitney test of "the values of both samples are equally large" by the normal approximation,
 * with midranks for ties and a continuity correction. `above` is the share of pairs in which the first sample's value
 * is larger, where ties count half.
 */
function mannWhitney(first, second) {
	const [m, n] = [first.length, second.length];
	const order = new Uint32Array(m + n).map((_, i) => i);
	const value = (i) => (i < m ? first[i] : second[i - m]);
	order.sort((a, b) => value(a) - value(b));
	let ranks = 0;
	let ties = 0;
	for (let i = 0; i < order.length;) {
		let end = i;
		let own = 0;
		while (end < order.length && value(order[end]) === value(order[i])) {
			if (order[end] < m)
				own++;
			end++;
		}
		const count = end - i;
		ranks += own * ((i + 1 + end) / 2);
		ties += count ** 3 - count;
		i = end;
	}
	const wins = ranks - (m * (m + 1)) / 2;
	const all = m + n;
	const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
	const distance = Math.max(0, Math.abs(wins - (m * n) / 2) - 0.5);
	const p = variance > 0 ? Math.min(1, 2 * (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalCdf */ .v)(-distance / Math.sqrt(variance))) : 1;
	return { p, above: wins / (m * n) };
}
/** Adjusts p-values by Benjamini and Hochberg (1995): p · m / rank, made monotone. Keeps the order. */
function benjaminiHochberg(pValues) {
	const order = pValues.map((_, index) => index).sort((a, b) => pValues[b] - pValues[a]);
	const adjusted = new Array(pValues.length);
	let least = 1;
	order.forEach((index, at) => {
		least = Math.min(least, (pValues[index] * pValues.length) / (pValues.length - at));
		adjusted[index] = least;
	});
	return adjusted;
}


/***/ }),

/***/ "src/evaluation/statistics/unexplained.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ unexplained)
/* harmony export */ });
/* harmony import */ var _moments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/moments.ts");

/**
 * What each row contributes to the share of the variance that a model leaves unexplained: R² is 1 - Σ e² / Σ (y - ȳ)², and the
 * ratio is the mean of these parts when it is taken to be linear in the rows. `spread` is the variance of the truth.
 */
function unexplained(truth, squares) {
	const centre = (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(truth);
	const spread = (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(truth.map((each) => (each - centre) ** 2));
	const ratio = (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(squares) / spread;
	const parts = squares.map((each, row) => ratio + (each - ratio * (truth[row] - centre) ** 2) / spread);
	return { parts, spread };
}


/***/ })

};
