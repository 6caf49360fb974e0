export const id = "models-scikit-learn-scikit-learn";
export const ids = ["models-scikit-learn-scikit-learn"];
export const modules = {

/***/ "src/models/scikit-learn/scikit-learn.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readSklearn: () => (/* binding */ readSklearn),
  sklearnModel: () => (/* binding */ sklearnModel)
});

var failure = __webpack_require__("src/core/failure.ts");
var lightgbm = __webpack_require__("src/models/lightgbm/lightgbm.ts");
;// CONCATENATED MODULE: ./src/models/pickle/bytes.ts

/** Bytes of a whole number at most. The state of a random generator has 17. */
const MOST_LONG = 64;
/** The bytes of a pickle, read one after the other. Memory is taken for bytes that are there. */
class PickleBytes {
	at = 0;
	#bytes;
	#view;
	#file;
	constructor(bytes, file) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		this.#file = file;
	}
	/** The value of an operation that pushes a constant: none, a boolean, a number, bytes or a text. */
	literal(code) {
		switch (code) {
			case 0x4e: // NONE
				return null;
			case 0x88: // NEWTRUE
			case 0x89:
				return code === 0x88;
			case 0x4a: // BININT
				return this.#view.getInt32(this.take(4), true);
			case 0x4b:
				return this.byte();
			case 0x4d:
				return this.#view.getUint16(this.take(2), true);
			case 0x8a: // LONG1
				return this.#long(this.byte());
			case 0x8b:
				return this.#long(this.length(4));
			case 0x47: // BINFLOAT
				return this.#view.getFloat64(this.take(8));
			case 0x43: // SHORT_BINBYTES
				return this.slice(this.byte());
			case 0x42:
				return this.slice(this.length(4));
			case 0x8e: // BINBYTES8
			case 0x96: // BYTEARRAY8
				return this.slice(this.length(8));
			case 0x8c: // SHORT_BINUNICODE
				return this.#text(this.byte());
			case 0x58:
				return this.#text(this.length(4));
			case 0x8d:
				return this.#text(this.length(8));
			case 0x55: // SHORT_BINSTRING
				return Buffer.from(this.slice(this.byte())).toString("latin1");
			case 0x54:
				return Buffer.from(this.slice(this.length(4))).toString("latin1");
			default:
				throw this.fail(`expected an operation that models need, got 0x${code.toString(16)}`);
		}
	}
	byte() {
		return this.#bytes[this.take(1)];
	}
	length(size) {
		const at = this.take(size);
		return size === 4 ? this.#view.getUint32(at, true) : Number(this.#view.getBigUint64(at, true));
	}
	/** A copy. */
	slice(length) {
		const at = this.take(length);
		return this.#bytes.slice(at, at + length);
	}
	line() {
		const end = this.#bytes.indexOf(0x0a, this.at);
		if (end < 0)
			throw this.fail("expected a line, got the end of the file");
		const text = this.#text(end - this.at);
		this.at++;
		return text;
	}
	/** Moves on by some bytes and returns where they begin. */
	take(length) {
		const { at } = this;
		if (!(length <= this.#bytes.length - at))
			throw this.fail("expected more, got the end of the file");
		this.at += length;
		return at;
	}
	fail(what) {
		return new failure/* Failure */.H(`${this.#file}: byte ${this.at}: ${what} (the file is damaged, cut off, or no model)`);
	}
	#text(length) {
		return Buffer.from(this.slice(length)).toString("utf8");
	}
	/** A whole number of some bytes, the last of which has the sign. */
	#long(size) {
		if (size > MOST_LONG)
			throw this.fail(`expected a number of at most ${MOST_LONG} bytes, got ${size}`);
		const bytes = this.slice(size);
		let value = 0n;
		for (let index = size - 1; index >= 0; index--)
			value = (value << 8n) | BigInt(bytes[index]);
		return Number(size > 0 && bytes[size - 1] > 127 ? value - (1n << BigInt(8 * size)) : value);
	}
}

;// CONCATENATED MODULE: ./src/models/pickle/names.ts
/**
 * Names that a pickle may refer to: classes and functions of scikit-learn, numpy, joblib, XGBoost and LightGBM that their own
 * models hold. Nothing is imported or called, so a name here gives a file no power; every other name is refused, because nobody
 * knows what its object means.
 */
const modules = {
	builtins: "slice object set frozenset bytearray dict list tuple int float str bool complex",
	__builtin__: "slice object set frozenset bytearray dict list tuple int float str bool unicode",
	_codecs: "encode",
	copyreg: "_reconstructor",
	copy_reg: "_reconstructor",
	functools: "partial",
	collections: "OrderedDict defaultdict",
	numpy: "ndarray dtype float64 float32 float16 int64 int32 int16 int8 uint64 uint32 uint16 uint8 bool_ bool str_ object_ longlong",
	"numpy.core.multiarray": "_reconstruct scalar",
	"numpy._core.multiarray": "_reconstruct scalar",
	"numpy.core.numeric": "_frombuffer",
	"numpy._core.numeric": "_frombuffer",
	"numpy.random._pickle": "__randomstate_ctor __bit_generator_ctor __generator_ctor",
	"numpy.random._mt19937": "MT19937",
	"numpy.random._pcg64": "PCG64",
	"numpy.random.bit_generator": "SeedSequence __pyx_unpickle_SeedSequence",
	"joblib.numpy_pickle": "NumpyArrayWrapper",
	"sklearn.tree._tree": "Tree",
	"sklearn.tree._classes": "DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor",
	"sklearn.ensemble._forest": "RandomForestClassifier RandomForestRegressor ExtraTreesClassifier ExtraTreesRegressor",
	"sklearn.ensemble._gb": "GradientBoostingClassifier GradientBoostingRegressor",
	"sklearn.ensemble._gb_losses": "BinomialDeviance MultinomialDeviance ExponentialLoss LeastSquaresError LeastAbsoluteError HuberLossFunction QuantileLossFunction",
	"sklearn.ensemble._hist_gradient_boosting.gradient_boosting": "HistGradientBoostingClassifier HistGradientBoostingRegressor",
	"sklearn.ensemble._hist_gradient_boosting.predictor": "TreePredictor",
	"sklearn.ensemble._hist_gradient_boosting.binning": "_BinMapper",
	"sklearn.dummy": "DummyClassifier DummyRegressor",
	"sklearn._loss.link": "IdentityLink LogitLink LogLink HalfLogitLink MultinomialLogit Interval",
	"sklearn._loss.loss": "HalfBinomialLoss HalfMultinomialLoss ExponentialLoss HalfSquaredError AbsoluteError PinballLoss HuberLoss HalfPoissonLoss HalfGammaLoss",
	"sklearn._loss._loss": "CyHalfBinomialLoss CyHalfMultinomialLoss CyExponentialLoss CyHalfSquaredError CyAbsoluteError CyPinballLoss CyHuberLoss CyHalfPoissonLoss CyHalfGammaLoss __pyx_unpickle_CyHalfBinomialLoss __pyx_unpickle_CyHalfMultinomialLoss __pyx_unpickle_CyHalfSquaredError __pyx_unpickle_CyAbsoluteError __pyx_unpickle_CyPinballLoss __pyx_unpickle_CyHalfPoissonLoss __pyx_unpickle_CyHalfGammaLoss",
	"sklearn.linear_model._base": "LinearRegression",
	"sklearn.linear_model._ridge": "Ridge RidgeCV",
	"sklearn.linear_model._coordinate_descent": "Lasso ElasticNet LassoCV ElasticNetCV",
	"sklearn.linear_model._logistic": "LogisticRegression",
	"sklearn.pipeline": "Pipeline",
	"sklearn.compose._column_transformer": "ColumnTransformer _RemainderColsList",
	"sklearn.impute._base": "SimpleImputer",
	"sklearn.preprocessing._data": "StandardScaler MinMaxScaler MaxAbsScaler RobustScaler",
	"sklearn.preprocessing._encoders": "OneHotEncoder OrdinalEncoder",
	"sklearn.preprocessing._label": "LabelEncoder",
	"sklearn.preprocessing._function_transformer": "FunctionTransformer",
	"sklearn.utils.validation": "check_array",
	"sklearn.utils._bunch": "Bunch",
	"xgboost.sklearn": "XGBClassifier XGBRegressor XGBRFClassifier XGBRFRegressor",
	"xgboost.core": "Booster",
	"lightgbm.sklearn": "LGBMClassifier LGBMRegressor",
	"lightgbm.basic": "Booster",
	"lightgbm.compat": "_LGBMLabelEncoder",
};
const names = new Map(Object.entries(modules).map(([module, list]) => [module, new Set(list.split(" "))]));
function isKnownName(module, name) {
	return names.get(module)?.has(name) === true;
}

;// CONCATENATED MODULE: ./src/models/pickle/values.ts
/** The name of a Python class or function. It is never imported. */
class PythonName {
	name;
	constructor(module, name) {
		this.name = `${module}.${name}`;
	}
}
/** A Python object as a pickle describes it: its class, the arguments of its constructor, and its state. */
class PythonObject {
	type;
	args;
	state;
	constructor(type, args) {
		this.type = type;
		this.args = args;
	}
	/** A field of the state, which is a dictionary, or a pair of one and another. */
	get(name) {
		const state = Array.isArray(this.state) ? this.state.find((each) => each instanceof Map) : this.state;
		return state instanceof Map ? state.get(name) : undefined;
	}
	has(name) {
		return this.get(name) !== undefined;
	}
}
/** A numpy array: bytes, or the elements of an array of objects. */
class PythonArray {
	shape = [];
	type;
	columnMajor = false;
	bytes = new Uint8Array(0);
	objects;
	get length() {
		return this.shape.reduce((product, each) => product * each, 1);
	}
}

;// CONCATENATED MODULE: ./src/models/pickle/numpy.ts


/** `f8`, `<i4`, `U6`, `O`, `V64`. */
function arrayType(code, file) {
	const match = /^([<>|=]?)([fiubOUSVMm])(\d{0,9})(\[\w+\])?$/.exec(code);
	if (match === null)
		throw new failure/* Failure */.H(`${file}: expected a type of numpy, got ${JSON.stringify(code.slice(0, 20))}`);
	const [, order, kind, digits] = match;
	const count = digits === "" ? (kind === "O" ? 8 : 1) : Number(digits);
	const size = kind === "U" ? 4 * count : count;
	return { kind: kind, size, bigEndian: order === ">", fields: undefined };
}
/** The argument of `numpy.dtype.__setstate__`: (version, order, subtype, names, fields, size, …). */
function setTypeState(type, state, file) {
	if (!Array.isArray(state))
		throw new failure/* Failure */.H(`${file}: expected the state of a numpy type`);
	const [, order, , , fields, size] = state;
	type.bigEndian = order === ">";
	if (typeof size === "number" && size > 0)
		type.size = size;
	if (!(fields instanceof Map))
		return;
	type.fields = new Map();
	for (const [name, place] of fields) {
		const [of, offset] = Array.isArray(place) ? place : [];
		if (typeof name !== "string" ||
			!isArrayType(of) ||
			typeof offset !== "number" ||
			offset < 0 ||
			offset + of.size > type.size) {
			throw new failure/* Failure */.H(`${file}: expected the fields of a numpy record, got others (the file is damaged)`);
		}
		type.fields.set(name, { type: structuredClone(of), offset });
	}
}
/** The argument of `ndarray.__setstate__`: (version, shape, type, column-major, bytes or list). */
function setArrayState(array, state, file) {
	const parts = Array.isArray(state) ? state : [];
	const [shape, type, columnMajor, data] = parts.slice(-4);
	fillArray(array, { shape, type, columnMajor: columnMajor === true, data, file });
}
/** @throws {Failure} when the bytes are not as many as the shape says. */
function fillArray(array, { shape, type, columnMajor, data, file, }) {
	const sizes = typeof shape === "number" ? [shape] : shape;
	if (!isShape(sizes) || !isArrayType(type))
		throw new failure/* Failure */.H(`${file}: expected the shape and type of an array`);
	array.shape = sizes;
	// A file may change a type after an array has it.
	array.type = structuredClone(type);
	array.columnMajor = columnMajor;
	if (Array.isArray(data))
		array.objects = data;
	else if (data instanceof Uint8Array)
		array.bytes = data;
	const held = array.objects?.length ?? array.bytes.length / type.size;
	if (held !== array.length) {
		throw new failure/* Failure */.H(`${file}: expected an array of ${array.length} elements, got ${held} (the file is damaged)`);
	}
}
function isShape(value) {
	return Array.isArray(value) && value.length <= 8 && value.every((each) => Number.isSafeInteger(each) && each >= 0);
}
function isArrayType(value) {
	return typeof value === "object" && value !== null && "kind" in value && "bigEndian" in value;
}
/** The element in some bytes. */
function elementAt(view, at, { kind, size, bigEndian }) {
	const little = !bigEndian;
	if (kind === "f") {
		if (size === 8)
			return view.getFloat64(at, little);
		if (size === 4)
			return view.getFloat32(at, little);
	}
	if (kind === "b")
		return view.getUint8(at) !== 0;
	if (kind === "i" || kind === "u") {
		const signed = kind === "i";
		if (size === 8)
			return Number(signed ? view.getBigInt64(at, little) : view.getBigUint64(at, little));
		if (size === 4)
			return signed ? view.getInt32(at, little) : view.getUint32(at, little);
		if (size === 2)
			return signed ? view.getInt16(at, little) : view.getUint16(at, little);
		if (size === 1)
			return signed ? view.getInt8(at) : view.getUint8(at);
	}
	if (kind === "U") {
		let text = "";
		for (let place = 0; place < size; place += 4) {
			const point = view.getUint32(at + place, little);
			if (point > 0 && point <= 0x10ffff)
				text += String.fromCodePoint(point);
		}
		return text;
	}
	return undefined;
}
/** A number or text that numpy stored alone. */
function scalarOf(type, data, file) {
	if (!isArrayType(type))
		throw new failure/* Failure */.H(`${file}: expected the type of a number of numpy`);
	if (!(data instanceof Uint8Array))
		return data;
	if (data.length < type.size)
		throw new failure/* Failure */.H(`${file}: expected ${type.size} bytes of a number, got ${data.length}`);
	return elementAt(new DataView(data.buffer, data.byteOffset, data.length), 0, type);
}
/** Elements of an array in row-major order: numbers, booleans, texts, or objects. */
function elementsOf(array, field) {
	const { type, length } = array;
	const place = field === undefined ? undefined : type?.fields?.get(field);
	const element = field === undefined ? type : place?.type;
	if (element === undefined)
		return [];
	const view = new DataView(array.bytes.buffer, array.bytes.byteOffset, array.bytes.length);
	const values = Array.from({ length }, (_, index) => array.objects !== undefined
		? array.objects[index]
		: elementAt(view, index * type.size + (place?.offset ?? 0), element));
	return array.columnMajor && array.shape.length > 1 ? rowMajor(values, array.shape) : values;
}
function rowMajor(values, shape) {
	const strides = [];
	let stride = 1;
	for (const size of shape) {
		strides.push(stride);
		stride *= size;
	}
	return values.map((_, index) => {
		let rest = index;
		let from = 0;
		for (let axis = shape.length - 1; axis >= 0; axis--) {
			from += (rest % shape[axis]) * strides[axis];
			rest = Math.floor(rest / shape[axis]);
		}
		return values[from];
	});
}
/** Returns true if a value is an object of a class, by the end of its name. */
function isObject(value, ...types) {
	return value instanceof PythonObject && (types.length === 0 || types.some((type) => value.type.endsWith(`.${type}`)));
}

;// CONCATENATED MODULE: ./src/models/pickle/made.ts




/** The value that a class or function stands for, of the few that have a meaning here; else a record of its name and arguments. */
function madeOf(type, args, file) {
	if (!(type instanceof PythonName) || !Array.isArray(args))
		throw unclear(file, "a class and its arguments");
	const { name } = type;
	if (name === "numpy.dtype")
		return { ...arrayType(String(args[0]), file) };
	if (/^numpy\._?core\.multiarray\._reconstruct$/.test(name))
		return new PythonArray();
	if (/^numpy\._?core\.multiarray\.scalar$/.test(name))
		return scalarOf(args[0], args[1], file);
	if (/^numpy\._?core\.numeric\._frombuffer$/.test(name)) {
		const [data, of, shape, order] = args;
		const array = new PythonArray();
		fillArray(array, { shape, type: of, columnMajor: order === "F", data, file: file });
		return array;
	}
	if (name === "_codecs.encode")
		return Buffer.from(String(args[0]), "latin1");
	if (/^(builtins|__builtin__)\.bytearray$/.test(name))
		return args[0] ?? new Uint8Array(0);
	if (/^copy_?reg\._reconstructor$/.test(name)) {
		const [of] = args;
		if (!(of instanceof PythonName))
			throw unclear(file, "a class");
		return new PythonObject(of.name, []);
	}
	return new PythonObject(name, args);
}
/** @throws {Failure} for a name that models of the known tools do not hold. */
function knownName(module, name, file) {
	if (typeof module !== "string" || typeof name !== "string")
		throw unclear(file, "the name of a class");
	if (!isKnownName(module, name)) {
		throw new failure/* Failure */.H(`${file}: expected a model of scikit-learn, XGBoost or LightGBM, got one with ${`${module}.${name}`.slice(0, 100)} (nothing was executed; test the model through \`predictions\`, \`command\` or \`url\`)`);
	}
	return new PythonName(module, name);
}
function unclear(file, expected) {
	return new failure/* Failure */.H(`${file}: expected ${expected}, got another value (the file is damaged, or no model)`);
}

;// CONCATENATED MODULE: ./src/models/pickle/machine.ts





/** A pickle in a pickle, as joblib writes arrays of objects. */
const MOST_DEPTH = 20;
const MARK = Symbol("mark");
/**
 * Reads a pickle of protocol 2 to 5 as data: a stack machine that builds lists, dictionaries and records, and calls nothing.
 * joblib's arrays, whose bytes follow their description, are read too. Memory is taken for bytes that are there.
 *
 * @throws {Failure} that names an unknown class or function, an operation that models do not need, or the place where the file ends.
 */
function readPickle(bytes, file) {
	const reader = new PickleBytes(bytes, file);
	const value = new PickleMachine(reader, file).read(0);
	if (reader.at !== bytes.length) {
		throw new failure/* Failure */.H(`${file}: expected one pickle, got more bytes after it (a second pickle is not read)`);
	}
	return value;
}
class PickleMachine {
	#bytes;
	#file;
	constructor(bytes, file) {
		this.#bytes = bytes;
		this.#file = file;
	}
	/** One pickle, up to its STOP. */
	read(depth) {
		if (depth > MOST_DEPTH)
			throw this.#bytes.fail(`expected at most ${MOST_DEPTH} pickles in each other`);
		const stack = [];
		const memo = new Map();
		const pop = () => {
			if (stack.length === 0 || stack.at(-1) === MARK)
				throw this.#bytes.fail("expected a value on the stack, got none");
			return stack.pop();
		};
		const marked = () => {
			const start = stack.lastIndexOf(MARK);
			if (start < 0)
				throw this.#bytes.fail("expected a mark on the stack, got none");
			const values = stack.splice(start + 1);
			stack.pop();
			return values;
		};
		const top = () => {
			if (stack.length === 0)
				throw this.#bytes.fail("expected a value on the stack, got none");
			return stack.at(-1);
		};
		for (;;) {
			const code = this.#bytes.byte();
			switch (code) {
				case 0x80: // PROTO
					if (this.#bytes.byte() > 5)
						throw this.#bytes.fail("expected a pickle of protocol 2 to 5, got a newer one");
					break;
				case 0x95: // FRAME
					this.#bytes.take(8);
					break;
				case 0x2e: // STOP
					return pop();
				case 0x28:
					stack.push(MARK);
					break;
				case 0x30: // POP
					if (top() === MARK)
						stack.pop();
					else
						pop();
					break;
				case 0x31: // POP_MARK
					marked();
					break;
				case 0x32: // DUP
					stack.push(top());
					break;
				case 0x29:
				case 0x5d:
					stack.push([]);
					break;
				case 0x7d:
					stack.push(new Map());
					break;
				case 0x8f:
					stack.push(new Set());
					break;
				case 0x85: // TUPLE1 to TUPLE3
					stack.push([pop()]);
					break;
				case 0x86: {
					const second = pop();
					stack.push([pop(), second]);
					break;
				}
				case 0x87: {
					const third = pop();
					const second = pop();
					stack.push([pop(), second, third]);
					break;
				}
				case 0x74: // TUPLE, LIST
				case 0x6c:
					stack.push(marked());
					break;
				case 0x64: // DICT
					stack.push(this.#pairs(new Map(), marked()));
					break;
				case 0x91: // FROZENSET
					stack.push(new Set(marked()));
					break;
				case 0x61: // APPEND
				case 0x65: {
					const values = code === 0x61 ? [pop()] : marked();
					const list = top();
					if (!Array.isArray(list))
						throw this.#bytes.fail("expected a list to append to");
					for (const value of values)
						list.push(value);
					break;
				}
				case 0x73: // SETITEM
				case 0x75: {
					const values = code === 0x73 ? [pop(), pop()].reverse() : marked();
					const target = top();
					// Classes such as OrderedDict are dictionaries.
					if (target instanceof PythonObject && target.state === undefined)
						target.state = new Map();
					const items = target instanceof PythonObject ? target.state : target;
					if (!(items instanceof Map))
						throw this.#bytes.fail("expected a dictionary to set items of");
					this.#pairs(items, values);
					break;
				}
				case 0x90: {
					// ADDITEMS
					const values = marked();
					const set = top();
					if (!(set instanceof Set))
						throw this.#bytes.fail("expected a set to add items to");
					for (const value of values)
						set.add(value);
					break;
				}
				case 0x71: // BINPUT, LONG_BINPUT, MEMOIZE
					memo.set(this.#bytes.byte(), top());
					break;
				case 0x72:
					memo.set(this.#bytes.length(4), top());
					break;
				case 0x94:
					memo.set(memo.size, top());
					break;
				case 0x68: // BINGET, LONG_BINGET
				case 0x6a: {
					const key = code === 0x68 ? this.#bytes.byte() : this.#bytes.length(4);
					if (!memo.has(key))
						throw this.#bytes.fail(`expected a value at ${key} of the memo, got none`);
					stack.push(memo.get(key));
					break;
				}
				case 0x63: // GLOBAL
					stack.push(knownName(this.#bytes.line(), this.#bytes.line(), this.#file));
					break;
				case 0x93: {
					// STACK_GLOBAL
					const name = pop();
					stack.push(knownName(pop(), name, this.#file));
					break;
				}
				case 0x52: // REDUCE, NEWOBJ
				case 0x81: {
					const args = pop();
					stack.push(madeOf(pop(), args, this.#file));
					break;
				}
				case 0x92: {
					// NEWOBJ_EX
					pop();
					const args = pop();
					stack.push(madeOf(pop(), args, this.#file));
					break;
				}
				case 0x62: {
					// BUILD
					const state = pop();
					const target = stack.pop();
					stack.push(this.#built(target, state, depth));
					// joblib puts the array in place of its description, also in the memo.
					const built = stack.at(-1);
					if (built !== target)
						for (const [key, value] of memo)
							if (value === target)
								memo.set(key, built);
					break;
				}
				default:
					stack.push(this.#bytes.literal(code));
			}
		}
	}
	#built(target, state, depth) {
		if (target instanceof PythonArray)
			setArrayState(target, state, this.#file);
		else if (target instanceof PythonObject) {
			target.state = state;
			if (target.type === "joblib.numpy_pickle.NumpyArrayWrapper")
				return this.#joblibArray(target, depth);
		}
		else if (isArrayType(target))
			setTypeState(target, state, this.#file);
		else
			throw this.#bytes.fail("expected an object to give a state to");
		return target;
	}
	/** The bytes of an array follow its description: their alignment in one byte, as many bytes, and the elements. */
	#joblibArray(wrapper, depth) {
		const shape = wrapper.get("shape");
		const type = wrapper.get("dtype");
		if (!isShape(shape) || !isArrayType(type))
			throw this.#bytes.fail("expected the shape and type of an array");
		if (type.kind === "O") {
			const inner = this.read(depth + 1);
			if (!(inner instanceof PythonArray))
				throw this.#bytes.fail("expected an array of objects");
			return inner;
		}
		const alignment = wrapper.get("numpy_array_alignment_bytes");
		if (alignment !== undefined && alignment !== null)
			this.#bytes.take(this.#bytes.byte());
		const count = shape.reduce((product, each) => product * each, 1);
		const array = new PythonArray();
		const data = this.#bytes.slice(count * type.size);
		fillArray(array, { shape, type, columnMajor: wrapper.get("order") === "F", data, file: this.#file });
		return array;
	}
	#pairs(target, values) {
		if (values.length % 2 !== 0)
			throw this.#bytes.fail("expected keys with values");
		for (let index = 0; index < values.length; index += 2)
			target.set(values[index], values[index + 1]);
		return target;
	}
}

var xgboost = __webpack_require__("src/models/xgboost/xgboost.ts");
;// CONCATENATED MODULE: ./src/models/scikit-learn/fields.ts



/** Numbers of a field: an array, a list, or a single number; undefined for None. */
function optionalNumbers(object, name, file) {
	const value = object.get(name);
	if (value === undefined || value === null)
		return undefined;
	return numbersIn(value, { object, name, file });
}
function requiredNumbers(object, name, file) {
	return numbersIn(object.get(name), { object, name, file });
}
function numbersIn(value, place) {
	const list = value instanceof PythonArray ? elementsOf(value) : Array.isArray(value) ? value : [value];
	return Float64Array.from(list, (each) => {
		if (typeof each !== "number" && typeof each !== "boolean")
			throw wrongField(place, "numbers");
		return Number(each);
	});
}
/** A whole number, at least 0. */
function requiredCount(object, name, file) {
	const value = object.get(name);
	const number = value instanceof PythonArray ? elementsOf(value)[0] : value;
	if (typeof number !== "number" || !Number.isInteger(number) || number < 0) {
		throw wrongField({ object, name, file }, "a whole number");
	}
	return number;
}
/** Elements of a list or an array of objects. */
function requiredList(object, name, file) {
	const value = object.get(name);
	if (value instanceof PythonArray)
		return elementsOf(value);
	if (!Array.isArray(value))
		throw wrongField({ object, name, file }, "a list");
	return value;
}
function wrongField({ object, name, file }, expected) {
	const version = object.get("_sklearn_version");
	const of = typeof version === "string" ? ` of scikit-learn ${version.slice(0, 20)}` : "";
	return new failure/* Failure */.H(`${file}: ${object.type.split(".").at(-1)}.${name}: expected ${expected} (the file is damaged, not fitted, or${of === "" ? " of" : `${of}, which is`} a version that is not known)`);
}
/** A refusal of what cannot be computed here. */
function unsupported(file, what) {
	return new failure/* Failure */.H(`${file}: expected a model that can be computed here, got ${what} (test it through \`predictions\`, \`command\` or \`url\`)`);
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/columns.ts

/** The columns of a pipeline's table. An encoder of texts says which are texts. */
class InputTable {
	names;
	file;
	#levels = new Map();
	#used = new Set();
	constructor(names, file) {
		this.names = names;
		this.file = file;
	}
	/** Cells of this column become positions in `levels`. */
	setLevels({ input }, levels) {
		if (input === undefined)
			throw unsupported(this.file, "an encoder of texts after another step");
		const known = this.#levels.get(input);
		if (known !== undefined && known.join("\n") !== levels.join("\n")) {
			throw unsupported(this.file, `two encoders with other categories of the column ${this.names[input]}`);
		}
		this.#levels.set(input, levels);
	}
	levelsOf({ input }) {
		return input === undefined ? undefined : this.#levels.get(input);
	}
	/** Marks columns that a ColumnTransformer takes. Without any, all columns are read. */
	use(columns) {
		for (const { input } of columns)
			if (input !== undefined)
				this.#used.add(input);
	}
	/** Positions of the columns that are read. */
	get used() {
		const all = this.names.map((_, index) => index);
		return this.#used.size === 0 ? all : all.filter((index) => this.#used.has(index));
	}
	columns() {
		return this.used.map((index) => {
			const name = this.names[index];
			const levels = this.#levels.get(index);
			return levels === undefined ? { name, type: "plain number" } : { name, type: "plain category", levels };
		});
	}
}

var external_node_zlib_ = __webpack_require__("node:zlib");
;// CONCATENATED MODULE: ./src/models/scikit-learn/compression.ts


/** A pickle is a few times as large as its compressed file. */
const MOST_BYTES = 500_000_000;
/** The bytes of a file that joblib compressed with zlib or gzip, or as they are. */
function unpacked(bytes, file) {
	const kind = joblibCompression(bytes);
	if (kind === undefined)
		return bytes;
	try {
		const options = { maxOutputLength: MOST_BYTES };
		return kind === "gzip" ? (0,external_node_zlib_.gunzipSync)(bytes, options) : (0,external_node_zlib_.inflateSync)(bytes, options);
	}
	catch (error) {
		throw new failure/* Failure */.H(`${file}: expected a ${kind} file of at most ${MOST_BYTES / 1e6} MB unpacked, got one that is damaged or larger`, { cause: error });
	}
}
function joblibCompression(bytes) {
	if (bytes[0] === 0x1f && bytes[1] === 0x8b)
		return "gzip";
	return bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1]) ? "zlib" : undefined;
}

var packed_trees = __webpack_require__("src/models/trees/packed-trees.ts");
var sum_trees = __webpack_require__("src/models/trees/sum-trees.ts");
;// CONCATENATED MODULE: ./src/models/scikit-learn/labels.ts



/** Labels of a fitted classifier. */
function fittedLabels(object, file) {
	const labels = object.get("classes_");
	if (!(labels instanceof PythonArray))
		throw wrongField({ object, name: "classes_", file }, "an array of labels");
	const values = elementsOf(labels);
	if (values.length < 2 || values.some((value) => typeof value === "object"))
		throw unsupported(file, `${values.length} classes`);
	const integers = values.every((value) => Number.isInteger(value));
	return { classes: values.map(String), classType: integers ? "integer" : "string", count: values.length };
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/softmax.ts
/** Replaces scores by their softmax, in place. */
function softmaxRow(row) {
	let most = Number.NEGATIVE_INFINITY;
	for (const value of row)
		most = Math.max(most, value);
	let total = 0;
	for (let k = 0; k < row.length; k++) {
		row[k] = Math.exp(row[k] - most);
		total += row[k];
	}
	for (let k = 0; k < row.length; k++)
		row[k] /= total;
}
/** Sums of boosted trees as probabilities of classes: one sum for two of them, else one sum each. */
function classProbabilities(sums, groups, slope = 1) {
	if (groups > 1) {
		for (let at = 0; at < sums.length; at += groups)
			softmaxRow(sums.subarray(at, at + groups));
		return sums;
	}
	const both = new Float64Array(2 * sums.length);
	for (const [row, sum] of sums.entries()) {
		both[2 * row + 1] = 1 / (1 + Math.exp(-slope * sum));
		both[2 * row] = 1 - both[2 * row + 1];
	}
	return both;
}

var tree_source = __webpack_require__("src/models/trees/tree-source.ts");
;// CONCATENATED MODULE: ./src/models/scikit-learn/trees.ts




/** The tree of a fitted `DecisionTree…`. Rows are 32-bit floats, thresholds doubles. */
function sklearnTree(estimator, { file, width, output = 0, leaf }) {
	const tree = isObject(estimator) ? estimator.get("tree_") : undefined;
	const nodes = isObject(tree, "Tree") ? tree.get("nodes") : undefined;
	const held = isObject(tree, "Tree") ? tree.get("values") : undefined;
	if (!(nodes instanceof PythonArray) || !(held instanceof PythonArray))
		throw unsupported(file, "a tree without nodes");
	const column = (name, needed = true) => {
		const found = Float64Array.from(elementsOf(nodes, name), Number);
		if (found.length === 0 && needed)
			throw unsupported(file, `trees without ${name}`);
		return found;
	};
	const left = column("left_child");
	const right = column("right_child");
	const feature = column("feature");
	const size = left.length;
	const all = Float64Array.from(elementsOf(held), Number);
	if (held.shape[0] !== size || held.shape[1] !== 1)
		throw unsupported(file, "trees of several targets");
	const per = all.length / size;
	const missing = column("missing_go_to_left", false);
	const values = new Float64Array(size * width);
	const features = new Int32Array(size);
	for (let node = 0; node < size; node++) {
		const isLeaf = left[node] === -1;
		features[node] = isLeaf ? -1 : feature[node];
		if (isLeaf)
			values.set(leaf(all.slice(node * per, (node + 1) * per)).subarray(0, width), node * width);
		else if (feature[node] < 0)
			throw unsupported(file, "a tree that splits by no feature");
	}
	const rule = (node) => (missing[node] === 1 ? tree_source/* missingRules */.q.left : tree_source/* missingRules */.q.right);
	return {
		root: 0,
		feature: features,
		threshold: column("threshold"),
		left,
		right,
		missing: Uint8Array.from({ length: size }, (_, node) => rule(node)),
		values,
		width,
		output,
	};
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/gradient-boosting.ts







/** 32-bit floats differ by this much next to 1: shares of classes keep away from 0 and 1 by it. */
const EPSILON = 2 ** -23;
/** `GradientBoostingClassifier` and `GradientBoostingRegressor`: a start, and a share of each tree's value. */
function gradientBoosting(object, { table, columns }) {
	const { file } = table;
	const labels = object.type.endsWith("Classifier") ? fittedLabels(object, file) : undefined;
	const groups = labels === undefined || labels.count === 2 ? 1 : labels.count;
	const [rate] = requiredNumbers(object, "learning_rate", file);
	const exponential = object.get("loss") === "exponential";
	const sources = requiredList(object, "estimators_", file).map((tree, index) => sklearnTree(tree, {
		file,
		width: 1,
		output: index % groups,
		leaf: (values) => values.map((value) => value * rate),
	}));
	const trees = (0,packed_trees/* packTrees */.h)(sources, { file, features: columns.length, outputs: groups });
	const start = startOf(object, { file, groups, classifier: labels !== undefined, exponential });
	return {
		task: labels === undefined ? "regression" : "classification",
		classes: labels?.classes ?? [],
		classType: labels?.classType ?? "string",
		outputs: labels?.count ?? 1,
		facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
		predict(cells, rows) {
			const sums = new Float64Array(rows * groups);
			for (let index = 0; index < sums.length; index++)
				sums[index] = start[index % groups];
			(0,sum_trees/* sumTrees */.j)(trees, { cells: cells.map(Math.fround), rows, sums });
			return labels === undefined ? sums : classProbabilities(sums, groups, exponential ? 2 : 1);
		},
	};
}
/** The start value of each row: log-odds of the classes, or the mean or quantile of the target. */
function startOf(object, { file, groups, classifier, exponential, }) {
	const init = object.get("init_");
	if (object.get("init") === "zero")
		return new Float64Array(groups);
	if (!classifier) {
		if (!isObject(init, "DummyRegressor"))
			throw unsupported(file, "gradient boosting that starts from another model");
		return requiredNumbers(init, "constant_", file);
	}
	if (!isObject(init, "DummyClassifier"))
		throw unsupported(file, "gradient boosting that starts from another model");
	const shares = requiredNumbers(init, "class_prior_", file).map((share) => Math.min(Math.max(share, EPSILON), 1 - EPSILON));
	if (shares.length !== Math.max(groups, 2))
		throw wrongField({ object, name: "init_", file }, `${groups} classes`);
	if (groups > 1)
		return shares.map(Math.log);
	const odds = Math.log(shares[1] / (1 - shares[1]));
	return Float64Array.of(exponential ? odds / 2 : odds);
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/encoders.ts



/**
 * A OneHotEncoder or OrdinalEncoder. A category that the encoder does not know gives zeros, or the encoder's value for unknown
 * ones; where scikit-learn would refuse it, the caller warns of it.
 */
function encoder(object, columns, table) {
	const { file } = table;
	if (object.get("_infrequent_enabled") === true)
		throw unsupported(file, "an encoder with infrequent categories");
	const lists = requiredList(object, "categories_", file);
	if (lists.length !== columns.length)
		throw wrongField({ object, name: "categories_", file }, `${columns.length} lists`);
	const categories = lists.map((list, index) => {
		if (!(list instanceof PythonArray))
			throw wrongField({ object, name: "categories_", file }, "arrays");
		return categoriesOf(elementsOf(list), columns[index], table);
	});
	return object.type.endsWith(".OneHotEncoder")
		? oneHot(categories, droppedOf(object, categories, file))
		: ordinal(object, categories);
}
function categoriesOf(values, column, table) {
	const numbers = values.every((value) => typeof value === "number");
	if (numbers) {
		const positions = new Map(values.map((value, index) => [value, index]));
		// A Map finds NaN too.
		return { count: values.length, find: (cell) => positions.get(cell) ?? -1 };
	}
	const missing = values.findIndex((value) => value === null || Number.isNaN(value));
	// The missing category is the last one, so that positions of levels are positions of categories.
	const texts = values.filter((value) => value !== null && !Number.isNaN(value)).map(String);
	table.setLevels(column, texts);
	return { count: values.length, find: (cell) => (Number.isNaN(cell) ? missing : cell) };
}
/** The category of each column that has no column of its own. */
function droppedOf(object, categories, file) {
	const dropped = object.get("drop_idx_");
	if (dropped === undefined || dropped === null)
		return categories.map(() => undefined);
	if (!(dropped instanceof PythonArray))
		throw wrongField({ object, name: "drop_idx_", file }, "an array");
	return elementsOf(dropped).map((each) => (typeof each === "number" ? each : undefined));
}
function oneHot(categories, dropped) {
	const kept = categories.map(({ count }, column) => Array.from({ length: count }, (_, index) => index).filter((index) => index !== dropped[column]));
	return {
		columns: kept.flat().map(() => ({ input: undefined })),
		run: (input) => kept.flatMap((positions, column) => {
			const found = input[column].map((cell) => categories[column].find(cell));
			return positions.map((position) => found.map((each) => (each === position ? 1 : 0)));
		}),
	};
}
function ordinal(object, categories) {
	const unknown = object.get("unknown_value");
	const missing = object.get("encoded_missing_value");
	const unknownValue = typeof unknown === "number" ? unknown : Number.NaN;
	const missingValue = typeof missing === "number" ? missing : Number.NaN;
	return {
		columns: categories.map(() => ({ input: undefined })),
		run: (input) => input.map((cells, column) => cells.map((cell) => {
			if (Number.isNaN(cell))
				return missingValue;
			const position = categories[column].find(cell);
			return position < 0 ? unknownValue : position;
		})),
	};
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/transformers.ts





/** Steps in each other. */
const transformers_MOST_DEPTH = 20;
/** A fitted step of a pipeline as a function of columns. @throws {Failure} that names a class which cannot be computed here. */
function transformerOf(object, columns, { table, depth = 0 }) {
	const { file } = table;
	if (depth > transformers_MOST_DEPTH)
		throw new failure/* Failure */.H(`${file}: expected at most ${transformers_MOST_DEPTH} steps in each other`);
	if (object === "passthrough" || object === null)
		return { columns: [...columns], run: (input) => [...input] };
	if (!isObject(object))
		throw unsupported(file, "a step that is no object");
	const name = object.type.split(".").at(-1);
	switch (name) {
		case "Pipeline":
			return chain(requiredList(object, "steps", file).map((step) => (Array.isArray(step) ? step[1] : step)), columns, { table, depth: depth + 1 });
		case "ColumnTransformer":
			return columnTransformer(object, columns, { table, depth: depth + 1 });
		case "StandardScaler":
			return scaler(object, columns, { file, offset: "mean_", divisor: "scale_" });
		case "RobustScaler":
			return scaler(object, columns, { file, offset: "center_", divisor: "scale_" });
		case "MaxAbsScaler":
			return scaler(object, columns, { file, offset: undefined, divisor: "scale_" });
		case "MinMaxScaler":
			return minMax(object, columns, file);
		case "SimpleImputer":
			return imputer(object, columns, table);
		case "OneHotEncoder":
		case "OrdinalEncoder":
			return encoder(object, columns, table);
		case "FunctionTransformer":
			if (!isIdentity(object.get("func")))
				throw unsupported(file, "a FunctionTransformer with a function");
			return { columns: [...columns], run: (input) => [...input] };
		default:
			throw unsupported(file, `the step ${name}`);
	}
}
/** No function, or scikit-learn's own check of its input. */
function isIdentity(value) {
	if (value === undefined || value === null)
		return true;
	const inner = isObject(value, "partial") && Array.isArray(value.args) ? value.args[0] : value;
	return inner instanceof PythonName && inner.name === "sklearn.utils.validation.check_array";
}
/** Steps one after the other. */
function chain(steps, columns, context) {
	let current = [...columns];
	const runs = steps.map((step) => {
		const transformer = transformerOf(step, current, context);
		current = transformer.columns;
		return transformer.run;
	});
	return {
		columns: current,
		run: (input, rows) => runs.reduce((values, run) => run(values, rows), [...input]),
	};
}
function columnTransformer(object, columns, context) {
	const { file, names: tableNames } = context.table;
	const own = object.get("feature_names_in_");
	const names = own instanceof PythonArray ? elementsOf(own) : tableNames;
	const parts = requiredList(object, "transformers_", file).flatMap((entry) => {
		const [, step, which] = Array.isArray(entry) ? entry : [];
		if (step === "drop")
			return [];
		const chosen = chosenColumns(which, { names, count: columns.length, file });
		const transformer = transformerOf(step, chosen.map((index) => columns[index]), context);
		context.table.use(chosen.map((index) => columns[index]));
		return [{ chosen, transformer }];
	});
	return {
		columns: parts.flatMap(({ transformer }) => transformer.columns),
		run: (input, rows) => parts.flatMap(({ chosen, transformer }) => transformer.run(chosen.map((index) => input[index]), rows)),
	};
}
/** Positions that a ColumnTransformer means by names, positions, flags or a slice. */
function chosenColumns(which, { names, count, file }) {
	if (isObject(which, "slice")) {
		const [start, stop, step] = Array.isArray(which.args) ? which.args : [];
		if (step !== null && step !== 1)
			throw unsupported(file, "a slice of columns with a step");
		const place = (bound, fallback) => typeof bound === "number"
			? bound < 0
				? count + bound
				: bound
			: typeof bound === "string"
				? names.indexOf(bound)
				: fallback;
		const end = typeof stop === "string" ? place(stop, count) + 1 : place(stop, count);
		return Array.from({ length: Math.max(0, Math.min(end, count) - place(start, 0)) }, (_, index) => place(start, 0) + index);
	}
	const held = isObject(which, "_RemainderColsList") ? which.get("data") : which;
	const list = held instanceof PythonArray ? elementsOf(held) : Array.isArray(held) ? held : [held];
	if (list.length > 0 && list.every((each) => typeof each === "boolean")) {
		return list.flatMap((flag, index) => (flag ? [index] : []));
	}
	return list.map((each) => {
		const index = typeof each === "string" ? names.indexOf(each) : typeof each === "number" && each < 0 ? count + each : each;
		if (typeof index !== "number" || !(index >= 0 && index < count)) {
			throw new failure/* Failure */.H(`${file}: ColumnTransformer: expected columns of its table, got ${String(each).slice(0, 60)}`);
		}
		return index;
	});
}
function each(columns, change) {
	return {
		columns: columns.map(() => ({ input: undefined })),
		run: (input) => input.map((values, column) => values.map((value) => change(value, column))),
	};
}
function scaler(object, columns, { file, offset, divisor }) {
	const offsets = offset === undefined ? undefined : optionalNumbers(object, offset, file);
	const divisors = optionalNumbers(object, divisor, file);
	for (const [name, list] of [
		[offset ?? divisor, offsets],
		[divisor, divisors],
	]) {
		if (list !== undefined && list.length !== columns.length)
			throw wrongField({ object, name, file }, `${columns.length} numbers`);
	}
	return each(columns, (value, column) => (value - (offsets?.[column] ?? 0)) / (divisors?.[column] ?? 1));
}
function minMax(object, columns, file) {
	const scale = requiredNumbers(object, "scale_", file);
	const offset = requiredNumbers(object, "min_", file);
	if (scale.length !== columns.length || offset.length !== columns.length) {
		throw wrongField({ object, name: "scale_", file }, `${columns.length} numbers`);
	}
	if (object.get("clip") === true)
		throw unsupported(file, "a MinMaxScaler that clips");
	return each(columns, (value, column) => value * scale[column] + offset[column]);
}
/** Missing numbers become a column's statistic. A column without one is left out, as scikit-learn does. */
function imputer(object, columns, { file }) {
	if (object.get("add_indicator") === true)
		throw unsupported(file, "a SimpleImputer with indicators");
	const missing = object.get("missing_values");
	if (missing !== undefined && missing !== null && !Number.isNaN(missing)) {
		throw unsupported(file, "a SimpleImputer of other missing values than NaN");
	}
	const statistics = requiredList(object, "statistics_", file);
	if (statistics.length !== columns.length)
		throw wrongField({ object, name: "statistics_", file }, `${columns.length} values`);
	if (statistics.some((value) => typeof value !== "number"))
		throw unsupported(file, "a SimpleImputer of texts");
	const keepsEmpty = object.get("keep_empty_features") === true;
	const kept = statistics.flatMap((value, index) => (Number.isNaN(value) && !keepsEmpty ? [] : [index]));
	return {
		columns: kept.map(() => ({ input: undefined })),
		run: (input) => kept.map((index) => {
			const filling = statistics[index];
			return input[index].map((value) => (Number.isNaN(value) ? filling : value));
		}),
	};
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/histogram-boosting.ts









/** Losses whose sums are logarithms of the answer. */
const logarithmic = new Set(["poisson", "gamma"]);
/** `HistGradientBoosting…`: trees of doubles, with missing values and category sets. */
function histogramBoosting(object, { table, columns: given }) {
	const { file } = table;
	const labels = object.type.endsWith("Classifier") ? fittedLabels(object, file) : undefined;
	const groups = labels === undefined || labels.count === 2 ? 1 : labels.count;
	const preprocessor = object.get("_preprocessor");
	// Categories become codes, and their columns the first ones.
	const before = isObject(preprocessor)
		? transformerOf(preprocessor, given, { table })
		: undefined;
	const features = before?.columns.length ?? given.length;
	const rounds = requiredList(object, "_predictors", file);
	const sources = rounds.flatMap((round, index) => {
		if (!Array.isArray(round) || round.length !== groups)
			throw wrongField({ object, name: "_predictors", file }, `lists of ${groups}`);
		return round.map((tree, output) => histogramTree(tree, { file: `${file}: round ${index}`, output }));
	});
	const trees = (0,packed_trees/* packTrees */.h)(sources, { file, features, outputs: groups });
	const baseline = requiredNumbers(object, "_baseline_prediction", file);
	if (baseline.length !== groups)
		throw wrongField({ object, name: "_baseline_prediction", file }, `${groups} numbers`);
	const known = knownCategories(object, features);
	const exponential = labels === undefined && logarithmic.has(String(object.get("loss")));
	return {
		task: labels === undefined ? "regression" : "classification",
		classes: labels?.classes ?? [],
		classType: labels?.classType ?? "string",
		outputs: labels?.count ?? 1,
		facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
		predict(cells, rows) {
			const prepared = before === undefined ? cells.slice() : joined(before.run(separate(cells, rows), rows), rows);
			for (const [column, categories] of known) {
				for (let at = column * rows; at < (column + 1) * rows; at++) {
					// A category that training did not have counts as missing.
					if (!categories.has(prepared[at]))
						prepared[at] = Number.NaN;
				}
			}
			const sums = new Float64Array(rows * groups);
			for (let index = 0; index < sums.length; index++)
				sums[index] = baseline[index % groups];
			(0,sum_trees/* sumTrees */.j)(trees, { cells: prepared, rows, sums });
			if (labels !== undefined)
				return classProbabilities(sums, groups);
			return exponential ? sums.map(Math.exp) : sums;
		},
	};
}
function separate(cells, rows) {
	return Array.from({ length: cells.length / rows }, (_, column) => cells.subarray(column * rows, (column + 1) * rows));
}
function joined(columns, rows) {
	const cells = new Float64Array(columns.length * rows);
	for (const [index, column] of columns.entries())
		cells.set(column, index * rows);
	return cells;
}
function knownCategories(object, features) {
	const mapper = object.get("_bin_mapper");
	const flags = isObject(mapper) ? mapper.get("is_categorical_") : undefined;
	const thresholds = isObject(mapper) ? mapper.get("bin_thresholds_") : undefined;
	const known = new Map();
	if (!(flags instanceof PythonArray) || !Array.isArray(thresholds))
		return known;
	for (const [index, flag] of elementsOf(flags).entries()) {
		const list = thresholds[index];
		if (flag && index < features && list instanceof PythonArray)
			known.set(index, new Set(elementsOf(list)));
	}
	return known;
}
function histogramTree(tree, { file, output }) {
	const nodes = isObject(tree, "TreePredictor") ? tree.get("nodes") : undefined;
	const bitsets = isObject(tree, "TreePredictor") ? tree.get("raw_left_cat_bitsets") : undefined;
	if (!(nodes instanceof PythonArray))
		throw unsupported(file, "a tree without nodes");
	const column = (name) => {
		const found = Float64Array.from(elementsOf(nodes, name), Number);
		if (found.length === 0)
			throw unsupported(file, `trees without ${name}`);
		return found;
	};
	const leaf = column("is_leaf");
	const feature = column("feature_idx");
	const threshold = column("num_threshold");
	const categorical = column("is_categorical");
	const bitset = column("bitset_idx");
	const missingLeft = column("missing_go_to_left");
	const words = bitsets instanceof PythonArray ? elementsOf(bitsets).map(Number) : [];
	const sets = new Map();
	for (let node = 0; node < leaf.length; node++) {
		if (leaf[node] === 1 || categorical[node] !== 1)
			continue;
		const start = 8 * bitset[node];
		if (!(start + 8 <= words.length))
			throw unsupported(file, "a category split without its categories");
		const set = new Set();
		for (let bit = 0; bit < 256; bit++)
			if ((words[start + (bit >> 5)] & (1 << (bit & 31))) !== 0)
				set.add(bit);
		sets.set(node, set);
	}
	return {
		root: 0,
		feature: feature.map((each, node) => (leaf[node] === 1 ? -1 : each)),
		threshold,
		left: column("left"),
		right: column("right"),
		missing: Uint8Array.from(missingLeft, (flag) => (flag === 1 ? tree_source/* missingRules */.q.left : tree_source/* missingRules */.q.right)),
		values: column("value"),
		width: 1,
		output,
		sets,
	};
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/estimators.ts








/** @throws {Failure} that names a class which cannot be computed here. */
function estimatorOf(object, context) {
	const name = object.type.split(".").at(-1);
	switch (name) {
		case "DecisionTreeClassifier":
		case "ExtraTreeClassifier":
		case "DecisionTreeRegressor":
		case "ExtraTreeRegressor":
			return forest(object, [object], context);
		case "RandomForestClassifier":
		case "ExtraTreesClassifier":
		case "RandomForestRegressor":
		case "ExtraTreesRegressor":
			return forest(object, requiredList(object, "estimators_", context.table.file), context);
		case "GradientBoostingClassifier":
		case "GradientBoostingRegressor":
			return gradientBoosting(object, context);
		case "HistGradientBoostingClassifier":
		case "HistGradientBoostingRegressor":
			return histogramBoosting(object, context);
		case "LogisticRegression":
			return logistic(object, context);
		case "LinearRegression":
		case "Ridge":
		case "RidgeCV":
		case "Lasso":
		case "LassoCV":
		case "ElasticNet":
		case "ElasticNetCV":
			return linear(object, context);
		default:
			throw unsupported(context.table.file, `the estimator ${name}`);
	}
}
/** The mean of the trees' shares, or of their values. */
function forest(object, estimators, { table, columns }) {
	const { file } = table;
	if (object.has("n_outputs_") && requiredCount(object, "n_outputs_", file) !== 1)
		throw unsupported(file, "several targets");
	const labels = object.type.endsWith("Classifier") ? fittedLabels(object, file) : undefined;
	const width = labels?.count ?? 1;
	const leaf = labels === undefined ? (values) => values : shares;
	const sources = estimators.map((each) => sklearnTree(each, { file, width, leaf }));
	if (sources.length === 0)
		throw unsupported(file, "a forest without trees");
	const trees = (0,packed_trees/* packTrees */.h)(sources, { file, features: columns.length, outputs: width });
	return {
		task: labels === undefined ? "regression" : "classification",
		classes: labels?.classes ?? [],
		classType: labels?.classType ?? "string",
		outputs: width,
		facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
		predict(cells, rows) {
			const sums = new Float64Array(rows * width);
			(0,sum_trees/* sumTrees */.j)(trees, { cells: cells.map(Math.fround), rows, sums });
			for (let index = 0; index < sums.length; index++)
				sums[index] /= sources.length;
			return sums;
		},
	};
}
/** Leaves hold numbers of rows before version 1.3, and shares since. */
function shares(values) {
	const total = values.reduce((sum, value) => sum + value, 0);
	return Math.abs(total - 1) < 1e-9 || total === 0 ? values : values.map((value) => value / total);
}
/** A row of coefficients per output: intercept + sum of coefficient × value. */
function sumsOf(object, { table, columns }) {
	const { file } = table;
	const coefficients = requiredNumbers(object, "coef_", file);
	const outputs = coefficients.length / columns.length;
	const intercepts = optionalNumbers(object, "intercept_", file) ?? new Float64Array(1);
	if (!Number.isInteger(outputs) || outputs < 1 || (intercepts.length !== outputs && intercepts.length !== 1)) {
		throw wrongField({ object, name: "coef_", file }, `coefficients of ${columns.length} columns`);
	}
	const sums = (cells, rows) => {
		const values = new Float64Array(rows * outputs);
		for (let row = 0; row < rows; row++) {
			for (let k = 0; k < outputs; k++) {
				let sum = 0;
				for (let column = 0; column < columns.length; column++) {
					sum += cells[column * rows + row] * coefficients[k * columns.length + column];
				}
				values[row * outputs + k] = sum + intercepts[k % intercepts.length];
			}
		}
		return values;
	};
	return { outputs, sums };
}
function linear(object, context) {
	const { outputs, sums } = sumsOf(object, context);
	if (outputs !== 1)
		throw unsupported(context.table.file, "several targets");
	const { columns } = context;
	return {
		task: "regression",
		classes: [],
		classType: "string",
		outputs: 1,
		facts: { coefficients: columns.length },
		predict: sums,
	};
}
/** Two classes have one row of coefficients; more of them are normalised together, or each alone where the model was fitted so. */
function logistic(object, context) {
	const { file } = context.table;
	const labels = fittedLabels(object, file);
	const { outputs, sums } = sumsOf(object, context);
	const { count } = labels;
	if (outputs !== count && !(count === 2 && outputs === 1))
		throw wrongField({ object, name: "coef_", file }, `${count} rows`);
	const kind = object.get("multi_class");
	const alone = kind === "ovr" || object.get("solver") === "liblinear";
	return {
		task: "classification",
		classes: labels.classes,
		classType: labels.classType,
		outputs: count,
		facts: { coefficients: outputs * context.columns.length },
		predict(cells, rows) {
			const margins = sums(cells, rows);
			const values = new Float64Array(rows * count);
			for (let row = 0; row < rows; row++) {
				const part = values.subarray(row * count, (row + 1) * count);
				if (outputs === 1) {
					// A model of `multinomial` has the margin of both classes in one.
					const margin = margins[row] * (kind === "multinomial" ? 2 : 1);
					part[1] = 1 / (1 + Math.exp(-margin));
					part[0] = 1 - part[1];
				}
				else {
					part.set(margins.subarray(row * count, (row + 1) * count));
					if (alone)
						normalizeAlone(part);
					else
						softmaxRow(part);
				}
			}
			return values;
		},
	};
}
function normalizeAlone(row) {
	let total = 0;
	for (let k = 0; k < row.length; k++) {
		row[k] = 1 / (1 + Math.exp(-row[k]));
		total += row[k];
	}
	for (let k = 0; k < row.length; k++)
		row[k] /= total;
}

;// CONCATENATED MODULE: ./src/models/scikit-learn/scikit-learn.ts












/** Pipelines in each other. */
const scikit_learn_MOST_DEPTH = 20;
/**
 * Reads a pickle or joblib file of scikit-learn, or of the scikit-learn wrappers of XGBoost and LightGBM. Nothing in it is executed.
 *
 * @throws {Failure}
 */
function readSklearn({ file, bytes }) {
	const object = readPickle(unpacked(bytes, file), file);
	if (!isObject(object))
		throw unsupported(file, "a pickle of another thing than a model");
	return sklearnModel(object, file);
}
/** A fitted model whose fields were read. */
function sklearnModel(object, file) {
	const steps = isObject(object, "Pipeline")
		? requiredList(object, "steps", file).map((step) => (Array.isArray(step) ? step[1] : step))
		: [object];
	const last = steps.at(-1);
	if (!isObject(last))
		throw unsupported(file, "a pipeline without a model");
	const name = last.type.split(".").at(-1);
	if (steps.length === 1 && last.type.startsWith("xgboost."))
		return xgboostModel(last, file);
	if (steps.length === 1 && last.type.startsWith("lightgbm."))
		return lightgbmModel(last, file);
	const { names, named } = namesOf(steps, file);
	const table = new InputTable(names, file);
	const inputs = names.map((_, index) => ({ input: index }));
	const preparation = chain(steps.slice(0, -1), inputs, { table });
	const { columns } = preparation;
	const estimator = last.type.startsWith("xgboost.") || last.type.startsWith("lightgbm.")
		? (last.type.startsWith("xgboost.") ? xgboostModel : lightgbmModel)(last, file)
		: estimatorOf(last, { table, columns });
	const version = last.get("_sklearn_version");
	return {
		tool: `scikit-learn${typeof version === "string" ? ` ${version.slice(0, 20)}` : ""}`,
		kind: steps.map((step) => (isObject(step) ? step.type.split(".").at(-1) : "passthrough")).join(", ") || name,
		task: estimator.task,
		classes: estimator.classes,
		classType: estimator.classType,
		outputs: estimator.outputs,
		columns: table.columns(),
		named,
		facts: estimator.facts,
		notices: [],
		predict(cells, rows) {
			const read = separate(cells, rows);
			const places = new Map(table.used.map((index, place) => [index, read[place]]));
			// Columns that nobody reads are not in the table.
			const unread = new Float64Array(places.size === names.length ? 0 : rows).fill(Number.NaN);
			const columns = names.map((_, index) => places.get(index) ?? unread);
			return estimator.predict(joined(preparation.run(columns, rows), rows), rows);
		},
	};
}
/** Columns of the first step that knows them. */
function namesOf(steps, file, depth = 0) {
	for (const step of steps) {
		if (!isObject(step))
			continue;
		const names = step.get("feature_names_in_");
		if (names instanceof PythonArray)
			return { names: elementsOf(names).map(String), named: true };
		const inner = isObject(step, "Pipeline")
			? requiredList(step, "steps", file).map((each) => (Array.isArray(each) ? each[1] : each))
			: undefined;
		if (inner !== undefined && depth < scikit_learn_MOST_DEPTH)
			return namesOf(inner, file, depth + 1);
		if (step.has("n_features_in_")) {
			const count = requiredCount(step, "n_features_in_", file);
			if (count > 1_000_000)
				throw unsupported(file, `${count} columns`);
			return { names: Array.from({ length: count }, (_, index) => `f${index}`), named: false };
		}
	}
	throw unsupported(file, "a model that does not say how many columns it reads");
}
/** The booster in a wrapper of XGBoost's is a snapshot of its memory, in UBJSON. */
function xgboostModel(wrapper, file) {
	const booster = wrapper.get("_Booster");
	const handle = isObject(booster, "Booster") ? booster.get("handle") : undefined;
	if (!(handle instanceof Uint8Array))
		throw unsupported(file, "an XGBoost model that is not fitted");
	return { ...(0,xgboost.readXgboost)({ file, bytes: handle }, { wrapped: true }), ...labelsIn(wrapper) };
}
/** The booster in a wrapper of LightGBM's is the text of the model. */
function lightgbmModel(wrapper, file) {
	const booster = wrapper.get("_Booster");
	const text = isObject(booster, "Booster") ? (booster.get("handle") ?? booster.get("_handle")) : undefined;
	if (typeof text !== "string")
		throw unsupported(file, "a LightGBM model that is not fitted");
	if (isObject(booster) && Number(booster.get("best_iteration") ?? 0) > 0) {
		throw new failure/* Failure */.H(`${file}: expected a LightGBM model that uses all of its rounds, got one of early stopping (write it with model.booster_.save_model("model.txt"))`);
	}
	return { ...(0,lightgbm.readLightgbm)({ file, bytes: Buffer.from(text) }), ...labelsIn(wrapper) };
}
function labelsIn(wrapper) {
	const encoder = wrapper.get("_le");
	const labels = (isObject(encoder) ? encoder.get("classes_") : undefined) ?? wrapper.get("classes_") ?? wrapper.get("_classes");
	if (!(labels instanceof PythonArray))
		return {};
	const values = elementsOf(labels);
	return { classes: values.map(String), classType: values.every(Number.isInteger) ? "integer" : "string" };
}


/***/ })

};
