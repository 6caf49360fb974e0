export const id = 345;
export const ids = [345,325];
export const modules = {

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

/***/ 89345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22929);
/* harmony import */ var _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9134);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38422);
/* harmony import */ var _markdown_block_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61360);
/* harmony import */ var _test_model_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29958);
/* harmony import */ var _train_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10325);






const { metric, min, max } = _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_0__["default"].inputs;
const { slices, "positive-class": positiveClass } = _test_model_index_js__WEBPACK_IMPORTED_MODULE_2__["default"].inputs;
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_4__/* .action */ .X)({
    name: "run",
    description: "The whole line in one step: trains a model, tests it on held-out rows, and judges its metrics by rules.",
    inputs: {
        ..._train_index_js__WEBPACK_IMPORTED_MODULE_3__["default"].inputs,
        "positive-class": positiveClass,
        slices,
        rules: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({
            description: "Rules for the metrics, one a line: `accuracy >= 0.9`. Without any, nothing is gated.",
        }),
        metric,
        min,
        max,
        "on-failure": _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_0__["default"].inputs["on-failure"],
    },
    outputs: { ..._train_index_js__WEBPACK_IMPORTED_MODULE_3__["default"].outputs, ..._test_model_index_js__WEBPACK_IMPORTED_MODULE_2__["default"].outputs, ..._gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_0__["default"].outputs },
    async run(inputs, context) {
        const trained = await _train_index_js__WEBPACK_IMPORTED_MODULE_3__["default"].run(inputs, context);
        const tested = await _test_model_index_js__WEBPACK_IMPORTED_MODULE_2__["default"].run({
            ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(_test_model_index_js__WEBPACK_IMPORTED_MODULE_2__["default"].inputs, () => undefined),
            model: inputs["model-dir"],
            data: [String(trained.outputs["test-data-path"])],
            "report-dir": inputs["report-dir"],
            "positive-class": inputs["positive-class"],
            slices: inputs.slices,
            "id-column": inputs["id-column"],
            "weight-column": inputs["weight-column"],
            seed: inputs.seed,
            "on-failure": inputs["on-failure"],
        }, context);
        const asked = inputs.rules !== undefined || inputs.metric !== undefined;
        const gated = asked
            ? await _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_0__["default"].run({ ...inputs, metrics: String(tested.outputs["metrics-path"]) }, context)
            : undefined;
        return joined([trained, tested, ...(gated === undefined ? [] : [gated])]);
    },
}));
/** Several outcomes as one: each has its say, and the first red verdict is the line's. */
function joined(outcomes) {
    const outputs = Object.assign({}, ...outcomes.map((outcome) => outcome.outputs));
    const red = outcomes.flatMap(({ failure }) => failure ?? []);
    const files = Object.entries(outputs).filter(([name]) => name.endsWith("-path"));
    return {
        outputs: { ...outputs, passed: outcomes.every(({ outputs: { passed } }) => passed !== false) },
        summary: [
            (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_5__/* .heading */ .R_)(1, red.length === 0 ? "The line is green" : "The line is red"),
            ...outcomes.flatMap(({ summary }) => summary),
            (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_5__/* .heading */ .R_)(2, "Files"),
            (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_5__/* .codeBlock */ .DV)(files.map(([name, file]) => `${name.replace(/-path$/, "").padEnd(12)} ${file}`).join("\n")),
        ],
        annotations: outcomes.flatMap(({ annotations = [] }) => annotations),
        failure: red.length === 0 ? undefined : red.join("\n"),
    };
}


/***/ }),

/***/ 10325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ train)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/action.ts
var action = __webpack_require__(22929);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/features/index.ts + 6 modules
var features = __webpack_require__(26394);
// EXTERNAL MODULE: ./src/file/write.ts
var write = __webpack_require__(83273);
;// CONCATENATED MODULE: ./src/forest/ml-random-forest.ts
const unitsOfAll = 2 ** 24;
/** Grows a forest with the `ml-random-forest` package, tree by tree so that a signal is heard between two. */
async function growWithMlRandomForest(x, y, classes, options) {
    const { RandomForestClassifier } = await __webpack_require__.e(/* import() */ 780).then(__webpack_require__.bind(__webpack_require__, 69780));
    const rows = Array.from({ length: x.rows }, (_, row) => Array.from({ length: x.columns }, (_, column) => x.data[column * x.rows + row]));
    const labels = Array.from(y);
    const nodes = { feature: [], threshold: [], left: [], right: [] };
    const leaves = [];
    const roots = [];
    for (let tree = 0; tree < options.trees; tree++) {
        await new Promise(setImmediate);
        options.signal.throwIfAborted();
        const forest = new RandomForestClassifier({
            nEstimators: 1,
            seed: options.seed * 1_000_003 + tree,
            maxFeatures: options.maxFeatures,
            replacement: false,
            noOOB: true,
            useSampleBagging: true,
            treeOptions: options.maxDepth === undefined ? {} : { maxDepth: options.maxDepth },
        });
        forest.train(rows, labels);
        const { indexes, estimators } = JSON.parse(JSON.stringify(forest)).baseModel;
        roots.push(nodes.feature.length);
        const quota = Math.floor((unitsOfAll * (tree + 1)) / options.trees) - Math.floor((unitsOfAll * tree) / options.trees);
        flatten(estimators[0].root, indexes[0], quota, classes, nodes, leaves);
        options.onTree(tree + 1);
    }
    return {
        task: "classification",
        classes,
        features: x.columns,
        roots: Int32Array.of(...roots, nodes.feature.length),
        feature: Int32Array.from(nodes.feature),
        threshold: Float32Array.from(nodes.threshold),
        left: Int32Array.from(nodes.left),
        right: Int32Array.from(nodes.right),
        leaves: Int32Array.from(leaves),
    };
}
function flatten(node, columns, quota, classes, nodes, leaves) {
    const index = nodes.feature.length;
    if (node.distribution !== undefined || node.left === undefined || node.right === undefined) {
        const shares = node.distribution?.[0] ?? [];
        nodes.feature.push(-1);
        nodes.threshold.push(0);
        nodes.left.push(leaves.length / classes);
        nodes.right.push(-1);
        // The package's trees vote: all of a tree's weight goes to its most frequent class.
        const vote = shares.indexOf(Math.max(...shares));
        for (let code = 0; code < classes; code++)
            leaves.push(code === vote ? quota : 0);
        return;
    }
    nodes.feature.push(columns[node.splitColumn]);
    nodes.threshold.push(below(node.splitValue));
    nodes.left.push(index + 1);
    nodes.right.push(-1);
    flatten(node.left, columns, quota, classes, nodes, leaves);
    nodes.right[index] = nodes.feature.length;
    flatten(node.right, columns, quota, classes, nodes, leaves);
}
/** The largest 32-bit float less than x: the package sends `value < x` to the left, our trees `value <= threshold`. */
function below(x) {
    const bits = new Int32Array(1);
    const float = new Float32Array(bits.buffer);
    float[0] = x;
    if (float[0] < x)
        return float[0];
    if (float[0] === 0)
        return -1.401298464324817e-45;
    bits[0] += float[0] > 0 ? -1 : 1;
    return float[0];
}

// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(38422);
// EXTERNAL MODULE: ./src/markdown/block.ts
var block = __webpack_require__(61360);
// EXTERNAL MODULE: ./src/model/bundle.ts + 4 modules
var bundle = __webpack_require__(40597);
// EXTERNAL MODULE: ./src/features/statistics.ts
var statistics = __webpack_require__(24371);
// EXTERNAL MODULE: ./src/table/table.ts
var table_table = __webpack_require__(99748);
;// CONCATENATED MODULE: ./src/profile/profile.ts


const LEAST_LEVEL_ROWS = 5;
const LEAST_VALUES = 10;
const MOST_LEVELS = 1000;
const SHARES = [0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99];
/**
 * @param rows the training rows.
 * @param roleOf the part a column plays; features and the target are described, the others counted.
 */
function profileOf(columns, rows, roleOf) {
    return {
        format: "trainyard-profile-1",
        rows: rows.length,
        columns: columns.map((column) => profileColumn(column, rows, roleOf(column.name))),
    };
}
function profileColumn(column, rows, role) {
    const described = role === "feature" || role === "target";
    if ("codes" in column)
        return profileLevels(column, rows, role, described);
    return profileValues(column, rows, role, described);
}
function profileLevels(column, rows, role, described) {
    const { counts, missing } = (0,statistics/* countLevels */.ZT)(column, rows);
    const { name, type } = column;
    const head = { name, role, count: rows.length - missing, missing };
    if (!described || type === "text")
        return { ...head, type };
    const levels = counts
        // A target's classes are in the model anyway, and no form or drift can do without them.
        .filter(({ count }) => count >= LEAST_LEVEL_ROWS || role === "target")
        .sort((a, b) => b.count - a.count || (0,table_table/* compareText */.n6)(a.level, b.level))
        .slice(0, MOST_LEVELS);
    const listed = levels.reduce((sum, { count }) => sum + count, 0);
    return { ...head, type, distinct: counts.length, levels, other: head.count - listed };
}
function profileValues(column, rows, role, described) {
    const sorted = (0,statistics/* sortedValues */.s0)(column.values, rows);
    const { name, type } = column;
    const head = { name, role, count: sorted.length, missing: rows.length - sorted.length };
    if (!described || sorted.length < LEAST_VALUES)
        return { ...head, type };
    const { mean, deviation } = (0,statistics/* moments */.Cl)(sorted);
    const min = sorted[0];
    const max = sorted[sorted.length - 1];
    return {
        ...head,
        type,
        min,
        max,
        mean,
        std: deviation * Math.sqrt(sorted.length / (sorted.length - 1)),
        quantiles: Object.fromEntries(SHARES.map((share) => [String(share), (0,statistics/* quantile */.YV)(sorted, share)])),
        histogram: histogram(sorted, min, max),
    };
}
/** Sturges' number of bins, at least 10 and at most 50; one bin for one value. */
function histogram(sorted, min, max) {
    if (min === max)
        return { edges: [min, max], counts: [sorted.length] };
    const bins = Math.min(50, Math.max(10, Math.ceil(Math.log2(sorted.length)) + 1));
    // Halves, lest the width of values near the ends of the doubles be infinite.
    const edges = Array.from({ length: bins + 1 }, (_, k) => (k === bins ? max : min + (max / bins - min / bins) * k));
    const counts = new Array(bins).fill(0);
    let bin = 0;
    for (const value of sorted) {
        while (bin < bins - 1 && value >= edges[bin + 1])
            bin++;
        counts[bin]++;
    }
    return { edges, counts };
}

// EXTERNAL MODULE: ./src/table/index.ts + 15 modules
var src_table = __webpack_require__(60276);
// EXTERNAL MODULE: ./src/forest/predict.ts
var predict = __webpack_require__(79584);
// EXTERNAL MODULE: ./src/metrics/probabilities.ts
var metrics_probabilities = __webpack_require__(55190);
// EXTERNAL MODULE: ./src/metrics/score.ts + 1 modules
var score = __webpack_require__(56651);
// EXTERNAL MODULE: ./src/random.ts
var src_random = __webpack_require__(436);
;// CONCATENATED MODULE: ./src/split/split.ts


/**
 * Sets test rows apart.
 *
 * @param rows the rows to divide.
 * @param testSize a share below 1, or a number of rows from 1 on.
 * @throws {Failure} when a part would be empty.
 */
function split(rows, method, testSize, seed) {
    const wanted = testSize < 1 ? Math.ceil(rows.length * testSize) : Math.round(testSize);
    if (wanted < 1 || wanted >= rows.length) {
        throw new failure/* Failure */.H(`test-size: expected to leave rows for training and testing, got ${testSize} of ${rows.length} rows (take a share such as 0.2)`);
    }
    const test = testRows(rows, method, testSize, wanted, seed);
    return parts(rows, new Set(test));
}
/**
 * Cuts the rows into `count` folds, each the test rows of one split. Over time the training rows are those before the
 * test rows (scikit-learn's TimeSeriesSplit), so that nothing is learnt from the future.
 *
 * @throws {Failure} when there are fewer rows or groups than folds.
 */
function folds(rows, method, count, seed) {
    if (method.method === "time")
        return timeFolds(rows, method.times, count);
    const fold = method.method === "group" ? groupFolds(rows, method.groups, count) : rowFolds(rows, method, count, seed);
    return Array.from({ length: count }, (_, k) => {
        const test = rows.filter((_row, index) => fold[index] === k);
        const train = rows.filter((_row, index) => fold[index] !== k);
        return { train: test.length === 0 ? rows : train.sort(), test: test.sort() };
    });
}
function testRows(rows, method, testSize, wanted, seed) {
    switch (method.method) {
        case "random":
            return shuffled(rows, seed).subarray(0, wanted);
        case "stratified":
            return stratifiedTest(rows, method, testSize, wanted, seed);
        case "group":
            return groupTest(rows, method.groups, wanted, seed);
        case "time":
            return latest(rows, method.times, wanted);
    }
}
/** Shares by largest remainder; every class has a row in each part. */
function stratifiedTest(rows, { labels, classes: names }, testSize, wanted, seed) {
    const classes = byLabel(rows, labels, seed);
    const single = classes.find((members) => members.length < 2);
    if (single !== undefined) {
        const name = JSON.stringify(names[labels[single[0]]]);
        throw new failure/* Failure */.H(`test-size: ${testSize} leaves the class ${name} (1 row) without test rows (give it more rows, take it out, or set split: random)`);
    }
    const shares = classes.map((members) => (members.length * wanted) / rows.length);
    const counts = shares.map(Math.floor);
    const order = shares.map((_, k) => k).sort((a, b) => shares[b] - counts[b] - (shares[a] - counts[a]) || a - b);
    let rest = wanted - counts.reduce((sum, count) => sum + count, 0);
    for (const k of order) {
        if (rest === 0)
            break;
        if (counts[k] < classes[k].length) {
            counts[k]++;
            rest--;
        }
    }
    return classes.flatMap((members, k) => {
        const bounded = Math.min(Math.max(counts[k], 1), members.length - 1);
        return [...members.subarray(0, bounded)];
    });
}
function groupTest(rows, groups, wanted, seed) {
    const members = byGroup(rows, groups);
    if (members.length < 2)
        throw new failure/* Failure */.H("group-column: expected at least two groups to divide, got one");
    const order = Int32Array.from(members.keys());
    new src_random/* Random */.o(seed).shuffle(order);
    const test = [];
    for (const [index, group] of order.entries()) {
        const next = members[group];
        // Stop where one more group would miss the size by more than going without it; one group stays for training.
        if (index > 0 && (test.length + next.length - wanted > wanted - test.length || index === order.length - 1))
            break;
        test.push(...next);
    }
    return test;
}
/** Rows of the same time stay together. */
function latest(rows, times, wanted) {
    const sorted = byTime(rows, times);
    let from = sorted.length - wanted;
    while (from > 0 && times[sorted[from - 1]] === times[sorted[from]])
        from--;
    if (from === 0) {
        throw new failure/* Failure */.H("time-column: expected times that divide the rows, got one time for too many of them (take another test-size)");
    }
    return sorted.subarray(from);
}
function rowFolds(rows, method, count, seed) {
    if (rows.length < count)
        throw tooMany(count, `${rows.length} rows`);
    const fold = new Map();
    // Dealt out one after the other across classes, so that the folds' sizes differ by one at most.
    let dealt = 0;
    const lists = method.method === "random" ? [shuffled(rows, seed)] : byLabel(rows, method.labels, seed);
    for (const members of lists)
        for (const row of members)
            fold.set(row, dealt++ % count);
    return rows.map((row) => fold.get(row));
}
/** The biggest group first, into the fold that has the fewest rows (scikit-learn's GroupKFold). */
function groupFolds(rows, groups, count) {
    const members = byGroup(rows, groups);
    if (members.length < count)
        throw tooMany(count, `${members.length} groups`);
    const sizes = new Int32Array(count);
    const fold = new Map();
    for (const group of members.sort((a, b) => b.length - a.length || a[0] - b[0])) {
        const least = sizes.indexOf(Math.min(...sizes));
        sizes[least] += group.length;
        for (const row of group)
            fold.set(row, least);
    }
    return rows.map((row) => fold.get(row));
}
function timeFolds(rows, times, count) {
    const size = Math.floor(rows.length / (count + 1));
    if (size < 1)
        throw tooMany(count, `${rows.length} rows`);
    const sorted = byTime(rows, times);
    return Array.from({ length: count }, (_, k) => {
        const from = rows.length - (count - k) * size;
        return { train: sorted.slice(0, from).sort(), test: sorted.slice(from, from + size).sort() };
    });
}
function tooMany(count, found) {
    return new failure/* Failure */.H(`cv: expected at most as many folds as there are rows or groups, got ${count} for ${found}`);
}
function parts(rows, test) {
    const sorted = rows.slice().sort();
    const split = { train: sorted.filter((row) => !test.has(row)), test: sorted.filter((row) => test.has(row)) };
    if (split.test.length === 0 || split.train.length === 0) {
        throw new failure/* Failure */.H("split: expected rows for training and testing, got every class or group in one of them (take split: random)");
    }
    return split;
}
function shuffled(rows, seed) {
    const copy = rows.slice();
    new src_random/* Random */.o(seed).shuffle(copy);
    return copy;
}
function byLabel(rows, labels, seed) {
    const random = new src_random/* Random */.o(seed);
    return [...grouped(rows, (row) => labels[row]).entries()]
        .sort(([a], [b]) => a - b)
        .map(([, members]) => {
        const list = Int32Array.from(members);
        random.shuffle(list);
        return list;
    });
}
function byGroup(rows, groups) {
    // A row without a group is a group by itself.
    return [...grouped(rows, (row) => (groups[row] < 0 ? -1 - row : groups[row])).values()];
}
function grouped(rows, keyOf) {
    const found = new Map();
    for (const row of rows) {
        const members = found.get(keyOf(row));
        if (members === undefined)
            found.set(keyOf(row), [row]);
        else
            members.push(row);
    }
    return found;
}
function byTime(rows, times) {
    return rows.slice().sort((a, b) => times[a] - times[b] || a - b);
}

;// CONCATENATED MODULE: ./src/train/cross-validation.ts





/**
 * Trains on all folds of the training rows but one and tests on that one, for each fold. Everything is fitted anew on the
 * fold's own training rows; the held-out rows take no part.
 */
async function crossValidate({ table, target, train, method }, count, seed, reporter, grow) {
    if (target.task === "regression")
        throw new Error("cross-validation of regression");
    const results = [];
    for (const [index, fold] of folds(train, method, count, seed).entries()) {
        reporter.progress("cross-validation", index, count);
        const { forest, preparation } = await grow(fold.train, () => { });
        const truth = Int32Array.from(fold.test, (row) => target.codes[row]);
        const probabilities = (0,predict/* predictProbabilities */.hk)(forest, (0,features/* matrix */.UP)(preparation, table, fold.test));
        const k = target.classes.length;
        const { values: metrics } = (0,score/* scoreClasses */.h)({
            task: "classification",
            rows: fold.test.length,
            ids: undefined,
            weights: undefined,
            classes: target.classes,
            truth,
            predicted: (0,metrics_probabilities/* mostProbable */.Z)(probabilities, k, fold.test.length),
            probabilities,
        }, k === 2 ? 1 : undefined);
        results.push({ rows: fold.test.length, metrics });
    }
    return { folds: results, metrics: spreads(results.map(({ metrics }) => metrics)) };
}
/** Mean and standard deviation of each metric that every fold has. */
function spreads(folds) {
    const names = Object.keys(folds[0] ?? {}).filter((name) => folds.every((fold) => Object.hasOwn(fold, name)));
    return Object.fromEntries(names.map((name) => {
        const values = folds.map((fold) => fold[name]);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        return [name, { mean, std: Math.sqrt(squares / (values.length - 1)) }];
    }));
}

// EXTERNAL MODULE: ./src/file/glob.ts
var glob = __webpack_require__(84126);
;// CONCATENATED MODULE: ./src/split/overlap.ts

/**
 * How many test rows are equal to a training row in every one of the named columns: they make a model look better than it
 * is. By 53 bits of hash: two different rows in ten million are taken for one with a probability below 1 %.
 */
function overlap(names, train, test) {
    const known = new Set(rowHashes(names, train.table, train.rows));
    return rowHashes(names, test.table, test.rows).reduce((sum, hash) => sum + (known.has(hash) ? 1 : 0), 0);
}
/** The same for one split of one table. */
function overlapOf(names, table, { train, test }) {
    return overlap(names, { table, rows: train }, { table, rows: test });
}
function rowHashes(names, table, rows) {
    const high = new Int32Array(rows.length);
    const low = new Int32Array(rows.length).fill(-1);
    for (const name of names) {
        const column = (0,table_table/* findColumn */.kn)(table, name);
        if (column === undefined)
            continue;
        const cell = cellHash(column);
        for (let i = 0; i < rows.length; i++) {
            const [a, b] = cell(rows[i]);
            high[i] = mix(high[i] ^ a);
            low[i] = mix(Math.imul(low[i], 31) ^ b);
        }
    }
    return Float64Array.from(rows, (_, i) => (high[i] >>> 11) * 2 ** 32 + (low[i] >>> 0));
}
function cellHash(column) {
    const of = (text) => {
        let a = 0x811c_9dc5 | 0;
        let b = 0x1234_5678;
        for (let i = 0; i < text.length; i++) {
            a = Math.imul(a ^ text.charCodeAt(i), 0x0100_0193);
            b = mix(b ^ text.charCodeAt(i));
        }
        return [a, b];
    };
    if ("codes" in column) {
        const byCode = column.levels.map(of);
        const none = of("");
        return (row) => byCode[column.codes[row]] ?? none;
    }
    const number = new Float64Array(1);
    const bits = new Int32Array(number.buffer);
    return (row) => {
        // 0 and -0 are one value.
        number[0] = column.values[row] + 0;
        return [mix(bits[0] ^ Math.imul(bits[1], 0x9e37_79b1)), mix(bits[1] ^ Math.imul(bits[0], 0x85eb_ca6b))];
    };
}
function mix(value) {
    let z = Math.imul(value ^ (value >>> 16), 0x21f0_aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
    return z ^ (z >>> 15);
}

;// CONCATENATED MODULE: ./src/train/roles.ts

/**
 * A weight a row of the table, those of `rows` checked.
 *
 * @throws {Failure} for weights that are missing, below zero, or zero throughout.
 */
function weightsOf(table, column, rows) {
    if ("codes" in column || column.type === "date") {
        throw new failure/* Failure */.H(`weight-column: expected numbers, got ${column.name}, a column of type ${column.type}`);
    }
    const { values } = column;
    const wrong = rows.find((row) => !(values[row] >= 0));
    if (wrong !== undefined) {
        const got = Number.isNaN(values[wrong]) ? "a missing cell" : String(values[wrong]);
        throw new failure/* Failure */.H(`${table.place(wrong)}: ${column.name}: expected a weight of at least 0, got ${got}`, {
            at: table.locate(wrong),
        });
    }
    if (rows.every((row) => values[row] === 0)) {
        throw new failure/* Failure */.H(`weight-column: expected a weight above 0 in some row, got ${column.name}, which is 0 in every row`);
    }
    return values;
}
/** A group number a row of the table, -1 where the cell is missing. */
function groupsOf(column) {
    if ("codes" in column)
        return column.codes;
    const numbers = new Map();
    return Int32Array.from(column.values, (value) => {
        if (Number.isNaN(value))
            return -1;
        const known = numbers.get(value) ?? numbers.size;
        numbers.set(value, known);
        return known;
    });
}
/**
 * A time a row of the table: of dates, or of any numbers that grow.
 *
 * @throws {Failure} for text, and for a row of `rows` without a time.
 */
function timesOf(table, column, rows) {
    if ("codes" in column) {
        const example = JSON.stringify(column.levels[0] ?? "");
        throw new failure/* Failure */.H(`time-column: expected dates such as 2026-11-21 or numbers, got ${column.name} with texts such as ${example}`);
    }
    const { values } = column;
    const without = rows.find((row) => Number.isNaN(values[row]));
    if (without !== undefined) {
        throw new failure/* Failure */.H(`${table.place(without)}: ${column.name}: expected a time, got a missing cell`, {
            at: table.locate(without),
        });
    }
    return values;
}

// EXTERNAL MODULE: ./src/train/table-options.ts
var table_options = __webpack_require__(3089);
;// CONCATENATED MODULE: ./src/train/data.ts








/** The part each column plays. */
function rolesOf({ roles, choice }) {
    const features = new Set(choice.features.map(({ name }) => name));
    return (name) => {
        if (features.has(name))
            return "feature";
        return ["target", "weight", "id", "group", "time"].find((role) => roles[role] === name) ?? "unused";
    };
}
/**
 * Reads the tables, sets test rows apart, and chooses the features by the training rows alone. Says what a person should
 * know of the data through `reporter`.
 */
async function readTrainingData(inputs, seed, { cwd, signal, reporter }) {
    const roles = {
        target: inputs.target,
        id: inputs["id-column"],
        weight: inputs["weight-column"],
        group: inputs["group-column"],
        time: inputs["time-column"],
    };
    const options = await (0,table_options/* tableOptions */.n)(inputs, cwd, signal);
    const table = await (0,src_table/* readTable */.xz)(await (0,glob/* expandGlobs */.G)(inputs.data, cwd), options);
    const testTable = await readTestTable(inputs, table, options);
    for (const { level, message, at } of [...table.notices, ...(testTable?.notices ?? [])])
        reporter[level](message, at);
    const column = (0,src_table/* findColumn */.kn)(table, inputs.target);
    if (column === undefined)
        throw new failure/* Failure */.H((0,features/* unknownColumn */.Rn)("target", inputs.target, table));
    const rows = (0,features/* labelled */.wW)(table, column, (0,features/* allRows */.Pl)(table.rows), inputs.missing === "drop");
    const target = (0,features/* targetOf */.$r)(column, inputs.task);
    const weights = roleColumn(table, "weight-column", roles.weight, (found) => weightsOf(table, found, rows));
    const method = methodOf(inputs, table, target, rows);
    const parts = testTable === undefined ? split(rows, method, inputs["test-size"], seed) : undefined;
    let train = parts?.train ?? rows;
    let test = { table: testTable ?? table, rows: parts?.test ?? data_testRows(testTable, inputs) };
    const before = train.length + test.rows.length;
    const wanted = { roles, features: inputs.features, exclude: inputs.exclude };
    let choice;
    if (inputs.missing === "drop") {
        ({ choice, rows: train } = (0,features/* chooseComplete */.D8)(table, train, wanted));
        test = { ...test, rows: (0,features/* completeRows */.TC)(featuresOf(test.table, choice), test.rows) };
        if (test.rows.length === 0) {
            throw new failure/* Failure */.H("missing: expected held-out rows without missing cells, got none (set missing: impute)");
        }
    }
    else
        choice = (0,features/* chooseFeatures */.x9)(table, train, wanted);
    if (inputs.missing === "error") {
        (0,features/* refuseMissing */.jQ)(table, choice.features, train);
        (0,features/* refuseMissing */.jQ)(test.table, featuresOf(test.table, choice), test.rows);
    }
    const dropped = before - train.length - test.rows.length + table.rows - rows.length;
    warnOf(reporter, { table, target, train, test, choice });
    const missing = (0,features/* missingCells */.o3)(choice.features, train);
    return { table, target, train, test, method, weights, roles, choice, missing, dropped };
}
/** Held-out rows are read as the types that the training table turned out to have. */
async function readTestTable(inputs, table, options) {
    if (inputs["test-data"] === undefined)
        return undefined;
    const types = new Map();
    for (const { name, type } of table.columns) {
        if (!inputs.exclude?.includes(name))
            types.set(name, type === "integer" ? "number" : type);
    }
    const test = await (0,src_table/* readTable */.xz)(await (0,glob/* expandGlobs */.G)(inputs["test-data"], options.cwd ?? "."), { ...options, types });
    const lacking = table.columns.filter(({ name }) => (0,src_table/* findColumn */.kn)(test, name) === undefined).map(({ name }) => name);
    if (lacking.length > 0 && (inputs.features === undefined || lacking.includes(inputs.target))) {
        throw new failure/* Failure */.H(`test-data: expected the columns of data, got a table without ${lacking.slice(0, 10).join(", ")} (add them, or leave them out with \`exclude\`)`);
    }
    return test;
}
function data_testRows(table, inputs) {
    const column = (0,src_table/* findColumn */.kn)(table, inputs.target);
    if (column === undefined)
        throw new failure/* Failure */.H((0,features/* unknownColumn */.Rn)("test-data", inputs.target, table));
    return (0,features/* labelled */.wW)(table, column, (0,features/* allRows */.Pl)(table.rows), inputs.missing === "drop");
}
function featuresOf(table, { features }) {
    return features.flatMap(({ name }) => (0,src_table/* findColumn */.kn)(table, name) ?? []);
}
function roleColumn(table, input, name, read) {
    if (name === undefined)
        return undefined;
    const column = (0,src_table/* findColumn */.kn)(table, name);
    if (column === undefined)
        throw new failure/* Failure */.H((0,features/* unknownColumn */.Rn)(input, name, table));
    return read(column);
}
function methodOf(inputs, table, target, rows) {
    const groups = roleColumn(table, "group-column", inputs["group-column"], groupsOf);
    const times = roleColumn(table, "time-column", inputs["time-column"], (column) => timesOf(table, column, rows));
    const byTarget = target.task === "classification" ? "stratified" : "random";
    const method = inputs.split ?? (groups !== undefined ? "group" : times !== undefined ? "time" : byTarget);
    switch (method) {
        case "random":
            return { method };
        case "stratified":
            if (target.task === "regression")
                throw new failure/* Failure */.H("split: expected random, group or time for numbers, got stratified");
            return { method, labels: target.codes, classes: target.classes };
        case "group":
            if (groups === undefined)
                throw new failure/* Failure */.H("group-column: expected a column for split: group, got nothing");
            return { method, groups };
        case "time":
            if (times === undefined)
                throw new failure/* Failure */.H("time-column: expected a column for split: time, got nothing");
            return { method, times };
    }
}
/** From this share on, held-out rows that were trained on change what the metrics say. */
const COMMON = 0.05;
/** What makes a model look better than it is. */
function warnOf(reporter, { table, target, train, test, choice }) {
    const names = choice.features.map(({ name }) => name);
    for (const { name, reason } of choice.left) {
        reporter.notice(`${name}: left out: ${reason} (name it under \`features\` to keep it)`);
    }
    const twice = overlap([...names, target.name], { table, rows: train }, test);
    if (twice > 0) {
        const rows = twice === 1 ? "1 of the held-out rows is" : `${twice} of the held-out rows are`;
        reporter[twice >= test.rows.length * COMMON ? "warning" : "notice"](`${rows} also a training row: metrics on such rows say nothing (take duplicates out, or name a group-column)`);
    }
    for (const { name, share } of (0,features/* findLeaks */.YM)(choice.features, target, train)) {
        const what = target.task === "classification" ? "of the rows right" : "of the target's variance";
        reporter.warning(`${name}: this column alone predicts ${(share * 100).toFixed(1)} % ${what}: is it known before the target is? (if not: exclude: ${name})`);
    }
    if (target.task === "classification")
        warnOfImbalance(reporter, target, train);
}
/** Below this share a class is lost in an accuracy. */
const RARE = 0.05;
function warnOfImbalance(reporter, { name, classes, codes }, train) {
    const counts = classes.map(() => 0);
    for (const row of train)
        counts[codes[row]]++;
    const least = counts.indexOf(Math.min(...counts));
    const share = counts[least] / train.length;
    // A twentieth of many classes is no imbalance.
    if (share >= Math.min(RARE, 0.25 / classes.length))
        return;
    reporter.warning(`${name}: only ${counts[least]} of ${train.length} training rows are ${JSON.stringify(classes[least])}: accuracy says little of it (look at balanced_accuracy and its recall; set class-weight: balanced)`);
}

// EXTERNAL MODULE: ./src/train/data-inputs.ts
var data_inputs = __webpack_require__(19308);
;// CONCATENATED MODULE: ./src/train/max-features.ts

/** How many of `columns` a share, a count or a name stands for; at least one. A count is a whole number without a point. */
function featuresPerTree(asked, columns) {
    if (asked === "sqrt")
        return Math.max(1, Math.floor(Math.sqrt(columns)));
    if (asked === "log2")
        return Math.max(1, Math.floor(Math.log2(columns)));
    if (asked === "third")
        return Math.max(1, Math.floor(columns / 3));
    if (/^\d+$/.test(asked) && Number(asked) >= 1 && Number(asked) <= columns)
        return Number(asked);
    if (/^(0?\.\d+|1\.0*)$/.test(asked) && Number(asked) > 0)
        return Math.max(1, Math.floor(Number(asked) * columns));
    throw new failure/* Failure */.H(`max-features: expected sqrt, log2, third, a share like 0.5, or a count from 1 to ${columns}, got ${JSON.stringify(asked)}`);
}

;// CONCATENATED MODULE: ./src/train/provenance.ts
/** What is known of where a model comes from: the run, the commit, the data, this machine. */
function provenance({ digest, files }, rows, started, { now, github }) {
    const created = now();
    const run = github?.run;
    return {
        created: created.toISOString(),
        ...(run && {
            repository: `${run.owner}/${run.repository}`,
            commit: run.sha,
            run: `${run.serverUrl}/${run.owner}/${run.repository}/actions/runs/${run.runId}`,
        }),
        node: process.version,
        platform: `${process.platform}-${process.arch}`,
        data: { digest, files },
        rows,
        durationMs: created.getTime() - started.getTime(),
    };
}

;// CONCATENATED MODULE: ./src/train/index.ts
















/* harmony default export */ const train = ((0,action/* action */.X)({
    name: "train",
    description: "Trains a model on a table and writes it as a bundle that every other action reads.",
    inputs: {
        ...data_inputs/* dataInputs */.g,
        "model-dir": (0,inputs/* path */.Ae)({ description: "Folder the model bundle is written to.", default: "model" }),
        "report-dir": (0,inputs/* path */.Ae)({ description: "Folder the held-out rows are written to, as test.csv.", default: "report" }),
        "n-estimators": (0,inputs/* number */.ai)({ description: "Number of trees.", min: 1, max: 100_000, integer: true, default: "100" }),
        "max-depth": (0,inputs/* number */.ai)({
            description: "Deepest a tree may grow; unlimited when absent.",
            min: 1,
            max: 10_000,
            integer: true,
        }),
        "max-features": (0,inputs/* text */.Qq)({
            description: "Columns a tree looks at: `sqrt`, `log2`, `third`, a share (`0.5`) or a count (`3`).",
            default: "sqrt",
        }),
        seed: (0,inputs/* number */.ai)({
            description: "Where all randomness starts: the same seed gives the same model.",
            min: 0,
            integer: true,
            default: "0",
        }),
    },
    outputs: {
        "model-path": "Folder of the model bundle.",
        "test-data-path": "The held-out rows as CSV.",
        "model-digest": "`sha256:…` of the model: the same data, parameters and seed give the same.",
        "data-digest": "`sha256:…` of the bytes of `data`.",
        "cross-validation-path": "The metrics of each fold as JSON, their means and spreads; only with `cv`.",
    },
    async run(inputs, context) {
        const { reporter, signal, cwd, now } = context;
        const started = now();
        const data = await readTrainingData(inputs, inputs.seed, context);
        const { table, target, train, test, choice } = data;
        if (target.task === "regression")
            throw new failure/* Failure */.H("task: expected classification, got regression, which is not there yet");
        if (data.weights !== undefined) {
            reporter.warning("weight-column: the engine ml-random-forest counts every row alike: weights are not used in training");
        }
        const fitOn = (rows) => (0,features/* fit */.Uj)(choice.features, rows, { scale: inputs.scale, maxLevels: inputs["max-levels"] });
        const grow = (rows, onTree) => {
            const preparation = fitOn(rows);
            const x = (0,features/* matrix */.UP)(preparation, table, rows);
            const y = Int32Array.from(rows, (row) => target.codes[row]);
            return growWithMlRandomForest(x, y, target.classes.length, {
                trees: inputs["n-estimators"],
                maxDepth: inputs["max-depth"],
                maxFeatures: featuresPerTree(inputs["max-features"], x.columns),
                seed: inputs.seed,
                signal,
                onTree,
            }).then((forest) => ({ forest, preparation }));
        };
        const crossValidation = inputs.cv === undefined ? undefined : await crossValidate(data, inputs.cv, inputs.seed, reporter, grow);
        const { forest, preparation } = await grow(train, (done) => reporter.progress("growing trees", done, inputs["n-estimators"]));
        signal.throwIfAborted();
        const modelPath = (0,external_node_path_.resolve)(cwd, inputs["model-dir"]);
        const testPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, inputs["report-dir"]), "test.csv");
        const foldsPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, inputs["report-dir"]), "cross-validation.json");
        const parameters = {
            engine: "ml-random-forest",
            "n-estimators": inputs["n-estimators"],
            "max-depth": inputs["max-depth"] ?? null,
            "max-features": inputs["max-features"],
            missing: inputs.missing,
            scale: inputs.scale,
            "max-levels": inputs["max-levels"],
            split: data.method.method,
            "test-size": inputs["test-size"],
            seed: inputs.seed,
        };
        const digest = await (0,bundle/* writeBundle */.M)(modelPath, {
            task: "classification",
            target: inputs.target,
            classes: target.classes,
            classType: target.classType,
            preparation,
            forest,
            parameters,
        }, {
            profile: profileOf(table.columns, train, rolesOf(data)),
            provenance: provenance(table, train.length, started, context),
        });
        await (0,write/* replaceFileOf */.gx)(testPath, (0,src_table/* writeCsv */.En)(test.table, test.rows));
        if (crossValidation !== undefined)
            await (0,write/* replaceFile */.fR)(foldsPath, `${JSON.stringify(crossValidation, null, 2)}\n`);
        return {
            outputs: {
                "model-path": modelPath,
                "test-data-path": testPath,
                "model-digest": digest,
                "data-digest": table.digest,
                "cross-validation-path": crossValidation === undefined ? undefined : foldsPath,
            },
            summary: [
                (0,block/* heading */.R_)(2, ["Trained ", (0,block/* code */.aY)(inputs["model-dir"])]),
                (0,block/* table */.tp)(["what", ">value"], [
                    ["rows for training", String(train.length)],
                    ["rows held out", String(test.rows.length)],
                    ["columns", `${choice.features.length}, as ${(0,features/* matrixColumns */.f)(preparation).length} numbers`],
                    ["classes", target.classes.join(", ")],
                    ...Object.entries(parameters).map(([name, value]) => [name, value === null ? "unlimited" : String(value)]),
                    ["model digest", (0,block/* code */.aY)(digest.slice(0, 19))],
                ]),
                ...dataBlocks(data, (0,features/* unseenCells */.ef)(preparation, test.table, test.rows)),
                ...(crossValidation === undefined ? [] : foldBlocks(crossValidation)),
            ],
        };
    },
}));
/** What became of cells that a model cannot take as they are. */
function dataBlocks({ choice, missing, dropped }, unseen) {
    const items = [
        ...choice.left.map(({ name, reason }) => `${name} was left out: ${reason}`),
        ...missing.map(({ name, count }) => `${name}: ${count} missing cells were filled in`),
        ...(dropped > 0 ? [`${dropped} rows with missing cells were left out`] : []),
        ...[...unseen].map(([name, count]) => `${name}: ${count} held-out cells have a level that no training row has`),
    ];
    return items.length === 0 ? [] : [(0,block/* heading */.R_)(3, "The data"), (0,block/* list */.p_)(items)];
}
function foldBlocks({ folds, metrics }) {
    const rows = Object.entries(metrics).map(([name, { mean, std }]) => [name, mean.toFixed(4), std.toFixed(4)]);
    return [(0,block/* heading */.R_)(3, `Cross-validation in ${folds.length} folds`), (0,block/* table */.tp)(["metric", ">mean", ">spread"], rows)];
}


/***/ })

};
