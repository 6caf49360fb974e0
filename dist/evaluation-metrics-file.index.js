export const id = "evaluation-metrics-file";
export const ids = ["evaluation-metrics-file"];
export const modules = {

/***/ "src/contract/recorded-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ recordedInputs)
/* harmony export */ });
/* unused harmony export portable */
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

/***/ "src/evaluation/blocks/numbers.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ inUnit),
/* harmony export */   Qk: () => (/* binding */ changeInMetric),
/* harmony export */   k_: () => (/* binding */ inMetric),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   y1: () => (/* binding */ range)
/* harmony export */ });
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/number-text.ts");

function range(interval) {
	return interval === undefined ? "" : `${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(interval.low)} to ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(interval.high)}`;
}
/** Formats a value for a column, with the unit of its metric if the name implies one. */
function inMetric(name, value) {
	return (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumber */ .K9)(value) + unitOf(name);
}
/** Formats a difference of two such values. */
function changeInMetric(name, change) {
	return (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .signedNumber */ .KA)(change) + unitOf(name);
}
/** Formats a value for a sentence. */
function inUnit(value, metric) {
	return (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNumber */ .ku)(value) + unitOf(metric);
}
/** Returns the unit that a metric's name ends with, after a space. Empty if there is none. */
function unitOf(metric) {
	if (/(_|\b)ms$/.test(metric))
		return " ms";
	return /(_|\b)bytes$/.test(metric) ? " bytes" : "";
}


/***/ }),

/***/ "src/evaluation/expression/expression.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isCondition),
/* harmony export */   n: () => (/* binding */ walk)
/* harmony export */ });
/** Calls `visit` with an expression and all its parts, in written order. */
function walk(expression, visit) {
	visit(expression);
	for (const each of partsOf(expression))
		walk(each, visit);
}
function partsOf(expression) {
	switch (expression.kind) {
		case "number":
		case "path":
			return [];
		case "negative":
		case "not":
			return [expression.of];
		case "sum":
			return expression.terms.map(({ of }) => of);
		case "product":
			return expression.factors.map(({ of }) => of);
		case "call":
			return expression.arguments;
		case "comparison":
			return [expression.left, expression.right];
		case "and":
		case "or":
			return expression.parts;
	}
}
/** Returns true if an expression is a condition rather than a number. */
function isCondition({ kind }) {
	return kind === "comparison" || kind === "and" || kind === "or" || kind === "not";
}


/***/ }),

/***/ "src/evaluation/expression/parser.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseExpression)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/expression/expression.ts");
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/expression/tokens.ts");


const FUNCTIONS = ["min", "max", "abs"];
const COMPARATORS = [">=", "<=", ">", "<", "==", "!="];
/** Maximum depth of an expression. No handwritten rule comes near it, and recursion could go much deeper. */
const DEEPEST = 100;
/**
 * Parses an expression. The operators from loosest to tightest are `||`, `&&`, `!`, one comparison, `+ -`, `* /`,
 * signs and parentheses. The time is linear in the length of the text.
 *
 * @throws {Misreading} at the first unexpected token.
 */
function parseExpression(text, tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .qw)(text)) {
	return new Parser(text, tokens).whole();
}
class Parser {
	#text;
	#tokens;
	#next = 0;
	#depth = 0;
	constructor(text, tokens) {
		this.#text = text;
		this.#tokens = tokens;
	}
	whole() {
		const expression = this.#or();
		const token = this.#token;
		if (token.kind !== "end")
			throw this.#unexpected(token.kind === "symbol" ? "the end of the line" : "an operator");
		return expression;
	}
	#or() {
		return this.#chain("or", "||", () => this.#chain("and", "&&", () => this.#not()));
	}
	#chain(kind, symbol, part) {
		const first = part();
		if (!this.#at(symbol))
			return first;
		const parts = [this.#logical(first)];
		while (this.#take(symbol))
			parts.push(this.#logical(part()));
		return { kind, parts, start: first.start, end: this.#end };
	}
	#not() {
		const { start } = this.#token;
		if (!this.#take("!"))
			return this.#comparison();
		const of = this.#deeper(() => this.#not());
		return { kind: "not", of: this.#logical(of), start, end: of.end };
	}
	#comparison() {
		const left = this.#sum();
		const comparator = this.#comparator();
		if (comparator === undefined)
			return left;
		const right = this.#numeric(this.#sum());
		const again = this.#token;
		if (this.#comparator() !== undefined) {
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(again.start, "one comparison", "a second one (join two with &&)");
		}
		return { kind: "comparison", comparator, left: this.#numeric(left), right, start: left.start, end: right.end };
	}
	#comparator() {
		const token = this.#token;
		if (token.kind !== "symbol" || !COMPARATORS.includes(token.symbol))
			return undefined;
		this.#next++;
		return token.symbol;
	}
	#sum() {
		const first = this.#product();
		if (!this.#at("+") && !this.#at("-"))
			return first;
		const terms = [{ minus: false, of: this.#numeric(first) }];
		for (;;) {
			const minus = this.#at("-");
			if (!this.#take("+") && !this.#take("-"))
				break;
			terms.push({ minus, of: this.#numeric(this.#product()) });
		}
		return { kind: "sum", terms, start: first.start, end: this.#end };
	}
	#product() {
		const first = this.#sign();
		if (!this.#at("*") && !this.#at("/"))
			return first;
		const factors = [{ divides: false, of: this.#numeric(first) }];
		for (;;) {
			const divides = this.#at("/");
			if (!this.#take("*") && !this.#take("/"))
				break;
			factors.push({ divides, of: this.#numeric(this.#sign()) });
		}
		return { kind: "product", factors, start: first.start, end: this.#end };
	}
	#sign() {
		const { start } = this.#token;
		if (this.#take("+"))
			return this.#numeric(this.#deeper(() => this.#sign()));
		if (!this.#take("-"))
			return this.#single();
		const of = this.#numeric(this.#deeper(() => this.#sign()));
		return { kind: "negative", of, start, end: of.end };
	}
	#single() {
		const token = this.#token;
		if (token.kind === "number") {
			this.#next++;
			return token;
		}
		if (token.kind === "path") {
			this.#next++;
			return this.#at("(") ? this.#call(token) : token;
		}
		if (this.#take("(")) {
			const inner = this.#deeper(() => this.#or());
			if (!this.#take(")"))
				throw this.#unexpected("a closing )");
			return { ...inner, start: token.start, end: this.#end };
		}
		throw this.#unexpected("a metric or a number");
	}
	#call(name) {
		const called = this.#text.slice(name.start, name.end);
		if (!FUNCTIONS.includes(called)) {
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(name.start, "min, max or abs before a parenthesis", (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedText */ .w0)(called) + (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .translation */ .wT)(called));
		}
		this.#next++;
		const list = [];
		do
			list.push(this.#numeric(this.#deeper(() => this.#sum())));
		while (this.#take(","));
		if (!this.#take(")"))
			throw this.#unexpected("a comma or a closing )");
		if (called === "abs" && list.length !== 1) {
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(name.start, "abs of one number", `${list.length} of them`);
		}
		return { kind: "call", name: called, arguments: list, start: name.start, end: this.#end };
	}
	#deeper(read) {
		if (++this.#depth > DEEPEST) {
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(this.#token.start, `at most ${DEEPEST} levels of parentheses and signs`, "one more");
		}
		const expression = read();
		this.#depth--;
		return expression;
	}
	#numeric(expression) {
		if ((0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .isCondition */ .G)(expression))
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(expression.start, "a number", "a comparison");
		return expression;
	}
	/** Accepts a bare name, because it may be a boolean column. Callers without such columns check again. */
	#logical(expression) {
		if (!(0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .isCondition */ .G)(expression) && expression.kind !== "path") {
			throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(expression.start, "a comparison", (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedText */ .w0)(this.#text.slice(expression.start, expression.end)));
		}
		return expression;
	}
	#unexpected(expected) {
		const token = this.#token;
		if (token.kind === "end")
			return new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(token.start, expected, "the end of the line");
		const got = this.#text.slice(token.start, token.end);
		return new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(token.start, expected, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedText */ .w0)(got) + (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .translation */ .wT)(got));
	}
	get #token() {
		return this.#tokens[this.#next];
	}
	/** Returns the end of the previous token. */
	get #end() {
		return this.#tokens[this.#next - 1].end;
	}
	#at(symbol) {
		const token = this.#token;
		return token.kind === "symbol" && token.symbol === symbol;
	}
	#take(symbol) {
		const there = this.#at(symbol);
		if (there)
			this.#next++;
		return there;
	}
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

/***/ "src/evaluation/gate/results-table.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sj: () => (/* binding */ ordered),
/* harmony export */   iT: () => (/* binding */ reasonItem),
/* harmony export */   mi: () => (/* binding */ rulesTable),
/* harmony export */   r6: () => (/* binding */ resultsTable)
/* harmony export */ });
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/number-text.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _blocks_numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/blocks/numbers.ts");
/* harmony import */ var _rules_rule_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/rules/rule-metric.ts");




/** Sorts failed rules first, then others that did not simply pass. */
function ordered(results) {
	const rank = ({ ends, status }) => ends === "red" ? 0 : ends === "warning" ? 1 : status === "pass" ? 3 : 2;
	return [...results].sort((a, b) => rank(a) - rank(b));
}
/**
 * Shows one row per rule with its numbers, followed by the reasons. Only `most` rules are shown, and the rest is
 * counted. The result is the first column, so that it is visible on a narrow screen. Columns without numbers are left
 * out.
 */
function resultsTable(results, most) {
	const shown = ordered(results).slice(0, most);
	const explained = shown.filter((result) => result.ends !== "green" || result.status !== "pass");
	const passed = shown.filter((result) => !explained.includes(result));
	return [
		...rulesTable(results, most),
		...(explained.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(explained.map(reasonItem))] : []),
		...(passed.length > 0
			? [
				(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(explained.length > 0 ? "Why the other rules passed" : "Why the rules passed", [
					(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(passed.map(reasonItem)),
				]),
			]
			: []),
	];
}
/** The table alone. */
function rulesTable(results, most) {
	const columns = COLUMNS.filter(({ of }) => of === undefined || results.some((result) => (of(result) ?? null) !== null));
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns.map(({ title }) => (typeof title === "string" ? title : title(results))), ordered(results)
			.slice(0, most)
			.map((result) => columns.map(({ cell }) => cell(result)))),
		...(results.length > most ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`and ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainNumber */ .ku)(results.length - most)} more, all in gate.json`)] : []),
	];
}
/** Formats a rule with its result and the reason, as a list item. */
function reasonItem(result) {
	return [resultWord(result), ": ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(result.expression), `: ${result.reason.replace(/^inconclusive: /, "")}`];
}
const COLUMNS = [
	{ title: "result", cell: (result) => [`${marks[result.ends]} `, resultWord(result)] },
	{ title: "rule", cell: ({ expression }) => (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(expression) },
	{ title: ">value", cell: (result) => comparedCells(result)[0], of: ({ value }) => value },
	{ title: ">limit", cell: (result) => comparedCells(result)[1], of: ({ bound }) => bound },
	{
		title: ">difference",
		cell: (result) => mapped(differenceOf(result), (each) => (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signedNumber */ .KA)(each) + unitOfRule(result.expression)),
		of: differenceOf,
	},
	{
		title: (results) => `>${levelOf(results)} interval`,
		cell: (result) => mapped(intervalOfDifference(result), ({ low, high }) => `${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signedNumber */ .KA)(low)} to ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signedNumber */ .KA)(high)}`),
		of: ({ interval }) => interval,
	},
	{ title: ">p", cell: ({ adjusted_p: p }) => mapped(p, _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .pValueNumber */ .ZI), of: ({ p }) => p },
];
const marks = { red: "❌", warning: "⚠️", green: "✅" };
function resultWord({ ends, status }) {
	if (status === "inconclusive" || status === "skipped")
		return (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(status);
	return (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(ends === "red" ? "failed" : ends === "warning" ? "warning" : "passed");
}
function mapped(value, shown) {
	return value === null ? "" : shown(value);
}
function comparedCells({ value, bound, expression }) {
	const unit = unitOfRule(expression);
	if (value !== null && bound !== null) {
		const [first, second] = (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedNumbers */ .Yq)(value, bound, _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .columnNumber */ .K9);
		return [first + unit, second + unit];
	}
	return [mapped(value, _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .columnNumber */ .K9), mapped(bound, _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .columnNumber */ .K9)];
}
function unitOfRule(expression) {
	return (0,_blocks_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .unitOf */ .uF)((0,_rules_rule_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOfRule */ .m)(expression)?.name ?? "");
}
/** Returns the value minus the limit. Files of version 0.1.0 only have the numbers themselves. */
function differenceOf({ difference, value, bound }) {
	return difference ?? (value === null || bound === null ? null : value - bound);
}
/** Returns the interval of the value, or of its difference from another model's. */
function intervalOfDifference({ interval, bound, baseline }) {
	if (interval === null || bound === null)
		return interval;
	const shift = interval.of === "metric" ? bound : baseline === null ? 0 : bound - baseline;
	return { low: interval.low - shift, high: interval.high - shift };
}
/** Returns the two-sided level of the intervals, which all rules of a gate share. */
function levelOf(results) {
	const interval = results.find((result) => result.interval !== null)?.interval;
	if (interval === undefined || interval === null)
		return "";
	// Version 0.1.0 wrote the one-sided level.
	const { confidence, one_sided_confidence: oneSided } = interval;
	return `${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainNumber */ .ku)((oneSided === undefined ? 2 * confidence - 1 : confidence) * 100)} %`;
}


/***/ }),

/***/ "src/evaluation/metrics-file/csv.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ csvTree),
/* harmony export */   n: () => (/* binding */ cellsOf)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

const NAMES = ["metric", "metrics", "name", "key"];
const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;
/**
 * Reads metrics from a table in one of three shapes: `metric,value` with one metric per line, one line of values
 * under a line of names, or lines named by their first cell (`setosa` under an empty title, as in a pandas
 * classification report), which gives `setosa.precision`.
 *
 * @throws {Failure} for any other shape, because it would have to be guessed which of ten epochs is meant.
 */
function csvTree(text, source) {
	const cells = cellsOf(text);
	const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ""));
	const [titles, ...body] = rows;
	if (titles === undefined || body.length === 0) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}: expected a line of names and a line of values, got ${titles === undefined ? "nothing" : "names only"}`, {
			at: { file: source },
		});
	}
	const names = titles.map((title) => title.trim());
	// Every row is like `accuracy,0.91`, including the first, so the header is missing.
	if (names.length === 2 && rows.every(([name, value]) => !NUMBER.test(name ?? "") && NUMBER.test(value ?? ""))) {
		return treeOf(rows.map((row) => [row[0].trim(), valueOfCell(row[1])]), source);
	}
	if (names.length === 2 && NAMES.includes(names[0].toLowerCase())) {
		return treeOf(body.map((row) => [row[0].trim(), valueOfCell(row[1])]), source);
	}
	if (body.length === 1)
		return treeOf(names.map((name, column) => [name, valueOfCell(body[0][column])]), source);
	const labels = body.map((row) => row[0].trim());
	if (labels.some((label) => NUMBER.test(label)) && names[0] !== "") {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}: expected one line of values (or metric,value lines), got ${body.length} lines (write the one to judge to a separate file)`, { at: { file: source, line: 3 } });
	}
	return treeOf(body.map((row, index) => [
		labels[index],
		treeOf(names.slice(1).map((name, column) => [name, valueOfCell(row[column + 1])]), source),
	]), source);
}
function valueOfCell(cell) {
	if (cell === undefined || cell.trim() === "")
		return null;
	return NUMBER.test(cell) ? Number(cell) : cell.trim();
}
/** Builds a tree. @throws {Failure} if a name occurs twice, because it is unclear which one counts. */
function treeOf(entries, source) {
	const tree = Object.create(null);
	for (const [name, value] of entries) {
		if (Object.hasOwn(tree, name)) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}: expected each metric once, got ${JSON.stringify(name)} twice`, {
				at: { file: source },
			});
		}
		tree[name] = value;
	}
	return tree;
}
/** Parses rows of cells (RFC 4180). The delimiter is the most frequent one in the first line. */
function cellsOf(text) {
	const firstLine = /^[^\r\n]*/.exec(text)[0];
	const delimiter = [",", ";", "\t", "|"].reduce((a, b) => firstLine.split(b).length > firstLine.split(a).length ? b : a);
	const rows = [];
	let row = [];
	for (let at = 0; at <= text.length;) {
		let cell = "";
		if (text[at] === '"') {
			let closing = text.indexOf('"', at + 1);
			while (closing !== -1 && text[closing + 1] === '"')
				closing = text.indexOf('"', closing + 2);
			const end = closing === -1 ? text.length : closing;
			cell = text.slice(at + 1, end).replaceAll('""', '"');
			at = end + 1;
		}
		const start = at;
		while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r")
			at++;
		row.push(cell + text.slice(start, at));
		if (text[at] !== delimiter) {
			rows.push(row);
			row = [];
			if (text[at] === "\r" && text[at + 1] === "\n")
				at++;
		}
		at++;
	}
	return rows;
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

/***/ "src/evaluation/metrics-file/read.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ readMetricsFile)
});

var external_node_crypto_ = __webpack_require__("node:crypto");
var promises_ = __webpack_require__("node:fs/promises");
var failure = __webpack_require__("src/core/failure.ts");
var read = __webpack_require__("src/platform/file/read.ts");
var yaml_problem = __webpack_require__("src/core/yaml-problem.ts");
var csv = __webpack_require__("src/evaluation/metrics-file/csv.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/foreign.ts


/** Extracts metrics from the shapes of MLflow and github-action-benchmark. Returns any other object unchanged. */
function treeIn(parsed, source) {
	if (Array.isArray(parsed)) {
		if (parsed.length > 0 && parsed.every(isBench))
			return benches(parsed);
		throw wrong(source, `a list of ${parsed.length}`);
	}
	if (!(0,shape/* isRecord */.u4)(parsed))
		throw wrong(source, parsed === undefined || parsed === null ? "nothing" : typeof parsed);
	return trainyardEvaluation(parsed) ?? mlflowRun(parsed, source) ?? benchmarkHistory(parsed, source) ?? parsed;
}
/** Converts an `evaluation.json` into the content of the `metrics.json` next to it. */
function trainyardEvaluation(parsed) {
	const { format, metrics, per_class: perClass, slices } = parsed;
	if (typeof format !== "string" || !format.startsWith("trainyard-evaluation-") || !(0,shape/* isRecord */.u4)(metrics))
		return undefined;
	const ofSlices = Object.create(null);
	for (const slice of Array.isArray(slices) ? slices.filter(shape/* isRecord */.u4) : []) {
		ofSlices[String(slice["name"])] = { ...slice["metrics"], per_class: slice["per_class"] };
	}
	return { ...metrics, ...((0,shape/* isRecord */.u4)(perClass) && { per_class: perClass }), slices: ofSlices };
}
function wrong(source, got) {
	return new failure/* Failure */.H(`${source}: expected an object of metrics such as {"accuracy": 0.97}, got ${got}`, {
		at: { file: source },
	});
}
/**
 * Reads an MLflow run. `mlflow runs describe` prints `{info, data: {metrics: {name: value}}}`. REST returns `{run:
 * {info, data}}` or `{runs: [...]}`, where metrics are a list of `{key, value, timestamp, step}` and NaN is text.
 */
function mlflowRun(parsed, source) {
	if (Array.isArray(parsed["runs"]) && parsed["runs"].every((run) => (0,shape/* isRecord */.u4)(run) && (0,shape/* isRecord */.u4)(run["info"]))) {
		const { length } = parsed["runs"];
		if (length !== 1)
			throw new failure/* Failure */.H(`${source}: expected one MLflow run, got ${length}`, { at: { file: source } });
	}
	const run = Array.isArray(parsed["runs"]) ? parsed["runs"][0] : (parsed["run"] ?? parsed);
	if (!(0,shape/* isRecord */.u4)(run) || !(0,shape/* isRecord */.u4)(run["info"]) || !(0,shape/* isRecord */.u4)(run["data"]))
		return undefined;
	const info = run["info"];
	if (typeof (info["run_id"] ?? info["run_uuid"]) !== "string")
		return undefined;
	// A run without metrics lacks the field `metrics`.
	const metrics = run["data"]["metrics"] ?? {};
	if ((0,shape/* isRecord */.u4)(metrics))
		return metrics;
	if (Array.isArray(metrics) && metrics.every(isLogged))
		return latest(metrics);
	throw new failure/* Failure */.H(`${source}: expected data.metrics of an MLflow run to be names with values, got something else`, {
		at: { file: source },
	});
}
function isLogged(value) {
	return (0,shape/* isRecord */.u4)(value) && typeof value["key"] === "string";
}
/** Keeps the last value of a metric that was logged several times: by step, then by time, like MLflow. */
function latest(metrics) {
	const tree = Object.create(null);
	const best = new Map();
	for (const each of metrics) {
		const held = best.get(each.key);
		if (held !== undefined && (order(held.step, each.step) || order(held.timestamp, each.timestamp)) > 0)
			continue;
		best.set(each.key, each);
		tree[each.key] = each.value;
	}
	return tree;
}
function order(a, b) {
	return Number(a ?? 0) - Number(b ?? 0);
}
function isBench(value) {
	return (0,shape/* isRecord */.u4)(value) && typeof value["name"] === "string" && Object.hasOwn(value, "value");
}
function benches(list) {
	const tree = Object.create(null);
	for (const { name, value } of list)
		tree[name] = value;
	return tree;
}
/**
 * Reads the `data.js` of github-action-benchmark without its prefix: `{entries: {SUITE: [{commit, benches}, …]}}`.
 * The last entry of a suite counts. If there are several suites, names are SUITE.NAME.
 */
function benchmarkHistory(parsed, source) {
	const { entries } = parsed;
	if (!(0,shape/* isRecord */.u4)(entries))
		return undefined;
	const suites = [];
	for (const [suite, history] of Object.entries(entries)) {
		const last = Array.isArray(history) ? history.at(-1) : undefined;
		if (!(0,shape/* isRecord */.u4)(last) || !Array.isArray(last["benches"]) || !last["benches"].every(isBench))
			return undefined;
		suites.push([suite, benches(last["benches"])]);
	}
	if (suites.length === 0)
		throw wrong(source, "a benchmark history without entries");
	return suites.length === 1 ? suites[0][1] : Object.assign(Object.create(null), Object.fromEntries(suites));
}

var json = __webpack_require__("src/evaluation/metrics-file/json.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/lcov.ts

/** The coverage of one source file. A file that several tests cover has several records, which are joined. */
class FileCoverage {
	/** Maps each line to true if any record ran it. */
	lines = new Map();
	branches = new Map();
	functions = new Map();
	/** Totals of records that list no lines, branches or functions of their own. */
	totals = {
		lines: { found: 0, hit: 0 },
		branches: { found: 0, hit: 0 },
		functions: { found: 0, hit: 0 },
	};
}
const TOTALS = {
	LF: ["lines", "found"],
	LH: ["lines", "hit"],
	BRF: ["branches", "found"],
	BRH: ["branches", "hit"],
	FNF: ["functions", "found"],
	FNH: ["functions", "hit"],
};
/** Returns true if a text looks like a tracefile of lcov. */
function isLcov(text) {
	return /^\s*(#[^\n]*\n\s*)*(TN:|SF:)/.test(text);
}
/**
 * Coverage from a tracefile of lcov (geninfo(1)): `line_coverage`, `branch_coverage` and `function_coverage` of all files, as
 * shares from 0 to 1. What a file does not have is absent.
 *
 * @throws {Failure} for a truncated record, for a count that is no number, and for a file without a record.
 */
function lcovTree(text, source) {
	const files = new Map();
	let file;
	for (const [index, raw] of text.split("\n").entries()) {
		const line = raw.trim();
		const wrong = (expected) => new failure/* Failure */.H(`${source}:${index + 1}: expected ${expected}, got ${JSON.stringify(line.slice(0, 80))}`, {
			at: { file: source, line: index + 1 },
		});
		if (line === "" || line.startsWith("#"))
			continue;
		if (line === "end_of_record") {
			file = undefined;
			continue;
		}
		const colon = line.indexOf(":");
		const key = line.slice(0, colon);
		const value = line.slice(colon + 1);
		if (key === "SF") {
			file = files.get(value) ?? new FileCoverage();
			files.set(value, file);
		}
		else if (file !== undefined && !record(file, key, value))
			throw wrong(`a line of lcov such as ${EXAMPLES[key]}`);
	}
	if (file !== undefined)
		throw new failure/* Failure */.H(`${source}: expected end_of_record at the end, got a truncated file (did the tests finish?)`, {
			at: { file: source },
		});
	if (files.size === 0)
		throw new failure/* Failure */.H(`${source}: expected records of lcov, got none`, { at: { file: source } });
	const shares = ["lines", "branches", "functions"].map((kind) => share([...files.values()], kind));
	const [lines, branches, functions] = shares;
	return {
		...(lines !== undefined && { line_coverage: lines }),
		...(branches !== undefined && { branch_coverage: branches }),
		...(functions !== undefined && { function_coverage: functions }),
	};
}
const EXAMPLES = {
	DA: "DA:12,3",
	BRDA: "BRDA:12,0,1,3",
	FNDA: "FNDA:3,main",
	LF: "LF:20",
	LH: "LH:18",
	BRF: "BRF:8",
	BRH: "BRH:6",
	FNF: "FNF:4",
	FNH: "FNH:4",
};
/** Notes one line of a record. False for a line of a known kind that cannot be read; other kinds are left alone. */
function record(file, key, value) {
	const total = TOTALS[key];
	if (total !== undefined) {
		if (!/^\d+$/.test(value))
			return false;
		file.totals[total[0]][total[1]] += Number(value);
		return true;
	}
	const mark = (of, name, hit) => of.set(name, hit || of.get(name) === true);
	if (key === "DA") {
		const [, line, count] = /^(\d+),(-?\d+)(?:,|$)/.exec(value) ?? [];
		if (line === undefined)
			return false;
		mark(file.lines, line, Number(count) > 0);
	}
	else if (key === "BRDA") {
		const [, branch, taken] = /^(\d+,[^,]*,.*),(-|\d+)$/.exec(value) ?? [];
		if (branch === undefined)
			return false;
		mark(file.branches, branch, taken !== "-" && Number(taken) > 0);
	}
	else if (key === "FNDA") {
		const [, count, name] = /^(\d+),(.+)$/.exec(value) ?? [];
		if (name === undefined)
			return false;
		mark(file.functions, name, Number(count) > 0);
	}
	return true;
}
function share(files, kind) {
	let found = 0;
	let hit = 0;
	for (const file of files) {
		const listed = file[kind];
		if (listed.size > 0) {
			found += listed.size;
			for (const each of listed.values())
				if (each)
					hit++;
		}
		else {
			found += file.totals[kind].found;
			hit += file.totals[kind].hit;
		}
	}
	return found === 0 ? undefined : hit / found;
}

var tokens = __webpack_require__("src/evaluation/expression/tokens.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/metrics.ts

/** The numbers of a file, looked up by path. A path matches nested names, and flat names that contain the dots. */
class Metrics {
	tree;
	/** Name of the metrics in messages: a path, or `git:main:metrics.json`. */
	source;
	#dotted;
	constructor(tree, source) {
		this.tree = tree;
		this.source = source;
	}
	read(path) {
		let here = this.tree;
		const found = [];
		for (let depth = 0; depth < path.length && (isTree(here) || Array.isArray(here)); depth++) {
			// `{"val": {"loss.mean": 1}}` also has the path val.loss.mean.
			if (depth < path.length - 1) {
				const rest = childOf(here, path.slice(depth).join("."));
				if (rest !== undefined)
					found.push(readingOf(rest));
			}
			here = childOf(here, path[depth]);
			if (here !== undefined && depth === path.length - 1)
				found.push(readingOf(here));
		}
		const [first = { kind: "absent" }, ...others] = found;
		return others.every((each) => same(first, each)) ? first : { kind: "ambiguous" };
	}
	/**
	 * Finds the names that match the wildcards (`undefined`) of a pattern: one list of names per match, in the order of
	 * the file. Stops after `limit` matches.
	 */
	matches(pattern, limit) {
		const nested = expand(this.tree, pattern, {
			limit,
			names: namesOf,
			child: (tree, name) => childOf(tree, name),
		});
		if (nested.length > 0)
			return nested;
		this.#dotted ??= branches(this.tree);
		return expand(this.#dotted, pattern, {
			limit,
			names: (branch) => [...(branch?.keys() ?? [])],
			child: (branch, name) => branch?.get(name),
		});
	}
	/** Lists the names of the first `limit` numbers in the syntax of rules. The last number of a list counts. */
	names(limit = 20_000) {
		const names = [];
		const visit = (tree, path) => {
			for (const name of Object.keys(tree)) {
				if (names.length >= limit)
					return;
				const value = childOf(tree, name);
				const here = [...path, name];
				if (isTree(value) && here.length < 32)
					visit(value, here);
				else if (Array.isArray(value))
					visitList(value, here);
				else if (readingOf(value).kind === "number")
					names.push((0,tokens/* written */.Mp)(here));
			}
		};
		const visitList = (list, path) => {
			if (readingOf(list.at(-1)).kind === "number")
				names.push((0,tokens/* written */.Mp)([...path, "-1"]));
			for (const [index, each] of list.entries()) {
				if (names.length >= limit || path.length >= 32)
					return;
				if (isTree(each))
					visit(each, [...path, String(index)]);
			}
		};
		visit(this.tree, []);
		return names;
	}
}
function expand(root, pattern, { limit, names, child }) {
	const matches = [];
	const descend = (node, depth, bound) => {
		if (matches.length >= limit || node === undefined)
			return;
		if (depth === pattern.length) {
			matches.push([...bound]);
			return;
		}
		const wanted = pattern[depth];
		if (wanted !== undefined)
			descend(child(node, wanted), depth + 1, bound);
		else
			for (const name of names(node))
				descend(child(node, name), depth + 1, [...bound, name]);
	};
	descend(root, 0, []);
	return matches;
}
function branches(tree) {
	const root = new Map();
	for (const name of Object.keys(tree)) {
		let branch = root;
		for (const part of name.split(".")) {
			const next = branch.get(part) ?? new Map();
			branch.set(part, next);
			branch = next;
		}
	}
	return root;
}
function isTree(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
/** Matches an index into a list. Negative indices count from its end. */
const INDEX = /^(0|-?[1-9]\d{0,8})$/;
function childOf(tree, name) {
	if (Array.isArray(tree))
		return INDEX.test(name) ? tree.at(Number(name)) : undefined;
	return isTree(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
}
function namesOf(tree) {
	return isTree(tree) ? Object.keys(tree) : [];
}
/** Matches `NaN`, `Infinity` and `-inf`, which JSON can only write as text. All other text stays text. */
const UNREAL = /^\s*([+-]?)(nan|inf|infinity)\s*$/i;
function readingOf(value) {
	if (typeof value === "number")
		return { kind: "number", value };
	if (typeof value === "boolean")
		return { kind: "boolean", shown: String(value) };
	if (typeof value === "bigint")
		return { kind: "number", value: Number(value) };
	if (Array.isArray(value))
		return { kind: "list" };
	if (isTree(value))
		return { kind: "group" };
	if (typeof value === "string") {
		const unreal = UNREAL.exec(value);
		if (unreal === null)
			return { kind: "other", shown: JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value) };
		if (unreal[2].toLowerCase() === "nan")
			return { kind: "number", value: Number.NaN };
		return { kind: "number", value: unreal[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY };
	}
	return { kind: "other", shown: String(value) };
}
function same(a, b) {
	return a.kind === b.kind && (a.kind !== "number" || b.kind !== "number" || Object.is(a.value, b.value));
}

;// CONCATENATED MODULE: ./src/evaluation/metrics-file/parse.ts







/** Size limit for formats whose parsers need minutes and gigabytes where JSON's needs a second. */
const LARGEST_YAML_BYTES = 20_000_000;
/** Matches the text that github-action-benchmark writes before the JSON in `data.js`. */
const BENCHMARK_PREFIX = /^\s*window\.BENCHMARK_DATA\s*=/;
/**
 * The metrics in a file's text: Cobertura XML and lcov by how they begin, JSON, YAML, TOML, CSV or TSV by the extension of `source`, and by the look of the text
 * where that says nothing.
 *
 * @throws {Failure} if the text is empty, or invalid in its format.
 */
async function parseMetrics(text, source) {
	const content = text.startsWith("\u{feff}") ? text.slice(1) : text;
	if (/^\s*$/.test(content))
		throw new failure/* Failure */.H(`${source}: expected metrics, got an empty file`, { at: { file: source } });
	return new Metrics(await treeOfText(content, source), source);
}
async function treeOfText(text, source) {
	const prefix = BENCHMARK_PREFIX.exec(text);
	if (prefix !== null)
		return treeIn((0,json/* parseMetricsJson */.j)(text.slice(prefix[0].length).replace(/;\s*$/, ""), source), source);
	switch (formatOf(text, source)) {
		case "json":
			return treeIn((0,json/* parseMetricsJson */.j)(text, source), source);
		case "csv":
			return (0,csv/* csvTree */.J)(text, source);
		case "lcov":
			return lcovTree(text, source);
		case "xml":
			return (await __webpack_require__.e("evaluation-metrics-file-cobertura").then(__webpack_require__.bind(__webpack_require__, "src/evaluation/metrics-file/cobertura.ts"))).coberturaTree(text, source);
		case "toml":
			return treeIn(await parseToml(text, source), source);
		case "yaml":
			return treeIn(await parseYaml(text, source), source);
	}
}
function formatOf(text, source) {
	const extension = /\.([a-z]+)$/i.exec(source)?.[1]?.toLowerCase();
	if (extension === "json" || extension === "toml")
		return extension;
	if (/^\s*</.test(text))
		return "xml";
	if (isLcov(text))
		return "lcov";
	if (extension === "csv" || extension === "tsv")
		return "csv";
	if (extension !== "yaml" && extension !== "yml" && /^\s*[[{]/.test(text))
		return "json";
	// DVC also treats unknown formats as YAML.
	return "yaml";
}
async function parseToml(text, source) {
	refuseLarge(text, "TOML", source);
	const { parse, TomlError } = await __webpack_require__.e("smol-toml").then(__webpack_require__.bind(__webpack_require__, "smol-toml/dist/index.js"));
	try {
		return parse(text, { integersAsBigInt: "asNeeded" });
	}
	catch (error) {
		if (!(error instanceof TomlError))
			throw error;
		const [said] = error.message.split("\n");
		throw new failure/* Failure */.H(`${source}:${error.line}: expected TOML, got something else: ${said}`, {
			cause: error,
			at: { file: source, line: error.line },
		});
	}
}
async function parseYaml(text, source) {
	refuseLarge(text, "YAML", source);
	const { parseDocument } = await __webpack_require__.e("yaml").then(__webpack_require__.t.bind(__webpack_require__, "yaml/dist/index.js", 19));
	const document = parseDocument(text, { prettyErrors: true });
	const [error] = document.errors;
	if (error !== undefined) {
		const line = error.linePos?.[0].line ?? 1;
		throw new failure/* Failure */.H(`${source}:${line}: expected YAML, got something else: ${(0,yaml_problem/* yamlProblem */.T)(error.message)}`, {
			cause: error,
			at: { file: source, line },
		});
	}
	try {
		return document.toJS({ maxAliasCount: 100 });
	}
	catch (cause) {
		// This may be an alias bomb, or an undefined alias.
		throw new failure/* Failure */.H(`${source}: expected YAML, got aliases that cannot be resolved`, { cause, at: { file: source } });
	}
}
function refuseLarge(text, format, source) {
	if (text.length <= LARGEST_YAML_BYTES)
		return;
	throw new failure/* Failure */.H(`${source}: expected at most ${LARGEST_YAML_BYTES / 1e6} MB of ${format}, got ${Math.round(text.length / 1e6)} MB (write JSON)`, { at: { file: source } });
}

;// CONCATENATED MODULE: ./src/evaluation/metrics-file/read.ts





/** The longest JavaScript string is slightly longer. */
const LARGEST_BYTES = 500_000_000;
/**
 * Reads a metrics file. `source` is its name in messages.
 *
 * @throws {Failure} if it is missing, empty, a pointer to data elsewhere, or not a metrics file.
 */
async function readMetricsFile(path, cwd, source = path) {
	const file = await (0,read/* inspectFile */.Xp)(path, cwd, { shown: source });
	if (file.sizeBytes > LARGEST_BYTES) {
		throw new failure/* Failure */.H(`${source}: expected at most ${LARGEST_BYTES / 1e6} MB of metrics, got ${Math.round(file.sizeBytes / 1e6)} MB`);
	}
	const bytes = await (0,promises_.readFile)(file.path);
	const digest = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;
	return { metrics: await parseMetrics(bytes.toString("utf8"), source), digest };
}


/***/ }),

/***/ "src/evaluation/rules/rule-form.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ruleFormOf),
/* harmony export */   z: () => (/* binding */ flipped)
/* harmony export */ });
const OTHER = { kind: "other" };
/** If `higher`, the metric has to be at least the bound, otherwise at most. */
function ruleFormOf({ condition, references }) {
	if (condition.kind !== "comparison")
		return OTHER;
	const { comparator, left, right } = condition;
	if (comparator === "==" || comparator === "!=")
		return OTHER;
	const mirrored = references.get(left)?.of !== "metrics";
	const metric = references.get(mirrored ? right : left);
	if (metric?.of !== "metrics")
		return OTHER;
	const higher = comparator.startsWith(">") !== mirrored;
	const bound = affine(mirrored ? left : right, references, metric.pattern);
	if (bound === undefined || bound.models.length > 1)
		return OTHER;
	const [to] = bound.models;
	return to === undefined
		? { kind: "absolute", pattern: metric.pattern, higher, bound: bound.constant }
		: { kind: "relative", to, pattern: metric.pattern, higher, offset: bound.constant };
}
function flipped(comparator) {
	if (comparator.startsWith(">"))
		return comparator.replace(">", "<");
	return comparator.replace("<", ">");
}
/** Matches the same metric of `models` plus a constant. Undefined for anything else. */
function affine(expression, references, pattern) {
	const constant = constantOf(expression);
	if (constant !== undefined)
		return { models: [], constant };
	const reference = references.get(expression);
	if (reference !== undefined && reference.of !== "metrics" && String(reference.pattern) === String(pattern))
		return { models: [reference.of], constant: 0 };
	if (expression.kind !== "sum")
		return undefined;
	const sum = { models: [], constant: 0 };
	for (const { minus, of } of expression.terms) {
		const term = affine(of, references, pattern);
		if (term === undefined || (minus && term.models.length > 0))
			return undefined;
		sum.models.push(...term.models);
		sum.constant += minus ? -term.constant : term.constant;
	}
	return sum;
}
function constantOf(expression) {
	switch (expression.kind) {
		case "number":
			return expression.value;
		case "negative": {
			const value = constantOf(expression.of);
			return value === undefined ? undefined : -value;
		}
		case "sum": {
			let sum = 0;
			for (const { minus, of } of expression.terms) {
				const value = constantOf(of);
				if (value === undefined)
					return undefined;
				sum += minus ? -value : value;
			}
			return sum;
		}
		case "product": {
			let product = 1;
			for (const { divides, of } of expression.factors) {
				const value = constantOf(of);
				if (value === undefined)
					return undefined;
				product = divides ? product / value : product * value;
			}
			return product;
		}
		default:
			return undefined;
	}
}


/***/ }),

/***/ "src/evaluation/rules/rule-metric.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ metricOfRule)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/rules/rule.ts");
/* harmony import */ var _rule_form_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/rules/rule-form.ts");



/**
 * Returns the metric of a rule in a gate.json, such as `accuracy` in `accuracy >= baseline - 0.01`. Undefined for
 * rules with several metrics, and for rules that are unreadable because the file was edited.
 */
function metricOfRule(expression) {
	const rule = readRule(expression);
	const form = rule === undefined ? undefined : (0,_rule_form_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleFormOf */ .k)(rule);
	if (form === undefined || form.kind === "other")
		return undefined;
	const name = form.pattern.at(-1);
	if (name === undefined)
		return undefined;
	return { name, whole: form.pattern.length === 1, to: form.kind === "relative" ? form.to : "bound" };
}
function readRule(expression) {
	try {
		return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRules */ .N)(expression).rules[0];
	}
	catch (error) {
		if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
			return undefined;
		throw error;
	}
}


/***/ }),

/***/ "src/evaluation/rules/rule.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ parseRules)
});

var failure = __webpack_require__("src/core/failure.ts");
var expression = __webpack_require__("src/evaluation/expression/expression.ts");
var parser = __webpack_require__("src/evaluation/expression/parser.ts");
var expression_tokens = __webpack_require__("src/evaluation/expression/tokens.ts");
;// CONCATENATED MODULE: ./src/evaluation/rules/always.ts
/** Metrics that are shares from 0 to 1, and metrics that are never negative, by definition. */
const shares = /^(balanced_)?accuracy$|^(precision|recall|f1|specificity|sensitivity|jaccard|average_precision|brier|ece)$|^roc_auc(_ov[ro])?$/;
const nonNegative = /^(log_loss|mse|rmse|mae|mape|median_ae|max_error|rmsle|latency_p\d+_ms|model_bytes)$/;
const anything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
/**
 * Returns true if a comparison holds for every model, given the values that its metrics can have: `log_loss >= 0`, or
 * `-log_loss <= 0.001`, where the hyphen was meant as a list item. Such a rule would pass any model.
 */
function alwaysHolds({ comparator, left, right }) {
	const [leftLow, leftHigh] = rangeOf(left);
	const [rightLow, rightHigh] = rangeOf(right);
	if (comparator === ">=")
		return leftLow >= rightHigh;
	if (comparator === ">")
		return leftLow > rightHigh;
	if (comparator === "<=")
		return leftHigh <= rightLow;
	return comparator === "<" && leftHigh < rightLow;
}
function rangeOf(expression) {
	switch (expression.kind) {
		case "number":
			return [expression.value, expression.value];
		case "path": {
			const name = (expression.segments.at(-1)?.text ?? "").replace(/_(macro|micro|weighted)$/, "");
			if (shares.test(name))
				return [0, 1];
			return nonNegative.test(name) ? [0, Number.POSITIVE_INFINITY] : anything;
		}
		case "negative": {
			const [low, high] = rangeOf(expression.of);
			return [-high, -low];
		}
		case "sum":
			return expression.terms.reduce(([low, high], { minus, of }) => {
				const [from, to] = rangeOf(of);
				return minus ? [low - to, high - from] : [low + from, high + to];
			}, [0, 0]);
		default:
			return anything;
	}
}

;// CONCATENATED MODULE: ./src/evaluation/rules/rule.ts





const RULE_MODES = ["point", "no-worse", "non-inferior"];
const REFERENCES = ["baseline", "anchor"];
/** Maximum number of problems in a message. Further ones are counted. */
const MOST_PROBLEMS = 20;
/** Matches `warn:`, a mode, and a list hyphen: `- accuracy >= 0.9`. As a minus, it would make the rule always true. */
const PREFIX = /^\s*(?:-\s+)?(?:(?:warn|point|no-worse|non-inferior)\s*:\s*)*/i;
/**
 * Parses rules, one per line, with `#` comments and blank lines. `placeOf` returns the name of a line (from 1) in
 * messages.
 *
 * @throws {Failure} that names every unreadable rule with its line and column.
 */
function parseRules(text, placeOf = (line) => `rules: line ${line}`) {
	const rules = [];
	const repeated = [];
	const seen = new Map();
	const problems = [];
	for (const [index, whole] of text.split(/\r\n|\n|\r/).entries()) {
		const line = index + 1;
		const [prefix = ""] = PREFIX.exec(whole) ?? [];
		const body = whole.slice(prefix.length);
		const words = prefix.toLowerCase().match(/[a-z][a-z-]*/g) ?? [];
		const level = words.includes("warn") ? "warn" : "fail";
		const modes = RULE_MODES.filter((mode) => words.includes(mode));
		try {
			if (modes.length > 1 || new Set(words).size < words.length)
				throw new expression_tokens/* Misreading */._0(0, "at most one mode and one warn before a rule", (0,expression_tokens/* quotedText */.w0)(prefix.trim()));
			const tokens = (0,expression_tokens/* tokenize */.qw)(body);
			if (tokens.length === 1 && words.length === 0)
				continue;
			const condition = (0,parser/* parseExpression */.Y)(body, tokens);
			const references = referencesIn(condition, body);
			const identity = `${level} ${modes} ${tokens.map(({ start, end }) => body.slice(start, end)).join(" ")}`;
			const first = seen.get(identity);
			if (first !== undefined) {
				repeated.push({ line, first });
				continue;
			}
			seen.set(identity, line);
			rules.push({
				place: placeOf(line),
				text: body.slice(0, tokens.at(-1).start).trimEnd(),
				level,
				mode: modes[0],
				condition,
				references,
			});
		}
		catch (error) {
			if (!(error instanceof expression_tokens/* Misreading */._0))
				throw error;
			const column = prefix.length + error.at + 1;
			problems.push(`${placeOf(line)}, column ${column}: ${error.message}\n${underlined(whole, column)}`);
		}
	}
	const rest = problems.length - MOST_PROBLEMS;
	if (rest > 0)
		problems.splice(MOST_PROBLEMS, rest, `and ${rest} more rules that cannot be read`);
	if (problems.length > 0)
		throw new failure/* Failure */.H(problems.join("\n"));
	return { rules, repeated };
}
/** Resolves the metrics in a rule. A rule without a metric is an error, because it is the same for every model. */
function referencesIn(condition, text) {
	const bare = firstBare(condition);
	if (bare !== undefined) {
		throw new expression_tokens/* Misreading */._0(bare.start, "a comparison such as accuracy >= 0.9", (0,expression_tokens/* quotedText */.w0)(text.slice(bare.start, bare.end)));
	}
	const references = new Map();
	(0,expression/* walk */.n)(condition, (each) => {
		if (each.kind === "comparison")
			readComparison(each, text, references);
	});
	return references;
}
function readComparison(comparison, text, references) {
	const metrics = new Map();
	const bare = [];
	(0,expression/* walk */.n)(comparison, (each) => {
		if (each.kind !== "path")
			return;
		const [first] = each.segments;
		const of = first.form === "plain" ? REFERENCES.find((name) => name === first.text) : undefined;
		if (of !== undefined && each.segments.length === 1) {
			bare.push({ at: each, of });
			return;
		}
		const pattern = each.segments.map(({ text: name, form }) => (form === "wildcard" ? undefined : name));
		const reference = of === undefined ? { of: "metrics", pattern } : { of, pattern: pattern.slice(1) };
		references.set(each, reference);
		if (of === undefined)
			metrics.set(JSON.stringify(pattern), reference);
	});
	const { left, right } = comparison;
	if (metrics.size === 0)
		throw new expression_tokens/* Misreading */._0(comparison.start, "a comparison that names a metric", "none in it");
	if (text.slice(left.start, left.end) === text.slice(right.start, right.end)) {
		throw new expression_tokens/* Misreading */._0(comparison.start, "two different sides", "the same one twice");
	}
	if (alwaysHolds(comparison)) {
		throw new expression_tokens/* Misreading */._0(comparison.start, "a rule that can fail", "one that holds for every model");
	}
	const [metric, ...others] = metrics.values();
	for (const { at, of } of bare) {
		if (others.length > 0)
			throw new expression_tokens/* Misreading */._0(at.start, `${of}.NAME, since the comparison has ${metrics.size} metrics`, `"${of}"`);
		references.set(at, { of, pattern: metric.pattern });
	}
}
function firstBare(condition) {
	if (!(0,expression/* isCondition */.G)(condition))
		return condition;
	if (condition.kind === "not")
		return firstBare(condition.of);
	if (condition.kind !== "and" && condition.kind !== "or")
		return undefined;
	for (const part of condition.parts) {
		const bare = firstBare(part);
		if (bare !== undefined)
			return bare;
	}
	return undefined;
}
/** Shows the line with a caret under the column. For a long line, shows the part around it. */
function underlined(line, column) {
	const from = Math.max(0, column - 41);
	const shown = line.slice(from, from + 80).replace(/[\t\p{Cc}]/gu, " ");
	return `    ${from > 0 ? "…" : ""}${shown}${from + 80 < line.length ? "…" : ""}\n    ${" ".repeat(column - 1 - from + (from > 0 ? 1 : 0))}^`;
}


/***/ }),

/***/ "src/evaluation/statistics/beta.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ stirlingError),
/* harmony export */   O9: () => (/* binding */ betaQuantile),
/* harmony export */   RL: () => (/* binding */ regularizedBeta)
/* harmony export */ });
/**
 * The regularized incomplete beta function I_x(a, b), which is the distribution function of Beta(`a`, `b`) at `x`. It
 * uses a continued fraction by Lentz's method (DLMF 8.17.22) with a prefactor as in Loader, "Fast and accurate
 * computation of binomial probabilities" (2000), so that counts in the millions lose no digits. NaN unless a, b > 0.
 */
function regularizedBeta(x, a, b) {
	if (!(a > 0 && b > 0) || Number.isNaN(x))
		return Number.NaN;
	if (x <= 0)
		return 0;
	if (x >= 1)
		return 1;
	// The fraction converges quickly below the mean, and I_x(a, b) = 1 - I_(1-x)(b, a).
	return x < (a + 1) / (a + b + 2)
		? (prefactor(x, a, b) * fraction(x, a, b)) / a
		: 1 - (prefactor(x, a, b) * fraction(1 - x, b, a)) / b;
}
/**
 * Returns the x at which I_x(`a`, `b`) = `p`. NaN unless a, b > 0 and 0 ≤ p ≤ 1. It uses Newton's method within a
 * bracket that is halved whenever a step would leave it.
 */
function betaQuantile(p, a, b) {
	if (!(a > 0 && b > 0) || !(p >= 0 && p <= 1))
		return Number.NaN;
	if (p === 0 || p === 1)
		return p;
	let low = 0;
	let high = 1;
	let x = a / (a + b);
	for (let i = 0; i < 1100; i++) {
		const error = regularizedBeta(x, a, b) - p;
		if (error === 0)
			return x;
		if (error < 0)
			low = x;
		else
			high = x;
		const density = prefactor(x, a, b) / (x * (1 - x));
		let next = x - error / density;
		// Bisection is geometric far below 1, because a quantile of 1e-200 would otherwise take hundreds of halvings.
		if (!(next > low && next < high))
			next = low > 0 && high / low > 4 ? Math.sqrt(low * high) : (low + high) / 2;
		if (Math.abs(next - x) <= 1e-15 * x || next === low || next === high)
			return next;
		x = next;
	}
	return x;
}
/** x^a (1 - x)^b / B(a, b). */
function prefactor(x, a, b) {
	const off = x * b - (1 - x) * a;
	// Near the mean the logarithms nearly cancel, so they use 1 + off/a. Far below, that sum would lose x itself.
	const first = off < -a / 2 ? Math.log(x) + Math.log((a + b) / a) : Math.log1p(off / a);
	const second = off > b / 2 ? Math.log1p(-x) + Math.log((a + b) / b) : Math.log1p(-off / b);
	const exponent = a * first + b * second;
	const correction = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
	return Math.sqrt((a / (a + b)) * (b / (2 * Math.PI))) * Math.exp(exponent + correction);
}
/** ln Γ(z) - ((z - 1/2) ln z - z + ln(2π)/2): Stirling's series from 15 upwards, the recurrence of Γ below. */
function stirlingError(z) {
	let below = 0;
	let at = z;
	for (; at < 15; at++)
		below += (at + 0.5) * Math.log1p(1 / at) - 1;
	const w = 1 / (at * at);
	return below + (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360_360))))) / at;
}
function fraction(x, a, b) {
	const tiny = 1e-300;
	let c = 1;
	let d = 1 - ((a + b) * x) / (a + 1);
	d = 1 / (Math.abs(d) < tiny ? tiny : d);
	let value = d;
	// About √max(a, b) terms are needed.
	for (let m = 1; m <= 100_000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 + even * d;
		d = 1 / (Math.abs(d) < tiny ? tiny : d);
		c = 1 + even / c;
		if (Math.abs(c) < tiny)
			c = tiny;
		value *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 + odd * d;
		d = 1 / (Math.abs(d) < tiny ? tiny : d);
		c = 1 + odd / c;
		if (Math.abs(c) < tiny)
			c = tiny;
		const change = d * c;
		value *= change;
		if (Math.abs(change - 1) < 1e-16)
			break;
	}
	return value;
}


/***/ }),

/***/ "src/evaluation/statistics/binomial.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ binomialCdf),
/* harmony export */   mI: () => (/* binding */ clopperPearson),
/* harmony export */   vD: () => (/* binding */ binomialSf)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/beta.ts");

/** P(X ≤ `k`) for X the successes in `n` trials of probability `p`. */
function binomialCdf(k, n, p) {
	if (k < 0)
		return 0;
	return k >= n ? 1 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .RL)(1 - p, n - k, k + 1);
}
/** P(X ≥ `k`), without the loss of digits in 1 - P(X ≤ k - 1). */
function binomialSf(k, n, p) {
	if (k <= 0)
		return 1;
	return k > n ? 0 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .RL)(p, k, n - k + 1);
}
/**
 * Returns the exact two-sided interval of a proportion (Clopper and Pearson 1934), with at most (1 - confidence) / 2
 * at each end. It is wider than Wilson's, whose one-sided error reaches 8 % at n = 50 for a nominal 5 % and is too
 * large for a test.
 */
function clopperPearson(successes, n, confidence = 0.95) {
	const tail = (1 - confidence) / 2;
	return {
		low: successes <= 0 ? 0 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(tail, successes, n - successes + 1),
		high: successes >= n ? 1 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(1 - tail, successes + 1, n - successes),
	};
}


/***/ }),

/***/ "src/evaluation/statistics/holm.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ holm)
/* harmony export */ });
/**
 * Adjusts the p-values of several claims by Holm's step-down method (Holm 1979), in the given order. They can then
 * all be compared with one level, and the probability of even one false claim stays below it, however the claims
 * depend on each other.
 */
function holm(pValues) {
	const order = pValues.map((_, index) => index).sort((a, b) => pValues[a] - pValues[b]);
	const adjusted = new Array(pValues.length);
	let least = 0;
	for (const [rank, index] of order.entries()) {
		least = Math.max(least, Math.min(1, (pValues.length - rank) * pValues[index]));
		adjusted[index] = least;
	}
	return adjusted;
}


/***/ }),

/***/ "src/evaluation/statistics/normal.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
const SQRT_2_PI = Math.sqrt(2 * Math.PI);
/**
 * The standard normal distribution function Φ(x), to a relative 1e-12 in both tails
 * (Abramowitz and Stegun 7.1.6 near zero, the continued fraction 7.1.14 of erfc beyond).
 */
function normalCdf(x) {
	if (Number.isNaN(x))
		return Number.NaN;
	const z = Math.abs(x);
	const density = Math.exp((-z * z) / 2) / SQRT_2_PI;
	if (z < 3) {
		// All terms are positive, so nothing cancels: Φ(z) - 1/2 = φ(z) Σ z^(2k+1) / (2k+1)!!
		let term = z;
		let sum = z;
		for (let k = 1; term > sum * 1e-17; k++) {
			term *= (z * z) / (2 * k + 1);
			sum += term;
		}
		const half = density * sum;
		return x < 0 ? 0.5 - half : 0.5 + half;
	}
	const tail = z > 39 ? 0 : density / mills(z);
	return x < 0 ? tail : 1 - tail;
}
/** Computes the continued fraction z + 1/(z + 2/(z + 3/(z + …))) from the end: 120 levels are enough for z ≥ 3. */
function mills(z) {
	let value = z;
	for (let k = 120; k >= 1; k--)
		value = z + k / value;
	return value;
}
/**
 * Returns the x at which Φ(x) = `p`: -Infinity at 0, Infinity at 1, NaN outside. It starts with a rational
 * approximation (Abramowitz and Stegun 26.2.23, error < 4.5e-4), refined by Halley's method.
 */
function normalQuantile(p) {
	if (!(p >= 0 && p <= 1))
		return Number.NaN;
	if (p === 0)
		return Number.NEGATIVE_INFINITY;
	if (p === 1)
		return Number.POSITIVE_INFINITY;
	if (p === 0.5)
		return 0;
	// The lower tail keeps the relative precision of Φ. 1 - p is exact for p ≥ 1/2.
	const q = Math.min(p, 1 - p);
	const t = Math.sqrt(-2 * Math.log(q));
	let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
	for (let i = 0; i < 4; i++) {
		const step = ((normalCdf(x) - q) / Math.exp((-x * x) / 2)) * SQRT_2_PI;
		x -= step / (1 + (x * step) / 2);
	}
	return p < 0.5 ? x : -x;
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
