export const id = "platform-file";
export const ids = ["platform-file"];
export const modules = {

/***/ "src/contract/data-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ dataInputs)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/shared-inputs.ts");


/** The inputs of `train` that choose its tables and say how to read, prepare and split them. */
const dataInputs = {
	data: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
		description: "Tables to train on: CSV, TSV, JSON, Parquet or Arrow, also compressed. Paths or patterns, one per line. The first row names the columns.",
		required: true,
	}),
	target: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Name of the column to predict. When absent, the target of the schema." }),
	task: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Kind of prediction. `auto` classifies when the target is text, boolean, or whole numbers with at most 20 different values.",
		choices: ["auto", "classification", "regression"],
		default: "auto",
	}),
	"test-data": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ description: "Tables of held-out rows. When absent, rows of `data` are held out." }),
	features: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({ description: "Columns to predict from. When absent, all columns that look useful." }),
	exclude: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({ description: "Columns that the model must not use. They stay in the held-out rows, for slices." }),
	"id-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Column that identifies each row. The model does not use it." }),
	"weight-column": _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedInputs */ .dO["weight-column"],
	"weight-by-age": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Age at which a row counts half as much as the newest one, and a quarter at twice that age: in days if `time-column` has dates, else in its units. Recent rows weigh more; it multiplies `weight-column`.",
		min: 1e-6,
	}),
	"group-column": _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedInputs */ .dO["group-column"],
	"time-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Column of dates or increasing numbers, for `split: time`." }),
	schema: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
		description: "YAML file that says how tables are read: the types of columns, the texts that mean a missing value, decimal signs, and the id column.",
	}),
	encoding: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Text encoding of the tables.",
		choices: ["utf-8", "latin-1", "utf-16"],
		default: "utf-8",
	}),
	delimiter: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)({ description: "Character that separates cells, or `tab`. Detected when absent." }, {
		expected: "one character, or `tab`",
		parse: (value) => value === "tab" || value === "\\t"
			? { ok: true, value: "\t" }
			: /^[ -~]$/.test(value) && !/["\w.+-]/.test(value)
				? { ok: true, value }
				: { ok: false, expected: "one character such as ; or |, or tab" },
	}),
	missing: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Handling of missing values: replace them with the median or the most frequent value (`impute`), drop the row, or stop with an error.",
		choices: ["impute", "drop", "error"],
		default: "impute",
	}),
	scale: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Scaling of numbers. A forest needs none.",
		choices: ["none", "standard", "minmax"],
		default: "none",
	}),
	"max-levels": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Maximum number of one-hot columns per category. The rarest values share the last one.",
		min: 2,
		max: 10_000,
		integer: true,
		default: "50",
	}),
	split: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Method of holding out rows. When absent: by group or time if such a column is named, else `stratified` for classes and `random` for numbers.",
		choices: ["random", "stratified", "group", "time"],
	}),
	"test-size": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Share of the rows to hold out for testing.",
		min: 0,
		max: 1,
		default: "0.25",
	}),
	cv: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Number of folds of a cross-validation, in addition to the held-out rows. Each metric gets a mean and a standard deviation.",
		min: 2,
		max: 100,
		integer: true,
	}),
};


/***/ }),

/***/ "src/contract/input-groups.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PG: () => (/* binding */ forestGroup),
/* harmony export */   kE: () => (/* binding */ splitGroup),
/* harmony export */   m8: () => (/* binding */ dataGroup),
/* harmony export */   ro: () => (/* binding */ outputGroup),
/* harmony export */   yH: () => (/* binding */ ruleGroup),
/* harmony export */   zD: () => (/* binding */ grouped),
/* harmony export */   zz: () => (/* binding */ baselineGroup)
/* harmony export */ });
const dataGroup = [
	"data",
	"target",
	"task",
	"test-data",
	"features",
	"exclude",
	"id-column",
	"weight-column",
	"weight-by-age",
	"group-column",
	"time-column",
	"schema",
	"encoding",
	"delimiter",
	"missing",
	"scale",
	"max-levels",
];
const splitGroup = ["split", "test-size", "cv"];
const forestGroup = [
	"engine",
	"n-estimators",
	"criterion",
	"max-depth",
	"min-samples-split",
	"min-samples-leaf",
	"max-features",
	"bootstrap",
	"max-samples",
	"class-weight",
	"max-bins",
	"importances",
	"threads",
	"seed",
	"decision-threshold",
];
const outputGroup = [
	"model-dir",
	"report-dir",
	"upload-artifact",
	"comment",
	"issue",
	"key",
	"tracking",
	"token",
	"notify",
	"state",
	"on-failure",
];
const ruleGroup = [
	"rules",
	"metric",
	"min",
	"max",
	"max-drop",
	"max-relative-drop",
	"direction",
	"mode",
	"margin",
	"confidence",
	"looks",
	"on-inconclusive",
];
const baselineGroup = [
	"baseline",
	"baseline-predictions",
	"anchor",
	"anchor-predictions",
	"upload-anchor",
	"on-missing-baseline",
];
/** Groups the names of some inputs under their headings. Names without a group come last, under "Options". */
function grouped(names, groups) {
	const headings = new Map();
	const left = new Set(names);
	for (const [heading, members] of Object.entries(groups)) {
		const found = members.filter((name) => left.delete(name));
		if (found.length > 0)
			headings.set(heading, found);
	}
	if (left.size > 0)
		headings.set("Options", [...left]);
	return headings;
}


/***/ }),

/***/ "src/contract/model-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ modelInput),
/* harmony export */   j: () => (/* binding */ classesInput)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");

/** A model that can be run: every action that takes one takes all kinds. */
const modelInput = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
	description: "Model: a bundle or its `model.onnx`, an MLflow folder, or a model file of XGBoost (JSON or UBJSON), LightGBM (text), scikit-learn (`.pkl`, `.joblib` or `.skops`) or ONNX; `model` when absent.",
});
const classesInput = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
	description: "Labels of the classes, one per line, in the order of the model's outputs. Only for a model file that does not name them; they are called 0, 1, … when absent.",
});


/***/ }),

/***/ "src/contract/shared-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R3: () => (/* binding */ policies),
/* harmony export */   dO: () => (/* binding */ sharedInputs),
/* harmony export */   gg: () => (/* binding */ usualModel)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");

/** The possible reactions to a negative result. Each input of this kind is called `on-…`. */
const policies = ["fail", "warn", "pass"];
/** Inputs that several actions have. Each has one meaning, one set of values and one default wherever it occurs. */
const sharedInputs = {
	comment: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "When to comment on the pull request. There is one comment, which is kept up to date. `auto` comments on events of pull requests and `workflow_run`, `always` also when a push has a pull request, `on-failure` only creates one for a negative verdict. It needs `pull-requests: write`.",
		choices: ["auto", "always", "on-failure", "never"],
		default: "auto",
	}),
	"on-failure": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "What to do when the verdict is negative: fail the step, give warnings, or neither. The verdict itself stays negative.",
		choices: policies,
		default: "fail",
	}),
	"on-missing-baseline": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "What to do when the baseline that a rule or a comparison needs does not exist. Set `pass` for a first run.",
		choices: policies,
		default: "fail",
	}),
	"report-dir": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
		description: "Folder of the report. Every action writes its results there, and finds those of the others.",
		default: "report",
	}),
	seed: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Seed of all random choices. The same seed gives the same result.",
		min: 0,
		integer: true,
		default: "0",
	}),
	"positive-class": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Class that `precision`, `recall`, `f1` and `roc_auc` are about when there are two classes. When absent, the second in sorted order.",
	}),
	"group-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Column of groups, such as the patient of each row. Rows of one group are held out, swapped and resampled together. Tests need at least five groups.",
	}),
	"weight-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Column of sample weights: how much each row counts." }),
	"extra-columns": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "What to do with columns that the model does not read, other than the id and the target. `ignore` names them in a notice, or in the response header `ignored-columns`.",
		choices: ["ignore", "fail"],
		default: "ignore",
	}),
	output: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({ description: "File for the rows; `-` is stdout.", default: "-" }),
	rules: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)({
		description: "Rules, one per line: `accuracy >= 0.9`, `f1_macro >= baseline - 0.01`, `warn: brier <= 0.2`, `non-inferior: accuracy >= anchor - 0.02`.",
	}, { expected: "list, one per line", list: true, parse: (value) => ({ ok: true, value }) }),
};
/** Folder that `train` writes the model to. Other actions read it by default. */
const usualModel = "model";


/***/ }),

/***/ "src/core/yaml-problem.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ yamlProblem)
/* harmony export */ });
/** Returns the YAML parser's message in one line. The parser recurses, so deep nesting has its own message. */
function yamlProblem(message) {
	if (message.startsWith("Maximum call stack"))
		return "lists or mappings that are nested too deeply";
	return message.split("\n", 1)[0];
}


/***/ }),

/***/ "src/models/bundle/kept-folder.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ keptFolder),
/* harmony export */   I: () => (/* binding */ TRAINING_FILE)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _training_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/models/bundle/training-file.ts");




/** The file by which a folder of `train` with a command is recognised. Bundles have it too. */
const TRAINING_FILE = "training.json";
const mostBytes = 64_000_000;
/**
 * Returns the mark of a folder in which `train` keeps a model as it is. Undefined for another folder, also for one with a
 * `training.json` of another tool.
 *
 * @throws {Failure} for a damaged mark.
 */
async function keptFolder(folder, cwd) {
	const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, folder)).catch(() => []);
	if (!names.includes(TRAINING_FILE))
		return undefined;
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, TRAINING_FILE);
	const text = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(path, cwd, { maxBytes: mostBytes });
	if (!isMarked(text))
		return undefined;
	const training = _training_file_js__WEBPACK_IMPORTED_MODULE_3__/* .trainingDocument */ ._.parse(text, path);
	const { added, digest } = training.model ?? {};
	return added === undefined || digest === undefined ? undefined : { training, digest, added };
}
/** Returns true for our own file, whether or not the rest of it is complete. */
function isMarked(text) {
	try {
		return _training_file_js__WEBPACK_IMPORTED_MODULE_3__/* .trainingDocument */ ._.marks(JSON.parse(text));
	}
	catch {
		return false;
	}
}


/***/ }),

/***/ "src/models/bundle/mark.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MARK),
/* harmony export */   b: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** A file that every bundle has and no other model folder has. A folder with it may be replaced. */
const MARK = "provenance.json";
/** Returns true if a folder looks like a bundle. It loads no bundle reader, so it is cheap. */
async function isBundle(folder) {
	for (const name of ["MLmodel", MARK])
		if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).catch(() => undefined))?.isFile())
			return false;
	return true;
}


/***/ }),

/***/ "src/models/bundle/training-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ trainingDocument)
/* harmony export */ });
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");

const trainingShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMark */ .ry)("trainyard-training-1"),
	version: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of trainyard that wrote the file." }),
	created: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Time of the training: ISO 8601, UTC." }),
	command: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), { description: "The program and its arguments." }),
	parameters: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), { key: "name" }),
	duration_ms: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ min: 0, description: "Time that the program took." }),
	peak_bytes: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, description: "Largest memory of the program itself; only on Linux." })),
	python: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of Python, as it prints it." })),
	lock: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ file: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)() }, { description: "The file that locks the packages." })),
	image: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(),
		id: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the image's configuration." }),
		digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of its manifest, as a registry has it." })),
	}, { description: "The image that the program ran in." })),
	seeds: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), { key: "variable", description: "Variables that set a seed." })),
	commit: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)()),
	run: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Link to the workflow run." })),
	model: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		path: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Path that the program wrote it to." }),
		digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the file, or of the files of the folder." }),
		size_bytes: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0 }),
		added: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), {
			description: "Files that were written next to it in the model's folder. Its digest does not cover them.",
		})),
		about: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "The tool and the kind of model; absent for one that cannot be read." })),
	})),
	metrics: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), { description: "Names of the metrics." }),
	predictions: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), { description: "Paths of the predictions." })),
	reproduced: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["bit-equal", "equal predictions", "different"])),
});
const trainingDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .lM)({
	what: "a training by a command",
	file: "training.json",
	format: "trainyard-training",
	version: 1,
	writer: "train",
	purpose: "How the team's own program was run, and what it made.",
	remedy: "run `train` again",
	shape: trainingShape,
});


/***/ }),

/***/ "src/models/predictor/model-head.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ opened),
/* harmony export */   z: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _model_kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/models/predictor/model-kind.ts");




/** Reads the first bytes of a model file, for `kindOf`. @throws {Failure} for a file that cannot be read. */
async function readHead(path, cwd) {
	const { path: absolute } = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectFile */ .Xp)(path, cwd);
	const file = await opened(absolute, path);
	try {
		const { buffer, bytesRead } = await file.read(new Uint8Array(_model_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD_BYTES */ .Lq), 0, _model_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD_BYTES */ .Lq, 0);
		return buffer.subarray(0, bytesRead);
	}
	finally {
		await file.close();
	}
}
/** Opens a file by its absolute path. `path` names it in messages. */
async function opened(absolute, path) {
	return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${path}: ${(0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)(error)}`, { cause: error });
	});
}


/***/ }),

/***/ "src/models/predictor/model-kind.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Lq: () => (/* binding */ HEAD_BYTES),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   tl: () => (/* binding */ modelFileName)
/* harmony export */ });
/** Bytes that `kindOf` looks at. */
const HEAD_BYTES = 4096;
/** Detects the content of a model file by its first bytes, because a name such as `model.bin` may mean anything. */
function kindOf(head) {
	const text = Buffer.from(head).toString("latin1");
	if (/^\{[LiUlI]/.test(text))
		return "xgboost";
	if (/^\s*\{\s*"(learner|version|Model|Config)"/.test(text))
		return "xgboost";
	if (/^tree\r?\nversion=/.test(text))
		return "lightgbm";
	if (head[0] === 0x80 && head[1] >= 2 && head[1] <= 5)
		return "pickle";
	// Other zip archives are named by `unreadable`.
	if (text.startsWith("PK\x03\x04") && /^.{26}..*?\.(npy|bin)|schema\.json/s.test(text.slice(0, 300)))
		return "skops";
	// Compressed by joblib.
	if ((head[0] === 0x1f && head[1] === 0x8b) || (head[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(head[1]))) {
		return "pickle";
	}
	// Writers put fields in order. The first field of ONNX is the version of its format, a small number.
	if (head[0] === 0x08 && head[1] > 0 && head[1] < 128 && head.length > 16)
		return "onnx";
	return undefined;
}
/** The name of a model file in a bundle: `model.` and the ending that its tool expects. */
function modelFileName(kind, path) {
	const [usual, ...others] = endings[kind];
	const ending = others.find((each) => path.toLowerCase().endsWith(`.${each}`)) ?? usual;
	return `model.${ending}`;
}
const endings = {
	xgboost: ["ubj", "json"],
	lightgbm: ["txt"],
	onnx: ["onnx"],
	pickle: ["pkl", "joblib"],
	skops: ["skops"],
};
/** Describes another file in a few words, with the way to get a readable one. Undefined for unknown content. */
function unreadable(head) {
	const text = Buffer.from(head).toString("latin1");
	return unreadableKinds.find(([pattern]) => pattern.test(text))?.[1];
}
const unreadableKinds = [
	[
		/^binf/,
		'an old binary XGBoost model (load it with XGBoost 3.0 or older, and write it with save_model("model.ubj"))',
	],
	[/^\s*\[\s*\{\s*"nodeid"/, 'a dump of an XGBoost model (write the model itself with save_model("model.ubj"))'],
	[/^booster\[0\]/, 'a dump of an XGBoost model (write the model itself with save_model("model.ubj"))'],
	[/^\s*\{\s*"name"\s*:\s*"tree"/, 'a dump of a LightGBM model (write the model itself with save_model("model.txt"))'],
	[/^CBM1/, 'a binary CatBoost model (export it with save_model("model.onnx", format="onnx"))'],
	[/^.{4}\0{4}\{/s, "a safetensors model (`describe` shows what it holds)"],
	[/^PK.{28}[^/]{1,100}\/data\.pkl/s, "a PyTorch model (`describe` shows what it holds)"],
	[/^PK.*config\.json/s, "a Keras model (`describe` shows what it holds)"],
	[/^GGUF/, "a GGUF model"],
	[/^\x89HDF/, 'an HDF5 file, as Keras writes them (export the model with model.export("model.onnx", format="onnx"))'],
	[/^.{4}TFL3/s, "a TensorFlow Lite model"],
	[/^\s*<(\?xml[^>]*>\s*<)?(\w+:)?PMML/, "a PMML model (export it to ONNX)"],
];


/***/ }),

/***/ "src/platform/file/document.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/file/read.ts");

/** Maximum size of a document. An evaluation with a thousand slices has only 5 MB. */
const mostBytes = 256 * 1024 * 1024;
/**
 * Reads a file that trainyard wrote.
 *
 * @throws {Failure} for a file that cannot be read, for other content, and for a newer version.
 */
async function readDocument(document, path, { cwd, shown = path }) {
	return document.parse(await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(path, cwd, { maxBytes: mostBytes }), shown);
}


/***/ }),

/***/ "src/platform/file/write.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ replaceFileBy),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   gx: () => (/* binding */ replaceFileOf),
/* harmony export */   xn: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* unused harmony export swap */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("node:stream");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("node:stream/promises");
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/platform/file/temporary.ts");









/**
 * Writes a complete file or nothing: it writes a temporary file in the same folder and renames it.
 *
 * @throws {Failure} if the disk refuses the write.
 */
async function replaceFile(path, data) {
	await replaceFileBy(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, data));
}
/** Does the same as `replaceFile` for streamed content: `fill` writes the temporary file. */
async function replaceFileBy(path, fill) {
	const temporary = sibling(path);
	_temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
		await fill(temporary);
		retried(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path));
	}
	catch (error) {
		throw translated(path, error);
	}
	finally {
		// If the temporary file was never created, there is nothing to remove.
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => { });
		_temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
	}
}
/** Does the same as `replaceFile` for text in pieces, such as a large table. */
async function replaceFileOf(path, pieces) {
	await replaceFileBy(path, (temporary) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(pieces), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary)));
}
/**
 * Creates a complete folder or nothing. An existing folder is only replaced if it is empty or contains `mark`, the
 * file that identifies our folders, so that a mistyped path never deletes other work.
 *
 * @throws {Failure} if the folder has other content, or the disk refuses the write.
 */
async function replaceFolder(path, mark, fill) {
	const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path);
	await recover(target);
	const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(target).catch((error) => {
		if (error.code === "ENOENT")
			return undefined;
		throw translated(path, error);
	});
	if (present !== undefined && present.length > 0 && !present.includes(mark)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`);
	}
	const suffix = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex");
	const temporary = sibling(target, `${suffix}.tmp`);
	_temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(temporary, { recursive: true });
		await fill(temporary);
		swap({ target, fresh: temporary, previous: sibling(target, `${suffix}${previousEnding}`) });
	}
	catch (error) {
		throw translated(path, error);
	}
	finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { recursive: true, force: true }).catch(() => { });
		_temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
	}
}
const previousEnding = ".previous";
/**
 * Repairs the state that a process left when it was killed between the two renames: there is no folder, and the
 * previous one has the ending `.previous`.
 */
async function recover(target) {
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target);
	const start = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target)}.`;
	const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => []);
	for (const name of names) {
		if (!name.startsWith(start) || !name.endsWith(previousEnding))
			continue;
		const suffix = name.slice(start.length, -previousEnding.length);
		if (!/^[0-9a-f]{12}$/.test(suffix))
			continue;
		const isMissing = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(target).then(() => false, () => true);
		if (isMissing)
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), target).catch(() => { });
		else
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { recursive: true, force: true }).catch(() => { });
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${start}${suffix}.tmp`), { recursive: true, force: true }).catch(() => { });
	}
}
/**
 * Replaces a folder by another. The previous one is only removed once the new one is in place, and is restored if
 * that fails. It is synchronous, so that no signal is handled between the two renames.
 */
function swap({ target, fresh, previous, rename = node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync, remove = removeSync }) {
	let moved = true;
	try {
		retried(() => rename(target, previous));
	}
	catch (error) {
		if (error.code !== "ENOENT")
			throw error;
		moved = false;
	}
	try {
		retried(() => rename(fresh, target));
	}
	catch (error) {
		if (moved)
			retried(() => rename(previous, target));
		throw error;
	}
	try {
		if (moved)
			remove(previous);
	}
	catch {
		// The new folder is in place. The next start removes what is left of the previous one.
	}
}
function removeSync(path) {
	(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
}
/** Errors that pass: virus scanners, indexers and network disks may block a folder for a moment. */
const passingCodes = new Set(["EPERM", "EBUSY", "EACCES"]);
const patienceMs = 1000;
const pauseMs = 50;
function retried(work) {
	for (let waitedMs = 0;; waitedMs += pauseMs) {
		try {
			work();
			return;
		}
		catch (error) {
			if (waitedMs >= patienceMs || !passingCodes.has(error.code ?? ""))
				throw error;
		}
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
	}
}
function sibling(path, ending = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`) {
	return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${ending}`);
}
function translated(path, error) {
	if (!isSystemError(error))
		return error;
	const why = error.code === "EACCES" ? `it may not be written (permission denied)${ownership(path)}` : (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)(error);
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: could not be written: ${why}`, { cause: error });
}
/** Names the owner of the nearest folder if it is another user. A container job leaves files that belong to root. */
function ownership(path) {
	const user = process.getuid?.();
	let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path));
	let owner = ownerOf(folder);
	while (owner === undefined && folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder)) {
		folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder);
		owner = ownerOf(folder);
	}
	if (user === undefined || owner === undefined || owner === user)
		return "";
	const name = owner === 0 ? "root, as what a container job writes does" : `the user ${owner}`;
	return `: ${folder} belongs to ${name} (remove it, give it back with \`sudo chown -R ${user} ${folder}\`, or write to another folder)`;
}
function ownerOf(path) {
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false })?.uid;
}
function isSystemError(error) {
	return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ "src/reports/markdown/block.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
const heading = (level, text) => ({ kind: "heading", level, text });
const paragraph = (text) => ({ kind: "paragraph", text });
const list = (items) => ({ kind: "list", items });
const codeBlock = (text, language = "") => ({ kind: "code", text, language });
const details = (title, blocks) => ({ kind: "details", title, blocks });
/** Creates a table. A column title that starts with `>` means numbers, which are aligned to the right. */
const table = (columns, rows) => ({
	kind: "table",
	columns: columns.map((title) => (title.startsWith(">") ? { title: title.slice(1), align: "right" } : { title })),
	rows,
});
const code = (text) => ({ kind: "code", text });
const strong = (text) => ({ kind: "strong", text });
const link = (text, href) => ({ kind: "link", text, href });


/***/ })

};
