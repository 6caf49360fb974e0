export const id = "evaluation-baseline-mlflow";
export const ids = ["evaluation-baseline-mlflow"];
export const modules = {

/***/ "src/evaluation/baseline/mlflow.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  fetchMlflowBaseline: () => (/* binding */ fetchMlflowBaseline)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
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
		: await (0,artifacts/* downloadArtifacts */.UL)(client, files.place, { folder: files.folder, target: (0,external_node_path_.join)(folder, "model") });
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


/***/ })

};
