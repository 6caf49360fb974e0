export const id = "test-model";
export const ids = ["test-model"];
export const modules = {

/***/ "src/actions/test-model/baseline.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ openBaseline),
/* harmony export */   G_: () => (/* binding */ compareWith),
/* harmony export */   SK: () => (/* binding */ baselineBlocks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _evaluation_baseline_baseline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/baseline/baseline.ts");
/* harmony import */ var _evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/baseline/contents.ts");
/* harmony import */ var _evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/baseline/record.ts");
/* harmony import */ var _evaluation_blocks_headlines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/evaluation/blocks/headlines.ts");
/* harmony import */ var _evaluation_blocks_numbers_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__("src/evaluation/blocks/numbers.ts");
/* harmony import */ var _evaluation_metrics_evaluation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/evaluation/metrics/evaluation.ts");
/* harmony import */ var _models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/models/bundle/mark.ts");
/* harmony import */ var _models_bundle_record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/models/bundle/record.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("src/platform/file/write.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _bundle_source_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("src/actions/test-model/bundle-source.ts");
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("src/actions/test-model/report.ts");
















/** How to go on without a champion that cannot be compared with. */
const WAY_OUT = "baseline: none starts over without it";
/**
 * Finds what is to be compared with, before anything is tested. What an earlier run left in `folder` goes: it would speak for
 * this one.
 *
 * @throws {Failure} when it cannot be reached, or lies in the folder that is written.
 */
async function openBaseline(spec, folder, { cwd, env, signal, github, reporter }) {
    const baseline = await (0,_evaluation_baseline_baseline_js__WEBPACK_IMPORTED_MODULE_3__.findBaseline)(spec, { cwd, env, signal, github });
    if (baseline.found && `${baseline.path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`.startsWith(`${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`baseline: expected a place outside ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, folder)}, which is written anew, got ${spec}`);
    }
    if ((await (0,_evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_5__.readBaselineRecord)(folder)) !== undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true });
    if (baseline.found)
        return baseline;
    if (spec !== undefined && spec !== "none")
        reporter.notice(`baseline: compared with nothing: ${baseline.reason}`);
    return undefined;
}
/**
 * Writes the baseline's report into `folder`: that of its model, tested on the candidate's rows; or, where there is no model,
 * the report that was found, as it is.
 *
 * @throws {Failure} when its model is not the one it was judged as, or cannot be tested on these rows.
 */
async function compareWith(baseline, candidate, { folder, inputs, questions, context }) {
    const origin = { name: baseline.name, ...(baseline.commit !== undefined && { commit: baseline.commit }) };
    const path = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleIn */ .ub)(baseline.path);
    const reported = await reportedEvaluation(baseline, context);
    if (path === undefined || (inputs.data === undefined && reported !== undefined)) {
        const how = { how: "copied", ...digestOf(reported) };
        return copied(baseline, folder, { record: { ...origin, ...how }, evaluation: reported });
    }
    const { tested, evaluation, same } = await named(baseline, async () => {
        if (inputs.data === undefined)
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("expected data, the rows to test its model on, got nothing");
        const loaded = await (0,_bundle_source_js__WEBPACK_IMPORTED_MODULE_12__/* .loadBundle */ .p)(path, context.cwd);
        if (reported?.model_digest !== undefined && reported.model_digest !== loaded.digest) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`expected the model that its report speaks of, ${reported.model_digest}, got ${loaded.digest} (one of the two was exchanged)`);
        }
        const { model } = candidate.tested;
        // Also for the sake of its latency, which would differ from run to run.
        if (model !== undefined && loaded.digest === candidate.tested.modelDigest)
            return { ...candidate, same: true };
        if (model !== undefined && model.target !== loaded.model.target) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`expected a model of ${model.target}, got one of ${loaded.model.target}`);
        }
        // What it has to say of the rows was said for the candidate.
        const silent = { info() { }, notice() { }, warning() { }, progress() { } };
        const task = candidate.evaluation.task;
        // Both models' predictions are paired by the same ids.
        const id = inputs["id-column"] ?? candidate.tested.id;
        const tested = await (0,_bundle_source_js__WEBPACK_IMPORTED_MODULE_12__/* .testBundle */ .B)(loaded, { ...inputs, task, "id-column": id }, { ...context, reporter: silent });
        return { tested, evaluation: await (0,_report_js__WEBPACK_IMPORTED_MODULE_13__/* .evaluationOf */ .S)(tested, questions), same: false };
    });
    const record = {
        ...origin,
        how: same ? "same model" : "tested",
        ...digestOf(evaluation),
        ...((await (0,_models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_8__/* .isBundle */ .b)(path)) && { model: await (0,_models_bundle_record_js__WEBPACK_IMPORTED_MODULE_9__/* .readRecord */ .aE)(path, context.cwd) }),
    };
    await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_11__/* .replaceFolder */ .xn)(folder, _evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORD */ .gv, async (temporary) => {
        await (0,_report_js__WEBPACK_IMPORTED_MODULE_13__/* .writeEvaluation */ .O)({ folder: temporary, tested, evaluation, slices: questions.slices });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, _evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORD */ .gv), (0,_evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_5__/* .recordText */ .Pe)(record));
    });
    return { record, evaluation };
}
async function copied(baseline, folder, compared) {
    const report = (await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .reportIn */ .kf)(baseline.path)) ?? baseline.path;
    const metrics = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(report, "metrics");
    if (metrics === undefined) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`baseline: ${baseline.name}: expected a model bundle, or metrics (${(0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .namesOf */ .eZ)("metrics")}), got neither`);
    }
    const files = new Map([[`metrics${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(metrics) || ".json"}`, metrics]]);
    for (const part of ["evaluation", "predictions"]) {
        const file = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(report, part);
        if (file === undefined)
            continue;
        if (file === metrics)
            files.clear();
        files.set(`${part}${/(\.\w+)(\.gz)?$/.exec(file)[0]}`, file);
    }
    await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_11__/* .replaceFolder */ .xn)(folder, _evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORD */ .gv, async (temporary) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(temporary, { recursive: true });
        for (const [name, file] of files)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(file, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, name));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, _evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORD */ .gv), (0,_evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_5__/* .recordText */ .Pe)(compared.record));
    });
    return compared;
}
/**
 * What the report next to its model says, as far as this version understands it; undefined when there is none of ours.
 *
 * @throws {Failure} for what a newer version wrote.
 */
async function reportedEvaluation({ name, path }, { cwd, reporter }) {
    const report = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .reportIn */ .kf)(path);
    const file = report === undefined ? undefined : await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(report, "evaluation");
    if (file === undefined)
        return undefined;
    const where = `baseline: ${name}: ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)}`;
    const value = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_10__/* .readJson */ .Vh)(file, cwd, "an evaluation").catch((error) => {
        if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H))
            throw error;
        reporter.warning(`${where}: it is no JSON and is left out`);
    });
    if (!_evaluation_metrics_evaluation_js__WEBPACK_IMPORTED_MODULE_7__.evaluationDocument.marks(value))
        return undefined;
    const { value: evaluation, problems } = _evaluation_metrics_evaluation_js__WEBPACK_IMPORTED_MODULE_7__.evaluationDocument.fitting(value, where);
    if (problems.length > 0)
        reporter.warning(`${where}: compared without a part of it: ${problems.join("; ")}`);
    return evaluation;
}
function digestOf(evaluation) {
    return evaluation?.model_digest === undefined ? {} : { model_digest: evaluation.model_digest };
}
/** Failures by the name that the user knows, not by the folder it was fetched to, and with the way out. */
async function named({ name, path }, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H))
            throw error;
        const message = error.message.replaceAll(path, name);
        const said = message.startsWith(name) ? message : `${name}: ${message}`;
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`baseline: ${said} (${WAY_OUT})`, { cause: error });
    }
}
/** The report has all of them, with what their difference means. */
const MOST_METRICS = 6;
/** The two side by side, in short: `gate-on-metric` says what the difference means. */
function baselineBlocks({ record, evaluation: theirs }, ours) {
    const rows = theirs?.data_digest === ours.data_digest ? "the same rows" : "other rows";
    const how = {
        tested: "tested on the same rows",
        copied: theirs === undefined ? "as its report has it" : `as its report has it, of ${rows}`,
        "same model": "which is this very model",
    };
    const both = (name) => ours.metrics[name] !== undefined && theirs?.metrics?.[name] !== undefined;
    const names = _evaluation_blocks_headlines_js__WEBPACK_IMPORTED_MODULE_6__/* .HEADLINES */ .O.filter(both).slice(0, MOST_METRICS);
    return [
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_14__/* .heading */ .R_)(3, "Beside the baseline"),
        (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_14__/* .paragraph */ .FY)([(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_14__/* .code */ .aY)(record.name), `, ${how[record.how]}.`]),
        ...(names.length === 0
            ? []
            : [
                (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_14__/* .table */ .tp)(["metric", ">here", ">baseline"], names.map((name) => [name, (0,_evaluation_blocks_numbers_js__WEBPACK_IMPORTED_MODULE_15__/* .inMetric */ .k_)(name, ours.metrics[name]), (0,_evaluation_blocks_numbers_js__WEBPACK_IMPORTED_MODULE_15__/* .inMetric */ .k_)(name, theirs.metrics[name])])),
            ]),
    ];
}


/***/ }),

/***/ "src/actions/test-model/bundle-source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ testBundle),
/* harmony export */   p: () => (/* binding */ loadBundle)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/features/index.ts");
/* harmony import */ var _data_profile_range_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/data/profile/range.ts");
/* harmony import */ var _evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/metrics/labels.ts");
/* harmony import */ var _evaluation_metrics_probabilities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/metrics/probabilities.ts");
/* harmony import */ var _models_bundle_bundle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/models/bundle/bundle.ts");
/* harmony import */ var _models_bundle_table_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/models/bundle/table-schema.ts");
/* harmony import */ var _models_forest_predict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/forest/predict.ts");
/* harmony import */ var _latency_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/actions/test-model/latency.ts");
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/actions/test-model/rows.ts");










async function loadBundle(path, cwd) {
    const started = performance.now();
    const bundle = await (0,_models_bundle_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .readBundle */ .B)(path, cwd);
    return { ...bundle, path, loadedMs: performance.now() - started };
}
/** A bundle's answers on `data`. */
async function testBundle({ model, digest, sizeBytes, path, loadedMs, profile }, inputs, context) {
    if (inputs.task !== undefined && inputs.task !== model.task) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`task: expected ${model.task}, as ${path} is, got ${inputs.task}`);
    }
    const reading = (0,_models_bundle_table_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .modelTableOptions */ .u)(model, inputs.reading);
    const rows = await (0,_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .readRows */ .a)({ ...inputs, reading }, context, model.target);
    const answers = (0,_models_forest_predict_js__WEBPACK_IMPORTED_MODULE_7__/* .predictForest */ .Jj)(model.forest, (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_1__/* .matrix */ .UP)(model.preparation, rows.table));
    const exits = (0,_data_profile_range_js__WEBPACK_IMPORTED_MODULE_8__/* .rangeExits */ .J)(profile, rows.table, (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_1__/* .allRows */ .Pl)(rows.table.rows));
    const unseen = (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenCells */ .ef)(model.preparation, rows.table);
    for (const text of (0,_data_profile_range_js__WEBPACK_IMPORTED_MODULE_8__/* .noveltyWarnings */ .N)(exits, unseen, rows.table.rows))
        context.reporter.warning(text);
    const shared = { rows: rows.table.rows, ids: rows.ids, weights: rows.weights };
    const predictions = model.task === "regression"
        ? { ...shared, task: "regression", truth: (0,_evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .numbersOf */ .cZ)(rows.truth, rows.table.place), predicted: answers }
        : {
            ...shared,
            task: "classification",
            classes: model.classes,
            truth: (0,_evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .codesIn */ .Od)(model.classes, (0,_evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .labelsOf */ .PC)(rows.truth), rows.target, rows.table.place),
            predicted: (0,_evaluation_metrics_probabilities_js__WEBPACK_IMPORTED_MODULE_3__/* .mostProbable */ .Z)(answers, model.classes.length, rows.table.rows),
            probabilities: answers,
        };
    return {
        predictions,
        rows: rows.table,
        target: rows.target,
        by: path,
        data: rows.table.files.map((file) => file.path).join(", "),
        modelDigest: digest,
        dataDigest: rows.table.digest,
        features: model.preparation.columns.length,
        measured: { ...(0,_latency_js__WEBPACK_IMPORTED_MODULE_9__/* .latencyOf */ .Wg)(timed(model, rows.table)), model_bytes: sizeBytes },
        unmeasured: {},
        tests: [
            { name: "the model file exists" },
            { name: `the model loads and is a ${model.task} model`, durationMs: loadedMs },
            sampleTest(model, rows.table),
        ],
        model,
        id: rows.id,
    };
}
/** How long single rows take, preparation included, in milliseconds. The first few warm the code and are not counted. */
function timed(model, table) {
    const durations = [];
    const rows = (0,_latency_js__WEBPACK_IMPORTED_MODULE_9__/* .spreadRows */ .ZX)(table.rows);
    for (const row of [...rows.subarray(0, 20), ...rows]) {
        const start = performance.now();
        (0,_models_forest_predict_js__WEBPACK_IMPORTED_MODULE_7__/* .predictForest */ .Jj)(model.forest, (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_1__/* .matrix */ .UP)(model.preparation, table, Int32Array.of(row)));
        durations.push(performance.now() - start);
    }
    return durations.slice(Math.min(20, rows.length));
}
function sampleTest(model, table) {
    const name = model.task === "classification"
        ? "a known sample is predicted among the declared classes"
        : "a known sample is predicted as a number";
    const started = performance.now();
    const answer = (0,_models_forest_predict_js__WEBPACK_IMPORTED_MODULE_7__/* .predictForest */ .Jj)(model.forest, (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_1__/* .matrix */ .UP)(model.preparation, table, Int32Array.of(0)));
    const durationMs = performance.now() - started;
    if (model.task === "regression") {
        return Number.isFinite(answer[0])
            ? { name, durationMs }
            : { name, durationMs, failure: `expected a number, got ${answer[0]}` };
    }
    const total = answer.reduce((sum, p) => sum + p, 0);
    return Math.abs(total - 1) < 1e-6
        ? { name, durationMs }
        : { name, durationMs, failure: `expected probabilities that sum to 1, got ${total}` };
}


/***/ }),

/***/ "src/actions/test-model/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _contract_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/contract/action.ts");
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/contract/input-groups.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/actions/test-model/inputs.ts");
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/actions/test-model/outcome.ts");
/* harmony import */ var _testing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/actions/test-model/testing.ts");






/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_contract_action_js__WEBPACK_IMPORTED_MODULE_4__/* .action */ .X)({
    name: "test-model",
    description: "Tests any model on held-out rows: a bundle, a predictions file, a command or a served model. Writes metrics with intervals, slices, predictions and a JUnit report.",
    examples: ["--data report/test.csv --slices region", "--predictions predictions.csv --positive-class yes"],
    groups: {
        Model: ["model", "predictions", "command", "url", "timeout"],
        Data: ["truth-column", "prediction-column", "probability-prefix", ..._contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .dataGroup */ .m8],
        Metrics: ["positive-class", "slices", "seed"],
        Baseline: _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .baselineGroup */ .zz,
        Output: _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .outputGroup */ .ro,
    },
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .testModelInputs */ .L,
    outputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .testModelOutputs */ .U,
    async run(inputs, context) {
        const testing = await (0,_testing_js__WEBPACK_IMPORTED_MODULE_3__/* .testModel */ .Q)(inputs, context);
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .testOutcome */ .B)(testing, inputs, await (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .uploadResults */ .g4)(inputs["upload-artifact"], inputs["report-dir"], context));
    },
}));


/***/ }),

/***/ "src/actions/test-model/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ testModelInputs),
  U: () => (/* binding */ testModelOutputs)
});

// EXTERNAL MODULE: ./src/contract/artifact-upload.ts
var artifact_upload = __webpack_require__("src/contract/artifact-upload.ts");
// EXTERNAL MODULE: ./src/contract/data-inputs.ts
var data_inputs = __webpack_require__("src/contract/data-inputs.ts");
// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__("src/contract/inputs.ts");
;// CONCATENATED MODULE: ./src/contract/slices-input.ts

/** The input that names slices: columns and conditions, separated by commas or newlines; quotes and parentheses keep theirs. */
function slicesInput(description) {
    return (0,inputs/* input */.hF)({ description }, {
        expected: "columns or conditions, separated by commas or newlines",
        list: true,
        parse: (text) => ({ ok: true, value: splitCuts(text) }),
    });
}
/** `sex, "a, b" == x` is two. */
function splitCuts(text) {
    const cuts = [];
    let start = 0;
    let depth = 0;
    let quote = "";
    for (let at = 0; at <= text.length; at++) {
        const character = text[at] ?? "\n";
        if (quote !== "") {
            if (character === "\\")
                at++;
            else if (character === quote || character === "\n")
                quote = "";
        }
        else if (character === '"' || character === "'")
            quote = character;
        else if (character === "(")
            depth++;
        else if (character === ")")
            depth--;
        if (character === "\n" || (character === "," && quote === "" && depth <= 0)) {
            const cut = text.slice(start, at).trim();
            if (cut !== "")
                cuts.push(cut);
            start = at + 1;
            depth = 0;
        }
    }
    return cuts;
}

;// CONCATENATED MODULE: ./src/actions/test-model/inputs.ts




const testModelInputs = {
    model: (0,inputs/* path */.Ae)({
        description: "Model bundle to test; `model` when absent. Together with `predictions`, `command` or `url`: the file or folder of the model behind them, for its digest and size; of a bundle behind `command` or `url` also the schema and the target.",
    }),
    data: (0,inputs/* lines */.Mn)({
        description: "Tables of rows that the model has not seen, with the target column. Together with `predictions`: further columns for slices.",
    }),
    target: (0,inputs/* text */.Qq)({ description: "Column of the true values. When absent, the target of the schema or of the bundle." }),
    predictions: (0,inputs/* lines */.Mn)({
        description: "Predictions to test instead of a bundle: CSV, JSON Lines or Parquet with `y_true`, `y_pred`, and optionally `proba_<class>`, `id` and columns for slices.",
    }),
    command: (0,inputs/* text */.Qq)({
        description: "Program to test instead of a bundle. It reads the features as CSV on stdin and writes `y_pred` (and `proba_<class>`) as CSV on stdout. It is started without a shell.",
    }),
    url: (0,inputs/* text */.Qq)({
        description: "Address of a served model to test instead of a bundle. It takes a list of JSON rows, or is MLflow's `/invocations`.",
    }),
    timeout: (0,inputs/* number */.ai)({
        description: "Time limit in seconds of one request, or of the whole `command`.",
        min: 0.001,
        max: 86_400,
        default: "300",
    }),
    task: (0,inputs/* choice */.Yq)({
        description: "Kind of prediction. `auto` decides by the values.",
        choices: ["auto", "classification", "regression"],
        default: "auto",
    }),
    "positive-class": (0,inputs/* text */.Qq)({
        description: "Class that `precision`, `recall`, `f1` and `roc_auc` are about when there are two classes. When absent, the second in sorted order.",
    }),
    slices: slicesInput("Slices of the rows that get metrics of their own: columns (`sex, region`) and conditions (`age >= 60 && smoker == yes`)."),
    "truth-column": (0,inputs/* text */.Qq)({ description: "Name of the column of true values in the predictions. `y_true` when absent." }),
    "prediction-column": (0,inputs/* text */.Qq)({
        description: "Name of the column of predicted values in the predictions. `y_pred` when absent.",
    }),
    "probability-prefix": (0,inputs/* text */.Qq)({
        description: "Prefix of the names of probability columns, before the class. `proba_` when absent.",
    }),
    "id-column": (0,inputs/* text */.Qq)({
        description: "Column that identifies each row; `id` if there is one. Predictions are joined with `data` by it, and paired with those of another model.",
    }),
    "weight-column": (0,inputs/* text */.Qq)({ description: "Column of sample weights." }),
    baseline: (0,inputs/* text */.Qq)({
        description: "Model or report to compare with; a model bundle is tested on the same rows. A folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (from the newest successful run of the default branch), or `none`.",
    }),
    schema: data_inputs/* dataInputs */.g.schema,
    encoding: data_inputs/* dataInputs */.g.encoding,
    delimiter: data_inputs/* dataInputs */.g.delimiter,
    seed: (0,inputs/* number */.ai)({
        description: "Seed of the bootstrap intervals.",
        min: 0,
        integer: true,
        default: "0",
    }),
    "report-dir": (0,inputs/* path */.Ae)({
        description: "Folder for metrics, evaluation, predictions, model card and JUnit report.",
        default: "report",
    }),
    "on-failure": (0,inputs/* choice */.Yq)({
        description: "Whether a failed model test fails the step.",
        choices: ["fail", "warn"],
        default: "fail",
    }),
    token: (0,inputs/* githubToken */.bU)(),
    "upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report folder"),
};
const testModelOutputs = {
    "metrics-path": "Path of the metrics as JSON, by scikit-learn's names.",
    accuracy: "Share of rows that were predicted correctly. Absent for regression.",
    metrics: "Metrics as one line of JSON. Classes and slices are left out when it would be longer than 200,000 characters.",
    "junit-path": "Path of the model tests as JUnit XML.",
    "predictions-path": "Path of the predictions as CSV: true value, prediction and probabilities of each row.",
    "evaluation-path": "Path of the whole evaluation as JSON, with the digests of model and data.",
    "card-path": "Path of the model card with these metrics, in Hugging Face's format.",
    "baseline-path": "Folder of the baseline's report, for the input `baseline` of gate-on-metric. Empty when there is no baseline.",
    passed: "Whether every model test passed: `true` or `false`.",
    verdict: "Verdict: `pass` or `fail`.",
    ...artifact_upload/* artifactOutputs */.Fz,
};


/***/ }),

/***/ "src/actions/test-model/latency.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wg: () => (/* binding */ latencyOf),
/* harmony export */   ZX: () => (/* binding */ spreadRows),
/* harmony export */   df: () => (/* binding */ withoutLatency)
/* harmony export */ });
/* unused harmony export TIMED_ROWS */
/* harmony import */ var _evaluation_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/bootstrap.ts");

/** Rows that are predicted one by one to see how long each takes. */
const TIMED_ROWS = 200;
/** The median and the 95th percentile of durations per row, under the names of the metrics. */
function latencyOf(durationsMs) {
    const values = Float64Array.from(durationsMs);
    return { latency_p50_ms: (0,_evaluation_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleQuantile */ .gW)(values, 0.5), latency_p95_ms: (0,_evaluation_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleQuantile */ .gW)(values, 0.95) };
}
/** At most `most` row numbers, evenly spread. */
function spreadRows(rows, most = TIMED_ROWS) {
    const count = Math.min(rows, most);
    return Int32Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count));
}
function withoutLatency(reason) {
    return { latency_p50_ms: reason, latency_p95_ms: reason };
}


/***/ }),

/***/ "src/actions/test-model/outcome.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ testOutcome)
});

// EXTERNAL MODULE: ./src/evaluation/metrics/evaluation.ts
var metrics_evaluation = __webpack_require__("src/evaluation/metrics/evaluation.ts");
// EXTERNAL MODULE: ./src/reports/markdown/block.ts
var block = __webpack_require__("src/reports/markdown/block.ts");
// EXTERNAL MODULE: ./src/actions/test-model/baseline.ts
var baseline = __webpack_require__("src/actions/test-model/baseline.ts");
// EXTERNAL MODULE: ./src/evaluation/blocks/confusion.ts
var confusion = __webpack_require__("src/evaluation/blocks/confusion.ts");
// EXTERNAL MODULE: ./src/evaluation/blocks/headlines.ts
var headlines = __webpack_require__("src/evaluation/blocks/headlines.ts");
// EXTERNAL MODULE: ./src/evaluation/blocks/numbers.ts
var numbers = __webpack_require__("src/evaluation/blocks/numbers.ts");
// EXTERNAL MODULE: ./src/evaluation/blocks/slices.ts
var slices = __webpack_require__("src/evaluation/blocks/slices.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/summary.ts





/** The evaluation for a job summary or a terminal: the little that decides first, everything else behind it. */
function summaryOf(evaluation, { by, data }, tests) {
    return [
        (0,block/* heading */.R_)(2, `Tested on ${evaluation.n} rows`),
        (0,block/* paragraph */.FY)([(0,block/* code */.aY)(by), " on ", (0,block/* code */.aY)(data), `: ${evaluation.task}${evaluation.weighted ? ", with weights" : ""}.`]),
        ...metricBlocks(evaluation),
        ...trivialBlocks(evaluation),
        ...(0,confusion/* confusionBlocks */.l)(evaluation),
        ...(0,slices/* sliceBlocks */.R)(evaluation),
        ...detailBlocks(evaluation),
        (0,block/* heading */.R_)(3, "Model tests"),
        (0,block/* list */.p_)(tests.map(({ name, failure }) => failure === undefined ? `passed: ${name}` : [(0,block/* strong */.ko)("FAILED"), `: ${name}: ${failure}`])),
    ];
}
function metricBlocks({ metrics, intervals }) {
    // Average precision over many classes has no interval: it stands among all metrics.
    const names = headlines/* HEADLINES */.O.filter((name) => metrics[name] !== undefined && (name !== "average_precision" || intervals[name] !== undefined));
    return [
        (0,block/* table */.tp)(["metric", ">value", ">95 % interval"], names.map((name) => [name, (0,numbers/* inMetric */.k_)(name, metrics[name]), (0,numbers/* range */.y1)(intervals[name])])),
    ];
}
function trivialBlocks({ trivial }) {
    if (trivial === undefined)
        return [];
    const said = typeof trivial.predicts === "number" ? `the mean, ${(0,numbers/* short */.h0)(trivial.predicts)}` : `“${trivial.predicts}”`;
    return [
        (0,block/* paragraph */.FY)(`Beside a model that always says ${said}:`),
        (0,block/* list */.p_)(trivial.comparisons.map(({ metric, model, trivial: other, gain, interval, p, verdict }) => {
            const word = { better: "better", worse: "worse", undecided: "not told apart" }[verdict];
            const by = interval === undefined ? "" : ` (95 %: ${(0,numbers/* range */.y1)(interval)})`;
            const certainty = p === undefined ? "" : `, p ${p < 0.0001 ? "< 0.0001" : `= ${p.toFixed(4)}`}`;
            return [
                `${metric} ${(0,numbers/* short */.h0)(model)} against ${(0,numbers/* short */.h0)(other)}: `,
                (0,block/* strong */.ko)(word),
                ` by ${(0,numbers/* short */.h0)(Math.abs(gain))}${by}${certainty}`,
            ];
        })),
    ];
}
function detailBlocks({ metrics, intervals, per_class: perClass, absent, notes, reliability }) {
    const blocks = [
        (0,block/* table */.tp)(["metric", ">value", ">95 % interval", "by"], Object.entries(metrics).map(([name, value]) => [
            name,
            (0,numbers/* inMetric */.k_)(name, value),
            (0,numbers/* range */.y1)(intervals[name]),
            intervals[name]?.method ?? "",
        ])),
    ];
    const classes = Object.entries(perClass ?? {});
    if (classes.length > 0) {
        const names = [...new Set(classes.flatMap(([, own]) => Object.keys(own)))];
        blocks.push((0,block/* table */.tp)(["class", ...names.map((name) => `>${name}`)], classes
            .slice(0, 50)
            .map(([name, own]) => [name, ...names.map((each) => (own[each] === undefined ? "" : (0,numbers/* short */.h0)(own[each])))])));
        if (classes.length > 50)
            blocks.push((0,block/* paragraph */.FY)(`and ${classes.length - 50} more classes`));
    }
    if (reliability !== undefined) {
        blocks.push((0,block/* paragraph */.FY)("How sure the model was, and how often it was right then:"), (0,block/* table */.tp)(["confidence", ">rows", ">mean confidence", ">accuracy"], reliability.map(({ low, high, support, confidence, accuracy }) => [
            `${low.toFixed(1)} to ${high.toFixed(1)}`,
            (0,numbers/* short */.h0)(support),
            (0,numbers/* short */.h0)(confidence),
            (0,numbers/* short */.h0)(accuracy),
        ])));
    }
    const remarks = [...Object.entries(absent), ...Object.entries(notes)].map(([name, why]) => [(0,block/* code */.aY)(name), `: ${why}`]);
    if (remarks.length > 0)
        blocks.push((0,block/* paragraph */.FY)("Absent, or so by convention:"), (0,block/* list */.p_)(remarks.slice(0, 50)));
    return [(0,block/* details */.zH)("All metrics", blocks)];
}

;// CONCATENATED MODULE: ./src/actions/test-model/outcome.ts




/** The outputs, summary and annotations of a test. */
function testOutcome(testing, inputs, artifact) {
    const strict = inputs["on-failure"] === "fail";
    return testing.ended === "evaluated"
        ? evaluatedOutcome(testing, strict, artifact)
        : commandFailedOutcome(testing, strict, artifact);
}
function evaluatedOutcome({ tested, evaluation, compared, paths, baselinePath }, strict, artifact) {
    const { tests } = tested;
    const failed = tests.filter((test) => test.failure !== undefined);
    return {
        outputs: {
            "metrics-path": paths.metrics,
            accuracy: evaluation.metrics["accuracy"],
            metrics: oneLine((0,metrics_evaluation/* metricsOf */.Ps)(evaluation), evaluation.metrics),
            "junit-path": paths.junit,
            "predictions-path": paths.predictions,
            "evaluation-path": paths.evaluation,
            "card-path": paths.card,
            "baseline-path": baselinePath,
            passed: failed.length === 0,
            verdict: failed.length === 0 ? "pass" : "fail",
            ...artifact,
        },
        summary: [...summaryOf(evaluation, tested, tests), ...(compared ? (0,baseline/* baselineBlocks */.SK)(compared, evaluation) : [])],
        annotations: [
            ...failed.map(({ name, failure }) => annotation(name, failure, strict)),
            ...trivialWarnings(evaluation),
        ],
        failure: failed.length > 0 && strict
            ? `${failed.length} of ${tests.length} model tests failed: ${failed.map(({ name }) => name).join("; ")}`
            : undefined,
    };
}
/** GitHub limits all outputs of a job to 1 MiB. */
const MOST_CHARACTERS = 200_000;
function oneLine(whole, flat) {
    const line = JSON.stringify(whole);
    return line.length > MOST_CHARACTERS ? JSON.stringify(flat) : line;
}
function annotation(title, message, strict) {
    return { level: strict ? "error" : "warning", title, message };
}
/** A model that is worse than a constant prediction deserves a warning even where nobody reads its numbers. */
function trivialWarnings({ trivial }) {
    const main = trivial?.comparisons[0];
    if (trivial === undefined || main === undefined || main.verdict !== "worse")
        return [];
    return [
        {
            level: "warning",
            title: "worse than no model",
            message: `${main.metric} is ${main.model}, always saying ${JSON.stringify(trivial.predicts)} has ${main.trivial}`,
        },
    ];
}
function commandFailedOutcome({ message, junitPath }, strict, artifact) {
    const [first = "", ...rest] = message.split("\n");
    return {
        outputs: {
            "metrics-path": undefined,
            accuracy: undefined,
            metrics: undefined,
            "junit-path": junitPath,
            "predictions-path": undefined,
            "evaluation-path": undefined,
            "card-path": undefined,
            "baseline-path": undefined,
            passed: false,
            verdict: "fail",
            ...artifact,
        },
        summary: [
            (0,block/* heading */.R_)(2, "The model was not tested"),
            (0,block/* paragraph */.FY)(first),
            ...(rest.length > 0 ? [(0,block/* codeBlock */.DV)(rest.join("\n"))] : []),
        ],
        annotations: [annotation("the command ends with 0", message, strict)],
        failure: strict ? message : undefined,
    };
}


/***/ }),

/***/ "src/actions/test-model/report.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ evaluationOf),
  O: () => (/* binding */ writeEvaluation)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__("src/core/nearest.ts");
// EXTERNAL MODULE: ./src/core/version.ts + 1 modules
var version = __webpack_require__("src/core/version.ts");
// EXTERNAL MODULE: ./src/evaluation/resampling/label-sample.ts
var label_sample = __webpack_require__("src/evaluation/resampling/label-sample.ts");
// EXTERNAL MODULE: ./src/evaluation/resampling/rank-sample.ts
var rank_sample = __webpack_require__("src/evaluation/resampling/rank-sample.ts");
// EXTERNAL MODULE: ./src/evaluation/resampling/resampling.ts
var resampling = __webpack_require__("src/evaluation/resampling/resampling.ts");
// EXTERNAL MODULE: ./src/evaluation/resampling/value-sample.ts
var value_sample = __webpack_require__("src/evaluation/resampling/value-sample.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/binomial.ts
var binomial = __webpack_require__("src/evaluation/statistics/binomial.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/calibration.ts
var calibration = __webpack_require__("src/evaluation/statistics/calibration.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/mean-interval.ts
var mean_interval = __webpack_require__("src/evaluation/statistics/mean-interval.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/normal.ts
var normal = __webpack_require__("src/evaluation/statistics/normal.ts");
;// CONCATENATED MODULE: ./src/evaluation/statistics/wilson.ts

/**
 * Wilson's two-sided score interval of a proportion (Wilson 1927): honest for small `n` and near 0 and 1, where the
 * normal approximation is not. No rows tell nothing: `n` = 0 gives 0 to 1.
 */
function wilson(successes, n, confidence = 0.95) {
    if (!(n > 0))
        return { low: 0, high: 1 };
    const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
    const share = successes / n;
    const centre = (successes + (z * z) / 2) / (n + z * z);
    const half = (z / (n + z * z)) * Math.sqrt(n * share * (1 - share) + (z * z) / 4);
    // Exact at the ends, where the subtraction would leave a rounding error.
    return {
        low: successes <= 0 ? 0 : Math.max(0, centre - half),
        high: successes >= n ? 1 : Math.min(1, centre + half),
    };
}

// EXTERNAL MODULE: ./src/evaluation/metrics/confusion.ts
var confusion = __webpack_require__("src/evaluation/metrics/confusion.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/delong.ts
var delong = __webpack_require__("src/evaluation/statistics/delong.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/classification.ts
var classification = __webpack_require__("src/evaluation/metrics/classification.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/scores.ts
var metrics_scores = __webpack_require__("src/evaluation/metrics/scores.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/intervals.ts






/**
 * Wilson's intervals of the metrics that are shares of whole rows: accuracy, precision and recall, over all and per class; and
 * of F1, which is 2J / (1 + J) for the share J of true positives among the rows that are not true negatives.
 */
function proportionIntervals(matrix, positive, confidence) {
    const intervals = (0,metrics_scores/* byName */.nG)();
    const { truth, predicted, correct, total } = (0,confusion/* margins */.y)(matrix);
    const add = (name, part, whole) => {
        if (whole > 0)
            intervals[name] = { ...wilson(part, whole, confidence), confidence, method: "wilson" };
    };
    const addF1 = (name, i) => {
        const { low, high } = wilson(correct[i], truth[i] + predicted[i] - correct[i], confidence);
        if (truth[i] + predicted[i] > 0)
            intervals[name] = { low: (0,classification/* f1OfShare */.o5)(low), high: (0,classification/* f1OfShare */.o5)(high), confidence, method: "wilson" };
    };
    const right = correct.reduce((sum, each) => sum + each, 0);
    for (const name of ["accuracy", "precision_micro", "recall_micro", "f1_micro", "recall_weighted"])
        add(name, right, total);
    matrix.classes.forEach((name, i) => {
        if (matrix.present[i] === 0)
            return;
        add(`per_class.${name}.precision`, correct[i], predicted[i]);
        add(`per_class.${name}.recall`, correct[i], truth[i]);
        addF1(`per_class.${name}.f1`, i);
    });
    if (positive !== undefined) {
        add("precision", correct[positive], predicted[positive]);
        add("recall", correct[positive], truth[positive]);
        addF1("f1", positive);
    }
    return intervals;
}
/**
 * The interval of an AUC from DeLong's variance on the logit scale, on which it is nearly normal also near 1. An AUC of 0 or 1 has
 * variance 0, which would claim certainty: there Newcombe's score interval is used (2006, "Confidence intervals for an effect
 * size measure based on the Mann-Whitney statistic", method 5), which needs the AUC and the sizes of the two classes alone.
 */
function aucInterval({ auc, variance, sizes }, confidence) {
    if (!(variance >= 0) || !Number.isFinite(auc))
        return undefined;
    if (variance === 0)
        return { ...newcombe(auc, ...sizes, confidence), confidence, method: "newcombe" };
    return { ...logitInterval(auc, Math.sqrt(variance), confidence), confidence, method: "delong" };
}
/** A normal interval on the logit scale, for a number between 0 and 1. */
function logitInterval(centre, error, confidence) {
    const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
    const at = Math.log(centre / (1 - centre));
    const half = (z * error) / (centre * (1 - centre));
    return { low: 1 / (1 + Math.exp(half - at)), high: 1 / (1 + Math.exp(-half - at)) };
}
/** The AUCs that `auc` is not further from than z standard errors, by Hanley and McNeil's variance at each. */
function newcombe(auc, m, n, confidence) {
    const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
    const star = (m + n) / 2 - 1;
    const excess = (theta) => {
        const variance = ((theta * (1 - theta)) / (m * n)) * (1 + star * ((1 - theta) / (2 - theta) + theta / (1 + theta)));
        return (auc - theta) ** 2 - z * z * variance;
    };
    /** The end where `excess` changes its sign between `inside` and `outside`. */
    const end = (inside, outside) => {
        if (excess(outside) <= 0)
            return outside;
        let [within, beyond] = [inside, outside];
        for (let i = 0; i < 100; i++) {
            const middle = (within + beyond) / 2;
            if (excess(middle) <= 0)
                within = middle;
            else
                beyond = middle;
        }
        return within;
    };
    // At 0 and 1 themselves the variance is 0: start just inside.
    return {
        low: auc <= 0 ? 0 : end(auc === 1 ? 1 - 1e-12 : auc, 0),
        high: auc >= 1 ? 1 : end(auc === 0 ? 1e-12 : auc, 1),
    };
}
/** Rows times classes up to which intervals of one-versus-rest AUCs are computed: a few seconds of binary searches. */
const MOST_PLACEMENTS = 5_000_000;
/**
 * Intervals of `roc_auc_ovr` and `roc_auc_ovr_weighted` by what each row contributes to the mean of the classes' AUCs:
 * DeLong's placements, added up over the classes a row is ranked in.
 */
function overallAucIntervals(predictions, scores, confidence) {
    const intervals = (0,metrics_scores/* byName */.nG)();
    const { classes, truth, probabilities, rows, weights } = predictions;
    const k = classes.length;
    if (scores.values["roc_auc_ovr"] === undefined || weights !== undefined || rows * k > MOST_PLACEMENTS)
        return intervals;
    const macro = new Float64Array(rows);
    const weighted = new Float64Array(rows);
    const column = new Float64Array(rows);
    const positive = new Uint8Array(rows);
    for (let i = 0; i < k; i++) {
        for (let row = 0; row < rows; row++) {
            column[row] = probabilities[row * k + i];
            positive[row] = truth[row] === i ? 1 : 0;
        }
        const { ofPositives, ofNegatives } = (0,delong/* placements */.DD)(column, positive);
        const area = ofPositives.reduce((sum, each) => sum + each, 0) / ofPositives.length;
        const share = ofPositives.length / rows;
        let p = 0;
        let n = 0;
        for (let row = 0; row < rows; row++) {
            const isPositive = positive[row] === 1;
            const own = isPositive
                ? (ofPositives[p++] - area) / ofPositives.length
                : (ofNegatives[n++] - area) / ofNegatives.length;
            macro[row] += own / k;
            // The classes' shares are estimated as well: a row of this class pulls the mean towards its AUC.
            weighted[row] += own * share + (isPositive ? (area - scores.values["roc_auc_ovr_weighted"]) / rows : 0);
        }
    }
    for (const [name, influence] of [
        ["roc_auc_ovr", macro],
        ["roc_auc_ovr_weighted", weighted],
    ]) {
        const error = Math.sqrt(influence.reduce((sum, each) => sum + each * each, 0));
        const centre = scores.values[name];
        // Perfect ranks have no variance to speak of, and no interval is better than one of width 0.
        if (error === 0 || centre <= 0 || centre >= 1)
            continue;
        intervals[name] = { ...logitInterval(centre, error, confidence), confidence, method: "delong" };
    }
    return intervals;
}

// EXTERNAL MODULE: ./src/evaluation/metrics/probability-scores.ts
var probability_scores = __webpack_require__("src/evaluation/metrics/probability-scores.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/selection.ts
var selection = __webpack_require__("src/evaluation/metrics/selection.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/interval-set.ts













/** Of more rows, so many are drawn for metrics that are resampled row by row. */
const MOST_ROWS = 20_000;
/** A confusion matrix of more classes is too large to be resampled, metric by metric. */
const MOST_CLASSES = 100;
const LABELS = [
    ...["accuracy", "balanced_accuracy", "precision", "recall", "f1", "mcc", "kappa"],
    ...["precision", "recall", "f1"].flatMap((name) => ["macro", "micro", "weighted"].map((mean) => `${name}_${mean}`)),
];
/** Why a metric that has a value has no interval. */
const FEW_ROWS_DECIDE = "no interval: a few rows decide this number";
/** The interval of a mean over rows, or a note why the rows give none to rely on. Weighted rows are resampled. */
async function addMean({ intervals, notes }, { name, values, root = (each) => each, unbounded }, predictions, options) {
    const { confidence } = options;
    if (predictions.weights !== undefined) {
        const combine = (0,value_sample/* meanOf */.hm)(root);
        const sample = (0,value_sample/* valueSample */.gF)({ own: values, other: undefined, combine }, { candidate: predictions, groups: undefined });
        await addResampled(intervals, name, { sample, rows: predictions.rows, estimate: Number.NaN }, options);
        return;
    }
    const interval = (0,mean_interval/* meanInterval */.VO)(values, confidence, unbounded ? mean_interval/* leastTailIndex */.Wk : 0);
    if (interval === undefined)
        notes[name] ??= FEW_ROWS_DECIDE;
    else
        intervals[name] = {
            low: root(Math.max(0, interval.low)),
            high: root(interval.high),
            confidence,
            method: "student",
        };
}
/** The interval of every metric of classes that has one: exact or closed forms where there are some, resampling for the rest. */
async function classIntervals(predictions, scores, positive, options) {
    const { confidence } = options;
    const { matrix, values, notes } = scores;
    const weighted = predictions.weights !== undefined;
    const intervals = weighted ? (0,metrics_scores/* byName */.nG)() : proportionIntervals(matrix, positive, confidence);
    if (!weighted)
        addAucs(intervals, predictions, scores, { positive, confidence });
    if (predictions.classes.length <= MOST_CLASSES) {
        for (const name of LABELS) {
            if (intervals[name] !== undefined || values[name] === undefined)
                continue;
            const sample = (0,label_sample/* labelSample */.t)({ name }, { candidate: predictions, baseline: undefined, positive, groups: undefined });
            if (sample !== undefined && sample.units <= MOST_ROWS)
                await addResampled(intervals, name, { sample, rows: predictions.rows, estimate: values[name] }, options);
        }
    }
    if (predictions.probabilities !== undefined)
        await addProbabilityIntervals({ intervals, notes }, predictions, scores, { ...options, positive });
    return intervals;
}
function addAucs(intervals, predictions, scores, { positive, confidence }) {
    const { ranking, matrix } = scores;
    const { truth, total } = (0,confusion/* margins */.y)(matrix);
    if (ranking !== undefined && positive !== undefined) {
        const sizes = [truth[positive], total - truth[positive]];
        const interval = aucInterval({ ...ranking, sizes }, confidence);
        if (interval !== undefined)
            intervals["roc_auc"] = interval;
    }
    if (predictions.classes.length > 2 && predictions.probabilities !== undefined)
        Object.assign(intervals, overallAucIntervals(predictions, scores, confidence));
}
async function addProbabilityIntervals(into, predictions, { values, reliability }, options) {
    const { intervals } = into;
    const { confidence, positive, seed } = options;
    const { rows, weights, classes } = predictions;
    const perRow = (of) => Float64Array.from({ length: rows }, (_, row) => of(row));
    const about = classes.length === 2 ? positive : undefined;
    for (const [name, of] of [
        ["log_loss", (row) => (0,probability_scores/* rowLogLoss */.W2)(predictions, row)],
        ["brier", (row) => (0,probability_scores/* rowBrier */.bB)(predictions, row, about)],
    ])
        if (values[name] !== undefined)
            await addMean(into, { name, values: perRow(of) }, predictions, options);
    if (weights === undefined) {
        const ranks = (0,probability_scores/* topRanks */.BT)(predictions);
        for (const k of [2, 3, 5]) {
            const name = `top_${k}_accuracy`;
            if (values[name] !== undefined)
                addTop(intervals, name, ranks, k, confidence);
        }
        if (reliability !== undefined && values["ece"] !== undefined) {
            const bins = reliability.map(({ support, accuracy, confidence: mean }) => ({
                rows: support,
                right: Math.round(accuracy * support),
                confidence: mean,
            }));
            const oneSided = (1 + confidence) / 2;
            const interval = (0,calibration/* calibrationInterval */.Sz)(bins, oneSided, { seed, resamples: options.resamples });
            intervals["ece"] = { ...interval, confidence, method: "calibration" };
        }
    }
    for (const name of ["roc_auc", "average_precision"]) {
        if (about === undefined || intervals[name] !== undefined || values[name] === undefined)
            continue;
        const drawn = drawnRows(predictions, seed);
        const k = classes.length;
        const sample = (0,rank_sample/* rankSample */.N)(name, {
            own: Float64Array.from({ length: drawn.rows }, (_, row) => drawn.probabilities[row * k + about]),
            other: undefined,
            positive: Uint8Array.from(drawn.truth, (each) => (each === about ? 1 : 0)),
            weights: drawn.weights,
            groups: undefined,
        });
        await addResampled(intervals, name, { sample, rows, estimate: values[name] }, options);
    }
}
function addTop(intervals, name, ranks, k, confidence) {
    let hits = 0;
    for (const rank of ranks)
        if (rank < k)
            hits++;
    intervals[name] = { ...wilson(hits, ranks.length, confidence), confidence, method: "wilson" };
}
function drawnRows(predictions, seed) {
    if (predictions.rows <= MOST_ROWS)
        return predictions;
    return (0,selection/* selectPredictions */.x)(predictions, (0,selection/* sampleRows */.m)(predictions.rows, MOST_ROWS, seed));
}
async function addResampled(intervals, name, { sample, rows, estimate }, { confidence, seed, resamples, signal }) {
    const drawn = await (0,resampling/* resample */.cg)(sample, false, { seed, resamples, signal });
    const scaled = sample.rows < rows ? (0,resampling/* rescaled */.OL)(drawn, estimate, sample.rows, rows) : drawn;
    const { interval } = (0,resampling/* resampledClaims */.NL)(scaled, 0, (1 + confidence) / 2);
    if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high))
        return;
    const note = sample.rows < rows
        ? { note: `from ${sample.rows} rows drawn at random, its width scaled by √(${sample.rows}/${rows})` }
        : {};
    const [least, most] = RANGES[name] ?? [0, UNBOUNDED.test(name) ? Number.POSITIVE_INFINITY : 1];
    intervals[name] = {
        low: Math.max(least, interval.low),
        high: Math.min(most, interval.high),
        confidence,
        method: "bootstrap",
        ...note,
    };
}
const UNBOUNDED = /^(log_loss|brier|mse|rmse|mae|mape)$/;
/** The ends of the scale, where they are not 0 and 1. */
const RANGES = {
    mcc: [-1, 1],
    kappa: [-1, 1],
    r2: [Number.NEGATIVE_INFINITY, 1],
};
/** The interval of every error of predicted numbers that has one. */
async function valueIntervals(predictions, { values, notes }, options) {
    const intervals = (0,metrics_scores/* byName */.nG)();
    const { truth, predicted, rows, weights } = predictions;
    const { confidence, seed } = options;
    const sizes = Float64Array.from({ length: rows }, (_, row) => Math.abs(truth[row] - predicted[row]));
    const squares = sizes.map((each) => each * each);
    const shares = sizes.map((each, row) => each / Math.max(Math.abs(truth[row]), 2 ** -52));
    const means = [
        { name: "mse", values: squares, unbounded: true },
        { name: "rmse", values: squares, root: Math.sqrt, unbounded: true },
        { name: "mae", values: sizes, unbounded: true },
        { name: "mape", values: shares, unbounded: true },
    ];
    for (const each of means)
        if (values[each.name] !== undefined)
            await addMean({ intervals, notes }, each, predictions, options);
    const median = weights === undefined ? (0,mean_interval/* medianInterval */.c)(sizes, (k) => (0,binomial/* binomialCdf */.HU)(k, rows, 0.5), confidence) : undefined;
    if (median !== undefined)
        intervals["median_ae"] = { ...median, confidence, method: "ranks" };
    if (values["r2"] !== undefined && intervals["mse"] !== undefined) {
        const drawn = drawnRows(predictions, seed);
        const own = Float64Array.from({ length: drawn.rows }, (_, row) => (drawn.truth[row] - drawn.predicted[row]) ** 2);
        const sample = (0,value_sample/* valueSample */.gF)({ own, other: undefined, combine: (0,value_sample/* determinationOf */.n3)(drawn.truth) }, { candidate: drawn, groups: undefined });
        await addResampled(intervals, "r2", { sample, rows, estimate: values["r2"] }, options);
    }
    else if (values["r2"] !== undefined)
        notes["r2"] ??= FEW_ROWS_DECIDE;
    return intervals;
}

// EXTERNAL MODULE: ./src/evaluation/metrics/regression.ts
var regression = __webpack_require__("src/evaluation/metrics/regression.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/score.ts + 1 modules
var score = __webpack_require__("src/evaluation/metrics/score.ts");
// EXTERNAL MODULE: ./src/core/yield.ts
var core_yield = __webpack_require__("src/core/yield.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/moments.ts
var moments = __webpack_require__("src/evaluation/statistics/moments.ts");
;// CONCATENATED MODULE: ./src/evaluation/statistics/two-samples.ts

/**
 * Fisher's exact test of "both groups have the same share of right rows", two-sided: the probability of all tables with the
 * same margins that are no more likely than the one seen. Walks outwards from the most likely table, so that nothing
 * overflows: the cost grows with the root of the rows.
 */
function fisherTest({ first, second }) {
    const rows = first.rows + second.rows;
    const right = first.right + second.right;
    const least = Math.max(0, right - second.rows);
    const most = Math.min(right, first.rows);
    // The ratio of a table's probability to that of the table before it.
    const ratio = (k) => ((first.rows - k + 1) * (right - k + 1)) / (k * (second.rows - right + k));
    const mode = Math.min(most, Math.max(least, Math.floor(((right + 1) * (first.rows + 1)) / (rows + 2))));
    const seen = weightOf(first.right, mode, ratio);
    const limit = seen * (1 + 1e-7);
    let total = 0;
    let asExtreme = 0;
    const add = (weight) => {
        total += weight;
        if (weight <= limit)
            asExtreme += weight;
    };
    add(1);
    for (let [k, weight] = [mode + 1, 1]; k <= most; k++) {
        weight *= ratio(k);
        add(weight);
        if (weight < 1e-18 * Math.min(total, seen))
            break;
    }
    for (let [k, weight] = [mode, 1]; k > least; k--) {
        weight /= ratio(k);
        add(weight);
        if (weight < 1e-18 * Math.min(total, seen))
            break;
    }
    return Math.min(1, Math.max(asExtreme / total, Number.MIN_VALUE));
}
/** The probability of the table with `k`, where the most likely one has 1. */
function weightOf(k, mode, ratio) {
    let weight = 1;
    for (let at = mode + 1; at <= k; at++)
        weight *= ratio(at);
    for (let at = mode; at > k; at--)
        weight /= ratio(at);
    return weight;
}
/**
 * The test of Mann and Whitney of "values of both samples are equally large", two-sided, by the normal approximation with
 * midranks for ties and a correction for continuity. `above` is the share of pairs in which the first sample's value is the
 * larger one, ties half.
 */
function mannWhitney(first, second) {
    const [m, n] = [first.length, second.length];
    const order = new Uint32Array(m + n).map((_, i) => i);
    const value = (i) => (i < m ? first[i] : second[i - m]);
    order.sort((a, b) => value(a) - value(b));
    let ranks = 0;
    let ties = 0;
    for (let i = 0; i < order.length;) {
        let end = i;
        let own = 0;
        while (end < order.length && value(order[end]) === value(order[i])) {
            if (order[end] < m)
                own++;
            end++;
        }
        const count = end - i;
        ranks += own * ((i + 1 + end) / 2);
        ties += count ** 3 - count;
        i = end;
    }
    const wins = ranks - (m * (m + 1)) / 2;
    const all = m + n;
    const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
    const distance = Math.max(0, Math.abs(wins - (m * n) / 2) - 0.5);
    const p = variance > 0 ? Math.min(1, 2 * (0,normal/* normalCdf */.v)(-distance / Math.sqrt(variance))) : 1;
    return { p, above: wins / (m * n) };
}
/** Benjamini and Hochberg (1995): p · m / rank, made monotone from the largest p down. In the order given. */
function benjaminiHochberg(pValues) {
    const order = pValues.map((_, index) => index).sort((a, b) => pValues[b] - pValues[a]);
    const adjusted = new Array(pValues.length);
    let least = 1;
    order.forEach((index, at) => {
        least = Math.min(least, (pValues[index] * pValues.length) / (pValues.length - at));
        adjusted[index] = least;
    });
    return adjusted;
}

;// CONCATENATED MODULE: ./src/evaluation/metrics/slices.ts









/** Fewer rows than these are too few for a verdict. */
const SMALL = 30;
/**
 * Every metric on each slice, and whether the slice differs from all other rows: in accuracy by Fisher's exact test, or in the
 * size of its errors by that of Mann and Whitney. Many slices are looked at, so their p-values are adjusted by Benjamini and
 * Hochberg.
 */
async function evaluateSlices(predictions, slices, options) {
    const evaluated = [];
    for (const slice of slices) {
        evaluated.push(evaluateSlice(predictions, slice, options));
        // Lets a cancelled run end between two slices.
        await (0,core_yield/* yieldToEventLoop */.h)();
        options.signal?.throwIfAborted();
    }
    const compared = evaluated.flatMap(({ difference: each }) => each ?? []);
    const adjusted = benjaminiHochberg(compared.map(({ p }) => p));
    compared.forEach((each, index) => {
        each.adjusted_p = adjusted[index];
    });
    return evaluated;
}
function evaluateSlice(predictions, { name, rows }, options) {
    const small = rows.length < SMALL;
    if (rows.length === 0) {
        return {
            name,
            n: 0,
            small,
            metrics: (0,metrics_scores/* byName */.nG)(),
            absent: { accuracy: "no row is in this slice" },
            intervals: (0,metrics_scores/* byName */.nG)(),
        };
    }
    const own = (0,selection/* selectPredictions */.x)(predictions, rows);
    const compared = small || predictions.rows - rows.length < SMALL ? undefined : difference(predictions, rows);
    return { name, n: rows.length, small, ...scoresOf(own, options), ...(compared && { difference: compared }) };
}
function scoresOf(own, { positive, features, confidence }) {
    if (own.task === "regression") {
        const { values, absent } = (0,regression/* valueScores */.D)(own, features);
        return { metrics: values, absent, intervals: (0,metrics_scores/* byName */.nG)() };
    }
    const { values, absent, perClass, matrix, ranking } = (0,score/* scoreClasses */.h)(own, positive);
    const intervals = own.weights === undefined ? proportionIntervals(matrix, positive, confidence) : (0,metrics_scores/* byName */.nG)();
    if (ranking !== undefined && positive !== undefined) {
        const { truth, total } = (0,confusion/* margins */.y)(matrix);
        const sizes = [truth[positive], total - truth[positive]];
        const interval = aucInterval({ ...ranking, sizes }, confidence);
        if (interval !== undefined)
            intervals["roc_auc"] = interval;
    }
    return { metrics: values, absent, per_class: perClass, intervals };
}
/** Weighted rows are not compared: no test that is used here allows for them. */
function difference(predictions, rows) {
    if (predictions.weights !== undefined)
        return undefined;
    const inside = new Uint8Array(predictions.rows);
    for (const row of rows)
        inside[row] = 1;
    if (predictions.task === "regression")
        return differenceOfErrors(predictions, inside, rows.length);
    const right = [0, 0];
    for (let row = 0; row < predictions.rows; row++)
        if (predictions.truth[row] === predictions.predicted[row])
            right[inside[row]]++;
    const first = { right: right[1], rows: rows.length };
    const second = { right: right[0], rows: predictions.rows - rows.length };
    const p = fisherTest({ first, second });
    return { metric: "accuracy", slice: first.right / first.rows, rest: second.right / second.rows, p, adjusted_p: p };
}
/** Ranks rather than means: a few large errors would make any slice that holds one look worse. */
function differenceOfErrors({ truth, predicted, rows }, inside, size) {
    const errors = [new Float64Array(rows - size), new Float64Array(size)];
    const filled = [0, 0];
    for (let row = 0; row < rows; row++) {
        const of = inside[row];
        errors[of][filled[of]++] = Math.abs(truth[row] - predicted[row]);
    }
    const [slice, rest] = [(0,moments/* mean */.i2)(errors[1]), (0,moments/* mean */.i2)(errors[0])];
    const { p, above } = mannWhitney(errors[1], errors[0]);
    // Where most errors are smaller and their mean is larger, neither word would be true.
    const agrees = above > 0.5 === slice > rest;
    return { metric: "mae", slice, rest, p: agrees ? p : 1, adjusted_p: agrees ? p : 1 };
}

// EXTERNAL MODULE: ./src/evaluation/statistics/tango.ts
var tango = __webpack_require__("src/evaluation/statistics/tango.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/trivial.ts

/** The most frequent true class; of equally frequent ones the first. */
function trivialClassifier(matrix) {
    const { truth, total } = (0,confusion/* margins */.y)(matrix);
    let majority = 0;
    for (let i = 1; i < truth.length; i++)
        if (truth[i] > truth[majority])
            majority = i;
    return { task: "classification", majority, shares: truth.map((count) => count / total) };
}
function trivialRegressor({ truth, weights, rows }) {
    let sum = 0;
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        sum += weight * truth[row];
        total += weight;
    }
    return { task: "regression", mean: sum / total };
}
/** The trivial classifier's accuracy, and its log loss: the entropy of the true classes. */
function trivialClassScores({ majority, shares }) {
    let entropy = 0;
    for (const share of shares)
        if (share > 0)
            entropy -= share * Math.log(share);
    return { accuracy: shares[majority], log_loss: entropy };
}
function trivialValueScores({ mean }, predictions) {
    const { truth, weights, rows } = predictions;
    let squares = 0;
    let absolute = 0;
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        squares += weight * (truth[row] - mean) ** 2;
        absolute += weight * Math.abs(truth[row] - mean);
        total += weight;
    }
    return { rmse: Math.sqrt(squares / total), mae: absolute / total };
}

;// CONCATENATED MODULE: ./src/evaluation/metrics/trivial-comparison.ts





/** Fewer rows decide nothing. */
const LEAST_DECISIVE_ROWS = 10;
/** The model compared with one that always predicts the most frequent class, with the classes' shares as probabilities. */
function compareWithMajority(predictions, { matrix, values }, confidence) {
    const { truth, predicted, rows, weights, classes } = predictions;
    const model = trivialClassifier(matrix);
    const trivial = trivialClassScores(model);
    const accuracy = { metric: "accuracy", model: values["accuracy"], trivial: trivial.accuracy };
    const gain = accuracy.model - accuracy.trivial;
    const comparisons = [];
    if (weights === undefined) {
        let won = 0;
        let lost = 0;
        for (let row = 0; row < rows; row++) {
            const right = predicted[row] === truth[row];
            const trivialRight = truth[row] === model.majority;
            if (right && !trivialRight)
                won++;
            if (trivialRight && !right)
                lost++;
        }
        // The exact sign test on the rows where one of the two is right.
        const better = won === 0 ? 1 : (0,binomial/* binomialSf */.vD)(won, won + lost, 0.5);
        const worse = lost === 0 ? 1 : (0,binomial/* binomialSf */.vD)(lost, won + lost, 0.5);
        const level = (1 - confidence) / 2;
        comparisons.push({
            ...accuracy,
            gain,
            interval: {
                ...(0,tango/* correctedTangoInterval */.kB)({ rows, gains: won, losses: lost }, confidence),
                confidence,
                method: "tango",
            },
            p: better,
            verdict: better <= level ? "better" : worse <= level ? "worse" : "undecided",
        });
    }
    else
        comparisons.push(judged({ ...accuracy, gain, perRow: undefined }, confidence));
    if (values["log_loss"] !== undefined) {
        const perRow = Float64Array.from({ length: rows }, (_, row) => -Math.log(model.shares[truth[row]]) - (0,probability_scores/* rowLogLoss */.W2)(predictions, row));
        comparisons.push(judged({
            metric: "log_loss",
            model: values["log_loss"],
            trivial: trivial.log_loss,
            gain: trivial.log_loss - values["log_loss"],
            perRow: weights === undefined ? perRow : undefined,
        }, confidence));
    }
    return { predicts: classes[model.majority], comparisons };
}
/** The model compared with one that always predicts the mean of the true values. */
function compareWithMean(predictions, { values }, confidence) {
    const { truth, predicted, rows, weights } = predictions;
    const model = trivialRegressor(predictions);
    const trivial = trivialValueScores(model, predictions);
    const comparisons = [];
    for (const metric of ["rmse", "mae"]) {
        const own = values[metric];
        if (own === undefined)
            continue;
        // A root is linear near its value: squared errors count as much as they move it.
        const part = (error, of) => metric === "mae" ? Math.abs(error) : of > 0 ? (error * error + of * of) / (2 * of) : 0;
        const perRow = Float64Array.from({ length: rows }, (_, row) => part(truth[row] - model.mean, trivial[metric]) - part(truth[row] - predicted[row], own));
        const gain = trivial[metric] - own;
        comparisons.push(judged({ metric, model: own, trivial: trivial[metric], gain, perRow: weights === undefined ? perRow : undefined }, confidence));
    }
    return { predicts: model.mean, comparisons };
}
function judged({ perRow, ...shared }, confidence) {
    const ends = perRow && (0,mean_interval/* meanInterval */.VO)(perRow, confidence);
    const decisive = ends !== undefined && perRow.length >= LEAST_DECISIVE_ROWS;
    const verdict = decisive && ends.low > 0 ? "better" : decisive && ends.high < 0 ? "worse" : "undecided";
    const interval = ends && { ...ends, confidence, method: "student" };
    return { ...shared, ...(interval && { interval }), verdict };
}

;// CONCATENATED MODULE: ./src/evaluation/metrics/evaluate.ts








/** A confusion matrix of more is of no use to anyone, and evaluation.json would be hundreds of megabytes. */
const evaluate_MOST_CLASSES = 1000;
/** Points kept of a curve: enough for any picture of it. */
const CURVE_POINTS = 200;
/** Resamples of metrics that have no closed form. */
const RESAMPLES = 1000;
/**
 * Everything there is to say about predictions: metrics, their intervals, slices, and the comparison with a model that looks
 * at no column. Equal to scikit-learn's metrics; deterministic for a seed.
 *
 * @throws {Failure} for no rows, more than 1,000 classes, and a positive class that is not among the classes.
 */
async function evaluate(predictions, options = {}) {
    const { seed = 0, confidence = 0.95, slices = [], features, signal } = options;
    if (predictions.rows === 0)
        throw new failure/* Failure */.H("expected predictions, got 0 rows");
    if (predictions.task === "classification" && predictions.classes.length > evaluate_MOST_CLASSES) {
        throw new failure/* Failure */.H(`expected at most ${evaluate_MOST_CLASSES} classes, got ${predictions.classes.length} (is the target a number? set task: regression)`);
    }
    const resamples = options.resamples ?? RESAMPLES;
    const intervals = { seed, confidence, resamples, signal };
    const positive = predictions.task === "classification" ? positiveOf(predictions.classes, options.positiveClass) : undefined;
    const judged = predictions.task === "classification"
        ? await judgeClasses(predictions, positive, intervals)
        : await judgeValues(predictions, features, intervals);
    return {
        format: "trainyard-evaluation-1",
        version: version/* version */.r,
        task: predictions.task,
        ...(options.target !== undefined && { target: options.target }),
        ...(options.modelDigest !== undefined && { model_digest: options.modelDigest }),
        ...(options.dataDigest !== undefined && { data_digest: options.dataDigest }),
        n: predictions.rows,
        seed,
        resamples,
        weighted: predictions.weights !== undefined,
        ...judged,
        metrics: Object.assign(judged.metrics, options.measured),
        absent: Object.assign(judged.absent, options.unmeasured),
        slices: await evaluateSlices(predictions, slices, { positive, features, confidence, signal }),
    };
}
function positiveOf(classes, name) {
    if (name === undefined)
        return classes.length === 2 ? 1 : undefined;
    const index = classes.indexOf(name);
    if (index >= 0)
        return index;
    const close = (0,nearest/* nearest */.p)(name, classes);
    const shown = classes.slice(0, 10).map((each) => JSON.stringify(each));
    throw new failure/* Failure */.H(`positive-class: expected one of ${shown.join(", ")}${classes.length > 10 ? ", …" : ""}, got ${JSON.stringify(name)}` +
        (close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`));
}
async function judgeClasses(predictions, positive, options) {
    const { classes } = predictions;
    const k = classes.length;
    const scores = (0,score/* scoreClasses */.h)(predictions, positive, CURVE_POINTS);
    const { matrix, ranking, reliability } = scores;
    const intervals = await classIntervals(predictions, scores, positive, options);
    return {
        classes,
        ...(positive !== undefined && { positive_class: classes[positive] }),
        metrics: scores.values,
        per_class: scores.perClass,
        absent: scores.absent,
        notes: scores.notes,
        intervals,
        confusion_matrix: classes.map((_, i) => Array.from(matrix.counts.subarray(i * k, i * k + k))),
        ...(reliability && { reliability }),
        ...(ranking && { curve: ranking.curve }),
        trivial: compareWithMajority(predictions, scores, options.confidence),
    };
}
async function judgeValues(predictions, features, options) {
    const scores = (0,regression/* valueScores */.D)(predictions, features);
    const intervals = await valueIntervals(predictions, scores, options);
    return {
        metrics: scores.values,
        absent: scores.absent,
        notes: scores.notes,
        intervals,
        trivial: compareWithMean(predictions, scores, options.confidence),
    };
}

// EXTERNAL MODULE: ./src/evaluation/metrics/evaluation.ts
var metrics_evaluation = __webpack_require__("src/evaluation/metrics/evaluation.ts");
// EXTERNAL MODULE: ./src/evaluation/slices/cut.ts + 1 modules
var cut = __webpack_require__("src/evaluation/slices/cut.ts");
// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__("src/platform/file/write.ts");
// EXTERNAL MODULE: ./src/data/table/csv-writer.ts
var csv_writer = __webpack_require__("src/data/table/csv-writer.ts");
// EXTERNAL MODULE: ./src/data/table/date.ts
var date = __webpack_require__("src/data/table/date.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/predictions-csv.ts


/**
 * `predictions.csv`: id (the row's number from 0 where there is none), `y_true`, `y_pred`, `proba_<class>` and the columns
 * that slices cut, in pieces. Numbers are written so that they read back the same.
 */
function predictionsCsv(predictions, columns) {
    const taken = new Set(["id", "y_true", "y_pred"]);
    const own = columns.filter(({ name }) => !taken.has(name) && !name.startsWith("proba_"));
    const classes = predictions.task === "classification" && predictions.probabilities !== undefined ? predictions.classes : [];
    const header = ["id", "y_true", "y_pred", ...classes.map((name) => `proba_${name}`), ...own.map(({ name }) => name)];
    return (0,csv_writer/* toCsv */.gD)(header, rowsOf(predictions, classes.length, own));
}
function* rowsOf(predictions, k, columns) {
    for (let row = 0; row < predictions.rows; row++) {
        const cells = [predictions.ids?.[row] ?? row];
        if (predictions.task === "regression")
            cells.push(predictions.truth[row], predictions.predicted[row]);
        else {
            const { classes, truth, predicted, probabilities } = predictions;
            cells.push(classes[truth[row]], classes[predicted[row]]);
            for (let i = 0; i < k; i++)
                cells.push(probabilities[row * k + i]);
        }
        for (const column of columns)
            cells.push(cellOf(column, row));
        yield cells;
    }
}
function cellOf(column, row) {
    if ("codes" in column)
        return column.levels[column.codes[row]];
    const value = column.values[row];
    return column.type === "date" && !Number.isNaN(value) ? (0,date/* formatDate */.Y)(value) : value;
}

;// CONCATENATED MODULE: ./src/actions/test-model/report.ts







/** The whole evaluation, with how its tests ended. */
async function evaluationOf(tested, { positiveClass, slices, seed, signal }) {
    const evaluation = await evaluate(tested.predictions, {
        positiveClass,
        features: tested.features,
        slices: (0,cut/* cutSlices */.U)(tested.rows, slices),
        seed,
        target: tested.target,
        modelDigest: tested.modelDigest,
        dataDigest: tested.dataDigest,
        measured: tested.measured,
        unmeasured: tested.unmeasured,
        signal,
    });
    return {
        ...evaluation,
        tests: tested.tests.map(({ name, failure }) => ({
            name,
            passed: failure === undefined,
            ...(failure !== undefined && { failure }),
        })),
    };
}
/** Writes the files that `gate-on-metric` reads. The metrics are written last, so that a folder with metrics is complete. */
async function writeEvaluation({ folder, tested, evaluation, slices }) {
    const { predictions, rows } = tested;
    const paths = {
        metrics: (0,external_node_path_.join)(folder, "metrics.json"),
        evaluation: (0,external_node_path_.join)(folder, "evaluation.json"),
        predictions: (0,external_node_path_.join)(folder, "predictions.csv"),
    };
    await (0,write/* replaceFileBy */.IJ)(paths.predictions, (file) => (0,promises_.writeFile)(file, predictionsCsv(predictions, (0,cut/* cutColumns */.M)(rows, slices))));
    await (0,write/* replaceFile */.fR)(paths.evaluation, (0,metrics_evaluation/* evaluationText */.sr)(evaluation));
    await (0,write/* replaceFile */.fR)(paths.metrics, `${JSON.stringify((0,metrics_evaluation/* metricsOf */.Ps)(evaluation), null, 2)}\n`);
    return paths;
}


/***/ }),

/***/ "src/actions/test-model/rows.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRows),
/* harmony export */   v: () => (/* binding */ readData)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/core/nearest.ts");
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/index.ts");
/* harmony import */ var _evaluation_metrics_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/metrics/ids.ts");
/* harmony import */ var _evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/metrics/labels.ts");
/* harmony import */ var _evaluation_metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/prediction-file.ts");
/* harmony import */ var _platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/workspace/expand.ts");







/** Reads `data` with its target: the input `target`, else that of the schema, else the one that a bundle knows. */
async function readRows(inputs, context, target) {
    const name = inputs.target ?? inputs.reading.schema?.target ?? target;
    if (inputs.data !== undefined && name === undefined) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("target: expected the column that holds the truth, got nothing (only a bundle or a schema can name it instead)");
    }
    return (await readData(inputs, context, name));
}
/** Reads `data`, the truth with it when its column is named. */
async function readData(inputs, { cwd, reporter }, target) {
    if (inputs.data === undefined) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("data: expected the rows to test on, got nothing (this input is required)");
    }
    const { reading } = inputs;
    // Ids stay as they are written, unless the model counts with them.
    const types = new Map([[inputs["id-column"] ?? "id", "text"], ...(reading.types ?? [])]);
    const table = await (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readTable */ .xz)(await (0,_platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_5__/* .expandGlobs */ .G)(inputs.data, cwd), { ...reading, types });
    const remembered = reading.schema?.id;
    const id = inputs["id-column"] ?? (remembered !== undefined && (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, remembered) ? remembered : undefined);
    for (const { level, message, at } of table.notices)
        reporter[level](message, at);
    const special = [target, id, inputs["weight-column"]].filter((each) => each !== undefined);
    return {
        table,
        target,
        reading,
        id,
        truth: target === undefined ? undefined : columnOf(table, target, "target"),
        ids: id === undefined ? likelyIds(table) : (0,_evaluation_metrics_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .U)(columnOf(table, id, "id-column"), table.place),
        weights: (0,_evaluation_metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_4__/* .predictionWeights */ .Td)(table, inputs["weight-column"]),
        features: table.columns.filter((column) => !special.includes(column.name)),
    };
}
/** A column called `id` names the rows when each has another one. */
function likelyIds(table) {
    const column = (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, "id");
    if (column === undefined)
        return undefined;
    const { codes, names } = (0,_evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .labelsOf */ .PC)(column);
    return names.length === table.rows && codes.every((code) => code >= 0) ? (0,_evaluation_metrics_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .U)(column, table.place) : undefined;
}
function columnOf(table, name, input) {
    const column = (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, name);
    if (column !== undefined)
        return column;
    const names = table.columns.map((each) => each.name);
    const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(name, names);
    throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${input}: ${name}: there is no such column in ${table.files[0].path}, which has ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}` +
        (close === undefined ? "" : ` (did you mean ${close}?)`));
}


/***/ }),

/***/ "src/actions/test-model/testing.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ testModel)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./src/contract/recorded-inputs.ts
var recorded_inputs = __webpack_require__("src/contract/recorded-inputs.ts");
// EXTERNAL MODULE: ./src/evaluation/run-stamp.ts
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__("src/platform/file/write.ts");
// EXTERNAL MODULE: ./src/actions/test-model/baseline.ts
var test_model_baseline = __webpack_require__("src/actions/test-model/baseline.ts");
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__("yaml/dist/index.js");
// EXTERNAL MODULE: ./src/models/bundle/card.ts
var card = __webpack_require__("src/models/bundle/card.ts");
// EXTERNAL MODULE: ./src/reports/markdown/block.ts
var block = __webpack_require__("src/reports/markdown/block.ts");
// EXTERNAL MODULE: ./src/reports/markdown/markdown.ts
var markdown = __webpack_require__("src/reports/markdown/markdown.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/card.ts




/**
 * The model card with what the test found, for the report folder: a bundle's own card, or for any other model a short one.
 * Its front matter has the `model-index` that Hugging Face's Hub shows as results.
 */
function cardOf(tested, evaluation) {
    const { model, modelDigest, data, target, by } = tested;
    const { metrics, n: rows } = evaluation;
    if (model !== undefined && modelDigest !== undefined) {
        return (0,card/* modelCard */.o7)(model, { digest: modelDigest, evaluation: { data, rows, metrics } });
    }
    const task = `tabular-${evaluation.task}`;
    const front = {
        pipeline_tag: task,
        tags: ["trainyard", task],
        "model-index": [
            {
                name: target,
                results: [
                    {
                        task: { type: task },
                        dataset: { name: data, type: "tabular" },
                        metrics: Object.entries(metrics).map(([type, value]) => ({ type, value })),
                    },
                ],
            },
        ],
    };
    const intervals = evaluation.intervals;
    const blocks = [
        (0,block/* heading */.R_)(1, `${evaluation.task === "classification" ? "Classifier" : "Regression"} of ${target}`),
        (0,block/* paragraph */.FY)(["What ", (0,block/* code */.aY)(by), " predicted, tested on ", String(rows), " rows of ", (0,block/* code */.aY)(data), "."]),
        (0,block/* heading */.R_)(2, "Metrics"),
        (0,block/* table */.tp)(["metric", ">value", "95 % interval"], Object.entries(metrics).map(([name, value]) => [
            (0,block/* code */.aY)(name),
            String(Number(value.toPrecision(6))),
            intervals[name] === undefined
                ? ""
                : `${intervals[name].low.toPrecision(4)} to ${intervals[name].high.toPrecision(4)}`,
        ])),
    ];
    return `---\n${(0,dist/* stringify */.As)(front)}---\n\n${(0,markdown/* toMarkdown */.l6)(blocks)}`;
}

// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
// EXTERNAL MODULE: ./src/data/features/index.ts + 7 modules
var data_features = __webpack_require__("src/data/features/index.ts");
// EXTERNAL MODULE: ./src/data/table/index.ts + 14 modules
var data_table = __webpack_require__("src/data/table/index.ts");
// EXTERNAL MODULE: ./src/data/table/row-texts.ts
var row_texts = __webpack_require__("src/data/table/row-texts.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/ids.ts
var ids = __webpack_require__("src/evaluation/metrics/ids.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/labels.ts
var labels = __webpack_require__("src/evaluation/metrics/labels.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/prediction-file.ts
var prediction_file = __webpack_require__("src/evaluation/metrics/prediction-file.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/prediction-table.ts
var prediction_table = __webpack_require__("src/evaluation/metrics/prediction-table.ts");
// EXTERNAL MODULE: ./src/models/bundle/identity.ts
var identity = __webpack_require__("src/models/bundle/identity.ts");
// EXTERNAL MODULE: ./src/platform/process/child.ts
var process_child = __webpack_require__("src/platform/process/child.ts");
;// CONCATENATED MODULE: ./src/platform/process/command.ts

const LAST_LINES = 20;
const LAST_BYTES = 16_384;
/**
 * Runs a user's command to its end, without a shell. It ends with all it started on a timeout and when `signal` aborts.
 *
 * @throws {Failure} when the program cannot be started; the signal's reason when it aborts.
 */
async function runCommand([program, ...words], { cwd, env, input, timeoutMs, signal }) {
    signal.throwIfAborted();
    const stdout = [];
    const child = (0,process_child/* startChild */.v)(program, words, {
        cwd,
        env,
        signal,
        stdin: input,
        timeoutMs,
        keepBytes: LAST_BYTES,
        onStdout: (chunk) => void stdout.push(chunk),
    });
    const ended = await child.ended;
    signal.throwIfAborted();
    return {
        code: ended.signal === null ? ended.code : null,
        signal: ended.signal,
        timedOut: ended.timedOut,
        stdout: Buffer.concat(stdout),
        lastLines: ended.stderr
            .split(/\r?\n/)
            .filter((line) => line.trim() !== "")
            .slice(-LAST_LINES),
    };
}

// EXTERNAL MODULE: ./src/platform/process/command-line.ts
var command_line = __webpack_require__("src/platform/process/command-line.ts");
// EXTERNAL MODULE: ./src/actions/test-model/latency.ts
var latency = __webpack_require__("src/actions/test-model/latency.ts");
// EXTERNAL MODULE: ./src/actions/test-model/rows.ts
var test_model_rows = __webpack_require__("src/actions/test-model/rows.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/command-source.ts













/** The user's command ended badly: a red verdict on the model, not a mistake in what we were given. */
class CommandFailed extends Error {
    name = "CommandFailed";
}
/** What a program answers that reads the feature columns as CSV on stdin and writes predictions as CSV on stdout. */
async function testCommand({ command, timeoutMs, columns }, inputs, context) {
    const words = (0,command_line/* splitCommand */.G)(command, "command");
    const rows = await (0,test_model_rows/* readRows */.a)(inputs, context);
    const { table } = rows;
    const { cwd, env, signal } = context;
    const input = await featureCsv(rows);
    const started = performance.now();
    const ended = await runCommand(words, { cwd, env, input, timeoutMs, signal });
    const durationMs = performance.now() - started;
    if (ended.timedOut || ended.code !== 0)
        throw new CommandFailed(howItEnded(ended, timeoutMs));
    const answers = await answersIn(ended, rows, columns);
    const predictions = (0,prediction_file/* predictionsOf */.eE)(answers, {
        columns,
        task: inputs.task,
        truth: { column: rows.truth, place: table.place },
    });
    predictions.weights = rows.weights;
    predictions.ids = rows.ids;
    const artifact = inputs.model === undefined ? undefined : await (0,identity.identityOf)(inputs.model, cwd);
    return {
        predictions,
        rows: table,
        target: rows.target,
        by: command,
        data: table.files.map((file) => file.path).join(", "),
        modelDigest: artifact?.digest,
        dataDigest: table.digest,
        features: rows.features.length,
        measured: artifact === undefined ? {} : { model_bytes: artifact.sizeBytes },
        unmeasured: {
            ...(0,latency/* withoutLatency */.df)("a command answers all rows at once: its rows have no time of their own"),
            ...(artifact === undefined && { model_bytes: "no `model` was given" }),
        },
        tests: [{ name: "the command ends with 0", durationMs }, { name: "every row has a prediction" }],
        model: undefined,
    };
}
async function answersIn(ended, rows, columns) {
    const data = rows.table;
    const said = ended.lastLines.length === 0 ? "" : `\n${ended.lastLines.join("\n")}`;
    if (ended.stdout.length === 0) {
        throw new failure/* Failure */.H(`command: expected predictions as CSV on stdout, got nothing${said}`);
    }
    const { table: answers } = await (0,prediction_table/* readPredictionTable */.I)((options) => (0,data_table/* parseTable */.M$)(ended.stdout, "the command's stdout", { ...options, format: "csv" }), { columns, classes: (0,labels/* labelsOf */.PC)(rows.truth).names });
    const name = columns.predicted ?? "y_pred";
    const [only] = answers.columns;
    // A program that writes one column means its predictions, whatever it calls them.
    if (answers.columns.length === 1 && only !== undefined && !only.name.startsWith(columns.probability ?? "proba_"))
        only.name = name;
    const column = (0,data_table/* findColumn */.kn)(answers, columns.id ?? "id");
    if (rows.ids !== undefined && column !== undefined) {
        const order = (0,ids/* alignIds */.c)({ ids: rows.ids, place: data.place }, { ids: (0,ids/* idsOf */.U)(column, answers.place), place: answers.place });
        return { ...(0,data_table/* selectRows */.A5)(answers, order), place: (row) => answers.place(order[row]) };
    }
    if (answers.rows !== data.rows) {
        const shorter = Math.min(answers.rows, data.rows);
        const first = answers.rows < data.rows ? `${data.place(shorter)} has none` : `${answers.place(shorter)} is one too many`;
        throw new failure/* Failure */.H(`command: expected a prediction for each of ${data.rows} rows, got ${answers.rows}: ${first}${said}`);
    }
    return answers;
}
/** The features as they are written in the data, comma-separated. Values of JSON, Parquet and Arrow have no spelling, and get one. */
async function featureCsv({ table, features, reading }) {
    const names = features.map(({ name }) => name);
    const texts = await (0,row_texts/* readRowTexts */.d)(table, { names, rows: (0,data_features/* allRows */.Pl)(table.rows) }, reading);
    return texts === undefined ? (0,data_table/* writeCsv */.En)({ rows: table.rows, columns: features }) : (0,row_texts/* writeTextCsv */.f)(texts, ",");
}
function howItEnded({ timedOut, code, signal, lastLines }, timeoutMs) {
    const how = timedOut
        ? `did not end within ${timeoutMs / 1000} s`
        : code === null
            ? `was ended by ${signal}`
            : `ended with ${code}`;
    return `the command ${how}${lastLines.length === 0 ? "" : `:\n${lastLines.join("\n")}`}`;
}

// EXTERNAL MODULE: ./src/actions/test-model/inputs.ts + 1 modules
var test_model_inputs = __webpack_require__("src/actions/test-model/inputs.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/junit.ts
/** The tests as JUnit XML; `properties` are the metrics a reader may look for there. */
async function modelTestsXml(tests, properties, timestamp) {
    const { default: builder } = await __webpack_require__.e("junit-report-builder").then(__webpack_require__.t.bind(__webpack_require__, "junit-report-builder/dist/index.js", 23));
    const report = builder.newBuilder();
    // An ISO string: the builder would stamp local time otherwise.
    const suite = report.testSuite().name("model tests").timestamp(timestamp.toISOString());
    for (const [name, value] of Object.entries(properties))
        suite.property(name, String(value));
    for (const test of tests) {
        const testCase = suite
            .testCase()
            .className("model")
            .name(test.name)
            .time((test.durationMs ?? 0) / 1000);
        if (test.failure !== undefined)
            testCase.failure(test.failure);
    }
    return report.build();
}

// EXTERNAL MODULE: ./src/actions/test-model/report.ts + 9 modules
var test_model_report = __webpack_require__("src/actions/test-model/report.ts");
// EXTERNAL MODULE: ./src/contract/table-options.ts
var table_options = __webpack_require__("src/contract/table-options.ts");
// EXTERNAL MODULE: ./src/models/bundle/bundle.ts + 3 modules
var bundle = __webpack_require__("src/models/bundle/bundle.ts");
// EXTERNAL MODULE: ./src/models/bundle/mark.ts
var mark = __webpack_require__("src/models/bundle/mark.ts");
// EXTERNAL MODULE: ./src/models/bundle/table-schema.ts
var table_schema = __webpack_require__("src/models/bundle/table-schema.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/bundle-reading.ts




/**
 * The inputs for reading `data` when another program predicts: with the schema and the target of the bundle behind it, when
 * `model` is one. What the inputs and their schema say wins.
 */
async function asBundleReads(inputs, cwd) {
    if (inputs.model === undefined || !(await (0,mark/* isBundle */.b)((0,external_node_path_.resolve)(cwd, inputs.model))))
        return { inputs, classes: [] };
    const { model } = await (0,bundle/* readBundle */.B)(inputs.model, cwd);
    const target = inputs.target ?? inputs.reading.schema?.target ?? model.target;
    return { inputs: { ...inputs, target, reading: (0,table_schema/* modelTableOptions */.u)(model, inputs.reading) }, classes: model.classes };
}

// EXTERNAL MODULE: ./src/actions/test-model/bundle-source.ts
var bundle_source = __webpack_require__("src/actions/test-model/bundle-source.ts");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: ./src/platform/workspace/expand.ts
var expand = __webpack_require__("src/platform/workspace/expand.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/predictions-source.ts












/**
 * The predictions that any framework wrote to a file. The truth is its `y_true`, or the `target` of `data`, which have to
 * agree where both are there. `data` lends its other columns to slices. Rows are joined by id where both have one, else
 * taken in order.
 */
async function testPredictions({ files, columns: given }, inputs, context) {
    const { cwd, reporter } = context;
    const paths = await (0,expand/* expandGlobs */.G)(files, cwd);
    const known = await asBundleReads(inputs, cwd);
    const { table, columns } = await (0,prediction_table/* readPredictionTable */.I)((options) => (0,data_table/* readTable */.xz)(paths, options), {
        columns: given,
        classes: known.classes,
        reading: inputs.reading,
    });
    for (const { level, message, at } of table.notices)
        reporter[level](message, at);
    const joined = inputs.data === undefined ? undefined : await join({ table, columns }, { inputs, known: known.inputs }, context);
    const predictions = (0,prediction_file/* predictionsOf */.eE)(joined?.table ?? table, {
        columns,
        task: inputs.task,
        truth: joined?.truth,
    });
    if (joined !== undefined && predictions.weights === undefined)
        predictions.weights = joined.rows.weights;
    if (joined?.rows.ids !== undefined)
        predictions.ids = joined.rows.ids;
    const artifact = inputs.model === undefined ? undefined : await (0,identity.identityOf)(inputs.model, cwd);
    return {
        predictions,
        rows: joined === undefined ? table : withColumns(joined.rows.table, joined.table),
        target: joined?.rows.target ?? columns.truth ?? "y_true",
        by: files.join(", "),
        data: (joined?.rows.table ?? table).files.map((file) => file.path).join(", "),
        modelDigest: artifact?.digest,
        dataDigest: joined?.rows.table.digest ?? truthDigest(predictions),
        features: joined?.rows.features.length,
        measured: artifact === undefined ? {} : { model_bytes: artifact.sizeBytes },
        unmeasured: {
            ...(0,latency/* withoutLatency */.df)("predictions from a file were not timed"),
            ...(artifact === undefined && { model_bytes: "no `model` was given" }),
        },
        tests: [{ name: "the predictions can be read" }, { name: "every row has a prediction" }],
        model: undefined,
    };
}
/** The rows of `data`, read as `known` says, and in their order those of the predictions. */
async function join({ table, columns }, { inputs, known }, context) {
    const own = (0,data_table/* findColumn */.kn)(table, columns.truth ?? "y_true");
    const { reading } = known;
    const rows = own === undefined ? await (0,test_model_rows/* readRows */.a)(known, context) : await (0,test_model_rows/* readData */.v)({ ...inputs, reading }, context, inputs.target);
    const aligned = align(table, columns, rows);
    const truth = rows.truth && { column: rows.truth, place: rows.table.place };
    if (own !== undefined && truth !== undefined) {
        agree({ column: (0,data_table/* findColumn */.kn)(aligned, own.name), place: aligned.place }, truth);
    }
    return { rows, table: aligned, truth };
}
function align(table, columns, rows) {
    const column = (0,data_table/* findColumn */.kn)(table, columns.id ?? "id");
    if (rows.ids !== undefined && column !== undefined) {
        const order = (0,ids/* alignIds */.c)({ ids: rows.ids, place: rows.table.place }, { ids: (0,ids/* idsOf */.U)(column, table.place), place: table.place });
        return { ...(0,data_table/* selectRows */.A5)(table, order), place: (row) => table.place(order[row]) };
    }
    if (table.rows !== rows.table.rows) {
        const shorter = Math.min(table.rows, rows.table.rows);
        const first = table.rows < rows.table.rows ? rows.table.place(shorter) : table.place(shorter);
        throw new failure/* Failure */.H(`${first}: expected a prediction for each row of the data, got ${table.rows} predictions for ${rows.table.rows} rows (join them with id-column)`);
    }
    return table;
}
/** @throws {Failure} for the first row that two files hold to be of different truth. */
function agree(own, truth) {
    const [a, b] = [(0,labels/* labelsOf */.PC)(own.column), (0,labels/* labelsOf */.PC)(truth.column)];
    for (let row = 0; row < a.codes.length; row++) {
        const [left, right] = [a.names[a.codes[row]], b.names[b.codes[row]]];
        if (left !== right && !(left !== undefined && right !== undefined && Number(left) === Number(right))) {
            throw new failure/* Failure */.H(`${own.place(row)}: ${own.column.name}: expected the truth of ${truth.place(row)}, ${(0,labels/* shownLabel */.kh)(right ?? "")}, got ${(0,labels/* shownLabel */.kh)(left ?? "")} (are the rows in another order? join them with id-column)`);
        }
    }
}
/** Columns of the data, and those of the predictions that it lacks. */
function withColumns(data, predictions) {
    const extra = predictions.columns.filter(({ name }) => (0,data_table/* findColumn */.kn)(data, name) === undefined);
    return { rows: data.rows, columns: [...data.columns, ...extra] };
}
/** Of ids and truth alone, so that two models' predictions of the same rows speak of the same data. */
function truthDigest(predictions) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const truth = predictions.task === "classification"
        ? (row) => predictions.classes[predictions.truth[row]]
        : (row) => String(predictions.truth[row]);
    let piece = "";
    for (let row = 0; row < predictions.rows; row++) {
        piece += `${JSON.stringify([predictions.ids?.[row] ?? null, truth(row)])}\n`;
        if (piece.length > 65_536) {
            hash.update(piece);
            piece = "";
        }
    }
    return `sha256:${hash.update(piece).digest("hex")}`;
}

// EXTERNAL MODULE: ./src/data/table/date.ts
var date = __webpack_require__("src/data/table/date.ts");
// EXTERNAL MODULE: ./src/data/table/table.ts
var table = __webpack_require__("src/data/table/table.ts");
// EXTERNAL MODULE: ./src/platform/http/client.ts + 3 modules
var client = __webpack_require__("src/platform/http/client.ts");
// EXTERNAL MODULE: ./src/platform/http/connection-error.ts
var connection_error = __webpack_require__("src/platform/http/connection-error.ts");
// EXTERNAL MODULE: ./src/platform/http/message.ts
var message = __webpack_require__("src/platform/http/message.ts");
// EXTERNAL MODULE: ./src/platform/http/retry.ts
var retry = __webpack_require__("src/platform/http/retry.ts");
// EXTERNAL MODULE: ./src/core/shape/index.ts + 6 modules
var shape = __webpack_require__("src/core/shape/index.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/answers.ts


/**
 * The predictions in what a served model answered: a list, the `predictions` of an object (MLflow's and most servers' shape),
 * or an object of columns (MLflow's `onnx` flavor). A row is a label or a number, a list of probabilities in the order of
 * `classes`, or an object: `y_pred` (also `prediction`, `label`, `class`, `output_label`) and `proba_<class>`, or
 * `probabilities` by class or in order.
 *
 * @throws {Failure} for any other shape, named by `where`.
 */
function answersOf(body, where) {
    const inner = (0,shape/* isRecord */.u4)(body) ? (body["predictions"] ?? body["outputs"] ?? body["data"] ?? body) : body;
    if (Array.isArray(inner))
        return inner;
    if ((0,shape/* isRecord */.u4)(inner)) {
        const columns = Object.entries(inner).filter((entry) => Array.isArray(entry[1]));
        const length = columns[0]?.[1].length ?? 0;
        if (columns.length > 0 && columns.every(([, values]) => values.length === length)) {
            return Array.from({ length }, (_, row) => Object.fromEntries(columns.map(([name, values]) => [name, values[row]])));
        }
    }
    throw new failure/* Failure */.H(`${where}: expected a list of predictions, or an object with \`predictions\`, got ${answers_shape(body)}`);
}
const LABELS = ["y_pred", "prediction", "predicted", "label", "output_label", "class", "variable"];
const PROBABILITIES = ["probabilities", "probability", "output_probability", "proba"];
/** Answers as a table with `y_pred` and `proba_<class>` columns. */
function answerTable(answers, classes, place) {
    const cells = answers.map((answer, row) => cellsOf(answer, classes, () => place(row)));
    const names = new Set(cells.flatMap((each) => Object.keys(each)));
    return {
        rows: answers.length,
        columns: [...names].map((name) => columnOf(name, cells.map((each) => each[name]))),
        place,
    };
}
/** @param place of the answer, for messages. */
function cellsOf(answer, classes, place) {
    if (!(0,shape/* isRecord */.u4)(answer))
        return Array.isArray(answer) ? listed(answer, classes, place) : { y_pred: scalar(answer, place) };
    const cells = Object.create(null);
    for (const [name, value] of Object.entries(answer)) {
        if (LABELS.includes(name))
            cells["y_pred"] = scalar(Array.isArray(value) ? value[0] : value, place);
        else if (name.startsWith("proba_"))
            cells[name] = scalar(value, place);
        else if (PROBABILITIES.includes(name) && (0,shape/* isRecord */.u4)(value)) {
            for (const [label, p] of Object.entries(value))
                cells[`proba_${label}`] = scalar(p, place);
        }
        else if (PROBABILITIES.includes(name) && Array.isArray(value))
            Object.assign(cells, listed(value, classes, place));
    }
    if (Object.keys(cells).length === 0) {
        throw new failure/* Failure */.H(`${place()}: expected a prediction, or an object with \`y_pred\`, got ${answers_shape(answer)}`);
    }
    return cells;
}
function listed(values, classes, place) {
    if (values.length === 1)
        return { y_pred: scalar(values[0], place) };
    if (values.length !== classes.length) {
        throw new failure/* Failure */.H(`${place()}: expected ${classes.length} probabilities, one a class of the data, got ${values.length}`);
    }
    return Object.fromEntries(values.map((value, i) => [`proba_${classes[i]}`, scalar(value, place)]));
}
function scalar(value, place) {
    if (typeof value === "number" || typeof value === "string")
        return value;
    if (typeof value === "boolean")
        return String(value);
    if (value === null || value === undefined)
        return undefined;
    throw new failure/* Failure */.H(`${place()}: expected a text or a number, got ${answers_shape(value)}`);
}
function columnOf(name, cells) {
    if (cells.every((cell) => cell === undefined || typeof cell === "number")) {
        const values = Float64Array.from(cells, (cell) => cell ?? Number.NaN);
        const whole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
        return { name, type: whole ? "integer" : "number", values };
    }
    const codeOf = new Map();
    const codes = Int32Array.from(cells, (cell) => {
        if (cell === undefined)
            return -1;
        const text = String(cell);
        if (!codeOf.has(text))
            codeOf.set(text, codeOf.size);
        return codeOf.get(text);
    });
    return { name, type: "category", codes, levels: [...codeOf.keys()] };
}
function answers_shape(value) {
    const text = JSON.stringify(value) ?? "nothing";
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

;// CONCATENATED MODULE: ./src/actions/test-model/url-source.ts















/** Rows a request once the single ones are timed. */
const BATCH = 500;
const MOST_ANSWER_BYTES = 64 * 1024 * 1024;
/** A served model that has just been started may refuse the first connections. */
const retries = { attempts: 5, forMs: 10_000, firstMs: 200, mostMs: 1000, random: Math.random };
/**
 * A served model's answers: JSON rows in, predictions out; MLflow's `dataframe_split` where the path ends in `/invocations`.
 * Some rows are asked one by one, and how long each takes from here is the latency; the rest goes in batches.
 */
async function testUrl({ url, timeoutMs }, inputs, context) {
    const address = checked(url);
    const rows = await (0,test_model_rows/* readRows */.a)(inputs, context);
    const { table } = rows;
    const http = new client/* HttpClient */.Q(context.env);
    const names = rows.features.map(({ name }) => name);
    const texts = await (0,row_texts/* readRowTexts */.d)(table, { names, rows: (0,data_features/* allRows */.Pl)(table.rows) }, rows.reading);
    const cells = rows.features.map((column, at) => cellReader(column, (row) => texts?.rows[row]?.[at]));
    const ask = (chosen) => request(address, body(address, { names, cells, rows: chosen }), {
        http,
        rows: chosen.length,
        timeoutMs,
        signal: context.signal,
        name: shownUrl(address),
    });
    const single = (0,latency/* spreadRows */.ZX)(table.rows);
    const answers = new Array(table.rows);
    const durations = [];
    for (const [done, row] of single.entries()) {
        const started = performance.now();
        const [answer] = await ask(Int32Array.of(row));
        durations.push(performance.now() - started);
        answers[row] = answer;
        context.reporter.progress("asking", done + 1, table.rows);
    }
    const asked = new Set(single);
    const rest = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => !asked.has(row));
    for (let at = 0; at < rest.length; at += BATCH) {
        const chosen = rest.subarray(at, at + BATCH);
        const given = await ask(chosen);
        for (let i = 0; i < chosen.length; i++)
            answers[chosen[i]] = given[i];
        context.reporter.progress("asking", single.length + at + chosen.length, table.rows);
    }
    const place = (row) => `${shownUrl(address)}: the answer to ${table.place(row)}`;
    const classes = (0,labels/* sortLabels */.CL)((0,labels/* usedNames */.W)((0,labels/* labelsOf */.PC)(rows.truth)));
    const predictions = (0,prediction_file/* predictionsOf */.eE)(answerTable(answers, classes, place), {
        task: inputs.task,
        truth: { column: rows.truth, place: table.place },
    });
    predictions.weights = rows.weights;
    predictions.ids = rows.ids;
    const artifact = inputs.model === undefined ? undefined : await (0,identity.identityOf)(inputs.model, context.cwd);
    return {
        predictions,
        rows: table,
        target: rows.target,
        by: shownUrl(address),
        data: table.files.map((file) => file.path).join(", "),
        modelDigest: artifact?.digest,
        dataDigest: table.digest,
        features: rows.features.length,
        // The first requests open the connection and warm the server.
        measured: {
            ...(0,latency/* latencyOf */.Wg)(durations.length > 10 ? durations.slice(3) : durations),
            ...(artifact && { model_bytes: artifact.sizeBytes }),
        },
        unmeasured: artifact === undefined ? { model_bytes: "no `model` was given" } : {},
        tests: [{ name: "the served model answers" }, { name: "every row has a prediction" }],
        model: undefined,
    };
}
function checked(url) {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (address === undefined || !/^https?:$/.test(address.protocol)) {
        throw new failure/* Failure */.H(`url: expected an http or https address, got ${JSON.stringify(url.slice(0, 80))}`);
    }
    return address;
}
/** Without user, password and query: they may be secrets. */
function shownUrl({ origin, pathname }) {
    return `${origin}${pathname}`;
}
function body(address, { names, cells, rows }) {
    if (/\/invocations\/?$/.test(address.pathname)) {
        const data = Array.from(rows, (row) => cells.map((cell) => cell(row)));
        return JSON.stringify({ dataframe_split: { columns: names, data } });
    }
    return JSON.stringify(Array.from(rows, (row) => Object.fromEntries(names.map((name, i) => [name, cells[i](row)]))));
}
/** Dates and categories are sent as they are written in the data, and so are numbers with leading zeros, which are codes. */
function cellReader(column, written) {
    const value = (row) => {
        if (column.type === "date")
            return written(row) ?? (0,date/* formatDate */.Y)(column.values[row]);
        if (!("codes" in column)) {
            const text = written(row);
            return text !== undefined && CODE.test(text) ? text : column.values[row];
        }
        const text = written(row) ?? column.levels[column.codes[row]];
        return column.type === "boolean" && /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
    };
    return (row) => ((0,table/* isMissing */.b2)(column, row) ? null : value(row));
}
const CODE = /^0\d+$/;
/** One POST; as many answers as rows were asked. Only a broken connection is tried again: a wrong answer stays wrong. */
async function request(address, content, { http, rows, timeoutMs, signal, name }) {
    const timeout = AbortSignal.timeout(timeoutMs);
    const headers = { "content-type": "application/json", accept: "application/json" };
    if (address.username !== "") {
        const credentials = `${decodeURIComponent(address.username)}:${decodeURIComponent(address.password)}`;
        headers["authorization"] = `Basic ${Buffer.from(credentials).toString("base64")}`;
    }
    const plain = new URL(address);
    plain.username = plain.password = "";
    const options = { ...retries, signal: AbortSignal.any([signal, timeout]) };
    try {
        const { status, text } = await (0,retry/* retry */.L5)(name, options, async () => {
            const answer = await http.send({
                method: "POST",
                url: plain,
                headers,
                body: content,
                signal: options.signal,
                silenceMs: timeoutMs,
            });
            return { status: answer.status, text: (await (0,message/* readBody */.x)(answer, MOST_ANSWER_BYTES)).toString() };
        });
        if (status < 200 || status > 299)
            throw new failure/* Failure */.H(`${name}: expected predictions, got HTTP ${status}: ${snippet(text)}`);
        const answers = answersOf(parsed(text, name), name);
        if (answers.length !== rows)
            throw new failure/* Failure */.H(`${name}: expected ${rows} predictions, one a row, got ${answers.length}`);
        return answers;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof failure/* Failure */.H)
            throw error;
        if (timeout.aborted)
            throw new failure/* Failure */.H(`${name}: expected an answer within ${timeoutMs / 1000} s, got none (is the server ready? see timeout)`, { cause: error });
        if (!(error instanceof retry/* TransientError */.N_ || error instanceof connection_error/* UnreachableError */.J))
            throw error;
        throw new failure/* Failure */.H(`${name}: expected an answer, got none: ${error.message}`, { cause: error });
    }
}
function parsed(text, name) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        try {
            // Python's json writes NaN bare.
            return JSON.parse(text.replace(/(?<=[[,:]\s*)(NaN|-?Infinity)(?=\s*[,\]}])/g, "null"));
        }
        catch {
            throw new failure/* Failure */.H(`${name}: expected JSON, got ${snippet(text)}`, { cause: error });
        }
    }
}
function snippet(text) {
    const line = text.replace(/\s+/g, " ").trim();
    return JSON.stringify(line.length > 300 ? `${line.slice(0, 299)}…` : line);
}

;// CONCATENATED MODULE: ./src/actions/test-model/source.ts







/** What every source looks at, of the inputs as they were given. */
async function sourceInputs(given, { cwd, signal }) {
    return {
        ...given,
        task: given.task === "auto" ? undefined : given.task,
        reading: await (0,table_options/* tableOptions */.n)({ ...given, exclude: undefined }, cwd, signal),
    };
}
/** The predictions to judge: of the one of `predictions`, `command` and `url` that is given, else of the bundle. */
async function predictionsFrom(given, inputs, context) {
    const { predictions, command, url } = given;
    const sources = ["predictions", "command", "url"].filter((name) => given[name] !== undefined);
    if (sources.length > 1) {
        throw new failure/* Failure */.H(`${sources.join(", ")}: expected one source of predictions, got ${sources.length}`);
    }
    const columns = {
        ...(given["truth-column"] !== undefined && { truth: given["truth-column"] }),
        ...(given["prediction-column"] !== undefined && { predicted: given["prediction-column"] }),
        ...(given["probability-prefix"] !== undefined && { probability: given["probability-prefix"] }),
        id: given["id-column"],
    };
    const timeoutMs = given.timeout * 1000;
    if (predictions !== undefined) {
        // The weights stand where the truth does.
        const weight = given.data === undefined ? given["weight-column"] : undefined;
        return testPredictions({ files: predictions, columns: { ...columns, weight } }, inputs, context);
    }
    if (command !== undefined) {
        const options = { command, timeoutMs, columns: { ...columns, id: undefined } };
        return testCommand(options, (await asBundleReads(inputs, context.cwd)).inputs, context);
    }
    if (url !== undefined)
        return testUrl({ url, timeoutMs }, (await asBundleReads(inputs, context.cwd)).inputs, context);
    return (0,bundle_source/* testBundle */.B)(await (0,bundle_source/* loadBundle */.p)(given.model ?? "model", context.cwd), inputs, context);
}

;// CONCATENATED MODULE: ./src/actions/test-model/testing.ts












/** Tests a model, compares it with the baseline and writes the report folder. */
async function testModel(inputs, context) {
    const report = (0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]);
    const folder = (0,external_node_path_.join)(report, "baseline");
    const baseline = await (0,test_model_baseline/* openBaseline */.Eg)(inputs.baseline, folder, context);
    try {
        return await testAgainst(inputs, { report, folder, baseline }, context);
    }
    finally {
        await baseline?.remove();
    }
}
async function testAgainst(inputs, { report, folder, baseline }, context) {
    const junitPath = (0,external_node_path_.join)(report, "junit-model-tests.xml");
    const cardPath = (0,external_node_path_.join)(report, "model-card.md");
    const rows = await sourceInputs(inputs, context);
    const tested = await predictionsFrom(inputs, rows, context).catch((error) => {
        // The user's program failed: that is the verdict on the model, and there are no metrics.
        if (error instanceof CommandFailed)
            return error;
        throw error;
    });
    if (tested instanceof CommandFailed) {
        const tests = [{ name: "the command ends with 0", failure: tested.message }];
        await (0,write/* replaceFile */.fR)(junitPath, await modelTestsXml(tests, {}, context.now()));
        // Files of an earlier run would be taken for results of this one.
        for (const name of ["metrics.json", "evaluation.json", "predictions.csv", "model-card.md"]) {
            await (0,promises_.rm)((0,external_node_path_.join)(report, name), { force: true });
        }
        return { ended: "command failed", message: tested.message, junitPath };
    }
    const questions = {
        positiveClass: inputs["positive-class"],
        slices: inputs.slices ?? [],
        seed: inputs.seed,
        signal: context.signal,
    };
    const run = context.github?.run;
    const evaluation = {
        ...(await (0,test_model_report/* evaluationOf */.S)(tested, questions)),
        ...(run && { run: (0,run_stamp/* stampOf */.Zs)(run) }),
        inputs: (0,recorded_inputs/* recordedInputs */.K)(test_model_inputs/* testModelInputs */.L, context),
    };
    const compared = baseline && (await (0,test_model_baseline/* compareWith */.G_)(baseline, { tested, evaluation }, { folder, inputs: rows, questions, context }));
    await (0,write/* replaceFile */.fR)(junitPath, await modelTestsXml(tested.tests, evaluation.metrics, context.now()));
    await (0,write/* replaceFile */.fR)(cardPath, cardOf(tested, evaluation));
    const paths = await (0,test_model_report/* writeEvaluation */.O)({ folder: report, tested, evaluation, slices: questions.slices });
    return {
        ended: "evaluated",
        tested,
        evaluation,
        compared,
        paths: { ...paths, junit: junitPath, card: cardPath },
        baselinePath: compared && folder,
    };
}


/***/ })

};
