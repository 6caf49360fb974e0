export const id = "preprocess";
export const ids = ["preprocess"];
export const modules = {

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
		"--data data/customers.csv --output prepared.csv --fitted preparation.json",
		"--data new.csv --output prepared.csv --fitted preparation.json --scale standard",
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


/***/ })

};
