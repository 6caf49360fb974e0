export const id = "models-predictor-identity";
export const ids = ["models-predictor-identity"];
export const modules = {

/***/ "src/data/table/row-texts.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readRowTexts),
/* harmony export */   f: () => (/* binding */ writeTextCsv)
/* harmony export */ });
/* harmony import */ var _column_builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/column-builder.ts");
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/csv.ts");
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/source.ts");
/* harmony import */ var _table_builder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/table/table-builder.ts");




/**
 * Returns the original text of the cells in some rows: `00619`, `38.0`, `NA`. The files are read again, and only
 * these cells are kept.
 *
 * @returns Undefined if a file is not delimited text: JSON, Parquet and Arrow contain values without a spelling.
 */
async function readRowTexts({ files }, choice, options) {
	const sources = [];
	for (const { path } of files)
		sources.push(await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .fileSource */ .IO)(path, options.cwd ?? ".", options.format));
	if (sources.some(({ format }) => format !== "csv"))
		return undefined;
	const { encoding = "utf-8", bufferBytes = 2 ** 21, signal, delimiter } = options;
	const collector = new TextCollector(choice);
	let builder;
	let found = ",";
	const begin = (names, separator = ",") => {
		// Blanks cannot separate empty cells.
		if (builder === undefined)
			found = separator === " " ? "," : separator;
		builder ??= new TextTable(names, collector);
		return builder;
	};
	for (const source of sources) {
		await (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsv */ .N)(source, begin, { delimiter, encoding, signal, bufferBytes, hash: undefined });
	}
	return { names: choice.names, rows: collector.finish(), delimiter: found };
}
/**
 * Writes texts as CSV in pieces of about 64 kB (RFC 4180, LF line ends).
 *
 * @param delimiter A single character.
 */
function* writeTextCsv({ names, rows }, delimiter) {
	const special = new RegExp(`["\\r\\n${delimiter}]|^[ \\t]|[ \\t]$`);
	const quote = (text) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	let piece = `${names.map(quote).join(delimiter)}\n`;
	for (const row of rows) {
		const line = row.map(quote).join(delimiter);
		// A blank line would not be a row.
		piece += line === "" ? '""\n' : `${line}\n`;
		if (piece.length > PIECE) {
			yield piece;
			piece = "";
		}
	}
	yield piece;
}
const PIECE = 2 ** 16;
/** Collects cells in the order of the files. A row that is read twice because it was incomplete counts once. */
class TextCollector {
	#rows;
	#positions;
	#found = [];
	/** Index of the current row in `#rows`. */
	#at = -1;
	#current = [];
	constructor({ names, rows }) {
		this.#rows = rows;
		this.#positions = new Map(names.map((name, index) => [name, index]));
	}
	position(name) {
		return this.#positions.get(name);
	}
	take(row, position, text) {
		if (row !== this.#rows[this.#at]) {
			if (row !== this.#rows[this.#at + 1])
				return;
			this.#at++;
			this.#current = new Array(this.#positions.size).fill("");
			this.#found.push(this.#current);
		}
		this.#current[position] = text();
	}
	finish() {
		return this.#found;
	}
}
const UNREAD = { type: "skipped", missing: new Set(), decimalComma: false, tolerant: true, schema: {} };
/** Passes on the text of each cell. */
class TextColumn extends _column_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .ColumnBuilder */ .Q {
	#collector;
	#position;
	constructor(name, position, collector) {
		super(name, UNREAD, 0);
		this.#collector = collector;
		this.#position = position;
	}
	cell(row, bytes, start, end) {
		this.#collector.take(row, this.#position, () => Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8"));
	}
}
class TextTable extends _table_builder_js__WEBPACK_IMPORTED_MODULE_3__/* .TableBuilder */ .O {
	#texts;
	constructor(names, collector) {
		super(names, { reading: () => UNREAD, limitBytes: Number.POSITIVE_INFINITY, path: "" });
		// Nothing is stored per row, so there is room for all.
		this.capacity = Number.MAX_SAFE_INTEGER;
		this.#texts = new Map(this.columns.map((column) => {
			const position = collector.position(column.name);
			return [column.name, position === undefined ? column : new TextColumn(column.name, position, collector)];
		}));
	}
	column(name) {
		return this.#texts.get(name);
	}
}


/***/ }),

/***/ "src/models/predictor/identity.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identityOf: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _bundle_mark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/models/bundle/mark.ts");
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/predictor/load.ts");
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/models/predictor/model-place.ts");









/**
 * Returns the size and digest of a model of any framework, readable or not. They are those that `loadPredictor` gives: a bundle
 * has its own digest, and a model file has its sha256, also in an MLflow folder. Another folder has the digest of its files'
 * sorted names and digests.
 *
 * @throws {Failure} if `path` does not exist, or is a folder without files.
 */
async function identityOf(path, cwd) {
	const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(cwd, path);
	const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(absolute).catch((error) => {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: ${(0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(error)}`, { cause: error });
	});
	const file = await (0,_model_place_js__WEBPACK_IMPORTED_MODULE_8__/* .modelFileAt */ .ZS)(path, cwd);
	const marked = status.isDirectory() && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(absolute)).includes(_bundle_mark_js__WEBPACK_IMPORTED_MODULE_6__/* .MARK */ .M);
	if (marked || (file !== undefined && (await isOwn(file, cwd)))) {
		const { digest, sizeBytes } = await (0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .loadPredictor */ .b)(path, { cwd });
		return { digest, sizeBytes };
	}
	if (file !== undefined) {
		const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(cwd, file.path);
		return { digest: `sha256:${await digestOf(place)}`, sizeBytes: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(place)).size };
	}
	if (!status.isDirectory())
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: expected a file or a folder`);
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(absolute, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name));
	if (files.length === 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: expected a model, got an empty folder`);
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
	let sizeBytes = 0;
	for (const each of files.sort()) {
		const name = each.slice(absolute.length + 1).replaceAll("\\", "/");
		hash.update(`${JSON.stringify(name)} ${await digestOf(each)}\n`);
		sizeBytes += (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(each)).size;
	}
	return { digest: `sha256:${hash.digest("hex")}`, sizeBytes };
}
/** A file that is no ONNX model is nobody's own. */
async function isOwn(file, cwd) {
	try {
		return await (0,_model_place_js__WEBPACK_IMPORTED_MODULE_8__/* .isOwnFile */ .Z4)(file, cwd);
	}
	catch (error) {
		if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H)
			return false;
		throw error;
	}
}
async function digestOf(file) {
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
	for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))
		hash.update(chunk);
	return hash.digest("hex");
}


/***/ }),

/***/ "src/platform/github/deployments.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ reportDeployment)
/* harmony export */ });
const longestDescription = 140;
/**
 * Adds a status to the newest deployment of this commit to an environment. A job with `environment:` has one already; if
 * there is none, it is created. https://docs.github.com/en/rest/deployments
 *
 * @returns the id of the deployment.
 * @throws {RequestError} for a refusal. Status 403 means that `deployments: write` is missing.
 */
async function reportDeployment(github, { environment, state, description, url }) {
	const { headSha, serverUrl, owner, repository, runId } = github.run;
	const known = await github.request("GET", "/repos/{owner}/{repo}/deployments", {
		sha: headSha,
		environment,
		per_page: 1,
	});
	const id = known[0]?.id ??
		(await github.request("POST", "/repos/{owner}/{repo}/deployments", {
			ref: headSha,
			environment,
			auto_merge: false,
			required_contexts: [],
			description: description.slice(0, longestDescription),
		})).id;
	await github.request("POST", `/repos/{owner}/{repo}/deployments/${id}/statuses`, {
		state,
		environment,
		description: description.slice(0, longestDescription),
		log_url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`,
		...(url !== undefined && { environment_url: url }),
	});
	return id;
}


/***/ }),

/***/ "src/platform/process/child.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ startChild),
/* harmony export */   w: () => (/* binding */ runChild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:child_process");
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/process/environment.ts");




/**
 * Starts a program without a shell in a new process group. All its child processes end with it when `signal` aborts,
 * the time is up, or `stop` is called.
 */
function startChild(command, args, options) {
	const { cwd, env, signal, stdin, timeoutMs, onStdout, onLine, keepBytes = 256 * 1024 } = options;
	const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
		cwd,
		env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Qc)(env),
		stdio: ["pipe", "pipe", "pipe"],
		detached: inGroup,
		windowsHide: true,
	});
	const stdout = new Tail(keepBytes);
	const stderr = new Tail(keepBytes);
	const log = new Tail(keepBytes);
	let timedOut = false;
	let graceTimer;
	const terminate = (graceMs = 2000) => {
		killGroup(child, "SIGTERM");
		graceTimer ??= setTimeout(() => killGroup(child, "SIGKILL"), graceMs);
	};
	for (const [stream, tail] of [
		[child.stdout, stdout],
		[child.stderr, stderr],
	]) {
		const lines = onLine === undefined ? undefined : lineReader(onLine);
		stream.on("data", (chunk) => {
			tail.push(chunk);
			log.push(chunk);
			lines?.(chunk);
		});
		stream.on("end", () => lines?.(undefined));
	}
	if (onStdout !== undefined)
		child.stdout.on("data", onStdout);
	const ended = new Promise((done, failed) => {
		const abort = () => terminate(500);
		signal.addEventListener("abort", abort, { once: true });
		if (signal.aborted)
			abort();
		const timer = timeoutMs === undefined
			? undefined
			: setTimeout(() => {
				timedOut = true;
				terminate();
			}, timeoutMs);
		const settle = () => {
			signal.removeEventListener("abort", abort);
			clearTimeout(timer);
			clearTimeout(graceTimer);
		};
		child.on("error", (error) => {
			settle();
			failed(new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${command}: ${startRefusal(error)}`, { cause: error }));
		});
		child.on("close", (code, signalName) => {
			settle();
			const number = signalName === null ? 0 : (node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signalName] ?? 0);
			done({ code: code ?? 128 + number, signal: signalName, timedOut, stdout: stdout.text(), stderr: stderr.text() });
		});
	});
	ended.catch(() => { });
	feed(child, stdin);
	const stop = (graceMs) => {
		terminate(graceMs);
		return ended;
	};
	return { pid: child.pid, ended, log: () => log.text(), stop };
}
/** Runs a program to its end. If `signal` aborts, throws after the program has ended. */
async function runChild(command, args, options) {
	const result = await startChild(command, args, options).ended;
	options.signal.throwIfAborted();
	return result;
}
/** Windows has no process groups that can be stopped at once. */
const inGroup = process.platform !== "win32";
function killGroup(child, name) {
	if (child.pid === undefined)
		return;
	try {
		if (inGroup)
			process.kill(-child.pid, name);
		else
			child.kill(name);
	}
	catch {
		// The process group no longer exists.
	}
}
/** Writes to stdin. A child may close it early, so EPIPE is not an error. */
async function feed(child, stdin) {
	const pipe = child.stdin;
	pipe.on("error", () => { });
	if (stdin === undefined || typeof stdin === "string" || stdin instanceof Uint8Array) {
		pipe.end(stdin ?? "");
		return;
	}
	try {
		for await (const chunk of stdin) {
			if (pipe.destroyed)
				break;
			if (!pipe.write(chunk))
				await writable(pipe);
		}
		pipe.end();
	}
	catch (error) {
		// A partial input must not look complete.
		pipe.destroy(error);
		killGroup(child, "SIGTERM");
	}
}
function writable(pipe) {
	return new Promise((done) => {
		const settle = () => {
			for (const event of ["drain", "close", "error"])
				pipe.off(event, settle);
			done();
		};
		for (const event of ["drain", "close", "error"])
			pipe.on(event, settle);
	});
}
function startRefusal(error) {
	if (error.code === "ENOENT")
		return "there is no such program, or its working directory is missing";
	if (error.code === "EACCES")
		return "it may not be run (permission denied)";
	if (error.code === "E2BIG")
		return "its arguments and environment are too long";
	return `it could not be started: ${error.message}`;
}
/** Splits chunks into complete lines. `undefined` ends the last one. */
function lineReader(onLine) {
	const mostChars = 64 * 1024;
	const decoder = new TextDecoder();
	let rest = "";
	return (chunk) => {
		const parts = (rest + (chunk === undefined ? "" : decoder.decode(chunk, { stream: true }))).split(/\r?\n/);
		rest = chunk === undefined ? "" : parts.pop();
		if (rest.length > mostChars) {
			parts.push(rest);
			rest = "";
		}
		for (const line of parts)
			if (line !== "")
				onLine(line);
	};
}
/** Keeps the last bytes of a stream of any length. */
class Tail {
	#chunks = [];
	#bytes = 0;
	#most;
	constructor(most) {
		this.#most = most;
	}
	push(chunk) {
		this.#chunks.push(chunk);
		this.#bytes += chunk.length;
		while (this.#chunks.length > 1 && this.#bytes - this.#chunks[0].length >= this.#most) {
			this.#bytes -= this.#chunks.shift().length;
		}
	}
	text() {
		return Buffer.concat(this.#chunks).subarray(-this.#most).toString();
	}
}


/***/ }),

/***/ "src/platform/process/program.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram)
/* harmony export */ });
/* unused harmony export programFiles */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Finds a program in `PATH`. Undefined if there is none. */
async function findProgram(name, env) {
	for (const file of programFiles(name, env)) {
		const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
		if (isThere)
			return file;
	}
	return undefined;
}
/**
 * The files that may be a program, in the order in which they are looked for. Windows has programs by extension (`PATHEXT`), and
 * names of variables in any case; a copy of its environment has `Path`.
 */
function programFiles(name, env, { delimiter, join, sep } = (node_path__WEBPACK_IMPORTED_MODULE_1___default())) {
	const windows = sep === "\\";
	const variableOf = (variable) => {
		const key = windows ? Object.keys(env).find((each) => each.toUpperCase() === variable) : variable;
		return key === undefined ? undefined : env[key];
	};
	const endings = windows ? ["", ...(variableOf("PATHEXT") ?? ".COM;.EXE;.BAT;.CMD").split(";")] : [""];
	const folders = (variableOf("PATH") ?? "").split(delimiter).filter((folder) => folder !== "");
	return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending.toLowerCase())));
}


/***/ })

};
