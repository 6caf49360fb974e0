export const id = "platform-workspace";
export const ids = ["platform-workspace"];
export const modules = {

/***/ "src/core/random.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Random)
/* harmony export */ });
/**
 * Seeded random numbers that are the same on every machine: sfc32 (Chris Doty-Humphrey, PractRand), seeded through
 * splitmix32. `stream` selects an independent sequence of the same seed, for example for a tree, a resample or a
 * shuffle.
 */
class Random {
	#a;
	#b;
	#c;
	#counter = 1;
	constructor(seed, stream = 0) {
		// Seeds are whole numbers up to 2^53, so both halves are used.
		let state = (seed | 0) ^ Math.imul(Math.floor(seed / 2 ** 32) | 0, 0x85eb_ca6b);
		const next = () => {
			state = (state + 0x9e37_79b9) | 0;
			let z = state;
			z = Math.imul(z ^ (z >>> 16), 0x21f0_aaad);
			z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
			return z ^ (z >>> 15);
		};
		this.#a = next();
		this.#b = next() ^ stream;
		this.#c = next() ^ Math.imul(stream, 0x9e37_79b1);
		for (let i = 0; i < 12; i++)
			this.int32();
	}
	/** Returns a whole number from -2^31 to 2^31 - 1. */
	int32() {
		const result = (this.#a + this.#b + this.#counter) | 0;
		this.#counter = (this.#counter + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = ((this.#c << 21) | (this.#c >>> 11)) + result;
		this.#c |= 0;
		return result;
	}
	/** Returns a number from 0 to less than 1, in steps of 2^-53. */
	unit() {
		return ((this.int32() >>> 5) * 67_108_864 + (this.int32() >>> 6)) / 9_007_199_254_740_992;
	}
	/** Returns a whole number from 0 to `bound` - 1 (at most 2^32). Lemire's method with rejection avoids bias. */
	below(bound) {
		const limit = 2 ** 32 - (2 ** 32 % bound);
		for (;;) {
			const drawn = this.int32() >>> 0;
			if (drawn < limit)
				return drawn % bound;
		}
	}
	/** Shuffles in place (Fisher and Yates). */
	shuffle(values) {
		for (let i = values.length - 1; i > 0; i--) {
			const j = this.below(i + 1);
			const held = values[i];
			values[i] = values[j];
			values[j] = held;
		}
	}
}


/***/ }),

/***/ "src/evaluation/metrics/labels.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ sortLabels),
/* harmony export */   Od: () => (/* binding */ codesIn),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   W: () => (/* binding */ usedNames),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   kh: () => (/* binding */ shownLabel),
/* harmony export */   pg: () => (/* binding */ shortList)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/nearest.ts");
/* harmony import */ var _data_table_spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/spelling.ts");
/* harmony import */ var _data_table_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/table.ts");




/** Converts cells to labels. Numbers get their shortest form, so that 1, 1.0 and "1" are the same label. */
function labelsOf(column) {
	if ("codes" in column)
		return { codes: column.codes, names: column.levels };
	const codeOf = new Map();
	const codes = new Int32Array(column.values.length);
	column.values.forEach((value, row) => {
		let code = Number.isNaN(value) ? -1 : codeOf.get(value);
		if (code === undefined) {
			code = codeOf.size;
			codeOf.set(value, code);
		}
		codes[row] = code;
	});
	const digits = column.type === "date" ? 0 : (column.digits ?? 0);
	return { codes, names: [...codeOf.keys()].map((value) => String(value).padStart(digits, "0")) };
}
/** Sorts labels like scikit-learn: by value if all are numbers, else by code point. */
function sortLabels(labels) {
	const distinct = [...new Set(labels)];
	return distinct.every(isNumeric)
		? distinct.sort((a, b) => Number(a) - Number(b) || (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6)(a, b))
		: distinct.sort(_data_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6);
}
function isNumeric(label) {
	return label.trim() !== "" && Number.isFinite(Number(label));
}
/** Returns the names that occur in some row. */
function usedNames({ codes, names }) {
	const used = new Uint8Array(names.length);
	for (const code of codes)
		if (code >= 0)
			used[code] = 1;
	return names.filter((_, code) => used[code] === 1);
}
/** Returns indices into `classes`. @throws {Failure} for the first row without a label, or with an unknown one. */
function codesIn(classes, labels, { name, place }) {
	const positions = new _data_table_spelling_js__WEBPACK_IMPORTED_MODULE_1__/* .CategoryIndex */ .Zt(classes.map((each, index) => [each, index]));
	const target = labels.names.map((each) => positions.find(each) ?? -1);
	const codes = new Int32Array(labels.codes.length);
	for (let row = 0; row < codes.length; row++) {
		const code = labels.codes[row];
		const index = code === -1 ? -1 : target[code];
		if (index === -1) {
			if (code === -1)
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${name}: expected a label, got nothing`);
			const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(labels.names[code], classes);
			const hint = close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`;
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${name}: expected one of ${shortList(classes)}, got ${shownLabel(labels.names[code])}${hint}`);
		}
		codes[row] = index;
	}
	return codes;
}
/** Returns the numbers of a column. @throws {Failure} for the first row without one. */
function numbersOf(column, place, expected = "a number") {
	if ("codes" in column || column.type === "date") {
		const row = "codes" in column ? column.codes.findIndex((code) => code >= 0 && !isNumeric(column.levels[code])) : 0;
		const got = "codes" in column && row >= 0
			? shownLabel(column.levels[column.codes[row]])
			: `a column of type ${column.type}`;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(Math.max(0, row))}: ${column.name}: expected ${expected}, got ${got}`);
	}
	const row = column.values.findIndex((value) => !Number.isFinite(value));
	if (row >= 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${column.name}: expected ${expected}, got nothing or no finite number`);
	return column.values;
}
/** Lists the first ten names for a message. */
function shortList(names) {
	return `${names.slice(0, 10).map(shownLabel).join(", ")}${names.length > 10 ? ", …" : ""}`;
}
/** Quotes the user's text for a message, and shortens it. */
function shownLabel(text) {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}


/***/ }),

/***/ "src/evaluation/metrics/probabilities.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkProbabilities),
/* harmony export */   Z: () => (/* binding */ mostProbable)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Files round probabilities to a few digits. A larger deviation is an error. */
const MOST_OFF = 1e-3;
/**
 * Checks that probabilities (row-major, rows × classes) are from 0 to 1 and sum to one, except for rounding.
 *
 * @throws {Failure} for the first invalid row. `place` returns the location of a row.
 */
function checkProbabilities(probabilities, classes, place) {
	const k = classes.length;
	for (let row = 0; row * k < probabilities.length; row++) {
		let sum = 0;
		for (let i = 0; i < k; i++) {
			const p = probabilities[row * k + i];
			if (!(p >= -1e-9 && p <= 1 + 1e-9)) {
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: probability of ${JSON.stringify(classes[i])}: expected a number from 0 to 1, got ${p}`);
			}
			sum += p;
		}
		if (Math.abs(sum - 1) > MOST_OFF) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: expected probabilities that sum to 1, got ${Number(sum.toPrecision(6))} (are these scores? leave their columns out)`);
		}
	}
}
/** Returns the column of each row's highest probability. In a tie, the first one, like ONNX Runtime and NumPy. */
function mostProbable(probabilities, k, rows) {
	const best = new Int32Array(rows);
	for (let row = 0; row < rows; row++) {
		let at = 0;
		for (let i = 1; i < k; i++)
			if (probabilities[row * k + i] > probabilities[row * k + at])
				at = i;
		best[row] = at;
	}
	return best;
}


/***/ }),

/***/ "src/models/bundle/predictions.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ predictedTable),
/* harmony export */   K: () => (/* binding */ answerColumns)
/* harmony export */ });
/* harmony import */ var _data_table_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/table.ts");
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/bundle/decision.ts");


/**
 * Predicts the rows of a table. Returns the columns of `predictions.csv`: `id`, `y_true` if the table has the target,
 * `y_pred`, and one `proba_CLASS` per class.
 *
 * @param id Column that names the rows. Without one, they are numbered from 0.
 * @throws {Failure} if the table lacks a column, or has it with another type.
 */
function predictedTable(model, table, id) {
	const { rows } = table;
	const truth = (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, model.target);
	const columns = [id === undefined ? rowNumbers(rows) : { ...id, name: "id" }];
	if (truth !== undefined)
		columns.push({ ...truth, name: "y_true" });
	columns.push(...answerColumns(model.predict(model.cellsOf(table)), rows, model));
	return { rows, columns };
}
/** Returns the columns `y_pred` and `proba_CLASS` of probabilities of shape (rows, classes), or of predicted numbers. */
function answerColumns(probabilities, rows, model) {
	const { task, classes } = model;
	if (task === "regression")
		return [{ name: "y_pred", type: "number", values: probabilities }];
	const codes = new Int32Array(rows);
	for (let row = 0; row < rows; row++)
		codes[row] = (0,_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedClass */ .r7)(probabilities, row, model);
	return [
		{ name: "y_pred", type: "category", codes, levels: classes },
		...classes.map((name, k) => {
			const values = new Float64Array(rows);
			for (let row = 0; row < rows; row++)
				values[row] = probabilities[row * classes.length + k];
			return { name: `proba_${name}`, type: "number", values };
		}),
	];
}
function rowNumbers(rows) {
	return { name: "id", type: "integer", values: Float64Array.from({ length: rows }, (_, row) => row) };
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
