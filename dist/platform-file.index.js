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
	}, { expected: "list, one a line", list: true, parse: (value) => ({ ok: true, value }) }),
};
/** Folder that `train` writes the model to. Other actions read it by default. */
const usualModel = "model";


/***/ }),

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

/***/ "src/core/yaml-problem.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ yamlProblem)
/* harmony export */ });
/** Returns the YAML parser's message in one line. The parser recurses, so that deep nesting has a message of its own. */
function yamlProblem(message) {
	if (message.startsWith("Maximum call stack"))
		return "lists or mappings that are nested too deeply";
	return message.split("\n", 1)[0];
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
  Xd: () => (/* binding */ sortedQuantile),
  s0: () => (/* binding */ sortedValues)
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
	const all = rows?.length ?? values.length;
	const present = new Float64Array(all);
	let count = 0;
	for (let i = 0; i < all; i++) {
		const value = values[rows === undefined ? i : rows[i]];
		if (!Number.isNaN(value))
			present[count++] = value;
	}
	return sortNumbers(present.subarray(0, count));
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

/***/ "src/data/table/date-format.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ dateFormatReader),
/* harmony export */   s: () => (/* binding */ checkDateFormat)
/* harmony export */ });
/** Parses dates in a fixed format, in the directives of Python's `strptime`. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
/** Digits need no padding, as in strptime: %d.%m.%Y also reads 1.5.2020. Months may be full names or three letters. */
const DIRECTIVES = {
	Y: "(?<Y>\\d{4})",
	y: "(?<y>\\d{2})",
	m: "(?<m>1[0-2]|0?[1-9])",
	d: "(?<d>3[01]|[12]\\d|0?[1-9])",
	H: "(?<H>2[0-3]|[01]?\\d)",
	I: "(?<I>1[0-2]|0?[1-9])",
	M: "(?<M>[0-5]?\\d)",
	S: "(?<S>6[01]|[0-5]?\\d)",
	f: "(?<f>\\d{1,9})",
	p: "(?<p>[aApP]\\.?[mM]\\.?)",
	z: "(?<z>Z|z|UTC|GMT|[+-]\\d{2}:?\\d{2})",
	b: `(?<b>${FULL_MONTHS}|${MONTHS.join("|")})`,
	B: `(?<B>${FULL_MONTHS}|${MONTHS.join("|")})`,
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
	if (has("Y", "y") !== 1)
		return "a year, %Y or %y";
	if (has("m", "b", "B") > 1)
		return "one directive for the month";
	if (has("H", "I") > 1)
		return "one directive for the hour";
	if (has("I") !== has("p"))
		return "%I together with %p";
	if (has("d") === 1 && has("m", "b", "B") === 0)
		return "a month, %m, %b or %B";
	return undefined;
}
/** Returns a parser from text to milliseconds since 1970-01-01 UTC, or NaN for other formats. */
function dateFormatReader(format) {
	let pattern = "";
	for (const [part, directive, literal] of format.trim().matchAll(/%-?(.)|([^%]+)/g)) {
		if (directive !== undefined)
			pattern += DIRECTIVES[directive] ?? escaped(part);
		else
			pattern += escaped(literal).replace(/\s+/g, "\\s+");
	}
	// Blanks at the ends are taken off first: next to those of the format they would make the search quadratic.
	const expression = new RegExp(`^${pattern}$`, "i");
	return (text) => {
		const groups = expression.exec(text.trim())?.groups;
		return groups === undefined ? Number.NaN : timeOf(groups);
	};
}
function timeOf(groups) {
	const year = groups["Y"] === undefined ? century(Number(groups["y"])) : Number(groups["Y"]);
	const name = (groups["b"] ?? groups["B"])?.slice(0, 3).toLowerCase();
	const month = name === undefined ? Number(groups["m"] ?? 1) - 1 : MONTHS.indexOf(name);
	const day = Number(groups["d"] ?? 1);
	const date = Date.UTC(year, month, day);
	// 2026-02-30 would otherwise become a day in March.
	if (year < 100 || new Date(date).getUTCDate() !== day)
		return Number.NaN;
	const half = groups["p"]?.[0]?.toLowerCase();
	const hour = groups["I"] === undefined ? Number(groups["H"] ?? 0) : (Number(groups["I"]) % 12) + (half === "p" ? 12 : 0);
	const seconds = (hour * 60 + Number(groups["M"] ?? 0)) * 60 + Number(groups["S"] ?? 0);
	return date + seconds * 1000 + Math.floor(Number(`0.${groups["f"] ?? 0}`) * 1000) - offsetMs(groups["z"] ?? "Z");
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
		if (COLUMN_KEYS.includes(key))
			continue;
		const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(key, COLUMN_KEYS);
		const hint = close === undefined ? `there are ${COLUMN_KEYS.join(", ")}` : `did you mean ${close}?`;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: ${key}: there is no such key (${hint})`);
	}
	const numeric = ["decimal", "thousands", "percent", "currency"].find((key) => given.has(key));
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
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: thousands: expected another sign than decimal, got ${shown(thousands)} for both`);
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
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected true or false, got ${shown(value)}`);
	return value;
}
function nameOf(value, where) {
	if (value === undefined || value === null)
		return undefined;
	if (typeof value === "object")
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected the name of a column, got ${shown(value)}`);
	return String(value);
}
function currencySign(value, where) {
	if (typeof value === "string" && value.trim() !== "" && !/[\d.,()%+-]/.test(value))
		return value.trim();
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a sign or code such as "$" or "EUR", got ${shown(value)} (quote it)`);
}
function dateFormat(value, where) {
	const problem = typeof value === "string" ? (0,_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .checkDateFormat */ .s)(value) : "a text in quotes";
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
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a list of texts, got ${shown(each)}`);
		return String(each);
	});
}
function isMap(value) {
	return value instanceof Map || (typeof value === "object" && value !== null && !Array.isArray(value));
}
function entries(value, where, what) {
	if (!isMap(value))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected ${what} to map names to values, got ${shown(value)}`);
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
	const columns = new Map(base.columns);
	for (const [name, column] of over.columns)
		columns.set(name, { ...columns.get(name), ...column });
	return { ...base, ...over, columns };
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


/***/ }),

/***/ "src/reports/notice/target.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   R: () => (/* binding */ readTargets)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:net");
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const kinds = ["slack", "slack-workflow", "teams", "discord", "webhook", "email"];
/** Reads the input `notify`: one destination per line, `KIND=ADDRESS` or an address whose host is known. */
function readTargets(text) {
	const reading = { targets: [], problems: [] };
	for (const [at, line] of text.split(/\r?\n/).entries()) {
		const given = line.trim();
		const named = /^([a-z][a-z-]*)=(.*)$/.exec(given);
		const address = (named?.[2] ?? given).trim();
		// A secret that does not exist, for example in a fork, leaves a line without an address.
		if (address === "")
			continue;
		const target = readTarget(named?.[1], address);
		if (typeof target === "string")
			reading.problems.push(`line ${at + 1}: ${target}`);
		else
			reading.targets.push(target);
	}
	return reading;
}
function readTarget(kind, address) {
	if (kind !== undefined && !kinds.some((known) => known === kind))
		return `a kind of ${kinds.join(", ")} before =, got another word`;
	if (!URL.canParse(address))
		return "an address such as https://… or smtps://…, got another text";
	const url = new URL(address);
	const isMail = url.protocol === "smtp:" || url.protocol === "smtps:";
	if (kind === "email" || (kind === undefined && isMail))
		return isMail ? mailTarget(url) : "an address of smtp:// or smtps://";
	const secure = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
	if (!secure)
		return "an address that starts with https:// (http:// is for the machine itself only)";
	const found = kind ?? kindOf(url);
	if (found === "webhook") {
		const { key, "github-key": githubKey } = parameters(url.hash.slice(1));
		url.hash = "";
		return { kind: found, url, ...(key !== undefined && { key }), ...(githubKey !== undefined && { githubKey }) };
	}
	if (found === "discord")
		url.searchParams.set("wait", "true");
	const isWorkflow = found === "slack" && url.pathname.startsWith("/triggers/");
	return { kind: isWorkflow ? "slack-workflow" : found, url };
}
/** Finds the service by the host of its webhooks. Any other host has a webhook of one's own. */
function kindOf({ hostname, pathname }) {
	if (/^hooks\.slack(-gov)?\.com$/.test(hostname))
		return "slack";
	if (/\.(api\.powerplatform|logic\.azure|webhook\.office)\.com$/.test(hostname))
		return "teams";
	if (/^(\w+\.)?discord(app)?\.com$/.test(hostname) && pathname.startsWith("/api/webhooks/"))
		return "discord";
	return "webhook";
}
/** `smtps://USER:PASSWORD@HOST:465?from=…&to=…`. Several `to` are several recipients. */
function mailTarget(url) {
	const given = url.search.slice(1);
	const to = given
		.split("&")
		.filter((pair) => pair.startsWith("to="))
		.flatMap((pair) => decoded(pair.slice("to=".length)).split(","))
		.map((each) => each.trim())
		.filter((each) => each !== "");
	const { from, ...rest } = parameters(given);
	if (from === undefined || to.length === 0)
		return "?from=ADDRESS&to=ADDRESS at the end of the mail server's address";
	if ([from, ...to].some((each) => !/^[^@\s<>]+@[^@\s<>]+$/.test(each)))
		return "e-mail addresses in from and to";
	const secure = url.protocol === "smtps:";
	const [user, password] = [decoded(url.username), decoded(url.password)];
	const oauth2 = {
		...(rest["access-token"] && { accessToken: rest["access-token"] }),
		...(rest["client-id"] && { clientId: rest["client-id"] }),
		...(rest["client-secret"] && { clientSecret: rest["client-secret"] }),
		...(rest["refresh-token"] && { refreshToken: rest["refresh-token"] }),
		...(rest["token-url"] && { accessUrl: rest["token-url"] }),
	};
	return {
		kind: "email",
		server: {
			host: url.hostname.replace(/^\[|\]$/g, ""),
			port: Number(url.port) || (secure ? 465 : 587),
			secure,
			isLoopback: isLoopback(url.hostname),
			...(user !== "" && { user }),
			...(password !== "" && { password }),
			...(Object.keys(oauth2).length > 0 && { oauth2 }),
			from,
			to,
		},
	};
}
/** `a=b&c=d`, in which `+` is a plus: keys in base64 and e-mail addresses have it. */
function parameters(text) {
	return Object.fromEntries(text
		.split("&")
		.map((pair) => [pair.slice(0, Math.max(0, pair.indexOf("="))), decoded(pair.slice(pair.indexOf("=") + 1))])
		.filter(([name]) => name !== ""));
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	}
	catch {
		return text;
	}
}
function isLoopback(hostname) {
	const host = hostname.replace(/^\[|\]$/g, "");
	return host === "localhost" || host === "::1" || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 && host.startsWith("127."));
}
/** Every text in the destinations that must not appear in a log. */
function secretsOf(text) {
	const { targets } = readTargets(text);
	const found = targets.flatMap((target) => {
		if (target.kind === "email") {
			const { user, password, oauth2 } = target.server;
			return [
				password,
				...(oauth2 === undefined ? [] : [oauth2.accessToken, oauth2.clientSecret, oauth2.refreshToken]),
				...(password === undefined ? [] : [Buffer.from(`\0${user}\0${password}`).toString("base64")]),
			];
		}
		const keys = target.kind === "webhook" ? [target.key, target.githubKey] : [];
		return [target.url.href, `${target.url.pathname}${target.url.search}`, ...keys];
	});
	return [...new Set(found.filter((each) => each !== undefined && each.length >= 4))];
}


/***/ })

};
