export const id = "data-split";
export const ids = ["data-split"];
export const modules = {

/***/ "src/actions/train/calibration.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fittedCalibration),
/* harmony export */   i: () => (/* binding */ outOfBagCalibration)
/* harmony export */ });
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/core/random.ts");
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/features/index.ts");
/* harmony import */ var _evaluation_estimation_calibration_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/estimation/calibration-fit.ts");
/* harmony import */ var _models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/models/bundle/decision.ts");
/* harmony import */ var _models_forest_predict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/models/forest/predict.ts");





/** Number of rows from which the variance among the trees is computed. */
const VARIANCE_ROWS = 500;
/** Fits the calibration of a classifier on its out-of-bag probabilities; undefined if it has none, or too few. */
function outOfBagCalibration({ table, target, train, test }, { grown: { outOfBag, forest, preparation }, parameters, inputs }) {
	if (forest.task !== "classification" || outOfBag === undefined)
		return undefined;
	const k = forest.classes;
	const places = chosenPlaces(outOfBag.voters, inputs.seed);
	const rows = places.map((at) => train[at]);
	const probabilities = new Float64Array(rows.length * k);
	places.forEach((place, at) => {
		probabilities.set(outOfBag.decision.subarray(place * k, (place + 1) * k), at * k);
	});
	const unseen = test.rows.length > 0 ? test : { table, rows: train };
	const seen = (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_0__/* .matrix */ .UP)(preparation, unseen.table, unseen.rows.subarray(0, VARIANCE_ROWS));
	return fittedCalibration({ target, train: rows }, {
		source: "out-of-bag",
		probabilities,
		parameters,
		inputs,
		// About a third of the trees did not see a row, so out-of-bag scores vary more than those of the whole forest.
		noise: { variance: (0,_models_forest_predict_js__WEBPACK_IMPORTED_MODULE_3__/* .treeVariance */ .uP)(forest, seen), members: outOfBag.trees, all: forest.roots.length - 1 },
		features: { ...(0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_0__/* .matrix */ .UP)(preparation, table, rows), names: (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_0__/* .matrixColumns */ .f)(preparation) },
	});
}
/** Returns ascending places of training rows: all with out-of-bag predictions, or as many as a calibration uses. */
function chosenPlaces(voters, seed) {
	if (voters.length <= _evaluation_estimation_calibration_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_CALIBRATION_ROWS */ .dh)
		return voters;
	const all = Int32Array.from(voters);
	new _core_random_js__WEBPACK_IMPORTED_MODULE_4__/* .Random */ .o(seed, 0xca2).shuffle(all);
	return all.subarray(0, _evaluation_estimation_calibration_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_CALIBRATION_ROWS */ .dh).sort();
}
/** Undefined for a regression, and if there are too few rows. */
function fittedCalibration({ target, train }, { source, probabilities, parameters, inputs, noise, features }) {
	if (target.task !== "classification")
		return undefined;
	const { classes, codes } = target;
	const decision = (0,_models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionOf */ .uv)({ classes, parameters });
	const positive = classes.indexOf(inputs["positive-class"] ?? "");
	return (0,_evaluation_estimation_calibration_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitCalibration */ .C6)({
		task: "classification",
		rows: train.length,
		ids: undefined,
		weights: undefined,
		classes,
		truth: Int32Array.from(train, (row) => codes[row]),
		predicted: Int32Array.from(train, (_, row) => (0,_models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_2__/* .decidedClass */ .r7)(probabilities, row, { classes, ...(decision !== undefined && { decision }) })),
		probabilities,
	}, { source, positive: positive < 0 ? undefined : positive, seed: inputs.seed, noise, features });
}


/***/ }),

/***/ "src/actions/train/check-target.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ refuseLostClasses),
/* harmony export */   l: () => (/* binding */ checkClasses)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * Checks that the training rows contain something to learn.
 *
 * @param part The input that selected the rows, for the message.
 * @throws {Failure} if there is only one class or only one number.
 */
function checkClasses(target, rows, part) {
	const [first, ...others] = rows;
	if (first === undefined)
		return;
	if (target.task === "classification") {
		const code = target.codes[first];
		if (others.some((row) => target.codes[row] !== code))
			return;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${part}: expected training rows of at least two classes of ${target.name}, got only ${JSON.stringify(target.classes[code])} in ${rows.length} rows (divide the rows in another way, or add rows of the other classes)`);
	}
	const value = target.values[first];
	if (others.some((row) => target.values[row] !== value))
		return;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${part}: expected training rows with different numbers in ${target.name}, got ${value} in all ${rows.length} rows (there is nothing to learn: is it the right target?)`);
}
/**
 * Checks the classes after rows with missing cells were left out.
 *
 * @throws {Failure} if a class has rows in `before` and none in `after`.
 */
function refuseLostClasses(target, before, after) {
	if (target.task === "regression")
		return;
	const kept = new Set(Array.from(after, (row) => target.codes[row]));
	const lost = [...new Set(Array.from(before, (row) => target.codes[row]))].filter((code) => !kept.has(code));
	if (lost.length === 0)
		return;
	const names = lost.slice(0, 5).map((code) => JSON.stringify(target.classes[code]));
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`missing: drop removes every training row of ${names.join(", ")}${lost.length > 5 ? ", …" : ""} (set missing: impute, exclude the columns with missing cells, or remove the class from the data)`);
}


/***/ }),

/***/ "src/actions/train/data.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readTrainingData),
  R: () => (/* binding */ rolesOf)
});

var table_options = __webpack_require__("src/contract/table-options.ts");
var failure = __webpack_require__("src/core/failure.ts");
var data_features = __webpack_require__("src/data/features/index.ts");
var split = __webpack_require__("src/data/split/split.ts");
var data_table = __webpack_require__("src/data/table/index.ts");
var table_schema = __webpack_require__("src/models/bundle/table-schema.ts");
var expand = __webpack_require__("src/platform/workspace/expand.ts");
var check_target = __webpack_require__("src/actions/train/check-target.ts");
var table_table = __webpack_require__("src/data/table/table.ts");
;// CONCATENATED MODULE: ./src/data/split/overlap.ts

/**
 * Counts the test rows that equal a training row in all of the named columns. They make a model look better than it
 * is. Rows are compared by 53 bits of hash, which confuse two of ten million rows with a probability below 1 %.
 */
function overlap(names, train, test) {
	const hashes = rowHashes(names, test.table, test.rows);
	const asked = new HashTable(hashes);
	for (const hash of rowHashes(names, train.table, train.rows))
		asked.mark(hash);
	return hashes.reduce((sum, hash) => sum + (asked.marked(hash) ? 1 : 0), 0);
}
/** Does the same for one split of one table. */
function overlapOf(names, table, { train, test }) {
	return overlap(names, { table, rows: train }, { table, rows: test });
}
/** Whole numbers of up to 53 bits, some of them marked. A `Set` would hold an object for each. */
class HashTable {
	/** Shape (a power of two, at least twice the numbers): number + 1, or 0 where there is none. */
	#keys;
	#marks;
	#mask;
	constructor(numbers) {
		const size = 2 ** Math.ceil(Math.log2(2 * numbers.length + 2));
		this.#keys = new Float64Array(size);
		this.#marks = new Uint8Array(size);
		this.#mask = size - 1;
		for (const number of numbers)
			this.#keys[this.#place(number)] = number + 1;
	}
	/** Marks a number if the table has it. */
	mark(number) {
		this.#marks[this.#place(number)] = 1;
	}
	marked(number) {
		return this.#marks[this.#place(number)] === 1;
	}
	/** Returns where the number is, or the free place where it would be. */
	#place(number) {
		let at = number & this.#mask;
		while (this.#keys[at] !== 0 && this.#keys[at] !== number + 1)
			at = (at + 1) & this.#mask;
		return at;
	}
}
function rowHashes(names, table, rows) {
	const high = new Int32Array(rows.length);
	const low = new Int32Array(rows.length).fill(-1);
	for (const name of names) {
		const column = (0,table_table/* findColumn */.kn)(table, name);
		if (column === undefined)
			continue;
		if ("codes" in column)
			addLevels(column, rows, { high, low });
		else
			addNumbers(column, rows, { high, low });
	}
	return Float64Array.from(rows, (_, i) => (high[i] >>> 11) * 2 ** 32 + (low[i] >>> 0));
}
function addLevels({ levels, codes }, rows, { high, low }) {
	// The last is that of missing cells, whose code is -1.
	const hashes = [...levels, ""].map(textHash);
	for (let i = 0; i < rows.length; i++) {
		const code = codes[rows[i]];
		const [a, b] = hashes[code < 0 ? levels.length : code];
		high[i] = mix(high[i] ^ a);
		low[i] = mix(Math.imul(low[i], 31) ^ b);
	}
}
function addNumbers({ values }, rows, { high, low }) {
	const number = new Float64Array(1);
	const bits = new Int32Array(number.buffer);
	for (let i = 0; i < rows.length; i++) {
		// 0 and -0 count as equal.
		number[0] = values[rows[i]] + 0;
		high[i] = mix(high[i] ^ mix(bits[0] ^ Math.imul(bits[1], 0x9e37_79b1)));
		low[i] = mix(Math.imul(low[i], 31) ^ mix(bits[1] ^ Math.imul(bits[0], 0x85eb_ca6b)));
	}
}
function textHash(text) {
	let a = 0x811c_9dc5 | 0;
	let b = 0x1234_5678;
	for (let i = 0; i < text.length; i++) {
		a = Math.imul(a ^ text.charCodeAt(i), 0x0100_0193);
		b = mix(b ^ text.charCodeAt(i));
	}
	return [a, b];
}
function mix(value) {
	let z = Math.imul(value ^ (value >>> 16), 0x21f0_aaad);
	z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
	return z ^ (z >>> 15);
}

;// CONCATENATED MODULE: ./src/actions/train/data-warnings.ts


/** Share of held-out rows that also occur in the training rows above which the metrics are distorted. */
const COMMON = 0.05;
/** Warns about data that make a model look better than it is. */
function warnOfData(reporter, { table, target, train, test, choice }) {
	const names = choice.features.map(({ name }) => name);
	for (const { name, reason } of choice.left) {
		reporter.notice(`${name}: left out: ${reason} (name it under \`features\` to keep it)`);
	}
	const twice = overlap([...names, target.name], { table, rows: train }, test);
	if (twice > 0) {
		const rows = twice === 1
			? "1 of the held-out rows is also a training row"
			: `${twice} of the held-out rows are also training rows`;
		reporter[twice >= test.rows.length * COMMON ? "warning" : "notice"](`${rows}: metrics on such rows say nothing (remove duplicates, or name a group-column)`);
	}
	for (const { name, share } of (0,data_features/* findLeaks */.YM)(choice.features, target, train)) {
		const what = target.task === "classification" ? "of the rows right" : "of the target's variance";
		reporter.warning(`${name}: this column alone predicts ${(share * 100).toFixed(1)} % ${what}: is it known before the target is? (if not: exclude: ${name})`);
	}
	if (target.task === "classification")
		warnOfImbalance(reporter, target, train);
}
/** Classes below this share hardly affect the accuracy. */
const RARE = 0.05;
function warnOfImbalance(reporter, { name, classes, codes }, train) {
	const counts = classes.map(() => 0);
	for (const row of train)
		counts[codes[row]]++;
	const least = counts.indexOf(Math.min(...counts));
	const share = counts[least] / train.length;
	// A share of a twentieth is no imbalance if there are many classes.
	if (share >= Math.min(RARE, 0.25 / classes.length))
		return;
	reporter.warning(`${name}: only ${counts[least]} of ${train.length} training rows are ${JSON.stringify(classes[least])}: accuracy says little of it (look at balanced_accuracy and its recall; set class-weight: balanced)`);
}

;// CONCATENATED MODULE: ./src/actions/train/roles.ts



/**
 * Returns one weight per row of the table. Only those of `rows` are checked.
 *
 * @throws {Failure} if a weight is missing or negative, or all are zero.
 */
function weightsOfRows(table, column, rows) {
	if ("codes" in column || column.type === "date") {
		throw new failure/* Failure */.H(`weight-column: expected numbers, got ${column.name}, a column of type ${column.type}`);
	}
	const { values } = column;
	const wrong = rows.find((row) => !(values[row] >= 0));
	if (wrong !== undefined) {
		const got = Number.isNaN(values[wrong]) ? "a missing cell" : String(values[wrong]);
		throw new failure/* Failure */.H(`${table.place(wrong)}: ${column.name}: expected a weight of at least 0, got ${got}`, {
			at: table.locate(wrong),
		});
	}
	if (rows.every((row) => values[row] === 0)) {
		throw new failure/* Failure */.H(`weight-column: expected a weight above 0 in some row, got ${column.name}, which is 0 in every row`);
	}
	return values;
}
/** Returns a group number per row of the table, or -1 for a missing cell. */
function rowGroups(column) {
	if ("codes" in column)
		return column.codes;
	const numbers = new Map();
	return Int32Array.from(column.values, (value) => {
		if (Number.isNaN(value))
			return -1;
		const known = numbers.get(value) ?? numbers.size;
		numbers.set(value, known);
		return known;
	});
}
/**
 * Returns one time per row of the table, from dates or from increasing numbers.
 *
 * @throws {Failure} for text, and if one of `rows` has no time.
 */
function timesOf(table, column, rows) {
	if ("codes" in column) {
		const example = JSON.stringify(column.levels[0] ?? "");
		throw new failure/* Failure */.H(`time-column: expected dates such as 2026-11-21 or numbers, got ${column.name} with texts such as ${example}`);
	}
	const { values } = column;
	const without = rows.find((row) => Number.isNaN(values[row]));
	if (without !== undefined) {
		throw new failure/* Failure */.H(`${table.place(without)}: ${column.name}: expected a time, got a missing cell`, {
			at: table.locate(without),
		});
	}
	return values;
}
/** Returns the column that an input names. Undefined if it names none. @throws {Failure} if the table lacks it. */
function roleColumn(table, input, name) {
	if (name === undefined)
		return undefined;
	const column = (0,data_table/* findColumn */.kn)(table, name);
	if (column === undefined)
		throw new failure/* Failure */.H((0,data_features/* unknownColumn */.Rn)(input, name, table));
	return column;
}
/** Returns one weight per row of the table: 1 for the newest of `rows`, and half as much for each half-life of age. */
function weightsByAge(times, { rows, halfLife, weights }) {
	const newest = rows.reduce((most, row) => Math.max(most, times[row]), Number.NEGATIVE_INFINITY);
	return times.map((time, row) => (weights?.[row] ?? 1) * 0.5 ** ((newest - time) / halfLife));
}

;// CONCATENATED MODULE: ./src/actions/train/split-method.ts


/**
 * Returns the method that the inputs ask for. The default keeps groups together, or trains on the past, if a column for
 * it is named. Otherwise it keeps the shares of the classes, and draws rows at random if the target is a number.
 *
 * @throws {Failure} if the method needs a column or classes that the table lacks.
 */
function splitMethod(inputs, { table, target, rows }) {
	const group = roleColumn(table, "group-column", inputs["group-column"]);
	const time = roleColumn(table, "time-column", inputs["time-column"]);
	const groups = group && rowGroups(group);
	const times = time && timesOf(table, time, rows);
	const byTarget = target.task === "classification" ? "stratified" : "random";
	const method = inputs.split ?? (groups !== undefined ? "group" : times !== undefined ? "time" : byTarget);
	switch (method) {
		case "random":
			return { method };
		case "stratified":
			if (target.task === "regression")
				throw new failure/* Failure */.H("split: expected random, group or time for numbers, got stratified");
			return { method, labels: target.codes, classes: target.classes };
		case "group":
			if (groups === undefined)
				throw new failure/* Failure */.H("group-column: expected a column for split: group, got nothing");
			return { method, groups };
		case "time":
			if (times === undefined)
				throw new failure/* Failure */.H("time-column: expected a column for split: time, got nothing");
			return { method, times };
	}
}
/** Names the input that divides the rows, for a message: `group-column: g`. */
function splitInput({ method }, inputs) {
	if (method === "group")
		return `group-column: ${inputs["group-column"]}`;
	return method === "time" ? `time-column: ${inputs["time-column"]}` : `split: ${method}`;
}

;// CONCATENATED MODULE: ./src/actions/train/data.ts











/** Returns a function that gives the role of each column. */
function rolesOf({ roles, choice }) {
	const features = new Set(choice.features.map(({ name }) => name));
	return (name) => {
		if (features.has(name))
			return "feature";
		return ["target", "weight", "id", "group", "time"].find((role) => roles[role] === name) ?? "unused";
	};
}
/** Tables are read with the types of the model's columns; the target's are those of the table. */
function importOptions(model, values, own) {
	const { types, ...options } = (0,table_schema/* modelTableOptions */.u)(model, own);
	const named = values.target ?? own.schema?.target;
	const known = new Map(types);
	for (const name of [model.target, named])
		if (name !== undefined && own.types?.has(name) !== true)
			known.delete(name);
	return { ...options, types: known };
}
const DAY_MS = 86_400_000;
/**
 * Reads the tables, splits off the test rows, and chooses features from the training rows alone. Problems with the
 * data are reported through `reporter`.
 */
async function readTrainingData(values, { seed, model }, { cwd, signal, reporter }) {
	if (values["test-size"] >= 1) {
		throw new failure/* Failure */.H(`test-size: expected a share of the rows above 0 and below 1, got ${values["test-size"]} (0.25 holds out a quarter)`);
	}
	const own = await (0,table_options/* tableOptions */.n)(values, cwd, signal);
	const given = own.schema ?? data_table/* NO_SCHEMA */.UZ;
	const options = model === undefined ? own : importOptions(model, values, own);
	const inputs = { ...values, target: targetName(values.target, given) };
	const roles = {
		target: inputs.target,
		id: inputs["id-column"] ?? given.id,
		weight: inputs["weight-column"],
		group: inputs["group-column"],
		time: inputs["time-column"],
	};
	const table = await (0,data_table/* readDigestedTable */.Sc)(await (0,expand/* expandGlobs */.G)(inputs.data, cwd), options);
	const testTable = await readTestTable(inputs, table, options);
	for (const { level, message, at } of [...table.notices, ...(testTable?.notices ?? [])])
		reporter[level](message, at);
	const column = (0,data_table/* findColumn */.kn)(table, inputs.target);
	if (column === undefined)
		throw new failure/* Failure */.H((0,data_features/* unknownColumn */.Rn)("target", inputs.target, table));
	const rows = (0,data_features/* labelled */.wW)(table, column, { rows: (0,data_features/* allRows */.Pl)(table.rows), drop: inputs.missing === "drop" });
	const target = (0,data_features/* targetFrom */.CA)(column, inputs.task);
	(0,check_target/* checkClasses */.l)(target, rows, "target");
	const weight = roleColumn(table, "weight-column", roles.weight);
	const ownWeights = weight && weightsOfRows(table, weight, rows);
	const halfLife = inputs["weight-by-age"];
	const time = roleColumn(table, "time-column", roles.time);
	if (halfLife !== undefined && time === undefined)
		throw new failure/* Failure */.H("weight-by-age: expected time-column, which says how old a row is, got none");
	const weights = halfLife === undefined || time === undefined
		? ownWeights
		: weightsByAge(timesOf(table, time, rows), {
			rows,
			halfLife: time.type === "date" ? halfLife * DAY_MS : halfLife,
			weights: ownWeights,
		});
	const method = splitMethod(inputs, { table, target, rows });
	const parts = testTable === undefined ? (0,split/* split */.l)(rows, method, { testSize: inputs["test-size"], seed }) : undefined;
	let train = parts?.train ?? rows;
	let test = { table: testTable ?? table, rows: parts?.test ?? testRows(testTable, inputs) };
	const before = train.length + test.rows.length;
	const features = model === undefined ? inputs.features : model.preparation.columns.map(({ name }) => name);
	const wanted = { roles, features, exclude: inputs.exclude };
	let choice;
	if (inputs.missing === "drop") {
		({ choice, rows: train } = (0,data_features/* chooseComplete */.D8)(table, train, wanted));
		test = { ...test, rows: (0,data_features/* completeRows */.TC)(featuresOf(test.table, choice), test.rows) };
		if (test.rows.length === 0) {
			throw new failure/* Failure */.H("missing: expected held-out rows without missing cells, got none (set missing: impute)");
		}
	}
	else
		choice = (0,data_features/* chooseFeatures */.x9)(table, train, wanted);
	if (inputs.missing === "error") {
		(0,data_features/* refuseMissing */.jQ)(table, choice.features, train);
		(0,data_features/* refuseMissing */.jQ)(test.table, featuresOf(test.table, choice), test.rows);
	}
	(0,check_target/* checkClasses */.l)(target, train, testTable === undefined ? splitInput(method, inputs) : "data");
	if (inputs.missing === "drop")
		(0,check_target/* refuseLostClasses */.R)(target, parts?.train ?? rows, train);
	const dropped = before - train.length - test.rows.length + table.rows - rows.length;
	warnOfData(reporter, { table, target, train, test, choice });
	const missing = (0,data_features/* missingCells */.o3)(choice.features, train);
	return { table, target, train, test, method, weights, roles, choice, missing, dropped, given, reading: options };
}
function targetName(named, { target }) {
	const name = named ?? target;
	if (name !== undefined)
		return name;
	throw new failure/* Failure */.H("target: expected the name of the column to predict, got nothing (name it here or in a schema)");
}
/** Reads held-out rows like the training table: with its types, and with its detected separators and formats. */
async function readTestTable(inputs, table, options) {
	if (inputs["test-data"] === undefined)
		return undefined;
	const types = new Map();
	for (const { name, type } of table.columns) {
		if (!inputs.exclude?.includes(name))
			types.set(name, type === "integer" ? "number" : type);
	}
	const { schema } = table;
	const reading = { ...options, types, schema, optional: new Set(schema.columns.keys()) };
	const test = await (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(inputs["test-data"], options.cwd ?? "."), reading);
	const lacking = table.columns.filter(({ name }) => (0,data_table/* findColumn */.kn)(test, name) === undefined).map(({ name }) => name);
	if (lacking.length > 0 && (inputs.features === undefined || lacking.includes(inputs.target))) {
		throw new failure/* Failure */.H(`test-data: expected the columns of data, got a table without ${lacking.slice(0, 10).join(", ")} (add them, or leave them out with \`exclude\`)`);
	}
	return test;
}
function testRows(table, inputs) {
	const column = (0,data_table/* findColumn */.kn)(table, inputs.target);
	if (column === undefined)
		throw new failure/* Failure */.H((0,data_features/* unknownColumn */.Rn)("test-data", inputs.target, table));
	return (0,data_features/* labelled */.wW)(table, column, { rows: (0,data_features/* allRows */.Pl)(table.rows), drop: inputs.missing === "drop" });
}
function featuresOf(table, { features }) {
	return features.flatMap(({ name }) => (0,data_table/* findColumn */.kn)(table, name) ?? []);
}


/***/ }),

/***/ "src/actions/train/decision.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ chosenDecision),
/* harmony export */   Lc: () => (/* binding */ decisionParameters),
/* harmony export */   QI: () => (/* binding */ decidedTarget)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/core/nearest.ts");
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/features/index.ts");
/* harmony import */ var _data_split_split_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/split/split.ts");
/* harmony import */ var _evaluation_metrics_operating_point_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/metrics/operating-point.ts");
/* harmony import */ var _evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/threshold-choice.ts");
/* harmony import */ var _models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/models/bundle/decision.ts");
/* harmony import */ var _models_forest_predict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/models/forest/predict.ts");
/* harmony import */ var _check_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/actions/train/check-target.ts");









const FOLDS = 5;
/**
 * The parameters that keep a decision threshold, chosen on rows that the trees did not see; none without `decision-threshold`.
 *
 * @throws {Failure} for a target without two classes, and when no threshold keeps the condition.
 */
async function decisionParameters(data, { inputs, grown, grow, reporter }) {
	const rule = inputs["decision-threshold"];
	if (rule === undefined)
		return {};
	const { train } = data;
	const outOfBag = grown.outOfBag?.decision;
	if (rule.kind === "number" || outOfBag !== undefined) {
		const scores = (positive) => Float64Array.from(train, (_, at) => outOfBag?.[2 * at + positive] ?? Number.NaN);
		return chosenDecision(data, { inputs, from: "out-of-bag rows", scores, reporter });
	}
	const { positive } = decidedTarget(data.target, inputs);
	const scores = await outOfFold(data, positive, { seed: inputs.seed, grow });
	const from = `rows of a cross-validation in ${FOLDS} folds`;
	return chosenDecision(data, { inputs, from, scores: () => scores, reporter });
}
/**
 * The parameters that keep a decision threshold, chosen on known probabilities; none without `decision-threshold`.
 *
 * @throws {Failure} for a target without two classes, and when no threshold keeps the condition.
 */
function chosenDecision({ train, weights, target }, { inputs, from, scores: scoresOf, reporter }) {
	const rule = inputs["decision-threshold"];
	if (rule === undefined)
		return {};
	const { codes, classes, positive } = decidedTarget(target, inputs);
	const name = classes[positive];
	if (rule.kind === "number")
		return { [_models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .DECISION_THRESHOLD */ .Bx]: rule.threshold, [_models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .POSITIVE_CLASS */ .z$]: name };
	const scores = scoresOf(positive);
	const rows = scores.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : 1), 0);
	const thresholds = new _evaluation_metrics_operating_point_js__WEBPACK_IMPORTED_MODULE_3__/* .Thresholds */ .pg(scores, Uint8Array.from(train, (row) => (codes[row] === positive ? 1 : 0)));
	const chosen = (0,_evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_4__/* .chooseThreshold */ .t5)(rule, thresholds, weights && Float64Array.from(train, (row) => weights[row]));
	if (chosen === undefined)
		throw (0,_evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_4__/* .noThreshold */ .nl)(`${rows} ${from}`);
	reporter.info((0,_evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_4__/* .chosenText */ ._8)(chosen, { positive: name, from: `${rows} ${from}` }));
	return { [_models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .DECISION_THRESHOLD */ .Bx]: chosen.threshold, [_models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .POSITIVE_CLASS */ .z$]: name };
}
/**
 * The two classes that a threshold decides between, and the index of the positive one.
 *
 * @throws {Failure} for another target, and for a positive class that is none of them.
 */
function decidedTarget(target, inputs) {
	if (target.task !== "classification" || target.classes.length !== 2)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`decision-threshold: expected a target of two classes, got ${target.task === "regression" ? "numbers" : `${target.classes.length} classes`} in ${target.name}`);
	const { codes, classes } = target;
	return { codes, classes, positive: positiveOf(inputs["positive-class"], classes) };
}
function positiveOf(name, classes) {
	if (name === undefined)
		return 1;
	const index = classes.indexOf(name);
	if (index >= 0)
		return index;
	const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .nearest */ .p)(name, [...classes]);
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`positive-class: expected one of ${classes.map((each) => JSON.stringify(each)).join(", ")}, got ${JSON.stringify(name)}${close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`}`);
}
/** The probability of the positive class for each training row, by a forest that did not see it; NaN where no fold has the row. */
async function outOfFold({ table, target, train, method }, positive, { seed, grow }) {
	const scores = new Float64Array(train.length).fill(Number.NaN);
	const place = new Map(Array.from(train, (row, at) => [row, at]));
	for (const [index, fold] of (0,_data_split_split_js__WEBPACK_IMPORTED_MODULE_2__/* .folds */ .h)(train, method, { count: FOLDS, seed }).entries()) {
		(0,_check_target_js__WEBPACK_IMPORTED_MODULE_6__/* .checkClasses */ .l)(target, fold.train, `decision-threshold: fold ${index + 1}`);
		const { forest, preparation } = await grow(fold.train);
		const probabilities = (0,_models_forest_predict_js__WEBPACK_IMPORTED_MODULE_8__/* .predictForest */ .Jj)(forest, (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_1__/* .matrix */ .UP)(preparation, table, fold.test));
		for (const [at, row] of fold.test.entries())
			scores[place.get(row)] = probabilities[2 * at + positive];
	}
	return scores;
}


/***/ }),

/***/ "src/actions/train/held-out.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ writeHeldOut)
/* harmony export */ });
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/index.ts");
/* harmony import */ var _data_table_row_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/row-texts.ts");
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/write.ts");



/** Writes the held-out rows as a CSV file. Resolves to its path. */
async function writeHeldOut(data, path) {
	await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFileOf */ .gx)(path, await testCsv(data));
	return path;
}
/**
 * The held-out rows with the original spelling of the data. A file with semicolons keeps them, because its
 * commas may be decimal signs. Values from JSON, Parquet and Arrow have no original spelling.
 */
async function testCsv({ test: { table, rows }, reading }) {
	const names = table.columns.map(({ name }) => name);
	const texts = await (0,_data_table_row_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowTexts */ .d)(table, { names, rows }, reading);
	if (texts === undefined)
		return (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCsv */ .En)(table, rows);
	return (0,_data_table_row_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .writeTextCsv */ .f)(texts, texts.delimiter === ";" ? ";" : ",");
}


/***/ }),

/***/ "src/actions/train/import.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importModel: () => (/* binding */ importModel)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/features/index.ts");
/* harmony import */ var _data_profile_profile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/data/profile/profile.ts");
/* harmony import */ var _evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/metrics/labels.ts");
/* harmony import */ var _models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/models/bundle/decision.ts");
/* harmony import */ var _models_bundle_imported_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/bundle/imported.ts");
/* harmony import */ var _models_bundle_table_schema_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/models/bundle/table-schema.ts");
/* harmony import */ var _models_predictor_load_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/models/predictor/load.ts");
/* harmony import */ var _models_predictor_model_kind_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("src/models/predictor/model-kind.ts");
/* harmony import */ var _models_predictor_model_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("src/models/predictor/model-place.ts");
/* harmony import */ var _calibration_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("src/actions/train/calibration.ts");
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("src/actions/train/data.ts");
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__("src/actions/train/decision.ts");
/* harmony import */ var _forest_inputs_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__("src/actions/train/forest-inputs.ts");
/* harmony import */ var _held_out_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__("src/actions/train/held-out.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__("src/actions/train/inputs.ts");
/* harmony import */ var _prediction_profile_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__("src/actions/train/prediction-profile.ts");
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__("src/actions/train/provenance.ts");




















/** Inputs that say how a forest is grown and its columns prepared. A model file is imported as it is. */
const GROWTH = [...Object.keys(_forest_inputs_js__WEBPACK_IMPORTED_MODULE_15__/* .forestInputs */ .hK), "features", "scale", "max-levels", "cv"].filter((name) => name !== "seed");
/**
 * Writes a bundle around a model file of another tool: the file as it is, and the schema, profile and decision threshold from the
 * rows of `data`. Held-out rows are written as for a model that is trained here.
 *
 * @throws {Failure} for a model that cannot be read, inputs that do not apply, and rows that do not fit the model.
 */
async function importModel(values, context) {
	const { cwd, reporter, now, given } = context;
	const started = now();
	const idle = GROWTH.filter((name) => Object.hasOwn(given, name));
	if (idle.length > 0) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${idle.join(", ")}: expected nothing with \`model\`, because a model file is imported as it is`);
	}
	const place = await (0,_models_predictor_model_place_js__WEBPACK_IMPORTED_MODULE_11__.modelFileAt)(values.model, cwd);
	const kind = place === undefined ? undefined : (0,_models_predictor_model_kind_js__WEBPACK_IMPORTED_MODULE_10__/* .kindOf */ .I)(place.head);
	const hints = { cwd, classes: values.classes, target: values.target };
	let model = await (0,_models_predictor_load_js__WEBPACK_IMPORTED_MODULE_9__.loadPredictor)(values.model, { ...hints, notice: (message) => reporter.notice(message) });
	if (model.trained !== undefined || model.provenance !== undefined || place === undefined || kind === undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`model: expected a model file of another tool, got the bundle ${values.model} (it needs no import)`);
	}
	if (values.task !== "auto" && values.task !== model.task) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`task: expected ${model.task}, as ${values.model} is, got ${values.task}`);
	}
	const data = await (0,_data_js__WEBPACK_IMPORTED_MODULE_13__/* .readTrainingData */ .t)({ ...values, task: model.task }, { seed: values.seed, model }, context);
	const labels = classesOf(model, data, values.model);
	if (labels !== undefined) {
		reporter.notice(`classes: ${values.model} does not name them: those of ${data.target.name} in sorted order were taken: ${labels.join(", ")} (\`classes\` gives another order)`);
	}
	model = await (0,_models_predictor_load_js__WEBPACK_IMPORTED_MODULE_9__.loadPredictor)(values.model, {
		...hints,
		...(labels !== undefined && { classes: labels }),
		schema: data.given,
		target: data.target.name,
	});
	const target = targetOf(model, data);
	warnOfUse(values, model, reporter);
	if (values["decision-threshold"] !== undefined)
		(0,_decision_js__WEBPACK_IMPORTED_MODULE_14__/* .decidedTarget */ .QI)(target, values);
	const answers = model.predict(model.cellsOf(data.table, data.train));
	const score = scoreOf(model, target, { answers, rows: data.train });
	if (score.useless) {
		reporter.warning(`${values.model}: ${score.name} is ${score.value.toFixed(3)} on the rows of data, no better than always answering the same (are the classes, and the columns of a model without names, in the model's order?)`);
	}
	const decision = (0,_decision_js__WEBPACK_IMPORTED_MODULE_14__/* .chosenDecision */ .J8)({ ...data, target }, {
		inputs: values,
		from: "rows of data",
		scores: (positive) => Float64Array.from(data.train, (_, at) => answers[2 * at + positive]),
		reporter,
	});
	const bytes = await (0,_models_predictor_model_place_js__WEBPACK_IMPORTED_MODULE_11__/* .readModelBytes */ .n)(place.path, cwd);
	const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex");
	if (`sha256:${sha256}` !== model.digest) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${place.path}: expected one file, got another one while it was imported (try again)`);
	}
	const parameters = { model: model.about, ...decision };
	const schema = (0,_models_bundle_table_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .rememberedSchema */ .k)({
		given: data.given,
		found: data.table.schema,
		columns: model.preparation.columns,
		target: target.name,
		id: data.roles.id,
	});
	const modelPath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, values["model-dir"]);
	const imported = {
		...model,
		target: target.name,
		...(schema !== undefined && { schema }),
		parameters,
		file: (0,_models_predictor_model_kind_js__WEBPACK_IMPORTED_MODULE_10__/* .modelFileName */ .tl)(kind, place.path),
		bytes,
	};
	const origin = await (0,_provenance_js__WEBPACK_IMPORTED_MODULE_19__/* .provenance */ .a)({ table: data.table, rows: data.train.length, started, inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_17__/* .growthInputs */ .X4, importances: [], outOfBag: undefined }, context);
	const calibration = (0,_calibration_js__WEBPACK_IMPORTED_MODULE_12__/* .fittedCalibration */ .R)({ ...data, target }, { source: "data", probabilities: answers, parameters, inputs: values });
	const predictions = (0,_prediction_profile_js__WEBPACK_IMPORTED_MODULE_18__/* .predictionsProfile */ .a)({
		source: "data",
		answers,
		rows: data.train.length,
		target,
		parameters,
	});
	const modelDigest = await (0,_models_bundle_imported_js__WEBPACK_IMPORTED_MODULE_7__/* .writeImported */ .Q)(modelPath, imported, {
		profile: {
			...(0,_data_profile_profile_js__WEBPACK_IMPORTED_MODULE_4__/* .profileOf */ .d)(data.table.columns, data.train, (0,_data_js__WEBPACK_IMPORTED_MODULE_13__/* .rolesOf */ .R)(data)),
			...(calibration !== undefined && { calibration }),
			...(predictions !== undefined && { predictions }),
		},
		provenance: { ...origin, imported: { file: values.model, digest: model.digest, model: model.about } },
	});
	return {
		data: { ...data, target },
		matrixColumns: model.preparation.columns.length,
		unseen: (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_3__/* .unseenCells */ .ef)(model.preparation, data.test.table, data.test.rows),
		outOfBag: undefined,
		imported: { about: model.about, score },
		parameters,
		importances: [],
		crossValidation: undefined,
		modelDigest,
		modelPath,
		testDataPath: await (0,_held_out_js__WEBPACK_IMPORTED_MODULE_16__/* .writeHeldOut */ .D)(data, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, values["report-dir"]), "test.csv")),
		importancesPath: undefined,
		crossValidationPath: undefined,
	};
}
/**
 * The classes of the rows for a model file that does not name its own. Undefined where the file or the user names them, and where
 * the rows have the numbers 0, 1, … themselves.
 */
function classesOf(model, { target }, file) {
	if (model.namesClasses || target.task === "regression")
		return undefined;
	if (target.classes.every((each) => model.classes.includes(each)))
		return undefined;
	if (target.classes.length !== model.classes.length) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`classes: expected the ${model.classes.length} labels of ${file} in order, because ${target.name} has ${target.classes.length} different values`);
	}
	return target.classes;
}
/** The target with the model's classes. @throws {Failure} for a row with another class. */
function targetOf(model, { target, table }) {
	if (target.task === "regression")
		return target;
	const { classes, classType } = model;
	const codes = (0,_evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .codesIn */ .Od)(classes, { codes: target.codes, names: target.classes }, { name: target.name, place: table.place });
	return { ...target, classes, classType, codes };
}
function warnOfUse(values, model, reporter) {
	if (values["test-data"] === undefined) {
		reporter.notice("rows of data were held out: if the model was trained on them, its metrics on them say nothing (`test-data` names other rows)");
	}
	const rule = values["decision-threshold"];
	if (rule !== undefined && rule.kind !== "number" && model.task === "classification") {
		reporter.notice("decision-threshold: it is chosen on rows of data: it is too optimistic if the model was trained on them");
	}
}
function scoreOf(model, target, { answers, rows }) {
	if (target.task === "classification") {
		const counts = new Float64Array(model.classes.length);
		let right = 0;
		for (const [at, row] of rows.entries()) {
			counts[target.codes[row]]++;
			if ((0,_models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_6__/* .decidedClass */ .r7)(answers, at, model) === target.codes[row])
				right++;
		}
		const most = counts.reduce((a, b) => Math.max(a, b), 0);
		return { name: "accuracy", value: right / rows.length, useless: right < most };
	}
	let mean = 0;
	for (const row of rows)
		mean += target.values[row] / rows.length;
	let error = 0;
	let spread = 0;
	for (const [at, row] of rows.entries()) {
		error += (target.values[row] - answers[at]) ** 2;
		spread += (target.values[row] - mean) ** 2;
	}
	return { name: "R²", value: 1 - error / spread, useless: error > spread };
}


/***/ }),

/***/ "src/actions/train/prediction-profile.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ predictionsProfile),
/* harmony export */   g: () => (/* binding */ heldOutPredictions)
/* harmony export */ });
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/core/random.ts");
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/features/index.ts");
/* harmony import */ var _data_profile_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/profile/profile.ts");
/* harmony import */ var _models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/models/bundle/decision.ts");
/* harmony import */ var _models_bundle_predictions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/models/bundle/predictions.ts");
/* harmony import */ var _models_forest_predict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/models/forest/predict.ts");






/** Fewer rows could only show a very large change. */
const LEAST_ROWS = 30;
/** More rows barely make a test of the distribution more sensitive, and predicting them would slow down training. */
const MOST_ROWS = 1000;
/**
 * Describes the predictions of held-out rows. Those of training rows would be too certain to compare with later ones, and
 * out-of-bag predictions vary more. Undefined if there are fewer than 30 rows.
 */
function heldOutPredictions({ target, test }, { grown: { forest, preparation }, parameters, seed }) {
	if (test.rows.length < LEAST_ROWS)
		return undefined;
	const rows = test.rows.slice();
	if (rows.length > MOST_ROWS)
		new _core_random_js__WEBPACK_IMPORTED_MODULE_4__/* .Random */ .o(seed, 0x9ed).shuffle(rows);
	const chosen = rows.subarray(0, MOST_ROWS);
	const answers = (0,_models_forest_predict_js__WEBPACK_IMPORTED_MODULE_5__/* .predictForest */ .Jj)(forest, (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_0__/* .matrix */ .UP)(preparation, test.table, chosen));
	return predictionsProfile({ source: "held-out", answers, rows: chosen.length, target, parameters });
}
/** Describes the predictions of some rows. Undefined if there are too few. */
function predictionsProfile({ source, answers, rows, target, parameters, }) {
	if (rows < LEAST_ROWS)
		return undefined;
	const classes = target.task === "classification" ? target.classes : [];
	const decision = (0,_models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionOf */ .uv)({ classes, parameters });
	const columns = (0,_models_bundle_predictions_js__WEBPACK_IMPORTED_MODULE_3__/* .answerColumns */ .K)(answers, rows, { task: target.task, classes, ...(decision && { decision }) });
	const all = Int32Array.from({ length: rows }, (_, row) => row);
	return { source, rows, columns: (0,_data_profile_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .profileOf */ .d)(columns, all, () => "prediction").columns };
}


/***/ }),

/***/ "src/actions/train/training.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  trainModel: () => (/* binding */ trainModel)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
var features = __webpack_require__("src/data/features/index.ts");
var profile_profile = __webpack_require__("src/data/profile/profile.ts");
var range = __webpack_require__("src/data/profile/range.ts");
var bundle = __webpack_require__("src/models/bundle/bundle.ts");
var importances_file = __webpack_require__("src/models/bundle/importances-file.ts");
var table_schema = __webpack_require__("src/models/bundle/table-schema.ts");
;// CONCATENATED MODULE: ./src/models/forest/package-cost.ts
/** Number of rows from which on the package's training time deserves a warning. */
const manyRows = 2000;
/** Returns a warning about a long training time of the package, whose search for a split is quadratic in rows. */
function packageCost(rows, columns, trees) {
	if (rows < manyRows)
		return undefined;
	// The root takes 7 ns for each column and pair of rows, and the rest about as much again.
	const seconds = 1.4e-8 * rows * rows * columns * trees;
	const time = seconds < 120
		? `${Math.max(1, Math.round(seconds))} seconds`
		: seconds < 7200
			? `${Math.round(seconds / 60)} minutes`
			: `${Math.round(seconds / 3600)} hours`;
	return `engine: ml-random-forest compares every row with every other in each column: at ${rows} rows, expect very roughly ${time} (leave engine out for one that takes seconds)`;
}

var write = __webpack_require__("src/platform/file/write.ts");
var train_calibration = __webpack_require__("src/actions/train/calibration.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
var split = __webpack_require__("src/data/split/split.ts");
var metrics_probabilities = __webpack_require__("src/evaluation/metrics/probabilities.ts");
var regression = __webpack_require__("src/evaluation/metrics/regression.ts");
var score = __webpack_require__("src/evaluation/metrics/score.ts");
var predict = __webpack_require__("src/models/forest/predict.ts");
var check_target = __webpack_require__("src/actions/train/check-target.ts");
;// CONCATENATED MODULE: ./src/actions/train/cross-validation.ts








const crossValidationShape = (0,shape/* object */.Ik)({
	format: (0,shape/* formatMark */.ry)("trainyard-cross-validation-1"),
	folds: (0,shape/* listOf */.c3)((0,shape/* object */.Ik)({
		rows: (0,shape/* integer */.nd)({ description: "Number of rows that the fold was tested on.", min: 1 }),
		metrics: (0,shape/* record */.g1)((0,shape/* numberValue */.Vg)(), { key: "metric", description: "Metrics on these rows." }),
	}), { description: "Results of each fold." }),
	metrics: (0,shape/* record */.g1)((0,shape/* object */.Ik)({
		mean: (0,shape/* numberValue */.Vg)(),
		std: (0,shape/* numberValue */.Vg)({ description: "Standard deviation, divided by folds - 1.", min: 0 }),
	}), { key: "metric", description: "Spread of each metric over the folds." }),
});
const crossValidationDocument = (0,shape/* documentOf */.lM)({
	what: "the results of a cross-validation",
	file: "cross-validation.json",
	format: "trainyard-cross-validation",
	version: 1,
	writer: "train",
	purpose: "Metrics of each fold of `cv`, in the report folder.",
	remedy: "run `train` again with `cv`",
	shape: crossValidationShape,
});
function crossValidationText(result) {
	const file = { format: "trainyard-cross-validation-1", ...result };
	return `${JSON.stringify(file, null, 2)}\n`;
}
/**
 * Trains on all folds but one and tests on that one, for each fold of the training rows. Everything is fitted on the
 * fold's own training rows, and the held-out rows are not used.
 */
async function crossValidate({ table, target, train, method }, { count, seed, reporter, grow }) {
	const results = [];
	for (const [index, fold] of (0,split/* folds */.h)(train, method, { count, seed }).entries()) {
		reporter.progress("cross-validation", index, count);
		(0,check_target/* checkClasses */.l)(target, fold.train, `cv: fold ${index + 1}`);
		const { forest, preparation } = await grow(fold.train);
		const predicted = (0,predict/* predictForest */.Jj)(forest, (0,features/* matrix */.UP)(preparation, table, fold.test));
		const metrics = target.task === "regression" ? ofValues(target, fold.test, predicted) : ofClasses(target, fold.test, predicted);
		results.push({ rows: fold.test.length, metrics });
	}
	return { folds: results, metrics: spreads(results.map(({ metrics }) => metrics)) };
}
function ofValues(target, rows, predicted) {
	const truth = Float64Array.from(rows, (row) => target.values[row]);
	const predictions = { task: target.task, rows: rows.length, ids: undefined, weights: undefined, truth, predicted };
	return (0,regression/* valueScores */.D)(predictions, undefined).values;
}
function ofClasses(target, rows, probabilities) {
	const { task, classes } = target;
	const truth = Int32Array.from(rows, (row) => target.codes[row]);
	const predicted = (0,metrics_probabilities/* mostProbable */.Z)(probabilities, classes.length, rows.length);
	const predictions = {
		task,
		rows: rows.length,
		ids: undefined,
		weights: undefined,
		classes,
		truth,
		predicted,
		probabilities,
	};
	return (0,score/* scoreClasses */.h)(predictions, classes.length === 2 ? 1 : undefined).values;
}
/** Mean and standard deviation of each metric that every fold has. */
function spreads(folds) {
	const names = Object.keys(folds[0] ?? {}).filter((name) => folds.every((fold) => Object.hasOwn(fold, name)));
	return Object.fromEntries(names.map((name) => {
		const values = folds.map((fold) => fold[name]);
		const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
		const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
		return [name, { mean, std: Math.sqrt(squares / (values.length - 1)) }];
	}));
}

var train_data = __webpack_require__("src/actions/train/data.ts");
var train_decision = __webpack_require__("src/actions/train/decision.ts");
var forest_inputs = __webpack_require__("src/actions/train/forest-inputs.ts");
var grow = __webpack_require__("src/models/forest/grow.ts");
var votes = __webpack_require__("src/models/forest/votes.ts");
;// CONCATENATED MODULE: ./src/actions/train/growth.ts




/** Fits the preparation on `rows` of the table and grows a forest on them. */
async function growth_grow({ table, target, weights, choice }, rows, { inputs, signal, onTree }) {
	const preparation = (0,features/* fitPreparation */.$h)(choice.features, rows, { scale: inputs.scale, maxLevels: inputs["max-levels"] });
	const growth = {
		matrix: (0,features/* matrix */.UP)(preparation, table, rows),
		target: growthTarget(target, rows),
		parameters: (0,forest_inputs/* parametersOf */.mC)(inputs),
		seed: inputs.seed,
		signal,
		onProgress: onTree,
	};
	if (inputs.engine === "ml-random-forest") {
		const { growWithMlRandomForest } = await __webpack_require__.e("models-forest-ml-random-forest").then(__webpack_require__.bind(__webpack_require__, "src/models/forest/ml-random-forest.ts"));
		const weighted = weights !== undefined;
		return {
			forest: await growWithMlRandomForest({ ...growth, weighted }),
			preparation,
			importances: undefined,
			outOfBag: undefined,
			threads: 1,
		};
	}
	const { forest, importances, outOfBag, threads } = await (0,grow/* growForest */.Fh)({
		...growth,
		weights: weights && Float64Array.from(rows, (row) => weights[row]),
		threads: inputs.threads,
		outOfBagRows: votersOf(inputs),
	});
	return { forest, preparation, importances, outOfBag, threads };
}
/** A threshold of a rare class is chosen on all rows; the score and the calibration need a sample only. */
function votersOf({ "decision-threshold": rule }) {
	return rule === undefined || rule.kind === "number" ? votes/* SAMPLED_VOTERS */.Hz : Number.POSITIVE_INFINITY;
}
/** Returns the target of some rows of the table. */
function growthTarget(target, rows) {
	return target.task === "classification"
		? {
			task: "classification",
			classes: target.classes.length,
			codes: Int32Array.from(rows, (row) => target.codes[row]),
		}
		: { task: "regression", values: Float64Array.from(rows, (row) => target.values[row]) };
}

var held_out = __webpack_require__("src/actions/train/held-out.ts");
var train_import = __webpack_require__("src/actions/train/import.ts");
var core_random = __webpack_require__("src/core/random.ts");
var core_yield = __webpack_require__("src/core/yield.ts");
;// CONCATENATED MODULE: ./src/models/forest/permutation.ts



/**
 * Permutation importances (Breiman 2001; scikit-learn's `permutation_importance`): how much a score falls when a column is
 * shuffled among the rows.
 */
async function permutationImportances(forest, { matrix: { rows, columns, data }, target, groups }, { repeats, seed, signal, onProgress }) {
	const shuffled = { rows, columns, data: data.slice() };
	const full = permutation_score(forest, shuffled, target);
	const order = new Int32Array(rows);
	const importances = [];
	for (const [index, group] of groups.entries()) {
		const losses = [];
		for (let repeat = 0; repeat < repeats; repeat++) {
			await (0,core_yield/* yieldToEventLoop */.h)();
			signal?.throwIfAborted();
			// Each column has its own random numbers, so its shuffles do not depend on the columns before it.
			const random = new core_random/* Random */.o(seed, index * repeats + repeat);
			for (let row = 0; row < rows; row++)
				order[row] = row;
			random.shuffle(order);
			for (const column of group) {
				for (let row = 0; row < rows; row++) {
					shuffled.data[column * rows + row] = data[column * rows + order[row]];
				}
			}
			losses.push(full - permutation_score(forest, shuffled, target));
		}
		for (const column of group)
			shuffled.data.set(data.subarray(column * rows, (column + 1) * rows), column * rows);
		const mean = losses.reduce((sum, each) => sum + each, 0) / repeats;
		const squares = losses.reduce((sum, each) => sum + (each - mean) ** 2, 0);
		importances.push({ mean, std: Math.sqrt(squares / repeats) });
		onProgress?.(index + 1, groups.length);
	}
	return importances;
}
/** Accuracy for classification, R² for regression. */
function permutation_score(forest, x, target) {
	const predicted = (0,predict/* predictForest */.Jj)(forest, x);
	if (target.task === "classification") {
		const { classes, codes } = target;
		let right = 0;
		for (let row = 0; row < x.rows; row++) {
			let best = 0;
			for (let k = 1; k < classes; k++)
				if (predicted[row * classes + k] > predicted[row * classes + best])
					best = k;
			if (best === codes[row])
				right++;
		}
		return right / x.rows;
	}
	const { values } = target;
	const mean = values.reduce((sum, value) => sum + (value - values[0]), 0) / x.rows + values[0];
	let residual = 0;
	let spread = 0;
	for (let row = 0; row < x.rows; row++) {
		residual += (values[row] - predicted[row]) ** 2;
		spread += (values[row] - mean) ** 2;
	}
	return spread > 0 ? 1 - residual / spread : 0;
}

;// CONCATENATED MODULE: ./src/actions/train/importances.ts



/** Maximum number of held-out rows to shuffle. The standard deviation shows whether they are enough. */
const mostRows = 10_000;
const repeats = 5;
/** Sums impurity importances by column of the table, including those of a category's values. Sorted, largest first. */
function columnImportances({ preparation, importances }) {
	if (importances === undefined)
		return [];
	return groupsOf(preparation)
		.map(({ column, group }) => ({
		column,
		impurity: group.reduce((sum, each) => sum + importances[each], 0),
	}))
		.sort((a, b) => b.impurity - a.impurity);
}
/** Adds permutation importances on held-out rows, and sorts by them. */
async function withPermutation(ranked, { grown, data, seed, context }) {
	const { forest, preparation } = grown;
	const { test, target } = data;
	const { signal, reporter } = context;
	const rows = test.rows.subarray(0, mostRows);
	if (rows.length === 0)
		return ranked;
	const groups = groupsOf(preparation);
	const found = test.table.columns.find(({ name }) => name === target.name);
	const losses = await permutationImportances(forest, {
		matrix: (0,features/* matrix */.UP)(preparation, test.table, rows),
		target: growthTarget(alike(target, (0,features/* targetFrom */.CA)(found, target.task)), rows),
		groups: groups.map(({ group }) => group),
	}, {
		repeats,
		seed,
		signal,
		onProgress: (done, total) => reporter.progress("shuffling columns", done, total),
	});
	return groups
		.map(({ column }, index) => ({
		column,
		impurity: ranked.find((each) => each.column === column)?.impurity ?? Number.NaN,
		permutation: losses[index],
	}))
		.sort((a, b) => b.permutation.mean - a.permutation.mean);
}
/** Maps the codes of a held-out table to the model's classes. Classes that the model does not know become -1. */
function alike(model, own) {
	if (model.task === "regression" || own.task === "regression")
		return own;
	return {
		...model,
		codes: own.codes.map((code) => (code < 0 ? -1 : model.classes.indexOf(own.classes[code]))),
	};
}
function groupsOf(preparation) {
	let next = 0;
	return preparation.columns.map((column) => {
		const count = column.type === "number"
			? 1
			: column.type === "date"
				? column.parts.length
				: column.levels.length + (column.infrequent.length > 0 ? 1 : 0);
		const group = Array.from({ length: count }, (_, index) => next + index);
		next += count;
		return { column: column.name, group };
	});
}

var inputs = __webpack_require__("src/actions/train/inputs.ts");
var prediction_profile = __webpack_require__("src/actions/train/prediction-profile.ts");
var provenance = __webpack_require__("src/actions/train/provenance.ts");
;// CONCATENATED MODULE: ./src/actions/train/tracking.ts

/** Logs a training to the tracking server, as a new run. */
async function trackTraining(training, values, context) {
	if (!context.env["MLFLOW_TRACKING_URI"] && values.tracking !== "required")
		return undefined;
	const { trackStep } = await Promise.all(/* import() */[__webpack_require__.e("platform-mlflow"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("delivery-tracking-track")]).then(__webpack_require__.bind(__webpack_require__, "src/delivery/tracking/track.ts"));
	const { trainingEntries } = await __webpack_require__.e("track").then(__webpack_require__.bind(__webpack_require__, "src/evaluation/tracking/entries.ts"));
	const { parameters, data, outOfBag, crossValidation, modelDigest, modelPath } = training;
	const facts = {
		parameters,
		dataDigest: data.table.digest,
		target: data.target.name,
		outOfBag: outOfBag?.score,
		folds: crossValidation?.metrics,
	};
	return trackStep({
		isStart: true,
		entries: trainingEntries(facts, context.now().getTime()),
		datasets: [{ name: values.data.join(", "), digest: data.table.digest, use: "training" }],
		files: [training.importancesPath, training.crossValidationPath],
		model: modelPath,
		modelDigest,
		name: (0,external_node_path_.basename)(modelPath),
	}, { policy: values.tracking, reportDir: values["report-dir"] }, context);
}

;// CONCATENATED MODULE: ./src/actions/train/training.ts
























/** Warns about test rows unlike the training rows. */
function warnOfNewRows(profile, { data: { test }, unseen, reporter, }) {
	const exits = (0,range/* rangeExits */.J)(profile, test.table, test.rows);
	for (const text of (0,range/* noveltyWarnings */.N)(exits, unseen, test.rows.length))
		reporter.warning(text);
}
/** Reads the data, grows the model (or imports a model file) and writes the bundle and the held-out rows. */
async function trainModel(values, context) {
	const training = await trained(values, context);
	return { ...training, tracked: await trackTraining(training, values, context) };
}
async function trained(values, context) {
	const { model } = values;
	if (model !== undefined)
		return (0,train_import.importModel)({ ...values, model }, context);
	if (values.classes !== undefined && values.classes.length > 0) {
		throw new failure/* Failure */.H("classes: expected nothing without `model`, because a forest has the classes of its target");
	}
	return growModel(values, context);
}
async function growModel(values, context) {
	const { reporter, signal, cwd, now } = context;
	const started = now();
	const data = await (0,train_data/* readTrainingData */.t)(values, { seed: values.seed }, context);
	const { table, target, train, choice } = data;
	// This check comes before the trees are grown, which can take long.
	if (values["decision-threshold"] !== undefined)
		(0,train_decision/* decidedTarget */.QI)(target, values);
	const cost = values.engine === "ml-random-forest"
		? packageCost(train.length, choice.features.length, values["n-estimators"])
		: undefined;
	if (cost !== undefined)
		reporter.warning(cost);
	const growOn = (rows, onTree) => growth_grow(data, rows, { inputs: values, signal, onTree });
	const crossValidation = values.cv === undefined
		? undefined
		: await crossValidate(data, {
			count: values.cv,
			seed: values.seed,
			reporter,
			grow: (rows) => growOn(rows, () => { }),
		});
	const growing = now();
	const grown = await growOn(train, (done) => reporter.progress("growing trees", done, values["n-estimators"]));
	const seconds = ((now().getTime() - growing.getTime()) / 1000).toFixed(1);
	reporter.info(`grew ${values["n-estimators"]} trees on ${grown.threads === 1 ? "one thread" : `${grown.threads} threads`} in ${seconds} s`);
	const decision = await (0,train_decision/* decisionParameters */.Lc)(data, {
		inputs: values,
		grown,
		grow: (rows) => growOn(rows, () => { }),
		reporter,
	});
	const ranked = columnImportances(grown);
	const importances = values.importances === "permutation"
		? await withPermutation(ranked, { grown, data, seed: values.seed, context })
		: ranked;
	signal.throwIfAborted();
	const modelPath = (0,external_node_path_.resolve)(cwd, values["model-dir"]);
	const testDataPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, values["report-dir"]), "test.csv");
	const foldsPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, values["report-dir"]), "cross-validation.json");
	const parameters = {
		...(0,forest_inputs/* hyperparameters */.fB)(values, target.task),
		missing: values.missing,
		scale: values.scale,
		"max-levels": values["max-levels"],
		split: data.method.method,
		"test-size": values["test-size"],
		...decision,
	};
	const schema = (0,table_schema/* rememberedSchema */.k)({
		given: data.given,
		found: table.schema,
		columns: grown.preparation.columns,
		target: target.name,
		id: data.roles.id,
	});
	const calibration = (0,train_calibration/* outOfBagCalibration */.i)(data, { grown, parameters, inputs: values });
	const predictions = (0,prediction_profile/* heldOutPredictions */.g)(data, { grown, parameters, seed: values.seed });
	const profile = {
		...(0,profile_profile/* profileOf */.d)(table.columns, train, (0,train_data/* rolesOf */.R)(data)),
		...(calibration !== undefined && { calibration }),
		...(predictions !== undefined && { predictions }),
	};
	const unseen = (0,features/* unseenCells */.ef)(grown.preparation, data.test.table, data.test.rows);
	warnOfNewRows(profile, { data, unseen, reporter });
	const modelDigest = await (0,bundle/* writeBundle */.M)(modelPath, {
		task: target.task,
		target: target.name,
		classes: target.task === "classification" ? target.classes : [],
		classType: target.task === "classification" ? target.classType : "string",
		preparation: grown.preparation,
		forest: grown.forest,
		parameters,
		...(schema !== undefined && { schema }),
	}, {
		profile,
		provenance: await (0,provenance/* provenance */.a)({ table, rows: train.length, started, inputs: inputs/* growthInputs */.X4, importances, outOfBag: grown.outOfBag }, context),
	});
	await (0,held_out/* writeHeldOut */.D)(data, testDataPath);
	const importancesPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, values["report-dir"]), importances_file/* IMPORTANCES_FILE */.lN);
	if (importances.length > 0)
		await (0,write/* replaceFile */.fR)(importancesPath, (0,importances_file/* importancesText */.vE)({ modelDigest, columns: importances }));
	else
		await (0,promises_.rm)(importancesPath, { force: true });
	if (crossValidation !== undefined)
		await (0,write/* replaceFile */.fR)(foldsPath, crossValidationText(crossValidation));
	return {
		data,
		matrixColumns: (0,features/* matrixColumns */.f)(grown.preparation).length,
		unseen,
		outOfBag: grown.outOfBag,
		imported: undefined,
		parameters,
		importances,
		crossValidation,
		modelDigest,
		modelPath,
		testDataPath,
		importancesPath: importances.length === 0 ? undefined : importancesPath,
		crossValidationPath: crossValidation === undefined ? undefined : foldsPath,
	};
}


/***/ }),

/***/ "src/data/split/split.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ folds),
/* harmony export */   l: () => (/* binding */ split)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/random.ts");


/**
 * Splits the rows into training and test rows.
 *
 * @param rows The rows to split.
 * @param options `testSize` is a share below 1, or a number of rows from 1 up.
 * @throws {Failure} if a part would be empty.
 */
function split(rows, method, { testSize, seed }) {
	const wanted = testSize < 1 ? Math.ceil(rows.length * testSize) : Math.round(testSize);
	if (wanted < 1 || wanted >= rows.length) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`test-size: expected to leave rows for training and testing, got ${testSize} of ${rows.length} rows (take a share such as 0.2)`);
	}
	const test = testRows(rows, method, { testSize, wanted, seed });
	return parts(rows, new Set(test));
}
/**
 * Splits the rows into `count` folds, each of which is the test part of one split. For time series, the training rows
 * are those before the test rows (scikit-learn's TimeSeriesSplit), so nothing is learned from the future.
 *
 * @throws {Failure} if there are fewer rows or groups than folds.
 */
function folds(rows, method, { count, seed }) {
	if (method.method === "time")
		return timeFolds(rows, method.times, count);
	const fold = method.method === "group" ? groupFolds(rows, method.groups, count) : rowFolds(rows, method, { count, seed });
	return Array.from({ length: count }, (_, k) => {
		const test = rows.filter((_row, index) => fold[index] === k);
		const train = rows.filter((_row, index) => fold[index] !== k);
		return { train: test.length === 0 ? rows : train.sort(), test: test.sort() };
	});
}
function testRows(rows, method, share) {
	const { wanted, seed } = share;
	switch (method.method) {
		case "random":
			return shuffled(rows, seed).subarray(0, wanted);
		case "stratified":
			return stratifiedTest(rows, method, share);
		case "group":
			return groupTest(rows, method.groups, share);
		case "time":
			return latest(rows, method.times, wanted);
	}
}
/** Distributes the test rows by largest remainder. Every class has a row in each part. */
function stratifiedTest(rows, { labels, classes: names }, { testSize, wanted, seed }) {
	const classes = byLabel(rows, labels, seed);
	const single = classes.find((members) => members.length < 2);
	if (single !== undefined) {
		const name = JSON.stringify(names[labels[single[0]]]);
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`test-size: ${testSize} leaves the class ${name} (1 row) without test rows (give it more rows, take it out, or set split: random)`);
	}
	const shares = classes.map((members) => (members.length * wanted) / rows.length);
	const counts = shares.map(Math.floor);
	const order = shares.map((_, k) => k).sort((a, b) => shares[b] - counts[b] - (shares[a] - counts[a]) || a - b);
	let rest = wanted - counts.reduce((sum, count) => sum + count, 0);
	for (const k of order) {
		if (rest === 0)
			break;
		if (counts[k] < classes[k].length) {
			counts[k]++;
			rest--;
		}
	}
	return classes.flatMap((members, k) => {
		const bounded = Math.min(Math.max(counts[k], 1), members.length - 1);
		return [...members.subarray(0, bounded)];
	});
}
function groupTest(rows, groups, { wanted, seed }) {
	const members = byGroup(rows, groups);
	if (members.length < 2)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("group-column: expected at least two groups to divide, got one (name another column, or give separate rows as `test-data`)");
	const order = Int32Array.from(members.keys());
	new _core_random_js__WEBPACK_IMPORTED_MODULE_1__/* .Random */ .o(seed).shuffle(order);
	const test = [];
	for (const [index, group] of order.entries()) {
		const next = members[group];
		// Stop if another group would miss the size by more than leaving it out. One group stays for training.
		if (index > 0 && (test.length + next.length - wanted > wanted - test.length || index === order.length - 1))
			break;
		test.push(...next);
	}
	return test;
}
/** Returns the latest rows. Rows of the same time stay together. */
function latest(rows, times, wanted) {
	const sorted = byTime(rows, times);
	let from = sorted.length - wanted;
	while (from > 0 && times[sorted[from - 1]] === times[sorted[from]])
		from--;
	if (from === 0) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("time-column: expected times that divide the rows, got one time for too many of them (take another test-size)");
	}
	return sorted.subarray(from);
}
function rowFolds(rows, method, { count, seed }) {
	if (rows.length < count)
		throw tooMany(count, `${rows.length} rows`);
	const fold = new Map();
	// Rows are dealt out in turn across classes, so that the folds' sizes differ by at most one.
	let dealt = 0;
	const lists = method.method === "random" ? [shuffled(rows, seed)] : byLabel(rows, method.labels, seed);
	for (const members of lists)
		for (const row of members)
			fold.set(row, dealt++ % count);
	return rows.map((row) => fold.get(row));
}
/** Assigns the largest group first, to the fold with the fewest rows (scikit-learn's GroupKFold). */
function groupFolds(rows, groups, count) {
	const members = byGroup(rows, groups);
	if (members.length < count)
		throw tooMany(count, `${members.length} groups`);
	const sizes = new Int32Array(count);
	const fold = new Map();
	for (const group of members.sort((a, b) => b.length - a.length || a[0] - b[0])) {
		const least = sizes.indexOf(Math.min(...sizes));
		sizes[least] += group.length;
		for (const row of group)
			fold.set(row, least);
	}
	return rows.map((row) => fold.get(row));
}
function timeFolds(rows, times, count) {
	const size = Math.floor(rows.length / (count + 1));
	if (size < 1)
		throw tooMany(count, `${rows.length} rows`);
	const sorted = byTime(rows, times);
	return Array.from({ length: count }, (_, k) => {
		const from = rows.length - (count - k) * size;
		return { train: sorted.slice(0, from).sort(), test: sorted.slice(from, from + size).sort() };
	});
}
function tooMany(count, found) {
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`cv: expected at most as many folds as there are rows or groups, got ${count} for ${found} (set a lower number)`);
}
function parts(rows, test) {
	const sorted = rows.slice().sort();
	const split = { train: sorted.filter((row) => !test.has(row)), test: sorted.filter((row) => test.has(row)) };
	if (split.test.length === 0 || split.train.length === 0) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("split: expected rows for training and testing, got every class or group in one of them (take split: random)");
	}
	return split;
}
function shuffled(rows, seed) {
	const copy = rows.slice();
	new _core_random_js__WEBPACK_IMPORTED_MODULE_1__/* .Random */ .o(seed).shuffle(copy);
	return copy;
}
function byLabel(rows, labels, seed) {
	const random = new _core_random_js__WEBPACK_IMPORTED_MODULE_1__/* .Random */ .o(seed);
	return [...grouped(rows, (row) => labels[row]).entries()]
		.sort(([a], [b]) => a - b)
		.map(([, members]) => {
		const list = Int32Array.from(members);
		random.shuffle(list);
		return list;
	});
}
function byGroup(rows, groups) {
	// A row without a group counts as its own group.
	return [...grouped(rows, (row) => (groups[row] < 0 ? -1 - row : groups[row])).values()];
}
function grouped(rows, keyOf) {
	const found = new Map();
	for (const row of rows) {
		const members = found.get(keyOf(row));
		if (members === undefined)
			found.set(keyOf(row), [row]);
		else
			members.push(row);
	}
	return found;
}
function byTime(rows, times) {
	return rows.slice().sort((a, b) => times[a] - times[b] || a - b);
}


/***/ })

};
