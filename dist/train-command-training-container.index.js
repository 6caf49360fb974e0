export const id = "train-command-training-container";
export const ids = ["train-command-training-container"];
export const modules = {

/***/ "src/actions/train/command/training-container.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ projectFolderInside),
/* harmony export */   containerStart: () => (/* binding */ containerStart),
/* harmony export */   storeMounts: () => (/* binding */ storeMounts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:url");
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_container_container_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/container/container.ts");
/* harmony import */ var _platform_container_engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/container/engine.ts");
/* harmony import */ var _platform_process_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/platform/process/environment.ts");
/* harmony import */ var _recorded_parameters_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/actions/train/command/recorded-parameters.ts");








/** Folder of a project in a container: the one that MLflow copies it to. */
const projectFolderInside = "/mlflow/projects/code";
/** Returns how an engine starts a program of a training. @throws {Failure} for a variable of the project that is not set. */
function containerStart({ engine, image, environment, mounts, file }, { words, variables, mounts: further }, context) {
	const env = { ...context.env, ...variables };
	const name = (0,_platform_container_container_js__WEBPACK_IMPORTED_MODULE_4__/* .containerName */ .xN)();
	const args = (0,_platform_container_container_js__WEBPACK_IMPORTED_MODULE_4__/* .containerArguments */ .iA)({
		engine,
		image,
		name,
		folder: projectFolderInside,
		mounts: [...mounts, ...further],
		variableNames: [...Object.keys(variables), ...passedOn(env), ...copied(environment, { file, env })],
		variables: environment.variables,
		user: process.getuid === undefined ? undefined : { uid: process.getuid(), gid: process.getgid() },
		usesHostNetwork: isOnThisMachine(env["MLFLOW_TRACKING_URI"]),
	}, words);
	return {
		words: [engine.program, ...args],
		env,
		remove: () => (0,_platform_container_container_js__WEBPACK_IMPORTED_MODULE_4__/* .removeContainer */ .od)(engine, name, context),
		refusal: ({ code, stderr }) => {
			const said = (0,_platform_container_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .errorLine */ .BP)(stderr);
			if (code === 125)
				return `${file}: docker_env: expected ${engine.program} to start the image ${image.name}, got: ${said}`;
			const isStart = /OCI runtime|runc|crun|executable file not found|exec format error/.test(stderr);
			if ((code !== 126 && code !== 127) || !isStart)
				return undefined;
			if (/exec format error/i.test(stderr))
				return `${file}: docker_env: expected an image for this machine (${process.arch}), got ${image.name} for another one`;
			return `${file}: docker_env: expected the program ${words[0]} in the image ${image.name}, got none that can be started (name an image that has it): ${said}`;
		},
	};
}
/** Variables of MLflow, of its store on Databricks, and of seeds, which the program reads on this machine too. */
function passedOn(env) {
	return Object.keys((0,_platform_process_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .childEnvironment */ .Qc)(env)).filter((name) => env[name] !== undefined && (/^(?:MLFLOW|DATABRICKS)_\w+$/.test(name) || _recorded_parameters_js__WEBPACK_IMPORTED_MODULE_6__/* .seedVariables */ .v$.includes(name)));
}
function copied({ copiedVariables }, { file, env }) {
	const there = (0,_platform_process_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .childEnvironment */ .Qc)(env);
	const missing = copiedVariables.filter((name) => there[name] === undefined);
	if (missing.length === 0)
		return copiedVariables;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${file}: docker_env: environment: expected the variables ${missing.join(", ")} on this machine, got none (set them in env of the step; its own inputs and tokens are never copied)`);
}
/** True for a server that a container reaches only by the network of this machine. */
function isOnThisMachine(address) {
	return /^https?:\/\/(?:[^/@]*@)?(?:localhost|127\.[\d.]+|\[::1\])(?:[:/]|$)/i.test(address?.trim() ?? "");
}
/**
 * The folder of a store of plain files, which a container has at the same path. None for a server. Of a store that does not exist yet, it is the
 * folder around it, because MLflow makes the default experiment only together with its store.
 */
async function storeMounts(address, folder) {
	const text = address?.trim() ?? "";
	const isAddress = /^[a-z][a-z\d+.-]*:/i.test(text);
	if (text === "" || text === "databricks" || (isAddress && !/^file:/i.test(text)))
		return [];
	const path = isAddress ? (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(text) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, text);
	const isThere = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)) !== undefined;
	const mounted = isThere ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(mounted, { recursive: true });
	return mounted === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(mounted) ? [] : [{ source: mounted, target: mounted }];
}


/***/ }),

/***/ "src/platform/container/container.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cB: () => (/* binding */ sharesFiles),
/* harmony export */   iA: () => (/* binding */ containerArguments),
/* harmony export */   od: () => (/* binding */ removeContainer),
/* harmony export */   xN: () => (/* binding */ containerName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _process_arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/process/arguments.ts");
/* harmony import */ var _process_child_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/process/child.ts");
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/container/engine.ts");





/** A name that no other container has. */
function containerName() {
	return `trainyard-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex")}`;
}
/**
 * Returns the arguments with which an engine runs a program in a new container, and removes it afterwards. The image is started by
 * its digest and never pulled, and its entry point stays.
 *
 * @throws {Failure} for a path that an engine would read as several.
 */
function containerArguments(options, words) {
	const { engine, image, name, folder, user, usesHostNetwork } = options;
	const own = ["run", "--rm", "--pull=never", "--name", name, "--security-opt", "no-new-privileges"];
	own.push("--workdir", folder, ...userArguments(engine, user));
	if (usesHostNetwork)
		own.push("--network", "host");
	for (const mount of withoutDoubles(options.mounts))
		own.push("--mount", mountArgument(mount));
	for (const each of [...new Set(options.variableNames)].sort())
		own.push("--env", each);
	for (const [key, value] of options.variables)
		own.push("--env", `${key}=${value}`);
	return [...(0,_process_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .programArguments */ .f)({ own, foreign: [image.id], end: "--" }), ...words];
}
/** Without root, the engine maps root in the container to the caller. Podman can also give the caller the same number there. */
function userArguments({ kind, isRootless }, user) {
	if (user === undefined || (isRootless && kind === "docker"))
		return [];
	// The image has no home for a user whom it does not know.
	const home = user.uid === 0 ? [] : ["--env", "HOME=/tmp"];
	return [...(isRootless ? ["--userns=keep-id"] : []), "--user", `${user.uid}:${user.gid}`, ...home];
}
function withoutDoubles(mounts) {
	return [...new Map(mounts.map((each) => [each.target, each])).values()];
}
function mountArgument({ source, target, isReadOnly }) {
	for (const path of [source, target])
		if (/[,"\r\n]/.test(path))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`container: expected a path without a comma and quotes to mount, got ${JSON.stringify(path)}`);
	return `type=bind,source=${source},target=${target}${isReadOnly === true ? ",readonly" : ""}`;
}
const removeMs = 30_000;
/** Removes a container with all that runs in it, also while the step is being cancelled. One that has ended is no error. */
async function removeContainer(engine, name, host) {
	const time = engine.kind === "podman" ? ["--time", "0"] : [];
	const args = (0,_process_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .programArguments */ .f)({ own: ["rm", "--force", "--volumes", ...time], foreign: [name], end: "--" });
	const signal = new AbortController().signal;
	await (0,_process_child_js__WEBPACK_IMPORTED_MODULE_3__/* .runChild */ .w)(engine.program, args, { ...(0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .surroundings */ .i5)(host), signal, timeoutMs: removeMs }).catch(() => undefined);
}
/**
 * True if the engine has the files of this process. In a container that only has the socket of its host's Docker, it has not.
 */
async function sharesFiles(engine, image, host) {
	if (engine.kind === "podman")
		return true;
	const name = containerName();
	const own = [
		"create",
		"--pull=never",
		"--name",
		name,
		"--mount",
		mountArgument({ source: host.cwd, target: "/seen" }),
	];
	const args = (0,_process_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .programArguments */ .f)({ own, foreign: [image.id, "none"], end: "--" });
	const created = await (0,_process_child_js__WEBPACK_IMPORTED_MODULE_3__/* .runChild */ .w)(engine.program, args, { ...(0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .surroundings */ .i5)(host), timeoutMs: removeMs });
	if (created.code === 0)
		await removeContainer(engine, name, host);
	return !/bind source path does not exist/.test(created.stderr);
}


/***/ }),

/***/ "src/platform/container/engine.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ errorLine),
/* harmony export */   XE: () => (/* binding */ findContainerEngine),
/* harmony export */   i5: () => (/* binding */ surroundings)
/* harmony export */ });
/* harmony import */ var _process_child_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/process/child.ts");
/* harmony import */ var _process_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/process/program.ts");


/** What a child process gets of a host, which may be a whole context: no program of an engine reads the stdin of this process. */
function surroundings({ cwd, env, signal }) {
	return { cwd, env, signal };
}
const askMs = 20_000;
/** Finds the first of docker and podman that answers. @returns the reasons why none does, as one text. */
async function findContainerEngine(host) {
	const reasons = [];
	for (const program of ["docker", "podman"]) {
		if ((await (0,_process_program_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .K)(program, host.env)) === undefined)
			continue;
		const answer = await engineAt(program, host);
		if (typeof answer !== "string")
			return answer;
		reasons.push(`${program}: ${answer}`);
	}
	return reasons.join("; ") || "neither docker nor podman is installed";
}
async function engineAt(program, host) {
	const ask = (args) => (0,_process_child_js__WEBPACK_IMPORTED_MODULE_0__/* .runChild */ .w)(program, args, { ...surroundings(host), timeoutMs: askMs });
	const isPodman = program === "podman" || /podman/i.test((await ask(["--version"])).stdout);
	const format = isPodman ? "{{.Host.Security.Rootless}}" : "{{json .SecurityOptions}}";
	const info = await ask(["info", "--format", format]);
	if (info.timedOut)
		return `it did not answer within ${askMs / 1000} s`;
	// Docker's client ends well without a daemon, and only says so.
	const isSilent = info.stdout.trim() === "" || (!isPodman && info.stdout.trim() === "null");
	if (info.code !== 0 || isSilent)
		return refusal(info.stderr);
	return {
		program,
		kind: isPodman ? "podman" : "docker",
		isRootless: isPodman ? info.stdout.trim() === "true" : info.stdout.includes("name=rootless"),
	};
}
function refusal(stderr) {
	if (/permission denied/i.test(stderr))
		return "permission denied for its socket (add the runner's user to the group docker)";
	if (/cannot connect|is the docker daemon running|no such file or directory|connection refused/i.test(stderr))
		return "its daemon does not run (start it in an earlier step)";
	return errorLine(stderr) || "it does not answer";
}
/** The message of an engine, without the other lines that it prints. */
function errorLine(stderr) {
	const lines = stderr.split(/\r?\n/).filter((line) => line.trim() !== "");
	const found = lines.findLast((line) => /^(?:Error|docker|ERROR)\b/.test(line)) ?? lines.at(-1) ?? "";
	return found.replace(/^(?:Error|ERROR|docker): (?:Error response from daemon: )?/, "").slice(0, 500);
}


/***/ })

};
