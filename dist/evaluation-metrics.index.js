export const id = "evaluation-metrics";
export const ids = ["evaluation-metrics"];
export const modules = {

/***/ "src/contract/slices-input.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ slicesInput)
/* harmony export */ });
/* unused harmony export splitCuts */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");

/** Declares slices: columns and conditions, separated by commas or newlines outside quotes and parentheses. */
function slicesInput(description) {
	return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)({ description }, {
		expected: "columns or conditions, separated by commas or newlines",
		list: true,
		parse: (text) => ({ ok: true, value: splitCuts(text) }),
	});
}
/** Splits a list of slices: `sex, "a, b" == x` has two. */
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


/***/ }),

/***/ "src/evaluation/metrics/evaluate.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate)
});

var failure = __webpack_require__("src/core/failure.ts");
var nearest = __webpack_require__("src/core/nearest.ts");
var version = __webpack_require__("src/core/version.ts");
var label_sample = __webpack_require__("src/evaluation/resampling/label-sample.ts");
var rank_sample = __webpack_require__("src/evaluation/resampling/rank-sample.ts");
var calibration = __webpack_require__("src/evaluation/statistics/calibration.ts");
var normal = __webpack_require__("src/evaluation/statistics/normal.ts");
;// CONCATENATED MODULE: ./src/evaluation/statistics/wilson.ts

/**
 * Returns Wilson's two-sided score interval of a proportion (Wilson 1927). Unlike the normal approximation, it is
 * valid for small `n` and near 0 and 1. `n` = 0 gives 0 to 1.
 */
function wilson(successes, n, confidence = 0.95) {
	if (!(n > 0))
		return { low: 0, high: 1 };
	const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
	const share = successes / n;
	const centre = (successes + (z * z) / 2) / (n + z * z);
	const half = (z / (n + z * z)) * Math.sqrt(n * share * (1 - share) + (z * z) / 4);
	// The ends are set exactly, because the subtraction would leave a rounding error.
	return {
		low: successes <= 0 ? 0 : Math.max(0, centre - half),
		high: successes >= n ? 1 : Math.min(1, centre + half),
	};
}

var confusion = __webpack_require__("src/evaluation/metrics/confusion.ts");
var delong = __webpack_require__("src/evaluation/statistics/delong.ts");
var classification = __webpack_require__("src/evaluation/metrics/classification.ts");
var metrics_scores = __webpack_require__("src/evaluation/metrics/scores.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/intervals.ts






/**
 * Computes Wilson's intervals for metrics that are shares of rows: accuracy, precision and recall, in total and per
 * class. F1 is 2J / (1 + J), where J is the share of true positives among the rows that are not true negatives.
 */
function proportionIntervals(matrix, positive, confidence) {
	const intervals = (0,metrics_scores/* byName */.nG)();
	const { truth, predicted, correct, total } = (0,confusion/* margins */.y)(matrix);
	const add = (name, part, whole) => {
		if (whole > 0)
			intervals[name] = { ...wilson(part, whole, confidence), confidence, method: "wilson" };
	};
	const addF1 = (name, i) => {
		const { low, high } = wilson(correct[i], truth[i] + predicted[i] - correct[i], confidence);
		if (truth[i] + predicted[i] > 0)
			intervals[name] = { low: (0,classification/* f1OfShare */.o5)(low), high: (0,classification/* f1OfShare */.o5)(high), confidence, method: "wilson" };
	};
	const right = correct.reduce((sum, each) => sum + each, 0);
	for (const name of ["accuracy", "precision_micro", "recall_micro", "f1_micro", "recall_weighted"])
		add(name, right, total);
	matrix.classes.forEach((name, i) => {
		if (matrix.present[i] === 0)
			return;
		add(`per_class.${name}.precision`, correct[i], predicted[i]);
		add(`per_class.${name}.recall`, correct[i], truth[i]);
		addF1(`per_class.${name}.f1`, i);
	});
	if (positive !== undefined) {
		add("precision", correct[positive], predicted[positive]);
		add("recall", correct[positive], truth[positive]);
		addF1("f1", positive);
	}
	return intervals;
}
/**
 * The interval of an AUC from DeLong's variance on the logit scale, on which it is nearly normal also near 1, or Newcombe's score
 * interval (2006, "Confidence intervals for an effect size measure based on the Mann-Whitney statistic", method 5) where that
 * reaches further. Newcombe's needs the AUC and the sizes of the two classes alone. With 25 to 50 positive rows DeLong's variance
 * is too small too often: it covers 87 to 93 % of the time, and the two together 95 % or more. An AUC of 0 or 1 has variance 0,
 * which would claim certainty: there Newcombe's alone is used.
 */
function aucInterval({ auc, variance, sizes }, confidence) {
	if (!(variance >= 0) || !Number.isFinite(auc))
		return undefined;
	const score = newcombe({ auc, sizes }, confidence);
	if (variance === 0)
		return { ...score, confidence, method: "newcombe" };
	const { low, high } = logitInterval(auc, Math.sqrt(variance), confidence);
	return { low: Math.min(low, score.low), high: Math.max(high, score.high), confidence, method: "delong" };
}
/** Returns a normal interval on the logit scale, for a number between 0 and 1. */
function logitInterval(centre, error, confidence) {
	const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
	const at = Math.log(centre / (1 - centre));
	const half = (z * error) / (centre * (1 - centre));
	return { low: 1 / (1 + Math.exp(half - at)), high: 1 / (1 + Math.exp(-half - at)) };
}
/** Returns the AUCs within z standard errors of `auc`, by Hanley and McNeil's variance at each. */
function newcombe({ auc, sizes }, confidence) {
	const [m, n] = sizes;
	const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
	const star = (m + n) / 2 - 1;
	const excess = (theta) => {
		const variance = ((theta * (1 - theta)) / (m * n)) * (1 + star * ((1 - theta) / (2 - theta) + theta / (1 + theta)));
		return (auc - theta) ** 2 - z * z * variance;
	};
	/** Finds the point between `inside` and `outside` where `excess` changes its sign. */
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
	// The variance is 0 at 0 and 1, so the search starts just inside.
	return {
		low: auc <= 0 ? 0 : end(auc === 1 ? 1 - 1e-12 : auc, 0),
		high: auc >= 1 ? 1 : end(auc === 0 ? 1e-12 : auc, 1),
	};
}
/** Maximum of rows times classes for intervals of one-versus-rest AUCs, which takes a few seconds. */
const MOST_PLACEMENTS = 5_000_000;
/**
 * Computes the intervals of `roc_auc_ovr` and `roc_auc_ovr_weighted` from each row's contribution to the mean of the
 * classes' AUCs: the sum of DeLong's placements over the classes in which a row is ranked.
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
			// The classes' shares are estimates, too: a row of this class pulls the mean towards its AUC.
			weighted[row] += own * share + (isPositive ? (area - scores.values["roc_auc_ovr_weighted"]) / rows : 0);
		}
	}
	for (const [name, influence] of [
		["roc_auc_ovr", macro],
		["roc_auc_ovr_weighted", weighted],
	]) {
		const error = Math.sqrt(influence.reduce((sum, each) => sum + each * each, 0));
		const centre = scores.values[name];
		// Perfect ranks have almost no variance, and an interval of width 0 would be wrong.
		if (error === 0 || centre <= 0 || centre >= 1)
			continue;
		intervals[name] = { ...logitInterval(centre, error, confidence), confidence, method: "delong" };
	}
	return intervals;
}

var value_sample = __webpack_require__("src/evaluation/resampling/value-sample.ts");
var mean_interval = __webpack_require__("src/evaluation/statistics/mean-interval.ts");
var resampling = __webpack_require__("src/evaluation/resampling/resampling.ts");
var selection = __webpack_require__("src/evaluation/metrics/selection.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/resampled-interval.ts


/** Maximum number of rows for metrics that are resampled row by row. More rows are sampled at random. */
const MOST_ROWS = 20_000;
function drawnRows(predictions, seed) {
	if (predictions.rows <= MOST_ROWS)
		return predictions;
	return (0,selection/* selectPredictions */.x)(predictions, (0,selection/* sampleRows */.m)(predictions.rows, MOST_ROWS, seed));
}
async function addResampled(intervals, { name, sample, rows, estimate }, { confidence, seed, resamples, signal }) {
	const drawn = await (0,resampling/* resample */.cg)(sample, false, { seed, resamples, signal });
	const scaled = sample.rows < rows ? (0,resampling/* rescaled */.OL)(drawn, { estimate, rows: sample.rows, all: rows }) : drawn;
	const { interval } = (0,resampling/* resampledClaims */.NL)(scaled, 0, (1 + confidence) / 2);
	if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high))
		return;
	const note = sample.rows < rows
		? { note: `from ${sample.rows} rows drawn at random, its width scaled by √(${sample.rows}/${rows})` }
		: {};
	const [least, most] = RANGES[name] ?? [0, UNBOUNDED.test(name) ? Number.POSITIVE_INFINITY : 1];
	intervals[name] = {
		low: Math.max(least, interval.low),
		high: Math.min(most, interval.high),
		confidence,
		method: "bootstrap",
		...note,
	};
}
const UNBOUNDED = /^(log_loss|brier|mse|rmse|mae|mape)$/;
/** Ends of the scale, if they are not 0 and 1. */
const RANGES = {
	mcc: [-1, 1],
	kappa: [-1, 1],
	r2: [Number.NEGATIVE_INFINITY, 1],
};

;// CONCATENATED MODULE: ./src/evaluation/metrics/mean-intervals.ts



/** Reason why a metric has a value but no interval. */
const FEW_ROWS_DECIDE = "no interval: a few rows decide this number";
/** Adds the interval of a mean, or a note why the rows are not enough for one. Weighted rows are resampled. */
async function addMean({ intervals, notes }, { name, predictions, values, root = (each) => each, errors }, options) {
	const { confidence } = options;
	if (predictions.weights !== undefined) {
		const combine = (0,value_sample/* meanOf */.hm)(root);
		const sample = (0,value_sample/* valueSample */.gF)({ own: values, other: undefined, combine }, { candidate: predictions, groups: undefined });
		await addResampled(intervals, { name, sample, rows: predictions.rows, estimate: Number.NaN }, options);
		return;
	}
	const interval = (0,mean_interval/* meanInterval */.VO)(values, confidence, errors && (0,mean_interval/* unseenValue */.ef)(values));
	if (interval === undefined)
		notes[name] ??= FEW_ROWS_DECIDE;
	else
		intervals[name] = {
			low: root(Math.max(0, interval.low)),
			high: root(interval.high),
			confidence,
			method: "student",
		};
}

var probability_scores = __webpack_require__("src/evaluation/metrics/probability-scores.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/class-intervals.ts










/** A confusion matrix with more classes is too large to resample each metric. */
const MOST_CLASSES = 100;
const LABELS = [
	...["accuracy", "balanced_accuracy", "precision", "recall", "f1", "mcc", "kappa"],
	...["precision", "recall", "f1"].flatMap((name) => ["macro", "micro", "weighted"].map((mean) => `${name}_${mean}`)),
];
/** Computes the interval of each metric of classes: exact or closed forms if possible, else by resampling. */
async function classIntervals(predictions, scores, options) {
	const { confidence, positive } = options;
	const { matrix, values, notes } = scores;
	const weighted = predictions.weights !== undefined;
	const intervals = weighted ? (0,metrics_scores/* byName */.nG)() : proportionIntervals(matrix, positive, confidence);
	if (!weighted)
		Object.assign(intervals, aucIntervals(predictions, scores, options));
	if (predictions.classes.length <= MOST_CLASSES) {
		for (const name of LABELS) {
			if (intervals[name] !== undefined || values[name] === undefined)
				continue;
			const sample = (0,label_sample/* labelSample */.t)({ name }, { candidate: predictions, baseline: undefined, positive, groups: undefined });
			if (sample !== undefined && sample.units <= MOST_ROWS)
				await addResampled(intervals, { name, sample, rows: predictions.rows, estimate: values[name] }, options);
		}
	}
	if (predictions.probabilities !== undefined)
		await addProbabilityIntervals({ intervals, notes }, { predictions, scores }, options);
	return intervals;
}
function aucIntervals(predictions, scores, { positive, confidence }) {
	const intervals = (0,metrics_scores/* byName */.nG)();
	const { ranking, matrix } = scores;
	const { truth, total } = (0,confusion/* margins */.y)(matrix);
	if (ranking !== undefined && positive !== undefined) {
		const sizes = [truth[positive], total - truth[positive]];
		const interval = aucInterval({ ...ranking, sizes }, confidence);
		if (interval !== undefined)
			intervals["roc_auc"] = interval;
	}
	if (predictions.classes.length > 2 && predictions.probabilities !== undefined)
		Object.assign(intervals, overallAucIntervals(predictions, scores, confidence));
	return intervals;
}
async function addProbabilityIntervals(into, { predictions, scores }, options) {
	const { intervals } = into;
	const { values, reliability } = scores;
	const { confidence, positive, seed } = options;
	const { rows, weights, classes } = predictions;
	const perRow = (of) => Float64Array.from({ length: rows }, (_, row) => of(row));
	const about = classes.length === 2 ? positive : undefined;
	for (const [name, of] of [
		["log_loss", (row) => (0,probability_scores/* rowLogLoss */.W2)(predictions, row)],
		["brier", (row) => (0,probability_scores/* rowBrier */.bB)(predictions, row, about)],
	])
		if (values[name] !== undefined)
			await addMean(into, { name, predictions, values: perRow(of) }, options);
	if (weights === undefined) {
		const ranks = (0,probability_scores/* topRanks */.BT)(predictions);
		for (const k of [2, 3, 5]) {
			const name = `top_${k}_accuracy`;
			if (values[name] !== undefined)
				intervals[name] = topInterval(ranks, k, confidence);
		}
		if (reliability !== undefined && values["ece"] !== undefined) {
			const bins = reliability.map(({ support, accuracy, confidence: mean }) => ({
				rows: support,
				right: Math.round(accuracy * support),
				confidence: mean,
			}));
			const oneSided = (1 + confidence) / 2;
			const interval = (0,calibration/* calibrationInterval */.Sz)(bins, oneSided, { seed, resamples: options.resamples });
			intervals["ece"] = { ...interval, confidence, method: "calibration" };
		}
	}
	for (const name of ["roc_auc", "average_precision"]) {
		if (about === undefined || intervals[name] !== undefined || values[name] === undefined)
			continue;
		const drawn = drawnRows(predictions, seed);
		const k = classes.length;
		const sample = (0,rank_sample/* rankSample */.N)(name, {
			own: Float64Array.from({ length: drawn.rows }, (_, row) => drawn.probabilities[row * k + about]),
			other: undefined,
			positive: Uint8Array.from(drawn.truth, (each) => (each === about ? 1 : 0)),
			weights: drawn.weights,
			groups: undefined,
		});
		await addResampled(intervals, { name, sample, rows, estimate: values[name] }, options);
	}
}
function topInterval(ranks, k, confidence) {
	let hits = 0;
	for (const rank of ranks)
		if (rank < k)
			hits++;
	return { ...wilson(hits, ranks.length, confidence), confidence, method: "wilson" };
}

var regression = __webpack_require__("src/evaluation/metrics/regression.ts");
var score = __webpack_require__("src/evaluation/metrics/score.ts");
var core_yield = __webpack_require__("src/core/yield.ts");
var moments = __webpack_require__("src/evaluation/statistics/moments.ts");
var two_samples = __webpack_require__("src/evaluation/statistics/two-samples.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/slices.ts









/** Minimum number of rows for a verdict. */
const SMALL = 30;
/**
 * Computes every metric on each slice, and tests whether the slice differs from all other rows: in accuracy by
 * Fisher's exact test, or in the size of errors by the Mann-Whitney test. The p-values are adjusted by Benjamini and
 * Hochberg's method for the number of slices.
 */
async function evaluateSlices(predictions, slices, options) {
	const evaluated = [];
	for (const slice of slices) {
		evaluated.push(evaluateSlice(predictions, slice, options));
		// Yielding here lets a cancelled run end between two slices.
		await (0,core_yield/* yieldToEventLoop */.h)();
		options.signal?.throwIfAborted();
	}
	const compared = evaluated.flatMap(({ difference: each }) => each ?? []);
	const adjusted = (0,two_samples/* benjaminiHochberg */.Uh)(compared.map(({ p }) => p));
	compared.forEach((each, index) => {
		each.adjusted_p = adjusted[index];
	});
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
		const sizes = [truth[positive], total - truth[positive]];
		const interval = aucInterval({ ...ranking, sizes }, confidence);
		if (interval !== undefined)
			intervals["roc_auc"] = interval;
	}
	return { metrics: values, absent, per_class: perClass, intervals };
}
/** Tests the difference. Weighted rows are not compared, because no test used here supports weights. */
function difference(predictions, rows) {
	if (predictions.weights !== undefined)
		return undefined;
	const inside = new Uint8Array(predictions.rows);
	for (const row of rows)
		inside[row] = 1;
	if (predictions.task === "regression")
		return differenceOfErrors(predictions, inside, rows.length);
	const right = [0, 0];
	for (let row = 0; row < predictions.rows; row++)
		if (predictions.truth[row] === predictions.predicted[row])
			right[inside[row]]++;
	const first = { right: right[1], rows: rows.length };
	const second = { right: right[0], rows: predictions.rows - rows.length };
	const p = (0,two_samples/* fisherTest */.MX)({ first, second });
	return { metric: "accuracy", slice: first.right / first.rows, rest: second.right / second.rows, p, adjusted_p: p };
}
/** Compares ranks rather than means, because a few large errors would make any slice with one look worse. */
function differenceOfErrors({ truth, predicted, rows }, inside, size) {
	const errors = [new Float64Array(rows - size), new Float64Array(size)];
	const filled = [0, 0];
	for (let row = 0; row < rows; row++) {
		const of = inside[row];
		errors[of][filled[of]++] = Math.abs(truth[row] - predicted[row]);
	}
	const [slice, rest] = [(0,moments/* mean */.i2)(errors[1]), (0,moments/* mean */.i2)(errors[0])];
	const { p, above } = (0,two_samples/* mannWhitney */.Pi)(errors[1], errors[0]);
	// If most errors are smaller but their mean is larger, neither "better" nor "worse" would be true.
	const agrees = above > 0.5 === slice > rest;
	return { metric: "mae", slice, rest, p: agrees ? p : 1, adjusted_p: agrees ? p : 1 };
}

var binomial = __webpack_require__("src/evaluation/statistics/binomial.ts");
var tango = __webpack_require__("src/evaluation/statistics/tango.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/trivial.ts

/** Returns the most frequent true class, or the first of several. */
function trivialClassifier(matrix) {
	const { truth, total } = (0,confusion/* margins */.y)(matrix);
	let majority = 0;
	for (let i = 1; i < truth.length; i++)
		if (truth[i] > truth[majority])
			majority = i;
	return { task: "classification", majority, shares: truth.map((count) => count / total) };
}
function trivialRegressor({ truth, weights, rows }) {
	let sum = 0;
	let total = 0;
	for (let row = 0; row < rows; row++) {
		const weight = weights === undefined ? 1 : weights[row];
		sum += weight * truth[row];
		total += weight;
	}
	return { task: "regression", mean: sum / total };
}
/** Returns the trivial classifier's accuracy and its log loss, which is the entropy of the true classes. */
function trivialClassScores({ majority, shares }) {
	let entropy = 0;
	for (const share of shares)
		if (share > 0)
			entropy -= share * Math.log(share);
	return { accuracy: shares[majority], log_loss: entropy };
}
function trivialValueScores({ mean }, predictions) {
	const { truth, weights, rows } = predictions;
	let squares = 0;
	let absolute = 0;
	let total = 0;
	for (let row = 0; row < rows; row++) {
		const weight = weights === undefined ? 1 : weights[row];
		squares += weight * (truth[row] - mean) ** 2;
		absolute += weight * Math.abs(truth[row] - mean);
		total += weight;
	}
	return { rmse: Math.sqrt(squares / total), mae: absolute / total };
}

;// CONCATENATED MODULE: ./src/evaluation/metrics/trivial-comparison.ts





/** Minimum number of rows for a decision. */
const LEAST_DECISIVE_ROWS = 10;
/** Compares the model with one that always predicts the most frequent class and the class shares as probabilities. */
function compareWithMajority(predictions, { matrix, values }, confidence) {
	const { truth, predicted, rows, weights, classes } = predictions;
	const model = trivialClassifier(matrix);
	const trivial = trivialClassScores(model);
	const accuracy = { metric: "accuracy", model: values["accuracy"], trivial: trivial.accuracy };
	const gain = accuracy.model - accuracy.trivial;
	const comparisons = [];
	if (weights === undefined) {
		let won = 0;
		let lost = 0;
		for (let row = 0; row < rows; row++) {
			const right = predicted[row] === truth[row];
			const trivialRight = truth[row] === model.majority;
			if (right && !trivialRight)
				won++;
			if (trivialRight && !right)
				lost++;
		}
		// This is the exact sign test on the rows where one of the two is correct.
		const better = won === 0 ? 1 : (0,binomial/* binomialSf */.vD)(won, won + lost, 0.5);
		const worse = lost === 0 ? 1 : (0,binomial/* binomialSf */.vD)(lost, won + lost, 0.5);
		const level = (1 - confidence) / 2;
		const ends = (0,tango/* correctedTangoInterval */.kB)({ rows, gains: won, losses: lost }, confidence);
		// The word agrees with the interval next to it, which may hold 0 where the sign test is just significant.
		const verdict = better <= level && ends.low > 0 ? "better" : worse <= level && ends.high < 0 ? "worse" : "undecided";
		comparisons.push({
			...accuracy,
			gain,
			interval: { ...ends, confidence, method: "tango" },
			p: better,
			verdict,
		});
	}
	else
		comparisons.push(judged({ ...accuracy, gain, perRow: undefined }, confidence));
	if (values["log_loss"] !== undefined) {
		const perRow = Float64Array.from({ length: rows }, (_, row) => -Math.log(model.shares[truth[row]]) - (0,probability_scores/* rowLogLoss */.W2)(predictions, row));
		comparisons.push(judged({
			metric: "log_loss",
			model: values["log_loss"],
			trivial: trivial.log_loss,
			gain: trivial.log_loss - values["log_loss"],
			perRow: weights === undefined ? perRow : undefined,
		}, confidence));
	}
	return { predicts: classes[model.majority], comparisons };
}
/** Compares the model with one that always predicts the mean of the true values. */
function compareWithMean(predictions, { values }, confidence) {
	const { truth, predicted, rows, weights } = predictions;
	const model = trivialRegressor(predictions);
	const trivial = trivialValueScores(model, predictions);
	const comparisons = [];
	for (const metric of ["rmse", "mae"]) {
		const own = values[metric];
		if (own === undefined)
			continue;
		// A root is nearly linear around its value, so squared errors count by their effect on it.
		const part = (error, of) => metric === "mae" ? Math.abs(error) : of > 0 ? (error * error + of * of) / (2 * of) : 0;
		const perRow = Float64Array.from({ length: rows }, (_, row) => part(truth[row] - model.mean, trivial[metric]) - part(truth[row] - predicted[row], own));
		const gain = trivial[metric] - own;
		comparisons.push(judged({ metric, model: own, trivial: trivial[metric], gain, perRow: weights === undefined ? perRow : undefined }, confidence));
	}
	return { predicts: model.mean, comparisons };
}
function judged({ perRow, ...shared }, confidence) {
	const ends = perRow && (0,mean_interval/* meanInterval */.VO)(perRow, confidence);
	const decisive = ends !== undefined && perRow.length >= LEAST_DECISIVE_ROWS;
	const verdict = decisive && ends.low > 0 ? "better" : decisive && ends.high < 0 ? "worse" : "undecided";
	const interval = ends && { ...ends, confidence, method: "student" };
	return { ...shared, ...(interval && { interval }), verdict };
}

var unexplained = __webpack_require__("src/evaluation/statistics/unexplained.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/value-intervals.ts







/** Computes the interval of every regression error that has one. */
async function valueIntervals(predictions, { values, notes }, options) {
	const intervals = (0,metrics_scores/* byName */.nG)();
	const { truth, predicted, rows, weights } = predictions;
	const { confidence } = options;
	const sizes = Float64Array.from({ length: rows }, (_, row) => Math.abs(truth[row] - predicted[row]));
	const squares = sizes.map((each) => each * each);
	const shares = sizes.map((each, row) => each / Math.max(Math.abs(truth[row]), 2 ** -52));
	const means = [
		{ name: "mse", predictions, values: squares, errors: true },
		{ name: "rmse", predictions, values: squares, root: Math.sqrt, errors: true },
		{ name: "mae", predictions, values: sizes, errors: true },
	];
	// Shares of true values near 0 have no mean.
	if (weights !== undefined || (0,mean_interval/* tailIndex */.bV)(shares) >= mean_interval/* leastTailIndex */.Wk)
		means.push({ name: "mape", predictions, values: shares, errors: true });
	else if (values["mape"] !== undefined)
		notes["mape"] ??= FEW_ROWS_DECIDE;
	for (const each of means)
		if (values[each.name] !== undefined)
			await addMean({ intervals, notes }, each, options);
	const median = weights === undefined ? (0,mean_interval/* medianInterval */.c)(sizes, (k) => (0,binomial/* binomialCdf */.HU)(k, rows, 0.5), confidence) : undefined;
	if (median !== undefined)
		intervals["median_ae"] = { ...median, confidence, method: "ranks" };
	if (values["r2"] !== undefined)
		await addDetermination({ intervals, notes }, { predictions, squares, r2: values["r2"] }, options);
	return intervals;
}
/** The denominator varies, too, so a larger unseen error is assumed than elsewhere. */
const UNSEEN_TIMES = 3;
async function addDetermination({ intervals, notes }, { predictions, squares, r2 }, options) {
	const { truth, rows, weights } = predictions;
	const { confidence, seed } = options;
	if (weights !== undefined) {
		const drawn = drawnRows(predictions, seed);
		const own = Float64Array.from({ length: drawn.rows }, (_, row) => (drawn.truth[row] - drawn.predicted[row]) ** 2);
		const sample = (0,value_sample/* valueSample */.gF)({ own, other: undefined, combine: (0,value_sample/* determinationOf */.n3)(drawn.truth) }, { candidate: drawn, groups: undefined });
		await addResampled(intervals, { name: "r2", sample, rows, estimate: r2 }, options);
		return;
	}
	const { parts, spread } = (0,unexplained/* unexplained */.E)(truth, squares);
	const interval = (0,mean_interval/* meanInterval */.VO)(parts, confidence, (0,mean_interval/* unseenValue */.ef)(squares, UNSEEN_TIMES) / spread);
	if (interval === undefined)
		notes["r2"] ??= FEW_ROWS_DECIDE;
	else
		intervals["r2"] = { low: 1 - interval.high, high: Math.min(1, 1 - interval.low), confidence, method: "student" };
}

;// CONCATENATED MODULE: ./src/evaluation/metrics/evaluate.ts









/** Maximum number of classes. With more, evaluation.json would be hundreds of megabytes of little use. */
const evaluate_MOST_CLASSES = 1000;
/** Number of points to keep of a curve, which is enough to draw it. */
const CURVE_POINTS = 200;
/** Number of resamples for metrics without a closed form. */
const RESAMPLES = 1000;
/**
 * Evaluates predictions: metrics, their intervals, slices, and the comparison with a trivial model. The metrics equal
 * scikit-learn's. The result is deterministic for a seed.
 *
 * @throws {Failure} if there are no rows or more than 1,000 classes, or the positive class is not one of the classes.
 */
async function evaluate(predictions, options = {}) {
	const { seed = 0, confidence = 0.95, slices = [], features, signal } = options;
	if (predictions.rows === 0)
		throw new failure/* Failure */.H("expected predictions, got 0 rows");
	if (predictions.task === "classification" && predictions.classes.length > evaluate_MOST_CLASSES) {
		throw new failure/* Failure */.H(`expected at most ${evaluate_MOST_CLASSES} classes, got ${predictions.classes.length} (is the target a number? set task: regression)`);
	}
	const resamples = options.resamples ?? RESAMPLES;
	const intervals = { seed, confidence, resamples, signal };
	const positive = predictions.task === "classification" ? positiveOf(predictions.classes, options.positiveClass) : undefined;
	const judged = predictions.task === "classification"
		? await judgeClasses(predictions, positive, intervals)
		: await judgeValues(predictions, features, intervals);
	return {
		format: "trainyard-evaluation-1",
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
async function judgeClasses(predictions, positive, options) {
	const { classes } = predictions;
	const k = classes.length;
	const scores = (0,score/* scoreClasses */.h)(predictions, positive, CURVE_POINTS);
	const { matrix, ranking, reliability } = scores;
	const intervals = await classIntervals(predictions, scores, { ...options, positive });
	return {
		classes,
		...(positive !== undefined && { positive_class: classes[positive] }),
		metrics: scores.values,
		per_class: scores.perClass,
		absent: scores.absent,
		notes: scores.notes,
		intervals,
		confusion_matrix: classes.map((_, i) => Array.from(matrix.counts.subarray(i * k, i * k + k))),
		...(reliability && { reliability }),
		...(ranking && { curve: ranking.curve }),
		trivial: compareWithMajority(predictions, scores, options.confidence),
	};
}
async function judgeValues(predictions, features, options) {
	const scores = (0,regression/* valueScores */.D)(predictions, features);
	const intervals = await valueIntervals(predictions, scores, options);
	return {
		metrics: scores.values,
		absent: scores.absent,
		notes: scores.notes,
		intervals,
		trivial: compareWithMean(predictions, scores, options.confidence),
	};
}


/***/ })

};
