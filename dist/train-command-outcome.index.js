export const id = "train-command-outcome";
export const ids = ["train-command-outcome"];
export const modules = {

/***/ "src/actions/train/command/outcome.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandOutcome: () => (/* binding */ commandOutcome)
/* harmony export */ });
/* harmony import */ var _contract_tracking_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/tracking-input.ts");
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/number-text.ts");
/* harmony import */ var _platform_process_command_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/process/command-line.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/reports/markdown/block.ts");




const mostMetrics = 50;
/** The outputs and the summary of a training by a command. */
function commandOutcome(training, artifact) {
	const { file } = training;
	return {
		outputs: {
			"model-path": training.modelPath,
			"test-data-path": training.testDataPath,
			"model-digest": training.modelDigest,
			"out-of-bag-score": undefined,
			"data-digest": training.dataDigest,
			"importances-path": undefined,
			"cross-validation-path": undefined,
			"metrics-path": training.metricsPath,
			"predictions-path": training.predictionsPaths.length === 0 ? undefined : training.predictionsPaths.join("\n"),
			"training-path": training.trainingPath,
			reproduced: file.reproduced,
			...(0,_contract_tracking_input_js__WEBPACK_IMPORTED_MODULE_0__/* .trackedOutputs */ .zT)(training.tracked),
			...artifact,
		},
		summary: [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(2, "Trained by a command"), ...blocks(training)],
		log: [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)("Trained by a command"), ...blocks(training)],
	};
}
function blocks({ file, metrics, modelDigest }) {
	const { model, lock, python, peak_bytes: peakBytes, reproduced } = file;
	const numbers = Object.entries(metrics ?? {}).filter((each) => typeof each[1] === "number");
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["what", ">value"], [
			["command", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_platform_process_command_line_js__WEBPACK_IMPORTED_MODULE_1__/* .commandLine */ .a)(file.command))],
			["time", `${(file.duration_ms / 1000).toFixed(1)} s`],
			...(peakBytes === undefined ? [] : [["peak memory", `${Math.round(peakBytes / 1e6)} MB`]]),
			...(python === undefined ? [] : [["Python", python]]),
			...(lock === undefined ? [] : [["packages", `${lock.file}, ${lock.digest.slice(0, 19)}`]]),
			["model", model === null ? "none was written" : (model.about ?? model.path)],
			...(modelDigest === undefined ? [] : [["model digest", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(modelDigest.slice(0, 19))]]),
			...(reproduced === undefined ? [] : [["trained twice", reproduced]]),
			...numbers.slice(0, mostMetrics).map(([name, value]) => [name, (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .columnNumber */ .K9)(value)]),
		]),
	];
}


/***/ })

};
