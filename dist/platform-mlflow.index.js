export const id = "platform-mlflow";
export const ids = ["platform-mlflow"];
export const modules = {

/***/ "src/platform/mlflow/artifact-upload.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ artifactFiles),
  x: () => (/* binding */ uploadArtifacts)
});

var external_node_crypto_ = __webpack_require__("node:crypto");
var external_node_fs_ = __webpack_require__("node:fs");
var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var external_node_stream_promises_ = __webpack_require__("node:stream/promises");
var artifacts = __webpack_require__("src/platform/mlflow/artifacts.ts");
var mlflow_error = __webpack_require__("src/platform/mlflow/error.ts");
var shapes = __webpack_require__("src/platform/mlflow/shapes.ts");
;// CONCATENATED MODULE: ./src/platform/mlflow/multipart-upload.ts




/** S3 takes no more parts. */
const mostParts = 10_000;
/**
 * Uploads a file in parts to the store behind the server.
 *
 * @returns False if the server offers no such upload, as those with a store on their own disk.
 * @throws {MlflowError} if a part is refused. The upload is aborted then.
 */
async function uploadInParts(client, large) {
	const { file, sizeBytes, folder, name } = large;
	const partBytes = Math.max(client.server.partBytes, Math.ceil(sizeBytes / mostParts));
	const count = Math.ceil(sizeBytes / partBytes);
	const path = (call) => `api/2.0/mlflow-artifacts/mpu/${call}/${(0,artifacts/* encoded */.dS)(folder)}`;
	const created = await client.post(path("create"), { path: name, num_parts: count }).catch(unlessUnknown);
	if (created === undefined)
		return false;
	// A store such as GCS has no id for an upload.
	const id = (0,shapes/* optionalText */.mR)(created["upload_id"]);
	const upload = { path: name, ...(id !== undefined && { upload_id: id }) };
	try {
		const credentials = (0,shapes/* objectsIn */.Qv)(created, "credentials");
		if (credentials.length !== count)
			throw new mlflow_error/* MlflowError */.mF(`${client.server.url}: ${name}: expected ${count} addresses, got ${credentials.length}`);
		const parts = [];
		for (const [index, credential] of credentials.entries()) {
			const url = partUrl((0,shapes/* textIn */.r7)(credential, "url", "mpu/create"), client);
			const start = index * partBytes;
			const end = Math.min(start + partBytes, sizeBytes);
			const body = { sizeBytes: end - start, read: () => (0,external_node_fs_.createReadStream)(file, { start, end: end - 1 }) };
			const etag = await client.uploadPart(url, headersOf(credential["headers"]), body);
			parts.push({ part_number: Number(credential["part_number"] ?? index + 1), etag, url: url.href });
		}
		await client.post(path("complete"), { ...upload, parts });
		return true;
	}
	catch (error) {
		await client.post(path("abort"), upload).catch(() => undefined);
		throw error;
	}
}
/** An old server, or one whose store has no such upload. */
function unlessUnknown(error) {
	if (error instanceof mlflow_error/* MlflowError */.mF && (error.isMissingEndpoint || error.status === 501))
		return undefined;
	throw error;
}
function partUrl(text, client) {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url !== undefined && /^https?:$/.test(url.protocol))
		return url;
	throw new mlflow_error/* MlflowError */.mF(`${client.server.url}: mpu/create: expected the address of a store, got another text`);
}
function headersOf(value) {
	const entries = Object.entries(Object(value)).filter((each) => typeof each[1] === "string");
	return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./src/platform/mlflow/artifact-upload.ts








/** The server's undocumented call for stores that it does not pass on takes no more. */
const mostPassedOnBytes = 10_000_000;
/**
 * Uploads files, and compares their sizes with what the server then lists. `SHA256SUMS` with their digests is uploaded to `folder`,
 * because the server keeps none.
 *
 * @throws {MlflowError} for a name that a server would change or refuse, before anything is sent.
 */
async function uploadArtifacts(client, place, { files, folder }) {
	if (files.length === 0)
		return;
	for (const { path } of files)
		refuseName(path);
	const prefix = folder === "" ? "" : `${folder}/`;
	const sums = { path: `${prefix}${artifacts/* sumsFile */.r2}`, content: { text: await sumsOf(files, prefix) } };
	const sizes = new Map();
	let isInParts = true;
	for (const { path, content } of [...files, sums]) {
		const sizeBytes = "text" in content ? Buffer.byteLength(content.text) : (await (0,promises_.stat)(content.file)).size;
		sizes.set(path, sizeBytes);
		const proxied = (0,artifacts/* proxiedPath */.rx)(place);
		if (proxied !== undefined && isInParts && "file" in content && sizeBytes >= client.server.multipartMinBytes) {
			const target = `${proxied}/${path}`;
			const large = { file: content.file, sizeBytes, folder: (0,external_node_path_.dirname)(target), name: (0,external_node_path_.basename)(target) };
			isInParts = sizeBytes > 0 && (await uploadInParts(client, large));
			if (isInParts)
				continue;
		}
		const body = "text" in content ? content.text : { sizeBytes, read: () => (0,external_node_fs_.createReadStream)(content.file, { end: sizeBytes }) };
		if (proxied !== undefined) {
			await client.upload(`api/2.0/mlflow-artifacts/artifacts/${(0,artifacts/* encoded */.dS)(`${proxied}/${path}`)}`, body);
			continue;
		}
		if (place.runId === undefined || sizeBytes > mostPassedOnBytes)
			throw (0,artifacts/* storeError */.gl)(client, place, path);
		const query = new URLSearchParams({ run_uuid: place.runId, path });
		await client.upload(`ajax-api/2.0/mlflow/upload-artifact?${query}`, body, "POST");
	}
	await compareSizes(client, place, sizes);
}
/** The digests of files as `sha256sum` writes them, with paths below `prefix`. */
async function sumsOf(files, prefix) {
	const lines = [];
	for (const { path, content } of files) {
		const hash = (0,external_node_crypto_.createHash)("sha256");
		if ("text" in content)
			hash.update(content.text);
		else
			await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(content.file), hash);
		lines.push(`${hash.digest("hex")}  ${path.slice(prefix.length)}\n`);
	}
	return lines.join("");
}
async function compareSizes(client, place, sizes) {
	const folders = new Set([...sizes.keys()].map((path) => (0,external_node_path_.dirname)(path)));
	for (const folder of folders) {
		const listed = new Map((await (0,artifacts/* listArtifacts */.wn)(client, place, folder === "." ? "" : folder)).map((each) => [each.path, each]));
		for (const [path, size] of sizes) {
			if ((0,external_node_path_.dirname)(path) !== folder)
				continue;
			const found = listed.get(path)?.sizeBytes;
			if (found !== size)
				throw new mlflow_error/* MlflowError */.mF(`${client.server.url}: ${path}: expected ${size} bytes after the upload, got ${found ?? "no file"}`);
		}
	}
}
/** @throws {MlflowError} for a name that the server would decode into another one, or refuse. */
function refuseName(path) {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
	if (!/[%#\\\u0000-\u001f]/.test(path) && (0,artifacts/* isInside */.FK)(path, ""))
		return;
	throw new mlflow_error/* MlflowError */.mF(`${JSON.stringify(path)}: expected a file name that MLflow can store, without % # \\ and control characters`);
}
/** Lists the files in a folder on this disk, for an upload below `prefix`. Links are left out. */
async function artifactFiles(folder, prefix) {
	const entries = await (0,promises_.readdir)(folder, { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => {
		const file = (0,external_node_path_.join)(entry.parentPath, entry.name);
		const below = file.slice(folder.length + 1).replaceAll("\\", "/");
		return { path: prefix === "" ? below : `${prefix}/${below}`, content: { file } };
	})
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}


/***/ }),

/***/ "src/platform/mlflow/artifacts.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Mj: () => (/* binding */ isPassedOn),
/* harmony export */   dS: () => (/* binding */ encoded),
/* harmony export */   gl: () => (/* binding */ storeError),
/* harmony export */   r2: () => (/* binding */ sumsFile),
/* harmony export */   rx: () => (/* binding */ proxiedPath),
/* harmony export */   wn: () => (/* binding */ listArtifacts)
/* harmony export */ });
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/text-end.ts");
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/mlflow/error.ts");
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/mlflow/shapes.ts");



/** Name of the file with the SHA-256 of every file next to and below it, as `sha256sum` writes it. */
const sumsFile = "SHA256SUMS";
/** Lists one folder. Empty if there is none. */
async function listArtifacts(client, place, folder) {
	const proxied = proxiedPath(place);
	if (proxied === undefined && place.runId === undefined)
		throw storeError(client, place, folder);
	const answer = proxied === undefined
		? await client.get("artifacts/list", { run_id: place.runId, ...(folder !== "" && { path: folder }) })
		: await client.json(`api/2.0/mlflow-artifacts/artifacts?${new URLSearchParams({ path: folder === "" ? proxied : `${proxied}/${folder}` })}`);
	return (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .objectsIn */ .Qv)(answer, "files").flatMap(({ path, is_dir: isFolder, file_size: size }) => {
		if (typeof path !== "string" || path === "")
			return [];
		const whole = proxied === undefined || folder === "" ? path : `${folder}/${path}`;
		return [{ path: whole, isFolder: isFolder === true, sizeBytes: Number(size ?? 0) }];
	});
}
/** Returns true if the server passes the files of a place on. Others need the credentials of a cloud. */
function isPassedOn(place) {
	return proxiedPath(place) !== undefined || place.runId !== undefined;
}
/** Path below the server's artifact root, if the server passes files on. The host in the address is the server itself. */
function proxiedPath({ uri }) {
	if (!uri.startsWith("mlflow-artifacts:/"))
		return undefined;
	const rest = uri.slice("mlflow-artifacts:".length);
	const host = rest.startsWith("//") ? rest.indexOf("/", 2) : 0;
	const path = host === -1 ? "" : (0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutEnd */ .M)(rest.slice(host), "/");
	const start = path.search(/[^/]/);
	return start === -1 ? undefined : path.slice(start);
}
function storeError({ server }, { uri }, path) {
	const [scheme] = /^[a-z][a-z\d+.-]*:/i.exec(uri) ?? ["a folder of the server"];
	return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MlflowError */ .mF(`${server.url}: ${path}: expected a server that passes files on (\`mlflow server --serve-artifacts\`), got files in ${scheme}, which only the cloud's own credentials open`);
}
/** Returns true for a path that stays below a folder. Paths of a server are not trusted. */
function isInside(path, folder) {
	const parts = path.split("/");
	const clean = parts.every((part) => part !== "" && part !== "." && part !== "..") && !/[\\\0]/.test(path);
	return clean && (folder === "" || path.startsWith(`${folder}/`));
}
/** Encodes each part of a path. */
function encoded(path) {
	return path.split("/").map(encodeURIComponent).join("/");
}


/***/ }),

/***/ "src/platform/mlflow/entries.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nb: () => (/* binding */ logBatches),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   u6: () => (/* binding */ acceptedEntries)
/* harmony export */ });
/* unused harmony export acceptedKey */
const longestKey = 250;
const longestParam = 6000;
/** Servers before 2.18 allow no more. */
const longestTag = 5000;
/**
 * Makes names and values acceptable for servers of all versions: other characters become `_`, and long texts are cut, because
 * some servers refuse them and others cut silently.
 */
function acceptedEntries({ metrics, params, tags }) {
	const renamed = new Map();
	const cut = [];
	const lost = [];
	const keyOf = (key) => {
		const accepted = acceptedKey(key);
		if (accepted !== key)
			renamed.set(key, accepted);
		return accepted;
	};
	const texts = (entries, most) => {
		const accepted = new Map();
		for (const [key, value] of entries) {
			const name = keyOf(key);
			if (accepted.has(name))
				lost.push(key);
			else
				accepted.set(name, shortened(value, most, () => cut.push(key)));
		}
		return accepted;
	};
	const accepted = {
		metrics: metrics.map((point) => ({ ...point, key: keyOf(point.key) })),
		params: texts(params, longestParam),
		tags: texts(tags, longestTag),
	};
	const names = (list) => [...list].slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)));
	return {
		...accepted,
		notices: [
			...(renamed.size > 0
				? [
					`MLflow allows letters, digits, blanks and _ - . / in names: ${renamed.size} were changed, such as ${names(renamed.keys()).join(", ")}`,
				]
				: []),
			...(cut.length > 0
				? [
					`MLflow allows ${longestParam} characters in a parameter and ${longestTag} in a tag: cut ${names(cut).join(", ")}`,
				]
				: []),
			...(lost.length > 0
				? [`left out ${names(lost).join(", ")}, because another name is the same in MLflow's characters`]
				: []),
		],
	};
}
/** A name that MLflow accepts: allowed characters, at most 250, and equal to its own normalised path. */
function acceptedKey(key) {
	const allowed = key.replace(/[^\p{L}\p{N}_\-./ ]/gu, "_");
	const parts = allowed.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
	return [...(parts.join("/") || "_")].slice(0, longestKey).join("").replace(/\/$/, "");
}
/** Cuts a text to a number of characters, without halving one. */
function shortened(text, most, onCut) {
	if (text.length <= most)
		return text;
	const characters = [...text];
	if (characters.length <= most)
		return text;
	onCut();
	return `${characters.slice(0, most - 1).join("")}…`;
}
/** Limits of one call, for all versions. */
const most = { all: 1000, params: 100, tags: 100, bytes: 900_000 };
/** Divides entries into calls that stay within MLflow's limits. */
function logBatches({ metrics, params, tags }, modelId) {
	const batches = [];
	let batch = { metrics: [], params: [], tags: [] };
	let bytes = 0;
	const add = (kind, entry) => {
		const size = Buffer.byteLength(JSON.stringify(entry)) + 1;
		const count = batch.metrics.length + batch.params.length + batch.tags.length;
		const isFull = kind !== "metrics" && batch[kind].length >= most[kind];
		if (count >= most.all || isFull || (count > 0 && bytes + size > most.bytes)) {
			batches.push(batch);
			batch = { metrics: [], params: [], tags: [] };
			bytes = 0;
		}
		batch[kind].push(entry);
		bytes += size;
	};
	for (const [key, value] of tags)
		add("tags", { key, value });
	for (const [key, value] of params)
		add("params", { key, value });
	for (const { value, ...point } of metrics)
		add("metrics", { ...point, value: jsonNumber(value), ...(modelId !== undefined && { model_id: modelId }) });
	if (batch.metrics.length + batch.params.length + batch.tags.length > 0)
		batches.push(batch);
	return batches;
}
/** JSON has no NaN and no infinite numbers. MLflow reads them as texts. */
function jsonNumber(value) {
	if (Number.isNaN(value))
		return "NaN";
	return Number.isFinite(value) ? value : value > 0 ? "Infinity" : "-Infinity";
}
/** Reads a number from an answer, where NaN and infinite values are texts. */
function numberOf(value) {
	if (typeof value === "number")
		return value;
	if (value === "Infinity" || value === "-Infinity" || value === "NaN")
		return Number(value);
	return typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
}


/***/ }),

/***/ "src/platform/mlflow/logged-model.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ loggedModelPlace),
/* harmony export */   Sr: () => (/* binding */ logModel),
/* harmony export */   WO: () => (/* binding */ readLoggedModel),
/* harmony export */   t9: () => (/* binding */ digestTag)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _file_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _artifact_upload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/mlflow/artifact-upload.ts");
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/mlflow/error.ts");
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/mlflow/shapes.ts");





/** Tag of a logged model, and of a run, with the digest of the model. */
const digestTag = "trainyard.model_digest";
/**
 * Logs a model folder, so that `runs:/<id>/<name>` loads it: as a logged model since MLflow 3, and as files of the run before.
 *
 * @returns The id of the logged model. Undefined on servers before 3.0.
 */
async function logModel(client, run, model) {
	const logged = await createLoggedModel(client, run, model);
	if (logged === undefined) {
		const place = { uri: run.artifactUri, runId: run.id };
		await (0,_artifact_upload_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadArtifacts */ .x)(client, place, {
			files: await modelFiles(model, run.id, undefined),
			folder: model.name,
		});
		return undefined;
	}
	if (logged.status !== "LOGGED_MODEL_READY") {
		const finish = (status) => client.send("PATCH", `logged-models/${logged.id}`, { model_id: logged.id, status });
		try {
			const files = await modelFiles({ ...model, name: "" }, run.id, logged.id);
			await (0,_artifact_upload_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadArtifacts */ .x)(client, loggedModelPlace(logged), { files, folder: "" });
			await finish("LOGGED_MODEL_READY");
		}
		catch (error) {
			await finish("LOGGED_MODEL_UPLOAD_FAILED").catch(() => undefined);
			throw error;
		}
	}
	// The server refuses an output that the run has already.
	if (run.modelIds.includes(logged.id))
		return logged.id;
	await client.send("POST", "runs/outputs", { run_id: run.id, models: [{ model_id: logged.id, step: 0 }] });
	return logged.id;
}
async function createLoggedModel(client, { id: runId, experimentId }, { name, digest }) {
	const body = {
		experiment_id: experimentId,
		name,
		source_run_id: runId,
		params: [],
		tags: [{ key: digestTag, value: digest }],
	};
	try {
		return await client.createOnce("logged-models", body, {
			find: async () => {
				const answer = await client.send("POST", "logged-models/search", {
					experiment_ids: [experimentId],
					filter: `source_run_id = '${runId}' and tags.\`${digestTag}\` = '${digest}'`,
				});
				const usable = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .objectsIn */ .Qv)(answer, "models").map(loggedModelIn);
				return usable.find(({ status }) => status !== "LOGGED_MODEL_UPLOAD_FAILED");
			},
			read: (answer) => loggedModelIn((0,_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .objectIn */ .D7)(answer, "model", "POST logged-models")),
		});
	}
	catch (error) {
		if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_3__/* .MlflowError */ .mF && (error.isMissingEndpoint || error.status === 501))
			return undefined;
		throw error;
	}
}
function loggedModelIn(model) {
	const info = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .objectIn */ .D7)(model, "info", "logged-models");
	return {
		id: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(info, "model_id", "logged-models"),
		name: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optionalText */ .mR)(info["name"]) ?? "",
		artifactUri: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optionalText */ .mR)(info["artifact_uri"]) ?? "",
		status: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optionalText */ .mR)(info["status"]) ?? "",
		runId: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optionalText */ .mR)(info["source_run_id"]),
	};
}
/** Reads a logged model. @throws {MlflowError} if there is none. */
async function readLoggedModel(client, id) {
	const answer = await client.get(`logged-models/${encodeURIComponent(id)}`);
	const model = loggedModelIn((0,_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .objectIn */ .D7)(answer, "model", "GET logged-models"));
	if (model.id === id)
		return model;
	throw new _error_js__WEBPACK_IMPORTED_MODULE_3__/* .MlflowError */ .mF(`${client.server.url}: GET logged-models: expected the model ${id}, got ${model.id}`);
}
/** The files of a model folder. The uploaded `MLmodel` names its run, as MLflow's own does. */
async function modelFiles({ folder, name }, runId, modelId) {
	const mark = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "MLmodel");
	const text = await (0,_file_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(mark, "/", { maxBytes: 16_000_000 });
	const lines = text.split("\n").filter((line) => line !== "" && !/^(run_id|model_id|artifact_path):/.test(line));
	lines.push(`run_id: ${runId}`, modelId === undefined ? `artifact_path: ${name}` : `model_id: ${modelId}`, "");
	const files = await (0,_artifact_upload_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactFiles */ .u)(folder, name);
	return files.map((each) => "file" in each.content && each.content.file === mark ? { ...each, content: { text: lines.join("\n") } } : each);
}
/** The place of a logged model's files. */
function loggedModelPlace({ artifactUri }) {
	return { uri: artifactUri, runId: undefined };
}


/***/ }),

/***/ "src/platform/mlflow/runs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jd: () => (/* binding */ logEntries),
/* harmony export */   Lc: () => (/* binding */ findRun),
/* harmony export */   NJ: () => (/* binding */ metricHistory),
/* harmony export */   PF: () => (/* binding */ updateRun),
/* harmony export */   Vp: () => (/* binding */ experimentOf),
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   ut: () => (/* binding */ createRun)
/* harmony export */ });
/* unused harmony export runIn */
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/mlflow/entries.ts");
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/mlflow/error.ts");
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/mlflow/shapes.ts");



/** Reads a run. @throws {MlflowError} if there is none, or the server answers with another one. */
async function readRun(client, runId) {
	const run = runIn((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(await client.get("runs/get", { run_id: runId }), "run", "GET runs/get"));
	if (run.id === runId)
		return run;
	throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .MlflowError */ .mF(`${client.server.url}: GET runs/get: expected the run ${runId}, got ${run.id}`);
}
/** Reads a run out of an answer. */
function runIn(run) {
	const info = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(run, "info", "runs");
	const data = run["data"] === undefined ? {} : (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(run, "data", "runs");
	const outputs = run["outputs"] === undefined ? {} : (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(run, "outputs", "runs");
	return {
		id: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(info, "run_id", "runs"),
		experimentId: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(info, "experiment_id", "runs"),
		name: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)(info["run_name"]) ?? "",
		status: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)(info["status"]) ?? "",
		artifactUri: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)(info["artifact_uri"]) ?? "",
		params: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsIn */ .jR)(data, "params"),
		tags: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsIn */ .jR)(data, "tags"),
		metrics: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsIn */ .Qv)(data, "metrics").map(pointIn),
		modelIds: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsIn */ .Qv)(outputs, "model_outputs").flatMap(({ model_id: id }) => (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)(id) ?? []),
	};
}
function pointIn({ key, value, timestamp, step }) {
	return { key: String(key), value: (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(value), timestamp: Number(timestamp ?? 0), step: Number(step ?? 0) };
}
/** Reads all values of a metric, at most 25,000 of them. */
async function metricHistory(client, runId, key) {
	// Some servers answer without metrics if the number is left out.
	const answer = await client.get("metrics/get-history", { run_id: runId, metric_key: key, max_results: 25_000 });
	return (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsIn */ .Qv)(answer, "metrics").map(pointIn);
}
/**
 * Returns the id of an experiment, and creates it if there is none.
 *
 * @throws {MlflowError} if it was deleted, because its name stays taken.
 */
async function experimentOf(client, name) {
	const find = async () => {
		try {
			const { experiment } = await client.get("experiments/get-by-name", { experiment_name: name });
			return Object(experiment);
		}
		catch (error) {
			if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_1__/* .MlflowError */ .mF && error.code === "RESOURCE_DOES_NOT_EXIST")
				return undefined;
			throw error;
		}
	};
	const found = await find();
	if (found !== undefined)
		return activeExperiment(client, name, found);
	try {
		const answer = await client.send("POST", "experiments/create", { name });
		return (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(answer, "experiment_id", "POST experiments/create");
	}
	catch (error) {
		if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_1__/* .MlflowError */ .mF) || error.code !== "RESOURCE_ALREADY_EXISTS")
			throw error;
		// Another job created it at the same time, or an earlier attempt did.
		return activeExperiment(client, name, (await find()) ?? {});
	}
}
function activeExperiment({ server }, name, experiment) {
	const id = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(experiment, "experiment_id", "GET experiments/get-by-name");
	if (experiment["lifecycle_stage"] !== "deleted")
		return id;
	throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .MlflowError */ .mF(`${server.url}: the experiment ${name} was deleted, and its name is still taken (\`mlflow experiments restore --experiment-id ${id}\`, or set MLFLOW_EXPERIMENT_NAME to another one)`);
}
/** Creates a run, or returns the one with the same key. */
function createRun(client, { experimentId, name, startTime, tags, key }) {
	const all = new Map([...tags, [key.tag, key.value]]);
	const body = {
		experiment_id: experimentId,
		...(name !== undefined && { run_name: name }),
		start_time: startTime,
		tags: [...all].map(([tag, value]) => ({ key: tag, value })),
	};
	return client.createOnce("runs/create", body, {
		find: () => findRun(client, experimentId, [key]),
		read: (answer) => runIn((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(answer, "run", "POST runs/create")),
	});
}
/** Finds the newest run that has all tags. */
async function findRun(client, experimentId, tags) {
	const filter = tags.map(({ tag, value }) => `tags.\`${tag}\` = '${value.replaceAll("'", "")}'`).join(" and ");
	const answer = await client.send("POST", "runs/search", {
		experiment_ids: [experimentId],
		filter,
		max_results: 1,
		order_by: ["attributes.start_time DESC"],
	});
	const found = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsIn */ .Qv)(answer, "runs").map(runIn);
	// A gateway or a server that ignores the filter must not make this log into another run.
	return found.find((run) => tags.every(({ tag, value }) => run.tags.get(tag) === value));
}
/**
 * Logs metrics, tags, and the parameters that the run does not have yet, because a parameter never changes. It may be
 * repeated.
 *
 * @returns Names of parameters that the run holds with another value.
 */
async function logEntries(client, run, { entries, modelId }) {
	const missing = new Map([...entries.params].filter(([key]) => !run.params.has(key)));
	for (const batch of (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .logBatches */ .Nb)({ ...entries, params: missing }, modelId)) {
		await client.send("POST", "runs/log-batch", { run_id: run.id, ...batch });
	}
	return [...entries.params].flatMap(([key, value]) => {
		const held = run.params.get(key);
		return held === undefined || isSameParameter(held, value) ? [] : [key];
	});
}
/** `1e-05` and `0.00001` are the same value in different words. */
function isSameParameter(held, value) {
	return held === value || (held.trim() !== "" && Number(held) === Number(value));
}
async function updateRun(client, runId, change) {
	await client.send("POST", "runs/update", { run_id: runId, ...change });
}


/***/ }),

/***/ "src/platform/mlflow/shapes.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   Qv: () => (/* binding */ objectsIn),
/* harmony export */   jR: () => (/* binding */ pairsIn),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/mlflow/error.ts");


/** Returns the object in a field of an answer. @throws {MlflowError} if there is none. */
function objectIn(answer, key, call) {
	const value = answer[key];
	if ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
		return value;
	throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .MlflowError */ .mF(`MLflow: ${call}: expected an answer with ${key}, got one without`);
}
/** Returns the text in a field of an answer. @throws {MlflowError} if there is none. */
function textIn(answer, key, call) {
	const value = answer[key];
	if (typeof value === "string" && value !== "")
		return value;
	throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .MlflowError */ .mF(`MLflow: ${call}: expected an answer with ${key}, got one without`);
}
/** Returns the objects in a field of an answer. A list without entries has no key. */
function objectsIn(answer, key) {
	const value = answer[key];
	return Array.isArray(value) ? value.filter(_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4) : [];
}
/** Returns pairs `{key, value}` as a map. */
function pairsIn(answer, key) {
	const entries = objectsIn(answer, key).map(({ key, value }) => [String(key), String(value ?? "")]);
	return new Map(entries);
}
function optionalText(value) {
	return typeof value === "string" && value !== "" ? value : undefined;
}


/***/ })

};
