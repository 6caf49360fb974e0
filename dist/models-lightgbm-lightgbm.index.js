export const id = "models-lightgbm-lightgbm";
export const ids = ["models-lightgbm-lightgbm"];
export const modules = {

/***/ "src/models/foreign/float-exp.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ floatExp)
/* harmony export */ });
/** 2^(i/32). */
const powers = Float64Array.from({ length: 32 }, (_, index) => 2 ** (index / 32));
const scale = 32 / Math.LN2;
/** Minimax polynomial of 2^(r/32) for |r| <= 1/2, as the GNU C library's `expf` has it. */
const c0 = 0.05550361559341535 / 32 ** 3;
const c1 = 0.2402284522445722 / 32 ** 2;
const c2 = 0.6931471806916203 / 32;
/** e^x as the C library's 32-bit `expf` rounds it, which `Math.fround(Math.exp(x))` does not always do. */
function floatExp(x) {
	if (x > 88.72283)
		return Number.POSITIVE_INFINITY;
	if (x < -103.97208)
		return 0;
	if (Number.isNaN(x))
		return x;
	const scaled = scale * x;
	const whole = Math.round(scaled);
	const rest = scaled - whole;
	const square = rest * rest;
	const power = powers[whole & 31] * 2 ** (whole >> 5);
	return Math.fround(((c0 * rest + c1) * square + (c2 * rest + 1)) * power);
}


/***/ }),

/***/ "src/models/lightgbm/lightgbm.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readLightgbm: () => (/* binding */ readLightgbm)
});

var failure = __webpack_require__("src/core/failure.ts");
var packed_trees = __webpack_require__("src/models/trees/packed-trees.ts");
var sum_trees = __webpack_require__("src/models/trees/sum-trees.ts");
;// CONCATENATED MODULE: ./src/models/lightgbm/objective.ts

const none = () => undefined;
function each(change) {
	return (sums) => {
		for (let index = 0; index < sums.length; index++)
			sums[index] = change(sums[index]);
	};
}
function softmax(sums, groups) {
	for (let at = 0; at < sums.length; at += groups) {
		let most = sums[at];
		for (let k = 1; k < groups; k++)
			most = Math.max(most, sums[at + k]);
		let total = 0;
		for (let k = 0; k < groups; k++) {
			sums[at + k] = Math.exp(sums[at + k] - most);
			total += sums[at + k];
		}
		for (let k = 0; k < groups; k++)
			sums[at + k] /= total;
	}
}
const number = (transform) => ({
	task: "regression",
	single: false,
	transform,
});
const classes = (transform, single) => ({
	task: "classification",
	single,
	transform,
});
/** Objectives by the first word of `objective`. Its other words are `sigmoid:1`, `num_class:3` and `sqrt`. */
function lightgbmObjective(text, file) {
	// A model without an objective was trained with the user's own function, so the sums are the answer.
	if (text === undefined || text === "" || text === "custom")
		return number(none);
	const [name, ...words] = text.split(" ");
	const slope = Number(words.find((word) => word.startsWith("sigmoid:"))?.slice(8) ?? 1);
	if (!(slope > 0))
		throw new failure/* Failure */.H(`${file}: objective: expected sigmoid:NUMBER, got ${JSON.stringify(text)}`);
	const sigmoid = each((sum) => 1 / (1 + Math.exp(-slope * sum)));
	switch (name) {
		case "binary":
			return classes(sigmoid, true);
		case "multiclass":
		case "softmax":
			return classes(softmax, false);
		case "multiclassova":
			return classes(sigmoid, false);
		case "cross_entropy":
		case "xentropy":
			return number(each((sum) => 1 / (1 + Math.exp(-sum))));
		case "cross_entropy_lambda":
		case "xentlambda":
			return number(each((sum) => Math.log1p(Math.exp(sum))));
		case "poisson":
		case "gamma":
		case "tweedie":
			return number(each(Math.exp));
		case "regression":
		case "regression_l1":
		case "huber":
		case "fair":
		case "quantile":
		case "mape":
			return number(words.includes("sqrt") ? each((sum) => Math.sign(sum) * sum * sum) : none);
		case "lambdarank":
		case "rank_xendcg":
			return number(none);
		default:
			throw new failure/* Failure */.H(`${file}: expected an objective of LightGBM itself, got ${JSON.stringify(text.slice(0, 60))} (test the model through \`predictions\`, \`command\` or \`url\`)`);
	}
}

;// CONCATENATED MODULE: ./src/models/lightgbm/text.ts

/** Versions of the text format whose fields are known. */
const VERSIONS = ["v2", "v3", "v4"];
/** @throws {Failure} for a file that is cut off, and for versions that are not known. */
function parseLightgbm(text, file) {
	const end = text.indexOf("\nend of trees");
	if (end < 0)
		throw new failure/* Failure */.H(`${file}: expected "end of trees", got the end of the file (it is cut off)`);
	const [head, ...blocks] = text.slice(0, end).split("\nTree=");
	const header = blockOf(head);
	const version = header.get("version") ?? "";
	if (!VERSIONS.includes(version)) {
		throw new failure/* Failure */.H(`${file}: expected a LightGBM model of version ${VERSIONS.join(", ")}, got ${JSON.stringify(version.slice(0, 20))} (update trainyard, or save the model with an older LightGBM)`);
	}
	const trees = blocks.map((block, index) => {
		const tree = blockOf(`Tree=${block}`);
		if (tree.get("Tree") !== String(index)) {
			throw new failure/* Failure */.H(`${file}: expected tree ${index}, got ${(tree.get("Tree") ?? "").slice(0, 20)} (it is damaged)`);
		}
		return tree;
	});
	const categorical = /^pandas_categorical:(.*)$/m.exec(text.slice(end))?.[1]?.trim();
	return { version, header, trees, pandasCategorical: categorical };
}
function blockOf(text) {
	const block = new Map();
	for (const given of text.split("\n")) {
		const line = given.endsWith("\r") ? given.slice(0, -1) : given;
		if (line === "")
			continue;
		const at = line.indexOf("=");
		block.set(at < 0 ? line : line.slice(0, at), at < 0 ? "" : line.slice(at + 1));
	}
	return block;
}
/** Numbers with blanks between them. */
function blockNumbers(block, key, { file, length }) {
	const text = block.get(key)?.trim() ?? "";
	let count = text === "" ? 0 : 1;
	for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1))
		count++;
	if (length !== undefined && count !== length) {
		throw new failure/* Failure */.H(`${file}: ${key}: expected ${length} numbers, got ${count} (the file is damaged)`);
	}
	const numbers = new Float64Array(count);
	let start = 0;
	for (let index = 0; index < count; index++) {
		// Most numbers are whole and short, and need no text of their own.
		let at = start;
		let number = 0;
		const negative = text.charCodeAt(at) === MINUS;
		if (negative)
			at++;
		const digits = at;
		for (let code = text.charCodeAt(at); code >= 0x30 && code <= 0x39; code = text.charCodeAt(++at)) {
			number = 10 * number + code - 0x30;
		}
		if (at > digits && at <= digits + MOST_DIGITS && (at === text.length || text.charCodeAt(at) === BLANK)) {
			if (negative)
				number = -number;
		}
		else {
			at = text.indexOf(" ", start);
			if (at < 0)
				at = text.length;
			const word = text.slice(start, at);
			number = numberOf(word);
			if (number === undefined) {
				throw new failure/* Failure */.H(`${file}: ${key}: expected a number, got ${JSON.stringify(word.slice(0, 20))} (it is damaged)`);
			}
		}
		numbers[index] = number;
		start = at + 1;
	}
	return numbers;
}
const MINUS = 0x2d;
const BLANK = 0x20;
/** Whole numbers of so many digits are exact. */
const MOST_DIGITS = 15;
/** A number as C++ writes it. Looking at the characters takes a third of the time of a regular expression. */
function numberOf(word) {
	if (isDecimal(word)) {
		const number = Number(word);
		return Number.isNaN(number) ? undefined : number;
	}
	if (/^-?inf(inity)?$/i.test(word))
		return word.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	return /^-?nan$/i.test(word) ? Number.NaN : undefined;
}
/** Returns true for characters of decimal numbers alone. `Number` refuses what is not in their order. */
function isDecimal(word) {
	for (let at = 0; at < word.length; at++) {
		const code = word.charCodeAt(at);
		const digit = code >= 0x30 && code <= 0x39;
		if (!digit && code !== 0x2e && code !== 0x2d && code !== 0x2b && code !== 0x65 && code !== 0x45)
			return false;
	}
	return word !== "";
}
/** A whole number of the header. */
function blockCount(block, key, { file, min, max }) {
	const text = block.get(key);
	const number = text === undefined || !/^\d{1,10}$/.test(text) ? Number.NaN : Number(text);
	if (!(number >= min && number <= max)) {
		throw new failure/* Failure */.H(`${file}: ${key}: expected a whole number from ${min} to ${max}, got ${text === undefined ? "nothing" : JSON.stringify(text.slice(0, 20))} (the file is damaged)`);
	}
	return number;
}

var tree_source = __webpack_require__("src/models/trees/tree-source.ts");
;// CONCATENATED MODULE: ./src/models/lightgbm/trees.ts



/** Bits of `decision_type`. */
const CATEGORICAL = 1;
const DEFAULT_LEFT = 2;
/** Missing values by bits 2 and 3 of `decision_type`, and by the direction of bit 1. */
const rules = {
	0: [tree_source/* missingRules */.q.zero, tree_source/* missingRules */.q.zero],
	1: [tree_source/* missingRules */.q.zeroRight, tree_source/* missingRules */.q.zeroLeft],
	2: [tree_source/* missingRules */.q.right, tree_source/* missingRules */.q.left],
};
/** A tree: its splits first, then its leaves. */
function lightgbmTree(block, { file, output }) {
	const leaves = blockCount(block, "num_leaves", { file, min: 1, max: 2 ** 24 });
	const splits = leaves - 1;
	const size = splits + leaves;
	const read = (key, length) => blockNumbers(block, key, { file, length });
	const leafValues = read("leaf_value", leaves);
	const feature = new Int32Array(size).fill(-1);
	const threshold = new Float64Array(size);
	const left = new Float64Array(size);
	const right = new Float64Array(size);
	const missing = new Uint8Array(size);
	const values = new Float64Array(size);
	values.set(leafValues, splits);
	const sets = new Map();
	if (splits > 0) {
		feature.set(read("split_feature", splits));
		threshold.set(read("threshold", splits));
		const decisions = read("decision_type", splits);
		const place = (child) => (child >= 0 ? child : splits + ~child);
		left.set(read("left_child", splits).map(place));
		right.set(read("right_child", splits).map(place));
		const categories = categoriesOf(block, file);
		for (let node = 0; node < splits; node++) {
			const decision = decisions[node];
			if ((decision & CATEGORICAL) !== 0) {
				sets.set(node, categories(threshold[node]));
				missing[node] = tree_source/* missingRules */.q.right;
				continue;
			}
			const rule = rules[(decision >> 2) & 3];
			if (rule === undefined)
				throw new failure/* Failure */.H(`${file}: expected a decision type of LightGBM, got ${decision} (it is damaged)`);
			missing[node] = rule[(decision & DEFAULT_LEFT) === 0 ? 0 : 1];
		}
		if (feature.subarray(0, splits).some((each) => each < 0)) {
			throw new failure/* Failure */.H(`${file}: split_feature: expected features, got a negative one (the file is damaged)`);
		}
	}
	return {
		root: 0,
		feature,
		threshold,
		left,
		right,
		missing,
		values,
		width: 1,
		output,
		...(sets.size > 0 && { sets }),
		...(block.get("is_linear") === "1" && { linear: linearLeaves(block, { file, leaves, splits }) }),
	};
}
/** Sets of categories by their index: bits in 32-bit words. */
function categoriesOf(block, file) {
	const boundaries = blockNumbers(block, "cat_boundaries", { file });
	const words = blockNumbers(block, "cat_threshold", { file });
	return (index) => {
		const start = boundaries[index];
		const end = boundaries[index + 1];
		if (start === undefined || end === undefined || !(start >= 0 && start <= end && end <= words.length)) {
			throw new failure/* Failure */.H(`${file}: cat_boundaries: expected the bounds of set ${index}, got none (the file is damaged)`);
		}
		const set = new Set();
		for (let word = start; word < end; word++) {
			for (let bit = 0; bit < 32; bit++)
				if ((words[word] & (1 << bit)) !== 0)
					set.add((word - start) * 32 + bit);
		}
		return set;
	};
}
function linearLeaves(block, { file, leaves, splits }) {
	const constants = blockNumbers(block, "leaf_const", { file, length: leaves });
	const counts = blockNumbers(block, "num_features", { file, length: leaves });
	const total = counts.reduce((sum, count) => sum + count, 0);
	// Blanks separate leaves, so that an empty one leaves two of them.
	const list = (key) => {
		const words = (block.get(key) ?? "")
			.split(" ")
			.filter((word) => word !== "")
			.join(" ");
		return blockNumbers(new Map([[key, words]]), key, { file, length: total });
	};
	const features = list("leaf_features");
	const coefficients = list("leaf_coeff");
	const linear = new Map();
	let at = 0;
	for (let leaf = 0; leaf < leaves; leaf++) {
		const end = at + counts[leaf];
		linear.set(splits + leaf, {
			constant: constants[leaf],
			features: Int32Array.from(features.subarray(at, end)),
			coefficients: coefficients.slice(at, end),
		});
		at = end;
	}
	return linear;
}

;// CONCATENATED MODULE: ./src/models/lightgbm/lightgbm.ts






/** Reads a LightGBM model as text, of the formats v2 to v4. @throws {Failure} */
function readLightgbm({ file, bytes }) {
	const { version, header, trees: blocks, pandasCategorical, } = parseLightgbm(Buffer.from(bytes).toString("utf8"), file);
	const features = blockCount(header, "max_feature_idx", { file, min: 0, max: 1_000_000 }) + 1;
	const groups = blockCount(header, "num_tree_per_iteration", { file, min: 1, max: 10_000 });
	const objective = lightgbmObjective(header.get("objective"), file);
	if ((objective.task === "regression" || objective.single) && groups > 1) {
		throw new failure/* Failure */.H(`${file}: expected a model that predicts one value per row, got one of ${groups}`);
	}
	if (blocks.length % groups !== 0) {
		throw new failure/* Failure */.H(`${file}: expected ${groups} trees per round, got ${blocks.length} trees (the file is damaged)`);
	}
	const sources = blocks.map((block, index) => lightgbmTree(block, { file: `${file}: tree ${index}`, output: index % groups }));
	const trees = (0,packed_trees/* packTrees */.h)(sources, { file, features, outputs: groups });
	const averaged = header.has("average_output") ? blocks.length / groups : 1;
	const { columns, notices } = columnsOf(header, { file, features, pandasCategorical });
	return {
		tool: `LightGBM (${version})`,
		kind: `${averaged === 1 ? "gradient boosting" : "random forest"}, ${header.get("objective") ?? "no objective"}`,
		task: objective.task,
		classes: objective.task === "classification" ? undefined : [],
		classType: "integer",
		outputs: objective.task === "regression" ? 1 : objective.single ? 2 : groups,
		columns,
		named: true,
		facts: { trees: blocks.length, nodes: trees.nodes, depth: trees.depth },
		notices,
		predict(cells, rows) {
			const sums = new Float64Array(rows * groups);
			(0,sum_trees/* sumTrees */.j)(trees, { cells, rows, sums, flushed: true });
			if (averaged !== 1)
				for (let index = 0; index < sums.length; index++)
					sums[index] /= averaged;
			objective.transform(sums, groups);
			if (!objective.single)
				return sums;
			const both = new Float64Array(2 * rows);
			for (let row = 0; row < rows; row++) {
				both[2 * row] = 1 - sums[row];
				both[2 * row + 1] = sums[row];
			}
			return both;
		},
	};
}
/** The levels of pandas' categories stand in the order of the categorical columns, which `feature_infos` shows by their colons. */
function columnsOf(header, { file, features, pandasCategorical }) {
	const names = (header.get("feature_names") ?? "").split(" ");
	const infos = (header.get("feature_infos") ?? "").split(" ");
	if (names.length !== features || infos.length !== features) {
		throw new failure/* Failure */.H(`${file}: feature_names: expected ${features} names, got ${names.length} (the file is damaged)`);
	}
	const categorical = infos.map((info) => !info.startsWith("[") && info !== "none");
	const lists = levelLists(pandasCategorical, file);
	const count = categorical.filter(Boolean).length;
	const notices = [];
	if (lists.length > 0 && lists.length !== count) {
		throw new failure/* Failure */.H(`${file}: expected as many lists of levels in pandas_categorical as categorical columns, got ${lists.length} for ${count} (a categorical column that no tree could use is not marked in the file: train without it)`);
	}
	if (count > 0 && lists.length === 0) {
		notices.push(`the file has no names for the categories of ${count} columns: give them as codes`);
	}
	let list = 0;
	const columns = names.map((name, index) => {
		const levels = categorical[index] === true ? lists[list++] : undefined;
		return levels === undefined ? { name, type: "plain number" } : { name, type: "plain category", levels };
	});
	return { columns, notices };
}
function levelLists(text, file) {
	if (text === undefined || text === "null")
		return [];
	let value;
	try {
		value = JSON.parse(text);
	}
	catch (error) {
		throw new failure/* Failure */.H(`${file}: pandas_categorical: expected lists as JSON, got other text`, { cause: error });
	}
	if (!Array.isArray(value) || !value.every((each) => Array.isArray(each))) {
		throw new failure/* Failure */.H(`${file}: pandas_categorical: expected a list of lists`);
	}
	return value.map((levels) => levels.map((level) => String(level)));
}


/***/ }),

/***/ "src/models/trees/block-ring.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ringBytes),
/* harmony export */   w: () => (/* binding */ BlockRing)
/* harmony export */ });
/**
 * Words that threads share. The counts are numbers of blocks over all batches and never decrease, so that a thread that wakes up late
 * cannot take a block of an earlier batch.
 */
const OPEN = 0;
const FILLED = 1;
const TAKEN = 2;
/** From here on, 1 + the number of the last block that was summed in each place, and then the rows of the block in each place. */
const SUMMED = 3;
/** Bytes that a ring needs behind the first block, for a number of threads. */
function ringBytes({ blockBytes }, { places, threads }) {
	return places * blockBytes + 64 * Math.ceil((4 * (SUMMED + 2 * places)) / 64) + 64 * threads;
}
/** The view of one thread on a ring. Only the main thread fills blocks. */
class BlockRing {
	#words;
	#place;
	#first;
	constructor(buffer, place) {
		this.#words = new Int32Array(buffer);
		this.#place = place;
		this.#first = place.state / 4;
	}
	get filled() {
		return Atomics.load(this.#words, this.#first + FILLED);
	}
	get isOpen() {
		return Atomics.load(this.#words, this.#first + OPEN) === 1;
	}
	/** Begins or ends a batch. */
	open(open) {
		Atomics.store(this.#words, this.#first + OPEN, open ? 1 : 0);
		Atomics.notify(this.#words, this.#first + FILLED);
	}
	/** Number in the kernel's memory of the block that has a number over all batches. */
	blockOf(number) {
		return 1 + (number % this.#place.places);
	}
	/** Offers the next block to all threads. Its place has been filled. */
	offer(rows) {
		const { places } = this.#place;
		const number = this.filled;
		Atomics.store(this.#words, this.#first + SUMMED + places + (number % places), rows);
		Atomics.store(this.#words, this.#first + FILLED, number + 1);
		Atomics.notify(this.#words, this.#first + FILLED);
	}
	/** Sums a block that nobody has taken. Returns false if there is none. */
	sumNext({ sumRows }, head, thread) {
		const { layout, places, state } = this.#place;
		const words = this.#words;
		const number = this.#take();
		if (number === undefined)
			return false;
		const at = (number % places) + SUMMED + this.#first;
		const offset = this.blockOf(number) * layout.blockBytes;
		const reached = state + 64 * Math.ceil((4 * (SUMMED + 2 * places)) / 64) + 64 * thread;
		const rows = Atomics.load(words, at + places);
		sumRows(head, layout.raw + offset, layout.columnBytes, rows, layout.cells + offset, layout.sums + offset, reached);
		Atomics.store(words, at, number + 1);
		Atomics.notify(words, at);
		return true;
	}
	#take() {
		for (;;) {
			const number = Atomics.load(this.#words, this.#first + TAKEN);
			if (number === this.filled)
				return undefined;
			if (Atomics.compareExchange(this.#words, this.#first + TAKEN, number, number + 1) === number)
				return number;
		}
	}
	/** Waits until there are more than `filled` blocks, or for some time. */
	waitForBlock(filled, timeoutMs) {
		Atomics.wait(this.#words, this.#first + FILLED, filled, timeoutMs);
	}
	isSummed(number) {
		return Atomics.load(this.#words, this.#summedAt(number)) === number + 1;
	}
	/** Waits until a block is summed. Returns false if that takes too long. */
	waitForSums(number, timeoutMs) {
		const at = this.#summedAt(number);
		const before = Atomics.load(this.#words, at);
		return before === number + 1 || Atomics.wait(this.#words, at, before, timeoutMs) !== "timed-out";
	}
	#summedAt(number) {
		return this.#first + SUMMED + (number % this.#place.places);
	}
}


/***/ }),

/***/ "src/models/trees/category-sets.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ isMember),
/* harmony export */   ic: () => (/* binding */ CategorySets)
/* harmony export */ });
/* unused harmony export setFlags */
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Flags of a set. */
const setFlags = {
	missingLeft: 1,
	/** A value that is no whole number is not in the set. */
	exact: 2,
};
/** Values of categories above this are refused: each set would take megabytes. */
const MOST_CATEGORY = 1 << 24;
/** Words of 32 bits in all sets of a model together. */
const MOST_SET_WORDS = 1 << 24;
/** Collects the category sets of all nodes of a model in one array of bits. */
class CategorySets {
	#file;
	#sets = [];
	#length = 0;
	constructor(file) {
		this.#file = file;
	}
	/** @throws {Failure} for categories whose bits would take too much memory. */
	add(categories, { missingLeft, exact }) {
		const words = bitsOf(categories, this.#file);
		const start = this.#length;
		this.#sets.push(words);
		this.#length += words.length;
		if (this.#length > MOST_SET_WORDS) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${this.#file}: expected categories whose numbers are smaller, got sets of more than 64 MB together`);
		}
		return {
			start,
			flags: 4 * words.length + (missingLeft ? setFlags.missingLeft : 0) + (exact ? setFlags.exact : 0),
		};
	}
	words() {
		const words = new Int32Array(this.#length);
		let start = 0;
		for (const set of this.#sets) {
			words.set(set, start);
			start += set.length;
		}
		return words;
	}
}
function bitsOf(categories, file) {
	let most = 0;
	for (const category of categories) {
		if (!(category >= 0 && category < MOST_CATEGORY)) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected categories from 0 to ${MOST_CATEGORY - 1}, got ${category}`);
		}
		most = Math.max(most, category);
	}
	const words = new Int32Array((most >> 5) + 1);
	for (const category of categories)
		words[category >> 5] |= 1 << (category & 31);
	return words;
}
/** Returns true if a value is in the set. A category is cut to an integer: -0.5 is category 0. */
function isMember(words, { start, flags }, value) {
	if (Number.isNaN(value))
		return (flags & setFlags.missingLeft) !== 0;
	if (!(value > -1 && value < 2 ** 31))
		return false;
	const category = value | 0;
	if ((flags & setFlags.exact) !== 0 && category !== value)
		return false;
	const word = category >> 5;
	return word < flags >> 2 && (words[start + word] & (1 << (category & 31))) !== 0;
}


/***/ }),

/***/ "src/models/trees/kernel-layout.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ groupLength),
/* harmony export */   GS: () => (/* binding */ pairBytes),
/* harmony export */   Gv: () => (/* binding */ MORE_TREES),
/* harmony export */   Lz: () => (/* binding */ kernelTypes),
/* harmony export */   Vq: () => (/* binding */ TREE_BYTES),
/* harmony export */   Yh: () => (/* binding */ HEAD_ADDRESS),
/* harmony export */   bN: () => (/* binding */ SLOT_BYTES),
/* harmony export */   sB: () => (/* binding */ ROW_ADDRESS),
/* harmony export */   wM: () => (/* binding */ kernelLayout)
/* harmony export */ });
/* harmony import */ var _packed_trees_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/models/trees/packed-trees.ts");

/** Types of cells and of sums, by the numbers that kernels/trees.ts has for them. */
const kernelTypes = {
	/** Both are 32-bit floats. */
	float: 0,
	/** Cells are 32-bit floats, sums have 64 bits. */
	mixed: 1,
	/** Both have 64 bits. */
	double: 2,
};
/** Address of the facts about the model, behind the leaves that eight walkers reached. */
const HEAD_ADDRESS = 64;
/** Address of a single row's cells. */
const ROW_ADDRESS = 128;
/** Bytes of a slot, and of a tree's entry in the table. */
const SLOT_BYTES = 16;
const TREE_BYTES = 24;
/** Entries of single leaves behind the last tree: eight trees walk together. */
const MORE_TREES = 7;
/** Bytes of the entry of a category set. */
const SET_ENTRY = 8;
/** Number of values that a group of eight rows has in a block: one more slot than the trees read, which is NaN. */
function groupLength(slots) {
	return 8 * (slots + 1);
}
/** @param rows The most rows of a block. */
function kernelLayout(trees, task, rows) {
	const { types } = task;
	const cellBytes = types === kernelTypes.double ? 8 : 4;
	const sumBytes = types === kernelTypes.float ? 4 : 8;
	const group = cellBytes * groupLength(trees.slots.length);
	let end = ROW_ADDRESS + group;
	const part = (bytes) => {
		const start = Math.ceil(end / 64) * 64;
		end = start + bytes;
		return start;
	};
	const pair = pairBytes(types);
	const rowSums = part(sumBytes * trees.outputs);
	const table = part(TREE_BYTES * (trees.roots.length + MORE_TREES));
	// A root takes the place of two siblings.
	const pairs = (trees.nodes + trees.roots.length) / 2;
	const nodes = part(pair * (pairs + 1));
	const values = part(sumBytes * trees.values.length);
	const setEntries = part(SET_ENTRY * trees.kinds.reduce((sum, kind) => sum + (kind === _packed_trees_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeKinds */ ._.member ? 1 : 0), 0));
	const sets = part(4 * trees.setWords.length);
	const columns = Int32Array.from(new Set(trees.inputs.feature));
	const slots = part(SLOT_BYTES * trees.slots.length);
	const raw = part(8 * rows * columns.length);
	const cells = part(Math.ceil(rows / 8) * group);
	const sums = part(sumBytes * rows * trees.outputs);
	const blocksEnd = part(0);
	return {
		...task,
		cellBytes,
		sumBytes,
		group,
		rowSums,
		table,
		tableEnd: table + TREE_BYTES * trees.roots.length,
		nodes,
		noTree: nodes + pair * pairs,
		values,
		setEntries,
		sets,
		columns,
		slots,
		raw,
		columnBytes: 8 * rows,
		cells,
		sums,
		blockBytes: blocksEnd - raw,
		end: blocksEnd,
	};
}
/** Bytes of two siblings. */
function pairBytes(types) {
	return types === kernelTypes.double ? 32 : 24;
}


/***/ }),

/***/ "src/models/trees/linear-leaves.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ linearValue),
/* harmony export */   c: () => (/* binding */ linearLeaves)
/* harmony export */ });
/** Lays out the models of the leaves among `nodes` nodes. Returns undefined if there are none. */
function linearLeaves(models, nodes) {
	if (models.size === 0)
		return undefined;
	const all = [...models.values()];
	const starts = new Int32Array(all.length + 1);
	for (const [index, { features }] of all.entries())
		starts[index + 1] = starts[index] + features.length;
	const linear = {
		at: new Int32Array(nodes).fill(-1),
		constants: Float64Array.from(all, ({ constant }) => constant),
		starts,
		features: new Int32Array(starts[all.length]),
		coefficients: new Float64Array(starts[all.length]),
	};
	for (const [index, { features, coefficients }] of all.entries()) {
		linear.features.set(features, starts[index]);
		linear.coefficients.set(coefficients, starts[index]);
	}
	for (const [index, node] of [...models.keys()].entries())
		linear.at[node] = index;
	return linear;
}
/** Returns the output of a leaf's model for a row, or `value` where the leaf has none or the row lacks one of its features. */
function linearValue({ at, constants, starts, features, coefficients }, { node, value, cells, rows, row }) {
	const model = at[node];
	if (model < 0)
		return value;
	let sum = constants[model];
	const end = starts[model + 1];
	for (let i = starts[model]; i < end; i++)
		sum += coefficients[i] * cells[features[i] * rows + row];
	return Number.isNaN(sum) ? value : sum;
}


/***/ }),

/***/ "src/models/trees/packed-trees.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ nodeKinds),
  h: () => (/* binding */ packTrees)
});

var failure = __webpack_require__("src/core/failure.ts");
var category_sets = __webpack_require__("src/models/trees/category-sets.ts");
var linear_leaves = __webpack_require__("src/models/trees/linear-leaves.ts");
var tree_source = __webpack_require__("src/models/trees/tree-source.ts");
;// CONCATENATED MODULE: ./src/models/trees/tree-inputs.ts

/** NaN is at most no threshold, and -Infinity at most each of them. */
const fillings = {
	kept: Number.NaN,
	[tree_source/* missingRules */.q.right]: Number.NaN,
	[tree_source/* missingRules */.q.left]: Number.NEGATIVE_INFINITY,
	[tree_source/* missingRules */.q.zero]: 0,
	[tree_source/* missingRules */.q.zeroRight]: Number.NaN,
	[tree_source/* missingRules */.q.zeroLeft]: Number.NEGATIVE_INFINITY,
};
function inputsOf(slots) {
	return {
		feature: Int32Array.from(slots, ({ feature }) => feature),
		filling: Float64Array.from(slots, ({ missing }) => fillings[missing]),
		zeroMissing: Uint8Array.from(slots, ({ missing }) => missing === tree_source/* missingRules */.q.zeroLeft || missing === tree_source/* missingRules */.q.zeroRight ? 1 : 0),
	};
}
/** Finds or adds the slot for a feature and its rule. */
class SlotTable {
	#slots;
	#index = new Map();
	constructor(slots) {
		this.#slots = slots;
	}
	of(feature, missing) {
		// Rules are below 7.
		const key = 8 * feature + (missing === "kept" ? 7 : missing);
		let slot = this.#index.get(key);
		if (slot === undefined) {
			slot = this.#slots.push({ feature, missing }) - 1;
			this.#index.set(key, slot);
		}
		return slot;
	}
}

;// CONCATENATED MODULE: ./src/models/trees/packed-trees.ts





/** What a node asks: whether the value is at most the threshold, equals it, or is a category of a set. */
const nodeKinds = { plain: 0, equal: 1, member: 2 };
/** Splits by which the longest path of a balanced tree exceeds the mean one at most. */
const BALANCED_SPLITS = 1.5;
/**
 * Lays trees out for the evaluator. A node may have one parent only, so that no path is endless.
 *
 * @throws {Failure} that names the tree for links, features and thresholds that no tool writes.
 */
function packTrees(trees, { file, features, outputs }) {
	const space = new Int32Array(trees.reduce((most, { feature }) => Math.max(most, feature.length), 0));
	// Trees that share their arrays share the marks too: a node belongs to one tree.
	const marks = new Map();
	for (const { output, width } of trees) {
		if (!(Number.isInteger(output) && output >= 0 && width >= 1 && output + width <= outputs)) {
			throw new failure/* Failure */.H(`${file}: expected leaves for ${outputs} outputs, got ${width} from ${output} on`);
		}
	}
	const orders = trees.map((tree, index) => {
		const seen = marks.get(tree.feature) ?? new Uint8Array(tree.feature.length);
		marks.set(tree.feature, seen);
		return breadthFirst(tree, { seen, space }, { file, index, features });
	});
	const nodes = orders.reduce((sum, { length }) => sum + length, 0);
	const valuesLength = trees.reduce((sum, { width }, index) => sum + width * leavesOf(trees[index], orders[index]), 0);
	const buffer = new ArrayBuffer(16 * nodes);
	const packed = {
		slots: [],
		inputs: inputsOf([]),
		outputs,
		words: new Int32Array(buffer),
		thresholds: new Float64Array(buffer),
		roots: new Int32Array(trees.length),
		special: new Uint8Array(trees.length),
		kinds: new Uint8Array(nodes),
		setWords: new Int32Array(0),
		output: Int32Array.from(trees, ({ output }) => output),
		width: Int32Array.from(trees, ({ width }) => width),
		depths: new Int32Array(trees.length),
		balanced: new Uint8Array(trees.length),
		leaf: new Int32Array(nodes),
		single: new Float64Array(nodes),
		values: new Float64Array(valuesLength),
		narrow: true,
		narrowEqual: true,
		linear: undefined,
		nodes,
		depth: 0,
	};
	const slots = new SlotTable(packed.slots);
	let start = 0;
	let value = 0;
	const sets = new category_sets/* CategorySets */.ic(file);
	const linearModels = new Map();
	for (const [index, tree] of trees.entries()) {
		const order = orders[index];
		packed.roots[index] = start;
		let next = start + 1;
		let ends = 0;
		let leaves = 0;
		const depths = new Int32Array(order.length);
		for (let place = 0; place < order.length; place++) {
			const node = order[place];
			const at = start + place;
			const feature = tree.feature[node];
			if (feature < 0) {
				packed.thresholds[2 * at] = Number.NaN;
				packed.words[4 * at + 3] = at;
				packed.leaf[at] = value;
				packed.single[at] = tree.values[node * tree.width];
				ends += depths[place];
				leaves++;
				for (let k = 0; k < tree.width; k++)
					packed.values[value + k] = tree.values[node * tree.width + k];
				const linear = tree.linear?.get(node);
				if (linear !== undefined)
					linearModels.set(at, linear);
				value += tree.width;
				continue;
			}
			const missing = tree.missing[node];
			const set = tree.sets?.get(node);
			if (set !== undefined) {
				const exact = tree.exactSets === true;
				const { start: first, flags } = sets.add(set, { missingLeft: missing === tree_source/* missingRules */.q.left, exact });
				packed.words[4 * at] = first;
				packed.words[4 * at + 1] = flags;
				packed.kinds[at] = nodeKinds.member;
				packed.special[index] = 1;
			}
			else {
				packed.thresholds[2 * at] = tree.threshold[node];
				if (tree.equal?.has(node) === true) {
					packed.kinds[at] = nodeKinds.equal;
					packed.narrowEqual &&= Math.fround(tree.threshold[node]) === tree.threshold[node];
					packed.special[index] = 1;
				}
			}
			packed.words[4 * at + 2] = 8 * slots.of(feature, set === undefined ? missing : "kept");
			packed.words[4 * at + 3] = next;
			depths[next - start] = depths[next + 1 - start] = depths[place] + 1;
			packed.depths[index] = Math.max(packed.depths[index], depths[place] + 1);
			next += 2;
		}
		packed.depth = Math.max(packed.depth, packed.depths[index]);
		packed.balanced[index] = packed.depths[index] <= ends / leaves + BALANCED_SPLITS ? 1 : 0;
		start += order.length;
	}
	packed.narrow = packed.values.every((each) => Math.fround(each) === each);
	packed.setWords = sets.words();
	packed.linear = (0,linear_leaves/* linearLeaves */.c)(linearModels, nodes);
	// A model of leaves only reads nothing, but the evaluator's leaves read slot 0.
	if (packed.slots.length === 0)
		packed.slots.push({ feature: 0, missing: tree_source/* missingRules */.q.right });
	packed.inputs = inputsOf(packed.slots);
	return packed;
}
/** Nodes from the root down, siblings next to each other, the right one first. */
function breadthFirst({ root, feature, threshold, left, right, sets, linear }, { seen, space }, { file, index, features }) {
	const size = feature.length;
	const fail = (what) => new failure/* Failure */.H(`${file}: tree ${index}: ${what} (the file is damaged)`);
	if (!(root >= 0 && root < size))
		throw fail(`expected a root among ${size} nodes, got ${root}`);
	let count = 1;
	space[0] = root;
	seen[root] = 1;
	const add = (node, child) => {
		if (!(Number.isInteger(child) && child >= 0 && child < size))
			throw fail(`node ${node}: expected a child among ${size} nodes, got ${child}`);
		if (seen[child] === 1)
			throw fail(`node ${child}: expected one parent, got two`);
		seen[child] = 1;
		space[count++] = child;
	};
	for (let place = 0; place < count; place++) {
		const node = space[place];
		const column = feature[node];
		if (column < 0) {
			for (const each of linear?.get(node)?.features ?? []) {
				if (!(each >= 0 && each < features))
					throw fail(`expected a feature below ${features}, got ${each}`);
			}
			continue;
		}
		if (!(column < features))
			throw fail(`node ${node}: expected a feature below ${features}, got ${column}`);
		if (Number.isNaN(threshold[node]) && sets?.has(node) !== true) {
			throw fail(`node ${node}: expected a threshold, got NaN`);
		}
		add(node, right[node]);
		add(node, left[node]);
	}
	return space.slice(0, count);
}
function leavesOf({ feature }, order) {
	let leaves = 0;
	for (const node of order)
		if (feature[node] < 0)
			leaves++;
	return leaves;
}


/***/ }),

/***/ "src/models/trees/sum-trees.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ sumTrees)
});

var kernel_layout = __webpack_require__("src/models/trees/kernel-layout.ts");
var linear_leaves = __webpack_require__("src/models/trees/linear-leaves.ts");
var external_node_os_ = __webpack_require__("node:os");
var thread_starter = __webpack_require__("src/platform/process/thread-starter.ts");
var block_ring = __webpack_require__("src/models/trees/block-ring.ts");
;// CONCATENATED MODULE: ./src/models/trees/tree-crew.ts




/** The main thread copies rows for all others, which takes a twentieth of the time that trees take. */
const MOST_THREADS = 8;
/** Least time that a batch takes on one thread for threads to be started, and for running threads to be asked. */
const worthStartingMs = 60;
const worthAskingMs = 5;
/** Threads that help with the batches of any model. They end with the process. */
class TreeCrew {
	/** Maximum number of threads, with the main thread. It is 1 after a thread has failed. */
	most;
	#options;
	#workers = [];
	#places = new WeakMap();
	constructor(options) {
		this.#options = options;
		this.most = Math.min(options.most, MOST_THREADS);
	}
	/**
	 * Adds the trees to the sums of the rows before the last block, block after block on all threads. Returns the number of rows that
	 * are done, which is 0 where one thread is as fast or threads cannot start.
	 *
	 * @param estimateMs Time that one thread would take.
	 */
	sum(kernel, task, { size, estimateMs }) {
		if (this.most < 2 || estimateMs < worthAskingMs)
			return 0;
		if (estimateMs >= worthStartingMs)
			this.#start();
		const place = this.#workers.length === 0 ? undefined : this.#placeIn(kernel);
		if (place === undefined)
			return 0;
		const { module, memory } = kernel;
		const ring = new block_ring/* BlockRing */.w(memory.buffer, place);
		const blocks = Math.floor(task.rows / size);
		const first = ring.filled;
		ring.open(true);
		for (const [index, worker] of this.#workers.entries()) {
			if (index + 1 < this.most)
				worker.postMessage({ module, memory, place, thread: index + 1 });
		}
		let done = 0;
		for (let filled = 0; done < blocks;) {
			while (filled < blocks && filled - done < place.places) {
				kernel.fill(task, { start: filled * size, count: size, block: ring.blockOf(first + filled) });
				ring.offer(size);
				filled++;
			}
			const number = first + done;
			if (ring.isSummed(number)) {
				kernel.collect(task, { start: done * size, count: size, block: ring.blockOf(number) });
				done++;
			}
			else if (!ring.sumNext(kernel.functions, kernel_layout/* HEAD_ADDRESS */.Yh, 0) &&
				!ring.waitForSums(number, this.#options.patienceMs)) {
				// Whatever a lost thread still writes, nobody reads: the caller sums the other rows in the first block.
				this.#dismiss();
				break;
			}
		}
		ring.open(false);
		return done * size;
	}
	/** Starts the threads that are missing. They do not keep the process alive. */
	#start() {
		while (this.#workers.length + 1 < this.most) {
			try {
				const worker = this.#options.start();
				if (worker === undefined)
					return;
				worker.on("error", () => this.#dismiss());
				worker.unref();
				this.#workers.push(worker);
			}
			catch {
				// The host allows no further thread.
				this.most = this.#workers.length + 1;
			}
		}
	}
	/** Ends all threads for good, after one has failed. */
	#dismiss() {
		this.most = 1;
		for (const worker of this.#workers.splice(0))
			void worker.terminate();
	}
	/** Returns the ring in a kernel's memory, which grows for it; undefined if it cannot. */
	#placeIn(kernel) {
		const known = this.#places.get(kernel);
		if (known !== undefined)
			return known;
		const { layout } = kernel;
		// Enough blocks for each thread to have a next one.
		const places = 2 * MOST_THREADS;
		if (!kernel.grow((0,block_ring/* ringBytes */.W)(layout, { places, threads: MOST_THREADS }), places))
			return undefined;
		const place = { layout, places, state: layout.end + places * layout.blockBytes };
		this.#places.set(kernel, place);
		return place;
	}
}
/** The threads of this process. */
const treeCrew = new TreeCrew({
	most: (0,external_node_os_.availableParallelism)(),
	start: () => thread_starter/* threadStarter */.a.start?.({ kind: "trees" }),
	patienceMs: 10_000,
});

var tree_kernel = __webpack_require__("src/models/trees/tree-kernel.ts");
var category_sets = __webpack_require__("src/models/trees/category-sets.ts");
var packed_trees = __webpack_require__("src/models/trees/packed-trees.ts");
;// CONCATENATED MODULE: ./src/models/trees/walk.ts



/**
 * Walks four rows at a time without a branch per node: waiting for memory and mispredicted branches take longer than the
 * comparison. A comparison is 0 for the right child and 1 for the left one, which follows it.
 */
function walkPlain({ words, thresholds, slots }, root, { block, count, reached }) {
	const group = (0,kernel_layout/* groupLength */.El)(slots.length);
	let row = 0;
	for (; row + 4 <= count; row += 4) {
		const rowA = (row >> 3) * group + (row & 7);
		const rowB = rowA + 1;
		const rowC = rowA + 2;
		const rowD = rowA + 3;
		let a = root;
		let b = root;
		let c = root;
		let d = root;
		for (;;) {
			const nextA = words[4 * a + 3] + (+(block[rowA + words[4 * a + 2]] <= thresholds[2 * a]) | 0);
			const nextB = words[4 * b + 3] + (+(block[rowB + words[4 * b + 2]] <= thresholds[2 * b]) | 0);
			const nextC = words[4 * c + 3] + (+(block[rowC + words[4 * c + 2]] <= thresholds[2 * c]) | 0);
			const nextD = words[4 * d + 3] + (+(block[rowD + words[4 * d + 2]] <= thresholds[2 * d]) | 0);
			if (((nextA ^ a) | (nextB ^ b) | (nextC ^ c) | (nextD ^ d)) === 0)
				break;
			a = nextA;
			b = nextB;
			c = nextC;
			d = nextD;
		}
		reached[row] = a;
		reached[row + 1] = b;
		reached[row + 2] = c;
		reached[row + 3] = d;
	}
	for (; row < count; row++) {
		const at = (row >> 3) * group + (row & 7);
		let node = root;
		for (;;) {
			const next = words[4 * node + 3] + (+(block[at + words[4 * node + 2]] <= thresholds[2 * node]) | 0);
			if (next === node)
				break;
			node = next;
		}
		reached[row] = node;
	}
}
/** The same for trees whose paths are about equally long: as many steps for every row, which stays at the leaf that it reached. */
function walkBalanced({ words, thresholds, slots }, root, { block, count, reached, depth }) {
	const group = (0,kernel_layout/* groupLength */.El)(slots.length);
	let row = 0;
	for (; row + 4 <= count; row += 4) {
		const rowA = (row >> 3) * group + (row & 7);
		const rowB = rowA + 1;
		const rowC = rowA + 2;
		const rowD = rowA + 3;
		let a = root;
		let b = root;
		let c = root;
		let d = root;
		for (let step = 0; step < depth; step++) {
			a = words[4 * a + 3] + (+(block[rowA + words[4 * a + 2]] <= thresholds[2 * a]) | 0);
			b = words[4 * b + 3] + (+(block[rowB + words[4 * b + 2]] <= thresholds[2 * b]) | 0);
			c = words[4 * c + 3] + (+(block[rowC + words[4 * c + 2]] <= thresholds[2 * c]) | 0);
			d = words[4 * d + 3] + (+(block[rowD + words[4 * d + 2]] <= thresholds[2 * d]) | 0);
		}
		reached[row] = a;
		reached[row + 1] = b;
		reached[row + 2] = c;
		reached[row + 3] = d;
	}
	for (; row < count; row++) {
		const at = (row >> 3) * group + (row & 7);
		let node = root;
		for (let step = 0; step < depth; step++) {
			node = words[4 * node + 3] + (+(block[at + words[4 * node + 2]] <= thresholds[2 * node]) | 0);
		}
		reached[row] = node;
	}
}
/** The same for trees with nodes that compare otherwise. */
function walkSpecial({ words, thresholds, slots, kinds, setWords }, root, { block, count, reached }) {
	const group = (0,kernel_layout/* groupLength */.El)(slots.length);
	for (let row = 0; row < count; row++) {
		const at = (row >> 3) * group + (row & 7);
		let node = root;
		for (;;) {
			const child = words[4 * node + 3];
			if (child === node)
				break;
			const value = block[at + words[4 * node + 2]];
			const kind = kinds[node];
			let left;
			if (kind === packed_trees/* nodeKinds */._.plain)
				left = value <= thresholds[2 * node];
			else if (kind === packed_trees/* nodeKinds */._.equal)
				left = value === thresholds[2 * node];
			else
				left = (0,category_sets/* isMember */.NB)(setWords, { start: words[4 * node], flags: words[4 * node + 1] }, value);
			node = left ? child + 1 : child;
		}
		reached[row] = node;
	}
}

;// CONCATENATED MODULE: ./src/models/trees/sum-trees.ts





/** A block of rows stays in the first-level cache next to the nodes of a tree. */
const BLOCK_BYTES = 32_768;
const LEAST_ROWS = 32;
/** The sums of a block stay in the second-level cache. */
const SUMS_BYTES = 262_144;
/** Rows at the end of a batch that walk alone: a group of eight takes as long as five of them. */
const MOST_ALONE = 4;
/** Time of a step down a tree. */
const STEP_MS = 1e-6;
/** LightGBM counts numbers of at most this size as zero: 1e-35 as a 32-bit float. */
const ZERO = Math.fround(1e-35);
/** Adds what the trees say of each row to `sums`, tree after tree. */
function sumTrees(trees, task) {
	const { rows } = task;
	const kernel = task.kernel !== false ? kernelOf(trees, task) : undefined;
	if (kernel === undefined) {
		sumPlainly(trees, task);
		return;
	}
	const size = blockRows(trees);
	let start = rows < 2 * size ? 0 : treeCrew.sum(kernel, task, { size, estimateMs: estimateMs(trees, rows) });
	while (start < rows) {
		const count = Math.min(size, rows - start);
		if (count <= MOST_ALONE)
			kernel.addRow(task, start++);
		else {
			kernel.addBlock(task, start, count);
			start += count;
		}
	}
}
/** Estimates how long one thread takes. */
function estimateMs({ depths }, rows) {
	return rows * depths.reduce((sum, depth) => sum + depth, 0) * STEP_MS;
}
/** Rows of a block, a multiple of eight. */
function blockRows({ slots, outputs }) {
	const cells = Math.max(LEAST_ROWS, Math.floor(BLOCK_BYTES / 8 / slots.length) & ~7);
	return Math.min(cells, Math.max(8, Math.floor(SUMS_BYTES / 8 / outputs) & ~7));
}
/** The kernel for the types of the task. Its 32-bit sums need values that are 32-bit floats, and it has no linear leaves. */
function kernelOf(trees, { sums, float = false, flushed = false }) {
	const floatSums = sums instanceof Float32Array;
	if (!("kernel" in trees)) {
		const narrow = float && trees.narrowEqual;
		const able = trees.linear === undefined && (!floatSums || (narrow && trees.narrow));
		const types = floatSums ? kernel_layout/* kernelTypes */.Lz.float : narrow ? kernel_layout/* kernelTypes */.Lz.mixed : kernel_layout/* kernelTypes */.Lz.double;
		trees.kernel = able ? tree_kernel/* TreeKernel */.k.of(trees, { types, float, flushed }, blockRows(trees)) : undefined;
	}
	const task = trees.kernel?.layout;
	const fits = task?.float === float && task.flushed === flushed && (task.types === kernel_layout/* kernelTypes */.Lz.float) === floatSums;
	return fits ? trees.kernel : undefined;
}
/** The same in JavaScript. */
function sumPlainly(trees, task) {
	const { slots, outputs, roots, special, balanced, depths, output, width, leaf, single, values, linear } = trees;
	const { rows, sums, cells } = task;
	const size = blockRows(trees);
	const block = new Float64Array((size / 8) * (0,kernel_layout/* groupLength */.El)(slots.length)).fill(Number.NaN);
	const reached = new Int32Array(size);
	for (let start = 0; start < rows; start += size) {
		const count = Math.min(size, rows - start);
		fillBlock(trees, task, { block, start, count });
		for (let tree = 0; tree < roots.length; tree++) {
			const root = roots[tree];
			if (special[tree] === 1)
				walkSpecial(trees, root, { block, count, reached });
			else if (balanced[tree] === 1)
				walkBalanced(trees, root, { block, count, reached, depth: depths[tree] });
			else
				walkPlain(trees, root, { block, count, reached });
			const first = start * outputs + output[tree];
			for (let row = 0; row < count; row++) {
				const node = reached[row];
				const sum = first + row * outputs;
				if (width[tree] !== 1) {
					for (let k = 0; k < width[tree]; k++)
						sums[sum + k] += values[leaf[node] + k];
				}
				else if (linear === undefined)
					sums[sum] += single[node];
				else
					sums[sum] += (0,linear_leaves/* linearValue */.J)(linear, { node, value: single[node], cells, rows, row: start + row });
			}
		}
	}
}
/** Writes the values of rows into a block, in the layout of `RowBlock`: 1 to 2 ns per cell. */
function fillBlock({ slots, inputs }, { cells, rows, float = false, flushed = false }, { block, start, count }) {
	const { feature, filling, zeroMissing } = inputs;
	const flat = flushed ? ZERO : -1;
	const skip = (0,kernel_layout/* groupLength */.El)(slots.length) - 7;
	for (let slot = 0; slot < feature.length; slot++) {
		const from = feature[slot] * rows + start;
		const missing = filling[slot];
		// A value counts if it is above this in size: NaN never is, and every number is above -1.
		const zero = zeroMissing[slot] === 1 ? ZERO : -1;
		let at = 8 * slot;
		for (let row = 0; row < count; row++) {
			const cell = cells[from + row];
			const value = float ? Math.fround(cell) : cell;
			const size = Math.abs(value);
			block[at] = size > zero ? (size > flat ? value : 0) : missing;
			at += (row & 7) === 7 ? skip : 1;
		}
	}
}


/***/ }),

/***/ "src/models/trees/tree-kernel.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ TreeKernel),
  T: () => (/* binding */ functionsOf)
});

;// CONCATENATED MODULE: ./src/models/trees/kernel-code.ts
/** kernels/trees.ts as WebAssembly, in base64. Written by `npm run kernel`. */
const treeKernelCode = "AGFzbQEAAAABJARgA39/fwBgCH9/f39/f39/AGAFf39/f38AYAd/f39/f39/AAISAQNlbnYGbWVtb3J5AgMBgIAEAwsKAgIDAAAAAAEBAQcdAwdzdW1Sb3dzAAIGc3VtUm93AAMGbWVtb3J5AgAK+VUKiwIDBn8FfAF9RAAAAMCllao4RAAAAAAAAPC/IAAoAhxBAXEbIQwgACgCEEEcayEJIAAoAgghBSAAKAIMIQoDQCAFIApJBEAgBSsDCCENRAAAAMCllao4RAAAAAAAAPC/IAUoAgQbIQ4gASAFKAIAIAJsaiEHIAQhAEEAIQYDQCADIAZKBEAgBysDALa7Ig+ZIQsgD0QAAAAAAAAAACALIAxkGyANIAsgDmQbtiIQQwAAAACSvCEIIAAgECAQWwR/IAggCEEfdUGAgICAeHJzBUF/CzYCACAHQQhqIQcgAEEEIAkgBkEHcUEHRxtqIQAgBkEBaiEGDAELCyAEQSBqIQQgBUEQaiEFDAELCwv2AQIGfwV8RAAAAMCllao4RAAAAAAAAPC/IAAoAhwiBUEBcRshCyAFQQJxQQBHIQggACgCEEE4ayEJIAAoAgghBSAAKAIMIQoDQCAFIApJBEAgBSsDCCEMRAAAAMCllao4RAAAAAAAAPC/IAUoAgQbIQ0gASAFKAIAIAJsaiEHIAQhAEEAIQYDQCADIAZKBEAgBysDACIOtrsgDiAIGyIOmSEPIAAgDkQAAAAAAAAAACALIA9jGyAMIA0gD2MbOQMAIAdBCGohByAAQQggCSAGQQdxQQdHG2ohACAGQQFqIQYMAQsLIARBQGshBCAFQRBqIQUMAQsLC6gBAQF/IAAoAhgiBwRAIAdBAUYEQCAAIAEgAiADIAQQACAAKAIAIAAoAgQgA0EHakEDdSAEIAAoAhAgBSAAKAIUIAYQBwUgACABIAIgAyAEEAEgACgCACAAKAIEIANBB2pBA3UgBCAAKAIQIAUgACgCFCAGEAkLBSAAIAEgAiADIAQQACAAKAIAIAAoAgQgA0EHakEDdSAEIAAoAhAgBSAAKAIUIAYQCAsLaQEBfyAAKAIYIgMEQCADQQFGBEAgACABQQhBAUGAARAAIAAoAgAgACgCBCACEAQFIAAgAUEIQQFBgAEQASAAKAIAIAAoAgQgAhAGCwUgACABQQhBAUGAARAAIAAoAgAgACgCBCACEAULC5QOAgt/AnwgAiIDKwMAIQ4gACEFA0AgASAFSwRAIAUoAhQiDUECcQRAQQAhBgNAIAZBCEkEQCAFIAZBGGxqKAIAIQBBACEEA0AgACAERwRAIAAiBCgCCCIAQXxxKAKAASEHIAQoAhAgAEECcQR/An8gBCgCACIAKAIEIghBAXEgB0GAgICAeHMgB0F/cyAHQR92G767Ig8gD2INABpBACAPRAAAAAAAAOBBYyAPRAAAAAAAAPC/ZHFFDQAaQQAgD/wDIge4IA9iQQAgCEECcRsNABogB0EFdiIJIAhBAnZJBH8gACgCACAJQQJ0aigCACAHdkEBcQVBAAsLBSAAQQFxBH8gBCgCACAHQQFqRgUgByAEKAIASQsLQQJ0aiEADAELCyAGQQJ0IAA2AgAgBkEBaiEGDAELCwUgBSgCACEAIAUoAhghBCAFKAIwIQYgBSgCSCEHIAUoAmAhCCAFKAJ4IQkgBSgCkAEhCiAFKAKoASELIAUoAhAiDEEATgRAA0AgDEEASgRAIAAoAhAgACgCCDUCgAEgADUCAH1CP4inQQJ0aiEAIAQoAhAgBCgCCDUCgAEgBDUCAH1CP4inQQJ0aiEEIAYoAhAgBigCCDUCgAEgBjUCAH1CP4inQQJ0aiEGIAcoAhAgBygCCDUCgAEgBzUCAH1CP4inQQJ0aiEHIAgoAhAgCCgCCDUCgAEgCDUCAH1CP4inQQJ0aiEIIAkoAhAgCSgCCDUCgAEgCTUCAH1CP4inQQJ0aiEJIAooAhAgCigCCDUCgAEgCjUCAH1CP4inQQJ0aiEKIAsoAhAgCygCCDUCgAEgCzUCAH1CP4inQQJ0aiELIAxBAWshDAwBCwsFA0AgDEEASARAIAQoAhAgBCgCCDUCgAEgBDUCAH1CP4inQQJ0aiIEKAIQIAQoAgg1AoABIAQ1AgB9Qj+Ip0ECdGoiBCAEKAIQIAQoAgg1AoABIAQ1AgB9Qj+Ip0ECdGoiBHMgACgCECAAKAIINQKAASAANQIAfUI/iKdBAnRqIgAoAhAgACgCCDUCgAEgADUCAH1CP4inQQJ0aiIAIAAoAhAgACgCCDUCgAEgADUCAH1CP4inQQJ0aiIAc3IgBigCECAGKAIINQKAASAGNQIAfUI/iKdBAnRqIgYoAhAgBigCCDUCgAEgBjUCAH1CP4inQQJ0aiIGIAYoAhAgBigCCDUCgAEgBjUCAH1CP4inQQJ0aiIGc3IgBygCECAHKAIINQKAASAHNQIAfUI/iKdBAnRqIgcoAhAgBygCCDUCgAEgBzUCAH1CP4inQQJ0aiIHIAcoAhAgBygCCDUCgAEgBzUCAH1CP4inQQJ0aiIHc3IgCCgCECAIKAIINQKAASAINQIAfUI/iKdBAnRqIggoAhAgCCgCCDUCgAEgCDUCAH1CP4inQQJ0aiIIIAgoAhAgCCgCCDUCgAEgCDUCAH1CP4inQQJ0aiIIc3IgCSgCECAJKAIINQKAASAJNQIAfUI/iKdBAnRqIgkoAhAgCSgCCDUCgAEgCTUCAH1CP4inQQJ0aiIJIAkoAhAgCSgCCDUCgAEgCTUCAH1CP4inQQJ0aiIJc3IgCigCECAKKAIINQKAASAKNQIAfUI/iKdBAnRqIgooAhAgCigCCDUCgAEgCjUCAH1CP4inQQJ0aiIKIAooAhAgCigCCDUCgAEgCjUCAH1CP4inQQJ0aiIKc3IgCygCECALKAIINQKAASALNQIAfUI/iKdBAnRqIgsoAhAgCygCCDUCgAEgCzUCAH1CP4inQQJ0aiILIAsoAhAgCygCCDUCgAEgCzUCAH1CP4inQQJ0aiILc3IEQCAMQQNqIQwMAgsLCwtBACAANgIAQQQgBDYCAEEIIAY2AgBBDCAHNgIAQRAgCDYCAEEUIAk2AgBBGCAKNgIAQRwgCzYCAAsgDUEEcQRAIAMgAiAFKAIIQQN0aiIARwRAIAMgDjkDACAAKwMAIQ4gACEDCyAOQQAoAgAoAgArAwCgQQQoAgAoAgArAwCgQQgoAgAoAgArAwCgQQwoAgAoAgArAwCgQRAoAgAoAgArAwCgQRQoAgAoAgArAwCgQRgoAgAoAgArAwCgQRwoAgAoAgArAwCgIQ4gBUHAAWohBQwCCyAFQcABaiIAIAEgACABSRshB0EAIQADQCAFIAdJBEAgBSgCDEEBRwR8IAMgDjkDACACIAUoAghBA3RqIQQgACgCACgCACIGIAUoAgxBA3RqIQgDQCAGIAhJBEAgBCAEKwMAIAYrAwCgOQMAIARBCGohBCAGQQhqIQYMAQsLIAMrAwAFIAMgAiAFKAIIQQN0aiIERwRAIAMgDjkDACAEKwMAIQ4gBCEDCyAOIAAoAgAoAgArAwCgCyEOIAVBGGohBSAAQQRqIQAMAQsLDAELCyADIA45AwAL+w0DC38BfQF8IAIiAyoCACEOIAAhBQNAIAEgBUsEQCAFKAIUIg1BAnEEQEEAIQYDQCAGQQhJBEAgBSAGQRhsaigCACEAQQAhBANAIAAgBEcEQCAAIgQoAggiAEF8cSgCgAEhByAEKAIQIABBAnEEfwJ/IAQoAgAiACgCBCIIQQFxIAdBgICAgHhzIAdBf3MgB0Efdhu+uyIPIA9iDQAaQQAgD0QAAAAAAADgQWMgD0QAAAAAAADwv2RxRQ0AGkEAIA/8AyIHuCAPYkEAIAhBAnEbDQAaIAdBBXYiCSAIQQJ2SQR/IAAoAgAgCUECdGooAgAgB3ZBAXEFQQALCwUgAEEBcQR/IAQoAgAgB0EBakYFIAcgBCgCAEkLC0ECdGohAAwBCwsgBkECdCAANgIAIAZBAWohBgwBCwsFIAUoAgAhACAFKAIYIQQgBSgCMCEGIAUoAkghByAFKAJgIQggBSgCeCEJIAUoApABIQogBSgCqAEhCyAFKAIQIgxBAE4EQANAIAxBAEoEQCAAKAIQIAAoAgg1AoABIAA1AgB9Qj+Ip0ECdGohACAEKAIQIAQoAgg1AoABIAQ1AgB9Qj+Ip0ECdGohBCAGKAIQIAYoAgg1AoABIAY1AgB9Qj+Ip0ECdGohBiAHKAIQIAcoAgg1AoABIAc1AgB9Qj+Ip0ECdGohByAIKAIQIAgoAgg1AoABIAg1AgB9Qj+Ip0ECdGohCCAJKAIQIAkoAgg1AoABIAk1AgB9Qj+Ip0ECdGohCSAKKAIQIAooAgg1AoABIAo1AgB9Qj+Ip0ECdGohCiALKAIQIAsoAgg1AoABIAs1AgB9Qj+Ip0ECdGohCyAMQQFrIQwMAQsLBQNAIAxBAEgEQCAEKAIQIAQoAgg1AoABIAQ1AgB9Qj+Ip0ECdGoiBCgCECAEKAIINQKAASAENQIAfUI/iKdBAnRqIgQgBCgCECAEKAIINQKAASAENQIAfUI/iKdBAnRqIgRzIAAoAhAgACgCCDUCgAEgADUCAH1CP4inQQJ0aiIAKAIQIAAoAgg1AoABIAA1AgB9Qj+Ip0ECdGoiACAAKAIQIAAoAgg1AoABIAA1AgB9Qj+Ip0ECdGoiAHNyIAYoAhAgBigCCDUCgAEgBjUCAH1CP4inQQJ0aiIGKAIQIAYoAgg1AoABIAY1AgB9Qj+Ip0ECdGoiBiAGKAIQIAYoAgg1AoABIAY1AgB9Qj+Ip0ECdGoiBnNyIAcoAhAgBygCCDUCgAEgBzUCAH1CP4inQQJ0aiIHKAIQIAcoAgg1AoABIAc1AgB9Qj+Ip0ECdGoiByAHKAIQIAcoAgg1AoABIAc1AgB9Qj+Ip0ECdGoiB3NyIAgoAhAgCCgCCDUCgAEgCDUCAH1CP4inQQJ0aiIIKAIQIAgoAgg1AoABIAg1AgB9Qj+Ip0ECdGoiCCAIKAIQIAgoAgg1AoABIAg1AgB9Qj+Ip0ECdGoiCHNyIAkoAhAgCSgCCDUCgAEgCTUCAH1CP4inQQJ0aiIJKAIQIAkoAgg1AoABIAk1AgB9Qj+Ip0ECdGoiCSAJKAIQIAkoAgg1AoABIAk1AgB9Qj+Ip0ECdGoiCXNyIAooAhAgCigCCDUCgAEgCjUCAH1CP4inQQJ0aiIKKAIQIAooAgg1AoABIAo1AgB9Qj+Ip0ECdGoiCiAKKAIQIAooAgg1AoABIAo1AgB9Qj+Ip0ECdGoiCnNyIAsoAhAgCygCCDUCgAEgCzUCAH1CP4inQQJ0aiILKAIQIAsoAgg1AoABIAs1AgB9Qj+Ip0ECdGoiCyALKAIQIAsoAgg1AoABIAs1AgB9Qj+Ip0ECdGoiC3NyBEAgDEEDaiEMDAILCwsLQQAgADYCAEEEIAQ2AgBBCCAGNgIAQQwgBzYCAEEQIAg2AgBBFCAJNgIAQRggCjYCAEEcIAs2AgALIA1BBHEEQCADIAIgBSgCCEECdGoiAEcEQCADIA44AgAgACoCACEOIAAhAwsgDkEAKAIAKgIAkkEEKAIAKgIAkkEIKAIAKgIAkkEMKAIAKgIAkkEQKAIAKgIAkkEUKAIAKgIAkkEYKAIAKgIAkkEcKAIAKgIAkiEOIAVBwAFqIQUMAgsgBUHAAWoiACABIAAgAUkbIQdBACEAA0AgBSAHSQRAIAUoAgxBAUcEfSADIA44AgAgAiAFKAIIQQJ0aiEEIAAoAgAoAgAiBiAFKAIMQQJ0aiEIA0AgBiAISQRAIAQgBCoCACAGKgIAkjgCACAEQQRqIQQgBkEEaiEGDAELCyADKgIABSADIAIgBSgCCEECdGoiBEcEQCADIA44AgAgBCoCACEOIAQhAwsgDiAAKAIAKgIAkgshDiAFQRhqIQUgAEEEaiEADAELCwwBCwsgAyAOOAIAC4MNAhN/AnwgAiIDKwMAIRYgACEFA0AgASAFSwRAIAUoAhQiDUECcQRAQQAhBgNAIAZBCEkEQCAFIAZBGGxqKAIAIQBBACEEA0AgACAERwRAIAAiBCgCECIAQXxxKwOAASEXIAQoAhQgAEECcQR/An8gBCgCACIAKAIEIgdBAXEgFyAXYg0AGkEAIBdEAAAAAAAA4EFjIBdEAAAAAAAA8L9kcUUNABpBACAX/AMiCLggF2JBACAHQQJxGw0AGiAIQQV2IgkgB0ECdkkEfyAAKAIAIAlBAnRqKAIAIAh2QQFxBUEACwsFIABBAXEEfyAXIAQrAwBhBSAXIAQrAwBlCwtBA3RqIQAMAQsLIAZBAnQgADYCACAGQQFqIQYMAQsLBSAFKAIAIQAgBSgCGCEEIAUoAjAhBiAFKAJIIQcgBSgCYCEIIAUoAnghCSAFKAKQASEKIAUoAqgBIQsgBSgCECIMQQBOBEADQCAMQQBKBEAgACgCFCAAKwMAIAAoAhArA4ABZkEDdGohACAEKAIUIAQrAwAgBCgCECsDgAFmQQN0aiEEIAYoAhQgBisDACAGKAIQKwOAAWZBA3RqIQYgBygCFCAHKwMAIAcoAhArA4ABZkEDdGohByAIKAIUIAgrAwAgCCgCECsDgAFmQQN0aiEIIAkoAhQgCSsDACAJKAIQKwOAAWZBA3RqIQkgCigCFCAKKwMAIAooAhArA4ABZkEDdGohCiALKAIUIAsrAwAgCygCECsDgAFmQQN0aiELIAxBAWshDAwBCwsFA0AgDEEASARAAkAgACgCFCAAKwMAIAAoAhArA4ABZkEDdGoiACgCECEOIAQoAhQgBCsDACAEKAIQKwOAAWZBA3RqIgQoAhAhDyAGKAIUIAYrAwAgBigCECsDgAFmQQN0aiIGKAIQIRAgBygCFCAHKwMAIAcoAhArA4ABZkEDdGoiBygCECERIAgoAhQgCCsDACAIKAIQKwOAAWZBA3RqIggoAhAhEiAJKAIUIAkrAwAgCSgCECsDgAFmQQN0aiIJKAIQIRMgCigCFCAKKwMAIAooAhArA4ABZkEDdGoiCigCECEUIAsoAhQgCysDACALKAIQKwOAAWZBA3RqIgsoAhAhFSAEKAIUIAQrAwAgDysDgAFmQQN0aiIEIAQoAhQgBCsDACAEKAIQKwOAAWZBA3RqIgRzIAAoAhQgACsDACAOKwOAAWZBA3RqIgAgACgCFCAAKwMAIAAoAhArA4ABZkEDdGoiAHNyIAYoAhQgBisDACAQKwOAAWZBA3RqIgYgBigCFCAGKwMAIAYoAhArA4ABZkEDdGoiBnNyIAcoAhQgBysDACARKwOAAWZBA3RqIgcgBygCFCAHKwMAIAcoAhArA4ABZkEDdGoiB3NyIAgoAhQgCCsDACASKwOAAWZBA3RqIgggCCgCFCAIKwMAIAgoAhArA4ABZkEDdGoiCHNyIAkoAhQgCSsDACATKwOAAWZBA3RqIgkgCSgCFCAJKwMAIAkoAhArA4ABZkEDdGoiCXNyIAooAhQgCisDACAUKwOAAWZBA3RqIgogCigCFCAKKwMAIAooAhArA4ABZkEDdGoiCnNyIAsoAhQgCysDACAVKwOAAWZBA3RqIgsgCygCFCALKwMAIAsoAhArA4ABZkEDdGoiC3NyRQ0AIAxBA2ohDAwCCwsLC0EAIAA2AgBBBCAENgIAQQggBjYCAEEMIAc2AgBBECAINgIAQRQgCTYCAEEYIAo2AgBBHCALNgIACyANQQRxBEAgAyACIAUoAghBA3RqIgBHBEAgAyAWOQMAIAArAwAhFiAAIQMLIBZBACgCACsDAKBBBCgCACsDAKBBCCgCACsDAKBBDCgCACsDAKBBECgCACsDAKBBFCgCACsDAKBBGCgCACsDAKBBHCgCACsDAKAhFiAFQcABaiEFDAILIAVBwAFqIgAgASAAIAFJGyEHQQAhAANAIAUgB0kEQCAFKAIMQQFHBHwgAyAWOQMAIAIgBSgCCEEDdGohBCAAKAIAKAIAIgYgBSgCDEEDdGohCANAIAYgCEkEQCAEIAQrAwAgBisDAKA5AwAgBEEIaiEEIAZBCGohBgwBCwsgAysDAAUgAyACIAUoAghBA3RqIgRHBEAgAyAWOQMAIAQrAwAhFiAEIQMLIBYgACgCACsDAKALIRYgBUEYaiEFIABBBGohAAwBCwsMAQsLIAMgFjkDAAugDQIPfwF8IAZBA3QhFCAAIQsDQCABIAtLBEAgCygCACEIIAsoAhRBAXEhFSADIQogCygCDEEBRiIWBH8gBSALKAIIQQN0agUgBQshDCACIQ0DQCANQQBKBEAgFQRAQQAhCQNAIAlBCEkEQCAIIQAgCiAJQQJ0aiEOQQAhBgNAIAAgBkcEQCAOIAAiBigCCCIPQXxxaigCACEQIAAoAhAgD0ECcQR/An8gACgCACIAKAIEIg9BAXEgEEGAgICAeHMgEEF/cyAQQR92G767IhcgF2INABpBACAXRAAAAAAAAOBBYyAXRAAAAAAAAPC/ZHFFDQAaQQAgF/wDIhC4IBdiQQAgD0ECcRsNABogEEEFdiIRIA9BAnZJBH8gACgCACARQQJ0aigCACAQdkEBcQVBAAsLBSAPQQFxBH8gBigCACAQQQFqRgUgECAGKAIASQsLQQJ0aiEADAELCyAHIAlBAnRqIAA2AgAgCUEBaiEJDAELCwUgCCIAIQYgACIJIg4iDyIRIhAhEiALKAIEIhNBAE4EQANAIBNBAEoEQCAAKAIQIAAoAgggCmo1AgAgADUCAH1CP4inQQJ0aiEAIAYoAhAgBigCCCAKajUCBCAGNQIAfUI/iKdBAnRqIQYgCSgCECAJKAIIIApqNQIIIAk1AgB9Qj+Ip0ECdGohCSAOKAIQIA4oAgggCmo1AgwgDjUCAH1CP4inQQJ0aiEOIA8oAhAgDygCCCAKajUCECAPNQIAfUI/iKdBAnRqIQ8gESgCECARKAIIIApqNQIUIBE1AgB9Qj+Ip0ECdGohESAQKAIQIBAoAgggCmo1AhggEDUCAH1CP4inQQJ0aiEQIBIoAhAgEigCCCAKajUCHCASNQIAfUI/iKdBAnRqIRIgE0EBayETDAELCwUDQCATQQBIBEAgACgCECAAKAIIIApqNQIAIAA1AgB9Qj+Ip0ECdGoiACgCECAAKAIIIApqNQIAIAA1AgB9Qj+Ip0ECdGoiACAAKAIQIAAoAgggCmo1AgAgADUCAH1CP4inQQJ0aiIAcyAGKAIQIAYoAgggCmo1AgQgBjUCAH1CP4inQQJ0aiIGKAIQIAYoAgggCmo1AgQgBjUCAH1CP4inQQJ0aiIGIAYoAhAgBigCCCAKajUCBCAGNQIAfUI/iKdBAnRqIgZzciAJKAIQIAkoAgggCmo1AgggCTUCAH1CP4inQQJ0aiIJKAIQIAkoAgggCmo1AgggCTUCAH1CP4inQQJ0aiIJIAkoAhAgCSgCCCAKajUCCCAJNQIAfUI/iKdBAnRqIglzciAOKAIQIA4oAgggCmo1AgwgDjUCAH1CP4inQQJ0aiIOKAIQIA4oAgggCmo1AgwgDjUCAH1CP4inQQJ0aiIOIA4oAhAgDigCCCAKajUCDCAONQIAfUI/iKdBAnRqIg5zciAPKAIQIA8oAgggCmo1AhAgDzUCAH1CP4inQQJ0aiIPKAIQIA8oAgggCmo1AhAgDzUCAH1CP4inQQJ0aiIPIA8oAhAgDygCCCAKajUCECAPNQIAfUI/iKdBAnRqIg9zciARKAIQIBEoAgggCmo1AhQgETUCAH1CP4inQQJ0aiIRKAIQIBEoAgggCmo1AhQgETUCAH1CP4inQQJ0aiIRIBEoAhAgESgCCCAKajUCFCARNQIAfUI/iKdBAnRqIhFzciAQKAIQIBAoAgggCmo1AhggEDUCAH1CP4inQQJ0aiIQKAIQIBAoAgggCmo1AhggEDUCAH1CP4inQQJ0aiIQIBAoAhAgECgCCCAKajUCGCAQNQIAfUI/iKdBAnRqIhBzciASKAIQIBIoAgggCmo1AhwgEjUCAH1CP4inQQJ0aiISKAIQIBIoAgggCmo1AhwgEjUCAH1CP4inQQJ0aiISIBIoAhAgEigCCCAKajUCHCASNQIAfUI/iKdBAnRqIhJzcgRAIBNBA2ohEwwCCwsLCyAHIAA2AgAgByAGNgIEIAcgCTYCCCAHIA42AgwgByAPNgIQIAcgETYCFCAHIBA2AhggByASNgIcCyAHIQADQCAAIAdBIGpJBEAgFgRAIAwgDCsDACAAKAIAKAIAKwMAoDkDAAUgDCALKAIIQQN0aiEGIAAoAgAoAgAiCSALKAIMQQN0aiEOA0AgCSAOSQRAIAYgBisDACAJKwMAoDkDACAGQQhqIQYgCUEIaiEJDAELCwsgDCAUaiEMIABBBGohAAwBCwsgBCAKaiEKIA1BAWshDQwBCwsgC0EYaiELDAELCwudDQIPfwF8IAZBAnQhFCAAIQsDQCABIAtLBEAgCygCACEIIAsoAhRBAXEhFSADIQogCygCDEEBRiIWBH8gBSALKAIIQQJ0agUgBQshDCACIQ0DQCANQQBKBEAgFQRAQQAhCQNAIAlBCEkEQCAIIQAgCiAJQQJ0aiEOQQAhBgNAIAAgBkcEQCAOIAAiBigCCCIPQXxxaigCACEQIAAoAhAgD0ECcQR/An8gACgCACIAKAIEIg9BAXEgEEGAgICAeHMgEEF/cyAQQR92G767IhcgF2INABpBACAXRAAAAAAAAOBBYyAXRAAAAAAAAPC/ZHFFDQAaQQAgF/wDIhC4IBdiQQAgD0ECcRsNABogEEEFdiIRIA9BAnZJBH8gACgCACARQQJ0aigCACAQdkEBcQVBAAsLBSAPQQFxBH8gBigCACAQQQFqRgUgECAGKAIASQsLQQJ0aiEADAELCyAHIAlBAnRqIAA2AgAgCUEBaiEJDAELCwUgCCIAIQYgACIJIg4iDyIRIhAhEiALKAIEIhNBAE4EQANAIBNBAEoEQCAAKAIQIAAoAgggCmo1AgAgADUCAH1CP4inQQJ0aiEAIAYoAhAgBigCCCAKajUCBCAGNQIAfUI/iKdBAnRqIQYgCSgCECAJKAIIIApqNQIIIAk1AgB9Qj+Ip0ECdGohCSAOKAIQIA4oAgggCmo1AgwgDjUCAH1CP4inQQJ0aiEOIA8oAhAgDygCCCAKajUCECAPNQIAfUI/iKdBAnRqIQ8gESgCECARKAIIIApqNQIUIBE1AgB9Qj+Ip0ECdGohESAQKAIQIBAoAgggCmo1AhggEDUCAH1CP4inQQJ0aiEQIBIoAhAgEigCCCAKajUCHCASNQIAfUI/iKdBAnRqIRIgE0EBayETDAELCwUDQCATQQBIBEAgACgCECAAKAIIIApqNQIAIAA1AgB9Qj+Ip0ECdGoiACgCECAAKAIIIApqNQIAIAA1AgB9Qj+Ip0ECdGoiACAAKAIQIAAoAgggCmo1AgAgADUCAH1CP4inQQJ0aiIAcyAGKAIQIAYoAgggCmo1AgQgBjUCAH1CP4inQQJ0aiIGKAIQIAYoAgggCmo1AgQgBjUCAH1CP4inQQJ0aiIGIAYoAhAgBigCCCAKajUCBCAGNQIAfUI/iKdBAnRqIgZzciAJKAIQIAkoAgggCmo1AgggCTUCAH1CP4inQQJ0aiIJKAIQIAkoAgggCmo1AgggCTUCAH1CP4inQQJ0aiIJIAkoAhAgCSgCCCAKajUCCCAJNQIAfUI/iKdBAnRqIglzciAOKAIQIA4oAgggCmo1AgwgDjUCAH1CP4inQQJ0aiIOKAIQIA4oAgggCmo1AgwgDjUCAH1CP4inQQJ0aiIOIA4oAhAgDigCCCAKajUCDCAONQIAfUI/iKdBAnRqIg5zciAPKAIQIA8oAgggCmo1AhAgDzUCAH1CP4inQQJ0aiIPKAIQIA8oAgggCmo1AhAgDzUCAH1CP4inQQJ0aiIPIA8oAhAgDygCCCAKajUCECAPNQIAfUI/iKdBAnRqIg9zciARKAIQIBEoAgggCmo1AhQgETUCAH1CP4inQQJ0aiIRKAIQIBEoAgggCmo1AhQgETUCAH1CP4inQQJ0aiIRIBEoAhAgESgCCCAKajUCFCARNQIAfUI/iKdBAnRqIhFzciAQKAIQIBAoAgggCmo1AhggEDUCAH1CP4inQQJ0aiIQKAIQIBAoAgggCmo1AhggEDUCAH1CP4inQQJ0aiIQIBAoAhAgECgCCCAKajUCGCAQNQIAfUI/iKdBAnRqIhBzciASKAIQIBIoAgggCmo1AhwgEjUCAH1CP4inQQJ0aiISKAIQIBIoAgggCmo1AhwgEjUCAH1CP4inQQJ0aiISIBIoAhAgEigCCCAKajUCHCASNQIAfUI/iKdBAnRqIhJzcgRAIBNBA2ohEwwCCwsLCyAHIAA2AgAgByAGNgIEIAcgCTYCCCAHIA42AgwgByAPNgIQIAcgETYCFCAHIBA2AhggByASNgIcCyAHIQADQCAAIAdBIGpJBEAgFgRAIAwgDCoCACAAKAIAKgIAkjgCAAUgDCALKAIIQQJ0aiEGIAAoAgAoAgAiCSALKAIMQQJ0aiEOA0AgCSAOSQRAIAYgBioCACAJKgIAkjgCACAGQQRqIQYgCUEEaiEJDAELCwsgDCAUaiEMIABBBGohAAwBCwsgBCAKaiEKIA1BAWshDQwBCwsgC0EYaiELDAELCwuEDAIPfwF8IAZBA3QhFCAAIQsDQCABIAtLBEAgCygCACEIIAsoAhRBAXEhFSADIQogCygCDEEBRiIWBH8gBSALKAIIQQN0agUgBQshDCACIQ0DQCANQQBKBEAgFQRAQQAhCQNAIAlBCEkEQCAIIQAgCiAJQQN0aiEOQQAhBgNAIAAgBkcEQCAOIAAiBigCECIPQXxxaisDACEXIAAoAhQgD0ECcQR/An8gACgCACIAKAIEIg9BAXEgFyAXYg0AGkEAIBdEAAAAAAAA4EFjIBdEAAAAAAAA8L9kcUUNABpBACAX/AMiELggF2JBACAPQQJxGw0AGiAQQQV2IhEgD0ECdkkEfyAAKAIAIBFBAnRqKAIAIBB2QQFxBUEACwsFIA9BAXEEfyAXIAYrAwBhBSAXIAYrAwBlCwtBA3RqIQAMAQsLIAcgCUECdGogADYCACAJQQFqIQkMAQsLBSAIIgAhBiAAIgkiDiIPIhEiECESIAsoAgQiE0EATgRAA0AgE0EASgRAIAAoAhQgACgCECAKaisDACAAKwMAZUEDdGohACAGKAIUIAYoAhAgCmorAwggBisDAGVBA3RqIQYgCSgCFCAJKAIQIApqKwMQIAkrAwBlQQN0aiEJIA4oAhQgDigCECAKaisDGCAOKwMAZUEDdGohDiAPKAIUIA8oAhAgCmorAyAgDysDAGVBA3RqIQ8gESgCFCARKAIQIApqKwMoIBErAwBlQQN0aiERIBAoAhQgECgCECAKaisDMCAQKwMAZUEDdGohECASKAIUIBIoAhAgCmorAzggEisDAGVBA3RqIRIgE0EBayETDAELCwUDQCATQQBIBEAgACgCFCAAKAIQIApqKwMAIAArAwBlQQN0aiIAKAIUIAAoAhAgCmorAwAgACsDAGVBA3RqIgAgACgCFCAAKAIQIApqKwMAIAArAwBlQQN0aiIAcyAGKAIUIAYoAhAgCmorAwggBisDAGVBA3RqIgYoAhQgBigCECAKaisDCCAGKwMAZUEDdGoiBiAGKAIUIAYoAhAgCmorAwggBisDAGVBA3RqIgZzciAJKAIUIAkoAhAgCmorAxAgCSsDAGVBA3RqIgkoAhQgCSgCECAKaisDECAJKwMAZUEDdGoiCSAJKAIUIAkoAhAgCmorAxAgCSsDAGVBA3RqIglzciAOKAIUIA4oAhAgCmorAxggDisDAGVBA3RqIg4oAhQgDigCECAKaisDGCAOKwMAZUEDdGoiDiAOKAIUIA4oAhAgCmorAxggDisDAGVBA3RqIg5zciAPKAIUIA8oAhAgCmorAyAgDysDAGVBA3RqIg8oAhQgDygCECAKaisDICAPKwMAZUEDdGoiDyAPKAIUIA8oAhAgCmorAyAgDysDAGVBA3RqIg9zciARKAIUIBEoAhAgCmorAyggESsDAGVBA3RqIhEoAhQgESgCECAKaisDKCARKwMAZUEDdGoiESARKAIUIBEoAhAgCmorAyggESsDAGVBA3RqIhFzciAQKAIUIBAoAhAgCmorAzAgECsDAGVBA3RqIhAoAhQgECgCECAKaisDMCAQKwMAZUEDdGoiECAQKAIUIBAoAhAgCmorAzAgECsDAGVBA3RqIhBzciASKAIUIBIoAhAgCmorAzggEisDAGVBA3RqIhIoAhQgEigCECAKaisDOCASKwMAZUEDdGoiEiASKAIUIBIoAhAgCmorAzggEisDAGVBA3RqIhJzcgRAIBNBA2ohEwwCCwsLCyAHIAA2AgAgByAGNgIEIAcgCTYCCCAHIA42AgwgByAPNgIQIAcgETYCFCAHIBA2AhggByASNgIcCyAHIQADQCAAIAdBIGpJBEAgFgRAIAwgDCsDACAAKAIAKwMAoDkDAAUgDCALKAIIQQN0aiEGIAAoAgAoAgAiCSALKAIMQQN0aiEOA0AgCSAOSQRAIAYgBisDACAJKwMAoDkDACAGQQhqIQYgCUEIaiEJDAELCwsgDCAUaiEMIABBBGohAAwBCwsgBCAKaiEKIA1BAWshDQwBCwsgC0EYaiELDAELCws=";

var kernel_layout = __webpack_require__("src/models/trees/kernel-layout.ts");
var packed_trees = __webpack_require__("src/models/trees/packed-trees.ts");
;// CONCATENATED MODULE: ./src/models/trees/kernel-memory.ts


/** Flags of a model: see kernels/trees.ts. */
const FLUSHED = 1;
const ROUNDED = 2;
/** Flags of a tree and of the eight trees from it on. */
const SPECIAL = 1;
const NEAR_SPECIAL = 2;
const ALIKE = 4;
/** Cells of such bytes are NaN, or the largest integer. */
const NAN_BYTE = 0xff;
/** Writes the cells of a block's last slot, which no row changes. */
function prepareBlock(buffer, { cells, sums, blockBytes }, block) {
	new Uint8Array(buffer, cells + block * blockBytes, sums - cells).fill(NAN_BYTE);
}
/** Writes trees as kernels/trees.ts reads them. */
function writeTrees(trees, buffer, layout) {
	const words = new Int32Array(buffer);
	const values = layout.sumBytes === 4 ? new Float32Array(buffer) : new Float64Array(buffer);
	values.set(trees.values, layout.values / layout.sumBytes);
	words.set(trees.setWords, layout.sets / 4);
	new Uint8Array(buffer, kernel_layout/* ROW_ADDRESS */.sB, layout.group).fill(NAN_BYTE);
	prepareBlock(buffer, layout, 0);
	writeHead(trees, buffer, layout);
	writeNodes(trees, buffer, layout);
	writeTable(trees, words.subarray(layout.table / 4), layout);
}
/** Writes the facts about the model, and its slots. */
function writeHead({ inputs, outputs }, buffer, layout) {
	const { table, tableEnd, slots, group, types, float: rounded, flushed, columns } = layout;
	const words = new Int32Array(buffer);
	const numbers = new Float64Array(buffer);
	const { feature, filling, zeroMissing } = inputs;
	const flags = (flushed ? FLUSHED : 0) + (rounded ? ROUNDED : 0);
	words.set([table, tableEnd, slots, slots + kernel_layout/* SLOT_BYTES */.bN * feature.length, group, outputs, types, flags], kernel_layout/* HEAD_ADDRESS */.Yh / 4);
	const places = new Map(Array.from(columns, (column, place) => [column, place]));
	for (let slot = 0; slot < feature.length; slot++) {
		const at = slots + kernel_layout/* SLOT_BYTES */.bN * slot;
		words[at / 4] = places.get(feature[slot]);
		words[at / 4 + 1] = zeroMissing[slot];
		numbers[at / 8 + 1] = filling[slot];
	}
}
/** Writes an entry for each tree. */
function writeTable({ roots, depths, balanced, special, output, width }, table, { nodes, noTree, types }) {
	const pair = (0,kernel_layout/* pairBytes */.GS)(types);
	const count = roots.length;
	for (let tree = 0; tree < count + kernel_layout/* MORE_TREES */.Gv; tree++) {
		const at = (kernel_layout/* TREE_BYTES */.Vq / 4) * tree;
		table[at] = noTree;
		if (tree >= count)
			continue;
		let steps = 0;
		let even = true;
		let flags = (special[tree] === 1 ? SPECIAL : 0) | (tree + 8 <= count ? ALIKE : 0);
		for (let near = tree; near < Math.min(tree + 8, count); near++) {
			steps = Math.max(steps, depths[near]);
			even &&= balanced[near] === 1;
			if (special[near] === 1)
				flags |= NEAR_SPECIAL;
			if (width[near] !== 1 || output[near] !== output[tree])
				flags &= ~ALIKE;
		}
		table[at] = nodes + (pair * (roots[tree] + tree)) / 2;
		table[at + 1] = balanced[tree] === 1 ? depths[tree] : -depths[tree];
		table[at + 2] = output[tree];
		table[at + 3] = width[tree];
		table[at + 4] = even ? steps : -steps;
		table[at + 5] = flags;
	}
}
/**
 * Writes the nodes tree after tree. The children of the heavier child follow a pair of siblings: a walk then finds two of three
 * steps in a line of the cache that it has read already.
 */
function writeNodes(trees, buffer, layout) {
	const { roots, width, slots, leaf, single, nodes, kinds } = trees;
	const { cellBytes, sumBytes, types } = layout;
	const words = new Int32Array(buffer);
	const values = sumBytes === 4 ? new Float32Array(buffer) : new Float64Array(buffer);
	const pair = (0,kernel_layout/* pairBytes */.GS)(types);
	const wide = types === kernel_layout/* kernelTypes */.Lz.double;
	// Places of the second and the third field, in words from the first.
	const reads = wide ? 4 : 2;
	const links = wide ? 5 : 4;
	const missing = 8 * cellBytes * slots.length;
	const size = new Int32Array(nodes).fill(1);
	const places = new Int32Array(nodes);
	const waiting = new Int32Array(nodes + 1);
	let set = layout.setEntries / 4;
	words[layout.noTree / 4 + reads] = missing;
	words[layout.noTree / 4 + links] = layout.noTree;
	for (let tree = 0; tree < roots.length; tree++) {
		const root = roots[tree];
		const end = roots[tree + 1] ?? nodes;
		for (let node = end - 1; node >= root; node--) {
			const child = trees.words[4 * node + 3];
			if (child !== node)
				size[node] = size[child] + size[child + 1] + 1;
		}
		let next = layout.nodes + (pair * (root + tree)) / 2;
		places[root] = next;
		waiting[0] = root;
		for (let count = 1; count > 0;) {
			const node = waiting[--count];
			const child = trees.words[4 * node + 3];
			if (child === node)
				continue;
			next += pair;
			places[child] = next;
			places[child + 1] = next + cellBytes;
			const heavier = size[child] >= size[child + 1] ? child : child + 1;
			waiting[count++] = 2 * child + 1 - heavier;
			waiting[count++] = heavier;
		}
		for (let node = root; node < end; node++) {
			const at = places[node] / 4;
			const child = trees.words[4 * node + 3];
			words[at + links] = places[child];
			if (child === node) {
				words[at + reads] = missing;
				if (width[tree] === 1 && sumBytes <= cellBytes)
					values[places[node] / sumBytes] = single[node];
				else
					words[at] = layout.values + sumBytes * leaf[node];
				continue;
			}
			const kind = kinds[node];
			words[at + reads] = cellBytes * trees.words[4 * node + 2] + kind;
			if (kind !== packed_trees/* nodeKinds */._.member) {
				if (wide)
					values[places[node] / 8] = trees.thresholds[2 * node];
				else
					words[at] = boundOf(trees.thresholds[2 * node]);
				continue;
			}
			words[at] = 4 * set;
			words[set++] = layout.sets + 4 * trees.words[4 * node];
			words[set++] = trees.words[4 * node + 1];
		}
	}
}
const kernel_memory_float = new Float32Array(1);
const floatBits = new Int32Array(kernel_memory_float.buffer);
/** Returns the integer right above that of a threshold: see `toKeys` in kernels/trees.ts. */
function boundOf(threshold) {
	// A 32-bit float is at most a number if it is at most the largest 32-bit float that is.
	kernel_memory_float[0] = threshold;
	const above = kernel_memory_float[0] > threshold ? 0 : 1;
	const bits = floatBits[0];
	return (kernel_memory_float[0] < 0 ? ~bits : bits | 0x8000_0000) + above;
}

;// CONCATENATED MODULE: ./src/models/trees/tree-kernel.ts



const PAGE = 65_536;
/** Larger models stay in JavaScript's memory. */
const MOST_PAGES = 16_384;
/** The exports of kernels/trees.ts, which `WebAssembly.Instance` does not type. */
function functionsOf({ exports }) {
	return exports;
}
let compiled;
/** Trees in the memory of the WebAssembly kernel, with places for blocks of rows. */
class TreeKernel {
	module;
	memory;
	functions;
	layout;
	#outputs;
	#numbers;
	#values;
	/**
	 * Copies trees into a memory of the kernel's own, which has no other use. `packTrees` has checked every link and slot, so that no
	 * walk leaves it. Returns undefined where WebAssembly is off, or without memory for it.
	 *
	 * @param rows The most rows of a block.
	 */
	static of(trees, task, rows) {
		const layout = (0,kernel_layout/* kernelLayout */.wM)(trees, task, rows);
		const pages = Math.ceil(layout.end / PAGE);
		if (typeof WebAssembly === "undefined" || pages > MOST_PAGES)
			return undefined;
		try {
			compiled ??= new WebAssembly.Module(Buffer.from(treeKernelCode, "base64"));
			const memory = new WebAssembly.Memory({ initial: pages, maximum: 2 * MOST_PAGES, shared: true });
			writeTrees(trees, memory.buffer, layout);
			return new TreeKernel(compiled, memory, { layout, outputs: trees.outputs });
		}
		catch (error) {
			// The host allows no WebAssembly, or has no address space left for it.
			if (error instanceof RangeError || error instanceof WebAssembly.CompileError)
				return undefined;
			throw error;
		}
	}
	constructor(module, memory, { layout, outputs }) {
		this.module = module;
		this.memory = memory;
		this.functions = functionsOf(new WebAssembly.Instance(module, { env: { memory } }));
		this.layout = layout;
		this.#outputs = outputs;
		this.#numbers = new Float64Array(memory.buffer);
		this.#values = layout.sumBytes === 4 ? new Float32Array(memory.buffer) : this.#numbers;
	}
	/** Makes room behind the first block, for further blocks and other data. Returns false without memory for it. */
	grow(bytes, blocks) {
		const { memory, layout } = this;
		const missing = layout.end + bytes - memory.buffer.byteLength;
		try {
			if (missing > 0)
				memory.grow(Math.ceil(missing / PAGE));
		}
		catch (error) {
			if (error instanceof RangeError)
				return false;
			throw error;
		}
		this.#numbers = new Float64Array(memory.buffer);
		this.#values = layout.sumBytes === 4 ? new Float32Array(memory.buffer) : this.#numbers;
		for (let block = 1; block <= blocks; block++)
			prepareBlock(memory.buffer, layout, block);
		return true;
	}
	/** Adds the trees to the sums of `count` rows, at most those of a block. */
	addBlock(task, start, count) {
		const { raw, columnBytes, cells, sums } = this.layout;
		this.fill(task, { start, count, block: 0 });
		this.functions.sumRows(kernel_layout/* HEAD_ADDRESS */.Yh, raw, columnBytes, count, cells, sums, 0);
		this.collect(task, { start, count, block: 0 });
	}
	/** Copies rows and their sums into a block. */
	fill({ cells, rows, sums }, { start, count, block }) {
		const { columns, raw, columnBytes, blockBytes } = this.layout;
		for (let place = 0; place < columns.length; place++) {
			const from = columns[place] * rows + start;
			this.#numbers.set(cells.subarray(from, from + count), (raw + block * blockBytes + place * columnBytes) / 8);
		}
		const outputs = this.#outputs;
		this.#values.set(sums.subarray(start * outputs, (start + count) * outputs), this.#sumsAt(block));
	}
	/** Copies the sums of a block back. */
	collect({ sums }, { start, count, block }) {
		const at = this.#sumsAt(block);
		sums.set(this.#values.subarray(at, at + count * this.#outputs), start * this.#outputs);
	}
	#sumsAt(block) {
		const { sums, blockBytes, sumBytes } = this.layout;
		return (sums + block * blockBytes) / sumBytes;
	}
	/** Adds the trees to the sums of one row. */
	addRow({ cells, rows, sums }, row) {
		const { columns, raw, rowSums, sumBytes } = this.layout;
		const numbers = this.#numbers;
		const values = this.#values;
		const outputs = this.#outputs;
		const rawAt = raw / 8;
		for (let place = 0; place < columns.length; place++)
			numbers[rawAt + place] = cells[columns[place] * rows + row];
		const first = row * outputs;
		const at = rowSums / sumBytes;
		for (let k = 0; k < outputs; k++)
			values[at + k] = sums[first + k];
		this.functions.sumRow(kernel_layout/* HEAD_ADDRESS */.Yh, raw, rowSums);
		for (let k = 0; k < outputs; k++)
			sums[first + k] = values[at + k];
	}
}


/***/ }),

/***/ "src/models/trees/tree-source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ missingRules)
/* harmony export */ });
/** The treatment of a missing value in a node. The rules differ between tools, and in LightGBM between nodes. */
const missingRules = {
	/** NaN goes to the right. */
	right: 0,
	/** NaN goes to the left. */
	left: 1,
	/** NaN counts as 0. */
	zero: 2,
	/** NaN and 0 go to the right. */
	zeroRight: 3,
	/** NaN and 0 go to the left. */
	zeroLeft: 4,
};


/***/ })

};
