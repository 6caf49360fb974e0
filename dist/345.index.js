export const id = 345;
export const ids = [345];
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
/* harmony import */ var _test_model_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16302);
/* harmony import */ var _train_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35663);






const { metric, min, max } = _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_0__["default"].inputs;
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_4__/* .action */ .X)({
    name: "run",
    description: "The whole line in one step: trains a model, tests it on held-out rows, and judges its metrics by rules.",
    inputs: {
        ..._train_index_js__WEBPACK_IMPORTED_MODULE_3__["default"].inputs,
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
            model: inputs["model-dir"],
            data: [String(trained.outputs["test-data-path"])],
            target: undefined,
            "report-dir": inputs["report-dir"],
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

/***/ 16302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ test_model)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/action.ts
var action = __webpack_require__(22929);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/features/index.ts + 8 modules
var features = __webpack_require__(29657);
// EXTERNAL MODULE: ./src/file/glob.ts
var glob = __webpack_require__(84126);
// EXTERNAL MODULE: ./src/file/write.ts
var write = __webpack_require__(83273);
// EXTERNAL MODULE: ./src/forest/predict.ts
var predict = __webpack_require__(79584);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(38422);
// EXTERNAL MODULE: ./src/markdown/block.ts
var block = __webpack_require__(61360);
// EXTERNAL MODULE: ./src/model/bundle.ts + 3 modules
var bundle = __webpack_require__(16217);
// EXTERNAL MODULE: ./src/table/index.ts + 16 modules
var src_table = __webpack_require__(47534);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(71013);
;// CONCATENATED MODULE: ./src/test-model/junit.ts
/** The tests as JUnit XML. */
async function toJunit(tests, timestamp) {
    const { default: builder } = await __webpack_require__.e(/* import() */ 72).then(__webpack_require__.t.bind(__webpack_require__, 51072, 23));
    const report = builder.newBuilder();
    // An ISO string: the builder would stamp local time otherwise.
    const suite = report.testSuite().name("model tests").timestamp(timestamp.toISOString());
    for (const test of tests) {
        const testCase = suite.testCase().className("model").name(test.name);
        if (test.failure !== undefined)
            testCase.failure(test.failure);
    }
    return report.build();
}

// EXTERNAL MODULE: ./src/test-model/metrics.ts
var test_model_metrics = __webpack_require__(95769);
;// CONCATENATED MODULE: ./src/test-model/index.ts














/* harmony default export */ const test_model = ((0,action/* action */.X)({
    name: "test-model",
    description: "Tests a model on held-out rows and writes its metrics, predictions and a JUnit report.",
    inputs: {
        model: (0,inputs/* path */.Ae)({ description: "The model bundle to test.", default: "model" }),
        data: (0,inputs/* lines */.Mn)({ description: "Table(s) of rows the model has not seen, with the target column.", required: true }),
        target: (0,inputs/* text */.Qq)({ description: "The column that holds the truth; the bundle's own when absent." }),
        "report-dir": (0,inputs/* path */.Ae)({
            description: "Folder the metrics, evaluation, predictions and JUnit are written to.",
            default: "report",
        }),
        "on-failure": (0,inputs/* choice */.Yq)({
            description: "Whether a failed model test ends the step red.",
            choices: ["fail", "warn"],
            default: "fail",
        }),
    },
    outputs: {
        "metrics-path": "The metrics as JSON: flat scikit-learn names first.",
        accuracy: "Share of rows predicted right.",
        metrics: "The metrics as one line of JSON.",
        "junit-path": "The model tests as JUnit XML.",
        "predictions-path": "Truth, prediction and probabilities of each row as CSV.",
        "evaluation-path": "The whole evaluation as JSON, with the digests of model and data.",
        passed: "Whether every model test passed: `true` or `false`.",
        verdict: "`pass` or `fail`.",
    },
    async run(inputs, { cwd, now }) {
        const { model, digest } = await (0,bundle/* readBundle */.B)(inputs.model, cwd);
        const table = await (0,src_table/* readTable */.xz)(await (0,glob/* expandGlobs */.G)(inputs.data, cwd), {
            cwd,
            types: (0,features/* preparedTypes */.b3)(model.preparation),
        });
        const truth = truthOf(table, inputs.target ?? model.target, model);
        if (model.forest.task !== "classification")
            throw new failure/* Failure */.H(`${inputs.model}: expected a classifier`);
        const probabilities = (0,predict/* predictProbabilities */.hk)(model.forest, (0,features/* matrix */.UP)(model.preparation, table));
        const predicted = Int32Array.from(truth, (_, row) => firstLargest(probabilities, row, model.classes.length));
        const confusion = (0,test_model_metrics/* confusionMatrix */.g)(truth, predicted, model.classes.length);
        const metrics = (0,test_model_metrics/* classificationMetrics */.q)(model.classes, truth, confusion, probabilities);
        const tests = [
            { name: "the model file exists" },
            { name: `the model loads and is a ${model.task} model` },
            sampleTest(model, table),
        ];
        const failed = tests.filter((test) => test.failure !== undefined);
        const report = (0,external_node_path_.resolve)(cwd, inputs["report-dir"]);
        const paths = {
            metrics: (0,external_node_path_.join)(report, "metrics.json"),
            evaluation: (0,external_node_path_.join)(report, "evaluation.json"),
            predictions: (0,external_node_path_.join)(report, "predictions.csv"),
            junit: (0,external_node_path_.join)(report, "junit-model-tests.xml"),
        };
        const evaluation = {
            version: version/* version */.r,
            task: model.task,
            target: inputs.target ?? model.target,
            model_digest: digest,
            data_digest: table.digest,
            n: table.rows,
            classes: model.classes,
            confusion_matrix: confusion,
            metrics,
            tests: tests.map(({ name, failure }) => ({ name, passed: failure === undefined, ...(failure && { failure }) })),
        };
        await (0,write/* replaceFile */.fR)(paths.predictions, predictionsCsv(model.classes, truth, predicted, probabilities));
        await (0,write/* replaceFile */.fR)(paths.junit, await toJunit(tests, now()));
        await (0,write/* replaceFile */.fR)(paths.evaluation, `${JSON.stringify(evaluation, null, 2)}\n`);
        await (0,write/* replaceFile */.fR)(paths.metrics, `${JSON.stringify(metrics, null, 2)}\n`);
        return {
            outputs: {
                "metrics-path": paths.metrics,
                accuracy: metrics.accuracy,
                metrics: JSON.stringify(metrics),
                "junit-path": paths.junit,
                "predictions-path": paths.predictions,
                "evaluation-path": paths.evaluation,
                passed: failed.length === 0,
                verdict: failed.length === 0 ? "pass" : "fail",
            },
            summary: summary(model.classes, metrics, confusion, table.rows, tests),
            annotations: failed.map(({ name, failure }) => ({
                level: inputs["on-failure"] === "fail" ? "error" : "warning",
                title: name,
                message: failure,
            })),
            failure: failed.length > 0 && inputs["on-failure"] === "fail"
                ? `${failed.length} of ${tests.length} model tests failed: ${failed.map(({ name }) => name).join("; ")}`
                : undefined,
        };
    },
}));
function truthOf(table, target, model) {
    const column = table.columns.find(({ name }) => name === target);
    if (column === undefined) {
        throw new failure/* Failure */.H(`${target}: the table has no such column; there are ${table.columns.map(({ name }) => name).join(", ")}`);
    }
    const label = (row) => ("codes" in column ? column.levels[column.codes[row]] : String(column.values[row]));
    return Int32Array.from({ length: table.rows }, (_, row) => {
        const code = model.classes.indexOf(label(row) ?? "");
        if (code < 0) {
            throw new failure/* Failure */.H(`${target}: row ${row + 1}: expected one of ${model.classes.join(", ")}, got ${JSON.stringify(label(row) ?? "")}`);
        }
        return code;
    });
}
function sampleTest(model, table) {
    const name = "a known sample is predicted among the declared classes";
    if (model.forest.task !== "classification")
        return { name, failure: "the model is no classifier" };
    const probabilities = (0,predict/* predictProbabilities */.hk)(model.forest, (0,features/* matrix */.UP)(model.preparation, table, Int32Array.of(0)));
    const total = probabilities.reduce((sum, p) => sum + p, 0);
    return total === 1 ? { name } : { name, failure: `expected probabilities that sum to 1, got ${total}` };
}
/** Ties go to the lower class, as in ONNX Runtime and scikit-learn. */
function firstLargest(probabilities, row, classes) {
    let best = 0;
    for (let k = 1; k < classes; k++)
        if (probabilities[row * classes + k] > probabilities[row * classes + best])
            best = k;
    return best;
}
function predictionsCsv(classes, truth, predicted, probabilities) {
    const rows = Array.from(truth, (code, row) => [
        row,
        classes[code],
        classes[predicted[row]],
        ...probabilities.subarray(row * classes.length, (row + 1) * classes.length),
    ]);
    return [...(0,src_table/* toCsv */.gD)(["id", "y_true", "y_pred", ...classes.map((name) => `proba_${name}`)], rows)].join("");
}
function summary(classes, metrics, confusion, rows, tests) {
    const flat = Object.entries(metrics).filter((entry) => typeof entry[1] === "number");
    return [
        (0,block/* heading */.R_)(2, `Tested on ${rows} rows`),
        (0,block/* table */.tp)(["metric", ">value"], flat.map(([name, value]) => [name, value.toFixed(4)])),
        (0,block/* heading */.R_)(3, "Confusion matrix (rows: truth, columns: predicted)"),
        (0,block/* table */.tp)(["", ...classes.map((name) => `>${name}`)], confusion.map((row, k) => [classes[k], ...row.map(String)])),
        (0,block/* list */.p_)(tests.map(({ name, failure }) => `${failure === undefined ? "passed" : "FAILED"}: ${name}${failure ? `: ${failure}` : ""}`)),
    ];
}


/***/ })

};
