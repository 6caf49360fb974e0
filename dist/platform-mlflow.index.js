export const id = "platform-mlflow";
export const ids = ["platform-mlflow"];
export const modules = {

/***/ "src/evaluation/baseline/artifact.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ findArtifact)
});

var failure = __webpack_require__("src/core/failure.ts");
var port = __webpack_require__("src/platform/github/port.ts");
;// CONCATENATED MODULE: ./src/platform/github/trusted-run.ts
/**
 * Events that only people with write access, or GitHub's own schedule, can cause. Runs of other events
 * (`pull_request`, `workflow_run`, `issue_comment`) may use files from anyone.
 */
const TRUSTED_EVENTS = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];
/** Returns true if a run's artifacts are trusted: it ran on this repository's default branch for a trusted event. */
function isTrustedRun(run, branch) {
	return (TRUSTED_EVENTS.includes(run.event) &&
		run.head_branch === branch &&
		// Repositories are compared by id, because names can change.
		run.head_repository?.id !== undefined &&
		run.head_repository.id === run.repository?.id);
}

;// CONCATENATED MODULE: ./src/evaluation/baseline/artifact.ts



/** Maximum number of runs to inspect. A default branch with more failures in a row has no baseline. */
const mostRuns = 100;
const runs = "/repos/{owner}/{repo}/actions/runs";
/**
 * Finds the newest artifact of that name from a successful run of the default branch, or from the run of the commit
 * `preferred` if there is one. It only reads runs that `isTrustedRun` accepts, and not the current run unless `interrupted`. If a run
 * has several attempts, its newest artifact is used.
 *
 * @returns The artifact, or the reason why there is none.
 * @throws {RequestError} if GitHub does not allow its artifacts to be read.
 * @throws {Failure} if the server does not say which run an artifact belongs to.
 */
async function findArtifact(search) {
	const { name, github, preferred, interrupted = false } = search;
	const branch = github.run.defaultBranch ?? (await defaultBranch(github));
	const skipped = { expired: 0, red: 0, refused: 0, seen: new Set() };
	let looked = 0;
	// The newest runs come first, so one page and one run are usually enough.
	const lists = [...(preferred === undefined ? [] : [ofCommit(search, preferred)]), artifact_all(github, name)];
	for (const list of lists) {
		for await (const artifact of list) {
			const origin = artifact.workflow_run;
			if (artifact.name !== name || skipped.seen.has(artifact.id))
				continue;
			skipped.seen.add(artifact.id);
			if (typeof origin?.id !== "number") {
				throw new failure/* Failure */.H(`baseline: artifact:${name}: this server does not say which run an artifact is of (Gitea and Forgejo do not): keep the report in the repository and name it as git:REF:PATH`);
			}
			if ((origin.id === github.run.runId && !interrupted) || origin.head_branch !== branch)
				continue;
			if (origin.head_repository_id !== origin.repository_id)
				continue;
			if (artifact.expired) {
				skipped.expired++;
				continue;
			}
			const found = await judged({ id: artifact.id, runId: origin.id }, { branch, search, skipped });
			if (found !== undefined)
				return found;
			if (++looked >= mostRuns)
				return missing(name, branch, skipped);
		}
	}
	return missing(name, branch, skipped);
}
async function judged({ id, runId }, { branch, search: { github, interrupted = false, take = async () => "taken" }, skipped }) {
	const run = await github.request("GET", `${runs}/{run_id}`, { run_id: runId });
	if (typeof run?.id !== "number" || typeof run.head_sha !== "string")
		throw new port/* RequestError */.G(undefined, `expected GitHub's answer about run ${runId}, got something else`);
	if ((run.conclusion !== "success" && !interrupted) || !isTrustedRun(run, branch)) {
		skipped.red++;
		return undefined;
	}
	const found = { id, runId: run.id, commit: run.head_sha, url: run.html_url };
	const answer = await take(found);
	if (answer === "taken")
		return found;
	skipped[answer]++;
	return undefined;
}
function missing(name, branch, skipped) {
	const others = [
		...(skipped.red > 0
			? [
				`${skipped.red} of runs that failed or are not trusted (a run for push, schedule or a dispatch event on the branch itself is)`,
			]
			: []),
		...(skipped.expired > 0 ? [`${skipped.expired} that expired`] : []),
		...(skipped.refused > 0 ? [`${skipped.refused} of models that were refused`] : []),
	];
	const seen = others.length === 0 ? "" : `, only ${others.join(" and ")}`;
	return `no successful run of ${branch} has an artifact called ${name}${seen}`;
}
function artifact_all(github, name) {
	return github.list("/repos/{owner}/{repo}/actions/artifacts", { name, per_page: 100 });
}
/** Lists the artifacts of one commit's runs, the newest run first. */
async function* ofCommit({ github, name }, commit) {
	for await (const { id } of github.list(runs, { head_sha: commit, status: "success" })) {
		yield* github.list(`${runs}/{run_id}/artifacts`, { run_id: id, name });
	}
}
/** Returns the default branch, which a schedule's event may not contain. */
async function defaultBranch(github) {
	const { default_branch: branch } = await github.request("GET", "/repos/{owner}/{repo}");
	if (typeof branch === "string")
		return branch;
	throw new port/* RequestError */.G(undefined, "expected GitHub's answer about the repository, got something else");
}


/***/ }),

/***/ "src/platform/mlflow/artifacts.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ isPassedOn),
/* harmony export */   UL: () => (/* binding */ downloadArtifacts),
/* harmony export */   uN: () => (/* binding */ artifactFiles),
/* harmony export */   wn: () => (/* binding */ listArtifacts),
/* harmony export */   xz: () => (/* binding */ uploadArtifacts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:stream/promises");
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/core/text-end.ts");
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/mlflow/error.ts");
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/mlflow/shapes.ts");







/** The server's undocumented call for stores that it does not pass on takes no more. */
const mostPassedOnBytes = 10_000_000;
const mostFiles = 5000;
/**
 * Uploads files, and compares their sizes with what the server then lists.
 *
 * @throws {MlflowError} for a name that a server would change or refuse, before anything is sent.
 */
async function uploadArtifacts(client, place, files) {
	for (const { path } of files)
		refuseName(path);
	const sizes = new Map();
	for (const { path, content } of files) {
		const sizeBytes = "text" in content ? Buffer.byteLength(content.text) : (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(content.file)).size;
		sizes.set(path, sizeBytes);
		const body = "text" in content ? content.text : { sizeBytes, read: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(content.file, { end: sizeBytes }) };
		const proxied = proxiedPath(place);
		if (proxied !== undefined) {
			await client.upload(`api/2.0/mlflow-artifacts/artifacts/${encoded(`${proxied}/${path}`)}`, body);
			continue;
		}
		if (place.runId === undefined || sizeBytes > mostPassedOnBytes)
			throw storeError(client, place, path);
		const query = new URLSearchParams({ run_uuid: place.runId, path });
		await client.upload(`ajax-api/2.0/mlflow/upload-artifact?${query}`, body, "POST");
	}
	await compareSizes(client, place, sizes);
}
async function compareSizes(client, place, sizes) {
	const folders = new Set([...sizes.keys()].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)));
	for (const folder of folders) {
		const listed = new Map((await listArtifacts(client, place, folder === "." ? "" : folder)).map((each) => [each.path, each]));
		for (const [path, size] of sizes) {
			if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) !== folder)
				continue;
			const found = listed.get(path)?.sizeBytes;
			if (found !== size)
				throw new _error_js__WEBPACK_IMPORTED_MODULE_4__/* .MlflowError */ .mF(`${client.server.url}: ${path}: expected ${size} bytes after the upload, got ${found ?? "no file"}`);
		}
	}
}
/** Lists one folder. Empty if there is none. */
async function listArtifacts(client, place, folder) {
	const proxied = proxiedPath(place);
	if (proxied === undefined && place.runId === undefined)
		throw storeError(client, place, folder);
	const answer = proxied === undefined
		? await client.get("artifacts/list", { run_id: place.runId, ...(folder !== "" && { path: folder }) })
		: await client.json(`api/2.0/mlflow-artifacts/artifacts?${new URLSearchParams({ path: folder === "" ? proxied : `${proxied}/${folder}` })}`);
	return (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .objectsIn */ .Qv)(answer, "files").flatMap(({ path, is_dir: isFolder, file_size: size }) => {
		if (typeof path !== "string" || path === "")
			return [];
		const whole = proxied === undefined || folder === "" ? path : `${folder}/${path}`;
		return [{ path: whole, isFolder: isFolder === true, sizeBytes: Number(size ?? 0) }];
	});
}
/**
 * Downloads a folder with everything in it.
 *
 * @returns The number of files. 0 if there is no such folder.
 * @throws {MlflowError} for names that leave the folder, and for more files than a model has.
 */
async function downloadArtifacts(client, place, { folder, target }) {
	let count = 0;
	const rest = [folder];
	for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
		for (const { path, isFolder, sizeBytes } of await listArtifacts(client, place, at)) {
			const below = folder === "" ? path : path.slice(folder.length + 1);
			if (!isInside(path, at))
				throw new _error_js__WEBPACK_IMPORTED_MODULE_4__/* .MlflowError */ .mF(`${client.server.url}: expected files of ${at || "the run"}, got ${JSON.stringify(path)}`);
			if (++count > mostFiles)
				throw new _error_js__WEBPACK_IMPORTED_MODULE_4__/* .MlflowError */ .mF(`${client.server.url}: expected at most ${mostFiles} files, got more`);
			if (isFolder)
				rest.push(path);
			else
				await downloadFile(client, place, { path, sizeBytes, target: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, below) });
		}
	}
	return count;
}
function isInside(path, folder) {
	const parts = path.split("/");
	const clean = parts.every((part) => part !== "" && part !== "." && part !== "..") && !/[\\\0]/.test(path);
	return clean && (folder === "" || path.startsWith(`${folder}/`));
}
async function downloadFile(client, place, { path, sizeBytes, target }) {
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
	const proxied = proxiedPath(place);
	const address = proxied === undefined
		? `get-artifact?${new URLSearchParams({ run_uuid: place.runId ?? "", path })}`
		: `api/2.0/mlflow-artifacts/artifacts/${encoded(`${proxied}/${path}`)}`;
	await client.download(address, async ({ body }) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(body, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target)));
	const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target);
	if (sizeBytes > 0 && size !== sizeBytes)
		throw new _error_js__WEBPACK_IMPORTED_MODULE_4__/* .MlflowError */ .mF(`${client.server.url}: ${path}: expected ${sizeBytes} bytes, got ${size}`);
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
	const path = host === -1 ? "" : (0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutEnd */ .M)(rest.slice(host), "/");
	const start = path.search(/[^/]/);
	return start === -1 ? undefined : path.slice(start);
}
function storeError({ server }, { uri }, path) {
	const [scheme] = /^[a-z][a-z\d+.-]*:/i.exec(uri) ?? ["a folder of the server"];
	return new _error_js__WEBPACK_IMPORTED_MODULE_4__/* .MlflowError */ .mF(`${server.url}: ${path}: expected a server that passes files on (\`mlflow server --serve-artifacts\`), got files in ${scheme}, which only the cloud's own credentials open`);
}
/** @throws {MlflowError} for a name that the server would decode into another one, or refuse. */
function refuseName(path) {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
	if (!/[%#\\\u0000-\u001f]/.test(path) && isInside(path, ""))
		return;
	throw new _error_js__WEBPACK_IMPORTED_MODULE_4__/* .MlflowError */ .mF(`${JSON.stringify(path)}: expected a file name that MLflow can store, without % # \\ and control characters`);
}
function encoded(path) {
	return path.split("/").map(encodeURIComponent).join("/");
}
/** Lists the files in a folder on this disk, for an upload below `prefix`. Links are left out. */
async function artifactFiles(folder, prefix) {
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => {
		const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name);
		const below = file.slice(folder.length + 1).replaceAll("\\", "/");
		return { path: prefix === "" ? below : `${prefix}/${below}`, content: { file } };
	})
		.sort((a, b) => (a.path < b.path ? -1 : 1));
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

/***/ "src/platform/mlflow/error.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   TG: () => (/* binding */ transientStatuses),
/* harmony export */   mF: () => (/* binding */ MlflowError)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/github/refusal.ts");



/** A call that an MLflow server refused or did not answer. */
class MlflowError extends _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
	/** MLflow's code, such as `RESOURCE_DOES_NOT_EXIST`. Undefined if the answer was not MLflow's. */
	code;
	/** Undefined if there was no answer. */
	status;
	/** True for a page instead of JSON with status 404: this server is too old for the call, or the address is wrong. */
	isMissingEndpoint;
	constructor(message, options = {}) {
		super(message, options);
		this.code = options.code;
		this.status = options.status;
		this.isMissingEndpoint = options.isMissingEndpoint ?? false;
	}
}
/** Statuses after which the same request may succeed later. MLflow's own client retries them too. */
const transientStatuses = new Set([408, 429, 500, 502, 503, 504]);
/** Explains an answer that is not a success. */
function refusalOf({ url, call, status, text }) {
	const answer = jsonIn(text);
	const code = typeof answer?.["error_code"] === "string" ? answer["error_code"] : undefined;
	const message = typeof answer?.["message"] === "string" ? answer["message"] : text;
	const isMissingEndpoint = status === 404 && answer === undefined;
	const said = (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .plainMessage */ .C5)(message) || "no message";
	const hint = hintFor({ status, code, said });
	return new MlflowError(`${url}: ${call}: MLflow answered ${status}: ${code === undefined ? "" : `${code}: `}${said}${hint === undefined ? "" : ` (${hint})`}`, { code, status, isMissingEndpoint });
}
function hintFor({ status, code, said }) {
	if (status === 401)
		return "check MLFLOW_TRACKING_USERNAME with MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN";
	if (/Invalid Host header/i.test(said))
		return "start the server with --allowed-hosts and the name by which this machine reaches it";
	if (status === 403)
		return "this user may not do that: ask for the permission on the experiment or the model";
	if (status === 404 && code === undefined)
		return "the server does not know this call: it is too old, or MLFLOW_TRACKING_URI lacks a path prefix";
	if (status >= 300 && status < 400)
		return "a sign-in page or another address is in front of the server";
	if (status === 413)
		return "a gateway in front of the server limits the size of requests";
	return undefined;
}
function jsonIn(text) {
	try {
		const value = JSON.parse(text);
		return (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) ? value : undefined;
	}
	catch {
		// Sign-in plugins, gateways and crashes answer with a page or with plain text.
		return undefined;
	}
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
/* harmony import */ var _artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/mlflow/artifacts.ts");
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
		await (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadArtifacts */ .xz)(client, place, await modelFiles(model, run.id, undefined));
		return undefined;
	}
	if (logged.status !== "LOGGED_MODEL_READY") {
		const finish = (status) => client.send("PATCH", `logged-models/${logged.id}`, { model_id: logged.id, status });
		try {
			const files = await modelFiles({ ...model, name: "" }, run.id, logged.id);
			await (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadArtifacts */ .xz)(client, { uri: logged.artifactUri, runId: undefined }, files);
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
	const files = await (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactFiles */ .uN)(folder, name);
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
	const [first] = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsIn */ .Qv)(answer, "runs");
	return first && runIn(first);
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
