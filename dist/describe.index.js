export const id = "describe";
export const ids = ["describe"];
export const modules = {

/***/ "src/actions/describe/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ describe)
});

var action = __webpack_require__("src/contract/action.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var card = __webpack_require__("src/models/bundle/card.ts");
var load = __webpack_require__("src/models/predictor/load.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var model_inputs = __webpack_require__("src/contract/model-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/describe/inputs.ts

const describeInputs = {
	model: model_inputs/* modelInput */.M,
};
const describeOutputs = {
	task: "Task of the model: `classification` or `regression`.",
	target: "Name of the column that the model predicts. Absent for a model file that does not name it.",
	"model-digest": "Digest of the model, `sha256:…`.",
	"size-bytes": "Size of the model file in bytes.",
	trees: "Number of trees. Absent for a model without trees, like `nodes` and `depth`.",
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
	async run({ model: path = shared_inputs/* usualModel */.gg }, { cwd }) {
		const notices = [];
		const model = await (0,load/* loadPredictor */.b)(path, { cwd, notice: (message) => notices.push(message) });
		const facts = {
			task: model.task,
			target: model.namesTarget ? model.target : undefined,
			"model-digest": model.digest,
			"size-bytes": model.sizeBytes,
		};
		const { trees, nodes, depth } = model.facts;
		return {
			outputs: { ...facts, trees, nodes, depth },
			summary: [...summary(path, model, facts), ...(notices.length > 0 ? [(0,block/* list */.p_)(notices)] : [])],
		};
	},
}));
function summary(name, model, facts) {
	const { about, bundle } = model;
	const all = Object.entries({ ...(bundle === undefined && { model: about }), ...facts, ...model.facts });
	const rows = all.flatMap(([what, value]) => (value === undefined ? [] : [[what, String(value)]]));
	const provenance = bundle?.provenance;
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
		...(bundle === undefined
			? []
			: [
				(0,block/* heading */.R_)(3, "Hyperparameters"),
				(0,block/* table */.tp)(["name", "value"], Object.entries(bundle.model.parameters).map(([what, value]) => [what, String(value)])),
			]),
		...(importances === undefined ? [] : [(0,block/* heading */.R_)(3, "Importances"), importances]),
	];
}


/***/ })

};
