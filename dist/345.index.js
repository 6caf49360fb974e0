export const id = 345;
export const ids = [345];
export const modules = {

/***/ 89345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22929);
/* harmony import */ var _artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12445);
/* harmony import */ var _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62171);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38422);
/* harmony import */ var _markdown_block_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61360);
/* harmony import */ var _test_model_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56584);
/* harmony import */ var _train_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88654);







// The files that pass between the parts are the line's own business.
const { metrics: _metrics, predictions: _predictions, model: _model, rules, ...gateInputs } = _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_1__["default"].inputs;
const { slices, baseline, "positive-class": positiveClass } = _test_model_index_js__WEBPACK_IMPORTED_MODULE_3__["default"].inputs;
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_5__/* .action */ .X)({
    name: "run",
    description: "The whole line in one step: trains a model, tests it on held-out rows, and judges its metrics by rules.",
    inputs: {
        ...gateInputs,
        ..._train_index_js__WEBPACK_IMPORTED_MODULE_4__["default"].inputs,
        "positive-class": positiveClass,
        baseline,
        slices,
        "upload-artifact": (0,_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactName */ .Cs)("the report, and of the model if it passed"),
        rules: { ...rules, description: `${rules.description} Without any, nothing is gated.` },
    },
    outputs: { ..._train_index_js__WEBPACK_IMPORTED_MODULE_4__["default"].outputs, ..._test_model_index_js__WEBPACK_IMPORTED_MODULE_3__["default"].outputs, ..._gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_1__["default"].outputs },
    async run(given, context) {
        // Uploaded once, when all of it is there.
        const { "upload-artifact": artifact, ...rest } = given;
        const inputs = { ...rest, "upload-artifact": undefined };
        const { "model-dir": model, "report-dir": report } = inputs;
        const trained = await _train_index_js__WEBPACK_IMPORTED_MODULE_4__["default"].run(inputs, context);
        const tested = await _test_model_index_js__WEBPACK_IMPORTED_MODULE_3__["default"].run({
            ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(_test_model_index_js__WEBPACK_IMPORTED_MODULE_3__["default"].inputs, () => undefined),
            model,
            data: [String(trained.outputs["test-data-path"])],
            "report-dir": report,
            "positive-class": inputs["positive-class"],
            baseline: inputs.baseline,
            slices: inputs.slices,
            "id-column": inputs["id-column"],
            "weight-column": inputs["weight-column"],
            seed: inputs.seed,
            "on-failure": inputs["on-failure"],
        }, context);
        const asked = inputs.rules !== undefined || inputs.metric !== undefined;
        const gated = asked
            ? await _gate_on_metric_index_js__WEBPACK_IMPORTED_MODULE_1__["default"].run({
                ...inputs,
                model: undefined,
                metrics: String(tested.outputs["metrics-path"]),
                predictions: [String(tested.outputs["predictions-path"])],
                // Where there is none, the gate finds out why.
                baseline: tested.outputs["baseline-path"]?.toString() ?? inputs.baseline,
            }, context)
            : undefined;
        const outcome = joined([trained, tested, ...(gated === undefined ? [] : [gated])]);
        // A run can be green in spite of a red verdict: a refused model is nowhere to be taken for a champion.
        const content = { report, ...(outcome.outputs["passed"] === true && { model }) };
        return { ...outcome, outputs: { ...outcome.outputs, ...(await (0,_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .uploadArtifact */ .mz)(artifact, content, context)) } };
    },
}));
/** Several outcomes as one: each has its say, and the first red verdict is the line's. */
function joined(outcomes) {
    const outputs = Object.assign({}, ...outcomes.map((outcome) => outcome.outputs));
    const red = outcomes.flatMap(({ failure }) => failure ?? []);
    // Of every part: two of them write a JUnit report.
    const files = outcomes.flatMap((outcome) => Object.entries(outcome.outputs).filter(([name, file]) => name.endsWith("-path") && file !== undefined));
    return {
        outputs: { ...outputs, passed: outcomes.every(({ outputs: { passed } }) => passed !== false) },
        summary: [
            (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_6__/* .heading */ .R_)(1, red.length === 0 ? "The line is green" : "The line is red"),
            ...outcomes.flatMap(({ summary }) => summary),
            (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_6__/* .heading */ .R_)(2, "Files"),
            (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_6__/* .codeBlock */ .DV)(files.map(([name, file]) => `${name.replace(/-path$/, "").padEnd(12)} ${file}`).join("\n")),
        ],
        annotations: outcomes.flatMap(({ annotations = [] }) => annotations),
        failure: red.length === 0 ? undefined : red.join("\n"),
    };
}


/***/ })

};
