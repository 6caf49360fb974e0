export const id = "detect-drift";
export const ids = ["detect-drift"];
export const modules = {

/***/ "src/actions/detect-drift/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ detect_drift)
});

var action = __webpack_require__("src/contract/action.ts");
var artifact_upload = __webpack_require__("src/contract/artifact-upload.ts");
var recorded_inputs = __webpack_require__("src/contract/recorded-inputs.ts");
var failure = __webpack_require__("src/core/failure.ts");
var version = __webpack_require__("src/core/version.ts");
var date = __webpack_require__("src/data/table/date.ts");
var table_table = __webpack_require__("src/data/table/table.ts");
var labels = __webpack_require__("src/evaluation/metrics/labels.ts");
var core_random = __webpack_require__("src/core/random.ts");
var statistics = __webpack_require__("src/data/features/statistics.ts");
var spelling = __webpack_require__("src/data/table/spelling.ts");
;// CONCATENATED MODULE: ./src/evaluation/drift/column-side.ts



const shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
/** Summarises the rows of a column. */
function columnSide(column, { rows, asText, seed }) {
	if ("codes" in column) {
		const chosen = rows ?? (0,statistics/* allRows */.Pl)(column.codes.length);
		return (asText ?? column.type === "text") ? textSide(column, chosen, seed) : categorySide(column, chosen);
	}
	const numbers = (0,statistics/* sortedValues */.s0)(column.values, rows);
	const count = numbers.length;
	const head = { count, missing: (rows ?? column.values).length - count };
	if (count === 0)
		return { kind: "empty", ...head };
	const summary = numberSummary(numbers);
	if (column.type !== "date")
		return { kind: "number", ...head, numbers, summary };
	return { kind: "date", ...head, numbers, categories: weekdays(numbers), summary };
}
/** Summarises sorted numbers, of which there is at least one. */
function numberSummary(sorted) {
	const { mean, deviation } = (0,statistics/* moments */.Cl)(sorted);
	const n = sorted.length;
	return {
		min: sorted[0],
		max: sorted[n - 1],
		mean,
		std: n > 1 ? deviation * Math.sqrt(n / (n - 1)) : 0,
		quantiles: Object.fromEntries(shares.map((share) => [String(share), (0,statistics/* sortedQuantile */.Xd)(sorted, share)])),
	};
}
function categorySide({ codes, levels }, rows) {
	const counts = new Float64Array(levels.length);
	let missing = 0;
	for (let i = 0; i < rows.length; i++) {
		const code = codes[rows[i]];
		if (code < 0)
			missing++;
		else
			counts[code]++;
	}
	const categories = new Map();
	for (let code = 0; code < counts.length; code++) {
		// Another table may spell the same category differently.
		const key = (0,spelling/* categoryKey */.au)(levels[code]);
		if (counts[code] > 0)
			categories.set(key, (categories.get(key) ?? 0) + counts[code]);
	}
	const count = rows.length - missing;
	return { kind: count === 0 ? "empty" : "category", count, missing, categories };
}
/** Weekdays of dates in UTC. */
const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const dayMs = 86_400_000;
function weekdays(dates) {
	const counts = new Map();
	for (const date of dates) {
		// 1 January 1970 was a Thursday.
		const day = weekdayNames[(((Math.floor(date / dayMs) + 4) % 7) + 7) % 7];
		counts.set(day, (counts.get(day) ?? 0) + 1);
	}
	return counts;
}
/** One word per row is drawn, because the words of one row depend on each other and a test counts rows. */
function textSide({ codes, levels }, rows, seed) {
	const random = new core_random/* Random */.o(seed);
	const lengths = new Float64Array(rows.length);
	const words = new Map();
	let count = 0;
	for (let i = 0; i < rows.length; i++) {
		const code = codes[rows[i]];
		if (code < 0)
			continue;
		const text = levels[code];
		lengths[count++] = text.length;
		const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [""];
		const word = found[random.below(found.length)];
		words.set(word, (words.get(word) ?? 0) + 1);
	}
	const numbers = lengths.subarray(0, count).sort();
	const missing = rows.length - count;
	if (count === 0)
		return { kind: "empty", count, missing };
	return { kind: "text", count, missing, numbers, categories: words, summary: numberSummary(numbers) };
}

var number_text = __webpack_require__("src/core/number-text.ts");
;// CONCATENATED MODULE: ./src/evaluation/drift/findings.ts



const mostNamed = 5;
/** The number of categories must at least double or halve before it is worth a row. */
const cardinalityFactor = 2;
/** Reports what changed in a column of both sides, in addition to the tests. */
function columnFindings(column, reference, current) {
	const finding = (kind, text, decides = false) => ({ column, kind, decides, text });
	if (reference.count === 0 && current.count === 0)
		return [];
	if (current.count === 0)
		return [finding("empty", "no current row has a value")];
	if (reference.count === 0)
		return [finding("empty", "no reference row has a value")];
	if (reference.kind === "empty")
		return [finding("not-compared", "the profile has no values of this column")];
	if (reference.kind !== current.kind) {
		return [
			finding("type", `the reference rows have ${kinds[reference.kind]}, the current rows ${kinds[current.kind]}`, true),
		];
	}
	const found = [];
	if (reference.kind === "category")
		found.push(...categoryFindings(reference, current, finding));
	if (reference.summary !== undefined && current.summary !== undefined) {
		const outside = outsideShare(reference, current);
		const shown = reference.kind === "date" ? date/* formatDate */.Yq : number_text/* plainNumber */.ku;
		const { min, max } = reference.summary;
		if (outside > 0 && reference.kind !== "text") {
			found.push(finding("out-of-range", `${percent(outside)} of the rows are outside ${shown(min)} to ${shown(max)}`));
		}
		if (current.summary.min === current.summary.max && min !== max && current.count > 1) {
			found.push(finding("constant", `all current rows have ${shown(current.summary.min)}`));
		}
	}
	return found;
}
const kinds = { number: "numbers", category: "categories", date: "dates", text: "text", empty: "no values" };
function categoryFindings(reference, current, finding) {
	const [first, second] = [reference.categories, current.categories];
	const found = [];
	const fresh = [...second].filter(([name]) => !first.has(name));
	const rows = fresh.reduce((all, [, count]) => all + count, 0);
	if (fresh.length > 0) {
		const which = reference.unnamed === undefined || reference.unnamed === 0 ? "new" : "new or rare";
		found.push(finding("new-values", `${percent(rows / current.count)} of the rows have ${which} values: ${named(fresh)}`));
	}
	const gone = [...first].filter(([name, count]) => !second.has(name) && isNoticeable(count, reference, current));
	if (gone.length > 0)
		found.push(finding("vanished-values", `no current row has ${named(gone)}`));
	const [a, b] = [first.size, second.size];
	if (reference.unnamed === undefined && (b >= a * cardinalityFactor || b * cardinalityFactor <= a) && a !== b) {
		found.push(finding("cardinality", `${(0,number_text/* plainNumber */.ku)(a)} different values became ${(0,number_text/* plainNumber */.ku)(b)}`));
	}
	return found;
}
/** A category is missed only if at least five current rows were expected to have it. */
function isNoticeable(count, reference, current) {
	return (count / Math.max(1, reference.count)) * current.count >= 5;
}
function named(values) {
	const sorted = [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const shown = sorted.slice(0, mostNamed).map(([name]) => (name.length > 40 ? `${name.slice(0, 39)}…` : name));
	const more = sorted.length - shown.length;
	return more > 0 ? `${shown.join(", ")} and ${(0,number_text/* plainNumber */.ku)(more)} more` : shown.join(", ");
}
/** Share of the current values outside the range of the reference. */
function outsideShare(reference, current) {
	const { min, max } = reference.summary;
	return ((0,statistics/* countBelow */.BC)(current.numbers, min) + (0,statistics/* countAbove */.d2)(current.numbers, max)) / current.count;
}
function percent(share) {
	return `${(0,number_text/* plainNumber */.ku)(share * 100)} %`;
}

;// CONCATENATED MODULE: ./src/evaluation/drift/profile-side.ts


/** Returns a column as a profile describes it. It is of kind `empty` if the profile only counts its rows. */
function profileSide(profile) {
	const { count, missing } = profile;
	if ("levels" in profile) {
		const categories = new Map();
		for (const { level, count } of profile.levels) {
			const key = (0,spelling/* categoryKey */.au)(level);
			categories.set(key, (categories.get(key) ?? 0) + count);
		}
		return { kind: count === 0 ? "empty" : "category", count, missing, categories, unnamed: profile.other };
	}
	if (!("histogram" in profile))
		return { kind: "empty", count, missing };
	const { min, max, mean, std, quantiles } = profile;
	return {
		kind: profile.type === "date" ? "date" : "number",
		count,
		missing,
		cells: profile.cuts === undefined ? histogramCells(profile) : cutCells(profile.cuts, count),
		summary: {
			min,
			max,
			mean: mean ?? Number.NaN,
			std: std ?? Number.NaN,
			quantiles: Object.fromEntries(Object.entries(quantiles).map(([share, value]) => [share, value ?? Number.NaN])),
		},
	};
}
function histogramCells({ histogram: { edges, counts } }) {
	return counts.map((count, k) => {
		const last = k === counts.length - 1;
		return { end: last ? Number.POSITIVE_INFINITY : edges[k + 1], inclusive: last, count };
	});
}
/** The ranges between the cut points, and the cut points themselves. */
function cutCells({ values, below, at }, count) {
	const cells = [];
	let counted = 0;
	for (const [k, end] of values.entries()) {
		cells.push({ end, inclusive: false, count: below[k] - counted });
		cells.push({ end, inclusive: true, count: at[k] });
		counted = below[k] + at[k];
	}
	cells.push({ end: Number.POSITIVE_INFINITY, inclusive: true, count: count - counted });
	return cells;
}
/** Number of bins of a test against a profile: the reference's own deciles, as far as its cells allow. */
const testBins = 10;
/** Puts neighbouring cells together until each has about a tenth of the reference rows. */
function mergedCells(cells) {
	const total = cells.reduce((all, { count }) => all + count, 0);
	const merged = [];
	let held = 0;
	for (const { end, inclusive, count } of cells) {
		held += count;
		if (held < total / testBins)
			continue;
		merged.push({ end, inclusive, count: held });
		held = 0;
	}
	const last = merged[merged.length - 1];
	if (last === undefined)
		return [{ end: Number.POSITIVE_INFINITY, inclusive: true, count: held }];
	merged[merged.length - 1] = { end: Number.POSITIVE_INFINITY, inclusive: true, count: last.count + held };
	return merged;
}
/** Counts sorted values by cell. */
function countInCells(cells, sorted) {
	const current = new Float64Array(cells.length);
	let from = 0;
	for (const [k, { end, inclusive }] of cells.entries()) {
		const to = Math.max(from, inclusive ? sorted.length - (0,statistics/* countAbove */.d2)(sorted, end) : (0,statistics/* countBelow */.BC)(sorted, end));
		current[k] = to - from;
		from = to;
	}
	return { reference: Float64Array.from(cells, ({ count }) => count), current };
}
/** Returns the largest difference of the distribution functions at the ends of the cells. */
function cellDistance({ reference, current }) {
	const [m, n] = [reference.reduce((a, b) => a + b, 0), current.reduce((a, b) => a + b, 0)];
	let [r, c, largest] = [0, 0, 0];
	for (let k = 0; k < reference.length; k++) {
		r += reference[k];
		c += current[k];
		largest = Math.max(largest, Math.abs(r * n - c * m));
	}
	return largest / (m * n);
}

;// CONCATENATED MODULE: ./src/evaluation/drift/column-pairs.ts





/** Pairs the columns of both sides by name. What cannot be paired is a finding. */
function pairColumns(reference, current, options) {
	const { roleOf, slice } = options;
	const pairs = [];
	const findings = [];
	const known = new Set();
	for (const { name, side, absent } of referenceColumns(reference, options)) {
		known.add(name);
		const role = roleOf(name);
		if (role === undefined)
			continue;
		const column = (0,table_table/* findColumn */.kn)(current, name);
		if (column === undefined) {
			// Labels come later, and rows may come without predictions.
			if (role === "feature" && !absent)
				findings.push(missingColumn(name));
			continue;
		}
		const own = columnSide(sameKind(column, side()), {
			rows: options.rows?.current,
			asText: side().kind === "text" ? true : side().kind === "category" ? false : undefined,
			seed: options.seed,
		});
		findings.push(...columnFindings(name, side(), own));
		// Labels that have not come yet are no drift.
		const arrived = (each) => (role === "target" ? { ...each, missing: 0 } : each);
		pairs.push({
			name,
			role,
			...(slice !== undefined && { slice }),
			reference: arrived(side()),
			current: arrived(own),
		});
	}
	for (const { name } of current.columns) {
		if (!known.has(name) && roleOf(name) === "feature") {
			findings.push({
				column: name,
				kind: "new-column",
				decides: false,
				text: "the reference rows have no such column",
			});
		}
	}
	return { pairs, findings };
}
function referenceColumns(reference, { rows, seed, slice }) {
	if ("columns" in reference)
		return reference.columns.map(describedColumn);
	const { table, described = [] } = reference;
	const more = slice === undefined ? described.filter(({ name }) => (0,table_table/* findColumn */.kn)(table, name) === undefined) : [];
	const own = table.columns.map((column) => {
		let side;
		return {
			name: column.name,
			absent: false,
			side: () => {
				side ??= columnSide(column, { rows: rows?.reference, seed });
				return side;
			},
		};
	});
	return [...own, ...more.map(describedColumn)];
}
function describedColumn(profile) {
	const side = profileSide(profile);
	return { name: profile.name, absent: profile.role !== "feature", side: () => side };
}
/** Categories such as 0 and 1 look like numbers in a table without its schema. */
function sameKind(column, reference) {
	const numeric = reference.kind === "category" && [...(reference.categories?.keys() ?? [])].every(labels/* isNumeric */.kf);
	if (!numeric || "codes" in column)
		return column;
	const { codes, names } = (0,labels/* labelsOf */.PC)(column);
	return { name: column.name, type: "category", codes, levels: names };
}
function missingColumn(column) {
	return { column, kind: "missing-column", decides: true, text: "the current rows have no such column" };
}

var normal = __webpack_require__("src/evaluation/statistics/normal.ts");
;// CONCATENATED MODULE: ./src/evaluation/drift/column-histogram.ts



const mostBins = 10;
/** Shares of both sides by equally wide bins, or by the most frequent categories. */
function columnHistogram(reference, current) {
	if (reference.kind !== current.kind || reference.kind === "empty" || current.count === 0)
		return undefined;
	if (reference.kind === "category")
		return categoryHistogram(reference, current);
	if (reference.numbers === undefined)
		return cellHistogram(reference, current, grouped(reference.cells ?? []));
	const [first, second] = [reference.summary, current.summary];
	// A few extreme values would put all others into one bin.
	const low = Math.min(first.quantiles["0.01"], second.quantiles["0.01"]);
	const high = Math.max(first.quantiles["0.99"], second.quantiles["0.99"]);
	const width = high / mostBins - low / mostBins;
	const cells = [];
	for (let k = 1; k <= (width > 0 ? mostBins : 1); k++) {
		const end = k === mostBins || !(width > 0) ? Number.POSITIVE_INFINITY : low + width * k;
		cells.push({ end, inclusive: end === Number.POSITIVE_INFINITY, count: 0 });
	}
	const counts = countInCells(cells, reference.numbers).current;
	return cellHistogram(reference, current, cells.map((cell, k) => ({ ...cell, count: counts[k] })));
}
function cellHistogram(reference, current, cells) {
	const table = countInCells(cells, current.numbers);
	const shown = reference.kind === "date" ? date/* formatDate */.Yq : number_text/* columnNumber */.K9;
	const bins = cells.map(({ end }, k) => {
		const from = cells[k - 1]?.end;
		if (from === undefined)
			return Number.isFinite(end) ? `up to ${shown(end)}` : "all";
		return Number.isFinite(end) ? `${shown(from)} to ${shown(end)}` : `from ${shown(from)}`;
	});
	return {
		bins,
		reference: [...table.reference].map((count) => count / Math.max(1, reference.count)),
		current: [...table.current].map((count) => count / Math.max(1, current.count)),
	};
}
/** Puts as many neighbouring cells together as are needed for at most ten. */
function grouped(cells) {
	const size = Math.ceil(cells.length / mostBins);
	const groups = [];
	for (let from = 0; from < cells.length; from += size) {
		const part = cells.slice(from, from + size);
		groups.push({ ...part[part.length - 1], count: part.reduce((all, { count }) => all + count, 0) });
	}
	return groups;
}
function categoryHistogram(reference, current) {
	const [first, second] = [reference.categories, current.categories];
	const share = (side, name) => (side.categories.get(name) ?? 0) / Math.max(1, side.count);
	const names = [...new Set([...first.keys(), ...second.keys()])];
	const size = (name) => Math.max(share(reference, name), share(current, name));
	names.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
	const bins = names.slice(0, names.length > mostBins ? mostBins - 1 : mostBins);
	const shares = (side) => bins.map((name) => share(side, name));
	const rest = (values) => Math.max(0, 1 - values.reduce((all, value) => all + value, 0));
	const [r, c] = [shares(reference), shares(current)];
	const other = names.length > bins.length || (reference.unnamed ?? 0) > 0;
	return other
		? { bins: [...bins, "(other)"], reference: [...r, rest(r)], current: [...c, rest(c)] }
		: { bins, reference: r, current: c };
}

var beta = __webpack_require__("src/evaluation/statistics/beta.ts");
;// CONCATENATED MODULE: ./src/evaluation/statistics/chi-square.ts

/** Returns P(X ≥ `x`) of the chi-square distribution with `df` degrees of freedom, to a relative 1e-11. */
function chiSquareSf(x, df) {
	if (df <= 0 || x <= 0)
		return 1;
	return upperGamma(df / 2, x / 2);
}
/**
 * The regularized upper incomplete gamma function Q(a, x). It uses the series of 1 - Q below a + 1, and the continued
 * fraction of Q above (Abramowitz and Stegun 6.5.29 and 6.5.31).
 */
function upperGamma(a, x) {
	if (x === Number.POSITIVE_INFINITY)
		return 0;
	// x^a e^-x / Γ(a + 1), written with Stirling's series so that nothing overflows.
	const off = (x - a) / a;
	const exponent = off < -0.5 ? a * Math.log(x / a) + a - x : -a * (off - Math.log1p(off));
	const factor = Math.exp(exponent - (0,beta/* stirlingError */.$R)(a)) / Math.sqrt(2 * Math.PI * a);
	return x < a + 1 ? 1 - factor * series(a, x) : factor * a * fraction(a, x);
}
function series(a, x) {
	let term = 1;
	let sum = 1;
	for (let n = 1; n < 100_000 && term > sum * 1e-17; n++) {
		term *= x / (a + n);
		sum += term;
	}
	return sum;
}
/** Lentz's method for 1/(x + 1 - a - 1(1 - a)/(x + 3 - a - 2(2 - a)/(x + 5 - a - …))). */
function fraction(a, x) {
	const tiny = 1e-300;
	let b = x + 1 - a;
	let c = 1 / tiny;
	let d = 1 / b;
	let value = d;
	for (let n = 1; n < 100_000; n++) {
		const numerator = n * (a - n);
		b += 2;
		d = numerator * d + b;
		d = 1 / (Math.abs(d) < tiny ? tiny : d);
		c = b + numerator / c;
		if (Math.abs(c) < tiny)
			c = tiny;
		const change = d * c;
		value *= change;
		if (Math.abs(change - 1) < 1e-16)
			break;
	}
	return value;
}

var two_samples = __webpack_require__("src/evaluation/statistics/two-samples.ts");
;// CONCATENATED MODULE: ./src/evaluation/drift/contingency.ts



/** Cochran's rule: below this expected count, the chi-square distribution does not fit. */
const leastExpected = 5;
/** Below this number of rows, the p-value comes from random tables with the same margins. */
const leastRows = 50;
/**
 * Tests "both samples have the same shares of the categories" by Pearson's chi-square over both samples' counts. Rare
 * categories are put together by their pooled counts alone, so that the choice does not depend on the difference.
 */
function contingencyTest(table, { family, seed }) {
	const lumped = lumpRare(table);
	const [m, n] = [sum(lumped.reference), sum(lumped.current)];
	const categories = lumped.reference.length;
	if (m === 0 || n === 0 || categories < 2)
		return { test: "none", statistic: 0, p: 1, effect: 0, categories };
	const statistic = chiSquare(lumped);
	const effect = totalVariation(lumped);
	const smaller = Math.min(m, n);
	const isSmall = smaller < leastRows;
	if (categories === 2 && (isSmall || expectedLeast(lumped) * (smaller / (m + n)) < leastExpected)) {
		const first = { right: lumped.reference[0], rows: m };
		const second = { right: lumped.current[0], rows: n };
		return { test: "fisher", statistic, p: (0,two_samples/* fisherTest */.MX)({ first, second }), effect, categories };
	}
	if (isSmall) {
		const p = monteCarlo(statistic, family, tableDraws(lumped, seed));
		return { test: "chi-square-monte-carlo", statistic, p, effect, categories };
	}
	return { test: "chi-square", statistic, p: chiSquareSf(statistic, categories - 1), effect, categories };
}
/** Pearson's statistic of a 2 × K table, without a continuity correction. */
function chiSquare({ reference, current }) {
	const [m, n] = [sum(reference), sum(current)];
	let statistic = 0;
	for (let k = 0; k < reference.length; k++) {
		const all = reference[k] + current[k];
		// (O - E)² / E of both cells, in a form that is exactly 0 for equal shares.
		if (all > 0)
			statistic += (reference[k] * n - current[k] * m) ** 2 / (all * m * n);
	}
	return statistic;
}
/** Half the sum of the absolute differences of the shares. */
function totalVariation({ reference, current }) {
	const [m, n] = [sum(reference), sum(current)];
	let total = 0;
	for (let k = 0; k < reference.length; k++)
		total += Math.abs(reference[k] * n - current[k] * m);
	return total / (2 * m * n);
}
/** Puts together categories whose pooled expected count in the smaller sample is below 5; empty ones are left out. */
function lumpRare({ reference, current }) {
	const [m, n] = [sum(reference), sum(current)];
	const share = Math.min(m, n) / (m + n);
	const kept = [];
	const rare = [0, 0];
	for (let k = 0; k < reference.length; k++) {
		const all = reference[k] + current[k];
		if (all === 0)
			continue;
		if (all * share >= leastExpected)
			kept.push([reference[k], current[k]]);
		else {
			rare[0] += reference[k];
			rare[1] += current[k];
		}
	}
	kept.sort((a, b) => b[0] + b[1] - a[0] - a[1]);
	const total = rare[0] + rare[1];
	if (total > 0) {
		// Rare categories that are rare even together join the rarest of the others.
		if (total * share < leastExpected && kept.length > 1) {
			const last = kept[kept.length - 1];
			last[0] += rare[0];
			last[1] += rare[1];
		}
		else
			kept.push(rare);
	}
	return { reference: Float64Array.from(kept, ([r]) => r), current: Float64Array.from(kept, ([, c]) => c) };
}
/** A run of draws stops early after this many tables at least as extreme (Besag and Clifford 1991). */
const mostExtreme = 50;
/**
 * Returns the share of random statistics that are at least as extreme as the observed one, which counts as one of them.
 * Draws end early when enough were as extreme (Besag and Clifford 1991).
 */
function monteCarlo(seen, family, draw) {
	if (seen === 0)
		return 1;
	const draws = Math.max(4000, 200 * family);
	let extreme = 0;
	for (let drawn = 1; drawn <= draws; drawn++) {
		if (draw() >= seen * (1 - 1e-12))
			extreme++;
		if (extreme === mostExtreme)
			return extreme / drawn;
	}
	return (1 + extreme) / (1 + draws);
}
/** Draws tables with the same margins: the rows of the smaller sample from the pooled rows, without replacement. */
function tableDraws(table, seed) {
	const [m, n] = [sum(table.reference), sum(table.current)];
	const [size, all] = [Math.min(m, n), m + n];
	const pooled = table.reference.map((count, k) => count + table.current[k]);
	const category = new Int32Array(all);
	for (let k = 0, at = 0; k < pooled.length; k++) {
		category.fill(k, at, at + pooled[k]);
		at += pooled[k];
	}
	const random = new core_random/* Random */.o(seed, pooled.length);
	const drawn = new Float64Array(pooled.length);
	return () => {
		drawn.fill(0);
		for (let i = 0; i < size; i++) {
			const j = i + random.below(all - i);
			const taken = category[j];
			category[j] = category[i];
			category[i] = taken;
			drawn[taken]++;
		}
		let statistic = 0;
		for (let k = 0; k < drawn.length; k++) {
			statistic += (drawn[k] * all - size * pooled[k]) ** 2 / (pooled[k] * size * (all - size));
		}
		return statistic;
	};
}
function expectedLeast({ reference, current }) {
	return Math.min(...reference.map((count, k) => count + current[k]));
}
function sum(values) {
	let total = 0;
	for (const value of values)
		total += value;
	return total;
}

;// CONCATENATED MODULE: ./src/evaluation/drift/kolmogorov-smirnov.ts
/** The two-sample Kolmogorov-Smirnov test: "both samples come from the same distribution". */
/** Largest sample for which the p-value is computed exactly. */
const mostExactRows = 200;
/**
 * Returns the largest distance between the empirical distribution functions of two sorted samples, D. One pass over
 * both samples.
 */
function ksDistance(first, second) {
	const [m, n] = [first.length, second.length];
	let [i, j, largest] = [0, 0, 0];
	while (i < m && j < n) {
		const value = Math.min(first[i], second[j]);
		while (i < m && first[i] <= value)
			i++;
		while (j < n && second[j] <= value)
			j++;
		// Whole numbers are compared, so that equal shares of different sample sizes differ by exactly 0.
		largest = Math.max(largest, Math.abs(i * n - j * m));
	}
	return largest / (m * n);
}
/**
 * Returns P(D ≥ `distance`) for two samples of sizes `m` and `n` from one distribution. It is exact for continuous
 * values up to 200 rows, and Kolmogorov's limit beyond. Ties make it larger, so the test stays valid (Noether 1963).
 */
function ksPValue(distance, m, n) {
	if (distance <= 0)
		return 1;
	if (m <= mostExactRows && n <= mostExactRows)
		return exactKsPValue(distance, m, n);
	return kolmogorovSf(distance * Math.sqrt((m * n) / (m + n)));
}
/**
 * Counts the orders of m + n values whose path leaves the band |i/m - j/n| < distance (Hodges 1957), as a probability:
 * the last step to (i, j) came from the first sample with probability i / (i + j). All terms are positive, so small
 * p-values keep their digits. It takes m · n steps.
 */
function exactKsPValue(distance, m, n) {
	const limit = Math.round(distance * m * n) - 0.5;
	const outside = new Float64Array(n + 1);
	for (let i = 0; i <= m; i++) {
		for (let j = 0; j <= n; j++) {
			if (Math.abs(i * n - j * m) > limit)
				outside[j] = 1;
			else if (i === 0)
				outside[j] = j === 0 ? 0 : outside[j - 1];
			else if (j > 0)
				outside[j] = (i * outside[j] + j * outside[j - 1]) / (i + j);
		}
	}
	return Math.min(1, outside[n]);
}
/** Returns P(K ≥ `x`) of Kolmogorov's distribution, by the series that converges faster. */
function kolmogorovSf(x) {
	if (x <= 0)
		return 1;
	if (x < 1.18) {
		const step = Math.exp((-Math.PI * Math.PI) / (8 * x * x));
		const sum = step + step ** 9 + step ** 25 + step ** 49;
		return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
	}
	let sum = 0;
	for (let k = 1; k <= 10; k++)
		sum += (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * x * x);
	return Math.min(1, 2 * sum);
}
/**
 * Returns the smallest distance D that a test at `level` can find in samples of these sizes. At 5 % it is
 * 1.36 √(1/m + 1/n).
 */
function smallestDetectableDistance(level, m, n) {
	return Math.sqrt(-Math.log(level / 2) / 2) * Math.sqrt(1 / m + 1 / n);
}
/** Returns a lower bound of the true distance at confidence 1 - `level` (Massart 1990, for both samples together). */
function distanceLowerBound(distance, level, sizes) {
	const [m, n] = sizes;
	const margin = Math.sqrt(Math.log(4 / level) / 2) * (1 / Math.sqrt(m) + 1 / Math.sqrt(n));
	return Math.max(0, distance - margin);
}

var variates = __webpack_require__("src/evaluation/statistics/variates.ts");
;// CONCATENATED MODULE: ./src/evaluation/drift/profile-test.ts



/** With more current rows per reference row, the reference's error no longer fits the chi-square distribution. */
const mostRatio = 2;
/**
 * Tests counts in cells that were cut at the reference's own quantiles. If there are many more current rows, the p-value
 * comes from random counts: the share of a cell between two values of the reference has a Dirichlet distribution.
 */
function cellTest(table, options) {
	const [m, n] = [sum(table.reference), sum(table.current)];
	if (n <= mostRatio * m)
		return contingencyTest(table, options);
	const lumped = lumpRare(table);
	const categories = lumped.reference.length;
	if (categories < 2)
		return contingencyTest(table, options);
	const random = new core_random/* Random */.o(options.seed, categories);
	const drawn = { reference: lumped.reference, current: lumped.current.slice() };
	const statistic = chiSquare(lumped);
	const p = monteCarlo(statistic, options.family, () => {
		drawCounts(drawn, n, random);
		return chiSquare(drawn);
	});
	return { test: "chi-square-monte-carlo", statistic, p, effect: totalVariation(lumped), categories };
}
/** Draws shares from the Dirichlet distribution with the reference's counts, and current counts of `n` rows with them. */
function drawCounts({ reference, current }, n, random) {
	const weights = reference.map((count) => (0,variates/* gamma */.uN)(Math.max(1, count), random));
	let [left, rest] = [n, sum(weights)];
	for (let k = 0; k < current.length; k++) {
		const share = k === current.length - 1 ? 1 : Math.min(1, weights[k] / rest);
		current[k] = share === 1 ? left : (0,variates/* binomial */.QV)(left, share, random);
		left -= current[k];
		rest -= weights[k];
	}
}
/** A category has a row of its own in the test if so many reference rows are expected to have it. */
const leastReferenceRows = 15;
/** A profile does not name categories with fewer rows than this. */
const leastNamedRows = 5;
/**
 * Counts both sides by category where the reference is a profile, which names frequent categories only. Those were
 * chosen by their reference counts, which are therefore too high; so only categories are tested that are frequent on
 * both sides together. A category that the profile does not name has at most four reference rows, and counts with them.
 */
function profileCategories(reference, current) {
	const [first, second] = [reference.categories, current.categories];
	const unnamed = reference.unnamed ?? 0;
	const share = reference.count / (reference.count + current.count);
	const r = [];
	const c = [];
	for (const name of new Set([...first.keys(), ...second.keys()])) {
		const known = first.get(name) ?? Math.min(leastNamedRows - 1, unnamed);
		const now = second.get(name) ?? 0;
		if (unnamed > 0 && (known + now) * share < leastReferenceRows)
			continue;
		r.push(known);
		c.push(now);
	}
	const total = (counts) => counts.reduce((all, count) => all + count, 0);
	r.push(Math.max(0, reference.count - total(r)));
	c.push(Math.max(0, current.count - total(c)));
	return { reference: Float64Array.from(r), current: Float64Array.from(c) };
}

;// CONCATENATED MODULE: ./src/evaluation/drift/compare-column.ts




/** Largest number of distinct numbers that are compared as categories. */
const mostNumberCategories = 20;
/** Dates must cover this many days on both sides before their weekdays are compared. */
const weekdaysMs = 14 * 86_400_000;
/**
 * Tests the aspects in which two sides of a column of the same kind can differ. The p-values are not adjusted.
 * Dates are not tested for their range, because later rows have later dates.
 */
function compareColumn(reference, current, options) {
	return [...valueAspects(reference, current, options), ...missingAspect(reference, current, options)];
}
function valueAspects(reference, current, options) {
	if (reference.kind !== current.kind || reference.kind === "empty")
		return [];
	if (reference.kind === "category") {
		return [categoryAspect("values", categoryTable(reference, current), options)];
	}
	if (reference.kind === "number")
		return [numberAspect(reference, current, options)];
	if (reference.kind === "text") {
		return [
			distanceAspect("length", reference, current),
			categoryAspect("words", categoryTable(reference, current), options),
		];
	}
	if (reference.categories === undefined || span(reference) < weekdaysMs || span(current) < weekdaysMs)
		return [];
	return [categoryAspect("weekdays", categoryTable(reference, current), options)];
}
function numberAspect(reference, current, options) {
	if (reference.numbers === undefined) {
		const table = countInCells(mergedCells(reference.cells ?? []), current.numbers);
		const { test, statistic, p } = cellTest(table, options);
		return { aspect: "values", test, statistic, p, effect: cellDistance(table), measure: "D" };
	}
	const table = fewNumbers(reference.numbers, current.numbers);
	if (table !== undefined)
		return categoryAspect("values", table, options);
	return distanceAspect("values", reference, current);
}
function distanceAspect(aspect, reference, current) {
	const distance = ksDistance(reference.numbers, current.numbers);
	return {
		aspect,
		test: "kolmogorov-smirnov",
		statistic: distance,
		p: ksPValue(distance, reference.count, current.count),
		effect: distance,
		measure: "D",
	};
}
function categoryAspect(aspect, table, options) {
	const { test, statistic, p, effect } = contingencyTest(table, options);
	return { aspect, test, statistic, p, effect, measure: "TV" };
}
/** Tests the missing rates, if any row lacks a value. */
function missingAspect(reference, current, options) {
	if (reference.missing + current.missing === 0)
		return [];
	const table = {
		reference: Float64Array.of(reference.missing, reference.count),
		current: Float64Array.of(current.missing, current.count),
	};
	return [{ ...categoryAspect("missing", table, options), measure: "rate" }];
}
/** Counts both sides by category. */
function categoryTable(reference, current) {
	if (reference.unnamed !== undefined)
		return profileCategories(reference, current);
	const [first, second] = [reference.categories, current.categories];
	const names = [...new Set([...first.keys(), ...second.keys()])];
	return {
		reference: Float64Array.from(names, (name) => first.get(name) ?? 0),
		current: Float64Array.from(names, (name) => second.get(name) ?? 0),
	};
}
/** Counts numbers with at most 20 distinct values on both sides together. Undefined if there are more. */
function fewNumbers(first, second) {
	const counts = new Map();
	for (const [side, sorted] of [first, second].entries()) {
		for (let i = 0; i < sorted.length;) {
			const value = sorted[i];
			let end = i + 1;
			while (end < sorted.length && sorted[end] === value)
				end++;
			const pair = counts.get(value) ?? [0, 0];
			pair[side] = end - i;
			counts.set(value, pair);
			if (counts.size > mostNumberCategories)
				return undefined;
			i = end;
		}
	}
	const pairs = [...counts].sort(([a], [b]) => a - b).map(([, pair]) => pair);
	return { reference: Float64Array.from(pairs, ([r]) => r), current: Float64Array.from(pairs, ([, c]) => c) };
}
/** Returns the smallest change of distribution functions that these rows can show at a level. */
function detectableDistance(reference, current, level) {
	if (reference.count === 0 || current.count === 0)
		return 1;
	return smallestDetectableDistance(level, reference.count, current.count);
}
function span({ summary }) {
	return summary === undefined ? 0 : summary.max - summary.min;
}

;// CONCATENATED MODULE: ./src/evaluation/drift/divergences.ts

/** Share of an empty cell in logarithms, as in Evidently. */
const emptyShare = 0.0001;
function divergences(table) {
	const r = divergences_shares(table.reference);
	const c = divergences_shares(table.current);
	let [psi, kl, js, hellinger, intersection] = [0, 0, 0, 0, 0];
	for (let k = 0; k < r.length; k++) {
		const [p, q] = [r[k], c[k]];
		if (p === 0 && q === 0)
			continue;
		const [pFilled, qFilled] = [p || emptyShare, q || emptyShare];
		psi += (pFilled - qFilled) * Math.log(pFilled / qFilled);
		kl += pFilled * Math.log(pFilled / qFilled);
		const middle = (p + q) / 2;
		js += (p === 0 ? 0 : (p * Math.log(p / middle)) / 2) + (q === 0 ? 0 : (q * Math.log(q / middle)) / 2);
		hellinger += (Math.sqrt(p) - Math.sqrt(q)) ** 2;
		intersection += Math.min(p, q);
	}
	return {
		psi,
		kl,
		js: Math.sqrt(Math.max(0, js)),
		hellinger: Math.sqrt(hellinger / 2),
		total_variation: totalVariation(table),
		intersection,
		entropy_reference: entropy(r),
		entropy_current: entropy(c),
	};
}
/** Shannon entropy in nats. */
function entropy(probabilities) {
	let total = 0;
	for (const p of probabilities)
		if (p > 0)
			total -= p * Math.log(p);
	return total;
}
/** The area between the empirical distribution functions of two sorted samples, in the column's unit. */
function wassersteinDistance(first, second) {
	const [m, n] = [first.length, second.length];
	let [i, j, area] = [0, 0, 0];
	let last = Math.min(first[0], second[0]);
	while (i < m || j < n) {
		const value = i === m ? second[j] : j === n ? first[i] : Math.min(first[i], second[j]);
		area += (Math.abs(i * n - j * m) / (m * n)) * (value - last);
		while (i < m && first[i] === value)
			i++;
		while (j < n && second[j] === value)
			j++;
		last = value;
	}
	return area;
}
function divergences_shares(counts) {
	const total = sum(counts);
	return counts.map((count) => count / total);
}

;// CONCATENATED MODULE: ./src/evaluation/drift/rank-sum.ts

/**
 * Runs the two-sided Mann-Whitney test on two sorted samples by the normal approximation, with midranks for ties and a
 * continuity correction. `above` is the share of pairs in which the second value is larger; ties count half.
 */
function rankSumTest(first, second) {
	const [m, n] = [first.length, second.length];
	const all = m + n;
	let [i, j, ranks, ties] = [0, 0, 0, 0];
	while (i < m || j < n) {
		const value = i === m ? second[j] : j === n ? first[i] : Math.min(first[i], second[j]);
		const before = i + j;
		const own = j;
		while (i < m && first[i] === value)
			i++;
		while (j < n && second[j] === value)
			j++;
		const count = i + j - before;
		ranks += (j - own) * (before + (count + 1) / 2);
		ties += count * count * count - count;
	}
	const wins = ranks - (n * (n + 1)) / 2;
	const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
	const distance = Math.max(0, Math.abs(wins - (m * n) / 2) - 0.5);
	const p = variance > 0 ? Math.min(1, 2 * (0,normal/* normalCdf */.v)(-distance / Math.sqrt(variance))) : 1;
	return { p, above: wins / (m * n) };
}

;// CONCATENATED MODULE: ./src/evaluation/drift/column-statistics.ts








const bins = 10;
/** Divides the number line at the deciles of a sorted sample. */
function decileCells(sorted) {
	const cells = [];
	let from = 0;
	for (let k = 1; k <= bins; k++) {
		const at = Math.min(sorted.length, Math.max(from, Math.round((sorted.length * k) / bins)));
		const end = k === bins ? Number.POSITIVE_INFINITY : sorted[at - 1];
		let to = at;
		while (to < sorted.length && sorted[to] <= end)
			to++;
		if (to > from)
			cells.push({ end, inclusive: true, count: to - from });
		from = to;
	}
	return column_statistics_closed(cells);
}
/** The last cell ends at infinity. */
function column_statistics_closed(cells) {
	const last = cells[cells.length - 1];
	if (last !== undefined)
		cells[cells.length - 1] = { ...last, end: Number.POSITIVE_INFINITY, inclusive: true };
	return cells;
}
/** Counts both sides by the reference's deciles, or by category. Undefined if there is nothing to compare. */
function binnedSides(reference, current) {
	if (reference.kind !== current.kind || reference.kind === "empty" || current.count === 0)
		return undefined;
	if (reference.kind === "category")
		return categoryTable(reference, current);
	const cells = reference.numbers === undefined ? mergedCells(reference.cells ?? []) : decileCells(reference.numbers);
	return countInCells(cells, current.numbers);
}
/** Further distances of a column, by name. They do not decide in the default preset. */
function columnStatistics(reference, current, role) {
	const table = binnedSides(reference, current);
	if (table === undefined)
		return {};
	const distances = divergences(table);
	const squared = chiSquare(table);
	const filled = table.reference.filter((count, k) => count + table.current[k] > 0).length;
	return {
		...distances,
		// The characteristic stability index is the same number of a feature.
		...(role === "feature" && { csi: distances.psi }),
		chi_square: squared,
		chi_square_p: chiSquareSf(squared, filled - 1),
		...numberStatistics(reference, current),
	};
}
function numberStatistics(reference, current) {
	const [first, second] = [reference.numbers, current.numbers];
	if (first === undefined || second === undefined || reference.kind === "category")
		return {};
	const d = ksDistance(first, second);
	const wasserstein = wassersteinDistance(first, second);
	const { p, above } = rankSumTest(first, second);
	const std = reference.summary?.std ?? 0;
	return {
		ks: d,
		ks_p: ksPValue(d, first.length, second.length),
		wasserstein,
		...(std > 0 && { wasserstein_in_std: wasserstein / std }),
		mann_whitney_p: p,
		mann_whitney_above: above,
	};
}
/** Figures of one side for the report. Outliers are measured from the reference's quartiles. */
function sideFigures(side, reference) {
	const { count, missing, categories, kind, summary, numbers } = side;
	const figure = (value) => (Number.isFinite(value) ? value : null);
	return {
		count,
		missing,
		...(kind === "category" && categories !== undefined && { distinct: categories.size }),
		...(summary !== undefined && {
			mean: figure(summary.mean),
			std: figure(summary.std),
			min: figure(summary.min),
			max: figure(summary.max),
			quantiles: Object.fromEntries(Object.entries(summary.quantiles).map(([share, value]) => [share, figure(value)])),
		}),
		...(numbers !== undefined && reference.summary !== undefined && { outliers: outlierShare(numbers, reference) }),
	};
}
/** Share of sorted values beyond Tukey's fences. */
function outlierShare(sorted, { summary }) {
	const [low, high] = [summary.quantiles["0.25"] ?? Number.NaN, summary.quantiles["0.75"] ?? Number.NaN];
	const reach = 1.5 * (high - low);
	return ((0,statistics/* countBelow */.BC)(sorted, low - reach) + (0,statistics/* countAbove */.d2)(sorted, high + reach)) / sorted.length;
}

;// CONCATENATED MODULE: ./src/evaluation/drift/decision.ts

/**
 * Decides which columns drifted. Holm's method keeps the probability of even one false alarm below the level under any
 * dependence of the columns (Holm 1979). A change must also have a size that matters.
 */
function decideColumns(columns, { level, least }) {
	const pValues = columns.map(({ aspects }) => columnP(aspects));
	const order = pValues.map((_, at) => at).sort((a, b) => pValues[a] - pValues[b]);
	const decisions = new Array(columns.length);
	let adjusted = 0;
	for (const [rank, at] of order.entries()) {
		const { aspects, sizes } = columns[at];
		const factor = columns.length - rank;
		adjusted = Math.max(adjusted, Math.min(1, factor * pValues[at]));
		const because = adjusted > level
			? []
			: aspects.filter((each) => each.p * aspects.length * factor <= level && each.effect >= leastEffect(each, least));
		decisions[at] = {
			p: pValues[at],
			adjustedP: adjusted,
			drifted: because.length > 0,
			sure: because.some((each) => distanceLowerBound(each.effect, level, sizes) >= leastEffect(each, least)),
			because,
		};
	}
	return decisions;
}
/** Bonferroni's p-value over the aspects of a column. */
function columnP(aspects) {
	return aspects.length === 0 ? 1 : Math.min(1, aspects.length * Math.min(...aspects.map(({ p }) => p)));
}
function leastEffect({ measure }, least) {
	return measure === "rate" ? least.missing : least.distance;
}

;// CONCATENATED MODULE: ./src/evaluation/drift/deepchecks.ts



const limit = 0.2;
/** Rarer categories of the reference are put together with new ones; if they are rare together, they are left out. */
const leastShare = 0.01;
/** Deepchecks does not judge fewer rows. */
const deepchecks_leastRows = 10;
/** Decides as the feature drift check of Deepchecks 0.19 does by default. Missing values are left out. */
function deepchecksScore(reference, current) {
	if (Math.min(reference.count, current.count) < deepchecks_leastRows)
		return undefined;
	if (reference.kind === "category") {
		return score("Cramér's V", correctedCramersV(balanced(withoutRare(categoryTable(reference, current)))));
	}
	return score("Kolmogorov-Smirnov statistic", ksDistance(reference.numbers, current.numbers));
}
function score(method, value) {
	return { method, score: value, drifted: value >= limit, rule: `at least ${limit}` };
}
function withoutRare({ reference, current }) {
	const [m, n] = [sum(reference), sum(current)];
	const kept = [...reference.keys()].filter((k) => reference[k] >= leastShare * m);
	const [r, c] = [reference, current].map((counts) => kept.map((k) => counts[k]));
	const rest = (all, counts) => all - counts.reduce((total, count) => total + count, 0);
	const [otherR, otherC] = [rest(m, r), rest(n, c)];
	if (otherR > leastShare * m || otherC > leastShare * n) {
		r.push(otherR);
		c.push(otherC);
	}
	return { reference: Float64Array.from(r), current: Float64Array.from(c) };
}
/** Scales the larger side down to the size of the smaller one, in whole rows. Empty categories are left out. */
function balanced({ reference, current }) {
	const [m, n] = [sum(reference), sum(current)];
	const size = Math.min(m, n);
	const scaled = (counts, rows) => rows > size ? counts.map((count) => roundToEven(count * (size / rows))) : counts;
	const [r, c] = [scaled(reference, m), scaled(current, n)];
	const filled = [...r.keys()].filter((k) => r[k] + c[k] > 0);
	return { reference: Float64Array.from(filled, (k) => r[k]), current: Float64Array.from(filled, (k) => c[k]) };
}
/** Rounds halves to the even neighbour, as NumPy does. */
function roundToEven(value) {
	const rounded = Math.round(value);
	return Math.abs(value - Math.trunc(value)) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
/** Cramér's V of a 2 × K table with Bergsma's correction of its bias (2013), and Yates' correction for K = 2. */
function correctedCramersV(table) {
	const columns = table.reference.length;
	if (columns < 2)
		return 0;
	const n = sum(table.reference) + sum(table.current);
	const statistic = columns === 2 ? yates(table) : chiSquare(table);
	const phi = Math.max(0, statistic / n - (columns - 1) / (n - 1));
	const rows = 2 - 1 / (n - 1);
	const corrected = columns - (columns - 1) ** 2 / (n - 1);
	return Math.sqrt(phi / Math.min(corrected - 1, rows - 1));
}
/** Chi-square of a 2 × 2 table where each deviation is half a row smaller, but not below 0, as in SciPy. */
function yates({ reference, current }) {
	const [m, n] = [sum(reference), sum(current)];
	let statistic = 0;
	for (let k = 0; k < 2; k++) {
		const all = reference[k] + current[k];
		for (const [seen, rows] of [
			[reference[k], m],
			[current[k], n],
		]) {
			const expected = (all * rows) / (m + n);
			const deviation = Math.abs(seen - expected);
			if (expected > 0)
				statistic += (deviation - Math.min(0.5, deviation)) ** 2 / expected;
		}
	}
	return statistic;
}

;// CONCATENATED MODULE: ./src/evaluation/drift/evidently.ts







const level = 0.05;
const distanceLimit = 0.1;
/** With more reference rows, Evidently compares distances instead of testing. */
const mostTestedRows = 1000;
const mostCategories = 5;
/** Decides as Evidently 0.7 does by default. Missing and infinite values are left out. */
function evidentlyScore(reference, current) {
	if (reference.kind === "category")
		return categoryScore(categoryTable(reference, current));
	const [first, second] = [finite(reference.numbers), finite(current.numbers)];
	if (first.length === 0 || second.length === 0)
		return undefined;
	const table = valueTable(first, second);
	if (table !== undefined)
		return categoryScore(table);
	if (first.length <= mostTestedRows) {
		return tested("Kolmogorov-Smirnov", scipyKsPValue(first, second), true);
	}
	const deviation = Math.max((0,statistics/* moments */.Cl)(first).deviation, 0.001);
	return distance("Wasserstein distance in standard deviations", wassersteinDistance(first, second) / deviation);
}
/** SciPy computes the exact p-value of up to 10,000 rows a side. */
function scipyKsPValue(first, second) {
	const d = ksDistance(first, second);
	if (d === 0)
		return 1;
	const [m, n] = [first.length, second.length];
	return Math.max(m, n) <= 10_000 ? exactKsPValue(d, m, n) : ksPValue(d, m, n);
}
function categoryScore(table) {
	if (sum(table.reference) > mostTestedRows)
		return distance("Jensen-Shannon distance", divergences(table).js);
	const known = table.reference.filter((count, k) => count + table.current[k] > 0).length;
	return known > 2 ? tested("chi-square", goodnessOfFitP(table), false) : tested("z-test", zTestP(table), false);
}
/** The reference counts are taken as expected, so that a new category has a p-value of 0. */
function goodnessOfFitP({ reference, current }) {
	const factor = sum(current) / sum(reference);
	let statistic = 0;
	for (let k = 0; k < reference.length; k++) {
		const expected = reference[k] * factor;
		if (current[k] !== expected)
			statistic += (current[k] - expected) ** 2 / expected;
	}
	return chiSquareSf(statistic, reference.length - 1);
}
/** A z-test of the share of all values but the first. */
function zTestP({ reference, current }) {
	const [m, n] = [sum(reference), sum(current)];
	const [p, q] = [1 - reference[0] / m, 1 - current[0] / n];
	const pooled = (p * m + q * n) / (m + n);
	if (p === q)
		return 1;
	return 2 * (0,normal/* normalCdf */.v)(-Math.abs(p - q) / Math.sqrt(pooled * (1 - pooled) * (1 / m + 1 / n)));
}
/** Counts of at most five distinct numbers on both sides together. Undefined if there are more. */
function valueTable(first, second) {
	const table = fewNumbers(first, second);
	return table === undefined || table.reference.length > mostCategories ? undefined : table;
}
function finite(sorted) {
	return sorted.filter(Number.isFinite);
}
function tested(method, p, inclusive) {
	const rule = inclusive ? `p of at most ${level}` : `p below ${level}`;
	return { method: `${method}, p`, score: p, drifted: inclusive ? p <= level : p < level, rule };
}
function distance(method, score) {
	return { method, score, drifted: score >= distanceLimit, rule: `at least ${distanceLimit}` };
}

;// CONCATENATED MODULE: ./src/evaluation/drift/presets.ts





const psiLimit = 0.2;
/** Decides about a column as another tool does. Undefined if it has no rule for such a column. */
function presetScore(preset, { reference, current }) {
	if (reference.kind !== current.kind || (reference.kind !== "number" && reference.kind !== "category"))
		return undefined;
	if (preset === "evidently")
		return evidentlyScore(reference, current);
	if (preset === "deepchecks")
		return deepchecksScore(reference, current);
	return psiScore(reference, current);
}
function presetReason({ method, score, rule, drifted }) {
	return `${method} ${(0,number_text/* plainNumber */.ku)(score)} (${drifted ? "drift" : "no drift"}: the limit is ${rule})`;
}
/** The population stability index over the reference's deciles, or over categories. */
function psiScore(reference, current) {
	const table = binnedSides(reference, current);
	if (table === undefined)
		return undefined;
	const { psi } = divergences(table);
	return { method: "PSI", score: psi, drifted: psi >= psiLimit, rule: `at least ${psiLimit}` };
}
/**
 * Whether another tool calls the data set drifted. Evidently asks for half of the columns, the others for one.
 *
 * @param share Share of drifted columns.
 */
function presetAlarm(preset, share) {
	return preset === "evidently" ? share >= 0.5 : share > 0;
}

;// CONCATENATED MODULE: ./src/evaluation/drift/compare-sides.ts







/** A larger smallest detectable distance means that almost nothing would be seen. */
const blindDistance = 0.5;
/** Tests all columns as one family, and describes how each changed. */
function compareSides(pairs, options) {
	const tested = pairs.map(({ reference, current, role }, at) => compareColumn(reference, current, { family: pairs.length, seed: options.seed + at }).filter(
	// Labels come later for some rows, which is no change of the target.
	({ aspect }) => role !== "target" || aspect !== "missing"));
	const family = tested.filter((aspects) => aspects.length > 0).length;
	const level = options.level / Math.max(1, family);
	const decisions = decisionsOf(pairs, tested, options);
	const columns = pairs.map((pair, at) => describeColumn(pair, tested[at], { decision: decisions[at], level, options }));
	const best = Math.min(1, ...pairs.map(({ reference, current }) => detectableDistance(reference, current, level)));
	const drifted = columns.some((column) => column.drifted);
	return {
		columns: columns.sort((a, b) => Number(b.drifted) - Number(a.drifted) || b.effect - a.effect || a.p - b.p),
		tooFew: options.preset === "default" && !drifted && best > blindDistance ? tooFewText(best) : undefined,
	};
}
/** Columns that nothing can be tested of are not part of the family. */
function decisionsOf(pairs, tested, options) {
	const { preset } = options;
	if (preset !== "default") {
		return pairs.map((pair, at) => {
			const p = columnP(tested[at]);
			const score = presetScore(preset, pair);
			const reason = score === undefined ? `${preset} has no rule for such a column` : presetReason(score);
			return { p, adjustedP: p, drifted: score?.drifted ?? false, sure: false, because: [], reason };
		});
	}
	const family = pairs
		.map(({ reference, current }, at) => ({
		at,
		aspects: tested[at],
		sizes: [Math.max(1, reference.count), Math.max(1, current.count)],
	}))
		.filter(({ aspects }) => aspects.length > 0);
	const decided = decideColumns(family, options);
	const none = { p: 1, adjustedP: 1, drifted: false, sure: false, because: [] };
	const all = pairs.map(() => none);
	for (const [k, { at }] of family.entries())
		all[at] = decided[k];
	return all;
}
function describeColumn(pair, aspects, { decision, level, options }) {
	const { name, role, slice, reference, current } = pair;
	const statistics = Object.fromEntries(Object.entries(columnStatistics(reference, current, role)).map(([key, value]) => [
		key,
		Number.isFinite(value) ? value : null,
	]));
	const histogram = columnHistogram(reference, current);
	return {
		name,
		role,
		type: reference.kind,
		...(slice !== undefined && { slice }),
		drifted: decision.drifted,
		sure: decision.sure,
		reason: decision.reason ?? reasonText(pair, aspects, { decision, level, options }),
		tests: aspects,
		p: decision.p,
		adjusted_p: decision.adjustedP,
		effect: Math.max(0, ...aspects.map(({ effect }) => effect)),
		statistics,
		reference: sideFigures(reference, reference),
		current: sideFigures(current, reference),
		...(histogram !== undefined && { histogram }),
	};
}
const subjects = {
	values: "values",
	weekdays: "weekdays",
	length: "lengths",
	words: "words",
	missing: "share of missing values",
};
function reasonText(pair, aspects, { decision, level, options }) {
	if (aspects.length === 0)
		return "not compared";
	const { adjustedP, because } = decision;
	if (because.length > 0) {
		const said = because.map(({ aspect, effect, measure }) => `${subjects[aspect]} (${measure} ${(0,number_text/* plainNumber */.ku)(effect)})`);
		return `changed: ${said.join(", ")}, ${(0,number_text/* pValueText */.nY)(adjustedP)} over all columns`;
	}
	if (adjustedP <= options.level) {
		const largest = aspects.reduce((a, b) => (b.effect > a.effect ? b : a));
		return `a significant change of ${(0,number_text/* plainNumber */.ku)(largest.effect)}, which is below ${(0,number_text/* plainNumber */.ku)(leastEffect(largest, options.least))}`;
	}
	const least = detectableDistance(pair.reference, pair.current, level);
	return least > blindDistance ? "too few rows to see a change" : "no significant difference";
}
/** Says in standard deviations of a normal column what the rows cannot show. */
function tooFewText(distance) {
	if (distance >= 0.999)
		return "too few rows: no change of any size would be seen";
	const shift = 2 * (0,normal/* normalQuantile */.Z)((1 + distance) / 2);
	return `too few rows: a shift under ${(0,number_text/* plainNumber */.ku)(Number(shift.toPrecision(2)))} standard deviations would go unseen`;
}

;// CONCATENATED MODULE: ./src/evaluation/drift/pearson.ts
/** A correlation needs this many rows with both values. */
const pearson_leastRows = 30;
const blockRows = 512;
const roughRows = 1024;
/** A smaller share of the squares that is left after centring has lost digits. */
const leastLeft = 1e-6;
/**
 * Pearson's correlation of all pairs of columns, each over the rows with both values, in the order 0–1, 0–2, …, 1–2, ….
 * Undefined for few rows, and if a value is constant. Pairs are summed in blocks of rows that fit into the processor's
 * cache, at one multiplication per row and pair without missing values, and at six with them.
 */
function correlations(columns, rows) {
	const count = rows?.length ?? columns[0]?.length ?? 0;
	const means = columns.map((values) => roughMean(values, rows));
	const blocks = columns.map(() => {
		const [values, squares, present] = [0, 1, 2].map(() => new Float64Array(blockRows));
		return { values, squares, present };
	});
	const pairs = columns.flatMap((_, a) => columns.slice(a + 1).map((_, k) => [a, a + 1 + k]));
	const sums = pairs.map(() => ({ n: 0, a: 0, b: 0, aa: 0, bb: 0, ab: 0 }));
	for (let from = 0; from < count; from += blockRows) {
		const size = Math.min(blockRows, count - from);
		const own = blocks.map((block, at) => {
			const present = fillBlock(block, { values: columns[at], rows, from, size, mean: means[at] });
			const whole = present === size;
			return { block, whole, sum: whole ? total(block.values) : 0, squares: whole ? total(block.squares) : 0 };
		});
		for (let p = 0; p < pairs.length; p++) {
			const [first, second] = [own[pairs[p][0]], own[pairs[p][1]]];
			const [x, y] = [first.block, second.block];
			const whole = first.whole && second.whole;
			const sum = sums[p];
			sum.n += whole ? size : product(x.present, y.present);
			sum.a += whole ? first.sum : product(x.values, y.present);
			sum.b += whole ? second.sum : product(x.present, y.values);
			sum.aa += whole ? first.squares : product(x.squares, y.present);
			sum.bb += whole ? second.squares : product(x.present, y.squares);
			sum.ab += product(x.values, y.values);
		}
	}
	return pairs.map(([a, b], p) => fromSums(sums[p]) ?? correlation(columns[a], columns[b], rows));
}
/** Undefined if the sums are not exact enough, as those of a constant value. */
function fromSums({ n, a, b, aa, bb, ab }) {
	const [squareA, squareB] = [aa - (a * a) / n, bb - (b * b) / n];
	if (n < pearson_leastRows || !(squareA > leastLeft * aa) || !(squareB > leastLeft * bb))
		return undefined;
	const r = (ab - (a * b) / n) / Math.sqrt(squareA * squareB);
	return Number.isFinite(r) ? r : undefined;
}
/** Mean of about a thousand values from everywhere: centring only needs to keep digits, and any number is right. */
function roughMean(values, rows) {
	const count = rows?.length ?? values.length;
	const step = Math.ceil(count / roughRows);
	let [sum, n] = [0, 0];
	for (let i = 0; i < count; i += step) {
		const value = values[rows === undefined ? i : rows[i]];
		if (!Number.isFinite(value))
			continue;
		sum += value;
		n++;
	}
	return n === 0 ? 0 : sum / n;
}
/** Returns the number of rows with a value. */
function fillBlock(block, { values, rows, from, size, mean }) {
	let present = 0;
	for (let k = 0; k < blockRows; k++) {
		const value = k < size ? values[rows === undefined ? from + k : rows[from + k]] : Number.NaN;
		const finite = Number.isFinite(value);
		const centred = finite ? value - mean : 0;
		block.values[k] = centred;
		block.squares[k] = centred * centred;
		block.present[k] = finite ? 1 : 0;
		if (finite)
			present++;
	}
	return present;
}
function total(values) {
	let sum = 0;
	for (let k = 0; k < values.length; k++)
		sum += values[k];
	return sum;
}
/** Sum of the products of two blocks. Four sums at once do not wait for each other. */
function product(x, y) {
	let [a, b, c, d] = [0, 0, 0, 0];
	for (let k = 0; k < blockRows; k += 4) {
		a += x[k] * y[k];
		b += x[k + 1] * y[k + 1];
		c += x[k + 2] * y[k + 2];
		d += x[k + 3] * y[k + 3];
	}
	return a + b + (c + d);
}
/** Pearson's correlation of two columns over the rows with both values, one row after the other. Undefined for few rows, and if a value is constant. */
function correlation(a, b, rows) {
	const count = rows?.length ?? a.length;
	let [n, meanA, meanB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0];
	for (let i = 0; i < count; i++) {
		const row = rows === undefined ? i : rows[i];
		const [x, y] = [a[row], b[row]];
		if (!Number.isFinite(x) || !Number.isFinite(y))
			continue;
		n++;
		// Welford's update keeps the digits of values far from 0.
		const [dx, dy] = [x - meanA, y - meanB];
		meanA += dx / n;
		meanB += dy / n;
		squareA += dx * (x - meanA);
		squareB += dy * (y - meanB);
		product += dx * (y - meanB);
	}
	if (n < pearson_leastRows || !(squareA > 0) || !(squareB > 0))
		return undefined;
	return product / Math.sqrt(squareA * squareB);
}

;// CONCATENATED MODULE: ./src/evaluation/drift/correlations.ts


const mostColumns = 50;
const mostPairs = 10;
/** Pearson's correlation of pairs of numbers on both sides, the largest change first. It looks at 50 columns at most. */
function correlationChanges(reference, current, { names, rows }) {
	const numbers = names
		.flatMap((name) => {
		const [first, second] = [(0,table_table/* findColumn */.kn)(reference, name), (0,table_table/* findColumn */.kn)(current, name)];
		if (first === undefined || second === undefined || "codes" in first || "codes" in second)
			return [];
		return first.type === "date" || second.type === "date"
			? []
			: [{ name, first: first.values, second: second.values }];
	})
		.slice(0, mostColumns);
	const columnsOf = (side) => numbers.map((column) => column[side]);
	const before = correlations(columnsOf("first"), rows.reference);
	const after = correlations(columnsOf("second"), rows.current);
	const pairs = numbers.flatMap((a, i) => numbers.slice(i + 1).map((b) => [a.name, b.name]));
	const changes = pairs.flatMap((columns, at) => {
		const [first, second] = [before[at], after[at]];
		if (first === undefined || second === undefined || first === second)
			return [];
		return [{ columns, reference: first, current: second }];
	});
	const size = (each) => Math.abs(each.reference - each.current);
	return changes.sort((a, b) => size(b) - size(a)).slice(0, mostPairs);
}

var grow = __webpack_require__("src/models/forest/grow.ts");
;// CONCATENATED MODULE: ./src/evaluation/drift/domain-classifier.ts





/** More rows barely change the answer, and each permutation grows a forest. */
const mostRows = 500;
const domain_classifier_leastRows = 20;
const mostPermutations = 99;
/** Permutations end after so many at least as extreme (Besag and Clifford 1991). */
const domain_classifier_mostExtreme = 5;
const parameters = { nEstimators: 30, minSamplesLeaf: 5, maxDepth: 8 };
const domain_classifier_mostCategories = 250;
/**
 * Trains a forest to distinguish reference rows from current rows. If it succeeds on rows that its trees have not
 * seen, all columns together have changed, even if none has alone. The p-value permutes the labels of the rows.
 */
async function classifyDomains(reference, current, { names, rows, seed, signal }) {
	const random = new core_random/* Random */.o(seed, 0xd0);
	const chosen = {
		reference: sample(rows.reference, reference.rows, random),
		current: sample(rows.current, current.rows, random),
	};
	const total = chosen.reference.length + chosen.current.length;
	const nothing = (unavailable) => ({ auc: null, p: null, rows: total, columns: [], unavailable });
	if (Math.min(chosen.reference.length, chosen.current.length) < domain_classifier_leastRows) {
		return nothing(`a classifier needs ${domain_classifier_leastRows} rows on each side`);
	}
	const features = featuresOf(reference, current, names);
	if (features.length === 0)
		return nothing("there are no columns of numbers, categories or text on both sides");
	const matrix = matrixOf(features, chosen);
	const codes = new Int32Array(total).fill(1, chosen.reference.length);
	const seen = await outOfBagAuc(matrix, codes, { seed, signal });
	let [extreme, draws] = [0, 0];
	while (draws < mostPermutations && extreme < domain_classifier_mostExtreme) {
		draws++;
		random.shuffle(codes);
		const { auc } = await outOfBagAuc(matrix, codes, { seed: seed + draws, signal });
		if (auc >= seen.auc)
			extreme++;
	}
	const p = extreme === domain_classifier_mostExtreme ? extreme / draws : (1 + extreme) / (1 + draws);
	const columns = features
		.map(({ name }, at) => ({ name, importance: Math.min(1, Math.max(0, seen.importances[at])) }))
		.sort((a, b) => b.importance - a.importance)
		.slice(0, 10);
	return { auc: seen.auc, p, rows: total, columns };
}
async function outOfBagAuc(matrix, codes, { seed, signal }) {
	const { outOfBag, importances } = await (0,grow/* growForest */.Fh)({
		matrix,
		target: { task: "classification", classes: 2, codes },
		parameters,
		seed,
		threads: 1,
		outOfBagRows: Number.POSITIVE_INFINITY,
		signal,
	});
	const scores = [[], []];
	for (const [row, code] of codes.entries()) {
		const score = outOfBag.decision[row * 2 + 1];
		if (!Number.isNaN(score))
			scores[code].push(score);
	}
	const [first, second] = scores.map((each) => Float64Array.from(each).sort());
	return { auc: first.length === 0 || second.length === 0 ? 0.5 : rankSumTest(first, second).above, importances };
}
/** Draws at most 500 rows without replacement. */
function sample(rows, count, random) {
	const all = rows ?? Int32Array.from({ length: count }, (_, row) => row);
	if (all.length <= mostRows)
		return all;
	const drawn = Int32Array.from(all);
	for (let i = 0; i < mostRows; i++) {
		const j = i + random.below(drawn.length - i);
		const held = drawn[i];
		drawn[i] = drawn[j];
		drawn[j] = held;
	}
	return drawn.subarray(0, mostRows);
}
/** Dates are left out, because later rows have later dates. */
function featuresOf(reference, current, names) {
	return names.flatMap((name) => {
		const [first, second] = [(0,table_table/* findColumn */.kn)(reference, name), (0,table_table/* findColumn */.kn)(current, name)];
		if (first === undefined || second === undefined || first.type === "date" || second.type === "date")
			return [];
		if (!("codes" in first) && !("codes" in second)) {
			return [{ name, reference: (row) => first.values[row], current: (row) => second.values[row] }];
		}
		if (first.type === "text" || second.type === "text") {
			return "codes" in first && "codes" in second
				? [{ name, reference: lengthIn(first), current: lengthIn(second) }]
				: [];
		}
		const positions = positionsOf(first, second);
		return [{ name, reference: positionIn(first, positions), current: positionIn(second, positions) }];
	});
}
function lengthIn({ codes, levels }) {
	return (row) => levels[codes[row]]?.length ?? Number.NaN;
}
/** Numbers categories by their frequency on both sides together. */
function positionsOf(...columns) {
	const counts = new Map();
	for (const column of columns) {
		const { codes, names } = (0,labels/* labelsOf */.PC)(column);
		for (const code of codes) {
			if (code >= 0)
				counts.set(names[code], (counts.get(names[code]) ?? 0) + 1);
		}
	}
	const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return new Map(sorted.map(([name], at) => [name, Math.min(at, domain_classifier_mostCategories)]));
}
function positionIn(column, positions) {
	const { codes, names } = (0,labels/* labelsOf */.PC)(column);
	return (row) => (codes[row] < 0 ? Number.NaN : positions.get(names[codes[row]]));
}
function matrixOf(features, rows) {
	const total = rows.reference.length + rows.current.length;
	const data = new Float32Array(total * features.length);
	for (const [at, { reference, current }] of features.entries()) {
		let to = at * total;
		for (const row of rows.reference)
			data[to++] = reference(row);
		for (const row of rows.current)
			data[to++] = current(row);
	}
	return { rows: total, columns: features.length, data };
}

var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
var cut = __webpack_require__("src/evaluation/slices/cut.ts");
var rule = __webpack_require__("src/evaluation/rules/rule.ts");
var rule_form = __webpack_require__("src/evaluation/rules/rule-form.ts");
;// CONCATENATED MODULE: ./src/actions/detect-drift/floors.ts



/** Parses floors, one per line. @throws {Failure} for what is no bound on one metric. */
function parseFloors(lines) {
	return (0,rule/* parseRules */.N)(lines, (line) => `floors: line ${line}`).rules.map((rule) => {
		const form = (0,rule_form/* ruleFormOf */.k)(rule);
		const [name, further] = form.kind === "absolute" ? form.pattern : [];
		if (form.kind !== "absolute" || name === undefined || further !== undefined) {
			throw new failure/* Failure */.H(`${rule.place}: expected a bound on a metric such as accuracy >= 0.85, got ${JSON.stringify(rule.text)}`);
		}
		return { name, higher: form.higher, bound: form.bound, text: rule.text };
	});
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/groups.ts



/** Tests need this many groups on each side, as everywhere. */
const leastGroups = 5;
/**
 * Draws one row per group, because the rows of one group depend on each other and tests count independent rows. Rows
 * without a group are left out. Undefined if there is no such column.
 */
function oneRowPerGroup(table, name, seed) {
	const column = name === undefined ? undefined : (0,table_table/* findColumn */.kn)(table, name);
	if (column === undefined)
		return undefined;
	const { codes, names } = (0,labels/* labelsOf */.PC)(column);
	const random = new core_random/* Random */.o(seed);
	const chosen = new Int32Array(names.length).fill(-1);
	const seen = new Int32Array(names.length);
	for (let row = 0; row < table.rows; row++) {
		const code = codes[row];
		// The k-th row of a group replaces the chosen one with probability 1 / k.
		if (code >= 0 && random.below(++seen[code]) === 0)
			chosen[code] = row;
	}
	return chosen.filter((row) => row >= 0).sort();
}

var external_node_crypto_ = __webpack_require__("node:crypto");
var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var baseline = __webpack_require__("src/evaluation/baseline/baseline.ts");
;// CONCATENATED MODULE: ./src/evaluation/drift/history-counts.ts



/**
 * Rarer categories of the reference share one count. Choosing categories by their reference counts makes these counts
 * too high on average, which matters for rare ones.
 */
const history_counts_leastShare = 0.02;
/** Counts all rows of both sides in bins that depend on the reference alone, so that looks can be added up. */
function lookCounts(pairs) {
	const counts = { reference: {}, current: {} };
	for (const { name, slice, reference, current } of pairs) {
		if (slice !== undefined || reference.kind === "empty")
			continue;
		if (current.kind !== reference.kind && current.kind !== "empty")
			continue;
		const binned = fixedCounts(reference, current);
		if (binned === undefined)
			continue;
		counts.reference[name] = [...binned[0], reference.missing];
		counts.current[name] = [...binned[1], current.missing];
	}
	return counts;
}
function fixedCounts(reference, current) {
	if (reference.kind === "date" || reference.kind === "category") {
		if (reference.categories === undefined)
			return undefined;
		const least = history_counts_leastShare * reference.count;
		const names = [...reference.categories].filter(([, count]) => count >= least).map(([name]) => name);
		const counted = (side) => {
			const own = names.map((name) => side.categories?.get(name) ?? 0);
			return [...own, side.count - own.reduce((all, count) => all + count, 0)];
		};
		return [counted(reference), counted(current)];
	}
	const cells = reference.numbers === undefined ? mergedCells(reference.cells ?? []) : decileCells(reference.numbers);
	const table = countInCells(cells, current.numbers ?? new Float64Array(0));
	return [[...table.reference], [...table.current]];
}
/**
 * Tests a look against the reference and all earlier looks together. Such p-values of successive looks are independent
 * if nothing changes; those against one fixed reference are not, because its sampling error is in all of them.
 */
function pooledPValues(earlier, current, seed) {
	const names = Object.keys(current);
	const found = new Map();
	for (const name of names) {
		const counts = current[name];
		const pooled = new Float64Array(counts.length);
		for (const look of earlier) {
			const own = look[name];
			if (own?.length === counts.length)
				for (const [k, count] of own.entries())
					pooled[k] = pooled[k] + count;
		}
		const table = { reference: pooled, current: Float64Array.from(counts) };
		found.set(name, contingencyTest(table, { family: names.length, seed }).p);
	}
	return found;
}

var shape = __webpack_require__("src/core/shape/index.ts");
;// CONCATENATED MODULE: ./src/evaluation/drift/history-file.ts

const countLists = (0,shape/* record */.g1)((0,shape/* listOf */.c3)((0,shape/* numberValue */.Vg)({ min: 0 })), { key: "column" });
const historyLook = (0,shape/* object */.Ik)({
	at: (0,shape/* textValue */.v8)({ description: "Time of the look." }),
	from: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "First and last time of its rows." })),
	to: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)()),
	rows: (0,shape/* integer */.nd)({ min: 0 }),
	digest: (0,shape/* textValue */.v8)({ description: "Digest of its rows: the same rows are one look." }),
	p: (0,shape/* numberValue */.Vg)({ min: 0, max: 1, description: "P-value of the data set against all earlier rows." }),
	columns: (0,shape/* record */.g1)((0,shape/* numberValue */.Vg)({ min: 0, max: 1 }), {
		key: "column",
		description: "P-values of the columns against all earlier rows.",
	}),
	counts: countLists,
});
const historyFileShape = (0,shape/* object */.Ik)({
	format: (0,shape/* formatMark */.ry)("trainyard-drift-history-1"),
	reference: (0,shape/* textValue */.v8)({ description: "Identity of the reference. With another reference, looks start again." }),
	looks: (0,shape/* listOf */.c3)(historyLook, { description: "Looks at the same reference, the oldest first." }),
});
const driftHistoryDocument = (0,shape/* documentOf */.lM)({
	what: "a history of drift checks",
	file: "drift-history.json",
	format: "trainyard-drift-history",
	version: 1,
	writer: "detect-drift",
	purpose: "The looks at one reference, as counts per bin, so that a schedule is judged as a sequence.",
	remedy: "remove the file to start again",
	shape: historyFileShape,
});

;// CONCATENATED MODULE: ./src/evaluation/drift/control-chart.ts

/** Shewhart's limit in standard deviations. */
const shewhartLimit = 3;
/** The usual allowance and limit of a CUSUM chart (Page 1954; Montgomery 2019). */
const allowance = 0.5;
const cusumLimit = 5;
/** No single look counts for more than this. */
const largestScore = 8;
/**
 * Draws control charts of independent p-values, one per look: they are turned into standard normal scores. Shewhart's
 * chart signals one extreme look, the CUSUM many small deviations; its change began after the sum was last 0.
 *
 * @returns The signals that the last look confirms, none if everything is within the limits.
 */
function controlCharts(pValues) {
	let sum = 0;
	let began = 0;
	let score = 0;
	for (const [at, p] of pValues.entries()) {
		score = Math.max(-largestScore, Math.min(largestScore, -(0,normal/* normalQuantile */.Z)(p)));
		if (sum === 0)
			began = at;
		sum = Math.max(0, sum + score - allowance);
	}
	const signals = [];
	if (score > shewhartLimit)
		signals.push({ chart: "shewhart", began: pValues.length - 1 });
	if (sum > cusumLimit)
		signals.push({ chart: "cusum", began });
	return signals;
}

;// CONCATENATED MODULE: ./src/evaluation/drift/e-process.ts
/**
 * Evidence against "nothing ever changed" from independent p-values, one per look. Each p-value becomes an e-value,
 * 1 / (2 √p) (Vovk and Wang 2021). The product starts at an unknown look, so the products from the first `looks` starts
 * are mixed with equal weights (Shin, Ramdas and Rinaldo 2024). By Ville's inequality, the evidence ever reaches 1 / α
 * with a probability of at most α, however many looks there are.
 *
 * @returns The evidence after each look.
 */
function evidenceOfLooks(pValues, looks) {
	let started = 0;
	return pValues.map((p, at) => {
		const e = 1 / (2 * Math.sqrt(Math.max(p, Number.MIN_VALUE)));
		started = e * (started + (at < looks ? 1 / looks : 0));
		// The starts that are still to come count as 1.
		return Math.min(Number.MAX_VALUE, started + Math.max(0, 1 - (at + 1) / looks));
	});
}

;// CONCATENATED MODULE: ./src/evaluation/drift/looks.ts



/** Adds the present look to the history of its reference. The same rows are not counted twice. */
function addLook(earlier, present, { reference, method, looks }) {
	const notes = [];
	if (earlier !== undefined && earlier.reference !== reference && earlier.looks.length > 0) {
		notes.push("history: the reference is a new one, so looks are counted from 1 again");
	}
	const kept = earlier?.reference === reference ? earlier.looks : [];
	const before = kept.filter(({ digest }) => digest !== present.digest);
	const last = before[before.length - 1];
	if (last !== undefined && Date.parse(last.at) > Date.parse(present.at)) {
		notes.push(`history: the last look is of ${last.at}, which is later than now: is the clock right?`);
	}
	const look = judgedLook(before, present);
	const all = [...before, look];
	if (all.length > looks && method === "spending") {
		notes.push(`history: this is look ${all.length} of ${looks} that share the level (raise planned-looks, or take a newer reference)`);
	}
	const evidence = evidenceOfLooks(all.map(({ p }) => p), looks);
	return {
		file: { format: "trainyard-drift-history-1", reference, looks: all },
		history: {
			look: all.length,
			looks,
			method,
			evidence: evidence[evidence.length - 1],
			charts: chartsOf(all),
		},
		notes,
	};
}
function judgedLook(before, { counts, seed, ...look }) {
	const earlier = [counts.reference, ...before.map((each) => each.counts)];
	const columns = pooledPValues(earlier, counts.current, seed);
	const least = Math.min(1, ...columns.values());
	return {
		...look,
		p: Math.min(1, least * columns.size),
		columns: Object.fromEntries(columns),
		counts: counts.current,
	};
}
function chartsOf(looks) {
	const last = looks[looks.length - 1];
	return Object.keys(last.columns).flatMap((column) => {
		const own = looks.map((look, at) => ({ at, p: look.columns[column] })).filter(({ p }) => p !== undefined);
		return controlCharts(own.map(({ p }) => p)).map(({ chart, began }) => {
			const { at } = own[began];
			const look = looks[at];
			return { column, chart, began: look.from ?? look.at.slice(0, 10), look: at + 1 };
		});
	});
}

var file_document = __webpack_require__("src/platform/file/document.ts");
var write = __webpack_require__("src/platform/file/write.ts");
;// CONCATENATED MODULE: ./src/actions/detect-drift/history.ts










const fileName = "drift-history.json";
/**
 * Adds this look to the history, and writes it to the report folder; to the file as well if `history` is a path.
 * Undefined without a history.
 */
async function keepHistory(inputs, { sources, pairs, period }, context) {
	const { history: spec } = inputs;
	if (spec === undefined)
		return undefined;
	const earlier = await readHistory(spec, context);
	const { table } = sources.current;
	const judged = addLook(earlier, {
		at: context.now().toISOString(),
		...period,
		rows: table.rows,
		digest: table.digest,
		counts: lookCounts(pairs),
		seed: inputs.seed,
	}, { reference: referenceKey(sources, pairs), method: inputs["history-method"], looks: inputs["planned-looks"] });
	const text = `${JSON.stringify(judged.file)}\n`;
	await (0,write/* replaceFile */.fR)((0,external_node_path_.join)((0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]), fileName), text);
	if (!spec.startsWith("artifact:"))
		await (0,write/* replaceFile */.fR)((0,external_node_path_.resolve)(context.cwd, spec), text);
	return judged;
}
/** Reads the earlier looks. Undefined before the first one. */
async function readHistory(spec, context) {
	const { cwd, github, env, signal } = context;
	if (!spec.startsWith("artifact:")) {
		const status = await (0,promises_.stat)((0,external_node_path_.resolve)(cwd, spec)).catch(() => undefined);
		if (status === undefined)
			return undefined;
		if (status.isDirectory())
			throw new failure/* Failure */.H(`history: ${spec}: expected a file, got a folder`);
		return (0,file_document/* readDocument */.u)(driftHistoryDocument, spec, { cwd });
	}
	const found = await (0,baseline.findBaseline)(spec, { cwd, github, env, signal });
	if (!found.found) {
		context.reporter.notice(`history: this is the first look: ${found.reason}`);
		return undefined;
	}
	try {
		for (const path of [(0,external_node_path_.join)(found.path, fileName), (0,external_node_path_.join)(found.path, "report", fileName)]) {
			if ((await (0,promises_.stat)(path).catch(() => undefined))?.isFile()) {
				return await (0,file_document/* readDocument */.u)(driftHistoryDocument, path, { cwd, shown: `${found.name}/${fileName}` });
			}
		}
		context.reporter.notice(`history: this is the first look: ${found.name} has no ${fileName}`);
		return undefined;
	}
	finally {
		await found.remove();
	}
}
/** The reference and the columns that are compared: counts of others cannot be added up. */
function referenceKey({ reference }, pairs) {
	const identity = reference.kind === "tables" ? reference.table.digest : JSON.stringify(reference.profile.columns);
	const names = pairs.filter(({ slice }) => slice === undefined).map(({ name }) => name);
	return `sha256:${(0,external_node_crypto_.createHash)("sha256")
		.update(JSON.stringify([identity, names]))
		.digest("hex")}`;
}

var data_inputs = __webpack_require__("src/contract/data-inputs.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var notice_inputs = __webpack_require__("src/contract/notice-inputs.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var slices_input = __webpack_require__("src/contract/slices-input.ts");
;// CONCATENATED MODULE: ./src/actions/detect-drift/inputs.ts






const driftInputs = {
	reference: (0,inputs/* lines */.Mn)({
		description: "Rows to compare with: tables, as paths or patterns, one per line; or a model bundle, whose profile of the training rows is used. When absent, the profile of `model`.",
	}),
	current: (0,inputs/* lines */.Mn)({
		description: "New rows: tables or prediction logs, also compressed. Paths or patterns, one per line. Labels may be missing.",
		required: true,
	}),
	model: (0,inputs/* path */.Ae)({
		description: "Model that predicts the rows, as `predict` takes it. Its predictions are compared, and its performance is estimated. When absent, the bundle in `reference`, if it is one.",
	}),
	target: (0,inputs/* text */.Qq)({
		description: "Column of the true values in `current`, if they are known. When absent, the target of the model.",
	}),
	"id-column": (0,inputs/* text */.Qq)({ description: "Column that identifies each row. It is not compared." }),
	"time-column": (0,inputs/* text */.Qq)({
		description: "Column of the time of each row, for the period that the current rows cover. It is not compared.",
	}),
	"group-column": (0,inputs/* text */.Qq)({
		description: "Column of groups, such as the customer of each row. Tests use one row per group, because rows of one group depend on each other.",
	}),
	columns: (0,inputs/* names */.Dy)({ description: "Columns to compare. When absent, all that both sides have." }),
	exclude: (0,inputs/* names */.Dy)({ description: "Columns that are not compared." }),
	slices: (0,slices_input/* slicesInput */.s)("Slices of the rows to compare as well: columns (`sex, region`) and conditions (`age >= 60 && smoker == yes`). They need tables on both sides."),
	schema: data_inputs/* dataInputs */.g.schema,
	encoding: data_inputs/* dataInputs */.g.encoding,
	delimiter: data_inputs/* dataInputs */.g.delimiter,
	preset: (0,inputs/* choice */.Yq)({
		description: "Method of deciding. `default` controls the probability of a false alarm. The others decide as Evidently, Deepchecks, or the population stability index (at least 0.2 over deciles) do.",
		choices: ["default", "evidently", "deepchecks", "psi"],
		default: "default",
	}),
	"false-alarms": (0,inputs/* number */.ai)({
		description: "Probability of at least one false alarm in a look at the data set, or with `history` in all looks together.",
		min: 0.0001,
		max: 0.5,
		default: "0.05",
	}),
	"min-effect": (0,inputs/* number */.ai)({
		description: "Smallest change of a column that counts: the largest difference of the distribution functions, or the total variation of the shares.",
		min: 0,
		max: 1,
		default: "0.1",
	}),
	"min-missing": (0,inputs/* number */.ai)({
		description: "Smallest change of the share of missing values that counts.",
		min: 0,
		max: 1,
		default: "0.05",
	}),
	"max-performance-drop": (0,inputs/* number */.ai)({
		description: "Largest drop of a metric from its value at training that is accepted. For losses and errors, as a share of that value. A larger drop counts if it is also significant.",
		min: 0,
		max: 1,
		default: "0.02",
	}),
	"max-share": (0,inputs/* number */.ai)({
		description: "Largest share of drifted columns that is still accepted. 0 means that one column is enough.",
		min: 0,
		max: 1,
		default: "0",
	}),
	floors: (0,inputs/* input */.hF)({
		description: "Bounds on metrics, such as `accuracy >= 0.85`, one per line. If a measured or estimated metric is beyond one, `retrain` is `true`. They do not affect the verdict.",
	}, { expected: "list, one per line", list: true, parse: (value) => ({ ok: true, value }) }),
	"min-importance": (0,inputs/* number */.ai)({
		description: "Share of the model's importance from which drifted features are a reason for `retrain`. Without importances in the bundle, any drifted feature is a reason.",
		min: 0,
		max: 1,
		default: "0.05",
	}),
	"max-age": (0,inputs/* number */.ai)({
		description: "Age of the model in days from which `retrain` is `true`. When absent, age is no reason.",
		min: 0,
		max: 36_500,
	}),
	history: (0,inputs/* text */.Qq)({
		description: "Earlier looks at the same reference, for a schedule: a file, which is updated, or `artifact:NAME` from the newest successful run. The probability of a false alarm then holds for all looks together.",
	}),
	"planned-looks": (0,inputs/* number */.ai)({
		description: "Number of looks at one reference that share `false-alarms`, such as 52 for a weekly schedule.",
		min: 1,
		max: 10_000,
		integer: true,
		default: "52",
	}),
	"history-method": (0,inputs/* choice */.Yq)({
		description: "Method of sharing `false-alarms` between looks. `spending` divides `false-alarms` by `planned-looks`. `e-process` gathers evidence against all earlier rows, and holds for any number of looks.",
		choices: ["spending", "e-process"],
		default: "spending",
	}),
	classifier: (0,inputs/* flag */.Jt)({
		description: "Whether to train a forest that distinguishes reference rows from current rows. It shows changes of several columns together, and does not affect the verdict.",
		default: "true",
	}),
	"on-drift": (0,inputs/* choice */.Yq)({
		description: "What to do when the data or the predictions drifted. The verdict itself stays negative.",
		choices: shared_inputs/* policies */.R3,
		default: "fail",
	}),
	"on-performance": (0,inputs/* choice */.Yq)({
		description: "What to do when the performance is worse, measured or estimated. The verdict itself stays negative.",
		choices: shared_inputs/* policies */.R3,
		default: "fail",
	}),
	"on-inconclusive": (0,inputs/* choice */.Yq)({
		description: "What to do when the data are not conclusive: too few rows or groups to see a change that matters.",
		choices: shared_inputs/* policies */.R3,
		default: "fail",
	}),
	prometheus: (0,inputs/* path */.Ae)({ description: "File for metrics in Prometheus' text format, for a textfile collector." }),
	"report-dir": shared_inputs/* sharedInputs */.dO["report-dir"],
	seed: shared_inputs/* sharedInputs */.dO.seed,
	token: (0,inputs/* githubToken */.bU)(),
	...notice_inputs/* noticeInputs */.c,
	"upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report folder"),
};
const driftOutputs = {
	drifted: "Whether anything drifted: `true` or `false`.",
	verdict: "Verdict: `pass`, `fail` or `inconclusive`.",
	drift: "Kind of drift, the most serious one: `none`, `data`, `predictions` or `performance`.",
	share: "Share of the tested columns that drifted, from 0 to 1.",
	columns: "Names of the drifted columns as JSON, the largest change first.",
	"worst-column": "Column with the largest significant change. Empty if none drifted.",
	retrain: "Whether a new model should be trained: `true` or `false`.",
	"retrain-reason": "Reasons for `retrain`, one per line.",
	"drift-path": "Path of the whole result, drift.json.",
	"junit-path": "Path of the columns as JUnit XML.",
	...artifact_upload/* artifactOutputs */.Fz,
};

var core_yield = __webpack_require__("src/core/yield.ts");
var bootstrap = __webpack_require__("src/evaluation/statistics/bootstrap.ts");
var calibration = __webpack_require__("src/data/profile/calibration.ts");
var calibration_columns = __webpack_require__("src/evaluation/estimation/calibration-columns.ts");
var cholesky = __webpack_require__("src/evaluation/estimation/cholesky.ts");
var joint_fit = __webpack_require__("src/evaluation/estimation/joint-fit.ts");
;// CONCATENATED MODULE: ./src/evaluation/estimation/calibrated-scores.ts





/**
 * The coefficients vary more than their covariance says, which holds for curves of exactly this form and for scores whose noise is
 * known: `npm run bench -- drift-estimate` shows by how much. In standard deviations.
 */
const MISFIT = 1.25;
/** Returns true if the curves that are adjusted for features can be used. */
function canAdjust({ features }, calibration) {
	const { columns } = calibration;
	if (features === undefined || columns === undefined || !(0,calibration_columns/* hasColumns */.q$)(features, columns))
		return false;
	return fittedTo(calibration).adjusted !== undefined;
}
function fittedTo({ curves, joint }) {
	return joint ?? curves[0];
}
/** The calibrated probabilities of scores. The coefficients can be drawn from their distribution. */
class CalibratedScores {
	center;
	#factor;
	constructor(calibration, adjusted) {
		const fitted = fittedTo(calibration);
		const { coefficients, covariance } = adjusted ? fitted.adjusted : fitted;
		this.center = Float64Array.from(coefficients);
		this.#factor = (0,cholesky/* cholesky */.TR)(covariance);
	}
	/** Draws coefficients from the normal distribution around the fitted ones, a quarter wider than their covariance. */
	draw(random) {
		const z = Float64Array.from(this.center, () => MISFIT * (0,variates/* normal */.qb)(random));
		let place = 0;
		return this.center.map((center, i) => {
			let value = center;
			for (let j = 0; j <= i; j++)
				value += this.#factor[place++] * z[j];
			return value;
		});
	}
	/** Returns the expected number of rows of each class in each cell, shape (cells, classes). */
	expected(cells, coefficients) {
		return cells.classes === 2 ? ofTwo(cells, coefficients) : ofMore(cells, coefficients);
	}
}
function ofTwo({ size, rows, terms, features }, coefficients) {
	const extra = coefficients.length - calibration/* CURVE_TERMS */.q;
	const result = new Float64Array(size * 2);
	for (let cell = 0; cell < size; cell++) {
		const place = 3 * (2 * cell + 1);
		let z = coefficients[0] * terms[place] +
			coefficients[1] * terms[place + 1] +
			coefficients[2] +
			coefficients[3] * terms[place + 2];
		for (let i = 0; i < extra; i++)
			z += coefficients[calibration/* CURVE_TERMS */.q + i] * features[cell * extra + i];
		result[2 * cell + 1] = rows[cell] / (1 + Math.exp(-z));
		result[2 * cell] = rows[cell] - result[2 * cell + 1];
	}
	return result;
}
function ofMore({ size, classes: k, rows, terms, features }, coefficients) {
	const width = (coefficients.length - 1) / k;
	const extra = width - joint_fit/* JOINT_TERMS */.rO;
	const result = new Float64Array(size * k);
	for (let cell = 0; cell < size; cell++) {
		let most = Number.NEGATIVE_INFINITY;
		for (let at = 0; at < k; at++) {
			const place = 3 * (cell * k + at);
			const own = width * at;
			let z = coefficients[own] * terms[place] + coefficients[own + 1] + coefficients[width * k] * terms[place + 2];
			for (let i = 0; i < extra; i++)
				z += coefficients[own + joint_fit/* JOINT_TERMS */.rO + i] * features[cell * extra + i];
			result[cell * k + at] = z;
			most = Math.max(most, z);
		}
		let sum = 0;
		for (let at = 0; at < k; at++) {
			result[cell * k + at] = Math.exp(result[cell * k + at] - most);
			sum += result[cell * k + at];
		}
		for (let at = 0; at < k; at++)
			result[cell * k + at] *= rows[cell] / sum;
	}
	return result;
}

;// CONCATENATED MODULE: ./src/evaluation/estimation/cell-metrics.ts
/**
 * Accuracy, F1, AUC and log loss from the number of rows of each class in each cell, in the order of `estimableMetrics`. F1 and
 * AUC are those of the positive class, or means over the classes. NaN where a metric is not defined.
 */
class CellMetrics {
	#cells;
	#options;
	/** Cells in ascending order of each class's score. */
	#orders;
	constructor(cells, options) {
		this.#cells = cells;
		this.#options = options;
		const { size, classes, scores } = cells;
		const described = options.positive === undefined ? Array.from({ length: classes }, (_, at) => at) : [options.positive];
		this.#orders = described.map((at) => Int32Array.from({ length: size }, (_, cell) => cell).sort((a, b) => scores[a * classes + at] - scores[b * classes + at]));
	}
	/**
	 * @param labels Number of rows of each class, shape (cells, classes).
	 * @param sizes Number of rows of each cell. As in the cells when absent.
	 */
	of(labels, sizes = this.#cells.rows) {
		const { size, classes: k, predicted, losses } = this.#cells;
		const { positive } = this.#options;
		const actual = new Float64Array(k);
		const answered = new Float64Array(k);
		const right = new Float64Array(k);
		let total = 0;
		let loss = 0;
		for (let cell = 0; cell < size; cell++) {
			const answer = predicted[cell];
			total += sizes[cell];
			answered[answer] += sizes[cell];
			right[answer] += labels[cell * k + answer];
			for (let at = 0; at < k; at++) {
				const count = labels[cell * k + at];
				actual[at] += count;
				loss += count * losses[cell * k + at];
			}
		}
		const accuracy = right.reduce((sum, each) => sum + each, 0) / total;
		const f1 = (at) => (2 * right[at]) / (actual[at] + answered[at]);
		const present = Array.from({ length: k }, (_, at) => at).filter((at) => actual[at] + answered[at] > 0);
		const meanF1 = present.reduce((sum, at) => sum + f1(at) / present.length, 0);
		const aucs = this.#orders.map((order, at) => this.#auc(order, { at: positive ?? at, labels, sizes, actual, total }));
		const auc = aucs.reduce((sum, each) => sum + each / aucs.length, 0);
		return [accuracy, positive === undefined ? meanF1 : f1(positive), auc, loss / total];
	}
	#auc(order, { at, labels, sizes, actual, total, }) {
		const { classes: k, scores } = this.#cells;
		let wins = 0;
		let own = 0;
		let below = 0;
		let first = 0;
		while (first < order.length) {
			const score = scores[order[first] * k + at];
			let hits = 0;
			let misses = 0;
			for (; first < order.length && scores[order[first] * k + at] === score; first++) {
				const cell = order[first];
				const count = labels[cell * k + at];
				hits += count;
				misses += sizes[cell] - count;
				if (this.#options.expected && sizes[cell] > 0)
					own += (count * (sizes[cell] - count)) / sizes[cell];
			}
			wins += hits * (below + misses / 2);
			below += misses;
		}
		// A row that is partly positive and partly negative would count as a tie with itself.
		return (wins - own / 2) / (actual[at] * (total - actual[at]) - own);
	}
}

var estimated_metrics = __webpack_require__("src/evaluation/estimation/estimated-metrics.ts");
var probability_scores = __webpack_require__("src/evaluation/metrics/probability-scores.ts");
var logistic_fit = __webpack_require__("src/evaluation/estimation/logistic-fit.ts");
;// CONCATENATED MODULE: ./src/evaluation/estimation/score-cells.ts




/** Number of cells that two classes are summarised in. */
const MOST_CELLS = 1000;
/** Returns one cell per row, with the features of adjusted curves. */
function rowCells(predictions, { clip, columns }) {
	const order = Int32Array.from({ length: predictions.rows }, (_, row) => row);
	const cells = cellsOf(predictions, { clip, cellOf: order });
	const { features } = predictions;
	if (features === undefined || columns === undefined)
		return cells;
	return { ...cells, features: (0,calibration_columns/* standardized */.g8)(features, columns, order) };
}
/**
 * Summarises the rows of two classes in about a thousand cells of neighbouring scores, so that a million rows take as long as
 * a thousand. A cell has one prediction, and its scores are on one side of one half.
 */
function binaryCells(predictions, { clip }) {
	const { rows, predicted, probabilities } = predictions;
	const score = (row) => probabilities[2 * row + 1];
	const order = Int32Array.from({ length: rows }, (_, row) => row).sort((a, b) => score(a) - score(b));
	const perCell = Math.ceil(rows / MOST_CELLS);
	const cellOf = new Int32Array(rows);
	// The open cell of each prediction: rows in between may have the other one.
	const open = [-1, -1];
	const filled = [0, 0];
	const last = [Number.NaN, Number.NaN];
	let cells = 0;
	for (const row of order) {
		const side = predicted[row];
		const s = score(row);
		const crosses = s >= 0.5 && last[side] < 0.5;
		if (open[side] < 0 || crosses || (filled[side] >= perCell && s !== last[side])) {
			open[side] = cells++;
			filled[side] = 0;
		}
		cellOf[row] = open[side];
		filled[side]++;
		last[side] = s;
	}
	return cellsOf(predictions, { clip, cellOf });
}
function cellsOf({ rows, classes, predicted, probabilities }, { clip, cellOf }) {
	const k = classes.length;
	const size = cellOf.reduce((most, cell) => Math.max(most, cell + 1), 0);
	const cells = {
		size,
		classes: k,
		rows: new Float64Array(size),
		predicted: new Int32Array(size),
		scores: new Float64Array(size * k),
		terms: new Float64Array(size * k * 3),
		losses: new Float64Array(size * k),
	};
	const losses = new Float64Array(k);
	for (let row = 0; row < rows; row++) {
		const cell = cellOf[row];
		cells.rows[cell]++;
		cells.predicted[cell] = predicted[row];
		(0,probability_scores/* probabilityLogLosses */.Ny)(probabilities, row * k, losses);
		const largest = (0,joint_fit/* largestScore */.dN)(probabilities, row * k, k);
		for (let at = 0; at < k; at++) {
			const s = probabilities[row * k + at];
			const [low, high] = (0,logistic_fit/* scoreTerms */.U)(s, clip);
			const place = cell * k + at;
			cells.scores[place] += s;
			cells.losses[place] += losses[at];
			cells.terms[3 * place] += low;
			cells.terms[3 * place + 1] += high;
			cells.terms[3 * place + 2] += (k === 2 ? s >= 0.5 : at === largest) ? 1 : 0;
		}
	}
	for (let place = 0; place < size * k; place++) {
		const count = cells.rows[Math.floor(place / k)];
		cells.scores[place] /= count;
		cells.losses[place] /= count;
		for (let i = 0; i < 3; i++)
			cells.terms[3 * place + i] /= count;
	}
	return cells;
}

;// CONCATENATED MODULE: ./src/evaluation/estimation/estimate.ts








/** The limits of an estimate without labels. Reports print them next to every estimate. */
const estimateAssumption = "The estimate assumes that rows with the same score are as often right as at training. It cannot see concept drift, where the same features have other outcomes.";
/** Rows that cannot be summarised are sampled for the interval, because each draw costs an exponential per row and class. */
const MOST_DRAWN = 200_000;
const MOST_ROWS = 10_000;
/** Resamples of the rows for the standard error. */
const RESAMPLES = 200;
/**
 * Estimates the metrics of predictions without labels from the calibrated probabilities: the expected metric over the labels
 * that each row may have. The interval is the range of simulated metrics. Each simulation draws the coefficients of the
 * calibration from their distribution, and then a label for every row.
 *
 * @throws {Error} if the classes are not those of the calibration. Check `fitsCalibration` before.
 */
async function estimateMetrics(predictions, { calibration, seed, draws = 1000, confidence = 0.95, signal, ...options }) {
	const k = predictions.classes.length;
	if (!fitsCalibration(predictions.classes, calibration))
		throw new Error("the calibration has other classes");
	const trained = predictions.classes.indexOf(calibration.positive_class ?? "");
	const positive = k === 2 ? (options.positive ?? (trained < 0 ? 1 : trained)) : undefined;
	const adjusted = canAdjust(predictions, calibration);
	const curve = new CalibratedScores(calibration, adjusted);
	const summarised = k === 2 && !adjusted;
	const all = summarised ? binaryCells(predictions, calibration) : rowCells(predictions, calibration);
	const drawnRows = sampledRows(predictions, new core_random/* Random */.o(seed, 0xe57));
	const sample = summarised || drawnRows === predictions ? all : rowCells(drawnRows, calibration);
	const ofAll = new CellMetrics(all, { positive, expected: true });
	const ofSample = sample === all ? ofAll : new CellMetrics(sample, { positive, expected: true });
	const drawn = new CellMetrics(sample, { positive, expected: false });
	const values = ofAll.of(curve.expected(all, curve.center));
	const center = sample === all ? values : ofSample.of(curve.expected(sample, curve.center));
	const simulated = values.map(() => new Float64Array(draws));
	let work = 0;
	for (let draw = 0; draw < draws; draw++) {
		const random = new core_random/* Random */.o(seed, 0x1_0000 + draw);
		const expected = curve.expected(sample, curve.draw(random));
		for (const [i, value] of drawn.of(drawLabels(sample, expected, random)).entries())
			simulated[i][draw] = value;
		work += sample.size * k;
		if (work > 100_000) {
			work = 0;
			signal?.throwIfAborted();
			await (0,core_yield/* yieldToEventLoop */.h)();
		}
	}
	const spread = rowSpread(sample, ofSample, { labels: curve.expected(sample, curve.center), seed });
	const shrink = sample.rows.reduce((sum, each) => sum + each, 0) / predictions.rows;
	return (0,estimated_metrics/* estimableMetrics */.m)(k).flatMap((name, i) => {
		const value = values[i];
		const shift = value - center[i];
		const low = (0,bootstrap/* sampleQuantile */.gW)(simulated[i], 0.5 - confidence / 2) + shift;
		const high = (0,bootstrap/* sampleQuantile */.gW)(simulated[i], 0.5 + confidence / 2) + shift;
		if (![value, low, high].every(Number.isFinite))
			return [];
		const error = Math.hypot(deviation(simulated[i]), spread[i] * Math.sqrt(shrink));
		return [{ name, value, low: Math.min(low, value), high: Math.max(high, value), error }];
	});
}
/** Returns true if the calibration describes these classes, in this order. */
function fitsCalibration(classes, { curves, joint }) {
	if (joint === undefined)
		return classes.length === 2 && classes[1] === curves[0]?.class;
	return joint.classes.length === classes.length && joint.classes.every((each, at) => each === classes[at]);
}
/** Draws the number of rows of each class in each cell. */
function drawLabels({ size, classes: k, rows }, expected, random) {
	const drawn = new Float64Array(size * k);
	for (let cell = 0; cell < size; cell++) {
		let left = rows[cell];
		let share = left;
		for (let at = k - 1; at > 0 && left > 0; at--) {
			const mean = expected[cell * k + at];
			const count = (0,variates/* binomial */.QV)(left, Math.min(1, mean / share), random);
			drawn[cell * k + at] = count;
			left -= count;
			share -= mean;
		}
		drawn[cell * k] = left;
	}
	return drawn;
}
/** Returns the standard deviation of the expected metrics when the rows are drawn with replacement. */
function rowSpread({ size, classes: k, rows }, metrics, { labels, seed }) {
	const total = rows.reduce((sum, each) => sum + each, 0);
	const found = [0, 1, 2, 3].map(() => new Float64Array(RESAMPLES));
	const drawn = new Float64Array(size * k);
	const sizes = new Float64Array(size);
	for (let resample = 0; resample < RESAMPLES; resample++) {
		const random = new core_random/* Random */.o(seed, 0x200_0000 + resample);
		let left = total;
		let share = total;
		for (let cell = 0; cell < size; cell++) {
			const count = left > 0 ? (0,variates/* binomial */.QV)(left, Math.min(1, rows[cell] / share), random) : 0;
			left -= count;
			share -= rows[cell];
			sizes[cell] = count;
			for (let at = 0; at < k; at++)
				drawn[cell * k + at] = (labels[cell * k + at] * count) / rows[cell];
		}
		for (const [i, value] of metrics.of(drawn, sizes).entries())
			found[i][resample] = value;
	}
	return found.map(deviation);
}
function sampledRows(predictions, random) {
	const { rows, classes, predicted, probabilities, features } = predictions;
	const k = classes.length;
	const most = Math.min(MOST_ROWS, Math.floor(MOST_DRAWN / k));
	if (rows <= most)
		return predictions;
	const chosen = Int32Array.from({ length: most }, () => random.below(rows));
	const sampled = new Float64Array(most * k);
	chosen.forEach((row, at) => {
		sampled.set(probabilities.subarray(row * k, row * k + k), at * k);
	});
	return {
		rows: most,
		classes,
		predicted: Int32Array.from(chosen, (row) => predicted[row]),
		probabilities: sampled,
		...(features && { features: matrixRows(features, chosen) }),
	};
}
function matrixRows(matrix, rows) {
	const data = new Float32Array(rows.length * matrix.columns);
	for (let column = 0; column < matrix.columns; column++) {
		const start = column * matrix.rows;
		for (let at = 0; at < rows.length; at++)
			data[column * rows.length + at] = matrix.data[start + rows[at]];
	}
	return { ...matrix, rows: rows.length, data };
}
function deviation(values) {
	const known = values.filter(Number.isFinite);
	const mean = known.reduce((sum, each) => sum + each / known.length, 0);
	return Math.sqrt(known.reduce((sum, each) => sum + (each - mean) ** 2 / (known.length - 1), 0));
}

var direction = __webpack_require__("src/evaluation/metrics/direction.ts");
var evaluate = __webpack_require__("src/evaluation/metrics/evaluate.ts");
var differences = __webpack_require__("src/evaluation/comparison/differences.ts");
var pair = __webpack_require__("src/evaluation/comparison/pair.ts");
var calibration_fit = __webpack_require__("src/evaluation/estimation/calibration-fit.ts");
var regression = __webpack_require__("src/evaluation/metrics/regression.ts");
var selection = __webpack_require__("src/evaluation/metrics/selection.ts");
var digest = __webpack_require__("src/models/bundle/digest.ts");
var features = __webpack_require__("src/data/features/index.ts");
var predictions = __webpack_require__("src/models/bundle/predictions.ts");
;// CONCATENATED MODULE: ./src/actions/detect-drift/performance-rows.ts





/**
 * Returns the predictions that a table has, in `y_pred` and `proba_<class>`, or those of the model.
 *
 * @throws {Failure} if the model cannot predict the rows, or the columns hold no predictions.
 */
function predictedRows(table, { model, target, id }) {
	const logged = table.columns.filter(isAnswer);
	if (logged.length === 0 && model === undefined)
		return undefined;
	const answers = logged.length > 0 ? logged : (0,predictions/* predictedTable */.B)(model, table).columns.filter(isAnswer);
	const truth = (0,table_table/* findColumn */.kn)(table, "y_true") ?? (target === undefined ? undefined : (0,table_table/* findColumn */.kn)(table, target));
	const ids = id === undefined ? (0,table_table/* findColumn */.kn)(table, "id") : (0,table_table/* findColumn */.kn)(table, id);
	const predicted = answers.find(({ name }) => name === "y_pred");
	const probabilities = answers.filter(({ name }) => name !== "y_pred");
	const regression = model === undefined
		? probabilities.length === 0 && predicted !== undefined && !("codes" in predicted)
		: model.task === "regression";
	return regression
		? valueRows({ predicted, truth, ids })
		: classRows(table, { predicted, probabilities, truth, ids, model });
}
function valueRows({ predicted, truth, ids }) {
	if (predicted === undefined || "codes" in predicted)
		throw new failure/* Failure */.H("y_pred: expected numbers, which the model predicts, got none");
	if (truth !== undefined && "codes" in truth)
		throw new failure/* Failure */.H(`${truth.name}: expected numbers, which the model predicts, got text`);
	const { values } = predicted;
	const rows = Int32Array.from(values.keys()).filter((row) => Number.isFinite(values[row]) && Number.isFinite(truth?.values[row] ?? Number.NaN));
	const labelled = rows.length === 0
		? undefined
		: {
			task: "regression",
			rows: rows.length,
			ids: idsOfRows(ids, rows),
			weights: undefined,
			truth: Float64Array.from(rows, (row) => truth.values[row]),
			predicted: Float64Array.from(rows, (row) => values[row]),
		};
	return { task: "regression", labelled, unlabelled: undefined, rows, strangers: 0, featuresAt: () => undefined };
}
function classRows(table, columns) {
	const { model, truth, ids } = columns;
	const classes = model?.classes ?? classesOf(columns);
	const answered = answerCodes(table, classes, columns);
	const labels = truth === undefined ? undefined : codesAmong(classes, truth);
	const rows = answered.rows.filter((row) => (labels?.[row] ?? -1) >= 0);
	const strangers = labels === undefined ? 0 : answered.rows.filter((row) => labels[row] === -2).length;
	const { probabilities } = answered;
	const k = classes.length;
	const labelled = rows.length === 0
		? undefined
		: {
			task: "classification",
			rows: rows.length,
			ids: idsOfRows(ids, rows),
			weights: undefined,
			classes,
			truth: Int32Array.from(rows, (row) => labels[row]),
			predicted: Int32Array.from(rows, (row) => answered.predicted[row]),
			probabilities: probabilities && probabilitiesAt(probabilities, rows, k),
		};
	const featuresAt = (chosen) => performance_rows_featuresOf(model, table, chosen);
	const features = probabilities && featuresAt(answered.rows);
	const unlabelled = probabilities && {
		rows: answered.rows.length,
		classes,
		predicted: Int32Array.from(answered.rows, (row) => answered.predicted[row]),
		probabilities: probabilitiesAt(probabilities, answered.rows, k),
		...(features && { features }),
	};
	return { task: "classification", labelled, unlabelled, rows, strangers, featuresAt };
}
/** Returns the columns of probabilities as a matrix, the predicted classes, and the rows that have both. */
function answerCodes(table, classes, { predicted, probabilities }) {
	const k = classes.length;
	const named = classes.map((name) => probabilities.find((column) => column.name === `proba_${name}`));
	const known = named.map((column) => (column === undefined || "codes" in column ? undefined : column.values));
	// One of two probabilities is enough, because both sum to one.
	const complete = known.every((each) => each !== undefined) || (k === 2 && known.some((each) => each !== undefined));
	const matrix = complete ? new Float64Array(table.rows * k) : undefined;
	if (matrix !== undefined) {
		for (let row = 0; row < table.rows; row++) {
			for (let at = 0; at < k; at++)
				matrix[row * k + at] = known[at]?.[row] ?? 1 - known[1 - at][row];
		}
	}
	const codes = predicted === undefined ? undefined : codesAmong(classes, predicted);
	const answers = new Int32Array(table.rows);
	for (let row = 0; row < table.rows; row++) {
		if (codes !== undefined)
			answers[row] = codes[row];
		else if (matrix !== undefined) {
			for (let at = 1; at < k; at++)
				if (matrix[row * k + at] > matrix[row * k + answers[row]])
					answers[row] = at;
		}
	}
	if (codes === undefined && matrix === undefined) {
		throw new failure/* Failure */.H(`predictions: expected the column y_pred or one proba_<class> per class, got ${probabilities.map(({ name }) => name).join(", ")}`);
	}
	const rows = Int32Array.from(answers.keys()).filter((row) => answers[row] >= 0 && (matrix === undefined || isDistribution(matrix, row, k)));
	return { predicted: answers, probabilities: matrix, rows };
}
function isDistribution(matrix, row, k) {
	for (let at = 0; at < k; at++) {
		const p = matrix[row * k + at];
		if (!(p >= 0 && p <= 1))
			return false;
	}
	return true;
}
/** Classes of predictions without a model, in scikit-learn's order. */
function classesOf({ predicted, truth, probabilities }) {
	const named = probabilities.map(({ name }) => name.slice("proba_".length));
	const used = [predicted, truth].flatMap((column) => (column === undefined ? [] : (0,labels/* labelsOf */.PC)(column).names));
	const names = [...new Set(named.length > 1 ? named : [...named, ...used])];
	const numeric = names.every((name) => name.trim() !== "" && Number.isFinite(Number(name)));
	return names.sort((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : 1));
}
/** Returns each row's class: -1 without a label, -2 for a label that is none of the classes. */
function codesAmong(classes, column) {
	const { codes, names } = (0,labels/* labelsOf */.PC)(column);
	const numeric = new Map(classes.map((name, at) => [String(Number(name)), at]));
	const place = names.map((name) => {
		const exact = classes.indexOf(name);
		if (exact >= 0 || name.trim() === "")
			return exact >= 0 ? exact : -2;
		return numeric.get(String(Number(name))) ?? -2;
	});
	return codes.map((code) => (code < 0 ? -1 : place[code]));
}
function probabilitiesAt(matrix, rows, k) {
	const found = new Float64Array(rows.length * k);
	for (let at = 0; at < rows.length; at++)
		found.set(matrix.subarray(rows[at] * k, rows[at] * k + k), at * k);
	return found;
}
/** The prepared columns of a forest, which its calibration may be adjusted for. Undefined if the table lacks some. */
function performance_rows_featuresOf(model, table, rows) {
	const preparation = model?.trained?.preparation;
	if (preparation === undefined)
		return undefined;
	try {
		return { ...(0,features/* matrix */.UP)(preparation, table, rows), names: (0,features/* matrixColumns */.f)(preparation) };
	}
	catch (error) {
		if (error instanceof failure/* Failure */.H)
			return undefined;
		throw error;
	}
}
function idsOfRows(column, rows) {
	if (column === undefined)
		return undefined;
	const { codes, names } = (0,labels/* labelsOf */.PC)(column);
	const ids = Array.from(rows, (row) => (codes[row] < 0 ? "" : names[codes[row]]));
	// Only unique ids join two tables.
	return new Set(ids).size === ids.length && !ids.includes("") ? ids : undefined;
}
function isAnswer({ name }) {
	return name === "y_pred" || (name.startsWith("proba_") && name.length > "proba_".length);
}

var nearest = __webpack_require__("src/core/nearest.ts");
;// CONCATENATED MODULE: ./src/actions/detect-drift/roles.ts



/**
 * Returns the function that says what a column is. Ids, times, groups and excluded columns have no role, because they
 * are not compared.
 *
 * @throws {Failure} for a column that neither side has.
 */
function columnRoles(inputs, { reference, current, model }) {
	const sides = reference.kind === "tables" ? [reference.table, current.table] : [current.table];
	const profiled = new Map(reference.kind === "profile" ? reference.profile.columns.map((each) => [each.name, each.role]) : []);
	const known = new Set([...sides.flatMap(({ columns }) => columns.map(({ name }) => name)), ...profiled.keys()]);
	for (const input of ["columns", "exclude", "id-column", "time-column", "group-column", "target"]) {
		for (const name of [inputs[input] ?? []].flat())
			if (!known.has(name))
				throw unknownColumn(input, name, known);
	}
	const wanted = inputs.columns === undefined ? undefined : new Set(inputs.columns);
	const special = [inputs["id-column"], inputs["time-column"], inputs["group-column"]];
	const unwanted = new Set([...special, ...(inputs.exclude ?? [])].filter((name) => !wanted?.has(name ?? "")));
	const target = targetName(inputs, { reference, model });
	return (name) => {
		if (unwanted.has(name) || (wanted !== undefined && !wanted.has(name)))
			return undefined;
		if (name === target || name === "y_true")
			return "target";
		if (name === "y_pred" || name.startsWith("proba_"))
			return "prediction";
		const role = profiled.get(name);
		if (wanted === undefined && role !== undefined && role !== "feature")
			return undefined;
		return wanted === undefined && isRowNumber(name, sides) ? undefined : "feature";
	};
}
/** Returns the column of the true values, as far as it is known. */
function targetName({ target }, { reference, model }) {
	if (target !== undefined)
		return target;
	if (model?.namesTarget === true)
		return model.target;
	return reference.kind === "profile" ? reference.profile.schema?.target : undefined;
}
/** A column called `id`, or whole numbers that only rise, counts the rows: it always differs and means nothing. */
function isRowNumber(name, tables) {
	if (name.toLowerCase() === "id")
		return true;
	return tables.every((table) => {
		const column = (0,table_table/* findColumn */.kn)(table, name);
		if (column?.type !== "integer" || table.rows < 20)
			return false;
		return column.values.every((value, row) => row === 0 || value === column.values[row - 1] + 1);
	});
}
function unknownColumn(input, name, known) {
	const names = [...known];
	const close = (0,nearest/* nearest */.p)(name, names);
	return new failure/* Failure */.H(`${input}: ${name}: there is no such column; there are ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}` +
		(close === undefined ? "" : ` (did you mean ${close}?)`));
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/performance-reference.ts










/** A comparison by id needs as many rows as a comparison without. */
const LEAST_PAIRED = 30;
/**
 * Returns the metrics at training: those in the profile, or those of labelled predictions in the reference tables.
 *
 * @throws {Failure} for the profile of another model.
 */
function performanceReference(sources, current) {
	const { reference, model, inputs } = sources;
	refuseOtherProfile(sources);
	const profile = model?.profile ?? (reference.kind === "profile" ? reference.profile : undefined);
	const calibration = profile?.calibration;
	const outOfBag = model?.task === "regression" ? model.provenance?.outOfBag : undefined;
	const known = {
		calibration,
		// The out-of-bag score of numbers is R².
		metrics: calibration?.metrics ?? (outOfBag === undefined ? {} : { r2: outOfBag }),
		rows: calibration?.rows ?? profile?.rows,
		notes: [],
	};
	if (reference.kind === "profile")
		return known;
	const hasPredictions = reference.table.columns.some(({ name }) => name === "y_pred" || name.startsWith("proba_"));
	// The model's own answers to its training rows would be far too good.
	if (!hasPredictions && calibration !== undefined)
		return known;
	const labelled = labelledReference(sources);
	if (labelled === undefined)
		return known;
	const own = labelled.task === "classification"
		? (calibration ?? (0,calibration_fit/* fitCalibration */.C6)(labelled, { source: "data", seed: inputs.seed }))
		: undefined;
	return {
		calibration: own,
		metrics: metricsOf(labelled, own),
		rows: labelled.rows,
		notes: hasPredictions
			? []
			: ["The reference is the model's performance on the reference rows. If it was trained on them, it is too good."],
		paired: current && pairedWith(current, labelled, { positive: positiveOf(labelled, own), seed: inputs.seed }),
	};
}
function labelledReference(sources) {
	const { reference, model, inputs } = sources;
	if (reference.kind === "profile")
		return undefined;
	try {
		const target = targetName(inputs, sources);
		return predictedRows(reference.table, { model, target, id: inputs["id-column"] })?.labelled;
	}
	catch (error) {
		if (error instanceof failure/* Failure */.H)
			return undefined;
		throw error;
	}
}
function positiveOf(labelled, calibration) {
	if (labelled.task !== "classification" || labelled.classes.length !== 2)
		return undefined;
	const named = labelled.classes.indexOf(calibration?.positive_class ?? "");
	return named < 0 ? 1 : named;
}
function metricsOf(labelled, calibration) {
	if (labelled.task === "regression")
		return (0,regression/* valueScores */.D)(labelled, undefined).values;
	const positive = positiveOf(labelled, calibration);
	if (labelled.probabilities !== undefined)
		return (0,estimated_metrics/* labelledMetrics */.N)(labelled, positive);
	const { roc_auc: _, roc_auc_ovr: __, log_loss: ___, ...others } = (0,estimated_metrics/* labelledMetrics */.N)(certain(labelled), positive);
	return others;
}
/** The predictions with a probability of 1 for the predicted class, from which no ranking or loss may be taken. */
function certain(labelled) {
	const k = labelled.classes.length;
	const probabilities = new Float64Array(labelled.rows * k);
	labelled.predicted.forEach((code, row) => {
		probabilities[row * k + code] = 1;
	});
	return { ...labelled, probabilities };
}
/** Compares the rows that both have, by their ids. Undefined if there are too few. */
function pairedWith(current, reference, { positive, seed }) {
	if (current.ids === undefined || reference.ids === undefined || current.task !== reference.task)
		return undefined;
	const places = new Map(reference.ids.map((id, row) => [id, row]));
	const shared = Int32Array.from(current.ids.keys()).filter((row) => places.has(current.ids[row]));
	if (shared.length < LEAST_PAIRED || shared.length < current.rows)
		return undefined;
	const others = Int32Array.from(shared, (row) => places.get(current.ids[row]));
	let joined;
	try {
		joined = (0,pair/* pair */.V)({ predictions: (0,selection/* selectPredictions */.x)(current, shared), name: "current" }, { predictions: (0,selection/* selectPredictions */.x)(reference, others), name: "reference" });
	}
	catch (error) {
		// Ids such as row numbers may be the same by accident. Then the true values differ.
		if (error instanceof failure/* Failure */.H)
			return undefined;
		throw error;
	}
	return (names, signal) => (0,differences/* differences */.t)(names, joined, { positive, seed, signal });
}
function refuseOtherProfile({ reference, model }) {
	if (reference.kind !== "profile" || reference.profile.schema === undefined || model?.profile === undefined)
		return;
	if ((0,digest/* canonical */.$N)(reference.profile.schema) === (0,digest/* canonical */.$N)(model.profile.schema))
		return;
	throw new failure/* Failure */.H(`reference: expected the profile of the model, got that of a model with other columns or classes (${reference.name}; name the bundle that the model is from)`);
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/performance-verdict.ts


/** A change counts if it is significant and larger than what is accepted. A larger one that is not significant is open. */
function metricVerdict({ name, current, reference, error }, { level, metrics, maxDrop }) {
	if (reference === null)
		return "inconclusive";
	const higher = (0,direction/* direction */.o)(name) === "higher";
	const drop = higher ? reference - current : current - reference;
	const limit = higher ? maxDrop : maxDrop * Math.abs(reference);
	if (Math.abs(drop) <= limit)
		return "same";
	const proven = Math.abs(drop) > -(0,normal/* normalQuantile */.Z)(level / metrics) * error;
	if (drop < 0)
		return proven ? "better" : "same";
	return proven ? "worse" : "inconclusive";
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/performance.ts










/** Minimum number of labels. Below it, the estimate from all rows is more precise. */
const LEAST_LABELS = 30;
const performance_RESAMPLES = 400;
/**
 * Measures the model on the current rows with their labels, or estimates its performance without them. Undefined if
 * there is no model and no prediction.
 *
 * @throws {Failure} if the reference is the profile of another model.
 */
async function currentPerformance(sources, context) {
	const { inputs, current, model } = sources;
	let rows;
	try {
		rows = predictedRows(current.table, { model, target: targetName(inputs, sources), id: inputs["id-column"] });
	}
	catch (error) {
		if (!(error instanceof failure/* Failure */.H))
			throw error;
		return { basis: "estimated", metrics: [], unavailable: `the rows cannot be predicted: ${error.message}` };
	}
	if (rows === undefined)
		return undefined;
	const reference = performanceReference(sources, rows.labelled);
	const { labelled } = rows;
	if (labelled !== undefined && labelled.rows >= LEAST_LABELS) {
		return measured({ sources, reference, context, rows, labelled });
	}
	const found = await estimated({ sources, reference, context, rows });
	if (labelled === undefined)
		return found;
	const few = `Labels are known for ${labelled.rows} of ${current.table.rows} rows. They are used from ${LEAST_LABELS} on.`;
	return { ...found, notes: [...(found.notes ?? []), few] };
}
/** Compares the metrics on labelled rows with those at training, and with what the estimate said of these rows. */
async function measured({ sources: { inputs, current, level }, reference, context: { signal }, rows, labelled, }) {
	const names = metricNames(labelled);
	const positiveClass = reference.calibration?.positive_class;
	const { metrics, intervals } = await (0,evaluate/* evaluate */._)(labelled, {
		seed: inputs.seed,
		resamples: performance_RESAMPLES,
		signal,
		...(labelled.task === "classification" && labelled.classes.length === 2 && { positiveClass }),
	});
	const estimates = await estimatesOf(labelledProbabilities(rows, labelled), {
		calibration: reference.calibration,
		seed: inputs.seed,
		signal,
	});
	const paired = reference.paired === undefined ? undefined : await reference.paired(names, signal);
	const found = [];
	const notes = [...reference.notes];
	for (const name of names) {
		const value = metrics[name];
		if (value === undefined)
			continue;
		const interval = intervals[name];
		const own = paired?.get(name);
		const before = own === undefined ? (reference.metrics[name] ?? null) : value - own.estimate;
		const error = own === undefined ? unpairedError(interval, labelled.rows, reference.rows) : width(own.interval) / 3.92;
		const change = { name, current: value, reference: before, error };
		const estimate = estimates.find((each) => each.name === name);
		found.push({
			name,
			reference: before,
			current: value,
			...(interval !== undefined && { low: interval.low, high: interval.high }),
			...(estimate !== undefined && { estimate: estimate.value }),
			verdict: metricVerdict(change, { level, maxDrop: inputs["max-performance-drop"], metrics: names.length }),
		});
		if (estimate !== undefined && (value < estimate.low || value > estimate.high))
			notes.push(surprise(name, value, estimate));
	}
	if (labelled.rows < current.table.rows) {
		notes.push(`Labels are known for ${(0,number_text/* plainNumber */.ku)(labelled.rows)} of ${(0,number_text/* plainNumber */.ku)(current.table.rows)} rows. Rows whose label comes late may differ from the others.`);
	}
	if (rows.strangers > 0)
		notes.push(`${(0,number_text/* plainNumber */.ku)(rows.strangers)} rows have a label that the model does not know. They are left out.`);
	if (paired !== undefined)
		notes.push("The metrics are compared with the reference predictions of the same rows, joined by id.");
	return { basis: "labels", metrics: found, ...(notes.length > 0 && { notes }) };
}
/** Estimates the metrics from calibrated probabilities. */
async function estimated({ sources: { inputs, level }, reference, context: { signal }, rows, }) {
	const reason = whyNot(rows, reference.calibration);
	if (reason !== undefined)
		return { basis: "estimated", metrics: [], unavailable: reason };
	const estimates = await estimatesOf(rows.unlabelled, {
		calibration: reference.calibration,
		seed: inputs.seed,
		signal,
	});
	const metrics = estimates.map(({ name, value, low, high, error }) => {
		const before = reference.metrics[name] ?? null;
		const change = { name, current: value, reference: before, error };
		return {
			name,
			reference: before,
			current: value,
			low,
			high,
			verdict: metricVerdict(change, { level, maxDrop: inputs["max-performance-drop"], metrics: estimates.length }),
		};
	});
	return { basis: "estimated", metrics, notes: [estimateAssumption, ...reference.notes] };
}
async function estimatesOf(predictions, { calibration, seed, signal }) {
	if (predictions === undefined || calibration === undefined || predictions.rows === 0)
		return [];
	if (!fitsCalibration(predictions.classes, calibration))
		return [];
	return estimateMetrics(predictions, { calibration, seed, draws: performance_RESAMPLES, signal });
}
/** Says why there is no estimate. Undefined if there is one. */
function whyNot({ unlabelled, task }, calibration) {
	if (unlabelled === undefined) {
		return task === "regression"
			? "without labels, only the performance of classifiers can be estimated, not of a model that predicts numbers (give rows with the true values)"
			: "the predictions have no probabilities";
	}
	if (unlabelled.rows === 0)
		return "no row has a prediction";
	if (calibration === undefined) {
		return "the model has no calibration (train it again, or import it with data; or give reference rows with y_true and proba_<class>)";
	}
	if (!fitsCalibration(unlabelled.classes, calibration)) {
		return `the predictions have the classes ${unlabelled.classes.slice(0, 5).join(", ")}, and the calibration has others`;
	}
	return undefined;
}
/** The predictions of the labelled rows without their labels. */
function labelledProbabilities({ rows, featuresAt }, labelled) {
	if (labelled.task !== "classification" || labelled.probabilities === undefined)
		return undefined;
	const { classes, predicted, probabilities } = labelled;
	return { rows: labelled.rows, classes, predicted, probabilities, features: featuresAt(rows) };
}
function metricNames(labelled) {
	return labelled.task === "classification" ? (0,estimated_metrics/* estimableMetrics */.m)(labelled.classes.length) : ["r2", "rmse", "mae"];
}
const width = ({ low, high }) => high - low;
/** Standard error of the difference of two samples: that of the reference has the same spread per row. */
function unpairedError(interval, rows, referenceRows) {
	if (interval === undefined)
		return Number.POSITIVE_INFINITY;
	const own = width(interval) / 3.92;
	return referenceRows === undefined ? own : own * Math.sqrt(1 + rows / referenceRows);
}
function surprise(name, value, { low, high }) {
	const estimated = `${name} is ${(0,number_text/* plainNumber */.ku)(value)}, and ${(0,number_text/* plainNumber */.ku)(low)} to ${(0,number_text/* plainNumber */.ku)(high)} was estimated without labels`;
	if ((0,direction/* direction */.o)(name) === "higher" ? value > high : value < low) {
		return `${estimated}: the model is better than its scores say. Rows from its training, which it has seen, look like that.`;
	}
	return `${estimated}: rows with the same scores have other outcomes than at training (concept drift).`;
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/predictions.ts


/**
 * Both sides with predictions, as far as they have them or the model can compute them. The reference's predictions are those of
 * held-out rows in the profile of the model, if the reference is a profile or the table that the model was trained on. Without
 * them, the predictions of other reference rows are computed.
 */
function predictedSides({ reference, current, model }, { preset, notes }) {
	const profile = model?.profile ?? (reference.kind === "profile" ? reference.profile : undefined);
	const known = profile?.predictions?.columns ?? [];
	const hasAnswers = current.table.columns.some(predictions_isAnswer);
	if (reference.kind === "profile") {
		if (known.length === 0 && (model !== undefined || hasAnswers)) {
			notes.push("predictions are not compared: the profile has no predictions of held-out rows (train the model again with at least 30 held-out rows)");
		}
		const columns = [...reference.profile.columns, ...known];
		return { reference: { columns }, current: predicted(current.table, { model, wanted: known.length > 0, notes }) };
	}
	// The model's answers to the rows that it was fitted to are no reference, unless the current rows are the same.
	const trainedOn = model?.provenance?.data.digest === reference.table.digest &&
		model.provenance.imported === undefined &&
		current.table.digest !== reference.table.digest;
	// The other tools decide by the rows of both sides.
	if (!trainedOn || preset === "evidently" || preset === "deepchecks") {
		const sides = { reference: reference.table, current: current.table };
		return withPredictions(sides, { model, notes });
	}
	if (known.length === 0) {
		notes.push("predictions are not compared: the model was trained on the reference rows, so that its predictions of them are too certain (train it again with at least 30 held-out rows, whose predictions its profile then describes)");
	}
	return {
		reference: { table: reference.table, described: known },
		current: predicted(current.table, { model, wanted: known.length > 0, notes }),
	};
}
/** The predictions of both sides, or of neither. */
function withPredictions({ reference, current }, { model, notes }) {
	const answered = predicted(current, { model, wanted: true, notes });
	if (answered === current || reference.columns.some(predictions_isAnswer))
		return { reference: { table: reference }, current };
	const other = predicted(reference, { model, wanted: true, notes });
	return { reference: { table: other }, current: other === reference ? current : answered };
}
/** Adds the model's predictions, unless the table has some. */
function predicted(table, { model, wanted, notes }) {
	if (!wanted || model === undefined || table.columns.some(predictions_isAnswer))
		return table;
	try {
		const answers = (0,predictions/* predictedTable */.B)(model, table).columns.filter(predictions_isAnswer);
		return { rows: table.rows, columns: [...table.columns, ...answers] };
	}
	catch (error) {
		if (!(error instanceof failure/* Failure */.H))
			throw error;
		notes.push(`predictions are not compared: ${error.message}`);
		return table;
	}
}
function predictions_isAnswer({ name }) {
	return name === "y_pred" || (name.startsWith("proba_") && name.length > "proba_".length);
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/retrain.ts

const DAY_MS = 86_400_000;
const MOST_NAMES = 5;
/** Says whether a new model should be trained. What could not be judged is added to `notes`. */
function retraining({ columns, findings, performance, drifted }, options, notes) {
	const reasons = [...worseMetrics(performance), ...brokenFloors(performance, options.floors, notes)];
	const names = drifted ? [...new Set(columns.filter((each) => each.drifted).map(({ name }) => name))] : [];
	const shares = importanceShares(options.provenance);
	const features = new Set(columns.filter(({ role }) => role === "feature").map(({ name }) => name));
	const importance = shares && names.reduce((sum, name) => sum + (features.has(name) ? (shares.get(name) ?? 0) : 0), 0);
	// A model cannot be trained on a column that is gone, but the data may be repaired.
	const broken = drifted && names.length === 0 && findings.some(({ decides }) => decides);
	if (names.length > 0) {
		const others = names.filter((name) => !features.has(name));
		if (importance === undefined || others.length > 0)
			reasons.push(`these columns drifted: ${listed(names)}`);
		else if (importance >= options.minImportance) {
			const heaviest = names.toSorted((a, b) => (shares?.get(b) ?? 0) - (shares?.get(a) ?? 0));
			reasons.push(`columns drifted that have ${retrain_percent(importance)} of the model's importance: ${listed(heaviest, shares)}`);
		}
		else {
			notes.push(`The columns that drifted have ${retrain_percent(importance)} of the model's importance, less than min-importance (${retrain_percent(options.minImportance)}). They are no reason to train a new model.`);
		}
	}
	if (!broken)
		reasons.push(...age(options, notes));
	return {
		needed: reasons.length > 0 && !broken,
		reasons: broken ? [] : reasons,
		...(importance !== undefined && names.length > 0 && { importance }),
	};
}
function worseMetrics(performance) {
	return (performance?.metrics ?? []).flatMap(({ name, reference, current, verdict }) => {
		if (verdict !== "worse")
			return [];
		const before = reference === null ? "" : `, ${(0,number_text/* plainNumber */.ku)(reference)} at training`;
		return [`${name} ${verb(performance)} ${(0,number_text/* plainNumber */.ku)(current)}${before}`];
	});
}
function brokenFloors(performance, floors, notes) {
	return floors.flatMap(({ name, higher, bound, text }) => {
		const metric = performance?.metrics.find((each) => each.name === name);
		if (metric === undefined) {
			notes.push(`floors: ${text}: ${name} is neither measured nor estimated for these rows.`);
			return [];
		}
		if (higher ? metric.current >= bound : metric.current <= bound)
			return [];
		const side = higher ? "below" : "above";
		return [`${name} ${verb(performance)} ${(0,number_text/* plainNumber */.ku)(metric.current)}, ${side} the floor of ${(0,number_text/* plainNumber */.ku)(bound)}`];
	});
}
function verb(performance) {
	return performance?.basis === "labels" ? "is" : "is estimated at";
}
/** Returns each column's share of the permutation importances, or of the impurity that the trees removed. */
function importanceShares(provenance) {
	for (const found of [provenance?.permutation, provenance?.importances]) {
		// Shuffling a column that says nothing may seem to help.
		const entries = Object.entries(found ?? {}).map(([name, value]) => [name, Math.max(0, value)]);
		const total = entries.reduce((sum, [, value]) => sum + value, 0);
		if (total > 0)
			return new Map(entries.map(([name, value]) => [name, value / total]));
	}
	return undefined;
}
function age({ provenance, maxAge, now }, notes) {
	if (maxAge === undefined)
		return [];
	if (provenance === undefined) {
		notes.push("max-age: the age of the model is not known, because only a bundle with provenance.json has it.");
		return [];
	}
	const days = Math.floor((now.getTime() - Date.parse(provenance.created)) / DAY_MS);
	if (days < maxAge)
		return [];
	const what = provenance.imported === undefined ? "the model is" : "the import of the model is";
	return [`${what} ${(0,number_text/* plainNumber */.ku)(days)} days old (max-age is ${(0,number_text/* plainNumber */.ku)(maxAge)})`];
}
function listed(names, shares) {
	const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
	const shown = names.slice(0, MOST_NAMES).map((name) => {
		return shares === undefined ? name : `${name} (${retrain_percent(shares.get(name) ?? 0)})`;
	});
	return `${shown.join(", ")}${more}`;
}
function retrain_percent(share) {
	return `${(0,number_text/* plainNumber */.ku)(Number((100 * share).toPrecision(3)))} %`;
}

var table_options = __webpack_require__("src/contract/table-options.ts");
var data_table = __webpack_require__("src/data/table/index.ts");
var table_source = __webpack_require__("src/data/table/source.ts");
;// CONCATENATED MODULE: ./src/data/table/pieces.ts

const lineEnd = 10;
const quote = 34;
/**
 * Cuts a file of delimited text or JSON Lines into pieces of whole records. Each piece of delimited text starts with the
 * file's first record, which names the columns.
 */
async function* filePieces(source, { encoding, hash, pieceBytes }) {
	const quoted = source.format === "csv";
	let head;
	let held = [];
	let size = 0;
	const whole = (bytes) => {
		const piece = head === undefined ? bytes : Buffer.concat([head, bytes]);
		if (quoted)
			head ??= firstRecord(bytes);
		return piece;
	};
	for await (const chunk of (0,table_source/* textChunks */.w7)(source, encoding, { hash })) {
		held.push(chunk);
		size += chunk.length;
		if (size < pieceBytes)
			continue;
		const bytes = Buffer.concat(held);
		const end = lastRecordEnd(bytes, quoted);
		held = end === 0 ? [bytes] : [Buffer.from(bytes.subarray(end))];
		size = held[0].length;
		if (end > 0)
			yield whole(bytes.subarray(0, end));
	}
	if (size > 0)
		yield whole(Buffer.concat(held));
}
/** Returns the end of the last complete record, or 0 if there is none. A line end in quotes is part of a cell. */
function lastRecordEnd(bytes, quoted) {
	if (!quoted)
		return bytes.lastIndexOf(lineEnd) + 1;
	const quotes = [];
	for (let at = bytes.indexOf(quote); at >= 0; at = bytes.indexOf(quote, at + 1))
		quotes.push(at);
	// Text before the quote k is outside of quotes if k is even.
	for (let k = quotes.length; k >= 0; k--) {
		if (k % 2 === 1)
			continue;
		const from = k === 0 ? 0 : quotes[k - 1] + 1;
		const at = bytes.lastIndexOf(lineEnd, (quotes[k] ?? bytes.length) - 1);
		if (at >= from)
			return at + 1;
	}
	return 0;
}
function firstRecord(bytes) {
	let inside = false;
	for (let at = 0; at < bytes.length; at++) {
		if (bytes[at] === quote)
			inside = !inside;
		if (bytes[at] === lineEnd && !inside)
			return Buffer.from(bytes.subarray(0, at + 1));
	}
	return Buffer.from(bytes);
}

;// CONCATENATED MODULE: ./src/data/table/reservoir.ts
/** Keeps a uniform random sample of the rows that are added piece by piece. */
class ReservoirTable {
	/** Number of rows that were added. */
	total = 0;
	#most;
	#random;
	#stores;
	#capacity;
	constructor(columns, { most, expected, random }) {
		this.#most = most;
		this.#random = random;
		// Memory that nothing is written to is not taken from the machine, so a large array costs less than copies do.
		this.#capacity = Math.min(most, Math.max(1024, Math.ceil(expected)));
		this.#stores = columns.map(({ name }) => ({ name, values: undefined, levels: [], codes: new Map() }));
	}
	/** Adds the rows of a piece. False if it has other columns, or texts where another piece has numbers. */
	add(piece) {
		const columns = new Map(piece.columns.map((column) => [column.name, column]));
		if (this.#stores.some(({ name }) => !columns.has(name)))
			return false;
		const before = Math.min(this.total, this.#most);
		const places = this.#places(piece.rows);
		for (const store of this.#stores) {
			const column = columns.get(store.name);
			const empty = isEmpty(column);
			if (store.values === undefined) {
				if (empty)
					continue;
				store.values = "codes" in column ? new Int32Array(this.#capacity) : new Float64Array(this.#capacity);
				store.values.fill(missingIn(store.values), 0, before);
			}
			const { values } = store;
			if (empty)
				addMissing(values, places);
			else if ("codes" in column && values instanceof Int32Array)
				addCodes(store, column, { places, values });
			else if ("values" in column && values instanceof Float64Array)
				addNumbers(values, column.values, places);
			else
				return false;
		}
		return true;
	}
	/** Chooses the place of each new row: the next free one, or with the right probability that of another row, or -1. */
	#places(rows) {
		const places = new Int32Array(rows);
		for (let row = 0; row < rows; row++) {
			const before = this.total++;
			const place = before < this.#most ? before : this.#random.below(before + 1);
			places[row] = place < this.#most ? place : -1;
		}
		const needed = Math.min(this.#most, this.total);
		if (needed > this.#capacity) {
			this.#capacity = Math.min(this.#most, Math.max(needed, this.#capacity * 2));
			for (const store of this.#stores)
				if (store.values !== undefined)
					store.values = grown(store.values, this.#capacity);
		}
		return places;
	}
	/** @param types Type of each column, over all pieces. */
	table(types) {
		const rows = Math.min(this.total, this.#most);
		const columns = this.#stores.map(({ name, values, levels }) => {
			const type = types.get(name) ?? "category";
			if (type === "number" || type === "integer" || type === "date") {
				return { name, type, values: values instanceof Float64Array ? values.subarray(0, rows) : absent(rows) };
			}
			const codes = values instanceof Int32Array ? values.subarray(0, rows) : new Int32Array(rows).fill(-1);
			return { name, type, codes, levels };
		});
		return { rows, columns };
	}
}
/** True if no row has a value. Such a column fits every type. */
function isEmpty(column) {
	if ("codes" in column)
		return column.levels.length === 0;
	const { values } = column;
	for (let row = 0; row < values.length; row++)
		if (!Number.isNaN(values[row]))
			return false;
	return true;
}
function missingIn(values) {
	return values instanceof Int32Array ? -1 : Number.NaN;
}
function absent(rows) {
	return new Float64Array(rows).fill(Number.NaN);
}
function grown(values, capacity) {
	const larger = values instanceof Int32Array ? new Int32Array(capacity) : new Float64Array(capacity);
	larger.set(values);
	return larger;
}
function addMissing(values, places) {
	const missing = missingIn(values);
	for (let row = 0; row < places.length; row++)
		if (places[row] >= 0)
			values[places[row]] = missing;
}
function addNumbers(values, added, places) {
	for (let row = 0; row < places.length; row++) {
		const place = places[row];
		if (place >= 0)
			values[place] = added[row];
	}
}
/** Texts are only stored if a row with them is kept. */
function addCodes(store, { codes, levels }, { places, values }) {
	const known = new Int32Array(levels.length).fill(-1);
	for (let row = 0; row < places.length; row++) {
		const place = places[row];
		if (place < 0)
			continue;
		const code = codes[row];
		if (code >= 0 && known[code] === -1)
			known[code] = storedCode(store, levels[code]);
		values[place] = code < 0 ? -1 : known[code];
	}
}
function storedCode(store, text) {
	let stored = store.codes.get(text);
	if (stored === undefined) {
		stored = store.levels.push(text) - 1;
		store.codes.set(text, stored);
	}
	return stored;
}

;// CONCATENATED MODULE: ./src/data/table/row-sample.ts







const mostWholeBytes = 2 ** 25;
const usualPieceBytes = 2 ** 23;
/**
 * Reads a table of any size in bounded memory: at most `mostRows` rows are kept, each with the same probability
 * (reservoir sampling, Vitter 1985). By the inequality of Dvoretzky, Kiefer, Wolfowitz and Massart, no distribution
 * function of 1,000,000 sampled rows is off by more than 0.002 with a probability of 99.9 %.
 */
async function readRowSample(paths, options) {
	const { mostRows, seed, pieceBytes, ...reading } = options;
	const sources = [];
	for (const path of paths)
		sources.push(await (0,table_source/* fileSource */.IO)(path, reading.cwd ?? ".", reading.format));
	const large = totalBytes(sources) > (pieceBytes ?? mostWholeBytes);
	const divisible = sources.every(({ format }) => format === "csv" || format === "json-lines");
	if (large && divisible) {
		const sampled = await readPieces(sources, { ...options, pieceBytes: pieceBytes ?? usualPieceBytes });
		if (sampled !== undefined)
			return sampled;
	}
	const table = await (0,data_table/* readDigestedTable */.Sc)(paths, reading);
	if (table.rows <= mostRows)
		return { table, total: table.rows };
	const random = new core_random/* Random */.o(seed);
	const kept = Int32Array.from({ length: mostRows }, (_, row) => row);
	for (let row = mostRows; row < table.rows; row++) {
		const place = random.below(row + 1);
		if (place < mostRows)
			kept[place] = row;
	}
	return { table: { ...table, ...(0,table_table/* selectRows */.A5)(table, kept) }, total: table.rows };
}
/** Reads pieces, and starts again if a later piece shows that a column has another type. Undefined without a plain header. */
async function readPieces(sources, options) {
	const asText = new Map(options.types);
	for (;;) {
		const result = await readOnce(sources, { ...options, types: asText });
		if (result === undefined || !("conflict" in result))
			return result;
		asText.set(result.conflict, "category");
	}
}
async function readOnce(sources, options) {
	const { encoding = "utf-8", pieceBytes, mostRows, seed } = options;
	const hash = (0,table_source/* newHash */.tw)();
	const types = new Map();
	let reservoir;
	let first;
	const files = [];
	for (const source of sources) {
		let rows = 0;
		for await (const bytes of filePieces(source, { encoding, hash, pieceBytes })) {
			options.signal?.throwIfAborted();
			const format = source.format;
			const { mostRows: _, seed: __, pieceBytes: ___, encoding: ____, ...reading } = options;
			const piece = await (0,data_table/* parseTable */.M$)(bytes, source.path, { ...reading, format, allowEmpty: true });
			if (first === undefined) {
				first = piece;
				const expected = (1.05 * piece.rows * totalBytes(sources)) / bytes.length;
				reservoir = new ReservoirTable(piece.columns, { most: mostRows, expected, random: new core_random/* Random */.o(seed) });
			}
			if (piece.columns.length !== first.columns.length)
				return undefined;
			for (const column of piece.columns) {
				const known = types.get(column.name);
				const { type } = column;
				if (isEmpty(column))
					continue;
				if (known === undefined)
					types.set(column.name, type);
				else if (kindOf(known) !== kindOf(type))
					return { conflict: column.name };
				else if (rank(type) > rank(known))
					types.set(column.name, type);
			}
			if (reservoir?.add(piece) !== true)
				return undefined;
			rows += piece.rows;
		}
		files.push({ path: source.path, rows, sizeBytes: source.sizeBytes ?? 0 });
	}
	if (first === undefined || reservoir === undefined)
		return undefined;
	if (reservoir.total === 0 && options.allowEmpty !== true) {
		throw new failure/* Failure */.H(`${sources[0].path}: expected rows below the header, got none (is the file still being written?)`);
	}
	const path = sources[0].path;
	const table = {
		...reservoir.table(types),
		files,
		digest: `sha256:${hash.digest("hex")}`,
		notices: first.notices,
		unread: first.unread,
		schema: first.schema,
		locate: () => ({ file: path }),
		place: () => path,
	};
	return { table, total: reservoir.total };
}
/** Infinite if the size of a source is unknown. */
function totalBytes(sources) {
	return sources.reduce((all, { sizeBytes = Number.POSITIVE_INFINITY }) => all + sizeBytes, 0);
}
function kindOf(type) {
	if (type === "integer" || type === "number")
		return "number";
	return type === "date" ? "date" : "category";
}
/** The more general one of two types of a kind wins. */
function rank(type) {
	return ["integer", "boolean", "number", "category", "text"].indexOf(type);
}

var mark = __webpack_require__("src/models/bundle/mark.ts");
var profile_file = __webpack_require__("src/models/bundle/profile-file.ts");
var load = __webpack_require__("src/models/predictor/load.ts");
var expand = __webpack_require__("src/platform/workspace/expand.ts");
var read = __webpack_require__("src/data/table/read.ts");
var prediction_log_entry = __webpack_require__("src/data/prediction-log/entry.ts");
var payload = __webpack_require__("src/data/prediction-log/payload.ts");
;// CONCATENATED MODULE: ./src/data/prediction-log/read.ts






const LINE_FEED = 10;
/** A longer line is not a prediction. */
const LONGEST_LINE = 32 * 2 ** 20;
/** Lines between two chances for signals. */
const PAUSE_LINES = 2000;
/**
 * Reads tables and prediction logs as one table: of `serve` (`--log-predictions`), KServe's logger, SageMaker's data capture,
 * Azure ML's data collector and Vertex AI's request-response logging. A log is recognised by its first line. Its rows have the
 * features, `y_pred`, `proba_<class>` and `id`. Undefined if no file is a log.
 *
 * @throws {Failure} for a log without any row, and for rows whose columns have no names.
 */
async function readLoggedTable(paths, options) {
	const sources = [];
	let log;
	for (const path of paths) {
		const source = await (0,table_source/* fileSource */.IO)(path, options.cwd, options.format);
		const kind = await read_kindOf(source, options);
		if (kind === undefined) {
			sources.push(source);
			continue;
		}
		log ??= { unreadable: 0, unanswered: 0, digests: new Map() };
		sources.push(await (0,table_source/* bytesSource */.Xl)(path, await convert(source, kind, { ...options, log }), "json-lines"));
	}
	return log && { table: await (0,read/* readDigestedSources */.I)(sources, options), log };
}
async function read_kindOf(source, { encoding = "utf-8" }) {
	if (source.format !== "json-lines" && source.format !== "json")
		return undefined;
	for await (const line of lines(source, encoding)) {
		const kind = (0,prediction_log_entry/* logKind */.f8)(json(line));
		if (kind !== undefined)
			return kind;
		// A damaged first line does not make a log another file, but a good one of another form does.
		if (json(line) !== undefined)
			return undefined;
	}
	return undefined;
}
/** Returns the rows of a log as JSON Lines. */
async function convert(source, kind, options) {
	const { log, encoding = "utf-8", signal } = options;
	const rows = new RowWriter(source.path, options);
	const pending = new Map();
	let count = 0;
	for await (const line of lines(source, encoding)) {
		if (++count % PAUSE_LINES === 0) {
			signal?.throwIfAborted();
			await (0,core_yield/* yieldToEventLoop */.h)();
		}
		const entry = line === undefined ? undefined : (0,prediction_log_entry/* logEntry */.JN)(kind, json(line));
		if (entry === undefined)
			log.unreadable++;
		else
			join(entry, pending, rows);
	}
	for (const entry of pending.values()) {
		if (entry.rows === undefined)
			continue;
		log.unanswered += entry.rows.length;
		rows.write(entry);
	}
	if (rows.count === 0) {
		throw new failure/* Failure */.H(`${source.path}: expected predictions in the log (${kind}), got none: ${log.unreadable} of ${count} lines cannot be read (is it the log of another system?)`, { at: { file: source.path } });
	}
	return rows.bytes();
}
/** Writes a row when both its request and its response are known. They come in any order. */
function join(entry, pending, rows) {
	if ((entry.rows !== undefined && entry.answers !== undefined) || entry.id === undefined) {
		if (entry.rows !== undefined)
			rows.write(entry);
		return;
	}
	const other = pending.get(entry.id);
	if (other === undefined || (other.rows !== undefined) === (entry.rows !== undefined)) {
		// A request that was logged twice counts once.
		if (other === undefined)
			pending.set(entry.id, entry);
		return;
	}
	pending.delete(entry.id);
	const [asked, answered] = entry.rows === undefined ? [other, entry] : [entry, other];
	rows.write({ ...asked, answers: answered.answers });
}
/** Writes rows as JSON Lines with the columns of a predictions file. */
class RowWriter {
	count = 0;
	#path;
	#options;
	#parts = [];
	#text = "";
	constructor(path, options) {
		this.#path = path;
		this.#options = options;
	}
	write({ id, time, digest, rows = [], answers }) {
		const { log } = this.#options;
		// Answers to other rows than those of the request belong to no row.
		const fitting = answers?.length === rows.length ? answers : undefined;
		for (const [at, row] of rows.entries()) {
			this.count++;
			if (digest !== undefined)
				log.digests.set(digest, (log.digests.get(digest) ?? 0) + 1);
			const record = {
				...(id !== undefined && { id: rows.length === 1 ? id : `${id}-${at}` }),
				...(this.#options.time && time !== undefined && { time }),
				...this.#features(row),
				...this.#answer(fitting?.[at]),
			};
			this.#text += `${JSON.stringify(record)}\n`;
		}
		if (this.#text.length > 1 << 20)
			this.#flush();
	}
	bytes() {
		this.#flush();
		return Buffer.concat(this.#parts);
	}
	#flush() {
		this.#parts.push(Buffer.from(this.#text));
		this.#text = "";
	}
	#features(row) {
		if (!Array.isArray(row))
			return row;
		const { columns } = this.#options;
		if (columns === undefined || columns.length !== row.length) {
			throw new failure/* Failure */.H(`${this.#path}: expected rows with column names, or of the model's ${columns?.length ?? 0} columns, got lists of ${row.length} values (name the model)`, { at: { file: this.#path } });
		}
		return (0,payload/* named */.KT)(columns, row);
	}
	#answer(answer) {
		if (answer === undefined)
			return {};
		const { predicted, probabilities } = answer;
		const { classes } = this.#options;
		const entries = Array.isArray(probabilities)
			? classes?.length === probabilities.length
				? probabilities.map((p, at) => [`proba_${classes[at]}`, p])
				: []
			: Object.entries(probabilities ?? {}).map(([name, p]) => [`proba_${name}`, p]);
		return { ...(predicted !== undefined && { y_pred: predicted }), ...Object.fromEntries(entries) };
	}
}
/** The lines of a source without blank ones. Undefined for a line that is too long. */
async function* lines(source, encoding) {
	let rest = [];
	let restBytes = 0;
	const whole = (piece) => {
		const bytes = rest.length === 0 ? piece : Buffer.concat([...rest, piece]);
		const tooLong = restBytes > LONGEST_LINE;
		rest = [];
		restBytes = 0;
		return tooLong ? undefined : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8").trim();
	};
	for await (const chunk of (0,table_source/* textChunks */.w7)(source, encoding)) {
		let from = 0;
		for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
			const line = whole(chunk.subarray(from, to));
			if (line !== "")
				yield line;
			from = to + 1;
		}
		restBytes += chunk.length - from;
		// Streams may reuse a chunk's memory. What is too long is not kept.
		if (restBytes <= LONGEST_LINE && from < chunk.length)
			rest.push(chunk.slice(from));
	}
	const last = whole(new Uint8Array(0));
	if (last !== "")
		yield last;
}
function json(line) {
	if (line === undefined)
		return undefined;
	try {
		return JSON.parse(line);
	}
	catch {
		return undefined;
	}
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/logged-rows.ts


/** Reads `current` if it has prediction logs. Undefined if all files are tables. */
async function readLoggedRows(inputs, { model, options, context }) {
	const { cwd, reporter } = context;
	const found = await readLoggedTable(await (0,expand/* expandGlobs */.G)(inputs.current, cwd), {
		...options,
		cwd,
		columns: model?.preparation.columns.map(({ name }) => name),
		classes: model?.classes,
		time: inputs["time-column"] === "time",
	});
	if (found === undefined)
		return undefined;
	const { table, log } = found;
	for (const { level, message, at } of table.notices)
		reporter[level](message, at);
	for (const message of logWarnings(log, model?.digest))
		reporter.warning(message);
	return { table, total: table.rows, unreadable: log.unreadable };
}
function logWarnings({ unreadable, unanswered, digests }, digest) {
	const others = [...digests].filter(([each]) => digest !== undefined && each !== digest);
	const strangers = others.reduce((sum, [, rows]) => sum + rows, 0);
	return [
		...(unreadable > 0 ? [`current: ${unreadable} lines of prediction logs cannot be read`] : []),
		...(unanswered > 0 ? [`current: ${unanswered} rows of prediction logs have no response`] : []),
		...(strangers > 0
			? [
				`current: ${strangers} rows were predicted by another model (${others[0][0].slice(0, 19)}), not by ${digest.slice(0, 19)}`,
			]
			: []),
	];
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/sources.ts













/** Reads the model, the reference and the current rows. */
async function readDriftSources(inputs, context) {
	const { cwd, reporter } = context;
	const { seed } = inputs;
	const bundle = await bundleIn(inputs, cwd);
	const path = inputs.model ?? bundle ?? (inputs.reference === undefined ? shared_inputs/* usualModel */.gg : undefined);
	const model = path === undefined ? undefined : await (0,load.loadPredictor)(path, { cwd, notice: (message) => reporter.notice(message) });
	const options = await readingOptions(inputs, model, context);
	const reference = await readReference(inputs, { model, bundle, options, context, seed });
	if (reference.kind === "profile" && (inputs.preset === "evidently" || inputs.preset === "deepchecks")) {
		throw new failure/* Failure */.H(`preset: ${inputs.preset} needs the reference rows: expected tables in reference, got a profile (${reference.name})`);
	}
	const logged = await readLoggedRows(inputs, { model, options, context });
	const notation = notationOf(reference, options.schema);
	const likeReference = { ...options, schema: notation, optional: new Set(notation.columns.keys()) };
	const current = logged ?? (await readTables(inputs.current, "current", { options: likeReference, context, seed }));
	return { reference, current: { name: namesOf(inputs.current), ...current }, model };
}
/** Types are left out, so that a column of another type is a finding and not an error. */
async function readingOptions(inputs, model, { cwd, signal }) {
	const { types: _types, ...options } = await (0,table_options/* tableOptions */.n)(inputs, cwd, signal);
	const schema = (0,data_table/* mergeSchemas */.dW)(model?.schema ?? data_table/* NO_SCHEMA */.UZ, options.schema ?? data_table/* NO_SCHEMA */.UZ);
	const columns = new Map([...schema.columns].map(([name, { type: _type, ...rest }]) => [name, options.schema?.columns.get(name) ?? rest]));
	return { ...options, schema: { ...schema, columns }, optional: new Set(columns.keys()) };
}
/** Returns the schema with the formats and separators of the reference tables, which a few current rows may not show. */
function notationOf(reference, schema = data_table/* NO_SCHEMA */.UZ) {
	if (reference.kind !== "tables")
		return schema;
	const found = [...reference.table.schema.columns].map(([name, { type: _type, ...notation }]) => [name, notation]);
	return (0,data_table/* mergeSchemas */.dW)({ columns: new Map(found) }, schema);
}
/** Number of rows up to which all are used. */
const sources_mostRows = 1_000_000;
async function readTables(patterns, input, { options, context, seed }) {
	const paths = await (0,expand/* expandGlobs */.G)(patterns, context.cwd);
	if (paths.length === 0)
		throw new failure/* Failure */.H(`${input}: expected at least one file, got none`);
	const sample = await readRowSample(paths, { ...options, mostRows: sources_mostRows, seed });
	for (const { level, message, at } of sample.table.notices)
		context.reporter[level](message, at);
	return sample;
}
/** Returns the path of a bundle that `reference` names. */
async function bundleIn({ reference }, cwd) {
	const [only, second] = reference ?? [];
	if (only === undefined || second !== undefined)
		return undefined;
	return (await (0,mark/* isBundle */.b)((0,external_node_path_.resolve)(cwd, only))) ? only : undefined;
}
async function readReference({ reference, model: modelPath }, { model, bundle, options, context, seed }) {
	const { cwd } = context;
	if (reference === undefined || bundle !== undefined) {
		const name = bundle ?? modelPath ?? shared_inputs/* usualModel */.gg;
		const own = bundle === undefined || modelPath === undefined ? model : await (0,load.loadPredictor)(bundle, { cwd });
		if (own !== model && own?.digest !== model?.digest) {
			throw new failure/* Failure */.H(`reference: expected the profile of the model (${modelPath}), got that of another model (${bundle}; name the same model in both, or tables in reference)`);
		}
		if (own?.profile === undefined) {
			throw new failure/* Failure */.H(`reference: expected tables, or a bundle with profile.json, got neither (${name} has no profile of its training rows)`);
		}
		return { kind: "profile", name, profile: own.profile, digest: own.digest };
	}
	const [only] = reference;
	if (reference.length === 1 && only !== undefined && (0,external_node_path_.basename)(only) === "profile.json") {
		const profile = await (0,file_document/* readDocument */.u)(profile_file/* profileDocument */.P, only, { cwd });
		return { kind: "profile", name: only, profile, digest: undefined };
	}
	const folder = await folderIn(reference, cwd);
	if (folder !== undefined) {
		throw new failure/* Failure */.H(`reference: expected tables or a model bundle, got the folder ${folder}, which is no bundle (write ${folder}/*.csv for its tables)`);
	}
	return {
		kind: "tables",
		name: namesOf(reference),
		...(await readTables(reference, "reference", { options, context, seed })),
	};
}
async function folderIn(paths, cwd) {
	for (const path of paths) {
		if ((await (0,promises_.stat)((0,external_node_path_.resolve)(cwd, path)).catch(() => undefined))?.isDirectory())
			return path;
	}
	return undefined;
}
function namesOf(patterns) {
	const more = patterns.length - 3;
	return more > 0 ? `${patterns.slice(0, 3).join(", ")} and ${more} more` : patterns.join(", ");
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/verdict.ts

/** Decides about the data set. The most serious kind of drift is named. */
function driftVerdict({ columns, findings, tooFew, performance, maxShare, alarm, preset, }) {
	const whole = columns.filter(({ slice }) => slice === undefined);
	const drifted = whole.filter((column) => column.drifted);
	const share = whole.length === 0 ? 0 : drifted.length / whole.length;
	const inSlice = maxShare === 0 && columns.some((column) => column.drifted);
	const many = alarm ?? (preset === "default" ? share > maxShare || inSlice : presetAlarm(preset, share));
	const worse = performance?.metrics.some(({ verdict }) => verdict === "worse") ?? false;
	const schema = findings.some(({ decides }) => decides);
	const predictions = many && columns.some((column) => column.drifted && column.role !== "feature");
	const drift = worse ? "performance" : predictions ? "predictions" : many || schema ? "data" : "none";
	const verdict = drift !== "none" ? "fail" : tooFew === undefined ? "pass" : "inconclusive";
	return { verdict, passed: verdict === "pass", drift, share };
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/detect.ts





















/** Compares the current rows with the reference. */
async function detect(inputs, context) {
	const floors = parseFloors(inputs.floors ?? "");
	const sources = await readDriftSources(inputs, context);
	const { reference, current, model } = sources;
	const notes = [];
	const roleOf = columnRoles(inputs, sources);
	const sides = predictedSides(sources, { preset: inputs.preset, notes });
	const rows = testedRows(inputs, sides);
	const found = findPairs(sides, { inputs, roleOf, rows });
	if (found.pairs.length === 0) {
		throw new failure/* Failure */.H(`columns: expected columns that both ${reference.name} and ${current.name} have, got none to compare`);
	}
	const covered = period(current.table, inputs["time-column"]);
	const judged = await keepHistory(inputs, { sources, pairs: found.pairs, period: covered }, context);
	notes.push(...(judged?.notes ?? []));
	const gathers = judged !== undefined && inputs["history-method"] === "e-process";
	const shared = inputs["false-alarms"] / (judged === undefined ? 1 : inputs["planned-looks"]);
	const level = gathers ? inputs["false-alarms"] : shared;
	const compared = compareSides(found.pairs, {
		preset: inputs.preset,
		seed: inputs.seed,
		level,
		least: { distance: inputs["min-effect"], missing: inputs["min-missing"] },
	});
	const tooFew = groupProblem(inputs["group-column"], rows) ?? compared.tooFew;
	if (tooFew !== undefined)
		notes.push(tooFew);
	const proven = gathers ? judged.history.evidence >= 1 / inputs["false-alarms"] : undefined;
	const answered = { inputs, reference, current: { table: sides.current }, model, level: shared };
	const performance = await currentPerformance(answered, context);
	const columns = proven === false ? compared.columns.map(notYet) : compared.columns;
	const evidence = { columns, findings: found.findings, performance };
	const verdict = driftVerdict({
		...evidence,
		tooFew,
		maxShare: inputs["max-share"],
		alarm: proven,
		preset: inputs.preset,
	});
	const retrain = retraining({ ...evidence, drifted: verdict.drift !== "none" }, {
		provenance: model?.provenance,
		floors,
		minImportance: inputs["min-importance"],
		maxAge: inputs["max-age"],
		now: context.now(),
	}, notes);
	return {
		format: "trainyard-drift-1",
		version: version/* version */.r,
		...verdict,
		preset: inputs.preset,
		level,
		...(model !== undefined && { model_digest: model.digest }),
		reference: reference.kind === "tables"
			? { kind: "tables", name: reference.name, ...rowCounts(reference), digest: reference.table.digest }
			: { kind: "profile", name: reference.name, rows: reference.profile.rows },
		current: {
			name: current.name,
			...rowCounts(current),
			digest: current.table.digest,
			...covered,
			...(current.unreadable !== undefined && { unreadable: current.unreadable }),
		},
		columns,
		findings: found.findings,
		...(await together(sides, { inputs, pairs: found.pairs, rows, signal: context.signal })),
		...(performance !== undefined && { performance }),
		...(judged !== undefined && { history: judged.history }),
		retrain,
		...(context.github && { run: (0,run_stamp/* stampOf */.Zs)(context.github.run) }),
		inputs: (0,recorded_inputs/* recordedInputs */.K)(driftInputs, context),
		notes,
	};
}
/** Number of rows, and of those that were drawn from them if there are many. */
function rowCounts({ table, total }) {
	return { rows: total, ...(table.rows < total && { sampled: table.rows }) };
}
/** A change in one look is not proven yet if the evidence of all looks is weak. */
function notYet(column) {
	if (!column.drifted)
		return column;
	return { ...column, drifted: false, sure: false, reason: `${column.reason}; not yet proven over all looks` };
}
/** Selects one row per group, if there is a column of groups. */
function testedRows({ "group-column": group, seed }, { reference, current }) {
	return {
		reference: "table" in reference ? oneRowPerGroup(reference.table, group, seed) : undefined,
		current: oneRowPerGroup(current, group, seed + 1),
	};
}
/** Looks at several columns together, which needs the rows of both sides. */
async function together({ reference, current }, { inputs, pairs, rows, signal }) {
	if (!("table" in reference))
		return { correlations: [] };
	const names = pairs
		.filter(({ role, slice, ...sides }) => slice === undefined && role === "feature" && sides.current.count > 0)
		.map(({ name }) => name);
	const correlations = correlationChanges(reference.table, current, { names, rows });
	if (!inputs.classifier)
		return { correlations };
	const classifier = await classifyDomains(reference.table, current, { names, rows, seed: inputs.seed, signal });
	return { correlations, classifier };
}
/** Pairs all rows, and the rows of each slice. */
function findPairs({ reference, current }, { inputs, roleOf, rows }) {
	const whole = pairColumns(reference, current, { roleOf, seed: inputs.seed, rows });
	if (inputs.slices === undefined)
		return whole;
	if (!("table" in reference)) {
		throw new failure/* Failure */.H("slices: expected tables in reference, got a profile, which has no rows to select");
	}
	return {
		pairs: [...whole.pairs, ...slicePairs(reference, current, { inputs, roleOf, rows })],
		findings: whole.findings,
	};
}
function slicePairs(reference, current, { inputs, roleOf, rows }) {
	const cuts = inputs.slices ?? [];
	const others = new Map((0,cut/* cutSlices */.U)(reference.table, cuts).map((slice) => [slice.name, slice.rows]));
	return (0,cut/* cutSlices */.U)(current, cuts).flatMap(({ name, rows: own }) => {
		const other = others.get(name);
		// Too few rows can show nothing, and would only cost power elsewhere.
		if (other === undefined || other.length < 30 || own.length < 30)
			return [];
		return pairColumns(reference, current, {
			roleOf,
			seed: inputs.seed,
			slice: name,
			rows: { reference: common(other, rows.reference), current: common(own, rows.current) },
		}).pairs;
	});
}
function common(rows, chosen) {
	if (chosen === undefined)
		return rows;
	const set = new Set(chosen);
	return rows.filter((row) => set.has(row));
}
function groupProblem(group, { reference, current }) {
	if (group === undefined)
		return undefined;
	const least = Math.min(reference?.length ?? Number.POSITIVE_INFINITY, current?.length ?? Number.POSITIVE_INFINITY);
	return least < leastGroups ? `too few groups: ${group} has ${least}, and tests need ${leastGroups}` : undefined;
}
/** First and last time of the current rows. */
function period(table, name) {
	const column = name === undefined ? undefined : (0,table_table/* findColumn */.kn)(table, name);
	if (column === undefined || "codes" in column)
		return {};
	const present = column.values.filter((value) => !Number.isNaN(value));
	if (present.length === 0)
		return {};
	const [from, to] = [present.reduce((a, b) => Math.min(a, b)), present.reduce((a, b) => Math.max(a, b))];
	const shown = column.type === "date" ? date/* formatDate */.Yq : String;
	return { from: shown(from), to: shown(to) };
}

var drift_blocks = __webpack_require__("src/evaluation/drift/drift-blocks.ts");
var drift_file = __webpack_require__("src/evaluation/drift/drift-file.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var budget = __webpack_require__("src/reports/markdown/budget.ts");
var junit_write = __webpack_require__("src/reports/junit/write.ts");
;// CONCATENATED MODULE: ./src/actions/detect-drift/junit.ts

/** Writes columns, findings that decide and metrics as JUnit XML: drift is a `<failure>`. There is no `time`. */
function driftJunit(drift) {
	return (0,junit_write/* junitText */.G)("detect-drift", [...columnCases(drift), ...findingCases(drift), ...metricCases(drift)]);
}
function columnCases({ columns, verdict }) {
	return columns.map(({ name, slice, drifted, reason, role, effect, p, adjusted_p, tests }) => ({
		classname: `detect-drift.${role}`,
		name: slice === undefined ? name : `${name} where ${slice}`,
		numbers: { effect, p, adjusted_p },
		ends: drifted ? "failed" : tests.length === 0 || verdict === "inconclusive" ? "skipped" : "passed",
		text: reason,
	}));
}
function findingCases({ findings }) {
	return findings
		.filter(({ decides }) => decides)
		.map(({ column, text }) => ({
		classname: "detect-drift.schema",
		name: column,
		numbers: {},
		ends: "failed",
		text,
	}));
}
function metricCases({ performance }) {
	return (performance?.metrics ?? []).map(({ name, reference, current, low, high, verdict }) => ({
		classname: "detect-drift.performance",
		name,
		numbers: { reference, current, low, high },
		ends: verdict === "worse" ? "failed" : verdict === "inconclusive" ? "skipped" : "passed",
		text: verdict,
	}));
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/prometheus.ts
/** Writes the result in Prometheus' text format 0.0.4. `now` is the time of the check. */
function prometheusText(drift, now) {
	const gauges = [
		{ name: "drifted", help: "1 if anything drifted.", samples: [{ value: Number(drift.drift !== "none") }] },
		{ name: "drift_share", help: "Share of the tested columns that drifted.", samples: [{ value: drift.share }] },
		{ name: "drift_rows", help: "Number of current rows.", samples: [{ value: drift.current.rows }] },
		{
			name: "drift_retrain",
			help: "1 if a new model should be trained.",
			samples: [{ value: Number(drift.retrain.needed) }],
		},
		...columnGauges.map((gauge) => columnGauge(drift, gauge)),
		{
			name: "drift_metric",
			help: "Performance on the current rows, measured or estimated.",
			samples: (drift.performance?.metrics ?? []).map(({ name, current }) => ({
				labels: { metric: name, basis: drift.performance.basis },
				value: current,
			})),
		},
		{ name: "drift_timestamp_seconds", help: "Time of the check.", samples: [{ value: now.getTime() / 1000 }] },
	];
	return gauges
		.filter(({ samples }) => samples.length > 0)
		.map(gaugeText)
		.join("");
}
const columnGauges = [
	{ name: "drift_column_drifted", help: "1 if the column drifted.", read: ({ drifted }) => Number(drifted) },
	{ name: "drift_column_effect", help: "Size of the column's change.", read: ({ effect }) => effect },
	{ name: "drift_column_adjusted_p", help: "Adjusted p-value of the column.", read: (column) => column.adjusted_p },
	{
		name: "drift_column_missing_share",
		help: "Share of missing values.",
		read: ({ current: { count, missing } }) => missing / Math.max(1, count + missing),
	},
];
function columnGauge({ columns }, { name, help, read }) {
	return {
		name,
		help,
		samples: columns.map((column) => ({
			labels: { column: column.name, role: column.role, ...(column.slice !== undefined && { slice: column.slice }) },
			value: read(column),
		})),
	};
}
function gaugeText({ name, help, samples }) {
	const full = `trainyard_${name}`;
	const lines = samples.map(({ labels = {}, value }) => {
		const inner = Object.entries(labels).map(([label, text]) => `${label}="${labelText(text)}"`);
		return `${full}${inner.length === 0 ? "" : `{${inner.join(",")}}`} ${value}\n`;
	});
	return `# HELP ${full} ${help}\n# TYPE ${full} gauge\n${lines.join("")}`;
}
function labelText(text) {
	return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll('"', '\\"');
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/outcome.ts








const marks = { pass: "✅", fail: "❌", inconclusive: "⚠️" };
/** Linux rejects environment variables of more than 128 KiB, and workflows pass outputs on through `env:`. */
const mostNames = 1000;
/** Writes drift.json, JUnit and the metrics for Prometheus, and returns the outcome. */
async function driftOutcome(drift, inputs, context) {
	const folder = (0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]);
	const driftPath = (0,external_node_path_.join)(folder, "drift.json");
	const junitPath = (0,external_node_path_.join)(folder, "junit-drift.xml");
	await (0,drift_file/* writeDriftFile */.JK)(driftPath, drift);
	await (0,write/* replaceFile */.fR)(junitPath, driftJunit(drift));
	if (inputs.prometheus !== undefined) {
		await (0,write/* replaceFile */.fR)((0,external_node_path_.resolve)(context.cwd, inputs.prometheus), prometheusText(drift, context.now()));
	}
	const names = [...new Set(drift.columns.filter((each) => each.drifted).map(({ name }) => name))];
	const headline = (0,drift_blocks/* driftHeadline */.AF)(drift);
	const policy = policyOf(drift, inputs);
	return {
		outputs: {
			drifted: drift.drift !== "none",
			verdict: drift.verdict,
			drift: drift.drift,
			share: drift.share,
			columns: names.slice(0, mostNames),
			"worst-column": names[0],
			retrain: drift.retrain.needed,
			"retrain-reason": drift.retrain.reasons.join("\n"),
			"drift-path": driftPath,
			"junit-path": junitPath,
		},
		summary: (0,budget/* fit */.Uj)([(0,block/* heading */.R_)(2, `${marks[drift.verdict]} Drift: ${headline}`), ...(0,drift_blocks/* driftBlocks */.Is)(drift, { most: 100, histograms: 10 })], { bytes: budget/* limits */.Fy.stepSummary - 1024, rest: "all of it is in drift.json" }),
		log: [(0,block/* paragraph */.FY)(`Drift: ${headline}`), ...(0,drift_blocks/* driftBlocks */.Is)(drift, { most: 5, histograms: 0 }).slice(0, 8)],
		annotations: annotations(drift, policy, headline),
		failure: policy === "fail" ? headline : undefined,
	};
}
function policyOf(drift, inputs) {
	if (drift.verdict === "inconclusive")
		return inputs["on-inconclusive"];
	const broken = drift.findings.some(({ decides }) => decides) || drift.columns.some((column) => column.drifted);
	const data = drift.drift === "none" || (drift.drift === "performance" && !broken) ? "pass" : inputs["on-drift"];
	const performance = drift.drift === "performance" ? inputs["on-performance"] : "pass";
	const order = ["pass", "warn", "fail"];
	return order[Math.max(order.indexOf(data), order.indexOf(performance))];
}
function annotations(drift, policy, headline) {
	const warning = (message) => ({ level: "warning", title: "detect-drift", message });
	return [...(policy === "warn" ? [warning(headline)] : []), ...drift.notes.slice(0, 10).map(warning)];
}

;// CONCATENATED MODULE: ./src/actions/detect-drift/index.ts





/* harmony default export */ const detect_drift = ((0,action/* action */.X)({
	name: "detect-drift",
	description: "Compares new rows with the training rows: which columns changed, whether that is proven, and whether the model is worse.",
	examples: [
		"--reference model --current new.csv",
		"--reference train.csv --current 'logs/*.jsonl' --model model --on-drift warn",
	],
	groups: {
		Data: [
			"reference",
			"current",
			"model",
			"target",
			"id-column",
			"time-column",
			"group-column",
			"columns",
			"exclude",
			"slices",
			"schema",
			"encoding",
			"delimiter",
		],
		Decision: [
			"preset",
			"false-alarms",
			"min-effect",
			"min-missing",
			"max-performance-drop",
			"max-share",
			"floors",
			"min-importance",
			"max-age",
			"history",
			"planned-looks",
			"history-method",
			"classifier",
			"seed",
			"on-drift",
			"on-performance",
			"on-inconclusive",
		],
		Output: ["report-dir", "prometheus", "upload-artifact", "notify", "state", "token"],
	},
	inputs: driftInputs,
	outputs: driftOutputs,
	async run(inputs, context) {
		const outcome = await driftOutcome(await detect(inputs, context), inputs, context);
		const artifact = await (0,artifact_upload/* uploadResults */.g4)(inputs["upload-artifact"], inputs["report-dir"], context);
		return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
	},
}));


/***/ })

};
