export const id = "evaluation-metrics-file";
export const ids = ["evaluation-metrics-file"];
export const modules = {

/***/ "src/evaluation/gate/gate-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iw: () => (/* binding */ readGateFile),
/* harmony export */   xC: () => (/* binding */ writeGateFile)
/* harmony export */ });
/* unused harmony export gateDocument */
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/file/document.ts");
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/write.ts");
/* harmony import */ var _run_stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/run-stamp.ts");
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/gate/result.ts");





const rowsRead = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ rows: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0 }), digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)() }, { description: "Predictions that were resampled." }));
const digests = {
    model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the model; absent when the metrics do not name one." })),
    data_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the rows that it was evaluated on." })),
};
const comparedModel = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .variants */ .HI)("found", {
    true: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        found: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(true),
        name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "`artifact champion of run 12 (commit 1a2b3c4)`." }),
        commit: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)()),
        ...digests,
        digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of its metrics file." }),
        predictions: rowsRead,
    }),
    false: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ found: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(false), reason: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Why there is none." }) }),
}, { description: "What the metrics were compared with; absent when no rule asks for it." });
const gateShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMark */ .ry)("trainyard-gate-1"),
    version: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of trainyard that wrote the file." }),
    verdict: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["pass", "fail", "inconclusive"]),
    passed: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ description: "Whether the verdict is `pass`." }),
    mode: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["point", "no-worse", "non-inferior"]),
    confidence: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ description: "Confidence level of each one-sided test.", min: 0, max: 1 }),
    ...digests,
    metrics: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ path: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)() }, { description: "The metrics file, and the digest of its bytes." }),
    looks: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ description: "Number of times that the rows are looked at.", min: 1 })),
    predictions: rowsRead,
    baseline: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(comparedModel),
    anchor: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(comparedModel),
    run: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_run_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .runStamp */ .bB),
    inputs: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), {
        description: "What `gate-on-metric` was given beyond its defaults; absent in files of version 0.1.0.",
    })),
    results: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_result_js__WEBPACK_IMPORTED_MODULE_4__/* .ruleResult */ .Ui, { description: "One entry per rule, in the order of the rules." }),
    notes: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), { description: "Warnings." }),
}, { also: verdictProblems });
const gateDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .lM)({
    what: "a gate",
    file: "gate.json",
    format: "trainyard-gate",
    version: 1,
    writer: "gate-on-metric",
    purpose: "The verdict of the rules, with the digests of the model and the data that it is about: `build-push-image` ships no other model.",
    remedy: "run `gate-on-metric` again",
    shape: gateShape,
});
/** A gate that was edited by hand contradicts itself. */
function verdictProblems({ verdict, passed, results }) {
    const failed = results.some(({ ends }) => ends === "red");
    const follows = passed === (verdict === "pass") && (results.length === 0 || failed === (verdict === "fail"));
    if (follows)
        return [];
    return [
        {
            path: [],
            expected: "a verdict that follows from its results",
            found: `${verdict} in contradiction to them`,
        },
    ];
}
/** @throws {Failure} for other files, for a newer version's, and for one that contradicts itself. */
async function readGateFile(path, cwd) {
    return (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(gateDocument, path, cwd);
}
async function writeGateFile(path, gate) {
    await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(path, `${JSON.stringify(gate, null, 2)}\n`);
}


/***/ }),

/***/ "src/evaluation/gate/result.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   IP: () => (/* binding */ inUnit),
/* harmony export */   Ui: () => (/* binding */ ruleResult),
/* harmony export */   b8: () => (/* binding */ shownNumber)
/* harmony export */ });
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");

/** One rule's part of `gate.json` and of the output `results`. Numbers are null where there is none. */
const ruleResult = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    expression: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "The rule as it was written." }),
    status: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["pass", "fail", "inconclusive", "skipped"], {
        description: "What is known of the rule. `skipped`: it needs a baseline, there is none, and the policy allows that.",
    }),
    ends: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["green", "warning", "red"], {
        description: "What follows from the status, by the policies and the rule's own `warn:`.",
    }),
    level: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["fail", "warn"], { description: "`warn` for a rule that never fails the gate." }),
    value: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ description: "The side of the comparison that holds the metric." })),
    comparator: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "`>=`, `<`, `==` and so on." })),
    bound: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ description: "The other side of the comparison." })),
    baseline: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ description: "The baseline's value of the metric." })),
    margin: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({
        description: "Distance of the value from the bound in the metric's unit; negative when the rule is broken.",
    })),
    method: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({
        description: "`point` when the numbers were compared directly; otherwise the statistical test.",
    }),
    mode: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["point", "no-worse", "non-inferior"], {
        description: "How the rule was judged; absent for rules that are judged by their numbers.",
    })),
    interval: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        of: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["metric", "difference"]),
        low: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)(),
        high: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)(),
        confidence: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({
            description: "Two-sided confidence level; version 0.1.0 wrote the one-sided one here.",
            min: 0,
            max: 1,
        }),
        one_sided_confidence: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ description: "Confidence level of each bound by itself.", min: 0, max: 1 })),
    }, { description: "Both one-sided bounds of the metric, or of its difference from the baseline." })),
    p: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({
        description: 'One-sided p value: of "it is worse" in `no-worse`, of "it is no worse" in `non-inferior`.',
    })),
    adjusted_p: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({
        description: "Compared with the level: in `no-worse` adjusted by Holm over the rules of its family, in `non-inferior` multiplied by the looks.",
    })),
    reason: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "The result in words." }),
    detectable: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "The smallest difference that this many rows can show." })),
});
/** A number as a reader wants it: six significant digits. */
function shownNumber(value) {
    return String(Number(value.toPrecision(6)));
}
/** A number in its metric's own unit, where the name tells it. */
function inUnit(value, metric) {
    if (/(_|\b)ms$/.test(metric))
        return `${shownNumber(value)} ms`;
    if (/(_|\b)bytes$/.test(metric))
        return `${shownNumber(value)} bytes`;
    return shownNumber(value);
}
/** A whole number a reader can take in: two digits that count, thousands set apart. */
function about(count) {
    const rounded = Number(count.toPrecision(2));
    return rounded.toLocaleString("en-US", { maximumFractionDigits: 0 });
}


/***/ }),

/***/ "src/evaluation/gate/results-table.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ordered),
/* harmony export */   r: () => (/* binding */ resultsTable)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/gate/result.ts");


/** Failed rules first, then what else is not simply green. */
function ordered(results) {
    const rank = ({ ends, status }) => ends === "red" ? 0 : ends === "warning" ? 1 : status === "pass" ? 3 : 2;
    return [...results].sort((a, b) => rank(a) - rank(b));
}
/** A row a rule; of more than `most`, which nobody reads, the rest is counted. Columns that say nothing are left out. */
function resultsTable(results, most) {
    const rows = ordered(results);
    const columns = COLUMNS.filter(({ of }) => of === undefined || results.some((result) => of(result) !== null));
    return [
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns.map(({ title }) => title), rows.slice(0, most).map((result) => columns.map(({ cell }) => cell(result)))),
        ...(rows.length > most ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`and ${rows.length - most} more, all in gate.json`)] : []),
    ];
}
const number = (value) => (value === null ? "" : (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .shownNumber */ .b8)(value));
const COLUMNS = [
    { title: "rule", cell: ({ expression }) => (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(expression) },
    { title: ">value", cell: ({ value }) => number(value), of: ({ value }) => value },
    { title: ">bound", cell: ({ bound }) => number(bound), of: ({ bound }) => bound },
    { title: ">baseline", cell: ({ baseline }) => number(baseline), of: ({ baseline }) => baseline },
    { title: ">distance", cell: ({ margin }) => number(margin), of: ({ margin }) => margin },
    {
        title: ">bounds",
        cell: ({ interval }) => (interval === null ? "" : `${rounded(interval.low)} to ${rounded(interval.high)}`),
        of: ({ interval }) => interval,
    },
    {
        title: ">p",
        cell: ({ adjusted_p: p }) => (p === null ? "" : (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .shownNumber */ .b8)(Number(p.toPrecision(2)))),
        of: ({ p }) => p,
    },
    { title: "result", cell: ({ ends, status, reason }) => resultCell(ends, status, reason) },
];
function rounded(value) {
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .shownNumber */ .b8)(Number(value.toPrecision(3)));
}
function resultCell(ends, status, reason) {
    if (ends === "red")
        return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)("failed"), `: ${reason}`];
    if (ends === "warning")
        return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)("warning"), `: ${reason}`];
    return status === "pass" ? `passed: ${reason}` : `${status}: ${reason}`;
}


/***/ }),

/***/ "src/evaluation/metrics-file/json.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseMetricsJson)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * Reads JSON, and the bare `NaN`, `Infinity` and `-Infinity` that Python and Java write, which come out as text of that name.
 *
 * @throws {Failure} with the engine's own account of what is wrong and where.
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
/** @throws {Failure} for a name that an object has twice: JSON.parse would take the last one. `text` is valid JSON. */
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

/***/ "src/evaluation/metrics-file/read.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ readMetricsFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
// EXTERNAL MODULE: ./src/platform/file/read.ts
var read = __webpack_require__("src/platform/file/read.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/csv.ts

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
    // `accuracy,0.91` in every row, the first one too: the row of names is missing.
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

// EXTERNAL MODULE: ./src/core/shape/index.ts + 6 modules
var shape = __webpack_require__("src/core/shape/index.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/foreign.ts


/** The metrics in a parsed file: MLflow's and github-action-benchmark's shapes are opened, any other object is metrics as it stands. */
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
/** What `metrics.json` beside an `evaluation.json` would hold. */
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
 * `mlflow runs describe` prints `{info, data: {metrics: {name: value}}}`; REST answers `{run: {info, data}}` and
 * `{runs: [...]}`, where metrics are a list of `{key, value, timestamp, step}` and NaN is text.
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
    // A run without metrics has no `metrics` at all.
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
    return (0,shape/* isRecord */.u4)(value) && typeof value["name"] === "string" && Object.hasOwn(value, "value");
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

// EXTERNAL MODULE: ./src/evaluation/metrics-file/json.ts
var json = __webpack_require__("src/evaluation/metrics-file/json.ts");
// EXTERNAL MODULE: ./src/evaluation/expression/tokens.ts
var tokens = __webpack_require__("src/evaluation/expression/tokens.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/metrics.ts

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
        for (let depth = 0; depth < path.length && (isTree(here) || Array.isArray(here)); depth++) {
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
    /** The names of the first `limit` numbers, as a rule would write them. Of a list of numbers, the last counts. */
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
/** An index into a list, from its end when negative. */
const INDEX = /^(0|-?[1-9]\d{0,8})$/;
function childOf(tree, name) {
    if (Array.isArray(tree))
        return INDEX.test(name) ? tree.at(Number(name)) : undefined;
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
        return treeIn((0,json/* parseMetricsJson */.j)(text.slice(prefix[0].length).replace(/;\s*$/, ""), source), source);
    switch (formatOf(text, source)) {
        case "json":
            return treeIn((0,json/* parseMetricsJson */.j)(text, source), source);
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

;// CONCATENATED MODULE: ./src/evaluation/metrics-file/read.ts





/** The longest text a JavaScript string can hold is a little more. */
const LARGEST_BYTES = 500_000_000;
/**
 * Reads a metrics file; `source` is what messages call it.
 *
 * @throws {Failure} when it is missing, empty, a pointer to data elsewhere, or no metrics file.
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

/***/ "src/platform/file/shown-path.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** A path as it is best shown: from the working directory where it lies in it. */
function shownPath(path, cwd) {
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, path);
    return from.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(from) ? path : from;
}


/***/ })

};
