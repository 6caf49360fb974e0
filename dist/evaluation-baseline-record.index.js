export const id = "evaluation-baseline-record";
export const ids = ["evaluation-baseline-record"];
export const modules = {

/***/ "src/contract/recorded-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ recordedInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** These say where results go, not what they are. */
const NOT_RECORDED = ["upload-artifact", "token"];
/**
 * What a user gave of `inputs` beyond the defaults, for a report to print as a command. Paths in the working directory are
 * relative, so that they mean the same on another machine.
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
function portable(text, cwd) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text))
        return text;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, text);
    return path === "" || path.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? text : path;
}


/***/ }),

/***/ "src/evaluation/baseline/record.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ recordText),
/* harmony export */   gv: () => (/* binding */ RECORD),
/* harmony export */   readBaselineRecord: () => (/* binding */ readBaselineRecord)
/* harmony export */ });
/* unused harmony export baselineDocument */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _models_bundle_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/models/bundle/record.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/file/document.ts");





/** The file by which a report's folder says whose it is when it was fetched to be compared with. */
const RECORD = "baseline.json";
const recordShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMark */ .ry)("trainyard-baseline-1"),
    name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "What messages call it: `artifact champion of run 12 (commit 1a2b3c4)`." }),
    commit: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Commit that it was made from." })),
    model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)()),
    model: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_models_bundle_record_js__WEBPACK_IMPORTED_MODULE_3__/* .modelRecord */ .zo),
    how: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["tested", "copied", "same model"], {
        description: "`tested` on the candidate's rows; `copied` as it was found; `same model` when it is the candidate itself.",
    }),
});
const baselineDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .documentOf */ .lM)({
    what: "a baseline's record",
    file: RECORD,
    format: "trainyard-baseline",
    version: 1,
    writer: "test-model",
    purpose: "Where the baseline in the folder `baseline` of a report comes from, and how its model was trained.",
    remedy: "run `test-model` again",
    shape: recordShape,
});
function recordText(record) {
    return `${JSON.stringify({ format: "trainyard-baseline-1", ...record }, null, 2)}\n`;
}
/** What the folder says of itself; undefined when it was not fetched, or the file is another program's. */
async function readBaselineRecord(folder) {
    try {
        const { format, ...record } = await (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u)(baselineDocument, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, RECORD), "/");
        return record;
    }
    catch (error) {
        if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ "src/evaluation/blocks/confusion.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ confusionBlocks)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/blocks/numbers.ts");


/** A matrix of more classes is no longer read: the commonest mistakes are listed instead. */
const MOST_CLASSES = 15;
const MOST_MISTAKES = 10;
/** Which class was taken for which. */
function confusionBlocks({ classes = [], confusion_matrix: matrix, }) {
    if (matrix === undefined)
        return [];
    if (classes.length <= MOST_CLASSES) {
        return [
            (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, "Confusion matrix (rows: truth, columns: predicted)"),
            (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", ...classes.map((name) => `>${name}`)], matrix.map((row, i) => [
                classes[i],
                ...row.map((count, j) => (i === j && count > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)((0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(count))] : (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(count))),
            ])),
        ];
    }
    const mistakes = matrix
        .flatMap((row, i) => row.map((count, j) => ({ count, i, j })))
        .filter(({ count, i, j }) => i !== j && count > 0)
        .sort((a, b) => b.count - a.count);
    if (mistakes.length === 0)
        return [];
    return [
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, `Commonest mistakes among ${classes.length} classes`),
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["truth", "predicted", ">rows"], mistakes.slice(0, MOST_MISTAKES).map(({ count, i, j }) => [classes[i], classes[j], (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(count)])),
        ...(mistakes.length > MOST_MISTAKES ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(`and ${mistakes.length - MOST_MISTAKES} more kinds`)] : []),
    ];
}


/***/ }),

/***/ "src/evaluation/blocks/headlines.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ HEADLINES)
/* harmony export */ });
/** What a reviewer looks at first, in this order. */
const HEADLINES = [
    ...[
        "accuracy",
        "balanced_accuracy",
        "f1",
        "precision",
        "recall",
        "f1_macro",
        "roc_auc",
        "roc_auc_ovr",
        "average_precision",
    ],
    ...["log_loss", "brier", "ece", "mcc", "rmse", "mae", "r2", "mape", "median_ae", "max_error"],
    ...["latency_p50_ms", "latency_p95_ms", "model_bytes"],
];


/***/ }),

/***/ "src/evaluation/blocks/numbers.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   k_: () => (/* binding */ inMetric),
/* harmony export */   y1: () => (/* binding */ range)
/* harmony export */ });
function range(interval) {
    return interval === undefined ? "" : `${short(interval.low)} to ${short(interval.high)}`;
}
/** A value in its metric's own unit. */
function inMetric(name, value) {
    if (name === "model_bytes")
        return value.toLocaleString("en-US");
    return short(value);
}
/** Four decimals, or as many digits as a number that is much smaller or larger needs. */
function short(value) {
    if (Number.isInteger(value))
        return String(value);
    const size = Math.abs(value);
    return size >= 0.001 && size < 1000 ? value.toFixed(4) : value.toPrecision(4);
}


/***/ }),

/***/ "src/evaluation/blocks/slices.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sliceBlocks),
/* harmony export */   V: () => (/* binding */ provenWorse)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _metrics_direction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/direction.ts");
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/blocks/numbers.ts");



const MOST_SLICES = 10;
/** A slice that differs is told as such from this adjusted p-value down. */
const TOLD_APART = 0.05;
function judgedBy(task) {
    const metric = task === "classification" ? "accuracy" : "mae";
    return { metric, sign: (0,_metrics_direction_js__WEBPACK_IMPORTED_MODULE_0__/* .direction */ .o)(metric) === "higher" ? 1 : -1 };
}
const isToldApart = ({ difference }) => difference !== undefined && difference.adjusted_p < TOLD_APART;
/** The slices that chance does not explain, on the wrong side of the rest. */
function provenWorse({ slices, task }) {
    const { sign } = judgedBy(task);
    return slices.filter((slice) => isToldApart(slice) && sign * (slice.difference.slice - slice.difference.rest) < 0);
}
/** Slices, those proven worse than the rest first. */
function sliceBlocks({ slices, task }) {
    if (slices.length === 0)
        return [];
    const { metric, sign } = judgedBy(task);
    const judged = slices.filter(({ difference }) => difference !== undefined);
    const apart = judged.filter(isToldApart);
    const worse = provenWorse({ slices, task });
    const ranked = slices
        .filter((slice) => slice.metrics[metric] !== undefined)
        .sort((a, b) => Number(worse.includes(b)) - Number(worse.includes(a)) ||
        Number(a.small) - Number(b.small) ||
        sign * (a.metrics[metric] - b.metrics[metric]));
    const most = Math.max(MOST_SLICES, worse.length);
    const same = judged.filter((slice) => !apart.includes(slice));
    const empty = slices.filter(({ n }) => n === 0);
    return [
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, sliceTitle(judged.length, worse.length)),
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["slice", ">rows", `>${metric}`, ">95 % interval", "beside the rest"], ranked
            .slice(0, most)
            .map((slice) => [
            slice.name,
            String(slice.n),
            (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .short */ .h0)(slice.metrics[metric]),
            (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .range */ .y1)(slice.intervals[metric]),
            besideRest(slice, sign),
        ])),
        ...(ranked.length > most ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`and ${ranked.length - most} more slices, none of them worse`)] : []),
        ...(same.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`What changed nothing (no difference beyond chance): ${listed(same)}.`)] : []),
        ...(empty.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`Without a row: ${listed(empty)}.`)] : []),
    ];
}
function sliceTitle(judged, worse) {
    if (judged === 0)
        return "Slices: too few rows to judge any";
    return worse === 0 ? "Slices: none is proven worse than the rest" : `Slices: ${worse} worse than the rest`;
}
function besideRest({ small, difference }, sign) {
    if (small)
        return "too few rows to judge";
    if (difference === undefined)
        return "";
    if (difference.adjusted_p >= TOLD_APART)
        return "not told apart";
    const off = sign * (difference.slice - difference.rest);
    return [
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(off < 0 ? "worse" : "better"),
        ` by ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .short */ .h0)(Math.abs(off))}, adjusted p = ${difference.adjusted_p.toPrecision(2)}`,
    ];
}
function listed(slices) {
    const names = slices.slice(0, 10).map(({ name }) => name);
    return `${names.join(", ")}${slices.length > 10 ? ` and ${slices.length - 10} more` : ""}`;
}


/***/ }),

/***/ "src/evaluation/expression/expression.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isCondition),
/* harmony export */   n: () => (/* binding */ walk)
/* harmony export */ });
/** Calls `visit` with an expression and all below it, in the order they were written. */
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
/** Whether an expression is true or false rather than a number. */
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
/** What it takes to write such a rule by hand is far less; what recursion can bear is far more. */
const DEEPEST = 100;
/**
 * Reads an expression: `||`, `&&`, `!`, one comparison, `+ -`, `* /`, signs and parentheses, from loosest to tightest.
 * Linear in the length of the text.
 *
 * @throws {Misreading} at the first thing that does not fit.
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
    /** A bare name passes: it may be a column of true and false. Whoever has none of those looks again. */
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
    /** Where the token before this one ends. */
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
/** What was found where something else was expected. `at` is an offset into the expression. */
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
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_@]*/uy;
/** After a dot a name may start with a digit (`per_class.0.recall`), or be a place counted from the end of a list (`val_acc.-1`). */
const LATER_NAME = /-\d+(?![\p{L}\p{M}\p{N}_@])|[\p{L}\p{M}\p{N}_@]+/uy;
/** At the start of a path: a class that is a number (`1.recall`), or every name (`*.recall`). */
const NUMBERED_NAME = /\d+(?=\.(?!e[+-]?\d)[\p{L}_])/iuy;
const WILD_START = /\*(?=\.)/y;
const SYMBOL = />=|<=|==|!=|&&|\|\||[><+\-*/(),!]/y;
/** What people write who know another language, and what is meant here. */
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
/** Comparators that people write in the wrong order or with a space in them. */
const SWAPPED = /=>|=<|<>/y;
const SPACED = /([<>=!])\s+=/y;
/**
 * Cuts an expression into tokens, the last of which is the end: linear in the length of the text. `#` starts a comment.
 *
 * @throws {Misreading} at the first character that starts nothing.
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
/** A foreign word's translation, as the end of a message. */
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
/** Whether an operator, not an operand, comes next. */
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
        // A backslash takes the next character as it is: the quote itself, or a backslash.
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
/** Text of the user's in a message: in quotes, and short. */
function quotedText(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? "";
}
/** A path as one would write it: names that are not plain words in quotes. */
function written(path) {
    return path
        .map((name, index) => match(index === 0 ? NAME : LATER_NAME, name, 0) === name && name !== "" ? name : JSON.stringify(name))
        .join(".");
}


/***/ }),

/***/ "src/evaluation/statistics/beta.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ betaQuantile),
/* harmony export */   R: () => (/* binding */ regularizedBeta)
/* harmony export */ });
/**
 * The regularized incomplete beta function I_x(a, b): the distribution function of Beta(`a`, `b`) at `x`.
 * Continued fraction by Lentz's method (DLMF 8.17.22), its prefactor as in Loader, "Fast and accurate computation of
 * binomial probabilities" (2000), so that counts in the millions lose no digits. NaN unless a, b > 0.
 */
function regularizedBeta(x, a, b) {
    if (!(a > 0 && b > 0) || Number.isNaN(x))
        return Number.NaN;
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    // The fraction converges fast below the mean, and I_x(a, b) = 1 - I_(1-x)(b, a).
    return x < (a + 1) / (a + b + 2)
        ? (prefactor(x, a, b) * fraction(x, a, b)) / a
        : 1 - (prefactor(x, a, b) * fraction(1 - x, b, a)) / b;
}
/**
 * The x at which I_x(`a`, `b`) = `p`; NaN unless a, b > 0 and 0 ≤ p ≤ 1.
 * Newton's method kept inside a bracket that halves whenever a step would leave it.
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
        // Bisection is geometric far below 1, or a quantile of 1e-200 would take hundreds of halvings more.
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
    // Near the mean the two logarithms all but cancel, so they are taken of 1 + off/a; far below, that sum would lose x itself.
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
    return k >= n ? 1 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)(1 - p, n - k, k + 1);
}
/** P(X ≥ `k`), without the loss of digits that 1 - P(X ≤ k - 1) would bring. */
function binomialSf(k, n, p) {
    if (k <= 0)
        return 1;
    return k > n ? 0 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)(p, k, n - k + 1);
}
/**
 * The exact two-sided interval of a proportion (Clopper and Pearson 1934): each end leaves at most (1 - confidence) / 2.
 * Wider than Wilson's, and what a claim at a level needs: Wilson's one-sided error reaches 8 % at n = 50 for a nominal 5 %.
 */
function clopperPearson(successes, n, confidence = 0.95) {
    const tail = (1 - confidence) / 2;
    return {
        low: successes <= 0 ? 0 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O)(tail, successes, n - successes + 1),
        high: successes >= n ? 1 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O)(1 - tail, successes + 1, n - successes),
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
/** The continued fraction z + 1/(z + 2/(z + 3/(z + …))), from the far end: 120 levels settle it for z ≥ 3. */
function mills(z) {
    let value = z;
    for (let k = 120; k >= 1; k--)
        value = z + k / value;
    return value;
}
/**
 * The x at which Φ(x) = `p`; -Infinity and Infinity at 0 and 1, NaN outside.
 * A rational start (Abramowitz and Stegun 26.2.23, error < 4.5e-4), refined by Halley's method on Φ itself.
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
    // Work in the lower tail, where Φ keeps its relative precision; 1 - p is exact for p ≥ 1/2.
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

/***/ "src/platform/process/command-line.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ splitCommand),
/* harmony export */   a: () => (/* binding */ commandLine)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * Splits a command line into its words as a POSIX shell would, without being one: quotes and backslashes group, nothing is
 * expanded, and what only a shell can do is refused rather than handed on as text.
 *
 * @param name the input the line came from, for messages.
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
/** Words as a line that a POSIX shell splits into the same words again. */
function commandLine(words) {
    return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}


/***/ })

};
