export const id = "delivery-tracking-track";
export const ids = ["delivery-tracking-track"];
export const modules = {

/***/ "src/delivery/tracking/record.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   TD: () => (/* binding */ readTrackingRecord),
/* harmony export */   _x: () => (/* binding */ trackingFile),
/* harmony export */   bA: () => (/* binding */ withEntries),
/* harmony export */   q2: () => (/* binding */ writeTrackingRecord)
/* harmony export */ });
/* unused harmony export trackingDocument */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/file/document.ts");
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/file/write.ts");
/* harmony import */ var _platform_mlflow_entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/mlflow/entries.ts");






/** Name of the file in the report folder. */
const trackingFile = "tracking.json";
const point = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
	key: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)(),
	value: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .either */ .gP)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .numberValue */ .Vg)(), (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["NaN", "Infinity", "-Infinity"])),
	timestamp: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({ description: "Time in milliseconds since 1970." }),
	step: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)(),
});
const dataset = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
	name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Paths of the files." }),
	digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)({ description: "Digest of their content." }),
	use: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["training", "evaluation"]),
});
const trackingShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
	format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMark */ .ry)("trainyard-tracking-1"),
	key: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Tag `trainyard.key` of the run, by which it is found again." }),
	server: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Address of the MLflow server, without a login." })),
	experiment_id: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)()),
	run_id: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Id of the run; absent until the server has answered." })),
	model_id: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Id of the logged model, on servers since MLflow 3." })),
	own_run: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)({
		description: "Whether the run is one of the user's own (`MLFLOW_RUN_ID`), which is never ended here.",
	}),
	sent: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)({ description: "Whether the server has everything below. `trainyard track` sends the rest." }),
	status: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["RUNNING", "FINISHED", "FAILED", "KILLED"]),
	name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Name of the run." })),
	start_time: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({ description: "Time in milliseconds since 1970." }),
	end_time: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({ description: "Time in milliseconds since 1970." }),
	model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)({ description: "Digest of the model that the run is about." })),
	model: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Folder of the model to log." })),
	files: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ pattern: /^[^/\\]+$/, expected: "a name of a file" }), {
		description: "Names of files in the report folder, logged in the folder `report`.",
	}),
	params: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)(), { key: "parameter" }),
	tags: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)(), { key: "tag" }),
	datasets: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(dataset, { description: "Data sets that the run used. Their rows are not sent." })),
	metrics: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(point, { description: "Values of metrics." }),
});
const trackingDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .documentOf */ .lM)({
	what: "a record of tracking",
	file: trackingFile,
	format: "trainyard-tracking",
	version: 1,
	writer: "train, test-model, gate-on-metric and track",
	purpose: "What these actions log to MLflow as one run, so that `trainyard track` can send what a server has not got yet.",
	remedy: "remove it, and run `trainyard track` again",
	shape: trackingShape,
});
/** Reads the record of a report folder. Undefined if there is none. @throws {Failure} for other content. */
async function readTrackingRecord(reportDir, cwd) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(reportDir, trackingFile);
	try {
		return await (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u)(trackingDocument, path, { cwd });
	}
	catch (error) {
		const cause = error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H ? Object(error.cause).code : undefined;
		if (cause === "ENOENT")
			return undefined;
		throw error;
	}
}
async function writeTrackingRecord(path, tracking) {
	await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceFile */ .fR)(path, `${JSON.stringify(tracking)}\n`);
}
/** Returns the entries of a record as a run has them. */
function entriesOf({ metrics, params, tags }) {
	return {
		metrics: metrics.map((each) => ({ ...each, value: (0,_platform_mlflow_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .numberOf */ .rl)(each.value) })),
		params: new Map(Object.entries(params)),
		tags: new Map(Object.entries(tags)),
	};
}
/** Adds entries to a record. A parameter keeps its first value, and a tag gets the last one. */
function withEntries(tracking, { metrics, params, tags }) {
	const points = new Map(tracking.metrics.map((each) => [`${each.key}\0${each.step}`, each]));
	for (const each of metrics)
		points.set(`${each.key}\0${each.step}`, pointFor(each));
	return {
		...tracking,
		params: { ...Object.fromEntries(params), ...tracking.params },
		tags: { ...tracking.tags, ...Object.fromEntries(tags) },
		metrics: [...points.values()],
	};
}
function pointFor({ value, ...rest }) {
	if (Number.isFinite(value))
		return { ...rest, value };
	return { ...rest, value: Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity" };
}


/***/ }),

/***/ "src/delivery/tracking/run-tags.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ runTags),
/* harmony export */   c: () => (/* binding */ ciRunTag)
/* harmony export */ });
/** Tag with the run of the CI system, by which later jobs find the MLflow run. */
const ciRunTag = "trainyard.ci_run";
/** Returns the tags that say where a run comes from. MLflow's page shows those that begin with `mlflow.`. */
function runTags({ github, pipeline, env, version }) {
	const user = env["GITHUB_ACTOR"] || env["GITLAB_USER_LOGIN"] || env["USER"] || env["USERNAME"];
	const facts = github === undefined ? pipelineFacts(pipeline) : githubFacts(github);
	const tags = {
		"mlflow.user": user,
		"mlflow.source.type": github || pipeline ? "JOB" : "LOCAL",
		"mlflow.source.name": facts.source ?? "trainyard",
		"mlflow.source.git.commit": facts.commit,
		"mlflow.source.git.branch": facts.branch,
		"mlflow.source.git.repoURL": facts.repositoryUrl,
		[ciRunTag]: facts.run,
		"trainyard.run_url": facts.url,
		"trainyard.pull_request": facts.pullRequest?.toString(),
		"trainyard.version": version,
	};
	return new Map(Object.entries(tags).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
function githubFacts(run) {
	const repositoryUrl = `${run.serverUrl}/${run.owner}/${run.repository}`;
	return {
		source: run.workflow || undefined,
		commit: run.headSha || undefined,
		branch: /^refs\/heads\/(.+)$/.exec(run.ref)?.[1] ?? run.headBranch,
		repositoryUrl,
		run: `${run.owner}/${run.repository}/${run.runId}`,
		url: `${repositoryUrl}/actions/runs/${run.runId}`,
		pullRequest: run.pullRequest?.number,
	};
}
function pipelineFacts(run) {
	if (run === undefined)
		return {};
	const { name, commit, branch, repositoryUrl, url, pullRequest, number, system } = run;
	const place = repositoryUrl ?? url;
	const id = place === undefined || number === 0 ? undefined : `${system} ${place} ${number}`;
	return { source: name, commit, branch, repositoryUrl, run: id, url, pullRequest };
}


/***/ }),

/***/ "src/delivery/tracking/send.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Iy: () => (/* binding */ openRun),
  C5: () => (/* binding */ sendRecord)
});


var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var text_end = __webpack_require__("src/core/text-end.ts");
var artifact_upload = __webpack_require__("src/platform/mlflow/artifact-upload.ts");
var mlflow_error = __webpack_require__("src/platform/mlflow/error.ts");
;// CONCATENATED MODULE: ./src/platform/mlflow/datasets.ts

/** MLflow's column for a digest is too short for a whole SHA-256, which is in a tag. */
const digestLength = 32;
const longestName = 500;
/** Logs a data set as an input of a run. It may be repeated. Servers before 2.4 have no inputs. */
async function logDataset(client, runId, { name, digest, use }) {
	const tags = [
		{ key: "mlflow.data.context", value: use },
		{ key: "trainyard.digest", value: digest },
	];
	const dataset = {
		name: name.slice(0, longestName) || "data",
		digest: digest.replace(/^sha256:/, "").slice(0, digestLength),
		source_type: "local",
		source: JSON.stringify({ uri: name }),
	};
	try {
		await client.send("POST", "runs/log-inputs", { run_id: runId, datasets: [{ tags, dataset }] });
	}
	catch (error) {
		if (!(error instanceof mlflow_error/* MlflowError */.mF) || !error.isMissingEndpoint)
			throw error;
	}
}

var mlflow_entries = __webpack_require__("src/platform/mlflow/entries.ts");
var logged_model = __webpack_require__("src/platform/mlflow/logged-model.ts");
var runs = __webpack_require__("src/platform/mlflow/runs.ts");
var record = __webpack_require__("src/delivery/tracking/record.ts");
var run_tags = __webpack_require__("src/delivery/tracking/run-tags.ts");
;// CONCATENATED MODULE: ./src/delivery/tracking/send.ts











/** Tag that no two runs share. */
const keyTag = "trainyard.key";
/**
 * Finds the run of a record: the one that it names, the user's own (`MLFLOW_RUN_ID`), or the one that an earlier job logged
 * about the same model. Otherwise creates one.
 */
async function openRun(tracking, { client, env }) {
	if (tracking.run_id !== undefined && tracking.server === client.server.url)
		return { run: await (0,runs/* readRun */.cI)(client, tracking.run_id), isOwn: tracking.own_run };
	const own = env["MLFLOW_RUN_ID"]?.trim();
	if (own)
		return { run: await (0,runs/* readRun */.cI)(client, own), isOwn: true };
	const experimentId = await experimentIn(client, env);
	const key = { tag: keyTag, value: tracking.key };
	const tags = new Map(Object.entries(tracking.tags));
	const ciRun = tags.get(run_tags/* ciRunTag */.c);
	if (ciRun !== undefined && tracking.model_digest !== undefined) {
		const earlier = await (0,runs/* findRun */.Lc)(client, experimentId, [
			{ tag: logged_model/* digestTag */.t9, value: tracking.model_digest },
			{ tag: run_tags/* ciRunTag */.c, value: ciRun },
		]);
		if (earlier !== undefined)
			return { run: earlier, isOwn: false };
	}
	const accepted = (0,mlflow_entries/* acceptedEntries */.u6)({ metrics: [], params: new Map(), tags }).tags;
	const created = { experimentId, name: tracking.name, startTime: tracking.start_time, tags: accepted, key };
	return { run: await (0,runs/* createRun */.ut)(client, created), isOwn: false };
}
async function experimentIn(client, env) {
	const id = env["MLFLOW_EXPERIMENT_ID"]?.trim();
	if (id)
		return id;
	const name = env["MLFLOW_EXPERIMENT_NAME"]?.trim();
	if (client.server.isDatabricks && !name?.startsWith("/")) {
		throw new mlflow_error/* MlflowError */.mF("MLFLOW_EXPERIMENT_NAME: expected an absolute path such as /Shared/churn, because Databricks names experiments so");
	}
	return (0,runs/* experimentOf */.Vp)(client, name || "Default");
}
/** Sends everything in a record. It may be repeated: what the server has is not logged twice. */
async function sendRecord(tracking, options) {
	const { client, cwd, notice, reportDir } = options;
	const { run, isOwn } = await openRun(tracking, options);
	const found = {
		...tracking,
		server: client.server.url,
		experiment_id: run.experimentId,
		run_id: run.id,
		own_run: isOwn,
	};
	const model = await modelOf(tracking, cwd);
	const modelId = model === undefined ? tracking.model_id : await (0,logged_model/* logModel */.Sr)(client, run, model);
	const { notices, ...entries } = (0,mlflow_entries/* acceptedEntries */.u6)((0,record/* entriesOf */.Mc)(tracking));
	for (const message of notices)
		notice(message);
	// Tags about the origin of the run that MLflow or the user's code wrote are kept.
	const tags = new Map([...entries.tags].filter(([key]) => !(key.startsWith("mlflow.") && run.tags.has(key))));
	const different = await (0,runs/* logEntries */.Jd)(client, run, { entries: { ...entries, tags }, modelId });
	if (different.length > 0) {
		notice(`the run already has other values of ${different.slice(0, 5).join(", ")}, which MLflow never changes: they are kept`);
	}
	for (const dataset of tracking.datasets ?? [])
		await logDataset(client, run.id, dataset);
	const files = await reportFiles(tracking, (0,external_node_path_.resolve)(cwd, reportDir));
	await (0,artifact_upload/* uploadArtifacts */.x)(client, { uri: run.artifactUri, runId: run.id }, { files, folder: "report" });
	// A run of the user's own ends where it was started.
	if (!isOwn)
		await (0,runs/* updateRun */.PF)(client, run.id, { status: tracking.status, end_time: tracking.end_time });
	return { ...found, ...(modelId !== undefined && { model_id: modelId }), sent: true };
}
/** The model folder, if it is there and MLflow can load it. */
async function modelOf({ model, model_digest: digest }, cwd) {
	if (model === undefined || digest === undefined)
		return undefined;
	const folder = (0,text_end/* withoutEnd */.M)((0,external_node_path_.resolve)(cwd, model), "/");
	return (await isFile((0,external_node_path_.join)(folder, "MLmodel"))) ? { folder, name: "model", digest } : undefined;
}
async function reportFiles({ files }, folder) {
	const there = [];
	for (const file of files) {
		const path = (0,external_node_path_.resolve)(folder, file);
		if (await isFile(path))
			there.push({ path: `report/${file}`, content: { file: path } });
	}
	return there;
}
function isFile(path) {
	return (0,promises_.lstat)(path).then((status) => status.isFile(), () => false);
}


/***/ }),

/***/ "src/delivery/tracking/track.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ trackingServer),
/* harmony export */   Mx: () => (/* binding */ newRecord),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   m2: () => (/* binding */ sendHeld),
/* harmony export */   trackStep: () => (/* binding */ trackStep)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/core/version.ts");
/* harmony import */ var _platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/file/shown-path.ts");
/* harmony import */ var _platform_mlflow_client_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/platform/mlflow/client.ts");
/* harmony import */ var _platform_mlflow_logged_model_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/platform/mlflow/logged-model.ts");
/* harmony import */ var _platform_mlflow_server_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/platform/mlflow/server.ts");
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/delivery/tracking/record.ts");
/* harmony import */ var _run_tags_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("src/delivery/tracking/run-tags.ts");
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("src/delivery/tracking/send.ts");












/**
 * Logs the results of an action to the run of this pipeline, and keeps them in `tracking.json` for `trainyard track`.
 *
 * @returns The run. Undefined if nothing is tracked, or the server could not be used.
 * @throws {Failure} if the results cannot be logged and `policy` is `required`.
 */
async function trackStep(results, { policy, reportDir }, context) {
	const server = trackingServer(policy, context);
	if (server === undefined)
		return undefined;
	const { cwd, reporter, signal, now } = context;
	const held = results.isStart ? undefined : await heldRecord(reportDir, results.modelDigest, context);
	const endTime = now().getTime();
	const tracking = merged(held ?? newRecord(endTime, results, context), { results, endTime, cwd, reportDir });
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, reportDir), { recursive: true });
		await (0,_record_js__WEBPACK_IMPORTED_MODULE_9__/* .writeTrackingRecord */ .q2)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, reportDir), _record_js__WEBPACK_IMPORTED_MODULE_9__/* .trackingFile */ ._x), tracking);
		return await send(tracking, { server, reportDir }, context);
	}
	catch (error) {
		signal.throwIfAborted();
		if (policy === "required" || !(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H))
			throw error;
		reporter.warning(`MLflow: the results were not logged: ${error.message} (\`trainyard track --report-dir ${(0,_platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_5__/* .shownPath */ .p)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, reportDir), cwd)}\` sends them later)`);
		return undefined;
	}
}
/**
 * Sends a record that an action kept.
 *
 * @throws {Failure} if there is no server, or it does not take the record.
 */
async function sendHeld(tracking, reportDir, context) {
	const server = trackingServer("required", context);
	if (server === undefined)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H("MLFLOW_TRACKING_URI: expected the address of a server, got none");
	return send(tracking, { server, reportDir }, context);
}
async function send(tracking, { server, reportDir }, { cwd, env, reporter, signal }) {
	const onRetry = (what, reason) => reporter.info(`MLflow: ${what}: ${reason}, trying again`);
	const client = new _platform_mlflow_client_js__WEBPACK_IMPORTED_MODULE_6__/* .MlflowClient */ .p({ server, signal, onRetry });
	const notice = (message) => reporter.notice(`MLflow: ${message}`);
	const sent = await (0,_send_js__WEBPACK_IMPORTED_MODULE_10__/* .sendRecord */ .C5)(tracking, { client, env, cwd, reportDir, notice });
	await (0,_record_js__WEBPACK_IMPORTED_MODULE_9__/* .writeTrackingRecord */ .q2)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, reportDir), _record_js__WEBPACK_IMPORTED_MODULE_9__/* .trackingFile */ ._x), sent);
	const url = `${server.url}/#/experiments/${sent.experiment_id}/runs/${sent.run_id}`;
	reporter.info(`MLflow run: ${url}`);
	return { id: sent.run_id, url };
}
/**
 * Finds the server.
 *
 * @throws {Failure} if the address cannot be used and `policy` is `required`.
 */
function trackingServer(policy, { env, reporter }) {
	const address = env["MLFLOW_TRACKING_URI"]?.trim();
	if (policy === "never")
		return undefined;
	if (!address) {
		if (policy === "auto")
			return undefined;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H("MLFLOW_TRACKING_URI: expected the address of a server, which `tracking: required` and the command track need, got none");
	}
	try {
		return (0,_platform_mlflow_server_js__WEBPACK_IMPORTED_MODULE_8__/* .mlflowServer */ .z)(env);
	}
	catch (error) {
		if (policy === "required" || !(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H))
			throw error;
		// A store on this disk is for the user's own code, which needs no server.
		reporter[(0,_platform_mlflow_server_js__WEBPACK_IMPORTED_MODULE_8__/* .isLocalStore */ .r)(address) ? "info" : "warning"](`MLflow: nothing is logged: ${error.message}`);
		return undefined;
	}
}
/** The record of an earlier action about the same model. */
async function heldRecord(reportDir, digest, { cwd, reporter }) {
	try {
		const held = await (0,_record_js__WEBPACK_IMPORTED_MODULE_9__/* .readTrackingRecord */ .TD)(reportDir, cwd);
		const isOther = held?.model_digest !== undefined && digest !== undefined && held.model_digest !== digest;
		return isOther ? undefined : held;
	}
	catch (error) {
		if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H))
			throw error;
		reporter.warning(`MLflow: a new run is logged, because the record of the earlier one cannot be read: ${error.message}`);
		return undefined;
	}
}
/** A record without entries. */
function newRecord(startTime, { name }, { env, github, pipeline }) {
	const tags = (0,_run_tags_js__WEBPACK_IMPORTED_MODULE_11__/* .runTags */ .H)({ github: github?.run, pipeline: pipeline?.run, env, version: _core_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r });
	return {
		format: "trainyard-tracking-1",
		key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
		own_run: false,
		sent: false,
		status: "FINISHED",
		...(name !== undefined && { name }),
		start_time: startTime,
		end_time: startTime,
		files: [],
		params: {},
		tags: Object.fromEntries(tags),
		metrics: [],
	};
}
/** Adds the results of an action to a record. */
function merged(held, { results, endTime, cwd, reportDir }) {
	const { entries, files, datasets = [], model, modelDigest } = results;
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, reportDir);
	const names = files.flatMap((file) => file !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, file)) === folder ? [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)] : []);
	const used = new Map([...(held.datasets ?? []), ...datasets].map((each) => [`${each.use} ${each.digest}`, each]));
	const digest = modelDigest ?? held.model_digest;
	const tags = new Map([...entries.tags, ...(digest === undefined ? [] : [[_platform_mlflow_logged_model_js__WEBPACK_IMPORTED_MODULE_7__/* .digestTag */ .t9, digest]])]);
	return {
		...(0,_record_js__WEBPACK_IMPORTED_MODULE_9__/* .withEntries */ .bA)(held, { ...entries, tags }),
		sent: false,
		status: "FINISHED",
		end_time: endTime,
		...(digest !== undefined && { model_digest: digest }),
		...(model !== undefined && { model: (0,_platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_5__/* .shownPath */ .p)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, model), cwd) }),
		files: [...new Set([...held.files, ...names])],
		...(used.size > 0 && { datasets: [...used.values()] }),
	};
}


/***/ }),

/***/ "src/platform/mlflow/client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ MlflowClient)
/* harmony export */ });
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/platform/github/refusal.ts");
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/http/client.ts");
/* harmony import */ var _http_connection_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/http/connection-error.ts");
/* harmony import */ var _http_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/http/message.ts");
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/http/retry.ts");
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/mlflow/error.ts");







/** Time after the first failure beyond which a request is given up. */
const longestRetryMs = 120_000;
/** Calls the REST API of an MLflow server. */
class MlflowClient {
	server;
	#http;
	#options;
	constructor(options) {
		this.server = options.server;
		this.#options = options;
		this.#http = new _http_client_js__WEBPACK_IMPORTED_MODULE_1__.HttpClient(options.server.env, options.server.tls);
	}
	/**
	 * Sends a GET request below `/api/2.0/mlflow/`, such as `get("runs/get", { run_id })`.
	 *
	 * @throws {MlflowError} for everything but a JSON object with a status of success.
	 */
	get(path, query = {}) {
		return this.#retried(`GET ${path}`, () => this.#json("GET", path, { query }));
	}
	/** Sends a request with a JSON body, and retries it. Only for calls that may be repeated. See `get` for its errors. */
	send(method, path, body) {
		return this.#retried(`${method} ${path}`, () => this.#json(method, path, { body }));
	}
	/**
	 * Creates something that the server would create again if the call were repeated, because an answer can get lost after
	 * the server stored it. `find` looks for what an earlier attempt created.
	 */
	createOnce(path, body, { find, read }) {
		const create = () => this.#json("POST", path, { body });
		return this.#retried(`POST ${path}`, async () => (await find()) ?? read(await create()));
	}
	/** Iterates over the entries of a list, page by page. `key` is the field that holds them. */
	async *list(call, key) {
		const { method, path, parameters } = call;
		for (let token, pages = 0; pages < 10_000; pages++) {
			const page = token === undefined ? parameters : { ...parameters, page_token: token };
			const answer = await (method === "GET" ? this.get(path, page) : this.send(method, path, page));
			const entries = answer[key];
			if (Array.isArray(entries))
				for (const entry of entries)
					if ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(entry))
						yield entry;
			const next = answer["next_page_token"];
			// A server that repeats a token would never end.
			if (typeof next !== "string" || next === "" || next === token)
				return;
			token = next;
		}
	}
	/** Uploads a file to a path below the server's address. The body is read again for each attempt. */
	async upload(path, body, method = "PUT") {
		await this.#retried(`${method} ${path}`, async () => {
			const answer = await this.#exchange(method, path, { body, type: "application/octet-stream" });
			await (0,_http_message_js__WEBPACK_IMPORTED_MODULE_3__.readBody)(answer);
		});
	}
	/** Sends a POST request with a JSON body to a path below the server's address, and retries it. */
	post(path, body) {
		const options = { body: JSON.stringify(body), type: "application/json" };
		return this.#retried(`POST ${path}`, async () => this.#parsed(`POST ${path}`, await this.#exchange("POST", path, options)));
	}
	/**
	 * Uploads a part of a file to a store, at an address that is signed for it: without the login of the server, and without the
	 * address in messages.
	 *
	 * @returns The store's `ETag` of the part.
	 */
	uploadPart(url, headers, body) {
		const what = `PUT to the store at ${url.host}`;
		return this.#retried(what, async () => {
			const { signal } = this.#options;
			const answer = await this.#http.send({
				method: "PUT",
				url,
				headers,
				body,
				signal,
				silenceMs: this.server.silenceMs,
			});
			await (0,_http_message_js__WEBPACK_IMPORTED_MODULE_3__.readBody)(answer);
			const { etag } = answer.headers;
			if (answer.status >= 200 && answer.status < 300 && etag !== undefined)
				return etag;
			const text = `expected status 200 with an ETag, got ${answer.status}`;
			if (_error_js__WEBPACK_IMPORTED_MODULE_5__/* .transientStatuses */ .TG.has(answer.status))
				throw new _http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_(text);
			throw new _error_js__WEBPACK_IMPORTED_MODULE_5__/* .MlflowError */ .mF(`${this.server.url}: ${what}: ${text}`, { status: answer.status });
		});
	}
	/** Downloads a file from a path below the server's address. `take` reads the body of the answer. */
	download(path, take) {
		return this.#retried(`GET ${path}`, async () => take(await this.#exchange("GET", path, {})));
	}
	/** Reads JSON from a path below the server's address. */
	json(path) {
		return this.#retried(`GET ${path}`, async () => this.#parsed(`GET ${path}`, await this.#exchange("GET", path, {})));
	}
	async #json(method, path, { query = {}, body }) {
		const pairs = Object.entries(query).flatMap(([name, value]) => value === undefined ? [] : [[name, String(value)]]);
		const search = pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
		const text = body === undefined ? undefined : JSON.stringify(body);
		const answer = await this.#exchange(method, `api/2.0/mlflow/${path}${search}`, {
			call: `${method} ${path}`,
			...(text !== undefined && { body: text, type: "application/json" }),
		});
		return this.#parsed(`${method} ${path}`, answer);
	}
	async #parsed(call, answer) {
		const text = (await (0,_http_message_js__WEBPACK_IMPORTED_MODULE_3__.readBody)(answer, 64 * 1024 * 1024)).toString("utf8");
		try {
			const value = JSON.parse(text === "" ? "{}" : text);
			if ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
				return value;
		}
		catch {
			// A sign-in page in front of the server has the status 200 as well.
		}
		throw new _error_js__WEBPACK_IMPORTED_MODULE_5__/* .MlflowError */ .mF(`${this.server.url}: ${call}: expected MLflow's answer as JSON, got ${(0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .plainMessage */ .C5)(text)} with status ${answer.status} (is this the address of an MLflow server, without a sign-in page in front of it?)`, { status: answer.status });
	}
	/** Sends one request. Resolves to an answer with a status of success. */
	async #exchange(method, path, options) {
		const { call = `${method} ${path}`, body, type } = options;
		const { url, headers, silenceMs } = this.server;
		const answer = await this.#http.send({
			method,
			url: new URL(`${url}/${path}`),
			headers: { accept: "application/json", ...(type && { "content-type": type }), ...headers },
			...(body !== undefined && { body }),
			signal: this.#options.signal,
			silenceMs,
		});
		const { status } = answer;
		if (status >= 200 && status < 300)
			return answer;
		const refusal = (0,_error_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalOf */ .Of)({ url, call, status, text: (await (0,_http_message_js__WEBPACK_IMPORTED_MODULE_3__.readBody)(answer)).toString("utf8") });
		if (!_error_js__WEBPACK_IMPORTED_MODULE_5__/* .transientStatuses */ .TG.has(status))
			throw refusal;
		const afterMs = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retryAfterMs */ .Vs)(answer.headers["retry-after"], Date.now());
		throw new _http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_(refusal.message, { afterMs, cause: refusal });
	}
	async #retried(what, attempt) {
		const { server, signal, onRetry } = this.#options;
		const limits = { attempts: server.attempts, forMs: longestRetryMs, firstMs: server.firstPauseMs, mostMs: 30_000 };
		try {
			return await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L5)(what, { ...limits, random: Math.random, signal, ...(onRetry && { onRetry }) }, attempt);
		}
		catch (error) {
			if (error instanceof _http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_ && error.cause instanceof _error_js__WEBPACK_IMPORTED_MODULE_5__/* .MlflowError */ .mF)
				throw error.cause;
			if (error instanceof _http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_ || error instanceof _http_connection_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreachableError */ .J)
				throw new _error_js__WEBPACK_IMPORTED_MODULE_5__/* .MlflowError */ .mF(`${server.url}: ${what}: ${error.message}`, { cause: error });
			throw error;
		}
	}
}


/***/ }),

/***/ "src/platform/mlflow/server.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ isLocalStore),
/* harmony export */   z: () => (/* binding */ mlflowServer)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/text-end.ts");



/**
 * Reads the tracking server from `MLFLOW_TRACKING_URI` and the other variables that MLflow's own client reads. Undefined
 * without that variable.
 *
 * @param variable `MLFLOW_REGISTRY_URI` names the server of the registry. It is the tracking server when it is not set.
 * @throws {Failure} for an address that is not one of a server, and for a login or certificate that cannot be used.
 */
function mlflowServer(env, variable = "MLFLOW_TRACKING_URI") {
	const name = env[variable]?.trim() ? variable : "MLFLOW_TRACKING_URI";
	const address = env[name]?.trim();
	if (!address)
		return undefined;
	const isDatabricks = /^databricks(:\/\/|$)/.test(address);
	const url = isDatabricks ? databricksUrl(env, name) : serverUrl(address, name);
	const authorization = isDatabricks ? `Bearer ${env["DATABRICKS_TOKEN"]}` : authorizationOf(url, env);
	url.username = "";
	url.password = "";
	const workspace = env["MLFLOW_WORKSPACE"];
	const number = (name, fallback, most = 1e6) => numberIn(env, { name, fallback, most });
	const bytes = (name, fallback) => Math.floor(number(name, fallback, mostBytes));
	return {
		url: (0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutEnd */ .M)(`${url.origin}${url.pathname}`, "/"),
		headers: {
			...(authorization !== undefined && { authorization }),
			...(workspace && { "x-mlflow-workspace": workspace }),
		},
		...trustOf(env),
		attempts: Math.floor(number("MLFLOW_HTTP_REQUEST_MAX_RETRIES", 7)) || 1,
		firstPauseMs: 500 * number("MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", 2),
		silenceMs: 1000 * (Math.floor(number("MLFLOW_HTTP_REQUEST_TIMEOUT", 120)) || 120),
		multipartMinBytes: bytes("MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE", 500 * 2 ** 20),
		partBytes: bytes("MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE", 100 * 2 ** 20) || 1,
		isDatabricks,
	};
}
/** Returns true for an address that names files on this machine, as MLflow without a server uses them. */
function isLocalStore(address) {
	return /^file:/i.test(address) || !/^[a-z][a-z\d+.-]+:|^databricks$/i.test(address);
}
function serverUrl(address, variable) {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== "")
		return url;
	// The address may contain a password, so only its scheme is shown.
	const [scheme] = /^[a-z][a-z\d+.-]*:/i.exec(address) ?? ["a path"];
	const hint = /^(azureml|arn):/i.test(address)
		? "Azure ML and SageMaker sign their requests in their own way, which is not supported: let your own command log there"
		: "only MLflow itself can open a path or a database: start `mlflow server --backend-store-uri …` and name its address";
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${variable}: expected the address of an MLflow server, such as https://mlflow.example, got ${scheme} (${hint})`);
}
function databricksUrl(env, variable) {
	const host = env["DATABRICKS_HOST"]?.trim() ?? "";
	const address = /^https?:\/\//.test(host) ? host : `https://${host}`;
	if (host === "" || !env["DATABRICKS_TOKEN"] || !URL.canParse(address)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${variable}: databricks needs DATABRICKS_HOST and DATABRICKS_TOKEN in the environment (profiles of the Databricks CLI are not read)`);
	}
	return new URL(address);
}
function authorizationOf(url, env) {
	const user = env["MLFLOW_TRACKING_USERNAME"] || decoded(url.username);
	const password = env["MLFLOW_TRACKING_PASSWORD"] || decoded(url.password);
	if (user && password)
		return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
	const token = env["MLFLOW_TRACKING_TOKEN"];
	if (token && /[\r\n]/.test(token.trim()))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H("MLFLOW_TRACKING_TOKEN: expected a token on one line, got several lines");
	return token ? `Bearer ${token.trim()}` : undefined;
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	}
	catch {
		// A % that encodes nothing belongs to the password.
		return text;
	}
}
/** Returns the certificates to trust and to show. MLflow reads `true` and `1` only as a switch. */
function trustOf(env) {
	const insecure = ["true", "1"].includes((env["MLFLOW_TRACKING_INSECURE_TLS"] ?? "").toLowerCase());
	const authority = env["MLFLOW_TRACKING_SERVER_CERT_PATH"];
	if (insecure && authority) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H("MLFLOW_TRACKING_INSECURE_TLS: expected it without MLFLOW_TRACKING_SERVER_CERT_PATH, got both (a certificate is either checked or not)");
	}
	const client = env["MLFLOW_TRACKING_CLIENT_CERT_PATH"];
	const pem = client ? certificate(client) : undefined;
	return {
		env: authority ? { ...env, SSL_CERT_FILE: authority } : env,
		tls: { ...(insecure && { rejectUnauthorized: false }), ...(pem !== undefined && { cert: pem, key: pem }) },
	};
}
function certificate(path) {
	let text;
	try {
		text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
	}
	catch (error) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`MLFLOW_TRACKING_CLIENT_CERT_PATH: ${path} could not be read: ${error.message}`, {
			cause: error,
		});
	}
	if (text.includes("BEGIN CERTIFICATE") && /BEGIN (?:(?:RSA|EC|DSA|ENCRYPTED) )?PRIVATE KEY/.test(text))
		return text;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`MLFLOW_TRACKING_CLIENT_CERT_PATH: ${path}: expected one PEM file with a certificate and its private key, got something else`);
}
const mostBytes = 2 ** 40;
/** @throws {Failure} for a variable that is no number from 0 to `most`. */
function numberIn(env, { name, fallback, most }) {
	const text = env[name]?.trim();
	if (!text)
		return fallback;
	const value = Number(text);
	if (value >= 0 && value <= most)
		return value;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${name}: expected a number from 0 to ${most}, got ${JSON.stringify(text.slice(0, 40))}`);
}


/***/ })

};
