export const id = "train";
export const ids = ["train"];
export const modules = {

/***/ "src/actions/train/forest-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fB: () => (/* binding */ hyperparameters),
/* harmony export */   hK: () => (/* binding */ forestInputs),
/* harmony export */   mC: () => (/* binding */ parametersOf)
/* harmony export */ });
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/shared-inputs.ts");


/** An amount: a count (`3`), or a share if it has a decimal point (`0.5`, `1.0`). */
const amount = (options, least) => (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)(options, {
	expected: `whole number of at least ${least}, or share such as 0.1`,
	parse(value) {
		const parsed = amountOf(value);
		return parsed !== undefined && (typeof parsed === "object" || parsed >= least)
			? { ok: true, value: parsed }
			: { ok: false, expected: `a whole number of at least ${least}, or a share such as 0.1 (at most 1.0)` };
	},
});
const named = ["sqrt", "log2", "third"];
/** The inputs that control how a forest is grown. Names, meanings and defaults are scikit-learn's. */
const forestInputs = {
	engine: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Implementation of the forest: `histogram` uses all cores; the package `ml-random-forest` suits tables of up to a few thousand rows.",
		choices: ["histogram", "ml-random-forest"],
		default: "histogram",
	}),
	"n-estimators": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Number of trees in the forest.",
		min: 1,
		max: 100_000,
		integer: true,
		default: "100",
	}),
	criterion: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Measure of a split's quality: `gini` (the default) or `entropy` for classification, `squared_error` for regression.",
		choices: ["gini", "entropy", "squared_error"],
	}),
	"max-depth": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Maximum depth of a tree. Unlimited when absent.",
		min: 1,
		max: 10_000,
		integer: true,
	}),
	"min-samples-split": amount({ description: "Minimum number of rows in a node that may be split. 2 when absent." }, 2),
	"min-samples-leaf": amount({ description: "Minimum number of rows on each side of a split. 1 when absent." }, 1),
	"max-features": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)({
		description: "Number of columns to consider for each split: `sqrt`, `log2`, `third`, a share (`0.5`) or a count (`3`). When absent, `sqrt` for classification and all for regression.",
	}, {
		expected: "`sqrt`, `log2`, `third`, share or count",
		parse(value) {
			const parsed = named.find((each) => each === value) ?? amountOf(value);
			return parsed !== undefined && parsed !== 0
				? { ok: true, value: parsed }
				: { ok: false, expected: "sqrt, log2, third, a share like 0.5, or a count of at least 1" };
		},
	}),
	bootstrap: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ description: "Whether each tree is trained on rows drawn with replacement.", default: "true" }),
	"max-samples": amount({ description: "Number of rows drawn for each tree. When absent, as many as there are training rows." }, 1),
	"class-weight": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Weights of the classes: `balanced` gives every class the same total weight.",
		choices: ["balanced"],
	}),
	"max-bins": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Maximum number of bins per column.",
		min: 2,
		max: 256,
		integer: true,
		default: "256",
	}),
	importances: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Ranking of the columns: `impurity`, or additionally `permutation`, the loss on held-out rows when a column is shuffled.",
		choices: ["impurity", "permutation"],
		default: "impurity",
	}),
	threads: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Maximum number of threads. When absent, one per core. The model is the same for any number.",
		min: 1,
		max: 1024,
		integer: true,
	}),
	seed: _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedInputs */ .dO.seed,
};
/** Returns the hyperparameters among the inputs. */
function parametersOf(inputs) {
	return {
		nEstimators: inputs["n-estimators"],
		maxDepth: inputs["max-depth"],
		bootstrap: inputs.bootstrap,
		maxSamples: inputs["max-samples"],
		classWeight: inputs["class-weight"],
		maxBins: inputs["max-bins"],
		...(inputs.criterion !== undefined && { criterion: inputs.criterion }),
		...(inputs["min-samples-split"] !== undefined && { minSamplesSplit: inputs["min-samples-split"] }),
		...(inputs["min-samples-leaf"] !== undefined && { minSamplesLeaf: inputs["min-samples-leaf"] }),
		...(inputs["max-features"] !== undefined && { maxFeatures: inputs["max-features"] }),
	};
}
/** Returns the hyperparameters to store, with defaults but without the thread count. `null`: no limit, no weights. */
function hyperparameters(inputs, task) {
	const classes = task === "classification";
	const common = {
		engine: inputs.engine,
		"n-estimators": inputs["n-estimators"],
		"max-depth": inputs["max-depth"] ?? null,
		"max-features": plain(inputs["max-features"] ?? (classes ? "sqrt" : { share: 1 })),
		bootstrap: inputs.bootstrap,
		seed: inputs.seed,
	};
	if (inputs.engine === "ml-random-forest") {
		return {
			...common,
			// These are the package's own defaults.
			"max-features": plain(inputs["max-features"] ?? { share: 1 }),
			"min-samples-split": plain(inputs["min-samples-split"] ?? 4),
		};
	}
	return {
		...common,
		criterion: inputs.criterion ?? (classes ? "gini" : "squared_error"),
		"min-samples-split": plain(inputs["min-samples-split"] ?? 2),
		"min-samples-leaf": plain(inputs["min-samples-leaf"] ?? 1),
		"max-samples": inputs["max-samples"] === undefined ? null : plain(inputs["max-samples"]),
		"class-weight": inputs["class-weight"] ?? null,
		"max-bins": inputs["max-bins"],
	};
}
/** Formats an amount in its original form: `1` is a count, and `1.0` means all. */
function plain(value) {
	if (typeof value !== "object")
		return value;
	return Number.isInteger(value.share) ? value.share.toFixed(1) : String(value.share);
}
/** Parses an amount: a whole number without a point is a count, and one with a point is a share from above 0 to 1. */
function amountOf(value) {
	if (/^\d{1,15}$/.test(value))
		return Number(value);
	const share = /^\d*\.\d+$|^\d+\.$/.test(value) ? Number(value) : Number.NaN;
	return share > 0 && share <= 1 ? { share } : undefined;
}


/***/ }),

/***/ "src/actions/train/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _contract_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/contract/action.ts");
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/contract/input-groups.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/actions/train/inputs.ts");
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/actions/train/outcome.ts");
/* harmony import */ var _training_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/actions/train/training.ts");






/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_contract_action_js__WEBPACK_IMPORTED_MODULE_4__/* .action */ .X)({
	name: "train",
	description: "Trains a model on a table and writes it as a bundle that every other action reads.",
	examples: [
		"--data data/customers.csv --target churned",
		"--data data/houses.parquet --target price --split time --time-column sold --n-estimators 300",
	],
	groups: { Data: _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .dataGroup */ .m8, Split: _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .splitGroup */ .kE, Model: [..._contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .forestGroup */ .PG, "positive-class"], Output: _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .outputGroup */ .ro },
	inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .trainInputs */ .iM,
	outputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOutputs */ .$5,
	async run(values, context) {
		const training = await (0,_training_js__WEBPACK_IMPORTED_MODULE_3__/* .trainModel */ ._)(values, context);
		return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .trainOutcome */ .H)(training, values, await (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .uploadResults */ .g4)(values["upload-artifact"], values["model-dir"], context));
	},
}));


/***/ }),

/***/ "src/actions/train/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ trainOutputs),
/* harmony export */   X4: () => (/* binding */ growthInputs),
/* harmony export */   iM: () => (/* binding */ trainInputs)
/* harmony export */ });
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/data-inputs.ts");
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/contract/shared-inputs.ts");
/* harmony import */ var _evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/threshold-choice.ts");
/* harmony import */ var _forest_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/actions/train/forest-inputs.ts");






/** The inputs that affect the model or its location. The provenance records them. */
const growthInputs = {
	..._contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .dataInputs */ .g,
	"model-dir": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae)({ description: "Folder for the model bundle.", default: _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .usualModel */ .gg }),
	"report-dir": _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .sharedInputs */ .dO["report-dir"],
	..._forest_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .forestInputs */ .hK,
	"decision-threshold": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .hF)({
		description: "Probability of `positive-class` from which a model of two classes answers with it: a number, or a rule by which it is chosen on out-of-bag rows (without a bootstrap, on rows of a cross-validation). When absent, the answer is the more probable class.",
	}, {
		expected: "number from 0 to 1, `max-f1`, `recall>=R`, `precision>=P`, `fpr<=F`, or `cost(fp=A,fn=B)`",
		parse(text) {
			const rule = (0,_evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_4__/* .parseThresholdRule */ .l)(text);
			return rule === undefined
				? {
					ok: false,
					expected: "a number from 0 to 1, max-f1, recall>=0.9, precision>=0.8, fpr<=0.05 or cost(fp=1,fn=5)",
				}
				: { ok: true, value: rule };
		},
	}),
	"positive-class": _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .sharedInputs */ .dO["positive-class"],
};
const trainInputs = { ...growthInputs, "upload-artifact": (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactName */ .Cs)("the model bundle") };
const trainOutputs = {
	"model-path": "Path of the model bundle, a folder.",
	"test-data-path": "Path of the held-out rows, a CSV file.",
	"model-digest": "Digest of the model, `sha256:…`. The same data, parameters and seed give the same digest.",
	"out-of-bag-score": "Out-of-bag accuracy or R²: each training row is predicted by the trees that did not see it. Only with `engine: histogram` and `bootstrap`.",
	"data-digest": "Digest of the bytes of `data`, `sha256:…`.",
	"importances-path": "Path of the importances of the columns, as JSON. Absent when neither the engine nor `importances` measured them.",
	"cross-validation-path": "Path of the metrics of each fold with means and standard deviations, as JSON. Only with `cv`.",
	..._contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactOutputs */ .Fz,
};


/***/ }),

/***/ "src/actions/train/outcome.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ trainOutcome)
/* harmony export */ });
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/number-text.ts");
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/features/index.ts");
/* harmony import */ var _models_bundle_importances_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/bundle/importances-file.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/reports/markdown/block.ts");




/** The outputs and the summary of a training. */
function trainOutcome(training, inputs, artifact) {
	return {
		outputs: {
			"model-path": training.modelPath,
			"test-data-path": training.testDataPath,
			"model-digest": training.modelDigest,
			"out-of-bag-score": training.grown.outOfBag?.score,
			"data-digest": training.data.table.digest,
			"importances-path": training.importancesPath,
			"cross-validation-path": training.crossValidationPath,
			...artifact,
		},
		summary: summaryOf(training, inputs["model-dir"]),
		log: trainLog(training, inputs["model-dir"]),
	};
}
function summaryOf({ data, grown, parameters, importances, crossValidation, modelDigest }, name) {
	const { target, train, test, choice } = data;
	const { preparation, outOfBag } = grown;
	const score = target.task === "classification" ? "out-of-bag accuracy" : "out-of-bag R²";
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(2, ["Trained ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)]),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["what", ">value"], [
			["rows for training", (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(train.length)],
			["rows held out", (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(test.rows.length)],
			["columns", `${choice.features.length}, as ${(0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_0__/* .matrixColumns */ .f)(preparation).length} numbers`],
			...(target.task === "classification" ? [["classes", target.classes.join(", ")]] : []),
			...(outOfBag === undefined ? [] : [[score, (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(outOfBag.score)]]),
			...Object.entries(parameters).map(([name, value]) => [name, value === null ? "none" : String(value)]),
			["model digest", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(modelDigest.slice(0, 19))],
		]),
		...(0,_models_bundle_importances_file_js__WEBPACK_IMPORTED_MODULE_1__/* .importanceBlocks */ .dK)(importances),
		...dataBlocks(data, (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_0__/* .unseenCells */ .ef)(preparation, test.table, test.rows)),
		...(crossValidation === undefined ? [] : foldBlocks(crossValidation)),
	];
}
/** The result in a few lines. */
function trainLog({ data, grown, importances, crossValidation, modelDigest }, name) {
	const { target, train, test, choice } = data;
	const score = target.task === "classification" ? "out-of-bag accuracy" : "out-of-bag R²";
	const most = importances.slice(0, 3).map(({ column }) => column);
	const [fold] = Object.entries(crossValidation?.metrics ?? {});
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`Trained ${name} on ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(train.length)} rows and ${choice.features.length} columns, with ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(test.rows.length)} rows held out`),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([
			...(grown.outOfBag === undefined ? [] : [`${score} ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(grown.outOfBag.score)}`]),
			...(fold === undefined
				? []
				: [`cross-validation: ${fold[0]} ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(fold[1].mean)} ± ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(fold[1].std)}`]),
			...(most.length === 0 ? [] : [`most important columns: ${most.join(", ")}`]),
			`model digest ${modelDigest}`,
		]),
	];
}
/** Describes how cells were treated that a model cannot use as they are. */
function dataBlocks({ choice, missing, dropped }, unseen) {
	const items = [
		...choice.left.map(({ name, reason }) => `${name} was left out: ${reason}`),
		...missing.map(({ name, count }) => `${name}: ${count} missing cells were filled in`),
		...(dropped > 0 ? [`${dropped} rows with missing cells were left out`] : []),
		...[...unseen].map(([name, count]) => `${name}: ${count} held-out cells have a category that no training row has`),
	];
	return items.length === 0 ? [] : [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, "The data"), (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(items)];
}
function foldBlocks({ folds, metrics }) {
	const rows = Object.entries(metrics).map(([name, { mean, std }]) => [name, (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(mean), (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(std)]);
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, `Cross-validation in ${folds.length} folds`), (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["metric", ">mean", ">spread"], rows)];
}


/***/ }),

/***/ "src/actions/train/training.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ trainModel)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var features = __webpack_require__("src/data/features/index.ts");
var profile_profile = __webpack_require__("src/data/profile/profile.ts");
var range = __webpack_require__("src/data/profile/range.ts");
var data_table = __webpack_require__("src/data/table/index.ts");
var row_texts = __webpack_require__("src/data/table/row-texts.ts");
var bundle = __webpack_require__("src/models/bundle/bundle.ts");
var importances_file = __webpack_require__("src/models/bundle/importances-file.ts");
var table_schema = __webpack_require__("src/models/bundle/table-schema.ts");
;// CONCATENATED MODULE: ./src/models/forest/package-cost.ts
/** Number of rows from which on the package's training time deserves a warning. */
const manyRows = 2000;
/** Returns a warning about a long training time of the package, whose search for a split is quadratic in rows. */
function packageCost(rows, columns, trees) {
	if (rows < manyRows)
		return undefined;
	// The root takes 7 ns for each column and pair of rows, and the rest about as much again.
	const seconds = 1.4e-8 * rows * rows * columns * trees;
	const time = seconds < 120
		? `${Math.max(1, Math.round(seconds))} seconds`
		: seconds < 7200
			? `${Math.round(seconds / 60)} minutes`
			: `${Math.round(seconds / 3600)} hours`;
	return `engine: ml-random-forest compares every row with every other in each column: at ${rows} rows, expect very roughly ${time} (leave engine out for one that takes seconds)`;
}

var write = __webpack_require__("src/platform/file/write.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
var failure = __webpack_require__("src/core/failure.ts");
var core_random = __webpack_require__("src/core/random.ts");
;// CONCATENATED MODULE: ./src/data/split/split.ts


/**
 * Splits the rows into training and test rows.
 *
 * @param rows The rows to split.
 * @param options `testSize` is a share below 1, or a number of rows from 1 up.
 * @throws {Failure} if a part would be empty.
 */
function split(rows, method, { testSize, seed }) {
	const wanted = testSize < 1 ? Math.ceil(rows.length * testSize) : Math.round(testSize);
	if (wanted < 1 || wanted >= rows.length) {
		throw new failure/* Failure */.H(`test-size: expected to leave rows for training and testing, got ${testSize} of ${rows.length} rows (take a share such as 0.2)`);
	}
	const test = testRows(rows, method, { testSize, wanted, seed });
	return parts(rows, new Set(test));
}
/**
 * Splits the rows into `count` folds, each of which is the test part of one split. For time series, the training rows
 * are those before the test rows (scikit-learn's TimeSeriesSplit), so nothing is learned from the future.
 *
 * @throws {Failure} if there are fewer rows or groups than folds.
 */
function folds(rows, method, { count, seed }) {
	if (method.method === "time")
		return timeFolds(rows, method.times, count);
	const fold = method.method === "group" ? groupFolds(rows, method.groups, count) : rowFolds(rows, method, { count, seed });
	return Array.from({ length: count }, (_, k) => {
		const test = rows.filter((_row, index) => fold[index] === k);
		const train = rows.filter((_row, index) => fold[index] !== k);
		return { train: test.length === 0 ? rows : train.sort(), test: test.sort() };
	});
}
function testRows(rows, method, share) {
	const { wanted, seed } = share;
	switch (method.method) {
		case "random":
			return shuffled(rows, seed).subarray(0, wanted);
		case "stratified":
			return stratifiedTest(rows, method, share);
		case "group":
			return groupTest(rows, method.groups, share);
		case "time":
			return latest(rows, method.times, wanted);
	}
}
/** Distributes the test rows by largest remainder. Every class has a row in each part. */
function stratifiedTest(rows, { labels, classes: names }, { testSize, wanted, seed }) {
	const classes = byLabel(rows, labels, seed);
	const single = classes.find((members) => members.length < 2);
	if (single !== undefined) {
		const name = JSON.stringify(names[labels[single[0]]]);
		throw new failure/* Failure */.H(`test-size: ${testSize} leaves the class ${name} (1 row) without test rows (give it more rows, take it out, or set split: random)`);
	}
	const shares = classes.map((members) => (members.length * wanted) / rows.length);
	const counts = shares.map(Math.floor);
	const order = shares.map((_, k) => k).sort((a, b) => shares[b] - counts[b] - (shares[a] - counts[a]) || a - b);
	let rest = wanted - counts.reduce((sum, count) => sum + count, 0);
	for (const k of order) {
		if (rest === 0)
			break;
		if (counts[k] < classes[k].length) {
			counts[k]++;
			rest--;
		}
	}
	return classes.flatMap((members, k) => {
		const bounded = Math.min(Math.max(counts[k], 1), members.length - 1);
		return [...members.subarray(0, bounded)];
	});
}
function groupTest(rows, groups, { wanted, seed }) {
	const members = byGroup(rows, groups);
	if (members.length < 2)
		throw new failure/* Failure */.H("group-column: expected at least two groups to divide, got one");
	const order = Int32Array.from(members.keys());
	new core_random/* Random */.o(seed).shuffle(order);
	const test = [];
	for (const [index, group] of order.entries()) {
		const next = members[group];
		// Stop if another group would miss the size by more than leaving it out. One group stays for training.
		if (index > 0 && (test.length + next.length - wanted > wanted - test.length || index === order.length - 1))
			break;
		test.push(...next);
	}
	return test;
}
/** Returns the latest rows. Rows of the same time stay together. */
function latest(rows, times, wanted) {
	const sorted = byTime(rows, times);
	let from = sorted.length - wanted;
	while (from > 0 && times[sorted[from - 1]] === times[sorted[from]])
		from--;
	if (from === 0) {
		throw new failure/* Failure */.H("time-column: expected times that divide the rows, got one time for too many of them (take another test-size)");
	}
	return sorted.subarray(from);
}
function rowFolds(rows, method, { count, seed }) {
	if (rows.length < count)
		throw tooMany(count, `${rows.length} rows`);
	const fold = new Map();
	// Rows are dealt out in turn across classes, so that the folds' sizes differ by at most one.
	let dealt = 0;
	const lists = method.method === "random" ? [shuffled(rows, seed)] : byLabel(rows, method.labels, seed);
	for (const members of lists)
		for (const row of members)
			fold.set(row, dealt++ % count);
	return rows.map((row) => fold.get(row));
}
/** Assigns the largest group first, to the fold with the fewest rows (scikit-learn's GroupKFold). */
function groupFolds(rows, groups, count) {
	const members = byGroup(rows, groups);
	if (members.length < count)
		throw tooMany(count, `${members.length} groups`);
	const sizes = new Int32Array(count);
	const fold = new Map();
	for (const group of members.sort((a, b) => b.length - a.length || a[0] - b[0])) {
		const least = sizes.indexOf(Math.min(...sizes));
		sizes[least] += group.length;
		for (const row of group)
			fold.set(row, least);
	}
	return rows.map((row) => fold.get(row));
}
function timeFolds(rows, times, count) {
	const size = Math.floor(rows.length / (count + 1));
	if (size < 1)
		throw tooMany(count, `${rows.length} rows`);
	const sorted = byTime(rows, times);
	return Array.from({ length: count }, (_, k) => {
		const from = rows.length - (count - k) * size;
		return { train: sorted.slice(0, from).sort(), test: sorted.slice(from, from + size).sort() };
	});
}
function tooMany(count, found) {
	return new failure/* Failure */.H(`cv: expected at most as many folds as there are rows or groups, got ${count} for ${found}`);
}
function parts(rows, test) {
	const sorted = rows.slice().sort();
	const split = { train: sorted.filter((row) => !test.has(row)), test: sorted.filter((row) => test.has(row)) };
	if (split.test.length === 0 || split.train.length === 0) {
		throw new failure/* Failure */.H("split: expected rows for training and testing, got every class or group in one of them (take split: random)");
	}
	return split;
}
function shuffled(rows, seed) {
	const copy = rows.slice();
	new core_random/* Random */.o(seed).shuffle(copy);
	return copy;
}
function byLabel(rows, labels, seed) {
	const random = new core_random/* Random */.o(seed);
	return [...grouped(rows, (row) => labels[row]).entries()]
		.sort(([a], [b]) => a - b)
		.map(([, members]) => {
		const list = Int32Array.from(members);
		random.shuffle(list);
		return list;
	});
}
function byGroup(rows, groups) {
	// A row without a group counts as its own group.
	return [...grouped(rows, (row) => (groups[row] < 0 ? -1 - row : groups[row])).values()];
}
function grouped(rows, keyOf) {
	const found = new Map();
	for (const row of rows) {
		const members = found.get(keyOf(row));
		if (members === undefined)
			found.set(keyOf(row), [row]);
		else
			members.push(row);
	}
	return found;
}
function byTime(rows, times) {
	return rows.slice().sort((a, b) => times[a] - times[b] || a - b);
}

var metrics_probabilities = __webpack_require__("src/evaluation/metrics/probabilities.ts");
var regression = __webpack_require__("src/evaluation/metrics/regression.ts");
var score = __webpack_require__("src/evaluation/metrics/score.ts");
var predict = __webpack_require__("src/models/forest/predict.ts");
;// CONCATENATED MODULE: ./src/actions/train/check-target.ts

/**
 * Checks that the training rows contain something to learn.
 *
 * @param part The input that selected the rows, for the message.
 * @throws {Failure} if there is only one class or only one number.
 */
function checkClasses(target, rows, part) {
	const [first, ...others] = rows;
	if (first === undefined)
		return;
	if (target.task === "classification") {
		const code = target.codes[first];
		if (others.some((row) => target.codes[row] !== code))
			return;
		throw new failure/* Failure */.H(`${part}: expected training rows of at least two classes of ${target.name}, got only ${JSON.stringify(target.classes[code])} in ${rows.length} rows (divide the rows in another way, or add rows of the other classes)`);
	}
	const value = target.values[first];
	if (others.some((row) => target.values[row] !== value))
		return;
	throw new failure/* Failure */.H(`${part}: expected training rows with different numbers in ${target.name}, got ${value} in all ${rows.length} rows (there is nothing to learn: is it the right target?)`);
}

;// CONCATENATED MODULE: ./src/actions/train/cross-validation.ts








const crossValidationShape = (0,shape/* object */.Ik)({
	format: (0,shape/* formatMark */.ry)("trainyard-cross-validation-1"),
	folds: (0,shape/* listOf */.c3)((0,shape/* object */.Ik)({
		rows: (0,shape/* integer */.nd)({ description: "Number of rows that the fold was tested on.", min: 1 }),
		metrics: (0,shape/* record */.g1)((0,shape/* numberValue */.Vg)(), { key: "metric", description: "Metrics on these rows." }),
	}), { description: "Results of each fold." }),
	metrics: (0,shape/* record */.g1)((0,shape/* object */.Ik)({
		mean: (0,shape/* numberValue */.Vg)(),
		std: (0,shape/* numberValue */.Vg)({ description: "Standard deviation, divided by folds - 1.", min: 0 }),
	}), { key: "metric", description: "Spread of each metric over the folds." }),
});
const crossValidationDocument = (0,shape/* documentOf */.lM)({
	what: "the results of a cross-validation",
	file: "cross-validation.json",
	format: "trainyard-cross-validation",
	version: 1,
	writer: "train",
	purpose: "Metrics of each fold of `cv`, in the report folder.",
	remedy: "run `train` again with `cv`",
	shape: crossValidationShape,
});
function crossValidationText(result) {
	const file = { format: "trainyard-cross-validation-1", ...result };
	return `${JSON.stringify(file, null, 2)}\n`;
}
/**
 * Trains on all folds but one and tests on that one, for each fold of the training rows. Everything is fitted on the
 * fold's own training rows, and the held-out rows are not used.
 */
async function crossValidate({ table, target, train, method }, { count, seed, reporter, grow }) {
	const results = [];
	for (const [index, fold] of folds(train, method, { count, seed }).entries()) {
		reporter.progress("cross-validation", index, count);
		checkClasses(target, fold.train, `cv: fold ${index + 1}`);
		const { forest, preparation } = await grow(fold.train);
		const predicted = (0,predict/* predictForest */.Jj)(forest, (0,features/* matrix */.UP)(preparation, table, fold.test));
		const metrics = target.task === "regression" ? ofValues(target, fold.test, predicted) : ofClasses(target, fold.test, predicted);
		results.push({ rows: fold.test.length, metrics });
	}
	return { folds: results, metrics: spreads(results.map(({ metrics }) => metrics)) };
}
function ofValues(target, rows, predicted) {
	const truth = Float64Array.from(rows, (row) => target.values[row]);
	const predictions = { task: target.task, rows: rows.length, ids: undefined, weights: undefined, truth, predicted };
	return (0,regression/* valueScores */.D)(predictions, undefined).values;
}
function ofClasses(target, rows, probabilities) {
	const { task, classes } = target;
	const truth = Int32Array.from(rows, (row) => target.codes[row]);
	const predicted = (0,metrics_probabilities/* mostProbable */.Z)(probabilities, classes.length, rows.length);
	const predictions = {
		task,
		rows: rows.length,
		ids: undefined,
		weights: undefined,
		classes,
		truth,
		predicted,
		probabilities,
	};
	return (0,score/* scoreClasses */.h)(predictions, classes.length === 2 ? 1 : undefined).values;
}
/** Mean and standard deviation of each metric that every fold has. */
function spreads(folds) {
	const names = Object.keys(folds[0] ?? {}).filter((name) => folds.every((fold) => Object.hasOwn(fold, name)));
	return Object.fromEntries(names.map((name) => {
		const values = folds.map((fold) => fold[name]);
		const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
		const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
		return [name, { mean, std: Math.sqrt(squares / (values.length - 1)) }];
	}));
}

var table_options = __webpack_require__("src/contract/table-options.ts");
var table_table = __webpack_require__("src/data/table/table.ts");
;// CONCATENATED MODULE: ./src/data/split/overlap.ts

/**
 * Counts the test rows that equal a training row in all of the named columns. They make a model look better than it
 * is. Rows are compared by 53 bits of hash, which confuse two of ten million rows with a probability below 1 %.
 */
function overlap(names, train, test) {
	const known = new Set(rowHashes(names, train.table, train.rows));
	return rowHashes(names, test.table, test.rows).reduce((sum, hash) => sum + (known.has(hash) ? 1 : 0), 0);
}
/** Does the same for one split of one table. */
function overlapOf(names, table, { train, test }) {
	return overlap(names, { table, rows: train }, { table, rows: test });
}
function rowHashes(names, table, rows) {
	const high = new Int32Array(rows.length);
	const low = new Int32Array(rows.length).fill(-1);
	for (const name of names) {
		const column = (0,table_table/* findColumn */.kn)(table, name);
		if (column === undefined)
			continue;
		const cell = cellHash(column);
		for (let i = 0; i < rows.length; i++) {
			const [a, b] = cell(rows[i]);
			high[i] = mix(high[i] ^ a);
			low[i] = mix(Math.imul(low[i], 31) ^ b);
		}
	}
	return Float64Array.from(rows, (_, i) => (high[i] >>> 11) * 2 ** 32 + (low[i] >>> 0));
}
function cellHash(column) {
	const of = (text) => {
		let a = 0x811c_9dc5 | 0;
		let b = 0x1234_5678;
		for (let i = 0; i < text.length; i++) {
			a = Math.imul(a ^ text.charCodeAt(i), 0x0100_0193);
			b = mix(b ^ text.charCodeAt(i));
		}
		return [a, b];
	};
	if ("codes" in column) {
		const byCode = column.levels.map(of);
		const none = of("");
		return (row) => byCode[column.codes[row]] ?? none;
	}
	const number = new Float64Array(1);
	const bits = new Int32Array(number.buffer);
	return (row) => {
		// 0 and -0 count as equal.
		number[0] = column.values[row] + 0;
		return [mix(bits[0] ^ Math.imul(bits[1], 0x9e37_79b1)), mix(bits[1] ^ Math.imul(bits[0], 0x85eb_ca6b))];
	};
}
function mix(value) {
	let z = Math.imul(value ^ (value >>> 16), 0x21f0_aaad);
	z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
	return z ^ (z >>> 15);
}

var expand = __webpack_require__("src/platform/workspace/expand.ts");
;// CONCATENATED MODULE: ./src/actions/train/roles.ts

/**
 * Returns one weight per row of the table. Only those of `rows` are checked.
 *
 * @throws {Failure} if a weight is missing or negative, or all are zero.
 */
function weightsOfRows(table, column, rows) {
	if ("codes" in column || column.type === "date") {
		throw new failure/* Failure */.H(`weight-column: expected numbers, got ${column.name}, a column of type ${column.type}`);
	}
	const { values } = column;
	const wrong = rows.find((row) => !(values[row] >= 0));
	if (wrong !== undefined) {
		const got = Number.isNaN(values[wrong]) ? "a missing cell" : String(values[wrong]);
		throw new failure/* Failure */.H(`${table.place(wrong)}: ${column.name}: expected a weight of at least 0, got ${got}`, {
			at: table.locate(wrong),
		});
	}
	if (rows.every((row) => values[row] === 0)) {
		throw new failure/* Failure */.H(`weight-column: expected a weight above 0 in some row, got ${column.name}, which is 0 in every row`);
	}
	return values;
}
/** Returns a group number per row of the table, or -1 for a missing cell. */
function rowGroups(column) {
	if ("codes" in column)
		return column.codes;
	const numbers = new Map();
	return Int32Array.from(column.values, (value) => {
		if (Number.isNaN(value))
			return -1;
		const known = numbers.get(value) ?? numbers.size;
		numbers.set(value, known);
		return known;
	});
}
/**
 * Returns one time per row of the table, from dates or from increasing numbers.
 *
 * @throws {Failure} for text, and if one of `rows` has no time.
 */
function timesOf(table, column, rows) {
	if ("codes" in column) {
		const example = JSON.stringify(column.levels[0] ?? "");
		throw new failure/* Failure */.H(`time-column: expected dates such as 2026-11-21 or numbers, got ${column.name} with texts such as ${example}`);
	}
	const { values } = column;
	const without = rows.find((row) => Number.isNaN(values[row]));
	if (without !== undefined) {
		throw new failure/* Failure */.H(`${table.place(without)}: ${column.name}: expected a time, got a missing cell`, {
			at: table.locate(without),
		});
	}
	return values;
}

;// CONCATENATED MODULE: ./src/actions/train/data.ts









/** Returns a function that gives the role of each column. */
function rolesOf({ roles, choice }) {
	const features = new Set(choice.features.map(({ name }) => name));
	return (name) => {
		if (features.has(name))
			return "feature";
		return ["target", "weight", "id", "group", "time"].find((role) => roles[role] === name) ?? "unused";
	};
}
/**
 * Reads the tables, splits off the test rows, and chooses features from the training rows alone. Problems with the
 * data are reported through `reporter`.
 */
async function readTrainingData(values, seed, { cwd, signal, reporter }) {
	if (values["test-size"] >= 1) {
		throw new failure/* Failure */.H(`test-size: expected a share of the rows above 0 and below 1, got ${values["test-size"]} (0.25 holds out a quarter)`);
	}
	const options = await (0,table_options/* tableOptions */.n)(values, cwd, signal);
	const given = options.schema ?? data_table/* NO_SCHEMA */.UZ;
	const inputs = { ...values, target: targetName(values.target, given) };
	const roles = {
		target: inputs.target,
		id: inputs["id-column"] ?? given.id,
		weight: inputs["weight-column"],
		group: inputs["group-column"],
		time: inputs["time-column"],
	};
	const table = await (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(inputs.data, cwd), options);
	const testTable = await readTestTable(inputs, table, options);
	for (const { level, message, at } of [...table.notices, ...(testTable?.notices ?? [])])
		reporter[level](message, at);
	const column = (0,data_table/* findColumn */.kn)(table, inputs.target);
	if (column === undefined)
		throw new failure/* Failure */.H((0,features/* unknownColumn */.Rn)("target", inputs.target, table));
	const rows = (0,features/* labelled */.wW)(table, column, { rows: (0,features/* allRows */.Pl)(table.rows), drop: inputs.missing === "drop" });
	const target = (0,features/* targetFrom */.CA)(column, inputs.task);
	checkClasses(target, rows, "target");
	const weights = roleColumn(table, "weight-column", roles.weight, (found) => weightsOfRows(table, found, rows));
	const method = methodOf(inputs, table, target, rows);
	const parts = testTable === undefined ? split(rows, method, { testSize: inputs["test-size"], seed }) : undefined;
	let train = parts?.train ?? rows;
	let test = { table: testTable ?? table, rows: parts?.test ?? data_testRows(testTable, inputs) };
	const before = train.length + test.rows.length;
	const wanted = { roles, features: inputs.features, exclude: inputs.exclude };
	let choice;
	if (inputs.missing === "drop") {
		({ choice, rows: train } = (0,features/* chooseComplete */.D8)(table, train, wanted));
		test = { ...test, rows: (0,features/* completeRows */.TC)(featuresOf(test.table, choice), test.rows) };
		if (test.rows.length === 0) {
			throw new failure/* Failure */.H("missing: expected held-out rows without missing cells, got none (set missing: impute)");
		}
	}
	else
		choice = (0,features/* chooseFeatures */.x9)(table, train, wanted);
	if (inputs.missing === "error") {
		(0,features/* refuseMissing */.jQ)(table, choice.features, train);
		(0,features/* refuseMissing */.jQ)(test.table, featuresOf(test.table, choice), test.rows);
	}
	checkClasses(target, train, trainingPart(method, inputs, testTable !== undefined));
	refuseLostClasses(inputs, target, parts?.train ?? rows, train);
	const dropped = before - train.length - test.rows.length + table.rows - rows.length;
	warnOf(reporter, { table, target, train, test, choice });
	const missing = (0,features/* missingCells */.o3)(choice.features, train);
	return { table, target, train, test, method, weights, roles, choice, missing, dropped, given, reading: options };
}
function targetName(named, { target }) {
	const name = named ?? target;
	if (name !== undefined)
		return name;
	throw new failure/* Failure */.H("target: expected the name of the column to predict, got nothing (name it here or in a schema)");
}
/** Names the input that splits the rows, for a message: `group-column: g`. */
function trainingPart({ method }, inputs, given) {
	if (given)
		return "data";
	if (method === "group")
		return `group-column: ${inputs["group-column"]}`;
	return method === "time" ? `time-column: ${inputs["time-column"]}` : `split: ${method}`;
}
/** Checks the classes. @throws {Failure} if a class loses all its training rows to `missing: drop`. */
function refuseLostClasses(inputs, target, before, after) {
	if (target.task === "regression" || inputs.missing !== "drop")
		return;
	const kept = new Set(Array.from(after, (row) => target.codes[row]));
	const lost = [...new Set(Array.from(before, (row) => target.codes[row]))].filter((code) => !kept.has(code));
	if (lost.length === 0)
		return;
	const names = lost.slice(0, 5).map((code) => JSON.stringify(target.classes[code]));
	throw new failure/* Failure */.H(`missing: drop removes every training row of ${names.join(", ")}${lost.length > 5 ? ", …" : ""} (set missing: impute, exclude the columns with missing cells, or remove the class from the data)`);
}
/** Reads held-out rows like the training table: with its types, and with its detected separators and formats. */
async function readTestTable(inputs, table, options) {
	if (inputs["test-data"] === undefined)
		return undefined;
	const types = new Map();
	for (const { name, type } of table.columns) {
		if (!inputs.exclude?.includes(name))
			types.set(name, type === "integer" ? "number" : type);
	}
	const { schema } = table;
	const reading = { ...options, types, schema, optional: new Set(schema.columns.keys()) };
	const test = await (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(inputs["test-data"], options.cwd ?? "."), reading);
	const lacking = table.columns.filter(({ name }) => (0,data_table/* findColumn */.kn)(test, name) === undefined).map(({ name }) => name);
	if (lacking.length > 0 && (inputs.features === undefined || lacking.includes(inputs.target))) {
		throw new failure/* Failure */.H(`test-data: expected the columns of data, got a table without ${lacking.slice(0, 10).join(", ")} (add them, or leave them out with \`exclude\`)`);
	}
	return test;
}
function data_testRows(table, inputs) {
	const column = (0,data_table/* findColumn */.kn)(table, inputs.target);
	if (column === undefined)
		throw new failure/* Failure */.H((0,features/* unknownColumn */.Rn)("test-data", inputs.target, table));
	return (0,features/* labelled */.wW)(table, column, { rows: (0,features/* allRows */.Pl)(table.rows), drop: inputs.missing === "drop" });
}
function featuresOf(table, { features }) {
	return features.flatMap(({ name }) => (0,data_table/* findColumn */.kn)(table, name) ?? []);
}
function roleColumn(table, input, name, read) {
	if (name === undefined)
		return undefined;
	const column = (0,data_table/* findColumn */.kn)(table, name);
	if (column === undefined)
		throw new failure/* Failure */.H((0,features/* unknownColumn */.Rn)(input, name, table));
	return read(column);
}
function methodOf(inputs, table, target, rows) {
	const groups = roleColumn(table, "group-column", inputs["group-column"], rowGroups);
	const times = roleColumn(table, "time-column", inputs["time-column"], (column) => timesOf(table, column, rows));
	const byTarget = target.task === "classification" ? "stratified" : "random";
	const method = inputs.split ?? (groups !== undefined ? "group" : times !== undefined ? "time" : byTarget);
	switch (method) {
		case "random":
			return { method };
		case "stratified":
			if (target.task === "regression")
				throw new failure/* Failure */.H("split: expected random, group or time for numbers, got stratified");
			return { method, labels: target.codes, classes: target.classes };
		case "group":
			if (groups === undefined)
				throw new failure/* Failure */.H("group-column: expected a column for split: group, got nothing");
			return { method, groups };
		case "time":
			if (times === undefined)
				throw new failure/* Failure */.H("time-column: expected a column for split: time, got nothing");
			return { method, times };
	}
}
/** Share of held-out rows that also occur in the training rows above which the metrics are distorted. */
const COMMON = 0.05;
/** Warns about data that make a model look better than it is. */
function warnOf(reporter, { table, target, train, test, choice }) {
	const names = choice.features.map(({ name }) => name);
	for (const { name, reason } of choice.left) {
		reporter.notice(`${name}: left out: ${reason} (name it under \`features\` to keep it)`);
	}
	const twice = overlap([...names, target.name], { table, rows: train }, test);
	if (twice > 0) {
		const rows = twice === 1 ? "1 of the held-out rows is" : `${twice} of the held-out rows are`;
		reporter[twice >= test.rows.length * COMMON ? "warning" : "notice"](`${rows} also a training row: metrics on such rows say nothing (take duplicates out, or name a group-column)`);
	}
	for (const { name, share } of (0,features/* findLeaks */.YM)(choice.features, target, train)) {
		const what = target.task === "classification" ? "of the rows right" : "of the target's variance";
		reporter.warning(`${name}: this column alone predicts ${(share * 100).toFixed(1)} % ${what}: is it known before the target is? (if not: exclude: ${name})`);
	}
	if (target.task === "classification")
		warnOfImbalance(reporter, target, train);
}
/** Classes below this share hardly affect the accuracy. */
const RARE = 0.05;
function warnOfImbalance(reporter, { name, classes, codes }, train) {
	const counts = classes.map(() => 0);
	for (const row of train)
		counts[codes[row]]++;
	const least = counts.indexOf(Math.min(...counts));
	const share = counts[least] / train.length;
	// A share of a twentieth is no imbalance if there are many classes.
	if (share >= Math.min(RARE, 0.25 / classes.length))
		return;
	reporter.warning(`${name}: only ${counts[least]} of ${train.length} training rows are ${JSON.stringify(classes[least])}: accuracy says little of it (look at balanced_accuracy and its recall; set class-weight: balanced)`);
}

var nearest = __webpack_require__("src/core/nearest.ts");
var operating_point = __webpack_require__("src/evaluation/metrics/operating-point.ts");
var threshold_choice = __webpack_require__("src/evaluation/metrics/threshold-choice.ts");
var decision = __webpack_require__("src/models/bundle/decision.ts");
;// CONCATENATED MODULE: ./src/actions/train/decision.ts









const FOLDS = 5;
/**
 * The parameters that keep a decision threshold, chosen on rows that the trees did not see; none without `decision-threshold`.
 *
 * @throws {Failure} for a target without two classes, and when no threshold keeps the condition.
 */
async function decisionParameters(data, { inputs, grown, grow, reporter }) {
	const rule = inputs["decision-threshold"];
	if (rule === undefined)
		return {};
	const { train, weights } = data;
	const { codes, classes, positive } = decidedTarget(data.target, inputs);
	const name = classes[positive];
	if (rule.kind === "number")
		return { [decision/* DECISION_THRESHOLD */.Bx]: rule.threshold, [decision/* POSITIVE_CLASS */.z$]: name };
	const outOfBag = grown.outOfBag?.decision;
	const scores = outOfBag === undefined
		? await outOfFold(data, positive, { seed: inputs.seed, grow })
		: Float64Array.from(train, (_, at) => outOfBag[2 * at + positive]);
	const rows = scores.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : 1), 0);
	const from = outOfBag === undefined ? `rows of a cross-validation in ${FOLDS} folds` : "out-of-bag rows";
	const thresholds = new operating_point/* Thresholds */.pg(scores, Uint8Array.from(train, (row) => (codes[row] === positive ? 1 : 0)));
	const chosen = (0,threshold_choice/* chooseThreshold */.t)(rule, thresholds, weights && Float64Array.from(train, (row) => weights[row]));
	if (chosen === undefined)
		throw new failure/* Failure */.H(`decision-threshold: expected a threshold that keeps the condition on ${rows} ${from}, got none (allow more, or set a number)`);
	const share = (value) => (Number.isFinite(value) ? value.toFixed(3) : "none");
	reporter.info(`decision threshold ${Number(chosen.threshold.toPrecision(6))} for ${JSON.stringify(name)}, chosen on ${rows} ${from}: precision ${share(chosen.precision)}, recall ${share(chosen.recall)} there`);
	return { [decision/* DECISION_THRESHOLD */.Bx]: chosen.threshold, [decision/* POSITIVE_CLASS */.z$]: name };
}
/**
 * The two classes that a threshold decides between, and the index of the positive one.
 *
 * @throws {Failure} for another target, and for a positive class that is none of them.
 */
function decidedTarget(target, inputs) {
	if (target.task !== "classification" || target.classes.length !== 2)
		throw new failure/* Failure */.H(`decision-threshold: expected a target of two classes, got ${target.task === "regression" ? "numbers" : `${target.classes.length} classes`} in ${target.name}`);
	const { codes, classes } = target;
	return { codes, classes, positive: positiveOf(inputs["positive-class"], classes) };
}
function positiveOf(name, classes) {
	if (name === undefined)
		return 1;
	const index = classes.indexOf(name);
	if (index >= 0)
		return index;
	const close = (0,nearest/* nearest */.p)(name, [...classes]);
	throw new failure/* Failure */.H(`positive-class: expected one of ${classes.map((each) => JSON.stringify(each)).join(", ")}, got ${JSON.stringify(name)}${close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`}`);
}
/** The probability of the positive class for each training row, by a forest that did not see it; NaN where no fold has the row. */
async function outOfFold({ table, target, train, method }, positive, { seed, grow }) {
	const scores = new Float64Array(train.length).fill(Number.NaN);
	const place = new Map(Array.from(train, (row, at) => [row, at]));
	for (const [index, fold] of folds(train, method, { count: FOLDS, seed }).entries()) {
		checkClasses(target, fold.train, `decision-threshold: fold ${index + 1}`);
		const { forest, preparation } = await grow(fold.train);
		const probabilities = (0,predict/* predictForest */.Jj)(forest, (0,features/* matrix */.UP)(preparation, table, fold.test));
		for (const [at, row] of fold.test.entries())
			scores[place.get(row)] = probabilities[2 * at + positive];
	}
	return scores;
}

var forest_inputs = __webpack_require__("src/actions/train/forest-inputs.ts");
var external_node_os_ = __webpack_require__("node:os");
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
					growInTurns(job, next, () => stopped, accept).catch(reject);
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
async function growInTurns(job, next, stopped, accept) {
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
/** @param step Value of one step of a leaf. `base` is the value that a regression forest adds to its predictions. */
function outOfBag(votes, target, step, base) {
	return target.task === "classification" ? out_of_bag_ofClasses(votes, target.codes) : out_of_bag_ofValues(votes, target.values, step, base);
}
function out_of_bag_ofClasses({ width, units, trees }, codes) {
	const decision = new Float64Array(units.length).fill(Number.NaN);
	let rows = 0;
	let right = 0;
	for (let row = 0; row < trees.length; row++) {
		if (trees[row] === 0)
			continue;
		rows++;
		let sum = 0;
		let best = 0;
		for (let k = 0; k < width; k++) {
			sum += units[row * width + k];
			if (units[row * width + k] > units[row * width + best])
				best = k;
		}
		for (let k = 0; k < width; k++)
			decision[row * width + k] = units[row * width + k] / sum;
		if (best === codes[row])
			right++;
	}
	return { score: right / rows, rows, decision };
}
function out_of_bag_ofValues({ units, trees }, values, step, base) {
	const decision = new Float64Array(trees.length).fill(Number.NaN);
	let rows = 0;
	let sum = 0;
	for (let row = 0; row < trees.length; row++) {
		if (trees[row] === 0)
			continue;
		rows++;
		sum += values[row] - base;
		decision[row] = (units[row] * step) / trees[row] + base;
	}
	const mean = base + sum / rows;
	let residual = 0;
	let spread = 0;
	for (let row = 0; row < trees.length; row++) {
		if (trees[row] === 0)
			continue;
		residual += (values[row] - decision[row]) ** 2;
		spread += (values[row] - mean) ** 2;
	}
	return { score: spread > 0 ? 1 - residual / spread : Number.NaN, rows, decision };
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
	const { rows, columns } = matrix;
	const { classes } = plan;
	const pause = pacemaker(growth.signal);
	const bins = await binMatrix(matrix, await cutMatrix(matrix, plan.maxBins, pause), pause);
	const weights = (0,forest_target/* combinedWeights */.dX)(target, given, parameters.classWeight === "balanced");
	const votes = growth.outOfBag === true && plan.draws > 0 ? (0,forest_votes/* emptyVotes */.lL)(rows, Math.max(1, classes), threads) : undefined;
	const common = { plan, bins, weights, votes };
	const estimate = (step, base) => votes && outOfBag((0,forest_votes/* mergedVotes */.Sn)(votes), target, step, base);
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
			forest: (0,assembly/* assembleRegression */.A)(grown, columns, base, targets.step),
		}),
	};
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

;// CONCATENATED MODULE: ./src/actions/train/growth.ts



/** Fits the preparation on `rows` of the table and grows a forest on them. */
async function grow({ table, target, weights, choice }, rows, { inputs, signal, onTree }) {
	const preparation = (0,features/* fitPreparation */.$h)(choice.features, rows, { scale: inputs.scale, maxLevels: inputs["max-levels"] });
	const growth = {
		matrix: (0,features/* matrix */.UP)(preparation, table, rows),
		target: growthTarget(target, rows),
		parameters: (0,forest_inputs/* parametersOf */.mC)(inputs),
		seed: inputs.seed,
		signal,
		onProgress: onTree,
	};
	if (inputs.engine === "ml-random-forest") {
		const { growWithMlRandomForest } = await __webpack_require__.e("models-forest-ml-random-forest").then(__webpack_require__.bind(__webpack_require__, "src/models/forest/ml-random-forest.ts"));
		const weighted = weights !== undefined;
		return {
			forest: await growWithMlRandomForest({ ...growth, weighted }),
			preparation,
			importances: undefined,
			outOfBag: undefined,
			threads: 1,
		};
	}
	const { forest, importances, outOfBag, threads } = await growForest({
		...growth,
		weights: weights && Float64Array.from(rows, (row) => weights[row]),
		threads: inputs.threads,
		outOfBag: true,
	});
	return { forest, preparation, importances, outOfBag, threads };
}
/** Returns the target of some rows of the table. */
function growthTarget(target, rows) {
	return target.task === "classification"
		? {
			task: "classification",
			classes: target.classes.length,
			codes: Int32Array.from(rows, (row) => target.codes[row]),
		}
		: { task: "regression", values: Float64Array.from(rows, (row) => target.values[row]) };
}

;// CONCATENATED MODULE: ./src/models/forest/permutation.ts



/**
 * Permutation importances (Breiman 2001; scikit-learn's `permutation_importance`): how much a score falls when a column is
 * shuffled among the rows. `groups` are columns of the matrix that are shuffled together, such as those of one category.
 */
async function permutationImportances(forest, { rows, columns, data }, target, groups, { repeats, seed, signal, onProgress }) {
	const shuffled = { rows, columns, data: data.slice() };
	const full = permutation_score(forest, shuffled, target);
	const order = new Int32Array(rows);
	const importances = [];
	for (const [index, group] of groups.entries()) {
		const losses = [];
		for (let repeat = 0; repeat < repeats; repeat++) {
			await (0,core_yield/* yieldToEventLoop */.h)();
			signal?.throwIfAborted();
			// Each column has its own random numbers, so its shuffles do not depend on the columns before it.
			const random = new core_random/* Random */.o(seed, index * repeats + repeat);
			for (let row = 0; row < rows; row++)
				order[row] = row;
			random.shuffle(order);
			for (const column of group) {
				for (let row = 0; row < rows; row++) {
					shuffled.data[column * rows + row] = data[column * rows + order[row]];
				}
			}
			losses.push(full - permutation_score(forest, shuffled, target));
		}
		for (const column of group)
			shuffled.data.set(data.subarray(column * rows, (column + 1) * rows), column * rows);
		const mean = losses.reduce((sum, each) => sum + each, 0) / repeats;
		const squares = losses.reduce((sum, each) => sum + (each - mean) ** 2, 0);
		importances.push({ mean, std: Math.sqrt(squares / repeats) });
		onProgress?.(index + 1, groups.length);
	}
	return importances;
}
/** Accuracy for classification, R² for regression. */
function permutation_score(forest, x, target) {
	const predicted = (0,predict/* predictForest */.Jj)(forest, x);
	if (target.task === "classification") {
		const { classes, codes } = target;
		let right = 0;
		for (let row = 0; row < x.rows; row++) {
			let best = 0;
			for (let k = 1; k < classes; k++)
				if (predicted[row * classes + k] > predicted[row * classes + best])
					best = k;
			if (best === codes[row])
				right++;
		}
		return right / x.rows;
	}
	const { values } = target;
	const mean = values.reduce((sum, value) => sum + (value - values[0]), 0) / x.rows + values[0];
	let residual = 0;
	let spread = 0;
	for (let row = 0; row < x.rows; row++) {
		residual += (values[row] - predicted[row]) ** 2;
		spread += (values[row] - mean) ** 2;
	}
	return spread > 0 ? 1 - residual / spread : 0;
}

;// CONCATENATED MODULE: ./src/actions/train/importances.ts



/** Maximum number of held-out rows to shuffle. The standard deviation shows whether they are enough. */
const mostRows = 10_000;
const repeats = 5;
/** Sums impurity importances by column of the table, including those of a category's values. Sorted, largest first. */
function columnImportances({ preparation, importances }) {
	if (importances === undefined)
		return [];
	return groupsOf(preparation)
		.map(({ column, group }) => ({
		column,
		impurity: group.reduce((sum, each) => sum + importances[each], 0),
	}))
		.sort((a, b) => b.impurity - a.impurity);
}
/** Adds permutation importances on held-out rows, and sorts by them. */
async function withPermutation(ranked, { grown, data, seed, context }) {
	const { forest, preparation } = grown;
	const { test, target } = data;
	const { signal, reporter } = context;
	const rows = test.rows.subarray(0, mostRows);
	if (rows.length === 0)
		return ranked;
	const groups = groupsOf(preparation);
	const found = test.table.columns.find(({ name }) => name === target.name);
	const losses = await permutationImportances(forest, (0,features/* matrix */.UP)(preparation, test.table, rows), growthTarget(alike(target, (0,features/* targetFrom */.CA)(found, target.task)), rows), groups.map(({ group }) => group), {
		repeats,
		seed,
		signal,
		onProgress: (done, total) => reporter.progress("shuffling columns", done, total),
	});
	return groups
		.map(({ column }, index) => ({
		column,
		impurity: ranked.find((each) => each.column === column)?.impurity ?? Number.NaN,
		permutation: losses[index],
	}))
		.sort((a, b) => b.permutation.mean - a.permutation.mean);
}
/** Maps the codes of a held-out table to the model's classes. Classes that the model does not know become -1. */
function alike(model, own) {
	if (model.task === "regression" || own.task === "regression")
		return own;
	return {
		...model,
		codes: own.codes.map((code) => (code < 0 ? -1 : model.classes.indexOf(own.classes[code]))),
	};
}
function groupsOf(preparation) {
	let next = 0;
	return preparation.columns.map((column) => {
		const count = column.type === "number"
			? 1
			: column.type === "date"
				? column.parts.length
				: column.levels.length + (column.infrequent.length > 0 ? 1 : 0);
		const group = Array.from({ length: count }, (_, index) => next + index);
		next += count;
		return { column: column.name, group };
	});
}

var inputs = __webpack_require__("src/actions/train/inputs.ts");
var child = __webpack_require__("src/platform/process/child.ts");
;// CONCATENATED MODULE: ./src/actions/train/provenance.ts

/** Returns the known facts about a model's origin: the run, the commit, the data and this machine. */
async function provenance({ table: { digest, files }, rows, started, inputs, importances, outOfBag }, context) {
	const { now, github, given } = context;
	const created = now();
	const run = github?.run;
	const commit = run?.sha ?? (await checkedOutCommit(context));
	const measured = importances.filter(({ impurity }) => !Number.isNaN(impurity));
	return {
		created: created.toISOString(),
		...(run && { repository: `${run.owner}/${run.repository}` }),
		...(commit !== undefined && { commit }),
		...(run && { run: `${run.serverUrl}/${run.owner}/${run.repository}/actions/runs/${run.runId}` }),
		node: process.version,
		platform: `${process.platform}-${process.arch}`,
		data: { digest, files },
		rows,
		// The whole pipeline has further inputs that do not affect the training.
		inputs: Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(inputs, name))),
		durationMs: created.getTime() - started.getTime(),
		...(measured.length > 0 && {
			importances: Object.fromEntries(measured.map(({ column, impurity }) => [column, impurity])),
		}),
		...(outOfBag !== undefined && { outOfBag: outOfBag.score }),
	};
}
/** Returns the commit in the working directory. Undefined without git, or outside a repository. */
async function checkedOutCommit({ env, cwd, signal }) {
	const sha = env["GITHUB_SHA"];
	if (sha !== undefined && sha !== "")
		return sha;
	const ended = await (0,child/* runChild */.w)("git", ["rev-parse", "HEAD"], { env, cwd, signal, timeoutMs: 10_000 }).catch(() => undefined);
	const commit = ended?.code === 0 ? ended.stdout.trim() : "";
	return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

;// CONCATENATED MODULE: ./src/actions/train/training.ts




















/**
 * Writes the held-out rows with the original spelling of the data. A file with semicolons keeps them, because its
 * commas may be decimal signs. Values from JSON, Parquet and Arrow have no original spelling.
 */
async function testCsv({ test: { table, rows }, reading }) {
	const names = table.columns.map(({ name }) => name);
	const texts = await (0,row_texts/* readRowTexts */.d)(table, { names, rows }, reading);
	if (texts === undefined)
		return (0,data_table/* writeCsv */.En)(table, rows);
	return (0,row_texts/* writeTextCsv */.f)(texts, texts.delimiter === ";" ? ";" : ",");
}
/** Warns about test rows unlike the training rows. */
function warnOfNewRows(profile, { data: { test }, preparation, reporter, }) {
	const exits = (0,range/* rangeExits */.J)(profile, test.table, test.rows);
	const unseen = (0,features/* unseenCells */.ef)(preparation, test.table, test.rows);
	for (const text of (0,range/* noveltyWarnings */.N)(exits, unseen, test.rows.length))
		reporter.warning(text);
}
/** Reads the data, grows the model and writes the bundle and the held-out rows. */
async function trainModel(values, context) {
	const { reporter, signal, cwd, now } = context;
	const started = now();
	const data = await readTrainingData(values, values.seed, context);
	const { table, target, train, choice } = data;
	// Before the trees are grown, which can take long.
	if (values["decision-threshold"] !== undefined)
		decidedTarget(target, values);
	const cost = values.engine === "ml-random-forest"
		? packageCost(train.length, choice.features.length, values["n-estimators"])
		: undefined;
	if (cost !== undefined)
		reporter.warning(cost);
	const growOn = (rows, onTree) => grow(data, rows, { inputs: values, signal, onTree });
	const crossValidation = values.cv === undefined
		? undefined
		: await crossValidate(data, {
			count: values.cv,
			seed: values.seed,
			reporter,
			grow: (rows) => growOn(rows, () => { }),
		});
	const growing = now();
	const grown = await growOn(train, (done) => reporter.progress("growing trees", done, values["n-estimators"]));
	const seconds = ((now().getTime() - growing.getTime()) / 1000).toFixed(1);
	reporter.info(`grew ${values["n-estimators"]} trees on ${grown.threads === 1 ? "one thread" : `${grown.threads} threads`} in ${seconds} s`);
	const decision = await decisionParameters(data, {
		inputs: values,
		grown,
		grow: (rows) => growOn(rows, () => { }),
		reporter,
	});
	const ranked = columnImportances(grown);
	const importances = values.importances === "permutation"
		? await withPermutation(ranked, { grown, data, seed: values.seed, context })
		: ranked;
	signal.throwIfAborted();
	const modelPath = (0,external_node_path_.resolve)(cwd, values["model-dir"]);
	const testDataPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, values["report-dir"]), "test.csv");
	const foldsPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, values["report-dir"]), "cross-validation.json");
	const parameters = {
		...(0,forest_inputs/* hyperparameters */.fB)(values, target.task),
		missing: values.missing,
		scale: values.scale,
		"max-levels": values["max-levels"],
		split: data.method.method,
		"test-size": values["test-size"],
		...decision,
	};
	const schema = (0,table_schema/* rememberedSchema */.k)({
		given: data.given,
		found: table.schema,
		columns: grown.preparation.columns,
		target: target.name,
		id: data.roles.id,
	});
	const profile = (0,profile_profile/* profileOf */.d)(table.columns, train, rolesOf(data));
	warnOfNewRows(profile, { data, preparation: grown.preparation, reporter });
	const modelDigest = await (0,bundle/* writeBundle */.M)(modelPath, {
		task: target.task,
		target: target.name,
		classes: target.task === "classification" ? target.classes : [],
		classType: target.task === "classification" ? target.classType : "string",
		preparation: grown.preparation,
		forest: grown.forest,
		parameters,
		...(schema !== undefined && { schema }),
	}, {
		profile,
		provenance: await provenance({ table, rows: train.length, started, inputs: inputs/* growthInputs */.X4, importances, outOfBag: grown.outOfBag }, context),
	});
	await (0,write/* replaceFileOf */.gx)(testDataPath, await testCsv(data));
	const importancesPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, values["report-dir"]), importances_file/* IMPORTANCES_FILE */.lN);
	if (importances.length > 0)
		await (0,write/* replaceFile */.fR)(importancesPath, (0,importances_file/* importancesText */.vE)({ modelDigest, columns: importances }));
	else
		await (0,promises_.rm)(importancesPath, { force: true });
	if (crossValidation !== undefined)
		await (0,write/* replaceFile */.fR)(foldsPath, crossValidationText(crossValidation));
	return {
		data,
		grown,
		parameters,
		importances,
		crossValidation,
		modelDigest,
		modelPath,
		testDataPath,
		importancesPath: importances.length === 0 ? undefined : importancesPath,
		crossValidationPath: crossValidation === undefined ? undefined : foldsPath,
	};
}


/***/ }),

/***/ "src/evaluation/metrics/threshold-choice.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parseThresholdRule),
/* harmony export */   t: () => (/* binding */ chooseThreshold)
/* harmony export */ });
/* harmony import */ var _operating_point_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/operating-point.ts");

/** `0.5`, `max-f1`, `recall>=0.9`, `precision>=0.8`, `fpr<=0.05` or `cost(fp=1,fn=5)`; undefined for anything else. */
function parseThresholdRule(text) {
	if (text === "max-f1")
		return { kind: "max-f1" };
	if (/^(?:\d+(?:\.\d*)?|\.\d+)(?:e-?\d+)?$/i.test(text)) {
		const threshold = Number(text);
		return threshold <= 1 ? { kind: "number", threshold } : undefined;
	}
	const [, fp, fn] = /^cost\(fp=(\d+(?:\.\d+)?|\.\d+),fn=(\d+(?:\.\d+)?|\.\d+)\)$/.exec(text.replace(/\s/g, "")) ?? [];
	if (fp !== undefined && fn !== undefined)
		return Number(fp) + Number(fn) > 0 ? { kind: "cost", fp: Number(fp), fn: Number(fn) } : undefined;
	const condition = (0,_operating_point_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCondition */ .zB)(text);
	return condition && { kind: "condition", condition };
}
/**
 * The best threshold: a row is positive when it scores at least as much. Candidates are the scores themselves, and one just above
 * the highest, at which nothing is positive. Of equally good ones the highest is taken.
 *
 * - `max-f1`: the highest F1.
 * - `recall>=R`: the highest threshold that keeps the recall, which has the fewest false positives.
 * - `precision>=P`, `fpr<=F`: the lowest threshold that keeps it, which has the highest recall.
 * - `cost(fp=A,fn=B)`: the lowest sum of costs.
 *
 * @returns undefined when no threshold keeps the condition.
 */
function chooseThreshold(rule, thresholds, weights) {
	const { positives, negatives } = thresholds.totals(weights);
	let best;
	const offer = (score, threshold, [truePositives, falsePositives]) => {
		if (!Number.isFinite(score) || (best !== undefined && score <= best.score + 1e-12 * Math.abs(best.score)))
			return;
		const precision = truePositives / (truePositives + falsePositives);
		best = { score, chosen: { threshold, precision, recall: truePositives / positives } };
	};
	let first = true;
	thresholds.walk(weights, (threshold, truePositives, falsePositives) => {
		const nothing = threshold * (1 + Number.EPSILON);
		if (first && rule.kind === "cost")
			offer(-rule.fn * positives, nothing, [0, 0]);
		if (first && rule.kind === "condition" && rule.condition.of === "fpr")
			offer(0, nothing, [0, 0]);
		first = false;
		offer(scoreOf(rule, { truePositives, falsePositives, positives, negatives }), threshold, [
			truePositives,
			falsePositives,
		]);
	});
	return best?.chosen;
}
/** What is made as large as possible; NaN where the condition is not kept. */
function scoreOf(rule, { truePositives, falsePositives, positives, negatives }) {
	if (rule.kind === "max-f1")
		return (2 * truePositives) / (positives + truePositives + falsePositives);
	if (rule.kind === "cost")
		return -(rule.fp * falsePositives + rule.fn * (positives - truePositives));
	const { of, bound } = rule.condition;
	const recall = truePositives / positives;
	if (of === "recall")
		return recall >= bound - 1e-12 ? -falsePositives : Number.NaN;
	const kept = of === "precision"
		? truePositives / (truePositives + falsePositives) >= bound - 1e-12
		: falsePositives / negatives <= bound + 1e-12;
	return kept ? recall : Number.NaN;
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
function assembleRegression(grown, features, base, step) {
	const trees = assembleTrees(grown, features, 1);
	const leaves = new Float32Array(leafValuesOf(grown));
	let at = 0;
	for (const tree of grown) {
		scale(tree.leaves, step, leaves, at);
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
		placeChildren(tree, roots[index], leaf, left, right);
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
function placeChildren({ feature, left: children }, root, leaf, left, right) {
	for (let node = 0; node < children.length; node++) {
		const splits = feature[node] >= 0;
		const child = children[node] + (splits ? root : leaf);
		left[root + node] = child;
		right[root + node] = splits ? child + 1 : -1;
	}
}
function scale(units, step, leaves, at) {
	for (let leaf = 0; leaf < units.length; leaf++)
		leaves[at + leaf] = units[leaf] * step;
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
	const check = (fine, name, expected, got) => {
		if (!fine)
			problems.push(`${name}: expected ${expected}, got ${shown(got)}`);
	};
	const whole = (value, least, most = Number.MAX_SAFE_INTEGER) => Number.isSafeInteger(value) && value >= least && value <= most;
	const amount = (name, given, least, most = Number.MAX_SAFE_INTEGER) => {
		const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
		const fine = typeof given === "object" ? given.share > 0 && given.share <= 1 : whole(given, least, most);
		check(fine, name, `a whole number ${range}, or a share of more than 0 and at most 1 (written with a point)`, given);
		return fine;
	};
	const trees = parameters.nEstimators ?? 100;
	check(whole(trees, 1, mostTrees), "n-estimators", `a whole number from 1 to ${mostTrees}`, trees);
	const criterion = parameters.criterion ?? (task === "classification" ? "gini" : "squared_error");
	const criteria = task === "classification" ? ["gini", "entropy"] : ["squared_error"];
	check(criteria.includes(criterion), "criterion", `${criteria.join(" or ")} (the task is ${task})`, criterion);
	const maxDepth = parameters.maxDepth ?? Number.POSITIVE_INFINITY;
	check(maxDepth === Number.POSITIVE_INFINITY || whole(maxDepth, 1), "max-depth", "a whole number of at least 1", maxDepth);
	const split = parameters.minSamplesSplit ?? 2;
	amount("min-samples-split", split, 2);
	const leaf = parameters.minSamplesLeaf ?? 1;
	amount("min-samples-leaf", leaf, 1);
	const features = parameters.maxFeatures ?? (task === "classification" ? "sqrt" : { share: 1 });
	if (typeof features !== "string")
		amount("max-features", features, 1, columns);
	const bootstrap = parameters.bootstrap ?? true;
	const samples = parameters.maxSamples;
	if (samples !== undefined) {
		amount("max-samples", samples, 1, rows);
		check(bootstrap, "max-samples", "nothing where bootstrap is false", samples);
	}
	check(parameters.classWeight === undefined || task === "classification", "class-weight", "nothing for regression", parameters.classWeight);
	const maxBins = parameters.maxBins ?? 256;
	check(whole(maxBins, 2, 256), "max-bins", "a whole number from 2 to 256", maxBins);
	check(whole(seed, 0), "seed", `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`, seed);
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
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`target: expected at least two classes to tell apart, got ${target.classes}`);
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
