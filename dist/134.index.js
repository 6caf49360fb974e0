export const id = 134;
export const ids = [134];
export const modules = {

/***/ 22929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
function action(definition) {
    return definition;
}


/***/ }),

/***/ 45112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Xp: () => (/* binding */ inspectFile),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);



/**
 * Opens nothing that is not a readable, non-empty file of real data.
 *
 * @throws {Failure} for a missing path, a folder, an empty file, and for Git LFS and DVC pointers that stand where data should.
 */
async function inspectFile(path, cwd) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    if (status.isDirectory())
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected a file, got a folder`);
    if (status.isFile() && status.size === 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: the file is empty`);
    // A pointer is under 1 kB; anything larger is data.
    if (status.isFile() && status.size <= 1024)
        refusePointer(path, await head(absolute, path));
    return { path: absolute, sizeBytes: status.size };
}
/** The whole of a text file as UTF-8, a byte order mark left out; checked as `inspectFile` checks it. */
async function readText(path, cwd, { maxBytes = 512 * 1024 * 1024 } = {}) {
    const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
    if (sizeBytes > maxBytes) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected at most ${Math.round(maxBytes / 1e6)} MB, got ${Math.round(sizeBytes / 1e6)} MB`);
    }
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    try {
        return (await file.readFile("utf8")).replace(/^\uFEFF/, "");
    }
    finally {
        await file.close();
    }
}
/** A JSON file's value. `what` names what it should have been: "metrics". */
async function readJson(path, cwd, what) {
    const text = await readText(path, cwd);
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected ${what} as JSON, got ${JSON.stringify(text.slice(0, 40))}: ${error.message}`, {
            cause: error,
        });
    }
}
function refusePointer(path, text) {
    if (text.startsWith("version https://git-lfs.github.com/spec/")) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a Git LFS pointer (check out with \`lfs: true\`, or run \`git lfs pull\` before this step)`);
    }
    if (/^(outs|md5|deps):/m.test(text) && /\.dvc$/.test(path)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a DVC pointer (run \`dvc pull\` before this step and name the file itself)`);
    }
}
async function head(absolute, path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    try {
        return (await file.readFile()).toString("latin1");
    }
    finally {
        await file.close();
    }
}
/** The system's refusal in plain words. */
function reason(error) {
    const known = {
        ENOENT: "there is no such file",
        EACCES: "it may not be read (permission denied)",
        EPERM: "it may not be changed (operation not permitted)",
        ENOTDIR: "a part of the path is a file, not a folder",
        EISDIR: "it is a folder",
        ENAMETOOLONG: "the name is too long",
        ENOSPC: "the disk is full",
        EROFS: "the file system is read-only",
        ELOOP: "its links go round in a circle",
        EMFILE: "too many files are open",
    };
    return known[error.code ?? ""] ?? error.message;
}


/***/ }),

/***/ 83273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ replaceFileBy),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   gx: () => (/* binding */ replaceFileOf),
/* harmony export */   xn: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1633);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45112);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30129);









/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed.
 *
 * @throws {Failure} when the disk refuses.
 */
async function replaceFile(path, data) {
    await replaceFileBy(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, data));
}
/** As `replaceFile`, for content that is streamed: `fill` writes the temporary file. */
async function replaceFileBy(path, fill) {
    const temporary = sibling(path);
    _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await fill(temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        // Where it could not be made there is nothing to remove.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => { });
        _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
    }
}
/** As `replaceFile`, for text in pieces, as a big table comes. */
async function replaceFileOf(path, pieces) {
    await replaceFileBy(path, (temporary) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(pieces), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary)));
}
/**
 * Makes a folder whole or not at all. A folder that is there already is replaced only when it is empty or holds
 * `mark`, the file by which one of ours is known: nobody's work is deleted for a mistyped path.
 *
 * @throws {Failure} when another folder stands there, or the disk refuses.
 */
async function replaceFolder(path, mark, fill) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path);
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(target).catch((error) => {
        if (error.code === "ENOENT")
            return undefined;
        throw translated(path, error);
    });
    if (present !== undefined && present.length > 0 && !present.includes(mark)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`);
    }
    const temporary = sibling(target);
    const previous = sibling(target);
    _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(temporary, { recursive: true });
        await fill(temporary);
        if (present !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(target, previous);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, target);
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(previous, { recursive: true, force: true });
        _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
    }
}
function sibling(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
}
function translated(path, error) {
    if (isSystemError(error)) {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: could not be written: ${(0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)(error)}`, { cause: error });
    }
    return error;
}
function isSystemError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 9134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ gate_on_metric)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/action.ts
var action = __webpack_require__(22929);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/file/read.ts
var read = __webpack_require__(45112);
// EXTERNAL MODULE: ./src/file/write.ts
var write = __webpack_require__(83273);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(38422);
// EXTERNAL MODULE: ./src/markdown/block.ts
var block = __webpack_require__(61360);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
;// CONCATENATED MODULE: ./src/rules/rule.ts

const operators = [">=", "<=", "==", "!=", ">", "<"];
/**
 * Reads rules, one a line; `#` begins a comment.
 *
 * @throws {Failure} that names every rule that cannot be read.
 */
function parseRules(text) {
    const problems = [];
    const rules = text.flatMap((line, index) => {
        const rule = line.replace(/#.*$/, "").trim();
        if (rule === "")
            return [];
        const [, metric, operator, bound] = /^([\w.]+)\s*(>=|<=|==|!=|>|<)\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i.exec(rule) ?? [];
        if (metric === undefined) {
            problems.push(`rules: rule ${index + 1}: expected \`metric OPERATOR number\` with one of ${operators.join(" ")}, got ${JSON.stringify(rule.slice(0, 120))}`);
            return [];
        }
        return [{ text: rule, metric, operator: operator, bound: Number(bound) }];
    });
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems.join("\n"));
    return rules;
}
function holds(value, operator, bound) {
    switch (operator) {
        case ">=":
            return value >= bound;
        case "<=":
            return value <= bound;
        case ">":
            return value > bound;
        case "<":
            return value < bound;
        case "==":
            return value === bound;
        case "!=":
            return value !== bound;
    }
}

// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(71013);
;// CONCATENATED MODULE: ./src/gate-on-metric/index.ts











/* harmony default export */ const gate_on_metric = ((0,action/* action */.X)({
    name: "gate-on-metric",
    description: "Judges metrics by rules and ends red when one fails.",
    inputs: {
        metrics: (0,inputs/* path */.Ae)({ description: "The metrics to judge, as JSON.", default: "report/metrics.json" }),
        rules: (0,inputs/* lines */.Mn)({ description: "Rules, one a line: `accuracy >= 0.9`." }),
        metric: (0,inputs/* text */.Qq)({ description: "Short form for one rule: the metric that `min` and `max` bound." }),
        min: (0,inputs/* number */.ai)({ description: "Least value of `metric`." }),
        max: (0,inputs/* number */.ai)({ description: "Greatest value of `metric`." }),
        "report-dir": (0,inputs/* path */.Ae)({ description: "Folder gate.json is written to.", default: "report" }),
        "on-failure": (0,inputs/* choice */.Yq)({
            description: "Whether a failed rule ends the step red.",
            choices: ["fail", "warn"],
            default: "fail",
        }),
    },
    outputs: {
        passed: "Whether every rule held: `true` or `false`.",
        verdict: "`pass` or `fail`.",
        results: "Each rule with its value, bound and reason, as JSON.",
        "gate-path": "The verdict as JSON, with the digests of model and data it speaks of.",
    },
    async run(inputs, { cwd }) {
        const rules = [...parseRules(inputs.rules ?? []), ...shortForm(inputs)];
        if (rules.length === 0)
            throw new failure/* Failure */.H("rules: expected at least one rule (`accuracy >= 0.9`), or metric with min or max");
        const values = flatten(await (0,read/* readJson */.Vh)(inputs.metrics, cwd, "metrics"), inputs.metrics);
        const results = rules.map((rule) => judge(rule, values));
        const failed = results.filter(({ passed }) => !passed);
        const verdict = failed.length === 0 ? "pass" : "fail";
        const gatePath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, inputs["report-dir"]), "gate.json");
        const gate = { version: version/* version */.r, verdict, ...(await digests((0,external_node_path_.resolve)(cwd, inputs.metrics), cwd)), results };
        await (0,write/* replaceFile */.fR)(gatePath, `${JSON.stringify(gate, null, 2)}\n`);
        return {
            outputs: { passed: failed.length === 0, verdict, results: JSON.stringify(results), "gate-path": gatePath },
            summary: [
                (0,block/* heading */.R_)(2, failed.length === 0 ? "Gate passed" : `Gate failed: ${failed.length} of ${results.length} rules`),
                (0,block/* table */.tp)(["rule", ">value", "result"], [...failed, ...results.filter(({ passed }) => passed)].map(({ rule, value, passed, reason }) => [
                    (0,block/* code */.aY)(rule),
                    value === null ? "none" : String(value),
                    passed ? "passed" : [(0,block/* strong */.ko)("failed"), `: ${reason}`],
                ])),
            ],
            annotations: failed.map(({ rule, reason }) => ({
                level: inputs["on-failure"] === "fail" ? "error" : "warning",
                title: "gate-on-metric",
                message: `${rule}: ${reason}`,
            })),
            failure: failed.length > 0 && inputs["on-failure"] === "fail"
                ? `${failed.length} of ${results.length} rules failed: ${failed.map(({ rule, reason }) => `${rule} (${reason})`).join("; ")}`
                : undefined,
        };
    },
}));
function shortForm({ metric, min, max, }) {
    if (metric === undefined) {
        if (min !== undefined || max !== undefined)
            throw new failure/* Failure */.H("metric: expected the metric that min or max bounds, got nothing");
        return [];
    }
    if (min === undefined && max === undefined)
        throw new failure/* Failure */.H(`metric: expected min or max beside ${metric}, got neither`);
    return [
        ...(min === undefined ? [] : [{ text: `${metric} >= ${min}`, metric, operator: ">=", bound: min }]),
        ...(max === undefined ? [] : [{ text: `${metric} <= ${max}`, metric, operator: "<=", bound: max }]),
    ];
}
function judge({ text: rule, metric, operator, bound }, values) {
    const value = values.get(metric);
    if (value === undefined) {
        const close = (0,nearest/* nearest */.p)(metric, values.keys());
        throw new failure/* Failure */.H(`${rule}: there is no metric ${metric}${close === undefined ? "" : ` (did you mean ${close}?)`}`);
    }
    if (!Number.isFinite(value))
        return { rule, metric, value: null, bound, passed: false, reason: `${metric} is ${value}` };
    const passed = holds(value, operator, bound);
    const off = Number(Math.abs(value - bound).toPrecision(4));
    return {
        rule,
        metric,
        value,
        bound,
        passed,
        reason: passed ? `holds by ${off}` : `${value} misses ${bound} by ${off}`,
    };
}
/** Every number in the metrics by its dotted path. Text that spells a number that is none ("NaN") counts as that. */
function flatten(metrics, file) {
    const values = new Map();
    const visit = (value, name) => {
        if (typeof value === "number")
            values.set(name, value);
        else if (typeof value === "string" && /^[+-]?(nan|inf(inity)?)$/i.test(value))
            values.set(name, Number.NaN);
        else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
            for (const [key, inner] of Object.entries(value))
                visit(inner, name === "" ? key : `${name}.${key}`);
        }
    };
    if (typeof metrics !== "object" || metrics === null || Array.isArray(metrics)) {
        throw new failure/* Failure */.H(`${file}: expected an object of metrics, got ${JSON.stringify(metrics).slice(0, 60)}`);
    }
    visit(metrics, "");
    if (values.size === 0)
        throw new failure/* Failure */.H(`${file}: expected metrics, got no number`);
    return values;
}
/** What `evaluation.json` beside the metrics says they speak of. */
async function digests(metrics, cwd) {
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(metrics), "evaluation.json");
    const present = await (0,promises_.access)(path).then(() => true, () => false);
    if (!present)
        return {};
    const { model_digest, data_digest } = (await (0,read/* readJson */.Vh)(path, cwd, "an evaluation"));
    return { model_digest, data_digest };
}


/***/ }),

/***/ 61360:
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
/** `columns` are titles; one that starts with `>` holds numbers and is aligned to the right. */
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
