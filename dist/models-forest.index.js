export const id = "models-forest";
export const ids = ["models-forest"];
export const modules = {

/***/ "src/evaluation/estimation/calibration-columns.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ chosenColumns),
/* harmony export */   g8: () => (/* binding */ standardized),
/* harmony export */   q$: () => (/* binding */ hasColumns)
/* harmony export */ });
/* harmony import */ var _joint_fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/estimation/joint-fit.ts");

const MOST_COLUMNS = 12;
/** Greatest number of terms of all classes together, if they have features. */
const MOST_TERMS = 60;
/** Values further from the mean, in standard deviations, count as this far: an outlier must not decide. */
const FARTHEST = 4;
/**
 * Chooses the columns that say most about the outcomes beyond the scores: those whose covariance with the residual, the
 * outcome minus the score, is largest. Of more than two classes, the covariances of all classes count.
 *
 * @param rows Rows of the matrix that the predictions are about.
 */
function chosenColumns(matrix, { classes, truth, probabilities }, rows) {
	const k = classes.length;
	const described = k === 2 ? [1] : classes.map((_, at) => at);
	const residuals = described.map((about) => {
		const residual = Float64Array.from(truth, (code, row) => (code === about ? 1 : 0) - probabilities[row * k + about]);
		const mean = residual.reduce((sum, each) => sum + each / rows.length, 0);
		return residual.map((each) => each - mean);
	});
	const found = [];
	for (const [column, name] of matrix.names.entries()) {
		const start = column * matrix.rows;
		let sum = 0;
		let squares = 0;
		let count = 0;
		const products = new Float64Array(residuals.length);
		for (let at = 0; at < rows.length; at++) {
			const value = matrix.data[start + rows[at]];
			if (!Number.isFinite(value))
				continue;
			count++;
			sum += value;
			squares += value * value;
			for (let i = 0; i < residuals.length; i++)
				products[i] += value * residuals[i][at];
		}
		const center = sum / count;
		const std = Math.sqrt(Math.max(0, squares / count - center * center));
		if (std > 1e-6 * Math.abs(center) && std > 0 && Number.isFinite(std))
			found.push({ name, mean: center, std, strength: Math.hypot(...products) / std });
	}
	return found
		.sort((a, b) => b.strength - a.strength)
		.slice(0, Math.min(mostColumns(k), Math.floor(rows.length / 20)))
		.map(({ name, mean: center, std }) => ({ name, mean: center, std }));
}
/** More columns would make the interval wider and the profile larger. */
function mostColumns(classes) {
	return classes === 2
		? MOST_COLUMNS
		: Math.max(0, Math.min(MOST_COLUMNS, Math.floor(MOST_TERMS / classes) - _joint_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .JOINT_TERMS */ .rO));
}
/** Returns columns in standard deviations from their mean, shape (rows, columns). Missing values are at the mean. */
function standardized(matrix, columns, rows) {
	const values = new Float64Array(rows.length * columns.length);
	for (const [i, { name, mean, std }] of columns.entries()) {
		const start = matrix.names.indexOf(name) * matrix.rows;
		for (let at = 0; at < rows.length; at++) {
			const z = (matrix.data[start + rows[at]] - mean) / std;
			values[at * columns.length + i] = Number.isNaN(z) ? 0 : Math.min(FARTHEST, Math.max(-FARTHEST, z));
		}
	}
	return values;
}
/** Returns true if the matrix has all columns. */
function hasColumns({ names }, columns) {
	return columns.every(({ name }) => names.includes(name));
}


/***/ }),

/***/ "src/evaluation/estimation/calibration-fit.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  dh: () => (/* binding */ MOST_CALIBRATION_ROWS),
  C6: () => (/* binding */ fitCalibration)
});


var random = __webpack_require__("src/core/random.ts");
var calibration_columns = __webpack_require__("src/evaluation/estimation/calibration-columns.ts");
var estimated_metrics = __webpack_require__("src/evaluation/estimation/estimated-metrics.ts");
var variates = __webpack_require__("src/evaluation/statistics/variates.ts");
var joint_fit = __webpack_require__("src/evaluation/estimation/joint-fit.ts");
var logistic_fit = __webpack_require__("src/evaluation/estimation/logistic-fit.ts");
;// CONCATENATED MODULE: ./src/evaluation/estimation/noise.ts



/** Scores to simulate for each amount of noise: small tables are simulated several times. */
const SIMULATED_SCORES = 10_000;
const MOST_SIMULATIONS = 10;
/** The simulated noise moves a coefficient by much more than this many standard errors. */
const SIMULATION_TOLERANCE = 1e-4;
/** Fits the curve of one class for scores with less noise than those at hand. */
function fitWithNoise(rows, options) {
	return extrapolated(rows.scores, {
		...options,
		rows: rows.scores.length,
		fit: (scores, start, tolerance) => (0,logistic_fit/* fitCurve */.d)({ ...rows, scores, start: start ?? rows.start }, tolerance),
		draw: (size, random) => Float64Array.from(rows.scores, (score) => (0,variates/* binomial */.QV)(size, score, random) / size),
		slope: ([low, high]) => low + high,
	});
}
/** Fits all classes together for scores with less noise than those at hand. */
function fitJointWithNoise(rows, options) {
	const { classes: k } = rows;
	return extrapolated(rows.scores, {
		...options,
		// Each class but one has scores of its own.
		rows: rows.truth.length * (k - 1),
		fit: (scores, start, tolerance) => (0,joint_fit/* fitJoint */.Yr)({ ...rows, scores, start: start ?? rows.start }, tolerance),
		draw: (size, random) => drawnScores(rows, { size, random }),
		slope: (coefficients) => {
			const width = (coefficients.length - 1) / k;
			return coefficients.reduce((sum, each, i) => (i < k * width && i % width === 0 ? sum + each : sum), 0);
		},
	});
}
/**
 * Simulation and extrapolation (Cook and Stefanski 1994): adds as much noise as the scores have, once and twice, fits each, and
 * extrapolates a parabola to the noise of later scores. The covariance grows as the slopes do.
 */
function extrapolated(scores, { noise, random, rows, fit, draw, slope }) {
	const fitted = fit(scores, undefined);
	if (noise === undefined || !(noise.variance > 0) || !(noise.members < noise.all))
		return fitted;
	const trials = noise.members / noise.variance;
	const count = Math.min(MOST_SIMULATIONS, Math.max(1, Math.round(SIMULATED_SCORES / rows)));
	const simulated = (size, start) => {
		const means = start.map(() => 0);
		for (let simulation = 0; simulation < count; simulation++) {
			const { coefficients } = fit(draw(Math.max(1, Math.round(size)), random), start, SIMULATION_TOLERANCE);
			coefficients.forEach((each, i) => {
				means[i] += each / count;
			});
		}
		return means;
	};
	const once = simulated(trials, fitted.coefficients);
	const twice = simulated(trials / 2, once);
	// The noise to take away, in units of the noise of the scores.
	const t = -(1 - noise.members / noise.all);
	const coefficients = fitted.coefficients.map((each, i) => (each * (t - 1) * (t - 2)) / 2 - once[i] * t * (t - 2) + (twice[i] * t * (t - 1)) / 2);
	const growth = Math.max(1, slope(coefficients) / slope(fitted.coefficients));
	if (![...coefficients, growth].every(Number.isFinite))
		return fitted;
	return { coefficients, covariance: fitted.covariance.map((each) => each * growth * growth) };
}
/** Draws the scores of all classes together, so that they still sum to one. */
function drawnScores({ classes: k, scores }, { size, random }) {
	const drawn = new Float64Array(scores.length);
	for (let first = 0; first < scores.length; first += k) {
		let left = size;
		let share = 1;
		for (let at = 0; at < k - 1 && left > 0; at++) {
			const score = scores[first + at];
			const count = (0,variates/* binomial */.QV)(left, Math.min(1, score / share), random);
			drawn[first + at] = count / size;
			left -= count;
			share = Math.max(share - score, Number.MIN_VALUE);
		}
		drawn[first + k - 1] = left / size;
	}
	return drawn;
}

;// CONCATENATED MODULE: ./src/evaluation/estimation/calibration-fit.ts




/** Minimum number of rows. An estimate from fewer would be too wide to use. */
const LEAST_CALIBRATION_ROWS = 50;
/** A table of a thousand classes has too few rows of each. */
const MOST_CLASSES = 100;
/** More rows barely narrow the interval, and the fit would slow down training. */
const MOST_CALIBRATION_ROWS = 10_000;
const MOST_CELLS = 100_000;
/** Least distance of scores from 0 and 1. */
const LEAST_CLIP = 1e-6;
/**
 * Fits how the probabilities of a model relate to the true classes, on rows that the model was not fitted to. For two classes,
 * this is a logistic curve in log s, -log(1 - s), 1 and [s >= 0.5], where s is the score of the second class (beta calibration
 * of Kull et al. 2017 with a step at one half). More classes are fitted together: see `fitJoint`. Rows with a probability of NaN
 * are left out.
 *
 * @returns Undefined if there are fewer than 50 rows, one class, more than 100 classes, or no probabilities.
 */
function fitCalibration(predictions, { source, positive, seed, noise, features }) {
	const { classes, probabilities } = predictions;
	const k = classes.length;
	if (probabilities === undefined || k < 2 || k > MOST_CLASSES)
		return undefined;
	const rows = usableRows(predictions, new random/* Random */.o(seed, 0xca1));
	if (rows.length < LEAST_CALIBRATION_ROWS)
		return undefined;
	const sample = chosenRows(predictions, rows);
	const about = k === 2 ? (positive ?? 1) : undefined;
	const clip = clipOf(sample.probabilities);
	const columns = features && (0,calibration_columns/* chosenColumns */.Ol)(features, sample, rows);
	const standard = columns && (0,calibration_columns/* standardized */.g8)(features, columns, rows);
	const fit = { sample, clip, features: standard, noise, seed };
	return {
		source,
		rows: sample.rows,
		clip,
		...(about !== undefined && { positive_class: classes[about] }),
		...(k === 2 ? { curves: [binaryCurve(fit)] } : { curves: [], joint: jointCurves(fit) }),
		...(columns && { columns }),
		metrics: (0,estimated_metrics/* labelledMetrics */.N)(sample, about),
	};
}
function binaryCurve({ sample, clip, features, noise, seed }) {
	const scores = Float64Array.from({ length: sample.rows }, (_, row) => sample.probabilities[2 * row + 1]);
	const rows = { scores, hits: Uint8Array.from(sample.truth), clip };
	const fitted = (more) => fitWithNoise({ ...rows, ...more }, { noise, random: new random/* Random */.o(seed, 0x52) });
	const curve = fitted();
	return {
		class: sample.classes[1],
		rows: rows.hits.reduce((sum, hit) => sum + hit, 0),
		...curve,
		...(features && { adjusted: fitted({ features, start: curve.coefficients }) }),
	};
}
function jointCurves({ sample, clip, features, noise, seed }) {
	const rows = { classes: sample.classes.length, scores: sample.probabilities, truth: sample.truth, clip };
	const fitted = (more) => fitJointWithNoise({ ...rows, ...more }, { noise, random: new random/* Random */.o(seed, 0x52) });
	const curves = fitted();
	return {
		classes: [...sample.classes],
		...curves,
		...(features && features.length > 0 && { adjusted: fitted({ features, start: curves.coefficients }) }),
	};
}
/** Returns ascending rows with a finite probability of each class, a random sample of them if there are many. */
function usableRows({ rows, classes, probabilities }, random) {
	const k = classes.length;
	const usable = [];
	for (let row = 0; row < rows; row++) {
		let finite = true;
		for (let at = 0; at < k; at++)
			finite &&= Number.isFinite(probabilities[row * k + at]);
		if (finite)
			usable.push(row);
	}
	const most = Math.min(MOST_CALIBRATION_ROWS, Math.floor(MOST_CELLS / k));
	if (usable.length <= most)
		return Int32Array.from(usable);
	// Selection sampling (Knuth, The Art of Computer Programming, volume 2, 3.4.2, algorithm S).
	const chosen = new Int32Array(most);
	let found = 0;
	for (let at = 0; found < most; at++) {
		if (random.unit() * (usable.length - at) < most - found)
			chosen[found++] = usable[at];
	}
	return chosen;
}
function chosenRows(predictions, rows) {
	const k = predictions.classes.length;
	const probabilities = new Float64Array(rows.length * k);
	for (let at = 0; at < rows.length; at++) {
		const start = rows[at] * k;
		probabilities.set(predictions.probabilities.subarray(start, start + k), at * k);
	}
	return {
		task: "classification",
		classes: predictions.classes,
		rows: rows.length,
		ids: undefined,
		weights: undefined,
		truth: Int32Array.from(rows, (row) => predictions.truth[row]),
		predicted: Int32Array.from(rows, (row) => predictions.predicted[row]),
		probabilities,
	};
}
/**
 * Returns the distance from 0 and 1 to which scores are moved, because log 0 is infinite: half the smallest distance that
 * a score has. A forest of 100 trees has no score between 0 and about 0.01.
 */
function clipOf(probabilities) {
	let least = 0.5;
	for (const p of probabilities) {
		const distance = Math.min(p, 1 - p);
		if (distance > 0 && distance < least)
			least = distance;
	}
	return Math.max(LEAST_CLIP, least / 2);
}


/***/ }),

/***/ "src/evaluation/estimation/cholesky.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ inverse),
/* harmony export */   TR: () => (/* binding */ cholesky),
/* harmony export */   kH: () => (/* binding */ solve)
/* harmony export */ });
/** Symmetric positive definite matrices of a few rows, each as its lower triangle row by row. */
/** Returns L with L Lᵀ = `matrix`, as a lower triangle. Its rows are NaN if the matrix is not positive definite. */
function cholesky(matrix) {
	const size = sizeOf(matrix);
	const lower = new Array(matrix.length);
	for (let i = 0; i < size; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = matrix[place(i, j)];
			for (let k = 0; k < j; k++)
				sum -= lower[place(i, k)] * lower[place(j, k)];
			lower[place(i, j)] = i === j ? Math.sqrt(sum) : sum / lower[place(j, j)];
		}
	}
	return lower;
}
/** Returns x with `matrix` x = `right`. */
function solve(matrix, right) {
	return substituted(cholesky(matrix), right);
}
/** Returns the lower triangle of the inverse. */
function inverse(matrix) {
	const size = sizeOf(matrix);
	const lower = cholesky(matrix);
	const result = new Array(matrix.length);
	for (let j = 0; j < size; j++) {
		const column = substituted(lower, Array.from({ length: size }, (_, i) => (i === j ? 1 : 0)));
		for (let i = j; i < size; i++)
			result[place(i, j)] = column[i];
	}
	return result;
}
/** Returns x with L Lᵀ x = `right`. */
function substituted(lower, right) {
	const size = sizeOf(lower);
	const x = [...right];
	for (let i = 0; i < size; i++) {
		for (let k = 0; k < i; k++)
			x[i] -= lower[place(i, k)] * x[k];
		x[i] /= lower[place(i, i)];
	}
	for (let i = size - 1; i >= 0; i--) {
		for (let k = i + 1; k < size; k++)
			x[i] -= lower[place(k, i)] * x[k];
		x[i] /= lower[place(i, i)];
	}
	return x;
}
const place = (i, j) => (i * (i + 1)) / 2 + j;
function sizeOf(matrix) {
	return Math.floor(Math.sqrt(2 * matrix.length));
}


/***/ }),

/***/ "src/evaluation/estimation/estimated-metrics.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ labelledMetrics),
/* harmony export */   m: () => (/* binding */ estimableMetrics)
/* harmony export */ });
/* harmony import */ var _metrics_classification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/classification.ts");
/* harmony import */ var _metrics_confusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/metrics/confusion.ts");
/* harmony import */ var _metrics_probability_scores_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/metrics/probability-scores.ts");
/* harmony import */ var _metrics_ranking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/metrics/ranking.ts");




/** The metrics that can be estimated without labels, in the order of reports. */
function estimableMetrics(classes) {
	return classes === 2
		? ["accuracy", "f1", "roc_auc", "log_loss"]
		: ["accuracy", "f1_macro", "roc_auc_ovr", "log_loss"];
}
/** Computes these metrics from labels. A metric without a value is left out. */
function labelledMetrics(predictions, positive) {
	const { classes } = predictions;
	const [accuracy, f1, auc, logLoss] = estimableMetrics(classes.length);
	const { values } = (0,_metrics_classification_js__WEBPACK_IMPORTED_MODULE_0__/* .labelScores */ .Ys)((0,_metrics_confusion_js__WEBPACK_IMPORTED_MODULE_1__/* .confusion */ .H)(predictions), positive);
	const aucs = positive !== undefined && classes.length === 2
		? [(0,_metrics_ranking_js__WEBPACK_IMPORTED_MODULE_2__/* .ranking */ .l)(predictions, positive).auc]
		: classes.map((_, at) => (0,_metrics_ranking_js__WEBPACK_IMPORTED_MODULE_2__/* .ranking */ .l)(predictions, at).auc);
	const found = {
		[accuracy]: values[accuracy],
		[f1]: values[f1],
		[auc]: aucs.reduce((sum, each) => sum + each / aucs.length, 0),
		[logLoss]: (0,_metrics_probability_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .probabilityMeans */ .QY)(predictions, positive).logLoss,
	};
	return Object.fromEntries(Object.entries(found).filter((entry) => Number.isFinite(entry[1])));
}


/***/ }),

/***/ "src/evaluation/estimation/joint-fit.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yr: () => (/* binding */ fitJoint),
/* harmony export */   dN: () => (/* binding */ largestScore),
/* harmony export */   rO: () => (/* binding */ JOINT_TERMS)
/* harmony export */ });
/* harmony import */ var _cholesky_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/estimation/cholesky.ts");
/* harmony import */ var _logistic_fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/estimation/logistic-fit.ts");


/** Terms of a class: the logarithm of its score, and a constant. */
const JOINT_TERMS = 2;
/**
 * Prior: scores are probabilities as they are, with a standard deviation of 2, and features add nothing, with a standard
 * deviation of 1. Without it, a number added to the constants of all classes would change nothing, and there would be no mode.
 */
const PRIOR_MEAN = [1, 0];
const SCORE_PRECISION = 1 / 4;
const FEATURE_PRECISION = 1;
const MOST_STEPS = 50;
/** Returns the place of the largest of `classes` scores from `first` on. The first of equals counts. */
function largestScore(scores, first, classes) {
	let best = 0;
	for (let at = 1; at < classes; at++)
		if (scores[first + at] > scores[first + best])
			best = at;
	return best;
}
/**
 * Fits all classes together by Newton's method. The log-odds of two classes are the difference of their curves. The curve of a
 * class is linear in the logarithm of its score s, 1, and the features; a step for the class with the largest score, which all
 * classes share, is added. (Dirichlet calibration of Kull et al. 2019 with a diagonal matrix, and a step.)
 *
 * Each step costs (classes × (2 + features))² / 2 multiplications per row.
 *
 * @param tolerance Length of the last step, in standard errors of the coefficients.
 * @returns The coefficients of the terms of the first class, of the second one and so on, and that of the step.
 */
function fitJoint(rows, tolerance = 1e-10) {
	const { classes: k, truth, features, start } = rows;
	const own = features === undefined || truth.length === 0 ? 0 : features.length / truth.length;
	const width = JOINT_TERMS + own;
	const logs = Float64Array.from(rows.scores, (score) => (0,_logistic_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreTerms */ .U)(score, rows.clip)[0]);
	const largest = Int32Array.from(truth, (_, row) => largestScore(rows.scores, row * k, k));
	const prior = priorOf(k, width);
	const problem = { classes: k, width, logs, largest, truth, features, prior };
	let coefficients = started(start, { classes: k, width, prior });
	let at = posterior(problem, coefficients);
	for (let step = 0; step < MOST_STEPS; step++) {
		const direction = (0,_cholesky_js__WEBPACK_IMPORTED_MODULE_1__/* .solve */ .kH)(at.curvature, at.gradient);
		// The Newton decrement: twice the gain that the step promises.
		const gain = direction.reduce((sum, each, i) => sum + each * at.gradient[i], 0);
		if (gain < tolerance * tolerance)
			break;
		let scale = 1;
		for (;; scale /= 2) {
			const next = coefficients.map((each, i) => each + scale * direction[i]);
			const reached = posterior(problem, next);
			// Near the mode the gain is smaller than the rounding error of the sum.
			if (reached.value >= at.value - 1e-12 * Math.abs(at.value) || scale < 1e-6) {
				coefficients = next;
				at = reached;
				break;
			}
		}
		if (scale < 1e-6)
			break;
	}
	return { coefficients: [...coefficients], covariance: (0,_cholesky_js__WEBPACK_IMPORTED_MODULE_1__/* .inverse */ .DI)(at.curvature) };
}
function priorOf(classes, width) {
	const term = (i) => (i === classes * width ? JOINT_TERMS : i % width);
	const each = Float64Array.from({ length: classes * width + 1 }, (_, i) => term(i));
	return {
		mean: each.map((at, i) => (i === classes * width ? 0 : (PRIOR_MEAN[at] ?? 0))),
		precision: each.map((at, i) => (at < JOINT_TERMS || i === classes * width ? SCORE_PRECISION : FEATURE_PRECISION)),
	};
}
/** Returns the first guess. One without features is continued with zeros. */
function started(start, { classes, width, prior }) {
	const found = prior.mean.slice();
	if (start === undefined)
		return found;
	const known = (start.length - 1) / classes;
	for (let at = 0; at < classes; at++)
		for (let i = 0; i < Math.min(known, width); i++)
			found[at * width + i] = start[at * known + i];
	found[classes * width] = start[classes * known];
	return found;
}
function posterior(problem, coefficients) {
	const { classes: k, width, logs, largest, truth, features, prior } = problem;
	const own = width - JOINT_TERMS;
	const size = k * width + 1;
	const gradient = new Float64Array(size);
	const curvature = new Float64Array((size * (size + 1)) / 2);
	const terms = new Float64Array(k * width);
	for (let at = 0; at < k; at++)
		terms[at * width + 1] = 1;
	const p = new Float64Array(k);
	const last = ((size - 1) * size) / 2;
	let value = 0;
	for (let row = 0; row < truth.length; row++) {
		for (let at = 0; at < k; at++) {
			terms[at * width] = logs[row * k + at];
			for (let i = 0; i < own; i++)
				terms[at * width + JOINT_TERMS + i] = features[row * own + i];
		}
		const best = largest[row];
		softmax(p, { coefficients, terms, width, best });
		value += Math.log(Math.max(p[truth[row]], Number.MIN_VALUE));
		gradient[size - 1] += (truth[row] === best ? 1 : 0) - p[best];
		curvature[last + size - 1] += p[best] * (1 - p[best]);
		for (let a = 0; a < k; a++) {
			const residual = (truth[row] === a ? 1 : 0) - p[a];
			const step = p[a] * ((a === best ? 1 : 0) - p[best]);
			for (let i = 0; i < width; i++) {
				const mine = a * width + i;
				const term = terms[mine];
				gradient[mine] += residual * term;
				curvature[last + mine] += step * term;
				let place = (mine * (mine + 1)) / 2;
				const weighted = p[a] * term;
				for (let b = 0; b < a; b++) {
					const cross = -weighted * p[b];
					for (let j = b * width; j < (b + 1) * width; j++)
						curvature[place++] += cross * terms[j];
				}
				const within = weighted * (1 - p[a]);
				for (let j = a * width; j <= mine; j++)
					curvature[place++] += within * terms[j];
			}
		}
	}
	for (let i = 0; i < size; i++) {
		const off = coefficients[i] - prior.mean[i];
		value -= (prior.precision[i] / 2) * off * off;
		gradient[i] -= prior.precision[i] * off;
		curvature[(i * (i + 3)) / 2] += prior.precision[i];
	}
	return { value, gradient: [...gradient], curvature: [...curvature] };
}
/** Writes the probability of each class. */
function softmax(p, { coefficients, terms, width, best }) {
	const k = p.length;
	let most = Number.NEGATIVE_INFINITY;
	for (let at = 0; at < k; at++) {
		let z = at === best ? coefficients[k * width] : 0;
		for (let i = at * width; i < (at + 1) * width; i++)
			z += coefficients[i] * terms[i];
		p[at] = z;
		most = Math.max(most, z);
	}
	let sum = 0;
	for (let at = 0; at < k; at++) {
		p[at] = Math.exp(p[at] - most);
		sum += p[at];
	}
	for (let at = 0; at < k; at++)
		p[at] /= sum;
}


/***/ }),

/***/ "src/evaluation/estimation/logistic-fit.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ scoreTerms),
/* harmony export */   d: () => (/* binding */ fitCurve)
/* harmony export */ });
/* harmony import */ var _data_profile_calibration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/profile/calibration.ts");
/* harmony import */ var _cholesky_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/estimation/cholesky.ts");


/**
 * Prior of the coefficients: scores are probabilities as they are, (1, 1, 0, 0), with a standard deviation of 2, and features
 * add nothing, with a standard deviation of 1. It keeps the coefficients finite when the scores separate the classes, and has no
 * weight in a thousand rows.
 */
const PRIOR_MEAN = [1, 1, 0, 0];
const SCORE_PRECISION = 1 / 4;
const FEATURE_PRECISION = 1;
const MOST_STEPS = 50;
/** Returns log s and -log(1 - s) of a score, moved away from 0 and 1. */
function scoreTerms(score, clip) {
	const s = Math.min(Math.max(score, clip), 1 - clip);
	return [Math.log(s), -Math.log1p(-s)];
}
/**
 * Fits the curve of one class by Newton's method: the mode of the posterior, and the inverse of the curvature there as its
 * covariance (Laplace's approximation). Each step costs one exponential and (4 + features)² / 2 multiplications per row.
 *
 * @param tolerance Length of the last step, in standard errors of the coefficients.
 */
function fitCurve(rows, tolerance = 1e-10) {
	const { scores, hits, clip, features, start = PRIOR_MEAN } = rows;
	const own = features === undefined || scores.length === 0 ? 0 : features.length / scores.length;
	const width = _data_profile_calibration_js__WEBPACK_IMPORTED_MODULE_0__/* .CURVE_TERMS */ .q + own;
	const terms = new Float64Array(scores.length * width);
	for (let row = 0; row < scores.length; row++) {
		const [low, high] = scoreTerms(scores[row], clip);
		const first = row * width;
		terms[first] = low;
		terms[first + 1] = high;
		terms[first + 2] = 1;
		terms[first + 3] = scores[row] >= 0.5 ? 1 : 0;
		for (let i = 0; i < own; i++)
			terms[first + _data_profile_calibration_js__WEBPACK_IMPORTED_MODULE_0__/* .CURVE_TERMS */ .q + i] = features[row * own + i];
	}
	let coefficients = Array.from({ length: width }, (_, i) => start[i] ?? 0);
	let at = posterior(terms, hits, coefficients);
	for (let step = 0; step < MOST_STEPS; step++) {
		const direction = (0,_cholesky_js__WEBPACK_IMPORTED_MODULE_1__/* .solve */ .kH)(at.curvature, at.gradient);
		// The Newton decrement: twice the gain that the step promises.
		const gain = direction.reduce((sum, each, i) => sum + each * at.gradient[i], 0);
		if (gain < tolerance * tolerance)
			break;
		let scale = 1;
		for (;; scale /= 2) {
			const next = coefficients.map((each, i) => each + scale * direction[i]);
			const reached = posterior(terms, hits, next);
			// Near the mode the gain is smaller than the rounding error of the sum.
			if (reached.value >= at.value - 1e-12 * Math.abs(at.value) || scale < 1e-6) {
				coefficients = next;
				at = reached;
				break;
			}
		}
		if (scale < 1e-6)
			break;
	}
	return { coefficients, covariance: (0,_cholesky_js__WEBPACK_IMPORTED_MODULE_1__/* .inverse */ .DI)(at.curvature) };
}
function posterior(terms, hits, coefficients) {
	const width = coefficients.length;
	const gradient = new Float64Array(width);
	const curvature = new Float64Array((width * (width + 1)) / 2);
	let value = likelihood(terms, hits, { coefficients: Float64Array.from(coefficients), gradient, curvature });
	for (let i = 0; i < width; i++) {
		const off = coefficients[i] - (PRIOR_MEAN[i] ?? 0);
		const precision = i < _data_profile_calibration_js__WEBPACK_IMPORTED_MODULE_0__/* .CURVE_TERMS */ .q ? SCORE_PRECISION : FEATURE_PRECISION;
		value -= (precision / 2) * off * off;
		gradient[i] -= precision * off;
		curvature[(i * (i + 3)) / 2] += precision;
	}
	return { value, gradient: [...gradient], curvature: [...curvature] };
}
/** Returns the log likelihood, and adds its gradient and the negative second derivatives to the arrays. */
function likelihood(terms, hits, { coefficients, gradient, curvature }) {
	const width = coefficients.length;
	let value = 0;
	for (let row = 0; row < hits.length; row++) {
		const start = row * width;
		const hit = hits[row];
		let z = 0;
		for (let i = 0; i < width; i++)
			z += coefficients[i] * terms[start + i];
		const tail = Math.exp(-Math.abs(z));
		const p = z >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
		const weight = tail / (1 + tail) / (1 + tail);
		value -= Math.log1p(tail) + Math.max(0, hit === 1 ? -z : z);
		for (let i = 0, place = 0; i < width; i++) {
			const term = terms[start + i];
			gradient[i] += (hit - p) * term;
			const weighted = weight * term;
			for (let j = 0; j <= i; j++)
				curvature[place++] += weighted * terms[start + j];
		}
	}
	return value;
}


/***/ }),

/***/ "src/models/forest/assembly.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ assembleRegression),
/* harmony export */   h: () => (/* binding */ assembleClassification)
/* harmony export */ });
/** Copies the trees into one forest. Each tree's arrays are released once they are copied, so a forest is in memory once. */
function assembleClassification(grown, features, classes) {
	const trees = assembleTrees(grown, features, classes);
	const leaves = new Int32Array(leafValuesOf(grown));
	let at = 0;
	for (const tree of grown) {
		leaves.set(tree.leaves, at);
		at += tree.leaves.length;
		tree.leaves = letGo(tree.leaves);
	}
	return { task: "classification", classes, ...trees, leaves };
}
/** @param step Value of one step of a leaf. */
function assembleRegression(grown, features, { base, step }) {
	const trees = assembleTrees(grown, features, 1);
	const leaves = new Float32Array(leafValuesOf(grown));
	let at = 0;
	for (const tree of grown) {
		scale(tree.leaves, step, leaves.subarray(at));
		at += tree.leaves.length;
	}
	return { task: "regression", base, ...trees, leaves };
}
/** An empty array of the same kind. The memory is released at once on Node 21 and later, else at the next garbage collection. */
function letGo(array) {
	const empty = array.slice(0, 0);
	array.buffer.transfer?.(0);
	return empty;
}
/** Concatenates the nodes of all trees, for either kind of leaf. */
function leafValuesOf(grown) {
	return grown.reduce((sum, tree) => sum + tree.leaves.length, 0);
}
function assembleTrees(grown, features, width) {
	const roots = new Int32Array(grown.length + 1);
	grown.forEach((tree, index) => {
		roots[index + 1] = roots[index] + tree.feature.length;
	});
	const nodes = roots[grown.length];
	// Copy one kind of array after the other, so that the trees' arrays of one kind are released before the next is allocated.
	const threshold = new Float32Array(nodes);
	grown.forEach((tree, index) => {
		threshold.set(tree.threshold, roots[index]);
		tree.threshold = letGo(tree.threshold);
	});
	const left = new Int32Array(nodes);
	const right = new Int32Array(nodes);
	let leaf = 0;
	for (let index = 0; index < grown.length; index++) {
		const tree = grown[index];
		placeChildren(tree, { root: roots[index], leaf }, { left, right });
		leaf += tree.leaves.length / width;
		tree.left = letGo(tree.left);
	}
	const feature = new Int32Array(nodes);
	grown.forEach((tree, index) => {
		feature.set(tree.feature, roots[index]);
		tree.feature = letGo(tree.feature);
	});
	return { features, roots, feature, threshold, left, right };
}
/** One call per tree lets V8 optimise it after the first tree. */
function placeChildren({ feature, left: children }, { root, leaf }, { left, right }) {
	for (let node = 0; node < children.length; node++) {
		const splits = feature[node] >= 0;
		const child = children[node] + (splits ? root : leaf);
		left[root + node] = child;
		right[root + node] = splits ? child + 1 : -1;
	}
}
function scale(units, step, leaves) {
	for (let leaf = 0; leaf < units.length; leaf++)
		leaves[leaf] = units[leaf] * step;
}


/***/ }),

/***/ "src/models/forest/grow.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Fh: () => (/* binding */ growForest)
});


var external_node_os_ = __webpack_require__("node:os");
var failure = __webpack_require__("src/core/failure.ts");
var core_yield = __webpack_require__("src/core/yield.ts");
var assembly = __webpack_require__("src/models/forest/assembly.ts");
;// CONCATENATED MODULE: ./src/models/forest/float-keys.ts
/*
 * Values are compared by their bits, because code that V8 has not optimised yet allocates every float that it uses,
 * and a small table is binned before the optimisation.
 */
/**
 * Converts the bits of a 32-bit float into an integer with the same order. Negative floats sort backwards as
 * integers, so their other 31 bits are inverted. -0 and +0 are equal. NaNs sort at both ends, so callers treat them
 * separately first.
 */
function floatKey(bits) {
	return bits === -0x8000_0000 ? 0 : bits ^ ((bits >> 31) & 0x7fff_ffff);
}
/** The bits of a 32-bit float from its key. The key 0 gives those of +0. */
function floatBits(key) {
	return key ^ ((key >> 31) & 0x7fff_ffff);
}
/** Returns true for the bits of a NaN: all exponent bits are set, and the fraction is not 0. */
function isNanBits(bits) {
	return (bits & 0x7fff_ffff) > 0x7f80_0000;
}
/** Below this many keys the built-in sort is faster, because it needs no warm-up. */
const keysWorthDigits = 4096;
/**
 * Sorts keys in place: least significant digit first, digits of 11, 11 and 10 bits (Knuth, The Art of Computer Programming 3,
 * 5.2.5). 19 ns an element, a seventh of what TypedArray.sort takes. `spare`: room for at least as many.
 */
function sortKeys(keys, spare) {
	if (keys.length < keysWorthDigits) {
		keys.sort();
		return;
	}
	let from = keys;
	let to = spare.subarray(0, keys.length);
	for (const [shift, mask, flip] of [
		[0, 2047, 0],
		[11, 2047, 0],
		// The sign bit is the top of the last digit: negative keys come first.
		[22, 1023, 512],
	]) {
		distribute(from, to, shift, mask, flip);
		[from, to] = [to, from];
	}
	keys.set(from);
}
function distribute(from, to, shift, mask, flip) {
	const starts = new Int32Array(mask + 2);
	for (let i = 0; i < from.length; i++) {
		const digit = ((from[i] >>> shift) & mask) ^ flip;
		starts[digit + 1] = starts[digit + 1] + 1;
	}
	for (let digit = 0; digit < mask; digit++)
		starts[digit + 1] = starts[digit + 1] + starts[digit];
	for (let i = 0; i < from.length; i++) {
		const key = from[i];
		const digit = ((key >>> shift) & mask) ^ flip;
		const at = starts[digit];
		to[at] = key;
		starts[digit] = at + 1;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/cuts.ts

/** Above this many rows, edges are placed by every k-th row: 100,000 to 200,000 rows place 255 edges well enough. */
const rowsToSort = 200_000;
function cutRoom(rows) {
	const sampled = Math.ceil(rows / strideOf(rows));
	return { keys: new Int32Array(sampled), spare: new Int32Array(sampled) };
}
function strideOf(rows) {
	return rows > rowsToSort ? Math.ceil(rows / (rowsToSort / 2)) : 1;
}
/**
 * Computes the edges that split a column of 32-bit floats into at most `maxBins` bins. If there are no more distinct
 * values than bins, each value has its own bin. Otherwise all bins have about the same number of rows. Every edge is
 * between two neighbouring distinct values: at least the lower one, and less than the upper. NaNs have the last bin
 * for themselves, and the edge below it is Infinity.
 */
function cutColumn(values, maxBins, { keys, spare } = cutRoom(values.length)) {
	const stride = strideOf(values.length);
	const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
	let count = 0;
	let missing = false;
	for (let row = 0; row < values.length; row += stride) {
		const own = bits[row];
		if (isNanBits(own))
			missing = true;
		else
			keys[count++] = floatKey(own);
	}
	const sorted = keys.subarray(0, count);
	sortKeys(sorted, spare);
	let { distinct, counts } = runs(sorted, spare);
	if (stride > 1) {
		for (let row = 0; row < bits.length && !missing; row++)
			missing = isNanBits(bits[row]);
		// The sampled rows may lack a rare value of a column with few values.
		const all = distinct.length <= maxBins ? everyKey(bits, maxBins) : undefined;
		if (all !== undefined) {
			distinct = all;
			counts = new Int32Array(all.length).fill(1);
		}
	}
	const bins = missing ? maxBins - 1 : maxBins;
	const edges = distinct.length <= bins ? everyGap(distinct) : evenGaps(distinct, counts, bins);
	return missing ? Float32Array.of(...edges, Number.POSITIVE_INFINITY) : edges;
}
/** A 32-bit float t with a <= t < b, near the middle of a < b. Rounding the middle alone may give b. */
function between(a, b) {
	const middle = Math.fround((a + b) / 2);
	return middle >= a && middle < b ? middle : a;
}
/** Replaces sorted keys by the distinct ones, and writes how often each occurs to `counts`. */
function runs(sorted, counts) {
	let length = 0;
	for (let i = 0; i < sorted.length; i++) {
		const key = sorted[i];
		if (length > 0 && sorted[length - 1] === key)
			counts[length - 1] = counts[length - 1] + 1;
		else {
			sorted[length] = key;
			counts[length++] = 1;
		}
	}
	return { distinct: sorted.subarray(0, length), counts: counts.subarray(0, length) };
}
/** The distinct keys of a column in ascending order, or undefined when there are more than `most`. */
function everyKey(bits, most) {
	const seen = new Set();
	let last = 0;
	for (let row = 0; row < bits.length; row++) {
		const each = bits[row];
		// Runs of one value are common in such columns, and a comparison is cheaper than a look-up.
		if (each === last && row > 0)
			continue;
		last = each;
		if (isNanBits(each))
			continue;
		seen.add(floatKey(each));
		if (seen.size > most)
			return undefined;
	}
	return Int32Array.from(seen).sort();
}
function everyGap(distinct) {
	const values = valuesOf(distinct);
	const edges = new Float32Array(Math.max(0, values.length - 1));
	for (let i = 0; i < edges.length; i++)
		edges[i] = between(values[i], values[i + 1]);
	return edges;
}
/** Closes a bin as soon as it holds its share of the remaining rows, so that frequent values do not use up other bins. */
function evenGaps(distinct, counts, bins) {
	const values = valuesOf(distinct);
	const edges = new Float32Array(bins - 1);
	let length = 0;
	let rowsLeft = 0;
	for (let i = 0; i < counts.length; i++)
		rowsLeft += counts[i];
	let held = 0;
	for (let i = 0; i + 1 < values.length && length < edges.length; i++) {
		held += counts[i];
		if (held * (bins - length) < rowsLeft)
			continue;
		edges[length++] = between(values[i], values[i + 1]);
		rowsLeft -= held;
		held = 0;
	}
	return edges.slice(0, length);
}
/** Replaces keys by their values. */
function valuesOf(keys) {
	for (let i = 0; i < keys.length; i++)
		keys[i] = floatBits(keys[i]);
	return new Float32Array(keys.buffer, keys.byteOffset, keys.length);
}

;// CONCATENATED MODULE: ./src/models/forest/bins.ts


/** A cell is the sign, the exponent and the top bits of the fraction: five, or two when a table would outgrow its column. */
const fineShift = 18;
const coarseShift = 21;
const rowsWorthFine = 10_000;
/** Rows that are coded at a time: a block of codes stays in the cache while all columns are written to it. */
const blockRows = 4096;
/** Places edges for every column. `pause` is called between columns, so that the caller stays responsive. */
async function cutMatrix(matrix, maxBins, pause) {
	const edges = [];
	const room = cutRoom(matrix.rows);
	for (let column = 0; column < matrix.columns; column++) {
		edges.push(cutColumn(matrix.data.subarray(column * matrix.rows, (column + 1) * matrix.rows), maxBins, room));
		await pause();
	}
	return edges;
}
/** Replaces the values of a matrix by bins, about 10 ns per value. */
async function binMatrix(matrix, edges, pause) {
	const { rows, columns } = matrix;
	const codes = new Uint8Array(new SharedArrayBuffer(rows * columns));
	const tables = edges.map((each) => edgeTable(each, rows < rowsWorthFine ? coarseShift : fineShift));
	const bits = new Int32Array(matrix.data.buffer, matrix.data.byteOffset, matrix.data.length);
	for (let from = 0; from < rows; from += blockRows) {
		const to = Math.min(rows, from + blockRows);
		for (let column = 0; column < columns; column++) {
			lookUpCodes(bits, rows, columns, column, from, to, tables[column], codes);
		}
		await pause();
	}
	return { rows, columns, codes, edges };
}
function edgeTable(edges, shift) {
	const cells = 2 ** (32 - shift);
	const keys = new Int32Array(edges.buffer, edges.byteOffset, edges.length).map(floatKey);
	const starts = new Uint8Array(cells + 1);
	let cell = 0;
	for (let i = 0; i < keys.length; i++) {
		const above = (keys[i] >> shift) + cells / 2 + 1;
		if (above > cell)
			starts.fill(i, cell, above);
		cell = above;
	}
	starts.fill(keys.length, cell);
	return { keys, starts, shift };
}
/** Most cells hold no edge or one: 14 ns per value with cold caches. */
function lookUpCodes(bits, rows, columns, column, from, to, { keys, starts, shift }, codes) {
	const offset = column * rows;
	const middleCell = 2 ** (31 - shift);
	let at = from * columns + column;
	for (let row = from; row < to; row++) {
		const own = bits[offset + row];
		let low = keys.length;
		if (!isNanBits(own)) {
			const key = floatKey(own);
			const cell = (key >> shift) + middleCell;
			low = starts[cell];
			let left = starts[cell + 1] - low;
			// Keys of a cell differ in their last bits only, so the sign of their difference compares them without a branch.
			for (; left > 1; left -= left >> 1)
				low += (left >> 1) & ((keys[low + (left >> 1) - 1] - key) >> 31);
			if (left === 1)
				low += (keys[low] - key) >>> 31;
		}
		codes[at] = low;
		at += columns;
	}
}

var thread = __webpack_require__("src/platform/process/thread.ts");
var forest_job = __webpack_require__("src/models/forest/job.ts");
;// CONCATENATED MODULE: ./src/models/forest/crew.ts



/** The main thread grows no trees that take longer, because it could not handle a signal in time. */
const longestTreeMs = 250;
/** Least work per thread: a thread takes 30 to 60 ms to start, and has to warm up its own code. */
const worthAThreadMs = 150;
/** Interval at which the main thread yields to the event loop. */
const turnMs = 20;
/** Estimates how long one thread needs for all trees: 3.8 ns per row, drawn feature and level, from 1,000 to 1,000,000 rows. */
function estimateMs(plan) {
	const levels = Math.min(Math.log2(plan.rows + 1), plan.maxDepth);
	return plan.rows * levels * plan.maxFeatures * plan.trees * 3.8e-6;
}
/** Number of threads that are worth starting, at most `offered`. */
function worthwhileThreads(plan, offered) {
	return Math.max(1, Math.min(offered, plan.trees, Math.floor(estimateMs(plan) / worthAThreadMs)));
}
/**
 * Threads that grow the trees of one job. A tree depends only on the job and its own number, so the result depends neither on the
 * number of threads nor on the order in which they finish. The main thread grows trees too, unless single trees take so long that
 * it could not yield in time. The other threads start with the crew, while the table is binned.
 */
class Crew {
	#mainGrows;
	#workers = [];
	/** Rejected when a thread fails. */
	#failure;
	constructor(plan, threads) {
		this.#mainGrows = estimateMs(plan) / plan.trees <= longestTreeMs;
		for (let i = this.#mainGrows ? 1 : 0; i < threads; i++)
			this.#workers.push((0,thread/* startThread */.B)({ kind: "grow" }));
		this.#failure = new Promise((_, reject) => {
			for (const worker of this.#workers) {
				worker.on("error", reject);
				worker.on("exit", (code) => {
					if (code !== 0)
						reject(new Error(`a thread that grew trees ended with code ${code}`));
				});
			}
		});
		// A thread may fail before anything awaits the promise.
		this.#failure.catch(() => { });
	}
	/** Grows all trees of the job and dismisses the crew. To be called once. */
	async grow(job, { signal, onTree }) {
		const { trees } = job.plan;
		const next = new Int32Array(new SharedArrayBuffer(4));
		const grown = new Array(trees);
		let stopped = false;
		let abort = () => { };
		try {
			signal?.throwIfAborted();
			const all = new Promise((resolve, reject) => {
				let done = 0;
				const accept = (tree) => {
					grown[tree.tree] = tree;
					onTree(++done);
					if (done === trees)
						resolve();
				};
				abort = () => reject(signal?.reason);
				signal?.addEventListener("abort", abort);
				const first = this.#mainGrows ? 1 : 0;
				for (const [at, worker] of this.#workers.entries()) {
					worker.on("message", accept);
					worker.postMessage({ job, thread: first + at, next });
				}
				if (this.#mainGrows)
					growInTurns(job, next, { stopped: () => stopped, accept }).catch(reject);
			});
			await Promise.race([all, this.#failure]);
		}
		finally {
			stopped = true;
			signal?.removeEventListener("abort", abort);
			// Free the memory of the threads before the forest is assembled, which is the peak of memory.
			await this.dismiss();
		}
		return grown;
	}
	/** Ends all threads, even in the middle of a tree. */
	async dismiss() {
		for (const worker of this.#workers)
			worker.removeAllListeners();
		await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
	}
}
async function growInTurns(job, next, { stopped, accept }) {
	const grow = (0,forest_job/* growerOf */.m)(job, 0);
	let turn = performance.now();
	for (let tree = Atomics.add(next, 0, 1); tree < job.plan.trees; tree = Atomics.add(next, 0, 1)) {
		accept(grow(tree));
		if (performance.now() - turn < turnMs)
			continue;
		await (0,core_yield/* yieldToEventLoop */.h)();
		turn = performance.now();
		if (stopped())
			return;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/importances.ts
/**
 * Computes impurity importances like scikit-learn: each tree's are scaled to sum to 1, and then averaged over the
 * trees that have a split. They favour columns with many values and only describe training rows. Permutation
 * importances have neither problem.
 */
function impurityImportances(ofTrees, features) {
	const mean = new Float64Array(features);
	for (const importances of ofTrees) {
		const sum = importances.reduce((total, each) => total + each, 0);
		if (!(sum > 0))
			continue;
		for (let feature = 0; feature < features; feature++)
			mean[feature] = mean[feature] + importances[feature] / sum;
	}
	const total = mean.reduce((sum, each) => sum + each, 0);
	return total > 0 ? mean.map((each) => each / total) : mean;
}

;// CONCATENATED MODULE: ./src/models/forest/out-of-bag.ts
function outOfBag({ votes, voters }, target, scale) {
	return target.task === "classification"
		? ofClasses({ votes, voters }, target.codes)
		: ofValues({ votes, voters }, target.values, scale);
}
function ofClasses({ votes: { width, units, trees }, voters }, codes) {
	const decision = new Float64Array(codes.length * width).fill(Number.NaN);
	let rows = 0;
	let right = 0;
	let unseen = 0;
	for (let place = 0; place < trees.length; place++) {
		if (trees[place] === 0)
			continue;
		rows++;
		unseen += trees[place];
		let sum = 0;
		let best = 0;
		for (let k = 0; k < width; k++) {
			sum += units[place * width + k];
			if (units[place * width + k] > units[place * width + best])
				best = k;
		}
		const row = voters[place];
		for (let k = 0; k < width; k++)
			decision[row * width + k] = units[place * width + k] / sum;
		if (best === codes[row])
			right++;
	}
	return { score: right / rows, rows, voters, decision, trees: unseen / rows };
}
function ofValues({ votes: { units, trees }, voters }, values, { step, base }) {
	const decision = new Float64Array(values.length).fill(Number.NaN);
	let rows = 0;
	let sum = 0;
	let unseen = 0;
	for (let place = 0; place < trees.length; place++) {
		if (trees[place] === 0)
			continue;
		const row = voters[place];
		rows++;
		unseen += trees[place];
		sum += values[row] - base;
		decision[row] = (units[place] * step) / trees[place] + base;
	}
	const mean = base + sum / rows;
	let residual = 0;
	let spread = 0;
	for (let place = 0; place < trees.length; place++) {
		if (trees[place] === 0)
			continue;
		const row = voters[place];
		residual += (values[row] - decision[row]) ** 2;
		spread += (values[row] - mean) ** 2;
	}
	const score = spread > 0 ? 1 - residual / spread : Number.NaN;
	return { score, rows, voters, decision, trees: unseen / rows };
}

var forest_parameters = __webpack_require__("src/models/forest/parameters.ts");
var forest_target = __webpack_require__("src/models/forest/target.ts");
var forest_votes = __webpack_require__("src/models/forest/votes.ts");
;// CONCATENATED MODULE: ./src/models/forest/grow.ts











/**
 * Grows a random forest (Breiman 2001) over binned features, as LightGBM and scikit-learn's HistGradientBoosting bin them, with
 * scikit-learn's RandomForest parameters and meaning: features are drawn for every split, a node is split while it is impure.
 *
 * @throws {Failure} for parameters, targets or weights that make no sense.
 */
async function growForest(growth) {
	const { threads: offered = (0,external_node_os_.availableParallelism)(), signal, onProgress } = growth;
	const plan = planOf(growth);
	const threads = worthwhileThreads(plan, offered);
	const crew = new Crew(plan, threads);
	try {
		const { job, finish } = await jobOf(growth, plan, threads);
		const grown = await crew.grow(job, { signal, onTree: (done) => onProgress?.(done, plan.trees) });
		return { ...finish(grown), threads };
	}
	finally {
		await crew.dismiss();
	}
}
/** @throws {Failure} see `growForest`. */
function planOf({ matrix, target, weights, parameters = {}, seed }) {
	const { rows, columns } = matrix;
	if (rows === 0)
		throw new failure/* Failure */.H("data: expected rows to train on, got none");
	if (columns === 0)
		throw new failure/* Failure */.H("data: expected columns to learn from in addition to the target, got none");
	(0,forest_target/* checkTarget */.e$)(target, weights, rows);
	const classes = target.task === "classification" ? target.classes : 0;
	return (0,forest_parameters/* resolveParameters */.v)(parameters, { rows, columns, classes }, seed);
}
/** Prepares what the threads need to grow the trees, and a function that makes a forest of the grown trees. */
async function jobOf({ matrix, target, weights: given, parameters = {}, ...growth }, plan, threads) {
	const { columns } = matrix;
	const { classes } = plan;
	const pause = pacemaker(growth.signal);
	const bins = await binMatrix(matrix, await cutMatrix(matrix, plan.maxBins, pause), pause);
	const weights = (0,forest_target/* combinedWeights */.dX)(target, given, parameters.classWeight === "balanced");
	const votes = plan.draws > 0 ? ballotOf(bins, plan, { most: growth.outOfBagRows, threads }) : undefined;
	const common = { plan, bins, weights, votes };
	const estimate = (step, base) => votes && outOfBag({ votes: (0,forest_votes/* mergedVotes */.Sn)(votes.sums), voters: votes.rows }, target, { step, base });
	const importances = (grown) => impurityImportances(grown.map((tree) => tree.importances), columns);
	if (target.task === "classification") {
		return {
			job: { ...common, target: { task: "classification", ...(0,forest_target/* sharedClasses */.Qf)(target.codes, classes, weights) } },
			finish: (grown) => ({
				plan,
				importances: importances(grown),
				outOfBag: estimate(1, 0),
				forest: (0,assembly/* assembleClassification */.h)(grown, columns, classes),
			}),
		};
	}
	const { targets, base } = (0,forest_target/* centre */.A8)(target.values, weights, plan);
	return {
		job: { ...common, target: { task: "regression", targets } },
		finish: (grown) => ({
			plan,
			importances: importances(grown),
			outOfBag: estimate(targets.step, base),
			forest: (0,assembly/* assembleRegression */.A)(grown, columns, { base, step: targets.step }),
		}),
	};
}
function ballotOf(bins, { classes, seed }, { most, threads }) {
	if (most === undefined)
		return undefined;
	const voting = (0,forest_votes/* votingRows */.jG)(bins, most, seed);
	return { ...voting, sums: (0,forest_votes/* emptyVotes */.lL)(voting.rows.length, Math.max(1, classes), threads) };
}
/** Returns a function to be awaited between small steps of work. It yields every 50 ms and throws when the signal is aborted. */
function pacemaker(signal) {
	let turn = performance.now();
	return async () => {
		if (performance.now() - turn < 50)
			return;
		await (0,core_yield/* yieldToEventLoop */.h)();
		turn = performance.now();
		signal?.throwIfAborted();
	};
}


/***/ }),

/***/ "src/models/forest/parameters.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ resolveParameters)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Largest number of trees: node ids are 32-bit, and with more trees one would have fewer than 64 of the 2^24 units. */
const mostTrees = 262_144;
/**
 * @throws {Failure} that lists all invalid parameters, one per line.
 */
function resolveParameters(parameters, size, seed) {
	const { rows, columns, classes } = size;
	const task = classes > 0 ? "classification" : "regression";
	const problems = [];
	const check = (fine, name, { expected, got }) => {
		if (!fine)
			problems.push(`${name}: expected ${expected}, got ${shown(got)}`);
	};
	const whole = (value, least, most = Number.MAX_SAFE_INTEGER) => Number.isSafeInteger(value) && value >= least && value <= most;
	const amount = (name, given, [least, most = Number.MAX_SAFE_INTEGER]) => {
		const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
		const fine = typeof given === "object" ? given.share > 0 && given.share <= 1 : whole(given, least, most);
		check(fine, name, {
			expected: `a whole number ${range}, or a share of more than 0 and at most 1 (written with a point)`,
			got: given,
		});
	};
	const trees = parameters.nEstimators ?? 100;
	check(whole(trees, 1, mostTrees), "n-estimators", { expected: `a whole number from 1 to ${mostTrees}`, got: trees });
	const criterion = parameters.criterion ?? (task === "classification" ? "gini" : "squared_error");
	const criteria = task === "classification" ? ["gini", "entropy"] : ["squared_error"];
	check(criteria.includes(criterion), "criterion", {
		expected: `${criteria.join(" or ")} (the task is ${task})`,
		got: criterion,
	});
	const maxDepth = parameters.maxDepth ?? Number.POSITIVE_INFINITY;
	check(maxDepth === Number.POSITIVE_INFINITY || whole(maxDepth, 1), "max-depth", {
		expected: "a whole number of at least 1",
		got: maxDepth,
	});
	const split = parameters.minSamplesSplit ?? 2;
	amount("min-samples-split", split, [2]);
	const leaf = parameters.minSamplesLeaf ?? 1;
	amount("min-samples-leaf", leaf, [1]);
	const features = parameters.maxFeatures ?? (task === "classification" ? "sqrt" : { share: 1 });
	if (typeof features !== "string")
		amount("max-features", features, [1, columns]);
	const bootstrap = parameters.bootstrap ?? true;
	const samples = parameters.maxSamples;
	if (samples !== undefined) {
		amount("max-samples", samples, [1, rows]);
		check(bootstrap, "max-samples", { expected: "nothing where bootstrap is false", got: samples });
	}
	check(parameters.classWeight === undefined || task === "classification", "class-weight", {
		expected: "nothing for regression",
		got: parameters.classWeight,
	});
	const maxBins = parameters.maxBins ?? 256;
	check(whole(maxBins, 2, 256), "max-bins", { expected: "a whole number from 2 to 256", got: maxBins });
	check(whole(seed, 0), "seed", { expected: `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`, got: seed });
	if (problems.length > 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems.join("\n"));
	return {
		task,
		rows,
		columns,
		classes,
		trees,
		criterion,
		maxDepth,
		minSamplesSplit: Math.max(2, counted(split, rows, Math.ceil)),
		minSamplesLeaf: Math.max(1, counted(leaf, rows, Math.ceil)),
		maxFeatures: drawnFeatures(features, columns),
		draws: bootstrap ? Math.max(1, counted(samples ?? rows, rows, Math.round)) : 0,
		maxBins,
		seed,
	};
}
function drawnFeatures(features, columns) {
	if (features === "sqrt")
		return Math.max(1, Math.floor(Math.sqrt(columns)));
	if (features === "log2")
		return Math.max(1, Math.floor(Math.log2(columns)));
	if (features === "third")
		return Math.max(1, Math.floor(columns / 3));
	return Math.max(1, counted(features, columns, Math.floor));
}
function counted(amount, whole, round) {
	return typeof amount === "object" ? round(amount.share * whole) : amount;
}
function shown(value) {
	return typeof value === "object" && value !== null && "share" in value
		? `the share ${String(value.share)}`
		: JSON.stringify(value === Number.POSITIVE_INFINITY ? "Infinity" : value);
}


/***/ }),

/***/ "src/models/forest/target.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ centre),
/* harmony export */   Qf: () => (/* binding */ sharedClasses),
/* harmony export */   dX: () => (/* binding */ combinedWeights),
/* harmony export */   e$: () => (/* binding */ checkTarget)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/forest/units.ts");


/** @throws {Failure} for targets or weights that no forest can be grown on. */
function checkTarget(target, weights, rows) {
	const length = target.task === "classification" ? target.codes.length : target.values.length;
	if (length !== rows)
		throw new RangeError(`expected ${rows} targets, got ${length}`);
	if (target.task === "classification") {
		if (target.classes < 2)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`target: expected at least two classes, got ${target.classes}`);
		const { classes, codes } = target;
		const wrong = codes.findIndex((code) => code < 0 || code >= classes);
		if (wrong >= 0)
			throw new RangeError(`expected class codes below ${classes}, got ${codes[wrong]} in row ${wrong}`);
	}
	else {
		const wrong = target.values.findIndex((value) => !Number.isFinite(Math.fround(value)));
		if (wrong >= 0) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`target: expected finite 32-bit numbers, got ${target.values[wrong]} in row ${wrong + 1} of the training rows`);
		}
	}
	if (weights === undefined)
		return;
	if (weights.length !== rows)
		throw new RangeError(`expected ${rows} weights, got ${weights.length}`);
	let sum = 0;
	for (let row = 0; row < rows; row++) {
		const weight = weights[row];
		if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`weights: expected numbers of at least 0, got ${weight} in row ${row + 1} of the training rows`);
		}
		sum += weight;
	}
	if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`weights: expected some row to weigh more than 0, and a finite sum, got the sum ${sum}`);
	}
}
/**
 * Row weights times class weights, or undefined when all rows weigh the same. Balanced class weights are scikit-learn's
 * n / (classes × rows of the class).
 */
function combinedWeights(target, weights, balanced) {
	if (!balanced || target.task === "regression")
		return weights === undefined ? undefined : shared(weights);
	const { codes, classes } = target;
	const rowsOf = new Float64Array(classes);
	for (const code of codes)
		rowsOf[code] = rowsOf[code] + 1;
	const combined = shared(weights ?? new Float64Array(codes.length).fill(1));
	for (let row = 0; row < codes.length; row++) {
		combined[row] = (combined[row] * codes.length) / (classes * rowsOf[codes[row]]);
	}
	return combined;
}
/** Copies the classes to shared memory, in bytes where they fit, and sums the weight of each class. */
function sharedClasses(codes, classes, weights) {
	const length = codes.length;
	const own = classes <= 256 ? new Uint8Array(new SharedArrayBuffer(length)) : new Int32Array(new SharedArrayBuffer(4 * length));
	const totals = new Float64Array(classes);
	for (let row = 0; row < length; row++) {
		own[row] = codes[row];
		totals[codes[row]] = totals[codes[row]] + (weights === undefined ? 1 : weights[row]);
	}
	return { classes: own, totals };
}
/** Subtracts the weighted mean, rounded to the 32-bit float that the forest adds again, and computes the step of the leaves. */
function centre(values, weights, { trees }) {
	// Sum the differences from the first target: a large offset can neither overflow them nor cancel their digits.
	const first = values[0];
	let sum = 0;
	let total = 0;
	for (let row = 0; row < values.length; row++) {
		const weight = weights === undefined ? 1 : weights[row];
		sum += weight * (values[row] - first);
		total += weight;
	}
	const base = Math.fround(first + sum / total);
	const centred = shared(values);
	let largest = 0;
	for (let row = 0; row < centred.length; row++) {
		centred[row] = centred[row] - base;
		largest = Math.max(largest, Math.abs(centred[row]));
	}
	return { targets: { values: centred, step: (0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .gridStep */ .Np)(trees, largest) }, base };
}
function shared(values) {
	const copy = new Float64Array(new SharedArrayBuffer(8 * values.length));
	copy.set(values);
	return copy;
}


/***/ })

};
