export const id = "models-predictor-identity";
export const ids = ["models-predictor-identity"];
export const modules = {

/***/ "src/core/secret.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isSecretName),
/* harmony export */   x: () => (/* binding */ knownSecrets)
/* harmony export */ });
const secretNames = /(^|_)(token|secret|passw(or)?d|passphrase|pwd|api_?key|private_?key|secret_?key|access_?key|account_?key|credentials?)(_|$)/i;
/** Words after which a name is that of something about a secret, such as its file, and no secret itself. */
const aboutSecrets = /_(file|path|dir|folder|name|id|ids|length|size|count|type|index|limit)$/i;
/** Special tokens of language models, which are words and no secrets. */
const specialTokens = /(^|_)(pad|eos|bos|unk|sep|cls|mask|special|image|start|end|num|max|min|per|next)_token(_|$)/i;
/** Returns true for the name of a parameter or a variable whose value is a secret: `api-key`, `HF_TOKEN`, `dbPassword`. */
function isSecretName(name) {
	const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]/g, "_");
	return secretNames.test(words) && !aboutSecrets.test(words) && !specialTokens.test(words);
}
/** Texts that can be recognised as secrets: of GitHub, GitLab, AWS, Slack, OpenAI and Hugging Face, private keys, and JWT. */
const knownSecrets = /(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255}|glpat-[\w-]{20,255}|(?:AKIA|ASIA)[A-Z0-9]{16}|xox[abpr]-[\w-]{10,255}|sk-[\w-]{20,255}|hf_[A-Za-z0-9]{20,255}|eyJ[\w-]{10,4000}\.eyJ[\w-]{10,8000}\.[\w-]{0,2000})|-----BEGIN [A-Z ]{0,40}PRIVATE KEY[\s\S]*/;


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
/* harmony import */ var _bundle_kept_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/models/bundle/kept-folder.ts");
/* harmony import */ var _bundle_mark_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/bundle/mark.ts");
/* harmony import */ var _model_head_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/models/predictor/model-head.ts");
/* harmony import */ var _model_kind_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/models/predictor/model-kind.ts");










/**
 * Returns the size and digest of a model of any framework, readable or not. They are those that `loadPredictor` gives: a bundle
 * has its own digest, and a model file has its sha256, also in an MLflow folder. Another folder has the digest of its files'
 * sorted names and digests. The files that `train` adds to a model that it keeps as it is are no part of it.
 *
 * @throws {Failure} if `path` does not exist, is a folder without files, or no longer holds the model that `train` kept.
 */
async function identityOf(path, cwd) {
	const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(cwd, path);
	const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(absolute).catch((error) => {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: ${(0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(error)}`, { cause: error });
	});
	const entries = status.isDirectory() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(absolute, { withFileTypes: true }) : [];
	const kept = status.isDirectory() ? await (0,_bundle_kept_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .keptFolder */ .H)(path, cwd) : undefined;
	const own = entries.filter(({ name }) => kept?.added.includes(name) !== true);
	// The readers of bundles are only loaded for what they may be able to read.
	if (await isPlain(path, own, cwd)) {
		const identity = status.isDirectory() ? await folderIdentity(path, absolute, kept) : await fileIdentity(absolute);
		return kept === undefined ? identity : confirmed(kept, { path, absolute, own, identity });
	}
	const { modelFileAt } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("data-features"), __webpack_require__.e("models-bundle"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/models/predictor/model-place.ts"));
	const file = await modelFileAt(path, cwd);
	const marked = status.isDirectory() && entries.some(({ name }) => name === _bundle_mark_js__WEBPACK_IMPORTED_MODULE_7__/* .MARK */ .M);
	if (marked || (file !== undefined && (await isOwn(file, cwd)))) {
		const { loadPredictor } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("data-features"), __webpack_require__.e("models-bundle"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/models/predictor/load.ts"));
		const { digest, sizeBytes } = await loadPredictor(path, { cwd });
		return { digest, sizeBytes };
	}
	if (file !== undefined)
		return fileIdentity((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(cwd, file.path));
	if (!status.isDirectory())
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: expected a file or a folder`);
	const identity = await folderIdentity(path, absolute, kept);
	return kept === undefined ? identity : confirmed(kept, { path, absolute, own, identity });
}
/** Returns true for a file that is no ONNX model, and for a folder that is neither a bundle nor around a single known file. */
async function isPlain(path, own, cwd) {
	if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(cwd, path))).isFile())
		return (0,_model_kind_js__WEBPACK_IMPORTED_MODULE_9__/* .kindOf */ .I)(await (0,_model_head_js__WEBPACK_IMPORTED_MODULE_8__/* .readHead */ .z)(path, cwd)) !== "onnx";
	if (own.some(({ name }) => name === _bundle_mark_js__WEBPACK_IMPORTED_MODULE_7__/* .MARK */ .M || name === "MLmodel"))
		return false;
	const [only, ...others] = own;
	if (only === undefined || others.length > 0 || !only.isFile())
		return true;
	return (0,_model_kind_js__WEBPACK_IMPORTED_MODULE_9__/* .kindOf */ .I)(await (0,_model_head_js__WEBPACK_IMPORTED_MODULE_8__/* .readHead */ .z)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, only.name), cwd)) === undefined;
}
async function fileIdentity(absolute) {
	return { digest: `sha256:${await digestOf(absolute)}`, sizeBytes: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(absolute)).size };
}
async function folderIdentity(path, absolute, kept) {
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(absolute, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name));
	const added = new Set(kept?.added.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(absolute, name)));
	const own = files.filter((each) => !added.has(each));
	if (own.length === 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: expected a model, got an empty folder`);
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
	let sizeBytes = 0;
	for (const each of own.sort()) {
		const name = each.slice(absolute.length + 1).replaceAll("\\", "/");
		hash.update(`${JSON.stringify(name)} ${await digestOf(each)}\n`);
		sizeBytes += (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(each)).size;
	}
	return { digest: `sha256:${hash.digest("hex")}`, sizeBytes };
}
/** The identity of a kept model, which is that of its file if there is one only. @throws {Failure} if it was changed since. */
async function confirmed(kept, { path, absolute, own, identity }) {
	if (identity.digest === kept.digest)
		return identity;
	const [only, ...others] = own;
	if (only?.isFile() === true && others.length === 0) {
		const ofFile = await fileIdentity((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(absolute, only.name));
		if (ofFile.digest === kept.digest)
			return ofFile;
	}
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`${path}: expected the model ${kept.digest}, as training.json in the folder says, got another one (run train again, or remove training.json and README.md from a folder that you changed yourself)`);
}
/** A file that is no ONNX model is nobody's own. */
async function isOwn(file, cwd) {
	try {
		const { isOwnFile } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("data-features"), __webpack_require__.e("models-bundle"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/models/predictor/model-place.ts"));
		return await isOwnFile(file, cwd);
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

/***/ "src/platform/http/address.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ httpAddress)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Parses an address. @throws {Failure} for anything but http and https. */
function httpAddress(url, input = "url") {
	const address = URL.canParse(url) ? new URL(url) : undefined;
	if (address === undefined || !/^https?:$/.test(address.protocol)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${input}: expected an http or https address, got ${JSON.stringify(url.slice(0, 80))}`);
	}
	return address;
}


/***/ }),

/***/ "src/platform/process/child.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ runChild),
  v: () => (/* binding */ startChild)
});

var external_node_child_process_ = __webpack_require__("node:child_process");
var external_node_os_ = __webpack_require__("node:os");
var failure = __webpack_require__("src/core/failure.ts");
var environment = __webpack_require__("src/platform/process/environment.ts");
var external_node_fs_ = __webpack_require__("node:fs");
;// CONCATENATED MODULE: ./src/platform/process/tree.ts

/** Windows has no process groups that can be stopped at once. */
const hasGroups = process.platform !== "win32";
/**
 * A process and all that descend from it, also those in groups and sessions of their own, as `torchrun` and `setsid` start them.
 * Only Linux lists processes as files; elsewhere the tree is the process group.
 */
class ProcessTree {
	#root;
	#members = new Map();
	constructor(root) {
		this.#root = root;
	}
	/** Sends a signal to all members, to the parents first so that they start no more. */
	signal(name) {
		this.#find();
		send(hasGroups ? -this.#root : this.#root, name);
		for (const { pid } of this.#members.values())
			send(pid, name);
	}
	/** True if no member is left, as far as the system shows. */
	isEmpty() {
		this.#find();
		return this.#members.size === 0;
	}
	/** Adds new members, and forgets those that have ended. A member stays one when its parent has ended. */
	#find() {
		const running = new Map(listed().map((each) => [each.pid, each]));
		for (const [pid, { start }] of this.#members) {
			const now = running.get(pid);
			if (now === undefined || now.isZombie || now.start !== start)
				this.#members.delete(pid);
		}
		const isMember = (pid) => pid === this.#root || this.#members.has(pid);
		let before;
		do {
			before = this.#members.size;
			for (const each of running.values()) {
				if (!each.isZombie && (isMember(each.parent) || isMember(each.pid) || each.session === this.#root))
					this.#members.set(each.pid, each);
			}
		} while (this.#members.size > before);
	}
}
function send(pid, name) {
	try {
		process.kill(pid, name);
	}
	catch {
		// It no longer exists.
	}
}
function listed() {
	if (process.platform !== "linux")
		return [];
	return (0,external_node_fs_.readdirSync)("/proc").flatMap((name) => {
		if (!/^\d+$/.test(name))
			return [];
		const member = memberOf(Number(name));
		return member === undefined ? [] : [member];
	});
}
/** Reads `/proc/PID/stat`. The name of the program is in parentheses, and may hold any character. */
function memberOf(pid) {
	try {
		const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "latin1");
		const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
		const [state = "", parent = "", , session = ""] = fields;
		return {
			pid,
			parent: Number(parent),
			session: Number(session),
			start: fields[19] ?? "",
			isZombie: /[ZX]/.test(state),
		};
	}
	catch {
		// It has ended since it was listed.
		return undefined;
	}
}

;// CONCATENATED MODULE: ./src/platform/process/child.ts





/**
 * Starts a program without a shell in a new process group. Its whole process tree ends with it when `signal` aborts, the time is
 * up, or `stop` is called.
 */
function startChild(command, args, options) {
	const { cwd, env, signal, stdin, timeoutMs, abortGraceMs = 500, leftBehindMs, onStdout, onLine } = options;
	const { keepBytes = 256 * 1024 } = options;
	const child = (0,external_node_child_process_.spawn)(command, args, {
		cwd,
		env: (0,environment/* childEnvironment */.Qc)(env),
		stdio: ["pipe", "pipe", "pipe"],
		detached: inGroup,
		windowsHide: true,
	});
	const stdout = new Tail(keepBytes);
	const stderr = new Tail(keepBytes);
	const log = new Tail(keepBytes);
	let timedOut = false;
	const tree = child.pid === undefined ? undefined : new ProcessTree(child.pid);
	let graceTimer;
	let killAt = 0;
	const terminate = (graceMs = 2000) => {
		tree?.signal("SIGTERM");
		killAt ||= performance.now() + graceMs;
		graceTimer ??= setTimeout(() => tree?.signal("SIGKILL"), graceMs);
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
		const abort = () => terminate(abortGraceMs);
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
			clearTimeout(leftBehind);
		};
		let leftBehind;
		child.on("exit", () => {
			if (leftBehindMs !== undefined)
				leftBehind = setTimeout(terminate, leftBehindMs);
		});
		child.on("error", (error) => {
			settle();
			failed(new failure/* Failure */.H(`${command}: ${startRefusal(error)}`, { cause: error }));
		});
		child.on("close", async (code, signalName) => {
			settle();
			// Members without the pipes may still run. They have the rest of the time to end.
			if (killAt > 0 && tree !== undefined)
				await goneBy(killAt, tree);
			const number = signalName === null ? 0 : (external_node_os_.constants.signals[signalName] ?? 0);
			done({ code: code ?? 128 + number, signal: signalName, timedOut, stdout: stdout.text(), stderr: stderr.text() });
		});
	});
	ended.catch(() => { });
	feed(child, tree, stdin);
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
/** Waits until a tree has ended, and kills what is left of it at a time of `performance.now()`. */
async function goneBy(time, tree) {
	while (!tree.isEmpty()) {
		const late = performance.now() - time;
		// The system takes a moment to end what was killed.
		if (late > killMs)
			return;
		if (late >= 0)
			tree.signal("SIGKILL");
		await new Promise((done) => setTimeout(done, 20));
	}
}
const killMs = 1000;
/** Writes to stdin. A child may close it early, so EPIPE is not an error. */
async function feed(child, tree, stdin) {
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
		tree?.signal("SIGTERM");
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

/***/ "src/platform/process/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _child_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/process/child.ts");

const LAST_LINES = 20;
const LAST_BYTES = 16_384;
/**
 * Runs a user's command to its end, without a shell. On a timeout, or when `signal` aborts, its whole process group
 * ends.
 *
 * @throws {Failure} if the program cannot be started. Rejects with the signal's reason when it aborts.
 */
async function runCommand([program, ...words], { cwd, env, input, timeoutMs, signal }) {
	signal.throwIfAborted();
	const stdout = [];
	const child = (0,_child_js__WEBPACK_IMPORTED_MODULE_0__/* .startChild */ .v)(program, words, {
		cwd,
		env,
		signal,
		stdin: input,
		timeoutMs,
		keepBytes: LAST_BYTES,
		onStdout: (chunk) => void stdout.push(chunk),
	});
	const ended = await child.ended;
	signal.throwIfAborted();
	return {
		code: ended.signal === null ? ended.code : null,
		signal: ended.signal,
		timedOut: ended.timedOut,
		stdout: Buffer.concat(stdout),
		lastLines: ended.stderr
			.split(/\r?\n/)
			.filter((line) => line.trim() !== "")
			.slice(-LAST_LINES),
	};
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
