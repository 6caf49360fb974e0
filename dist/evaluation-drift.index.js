export const id = "evaluation-drift";
export const ids = ["evaluation-drift"];
export const modules = {

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

/***/ "src/evaluation/drift/drift-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readDriftFile),
  JK: () => (/* binding */ writeDriftFile)
});


var shape = __webpack_require__("src/core/shape/index.ts");
var file_document = __webpack_require__("src/platform/file/document.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
;// CONCATENATED MODULE: ./src/evaluation/drift/performance-shape.ts

const performanceMetric = (0,shape/* object */.Ik)({
	name: (0,shape/* textValue */.v8)({ description: "Name of the metric, as in `metrics.json`." }),
	reference: (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)({ description: "Value at training; null if it is not known." })),
	current: (0,shape/* numberValue */.Vg)({ description: "Value on the current rows, measured or estimated." }),
	low: (0,shape/* optional */.lq)((0,shape/* numberValue */.Vg)({ description: "Ends of the interval of `current`." })),
	high: (0,shape/* optional */.lq)((0,shape/* numberValue */.Vg)()),
	estimate: (0,shape/* optional */.lq)((0,shape/* numberValue */.Vg)({ description: "What the estimate said without the labels that came later." })),
	verdict: (0,shape/* oneOf */.yL)(["same", "worse", "better", "inconclusive"], { description: "Compared with the reference." }),
});
/** The performance of the model on the current rows. */
const driftPerformance = (0,shape/* object */.Ik)({
	basis: (0,shape/* oneOf */.yL)(["labels", "estimated"], {
		description: "`labels` measures with the target; `estimated` assumes that the calibration at training still holds.",
	}),
	metrics: (0,shape/* listOf */.c3)(performanceMetric),
	unavailable: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "Reason why there are no metrics." })),
	notes: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { description: "What the numbers cannot show." })),
}, { description: "Performance on the current rows; absent without a model and predictions." });

;// CONCATENATED MODULE: ./src/evaluation/drift/drift-file.ts





const share = (description) => (0,shape/* numberValue */.Vg)({ min: 0, max: 1, description });
const aspectShape = (0,shape/* object */.Ik)({
	aspect: (0,shape/* oneOf */.yL)(["values", "weekdays", "length", "words", "missing"], { description: "What is compared." }),
	test: (0,shape/* oneOf */.yL)(["kolmogorov-smirnov", "chi-square", "chi-square-monte-carlo", "fisher", "none"]),
	statistic: (0,shape/* numberValue */.Vg)(),
	p: share("P-value of this test alone."),
	effect: share("Size of the change."),
	measure: (0,shape/* oneOf */.yL)(["D", "TV", "rate"], {
		description: "`D` is the largest difference of the distribution functions, `TV` the total variation of the shares, `rate` the difference of the missing rates.",
	}),
});
const sampled = (0,shape/* optional */.lq)((0,shape/* integer */.nd)({ min: 0, description: "Number of rows drawn from them at random, if there are many." }));
const figure = (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)());
const sideShape = (0,shape/* object */.Ik)({
	count: (0,shape/* integer */.nd)({ min: 0, description: "Number of rows with a value." }),
	missing: (0,shape/* integer */.nd)({ min: 0 }),
	distinct: (0,shape/* optional */.lq)((0,shape/* integer */.nd)({ min: 0, description: "Number of different categories." })),
	mean: (0,shape/* optional */.lq)(figure),
	std: (0,shape/* optional */.lq)(figure),
	min: (0,shape/* optional */.lq)(figure),
	max: (0,shape/* optional */.lq)(figure),
	quantiles: (0,shape/* optional */.lq)((0,shape/* record */.g1)(figure, { key: "share" })),
	outliers: (0,shape/* optional */.lq)(share("Share of values further than 1.5 interquartile ranges from the reference's quartiles.")),
}, { description: "Figures of the rows; those of numbers are absent for categories." });
const columnShape = (0,shape/* object */.Ik)({
	name: (0,shape/* textValue */.v8)(),
	role: (0,shape/* oneOf */.yL)(["feature", "prediction", "target"]),
	type: (0,shape/* oneOf */.yL)(["number", "category", "date", "text", "empty"]),
	slice: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "Slice of the rows; absent for all rows." })),
	drifted: (0,shape/* boolean */.zM)(),
	sure: (0,shape/* boolean */.zM)({ description: "Whether even the lower confidence bound of the change is large enough." }),
	reason: (0,shape/* textValue */.v8)(),
	tests: (0,shape/* listOf */.c3)(aspectShape),
	p: share("P-value of the column."),
	adjusted_p: share("The same, adjusted for all columns by Holm's method."),
	effect: share("The largest change of all aspects."),
	statistics: (0,shape/* record */.g1)(figure, {
		key: "statistic",
		description: "Further distances, which decide nothing in the default preset: `psi`, `kl`, `js`, `hellinger`, `total_variation`, `intersection`, `wasserstein`, `mann_whitney_p` and others.",
	}),
	reference: sideShape,
	current: sideShape,
	histogram: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ bins: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)()), reference: (0,shape/* listOf */.c3)((0,shape/* numberValue */.Vg)()), current: (0,shape/* listOf */.c3)((0,shape/* numberValue */.Vg)()) }, {
		description: "Shares of the rows of both sides by bin or category.",
	})),
});
/** Something that a person should know of a column, whether or not it decides. */
const findingShape = (0,shape/* object */.Ik)({
	column: (0,shape/* textValue */.v8)(),
	kind: (0,shape/* oneOf */.yL)([
		"missing-column",
		"new-column",
		"type",
		"new-values",
		"vanished-values",
		"cardinality",
		"out-of-range",
		"constant",
		"empty",
		"not-compared",
	]),
	decides: (0,shape/* boolean */.zM)({ description: "Whether it counts as drift: a column that is gone, or has another type." }),
	text: (0,shape/* textValue */.v8)(),
});
const classifierShape = (0,shape/* object */.Ik)({
	auc: (0,shape/* nullable */.me)(share("Out-of-bag area under the ROC curve; 0.5 means that the rows cannot be distinguished.")),
	p: (0,shape/* nullable */.me)(share("P-value by permutation of the labels.")),
	rows: (0,shape/* integer */.nd)({ min: 0, description: "Number of rows of both sides that it learned from." }),
	columns: (0,shape/* listOf */.c3)((0,shape/* object */.Ik)({ name: (0,shape/* textValue */.v8)(), importance: share("Share of the impurity decrease.") })),
	unavailable: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)()),
}, { description: "A forest that distinguishes reference rows from current rows. It does not decide." });
const historyShape = (0,shape/* object */.Ik)({
	look: (0,shape/* integer */.nd)({ min: 1, description: "Number of this look at the same reference." }),
	looks: (0,shape/* integer */.nd)({ min: 1, description: "Number of looks that share the level." }),
	method: (0,shape/* oneOf */.yL)(["spending", "e-process"]),
	evidence: (0,shape/* optional */.lq)((0,shape/* numberValue */.Vg)({ description: "Value of the e-process; from 20 on, it is an alarm." })),
	charts: (0,shape/* listOf */.c3)((0,shape/* object */.Ik)({
		column: (0,shape/* textValue */.v8)(),
		chart: (0,shape/* oneOf */.yL)(["shewhart", "cusum"]),
		began: (0,shape/* textValue */.v8)({ description: "Day of the look in which the change began." }),
		look: (0,shape/* integer */.nd)({ min: 1 }),
	}), { description: "Control charts that left their limits. They do not decide." }),
}, { description: "The earlier looks at the same reference; absent without `history`." });
const driftShape = (0,shape/* object */.Ik)({
	format: (0,shape/* formatMark */.ry)("trainyard-drift-1"),
	version: (0,shape/* textValue */.v8)({ description: "Version of trainyard that wrote the file." }),
	verdict: (0,shape/* oneOf */.yL)(["pass", "fail", "inconclusive"]),
	passed: (0,shape/* boolean */.zM)({ description: "Whether the verdict is `pass`." }),
	drift: (0,shape/* oneOf */.yL)(["none", "data", "predictions", "performance"], { description: "The most serious kind of drift." }),
	preset: (0,shape/* oneOf */.yL)(["default", "evidently", "deepchecks", "psi"]),
	level: (0,shape/* numberValue */.Vg)({
		min: 0,
		max: 1,
		description: "Probability of a false alarm about the data set in this look.",
	}),
	model_digest: (0,shape/* optional */.lq)((0,shape/* digest */.br)({ description: "Digest of the model; absent when no model is known." })),
	reference: (0,shape/* object */.Ik)({
		kind: (0,shape/* oneOf */.yL)(["profile", "tables"], { description: "`profile` is the summary of the training rows in a bundle." }),
		name: (0,shape/* textValue */.v8)(),
		rows: (0,shape/* integer */.nd)({ min: 0 }),
		sampled,
		digest: (0,shape/* optional */.lq)((0,shape/* digest */.br)({ description: "Digest of the tables." })),
	}),
	current: (0,shape/* object */.Ik)({
		name: (0,shape/* textValue */.v8)(),
		rows: (0,shape/* integer */.nd)({ min: 0 }),
		sampled,
		digest: (0,shape/* optional */.lq)((0,shape/* digest */.br)()),
		from: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "Earliest time in the time column." })),
		to: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)()),
		unreadable: (0,shape/* optional */.lq)((0,shape/* integer */.nd)({ min: 0, description: "Lines of prediction logs that could not be read." })),
	}),
	share: share("Share of the tested columns that drifted."),
	columns: (0,shape/* listOf */.c3)(columnShape, { description: "Columns that changed most first." }),
	findings: (0,shape/* listOf */.c3)(findingShape),
	correlations: (0,shape/* listOf */.c3)((0,shape/* object */.Ik)({ columns: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { minLength: 2 }), reference: (0,shape/* numberValue */.Vg)(), current: (0,shape/* numberValue */.Vg)() }), { description: "Pairs of numbers whose correlation changed most, at most ten." }),
	classifier: (0,shape/* optional */.lq)(classifierShape),
	performance: (0,shape/* optional */.lq)(driftPerformance),
	history: (0,shape/* optional */.lq)(historyShape),
	retrain: (0,shape/* object */.Ik)({
		needed: (0,shape/* boolean */.zM)(),
		reasons: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)()),
		importance: (0,shape/* optional */.lq)(share("Share of the model's importance that the drifted features have, if it is known.")),
	}, { description: "Whether a new model should be trained, and why." }),
	run: (0,shape/* optional */.lq)(run_stamp/* runStamp */.bB),
	inputs: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* textValue */.v8)(), { description: "Inputs of `detect-drift` other than the defaults." })),
	notes: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { description: "Warnings." }),
}, { also: contradictions });
const driftDocument = (0,shape/* documentOf */.lM)({
	what: "a drift report",
	file: "drift.json",
	format: "trainyard-drift",
	version: 1,
	writer: "detect-drift",
	purpose: "What changed between the reference rows and the current rows, how certain it is, and what follows.",
	remedy: "run `detect-drift` again",
	shape: driftShape,
});
/** Finds contradictions in a report that was edited by hand. */
function contradictions({ verdict, passed, drift }) {
	const follows = passed === (verdict === "pass") && (drift === "none") === (verdict !== "fail");
	if (follows)
		return [];
	return [{ path: [], expected: "a verdict that follows from `drift`", found: `${verdict} with drift ${drift}` }];
}
/** Reads a drift report. @throws {Failure} for other files, for a newer version, and for contradictions. */
async function readDriftFile(path, cwd) {
	return (0,file_document/* readDocument */.u)(driftDocument, path, { cwd });
}
async function writeDriftFile(path, drift) {
	await (0,write/* replaceFile */.fR)(path, `${JSON.stringify(drift, null, 2)}\n`);
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


/***/ })

};
