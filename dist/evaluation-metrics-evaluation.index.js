export const id = "evaluation-metrics-evaluation";
export const ids = ["evaluation-metrics-evaluation"];
export const modules = {

/***/ "src/evaluation/metrics/evaluation.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readEvaluation),
/* harmony export */   evaluationDocument: () => (/* binding */ evaluationDocument)
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
	note: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)({ description: "Reason why the interval is an approximation." })),
});
const metricValues = (description) => (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(), { key: "metric", description });
const perClass = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(metricValues("Metrics of one class."), {
	key: "class",
	description: "Metrics of each class: recall, precision, F1.",
});
const absent = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(), {
	key: "metric",
	description: "Metrics without a value, each with the reason. Those of a class are called `per_class.<class>.<metric>`.",
});
const intervals = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(metricInterval, { key: "metric", description: "Confidence intervals." });
const trivial = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
	predicts: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .either */ .gP)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(), (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(), { description: "Its constant prediction: a class, or the mean." }),
	comparisons: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
		metric: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(),
		model: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
		trivial: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)(),
		gain: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({ description: "Advantage of the model; positive is better for every metric." }),
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
	small: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({ description: "True for fewer than 30 rows, whose numbers are shown but not judged." }),
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
	decision_threshold: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .numberValue */ .Vg)({
		description: "Probability from which a row counts as predicted to be of the positive class, if the model keeps one or the test set one.",
	})),
	own_metrics: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(), {
		key: "metric",
		description: "Metrics of the user's own and how each is made: a formula, `metric-command`, or a metric at a condition such as `precision at recall>=0.9`.",
	})),
	metrics: metricValues("Metrics of all rows, by scikit-learn's names."),
	per_class: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(perClass),
	absent,
	notes: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(), { key: "metric", description: "Metrics whose value is a convention, and why." }),
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
		failure: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)({ description: "Reason for the failure." })),
	}), {
		description: "The model's own tests: how it behaves on chosen inputs.",
	})),
	run: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_run_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .runStamp */ .bB),
	inputs: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .textValue */ .v8)(), {
		description: "Inputs of `test-model` other than the defaults; absent in files of version 0.1.0.",
	})),
}, { also: classProblems });
const evaluationDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .documentOf */ .lM)({
	what: "an evaluation",
	file: "evaluation.json",
	format: "trainyard-evaluation",
	version: 1,
	writer: "test-model",
	purpose: "Everything that `test-model` measured: metrics, confidence intervals, slices and curves. `metrics.json` has only its numbers.",
	remedy: "run `test-model` again",
	shape: evaluationShape,
});
/** Checks that a classification has classes, and a confusion matrix with a row and a column for each. */
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
/**
 * Reads an `evaluation.json`.
 *
 * @throws {Failure} for other files, for a newer version, and for a file that contradicts itself. With `modelDigest`
 * or `dataDigest`, also for the evaluation of another model or other rows.
 */
async function readEvaluation(path, cwd, expected = {}) {
	const evaluation = await (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u)(evaluationDocument, path, { cwd });
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


/***/ })

};
