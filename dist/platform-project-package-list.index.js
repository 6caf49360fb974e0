export const id = "platform-project-package-list";
export const ids = ["platform-project-package-list"];
export const modules = {

/***/ "src/platform/project/package-list.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   environmentLines: () => (/* binding */ environmentLines),
/* harmony export */   readPackageList: () => (/* binding */ readPackageList)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("yaml/dist/index.js");
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_yaml_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/core/yaml-problem.ts");
/* harmony import */ var _file_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/file/read.ts");







/** Packages that every environment of pip has, and whose versions MLflow does not pin either. */
const installers = new Set(["pip", "setuptools", "wheel"]);
/**
 * Reads the packages of an environment file: `{python, build_dependencies, dependencies}` as MLflow writes it, or conda's file if
 * pip can install all of it.
 *
 * @throws {Failure} for other content, and for packages that only conda installs.
 */
async function readPackageList(path, cwd) {
	const text = await (0,_file_read_js__WEBPACK_IMPORTED_MODULE_5__/* .readText */ .yR)(path, cwd, { maxBytes: 1_000_000 });
	const entries = environmentIn(text, path);
	const isConda = entries.has("channels") || entries.has("name") || entries.has("prefix");
	const { python, lines } = isConda ? fromConda(entries, path) : fromPythonEnv(entries, path);
	if (python !== undefined && !/^\d+(\.\d+){0,2}$/.test(python))
		throw wrong(`${path}: python`, "a version such as 3.11", python);
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, path));
	const requirements = lines.map((line) => withAbsolutePath(checkedLine(line, path), folder));
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify([python ?? null, requirements]));
	for (const line of requirements) {
		const file = fileOf(line);
		if (file !== undefined)
			hash.update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch(missing(path, file)));
	}
	return { python, requirements, digest: `sha256:${hash.digest("hex")}` };
}
/**
 * The packages of an environment file of conda or MLflow, one per line: the texts below `dependencies`, in lists of any style. Channels are
 * no packages, although one is called pytorch. A file that is no YAML is returned as it is: its reader has the better message.
 */
function environmentLines(text) {
	const document = (0,yaml__WEBPACK_IMPORTED_MODULE_3__.parseDocument)(text, { schema: "failsafe", version: "1.1" });
	if (document.errors.length > 0 || !(0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(document.contents))
		return text;
	const lines = [];
	for (const { key, value: list } of document.contents.items) {
		if (!["build_dependencies", "dependencies"].includes(String(key)) || list === null)
			continue;
		(0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .visit */ .YR)(list, {
			Scalar(name, { value }) {
				if (name !== "key")
					lines.push(String(value));
			},
		});
	}
	return lines.join("\n");
}
function environmentIn(text, path) {
	// All scalars are texts, because `python: 3.10` would be the number 3.1.
	const document = (0,yaml__WEBPACK_IMPORTED_MODULE_3__.parseDocument)(text, { schema: "failsafe", version: "1.1", uniqueKeys: true });
	const [error] = document.errors;
	if (error !== undefined)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`${path}: expected YAML, got ${(0,_core_yaml_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .yamlProblem */ .T)(error.message)}`, { cause: error });
	if (!(0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(document.contents))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`${path}: expected a mapping with dependencies, got something else`);
	return new Map(document.contents.items.map(({ key, value }) => [String(key), (0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .isSeq */ .oP)(value) ? value.toJSON() : plain(value)]));
}
function plain(node) {
	return typeof node === "object" && node !== null && "toJSON" in node
		? node.toJSON()
		: node;
}
function fromPythonEnv(entries, path) {
	const python = entries.get("python");
	return {
		python: typeof python === "string" && python !== "" ? python : undefined,
		lines: [
			...texts(entries.get("build_dependencies"), path, "build_dependencies"),
			...texts(entries.get("dependencies"), path, "dependencies"),
		],
	};
}
function fromConda(entries, path) {
	const dependencies = entries.get("dependencies") ?? [];
	if (!Array.isArray(dependencies))
		throw wrong(`${path}: dependencies`, "a list", dependencies);
	const lines = [];
	const others = [];
	let python;
	for (const each of dependencies) {
		if (typeof each === "object" && each !== null) {
			const keys = Object.keys(each);
			if (keys.length !== 1 || keys[0] !== "pip")
				throw wrong(`${path}: dependencies`, "names, and one list of pip", keys);
			lines.push(...texts(each.pip, path, "pip"));
			continue;
		}
		const [, name = "", version] = /^(?:[\w.-]+::)?([\w.-]+)\s*(?:[=<>!~]=?\s*([^\s,=]*))?/.exec(String(each)) ?? [];
		if (name === "python")
			python = version || undefined;
		else if (!installers.has(name))
			others.push(String(each).slice(0, 60));
	}
	if (others.length > 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`${path}: dependencies: expected packages of pip, got ${others.slice(0, 5).join(", ")}, which only conda installs (env-manager: conda, or list them under \`- pip:\`)`);
	return { python, lines };
}
function texts(value, path, key) {
	if (value === undefined || value === null || value === "")
		return [];
	if (Array.isArray(value) && value.every((each) => typeof each === "string"))
		return value;
	throw wrong(`${path}: ${key}`, "a list of requirements as texts", value);
}
function checkedLine(line, path) {
	if (!/[\r\n\0]/.test(line))
		return line.trim();
	throw wrong(`${path}: dependencies`, "each requirement on one line", line);
}
/** `-r FILE` and `-c FILE` start in the folder of the environment file. */
function withAbsolutePath(line, folder) {
	const [, option, file] = /^(-r|--requirement|-c|--constraint)[\s=](.+)$/.exec(line) ?? [];
	return option === undefined || file === undefined ? line : `${option} ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, file.trim())}`;
}
function fileOf(line) {
	return /^(?:-r|--requirement|-c|--constraint) (.+)$/.exec(line)?.[1];
}
function missing(path, file) {
	return (error) => {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`${path}: expected the file ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file))}, got none that can be read`, {
			cause: error,
		});
	};
}
function wrong(place, expected, got) {
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`${place}: expected ${expected}, got ${JSON.stringify(got).slice(0, 80)}`);
}


/***/ })

};
