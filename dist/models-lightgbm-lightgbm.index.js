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
	// Without an objective the sums are the answer: it was the user's own function.
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
	const [head, ...blocks] = text.slice(0, end).split(/\r?\nTree=/);
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
	for (const line of text.split(/\r?\n/)) {
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
	const words = text === "" ? [] : text.split(" ");
	if (length !== undefined && words.length !== length) {
		throw new failure/* Failure */.H(`${file}: ${key}: expected ${length} numbers, got ${words.length} (the file is damaged)`);
	}
	return Float64Array.from(words, (word) => {
		const number = numberOf(word);
		if (number === undefined) {
			throw new failure/* Failure */.H(`${file}: ${key}: expected a number, got ${JSON.stringify(word.slice(0, 20))} (it is damaged)`);
		}
		return number;
	});
}
/** A number as C++ writes it. */
function numberOf(word) {
	if (/^-?inf(inity)?$/i.test(word))
		return word.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	if (/^-?nan$/i.test(word))
		return Number.NaN;
	return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(word) ? Number(word) : undefined;
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
			(0,sum_trees/* sumTrees */.j)(trees, { cells, rows, sums });
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

/***/ "src/models/trees/packed-trees.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ packTrees)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _tree_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/trees/tree-source.ts");


/** Values of categories above this are refused: each set would take megabytes. */
const MOST_CATEGORY = 1 << 24;
/**
 * Lays trees out for the evaluator. A node may have one parent only, so that no path is endless.
 *
 * @throws {Failure} that names the tree for links, features and thresholds that no tool writes.
 */
function packTrees(trees, { file, features, outputs }) {
	// Trees that share their arrays share the marks too: a node belongs to one tree.
	const marks = new Map();
	const orders = trees.map((tree, index) => {
		const seen = marks.get(tree.feature) ?? new Uint8Array(tree.feature.length);
		marks.set(tree.feature, seen);
		return breadthFirst(tree, seen, { file, index, features });
	});
	const nodes = orders.reduce((sum, { length }) => sum + length, 0);
	const valuesLength = trees.reduce((sum, { width }, index) => sum + width * leavesOf(trees[index], orders[index]), 0);
	const buffer = new ArrayBuffer(16 * nodes);
	const packed = {
		slots: [],
		outputs,
		words: new Int32Array(buffer),
		thresholds: new Float64Array(buffer),
		roots: new Int32Array(trees.length),
		special: new Uint8Array(trees.length),
		output: Int32Array.from(trees, ({ output }) => output),
		width: Int32Array.from(trees, ({ width }) => width),
		leaf: new Int32Array(nodes),
		values: new Float64Array(valuesLength),
		sets: new Map(),
		equal: new Set(),
		linear: new Map(),
		nodes,
		depth: 0,
	};
	const slots = new TreeInputs(packed.slots);
	let start = 0;
	let value = 0;
	for (const [index, tree] of trees.entries()) {
		const order = orders[index];
		packed.roots[index] = start;
		let next = start + 1;
		const depths = new Int32Array(order.length);
		for (let place = 0; place < order.length; place++) {
			const node = order[place];
			const at = start + place;
			const feature = tree.feature[node];
			if (feature < 0) {
				packed.thresholds[2 * at] = Number.NaN;
				packed.words[4 * at + 3] = at;
				packed.leaf[at] = value;
				for (let k = 0; k < tree.width; k++)
					packed.values[value + k] = tree.values[node * tree.width + k];
				const linear = tree.linear?.get(node);
				if (linear !== undefined)
					packed.linear.set(at, linear);
				value += tree.width;
				continue;
			}
			const missing = tree.missing[node];
			const set = tree.sets?.get(node);
			if (set !== undefined) {
				packed.sets.set(at, { words: bitsOf(set, file), missingLeft: missing === _tree_source_js__WEBPACK_IMPORTED_MODULE_1__/* .missingRules */ .q.left });
				packed.special[index] = 1;
			}
			else if (tree.equal?.has(node) === true) {
				packed.equal.add(at);
				packed.special[index] = 1;
			}
			packed.thresholds[2 * at] = tree.threshold[node];
			packed.words[4 * at + 2] = slots.of(feature, set === undefined ? missing : "kept");
			packed.words[4 * at + 3] = next;
			depths[next - start] = depths[next + 1 - start] = depths[place] + 1;
			packed.depth = Math.max(packed.depth, depths[place] + 1);
			next += 2;
		}
		if (tree.linear !== undefined && tree.linear.size > 0)
			packed.special[index] |= 2;
		start += order.length;
	}
	// A model of leaves only reads nothing, but the evaluator's leaves read slot 0.
	if (packed.slots.length === 0)
		packed.slots.push({ feature: 0, missing: _tree_source_js__WEBPACK_IMPORTED_MODULE_1__/* .missingRules */ .q.right });
	return packed;
}
class TreeInputs {
	#slots;
	#index = new Map();
	constructor(slots) {
		this.#slots = slots;
	}
	of(feature, missing) {
		const key = `${feature} ${missing}`;
		let slot = this.#index.get(key);
		if (slot === undefined) {
			slot = this.#slots.push({ feature, missing }) - 1;
			this.#index.set(key, slot);
		}
		return slot;
	}
}
/** Nodes from the root down, siblings next to each other, the right one first. */
function breadthFirst({ root, feature, threshold, left, right, sets, linear }, seen, { file, index, features }) {
	const size = feature.length;
	const fail = (what) => new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: tree ${index}: ${what} (the file is damaged)`);
	if (!(root >= 0 && root < size))
		throw fail(`expected a root among ${size} nodes, got ${root}`);
	const order = [root];
	seen[root] = 1;
	for (let place = 0; place < order.length; place++) {
		const node = order[place];
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
		for (const child of [right[node], left[node]]) {
			if (!(child >= 0 && child < size))
				throw fail(`node ${node}: expected a child among ${size} nodes, got ${child}`);
			if (seen[child] === 1)
				throw fail(`node ${child}: expected one parent, got two`);
			seen[child] = 1;
			order.push(child);
		}
	}
	return order;
}
function leavesOf({ feature }, order) {
	let leaves = 0;
	for (const node of order)
		if (feature[node] < 0)
			leaves++;
	return leaves;
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


/***/ }),

/***/ "src/models/trees/sum-trees.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ sumTrees)
/* harmony export */ });
/* harmony import */ var _tree_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/models/trees/tree-source.ts");

/** Rows per block: a block of 20 columns and a tree of 1,000 nodes fit in the second-level cache together. */
const BLOCK_ROWS = 512;
/** LightGBM counts numbers up to this as zero, which is 1e-35 as a 32-bit float. */
const ZERO = Math.fround(1e-35);
/**
 * Adds what the trees say of each row to `sums`, shape (rows, outputs), tree after tree. The element type of
 * `sums` is the precision of the sum.
 *
 * @param cells column after column: element (row, column) at `column * rows + row`.
 */
function sumTrees(trees, { cells, rows, sums }) {
	const { slots, roots, special, outputs, output, width, leaf, values, linear } = trees;
	if (rows < FEW_ROWS && special.every((flags) => flags === 0)) {
		for (let row = 0; row < rows; row++)
			sumRow(trees, { cells, rows, sums, row });
		return;
	}
	const size = Math.min(rows, BLOCK_ROWS);
	const block = new Float64Array(size * slots.length);
	const reached = new Int32Array(size);
	for (let start = 0; start < rows; start += size) {
		const count = Math.min(size, rows - start);
		for (const [index, slot] of slots.entries()) {
			fillSlot(slot, cells.subarray(slot.feature * rows + start, slot.feature * rows + start + count), {
				block,
				index,
				stride: slots.length,
			});
		}
		for (let tree = 0; tree < roots.length; tree++) {
			if ((special[tree] & 1) !== 0)
				walkSpecial(trees, roots[tree], { block, count, reached });
			else
				walk(trees, roots[tree], { block, count, reached });
			const first = start * outputs + output[tree];
			if ((special[tree] & 2) !== 0) {
				for (let row = 0; row < count; row++) {
					const model = linear.get(reached[row]);
					let value = values[leaf[reached[row]]];
					if (model !== undefined) {
						let sum = model.constant;
						for (const [i, feature] of model.features.entries()) {
							sum += model.coefficients[i] * cells[feature * rows + start + row];
						}
						if (!Number.isNaN(sum))
							value = sum;
					}
					sums[first + row * outputs] += value;
				}
			}
			else if (width[tree] === 1) {
				for (let row = 0; row < count; row++)
					sums[first + row * outputs] += values[leaf[reached[row]]];
			}
			else {
				for (let row = 0; row < count; row++) {
					const at = leaf[reached[row]];
					for (let k = 0; k < width[tree]; k++)
						sums[first + row * outputs + k] += values[at + k];
				}
			}
		}
	}
}
/** Below this many rows, walking trees row by row costs less than preparing a block. */
const FEW_ROWS = 4;
/** All trees for one row, a walk per tree without a block of rows. */
function sumRow({ slots, words, thresholds, roots, outputs, output, width, leaf, values }, { cells, rows, sums, row }) {
	const block = new Float64Array(slots.length);
	for (let index = 0; index < slots.length; index++) {
		const slot = slots[index];
		fillSlot(slot, cells.subarray(slot.feature * rows + row, slot.feature * rows + row + 1), {
			block,
			index,
			stride: 1,
		});
	}
	for (let tree = 0; tree < roots.length; tree++) {
		let node = roots[tree];
		for (;;) {
			const next = words[4 * node + 3] + (+(block[words[4 * node + 2]] <= thresholds[2 * node]) | 0);
			if (next === node)
				break;
			node = next;
		}
		const first = row * outputs + output[tree];
		const at = leaf[node];
		for (let k = 0; k < width[tree]; k++)
			sums[first + k] += values[at + k];
	}
}
/** Missing values become the number that sends them where the node's rule says, so that nodes only compare. */
function fillSlot({ missing }, values, { block, index, stride }) {
	const { left, zero, zeroLeft, zeroRight } = _tree_source_js__WEBPACK_IMPORTED_MODULE_0__/* .missingRules */ .q;
	const counted = missing === zeroLeft || missing === zeroRight;
	const filling = missing === "kept"
		? Number.NaN
		: missing === zero
			? 0
			: missing === left || missing === zeroLeft
				? Number.NEGATIVE_INFINITY
				: Number.POSITIVE_INFINITY;
	for (let row = 0; row < values.length; row++) {
		const value = values[row];
		const absent = Number.isNaN(value) || (counted && value <= ZERO && value >= -ZERO);
		block[row * stride + index] = absent ? filling : value;
	}
}
/**
 * Walks four rows at a time without a branch per node: waiting for memory and mispredicted branches take longer than the
 * comparison. A comparison is 0 for the right child and 1 for the left one, which follows it.
 */
function walk({ words, thresholds, slots }, root, { block, count, reached }) {
	const stride = slots.length;
	let row = 0;
	for (; row + 4 <= count; row += 4) {
		const rowA = row * stride;
		const rowB = rowA + stride;
		const rowC = rowB + stride;
		const rowD = rowC + stride;
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
		const at = row * stride;
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
/** The same for trees with category sets. */
function walkSpecial(trees, root, { block, count, reached }) {
	const { words, thresholds, slots, sets, equal } = trees;
	for (let row = 0; row < count; row++) {
		const at = row * slots.length;
		let node = root;
		for (;;) {
			const child = words[4 * node + 3];
			if (child === node)
				break;
			const value = block[at + words[4 * node + 2]];
			const set = sets.get(node);
			let left;
			if (set === undefined)
				left = equal.has(node) ? value === thresholds[2 * node] : value <= thresholds[2 * node];
			else if (Number.isNaN(value))
				left = set.missingLeft;
			else {
				// A category is cut to an integer: -0.5 is category 0.
				const category = value > -1 && value < 2 ** 31 ? value | 0 : -1;
				left = category >= 0 && ((set.words[category >> 5] ?? 0) & (1 << (category & 31))) !== 0;
			}
			node = left ? child + 1 : child;
		}
		reached[row] = node;
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
