export const id = "models-scikit-learn";
export const ids = ["models-scikit-learn"];
export const modules = {

/***/ "src/models/scikit-learn/fields.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ requiredList),
/* harmony export */   YU: () => (/* binding */ wrongField),
/* harmony export */   jH: () => (/* binding */ optionalNumbers),
/* harmony export */   jw: () => (/* binding */ requiredCount),
/* harmony export */   qO: () => (/* binding */ unsupported),
/* harmony export */   wI: () => (/* binding */ requiredNumbers)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _pickle_numpy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/pickle/numpy.ts");
/* harmony import */ var _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/models/pickle/values.ts");



/** Numbers of a field: an array, a list, or a single number; undefined for None. */
function optionalNumbers(object, name, file) {
	const value = object.get(name);
	if (value === undefined || value === null)
		return undefined;
	return numbersIn(value, { object, name, file });
}
function requiredNumbers(object, name, file) {
	return numbersIn(object.get(name), { object, name, file });
}
function numbersIn(value, place) {
	const list = value instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__/* .PythonArray */ .wr ? (0,_pickle_numpy_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(value) : Array.isArray(value) ? value : [value];
	return Float64Array.from(list, (each) => {
		if (typeof each !== "number" && typeof each !== "boolean")
			throw wrongField(place, "numbers");
		return Number(each);
	});
}
/** A whole number, at least 0. */
function requiredCount(object, name, file) {
	const value = object.get(name);
	const number = value instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__/* .PythonArray */ .wr ? (0,_pickle_numpy_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(value)[0] : value;
	if (typeof number !== "number" || !Number.isInteger(number) || number < 0) {
		throw wrongField({ object, name, file }, "a whole number");
	}
	return number;
}
/** Elements of a list or an array of objects. */
function requiredList(object, name, file) {
	const value = object.get(name);
	if (value instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__/* .PythonArray */ .wr)
		return (0,_pickle_numpy_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(value);
	if (!Array.isArray(value))
		throw wrongField({ object, name, file }, "a list");
	return value;
}
function wrongField({ object, name, file }, expected) {
	const version = object.get("_sklearn_version");
	const of = typeof version === "string" ? ` of scikit-learn ${version.slice(0, 20)}` : "";
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: ${object.type.split(".").at(-1)}.${name}: expected ${expected} (the file is damaged, not fitted, or${of === "" ? " of" : `${of}, which is`} a version that is not known)`);
}
/** A refusal of what cannot be computed here. */
function unsupported(file, what) {
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected a model that can be computed here, got ${what} (test it through \`predictions\`, \`command\` or \`url\`)`);
}


/***/ }),

/***/ "src/models/scikit-learn/scikit-learn.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readSklearn: () => (/* binding */ readSklearn),
  sklearnModel: () => (/* binding */ sklearnModel)
});

var failure = __webpack_require__("src/core/failure.ts");
var lightgbm = __webpack_require__("src/models/lightgbm/lightgbm.ts");
var machine = __webpack_require__("src/models/pickle/machine.ts");
var numpy = __webpack_require__("src/models/pickle/numpy.ts");
var pickle_values = __webpack_require__("src/models/pickle/values.ts");
var xgboost = __webpack_require__("src/models/xgboost/xgboost.ts");
var fields = __webpack_require__("src/models/scikit-learn/fields.ts");
;// CONCATENATED MODULE: ./src/models/scikit-learn/columns.ts

/** The columns of a pipeline's table. An encoder of texts says which are texts. */
class InputTable {
	names;
	file;
	#levels = new Map();
	#used = new Set();
	#texts = new Set();
	constructor(names, file) {
		this.names = names;
		this.file = file;
	}
	/** Cells of this column become positions in `levels`. */
	setLevels({ input }, levels) {
		if (input === undefined)
			throw (0,fields/* unsupported */.qO)(this.file, "an encoder of texts after another step");
		const known = this.#levels.get(input);
		if (known !== undefined && known.join("\n") !== levels.join("\n")) {
			throw (0,fields/* unsupported */.qO)(this.file, `two encoders with other categories of the column ${this.names[input]}`);
		}
		this.#levels.set(input, levels);
	}
	/** Marks a column of texts, which an encoder must know. */
	requireLevels({ input }) {
		if (input === undefined)
			throw (0,fields/* unsupported */.qO)(this.file, "an imputer of texts after another step");
		this.#texts.add(input);
	}
	levelsOf({ input }) {
		return input === undefined ? undefined : this.#levels.get(input);
	}
	/** Marks columns that a ColumnTransformer takes. Without any, all columns are read. */
	use(columns) {
		for (const { input } of columns)
			if (input !== undefined)
				this.#used.add(input);
	}
	/** Positions of the columns that are read. */
	get used() {
		const all = this.names.map((_, index) => index);
		return this.#used.size === 0 ? all : all.filter((index) => this.#used.has(index));
	}
	columns() {
		for (const index of this.#texts) {
			if (!this.#levels.has(index)) {
				throw (0,fields/* unsupported */.qO)(this.file, `the column ${this.names[index]} of texts, which no encoder turns into numbers`);
			}
		}
		return this.used.map((index) => {
			const name = this.names[index];
			const levels = this.#levels.get(index);
			return levels === undefined ? { name, type: "plain number" } : { name, type: "plain category", levels };
		});
	}
}

var external_node_zlib_ = __webpack_require__("node:zlib");
;// CONCATENATED MODULE: ./src/models/scikit-learn/compression.ts


/** A pickle is a few times as large as its compressed file. */
const MOST_BYTES = 500_000_000;
/** The bytes of a file that joblib compressed with zlib or gzip, or as they are. */
function unpacked(bytes, file) {
	const kind = joblibCompression(bytes);
	if (kind === undefined)
		return bytes;
	try {
		const options = { maxOutputLength: MOST_BYTES };
		return kind === "gzip" ? (0,external_node_zlib_.gunzipSync)(bytes, options) : (0,external_node_zlib_.inflateSync)(bytes, options);
	}
	catch (error) {
		throw new failure/* Failure */.H(`${file}: expected a ${kind} file of at most ${MOST_BYTES / 1e6} MB unpacked, got one that is damaged or larger`, { cause: error });
	}
}
function joblibCompression(bytes) {
	if (bytes[0] === 0x1f && bytes[1] === 0x8b)
		return "gzip";
	return bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1]) ? "zlib" : undefined;
}

var packed_trees = __webpack_require__("src/models/trees/packed-trees.ts");
var sum_trees = __webpack_require__("src/models/trees/sum-trees.ts");
;// CONCATENATED MODULE: ./src/models/scikit-learn/labels.ts



/** Labels of a fitted classifier. */
function fittedLabels(object, file) {
	const labels = object.get("classes_");
	if (!(labels instanceof pickle_values/* PythonArray */.wr))
		throw (0,fields/* wrongField */.YU)({ object, name: "classes_", file }, "an array of labels");
	const values = (0,numpy/* elementsOf */.ZE)(labels);
	if (values.length < 2 || values.some((value) => typeof value === "object"))
		throw (0,fields/* unsupported */.qO)(file, `${values.length} classes`);
	const integers = values.every((value) => Number.isInteger(value));
	return { classes: values.map(String), classType: integers ? "integer" : "string", count: values.length };
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/softmax.ts
/** Replaces scores by their softmax, in place. */
function softmaxRow(row) {
	let most = Number.NEGATIVE_INFINITY;
	for (const value of row)
		most = Math.max(most, value);
	let total = 0;
	for (let k = 0; k < row.length; k++) {
		row[k] = Math.exp(row[k] - most);
		total += row[k];
	}
	for (let k = 0; k < row.length; k++)
		row[k] /= total;
}
/** Sums of boosted trees as probabilities of classes: one sum for two of them, else one sum each. */
function classProbabilities(sums, groups, slope = 1) {
	if (groups > 1) {
		for (let at = 0; at < sums.length; at += groups)
			softmaxRow(sums.subarray(at, at + groups));
		return sums;
	}
	const both = new Float64Array(2 * sums.length);
	for (const [row, sum] of sums.entries()) {
		both[2 * row + 1] = 1 / (1 + Math.exp(-slope * sum));
		both[2 * row] = 1 - both[2 * row + 1];
	}
	return both;
}

var tree_source = __webpack_require__("src/models/trees/tree-source.ts");
;// CONCATENATED MODULE: ./src/models/scikit-learn/trees.ts




/** The tree of a fitted `DecisionTree…`. Rows are 32-bit floats, thresholds doubles. */
function sklearnTree(estimator, { file, width, output = 0, leaf }) {
	const tree = (0,numpy/* isObject */.Gv)(estimator) ? estimator.get("tree_") : undefined;
	const nodes = (0,numpy/* isObject */.Gv)(tree, "Tree") ? tree.get("nodes") : undefined;
	const held = (0,numpy/* isObject */.Gv)(tree, "Tree") ? tree.get("values") : undefined;
	if (!(nodes instanceof pickle_values/* PythonArray */.wr) || !(held instanceof pickle_values/* PythonArray */.wr))
		throw (0,fields/* unsupported */.qO)(file, "a tree without nodes");
	const column = (name, needed = true) => {
		const found = (0,numpy/* arrayNumbers */.S2)(nodes, name) ?? Float64Array.from((0,numpy/* elementsOf */.ZE)(nodes, name), Number);
		if (found.length === 0 && needed)
			throw (0,fields/* unsupported */.qO)(file, `trees without ${name}`);
		return found;
	};
	const left = column("left_child");
	const right = column("right_child");
	const feature = column("feature");
	const size = left.length;
	const all = (0,numpy/* arrayNumbers */.S2)(held) ?? Float64Array.from((0,numpy/* elementsOf */.ZE)(held), Number);
	if (held.shape[0] !== size || held.shape[1] !== 1)
		throw (0,fields/* unsupported */.qO)(file, "trees of several targets");
	const per = all.length / size;
	const missing = column("missing_go_to_left", false);
	const values = new Float64Array(size * width);
	const features = new Int32Array(size);
	for (let node = 0; node < size; node++) {
		const isLeaf = left[node] === -1;
		features[node] = isLeaf ? -1 : feature[node];
		if (isLeaf) {
			const shares = leaf(all.subarray(node * per, (node + 1) * per));
			for (let k = 0; k < width && k < shares.length; k++)
				values[node * width + k] = shares[k];
		}
		else if (feature[node] < 0)
			throw (0,fields/* unsupported */.qO)(file, "a tree that splits by no feature");
	}
	const rules = new Uint8Array(size);
	for (let node = 0; node < size; node++)
		rules[node] = missing[node] === 1 ? tree_source/* missingRules */.q.left : tree_source/* missingRules */.q.right;
	return {
		root: 0,
		feature: features,
		threshold: column("threshold"),
		left,
		right,
		missing: rules,
		values,
		width,
		output,
	};
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/adaptive-boosting.ts







/** The smallest share that SAMME.R takes the logarithm of: the spacing of doubles at 1. */
const LEAST_SHARE = Number.EPSILON;
/** AdaBoost over trees. What a leaf adds depends on its own shares alone, so that leaves hold it. */
function boostedClassifier(object, { table, columns }) {
	const { file } = table;
	const labels = fittedLabels(object, file);
	const { count } = labels;
	const { trees: estimators, weights } = boosted(object, file);
	const voteOf = votes(object, { count, file });
	const sources = estimators.map((each, index) => sklearnTree(each, { file, width: count, leaf: (values) => voteOf(values, weights[index]) }));
	const trees = (0,packed_trees/* packTrees */.h)(sources, { file, features: columns.length, outputs: count });
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return {
		task: "classification",
		classes: labels.classes,
		classType: labels.classType,
		outputs: count,
		facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
		predict(cells, rows) {
			const sums = new Float64Array(rows * count);
			(0,sum_trees/* sumTrees */.j)(trees, { cells, rows, sums, float: true });
			for (let row = 0; row < rows; row++) {
				const part = sums.subarray(row * count, (row + 1) * count);
				if (count === 2) {
					const margin = -part[0] / total + part[1] / total;
					part[0] = -margin / 2;
					part[1] = margin / 2;
				}
				else
					for (let k = 0; k < count; k++)
						part[k] = part[k] / total / (count - 1);
				softmaxRow(part);
			}
			return sums;
		},
	};
}
/** Returns the contribution of a leaf: its vote, or the logarithms of its class shares. */
function votes(object, { count, file }) {
	const algorithm = object.get("algorithm");
	const version = String(object.get("_sklearn_version") ?? "");
	const minor = Number(/^1\.(\d+)/.exec(version)?.[1] ?? Number.NaN);
	if (algorithm === "SAMME.R") {
		return (values) => {
			const total = values.reduce((sum, value) => sum + value, 0);
			const logs = values.map((value) => Math.log(Math.max(value / total, LEAST_SHARE)));
			const mean = (1 / count) * logs.reduce((sum, value) => sum + value, 0);
			return logs.map((value) => (count - 1) * (value - mean));
		};
	}
	// Votes against a class count since 1.4; a repair of 1.3 may have that already.
	if (!(minor <= 2 || minor >= 4)) {
		throw (0,fields/* unsupported */.qO)(file, `an AdaBoostClassifier with algorithm SAMME of scikit-learn ${version.slice(0, 20)}`);
	}
	return (values, weight) => {
		const best = values.indexOf(values.reduce((a, b) => Math.max(a, b), 0));
		const against = minor >= 4 ? (-1 / (count - 1)) * weight : 0;
		return values.map((_, k) => (k === best ? weight : against));
	};
}
/** The prediction of the tree in the middle, by weight. */
function boostedRegressor(object, { table, columns }) {
	const { file } = table;
	const { trees: estimators, weights } = boosted(object, file);
	const count = estimators.length;
	const sources = estimators.map((each, output) => sklearnTree(each, { file, width: 1, output, leaf: (values) => values }));
	const trees = (0,packed_trees/* packTrees */.h)(sources, { file, features: columns.length, outputs: count });
	return {
		task: "regression",
		classes: [],
		classType: "string",
		outputs: 1,
		facts: { trees: count, nodes: trees.nodes, depth: trees.depth },
		predict(cells, rows) {
			const predicted = new Float64Array(rows * count);
			(0,sum_trees/* sumTrees */.j)(trees, { cells, rows, sums: predicted, float: true });
			const order = Array.from({ length: count }, (_, index) => index);
			return Float64Array.from({ length: rows }, (_, row) => {
				const part = predicted.subarray(row * count, (row + 1) * count);
				return weightedMedian(part, weights, order);
			});
		},
	};
}
function weightedMedian(values, weights, order) {
	order.sort((a, b) => values[a] - values[b] || a - b);
	let total = 0;
	for (const index of order)
		total += weights[index];
	let sum = 0;
	for (const index of order) {
		sum += weights[index];
		if (sum >= 0.5 * total)
			return values[index];
	}
	return Number.NaN;
}
function boosted(object, file) {
	const trees = (0,fields/* requiredList */.GS)(object, "estimators_", file);
	const weights = (0,fields/* requiredNumbers */.wI)(object, "estimator_weights_", file).slice(0, trees.length);
	if (trees.length === 0 || weights.length !== trees.length)
		throw (0,fields/* wrongField */.YU)({ object, name: "estimator_weights_", file }, `${trees.length} numbers`);
	if (!trees.every((each) => (0,numpy/* isObject */.Gv)(each) && each.has("tree_")))
		throw (0,fields/* unsupported */.qO)(file, "AdaBoost over other models than trees");
	return { trees, weights };
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/gradient-boosting.ts







/** 32-bit floats differ by this much next to 1: shares of classes keep away from 0 and 1 by it. */
const EPSILON = 2 ** -23;
/** `GradientBoostingClassifier` and `GradientBoostingRegressor`: a start, and a share of each tree's value. */
function gradientBoosting(object, { table, columns }) {
	const { file } = table;
	const labels = object.type.endsWith("Classifier") ? fittedLabels(object, file) : undefined;
	const groups = labels === undefined || labels.count === 2 ? 1 : labels.count;
	const [rate] = (0,fields/* requiredNumbers */.wI)(object, "learning_rate", file);
	const exponential = object.get("loss") === "exponential";
	const sources = (0,fields/* requiredList */.GS)(object, "estimators_", file).map((tree, index) => sklearnTree(tree, {
		file,
		width: 1,
		output: index % groups,
		leaf: (values) => values.map((value) => value * rate),
	}));
	const trees = (0,packed_trees/* packTrees */.h)(sources, { file, features: columns.length, outputs: groups });
	const start = startOf(object, { file, groups, classifier: labels !== undefined, exponential });
	return {
		task: labels === undefined ? "regression" : "classification",
		classes: labels?.classes ?? [],
		classType: labels?.classType ?? "string",
		outputs: labels?.count ?? 1,
		facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
		predict(cells, rows) {
			const sums = new Float64Array(rows * groups);
			for (let index = 0; index < sums.length; index++)
				sums[index] = start[index % groups];
			(0,sum_trees/* sumTrees */.j)(trees, { cells, rows, sums, float: true });
			return labels === undefined ? sums : classProbabilities(sums, groups, exponential ? 2 : 1);
		},
	};
}
/** The start value of each row: log-odds of the classes, or the mean or quantile of the target. */
function startOf(object, { file, groups, classifier, exponential, }) {
	const init = object.get("init_");
	if (object.get("init") === "zero")
		return new Float64Array(groups);
	if (!classifier) {
		if (!(0,numpy/* isObject */.Gv)(init, "DummyRegressor"))
			throw (0,fields/* unsupported */.qO)(file, "gradient boosting that starts from another model");
		return (0,fields/* requiredNumbers */.wI)(init, "constant_", file);
	}
	if (!(0,numpy/* isObject */.Gv)(init, "DummyClassifier"))
		throw (0,fields/* unsupported */.qO)(file, "gradient boosting that starts from another model");
	const shares = (0,fields/* requiredNumbers */.wI)(init, "class_prior_", file).map((share) => Math.min(Math.max(share, EPSILON), 1 - EPSILON));
	if (shares.length !== Math.max(groups, 2))
		throw (0,fields/* wrongField */.YU)({ object, name: "init_", file }, `${groups} classes`);
	if (groups > 1)
		return shares.map(Math.log);
	const odds = Math.log(shares[1] / (1 - shares[1]));
	return Float64Array.of(exponential ? odds / 2 : odds);
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/encoders.ts



/**
 * A OneHotEncoder or OrdinalEncoder. A category that the encoder does not know gives zeros, or the encoder's value for unknown
 * ones; where scikit-learn would refuse it, the caller warns of it.
 */
function encoder(object, columns, table) {
	const { file } = table;
	if (object.get("_infrequent_enabled") === true)
		throw (0,fields/* unsupported */.qO)(file, "an encoder with infrequent categories");
	const lists = (0,fields/* requiredList */.GS)(object, "categories_", file);
	if (lists.length !== columns.length)
		throw (0,fields/* wrongField */.YU)({ object, name: "categories_", file }, `${columns.length} lists`);
	const categories = lists.map((list, index) => {
		if (!(list instanceof pickle_values/* PythonArray */.wr))
			throw (0,fields/* wrongField */.YU)({ object, name: "categories_", file }, "arrays");
		return categoriesOf((0,numpy/* elementsOf */.ZE)(list), columns[index], table);
	});
	return object.type.endsWith(".OneHotEncoder")
		? oneHot(categories, droppedOf(object, categories, file))
		: ordinal(object, categories);
}
function categoriesOf(values, column, table) {
	const numbers = values.every((value) => typeof value === "number");
	if (numbers) {
		const positions = new Map(values.map((value, index) => [value, index]));
		// A Map finds NaN too.
		return { count: values.length, fillsMissing: false, find: (cell) => positions.get(cell) ?? -1 };
	}
	const { filling } = column;
	const missing = values.findIndex((value) => filling === undefined ? value === null || Number.isNaN(value) : value === filling);
	// The missing category is the last one, so that positions of levels are positions of categories.
	const texts = values.filter((value) => value !== null && !Number.isNaN(value)).map(String);
	table.setLevels(column, texts);
	const fillsMissing = filling !== undefined;
	return { count: values.length, fillsMissing, find: (cell) => (Number.isNaN(cell) ? missing : cell) };
}
/** The category of each column that has no column of its own. */
function droppedOf(object, categories, file) {
	const dropped = object.get("drop_idx_");
	if (dropped === undefined || dropped === null)
		return categories.map(() => undefined);
	if (!(dropped instanceof pickle_values/* PythonArray */.wr))
		throw (0,fields/* wrongField */.YU)({ object, name: "drop_idx_", file }, "an array");
	return (0,numpy/* elementsOf */.ZE)(dropped).map((each) => (typeof each === "number" ? each : undefined));
}
function oneHot(categories, dropped) {
	const kept = categories.map(({ count }, column) => Array.from({ length: count }, (_, index) => index).filter((index) => index !== dropped[column]));
	return {
		columns: kept.flat().map(() => ({ input: undefined })),
		run: (input) => kept.flatMap((positions, column) => {
			const found = input[column].map((cell) => categories[column].find(cell));
			return positions.map((position) => found.map((each) => (each === position ? 1 : 0)));
		}),
	};
}
function ordinal(object, categories) {
	const unknown = object.get("unknown_value");
	const missing = object.get("encoded_missing_value");
	const unknownValue = typeof unknown === "number" ? unknown : Number.NaN;
	const missingValue = typeof missing === "number" ? missing : Number.NaN;
	return {
		columns: categories.map(() => ({ input: undefined })),
		run: (input) => input.map((cells, column) => cells.map((cell) => {
			if (Number.isNaN(cell) && !categories[column].fillsMissing)
				return missingValue;
			const position = categories[column].find(cell);
			return position < 0 ? unknownValue : position;
		})),
	};
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/imputer.ts


/**
 * A SimpleImputer. A missing number becomes its column's statistic; a missing text is left to the encoder that follows, which gives
 * it the category of the statistic. A column without a statistic is left out, as scikit-learn does.
 */
function imputer(object, columns, table) {
	const { file } = table;
	const missing = object.get("missing_values");
	if (missing !== undefined && missing !== null && !Number.isNaN(missing)) {
		throw (0,fields/* unsupported */.qO)(file, "a SimpleImputer of other missing values than NaN");
	}
	const statistics = (0,fields/* requiredList */.GS)(object, "statistics_", file);
	if (statistics.length !== columns.length)
		throw (0,fields/* wrongField */.YU)({ object, name: "statistics_", file }, `${columns.length} values`);
	const keepsEmpty = object.get("keep_empty_features") === true;
	const kept = statistics.flatMap((value, index) => (Number.isNaN(value) && !keepsEmpty ? [] : [index]));
	const indicated = indicatedColumns(object, columns.length, file);
	const filled = kept.map((index) => {
		const statistic = statistics[index];
		if (typeof statistic === "number")
			return { input: undefined };
		if (typeof statistic !== "string")
			throw (0,fields/* unsupported */.qO)(file, "a SimpleImputer that fills in other values than numbers and texts");
		const column = { ...columns[index], filling: statistic };
		table.requireLevels(column);
		return column;
	});
	return {
		columns: [...filled, ...indicated.map(() => ({ input: undefined }))],
		run: (input) => [
			...kept.map((index) => {
				const filling = statistics[index];
				if (typeof filling !== "number")
					return input[index];
				return input[index].map((value) => (Number.isNaN(value) ? filling : value));
			}),
			...indicated.map((index) => input[index].map((value) => (Number.isNaN(value) ? 1 : 0))),
		],
	};
}
/** The columns that have a further one, which says where cells were missing. */
function indicatedColumns(object, count, file) {
	const indicator = object.get("indicator_");
	if (object.get("add_indicator") !== true || !(0,numpy/* isObject */.Gv)(indicator, "MissingIndicator"))
		return [];
	return Array.from((0,fields/* requiredNumbers */.wI)(indicator, "features_", file), (index) => {
		if (!(index >= 0 && index < count))
			throw (0,fields/* wrongField */.YU)({ object: indicator, name: "features_", file }, `columns below ${count}`);
		return index;
	});
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/transformers.ts






/** Steps in each other. */
const MOST_DEPTH = 20;
/** A fitted step of a pipeline as a function of columns. @throws {Failure} that names a class which cannot be computed here. */
function transformerOf(object, columns, { table, depth = 0 }) {
	const { file } = table;
	if (depth > MOST_DEPTH)
		throw new failure/* Failure */.H(`${file}: expected at most ${MOST_DEPTH} steps in each other`);
	if (object === "passthrough" || object === null)
		return { columns: [...columns], run: (input) => [...input] };
	if (!(0,numpy/* isObject */.Gv)(object))
		throw (0,fields/* unsupported */.qO)(file, "a step that is no object");
	const name = object.type.split(".").at(-1);
	switch (name) {
		case "Pipeline":
			return chain((0,fields/* requiredList */.GS)(object, "steps", file).map((step) => (Array.isArray(step) ? step[1] : step)), columns, { table, depth: depth + 1 });
		case "ColumnTransformer":
			return columnTransformer(object, columns, { table, depth: depth + 1 });
		case "StandardScaler":
			return scaler(object, columns, { file, offset: "mean_", divisor: "scale_" });
		case "RobustScaler":
			return scaler(object, columns, { file, offset: "center_", divisor: "scale_" });
		case "MaxAbsScaler":
			return scaler(object, columns, { file, offset: undefined, divisor: "scale_" });
		case "MinMaxScaler":
			return minMax(object, columns, file);
		case "SimpleImputer":
			return imputer(object, columns, table);
		case "OneHotEncoder":
		case "OrdinalEncoder":
			return encoder(object, columns, table);
		case "FunctionTransformer":
			if (!isIdentity(object.get("func")))
				throw (0,fields/* unsupported */.qO)(file, "a FunctionTransformer with a function");
			return { columns: [...columns], run: (input) => [...input] };
		default:
			throw (0,fields/* unsupported */.qO)(file, `the step ${name}`);
	}
}
/** The step has no function, or only scikit-learn's check of its input. */
function isIdentity(value) {
	if (value === undefined || value === null)
		return true;
	const inner = (0,numpy/* isObject */.Gv)(value, "partial") && Array.isArray(value.args) ? value.args[0] : value;
	return inner instanceof pickle_values/* PythonName */.o9 && inner.name === "sklearn.utils.validation.check_array";
}
/** Steps one after the other. */
function chain(steps, columns, context) {
	let current = [...columns];
	const runs = steps.map((step) => {
		const transformer = transformerOf(step, current, context);
		current = transformer.columns;
		return transformer.run;
	});
	return {
		columns: current,
		run: (input, rows) => runs.reduce((values, run) => run(values, rows), [...input]),
	};
}
function columnTransformer(object, columns, context) {
	const { file, names: tableNames } = context.table;
	const own = object.get("feature_names_in_");
	const names = own instanceof pickle_values/* PythonArray */.wr ? (0,numpy/* elementsOf */.ZE)(own) : tableNames;
	const parts = (0,fields/* requiredList */.GS)(object, "transformers_", file).flatMap((entry) => {
		const [, step, which] = Array.isArray(entry) ? entry : [];
		if (step === "drop")
			return [];
		const chosen = chosenColumns(which, { names, count: columns.length, file });
		const transformer = transformerOf(step, chosen.map((index) => columns[index]), context);
		context.table.use(chosen.map((index) => columns[index]));
		return [{ chosen, transformer }];
	});
	return {
		columns: parts.flatMap(({ transformer }) => transformer.columns),
		run: (input, rows) => parts.flatMap(({ chosen, transformer }) => transformer.run(chosen.map((index) => input[index]), rows)),
	};
}
/** Positions that a ColumnTransformer means by names, positions, flags or a slice. */
function chosenColumns(which, { names, count, file }) {
	if ((0,numpy/* isObject */.Gv)(which, "slice")) {
		const [start, stop, step] = Array.isArray(which.args) ? which.args : [];
		if (step !== null && step !== 1)
			throw (0,fields/* unsupported */.qO)(file, "a slice of columns with a step");
		const place = (bound, fallback) => typeof bound === "number"
			? bound < 0
				? count + bound
				: bound
			: typeof bound === "string"
				? names.indexOf(bound)
				: fallback;
		const end = typeof stop === "string" ? place(stop, count) + 1 : place(stop, count);
		return Array.from({ length: Math.max(0, Math.min(end, count) - place(start, 0)) }, (_, index) => place(start, 0) + index);
	}
	const held = (0,numpy/* isObject */.Gv)(which, "_RemainderColsList") ? which.get("data") : which;
	const list = held instanceof pickle_values/* PythonArray */.wr ? (0,numpy/* elementsOf */.ZE)(held) : Array.isArray(held) ? held : [held];
	if (list.length > 0 && list.every((each) => typeof each === "boolean")) {
		return list.flatMap((flag, index) => (flag ? [index] : []));
	}
	return list.map((each) => {
		const index = typeof each === "string" ? names.indexOf(each) : typeof each === "number" && each < 0 ? count + each : each;
		if (typeof index !== "number" || !(index >= 0 && index < count)) {
			throw new failure/* Failure */.H(`${file}: ColumnTransformer: expected columns of its table, got ${String(each).slice(0, 60)}`);
		}
		return index;
	});
}
function each(columns, change) {
	return {
		columns: columns.map(() => ({ input: undefined })),
		run: (input) => input.map((values, column) => values.map((value) => change(value, column))),
	};
}
function scaler(object, columns, { file, offset, divisor }) {
	const offsets = offset === undefined ? undefined : (0,fields/* optionalNumbers */.jH)(object, offset, file);
	const divisors = (0,fields/* optionalNumbers */.jH)(object, divisor, file);
	for (const [name, list] of [
		[offset ?? divisor, offsets],
		[divisor, divisors],
	]) {
		if (list !== undefined && list.length !== columns.length)
			throw (0,fields/* wrongField */.YU)({ object, name, file }, `${columns.length} numbers`);
	}
	return each(columns, (value, column) => (value - (offsets?.[column] ?? 0)) / (divisors?.[column] ?? 1));
}
function minMax(object, columns, file) {
	const scale = (0,fields/* requiredNumbers */.wI)(object, "scale_", file);
	const offset = (0,fields/* requiredNumbers */.wI)(object, "min_", file);
	if (scale.length !== columns.length || offset.length !== columns.length) {
		throw (0,fields/* wrongField */.YU)({ object, name: "scale_", file }, `${columns.length} numbers`);
	}
	const change = (value, column) => value * scale[column] + offset[column];
	if (object.get("clip") !== true)
		return each(columns, change);
	const [least, most] = (0,fields/* requiredNumbers */.wI)(object, "feature_range", file);
	return each(columns, (value, column) => Math.min(Math.max(change(value, column), least), most));
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/histogram-boosting.ts









/** Losses whose sums are logarithms of the answer. */
const logarithmic = new Set(["poisson", "gamma"]);
/** `HistGradientBoosting…`: trees of doubles, with missing values and category sets. */
function histogramBoosting(object, { table, columns: given }) {
	const { file } = table;
	const labels = object.type.endsWith("Classifier") ? fittedLabels(object, file) : undefined;
	const groups = labels === undefined || labels.count === 2 ? 1 : labels.count;
	const preprocessor = object.get("_preprocessor");
	// Categories become codes, and their columns the first ones.
	const before = (0,numpy/* isObject */.Gv)(preprocessor)
		? transformerOf(preprocessor, given, { table })
		: undefined;
	const features = before?.columns.length ?? given.length;
	const rounds = (0,fields/* requiredList */.GS)(object, "_predictors", file);
	const sources = rounds.flatMap((round, index) => {
		if (!Array.isArray(round) || round.length !== groups)
			throw (0,fields/* wrongField */.YU)({ object, name: "_predictors", file }, `lists of ${groups}`);
		return round.map((tree, output) => histogramTree(tree, { file: `${file}: round ${index}`, output }));
	});
	const trees = (0,packed_trees/* packTrees */.h)(sources, { file, features, outputs: groups });
	const baseline = (0,fields/* requiredNumbers */.wI)(object, "_baseline_prediction", file);
	if (baseline.length !== groups)
		throw (0,fields/* wrongField */.YU)({ object, name: "_baseline_prediction", file }, `${groups} numbers`);
	const known = knownCategories(object, features);
	const exponential = labels === undefined && logarithmic.has(String(object.get("loss")));
	return {
		task: labels === undefined ? "regression" : "classification",
		classes: labels?.classes ?? [],
		classType: labels?.classType ?? "string",
		outputs: labels?.count ?? 1,
		facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
		predict(cells, rows) {
			const prepared = before === undefined ? cells.slice() : joined(before.run(separate(cells, rows), rows), rows);
			for (const [column, categories] of known) {
				for (let at = column * rows; at < (column + 1) * rows; at++) {
					// A category that training did not have counts as missing.
					if (!categories.has(prepared[at]))
						prepared[at] = Number.NaN;
				}
			}
			const sums = new Float64Array(rows * groups);
			for (let index = 0; index < sums.length; index++)
				sums[index] = baseline[index % groups];
			(0,sum_trees/* sumTrees */.j)(trees, { cells: prepared, rows, sums });
			if (labels !== undefined)
				return classProbabilities(sums, groups);
			return exponential ? sums.map(Math.exp) : sums;
		},
	};
}
function separate(cells, rows) {
	return Array.from({ length: cells.length / rows }, (_, column) => cells.subarray(column * rows, (column + 1) * rows));
}
function joined(columns, rows) {
	const cells = new Float64Array(columns.length * rows);
	for (const [index, column] of columns.entries())
		cells.set(column, index * rows);
	return cells;
}
function knownCategories(object, features) {
	const mapper = object.get("_bin_mapper");
	const flags = (0,numpy/* isObject */.Gv)(mapper) ? mapper.get("is_categorical_") : undefined;
	const thresholds = (0,numpy/* isObject */.Gv)(mapper) ? mapper.get("bin_thresholds_") : undefined;
	const known = new Map();
	if (!(flags instanceof pickle_values/* PythonArray */.wr) || !Array.isArray(thresholds))
		return known;
	for (const [index, flag] of (0,numpy/* elementsOf */.ZE)(flags).entries()) {
		const list = thresholds[index];
		if (flag && index < features && list instanceof pickle_values/* PythonArray */.wr)
			known.set(index, new Set((0,numpy/* elementsOf */.ZE)(list)));
	}
	return known;
}
function histogramTree(tree, { file, output }) {
	const nodes = (0,numpy/* isObject */.Gv)(tree, "TreePredictor") ? tree.get("nodes") : undefined;
	const bitsets = (0,numpy/* isObject */.Gv)(tree, "TreePredictor") ? tree.get("raw_left_cat_bitsets") : undefined;
	if (!(nodes instanceof pickle_values/* PythonArray */.wr))
		throw (0,fields/* unsupported */.qO)(file, "a tree without nodes");
	const column = (name) => {
		const found = Float64Array.from((0,numpy/* elementsOf */.ZE)(nodes, name), Number);
		if (found.length === 0)
			throw (0,fields/* unsupported */.qO)(file, `trees without ${name}`);
		return found;
	};
	const leaf = column("is_leaf");
	const feature = column("feature_idx");
	const threshold = column("num_threshold");
	const categorical = column("is_categorical");
	const bitset = column("bitset_idx");
	const missingLeft = column("missing_go_to_left");
	const words = bitsets instanceof pickle_values/* PythonArray */.wr ? (0,numpy/* elementsOf */.ZE)(bitsets).map(Number) : [];
	const sets = new Map();
	for (let node = 0; node < leaf.length; node++) {
		if (leaf[node] === 1 || categorical[node] !== 1)
			continue;
		const start = 8 * bitset[node];
		if (!(start + 8 <= words.length))
			throw (0,fields/* unsupported */.qO)(file, "a category split without its categories");
		const set = new Set();
		for (let bit = 0; bit < 256; bit++)
			if ((words[start + (bit >> 5)] & (1 << (bit & 31))) !== 0)
				set.add(bit);
		sets.set(node, set);
	}
	return {
		root: 0,
		feature: feature.map((each, node) => (leaf[node] === 1 ? -1 : each)),
		threshold,
		left: column("left"),
		right: column("right"),
		missing: Uint8Array.from(missingLeft, (flag) => (flag === 1 ? tree_source/* missingRules */.q.left : tree_source/* missingRules */.q.right)),
		values: column("value"),
		width: 1,
		output,
		sets,
	};
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/linear-models.ts



/** A row of coefficients per output: intercept + sum of coefficient × value. */
function sumsOf(object, { table, columns }) {
	const { file } = table;
	const coefficients = (0,fields/* requiredNumbers */.wI)(object, "coef_", file);
	const outputs = coefficients.length / columns.length;
	const intercepts = (0,fields/* optionalNumbers */.jH)(object, "intercept_", file) ?? new Float64Array(1);
	if (!Number.isInteger(outputs) || outputs < 1 || (intercepts.length !== outputs && intercepts.length !== 1)) {
		throw (0,fields/* wrongField */.YU)({ object, name: "coef_", file }, `coefficients of ${columns.length} columns`);
	}
	const sums = (cells, rows) => {
		const values = new Float64Array(rows * outputs);
		for (let row = 0; row < rows; row++) {
			for (let k = 0; k < outputs; k++) {
				let sum = 0;
				for (let column = 0; column < columns.length; column++) {
					sum += cells[column * rows + row] * coefficients[k * columns.length + column];
				}
				values[row * outputs + k] = sum + intercepts[k % intercepts.length];
			}
		}
		return values;
	};
	return { outputs, sums };
}
function linear(object, context) {
	const { outputs, sums } = sumsOf(object, context);
	if (outputs !== 1)
		throw (0,fields/* unsupported */.qO)(context.table.file, "several targets");
	const { columns } = context;
	return {
		task: "regression",
		classes: [],
		classType: "string",
		outputs: 1,
		facts: { coefficients: columns.length },
		predict: sums,
	};
}
/** Poisson, gamma and Tweedie regressions: the sum, or e to its power. */
function generalizedLinear(object, context) {
	const model = linear(object, context);
	const link = object.get("link");
	const power = object.get("power");
	const identity = link === "identity" || ((link === undefined || link === "auto") && typeof power === "number" && power <= 0);
	return identity ? model : { ...model, predict: (cells, rows) => model.predict(cells, rows).map(Math.exp) };
}
/** Two classes have one row of coefficients; more of them are normalised together, or each alone where the model was fitted so. */
function logisticRegression(object, context) {
	const kind = object.get("multi_class");
	const alone = kind === "ovr" || object.get("solver") === "liblinear";
	return classifier(object, context, {
		// A model of `multinomial` has the margin of both classes in one.
		factor: kind === "multinomial" ? 2 : 1,
		share: sigmoid,
		several: alone ? normalizeAlone : softmaxRow,
	});
}
/** `SGDClassifier` has probabilities for two of its losses. */
function stochasticGradient(object, context) {
	const loss = object.get("loss");
	if (loss === "log_loss" || loss === "log") {
		return classifier(object, context, { factor: 1, share: sigmoid, several: normalizeAlone });
	}
	if (loss !== "modified_huber") {
		throw (0,fields/* unsupported */.qO)(context.table.file, `an SGDClassifier with loss ${JSON.stringify(String(loss).slice(0, 40))}, which has no probabilities`);
	}
	return classifier(object, context, { factor: 1, share: clippedShare, several: normalizeClipped });
}
function classifier(object, context, { factor, share, several }) {
	const { file } = context.table;
	const labels = fittedLabels(object, file);
	const { outputs, sums } = sumsOf(object, context);
	const { count } = labels;
	if (outputs !== count && !(count === 2 && outputs === 1))
		throw (0,fields/* wrongField */.YU)({ object, name: "coef_", file }, `${count} rows`);
	return {
		task: "classification",
		classes: labels.classes,
		classType: labels.classType,
		outputs: count,
		facts: { coefficients: outputs * context.columns.length },
		predict(cells, rows) {
			const margins = sums(cells, rows);
			if (outputs > 1) {
				for (let row = 0; row < rows; row++)
					several(margins.subarray(row * count, (row + 1) * count));
				return margins;
			}
			const values = new Float64Array(rows * count);
			for (let row = 0; row < rows; row++) {
				values[2 * row + 1] = share(margins[row] * factor);
				values[2 * row] = 1 - values[2 * row + 1];
			}
			return values;
		},
	};
}
const sigmoid = (margin) => 1 / (1 + Math.exp(-margin));
const clippedShare = (margin) => (Math.min(Math.max(margin, -1), 1) + 1) / 2;
function normalizeAlone(row) {
	let total = 0;
	for (let k = 0; k < row.length; k++) {
		row[k] = sigmoid(row[k]);
		total += row[k];
	}
	for (let k = 0; k < row.length; k++)
		row[k] /= total;
}
/** Equal shares where every class has none. */
function normalizeClipped(row) {
	let total = 0;
	for (let k = 0; k < row.length; k++) {
		row[k] = clippedShare(row[k]);
		total += row[k];
	}
	for (let k = 0; k < row.length; k++)
		row[k] = total === 0 ? 1 / row.length : row[k] / total;
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/estimators.ts









/** Regressions whose answer is the intercept and the sum of products. */
const linearModels = new Set("LinearRegression Ridge RidgeCV Lasso LassoCV ElasticNet ElasticNetCV Lars LarsCV LassoLars LassoLarsCV LassoLarsIC BayesianRidge ARDRegression HuberRegressor OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV SGDRegressor PassiveAggressiveRegressor QuantileRegressor TheilSenRegressor LinearSVR".split(" "));
/** Classifiers without probabilities, which everything here needs. */
const scoresOnly = new Set([
	"LinearSVC",
	"Perceptron",
	"RidgeClassifier",
	"RidgeClassifierCV",
	"PassiveAggressiveClassifier",
]);
/** @throws {Failure} that names a class which cannot be computed here. */
function estimatorOf(object, context) {
	const name = object.type.split(".").at(-1);
	switch (name) {
		case "DecisionTreeClassifier":
		case "ExtraTreeClassifier":
		case "DecisionTreeRegressor":
		case "ExtraTreeRegressor":
			return forest(object, [object], context);
		case "RandomForestClassifier":
		case "ExtraTreesClassifier":
		case "RandomForestRegressor":
		case "ExtraTreesRegressor":
			return forest(object, (0,fields/* requiredList */.GS)(object, "estimators_", context.table.file), context);
		case "GradientBoostingClassifier":
		case "GradientBoostingRegressor":
			return gradientBoosting(object, context);
		case "HistGradientBoostingClassifier":
		case "HistGradientBoostingRegressor":
			return histogramBoosting(object, context);
		case "AdaBoostClassifier":
			return boostedClassifier(object, context);
		case "AdaBoostRegressor":
			return boostedRegressor(object, context);
		case "LogisticRegression":
		case "LogisticRegressionCV":
			return logisticRegression(object, context);
		case "SGDClassifier":
			return stochasticGradient(object, context);
		case "PoissonRegressor":
		case "GammaRegressor":
		case "TweedieRegressor":
			return generalizedLinear(object, context);
		default:
			if (linearModels.has(name))
				return linear(object, context);
			if (scoresOnly.has(name)) {
				throw (0,fields/* unsupported */.qO)(context.table.file, `the estimator ${name}, which has no probabilities`);
			}
			throw (0,fields/* unsupported */.qO)(context.table.file, `the estimator ${name}`);
	}
}
/** The mean of the trees' shares, or of their values. */
function forest(object, estimators, { table, columns }) {
	const { file } = table;
	if (object.has("n_outputs_") && (0,fields/* requiredCount */.jw)(object, "n_outputs_", file) !== 1)
		throw (0,fields/* unsupported */.qO)(file, "several targets");
	const labels = object.type.endsWith("Classifier") ? fittedLabels(object, file) : undefined;
	const width = labels?.count ?? 1;
	const leaf = labels === undefined ? (values) => values : shares;
	const sources = estimators.map((each) => sklearnTree(each, { file, width, leaf }));
	if (sources.length === 0)
		throw (0,fields/* unsupported */.qO)(file, "a forest without trees");
	const trees = (0,packed_trees/* packTrees */.h)(sources, { file, features: columns.length, outputs: width });
	return {
		task: labels === undefined ? "regression" : "classification",
		classes: labels?.classes ?? [],
		classType: labels?.classType ?? "string",
		outputs: width,
		facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
		predict(cells, rows) {
			const sums = new Float64Array(rows * width);
			(0,sum_trees/* sumTrees */.j)(trees, { cells, rows, sums, float: true });
			for (let index = 0; index < sums.length; index++)
				sums[index] /= sources.length;
			return sums;
		},
	};
}
/** Leaves hold numbers of rows before version 1.3, and shares since. */
function shares(values) {
	let total = 0;
	for (let k = 0; k < values.length; k++)
		total += values[k];
	return Math.abs(total - 1) < 1e-9 || total === 0 ? values : values.map((value) => value / total);
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/scikit-learn.ts












/** Pipelines in each other. */
const scikit_learn_MOST_DEPTH = 20;
/**
 * Reads a pickle or joblib file of scikit-learn, or of the scikit-learn wrappers of XGBoost and LightGBM. Nothing in it is executed.
 *
 * @throws {Failure}
 */
function readSklearn({ file, bytes }) {
	const object = (0,machine/* readPickle */.t)(unpacked(bytes, file), file);
	if (!(0,numpy/* isObject */.Gv)(object))
		throw (0,fields/* unsupported */.qO)(file, "a pickle of another thing than a model");
	return sklearnModel(object, file);
}
/** A fitted model whose fields were read. */
function sklearnModel(object, file) {
	const steps = (0,numpy/* isObject */.Gv)(object, "Pipeline")
		? (0,fields/* requiredList */.GS)(object, "steps", file).map((step) => (Array.isArray(step) ? step[1] : step))
		: [object];
	const last = steps.at(-1);
	if (!(0,numpy/* isObject */.Gv)(last))
		throw (0,fields/* unsupported */.qO)(file, "a pipeline without a model");
	const name = last.type.split(".").at(-1);
	if (steps.length === 1 && last.type.startsWith("xgboost."))
		return xgboostModel(last, file);
	if (steps.length === 1 && last.type.startsWith("lightgbm."))
		return lightgbmModel(last, file);
	const { names, named } = namesOf(steps, file);
	const table = new InputTable(names, file);
	const inputs = names.map((_, index) => ({ input: index }));
	const preparation = chain(steps.slice(0, -1), inputs, { table });
	const { columns } = preparation;
	const estimator = last.type.startsWith("xgboost.") || last.type.startsWith("lightgbm.")
		? (last.type.startsWith("xgboost.") ? xgboostModel : lightgbmModel)(last, file)
		: estimatorOf(last, { table, columns });
	const version = last.get("_sklearn_version");
	// Without a step before it, the model reads the table as it is.
	const direct = steps.length === 1 && table.used.length === names.length;
	return {
		tool: `scikit-learn${typeof version === "string" ? ` ${version.slice(0, 20)}` : ""}`,
		kind: steps.map((step) => ((0,numpy/* isObject */.Gv)(step) ? step.type.split(".").at(-1) : "passthrough")).join(", ") || name,
		task: estimator.task,
		classes: estimator.classes,
		classType: estimator.classType,
		outputs: estimator.outputs,
		columns: table.columns(),
		named,
		facts: estimator.facts,
		notices: [],
		predict(cells, rows) {
			if (direct)
				return estimator.predict(cells, rows);
			const read = separate(cells, rows);
			const places = new Map(table.used.map((index, place) => [index, read[place]]));
			// Columns that nobody reads are not in the table.
			const unread = new Float64Array(places.size === names.length ? 0 : rows).fill(Number.NaN);
			const columns = names.map((_, index) => places.get(index) ?? unread);
			return estimator.predict(joined(preparation.run(columns, rows), rows), rows);
		},
	};
}
/** Columns of the first step that knows them. */
function namesOf(steps, file, depth = 0) {
	for (const step of steps) {
		if (!(0,numpy/* isObject */.Gv)(step))
			continue;
		const names = step.get("feature_names_in_");
		if (names instanceof pickle_values/* PythonArray */.wr)
			return { names: (0,numpy/* elementsOf */.ZE)(names).map(String), named: true };
		const inner = (0,numpy/* isObject */.Gv)(step, "Pipeline")
			? (0,fields/* requiredList */.GS)(step, "steps", file).map((each) => (Array.isArray(each) ? each[1] : each))
			: undefined;
		if (inner !== undefined && depth < scikit_learn_MOST_DEPTH)
			return namesOf(inner, file, depth + 1);
		if (step.has("n_features_in_")) {
			const count = (0,fields/* requiredCount */.jw)(step, "n_features_in_", file);
			if (count > 1_000_000)
				throw (0,fields/* unsupported */.qO)(file, `${count} columns`);
			return { names: Array.from({ length: count }, (_, index) => `f${index}`), named: false };
		}
	}
	throw (0,fields/* unsupported */.qO)(file, "a model that does not say how many columns it reads");
}
/** The booster in a wrapper of XGBoost's is a snapshot of its memory, in UBJSON. */
function xgboostModel(wrapper, file) {
	const booster = wrapper.get("_Booster");
	const handle = (0,numpy/* isObject */.Gv)(booster, "Booster") ? booster.get("handle") : undefined;
	if (!(handle instanceof Uint8Array))
		throw (0,fields/* unsupported */.qO)(file, "an XGBoost model that is not fitted");
	return { ...(0,xgboost.readXgboost)({ file, bytes: handle }, { wrapped: true }), ...labelsIn(wrapper) };
}
/** The booster in a wrapper of LightGBM's is the text of the model. */
function lightgbmModel(wrapper, file) {
	const booster = wrapper.get("_Booster");
	const text = (0,numpy/* isObject */.Gv)(booster, "Booster") ? (booster.get("handle") ?? booster.get("_handle")) : undefined;
	if (typeof text !== "string")
		throw (0,fields/* unsupported */.qO)(file, "a LightGBM model that is not fitted");
	if ((0,numpy/* isObject */.Gv)(booster) && Number(booster.get("best_iteration") ?? 0) > 0) {
		throw new failure/* Failure */.H(`${file}: expected a LightGBM model that uses all of its rounds, got one of early stopping (write it with model.booster_.save_model("model.txt"))`);
	}
	return { ...(0,lightgbm.readLightgbm)({ file, bytes: Buffer.from(text) }), ...labelsIn(wrapper) };
}
function labelsIn(wrapper) {
	const encoder = wrapper.get("_le");
	const labels = ((0,numpy/* isObject */.Gv)(encoder) ? encoder.get("classes_") : undefined) ?? wrapper.get("classes_") ?? wrapper.get("_classes");
	if (!(labels instanceof pickle_values/* PythonArray */.wr))
		return {};
	const values = (0,numpy/* elementsOf */.ZE)(labels);
	return { classes: values.map(String), classType: values.every(Number.isInteger) ? "integer" : "string" };
}


/***/ }),

/***/ "src/models/skops/skops.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readSkops: () => (/* binding */ readSkops)
});

var failure = __webpack_require__("src/core/failure.ts");
var content = __webpack_require__("src/models/bundle/content.ts");
var numpy = __webpack_require__("src/models/pickle/numpy.ts");
var fields = __webpack_require__("src/models/scikit-learn/fields.ts");
var scikit_learn = __webpack_require__("src/models/scikit-learn/scikit-learn.ts");
var archive = __webpack_require__("src/models/zip/archive.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
var made = __webpack_require__("src/models/pickle/made.ts");
var values = __webpack_require__("src/models/pickle/values.ts");
;// CONCATENATED MODULE: ./src/models/skops/npy.ts



/** Bytes of a header at most: a record of a thousand fields has fewer. */
const MOST_HEADER = 1 << 20;
/**
 * Reads an array in numpy's own format (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
 *
 * @throws {Failure} for objects, and when the bytes are not as many as the shape says.
 */
function readNpy(bytes, file) {
	const fail = (what) => new failure/* Failure */.H(`${file}: expected an array of numpy, got ${what} (the file is damaged)`);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	if (bytes.length < 12 || Buffer.from(bytes.subarray(0, 6)).toString("latin1") !== "\x93NUMPY") {
		throw fail("other bytes");
	}
	const long = bytes[6] >= 2;
	const start = long ? 12 : 10;
	const length = long ? view.getUint32(8, true) : view.getUint16(8, true);
	if (length > MOST_HEADER || start + length > bytes.length)
		throw fail(`a header of ${length} bytes`);
	const header = Buffer.from(bytes.subarray(start, start + length)).toString("latin1");
	const type = typeOf(header, file);
	const columnMajor = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1];
	const shape = /'shape'\s*:\s*\(([\d\s,]*)\)/.exec(header)?.[1];
	if (type === undefined || columnMajor === undefined || shape === undefined)
		throw fail("a header of another kind");
	if (type.kind === "O")
		throw fail("an array of objects");
	const array = new values/* PythonArray */.wr();
	const sizes = shape.split(",").flatMap((each) => (each.trim() === "" ? [] : [Number(each)]));
	(0,numpy/* fillArray */.R2)(array, {
		shape: sizes,
		type,
		columnMajor: columnMajor === "True",
		data: bytes.subarray(start + length),
		file,
	});
	return array;
}
/** `'<f8'`, or a list of fields: `[('left_child', '<i8'), …]`. */
function typeOf(header, file) {
	const plain = /'descr'\s*:\s*'([^']{1,20})'/.exec(header)?.[1];
	if (plain !== undefined)
		return (0,numpy/* arrayType */.MY)(plain, file);
	// Only the first `descr` counts, so that the search is linear.
	const start = /'descr'\s{0,100}:\s{0,100}\[/.exec(header);
	const from = start === null ? 0 : start.index + start[0].length;
	const end = header.indexOf("]", from);
	const list = start === null || end === -1 ? undefined : header.slice(from, end);
	if (list === undefined)
		return undefined;
	const type = { kind: "V", size: 0, bigEndian: false, fields: new Map() };
	for (const [, name, code] of list.matchAll(/\('(\w{0,100})',\s*'([^']{1,20})'(?:,\s*\(\d+,?\))?\)/g)) {
		const field = (0,numpy/* arrayType */.MY)(code, file);
		// A field without a name is padding.
		if (name !== "")
			type.fields.set(name, { type: field, offset: type.size });
		type.size += field.size;
	}
	return type.size === 0 ? undefined : type;
}

;// CONCATENATED MODULE: ./src/models/skops/tree.ts






/** Objects in each other. A pipeline of pipelines has about thirty. */
const MOST_DEPTH = 200;
const MOST_NODES = 5_000_000;
/** The nodes of `schema.json` as Python values. Nothing is imported or called. */
class SkopsTree {
	/** Names of the members that nodes name. */
	read = new Set();
	#members;
	#file;
	#arrays = new Map();
	#nodes = 0;
	constructor(members, file) {
		this.#members = members;
		this.#file = file;
	}
	/** @throws {Failure} for a node that models do not need, and a class that they do not hold. */
	value(node, depth = 0) {
		if (!(0,shape/* isRecord */.u4)(node))
			throw this.#fail("a node", node);
		if (depth > MOST_DEPTH || ++this.#nodes > MOST_NODES)
			throw this.#fail("fewer nodes in each other", "more");
		const inner = (each) => this.value(each, depth + 1);
		const { content } = node;
		const loader = node["__loader__"];
		switch (loader) {
			case "JsonNode":
				return this.#json(content);
			case "ListNode":
			case "TupleNode":
			case "SetNode":
				return this.#list(content).map(inner);
			case "DictNode":
			case "DefaultDictNode":
				return this.#dictionary(content, inner);
			case "NdArrayNode":
				return this.#array(node, inner);
			case "BytesNode":
			case "BytearrayNode":
				return this.#member(node).read();
			case "DTypeNode":
			case "RandomStateNode":
			case "RandomGeneratorNode":
				this.#skip(content);
				return null;
			case "SliceNode": {
				const { start, stop, step } = (0,shape/* isRecord */.u4)(content) ? content : {};
				return new values/* PythonObject */.OM("builtins.slice", [start ?? null, stop ?? null, step ?? null]);
			}
			case "TypeNode":
			case "FunctionNode":
				return this.#name(node);
			case "PartialNode": {
				const { func } = (0,shape/* isRecord */.u4)(content) ? content : {};
				return new values/* PythonObject */.OM(this.#name(node).name, [inner(func)]);
			}
			case "ObjectNode":
			case "TreeNode":
			case "LossNode":
			case "ReduceNode":
			case "ConstructorFromReduceNode": {
				const object = new values/* PythonObject */.OM(this.#name(node).name, []);
				const reduced = node["__reduce__"];
				if ((0,shape/* isRecord */.u4)(reduced) && reduced["args"] !== undefined)
					inner(reduced["args"]);
				if (content !== undefined && content !== null)
					object.state = inner(content);
				return object;
			}
			default:
				throw this.#fail("a node that models need", loader);
		}
	}
	#name(node) {
		return (0,made/* knownName */.$)(node["__module__"], node["__class__"], this.#file);
	}
	#list(value) {
		if (!Array.isArray(value))
			throw this.#fail("a list", value);
		return value;
	}
	/** Python's `json` writes NaN and Infinity as they are. */
	#json(content) {
		if (typeof content !== "string")
			throw this.#fail("JSON in a text", content);
		if (/^(-?Infinity|NaN)$/.test(content))
			return Number(content);
		try {
			return JSON.parse(content);
		}
		catch (error) {
			throw new failure/* Failure */.H(this.#fail("JSON in a text", content).message, { cause: error });
		}
	}
	#dictionary(content, inner) {
		if (!(0,shape/* isRecord */.u4)(content))
			throw this.#fail("a dictionary", content);
		return new Map(Object.entries(content).map(([key, each]) => [key, inner(each)]));
	}
	#array(node, inner) {
		if (node["type"] === "json") {
			const array = new values/* PythonArray */.wr();
			const flat = this.#list(node["content"]).map(inner).flat(8);
			const shape = inner(node["shape"]);
			array.shape = Array.isArray(shape) && shape.every((each) => Number.isSafeInteger(each)) ? shape : [flat.length];
			array.type = { kind: "O", size: 8, bigEndian: false, fields: undefined };
			array.objects = flat;
			if (array.length !== flat.length)
				throw this.#fail(`${array.length} elements`, flat.length);
			return array;
		}
		const member = this.#member(node);
		const array = this.#arrays.get(member.name) ?? readNpy(member.read(), `${this.#file}: ${member.name}`);
		this.#arrays.set(member.name, array);
		// A number of numpy is an array without a shape.
		return array.shape.length === 0 && node["__class__"] !== "ndarray" ? (0,numpy/* elementsOf */.ZE)(array)[0] : array;
	}
	#member({ file }) {
		const member = typeof file === "string" ? this.#members.get(file) : undefined;
		if (member === undefined)
			throw this.#fail("the name of a member", file);
		this.read.add(member.name);
		return member;
	}
	/** Counts the members of what nobody needs as read. */
	#skip(value, depth = 0) {
		if (depth > MOST_DEPTH || ++this.#nodes > MOST_NODES)
			throw this.#fail("fewer nodes in each other", "more");
		if (Array.isArray(value))
			for (const each of value)
				this.#skip(each, depth + 1);
		if (!(0,shape/* isRecord */.u4)(value))
			return;
		for (const [key, each] of Object.entries(value)) {
			if (key === "file" && typeof each === "string")
				this.#member({ file: each });
			else
				this.#skip(each, depth + 1);
		}
	}
	#fail(expected, found) {
		const shown = typeof found === "object" && found !== null ? "another object" : String(found).slice(0, 40);
		return new failure/* Failure */.H(`${this.#file}: schema.json: expected ${expected}, got ${shown} (it is damaged, or no model)`);
	}
}

;// CONCATENATED MODULE: ./src/models/skops/skops.ts







/** Bytes of all members together, unpacked. */
const MOST_BYTES = 500_000_000;
/**
 * Reads a model that skops wrote: a zip archive of `schema.json` with arrays. Its objects are described as those of a pickle are.
 *
 * @throws {Failure} for a class that models do not hold, a member that the schema does not name, and what is damaged.
 */
function readSkops({ file, bytes }) {
	const members = (0,archive/* zipMembers */.h)(content/* FileContent */.y.ofBytes(bytes, file));
	const total = [...members.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	if (total > MOST_BYTES) {
		throw new failure/* Failure */.H(`${file}: expected a model of at most ${MOST_BYTES / 1e6} MB unpacked, got a larger one`);
	}
	const schema = members.get("schema.json");
	if (schema === undefined) {
		throw new failure/* Failure */.H(`${file}: expected schema.json, which skops writes, got an archive without it`);
	}
	let root;
	try {
		root = JSON.parse(Buffer.from(schema.read()).toString("utf8"));
	}
	catch (error) {
		if (!(error instanceof SyntaxError))
			throw error;
		throw new failure/* Failure */.H(`${file}: schema.json: expected JSON, got other text (the file is damaged)`, { cause: error });
	}
	const tree = new SkopsTree(members, file);
	const object = tree.value(root);
	const others = [...members.keys()].filter((name) => name !== "schema.json" && !tree.read.has(name));
	if (others.length > 0) {
		throw new failure/* Failure */.H(`${file}: expected the arrays that schema.json names, got ${JSON.stringify(others[0].slice(0, 60))} too (it is not what skops writes)`);
	}
	if (!(0,numpy/* isObject */.Gv)(object))
		throw (0,fields/* unsupported */.qO)(file, "an archive of another thing than a model");
	return (0,scikit_learn.sklearnModel)(object, file);
}


/***/ })

};
