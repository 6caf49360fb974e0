export const id = "train-command-checkpoints";
export const ids = ["train-command-checkpoints"];
export const modules = {

/***/ "src/actions/train/command/checkpoints.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreCheckpoints: () => (/* binding */ restoreCheckpoints),
/* harmony export */   saveCheckpoints: () => (/* binding */ saveCheckpoints)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _evaluation_baseline_artifact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/baseline/artifact.ts");
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/github/port.ts");






const artifactOf = (key) => `trainyard-checkpoints-${key}`;
/**
 * Restores the checkpoints that an interrupted run of the same training uploaded, unless the folder has some. Only runs of the
 * default branch count, and an earlier attempt of this run if it is one: a pull request must not plant files for others.
 */
async function restoreCheckpoints({ folder, key, scratch }, context) {
	const { github, reporter, cwd } = context;
	const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, folder);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(target, { recursive: true });
	if (github === undefined || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(target)).length > 0)
		return;
	try {
		const found = await (0,_evaluation_baseline_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .findArtifact */ .K)({ name: artifactOf(key), github, interrupted: true });
		if (typeof found === "string")
			return;
		const fetched = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, "checkpoints");
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(fetched, { recursive: true });
		await github.downloadArtifact(found.id, found.runId, fetched);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)(fetched, target, { recursive: true });
		reporter.notice(`checkpoint-dir: ${folder} has the checkpoints of ${found.url}`);
	}
	catch (error) {
		if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_5__/* .RequestError */ .G || error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H))
			throw error;
		reporter.warning(`checkpoint-dir: no checkpoints could be restored: ${error.message}`);
	}
}
/** Uploads the checkpoints of a training that failed or was interrupted. */
async function saveCheckpoints({ folder, key }, context) {
	if (context.github === undefined)
		return;
	if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(context.cwd, folder)).catch(() => [])).length === 0)
		return;
	await (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadResults */ .g4)(artifactOf(key), folder, context);
}


/***/ })

};
