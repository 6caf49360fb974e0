export const id = "describe";
export const ids = ["describe"];
export const modules = {

/***/ "src/actions/describe/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ describe)
});

// EXTERNAL MODULE: ./src/contract/action.ts
var action = __webpack_require__("src/contract/action.ts");
// EXTERNAL MODULE: ./src/models/bundle/bundle.ts + 3 modules
var bundle_bundle = __webpack_require__("src/models/bundle/bundle.ts");
// EXTERNAL MODULE: ./src/models/bundle/card.ts
var card = __webpack_require__("src/models/bundle/card.ts");
// EXTERNAL MODULE: ./src/reports/markdown/block.ts
var block = __webpack_require__("src/reports/markdown/block.ts");
// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__("src/contract/inputs.ts");
;// CONCATENATED MODULE: ./src/actions/describe/inputs.ts

const describeInputs = {
    model: (0,inputs/* path */.Ae)({ description: "Model bundle, or its `model.onnx`.", default: "model" }),
};
const describeOutputs = {
    task: "Task of the model: `classification` or `regression`.",
    target: "Name of the column that the model predicts.",
    "model-digest": "Digest of the model, `sha256:…`.",
    "size-bytes": "Size of the model file in bytes.",
    trees: "Number of trees in the forest.",
    nodes: "Number of nodes of all trees, including leaves.",
    depth: "Number of splits from the root to the deepest leaf.",
};

;// CONCATENATED MODULE: ./src/actions/describe/index.ts





/* harmony default export */ const describe = ((0,action/* action */.X)({
    name: "describe",
    description: "Describes a model: task, columns, size, trees, hyperparameters and importances.",
    examples: ["model", "model/model.onnx --json"],
    inputs: describeInputs,
    outputs: describeOutputs,
    positional: "model",
    async run(inputs, { cwd }) {
        const bundle = await (0,bundle_bundle/* readBundle */.B)(inputs.model, cwd);
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
    const importances = (0,card/* importancesTable */.Kg)(provenance);
    return [
        (0,block/* heading */.R_)(2, [(0,block/* code */.aY)(name)]),
        (0,block/* table */.tp)(["what", "value"], rows),
        (0,block/* heading */.R_)(3, "Columns"),
        (0,card/* columnsTable */.e6)(model),
        (0,block/* heading */.R_)(3, "Hyperparameters"),
        (0,block/* table */.tp)(["name", "value"], Object.entries(model.parameters).map(([what, value]) => [what, String(value)])),
        ...(importances === undefined ? [] : [(0,block/* heading */.R_)(3, "Importances"), importances]),
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
