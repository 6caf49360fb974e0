export const id = "evaluation-statistics";
export const ids = ["evaluation-statistics"];
export const modules = {

/***/ "src/core/random.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Random)
/* harmony export */ });
/**
 * Seeded random numbers that are the same on every machine: sfc32 (Chris Doty-Humphrey, PractRand), seeded through
 * splitmix32. `stream` selects an independent sequence of the same seed, for example for a tree, a resample or a
 * shuffle.
 */
class Random {
	#a;
	#b;
	#c;
	#counter = 1;
	constructor(seed, stream = 0) {
		// Seeds are whole numbers up to 2^53, so both halves are used.
		let state = (seed | 0) ^ Math.imul(Math.floor(seed / 2 ** 32) | 0, 0x85eb_ca6b);
		const next = () => {
			state = (state + 0x9e37_79b9) | 0;
			let z = state;
			z = Math.imul(z ^ (z >>> 16), 0x21f0_aaad);
			z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
			return z ^ (z >>> 15);
		};
		this.#a = next();
		this.#b = next() ^ stream;
		this.#c = next() ^ Math.imul(stream, 0x9e37_79b1);
		for (let i = 0; i < 12; i++)
			this.int32();
	}
	/** Returns a whole number from -2^31 to 2^31 - 1. */
	int32() {
		const result = (this.#a + this.#b + this.#counter) | 0;
		this.#counter = (this.#counter + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = ((this.#c << 21) | (this.#c >>> 11)) + result;
		this.#c |= 0;
		return result;
	}
	/** The four words from which the next numbers follow. */
	get state() {
		return [this.#a, this.#b, this.#c, this.#counter];
	}
	/** Returns a number from 0 to less than 1, in steps of 2^-53. */
	unit() {
		return ((this.int32() >>> 5) * 67_108_864 + (this.int32() >>> 6)) / 9_007_199_254_740_992;
	}
	/** Returns a whole number from 0 to `bound` - 1 (at most 2^32). Lemire's method with rejection avoids bias. */
	below(bound) {
		const limit = 2 ** 32 - (2 ** 32 % bound);
		for (;;) {
			const drawn = this.int32() >>> 0;
			if (drawn < limit)
				return drawn % bound;
		}
	}
	/** Shuffles in place (Fisher and Yates). */
	shuffle(values) {
		for (let i = values.length - 1; i > 0; i--) {
			const j = this.below(i + 1);
			const held = values[i];
			values[i] = values[j];
			values[j] = held;
		}
	}
}


/***/ }),

/***/ "src/data/profile/range.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ rangeExits),
/* harmony export */   N: () => (/* binding */ noveltyWarnings)
/* harmony export */ });
/* harmony import */ var _table_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/date.ts");

/** Held-out rows often exceed the extremes of a few hundred training rows slightly. A tenth of the range is far. */
const FAR = 0.1;
/** A larger share beyond the extremes is not chance: with n training rows, 2 of n + 1 new rows are expected there. */
const MANY_SHARE = 0.05;
const MANY_TIMES = 5;
const MOST_NAMED = 10;
/**
 * Finds columns whose values leave the range of the training rows, either by far or in many rows.
 *
 * @param profile The training rows' statistics in `profile.json`.
 */
function rangeExits(profile, table, rows) {
	const byName = new Map(table.columns.map((column) => [column.name, column]));
	return profile.columns.flatMap(({ role, name, min, max, count: trained }) => {
		if (role !== "feature" || min === undefined || max === undefined)
			return [];
		const column = byName.get(name);
		if (column === undefined || "codes" in column)
			return [];
		const { values } = column;
		const margin = FAR * (max - min);
		const many = Math.max(MANY_SHARE, (MANY_TIMES * 2) / (trained + 1));
		let count = 0;
		let far = 0;
		for (let i = 0; i < rows.length; i++) {
			const value = values[rows[i]];
			if (value < min || value > max)
				count++;
			if (value < min - margin || value > max + margin)
				far++;
		}
		if (far === 0 && count <= many * rows.length)
			return [];
		const shown = column.type === "date" ? _table_date_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Yq : String;
		return [{ name, count, range: `${shown(min)} to ${shown(max)}` }];
	});
}
/** Returns a warning per column with test rows unlike the training rows. Names the first ten columns of each kind. */
function noveltyWarnings(exits, unseen, rows) {
	const outside = exits.map(({ name, count, range }) => `${name}: ${count} of ${rows} test rows lie outside the training range, ${range}: the model has learned nothing of such rows`);
	const strange = Array.from(unseen, ([name, count]) => `${name}: ${count} of ${rows} test rows have a category that no training row has: the model has learned nothing of it`);
	return [outside, strange].flatMap((texts) => {
		const more = texts.length - MOST_NAMED;
		return more > 0 ? [...texts.slice(0, MOST_NAMED), `${more} more columns have such test rows`] : texts;
	});
}


/***/ }),

/***/ "src/data/table/row-texts.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readRowTexts),
/* harmony export */   f: () => (/* binding */ writeTextCsv)
/* harmony export */ });
/* harmony import */ var _column_builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/column-builder.ts");
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/csv.ts");
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/source.ts");
/* harmony import */ var _table_builder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/table/table-builder.ts");




/**
 * Returns the original text of the cells in some rows: `00619`, `38.0`, `NA`. The files are read again, and only
 * these cells are kept.
 *
 * @returns Undefined if a file is not delimited text: JSON, Parquet and Arrow contain values without a spelling.
 */
async function readRowTexts({ files }, choice, options) {
	const sources = [];
	for (const { path } of files)
		sources.push(await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .fileSource */ .IO)(path, options.cwd ?? ".", options.format));
	if (sources.some(({ format }) => format !== "csv"))
		return undefined;
	const { encoding = "utf-8", bufferBytes = 2 ** 21, signal, delimiter } = options;
	const collector = new TextCollector(choice);
	let builder;
	let found = ",";
	const begin = (names, separator = ",") => {
		// Blanks cannot separate empty cells.
		if (builder === undefined)
			found = separator === " " ? "," : separator;
		builder ??= new TextTable(names, collector);
		return builder;
	};
	for (const source of sources) {
		await (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsv */ .N)(source, begin, { delimiter, encoding, signal, bufferBytes, hash: undefined });
	}
	return { names: choice.names, rows: collector.finish(), delimiter: found };
}
/**
 * Writes texts as CSV in pieces of about 64 kB (RFC 4180, LF line ends).
 *
 * @param delimiter A single character.
 */
function* writeTextCsv({ names, rows }, delimiter) {
	const special = new RegExp(`["\\r\\n${delimiter}]|^[ \\t]|[ \\t]$`);
	const quote = (text) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	let piece = `${names.map(quote).join(delimiter)}\n`;
	for (const row of rows) {
		const line = row.map(quote).join(delimiter);
		// A blank line would not be a row.
		piece += line === "" ? '""\n' : `${line}\n`;
		if (piece.length > PIECE) {
			yield piece;
			piece = "";
		}
	}
	yield piece;
}
const PIECE = 2 ** 16;
/** Collects cells in the order of the files. A row that is read twice because it was incomplete counts once. */
class TextCollector {
	#rows;
	#positions;
	#found = [];
	/** Index of the current row in `#rows`. */
	#at = -1;
	#current = [];
	#bytes = new Uint8Array(0);
	#view = Buffer.from(this.#bytes.buffer);
	constructor({ names, rows }) {
		this.#rows = rows;
		this.#positions = new Map(names.map((name, index) => [name, index]));
	}
	position(name) {
		return this.#positions.get(name);
	}
	take(row, position, bytes, start, end) {
		if (row !== this.#rows[this.#at]) {
			if (row !== this.#rows[this.#at + 1])
				return;
			this.#at++;
			this.#current = new Array(this.#positions.size).fill("");
			this.#found.push(this.#current);
		}
		// A view of each cell would take longer than its text.
		if (bytes !== this.#bytes) {
			this.#bytes = bytes;
			this.#view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		}
		this.#current[position] = this.#view.toString("utf8", start, end);
	}
	finish() {
		return this.#found;
	}
}
const UNREAD = { type: "skipped", missing: new Set(), decimalComma: false, tolerant: true, schema: {} };
/** Passes on the text of each cell. */
class TextColumn extends _column_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .ColumnBuilder */ .Q {
	#collector;
	#position;
	constructor(name, position, collector) {
		// The reader passes on no cell of a column that is skipped.
		super(name, { ...UNREAD, type: "text" }, 0);
		this.#collector = collector;
		this.#position = position;
	}
	cell(row, bytes, start, end) {
		this.#collector.take(row, this.#position, bytes, start, end);
	}
}
class TextTable extends _table_builder_js__WEBPACK_IMPORTED_MODULE_3__/* .TableBuilder */ .O {
	#texts;
	constructor(names, collector) {
		super(names, { reading: () => UNREAD, limitBytes: Number.POSITIVE_INFINITY, path: "" });
		// Nothing is stored per row, so there is room for all.
		this.capacity = Number.MAX_SAFE_INTEGER;
		this.#texts = new Map(this.columns.map((column) => {
			const position = collector.position(column.name);
			return [column.name, position === undefined ? column : new TextColumn(column.name, position, collector)];
		}));
	}
	column(name) {
		return this.#texts.get(name);
	}
}


/***/ }),

/***/ "src/evaluation/metrics/classification.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ shareOfF1),
/* harmony export */   Ys: () => (/* binding */ labelScores),
/* harmony export */   o5: () => (/* binding */ f1OfShare)
/* harmony export */ });
/* harmony import */ var _confusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/confusion.ts");
/* harmony import */ var _scores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/metrics/scores.ts");


/** Converts the share of true positives among the rows that are not true negatives to F1, and back. */
const f1OfShare = (share) => (2 * share) / (1 + share);
const shareOfF1 = (f1) => f1 / (2 - f1);
/**
 * Computes the metrics of a confusion matrix with scikit-learn's definitions and edge cases: a ratio without a
 * denominator is 0 (`zero_division`), means cover the classes that occur in truth or prediction, and kappa of one
 * class is undefined.
 *
 * `positive` is the index of the positive class, for `precision`, `recall` and `f1` without suffix.
 */
function labelScores(matrix, positive) {
	const { classes, present } = matrix;
	const { truth, predicted, correct, total } = (0,_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .margins */ .y)(matrix);
	const scores = { ...(0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyScores */ .T$)(), perClass: (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .byName */ .nG)() };
	const right = sum(correct);
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "accuracy", { value: right / total, whyNot: "all weights are zero" });
	const macro = { precision: 0, recall: 0, f1: 0 };
	const weighted = { precision: 0, recall: 0, f1: 0 };
	const recalls = [];
	let found = 0;
	for (let i = 0; i < classes.length; i++) {
		if (present[i] === 0)
			continue;
		found++;
		const precision = ratio(correct[i], predicted[i]);
		const recall = ratio(correct[i], truth[i]);
		const f1 = harmonic(precision, recall);
		scores.perClass[classes[i]] = { precision, recall, f1, support: truth[i] };
		macro.precision += precision;
		macro.recall += recall;
		macro.f1 += f1;
		weighted.precision += precision * truth[i];
		weighted.recall += recall * truth[i];
		weighted.f1 += f1 * truth[i];
		if (truth[i] > 0)
			recalls.push(recall);
		if (predicted[i] === 0)
			scores.notes[`per_class.${classes[i]}.precision`] = "never predicted: 0 by convention";
		if (truth[i] === 0)
			scores.notes[`per_class.${classes[i]}.recall`] = "not among the true labels: 0 by convention";
	}
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "balanced_accuracy", { value: sum(recalls) / recalls.length, whyNot: "all weights are zero" });
	const micro = ratio(right, total);
	for (const name of ["precision", "recall", "f1"]) {
		(0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, `${name}_macro`, { value: macro[name] / found, whyNot: "there are no rows" });
		(0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, `${name}_micro`, { value: micro, whyNot: "there are no rows" });
		(0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, `${name}_weighted`, { value: ratio(weighted[name], total), whyNot: "there are no rows" });
	}
	if (positive !== undefined) {
		const own = scores.perClass[classes[positive]] ?? { precision: 0, recall: 0, f1: 0 };
		for (const name of ["precision", "recall", "f1"])
			scores.values[name] = own[name];
		if (predicted[positive] === 0)
			scores.notes["precision"] = "the positive class is never predicted: 0 by convention";
		if (truth[positive] === 0)
			scores.notes["recall"] = "no row is of the positive class: 0 by convention";
	}
	let expected = 0;
	let truthSquares = 0;
	let predictedSquares = 0;
	for (let i = 0; i < classes.length; i++) {
		expected += truth[i] * predicted[i];
		truthSquares += truth[i] ** 2;
		predictedSquares += predicted[i] ** 2;
	}
	const spread = Math.sqrt((total * total - predictedSquares) * (total * total - truthSquares));
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "mcc", { value: spread > 0 ? (right * total - expected) / spread : 0, whyNot: "all weights are zero" });
	if (!(spread > 0))
		scores.notes["mcc"] = "truth or prediction holds one class only: 0 by convention";
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "kappa", {
		value: found < 2 ? Number.NaN : 1 - (total - right) / (total - expected / total),
		whyNot: "truth and prediction hold one and the same class only",
	});
	return scores;
}
function ratio(part, whole) {
	return whole === 0 ? 0 : part / whole;
}
function harmonic(precision, recall) {
	return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
function sum(values) {
	let total = 0;
	for (const value of values)
		total += value;
	return total;
}


/***/ }),

/***/ "src/evaluation/metrics/confusion.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ confusion),
/* harmony export */   y: () => (/* binding */ margins)
/* harmony export */ });
/** Computes a confusion matrix in one pass over the rows. */
function confusion(predictions) {
	const { classes, truth, predicted, weights, rows } = predictions;
	const k = classes.length;
	const counts = new Float64Array(k * k);
	const present = new Uint8Array(k);
	if (weights === undefined) {
		for (let row = 0; row < rows; row++)
			counts[truth[row] * k + predicted[row]]++;
		for (let cell = 0; cell < counts.length; cell++) {
			if (counts[cell] > 0)
				present[Math.floor(cell / k)] = present[cell % k] = 1;
		}
	}
	else {
		for (let row = 0; row < rows; row++) {
			counts[truth[row] * k + predicted[row]] += weights[row];
			present[truth[row]] = present[predicted[row]] = 1;
		}
	}
	return { classes, counts, present };
}
/** Returns the sums over the rows, columns and diagonal of a confusion matrix. */
function margins({ classes, counts }) {
	const k = classes.length;
	const truth = new Float64Array(k);
	const predicted = new Float64Array(k);
	const correct = new Float64Array(k);
	let total = 0;
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < k; j++) {
			const count = counts[i * k + j];
			truth[i] += count;
			predicted[j] += count;
			total += count;
		}
		correct[i] = counts[i * k + i];
	}
	return { truth, predicted, correct, total };
}


/***/ }),

/***/ "src/evaluation/metrics/labels.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ sortLabels),
/* harmony export */   Od: () => (/* binding */ codesIn),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   W: () => (/* binding */ usedNames),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   kh: () => (/* binding */ shownLabel),
/* harmony export */   pg: () => (/* binding */ shortList)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/nearest.ts");
/* harmony import */ var _data_table_spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/spelling.ts");
/* harmony import */ var _data_table_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/table.ts");




/** Converts cells to labels. Numbers get their shortest form, so that 1, 1.0 and "1" are the same label. */
function labelsOf(column) {
	if ("codes" in column)
		return { codes: column.codes, names: column.levels };
	const codeOf = new Map();
	const codes = new Int32Array(column.values.length);
	column.values.forEach((value, row) => {
		let code = Number.isNaN(value) ? -1 : codeOf.get(value);
		if (code === undefined) {
			code = codeOf.size;
			codeOf.set(value, code);
		}
		codes[row] = code;
	});
	const digits = column.type === "date" ? 0 : (column.digits ?? 0);
	return { codes, names: [...codeOf.keys()].map((value) => String(value).padStart(digits, "0")) };
}
/** Sorts labels like scikit-learn: by value if all are numbers, else by code point. */
function sortLabels(labels) {
	const distinct = [...new Set(labels)];
	return distinct.every(isNumeric)
		? distinct.sort((a, b) => Number(a) - Number(b) || (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6)(a, b))
		: distinct.sort(_data_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6);
}
function isNumeric(label) {
	return label.trim() !== "" && Number.isFinite(Number(label));
}
/** Returns the names that occur in some row. */
function usedNames({ codes, names }) {
	const used = new Uint8Array(names.length);
	for (const code of codes)
		if (code >= 0)
			used[code] = 1;
	return names.filter((_, code) => used[code] === 1);
}
/** Returns indices into `classes`. @throws {Failure} for the first row without a label, or with an unknown one. */
function codesIn(classes, labels, { name, place }) {
	const positions = new _data_table_spelling_js__WEBPACK_IMPORTED_MODULE_1__/* .CategoryIndex */ .Zt(classes.map((each, index) => [each, index]));
	const target = labels.names.map((each) => positions.find(each) ?? -1);
	const codes = new Int32Array(labels.codes.length);
	for (let row = 0; row < codes.length; row++) {
		const code = labels.codes[row];
		const index = code === -1 ? -1 : target[code];
		if (index === -1) {
			if (code === -1)
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${name}: expected a label, got nothing`);
			const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(labels.names[code], classes);
			const hint = close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`;
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${name}: expected one of ${shortList(classes)}, got ${shownLabel(labels.names[code])}${hint}`);
		}
		codes[row] = index;
	}
	return codes;
}
/** Returns the numbers of a column. @throws {Failure} for the first row without one. */
function numbersOf(column, place, expected = "a number") {
	if ("codes" in column || column.type === "date") {
		const row = "codes" in column ? column.codes.findIndex((code) => code >= 0 && !isNumeric(column.levels[code])) : 0;
		const got = "codes" in column && row >= 0
			? shownLabel(column.levels[column.codes[row]])
			: `a column of type ${column.type}`;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(Math.max(0, row))}: ${column.name}: expected ${expected}, got ${got}`);
	}
	const row = column.values.findIndex((value) => !Number.isFinite(value));
	if (row >= 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${column.name}: expected ${expected}, got nothing or no finite number`);
	return column.values;
}
/** Lists the first ten names for a message. */
function shortList(names) {
	return `${names.slice(0, 10).map(shownLabel).join(", ")}${names.length > 10 ? ", …" : ""}`;
}
/** Quotes the user's text for a message, and shortens it. */
function shownLabel(text) {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}


/***/ }),

/***/ "src/evaluation/metrics/operating-point.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gB: () => (/* binding */ parseOperatingPoints),
/* harmony export */   pg: () => (/* binding */ Thresholds),
/* harmony export */   zB: () => (/* binding */ parseCondition)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

const MEASURED = { recall: "precision", precision: "recall", fpr: "recall" };
/** `recall>=0.9`, `precision>=0.8` or `fpr<=0.05`; undefined for anything else. */
function parseCondition(text) {
	const [, of, comparator, number = ""] = /^(recall|precision|fpr)\s*(>=|<=)\s*(\d+(?:\.\d+)?|\.\d+)$/.exec(text.trim()) ?? [];
	const bound = Number(number);
	if (of === undefined || !(bound >= 0 && bound <= 1))
		return undefined;
	return (comparator === "<=") === (of === "fpr") ? { of: of, bound } : undefined;
}
/** @throws {Failure} for a text that is no condition, and for one that is given twice. */
function parseOperatingPoints(texts, where = "operating-points") {
	const points = [];
	for (const text of texts) {
		const condition = parseCondition(text);
		if (condition === undefined)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected recall>=R, precision>=P or fpr<=F with a number from 0 to 1, got ${JSON.stringify(text.slice(0, 80))}`);
		const { of, bound } = condition;
		const name = `${MEASURED[of]}_at_${of}_${bound}`;
		if (points.some((each) => each.name === name))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected each condition once, got ${text} twice`);
		points.push({ name, text: text.replace(/\s+/g, ""), condition });
	}
	return points;
}
/** The thresholds of one class, and what each comes to with other weights. The rows are sorted once. */
class Thresholds {
	#order;
	#scores;
	#positive;
	/** @param scores probability of the positive class per row; NaN leaves a row out. `positive` is 1 for rows of that class. */
	constructor(scores, positive) {
		this.#scores = scores;
		this.#positive = positive;
		this.#order = Uint32Array.from(scores.keys())
			.filter((row) => !Number.isNaN(scores[row]))
			.sort((a, b) => scores[b] - scores[a]);
	}
	static of({ classes, probabilities, truth, rows }, positive) {
		const k = classes.length;
		return new Thresholds(Float64Array.from({ length: rows }, (_, row) => probabilities[row * k + positive]), Uint8Array.from(truth, (each) => (each === positive ? 1 : 0)));
	}
	/** Weight of the positive and of the negative rows. */
	totals(weights) {
		let positives = 0;
		let negatives = 0;
		for (const row of this.#order) {
			if (this.#positive[row] === 1)
				positives += weights?.[row] ?? 1;
			else
				negatives += weights?.[row] ?? 1;
		}
		return { positives, negatives };
	}
	walk(weights, visit) {
		const order = this.#order;
		let truePositives = 0;
		let falsePositives = 0;
		for (let i = 0; i < order.length;) {
			const score = this.#scores[order[i]];
			for (; i < order.length && this.#scores[order[i]] === score; i++) {
				const row = order[i];
				if (this.#positive[row] === 1)
					truePositives += weights?.[row] ?? 1;
				else
					falsePositives += weights?.[row] ?? 1;
			}
			visit(score, truePositives, falsePositives);
		}
	}
	/**
	 * The best precision among thresholds that keep a recall, or the best recall among those that keep a precision or a false
	 * positive rate; NaN when none keeps it. A row is predicted to be positive when it scores at least the threshold.
	 */
	best({ of, bound }, weights) {
		const { positives, negatives } = this.totals(weights);
		// Above the highest score nothing is predicted: no false positives, and a recall of 0.
		let best = of === "fpr" && positives > 0 ? 0 : Number.NaN;
		this.walk(weights, (_, truePositives, falsePositives) => {
			const recall = truePositives / positives;
			const precision = truePositives / (truePositives + falsePositives);
			const kept = of === "recall"
				? recall >= bound - 1e-12
				: of === "precision"
					? precision >= bound - 1e-12
					: falsePositives / negatives <= bound + 1e-12;
			const value = of === "recall" ? precision : recall;
			if (kept && !(value <= best))
				best = value;
		});
		return best;
	}
}


/***/ }),

/***/ "src/evaluation/metrics/probabilities.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkProbabilities),
/* harmony export */   Z: () => (/* binding */ mostProbable)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Files round probabilities to a few digits. A larger deviation is an error. */
const MOST_OFF = 1e-3;
/**
 * Checks that probabilities (row-major, rows × classes) are from 0 to 1 and sum to one, except for rounding.
 *
 * @throws {Failure} for the first invalid row. `place` returns the location of a row.
 */
function checkProbabilities(probabilities, classes, place) {
	const k = classes.length;
	for (let row = 0; row * k < probabilities.length; row++) {
		let sum = 0;
		for (let i = 0; i < k; i++) {
			const p = probabilities[row * k + i];
			if (!(p >= -1e-9 && p <= 1 + 1e-9)) {
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: probability of ${JSON.stringify(classes[i])}: expected a number from 0 to 1, got ${p}`);
			}
			sum += p;
		}
		if (Math.abs(sum - 1) > MOST_OFF) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: expected probabilities that sum to 1, got ${Number(sum.toPrecision(6))} (are these scores? leave their columns out)`);
		}
	}
}
/** Returns the column of each row's highest probability. In a tie, the first one, like ONNX Runtime and NumPy. */
function mostProbable(probabilities, k, rows) {
	const best = new Int32Array(rows);
	for (let row = 0; row < rows; row++) {
		let at = 0;
		for (let i = 1; i < k; i++)
			if (probabilities[row * k + i] > probabilities[row * k + at])
				at = i;
		best[row] = at;
	}
	return best;
}


/***/ }),

/***/ "src/evaluation/metrics/probability-scores.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ topRanks),
/* harmony export */   N0: () => (/* binding */ calibrationBins),
/* harmony export */   Ny: () => (/* binding */ probabilityLogLosses),
/* harmony export */   QY: () => (/* binding */ probabilityMeans),
/* harmony export */   W2: () => (/* binding */ rowLogLoss),
/* harmony export */   av: () => (/* binding */ confidenceBin),
/* harmony export */   bB: () => (/* binding */ rowBrier),
/* harmony export */   rv: () => (/* binding */ topK),
/* harmony export */   xD: () => (/* binding */ calibration)
/* harmony export */ });
const EPSILON = 2 ** -52;
/** Number of bins of equal width in which confidence is compared with accuracy. */
const calibrationBins = 10;
/**
 * Cross-entropy of one row in nats: probabilities clipped to 2^-52 and 1 - 2^-52, then scaled to sum to one, as
 * scikit-learn does for 64-bit floats.
 */
function rowLogLoss({ classes, truth, probabilities }, row) {
	const k = classes.length;
	let sum = 0;
	for (let i = 0; i < k; i++)
		sum += clip(probabilities[row * k + i]);
	return -Math.log(clip(probabilities[row * k + truth[row]]) / sum);
}
/** Writes the log loss of a row for each class that may be the true one into `losses`, as `rowLogLoss` computes it. */
function probabilityLogLosses(probabilities, start, losses) {
	let sum = 0;
	for (let i = 0; i < losses.length; i++)
		sum += clip(probabilities[start + i]);
	for (let i = 0; i < losses.length; i++)
		losses[i] = -Math.log(clip(probabilities[start + i]) / sum);
}
function clip(p) {
	return Math.min(Math.max(p, EPSILON), 1 - EPSILON);
}
/**
 * Returns the Brier score of one row: for two classes the squared error of the positive class's probability, and for
 * more the sum of the squared errors of all classes as in Brier (1950), which is at most 2.
 */
function rowBrier({ classes, truth, probabilities }, row, positive) {
	const k = classes.length;
	if (positive !== undefined) {
		return (probabilities[row * k + positive] - (truth[row] === positive ? 1 : 0)) ** 2;
	}
	let sum = 0;
	for (let i = 0; i < k; i++)
		sum += (probabilities[row * k + i] - (truth[row] === i ? 1 : 0)) ** 2;
	return sum;
}
/** Returns the weighted means of the rows' scores. */
function probabilityMeans(predictions, positive) {
	const { rows, weights } = predictions;
	let logLoss = 0;
	let brier = 0;
	let total = 0;
	for (let row = 0; row < rows; row++) {
		const weight = weights === undefined ? 1 : weights[row];
		total += weight;
		logLoss += weight * rowLogLoss(predictions, row);
		brier += weight * rowBrier(predictions, row, positive);
	}
	return { logLoss: logLoss / total, brier: brier / total };
}
/**
 * Expected calibration error of the most probable class (Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017):
 * Σ share of the bin · |accuracy - confidence| over `bins` bins of equal width.
 */
function calibration(predictions, bins = calibrationBins) {
	const { truth, weights, rows } = predictions;
	const support = new Float64Array(bins);
	const confidence = new Float64Array(bins);
	const right = new Float64Array(bins);
	let total = 0;
	for (let row = 0; row < rows; row++) {
		const { best, highest, at: bin } = confidenceBin(predictions, row, bins);
		const weight = weights === undefined ? 1 : weights[row];
		total += weight;
		support[bin] += weight;
		confidence[bin] += weight * highest;
		if (best === truth[row])
			right[bin] += weight;
	}
	let ece = 0;
	const reliability = [];
	for (let bin = 0; bin < bins; bin++) {
		if (support[bin] === 0)
			continue;
		ece += Math.abs(right[bin] - confidence[bin]) / total;
		reliability.push({
			low: bin / bins,
			high: (bin + 1) / bins,
			support: support[bin],
			confidence: confidence[bin] / support[bin],
			accuracy: right[bin] / support[bin],
		});
	}
	return { ece, reliability };
}
/** Returns the most probable class of a row, its probability, and its bin (open below, closed above). */
function confidenceBin({ classes, probabilities }, row, bins) {
	const k = classes.length;
	let best = 0;
	for (let i = 1; i < k; i++)
		if (probabilities[row * k + i] > probabilities[row * k + best])
			best = i;
	const highest = probabilities[row * k + best];
	return { best, highest, at: Math.min(bins - 1, Math.max(0, Math.ceil(highest * bins) - 1)) };
}
/**
 * Counts the classes that rank before each row's true class. Among equally probable classes the later ones rank
 * first, as in scikit-learn's `top_k_accuracy_score`.
 */
function topRanks({ classes, truth, probabilities, rows }) {
	const k = classes.length;
	const ranks = new Int32Array(rows);
	for (let row = 0; row < rows; row++) {
		const own = probabilities[row * k + truth[row]];
		let rank = 0;
		for (let i = 0; i < k; i++) {
			const other = probabilities[row * k + i];
			if (other > own || (other === own && i > truth[row]))
				rank++;
		}
		ranks[row] = rank;
	}
	return ranks;
}
/** Returns, for each k, the weighted share of rows whose true class is among the k most probable classes. */
function topK(predictions, ks) {
	const { weights, rows } = predictions;
	const ranks = topRanks(predictions);
	const hits = new Float64Array(ks.length);
	let total = 0;
	for (let row = 0; row < rows; row++) {
		const weight = weights === undefined ? 1 : weights[row];
		total += weight;
		for (let i = 0; i < ks.length; i++)
			if (ranks[row] < ks[i])
				hits[i] += weight;
	}
	return Array.from(hits, (hit) => hit / total);
}


/***/ }),

/***/ "src/evaluation/metrics/ranking.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ oneVersusOne),
/* harmony export */   l: () => (/* binding */ ranking)
/* harmony export */ });
/* harmony import */ var _statistics_delong_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/delong.ts");

/**
 * Computes the area under the ROC curve, the average precision Σ (Rₙ - Rₙ₋₁) Pₙ, and both curves, for one class
 * against the rest. The average precision without a positive row is 0, as in scikit-learn.
 *
 * Memory is 8 bytes per row (16 with weights): the scores of the two classes are sorted separately in place and
 * merged, so no permutation is stored. The time is that of the sort.
 */
function ranking(predictions, positive, curvePoints = 0) {
	const { positives, negatives, walk } = predictions.weights === undefined ? plainWalk(predictions, positive) : weightedWalk(predictions, positive);
	const thinned = curve(positives, negatives, curvePoints);
	let truePositives = 0;
	let falsePositives = 0;
	let area = 0;
	let averagePrecision = 0;
	let positiveSquares = 0;
	let negativeSquares = 0;
	walk((score, atPositives, atNegatives) => {
		// These are DeLong's placements: the share of the other class that is ranked correctly, where ties count half.
		const ofPositives = (negatives - falsePositives - atNegatives / 2) / negatives;
		const ofNegatives = (truePositives + atPositives / 2) / positives;
		area += atPositives * ofPositives;
		positiveSquares += atPositives * ofPositives * ofPositives;
		negativeSquares += atNegatives * ofNegatives * ofNegatives;
		truePositives += atPositives;
		falsePositives += atNegatives;
		if (truePositives > 0)
			averagePrecision += (atPositives / positives) * (truePositives / (truePositives + falsePositives));
		thinned.add(score, truePositives, falsePositives);
	});
	const auc = positives > 0 && negatives > 0 ? area / positives : Number.NaN;
	const variance = (positiveSquares / positives - auc * auc) / (positives - 1) +
		(negativeSquares / negatives - auc * auc) / (negatives - 1);
	return {
		auc,
		variance: predictions.weights === undefined && positives > 1 && negatives > 1 ? Math.max(0, variance) : Number.NaN,
		averagePrecision: positives > 0 ? averagePrecision : 0,
		curve: thinned.points,
	};
}
/**
 * Computes the one-vs-one AUC (Hand and Till 2001): each pair of classes is ranked by either class's probability, on
 * the rows of these two only. Returns the mean over pairs whose classes have rows, and the mean weighted by the
 * pairs' number of rows. NaN if fewer than two classes have rows.
 */
function oneVersusOne(predictions) {
	const { classes, truth, rows } = predictions;
	const k = classes.length;
	const support = new Float64Array(k);
	for (let row = 0; row < rows; row++)
		support[truth[row]]++;
	const area = new Float64Array(k * k);
	for (let positive = 0; positive < k; positive++) {
		if (support[positive] === 0)
			continue;
		const scores = scoresByClass(predictions, positive, support);
		for (let other = 0; other < k; other++) {
			if (other !== positive && support[other] > 0)
				area[positive * k + other] = (0,_statistics_delong_js__WEBPACK_IMPORTED_MODULE_0__/* .shareAbove */ .DP)(scores[positive], scores[other]);
		}
	}
	let macro = 0;
	let weighted = 0;
	let weight = 0;
	let pairs = 0;
	for (let a = 0; a < k; a++) {
		for (let b = a + 1; b < k; b++) {
			if (support[a] === 0 || support[b] === 0)
				continue;
			const pair = (area[a * k + b] + area[b * k + a]) / 2;
			pairs++;
			macro += pair;
			weighted += pair * (support[a] + support[b]);
			weight += support[a] + support[b];
		}
	}
	return { macro: macro / pairs, weighted: weighted / weight };
}
/** Returns the scores for the class `column`, ascending, of the rows of each true class. */
function scoresByClass({ classes, truth, probabilities, rows }, column, support) {
	const k = classes.length;
	const scores = Array.from(support, (count) => new Float64Array(count));
	const filled = new Int32Array(k);
	for (let row = 0; row < rows; row++) {
		const own = truth[row];
		scores[own][filled[own]++] = probabilities[row * k + column];
	}
	return scores.map((each) => each.sort());
}
function plainWalk({ classes, truth, probabilities, rows }, positive) {
	const k = classes.length;
	let positives = 0;
	for (let row = 0; row < rows; row++)
		if (truth[row] === positive)
			positives++;
	const negatives = rows - positives;
	const high = new Float64Array(positives);
	const low = new Float64Array(negatives);
	let p = 0;
	let n = 0;
	for (let row = 0; row < rows; row++) {
		const score = probabilities[row * k + positive];
		if (truth[row] === positive)
			high[p++] = score;
		else
			low[n++] = score;
	}
	high.sort();
	low.sort();
	const walk = (visit) => {
		let i = positives - 1;
		let j = negatives - 1;
		while (i >= 0 || j >= 0) {
			const score = j < 0 || (i >= 0 && high[i] >= low[j]) ? high[i] : low[j];
			const iBefore = i;
			const jBefore = j;
			while (i >= 0 && high[i] === score)
				i--;
			while (j >= 0 && low[j] === score)
				j--;
			visit(score, iBefore - i, jBefore - j);
		}
	};
	return { positives, negatives, walk };
}
function weightedWalk({ classes, truth, probabilities, weights, rows }, positive) {
	const k = classes.length;
	const order = new Uint32Array(rows).map((_, row) => row);
	const scoreOf = (row) => probabilities[row * k + positive];
	order.sort((a, b) => scoreOf(b) - scoreOf(a));
	let positives = 0;
	let negatives = 0;
	for (let row = 0; row < rows; row++) {
		if (truth[row] === positive)
			positives += weights[row];
		else
			negatives += weights[row];
	}
	const walk = (visit) => {
		for (let i = 0; i < rows;) {
			const score = scoreOf(order[i]);
			let atPositives = 0;
			let atNegatives = 0;
			for (; i < rows && scoreOf(order[i]) === score; i++) {
				const row = order[i];
				if (truth[row] === positive)
					atPositives += weights[row];
				else
					atNegatives += weights[row];
			}
			visit(score, atPositives, atNegatives);
		}
	};
	return { positives, negatives, walk };
}
/** Thins out a curve to points at least 1/`most` of either class apart. The last point is always kept. */
function curve(positives, negatives, most) {
	const points = [];
	let kept = { truePositiveRate: 0, falsePositiveRate: 0 };
	const add = (threshold, truePositives, falsePositives) => {
		if (most === 0)
			return;
		const truePositiveRate = positives > 0 ? truePositives / positives : 0;
		const falsePositiveRate = negatives > 0 ? falsePositives / negatives : 0;
		const step = truePositiveRate - kept.truePositiveRate + falsePositiveRate - kept.falsePositiveRate;
		if (step * most < 2 && truePositiveRate + falsePositiveRate < 2)
			return;
		const precision = truePositives + falsePositives > 0 ? truePositives / (truePositives + falsePositives) : 0;
		kept = { truePositiveRate, falsePositiveRate };
		points.push({
			threshold,
			true_positive_rate: truePositiveRate,
			false_positive_rate: falsePositiveRate,
			precision,
		});
	};
	return { points, add };
}


/***/ }),

/***/ "src/evaluation/metrics/regression.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ valueScores)
/* harmony export */ });
/* harmony import */ var _scores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/scores.ts");

/**
 * Computes errors of predicted numbers with scikit-learn's definitions: if the truth is constant, R² and explained
 * variance are 1 for exact predictions and 0 otherwise. The weighted median is the lower one, and MAPE divides by at
 * least 2^-52.
 *
 * `features` is the number of columns that the model uses, for adjusted R² = 1 - (1 - R²)(n - 1)/(n - p - 1).
 */
function valueScores(predictions, features) {
	const { truth, predicted, weights, rows } = predictions;
	const scores = (0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyScores */ .T$)();
	let total = 0;
	let truthSum = 0;
	let errorSum = 0;
	let squares = 0;
	let absolute = 0;
	let percentage = 0;
	let largest = 0;
	// Sums of equal numbers have rounding errors, so a constant is detected by comparing.
	let constantTruth = true;
	let constantError = true;
	for (let row = 0; row < rows; row++) {
		const weight = weights === undefined ? 1 : weights[row];
		const error = truth[row] - predicted[row];
		const size = Math.abs(error);
		total += weight;
		truthSum += weight * truth[row];
		errorSum += weight * error;
		squares += weight * error * error;
		absolute += weight * size;
		percentage += (weight * size) / Math.max(Math.abs(truth[row]), 2 ** -52);
		if (size > largest)
			largest = size;
		if (truth[row] !== truth[0])
			constantTruth = false;
		if (error !== truth[0] - predicted[0])
			constantError = false;
	}
	// A second pass around the means keeps precision for targets far from zero.
	const truthMean = truthSum / total;
	const errorMean = errorSum / total;
	let truthSpread = 0;
	let errorSpread = 0;
	for (let row = 0; row < rows; row++) {
		const weight = weights === undefined ? 1 : weights[row];
		truthSpread += weight * (truth[row] - truthMean) ** 2;
		errorSpread += weight * (truth[row] - predicted[row] - errorMean) ** 2;
	}
	const noWeight = "all weights are zero";
	const tooLarge = "the errors are too large for a 64-bit float";
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "mse", { value: squares / total, whyNot: total > 0 ? tooLarge : noWeight });
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "rmse", { value: Math.sqrt(squares / total), whyNot: total > 0 ? tooLarge : noWeight });
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "mae", { value: absolute / total, whyNot: total > 0 ? tooLarge : noWeight });
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "mape", { value: percentage / total, whyNot: total > 0 ? tooLarge : noWeight });
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "median_ae", { value: medianError(predictions), whyNot: noWeight });
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "max_error", { value: largest, whyNot: tooLarge });
	const r2 = rows < 2 ? Number.NaN : explained(squares, constantTruth ? 0 : truthSpread);
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "r2", { value: r2, whyNot: rows < 2 ? "needs two rows" : tooLarge });
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "explained_variance", {
		value: explained(constantError ? 0 : errorSpread, constantTruth ? 0 : truthSpread),
		whyNot: total > 0 ? tooLarge : noWeight,
	});
	if (constantTruth && rows > 1) {
		scores.notes["r2"] = "all true values are equal: 1 when every prediction is exact, else 0, by convention";
	}
	const freedom = rows - (features ?? 0) - 1;
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(scores, "adjusted_r2", {
		value: features === undefined || freedom <= 0 ? Number.NaN : 1 - ((1 - r2) * (rows - 1)) / freedom,
		whyNot: features === undefined
			? "the number of columns the model used is not known"
			: `needs more rows than columns and one, got ${rows} rows and ${features} columns`,
	});
	return scores;
}
function explained(unexplained, spread) {
	if (spread === 0)
		return unexplained === 0 ? 1 : 0;
	return 1 - unexplained / spread;
}
function medianError({ truth, predicted, weights, rows }) {
	const errors = new Float64Array(rows);
	for (let row = 0; row < rows; row++)
		errors[row] = Math.abs(truth[row] - predicted[row]);
	if (weights === undefined) {
		errors.sort();
		return (errors[(rows - 1) >> 1] + errors[rows >> 1]) / 2;
	}
	const order = new Uint32Array(rows).map((_, row) => row).sort((a, b) => errors[a] - errors[b]);
	let total = 0;
	for (const row of order)
		total += weights[row];
	let reached = 0;
	for (const row of order) {
		reached += weights[row];
		if (reached >= total / 2 && reached > 0)
			return errors[row];
	}
	return Number.NaN;
}


/***/ }),

/***/ "src/evaluation/metrics/score.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ scoreClasses)
/* harmony export */ });
/* harmony import */ var _classification_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/metrics/classification.ts");
/* harmony import */ var _confusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/metrics/confusion.ts");
/* harmony import */ var _probability_scores_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/probability-scores.ts");
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/metrics/ranking.ts");
/* harmony import */ var _scores_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/metrics/scores.ts");





/** Maximum number of classes for one-versus-one AUCs, whose cost is quadratic. */
const MOST_PAIRED_CLASSES = 200;
/** Computes every metric of classification. `positive` is the index of the positive class, required for two classes. */
function scoreClasses(predictions, positive, curvePoints = 0) {
	const matrix = (0,_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .confusion */ .H)(predictions);
	const scores = {
		...(0,_classification_js__WEBPACK_IMPORTED_MODULE_1__/* .labelScores */ .Ys)(matrix, positive),
		matrix,
		ranking: undefined,
		reliability: undefined,
	};
	const k = predictions.classes.length;
	const binary = k === 2 ? positive : undefined;
	const ranks = binary === undefined ? ["roc_auc_ovr", "roc_auc_ovo"] : ["roc_auc"];
	if (predictions.probabilities === undefined) {
		for (const name of [...ranks, "average_precision", "log_loss", "brier", "ece"])
			scores.absent[name] = "needs probabilities";
		return scores;
	}
	if (k < 2) {
		for (const name of [...ranks, "average_precision", "log_loss", "brier"])
			scores.absent[name] = "needs two classes, got one";
	}
	else if (binary !== undefined) {
		scores.ranking = (0,_ranking_js__WEBPACK_IMPORTED_MODULE_2__/* .ranking */ .l)(predictions, binary, curvePoints);
		(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "roc_auc", { value: scores.ranking.auc, whyNot: oneClass(scores.matrix) });
		(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "average_precision", { value: scores.ranking.averagePrecision, whyNot: "there are no rows" });
		if (scores.perClass[predictions.classes[binary]]?.["support"] === undefined ||
			scores.ranking.averagePrecision === 0) {
			noteWithoutPositives(scores, predictions, binary);
		}
	}
	else {
		manyClasses(scores, predictions);
	}
	const means = (0,_probability_scores_js__WEBPACK_IMPORTED_MODULE_4__/* .probabilityMeans */ .QY)(predictions, binary);
	if (k >= 2) {
		(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "log_loss", { value: means.logLoss, whyNot: "all weights are zero" });
		(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "brier", { value: means.brier, whyNot: "all weights are zero" });
	}
	const { ece, reliability } = (0,_probability_scores_js__WEBPACK_IMPORTED_MODULE_4__/* .calibration */ .xD)(predictions);
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "ece", { value: ece, whyNot: "all weights are zero" });
	scores.reliability = reliability;
	const ks = [2, 3, 5].filter((each) => each < k);
	const shares = (0,_probability_scores_js__WEBPACK_IMPORTED_MODULE_4__/* .topK */ .rv)(predictions, ks);
	ks.forEach((each, index) => {
		(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, `top_${each}_accuracy`, { value: shares[index], whyNot: "all weights are zero" });
	});
	return scores;
}
/** Computes each class against the rest, and each pair of classes. */
function manyClasses(scores, predictions) {
	const { classes, rows, truth, weights } = predictions;
	const support = new Float64Array(classes.length);
	let total = 0;
	for (let row = 0; row < rows; row++) {
		const weight = weights === undefined ? 1 : weights[row];
		support[truth[row]] += weight;
		total += weight;
	}
	const sum = { auc: 0, weightedAuc: 0, averagePrecision: 0, weightedAveragePrecision: 0 };
	classes.forEach((name, i) => {
		const { auc, averagePrecision } = (0,_ranking_js__WEBPACK_IMPORTED_MODULE_2__/* .ranking */ .l)(predictions, i);
		const own = scores.perClass[name];
		if (own !== undefined && Number.isFinite(auc))
			own["roc_auc"] = auc;
		if (own !== undefined)
			own["average_precision"] = averagePrecision;
		sum.auc += auc / classes.length;
		sum.weightedAuc += support[i] === 0 ? Number.NaN : (auc * support[i]) / total;
		sum.averagePrecision += averagePrecision / classes.length;
		sum.weightedAveragePrecision += (averagePrecision * support[i]) / total;
	});
	const missing = classes.find((_, i) => support[i] === 0);
	const whyNot = `no row is of the class ${JSON.stringify(missing)}`;
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "roc_auc_ovr", { value: sum.auc, whyNot });
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "roc_auc_ovr_weighted", { value: sum.weightedAuc, whyNot });
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "average_precision", { value: sum.averagePrecision, whyNot: "all weights are zero" });
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "average_precision_weighted", { value: sum.weightedAveragePrecision, whyNot: "all weights are zero" });
	const pairless = weights !== undefined
		? "is not defined with weights"
		: classes.length > MOST_PAIRED_CLASSES
			? `is computed for at most ${MOST_PAIRED_CLASSES} classes`
			: undefined;
	const pairs = pairless === undefined ? (0,_ranking_js__WEBPACK_IMPORTED_MODULE_2__/* .oneVersusOne */ .F)(predictions) : { macro: Number.NaN, weighted: Number.NaN };
	const oneLeft = "the true labels hold one class only";
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "roc_auc_ovo", { value: pairs.macro, whyNot: pairless ?? oneLeft });
	(0,_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .yJ)(scores, "roc_auc_ovo_weighted", { value: pairs.weighted, whyNot: pairless ?? oneLeft });
}
function noteWithoutPositives(scores, { truth, rows }, positive) {
	for (let row = 0; row < rows; row++)
		if (truth[row] === positive)
			return;
	scores.notes["average_precision"] = "no row is of the positive class: 0 by convention";
}
function oneClass({ classes, counts }) {
	const k = classes.length;
	const held = classes.filter((_, i) => counts.subarray(i * k, i * k + k).some((count) => count > 0));
	return held.length === 1 ? `all true labels are ${JSON.stringify(held[0])}` : "a class has no weight";
}


/***/ }),

/***/ "src/evaluation/metrics/scores.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T$: () => (/* binding */ emptyScores),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   yJ: () => (/* binding */ put)
/* harmony export */ });
/* unused harmony export merge */
/** Creates an object without a prototype, because classes and slices come from data and may be called `__proto__`. */
function byName() {
	return Object.create(null);
}
function emptyScores() {
	return { values: byName(), absent: byName(), notes: byName() };
}
/** Adds a metric, or the reason why it has no value. */
function put(scores, name, { value, whyNot }) {
	if (Number.isFinite(value))
		scores.values[name] = value;
	else
		scores.absent[name] = whyNot;
}
function merge(into, from) {
	Object.assign(into.values, from.values);
	Object.assign(into.absent, from.absent);
	Object.assign(into.notes, from.notes);
}


/***/ }),

/***/ "src/evaluation/metrics/threshold-choice.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ thresholdRuleFormat),
/* harmony export */   _8: () => (/* binding */ chosenText),
/* harmony export */   nl: () => (/* binding */ noThreshold),
/* harmony export */   t5: () => (/* binding */ chooseThreshold)
/* harmony export */ });
/* unused harmony export parseThresholdRule */
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _operating_point_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/metrics/operating-point.ts");


/** `0.5`, `max-f1`, `recall>=0.9`, `precision>=0.8`, `fpr<=0.05` or `cost(fp=1,fn=5)`; undefined for anything else. */
function parseThresholdRule(text) {
	if (text === "max-f1")
		return { kind: "max-f1" };
	if (/^(?:\d+(?:\.\d*)?|\.\d+)(?:e-?\d+)?$/i.test(text)) {
		const threshold = Number(text);
		return threshold <= 1 ? { kind: "number", threshold } : undefined;
	}
	const [, fp, fn] = /^cost\(fp=(\d+(?:\.\d+)?|\.\d+),fn=(\d+(?:\.\d+)?|\.\d+)\)$/.exec(text.replace(/\s/g, "")) ?? [];
	if (fp !== undefined && fn !== undefined)
		return Number(fp) + Number(fn) > 0 ? { kind: "cost", fp: Number(fp), fn: Number(fn) } : undefined;
	const condition = (0,_operating_point_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCondition */ .zB)(text);
	return condition && { kind: "condition", condition };
}
/** Declares the input `decision-threshold` for each action that has it. */
const thresholdRuleFormat = {
	expected: "number from 0 to 1, `max-f1`, `recall>=R`, `precision>=P`, `fpr<=F`, or `cost(fp=A,fn=B)`",
	parse(text) {
		const value = parseThresholdRule(text);
		return value === undefined
			? {
				ok: false,
				expected: "a number from 0 to 1, max-f1, recall>=0.9, precision>=0.8, fpr<=0.05 or cost(fp=1,fn=5)",
			}
			: { ok: true, value };
	},
};
/**
 * The best threshold: a row is positive when it scores at least as much. Candidates are the scores themselves, and one just above
 * the highest, at which nothing is positive. Of equally good ones the highest is taken.
 *
 * - `max-f1`: the highest F1.
 * - `recall>=R`: the highest threshold that keeps the recall, which has the fewest false positives.
 * - `precision>=P`, `fpr<=F`: the lowest threshold that keeps it, which has the highest recall.
 * - `cost(fp=A,fn=B)`: the lowest sum of costs.
 *
 * @returns undefined when no threshold keeps the condition.
 */
function chooseThreshold(rule, thresholds, weights) {
	const { positives, negatives } = thresholds.totals(weights);
	let best;
	const offer = (score, threshold, [truePositives, falsePositives]) => {
		if (!Number.isFinite(score) || (best !== undefined && score <= best.score + 1e-12 * Math.abs(best.score)))
			return;
		const precision = truePositives / (truePositives + falsePositives);
		best = { score, chosen: { threshold, precision, recall: truePositives / positives } };
	};
	let first = true;
	thresholds.walk(weights, (threshold, truePositives, falsePositives) => {
		const nothing = threshold * (1 + Number.EPSILON);
		if (first && rule.kind === "cost")
			offer(-rule.fn * positives, nothing, [0, 0]);
		if (first && rule.kind === "condition" && rule.condition.of === "fpr")
			offer(0, nothing, [0, 0]);
		first = false;
		offer(scoreOf(rule, { truePositives, falsePositives, positives, negatives }), threshold, [
			truePositives,
			falsePositives,
		]);
	});
	return best?.chosen;
}
/** The chosen threshold in words. `from` names the rows: `320 out-of-bag rows`. */
function chosenText({ threshold, precision, recall }, { positive, from }) {
	const share = (value) => (Number.isFinite(value) ? value.toFixed(3) : "none");
	return `decision threshold ${Number(threshold.toPrecision(6))} for ${JSON.stringify(positive)}, chosen on ${from}: precision ${share(precision)}, recall ${share(recall)} there`;
}
/** The failure of a rule that no threshold keeps on the rows `from`. */
function noThreshold(from) {
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`decision-threshold: expected a threshold that keeps the condition on ${from}, got none (allow more, or set a number)`);
}
/** Returns the quantity to maximise, or NaN if the condition is not met. */
function scoreOf(rule, { truePositives, falsePositives, positives, negatives }) {
	if (rule.kind === "max-f1")
		return (2 * truePositives) / (positives + truePositives + falsePositives);
	if (rule.kind === "cost")
		return -(rule.fp * falsePositives + rule.fn * (positives - truePositives));
	const { of, bound } = rule.condition;
	const recall = truePositives / positives;
	if (of === "recall")
		return recall >= bound - 1e-12 ? -falsePositives : Number.NaN;
	const kept = of === "precision"
		? truePositives / (truePositives + falsePositives) >= bound - 1e-12
		: falsePositives / negatives <= bound + 1e-12;
	return kept ? recall : Number.NaN;
}


/***/ }),

/***/ "src/evaluation/statistics/delong.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ delong),
/* harmony export */   DD: () => (/* binding */ placements),
/* harmony export */   DP: () => (/* binding */ shareAbove)
/* harmony export */ });
/* unused harmony export auc */
/* harmony import */ var _moments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/moments.ts");

/**
 * Returns the area under the ROC curve: the probability that a positive row has a higher score than a negative one,
 * where ties count half (Mann and Whitney). NaN unless both classes have weight. `scores` has shape (rows) and no
 * NaN. `positive` has shape (rows), with 1 or 0.
 *
 * It sorts the two classes separately and merges them: 8 bytes per row and no permutation.
 */
function auc(scores, positive, weights) {
	if (weights !== undefined)
		return weightedAuc(scores, positive, weights);
	return shareAbove(...sortedByClass(scores, positive));
}
/** Returns the share of pairs in which the value of `a` is above that of `b`. Ties count half. NaN without pairs. */
function shareAbove(a, b) {
	// This is twice the number of pairs in the right order, a whole number that is exact up to 2^53.
	let wins = 0;
	let below = 0;
	let upTo = 0;
	for (let i = 0; i < a.length; i++) {
		const value = a[i];
		while (below < b.length && b[below] < value)
			below++;
		if (upTo < below)
			upTo = below;
		while (upTo < b.length && b[upTo] === value)
			upTo++;
		wins += below + upTo;
	}
	return wins / 2 / a.length / b.length;
}
/**
 * Returns the AUCs of several models' scores on the same rows, and their covariance matrix c (DeLong, DeLong and
 * Clarke-Pearson 1988, by midranks as in Sun and Xu 2014: n log n). The variance of a difference is `c[0][0] +
 * c[1][1] - 2 c[0][1]`. Covariances are NaN unless each class has two rows.
 */
function delong(positive, ...scores) {
	const placed = scores.map((each) => placements(each, positive));
	const aucs = placed.map(({ ofPositives }) => (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(ofPositives));
	const covariances = placed.map((a) => placed.map((b) => (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .covariance */ .Wu)(a.ofPositives, b.ofPositives) / a.ofPositives.length +
		(0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .covariance */ .Wu)(a.ofNegatives, b.ofNegatives) / a.ofNegatives.length));
	return { aucs, covariance: covariances };
}
/** Returns the share of the other class that each row is ranked correctly against, in table order. Ties count half. */
function placements(scores, positive) {
	const [positives, negatives] = sortedByClass(scores, positive);
	const ofPositives = new Float64Array(positives.length);
	const ofNegatives = new Float64Array(negatives.length);
	let p = 0;
	let n = 0;
	for (let row = 0; row < scores.length; row++) {
		const score = scores[row];
		if (positive[row] === 1) {
			ofPositives[p++] = (countBelow(negatives, score) + countUpTo(negatives, score)) / 2 / negatives.length;
		}
		else {
			ofNegatives[n++] = 1 - (countBelow(positives, score) + countUpTo(positives, score)) / 2 / positives.length;
		}
	}
	return { ofPositives, ofNegatives };
}
function weightedAuc(scores, positive, weights) {
	const distinct = new Float64Array(scores).sort();
	let groups = 0;
	for (let i = 0; i < distinct.length; i++) {
		if (groups === 0 || distinct[i] !== distinct[groups - 1])
			distinct[groups++] = distinct[i];
	}
	const levels = distinct.subarray(0, groups);
	const positiveWeights = new Float64Array(groups);
	const negativeWeights = new Float64Array(groups);
	for (let row = 0; row < scores.length; row++) {
		const group = countBelow(levels, scores[row]);
		if (positive[row] === 1)
			positiveWeights[group] += weights[row];
		else
			negativeWeights[group] += weights[row];
	}
	let wins = 0;
	let positivesSoFar = 0;
	let negativesSoFar = 0;
	for (let group = 0; group < groups; group++) {
		wins += positiveWeights[group] * (negativesSoFar + negativeWeights[group] / 2);
		positivesSoFar += positiveWeights[group];
		negativesSoFar += negativeWeights[group];
	}
	return wins / positivesSoFar / negativesSoFar;
}
/** Returns the scores of the positive and of the negative rows, each ascending. */
function sortedByClass(scores, positive) {
	let m = 0;
	for (let row = 0; row < positive.length; row++)
		m += positive[row];
	const positives = new Float64Array(m);
	const negatives = new Float64Array(positive.length - m);
	let p = 0;
	let n = 0;
	for (let row = 0; row < positive.length; row++) {
		if (positive[row] === 1)
			positives[p++] = scores[row];
		else
			negatives[n++] = scores[row];
	}
	return [positives.sort(), negatives.sort()];
}
/** Counts the ascending `values` that are less than `x`. */
function countBelow(values, x) {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (values[middle] < x)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
/** Counts the ascending `values` that are at most `x`. */
function countUpTo(values, x) {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (values[middle] <= x)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}


/***/ }),

/***/ "src/evaluation/statistics/moments.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ variance),
/* harmony export */   Wu: () => (/* binding */ covariance),
/* harmony export */   i2: () => (/* binding */ mean)
/* harmony export */ });
/** Returns the mean of `values`. NaN if there are none. */
function mean(values) {
	let sum = 0;
	for (let i = 0; i < values.length; i++)
		sum += values[i];
	return sum / values.length;
}
/** Returns the unbiased covariance of two samples of the same rows. NaN for fewer than two rows. */
function covariance(a, b) {
	const meanA = mean(a);
	const meanB = mean(b);
	let sum = 0;
	for (let i = 0; i < a.length; i++)
		sum += (a[i] - meanA) * (b[i] - meanB);
	return a.length < 2 ? Number.NaN : sum / (a.length - 1);
}
/** Returns the unbiased variance of `values`. NaN for fewer than two. */
function variance(values) {
	return covariance(values, values);
}


/***/ }),

/***/ "src/evaluation/statistics/variates.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ exponential),
/* harmony export */   QV: () => (/* binding */ binomial),
/* harmony export */   c9: () => (/* binding */ heads),
/* harmony export */   qb: () => (/* binding */ normal),
/* harmony export */   uN: () => (/* binding */ gamma)
/* harmony export */ });
/** An exponential variate of mean 1. */
function exponential(random) {
	return -Math.log(((random.int32() >>> 0) + 0.5) / 4_294_967_296);
}
/** A standard normal variate (Marsaglia's polar method). */
function normal(random) {
	for (;;) {
		const x = 2 * random.unit() - 1;
		const y = 2 * random.unit() - 1;
		const square = x * x + y * y;
		if (square > 0 && square < 1)
			return x * Math.sqrt((-2 * Math.log(square)) / square);
	}
}
/** A gamma variate of scale 1 and a `shape` of at least 1 (Marsaglia and Tsang 2000). */
function gamma(shape, random) {
	if (shape === 1)
		return exponential(random);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normal(random);
		const v = (1 + c * x) ** 3;
		if (v <= 0)
			continue;
		if (Math.log(1 - random.unit()) < (x * x) / 2 + d - d * v + d * Math.log(v))
			return d * v;
	}
}
/** Returns the number of heads in `trials` throws of a fair coin, with one random integer per 32 throws. */
function heads(trials, random) {
	let count = 0;
	let left = trials;
	for (; left >= 32; left -= 32)
		count += ones(random.int32());
	return left === 0 ? count : count + ones(random.int32() >>> (32 - left));
}
/**
 * Draws the number of successes in `trials` of probability `p` exactly: it draws the median of the trials' uniform
 * variates (a beta variate) until few trials are left (Devroye 1986, "Non-Uniform Random Variate Generation", X.4.3).
 */
function binomial(trials, p, random) {
	let [left, share, count] = [trials, p, 0];
	while (left > 40 && share > 0 && share < 1) {
		const middle = 1 + Math.floor(left / 2);
		const below = gamma(middle, random);
		const at = below / (below + gamma(left + 1 - middle, random));
		if (at <= share) {
			count += middle;
			left -= middle;
			share = (share - at) / (1 - at);
		}
		else {
			left = middle - 1;
			share /= at;
		}
	}
	for (let i = 0; i < left; i++)
		if (random.unit() < share)
			count++;
	return count;
}
function ones(bits) {
	let v = bits - ((bits >>> 1) & 0x5555_5555);
	v = (v & 0x3333_3333) + ((v >>> 2) & 0x3333_3333);
	return Math.imul((v + (v >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}


/***/ })

};
