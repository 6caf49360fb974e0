export const id = "evaluation-drift";
export const ids = ["evaluation-drift"];
export const modules = {

/***/ "src/contract/recorded-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ recordedInputs)
/* harmony export */ });
/* unused harmony export portable */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** These inputs affect where results go, not what they are. */
const NOT_RECORDED = ["upload-artifact", "token"];
/**
 * Returns the inputs that differ from their defaults, so that a report can print them as a command. Paths in the
 * working directory are made relative, so that they work on another machine.
 */
function recordedInputs(inputs, { given, cwd }) {
	return Object.fromEntries(Object.entries(given)
		.filter(([name]) => Object.hasOwn(inputs, name) && !NOT_RECORDED.includes(name))
		.map(([name, text]) => [
		name,
		text
			.split("\n")
			.map((line) => portable(line, cwd))
			.join("\n"),
	]));
}
/** A path below the working directory from there, with slashes; any other text as it is. */
function portable(text, cwd, { isAbsolute, relative, sep } = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
	if (!isAbsolute(text))
		return text;
	const below = relative(cwd, text);
	return below === "" || below.startsWith("..") || isAbsolute(below) ? text : below.replaceAll(sep, "/");
}


/***/ }),

/***/ "src/evaluation/blocks/numbers.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ inUnit),
/* harmony export */   Qk: () => (/* binding */ changeInMetric),
/* harmony export */   k_: () => (/* binding */ inMetric),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   y1: () => (/* binding */ range)
/* harmony export */ });
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/number-text.ts");

function range(interval) {
	return interval === undefined ? "" : `${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(interval.low)} to ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(interval.high)}`;
}
/** Formats a value for a column, with the unit of its metric if the name implies one. */
function inMetric(name, value) {
	return (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(value) + unitOf(name);
}
/** Formats a difference of two such values. */
function changeInMetric(name, change) {
	return (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .signedNumber */ .KA)(change) + unitOf(name);
}
/** Formats a value for a sentence. */
function inUnit(value, metric) {
	return (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(value) + unitOf(metric);
}
/** Returns the unit that a metric's name ends with, after a space. Empty if there is none. */
function unitOf(metric) {
	if (/(_|\b)ms$/.test(metric))
		return " ms";
	return /(_|\b)bytes$/.test(metric) ? " bytes" : "";
}


/***/ }),

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

/***/ "src/evaluation/drift/drift-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readDriftFile),
  JK: () => (/* binding */ writeDriftFile)
});


var shape = __webpack_require__("src/core/shape/index.ts");
var file_document = __webpack_require__("src/platform/file/document.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
;// CONCATENATED MODULE: ./src/evaluation/drift/performance-shape.ts

const performanceMetric = (0,shape/* object */.Ik)({
	name: (0,shape/* textValue */.v8)({ description: "Name of the metric, as in `metrics.json`." }),
	reference: (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)({ description: "Value at training; null if it is not known." })),
	current: (0,shape/* numberValue */.Vg)({ description: "Value on the current rows, measured or estimated." }),
	low: (0,shape/* optional */.lq)((0,shape/* numberValue */.Vg)({ description: "Ends of the interval of `current`." })),
	high: (0,shape/* optional */.lq)((0,shape/* numberValue */.Vg)()),
	estimate: (0,shape/* optional */.lq)((0,shape/* numberValue */.Vg)({ description: "What the estimate said without the labels that came later." })),
	verdict: (0,shape/* oneOf */.yL)(["same", "worse", "better", "inconclusive"], { description: "Compared with the reference." }),
});
/** The performance of the model on the current rows. */
const driftPerformance = (0,shape/* object */.Ik)({
	basis: (0,shape/* oneOf */.yL)(["labels", "estimated"], {
		description: "`labels` measures with the target; `estimated` assumes that the calibration at training still holds.",
	}),
	metrics: (0,shape/* listOf */.c3)(performanceMetric),
	unavailable: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "Reason why there are no metrics." })),
	notes: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { description: "What the numbers cannot show." })),
}, { description: "Performance on the current rows; absent without a model and predictions." });

;// CONCATENATED MODULE: ./src/evaluation/drift/drift-file.ts





const share = (description) => (0,shape/* numberValue */.Vg)({ min: 0, max: 1, description });
const aspectShape = (0,shape/* object */.Ik)({
	aspect: (0,shape/* oneOf */.yL)(["values", "weekdays", "length", "words", "missing"], { description: "What is compared." }),
	test: (0,shape/* oneOf */.yL)(["kolmogorov-smirnov", "chi-square", "chi-square-monte-carlo", "fisher", "none"]),
	statistic: (0,shape/* numberValue */.Vg)(),
	p: share("P-value of this test alone."),
	effect: share("Size of the change."),
	measure: (0,shape/* oneOf */.yL)(["D", "TV", "rate"], {
		description: "`D` is the largest difference of the distribution functions, `TV` the total variation of the shares, `rate` the difference of the missing rates.",
	}),
});
const sampled = (0,shape/* optional */.lq)((0,shape/* integer */.nd)({ min: 0, description: "Number of rows drawn from them at random, if there are many." }));
const figure = (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)());
const sideShape = (0,shape/* object */.Ik)({
	count: (0,shape/* integer */.nd)({ min: 0, description: "Number of rows with a value." }),
	missing: (0,shape/* integer */.nd)({ min: 0 }),
	distinct: (0,shape/* optional */.lq)((0,shape/* integer */.nd)({ min: 0, description: "Number of different categories." })),
	mean: (0,shape/* optional */.lq)(figure),
	std: (0,shape/* optional */.lq)(figure),
	min: (0,shape/* optional */.lq)(figure),
	max: (0,shape/* optional */.lq)(figure),
	quantiles: (0,shape/* optional */.lq)((0,shape/* record */.g1)(figure, { key: "share" })),
	outliers: (0,shape/* optional */.lq)(share("Share of values further than 1.5 interquartile ranges from the reference's quartiles.")),
}, { description: "Figures of the rows; those of numbers are absent for categories." });
const columnShape = (0,shape/* object */.Ik)({
	name: (0,shape/* textValue */.v8)(),
	role: (0,shape/* oneOf */.yL)(["feature", "prediction", "target"]),
	type: (0,shape/* oneOf */.yL)(["number", "category", "date", "text", "empty"]),
	slice: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "Slice of the rows; absent for all rows." })),
	drifted: (0,shape/* boolean */.zM)(),
	sure: (0,shape/* boolean */.zM)({ description: "Whether even the lower confidence bound of the change is large enough." }),
	reason: (0,shape/* textValue */.v8)(),
	tests: (0,shape/* listOf */.c3)(aspectShape),
	p: share("P-value of the column."),
	adjusted_p: share("The same, adjusted for all columns by Holm's method."),
	effect: share("The largest change of all aspects."),
	statistics: (0,shape/* record */.g1)(figure, {
		key: "statistic",
		description: "Further distances, which decide nothing in the default preset: `psi`, `kl`, `js`, `hellinger`, `total_variation`, `intersection`, `wasserstein`, `mann_whitney_p` and others.",
	}),
	reference: sideShape,
	current: sideShape,
	histogram: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ bins: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)()), reference: (0,shape/* listOf */.c3)((0,shape/* numberValue */.Vg)()), current: (0,shape/* listOf */.c3)((0,shape/* numberValue */.Vg)()) }, {
		description: "Shares of the rows of both sides by bin or category.",
	})),
});
/** Something that a person should know of a column, whether or not it decides. */
const findingShape = (0,shape/* object */.Ik)({
	column: (0,shape/* textValue */.v8)(),
	kind: (0,shape/* oneOf */.yL)([
		"missing-column",
		"new-column",
		"type",
		"new-values",
		"vanished-values",
		"cardinality",
		"out-of-range",
		"constant",
		"empty",
		"not-compared",
	]),
	decides: (0,shape/* boolean */.zM)({ description: "Whether it counts as drift: a column that is gone, or has another type." }),
	text: (0,shape/* textValue */.v8)(),
});
const classifierShape = (0,shape/* object */.Ik)({
	auc: (0,shape/* nullable */.me)(share("Out-of-bag area under the ROC curve; 0.5 means that the rows cannot be distinguished.")),
	p: (0,shape/* nullable */.me)(share("P-value by permutation of the labels.")),
	rows: (0,shape/* integer */.nd)({ min: 0, description: "Number of rows of both sides that it learned from." }),
	columns: (0,shape/* listOf */.c3)((0,shape/* object */.Ik)({ name: (0,shape/* textValue */.v8)(), importance: share("Share of the impurity decrease.") })),
	unavailable: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)()),
}, { description: "A forest that distinguishes reference rows from current rows. It does not decide." });
const historyShape = (0,shape/* object */.Ik)({
	look: (0,shape/* integer */.nd)({ min: 1, description: "Number of this look at the same reference." }),
	looks: (0,shape/* integer */.nd)({ min: 1, description: "Number of looks that share the level." }),
	method: (0,shape/* oneOf */.yL)(["spending", "e-process"]),
	evidence: (0,shape/* optional */.lq)((0,shape/* numberValue */.Vg)({ description: "Value of the e-process; from 20 on, it is an alarm." })),
	charts: (0,shape/* listOf */.c3)((0,shape/* object */.Ik)({
		column: (0,shape/* textValue */.v8)(),
		chart: (0,shape/* oneOf */.yL)(["shewhart", "cusum"]),
		began: (0,shape/* textValue */.v8)({ description: "Day of the look in which the change began." }),
		look: (0,shape/* integer */.nd)({ min: 1 }),
	}), { description: "Control charts that left their limits. They do not decide." }),
}, { description: "The earlier looks at the same reference; absent without `history`." });
const driftShape = (0,shape/* object */.Ik)({
	format: (0,shape/* formatMark */.ry)("trainyard-drift-1"),
	version: (0,shape/* textValue */.v8)({ description: "Version of trainyard that wrote the file." }),
	verdict: (0,shape/* oneOf */.yL)(["pass", "fail", "inconclusive"]),
	passed: (0,shape/* boolean */.zM)({ description: "Whether the verdict is `pass`." }),
	drift: (0,shape/* oneOf */.yL)(["none", "data", "predictions", "performance"], { description: "The most serious kind of drift." }),
	preset: (0,shape/* oneOf */.yL)(["default", "evidently", "deepchecks", "psi"]),
	level: (0,shape/* numberValue */.Vg)({
		min: 0,
		max: 1,
		description: "Probability of a false alarm about the data set in this look.",
	}),
	model_digest: (0,shape/* optional */.lq)((0,shape/* digest */.br)({ description: "Digest of the model; absent when no model is known." })),
	reference: (0,shape/* object */.Ik)({
		kind: (0,shape/* oneOf */.yL)(["profile", "tables"], { description: "`profile` is the summary of the training rows in a bundle." }),
		name: (0,shape/* textValue */.v8)(),
		rows: (0,shape/* integer */.nd)({ min: 0 }),
		sampled,
		digest: (0,shape/* optional */.lq)((0,shape/* digest */.br)({ description: "Digest of the tables." })),
	}),
	current: (0,shape/* object */.Ik)({
		name: (0,shape/* textValue */.v8)(),
		rows: (0,shape/* integer */.nd)({ min: 0 }),
		sampled,
		digest: (0,shape/* optional */.lq)((0,shape/* digest */.br)()),
		from: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "Earliest time in the time column." })),
		to: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)()),
		unreadable: (0,shape/* optional */.lq)((0,shape/* integer */.nd)({ min: 0, description: "Lines of prediction logs that could not be read." })),
	}),
	share: share("Share of the tested columns that drifted."),
	columns: (0,shape/* listOf */.c3)(columnShape, { description: "Columns that changed most first." }),
	findings: (0,shape/* listOf */.c3)(findingShape),
	correlations: (0,shape/* listOf */.c3)((0,shape/* object */.Ik)({ columns: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { minLength: 2 }), reference: (0,shape/* numberValue */.Vg)(), current: (0,shape/* numberValue */.Vg)() }), { description: "Pairs of numbers whose correlation changed most, at most ten." }),
	classifier: (0,shape/* optional */.lq)(classifierShape),
	performance: (0,shape/* optional */.lq)(driftPerformance),
	history: (0,shape/* optional */.lq)(historyShape),
	retrain: (0,shape/* object */.Ik)({ needed: (0,shape/* boolean */.zM)(), reasons: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)()) }, { description: "Whether a new model should be trained, and why." }),
	run: (0,shape/* optional */.lq)(run_stamp/* runStamp */.bB),
	inputs: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* textValue */.v8)(), { description: "Inputs of `detect-drift` other than the defaults." })),
	notes: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { description: "Warnings." }),
}, { also: contradictions });
const driftDocument = (0,shape/* documentOf */.lM)({
	what: "a drift report",
	file: "drift.json",
	format: "trainyard-drift",
	version: 1,
	writer: "detect-drift",
	purpose: "What changed between the reference rows and the current rows, how certain it is, and what follows.",
	remedy: "run `detect-drift` again",
	shape: driftShape,
});
/** Finds contradictions in a report that was edited by hand. */
function contradictions({ verdict, passed, drift }) {
	const follows = passed === (verdict === "pass") && (drift === "none") === (verdict !== "fail");
	if (follows)
		return [];
	return [{ path: [], expected: "a verdict that follows from `drift`", found: `${verdict} with drift ${drift}` }];
}
/** Reads a drift report. @throws {Failure} for other files, for a newer version, and for contradictions. */
async function readDriftFile(path, cwd) {
	return (0,file_document/* readDocument */.u)(driftDocument, path, { cwd });
}
async function writeDriftFile(path, drift) {
	await (0,write/* replaceFile */.fR)(path, `${JSON.stringify(drift, null, 2)}\n`);
}


/***/ }),

/***/ "src/evaluation/expression/expression.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isCondition),
/* harmony export */   n: () => (/* binding */ walk)
/* harmony export */ });
/** Calls `visit` with an expression and all its parts, in written order. */
function walk(expression, visit) {
	visit(expression);
	for (const each of partsOf(expression))
		walk(each, visit);
}
function partsOf(expression) {
	switch (expression.kind) {
		case "number":
		case "path":
			return [];
		case "negative":
		case "not":
			return [expression.of];
		case "sum":
			return expression.terms.map(({ of }) => of);
		case "product":
			return expression.factors.map(({ of }) => of);
		case "call":
			return expression.arguments;
		case "comparison":
			return [expression.left, expression.right];
		case "and":
		case "or":
			return expression.parts;
	}
}
/** Returns true if an expression is a condition rather than a number. */
function isCondition({ kind }) {
	return kind === "comparison" || kind === "and" || kind === "or" || kind === "not";
}


/***/ }),

/***/ "src/evaluation/expression/parser.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseExpression)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/expression/expression.ts");
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/expression/tokens.ts");


const FUNCTIONS = ["min", "max", "abs"];
const COMPARATORS = [">=", "<=", ">", "<", "==", "!="];
/** Maximum depth of an expression. No handwritten rule comes near it, and recursion could go much deeper. */
const DEEPEST = 100;
/**
 * Parses an expression. The operators from loosest to tightest are `||`, `&&`, `!`, one comparison, `+ -`, `* /`,
 * signs and parentheses. The time is linear in the length of the text.
 *
 * @throws {Misreading} at the first unexpected token.
 */
function parseExpression(text, tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .qw)(text)) {
	return new Parser(text, tokens).whole();
}
class Parser {
	#text;
	#tokens;
	#next = 0;
	#depth = 0;
	constructor(text, tokens) {
		this.#text = text;
		this.#tokens = tokens;
	}
	whole() {
		const expression = this.#or();
		const token = this.#token;
		if (token.kind !== "end")
			throw this.#unexpected(token.kind === "symbol" ? "the end of the line" : "an operator");
		return expression;
	}
	#or() {
		return this.#chain("or", "||", () => this.#chain("and", "&&", () => this.#not()));
	}
	#chain(kind, symbol, part) {
		const first = part();
		if (!this.#at(symbol))
			return first;
		const parts = [this.#logical(first)];
		while (this.#take(symbol))
			parts.push(this.#logical(part()));
		return { kind, parts, start: first.start, end: this.#end };
	}
	#not() {
		const { start } = this.#token;
		if (!this.#take("!"))
			return this.#comparison();
		const of = this.#deeper(() => this.#not());
		return { kind: "not", of: this.#logical(of), start, end: of.end };
	}
	#comparison() {
		const left = this.#sum();
		const comparator = this.#comparator();
		if (comparator === undefined)
			return left;
		const right = this.#numeric(this.#sum());
		const again = this.#token;
		if (this.#comparator() !== undefined) {
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(again.start, "one comparison", "a second one (join two with &&)");
		}
		return { kind: "comparison", comparator, left: this.#numeric(left), right, start: left.start, end: right.end };
	}
	#comparator() {
		const token = this.#token;
		if (token.kind !== "symbol" || !COMPARATORS.includes(token.symbol))
			return undefined;
		this.#next++;
		return token.symbol;
	}
	#sum() {
		const first = this.#product();
		if (!this.#at("+") && !this.#at("-"))
			return first;
		const terms = [{ minus: false, of: this.#numeric(first) }];
		for (;;) {
			const minus = this.#at("-");
			if (!this.#take("+") && !this.#take("-"))
				break;
			terms.push({ minus, of: this.#numeric(this.#product()) });
		}
		return { kind: "sum", terms, start: first.start, end: this.#end };
	}
	#product() {
		const first = this.#sign();
		if (!this.#at("*") && !this.#at("/"))
			return first;
		const factors = [{ divides: false, of: this.#numeric(first) }];
		for (;;) {
			const divides = this.#at("/");
			if (!this.#take("*") && !this.#take("/"))
				break;
			factors.push({ divides, of: this.#numeric(this.#sign()) });
		}
		return { kind: "product", factors, start: first.start, end: this.#end };
	}
	#sign() {
		const { start } = this.#token;
		if (this.#take("+"))
			return this.#numeric(this.#deeper(() => this.#sign()));
		if (!this.#take("-"))
			return this.#single();
		const of = this.#numeric(this.#deeper(() => this.#sign()));
		return { kind: "negative", of, start, end: of.end };
	}
	#single() {
		const token = this.#token;
		if (token.kind === "number") {
			this.#next++;
			return token;
		}
		if (token.kind === "path") {
			this.#next++;
			return this.#at("(") ? this.#call(token) : token;
		}
		if (this.#take("(")) {
			const inner = this.#deeper(() => this.#or());
			if (!this.#take(")"))
				throw this.#unexpected("a closing )");
			return { ...inner, start: token.start, end: this.#end };
		}
		throw this.#unexpected("a metric or a number");
	}
	#call(name) {
		const called = this.#text.slice(name.start, name.end);
		if (!FUNCTIONS.includes(called)) {
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(name.start, "min, max or abs before a parenthesis", (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedText */ .w0)(called) + (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .translation */ .wT)(called));
		}
		this.#next++;
		const list = [];
		do
			list.push(this.#numeric(this.#deeper(() => this.#sum())));
		while (this.#take(","));
		if (!this.#take(")"))
			throw this.#unexpected("a comma or a closing )");
		if (called === "abs" && list.length !== 1) {
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(name.start, "abs of one number", `${list.length} of them`);
		}
		return { kind: "call", name: called, arguments: list, start: name.start, end: this.#end };
	}
	#deeper(read) {
		if (++this.#depth > DEEPEST) {
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(this.#token.start, `at most ${DEEPEST} levels of parentheses and signs`, "one more");
		}
		const expression = read();
		this.#depth--;
		return expression;
	}
	#numeric(expression) {
		if ((0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .isCondition */ .G)(expression))
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(expression.start, "a number", "a comparison");
		return expression;
	}
	/** Accepts a bare name, because it may be a boolean column. Callers without such columns check again. */
	#logical(expression) {
		if (!(0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .isCondition */ .G)(expression) && expression.kind !== "path") {
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(expression.start, "a comparison", (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedText */ .w0)(this.#text.slice(expression.start, expression.end)));
		}
		return expression;
	}
	#unexpected(expected) {
		const token = this.#token;
		if (token.kind === "end")
			return new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(token.start, expected, "the end of the line");
		const got = this.#text.slice(token.start, token.end);
		return new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(token.start, expected, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedText */ .w0)(got) + (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .translation */ .wT)(got));
	}
	get #token() {
		return this.#tokens[this.#next];
	}
	/** Returns the end of the previous token. */
	get #end() {
		return this.#tokens[this.#next - 1].end;
	}
	#at(symbol) {
		const token = this.#token;
		return token.kind === "symbol" && token.symbol === symbol;
	}
	#take(symbol) {
		const there = this.#at(symbol);
		if (there)
			this.#next++;
		return there;
	}
}


/***/ }),

/***/ "src/evaluation/expression/tokens.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   _0: () => (/* binding */ Misreading),
/* harmony export */   qw: () => (/* binding */ tokenize),
/* harmony export */   w0: () => (/* binding */ quotedText),
/* harmony export */   wT: () => (/* binding */ translation)
/* harmony export */ });
/** Thrown when the text is not what was expected. `at` is an offset into the expression. */
class Misreading extends Error {
	name = "Misreading";
	at;
	expected;
	got;
	constructor(at, expected, got) {
		super(`expected ${expected}, got ${got}`);
		this.at = at;
		this.expected = expected;
		this.got = got;
	}
}
const SPACE = /[\s\u{feff}]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_@]*/uy;
/** Names after a dot may start with a digit (`per_class.0.recall`), or be a list index from the end (`val_acc.-1`). */
const LATER_NAME = /-?[\p{L}\p{M}\p{N}_@]+/uy;
/** A path may start with a class that is a number (`1.recall`), or with a wildcard (`*.recall`). */
const NUMBERED_NAME = /\d+(?=\.(?!e[+-]?\d)[\p{L}_])/iuy;
const WILD_START = /\*(?=\.)/y;
const SYMBOL = />=|<=|==|!=|&&|\|\||[><+\-*/(),!]/y;
/** Maps operators of other languages to the ones that are valid here. */
const FOREIGN = new Map([
	["and", "&&"],
	["or", "||"],
	["not", "!"],
	["=", "=="],
	["&", "&&"],
	["|", "||"],
	["≥", ">="],
	["≤", "<="],
	["≠", "!="],
	["=>", ">="],
	["=<", "<="],
	["<>", "!="],
]);
/** Comparators that people write in the wrong order or with a space. */
const SWAPPED = /=>|=<|<>/y;
const SPACED = /([<>=!])\s+=/y;
/**
 * Splits an expression into tokens in linear time. The last token marks the end. `#` starts a comment.
 *
 * @throws {Misreading} at the first character that starts no token.
 */
function tokenize(text) {
	const tokens = [];
	let at = 0;
	for (;;) {
		at += match(SPACE, text, at).length;
		if (at >= text.length || text[at] === "#")
			break;
		const operand = !isOperand(tokens.at(-1));
		const token = (operand ? pathAt(text, at, true) : undefined) ?? numberAt(text, at) ?? pathAt(text, at) ?? symbolAt(text, at);
		tokens.push(token);
		at = token.end;
	}
	tokens.push({ kind: "end", start: at, end: at });
	return tokens;
}
/** Returns a foreign word's translation, for the end of a message. */
function translation(word) {
	const meant = FOREIGN.get(word.toLowerCase());
	return meant === undefined ? "" : ` (write ${meant})`;
}
function numberAt(text, start) {
	const digits = match(NUMBER, text, start);
	if (digits === "")
		return undefined;
	const end = start + digits.length;
	const value = Number(digits);
	const tail = match(NAME, text, end) || match(/%/y, text, end);
	if (tail !== "")
		throw new Misreading(start, "a number", quotedText(digits + tail));
	if (!Number.isFinite(value))
		throw new Misreading(start, "a finite number", quotedText(digits));
	return { kind: "number", value, start, end };
}
/** Returns true if a token ends an operand, so that an operator comes next. */
function isOperand(token) {
	return token !== undefined && (token.kind !== "symbol" || token.symbol === ")");
}
function pathAt(text, start, numbered = false) {
	let segment = numbered
		? (segmentAt(text, start, NUMBERED_NAME) ??
			(match(WILD_START, text, start) === "" ? undefined : wildcardAt(text, start)))
		: segmentAt(text, start, NAME);
	if (segment === undefined)
		return undefined;
	const segments = [segment];
	let end = segment.end;
	while (text[end] === ".") {
		segment = segmentAt(text, end + 1, LATER_NAME) ?? wildcardAt(text, end + 1);
		if (segment === undefined)
			throw new Misreading(end + 1, 'a name, "a quoted name" or * after the dot', found(text, end + 1));
		segments.push(segment);
		end = segment.end;
	}
	return { kind: "path", segments: segments.map(({ text: name, form }) => ({ text: name, form })), start, end };
}
function segmentAt(text, start, plain) {
	const quote = text[start];
	if (quote !== '"' && quote !== "'") {
		const name = match(plain, text, start);
		return name === "" ? undefined : { text: name, form: "plain", end: start + name.length };
	}
	let name = "";
	for (let at = start + 1; at < text.length; at++) {
		if (text[at] === quote)
			return { text: name, form: "quoted", end: at + 1 };
		// A backslash escapes the next character: the quote itself, or a backslash.
		if (text[at] === "\\" && at + 1 < text.length)
			at++;
		name += text[at];
	}
	throw new Misreading(start, `a closing ${quote}`, "the end of the line");
}
function wildcardAt(text, start) {
	return text[start] === "*" ? { text: "*", form: "wildcard", end: start + 1 } : undefined;
}
function symbolAt(text, start) {
	const swapped = match(SWAPPED, text, start);
	if (swapped !== "")
		throw new Misreading(start, "a comparator", quotedText(swapped) + translation(swapped));
	const spaced = match(SPACED, text, start);
	if (spaced !== "") {
		throw new Misreading(start, "a comparator", `${quotedText(spaced)} (write ${spaced.replace(/\s+/g, "")} without a space)`);
	}
	const symbol = match(SYMBOL, text, start);
	if (symbol === "")
		throw new Misreading(start, "a metric, a number or an operator", found(text, start));
	return { kind: "symbol", symbol: symbol, start, end: start + symbol.length };
}
function found(text, at) {
	const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
	return at >= text.length ? "the end of the line" : quotedText(character) + translation(character);
}
/** Quotes the user's text for a message, and shortens it. */
function quotedText(text) {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
function match(pattern, text, at) {
	pattern.lastIndex = at;
	const found = pattern.exec(text)?.[0] ?? "";
	// After a minus, a place in a list has nothing but digits.
	return pattern === LATER_NAME && found.startsWith("-") && !/^-\d+$/.test(found) ? "" : found;
}
/** Formats a path. Names that are not plain words are quoted. */
function written(path) {
	return path
		.map((name, index) => match(index === 0 ? NAME : LATER_NAME, name, 0) === name && name !== "" ? name : JSON.stringify(name))
		.join(".");
}


/***/ }),

/***/ "src/evaluation/metrics-file/json.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseMetricsJson)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * Parses JSON. The bare `NaN`, `Infinity` and `-Infinity` that Python and Java write become text of the same name.
 *
 * @throws {Failure} with the engine's own description and position of the error.
 */
function parseMetricsJson(text, source) {
	const parsed = parsedJson(text, source);
	refuseDuplicates(text, source);
	return parsed;
}
function parsedJson(text, source) {
	try {
		return JSON.parse(text);
	}
	catch (error) {
		const quoted = quoteBareWords(text);
		if (quoted === undefined)
			throw unreadable(source, error);
		try {
			return JSON.parse(quoted);
		}
		catch {
			throw unreadable(source, error);
		}
	}
}
const STRUCTURE = /["{}[\]]/g;
const COLON = /\s*:/y;
/** Rejects repeated names. @throws {Failure}, because JSON.parse would use the last one. `text` is valid JSON. */
function refuseDuplicates(text, source) {
	const open = [];
	STRUCTURE.lastIndex = 0;
	for (let found = STRUCTURE.exec(text); found !== null; found = STRUCTURE.exec(text)) {
		const [character] = found;
		if (character === "{")
			open.push(new Set());
		else if (character === "[")
			open.push(undefined);
		else if (character !== '"')
			open.pop();
		else {
			const closing = closingQuote(text, found.index);
			STRUCTURE.lastIndex = COLON.lastIndex = closing + 1;
			const names = open.at(-1);
			if (names === undefined || !COLON.test(text))
				continue;
			const name = text.slice(found.index, closing + 1);
			const plain = name.includes("\\") ? JSON.stringify(JSON.parse(name)) : name;
			if (names.has(plain)) {
				const line = text.slice(0, found.index).split("\n").length;
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}:${line}: expected each name once in an object, got ${plain.slice(0, 80)} twice`, {
					at: { file: source, line },
				});
			}
			names.add(plain);
		}
	}
}
function unreadable(source, cause) {
	const said = cause instanceof Error ? cause.message.replaceAll(/\s+/g, " ") : String(cause);
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}: expected JSON, got something else: ${said.slice(0, 200)}`, {
		cause,
		at: { file: source },
	});
}
const BARE_WORD = /-?\b(?:NaN|Infinity)\b/g;
/** Quotes the bare words in a text. Undefined if there are none. Strings are skipped, so the time is linear. */
function quoteBareWords(text) {
	const parts = [];
	let found = false;
	let from = 0;
	while (from < text.length) {
		const opening = text.indexOf('"', from);
		const end = opening === -1 ? text.length : opening;
		const between = text.slice(from, end);
		const replaced = between.replaceAll(BARE_WORD, '"$&"');
		found ||= replaced.length !== between.length;
		parts.push(replaced);
		if (opening === -1)
			break;
		const closing = closingQuote(text, opening);
		parts.push(text.slice(opening, closing + 1));
		from = closing + 1;
	}
	return found ? parts.join("") : undefined;
}
function closingQuote(text, opening) {
	for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1)) {
		let backslashes = 0;
		while (text[at - 1 - backslashes] === "\\")
			backslashes++;
		if (backslashes % 2 === 0)
			return at;
	}
	return text.length;
}


/***/ }),

/***/ "src/evaluation/statistics/beta.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ stirlingError),
/* harmony export */   O9: () => (/* binding */ betaQuantile),
/* harmony export */   RL: () => (/* binding */ regularizedBeta)
/* harmony export */ });
/**
 * The regularized incomplete beta function I_x(a, b), which is the distribution function of Beta(`a`, `b`) at `x`. It
 * uses a continued fraction by Lentz's method (DLMF 8.17.22) with a prefactor as in Loader, "Fast and accurate
 * computation of binomial probabilities" (2000), so that counts in the millions lose no digits. NaN unless a, b > 0.
 */
function regularizedBeta(x, a, b) {
	if (!(a > 0 && b > 0) || Number.isNaN(x))
		return Number.NaN;
	if (x <= 0)
		return 0;
	if (x >= 1)
		return 1;
	// The fraction converges quickly below the mean, and I_x(a, b) = 1 - I_(1-x)(b, a).
	return x < (a + 1) / (a + b + 2)
		? (prefactor(x, a, b) * fraction(x, a, b)) / a
		: 1 - (prefactor(x, a, b) * fraction(1 - x, b, a)) / b;
}
/**
 * Returns the x at which I_x(`a`, `b`) = `p`. NaN unless a, b > 0 and 0 ≤ p ≤ 1. It uses Newton's method within a
 * bracket that is halved whenever a step would leave it.
 */
function betaQuantile(p, a, b) {
	if (!(a > 0 && b > 0) || !(p >= 0 && p <= 1))
		return Number.NaN;
	if (p === 0 || p === 1)
		return p;
	let low = 0;
	let high = 1;
	let x = a / (a + b);
	for (let i = 0; i < 1100; i++) {
		const error = regularizedBeta(x, a, b) - p;
		if (error === 0)
			return x;
		if (error < 0)
			low = x;
		else
			high = x;
		const density = prefactor(x, a, b) / (x * (1 - x));
		let next = x - error / density;
		// Bisection is geometric far below 1, because a quantile of 1e-200 would otherwise take hundreds of halvings.
		if (!(next > low && next < high))
			next = low > 0 && high / low > 4 ? Math.sqrt(low * high) : (low + high) / 2;
		if (Math.abs(next - x) <= 1e-15 * x || next === low || next === high)
			return next;
		x = next;
	}
	return x;
}
/** x^a (1 - x)^b / B(a, b). */
function prefactor(x, a, b) {
	const off = x * b - (1 - x) * a;
	// Near the mean the logarithms nearly cancel, so they use 1 + off/a. Far below, that sum would lose x itself.
	const first = off < -a / 2 ? Math.log(x) + Math.log((a + b) / a) : Math.log1p(off / a);
	const second = off > b / 2 ? Math.log1p(-x) + Math.log((a + b) / b) : Math.log1p(-off / b);
	const exponent = a * first + b * second;
	const correction = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
	return Math.sqrt((a / (a + b)) * (b / (2 * Math.PI))) * Math.exp(exponent + correction);
}
/** ln Γ(z) - ((z - 1/2) ln z - z + ln(2π)/2): Stirling's series from 15 upwards, the recurrence of Γ below. */
function stirlingError(z) {
	let below = 0;
	let at = z;
	for (; at < 15; at++)
		below += (at + 0.5) * Math.log1p(1 / at) - 1;
	const w = 1 / (at * at);
	return below + (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360_360))))) / at;
}
function fraction(x, a, b) {
	const tiny = 1e-300;
	let c = 1;
	let d = 1 - ((a + b) * x) / (a + 1);
	d = 1 / (Math.abs(d) < tiny ? tiny : d);
	let value = d;
	// About √max(a, b) terms are needed.
	for (let m = 1; m <= 100_000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 + even * d;
		d = 1 / (Math.abs(d) < tiny ? tiny : d);
		c = 1 + even / c;
		if (Math.abs(c) < tiny)
			c = tiny;
		value *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 + odd * d;
		d = 1 / (Math.abs(d) < tiny ? tiny : d);
		c = 1 + odd / c;
		if (Math.abs(c) < tiny)
			c = tiny;
		const change = d * c;
		value *= change;
		if (Math.abs(change - 1) < 1e-16)
			break;
	}
	return value;
}


/***/ }),

/***/ "src/evaluation/statistics/binomial.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ binomialCdf),
/* harmony export */   mI: () => (/* binding */ clopperPearson),
/* harmony export */   vD: () => (/* binding */ binomialSf)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/beta.ts");

/** P(X ≤ `k`) for X the successes in `n` trials of probability `p`. */
function binomialCdf(k, n, p) {
	if (k < 0)
		return 0;
	return k >= n ? 1 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .RL)(1 - p, n - k, k + 1);
}
/** P(X ≥ `k`), without the loss of digits in 1 - P(X ≤ k - 1). */
function binomialSf(k, n, p) {
	if (k <= 0)
		return 1;
	return k > n ? 0 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .RL)(p, k, n - k + 1);
}
/**
 * Returns the exact two-sided interval of a proportion (Clopper and Pearson 1934), with at most (1 - confidence) / 2
 * at each end. It is wider than Wilson's, whose one-sided error reaches 8 % at n = 50 for a nominal 5 % and is too
 * large for a test.
 */
function clopperPearson(successes, n, confidence = 0.95) {
	const tail = (1 - confidence) / 2;
	return {
		low: successes <= 0 ? 0 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(tail, successes, n - successes + 1),
		high: successes >= n ? 1 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(1 - tail, successes + 1, n - successes),
	};
}


/***/ }),

/***/ "src/evaluation/statistics/normal.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
const SQRT_2_PI = Math.sqrt(2 * Math.PI);
/**
 * The standard normal distribution function Φ(x), to a relative 1e-12 in both tails
 * (Abramowitz and Stegun 7.1.6 near zero, the continued fraction 7.1.14 of erfc beyond).
 */
function normalCdf(x) {
	if (Number.isNaN(x))
		return Number.NaN;
	const z = Math.abs(x);
	const density = Math.exp((-z * z) / 2) / SQRT_2_PI;
	if (z < 3) {
		// All terms are positive, so nothing cancels: Φ(z) - 1/2 = φ(z) Σ z^(2k+1) / (2k+1)!!
		let term = z;
		let sum = z;
		for (let k = 1; term > sum * 1e-17; k++) {
			term *= (z * z) / (2 * k + 1);
			sum += term;
		}
		const half = density * sum;
		return x < 0 ? 0.5 - half : 0.5 + half;
	}
	const tail = z > 39 ? 0 : density / mills(z);
	return x < 0 ? tail : 1 - tail;
}
/** Computes the continued fraction z + 1/(z + 2/(z + 3/(z + …))) from the end: 120 levels are enough for z ≥ 3. */
function mills(z) {
	let value = z;
	for (let k = 120; k >= 1; k--)
		value = z + k / value;
	return value;
}
/**
 * Returns the x at which Φ(x) = `p`: -Infinity at 0, Infinity at 1, NaN outside. It starts with a rational
 * approximation (Abramowitz and Stegun 26.2.23, error < 4.5e-4), refined by Halley's method.
 */
function normalQuantile(p) {
	if (!(p >= 0 && p <= 1))
		return Number.NaN;
	if (p === 0)
		return Number.NEGATIVE_INFINITY;
	if (p === 1)
		return Number.POSITIVE_INFINITY;
	if (p === 0.5)
		return 0;
	// The lower tail keeps the relative precision of Φ. 1 - p is exact for p ≥ 1/2.
	const q = Math.min(p, 1 - p);
	const t = Math.sqrt(-2 * Math.log(q));
	let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
	for (let i = 0; i < 4; i++) {
		const step = ((normalCdf(x) - q) / Math.exp((-x * x) / 2)) * SQRT_2_PI;
		x -= step / (1 + (x * step) / 2);
	}
	return p < 0.5 ? x : -x;
}


/***/ }),

/***/ "src/reports/junit/xml-text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ xmlText)
/* harmony export */ });
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"\n": "&#10;",
	"\t": "&#9;",
};
/** Escapes text and attributes. Characters that XML 1.0 forbids (control characters, lone surrogates) become U+FFFD. */
function xmlText(text) {
	return text
		.replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}")
		.replace(/[&<>"\n\t]/g, (character) => ENTITIES[character]);
}


/***/ })

};
