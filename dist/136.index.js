export const id = 136;
export const ids = [136,143];
export const modules = {

/***/ 23325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   kf: () => (/* binding */ reportIn),
/* harmony export */   ub: () => (/* binding */ bundleIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2860);



/** What a report's files are called, the first found being meant. Also what other tools call theirs. */
const NAMES = {
    metrics: ["metrics.json", "metrics.yaml", "metrics.yml", "metrics.toml", "metrics.csv", "evaluation.json"],
    predictions: ["predictions.csv", "predictions.csv.gz", "predictions.parquet", "predictions.jsonl"],
    evaluation: ["evaluation.json"],
};
/** The file of that kind at `path`, a report's folder or one of its files; undefined when there is none. */
async function partOf(path, part) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (status === undefined)
        return undefined;
    if (!status.isDirectory()) {
        if (part === "metrics")
            return path;
        // A single file says nothing of its siblings unless it is called what a report calls it.
        return NAMES[part].includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)) ? path : undefined;
    }
    for (const name of NAMES[part]) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name);
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined))?.isFile())
            return file;
    }
    return undefined;
}
/** Names by which a report's file of that kind is looked for, for messages. */
function namesOf(part) {
    return NAMES[part].join(", ");
}
/** The report in what a baseline names: the file or folder itself, or a folder in it, as in an artifact that holds the model too. */
async function reportIn(path) {
    return within(path, "report", async (each) => (await partOf(each, "metrics")) !== undefined);
}
/** The model bundle in what a baseline names: the folder itself, one in it, or a lone `.onnx` file. */
async function bundleIn(path) {
    return within(path, "model", async (each) => each.endsWith(".onnx") || (await (0,_model_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isBundle */ .b)(each)));
}
/**
 * Whether an artifact of model and report came without the model because that was refused: whose rules failed, or whose tests.
 * Were it compared with, each refused model would lower the bar for the next.
 */
async function isRefused(folder) {
    const report = await reportIn(folder);
    if (report === undefined || report === folder || (await bundleIn(folder)) !== undefined)
        return false;
    const gate = await parsed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(report, "gate.json"));
    const tests = (await parsed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(report, "evaluation.json")))?.["tests"];
    const failed = Array.isArray(tests) && tests.some((test) => test?.passed === false);
    return gate?.["passed"] === false || failed;
}
/** The path itself, the folder in it that has the usual name, or the only one in it that will do: of several, none is guessed. */
async function within(path, usual, is) {
    if (await is(path))
        return path;
    if (await is((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, usual)))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, usual);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true }).catch(() => []);
    const fitting = [];
    for (const entry of entries) {
        if (entry.isDirectory() && (await is((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name))))
            fitting.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name));
    }
    return fitting.length === 1 ? fitting[0] : undefined;
}
async function parsed(file) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8"));
    }
    catch {
        // Missing or broken: it says nothing, and whoever reads it for its numbers will complain.
        return undefined;
    }
}


/***/ }),

/***/ 82885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ isCondition),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   qg: () => (/* binding */ parse)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21410);

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
function parse(text, tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .qw)(text)) {
    return new Parser(text, tokens).whole();
}
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
            throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(name.start, "min, max or abs before a parenthesis", (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(called) + (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .translation */ .wT)(called));
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
        if (isCondition(expression))
            throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(expression.start, "a number", "a comparison");
        return expression;
    }
    /** A bare name passes: it may be a column of true and false. Whoever has none of those looks again. */
    #logical(expression) {
        if (!isCondition(expression) && expression.kind !== "path") {
            throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(expression.start, "a comparison", (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(this.#text.slice(expression.start, expression.end)));
        }
        return expression;
    }
    #unexpected(expected) {
        const token = this.#token;
        if (token.kind === "end")
            return new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(token.start, expected, "the end of the line");
        const got = this.#text.slice(token.start, token.end);
        return new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .Misreading */ ._0(token.start, expected, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(got) + (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .translation */ .wT)(got));
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
/** Whether an expression is true or false rather than a number. */
function isCondition({ kind }) {
    return kind === "comparison" || kind === "and" || kind === "or" || kind === "not";
}


/***/ }),

/***/ 21410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   _0: () => (/* binding */ Misreading),
/* harmony export */   qw: () => (/* binding */ tokenize),
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
/** Behind a dot a name may start with a digit: `per_class.0.recall`. */
const LATER_NAME = /[\p{L}\p{M}\p{N}_@]+/uy;
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
]);
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
        const token = numberAt(text, at) ?? pathAt(text, at) ?? symbolAt(text, at);
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
    const tail = match(LATER_NAME, text, end) || match(/%/y, text, end);
    if (tail !== "")
        throw new Misreading(start, "a number", quoted(digits + tail));
    if (!Number.isFinite(value))
        throw new Misreading(start, "a finite number", quoted(digits));
    return { kind: "number", value, start, end };
}
function pathAt(text, start) {
    let segment = segmentAt(text, start, NAME);
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
    const symbol = match(SYMBOL, text, start);
    if (symbol === "")
        throw new Misreading(start, "a metric, a number or an operator", found(text, start));
    return { kind: "symbol", symbol: symbol, start, end: start + symbol.length };
}
function found(text, at) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return at >= text.length ? "the end of the line" : quoted(character) + translation(character);
}
/** Text of the user's in a message: in quotes, and short. */
function quoted(text) {
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

/***/ 72583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** A path as it is best shown: from the working directory where it lies in it. */
function shownPath(path, cwd) {
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, path);
    return from.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(from) ? path : from;
}


/***/ }),

/***/ 34726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   IP: () => (/* binding */ inUnit),
/* harmony export */   SP: () => (/* binding */ shown)
/* harmony export */ });
/** A number as a reader wants it: six significant digits. */
function shown(value) {
    return String(Number(value.toPrecision(6)));
}
/** A number in its metric's own unit, where the name tells it. */
function inUnit(value, metric) {
    if (/(_|\b)ms$/.test(metric))
        return `${shown(value)} ms`;
    if (/(_|\b)bytes$/.test(metric))
        return `${shown(value)} bytes`;
    return shown(value);
}
/** A whole number a reader can take in: two digits that count, thousands set apart. */
function about(count) {
    const rounded = Number(count.toPrecision(2));
    return rounded.toLocaleString("en-US", { maximumFractionDigits: 0 });
}


/***/ }),

/***/ 46068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ordered),
/* harmony export */   r: () => (/* binding */ resultsTable)
/* harmony export */ });
/* harmony import */ var _markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61360);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34726);


/** Failed rules first, then what else is not simply green. */
function ordered(results) {
    const rank = ({ ends, status }) => (ends === "red" ? 0 : ends === "warning" ? 1 : status === "pass" ? 3 : 2);
    return [...results].sort((a, b) => rank(a) - rank(b));
}
/** A row a rule; of more than `most`, which nobody reads, the rest is counted. Columns that say nothing are left out. */
function resultsTable(results, most) {
    const rows = ordered(results);
    const columns = COLUMNS.filter(({ of }) => of === undefined || results.some((result) => of(result) !== null));
    return [
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(columns.map(({ title }) => title), rows.slice(0, most).map((result) => columns.map(({ cell }) => cell(result)))),
        ...(rows.length > most ? [(0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(`and ${rows.length - most} more, all in gate.json`)] : []),
    ];
}
const number = (value) => (value === null ? "" : (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(value));
const COLUMNS = [
    { title: "rule", cell: ({ expression }) => (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(expression) },
    { title: ">value", cell: ({ value }) => number(value), of: ({ value }) => value },
    { title: ">bound", cell: ({ bound }) => number(bound), of: ({ bound }) => bound },
    { title: ">baseline", cell: ({ baseline }) => number(baseline), of: ({ baseline }) => baseline },
    { title: ">margin", cell: ({ margin }) => number(margin), of: ({ margin }) => margin },
    {
        title: ">bounds",
        cell: ({ interval }) => (interval === null ? "" : `${rounded(interval.low)} to ${rounded(interval.high)}`),
        of: ({ interval }) => interval,
    },
    { title: ">p", cell: ({ adjusted_p: p }) => (p === null ? "" : (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(Number(p.toPrecision(2)))), of: ({ p }) => p },
    { title: "result", cell: ({ ends, status, reason }) => resultCell(ends, status, reason) },
];
function rounded(value) {
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(Number(value.toPrecision(3)));
}
function resultCell(ends, status, reason) {
    if (ends === "red")
        return [(0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("failed"), `: ${reason}`];
    if (ends === "warning")
        return [(0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("warning"), `: ${reason}`];
    return status === "pass" ? `passed: ${reason}` : `${status}: ${reason}`;
}


/***/ }),

/***/ 17794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);

/**
 * Reads JSON, and the bare `NaN`, `Infinity` and `-Infinity` that Python and Java write, which come out as text of that name.
 *
 * @throws {Failure} with the engine's own account of what is wrong and where.
 */
function parseJson(text, source) {
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
function unreadable(source, cause) {
    const said = cause instanceof Error ? cause.message.replaceAll(/\s+/g, " ") : String(cause);
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}: expected JSON, got something else: ${said.slice(0, 200)}`, {
        cause,
        at: { file: source },
    });
}
const BARE_WORD = /-?\b(?:NaN|Infinity)\b/g;
/** The text with its bare words in quotes, or undefined when it has none. Strings are skipped whole: linear, whatever is in them. */
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

/***/ 40717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readMetrics)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/file/read.ts
var read = __webpack_require__(45112);
;// CONCATENATED MODULE: ./src/metrics-file/csv.ts

const NAMES = ["metric", "metrics", "name", "key"];
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;
/**
 * Metrics from a table in one of three shapes: `metric,value` with one metric a line; one line of values under a line of
 * names; or lines that are named by their first cell (`setosa` under an empty title, as pandas writes a classification
 * report), which gives `setosa.precision`.
 *
 * @throws {Failure} for any other shape: which of ten epochs is meant is not for us to guess.
 */
function csvTree(text, source) {
    const cells = cellsOf(text);
    const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ""));
    const [titles, ...body] = rows;
    if (titles === undefined || body.length === 0) {
        throw new failure/* Failure */.H(`${source}: expected a line of names and a line of values, got ${titles === undefined ? "nothing" : "names only"}`, {
            at: { file: source },
        });
    }
    const names = titles.map((title) => title.trim());
    if (names.length === 2 && NAMES.includes(names[0].toLowerCase())) {
        return treeOf(body.map((row) => [row[0].trim(), valueOfCell(row[1])]), source);
    }
    if (body.length === 1)
        return treeOf(names.map((name, column) => [name, valueOfCell(body[0][column])]), source);
    const labels = body.map((row) => row[0].trim());
    if (labels.some((label) => NUMBER.test(label)) && names[0] !== "") {
        throw new failure/* Failure */.H(`${source}: expected one line of values (or metric,value lines), got ${body.length} lines (write the one to judge to a file of its own)`, { at: { file: source, line: 3 } });
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
/** @throws {Failure} when a name comes twice: which of the two would count? */
function treeOf(entries, source) {
    const tree = Object.create(null);
    for (const [name, value] of entries) {
        if (Object.hasOwn(tree, name)) {
            throw new failure/* Failure */.H(`${source}: expected each metric once, got ${JSON.stringify(name)} twice`, {
                at: { file: source },
            });
        }
        tree[name] = value;
    }
    return tree;
}
/** Rows of cells (RFC 4180): quotes double themselves, and the delimiter is what the first line has most of. */
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

;// CONCATENATED MODULE: ./src/metrics-file/foreign.ts

/** The metrics in a parsed file: MLflow's and github-action-benchmark's shapes are opened, any other object is metrics as it stands. */
function treeIn(parsed, source) {
    if (Array.isArray(parsed)) {
        if (parsed.length > 0 && parsed.every(isBench))
            return benches(parsed);
        throw wrong(source, `a list of ${parsed.length}`);
    }
    if (!isObject(parsed))
        throw wrong(source, parsed === undefined || parsed === null ? "nothing" : typeof parsed);
    return trainyardEvaluation(parsed) ?? mlflowRun(parsed, source) ?? benchmarkHistory(parsed, source) ?? parsed;
}
/** What `metrics.json` beside an `evaluation.json` would hold. */
function trainyardEvaluation(parsed) {
    const { format, metrics, per_class: perClass, slices } = parsed;
    if (typeof format !== "string" || !format.startsWith("trainyard-evaluation-") || !isObject(metrics))
        return undefined;
    const ofSlices = Object.create(null);
    for (const slice of Array.isArray(slices) ? slices.filter(isObject) : []) {
        ofSlices[String(slice["name"])] = { ...slice["metrics"], per_class: slice["per_class"] };
    }
    return { ...metrics, ...(isObject(perClass) && { per_class: perClass }), slices: ofSlices };
}
function wrong(source, got) {
    return new failure/* Failure */.H(`${source}: expected an object of metrics such as {"accuracy": 0.97}, got ${got}`, {
        at: { file: source },
    });
}
/**
 * `mlflow runs describe` prints `{info, data: {metrics: {name: value}}}`; REST answers `{run: {info, data}}` and
 * `{runs: [...]}`, where metrics are a list of `{key, value, timestamp, step}` and NaN is text.
 */
function mlflowRun(parsed, source) {
    if (Array.isArray(parsed["runs"]) && parsed["runs"].every((run) => isObject(run) && isObject(run["info"]))) {
        const { length } = parsed["runs"];
        if (length !== 1)
            throw new failure/* Failure */.H(`${source}: expected one MLflow run, got ${length}`, { at: { file: source } });
    }
    const run = Array.isArray(parsed["runs"]) ? parsed["runs"][0] : (parsed["run"] ?? parsed);
    if (!isObject(run) || !isObject(run["info"]) || !isObject(run["data"]))
        return undefined;
    const info = run["info"];
    if (typeof (info["run_id"] ?? info["run_uuid"]) !== "string")
        return undefined;
    // A run without metrics has no `metrics` at all.
    const metrics = run["data"]["metrics"] ?? {};
    if (isObject(metrics))
        return metrics;
    if (Array.isArray(metrics) && metrics.every(isLogged))
        return latest(metrics);
    throw new failure/* Failure */.H(`${source}: expected data.metrics of an MLflow run to be names with values, got something else`, {
        at: { file: source },
    });
}
function isLogged(value) {
    return isObject(value) && typeof value["key"] === "string";
}
/** Of a metric that was logged several times the last counts: by step, then by time, as in MLflow. */
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
    return isObject(value) && typeof value["name"] === "string" && Object.hasOwn(value, "value");
}
function benches(list) {
    const tree = Object.create(null);
    for (const { name, value } of list)
        tree[name] = value;
    return tree;
}
/**
 * `data.js` of github-action-benchmark without its prefix: `{entries: {SUITE: [{commit, benches}, …]}}`. The last entry of a
 * suite counts; with several suites a name is SUITE.NAME.
 */
function benchmarkHistory(parsed, source) {
    const { entries } = parsed;
    if (!isObject(entries))
        return undefined;
    const suites = [];
    for (const [suite, history] of Object.entries(entries)) {
        const last = Array.isArray(history) ? history.at(-1) : undefined;
        if (!isObject(last) || !Array.isArray(last["benches"]) || !last["benches"].every(isBench))
            return undefined;
        suites.push([suite, benches(last["benches"])]);
    }
    if (suites.length === 0)
        throw wrong(source, "a benchmark history without entries");
    return suites.length === 1 ? suites[0][1] : Object.assign(Object.create(null), Object.fromEntries(suites));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./src/metrics-file/json.ts
var json = __webpack_require__(17794);
// EXTERNAL MODULE: ./src/expression/tokens.ts
var tokens = __webpack_require__(21410);
;// CONCATENATED MODULE: ./src/metrics-file/metrics.ts

/** The numbers of one file, looked up by path. A path finds nested names, and flat ones that hold the dots themselves. */
class Metrics {
    tree;
    /** What messages call it: its path, or `git:main:metrics.json`. */
    source;
    #dotted;
    constructor(tree, source) {
        this.tree = tree;
        this.source = source;
    }
    read(path) {
        let here = this.tree;
        const found = [];
        for (let depth = 0; depth < path.length && isTree(here); depth++) {
            // `{"val": {"loss.mean": 1}}` holds val.loss.mean too.
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
     * What the wildcards (`undefined`) of a pattern may stand for, one list of names a match, in the file's order.
     * Stops after `limit` matches.
     */
    matches(pattern, limit) {
        const nested = expand(this.tree, pattern, limit, namesOf, (tree, name) => childOf(tree, name));
        if (nested.length > 0)
            return nested;
        this.#dotted ??= branches(this.tree);
        return expand(this.#dotted, pattern, limit, (branch) => [...(branch?.keys() ?? [])], (branch, name) => branch?.get(name));
    }
    /** The names of the first `limit` numbers, as a rule would write them. */
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
                else if (readingOf(value).kind === "number")
                    names.push((0,tokens/* written */.Mp)(here));
            }
        };
        visit(this.tree, []);
        return names;
    }
}
function expand(root, pattern, limit, names, child) {
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
function childOf(tree, name) {
    return isTree(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
}
function namesOf(tree) {
    return isTree(tree) ? Object.keys(tree) : [];
}
/** `NaN`, `Infinity`, `-inf`: numbers that JSON has no other way to write. Any other text is text, digits too. */
const UNREAL = /^\s*([+-]?)(nan|inf|infinity)\s*$/i;
function readingOf(value) {
    if (typeof value === "number")
        return { kind: "number", value };
    // As DVC counts them.
    if (typeof value === "boolean")
        return { kind: "number", value: value ? 1 : 0 };
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

;// CONCATENATED MODULE: ./src/metrics-file/parse.ts





/** The parsers of these formats need minutes and gigabytes where JSON's needs a second. */
const LARGEST_YAML_BYTES = 20_000_000;
/** What github-action-benchmark writes before its JSON in `data.js`. */
const BENCHMARK_PREFIX = /^\s*window\.BENCHMARK_DATA\s*=/;
/**
 * The metrics in a file's text: JSON, YAML, TOML, CSV or TSV by the extension of `source`, and by the look of the text
 * where that says nothing.
 *
 * @throws {Failure} when the text is empty, or not what it claims to be.
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
        return treeIn((0,json/* parseJson */.q)(text.slice(prefix[0].length).replace(/;\s*$/, ""), source), source);
    switch (formatOf(text, source)) {
        case "json":
            return treeIn((0,json/* parseJson */.q)(text, source), source);
        case "csv":
            return csvTree(text, source);
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
    if (extension === "csv" || extension === "tsv")
        return "csv";
    if (extension !== "yaml" && extension !== "yml" && /^\s*[[{]/.test(text))
        return "json";
    // As DVC does with what it does not know.
    return "yaml";
}
async function parseToml(text, source) {
    refuseLarge(text, "TOML", source);
    const { parse, TomlError } = await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292));
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
    const { parseDocument } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const document = parseDocument(text, { prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined) {
        const line = error.linePos?.[0].line ?? 1;
        const [said] = error.message.split("\n");
        throw new failure/* Failure */.H(`${source}:${line}: expected YAML, got something else: ${said}`, {
            cause: error,
            at: { file: source, line },
        });
    }
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        // An alias bomb, or an alias of nothing.
        throw new failure/* Failure */.H(`${source}: expected YAML, got aliases that cannot be resolved`, { cause, at: { file: source } });
    }
}
function refuseLarge(text, format, source) {
    if (text.length <= LARGEST_YAML_BYTES)
        return;
    throw new failure/* Failure */.H(`${source}: expected at most ${LARGEST_YAML_BYTES / 1e6} MB of ${format}, got ${Math.round(text.length / 1e6)} MB (write JSON)`, { at: { file: source } });
}

;// CONCATENATED MODULE: ./src/metrics-file/read.ts





/** The longest text a JavaScript string can hold is a little more. */
const LARGEST_BYTES = 500_000_000;
/**
 * Reads a metrics file; `source` is what messages call it.
 *
 * @throws {Failure} when it is missing, empty, a pointer to data elsewhere, or no metrics file.
 */
async function readMetrics(path, cwd, source = path) {
    const file = await (0,read/* inspectFile */.Xp)(path, cwd);
    if (file.sizeBytes > LARGEST_BYTES) {
        throw new failure/* Failure */.H(`${source}: expected at most ${LARGEST_BYTES / 1e6} MB of metrics, got ${Math.round(file.sizeBytes / 1e6)} MB`);
    }
    const bytes = await (0,promises_.readFile)(file.path);
    const digest = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;
    return { metrics: await parseMetrics(bytes.toString("utf8"), source), digest };
}


/***/ }),

/***/ 5544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ direction)
/* harmony export */ });
const HIGHER = new Set(`accuracy balanced_accuracy precision recall f1 roc_auc roc_auc_ovr roc_auc_ovo average_precision mcc kappa
   r2 adjusted_r2 explained_variance auc pr_auc ap specificity sensitivity jaccard iou dice ndcg map mrr bleu rouge
   matthews_corrcoef cohen_kappa r2_score f1_score throughput rows_per_second`.split(/\s+/));
const LOWER = new Set(`log_loss brier ece mse rmse mae mape median_ae max_error loss error error_rate perplexity wer cer rmsle smape
   mean_squared_error root_mean_squared_error mean_absolute_error brier_score log_loss_score
   latency latency_p50_ms latency_p95_ms latency_p99_ms model_bytes duration false_positive_rate false_negative_rate`.split(/\s+/));
/**
 * Whether more of a metric is better: known for the metrics of the design and a few spellings of other tools, `undefined`
 * for any other. Never a guess from part of an unknown name: `loss_ratio` may be either.
 *
 * `name` may be a path (`slices."sex=F".recall`, `per_class.*.f1`), of which the last part counts, may carry a mean's
 * suffix (`f1_macro`, `roc_auc_ovr_weighted`), a k (`top_5_accuracy`) or the set it was taken on (`val_loss`, `test-accuracy`).
 */
function direction(name) {
    const last = name.slice(name.lastIndexOf(".") + 1).replace(/^"(.*)"$/, "$1");
    const plain = last.toLowerCase().replaceAll("-", "_");
    for (const candidate of [plain, plain.replace(/^(train|training|val|valid|validation|test|eval|holdout)_/, "")]) {
        const base = candidate.replace(/_(macro|micro|weighted)$/, "").replace(/^top_\d+_accuracy$/, "accuracy");
        if (HIGHER.has(base))
            return "higher";
        if (LOWER.has(base))
            return "lower";
    }
    return undefined;
}


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord),
/* harmony export */   b: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/* harmony import */ var _file_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45112);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30278);





/** Whether a folder looks like a bundle. */
async function isBundle(folder) {
    for (const name of ["MLmodel", "provenance.json"])
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).catch(() => undefined))?.isFile())
            return false;
    return true;
}
/**
 * Reads the texts of a bundle. What is of another shape than `train` writes counts as not said.
 *
 * @throws {Failure} when they cannot be read, or are no JSON or YAML.
 */
async function readRecord(folder, cwd) {
    if (!(await isBundle((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, folder)))) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${folder}: expected a model that trainyard trained, got no MLmodel with provenance.json`);
    }
    const provenance = record(await (0,_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "provenance.json"), cwd, "the model's provenance"));
    const profile = record(await (0,_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "profile.json"), cwd, "a profile"));
    const schema = record(profile["schema"]);
    const columns = Array.isArray(schema["columns"]) ? schema["columns"].map(record) : [];
    const data = record(provenance["data"]);
    const files = Array.isArray(data["files"]) ? data["files"].map(record) : [];
    return {
        digest: text(provenance["model_digest"]),
        target: text(schema["target"]),
        parameters: scalars(await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "params.yaml"), cwd)),
        columns: columns.flatMap(({ name, type }) => typeof name === "string" && typeof type === "string" ? [{ name, type }] : []),
        rows: count(provenance["rows"]),
        data: {
            digest: text(data["digest"]) ?? "",
            files: files.flatMap(({ path, rows, sizeBytes }) => typeof path === "string" ? [{ path, rows: count(rows) ?? 0, sizeBytes: count(sizeBytes) ?? 0 }] : []),
        },
        commit: text(provenance["commit"]),
        inputs: typeof provenance["inputs"] === "object" ? texts(provenance["inputs"]) : undefined,
    };
}
function record(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function scalars(value) {
    return Object.fromEntries(Object.entries(record(value)).filter((each) => each[1] === null || typeof each[1] !== "object"));
}
function texts(value) {
    return Object.fromEntries(Object.entries(record(value)).filter((each) => typeof each[1] === "string"));
}
const text = (value) => (typeof value === "string" && value !== "" ? value : undefined);
const count = (value) => Number.isSafeInteger(value) && value >= 0 ? value : undefined;


/***/ }),

/***/ 72160:
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


/***/ })

};
