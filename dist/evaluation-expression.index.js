export const id = "evaluation-expression";
export const ids = ["evaluation-expression"];
export const modules = {

/***/ "src/actions/train/provenance.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ provenance),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _contract_recorded_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/recorded-inputs.ts");
/* harmony import */ var _platform_process_child_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/process/child.ts");


/** The commit, the repository and the workflow run of a training, as far as they are known. */
async function originOf(context) {
	const { github, pipeline } = context;
	const run = github?.run;
	const commit = run?.sha ?? pipeline?.run.commit ?? (await checkedOutCommit(context));
	return {
		...(run && { repository: `${run.owner}/${run.repository}` }),
		...(commit !== undefined && { commit }),
		...(run && { run: `${run.serverUrl}/${run.owner}/${run.repository}/actions/runs/${run.runId}` }),
		...(pipeline?.run.url !== undefined && { run: pipeline.run.url }),
	};
}
/** Returns the known facts about a model's origin: the run, the commit, the data and this machine. */
async function provenance({ table: { digest, files }, rows, started, inputs, importances, outOfBag }, context) {
	const { now, cwd } = context;
	const created = now();
	const measured = importances.filter(({ impurity }) => !Number.isNaN(impurity));
	const shuffled = importances.flatMap(({ column, permutation }) => (permutation ? [[column, permutation.mean]] : []));
	return {
		created: created.toISOString(),
		...(await originOf(context)),
		node: process.version,
		platform: `${process.platform}-${process.arch}`,
		data: { digest, files: files.map((file) => ({ ...file, path: (0,_contract_recorded_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .portable */ .O)(file.path, cwd) })) },
		rows,
		// The whole pipeline has further inputs that do not affect the training.
		inputs: (0,_contract_recorded_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedInputs */ .K)(inputs, context),
		durationMs: created.getTime() - started.getTime(),
		...(measured.length > 0 && {
			importances: Object.fromEntries(measured.map(({ column, impurity }) => [column, impurity])),
		}),
		...(shuffled.length > 0 && { permutation: Object.fromEntries(shuffled) }),
		...(outOfBag !== undefined && { outOfBag: outOfBag.score }),
	};
}
/** Returns the commit in the working directory. Undefined without git, or outside a repository. */
async function checkedOutCommit({ env, cwd, signal }) {
	const sha = env["GITHUB_SHA"];
	if (sha !== undefined && sha !== "")
		return sha;
	const ended = await (0,_platform_process_child_js__WEBPACK_IMPORTED_MODULE_1__/* .runChild */ .w)("git", ["rev-parse", "HEAD"], { env, cwd, signal, timeoutMs: 10_000 }).catch(() => undefined);
	const commit = ended?.code === 0 ? ended.stdout.trim() : "";
	return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}


/***/ }),

/***/ "src/contract/recorded-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ recordedInputs),
/* harmony export */   O: () => (/* binding */ portable)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** These inputs affect where results go, not what they are. */
const NOT_RECORDED = ["upload-artifact", "token", "tracking", "notify", "state"];
/**
 * Returns the inputs that differ from their defaults, so that a report can print them as a command. Paths in the
 * working directory are made relative, so that they work on another machine.
 */
function recordedInputs(inputs, { given, cwd }) {
	return Object.fromEntries(Object.entries(given)
		.filter(([name]) => Object.hasOwn(inputs, name) && !NOT_RECORDED.includes(name))
		.map(([name, text]) => [
		name,
		text
			.split("\n")
			.map((line) => portable(line, cwd))
			.join("\n"),
	]));
}
/** A path below the working directory from there, with slashes; any other text as it is. */
function portable(text, cwd, { isAbsolute, relative, sep } = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
	if (!isAbsolute(text))
		return text;
	const below = relative(cwd, text);
	return below === "" || below.startsWith("..") || isAbsolute(below) ? text : below.replaceAll(sep, "/");
}


/***/ }),

/***/ "src/core/number-text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ columnNumber),
/* harmony export */   KA: () => (/* binding */ signedNumber),
/* harmony export */   Yq: () => (/* binding */ comparedNumbers),
/* harmony export */   ZI: () => (/* binding */ pValueNumber),
/* harmony export */   ku: () => (/* binding */ plainNumber),
/* harmony export */   nY: () => (/* binding */ pValueText)
/* harmony export */ });
/**
 * Formats numbers for people, by one rule for all reports and messages: whole numbers in full with thousands
 * separators, others with four significant digits and at most four decimals, and two significant digits below 0.001.
 */
/** Formats a number for a sentence: `0.736`, `127,700`. */
function plainNumber(value) {
	const text = columnNumber(value);
	if (!text.includes(".") || text.includes("e"))
		return text;
	let end = text.length;
	while (text[end - 1] === "0")
		end--;
	return text.slice(0, text[end - 1] === "." ? end - 1 : end);
}
/** Formats a number for a table column, with a constant number of digits: `0.7360`, `127,700`. */
function columnNumber(value) {
	if (!Number.isFinite(value))
		return String(value);
	if (value === 0)
		return "0";
	if (Math.abs(value) >= 1e15)
		return value.toPrecision(4);
	if (Number.isInteger(value))
		return grouped(value, 0);
	const rounded = Number(value.toPrecision(4));
	const size = Math.abs(rounded);
	// Digits before the point are rounded as well; after it, rounding twice could change the last digit.
	if (size >= 1000)
		return grouped(rounded, 0);
	if (size >= 0.001)
		return grouped(value, Math.min(4, 3 - Math.floor(Math.log10(size))));
	return size >= 1e-6 ? value.toFixed(1 - Math.floor(Math.log10(size))) : value.toPrecision(2);
}
/** Formats a difference with its sign. */
function signedNumber(value) {
	return `${value > 0 ? "+" : ""}${columnNumber(value)}`;
}
/**
 * Formats two numbers for comparison. If four digits would make different numbers look equal, both get enough digits
 * to show the difference.
 */
function comparedNumbers(first, second, text = plainNumber) {
	const short = [text(first), text(second)];
	if (first === second || short[0] !== short[1])
		return short;
	for (let digits = 5; digits <= 17; digits++) {
		const [a, b] = [first.toPrecision(digits), second.toPrecision(digits)];
		if (a !== b)
			return [String(Number(a)), String(Number(b))];
	}
	return [String(first), String(second)];
}
/** Formats a p-value for a sentence: `p = 0.0312`, or `p < 0.0001` for smaller ones. */
function pValueText(p) {
	const text = pValueNumber(p);
	return text.startsWith("<") ? `p ${text}` : `p = ${text}`;
}
/** Formats a p-value for a column: `0.0312`, or `< 0.0001`. */
function pValueNumber(p) {
	return p < 0.0001 ? "< 0.0001" : String(Number(Number(p.toPrecision(3)).toFixed(4)));
}
/** Adds thousands separators. `toLocaleString` takes up to a millisecond, which large reports cannot afford. */
function grouped(value, decimals) {
	const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
	let text = whole.slice(-3);
	for (let end = whole.length - 3; end > 0; end -= 3)
		text = `${whole.slice(Math.max(0, end - 3), end)},${text}`;
	return `${value < 0 ? "-" : ""}${text}${fraction === undefined ? "" : `.${fraction}`}`;
}


/***/ }),

/***/ "src/evaluation/expression/tokens.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   _0: () => (/* binding */ Misreading),
/* harmony export */   qw: () => (/* binding */ tokenize),
/* harmony export */   w0: () => (/* binding */ quotedText),
/* harmony export */   wT: () => (/* binding */ translation)
/* harmony export */ });
/** Thrown when the text is not what was expected. `at` is an offset into the expression. */
class Misreading extends Error {
	name = "Misreading";
	at;
	expected;
	got;
	constructor(at, expected, got) {
		super(`expected ${expected}, got ${got}`);
		this.at = at;
		this.expected = expected;
		this.got = got;
	}
}
const SPACE = /[\s\u{feff}]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_@]*/uy;
/** Names after a dot may start with a digit (`per_class.0.recall`), or be a list index from the end (`val_acc.-1`). */
const LATER_NAME = /-?[\p{L}\p{M}\p{N}_@]+/uy;
/** A path may start with a class that is a number (`1.recall`), or with a wildcard (`*.recall`). */
const NUMBERED_NAME = /\d+(?=\.(?!e[+-]?\d)[\p{L}_])/iuy;
const WILD_START = /\*(?=\.)/y;
const SYMBOL = />=|<=|==|!=|&&|\|\||[><+\-*/(),!]/y;
/** Maps operators of other languages to the ones that are valid here. */
const FOREIGN = new Map([
	["and", "&&"],
	["or", "||"],
	["not", "!"],
	["=", "=="],
	["&", "&&"],
	["|", "||"],
	["≥", ">="],
	["≤", "<="],
	["≠", "!="],
	["=>", ">="],
	["=<", "<="],
	["<>", "!="],
]);
/** Comparators that people write in the wrong order or with a space. */
const SWAPPED = /=>|=<|<>/y;
const SPACED = /([<>=!])\s+=/y;
/**
 * Splits an expression into tokens in linear time. The last token marks the end. `#` starts a comment.
 *
 * @throws {Misreading} at the first character that starts no token.
 */
function tokenize(text) {
	const tokens = [];
	let at = 0;
	for (;;) {
		at += match(SPACE, text, at).length;
		if (at >= text.length || text[at] === "#")
			break;
		const operand = !isOperand(tokens.at(-1));
		const token = (operand ? pathAt(text, at, true) : undefined) ?? numberAt(text, at) ?? pathAt(text, at) ?? symbolAt(text, at);
		tokens.push(token);
		at = token.end;
	}
	tokens.push({ kind: "end", start: at, end: at });
	return tokens;
}
/** Returns a foreign word's translation, for the end of a message. */
function translation(word) {
	const meant = FOREIGN.get(word.toLowerCase());
	return meant === undefined ? "" : ` (write ${meant})`;
}
function numberAt(text, start) {
	const digits = match(NUMBER, text, start);
	if (digits === "")
		return undefined;
	const end = start + digits.length;
	const value = Number(digits);
	const tail = match(NAME, text, end) || match(/%/y, text, end);
	if (tail !== "")
		throw new Misreading(start, "a number", quotedText(digits + tail));
	if (!Number.isFinite(value))
		throw new Misreading(start, "a finite number", quotedText(digits));
	return { kind: "number", value, start, end };
}
/** Returns true if a token ends an operand, so that an operator comes next. */
function isOperand(token) {
	return token !== undefined && (token.kind !== "symbol" || token.symbol === ")");
}
function pathAt(text, start, numbered = false) {
	let segment = numbered
		? (segmentAt(text, start, NUMBERED_NAME) ??
			(match(WILD_START, text, start) === "" ? undefined : wildcardAt(text, start)))
		: segmentAt(text, start, NAME);
	if (segment === undefined)
		return undefined;
	const segments = [segment];
	let end = segment.end;
	while (text[end] === ".") {
		segment = segmentAt(text, end + 1, LATER_NAME) ?? wildcardAt(text, end + 1);
		if (segment === undefined)
			throw new Misreading(end + 1, 'a name, "a quoted name" or * after the dot', found(text, end + 1));
		segments.push(segment);
		end = segment.end;
	}
	return { kind: "path", segments: segments.map(({ text: name, form }) => ({ text: name, form })), start, end };
}
function segmentAt(text, start, plain) {
	const quote = text[start];
	if (quote !== '"' && quote !== "'") {
		const name = match(plain, text, start);
		return name === "" ? undefined : { text: name, form: "plain", end: start + name.length };
	}
	let name = "";
	for (let at = start + 1; at < text.length; at++) {
		if (text[at] === quote)
			return { text: name, form: "quoted", end: at + 1 };
		// A backslash escapes the next character: the quote itself, or a backslash.
		if (text[at] === "\\" && at + 1 < text.length)
			at++;
		name += text[at];
	}
	throw new Misreading(start, `a closing ${quote}`, "the end of the line");
}
function wildcardAt(text, start) {
	return text[start] === "*" ? { text: "*", form: "wildcard", end: start + 1 } : undefined;
}
function symbolAt(text, start) {
	const swapped = match(SWAPPED, text, start);
	if (swapped !== "")
		throw new Misreading(start, "a comparator", quotedText(swapped) + translation(swapped));
	const spaced = match(SPACED, text, start);
	if (spaced !== "") {
		throw new Misreading(start, "a comparator", `${quotedText(spaced)} (write ${spaced.replace(/\s+/g, "")} without a space)`);
	}
	const symbol = match(SYMBOL, text, start);
	if (symbol === "")
		throw new Misreading(start, "a metric, a number or an operator", found(text, start));
	return { kind: "symbol", symbol: symbol, start, end: start + symbol.length };
}
function found(text, at) {
	const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
	return at >= text.length ? "the end of the line" : quotedText(character) + translation(character);
}
/** Quotes the user's text for a message, and shortens it. */
function quotedText(text) {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
function match(pattern, text, at) {
	pattern.lastIndex = at;
	const found = pattern.exec(text)?.[0] ?? "";
	// After a minus, a place in a list has nothing but digits.
	return pattern === LATER_NAME && found.startsWith("-") && !/^-\d+$/.test(found) ? "" : found;
}
/** Formats a path. Names that are not plain words are quoted. */
function written(path) {
	return path
		.map((name, index) => match(index === 0 ? NAME : LATER_NAME, name, 0) === name && name !== "" ? name : JSON.stringify(name))
		.join(".");
}


/***/ }),

/***/ "src/evaluation/metrics-file/json.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseMetricsJson)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * Parses JSON. The bare `NaN`, `Infinity` and `-Infinity` that Python and Java write become text of the same name.
 *
 * @throws {Failure} with the engine's own description and position of the error.
 */
function parseMetricsJson(text, source) {
	const parsed = parsedJson(text, source);
	refuseDuplicates(text, source);
	return parsed;
}
function parsedJson(text, source) {
	try {
		return JSON.parse(text);
	}
	catch (error) {
		const quoted = quoteBareWords(text);
		if (quoted === undefined)
			throw unreadable(source, error);
		try {
			return JSON.parse(quoted);
		}
		catch {
			throw unreadable(source, error);
		}
	}
}
const STRUCTURE = /["{}[\]]/g;
const COLON = /\s*:/y;
/** Rejects repeated names. @throws {Failure}, because JSON.parse would use the last one. `text` is valid JSON. */
function refuseDuplicates(text, source) {
	const open = [];
	STRUCTURE.lastIndex = 0;
	for (let found = STRUCTURE.exec(text); found !== null; found = STRUCTURE.exec(text)) {
		const [character] = found;
		if (character === "{")
			open.push(new Set());
		else if (character === "[")
			open.push(undefined);
		else if (character !== '"')
			open.pop();
		else {
			const closing = closingQuote(text, found.index);
			STRUCTURE.lastIndex = COLON.lastIndex = closing + 1;
			const names = open.at(-1);
			if (names === undefined || !COLON.test(text))
				continue;
			const name = text.slice(found.index, closing + 1);
			const plain = name.includes("\\") ? JSON.stringify(JSON.parse(name)) : name;
			if (names.has(plain)) {
				const line = text.slice(0, found.index).split("\n").length;
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}:${line}: expected each name once in an object, got ${plain.slice(0, 80)} twice`, {
					at: { file: source, line },
				});
			}
			names.add(plain);
		}
	}
}
function unreadable(source, cause) {
	const said = cause instanceof Error ? cause.message.replaceAll(/\s+/g, " ") : String(cause);
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}: expected JSON, got something else: ${said.slice(0, 200)}`, {
		cause,
		at: { file: source },
	});
}
const BARE_WORD = /-?\b(?:NaN|Infinity)\b/g;
/** Quotes the bare words in a text. Undefined if there are none. Strings are skipped, so the time is linear. */
function quoteBareWords(text) {
	const parts = [];
	let found = false;
	let from = 0;
	while (from < text.length) {
		const opening = text.indexOf('"', from);
		const end = opening === -1 ? text.length : opening;
		const between = text.slice(from, end);
		const replaced = between.replaceAll(BARE_WORD, '"$&"');
		found ||= replaced.length !== between.length;
		parts.push(replaced);
		if (opening === -1)
			break;
		const closing = closingQuote(text, opening);
		parts.push(text.slice(opening, closing + 1));
		from = closing + 1;
	}
	return found ? parts.join("") : undefined;
}
function closingQuote(text, opening) {
	for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1)) {
		let backslashes = 0;
		while (text[at - 1 - backslashes] === "\\")
			backslashes++;
		if (backslashes % 2 === 0)
			return at;
	}
	return text.length;
}


/***/ }),

/***/ "src/models/bundle/importances-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dK: () => (/* binding */ importanceBlocks),
/* harmony export */   lN: () => (/* binding */ IMPORTANCES_FILE),
/* harmony export */   oS: () => (/* binding */ readImportancesFile),
/* harmony export */   vE: () => (/* binding */ importancesText)
/* harmony export */ });
/* unused harmony export importancesDocument */
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/file/document.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/reports/markdown/block.ts");



/** Name of the file in the report folder. */
const IMPORTANCES_FILE = "importances.json";
const importancesShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMark */ .ry)("trainyard-importances-1"),
	model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the model." }),
	columns: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		column: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(),
		impurity: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({
			description: "Share of all impurity that the trees removed by it; absent where the engine does not measure it.",
		})),
		permutation: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ mean: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)(), std: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ min: 0 }) }, { description: "Loss of accuracy or R² when the column's cells are shuffled." })),
	}), { description: "Columns that the model reads, the most important first." }),
});
/** The importance of each column, as `train` measured it. */
const importancesDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .lM)({
	what: "a model's importances",
	file: IMPORTANCES_FILE,
	format: "trainyard-importances",
	version: 1,
	writer: "train",
	purpose: "How much the model draws on each column, in the report folder.",
	remedy: "run `train` again",
	shape: importancesShape,
});
/** Formats the content of the file. */
function importancesText({ modelDigest, columns: ranked }) {
	const columns = ranked.map(({ column, impurity, permutation }) => ({
		column,
		...(!Number.isNaN(impurity) && { impurity }),
		...(permutation !== undefined && { permutation }),
	}));
	const file = {
		format: "trainyard-importances-1",
		model_digest: modelDigest,
		columns,
	};
	return `${JSON.stringify(file, null, 2)}\n`;
}
/**
 * Reads the file at `path`.
 *
 * @throws {Failure} for a file that cannot be read and for other content.
 */
async function readImportancesFile(path, cwd) {
	const { model_digest: modelDigest, columns } = await (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(importancesDocument, path, { cwd });
	return { modelDigest, columns: columns.map((each) => ({ impurity: Number.NaN, ...each })) };
}
/** Renders a section of a report with the first 15 columns. */
function importanceBlocks(ranked) {
	if (ranked.length === 0)
		return [];
	const shuffled = ranked.some(({ permutation }) => permutation !== undefined);
	const rows = ranked
		.slice(0, 15)
		.map(({ column, impurity, permutation }) => [
		column,
		Number.isNaN(impurity) ? "–" : impurity.toFixed(3),
		...(shuffled
			? [permutation === undefined ? "–" : `${permutation.mean.toFixed(4)} ± ${permutation.std.toFixed(4)}`]
			: []),
	]);
	const columns = ["column", ">share of impurity removed", ...(shuffled ? [">lost when shuffled"] : [])];
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, "Feature importance"), (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(columns, rows)];
}


/***/ }),

/***/ "src/platform/file/present.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Returns true if there is a file at a path, and not a folder. */
async function isFile(path) {
	return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.isFile() === true;
}


/***/ })

};
