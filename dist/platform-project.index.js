export const id = "platform-project";
export const ids = ["platform-project"];
export const modules = {

/***/ "src/platform/file/present.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Returns true if there is a file at a path, and not a folder. */
async function isFile(path) {
	return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.isFile() === true;
}


/***/ }),

/***/ "src/platform/project/python-value.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pythonText),
/* harmony export */   Ts: () => (/* binding */ pythonFloat),
/* harmony export */   W2: () => (/* binding */ pythonValue)
/* harmony export */ });
/* unused harmony export pythonScalar */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("yaml/dist/index.js");
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/text-end.ts");


const deepest = 20;
/** Most values of one node. Aliases can make a small file a huge one. */
const mostValues = 10_000;
/**
 * Converts a node of a document that was parsed with the schema `failsafe`, in which every scalar is a text. Python reads YAML
 * 1.1: `yes` is true, `010` is 8, `1:30` is 90, and `1e-3` is a text because it has no point.
 *
 * @throws {RangeError} for nodes that are nested too deeply, contain themselves, or repeat too many values.
 */
function pythonValue(node, document) {
	let left = mostValues;
	const convert = (each, depth) => {
		if (depth > deepest || left-- === 0)
			throw new RangeError("a value that contains itself, or too many values");
		if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(each))
			return convert(each.resolve(document), depth + 1);
		if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(each))
			return { type: "list", items: each.items.map((item) => convert(item, depth + 1)) };
		if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(each)) {
			const pair = ({ key, value }) => [
				convert(key, depth + 1),
				convert(value, depth + 1),
			];
			return { type: "dict", entries: each.items.map(pair) };
		}
		if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(each))
			return { type: "none" };
		const text = String(each.value ?? "");
		return each.type === "PLAIN" || each.type === undefined ? pythonScalar(text) : { type: "text", value: text };
	};
	return convert(node, 0);
}
/** Reads a plain scalar by the patterns of Python's YAML reader. */
function pythonScalar(text) {
	if (/^(~|null|Null|NULL|)$/.test(text))
		return { type: "none" };
	if (/^(yes|Yes|YES|true|True|TRUE|on|On|ON)$/.test(text))
		return { type: "bool", value: true };
	if (/^(no|No|NO|false|False|FALSE|off|Off|OFF)$/.test(text))
		return { type: "bool", value: false };
	return integerIn(text) ?? floatIn(text) ?? { type: "text", value: text };
}
function integerIn(text) {
	const [, sign, digits = ""] = /^([-+]?)(.*)$/s.exec(text.replaceAll("_", "")) ?? [];
	if (!/^[-+]?(0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(:[0-5]?[0-9])+)$/.test(text))
		return undefined;
	const value = /^0[0-7]+$/.test(digits)
		? BigInt(`0o${digits.slice(1)}`)
		: digits.includes(":")
			? digits.split(":").reduce((sum, part) => sum * 60n + BigInt(part), 0n)
			: BigInt(digits);
	return { type: "int", value: sign === "-" ? -value : value };
}
function floatIn(text) {
	const plain = text.replaceAll("_", "");
	if (/^[-+]?\.(inf|Inf|INF)$/.test(text))
		return { type: "float", value: text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY };
	if (/^\.(nan|NaN|NAN)$/.test(text))
		return { type: "float", value: Number.NaN };
	if (/^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*$/.test(text)) {
		const sign = plain.startsWith("-") ? -1 : 1;
		const parts = plain.replace(/^[-+]/, "").split(":");
		return { type: "float", value: sign * parts.reduce((sum, part) => sum * 60 + Number(part), 0) };
	}
	const isFloat = /^([-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?)$/.test(text);
	return isFloat ? { type: "float", value: Number(plain) } : undefined;
}
/** Python's `str()`. */
function pythonText(value) {
	return value.type === "text" ? value.value : pythonRepresentation(value);
}
/** Python's `repr()`. */
function pythonRepresentation(value) {
	switch (value.type) {
		case "none":
			return "None";
		case "bool":
			return value.value ? "True" : "False";
		case "int":
			return value.value.toString();
		case "float":
			return pythonFloat(value.value);
		case "text":
			return quotedText(value.value);
		case "list":
			return `[${value.items.map(pythonRepresentation).join(", ")}]`;
		case "dict":
			return `{${value.entries.map(([key, each]) => `${pythonRepresentation(key)}: ${pythonRepresentation(each)}`).join(", ")}}`;
	}
}
/** Python writes an exponent below 1e-4 and from 1e16 on, with two digits at least. */
function pythonFloat(value) {
	if (Number.isNaN(value))
		return "nan";
	if (!Number.isFinite(value))
		return value > 0 ? "inf" : "-inf";
	if (value === 0)
		return Object.is(value, -0) ? "-0.0" : "0.0";
	const size = Math.abs(value);
	if (size >= 1e-4 && size < 1e16) {
		const text = String(value);
		const plain = text.includes("e") ? (0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEnd */ .M)(value.toFixed(20), "0") : text;
		return /[.]/.test(plain) ? plain : `${plain}.0`;
	}
	const [mantissa = "", exponent = ""] = value.toExponential().split("e");
	return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}
function quotedText(text) {
	const escaped = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
	if (escaped.includes("'") && !escaped.includes('"'))
		return `"${escaped}"`;
	return `'${escaped.replaceAll("'", "\\'")}'`;
}


/***/ })

};
