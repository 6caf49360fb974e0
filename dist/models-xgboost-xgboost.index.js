export const id = "models-xgboost-xgboost";
export const ids = ["models-xgboost-xgboost"];
export const modules = {

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
		const start = this.#take(size * count);
		const bytes = this.#bytes.subarray(start, this.#at);
		if (type === "d" || type === "l") {
			// UBJSON writes the most significant byte first.
			const swapped = new Uint8Array(bytes);
			Buffer.from(swapped.buffer).swap32();
			return type === "d" ? new Float32Array(swapped.buffer) : new Int32Array(swapped.buffer);
		}
		if (type === "U")
			return new Float64Array(bytes);
		this.#at = start;
		const values = new Float64Array(count);
		for (let index = 0; index < count; index++)
			values[index] = this.#number(type);
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
