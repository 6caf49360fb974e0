export const id = 626;
export const ids = [626];
export const modules = {

/***/ 22542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Fz: () => (/* binding */ artifactOutputs),
/* harmony export */   mz: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4913);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42785);





/** The input `upload-artifact` of every action that writes something worth keeping. */
function artifactName(what) {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .input */ .hF)({ description: `Name of an artifact to make of ${what}; nothing is uploaded when absent.` }, {
        expected: "artifact name",
        // What GitHub refuses in artifact names, because file systems do.
        parse: (name) => /^[^\\/":<>|*?\r\n]{1,255}$/.test(name)
            ? { ok: true, value: name }
            : { ok: false, expected: 'a name without \\ / " : < > | * ? and line ends' },
    });
}
/** The outputs that go with it. */
const artifactOutputs = {
    "artifact-id": "Id of the uploaded artifact, for GitHub's API.",
    "artifact-url": "Where the uploaded artifact can be downloaded by people with access to the run.",
    "artifact-digest": "`sha256:…` of the uploaded zip.",
};
/**
 * Uploads a run's files as one artifact. What cannot be uploaded is a warning, never a red run: the files are on disk still.
 */
async function uploadArtifact(name, content, { github, reporter, cwd, signal }) {
    if (name === undefined)
        return {};
    if (github === undefined) {
        reporter.notice(`upload-artifact: ${name} was not uploaded: there is no artifact service outside a GitHub workflow`);
        return {};
    }
    try {
        const { id, url, digest } = typeof content === "string"
            ? await github.uploadArtifact(name, await allFiles((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, content)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, content))
            : await arranged(content, cwd, (files, root) => github.uploadArtifact(name, files, root));
        return { "artifact-id": id, "artifact-url": url, "artifact-digest": digest };
    }
    catch (error) {
        signal.throwIfAborted();
        reporter.warning(`upload-artifact: ${name} was not uploaded: ${error.message}`);
        return {};
    }
}
/** A folder for the time of `use` in which everything has its place: an artifact's paths are those of its files on disk. */
async function arranged(content, cwd, use) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "trainyard-artifact-"));
    _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaries */ .U.add(root);
    try {
        const files = [];
        for (const [place, path] of Object.entries(content)) {
            const [from, to] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, place)];
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(from)).isDirectory()) {
                // A junction, which Windows grants to everybody; models are too large to copy.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(from, to, "junction");
                files.push(...(await allFiles(to)));
            }
            else {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(to);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(from)));
                files.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(from)));
            }
        }
        return await use(files, root);
    }
    finally {
        // The link alone: what it leads to stays.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(root, { recursive: true, force: true });
        _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaries */ .U.delete(root);
    }
}
async function allFiles(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))
        .sort();
}


/***/ }),

/***/ 92008:
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
/* harmony import */ var _models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60930);



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
    return within(path, "model", async (each) => each.endsWith(".onnx") || (await (0,_models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isBundle */ .b)(each)));
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

/***/ 34895:
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

/***/ 59050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseExpression)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34895);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62639);


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

/***/ 62639:
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
        throw new Misreading(start, "a number", quotedText(digits + tail));
    if (!Number.isFinite(value))
        throw new Misreading(start, "a finite number", quotedText(digits));
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

/***/ 11677:
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

/***/ 66945:
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

/***/ 60930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MARK),
/* harmony export */   b: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** A file that every bundle has and no other model folder: a folder with it may be replaced. */
const MARK = "provenance.json";
/** Whether a folder looks like a bundle. Told without what reads one, for actions that only ask. */
async function isBundle(folder) {
    for (const name of ["MLmodel", MARK])
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).catch(() => undefined))?.isFile())
            return false;
    return true;
}


/***/ })

};
