export const id = "models-pickle";
export const ids = ["models-pickle"];
export const modules = {

/***/ "src/models/pickle/machine.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readPickle)
});

var failure = __webpack_require__("src/core/failure.ts");
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

var made = __webpack_require__("src/models/pickle/made.ts");
var pickle_values = __webpack_require__("src/models/pickle/values.ts");
;// CONCATENATED MODULE: ./src/models/pickle/memo.ts

/** Values of a pickle by the numbers under which it reads them again. */
class PickleMemo {
	#values = new Map();
	/** Numbers of each object: a search through all values for every array of a forest takes quadratic time. */
	#keys = new Map();
	get size() {
		return this.#values.size;
	}
	has(key) {
		return this.#values.has(key);
	}
	get(key) {
		return this.#values.get(key);
	}
	set(key, value) {
		this.#values.set(key, value);
		if (!(value instanceof pickle_values/* PythonObject */.OM))
			return;
		const keys = this.#keys.get(value);
		if (keys === undefined)
			this.#keys.set(value, [key]);
		else
			keys.push(key);
	}
	/** Puts a value in all places of an object. */
	replace(object, value) {
		if (!(object instanceof pickle_values/* PythonObject */.OM))
			return;
		for (const key of this.#keys.get(object) ?? [])
			if (this.#values.get(key) === object)
				this.#values.set(key, value);
		this.#keys.delete(object);
	}
}

var numpy = __webpack_require__("src/models/pickle/numpy.ts");
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
function readPickle(bytes, file, { onName } = {}) {
	const reader = new PickleBytes(bytes, file);
	const value = new PickleMachine(reader, file, onName).read(0);
	if (reader.at !== bytes.length) {
		throw new failure/* Failure */.H(`${file}: expected one pickle, got more bytes after it (a second pickle is not read)`);
	}
	return value;
}
class PickleMachine {
	#bytes;
	#file;
	#onName;
	constructor(bytes, file, onName) {
		this.#bytes = bytes;
		this.#file = file;
		this.#onName = onName;
	}
	#name(module, name) {
		if (this.#onName === undefined)
			return (0,made/* knownName */.$)(module, name, this.#file);
		if (typeof module !== "string" || typeof name !== "string")
			throw this.#bytes.fail("expected the name of a class");
		this.#onName(`${module}.${name}`);
		return new pickle_values/* PythonName */.o9(module, name);
	}
	/** One pickle, up to its STOP. */
	read(depth) {
		if (depth > MOST_DEPTH)
			throw this.#bytes.fail(`expected at most ${MOST_DEPTH} pickles in each other`);
		const stack = [];
		const memo = new PickleMemo();
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
					if (target instanceof pickle_values/* PythonObject */.OM && target.state === undefined)
						target.state = new Map();
					const items = target instanceof pickle_values/* PythonObject */.OM ? target.state : target;
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
					stack.push(this.#name(this.#bytes.line(), this.#bytes.line()));
					break;
				case 0x93: {
					// STACK_GLOBAL
					const name = pop();
					stack.push(this.#name(pop(), name));
					break;
				}
				case 0x52: // REDUCE, NEWOBJ
				case 0x81: {
					const args = pop();
					stack.push((0,made/* madeOf */.F)(pop(), args, this.#file));
					break;
				}
				case 0x92: {
					// NEWOBJ_EX
					pop();
					const args = pop();
					stack.push((0,made/* madeOf */.F)(pop(), args, this.#file));
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
						memo.replace(target, built);
					break;
				}
				case 0x51: // BINPERSID
					if (this.#onName === undefined)
						throw this.#bytes.fail("expected an operation that models need, got 0x51");
					stack.push(new pickle_values/* PythonObject */.OM("pickle.persistent", pop()));
					break;
				default:
					stack.push(this.#bytes.literal(code));
			}
		}
	}
	#built(target, state, depth) {
		if (target instanceof pickle_values/* PythonArray */.wr)
			(0,numpy/* setArrayState */.Hr)(target, state, this.#file);
		else if (target instanceof pickle_values/* PythonObject */.OM) {
			target.state = state;
			if (target.type === "joblib.numpy_pickle.NumpyArrayWrapper")
				return this.#joblibArray(target, depth);
		}
		else if ((0,numpy/* isArrayType */._L)(target))
			(0,numpy/* setTypeState */.WE)(target, state, this.#file);
		else
			throw this.#bytes.fail("expected an object to give a state to");
		return target;
	}
	/** The bytes of an array follow its description: their alignment in one byte, as many bytes, and the elements. */
	#joblibArray(wrapper, depth) {
		const shape = wrapper.get("shape");
		const type = wrapper.get("dtype");
		if (!(0,numpy/* isShape */.o2)(shape) || !(0,numpy/* isArrayType */._L)(type))
			throw this.#bytes.fail("expected the shape and type of an array");
		if (type.kind === "O") {
			const inner = this.read(depth + 1);
			if (!(inner instanceof pickle_values/* PythonArray */.wr))
				throw this.#bytes.fail("expected an array of objects");
			return inner;
		}
		const alignment = wrapper.get("numpy_array_alignment_bytes");
		if (alignment !== undefined && alignment !== null)
			this.#bytes.take(this.#bytes.byte());
		const count = shape.reduce((product, each) => product * each, 1);
		const array = new pickle_values/* PythonArray */.wr();
		const data = this.#bytes.slice(count * type.size);
		(0,numpy/* fillArray */.R2)(array, { shape, type, columnMajor: wrapper.get("order") === "F", data, file: this.#file });
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


/***/ }),

/***/ "src/models/pickle/made.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ knownName),
  F: () => (/* binding */ madeOf)
});

var failure = __webpack_require__("src/core/failure.ts");
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
	"sklearn.ensemble._weight_boosting": "AdaBoostClassifier AdaBoostRegressor",
	"sklearn.ensemble._gb": "GradientBoostingClassifier GradientBoostingRegressor",
	"sklearn.ensemble._gb_losses": "BinomialDeviance MultinomialDeviance ExponentialLoss LeastSquaresError LeastAbsoluteError HuberLossFunction QuantileLossFunction",
	"sklearn.ensemble._hist_gradient_boosting.gradient_boosting": "HistGradientBoostingClassifier HistGradientBoostingRegressor",
	"sklearn.ensemble._hist_gradient_boosting.predictor": "TreePredictor",
	"sklearn.ensemble._hist_gradient_boosting.binning": "_BinMapper",
	"sklearn.dummy": "DummyClassifier DummyRegressor",
	"sklearn._loss.link": "IdentityLink LogitLink LogLink HalfLogitLink MultinomialLogit Interval",
	"sklearn._loss.loss": "HalfBinomialLoss HalfMultinomialLoss ExponentialLoss HalfSquaredError AbsoluteError PinballLoss HuberLoss HalfPoissonLoss HalfGammaLoss HalfTweedieLoss HalfTweedieLossIdentity",
	"sklearn._loss._loss": "CyHalfBinomialLoss CyHalfMultinomialLoss CyExponentialLoss CyHalfSquaredError CyAbsoluteError CyPinballLoss CyHuberLoss CyHalfPoissonLoss CyHalfGammaLoss CyHalfTweedieLoss CyHalfTweedieLossIdentity __pyx_unpickle_CyHalfTweedieLoss __pyx_unpickle_CyHalfTweedieLossIdentity __pyx_unpickle_CyHalfBinomialLoss __pyx_unpickle_CyHalfMultinomialLoss __pyx_unpickle_CyHalfSquaredError __pyx_unpickle_CyAbsoluteError __pyx_unpickle_CyPinballLoss __pyx_unpickle_CyHalfPoissonLoss __pyx_unpickle_CyHalfGammaLoss",
	"sklearn.linear_model._base": "LinearRegression",
	"sklearn.linear_model._ridge": "Ridge RidgeCV RidgeClassifier RidgeClassifierCV",
	"sklearn.linear_model._bayes": "BayesianRidge ARDRegression",
	"sklearn.linear_model._glm.glm": "PoissonRegressor GammaRegressor TweedieRegressor",
	"sklearn.linear_model._huber": "HuberRegressor",
	"sklearn.linear_model._least_angle": "Lars LarsCV LassoLars LassoLarsCV LassoLarsIC",
	"sklearn.linear_model._omp": "OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV",
	"sklearn.linear_model._passive_aggressive": "PassiveAggressiveRegressor PassiveAggressiveClassifier",
	"sklearn.linear_model._perceptron": "Perceptron",
	"sklearn.linear_model._quantile": "QuantileRegressor",
	"sklearn.linear_model._theil_sen": "TheilSenRegressor",
	"sklearn.linear_model._stochastic_gradient": "SGDClassifier SGDRegressor",
	"sklearn.linear_model._sgd_fast": "Log ModifiedHuber Hinge SquaredHinge SquaredLoss Huber EpsilonInsensitive SquaredEpsilonInsensitive",
	"sklearn.svm._classes": "LinearSVC LinearSVR",
	"sklearn.linear_model._coordinate_descent": "Lasso ElasticNet LassoCV ElasticNetCV",
	"sklearn.linear_model._logistic": "LogisticRegression LogisticRegressionCV",
	"sklearn.pipeline": "Pipeline",
	"sklearn.compose._column_transformer": "ColumnTransformer _RemainderColsList",
	"sklearn.impute._base": "SimpleImputer MissingIndicator",
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

var numpy = __webpack_require__("src/models/pickle/numpy.ts");
var values = __webpack_require__("src/models/pickle/values.ts");
;// CONCATENATED MODULE: ./src/models/pickle/made.ts




/** The value that a class or function stands for, of the few that have a meaning here; else a record of its name and arguments. */
function madeOf(type, args, file) {
	if (!(type instanceof values/* PythonName */.o9) || !Array.isArray(args))
		throw unclear(file, "a class and its arguments");
	const { name } = type;
	if (name === "numpy.dtype")
		return { ...(0,numpy/* arrayType */.MY)(String(args[0]), file) };
	if (/^numpy\._?core\.multiarray\._reconstruct$/.test(name))
		return new values/* PythonArray */.wr();
	if (/^numpy\._?core\.multiarray\.scalar$/.test(name))
		return (0,numpy/* scalarOf */.ol)(args[0], args[1], file);
	if (/^numpy\._?core\.numeric\._frombuffer$/.test(name)) {
		const [data, of, shape, order] = args;
		const array = new values/* PythonArray */.wr();
		(0,numpy/* fillArray */.R2)(array, { shape, type: of, columnMajor: order === "F", data, file: file });
		return array;
	}
	if (name === "_codecs.encode")
		return Buffer.from(String(args[0]), "latin1");
	if (/^(builtins|__builtin__)\.bytearray$/.test(name))
		return args[0] ?? new Uint8Array(0);
	if (/^copy_?reg\._reconstructor$/.test(name)) {
		const [of] = args;
		if (!(of instanceof values/* PythonName */.o9))
			throw unclear(file, "a class");
		return new values/* PythonObject */.OM(of.name, []);
	}
	return new values/* PythonObject */.OM(name, args);
}
/** @throws {Failure} for a name that models of the known tools do not hold. */
function knownName(module, name, file) {
	if (typeof module !== "string" || typeof name !== "string")
		throw unclear(file, "the name of a class");
	if (!isKnownName(module, name)) {
		throw new failure/* Failure */.H(`${file}: expected a model of scikit-learn, XGBoost or LightGBM, got one with ${`${module}.${name}`.slice(0, 100)} (nothing was executed; test the model through \`predictions\`, \`command\` or \`url\`)`);
	}
	return new values/* PythonName */.o9(module, name);
}
function unclear(file, expected) {
	return new failure/* Failure */.H(`${file}: expected ${expected}, got another value (the file is damaged, or no model)`);
}


/***/ }),

/***/ "src/models/pickle/numpy.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Hr: () => (/* binding */ setArrayState),
/* harmony export */   MY: () => (/* binding */ arrayType),
/* harmony export */   R2: () => (/* binding */ fillArray),
/* harmony export */   S2: () => (/* binding */ arrayNumbers),
/* harmony export */   WE: () => (/* binding */ setTypeState),
/* harmony export */   ZE: () => (/* binding */ elementsOf),
/* harmony export */   _L: () => (/* binding */ isArrayType),
/* harmony export */   o2: () => (/* binding */ isShape),
/* harmony export */   ol: () => (/* binding */ scalarOf)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/pickle/values.ts");


/** `f8`, `<i4`, `U6`, `O`, `V64`. */
function arrayType(code, file) {
	const match = /^([<>|=]?)([fiubOUSVMm])(\d{0,9})(\[\w+\])?$/.exec(code);
	if (match === null)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected a type of numpy, got ${JSON.stringify(code.slice(0, 20))}`);
	const [, order, kind, digits] = match;
	const count = digits === "" ? (kind === "O" ? 8 : 1) : Number(digits);
	const size = kind === "U" ? 4 * count : count;
	return { kind: kind, size, bigEndian: order === ">", fields: undefined };
}
/** The argument of `numpy.dtype.__setstate__`: (version, order, subtype, names, fields, size, …). */
function setTypeState(type, state, file) {
	if (!Array.isArray(state))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected the state of a numpy type`);
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
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected the fields of a numpy record, got others (the file is damaged)`);
		}
		type.fields.set(name, { type: { ...of }, offset });
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
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected the shape and type of an array`);
	array.shape = sizes;
	// A file may change a type after an array has it. Its fields are another map then.
	array.type = { ...type };
	array.columnMajor = columnMajor;
	if (Array.isArray(data))
		array.objects = data;
	else if (data instanceof Uint8Array)
		array.bytes = data;
	const held = array.objects?.length ?? array.bytes.length / type.size;
	if (held !== array.length) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected an array of ${array.length} elements, got ${held} (the file is damaged)`);
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
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected the type of a number of numpy`);
	if (!(data instanceof Uint8Array))
		return data;
	if (data.length < type.size)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${file}: expected ${type.size} bytes of a number, got ${data.length}`);
	return elementAt(new DataView(data.buffer, data.byteOffset, data.length), 0, type);
}
/** The numbers of an array in row-major order: 3 ns each, where `elementsOf` takes 50. Undefined for other elements. */
function arrayNumbers(array, field) {
	const { type, length, bytes } = array;
	const place = field === undefined ? undefined : type?.fields?.get(field);
	const element = field === undefined ? type : place?.type;
	if (type === undefined || element === undefined || array.objects !== undefined)
		return undefined;
	if (array.columnMajor && array.shape.length > 1)
		return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const little = !element.bigEndian;
	const numbers = new Float64Array(length);
	const first = place?.offset ?? 0;
	const step = type.size;
	const kind = `${element.kind}${element.size}`;
	if (kind === "f8") {
		for (let index = 0; index < length; index++)
			numbers[index] = view.getFloat64(first + index * step, little);
	}
	else if (kind === "i8") {
		const high = little ? 4 : 0;
		for (let index = 0; index < length; index++) {
			const at = first + index * step;
			numbers[index] = view.getInt32(at + high, little) * 2 ** 32 + view.getUint32(at + 4 - high, little);
		}
	}
	else if (kind === "u1") {
		for (let index = 0; index < length; index++)
			numbers[index] = view.getUint8(first + index * step);
	}
	else
		return undefined;
	return numbers;
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
	return value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .PythonObject */ .OM && (types.length === 0 || types.some((type) => value.type.endsWith(`.${type}`)));
}


/***/ }),

/***/ "src/models/pickle/values.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OM: () => (/* binding */ PythonObject),
/* harmony export */   o9: () => (/* binding */ PythonName),
/* harmony export */   wr: () => (/* binding */ PythonArray)
/* harmony export */ });
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


/***/ }),

/***/ "src/models/zip/archive.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ zipMembers)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:zlib");
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");


const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCATOR = 0x07064b50;
const LONG_END = 0x06064b50;
const MOST_MEMBERS = 200_000;
/** Bytes of the list of members: a name and 46 bytes each. */
const MOST_LIST = 50_000_000;
/** Bytes of a member, unpacked. */
const MOST_BYTES = 500_000_000;
/** The end of an archive is at most this far from the end of the file: its comment has 16 bits. */
const END_BYTES = 22 + 65_535;
/**
 * The members of a zip archive, by name. Only the list at its end is read, and sizes are checked against the file before anything is
 * unpacked. Archives of 4 GB and more are those that PyTorch writes: their sizes have 64 bits.
 *
 * @throws {Failure} for a damaged or encrypted archive, and one with a name twice.
 */
function zipMembers(content) {
	const { file, length } = content;
	const fail = (what) => new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${file}: expected a zip archive, got ${what} (the file is damaged)`);
	const { count, start, end } = listOf(content, fail);
	if (count > MOST_MEMBERS || end - start > MOST_LIST)
		throw fail(`${count} members`);
	const list = content.slice(start, end);
	const view = new DataView(list.buffer);
	const members = new Map();
	let at = 0;
	for (let index = 0; index < count; index++) {
		if (at + 46 > list.length || view.getUint32(at, true) !== CENTRAL)
			throw fail("a list of members that ends early");
		const [nameBytes, extraBytes] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
		const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
		if (next > list.length)
			throw fail("a list of members that ends early");
		const name = Buffer.from(list.subarray(at + 46, at + 46 + nameBytes)).toString("utf8");
		const shown = JSON.stringify(name.slice(0, 60));
		const method = view.getUint16(at + 10, true);
		if ((view.getUint16(at + 8, true) & 1) !== 0)
			throw fail(`the encrypted member ${shown}`);
		if (method !== 0 && method !== 8)
			throw fail(`the member ${shown}, packed by an unknown method`);
		if (members.has(name))
			throw fail(`the member ${shown} twice`);
		const sizes = sizesOf(view, at, { start: at + 46 + nameBytes, bytes: extraBytes });
		const { packedBytes, sizeBytes, place } = sizes;
		if (place + packedBytes + 30 > length || (method === 0 && packedBytes !== sizeBytes))
			throw fail(`the member ${shown} with another size`);
		members.set(name, {
			name,
			sizeBytes,
			read() {
				if (sizeBytes > MOST_BYTES) {
					throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${file}: expected ${shown} of at most ${MOST_BYTES / 1e6} MB unpacked, got a larger one`);
				}
				const local = content.slice(place, place + 30);
				const head = new DataView(local.buffer);
				if (head.getUint32(0, true) !== LOCAL)
					throw fail(`no member ${shown} where it should be`);
				const first = place + 30 + head.getUint16(26, true) + head.getUint16(28, true);
				if (first + packedBytes > length)
					throw fail(`the member ${shown} with another size`);
				const packed = content.slice(first, first + packedBytes);
				return method === 0 ? packed : inflated(packed, sizeBytes, () => fail(`the damaged member ${shown}`));
			},
		});
		at = next;
	}
	return members;
}
/** The place of the list of members, from the record at the end of the archive. */
function listOf(content, fail) {
	const { length } = content;
	const first = Math.max(0, length - END_BYTES);
	const tail = content.slice(first, length);
	const view = new DataView(tail.buffer);
	let at = tail.length - 22;
	while (at >= 0 && view.getUint32(at, true) !== END)
		at--;
	if (at < 0)
		throw fail("one without its end");
	const small = { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true), end: first + at };
	const place = at >= 20 && view.getUint32(at - 20, true) === LOCATOR ? Number(view.getBigUint64(at - 12, true)) : undefined;
	if (place === undefined) {
		if (small.start > small.end)
			throw fail("a list of members beyond its end");
		return small;
	}
	if (place + 56 > length)
		throw fail("a list of members beyond its end");
	const record = new DataView(content.slice(place, place + 56).buffer);
	const start = Number(record.getBigUint64(48, true));
	if (record.getUint32(0, true) !== LONG_END || start > place)
		throw fail("a list of members beyond its end");
	return { count: Number(record.getBigUint64(32, true)), start, end: place };
}
const LARGE = 0xffffffff;
/** Sizes and place of a member. Those that need more than 32 bits are in its extra field 1, in this order. */
function sizesOf(view, at, extra) {
	let [packedBytes, sizeBytes, place] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true));
	const end = extra.start + extra.bytes;
	for (let field = extra.start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
		if (view.getUint16(field, true) !== 1)
			continue;
		let value = field + 4;
		const long = (short) => {
			if (short !== LARGE || value + 8 > end)
				return short;
			value += 8;
			return Number(view.getBigUint64(value - 8, true));
		};
		sizeBytes = long(sizeBytes);
		packedBytes = long(packedBytes);
		place = long(place);
	}
	return { packedBytes, sizeBytes, place };
}
function inflated(packed, sizeBytes, failure) {
	let unpacked;
	try {
		unpacked = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: Math.max(sizeBytes, 1) });
	}
	catch (error) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(failure().message, { cause: error });
	}
	if (unpacked.length !== sizeBytes)
		throw failure();
	return unpacked;
}


/***/ })

};
