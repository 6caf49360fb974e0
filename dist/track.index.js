export const id = "track";
export const ids = ["track"];
export const modules = {

/***/ "src/actions/track/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ actions_track)
});

var action = __webpack_require__("src/contract/action.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var tracking_input = __webpack_require__("src/contract/tracking-input.ts");
var failure = __webpack_require__("src/core/failure.ts");
var record = __webpack_require__("src/delivery/tracking/record.ts");
var track = __webpack_require__("src/delivery/tracking/track.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var external_node_path_ = __webpack_require__("node:path");
var gate_file = __webpack_require__("src/evaluation/gate/gate-file.ts");
var metrics_evaluation = __webpack_require__("src/evaluation/metrics/evaluation.ts");
var entries = __webpack_require__("src/evaluation/tracking/entries.ts");
var bundle_record = __webpack_require__("src/models/bundle/record.ts");
;// CONCATENATED MODULE: ./src/actions/track/files.ts








/** Returns what train, test-model and gate-on-metric would have recorded. Undefined without any of their files. */
async function recordOfFiles({ "report-dir": reportDir, model = shared_inputs/* usualModel */.gg }, context) {
	const { cwd } = context;
	const endTime = context.now().getTime();
	const inReport = (name) => (0,external_node_path_.join)(reportDir, name);
	const bundle = await unlessMissing((0,bundle_record/* readRecord */.aE)(model, cwd));
	const evaluation = await unlessMissing((0,metrics_evaluation/* readEvaluation */.L)(inReport("evaluation.json"), cwd));
	const gate = await unlessMissing((0,gate_file/* readGateFile */.iw)(inReport("gate.json"), cwd));
	if (bundle === undefined && evaluation === undefined && gate === undefined)
		return undefined;
	const digest = evaluation?.model_digest ?? gate?.model_digest ?? bundle?.digest;
	// The model of another report must not become the model of this run.
	const own = bundle !== undefined && bundle.digest === digest ? bundle : undefined;
	const steps = [
		...(own === undefined
			? []
			: [
				{
					entries: (0,entries.trainingEntries)({ parameters: own.parameters, dataDigest: own.data.digest, target: own.target, outOfBag: undefined }, endTime),
					files: ["importances.json", "cross-validation.json"],
					model,
				},
			]),
		...(evaluation === undefined
			? []
			: [
				{
					entries: (0,entries.evaluationEntries)(evaluation, endTime),
					files: ["metrics.json", "evaluation.json", "junit-model-tests.xml", "model-card.md"],
				},
			]),
		...(gate === undefined ? [] : [{ entries: (0,entries.gateEntries)(gate), files: ["gate.json", "junit-gate.xml"] }]),
	];
	return steps.reduce((held, step) => {
		const results = { ...step, isStart: false, files: step.files.map(inReport), modelDigest: digest };
		return (0,track/* merged */.Zu)(held, { results, endTime, cwd, reportDir });
	}, (0,track/* newRecord */.Mx)(endTime, { name: undefined }, context));
}
/** A file that is not there is nothing to log. A file that cannot be read is a failure. */
async function unlessMissing(reading) {
	try {
		return await reading;
	}
	catch (error) {
		if (error instanceof failure/* Failure */.H && (Object(error.cause).code === "ENOENT" || /got no MLmodel/.test(error.message)))
			return undefined;
		throw error;
	}
}

;// CONCATENATED MODULE: ./src/actions/track/index.ts










const trackInputs = {
	"report-dir": shared_inputs/* sharedInputs */.dO["report-dir"],
	model: (0,inputs/* path */.Ae)({
		description: "Folder of the model to log, when no action has recorded what to log; `model` when absent.",
	}),
};
/* harmony default export */ const actions_track = ((0,action/* action */.X)({
	name: "track",
	description: "Logs a report and its model to the MLflow server in MLFLOW_TRACKING_URI: what train, test-model and gate-on-metric could not send, or the files of a run without a server.",
	examples: ["--report-dir report", "--report-dir out/report --model out/model"],
	inputs: trackInputs,
	outputs: tracking_input/* trackingOutputs */.Ew,
	async run(inputs, context) {
		const reportDir = inputs["report-dir"];
		const held = await (0,record/* readTrackingRecord */.TD)(reportDir, context.cwd);
		const tracking = held ?? (await recordOfFiles(inputs, context));
		if (tracking === undefined) {
			throw new failure/* Failure */.H(`report-dir: ${reportDir}: expected results of train, test-model or gate-on-metric, got none (and ${inputs.model ?? shared_inputs/* usualModel */.gg} is no model)`);
		}
		const run = await (0,track/* sendHeld */.m2)(tracking, reportDir, context);
		const { params, metrics, files, model } = tracking;
		return {
			outputs: (0,tracking_input/* trackedOutputs */.zT)(run),
			summary: [
				(0,block/* heading */.R_)(2, "Logged to MLflow"),
				(0,block/* paragraph */.FY)(run.url),
				(0,block/* list */.p_)([
					`${Object.keys(params).length} parameters, ${metrics.length} values of metrics`,
					...(files.length > 0 ? [`files: ${files.join(", ")}`] : []),
					...(model === undefined ? [] : [["model ", (0,block/* code */.aY)((0,shown_path/* shownPath */.p)(model, context.cwd))]]),
				]),
			],
		};
	},
}));


/***/ }),

/***/ "src/evaluation/tracking/entries.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluationEntries: () => (/* binding */ evaluationEntries),
/* harmony export */   gateEntries: () => (/* binding */ gateEntries),
/* harmony export */   trainingEntries: () => (/* binding */ trainingEntries)
/* harmony export */ });
/** Parameters, the digest of the data, and the scores that a training measures itself. */
function trainingEntries({ parameters, dataDigest, target, outOfBag, folds = {} }, timestamp) {
	const scores = [
		...(outOfBag === undefined ? [] : [["out_of_bag_score", outOfBag]]),
		...Object.entries(folds).flatMap(([name, { mean, std }]) => [
			[`cv_${name}_mean`, mean],
			[`cv_${name}_std`, std],
		]),
	];
	return {
		params: new Map([
			...(target === undefined ? [] : [["target", target]]),
			...Object.entries(parameters).map(([key, value]) => [key, String(value)]),
		]),
		metrics: points(scores, timestamp),
		tags: tagsOf({ "trainyard.data_digest": dataDigest }),
	};
}
/** The metrics of an evaluation. Those of slices stay in its file. */
function evaluationEntries({ metrics, data_digest: digest, task }, timestamp) {
	return {
		params: new Map(),
		metrics: points(Object.entries(metrics), timestamp),
		tags: tagsOf({ "trainyard.test_data_digest": digest, "trainyard.task": task }),
	};
}
/** The verdict of a gate, and the rules that failed. */
function gateEntries({ verdict, results }) {
	const failed = results.filter(({ ends }) => ends === "red").map(({ expression }) => expression);
	return {
		params: new Map(),
		metrics: [],
		tags: tagsOf({ "trainyard.verdict": verdict, "trainyard.failed_rules": failed.join("\n") || "none" }),
	};
}
function points(values, timestamp) {
	return values.map(([key, value]) => ({ key, value, timestamp, step: 0 }));
}
function tagsOf(tags) {
	return new Map(Object.entries(tags).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}


/***/ })

};
