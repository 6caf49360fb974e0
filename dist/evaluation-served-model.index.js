export const id = "evaluation-served-model";
export const ids = ["evaluation-served-model"];
export const modules = {

/***/ "src/evaluation/comparison/predictions-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ readPredictions),
/* harmony export */   at: () => (/* binding */ reportedNames),
/* harmony export */   c1: () => (/* binding */ groupsOf),
/* harmony export */   mG: () => (/* binding */ sliceRows),
/* harmony export */   yZ: () => (/* binding */ positiveIndex)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/core/nearest.ts");
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/index.ts");
/* harmony import */ var _platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/workspace/expand.ts");
/* harmony import */ var _metrics_evaluation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/evaluation.ts");
/* harmony import */ var _metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/metrics/prediction-file.ts");
/* harmony import */ var _metrics_prediction_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/evaluation/metrics/prediction-table.ts");
/* harmony import */ var _slices_cut_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/evaluation/slices/cut.ts");









/** Reads predictions from files or globs. */
async function readPredictions(paths, { name, cwd, signal, schema }) {
	const files = await (0,_platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_3__/* .expandGlobs */ .G)(paths, cwd);
	const reported = await reportedNames(files, cwd);
	const { table, columns } = await (0,_metrics_prediction_table_js__WEBPACK_IMPORTED_MODULE_6__/* .readPredictionTable */ .I)((options) => (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigestedTable */ .Sc)(files, options), {
		...reported,
		reading: { cwd, signal, ...(schema !== undefined && { schema }) },
	});
	return { name, predictions: (0,_metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_5__/* .predictionsOf */ .eE)(table, { columns }), table, digest: table.digest };
}
/** Reads the names of classes and slices from the evaluation next to the predictions. */
async function reportedNames([file], cwd) {
	if (file === undefined)
		return { classes: [], slices: [] };
	const evaluation = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), "evaluation.json");
	const found = await (0,_metrics_evaluation_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvaluation */ .L)(evaluation, cwd).catch((error) => {
		// Predictions of other tools have no evaluation.
		if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
			return undefined;
		throw error;
	});
	return { classes: found?.classes ?? [], slices: found?.slices.map(({ name }) => name) ?? [] };
}
/** Returns the second of two classes, as scikit-learn does. With more classes, returns the named one. */
function positiveIndex(predictions, name) {
	if (predictions.task !== "classification")
		return undefined;
	if (name === undefined)
		return predictions.classes.length === 2 ? 1 : undefined;
	const index = predictions.classes.indexOf(name);
	if (index >= 0)
		return index;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`positive-class: expected one of ${predictions.classes.slice(0, 10).join(", ")}, got ${JSON.stringify(name)}`);
}
/**
 * Finds the rows of a slice named as in `metrics.json`: `sex=F`, or a condition on columns of the predictions file.
 * Undefined if the file lacks the slice's columns.
 */
function sliceRows({ table }) {
	const known = new Map();
	return (name) => {
		if (!known.has(name))
			known.set(name, rowsOf(table, name));
		return known.get(name);
	};
}
function rowsOf(table, name) {
	for (let at = name.indexOf("="); at > 0; at = name.indexOf("=", at + 1)) {
		const column = name.slice(0, at);
		if ((0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_2__/* .findColumn */ .kn)(table, column) !== undefined)
			return (0,_slices_cut_js__WEBPACK_IMPORTED_MODULE_7__/* .cutSlices */ .U)(table, [column]).find((slice) => slice.name === name)?.rows;
	}
	try {
		return (0,_slices_cut_js__WEBPACK_IMPORTED_MODULE_7__/* .cutSlices */ .U)(table, [name])[0]?.rows;
	}
	catch (error) {
		if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
			return undefined;
		throw error;
	}
}
/**
 * Returns one number per row, which is equal for rows with the same value of `column`.
 *
 * @throws {Failure} if there is no such column, or a row has no value in it and so no group.
 */
function groupsOf({ table, name }, column) {
	const found = (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_2__/* .findColumn */ .kn)(table, column);
	if (found === undefined) {
		const names = table.columns.map((each) => each.name);
		const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_8__/* .nearest */ .p)(column, names);
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`group-column: expected a column of ${name}, got ${JSON.stringify(column)} (${close === undefined ? `there are ${names.slice(0, 10).join(", ")}` : `did you mean ${close}?`})`);
	}
	const numbers = new Map();
	return Int32Array.from({ length: table.rows }, (_, row) => {
		const value = cellOf(found, row);
		if (Number.isNaN(value) || value === -1) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`group-column: ${table.place(row)}: expected a value of ${column}, got nothing`);
		}
		const number = numbers.get(value) ?? numbers.size;
		numbers.set(value, number);
		return number;
	});
}
/** Returns a number that represents a cell's value. */
function cellOf(column, row) {
	// -1 is a missing category, and counts as a value like any other.
	if ("codes" in column)
		return column.codes[row];
	return column.values[row] === -1 ? Number.MIN_VALUE : column.values[row];
}


/***/ }),

/***/ "src/evaluation/metrics/ids.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ idsOf),
/* harmony export */   c: () => (/* binding */ alignIds)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/metrics/labels.ts");


/** Returns a column's cells as ids. @throws {Failure} for the first row without an id, or with a repeated one. */
function idsOf(column, place) {
	const { codes, names } = (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelsOf */ .PC)(column);
	const first = new Int32Array(names.length).fill(-1);
	return Array.from(codes, (code, row) => {
		if (code === -1)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${column.name}: expected an id, got nothing`);
		if (first[code] !== -1) {
			const before = place(first[code]);
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${column.name}: expected each id once, got ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .shownLabel */ .kh)(names[code])} again (first at ${before})`);
		}
		first[code] = row;
		return names[code];
	});
}
/**
 * Finds, for each id of `wanted`, the row of `given` that has it.
 *
 * @throws {Failure} that names the first id without a match on either side, and the number of such ids.
 */
function alignIds(wanted, given) {
	const rowOf = new Map(given.ids.map((id, row) => [id, row]));
	const rows = Int32Array.from(wanted.ids, (id) => rowOf.get(id) ?? -1);
	const lacking = rows.indexOf(-1);
	if (lacking >= 0) {
		const count = rows.reduce((sum, row) => sum + (row === -1 ? 1 : 0), 0);
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${wanted.place(lacking)}: id ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .shownLabel */ .kh)(wanted.ids[lacking])}: expected a prediction, got none${count > 1 ? ` (nor for ${count - 1} other rows)` : ""}`);
	}
	if (given.ids.length > wanted.ids.length) {
		const known = new Set(wanted.ids);
		const strange = given.ids.findIndex((id) => !known.has(id));
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${given.place(strange)}: id ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .shownLabel */ .kh)(given.ids[strange])}: expected an id of the data, which has no such row`);
	}
	return rows;
}


/***/ }),

/***/ "src/evaluation/metrics/prediction-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ predictionTypes),
/* harmony export */   Td: () => (/* binding */ predictionWeights),
/* harmony export */   eE: () => (/* binding */ predictionsOf),
/* harmony export */   io: () => (/* binding */ predictionNames)
/* harmony export */ });
/* unused harmony export taskOf */
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/core/nearest.ts");
/* harmony import */ var _data_table_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/table.ts");
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/metrics/ids.ts");
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/metrics/labels.ts");
/* harmony import */ var _probabilities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/probabilities.ts");






const NAMES = { truth: "y_true", predicted: "y_pred", probability: "proba_", id: "id" };
/** Returns the column names, including the defaults. */
function predictionNames(columns) {
	const { truth, predicted, probability } = { ...NAMES, ...defined(columns) };
	return {
		truth: truth ?? NAMES.truth,
		predicted: predicted ?? NAMES.predicted,
		probability: probability ?? NAMES.probability,
	};
}
/** Returns the types for reading a predictions file. Ids keep their spelling: `007` and `7` are different. */
function predictionTypes({ id = NAMES.id } = {}) {
	return new Map([[id, "category"]]);
}
/**
 * Reads predictions from a table with one row each: `y_true`, `y_pred`, and optionally `proba_<class>`, `id` and a
 * weight. Without `y_pred`, the most probable class is the prediction. With two classes, the probability of one is
 * enough.
 *
 * @throws {Failure} that names the first invalid row: a missing or unknown label, an invalid probability,
 * probabilities that do not sum to one, a repeated id, or a negative weight.
 */
function predictionsOf(table, options = {}) {
	const names = predictionNames(options.columns);
	const truth = options.truth?.column ?? required(table, names.truth, "the truth");
	const truthPlace = options.truth?.place ?? table.place;
	const probabilities = table.columns.filter(({ name }) => name.startsWith(names.probability) && name.length > names.probability.length);
	const predicted = (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, names.predicted);
	if (predicted === undefined && probabilities.length === 0)
		required(table, names.predicted, "the predictions");
	const shared = {
		rows: table.rows,
		ids: idsIn(table, options.columns?.id),
		weights: predictionWeights(table, options.columns?.weight),
	};
	const task = options.task ?? taskOf(truth, predicted, probabilities);
	if (options.task === undefined && task === "regression")
		refuseScores(truth, predicted, names);
	if (task === "regression") {
		const values = predicted ?? required(table, names.predicted, "the predictions");
		return {
			...shared,
			task,
			truth: (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .numbersOf */ .cZ)(truth, truthPlace),
			predicted: (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .numbersOf */ .cZ)(values, table.place),
		};
	}
	const prefix = names.probability.length;
	const own = probabilities.map((column) => ({ label: column.name.slice(prefix), column }));
	return classPredictions(table, shared, { truth, truthPlace, predicted, own, classes: options.classes });
}
/** Detects the task: classification for probabilities, text, or few whole numbers that are predicted as such. */
function taskOf(truth, predicted, probabilities) {
	if (probabilities.length > 0 || "codes" in truth)
		return "classification";
	if (predicted === undefined || "codes" in predicted)
		return "classification";
	if (isBinary(truth.values) && isBinary(predicted.values))
		return "classification";
	const whole = truth.type === "integer" && predicted.type === "integer";
	return whole && new Set(truth.values).size <= 20 ? "classification" : "regression";
}
const isBinary = (values) => values.every((value) => value === 0 || value === 1);
/** Rejects scores as predictions. @throws {Failure} for a truth of 0 and 1, where a mean error would say little. */
function refuseScores(truth, predicted, names) {
	if (predicted === undefined || "codes" in predicted || "codes" in truth)
		return;
	if (!isBinary(truth.values) || !predicted.values.every((value) => value >= 0 && value <= 1))
		return;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${predicted.name}: expected predictions of 0 and 1, as ${truth.name} has them, got scores between 0 and 1 (call the column ${names.probability}1 for the probability of 1, or set task: regression)`);
}
function classPredictions(table, shared, { truth, truthPlace, predicted, own, classes: given }) {
	const truthLabels = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .labelsOf */ .PC)(truth);
	const predictedLabels = predicted === undefined ? undefined : (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .labelsOf */ .PC)(predicted);
	const used = [...(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .usedNames */ .W)(truthLabels), ...(predictedLabels === undefined ? [] : (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .usedNames */ .W)(predictedLabels))];
	// `proba_1.0` belongs to the class 1.
	const byLabel = new Map(own.map(({ label, column }) => [usedOr(label, used), column]));
	const complete = given ?? (byLabel.size > 1 ? [...byLabel.keys()] : undefined);
	const classes = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .sortLabels */ .CL)(complete ?? [...used, ...byLabel.keys()]);
	if (complete === undefined && predictedLabels !== undefined)
		refuseStrangers({ name: truth.name, labels: truthLabels }, { name: predicted.name, labels: predictedLabels });
	const truthCodes = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .codesIn */ .Od)(classes, truthLabels, { name: truth.name, place: truthPlace });
	const probabilities = byLabel.size === 0 ? undefined : probabilityMatrix(table, classes, byLabel);
	return {
		...shared,
		task: "classification",
		classes,
		truth: truthCodes,
		predicted: predictedLabels === undefined
			? (0,_probabilities_js__WEBPACK_IMPORTED_MODULE_4__/* .mostProbable */ .Z)(probabilities, classes.length, table.rows)
			: (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .codesIn */ .Od)(classes, predictedLabels, { name: predicted.name, place: table.place }),
		probabilities,
	};
}
/** Returns row-major probabilities. One of two classes may be missing, because both sum to one. */
function probabilityMatrix(table, classes, byLabel) {
	const k = classes.length;
	const missing = classes.filter((name) => !byLabel.has(name));
	if (missing.length > 0 && !(k === 2 && missing.length === 1)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`probabilities: expected a column for each class, got none for ${missing
			.slice(0, 5)
			.map((each) => JSON.stringify(each))
			.join(", ")}`);
	}
	const strange = [...byLabel.keys()].find((name) => !classes.includes(name));
	if (strange !== undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${byLabel.get(strange).name}: expected probabilities of ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)(classes)}, got those of another class`);
	}
	const matrix = new Float64Array(table.rows * k);
	classes.forEach((name, i) => {
		const column = byLabel.get(name);
		if (column === undefined)
			return;
		const values = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .numbersOf */ .cZ)(column, table.place, "a probability from 0 to 1");
		for (let row = 0; row < table.rows; row++)
			matrix[row * k + i] = values[row];
	});
	const absent = missing.length === 1 ? classes.indexOf(missing[0]) : -1;
	if (absent >= 0)
		for (let row = 0; row < table.rows; row++)
			matrix[row * k + absent] = 1 - matrix[row * k + 1 - absent];
	(0,_probabilities_js__WEBPACK_IMPORTED_MODULE_4__/* .checkProbabilities */ .I)(matrix, classes, table.place);
	return matrix;
}
function idsIn(table, named) {
	const column = named === undefined ? (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, NAMES.id) : required(table, named, "the ids");
	return column === undefined ? undefined : (0,_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .U)(column, table.place);
}
/** Reads the weights. @throws {Failure} if one is negative, or all are zero. */
function predictionWeights(table, name) {
	if (name === undefined)
		return undefined;
	const weights = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .numbersOf */ .cZ)(required(table, name, "the weights"), table.place, "a weight of at least 0");
	const row = weights.findIndex((weight) => weight < 0);
	if (row >= 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${table.place(row)}: ${name}: expected a weight of at least 0, got ${weights[row]}`);
	if (!weights.some((weight) => weight > 0))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a weight above 0, got only zeros`);
	return weights;
}
const COLUMN_INPUTS = {
	"the truth": "truth-column",
	"the predictions": "prediction-column",
	"the ids": "id-column",
	"the weights": "weight-column",
};
function required(table, name, what) {
	const column = (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, name);
	if (column !== undefined)
		return column;
	const names = table.columns.map((each) => each.name);
	const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(name, names);
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${table.place(0).replace(/:(\d+| row \d+)$/, "")}: expected a column ${name} with ${what}, found ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}` +
		` (${close === undefined ? "" : `did you mean ${close}? `}name it with ${COLUMN_INPUTS[what]})`);
}
/** Rejects predictions that share no label with the truth. They have another spelling, and every metric would be 0. */
function refuseStrangers(truth, predicted) {
	const truths = new Set((0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .usedNames */ .W)(truth.labels));
	const predictions = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .usedNames */ .W)(predicted.labels);
	if (truths.size === 0 || predictions.length === 0 || predictions.some((name) => truths.has(name)))
		return;
	// All rows may have one of two classes while the other is predicted.
	if (truths.size === 1 || predictions.length === 1)
		return;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${predicted.name}: expected labels of ${truth.name} (${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)([...truths])}), got none of them (${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)(predictions)})`);
}
function usedOr(label, used) {
	if (used.includes(label) || !(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .isNumeric */ .kf)(label))
		return label;
	return used.find((each) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .isNumeric */ .kf)(each) && Number(each) === Number(label)) ?? label;
}
function defined(columns) {
	return Object.fromEntries(Object.entries(columns ?? {}).filter(([, name]) => name !== undefined));
}


/***/ }),

/***/ "src/evaluation/metrics/prediction-table.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readPredictionTable)
/* harmony export */ });
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/index.ts");
/* harmony import */ var _prediction_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/metrics/prediction-file.ts");


/**
 * Reads a table of predictions. A schema may name columns that the table lacks. Its id column names the rows if
 * `columns` has no id and the table has that column. A class called `None`, `NA` or `null`, which usually means a
 * missing value, stays a class if a probability column or `classes` names it.
 *
 * @param read Reads the table. It is called a second time if there is such a class.
 */
async function readPredictionTable(read, { columns = {}, classes = [], slices = [], reading = {} }) {
	const schema = reading.schema ?? _data_table_index_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_SCHEMA */ .UZ;
	const named = columns.id ?? schema.id;
	const optional = new Set([...(reading.optional ?? []), ...schema.columns.keys()]);
	const options = {
		...reading,
		optional,
		types: new Map([...(0,_prediction_file_js__WEBPACK_IMPORTED_MODULE_1__/* .predictionTypes */ .FS)(columns), ...(0,_prediction_file_js__WEBPACK_IMPORTED_MODULE_1__/* .predictionTypes */ .FS)({ id: named })]),
	};
	const withId = (table) => {
		const id = columns.id ?? (schema.id !== undefined && (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, schema.id) ? schema.id : undefined);
		return { table, columns: { ...columns, id } };
	};
	const table = await read(options);
	const { truth, predicted, probability } = (0,_prediction_file_js__WEBPACK_IMPORTED_MODULE_1__/* .predictionNames */ .io)(columns);
	const missing = schema.missing ?? _data_table_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MISSING */ .lV;
	const known = new Set([
		...classes,
		...table.columns.flatMap(({ name }) => (name.startsWith(probability) ? [name.slice(probability.length)] : [])),
	]);
	const spellings = missing.filter((text) => !known.has(text));
	const kept = keptTexts(table, slices, missing);
	if (spellings.length === missing.length && kept.size === 0)
		return withId(table);
	const labels = new Map([...kept, ...[truth, predicted].map((name) => [name, { missing: spellings }])]);
	const again = {
		optional: new Set([...optional, ...labels.keys()]),
		schema: (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeSchemas */ .dW)({ columns: labels }, schema),
	};
	return withId(await read({ ...options, ...again }));
}
/** Returns the spellings of a missing value in each column of which a slice has such a text, as in `team=None`. */
function keptTexts(table, slices, missing) {
	const kept = new Map();
	for (const slice of slices) {
		const text = missing.find((each) => each !== "" && slice.endsWith(`=${each}`));
		if (text === undefined)
			continue;
		const name = slice.slice(0, -text.length - 1);
		if ((0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, name) === undefined)
			continue;
		const spellings = kept.get(name)?.missing ?? missing;
		kept.set(name, { missing: spellings.filter((each) => each !== text) });
	}
	return kept;
}


/***/ }),

/***/ "src/evaluation/served-model/answers.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ answersOf),
/* harmony export */   z: () => (/* binding */ answerTable)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/shape/index.ts");


/**
 * Extracts the predictions from a server's response: a list, an object with `predictions` (the shape of MLflow and
 * most servers), or an object of columns (MLflow's `onnx` flavor). A row is a label or number, a list of
 * probabilities in the order of `classes`, or an object. The object has `y_pred` (or `prediction`, `label`, `class`,
 * `output_label`), and `proba_<class>`, or `probabilities` by class or in order.
 *
 * @throws {Failure} for any other shape. `where` names it.
 */
function answersOf(body, where) {
	const inner = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body) ? (body["predictions"] ?? body["outputs"] ?? body["data"] ?? body) : body;
	if (Array.isArray(inner))
		return inner;
	if ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(inner)) {
		const columns = Object.entries(inner).filter((entry) => Array.isArray(entry[1]));
		const length = columns[0]?.[1].length ?? 0;
		if (columns.length > 0 && columns.every(([, values]) => values.length === length)) {
			return Array.from({ length }, (_, row) => Object.fromEntries(columns.map(([name, values]) => [name, values[row]])));
		}
	}
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a list of predictions, or an object with \`predictions\`, got ${shape(body)}`);
}
const LABELS = ["y_pred", "prediction", "predicted", "label", "output_label", "class", "variable"];
const PROBABILITIES = ["probabilities", "probability", "output_probability", "proba"];
/** Converts predictions to a table with the columns `y_pred` and `proba_<class>`. */
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
	if (!(0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(answer))
		return Array.isArray(answer) ? listed(answer, classes, place) : { y_pred: scalar(answer, place) };
	const cells = Object.create(null);
	for (const [name, value] of Object.entries(answer)) {
		if (LABELS.includes(name))
			cells["y_pred"] = scalar(Array.isArray(value) ? value[0] : value, place);
		else if (name.startsWith("proba_"))
			cells[name] = scalar(value, place);
		else if (PROBABILITIES.includes(name) && (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value)) {
			for (const [label, p] of Object.entries(value))
				cells[`proba_${label}`] = scalar(p, place);
		}
		else if (PROBABILITIES.includes(name) && Array.isArray(value))
			Object.assign(cells, listed(value, classes, place));
	}
	if (Object.keys(cells).length === 0) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place()}: expected a prediction, or an object with \`y_pred\`, got ${shape(answer)}`);
	}
	return cells;
}
function listed(values, classes, place) {
	if (values.length === 1)
		return { y_pred: scalar(values[0], place) };
	if (values.length !== classes.length) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place()}: expected ${classes.length} probabilities, one a class of the data, got ${values.length}`);
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
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place()}: expected a text or a number, got ${shape(value)}`);
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
function shape(value) {
	const text = JSON.stringify(value) ?? "nothing";
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}


/***/ }),

/***/ "src/evaluation/served-model/deployment-blocks.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QI: () => (/* binding */ deploymentHeadline),
/* harmony export */   eE: () => (/* binding */ deploymentTitle),
/* harmony export */   sz: () => (/* binding */ deploymentBlocks)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/block.ts");

const signs = { passed: "✅", failed: "❌", skipped: "➖" };
/** The result of a verification in one line. */
function deploymentHeadline(deployment) {
	const { passed, url, checks, model_digest, served_digest, image_digest } = deployment;
	if (passed && served_digest === undefined && image_digest !== undefined) {
		return `${url} runs the image ${image_digest}, according to the platform`;
	}
	if (passed)
		return `${url} serves ${model_digest?.slice(0, 19) ?? "the tested model"} and nothing else`;
	const failed = checks.find(({ ends }) => ends === "failed");
	return `${failed?.name}: ${failed?.text}${rollbackText(deployment)}`;
}
/** The same without the text of the check that failed, which the table of checks has. */
function deploymentTitle(deployment) {
	const failed = deployment.checks.find(({ ends }) => ends === "failed");
	return failed === undefined
		? deploymentHeadline(deployment)
		: `${deployment.url} failed the check "${failed.name}"${rollbackText(deployment)}`;
}
function rollbackText({ rollback }) {
	return rollback === undefined ? "" : rollback.verified ? "; rolled back" : "; not rolled back";
}
/** The checks of a deployment as a table, with latency and rollback. */
function deploymentBlocks({ checks, latency, rollback, previous_digest, served_digest, }) {
	const digests = [
		...(served_digest === undefined ? [] : [["served", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(served_digest)]]),
		...(previous_digest === undefined || previous_digest === served_digest ? [] : [["before", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(previous_digest)]]),
	];
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", "check", "seen"], checks.map(({ name, ends, text }) => [signs[ends], name, text])),
		...(digests.length === 0 ? [] : [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", "model"], digests)]),
		...(latency === undefined
			? []
			: [
				(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(`The first of ${latency.requests} single rows took ${latency.first_ms.toFixed(1)} ms, the others ${latency.p50_ms.toFixed(1)} ms in the median.`),
			]),
		...(rollback === undefined ? [] : [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(`Rollback: ${rollback.text}.`)]),
	];
}


/***/ }),

/***/ "src/evaluation/served-model/deployment-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ writeDeploymentFile),
/* harmony export */   _2: () => (/* binding */ readDeploymentFile)
/* harmony export */ });
/* unused harmony export deploymentDocument */
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/file/document.ts");
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/write.ts");
/* harmony import */ var _run_stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/run-stamp.ts");




const milliseconds = (description) => (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ min: 0, description });
const deploymentShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMark */ .ry)("trainyard-deployment-1"),
	version: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of trainyard that wrote the file." }),
	verdict: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["pass", "fail"]),
	passed: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ description: "Whether the verdict is `pass`." }),
	url: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Address of the predictions, without secrets." }),
	model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest that should be served." })),
	image_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the image that the platform should run, if it was asked." })),
	served_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Digest that was served at the end." })),
	previous_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Another digest that was seen, or that was given." })),
	models_seen: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, description: "Number of different models that answered." }),
	connections: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, description: "Number of connections on which the model was identified." }),
	checks: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(),
		ends: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["passed", "failed", "skipped"]),
		text: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "What was seen." }),
	}), { description: "The checks in their order. The first that fails is the last one made." }),
	latency: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		requests: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0 }),
		first_ms: milliseconds("Latency of the first request, which may load the model."),
		p50_ms: milliseconds("Median of the others."),
		p95_ms: milliseconds("95th percentile."),
		p99_ms: milliseconds("99th percentile."),
		errors: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0 }),
	})),
	rollback: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		verified: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ description: "Whether the previous model serves again." }),
		text: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "What was done and seen." }),
	})),
	run: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_run_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .runStamp */ .bB),
});
const deploymentDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .lM)({
	what: "a verified deployment",
	file: "deployment.json",
	format: "trainyard-deployment",
	version: 1,
	writer: "verify-deployment",
	purpose: "What a deployment serves, and whether that is the model that was gated.",
	remedy: "run `verify-deployment` again",
	shape: deploymentShape,
});
/** Reads the result of `verify-deployment`. @throws {Failure} for other files and for a newer version. */
async function readDeploymentFile(path, cwd) {
	return (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(deploymentDocument, path, { cwd });
}
async function writeDeploymentFile(path, deployment) {
	await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(path, `${JSON.stringify(deployment, null, 2)}\n`);
}


/***/ }),

/***/ "src/evaluation/served-model/request.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FW: () => (/* binding */ requestAnswers),
/* harmony export */   J: () => (/* binding */ headersFrom),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _data_table_record_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/record-table.ts");
/* harmony import */ var _platform_http_connection_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/http/connection-error.ts");
/* harmony import */ var _platform_http_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/http/message.ts");
/* harmony import */ var _platform_http_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/http/retry.ts");
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/served-model/answers.ts");






const MOST_ANSWER_BYTES = 64 * 1024 * 1024;
/** Statuses of a server that is loading, restarting or overloaded. Any other answer stays what it is. */
const TRANSIENT = [408, 425, 429, 502, 503, 504];
/** A served model that has just been started may refuse the first connections. */
const pauses = { forMs: 600_000, firstMs: 200, mostMs: 10_000, random: Math.random };
/** Names that the client itself sets. */
const OWN_HEADERS = ["host", "content-length", "transfer-encoding", "connection"];
/**
 * Headers whose values are in the environment, from lines of `name: VARIABLE`.
 *
 * @throws {Failure} for a line of another form, and for a variable that is not set. No value is shown.
 */
function headersFrom(lines, env) {
	const headers = new Map();
	for (const line of lines) {
		const [, name, variable] = /^([!#$%&'*+.^_`|~\w-]+)\s*:\s*([A-Za-z_]\w*)$/.exec(line) ?? [];
		if (name === undefined || variable === undefined)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("request-headers: expected lines of a name and an environment variable such as `authorization: MODEL_AUTHORIZATION`, got a line of another form (the line is not shown: it may hold a secret)");
		const lower = name.toLowerCase();
		if (OWN_HEADERS.includes(lower))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`request-headers: expected headers other than ${OWN_HEADERS.join(", ")}, got ${lower}`);
		if (headers.has(lower))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`request-headers: expected each header once, got ${lower} twice`);
		const value = env[variable]?.trim();
		if (value === undefined || value === "")
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`request-headers: ${lower}: expected its value in the environment variable ${variable}, got nothing (set it under env:)`);
		if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`request-headers: ${lower}: expected one line of Latin text in ${variable}, got other characters`);
		headers.set(lower, value);
	}
	return headers;
}
/** The user, the password and the query are left out, because they may be secrets. */
function shownUrl({ origin, pathname }) {
	return `${origin}${pathname}`;
}
/** One POST; as many answers as rows were asked. */
async function requestAnswers(content, rows, policy) {
	const { timeoutMs, signal, address } = policy;
	const name = shownUrl(address);
	let timedOut = false;
	try {
		const { status, text } = await (0,_platform_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L5)(name, { ...pauses, attempts: policy.retries + 1, signal }, async () => {
			const timeout = AbortSignal.timeout(timeoutMs);
			try {
				return await attempt(content, policy, AbortSignal.any([signal, timeout]));
			}
			catch (error) {
				timedOut = timeout.aborted;
				throw error;
			}
		});
		if (status < 200 || status > 299)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected predictions, got HTTP ${status}: ${snippet(text, policy)}`);
		const answers = (0,_answers_js__WEBPACK_IMPORTED_MODULE_5__/* .answersOf */ .B)(parsed(text, name, policy), name);
		if (answers.length !== rows)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected ${rows} predictions, one a row, got ${answers.length}`);
		return answers;
	}
	catch (error) {
		signal.throwIfAborted();
		if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
			throw error;
		if (timedOut)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected an answer within ${timeoutMs / 1000} s, got none (is the server ready? see timeout)`, { cause: error });
		if (!(error instanceof _platform_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_ || error instanceof _platform_http_connection_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreachableError */ .J))
			throw error;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected an answer, got none: ${error.message}`, { cause: error });
	}
}
async function attempt(content, policy, signal) {
	const { http, address, headers, timeoutMs } = policy;
	const plain = new URL(address);
	plain.username = plain.password = "";
	const answer = await http.send({
		method: "POST",
		url: plain,
		headers: {
			"content-type": "application/json",
			accept: "application/json",
			...basicAuthorization(address),
			...Object.fromEntries(headers),
		},
		body: content,
		signal,
		silenceMs: timeoutMs,
	});
	const text = (await (0,_platform_http_message_js__WEBPACK_IMPORTED_MODULE_3__.readBody)(answer, MOST_ANSWER_BYTES)).toString();
	if (TRANSIENT.includes(answer.status)) {
		const afterMs = (0,_platform_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retryAfterMs */ .Vs)(answer.headers["retry-after"], Date.now());
		throw new _platform_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_(`HTTP ${answer.status}: ${snippet(text, policy)}`, { afterMs });
	}
	return { status: answer.status, text };
}
/** Returns the header for user and password in an address. Empty if there are none. */
function basicAuthorization({ username, password }) {
	if (username === "")
		return {};
	const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` };
}
function parsed(text, name, policy) {
	try {
		return (0,_data_table_record_table_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
	}
	catch (error) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected JSON, got ${snippet(text, policy)}`, { cause: error });
	}
}
/** The beginning of an answer. A server may repeat the headers that it got. */
function snippet(text, { headers }) {
	let line = text.replace(/\s+/g, " ").trim();
	for (const value of headers.values()) {
		for (const part of [value, ...value.split(/\s+/).filter((each) => each.length >= 6)])
			line = line.replaceAll(part, "***");
	}
	return JSON.stringify(line.length > 300 ? `${line.slice(0, 299)}…` : line);
}


/***/ }),

/***/ "src/evaluation/served-model/rows.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ requestCells),
/* harmony export */   T: () => (/* binding */ requestText)
/* harmony export */ });
/* harmony import */ var _data_table_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/date.ts");
/* harmony import */ var _data_table_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/table.ts");


/** Returns the body of a request: a list of rows as objects, or MLflow's form for `/invocations`. */
function requestText(address, { names, cells, rows }) {
	if (/\/invocations\/?$/.test(address.pathname)) {
		const data = Array.from(rows, (row) => cells.map((cell) => cell(row)));
		return JSON.stringify({ dataframe_split: { columns: names, data } });
	}
	return JSON.stringify(Array.from(rows, (row) => Object.fromEntries(names.map((name, i) => [name, cells[i](row)]))));
}
/**
 * Returns a function per column, which gives the value of a row for a request.
 *
 * @param written Returns the original spelling of a cell, if it is known.
 */
function requestCells(columns, written) {
	return columns.map((column, at) => cellReader(column, (row) => written(row, at)));
}
/** Returns a cell for a request. Dates, categories and codes with leading zeros are sent in their original spelling. */
function cellReader(column, written) {
	const value = (row) => {
		if (column.type === "date")
			return written(row) ?? (0,_data_table_date_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Yq)(column.values[row]);
		if (!("codes" in column)) {
			const text = written(row);
			return text !== undefined && CODE.test(text) ? text : column.values[row];
		}
		const text = written(row) ?? column.levels[column.codes[row]];
		return column.type === "boolean" && /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
	};
	return (row) => ((0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b2)(column, row) ? null : value(row));
}
const CODE = /^0\d+$/;


/***/ })

};
