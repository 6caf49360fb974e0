export const id = "train-command-reproduction";
export const ids = ["train-command-reproduction"];
export const modules = {

/***/ "src/actions/train/command/reproduction.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reproduction: () => (/* binding */ reproduction)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/features/index.ts");
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/data/table/index.ts");
/* harmony import */ var _models_predictor_load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/models/predictor/load.ts");
/* harmony import */ var _platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/platform/workspace/expand.ts");







/** Compares two models byte by byte, and else by their predictions. */
async function reproduction({ first, second, data }, context) {
	if (second === undefined)
		return { result: "different", text: "the second run wrote no model" };
	const difference = await firstDifference((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(context.cwd, first.path), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(context.cwd, second.path));
	if (difference === undefined)
		return { result: "bit-equal", text: "both models have the same bytes" };
	const row = await firstOtherPrediction({ first, second, data }, context);
	if (row === "equal")
		return { result: "equal predictions", text: `equal predictions, although ${difference}` };
	return { result: "different", text: row ?? difference };
}
/** Describes the first difference of two files or folders. */
async function firstDifference(first, second) {
	const [ours, theirs] = [await filesOf(first), await filesOf(second)];
	const names = [...new Set([...ours, ...theirs])].sort();
	for (const name of names) {
		const shown = name === "" ? "the file" : name;
		if (!ours.includes(name) || !theirs.includes(name))
			return `${shown} is in one of the two only`;
		const [a, b] = [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(first, name)), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(second, name))];
		if (a.equals(b))
			continue;
		const at = a.findIndex((byte, index) => byte !== b[index]);
		return `${shown} differs from byte ${at === -1 ? a.length : at} on`;
	}
	return undefined;
}
async function filesOf(path) {
	if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
		return [""];
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { recursive: true, withFileTypes: true });
	return entries.filter((each) => each.isFile()).map((each) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each.parentPath, each.name).slice(path.length + 1));
}
/** `equal` if both models predict the same for every row. Undefined if they cannot be compared like that. */
async function firstOtherPrediction({ first, second, data }, { cwd, signal }) {
	if (data === undefined || second === undefined)
		return undefined;
	try {
		const models = [await (0,_models_predictor_load_js__WEBPACK_IMPORTED_MODULE_5__.loadPredictor)(first.path, { cwd }), await (0,_models_predictor_load_js__WEBPACK_IMPORTED_MODULE_5__.loadPredictor)(second.path, { cwd })];
		const table = await (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_4__/* .readTable */ .xz)(await (0,_platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_6__/* .expandGlobs */ .G)(data, cwd), { cwd, signal });
		const rows = (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .allRows */ .Pl)(table.rows);
		const [a, b] = models.map((model) => model.predict(model.cellsOf(table, rows)));
		const at = a.findIndex((value, index) => !Object.is(value, b[index]));
		if (at === -1 && a.length === b.length)
			return "equal";
		const row = Math.floor((at * table.rows) / a.length);
		return `row ${row + 1} of data: ${a[at]} and ${b[at]}`;
	}
	catch (error) {
		if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H)
			return undefined;
		throw error;
	}
}


/***/ })

};
