export const id = "models-xgboost";
export const ids = ["models-xgboost"];
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
	const words = text === "" ? [] : text.split(" ");
	if (length !== undefined && words.length !== length) {
		throw new failure/* Failure */.H(`${file}: ${key}: expected ${length} numbers, got ${words.length} (the file is damaged)`);
	}
	const numbers = new Float64Array(words.length);
	for (let index = 0; index < words.length; index++) {
		const word = words[index];
		const number = numberOf(word);
		if (number === undefined) {
			throw new failure/* Failure */.H(`${file}: ${key}: expected a number, got ${JSON.stringify(word.slice(0, 20))} (it is damaged)`);
		}
		numbers[index] = number;
	}
	return numbers;
}
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

/***/ "src/models/trees/packed-trees.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ packTrees)
});

var failure = __webpack_require__("src/core/failure.ts");
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



/** Values of categories above this are refused: each set would take megabytes. */
const MOST_CATEGORY = 1 << 24;
/** Words of 32 bits in all sets of a model together. */
const MOST_SET_WORDS = 1 << 24;
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
		plain: true,
		output: Int32Array.from(trees, ({ output }) => output),
		width: Int32Array.from(trees, ({ width }) => width),
		depths: new Int32Array(trees.length),
		balanced: new Uint8Array(trees.length),
		leaf: new Int32Array(nodes),
		single: new Float64Array(nodes),
		values: new Float64Array(valuesLength),
		sets: new Map(),
		equal: new Set(),
		linear: new Map(),
		nodes,
		depth: 0,
	};
	const slots = new SlotTable(packed.slots);
	let start = 0;
	let value = 0;
	let setWords = 0;
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
					packed.linear.set(at, linear);
				value += tree.width;
				continue;
			}
			const missing = tree.missing[node];
			const set = tree.sets?.get(node);
			if (set !== undefined) {
				const words = bitsOf(set, file);
				setWords += words.length;
				if (setWords > MOST_SET_WORDS) {
					throw new failure/* Failure */.H(`${file}: expected categories whose numbers are smaller, got sets of more than 64 MB together`);
				}
				packed.sets.set(at, { words, missingLeft: missing === tree_source/* missingRules */.q.left, exact: tree.exactSets === true });
				packed.special[index] = 1;
			}
			else if (tree.equal?.has(node) === true) {
				packed.equal.add(at);
				packed.special[index] = 1;
			}
			packed.thresholds[2 * at] = tree.threshold[node];
			packed.words[4 * at + 2] = 8 * slots.of(feature, set === undefined ? missing : "kept");
			packed.words[4 * at + 3] = next;
			depths[next - start] = depths[next + 1 - start] = depths[place] + 1;
			packed.depths[index] = Math.max(packed.depths[index], depths[place] + 1);
			next += 2;
		}
		packed.depth = Math.max(packed.depth, packed.depths[index]);
		packed.balanced[index] = packed.depths[index] <= ends / leaves + BALANCED_SPLITS ? 1 : 0;
		if (tree.linear !== undefined && tree.linear.size > 0)
			packed.special[index] |= 2;
		start += order.length;
	}
	packed.plain = packed.special.every((flags) => flags === 0);
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
function bitsOf(categories, file) {
	let most = 0;
	for (const category of categories) {
		if (!(category >= 0 && category < MOST_CATEGORY)) {
			throw new failure/* Failure */.H(`${file}: expected categories from 0 to ${MOST_CATEGORY - 1}, got ${category}`);
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


__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ sumTrees)
});

;// CONCATENATED MODULE: ./src/models/trees/kernel-code.ts
/** kernels/trees.ts as WebAssembly, in base64. Written by `npm run kernel`. */
const treeKernelCode = "AGFzbQEAAAABDQFgCX9/f39/f39/fwACEgEDZW52Bm1lbW9yeQIDAYCABAMCAQAHFQIIc3VtVHJlZXMAAAZtZW1vcnkCAAq0FgGxFgISfwF8IAJBA3UiDEEASgRAIAAhDwNAIAEgD0sEQCAPKAIAIQsgAyEKIAUhDiAMIQ0DQCANQQBKBEAgCyIJIRAgCSISIhghFiAJIhEiGiEXIA8oAgQiFUEATgRAA0AgFUEASgRAIAkoAhQgCSgCECAKaisDACAJKwMAZUEDdGohCSAQKAIUIAogECgCEGorAwggECsDAGVBA3RqIRAgEigCFCAKIBIoAhBqKwMQIBIrAwBlQQN0aiESIBgoAhQgCiAYKAIQaisDGCAYKwMAZUEDdGohGCAWKAIUIAogFigCEGorAyAgFisDAGVBA3RqIRYgESgCFCAKIBEoAhBqKwMoIBErAwBlQQN0aiERIBooAhQgCiAaKAIQaisDMCAaKwMAZUEDdGohGiAXKAIUIAogFygCEGorAzggFysDAGVBA3RqIRcgFUEBayEVDAELCwUDQCAVQQBIBEAgCSgCFCAJKAIQIApqKwMAIAkrAwBlQQN0aiIJKAIUIAkoAhAgCmorAwAgCSsDAGVBA3RqIhMoAhQgEygCECAKaisDACATKwMAZUEDdGoiCSATcyAQKAIUIAogECgCEGorAwggECsDAGVBA3RqIhAoAhQgCiAQKAIQaisDCCAQKwMAZUEDdGoiEygCFCAKIBMoAhBqKwMIIBMrAwBlQQN0aiIQIBNzciASKAIUIAogEigCEGorAxAgEisDAGVBA3RqIhIoAhQgCiASKAIQaisDECASKwMAZUEDdGoiEygCFCAKIBMoAhBqKwMQIBMrAwBlQQN0aiISIBNzciAYKAIUIAogGCgCEGorAxggGCsDAGVBA3RqIhMoAhQgCiATKAIQaisDGCATKwMAZUEDdGoiEygCFCAKIBMoAhBqKwMYIBMrAwBlQQN0aiIYIBNzciAWKAIUIAogFigCEGorAyAgFisDAGVBA3RqIhMoAhQgCiATKAIQaisDICATKwMAZUEDdGoiEygCFCAKIBMoAhBqKwMgIBMrAwBlQQN0aiIWIBNzciARKAIUIAogESgCEGorAyggESsDAGVBA3RqIhEoAhQgCiARKAIQaisDKCARKwMAZUEDdGoiEygCFCAKIBMoAhBqKwMoIBMrAwBlQQN0aiIRIBNzciAaKAIUIAogGigCEGorAzAgGisDAGVBA3RqIhMoAhQgCiATKAIQaisDMCATKwMAZUEDdGoiEygCFCAKIBMoAhBqKwMwIBMrAwBlQQN0aiIaIBNzciAXKAIUIAogFygCEGorAzggFysDAGVBA3RqIhMoAhQgCiATKAIQaisDOCATKwMAZUEDdGoiEygCFCAKIBMoAhBqKwM4IBMrAwBlQQN0aiIXIBNzcgRAIBVBA2ohFQwCCwsLCyAIIAk2AgAgCCAQNgIEIAggEjYCCCAIIBg2AgwgCCAWNgIQIAggETYCFCAIIBo2AhggCCAXNgIcQQAhEANAIBBBIEkEQCAIIBBqKAIAIQkgDiAPKAIIaiEUIA8oAgwiE0EBRgRAIBQgFCsDACAJKwMAoCIbtrsgGyAHGzkDAAUgCSgCACESQQAhCQNAIAkgE0EDdEkEQCAJIBRqIhErAwAgCSASaisDAKAhGyARIBu2uyAbIAcbOQMAIAlBCGohCQwBCwsLIAYgDmohDiAQQQRqIRAMAQsLIAQgCmohCiANQQFrIQ0MAQsLIA9BEGohDwwBCwsLIAxBA3QhFQNAIAIgFUoEQCADIAQgDGxqIBVBB3FBA3RqIRNBACEKIAUgBiAVbGoiFCsDACEbIAAhCQNAIAEgCUsEQCAJQYABaiINIAFNBEBBACEYQQAhGUEEIRADQCAQQYABSQRAQQEgCSAQaigCACIOQQBIIBkbIRkgGCAOQR91IgsgCyAOanMiCyALIBhIGyEYIBBBEGohEAwBCwsgCSgCACEQIAkoAhAhEiAJKAIgIRYgCSgCMCERIAkoAkAhGiAJKAJQIRcgCSgCYCEPIAkoAnAhDkEAIBhrIBggGRsiGEEATgRAA0AgGEEASgRAIBAoAhQgECgCECATaisDACAQKwMAZUEDdGohECASKAIUIBIoAhAgE2orAwAgEisDAGVBA3RqIRIgFigCFCAWKAIQIBNqKwMAIBYrAwBlQQN0aiEWIBEoAhQgESgCECATaisDACARKwMAZUEDdGohESAaKAIUIBooAhAgE2orAwAgGisDAGVBA3RqIRogFygCFCAXKAIQIBNqKwMAIBcrAwBlQQN0aiEXIA8oAhQgDygCECATaisDACAPKwMAZUEDdGohDyAOKAIUIA4oAhAgE2orAwAgDisDAGVBA3RqIQ4gGEEBayEYDAELCwUDQCAYQQBIBEAgECgCFCAQKAIQIBNqKwMAIBArAwBlQQN0aiILKAIUIAsoAhAgE2orAwAgCysDAGVBA3RqIgsoAhQgCygCECATaisDACALKwMAZUEDdGoiECALcyASKAIUIBIoAhAgE2orAwAgEisDAGVBA3RqIgsoAhQgCygCECATaisDACALKwMAZUEDdGoiCygCFCALKAIQIBNqKwMAIAsrAwBlQQN0aiISIAtzciAWKAIUIBYoAhAgE2orAwAgFisDAGVBA3RqIgsoAhQgCygCECATaisDACALKwMAZUEDdGoiCygCFCALKAIQIBNqKwMAIAsrAwBlQQN0aiIWIAtzciARKAIUIBEoAhAgE2orAwAgESsDAGVBA3RqIgsoAhQgCygCECATaisDACALKwMAZUEDdGoiCygCFCALKAIQIBNqKwMAIAsrAwBlQQN0aiIRIAtzciAaKAIUIBooAhAgE2orAwAgGisDAGVBA3RqIgsoAhQgCygCECATaisDACALKwMAZUEDdGoiCygCFCALKAIQIBNqKwMAIAsrAwBlQQN0aiIaIAtzciAXKAIUIBcoAhAgE2orAwAgFysDAGVBA3RqIgsoAhQgCygCECATaisDACALKwMAZUEDdGoiCygCFCALKAIQIBNqKwMAIAsrAwBlQQN0aiIXIAtzciAPKAIUIA8oAhAgE2orAwAgDysDAGVBA3RqIgsoAhQgCygCECATaisDACALKwMAZUEDdGoiCygCFCALKAIQIBNqKwMAIAsrAwBlQQN0aiIPIAtzciAOKAIUIA4oAhAgE2orAwAgDisDAGVBA3RqIgsoAhQgCygCECATaisDACALKwMAZUEDdGoiCygCFCALKAIQIBNqKwMAIAsrAwBlQQN0aiIOIAtzcgRAIBhBA2ohGAwCCwsLCyAIIBA2AgAgCCASNgIEIAggFjYCCCAIIBE2AgwgCCAaNgIQIAggFzYCFCAIIA82AhggCCAONgIcBSAJQRBqIQ0gCSgCACEQIAkoAgQiDkEfdSILIAsgDmpzIRIDQCASQQBKBEAgECgCFCAQKAIQIBNqKwMAIBArAwBlQQN0aiEQIBJBAWshEgwBCwsgCCAQNgIACyAIIRADQCAJIA1JBEAgCSgCCCELIAkoAgxBAUcEfCAKIBRqIBs5AwAgECgCACELIBQgCSgCCGohESAJKAIMIg9BAUYEQCARIBErAwAgCysDAKAiG7a7IBsgBxs5AwAFIAsoAgAhDkEAIRIDQCASIA9BA3RJBEAgESASaiILKwMAIA4gEmorAwCgIRsgCyAbtrsgGyAHGzkDACASQQhqIRIMAQsLCyAKIBRqKwMABSAKIAtHBHwgCiAUaiAbOQMAIBQgCyIKaisDAAUgGwsgECgCACsDAKAiG7a7IBsgBxsLIRsgCUEQaiEJIBBBBGohEAwBCwsMAQsLIAogFGogGzkDACAVQQFqIRUMAQsLCw==";

;// CONCATENATED MODULE: ./src/models/trees/tree-kernel.ts

/** Bytes of a node, and of a tree's entry in the table. */
const ENTRY = 16;
const PAGE = 65_536;
/** Larger models stay in JavaScript's memory. */
const MOST_PAGES = 16_384;
/** Bytes in which the kernel keeps the leaves that eight walkers reached. */
const REACHED = 64;
/** Number of values that a group of eight rows has in a block: one more slot than the trees read, which is NaN. */
function groupLength(slots) {
	return 8 * (slots + 1);
}
let compiled;
/**
 * Copies trees into a memory of the kernel's own, which has no other use. `packTrees` has checked every link and slot, so that no
 * walk leaves it. Returns undefined where WebAssembly is off, or without memory for it.
 *
 * @param rows The most rows of a block.
 */
function treeKernel(trees, rows) {
	const { nodes, roots, slots, outputs, values } = trees;
	const table = REACHED;
	// A root takes the place of two nodes, so that no two siblings are in different lines of the cache.
	const firstNode = Math.ceil((table + ENTRY * roots.length) / 64) * 64;
	const firstValue = firstNode + ENTRY * (nodes + roots.length);
	const group = 8 * groupLength(slots.length);
	const cells = Math.ceil((firstValue + 8 * values.length) / 64) * 64;
	const sums = cells + Math.ceil(rows / 8) * group;
	const pages = Math.ceil((sums + 8 * rows * outputs) / PAGE);
	if (typeof WebAssembly === "undefined" || pages > MOST_PAGES)
		return undefined;
	let memory;
	let sumTrees;
	try {
		compiled ??= new WebAssembly.Module(Buffer.from(treeKernelCode, "base64"));
		memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
		sumTrees = new WebAssembly.Instance(compiled, { env: { memory } }).exports["sumTrees"];
	}
	catch (error) {
		// The host allows no WebAssembly, or has no address space left for it.
		if (error instanceof RangeError || error instanceof WebAssembly.CompileError)
			return undefined;
		throw error;
	}
	const words = new Uint32Array(memory.buffer);
	const numbers = new Float64Array(memory.buffer);
	numbers.set(values, firstValue / 8);
	writeNodes(trees, { words, numbers, firstNode, firstValue });
	for (let tree = 0; tree < roots.length; tree++) {
		const at = (table + ENTRY * tree) / 4;
		words[at] = firstNode + ENTRY * (roots[tree] + tree);
		words[at + 1] = trees.balanced[tree] === 1 ? trees.depths[tree] : -trees.depths[tree];
		words[at + 2] = 8 * trees.output[tree];
		words[at + 3] = trees.width[tree];
	}
	const block = numbers.subarray(cells / 8, sums / 8).fill(Number.NaN);
	return {
		block,
		sums: numbers.subarray(sums / 8, sums / 8 + rows * outputs),
		add(part) {
			const { first, end, float } = part;
			sumTrees(table + ENTRY * first, table + ENTRY * end, part.rows, cells, group, sums, 8 * outputs, float, 0);
		},
	};
}
/**
 * Writes the nodes tree after tree. The children of the heavier child follow a pair of siblings: a walk then finds two of three
 * steps in a line of the cache that it has read already.
 */
function writeNodes(trees, { words, numbers, firstNode, firstValue }) {
	const { roots, width, thresholds, slots, leaf, single, nodes } = trees;
	const missing = 64 * slots.length;
	const size = new Int32Array(nodes).fill(1);
	const places = new Int32Array(nodes);
	for (let tree = 0; tree < roots.length; tree++) {
		const root = roots[tree];
		const end = roots[tree + 1] ?? nodes;
		for (let node = end - 1; node >= root; node--) {
			const child = trees.words[4 * node + 3];
			if (child !== node)
				size[node] = size[child] + size[child + 1] + 1;
		}
		let pair = firstNode + ENTRY * (root + tree);
		places[root] = pair;
		const waiting = [root];
		for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
			const child = trees.words[4 * node + 3];
			if (child === node)
				continue;
			pair += 2 * ENTRY;
			places[child] = pair;
			places[child + 1] = pair + 8;
			const right = size[child] >= size[child + 1];
			waiting.push(right ? child + 1 : child, right ? child : child + 1);
		}
		for (let node = root; node < end; node++) {
			const at = places[node];
			const child = trees.words[4 * node + 3];
			words[at / 4 + 5] = places[child];
			if (child !== node) {
				numbers[at / 8] = thresholds[2 * node];
				words[at / 4 + 4] = 8 * trees.words[4 * node + 2];
				continue;
			}
			if (width[tree] === 1)
				numbers[at / 8] = single[node];
			else
				words[at / 4] = firstValue + 8 * leaf[node];
			words[at / 4 + 4] = missing;
		}
	}
}

;// CONCATENATED MODULE: ./src/models/trees/walk.ts

/**
 * Walks four rows at a time without a branch per node: waiting for memory and mispredicted branches take longer than the
 * comparison. A comparison is 0 for the right child and 1 for the left one, which follows it.
 */
function walkPlain({ words, thresholds, slots }, root, { block, count, reached }) {
	const group = groupLength(slots.length);
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
	const group = groupLength(slots.length);
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
/** The same for trees with category sets. */
function walkSpecial(trees, root, { block, count, reached }) {
	const { words, thresholds, slots, sets, equal } = trees;
	const group = groupLength(slots.length);
	for (let row = 0; row < count; row++) {
		const at = (row >> 3) * group + (row & 7);
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
				left =
					category >= 0 &&
						(!set.exact || category === value) &&
						((set.words[category >> 5] ?? 0) & (1 << (category & 31))) !== 0;
			}
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
/** LightGBM counts numbers of at most this size as zero: 1e-35 as a 32-bit float. */
const ZERO = Math.fround(1e-35);
/** Adds what the trees say of each row to `sums`, tree after tree. */
function sumTrees(trees, task) {
	const { slots, outputs, roots } = trees;
	const { rows, sums } = task;
	const kernel = task.kernel !== false ? kernelOf(trees) : undefined;
	const size = blockRows(trees);
	const block = kernel?.block ?? new Float64Array((size / 8) * groupLength(slots.length));
	const reached = trees.plain && kernel !== undefined ? none : new Int32Array(size);
	for (let start = 0; start < rows; start += size) {
		const count = Math.min(size, rows - start);
		fillBlock(trees, task, { block, start, count });
		if (kernel !== undefined && trees.plain) {
			addPlain(kernel, { first: 0, end: roots.length, sums, from: start * outputs, rows: count, outputs });
			continue;
		}
		const part = { ...task, block, reached, start, count };
		for (let tree = 0; tree < roots.length;) {
			const end = kernel === undefined ? tree : endOfPlain(trees, tree);
			if (end > tree)
				addPlain(kernel, { first: tree, end, sums, from: start * outputs, rows: count, outputs });
			else
				addTree(trees, tree, part);
			tree = Math.max(end, tree + 1);
		}
	}
}
const none = new Int32Array(0);
/** Rows of a block, a multiple of eight. */
function blockRows({ slots, outputs }) {
	const cells = Math.max(LEAST_ROWS, Math.floor(BLOCK_BYTES / 8 / slots.length) & ~7);
	return Math.min(cells, Math.max(8, Math.floor(SUMS_BYTES / 8 / outputs) & ~7));
}
function kernelOf(trees) {
	if (!("kernel" in trees))
		trees.kernel = treeKernel(trees, blockRows(trees));
	return trees.kernel;
}
/** The first special tree from `tree` on. */
function endOfPlain({ special }, tree) {
	let end = tree;
	while (end < special.length && special[end] === 0)
		end++;
	return end;
}
/** The kernel sums in 64 bits, and rounds after each tree to 32 if the sums are such: that is 32-bit addition. */
function addPlain(kernel, { first, end, rows, sums, from, outputs }) {
	const length = rows * outputs;
	for (let at = 0; at < length; at++)
		kernel.sums[at] = sums[from + at];
	kernel.add({ first, end, rows, float: sums instanceof Float32Array });
	for (let at = 0; at < length; at++)
		sums[from + at] = kernel.sums[at];
}
/** Adds one tree of any kind to the sums of a block. */
function addTree(trees, tree, { block, reached, count, cells, rows, sums, start }) {
	const { roots, special, balanced, depths, outputs, output, width, leaf, single, values, linear } = trees;
	const root = roots[tree];
	if ((special[tree] & 1) !== 0)
		walkSpecial(trees, root, { block, count, reached });
	else if (balanced[tree] === 1)
		walkBalanced(trees, root, { block, count, reached, depth: depths[tree] });
	else
		walkPlain(trees, root, { block, count, reached });
	const first = start * outputs + output[tree];
	if ((special[tree] & 2) !== 0) {
		for (let row = 0; row < count; row++) {
			const model = linear.get(reached[row]);
			let value = single[reached[row]];
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
			sums[first + row * outputs] += single[reached[row]];
	}
	else {
		for (let row = 0; row < count; row++) {
			const at = leaf[reached[row]];
			for (let k = 0; k < width[tree]; k++)
				sums[first + row * outputs + k] += values[at + k];
		}
	}
}
/** Writes the values of rows into a block, in the layout of `RowBlock`: 1 to 2 ns per cell. */
function fillBlock({ slots, inputs }, { cells, rows, float = false, flushed = false }, { block, start, count }) {
	const { feature, filling, zeroMissing } = inputs;
	const flat = flushed ? ZERO : -1;
	const skip = groupLength(slots.length) - 7;
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


/***/ }),

/***/ "src/models/xgboost/xgboost.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readXgboost: () => (/* binding */ readXgboost)
});

var failure = __webpack_require__("src/core/failure.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
;// CONCATENATED MODULE: ./src/models/foreign/fields.ts


/** The fields of an object in a model file, each checked when it is read, so that a message says where it stands. */
class ModelFields {
	values;
	where;
	/** @throws {Failure} unless `value` is an object. */
	constructor(value, where) {
		if (!(0,shape/* isRecord */.u4)(value) || ArrayBuffer.isView(value))
			throw damaged(where, "an object", value);
		this.values = value;
		this.where = where;
	}
	has(name) {
		return this.get(name) !== undefined;
	}
	get(name) {
		return Object.hasOwn(this.values, name) ? this.values[name] : undefined;
	}
	fields(name) {
		return new ModelFields(this.get(name), this.#at(name));
	}
	text(name) {
		const value = this.get(name);
		if (typeof value !== "string")
			throw damaged(this.#at(name), "a text", value);
		return value;
	}
	list(name) {
		const value = this.get(name);
		if (!Array.isArray(value))
			throw damaged(this.#at(name), "a list", value);
		return value;
	}
	texts(name) {
		return this.list(name).map((each, index) => {
			if (typeof each !== "string")
				throw damaged(`${this.#at(name)}[${index}]`, "a text", each);
			return each;
		});
	}
	/** A number, or a text that spells one. */
	number(name) {
		const value = this.get(name);
		const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
		if (typeof number !== "number" || Number.isNaN(number))
			throw damaged(this.#at(name), "a number", value);
		return number;
	}
	/** A whole number from `min` to `max`. */
	count(name, { min = 0, max = 2 ** 31 - 1 } = {}) {
		const number = this.number(name);
		if (!Number.isInteger(number) || number < min || number > max) {
			throw damaged(this.#at(name), `a whole number from ${min} to ${max}`, number);
		}
		return number;
	}
	/** A list of numbers (booleans count as 0 and 1, null as NaN), of `length` where that is given. */
	numbers(name, length) {
		const value = this.get(name);
		const typed = value instanceof Float64Array || value instanceof Float32Array || value instanceof Int32Array;
		if (!typed && !Array.isArray(value))
			throw damaged(this.#at(name), "a list of numbers", value);
		if (length !== undefined && value.length !== length) {
			throw damaged(this.#at(name), `${length} numbers`, `${value.length}`);
		}
		if (typed)
			return value;
		const numbers = new Float64Array(value.length);
		for (const [index, each] of value.entries()) {
			if (each === null) {
				numbers[index] = Number.NaN;
				continue;
			}
			if (typeof each !== "number" && typeof each !== "boolean") {
				throw damaged(`${this.#at(name)}[${index}]`, "a number", each);
			}
			numbers[index] = Number(each);
		}
		return numbers;
	}
	#at(name) {
		return `${this.where}.${name}`;
	}
}
/** A failure for a field that no tool writes so. */
function damaged(where, expected, found) {
	return new failure/* Failure */.H(`${where}: expected ${expected}, got ${shown(found)} (the file is damaged, or of another kind)`);
}
function shown(value) {
	if (value === undefined)
		return "nothing";
	if (Array.isArray(value) || ArrayBuffer.isView(value))
		return "a list";
	if (typeof value === "object" && value !== null)
		return "an object";
	const text = typeof value === "string" ? JSON.stringify(value) : String(value);
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

var packed_trees = __webpack_require__("src/models/trees/packed-trees.ts");
var sum_trees = __webpack_require__("src/models/trees/sum-trees.ts");
;// CONCATENATED MODULE: ./src/models/xgboost/ubjson.ts

/** Objects and lists in each other. XGBoost writes about ten. */
const MOST_DEPTH = 64;
/**
 * The value in a UBJSON file (https://ubjson.org, draft 12) as XGBoost writes it: the numbers of typed lists come as typed arrays.
 * Memory is taken for what the file holds, never for a length that it names.
 *
 * @throws {Failure} that names the byte, for a file that is cut off or has an unknown marker.
 */
function parseUbjson(bytes, file) {
	return new UbjsonReader(bytes, file).document();
}
/** Bytes per element of typed lists. */
const sizes = { i: 1, U: 1, I: 2, l: 4, L: 8, d: 4, D: 8 };
class UbjsonReader {
	#bytes;
	#view;
	#file;
	#at = 0;
	constructor(bytes, file) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		this.#file = file;
	}
	document() {
		const value = this.#value(this.#marker(), 0);
		if (this.#at !== this.#bytes.length)
			throw this.#fail("the end of the file, got more bytes");
		return value;
	}
	#value(marker, depth) {
		if (depth > MOST_DEPTH)
			throw this.#fail(`at most ${MOST_DEPTH} objects in each other`);
		if (marker in sizes)
			return this.#number(marker);
		if (marker === "{")
			return this.#object(depth);
		if (marker === "[")
			return this.#list(depth);
		if (marker === "S")
			return this.#text();
		if (marker === "T" || marker === "F")
			return marker === "T";
		if (marker === "Z")
			return null;
		if (marker === "C")
			return String.fromCharCode(this.#bytes[this.#take(1)]);
		throw this.#fail(`a UBJSON marker, got ${JSON.stringify(marker)}`);
	}
	#object(depth) {
		const object = Object.create(null);
		while (this.#peek() !== "}") {
			const name = this.#text();
			object[name] = this.#value(this.#marker(), depth + 1);
		}
		this.#at++;
		return object;
	}
	#list(depth) {
		let type;
		if (this.#peek() === "$") {
			this.#at++;
			type = this.#marker();
		}
		if (this.#peek() === "#") {
			this.#at++;
			const count = this.#length();
			if (type !== undefined)
				return this.#typed(type, count);
			const values = [];
			for (let index = 0; index < count; index++)
				values.push(this.#value(this.#marker(), depth + 1));
			return values;
		}
		if (type !== undefined)
			throw this.#fail("a length after the type of a list");
		const values = [];
		while (this.#peek() !== "]")
			values.push(this.#value(this.#marker(), depth + 1));
		this.#at++;
		return values;
	}
	#typed(type, count) {
		const size = sizes[type];
		if (size === undefined)
			throw this.#fail(`a list of numbers, got one of type ${JSON.stringify(type)}`);
		if (count > (this.#bytes.length - this.#at) / size) {
			throw this.#fail(`${count} numbers, got the end of the file`);
		}
		const values = type === "d" ? new Float32Array(count) : type === "l" ? new Int32Array(count) : new Float64Array(count);
		if (type === "d") {
			for (let index = 0; index < count; index++)
				values[index] = this.#view.getFloat32(this.#at + 4 * index);
		}
		else if (type === "l") {
			for (let index = 0; index < count; index++)
				values[index] = this.#view.getInt32(this.#at + 4 * index);
		}
		else {
			for (let index = 0; index < count; index++)
				values[index] = this.#number(type);
			return values;
		}
		this.#at += size * count;
		return values;
	}
	#number(type) {
		const at = this.#take(sizes[type]);
		const view = this.#view;
		if (type === "d")
			return view.getFloat32(at);
		if (type === "D")
			return view.getFloat64(at);
		if (type === "i")
			return view.getInt8(at);
		if (type === "U")
			return view.getUint8(at);
		if (type === "I")
			return view.getInt16(at);
		return type === "l" ? view.getInt32(at) : Number(view.getBigInt64(at));
	}
	#length() {
		const marker = this.#marker();
		const length = "iUIlL".includes(marker) ? this.#number(marker) : -1;
		if (length < 0)
			throw this.#fail("a length");
		return length;
	}
	#text() {
		const length = this.#length();
		if (length > this.#bytes.length - this.#at)
			throw this.#fail(`a text of ${length} bytes, got the end of the file`);
		const at = this.#take(length);
		return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + at, length).toString("utf8");
	}
	#marker() {
		// "N" does nothing.
		while (this.#bytes[this.#at] === 0x4e)
			this.#at++;
		return String.fromCharCode(this.#bytes[this.#take(1)]);
	}
	#peek() {
		if (this.#at >= this.#bytes.length)
			throw this.#fail("more, got the end of the file");
		return String.fromCharCode(this.#bytes[this.#at]);
	}
	#take(size) {
		const at = this.#at;
		if (at + size > this.#bytes.length)
			throw this.#fail("more, got the end of the file");
		this.#at += size;
		return at;
	}
	#fail(expected) {
		return new failure/* Failure */.H(`${this.#file}: byte ${this.#at}: expected ${expected} (the file is damaged or cut off)`);
	}
}

;// CONCATENATED MODULE: ./src/models/xgboost/document.ts



/** Majors whose fields are known. */
const NEWEST_MAJOR = 3;
/** @throws {Failure} for another file, a dump, a damaged file and one of a newer major version. */
function readXgboostDocument({ file, bytes }) {
	const value = isJson(bytes) ? parseJson(bytes, file) : parseUbjson(bytes, file);
	if (Array.isArray(value)) {
		throw new failure/* Failure */.H(`${file}: expected an XGBoost model, got a dump of one (write it with save_model("model.ubj"))`);
	}
	const whole = new ModelFields(value, file);
	// A snapshot of the memory, as a pickle holds it.
	const model = whole.has("Model") ? whole.fields("Model") : whole;
	const version = Array.from(model.numbers("version", 3));
	if (version[0] > NEWEST_MAJOR) {
		throw new failure/* Failure */.H(`${file}: expected a model of XGBoost 1 to ${NEWEST_MAJOR}, got one of ${version.join(".")} (update trainyard, or save the model with an older XGBoost)`);
	}
	return { version: version.join("."), learner: model.fields("learner") };
}
/** JSON has white space or a quote after the brace, UBJSON the marker of a length. */
function isJson(bytes) {
	const text = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
	return /^\s*(\[|\{\s*["}])/.test(text);
}
function parseJson(bytes, file) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
	try {
		return JSON.parse(withoutWords(text));
	}
	catch (error) {
		throw new failure/* Failure */.H(`${file}: expected an XGBoost model as JSON, got text that is none (it is damaged or cut off)`, {
			cause: error,
		});
	}
}
/** Thresholds of category splits are bare NaN, which JSON does not have: they become null. Names are in quotes and stay. */
function withoutWords(text) {
	if (!/[,:[\s]-?(NaN|Infinity)\b/.test(text))
		return text;
	const spelled = { NaN: "null", Infinity: "1e999", "-Infinity": "-1e999", "-NaN": "null" };
	const words = /-?\b(?:NaN|Infinity)\b/g;
	const parts = [];
	// Quotes divide the text into what is outside of names and what is inside.
	for (let at = 0, end = 0; at < text.length; at = end) {
		const quoted = text[at] === '"';
		end = quoted ? closingQuote(text, at) + 1 : text.indexOf('"', at);
		if (end <= 0)
			end = text.length;
		const part = text.slice(at, end);
		parts.push(quoted ? part : part.replace(words, (each) => spelled[each]));
	}
	return parts.join("");
}
/** The position of the quote that ends the text at `start`, or of the end where it is missing. */
function closingQuote(text, start) {
	for (let at = start + 1; at < text.length; at++) {
		if (text[at] === "\\")
			at++;
		else if (text[at] === '"')
			return at;
	}
	return text.length;
}

;// CONCATENATED MODULE: ./src/models/xgboost/linear.ts
/** Margins of a gblinear model: the bias first, then the columns in order, each step rounded to a 32-bit float. */
function linearSums(model, { features, groups }) {
	const weights = Float32Array.from(model.numbers("weights", (features + 1) * groups));
	return (cells, rows, sums) => {
		const { fround } = Math;
		for (let row = 0; row < rows; row++) {
			for (let group = 0; group < groups; group++) {
				let sum = fround(weights[features * groups + group] + sums[row * groups + group]);
				for (let feature = 0; feature < features; feature++) {
					const value = fround(cells[feature * rows + row]);
					if (!Number.isNaN(value))
						sum = fround(sum + fround(value * weights[feature * groups + group]));
				}
				sums[row * groups + group] = sum;
			}
		}
	};
}

var float_exp = __webpack_require__("src/models/foreign/float-exp.ts");
;// CONCATENATED MODULE: ./src/models/xgboost/objective.ts


const { fround } = Math;
const identity = (base) => base;
const logit = (base) => fround(-fround(Math.log(fround(fround(1 / base) - 1))));
const logarithm = (base) => fround(Math.log(base));
const none = () => undefined;
function each(change) {
	return (sums) => {
		for (let index = 0; index < sums.length; index++)
			sums[index] = change(sums[index]);
	};
}
/** 1e-16 is lost next to 1 in 32-bit floats, and is left out. */
const sigmoid = each((margin) => 1 / fround((0,float_exp/* floatExp */.E)(Math.min(-margin, fround(88.7))) + 1));
function softmax(sums, groups) {
	for (let at = 0; at < sums.length; at += groups) {
		let most = sums[at];
		for (let k = 1; k < groups; k++)
			most = Math.max(most, sums[at + k]);
		let total = 0;
		for (let k = 0; k < groups; k++) {
			sums[at + k] = (0,float_exp/* floatExp */.E)(fround(sums[at + k] - most));
			total += sums[at + k];
		}
		const divisor = fround(total);
		for (let k = 0; k < groups; k++)
			sums[at + k] /= divisor;
	}
}
const regression = { task: "regression", single: false };
const plain = { ...regression, link: identity, transform: none };
const rate = { ...regression, link: logarithm, transform: each(float_exp/* floatExp */.E) };
const classes = { task: "classification", single: false, link: identity, transform: softmax };
const objectives = {
	"binary:logistic": { task: "classification", single: true, link: logit, transform: sigmoid },
	"binary:hinge": {
		task: "classification",
		single: true,
		link: identity,
		transform: each((margin) => (margin > 0 ? 1 : 0)),
	},
	"binary:logitraw": plain,
	"reg:logistic": { ...regression, link: logit, transform: sigmoid },
	"multi:softprob": classes,
	"multi:softmax": classes,
	"reg:squarederror": plain,
	"reg:linear": plain,
	"reg:squaredlogerror": plain,
	"reg:absoluteerror": plain,
	"reg:pseudohubererror": plain,
	"reg:quantileerror": plain,
	"rank:pairwise": plain,
	"rank:ndcg": plain,
	"rank:map": plain,
	"count:poisson": rate,
	"reg:gamma": rate,
	"reg:tweedie": rate,
	"survival:cox": rate,
	"survival:aft": rate,
};
/** @throws {Failure} that names an objective whose output is not defined here. */
function xgboostObjective(name, file) {
	const found = Object.hasOwn(objectives, name) ? objectives[name] : undefined;
	if (found !== undefined)
		return found;
	throw new failure/* Failure */.H(`${file}: expected an objective of XGBoost itself, got ${JSON.stringify(name.slice(0, 60))} (test the model through \`predictions\`, \`command\` or \`url\`)`);
}

var tree_source = __webpack_require__("src/models/trees/tree-source.ts");
;// CONCATENATED MODULE: ./src/models/xgboost/trees.ts



/** Trees `from 0 to count` of a gbtree model, in the order of their sums. */
function xgboostTrees(model, count, context) {
	const trees = model.list("trees");
	const groups = model.numbers("tree_info", trees.length);
	return trees.slice(0, count).map((tree, index) => {
		const fields = new ModelFields(tree, `${model.where}.trees[${index}]`);
		return treeOf(fields, { ...context, output: groups[index], weight: Math.fround(context.weights?.[index] ?? 1) });
	});
}
function treeOf(tree, { groups, output, weight }) {
	const size = tree.fields("tree_param").count("num_nodes", { min: 1 });
	const vector = tree.fields("tree_param").count("size_leaf_vector");
	const left = tree.numbers("left_children", size);
	const right = tree.numbers("right_children", size);
	const indices = tree.numbers("split_indices", size);
	const conditions = tree.numbers("split_conditions", size);
	const defaults = tree.numbers("default_left", size);
	const types = tree.has("split_type") ? tree.numbers("split_type", size) : undefined;
	if (!(output >= 0 && output < groups))
		throw damaged(tree.where, `an output below ${groups}`, output);
	const width = vector > 1 ? vector : 1;
	if (width !== 1 && width !== groups)
		throw damaged(tree.where, `leaves of ${groups} values`, width);
	const leafWeights = width === 1 ? undefined : leafVectors(tree, { size, width });
	const feature = new Int32Array(size).fill(-1);
	const threshold = new Float64Array(size);
	const missing = new Uint8Array(size);
	const values = new Float32Array(size * width);
	const sets = types === undefined ? undefined : categorySets(tree, types);
	const swapped = { left: new Float64Array(left), right: new Float64Array(right) };
	for (let node = 0; node < size; node++) {
		if (left[node] === -1) {
			if (leafWeights === undefined)
				values[node] = Math.fround(conditions[node]) * weight;
			else
				for (let k = 0; k < width; k++)
					values[node * width + k] = leafWeights(node, k) * weight;
			continue;
		}
		feature[node] = indices[node];
		const missingLeft = defaults[node] !== 0;
		if (sets?.has(node) === true) {
			// Categories in the set go to the right.
			swapped.left[node] = right[node];
			swapped.right[node] = left[node];
			missing[node] = missingLeft ? tree_source/* missingRules */.q.right : tree_source/* missingRules */.q.left;
			continue;
		}
		// x < threshold, of 32-bit floats.
		threshold[node] = floatBelow(conditions[node]);
		missing[node] = missingLeft ? tree_source/* missingRules */.q.left : tree_source/* missingRules */.q.right;
	}
	return {
		root: 0,
		feature,
		threshold,
		...swapped,
		missing,
		values,
		width,
		output: width === 1 ? output : 0,
		...(sets !== undefined && { sets }),
	};
}
/** Since 3.1 a leaf's values are a row of `leaf_weights`, which `right_children` names; earlier versions have those of each node in `base_weights`. */
function leafVectors(tree, { size, width }) {
	if (!tree.has("leaf_weights")) {
		const weights = tree.numbers("base_weights", size * width);
		return (node, k) => Math.fround(weights[node * width + k]);
	}
	const weights = tree.numbers("leaf_weights");
	const right = tree.numbers("right_children", size);
	return (node, k) => {
		const value = weights[right[node] * width + k];
		if (value === undefined)
			throw damaged(tree.where, "a row of leaf_weights for each leaf", `${right[node]}`);
		return Math.fround(value);
	};
}
function categorySets(tree, types) {
	let categorical = false;
	for (let node = 0; node < types.length; node++)
		categorical ||= types[node] === 1;
	if (!categorical)
		return undefined;
	const nodes = tree.numbers("categories_nodes");
	const segments = tree.numbers("categories_segments", nodes.length);
	const sizes = tree.numbers("categories_sizes", nodes.length);
	const categories = Array.from(tree.numbers("categories"));
	const sets = new Map();
	for (let index = 0; index < nodes.length; index++) {
		const start = segments[index];
		const end = start + sizes[index];
		if (!(start >= 0 && end <= categories.length)) {
			throw new failure/* Failure */.H(`${tree.where}: expected categories up to ${end}, got ${categories.length} (it is damaged)`);
		}
		sets.set(nodes[index], new Set(categories.slice(start, end)));
	}
	for (let node = 0; node < types.length; node++)
		if (types[node] === 1 && !sets.has(node))
			sets.set(node, new Set());
	return sets;
}
const bits = new DataView(new ArrayBuffer(4));
/** The largest 32-bit float below one. */
function floatBelow(value) {
	bits.setFloat32(0, value);
	const pattern = bits.getInt32(0);
	if (bits.getFloat32(0) === 0)
		return -(2 ** -149);
	if (value === Number.NEGATIVE_INFINITY || Number.isNaN(value))
		return value;
	bits.setInt32(0, pattern < 0 ? pattern + 1 : pattern - 1);
	return bits.getFloat32(0);
}

;// CONCATENATED MODULE: ./src/models/xgboost/xgboost.ts








/** Groups that make a row's answer: more are no model that somebody uses. */
const MOST_GROUPS = 10_000;
/** Reads an XGBoost model as JSON or UBJSON, of versions 1 to 3. @throws {Failure} */
function readXgboost(source, { wrapped = false } = {}) {
	const { file } = source;
	const { version, learner } = readXgboostDocument(source);
	const parameters = learner.fields("learner_model_param");
	const features = parameters.count("num_feature", { min: 1, max: 1_000_000 });
	const classes = parameters.count("num_class", { max: MOST_GROUPS });
	const targets = parameters.has("num_target") ? parameters.count("num_target", { max: MOST_GROUPS }) : 1;
	const objectiveName = learner.fields("objective").text("name");
	const objective = xgboostObjective(objectiveName, file);
	const groups = Math.max(classes, targets, 1);
	if (objective.task === "regression" || objective.single) {
		if (groups > 1) {
			throw new failure/* Failure */.H(`${file}: expected a model that predicts one value per row, got one of ${groups} (train a model for each of them)`);
		}
	}
	const notices = [];
	const booster = readBooster(learner, { file, features, groups, wrapped, notices });
	const scores = baseScores(parameters.text("base_score"), groups, file).map(objective.link);
	// XGBoost 3.2 adds the first base score to all groups of a linear model.
	const bases = booster.name === "gblinear" ? scores.fill(scores[0]) : scores;
	const columns = columnsOf(learner, { file, features, categories: booster.categories, notices });
	const coded = columns.columns.flatMap(({ type }, index) => (type === "plain category" ? [index] : []));
	const { fround } = Math;
	return {
		tool: `XGBoost ${version}`,
		kind: `${booster.name}, ${objectiveName}`,
		task: objective.task,
		classes: objective.task === "classification" ? undefined : [],
		classType: "integer",
		outputs: objective.task === "regression" ? 1 : objective.single ? 2 : groups,
		columns: columns.columns,
		named: columns.named,
		facts: booster.facts,
		notices,
		predict(cells, rows) {
			// A category that the model does not know counts as missing.
			const known = coded.length === 0 ? cells : cells.slice();
			for (const column of coded) {
				for (let at = column * rows; at < (column + 1) * rows; at++)
					if (known[at] === -1)
						known[at] = Number.NaN;
			}
			const sums = new Float32Array(rows * groups);
			for (let index = 0; index < sums.length; index++)
				sums[index] = bases[index % groups];
			booster.margins(known, rows, sums);
			objective.transform(sums, groups);
			if (!objective.single)
				return Float64Array.from(sums);
			const both = new Float64Array(2 * rows);
			for (let row = 0; row < rows; row++) {
				both[2 * row] = fround(1 - sums[row]);
				both[2 * row + 1] = sums[row];
			}
			return both;
		},
	};
}
/** `5E-1`, or since 3.1 a list: `[1E-1,2E-1]`. One value counts for all groups. */
function baseScores(text, groups, file) {
	const values = text
		.trim()
		.replace(/^[[(](.*)[\])]$/s, "$1")
		.split(",")
		.map((each) => (each.trim() === "" ? Number.NaN : Math.fround(Number(each))));
	if (values.some(Number.isNaN) || (values.length !== 1 && values.length !== groups)) {
		throw damaged(`${file}.learner.learner_model_param.base_score`, `1 or ${groups} numbers`, text);
	}
	return Array.from({ length: groups }, (_, index) => values[index % values.length]);
}
function readBooster(learner, context) {
	const booster = learner.fields("gradient_booster");
	const name = booster.text("name");
	if (name === "gblinear") {
		return { name, margins: linearSums(booster.fields("model"), context), facts: {}, categories: undefined };
	}
	if (name !== "gbtree" && name !== "dart") {
		throw damaged(`${booster.where}.name`, "gbtree, dart or gblinear", name);
	}
	const inner = name === "dart" ? booster.fields("gbtree").fields("model") : booster.fields("model");
	const dropped = name === "dart" ? booster : inner;
	const weights = dropped.has("weight_drop") ? dropped.numbers("weight_drop", inner.list("trees").length) : undefined;
	const count = wantedTrees(learner, inner, context);
	const sources = xgboostTrees(inner, count, { ...context, weights });
	const trees = (0,packed_trees/* packTrees */.h)(sources, { ...context, outputs: context.groups });
	return {
		name: weights === undefined ? name : "dart",
		margins: (cells, rows, sums) => (0,sum_trees/* sumTrees */.j)(trees, { cells, rows, sums, float: true }),
		facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
		categories: inner.has("cats") ? inner.fields("cats") : undefined,
	};
}
/** The scikit-learn wrapper predicts with the best round after early stopping; a booster with all of them. */
function wantedTrees(learner, model, { groups, wrapped, notices }) {
	const all = model.list("trees").length;
	const attributes = learner.has("attributes") ? learner.fields("attributes") : undefined;
	if (attributes === undefined || !attributes.has("best_iteration"))
		return all;
	if (!wrapped && !attributes.has("scikit_learn"))
		return all;
	const rounds = attributes.count("best_iteration") + 1;
	const parallel = model.fields("gbtree_model_param").has("num_parallel_tree")
		? Math.max(model.fields("gbtree_model_param").count("num_parallel_tree"), 1)
		: 1;
	const starts = model.has("iteration_indptr") ? model.numbers("iteration_indptr") : undefined;
	const count = starts === undefined ? rounds * parallel * groups : (starts[rounds] ?? all);
	if (!(count >= 0 && count < all))
		return all;
	notices.push(`predicts with the first ${rounds} rounds, up to the best one, as XGBoost's scikit-learn wrapper does`);
	return count;
}
function columnsOf(learner, { features, categories, file, notices, }) {
	const names = learner.has("feature_names") ? learner.texts("feature_names") : [];
	const types = learner.has("feature_types") ? learner.texts("feature_types") : [];
	for (const list of [names, types]) {
		if (list.length !== 0 && list.length !== features)
			throw damaged(file, `${features} feature names`, list.length);
	}
	const levels = categories?.has("enc") === true ? categories.list("enc") : [];
	const unnamed = [];
	const columns = Array.from({ length: features }, (_, index) => {
		const name = names[index] ?? `f${index}`;
		if (types[index] !== "c")
			return { name, type: "plain number" };
		const known = levels[index] === undefined ? undefined : levelsOf(new ModelFields(levels[index], `${file}: ${name}`));
		if (known === undefined || known.length === 0) {
			unnamed.push(name);
			return { name, type: "plain number" };
		}
		return { name, type: "plain category", levels: known };
	});
	if (unnamed.length > 0) {
		notices.push(`the file has no names for the categories of ${unnamed.slice(0, 5).join(", ")}: give them as codes`);
	}
	return { columns, named: names.length > 0 };
}
/** Levels as texts: UTF-8 bytes with offsets, or numbers. */
function levelsOf(encoded) {
	const values = encoded.numbers("values");
	if (!encoded.has("offsets"))
		return Array.from(values, String);
	const bytes = Buffer.from(Array.from(values, (value) => value & 0xff));
	const offsets = Array.from(encoded.numbers("offsets"));
	return offsets.slice(1).map((end, index) => bytes.toString("utf8", offsets[index], end));
}


/***/ })

};
