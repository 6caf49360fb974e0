export const id = "data-features";
export const ids = ["data-features"];
export const modules = {

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
			throw new failure/* Failure */.H(`features: expected columns to predict from, got ${clash}, which is the ${role}`);
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
		return words * 2 > found ? "it is free text" : "its values look like identifiers";
	}
	return undefined;
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
	const sorted = (0,statistics/* sortedValues */.s0)(column.values, rows);
	const impute = sorted.length === 0 ? 0 : (0,statistics/* median */.JZ)(sorted);
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
	const low = Math.min(sorted[0] ?? impute, impute);
	const high = Math.max(sorted[sorted.length - 1] ?? impute, impute);
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
function segments({ values }, { codes, classes }, rows) {
	const present = Int32Array.from(rows.keys())
		.filter((i) => !Number.isNaN(values[rows[i]]))
		.sort((a, b) => values[rows[a]] - values[rows[b]]);
	const ordered = {
		classes: classes.length,
		valueAt: (k) => values[rows[present[k]]],
		classAt: (k) => codes[rows[present[k]]],
	};
	let parts = [{ from: 0, to: present.length, ...bestCut(ordered, 0, present.length) }];
	for (let n = 0; n < classes.length * 2; n++) {
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
			bins[present[k]] = index + 1;
	}
	return { bins, count: parts.length + 1 };
}
/** Finds the best cut between two different values of rows `from` to `to`, and its gain: Σ n²/n over both sides. */
function bestCut({ classes, valueAt, classAt }, from, to) {
	const left = new Float64Array(classes);
	const right = new Float64Array(classes);
	for (let k = from; k < to; k++)
		right[classAt(k)]++;
	let leftSquares = 0;
	let rightSquares = right.reduce((sum, count) => sum + count * count, 0);
	const whole = rightSquares / (to - from);
	let best = { at: from, gain: 0 };
	for (let k = from; k < to - 1; k++) {
		const code = classAt(k);
		leftSquares += 2 * left[code]++ + 1;
		rightSquares -= 2 * right[code]-- - 1;
		if (valueAt(k) === valueAt(k + 1))
			continue;
		const gain = leftSquares / (k + 1 - from) + rightSquares / (to - k - 1) - whole;
		if (gain > best.gain + 1e-9)
			best = { at: k + 1, gain };
	}
	return best;
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
		throw new failure/* Failure */.H(`${name}: expected a target of numbers or classes, got dates`);
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
		throw new failure/* Failure */.H(`${name}: expected at least two classes to tell apart, got ${got}`);
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

/***/ "src/data/features/statistics.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ moments),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Pl: () => (/* binding */ allRows),
/* harmony export */   Xd: () => (/* binding */ sortedQuantile),
/* harmony export */   ZT: () => (/* binding */ countLevels),
/* harmony export */   s0: () => (/* binding */ sortedValues)
/* harmony export */ });
/* harmony import */ var _table_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/table.ts");

/** Returns the values that are not missing, sorted. */
function sortedValues(values, rows) {
	const present = new Float64Array(rows.length);
	let count = 0;
	for (let i = 0; i < rows.length; i++) {
		const value = values[rows[i]];
		if (!Number.isNaN(value))
			present[count++] = value;
	}
	return present.subarray(0, count).sort();
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
	let sum = 0;
	for (const value of values)
		sum += value;
	let mean = sum / values.length;
	let rest = 0;
	for (const value of values)
		rest += value - mean;
	mean += rest / values.length;
	let squares = 0;
	let linear = 0;
	for (const value of values) {
		squares += (value - mean) ** 2;
		linear += value - mean;
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
	return { counts: found.sort((a, b) => (0,_table_table_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.level, b.level)), missing };
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
	fill(preparation, table, rows, data, Math.fround);
	return { rows: rows.length, columns, data };
}
/** Does the same in doubles, like scikit-learn. Column-major: element (row, column) is at `column * rows + row`. */
function transform(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_3__/* .allRows */ .Pl)(table.rows)) {
	const data = new Float64Array(rows.length * matrixWidth(preparation));
	fill(preparation, table, rows, data, (value) => value);
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
function fill(preparation, table, rows, data, round) {
	let at = 0;
	for (const prepared of preparation.columns) {
		const column = (0,_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .findColumn */ .kn)(table, prepared.name);
		if (column === undefined)
			throw lacking(preparation, table);
		const width = columnWidth(prepared);
		const target = data.subarray(at, at + width * rows.length);
		if (prepared.type === "number")
			fillNumber(prepared, column, rows, target, round);
		else if (prepared.type === "date")
			fillDate(prepared, column, rows, target);
		else if (prepared.type === "plain number")
			fillPlainNumber(column, rows, target);
		else if (prepared.type === "plain category")
			fillPlainCategory(prepared, column, rows, target);
		else
			fillCategory(prepared, column, rows, target);
		at += width * rows.length;
	}
}
function fillNumber(prepared, column, rows, target, round) {
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
function fillPlainNumber(column, rows, target) {
	// A column without a single value has no type of its own.
	if ("codes" in column ? column.codes.some((code) => code >= 0) : column.type === "date") {
		throw wrongType(column, "numbers");
	}
	for (let i = 0; i < rows.length; i++)
		target[i] = "codes" in column ? Number.NaN : column.values[rows[i]];
}
function fillPlainCategory(prepared, column, rows, target) {
	const position = positionOf(prepared, column);
	for (let i = 0; i < rows.length; i++)
		target[i] = position(rows[i]);
}
function fillDate(prepared, column, rows, target) {
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
function fillCategory(prepared, column, rows, target) {
	const position = positionOf(prepared, column);
	for (let i = 0; i < rows.length; i++) {
		const at = position(rows[i]);
		if (at !== UNSEEN)
			target[at * rows.length + i] = 1;
	}
}
/** Which of a category's columns a row's level belongs to; NaN for a missing value that nothing replaces. */
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
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`data: ${column.name}: expected ${expected} as in training, got a column of type ${column.type}`);
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

/***/ "src/models/forest/predict.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ predictForest)
/* harmony export */ });
/* unused harmony exports predictProbabilities, predictValues */
/** Class probabilities, shape (rows, classes): exact sums of 24-bit shares, which do not depend on their order. */
function predictProbabilities(forest, x) {
	const { leaves, classes } = forest;
	const sums = new Float64Array(x.rows * classes);
	eachTree(forest, x, (reached, start, count) => {
		for (let row = 0; row < count; row++) {
			const leaf = reached[row] * classes;
			const at = (start + row) * classes;
			for (let k = 0; k < classes; k++)
				sums[at + k] += leaves[leaf + k];
		}
	});
	for (let index = 0; index < sums.length; index++)
		sums[index] *= 2 ** -24;
	return sums;
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


/***/ })

};
