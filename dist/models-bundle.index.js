export const id = "models-bundle";
export const ids = ["models-bundle"];
export const modules = {

/***/ "src/data/features/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Pl: () => (/* reexport */ statistics/* allRows */.Pl),
  D8: () => (/* reexport */ chooseComplete),
  x9: () => (/* reexport */ chooseFeatures),
  TC: () => (/* reexport */ completeRows),
  yC: () => (/* reexport */ dates/* datePart */.y),
  YM: () => (/* reexport */ findLeaks),
  $h: () => (/* reexport */ fitPreparation),
  wW: () => (/* reexport */ labelled),
  hR: () => (/* reexport */ transform/* levelPositions */.hR),
  UP: () => (/* reexport */ transform/* matrix */.UP),
  f: () => (/* reexport */ transform/* matrixColumns */.f),
  qS: () => (/* reexport */ transform/* matrixWidth */.qS),
  o3: () => (/* reexport */ missingCells),
  b3: () => (/* reexport */ transform/* preparedTypes */.b3),
  qU: () => (/* reexport */ readPreparationFile),
  jQ: () => (/* reexport */ refuseMissing),
  CA: () => (/* reexport */ targetFrom),
  pd: () => (/* reexport */ transform/* transform */.pd),
  Rn: () => (/* reexport */ unknownColumn),
  ef: () => (/* reexport */ transform/* unseenCells */.ef),
  Ac: () => (/* reexport */ writePreparationFile)
});


var failure = __webpack_require__("src/core/failure.ts");
var nearest = __webpack_require__("src/core/nearest.ts");
var date = __webpack_require__("src/data/table/date.ts");
var number_format = __webpack_require__("src/data/table/number-format.ts");
var table_table = __webpack_require__("src/data/table/table.ts");
;// CONCATENATED MODULE: ./src/data/features/missing.ts


/** Counts the missing cells of each column in `rows`. Columns without missing cells are left out. */
function missingCells(columns, rows) {
	const found = [];
	for (const column of columns) {
		let count = 0;
		for (let i = 0; i < rows.length; i++)
			if ((0,table_table/* isMissing */.b2)(column, rows[i]))
				count++;
		if (count > 0)
			found.push({ name: column.name, count });
	}
	return found;
}
/** Returns the rows without a missing value in any column. */
function completeRows(columns, rows) {
	return rows.filter((row) => columns.every((column) => !(0,table_table/* isMissing */.b2)(column, row)));
}
/**
 * Implements `missing: error`.
 *
 * @throws {Failure} that names the first missing cell and the number of missing cells.
 */
function refuseMissing(table, columns, rows) {
	const counts = missingCells(columns, rows);
	if (counts.length === 0)
		return;
	let first;
	for (const column of columns) {
		const row = rows.find((each) => (0,table_table/* isMissing */.b2)(column, each));
		if (row !== undefined && (first === undefined || row < first.row))
			first = { row, name: column.name };
	}
	const total = counts.reduce((sum, { count }) => sum + count, 0);
	const shown = counts.slice(0, 5).map(({ name, count }) => `${name} ${count}`);
	throw new failure/* Failure */.H(`${table.place(first.row)}: ${first.name}: expected a value, got a missing cell, one of ${total} (${shown.join(", ")}${counts.length > 5 ? ", …" : ""}) (set missing: drop or impute)`, { at: table.locate(first.row) });
}

;// CONCATENATED MODULE: ./src/data/features/choice.ts






/**
 * Chooses the feature columns: those in `features`, or all except columns with a role, excluded columns, and useless
 * ones (constants, free text, identifiers). Only training rows are considered.
 *
 * @param rows The training rows.
 * @throws {Failure} for an unknown name, and if no column is left.
 */
function chooseFeatures(table, rows, options) {
	const { roles, features, exclude = [] } = options;
	checkNames(table, options);
	const taken = new Set(Object.values(roles).filter((name) => name !== undefined));
	if (features !== undefined) {
		const clash = features.find((name) => name === roles.target || name === roles.weight);
		if (clash !== undefined) {
			const role = clash === roles.target ? "target" : "weight-column";
			throw new failure/* Failure */.H(`features: expected columns to predict from, got ${clash}, which is the ${role} (take it out of \`features\`)`);
		}
		return { features: features.map((name) => (0,table_table/* findColumn */.kn)(table, name)), left: [] };
	}
	const chosen = [];
	const left = [];
	for (const column of table.columns) {
		if (taken.has(column.name) || exclude.includes(column.name))
			continue;
		const reason = uselessness(column, rows);
		if (reason === undefined)
			chosen.push(column);
		else
			left.push({ name: column.name, reason });
	}
	if (chosen.length === 0) {
		const reasons = left.map(({ name, reason }) => `${name}: ${reason}`).slice(0, 5);
		throw new failure/* Failure */.H(`data: expected at least one column to predict from, got none${reasons.length === 0 ? "" : ` (${reasons.join("; ")})`} (name columns under \`features\` to take them all the same)`);
	}
	return { features: chosen, left };
}
/**
 * Chooses features for rows without missing cells. These rows are only known once columns are chosen, and if they are
 * few, a column may be left with a single value.
 *
 * @throws {Failure} like `chooseFeatures`, and if no row is complete.
 */
function chooseComplete(table, rows, options) {
	const first = chooseFeatures(table, rows, options);
	const complete = completeRows(first.features, rows);
	if (complete.length === 0) {
		throw new failure/* Failure */.H("missing: expected rows without missing cells, got none (set missing: impute)");
	}
	if (options.features !== undefined)
		return { choice: first, rows: complete };
	const names = new Set(first.features.map(({ name }) => name));
	const exclude = table.columns.map(({ name }) => name).filter((name) => !names.has(name));
	const { features, left } = chooseFeatures(table, complete, { roles: options.roles, exclude });
	return { choice: { features, left: [...first.left, ...left] }, rows: complete };
}
function checkNames(table, options) {
	const problems = [];
	const check = (input, name) => {
		if (name !== undefined && (0,table_table/* findColumn */.kn)(table, name) === undefined)
			problems.push(unknownColumn(input, name, table));
	};
	const { roles } = options;
	check("target", roles.target);
	check("id-column", roles.id);
	check("weight-column", roles.weight);
	check("group-column", roles.group);
	check("time-column", roles.time);
	for (const name of options.features ?? [])
		check("features", name);
	const unread = new Set(table.unread?.map(({ name }) => name));
	for (const name of options.exclude ?? [])
		if (!unread.has(name))
			check("exclude", name);
	if (problems.length > 0)
		throw new failure/* Failure */.H(problems.join("\n"));
}
/** Returns the message for an unknown column. */
function unknownColumn(input, name, table) {
	const unread = table.unread?.find((each) => each.name === name);
	if (unread !== undefined)
		return `${input}: ${name}: expected a column of values: ${unread.reason}`;
	const names = table.columns.map((column) => column.name);
	const close = (0,nearest/* nearest */.p)(name, names);
	const hint = close === undefined
		? `there are ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`
		: `did you mean ${close}?`;
	return `${input}: expected a column of the table, got ${JSON.stringify(name)} (${hint})`;
}
function uselessness(column, rows) {
	if ("codes" in column)
		return categoryUselessness(column, rows);
	const { values } = column;
	let first = Number.NaN;
	let varies = false;
	let missing = 0;
	for (let i = 0; i < rows.length && !varies; i++) {
		const value = values[rows[i]];
		if (Number.isNaN(value))
			missing++;
		else if (Number.isNaN(first))
			first = value;
		else
			varies = value !== first;
	}
	if (!varies)
		return missing === rows.length ? "every cell is missing" : "it is the same in every row";
	if (column.type !== "integer" || !isDistinct(column, rows))
		return undefined;
	if (ID_NAME.test(column.name))
		return "it is called an id, and no value comes twice";
	return isDense(column, rows)
		? "it numbers the rows: whole numbers without gaps, none of which comes twice"
		: undefined;
}
const ID_NAME = /(^|[_\-. ])(id|uuid|guid|index|key|rownum|row)$|[a-z](Id|ID)$/i;
/** Returns true if there are at least 20 values, none is missing, and none occurs twice. */
function isDistinct({ values }, rows) {
	const seen = new Set();
	for (let i = 0; i < rows.length; i++) {
		const value = values[rows[i]];
		if (Number.isNaN(value) || seen.has(value))
			return false;
		seen.add(value);
	}
	return seen.size >= 20;
}
/** Returns true if distinct values are as dense as consecutive numbers. */
function isDense({ values }, rows) {
	let least = Number.POSITIVE_INFINITY;
	let greatest = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < rows.length; i++) {
		least = Math.min(least, values[rows[i]]);
		greatest = Math.max(greatest, values[rows[i]]);
	}
	return greatest - least + 1 <= rows.length * 1.5;
}
function categoryUselessness(column, rows) {
	const counts = new Int32Array(column.levels.length);
	let present = 0;
	for (let i = 0; i < rows.length; i++) {
		const code = column.codes[rows[i]];
		if (code === -1)
			continue;
		counts[code]++;
		present++;
	}
	const found = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
	if (found === 0)
		return "every cell is missing";
	if (found === 1)
		return "it is the same in every row";
	if (column.type === "text" || (found === present && present >= 20)) {
		const words = column.levels.filter((_, code) => counts[code] > 0).filter((level) => /\s/.test(level)).length;
		if (column.looks !== undefined)
			return `it looks like ${column.looks}: ${column.schemaHint}`;
		const signs = column.levels.filter((level, code) => counts[code] > 0 && isUnknownNotation(level));
		if (signs.length * 2 <= found)
			return words * 2 > found ? "it is free text" : "its values look like identifiers";
		return `nearly every value is different, and they are no numbers or dates in a known format (${signs[0]}): correct them, or describe them in a schema with \`format\`, \`currency\`, \`decimal\` or \`thousands\``;
	}
	return undefined;
}
/** Returns true for digits and signs that are neither a number nor a date that this project reads. */
function isUnknownNotation(text) {
	const hasDigitsAlone = /\d/.test(text) && !/\p{L}/u.test(text);
	return hasDigitsAlone && (0,number_format/* writtenNumber */.x6)(text) === undefined && Number.isNaN((0,date/* parseDate */._U)(text));
}

var dates = __webpack_require__("src/data/features/dates.ts");
var statistics = __webpack_require__("src/data/features/statistics.ts");
;// CONCATENATED MODULE: ./src/data/features/fit.ts


/**
 * Fits the preparation on the given rows only: medians, most frequent values, scales and categories. The result
 * equals scikit-learn's SimpleImputer (median; most_frequent), StandardScaler or MinMaxScaler, and OneHotEncoder
 * (handle_unknown="ignore", max_categories), fitted column by column.
 *
 * @param rows The training rows.
 */
function fitPreparation(columns, rows, options) {
	return { columns: columns.map((column) => fitColumn(column, rows, options)) };
}
function fitColumn(column, rows, { scale, maxLevels }) {
	if ("codes" in column)
		return fitCategory(column, rows, maxLevels);
	if (column.type === "date")
		return fitDate(column, rows);
	return fitNumber(column, rows, scale);
}
function fitNumber(column, rows, scale) {
	const present = (0,statistics/* presentValues */.w)(column.values, rows);
	const impute = present.length === 0 ? 0 : (0,statistics/* unsortedMedian */.vP)(present);
	const fitted = { name: column.name, type: "number", impute };
	if (scale === "none")
		return fitted;
	// Missing values are imputed before the scale is computed.
	const filled = new Float64Array(rows.length);
	for (let i = 0; i < rows.length; i++) {
		const value = column.values[rows[i]];
		filled[i] = Number.isNaN(value) ? impute : value;
	}
	if (scale === "standard") {
		const { mean, deviation } = (0,statistics/* moments */.Cl)(filled);
		return { ...fitted, scale: { offset: mean, factor: isConstant(deviation, mean, rows.length) ? 1 : 1 / deviation } };
	}
	const low = filled.reduce((least, value) => Math.min(least, value), impute);
	const high = filled.reduce((most, value) => Math.max(most, value), impute);
	return { ...fitted, scale: { offset: low, factor: high - low < 10 * Number.EPSILON ? 1 : 1 / (high - low) } };
}
/** Returns true if the deviation is only rounding error, which must not be scaled. The bound is scikit-learn's. */
function isConstant(deviation, mean, count) {
	return deviation ** 2 <= count * Number.EPSILON * deviation ** 2 + (count * mean * Number.EPSILON) ** 2;
}
function fitCategory(column, rows, maxLevels) {
	const { counts, missing } = (0,statistics/* countLevels */.ZT)(column, rows);
	const most = mostFrequent(counts);
	// Values are counted as the encoder sees them: missing cells have become the most frequent value.
	const seen = counts.map((each) => (each === most ? { level: each.level, count: each.count + missing } : each));
	const rare = seen.length > maxLevels ? rareLevels(seen, maxLevels) : new Set();
	return {
		name: column.name,
		type: "category",
		levels: seen.filter(({ level }) => !rare.has(level)).map(({ level }) => level),
		infrequent: [...rare],
		impute: most?.level ?? "",
	};
}
/** Returns the most frequent value, or the first of several. */
function mostFrequent(counts) {
	return counts.reduce((best, each) => (best === undefined || each.count > best.count ? each : best), undefined);
}
/** Returns all values except the `maxLevels` - 1 most frequent. In a tie, the first ones are rare. */
function rareLevels(counts, maxLevels) {
	const ascending = counts.map((_, index) => index).sort((a, b) => counts[a].count - counts[b].count || a - b);
	const rare = ascending.slice(0, counts.length - (maxLevels - 1)).sort((a, b) => a - b);
	return new Set(rare.map((index) => counts[index].level));
}
/** Fits the parts of a date. Parts that are constant in the training rows are left out. */
function fitDate(column, rows) {
	const parts = [];
	const impute = [];
	for (const part of dates/* DATE_PARTS */.o) {
		const values = new Float64Array(rows.length);
		for (let i = 0; i < rows.length; i++)
			values[i] = (0,dates/* datePart */.y)(column.values[rows[i]], part);
		const sorted = (0,statistics/* sortedValues */.s0)(values, Int32Array.from(rows.keys()));
		if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1])
			continue;
		parts.push(part);
		impute.push((0,statistics/* median */.JZ)(sorted));
	}
	return { name: column.name, type: "date", parts, impute };
}

;// CONCATENATED MODULE: ./src/data/features/leak.ts


const BINS = 64;
/** A column is a suspected leak if it explains this share of what the most frequent class, or the mean, leaves open. */
const NEARLY_ALL = 0.99;
/**
 * Screening on this many rows misses no leak: a column that explains nearly all of all rows explains more than
 * `WORTH_A_LOOK` of the sample. With 0.95 of the rows in one class, the standard error is 0.0045, and nine of these
 * lie in between.
 */
const SCREENED = 10_000;
const WORTH_A_LOOK = 0.95;
const MOST_OF_ONE_CLASS = 0.95;
/**
 * Finds columns that predict the target almost perfectly by themselves: usually a copy of it, or something known only
 * later. A category value predicts its most frequent class or its mean. Numbers are cut where classes separate best,
 * with twice as many cuts as classes. For regression, they have 64 bins of equal size.
 *
 * @param rows The training rows.
 */
function findLeaks(features, target, rows) {
	if (rows.length < 20)
		return [];
	const some = isScreenable(target, rows) ? spread(rows, SCREENED) : undefined;
	return features
		.flatMap((column) => {
		// Sorting every numeric column takes long, so columns are screened on some rows first. Few pass.
		const screened = some !== undefined && !("codes" in column);
		if (screened && strength(column, target, some).explained < WORTH_A_LOOK)
			return [];
		const { share, explained } = strength(column, target, rows);
		return explained >= NEARLY_ALL ? [{ name: column.name, share }] : [];
	})
		.sort((a, b) => b.share - a.share || (0,table_table/* compareText */.n6)(a.name, b.name));
}
/** Measures how well one column predicts the target: the share explained, in total and of what a constant leaves. */
function strength(column, target, rows) {
	const cuts = target.task === "classification" && !("codes" in column) ? segments(column, target, rows) : undefined;
	const parts = cuts ?? binned(column, rows);
	// With fewer than ten rows per bin, any column seems to predict the target.
	if (parts.count < 2 || parts.count * 10 > rows.length)
		return { share: 0, explained: 0 };
	if (target.task !== "classification") {
		const share = Math.max(explained(parts, target.values, rows), linear(column, target.values, rows));
		return { share, explained: share };
	}
	const { share, base } = purity(parts, target, rows);
	return { share, explained: (share - base) / (1 - base) };
}
/** Returns true if the table is large and no class is so rare that a sample of rows would judge it by chance. */
function isScreenable(target, rows) {
	if (target.task !== "classification" || rows.length <= 2 * SCREENED)
		return false;
	const counts = new Int32Array(target.classes.length);
	for (const row of rows)
		counts[target.codes[row]]++;
	return Math.max(...counts) <= MOST_OF_ONE_CLASS * rows.length;
}
/** Returns `count` rows, evenly spread over the table. */
function spread(rows, count) {
	return Int32Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)]);
}
function binned(column, rows) {
	if ("codes" in column) {
		const bins = rows.map((row) => column.codes[row] + 1);
		return { bins, count: new Set(bins).size === 1 ? 1 : column.levels.length + 1 };
	}
	const sorted = (0,statistics/* sortedValues */.s0)(column.values, rows);
	if (sorted.length === 0)
		return { bins: new Int32Array(rows.length), count: 1 };
	const most = Math.min(BINS, Math.floor(rows.length / 20));
	const edges = [
		...new Set(Array.from({ length: most - 1 }, (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / most)])),
	];
	const bins = rows.map((row) => {
		const value = column.values[row];
		if (Number.isNaN(value))
			return 0;
		let low = 0;
		let high = edges.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (edges[middle] <= value)
				low = middle + 1;
			else
				high = middle;
		}
		return low + 1;
	});
	return { bins, count: edges.length + 2 };
}
/** Bins a number column by successive cuts that reduce the Gini impurity most. Missing cells have bin 0. */
function segments({ values }, target, rows) {
	const { places, ...ordered } = orderRows(values, target, rows);
	let parts = [{ from: 0, to: places.length, ...bestCut(ordered, 0, places.length) }];
	for (let n = 0; n < target.classes.length * 2; n++) {
		const widest = parts.reduce((best, part) => (part.gain > best.gain ? part : best));
		if (widest.gain <= 0)
			break;
		const halves = [
			{ from: widest.from, to: widest.at },
			{ from: widest.at, to: widest.to },
		];
		const cut = halves.map(({ from, to }) => ({ from, to, ...bestCut(ordered, from, to) }));
		parts = [...parts.filter((part) => part !== widest), ...cut];
	}
	const bins = new Int32Array(rows.length);
	for (const [index, { from, to }] of parts.entries()) {
		for (let k = from; k < to; k++)
			bins[places[k]] = index + 1;
	}
	return { bins, count: parts.length + 1 };
}
/**
 * Sorts the rows with a value. The values are sorted alone, and each row then finds its place by a binary search: a tenth of the
 * time of sorting the rows with a comparison function.
 *
 * @returns In addition to the ordered rows, the position of each in `rows`.
 */
function orderRows(values, { codes, classes }, rows) {
	const sorted = (0,statistics/* sortedValues */.s0)(values, rows);
	const taken = new Int32Array(sorted.length);
	const places = new Int32Array(sorted.length);
	const own = new Int32Array(sorted.length);
	for (let i = 0; i < rows.length; i++) {
		const value = values[rows[i]];
		if (Number.isNaN(value))
			continue;
		const first = (0,statistics/* countBelow */.BC)(sorted, value);
		const at = first + taken[first]++;
		places[at] = i;
		own[at] = codes[rows[i]];
	}
	return { classes: classes.length, sorted, codes: own, places };
}
/** Finds the best cut between two different values of rows `from` to `to`, and its gain: Σ n²/n over both sides. */
function bestCut({ classes, sorted, codes }, from, to) {
	const left = new Float64Array(classes);
	const right = new Float64Array(classes);
	for (let k = from; k < to; k++)
		right[codes[k]]++;
	let leftSquares = 0;
	let rightSquares = right.reduce((sum, count) => sum + count * count, 0);
	const whole = rightSquares / (to - from);
	let at = from;
	let most = 0;
	for (let k = from; k < to - 1; k++) {
		const code = codes[k];
		leftSquares += 2 * left[code]++ + 1;
		rightSquares -= 2 * right[code]-- - 1;
		if (sorted[k] === sorted[k + 1])
			continue;
		const gain = leftSquares / (k + 1 - from) + rightSquares / (to - k - 1) - whole;
		if (gain > most + 1e-9) {
			most = gain;
			at = k + 1;
		}
	}
	return { at, gain: most };
}
/** Returns the share of rows in the most frequent class of their bin, and that in the most frequent class of all. */
function purity({ bins, count }, { codes, classes: { length: classes } }, rows) {
	const table = new Int32Array(count * classes);
	const totals = new Int32Array(classes);
	for (let i = 0; i < rows.length; i++) {
		const code = codes[rows[i]];
		table[bins[i] * classes + code]++;
		totals[code]++;
	}
	let right = 0;
	for (let bin = 0; bin < count; bin++)
		right += Math.max(...table.subarray(bin * classes, (bin + 1) * classes));
	return { share: right / rows.length, base: Math.max(...totals) / rows.length };
}
/** Returns the share of the variance between bins. */
function explained({ bins, count }, values, rows) {
	const sums = new Float64Array(count);
	const sizes = new Int32Array(count);
	let mean = 0;
	for (let i = 0; i < rows.length; i++) {
		const value = values[rows[i]];
		sums[bins[i]] += value;
		sizes[bins[i]]++;
		mean += value / rows.length;
	}
	let total = 0;
	let within = 0;
	for (let i = 0; i < rows.length; i++) {
		const value = values[rows[i]];
		total += (value - mean) ** 2;
		within += (value - sums[bins[i]] / sizes[bins[i]]) ** 2;
	}
	return total === 0 ? 0 : 1 - within / total;
}
/** Returns the squared correlation, because bins are too coarse for a copy of a target with long tails. */
function linear(column, values, rows) {
	if ("codes" in column)
		return 0;
	const pairs = rows.filter((row) => !Number.isNaN(column.values[row]));
	if (pairs.length < rows.length)
		return 0;
	let xMean = 0;
	let yMean = 0;
	for (const row of pairs) {
		xMean += column.values[row] / pairs.length;
		yMean += values[row] / pairs.length;
	}
	let xx = 0;
	let yy = 0;
	let xy = 0;
	for (const row of pairs) {
		const x = column.values[row] - xMean;
		const y = values[row] - yMean;
		xx += x * x;
		yy += y * y;
		xy += x * y;
	}
	return xx * yy === 0 ? 0 : xy ** 2 / (xx * yy);
}

var shape = __webpack_require__("src/core/shape/index.ts");
var file_document = __webpack_require__("src/platform/file/document.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var table_schema = __webpack_require__("src/data/table/schema.ts");
var schema_file = __webpack_require__("src/data/table/schema-file.ts");
;// CONCATENATED MODULE: ./src/data/features/preparation.ts

const preparedNumber = (0,shape/* object */.Ik)({
	name: (0,shape/* textValue */.v8)(),
	type: (0,shape/* literal */.eu)("number"),
	impute: (0,shape/* numberValue */.Vg)({ description: "Median of the training rows; replaces a missing value." }),
	scale: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ offset: (0,shape/* numberValue */.Vg)(), factor: (0,shape/* numberValue */.Vg)() }, { description: "`(x - offset) * factor`, each step rounded to a 32-bit float." })),
});
const preparedCategory = (0,shape/* object */.Ik)({
	name: (0,shape/* textValue */.v8)(),
	type: (0,shape/* literal */.eu)("category"),
	levels: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), {
		description: "Values that have their own column. A value in neither list gives all zeros.",
	}),
	infrequent: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { description: "Rare values, which share the column after those of `levels`." }),
	impute: (0,shape/* textValue */.v8)({ description: "Most frequent value of the training rows; replaces a missing value." }),
});
const preparedDate = (0,shape/* object */.Ik)({
	name: (0,shape/* textValue */.v8)(),
	type: (0,shape/* literal */.eu)("date"),
	parts: (0,shape/* listOf */.c3)((0,shape/* oneOf */.yL)(["year", "month", "weekday", "hour"]), {
		description: "Parts in UTC: month 1 to 12, weekday 0 (Monday) to 6, hour 0 to 23.",
	}),
	impute: (0,shape/* listOf */.c3)((0,shape/* numberValue */.Vg)(), { description: "Median of each part." }),
}, {
	also: ({ parts, impute }) => impute.length === parts.length
		? []
		: [{ path: ["impute"], expected: `${parts.length} medians`, found: String(impute.length) }],
});
const preparedColumn = (0,shape/* variants */.HI)("type", {
	number: preparedNumber,
	category: preparedCategory,
	date: preparedDate,
});

;// CONCATENATED MODULE: ./src/data/features/preparation-file.ts






const preparationShape = (0,shape/* object */.Ik)({
	format: (0,shape/* formatMark */.ry)("trainyard-preparation-1"),
	missing: (0,shape/* oneOf */.yL)(["impute", "drop", "error"], { description: "Handling of missing cells." }),
	target: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "Column that is copied unchanged." })),
	id: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "Column that is copied unchanged." })),
	columns: (0,shape/* listOf */.c3)(preparedColumn, { description: "Fitted values, in the order of the columns." }),
	schema: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* anything */.D8)(), { key: "key", description: "Syntax of the tables, in the format of the input `schema`." })),
});
const preparationDocument = (0,shape/* documentOf */.lM)({
	what: "a fitted preparation",
	file: "the file of `fitted`",
	format: "trainyard-preparation",
	version: 1,
	writer: "preprocess",
	purpose: "What `preprocess` fitted on the training rows: how missing cells are filled in, scaled and encoded.",
	remedy: "remove the file and run `preprocess` on the training data",
	shape: preparationShape,
});
/** Reads such a file. @throws {Failure} that names the invalid place in it. */
async function readPreparationFile(path, cwd) {
	const { schema, ...file } = await (0,file_document/* readDocument */.u)(preparationDocument, path, { cwd });
	return { ...file, ...(schema !== undefined && { schema: (0,schema_file/* schemaFrom */.q)(schema, `${path}: schema`) }) };
}
async function writePreparationFile(path, { schema, ...file }) {
	const whole = { ...file, ...(schema !== undefined && { schema: (0,table_schema/* schemaToJson */.XF)(schema) }) };
	await (0,write/* replaceFile */.fR)(path, `${JSON.stringify(whole, null, 2)}\n`);
}

;// CONCATENATED MODULE: ./src/data/features/target.ts


/** Whole numbers with at most this many different values are classes. With more, they are a regression target. */
const MOST_INTEGER_CLASSES = 20;
const MOST_CLASSES = 1000;
/**
 * Converts a column into a target. With `auto`, these become classes: text, booleans, and whole numbers with at most
 * 20 different values that occur five times each on average. Other numbers become a regression target.
 *
 * @throws {Failure} if the column cannot be used for the requested task.
 */
function targetFrom(column, task) {
	const { name } = column;
	if (column.type === "date")
		throw new failure/* Failure */.H(`${name}: expected a target of numbers or classes, got dates (for classes, a schema can say \`${name}: category\`)`);
	const wanted = task === "auto" ? guess(column) : task;
	if (wanted === "regression") {
		if (!("codes" in column))
			return { task: "regression", name, values: column.values };
		const example = JSON.stringify(column.levels[0] ?? "");
		throw new failure/* Failure */.H(`${name}: expected numbers for task: regression, got text such as ${example} (set task: classification)`);
	}
	const target = "codes" in column ? textClasses(column) : numberClasses(column);
	if (target.classes.length < 2) {
		const got = target.classes.length === 0 ? "none" : `only ${JSON.stringify(target.classes[0])}`;
		throw new failure/* Failure */.H(`${name}: expected at least two classes, got ${got} (is it the right target? add rows of another class)`);
	}
	if (target.classes.length > MOST_CLASSES) {
		throw new failure/* Failure */.H(`${name}: expected at most ${MOST_CLASSES} classes, got ${target.classes.length} (is another column the target, or task: regression meant?)`);
	}
	return { task: "classification", name, ...target };
}
/**
 * Returns the rows that have a target.
 *
 * @param options If `drop` is true, rows without a target are left out. Otherwise they are an error.
 * @throws {Failure} that names the first row without a target.
 */
function labelled(table, column, { rows, drop }) {
	const first = rows.find((row) => (0,table_table/* isMissing */.b2)(column, row));
	if (first === undefined)
		return rows;
	if (drop)
		return rows.filter((row) => !(0,table_table/* isMissing */.b2)(column, row));
	const count = rows.reduce((sum, row) => sum + ((0,table_table/* isMissing */.b2)(column, row) ? 1 : 0), 0);
	throw new failure/* Failure */.H(`${table.place(first)}: ${column.name}: expected a value to learn, got a missing cell, one of ${count} (fill it in, take the row out, or set missing: drop)`, { at: table.locate(first) });
}
function guess(column) {
	if ("codes" in column)
		return "classification";
	if (column.type !== "integer")
		return "regression";
	const distinct = new Set();
	let present = 0;
	for (const value of column.values) {
		if (Number.isNaN(value))
			continue;
		present++;
		distinct.add(value);
		if (distinct.size > MOST_INTEGER_CLASSES)
			return "regression";
	}
	return distinct.size * 5 <= present || distinct.size <= 2 ? "classification" : "regression";
}
function textClasses({ codes, levels }) {
	// Values that no row has are not classes.
	const used = new Set(codes);
	const classes = levels.filter((_, code) => used.has(code)).sort(table_table/* compareText */.n6);
	const index = new Map(classes.map((level, k) => [level, k]));
	const byCode = levels.map((level) => index.get(level) ?? -1);
	return { classes, classType: "string", codes: codes.map((code) => byCode[code] ?? -1) };
}
function numberClasses({ name, values, digits }) {
	const distinct = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
	const fraction = distinct.find((value) => !Number.isSafeInteger(value));
	if (fraction !== undefined) {
		throw new failure/* Failure */.H(`${name}: expected whole numbers or text as classes, got ${fraction} (set task: regression, or \`${name}: category\` in a schema)`);
	}
	const index = new Map(distinct.map((value, k) => [value, k]));
	return {
		// Codes such as 007 are classes named by their text.
		classes: distinct.map((value) => String(value).padStart(digits ?? 0, "0")),
		classType: digits === undefined ? "integer" : "string",
		codes: Int32Array.from(values, (value) => index.get(value) ?? -1),
	};
}

var transform = __webpack_require__("src/data/features/transform.ts");
;// CONCATENATED MODULE: ./src/data/features/index.ts











/***/ }),

/***/ "src/models/bundle/bundle.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   M: () => (/* binding */ writeBundle)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/core/version.ts");
/* harmony import */ var _data_table_schema_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/data/table/schema.ts");
/* harmony import */ var _data_table_schema_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/data/table/schema-file.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/platform/file/document.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("src/platform/file/write.ts");
/* harmony import */ var _card_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("src/models/bundle/card.ts");
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("src/models/bundle/content.ts");
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("src/models/bundle/digest.ts");
/* harmony import */ var _example_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__("src/models/bundle/example.ts");
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__("src/models/bundle/foreign.ts");
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__("src/models/bundle/mark.ts");
/* harmony import */ var _mlflow_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__("src/models/bundle/mlflow.ts");
/* harmony import */ var _model_file_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__("src/models/bundle/model-file.ts");
/* harmony import */ var _profile_file_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__("src/models/bundle/profile-file.ts");
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__("src/models/bundle/provenance.ts");
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__("src/models/bundle/record.ts");
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__("src/models/bundle/yaml.ts");























/**
 * Writes a complete bundle or nothing. Resolves to its digest. It needs as much memory as the model file.
 *
 * @param profile Content of `profile.json`, in addition to the schema.
 * @throws {Failure} if the folder has other content, the disk is full, or the model cannot be written as ONNX.
 */
async function writeBundle(folder, model, { provenance, profile = noProfile }) {
	const bytes = (0,_model_file_js__WEBPACK_IMPORTED_MODULE_18__/* .encodeModel */ .ee)(model);
	const schema = (0,_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .schemaOf */ .pP)(model);
	const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .modelDigest */ .a9)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex"), { ...model, schema });
	const example = (0,_example_js__WEBPACK_IMPORTED_MODULE_14__/* .inputExample */ .n)(model);
	const texts = {
		...(0,_mlflow_js__WEBPACK_IMPORTED_MODULE_17__/* .projectFiles */ .x6)(),
		"params.yaml": (0,_yaml_js__WEBPACK_IMPORTED_MODULE_22__/* .toYaml */ .f)(model.parameters),
		"profile.json": json({ schema, ...profile }),
		"provenance.json": json({ ...provenance, trainyard: _core_version_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r, model_digest: digest }),
		"input_example.json": json(example),
		"serving_input_example.json": json({ dataframe_split: example }),
		"README.md": (0,_card_js__WEBPACK_IMPORTED_MODULE_11__/* .modelCard */ .o7)(model, { digest, provenance }),
	};
	const sizeBytes = Object.values(texts).reduce((sum, text) => sum + Buffer.byteLength(text), bytes.length);
	texts["MLmodel"] = (0,_mlflow_js__WEBPACK_IMPORTED_MODULE_17__/* .mlModel */ .HN)(model, { digest, version: _core_version_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r, created: new Date(provenance.created), sizeBytes });
	await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_10__/* .replaceFolder */ .xn)(folder, _mark_js__WEBPACK_IMPORTED_MODULE_16__/* .MARK */ .M, async (temporary) => {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, "model.onnx"), bytes);
		for (const [name, text] of Object.entries(texts))
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, name), text);
	});
	return digest;
}
/**
 * Reads a bundle, or a single `model.onnx`, and checks its files against their digest.
 *
 * @param path Folder that `train` wrote, or its model file.
 * @throws {Failure} for anything missing, of another tool, damaged, of a newer version, or changed after training.
 */
async function readBundle(path, cwd) {
	const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, path);
	const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(absolute).catch((error) => {
		const hint = error.code === "ENOENT"
			? "there is no such folder (`train` writes it; model-dir and model must name the same)"
			: (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_9__/* .reason */ .l)(error);
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: ${hint}`, { cause: error });
	});
	if (!status.isDirectory()) {
		return { ...(await readModelFile(path, cwd)), profile: undefined, provenance: undefined };
	}
	const recorded = await recordedDigest(path, cwd);
	const { model, digest, sizeBytes } = await readModelFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, "model.onnx"), cwd);
	if (digest !== recorded)
		throw changed(path, `files of model-digest ${recorded}, got those of ${digest}`);
	const profile = await (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_8__/* .readDocument */ .u)(_profile_file_js__WEBPACK_IMPORTED_MODULE_19__/* .profileDocument */ .P, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, "profile.json"), { cwd });
	if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .canonical */ .$N)(schemaIn(profile, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, "profile.json"))) !== (0,_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .canonical */ .$N)((0,_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .schemaOf */ .pP)(model))) {
		throw changed((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, "profile.json"), "the model's own schema, got another one");
	}
	const parameters = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_22__/* .readYaml */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, "params.yaml"), cwd);
	if (!_record_js__WEBPACK_IMPORTED_MODULE_21__/* .parametersShape */ .aL.fits(parameters) || (0,_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .canonical */ .$N)(parameters) !== (0,_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .canonical */ .$N)(model.parameters)) {
		throw changed((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, "params.yaml"), "the model's own parameters, got others");
	}
	const provenance = await (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_8__/* .readDocument */ .u)(_provenance_js__WEBPACK_IMPORTED_MODULE_20__/* .provenanceDocument */ .f, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, "provenance.json"), { cwd });
	return { model, digest, sizeBytes, profile, provenance };
}
const noProfile = { format: "trainyard-profile-1", rows: 0, columns: [] };
/** Returns the known part of the schema. A later version may have more. */
function schemaIn({ schema }, path) {
	const { task, target, classes, classType, columns, tables } = schema;
	return {
		task,
		target,
		classes,
		classType,
		columns: columns.map(({ name, type }) => ({ name, type })),
		// The schema is parsed and written again to remove everything else.
		...(tables !== undefined && { tables: (0,_data_table_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .schemaToJson */ .XF)((0,_data_table_schema_file_js__WEBPACK_IMPORTED_MODULE_7__/* .schemaFrom */ .q)(tables, `${path}: schema.tables`)) }),
	};
}
const mlModelMark = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ metadata: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ trainyard: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .br)() }) }) });
/** Returns the digest in `MLmodel`. A folder without one is not a trainyard bundle. */
async function recordedDigest(path, cwd) {
	const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, path);
	const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(absolute, "MLmodel")).catch(() => undefined);
	if (present !== undefined) {
		const held = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_22__/* .readYaml */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, "MLmodel"), cwd);
		if (mlModelMark.fits(held))
			return held.metadata.trainyard.model_digest;
	}
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: expected a model that trainyard trained, got ${await (0,_foreign_js__WEBPACK_IMPORTED_MODULE_15__/* .foreignFolder */ .LG)(absolute)} (${_foreign_js__WEBPACK_IMPORTED_MODULE_15__/* .WAY_OUT */ .$A})`);
}
/** ONNX files are smaller than 2 GiB because of a limit of protobuf. */
const MOST_BYTES = 2 ** 31 - 1;
/** Checks a file's first bytes before it reads the rest in parts. */
async function readModelFile(path, cwd) {
	const { path: absolute, sizeBytes } = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_9__/* .inspectFile */ .Xp)(path, cwd);
	const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(absolute).catch((error) => {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: ${(0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_9__/* .reason */ .l)(error)}`, { cause: error });
	});
	try {
		const content = _content_js__WEBPACK_IMPORTED_MODULE_12__/* .FileContent */ .y.ofFile(file.fd, sizeBytes, path);
		const foreign = (0,_foreign_js__WEBPACK_IMPORTED_MODULE_15__/* .foreignFile */ .P9)(content.slice(0, Math.min(16, sizeBytes)));
		if (foreign !== undefined)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: expected an ONNX model, got ${foreign} (${_foreign_js__WEBPACK_IMPORTED_MODULE_15__/* .WAY_OUT */ .$A})`);
		if (sizeBytes > MOST_BYTES) {
			const gigabytes = (sizeBytes / 2 ** 30).toFixed(1);
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: expected an ONNX model of less than 2 GiB, got ${gigabytes} GiB (${_foreign_js__WEBPACK_IMPORTED_MODULE_15__/* .WAY_OUT */ .$A})`);
		}
		const model = (0,_model_file_js__WEBPACK_IMPORTED_MODULE_18__/* .decodeModel */ .sd)(content);
		const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
		for await (const chunk of file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 18 }))
			hash.update(chunk);
		return { model, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .modelDigest */ .a9)(hash.digest("hex"), { ...model, schema: (0,_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .schemaOf */ .pP)(model) }), sizeBytes };
	}
	finally {
		await file.close();
	}
}
function changed(where, expected) {
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${where}: expected ${expected} (the bundle was changed after training: restore it, or train again)`);
}
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;


/***/ }),

/***/ "src/models/bundle/card.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ importancesTable),
/* harmony export */   e6: () => (/* binding */ columnsTable),
/* harmony export */   o7: () => (/* binding */ modelCard)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _reports_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/reports/markdown/markdown.ts");
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/models/bundle/decision.ts");
/* harmony import */ var _example_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/bundle/example.ts");
/* harmony import */ var _model_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/models/bundle/model-file.ts");
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/models/bundle/yaml.ts");






/**
 * Returns the model card: Markdown with the front matter for Hugging Face's Hub
 * (https://huggingface.co/docs/hub/model-cards). With an evaluation, it has a `model-index`, which the Hub shows as
 * results.
 */
function modelCard(model, { digest, provenance, evaluation }) {
	const task = `tabular-${model.task}`;
	const front = {
		library_name: "onnx",
		pipeline_tag: task,
		tags: ["trainyard", "random-forest", "onnx", task],
		...(evaluation && { "model-index": [modelIndex(model, task, evaluation)] }),
	};
	const blocks = [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(1, `${model.task === "classification" ? "Classifier" : "Regression"} of ${model.target}`),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(aboutModel(model)),
		...(evaluation ? evaluationBlocks(evaluation) : []),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(2, "Columns"),
		columnsTable(model),
		...importancesBlocks(provenance),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(2, "Use"),
		...useBlocks(model),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(2, "Training"),
		...trainingBlocks(model, digest, provenance),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(2, "Limits"),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(limits(model, evaluation !== undefined)),
	];
	return `---\n${(0,_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .toYaml */ .f)(front)}---\n\n${(0,_reports_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .toMarkdown */ .l6)(blocks)}`;
}
function aboutModel({ task, target, classes, forest, parameters }) {
	const trees = `A random forest of ${forest.roots.length - 1} trees`;
	if (task === "regression")
		return [`${trees} that predicts the number `, (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(target), "."];
	const shown = classes.slice(0, 20).map((each) => (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(each));
	const named = shown.flatMap((each, index) => (index === 0 ? [each] : [", ", each]));
	const decision = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .decisionOf */ .uv)({ classes, parameters });
	const decided = decision === undefined
		? []
		: [
			". It answers ",
			(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(classes[decision.positive]),
			` from a probability of ${decision.threshold}. ONNX Runtime and MLflow state the more probable class instead`,
		];
	return [
		`${trees} that tells ${classes.length} classes of `,
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(target),
		" apart: ",
		...named,
		classes.length > 20 ? ", …" : "",
		...decided,
	];
}
function evaluationBlocks({ data, rows, metrics }) {
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(2, "Metrics"),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(["On ", `${rows}`, " rows of ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(data), "."]),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(["metric", ">value"], Object.entries(metrics).map(([name, value]) => [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name), rounded(value)])),
	];
}
function modelIndex({ target }, task, { data, metrics }) {
	return {
		name: target,
		results: [
			{
				task: { type: task },
				dataset: { name: data, type: "tabular" },
				metrics: Object.entries(metrics).map(([type, value]) => ({ type, value })),
			},
		],
	};
}
/** Maximum number of columns in the table. The profile has all of them. */
const SHOWN = 100;
/** Returns a table of the columns that a model reads. */
function columnsTable({ preparation }) {
	const rows = preparation.columns.slice(0, SHOWN).map((column) => {
		const missing = column.type === "date"
			? column.impute.map(rounded).join(", ")
			: column.type === "number"
				? rounded(column.impute)
				: column.type === "category"
					? column.impute
					: "as the model does";
		return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(column.name), column.type.replace("plain ", ""), valuesOf(column), missing];
	});
	const more = preparation.columns.length - rows.length;
	if (more > 0)
		rows.push([`… and ${more} more`, "", "", ""]);
	return (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(["column", "type", "values", "when missing"], rows);
}
function valuesOf(column) {
	if (column.type === "plain number")
		return "as they are";
	if (column.type === "number")
		return column.scale === undefined ? "as they are" : "scaled";
	if (column.type === "date")
		return column.parts.join(", ");
	const rare = column.type === "category" ? column.infrequent.length : 0;
	const levels = column.levels.slice(0, 8).join(", ");
	const more = column.levels.length > 8 ? `, … (${column.levels.length})` : "";
	return `${levels}${more}${rare > 0 ? `; ${rare} rare ones together` : ""}`;
}
function importancesBlocks(provenance) {
	const shares = importancesTable(provenance);
	if (shares === undefined)
		return [];
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(2, "Importances"),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)("Mean decrease in impurity, as a share of all: what the trees split by, not what causes what."),
		shares,
	];
}
/** Returns a table of the most important columns. Undefined if importances were not measured. */
function importancesTable(provenance) {
	const importances = Object.entries(provenance?.importances ?? {}).sort((a, b) => b[1] - a[1]);
	if (importances.length === 0)
		return undefined;
	return (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(["column", ">share"], importances.slice(0, 20).map(([name, share]) => [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name), rounded(share)]));
}
function useBlocks(model) {
	const single = (0,_model_file_js__WEBPACK_IMPORTED_MODULE_2__/* .modelSignature */ .S_)(model).inputs.length === 1;
	const { columns } = (0,_example_js__WEBPACK_IMPORTED_MODULE_1__/* .inputExample */ .n)(model);
	const dates = model.preparation.columns.some(({ type }) => type === "date");
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .codeBlock */ .DV)("trainyard predict --model . --data new.csv --output predictions.csv", "sh"),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(["In Python with ONNX Runtime (", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)("pip install onnxruntime pandas"), "):"]),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .codeBlock */ .DV)(pythonExample(single), "python"),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)([
			"The folder is an MLflow model too: ",
			(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)("mlflow.pyfunc.load_model(folder).predict(rows)"),
			", where numbers are floats (",
			(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)("rows.astype(float)"),
			").",
		]),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)([
			"Each column is an input of its name",
			columns.length > 1 ? "" : " (of shape rows × 1, as it is the only one)",
			"; a missing number is NaN, a missing text empty.",
			dates ? " Dates are given by their parts in UTC. The command above also accepts dates." : "",
		]),
	];
}
function pythonExample(single) {
	return `import numpy as np, onnxruntime, pandas as pd

session = onnxruntime.InferenceSession("model.onnx")
rows = pd.read_csv("new.csv")

def feed(column):
    values = rows[column.name]
    text = column.type == "tensor(string)"
    array = values.fillna("").astype(str).to_numpy(object) if text else values.to_numpy(np.float32)
    return array${single ? ".reshape(-1, 1)" : ""}

answers = session.run(None, {column.name: feed(column) for column in session.get_inputs()})
print(dict(zip([output.name for output in session.get_outputs()], answers)))`;
}
function trainingBlocks(model, digest, provenance) {
	const facts = [["model digest", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(digest)]];
	if (provenance !== undefined) {
		facts.push(["trained", provenance.created], ["rows", String(provenance.rows)]);
		const { digest: dataDigest, files } = provenance.data;
		facts.push(["data", files.flatMap(({ path }, index) => [index === 0 ? "" : ", ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(path)])], ["data digest", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(dataDigest)]);
		if (provenance.commit !== undefined)
			facts.push(["commit", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(provenance.commit)]);
		if (provenance.run !== undefined)
			facts.push(["run", [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)("log", provenance.run)]]);
		if (provenance.outOfBag !== undefined)
			facts.push(["out-of-bag score", rounded(provenance.outOfBag)]);
	}
	const parameters = Object.entries(model.parameters).map(([name, value]) => [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name), String(value)]);
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(["what", "value"], facts), (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(["hyperparameter", "value"], parameters)];
}
function limits({ task, preparation }, tested) {
	return [
		task === "classification"
			? "Probabilities are shares of the trees' leaves. Nothing calibrated them; test them before you act on one."
			: "A forest does not extrapolate: its predictions stay in the range of the training data.",
		"Numbers are compared as 32-bit floats: whole numbers beyond 16,777,216 may share one value.",
		...(preparation.columns.some(({ type }) => type === "category")
			? ["A level that was not seen in training counts as none of the known ones."]
			: []),
		...(tested
			? []
			: ["What it was tested on, and how well it did, is in the report of the run that tested it, not here."]),
	];
}
function rounded(value) {
	return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}


/***/ }),

/***/ "src/models/bundle/content.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ FileContent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");


const WINDOW_BYTES = 1 << 16;
/**
 * Reads a file's bytes by position through a window that moves as needed, so that a model of any size needs no more
 * memory than the model itself. Readers at different positions use separate windows.
 */
class FileContent {
	/** Name of the file in messages. */
	file;
	length;
	#descriptor;
	#bytes;
	#view;
	/** Offset of the window in the file. It has `#held` bytes. */
	#base = 0;
	#held;
	constructor({ file, length, descriptor, bytes }) {
		this.file = file;
		this.length = length;
		this.#descriptor = descriptor;
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		this.#held = descriptor === undefined ? length : 0;
	}
	static ofBytes(bytes, file) {
		return new FileContent({ file, length: bytes.length, descriptor: undefined, bytes });
	}
	/** @param descriptor Open file of `length` bytes, which must stay open while it is read. */
	static ofFile(descriptor, length, file) {
		const bytes = new Uint8Array(Math.min(WINDOW_BYTES, length));
		return new FileContent({ file, length, descriptor, bytes });
	}
	/** Returns another window on the same file. */
	window() {
		if (this.#descriptor === undefined)
			return this;
		return FileContent.ofFile(this.#descriptor, this.length, this.file);
	}
	/** @param at Position below `length`. */
	byte(at) {
		const index = at - this.#base;
		if (index >= 0 && index < this.#held)
			return this.#bytes[index];
		this.#move(at);
		return this.#bytes[0];
	}
	/** Returns the 32-bit float in four bytes, least significant byte first. */
	float(at) {
		if (at < this.#base || at + 4 > this.#base + this.#held)
			this.#move(at);
		return this.#view.getFloat32(at - this.#base, true);
	}
	/** Returns a copy of the bytes. */
	slice(start, end) {
		const copy = new Uint8Array(end - start);
		for (let at = start; at < end;) {
			this.byte(at);
			const from = at - this.#base;
			const part = this.#bytes.subarray(from, Math.min(this.#held, from + end - at));
			copy.set(part, at - start);
			at += part.length;
		}
		return copy;
	}
	#move(at) {
		const descriptor = this.#descriptor;
		const wanted = Math.min(this.#bytes.length, this.length - at);
		let held = 0;
		while (held < wanted && descriptor !== undefined) {
			const more = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, this.#bytes, held, wanted - held, at + held);
			if (more === 0)
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${this.file}: the file became shorter while it was read (try again)`);
			held += more;
		}
		this.#base = at;
		this.#held = held;
	}
}


/***/ }),

/***/ "src/models/bundle/decision.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ DECISION_THRESHOLD),
/* harmony export */   r7: () => (/* binding */ decidedClass),
/* harmony export */   uv: () => (/* binding */ decisionOf),
/* harmony export */   z$: () => (/* binding */ POSITIVE_CLASS)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Names of the parameters that keep a decision. */
const DECISION_THRESHOLD = "decision-threshold";
const POSITIVE_CLASS = "positive-class";
/**
 * The decision that a model keeps; undefined when it answers with the more probable class.
 *
 * @throws {Failure} for parameters that are no decision between two classes.
 */
function decisionOf({ classes, parameters }) {
	const threshold = parameters[DECISION_THRESHOLD];
	if (threshold === undefined || threshold === null)
		return undefined;
	const positive = classes.indexOf(String(parameters[POSITIVE_CLASS]));
	if (typeof threshold !== "number" || positive < 0 || classes.length !== 2)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${DECISION_THRESHOLD}: expected a number and a positive-class of the model's two classes, got ${JSON.stringify(threshold)} and ${JSON.stringify(parameters[POSITIVE_CLASS] ?? null)} (train the model again)`);
	return { positive, threshold };
}
/**
 * The class of a row by its probabilities, an index. Without a decision, the first of the likeliest ones, as in ONNX Runtime and
 * scikit-learn.
 */
function decidedClass(probabilities, row, { classes, decision }) {
	const start = row * classes.length;
	if (decision !== undefined)
		return probabilities[start + decision.positive] >= decision.threshold ? decision.positive : 1 - decision.positive;
	let best = 0;
	for (let k = 1; k < classes.length; k++)
		if (probabilities[start + k] > probabilities[start + best])
			best = k;
	return best;
}


/***/ }),

/***/ "src/models/bundle/digest.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   a9: () => (/* binding */ modelDigest),
/* harmony export */   pP: () => (/* binding */ schemaOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _data_table_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/schema.ts");


function schemaOf({ task, target, classes, classType, preparation, schema }) {
	return {
		task,
		target,
		classes,
		classType,
		columns: preparation.columns.map(({ name, type }) => ({ name, type: preparedType(type) })),
		...(schema !== undefined && { tables: (0,_data_table_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaToJson */ .XF)(schema) }),
	};
}
function preparedType(type) {
	return type === "plain number" ? "number" : type === "plain category" ? "category" : type;
}
/**
 * Returns `sha256:…` of the model file, its schema, the hyperparameters and the seed. It is the same for the same
 * data and parameters on every machine and for any number of threads, and different for any other model.
 *
 * @param fileSha256 Digest of the model file, in hexadecimal.
 */
function modelDigest(fileSha256, { schema, parameters }) {
	const { seed = null, ...hyperparameters } = parameters;
	const parts = [
		"trainyard-model-1",
		`file ${fileSha256}`,
		`schema ${canonical(schema)}`,
		`hyperparameters ${canonical(hyperparameters)}`,
		`seed ${canonical(seed)}`,
	];
	return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
		.update(`${parts.join("\n")}\n`)
		.digest("hex")}`;
}
/** Formats a value as JSON with sorted keys, so that equal values give equal texts. */
function canonical(value) {
	return JSON.stringify(value, (_, each) => typeof each === "object" && each !== null && !Array.isArray(each)
		? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
		: each);
}


/***/ }),

/***/ "src/models/bundle/example.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ inputExample)
/* harmony export */ });
/* harmony import */ var _model_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/models/bundle/model-file.ts");

/**
 * Returns a synthetic row of medians and most frequent category values. Its columns are the inputs of the ONNX graph,
 * so a date is given by its parts.
 */
function inputExample(model) {
	const values = model.preparation.columns.flatMap((column) => {
		if (column.type === "date")
			return column.impute.map(finite);
		return [column.type === "number" ? finite(column.impute) : column.impute];
	});
	return { columns: (0,_model_file_js__WEBPACK_IMPORTED_MODULE_0__/* .modelSignature */ .S_)(model).inputs.map(({ name }) => name), data: [values] };
}
/** Replaces infinity by null, because JSON lacks it. */
function finite(value) {
	return Number.isFinite(value) ? value : null;
}


/***/ }),

/***/ "src/models/bundle/foreign.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ WAY_OUT),
/* harmony export */   LG: () => (/* binding */ foreignFolder),
/* harmony export */   P9: () => (/* binding */ foreignFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("yaml/dist/index.js");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _kept_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/models/bundle/kept-folder.ts");





/** Advice for a model that trainyard cannot read. */
const WAY_OUT = "test it through `predictions`, or with a `command` that runs it";
/**
 * Describes a folder that is not a bundle in a few words: `an MLflow model of flavor sklearn`.
 *
 * @param path Absolute path of a folder.
 */
async function foreignFolder(path) {
	const kept = await (0,_kept_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .keptFolder */ .H)(path, path);
	const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).filter((name) => kept?.added.includes(name) !== true);
	if (names.includes("MLmodel")) {
		const flavors = await mlflowFlavors(path);
		return flavors === undefined
			? "a folder whose MLmodel is no YAML"
			: `an MLflow model of flavor ${flavors.join(", ")}`;
	}
	for (const [pattern, what] of known) {
		const found = names.find((name) => pattern.test(name));
		if (found !== undefined)
			return `${what} (${found})`;
	}
	if (names.length === 0)
		return "an empty folder";
	return `a folder with ${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`;
}
async function mlflowFlavors(path) {
	try {
		const flavors = (0,yaml__WEBPACK_IMPORTED_MODULE_2__.parse)(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "MLmodel"), "/", { maxBytes: 16_000_000 }))?.flavors;
		const names = Object.keys(flavors ?? {}).map(String);
		return names.length > 1 ? names.filter((name) => name !== "python_function") : names;
	}
	catch {
		return undefined;
	}
}
const known = [
	[/\.(pkl|pickle)$/i, "a pickled Python model"],
	[/\.joblib$/i, "a scikit-learn model"],
	[/^saved_model\.pb$/, "a TensorFlow SavedModel"],
	[/\.(keras|h5|hdf5)$/i, "a Keras model"],
	[/\.(pt|pth|ckpt)$/i, "a PyTorch model"],
	[/\.safetensors$/i, "a safetensors model"],
	[/\.cbm$/i, "a CatBoost model"],
	[/\.(ubj|xgb|bst)$/i, "an XGBoost model"],
	[/\.gguf$/i, "a GGUF model"],
	[/\.pmml$/i, "a PMML model"],
	[/\.onnx$/i, "an ONNX model without a bundle"],
];
/** Describes a file that is not an ONNX model by its first bytes. Undefined if it may be one. */
function foreignFile(head) {
	const text = Buffer.from(head).toString("latin1");
	if (text.startsWith("\x1f\x8b"))
		return "a gzip file (unpack it)";
	if (text.startsWith("PK\x03\x04"))
		return "a zip file, as PyTorch and Keras write them";
	if (text.startsWith("\x89HDF"))
		return "an HDF5 file, as Keras writes them";
	if (head[0] === 0x80 && head[1] >= 2 && head[1] <= 5)
		return "a Python pickle";
	if (/^\s*[{[<]/.test(text))
		return "a text file";
	// Writers sort fields, and ONNX's first field is the format version, a small number.
	if (head[0] !== 0x08 || (head[1] ?? 0) === 0 || head[1] > 127)
		return "a file of another kind";
	return undefined;
}


/***/ }),

/***/ "src/models/bundle/imported.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ importedMark),
  Q: () => (/* binding */ writeImported)
});

var external_node_crypto_ = __webpack_require__("node:crypto");
var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var shape = __webpack_require__("src/core/shape/index.ts");
var version = __webpack_require__("src/core/version.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var bundle_digest = __webpack_require__("src/models/bundle/digest.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var markdown = __webpack_require__("src/reports/markdown/markdown.ts");
var card = __webpack_require__("src/models/bundle/card.ts");
var bundle_decision = __webpack_require__("src/models/bundle/decision.ts");
var yaml = __webpack_require__("src/models/bundle/yaml.ts");
;// CONCATENATED MODULE: ./src/models/bundle/imported-card.ts





/** The card of a bundle around a model file of another tool. */
function importedCard(model, { digest, provenance }) {
	const { task, target, about, file } = model;
	const front = { pipeline_tag: `tabular-${task}`, tags: ["trainyard", `tabular-${task}`] };
	const blocks = [
		(0,block/* heading */.R_)(1, `${task === "classification" ? "Classifier" : "Regression"} of ${target}`),
		(0,block/* paragraph */.FY)(["A model of another tool, ", about, ", in the file ", (0,block/* code */.aY)(file), ", which is as its tool wrote it."]),
		...classBlocks(model),
		(0,block/* heading */.R_)(2, "Columns"),
		(0,card/* columnsTable */.e6)(model),
		(0,block/* heading */.R_)(2, "Use"),
		(0,block/* codeBlock */.DV)("trainyard predict --model . --data new.csv --output predictions.csv", "sh"),
		(0,block/* paragraph */.FY)(["The tool itself loads ", (0,block/* code */.aY)(file), ". It does not know the threshold and the names in this folder."]),
		(0,block/* heading */.R_)(2, "Origin"),
		(0,block/* table */.tp)(["what", "value"], origin(digest, provenance)),
	];
	return `---\n${(0,yaml/* toYaml */.f)(front)}---\n\n${(0,markdown/* toMarkdown */.l6)(blocks)}`;
}
function classBlocks({ task, classes, parameters }) {
	if (task === "regression")
		return [];
	const decision = (0,bundle_decision/* decisionOf */.uv)({ classes, parameters });
	const items = [`Classes, in the order of the model's outputs: ${classes.slice(0, 50).join(", ")}.`];
	if (decision !== undefined) {
		items.push(["Predicts ", (0,block/* code */.aY)(classes[decision.positive]), ` from a probability of ${decision.threshold}.`]);
	}
	return [(0,block/* list */.p_)(items)];
}
function origin(digest, { created, imported, rows, data, commit }) {
	const facts = [["model digest", (0,block/* code */.aY)(digest)]];
	if (imported !== undefined)
		facts.push(["model file", (0,block/* code */.aY)(imported.file)], ["its digest", (0,block/* code */.aY)(imported.digest)]);
	facts.push(["imported", created], ["rows of the profile", String(rows)], ["data digest", (0,block/* code */.aY)(data.digest)]);
	if (commit !== undefined)
		facts.push(["commit", (0,block/* code */.aY)(commit)]);
	return facts;
}

var mark = __webpack_require__("src/models/bundle/mark.ts");
var mlflow = __webpack_require__("src/models/bundle/mlflow.ts");
;// CONCATENATED MODULE: ./src/models/bundle/imported.ts











/**
 * Writes a complete bundle around a model file, which stays as it is. Resolves to the bundle's digest.
 *
 * @throws {Failure} if the folder has other content, or the disk is full.
 */
async function writeImported(folder, model, { provenance, profile }) {
	const { bytes, file, parameters, signature } = model;
	const schema = (0,bundle_digest/* schemaOf */.pP)(model);
	const digest = (0,bundle_digest/* modelDigest */.a9)((0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex"), { schema, parameters });
	const example = exampleOf(model);
	const texts = {
		"params.yaml": (0,yaml/* toYaml */.f)(parameters),
		"profile.json": json({ schema, ...profile }),
		"provenance.json": json({ ...provenance, trainyard: version/* version */.r, model_digest: digest }),
		"input_example.json": json(example),
		"README.md": importedCard(model, { digest, provenance }),
		MLmodel: (0,yaml/* toYaml */.f)({
			// MLflow has no flavor for the file, which belongs to the tool that wrote it.
			flavors: { trainyard: { data: file } },
			metadata: { trainyard: { version: version/* version */.r, model_digest: digest, model_file: file } },
			model_uuid: digest.slice("sha256:".length, "sha256:".length + 32),
			signature: (0,mlflow/* signatureText */.gs)(signature),
			utc_time_created: provenance.created.replace("T", " ").replace("Z", "000"),
		}),
	};
	await (0,write/* replaceFolder */.xn)(folder, mark/* MARK */.M, async (temporary) => {
		await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, file), bytes);
		for (const [name, text] of Object.entries(texts))
			await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, name), text);
	});
	return digest;
}
/** One row of zeros and first categories, in pandas' `split` orientation. */
function exampleOf({ preparation: { columns } }) {
	const values = columns.map((column) => (column.type === "plain category" ? (column.levels[0] ?? null) : 0));
	return { columns: columns.map(({ name }) => name), data: [values] };
}
const markShape = (0,shape/* object */.Ik)({
	metadata: (0,shape/* object */.Ik)({
		trainyard: (0,shape/* object */.Ik)({ model_digest: (0,shape/* digest */.br)(), model_file: (0,shape/* textValue */.v8)({ pattern: /^model\.[a-z]{2,6}$/ }) }),
	}),
});
/** Returns the mark of an imported model, or undefined for a folder of another kind. */
async function importedMark(folder, cwd) {
	const names = await (0,promises_.readdir)((0,external_node_path_.resolve)(cwd, folder));
	// The folder of an image may hold nothing but a model file.
	if (!names.includes("MLmodel"))
		return undefined;
	const held = await (0,yaml/* readYaml */.g)((0,external_node_path_.join)(folder, "MLmodel"), cwd);
	if (!markShape.fits(held))
		return undefined;
	const { model_digest, model_file } = held.metadata.trainyard;
	return { file: model_file, digest: model_digest };
}
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;


/***/ }),

/***/ "src/models/bundle/mlflow.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ mlModel),
/* harmony export */   gs: () => (/* binding */ signatureText),
/* harmony export */   x6: () => (/* binding */ projectFiles)
/* harmony export */ });
/* harmony import */ var _model_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/models/bundle/model-file.ts");
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/bundle/yaml.ts");


/*
 * The files that make a folder an MLflow model (https://mlflow.org/docs/latest/ml/model/), flavors `onnx` and `python_function`.
 */
/** Python version of MLflow's environment. All packages below have builds for it. */
const PYTHON = "3.11.9";
/** Versions that can read our files. MLflow's loader imports `onnx` in addition to ONNX Runtime. */
const requirements = ["mlflow>=2.20,<4", "onnx>=1.14,<2", "onnxruntime>=1.14,<2"];
/** Returns the text of `MLmodel`. Our data under `metadata` identify a bundle and contain its digest. */
function mlModel(model, { digest, version, created, sizeBytes }) {
	return (0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .toYaml */ .f)({
		flavors: {
			onnx: { data: "model.onnx", onnx_version: "1.17.0", providers: ["CPUExecutionProvider"] },
			python_function: {
				data: "model.onnx",
				env: { conda: "conda.yaml", virtualenv: "python_env.yaml" },
				loader_module: "mlflow.onnx",
				python_version: PYTHON,
			},
		},
		metadata: { trainyard: { version, model_digest: digest } },
		mlflow_version: "2.20.0",
		model_size_bytes: sizeBytes,
		// A model has the same id everywhere, and MLflow requires 32 hexadecimal digits.
		model_uuid: digest.slice("sha256:".length, "sha256:".length + 32),
		saved_input_example_info: {
			artifact_path: "input_example.json",
			pandas_orient: "split",
			serving_input_path: "serving_input_example.json",
			type: "dataframe",
		},
		signature: signatureText((0,_model_file_js__WEBPACK_IMPORTED_MODULE_0__/* .modelSignature */ .S_)(model)),
		utc_time_created: created.toISOString().replace("T", " ").replace("Z", "000"),
	});
}
/** A model's inputs and outputs as MLflow writes them: JSON in texts. */
function signatureText({ inputs, outputs }) {
	return {
		inputs: JSON.stringify(inputs.map(({ name, type }) => ({ type: inputType[type], name, required: true }))),
		outputs: JSON.stringify(outputs.map((output) => ({ type: outputType(output), name: output.name, required: true }))),
		params: null,
	};
}
/** DataFrames have doubles, which MLflow's wrapper converts to 32-bit floats for inputs of that type. */
const inputType = { float: "double", int64: "long", string: "string" };
function outputType({ type }) {
	return type === "int64" ? "long" : type;
}
/** Command by which MLflow itself scores a table: `mlflow run model -P data=rows.csv`. */
const scoring = "mlflow models predict --model-uri . --input-path {data} --content-type csv --output-path {output} --env-manager local";
/** Returns the environment files and the MLflow project by name. */
function projectFiles() {
	return {
		MLproject: (0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .toYaml */ .f)({
			name: "model",
			python_env: "python_env.yaml",
			entry_points: {
				main: {
					parameters: { data: "path", output: { type: "string", default: "/dev/stdout" } },
					command: scoring,
				},
			},
		}),
		"requirements.txt": `${requirements.join("\n")}\n`,
		"python_env.yaml": (0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .toYaml */ .f)({
			python: PYTHON,
			build_dependencies: ["pip", "setuptools", "wheel"],
			dependencies: ["-r requirements.txt"],
		}),
		"conda.yaml": (0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .toYaml */ .f)({
			name: "mlflow-env",
			channels: ["conda-forge"],
			dependencies: [`python=${PYTHON}`, "pip", { pip: requirements }],
		}),
	};
}


/***/ }),

/***/ "src/models/bundle/model-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  sd: () => (/* binding */ decodeModel),
  ee: () => (/* binding */ encodeModel),
  S_: () => (/* binding */ modelSignature)
});

var external_node_util_ = __webpack_require__("node:util");
var failure = __webpack_require__("src/core/failure.ts");
var transform = __webpack_require__("src/data/features/transform.ts");
var attributes = __webpack_require__("src/models/onnx/attributes.ts");
var units = __webpack_require__("src/models/forest/units.ts");
var varint = __webpack_require__("src/core/varint.ts");
var onnx = __webpack_require__("src/models/onnx/onnx.ts");
var wire = __webpack_require__("src/models/onnx/wire.ts");
;// CONCATENATED MODULE: ./src/models/onnx/array-writer.ts



/**
 * Returns an array of whole numbers. A block holds the numbers of one tree at a time: a call per number would take twice as long.
 */
function integerArray({ roots }, { size, width, fill }) {
	return packedIntegers(size, (bytes, start) => {
		const block = new Int32Array(largestTree(roots) * width);
		let at = start;
		for (let tree = 0; tree + 1 < roots.length; tree++) {
			const count = fill(block, { root: roots[tree], end: roots[tree + 1] });
			at = writeBlock(bytes, at, block.subarray(0, count));
		}
	});
}
/** Returns an array that has the number of each tree as often as `counts` says. */
function repeatedTrees(counts) {
	const size = counts.reduce((sum, count, tree) => sum + count * (0,varint/* varintSize */.o)(tree), 0);
	return packedIntegers(size, (bytes, start) => {
		let at = start;
		for (const [tree, count] of counts.entries()) {
			const number = new Uint8Array((0,varint/* varintSize */.o)(tree));
			(0,varint/* writeVarint */.u)(number, 0, tree);
			const end = at + count * number.length;
			if (number.length === 1)
				bytes.fill(tree, at, end);
			else
				for (let place = at; place < end; place += number.length)
					bytes.set(number, place);
			at = end;
		}
	});
}
/** Returns an array that counts from 0 for every tree, up to `counts`. */
function countedFrom0(counts) {
	const most = counts.reduce((largest, count) => Math.max(largest, count), 0);
	// A tree's numbers are the start of those of the largest tree.
	const ends = new Int32Array(most + 1);
	for (let number = 0; number < most; number++)
		ends[number + 1] = ends[number] + (0,varint/* varintSize */.o)(number);
	const size = counts.reduce((sum, count) => sum + ends[count], 0);
	return packedIntegers(size, (bytes, start) => {
		const numbers = new Uint8Array(ends[most]);
		for (let number = 0; number < most; number++)
			(0,varint/* writeVarint */.u)(numbers, ends[number], number);
		let at = start;
		for (const count of counts) {
			bytes.set(numbers.subarray(0, ends[count]), at);
			at += ends[count];
		}
	});
}
function packedIntegers(size, fill) {
	return { kind: "ints", content: packed(onnx/* INTS */.jk, size, fill) };
}
/**
 * Returns an array of floats.
 *
 * @param fill Writes `count` numbers of 32 bits, the lowest byte first.
 */
function floatArray(count, fill) {
	const content = packed(onnx/* FLOATS */.gO, 4 * count, (bytes, start) => {
		fill(new DataView(bytes.buffer, bytes.byteOffset + start, 4 * count));
	});
	return { kind: "floats", content };
}
function packed(field, size, fill) {
	const head = (0,wire/* varints */.C4)([(field << 3) | wire/* LENGTH */.pi, size]);
	return {
		size: head.length + size,
		write(bytes, start) {
			bytes.set(head, start);
			fill(bytes, start + head.length);
		},
	};
}
function largestTree(roots) {
	let largest = 0;
	for (let tree = 0; tree + 1 < roots.length; tree++)
		largest = Math.max(largest, roots[tree + 1] - roots[tree]);
	return largest;
}
function writeBlock(bytes, start, block) {
	let at = start;
	for (let i = 0; i < block.length; i++) {
		const value = block[i];
		if (value < 0x80)
			bytes[at++] = value;
		else if (value < 0x4000) {
			bytes[at] = (value & 127) | 128;
			bytes[at + 1] = value >>> 7;
			at += 2;
		}
		else
			at = (0,varint/* writeVarint */.u)(bytes, at, value);
	}
	return at;
}

;// CONCATENATED MODULE: ./src/models/onnx/ensemble-sizes.ts

/*
 * Bytes of the arrays that `ensemble-writer.ts` writes: the length of each precedes it in the file.
 */
/** Returns the bytes of the features and of the children, of which a leaf has 0. */
function nodeSizes({ roots, feature, left, right }) {
	const sizes = { features: 0, left: 0, right: 0 };
	for (let tree = 0; tree + 1 < roots.length; tree++) {
		const root = roots[tree];
		for (let node = root; node < roots[tree + 1]; node++) {
			const leaf = feature[node] < 0;
			sizes.features += leaf ? 1 : (0,varint/* varintSize */.o)(feature[node]);
			sizes.left += leaf ? 1 : (0,varint/* varintSize */.o)(left[node] - root);
			sizes.right += leaf ? 1 : (0,varint/* varintSize */.o)(right[node] - root);
		}
	}
	return sizes;
}
/** Returns the number of each tree's leaves, and the bytes of their nodes. */
function leafSizes({ roots, feature }) {
	const counts = new Int32Array(roots.length - 1);
	let nodes = 0;
	for (let tree = 0; tree < counts.length; tree++) {
		for (let node = roots[tree]; node < roots[tree + 1]; node++) {
			if (feature[node] >= 0)
				continue;
			counts[tree]++;
			nodes += (0,varint/* varintSize */.o)(node - roots[tree]);
		}
	}
	return { counts, nodes };
}
/** Returns the number of each tree's weights above 0, and the bytes of their nodes and of their classes. */
function weightSizes({ roots, feature, left, leaves, classes }) {
	const counts = new Int32Array(roots.length - 1);
	const sizes = { counts, nodes: 0, ids: 0 };
	for (let tree = 0; tree < counts.length; tree++) {
		for (let node = roots[tree]; node < roots[tree + 1]; node++) {
			if (feature[node] >= 0)
				continue;
			const first = left[node] * classes;
			let own = 0;
			for (let klass = 0; klass < classes; klass++) {
				if (leaves[first + klass] <= 0)
					continue;
				own++;
				sizes.ids += (0,varint/* varintSize */.o)(klass);
			}
			counts[tree] += own;
			sizes.nodes += own * (0,varint/* varintSize */.o)(node - roots[tree]);
		}
	}
	return sizes;
}

;// CONCATENATED MODULE: ./src/models/onnx/ensemble-writer.ts




/*
 * Writes a forest as the attributes of `TreeEnsembleClassifier` or `TreeEnsembleRegressor`
 * (https://onnx.ai/onnx/operators/onnx_aionnxml_TreeEnsembleClassifier.html). Each array is written directly from the
 * forest's arrays into the file, in two passes (size, then content).
 */
/** Unit of class weights in leaves. Sums of up to 2^24 units are exact in 32-bit floats. */
const UNIT = 2 ** -24;
function layoutOf(classes) {
	return classes === 0 ? "one target" : classes === 2 ? "two targets" : "classifier";
}
/** Returns the labels of a classifier in the attribute that ONNX requires. */
function classLabels(classes, type) {
	return type === "integer"
		? { classlabels_int64s: { kind: "ints", values: classes.map(BigInt) } }
		: { classlabels_strings: { kind: "texts", values: classes } };
}
/** Converts the index of the more probable of two classes to its label. */
function positionLabels(classes, type) {
	const keys = { kind: "ints", values: classes.map((_, index) => BigInt(index)) };
	return type === "integer"
		? { keys_int64s: keys, values_int64s: { kind: "ints", values: classes.map(BigInt) } }
		: { keys_int64s: keys, values_strings: { kind: "texts", values: classes } };
}
/** Returns the tree operator's attributes without arrays and labels. Other values would have another meaning. */
function ensembleSettings(layout) {
	const settings = { post_transform: { kind: "text", value: "NONE" } };
	if (layout === "classifier" || layout === "binary classifier")
		return settings;
	return {
		...settings,
		n_targets: { kind: "int", value: layout === "two targets" ? 2 : 1 },
		aggregate_function: { kind: "text", value: layout === "two targets" ? "SUM" : "AVERAGE" },
	};
}
/** Returns the tree operator's arrays. */
function ensembleAttributes(forest) {
	const { roots, feature, left, right } = forest;
	const sizes = nodeSizes(forest);
	const counts = Int32Array.from({ length: roots.length - 1 }, (_, tree) => roots[tree + 1] - roots[tree]);
	const children = (size, child) => integerArray(forest, {
		size,
		width: 1,
		fill(block, { root, end }) {
			for (let node = root; node < end; node++)
				block[node - root] = feature[node] < 0 ? 0 : child[node] - root;
			return end - root;
		},
	});
	const nodes = {
		nodes_treeids: repeatedTrees(counts),
		nodes_nodeids: countedFrom0(counts),
		nodes_featureids: integerArray(forest, {
			size: sizes.features,
			width: 1,
			fill(block, { root, end }) {
				for (let node = root; node < end; node++)
					block[node - root] = feature[node] < 0 ? 0 : feature[node];
				return end - root;
			},
		}),
		nodes_modes: modes(forest),
		nodes_values: thresholds(forest),
		nodes_truenodeids: children(sizes.left, left),
		nodes_falsenodeids: children(sizes.right, right),
	};
	const leaves = forest.task === "classification" ? classWeights(forest) : targetWeights(forest);
	return { ...nodes, ...leaves };
}
function targetWeights(forest) {
	const { feature } = forest;
	const { counts, nodes } = leafSizes(forest);
	const leaves = leafCount(feature);
	return {
		target_treeids: repeatedTrees(counts),
		target_nodeids: integerArray(forest, {
			size: nodes,
			width: 1,
			fill(block, { root, end }) {
				let count = 0;
				for (let node = root; node < end; node++)
					if (feature[node] < 0)
						block[count++] = node - root;
				return count;
			},
		}),
		target_ids: repeatedTrees(Int32Array.of(leaves)),
		target_weights: leafFloats(forest, (leaf) => forest.leaves[leaf]),
		base_values: { kind: "floats", values: [forest.base] },
	};
}
/** Returns the weights of classes. A class that a leaf lacks has weight 0. */
function classWeights(forest) {
	const of = forest.classes === 2 ? "target" : "class";
	const { feature, left, leaves, classes } = forest;
	const { counts, nodes, ids } = weightSizes(forest);
	return {
		[`${of}_treeids`]: repeatedTrees(counts),
		[`${of}_nodeids`]: integerArray(forest, {
			size: nodes,
			width: classes,
			fill(block, { root, end }) {
				let count = 0;
				for (let node = root; node < end; node++) {
					if (feature[node] >= 0)
						continue;
					const first = left[node] * classes;
					for (let klass = 0; klass < classes; klass++)
						if (leaves[first + klass] > 0)
							block[count++] = node - root;
				}
				return count;
			},
		}),
		[`${of}_ids`]: integerArray(forest, {
			size: ids,
			width: classes,
			fill(block, { root, end }) {
				let count = 0;
				for (let node = root; node < end; node++) {
					if (feature[node] >= 0)
						continue;
					const first = left[node] * classes;
					for (let klass = 0; klass < classes; klass++)
						if (leaves[first + klass] > 0)
							block[count++] = klass;
				}
				return count;
			},
		}),
		[`${of}_weights`]: weightFloats(forest, counts),
	};
}
function thresholds({ feature, threshold }) {
	return floatArray(feature.length, (view) => {
		for (let node = 0; node < feature.length; node++) {
			view.setFloat32(4 * node, feature[node] < 0 ? 0 : threshold[node], true);
		}
	});
}
function leafFloats({ feature, left }, at) {
	return floatArray(leafCount(feature), (view) => {
		let place = 0;
		for (let node = 0; node < feature.length; node++) {
			if (feature[node] >= 0)
				continue;
			view.setFloat32(place, at(left[node]), true);
			place += 4;
		}
	});
}
function weightFloats({ feature, left, leaves, classes }, counts) {
	const count = counts.reduce((sum, each) => sum + each, 0);
	return floatArray(count, (view) => {
		let place = 0;
		for (let node = 0; node < feature.length; node++) {
			if (feature[node] >= 0)
				continue;
			const first = left[node] * classes;
			for (let klass = 0; klass < classes; klass++) {
				const units = leaves[first + klass];
				if (units <= 0)
					continue;
				view.setFloat32(place, units * UNIT, true);
				place += 4;
			}
		}
	});
}
function leafCount(feature) {
	let count = 0;
	for (let node = 0; node < feature.length; node++)
		if (feature[node] < 0)
			count++;
	return count;
}
/** Formats an element with its tag and length, because repeated texts cannot be packed. */
const ensemble_writer_element = (mode) => Uint8Array.from([(onnx/* TEXTS */.Dm << 3) | wire/* LENGTH */.pi, mode.length, ...new TextEncoder().encode(mode)]);
const BRANCH = ensemble_writer_element("BRANCH_LEQ");
const LEAF = ensemble_writer_element("LEAF");
function modes({ feature }) {
	const leaves = leafCount(feature);
	const content = {
		size: leaves * LEAF.length + (feature.length - leaves) * BRANCH.length,
		write(bytes, start) {
			// Whole words: a call of `set` for so few bytes would take longer.
			const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
			const [branch, leaf] = [wordsOf(BRANCH), wordsOf(LEAF)];
			let at = start;
			for (let node = 0; node < feature.length; node++) {
				const mode = feature[node] < 0 ? leaf : branch;
				for (let index = 0; index < mode.length; index++) {
					view.setUint16(at, mode[index]);
					at += 2;
				}
			}
		},
	};
	return { kind: "texts", content };
}
/** Returns an even number of bytes as words of 16 bits. */
function wordsOf(bytes) {
	return Uint16Array.from({ length: bytes.length / 2 }, (_, word) => bytes[2 * word] * 256 + bytes[2 * word + 1]);
}
/** Tags of one byte, which precede the elements of an array that is not packed. */
const TAGS = { ints: (onnx/* INTS */.jk << 3) | wire/* VARINT */.rA, floats: (onnx/* FLOATS */.gO << 3) | wire/* FIXED32 */.Wc };

;// CONCATENATED MODULE: ./src/models/onnx/ensemble-arrays.ts


function arrayRange({ node, file }, name, kind) {
	const attribute = Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined;
	if (attribute?.kind !== kind || !("range" in attribute))
		throw brokenEnsemble(file, `${node.op} without ${name}`);
	return attribute.range;
}
/** Returns the number of elements of a float array from its size. */
function floatCount(source, name) {
	const { start, end, packed } = arrayRange(source, name, "floats");
	const count = (end - start) / (packed ? 4 : 5);
	if (!Number.isInteger(count))
		throw brokenEnsemble(source.file, `${name} of ${end - start} bytes`);
	return count;
}
/** Reads whole numbers from 0 to 2^31 - 1, one after the other. */
class Integers {
	#source;
	#name;
	#content;
	#end;
	#packed;
	#at;
	constructor(source, name) {
		const { start, end, packed } = arrayRange(source, name, "ints");
		this.#source = source;
		this.#name = name;
		this.#content = source.content.window();
		this.#at = start;
		this.#end = end;
		this.#packed = packed;
	}
	next() {
		const content = this.#content;
		let at = this.#at;
		const end = this.#end;
		if (!this.#packed && (at >= end || content.byte(at++) !== TAGS.ints))
			throw this.#broken();
		if (at >= end)
			throw this.#broken();
		let byte = content.byte(at++);
		let value = byte & 127;
		// Only whole numbers are used, because one boxed number per node would produce garbage of twice the file's size.
		for (let shift = 7; byte > 127; shift += 7) {
			if (at >= end)
				throw this.#broken();
			byte = content.byte(at++);
			if (shift === 28 && byte > 7)
				throw this.#broken();
			value |= (byte & 127) << shift;
		}
		this.#at = at;
		return value;
	}
	finish() {
		if (this.#at !== this.#end)
			throw this.#broken();
	}
	#broken() {
		return brokenEnsemble(this.#source.file, `${this.#name} of another length, or with numbers out of range`);
	}
}
/** Reads floats whose number is known from `floatCount`. */
class Floats {
	#content;
	#stride;
	#at;
	constructor(source, name) {
		const { start, packed } = arrayRange(source, name, "floats");
		this.#content = source.content.window();
		this.#stride = packed ? 4 : 5;
		// Skips the tag, if each element has one.
		this.#at = packed ? start : start + 1;
	}
	next() {
		const at = this.#at;
		this.#at = at + this.#stride;
		return this.#content.float(at);
	}
}
function brokenEnsemble(file, what) {
	return new failure/* Failure */.H(`${file}: expected a forest as trainyard writes it, got ${what} (the file was changed after training: train again)`);
}
function brokenNode(file, { tree, node }, what) {
	return brokenEnsemble(file, `tree ${tree}, node ${node}: ${what}`);
}

;// CONCATENATED MODULE: ./src/models/onnx/ensemble-nodes.ts


/*
 * Reads the structure of the trees: which node splits which feature where, and where its branches lead. Their leaf
 * values are in other arrays.
 */
/** Counts the leaves among `count` modes, and rejects any other spelling than ours. */
function countLeaves(source, count) {
	const { file } = source;
	const modes = source.content.window();
	const { start, end } = arrayRange(source, "nodes_modes", "texts");
	let at = start;
	let leaves = 0;
	for (let index = 0; index < count; index++) {
		const mode = at + 1 < end && modes.byte(at + 1) === LEAF.length - 2 ? LEAF : BRANCH;
		if (at + mode.length > end)
			throw brokenEnsemble(file, "fewer modes than nodes");
		for (let each = 0; each < mode.length; each++) {
			if (modes.byte(at + each) !== mode[each])
				throw brokenEnsemble(file, `node ${index}: a mode other than BRANCH_LEQ and LEAF`);
		}
		if (mode === LEAF)
			leaves++;
		at += mode.length;
	}
	if (at !== end)
		throw brokenEnsemble(file, "more modes than nodes");
	return leaves;
}
function readNodes(source, count, features) {
	const { file } = source;
	const modes = source.content.window();
	const treeIds = new Integers(source, "nodes_treeids");
	const nodeIds = new Integers(source, "nodes_nodeids");
	const featureIds = new Integers(source, "nodes_featureids");
	const thresholds = new Floats(source, "nodes_values");
	const trues = new Integers(source, "nodes_truenodeids");
	const falses = new Integers(source, "nodes_falsenodeids");
	let mode = arrayRange(source, "nodes_modes", "texts").start;
	const feature = new Int32Array(count);
	const threshold = new Float32Array(count);
	const left = new Int32Array(count);
	const right = new Int32Array(count);
	const roots = [];
	let leaf = 0;
	let root = 0;
	for (let index = 0; index < count; index++) {
		const tree = treeIds.next();
		if (tree !== roots.length - 1) {
			if (tree !== roots.length)
				throw brokenEnsemble(file, `tree ${tree} after tree ${roots.length - 1}`);
			roots.push(index);
			root = index;
		}
		if (nodeIds.next() !== index - root)
			throw brokenNode(file, { tree, node: index - root }, "ids that are not in order");
		const column = featureIds.next();
		const bound = thresholds.next();
		const yes = trues.next();
		const no = falses.next();
		if (modes.byte(mode + 1) === LEAF.length - 2) {
			mode += LEAF.length;
			if (column !== 0 || yes !== 0 || no !== 0 || bound !== 0)
				throw brokenNode(file, { tree, node: index - root }, "a leaf with branches");
			feature[index] = -1;
			left[index] = leaf++;
			continue;
		}
		mode += BRANCH.length;
		if (column >= features)
			throw brokenNode(file, { tree, node: index - root }, `feature ${column} of ${features}`);
		if (Number.isNaN(bound))
			throw brokenNode(file, { tree, node: index - root }, "a threshold that is not a number");
		// Branches may only point forwards, so that every row reaches a leaf in any file.
		if (yes <= index - root || no <= index - root || yes === no)
			throw brokenNode(file, { tree, node: index - root }, `branches to nodes ${yes} and ${no}`);
		feature[index] = column;
		threshold[index] = bound;
		left[index] = root + yes;
		right[index] = root + no;
	}
	for (const each of [treeIds, nodeIds, featureIds, trues, falses])
		each.finish();
	if (roots.length === 0)
		throw brokenEnsemble(file, "no trees");
	const shape = { features, roots: Int32Array.from(roots.concat(count)), feature, threshold, left, right };
	checkParents(shape, file);
	return shape;
}
/** Checks that every node except roots has one parent in its own tree. It allocates nothing per node. */
function checkParents({ roots, feature, left, right }, file) {
	const reached = new Uint8Array(Math.ceil(feature.length / 8));
	for (let tree = 0; tree + 1 < roots.length; tree++) {
		const root = roots[tree];
		const end = roots[tree + 1];
		for (let node = root; node < end; node++) {
			if (node > root && (reached[node >> 3] & (1 << (node & 7))) === 0) {
				throw brokenNode(file, { tree, node: node - root }, "no branch leads to it");
			}
			if (feature[node] < 0)
				continue;
			const yes = left[node];
			const no = right[node];
			if (yes >= end || no >= end)
				throw brokenNode(file, { tree, node: node - root }, "a branch out of its tree");
			if ((reached[yes >> 3] & (1 << (yes & 7))) !== 0 || (reached[no >> 3] & (1 << (no & 7))) !== 0) {
				throw brokenNode(file, { tree, node: node - root }, "a branch to a node that another leads to");
			}
			reached[yes >> 3] |= 1 << (yes & 7);
			reached[no >> 3] |= 1 << (no & 7);
		}
	}
}

;// CONCATENATED MODULE: ./src/models/onnx/ensemble-reader.ts



/*
 * Reads the attributes of a tree operator as a forest, in one pass over all of them. Only the forest is allocated,
 * after the counts have been checked against the file.
 */
const nodeArrays = ["treeids", "nodeids", "featureids", "modes", "values", "truenodeids", "falsenodeids"];
const leafArrays = ["treeids", "nodeids", "ids", "weights"];
/** Returns the names of the attributes that are read here. */
function ensembleArrays(layout) {
	const leaves = leafArrays.map((name) => `${leafPrefix(layout)}_${name}`);
	return [...nodeArrays.map((name) => `nodes_${name}`), ...leaves, ...(layout === "one target" ? ["base_values"] : [])];
}
function leafPrefix(layout) {
	return layout === "classifier" || layout === "binary classifier" ? "class" : "target";
}
/** Maximum number of leaf values (1 GiB). Our forests never have more. */
const MOST_LEAF_VALUES = 2 ** 28;
/**
 * @param node Node of type `TreeEnsembleClassifier` or `TreeEnsembleRegressor`, as `ensembleAttributes` writes it,
 * packed or not.
 * @throws {Failure} that names the tree and node that differ from trainyard's format.
 */
function readEnsemble(node, { layout, features, classes, content }) {
	const { file } = content;
	const source = { node, content, file };
	const count = floatCount(source, "nodes_values");
	const leafCount = countLeaves(source, count);
	const values = Math.max(classes, 1) * leafCount;
	if (values > MOST_LEAF_VALUES)
		throw brokenEnsemble(file, `${leafCount} leaves of ${classes} classes`);
	const shape = readNodes(source, count, features);
	return classes === 0
		? { task: "regression", ...shape, ...readTargets(source, shape, leafCount) }
		: { task: "classification", ...shape, classes, leaves: readClasses(source, shape, { layout, leafCount, classes }) };
}
function readTargets(source, { roots, feature }, leafCount) {
	const { file, node } = source;
	const treeIds = new Integers(source, "target_treeids");
	const nodeIds = new Integers(source, "target_nodeids");
	const ids = new Integers(source, "target_ids");
	const weights = new Floats(source, "target_weights");
	if (floatCount(source, "target_weights") !== leafCount)
		throw brokenEnsemble(file, "another number of leaf values than of leaves");
	const base = node.attributes["base_values"];
	const base32 = base === undefined ? Number.NaN : scalarFloat(base, source);
	const leaves = new Float32Array(leafCount);
	let leaf = 0;
	for (let tree = 0; tree + 1 < roots.length; tree++) {
		const root = roots[tree];
		for (let index = root; index < roots[tree + 1]; index++) {
			if (feature[index] >= 0)
				continue;
			const fits = treeIds.next() === tree && nodeIds.next() === index - root && ids.next() === 0;
			const value = weights.next();
			if (!fits || !Number.isFinite(value))
				throw brokenNode(file, { tree, node: index - root }, "a leaf without its value");
			leaves[leaf++] = value;
		}
	}
	for (const each of [treeIds, nodeIds, ids])
		each.finish();
	if (!Number.isFinite(base32))
		throw brokenEnsemble(file, "base_values that are not one number");
	return { base: base32, leaves };
}
function readClasses(source, { roots, feature }, { layout, leafCount, classes }) {
	const { file } = source;
	const of = leafPrefix(layout);
	const treeIds = new Integers(source, `${of}_treeids`);
	const nodeIds = new Integers(source, `${of}_nodeids`);
	const ids = new Integers(source, `${of}_ids`);
	const weights = new Floats(source, `${of}_weights`);
	const trees = roots.length - 1;
	let entries = floatCount(source, `${of}_weights`);
	const leaves = new Int32Array(leafCount * classes);
	let at = 0;
	for (let tree = 0; tree < trees; tree++) {
		const root = roots[tree];
		const whole = (0,units/* unitsOfTree */.Zo)(tree, trees);
		for (let index = root; index < roots[tree + 1]; index++) {
			if (feature[index] >= 0)
				continue;
			const node = index - root;
			let rest = whole;
			let klass = -1;
			do {
				if (entries-- === 0 || treeIds.next() !== tree || nodeIds.next() !== node)
					throw brokenWeights(file, { tree, node });
				const id = ids.next();
				const units = weights.next() * 2 ** 24;
				if (!Number.isInteger(units) || units < 0 || units > rest)
					throw brokenWeights(file, { tree, node });
				if (layout === "binary classifier") {
					// Each leaf has one weight: that of the second class, with id 0.
					if (id !== 0)
						throw brokenWeights(file, { tree, node });
					leaves[at] = whole - units;
					leaves[at + 1] = units;
					rest = 0;
				}
				else {
					if (id <= klass || id >= classes || units === 0)
						throw brokenWeights(file, { tree, node });
					leaves[at + id] = units;
					klass = id;
					rest -= units;
				}
			} while (rest > 0);
			at += classes;
		}
	}
	for (const each of [treeIds, nodeIds, ids])
		each.finish();
	if (entries !== 0)
		throw brokenEnsemble(file, "weights without leaves");
	return leaves;
}
function scalarFloat(attribute, source) {
	if (attribute.kind !== "floats" || floatCount(source, "base_values") !== 1)
		return Number.NaN;
	return new Floats(source, "base_values").next();
}
function brokenWeights(file, place) {
	return brokenNode(file, place, "weights that are not its share of 2^24 units");
}

var spelling = __webpack_require__("src/data/table/spelling.ts");
;// CONCATENATED MODULE: ./src/models/onnx/graph.ts


/** Spellings of missing text: "" is ours, and the others are None and NaN in ONNX Runtime's Python API. */
const MISSING = ["", "None", "nan"];
const dateParts = {
	year: "year",
	month: "month, 1 to 12",
	weekday: "weekday, 0 (Monday) to 6",
	hour: "hour, 0 to 23",
};
/**
 * @param preparation Preparation with at least one column.
 * @param options With `spellings` false, returns the graph of version 0.1.0, whose encoder only knows one spelling of
 * each category.
 */
function preparationGraph(preparation, { spellings = true } = {}) {
	const { columns } = preparation;
	const name = naming(columns.filter(({ type }) => type !== "date").map((column) => column.name));
	const inputs = graphInputs(preparation, name);
	const single = inputs.length === 1;
	const graph = new Builder(name, inputs, { single, spellings });
	let next = 0;
	for (const column of columns) {
		if (column.type === "number")
			graph.number(inputs[next++].name, column.impute, column.scale);
		else if (column.type === "category")
			graph.category(inputs[next++].name, column);
		else
			for (const impute of column.impute)
				graph.number(inputs[next++].name, impute);
	}
	return graph.finish((0,transform/* matrixWidth */.qS)(preparation));
}
/**
 * Returns one input of rank 1 per raw column. If there is only one input, MLflow provides a matrix of one column. The
 * parts of a date are separate inputs, because ONNX has no dates.
 */
function graphInputs({ columns }, name) {
	const inputs = [];
	for (const column of columns) {
		if (column.type === "number") {
			inputs.push({ name: column.name, type: "float", shape: ["N"], about: "number; NaN is missing" });
		}
		else if (column.type === "category") {
			inputs.push({ name: column.name, type: "string", shape: ["N"], about: 'category; "" is missing' });
		}
		else {
			for (const part of column.parts) {
				const about = `${dateParts[part]} of ${JSON.stringify(column.name)} in UTC; NaN is missing`;
				inputs.push({ name: name(`${column.name}.${part}`), type: "float", shape: ["N"], about });
			}
		}
	}
	if (inputs.length === 1)
		inputs[0].shape = ["N", 1];
	return inputs;
}
function naming(taken) {
	const names = new Set(taken);
	return (wanted) => {
		let free = wanted === "" ? "_" : wanted;
		while (names.has(free))
			free += "_";
		names.add(free);
		return free;
	};
}
class Builder {
	#name;
	#inputs;
	#single;
	#spellings;
	#initializers = [];
	#nodes = [];
	#values = [];
	#parts = [];
	#columnShape;
	constructor(name, inputs, { single, spellings }) {
		this.#name = name;
		this.#inputs = inputs;
		this.#single = single;
		this.#spellings = spellings;
	}
	/** Adds a number. Imputer reads a rank-1 tensor as one row, so the shape has one column. */
	number(input, impute, scale) {
		this.#columnShape ??= this.#constant("column_shape", [-1, 1]);
		const column = this.#add({
			op: "Reshape",
			domain: "",
			inputs: [input, this.#columnShape],
			output: `${input}:column`,
			attributes: {},
		});
		const imputed = this.#add({
			op: "Imputer",
			domain: ML,
			inputs: [column],
			output: `${input}:imputed`,
			attributes: {
				imputed_value_floats: { kind: "floats", values: [Math.fround(impute)] },
				replaced_value_float: { kind: "float", value: Number.NaN },
			},
		});
		this.#values.push({ name: imputed, type: "float", shape: ["N", 1] });
		if (scale === undefined) {
			this.#parts.push(imputed);
			return;
		}
		const scaled = this.#add({
			op: "Scaler",
			domain: ML,
			inputs: [imputed],
			output: `${input}:scaled`,
			attributes: {
				offset: { kind: "floats", values: [Math.fround(scale.offset)] },
				scale: { kind: "floats", values: [Math.fround(scale.factor)] },
			},
		});
		this.#values.push({ name: scaled, type: "float", shape: ["N", 1] });
		this.#parts.push(scaled);
	}
	/** Adds a category. Values become codes, rare values share one, and OneHotEncoder converts rank 1 to rank 2. */
	category(input, column) {
		const width = (0,transform/* columnWidth */.zt)(column);
		// The column is known only by name, and has a single value, so there is nothing to compute.
		if (width === 0)
			return;
		const row = this.#single
			? this.#add({
				op: "Reshape",
				domain: "",
				inputs: [input, this.#constant("row_shape", [-1])],
				output: `${input}:row`,
				attributes: {},
			})
			: input;
		const positions = (0,transform/* levelPositions */.hR)(column);
		const levels = [...column.levels, ...column.infrequent];
		// Each value is mapped with its other common spellings: True for true, 1.0 for 1.
		const spellings = this.#spellings
			? levels.flatMap((level) => (0,spelling/* otherSpellings */.wf)(level).filter((text) => !levels.includes(text)))
			: [];
		const known = [...levels, ...new Set(spellings)].filter((text) => positions.find(text) !== undefined);
		const codes = known.map((text) => positions.find(text));
		const missing = MISSING.filter((spelling) => !known.includes(spelling));
		const imputed = codes[known.indexOf(column.impute)] ?? -1;
		const code = this.#add({
			op: "LabelEncoder",
			domain: ML,
			inputs: [row],
			output: `${input}:code`,
			attributes: {
				keys_strings: { kind: "texts", values: [...known, ...missing] },
				values_int64s: { kind: "ints", values: [...codes, ...missing.map(() => imputed)].map(BigInt) },
				default_int64: { kind: "int", value: -1 },
			},
		});
		this.#values.push({ name: code, type: "int64", shape: ["N"] });
		const hot = this.#add({
			op: "OneHotEncoder",
			domain: ML,
			inputs: [code],
			output: `${input}:hot`,
			attributes: {
				cats_int64s: { kind: "ints", values: Array.from({ length: width }, (_, index) => BigInt(index)) },
				zeros: { kind: "int", value: 1 },
			},
		});
		this.#values.push({ name: hot, type: "float", shape: ["N", width] });
		this.#parts.push(hot);
	}
	finish(width) {
		const features = this.#add({
			op: "Concat",
			domain: "",
			inputs: this.#parts,
			output: "features",
			attributes: { axis: { kind: "int", value: 1 } },
		});
		return {
			inputs: this.#inputs,
			initializers: this.#initializers,
			nodes: this.#nodes,
			values: this.#values,
			features,
			width,
			name: this.#name,
		};
	}
	/** Adds a node whose output is called `output`, or a similar name that is free. */
	#add({ output, ...node }) {
		const name = this.#name(output);
		this.#nodes.push({ ...node, outputs: [name] });
		return name;
	}
	#constant(wanted, values) {
		const name = this.#name(wanted);
		this.#initializers.push({ name, values });
		return name;
	}
}
const ML = "ai.onnx.ml";

var reader = __webpack_require__("src/models/onnx/reader.ts");
;// CONCATENATED MODULE: ./src/models/onnx/writer.ts



/** Encodes the whole file into an array of exactly its size. */
function encodeOnnx(model) {
	const graph = new wire/* Message */.QB();
	for (const node of model.nodes)
		graph.bytes(1, encodeNode(node));
	graph.text(2, model.producer);
	for (const initializer of model.initializers)
		graph.bytes(5, encodeInitializer(initializer));
	for (const value of model.inputs)
		graph.bytes(11, encodeValue(value));
	for (const value of model.outputs)
		graph.bytes(12, encodeValue(value));
	for (const value of model.values)
		graph.bytes(13, encodeValue(value));
	const file = new wire/* Message */.QB().varint(1, onnx/* IR_VERSION */.TL).text(2, model.producer).bytes(7, graph);
	for (const [domain, version] of Object.entries(onnx/* OPSETS */.N$)) {
		file.bytes(8, new wire/* Message */.QB().text(1, domain).varint(2, version));
	}
	for (const [key, value] of Object.entries(model.metadata)) {
		file.bytes(14, new wire/* Message */.QB().text(1, key).text(2, value));
	}
	if (file.size >= 2 ** 31) {
		throw new failure/* Failure */.H(`model.onnx: expected a model of less than 2 GiB, got ${(file.size / 2 ** 30).toFixed(1)} GiB (an ONNX file can't be larger: lower n-estimators or max-depth, or raise min-samples-leaf)`);
	}
	const bytes = new Uint8Array(file.size);
	file.write(bytes, 0);
	return bytes;
}
function encodeNode(node) {
	const message = new wire/* Message */.QB();
	for (const name of node.inputs)
		message.text(1, name);
	for (const name of node.outputs)
		message.text(2, name);
	// Names are unique and readable in a viewer such as Netron.
	message.text(3, `${node.op} ${node.outputs[0]}`).text(4, node.op);
	for (const [name, attribute] of Object.entries(node.attributes)) {
		message.bytes(5, encodeAttribute(name, attribute));
	}
	return message.text(7, node.domain);
}
function encodeAttribute(name, attribute) {
	const message = new wire/* Message */.QB().text(1, name);
	if ("content" in attribute)
		message.raw(attribute.content);
	else if ("range" in attribute)
		throw new TypeError("an attribute that stands in another file");
	else if (attribute.kind === "float")
		message.float(2, attribute.value);
	else if (attribute.kind === "int")
		message.varint(3, attribute.value);
	else if (attribute.kind === "text")
		message.text(4, attribute.value);
	else if (attribute.kind === "texts")
		for (const value of attribute.values)
			message.text(onnx/* TEXTS */.Dm, value);
	else if (attribute.kind === "ints")
		message.bytes(onnx/* INTS */.jk, (0,wire/* varints */.C4)(attribute.values));
	else
		message.bytes(onnx/* FLOATS */.gO, floatBytes(attribute.values));
	return message.varint(20, onnx/* attributeTypes */.sJ[attribute.kind]);
}
function floatBytes(values) {
	const bytes = new Uint8Array(4 * values.length);
	const view = new DataView(bytes.buffer);
	for (const [index, value] of values.entries())
		view.setFloat32(4 * index, value, true);
	return bytes;
}
function encodeInitializer({ name, values }) {
	const raw = new Uint8Array(8 * values.length);
	const view = new DataView(raw.buffer);
	for (const [index, value] of values.entries())
		view.setBigInt64(8 * index, BigInt(value), true);
	return new wire/* Message */.QB()
		.bytes(1, (0,wire/* varints */.C4)([values.length]))
		.varint(2, onnx/* elementTypes */.Wk.int64)
		.text(8, name)
		.bytes(9, raw);
}
function encodeValue({ name, type, shape, about }) {
	const dimensions = new wire/* Message */.QB();
	for (const length of shape) {
		dimensions.bytes(1, typeof length === "number" ? new wire/* Message */.QB().varint(1, length) : new wire/* Message */.QB().text(2, length));
	}
	const tensor = new wire/* Message */.QB().varint(1, onnx/* elementTypes */.Wk[type]).bytes(2, dimensions);
	const message = new wire/* Message */.QB().text(1, name).bytes(2, new wire/* Message */.QB().bytes(1, tensor));
	return about === undefined ? message : message.text(3, about);
}

var shape = __webpack_require__("src/core/shape/index.ts");
var dates = __webpack_require__("src/data/features/dates.ts");
var table_schema = __webpack_require__("src/data/table/schema.ts");
var schema_file = __webpack_require__("src/data/table/schema-file.ts");
var record = __webpack_require__("src/models/bundle/record.ts");
;// CONCATENATED MODULE: ./src/models/bundle/description.ts






/*
 * The facts about a model that a graph cannot express, as JSON in the file's metadata: the nodes of each column, the
 * target's name, and the hyperparameters.
 */
const columnName = (0,shape/* textValue */.v8)({ pattern: /./s, expected: "a name" });
const columnDescription = (0,shape/* variants */.HI)("type", {
	number: (0,shape/* object */.Ik)({ name: columnName, type: (0,shape/* literal */.eu)("number"), scaled: (0,shape/* boolean */.zM)() }),
	// `levels` and `infrequent` are the numbers of the encoder's keys of each kind.
	category: (0,shape/* object */.Ik)({
		name: columnName,
		type: (0,shape/* literal */.eu)("category"),
		levels: (0,shape/* integer */.nd)({ min: 0 }),
		infrequent: (0,shape/* integer */.nd)({ min: 0 }),
		impute: (0,shape/* textValue */.v8)(),
	}),
	date: (0,shape/* object */.Ik)({ name: columnName, type: (0,shape/* literal */.eu)("date"), parts: (0,shape/* listOf */.c3)((0,shape/* oneOf */.yL)(dates/* DATE_PARTS */.o)) }),
});
const descriptionShape = (0,shape/* object */.Ik)({
	target: (0,shape/* textValue */.v8)(),
	parameters: record/* parametersShape */.aL,
	columns: (0,shape/* listOf */.c3)(columnDescription),
	// Syntax of the tables. `readDescription` converts it for `Model`.
	schema: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* anything */.D8)())),
});
function describe({ target, parameters, preparation, schema }) {
	return {
		target,
		parameters,
		columns: preparation.columns.map(describeColumn),
		...(schema !== undefined && { schema: (0,table_schema/* schemaToJson */.XF)(schema) }),
	};
}
function describeColumn(column) {
	const { name, type } = column;
	if (type === "number")
		return { name, type, scaled: column.scale !== undefined };
	if (type === "date")
		return { name, type, parts: column.parts };
	return { name, type, levels: column.levels.length, infrequent: column.infrequent.length, impute: column.impute };
}
/** Parses a description. @throws {Failure} for any other text. */
function readDescription(text, changed) {
	let value;
	try {
		value = JSON.parse(text ?? "");
	}
	catch {
		throw changed("metadata that are no JSON");
	}
	const [problem] = descriptionShape.problems(value);
	if (problem !== undefined)
		throw changed(`metadata with ${(0,shape/* problemText */.fI)(problem)}`);
	const { columns } = value;
	const names = new Set(columns.map(({ name }) => name));
	if (names.size < columns.length)
		throw changed("two columns of one name");
	const { schema: written, ...description } = value;
	const schema = written === undefined ? undefined : readSchema(written, changed);
	return { ...description, ...(schema !== undefined && { schema }) };
}
function readSchema(value, changed) {
	try {
		return (0,schema_file/* schemaFrom */.q)(value, "the table schema");
	}
	catch (error) {
		throw changed(error.message);
	}
}
/**
 * Reads the preparation that a graph's nodes compute. It only extracts values. The caller checks that the nodes are
 * the right ones in the right places.
 */
function readPreparation(columns, nodes, changed) {
	let at = 0;
	const next = (op) => {
		// The columns determine which Reshape nodes exist, so these are skipped.
		while (nodes[at]?.op === "Reshape")
			at++;
		const node = nodes[at++];
		if (node?.op !== op)
			throw changed(`${node?.op ?? "nothing"} in place of ${op}`);
		return node;
	};
	const float = (node, name) => {
		const attribute = own(node, name);
		if (attribute?.kind !== "floats" || !("values" in attribute) || attribute.values.length !== 1) {
			throw changed(`${node.op} without ${name}`);
		}
		return attribute.values[0];
	};
	const imputer = () => float(next("Imputer"), "imputed_value_floats");
	const scale = () => {
		const scaler = next("Scaler");
		return { offset: float(scaler, "offset"), factor: float(scaler, "scale") };
	};
	const category = (described) => {
		const { name, type, impute } = described;
		const empty = { name, type, levels: [], infrequent: [], impute };
		if (described.levels + described.infrequent === 0)
			return empty;
		const keys = own(next("LabelEncoder"), "keys_strings");
		if (keys?.kind !== "texts" || !("values" in keys))
			throw changed(`${name} without levels`);
		const known = described.levels + described.infrequent;
		if (known > keys.values.length)
			throw changed(`${name} with ${keys.values.length} levels`);
		const filled = {
			...empty,
			levels: keys.values.slice(0, described.levels),
			infrequent: keys.values.slice(described.levels, known),
		};
		const cats = own(next("OneHotEncoder"), "cats_int64s");
		if (cats?.kind !== "ints" || !("values" in cats) || cats.values.length !== (0,transform/* columnWidth */.zt)(filled)) {
			throw changed(`${name} with other columns than levels`);
		}
		return filled;
	};
	return {
		columns: columns.map((column) => {
			const { name, type } = column;
			if (type === "category")
				return category(column);
			if (type === "date")
				return { name, type, parts: column.parts, impute: column.parts.map(imputer) };
			const impute = imputer();
			return column.scaled ? { name, type, impute, scale: scale() } : { name, type, impute };
		}),
	};
}
function own(node, name) {
	return Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined;
}

;// CONCATENATED MODULE: ./src/models/bundle/model-file.ts











/*
 * Converts a model, including its preparation, to one ONNX file and back. Facts that ONNX cannot express (the column
 * of a part, hyperparameters) are JSON in the file's metadata. Everything that decides a prediction is read from the
 * graph itself.
 */
const DESCRIPTION_KEY = "trainyard.model";
/**
 * Encodes a model as an ONNX file (IR 8, opset 15, `ai.onnx.ml` 3). The bytes are the same on every machine.
 *
 * The outputs are `label` and one `probability_CLASS` per class, or `prediction`. It needs as much memory as the
 * file.
 *
 * @throws {Failure} for fewer than two classes (which would crash ONNX Runtime), and for files of 2 GiB.
 */
function encodeModel(model) {
	const { forest, classes, preparation } = model;
	if (model.task === "classification" && classes.length < 2) {
		throw new failure/* Failure */.H(`${model.target}: expected a target of at least two classes, got ${classes.length}`);
	}
	const width = (0,transform/* matrixWidth */.qS)(preparation);
	if (width === 0)
		throw new failure/* Failure */.H("model.onnx: expected at least one column to predict from, got none");
	if (preparation.columns.some(({ name }) => name === "")) {
		throw new failure/* Failure */.H("model.onnx: expected a name for every column, got an empty one (ONNX has no input without a name)");
	}
	if (model.task !== forest.task || width !== forest.features) {
		throw new TypeError(`a ${forest.task} forest of ${forest.features} features for a ${model.task} model of ${width}`);
	}
	const { graph, trees } = modelGraph(model);
	trees.attributes = { ...trees.attributes, ...ensembleAttributes(forest) };
	return encodeOnnx(graph);
}
/**
 * Decodes a file that `encodeModel` wrote, even if Python's `onnx.save` has rewritten it.
 *
 * @throws {Failure} for any other bytes. Sizes in the file are checked before memory is allocated.
 */
function decodeModel(content) {
	const { file } = content;
	const onnx = (0,reader/* decodeOnnx */.M)(content);
	const changed = (what) => new failure/* Failure */.H(`${file}: expected a model as trainyard writes it, got ${what} (the file was changed after training: train again)`);
	const description = readDescription(onnx.metadata[DESCRIPTION_KEY], changed);
	const trees = onnx.nodes.find(({ op }) => op.startsWith("TreeEnsemble"));
	if (trees === undefined)
		throw changed("a graph without trees");
	const layout = readLayout(onnx.nodes, trees, content);
	const labels = readLabels(onnx.nodes, trees, content);
	const task = layout === "one target" ? "regression" : "classification";
	if (task === "classification" && labels.classes.length < 2)
		throw changed(`${labels.classes.length} classes`);
	const preparation = readPreparation(description.columns, onnx.nodes, changed);
	const { target, parameters, schema } = description;
	const head = { task, target, ...labels, preparation, parameters, ...(schema !== undefined && { schema }) };
	// The file must equal the graph that this model would be written as, because any difference has another meaning.
	const { graph, trees: expected } = modelGraph(head, { layout });
	if (!(0,external_node_util_.isDeepStrictEqual)(settings(trees, layout), settings(expected, layout)))
		throw changed("other settings of its trees");
	const plain = (node) => (node.op === trees.op ? { ...node, attributes: {} } : node);
	const nodes = onnx.nodes.map(plain);
	const isAsOf = (spellings) => (0,external_node_util_.isDeepStrictEqual)(nodes, modelGraph(head, { layout, spellings }).graph.nodes.map(plain));
	if (!(0,external_node_util_.isDeepStrictEqual)(nodes, graph.nodes.map(plain)) && !isAsOf(false))
		throw changed("other nodes");
	if (!(0,external_node_util_.isDeepStrictEqual)(onnx.initializers, graph.initializers))
		throw changed("other constants");
	if (!(0,external_node_util_.isDeepStrictEqual)(onnx.inputs, graph.inputs))
		throw changed("other inputs");
	if (!(0,external_node_util_.isDeepStrictEqual)(onnx.outputs, graph.outputs))
		throw changed("other outputs");
	const features = (0,transform/* matrixWidth */.qS)(preparation);
	return { ...head, forest: readEnsemble(trees, { layout, features, classes: labels.classes.length, content }) };
}
function readLayout(nodes, trees, content) {
	if (trees.op !== "TreeEnsembleClassifier") {
		return nodes.at(-1)?.op === "Split" ? "two targets" : "one target";
	}
	return readLabels(nodes, trees, content).classes.length === 2 ? "binary classifier" : "classifier";
}
/** Returns the attributes of a tree operator without arrays and labels. */
function settings(trees, layout) {
	const read = new Set([...ensembleArrays(layout), "classlabels_strings", "classlabels_int64s"]);
	return Object.fromEntries(Object.entries(trees.attributes).filter(([name]) => !read.has(name)));
}
/** Returns the labels of a classifier, or those of the encoder after two targets. */
function readLabels(nodes, trees, content) {
	const encoder = nodes.slice(nodes.indexOf(trees)).find(({ op }) => op === "LabelEncoder");
	const { classlabels_strings: texts, classlabels_int64s: integers } = trees.attributes;
	const given = integers ?? texts ?? encoder?.attributes["values_int64s"] ?? encoder?.attributes["values_strings"];
	const none = { classes: [], classType: "string" };
	if (given?.kind !== "texts" && given?.kind !== "ints")
		return none;
	if ("content" in given)
		return none;
	const values = "range" in given ? (0,attributes/* decodeArray */.k$)(given.kind, given.range, content) : given;
	if (values.kind === "ints")
		return { classes: values.values.map(String), classType: "integer" };
	return { classes: values.kind === "texts" ? values.values : [], classType: "string" };
}
/** Returns the names of the graph's inputs and outputs in order, for callers of the file. */
function modelSignature(model) {
	const { inputs, outputs } = modelGraph(model).graph;
	return { inputs, outputs };
}
/** Returns the whole graph except for the trees' arrays. */
function modelGraph(model, { layout = layoutOf(model.classes.length), spellings = true } = {}) {
	const prepared = preparationGraph(model.preparation, { spellings });
	const tail = layout === "one target" ? regressor(prepared) : classifier(model, prepared, layout);
	const graph = {
		producer: "trainyard",
		metadata: { [onnx/* FORMAT_KEY */.A]: formatOf(model), [DESCRIPTION_KEY]: JSON.stringify(describe(model)) },
		inputs: prepared.inputs,
		outputs: tail.outputs,
		values: [...prepared.values, ...tail.values],
		initializers: prepared.initializers,
		nodes: [...prepared.nodes, ...tail.nodes],
	};
	return { graph, trees: tail.nodes[0] };
}
function formatOf({ classes, schema }) {
	return classes.length === 2 || schema !== undefined ? "2" : "1";
}
/** Returns one output per class, because MLflow converts each output to a column. */
function classifier({ classes, classType }, { features, name }, layout) {
	const label = name("label");
	const outputs = classes.map((each) => name(`probability_${each}`));
	const probabilities = name("probabilities");
	const graphOutputs = [
		{ name: label, type: classType === "integer" ? "int64" : "string", shape: ["N"] },
		...outputs.map((each) => ({ name: each, type: "float", shape: ["N", 1] })),
	];
	const values = [{ name: probabilities, type: "float", shape: ["N", classes.length] }];
	const split = {
		op: "Split",
		domain: "",
		inputs: [probabilities],
		outputs,
		attributes: { axis: { kind: "int", value: 1 } },
	};
	const trees = { domain: "ai.onnx.ml", inputs: [features], attributes: ensembleSettings(layout) };
	if (layout !== "two targets") {
		const attributes = { ...trees.attributes, ...classLabels(classes, classType) };
		const node = { ...trees, op: "TreeEnsembleClassifier", outputs: [label, probabilities], attributes };
		return { outputs: graphOutputs, values, nodes: [node, split] };
	}
	const position = name("position");
	return {
		outputs: graphOutputs,
		values: [...values, { name: position, type: "int64", shape: ["N"] }],
		nodes: [
			{ ...trees, op: "TreeEnsembleRegressor", outputs: [probabilities] },
			{
				op: "ArgMax",
				domain: "",
				inputs: [probabilities],
				outputs: [position],
				attributes: { axis: { kind: "int", value: 1 }, keepdims: { kind: "int", value: 0 } },
			},
			{
				op: "LabelEncoder",
				domain: "ai.onnx.ml",
				inputs: [position],
				outputs: [label],
				attributes: positionLabels(classes, classType),
			},
			split,
		],
	};
}
function regressor({ features, name }) {
	const prediction = name("prediction");
	return {
		outputs: [{ name: prediction, type: "float", shape: ["N", 1] }],
		values: [],
		nodes: [
			{
				op: "TreeEnsembleRegressor",
				domain: "ai.onnx.ml",
				inputs: [features],
				outputs: [prediction],
				attributes: ensembleSettings("one target"),
			},
		],
	};
}


/***/ }),

/***/ "src/models/forest/predict.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ predictForest),
/* harmony export */   uP: () => (/* binding */ treeVariance)
/* harmony export */ });
/* unused harmony exports predictProbabilities, predictValues */
/** Class probabilities, shape (rows, classes): exact sums of 24-bit shares, which do not depend on their order. */
function predictProbabilities(forest, x) {
	const { leaves, classes } = forest;
	const sums = new Float64Array(x.rows * classes);
	if (x.rows === 1)
		addShares(forest, x.data, sums);
	else {
		eachTree(forest, x, (reached, start, count) => {
			for (let row = 0; row < count; row++) {
				const leaf = reached[row] * classes;
				const at = (start + row) * classes;
				for (let k = 0; k < classes; k++)
					sums[at + k] += leaves[leaf + k];
			}
		});
	}
	for (let index = 0; index < sums.length; index++)
		sums[index] *= 2 ** -24;
	return sums;
}
/** Adds the shares of all trees for one row. Requests with one row need no block of rows and no call per tree. */
function addShares(forest, row, sums) {
	const { roots, feature, threshold, left, right, leaves, classes } = forest;
	for (let tree = 0; tree + 1 < roots.length; tree++) {
		let node = roots[tree];
		for (let column = feature[node]; column >= 0; column = feature[node]) {
			node = row[column] <= threshold[node] ? left[node] : right[node];
		}
		const leaf = left[node] * classes;
		for (let k = 0; k < classes; k++)
			sums[k] += leaves[leaf + k];
	}
}
/** One number per row, as ONNX Runtime computes it in 32-bit floats: fround(fround(sum / trees) + base). */
function predictValues(forest, x) {
	const { leaves, base, roots } = forest;
	const sums = new Float64Array(x.rows);
	eachTree(forest, x, (reached, start, count) => {
		for (let row = 0; row < count; row++)
			sums[start + row] += leaves[reached[row]];
	});
	const { fround } = Math;
	for (let row = 0; row < sums.length; row++)
		sums[row] = fround(fround(sums[row] / (roots.length - 1)) + base);
	return sums;
}
/** Probabilities of shape (rows, classes), or predictions of shape (rows). */
function predictForest(forest, x) {
	return forest.task === "classification" ? predictProbabilities(forest, x) : predictValues(forest, x);
}
/**
 * Returns the variance of the trees' probabilities around the forest's, as a share of p (1 - p), over all rows and classes. It is
 * 1 if each tree answers with one class, and smaller if leaves are impure. NaN if the forest is certain of every row.
 */
function treeVariance(forest, x) {
	const { leaves, classes, roots } = forest;
	const trees = roots.length - 1;
	const squares = new Float64Array(x.rows * classes);
	eachTree(forest, x, (reached, start, count) => {
		for (let row = 0; row < count; row++) {
			const leaf = reached[row] * classes;
			let sum = 0;
			for (let k = 0; k < classes; k++)
				sum += leaves[leaf + k];
			for (let k = 0; k < classes; k++)
				squares[(start + row) * classes + k] += (leaves[leaf + k] / sum) ** 2;
		}
	});
	let within = 0;
	let most = 0;
	for (const [at, p] of predictProbabilities(forest, x).entries()) {
		within += squares[at] / trees - p * p;
		most += p * (1 - p);
	}
	return within / most;
}
/** Below this many rows, making the packed nodes costs more than it saves. */
const FEW_ROWS = 512;
/** Bytes of a block of rows. All rows of a block pass one tree while it is in the cache. */
const BLOCK_BYTES = 1 << 23;
function eachTree(trees, x, visit) {
	const { features, roots } = trees;
	const size = Math.max(4, Math.min(x.rows, Math.floor(BLOCK_BYTES / (4 * Math.max(features, 1)))));
	const block = new Float32Array(size * features);
	const reached = new Int32Array(size);
	const packed = x.rows < FEW_ROWS ? undefined : pack(trees);
	for (let start = 0; start < x.rows; start += size) {
		const count = Math.min(size, x.rows - start);
		for (let column = 0; column < features; column++) {
			const from = column * x.rows + start;
			for (let row = 0; row < count; row++)
				block[row * features + column] = x.data[from + row];
		}
		for (let tree = 0; tree + 1 < roots.length; tree++) {
			if (packed === undefined)
				walk(trees, roots[tree], block, count, reached);
			else
				walkPacked(packed, trees, roots[tree], block, count, reached);
			visit(reached, start, count);
		}
	}
}
function walk({ features, feature, threshold, left, right }, root, block, count, reached) {
	for (let row = 0; row < count; row++) {
		const at = row * features;
		let node = root;
		for (let column = feature[node]; column >= 0; column = feature[node]) {
			node = block[at + column] <= threshold[node] ? left[node] : right[node];
		}
		reached[row] = left[node];
	}
}
function pack({ feature, threshold, left, right }) {
	const words = new Int32Array(4 * feature.length);
	const floats = new Float32Array(words.buffer);
	for (let node = 0; node < feature.length; node++) {
		const at = 4 * node;
		const leaf = feature[node] < 0;
		words[at] = leaf ? 0 : feature[node];
		floats[at + 1] = threshold[node];
		words[at + 2] = leaf ? at : 4 * right[node];
		words[at + 3] = leaf ? at : 4 * left[node];
	}
	return { words, floats };
}
/**
 * Walks four rows at a time without a branch per node, because waiting for memory and mispredicted branches take longer than the
 * comparison. About twice as fast as `walk` on a forest of 1.7 million nodes (`npm run bench -- model`).
 */
function walkPacked({ words, floats }, { features, left }, root, block, count, reached) {
	const start = 4 * root;
	let row = 0;
	for (; row + 4 <= count; row += 4) {
		const rowA = row * features;
		const rowB = rowA + features;
		const rowC = rowB + features;
		const rowD = rowC + features;
		let a = start;
		let b = start;
		let c = start;
		let d = start;
		for (;;) {
			// `+(…) | 0` turns the comparison into 0 or 1. NaN goes to the right, as everywhere.
			const nextA = words[a + 2 + (+(block[rowA + words[a]] <= floats[a + 1]) | 0)];
			const nextB = words[b + 2 + (+(block[rowB + words[b]] <= floats[b + 1]) | 0)];
			const nextC = words[c + 2 + (+(block[rowC + words[c]] <= floats[c + 1]) | 0)];
			const nextD = words[d + 2 + (+(block[rowD + words[d]] <= floats[d + 1]) | 0)];
			if (((nextA ^ a) | (nextB ^ b) | (nextC ^ c) | (nextD ^ d)) === 0)
				break;
			a = nextA;
			b = nextB;
			c = nextC;
			d = nextD;
		}
		reached[row] = left[a >> 2];
		reached[row + 1] = left[b >> 2];
		reached[row + 2] = left[c >> 2];
		reached[row + 3] = left[d >> 2];
	}
	for (; row < count; row++) {
		const at = row * features;
		let node = start;
		for (;;) {
			const next = words[node + 2 + (+(block[at + words[node]] <= floats[node + 1]) | 0)];
			if (next === node)
				break;
			node = next;
		}
		reached[row] = left[node >> 2];
	}
}


/***/ }),

/***/ "src/models/onnx/attributes.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jz: () => (/* binding */ decodeAttribute),
/* harmony export */   k$: () => (/* binding */ decodeArray),
/* harmony export */   x_: () => (/* binding */ MOST_ITEMS)
/* harmony export */ });
/* harmony import */ var _onnx_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/models/onnx/onnx.ts");
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/onnx/wire.ts");


/** Maximum number of items. A file of empty nodes could otherwise take all memory despite protobuf's 2 GiB limit. */
const MOST_ITEMS = 1 << 20;
/** Decodes an attribute of a node. The arrays of a `large` one stay in the file. */
function decodeAttribute(fields, large) {
	let name = "";
	let type = 0;
	let scalar;
	const arrays = new Map();
	while (fields.next()) {
		if (fields.field === 1)
			name = fields.text();
		else if (fields.field === 2)
			scalar = { kind: "float", value: fields.float() };
		else if (fields.field === 3)
			scalar = { kind: "int", value: Number(fields.bigint()) };
		else if (fields.field === 4)
			scalar = { kind: "text", value: fields.text() };
		else if (fields.field === _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .FLOATS */ .gO || fields.field === _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .INTS */ .jk || fields.field === _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXTS */ .Dm) {
			takeArray(arrays, fields);
		}
		else if (fields.field === 20)
			type = fields.integer();
		else
			fields.skip();
	}
	const kind = type === _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeTypes */ .sJ.floats
		? "floats"
		: type === _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeTypes */ .sJ.ints
			? "ints"
			: type === _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeTypes */ .sJ.texts
				? "texts"
				: undefined;
	if (kind === undefined) {
		if (scalar === undefined || _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeTypes */ .sJ[scalar.kind] !== type)
			throw fields.broken(`an attribute of type ${type}`);
		return [name, scalar];
	}
	const range = arrays.get({ floats: _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .FLOATS */ .gO, ints: _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .INTS */ .jk, texts: _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXTS */ .Dm }[kind]) ?? {
		start: fields.end,
		end: fields.end,
		packed: true,
	};
	if (large)
		return [name, { kind, range }];
	return [name, decodeArray(kind, range, fields.content)];
}
/**
 * Reads the array that begins here up to its end, because no writer splits one. The cost is a few calls per element
 * if it is not packed, as texts never are.
 */
function takeArray(arrays, fields) {
	const { field, wire, content, end } = fields;
	const start = fields.at - 1;
	if (arrays.has(field))
		throw fields.broken("an array in several pieces");
	if (wire === _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .LENGTH */ .pi && field !== _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXTS */ .Dm) {
		arrays.set(field, { ...fields.range(), packed: true });
		return;
	}
	if (wire !== (field === _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .FLOATS */ .gO ? _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .FIXED32 */ .Wc : field === _onnx_js__WEBPACK_IMPORTED_MODULE_0__/* .INTS */ .jk ? _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .VARINT */ .rA : _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .LENGTH */ .pi)) {
		throw fields.broken(`an array of wire type ${wire}`);
	}
	const tag = (field << 3) | wire;
	fields.skip();
	while (fields.at < end && content.byte(fields.at) === tag) {
		fields.at++;
		fields.skip();
	}
	arrays.set(field, { start, end: fields.at, packed: false });
}
/** Decodes the elements of a small array. */
function decodeArray(kind, range, content) {
	const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .MessageReader */ .RJ(content, range);
	const limit = () => {
		if (++count > MOST_ITEMS)
			throw fields.broken(`an array of more than ${MOST_ITEMS} elements`);
	};
	let count = 0;
	if (kind === "texts") {
		const values = [];
		for (; fields.next(); limit())
			values.push(fields.text());
		return { kind, values };
	}
	if (kind === "ints") {
		const values = [];
		for (; range.packed ? fields.at < fields.end : fields.next(); limit())
			values.push(fields.signed());
		return { kind, values };
	}
	const values = [];
	fields.wire = _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .FIXED32 */ .Wc;
	for (; range.packed ? fields.at < fields.end : fields.next(); limit())
		values.push(fields.float());
	return { kind, values };
}


/***/ }),

/***/ "src/models/onnx/declaration.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readDeclaration),
/* harmony export */   c: () => (/* binding */ readOpset)
/* harmony export */ });
const MOST_DIMENSIONS = 8;
/** Reads the declaration of a value. @throws {Failure} for a shape of more than eight dimensions. */
function readDeclaration(fields) {
	const declaration = { name: "", elementType: 0, shape: [], about: undefined };
	while (fields.next()) {
		if (fields.field === 1)
			declaration.name = fields.text();
		else if (fields.field === 2)
			readType(fields.message(), declaration);
		else if (fields.field === 3)
			declaration.about = fields.text();
		else
			fields.skip();
	}
	return declaration;
}
/** Reads the version of a set of operators, with its domain. */
function readOpset(fields) {
	let domain = "";
	let version = 0;
	while (fields.next()) {
		if (fields.field === 1)
			domain = fields.text();
		else if (fields.field === 2)
			version = fields.integer();
		else
			fields.skip();
	}
	return [domain, version];
}
function readType(fields, declaration) {
	while (fields.next()) {
		if (fields.field !== 1) {
			fields.skip();
			continue;
		}
		const tensor = fields.message();
		while (tensor.next()) {
			if (tensor.field === 1)
				declaration.elementType = tensor.integer();
			else if (tensor.field === 2)
				declaration.shape = readShape(tensor.message());
			else
				tensor.skip();
		}
	}
}
function readShape(fields) {
	const shape = [];
	while (fields.next()) {
		if (fields.field !== 1) {
			fields.skip();
			continue;
		}
		if (shape.length === MOST_DIMENSIONS)
			throw fields.broken(`a shape of more than ${MOST_DIMENSIONS} dimensions`);
		const dimension = fields.message();
		let length = "";
		while (dimension.next()) {
			if (dimension.field === 1)
				length = dimension.integer();
			else if (dimension.field === 2)
				length = dimension.text();
			else
				dimension.skip();
		}
		shape.push(length);
	}
	return shape;
}


/***/ }),

/***/ "src/models/onnx/onnx.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ FORMAT_KEY),
/* harmony export */   DZ: () => (/* binding */ ONNX_FORMATS),
/* harmony export */   Dm: () => (/* binding */ TEXTS),
/* harmony export */   N$: () => (/* binding */ OPSETS),
/* harmony export */   TL: () => (/* binding */ IR_VERSION),
/* harmony export */   Wk: () => (/* binding */ elementTypes),
/* harmony export */   gO: () => (/* binding */ FLOATS),
/* harmony export */   jk: () => (/* binding */ INTS),
/* harmony export */   sJ: () => (/* binding */ attributeTypes)
/* harmony export */ });
/** Field numbers of AttributeProto. */
const FLOATS = 7;
const INTS = 8;
const TEXTS = 9;
const elementTypes = { float: 1, int64: 7, string: 8 };
const attributeTypes = { float: 1, int: 2, text: 3, floats: 6, ints: 7, texts: 8 };
/** ONNX Runtime 1.14 (2023) and later can read this. Opset 5 of `ai.onnx.ml` is smaller but needs 1.21. */
const IR_VERSION = 8;
const OPSETS = { "": 15, "ai.onnx.ml": 3 };
/**
 * The metadata key for the writer and format of a file. Version 0.1.0 only reads format 1. It would not understand
 * format 2, which has a layout for two classes, or a description of the tables' syntax.
 */
const FORMAT_KEY = "trainyard.format";
const ONNX_FORMATS = ["1", "2"];


/***/ }),

/***/ "src/models/onnx/reader.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ decodeOnnx),
/* harmony export */   o: () => (/* binding */ isOwnOnnx)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/onnx/attributes.ts");
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/models/onnx/declaration.ts");
/* harmony import */ var _onnx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/models/onnx/onnx.ts");
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/models/onnx/wire.ts");





/**
 * Reads an ONNX file. The attributes of tree ensembles stay in the file as arrays, because only they are large.
 *
 * @throws {Failure} if the bytes are not an ONNX model, or it has parts that ours never have.
 */
function decodeOnnx(content) {
	const { file } = content;
	const { producer, metadata, opsets, graph } = decodeHead(content);
	const format = metadata[_onnx_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMAT_KEY */ .A];
	if (format === undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected a model that trainyard trained, got an ONNX model ${producer === "" ? "without a producer" : `of ${JSON.stringify(producer.slice(0, 80))}`} (test it through its predictions, or with a command that runs it)`);
	}
	if (!_onnx_js__WEBPACK_IMPORTED_MODULE_2__/* .ONNX_FORMATS */ .DZ.some((known) => known === format)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected format ${_onnx_js__WEBPACK_IMPORTED_MODULE_2__/* .ONNX_FORMATS */ .DZ.join(" or ")}, got format ${JSON.stringify(format.slice(0, 20))} (a newer trainyard wrote it: update this one)`);
	}
	for (const [domain, opset] of Object.entries(_onnx_js__WEBPACK_IMPORTED_MODULE_2__/* .OPSETS */ .N$)) {
		// Another version may define an operator differently.
		if (opsets.get(domain) !== opset) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected version ${opset} of the operators ${domain || "ai.onnx"}, got ${opsets.get(domain) ?? "none"} (the file was converted after training: train again)`);
		}
	}
	const model = { producer, metadata, inputs: [], outputs: [], values: [], initializers: [], nodes: [] };
	decodeGraph(new _wire_js__WEBPACK_IMPORTED_MODULE_3__/* .MessageReader */ .RJ(content, graph), model);
	return model;
}
/** Returns true if a file says that trainyard wrote it. */
function isOwnOnnx(content) {
	return decodeHead(content).metadata[_onnx_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMAT_KEY */ .A] !== undefined;
}
/** Decodes everything except the graph, which is enough to identify the writer of a file. */
function decodeHead(content) {
	const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_3__/* .MessageReader */ .RJ(content);
	const entries = [];
	const opsets = new Map();
	const graphs = [];
	let version = 0;
	let producer = "";
	while (fields.next()) {
		if (fields.field === 1)
			version = fields.integer();
		else if (fields.field === 2)
			producer = fields.text();
		else if (fields.field === 7)
			graphs.push(fields.range());
		else if (fields.field === 8)
			opsets.set(...(0,_declaration_js__WEBPACK_IMPORTED_MODULE_4__/* .readOpset */ .c)(fields.message()));
		else if (fields.field === 14)
			entries.push(decodeEntry(fields.message()));
		else
			fields.skip();
		if (graphs.length + entries.length + opsets.size > 1000)
			throw fields.broken("more than 1,000 parts");
	}
	const [graph] = graphs;
	if (version === 0 || graph === undefined || graphs.length > 1) {
		const missing = version === 0 ? "without an ir_version" : `with ${graphs.length} graphs`;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${content.file}: expected an ONNX model, got a file ${missing} (is it the right file?)`);
	}
	return { producer, metadata: Object.fromEntries(entries), opsets, graph };
}
function decodeGraph(fields, model) {
	let items = 0;
	while (fields.next()) {
		if (++items > _attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_ITEMS */ .x_)
			throw fields.broken(`a graph of more than ${_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_ITEMS */ .x_} parts`);
		if (fields.field === 1)
			model.nodes.push(decodeNode(fields.message()));
		else if (fields.field === 5)
			model.initializers.push(decodeInitializer(fields.message()));
		else if (fields.field === 11)
			model.inputs.push(decodeValue(fields.message()));
		else if (fields.field === 12)
			model.outputs.push(decodeValue(fields.message()));
		else if (fields.field === 13)
			model.values.push(decodeValue(fields.message()));
		else
			fields.skip();
	}
}
function decodeNode(fields) {
	const node = { op: "", domain: "", inputs: [], outputs: [], attributes: {} };
	const attributes = [];
	while (fields.next()) {
		if (fields.field === 1)
			node.inputs.push(fields.text());
		else if (fields.field === 2)
			node.outputs.push(fields.text());
		else if (fields.field === 4)
			node.op = fields.text();
		else if (fields.field === 5)
			attributes.push(fields.message());
		else if (fields.field === 7)
			node.domain = fields.text();
		else
			fields.skip();
		if (attributes.length > 64)
			throw fields.broken("a node of more than 64 attributes");
		if (node.inputs.length + node.outputs.length > _attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_ITEMS */ .x_)
			throw fields.broken("a node of too many inputs");
	}
	const large = node.op.startsWith("TreeEnsemble");
	node.attributes = Object.fromEntries(attributes.map((each) => (0,_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeAttribute */ .jz)(each, large)));
	return node;
}
function decodeInitializer(fields) {
	let name = "";
	let type = 0;
	let raw = { start: 0, end: 0 };
	while (fields.next()) {
		if (fields.field === 2)
			type = fields.integer();
		else if (fields.field === 8)
			name = fields.text();
		else if (fields.field === 9)
			raw = fields.range();
		else
			fields.skip();
	}
	const length = (raw.end - raw.start) / 8;
	if (type !== _onnx_js__WEBPACK_IMPORTED_MODULE_2__/* .elementTypes */ .Wk.int64 || !Number.isInteger(length) || length > 8)
		throw fields.broken("a foreign initializer");
	const bytes = fields.content.slice(raw.start, raw.end);
	const view = new DataView(bytes.buffer);
	return { name, values: Array.from({ length }, (_, index) => Number(view.getBigInt64(8 * index, true))) };
}
function decodeValue(fields) {
	const { name, elementType, shape, about } = (0,_declaration_js__WEBPACK_IMPORTED_MODULE_4__/* .readDeclaration */ .F)(fields);
	return { name, type: elementTypeName(elementType, fields), shape, ...(about !== undefined && { about }) };
}
function elementTypeName(number, fields) {
	for (const [name, each] of Object.entries(_onnx_js__WEBPACK_IMPORTED_MODULE_2__/* .elementTypes */ .Wk))
		if (each === number)
			return name;
	throw fields.broken(`a tensor of element type ${number}`);
}
function decodeEntry(fields) {
	let key = "";
	let value = "";
	while (fields.next()) {
		if (fields.field === 1)
			key = fields.text();
		else if (fields.field === 2)
			value = fields.text();
		else
			fields.skip();
	}
	return [key, value];
}


/***/ }),

/***/ "src/models/onnx/wire.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ varints),
/* harmony export */   QB: () => (/* binding */ Message),
/* harmony export */   RJ: () => (/* binding */ MessageReader),
/* harmony export */   Wc: () => (/* binding */ FIXED32),
/* harmony export */   pi: () => (/* binding */ LENGTH),
/* harmony export */   rA: () => (/* binding */ VARINT)
/* harmony export */ });
/* unused harmony export FIXED64 */
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/*
 * The wire format of Protocol Buffers (https://protobuf.dev/programming-guides/encoding/), as far as ONNX needs it.
 * Generated classes would hold an object or a boxed number per node, which is gigabytes for a million nodes. Here, a
 * large array is copied directly between its typed array and the file.
 */
const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;
const FIXED32 = 5;
/** A message that is built field by field. Large data are never copied. */
class Message {
	size = 0;
	#parts = [];
	varint(field, value) {
		return this.#add(varints([(field << 3) | VARINT, value]));
	}
	float(field, value) {
		const bytes = new Uint8Array(4);
		new DataView(bytes.buffer).setFloat32(0, value, true);
		return this.#add(varints([(field << 3) | FIXED32])).#add(bytes);
	}
	text(field, value) {
		return this.bytes(field, encoder.encode(value));
	}
	bytes(field, content) {
		const size = content instanceof Uint8Array ? content.length : content.size;
		return this.#add(varints([(field << 3) | LENGTH, size])).#add(content);
	}
	/** Adds content that has its own tags. */
	raw(content) {
		return this.#add(content);
	}
	write(bytes, at) {
		for (const part of this.#parts) {
			if (part instanceof Uint8Array) {
				bytes.set(part, at);
				at += part.length;
			}
			else {
				part.write(bytes, at);
				at += part.size;
			}
		}
	}
	#add(part) {
		this.#parts.push(part);
		this.size += part instanceof Uint8Array ? part.length : part.size;
		return this;
	}
}
const encoder = new TextEncoder();
/** Encodes whole numbers. Negative ones are their 64-bit complement of ten bytes. */
function varints(values) {
	const bytes = [];
	for (const value of values) {
		let rest = BigInt.asUintN(64, BigInt(value));
		while (rest > 127n) {
			bytes.push(Number(rest & 127n) | 128);
			rest >>= 7n;
		}
		bytes.push(Number(rest));
	}
	return Uint8Array.from(bytes);
}
/**
 * Reads the fields of one message, which is a range of a file. Sizes are checked against that range before anything
 * is allocated, so that a hostile length is rejected.
 *
 * @throws {Failure} for bytes that are not such a message.
 */
class MessageReader {
	field = 0;
	wire = 0;
	at;
	end;
	content;
	constructor(content, range = { start: 0, end: content.length }) {
		this.content = content;
		this.at = range.start;
		this.end = range.end;
	}
	/** Moves to the next field. Returns false at the end of the message. */
	next() {
		if (this.at >= this.end)
			return false;
		const tag = this.varint();
		this.field = Math.floor(tag / 8);
		this.wire = tag % 8;
		if (this.field === 0 || this.field > 536_870_911)
			throw this.broken("a field without a number");
		return true;
	}
	/** Reads the whole number of a VARINT field, exact up to 2^53. */
	integer() {
		this.#expect(VARINT);
		return this.varint();
	}
	/** Reads the same as a signed 64-bit number. */
	bigint() {
		this.#expect(VARINT);
		return this.signed();
	}
	/** Reads the same as the nearest number: exact up to 2^53. */
	wholeNumber() {
		this.#expect(VARINT);
		return this.signedNumber();
	}
	/** Reads a number without a tag, as in a packed field. */
	varint() {
		let value = 0;
		for (let scale = 1; scale <= 2 ** 63; scale *= 128) {
			const byte = this.#byte();
			value += (byte & 127) * scale;
			if (byte < 128)
				return value;
		}
		throw this.broken("a number of more than ten bytes");
	}
	/** Reads a signed 64-bit number without a tag. */
	signed() {
		let value = 0n;
		for (let shift = 0n; shift < 70n; shift += 7n) {
			const byte = this.#byte();
			value |= BigInt(byte & 127) << shift;
			if (byte < 128)
				return BigInt.asIntN(64, value);
		}
		throw this.broken("a number of more than ten bytes");
	}
	/** Reads a signed 64-bit number without a tag as the nearest number. */
	signedNumber() {
		const start = this.at;
		let value = 0;
		// Seven bytes hold 49 bits. Negative numbers have ten bytes.
		for (let scale = 1; scale < 2 ** 49; scale *= 128) {
			const byte = this.#byte();
			value += (byte & 127) * scale;
			if (byte < 128)
				return value;
		}
		this.at = start;
		return Number(this.signed());
	}
	float() {
		this.#expect(FIXED32);
		const at = this.at;
		this.#advance(4);
		return this.content.float(at);
	}
	/** Returns the range of a LENGTH field. */
	range() {
		this.#expect(LENGTH);
		const length = this.varint();
		const start = this.at;
		this.#advance(length);
		return { start, end: this.at };
	}
	text() {
		const { start, end } = this.range();
		if (end - start > 1 << 28)
			throw this.broken("a text of more than 256 MB");
		return decoder.decode(this.content.slice(start, end));
	}
	message() {
		return new MessageReader(this.content, this.range());
	}
	skip() {
		if (this.wire === VARINT)
			this.varint();
		else if (this.wire === FIXED64)
			this.#advance(8);
		else if (this.wire === LENGTH)
			this.#advance(this.varint());
		else if (this.wire === FIXED32)
			this.#advance(4);
		else
			throw this.broken(`wire type ${this.wire}`);
	}
	broken(what) {
		return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${this.content.file}: expected an ONNX model, got ${what} at byte ${this.at} (the file is damaged: copy it again, or train again)`);
	}
	#expect(wire) {
		if (this.wire !== wire)
			throw this.broken(`field ${this.field} with wire type ${this.wire}, not ${wire},`);
	}
	#byte() {
		if (this.at >= this.end)
			throw this.#short();
		return this.content.byte(this.at++);
	}
	#advance(length) {
		if (length > this.end - this.at)
			throw this.#short();
		this.at += length;
	}
	#short() {
		return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${this.content.file}: expected an ONNX model, got one that ends in the middle of a field at byte ${this.at} of ${this.content.length} (the file was cut short: copy it again, or train again)`);
	}
}
const decoder = new TextDecoder();


/***/ }),

/***/ "src/models/predictor/load.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  loadPredictor: () => (/* binding */ loadPredictor)
});

var external_node_crypto_ = __webpack_require__("node:crypto");
var failure = __webpack_require__("src/core/failure.ts");
var bundle = __webpack_require__("src/models/bundle/bundle.ts");
var bundle_imported = __webpack_require__("src/models/bundle/imported.ts");
var features = __webpack_require__("src/data/features/index.ts");
var bundle_decision = __webpack_require__("src/models/bundle/decision.ts");
var model_file = __webpack_require__("src/models/bundle/model-file.ts");
var predict = __webpack_require__("src/models/forest/predict.ts");
;// CONCATENATED MODULE: ./src/models/predictor/bundle-predictor.ts




/** A model that trainyard trained. */
function bundlePredictor(bundle) {
	const { model, digest, sizeBytes, profile, provenance } = bundle;
	const { task, target, classes, classType, preparation, schema, forest } = model;
	const width = (0,features/* matrixWidth */.qS)(preparation);
	const decision = (0,bundle_decision/* decisionOf */.uv)(model);
	return {
		task,
		target,
		namesTarget: true,
		namesClasses: true,
		classes,
		classType,
		...(decision !== undefined && { decision }),
		preparation,
		...(schema !== undefined && { schema }),
		digest,
		sizeBytes,
		about: "random forest",
		facts: { trees: forest.roots.length - 1, nodes: forest.feature.length, depth: depthOf(forest) },
		profile,
		provenance,
		parameters: model.parameters,
		trained: model,
		signature: (0,model_file/* modelSignature */.S_)(model),
		cells: (rows) => ({ rows, columns: width, data: new Float32Array(rows * width) }),
		cellsOf: (table, rows) => (0,features/* matrix */.UP)(preparation, table, rows),
		predict({ rows, columns, data }) {
			if (!(data instanceof Float32Array))
				throw new TypeError("expected cells as 32-bit floats");
			return (0,predict/* predictForest */.Jj)(forest, { rows, columns, data });
		},
	};
}
/** Splits on the longest way from a root to a leaf. Branches lead forwards, so one pass does. */
function depthOf({ feature, left, right }) {
	const depths = new Uint32Array(feature.length);
	let deepest = 0;
	for (let node = 0; node < feature.length; node++) {
		if (feature[node] < 0)
			continue;
		const below = depths[node] + 1;
		depths[left[node]] = below;
		depths[right[node]] = below;
		deepest = Math.max(deepest, below);
	}
	return deepest;
}

;// CONCATENATED MODULE: ./src/models/predictor/foreign-predictor.ts


/** @throws {Failure} when the hints do not fit the model. */
function foreignPredictor(model, hints, { file, digest, sizeBytes }) {
	const { classes: given, schema, target = schema?.target } = hints;
	const { task, outputs } = model;
	const preparation = { columns: namedColumns(model, hints, file) };
	const { classes, classType } = labelsOf(model, given, file);
	const width = preparation.columns.length;
	return {
		task,
		target: target ?? "target",
		namesTarget: target !== undefined,
		namesClasses: task === "regression" || model.classes !== undefined || (given ?? []).length > 0,
		classes,
		classType,
		preparation,
		...(schema !== undefined && { schema }),
		digest,
		sizeBytes,
		about: `${model.tool}: ${model.kind}`,
		facts: model.facts,
		profile: undefined,
		provenance: undefined,
		parameters: undefined,
		trained: undefined,
		signature: signatureOf(preparation.columns.map(({ name, type }) => ({ name, text: type === "plain category" })), task === "classification" ? { classes, classType } : undefined),
		cells: (rows) => ({ rows, columns: width, data: new Float64Array(rows * width) }),
		cellsOf(table, rows) {
			const data = (0,features/* transform */.pd)(preparation, table, rows);
			return { rows: rows?.length ?? table.rows, columns: width, data };
		},
		predict({ rows, data }) {
			if (!(data instanceof Float64Array))
				throw new TypeError("expected cells as 64-bit floats");
			const answers = model.predict(data, rows);
			if (answers.length !== rows * outputs)
				throw new TypeError(`expected ${rows * outputs} answers, got ${answers.length}`);
			return answers;
		},
	};
}
/** The schema names the columns of a model without names, when it has as many; else the folder around the model does. */
function namedColumns({ columns, named }, { schema, names: known }, file) {
	if (named)
		return columns;
	if (schema === undefined) {
		return known?.length === columns.length
			? columns.map((column, index) => ({ ...column, name: known[index] }))
			: columns;
	}
	const names = [...schema.columns.keys()].filter((name) => name !== schema.target && name !== schema.id);
	if (names.length === 0)
		return columns;
	if (names.length !== columns.length) {
		throw new failure/* Failure */.H(`schema: expected the ${columns.length} columns that ${file} reads, in order, got ${names.length} (the file has no names)`);
	}
	return columns.map((column, index) => ({ ...column, name: names[index] }));
}
function labelsOf({ task, classes, classType, outputs }, given, file) {
	if (given === undefined || given.length === 0) {
		if (task === "regression")
			return { classes: [], classType };
		return { classes: classes ?? Array.from({ length: outputs }, (_, index) => String(index)), classType };
	}
	if (task === "regression")
		throw new failure/* Failure */.H(`classes: expected nothing, because ${file} predicts a number`);
	if (given.length !== outputs || new Set(given).size !== outputs) {
		throw new failure/* Failure */.H(`classes: expected ${outputs} different labels, one for each output of ${file}, got ${given.length}`);
	}
	return { classes: [...given], classType: given.every((each) => /^-?\d{1,15}$/.test(each)) ? "integer" : "string" };
}
function signatureOf(columns, labels) {
	const inputs = columns.map(({ name, text }) => ({ name, type: text ? "string" : "float", shape: ["N", 1] }));
	if (labels === undefined)
		return { inputs, outputs: [{ name: "prediction", type: "float", shape: ["N", 1] }] };
	const { classes, classType } = labels;
	return {
		inputs,
		outputs: [
			{ name: "label", type: classType === "integer" ? "int64" : "string", shape: ["N"] },
			...classes.map((each) => ({ name: `probability_${each}`, type: "float", shape: ["N", 1] })),
		],
	};
}

var external_node_path_ = __webpack_require__("node:path");
var table_schema = __webpack_require__("src/data/table/schema.ts");
var schema_file = __webpack_require__("src/data/table/schema-file.ts");
var file_document = __webpack_require__("src/platform/file/document.ts");
var bundle_digest = __webpack_require__("src/models/bundle/digest.ts");
var profile_file = __webpack_require__("src/models/bundle/profile-file.ts");
var bundle_provenance = __webpack_require__("src/models/bundle/provenance.ts");
var record = __webpack_require__("src/models/bundle/record.ts");
var yaml = __webpack_require__("src/models/bundle/yaml.ts");
;// CONCATENATED MODULE: ./src/models/predictor/imported-predictor.ts












/**
 * A bundle around a model file of another tool: the names, classes and threshold are those of the bundle.
 *
 * @throws {Failure} for a bundle that was changed after it was written.
 */
async function importedPredictor(model, { path, cwd, mark, source, sha256 }) {
	const profilePath = (0,external_node_path_.join)(path, "profile.json");
	const profile = await (0,file_document/* readDocument */.u)(profile_file/* profileDocument */.P, profilePath, { cwd });
	const provenance = await (0,file_document/* readDocument */.u)(bundle_provenance/* provenanceDocument */.f, (0,external_node_path_.join)(path, "provenance.json"), { cwd });
	const parameters = await (0,yaml/* readYaml */.g)((0,external_node_path_.join)(path, "params.yaml"), cwd);
	if (!record/* parametersShape */.aL.fits(parameters))
		throw changed((0,external_node_path_.join)(path, "params.yaml"), "parameters as they were written");
	const { task, target, classes, classType, columns, tables } = profile.schema;
	const named = model.task === "classification" && model.classes === undefined && classes.length === model.outputs;
	const predictor = {
		...foreignPredictor(model, { target, ...(named && { classes }), names: columns.map(({ name }) => name) }, { ...source, digest: mark.digest }),
		...(tables !== undefined && { schema: (0,schema_file/* schemaFrom */.q)(tables, `${profilePath}: schema.tables`) }),
		profile,
		provenance,
		parameters,
	};
	const given = { task, target, classes, classType, columns: columns.map(({ name, type }) => ({ name, type })) };
	const schema = { ...given, ...(predictor.schema !== undefined && { tables: (0,table_schema/* schemaToJson */.XF)(predictor.schema) }) };
	if ((0,bundle_digest/* canonical */.$N)((0,bundle_digest/* schemaOf */.pP)(predictor)) !== (0,bundle_digest/* canonical */.$N)(schema))
		throw changed(profilePath, "the model's own schema");
	const digest = (0,bundle_digest/* modelDigest */.a9)(sha256, { schema, parameters });
	if (digest !== mark.digest)
		throw changed(path, `files of model-digest ${mark.digest}, got those of ${digest}`);
	const decision = (0,bundle_decision/* decisionOf */.uv)({ classes, parameters });
	return { ...predictor, ...(decision !== undefined && { decision }) };
}
function changed(where, expected) {
	return new failure/* Failure */.H(`${where}: expected ${expected} (the bundle was changed: restore it, or import the model again)`);
}

var mlflow_file = __webpack_require__("src/models/predictor/mlflow-file.ts");
var model_kind = __webpack_require__("src/models/predictor/model-kind.ts");
var model_place = __webpack_require__("src/models/predictor/model-place.ts");
;// CONCATENATED MODULE: ./src/models/predictor/readers.ts

/** Readers are loaded when a file of their kind is read. */
const readers = {
	xgboost: async () => (await Promise.all(/* import() */[__webpack_require__.e("models-xgboost-xgboost"), __webpack_require__.e("platform-process"), __webpack_require__.e("models-lightgbm-lightgbm")]).then(__webpack_require__.bind(__webpack_require__, "src/models/xgboost/xgboost.ts"))).readXgboost,
	lightgbm: async () => (await Promise.all(/* import() */[__webpack_require__.e("platform-process"), __webpack_require__.e("models-lightgbm-lightgbm")]).then(__webpack_require__.bind(__webpack_require__, "src/models/lightgbm/lightgbm.ts"))).readLightgbm,
	onnx: async () => (await Promise.all(/* import() */[__webpack_require__.e("models-onnx-graph-onnx-graph"), __webpack_require__.e("platform-process"), __webpack_require__.e("models-lightgbm-lightgbm")]).then(__webpack_require__.bind(__webpack_require__, "src/models/onnx-graph/onnx-graph.ts"))).readOnnx,
	skops: async () => (await Promise.all(/* import() */[__webpack_require__.e("models-xgboost-xgboost"), __webpack_require__.e("platform-process"), __webpack_require__.e("models-pickle"), __webpack_require__.e("models-lightgbm-lightgbm"), __webpack_require__.e("models-scikit-learn")]).then(__webpack_require__.bind(__webpack_require__, "src/models/skops/skops.ts"))).readSkops,
	pickle: async () => (await Promise.all(/* import() */[__webpack_require__.e("models-xgboost-xgboost"), __webpack_require__.e("platform-process"), __webpack_require__.e("models-pickle"), __webpack_require__.e("models-lightgbm-lightgbm"), __webpack_require__.e("models-scikit-learn")]).then(__webpack_require__.bind(__webpack_require__, "src/models/scikit-learn/scikit-learn.ts"))).readSklearn,
};
/** @throws {Failure} for a file that is damaged, or holds a model that cannot be computed here. */
async function readForeignModel(kind, source) {
	const read = await readers[kind]();
	try {
		return read(source);
	}
	catch (error) {
		// A damaged file may ask for an array or a depth that the engine refuses.
		if (!(error instanceof RangeError))
			throw error;
		throw new failure/* Failure */.H(`${source.file}: expected a model, got sizes that no model has (the file is damaged)`, {
			cause: error,
		});
	}
}

;// CONCATENATED MODULE: ./src/models/predictor/load.ts











/**
 * Reads any model that can predict: a bundle, its `model.onnx`, or a model file of another tool, also in an MLflow folder.
 * Nothing in the file is executed.
 *
 * @throws {Failure} for what is missing, damaged, of an unknown kind, or cannot be computed here.
 */
async function loadPredictor(path, options) {
	const { cwd } = options;
	const place = await (0,model_place.modelFileAt)(path, cwd);
	if (place === undefined) {
		refuseClasses(options, path);
		return bundlePredictor(await (0,bundle/* readBundle */.B)(path, cwd));
	}
	const { path: file, head } = place;
	const kind = (0,model_kind/* kindOf */.I)(head);
	const own = await (0,model_place.isOwnFile)(place, cwd);
	if (own || kind === undefined) {
		const what = own ? undefined : (0,model_kind/* unreadable */.O$)(head);
		if (what !== undefined)
			throw new failure/* Failure */.H(`${file}: expected a model that can be read, got ${what}`);
		refuseClasses(options, path);
		return bundlePredictor(await (0,bundle/* readBundle */.B)(path, cwd));
	}
	const bytes = await (0,model_place/* readModelBytes */.n)(file, cwd);
	const sha256 = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
	const source = { file, digest: `sha256:${sha256}`, sizeBytes: bytes.length };
	const model = await readForeignModel(kind, { file, bytes });
	const imported = file === path ? undefined : await (0,bundle_imported/* importedMark */.K)(path, cwd);
	if (imported !== undefined) {
		refuseClasses(options, path);
		return importedPredictor(model, { path, cwd, mark: imported, source, sha256 });
	}
	const hints = { names: file === path ? undefined : await (0,mlflow_file/* mlflowColumns */.D)(path, cwd), ...options };
	const predictor = foreignPredictor(model, hints, source);
	for (const text of noticesOf(model, hints))
		options.notice?.(`${file}: ${text}`);
	return predictor;
}
function refuseClasses({ classes }, path) {
	if (classes !== undefined && classes.length > 0) {
		throw new failure/* Failure */.H(`classes: expected nothing, because ${path} names its own classes`);
	}
}
function noticesOf({ notices, task, classes, named, columns }, hints) {
	const all = [...notices];
	if (task === "classification" && classes === undefined && (hints.classes ?? []).length === 0) {
		all.push("the file does not name its classes: they are called 0, 1, … (`classes` gives their labels)");
	}
	if (!named && hints.schema === undefined && hints.names?.length !== columns.length) {
		all.push(`the file does not name its columns: they are called ${columns[0].name}, … (\`schema\` gives their names)`);
	}
	return all;
}


/***/ }),

/***/ "src/models/predictor/mlflow-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mlflowColumns),
/* harmony export */   W: () => (/* binding */ mlflowModelFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _bundle_yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/models/bundle/yaml.ts");





/** Fields of a flavor that name its model file. */
const FILE_FIELDS = ["data", "pickled_model"];
/**
 * The model file of an MLflow folder of another tool; undefined for a folder that trainyard wrote, and for flavors that cannot
 * be read, which `readBundle` names.
 *
 * @throws {Failure} for a file outside of the folder.
 */
async function mlflowModelFile(path, cwd) {
	const held = await (0,_bundle_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "MLmodel"), cwd);
	if (!(0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(held) || !(0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(held["flavors"]))
		return undefined;
	const { metadata } = held;
	if ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(metadata) && metadata["trainyard"] !== undefined)
		return undefined;
	for (const name of ["xgboost", "lightgbm", "sklearn", "onnx"]) {
		const flavor = held["flavors"][name];
		if (!(0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(flavor))
			continue;
		for (const field of FILE_FIELDS) {
			const file = flavor[field];
			if (typeof file !== "string")
				continue;
			if (/^[/\\]|(^|[/\\])\.\.([/\\]|$)/.test(file)) {
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "MLmodel")}: expected a file inside of the folder, got ${JSON.stringify(file)}`);
			}
			const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, file);
			const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, inside)).catch(() => undefined);
			if (status?.isFile() === true)
				return inside;
		}
	}
	return undefined;
}
/** Names of the columns in the signature of an MLflow folder; undefined when it has none, or has only a tensor. */
async function mlflowColumns(path, cwd) {
	const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path));
	const held = names.includes("MLmodel") ? await (0,_bundle_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "MLmodel"), cwd) : undefined;
	const signature = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(held) ? held["signature"] : undefined;
	const text = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(signature) ? signature["inputs"] : undefined;
	if (typeof text !== "string")
		return undefined;
	let inputs;
	try {
		inputs = JSON.parse(text);
	}
	catch (error) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "MLmodel")}: expected a signature whose inputs are JSON, got other text`, {
			cause: error,
		});
	}
	if (!Array.isArray(inputs))
		return undefined;
	const columns = inputs.flatMap((each) => ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(each) && typeof each["name"] === "string" ? [each["name"]] : []));
	return columns.length === inputs.length && !columns.includes("") ? columns : undefined;
}


/***/ }),

/***/ "src/models/predictor/model-place.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isOwnFile: () => (/* binding */ isOwnFile),
/* harmony export */   modelFileAt: () => (/* binding */ modelFileAt),
/* harmony export */   n: () => (/* binding */ readModelBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _bundle_content_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/models/bundle/content.ts");
/* harmony import */ var _bundle_imported_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/models/bundle/imported.ts");
/* harmony import */ var _bundle_kept_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/models/bundle/kept-folder.ts");
/* harmony import */ var _onnx_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/onnx/reader.ts");
/* harmony import */ var _mlflow_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/models/predictor/mlflow-file.ts");
/* harmony import */ var _model_head_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/models/predictor/model-head.ts");
/* harmony import */ var _model_kind_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("src/models/predictor/model-kind.ts");











/** A model of another tool is read whole, and takes about this much memory several times over. */
const MOST_BYTES = 500_000_000;
/** The model file that a path means. Undefined for a bundle that trainyard trained, and for what is not there. */
async function modelFileAt(path, cwd) {
	const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path)).catch(() => undefined);
	if (status === undefined)
		return undefined;
	const inside = status.isDirectory() ? await modelFileIn(path, cwd) : path;
	return inside === undefined ? undefined : { path: inside, head: await (0,_model_head_js__WEBPACK_IMPORTED_MODULE_9__/* .readHead */ .z)(inside, cwd) };
}
/** The model file that MLflow names; without MLflow, the only file of a folder, as an image has it. */
async function modelFileIn(path, cwd) {
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), { withFileTypes: true }).catch(() => []);
	if (entries.some(({ name }) => name === "MLmodel")) {
		const imported = await (0,_bundle_imported_js__WEBPACK_IMPORTED_MODULE_5__/* .importedMark */ .K)(path, cwd);
		return imported === undefined ? (0,_mlflow_file_js__WEBPACK_IMPORTED_MODULE_8__/* .mlflowModelFile */ .W)(path, cwd) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, imported.file);
	}
	const kept = await (0,_bundle_kept_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .keptFolder */ .H)(path, cwd);
	const own = entries.filter(({ name }) => kept?.added.includes(name) !== true);
	const [only] = own;
	if (only === undefined || own.length > 1 || !only.isFile())
		return undefined;
	const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, only.name);
	return (0,_model_kind_js__WEBPACK_IMPORTED_MODULE_10__/* .kindOf */ .I)(await (0,_model_head_js__WEBPACK_IMPORTED_MODULE_9__/* .readHead */ .z)(inside, cwd)) === undefined ? undefined : inside;
}
/** Returns true if trainyard wrote the file, which is an ONNX model that is then read in pieces. */
async function isOwnFile({ path, head }, cwd) {
	if ((0,_model_kind_js__WEBPACK_IMPORTED_MODULE_10__/* .kindOf */ .I)(head) !== "onnx")
		return false;
	const { path: absolute, sizeBytes } = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectFile */ .Xp)(path, cwd);
	const file = await (0,_model_head_js__WEBPACK_IMPORTED_MODULE_9__/* .opened */ .S)(absolute, path);
	try {
		return (0,_onnx_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .isOwnOnnx */ .o)(_bundle_content_js__WEBPACK_IMPORTED_MODULE_4__/* .FileContent */ .y.ofFile(file.fd, sizeBytes, path));
	}
	finally {
		await file.close();
	}
}
/** @throws {Failure} for a file that cannot be read, or is too large. */
async function readModelBytes(path, cwd) {
	const { path: absolute, sizeBytes } = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectFile */ .Xp)(path, cwd);
	if (sizeBytes > MOST_BYTES) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected a model of at most ${MOST_BYTES / 1e6} MB, got ${Math.round(sizeBytes / 1e6)} MB`);
	}
	const file = await (0,_model_head_js__WEBPACK_IMPORTED_MODULE_9__/* .opened */ .S)(absolute, path);
	try {
		return await file.readFile();
	}
	finally {
		await file.close();
	}
}


/***/ })

};
