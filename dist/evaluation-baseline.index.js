export const id = "evaluation-baseline";
export const ids = ["evaluation-baseline"];
export const modules = {

/***/ "src/evaluation/baseline/mlflow.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  fetchMlflowBaseline: () => (/* binding */ fetchMlflowBaseline)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
var artifact_download = __webpack_require__("src/platform/mlflow/artifact-download.ts");
var artifacts = __webpack_require__("src/platform/mlflow/artifacts.ts");
var mlflow_client = __webpack_require__("src/platform/mlflow/client.ts");
var entries = __webpack_require__("src/platform/mlflow/entries.ts");
var shapes = __webpack_require__("src/platform/mlflow/shapes.ts");
;// CONCATENATED MODULE: ./src/platform/mlflow/model-metrics.ts


/** Reads the metrics that servers since 3.0 keep with a logged model instead of its run. */
async function readLoggedModelMetrics(client, { uri }) {
	const [, id] = /\/models\/(m-[0-9a-f]{32})\//.exec(`${uri}/`) ?? [];
	if (id === undefined)
		return new Map();
	const model = (0,shapes/* objectIn */.D7)(await client.get(`logged-models/${id}`), "model", "GET logged-models");
	const data = model["data"] === undefined ? {} : (0,shapes/* objectIn */.D7)(model, "data", "GET logged-models");
	return new Map((0,shapes/* objectsIn */.Qv)(data, "metrics").map(({ key, value }) => [String(key), (0,entries/* numberOf */.rl)(value)]));
}

var model_uri = __webpack_require__("src/platform/mlflow/model-uri.ts");
var runs = __webpack_require__("src/platform/mlflow/runs.ts");
var mlflow_server = __webpack_require__("src/platform/mlflow/server.ts");
;// CONCATENATED MODULE: ./src/evaluation/baseline/mlflow.ts










/**
 * Fetches the metrics of a run as `metrics.json`, and the model in the folder `model` if it can be downloaded.
 *
 * @throws {Failure} if there is no server, or it cannot be asked.
 */
async function fetchMlflowBaseline(uri, { env, signal, folder }) {
	const registry = uri.kind === "run" || uri.kind === "logged model" ? "MLFLOW_TRACKING_URI" : "MLFLOW_REGISTRY_URI";
	const server = (0,mlflow_server/* mlflowServer */.z)(env, registry);
	if (server === undefined)
		throw new failure/* Failure */.H("expected MLFLOW_TRACKING_URI with the address of an MLflow server, got none");
	const client = new mlflow_client/* MlflowClient */.p({ server, signal });
	const model = await (0,model_uri/* resolveMlflowUri */.E)(client, uri);
	if (typeof model === "string")
		return { found: false, reason: model };
	const tracking = registry === "MLFLOW_TRACKING_URI" ? client : new mlflow_client/* MlflowClient */.p({ server: (0,mlflow_server/* mlflowServer */.z)(env) ?? server, signal });
	return fetchModel(tracking, model, folder);
}
async function fetchModel(client, model, folder) {
	const files = await model.files();
	// Metrics alone are enough for most rules, so a store that only a cloud's credentials open is no reason to fail.
	const count = files === undefined || !(0,artifacts/* isPassedOn */.Mj)(files.place)
		? 0
		: await (0,artifact_download.downloadArtifacts)(client, files.place, { folder: files.folder, target: (0,external_node_path_.join)(folder, "model") });
	const run = model.runId === undefined ? undefined : await (0,runs/* readRun */.cI)(client, model.runId);
	const own = files?.place.runId === undefined && files !== undefined
		? await readLoggedModelMetrics(client, files.place)
		: new Map();
	const metrics = new Map([...own, ...(run?.metrics ?? []).map(({ key, value }) => [key, value])]);
	// A metric without a number says nothing, and JSON has no name for it.
	const numbers = [...metrics].filter(([, value]) => Number.isFinite(value));
	if (numbers.length > 0) {
		await (0,promises_.mkdir)((0,external_node_path_.join)(folder, "report"), { recursive: true });
		await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "report", "metrics.json"), `${JSON.stringify(Object.fromEntries(numbers), null, 2)}\n`);
	}
	if (numbers.length === 0 && count === 0) {
		const why = run === undefined ? "it names no run" : `its run ${run.id} has none`;
		return { found: false, reason: `${model.name} has neither metrics nor a model that can be fetched (${why})` };
	}
	const commit = run?.tags.get("mlflow.source.git.commit");
	return { found: true, name: model.name, commit: /^[0-9a-f]{7,64}$/.test(commit ?? "") ? commit : undefined };
}


/***/ }),

/***/ "src/platform/mlflow/artifact-download.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadArtifacts: () => (/* binding */ downloadArtifacts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("node:stream");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("node:stream/promises");
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _http_connection_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/platform/http/connection-error.ts");
/* harmony import */ var _artifacts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/platform/mlflow/artifacts.ts");
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/platform/mlflow/error.ts");










const usualLimits = { files: 5000, bytes: 20_000_000_000 };
/**
 * Downloads a folder with everything in it. Sizes are compared with the server's list, and digests with `SHA256SUMS` if the folder
 * has that file, which is removed afterwards because it is no part of the content.
 *
 * @returns The number of files. 0 if there is no such folder.
 * @throws {MlflowError} for names that leave the folder, other sizes or digests, and more than the limits allow.
 */
async function downloadArtifacts(client, place, { folder, target, limits = usualLimits }) {
	const { url } = client.server;
	const tooLarge = () => new _error_js__WEBPACK_IMPORTED_MODULE_9__/* .MlflowError */ .mF(`${url}: expected at most ${size(limits.bytes)} in ${folder || "the run"}, got more`);
	const digests = new Map();
	let entries = 0;
	let bytesLeft = limits.bytes;
	const rest = [folder];
	for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
		for (const { path, isFolder, sizeBytes } of await (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .listArtifacts */ .wn)(client, place, at)) {
			if (!(0,_artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .isInside */ .FK)(path, at))
				throw new _error_js__WEBPACK_IMPORTED_MODULE_9__/* .MlflowError */ .mF(`${url}: expected files in ${at || "the run"}, got ${shown(path)}, which is not in it`);
			if (++entries > limits.files)
				throw new _error_js__WEBPACK_IMPORTED_MODULE_9__/* .MlflowError */ .mF(`${url}: expected at most ${limits.files} files, got more`);
			if (!(sizeBytes >= 0 && sizeBytes <= bytesLeft))
				throw tooLarge();
			if (isFolder) {
				rest.push(path);
				continue;
			}
			const below = folder === "" ? path : path.slice(folder.length + 1);
			const mostBytes = sizeBytes === 0 ? bytesLeft : sizeBytes;
			const file = await downloadFile(client, place, { path, sizeBytes, mostBytes, target: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, below) });
			digests.set(below, file.digest);
			bytesLeft -= file.sizeBytes;
		}
	}
	if (digests.has(_artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .sumsFile */ .r2))
		await compareDigests(digests, target, url);
	return digests.size;
}
/** Downloads one file. @returns its SHA-256 in hexadecimal digits, and its size. */
async function downloadFile(client, place, file) {
	const { path, sizeBytes, mostBytes, target } = file;
	const { url } = client.server;
	const wrong = (got) => new _error_js__WEBPACK_IMPORTED_MODULE_9__/* .MlflowError */ .mF(`${url}: ${shown(path)}: expected ${mostBytes} bytes, got ${got}`);
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), { recursive: true });
	}
	catch (error) {
		throw new _error_js__WEBPACK_IMPORTED_MODULE_9__/* .MlflowError */ .mF(`${url}: ${shown(path)}: expected a name that fits into a folder here: ${error.message}`, { cause: error });
	}
	const proxied = (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .proxiedPath */ .rx)(place);
	const address = proxied === undefined
		? `get-artifact?${new URLSearchParams({ run_uuid: place.runId ?? "", path })}`
		: `api/2.0/mlflow-artifacts/artifacts/${(0,_artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .encoded */ .dS)(`${proxied}/${path}`)}`;
	return client.download(address, async ({ body }) => {
		const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
		let bytes = 0;
		const counted = new node_stream__WEBPACK_IMPORTED_MODULE_4__.Transform({
			transform(chunk, _, done) {
				bytes += chunk.length;
				hash.update(chunk);
				done(bytes > mostBytes ? wrong("more") : null, chunk);
			},
		});
		try {
			await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(body, counted, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(target));
		}
		catch (error) {
			if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H)
				throw error;
			const { code = "", message } = error;
			if (/^(EISDIR|ENOTDIR|ENOSPC|EACCES|ENAMETOOLONG|EINVAL)$/.test(code))
				throw new _error_js__WEBPACK_IMPORTED_MODULE_9__/* .MlflowError */ .mF(`${url}: ${shown(path)}: it could not be written: ${message}`, { cause: error });
			throw (0,_http_connection_error_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionError */ .$)(error);
		}
		if (sizeBytes > 0 && bytes !== sizeBytes)
			throw wrong(String(bytes));
		return { digest: hash.digest("hex"), sizeBytes: bytes };
	});
}
/** @throws {MlflowError} for a file that is missing or has another digest. */
async function compareDigests(digests, target, url) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, _artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .sumsFile */ .r2);
	const { size: sizeBytes } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
	if (sizeBytes > 10_000_000)
		throw new _error_js__WEBPACK_IMPORTED_MODULE_9__/* .MlflowError */ .mF(`${url}: ${_artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .sumsFile */ .r2}: expected at most 10 MB, got ${sizeBytes}`);
	for (const line of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, "utf8")).split("\n")) {
		const [, expected, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
		if (expected === undefined || name === undefined)
			continue;
		const found = digests.get(name);
		if (found !== expected)
			throw new _error_js__WEBPACK_IMPORTED_MODULE_9__/* .MlflowError */ .mF(`${url}: ${shown(name)}: expected the SHA-256 ${expected.slice(0, 12)}… of ${_artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .sumsFile */ .r2}, got ${found === undefined ? "no such file" : `${found.slice(0, 12)}…`} (it was changed on the server, or damaged on the way)`);
	}
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path);
}
function shown(path) {
	return JSON.stringify(path.slice(0, 200));
}
function size(bytes) {
	return bytes >= 1e9 ? `${bytes / 1e9} GB` : `${bytes} bytes`;
}


/***/ })

};
