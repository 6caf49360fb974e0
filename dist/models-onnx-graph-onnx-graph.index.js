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

var float_exp = __webpack_require__("src/models/foreign/float-exp.ts");
var sum_trees = __webpack_require__("src/models/trees/sum-trees.ts");
;// CONCATENATED MODULE: ./src/models/onnx-graph/operator.ts
function floats(values) {
	return values.map(Math.fround);
}
function logistic(value) {
	return 1 / (1 + Math.exp(-value));
}

var packed_trees = __webpack_require__("src/models/trees/packed-trees.ts");
var tree_source = __webpack_require__("src/models/trees/tree-source.ts");
;// CONCATENATED MODULE: ./src/models/onnx-graph/trees.ts




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
	const place = new Map();
	for (let index = 0; index < size; index++)
		place.set(`${treeIds[index]} ${nodeIds[index]}`, index);
	const linked = (name) => attributes.numbers(name, size).map((child, index) => place.get(`${treeIds[index]} ${child}`) ?? -1);
	const split = splitsOf(attributes, {
		...context,
		size,
		links: [linked("nodes_truenodeids"), linked("nodes_falsenodeids")],
	});
	const values = new Float64Array(size * outputs);
	const weightIds = attributes.numbers(`${prefix}_ids`);
	const weights = attributes.numbers(`${prefix}_weights`, weightIds.length);
	const weightTrees = attributes.numbers(`${prefix}_treeids`, weightIds.length);
	const weightNodes = attributes.numbers(`${prefix}_nodeids`, weightIds.length);
	for (let index = 0; index < weights.length; index++) {
		const leaf = place.get(`${weightTrees[index]} ${weightNodes[index]}`);
		const id = weightIds[index];
		if (leaf === undefined)
			throw attributes.fail("expected weights of leaves, got one of another node");
		if (!(id >= 0 && id < outputs))
			throw attributes.fail(`expected outputs below ${outputs}, got ${id}`);
		values[leaf * outputs + id] += weights[index];
	}
	const roots = rootsOf(treeIds, split);
	const shared = { ...split, values, width: outputs, output: 0 };
	const sources = roots.map((root) => ({ ...shared, root }));
	const base = attributes.numbers("base_values");
	if (base.length !== 0 && base.length !== outputs && !(base.length === 1 && outputs === 2)) {
		throw attributes.fail(`base_values: expected ${outputs} numbers, got ${base.length}`);
	}
	return {
		trees: (0,packed_trees/* packTrees */.h)(sources, context),
		base,
		ids: new Set(weightIds),
		positive: weights.every((weight) => weight >= 0),
		average: aggregate === "AVERAGE",
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
	const below = float ? floatBelow : doubleBelow;
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
		splits.threshold[node] = mode === 1 || mode === 2 ? below(values[node]) : values[node];
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
		for (const each of [left[node], right[node]])
			if (each >= 0)
				child[each] = 1;
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
const bits = new DataView(new ArrayBuffer(8));
/** The largest 32-bit float below one. */
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
	const post = transforms[transform];
	if (post === undefined)
		throw attributes.fail(`post_transform: expected NONE, SOFTMAX or LOGISTIC, got ${transform}`);
	// Two classes with values for one of them: the other class has the rest.
	const single = classifier && classes === 2 && ids.size <= 1;
	const only = single ? ([...ids][0] ?? 0) : 0;
	const start = single ? (base.length === 2 ? base[1] : (base[0] ?? 0)) : 0;
	return {
		widths: classifier ? [1, classes] : [classes],
		run([input], rows) {
			const sums = float ? new Float32Array(rows * classes) : new Float64Array(rows * classes);
			(0,sum_trees/* sumTrees */.j)(found.trees, { cells: columnsFirst(input, rows), rows, sums });
			if (average)
				for (let at = 0; at < sums.length; at++)
					sums[at] /= found.trees.roots.length;
			if (!single && base.length > 0)
				for (let at = 0; at < sums.length; at++)
					sums[at] += base[at % classes];
			const values = Float64Array.from(sums);
			for (let row = 0; row < rows; row++) {
				const part = values.subarray(row * classes, (row + 1) * classes);
				if (!single)
					post(part);
				else {
					const score = start === 0 ? part[only] : Math.fround(part[only] + start);
					part[1] = transform === "NONE" ? score : logistic(score);
					part[0] = transform === "NONE" ? (positive ? 1 - score : -score) : logistic(-score);
				}
			}
			const answer = { columns: classes, values: float ? floats(values) : values };
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
	const post = transforms[transform];
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
const transforms = {
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
function columnsFirst({ values, columns }, rows) {
	const cells = new Float64Array(values.length);
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++)
			cells[column * rows + row] = values[row * columns + column];
	}
	return cells;
}

;// CONCATENATED MODULE: ./src/models/onnx-graph/operators.ts



/** An operator that changes numbers one by one. */
function each(change) {
	return (_, { widths: [columns = 0], float }) => ({
		widths: [columns],
		run([input]) {
			const values = input.values.map((value, index) => change(value, index % columns));
			return [{ columns, values: float ? floats(values) : values }];
		},
	});
}
const identity = (_, { widths }) => ({ widths: [widths[0]], run: ([input]) => [input] });
const concat = (node, { file, widths }) => {
	const attributes = new NodeAttributes(node, file);
	const axis = attributes.number("axis", 1);
	if (axis !== 1 && axis !== -1)
		throw attributes.fail(`axis: expected 1, got ${axis}`);
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
const imputer = (node, context) => {
	const attributes = new NodeAttributes(node, context.file);
	const floats = attributes.numbers("imputed_value_floats");
	const filling = floats.length > 0 ? floats : attributes.numbers("imputed_value_int64s");
	checkLength(attributes, filling, context.widths[0]);
	const missing = attributes.number("replaced_value_float", Number.NaN);
	return each((value, column) => value === missing || (Number.isNaN(missing) && Number.isNaN(value)) ? filling[column % filling.length] : value)(node, context);
};
const scaler = (node, context) => {
	const attributes = new NodeAttributes(node, context.file);
	const offset = attributes.numbers("offset");
	const scale = attributes.numbers("scale");
	for (const list of [offset, scale])
		checkLength(attributes, list, context.widths[0]);
	const round = context.float ? Math.fround : Number;
	return each((value, column) => round(value - offset[column % offset.length]) * scale[column % scale.length])(node, context);
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
/** Arithmetic with a constant of one number, or of one per column. */
const arithmetic = (compute) => (node, context) => {
	const { constants, widths, file } = context;
	const attributes = new NodeAttributes(node, file);
	const [first, second] = node.inputs.map((name) => constants.get(name));
	const constant = first ?? second;
	if (constant === undefined || (first !== undefined && second !== undefined)) {
		throw attributes.fail("expected one input and one constant");
	}
	const { numbers } = constant;
	checkLength(attributes, numbers, widths[0]);
	const at = (column) => numbers[column % numbers.length];
	const change = (value, column) => first === undefined ? compute(value, at(column)) : compute(at(column), value);
	return each(change)(node, context);
};
/** The supported operators. Others are refused by name. */
const operators = {
	Identity: identity,
	Cast: identity,
	Reshape: identity,
	Flatten: identity,
	Concat: concat,
	FeatureVectorizer: concat,
	Imputer: imputer,
	Scaler: scaler,
	Normalizer: normalizer,
	OneHotEncoder: oneHot,
	TreeEnsembleClassifier: treeEnsemble(true),
	TreeEnsembleRegressor: treeEnsemble(false),
	LinearClassifier: linearModel(true),
	LinearRegressor: linearModel(false),
	Add: arithmetic((a, b) => a + b),
	Sub: arithmetic((a, b) => a - b),
	Mul: arithmetic((a, b) => a * b),
	Div: arithmetic((a, b) => a / b),
	Sigmoid: each(logistic),
};

var wire = __webpack_require__("src/models/onnx/wire.ts");
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
			opsets.set(...readOpset(fields.message()));
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
	const numbers = [];
	const texts = [];
	let type = 0;
	while (fields.next()) {
		const { field } = fields;
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
			texts.push(fields.text());
		else if (field === 20)
			type = fields.integer();
		else
			fields.skip();
	}
	if (type === 6 || type === 7)
		return [name, Float64Array.from(numbers)];
	if (type === 8)
		return [name, texts];
	return [name, value];
}
/** A list of floats or whole numbers, packed or one by one. */
function readPacked(fields, floats, numbers) {
	if (fields.wire !== wire/* LENGTH */.pi) {
		numbers.push(floats ? fields.float() : Number(fields.bigint()));
		return;
	}
	const { start, end } = fields.range();
	const packed = new wire/* MessageReader */.RJ(fields.content, { start, end });
	packed.wire = floats ? wire/* FIXED32 */.Wc : wire/* VARINT */.rA;
	while (packed.at < packed.end)
		numbers.push(floats ? packed.float() : Number(packed.signed()));
}
/** ONNX's numbers of element types, with the bytes of an element of `raw_data`. */
const sizes = { 1: 4, 6: 4, 7: 8, 11: 8, 9: 1, 2: 1, 3: 1 };
const TEXT = 8;
function readTensor(fields) {
	let name = "";
	let type = 0;
	const dimensions = [];
	const numbers = [];
	const texts = [];
	let raw;
	while (fields.next()) {
		const { field } = fields;
		if (field === 1)
			readPacked(fields, false, dimensions);
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
	const size = dimensions.reduce((product, each) => product * each, 1);
	const values = raw === undefined ? Float64Array.from(numbers) : ofRaw(raw, type, fields);
	if ((type === TEXT ? texts.length : values.length) !== size)
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
	const size = sizes[type];
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
	const value = { name: "", type: 0, columns: undefined };
	while (fields.next()) {
		if (fields.field === 1)
			value.name = fields.text();
		else if (fields.field === 2)
			readType(fields.message(), value);
		else
			fields.skip();
	}
	return value;
}
function readType(fields, value) {
	while (fields.next()) {
		if (fields.field !== 1) {
			fields.skip();
			continue;
		}
		const tensor = fields.message();
		while (tensor.next()) {
			if (tensor.field === 1)
				value.type = tensor.integer();
			else if (tensor.field === 2) {
				const sizes = readShape(tensor.message());
				value.columns = sizes.length < 2 ? 1 : sizes[1];
			}
			else
				tensor.skip();
		}
	}
}
function readShape(fields) {
	const shape = [];
	while (fields.next() && shape.length < 8) {
		if (fields.field !== 1) {
			fields.skip();
			continue;
		}
		const dimension = fields.message();
		let length;
		while (dimension.next()) {
			if (dimension.field === 1)
				length = dimension.integer();
			else
				dimension.skip();
		}
		shape.push(length);
	}
	return shape;
}

;// CONCATENATED MODULE: ./src/models/onnx-graph/onnx-graph.ts





const DOUBLE = 11;
const onnx_graph_TEXT = 8;
/** Operators that give probabilities as their second output. */
const classifiers = new Set(["TreeEnsembleClassifier", "LinearClassifier"]);
/** Reads trees and linear models of any ONNX exporter, with the preparation that skl2onnx writes. @throws {Failure} */
function readOnnx({ file, bytes }) {
	const graph = readGraph(content/* FileContent */.y.ofBytes(bytes, file));
	const float = graph.inputs.every(({ type }) => type !== DOUBLE);
	const texts = new TextTable();
	const inputs = inputsOf(graph, file, texts);
	const answer = answerOf(graph, file);
	const widths = new Map(inputs.map(({ name, columns }) => [name, columns.length]));
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
		return { operator, inputs: variable, outputs: node.outputs };
	});
	const outputs = widths.get(answer.tensor);
	const wanted = answer.labels?.classes.length ?? 1;
	if (outputs !== wanted) {
		throw new failure/* Failure */.H(`${file}: expected ${wanted} values per row as the answer, got ${outputs ?? "none"}`);
	}
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
			const batches = new Map();
			let first = 0;
			for (const { name, columns, positions } of inputs) {
				batches.set(name, batchOf(cells.subarray(first * rows, (first + columns.length) * rows), { rows, float, positions }));
				first += columns.length;
			}
			for (const step of steps) {
				const results = step.operator.run(step.inputs.map((name) => batches.get(name)), rows);
				for (const [index, name] of step.outputs.entries())
					if (results[index] !== undefined)
						batches.set(name, results[index]);
			}
			return batches.get(answer.tensor).values;
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
function inputsOf(graph, file, texts) {
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
			};
		}
		const levels = levelsRead(graph, name);
		return {
			name,
			columns: Array.from({ length: count }, (_, index) => ({ name: nameOf(index), type: "plain category", levels })),
			positions: Float64Array.from(levels, (level) => texts.position(level)),
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
		const texts = node.attributes.get("cats_strings");
		if (Array.isArray(texts))
			for (const text of texts)
				levels.add(text);
		else
			for (const output of node.outputs)
				reached.add(output);
	}
	return [...levels];
}
/** The tensor that holds probabilities or predictions, and the labels. */
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
		const graphOutputs = graph.outputs.map(({ name }) => name);
		const probabilities = graphOutputs.find((name) => isProbabilities(name, producer, classifier));
		return { tensor: probabilities ?? classifier.outputs[1], labels };
	}
	const [output] = graph.outputs;
	if (output === undefined || graph.outputs.length !== 1) {
		throw new failure/* Failure */.H(`${file}: expected one output, or class labels, got ${graph.outputs.length} outputs`);
	}
	return { tensor: output.name, labels: undefined };
}
/** Returns true if an output of the graph comes from a classifier's probabilities. */
function isProbabilities(name, producer, classifier) {
	for (let at = name, steps = 0; at !== undefined && steps < 20; steps++) {
		if (at === classifier.outputs[1])
			return true;
		at = producer(at)?.inputs[0];
	}
	return false;
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
function batchOf(cells, { rows, float, positions }) {
	const columns = cells.length / rows;
	const values = new Float64Array(cells.length);
	for (let column = 0; column < columns; column++) {
		for (let row = 0; row < rows; row++) {
			const value = cells[column * rows + row];
			values[row * columns + column] =
				positions !== undefined ? (positions[value] ?? -1) : float ? Math.fround(value) : value;
		}
	}
	return { columns, values };
}
function noticesOf(graph) {
	const exact = graph.nodes.some((node) => node.op === "OneHotEncoder" && new NodeAttributes(node, "").number("zeros", 1) === 0);
	return exact ? ["a category that the model does not know counts as none of them"] : [];
}


/***/ })

};
