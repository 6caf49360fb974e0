export const id = "data-features";
export const ids = ["data-features"];
export const modules = {

/***/ "src/core/varint.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ varintSize),
/* harmony export */   u: () => (/* binding */ writeVarint)
/* harmony export */ });
/*
 * Whole numbers of variable length with seven bits per byte, lowest first, as in Protocol Buffers
 * (https://protobuf.dev/programming-guides/encoding/#varints).
 */
/** Returns the number of bytes for a whole number from 0 to 2^31 - 1. */
function varintSize(value) {
	return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;
}
/** Writes a whole number from 0 to 2^31 - 1 and returns the next position. */
function writeVarint(bytes, at, value) {
	while (value > 127) {
		bytes[at++] = (value & 127) | 128;
		value >>>= 7;
	}
	bytes[at++] = value;
	return at;
}


/***/ }),

/***/ "src/core/yield.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ yieldToEventLoop)
/* harmony export */ });
/** Lets the event loop run once: signals are handled, sockets are read, and the garbage collector can finish a cycle. */
function yieldToEventLoop() {
	return new Promise((resolve) => setImmediate(resolve));
}


/***/ }),

/***/ "src/data/features/dates.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ DATE_PARTS),
/* harmony export */   y: () => (/* binding */ datePart)
/* harmony export */ });
const DATE_PARTS = ["year", "month", "weekday", "hour"];
/** Returns a part of a time in UTC: month 1 to 12, weekday 0 (Monday) to 6, hour 0 to 23. NaN for NaN. */
function datePart(milliseconds, part) {
	if (Number.isNaN(milliseconds))
		return Number.NaN;
	const date = new Date(milliseconds);
	switch (part) {
		case "year":
			return date.getUTCFullYear();
		case "month":
			return date.getUTCMonth() + 1;
		case "weekday":
			return (date.getUTCDay() + 6) % 7;
		case "hour":
			return date.getUTCHours();
	}
}


/***/ }),

/***/ "src/data/features/statistics.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Pl: () => (/* binding */ allRows),
  d2: () => (/* binding */ countAbove),
  BC: () => (/* binding */ countBelow),
  ZT: () => (/* binding */ countLevels),
  JZ: () => (/* binding */ median),
  Cl: () => (/* binding */ moments),
  w: () => (/* binding */ presentValues),
  Xd: () => (/* binding */ sortedQuantile),
  s0: () => (/* binding */ sortedValues),
  vP: () => (/* binding */ unsortedMedian)
});

var table = __webpack_require__("src/data/table/table.ts");
;// CONCATENATED MODULE: ./src/data/features/radix-sort.ts
/** The built-in sort is as fast for fewer values. */
const leastValues = 4096;
/** Digits of a number's bits, from the last to the first: three of each half. */
const digits = [
	{ half: 0, shift: 0, mask: 0x7ff },
	{ half: 0, shift: 11, mask: 0x7ff },
	{ half: 0, shift: 22, mask: 0x3ff },
	{ half: 1, shift: 0, mask: 0x7ff },
	{ half: 1, shift: 11, mask: 0x7ff },
	{ half: 1, shift: 22, mask: 0x3ff },
];
const buckets = 2048;
/** Values of the first digit from here on are those of negative numbers. */
const firstNegative = 512;
/** Position of the less significant half of a number. */
const lowHalf = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;
/** The second array of a sort is kept for the next one up to this length (8 MB). */
const mostKept = 2 ** 20;
let kept = new Float64Array(0);
/** The upper half of the bits is the sign, the exponent and 20 binary digits: enough for most columns. */
const upper = digits.slice(3);
/** Moves per value after which an insertion sort gives up. */
const mostMoves = 4;
/**
 * Sorts numbers without NaN in place and returns them, as `Float64Array.prototype.sort` does. It is a radix sort of the
 * bits, with one read and one write per value and pass. Three passes sort by the upper half, and an insertion sort does
 * the rest. If too many numbers share their upper half, three more passes are needed.
 */
function sortNumbers(values) {
	if (values.length < leastValues)
		return values.sort();
	const other = scratch(values.length);
	sortByDigits(values, { other, by: upper });
	return insertionSort(values) ? values : sortByDigits(values, { other, by: digits });
}
function sortByDigits(values, { other, by }) {
	const counts = by.map((digit) => countDigit(values, digit));
	let [from, to] = [values, other];
	for (const [at, digit] of by.entries()) {
		const own = counts[at];
		if (own.includes(values.length))
			continue;
		moveByDigit({ from, to, starts: startsOf(own), digit });
		[from, to] = [to, from];
	}
	const negative = counts[counts.length - 1].subarray(firstNegative).reduce((all, count) => all + count, 0);
	if (negative > 0) {
		// The bits of negative numbers are in descending order, behind those of the others.
		const positive = values.length - negative;
		to.set(from.subarray(0, positive), negative);
		to.set(from.subarray(positive).reverse());
		[from, to] = [to, from];
	}
	if (from !== values)
		values.set(from);
	return values;
}
/** Sorts numbers that are almost in order. False if they are not, and still unsorted. */
function insertionSort(values) {
	let left = mostMoves * values.length;
	for (let i = 1; i < values.length; i++) {
		const value = values[i];
		let at = i;
		while (at > 0 && values[at - 1] > value) {
			values[at] = values[at - 1];
			at--;
		}
		values[at] = value;
		left -= i - at;
		if (left < 0)
			return false;
	}
	return true;
}
function scratch(length) {
	if (length > mostKept)
		return new Float64Array(length);
	if (kept.length < length)
		kept = new Float64Array(length);
	return kept.subarray(0, length);
}
function countDigit(values, { half, shift, mask }) {
	const words = wordsOf(values);
	const counts = new Uint32Array(buckets);
	for (let i = half === 0 ? lowHalf : 1 - lowHalf; i < words.length; i += 2)
		counts[(words[i] >>> shift) & mask]++;
	return counts;
}
function wordsOf(values) {
	return new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
}
/** Position of the first value of each bucket. */
function startsOf(counts) {
	const starts = new Uint32Array(counts.length);
	for (let k = 1; k < counts.length; k++)
		starts[k] = starts[k - 1] + counts[k - 1];
	return starts;
}
function moveByDigit({ from, to, starts, digit: { half, shift, mask } }) {
	const words = wordsOf(from);
	const offset = half === 0 ? lowHalf : 1 - lowHalf;
	for (let i = 0; i < from.length; i++) {
		const digit = (words[2 * i + offset] >>> shift) & mask;
		to[starts[digit]++] = from[i];
	}
}

;// CONCATENATED MODULE: ./src/data/features/statistics.ts


/** Returns the values of some rows, or of all, that are not missing, sorted. */
function sortedValues(values, rows) {
	return sortNumbers(presentValues(values, rows));
}
/** Returns the values of some rows, or of all, that are not missing. */
function presentValues(values, rows) {
	const all = rows?.length ?? values.length;
	const present = new Float64Array(all);
	let count = 0;
	for (let i = 0; i < all; i++) {
		const value = values[rows === undefined ? i : rows[i]];
		if (!Number.isNaN(value))
			present[count++] = value;
	}
	return present.subarray(0, count);
}
/** Returns the number of sorted values below `limit`. It is 0 if `limit` is NaN. */
function countBelow(sorted, limit) {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if (sorted[middle] < limit)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}
/** Returns the number of sorted values above `limit`. It is 0 if `limit` is NaN. */
function countAbove(sorted, limit) {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if (sorted[middle] > limit)
			to = middle;
		else
			from = middle + 1;
	}
	return sorted.length - from;
}
/** Returns a quantile of `sorted`, ascending and not empty, interpolated linearly like NumPy's `quantile`. */
function sortedQuantile(sorted, p) {
	const at = (sorted.length - 1) * p;
	const low = Math.floor(at);
	const below = sorted[low];
	const above = sorted[Math.min(low + 1, sorted.length - 1)];
	return below === above ? below : below + (above - below) * (at - low);
}
/** Returns the middle value, or the mean of the two middle ones. */
function median(sorted) {
	const half = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
/** The upper bits by which `unsortedMedian` divides numbers: the sign, the exponent and four binary digits. */
const bucketShift = 16;
/** Returns the median of unsorted numbers without NaN: only those that share their upper bits with it are sorted. */
function unsortedMedian(values) {
	const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
	const upper = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
	const counts = new Int32Array(2 ** bucketShift);
	for (let i = upper; i < words.length; i += 2)
		counts[bucketOf(words[i])]++;
	const below = (values.length - 1) >> 1;
	let first = 0;
	let before = 0;
	for (; before + counts[first] <= below; first++)
		before += counts[first];
	let last = first;
	let end = before + counts[first];
	for (; end <= values.length >> 1; end += counts[last])
		last++;
	const near = new Float64Array(end - before);
	let count = 0;
	for (let i = 0; i < values.length; i++) {
		const bucket = bucketOf(words[2 * i + upper]);
		if (bucket >= first && bucket <= last)
			near[count++] = values[i];
	}
	sortNumbers(near);
	const low = near[below - before];
	return values.length % 2 === 1 ? low : (low + near[below - before + 1]) / 2;
}
/** The order of the buckets is that of the numbers: the bits of negative ones are in descending order. */
function bucketOf(upperWord) {
	return (upperWord < 0 ? ~upperWord : upperWord ^ 0x8000_0000) >>> bucketShift;
}
/** Returns the mean and population standard deviation in two passes. The second corrects the first one's rounding. */
function moments(values) {
	// Indices are several times as fast as iterators here.
	let sum = 0;
	for (let i = 0; i < values.length; i++)
		sum += values[i];
	let mean = sum / values.length;
	let rest = 0;
	for (let i = 0; i < values.length; i++)
		rest += values[i] - mean;
	mean += rest / values.length;
	let squares = 0;
	let linear = 0;
	for (let i = 0; i < values.length; i++) {
		const deviation = values[i] - mean;
		squares += deviation * deviation;
		linear += deviation;
	}
	const variance = (squares - linear ** 2 / values.length) / values.length;
	return { mean, deviation: Math.sqrt(Math.max(0, variance)) };
}
/** Counts the values of a category in `rows`, sorted by text. Values that do not occur are left out. */
function countLevels(column, rows) {
	const counts = new Int32Array(column.levels.length);
	let missing = 0;
	for (let i = 0; i < rows.length; i++) {
		const code = column.codes[rows[i]];
		if (code === -1)
			missing++;
		else
			counts[code]++;
	}
	const found = [];
	for (let code = 0; code < counts.length; code++) {
		if (counts[code] > 0)
			found.push({ level: column.levels[code], count: counts[code] });
	}
	return { counts: found.sort((a, b) => (0,table/* compareText */.n6)(a.level, b.level)), missing };
}
/** Returns the row numbers 0 to `count` - 1. */
function allRows(count) {
	const rows = new Int32Array(count);
	for (let row = 0; row < count; row++)
		rows[row] = row;
	return rows;
}


/***/ }),

/***/ "src/data/features/transform.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ matrix),
/* harmony export */   b3: () => (/* binding */ preparedTypes),
/* harmony export */   ef: () => (/* binding */ unseenCells),
/* harmony export */   f: () => (/* binding */ matrixColumns),
/* harmony export */   hR: () => (/* binding */ levelPositions),
/* harmony export */   pd: () => (/* binding */ transform),
/* harmony export */   qS: () => (/* binding */ matrixWidth),
/* harmony export */   zt: () => (/* binding */ columnWidth)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _table_spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/spelling.ts");
/* harmony import */ var _table_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/table.ts");
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/data/features/dates.ts");
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/features/statistics.ts");





/** Returns the columns of a preparation with their types, for `readTable(paths, { types, only })`. */
function preparedTypes({ columns }) {
	return new Map(columns.map(({ name, type }) => [name, plainTypes[type]]));
}
const plainTypes = {
	number: "number",
	category: "category",
	date: "date",
	"plain number": "number",
	"plain category": "category",
};
/** Returns one name per matrix column: `age`, `sex=female`, `city=(other)`, `opened.year`. */
function matrixColumns(preparation) {
	return preparation.columns.flatMap((column) => {
		if (column.type === "number")
			return [column.name];
		if (column.type === "date")
			return column.parts.map((part) => `${column.name}.${part}`);
		const levels = column.levels.map((level) => `${column.name}=${level}`);
		return column.infrequent.length > 0 ? [...levels, `${column.name}=(other)`] : levels;
	});
}
/**
 * Returns the prepared rows in 32-bit floats, with exactly the bits that ONNX Runtime computes: each number is
 * rounded first, NaN becomes fround(impute), and Scaler is fround(fround(x - offset) × factor).
 *
 * @throws {Failure} if the table lacks a column, or has it with another type.
 */
function matrix(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_3__/* .allRows */ .Pl)(table.rows)) {
	const columns = matrixWidth(preparation);
	const data = new Float32Array(rows.length * columns);
	fill(preparation, { table, rows }, { data, round: Math.fround });
	return { rows: rows.length, columns, data };
}
/** Does the same in doubles, like scikit-learn. Column-major: element (row, column) is at `column * rows + row`. */
function transform(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_3__/* .allRows */ .Pl)(table.rows)) {
	const data = new Float64Array(rows.length * matrixWidth(preparation));
	fill(preparation, { table, rows }, { data, round: (value) => value });
	return data;
}
/** Counts cells with categories that no training row had, by column. They become all zeros. Zero counts are omitted. */
function unseenCells(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_3__/* .allRows */ .Pl)(table.rows)) {
	const found = new Map();
	for (const prepared of preparation.columns) {
		const column = (0,_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .findColumn */ .kn)(table, prepared.name);
		if ((prepared.type !== "category" && prepared.type !== "plain category") || column === undefined)
			continue;
		const position = positionOf(prepared, column);
		let count = 0;
		for (let i = 0; i < rows.length; i++)
			if (position(rows[i]) === UNSEEN)
				count++;
		if (count > 0)
			found.set(prepared.name, count);
	}
	return found;
}
/** Returns the number of columns in the matrix. */
function matrixWidth(preparation) {
	return preparation.columns.reduce((sum, column) => sum + columnWidth(column), 0);
}
/** Returns the number of matrix columns for one prepared column. */
function columnWidth(column) {
	if (column.type === "date")
		return column.parts.length;
	if (column.type !== "category")
		return 1;
	return column.levels.length + (column.infrequent.length > 0 ? 1 : 0);
}
function fill(preparation, { table, rows }, { data, round }) {
	let at = 0;
	for (const prepared of preparation.columns) {
		const column = (0,_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .findColumn */ .kn)(table, prepared.name);
		if (column === undefined)
			throw lacking(preparation, table);
		const width = columnWidth(prepared);
		const target = data.subarray(at, at + width * rows.length);
		const filling = { column, rows, target };
		if (prepared.type === "number")
			fillNumber(prepared, filling, round);
		else if (prepared.type === "date")
			fillDate(prepared, filling);
		else if (prepared.type === "plain number")
			fillPlainNumber(filling);
		else if (prepared.type === "plain category")
			fillPlainCategory(prepared, filling);
		else
			fillCategory(prepared, filling);
		at += width * rows.length;
	}
}
function fillNumber(prepared, { column, rows, target }, round) {
	if ("codes" in column || column.type === "date")
		throw wrongType(column, "numbers");
	const { values } = column;
	const impute = round(prepared.impute);
	const { scale } = prepared;
	const offset = scale === undefined ? 0 : round(scale.offset);
	const factor = scale === undefined ? 1 : round(scale.factor);
	for (let i = 0; i < rows.length; i++) {
		const value = values[rows[i]];
		const filled = Number.isNaN(value) ? impute : round(value);
		target[i] = scale === undefined ? filled : round(round(filled - offset) * factor);
	}
}
function fillPlainNumber({ column, rows, target }) {
	// A column without a single value has no type.
	if ("codes" in column ? column.codes.some((code) => code >= 0) : column.type === "date") {
		throw wrongType(column, "numbers");
	}
	for (let i = 0; i < rows.length; i++)
		target[i] = "codes" in column ? Number.NaN : column.values[rows[i]];
}
function fillPlainCategory(prepared, { column, rows, target }) {
	const position = positionOf(prepared, column);
	for (let i = 0; i < rows.length; i++)
		target[i] = position(rows[i]);
}
function fillDate(prepared, { column, rows, target }) {
	// A column without a single date has no type.
	if ("codes" in column || (column.type !== "date" && column.values.some((value) => !Number.isNaN(value)))) {
		throw wrongType(column, "dates");
	}
	for (const [index, part] of prepared.parts.entries()) {
		const impute = prepared.impute[index];
		for (let i = 0; i < rows.length; i++) {
			const value = (0,_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .datePart */ .y)(column.values[rows[i]], part);
			target[index * rows.length + i] = Number.isNaN(value) ? impute : value;
		}
	}
}
const UNSEEN = -1;
function fillCategory(prepared, { column, rows, target }) {
	const position = positionOf(prepared, column);
	for (let i = 0; i < rows.length; i++) {
		const at = position(rows[i]);
		if (at !== UNSEEN)
			target[at * rows.length + i] = 1;
	}
}
/** Returns the column of the row's category, or NaN for a missing value that nothing replaces. */
function positionOf(prepared, column) {
	const positions = levelPositions(prepared);
	const position = (text) => positions.find(text) ?? UNSEEN;
	const impute = prepared.type === "category" ? position(prepared.impute) : Number.NaN;
	if ("codes" in column) {
		const byCode = column.levels.map(position);
		return (row) => byCode[column.codes[row]] ?? impute;
	}
	const { values } = column;
	return (row) => (Number.isNaN(values[row]) ? impute : position(String(values[row])));
}
/** Maps each value of a category, in any spelling, to its one-hot column. Rare values share the last column. */
function levelPositions({ levels, infrequent = [], }) {
	return new _table_spelling_js__WEBPACK_IMPORTED_MODULE_1__/* .CategoryIndex */ .Zt([
		...levels.map((level, index) => [level, index]),
		...infrequent.map((level) => [level, levels.length]),
	]);
}
function lacking(preparation, table) {
	const names = preparation.columns.map(({ name }) => name).filter((name) => (0,_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .findColumn */ .kn)(table, name) === undefined);
	const found = table.columns.map(({ name }) => name).sort(_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6);
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`data: expected the columns the model was trained on, got a table without ${names.slice(0, 10).join(", ")}${names.length > 10 ? ` and ${names.length - 10} more` : ""} (it has ${found.slice(0, 10).join(", ")}${found.length > 10 ? ", …" : ""})`);
}
function wrongType(column, expected) {
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`data: ${column.name}: expected ${expected} as in training, got a column of type ${column.type} (write its cells as in the training table)`);
}


/***/ }),

/***/ "src/data/profile/calibration.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ calibrationShape),
/* harmony export */   q: () => (/* binding */ CURVE_TERMS)
/* harmony export */ });
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");

/** Number of terms of the score in the curve of two classes. */
const CURVE_TERMS = 4;
const triangle = (size) => (size * (size + 1)) / 2;
const numbers = (description) => (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)(), { description });
const adjusted = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	coefficients: numbers("The same four coefficients, and one for each of `columns`."),
	covariance: numbers("Lower triangle of their covariance matrix."),
}, { description: "The curve with the features in `columns`. It holds better when their distribution has changed." });
const curve = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	class: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(),
	rows: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ description: "Number of rows of this class among them.", min: 0 }),
	coefficients: numbers("Coefficients of log s, -log(1 - s), 1 and [s >= 0.5] in the log-odds."),
	covariance: numbers("Lower triangle of the coefficients' covariance matrix, row by row."),
	adjusted: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(adjusted),
}, {
	description: "Probability of one class against the rest, as a function of the model's score s.",
	also: ({ coefficients, covariance, adjusted: more }) => coefficients.length === CURVE_TERMS &&
		covariance.length === triangle(CURVE_TERMS) &&
		(more === undefined || more.covariance.length === triangle(more.coefficients.length))
		? _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .noProblems */ .Im
		: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`${CURVE_TERMS} coefficients with their covariances`, { coefficients, covariance }),
});
const column = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), mean: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)(), std: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)() }, { description: "A column of the model's matrix, with the mean and the standard deviation of the training rows." });
const triangular = ({ coefficients, covariance }) => covariance.length === triangle(coefficients.length);
const joint = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	classes: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), { description: "Classes in the order of the coefficients.", minLength: 3 }),
	coefficients: numbers("Coefficients of log s and 1 of each class, and then that of the largest score, in the log-odds."),
	covariance: numbers("Lower triangle of the coefficients' covariance matrix, row by row."),
	adjusted: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		coefficients: numbers("Coefficients of log s, 1 and `columns` of each class, and then that of the largest score."),
		covariance: numbers("Lower triangle of their covariance matrix."),
	}, { description: "The same with the features in `columns`." })),
}, {
	description: "Probabilities of three or more classes, as functions of the model's scores s.",
	also: ({ classes, adjusted: more, ...plain }) => plain.coefficients.length === 2 * classes.length + 1 &&
		triangular(plain) &&
		(more === undefined || triangular(more))
		? _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .noProblems */ .Im
		: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)("two coefficients per class and one more, with their covariances", plain),
});
/**
 * How a model's scores relate to the probability of being right, measured on rows that the model was not fitted to.
 * It consists of a few coefficients per class, and no row can be derived from it.
 */
const calibrationShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	source: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["out-of-bag", "data"], {
		description: "Rows it was fitted to: `out-of-bag`, or `data` that was given when a model was imported.",
	}),
	rows: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ description: "Number of rows it was fitted to.", min: 1 }),
	clip: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ description: "Scores are moved to the range from this to 1 minus this.", min: 0, max: 0.5 }),
	positive_class: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Class that `f1` and `roc_auc` describe, of two classes." })),
	curves: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(curve, {
		description: "The curve of the second of two classes.",
	}),
	joint: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(joint),
	columns: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(column, { description: "Features of the adjusted curves." })),
	metrics: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)(), { key: "metric", description: "Metrics of the model on these rows." }),
}, {
	description: "Relation between scores and outcomes, with which `detect-drift` estimates metrics without labels.",
	also: ({ curves, joint: all, columns = [] }) => {
		const one = curves.length === 1 && all === undefined && isAdjusted(curves[0], CURVE_TERMS + columns.length);
		const more = curves.length === 0 && all !== undefined && isAdjusted(all, all.classes.length * (2 + columns.length) + 1);
		return one || more
			? _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .noProblems */ .Im
			: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)("one curve or joint, with one coefficient per column in what is adjusted", curves);
	},
});
function isAdjusted({ adjusted: more }, coefficients) {
	return more === undefined || more.coefficients.length === coefficients;
}


/***/ }),

/***/ "src/data/profile/profile.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ profileFields),
  d: () => (/* binding */ profileOf)
});

var shape = __webpack_require__("src/core/shape/index.ts");
var statistics = __webpack_require__("src/data/features/statistics.ts");
var table = __webpack_require__("src/data/table/table.ts");
var calibration = __webpack_require__("src/data/profile/calibration.ts");
;// CONCATENATED MODULE: ./src/data/profile/cuts.ts

/** Exact counts around cut points. Tests of the whole distribution can be computed from them without the rows. */
const cutsShape = (0,shape/* object */.Ik)({
	values: (0,shape/* listOf */.c3)((0,shape/* numberValue */.Vg)(), { description: "Cut points, ascending: about evenly spaced quantiles." }),
	below: (0,shape/* listOf */.c3)((0,shape/* integer */.nd)({ min: 0 }), { description: "Number of rows below each cut point." }),
	at: (0,shape/* listOf */.c3)((0,shape/* integer */.nd)({ min: 0 }), { description: "Number of rows equal to each cut point: 0, or at least 5." }),
}, {
	description: "Exact counts below and at up to 64 cut points.",
	also: ({ values, below, at }) => {
		const even = values.length === below.length && values.length === at.length;
		const rising = (k) => values[k] > values[k - 1] && below[k] >= below[k - 1] + at[k - 1];
		return even && values.every((_, k) => k === 0 || rising(k))
			? shape/* noProblems */.Im
			: (0,shape/* mismatch */.J4)("ascending values, each with counts that do not decrease", { values, below, at });
	},
});
const MOST_CUTS = 64;
/** A cut point is equal to a value only if so many rows have it. */
const LEAST_ROWS = 5;
/**
 * Chooses cut points and counts the rows below and at each. If a column has at most 64 different values, the frequent
 * ones are the cut points. Otherwise they are quantiles: a value that many rows have, or the middle between two values.
 *
 * @param sorted Ascending values.
 */
function cutCounts(sorted) {
	const counts = { values: [], below: [], at: [] };
	for (const value of (fewValues(sorted) ?? quantileCuts(sorted)).sort((a, b) => a - b)) {
		const below = firstAbove(sorted, value, true);
		counts.values.push(value);
		counts.below.push(below);
		counts.at.push(firstAbove(sorted, value) - below);
	}
	return counts;
}
/** Returns the frequent values, or undefined if there are more than 64 different values. */
function fewValues(sorted) {
	const frequent = [];
	let start = 0;
	for (let distinct = 1; start < sorted.length; distinct++) {
		if (distinct > MOST_CUTS)
			return undefined;
		const end = firstAbove(sorted, sorted[start]);
		if (end - start >= LEAST_ROWS)
			frequent.push(sorted[start]);
		start = end;
	}
	return frequent;
}
/** Returns distinct cut points at evenly spaced quantiles, with at least 5 rows from one quantile to the next. */
function quantileCuts(sorted) {
	const rows = sorted.length;
	const cuts = Math.min(MOST_CUTS, Math.floor(rows / LEAST_ROWS) - 1);
	const chosen = new Set();
	for (let k = 1; k <= cuts; k++) {
		const value = sorted[Math.floor((rows * k) / (cuts + 1))];
		const end = firstAbove(sorted, value);
		if (end - firstAbove(sorted, value, true) >= LEAST_ROWS)
			chosen.add(value);
		else if (end < rows) {
			// If no number lies between two neighbouring doubles, there is no cut point.
			const middle = value / 2 + sorted[end] / 2;
			if (middle > value && middle < sorted[end])
				chosen.add(middle);
		}
	}
	return [...chosen];
}
/** Returns the index of the first value above `limit`, or with `orAt` of the first that is at least `limit`. */
function firstAbove(sorted, limit, orAt = false) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle] > limit || (orAt && sorted[middle] === limit))
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

;// CONCATENATED MODULE: ./src/data/profile/profile.ts





const counts = {
	name: (0,shape/* textValue */.v8)(),
	role: (0,shape/* oneOf */.yL)(["feature", "target", "prediction", "weight", "id", "group", "time", "unused"]),
	count: (0,shape/* integer */.nd)({ description: "Number of rows with a value.", min: 0 }),
	missing: (0,shape/* integer */.nd)({ description: "Number of rows without a value.", min: 0 }),
};
// Null means that a number is too large for a double, such as the mean of values near the limit.
const figure = (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)());
const valuesProfile = (0,shape/* object */.Ik)({
	...counts,
	type: (0,shape/* oneOf */.yL)(["number", "integer", "date"], { description: "Dates are in milliseconds since 1970 UTC." }),
	min: (0,shape/* numberValue */.Vg)(),
	max: (0,shape/* numberValue */.Vg)(),
	mean: figure,
	std: (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)({ description: "Standard deviation of the sample, divided by n - 1." })),
	quantiles: (0,shape/* record */.g1)(figure, { key: "share", description: "Quantiles, interpolated linearly as in NumPy." }),
	histogram: (0,shape/* object */.Ik)({ edges: (0,shape/* listOf */.c3)((0,shape/* numberValue */.Vg)(), { minLength: 2 }), counts: (0,shape/* listOf */.c3)((0,shape/* integer */.nd)({ min: 0 }), { minLength: 1 }) }, { description: "Bin k holds `edges[k] <= x < edges[k + 1]`; the last one includes its upper edge." }),
	cuts: (0,shape/* optional */.lq)(cutsShape),
});
const levelsProfile = (0,shape/* object */.Ik)({
	...counts,
	type: (0,shape/* oneOf */.yL)(["category", "boolean"]),
	distinct: (0,shape/* integer */.nd)({ description: "Number of different values, with those under `other`.", min: 0 }),
	levels: (0,shape/* listOf */.c3)((0,shape/* object */.Ik)({ level: (0,shape/* textValue */.v8)(), count: (0,shape/* integer */.nd)({ min: 0 }) }), {
		description: "The most frequent values first, at most 1,000.",
	}),
	other: (0,shape/* integer */.nd)({ description: "Number of rows with rarer values.", min: 0 }),
});
const countsProfile = (0,shape/* object */.Ik)({ ...counts, type: (0,shape/* oneOf */.yL)(["number", "integer", "date", "category", "boolean", "text"]) });
const columnProfile = (0,shape/* shape */.cW)({
	expected: "an object",
	parts: [
		{ path: "(with histogram)", shape: valuesProfile },
		{ path: "(with levels)", shape: levelsProfile },
		{ path: "(otherwise)", shape: countsProfile },
	],
	problems(value) {
		if ((0,shape/* isRecord */.u4)(value) && Object.hasOwn(value, "histogram"))
			return valuesProfile.problems(value);
		if ((0,shape/* isRecord */.u4)(value) && Object.hasOwn(value, "levels"))
			return levelsProfile.problems(value);
		return countsProfile.problems(value);
	},
});
const predictionsProfile = (0,shape/* object */.Ik)({
	source: (0,shape/* oneOf */.yL)(["held-out", "data"], {
		description: "Rows that were predicted: held-out rows, or `data` that was given when a model was imported.",
	}),
	rows: (0,shape/* integer */.nd)({ description: "Number of these rows.", min: 1 }),
	columns: (0,shape/* listOf */.c3)(columnProfile, { description: "`y_pred`, and `proba_<class>` of each class." }),
}, { description: "Distribution of the model's predictions of rows that it was not fitted to." });
const profileFields = {
	format: (0,shape/* formatMark */.ry)("trainyard-profile-1"),
	rows: (0,shape/* integer */.nd)({ description: "Number of training rows.", min: 0 }),
	columns: (0,shape/* listOf */.c3)(columnProfile, { description: "One entry per column of the table." }),
	calibration: (0,shape/* optional */.lq)(calibration/* calibrationShape */.S),
	predictions: (0,shape/* optional */.lq)(predictionsProfile),
};
const LEAST_LEVEL_ROWS = 5;
const LEAST_VALUES = 10;
const MOST_LEVELS = 1000;
const SHARES = [0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99];
/**
 * @param rows The training rows.
 * @param roleOf Returns the role of a column. Features and the target are described, the others are only counted.
 */
function profileOf(columns, rows, roleOf) {
	return {
		format: "trainyard-profile-1",
		rows: rows.length,
		columns: columns.map((column) => profileColumn(column, rows, roleOf(column.name))),
	};
}
function profileColumn(column, rows, role) {
	const described = role === "feature" || role === "target" || role === "prediction";
	if ("codes" in column)
		return profileLevels(column, rows, { role, described });
	return profileValues(column, rows, { role, described });
}
function profileLevels(column, rows, { role, described }) {
	const { counts, missing } = (0,statistics/* countLevels */.ZT)(column, rows);
	const { name, type } = column;
	const head = { name, role, count: rows.length - missing, missing };
	if (!described || type === "text")
		return { ...head, type };
	const levels = counts
		// The target's classes are in the model anyway, and forms and drift detection need them.
		.filter(({ count }) => count >= LEAST_LEVEL_ROWS || role !== "feature")
		.sort((a, b) => b.count - a.count || (0,table/* compareText */.n6)(a.level, b.level))
		.slice(0, MOST_LEVELS);
	const listed = levels.reduce((sum, { count }) => sum + count, 0);
	return { ...head, type, distinct: counts.length, levels, other: head.count - listed };
}
function profileValues(column, rows, { role, described }) {
	const sorted = (0,statistics/* sortedValues */.s0)(column.values, rows);
	const { name, type } = column;
	const head = { name, role, count: sorted.length, missing: rows.length - sorted.length };
	if (!described || sorted.length < LEAST_VALUES)
		return { ...head, type };
	const { mean, deviation } = (0,statistics/* moments */.Cl)(sorted);
	const min = sorted[0];
	const max = sorted[sorted.length - 1];
	return {
		...head,
		type,
		min,
		max,
		mean,
		std: deviation * Math.sqrt(sorted.length / (sorted.length - 1)),
		quantiles: Object.fromEntries(SHARES.map((share) => [String(share), (0,statistics/* sortedQuantile */.Xd)(sorted, share)])),
		histogram: histogram(sorted, min, max),
		cuts: cutCounts(sorted),
	};
}
/** Computes a histogram with Sturges' number of bins, from 10 to 50, or a single bin for a single value. */
function histogram(sorted, min, max) {
	if (min === max)
		return { edges: [min, max], counts: [sorted.length] };
	const bins = Math.min(50, Math.max(10, Math.ceil(Math.log2(sorted.length)) + 1));
	// Halves keep the width of values near the limit of doubles from becoming infinite.
	const edges = Array.from({ length: bins + 1 }, (_, k) => (k === bins ? max : min + (max / bins - min / bins) * k));
	const starts = edges.map((edge, k) => (k === 0 ? 0 : k === bins ? sorted.length : (0,statistics/* countBelow */.BC)(sorted, edge)));
	const counts = Array.from({ length: bins }, (_, k) => starts[k + 1] - starts[k]);
	return { edges, counts };
}


/***/ }),

/***/ "src/data/table/date-format.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  sJ: () => (/* binding */ checkDateFormat),
  HF: () => (/* binding */ dateFormatReader),
  gK: () => (/* binding */ isClockFormat)
});

;// CONCATENATED MODULE: ./src/data/table/month-names.ts
/**
 * Names and abbreviations of each month in English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian and
 * Swedish. No name is that of two months.
 */
const NAMES = [
	"january januar janvier enero gennaio janeiro januari jan janv ene gen jän jänner",
	"february februar février fevrier febrero febbraio fevereiro februari feb févr fevr fév fev",
	"march märz maerz mars marzo março marco maart marts mar mär mrz mrt",
	"april avril abril aprile apr avr abr",
	"may mai mayo maggio maio mei maj mag",
	"june juni juin junio giugno junho jun giu",
	"july juli juillet julio luglio julho jul juil lug",
	"august août aout agosto augustus augusti aug ago",
	"september septembre septiembre setiembre settembre setembro sep sept set",
	"october oktober octobre octubre ottobre outubro oct okt ott out",
	"november novembre noviembre novembro nov",
	"december dezember décembre decembre diciembre dicembre dezembro desember dec dez déc dic des",
].map((names) => names.split(" "));
const MONTHS = new Map(NAMES.flatMap((names, month) => names.map((name) => [name, month])));
/** All names as an alternation, the longest first. */
const MONTH_NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");
/** Returns the month of a name, from 0. */
function monthOf(name) {
	return MONTHS.get(name.toLowerCase()) ?? Number.NaN;
}

;// CONCATENATED MODULE: ./src/data/table/date-format.ts

/** Parses dates in a fixed format, in the directives of Python's `strptime` and `%q`, the quarter, of GNU date. */
const dayMs = 24 * 60 * 60 * 1000;
/**
 * Digits need no padding, as in strptime: %d.%m.%Y also reads 1.5.2020. Months may be full or short names. A day may be an
 * ordinal such as 1st.
 */
const DIRECTIVES = {
	Y: "(?<Y>\\d{4})",
	y: "(?<y>\\d{2})",
	m: "(?<m>1[0-2]|0?[1-9])",
	q: "(?<q>[1-4])",
	d: "(?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er)?",
	j: "(?<j>36[0-6]|3[0-5]\\d|[12]\\d\\d|0?[1-9]\\d|0{0,2}[1-9])",
	G: "(?<G>\\d{4})",
	V: "(?<V>5[0-3]|[1-4]\\d|0?[1-9])",
	u: "(?<u>[1-7])",
	H: "(?<H>2[0-3]|[01]?\\d)",
	I: "(?<I>1[0-2]|0?[1-9])",
	M: "(?<M>[0-5]?\\d)",
	S: "(?<S>6[01]|[0-5]?\\d)",
	f: "(?<f>\\d{1,9})",
	p: "(?<p>[aApP]\\.?[mM]\\.?)",
	z: "(?<z>Z|z|UTC|GMT|[+-]\\d{2}:?\\d{2})",
	b: `(?<b>${MONTH_NAMES})\\.?`,
	B: `(?<B>${MONTH_NAMES})\\.?`,
	a: "(?:mon|tue|wed|thu|fri|sat|sun)",
	A: "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
	"%": "%",
};
/** Returns a description of a valid format, or undefined if the format is valid. */
function checkDateFormat(format) {
	const found = new Set();
	for (const [, directive] of format.matchAll(/%-?(.?)/g)) {
		if (directive === undefined || !(directive in DIRECTIVES)) {
			return `the directives ${Object.keys(DIRECTIVES)
				.slice(0, -1)
				.map((each) => `%${each}`)
				.join(" ")}`;
		}
		if (found.has(directive) && directive !== "%")
			return "each directive once";
		found.add(directive);
	}
	const has = (...names) => names.filter((name) => found.has(name)).length;
	const isTime = isClockFormat(format) && has("H", "I") > 0;
	if (!isTime && has("Y", "y", "G") !== 1)
		return "a year, %Y or %y";
	if (has("G") !== has("V"))
		return "%G together with %V";
	if (has("u") > has("V"))
		return "%u together with %V";
	if (has("m", "b", "B", "q", "j", "V") > 1)
		return "one directive for the month, the week or the day of the year";
	if (has("H", "I") > 1)
		return "one directive for the hour";
	if (has("I") !== has("p"))
		return "%I together with %p";
	if (has("d") === 1 && has("m", "b", "B") === 0)
		return "a month, %m, %b or %B";
	return undefined;
}
/** Returns true for a format of times of day without a date. */
function isClockFormat(format) {
	return !/%-?[YymbBdqjGV]/.test(format);
}
/**
 * Returns a parser from text to milliseconds since 1970-01-01 UTC, or NaN for other formats. A time of day without a date is one
 * of that first day, and a week without a day is its Monday. A text may lack the seconds, and the minutes of an hour with am or
 * pm.
 */
function dateFormatReader(format) {
	let pattern = "";
	for (const [part, directive, literal] of format.trim().matchAll(/%-?(.)|([^%]+)/g)) {
		if (directive !== undefined)
			pattern += DIRECTIVES[directive] ?? escaped(part);
		else
			pattern += escaped(literal).replace(/\s+/g, "\\s+");
	}
	// Blanks at the ends are taken off first: next to those of the format they would make the search quadratic.
	const expression = new RegExp(`^${withOptionalParts(pattern)}$`, "iu");
	return (text) => {
		const groups = expression.exec(text.trim())?.groups;
		return groups === undefined ? Number.NaN : timeOf(groups);
	};
}
/** Makes seconds, fractions, the minutes in halves of a day, and the blank before the half optional. */
function withOptionalParts(pattern) {
	const { M, S, f, I, p } = DIRECTIVES;
	const fraction = `\\.${f}`;
	const seconds = `:${S}${pattern.includes(`:${S}${fraction}`) ? fraction : ""}`;
	const optional = `(?::${S}${seconds.endsWith(fraction) ? `(?:${fraction})?` : ""})?`;
	const minutes = pattern.replace(seconds, optional);
	const half = minutes.replace(`\\s+${p}`, p).replace(p, `\\s*${p}`);
	if (!half.includes(`${I}:${M}`))
		return half;
	const rest = half.includes(`${M}${optional}`) ? optional : "";
	return half.replace(`:${M}${rest}`, `(?::${M}${rest})?`);
}
function timeOf(groups) {
	const { Y: long, y: short } = groups;
	const year = long === undefined ? (short === undefined ? 1970 : century(Number(short))) : Number(long);
	const date = groups["G"] === undefined ? dayOf(year, groups) : weekOf(Number(groups["G"]), groups);
	if (Number.isNaN(date))
		return Number.NaN;
	const half = groups["p"]?.[0]?.toLowerCase();
	const hour = groups["I"] === undefined ? Number(groups["H"] ?? 0) : (Number(groups["I"]) % 12) + (half === "p" ? 12 : 0);
	const seconds = (hour * 60 + Number(groups["M"] ?? 0)) * 60 + Number(groups["S"] ?? 0);
	const fraction = Math.floor(Number(`0.${groups["f"] ?? 0}`) * 1000);
	const time = seconds * 1000 + fraction - offsetMs(groups["z"] ?? "Z");
	// 01:00 at +02:00 is 23:00 in UTC, on the same day if there is none.
	const dated = long !== undefined || short !== undefined || groups["G"] !== undefined;
	return dated ? date + time : (time + dayMs) % dayMs;
}
/** Returns the first moment of a day, or NaN if the year does not have it. */
function dayOf(year, groups) {
	const name = groups["b"] ?? groups["B"];
	const quarter = Number(groups["q"] ?? 1);
	const inYear = groups["j"];
	const month = name === undefined ? Number(groups["m"] ?? quarter * 3 - 2) - 1 : monthOf(name);
	const day = Number(groups["d"] ?? 1);
	const date = inYear === undefined ? Date.UTC(year, month, day) : Date.UTC(year, 0, Number(inYear));
	const found = new Date(date);
	// 2026-02-30 would otherwise become a day in March.
	const exists = inYear === undefined ? found.getUTCDate() === day : found.getUTCFullYear() === year;
	return year >= 100 && exists ? date : Number.NaN;
}
/** Returns a day of a week as ISO 8601 counts weeks: the first one has the year's first Thursday. NaN if there is no such week. */
function weekOf(year, groups) {
	const fourth = Date.UTC(year, 0, 4);
	const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (Number(groups["V"]) - 1) * 7 * dayMs;
	const thursday = new Date(monday + 3 * dayMs);
	if (year < 100 || thursday.getUTCFullYear() !== year)
		return Number.NaN;
	return monday + (Number(groups["u"] ?? 1) - 1) * dayMs;
}
/** Returns the full year as POSIX defines it: 69 to 99 are in the twentieth century. */
function century(year) {
	return year < 69 ? 2000 + year : 1900 + year;
}
function offsetMs(offset) {
	if (!/^[+-]/.test(offset))
		return 0;
	const digits = offset.replace(/\D/g, "");
	const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
	return (offset[0] === "-" ? -minutes : minutes) * 60_000;
}
function escaped(text) {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}


/***/ }),

/***/ "src/data/table/date.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yq: () => (/* binding */ formatDate),
/* harmony export */   _U: () => (/* binding */ parseDate),
/* harmony export */   fg: () => (/* binding */ checkDate)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * Parses a date or time that begins with the year into milliseconds since 1970-01-01 UTC: `2026-11-21`, `2026/11/21`,
 * `2026-1-5`, `2026-11`, `2026-11-21 08:30`, `2026-11-21T08:30:15.250Z`, `2026-11-21T08:30:15+01:00[Europe/Paris]`.
 * Returns NaN for any other text. A time without an offset is UTC, so that a file means the same on every machine. A month is its
 * first day.
 */
function parseDate(text) {
	const found = PATTERN.exec(text);
	if (found === null)
		return Number.NaN;
	const [, year, separator, month, day, hour = "0", minute = "0", second = "0", fraction = "", offset = "Z"] = found;
	// 2026.11 is a number.
	if (day === undefined && separator === ".")
		return Number.NaN;
	const date = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
	// 2026-02-30 would otherwise become a day in March.
	if (new Date(date).getUTCDate() !== Number(day ?? 1))
		return Number.NaN;
	if (Number(month) < 1 || Number(month) > 12 || Number(year) < 100)
		return Number.NaN;
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60)
		return Number.NaN;
	const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 +
		Math.floor(Number(`0.${fraction || 0}`) * 1000);
	return date + time - offsetMs(offset);
}
const PATTERN = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(?:(Z|z|UTC|[+-]\d{2}(?::?\d{2})?)(?:\[[\w/+-]+\])?)?)?)?$/;
function offsetMs(offset) {
	if (!/^[+-]/.test(offset))
		return 0;
	const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(":", "") || 0);
	return (offset[0] === "-" ? -minutes : minutes) * 60_000;
}
/** Formats a date as ISO 8601. Midnight UTC is shown as the day alone. */
function formatDate(milliseconds) {
	const text = new Date(milliseconds).toISOString();
	return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}
/** The last time that a Date can be: a hundred million days after 1970 (ECMA-262, 21.4.1.1). */
const LAST_MS = 8.64e15;
/** @throws {Failure} for a time that no Date can be, as files of binary numbers may hold one. */
function checkDate(milliseconds, column, row) {
	if (!(Math.abs(milliseconds) > LAST_MS))
		return;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${column}: expected dates up to the year 275760, got ${milliseconds} ms after 1970 in row ${row + 1} (is the unit of the column right?)`);
}


/***/ }),

/***/ "src/data/table/number-format.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ fitsFormat),
/* harmony export */   L6: () => (/* binding */ NUMBER_FORMATS),
/* harmony export */   Mo: () => (/* binding */ signedText),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   jq: () => (/* binding */ numberFormat),
/* harmony export */   sI: () => (/* binding */ couldBeThousands),
/* harmony export */   x6: () => (/* binding */ writtenNumber)
/* harmony export */ });
/* unused harmony export valueIn */
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/number-text.ts");

/** Lists every supported format, the simplest first. */
const NUMBER_FORMATS = [
	{ decimal: ".", thousands: undefined },
	{ decimal: ",", thousands: undefined },
	{ decimal: ".", thousands: "," },
	{ decimal: ",", thousands: "." },
	{ decimal: ".", thousands: " " },
	{ decimal: ",", thousands: " " },
	{ decimal: ".", thousands: "'" },
	{ decimal: ",", thousands: "'" },
];
/** Returns the supported format with these separators, or the simplest one if there is none. */
function numberFormat(decimal, thousands) {
	return NUMBER_FORMATS.find((each) => each.decimal === decimal && each.thousands === thousands) ?? NUMBER_FORMATS[0];
}
/** The parts of a number, each where the one before has ended. */
const PARTS = {
	space: /[ \u00a0\u2007\u2009\u202f]*/y,
	sign: /[-+\u2212]/y,
	open: /\(/y,
	close: /\)/y,
	currency: /[A-Z]{0,3}\p{Sc}|USD|EUR|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|AUD|CAD|NZD|BRL|MXN|ZAR|TRY|KRW|SGD|HKD|ILS|THB|RUB|UAH|kr\.?|zł|Kč|Ft/uy,
	digits: /(?:\d[\d.,'\u2019 \u00a0\u2007\u2009\u202f]*|[.,]\d+)(?:[eE][+-]?\d+)?/y,
	percent: /%/y,
	minus: /-/y,
};
/** Splits a text into its parts. Undefined if it is not a number in any format. */
function writtenNumber(text) {
	if (text.length > 60)
		return undefined;
	let at = 0;
	const take = (pattern, blanks = true) => {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0];
		at += found?.length ?? 0;
		if (blanks) {
			PARTS.space.lastIndex = at;
			at += PARTS.space.exec(text)[0].length;
		}
		return found;
	};
	take(PARTS.space);
	const open = take(PARTS.open);
	const sign = take(PARTS.sign);
	const front = take(PARTS.currency);
	const inner = take(PARTS.sign);
	const digits = take(PARTS.digits);
	const percent = take(PARTS.percent, false);
	const behind = percent === undefined ? take(PARTS.currency, false) : undefined;
	const after = take(PARTS.minus);
	const close = take(PARTS.close);
	if (at < text.length || digits === undefined)
		return undefined;
	const signs = [sign, inner, after, open].filter((each) => each !== undefined);
	if (signs.length > 1 || (open === undefined) !== (close === undefined))
		return undefined;
	if (front !== undefined && behind !== undefined)
		return undefined;
	return {
		negative: signs.length === 1 && signs[0] !== "+",
		digits: digits
			.replaceAll("\u2019", "'")
			.replace(/[ \u00a0\u2007\u2009\u202f]+/g, " ")
			.trim(),
		percent: percent !== undefined,
		currency: front ?? behind,
		parentheses: open !== undefined,
	};
}
const PATTERNS = new Map(NUMBER_FORMATS.map((format) => [format, patternOf(format)]));
function patternOf({ decimal, thousands }) {
	const point = decimal === "." ? "\\." : ",";
	const plain = `(?:\\d+(?:${point}\\d*)?|${point}\\d+)(?:[eE][+-]?\\d+)?`;
	if (thousands === undefined)
		return new RegExp(`^${plain}$`);
	const group = thousands === "." ? "\\." : thousands;
	// Groups may be thousands, or lakhs and crores as in 12,34,567.
	return new RegExp(`^(?:${plain}|[1-9]\\d{0,2}(?:${group}\\d{3})+(?:${point}\\d*)?|[1-9]\\d?(?:${group}\\d{2})+${group}\\d{3}(?:${point}\\d*)?)$`);
}
function fitsFormat(digits, format) {
	return PATTERNS.get(format).test(digits);
}
/** Returns the text without its column's currency, which may be in front or behind, before or after a sign. */
function signedText(text, currency) {
	if (currency === undefined || !text.includes(currency))
		return text;
	return text
		.replace(currency, " ")
		.replace(/^([-+\u2212(]?) +/, "$1")
		.trim();
}
/** Parses a text in a format. NaN if it is not a number. */
function numberIn(text, format, { percent, currency }) {
	const written = writtenNumber(signedText(text, currency));
	if (written === undefined)
		return format.decimal === "." ? (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(text) : Number.NaN;
	if ((written.percent && !percent) || written.currency !== undefined)
		return Number.NaN;
	if (!fitsFormat(written.digits, format))
		return Number.NaN;
	const value = valueIn(written.digits, format);
	return written.negative ? -value : value;
}
/** Returns the value of digits that fit the format. */
function valueIn(digits, { decimal, thousands }) {
	const whole = thousands === undefined ? digits : digits.replaceAll(thousands, "");
	return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(decimal === "," ? whole.replace(",", ".") : whole);
}
/** Returns true if the separator may be one of thousands or decimals: `62,880`, `1.062`. */
function couldBeThousands(digits, separator) {
	const parts = digits.split(separator);
	return parts.length === 2 && /^[1-9]\d{0,2}$/.test(parts[0]) && /^\d{3}$/.test(parts[1]);
}


/***/ }),

/***/ "src/data/table/number-text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseNumber),
/* harmony export */   dc: () => (/* binding */ withPoint),
/* harmony export */   kA: () => (/* binding */ looksNumeric),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/number.ts");

const reader = new _number_js__WEBPACK_IMPORTED_MODULE_0__/* .NumberReader */ .r0();
const INFINITE = /^[+-]?inf(inity)?$/i;
/** Parses a complete text as a number, including infinities. NaN for anything else. */
function parseNumber(text) {
	const bytes = Buffer.from(`${text}\n`);
	const value = reader.read(bytes, 0);
	if (!Number.isNaN(value) && reader.end === bytes.length - 1)
		return value;
	if (INFINITE.test(text))
		return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	return Number.NaN;
}
/** Returns true if a text is a number. A decimal comma is accepted only if `decimalComma` is true. */
function looksNumeric(text, decimalComma) {
	return !Number.isNaN(parseNumber(text)) || (decimalComma && !Number.isNaN(parseNumber(withPoint(text))));
}
/** Replaces a decimal comma by a point, unless the text has points, too. */
function withPoint(text) {
	return text.includes(".") ? text : text.replace(",", ".");
}
/** Returns true if all values that are not missing are whole numbers. */
function isWhole(values) {
	for (let row = 0; row < values.length; row++) {
		const value = values[row];
		if (value !== Math.floor(value) && !Number.isNaN(value))
			return false;
	}
	return true;
}


/***/ }),

/***/ "src/data/table/number.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sb: () => (/* binding */ SPLITTER),
/* harmony export */   lZ: () => (/* binding */ POWERS),
/* harmony export */   r0: () => (/* binding */ NumberReader)
/* harmony export */ });
/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const POINT = 46;
/** Divides a double into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;
/**
 * Parses decimal numbers directly from bytes, rounded like `Number`. A 17-digit number takes about 20 ns, compared
 * with 130 ns for a string and `Number`.
 *
 * Up to 15 digits and powers of ten to 10^22, both operands are exact, so one operation rounds once (Clinger, "How to
 * read floating point numbers accurately", PLDI 1990). Up to 30 digits, the digits are a sum of two doubles, divided
 * with Dekker's exact products. The few results that are too close to the middle of two doubles, and all rarer cases,
 * use `Number`.
 */
class NumberReader {
	/** Position after the number that `read` found. */
	end = 0;
	/** Number of digits after the decimal sign, or -1 without one. */
	decimals = -1;
	/**
	 * Parses the number that starts at `at`. Returns NaN if there is none. Some later byte must not be part of a
	 * number.
	 *
	 * @param decimal Byte of the decimal sign: a point or a comma.
	 */
	read(bytes, at, decimal = POINT) {
		let p = at;
		let byte = bytes[p];
		const negative = byte === 45;
		if (negative || byte === 43)
			byte = bytes[++p];
		let high = 0;
		let low = 0;
		// Leading zeros do not count as digits.
		let digits = 0;
		let seen = 0;
		let exponent = 0;
		while (byte >= 48 && byte <= 57) {
			const digit = byte - 48;
			seen++;
			if (digits < 15)
				high = high * 10 + digit;
			else if (digits < 30)
				low = low * 10 + digit;
			if (digits > 0 || digit > 0)
				digits++;
			byte = bytes[++p];
		}
		this.decimals = -1;
		if (byte === decimal) {
			byte = bytes[++p];
			while (byte >= 48 && byte <= 57) {
				const digit = byte - 48;
				seen++;
				exponent--;
				if (digits < 15)
					high = high * 10 + digit;
				else if (digits < 30)
					low = low * 10 + digit;
				if (digits > 0 || digit > 0)
					digits++;
				byte = bytes[++p];
			}
			this.decimals = -exponent;
		}
		if (seen === 0)
			return Number.NaN;
		if (byte === 101 || byte === 69) {
			let q = p + 1;
			const sign = bytes[q];
			if (sign === 45 || sign === 43)
				q++;
			const start = q;
			let power = 0;
			for (let digit = bytes[q] - 48; digit >= 0 && digit <= 9; digit = bytes[++q] - 48) {
				if (power < 100_000)
					power = power * 10 + digit;
			}
			if (q === start)
				return Number.NaN;
			exponent += sign === 45 ? -power : power;
			p = q;
		}
		this.end = p;
		if (digits <= 15 && exponent >= -22 && exponent <= 22) {
			const value = exponent < 0 ? high / POWERS[-exponent] : high * POWERS[exponent];
			return negative ? -value : value;
		}
		if (digits <= 30 && exponent >= -22 && exponent <= 0) {
			const value = divide(high, POWERS[digits - 15], low, POWERS[-exponent]);
			if (!Number.isNaN(value))
				return negative ? -value : value;
		}
		const text = latin1(bytes, at, p);
		return Number(decimal === POINT ? text : text.replace(",", "."));
	}
}
/** Returns (high × shift + low) / divisor, correctly rounded, or NaN if this is uncertain. All operands are exact. */
function divide(high, shift, low, divisor) {
	// high × shift + low equals sum + rest exactly.
	const product = high * shift;
	const error = productError(high, shift, product);
	const sum = product + low;
	const part = sum - product;
	const rest = product - (sum - part) + (low - part) + error;
	const quotient = sum / divisor;
	const back = quotient * divisor;
	const remainder = sum - back - productError(quotient, divisor, back) + rest;
	const correction = remainder / divisor;
	// The correction is exact to a few units in its last place, so 2^-48 of it is sixteen times the error.
	const value = quotient + correction * (1 + 2 ** -48);
	return value === quotient + correction * (1 - 2 ** -48) ? value : Number.NaN;
}
/** Returns the exact value of a × b - product (Dekker 1971). */
function productError(a, b, product) {
	const aScaled = SPLITTER * a;
	const aHigh = aScaled - (aScaled - a);
	const aLow = a - aHigh;
	const bScaled = SPLITTER * b;
	const bHigh = bScaled - (bScaled - b);
	const bLow = b - bHigh;
	return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
function latin1(bytes, start, end) {
	return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
}


/***/ }),

/***/ "src/data/table/schema-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseSchema),
/* harmony export */   q: () => (/* binding */ schemaFrom)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/nearest.ts");
/* harmony import */ var _core_yaml_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/yaml-problem.ts");
/* harmony import */ var _date_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/date-format.ts");




const TYPES = ["number", "integer", "boolean", "category", "text", "date"];
const TABLE_KEYS = ["missing", "decimal", "thousands", "columns", "id", "target"];
const COLUMN_KEYS = ["type", "missing", "decimal", "thousands", "percent", "currency", "format"];
/** Keys that models store and users do not write. */
const STORED_KEYS = ["usualDecimal"];
const THOUSANDS = [",", ".", " ", "'"];
/**
 * Parses a schema from YAML, which includes JSON.
 *
 * @throws {Failure} that names the file and the key.
 */
async function parseSchema(text, path) {
	const { parseDocument } = await __webpack_require__.e("yaml").then(__webpack_require__.t.bind(__webpack_require__, "yaml/dist/index.js", 19));
	const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
	const error = document.errors[0];
	if (error !== undefined) {
		const line = error.linePos?.[0].line;
		const at = line === undefined ? { file: path } : { file: path, line };
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}${line === undefined ? "" : `:${line}`}: expected YAML, got ${(0,_core_yaml_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlProblem */ .T)(error.message)} (see the example in the README)`, { at, cause: error });
	}
	return schemaFrom(plainValue(document, path) ?? new Map(), path);
}
/**
 * Reads a schema from plain data: the result of `schemaToJson`, or parsed YAML.
 *
 * @param where Beginning of messages.
 * @throws {Failure} that names the key.
 */
function schemaFrom(value, where) {
	const root = entries(value, where, "the schema");
	for (const key of root.keys()) {
		if (TABLE_KEYS.includes(key))
			continue;
		const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(key, TABLE_KEYS);
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: ${key}: there is no such key${close === undefined ? " (column types stand under `columns`)" : ` (did you mean ${close}?)`}`);
	}
	const columns = new Map();
	for (const [name, each] of entries(root.get("columns") ?? new Map(), where, "columns")) {
		columns.set(name, columnSchema(each, `${where}: columns: ${name}`));
	}
	const id = nameOf(root.get("id"), `${where}: id`);
	const target = nameOf(root.get("target"), `${where}: target`);
	return {
		...cellKeys(root, where),
		columns,
		...(id !== undefined && { id }),
		...(target !== undefined && { target }),
	};
}
function columnSchema(value, where) {
	if (!isMap(value))
		return { type: columnType(value, where) };
	const given = entries(value, where, "the column");
	for (const key of given.keys()) {
		if (COLUMN_KEYS.includes(key) || STORED_KEYS.includes(key))
			continue;
		const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(key, COLUMN_KEYS);
		const hint = close === undefined ? `there are ${COLUMN_KEYS.join(", ")}` : `did you mean ${close}?`;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: ${key}: there is no such key (${hint})`);
	}
	const numeric = ["decimal", "thousands", "percent", "currency", "usualDecimal"].find((key) => given.has(key));
	const dated = given.has("format") ? "format" : undefined;
	const type = given.get("type") === undefined ? undefined : columnType(given.get("type"), `${where}: type`);
	const misplaced = type === "date"
		? numeric
		: type === "number" || type === "integer"
			? dated
			: type === undefined
				? numeric && dated
				: (numeric ?? dated);
	if (misplaced !== undefined) {
		const owner = misplaced === "format" ? "date" : "number";
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: ${misplaced}: expected a column of type ${owner}, got ${type ?? "the key format too, which is one of dates"} (take one of them out)`);
	}
	const schema = { ...cellKeys(given, where) };
	if (type !== undefined)
		schema.type = type;
	else if (numeric !== undefined)
		schema.type = "number";
	else if (dated !== undefined)
		schema.type = "date";
	if (given.has("percent"))
		schema.percent = flag(given.get("percent"), `${where}: percent`);
	if (given.has("currency"))
		schema.currency = currencySign(given.get("currency"), `${where}: currency`);
	if (given.get("usualDecimal") === ",")
		schema.usualDecimal = ",";
	if (given.has("format"))
		schema.format = dateFormat(given.get("format"), `${where}: format`);
	return schema;
}
/** Reads the keys that tables and columns share. */
function cellKeys(given, where) {
	const missing = texts(given.get("missing"), `${where}: missing`);
	const decimal = given.get("decimal") ?? undefined;
	if (decimal !== undefined && decimal !== "." && decimal !== ",") {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: decimal: expected "." or ",", got ${shown(decimal)} (quote it)`);
	}
	const wanted = given.get("thousands") ?? undefined;
	const thousands = THOUSANDS.find((each) => each === wanted);
	if (wanted !== undefined && thousands === undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: thousands: expected ",", ".", " " or "'", got ${shown(wanted)} (quote it)`);
	}
	if (thousands !== undefined && thousands === (decimal ?? ".") && (decimal !== undefined || thousands !== ".")) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: thousands: expected another sign than decimal, got ${shown(thousands)} for both (correct one of them)`);
	}
	return {
		...(missing !== undefined && { missing }),
		...(decimal !== undefined && { decimal }),
		...(thousands !== undefined && { thousands }),
		// If points separate thousands, the decimal sign must be the comma.
		...(thousands === "." && { decimal: "," }),
	};
}
/** Rejects aliases, because a few of them can expand to gigabytes. */
function plainValue(document, path) {
	try {
		return document.toJS({ mapAsMap: true, maxAliasCount: 0 });
	}
	catch (error) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected YAML without aliases, got one (write the value out)`, { cause: error });
	}
}
function columnType(value, where) {
	const found = TYPES.find((type) => type === value);
	if (found === undefined)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected one of ${TYPES.join(", ")}, got ${shown(value)}`);
	return found;
}
function flag(value, where) {
	if (typeof value !== "boolean")
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected true or false, got ${shown(value)} (without quotes)`);
	return value;
}
function nameOf(value, where) {
	if (value === undefined || value === null)
		return undefined;
	if (typeof value === "object")
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected the name of a column, got ${shown(value)} (write one name)`);
	return String(value);
}
function currencySign(value, where) {
	if (typeof value === "string" && value.trim() !== "" && !/[\d,()%+-]|^[^\p{L}]*\./u.test(value))
		return value.trim();
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a sign or code such as "$" or "EUR", got ${shown(value)} (quote it)`);
}
function dateFormat(value, where) {
	const problem = typeof value === "string" ? (0,_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .checkDateFormat */ .sJ)(value) : "a text in quotes";
	if (problem !== undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected ${problem}, got ${shown(value)} (an example is "%d.%m.%Y")`);
	}
	return String(value);
}
function texts(value, where) {
	if (value === undefined || value === null)
		return undefined;
	const values = Array.isArray(value) ? value : [value];
	return values.map((each) => {
		if (each === null)
			return "";
		if (typeof each === "object")
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a list of texts, got ${shown(each)} (an example is ["", "NA"])`);
		return String(each);
	});
}
function isMap(value) {
	return value instanceof Map || (typeof value === "object" && value !== null && !Array.isArray(value));
}
function entries(value, where, what) {
	if (!isMap(value))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected ${what} to map names to values, got ${shown(value)} (write \`name: value\` per line)`);
	// YAML reads a column called 2019 or true as a number or a boolean.
	const pairs = value instanceof Map ? [...value] : Object.entries(value);
	return new Map(pairs.map(([key, each]) => [String(key), each]));
}
function shown(value) {
	const text = JSON.stringify(outlined(value, 3)) ?? String(value);
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
/** The value as JSON can show it, to a depth at which neither a reader nor the stack gets lost. */
function outlined(value, depth) {
	if (typeof value !== "object" || value === null)
		return typeof value === "bigint" ? String(value) : value;
	if (depth === 0)
		return "…";
	if (Array.isArray(value))
		return value.slice(0, 80).map((each) => outlined(each, depth - 1));
	const pairs = value instanceof Map ? [...value] : Object.entries(value);
	return Object.fromEntries(pairs.slice(0, 80).map(([key, each]) => [String(key), outlined(each, depth - 1)]));
}


/***/ }),

/***/ "src/data/table/schema.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ NO_SCHEMA),
/* harmony export */   XF: () => (/* binding */ schemaToJson),
/* harmony export */   be: () => (/* binding */ unknownNames),
/* harmony export */   dW: () => (/* binding */ mergeSchemas),
/* harmony export */   lV: () => (/* binding */ MISSING)
/* harmony export */ });
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/nearest.ts");

/** Cells with these texts count as missing, even if quoted: pandas' list, and the `?` of the UCI tables. */
const MISSING = [
	"",
	"?",
	"NA",
	"N/A",
	"n/a",
	"NaN",
	"nan",
	"-NaN",
	"-nan",
	"null",
	"NULL",
	"None",
	"<NA>",
	"#N/A",
	"#NA",
];
const NO_SCHEMA = { columns: new Map() };
/** Merges two schemas key by key. `over` takes precedence. */
function mergeSchemas(base, over) {
	const columns = new Map();
	for (const [name, column] of base.columns) {
		const own = over.columns.get(name) ?? {};
		columns.set(name, { ...withoutOverruled(column, isSigned(own) ? own : over), ...own });
	}
	for (const [name, column] of over.columns)
		if (!columns.has(name))
			columns.set(name, column);
	return { ...withoutOverruled(base, over), ...over, columns };
}
function isSigned({ decimal, thousands }) {
	return decimal !== undefined || thousands !== undefined;
}
/** Returns the keys without separators that contradict the separators in `over`. */
function withoutOverruled(schema, over) {
	const { decimal, thousands } = schema;
	const agrees = (over.decimal === undefined || ((decimal ?? over.decimal) === over.decimal && thousands !== over.decimal)) &&
		(over.thousands === undefined || ((thousands ?? over.thousands) === over.thousands && decimal !== over.thousands));
	if (agrees)
		return schema;
	const { decimal: _decimal, thousands: _thousands, ...rest } = schema;
	return rest;
}
/** Converts a schema to JSON with the keys of the user's YAML. `schemaFrom` reads it. */
function schemaToJson({ columns, ...table }) {
	return { ...table, columns: Object.fromEntries(columns) };
}
/** Finds the names in a schema that no column has, each with the column that was probably meant. */
function unknownNames(schema, names) {
	const known = new Set(names);
	return [...schema.columns.keys()].flatMap((name) => {
		if (known.has(name))
			return [];
		const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, names);
		return [close === undefined ? { name } : { name, close }];
	});
}


/***/ }),

/***/ "src/data/table/spelling.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   Zt: () => (/* binding */ CategoryIndex),
/* harmony export */   au: () => (/* binding */ categoryKey),
/* harmony export */   l2: () => (/* binding */ wholeOf),
/* harmony export */   wf: () => (/* binding */ otherSpellings)
/* harmony export */ });
/** Recognises different texts that mean the same category. */
const TRUTHS = new Map([
	["true", true],
	["yes", true],
	["false", false],
	["no", false],
]);
const WHOLE_WITH_POINT = /^(-?(?:0|[1-9]\d*))\.0+$/;
const SPELLINGS = {
	true: ["true", "True", "TRUE", "yes", "Yes", "YES"],
	false: ["false", "False", "FALSE", "no", "No", "NO"],
};
/** Returns the boolean that a text means: true and yes, false and no, in any case. */
function truthOf(text) {
	return text.length > 5 ? undefined : TRUTHS.get(text.toLowerCase());
}
/** Returns a key that is equal for texts of the same category: booleans in any spelling, and `1` and pandas' `1.0`. */
function categoryKey(text) {
	const truth = truthOf(text);
	if (truth !== undefined)
		return truth ? "true" : "false";
	return wholeOf(text);
}
/** Returns `1` for pandas' `1.0`, and any other text unchanged. */
function wholeOf(text) {
	return WHOLE_WITH_POINT.exec(text)?.[1] ?? text;
}
/** Returns other common spellings of a category. */
function otherSpellings(level) {
	const truth = truthOf(level);
	if (truth !== undefined)
		return SPELLINGS[truth ? "true" : "false"].filter((each) => each !== level);
	const whole = WHOLE_WITH_POINT.exec(level)?.[1];
	if (whole !== undefined)
		return [whole];
	return /^-?(?:0|[1-9]\d{0,14})$/.test(level) ? [`${level}.0`] : [];
}
/**
 * Finds the position of a category by its text. A text that is a category means that category. Any other text means
 * the category of which it is another spelling, if there is exactly one.
 */
class CategoryIndex {
	#exact;
	/** -1 for a key that several categories share. */
	#byKey = new Map();
	constructor(levels) {
		this.#exact = new Map(levels);
		for (const [level, position] of this.#exact) {
			const key = categoryKey(level);
			this.#byKey.set(key, this.#byKey.has(key) && this.#byKey.get(key) !== position ? -1 : position);
		}
	}
	find(text) {
		const exact = this.#exact.get(text);
		if (exact !== undefined)
			return exact;
		const found = this.#byKey.get(categoryKey(text));
		return found === -1 ? undefined : found;
	}
}


/***/ }),

/***/ "src/data/table/table.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ selectRows),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   kn: () => (/* binding */ findColumn),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   rs: () => (/* binding */ selectFromColumn)
/* harmony export */ });
/** The index makes look-ups fast, because there may be 100,000 columns and as many look-ups. */
const byName = new WeakMap();
function findColumn({ columns }, name) {
	let index = byName.get(columns);
	if (index === undefined || index.size !== columns.length) {
		index = new Map(columns.map((column) => [column.name, column]));
		byName.set(columns, index);
	}
	return index.get(name);
}
/** Returns the given rows of `table` in that order. Levels do not change. */
function selectRows(table, rows) {
	return { rows: rows.length, columns: table.columns.map((column) => selectFromColumn(column, rows)) };
}
function selectFromColumn(column, rows) {
	if ("codes" in column) {
		const codes = new Int32Array(rows.length);
		for (let i = 0; i < rows.length; i++)
			codes[i] = column.codes[rows[i]];
		return { ...column, codes };
	}
	const values = new Float64Array(rows.length);
	for (let i = 0; i < rows.length; i++)
		values[i] = column.values[rows[i]];
	return { ...column, values };
}
/** Returns true if the cell is missing. */
function isMissing(column, row) {
	return "codes" in column ? column.codes[row] === -1 : Number.isNaN(column.values[row]);
}
/** Compares texts by code point, like Python and scikit-learn. JavaScript compares UTF-16 units. */
function compareText(a, b) {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const left = a.charCodeAt(i);
		const right = b.charCodeAt(i);
		if (left === right)
			continue;
		const leftSurrogate = left >= 0xd800 && left <= 0xdfff;
		const rightSurrogate = right >= 0xd800 && right <= 0xdfff;
		// A surrogate belongs to a code point above all others.
		return leftSurrogate === rightSurrogate ? left - right : leftSurrogate ? 1 : -1;
	}
	return a.length - b.length;
}


/***/ }),

/***/ "src/models/bundle/profile-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ profileDocument)
/* harmony export */ });
/* unused harmony export modelSchema */
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _data_profile_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/profile/profile.ts");


/** The inputs and outputs of a model, without its internals. A caller must match them. */
const modelSchema = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	task: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["classification", "regression"]),
	target: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Name of the column that it predicts." }),
	classes: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), { description: "Classes in the order of the probabilities; empty for regression." }),
	classType: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["string", "integer"], { description: "Type of the classes in predictions." }),
	columns: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), type: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["number", "category", "date"]) }), {
		description: "Features in order.",
	}),
	tables: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .anything */ .D8)(), { key: "key", description: "Syntax of the tables; absent if the tables show all of it." })),
}, { description: "Inputs and outputs of the model." });
const profileShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ schema: modelSchema, ..._data_profile_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .profileFields */ .T });
const profileDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .lM)({
	what: "a model's profile",
	file: "profile.json",
	format: "trainyard-profile",
	version: 1,
	writer: "train",
	purpose: "The distribution of each column of the training rows. Nothing in it reveals a row.",
	remedy: "restore the bundle, or run `train` again",
	shape: profileShape,
});


/***/ }),

/***/ "src/models/bundle/provenance.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ provenanceParts),
/* harmony export */   f: () => (/* binding */ provenanceDocument)
/* harmony export */ });
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");

const readFiles = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Digest over the bytes of all files." }),
	files: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ path: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), rows: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0 }), sizeBytes: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0 }) })),
}, { description: "The data that was read." });
const inputs = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), {
	key: "input",
	description: "Inputs of `train` other than the defaults, as text. Lists have one entry per line.",
});
const rows = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ description: "Number of rows that it was trained on.", min: 0 });
const provenanceShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	created: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({
		description: "Time of the training: ISO 8601, UTC.",
		pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
		expected: "a time such as 2026-11-27T08:30:00Z",
	}),
	repository: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "`owner/name` on GitHub." })),
	commit: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)()),
	run: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Link to the workflow run that trained it." })),
	node: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of Node.js." }),
	platform: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Operating system and processor." }),
	threads: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0 })),
	data: readFiles,
	rows,
	inputs: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(inputs),
	imported: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		file: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Path of the model file." }),
		digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the model file, which the bundle holds as it was." }),
		model: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "The tool and the kind of model." }),
	}, {
		description: "The model file of another tool that was imported. `rows` and `data` are those of the profile then.",
	})),
	durationMs: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ description: "Time from the first byte read to the model in memory." }),
	importances: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)(), { key: "column", description: "Mean decrease in impurity of each column; the sum is 1." })),
	permutation: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)(), {
		key: "column",
		description: "Loss of accuracy or R² when the cells of each column are shuffled. Only with `importances: permutation`.",
	})),
	outOfBag: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({
		description: "Accuracy, or R² for regression, of each row by the trees that were grown without it.",
	})),
	trainyard: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of trainyard that wrote the file." }),
	model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the model." }),
});
const provenanceDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .lM)({
	what: "a model's provenance",
	file: "provenance.json",
	format: "trainyard-provenance",
	version: 1,
	unmarked: true,
	writer: "train",
	purpose: "Where a model comes from: its data, commit, machine and the inputs of `train`. It is not part of the digest.",
	remedy: "restore the bundle, or run `train` again",
	shape: provenanceShape,
});
const provenanceParts = {
	data: readFiles,
	inputs,
	rows,
};


/***/ }),

/***/ "src/models/bundle/record.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   aL: () => (/* binding */ parametersShape),
/* harmony export */   zo: () => (/* binding */ modelRecord)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/models/bundle/mark.ts");
/* harmony import */ var _profile_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/models/bundle/profile-file.ts");
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/models/bundle/provenance.ts");
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/bundle/yaml.ts");








const parametersShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .scalar */ .d_)(), {
	key: "parameter",
	description: "Hyperparameters.",
});
/** The record of how a model was made. It can be read without loading the model. */
const modelRecord = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
	digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)({ description: "Digest of the model as its bundle has it." })),
	target: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)()),
	parameters: parametersShape,
	columns: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)(), type: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)() }), { description: "Features in order." }),
	rows: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({ description: "Number of training rows.", min: 0 })),
	data: _provenance_js__WEBPACK_IMPORTED_MODULE_6__/* .provenanceParts */ .e.data,
	commit: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)()),
	inputs: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_provenance_js__WEBPACK_IMPORTED_MODULE_6__/* .provenanceParts */ .e.inputs),
}, { description: "Training of its model; absent without its bundle." });
/**
 * Reads the text files of a bundle. Fields of another shape than `train` writes count as absent.
 *
 * @throws {Failure} if they cannot be read, are not JSON or YAML, or were written by a newer version.
 */
async function readRecord(folder, cwd) {
	if (!(await (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .isBundle */ .b)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, folder)))) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${folder}: expected a model that trainyard trained, got no MLmodel with provenance.json`);
	}
	const [origin, profile] = ["provenance.json", "profile.json"].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name));
	const { value: provenance } = _provenance_js__WEBPACK_IMPORTED_MODULE_6__/* .provenanceDocument */ .f.fitting(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(origin, cwd, "the model's provenance"), origin);
	const { schema } = _profile_file_js__WEBPACK_IMPORTED_MODULE_5__/* .profileDocument */ .P.fitting(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(profile, cwd, "a profile"), profile).value;
	const parameters = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_7__/* .readYaml */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "params.yaml"), cwd);
	const { model_digest: digest, rows, commit, inputs } = provenance;
	return {
		...(digest !== undefined && { digest }),
		...(schema !== undefined && { target: schema.target }),
		parameters: parametersShape.fits(parameters) ? parameters : {},
		columns: schema?.columns ?? [],
		...(rows !== undefined && { rows }),
		data: provenance.data ?? { digest: "", files: [] },
		...(commit !== undefined && { commit }),
		...(inputs !== undefined && { inputs }),
	};
}


/***/ }),

/***/ "src/models/bundle/yaml.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toYaml),
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("yaml/dist/index.js");
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/read.ts");



/**
 * Writes YAML that older parsers read in the same way. Python's parser implements YAML 1.1, where a bare `yes`,
 * `12:30` or `2026-11-20` is not text. Lines are not folded, so that a file can be searched by line.
 */
function toYaml(value) {
	return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value, { version: "1.1", lineWidth: 0 });
}
/** Reads a YAML file. @throws {Failure} if it cannot be read or is not YAML. */
async function readYaml(path, cwd) {
	const text = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(path, cwd, { maxBytes: 64_000_000 });
	try {
		return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parse)(text);
	}
	catch (error) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${path}: expected YAML, got ${error.message.split("\n")[0]}`, { cause: error });
	}
}


/***/ }),

/***/ "src/models/forest/units.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ gridStep),
/* harmony export */   Zo: () => (/* binding */ unitsOfTree),
/* harmony export */   mn: () => (/* binding */ distribute)
/* harmony export */ });
/* unused harmony export wholeUnits */
/** Units that the leaves of a forest sum to: the largest count that 32-bit floats reach without rounding. */
const wholeUnits = 2 ** 24;
/** Units of each leaf of a tree. Those of all trees sum to `wholeUnits`. */
function unitsOfTree(tree, trees) {
	return Math.floor((wholeUnits * (tree + 1)) / trees) - Math.floor((wholeUnits * tree) / trees);
}
/**
 * Divides `total` units among `width` parts in proportion to `amounts` (largest remainder method; the first of equal remainders
 * comes first). Returns false and writes nothing when all amounts are 0.
 */
function distribute(amounts, total, units, at, width) {
	let sum = 0;
	let holders = 0;
	let holder = 0;
	for (let i = 0; i < width; i++) {
		const amount = amounts[i];
		if (amount <= 0)
			continue;
		sum += amount;
		holders++;
		holder = i;
	}
	if (holders === 0)
		return false;
	for (let i = 0; i < width; i++)
		units[at + i] = 0;
	if (holders === 1) {
		units[at + holder] = total;
		return true;
	}
	let rest = total;
	const remainders = new Float64Array(width);
	for (let i = 0; i < width; i++) {
		const exact = amounts[i] > 0 ? (amounts[i] * total) / sum : 0;
		const whole = Math.floor(exact);
		units[at + i] = whole;
		remainders[i] = exact - whole;
		rest -= whole;
	}
	for (; rest > 0; rest--) {
		let largest = 0;
		for (let i = 1; i < width; i++)
			if (remainders[i] > remainders[largest])
				largest = i;
		units[at + largest] = units[at + largest] + 1;
		remainders[largest] = -1;
	}
	return true;
}
/**
 * Returns the grid step for the leaves of a regression forest: a power of two, of which 2^24 can represent any sum of
 * `trees` predictions of at most `largest`. Rounding leaves to it changes a prediction by at most trees × largest ×
 * 2^-25.
 */
function gridStep(trees, largest) {
	if (largest === 0)
		return 1;
	let exponent = Math.floor(Math.log2((trees * largest) / wholeUnits));
	// The logarithm is rounded, and so is each leaf, by up to half a step; the rule is exact.
	while (trees * (largest / 2 ** exponent + 0.5) > wholeUnits)
		exponent++;
	// 32-bit floats end at 2^-149.
	return 2 ** Math.max(exponent, -149);
}


/***/ })

};
