export const id = "train";
export const ids = ["train"];
export const modules = {

/***/ "src/actions/train/command/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XI: () => (/* binding */ noCommandOutputs),
/* harmony export */   gp: () => (/* binding */ commandOutputs),
/* harmony export */   tp: () => (/* binding */ commandInputs)
/* harmony export */ });
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _source_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/actions/train/command/source-inputs.ts");


/** The inputs of a training by the team's own program. */
const commandInputs = {
	command: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Program that trains, with its arguments: `python train.py --epochs 20`. It is started without a shell. `{name}` is replaced by that parameter, `{model_dir}` by a folder for the model.",
	}),
	..._source_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .programInputs */ .Q,
	shell: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
		description: "Whether bash runs `command`, and stops at its first error. Parameters are quoted for it.",
		default: "false",
	}),
	parameters: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
		description: "Parameters of the program, one `name=value` per line. They are recorded with the model.",
	}),
	"parameters-as": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Form in which the program gets parameters that its command does not name in braces: `--name value`, or variables such as `LEARNING_RATE`.",
		choices: ["flags", "variables"],
		default: "flags",
	}),
	"command-timeout": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Time limit in seconds of the program. All its child processes end with it.",
		min: 1,
		max: 604_800,
		default: "21600",
	}),
	"metrics-files": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
		description: "Files of metrics that the program writes, in any format that `gate-on-metric` reads. Paths or patterns, one per line.",
	}),
	"metrics-from-log": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
		description: "Whether lines such as `accuracy=0.93` that the program prints are metrics. The last one counts.",
		default: "false",
	}),
	predictions: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
		description: "Files of predictions on held-out rows that the program writes, for `test-model`. One per line.",
	}),
	"script-mode": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Platform whose variables the program expects: those of SageMaker (`SM_MODEL_DIR`, `SM_CHANNEL_TRAIN`), or of Vertex AI (`AIP_MODEL_DIR`).",
		choices: ["none", "sagemaker", "vertex"],
		default: "none",
	}),
	"env-manager": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Source of Python and its packages: the machine as it is, or an environment from the requirements, made by uv, venv or conda and kept for the next run.",
		choices: ["local", "uv", "venv", "conda"],
		default: "local",
	}),
	requirements: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
		description: "File with the packages for `env-manager`. When absent, the file that the `project` names, or the first of `uv.lock` (uv only), `requirements.txt`, `python_env.yaml`, `pyproject.toml` and `conda.yaml`; for conda, `conda.yaml` or `environment.yml`. uv and venv install the pip part of `conda.yaml`.",
	}),
	"install-on-forks": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
		description: "Whether `env-manager` installs packages, and a `project` starts its image, on pull requests from forks, whose authors choose them.",
		default: "false",
	}),
	"run-cache": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
		description: "Files that the training depends on in addition to `data`, such as `src/**/*.py`. If these files, the inputs and the packages are the same as in an earlier successful run of the default branch, the result of that run is used. Paths or patterns, one per line.",
	}),
	force: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ description: "Whether to train although `run-cache` has a result.", default: "false" }),
	"checkpoint-dir": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
		description: "Folder of the program's checkpoints. They are uploaded when it fails or is interrupted, and restored when a run on the default branch left some for the same inputs.",
	}),
	reproduce: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
		description: "Whether to train twice and compare the two models. Different ones are a warning.",
		default: "false",
	}),
};
const commandOutputs = {
	"metrics-path": "Path of the metrics that the command wrote or printed, as JSON. Only with `command`.",
	"predictions-path": "Path of the predictions that the command wrote. Only with `command`.",
	"training-path": "Path of what is known about the command's run, as JSON. Only with `command`.",
	reproduced: "Result of `reproduce`: `bit-equal`, `equal predictions` or `different`.",
};
/** The outputs of a training without a command. */
const noCommandOutputs = {
	"metrics-path": undefined,
	"predictions-path": undefined,
	"training-path": undefined,
	reproduced: undefined,
};


/***/ }),

/***/ "src/actions/train/command/source-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ programInputs),
/* harmony export */   V: () => (/* binding */ sourceName)
/* harmony export */ });
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");


/** Inputs for programs that a project, a pipeline or a notebook describes. */
const programInputs = {
	project: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "MLflow project to run instead of `command`: a folder with an `MLproject`, or a git address such as `https://host/owner/repository.git#folder`.",
	}),
	"project-version": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Branch, tag or commit of a `project` in git. The default branch when absent.",
	}),
	"entry-point": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Entry point of the `project`, or one of its scripts.",
		default: "main",
	}),
	dvc: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Stage of `dvc.yaml` to run instead of `command`: by `dvc repro` if the program is there, otherwise by the stage's own commands.",
	}),
	notebook: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Notebook to run instead of `command`, by papermill. `parameters` replace those of its cell tagged `parameters`. The executed notebook is in the report folder.",
	}),
};
const names = ["command", "project", "dvc", "notebook"];
/** Returns the input that says what to run. Undefined without any. @throws {Failure} for several. */
function sourceName(values) {
	const given = names.filter((name) => values[name] !== undefined);
	if (given.length > 1)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${given.join(", ")}: expected one of them, got ${given.length}`);
	return given[0];
}


/***/ }),

/***/ "src/actions/train/forest-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fB: () => (/* binding */ hyperparameters),
/* harmony export */   hK: () => (/* binding */ forestInputs),
/* harmony export */   mC: () => (/* binding */ parametersOf)
/* harmony export */ });
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/shared-inputs.ts");


/** An amount: a count (`3`), or a share if it has a decimal point (`0.5`, `1.0`). */
const amount = (options, least) => (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)(options, {
	expected: `whole number of at least ${least}, or share such as 0.1`,
	parse(value) {
		const parsed = amountOf(value);
		return parsed !== undefined && (typeof parsed === "object" || parsed >= least)
			? { ok: true, value: parsed }
			: { ok: false, expected: `a whole number of at least ${least}, or a share such as 0.1 (at most 1.0)` };
	},
});
const named = ["sqrt", "log2", "third"];
/** The inputs that control how a forest is grown. Names, meanings and defaults are scikit-learn's. */
const forestInputs = {
	engine: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Implementation of the forest: `histogram` uses all cores; the package `ml-random-forest` suits tables of up to a few thousand rows.",
		choices: ["histogram", "ml-random-forest"],
		default: "histogram",
	}),
	"n-estimators": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Number of trees in the forest.",
		min: 1,
		max: 100_000,
		integer: true,
		default: "100",
	}),
	criterion: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Measure of a split's quality: `gini` (the default) or `entropy` for classification, `squared_error` for regression.",
		choices: ["gini", "entropy", "squared_error"],
	}),
	"max-depth": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Maximum depth of a tree. Unlimited when absent.",
		min: 1,
		max: 10_000,
		integer: true,
	}),
	"min-samples-split": amount({ description: "Minimum number of rows in a node that may be split. 2 when absent." }, 2),
	"min-samples-leaf": amount({ description: "Minimum number of rows on each side of a split. 1 when absent." }, 1),
	"max-features": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)({
		description: "Number of columns to consider for each split: `sqrt`, `log2`, `third`, a share (`0.5`) or a count (`3`). When absent, `sqrt` for classification and all for regression.",
	}, {
		expected: "`sqrt`, `log2`, `third`, share or count",
		parse(value) {
			const parsed = named.find((each) => each === value) ?? amountOf(value);
			return parsed !== undefined && parsed !== 0
				? { ok: true, value: parsed }
				: { ok: false, expected: "sqrt, log2, third, a share like 0.5, or a count of at least 1" };
		},
	}),
	bootstrap: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ description: "Whether each tree is trained on rows drawn with replacement.", default: "true" }),
	"max-samples": amount({ description: "Number of rows drawn for each tree. When absent, as many as there are training rows." }, 1),
	"class-weight": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Weights of the classes: `balanced` gives every class the same total weight.",
		choices: ["balanced"],
	}),
	"max-bins": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Maximum number of bins per column.",
		min: 2,
		max: 256,
		integer: true,
		default: "256",
	}),
	importances: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Ranking of the columns: `impurity`, or additionally `permutation`, the loss on held-out rows when a column is shuffled.",
		choices: ["impurity", "permutation"],
		default: "impurity",
	}),
	threads: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Maximum number of threads. When absent, one per core. The model is the same for any number.",
		min: 1,
		max: 1024,
		integer: true,
	}),
	seed: _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedInputs */ .dO.seed,
};
/** Returns the hyperparameters among the inputs. */
function parametersOf(inputs) {
	return {
		nEstimators: inputs["n-estimators"],
		maxDepth: inputs["max-depth"],
		bootstrap: inputs.bootstrap,
		maxSamples: inputs["max-samples"],
		classWeight: inputs["class-weight"],
		maxBins: inputs["max-bins"],
		...(inputs.criterion !== undefined && { criterion: inputs.criterion }),
		...(inputs["min-samples-split"] !== undefined && { minSamplesSplit: inputs["min-samples-split"] }),
		...(inputs["min-samples-leaf"] !== undefined && { minSamplesLeaf: inputs["min-samples-leaf"] }),
		...(inputs["max-features"] !== undefined && { maxFeatures: inputs["max-features"] }),
	};
}
/** Returns the hyperparameters to store, with defaults but without the thread count. `null`: no limit, no weights. */
function hyperparameters(inputs, task) {
	const classes = task === "classification";
	const common = {
		engine: inputs.engine,
		"n-estimators": inputs["n-estimators"],
		"max-depth": inputs["max-depth"] ?? null,
		"max-features": plain(inputs["max-features"] ?? (classes ? "sqrt" : { share: 1 })),
		bootstrap: inputs.bootstrap,
		seed: inputs.seed,
	};
	if (inputs.engine === "ml-random-forest") {
		return {
			...common,
			// These are the package's own defaults.
			"max-features": plain(inputs["max-features"] ?? { share: 1 }),
			"min-samples-split": plain(inputs["min-samples-split"] ?? 4),
		};
	}
	return {
		...common,
		criterion: inputs.criterion ?? (classes ? "gini" : "squared_error"),
		"min-samples-split": plain(inputs["min-samples-split"] ?? 2),
		"min-samples-leaf": plain(inputs["min-samples-leaf"] ?? 1),
		"max-samples": inputs["max-samples"] === undefined ? null : plain(inputs["max-samples"]),
		"class-weight": inputs["class-weight"] ?? null,
		"max-bins": inputs["max-bins"],
	};
}
/** Formats an amount in its original form: `1` is a count, and `1.0` means all. */
function plain(value) {
	if (typeof value !== "object")
		return value;
	return Number.isInteger(value.share) ? value.share.toFixed(1) : String(value.share);
}
/** Parses an amount: a whole number without a point is a count, and one with a point is a share from above 0 to 1. */
function amountOf(value) {
	if (/^\d{1,15}$/.test(value))
		return Number(value);
	const share = /^\d*\.\d+$|^\d+\.$/.test(value) ? Number(value) : Number.NaN;
	return share > 0 && share <= 1 ? { share } : undefined;
}


/***/ }),

/***/ "src/actions/train/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _contract_action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/contract/action.ts");
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/contract/input-groups.ts");
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _command_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/actions/train/command/inputs.ts");
/* harmony import */ var _command_source_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/actions/train/command/source-inputs.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/actions/train/inputs.ts");







/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_contract_action_js__WEBPACK_IMPORTED_MODULE_5__/* .action */ .X)({
	name: "train",
	description: "Trains a model on a table and writes it as a bundle that every other action reads.",
	examples: [
		"--data data/customers.csv --target churned",
		'--command "python train.py" --parameters max_depth=6 --model model.pkl --data data/customers.csv --target churned',
	],
	groups: {
		Data: _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .dataGroup */ .m8,
		Split: _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .splitGroup */ .kE,
		Model: [..._contract_input_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .forestGroup */ .PG, "positive-class", "model", "classes"],
		Command: Object.keys(_command_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .commandInputs */ .tp),
		Output: _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .outputGroup */ .ro,
	},
	inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .trainInputs */ .iM,
	outputs: _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .trainOutputs */ .$5,
	// GitHub stops a step for good 7.5 s after its first signal. The program may write a checkpoint by then, which is uploaded.
	patienceMs: (values) => ((0,_command_source_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceName */ .V)(values) === undefined ? undefined : 7000),
	async run(values, context) {
		const { data } = values;
		const upload = () => (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .uploadResults */ .g4)(values["upload-artifact"], values["model-dir"], context);
		if ((0,_command_source_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceName */ .V)(values) !== undefined) {
			const { trainWithCommand } = await Promise.all(/* import() */[__webpack_require__.e("train-command-train-command"), __webpack_require__.e("platform-mlflow"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("evaluation-metrics-file"), __webpack_require__.e("delivery-tracking-track"), __webpack_require__.e("evaluation-expression"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/train-command.ts"));
			const { commandOutcome } = await Promise.all(/* import() */[__webpack_require__.e("train-command-outcome"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("evaluation-expression"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/outcome.ts"));
			const training = await trainWithCommand(values, context);
			return commandOutcome(training, training.modelPath === undefined ? _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .noArtifact */ .OS : await upload());
		}
		if (data === undefined) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H("data: expected list, one per line, got nothing (this input is required without `command`)");
		}
		refuseCommandInputs(context.given);
		// A training by a command needs no forest and no tables, which are large.
		const [{ trainModel }, { trainOutcome }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("evaluation-estimation"), __webpack_require__.e("evaluation-expression"), __webpack_require__.e("models-bundle"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("data-split"), __webpack_require__.e("models-forest-worker"), __webpack_require__.e("platform-file"), __webpack_require__.e("evaluation-statistics")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/training.ts")), Promise.all(/* import() */[__webpack_require__.e("train-outcome"), __webpack_require__.e("evaluation-expression"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/outcome.ts"))]);
		const training = await trainModel({ ...values, data }, context);
		const outcome = trainOutcome(training, values, await upload());
		return { ...outcome, outputs: { ...outcome.outputs, ..._command_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .noCommandOutputs */ .XI } };
	},
}));
/** @throws {Failure} for inputs that only a command uses, which would be ignored without one. */
function refuseCommandInputs(given) {
	const idle = Object.keys(_command_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .commandInputs */ .tp).filter((name) => Object.hasOwn(given, name));
	if (idle.length === 0)
		return;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${idle.join(", ")}: expected nothing without \`command\`, because a forest is trained`);
}


/***/ }),

/***/ "src/actions/train/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ trainOutputs),
/* harmony export */   G9: () => (/* binding */ builtInOutputs),
/* harmony export */   X4: () => (/* binding */ growthInputs),
/* harmony export */   iM: () => (/* binding */ trainInputs),
/* harmony export */   nR: () => (/* binding */ builtInInputs)
/* harmony export */ });
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/data-inputs.ts");
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _contract_model_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/contract/model-inputs.ts");
/* harmony import */ var _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/contract/shared-inputs.ts");
/* harmony import */ var _contract_tracking_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/contract/tracking-input.ts");
/* harmony import */ var _evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/evaluation/metrics/threshold-choice.ts");
/* harmony import */ var _command_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/actions/train/command/inputs.ts");
/* harmony import */ var _forest_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/actions/train/forest-inputs.ts");









/** The inputs that affect the model or its location. The provenance records them. */
const growthInputs = {
	..._contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .dataInputs */ .g,
	model: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae)({
		description: "Model file of another tool to import instead of training a forest: XGBoost, LightGBM, scikit-learn or ONNX. The bundle holds the file as it is, with the schema and profile of `data`.",
	}),
	classes: _contract_model_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .classesInput */ .j,
	"model-dir": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae)({ description: "Folder for the model bundle.", default: _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .usualModel */ .gg }),
	"report-dir": _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .sharedInputs */ .dO["report-dir"],
	..._forest_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .forestInputs */ .hK,
	"decision-threshold": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .hF)({
		description: "Probability of `positive-class` from which a model of two classes answers with it: a number, or a rule by which it is chosen on out-of-bag rows (without a bootstrap, on rows of a cross-validation). When absent, the answer is the more probable class.",
	}, _evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_6__/* .thresholdRuleFormat */ .R_),
	"positive-class": _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .sharedInputs */ .dO["positive-class"],
};
/** The inputs of a training here, which the root action has, too. */
const builtInInputs = {
	...growthInputs,
	tracking: _contract_tracking_input_js__WEBPACK_IMPORTED_MODULE_5__/* .trackingInput */ .Az,
	"upload-artifact": (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactName */ .Cs)("the model bundle"),
};
const trainInputs = {
	...builtInInputs,
	data: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)({ description: `${_contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .dataInputs */ .g.data.description} Required without \`command\`.` }),
	model: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae)({
		description: "Model file of another tool to import instead of training a forest: XGBoost, LightGBM, scikit-learn or ONNX. The bundle holds the file as it is, with the schema and profile of `data`. With `command`: the file or folder that it writes.",
	}),
	..._command_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .commandInputs */ .tp,
	token: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .githubToken */ .bU)(),
};
/** The outputs of a training here, which the root action has, too. */
const builtInOutputs = {
	"model-path": "Path of the model bundle, a folder.",
	"test-data-path": "Path of the held-out rows, a CSV file.",
	"model-digest": "Digest of the model, `sha256:…`. The same data, parameters and seed give the same digest.",
	"out-of-bag-score": "Out-of-bag accuracy or R²: each training row is predicted by the trees that did not see it. Above 20,000 rows, a random sample of 20,000 is predicted unless `decision-threshold` is chosen by a rule. Only with `engine: histogram` and `bootstrap`.",
	"data-digest": "Digest of the bytes of `data`, `sha256:…`.",
	"importances-path": "Path of the importances of the columns, as JSON. Absent when neither the engine nor `importances` measured them.",
	"cross-validation-path": "Path of the metrics of each fold with means and standard deviations, as JSON. Only with `cv`.",
	..._contract_tracking_input_js__WEBPACK_IMPORTED_MODULE_5__/* .trackingOutputs */ .Ew,
	..._contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactOutputs */ .Fz,
};
const trainOutputs = { ...builtInOutputs, ..._command_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .commandOutputs */ .gp };


/***/ })

};
