export const id = "train-command-environment-install";
export const ids = ["train-command-environment-install"];
export const modules = {

/***/ "src/actions/train/command/environment-install.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   install: () => (/* binding */ install)
/* harmony export */ });
/* unused harmony export condaWords */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_process_child_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/process/child.ts");
/* harmony import */ var _platform_process_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/process/program.ts");





const installMs = 3_600_000;
/** The call that makes an environment of conda. `conda` refuses a folder that exists; only `micromamba` has `create` with a file. */
function condaWords(program, folder, file) {
	const create = program === "micromamba" ? ["create"] : ["env", "create"];
	return [program, ...create, "--prefix", folder, "--file", file];
}
/** Makes an environment in a folder that does not exist yet. @throws {Failure} if its program is missing or fails. */
async function install(manager, { folder, lock, packages }, context) {
	const { cwd, env, signal, reporter } = context;
	const run = async (words, variables = {}) => {
		const [program, ...rest] = words;
		const ended = await (0,_platform_process_child_js__WEBPACK_IMPORTED_MODULE_3__/* .runChild */ .w)(program, rest, {
			cwd,
			env: { ...env, ...variables },
			signal,
			timeoutMs: installMs,
			onLine: (line) => reporter.info(line),
		});
		if (ended.code !== 0)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`env-manager: ${words.slice(0, 3).join(" ")}: expected exit code 0, got ${ended.code}; its last lines:\n${lastLines(ended.stderr.trim() || ended.stdout)}`);
	};
	const need = async (...programs) => {
		for (const program of programs)
			if ((await (0,_platform_process_program_js__WEBPACK_IMPORTED_MODULE_4__/* .findProgram */ .K)(program, env)) !== undefined)
				return program;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`env-manager: expected the program ${programs.join(" or ")} on this machine, got none (install it in an earlier step)`);
	};
	const list = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "requirements.txt");
	const hasPackages = packages === undefined || packages.requirements.length > 0;
	const requirements = packages === undefined ? lock : list;
	const writeList = async () => {
		if (packages !== undefined)
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(list, `${packages.requirements.join("\n")}\n`);
	};
	const project = /(?:uv\.lock|pyproject\.toml)$/.test(lock);
	if (manager === "conda") {
		const program = await need("conda", "mamba", "micromamba");
		return run(condaWords(program, folder, lock), { CONDA_ALWAYS_YES: "true", MAMBA_ALWAYS_YES: "true" });
	}
	if (manager === "uv") {
		await need("uv");
		if (project) {
			const frozen = lock.endsWith("uv.lock") ? ["--frozen"] : [];
			return run(["uv", "sync", ...frozen, "--project", (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(lock)], { UV_PROJECT_ENVIRONMENT: folder });
		}
		// A patch release has no part in which packages fit, and a machine rarely has the one that was written down.
		const python = minorVersion(packages?.python);
		await run(["uv", "venv", "--quiet", ...(python ? ["--python", python] : []), folder]);
		await writeList();
		if (!hasPackages)
			return;
		const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "bin/python");
		return run(["uv", "pip", "install", "--quiet", "--requirement", requirements, "--python", target]);
	}
	await need("python3");
	await run(["python3", "-m", "venv", folder]);
	await refuseOtherPython({ folder, lock, packages }, context);
	await writeList();
	if (!hasPackages)
		return;
	const what = project ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(lock)] : ["--requirement", requirements];
	return run([(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...what]);
}
/** `3.11` of `3.11.9`. */
function minorVersion(version) {
	return /^\d+(\.\d+)?/.exec(version ?? "")?.[0];
}
/** `venv` has no other Python than that of the machine. @throws {Failure} if the file asks for another one. */
async function refuseOtherPython({ folder, lock, packages }, context) {
	const wanted = minorVersion(packages?.python);
	if (wanted === undefined)
		return;
	const { cwd, env, signal } = context;
	const program = "import sys; print('.'.join(map(str, sys.version_info[:2])))";
	const ended = await (0,_platform_process_child_js__WEBPACK_IMPORTED_MODULE_3__/* .runChild */ .w)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "bin/python"), ["-c", program], { cwd, env, signal, timeoutMs: 30_000 });
	const found = ended.stdout.trim();
	if (found === wanted || (!wanted.includes(".") && found.startsWith(`${wanted}.`)))
		return;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`env-manager: expected Python ${wanted}, as ${lock} asks for, got ${found} (env-manager: uv fetches it, or install it in an earlier step)`);
}
function lastLines(text) {
	return text.trim().split(/\r?\n/).slice(-10).join("\n");
}


/***/ })

};
