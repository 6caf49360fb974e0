export const id = "platform-mlflow-run-models";
export const ids = ["platform-mlflow-run-models"];
export const modules = {

/***/ "src/platform/mlflow/run-models.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runModels: () => (/* binding */ runModels)
/* harmony export */ });
/* harmony import */ var _artifacts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/mlflow/artifacts.ts");
/* harmony import */ var _logged_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/mlflow/logged-model.ts");


/** A run with more models or folders than this is searched no further. */
const most = 50;
/**
 * Finds the models of a run: logged models since MLflow 3, and folders with an `MLmodel` among the files of the run before.
 *
 * @param known Ids of logged models that were in the run before, and are left out.
 */
async function runModels(client, run, known = new Set()) {
	const found = [];
	for (const id of run.modelIds.filter((each) => !known.has(each)).slice(0, most)) {
		const model = await (0,_logged_model_js__WEBPACK_IMPORTED_MODULE_1__/* .readLoggedModel */ .WO)(client, id);
		// A program that was stopped leaves a model without its files.
		if (model.status === "LOGGED_MODEL_READY" || model.status === "")
			found.push({ name: model.name, files: { place: (0,_logged_model_js__WEBPACK_IMPORTED_MODULE_1__/* .loggedModelPlace */ .Jj)(model), folder: "" } });
	}
	if (run.modelIds.length > 0)
		return found;
	const place = { uri: run.artifactUri, runId: run.id };
	const folders = (await (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .listArtifacts */ .wn)(client, place, "")).filter(({ isFolder }) => isFolder);
	for (const { path } of folders.slice(0, most)) {
		const files = await (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .listArtifacts */ .wn)(client, place, path);
		if (files.some((each) => each.path === `${path}/MLmodel`))
			found.push({ name: path, files: { place, folder: path } });
	}
	return found;
}


/***/ })

};
