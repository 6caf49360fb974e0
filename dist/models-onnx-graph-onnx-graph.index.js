export const id = "models-onnx-graph-onnx-graph";
export const ids = ["models-onnx-graph-onnx-graph"];
export const modules = {

/***/ "src/models/onnx-graph/onnx-graph.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readOnnx: () => (/* binding */ readOnnx)
});

var failure = __webpack_require__("src/core/failure.ts");
var content = __webpack_require__("src/models/bundle/content.ts");
;// CONCATENATED MODULE: ./src/models/onnx-graph/attributes.ts

/** The attributes of one node, each checked when it is read. */
class NodeAttributes {
	#node;
	#file;
	constructor(node, file) {
		this.#node = node;
		this.#file = file;
	}
	number(name, fallback) {
		const value = this.#node.attributes.get(name);
		if (value === undefined)
			return fallback;
		if (typeof value !== "number")
			throw this.fail(`${name}: expected a number`);
		return value;
	}
	text(name, fallback) {
		const value = this.#node.attributes.get(name);
		if (value === undefined)
			return fallback;
		if (typeof value !== "string")
			throw this.fail(`${name}: expected a text`);
		return value;
	}
	/** A list of numbers, also where it is a tensor `NAME_as_tensor`; empty when absent. */
	numbers(name, length) {
		const value = this.#node.attributes.get(name) ?? this.#node.attributes.get(`${name}_as_tensor`);
		const numbers = value === undefined
			? new Float64Array(0)
			: value instanceof Float64Array
				? value
				: typeof value === "object" && "numbers" in value
					? value.numbers
					: undefined;
		if (numbers === undefined)
			throw this.fail(`${name}: expected numbers`);
		if (length !== undefined && numbers.length !== length) {
			throw this.fail(`${name}: expected ${length} numbers, got ${numbers.length}`);
		}
		return numbers;
	}
	texts(name) {
		const value = this.#node.attributes.get(name);
		if (value === undefined)
			return [];
		if (!Array.isArray(value))
			throw this.fail(`${name}: expected texts`);
		return value;
	}
	has(name) {
		return this.#node.attributes.has(name);
	}
	fail(what) {
		return new failure/* Failure */.H(`${this.#file}: ${this.#node.op}: ${what} (the file is damaged, or newer than this program)`);
	}
}
/** Class labels of an operator, by whichever of the three names they have; undefined without any. */
function graphLabels(node, file) {
	const attributes = new NodeAttributes(node, file);
	const texts = attributes.texts("classlabels_strings");
	if (texts.length > 0)
		return { classes: texts, classType: "string" };
	for (const name of ["classlabels_int64s", "classlabels_ints"]) {
		const numbers = attributes.numbers(name);
		if (numbers.length > 0)
			return { classes: Array.from(numbers, String), classType: "integer" };
	}
	return undefined;
}

;// CONCATENATED MODULE: ./src/models/onnx-graph/answer.ts


/** Operators that give probabilities as their second output. */
const classifiers = new Set(["TreeEnsembleClassifier", "LinearClassifier"]);
/** Operators between a decision and the label that it becomes. */
const plain = new Set(["Cast", "Reshape", "Identity", "Squeeze", "Flatten"]);
function answerOf(graph, file) {
	const producer = (name) => graph.nodes.find(({ outputs }) => outputs.includes(name));
	const zipMap = graph.nodes.find(({ op }) => op === "ZipMap");
	const classifier = graph.nodes.findLast(({ op }) => classifiers.has(op));
	if (zipMap !== undefined || classifier !== undefined) {
		const labels = (zipMap && graphLabels(zipMap, file)) ?? (classifier && graphLabels(classifier, file));
		if (labels === undefined)
			throw new failure/* Failure */.H(`${file}: expected class labels, got none`);
		if (zipMap !== undefined)
			return { tensor: zipMap.inputs[0], labels };
		const found = graph.outputs.map(({ name }) => probabilitiesBehind(name, producer, classifier));
		const probabilities = found.find((name) => name !== undefined);
		return { tensor: probabilities ?? classifier.outputs[1], labels };
	}
	const decided = decidedAnswer(graph, file);
	if (decided !== undefined)
		return decided;
	const [output] = graph.outputs;
	if (output === undefined || graph.outputs.length !== 1) {
		throw new failure/* Failure */.H(`${file}: expected one output, or class labels, got ${graph.outputs.length} outputs`);
	}
	return { tensor: output.name, labels: undefined };
}
/** Operators that take some of the columns: what they take them from has all of them. */
const dividing = new Set(["Slice", "Split", "Gather", "ArrayFeatureExtractor"]);
/** The probabilities of all classes that an output comes from; undefined if it does not come from the classifier's. */
function probabilitiesBehind(name, producer, classifier) {
	let whole = name;
	for (let at = name, steps = 0; at !== undefined && steps < 20; steps++) {
		if (at === classifier.outputs[1])
			return whole;
		const node = producer(at);
		at = node?.inputs[0];
		if (node !== undefined && at !== undefined && dividing.has(node.op))
			whole = at;
	}
	return undefined;
}
/** The decision of a graph without a classifier: the label is that of the largest of its numbers. */
function decidedAnswer(graph, file) {
	const found = graph.outputs.map(({ name }) => decisionBehind(graph, name));
	const place = found.findIndex((each) => each !== undefined);
	const decision = found[place];
	if (decision === undefined)
		return undefined;
	const others = graph.outputs.filter((_, index) => index !== place);
	const [scores] = decision.node.inputs;
	const single = others.length === 1 ? others[0].name : undefined;
	// Further outputs may hold a column of the probabilities each.
	const split = graph.nodes.find(({ op, inputs }) => op === "Split" && inputs[0] === scores);
	const parts = split !== undefined && others.every(({ name }) => split.outputs.includes(name));
	const tensor = single ?? (parts && others.length > 0 ? scores : undefined);
	if (tensor === undefined) {
		throw new failure/* Failure */.H(`${file}: expected probabilities next to the label, got ${graph.outputs.length} outputs (export the model with its probabilities)`);
	}
	const labels = decision.labels ?? numbered(graph.outputs.find(({ name }) => name === tensor)?.columns ?? others.length);
	return { tensor, labels };
}
function numbered(count) {
	return { classes: Array.from({ length: count }, (_, index) => String(index)), classType: "integer" };
}
/** The `ArgMax` behind an output, with the labels that its positions become. */
function decisionBehind(graph, output) {
	let labels;
	let name = output;
	for (let steps = 0; name !== undefined && steps < 20; steps++) {
		const at = name;
		const node = graph.nodes.find(({ outputs }) => outputs.includes(at));
		if (node === undefined)
			return undefined;
		if (node.op === "ArgMax")
			return { node, labels };
		if (plain.has(node.op))
			name = node.inputs[0];
		else if (node.op === "LabelEncoder") {
			labels = encodedLabels(node);
			name = node.inputs[0];
		}
		else if (node.op === "ArrayFeatureExtractor" && graph.constants.has(node.inputs[0] ?? "")) {
			labels = constantLabels(graph.constants.get(node.inputs[0]));
			name = node.inputs[1];
		}
		else
			return undefined;
	}
	return undefined;
}
function constantLabels({ texts, numbers }) {
	return texts.length > 0
		? { classes: texts, classType: "string" }
		: { classes: Array.from(numbers, String), classType: "integer" };
}
/** Labels by the positions 0, 1, … */
function encodedLabels({ attributes }) {
	const keys = attributes.get("keys_int64s");
	const texts = attributes.get("values_strings");
	const numbers = attributes.get("values_int64s");
	const values = Array.isArray(texts)
		? texts
		: numbers instanceof Float64Array
			? Array.from(numbers, String)
			: undefined;
	if (values === undefined || !(keys instanceof Float64Array) || keys.length !== values.length)
		return undefined;
	const classes = values.map((_, position) => values[keys.indexOf(position)]);
	if (!classes.every((each) => each !== undefined))
		return undefined;
	return { classes, classType: Array.isArray(texts) ? "string" : "integer" };
}

;// CONCATENATED MODULE: ./src/models/onnx-graph/operator.ts

/** Rounds to 32-bit floats. A loop takes half the time of `map`. */
function floats(values) {
	const rounded = new Float64Array(values.length);
	for (let at = 0; at < values.length; at++)
		rounded[at] = Math.fround(values[at]);
	return rounded;
}
function logistic(value) {
	return 1 / (1 + Math.exp(-value));
}
/** An operator that changes numbers one by one. */
function eachNumber(change) {
	return (_, { widths: [columns = 0], float }) => ({
		widths: [columns],
		run([input]) {
			const values = input.values.map((value, index) => change(value, index % columns));
			return [{ columns, values: float ? floats(values) : values }];
		},
	});
}
/** Constants of an input by its place in the node; an attribute of that name in old versions of the operator. */
function constantNumbers(node, place, { name, file, constants }) {
	const input = node.inputs[place];
	if (input !== undefined && input !== "") {
		const constant = constants.get(input);
		if (constant === undefined)
			throw new NodeAttributes(node, file).fail(`${name}: expected a constant`);
		return constant.numbers;
	}
	const attributes = new NodeAttributes(node, file);
	return attributes.has(name) ? attributes.numbers(name) : undefined;
}

;// CONCATENATED MODULE: ./src/models/onnx-graph/arithmetic-operators.ts


/** Arithmetic of two inputs, or of an input and a constant: one number, one per column, or the same number of columns. */
const arithmetic = (compute) => (node, context) => {
	const { constants, widths, file } = context;
	const attributes = new NodeAttributes(node, file);
	const [first, second] = node.inputs.map((name) => constants.get(name)?.numbers);
	if (node.inputs.length !== 2)
		throw attributes.fail(`expected 2 inputs, got ${node.inputs.length}`);
	if (first === undefined && second === undefined)
		return ofBatches(compute, context, attributes);
	const numbers = (first ?? second);
	if (numbers.length !== 1 && numbers.length !== widths[0]) {
		throw attributes.fail(`expected 1 or ${widths[0]} constants, got ${numbers.length}`);
	}
	const at = (column) => numbers[column % numbers.length];
	const change = (value, column) => first === undefined ? compute(value, at(column)) : compute(at(column), value);
	return eachNumber(change)(node, context);
};
function ofBatches(compute, { widths: [a = 0, b = 0], float }, attributes) {
	if (a !== b && a !== 1 && b !== 1)
		throw attributes.fail(`expected inputs of as many columns, got ${a} and ${b}`);
	const columns = Math.max(a, b);
	return {
		widths: [columns],
		run([left, right], rows) {
			const values = new Float64Array(rows * columns);
			for (let row = 0; row < rows; row++) {
				for (let column = 0; column < columns; column++) {
					const x = left.values[row * a + (a === 1 ? 0 : column)];
					const y = right.values[row * b + (b === 1 ? 0 : column)];
					values[row * columns + column] = compute(x, y);
				}
			}
			return [{ columns, values: float ? floats(values) : values }];
		},
	};
}
/** Products with the columns of a constant. */
const matrixProduct = (node, context) => {
	const { widths, file, constants, float } = context;
	const attributes = new NodeAttributes(node, file);
	const matrix = constants.get(node.inputs[1] ?? "");
	const [inner = 0] = widths;
	if (matrix === undefined || matrix.dimensions[0] !== inner || matrix.dimensions.length > 2) {
		throw attributes.fail(`expected a constant of ${inner} rows as the second input`);
	}
	const columns = matrix.dimensions[1] ?? 1;
	return {
		widths: [columns],
		run([input], rows) {
			const values = new Float64Array(rows * columns);
			for (let row = 0; row < rows; row++) {
				for (let column = 0; column < columns; column++) {
					let sum = 0;
					for (let k = 0; k < inner; k++)
						sum += input.values[row * inner + k] * matrix.numbers[k * columns + column];
					values[row * columns + column] = sum;
				}
			}
			return [{ columns, values: float ? floats(values) : values }];
		},
	};
};
/** The sum of each row. */
const rowSum = (node, context) => {
	const axes = constantNumbers(node, 1, { ...context, name: "axes" });
	const attributes = new NodeAttributes(node, context.file);
	if (axes?.length !== 1 || (axes[0] !== 1 && axes[0] !== -1))
		throw attributes.fail("axes: expected 1");
	return rowOperator(1, (row) => Float64Array.of(row.reduce((sum, value) => sum + value, 0)))(node, context);
};
const softmax = (node, context) => {
	const axis = new NodeAttributes(node, context.file).number("axis", -1);
	if (axis !== 1 && axis !== -1)
		throw new NodeAttributes(node, context.file).fail(`axis: expected 1, got ${axis}`);
	return rowOperator(undefined, (row) => {
		const most = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
		const powers = row.map((value) => Math.exp(value - most));
		const total = powers.reduce((sum, value) => sum + value, 0);
		return powers.map((value) => value / total);
	})(node, context);
};
function rowOperator(width, change) {
	return (_, { widths: [given = 0], float }) => {
		const columns = width ?? given;
		return {
			widths: [columns],
			run([input], rows) {
				const values = new Float64Array(rows * columns);
				for (let row = 0; row < rows; row++)
					values.set(change(input.values.subarray(row * given, (row + 1) * given)), row * columns);
				return [{ columns, values: float ? floats(values) : values }];
			},
		};
	};
}
const bounded = (node, context) => {
	const attributes = new NodeAttributes(node, context.file);
	// Versions before 11 have the bounds as attributes.
	const bound = (place, name, fallback) => {
		if ((node.inputs[place] ?? "") === "")
			return attributes.number(name, fallback);
		const numbers = constantNumbers(node, place, { ...context, name });
		if (numbers?.length !== 1)
			throw attributes.fail(`${name}: expected one number`);
		return numbers[0];
	};
	const least = bound(1, "min", Number.NEGATIVE_INFINITY);
	const most = bound(2, "max", Number.POSITIVE_INFINITY);
	return eachNumber((value) => Math.min(Math.max(value, least), most))(node, context);
};
const [FLOAT, INT32, INT64, TEXT, BOOLEAN, DOUBLE] = [1, 6, 7, 8, 9, 11];
/** Numbers become whole, or true and false. Texts stay texts. */
const cast = (node, context) => {
	const attributes = new NodeAttributes(node, context.file);
	const to = attributes.number("to", 0);
	if (to === FLOAT)
		return eachNumber(Math.fround)(node, context);
	if (to === INT32 || to === INT64)
		return eachNumber(Math.trunc)(node, context);
	if (to === BOOLEAN)
		return eachNumber((value) => (value === 0 ? 0 : 1))(node, context);
	if (to === DOUBLE || to === TEXT)
		return eachNumber((value) => value)(node, context);
	throw attributes.fail(`to: expected a type of floats, whole numbers, booleans or texts, got ${to}`);
};

;// CONCATENATED MODULE: ./src/models/onnx-graph/column-operators.ts


const identity = (_, { widths }) => ({ widths: [widths[0]], run: ([input]) => [input] });
const concat = (node, { file, widths }) => {
	const attributes = new NodeAttributes(node, file);
	const axis = attributes.number("axis", 1);
	if (axis !== 1 && axis !== -1)
		throw attributes.fail(`axis: expected 1, got ${axis}`);
	if (widths.length !== node.inputs.length)
		throw attributes.fail("expected inputs of the rows, got a constant");
	const columns = widths.reduce((sum, width) => sum + width, 0);
	return {
		widths: [columns],
		run(inputs, rows) {
			const values = new Float64Array(rows * columns);
			let from = 0;
			for (const input of inputs) {
				for (let row = 0; row < rows; row++) {
					values.set(input.values.subarray(row * input.columns, (row + 1) * input.columns), row * columns + from);
				}
				from += input.columns;
			}
			return [{ columns, values }];
		},
	};
};
/** A shape of rows by the columns that there are. */
const reshape = (node, context) => {
	const { widths, file } = context;
	const [columns = 0] = widths;
	const shape = constantNumbers(node, 1, { ...context, name: "shape" });
	const fits = shape === undefined ||
		(shape.length === 1 && shape[0] === -1 && columns === 1) ||
		(shape.length === 2 && (shape[1] === columns || shape[1] === 0 || (shape[1] === -1 && shape[0] === 0)));
	if (!fits) {
		throw new NodeAttributes(node, file).fail(`expected a shape of rows by ${columns} columns, got ${shape?.join(" × ")}`);
	}
	return identity(node, context);
};
/** Columns by their positions: `ArrayFeatureExtractor`, and `Gather` along the columns. */
const selection = (node, context) => {
	const attributes = new NodeAttributes(node, context.file);
	const axis = node.op === "Gather" ? attributes.number("axis", 0) : 1;
	if (axis !== 1 && axis !== -1)
		throw attributes.fail(`axis: expected 1, got ${axis}`);
	const positions = constantNumbers(node, 1, { ...context, name: "indices" });
	return selected(node, Array.from(positions ?? []), context);
};
const slice = (node, context) => {
	const attributes = new NodeAttributes(node, context.file);
	const list = (place, name) => constantNumbers(node, place, { ...context, name });
	const [starts, ends, axes, steps] = [list(1, "starts"), list(2, "ends"), list(3, "axes"), list(4, "steps")];
	if (starts?.length !== 1 || ends?.length !== 1 || axes?.length !== 1 || (axes[0] !== 1 && axes[0] !== -1)) {
		throw attributes.fail("expected a slice of the columns");
	}
	if (steps !== undefined && steps[0] !== 1)
		throw attributes.fail(`steps: expected 1, got ${steps[0]}`);
	const [columns = 0] = context.widths;
	const place = (bound) => Math.max(0, Math.min(columns, bound < 0 ? columns + bound : bound));
	const first = place(starts[0]);
	const count = Math.max(0, place(ends[0]) - first);
	return selected(node, Array.from({ length: count }, (_, index) => first + index), context);
};
function selected(node, given, { widths: [columns = 0], file }) {
	const attributes = new NodeAttributes(node, file);
	const positions = given.map((position) => (position < 0 ? columns + position : position));
	if (positions.length === 0 ||
		positions.length > 1_000_000 ||
		positions.some((each) => !(each >= 0 && each < columns))) {
		throw attributes.fail(`expected positions of ${columns} columns`);
	}
	const width = positions.length;
	const operator = {
		widths: [width],
		run([input], rows) {
			const values = new Float64Array(rows * width);
			for (let row = 0; row < rows; row++) {
				for (let k = 0; k < width; k++)
					values[row * width + k] = input.values[row * columns + positions[k]];
			}
			return [{ columns: width, values }];
		},
	};
	return operator;
}
/** The number or text for each text or number. */
const labelEncoder = (node, { file, widths: [columns = 0], position }) => {
	const attributes = new NodeAttributes(node, file);
	const texts = attributes.texts("keys_strings");
	const keys = texts.length > 0 ? texts.map(position) : Array.from(firstNumbers(attributes, "keys"));
	const named = attributes.texts("values_strings");
	const values = named.length > 0 ? named.map(position) : Array.from(firstNumbers(attributes, "values"));
	if (keys.length !== values.length || keys.length === 0) {
		throw attributes.fail(`expected as many keys as values, got ${keys.length} and ${values.length}`);
	}
	const found = new Map(keys.map((key, index) => [key, values[index]]));
	const other = named.length > 0
		? position(attributes.text("default_string", "_Unused"))
		: attributes.has("values_int64s")
			? attributes.number("default_int64", -1)
			: attributes.number("default_float", 0);
	return {
		widths: [columns],
		run: ([input]) => [{ columns, values: input.values.map((value) => found.get(value) ?? other) }],
	};
};
function firstNumbers(attributes, what) {
	for (const kind of ["int64s", "floats", "tensor"]) {
		const numbers = attributes.numbers(`${what}_${kind}`);
		if (numbers.length > 0)
			return numbers;
	}
	return new Float64Array(0);
}

var float_exp = __webpack_require__("src/models/foreign/float-exp.ts");
var sum_trees = __webpack_require__("src/models/trees/sum-trees.ts");
var packed_trees = __webpack_require__("src/models/trees/packed-trees.ts");
var tree_source = __webpack_require__("src/models/trees/tree-source.ts");
;// CONCATENATED MODULE: ./src/models/onnx-graph/trees.ts




/** Values in the leaves of all trees at most: 400 MB. */
const MOST_LEAF_VALUES = 50_000_000;
const modes = ["BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ", "LEAF"];
/** @throws {Failure} for links that are no trees, and for modes that are not known. */
function readTrees(node, prefix, context) {
	const { file, outputs } = context;
	const attributes = new NodeAttributes(node, file);
	const treeIds = attributes.numbers("nodes_treeids");
	const size = treeIds.length;
	const aggregate = attributes.text("aggregate_function", "SUM");
	if (aggregate !== "SUM" && aggregate !== "AVERAGE")
		throw attributes.fail(`expected SUM or AVERAGE, got ${aggregate}`);
	const nodeIds = attributes.numbers("nodes_nodeids", size);
	const place = placesOf(treeIds, nodeIds);
	const linked = (name) => {
		const children = attributes.numbers(name, size);
		const places = new Float64Array(size);
		for (let index = 0; index < size; index++)
			places[index] = place(treeIds[index], children[index]) ?? -1;
		return places;
	};
	const split = splitsOf(attributes, {
		...context,
		size,
		links: [linked("nodes_truenodeids"), linked("nodes_falsenodeids")],
	});
	if (size * outputs > MOST_LEAF_VALUES)
		throw attributes.fail(`expected fewer values in leaves than ${size} × ${outputs}`);
	const weightIds = attributes.numbers(`${prefix}_ids`);
	const ids = new Set(weightIds);
	// Leaves hold one value where all have the same output.
	const [output = 0] = ids.size === 1 ? ids : [];
	const width = ids.size === 1 ? 1 : outputs;
	const values = new Float64Array(size * width);
	const weights = attributes.numbers(`${prefix}_weights`, weightIds.length);
	const weightTrees = attributes.numbers(`${prefix}_treeids`, weightIds.length);
	const weightNodes = attributes.numbers(`${prefix}_nodeids`, weightIds.length);
	for (let index = 0; index < weights.length; index++) {
		const leaf = place(weightTrees[index], weightNodes[index]);
		const id = weightIds[index];
		if (leaf === undefined)
			throw attributes.fail("expected weights of leaves, got one of another node");
		if (!(id >= 0 && id < outputs))
			throw attributes.fail(`expected outputs below ${outputs}, got ${id}`);
		values[leaf * width + id - output] += weights[index];
	}
	const roots = rootsOf(treeIds, split);
	const shared = { ...split, values, width, output };
	const sources = roots.map((root) => ({ ...shared, root }));
	const base = attributes.numbers("base_values");
	if (base.length !== 0 && base.length !== outputs && !(base.length === 1 && outputs === 2)) {
		throw attributes.fail(`base_values: expected ${outputs} numbers, got ${base.length}`);
	}
	return {
		trees: (0,packed_trees/* packTrees */.h)(sources, context),
		base,
		ids,
		positive: weights.every((weight) => weight >= 0),
		average: aggregate === "AVERAGE",
	};
}
/**
 * Finds the place of a node in the lists by its tree and its number. Tools write the nodes of a tree one after the other and number
 * them from 0, so that the place is known from the first; otherwise a table of all nodes is made.
 */
function placesOf(treeIds, nodeIds) {
	const first = new Map();
	for (let index = treeIds.length - 1; index >= 0; index--)
		if (nodeIds[index] === 0)
			first.set(treeIds[index], index);
	let table;
	// Nodes of the same tree are looked up one after the other.
	let last = Number.NaN;
	let start = 0;
	return (tree, node) => {
		if (tree !== last) {
			start = first.get(tree) ?? 0;
			last = tree;
		}
		const guess = start + node;
		if (treeIds[guess] === tree && nodeIds[guess] === node)
			return guess;
		table ??= new Map(Array.from(nodeIds, (each, index) => [`${treeIds[index]} ${each}`, index]));
		return table.get(`${tree} ${node}`);
	};
}
/** Every comparison as `<=`, with the children exchanged where it is the other way around. */
function splitsOf(attributes, { size, links: [whenTrue, whenFalse], float, }) {
	const names = attributes.texts("nodes_modes");
	if (names.length !== size)
		throw attributes.fail(`nodes_modes: expected ${size} texts, got ${names.length}`);
	const ids = attributes.numbers("nodes_featureids", size);
	const values = attributes.numbers("nodes_values", size);
	const tracks = attributes.has("nodes_missing_value_tracks_true")
		? attributes.numbers("nodes_missing_value_tracks_true", size)
		: new Float64Array(size);
	const splits = {
		feature: new Int32Array(size).fill(-1),
		threshold: new Float64Array(size),
		left: new Float64Array(size),
		right: new Float64Array(size),
		missing: new Uint8Array(size),
		equal: new Set(),
	};
	for (let node = 0; node < size; node++) {
		const mode = modes.indexOf(names[node]);
		if (mode < 0)
			throw attributes.fail(`expected a mode such as BRANCH_LEQ, got ${JSON.stringify(names[node].slice(0, 20))}`);
		if (mode === 6)
			continue;
		if (!(ids[node] >= 0))
			throw attributes.fail(`expected a feature, got ${ids[node]}`);
		const swapped = mode === 2 || mode === 3 || mode === 5;
		const trueLeft = !swapped;
		splits.feature[node] = ids[node];
		splits.threshold[node] = mode === 1 || mode === 2 ? thresholdBelow(values[node], float) : values[node];
		splits.left[node] = swapped ? whenFalse[node] : whenTrue[node];
		splits.right[node] = swapped ? whenTrue[node] : whenFalse[node];
		if (mode >= 4) {
			splits.equal.add(node);
			if (mode === 4 && tracks[node] !== 0)
				throw attributes.fail("expected BRANCH_EQ without missing values");
			splits.missing[node] = tree_source/* missingRules */.q.right;
		}
		else {
			splits.missing[node] = (tracks[node] !== 0) === trueLeft ? tree_source/* missingRules */.q.left : tree_source/* missingRules */.q.right;
		}
	}
	return splits;
}
/** The node of each tree that is no child of another, in the order of the file. */
function rootsOf(treeIds, { feature, left, right }) {
	const child = new Uint8Array(treeIds.length);
	for (let node = 0; node < treeIds.length; node++) {
		if (feature[node] < 0)
			continue;
		if (left[node] >= 0)
			child[left[node]] = 1;
		if (right[node] >= 0)
			child[right[node]] = 1;
	}
	const roots = new Map();
	for (let node = 0; node < treeIds.length; node++) {
		if (child[node] === 0 && !roots.has(treeIds[node]))
			roots.set(treeIds[node], node);
	}
	const trees = new Set(treeIds);
	if (roots.size !== trees.size)
		throw new failure/* Failure */.H("expected a root in each tree, got a circle (the file is damaged)");
	return [...roots.values()];
}
/** The largest number below one, of 32 or 64 bits. */
function thresholdBelow(value, float) {
	return float ? floatBelow(value) : doubleBelow(value);
}
const bits = new DataView(new ArrayBuffer(8));
function floatBelow(value) {
	if (value === 0)
		return -(2 ** -149);
	if (!Number.isFinite(value))
		return value;
	bits.setFloat32(0, value);
	const pattern = bits.getInt32(0);
	bits.setInt32(0, pattern < 0 ? pattern + 1 : pattern - 1);
	return bits.getFloat32(0);
}
function doubleBelow(value) {
	if (value === 0)
		return -Number.MIN_VALUE;
	if (!Number.isFinite(value))
		return value;
	bits.setFloat64(0, value);
	const pattern = bits.getBigInt64(0);
	bits.setBigInt64(0, pattern < 0n ? pattern + 1n : pattern - 1n);
	return bits.getFloat64(0);
}

;// CONCATENATED MODULE: ./src/models/onnx-graph/model-operators.ts





const treeEnsemble = (classifier) => (node, context) => {
	const { file, float, widths } = context;
	const attributes = new NodeAttributes(node, file);
	const classes = classifier ? (graphLabels(node, file)?.classes.length ?? 0) : attributes.number("n_targets", 1);
	if (!(classes >= 1 && classes <= 10_000))
		throw attributes.fail(`expected outputs, got ${classes}`);
	const prefix = classifier ? "class" : "target";
	const found = readTrees(node, prefix, { file, features: widths[0], outputs: classes, float });
	const { base, average, ids, positive } = found;
	const transform = attributes.text("post_transform", "NONE");
	const post = postTransforms[transform];
	if (post === undefined)
		throw attributes.fail(`post_transform: expected NONE, SOFTMAX or LOGISTIC, got ${transform}`);
	// Two classes with values for one of them: the other class has the rest.
	const single = classifier && classes === 2 && ids.size <= 1;
	const only = single ? ([...ids][0] ?? 0) : 0;
	const start = single ? (base.length === 2 ? base[1] : (base[0] ?? 0)) : 0;
	// Memory for the sums of a single row, because allocating it takes as long as walking five trees.
	const rowSums = float ? new Float32Array(classes) : new Float64Array(classes);
	return {
		widths: classifier ? [1, classes] : [classes],
		run([input], rows) {
			const size = rows * classes;
			const sums = rows === 1 ? rowSums.fill(0) : float ? new Float32Array(size) : new Float64Array(size);
			(0,sum_trees/* sumTrees */.j)(found.trees, treeRows(input, { rows, sums, float }));
			if (average)
				for (let at = 0; at < sums.length; at++)
					sums[at] /= found.trees.roots.length;
			if (!single && base.length > 0)
				for (let at = 0; at < sums.length; at++)
					sums[at] += base[at % classes];
			const values = new Float64Array(sums.length);
			for (let at = 0; at < sums.length; at++)
				values[at] = sums[at];
			if (!single && transform !== "NONE") {
				for (let row = 0; row < rows; row++)
					post(values.subarray(row * classes, (row + 1) * classes));
			}
			for (let at = 0; single && at < values.length; at += 2) {
				const score = start === 0 ? values[at + only] : Math.fround(values[at + only] + start);
				values[at + 1] = transform === "NONE" ? score : logistic(score);
				values[at] = transform === "NONE" ? (positive ? 1 - score : -score) : logistic(-score);
			}
			if (float)
				for (let at = 0; at < values.length; at++)
					values[at] = Math.fround(values[at]);
			const answer = { columns: classes, values };
			return classifier ? [NO_LABELS, answer] : [answer];
		},
	};
};
/** GraphLabels follow from probabilities, so nobody computes them. */
const NO_LABELS = { columns: 1, values: new Float64Array(0) };
const linearModel = (classifier) => (node, { file, widths: [columns = 0], float }) => {
	const attributes = new NodeAttributes(node, file);
	const coefficients = attributes.numbers("coefficients");
	const outputs = coefficients.length / columns;
	if (!Number.isInteger(outputs) || outputs === 0)
		throw attributes.fail(`expected coefficients for ${columns} columns`);
	const intercepts = attributes.has("intercepts")
		? attributes.numbers("intercepts", outputs)
		: new Float64Array(outputs);
	const classes = classifier ? (graphLabels(node, file)?.classes.length ?? 0) : outputs;
	const transform = attributes.text("post_transform", "NONE");
	const post = postTransforms[transform];
	if (post === undefined)
		throw attributes.fail(`post_transform: expected NONE, SOFTMAX or LOGISTIC, got ${transform}`);
	const single = classifier && classes === 2 && outputs === 1;
	if (classes !== outputs && !single)
		throw attributes.fail(`expected ${classes} rows of coefficients, got ${outputs}`);
	return {
		widths: classifier ? [1, classes] : [classes],
		run([input], rows) {
			const values = new Float64Array(rows * classes);
			for (let row = 0; row < rows; row++) {
				const part = values.subarray(row * classes, (row + 1) * classes);
				for (let k = 0; k < outputs; k++) {
					let sum = intercepts[k];
					for (let column = 0; column < columns; column++) {
						sum += input.values[row * columns + column] * coefficients[k * columns + column];
					}
					part[single ? 1 : k] = sum;
				}
				if (single)
					part[0] = -part[1];
				post(part);
			}
			const answer = { columns: classes, values: float ? floats(values) : values };
			return classifier ? [NO_LABELS, answer] : [answer];
		},
	};
};
/** Transforms the outputs of a row in place. */
const postTransforms = {
	NONE: () => undefined,
	LOGISTIC(row) {
		for (let k = 0; k < row.length; k++)
			row[k] = logistic(row[k]);
	},
	SOFTMAX(row) {
		const most = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
		let total = 0;
		for (let k = 0; k < row.length; k++) {
			row[k] = (0,float_exp/* floatExp */.E)(row[k] - most);
			total += row[k];
		}
		for (let k = 0; k < row.length; k++)
			row[k] /= total;
	},
};
/** The rows as trees read them: column after column. An input of the graph is so already; one row has the same order both ways. */
function treeRows(batch, { rows, sums, float }) {
	if (batch.cells !== undefined)
		return { cells: batch.cells, rows, sums, float };
	const { values, columns } = batch;
	if (rows === 1)
		return { cells: values, rows, sums };
	const cells = new Float64Array(values.length);
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++)
			cells[column * rows + row] = values[row * columns + column];
	}
	return { cells, rows, sums };
}

;// CONCATENATED MODULE: ./src/models/onnx-graph/tree-ensemble.ts







/** Comparisons by their numbers. */
const comparisons = ["leq", "lt", "gte", "gt", "eq", "neq", "member"];
const AVERAGE = 0;
const SUM = 1;
/** `TreeEnsemble` of ai.onnx.ml 5, which replaces the two operators for classes and targets. */
const treeEnsemble5 = (node, { file, float: narrow, widths: [features = 0] }) => {
	const attributes = new NodeAttributes(node, file);
	const outputs = attributes.number("n_targets", 1);
	if (!(Number.isInteger(outputs) && outputs >= 1 && outputs <= 10_000))
		throw attributes.fail(`n_targets: expected 1 to 10,000, got ${outputs}`);
	const aggregate = attributes.number("aggregate_function", SUM);
	if (aggregate !== SUM && aggregate !== AVERAGE)
		throw attributes.fail(`aggregate_function: expected the sum or the average, got ${aggregate}`);
	const post = attributes.number("post_transform", 0);
	if (post !== 0) {
		throw new failure/* Failure */.H(`${file}: TreeEnsemble: post_transform: expected 0, got ${post}, which the standard and ONNX Runtime read differently (export the model with an operator such as Softmax behind the trees)`);
	}
	const float = narrow && !isDouble(node, "nodes_splits");
	const sources = treesOf(attributes, { outputs, float });
	const trees = (0,packed_trees/* packTrees */.h)(sources, { file, features, outputs });
	return {
		widths: [outputs],
		run([input], rows) {
			const sums = float ? new Float32Array(rows * outputs) : new Float64Array(rows * outputs);
			(0,sum_trees/* sumTrees */.j)(trees, treeRows(input, { rows, sums, float: narrow }));
			if (aggregate === AVERAGE)
				for (let at = 0; at < sums.length; at++)
					sums[at] /= sources.length;
			return [{ columns: outputs, values: new Float64Array(sums) }];
		},
	};
};
function isDouble(node, name) {
	const value = node.attributes.get(name);
	return typeof value === "object" && "double" in value && value.double;
}
/** Splits first, then a node for each branch that ends in a leaf: branches may share a leaf, but a node has one parent. */
function treesOf(attributes, { outputs, float }) {
	const ids = attributes.numbers("nodes_featureids");
	const size = ids.length;
	const modes = attributes.numbers("nodes_modes", size);
	const splits = attributes.numbers("nodes_splits", size);
	const tracks = attributes.has("nodes_missing_value_tracks_true")
		? attributes.numbers("nodes_missing_value_tracks_true", size)
		: new Float64Array(size);
	const branches = [
		{ children: attributes.numbers("nodes_truenodeids", size), leaves: attributes.numbers("nodes_trueleafs", size) },
		{ children: attributes.numbers("nodes_falsenodeids", size), leaves: attributes.numbers("nodes_falseleafs", size) },
	];
	const targets = attributes.numbers("leaf_targetids");
	const weights = attributes.numbers("leaf_weights", targets.length);
	const ends = branches.reduce((sum, { leaves }) => sum + leaves.reduce((n, each) => n + (each === 0 ? 0 : 1), 0), 0);
	const nodes = size + ends;
	if (nodes * outputs > MOST_LEAF_VALUES)
		throw attributes.fail(`expected fewer values in leaves than ${nodes} × ${outputs}`);
	const feature = new Int32Array(nodes).fill(-1);
	const threshold = new Float64Array(nodes);
	const missing = new Uint8Array(nodes);
	const values = new Float64Array(nodes * outputs);
	const links = [new Float64Array(nodes), new Float64Array(nodes)];
	const equal = new Set();
	const sets = new Map();
	const members = memberSets(attributes.numbers("membership_values"));
	let next = size;
	for (let node = 0; node < size; node++) {
		const mode = comparisons[modes[node]];
		if (mode === undefined)
			throw attributes.fail(`nodes_modes: expected 0 to 6, got ${modes[node]}`);
		if (!(ids[node] >= 0))
			throw attributes.fail(`nodes_featureids: expected a feature, got ${ids[node]}`);
		const swapped = mode === "gte" || mode === "gt" || mode === "neq";
		const tracked = tracks[node] !== 0;
		feature[node] = ids[node];
		threshold[node] = mode === "lt" || mode === "gte" ? thresholdBelow(splits[node], float) : splits[node];
		missing[node] = tracked === swapped ? tree_source/* missingRules */.q.right : tree_source/* missingRules */.q.left;
		if (mode === "eq" || mode === "neq") {
			equal.add(node);
			if (mode === "eq" && tracked)
				throw attributes.fail("expected `=` without missing values");
			missing[node] = tree_source/* missingRules */.q.right;
		}
		if (mode === "member") {
			const set = members.next().value;
			if (set === undefined)
				throw attributes.fail("membership_values: expected a set for each node that tests one");
			if ([...set].some((each) => !Number.isInteger(each)))
				throw attributes.fail("membership_values: expected whole numbers, got others");
			sets.set(node, set);
		}
		for (const [side, { children, leaves }] of branches.entries()) {
			const child = children[node];
			const link = links[swapped ? 1 - side : side];
			if (leaves[node] === 0) {
				link[node] = child < size ? child : -1;
				continue;
			}
			const target = targets[child];
			if (target === undefined || !(target >= 0 && target < outputs))
				throw attributes.fail(`expected a leaf with a target below ${outputs}, got ${target ?? `leaf ${child}`}`);
			values[next * outputs + target] = weights[child];
			link[node] = next++;
		}
	}
	const [left, right] = links;
	const shared = { feature, threshold, left, right, missing, values, width: outputs, output: 0, equal, sets };
	return Array.from(attributes.numbers("tree_roots"), (root) => ({ ...shared, exactSets: true, root }));
}
/** Sets in one list, each with NaN at its end. */
function* memberSets(values) {
	let set = new Set();
	for (const value of values) {
		if (!Number.isNaN(value))
			set.add(value);
		else {
			yield set;
			set = new Set();
		}
	}
	if (set.size > 0)
		yield set;
	return undefined;
}

;// CONCATENATED MODULE: ./src/models/onnx-graph/operators.ts






const imputer = (node, context) => {
	const attributes = new NodeAttributes(node, context.file);
	const floats = attributes.numbers("imputed_value_floats");
	const filling = floats.length > 0 ? floats : attributes.numbers("imputed_value_int64s");
	checkLength(attributes, filling, context.widths[0]);
	const missing = attributes.number("replaced_value_float", Number.NaN);
	return eachNumber((value, column) => value === missing || (Number.isNaN(missing) && Number.isNaN(value)) ? filling[column % filling.length] : value)(node, context);
};
const scaler = (node, context) => {
	const attributes = new NodeAttributes(node, context.file);
	const offset = attributes.numbers("offset");
	const scale = attributes.numbers("scale");
	for (const list of [offset, scale])
		checkLength(attributes, list, context.widths[0]);
	const round = context.float ? Math.fround : Number;
	return eachNumber((value, column) => round(value - offset[column % offset.length]) * scale[column % scale.length])(node, context);
};
function checkLength(attributes, { length }, columns) {
	if (length !== 1 && length !== columns)
		throw attributes.fail(`expected 1 or ${columns} constants, got ${length}`);
}
const normalizer = (node, { file, widths: [columns = 0], float }) => {
	const attributes = new NodeAttributes(node, file);
	const norm = attributes.text("norm", "MAX");
	const size = (row) => {
		if (norm === "L1")
			return row.reduce((sum, value) => sum + Math.abs(value), 0);
		if (norm === "L2")
			return Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
		return row.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
	};
	return {
		widths: [columns],
		run([input], rows) {
			const values = Float64Array.from(input.values);
			for (let row = 0; row < rows; row++) {
				const part = values.subarray(row * columns, (row + 1) * columns);
				const length = size(part);
				if (length !== 0)
					for (let k = 0; k < columns; k++)
						part[k] /= length;
			}
			return [{ columns, values: float ? floats(values) : values }];
		},
	};
};
const oneHot = (node, { file, widths: [columns = 0], position }) => {
	const attributes = new NodeAttributes(node, file);
	const texts = attributes.texts("cats_strings");
	const known = texts.length > 0 ? texts.map(position) : Array.from(attributes.numbers("cats_int64s"));
	const width = known.length * columns;
	return {
		widths: [width],
		run([input], rows) {
			const values = new Float64Array(rows * width);
			for (let index = 0; index < rows * columns; index++) {
				const found = known.indexOf(input.values[index]);
				if (found >= 0)
					values[index * known.length + found] = 1;
			}
			return [{ columns: width, values }];
		},
	};
};
/** The supported operators. Others are refused by name. */
const operators = {
	Identity: identity,
	Cast: cast,
	Reshape: reshape,
	Flatten: identity,
	Concat: concat,
	FeatureVectorizer: concat,
	Imputer: imputer,
	Scaler: scaler,
	Normalizer: normalizer,
	OneHotEncoder: oneHot,
	LabelEncoder: labelEncoder,
	ArrayFeatureExtractor: selection,
	Gather: selection,
	Slice: slice,
	TreeEnsembleClassifier: treeEnsemble(true),
	TreeEnsembleRegressor: treeEnsemble(false),
	TreeEnsemble: treeEnsemble5,
	LinearClassifier: linearModel(true),
	LinearRegressor: linearModel(false),
	Add: arithmetic((a, b) => a + b),
	Sub: arithmetic((a, b) => a - b),
	Mul: arithmetic((a, b) => a * b),
	Div: arithmetic((a, b) => a / b),
	Sigmoid: eachNumber(logistic),
	MatMul: matrixProduct,
	ReduceSum: rowSum,
	Softmax: softmax,
	Clip: bounded,
	Exp: eachNumber(Math.exp),
	Abs: eachNumber(Math.abs),
	Neg: eachNumber((value) => -value),
	Reciprocal: eachNumber((value) => 1 / value),
	Not: eachNumber((value) => (value === 0 ? 1 : 0)),
};

var declaration = __webpack_require__("src/models/onnx/declaration.ts");
var wire = __webpack_require__("src/models/onnx/wire.ts");
;// CONCATENATED MODULE: ./src/models/onnx-graph/repeated-fields.ts

/** Numbers whose count is not known beforehand. An array of JavaScript's takes twice the time for 20,000 of them. */
class NumberList {
	#numbers = new Float64Array(16);
	#length = 0;
	push(number) {
		if (this.#length === this.#numbers.length) {
			const larger = new Float64Array(2 * this.#length);
			larger.set(this.#numbers);
			this.#numbers = larger;
		}
		this.#numbers[this.#length++] = number;
	}
	values() {
		return this.#numbers.slice(0, this.#length);
	}
}
/** Reads a list of floats or whole numbers, packed or one by one. */
function readPacked(fields, floats, numbers) {
	if (fields.wire !== wire/* LENGTH */.pi) {
		numbers.push(floats ? fields.float() : fields.wholeNumber());
		readRun(fields, floats, numbers);
		return;
	}
	const { start, end } = fields.range();
	const packed = new wire/* MessageReader */.RJ(fields.content, { start, end });
	packed.wire = floats ? wire/* FIXED32 */.Wc : wire/* VARINT */.rA;
	while (packed.at < packed.end)
		numbers.push(floats ? packed.float() : packed.signedNumber());
}
/** Bytes that are copied at once. A list of numbers that the copy does not help costs this much for each. */
const MOST_RUN_BYTES = 4096;
/** Bytes of a varint that a whole number up to 2^49 takes at most. */
const MOST_SHORT = 7;
/**
 * Reads further elements of the same field from a copy of the message's bytes, in 10 ns instead of 60. It stops at another field,
 * and at what it leaves to the reader: an element that is cut off, and whole numbers that are negative or large.
 */
function readRun(fields, floats, numbers) {
	const tag = (fields.field << 3) | fields.wire;
	if (tag > 127 || fields.at >= fields.end || fields.content.byte(fields.at) !== tag)
		return;
	const bytes = fields.content.slice(fields.at, Math.min(fields.end, fields.at + MOST_RUN_BYTES));
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	let at = 0;
	while (bytes[at] === tag) {
		if (floats) {
			if (at + 5 > bytes.length)
				break;
			numbers.push(view.getFloat32(at + 1, true));
			at += 5;
			continue;
		}
		let value = 0;
		let scale = 1;
		let next = at + 1;
		while (next <= at + MOST_SHORT && bytes[next] > 127) {
			value += (bytes[next++] & 127) * scale;
			scale *= 128;
		}
		if (next > at + MOST_SHORT || next >= bytes.length)
			break;
		numbers.push(value + bytes[next] * scale);
		at = next + 1;
	}
	fields.at += at;
}
/** Longer texts are decoded each time. */
const MOST_KNOWN_BYTES = 32;
/** Reads the texts of a list, such as the modes of nodes, up to the first whose bytes are not those of the last of its length. */
function readTexts(fields, known, texts) {
	const { at: start, content } = fields;
	const tag = (fields.field << 3) | fields.wire;
	const { start: first, end } = fields.range();
	fields.at = start;
	texts.push(fields.text());
	const length = end - first;
	if (length <= MOST_KNOWN_BYTES)
		known.set(length, { text: texts.at(-1), bytes: content.slice(first, end) });
	// Copying a run only helps if there is one.
	if (end + 1 >= fields.end || content.byte(end) !== tag || !known.has(content.byte(end + 1)))
		return;
	const bytes = content.slice(end, Math.min(fields.end, end + MOST_RUN_BYTES));
	let at = 0;
	while (bytes[at] === tag) {
		const found = known.get(bytes[at + 1]);
		if (found === undefined)
			break;
		let same = 0;
		while (same < found.bytes.length && bytes[at + 2 + same] === found.bytes[same])
			same++;
		if (same < found.bytes.length)
			break;
		texts.push(found.text);
		at += 2 + same;
	}
	fields.at += at;
}

;// CONCATENATED MODULE: ./src/models/onnx-graph/protobuf.ts




/** More nodes than this are no pipeline. */
const MOST_NODES = 20_000;
/** Reads any ONNX model, as far as tables need it. @throws {Failure} */
function readGraph(content) {
	const fields = new wire/* MessageReader */.RJ(content);
	const opsets = new Map();
	let producer = "";
	let graph;
	while (fields.next()) {
		if (fields.field === 2)
			producer = fields.text();
		else if (fields.field === 7)
			graph = fields.message();
		else if (fields.field === 8)
			opsets.set(...(0,declaration/* readOpset */.c)(fields.message()));
		else
			fields.skip();
	}
	if (graph === undefined)
		throw new failure/* Failure */.H(`${content.file}: expected an ONNX model, got a file without a graph`);
	const inputs = [];
	const outputs = [];
	const constants = new Map();
	const nodes = [];
	while (graph.next()) {
		if (graph.field === 1)
			nodes.push(readNode(graph.message()));
		else if (graph.field === 5)
			constants.set(...readTensor(graph.message()));
		else if (graph.field === 11)
			inputs.push(readValue(graph.message()));
		else if (graph.field === 12)
			outputs.push(readValue(graph.message()));
		else
			graph.skip();
		if (nodes.length + constants.size + inputs.length + outputs.length > MOST_NODES) {
			throw graph.broken(`a graph of more than ${MOST_NODES} parts`);
		}
	}
	// Old files list their constants as inputs too.
	return { producer, opsets, inputs: inputs.filter(({ name }) => !constants.has(name)), outputs, constants, nodes };
}
function readNode(fields) {
	const node = { op: "", domain: "", inputs: [], outputs: [] };
	const attributes = new Map();
	while (fields.next()) {
		if (fields.field === 1)
			node.inputs.push(fields.text());
		else if (fields.field === 2)
			node.outputs.push(fields.text());
		else if (fields.field === 4)
			node.op = fields.text();
		else if (fields.field === 5) {
			const [name, attribute] = readAttribute(fields.message());
			if (attribute !== undefined)
				attributes.set(name, attribute);
		}
		else if (fields.field === 7)
			node.domain = fields.text();
		else
			fields.skip();
		if (node.inputs.length + node.outputs.length + attributes.size > MOST_NODES)
			throw fields.broken("a node of too many parts");
	}
	return { ...node, attributes };
}
function readAttribute(fields) {
	let name = "";
	let value;
	const numbers = new NumberList();
	const texts = [];
	const known = new Map();
	let type = 0;
	while (fields.next()) {
		const { field } = fields;
		// Numbers of each node that nobody needs. Exporters write the name first.
		if (name === "nodes_hitrates")
			return [name, undefined];
		if (field === 1)
			name = fields.text();
		else if (field === 2)
			value = fields.float();
		else if (field === 3)
			value = Number(fields.bigint());
		else if (field === 4)
			value = fields.text();
		else if (field === 5)
			value = readTensor(fields.message())[1];
		else if (field === 7 || field === 8)
			readPacked(fields, field === 7, numbers);
		else if (field === 9)
			readTexts(fields, known, texts);
		else if (field === 20)
			type = fields.integer();
		else
			fields.skip();
	}
	if (type === 6 || type === 7)
		return [name, numbers.values()];
	if (type === 8)
		return [name, texts];
	return [name, value];
}
/** ONNX's numbers of element types, with the bytes of an element of `raw_data`. */
const elementBytes = { 1: 4, 6: 4, 7: 8, 11: 8, 9: 1, 2: 1, 3: 1 };
const protobuf_TEXT = 8;
function readTensor(fields) {
	let name = "";
	let type = 0;
	const sizes = new NumberList();
	const numbers = new NumberList();
	const texts = [];
	let raw;
	while (fields.next()) {
		const { field } = fields;
		if (field === 1)
			readPacked(fields, false, sizes);
		else if (field === 2)
			type = fields.integer();
		else if (field === 4)
			readPacked(fields, true, numbers);
		else if (field === 5 || field === 7)
			readPacked(fields, false, numbers);
		else if (field === 6)
			texts.push(fields.text());
		else if (field === 8)
			name = fields.text();
		else if (field === 9) {
			const { start, end } = fields.range();
			raw = fields.content.slice(start, end);
		}
		else if (field === 10)
			readDoubles(fields, numbers);
		else if (field === 13)
			throw fields.broken("data in another file (save the model as one file)");
		else
			fields.skip();
	}
	const dimensions = [...sizes.values()];
	const size = dimensions.reduce((product, each) => product * each, 1);
	const values = raw === undefined ? numbers.values() : ofRaw(raw, type, fields);
	if ((type === protobuf_TEXT ? texts.length : values.length) !== size)
		throw fields.broken(`a constant of another size than its shape`);
	return [name, { dimensions, double: type === 11, numbers: values, texts }];
}
function readDoubles(fields, numbers) {
	const { start, end } = fields.range();
	const bytes = fields.content.slice(start, end);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	for (let at = 0; at + 8 <= bytes.length; at += 8)
		numbers.push(view.getFloat64(at, true));
}
function ofRaw(bytes, type, fields) {
	const size = elementBytes[type];
	if (size === undefined || bytes.length % size !== 0)
		throw fields.broken(`a constant of element type ${type}`);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	return Float64Array.from({ length: bytes.length / size }, (_, index) => {
		const at = index * size;
		if (type === 1)
			return view.getFloat32(at, true);
		if (type === 11)
			return view.getFloat64(at, true);
		if (type === 6)
			return view.getInt32(at, true);
		return type === 7 ? Number(view.getBigInt64(at, true)) : type === 3 ? view.getInt8(at) : view.getUint8(at);
	});
}
function readValue(fields) {
	const { name, elementType, shape } = (0,declaration/* readDeclaration */.F)(fields);
	const width = shape.length < 2 ? 1 : shape[1];
	return { name, type: elementType, columns: typeof width === "number" ? width : undefined };
}

;// CONCATENATED MODULE: ./src/models/onnx-graph/onnx-graph.ts






const onnx_graph_DOUBLE = 11;
const onnx_graph_TEXT = 8;
/** Reads trees and linear models of any ONNX exporter, with the preparation that skl2onnx writes. @throws {Failure} */
function readOnnx({ file, bytes }) {
	const graph = readGraph(content/* FileContent */.y.ofBytes(bytes, file));
	const float = graph.inputs.every(({ type }) => type !== onnx_graph_DOUBLE);
	const texts = new TextTable();
	const inputs = inputsOf(graph, { file, float, texts });
	const answer = answerOf(graph, file);
	const widths = new Map(inputs.map(({ name, columns }) => [name, columns.length]));
	const tensors = new Map(inputs.map(({ name }, index) => [name, index]));
	const steps = stepsOf(graph, answer.tensor).map((node) => {
		const prepare = Object.hasOwn(operators, node.op) ? operators[node.op] : undefined;
		if (prepare === undefined) {
			throw new failure/* Failure */.H(`${file}: expected trees or a linear model, got the operator ${node.op.slice(0, 60)} (test the model through \`predictions\`, \`command\` or \`url\`)`);
		}
		const variable = node.inputs.filter((name) => name !== "" && !graph.constants.has(name));
		const known = variable.map((name) => {
			const width = widths.get(name);
			if (width === undefined)
				throw new failure/* Failure */.H(`${file}: ${node.op}: expected the output of an earlier operator, got ${name} (the file is damaged)`);
			return width;
		});
		if (known.length === 0)
			throw new failure/* Failure */.H(`${file}: ${node.op}: expected an input, got constants alone`);
		const operator = prepare(node, {
			file,
			float,
			widths: known,
			constants: graph.constants,
			position: (text) => texts.position(text),
		});
		for (const [index, name] of node.outputs.entries())
			widths.set(name, operator.widths[index] ?? 0);
		const read = variable.map((name) => tensors.get(name));
		for (const name of node.outputs)
			tensors.set(name, tensors.size);
		return { operator, inputs: read, outputs: node.outputs.map((name) => tensors.get(name)) };
	});
	const outputs = widths.get(answer.tensor);
	const wanted = answer.labels?.classes.length ?? 1;
	if (outputs !== wanted) {
		throw new failure/* Failure */.H(`${file}: expected ${wanted} values per row as the answer, got ${outputs ?? "none"}`);
	}
	const answerAt = tensors.get(answer.tensor);
	const trees = graph.nodes.filter(({ op }) => op.startsWith("TreeEnsemble")).length;
	return {
		tool: `ONNX${graph.producer === "" ? "" : ` of ${graph.producer.slice(0, 60)}`}`,
		kind: graph.nodes
			.map(({ op }) => op)
			.filter((op, index, all) => all.indexOf(op) === index)
			.slice(0, 8)
			.join(", "),
		task: answer.labels === undefined ? "regression" : "classification",
		classes: answer.labels?.classes ?? [],
		classType: answer.labels?.classType ?? "string",
		outputs: wanted,
		columns: inputs.flatMap(({ columns }) => columns),
		named: inputs.every(({ columns }) => columns.length === 1),
		facts: { operators: graph.nodes.length, ...(trees > 0 && { "tree ensembles": trees }) },
		notices: noticesOf(graph),
		predict(cells, rows) {
			const batches = [];
			let first = 0;
			for (const input of inputs) {
				const next = first + rows * input.columns.length;
				batches.push(new InputBatch(inputs.length === 1 ? cells : cells.subarray(first, next), rows, input));
				first = next;
			}
			for (const { operator, inputs: read, outputs: written } of steps) {
				const results = operator.run(read.length === 1 ? [batches[read[0]]] : read.map((each) => batches[each]), rows);
				for (let at = 0; at < written.length; at++)
					if (at < results.length)
						batches[written[at]] = results[at];
			}
			const { values } = batches[answerAt];
			return inputs.some(({ rowCells }) => rowCells === values) ? values.slice() : values;
		},
	};
}
/** All texts of the graph, by position. */
class TextTable {
	#positions = new Map();
	position(text) {
		const found = this.#positions.get(text) ?? this.#positions.size;
		this.#positions.set(text, found);
		return found;
	}
}
function inputsOf(graph, { file, float, texts }) {
	const single = graph.inputs.length === 1;
	return graph.inputs.map(({ name, type, columns }) => {
		const count = columns ?? columnsRead(graph, name);
		if (!(count >= 1 && count <= 1_000_000)) {
			throw new failure/* Failure */.H(`${file}: expected the number of columns of the input ${name}, got ${columns ?? "none"}`);
		}
		const nameOf = (index) => count === 1 && !single ? name : count === 1 ? name : `${single ? "f" : `${name}_`}${index}`;
		if (type !== onnx_graph_TEXT) {
			return {
				name,
				columns: Array.from({ length: count }, (_, index) => ({ name: nameOf(index), type: "plain number" })),
				positions: undefined,
				rowCells: new Float64Array(count),
				float,
			};
		}
		const levels = levelsRead(graph, name);
		return {
			name,
			columns: Array.from({ length: count }, (_, index) => ({ name: nameOf(index), type: "plain category", levels })),
			positions: Float64Array.from(levels, (level) => texts.position(level)),
			rowCells: new Float64Array(count),
			float,
		};
	});
}
/** Columns of an input without a shape: those that its scaler has numbers for. */
function columnsRead(graph, name) {
	for (const node of graph.nodes) {
		if (!node.inputs.includes(name))
			continue;
		for (const key of ["offset", "imputed_value_floats", "coefficients"]) {
			const value = node.attributes.get(key);
			if (value instanceof Float64Array)
				return value.length;
		}
	}
	return 0;
}
/** Texts that the encoders of an input know, also those behind a `Concat`. */
function levelsRead(graph, name) {
	const reached = new Set([name]);
	const levels = new Set();
	for (const node of graph.nodes) {
		if (!node.inputs.some((input) => reached.has(input)))
			continue;
		const texts = node.attributes.get("cats_strings") ?? node.attributes.get("keys_strings");
		if (Array.isArray(texts))
			for (const text of texts)
				levels.add(text);
		else
			for (const output of node.outputs)
				reached.add(output);
	}
	return [...levels];
}
/** The nodes that lead to a tensor, in the order of the graph. */
function stepsOf({ nodes, constants }, tensor) {
	const wanted = new Set([tensor]);
	const steps = [];
	for (const node of nodes.toReversed()) {
		if (!node.outputs.some((name) => wanted.has(name)))
			continue;
		for (const name of node.inputs)
			if (!constants.has(name))
				wanted.add(name);
		steps.push(node);
	}
	return steps.reverse();
}
/** Rows of an input as they are given, which are put row after row for operators that read them so. */
class InputBatch {
	columns;
	cells;
	#given;
	#rows;
	#input;
	#values;
	constructor(given, rows, input) {
		this.columns = input.columns.length;
		this.cells = input.positions === undefined ? given : undefined;
		this.#given = given;
		this.#rows = rows;
		this.#input = input;
	}
	get values() {
		this.#values ??= this.#rowsFirst();
		return this.#values;
	}
	#rowsFirst() {
		const { float, positions, rowCells } = this.#input;
		const rows = this.#rows;
		const { columns } = this;
		const values = rows === 1 ? rowCells : new Float64Array(rows * columns);
		for (let column = 0; column < columns; column++) {
			for (let row = 0; row < rows; row++) {
				const value = this.#given[column * rows + row];
				values[row * columns + column] =
					positions !== undefined ? (positions[value] ?? -1) : float ? Math.fround(value) : value;
			}
		}
		return values;
	}
}
function noticesOf(graph) {
	const exact = graph.nodes.some((node) => node.op === "OneHotEncoder" && new NodeAttributes(node, "").number("zeros", 1) === 0);
	return exact ? ["a category that the model does not know counts as none of them"] : [];
}


/***/ })

};
