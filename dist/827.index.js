export const id = 827;
export const ids = [827,30,487];
export const modules = {

/***/ 99182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
function action(definition) {
    return definition;
}


/***/ }),

/***/ 821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ varintSize),
/* harmony export */   u: () => (/* binding */ writeVarint)
/* harmony export */ });
/*
 * Whole numbers of variable length, seven bits a byte and the lowest first, as Protocol Buffers write them
 * (https://protobuf.dev/programming-guides/encoding/#varints).
 */
/** Bytes that a whole number from 0 to 2^31 - 1 takes. */
function varintSize(value) {
    return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;
}
/** Writes a whole number from 0 to 2^31 - 1 and returns where the next one goes. */
function writeVarint(bytes, at, value) {
    while (value > 127) {
        bytes[at++] = (value & 127) | 128;
        value >>>= 7;
    }
    bytes[at++] = value;
    return at;
}


/***/ }),

/***/ 33295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ selectRows),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   kn: () => (/* binding */ findColumn),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   rs: () => (/* binding */ selectFromColumn)
/* harmony export */ });
/** Names are looked up as often as there are columns, of which there may be 100,000. */
const byName = new WeakMap();
function findColumn({ columns }, name) {
    let index = byName.get(columns);
    if (index === undefined || index.size !== columns.length) {
        index = new Map(columns.map((column) => [column.name, column]));
        byName.set(columns, index);
    }
    return index.get(name);
}
/** The rows of `table` named by `rows`, in that order. Levels stay as they are. */
function selectRows(table, rows) {
    return { rows: rows.length, columns: table.columns.map((column) => selectFromColumn(column, rows)) };
}
function selectFromColumn(column, rows) {
    if ("codes" in column) {
        const codes = new Int32Array(rows.length);
        for (let i = 0; i < rows.length; i++)
            codes[i] = column.codes[rows[i]];
        return { ...column, codes };
    }
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++)
        values[i] = column.values[rows[i]];
    return { ...column, values };
}
/** Row by row whether the cell is missing. */
function isMissing(column, row) {
    return "codes" in column ? column.codes[row] === -1 : Number.isNaN(column.values[row]);
}
/** Python orders text by code point, JavaScript by UTF-16 unit; levels are ordered as Python (and so scikit-learn) does. */
function compareText(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left === right)
            continue;
        const leftSurrogate = left >= 0xd800 && left <= 0xdfff;
        const rightSurrogate = right >= 0xd800 && right <= 0xdfff;
        // A surrogate stands for a code point above all others.
        return leftSurrogate === rightSurrogate ? left - right : leftSurrogate ? 1 : -1;
    }
    return a.length - b.length;
}


/***/ }),

/***/ 65487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ recordText),
/* harmony export */   g: () => (/* binding */ RECORD),
/* harmony export */   readBaselineRecord: () => (/* binding */ readBaselineRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _models_bundle_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84014);



/** The file by which a report's folder says whose it is when it was fetched to be compared with. */
const RECORD = "baseline.json";
function recordText(record) {
    return `${JSON.stringify({ format: "trainyard-baseline-1", ...record }, null, 2)}\n`;
}
/** What the folder says of itself, undefined when it was not fetched. */
async function readBaselineRecord(folder) {
    try {
        const { format, name, model, ...record } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RECORD), "utf8"));
        if (format !== "trainyard-baseline-1" || typeof name !== "string")
            return undefined;
        return { ...record, name, ...(model !== undefined && { model: (0,_models_bundle_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .z)(model) }) };
    }
    catch {
        // Missing, or somebody else's file of that name.
        return undefined;
    }
}


/***/ }),

/***/ 67445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ confusionBlocks)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46008);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57891);


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

/***/ 45420:
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

/***/ 57891:
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

/***/ 6118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sliceBlocks),
/* harmony export */   V: () => (/* binding */ provenWorse)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46008);
/* harmony import */ var _metrics_direction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11677);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57891);



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

/***/ 46048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readEvaluation),
/* harmony export */   Ps: () => (/* binding */ metricsOf),
/* harmony export */   sr: () => (/* binding */ evaluationText),
/* harmony export */   wl: () => (/* binding */ evaluationFormat)
/* harmony export */ });
/* unused harmony export isEvaluation */
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33464);


const FORMAT = "trainyard-evaluation-1";
/** The content of `metrics.json`: numbers alone, flat names first. */
function metricsOf(evaluation) {
    const metrics = { ...evaluation.metrics };
    if (evaluation.per_class !== undefined)
        metrics["per_class"] = evaluation.per_class;
    if (evaluation.slices.length > 0) {
        metrics["slices"] = Object.fromEntries(evaluation.slices.map(({ name, metrics: own, per_class: perClass }) => [
            name,
            perClass === undefined ? own : { ...own, per_class: perClass },
        ]));
    }
    return metrics;
}
/** An evaluation as indented JSON, lists of numbers on one line each: a confusion matrix reads as one. */
function evaluationText(evaluation) {
    // A text holds no line break of its own in JSON, so nothing within one is touched.
    const text = JSON.stringify(evaluation, null, 2).replace(/\[\n\s+[-+.\deE]+(?:,\n\s+[-+.\deE]+)*\n\s+\]/g, (list) => list.replace(/\n\s+/g, " ").replace("[ ", "[").replace(" ]", "]"));
    return `${text}\n`;
}
function isEvaluation(value) {
    return isObject(value) && value["format"] === FORMAT && defects(value).length === 0;
}
/**
 * Reads an `evaluation.json`.
 *
 * @throws {Failure} for what is no evaluation, one of another version, and one that contradicts itself; and, with
 * `modelDigest` or `dataDigest`, for one that speaks of another model or of other rows.
 */
async function readEvaluation(path, cwd, expected = {}) {
    const value = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(path, cwd, "an evaluation");
    if (!isObject(value) || typeof value["format"] !== "string" || !value["format"].startsWith("trainyard-evaluation-")) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected an evaluation that \`test-model\` wrote, got other JSON (metrics.json goes to \`metrics\`)`);
    }
    if (value["format"] !== FORMAT) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected ${FORMAT}, got ${String(value["format"]).slice(0, 60)} (use one version of trainyard throughout)`);
    }
    const problems = defects(value);
    if (problems.length > 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: ${problems.slice(0, 5).join("; ")} (was it edited? run \`test-model\` again)`);
    const evaluation = value;
    for (const [name, what] of [
        ["model_digest", "the model"],
        ["data_digest", "the data"],
    ]) {
        const wanted = name === "model_digest" ? expected.modelDigest : expected.dataDigest;
        if (wanted !== undefined && evaluation[name] !== undefined && evaluation[name] !== wanted) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected an evaluation of ${what} ${wanted}, got one of ${evaluation[name]}`);
        }
    }
    return evaluation;
}
/** What in a parsed evaluation is not as its type says. */
function defects(value) {
    const problems = [];
    const want = (name, ok, what) => {
        if (!ok)
            problems.push(`${name}: expected ${what}, got ${(JSON.stringify(value[name]) ?? "nothing").slice(0, 60)}`);
    };
    want("task", value["task"] === "classification" || value["task"] === "regression", "classification or regression");
    want("n", Number.isSafeInteger(value["n"]) && value["n"] > 0, "a number of rows");
    want("seed", Number.isSafeInteger(value["seed"]), "a whole number");
    want("version", typeof value["version"] === "string", "a version");
    for (const name of ["model_digest", "data_digest"]) {
        want(name, value[name] === undefined || /^sha256:[0-9a-f]{64}$/.test(String(value[name])), "sha256: and 64 hex digits");
    }
    want("metrics", numbers(value["metrics"]), "numbers by name");
    want("per_class", value["per_class"] === undefined ||
        (isObject(value["per_class"]) && Object.values(value["per_class"]).every(numbers)), "numbers by class and name");
    for (const name of ["absent", "notes", "intervals"])
        want(name, isObject(value[name]), "an object");
    want("slices", listOf(value["slices"], isSlice), "a list of slices");
    want("intervals", Object.values(record(value["intervals"])).every(isInterval), "intervals with low and high");
    for (const [name, is, what] of [
        ["curve", numbers, "points of numbers"],
        ["reliability", numbers, "bins of numbers"],
        ["tests", isTest, "tests with a name"],
    ]) {
        want(name, value[name] === undefined || listOf(value[name], is), `a list of ${what}`);
    }
    if (value["task"] === "classification") {
        const { classes, confusion_matrix: confusion } = value;
        const k = Array.isArray(classes) ? classes.length : 0;
        want("classes", k > 0 && classes.every((each) => typeof each === "string"), "a list of classes");
        want("confusion_matrix", Array.isArray(confusion) &&
            confusion.length === k &&
            confusion.every((row) => Array.isArray(row) && row.length === k && row.every((count) => typeof count === "number")), `${k} rows of ${k} numbers`);
    }
    return problems;
}
const numbers = (value) => isObject(value) && Object.values(value).every((number) => typeof number === "number");
const listOf = (value, is) => Array.isArray(value) && value.every(is);
const record = (value) => (isObject(value) ? value : {});
const isInterval = (value) => isObject(value) && typeof value["low"] === "number" && typeof value["high"] === "number";
const isTest = (value) => isObject(value) && typeof value["name"] === "string" && ["string", "undefined"].includes(typeof value["failure"]);
function isSlice(value) {
    if (!isObject(value))
        return false;
    const { name, n, metrics, intervals, difference } = value;
    return (typeof name === "string" &&
        Number.isSafeInteger(n) &&
        numbers(metrics) &&
        Object.values(record(intervals)).every(isInterval) &&
        isObject(intervals) &&
        (difference === undefined ||
            (isObject(difference) &&
                ["slice", "rest", "p", "adjusted_p"].every((each) => typeof difference[each] === "number"))));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
const evaluationFormat = FORMAT;


/***/ }),

/***/ 84014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord),
/* harmony export */   z: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83333);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33464);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60930);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12408);





/**
 * Reads the texts of a bundle. What is of another shape than `train` writes counts as not said.
 *
 * @throws {Failure} when they cannot be read, or are no JSON or YAML.
 */
async function readRecord(folder, cwd) {
    if (!(await (0,_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .isBundle */ .b)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, folder)))) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${folder}: expected a model that trainyard trained, got no MLmodel with provenance.json`);
    }
    const { model_digest: digest, ...provenance } = record(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "provenance.json"), cwd, "the model's provenance"));
    const schema = record(record(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "profile.json"), cwd, "a profile"))["schema"]);
    const parameters = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "params.yaml"), cwd);
    return recordOf({ ...provenance, digest, parameters, target: schema["target"], columns: schema["columns"] });
}
/** A record from what was JSON, whoever wrote it. */
function recordOf(value) {
    const { digest, target, parameters, columns, rows, data, commit, inputs } = record(value);
    const { digest: dataDigest, files } = record(data);
    return {
        digest: text(digest),
        target: text(target),
        parameters: scalars(parameters),
        columns: records(columns).flatMap(({ name, type }) => typeof name === "string" && typeof type === "string" ? [{ name, type }] : []),
        rows: count(rows),
        data: {
            digest: text(dataDigest) ?? "",
            files: records(files).flatMap(({ path, rows, sizeBytes }) => typeof path === "string" ? [{ path, rows: count(rows) ?? 0, sizeBytes: count(sizeBytes) ?? 0 }] : []),
        },
        commit: text(commit),
        inputs: typeof inputs === "object" ? texts(inputs) : undefined,
    };
}
function records(value) {
    return Array.isArray(value) ? value.map(record) : [];
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

/***/ 12408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toYaml),
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83333);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33464);



/**
 * YAML that old readers read alike: Python's parser is of YAML 1.1, where a bare `yes`, `12:30` or `2026-11-20` is no text.
 * Lines are not folded, so that a file can be searched by line.
 */
function toYaml(value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value, { version: "1.1", lineWidth: 0 });
}
/** @throws {Failure} when the file cannot be read, or is no YAML. */
async function readYaml(path, cwd) {
    const text = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(path, cwd, { maxBytes: 64_000_000 });
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    }
    catch (error) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${path}: expected YAML, got ${error.message.split("\n")[0]}`, { cause: error });
    }
}


/***/ }),

/***/ 33464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ refuseLfsPointer),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Xp: () => (/* binding */ inspectFile),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83333);



/**
 * Opens nothing that is not a readable, non-empty file of real data.
 *
 * @throws {Failure} for a missing path, a folder, an empty file, and for Git LFS and DVC pointers that stand where data should.
 */
async function inspectFile(path, cwd) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    if (status.isDirectory())
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected a file, got a folder`);
    if (status.isFile() && status.size === 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: the file is empty`);
    // A pointer is under 1 kB; anything larger is data.
    if (status.isFile() && status.size <= 1024)
        refusePointer(path, await head(absolute, path));
    return { path: absolute, sizeBytes: status.size };
}
/** The whole of a text file as UTF-8, a byte order mark left out; checked as `inspectFile` checks it. */
async function readText(path, cwd, { maxBytes = 512 * 1024 * 1024 } = {}) {
    const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
    if (sizeBytes > maxBytes) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected at most ${Math.round(maxBytes / 1e6)} MB, got ${Math.round(sizeBytes / 1e6)} MB`);
    }
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
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
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected ${what} as JSON, got ${JSON.stringify(text.slice(0, 40))}: ${error.message}`, {
            cause: error,
        });
    }
}
/** @throws {Failure} for the text of a Git LFS pointer. */
function refuseLfsPointer(path, text) {
    if (text.startsWith("version https://git-lfs.github.com/spec/")) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a Git LFS pointer (check out with \`lfs: true\`, or run \`git lfs pull\` before this step)`);
    }
}
function refusePointer(path, text) {
    refuseLfsPointer(path, text);
    if (/^(outs|md5|deps):/m.test(text) && /\.dvc$/.test(path)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a DVC pointer (run \`dvc pull\` before this step and name the file itself)`);
    }
}
async function head(absolute, path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
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

/***/ 71081:
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
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83333);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33464);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4913);









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
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`);
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
        return new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: could not be written: ${(0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)(error)}`, { cause: error });
    }
    return error;
}
function isSystemError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 21719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ splitCommand),
/* harmony export */   a: () => (/* binding */ commandLine)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);

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


/***/ }),

/***/ 46008:
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
