export const id = "platform-workspace";
export const ids = ["platform-workspace"];
export const modules = {

/***/ "src/platform/process/command-line.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ splitCommand),
/* harmony export */   a: () => (/* binding */ commandLine)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * Splits a command line into words like a POSIX shell: quotes and backslashes group. Nothing is expanded, and syntax
 * that only a shell can execute is rejected rather than passed on as text.
 *
 * @param name Name of the input with the command line, for messages.
 * @throws {Failure} for an open quote, a line break outside quotes, and for pipes, redirections and `&&`.
 */
function splitCommand(line, name) {
	const words = [];
	let word;
	for (let at = 0; at < line.length; at++) {
		const character = line[at];
		if (character === "'" || character === '"') {
			const end = closing(line, at);
			if (end < 0)
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a closing ${character}, got the end of the line`);
			const quoted = line.slice(at + 1, end);
			word = (word ?? "") + (character === '"' ? quoted.replace(/\\(["\\$`])/g, "$1") : quoted);
			at = end;
		}
		else if (character === "\\" && at + 1 < line.length) {
			word = (word ?? "") + line[++at];
		}
		else if (/\s/.test(character)) {
			if (word !== undefined)
				words.push(word);
			word = undefined;
		}
		else if (/[|&;<>`]/.test(character) || (character === "$" && /[({\w]/.test(line[at + 1] ?? ""))) {
			const quoted = line.replaceAll("'", `'"'"'`);
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a program and its words, got ${JSON.stringify(character)}, which only a shell understands (write bash -c '${quoted}', or put it into a script)`);
		}
		else {
			word = (word ?? "") + character;
		}
	}
	if (word !== undefined)
		words.push(word);
	const [program, ...rest] = words;
	if (program === undefined || program === "")
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a program and its words, got nothing`);
	return [program, ...rest];
}
function closing(line, start) {
	const quote = line[start];
	for (let at = start + 1; at < line.length; at++) {
		if (line[at] === "\\" && quote === '"')
			at++;
		else if (line[at] === quote)
			return at;
	}
	return -1;
}
/** Formats words as a line that a POSIX shell splits into the same words. */
function commandLine(words) {
	return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}


/***/ }),

/***/ "src/platform/workspace/expand.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ expandGlobs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/workspace/find.ts");
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/workspace/glob.ts");





/**
 * Lists the files that paths and globs name, in the order of the patterns, without duplicates. The files of a glob
 * are sorted. `!` in front removes files from all globs. Wildcards do not match names that begin with a dot, because
 * files that a system leaves next to data are not data.
 *
 * @throws {Failure} for a glob that is invalid or matches nothing. Paths without a glob are returned unchecked.
 */
async function expandGlobs(patterns, cwd) {
	const excluded = patterns.filter((pattern) => pattern.startsWith("!"));
	const found = new Set();
	for (const pattern of patterns) {
		if (pattern.startsWith("!"))
			continue;
		// Brackets and braces may also be part of a file name.
		if (!(0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .isPattern */ .P)(pattern) || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, pattern)).catch(() => undefined)) !== undefined) {
			found.add(pattern);
			continue;
		}
		const { files } = await (0,_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findFiles */ .lY)([pattern, ...excluded], cwd, { hidden: false });
		if (files.length === 0) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${pattern}: expected files that match, got none (globs start from the workspace)`);
		}
		for (const { shown } of files)
			found.add(shown);
	}
	return [...found];
}


/***/ }),

/***/ "src/platform/workspace/find.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ filesBelow),
/* harmony export */   lY: () => (/* binding */ findFiles)
/* harmony export */ });
/* unused harmony export relativeName */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/workspace/glob.ts");



/** Folders that `**` skips. They are only searched if a pattern names them. */
const unasked = new Set([".git", "node_modules"]);
/**
 * Finds the files that match patterns, sorted and without duplicates. Links to folders are not followed, and only
 * regular files count.
 *
 * @returns The files, and the patterns without a match, which the caller may want to report.
 */
async function findFiles(patterns, root, { signal, hidden = true } = {}) {
	const { include, excludes } = (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globs */ .g)(patterns, { hidden });
	const found = new Map();
	const matched = new Set();
	const walked = new Map();
	for (const { pattern, base, depth, matches } of include) {
		const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, base);
		const wanted = [...unasked].filter((name) => pattern.includes(name));
		const dotted = hidden || /(^|\/)\.(?!\.?\/)/.test(pattern);
		const key = `${wanted.join()} ${depth} ${dotted} ${start}`;
		const paths = walked.get(key) ?? (await filesBelow(start, { wanted, depth, hidden: dotted, signal }));
		walked.set(key, paths);
		const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(base) || pattern.startsWith("/");
		for (const path of paths) {
			const below = relativeName(root, path);
			const name = absolute ? slashed(path) : below;
			if (!matches(name) || excludes(name) || excludes(below))
				continue;
			matched.add(pattern);
			found.set(path, { path, shown: below.startsWith("../") ? name : below });
		}
	}
	return {
		files: [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0)),
		unmatched: [...new Set(include.map(({ pattern }) => pattern))].filter((pattern) => !matched.has(pattern)),
	};
}
/** Lists every file below a folder in one walk. An unreadable folder counts as empty. */
async function filesBelow(start, { wanted = [], depth = Number.POSITIVE_INFINITY, hidden = true, signal } = {}) {
	const files = [];
	const folders = [{ path: start, level: 1 }];
	for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
		signal?.throwIfAborted();
		const { path: parent, level } = folder;
		const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent, { withFileTypes: true }).catch(() => []);
		for (const entry of entries) {
			const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, entry.name);
			if (entry.isDirectory()) {
				const meant = unasked.has(entry.name) ? wanted.includes(entry.name) : hidden || !entry.name.startsWith(".");
				if (meant && level < depth)
					folders.push({ path, level: level + 1 });
			}
			else if (entry.isFile())
				files.push(path);
			else if (entry.isSymbolicLink() && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.isFile())
				files.push(path);
		}
	}
	return files;
}
/** A file as patterns name it: from the root, with slashes. On another drive it has its whole path. */
function relativeName(root, file, system = (node_path__WEBPACK_IMPORTED_MODULE_1___default())) {
	return slashed(system.relative(root, file), system);
}
function slashed(file, { sep } = (node_path__WEBPACK_IMPORTED_MODULE_1___default())) {
	return sep === "/" ? file : file.replaceAll(sep, "/");
}


/***/ }),

/***/ "src/platform/workspace/glob.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPattern),
/* harmony export */   g: () => (/* binding */ globs)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/text-end.ts");


const mostAlternatives = 1000;
/**
 * Parses glob patterns: `*`, `?`, `[a-z]`, `{a,b}` and `**`, relative to the root or absolute. `!` in front excludes.
 * A path that ends in a slash means everything below it. Backslashes count as slashes, for Windows users.
 *
 * @param hidden True if wildcards match names that begin with a dot.
 * @throws {Failure} for an invalid pattern.
 */
function globs(patterns, { hidden = true } = {}) {
	const include = [];
	const exclude = [];
	for (const pattern of patterns) {
		const negative = pattern.startsWith("!");
		const given = (negative ? pattern.slice(1) : pattern).trim().replaceAll("\\", "/");
		if (given === "")
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${pattern}: expected a path or pattern, got nothing`);
		for (const each of alternatives(given, pattern)) {
			const normal = normalised(each);
			if (negative) {
				exclude.push(expression(normal, pattern), expression(`${(0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEnd */ .M)(normal, "/")}/**`, pattern));
			}
			else {
				const test = expression(normal, pattern, hidden);
				include.push({ pattern, ...reach(normal), matches: (path) => test.test(path) });
			}
		}
	}
	return { include, excludes: (path) => exclude.some((each) => each.test(path)) };
}
/** Returns true if a text contains characters that a shell treats as a pattern. */
function isPattern(text) {
	return /[*?[{]/.test(text);
}
function normalised(path) {
	const plain = path.replace(/^(\.\/)+/, "").replace(/\/{2,}/g, "/");
	return plain.endsWith("/") ? `${plain}**` : plain;
}
function reach(pattern) {
	const segments = pattern.split("/");
	const wild = segments.findIndex(isPattern);
	const fixed = wild === -1 ? segments.length - 1 : wild;
	const base = segments.slice(0, fixed).join("/") || (pattern.startsWith("/") ? "/" : "");
	return { base, depth: pattern.includes("**") ? Number.POSITIVE_INFINITY : segments.length - fixed };
}
/** Expands `a{b,c{d,e}}` into all alternatives. */
function alternatives(pattern, shown) {
	const open = pattern.indexOf("{");
	if (open === -1)
		return [pattern];
	const parts = [];
	let depth = 0;
	let start = open + 1;
	for (let i = open; i < pattern.length; i++) {
		const character = pattern[i];
		if (character === "{")
			depth++;
		else if (character === "," && depth === 1) {
			parts.push(pattern.slice(start, i));
			start = i + 1;
		}
		else if (character === "}" && --depth === 0) {
			parts.push(pattern.slice(start, i));
			const rest = alternatives(pattern.slice(i + 1), shown);
			const all = parts
				.flatMap((part) => alternatives(part, shown))
				.flatMap((part) => rest.map((tail) => pattern.slice(0, open) + part + tail));
			if (all.length > mostAlternatives)
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected at most ${mostAlternatives} alternatives, got ${all.length}`);
			return all;
		}
	}
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a } for each {`);
}
function expression(pattern, shown, hidden = true) {
	let source = "";
	// A wildcard at the start of a name must not match a dot.
	const visible = hidden ? "" : "(?!\\.)";
	for (let i = 0; i < pattern.length; i++) {
		const character = pattern[i];
		const first = i === 0 || pattern[i - 1] === "/" ? visible : "";
		if (character === "*") {
			if (pattern[i + 1] !== "*") {
				source += `${first}[^/]*`;
				continue;
			}
			while (pattern[i + 1] === "*")
				i++;
			if (pattern[i + 1] === "/") {
				i++;
				source += `(?:${visible}[^/]+/)*`;
			}
			else
				source += `${first}[^/]*(?:/${visible}[^/]*)*`;
		}
		else if (character === "?")
			source += `${first}[^/]`;
		else if (character === "[") {
			const end = pattern.indexOf("]", i + 2);
			if (end === -1)
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a ] for each [`);
			const set = pattern
				.slice(i + 1, end)
				.replace(/\\/g, "\\\\")
				.replace(/^[!^]/, "^/")
				.replace(/\[/g, "\\[");
			source += `${first}[${set}]`;
			i = end;
		}
		else
			source += character.replace(/[.+^$()|\\{}\]]/g, "\\$&");
	}
	try {
		return new RegExp(`^${source}$`, "s");
	}
	catch (error) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a pattern, got one with an impossible range`, { cause: error });
	}
}


/***/ })

};
