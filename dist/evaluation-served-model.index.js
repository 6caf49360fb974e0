export const id = "evaluation-served-model";
export const ids = ["evaluation-served-model"];
export const modules = {

/***/ "src/delivery/deployment/clock.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ realClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:timers/promises");
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const realClock = {
	now: () => performance.now(),
	sleep: async (ms, signal) => {
		await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
	},
};


/***/ }),

/***/ "src/evaluation/served-model/answers.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ answersOf),
/* harmony export */   z: () => (/* binding */ answerTable)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/shape/index.ts");


/**
 * Extracts the predictions from a server's response: a list, an object with `predictions` (the shape of MLflow and
 * most servers), or an object of columns (MLflow's `onnx` flavor). A row is a label or number, a list of
 * probabilities in the order of `classes`, or an object. The object has `y_pred` (or `prediction`, `label`, `class`,
 * `output_label`), and `proba_<class>`, or `probabilities` by class or in order.
 *
 * @throws {Failure} for any other shape. `where` names it.
 */
function answersOf(body, where) {
	const inner = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body) ? (body["predictions"] ?? body["outputs"] ?? body["data"] ?? body) : body;
	if (Array.isArray(inner))
		return inner;
	if ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(inner)) {
		const columns = Object.entries(inner).filter((entry) => Array.isArray(entry[1]));
		const length = columns[0]?.[1].length ?? 0;
		if (columns.length > 0 && columns.every(([, values]) => values.length === length)) {
			return Array.from({ length }, (_, row) => Object.fromEntries(columns.map(([name, values]) => [name, values[row]])));
		}
	}
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a list of predictions, or an object with \`predictions\`, got ${shape(body)}`);
}
const LABELS = ["y_pred", "prediction", "predicted", "label", "output_label", "class", "variable"];
const PROBABILITIES = ["probabilities", "probability", "output_probability", "proba"];
/** Converts predictions to a table with the columns `y_pred` and `proba_<class>`. */
function answerTable(answers, classes, place) {
	const cells = answers.map((answer, row) => cellsOf(answer, classes, () => place(row)));
	const names = new Set(cells.flatMap((each) => Object.keys(each)));
	return {
		rows: answers.length,
		columns: [...names].map((name) => columnOf(name, cells.map((each) => each[name]))),
		place,
	};
}
/** @param place of the answer, for messages. */
function cellsOf(answer, classes, place) {
	if (!(0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(answer))
		return Array.isArray(answer) ? listed(answer, classes, place) : { y_pred: scalar(answer, place) };
	const cells = Object.create(null);
	for (const [name, value] of Object.entries(answer)) {
		if (LABELS.includes(name))
			cells["y_pred"] = scalar(Array.isArray(value) ? value[0] : value, place);
		else if (name.startsWith("proba_"))
			cells[name] = scalar(value, place);
		else if (PROBABILITIES.includes(name) && (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value)) {
			for (const [label, p] of Object.entries(value))
				cells[`proba_${label}`] = scalar(p, place);
		}
		else if (PROBABILITIES.includes(name) && Array.isArray(value))
			Object.assign(cells, listed(value, classes, place));
	}
	if (Object.keys(cells).length === 0) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place()}: expected a prediction, or an object with \`y_pred\`, got ${shape(answer)}`);
	}
	return cells;
}
function listed(values, classes, place) {
	if (values.length === 1)
		return { y_pred: scalar(values[0], place) };
	if (values.length !== classes.length) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place()}: expected ${classes.length} probabilities, one a class of the data, got ${values.length}`);
	}
	return Object.fromEntries(values.map((value, i) => [`proba_${classes[i]}`, scalar(value, place)]));
}
function scalar(value, place) {
	if (typeof value === "number" || typeof value === "string")
		return value;
	if (typeof value === "boolean")
		return String(value);
	if (value === null || value === undefined)
		return undefined;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place()}: expected a text or a number, got ${shape(value)}`);
}
function columnOf(name, cells) {
	if (cells.every((cell) => cell === undefined || typeof cell === "number")) {
		const values = Float64Array.from(cells, (cell) => cell ?? Number.NaN);
		const whole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
		return { name, type: whole ? "integer" : "number", values };
	}
	const codeOf = new Map();
	const codes = Int32Array.from(cells, (cell) => {
		if (cell === undefined)
			return -1;
		const text = String(cell);
		if (!codeOf.has(text))
			codeOf.set(text, codeOf.size);
		return codeOf.get(text);
	});
	return { name, type: "category", codes, levels: [...codeOf.keys()] };
}
function shape(value) {
	const text = JSON.stringify(value) ?? "nothing";
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}


/***/ }),

/***/ "src/evaluation/served-model/request.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FW: () => (/* binding */ requestAnswers),
/* harmony export */   J: () => (/* binding */ headersFrom),
/* harmony export */   Zr: () => (/* binding */ modelUrl),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _data_table_record_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/record-table.ts");
/* harmony import */ var _platform_http_connection_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/http/connection-error.ts");
/* harmony import */ var _platform_http_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/http/message.ts");
/* harmony import */ var _platform_http_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/http/retry.ts");
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/served-model/answers.ts");






const MOST_ANSWER_BYTES = 64 * 1024 * 1024;
/** Statuses of a server that is loading, restarting or overloaded. Any other answer stays what it is. */
const TRANSIENT = [408, 425, 429, 502, 503, 504];
/** A served model that has just been started may refuse the first connections. */
const pauses = { forMs: 600_000, firstMs: 200, mostMs: 10_000, random: Math.random };
/** Names that the client itself sets. */
const OWN_HEADERS = ["host", "content-length", "transfer-encoding", "connection"];
/**
 * Headers whose values are in the environment, from lines of `name: VARIABLE`.
 *
 * @throws {Failure} for a line of another form, and for a variable that is not set. No value is shown.
 */
function headersFrom(lines, env) {
	const headers = new Map();
	for (const line of lines) {
		const [, name, variable] = /^([!#$%&'*+.^_`|~\w-]+)\s*:\s*([A-Za-z_]\w*)$/.exec(line) ?? [];
		if (name === undefined || variable === undefined)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("request-headers: expected lines of a name and an environment variable such as `authorization: MODEL_AUTHORIZATION`, got a line of another form (the line is not shown: it may hold a secret)");
		const lower = name.toLowerCase();
		if (OWN_HEADERS.includes(lower))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`request-headers: expected headers other than ${OWN_HEADERS.join(", ")}, got ${lower}`);
		if (headers.has(lower))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`request-headers: expected each header once, got ${lower} twice`);
		const value = env[variable]?.trim();
		if (value === undefined || value === "")
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`request-headers: ${lower}: expected its value in the environment variable ${variable}, got nothing (set it under env:)`);
		if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`request-headers: ${lower}: expected one line of Latin text in ${variable}, got other characters`);
		headers.set(lower, value);
	}
	return headers;
}
/** Parses the address of a served model. @throws {Failure} for anything but http and https. */
function modelUrl(url, input = "url") {
	const address = URL.canParse(url) ? new URL(url) : undefined;
	if (address === undefined || !/^https?:$/.test(address.protocol)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${input}: expected an http or https address, got ${JSON.stringify(url.slice(0, 80))}`);
	}
	return address;
}
/** Without user, password and query: they may be secrets. */
function shownUrl({ origin, pathname }) {
	return `${origin}${pathname}`;
}
/** One POST; as many answers as rows were asked. */
async function requestAnswers(content, rows, policy) {
	const { timeoutMs, signal, address } = policy;
	const name = shownUrl(address);
	let timedOut = false;
	try {
		const { status, text } = await (0,_platform_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L5)(name, { ...pauses, attempts: policy.retries + 1, signal }, async () => {
			const timeout = AbortSignal.timeout(timeoutMs);
			try {
				return await attempt(content, policy, AbortSignal.any([signal, timeout]));
			}
			catch (error) {
				timedOut = timeout.aborted;
				throw error;
			}
		});
		if (status < 200 || status > 299)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected predictions, got HTTP ${status}: ${snippet(text, policy)}`);
		const answers = (0,_answers_js__WEBPACK_IMPORTED_MODULE_5__/* .answersOf */ .B)(parsed(text, name, policy), name);
		if (answers.length !== rows)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected ${rows} predictions, one a row, got ${answers.length}`);
		return answers;
	}
	catch (error) {
		signal.throwIfAborted();
		if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
			throw error;
		if (timedOut)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected an answer within ${timeoutMs / 1000} s, got none (is the server ready? see timeout)`, { cause: error });
		if (!(error instanceof _platform_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_ || error instanceof _platform_http_connection_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreachableError */ .J))
			throw error;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected an answer, got none: ${error.message}`, { cause: error });
	}
}
async function attempt(content, policy, signal) {
	const { http, address, headers, timeoutMs } = policy;
	const plain = new URL(address);
	plain.username = plain.password = "";
	const answer = await http.send({
		method: "POST",
		url: plain,
		headers: {
			"content-type": "application/json",
			accept: "application/json",
			...basicAuthorization(address),
			...Object.fromEntries(headers),
		},
		body: content,
		signal,
		silenceMs: timeoutMs,
	});
	const text = (await (0,_platform_http_message_js__WEBPACK_IMPORTED_MODULE_3__.readBody)(answer, MOST_ANSWER_BYTES)).toString();
	if (TRANSIENT.includes(answer.status)) {
		const afterMs = (0,_platform_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retryAfterMs */ .Vs)(answer.headers["retry-after"], Date.now());
		throw new _platform_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_(`HTTP ${answer.status}: ${snippet(text, policy)}`, { afterMs });
	}
	return { status: answer.status, text };
}
/** Returns the header for user and password in an address. Empty if there are none. */
function basicAuthorization({ username, password }) {
	if (username === "")
		return {};
	const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` };
}
function parsed(text, name, policy) {
	try {
		return (0,_data_table_record_table_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
	}
	catch (error) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected JSON, got ${snippet(text, policy)}`, { cause: error });
	}
}
/** The beginning of an answer. A server may repeat the headers that it got. */
function snippet(text, { headers }) {
	let line = text.replace(/\s+/g, " ").trim();
	for (const value of headers.values()) {
		for (const part of [value, ...value.split(/\s+/).filter((each) => each.length >= 6)])
			line = line.replaceAll(part, "***");
	}
	return JSON.stringify(line.length > 300 ? `${line.slice(0, 299)}…` : line);
}


/***/ }),

/***/ "src/evaluation/served-model/rows.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ requestCells),
/* harmony export */   T: () => (/* binding */ requestText)
/* harmony export */ });
/* harmony import */ var _data_table_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/date.ts");
/* harmony import */ var _data_table_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/table.ts");


/** Returns the body of a request: a list of rows as objects, or MLflow's form for `/invocations`. */
function requestText(address, { names, cells, rows }) {
	if (/\/invocations\/?$/.test(address.pathname)) {
		const data = Array.from(rows, (row) => cells.map((cell) => cell(row)));
		return JSON.stringify({ dataframe_split: { columns: names, data } });
	}
	return JSON.stringify(Array.from(rows, (row) => Object.fromEntries(names.map((name, i) => [name, cells[i](row)]))));
}
/**
 * Returns a function per column, which gives the value of a row for a request.
 *
 * @param written Returns the original spelling of a cell, if it is known.
 */
function requestCells(columns, written) {
	return columns.map((column, at) => cellReader(column, (row) => written(row, at)));
}
/** Returns a cell for a request. Dates, categories and codes with leading zeros are sent in their original spelling. */
function cellReader(column, written) {
	const value = (row) => {
		if (column.type === "date")
			return written(row) ?? (0,_data_table_date_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Yq)(column.values[row]);
		if (!("codes" in column)) {
			const text = written(row);
			return text !== undefined && CODE.test(text) ? text : column.values[row];
		}
		const text = written(row) ?? column.levels[column.codes[row]];
		return column.type === "boolean" && /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
	};
	return (row) => ((0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b2)(column, row) ? null : value(row));
}
const CODE = /^0\d+$/;


/***/ }),

/***/ "src/platform/process/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _child_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/process/child.ts");

const LAST_LINES = 20;
const LAST_BYTES = 16_384;
/**
 * Runs a user's command to its end, without a shell. On a timeout, or when `signal` aborts, its whole process group
 * ends.
 *
 * @throws {Failure} if the program cannot be started. Rejects with the signal's reason when it aborts.
 */
async function runCommand([program, ...words], { cwd, env, input, timeoutMs, signal }) {
	signal.throwIfAborted();
	const stdout = [];
	const child = (0,_child_js__WEBPACK_IMPORTED_MODULE_0__/* .startChild */ .v)(program, words, {
		cwd,
		env,
		signal,
		stdin: input,
		timeoutMs,
		keepBytes: LAST_BYTES,
		onStdout: (chunk) => void stdout.push(chunk),
	});
	const ended = await child.ended;
	signal.throwIfAborted();
	return {
		code: ended.signal === null ? ended.code : null,
		signal: ended.signal,
		timedOut: ended.timedOut,
		stdout: Buffer.concat(stdout),
		lastLines: ended.stderr
			.split(/\r?\n/)
			.filter((line) => line.trim() !== "")
			.slice(-LAST_LINES),
	};
}


/***/ })

};
