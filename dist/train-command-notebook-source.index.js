export const id = "train-command-notebook-source";
export const ids = ["train-command-notebook-source"];
export const modules = {

/***/ "src/actions/train/command/notebook-source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  notebookSource: () => (/* binding */ notebookSource)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
var read = __webpack_require__("src/platform/file/read.ts");
var program = __webpack_require__("src/platform/process/program.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
;// CONCATENATED MODULE: ./src/platform/project/notebook.ts


/** Words for papermill. Values go as YAML in base64, so that no value can become an option or code. */
function papermillArguments({ notebook, output, folder, values, timeoutSeconds }) {
	const yaml = [...values].map(([key, value]) => `${JSON.stringify(key)}: ${yamlScalar(value)}`).join("\n");
	return [
		...["--cwd", folder, "--log-output", "--no-progress-bar"],
		...(timeoutSeconds === undefined ? [] : ["--execution-timeout", String(timeoutSeconds)]),
		...(values.size === 0 ? [] : ["-b", Buffer.from(`${yaml}\n`).toString("base64")]),
		"--",
		notebook,
		output,
	];
}
/** A number or a boolean keeps its type. Everything else is a text. Python's YAML reads exponents only after a point. */
function yamlScalar(text) {
	if (/^(true|false)$/i.test(text))
		return text.toLowerCase();
	if (/^[-+]?(0|[1-9]\d{0,17})$/.test(text))
		return text;
	if (/^[-+]?((0|[1-9]\d*)\.\d*|\.\d+)([eE][-+]?\d+)?$|^[-+]?[1-9]\d*[eE][-+]?\d+$/.test(text)) {
		const [mantissa = "", exponent] = Number(text).toString().split("e");
		const point = mantissa.includes(".") ? mantissa : `${mantissa}.0`;
		return exponent === undefined ? point : `${point}e${/^[-+]/.test(exponent) ? exponent : `+${exponent}`}`;
	}
	return JSON.stringify(text);
}
/** Reads an executed notebook, as far as it is one. */
async function readExecutedNotebook(path, cwd) {
	const document = await (0,read/* readJson */.Vh)(path, cwd, "a notebook");
	const metadata = (0,shape/* isRecord */.u4)(document) && (0,shape/* isRecord */.u4)(document["metadata"]) ? document["metadata"] : {};
	const papermill = (0,shape/* isRecord */.u4)(metadata["papermill"]) ? metadata["papermill"] : {};
	const parameters = (0,shape/* isRecord */.u4)(papermill["parameters"]) ? papermill["parameters"] : {};
	const outputs = outputsOf(document);
	return {
		parameters: new Map(Object.entries(parameters).map(([key, value]) => [
			key,
			typeof value === "string" ? value : JSON.stringify(value),
		])),
		metrics: new Map(outputs.flatMap(scrapOf)),
		error: outputs.flatMap(errorOf)[0],
	};
}
function outputsOf(document) {
	const cells = (0,shape/* isRecord */.u4)(document) && Array.isArray(document["cells"]) ? document["cells"] : [];
	return cells.flatMap((cell) => (0,shape/* isRecord */.u4)(cell) && Array.isArray(cell["outputs"]) ? cell["outputs"].filter(shape/* isRecord */.u4) : []);
}
function scrapOf({ data }) {
	const scrap = (0,shape/* isRecord */.u4)(data) ? data["application/scrapbook.scrap.json+json"] : undefined;
	return (0,shape/* isRecord */.u4)(scrap) && typeof scrap["name"] === "string" && typeof scrap["data"] === "number"
		? [[scrap["name"], scrap["data"]]]
		: [];
}
function errorOf({ output_type: type, ename, evalue }) {
	return type === "error" ? [`${String(ename)}: ${String(evalue)}`.slice(0, 500)] : [];
}

var training_source = __webpack_require__("src/actions/train/command/training-source.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/notebook-source.ts







/** Runs a notebook by papermill. @throws {Failure} without papermill, and for a notebook that is not there. */
async function notebookSource({ notebook, reportDir, timeoutSeconds }, { parameters, env }, { cwd }) {
	await (0,read/* inspectFile */.Xp)(notebook, cwd);
	if ((await (0,program/* findProgram */.K)("papermill", env)) === undefined)
		throw new failure/* Failure */.H("notebook: expected the program papermill on the PATH, got none (pip install papermill ipykernel)");
	const report = (0,external_node_path_.resolve)(cwd, reportDir);
	const output = (0,external_node_path_.join)(report, (0,external_node_path_.basename)(notebook));
	if (output === (0,external_node_path_.resolve)(cwd, notebook))
		throw new failure/* Failure */.H(`notebook: expected a notebook outside of ${reportDir}, where the executed one is written, got ${notebook}`);
	await (0,promises_.mkdir)(report, { recursive: true });
	await (0,promises_.rm)(output, { force: true });
	const words = papermillArguments({
		notebook: (0,external_node_path_.resolve)(cwd, notebook),
		output,
		folder: cwd,
		values: parameters,
		timeoutSeconds,
	});
	return (0,training_source/* plainSource */.w)({
		calls: [{ words: ["papermill", ...words], variables: {} }],
		folder: cwd,
		parameters,
		finish: async () => (await readExecutedNotebook(output, cwd)).metrics,
	});
}


/***/ })

};
