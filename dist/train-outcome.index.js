export const id = "train-outcome";
export const ids = ["train-outcome"];
export const modules = {

/***/ "src/actions/train/outcome.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trainOutcome: () => (/* binding */ trainOutcome)
/* harmony export */ });
/* harmony import */ var _contract_tracking_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/tracking-input.ts");
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/number-text.ts");
/* harmony import */ var _models_bundle_importances_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/bundle/importances-file.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/reports/markdown/block.ts");




/** The outputs and the summary of a training. */
function trainOutcome(training, inputs, artifact) {
	return {
		outputs: {
			"model-path": training.modelPath,
			"test-data-path": training.testDataPath,
			"model-digest": training.modelDigest,
			"out-of-bag-score": training.outOfBag?.score,
			"data-digest": training.data.table.digest,
			"importances-path": training.importancesPath,
			"cross-validation-path": training.crossValidationPath,
			...(0,_contract_tracking_input_js__WEBPACK_IMPORTED_MODULE_0__/* .trackedOutputs */ .zT)(training.tracked),
			...artifact,
		},
		summary: summaryOf(training, inputs["model-dir"]),
		log: trainLog(training, inputs["model-dir"]),
	};
}
function summaryOf(training, name) {
	const { data, outOfBag, imported, parameters, importances, crossValidation, modelDigest } = training;
	const { target, train, test, choice } = data;
	const score = target.task === "classification" ? "out-of-bag accuracy" : "out-of-bag R²";
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(2, [imported === undefined ? "Trained " : "Imported ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)]),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["what", ">value"], [
			[imported === undefined ? "rows for training" : "rows of the profile", (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(train.length)],
			["rows held out", (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(test.rows.length)],
			["columns", `${choice.features.length}, as ${training.matrixColumns} numbers`],
			...(target.task === "classification" ? [["classes", target.classes.join(", ")]] : []),
			...(outOfBag === undefined ? [] : [[score, (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(outOfBag.score)]]),
			...(imported === undefined
				? []
				: [[`${imported.score.name} on those rows`, (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(imported.score.value)]]),
			...Object.entries(parameters).map(([name, value]) => [name, value === null ? "none" : String(value)]),
			["model digest", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(modelDigest.slice(0, 19))],
		]),
		...(0,_models_bundle_importances_file_js__WEBPACK_IMPORTED_MODULE_1__/* .importanceBlocks */ .dK)(importances),
		...dataBlocks(data, training.unseen, imported !== undefined),
		...(crossValidation === undefined ? [] : foldBlocks(crossValidation)),
	];
}
/** The result in a few lines. */
function trainLog(training, name) {
	const { data, outOfBag, imported, importances, crossValidation, modelDigest } = training;
	const { target, train, test, choice } = data;
	const score = target.task === "classification" ? "out-of-bag accuracy" : "out-of-bag R²";
	const most = importances.slice(0, 3).map(({ column }) => column);
	const [fold] = Object.entries(crossValidation?.metrics ?? {});
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`${imported === undefined ? `Trained ${name} on` : `Imported ${imported.about} as ${name}, with a profile of`} ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(train.length)} rows and ${choice.features.length} columns, with ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(test.rows.length)} rows held out`),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([
			...(outOfBag === undefined ? [] : [`${score} ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(outOfBag.score)}`]),
			...(imported === undefined
				? []
				: [`${imported.score.name} on the rows of the profile ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(imported.score.value)}`]),
			...(fold === undefined
				? []
				: [`cross-validation: ${fold[0]} ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(fold[1].mean)} ± ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(fold[1].std)}`]),
			...(most.length === 0 ? [] : [`most important columns: ${most.join(", ")}`]),
			`model digest ${modelDigest}`,
		]),
	];
}
/** Describes how cells were treated that a model cannot use as they are. */
function dataBlocks({ choice, missing, dropped }, unseen, imported) {
	const items = [
		...choice.left.map(({ name, reason }) => `${name} was left out: ${reason}`),
		...missing.map(({ name, count }) => `${name}: ${count} missing cells${imported ? "" : " were filled in"}`),
		...(dropped > 0 ? [`${dropped} rows with missing cells were left out`] : []),
		...[...unseen].map(([name, count]) => `${name}: ${count} held-out cells have a category that no training row has`),
	];
	return items.length === 0 ? [] : [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, "The data"), (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(items)];
}
function foldBlocks({ folds, metrics }) {
	const rows = Object.entries(metrics).map(([name, { mean, std }]) => [name, (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(mean), (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(std)]);
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, `Cross-validation in ${folds.length} folds`), (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["metric", ">mean", ">spread"], rows)];
}


/***/ })

};
