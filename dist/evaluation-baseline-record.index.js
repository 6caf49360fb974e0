export const id = "evaluation-baseline-record";
export const ids = ["evaluation-baseline-record"];
export const modules = {

/***/ "src/evaluation/baseline/record.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ recordText),
/* harmony export */   gv: () => (/* binding */ RECORD),
/* harmony export */   readBaselineRecord: () => (/* binding */ readBaselineRecord)
/* harmony export */ });
/* unused harmony export baselineDocument */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _models_bundle_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/models/bundle/record.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/file/document.ts");





/** Name of the file that records the origin of a fetched report. */
const RECORD = "baseline.json";
const recordShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
	format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMark */ .ry)("trainyard-baseline-1"),
	name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Name in messages: `artifact champion of run 12 (commit 1a2b3c4)`." }),
	commit: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Commit that it was made from." })),
	model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)()),
	model: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_models_bundle_record_js__WEBPACK_IMPORTED_MODULE_3__/* .modelRecord */ .zo),
	how: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["tested", "copied", "same model"], {
		description: "`tested` on the candidate's rows; `copied` as it was found; `same model` when it is the candidate itself.",
	}),
});
const baselineDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .documentOf */ .lM)({
	what: "a baseline's record",
	file: RECORD,
	format: "trainyard-baseline",
	version: 1,
	writer: "test-model",
	purpose: "Where the baseline in the folder `baseline` of a report comes from, and how its model was trained.",
	remedy: "run `test-model` again",
	shape: recordShape,
});
function recordText(record) {
	return `${JSON.stringify({ format: "trainyard-baseline-1", ...record }, null, 2)}\n`;
}
/** Reads the folder's record. Undefined if the folder was not fetched, or the file belongs to another program. */
async function readBaselineRecord(folder) {
	try {
		const { format, ...record } = await (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u)(baselineDocument, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, RECORD), { cwd: "/" });
		return record;
	}
	catch (error) {
		if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
			return undefined;
		throw error;
	}
}


/***/ }),

/***/ "src/evaluation/blocks/confusion.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ confusionBlocks)
/* harmony export */ });
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/number-text.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/block.ts");


/** Maximum number of classes for a matrix. With more, the most frequent errors are listed instead. */
const MOST_CLASSES = 15;
const MOST_MISTAKES = 10;
/** Shows how often each class was predicted for each true class. */
function confusionBlocks({ classes = [], confusion_matrix: matrix, }) {
	if (matrix === undefined)
		return [];
	if (classes.length <= MOST_CLASSES) {
		return [
			(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, "Confusion matrix (rows: truth, columns: predicted)"),
			(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", ...classes.map((name) => `>${name}`)], matrix.map((row, i) => [
				classes[i],
				...row.map((count, j) => (i === j && count > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)((0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNumber */ .K9)(count))] : (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNumber */ .K9)(count))),
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
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, `Most frequent mistakes among ${classes.length} classes`),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["truth", "predicted", ">rows"], mistakes.slice(0, MOST_MISTAKES).map(({ count, i, j }) => [classes[i], classes[j], (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNumber */ .K9)(count)])),
		...(mistakes.length > MOST_MISTAKES
			? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(`and ${mistakes.length - MOST_MISTAKES} more kinds of mistakes`)]
			: []),
	];
}


/***/ }),

/***/ "src/evaluation/blocks/headlines.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ HEADLINES)
/* harmony export */ });
/** The metrics that a reviewer looks at first, in this order. */
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

/***/ "src/evaluation/blocks/metric-items.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ metricItems)
/* harmony export */ });
/* harmony import */ var _headlines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/blocks/headlines.ts");
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/blocks/numbers.ts");


/** The first metrics that a reviewer looks at, each with its interval, and then own metrics: `accuracy 0.7360 (95 % interval 0.6892 to 0.7781)`. */
function metricItems({ metrics, intervals, own_metrics: own = {} }, most) {
	const first = (names) => names.filter((name) => metrics[name] !== undefined).slice(0, most);
	return [...first(_headlines_js__WEBPACK_IMPORTED_MODULE_0__/* .HEADLINES */ .O), ...first(Object.keys(own))].map((name) => {
		const interval = intervals[name] === undefined ? "" : ` (95 % interval ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .range */ .y1)(intervals[name])})`;
		return `${name} ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .inMetric */ .k_)(name, metrics[name])}${interval}`;
	});
}


/***/ }),

/***/ "src/evaluation/blocks/score-histogram.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ scoreHistogram)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _reports_markdown_chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/chart.ts");


const bins = 10;
/**
 * How many rows have which score: the probability of the positive class by true class, or with several classes that of the
 * predicted class by whether it is right.
 */
function scoreHistogram(predictions, positive) {
	const { classes, probabilities, truth, predicted, rows } = predictions;
	if (probabilities === undefined || rows === 0)
		return [];
	const binary = classes.length === 2 && positive !== undefined;
	const counts = [new Array(bins).fill(0), new Array(bins).fill(0)];
	for (let row = 0; row < rows; row++) {
		const of = binary ? positive : predicted[row];
		const score = probabilities[row * classes.length + of];
		const second = binary ? truth[row] === positive : truth[row] !== predicted[row];
		counts[second ? 1 : 0][Math.min(bins - 1, Math.max(0, Math.floor(score * bins)))]++;
	}
	const most = Math.max(...counts[0], ...counts[1]);
	const [first, second] = binary
		? [`actually ${classes[1 - positive]}`, `actually ${classes[positive]}`]
		: ["right", "wrong"];
	const title = binary ? `Scores: probability of ${classes[positive]}` : "Scores: probability of the predicted class";
	const cell = (count) => (0,_reports_markdown_chart_js__WEBPACK_IMPORTED_MODULE_0__/* .bar */ .M0)(count / most);
	const shown = Array.from({ length: bins }, (_, bin) => bin).filter((bin) => binary || counts[0][bin] + counts[1][bin] > 0);
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, title),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["score", `>${first}`, "", `>${second}`, ""], shown.map((bin) => [
			`${(bin / bins).toFixed(1)} to ${((bin + 1) / bins).toFixed(1)}`,
			String(counts[0][bin]),
			cell(counts[0][bin]),
			String(counts[1][bin]),
			cell(counts[1][bin]),
		])),
	];
}


/***/ }),

/***/ "src/evaluation/blocks/slices.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sliceBlocks),
/* harmony export */   V: () => (/* binding */ provenWorse)
/* harmony export */ });
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/number-text.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _reports_markdown_chart_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/reports/markdown/chart.ts");
/* harmony import */ var _metrics_direction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/direction.ts");
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/blocks/numbers.ts");





const MOST_SLICES = 10;
/** Largest adjusted p-value of a significant difference. */
const SIGNIFICANT = 0.05;
function judgedBy(task) {
	const metric = task === "classification" ? "accuracy" : "mae";
	return { metric, sign: (0,_metrics_direction_js__WEBPACK_IMPORTED_MODULE_0__/* .direction */ .o)(metric) === "higher" ? 1 : -1 };
}
const isSignificant = ({ difference }) => difference !== undefined && difference.adjusted_p < SIGNIFICANT;
/** Returns the slices that are significantly worse than the rest. */
function provenWorse({ slices, task }) {
	const { sign } = judgedBy(task);
	return slices.filter((slice) => isSignificant(slice) && sign * (slice.difference.slice - slice.difference.rest) < 0);
}
/** Lists slices, with those that are significantly worse than the rest first. */
function sliceBlocks({ slices, task }) {
	if (slices.length === 0)
		return [];
	const { metric, sign } = judgedBy(task);
	const judged = slices.filter(({ difference }) => difference !== undefined);
	const worse = new Set(provenWorse({ slices, task }));
	const ranked = slices
		.filter((slice) => slice.metrics[metric] !== undefined)
		.sort((a, b) => Number(worse.has(b)) - Number(worse.has(a)) ||
		Number(a.small) - Number(b.small) ||
		sign * (a.metrics[metric] - b.metrics[metric]));
	const most = Math.max(MOST_SLICES, worse.size);
	const same = judged.filter((slice) => !isSignificant(slice));
	// Errors have no scale of their own: bars compare them with the largest.
	const longest = task === "regression" ? Math.max(0, ...ranked.map(({ metrics }) => metrics[metric])) : 0;
	const empty = slices.filter(({ n }) => n === 0);
	// Errors of slices have no intervals.
	const intervals = ranked.some((slice) => slice.intervals[metric] !== undefined);
	const rest = ranked.length - most;
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, sliceTitle(judged.length, worse.size)),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([
			"slice",
			">rows",
			`>${metric}`,
			...(intervals ? [">95 % interval"] : []),
			"compared with the rest",
			...(longest > 0 ? [""] : []),
		], ranked
			.slice(0, most)
			.map((slice) => [
			slice.name,
			(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .columnNumber */ .K9)(slice.n),
			(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .inMetric */ .k_)(metric, slice.metrics[metric]),
			...(intervals ? [(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .range */ .y1)(slice.intervals[metric])] : []),
			comparedWithRest(slice, sign),
			...(longest > 0 ? [(0,_reports_markdown_chart_js__WEBPACK_IMPORTED_MODULE_4__/* .bar */ .M0)(slice.metrics[metric] / longest)] : []),
		])),
		...(rest > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`and ${rest} more ${rest === 1 ? "slice" : "slices"}, none of them worse`)] : []),
		...(same.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`Slices without a significant difference: ${listed(same)}.`)] : []),
		...remarks(ranked, judged.length),
		...(empty.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`Slices without rows: ${listed(empty)}.`)] : []),
	];
}
function sliceTitle(judged, worse) {
	if (judged === 0)
		return "Slices: too few rows to judge any";
	return worse === 0
		? "Slices: none significantly worse than the rest"
		: `Slices: ${worse} significantly worse than the rest`;
}
/** Explains the columns, because one slice is read among many. */
function remarks(ranked, judged) {
	const intervals = ranked.some(({ intervals: own }) => Object.keys(own).length > 0);
	const alone = "Each interval is of its slice alone and is not adjusted for the number of slices.";
	const compared = `The comparison with the rest is adjusted for ${judged} ${judged === 1 ? "slice" : "slices"} (Benjamini and Hochberg).`;
	const said = [...(intervals ? [alone] : []), ...(judged > 0 ? [compared] : [])];
	return said.length === 0 ? [] : [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(said.join(" "))];
}
function comparedWithRest({ small, difference }, sign) {
	if (small)
		return "too few rows to judge";
	if (difference === undefined)
		return "";
	if (difference.adjusted_p >= SIGNIFICANT)
		return "no significant difference";
	const off = sign * (difference.slice - difference.rest);
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(off < 0 ? "worse" : "better"),
		` by ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainNumber */ .ku)(Math.abs(off))} (adjusted ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .pValueText */ .nY)(difference.adjusted_p)})`,
	];
}
function listed(slices) {
	const names = slices.slice(0, 10).map(({ name }) => name);
	return `${names.join(", ")}${slices.length > 10 ? ` and ${slices.length - 10} more` : ""}`;
}


/***/ }),

/***/ "src/evaluation/blocks/trivial-warning.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ trivialWarning)
/* harmony export */ });
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/number-text.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/blocks/numbers.ts");



/** A warning for the top of a report: the model is no better than one that ignores every column. Empty when it is better. */
function trivialWarning({ trivial }) {
	const [main, ...others] = trivial?.comparisons ?? [];
	if (trivial === undefined || main === undefined || main.verdict === "better")
		return [];
	const answer = typeof trivial.predicts === "number" ? (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(trivial.predicts) : `“${trivial.predicts}”`;
	const evidence = [
		...(main.interval === undefined ? [] : [`95 % interval of the gain ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .range */ .y1)(main.interval)}`]),
		...(main.p === undefined ? [] : [(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pValueText */ .nY)(main.p)]),
	];
	const better = others.filter(({ verdict }) => verdict === "better").map(({ metric }) => metric);
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)([
			"⚠️ ",
			(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(main.verdict === "worse" ? "Worse than a trivial model" : "Not significantly better than a trivial model"),
			`: ${main.metric} is ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(main.model)}, and ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(main.trivial)} when always predicting ${answer}`,
			evidence.length === 0 ? "." : ` (${evidence.join(", ")}).`,
			better.length === 0 ? "" : ` By ${better.join(" and ")} it is better.`,
		]),
	];
}


/***/ }),

/***/ "src/evaluation/blocks/value-charts.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ valueCharts)
/* harmony export */ });
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/number-text.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/statistics/bootstrap.ts");
/* harmony import */ var _statistics_moments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/statistics/moments.ts");




/** Fewer rows give no picture. */
const leastRows = 20;
const mostGroups = 10;
/** Bins of the residuals between the two that are open. */
const innerBins = 9;
/** A regression's predictions against the true values, and its residuals. */
function valueCharts(predictions) {
	if (predictions.rows < leastRows)
		return [];
	return [...predictedChart(predictions), ...residualChart(predictions)];
}
/** Rows of similar true values, of about equal number; values that look the same are one group. */
function groupsOf({ truth, predicted, rows }) {
	const order = Array.from(truth.keys()).sort((a, b) => truth[a] - truth[b]);
	const count = Math.min(mostGroups, Math.floor(rows / 5));
	const groups = [];
	for (let i = 0; i < count; i++) {
		const own = order.slice(Math.floor((i * rows) / count), Math.floor(((i + 1) * rows) / count));
		const truths = own.map((row) => truth[row]);
		const label = (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)((0,_statistics_moments_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(truths));
		const last = groups.at(-1);
		const into = last?.label === label ? last : { label, truth: [], predicted: [] };
		into.truth.push(...truths);
		into.predicted.push(...own.map((row) => predicted[row]));
		if (into !== last)
			groups.push(into);
	}
	return groups;
}
function predictedChart(predictions) {
	const groups = groupsOf(predictions);
	if (groups.length < 2)
		return [];
	const quantile = (share) => groups.map(({ predicted }) => (0,_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_2__/* .sampleQuantile */ .gW)(Float64Array.from(predicted), share));
	const lines = [quantile(0.5), groups.map(({ truth }) => (0,_statistics_moments_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(truth)), quantile(0.1), quantile(0.9)];
	const all = lines.flat();
	return [
		{
			kind: "chart",
			title: "Predicted against actual",
			x: { title: "actual value, mean of each group", values: groups.map(({ label }) => label) },
			y: { title: "predicted value", from: Math.min(...all), to: Math.max(...all) },
			series: lines.map((values) => ({ kind: "line", values })),
			legend: "Rows in groups of similar actual values. Blue: median prediction. Orange: a perfect prediction. Grey: 80 % of the predictions lie between these lines.",
		},
	];
}
function residualChart({ truth, predicted }) {
	const residuals = Float64Array.from(truth, (value, row) => predicted[row] - value);
	const end = (0,_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_2__/* .sampleQuantile */ .gW)(residuals.map(Math.abs), 0.95);
	if (!(end > 0) || !Number.isFinite(end))
		return [];
	const width = (2 * end) / innerBins;
	const counts = new Array(innerBins + 2).fill(0);
	for (const residual of residuals) {
		const bin = residual < -end ? 0 : residual > end ? innerBins + 1 : 1 + Math.floor((residual + end) / width);
		counts[Math.min(bin, residual > end ? innerBins + 1 : innerBins)]++;
	}
	const centres = Array.from({ length: innerBins }, (_, i) => {
		const centre = -end + (i + 0.5) * width;
		return (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(Math.abs(centre) < width / 1000 ? 0 : centre);
	});
	return [
		{
			kind: "chart",
			title: "Residuals",
			x: { title: "predicted minus actual", values: ["less", ...centres, "more"] },
			y: { title: "rows", from: 0, to: Math.max(...counts) },
			series: [{ kind: "bar", values: counts }],
		},
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`Number of rows by residual, around the middle of each bar. Outside ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(-end)} to ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(end)} lie ${counts[0] + counts.at(-1)} rows.`),
	];
}


/***/ })

};
