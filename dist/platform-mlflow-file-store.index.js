export const id = "platform-mlflow-file-store";
export const ids = ["platform-mlflow-file-store"];
export const modules = {

/***/ "src/platform/mlflow/file-store.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readFileStore: () => (/* binding */ readFileStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("yaml/dist/index.js");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _file_present_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/file/present.ts");





/** Files larger than this hold no parameter, and more values than this no metric of a training. */
const mostBytes = 20_000_000;
const mostFiles = 10_000;
/**
 * Reads the runs of a store: `<experiment>/<run>/{meta.yaml,params,metrics,tags,artifacts}`. The newest comes first, and runs
 * inside of other runs last. What is damaged is left out, because a killed program can leave half a file.
 */
async function readFileStore(root) {
	const runs = [];
	for (const experiment of await folders(root)) {
		const models = await loggedModels((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, experiment, "models"));
		for (const run of await folders((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, experiment))) {
			const meta = await yamlOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, experiment, run, "meta.yaml"));
			if (meta?.["run_id"] !== run)
				continue;
			runs.push(await storedRun((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, experiment, run), { meta, models }));
		}
	}
	const nested = ({ tags }) => (tags.has("mlflow.parentRunId") ? 1 : 0);
	return runs.sort((a, b) => nested(a) - nested(b) || b.startTime - a.startTime);
}
async function storedRun(folder, { meta, models }) {
	const id = String(meta["run_id"]);
	const artifacts = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "artifacts");
	const own = models.filter(({ runId }) => runId === id).map(({ name, folder: place }) => ({ name, folder: place }));
	const inside = (await folders(artifacts)).map((name) => ({ name, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(artifacts, name) }));
	const loadable = [];
	for (const each of inside)
		if (await (0,_file_present_js__WEBPACK_IMPORTED_MODULE_4__/* .isFile */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each.folder, "MLmodel")))
			loadable.push(each);
	return {
		id,
		name: String(meta["run_name"] ?? ""),
		startTime: Number(meta["start_time"] ?? 0),
		params: await textFiles((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "params")),
		tags: await textFiles((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "tags")),
		metrics: [...(await textFiles((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "metrics")))].flatMap(([key, text]) => pointsOf(key, text)),
		artifacts,
		models: [...own, ...loadable],
	};
}
async function loggedModels(root) {
	const found = [];
	for (const id of await folders(root)) {
		const meta = await yamlOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, id, "meta.yaml"));
		const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, id, "artifacts");
		if (meta !== undefined && (await (0,_file_present_js__WEBPACK_IMPORTED_MODULE_4__/* .isFile */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "MLmodel"))))
			found.push({ name: String(meta["name"] ?? id), runId: String(meta["source_run_id"] ?? ""), folder });
	}
	return found;
}
/** A line is `timestamp value step`, and again with the model that the value is about. */
function pointsOf(key, text) {
	const lines = new Set(text.split("\n").map((line) => line.trim().split(" ").slice(0, 3).join(" ")));
	return [...lines].flatMap((line) => {
		const [timestamp = "", value = "", step = "0"] = line.split(" ");
		if (!/^\d+$/.test(timestamp) || value === "" || !/^-?\d+$/.test(step))
			return [];
		return [{ key, value: pythonNumber(value), timestamp: Number(timestamp), step: Number(step) }];
	});
}
function pythonNumber(text) {
	if (/^-?inf$/i.test(text))
		return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	return Number(text);
}
/** The files of a folder and its folders by their path, which is the key. */
async function textFiles(root) {
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(root, { withFileTypes: true, recursive: true }).catch(() => []);
	const found = new Map();
	for (const entry of entries.filter((each) => each.isFile()).slice(0, mostFiles)) {
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name);
		if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size > mostBytes)
			continue;
		found.set(path.slice(root.length + 1).replaceAll("\\", "/"), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8"));
	}
	return found;
}
async function folders(root) {
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(root, { withFileTypes: true }).catch(() => []);
	return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name);
}
async function yamlOf(path) {
	try {
		const value = (0,yaml__WEBPACK_IMPORTED_MODULE_2__.parse)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8"), { schema: "failsafe" });
		return (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value) ? value : undefined;
	}
	catch {
		// A folder that is not a run has no such file, and a killed program may have left half of one.
		return undefined;
	}
}


/***/ })

};
