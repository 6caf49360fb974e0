export const id = "train-command-earlier-training";
export const ids = ["train-command-earlier-training"];
export const modules = {

/***/ "src/actions/train/command/earlier-training.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   earlierTraining: () => (/* binding */ earlierTraining),
/* harmony export */   rememberTraining: () => (/* binding */ rememberTraining)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _evaluation_baseline_artifact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/baseline/artifact.ts");
/* harmony import */ var _models_bundle_kept_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/models/bundle/kept-folder.ts");
/* harmony import */ var _models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/models/bundle/mark.ts");
/* harmony import */ var _models_bundle_provenance_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/bundle/provenance.ts");
/* harmony import */ var _models_bundle_training_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/models/bundle/training-file.ts");
/* harmony import */ var _models_predictor_identity_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/models/predictor/identity.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("src/platform/file/document.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("src/platform/file/shown-path.ts");
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("src/platform/github/port.ts");














const artifactOf = (key) => `trainyard-training-${key}`;
/** Uploads what a training made, for `earlierTraining` of a later run. */
async function rememberTraining(key, { trainingPath, modelPath, metricsPath, predictionsPaths, testDataPath }, context) {
	if (context.github === undefined)
		return;
	const shown = (path) => (0,_platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_12__/* .shownPath */ .p)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(context.cwd, path), context.cwd);
	const files = { training: trainingPath, metrics: metricsPath, "test-data": testDataPath, model: modelPath };
	const content = Object.fromEntries([...Object.entries(files), ...predictionsPaths.map((path, at) => [`predictions-${at}`, path])]
		.filter((each) => each[1] !== undefined)
		.map(([place, path]) => [place, shown(path)]));
	await (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadResults */ .g4)(artifactOf(key), content, context);
}
/**
 * Finds what an earlier run made of the same inputs, files and packages, and puts it where this run would have written it. Only
 * successful runs of the default branch count, which a pull request cannot influence.
 */
async function earlierTraining(key, values, { scratch, context }) {
	const { github, reporter } = context;
	if (github === undefined) {
		reporter.notice("run-cache: there are no earlier runs to look for outside a GitHub workflow");
		return undefined;
	}
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, "earlier");
	try {
		const found = await (0,_evaluation_baseline_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .findArtifact */ .K)({ name: artifactOf(key), github });
		if (typeof found === "string") {
			reporter.info(`run-cache: ${found}`);
			return undefined;
		}
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
		await github.downloadArtifact(found.id, found.runId, folder);
		const training = await placed(folder, values, context);
		reporter.notice(`run-cache: the result of ${found.url} (commit ${found.commit.slice(0, 7)}) is used, because the command, its parameters, data and packages are the same (force: true trains)`);
		return training;
	}
	catch (error) {
		if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_13__/* .RequestError */ .G || error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H))
			throw error;
		const hint = error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_13__/* .RequestError */ .G && error.hint !== undefined ? ` (${error.hint})` : "";
		reporter.warning(`run-cache: no earlier result could be used: ${error.message}${hint}`);
		return undefined;
	}
}
/** Copies the files of an artifact into the workspace. */
async function placed(folder, values, { cwd }) {
	const file = await (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_10__/* .readDocument */ .u)(_models_bundle_training_file_js__WEBPACK_IMPORTED_MODULE_8__/* .trainingDocument */ ._, "training/training.json", { cwd: folder });
	const report = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, values["report-dir"]);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(report, { recursive: true });
	const paths = new Map();
	const places = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
	for (const place of places.filter((each) => each !== "model").sort()) {
		for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, place))) {
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, place, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(report, name));
			paths.set(place, [...(paths.get(place) ?? []), (0,_platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_12__/* .shownPath */ .p)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(report, name), cwd)]);
		}
	}
	const only = (place) => paths.get(place)?.[0];
	const modelDir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, values["model-dir"]);
	if (places.includes("model")) {
		if ((await (0,_models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_6__/* .isBundle */ .b)(modelDir)) || (await (0,_models_bundle_kept_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .keptFolder */ .H)(modelDir, cwd)) !== undefined)
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(modelDir, { recursive: true });
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "model"), modelDir, { recursive: true });
	}
	const metricsPath = only("metrics");
	return {
		file,
		trainingPath: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(report, "training.json"),
		modelPath: places.includes("model") ? modelDir : undefined,
		modelDigest: places.includes("model") ? (await (0,_models_predictor_identity_js__WEBPACK_IMPORTED_MODULE_9__.identityOf)(values["model-dir"], cwd)).digest : undefined,
		metrics: metricsPath === undefined
			? undefined
			: (await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_11__/* .readJson */ .Vh)(metricsPath, cwd, "metrics")),
		metricsPath: metricsPath === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(report, "metrics.json"),
		predictionsPaths: [...paths].flatMap(([place, each]) => (place.startsWith("predictions-") ? each : [])),
		testDataPath: only("test-data"),
		dataDigest: (await (0,_models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_6__/* .isBundle */ .b)(modelDir))
			? (await (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_10__/* .readDocument */ .u)(_models_bundle_provenance_js__WEBPACK_IMPORTED_MODULE_7__/* .provenanceDocument */ .f, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(modelDir, "provenance.json"), { cwd })).data.digest
			: undefined,
		bundle: undefined,
		tracked: undefined,
	};
}


/***/ })

};
