export const id = "contract";
export const ids = ["contract"];
export const modules = {

/***/ "src/contract/action.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action),
/* harmony export */   c: () => (/* binding */ outputValueText)
/* harmony export */ });
/** An output as a workflow reads it. */
function outputValueText(value) {
	return typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
}
/** Declares an action. It does not compile if `run` misses a declared output. */
function action(definition) {
	return definition;
}


/***/ }),

/***/ "src/contract/data-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ dataInputs)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/shared-inputs.ts");


/** The inputs of `train` that choose its tables and say how to read, prepare and split them. */
const dataInputs = {
	data: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
		description: "Tables to train on: CSV, TSV, JSON, Parquet or Arrow, also compressed. Paths or patterns, one per line. The first row names the columns.",
		required: true,
	}),
	target: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Name of the column to predict. When absent, the target of the schema." }),
	task: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Kind of prediction. `auto` classifies when the target is text, boolean, or whole numbers with at most 20 different values.",
		choices: ["auto", "classification", "regression"],
		default: "auto",
	}),
	"test-data": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ description: "Tables of held-out rows. When absent, rows of `data` are held out." }),
	features: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({ description: "Columns to predict from. When absent, all columns that look useful." }),
	exclude: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({ description: "Columns that the model must not use. They stay in the held-out rows, for slices." }),
	"id-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Column that identifies each row. The model does not use it." }),
	"weight-column": _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedInputs */ .dO["weight-column"],
	"group-column": _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedInputs */ .dO["group-column"],
	"time-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Column of dates or increasing numbers, for `split: time`." }),
	schema: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
		description: "YAML file that says how tables are read: the types of columns, the texts that mean a missing value, decimal signs, and the id column.",
	}),
	encoding: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Text encoding of the tables.",
		choices: ["utf-8", "latin-1", "utf-16"],
		default: "utf-8",
	}),
	delimiter: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)({ description: "Character that separates cells, or `tab`. Detected when absent." }, {
		expected: "one character, or `tab`",
		parse: (value) => value === "tab" || value === "\\t"
			? { ok: true, value: "\t" }
			: /^[ -~]$/.test(value) && !/["\w.+-]/.test(value)
				? { ok: true, value }
				: { ok: false, expected: "one character such as ; or |, or tab" },
	}),
	missing: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Handling of missing values: replace them with the median or the most frequent value (`impute`), drop the row, or stop with an error.",
		choices: ["impute", "drop", "error"],
		default: "impute",
	}),
	scale: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Scaling of numbers. A forest needs none.",
		choices: ["none", "standard", "minmax"],
		default: "none",
	}),
	"max-levels": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Maximum number of one-hot columns per category. The rarest values share the last one.",
		min: 2,
		max: 10_000,
		integer: true,
		default: "50",
	}),
	split: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Method of holding out rows. When absent: by group or time if such a column is named, else `stratified` for classes and `random` for numbers.",
		choices: ["random", "stratified", "group", "time"],
	}),
	"test-size": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Share of the rows to hold out for testing.",
		min: 0,
		max: 1,
		default: "0.25",
	}),
	cv: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Number of folds of a cross-validation, in addition to the held-out rows. Each metric gets a mean and a standard deviation.",
		min: 2,
		max: 100,
		integer: true,
	}),
};


/***/ }),

/***/ "src/contract/input-groups.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PG: () => (/* binding */ forestGroup),
/* harmony export */   kE: () => (/* binding */ splitGroup),
/* harmony export */   m8: () => (/* binding */ dataGroup),
/* harmony export */   ro: () => (/* binding */ outputGroup),
/* harmony export */   yH: () => (/* binding */ ruleGroup),
/* harmony export */   zD: () => (/* binding */ grouped),
/* harmony export */   zz: () => (/* binding */ baselineGroup)
/* harmony export */ });
const dataGroup = [
	"data",
	"target",
	"task",
	"test-data",
	"features",
	"exclude",
	"id-column",
	"weight-column",
	"group-column",
	"time-column",
	"schema",
	"encoding",
	"delimiter",
	"missing",
	"scale",
	"max-levels",
];
const splitGroup = ["split", "test-size", "cv"];
const forestGroup = [
	"engine",
	"n-estimators",
	"criterion",
	"max-depth",
	"min-samples-split",
	"min-samples-leaf",
	"max-features",
	"bootstrap",
	"max-samples",
	"class-weight",
	"max-bins",
	"importances",
	"threads",
	"seed",
	"decision-threshold",
];
const outputGroup = [
	"model-dir",
	"report-dir",
	"upload-artifact",
	"comment",
	"issue",
	"key",
	"token",
	"on-failure",
];
const ruleGroup = [
	"rules",
	"metric",
	"min",
	"max",
	"max-drop",
	"max-relative-drop",
	"direction",
	"mode",
	"margin",
	"confidence",
	"looks",
	"on-inconclusive",
];
const baselineGroup = [
	"baseline",
	"baseline-predictions",
	"anchor",
	"anchor-predictions",
	"upload-anchor",
	"on-missing-baseline",
];
/** Groups the names of some inputs under their headings. Names without a group come under `rest`. */
function grouped(names, groups, rest) {
	const headings = new Map();
	const left = new Set(names);
	for (const [heading, members] of Object.entries(groups)) {
		const found = members.filter((name) => left.delete(name));
		if (found.length > 0)
			headings.set(heading, found);
	}
	if (left.size > 0)
		headings.set(rest, [...left]);
	return headings;
}


/***/ }),

/***/ "src/contract/shared-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R3: () => (/* binding */ policies),
/* harmony export */   dO: () => (/* binding */ sharedInputs),
/* harmony export */   gg: () => (/* binding */ usualModel)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");

/** The possible reactions to a negative result. Each input of this kind is called `on-…`. */
const policies = ["fail", "warn", "pass"];
/** Inputs that several actions have. Each has one meaning, one set of values and one default wherever it occurs. */
const sharedInputs = {
	comment: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "When to comment on the pull request. There is one comment, which is kept up to date. `auto` comments on events of pull requests and `workflow_run`, `always` also when a push has a pull request, `on-failure` only creates one for a negative verdict. It needs `pull-requests: write`.",
		choices: ["auto", "always", "on-failure", "never"],
		default: "auto",
	}),
	"on-failure": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "What to do when the verdict is negative: fail the step, give warnings, or neither. The verdict itself stays negative.",
		choices: policies,
		default: "fail",
	}),
	"on-missing-baseline": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "What to do when the baseline that a rule or a comparison needs does not exist. Set `pass` for a first run.",
		choices: policies,
		default: "fail",
	}),
	"report-dir": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
		description: "Folder of the report. Every action writes its results there, and finds those of the others.",
		default: "report",
	}),
	seed: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Seed of all random choices. The same seed gives the same result.",
		min: 0,
		integer: true,
		default: "0",
	}),
	"positive-class": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Class that `precision`, `recall`, `f1` and `roc_auc` are about when there are two classes. When absent, the second in sorted order.",
	}),
	"group-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Column of groups, such as the patient of each row. Rows of one group are held out, swapped and resampled together. Tests need at least five groups.",
	}),
	"weight-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Column of sample weights: how much each row counts." }),
	"extra-columns": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "What to do with columns that the model does not read, other than the id and the target. `ignore` names them in a notice, or in the response header `ignored-columns`.",
		choices: ["ignore", "fail"],
		default: "ignore",
	}),
	output: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({ description: "File for the rows; `-` is stdout.", default: "-" }),
	port: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Port to listen on. With `serve`, 0 chooses a free one.",
		min: 0,
		max: 65_535,
		integer: true,
		default: "8000",
	}),
	rules: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)({
		description: "Rules, one per line: `accuracy >= 0.9`, `f1_macro >= baseline - 0.01`, `warn: brier <= 0.2`, `non-inferior: accuracy >= anchor - 0.02`.",
	}, { expected: "list, one a line", list: true, parse: (value) => ({ ok: true, value }) }),
};
/** Folder that `train` writes the model to. Other actions read it by default. */
const usualModel = "model";


/***/ }),

/***/ "src/core/varint.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ varintSize),
/* harmony export */   u: () => (/* binding */ writeVarint)
/* harmony export */ });
/*
 * Whole numbers of variable length with seven bits per byte, lowest first, as in Protocol Buffers
 * (https://protobuf.dev/programming-guides/encoding/#varints).
 */
/** Returns the number of bytes for a whole number from 0 to 2^31 - 1. */
function varintSize(value) {
	return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;
}
/** Writes a whole number from 0 to 2^31 - 1 and returns the next position. */
function writeVarint(bytes, at, value) {
	while (value > 127) {
		bytes[at++] = (value & 127) | 128;
		value >>>= 7;
	}
	bytes[at++] = value;
	return at;
}


/***/ }),

/***/ "src/core/yaml-problem.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ yamlProblem)
/* harmony export */ });
/** What the YAML parser says is wrong, in one line. It recurses, and says so where a text is nested too deeply for it. */
function yamlProblem(message) {
	if (message.startsWith("Maximum call stack"))
		return "lists or mappings that are nested too deeply";
	return message.split("\n", 1)[0];
}


/***/ }),

/***/ "src/core/yield.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ yieldToEventLoop)
/* harmony export */ });
/** Lets the event loop run once: signals are handled, sockets are read, and the garbage collector can finish a cycle. */
function yieldToEventLoop() {
	return new Promise((resolve) => setImmediate(resolve));
}


/***/ }),

/***/ "src/models/bundle/mark.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MARK),
/* harmony export */   b: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** A file that every bundle has and no other model folder has. A folder with it may be replaced. */
const MARK = "provenance.json";
/** Returns true if a folder looks like a bundle. It loads no bundle reader, so it is cheap. */
async function isBundle(folder) {
	for (const name of ["MLmodel", MARK])
		if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).catch(() => undefined))?.isFile())
			return false;
	return true;
}


/***/ }),

/***/ "src/models/forest/units.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ gridStep),
/* harmony export */   Zo: () => (/* binding */ unitsOfTree),
/* harmony export */   mn: () => (/* binding */ distribute)
/* harmony export */ });
/* unused harmony export wholeUnits */
/** Units that the leaves of a forest sum to: the largest count that 32-bit floats reach without rounding. */
const wholeUnits = 2 ** 24;
/** Units of each leaf of a tree. Those of all trees sum to `wholeUnits`. */
function unitsOfTree(tree, trees) {
	return Math.floor((wholeUnits * (tree + 1)) / trees) - Math.floor((wholeUnits * tree) / trees);
}
/**
 * Divides `total` units among `width` parts in proportion to `amounts` (largest remainder method; the first of equal remainders
 * comes first). Returns false and writes nothing when all amounts are 0.
 */
function distribute(amounts, total, units, at, width) {
	let sum = 0;
	let holders = 0;
	let holder = 0;
	for (let i = 0; i < width; i++) {
		const amount = amounts[i];
		if (amount <= 0)
			continue;
		sum += amount;
		holders++;
		holder = i;
	}
	if (holders === 0)
		return false;
	for (let i = 0; i < width; i++)
		units[at + i] = 0;
	if (holders === 1) {
		units[at + holder] = total;
		return true;
	}
	let rest = total;
	const remainders = new Float64Array(width);
	for (let i = 0; i < width; i++) {
		const exact = amounts[i] > 0 ? (amounts[i] * total) / sum : 0;
		const whole = Math.floor(exact);
		units[at + i] = whole;
		remainders[i] = exact - whole;
		rest -= whole;
	}
	for (; rest > 0; rest--) {
		let largest = 0;
		for (let i = 1; i < width; i++)
			if (remainders[i] > remainders[largest])
				largest = i;
		units[at + largest] = units[at + largest] + 1;
		remainders[largest] = -1;
	}
	return true;
}
/**
 * Returns the grid step for the leaves of a regression forest: a power of two, of which 2^24 can represent any sum of
 * `trees` predictions of at most `largest`. Rounding leaves to it changes a prediction by at most trees × largest ×
 * 2^-25.
 */
function gridStep(trees, largest) {
	if (largest === 0)
		return 1;
	let exponent = Math.floor(Math.log2((trees * largest) / wholeUnits));
	// The logarithm is rounded, and so is each leaf, by up to half a step; the rule is exact.
	while (trees * (largest / 2 ** exponent + 0.5) > wholeUnits)
		exponent++;
	// 32-bit floats end at 2^-149.
	return 2 ** Math.max(exponent, -149);
}


/***/ }),

/***/ "src/platform/file/document.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/file/read.ts");

/** Maximum size of a document. An evaluation with a thousand slices has only 5 MB. */
const mostBytes = 256 * 1024 * 1024;
/**
 * Reads a file that trainyard wrote.
 *
 * @throws {Failure} for a file that cannot be read, for other content, and for a newer version.
 */
async function readDocument(document, path, { cwd, shown = path }) {
	return document.parse(await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(path, cwd, { maxBytes: mostBytes }), shown);
}


/***/ }),

/***/ "src/platform/file/write.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ replaceFileBy),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   gx: () => (/* binding */ replaceFileOf),
/* harmony export */   xn: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* unused harmony export swap */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("node:stream");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("node:stream/promises");
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/platform/file/temporary.ts");









/**
 * Writes a complete file or nothing: it writes a temporary file in the same folder and renames it.
 *
 * @throws {Failure} if the disk refuses the write.
 */
async function replaceFile(path, data) {
	await replaceFileBy(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, data));
}
/** Does the same as `replaceFile` for streamed content: `fill` writes the temporary file. */
async function replaceFileBy(path, fill) {
	const temporary = sibling(path);
	_temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
		await fill(temporary);
		retried(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path));
	}
	catch (error) {
		throw translated(path, error);
	}
	finally {
		// If the temporary file was never created, there is nothing to remove.
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => { });
		_temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
	}
}
/** Does the same as `replaceFile` for text in pieces, such as a large table. */
async function replaceFileOf(path, pieces) {
	await replaceFileBy(path, (temporary) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(pieces), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary)));
}
/**
 * Creates a complete folder or nothing. An existing folder is only replaced if it is empty or contains `mark`, the
 * file that identifies our folders, so that a mistyped path never deletes other work.
 *
 * @throws {Failure} if the folder has other content, or the disk refuses the write.
 */
async function replaceFolder(path, mark, fill) {
	const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path);
	await recover(target);
	const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(target).catch((error) => {
		if (error.code === "ENOENT")
			return undefined;
		throw translated(path, error);
	});
	if (present !== undefined && present.length > 0 && !present.includes(mark)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`);
	}
	const suffix = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex");
	const temporary = sibling(target, `${suffix}.tmp`);
	_temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(temporary, { recursive: true });
		await fill(temporary);
		swap({ target, fresh: temporary, previous: sibling(target, `${suffix}${previousEnding}`) });
	}
	catch (error) {
		throw translated(path, error);
	}
	finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { recursive: true, force: true }).catch(() => { });
		_temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
	}
}
const previousEnding = ".previous";
/**
 * Repairs the state that a process left when it was killed between the two renames: there is no folder, and the
 * previous one has the ending `.previous`.
 */
async function recover(target) {
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target);
	const start = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target)}.`;
	const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => []);
	for (const name of names) {
		if (!name.startsWith(start) || !name.endsWith(previousEnding))
			continue;
		const suffix = name.slice(start.length, -previousEnding.length);
		if (!/^[0-9a-f]{12}$/.test(suffix))
			continue;
		const isMissing = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(target).then(() => false, () => true);
		if (isMissing)
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), target).catch(() => { });
		else
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { recursive: true, force: true }).catch(() => { });
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${start}${suffix}.tmp`), { recursive: true, force: true }).catch(() => { });
	}
}
/**
 * Replaces a folder by another. The previous one is only removed once the new one is in place, and is restored if
 * that fails. It is synchronous, so that no signal is handled between the two renames.
 */
function swap({ target, fresh, previous, rename = node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync, remove = removeSync }) {
	let moved = true;
	try {
		retried(() => rename(target, previous));
	}
	catch (error) {
		if (error.code !== "ENOENT")
			throw error;
		moved = false;
	}
	try {
		retried(() => rename(fresh, target));
	}
	catch (error) {
		if (moved)
			retried(() => rename(previous, target));
		throw error;
	}
	try {
		if (moved)
			remove(previous);
	}
	catch {
		// The new folder is in place. The next start removes what is left of the previous one.
	}
}
function removeSync(path) {
	(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
}
/** Errors that pass: virus scanners, indexers and network disks may block a folder for a moment. */
const passingCodes = new Set(["EPERM", "EBUSY", "EACCES"]);
const patienceMs = 1000;
const pauseMs = 50;
function retried(work) {
	for (let waitedMs = 0;; waitedMs += pauseMs) {
		try {
			work();
			return;
		}
		catch (error) {
			if (waitedMs >= patienceMs || !passingCodes.has(error.code ?? ""))
				throw error;
		}
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
	}
}
function sibling(path, ending = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`) {
	return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${ending}`);
}
function translated(path, error) {
	if (!isSystemError(error))
		return error;
	const why = error.code === "EACCES" ? `it may not be written (permission denied)${ownership(path)}` : (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)(error);
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: could not be written: ${why}`, { cause: error });
}
/** Names the owner of the nearest folder if it is another user. A container job leaves files that belong to root. */
function ownership(path) {
	const user = process.getuid?.();
	let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path));
	let owner = ownerOf(folder);
	while (owner === undefined && folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder)) {
		folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder);
		owner = ownerOf(folder);
	}
	if (user === undefined || owner === undefined || owner === user)
		return "";
	const name = owner === 0 ? "root, as what a container job writes does" : `the user ${owner}`;
	return `: ${folder} belongs to ${name} (remove it, give it back with \`sudo chown -R ${user} ${folder}\`, or write to another folder)`;
}
function ownerOf(path) {
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false })?.uid;
}
function isSystemError(error) {
	return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ "src/reports/markdown/block.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
const heading = (level, text) => ({ kind: "heading", level, text });
const paragraph = (text) => ({ kind: "paragraph", text });
const list = (items) => ({ kind: "list", items });
const codeBlock = (text, language = "") => ({ kind: "code", text, language });
const details = (title, blocks) => ({ kind: "details", title, blocks });
/** Creates a table. A column title that starts with `>` means numbers, which are aligned to the right. */
const table = (columns, rows) => ({
	kind: "table",
	columns: columns.map((title) => (title.startsWith(">") ? { title: title.slice(1), align: "right" } : { title })),
	rows,
});
const code = (text) => ({ kind: "code", text });
const strong = (text) => ({ kind: "strong", text });
const link = (text, href) => ({ kind: "link", text, href });


/***/ })

};
