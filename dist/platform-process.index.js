export const id = "platform-process";
export const ids = ["platform-process"];
export const modules = {

/***/ "src/contract/tracking-input.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ trackingInput),
/* harmony export */   Ew: () => (/* binding */ trackingOutputs),
/* harmony export */   zT: () => (/* binding */ trackedOutputs)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");

/** Input of the actions that log to a tracking server. */
const trackingInput = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
	description: "Whether to log the results to the MLflow server in `MLFLOW_TRACKING_URI`. `auto` logs if the variable is set, and only warns about a failure; `required` fails then.",
	choices: ["auto", "required", "never"],
	default: "auto",
});
/** Outputs of the actions that log to a tracking server. */
const trackingOutputs = {
	"mlflow-run-id": "Id of the MLflow run with the results. Empty if nothing was logged.",
	"mlflow-run-url": "Page of that run.",
};
/** The outputs for a run, or for none. */
function trackedOutputs(run) {
	return { "mlflow-run-id": run?.id, "mlflow-run-url": run?.url };
}


/***/ }),

/***/ "src/platform/file/shown-path.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Returns a path for display, relative to the working directory if it is inside. */
function shownPath(file, cwd, system = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
	const from = system.relative(cwd, file);
	return from.startsWith("..") || system.isAbsolute(from) ? file : from;
}


/***/ }),

/***/ "src/platform/process/command-line.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ splitCommand),
/* harmony export */   a: () => (/* binding */ commandLine)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * Splits a command line into words like a POSIX shell: quotes and backslashes group. Nothing is expanded, and syntax
 * that only a shell can execute is rejected rather than passed on as text.
 *
 * @param name Name of the input with the command line, for messages.
 * @throws {Failure} for an open quote, a line break outside quotes, and for pipes, redirections and `&&`.
 */
function splitCommand(line, name) {
	const words = [];
	let word;
	for (let at = 0; at < line.length; at++) {
		const character = line[at];
		if (character === "'" || character === '"') {
			const end = closing(line, at);
			if (end < 0)
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a closing ${character}, got the end of the line`);
			const quoted = line.slice(at + 1, end);
			word = (word ?? "") + (character === '"' ? quoted.replace(/\\(["\\$`])/g, "$1") : quoted);
			at = end;
		}
		else if (character === "\\" && at + 1 < line.length) {
			word = (word ?? "") + line[++at];
		}
		else if (/\s/.test(character)) {
			if (word !== undefined)
				words.push(word);
			word = undefined;
		}
		else if (/[|&;<>`]/.test(character) || (character === "$" && /[({\w]/.test(line[at + 1] ?? ""))) {
			const quoted = line.replaceAll("'", `'"'"'`);
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a program and its words, got ${JSON.stringify(character)}, which only a shell understands (write bash -c '${quoted}', or put it into a script)`);
		}
		else {
			word = (word ?? "") + character;
		}
	}
	if (word !== undefined)
		words.push(word);
	const [program, ...rest] = words;
	if (program === undefined || program === "")
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a program and its words, got nothing`);
	return [program, ...rest];
}
function closing(line, start) {
	const quote = line[start];
	for (let at = start + 1; at < line.length; at++) {
		if (line[at] === "\\" && quote === '"')
			at++;
		else if (line[at] === quote)
			return at;
	}
	return -1;
}
/** Formats words as a line that a POSIX shell splits into the same words. */
function commandLine(words) {
	return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}


/***/ })

};
