export const id = "predict";
export const ids = ["predict"];
export const modules = {

/***/ "src/actions/predict/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ predict)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var action = __webpack_require__("src/contract/action.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var table_options = __webpack_require__("src/contract/table-options.ts");
var failure = __webpack_require__("src/core/failure.ts");
var features = __webpack_require__("src/data/features/index.ts");
var data_table = __webpack_require__("src/data/table/index.ts");
var csv_writer = __webpack_require__("src/data/table/csv-writer.ts");
var date = __webpack_require__("src/data/table/date.ts");
;// CONCATENATED MODULE: ./src/data/table/json-lines-writer.ts


const PIECE = 2 ** 16;
/**
 * Writes a table as JSON Lines (one object per row, UTF-8) in pieces of about 64 kB. Missing cells and infinite
 * numbers become null, because JSON has no infinity.
 */
function* writeJsonLines(table) {
	const names = table.columns.map(({ name }) => JSON.stringify(name));
	const cells = table.columns.map(cellWriter);
	let piece = "";
	for (let row = 0; row < table.rows; row++) {
		let line = "{";
		for (let c = 0; c < cells.length; c++)
			line += `${c === 0 ? "" : ","}${names[c]}:${cells[c](row)}`;
		piece += `${line}}\n`;
		if (piece.length > PIECE) {
			yield piece;
			piece = "";
		}
	}
	yield piece;
}
function cellWriter(column) {
	if ("codes" in column) {
		const levels = column.levels.map((level) => JSON.stringify(level));
		return (row) => levels[column.codes[row]] ?? "null";
	}
	const { values } = column;
	if (column.type === "date")
		return (row) => (Number.isNaN(values[row]) ? "null" : JSON.stringify((0,date/* formatDate */.Yq)(values[row])));
	if (column.digits !== undefined) {
		const text = (0,csv_writer/* numberText */.$4)(column);
		return (row) => (Number.isNaN(values[row]) ? "null" : JSON.stringify(text(values[row])));
	}
	return (row) => (Number.isFinite(values[row]) ? String(values[row]) : "null");
}

var output_format = __webpack_require__("src/data/table/output-format.ts");
;// CONCATENATED MODULE: ./src/data/table/parquet-writer.ts

/**
 * Writes a table as a Parquet file with Snappy compression: numbers as DOUBLE (whole ones as INT64), categories as
 * STRING, dates as TIMESTAMP. A missing cell is null.
 */
async function writeParquet(table) {
	const { parquetWriteBuffer } = await __webpack_require__.e("hyparquet-writer").then(__webpack_require__.bind(__webpack_require__, "hyparquet-writer/src/node.js"));
	const columnData = table.columns.map((column) => ({ name: column.name, ...contentOf(column) }));
	return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "trainyard" }));
}
function contentOf(column) {
	if ("codes" in column) {
		return {
			type: "STRING",
			data: Array.from(column.codes, (code) => column.levels[code] ?? null),
			nullable: true,
		};
	}
	const present = (make) => Array.from(column.values, (value) => (Number.isNaN(value) ? null : make(value)));
	if (column.type === "date")
		return { type: "TIMESTAMP", data: present((value) => new Date(value)), nullable: true };
	if (column.digits !== undefined)
		return { type: "STRING", data: present((0,csv_writer/* numberText */.$4)(column)), nullable: true };
	if (column.type === "integer" && column.values.every((value) => Number.isNaN(value) || Number.isSafeInteger(value))) {
		return { type: "INT64", data: present(BigInt), nullable: true };
	}
	return { type: "DOUBLE", data: present((value) => value), nullable: true };
}

var bundle_predictions = __webpack_require__("src/models/bundle/predictions.ts");
var table_schema = __webpack_require__("src/models/bundle/table-schema.ts");
var load = __webpack_require__("src/models/predictor/load.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var standard_output = __webpack_require__("src/platform/process/standard-output.ts");
var expand = __webpack_require__("src/platform/workspace/expand.ts");
var data_inputs = __webpack_require__("src/contract/data-inputs.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var model_inputs = __webpack_require__("src/contract/model-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/predict/inputs.ts





const predictInputs = {
	model: model_inputs/* modelInput */.M,
	classes: model_inputs/* classesInput */.j,
	data: {
		...data_inputs/* dataInputs */.g.data,
		description: "Tables of rows to predict: CSV, TSV, JSON, Parquet or Arrow, also compressed. Paths or patterns, one per line; `-` is stdin.",
	},
	"data-format": (0,inputs/* choice */.Yq)({
		description: "Format of `data` when its name does not show it. CSV when absent.",
		choices: output_format/* OUTPUT_FORMATS */.D,
	}),
	output: shared_inputs/* sharedInputs */.dO.output,
	format: (0,inputs/* choice */.Yq)({
		description: "Format of the output when its name does not show it. CSV when absent.",
		choices: output_format/* OUTPUT_FORMATS */.D,
	}),
	"id-column": (0,inputs/* text */.Qq)({
		description: "Column that identifies each row. When absent: the one that the model was trained with, else `id`. Without any of them, rows are numbered from 0.",
	}),
	"extra-columns": shared_inputs/* sharedInputs */.dO["extra-columns"],
	schema: data_inputs/* dataInputs */.g.schema,
	encoding: data_inputs/* dataInputs */.g.encoding,
	delimiter: data_inputs/* dataInputs */.g.delimiter,
};
const predictOutputs = {
	"predictions-path": "Path of the predictions. Absent when they were written to stdout.",
	rows: "Number of rows that were predicted.",
};

;// CONCATENATED MODULE: ./src/actions/predict/index.ts


















/* harmony default export */ const predict = ((0,action/* action */.X)({
	name: "predict",
	description: "Predicts rows with a model. Reads files or stdin, writes a file or stdout.",
	examples: ["--model model --data new.csv --output predictions.csv", "--data - --data-format json-lines --output -"],
	inputs: predictInputs,
	outputs: predictOutputs,
	positional: "model",
	async run(inputs, context) {
		const { cwd, reporter, stdout } = context;
		const format = inputs.format ?? (inputs.output === "-" ? "csv" : (0,output_format/* outputFormat */.B)(inputs.output, "output"));
		const given = inputs.schema === undefined ? undefined : await (0,table_options/* readSchema */.G)(inputs.schema, cwd);
		const notice = (message) => reporter.notice(message);
		const options = { cwd, schema: given, classes: inputs.classes, notice };
		const model = await (0,load.loadPredictor)(inputs.model ?? shared_inputs/* usualModel */.gg, options);
		const { table, schema } = await readRows({ ...inputs, schema: given }, model, context);
		for (const { level, message, at } of table.notices)
			reporter[level](message, at);
		const id = idColumn(table, inputs["id-column"], schema?.id);
		checkExtraColumns(model, table, { id, policy: inputs["extra-columns"], reporter });
		warnOfUnseen(model, table, reporter);
		const predictions = (0,bundle_predictions/* predictedTable */.B)(model, table, id);
		if (inputs.output === "-") {
			await (0,standard_output/* writeStandardOutput */.Y)(format === "parquet" ? [await writeParquet(predictions)] : textOf(predictions, format), stdout);
			return { outputs: { "predictions-path": undefined, rows: table.rows }, summary: [] };
		}
		const output = (0,external_node_path_.resolve)(cwd, inputs.output);
		if (format === "parquet") {
			const bytes = await writeParquet(predictions);
			await (0,write/* replaceFileBy */.IJ)(output, (temporary) => (0,promises_.writeFile)(temporary, bytes));
		}
		else
			await (0,write/* replaceFileOf */.gx)(output, textOf(predictions, format));
		reporter.info(`${table.rows} rows predicted: ${inputs.output}`);
		return { outputs: { "predictions-path": output, rows: table.rows }, summary: [] };
	},
}));
/** Reads the rows with the column types that the model knows. An invalid cell is reported with its line. */
async function readRows(inputs, model, { cwd, stdin, signal }) {
	const id = inputs["id-column"];
	const { schema } = inputs;
	const options = (0,table_schema/* modelTableOptions */.u)(model, {
		cwd,
		signal,
		allowEmpty: true,
		encoding: inputs.encoding,
		...(schema !== undefined && { schema }),
		...(id !== undefined && !(0,features/* preparedTypes */.b3)(model.preparation).has(id) && { types: new Map([[id, "text"]]) }),
		...(inputs.delimiter !== undefined && { delimiter: inputs.delimiter }),
		...(inputs["data-format"] !== undefined && { format: inputs["data-format"] }),
	});
	const read = (table) => ({ table, schema: options.schema });
	if (!inputs.data.includes("-"))
		return read(await (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(inputs.data, cwd), options));
	if (inputs.data.length > 1)
		throw new failure/* Failure */.H(`data: expected stdin alone, got - and ${inputs.data.length - 1} files`);
	return read(await (0,data_table/* parseTable */.M$)(stdin, "stdin", { ...options, format: inputs["data-format"] ?? "csv" }));
}
/** Returns the column that names the rows: the requested one, else the schema's, else one called `id`. */
function idColumn(table, name, known) {
	const remembered = known === undefined ? undefined : (0,data_table/* findColumn */.kn)(table, known);
	const found = name === undefined && remembered !== undefined ? remembered : (0,data_table/* findColumn */.kn)(table, name ?? "id");
	if (found === undefined && name !== undefined) {
		throw new failure/* Failure */.H(`id-column: there is no column ${JSON.stringify(name)}; there are ${table.columns.map((column) => column.name).join(", ")}`);
	}
	return found;
}
/** Checks the columns that the model does not read. @throws {Failure} if they are not allowed. */
function checkExtraColumns(model, table, { id, policy, reporter }) {
	const known = new Set([...model.preparation.columns.map(({ name }) => name), model.target, id?.name]);
	const extra = table.columns.filter(({ name }) => !known.has(name)).map(({ name }) => name);
	if (extra.length === 0)
		return;
	const names = `${extra.slice(0, 10).join(", ")}${extra.length > 10 ? ` and ${extra.length - 10} more` : ""}`;
	if (policy === "fail")
		throw new failure/* Failure */.H(`data: expected only columns that the model reads, got ${names} too`);
	reporter.notice(`the model does not read ${names}`);
}
/** Warns about categories that no training row had. They are valid, but the model has learned nothing about them. */
function warnOfUnseen(model, table, reporter) {
	for (const [name, count] of (0,features/* unseenCells */.ef)(model.preparation, table)) {
		reporter.warning(`${name}: ${count} cells have a category that no training row had: it counts as none of the known ones`);
	}
}
function textOf(table, format) {
	return format === "json-lines" ? writeJsonLines(table) : (0,data_table/* writeCsv */.En)(table);
}


/***/ }),

/***/ "src/actions/preprocess/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ preprocess)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var action = __webpack_require__("src/contract/action.ts");
var table_options = __webpack_require__("src/contract/table-options.ts");
var failure = __webpack_require__("src/core/failure.ts");
var features = __webpack_require__("src/data/features/index.ts");
var data_table = __webpack_require__("src/data/table/index.ts");
var output_format = __webpack_require__("src/data/table/output-format.ts");
var table_schema = __webpack_require__("src/models/bundle/table-schema.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var standard_output = __webpack_require__("src/platform/process/standard-output.ts");
var expand = __webpack_require__("src/platform/workspace/expand.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var data_inputs = __webpack_require__("src/contract/data-inputs.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/preprocess/inputs.ts



const { features: inputs_features, exclude, schema, encoding, delimiter, missing, scale } = data_inputs/* dataInputs */.g;
const preprocessInputs = {
	data: (0,inputs/* lines */.Mn)({
		description: "Tables to prepare: CSV, TSV, JSON, Parquet or Arrow, also compressed. Paths or patterns, one per line.",
		required: true,
	}),
	output: shared_inputs/* sharedInputs */.dO.output,
	fitted: (0,inputs/* path */.Ae)({
		description: "JSON file of the fitted preparation. If it exists, it is applied and nothing is fitted; otherwise it is written.",
	}),
	target: (0,inputs/* text */.Qq)({
		description: "Column that is copied unchanged, like `id-column`. When absent, the target of the schema.",
	}),
	features: inputs_features,
	exclude,
	"id-column": data_inputs/* dataInputs */.g["id-column"],
	schema,
	encoding,
	delimiter,
	missing,
	scale,
	"max-levels": data_inputs/* dataInputs */.g["max-levels"],
};
const preprocessOutputs = {
	"output-path": "Path of the prepared rows as CSV. Absent when they were written to stdout.",
	"fitted-path": "Path of the fitted preparation as JSON. Only with `fitted`.",
	rows: "Number of rows that were written.",
	columns: "Number of columns that were written.",
};

;// CONCATENATED MODULE: ./src/actions/preprocess/index.ts














/* harmony default export */ const preprocess = ((0,action/* action */.X)({
	name: "preprocess",
	description: "Prepares a table as `train` does (imputes or drops, scales, encodes), for pipelines that keep this step separate.",
	examples: [
		"--data data/customers.csv --target churned --output prepared.csv --fitted preparation.json",
		"--data new.csv --target churned --output prepared.csv --fitted preparation.json",
	],
	inputs: preprocessInputs,
	outputs: preprocessOutputs,
	async run(inputs, context) {
		const { cwd, reporter } = context;
		if (inputs.output !== "-")
			(0,output_format/* outputFormat */.B)(inputs.output, "output", ["csv"]);
		const reused = await readFitted(inputs.fitted, cwd);
		const { table, given } = await read(inputs, reused, context);
		for (const { level, message, at } of table.notices)
			reporter[level](message, at);
		const fitted = reused ?? fitFile(inputs, { table, given: given ?? data_table/* NO_SCHEMA */.UZ }, reporter);
		const preparation = { columns: fitted.columns };
		const prepared = fitted.columns.flatMap(({ name }) => (0,data_table/* findColumn */.kn)(table, name) ?? []);
		const all = (0,features/* allRows */.Pl)(table.rows);
		if (fitted.missing === "error")
			(0,features/* refuseMissing */.jQ)(table, prepared, all);
		const rows = fitted.missing === "drop" ? (0,features/* completeRows */.TC)(prepared, all) : all;
		const unseen = [...(0,features/* unseenCells */.ef)(preparation, table, rows)];
		for (const [name, count] of unseen) {
			reporter.warning(`${name}: ${count} cells have a category that was absent when the preparation was fitted: it becomes all zeros`);
		}
		const values = (0,features/* transform */.pd)(preparation, table, rows);
		const columns = (0,features/* matrixColumns */.f)(preparation).map((name, index) => ({
			name,
			type: "number",
			values: values.subarray(index * rows.length, (index + 1) * rows.length),
		}));
		const output = joined(columns, { table, rows }, fitted);
		const outputPath = inputs.output === "-" ? undefined : (0,external_node_path_.resolve)(cwd, inputs.output);
		if (outputPath === undefined)
			await (0,standard_output/* writeStandardOutput */.Y)((0,data_table/* writeCsv */.En)(output), context.stdout);
		else
			await (0,write/* replaceFileOf */.gx)(outputPath, (0,data_table/* writeCsv */.En)(output));
		const fittedPath = inputs.fitted === undefined ? undefined : (0,external_node_path_.resolve)(cwd, inputs.fitted);
		if (fittedPath !== undefined && reused === undefined) {
			await (0,features/* writePreparationFile */.Ac)(fittedPath, fitted);
		}
		const filled = fitted.missing === "impute" ? (0,features/* missingCells */.o3)(prepared, rows) : [];
		return {
			outputs: {
				"output-path": outputPath,
				"fitted-path": fittedPath,
				rows: rows.length,
				columns: output.columns.length,
			},
			// Only the rows go to stdout.
			summary: outputPath === undefined
				? []
				: [
					(0,block/* heading */.R_)(2, ["Prepared ", (0,block/* code */.aY)(inputs.output)]),
					(0,block/* list */.p_)([
						`${rows.length} rows, ${output.columns.length} columns`,
						reused === undefined
							? "fitted on these rows"
							: [
								"fitted before, in ",
								(0,block/* code */.aY)(inputs.fitted),
								"; `missing`, `scale` and the columns are that file's",
							],
						...(rows.length < table.rows
							? [`${table.rows - rows.length} rows with missing cells were left out`]
							: []),
						...filled.map(({ name, count }) => `${name}: ${count} missing cells were filled in`),
						...unseen.map(([name, count]) => `${name}: ${count} cells of unseen levels`),
					]),
				],
		};
	},
}));
async function readFitted(file, cwd) {
	if (file === undefined)
		return undefined;
	const there = await (0,promises_.access)((0,external_node_path_.resolve)(cwd, file)).then(() => true, () => false);
	return there ? (0,features/* readPreparationFile */.qU)(file, cwd) : undefined;
}
async function read(inputs, reused, { cwd, signal }) {
	const options = await (0,table_options/* tableOptions */.n)(inputs, cwd, signal);
	const files = await (0,expand/* expandGlobs */.G)(inputs.data, cwd);
	if (reused === undefined)
		return { table: await (0,data_table/* readTable */.xz)(files, options), given: options.schema };
	const { columns, schema } = reused;
	const reading = (0,table_schema/* modelTableOptions */.u)({ preparation: { columns }, ...(schema !== undefined && { schema }) }, options);
	return { table: await (0,data_table/* readTable */.xz)(files, reading), given: options.schema };
}
function fitFile(inputs, { table, given }, reporter) {
	const roles = { target: inputs.target ?? given.target, id: inputs["id-column"] ?? given.id };
	const all = (0,features/* allRows */.Pl)(table.rows);
	const wanted = { roles, features: inputs.features, exclude: inputs.exclude };
	const { choice, rows } = inputs.missing === "drop"
		? (0,features/* chooseComplete */.D8)(table, all, wanted)
		: { choice: (0,features/* chooseFeatures */.x9)(table, all, wanted), rows: all };
	for (const { name, reason } of choice.left) {
		reporter.notice(`${name}: left out: ${reason} (name it under \`features\` to keep it)`);
	}
	const { columns } = (0,features/* fitPreparation */.$h)(choice.features, rows, { scale: inputs.scale, maxLevels: inputs["max-levels"] });
	const schema = (0,table_schema/* rememberedSchema */.k)({ given, found: table.schema, columns, ...roles });
	return {
		format: "trainyard-preparation-1",
		missing: inputs.missing,
		...(roles.target !== undefined && { target: roles.target }),
		...(roles.id !== undefined && { id: roles.id }),
		columns,
		...(schema !== undefined && { schema }),
	};
}
/** Joins id, prepared columns and target in this order. A new table may have no target. */
function joined(columns, { table, rows }, { id, target }) {
	const carried = (name) => {
		const column = name === undefined ? undefined : (0,data_table/* findColumn */.kn)(table, name);
		return column === undefined ? [] : [(0,data_table/* selectFromColumn */.rs)(column, rows)];
	};
	const all = [...carried(id), ...columns, ...carried(target)];
	const names = new Set();
	for (const { name } of all) {
		if (names.has(name))
			throw new failure/* Failure */.H(`output: expected each column once, got ${JSON.stringify(name)} twice (rename a column of the data)`);
		names.add(name);
	}
	return { rows: rows.length, columns: all };
}


/***/ }),

/***/ "src/data/table/output-format.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ outputFormat),
/* harmony export */   D: () => (/* binding */ OUTPUT_FORMATS)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Formats that tables are written in. */
const OUTPUT_FORMATS = ["csv", "json-lines", "parquet"];
const FORMATS = [
	[/\.(jsonl|ndjson)$/i, "json-lines"],
	[/\.(parquet|parq|pq)$/i, "parquet"],
];
const FOREIGN = [
	[/\.(xlsx?|xlsm|xlsb|ods)$/i, "a workbook"],
	[/\.json$/i, "one JSON value"],
	[/\.(tsv|tab)$/i, "a table with tabs"],
	[
		/\.(arrow|feather|ipc|avro|orc|h5|hdf5|npy|npz|pkl|pickle|sqlite3?|db|dta|sav|sas7bdat|html?|xml)$/i,
		"another format",
	],
	[/\.(gz|gzip|zip|zst|bz2|xz|7z)$/i, "a compressed file"],
];
/**
 * Returns the format that a file name implies, or CSV if its extension is unknown.
 *
 * @param formats Formats that can be written here.
 * @throws {Failure} for a name that implies a format that cannot be written.
 */
function outputFormat(path, input, formats = OUTPUT_FORMATS) {
	const [, found = "csv"] = FORMATS.find(([pattern]) => pattern.test(path)) ?? [];
	const [, foreign] = FOREIGN.find(([pattern]) => pattern.test(path)) ?? [];
	if (foreign === undefined && formats.includes(found))
		return found;
	const extensions = formats.map((format) => EXTENSIONS[format]).join(", ");
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${input}: expected a name that ends in ${extensions}, got ${path}, ${foreign ?? "another format"} (change the name)`);
}
const EXTENSIONS = { csv: ".csv", "json-lines": ".jsonl", parquet: ".parquet" };


/***/ }),

/***/ "src/platform/process/standard-output.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ writeStandardOutput)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:stream");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:stream/promises");
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _file_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/file/read.ts");




/**
 * Writes the product of a command to stdout. It is not an error if the reader, such as `head`, stops reading.
 *
 * @throws {Failure} if stdout cannot be written, for example on a full disk.
 */
async function writeStandardOutput(pieces, stdout) {
	await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(pieces), stdout, { end: false }).catch((error) => {
		if (error.code === undefined)
			throw error;
		if (error.code !== "EPIPE")
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`output: stdout: ${(0,_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .reason */ .l)(error)}`, { cause: error });
	});
}


/***/ })

};
