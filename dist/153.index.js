export const id = 153;
export const ids = [153];
export const modules = {

/***/ 97153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _contract_action_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(99182);
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22542);
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42785);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83333);
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46008);
/* harmony import */ var _reports_markdown_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89704);
/* harmony import */ var _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85066);
/* harmony import */ var _report_model_findings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94603);
/* harmony import */ var _report_model_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74390);
/* harmony import */ var _report_model_tell_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93641);
/* harmony import */ var _test_model_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16482);
/* harmony import */ var _train_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77972);












// The files that pass between the parts are the line's own business.
const { metrics: _metrics, predictions: _predictions, model: _model, rules, ...gateInputs } = _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_4__["default"].inputs;
const { slices, baseline, "positive-class": positiveClass } = _test_model_index_js__WEBPACK_IMPORTED_MODULE_8__["default"].inputs;
const { comment, issue, key } = _report_model_index_js__WEBPACK_IMPORTED_MODULE_6__["default"].inputs;
const inputs = {
    ...gateInputs,
    ..._train_index_js__WEBPACK_IMPORTED_MODULE_9__["default"].inputs,
    "positive-class": positiveClass,
    baseline,
    slices,
    comment: { ...comment, default: "never" },
    issue,
    key,
    "upload-artifact": (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactName */ .Cs)("the report, and of the model if it passed"),
    rules: { ...rules, description: `${rules.description} Without any, nothing is gated.` },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_contract_action_js__WEBPACK_IMPORTED_MODULE_10__/* .action */ .X)({
    name: "run",
    description: "The whole line in one step: trains a model, tests it on held-out rows, judges its metrics by rules, and reports on it where asked.",
    inputs,
    outputs: {
        ..._train_index_js__WEBPACK_IMPORTED_MODULE_9__["default"].outputs,
        ..._test_model_index_js__WEBPACK_IMPORTED_MODULE_8__["default"].outputs,
        ..._gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_4__["default"].outputs,
        "report-path": "The report as Markdown; with `comment` or `issue`.",
        "comment-url": "The comment, when there is one.",
        "issue-url": "The issue, when one was written.",
    },
    async run(given, context) {
        // Uploaded once, when all of it is there.
        const { "upload-artifact": artifact, ...rest } = given;
        const values = { ...rest, "upload-artifact": undefined };
        const { "model-dir": model, "report-dir": report } = values;
        const reporting = values.comment !== "never" || values.issue !== "never";
        const parts = await line(values, context).catch(async (error) => {
            // An older report must not stand for a run that has no results.
            if (reporting && error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H)
                await (0,_report_model_tell_js__WEBPACK_IMPORTED_MODULE_7__/* .tell */ .q)((0,_report_model_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .nothingBut */ .z)(error.message), values, context);
            throw error;
        });
        const asked = { "report-dir": report, model, files: undefined, baseline: undefined };
        const told = reporting ? await (0,_report_model_tell_js__WEBPACK_IMPORTED_MODULE_7__/* .tell */ .q)(await (0,_report_model_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .gather */ .k)(asked, context), values, context) : undefined;
        const outcome = joined(parts, told);
        // A run can be green in spite of a red verdict: a refused model is nowhere to be taken for a champion.
        const content = { report, ...(outcome.outputs["passed"] === true && { model }) };
        return { ...outcome, outputs: { ...outcome.outputs, ...(await (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .uploadArtifact */ .mz)(artifact, content, context)) } };
    },
}));
/** Train, test and, where there are rules, gate. */
async function line(values, context) {
    const trained = await _train_index_js__WEBPACK_IMPORTED_MODULE_9__["default"].run(values, context);
    const tested = await _test_model_index_js__WEBPACK_IMPORTED_MODULE_8__["default"].run({
        ...(0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(_test_model_index_js__WEBPACK_IMPORTED_MODULE_8__["default"].inputs, () => undefined),
        model: values["model-dir"],
        data: [String(trained.outputs["test-data-path"])],
        "report-dir": values["report-dir"],
        "positive-class": values["positive-class"],
        baseline: values.baseline,
        slices: values.slices,
        "id-column": values["id-column"],
        "weight-column": values["weight-column"],
        seed: values.seed,
        "on-failure": values["on-failure"],
    }, context);
    if (values.rules === undefined && values.metric === undefined)
        return [trained, tested];
    const gated = await _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_4__["default"].run({
        ...values,
        model: undefined,
        metrics: String(tested.outputs["metrics-path"]),
        predictions: [String(tested.outputs["predictions-path"])],
        // Where there is none, the gate finds out why.
        baseline: tested.outputs["baseline-path"]?.toString() ?? values.baseline,
    }, context);
    return [trained, tested, gated];
}
/** Several outcomes as one: each has its say, and the first red verdict is the line's. The report, where there is one, says it all. */
function joined(parts, told) {
    const red = parts.flatMap(({ failure }) => failure ?? []);
    // Of every part: two of them write a JUnit report.
    const files = parts.flatMap((part) => Object.entries(part.outputs).filter(([name, file]) => name.endsWith("-path") && file !== undefined));
    const { passed: _passed, verdict: _verdict, ...reported } = told?.outputs ?? {};
    const said = parts.flatMap(({ summary }) => summary);
    return {
        outputs: {
            ...Object.assign({}, ...parts.map(({ outputs }) => outputs)),
            ...reported,
            passed: parts.every(({ outputs: { passed } }) => passed !== false),
        },
        summary: (0,_reports_markdown_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)([
            (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_11__/* .heading */ .R_)(1, red.length === 0 ? "The line is green" : "The line is red"),
            ...(told === undefined ? said : [...told.summary, (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_11__/* .details */ .zH)("Each part", said)]),
            (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_11__/* .heading */ .R_)(2, "Files"),
            (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_11__/* .codeBlock */ .DV)(files.map(([name, file]) => `${name.replace(/-path$/, "").padEnd(12)} ${file}`).join("\n")),
        ], { bytes: _reports_markdown_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .limits */ .Fy.stepSummary - 1024 }),
        annotations: [...parts.flatMap(({ annotations = [] }) => annotations), ...(told?.annotations ?? [])],
        failure: red.length === 0 ? undefined : red.join("\n"),
    };
}


/***/ })

};
