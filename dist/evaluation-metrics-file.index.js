export const id = "evaluation-metrics-file";
export const ids = ["evaluation-metrics-file"];
export const modules = {

/***/ "src/evaluation/gate/results-table.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sj: () => (/* binding */ ordered),
/* harmony export */   iT: () => (/* binding */ reasonItem),
/* harmony export */   mi: () => (/* binding */ rulesTable),
/* harmony export */   r6: () => (/* binding */ resultsTable)
/* harmony export */ });
/* harmony import */ var _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/number-text.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _blocks_numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/blocks/numbers.ts");
/* harmony import */ var _rules_rule_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/rules/rule-metric.ts");




/** Sorts failed rules first, then others that did not simply pass. */
function ordered(results) {
	const rank = ({ ends, status }) => ends === "red" ? 0 : ends === "warning" ? 1 : status === "pass" ? 3 : 2;
	return [...results].sort((a, b) => rank(a) - rank(b));
}
/**
 * Shows one row per rule with its numbers, followed by the reasons. Only `most` rules are shown, and the rest is
 * counted. The result is the first column, so that it is visible on a narrow screen. Columns without numbers are left
 * out.
 */
function resultsTable(results, most) {
	const shown = ordered(results).slice(0, most);
	const explained = shown.filter((result) => result.ends !== "green" || result.status !== "pass");
	const passed = shown.filter((result) => !explained.includes(result));
	return [
		...rulesTable(results, most),
		...(explained.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(explained.map(reasonItem))] : []),
		...(passed.length > 0
			? [
				(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(explained.length > 0 ? "Why the other rules passed" : "Why the rules passed", [
					(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(passed.map(reasonItem)),
				]),
			]
			: []),
	];
}
/** The table alone. */
function rulesTable(results, most) {
	const columns = COLUMNS.filter(({ of }) => of === undefined || results.some((result) => (of(result) ?? null) !== null));
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns.map(({ title }) => (typeof title === "string" ? title : title(results))), ordered(results)
			.slice(0, most)
			.map((result) => columns.map(({ cell }) => cell(result)))),
		...(results.length > most ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`and ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainNumber */ .ku)(results.length - most)} more, all in gate.json`)] : []),
	];
}
/** Formats a rule with its result and the reason, as a list item. */
function reasonItem(result) {
	return [resultWord(result), ": ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(result.expression), `: ${result.reason.replace(/^inconclusive: /, "")}`];
}
const COLUMNS = [
	{ title: "result", cell: (result) => [`${marks[result.ends]} `, resultWord(result)] },
	{ title: "rule", cell: ({ expression }) => (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(expression) },
	{ title: ">value", cell: (result) => comparedCells(result)[0], of: ({ value }) => value },
	{ title: ">limit", cell: (result) => comparedCells(result)[1], of: ({ bound }) => bound },
	{
		title: ">difference",
		cell: (result) => mapped(differenceOf(result), (each) => (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signedNumber */ .KA)(each) + unitOfRule(result.expression)),
		of: differenceOf,
	},
	{
		title: (results) => `>${levelOf(results)} interval`,
		cell: (result) => mapped(intervalOfDifference(result), ({ low, high }) => `${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signedNumber */ .KA)(low)} to ${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signedNumber */ .KA)(high)}`),
		of: ({ interval }) => interval,
	},
	{ title: ">p", cell: ({ adjusted_p: p }) => mapped(p, _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .pValueNumber */ .ZI), of: ({ p }) => p },
];
const marks = { red: "❌", warning: "⚠️", green: "✅" };
function resultWord({ ends, status }) {
	if (status === "inconclusive" || status === "skipped")
		return (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(status);
	return (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(ends === "red" ? "failed" : ends === "warning" ? "warning" : "passed");
}
function mapped(value, shown) {
	return value === null ? "" : shown(value);
}
function comparedCells({ value, bound, expression }) {
	const unit = unitOfRule(expression);
	if (value !== null && bound !== null) {
		const [first, second] = (0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedNumbers */ .Yq)(value, bound, _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .columnNumber */ .K9);
		return [first + unit, second + unit];
	}
	return [mapped(value, _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .columnNumber */ .K9), mapped(bound, _core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .columnNumber */ .K9)];
}
function unitOfRule(expression) {
	return (0,_blocks_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .unitOf */ .uF)((0,_rules_rule_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOfRule */ .m)(expression)?.name ?? "");
}
/** Returns the value minus the limit. Files of version 0.1.0 only have the numbers themselves. */
function differenceOf({ difference, value, bound }) {
	return difference ?? (value === null || bound === null ? null : value - bound);
}
/** Returns the interval of the value, or of its difference from another model's. */
function intervalOfDifference({ interval, bound, baseline }) {
	if (interval === null || bound === null)
		return interval;
	const shift = interval.of === "metric" ? bound : baseline === null ? 0 : bound - baseline;
	return { low: interval.low - shift, high: interval.high - shift };
}
/** Returns the two-sided level of the intervals, which all rules of a gate share. */
function levelOf(results) {
	const interval = results.find((result) => result.interval !== null)?.interval;
	if (interval === undefined || interval === null)
		return "";
	// Version 0.1.0 wrote the one-sided level.
	const { confidence, one_sided_confidence: oneSided } = interval;
	return `${(0,_core_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainNumber */ .ku)((oneSided === undefined ? 2 * confidence - 1 : confidence) * 100)} %`;
}


/***/ }),

/***/ "src/evaluation/metrics-file/csv.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ csvTree),
/* harmony export */   n: () => (/* binding */ cellsOf)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

const NAMES = ["metric", "metrics", "name", "key"];
const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;
/**
 * Reads metrics from a table in one of three shapes: `metric,value` with one metric per line, one line of values
 * under a line of names, or lines named by their first cell (`setosa` under an empty title, as in a pandas
 * classification report), which gives `setosa.precision`.
 *
 * @throws {Failure} for any other shape, because it would have to be guessed which of ten epochs is meant.
 */
function csvTree(text, source) {
	const cells = cellsOf(text);
	const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ""));
	const [titles, ...body] = rows;
	if (titles === undefined || body.length === 0) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}: expected a line of names and a line of values, got ${titles === undefined ? "nothing" : "names only"}`, {
			at: { file: source },
		});
	}
	const names = titles.map((title) => title.trim());
	// Every row is like `accuracy,0.91`, including the first, so the header is missing.
	if (names.length === 2 && rows.every(([name, value]) => !NUMBER.test(name ?? "") && NUMBER.test(value ?? ""))) {
		return treeOf(rows.map((row) => [row[0].trim(), valueOfCell(row[1])]), source);
	}
	if (names.length === 2 && NAMES.includes(names[0].toLowerCase())) {
		return treeOf(body.map((row) => [row[0].trim(), valueOfCell(row[1])]), source);
	}
	if (body.length === 1)
		return treeOf(names.map((name, column) => [name, valueOfCell(body[0][column])]), source);
	const labels = body.map((row) => row[0].trim());
	if (labels.some((label) => NUMBER.test(label)) && names[0] !== "") {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}: expected one line of values (or metric,value lines), got ${body.length} lines (write the one to judge to a separate file)`, { at: { file: source, line: 3 } });
	}
	return treeOf(body.map((row, index) => [
		labels[index],
		treeOf(names.slice(1).map((name, column) => [name, valueOfCell(row[column + 1])]), source),
	]), source);
}
function valueOfCell(cell) {
	if (cell === undefined || cell.trim() === "")
		return null;
	return NUMBER.test(cell) ? Number(cell) : cell.trim();
}
/** Builds a tree. @throws {Failure} if a name occurs twice, because it is unclear which one counts. */
function treeOf(entries, source) {
	const tree = Object.create(null);
	for (const [name, value] of entries) {
		if (Object.hasOwn(tree, name)) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${source}: expected each metric once, got ${JSON.stringify(name)} twice`, {
				at: { file: source },
			});
		}
		tree[name] = value;
	}
	return tree;
}
/** Parses rows of cells (RFC 4180). The delimiter is the most frequent one in the first line. */
function cellsOf(text) {
	const firstLine = /^[^\r\n]*/.exec(text)[0];
	const delimiter = [",", ";", "\t", "|"].reduce((a, b) => firstLine.split(b).length > firstLine.split(a).length ? b : a);
	const rows = [];
	let row = [];
	for (let at = 0; at <= text.length;) {
		let cell = "";
		if (text[at] === '"') {
			let closing = text.indexOf('"', at + 1);
			while (closing !== -1 && text[closing + 1] === '"')
				closing = text.indexOf('"', closing + 2);
			const end = closing === -1 ? text.length : closing;
			cell = text.slice(at + 1, end).replaceAll('""', '"');
			at = end + 1;
		}
		const start = at;
		while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r")
			at++;
		row.push(cell + text.slice(start, at));
		if (text[at] !== delimiter) {
			rows.push(row);
			row = [];
			if (text[at] === "\r" && text[at + 1] === "\n")
				at++;
		}
		at++;
	}
	return rows;
}


/***/ }),

/***/ "src/evaluation/metrics-file/read.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ readMetricsFile)
});

var external_node_crypto_ = __webpack_require__("node:crypto");
var promises_ = __webpack_require__("node:fs/promises");
var failure = __webpack_require__("src/core/failure.ts");
var read = __webpack_require__("src/platform/file/read.ts");
var yaml_problem = __webpack_require__("src/core/yaml-problem.ts");
var csv = __webpack_require__("src/evaluation/metrics-file/csv.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/foreign.ts


/** Extracts metrics from the shapes of MLflow and github-action-benchmark. Returns any other object unchanged. */
function treeIn(parsed, source) {
	if (Array.isArray(parsed)) {
		if (parsed.length > 0 && parsed.every(isBench))
			return benches(parsed);
		throw wrong(source, `a list of ${parsed.length}`);
	}
	if (!(0,shape/* isRecord */.u4)(parsed))
		throw wrong(source, parsed === undefined || parsed === null ? "nothing" : typeof parsed);
	return trainyardEvaluation(parsed) ?? mlflowRun(parsed, source) ?? benchmarkHistory(parsed, source) ?? parsed;
}
/** Converts an `evaluation.json` into the content of the `metrics.json` next to it. */
function trainyardEvaluation(parsed) {
	const { format, metrics, per_class: perClass, slices } = parsed;
	if (typeof format !== "string" || !format.startsWith("trainyard-evaluation-") || !(0,shape/* isRecord */.u4)(metrics))
		return undefined;
	const ofSlices = Object.create(null);
	for (const slice of Array.isArray(slices) ? slices.filter(shape/* isRecord */.u4) : []) {
		ofSlices[String(slice["name"])] = { ...slice["metrics"], per_class: slice["per_class"] };
	}
	return { ...metrics, ...((0,shape/* isRecord */.u4)(perClass) && { per_class: perClass }), slices: ofSlices };
}
function wrong(source, got) {
	return new failure/* Failure */.H(`${source}: expected an object of metrics such as {"accuracy": 0.97}, got ${got}`, {
		at: { file: source },
	});
}
/**
 * Reads an MLflow run. `mlflow runs describe` prints `{info, data: {metrics: {name: value}}}`. REST returns `{run:
 * {info, data}}` or `{runs: [...]}`, where metrics are a list of `{key, value, timestamp, step}` and NaN is text.
 */
function mlflowRun(parsed, source) {
	if (Array.isArray(parsed["runs"]) && parsed["runs"].every((run) => (0,shape/* isRecord */.u4)(run) && (0,shape/* isRecord */.u4)(run["info"]))) {
		const { length } = parsed["runs"];
		if (length !== 1)
			throw new failure/* Failure */.H(`${source}: expected one MLflow run, got ${length}`, { at: { file: source } });
	}
	const run = Array.isArray(parsed["runs"]) ? parsed["runs"][0] : (parsed["run"] ?? parsed);
	if (!(0,shape/* isRecord */.u4)(run) || !(0,shape/* isRecord */.u4)(run["info"]) || !(0,shape/* isRecord */.u4)(run["data"]))
		return undefined;
	const info = run["info"];
	if (typeof (info["run_id"] ?? info["run_uuid"]) !== "string")
		return undefined;
	// A run without metrics lacks the field `metrics`.
	const metrics = run["data"]["metrics"] ?? {};
	if ((0,shape/* isRecord */.u4)(metrics))
		return metrics;
	if (Array.isArray(metrics) && metrics.every(isLogged))
		return latest(metrics);
	throw new failure/* Failure */.H(`${source}: expected data.metrics of an MLflow run to be names with values, got something else`, {
		at: { file: source },
	});
}
function isLogged(value) {
	return (0,shape/* isRecord */.u4)(value) && typeof value["key"] === "string";
}
/** Keeps the last value of a metric that was logged several times: by step, then by time, like MLflow. */
function latest(metrics) {
	const tree = Object.create(null);
	const best = new Map();
	for (const each of metrics) {
		const held = best.get(each.key);
		if (held !== undefined && (order(held.step, each.step) || order(held.timestamp, each.timestamp)) > 0)
			continue;
		best.set(each.key, each);
		tree[each.key] = each.value;
	}
	return tree;
}
function order(a, b) {
	return Number(a ?? 0) - Number(b ?? 0);
}
function isBench(value) {
	return (0,shape/* isRecord */.u4)(value) && typeof value["name"] === "string" && Object.hasOwn(value, "value");
}
function benches(list) {
	const tree = Object.create(null);
	for (const { name, value } of list)
		tree[name] = value;
	return tree;
}
/**
 * Reads the `data.js` of github-action-benchmark without its prefix: `{entries: {SUITE: [{commit, benches}, …]}}`.
 * The last entry of a suite counts. If there are several suites, names are SUITE.NAME.
 */
function benchmarkHistory(parsed, source) {
	const { entries } = parsed;
	if (!(0,shape/* isRecord */.u4)(entries))
		return undefined;
	const suites = [];
	for (const [suite, history] of Object.entries(entries)) {
		const last = Array.isArray(history) ? history.at(-1) : undefined;
		if (!(0,shape/* isRecord */.u4)(last) || !Array.isArray(last["benches"]) || !last["benches"].every(isBench))
			return undefined;
		suites.push([suite, benches(last["benches"])]);
	}
	if (suites.length === 0)
		throw wrong(source, "a benchmark history without entries");
	return suites.length === 1 ? suites[0][1] : Object.assign(Object.create(null), Object.fromEntries(suites));
}

var json = __webpack_require__("src/evaluation/metrics-file/json.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/lcov.ts

/** The coverage of one source file. A file that several tests cover has several records, which are joined. */
class FileCoverage {
	/** Maps each line to true if any record ran it. */
	lines = new Map();
	branches = new Map();
	functions = new Map();
	/** Totals of records that list no lines, branches or functions of their own. */
	totals = {
		lines: { found: 0, hit: 0 },
		branches: { found: 0, hit: 0 },
		functions: { found: 0, hit: 0 },
	};
}
const TOTALS = {
	LF: ["lines", "found"],
	LH: ["lines", "hit"],
	BRF: ["branches", "found"],
	BRH: ["branches", "hit"],
	FNF: ["functions", "found"],
	FNH: ["functions", "hit"],
};
/** Returns true if a text looks like a tracefile of lcov. */
function isLcov(text) {
	return /^\s*(#[^\n]*\n\s*)*(TN:|SF:)/.test(text);
}
/**
 * Coverage from a tracefile of lcov (geninfo(1)): `line_coverage`, `branch_coverage` and `function_coverage` of all files, as
 * shares from 0 to 1. What a file does not have is absent.
 *
 * @throws {Failure} for a truncated record, for a count that is no number, and for a file without a record.
 */
function lcovTree(text, source) {
	const files = new Map();
	let file;
	for (const [index, raw] of text.split("\n").entries()) {
		const line = raw.trim();
		const wrong = (expected) => new failure/* Failure */.H(`${source}:${index + 1}: expected ${expected}, got ${JSON.stringify(line.slice(0, 80))}`, {
			at: { file: source, line: index + 1 },
		});
		if (line === "" || line.startsWith("#"))
			continue;
		if (line === "end_of_record") {
			file = undefined;
			continue;
		}
		const colon = line.indexOf(":");
		const key = line.slice(0, colon);
		const value = line.slice(colon + 1);
		if (key === "SF") {
			file = files.get(value) ?? new FileCoverage();
			files.set(value, file);
		}
		else if (file !== undefined && !record(file, key, value))
			throw wrong(`a line of lcov such as ${EXAMPLES[key]}`);
	}
	if (file !== undefined)
		throw new failure/* Failure */.H(`${source}: expected end_of_record at the end, got a truncated file (did the tests finish?)`, {
			at: { file: source },
		});
	if (files.size === 0)
		throw new failure/* Failure */.H(`${source}: expected records of lcov, got none`, { at: { file: source } });
	const shares = ["lines", "branches", "functions"].map((kind) => share([...files.values()], kind));
	const [lines, branches, functions] = shares;
	return {
		...(lines !== undefined && { line_coverage: lines }),
		...(branches !== undefined && { branch_coverage: branches }),
		...(functions !== undefined && { function_coverage: functions }),
	};
}
const EXAMPLES = {
	DA: "DA:12,3",
	BRDA: "BRDA:12,0,1,3",
	FNDA: "FNDA:3,main",
	LF: "LF:20",
	LH: "LH:18",
	BRF: "BRF:8",
	BRH: "BRH:6",
	FNF: "FNF:4",
	FNH: "FNH:4",
};
/** Notes one line of a record. False for a line of a known kind that cannot be read; other kinds are left alone. */
function record(file, key, value) {
	const total = TOTALS[key];
	if (total !== undefined) {
		if (!/^\d+$/.test(value))
			return false;
		file.totals[total[0]][total[1]] += Number(value);
		return true;
	}
	const mark = (of, name, hit) => of.set(name, hit || of.get(name) === true);
	if (key === "DA") {
		const [, line, count] = /^(\d+),(-?\d+)(?:,|$)/.exec(value) ?? [];
		if (line === undefined)
			return false;
		mark(file.lines, line, Number(count) > 0);
	}
	else if (key === "BRDA") {
		const [, branch, taken] = /^(\d+,[^,]*,.*),(-|\d+)$/.exec(value) ?? [];
		if (branch === undefined)
			return false;
		mark(file.branches, branch, taken !== "-" && Number(taken) > 0);
	}
	else if (key === "FNDA") {
		const [, count, name] = /^(\d+),(.+)$/.exec(value) ?? [];
		if (name === undefined)
			return false;
		mark(file.functions, name, Number(count) > 0);
	}
	return true;
}
function share(files, kind) {
	let found = 0;
	let hit = 0;
	for (const file of files) {
		const listed = file[kind];
		if (listed.size > 0) {
			found += listed.size;
			for (const each of listed.values())
				if (each)
					hit++;
		}
		else {
			found += file.totals[kind].found;
			hit += file.totals[kind].hit;
		}
	}
	return found === 0 ? undefined : hit / found;
}

var tokens = __webpack_require__("src/evaluation/expression/tokens.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/metrics.ts

/** The numbers of a file, looked up by path. A path matches nested names, and flat names that contain the dots. */
class Metrics {
	tree;
	/** Name of the metrics in messages: a path, or `git:main:metrics.json`. */
	source;
	#dotted;
	constructor(tree, source) {
		this.tree = tree;
		this.source = source;
	}
	read(path) {
		let here = this.tree;
		const found = [];
		for (let depth = 0; depth < path.length && (isTree(here) || Array.isArray(here)); depth++) {
			// `{"val": {"loss.mean": 1}}` also has the path val.loss.mean.
			if (depth < path.length - 1) {
				const rest = childOf(here, path.slice(depth).join("."));
				if (rest !== undefined)
					found.push(readingOf(rest));
			}
			here = childOf(here, path[depth]);
			if (here !== undefined && depth === path.length - 1)
				found.push(readingOf(here));
		}
		const [first = { kind: "absent" }, ...others] = found;
		return others.every((each) => same(first, each)) ? first : { kind: "ambiguous" };
	}
	/**
	 * Finds the names that match the wildcards (`undefined`) of a pattern: one list of names per match, in the order of
	 * the file. Stops after `limit` matches.
	 */
	matches(pattern, limit) {
		const nested = expand(this.tree, pattern, {
			limit,
			names: namesOf,
			child: (tree, name) => childOf(tree, name),
		});
		if (nested.length > 0)
			return nested;
		this.#dotted ??= branches(this.tree);
		return expand(this.#dotted, pattern, {
			limit,
			names: (branch) => [...(branch?.keys() ?? [])],
			child: (branch, name) => branch?.get(name),
		});
	}
	/** Lists the names of the first `limit` numbers in the syntax of rules. The last number of a list counts. */
	names(limit = 20_000) {
		const names = [];
		const visit = (tree, path) => {
			for (const name of Object.keys(tree)) {
				if (names.length >= limit)
					return;
				const value = childOf(tree, name);
				const here = [...path, name];
				if (isTree(value) && here.length < 32)
					visit(value, here);
				else if (Array.isArray(value))
					visitList(value, here);
				else if (readingOf(value).kind === "number")
					names.push((0,tokens/* written */.Mp)(here));
			}
		};
		const visitList = (list, path) => {
			if (readingOf(list.at(-1)).kind === "number")
				names.push((0,tokens/* written */.Mp)([...path, "-1"]));
			for (const [index, each] of list.entries()) {
				if (names.length >= limit || path.length >= 32)
					return;
				if (isTree(each))
					visit(each, [...path, String(index)]);
			}
		};
		visit(this.tree, []);
		return names;
	}
}
function expand(root, pattern, { limit, names, child }) {
	const matches = [];
	const descend = (node, depth, bound) => {
		if (matches.length >= limit || node === undefined)
			return;
		if (depth === pattern.length) {
			matches.push([...bound]);
			return;
		}
		const wanted = pattern[depth];
		if (wanted !== undefined)
			descend(child(node, wanted), depth + 1, bound);
		else
			for (const name of names(node))
				descend(child(node, name), depth + 1, [...bound, name]);
	};
	descend(root, 0, []);
	return matches;
}
function branches(tree) {
	const root = new Map();
	for (const name of Object.keys(tree)) {
		let branch = root;
		for (const part of name.split(".")) {
			const next = branch.get(part) ?? new Map();
			branch.set(part, next);
			branch = next;
		}
	}
	return root;
}
function isTree(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
/** Matches an index into a list. Negative indices count from its end. */
const INDEX = /^(0|-?[1-9]\d{0,8})$/;
function childOf(tree, name) {
	if (Array.isArray(tree))
		return INDEX.test(name) ? tree.at(Number(name)) : undefined;
	return isTree(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
}
function namesOf(tree) {
	return isTree(tree) ? Object.keys(tree) : [];
}
/** Matches `NaN`, `Infinity` and `-inf`, which JSON can only write as text. All other text stays text. */
const UNREAL = /^\s*([+-]?)(nan|inf|infinity)\s*$/i;
function readingOf(value) {
	if (typeof value === "number")
		return { kind: "number", value };
	if (typeof value === "boolean")
		return { kind: "boolean", shown: String(value) };
	if (typeof value === "bigint")
		return { kind: "number", value: Number(value) };
	if (Array.isArray(value))
		return { kind: "list" };
	if (isTree(value))
		return { kind: "group" };
	if (typeof value === "string") {
		const unreal = UNREAL.exec(value);
		if (unreal === null)
			return { kind: "other", shown: JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value) };
		if (unreal[2].toLowerCase() === "nan")
			return { kind: "number", value: Number.NaN };
		return { kind: "number", value: unreal[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY };
	}
	return { kind: "other", shown: String(value) };
}
function same(a, b) {
	return a.kind === b.kind && (a.kind !== "number" || b.kind !== "number" || Object.is(a.value, b.value));
}

;// CONCATENATED MODULE: ./src/evaluation/metrics-file/parse.ts







/** Size limit for formats whose parsers need minutes and gigabytes where JSON's needs a second. */
const LARGEST_YAML_BYTES = 20_000_000;
/** Matches the text that github-action-benchmark writes before the JSON in `data.js`. */
const BENCHMARK_PREFIX = /^\s*window\.BENCHMARK_DATA\s*=/;
/**
 * The metrics in a file's text: Cobertura XML and lcov by how they begin, JSON, YAML, TOML, CSV or TSV by the extension of `source`, and by the look of the text
 * where that says nothing.
 *
 * @throws {Failure} if the text is empty, or invalid in its format.
 */
async function parseMetrics(text, source) {
	const content = text.startsWith("\u{feff}") ? text.slice(1) : text;
	if (/^\s*$/.test(content))
		throw new failure/* Failure */.H(`${source}: expected metrics, got an empty file`, { at: { file: source } });
	return new Metrics(await treeOfText(content, source), source);
}
async function treeOfText(text, source) {
	const prefix = BENCHMARK_PREFIX.exec(text);
	if (prefix !== null)
		return treeIn((0,json/* parseMetricsJson */.j)(text.slice(prefix[0].length).replace(/;\s*$/, ""), source), source);
	switch (formatOf(text, source)) {
		case "json":
			return treeIn((0,json/* parseMetricsJson */.j)(text, source), source);
		case "csv":
			return (0,csv/* csvTree */.J)(text, source);
		case "lcov":
			return lcovTree(text, source);
		case "xml":
			return (await __webpack_require__.e("evaluation-metrics-file-cobertura").then(__webpack_require__.bind(__webpack_require__, "src/evaluation/metrics-file/cobertura.ts"))).coberturaTree(text, source);
		case "toml":
			return treeIn(await parseToml(text, source), source);
		case "yaml":
			return treeIn(await parseYaml(text, source), source);
	}
}
function formatOf(text, source) {
	const extension = /\.([a-z]+)$/i.exec(source)?.[1]?.toLowerCase();
	if (extension === "json" || extension === "toml")
		return extension;
	if (/^\s*</.test(text))
		return "xml";
	if (isLcov(text))
		return "lcov";
	if (extension === "csv" || extension === "tsv")
		return "csv";
	if (extension !== "yaml" && extension !== "yml" && /^\s*[[{]/.test(text))
		return "json";
	// DVC also treats unknown formats as YAML.
	return "yaml";
}
async function parseToml(text, source) {
	refuseLarge(text, "TOML", source);
	const { parse, TomlError } = await __webpack_require__.e("smol-toml").then(__webpack_require__.bind(__webpack_require__, "smol-toml/dist/index.js"));
	try {
		return parse(text, { integersAsBigInt: "asNeeded" });
	}
	catch (error) {
		if (!(error instanceof TomlError))
			throw error;
		const [said] = error.message.split("\n");
		throw new failure/* Failure */.H(`${source}:${error.line}: expected TOML, got something else: ${said}`, {
			cause: error,
			at: { file: source, line: error.line },
		});
	}
}
async function parseYaml(text, source) {
	refuseLarge(text, "YAML", source);
	const { parseDocument } = await __webpack_require__.e("yaml").then(__webpack_require__.t.bind(__webpack_require__, "yaml/dist/index.js", 19));
	const document = parseDocument(text, { prettyErrors: true });
	const [error] = document.errors;
	if (error !== undefined) {
		const line = error.linePos?.[0].line ?? 1;
		throw new failure/* Failure */.H(`${source}:${line}: expected YAML, got something else: ${(0,yaml_problem/* yamlProblem */.T)(error.message)}`, {
			cause: error,
			at: { file: source, line },
		});
	}
	try {
		return document.toJS({ maxAliasCount: 100 });
	}
	catch (cause) {
		// This may be an alias bomb, or an undefined alias.
		throw new failure/* Failure */.H(`${source}: expected YAML, got aliases that cannot be resolved`, { cause, at: { file: source } });
	}
}
function refuseLarge(text, format, source) {
	if (text.length <= LARGEST_YAML_BYTES)
		return;
	throw new failure/* Failure */.H(`${source}: expected at most ${LARGEST_YAML_BYTES / 1e6} MB of ${format}, got ${Math.round(text.length / 1e6)} MB (write JSON)`, { at: { file: source } });
}

;// CONCATENATED MODULE: ./src/evaluation/metrics-file/read.ts





/** The longest JavaScript string is slightly longer. */
const LARGEST_BYTES = 500_000_000;
/**
 * Reads a metrics file. `source` is its name in messages.
 *
 * @throws {Failure} if it is missing, empty, a pointer to data elsewhere, or not a metrics file.
 */
async function readMetricsFile(path, cwd, source = path) {
	const file = await (0,read/* inspectFile */.Xp)(path, cwd, { shown: source });
	if (file.sizeBytes > LARGEST_BYTES) {
		throw new failure/* Failure */.H(`${source}: expected at most ${LARGEST_BYTES / 1e6} MB of metrics, got ${Math.round(file.sizeBytes / 1e6)} MB`);
	}
	const bytes = await (0,promises_.readFile)(file.path);
	const digest = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;
	return { metrics: await parseMetrics(bytes.toString("utf8"), source), digest };
}


/***/ }),

/***/ "src/evaluation/rules/rule-metric.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ metricOfRule)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/rules/rule.ts");
/* harmony import */ var _rule_form_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/rules/rule-form.ts");



/**
 * Returns the metric of a rule in a gate.json, such as `accuracy` in `accuracy >= baseline - 0.01`. Undefined for
 * rules with several metrics, and for rules that are unreadable because the file was edited.
 */
function metricOfRule(expression) {
	const rule = readRule(expression);
	const form = rule === undefined ? undefined : (0,_rule_form_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleFormOf */ .k)(rule);
	if (form === undefined || form.kind === "other")
		return undefined;
	const name = form.pattern.at(-1);
	if (name === undefined)
		return undefined;
	return { name, whole: form.pattern.length === 1, to: form.kind === "relative" ? form.to : "bound" };
}
function readRule(expression) {
	try {
		return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRules */ .N)(expression).rules[0];
	}
	catch (error) {
		if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
			return undefined;
		throw error;
	}
}


/***/ }),

/***/ "src/evaluation/statistics/holm.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ holm)
/* harmony export */ });
/**
 * Adjusts the p-values of several claims by Holm's step-down method (Holm 1979), in the given order. They can then
 * all be compared with one level, and the probability of even one false claim stays below it, however the claims
 * depend on each other.
 */
function holm(pValues) {
	const order = pValues.map((_, index) => index).sort((a, b) => pValues[a] - pValues[b]);
	const adjusted = new Array(pValues.length);
	let least = 0;
	for (const [rank, index] of order.entries()) {
		least = Math.max(least, Math.min(1, (pValues.length - rank) * pValues[index]));
		adjusted[index] = least;
	}
	return adjusted;
}


/***/ })

};
