export const id = "evaluation-estimation";
export const ids = ["evaluation-estimation"];
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

/***/ "src/models/bundle/predictions.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ predictedTable),
/* harmony export */   K: () => (/* binding */ answerColumns)
/* harmony export */ });
/* harmony import */ var _data_table_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/table.ts");
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/bundle/decision.ts");


/**
 * Predicts the rows of a table. Returns the columns of `predictions.csv`: `id`, `y_true` if the table has the target,
 * `y_pred`, and one `proba_CLASS` per class.
 *
 * @param id Column that names the rows. Without one, they are numbered from 0.
 * @throws {Failure} if the table lacks a column, or has it with another type.
 */
function predictedTable(model, table, id) {
	const { rows } = table;
	const truth = (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, model.target);
	const columns = [id === undefined ? rowNumbers(rows) : { ...id, name: "id" }];
	if (truth !== undefined)
		columns.push({ ...truth, name: "y_true" });
	columns.push(...answerColumns(model.predict(model.cellsOf(table)), rows, model));
	return { rows, columns };
}
/** Returns the columns `y_pred` and `proba_CLASS` of probabilities of shape (rows, classes), or of predicted numbers. */
function answerColumns(probabilities, rows, model) {
	const { task, classes } = model;
	if (task === "regression")
		return [{ name: "y_pred", type: "number", values: probabilities }];
	const codes = new Int32Array(rows);
	for (let row = 0; row < rows; row++)
		codes[row] = (0,_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedClass */ .r7)(probabilities, row, model);
	return [
		{ name: "y_pred", type: "category", codes, levels: classes },
		...classes.map((name, k) => {
			const values = new Float64Array(rows);
			for (let row = 0; row < rows; row++)
				values[row] = probabilities[row * classes.length + k];
			return { name: `proba_${name}`, type: "number", values };
		}),
	];
}
function rowNumbers(rows) {
	return { name: "id", type: "integer", values: Float64Array.from({ length: rows }, (_, row) => row) };
}


/***/ })

};
