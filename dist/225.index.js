export const id = 225;
export const ids = [225];
export const modules = {

/***/ 24225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22929);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38422);
/* harmony import */ var _markdown_block_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61360);
/* harmony import */ var _model_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40597);
/* harmony import */ var _model_card_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23927);





/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_3__/* .action */ .X)({
    name: "describe",
    description: "Says what a model is: task, columns, size, trees, hyperparameters, importances.",
    inputs: {
        model: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({ description: "The model bundle, or the `model.onnx` of one.", default: "model" }),
    },
    outputs: {
        task: "`classification` or `regression`.",
        target: "The column that it predicts.",
        "model-digest": "`sha256:…` of the model.",
        "size-bytes": "Of the model file.",
        trees: "Number of trees.",
        nodes: "Nodes of all trees, leaves included.",
        depth: "Splits from the root to the deepest leaf.",
    },
    positional: "model",
    async run(inputs, { cwd }) {
        const bundle = await (0,_model_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .readBundle */ .B)(inputs.model, cwd);
        const { model, digest, sizeBytes } = bundle;
        const facts = {
            task: model.task,
            target: model.target,
            "model-digest": digest,
            "size-bytes": sizeBytes,
            trees: model.forest.roots.length - 1,
            nodes: model.forest.feature.length,
            depth: depthOf(model.forest),
        };
        return { outputs: facts, summary: summary(inputs.model, bundle, facts) };
    },
}));
function summary(name, { model, provenance }, facts) {
    const rows = Object.entries(facts).map(([what, value]) => [what, String(value)]);
    if (model.task === "classification")
        rows.push(["classes", model.classes.join(", ")]);
    if (provenance !== undefined) {
        rows.push(["trained", provenance.created], ["rows", String(provenance.rows)]);
        rows.push(["data", provenance.data.files.map((file) => file.path).join(", ")], ["data digest", provenance.data.digest]);
    }
    const importances = (0,_model_card_js__WEBPACK_IMPORTED_MODULE_2__/* .importancesTable */ .Kg)(provenance);
    return [
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(2, [(0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name)]),
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(["what", "value"], rows),
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(3, "Columns"),
        (0,_model_card_js__WEBPACK_IMPORTED_MODULE_2__/* .columnsTable */ .e6)(model),
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(3, "Hyperparameters"),
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(["name", "value"], Object.entries(model.parameters).map(([what, value]) => [what, String(value)])),
        ...(importances === undefined ? [] : [(0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(3, "Importances"), importances]),
    ];
}
/** Splits on the longest way from a root to a leaf. Branches lead forwards, so one pass does. */
function depthOf({ feature, left, right }) {
    const depths = new Uint32Array(feature.length);
    let deepest = 0;
    for (let node = 0; node < feature.length; node++) {
        if (feature[node] < 0)
            continue;
        const below = depths[node] + 1;
        depths[left[node]] = below;
        depths[right[node]] = below;
        deepest = Math.max(deepest, below);
    }
    return deepest;
}


/***/ })

};
