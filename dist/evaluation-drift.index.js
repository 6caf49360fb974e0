export const id = "evaluation-drift";
export const ids = ["evaluation-drift"];
export const modules = {

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
	retrain: (0,shape/* object */.Ik)({
		needed: (0,shape/* boolean */.zM)(),
		reasons: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)()),
		importance: (0,shape/* optional */.lq)(share("Share of the model's importance that the drifted features have, if it is known.")),
	}, { description: "Whether a new model should be trained, and why." }),
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

/***/ "src/evaluation/promotion/promotion-blocks.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ promotionBlocks),
/* harmony export */   W: () => (/* binding */ promotionHeadline)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/block.ts");

/** The result of a promotion in one line. */
function promotionHeadline(promotion) {
	const { passed, name, stage, model_digest, model_version, changed, rolled_back, reason } = promotion;
	if (!passed)
		return `${name} was not promoted: ${reason ?? "a target failed"}`;
	const model = `${name}${model_version === undefined ? "" : ` ${model_version}`} (${model_digest})`;
	if (!changed)
		return `${stage} names ${model} already`;
	return rolled_back ? `${stage} is back at ${model}` : `${model} is promoted to ${stage}`;
}
/** The targets of a promotion as a table. */
function promotionBlocks({ targets }) {
	if (targets.length === 0)
		return [];
	const rows = targets.map(({ name, before, now, ends, text }) => [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name),
		before === undefined ? "nothing" : (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(before),
		now === undefined ? "nothing" : (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(now),
		ends === "failed" || ends === "not undone" ? `${ends}: ${text}` : ends,
	]);
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["target", "named before", "names now", "result"], rows)];
}


/***/ }),

/***/ "src/evaluation/promotion/promotion-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* binding */ writePromotionFile),
/* harmony export */   mm: () => (/* binding */ readPromotionFile)
/* harmony export */ });
/* unused harmony export promotionDocument */
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/file/document.ts");
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/write.ts");
/* harmony import */ var _run_stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/run-stamp.ts");




const promotionShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMark */ .ry)("trainyard-promotion-1"),
	version: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of trainyard that wrote the file." }),
	verdict: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["pass", "fail"]),
	passed: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ description: "Whether every target names the model." }),
	name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Name of the model." }),
	stage: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Stage, such as `prod`." }),
	model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the model that was to be promoted." })),
	previous_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the model that the stage named before." })),
	model_version: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of the promoted model." })),
	changed: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ description: "Whether anything was written that was not undone." }),
	rolled_back: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ description: "Whether it was a rollback that passed." }),
	reason: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Reason why it was refused or undone." })),
	targets: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Target as in the input `to`." }),
		before: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "What it named before." })),
		now: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "What it named at the end." })),
		ends: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["unchanged", "written", "undone", "not written", "failed", "not undone"]),
		text: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "What was done." }),
	}), { description: "The targets in the order of their writes. Empty if it was refused before." }),
	run: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_run_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .runStamp */ .bB),
});
const promotionDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .lM)({
	what: "a promotion",
	file: "promotion.json",
	format: "trainyard-promotion",
	version: 1,
	writer: "promote-model",
	purpose: "Which model was promoted to a stage, what each target named before, and what it names now.",
	remedy: "run `promote-model` again",
	shape: promotionShape,
});
/** Reads the result of `promote-model`. @throws {Failure} for other files and for a newer version. */
async function readPromotionFile(path, cwd) {
	return (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(promotionDocument, path, { cwd });
}
async function writePromotionFile(path, promotion) {
	await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(path, `${JSON.stringify(promotion, null, 2)}\n`);
}


/***/ })

};
