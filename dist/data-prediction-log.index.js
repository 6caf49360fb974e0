export const id = "data-prediction-log";
export const ids = ["data-prediction-log"];
export const modules = {

/***/ "src/data/prediction-log/entry.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  rW: () => (/* binding */ PREDICTION_LINE),
  JN: () => (/* binding */ logEntry),
  f8: () => (/* binding */ logKind)
});

var shape = __webpack_require__("src/core/shape/index.ts");
;// CONCATENATED MODULE: ./src/data/prediction-log/csv-payload.ts
/** Returns the cells of CSV text without a header. Quotes are those of RFC 4180. */
function csvCells(text) {
	const rows = [];
	let row = [];
	let cell = "";
	let quoted = false;
	const endRow = () => {
		if (row.length > 0 || cell !== "")
			rows.push([...row, cell]);
		row = [];
		cell = "";
	};
	for (let at = 0; at < text.length; at++) {
		const char = text[at];
		if (quoted) {
			if (char !== '"')
				cell += char;
			else if (text[at + 1] === '"') {
				cell += '"';
				at++;
			}
			else
				quoted = false;
		}
		else if (char === '"')
			quoted = true;
		else if (char === ",") {
			row.push(cell);
			cell = "";
		}
		else if (char === "\n")
			endRow();
		else if (char !== "\r")
			cell += char;
	}
	endRow();
	return rows;
}

var payload = __webpack_require__("src/data/prediction-log/payload.ts");
;// CONCATENATED MODULE: ./src/data/prediction-log/entry.ts



/** Recognises a log by one of its lines. */
function logKind(value) {
	if (!(0,shape/* isRecord */.u4)(value))
		return undefined;
	if (value["format"] === PREDICTION_LINE)
		return "trainyard";
	if ((0,shape/* isRecord */.u4)(value["captureData"]))
		return "sagemaker";
	const type = value["type"];
	if (typeof type === "string" && type.startsWith("org.kubeflow.serving.inference."))
		return "kserve";
	if (typeof type === "string" && type.startsWith("azureml.inference."))
		return "azure";
	if (Object.hasOwn(value, "request_payload") && Object.hasOwn(value, "response_payload"))
		return "vertex";
	return undefined;
}
/** Mark of the lines that `serve` writes. */
const PREDICTION_LINE = "trainyard-prediction-1";
/** Reads a line. Undefined if it has neither rows nor answers in a known form. */
function logEntry(kind, value) {
	if (!(0,shape/* isRecord */.u4)(value) || logKind(value) !== kind)
		return undefined;
	const entry = readers[kind](value);
	return entry?.rows === undefined && entry?.answers === undefined ? undefined : entry;
}
const readers = {
	trainyard: ({ time, id, model_digest: digest, features, y_pred: predicted, probabilities }) => ({
		id: entry_text(id),
		time: entry_text(time),
		digest: entry_text(digest),
		rows: (0,shape/* isRecord */.u4)(features) ? [features] : undefined,
		answers: predicted === undefined ? undefined : [{ predicted, ...((0,shape/* isRecord */.u4)(probabilities) && { probabilities }) }],
	}),
	sagemaker({ captureData, eventMetadata }) {
		const { endpointInput, endpointOutput } = captureData;
		const { eventId, inferenceId, inferenceTime } = (0,shape/* isRecord */.u4)(eventMetadata) ? eventMetadata : {};
		return {
			id: entry_text(inferenceId) ?? entry_text(eventId),
			time: entry_text(inferenceTime),
			rows: captured(endpointInput, payload/* requestRows */.dJ, (cells) => cells),
			answers: captured(endpointOutput, payload/* responseAnswers */.ti, (cells) => cells.map((row) => (row.length === 1 ? { predicted: row[0] } : { probabilities: row }))),
		};
	},
	kserve: (line) => cloudEvent(line, entry_text(line["id"])),
	azure: (line) => cloudEvent(line, entry_text(line["correlationid"]) ?? entry_text(line["id"])),
	vertex: ({ request_id: id, logging_time: time, request_payload: asked, response_payload: answered }) => ({
		id: entry_text(id),
		time: entry_text(time),
		rows: payloads(asked, payload/* requestRows */.dJ, instanceRows),
		answers: payloads(answered, payload/* responseAnswers */.ti, (values) => (0,payload/* responseAnswers */.ti)(values)),
	}),
};
/** CloudEvents 1.0: the data is a body, as a value or as text. */
function cloudEvent(line, id) {
	const body = Object.hasOwn(line, "data_base64") ? parsed(decoded(line["data_base64"])) : parsed(line["data"]);
	const response = String(line["type"]).endsWith("response");
	return {
		id,
		time: entry_text(line["time"]),
		rows: response ? undefined : (0,payload/* requestRows */.dJ)(body),
		answers: response ? (0,payload/* responseAnswers */.ti)(body) : undefined,
	};
}
/** Reads one side of SageMaker's capture: JSON, CSV without a header, or either in base64. */
function captured(side, ofJson, ofCsv) {
	if (!(0,shape/* isRecord */.u4)(side) || typeof side["data"] !== "string")
		return undefined;
	const { data, encoding, observedContentType } = side;
	const content = encoding === "BASE64" ? decoded(data) : data;
	if (content === undefined)
		return undefined;
	const isCsv = encoding === "CSV" || /csv/i.test(String(observedContentType ?? ""));
	if (!isCsv) {
		const found = ofJson(parsed(content));
		if (found !== undefined)
			return found;
		// JSON Lines as a body.
		const lines = content.trim().split("\n").map(parsed);
		if (lines.every(shape/* isRecord */.u4))
			return ofJson(lines.map((line) => (Array.isArray(line["features"]) ? line["features"] : line)));
		return undefined;
	}
	return ofCsv(csvCells(content));
}
/** Reads Vertex' lists of payloads: each is a body, or an instance as JSON text. */
function payloads(given, ofBody, ofValues) {
	if (given === undefined || given === null)
		return undefined;
	const values = (Array.isArray(given) ? given : [given]).map(parsed);
	if (values.length === 1 && (0,shape/* isRecord */.u4)(values[0])) {
		const whole = ofBody(values[0]);
		if (whole !== undefined)
			return whole;
	}
	return ofValues(values);
}
function instanceRows(values) {
	return (0,payload/* requestRows */.dJ)(values);
}
/** Returns JSON in a text as a value, and everything else as it is. */
function parsed(value) {
	if (typeof value !== "string")
		return value;
	try {
		return JSON.parse(value);
	}
	catch {
		return value;
	}
}
function decoded(value) {
	return typeof value === "string" ? Buffer.from(value, "base64").toString("utf8") : undefined;
}
function entry_text(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}


/***/ }),

/***/ "src/data/prediction-log/payload.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   dJ: () => (/* binding */ requestRows),
/* harmony export */   ti: () => (/* binding */ responseAnswers)
/* harmony export */ });
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");

/**
 * Returns the rows of a request body in the formats of MLflow (`dataframe_split`, `dataframe_records`, `instances`,
 * `inputs`), KServe version 1 (`instances`), the Open Inference Protocol (tensors), Azure ML (`input_data`) and plain lists of
 * objects. Undefined for anything else.
 */
function requestRows(body) {
	if (Array.isArray(body))
		return listedRows(body);
	if (!(0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(body))
		return undefined;
	const own = (key) => (Object.hasOwn(body, key) ? body[key] : undefined);
	const split = own("dataframe_split") ?? own("input_data");
	if ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(split) && Array.isArray(split["data"]))
		return splitRows(split["columns"], split["data"]);
	for (const key of ["dataframe_records", "instances", "input_data", "data"]) {
		const listed = own(key);
		if (Array.isArray(listed))
			return listedRows(listed);
	}
	const inputs = own("inputs");
	if (Array.isArray(inputs))
		return tensorColumns(inputs) ?? listedRows(inputs);
	if ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(inputs))
		return columnRows(inputs);
	return undefined;
}
/** Returns the answers in a response body. Undefined for a body without predictions. */
function responseAnswers(body) {
	if (Array.isArray(body))
		return body.map(answerOf);
	if (!(0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(body))
		return undefined;
	const { predictions, outputs, probabilities } = body;
	if (Array.isArray(predictions)) {
		const answers = predictions.map(answerOf);
		if (!Array.isArray(probabilities))
			return answers;
		return answers.map((answer, row) => withProbabilities(answer, probabilities[row]));
	}
	if (Array.isArray(outputs)) {
		const rows = tensorColumns(outputs);
		return rows?.map(answerOf) ?? outputs.map(answerOf);
	}
	return undefined;
}
function withProbabilities(answer, probabilities) {
	if (Array.isArray(probabilities) || (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(probabilities))
		return { ...answer, probabilities };
	return answer;
}
/** Names of a prediction in the records of several servers. */
const predictionKeys = ["y_pred", "prediction", "predicted_label", "predicted_class", "label", "score", "output"];
function answerOf(value) {
	if (Array.isArray(value)) {
		// One value is a prediction. Several are the probabilities of the classes.
		return value.length === 1 ? answerOf(value[0]) : { probabilities: value };
	}
	if (!(0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
		return { predicted: value };
	const own = (key) => (Object.hasOwn(value, key) ? value[key] : undefined);
	const answer = {};
	const probabilities = own("probabilities");
	if ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(probabilities) || Array.isArray(probabilities))
		answer.probabilities = probabilities;
	const named = Object.entries(value).filter(([key]) => key.startsWith("proba_") || key.startsWith("probability_"));
	if (named.length > 0)
		answer.probabilities = Object.fromEntries(named.map(([key, p]) => [key.slice(key.indexOf("_") + 1), p]));
	const keys = Object.keys(value);
	const key = predictionKeys.find((each) => own(each) !== undefined) ?? (named.length > 0 ? keys[0] : undefined);
	if (key !== undefined && !key.startsWith("proba"))
		answer.predicted = own(key);
	else if (keys.length === 1)
		answer.predicted = value[keys[0]];
	return answer;
}
function listedRows(values) {
	return values.map((value) => ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) || Array.isArray(value) ? value : [value]));
}
function splitRows(columns, data) {
	const rows = listedRows(data);
	if (!Array.isArray(columns))
		return rows;
	return rows.map((row) => (Array.isArray(row) ? named(columns, row) : row));
}
/** Names the values of a row. */
function named(columns, row) {
	return Object.fromEntries(row.map((value, at) => [String(columns[at] ?? `column_${at}`), value]));
}
/** Rows of a list of values per column. */
function columnRows(columns) {
	const lists = Object.entries(columns).map(([name, values]) => [name, Array.isArray(values) ? values : [values]]);
	const rows = lists.reduce((most, [, values]) => Math.max(most, values.length), 0);
	return Array.from({ length: rows }, (_, row) => Object.fromEntries(lists.map(([name, values]) => [name, scalarOf(values[row])])));
}
/** Rows of the tensors of the Open Inference Protocol: one per column, or one for all columns. */
function tensorColumns(tensors) {
	const read = tensors.map(tensorOf);
	if (read.length === 0 || read.some((each) => each === undefined))
		return undefined;
	const [first] = read;
	const rows = first.shape[0] ?? first.data.length;
	if (read.length === 1 && first.shape.length === 2 && first.shape[1] > 1) {
		const width = first.shape[1];
		return Array.from({ length: rows }, (_, row) => first.data.slice(row * width, (row + 1) * width));
	}
	return Array.from({ length: rows }, (_, row) => Object.fromEntries(read.map((tensor) => [tensor.name, scalarOf(tensor.data[row])])));
}
function tensorOf(value) {
	if (!(0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) || typeof value["name"] !== "string" || !Array.isArray(value["data"]))
		return undefined;
	const data = value["data"].flat(8);
	const shape = Array.isArray(value["shape"]) ? value["shape"].map(Number) : [data.length];
	const size = shape.reduce((product, each) => product * each, 1);
	return size === data.length ? { name: value["name"], shape, data } : undefined;
}
function scalarOf(value) {
	return Array.isArray(value) && value.length === 1 ? value[0] : value;
}


/***/ })

};
