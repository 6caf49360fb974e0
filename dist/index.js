import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ "assert":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

  }),

/***/ "buffer":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

  }),

/***/ "child_process":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

  }),

/***/ "constants":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

  }),

/***/ "crypto":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

  }),

/***/ "events":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

  }),

/***/ "fs":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

  }),

/***/ "fs/promises":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

  }),

/***/ "http":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

  }),

/***/ "https":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

  }),

/***/ "net":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

  }),

/***/ "node:assert":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

  }),

/***/ "node:async_hooks":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

  }),

/***/ "node:buffer":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

  }),

/***/ "node:child_process":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

  }),

/***/ "node:cluster":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:cluster");

  }),

/***/ "node:console":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

  }),

/***/ "node:crypto":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

  }),

/***/ "node:diagnostics_channel":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

  }),

/***/ "node:dns":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

  }),

/***/ "node:events":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

  }),

/***/ "node:fs":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

  }),

/***/ "node:fs/promises":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

  }),

/***/ "node:http":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

  }),

/***/ "node:http2":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

  }),

/***/ "node:https":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

  }),

/***/ "node:module":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

  }),

/***/ "node:net":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

  }),

/***/ "node:os":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

  }),

/***/ "node:path":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

  }),

/***/ "node:perf_hooks":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

  }),

/***/ "node:process":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

  }),

/***/ "node:querystring":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

  }),

/***/ "node:stream":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

  }),

/***/ "node:stream/promises":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

  }),

/***/ "node:string_decoder":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

  }),

/***/ "node:timers/promises":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

  }),

/***/ "node:tls":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

  }),

/***/ "node:url":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

  }),

/***/ "node:util":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

  }),

/***/ "node:util/types":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

  }),

/***/ "node:v8":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

  }),

/***/ "node:worker_threads":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

  }),

/***/ "node:zlib":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

  }),

/***/ "os":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

  }),

/***/ "path":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

  }),

/***/ "process":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

  }),

/***/ "stream":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

  }),

/***/ "stream/web":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream/web");

  }),

/***/ "string_decoder":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

  }),

/***/ "timers":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

  }),

/***/ "tls":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

  }),

/***/ "tty":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

  }),

/***/ "url":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

  }),

/***/ "util":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

  }),

/***/ "zlib":
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

  }),

/***/ "src/contract/action.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action),
/* harmony export */   c: () => (/* binding */ outputValueText)
/* harmony export */ });
/** An output as a workflow reads it. */
function outputValueText(value) {
	return typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
}
/** Declares an action. It does not compile if `run` misses a declared output. */
function action(definition) {
	return definition;
}


/***/ }),

/***/ "src/contract/former-words.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ presentWords),
/* harmony export */   c: () => (/* binding */ findInput)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Finds an input by its present or former name. */
function findInput(inputs, name) {
	if (Object.hasOwn(inputs, name))
		return inputs[name];
	return Object.values(inputs).find(({ former }) => former.names?.includes(name));
}
/**
 * Wraps a source so that it accepts former names of inputs and values, with a warning for each.
 *
 * @throws {Failure} if an input is given by both its former and its present name.
 */
function presentWords(inputs, source, warn) {
	const texts = new Map();
	for (const [name, declared] of Object.entries(inputs)) {
		const text = source(name);
		const renamed = (declared.former.names ?? []).find((former) => source(former)?.trim());
		if (renamed !== undefined) {
			// A workflow also passes the defaults of inputs that it does not set.
			if (text?.trim() && text.trim() !== declared.default)
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${renamed}: expected ${name} alone, got both (${renamed} is the former name of ${name})`);
			warn(`${renamed}: this input is now called ${name}; the former name works until the next minor version`);
		}
		const given = renamed === undefined ? text : source(renamed);
		const value = given === undefined ? undefined : declared.former.values?.[given.trim()];
		if (value !== undefined)
			warn(`${name}: ${given?.trim()} is now spelled ${value}; the former value works until the next minor version`);
		texts.set(name, value ?? given);
	}
	return (name) => texts.get(name);
}


/***/ }),

/***/ "src/contract/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   bU: () => (/* binding */ githubToken),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   hF: () => (/* binding */ input),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/nearest.ts");


/** Declares an input with its own parser. `parse` receives trimmed, non-empty text. */
function input(options, shape) {
	return {
		description: options.description,
		required: options.required ?? false,
		default: options.default,
		expression: options.expression,
		expected: shape.expected,
		list: shape.list ?? false,
		bare: shape.bare ?? false,
		secret: shape.secret,
		onGitHub: options.onGitHub ?? false,
		former: options.former ?? {},
		parse: shape.parse,
	};
}
function text(options) {
	return input(options, { expected: "text", parse: (value) => ({ ok: true, value }) });
}
/** Declares a path, relative to the workspace or absolute. */
function path(options) {
	return input(options, {
		expected: "path",
		parse: (value) => value.includes("\0") ? { ok: false, expected: "a path without NUL characters" } : { ok: true, value },
	});
}
/** Declares a list with one value per line. Blank lines are ignored. */
function lines(options) {
	return input(options, {
		expected: "list, one per line",
		list: true,
		parse: (value) => ({ ok: true, value: split(value, /\r?\n/) }),
	});
}
/** Declares a list of names, separated by commas or line breaks. */
function names(options) {
	return input(options, {
		expected: "list, separated by commas or newlines",
		list: true,
		parse: (value) => ({ ok: true, value: split(value, /,|\r?\n/) }),
	});
}
function number(options) {
	const expected = range(options);
	return input(options, {
		expected: expected.replace(/^an? /, ""),
		parse(value) {
			const parsed = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
			const fits = Number.isFinite(parsed) &&
				parsed >= (options.min ?? Number.NEGATIVE_INFINITY) &&
				parsed <= (options.max ?? Number.POSITIVE_INFINITY) &&
				(options.integer !== true || Number.isSafeInteger(parsed));
			return fits ? { ok: true, value: parsed } : { ok: false, expected };
		},
	});
}
function choice(options) {
	return input(options, {
		expected: options.choices.map((each) => `\`${each}\``).join(", "),
		parse(value) {
			const found = options.choices.find((each) => each === value);
			return found === undefined
				? { ok: false, expected: `one of ${options.choices.join(", ")}` }
				: { ok: true, value: found };
		},
	});
}
/** Declares a boolean: `true` or `false`, like GitHub's own YAML booleans. */
function flag(options) {
	return input(options, {
		expected: "`true` or `false`",
		bare: true,
		parse(value) {
			if (/^(true|True|TRUE)$/.test(value))
				return { ok: true, value: true };
			if (/^(false|False|FALSE)$/.test(value))
				return { ok: true, value: false };
			return { ok: false, expected: "true or false" };
		},
	});
}
/** Declares a secret. It is never printed and has no CLI flag. The CLI reads it from the variable `environment`. */
function secret(options) {
	return input(options, {
		expected: "secret",
		secret: options.environment,
		parse: (value) => ({ ok: true, value }),
	});
}
/** Declares the token of actions that use GitHub. */
function githubToken() {
	return secret({
		description: "Token for GitHub's API. The default is the job's own token.",
		environment: "GITHUB_TOKEN",
		expression: "${{ github.token }}",
	});
}
/**
 * Reads every declared input.
 *
 * @throws {Failure} that lists all invalid inputs, one per line.
 */
function read(inputs, source) {
	const values = Object.create(null);
	const problems = [];
	for (const [name, declared] of Object.entries(inputs)) {
		const given = source(name)?.trim() || declared.default;
		if (given === undefined) {
			if (declared.required)
				problems.push(`${name}: expected ${declared.expected}, got nothing (this input is required)`);
			continue;
		}
		const reading = declared.parse(given);
		if (reading.ok)
			values[name] = reading.value;
		else
			problems.push(`${name}: expected ${reading.expected}, got ${shown(declared, given)}`);
	}
	if (problems.length > 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems.join("\n"));
	return values;
}
/** Returns the inputs that differ from the defaults, as they were written. Secrets are left out. */
function given(inputs, source) {
	const texts = {};
	for (const [name, declared] of Object.entries(inputs)) {
		const text = declared.secret === undefined ? source(name)?.trim() : undefined;
		if (text && text !== declared.default)
			texts[name] = text;
	}
	return texts;
}
/** Returns the message for an unknown input. */
function unknownInput(name, inputs) {
	const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, Object.keys(inputs));
	return `--${name}: there is no such option${close === undefined ? "" : ` (did you mean --${close}?)`}`;
}
function shown(declared, given) {
	if (declared.secret !== undefined)
		return "a value that is not shown";
	return JSON.stringify(given.length > 80 ? `${given.slice(0, 79)}…` : given);
}
function split(value, separator) {
	return value
		.split(separator)
		.map((each) => each.trim())
		.filter((each) => each !== "");
}
function range({ min, max, integer }) {
	const what = integer === true ? "a whole number" : "a number";
	if (min !== undefined && max !== undefined)
		return `${what} from ${min} to ${max}`;
	if (min !== undefined)
		return `${what} of at least ${min}`;
	if (max !== undefined)
		return `${what} of at most ${max}`;
	return what;
}


/***/ }),

/***/ "src/core/failure.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/**
 * An error that the user can fix. It is shown as its message without a stack. The message says what is wrong, where,
 * what was expected, and how to fix it.
 */
class Failure extends Error {
	name = "Failure";
	at;
	constructor(message, options = {}) {
		super(message, options);
		this.at = options.at;
	}
}


/***/ }),

/***/ "src/core/nearest.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * Returns the candidate that a misspelt name most likely means, or undefined if none is close. At most a third of the
 * longer word may differ (optimal string alignment: an inserted, deleted or replaced letter, or two swapped ones;
 * case is ignored).
 */
function nearest(name, candidates) {
	const wanted = name.slice(0, 200).toLowerCase();
	let best;
	let least = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		const length = Math.max(wanted.length, candidate.length);
		// The difference in length is a lower bound of the distance.
		if (Math.abs(wanted.length - candidate.length) * 3 > length)
			continue;
		const distance = distanceBetween(wanted, candidate.toLowerCase());
		if (distance * 3 <= length && distance < least) {
			best = candidate;
			least = distance;
		}
	}
	return best;
}
function distanceBetween(a, b) {
	let beforePrevious = [];
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const transposition = swapped ? beforePrevious[j - 2] + 1 : Number.POSITIVE_INFINITY;
			current.push(Math.min(substitution, previous[j] + 1, current[j - 1] + 1, transposition));
		}
		beforePrevious = previous;
		previous = current;
	}
	return previous[b.length];
}


/***/ }),

/***/ "src/core/shape/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  D8: () => (/* reexport */ anything),
  zM: () => (/* reexport */ values_boolean),
  br: () => (/* reexport */ digest),
  lM: () => (/* reexport */ documentOf),
  gP: () => (/* reexport */ either),
  ry: () => (/* reexport */ formatMark),
  nd: () => (/* reexport */ integer),
  u4: () => (/* reexport */ isRecord),
  o_: () => (/* reexport */ jsonOf),
  c3: () => (/* reexport */ listOf),
  eu: () => (/* reexport */ literal),
  J4: () => (/* reexport */ mismatch),
  Im: () => (/* reexport */ noProblems),
  O2: () => (/* reexport */ notJson),
  me: () => (/* reexport */ nullable),
  Vg: () => (/* reexport */ numberValue),
  Ik: () => (/* reexport */ object),
  yL: () => (/* reexport */ oneOf),
  lq: () => (/* reexport */ optional),
  fI: () => (/* reexport */ problemText),
  g1: () => (/* reexport */ record),
  d_: () => (/* reexport */ scalar),
  cW: () => (/* reexport */ shape),
  v8: () => (/* reexport */ textValue),
  PV: () => (/* reexport */ tuple),
  HI: () => (/* reexport */ variants)
});

;// CONCATENATED MODULE: ./src/core/shape/problem.ts
const noProblems = [];
/** Maximum number of problems to collect. A broken file with a million numbers needs no million messages. */
const mostProblems = 5;
function mismatch(expected, value) {
	return [{ path: [], expected, found: found(value) }];
}
/** Adds the path of a part to its problems. */
function below(key, problems) {
	return problems.map((problem) => ({ ...problem, path: [key, ...problem.path] }));
}
/** Formats a problem: `metrics.accuracy: expected a number, got "x"`. */
function problemText({ path, expected, found }) {
	const where = path.length === 0 ? "" : `${pathText(path)}: `;
	return `${where}expected ${expected}, got ${found}`;
}
function pathText(path) {
	const parts = path.map((key, at) => {
		if (typeof key === "number")
			return `[${key}]`;
		const name = /^[A-Za-z_][\w-]{0,59}$/.test(key) ? key : quoted(key);
		return at === 0 ? name : `.${name}`;
	});
	return parts.join("");
}
/** Describes a value in a few words. */
function found(value) {
	if (value === undefined)
		return "nothing";
	if (typeof value === "string")
		return quoted(value);
	if (Array.isArray(value))
		return value.length === 0 ? "an empty list" : "a list";
	if (typeof value === "object" && value !== null)
		return "an object";
	return String(value);
}
function quoted(text) {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

;// CONCATENATED MODULE: ./src/core/shape/shape.ts

/** Creates a shape with its own check. */
function shape({ expected, description, parts = [], problems }) {
	return {
		expected,
		description,
		optional: false,
		parts,
		problems,
		fits: (value) => problems(value).length === 0,
	};
}
function optional(inner) {
	return { ...inner, optional: true };
}
/** Returns the same shape, but null is allowed as well. */
function nullable(inner) {
	const expected = `${inner.expected} or null`;
	return shape({
		expected,
		...(inner.description !== undefined && { description: inner.description }),
		parts: inner.parts,
		problems(value) {
			if (value === null)
				return noProblems;
			return inner.problems(value).map((each) => (each.path.length === 0 ? { ...each, expected } : each));
		},
	});
}

;// CONCATENATED MODULE: ./src/core/shape/values.ts


function textValue({ pattern, expected = "text", description } = {}) {
	return shape({
		expected,
		...(description !== undefined && { description }),
		problems: (value) => typeof value === "string" && (pattern === undefined || pattern.test(value))
			? noProblems
			: mismatch(expected, value),
	});
}
/** `sha256:` and 64 hexadecimal digits. */
function digest(options = {}) {
	return textValue({ ...options, pattern: /^sha256:[0-9a-f]{64}$/, expected: "sha256: and 64 hex digits" });
}
/** A finite number. */
function numberValue(options = {}) {
	return numeric("a number", options, Number.isFinite);
}
/** A whole number that a double holds exactly. */
function integer(options = {}) {
	return numeric("a whole number", options, Number.isSafeInteger);
}
function numeric(what, { min, max, description }, is) {
	const [least, most] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
	const expected = rangeText(what, min, max);
	return shape({
		expected,
		...(description !== undefined && { description }),
		problems: (value) => is(value) && value >= least && value <= most ? noProblems : mismatch(expected, value),
	});
}
/** Describes a range: "a number from 0 to 1". */
function rangeText(what, min, max) {
	if (min !== undefined && max !== undefined)
		return `${what} from ${min} to ${max}`;
	if (min !== undefined)
		return `${what} of at least ${min}`;
	if (max !== undefined)
		return `${what} of at most ${max}`;
	return what;
}
function values_boolean({ description } = {}) {
	const expected = "true or false";
	return shape({
		expected,
		...(description !== undefined && { description }),
		problems: (value) => (typeof value === "boolean" ? noProblems : mismatch(expected, value)),
	});
}
function literal(only, options = {}) {
	return oneOf([only], options);
}
/** One of a few values. */
function oneOf(choices, { description } = {}) {
	const names = choices.map(String);
	const expected = names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}`;
	return shape({
		expected,
		...(description !== undefined && { description }),
		problems: (value) => (choices.includes(value) ? noProblems : mismatch(expected, value)),
	});
}
/** A scalar value, such as a parameter of a model. */
function scalar({ description } = {}) {
	const expected = "text, a number, true, false or null";
	return shape({
		expected,
		...(description !== undefined && { description }),
		problems: (value) => value === null || Number.isFinite(value) || typeof value === "string" || typeof value === "boolean"
			? noProblems
			: mismatch(expected, value),
	});
}
/** Any JSON value. */
function anything({ description } = {}) {
	return shape({
		expected: "any JSON",
		...(description !== undefined && { description }),
		problems: () => noProblems,
	});
}

;// CONCATENATED MODULE: ./src/core/shape/containers.ts



function object(fields, options = {}) {
	const expected = "an object";
	const all = Object.entries(fields);
	return shape({
		expected,
		...(options.description !== undefined && { description: options.description }),
		parts: all.map(([path, field]) => ({ path, shape: field })),
		problems(value) {
			if (!isRecord(value))
				return mismatch(expected, value);
			let problems = noProblems;
			for (const [name, field] of all) {
				const each = Object.hasOwn(value, name) ? value[name] : undefined;
				if (each === undefined && field.optional)
					continue;
				const wrong = field.problems(each);
				if (wrong.length > 0)
					problems = [...problems, ...below(name, wrong)];
			}
			if (problems.length > 0 || options.also === undefined)
				return problems;
			return options.also(value);
		},
	});
}
function listOf(item, { minLength = 0, description } = {}) {
	const expected = minLength === 0 ? "a list" : rangeText("a list", minLength, undefined);
	return shape({
		expected,
		...(description !== undefined && { description }),
		parts: [{ path: "[]", shape: item }],
		problems(value) {
			if (!Array.isArray(value) || value.length < minLength)
				return mismatch(expected, value);
			let problems = noProblems;
			for (let index = 0; index < value.length && problems.length < mostProblems; index++) {
				const wrong = item.problems(value[index]);
				if (wrong.length > 0)
					problems = [...problems, ...below(index, wrong)];
			}
			return problems;
		},
	});
}
/** A list of fixed length with a shape for each element. */
function tuple(items, { description } = {}) {
	const expected = `a list of ${items.length}`;
	return shape({
		expected,
		...(description !== undefined && { description }),
		parts: items.map((item, index) => ({ path: `[${index}]`, shape: item })),
		problems(value) {
			if (!Array.isArray(value) || value.length !== items.length)
				return mismatch(expected, value);
			let problems = noProblems;
			for (let index = 0; index < items.length; index++) {
				const wrong = items[index].problems(value[index]);
				if (wrong.length > 0)
					problems = [...problems, ...below(index, wrong)];
			}
			return problems;
		},
	});
}
/** An object with arbitrary names and values of one shape. */
function record(value, { key = "name", description } = {}) {
	const expected = "an object";
	return shape({
		expected,
		...(description !== undefined && { description }),
		parts: [{ path: `<${key}>`, shape: value }],
		problems(whole) {
			if (!isRecord(whole))
				return mismatch(expected, whole);
			let problems = noProblems;
			for (const name of Object.keys(whole)) {
				const wrong = value.problems(whole[name]);
				if (wrong.length === 0)
					continue;
				problems = [...problems, ...below(name, wrong)];
				if (problems.length >= mostProblems)
					break;
			}
			return problems;
		},
	});
}
/** Objects that differ by the value of one field: `type`, for example, decides which columns have levels. */
function variants(key, choices, { description } = {}) {
	const names = Object.keys(choices);
	const expected = names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}`;
	return shape({
		expected: "an object",
		...(description !== undefined && { description }),
		parts: names.map((name) => ({ path: `(${key} ${name})`, shape: choices[name] })),
		problems(value) {
			if (!isRecord(value))
				return mismatch("an object", value);
			const name = Object.hasOwn(value, key) ? value[key] : undefined;
			const chosen = typeof name === "string" || typeof name === "boolean" ? String(name) : undefined;
			if (chosen === undefined || !Object.hasOwn(choices, chosen))
				return below(key, mismatch(expected, name));
			return choices[chosen].problems(value);
		},
	});
}
/** A value that fits one of two shapes. */
function either(first, second, { description } = {}) {
	const expected = `${first.expected} or ${second.expected}`;
	return shape({
		expected,
		...(description !== undefined && { description }),
		parts: [...first.parts, ...second.parts],
		problems: (value) => first.problems(value).length === 0 || second.problems(value).length === 0
			? noProblems
			: mismatch(expected, value),
	});
}
/** Returns true for a JSON object: neither null nor a list. */
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

var failure = __webpack_require__("src/core/failure.ts");
;// CONCATENATED MODULE: ./src/core/shape/duplicates.ts
const quote = 34;
const backslash = 92;
/** Returns the position after the string that begins at `start` with a quotation mark. */
function afterString(text, start) {
	for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let slashes = 0;
		while (text.charCodeAt(end - 1 - slashes) === backslash)
			slashes++;
		if (slashes % 2 === 0)
			return end + 1;
	}
	return text.length;
}
/**
 * Returns a name that an object of a JSON text has twice, or undefined. `JSON.parse` uses the last one and other
 * readers the first, so programs would disagree about such a file.
 *
 * @param text Text that `JSON.parse` accepts as `value`. The cost is one pass over each.
 */
function duplicateName(text, value) {
	return namesIn(text) === namesOf(value) ? undefined : firstDuplicate(text);
}
/** Counts the names in a text: outside strings, each has one colon. */
function namesIn(text) {
	let names = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === quote)
			at = afterString(text, at) - 1;
		else if (code === 58)
			names++;
	}
	return names;
}
function namesOf(value) {
	let names = 0;
	const open = [];
	const enter = (each) => {
		if (typeof each === "object" && each !== null)
			open.push(each);
	};
	enter(value);
	for (let each = open.pop(); each !== undefined; each = open.pop()) {
		if (Array.isArray(each)) {
			for (const item of each)
				if (typeof item === "object")
					enter(item);
			continue;
		}
		const values = Object.values(each);
		names += values.length;
		for (const item of values)
			if (typeof item === "object")
				enter(item);
	}
	return names;
}
function firstDuplicate(text) {
	// Each open object has a set of names. Lists have undefined instead.
	const open = [];
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (character === "{")
			open.push(new Set());
		else if (character === "[")
			open.push(undefined);
		else if (character === "}" || character === "]")
			open.pop();
		else if (character === '"') {
			const end = afterString(text, at);
			let next = end;
			while (/\s/.test(text[next] ?? ""))
				next++;
			const names = open[open.length - 1];
			if (names !== undefined && text[next] === ":") {
				const name = JSON.parse(text.slice(at, end));
				if (names.has(name))
					return name;
				names.add(name);
			}
			at = end - 1;
		}
	}
	return undefined;
}

;// CONCATENATED MODULE: ./src/core/shape/document.ts





function documentOf(options) {
	const { what, file, format, version, versionIn = "format", unmarked = false, writer, remedy } = options;
	const body = options.shape;
	/** Returns the version in a value's mark. Undefined for other formats. */
	const versionOf = (value) => {
		if (!isRecord(value))
			return undefined;
		const mark = Object.hasOwn(value, "format") ? value["format"] : undefined;
		if (mark === undefined && unmarked)
			return 1;
		if (versionIn === "version") {
			const written = value["version"];
			return mark === format && Number.isSafeInteger(written) ? written : undefined;
		}
		if (typeof mark !== "string" || !mark.startsWith(`${format}-`))
			return undefined;
		const digits = mark.slice(format.length + 1);
		return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : undefined;
	};
	/** Rejects everything except an object of this format in a known version. */
	const marked = (value, where) => {
		const written = versionOf(value);
		if (!isRecord(value) || written === undefined || written < 1) {
			const instead = isRecord(value) ? "other JSON" : found(value);
			throw new failure/* Failure */.H(`${where}: expected ${what} that \`${writer}\` wrote (${file}), got ${instead} (${remedy})`);
		}
		if (written > version) {
			throw new failure/* Failure */.H(`${where}: expected ${format} of version ${version}, got version ${written}, which a newer version of trainyard wrote (update trainyard)`);
		}
		return value;
	};
	const check = (value, where) => {
		marked(value, where);
		const problems = body.problems(value);
		if (problems.length > 0)
			throw new failure/* Failure */.H(`${where}: ${problemsText(problems)} (was it edited? ${remedy})`);
		return value;
	};
	const fitting = (value, where) => {
		const fields = marked(value, where);
		const problems = body.problems(value);
		const fit = body.parts.filter(({ path, shape }) => Object.hasOwn(fields, path) && shape.fits(fields[path]));
		return {
			value: Object.fromEntries(fit.map(({ path }) => [path, fields[path]])),
			problems: problems.slice(0, mostProblems).map(problemText),
		};
	};
	return {
		...options,
		shape: body,
		marks: (value) => versionOf(value) !== undefined,
		check,
		fitting,
		parse: (text, where) => check(jsonOf(text, where, what), where),
	};
}
function problemsText(problems) {
	return problems.slice(0, mostProblems).map(problemText).join("; ");
}
/** The value of the field `format`: the format's name, a hyphen and the version. */
function formatMark(mark) {
	const name = mark.replace(/-\d+$/, "");
	return shape({
		expected: `"${mark}"`,
		description: "Format and version of the file.",
		problems: (value) => typeof value === "string" && value.startsWith(`${name}-`)
			? []
			: [{ path: [], expected: `"${mark}"`, found: found(value) }],
	});
}
/**
 * Parses JSON in which no object has a name twice.
 *
 * @throws {Failure} that describes the error in the text.
 */
function jsonOf(text, where, what) {
	let value;
	try {
		value = JSON.parse(text);
	}
	catch (error) {
		throw notJson(text, error, { where, what });
	}
	const twice = duplicateName(text, value);
	if (twice !== undefined) {
		throw new failure/* Failure */.H(`${where}: expected each name once in an object, got ${found(twice)} twice (readers do not agree on which counts)`);
	}
	return value;
}
/** Returns a message of one line for text that is not JSON. */
function notJson(text, cause, { where, what }) {
	const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
	const why = oneLine(cause instanceof Error ? cause.message : String(cause));
	return new failure/* Failure */.H(`${where}: expected ${what} as JSON, got ${shown}: ${why}`, { cause });
}
function oneLine(message) {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the engine's messages quote the text unchanged.
	return message.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
}

;// CONCATENATED MODULE: ./src/core/shape/index.ts







/***/ }),

/***/ "src/core/text-end.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutEnd)
/* harmony export */ });
/** The text without any of the `characters` at its end. An expression such as `/x+$/` would start again at each `x`. */
function withoutEnd(text, characters) {
	let end = text.length;
	while (end > 0 && characters.includes(text[end - 1]))
		end--;
	return text.slice(0, end);
}


/***/ }),

/***/ "src/core/version.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ issuesUrl),
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject =  JSON.parse('{"rE":"0.1.0","SN":{"O":"https://github.com/trainyard/trainyard/issues"}}');
;// CONCATENATED MODULE: ./src/core/version.ts

const version = package_namespaceObject.rE;
/** Address for bug reports. */
const issuesUrl = package_namespaceObject.SN.O;


/***/ }),

/***/ "src/edge/interruption.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ interruption)
/* harmony export */ });
/* unused harmony export Interrupted */
/* harmony import */ var _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/file/temporary.ts");

/** GitHub cancels a step with SIGINT, SIGTERM after 7.5 s, and a kill after another 2.5 s. This leaves a margin. */
const usualPatienceMs = 1500;
/** Time for a reader of stdout to take what is left, once all work is done. */
const unreadOutputMs = 500;
/**
 * Handles SIGINT and SIGTERM. If work does not stop within 1.5 s, the process ends and its temporary files are
 * removed. A second signal ends it immediately.
 */
function interruption() {
	const controller = new AbortController();
	let exitCode = 130;
	let patienceMs = usualPatienceMs;
	let impatience;
	const end = (name) => {
		_platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_0__/* .temporaries */ .U.removeAll();
		if (isReading()) {
			// `process.exit` would wait for the read, which never ends for a pipe without a writer or a dead network disk.
			process.removeAllListeners(name);
			process.kill(process.pid, name);
		}
		else
			process.exit(exitCode);
	};
	const interrupt = (name) => {
		if (controller.signal.aborted)
			return end(name);
		exitCode = name === "SIGINT" ? 130 : 143;
		controller.abort(new Interrupted(name));
		impatience = setTimeout(() => end(name), patienceMs).unref();
	};
	process.on("SIGINT", interrupt);
	process.on("SIGTERM", interrupt);
	return {
		signal: controller.signal,
		exitCode: () => exitCode,
		setPatience(ms) {
			patienceMs = ms ?? usualPatienceMs;
		},
		ended(code) {
			clearTimeout(impatience);
			// Without unread output, the process has ended by then.
			setTimeout(() => process.exit(code), unreadOutputMs).unref();
		},
	};
}
/** Returns true if a thread is waiting for the file system. */
function isReading() {
	return process.getActiveResourcesInfo().some((name) => name.startsWith("FSReq") || name.startsWith("FileHandle"));
}
/** Thrown when work is stopped early because the user or the runner asked for it. */
class Interrupted extends Error {
	name = "AbortError";
	constructor(signal) {
		super(`stopped by ${signal}; nothing half-written was left`);
	}
}


/***/ }),

/***/ "src/edge/log-line.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ logLine)
/* harmony export */ });
/**
 * Escapes text for a workflow's log. The runner treats `::name::` and `##[name]` at the start of any line, also after
 * blanks, as a command. A zero-width space inside the marker prevents this.
 */
function logLine(text) {
	return text
		.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
		.map((line) => line.replace(/^(\s*):(?=:)/u, "$1:\u200b").replaceAll("##[", "##\u200b["))
		.join("\n");
}


/***/ }),

/***/ "src/edge/notified.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ runNotified)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _reports_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/text.ts");


/** Runs an action, and sends the notifications that its input `notify` asks for, whether it ends with a result or a failure. */
async function runNotified(action, values, context) {
	const { notify, state, key } = values;
	if (typeof notify !== "string" || action.inputs["notify"] === undefined)
		return action.run(values, context);
	const subject = typeof key === "string" && key !== "" ? `${action.name} ${key}` : action.name;
	const send = async (result) => {
		const { announce } = await Promise.all(/* import() */[__webpack_require__.e("platform-http"), __webpack_require__.e("reports-notice-announce"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("reports-markdown"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/reports/notice/announce.ts"));
		await announce({ subject, ...result }, {
			...context,
			notify,
			state: typeof state === "string" ? state : undefined,
			pipeline: context.pipeline?.run,
			now: context.now(),
		});
	};
	try {
		const outcome = await action.run(values, context);
		// An action that judges nothing only announces what it changed.
		if ("verdict" in outcome.outputs || outcome.failure !== undefined || outcome.change !== undefined)
			await send(resultOf(outcome));
		return outcome;
	}
	catch (error) {
		if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && !context.signal.aborted)
			await send({
				state: "error",
				headline: error.message.split("\n")[0],
				log: [],
				report: [],
				change: undefined,
				isRunState: true,
			});
		throw error;
	}
}
function resultOf({ outputs, summary, log = [], failure, change, isRunState }) {
	const { verdict } = outputs;
	const judged = verdict === "pass" || verdict === "fail" || verdict === "inconclusive" ? verdict : undefined;
	// A verdict may be positive while the step fails for another reason.
	const state = failure === undefined ? (judged ?? "pass") : judged === "inconclusive" ? judged : "fail";
	const [first = "", ...rest] = (0,_reports_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compactText */ .X)(log).split("\n");
	return {
		state,
		headline: failure?.split("\n")[0] ?? first.trim(),
		log: rest.length > 0 || failure !== undefined ? log : [],
		report: summary,
		change,
		isRunState: failure !== undefined || isRunState === true,
	};
}


/***/ }),

/***/ "src/edge/output.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ surviveLostOutput)
/* harmony export */ });
/**
 * Preserves the exit code if nobody reads the output. Node would exit with 1, which means a negative verdict, if the
 * reader is gone (`trainyard gate-on-metric … | head -1`) or the disk is full.
 */
function surviveLostOutput(...streams) {
	// The product of a command is written through a pipeline, which reports the error to the command.
	for (const stream of streams)
		stream.on("error", () => { });
}


/***/ }),

/***/ "src/edge/progress.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ paced)
/* harmony export */ });
/**
 * Limits progress messages to one per `everyMs`, and shows the first one after `everyMs`. `now` is in milliseconds.
 */
function paced(everyMs, now, show) {
	let label = "";
	let start = now();
	let shown = start;
	return (current, done, total) => {
		const time = now();
		if (current !== label) {
			label = current;
			start = time;
			shown = time;
		}
		if (time - shown < everyMs || done <= 0 || done >= total)
			return;
		shown = time;
		const leftSeconds = Math.round((((time - start) / done) * (total - done)) / 1000);
		show(`${label}: ${done} of ${total}, about ${leftSeconds} s left`);
	};
}


/***/ }),

/***/ "src/platform/file/read.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ refuseLfsPointer),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Xp: () => (/* binding */ inspectFile),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/shape/index.ts");




/**
 * Checks that a path is a readable, non-empty file with real data.
 *
 * @param options `pipes` allows a pipe, for a table that another program writes. `shown` is the file's name in
 * messages.
 * @throws {Failure} for a missing path, a folder, a pipe, an empty file, and for Git LFS and DVC pointers in place of
 * data.
 */
async function inspectFile(path, cwd, { pipes = false, shown = path } = {}) {
	const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
	const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).catch((error) => {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${shown}: ${reason(error)}`, { cause: error });
	});
	if (status.isDirectory())
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${shown}: expected a file, got a folder`);
	// Opening a pipe waits for its writer, possibly for ever, and a device may have no end.
	if (!status.isFile() && !pipes)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${shown}: expected a file, got a pipe or a device`);
	if (status.isFile() && status.size === 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${shown}: the file is empty (did the step that writes it fail, or is it still being written?)`);
	// A pointer is under 1 kB. Anything larger is data.
	if (status.isFile() && status.size <= 1024)
		refusePointer(shown, await head(absolute, shown));
	return { path: absolute, sizeBytes: status.size };
}
/** Reads a whole text file as UTF-8 without a byte order mark, with the checks of `inspectFile`. */
async function readText(path, cwd, { maxBytes = 512 * 1024 * 1024 } = {}) {
	const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
	if (sizeBytes > maxBytes) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected at most ${Math.round(maxBytes / 1e6)} MB, got ${Math.round(sizeBytes / 1e6)} MB`);
	}
	const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
	});
	try {
		return (await file.readFile("utf8")).replace(/^\uFEFF/, "");
	}
	finally {
		await file.close();
	}
}
/** Reads a JSON file. `what` is the expected content in messages: "metrics". */
async function readJson(path, cwd, what) {
	const text = await readText(path, cwd);
	try {
		return JSON.parse(text);
	}
	catch (error) {
		throw (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__/* .notJson */ .O2)(text, error, { where: path, what });
	}
}
/** Rejects the text of a Git LFS pointer. @throws {Failure} */
function refuseLfsPointer(path, text) {
	if (text.startsWith("version https://git-lfs.github.com/spec/")) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a Git LFS pointer (check out with \`lfs: true\`, or run \`git lfs pull\` before this step)`);
	}
}
function refusePointer(path, text) {
	refuseLfsPointer(path, text);
	if (/^(outs|md5|deps):/m.test(text) && /\.dvc$/.test(path)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a DVC pointer (run \`dvc pull\` before this step and name the file itself)`);
	}
}
async function head(absolute, path) {
	const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
	});
	try {
		return (await file.readFile()).toString("latin1");
	}
	finally {
		await file.close();
	}
}
/** Returns the reason for a system error in plain words. */
function reason(error) {
	const known = {
		ENOENT: "there is no such file",
		EACCES: "it may not be read (permission denied)",
		EPERM: "it may not be changed (operation not permitted)",
		ENOTDIR: "a part of the path is a file, not a folder",
		EISDIR: "it is a folder",
		ENAMETOOLONG: "the name is too long",
		ENOSPC: "the disk is full",
		EROFS: "the file system is read-only",
		ELOOP: "its links go round in a circle",
		EMFILE: "too many files are open",
	};
	return known[error.code ?? ""] ?? error.message;
}


/***/ }),

/***/ "src/platform/file/temporary.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ temporaries),
/* harmony export */   y: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/file/read.ts");






const held = new Set();
/** Paths of incomplete files. The edges remove them if the process is stopped early. */
const temporaries = {
	add(path) {
		held.add(path);
	},
	delete(path) {
		held.delete(path);
	},
	/** Removes all paths. It is synchronous, because it runs just before the process exits. */
	removeAll() {
		for (const path of held)
			(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
		held.clear();
	},
};
/**
 * Creates a folder in `RUNNER_TEMP`, which the runner empties after a job, or in the system's temporary folder.
 *
 * @throws {Failure} if neither is writable.
 */
async function temporaryFolder(purpose, env) {
	const tried = [env["RUNNER_TEMP"], (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()].filter((each) => each !== undefined && each !== "");
	let refusal;
	for (const parent of tried) {
		try {
			const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, `trainyard-${purpose}-`));
			temporaries.add(path);
			return {
				path,
				async remove() {
					await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
					temporaries.delete(path);
				},
			};
		}
		catch (error) {
			refusal = error;
		}
	}
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`expected a folder for temporary files, got none that can be written to (${tried.join(", ")}): ${(0,_read_js__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(refusal)} (set RUNNER_TEMP or TMPDIR)`, { cause: refusal });
}


/***/ }),

/***/ "src/platform/process/environment.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ identityServiceVariables),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   "do": () => (/* binding */ cacheServiceVariables)
/* harmony export */ });
/** Matches this step's inputs and state, and tokens of the runner's services. */
const STEP_VALUES = /^(INPUT_|STATE_|ACTIONS_(RUNTIME|RESULTS|ID_TOKEN|CACHE)_)/;
/** Files with which a program could write this step's outputs or change the environment of later steps. */
const COMMAND_FILES = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];
/** Secrets that trainyard reads from a terminal's environment. */
const OWN_SECRETS = [
	"GITHUB_TOKEN",
	"GH_TOKEN",
	"GITLAB_TOKEN",
	"GL_TOKEN",
	"SYSTEM_ACCESSTOKEN",
	"TRAINYARD_TOKEN",
	"TRAINYARD_NOTIFY",
];
const OWN_SECRET = /^TRAINYARD_.*(PASSWORD|SECRET|TOKEN)/;
const CACHE_VARIABLES = [
	"ACTIONS_CACHE_SERVICE_V2",
	"ACTIONS_CACHE_URL",
	"ACTIONS_RESULTS_URL",
	"ACTIONS_RUNTIME_TOKEN",
];
const IDENTITY_VARIABLES = ["ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL"];
/** Returns the variables of GitHub's cache service, which only a build that uses it gets. */
function cacheServiceVariables(env) {
	return present(CACHE_VARIABLES, env);
}
/** Returns the variables of GitHub's service for identity tokens. A job without `id-token: write` has none. */
function identityServiceVariables(env) {
	return present(IDENTITY_VARIABLES, env);
}
function present(names, env) {
	return Object.fromEntries(names.flatMap((name) => {
		const value = env[name];
		return value ? [[name, value]] : [];
	}));
}
/** Returns the environment for child processes, without this step's inputs, tokens and command files. */
function childEnvironment(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !STEP_VALUES.test(name) &&
		!COMMAND_FILES.includes(name) &&
		!OWN_SECRETS.includes(name) &&
		!OWN_SECRET.test(name)));
}


/***/ }),

/***/ "src/platform/process/stack.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ bugStack)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:url");
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);



/** A place in a file, as V8 writes it in a stack, and its parts where the file is the bundle's. */
const place = /file:\/\/[^\s()]+/g;
const bundlePlace = /^([^\s()]+[./]index\.js):(\d+):\d+/;
/** The line before a module in the bundle. */
const moduleStart = /^\/\*\*\*\/ "(.+)":$/;
/** The line before a module that webpack joined to another. */
const joinedStart = /^;\/\/ CONCATENATED MODULE: (?:\.\/)?(?:node_modules\/)?(.+)$/;
/** Matches the start of webpack's own code, where no line belongs to a module. */
const runtimeStart = /^\/\*{6}\//;
/**
 * Returns the stack of an error for a bug report, with the source module of each place in the bundle: `at grow
 * (src/models/forest/grow.ts, file:///…/dist/train.index.js:120:9)`. A thrown value that is not an error is returned
 * as text.
 */
function bugStack(error) {
	const stack = (error instanceof Error && error.stack) || String(error);
	const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url));
	return stack.replaceAll(place, (found) => {
		const [, url, line] = bundlePlace.exec(found) ?? [];
		if (url === undefined)
			return found;
		const module = moduleAt(url, Number(line), here);
		return module === undefined ? found : `${module}, ${found}`;
	});
}
/** Returns the module of a line. Undefined outside this bundle, or if the file cannot be read. */
function moduleAt(url, line, folder) {
	try {
		const path = (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(url);
		if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== folder)
			return undefined;
		const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8").split("\n", line).reverse();
		for (const text of before) {
			const [, name] = moduleStart.exec(text) ?? joinedStart.exec(text) ?? [];
			if (name !== undefined)
				return name;
			if (runtimeStart.test(text))
				return undefined;
		}
	}
	catch {
		// A stack without module names is better than a second error.
	}
	return undefined;
}


/***/ }),

/***/ "src/reports/markdown/chart.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   MF: () => (/* binding */ palette),
/* harmony export */   Wd: () => (/* binding */ toBars),
/* harmony export */   nu: () => (/* binding */ toMermaid)
/* harmony export */ });
/** Eighths of a cell for the end of a bar. */
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
/** Colours of the series in order, each visible on GitHub's light and dark background. Mermaid's own first colour is not. */
const palette = ["#2f81f7", "#d1570a", "#848d97", "#848d97"];
/** Draws a share from 0 to 1 as a bar of at most `cells` characters. Values outside are clamped. */
function bar(share, cells = 10) {
	const units = Math.round(Math.min(1, Math.max(0, share)) * cells * 8);
	return "█".repeat(units >> 3) + eighths[units & 7];
}
/**
 * The chart as Mermaid's `xychart-beta`, which GitHub draws in comments and summaries.
 * https://mermaid.js.org/syntax/xyChart.html
 */
function toMermaid({ title, x, y, series }) {
	const axis = Array.isArray(x.values) ? `[${x.values.map(quoted).join(", ")}]` : `${x.values.from} --> ${x.values.to}`;
	return [
		`%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette.join(", ")}"}}}}%%`,
		"xychart-beta",
		`  title ${quoted(title)}`,
		`  x-axis ${quoted(x.title)} ${axis}`,
		`  y-axis ${quoted(y.title)} ${y.from} --> ${y.to}`,
		...series.map(({ kind, values }) => `  ${kind} [${values.map((value) => Number(value.toFixed(4))).join(", ")}]`),
	].join("\n");
}
/** Draws the first series as bars for a terminal, one per line. */
function toBars({ title, x, y, series }) {
	const values = series[0]?.values ?? [];
	const { values: given } = x;
	const labels = Array.isArray(given)
		? given
		: values.map((_, i) => (given.from + ((given.to - given.from) * i) / Math.max(1, values.length - 1)).toFixed(2));
	const width = Math.max(0, ...labels.map((label) => [...label].length));
	const lines = values.map((value, i) => {
		const label = labels[i] ?? "";
		const padding = " ".repeat(width - [...label].length);
		return `${padding}${label}  ${bar((value - y.from) / (y.to - y.from), 20)} ${Number(value.toFixed(4))}`;
	});
	return [`${title} (${y.title} by ${x.title})`, ...lines].join("\n");
}
/** Quotes text for Mermaid. Characters that could end the quotes or begin a directive are removed. */
function quoted(text) {
	return `"${text.replace(/[^\p{L}\p{N} .,:()/+–-]/gu, " ")}"`;
}


/***/ }),

/***/ "src/reports/markdown/escape.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   SS: () => (/* binding */ codeSpan)
/* harmony export */ });
/** Escapes data so that Markdown shows it literally, without markup, HTML, mentions or links. */
function escapeMarkdown(text) {
	return (visible(text)
		.replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character])
		.replace(/[\\`*_~[\]{}()#+!|$-]/g, "\\$&")
		// A zero-width space after it prevents a mention, which would notify somebody.
		.replace(/@/g, "@\u200b")
		// The same applies to issues: GitHub links \#12 and GH-12, and adds a reference to issue 12.
		.replace(/#(?=\d)/g, "#\u200b")
		.replace(/\b(GH)(?=\\-\d)/gi, "$1\u200b")
		// GitHub also creates links after a digit or an underscore.
		.replace(/(https?|ftp|mailto|xmpp):/gi, "$1&#58;")
		.replace(/www\./gi, (prefix) => `${prefix.slice(0, -1)}&#46;`)
		.replace(/\r\n|[\r\n]/g, " "));
}
/** Formats an inline code span that no content can end, even inside a table cell. */
function codeSpan(text) {
	const content = visible(text).replace(/\r\n|[\r\n]/g, " ");
	if (content === "")
		return "";
	const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	const padding = /^[` ]|[` ]$/.test(content) ? " " : "";
	return `${fence}${padding}${content.replaceAll("|", "\\|")}${padding}${fence}`;
}
/** Replaces control characters (such as terminal sequences) and direction overrides by visible characters. */
function visible(text) {
	return (text
		// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal sequences begin with a control character
		.replace(/\u001b\[[0-9;:]*[A-Za-z]/g, "")
		// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not get through
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd"));
}


/***/ }),

/***/ "src/reports/markdown/markdown.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iV: () => (/* binding */ spans),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* unused harmony export renderInline */
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/chart.ts");
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/escape.ts");


/** Formats blocks as GitHub-flavoured Markdown. */
function toMarkdown(blocks) {
	return blocks.map((block) => `${renderBlock(block)}\n`).join("\n");
}
function renderBlock(block) {
	switch (block.kind) {
		case "heading":
			return `${"#".repeat(block.level)} ${renderInline(block.text)}`;
		case "paragraph":
			return renderInline(block.text);
		case "list":
			return block.items.map((item) => `- ${renderInline(item)}`).join("\n");
		case "code":
			return fenced(block.text, block.language ?? "");
		case "fragment":
			return block.text;
		case "chart":
			return `${fenced((0,_chart_js__WEBPACK_IMPORTED_MODULE_0__/* .toMermaid */ .nu)(block), "mermaid")}${block.legend === undefined ? "" : `\n\n${renderInline(block.legend)}`}`;
		case "details":
			return `<details><summary>${summaryText(block.title)}</summary>\n\n${toMarkdown(block.blocks)}\n</details>`;
		case "table":
			return [
				row(block.columns.map((column) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(column.title))),
				row(block.columns.map((column) => (column.align === "right" ? "--:" : ":--"))),
				...block.rows.map((cells) => row(cells.map(renderInline))),
			].join("\n");
	}
}
function row(cells) {
	return `| ${cells.join(" | ")} |`;
}
function renderInline(inline) {
	return spans(inline).map(renderSpan).join("");
}
function renderSpan(span) {
	if (typeof span === "string")
		return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(span);
	switch (span.kind) {
		case "code":
			return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(span.text);
		case "strong":
			return `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(span.text)}**`;
		case "link":
			return linked(span.text, span.href);
	}
}
function spans(inline) {
	return Array.isArray(inline) ? inline : [inline];
}
function fenced(text, language) {
	let longest = 2;
	for (const [run] of text.matchAll(/`{3,}/g))
		longest = Math.max(longest, run.length);
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text)}\n${fence}`;
}
/** Formats text for `<summary>`, where HTML works but Markdown does not. */
function summaryText(inline) {
	return spans(inline)
		.map((span) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(typeof span === "string" ? span : span.text))
		.join("")
		.replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character])
		.replace(/@/g, "@\u200b")
		.replace(/#(?=\d)/g, "#\u200b")
		.replace(/\s+/g, " ");
}
/** Only web addresses become links. Any other scheme, such as `javascript:`, would be an attack. */
function linked(text, href) {
	if (!/^https?:\/\//i.test(href))
		return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(text);
	// Existing escapes are kept, and all other characters that are invalid in an address are escaped.
	const address = href
		.replace(/[\ud800-\udfff]/gu, "\ufffd")
		.replace(/%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character));
	return `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(text)}](<${address}>)`;
}


/***/ }),

/***/ "src/reports/markdown/text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ compactText),
/* harmony export */   f: () => (/* binding */ toText)
/* harmony export */ });
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/chart.ts");
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/escape.ts");
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/reports/markdown/markdown.ts");



/** Formats blocks as plain text for a terminal or a log, without markup and escape sequences. */
function toText(blocks) {
	return blocks.map((block) => `${renderBlock(block)}\n`).join("\n");
}
/** The same without blank lines: for a few lines of a log. */
function compactText(blocks) {
	return toText(blocks)
		.replace(/\n{2,}/g, "\n")
		.trimEnd();
}
function renderBlock(block) {
	switch (block.kind) {
		case "heading": {
			const text = plain(block.text);
			return block.level <= 2 ? `${text}\n${(block.level === 1 ? "=" : "-").repeat(width(text))}` : text;
		}
		case "paragraph":
			return plain(block.text);
		case "list":
			return block.items.map((item) => `- ${plain(item)}`).join("\n");
		case "code":
			return indented((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(block.text));
		case "fragment":
			return indented((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(block.text).replaceAll("\u200b", ""));
		case "chart":
			return indented((0,_chart_js__WEBPACK_IMPORTED_MODULE_1__/* .toBars */ .Wd)(block));
		case "details":
			return `${plain(block.title)}\n\n${indented(toText(block.blocks).trimEnd())}`;
		case "table":
			return aligned(block);
	}
}
function aligned(block) {
	const cells = [block.columns.map((column) => column.title), ...block.rows.map((row) => row.map(plain))];
	const widths = block.columns.map((_, index) => cells.reduce((most, row) => Math.max(most, width(row[index] ?? "")), 0));
	return cells
		.map((row) => block.columns
		.map((column, index) => {
		const text = row[index] ?? "";
		const gap = " ".repeat(widths[index] - width(text));
		return column.align === "right" ? gap + text : text + gap;
	})
		.join("  ")
		.trimEnd())
		.map((line) => `  ${line}`)
		.join("\n");
}
function plain(inline) {
	const text = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .spans */ .iV)(inline)
		.map((span) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(typeof span === "string" ? span : span.text))
		.join("");
	const [first = "", ...rest] = text.split(/[\r\n]+/);
	const last = rest.pop();
	if (last === undefined)
		return text;
	const between = rest.map((line) => line.trim()).filter((line) => line !== "");
	return [first.trimEnd(), ...between, last.trimStart()].join(" ");
}
function indented(text) {
	return text
		.split("\n")
		.map((line) => (line === "" ? "" : `  ${line}`))
		.join("\n");
}
/** Returns the approximate width in a terminal: the number of code points. */
function width(text) {
	return [...text].length;
}


/***/ })

});
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   iW: () => (/* binding */ main),
/* harmony export */   wX: () => (/* binding */ serve),
/* harmony export */   xw: () => (/* binding */ cli)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__("node:worker_threads");
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/** The entry of the bundle. Everything else is loaded when needed, because imports here slow down every step. */

// A thread starts from this file, because the bundle has no other entry.
if (!node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread && node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData?.work !== undefined) {
    const { kind } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData.work;
    void (kind === "hash"
        ? __nccwpck_require__.e("delivery-image-hash-thread").then(__nccwpck_require__.bind(__nccwpck_require__, "src/delivery/image/hash-thread.ts"))
        : kind === "trees"
            ? Promise.all(/* import() */[__nccwpck_require__.e("models-trees-tree-thread"), __nccwpck_require__.e("models-lightgbm-lightgbm")]).then(__nccwpck_require__.bind(__nccwpck_require__, "src/models/trees/tree-thread.ts"))
            : Promise.all(/* import() */[__nccwpck_require__.e("data-features"), __nccwpck_require__.e("models-forest-worker"), __nccwpck_require__.e("evaluation-statistics")]).then(__nccwpck_require__.bind(__nccwpck_require__, "src/models/forest/worker.ts")));
}
/** Runs an action as a step of a workflow. */
async function main(name) {
    const edge = await Promise.all(/* import() */[__nccwpck_require__.e("platform-http"), __nccwpck_require__.e("platform-process"), __nccwpck_require__.e("evaluation-gate"), __nccwpck_require__.e("reports-markdown"), __nccwpck_require__.e("platform-file"), __nccwpck_require__.e("actions")]).then(__nccwpck_require__.bind(__nccwpck_require__, "src/edge/main.ts"));
    await edge.runStep(name);
}
/** Runs a command line. Resolves to its exit code. */
async function cli(args) {
    const edge = await Promise.all(/* import() */[__nccwpck_require__.e("edge"), __nccwpck_require__.e("platform-http"), __nccwpck_require__.e("platform-process"), __nccwpck_require__.e("platform-file"), __nccwpck_require__.e("actions")]).then(__nccwpck_require__.bind(__nccwpck_require__, "src/edge/cli.ts"));
    return edge.runCommandLine(args);
}
/** Runs `serve` in an image that contains nothing else. `tools/serving.ts` determines which modules it loads. */
async function serve(args) {
    const edge = await Promise.all(/* import() */[__nccwpck_require__.e("data-prediction-log"), __nccwpck_require__.e("edge"), __nccwpck_require__.e("yaml"), __nccwpck_require__.e("data-table"), __nccwpck_require__.e("data-features"), __nccwpck_require__.e("models-bundle"), __nccwpck_require__.e("platform-file"), __nccwpck_require__.e("serve")]).then(__nccwpck_require__.bind(__nccwpck_require__, "src/edge/serving.ts"));
    return edge.serving(args);
}

var __webpack_exports__cli = __webpack_exports__.xw;
var __webpack_exports__main = __webpack_exports__.iW;
var __webpack_exports__serve = __webpack_exports__.wX;
export { __webpack_exports__cli as cli, __webpack_exports__main as main, __webpack_exports__serve as serve };
