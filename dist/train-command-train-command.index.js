export const id = "train-command-train-command";
export const ids = ["train-command-train-command"];
export const modules = {

/***/ "src/actions/train/command/train-command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  trainWithCommand: () => (/* binding */ trainWithCommand)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
var version = __webpack_require__("src/core/version.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
var temporary = __webpack_require__("src/platform/file/temporary.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var provenance = __webpack_require__("src/actions/train/provenance.ts");
var read = __webpack_require__("src/evaluation/metrics-file/read.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
var csv = __webpack_require__("src/evaluation/metrics-file/csv.ts");
var json = __webpack_require__("src/evaluation/metrics-file/json.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/training-log.ts



/**
 * Returns the last value of each metric in the log of a training, which has a value for each epoch or step: a table of Keras'
 * `CSVLogger` or of Lightning's `CSVLogger`, a `History` of Keras as JSON, or `trainer_state.json` of Hugging Face.
 * Undefined for any other text.
 *
 * @param source Name of the file, with its extension.
 * @throws {Failure} for a `.json` file that is not JSON.
 */
function lastOfTrainingLog(text, source) {
	if (/\.[ct]sv$/i.test(source))
		return lastOfTable(text);
	if (!/\.json$/i.test(source) || text.trim() === "")
		return undefined;
	const parsed = (0,json/* parseMetricsJson */.j)(text, source);
	return (0,shape/* isRecord */.u4)(parsed) ? (lastOfSteps(parsed) ?? lastOfHistory(parsed)) : undefined;
}
/** Lightning leaves the cells of metrics empty that a step did not log. */
function lastOfTable(text) {
	const [titles, ...rows] = (0,csv/* cellsOf */.n)(text).filter((row) => row.some((cell) => cell.trim() !== ""));
	const names = (titles ?? []).map((title) => title.trim());
	if (rows.length === 0 || !names.some((name) => name === "epoch" || name === "step"))
		return undefined;
	return lastValues(rows.flatMap((row) => row.map((cell, column) => [names[column] ?? "", numberOf(cell)])));
}
/** `trainer_state.json`: one record for each time that something was logged. */
function lastOfSteps({ log_history: steps, best_metric: best }) {
	if (!Array.isArray(steps) || !steps.every(shape/* isRecord */.u4))
		return undefined;
	return lastValues([...steps.flatMap((step) => Object.entries(step)), ["best_metric", best]]);
}
/** `History.history` of Keras: a list of values for each metric. */
function lastOfHistory(history) {
	const entries = Object.entries(history);
	const areLists = entries.every(([, values]) => Array.isArray(values) && values.length > 0);
	if (entries.length === 0 || !areLists)
		return undefined;
	return lastValues(entries.map(([name, values]) => [name, numberOf(values.at(-1))]));
}
function lastValues(entries) {
	const last = Object.create(null);
	for (const [name, value] of entries) {
		if (name !== "" && typeof value === "number")
			last[name] = value;
	}
	return last;
}
/** Bare NaN and Infinity of Python are texts by now. An empty cell is no number. */
function numberOf(value) {
	if (typeof value === "number")
		return value;
	if (typeof value !== "string" || value.trim() === "")
		return undefined;
	const text = value.trim();
	if (/^[-+]?nan$/i.test(text))
		return Number.NaN;
	const infinity = /^([-+]?)inf(inity)?$/i.exec(text);
	if (infinity !== null)
		return infinity[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	const number = Number(text);
	return Number.isNaN(number) ? undefined : number;
}

var mark = __webpack_require__("src/models/bundle/mark.ts");
var predictor_identity = __webpack_require__("src/models/predictor/identity.ts");
var file_read = __webpack_require__("src/platform/file/read.ts");
var expand = __webpack_require__("src/platform/workspace/expand.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/capture.ts











const mostLogBytes = 500_000_000;
/** Clocks of file systems are coarse, and some count whole seconds. */
const coarseMs = 2000;
/**
 * Finds the model that the command wrote: the path that the user named, or else the content of the folder that the command got.
 *
 * @throws {Failure} for a named path that is missing, empty, or older than the command.
 */
async function capturedModel({ named, folder, startedMs }, { cwd }) {
	if (named === undefined) {
		const path = await onlyContent(folder);
		return path === undefined ? undefined : { path, ...(await (0,predictor_identity.identityOf)(path, cwd)) };
	}
	const newest = await newestMs((0,external_node_path_.resolve)(cwd, named));
	if (newest === undefined)
		throw new failure/* Failure */.H(`model: expected the command to write ${named}, got no such file (is the path right?)`);
	if (newest < startedMs - coarseMs)
		throw new failure/* Failure */.H(`model: expected the command to write ${named}, got the file of an earlier run (it was not changed)`);
	return { path: named, ...(await (0,predictor_identity.identityOf)(named, cwd)) };
}
/** The only file of a folder, or the folder itself if it has several. */
async function onlyContent(folder) {
	const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
	if (entries.length === 0)
		return undefined;
	return entries.length === 1 ? (0,external_node_path_.join)(folder, entries[0].name) : folder;
}
async function newestMs(path) {
	const status = await (0,promises_.stat)(path).catch(() => undefined);
	if (status === undefined)
		return undefined;
	if (!status.isDirectory())
		return status.mtimeMs;
	const entries = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
	const times = await Promise.all(entries.filter((each) => each.isFile()).map(async (each) => (await (0,promises_.stat)((0,external_node_path_.join)(each.parentPath, each.name))).mtimeMs));
	return times.length === 0 ? undefined : Math.max(...times);
}
/**
 * Copies a model into the folder for models, as it is.
 *
 * @returns its folder and its digest there, which the next steps take.
 * @throws {Failure} if the folder holds other files, which would become a part of the model.
 */
async function keepModel(model, modelDir, { cwd }) {
	const target = (0,external_node_path_.resolve)(cwd, modelDir);
	const source = (0,external_node_path_.resolve)(cwd, model.path);
	if (target !== source && (0,external_node_path_.relative)(target, source).startsWith("..")) {
		const isFolder = (await (0,promises_.stat)(source)).isDirectory();
		if (await (0,mark/* isBundle */.b)(target))
			await (0,promises_.rm)(target, { recursive: true });
		const written = isFolder ? await (0,promises_.readdir)(source) : [(0,external_node_path_.basename)(source)];
		const others = (await (0,promises_.readdir)(target).catch(() => [])).filter((name) => !written.includes(name));
		if (others.length > 0) {
			throw new failure/* Failure */.H(`model-dir: expected a new or empty folder for ${written.join(", ")}, got ${modelDir} with ${others.slice(0, 3).join(", ")} (remove it, or choose another)`);
		}
		await (0,promises_.mkdir)(target, { recursive: true });
		await (0,promises_.cp)(source, isFolder ? target : (0,external_node_path_.join)(target, (0,external_node_path_.basename)(source)), { recursive: true, force: true });
	}
	return { path: target, digest: (await (0,predictor_identity.identityOf)(modelDir, cwd)).digest };
}
/** Merges the metrics of files and output, and writes them as JSON. Undefined if there are none. */
async function writeMetrics({ files, printed }, path, { cwd }) {
	const metrics = Object.create(null);
	for (const file of await (0,expand/* expandGlobs */.G)(files, cwd)) {
		for (const [name, value] of Object.entries(await metricsIn(file, cwd))) {
			if (name in metrics)
				throw new failure/* Failure */.H(`metrics-files: expected each name once, got ${name} in ${file} and in an earlier file`);
			metrics[name] = value;
		}
	}
	for (const [name, value] of printed)
		metrics[name] ??= value;
	if (Object.keys(metrics).length === 0)
		return undefined;
	await (0,write/* replaceFile */.fR)(path, `${JSON.stringify(metrics, withNotFinite, 2)}\n`);
	return metrics;
}
/** The metrics of a file. Of a log, the last values count, because those are of the model that was written. */
async function metricsIn(file, cwd) {
	const isLog = /\.([ct]sv|json)$/i.test(file);
	const log = isLog ? lastOfTrainingLog(await (0,file_read/* readText */.yR)(file, cwd, { maxBytes: mostLogBytes }), file) : undefined;
	return log ?? (await (0,read/* readMetricsFile */._)(file, cwd)).metrics.tree;
}
/** JSON has no NaN. As a text, it is no measurement, and no rule passes on it. */
function withNotFinite(_, value) {
	return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
/**
 * Copies predictions into the report folder: a single file as `predictions`, with its extension.
 *
 * @returns their paths.
 * @throws {Failure} if the command did not write them.
 */
async function keepPredictions(files, reportDir, { cwd }) {
	const report = (0,external_node_path_.resolve)(cwd, reportDir);
	await (0,promises_.mkdir)(report, { recursive: true });
	return Promise.all(files.map(async (file) => {
		const source = (0,external_node_path_.resolve)(cwd, file);
		if ((await (0,promises_.stat)(source).catch(() => undefined)) === undefined)
			throw new failure/* Failure */.H(`predictions: expected the command to write ${file}, got no such file`);
		const name = (0,external_node_path_.basename)(source);
		const target = (0,external_node_path_.join)(report, files.length === 1 ? `predictions${extensions(name)}` : name);
		if (target !== source)
			await (0,promises_.cp)(source, target);
		return (0,shown_path/* shownPath */.p)(target, cwd);
	}));
}
/** The extensions of a file: `.csv.gz`. One without any counts as CSV. */
function extensions(name) {
	const dot = name.indexOf(".", 1);
	return dot === -1 ? ".csv" : name.slice(dot);
}

var artifact_upload = __webpack_require__("src/contract/artifact-upload.ts");
var artifact = __webpack_require__("src/evaluation/baseline/artifact.ts");
var port = __webpack_require__("src/platform/github/port.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/checkpoints.ts






const artifactOf = (key) => `trainyard-checkpoints-${key}`;
/**
 * Restores the checkpoints that an interrupted run of the same training uploaded, unless the folder has some. Only runs of the
 * default branch count, and an earlier attempt of this run if it is one: a pull request must not plant files for others.
 */
async function restoreCheckpoints({ folder, key, scratch }, context) {
	const { github, reporter, cwd } = context;
	const target = (0,external_node_path_.resolve)(cwd, folder);
	await (0,promises_.mkdir)(target, { recursive: true });
	if (github === undefined || (await (0,promises_.readdir)(target)).length > 0)
		return;
	try {
		const found = await (0,artifact/* findArtifact */.K)({ name: artifactOf(key), github, interrupted: true });
		if (typeof found === "string")
			return;
		const fetched = (0,external_node_path_.join)(scratch, "checkpoints");
		await (0,promises_.mkdir)(fetched, { recursive: true });
		await github.downloadArtifact(found.id, found.runId, fetched);
		await (0,promises_.cp)(fetched, target, { recursive: true });
		reporter.notice(`checkpoint-dir: ${folder} has the checkpoints of ${found.url}`);
	}
	catch (error) {
		if (!(error instanceof port/* RequestError */.G || error instanceof failure/* Failure */.H))
			throw error;
		reporter.warning(`checkpoint-dir: no checkpoints could be restored: ${error.message}`);
	}
}
/** Uploads the checkpoints of a training that failed or was interrupted. */
async function saveCheckpoints({ folder, key }, context) {
	if (context.github === undefined)
		return;
	if ((await (0,promises_.readdir)((0,external_node_path_.resolve)(context.cwd, folder)).catch(() => [])).length === 0)
		return;
	await (0,artifact_upload/* uploadResults */.g4)(artifactOf(key), folder, context);
}

var bundle_provenance = __webpack_require__("src/models/bundle/provenance.ts");
var file_document = __webpack_require__("src/platform/file/document.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/training-file.ts

const trainingShape = (0,shape/* object */.Ik)({
	format: (0,shape/* formatMark */.ry)("trainyard-training-1"),
	version: (0,shape/* textValue */.v8)({ description: "Version of trainyard that wrote the file." }),
	created: (0,shape/* textValue */.v8)({ description: "Time of the training: ISO 8601, UTC." }),
	command: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { description: "The program and its arguments." }),
	parameters: (0,shape/* record */.g1)((0,shape/* textValue */.v8)(), { key: "name" }),
	duration_ms: (0,shape/* numberValue */.Vg)({ min: 0, description: "Time that the program took." }),
	peak_bytes: (0,shape/* optional */.lq)((0,shape/* integer */.nd)({ min: 0, description: "Largest memory of the program itself; only on Linux." })),
	python: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "Version of Python, as it prints it." })),
	lock: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ file: (0,shape/* textValue */.v8)(), digest: (0,shape/* digest */.br)() }, { description: "The file that locks the packages." })),
	seeds: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* textValue */.v8)(), { key: "variable", description: "Variables that set a seed." })),
	commit: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)()),
	run: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "Link to the workflow run." })),
	model: (0,shape/* nullable */.me)((0,shape/* object */.Ik)({
		path: (0,shape/* textValue */.v8)({ description: "Path that the program wrote it to." }),
		digest: (0,shape/* digest */.br)({ description: "Digest of the file, or of the files of the folder." }),
		size_bytes: (0,shape/* integer */.nd)({ min: 0 }),
		about: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "The tool and the kind of model; absent for one that cannot be read." })),
	})),
	metrics: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { description: "Names of the metrics." }),
	predictions: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { description: "Paths of the predictions." })),
	reproduced: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)(["bit-equal", "equal predictions", "different"])),
});
const trainingDocument = (0,shape/* documentOf */.lM)({
	what: "a training by a command",
	file: "training.json",
	format: "trainyard-training",
	version: 1,
	writer: "train",
	purpose: "How the team's own program was run, and what it made.",
	remedy: "run `train` again",
	shape: trainingShape,
});

;// CONCATENATED MODULE: ./src/actions/train/command/earlier-training.ts













const earlier_training_artifactOf = (key) => `trainyard-training-${key}`;
/** Uploads what a training made, for `earlierTraining` of a later run. */
async function rememberTraining(key, { trainingPath, modelPath, metricsPath, predictionsPaths, testDataPath }, context) {
	if (context.github === undefined)
		return;
	const shown = (path) => (0,shown_path/* shownPath */.p)((0,external_node_path_.resolve)(context.cwd, path), context.cwd);
	const files = { training: trainingPath, metrics: metricsPath, "test-data": testDataPath, model: modelPath };
	const content = Object.fromEntries([...Object.entries(files), ...predictionsPaths.map((path, at) => [`predictions-${at}`, path])]
		.filter((each) => each[1] !== undefined)
		.map(([place, path]) => [place, shown(path)]));
	await (0,artifact_upload/* uploadResults */.g4)(earlier_training_artifactOf(key), content, context);
}
/**
 * Finds what an earlier run made of the same inputs, files and packages, and puts it where this run would have written it. Only
 * successful runs of the default branch count, which a pull request cannot influence.
 */
async function earlierTraining(key, values, { scratch, context }) {
	const { github, reporter } = context;
	if (github === undefined) {
		reporter.notice("run-cache: there are no earlier runs to look for outside a GitHub workflow");
		return undefined;
	}
	const folder = (0,external_node_path_.join)(scratch, "earlier");
	try {
		const found = await (0,artifact/* findArtifact */.K)({ name: earlier_training_artifactOf(key), github });
		if (typeof found === "string") {
			reporter.info(`run-cache: ${found}`);
			return undefined;
		}
		await (0,promises_.mkdir)(folder, { recursive: true });
		await github.downloadArtifact(found.id, found.runId, folder);
		const training = await placed(folder, values, context);
		reporter.notice(`run-cache: the result of ${found.url} (commit ${found.commit.slice(0, 7)}) is used, because the command, its parameters, data and packages are the same (force: true trains)`);
		return training;
	}
	catch (error) {
		if (!(error instanceof port/* RequestError */.G || error instanceof failure/* Failure */.H))
			throw error;
		const hint = error instanceof port/* RequestError */.G && error.hint !== undefined ? ` (${error.hint})` : "";
		reporter.warning(`run-cache: no earlier result could be used: ${error.message}${hint}`);
		return undefined;
	}
}
/** Copies the files of an artifact into the workspace. */
async function placed(folder, values, { cwd }) {
	const file = await (0,file_document/* readDocument */.u)(trainingDocument, "training/training.json", { cwd: folder });
	const report = (0,external_node_path_.resolve)(cwd, values["report-dir"]);
	await (0,promises_.mkdir)(report, { recursive: true });
	const paths = new Map();
	const places = await (0,promises_.readdir)(folder);
	for (const place of places.filter((each) => each !== "model").sort()) {
		for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(folder, place))) {
			await (0,promises_.cp)((0,external_node_path_.join)(folder, place, name), (0,external_node_path_.join)(report, name));
			paths.set(place, [...(paths.get(place) ?? []), (0,shown_path/* shownPath */.p)((0,external_node_path_.join)(report, name), cwd)]);
		}
	}
	const only = (place) => paths.get(place)?.[0];
	const modelDir = (0,external_node_path_.resolve)(cwd, values["model-dir"]);
	if (places.includes("model")) {
		if (await (0,mark/* isBundle */.b)(modelDir))
			await (0,promises_.rm)(modelDir, { recursive: true });
		await (0,promises_.cp)((0,external_node_path_.join)(folder, "model"), modelDir, { recursive: true });
	}
	const metricsPath = only("metrics");
	return {
		file,
		trainingPath: (0,external_node_path_.join)(report, "training.json"),
		modelPath: places.includes("model") ? modelDir : undefined,
		modelDigest: places.includes("model") ? (await (0,predictor_identity.identityOf)(values["model-dir"], cwd)).digest : undefined,
		metrics: metricsPath === undefined
			? undefined
			: (await (0,file_read/* readJson */.Vh)(metricsPath, cwd, "metrics")),
		metricsPath: metricsPath === undefined ? undefined : (0,external_node_path_.join)(report, "metrics.json"),
		predictionsPaths: [...paths].flatMap(([place, each]) => (place.startsWith("predictions-") ? each : [])),
		testDataPath: only("test-data"),
		dataDigest: (await (0,mark/* isBundle */.b)(modelDir))
			? (await (0,file_document/* readDocument */.u)(bundle_provenance/* provenanceDocument */.f, (0,external_node_path_.join)(modelDir, "provenance.json"), { cwd })).data.digest
			: undefined,
		bundle: undefined,
		tracked: undefined,
	};
}

var load = __webpack_require__("src/models/predictor/load.ts");
var train_import = __webpack_require__("src/actions/train/import.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/kept-model.ts






/** Writes a bundle around a model that can be read, if there are rows; else the model as it is. */
async function bundled(model, values, context) {
	if (model === undefined)
		return { bundle: undefined, about: undefined, path: undefined, digest: undefined };
	const { data } = values;
	const { cwd, reporter } = context;
	const about = await readable(model, values, context);
	if (data !== undefined && about !== undefined && (await (0,promises_.stat)((0,external_node_path_.resolve)(cwd, model.path))).isFile()) {
		const bundle = await (0,train_import/* importModel */.D)({ ...values, data, model: model.path }, context);
		return { bundle, about, path: bundle.modelPath, digest: bundle.modelDigest };
	}
	if (about === undefined) {
		reporter.notice(`model: ${(0,external_node_path_.basename)(model.path)} is kept as it is, because it cannot be read here: test it by its predictions, or by a command (docs/any-model.md lists what can be read)`);
	}
	return { bundle: undefined, about, ...(await keepModel(model, values["model-dir"], context)) };
}
/** The tool and the kind of a model; undefined for one that cannot be read. */
async function readable({ path }, { classes, target }, { cwd }) {
	try {
		return (await (0,load/* loadPredictor */.b)(path, { cwd, classes, target })).about;
	}
	catch (error) {
		if (error instanceof failure/* Failure */.H)
			return undefined;
		throw error;
	}
}

var command_line = __webpack_require__("src/platform/process/command-line.ts");
;// CONCATENATED MODULE: ./src/platform/project/entry-point.ts



/**
 * Returns the command of an entry point as MLflow builds it: each value quoted for the shell, and parameters that the project
 * does not declare appended. In contrast to MLflow, a placeholder is only a name, a `float` is a number, and a value that needs
 * quotes is refused where the command has quotes around the placeholder, because the two pairs of quotes would cancel each other.
 *
 * @throws {Failure} for a missing entry point or value, and for a value that does not fit.
 */
async function projectCommand(project, { entry: name, values, cwd, shell }) {
	const entry = project.entryPoints.get(name) ?? scriptEntry(name, shell);
	const where = project.file ?? "project";
	if (entry === undefined) {
		const known = [...project.entryPoints.keys()];
		throw new failure/* Failure */.H(`${where}: expected an entry point (${known.length === 0 ? "there is none" : known.join(", ")}) or a script that ends in .py, .sh or .R, got ${JSON.stringify(name)}`);
	}
	const missing = entry.parameters.filter((each) => !values.has(each.name) && each.fallback === undefined);
	if (missing.length > 0)
		throw new failure/* Failure */.H(`${where}: ${name}: expected values of ${missing.map((each) => each.name).join(", ")}, got none (set them in parameters)`);
	const notices = [];
	const parameters = new Map();
	for (const parameter of entry.parameters) {
		const value = values.get(parameter.name) ?? parameter.fallback;
		parameters.set(parameter.name, await checked(parameter, value, { where, cwd, notices }));
	}
	const command = substituted(entry, parameters, where);
	const further = [...values].filter(([key]) => !parameters.has(key));
	for (const [key, value] of further) {
		if (!/^[A-Za-z0-9_.-]+$/.test(key))
			throw new failure/* Failure */.H(`${where}: ${name}: expected a parameter's name of letters, digits and _ . -, got ${JSON.stringify(key.slice(0, 60))}`);
		parameters.set(key, value);
	}
	return {
		shell: [command, ...further.map(([key, value]) => `--${key} ${shellQuoted(value)}`)].join(" "),
		parameters,
		notices,
	};
}
/** A script of the project as an entry point of its own. */
function scriptEntry(name, shell) {
	const runner = { ".py": "python", ".sh": shell || "bash", ".R": "Rscript" }[(0,external_node_path_.extname)(name)];
	if (runner === undefined)
		return undefined;
	const quoted = shellQuoted(name).replaceAll("{", "{{").replaceAll("}", "}}");
	return { name, parameters: [], command: `${runner} ${quoted}` };
}
async function checked({ name, type }, value, { where, cwd, notices }) {
	const wrong = (expected) => new failure/* Failure */.H(`${where}: ${name}: expected ${expected}, got ${JSON.stringify(value.slice(0, 100))}`);
	if (value.includes("\0"))
		throw wrong("a text without a zero character");
	switch (type) {
		case "float":
			if (/^[-+]?(\d[\d_]*(\.[\d_]*)?|\.\d[\d_]*)(e[-+]?\d+)?$|^[-+]?(inf|infinity|nan)$/i.test(value.trim()))
				return value;
			throw wrong("a number");
		case "uri":
			if (/^[a-z][a-z\d+.-]*:/i.test(value))
				return value;
			throw wrong("an address with a scheme, such as s3://bucket/data");
		case "path": {
			if (/^[a-z][a-z\d+.-]+:\/\//i.test(value))
				throw wrong("a path on this machine, because addresses are not downloaded");
			const path = (0,external_node_path_.resolve)(cwd, value);
			const present = await (0,promises_.stat)(path).catch(() => undefined);
			if (present === undefined)
				throw wrong("a file or folder that exists");
			return path;
		}
		case "string":
			return value;
		default:
			notices.push(`${where}: ${name}: the type ${JSON.stringify(type.slice(0, 40))} is unknown, so the value is not checked (known: string, float, path, uri)`);
			return value;
	}
}
/** Python's `shlex.quote`. */
function shellQuoted(text) {
	if (text !== "" && /^[\w@%+=:,./-]+$/.test(text))
		return text;
	return `'${text.replaceAll("'", `'"'"'`)}'`;
}
/** Puts quoted values in the places of `{name}`. `{{` and `}}` are braces. */
function substituted({ name, command }, parameters, where) {
	let text = "";
	let quote = "";
	const fail = (what) => new failure/* Failure */.H(`${where}: ${name}: command: ${what}`);
	for (let at = 0; at < command.length; at++) {
		const character = command[at];
		if (character === "{" || character === "}") {
			if (command[at + 1] === character) {
				text += character;
				at++;
				continue;
			}
			const [whole, key] = /^\{([^{}]*)\}/.exec(command.slice(at)) ?? [];
			if (whole === undefined || key === undefined)
				throw fail(`expected {name} or a doubled brace, got a single ${character} at character ${at + 1}`);
			const value = parameters.get(key);
			if (value === undefined)
				throw fail(`expected the name of a parameter (${[...parameters.keys()].join(", ") || "there is none"}) in braces, got ${whole.slice(0, 60)}`);
			const quoted = shellQuoted(value);
			if (quote !== "" && quoted !== value)
				throw fail(`{${key}} is between quotes, where the value ${JSON.stringify(value.slice(0, 60))} would end them: remove the quotes in the project, because values are quoted anyway`);
			text += quoted;
			at += whole.length - 1;
			continue;
		}
		if (character === "\\" && quote !== "'" && at + 1 < command.length && !"{}".includes(command[at + 1])) {
			text += character + command[++at];
			continue;
		}
		if (quote === "" && (character === "'" || character === '"'))
			quote = character;
		else if (character === quote)
			quote = "";
		text += character;
	}
	return text;
}

;// CONCATENATED MODULE: ./src/actions/train/command/parameters.ts



const line = /^([A-Za-z_][\w.-]*)[ \t]{0,20}[=:](.*)$/;
const placeholder = /\{([A-Za-z_][\w.-]*)\}/g;
/** Parses lines of `name=value`. @throws {Failure} for another line, and for a name that occurs twice. */
function parsedParameters(lines) {
	const parameters = new Map();
	for (const each of lines) {
		const [, name, value] = line.exec(each) ?? [];
		if (name === undefined || value === undefined) {
			throw new failure/* Failure */.H(`parameters: expected lines such as learning_rate=0.1, got ${JSON.stringify(each.slice(0, 80))}`);
		}
		if (parameters.has(name))
			throw new failure/* Failure */.H(`parameters: expected each name once, got ${name} twice`);
		parameters.set(name, value.trim());
	}
	return parameters;
}
/** Puts the parameters into a command. A name in braces that is not known stays as it is. */
function commandCall({ command, shell, parameters, as, places }) {
	const used = new Set();
	const filled = (text, quoted) => text.replace(placeholder, (whole, name) => {
		const value = places.get(name) ?? parameters.get(name);
		if (value === undefined)
			return whole;
		used.add(name);
		return quoted(value);
	});
	const plain = (value) => value;
	const words = shell
		? ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", filled(command, shellQuoted)]
		: (0,command_line/* splitCommand */.G)(command, "command").map((word) => filled(word, plain));
	const rest = [...parameters].filter(([name]) => !used.has(name));
	if (as === "variables") {
		return { words, variables: Object.fromEntries(rest.map(([name, value]) => [variableName(name), value])) };
	}
	const flags = rest.flatMap(([name, value]) => value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value]);
	if (shell)
		words[words.length - 1] = [words.at(-1), ...flags.map(shellQuoted)].join(" ");
	else
		words.push(...flags);
	return { words, variables: {} };
}
function variableName(name) {
	return name.replace(/\W/g, "_").toUpperCase();
}

var external_node_crypto_ = __webpack_require__("node:crypto");
var external_node_os_ = __webpack_require__("node:os");
var process_child = __webpack_require__("src/platform/process/child.ts");
var process_program = __webpack_require__("src/platform/process/program.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/python-environment.ts







const lockFiles = ["uv.lock", "requirements.txt", "conda.yaml", "python_env.yaml", "pyproject.toml", "poetry.lock"];
const installMs = 3_600_000;
/** Makes the environment, or finds the one of an earlier run with the same lock. */
async function pythonEnvironment({ manager, requirements, onForks }, context) {
	const lock = await lockOf(requirements, context.cwd);
	if (manager === "local")
		return { variables: {}, lock };
	if (context.github?.run.pullRequest?.readOnly === true && !onForks) {
		throw new failure/* Failure */.H(`env-manager: expected local on a pull request from a fork, got ${manager} (its author would choose the packages that are installed here; install-on-forks: true allows it)`);
	}
	if (lock === undefined) {
		throw new failure/* Failure */.H(`requirements: expected a file with the packages for env-manager: ${manager}, got none of ${lockFiles.join(", ")}`);
	}
	const folder = await environmentFolder(manager, lock.digest, context);
	const mark = (0,external_node_path_.join)(folder, "complete");
	if ((await (0,promises_.stat)(mark).catch(() => undefined)) === undefined) {
		await (0,promises_.rm)(folder, { recursive: true, force: true });
		await (0,promises_.mkdir)(folder, { recursive: true });
		await warnOfCuda(lock.file, context);
		await context.reporter.group(`Install ${lock.file} with ${manager}`, () => install(manager, { folder, lock: lock.file }, context));
		await (0,promises_.writeFile)(mark, "");
	}
	else
		context.reporter.info(`env-manager: the environment of ${lock.file} was kept from an earlier run`);
	const bin = (0,external_node_path_.join)(folder, "bin");
	return {
		variables: { PATH: `${bin}${external_node_path_.delimiter}${context.env["PATH"] ?? ""}`, VIRTUAL_ENV: folder, PYTHONNOUSERSITE: "1" },
		lock,
	};
}
async function lockOf(requirements, cwd) {
	for (const file of requirements === undefined ? lockFiles : [requirements]) {
		const bytes = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file)).catch(() => undefined);
		if (bytes !== undefined)
			return { file, digest: `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}` };
	}
	if (requirements === undefined)
		return undefined;
	throw new failure/* Failure */.H(`requirements: expected the file ${requirements}, got none`);
}
async function environmentFolder(manager, digest, { env }) {
	const cache = env["XDG_CACHE_HOME"] || (0,external_node_path_.join)(env["HOME"] || (0,external_node_os_.homedir)(), ".cache");
	return (0,external_node_path_.join)(cache, "trainyard", "environments", `${manager}-${digest.slice(7, 31)}`);
}
async function install(manager, { folder, lock }, context) {
	const { cwd, env, signal, reporter } = context;
	const run = async (words, variables = {}) => {
		const [program, ...rest] = words;
		const ended = await (0,process_child/* runChild */.w)(program, rest, {
			cwd,
			env: { ...env, ...variables },
			signal,
			timeoutMs: installMs,
			onLine: (line) => reporter.info(line),
		});
		if (ended.code !== 0)
			throw new failure/* Failure */.H(`env-manager: ${words.slice(0, 3).join(" ")}: expected exit code 0, got ${ended.code}:\n${lastLines(ended.stderr)}`);
	};
	const need = async (program) => {
		if ((await (0,process_program/* findProgram */.K)(program, env)) === undefined)
			throw new failure/* Failure */.H(`env-manager: expected the program ${program} on this machine, got none (install it in an earlier step)`);
	};
	const project = /(?:uv\.lock|pyproject\.toml)$/.test(lock);
	if (manager === "conda") {
		await need("conda");
		return run(["conda", "env", "create", "--yes", "--prefix", folder, "--file", lock]);
	}
	if (manager === "uv") {
		await need("uv");
		if (project) {
			const frozen = lock.endsWith("uv.lock") ? ["--frozen"] : [];
			return run(["uv", "sync", ...frozen], { UV_PROJECT_ENVIRONMENT: folder });
		}
		await run(["uv", "venv", "--quiet", "--allow-existing", folder]);
		return run(["uv", "pip", "install", "--quiet", "--requirement", lock, "--python", (0,external_node_path_.join)(folder, "bin/python")]);
	}
	await need("python3");
	if (lock.endsWith("uv.lock"))
		throw new failure/* Failure */.H("requirements: expected requirements.txt or pyproject.toml for venv, got uv.lock");
	await run(["python3", "-m", "venv", folder]);
	const what = project ? ["."] : ["--requirement", lock];
	return run([(0,external_node_path_.join)(folder, "bin/pip"), "install", "--quiet", "--disable-pip-version-check", ...what]);
}
/** Packages of these names bring gigabytes of CUDA where no version for the processor alone is asked for. */
const cuda = /^[ \t]{0,20}(?:- )?(torch|tensorflow|jax\[cuda|nvidia-|cupy)/m;
async function warnOfCuda(lock, { cwd, reporter }) {
	const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, lock), "utf8");
	const hasGpu = (await (0,promises_.stat)("/dev/nvidia0").catch(() => undefined)) !== undefined;
	if (hasGpu || !cuda.test(text) || /\+cpu|whl\/cpu|tensorflow[-_]cpu/.test(text))
		return;
	reporter.warning(`${lock}: it brings packages for CUDA, and this machine has no GPU: ask for versions for the processor alone to save gigabytes of downloads`);
}
function lastLines(text) {
	return text.trim().split(/\r?\n/).slice(-10).join("\n");
}
/** Returns the version of the Python that a command would run, such as `Python 3.11.7`. Undefined without one. */
async function pythonVersion(env, { cwd, signal }) {
	for (const program of ["python", "python3"]) {
		const ended = await (0,process_child/* runChild */.w)(program, ["--version"], { cwd, env, signal, timeoutMs: 10_000 }).catch(() => undefined);
		const version = ended?.stdout.trim() || ended?.stderr.trim();
		if (ended?.code === 0 && version !== undefined && /^Python \d/.test(version))
			return version;
	}
	return undefined;
}

;// CONCATENATED MODULE: ./src/actions/train/command/recorded-parameters.ts



/** Parameters in an argument list: `--epochs 20`, `--lr=0.1`, and `--shuffle`, which is `true`. */
function argumentParameters(words) {
	const parameters = new Map();
	for (const [index, word] of words.entries()) {
		const [, name, value] = /^--([A-Za-z][\w.-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
		if (name === undefined)
			continue;
		const next = words[index + 1];
		const isFlag = next === undefined || (next.startsWith("-") && !/^-[\d.]/.test(next));
		parameters.set(name, value ?? (isFlag ? "true" : next));
	}
	return parameters;
}
/**
 * Parameters of the `params.yaml` in a folder, where DVC and many scripts keep them: nested names are joined by dots. Empty without
 * such a file, or if it is no YAML: the program that reads it has succeeded, and knows better.
 */
async function fileParameters(folder) {
	const parameters = new Map();
	const text = await (0,file_read/* readText */.yR)((0,external_node_path_.join)(folder, "params.yaml"), folder, { maxBytes: 1_000_000 }).catch(() => undefined);
	if (text === undefined)
		return parameters;
	const { parse } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, "yaml/dist/index.js", 19));
	try {
		collect(parse(text, { maxAliasCount: 100 }), "", parameters);
	}
	catch {
		parameters.clear();
	}
	return parameters;
}
function collect(value, name, into) {
	if ((0,shape/* isRecord */.u4)(value)) {
		for (const [key, each] of Object.entries(value))
			collect(each, name === "" ? key : `${name}.${key}`, into);
	}
	else if (name !== "") {
		into.set(name, typeof value === "string" ? value : JSON.stringify(value));
	}
}

var features = __webpack_require__("src/data/features/index.ts");
var data_table = __webpack_require__("src/data/table/index.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/reproduction.ts







/** Compares two models byte by byte, and else by their predictions. */
async function reproduction({ first, second, data }, context) {
	if (second === undefined)
		return { result: "different", text: "the second run wrote no model" };
	const difference = await firstDifference((0,external_node_path_.resolve)(context.cwd, first.path), (0,external_node_path_.resolve)(context.cwd, second.path));
	if (difference === undefined)
		return { result: "bit-equal", text: "both models have the same bytes" };
	const row = await firstOtherPrediction({ first, second, data }, context);
	if (row === "equal")
		return { result: "equal predictions", text: `equal predictions, although ${difference}` };
	return { result: "different", text: row ?? difference };
}
/** Describes the first difference of two files or folders. */
async function firstDifference(first, second) {
	const [ours, theirs] = [await filesOf(first), await filesOf(second)];
	const names = [...new Set([...ours, ...theirs])].sort();
	for (const name of names) {
		const shown = name === "" ? "the file" : name;
		if (!ours.includes(name) || !theirs.includes(name))
			return `${shown} is in one of the two only`;
		const [a, b] = [await (0,promises_.readFile)((0,external_node_path_.join)(first, name)), await (0,promises_.readFile)((0,external_node_path_.join)(second, name))];
		if (a.equals(b))
			continue;
		const at = a.findIndex((byte, index) => byte !== b[index]);
		return `${shown} differs from byte ${at === -1 ? a.length : at} on`;
	}
	return undefined;
}
async function filesOf(path) {
	if (!(await (0,promises_.stat)(path)).isDirectory())
		return [""];
	const entries = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
	return entries.filter((each) => each.isFile()).map((each) => (0,external_node_path_.join)(each.parentPath, each.name).slice(path.length + 1));
}
/** `equal` if both models predict the same for every row. Undefined if they cannot be compared like that. */
async function firstOtherPrediction({ first, second, data }, { cwd, signal }) {
	if (data === undefined || second === undefined)
		return undefined;
	try {
		const models = [await (0,load/* loadPredictor */.b)(first.path, { cwd }), await (0,load/* loadPredictor */.b)(second.path, { cwd })];
		const table = await (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(data, cwd), { cwd, signal });
		const rows = (0,features/* allRows */.Pl)(table.rows);
		const [a, b] = models.map((model) => model.predict(model.cellsOf(table, rows)));
		const at = a.findIndex((value, index) => !Object.is(value, b[index]));
		if (at === -1 && a.length === b.length)
			return "equal";
		const row = Math.floor((at * table.rows) / a.length);
		return `row ${row + 1} of data: ${a[at]} and ${b[at]}`;
	}
	catch (error) {
		if (error instanceof failure/* Failure */.H)
			return undefined;
		throw error;
	}
}

var track = __webpack_require__("src/delivery/tracking/track.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/tracking.ts


/** Logs what a command made to the tracking server, in the run that the command itself logged to. */
async function trackCommand(training, values, context) {
	if (!context.env["MLFLOW_TRACKING_URI"] && values.tracking !== "required")
		return undefined;
	const { file, metrics = {}, metricsPath, trainingPath, modelPath, modelDigest, bundle } = training;
	const timestamp = context.now().getTime();
	const numbers = Object.entries(metrics).filter((each) => typeof each[1] === "number");
	const facts = {
		"trainyard.data_digest": bundle?.data.table.digest,
		"trainyard.command": file.command.join(" ").slice(0, 500),
		"trainyard.python": file.python,
		"trainyard.lock_digest": file.lock?.digest,
	};
	const tags = Object.entries(facts).flatMap(([key, value]) => (value ? [[key, value]] : []));
	return (0,track.trackStep)({
		isStart: false,
		entries: {
			params: new Map(Object.entries(file.parameters)),
			metrics: numbers.map(([key, value]) => ({ key, value, timestamp, step: 0 })),
			tags: new Map(tags),
		},
		files: [metricsPath, trainingPath],
		model: modelPath,
		modelDigest,
		name: (0,external_node_path_.basename)((0,external_node_path_.resolve)(context.cwd, values["model-dir"])),
	}, { policy: values.tracking, reportDir: values["report-dir"] }, context);
}
/** The last value of each metric: the one with the highest step. */
function tracking_lastValues({ metrics }) {
	const last = new Map();
	for (const { key, value, step, timestamp } of metrics) {
		const held = last.get(key);
		const isLater = held === undefined || step > held.step || (step === held.step && timestamp >= held.timestamp);
		if (isLater)
			last.set(key, { value, step, timestamp });
	}
	return new Map([...last].map(([key, { value }]) => [key, value]));
}

;// CONCATENATED MODULE: ./src/actions/train/command/training-key.ts




/** Inputs that neither change the model nor what is kept with it. */
const withoutEffect = ["force", "upload-artifact", "token", "tracking", "command-timeout", "install-on-forks"];
/**
 * Returns a digest of everything that a training depends on, as far as it is known: the inputs, the content of `data`, `test-data` and
 * of the files that `run-cache` names, and the lock of the packages.
 *
 * @returns 24 hexadecimal digits.
 * @throws {Failure} for a pattern of `run-cache` without files.
 */
async function trainingKey(values, lock, { cwd, given }) {
	const files = [];
	// Rows that the command itself writes do not exist yet.
	for (const patterns of [values.data, values["test-data"]])
		if (patterns !== undefined)
			files.push(...(await (0,expand/* expandGlobs */.G)(patterns, cwd).catch(withoutFiles)));
	if (values["run-cache"] !== undefined)
		files.push(...(await (0,expand/* expandGlobs */.G)(values["run-cache"], cwd)));
	const digests = [];
	for (const file of [...new Set(files)].sort()) {
		const identity = await (0,predictor_identity.identityOf)(file, cwd).catch(withoutFiles);
		if ("digest" in identity)
			digests.push([file, identity.digest]);
	}
	const inputs = Object.entries(given)
		.filter(([name]) => !withoutEffect.includes(name))
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const text = JSON.stringify([1, inputs, digests, lock?.digest ?? null]);
	return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 24);
}
function withoutFiles(error) {
	if (error instanceof failure/* Failure */.H)
		return [];
	throw error;
}

var external_node_url_ = __webpack_require__("node:url");
var mlflow_client = __webpack_require__("src/platform/mlflow/client.ts");
var dist = __webpack_require__("yaml/dist/index.js");
var present = __webpack_require__("src/platform/file/present.ts");
;// CONCATENATED MODULE: ./src/platform/mlflow/file-store.ts





/** Files larger than this hold no parameter, and more values than this no metric of a training. */
const mostBytes = 20_000_000;
const mostFiles = 10_000;
/**
 * Reads the runs of a store: `<experiment>/<run>/{meta.yaml,params,metrics,tags,artifacts}`. The newest comes first, and runs
 * inside of other runs last. What is damaged is left out, because a killed program can leave half a file.
 */
async function readFileStore(root) {
	const runs = [];
	for (const experiment of await folders(root)) {
		const models = await loggedModels((0,external_node_path_.join)(root, experiment, "models"));
		for (const run of await folders((0,external_node_path_.join)(root, experiment))) {
			const meta = await yamlOf((0,external_node_path_.join)(root, experiment, run, "meta.yaml"));
			if (meta?.["run_id"] !== run)
				continue;
			runs.push(await storedRun((0,external_node_path_.join)(root, experiment, run), { meta, models }));
		}
	}
	const nested = ({ tags }) => (tags.has("mlflow.parentRunId") ? 1 : 0);
	return runs.sort((a, b) => nested(a) - nested(b) || b.startTime - a.startTime);
}
async function storedRun(folder, { meta, models }) {
	const id = String(meta["run_id"]);
	const artifacts = (0,external_node_path_.join)(folder, "artifacts");
	const own = models.filter(({ runId }) => runId === id).map(({ name, folder: place }) => ({ name, folder: place }));
	const inside = (await folders(artifacts)).map((name) => ({ name, folder: (0,external_node_path_.join)(artifacts, name) }));
	const loadable = [];
	for (const each of inside)
		if (await (0,present/* isFile */.f)((0,external_node_path_.join)(each.folder, "MLmodel")))
			loadable.push(each);
	return {
		id,
		name: String(meta["run_name"] ?? ""),
		startTime: Number(meta["start_time"] ?? 0),
		params: await textFiles((0,external_node_path_.join)(folder, "params")),
		tags: await textFiles((0,external_node_path_.join)(folder, "tags")),
		metrics: [...(await textFiles((0,external_node_path_.join)(folder, "metrics")))].flatMap(([key, text]) => pointsOf(key, text)),
		artifacts,
		models: [...own, ...loadable],
	};
}
async function loggedModels(root) {
	const found = [];
	for (const id of await folders(root)) {
		const meta = await yamlOf((0,external_node_path_.join)(root, id, "meta.yaml"));
		const folder = (0,external_node_path_.join)(root, id, "artifacts");
		if (meta !== undefined && (await (0,present/* isFile */.f)((0,external_node_path_.join)(folder, "MLmodel"))))
			found.push({ name: String(meta["name"] ?? id), runId: String(meta["source_run_id"] ?? ""), folder });
	}
	return found;
}
/** A line is `timestamp value step`, and again with the model that the value is about. */
function pointsOf(key, text) {
	const lines = new Set(text.split("\n").map((line) => line.trim().split(" ").slice(0, 3).join(" ")));
	return [...lines].flatMap((line) => {
		const [timestamp = "", value = "", step = "0"] = line.split(" ");
		if (!/^\d+$/.test(timestamp) || value === "" || !/^-?\d+$/.test(step))
			return [];
		return [{ key, value: pythonNumber(value), timestamp: Number(timestamp), step: Number(step) }];
	});
}
function pythonNumber(text) {
	if (/^-?inf$/i.test(text))
		return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	return Number(text);
}
/** The files of a folder and its folders by their path, which is the key. */
async function textFiles(root) {
	const entries = await (0,promises_.readdir)(root, { withFileTypes: true, recursive: true }).catch(() => []);
	const found = new Map();
	for (const entry of entries.filter((each) => each.isFile()).slice(0, mostFiles)) {
		const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
		if ((await (0,promises_.stat)(path)).size > mostBytes)
			continue;
		found.set(path.slice(root.length + 1).replaceAll("\\", "/"), await (0,promises_.readFile)(path, "utf8"));
	}
	return found;
}
async function folders(root) {
	const entries = await (0,promises_.readdir)(root, { withFileTypes: true }).catch(() => []);
	return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name);
}
async function yamlOf(path) {
	try {
		const value = (0,dist.parse)(await (0,promises_.readFile)(path, "utf8"), { schema: "failsafe" });
		return (0,shape/* isRecord */.u4)(value) ? value : undefined;
	}
	catch {
		// A folder that is not a run has no such file, and a killed program may have left half of one.
		return undefined;
	}
}

var runs = __webpack_require__("src/platform/mlflow/runs.ts");
var tracking_record = __webpack_require__("src/delivery/tracking/record.ts");
var send = __webpack_require__("src/delivery/tracking/send.ts");
;// CONCATENATED MODULE: ./src/delivery/tracking/child-run.ts











/** Most metrics whose history is read. A program that logs more has its last values read. */
const mostHistories = 200;
/**
 * Prepares MLflow for a program. With a server, the program's own `start_run()` joins the run of this pipeline. Without one, it
 * writes to a temporary store of plain files, which MLflow 3.7 and later allow only on request.
 *
 * @throws {Failure} if the server cannot be used and `policy` is `required`.
 */
async function trackChild(options, context) {
	const { policy } = options;
	const address = context.env["MLFLOW_TRACKING_URI"]?.trim();
	const server = (0,track/* trackingServer */.Le)(policy, context);
	if (server !== undefined) {
		try {
			return await onServer(server, options, context);
		}
		catch (error) {
			context.signal.throwIfAborted();
			if (policy === "required" || !(error instanceof failure/* Failure */.H))
				throw error;
			context.reporter.warning(`MLflow: the program's own tracking goes to a temporary store: ${error.message}`);
			return inTemporaryStore(context);
		}
	}
	// A store that the user chose is the user's own.
	return address || policy === "never" ? untouched : inTemporaryStore(context);
}
const untouched = {
	variables: {},
	results: async () => undefined,
	fail: async () => { },
	remove: async () => { },
};
async function inTemporaryStore({ env, reporter }) {
	const folder = await (0,temporary/* temporaryFolder */.y)("mlflow", env);
	const store = (0,external_node_path_.join)(folder.path, "mlruns");
	return {
		variables: {
			MLFLOW_TRACKING_URI: (0,external_node_url_.pathToFileURL)(store).href,
			MLFLOW_ALLOW_FILE_STORE: "true",
		},
		async results() {
			const [run, ...others] = await readFileStore(store);
			if (run === undefined)
				return undefined;
			if (others.some(({ tags }) => !tags.has("mlflow.parentRunId")))
				reporter.notice(`MLflow: the program logged several runs; the newest one (${run.name}) is used`);
			return { params: run.params, metrics: run.metrics, models: run.models };
		},
		fail: async () => { },
		remove: folder.remove,
	};
}
async function onServer(server, { reportDir, name }, context) {
	const { env, cwd, signal, now, reporter } = context;
	const client = new mlflow_client/* MlflowClient */.p({ server, signal });
	const fresh = (0,track/* newRecord */.Mx)(now().getTime(), { name }, context);
	const notice = (message) => reporter.notice(`MLflow: ${message}`);
	const { run, isOwn } = await (0,send/* openRun */.Iy)(fresh, { client, env, cwd, reportDir, notice });
	const record = {
		...fresh,
		server: server.url,
		experiment_id: run.experimentId,
		run_id: run.id,
		own_run: isOwn,
		status: "RUNNING",
	};
	await (0,promises_.mkdir)((0,external_node_path_.resolve)(cwd, reportDir), { recursive: true });
	const write = (status) => (0,tracking_record/* writeTrackingRecord */.q2)((0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, reportDir), tracking_record/* trackingFile */._x), { ...record, status, end_time: now().getTime() });
	await write("RUNNING");
	return {
		// No parameter is logged before the program ends, because MLflow never changes one, and would refuse the program's own words.
		variables: { MLFLOW_RUN_ID: run.id, MLFLOW_EXPERIMENT_ID: run.experimentId },
		async results() {
			const held = await (0,runs/* readRun */.cI)(client, run.id);
			const isEmpty = held.params.size + held.metrics.length + held.modelIds.length === 0;
			if (isEmpty)
				return undefined;
			const metrics = held.metrics.slice(mostHistories);
			for (const { key } of held.metrics.slice(0, mostHistories))
				metrics.push(...(await (0,runs/* metricHistory */.NJ)(client, run.id, key)));
			return { params: held.params, metrics, models: [] };
		},
		async fail(status) {
			await write(status);
			// The signal that stopped the program must not stop this last call.
			const last = new mlflow_client/* MlflowClient */.p({
				server: { ...server, attempts: 1, silenceMs: 5000 },
				signal: AbortSignal.timeout(5000),
			});
			if (!isOwn)
				await (0,runs/* updateRun */.PF)(last, run.id, { status, end_time: now().getTime() }).catch(() => undefined);
		},
		remove: async () => { },
	};
}
/** Explains why MLflow refused to join the run, if that is what ended a program. */
function experimentHint(output) {
	return /active experiment ID does not match environment run ID/.test(output)
		? "the program sets another experiment than the one of this run: set MLFLOW_EXPERIMENT_NAME to the same name"
		: undefined;
}

;// CONCATENATED MODULE: ./src/actions/train/command/log-metrics.ts
const mostNames = 10_000;
/** Metrics in the lines that a program prints: `accuracy=0.93 loss: 0.2` are two. The last value of a name counts. */
class LogMetrics {
	#values = new Map();
	get values() {
		return this.#values;
	}
	read(line) {
		if (line.length > 10_000)
			return;
		const words = line.replaceAll(/([=:])\s+/g, "$1").split(/[\s,;]+/);
		for (const word of words) {
			const [, name, text] = /^([A-Za-z_][\w./-]{0,200})[=:]([-+]?[\w.+-]{1,40})$/.exec(word) ?? [];
			const value = text === undefined || !/\d|nan|inf/i.test(text) ? undefined : numberIn(text);
			if (name === undefined || value === undefined)
				continue;
			if (this.#values.size < mostNames || this.#values.has(name))
				this.#values.set(name, value);
		}
	}
}
function numberIn(text) {
	if (/^[-+]?nan$/i.test(text))
		return Number.NaN;
	if (/^[-+]?inf(inity)?$/i.test(text))
		return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	const value = Number(text);
	return Number.isNaN(value) ? undefined : value;
}

;// CONCATENATED MODULE: ./src/actions/train/command/run-command.ts





const pollMs = 250;
const shownLines = 20;
/**
 * Runs a training program and shows its output under a title.
 *
 * @throws {Failure} with its last lines if it fails or takes too long.
 */
async function runTraining({ call, variables, timeoutMs }, context) {
	const { cwd, env, signal, reporter } = context;
	const [program, ...words] = call.words;
	const line = (0,command_line/* commandLine */.a)(call.words);
	const last = [];
	const metrics = new LogMetrics();
	return reporter.group(line, async () => {
		const start = performance.now();
		const child = (0,process_child/* startChild */.v)(program, words, {
			cwd,
			env: { ...env, ...variables, ...call.variables },
			signal,
			timeoutMs,
			onLine(text) {
				reporter.info(text);
				metrics.read(text);
				last.push(text);
				if (last.length > shownLines)
					last.shift();
			},
		});
		const memory = child.pid === undefined ? undefined : watchMemory(child.pid);
		try {
			const ended = await child.ended;
			signal.throwIfAborted();
			const said = last.length === 0 ? "" : `; its last lines:\n${last.join("\n")}`;
			if (ended.timedOut)
				throw new failure/* Failure */.H(`command: expected its end within ${timeoutMs / 1000} s, got none (see command-timeout)${said}`);
			if (ended.code !== 0)
				throw new failure/* Failure */.H(`command: ${line}: expected exit code 0, got ${ended.code}${said}`);
			return { durationMs: performance.now() - start, peakBytes: memory?.peak(), metrics: metrics.values };
		}
		finally {
			memory?.stop();
		}
	});
}
/** Reads a process' peak memory from time to time. Only Linux shows it. */
function watchMemory(pid) {
	let peak;
	const look = async () => {
		const status = await (0,promises_.readFile)(`/proc/${pid}/status`, "utf8").catch(() => "");
		const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
		if (kilobytes !== undefined)
			peak = Math.max(peak ?? 0, Number(kilobytes) * 1024);
	};
	const timer = setInterval(look, pollMs);
	void look();
	return { peak: () => peak, stop: () => clearInterval(timer) };
}

;// CONCATENATED MODULE: ./src/actions/train/command/script-mode.ts


/**
 * Returns the variables that SageMaker sets for a training script, with the hyperparameters, which it also passes as flags.
 * https://github.com/aws/sagemaker-training-toolkit/blob/master/ENVIRONMENT_VARIABLES.md
 */
function sagemakerVariables({ cwd, modelDir, outputDir, data, testData }, parameters) {
	const channels = {};
	const folderOf = (file) => (0,external_node_path_.dirname)((0,external_node_path_.resolve)(cwd, file));
	if (data[0] !== undefined)
		channels["train"] = channels["training"] = folderOf(data[0]);
	if (testData[0] !== undefined)
		channels["test"] = channels["validation"] = folderOf(testData[0]);
	const names = Object.keys(channels).sort();
	return {
		SM_MODEL_DIR: modelDir,
		SM_OUTPUT_DIR: outputDir,
		SM_OUTPUT_DATA_DIR: (0,external_node_path_.join)(outputDir, "data"),
		SM_INPUT_DIR: cwd,
		SM_CHANNELS: JSON.stringify(names),
		...Object.fromEntries(names.map((name) => [`SM_CHANNEL_${name.toUpperCase()}`, channels[name]])),
		SM_HPS: JSON.stringify(Object.fromEntries(parameters)),
		...Object.fromEntries([...parameters].map(([name, value]) => [`SM_HP_${name.toUpperCase()}`, value])),
		SM_USER_ARGS: JSON.stringify([...parameters].flatMap(([name, value]) => [`--${name}`, value])),
		SM_NUM_GPUS: "0",
		SM_NUM_CPUS: String((0,external_node_os_.availableParallelism)()),
		SM_HOSTS: '["algo-1"]',
		SM_CURRENT_HOST: "algo-1",
	};
}
/**
 * Returns the variables that Vertex AI sets for a training program.
 * https://cloud.google.com/vertex-ai/docs/training/code-requirements#environment-variables
 */
function vertexVariables({ cwd, modelDir, outputDir, data, testData }) {
	const [train, test] = [data[0], testData[0]];
	return {
		AIP_MODEL_DIR: modelDir,
		AIP_CHECKPOINT_DIR: (0,external_node_path_.join)(outputDir, "checkpoints"),
		AIP_TENSORBOARD_LOG_DIR: (0,external_node_path_.join)(outputDir, "logs"),
		...(train !== undefined && { AIP_DATA_FORMAT: "csv", AIP_TRAINING_DATA_URI: (0,external_node_path_.resolve)(cwd, train) }),
		...(test !== undefined && { AIP_VALIDATION_DATA_URI: (0,external_node_path_.resolve)(cwd, test), AIP_TEST_DATA_URI: (0,external_node_path_.resolve)(cwd, test) }),
	};
}

var yaml_problem = __webpack_require__("src/core/yaml-problem.ts");
var text_end = __webpack_require__("src/core/text-end.ts");
;// CONCATENATED MODULE: ./src/platform/project/python-value.ts


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
		if ((0,dist/* isAlias */.Vj)(each))
			return convert(each.resolve(document), depth + 1);
		if ((0,dist/* isSeq */.oP)(each))
			return { type: "list", items: each.items.map((item) => convert(item, depth + 1)) };
		if ((0,dist/* isMap */.jh)(each)) {
			const pair = ({ key, value }) => [
				convert(key, depth + 1),
				convert(value, depth + 1),
			];
			return { type: "dict", entries: each.items.map(pair) };
		}
		if (!(0,dist/* isScalar */.jn)(each))
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
		const plain = text.includes("e") ? (0,text_end/* withoutEnd */.M)(value.toFixed(20), "0") : text;
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

;// CONCATENATED MODULE: ./src/platform/project/dvc-template.ts




/**
 * Replaces `\${a.b}` as DVC does. A mapping in a command becomes options: `--k v`, `--flag` for true, nothing for false. `\\\${`
 * stays a literal.
 *
 * @throws {Failure} for a name without a value.
 */
function interpolated(text, values, place) {
	return text.replace(/(\\)?\$\{([^{}]{0,1000})\}/g, (whole, escaped, name) => {
		if (escaped !== undefined)
			return whole.slice(1);
		const value = lookUp(values, name.trim());
		if (value === undefined) {
			throw new failure/* Failure */.H(`${place.where}: expected a value of ${whole.slice(0, 60)} in params.yaml or vars, got none`);
		}
		if ((0,shape/* isRecord */.u4)(value) && place.isCommand)
			return optionsOf(value, place.where);
		if ((0,shape/* isRecord */.u4)(value) || Array.isArray(value)) {
			throw new failure/* Failure */.H(`${place.where}: expected one value of ${whole.slice(0, 60)}, got several`);
		}
		return scalarText(value);
	});
}
/** `a.b`, `a[0].b`. */
function lookUp(values, name) {
	const parts = name.replace(/\[(\w+)\]/g, ".$1").split(".");
	let here = values;
	for (const part of parts) {
		if (Array.isArray(here))
			here = here[Number(part)];
		else if ((0,shape/* isRecord */.u4)(here) && Object.hasOwn(here, part))
			here = here[part];
		else
			return undefined;
	}
	return here;
}
function optionsOf(value, where) {
	const words = [];
	const add = (key, each) => {
		if ((0,shape/* isRecord */.u4)(each)) {
			for (const [inner, deeper] of Object.entries(each))
				add(`${key}.${inner}`, deeper);
			return;
		}
		if (each === false)
			return;
		if (each === true)
			words.push(`--${key}`);
		else if (Array.isArray(each)) {
			if (each.some((item) => (0,shape/* isRecord */.u4)(item) || Array.isArray(item)))
				throw new failure/* Failure */.H(`${where}: ${key}: expected a list of single values, got lists or mappings in it`);
			words.push(`--${key}`, ...each.map(optionText));
		}
		else
			words.push(`--${key}`, optionText(each));
	};
	for (const [key, each] of Object.entries(value))
		add(key, each);
	return words.join(" ");
}
/** DVC quotes texts that need it, and writes numbers as they are. */
function optionText(value) {
	return typeof value === "string" ? shellQuoted(value) : scalarText(value);
}
/** A value as DVC writes it: a number as Python does, and true and false in lower case. */
function scalarText(value) {
	if (value === null)
		return "None";
	return typeof value === "number" ? pythonFloat(value) : String(value);
}

;// CONCATENATED MODULE: ./src/platform/project/dvc.ts









const file = "dvc.yaml";
/** Words for the program `dvc`. @throws {Failure} for a name that it would read as an option or as several. */
function dvcArguments(stage) {
	if (/^[\p{L}\p{N}_./@:][\p{L}\p{N}_./@:=-]*$/u.test(stage))
		return ["repro", stage];
	throw new failure/* Failure */.H(`dvc: expected the name of a stage, such as train or train@small, got ${JSON.stringify(stage.slice(0, 60))}`);
}
/**
 * Reads a stage, with the values of `params.yaml` and `vars` in place of `\${…}`.
 *
 * @throws {Failure} for a stage that is not there, and for what only DVC itself can do: `matrix` and `foreach`.
 */
async function readDvcStage(root, name) {
	const document = await yamlIn(file, root);
	const stages = (0,shape/* isRecord */.u4)(document) ? document["stages"] : undefined;
	if (!(0,shape/* isRecord */.u4)(document) || !(0,shape/* isRecord */.u4)(stages))
		throw new failure/* Failure */.H(`${file}: expected stages, got none`);
	const stage = Object.hasOwn(stages, name) ? stages[name] : undefined;
	const [group = ""] = name.split("@");
	const template = Object.hasOwn(stages, group) ? stages[group] : undefined;
	if ((0,shape/* isRecord */.u4)(template) && (template["foreach"] !== undefined || template["matrix"] !== undefined)) {
		throw new failure/* Failure */.H(`${file}: ${name}: expected the program dvc for a stage with matrix or foreach, got none (pip install dvc)`);
	}
	if (!(0,shape/* isRecord */.u4)(stage)) {
		throw new failure/* Failure */.H(`${file}: expected a stage of ${Object.keys(stages).join(", ") || "that name"}, got ${JSON.stringify(name.slice(0, 60))}`);
	}
	const values = await templateValues(root, [...entries(document["vars"]), ...entries(stage["vars"])]);
	const text = (value) => interpolated(String(value), values, { where: `${file}: ${name}`, isCommand: false });
	const folder = (0,external_node_path_.resolve)(root, stage["wdir"] === undefined ? "." : text(stage["wdir"]));
	const outputs = [...entries(stage["outs"]), ...entries(stage["metrics"]), ...entries(stage["plots"])].map(outputOf(text));
	return {
		name,
		commands: commandsOf(stage["cmd"], name).map((line) => interpolated(line, values, { where: `${file}: ${name}: cmd`, isCommand: true })),
		folder,
		dependencies: entries(stage["deps"]).map((each) => text(pathOf(each))),
		outputs,
		metrics: entries(stage["metrics"]).map((each) => text(pathOf(each))),
		plots: entries(stage["plots"]).map((each) => text(pathOf(each))),
		parameters: await parametersOf(entries(stage["params"]), folder),
		models: modelsIn(document["artifacts"]),
		env: { DVC_ROOT: root, DVC_STAGE: name },
	};
}
/** Checks that everything a stage reads is there. @throws {Failure} with the paths that are missing. */
async function checkDependencies({ name, folder, dependencies }) {
	await refuseMissing(dependencies, folder, (paths) => `${file}: ${name}: deps: expected ${paths}, got nothing there`);
}
/** Checks that a stage wrote what it declares. @throws {Failure} with the paths that are missing. */
async function checkOutputs({ name, folder, outputs }) {
	const paths = outputs.map(({ path }) => path);
	await refuseMissing(paths, folder, (missing) => `${file}: ${name}: outs: expected the command to write ${missing}, got nothing there`);
}
async function refuseMissing(paths, folder, message) {
	const missing = [];
	for (const path of paths) {
		const isAddress = /^[a-z][a-z\d+.-]+:\/\//i.test(path);
		if (!isAddress && (await (0,promises_.stat)((0,external_node_path_.resolve)(folder, path)).catch(() => undefined)) === undefined)
			missing.push(path);
	}
	if (missing.length > 0)
		throw new failure/* Failure */.H(message(missing.slice(0, 10).join(", ")));
}
/** DVC runs each line of a text, and each entry of a list, in a shell of its own. */
function commandsOf(cmd, name) {
	const texts = entries(cmd).flatMap((each) => {
		if (typeof each === "string")
			return each.split(/\r?\n/);
		throw new failure/* Failure */.H(`${file}: ${name}: cmd: expected text, got ${typeof each === "object" ? "a mapping" : typeof each} (put the command between quotes, because of its ": ")`);
	});
	const commands = texts.map((line) => line.trim()).filter((line) => line !== "");
	if (commands.length === 0)
		throw new failure/* Failure */.H(`${file}: ${name}: expected cmd, got none`);
	return commands;
}
function outputOf(text) {
	return (entry) => {
		const options = (0,shape/* isRecord */.u4)(entry) ? Object.values(entry)[0] : undefined;
		return { path: text(pathOf(entry)), persists: (0,shape/* isRecord */.u4)(options) && options["persist"] === true };
	};
}
/** An entry is a path, or a mapping from a path to its options. */
function pathOf(entry) {
	return (0,shape/* isRecord */.u4)(entry) ? (Object.keys(entry)[0] ?? "") : String(entry);
}
function entries(value) {
	if (value === undefined || value === null)
		return [];
	return Array.isArray(value) ? value : [value];
}
async function templateValues(root, vars) {
	const values = {};
	const add = (more) => {
		if ((0,shape/* isRecord */.u4)(more))
			Object.assign(values, more);
	};
	if (await (0,present/* isFile */.f)((0,external_node_path_.join)(root, "params.yaml")))
		add(await yamlIn("params.yaml", root));
	for (const each of vars) {
		if ((0,shape/* isRecord */.u4)(each))
			add(each);
		else
			add(await yamlIn(String(each).split(":", 1)[0], root));
	}
	return values;
}
/** Values by name. A name with a file in front belongs to another file than `params.yaml`. */
async function parametersOf(params, folder) {
	const found = new Map();
	const groups = params.map((each) => (0,shape/* isRecord */.u4)(each) ? [pathOf(each), Object.values(each)[0]] : ["params.yaml", [each]]);
	for (const [path, names] of groups) {
		const values = await yamlIn(path, folder);
		const prefix = path === "params.yaml" ? "" : `${path}:`;
		const wanted = names === null || names === undefined
			? (0,shape/* isRecord */.u4)(values)
				? Object.keys(values)
				: []
			: entries(names).map(String);
		for (const name of wanted)
			flatten(`${prefix}${name}`, nested(values, name), found);
	}
	return found;
}
function flatten(name, value, found) {
	if ((0,shape/* isRecord */.u4)(value))
		for (const [key, each] of Object.entries(value))
			flatten(`${name}.${key}`, each, found);
	else if (value !== undefined)
		found.set(name, Array.isArray(value) ? value.map(scalarText).join(", ") : scalarText(value));
}
function nested(values, name) {
	return name
		.split(".")
		.reduce((here, part) => ((0,shape/* isRecord */.u4)(here) && Object.hasOwn(here, part) ? here[part] : undefined), values);
}
function modelsIn(artifacts) {
	if (!(0,shape/* isRecord */.u4)(artifacts))
		return [];
	return Object.values(artifacts).flatMap((each) => (0,shape/* isRecord */.u4)(each) && each["type"] === "model" && typeof each["path"] === "string" ? [each["path"]] : []);
}
/** Reads YAML or JSON below a folder. DVC also reads TOML and Python, which need the program itself. */
async function yamlIn(path, folder) {
	if (/\.(toml|py)$/.test(path))
		throw new failure/* Failure */.H(`${file}: ${path}: expected the program dvc to read this kind of file, got none (pip install dvc)`);
	const text = await (0,file_read/* readText */.yR)(path, folder, { maxBytes: 10_000_000 });
	try {
		// Python writes 20 and 20.0 differently, so whole numbers are read as another type.
		return (0,dist.parse)(text, { maxAliasCount: 100, intAsBigInt: true });
	}
	catch (error) {
		throw new failure/* Failure */.H(`${path}: expected YAML, got ${(0,yaml_problem/* yamlProblem */.T)(error.message)}`, { cause: error });
	}
}

;// CONCATENATED MODULE: ./src/actions/train/command/training-source.ts
/** A source that declares nothing but its calls. */
function plainSource(source) {
	return {
		variables: {},
		metricsFiles: [],
		model: undefined,
		finish: async () => new Map(),
		remove: async () => { },
		...source,
	};
}
/** Words that run a line in bash, which stops at the first error. */
function bashCall(line) {
	return { words: ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", line], variables: {} };
}

;// CONCATENATED MODULE: ./src/actions/train/command/dvc-source.ts






/**
 * Runs a stage by `dvc repro`, or by its own commands if the program is not there.
 *
 * @throws {Failure} for a stage that cannot be run without DVC, and for missing dependencies.
 */
async function dvcSource(name, { parameters, env }, { cwd, reporter }) {
	if (parameters.size > 0)
		throw new failure/* Failure */.H("parameters: expected none with dvc, which reads params.yaml: change them there");
	const words = dvcArguments(name);
	if ((await (0,process_program/* findProgram */.K)("dvc", env)) !== undefined) {
		// Only DVC itself understands stages with `matrix` or `foreach`.
		const stage = await readDvcStage(cwd, name).catch((error) => {
			if (error instanceof failure/* Failure */.H)
				return undefined;
			throw error;
		});
		return plainSource({ ...declared(stage), calls: [{ words: ["dvc", ...words], variables: {} }], folder: cwd });
	}
	reporter.notice("dvc: the program is not there, so the stage's own commands run, without its cache");
	const stage = await readDvcStage(cwd, name);
	await checkDependencies(stage);
	await removeOutputs(stage, cwd);
	return plainSource({
		...declared(stage),
		calls: stage.commands.map(bashCall),
		folder: stage.folder,
		variables: stage.env,
		async finish() {
			await checkOutputs(stage);
			return new Map();
		},
	});
}
/** The results of a stage. */
function declared(stage) {
	if (stage === undefined)
		return { parameters: new Map(), metricsFiles: [], model: undefined };
	const [model, ...others] = stage.models;
	return {
		parameters: stage.parameters,
		metricsFiles: stage.metrics.map((path) => (0,external_node_path_.resolve)(stage.folder, path)),
		model: model === undefined || others.length > 0 ? undefined : (0,external_node_path_.resolve)(stage.env.DVC_ROOT, model),
	};
}
/** DVC removes the outputs of a stage before it runs, so that nothing of an earlier run is taken for a result. */
async function removeOutputs({ name, folder, outputs }, cwd) {
	for (const { path, persists } of outputs) {
		const from = (0,external_node_path_.relative)(cwd, (0,external_node_path_.resolve)(folder, path));
		if (from === "" || from.startsWith("..") || (0,external_node_path_.isAbsolute)(from))
			throw new failure/* Failure */.H(`dvc.yaml: ${name}: outs: expected paths inside of this folder, got ${path}`);
		if (!persists)
			await (0,promises_.rm)((0,external_node_path_.resolve)(cwd, from), { recursive: true, force: true });
	}
}

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
	const document = await (0,file_read/* readJson */.Vh)(path, cwd, "a notebook");
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

;// CONCATENATED MODULE: ./src/actions/train/command/notebook-source.ts







/** Runs a notebook by papermill. @throws {Failure} without papermill, and for a notebook that is not there. */
async function notebookSource({ notebook, reportDir, timeoutSeconds }, { parameters, env }, { cwd }) {
	await (0,file_read/* inspectFile */.Xp)(notebook, cwd);
	if ((await (0,process_program/* findProgram */.K)("papermill", env)) === undefined)
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
	return plainSource({
		calls: [{ words: ["papermill", ...words], variables: {} }],
		folder: cwd,
		parameters,
		finish: async () => (await readExecutedNotebook(output, cwd)).metrics,
	});
}

;// CONCATENATED MODULE: ./src/platform/project/git-project.ts




/**
 * Parses the address of a project. Undefined for a path.
 *
 * @throws {Failure} for an address that git would take for a program or for files of this machine.
 */
function parseGitProject(text) {
	const [url = "", folder = "", ...rest] = text.split("#");
	const isAddress = /^[a-z][a-z\d+.-]*:(\/\/|:)/i.test(url) || /^[\w.-]+@[\w.-]+:/.test(url);
	if (!isAddress)
		return undefined;
	// Git understands `ext::command`, which runs the command, and `file:`, which reads any repository of this machine.
	const isPlain = /^https:\/\/[^\s-]\S*$/i.test(url) ||
		/^ssh:\/\/[^\s-]\S*$/i.test(url) ||
		/^[\w.][\w.-]*@[\w.][\w.-]*:[^\s-]\S*$/.test(url);
	const isLocal = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(url);
	if (!isPlain && !isLocal)
		throw new failure/* Failure */.H(`project: expected https://, ssh:// or git@host:repository, got ${JSON.stringify(url.replace(/\/\/[^/@]*@/, "//").slice(0, 100))}`);
	if (rest.length > 0 || /(^|\/)\.\.(\/|$)|^\/|\\/.test(folder))
		throw new failure/* Failure */.H(`project: expected a folder of the repository after #, got ${JSON.stringify(folder.slice(0, 100))}`);
	return { url, folder };
}
/** Options under which git runs nothing that a repository brings, and speaks no protocol but these. */
const safe = [
	...["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.symlinks=false"],
	...[
		"-c",
		"protocol.allow=never",
		"-c",
		"protocol.https.allow=always",
		"-c",
		"protocol.http.allow=always",
		"-c",
		"protocol.ssh.allow=always",
	],
	...[
		"-c",
		"submodule.recurse=false",
		"-c",
		"fetch.recurseSubmodules=false",
		"-c",
		"filter.lfs.smudge=",
		"-c",
		"filter.lfs.required=false",
	],
];
/**
 * Checks a project out: without hooks, submodules and symbolic links.
 *
 * @throws {Failure} if git is missing, or the repository, the ref or the folder is.
 */
async function checkOutProject({ url, folder }, options) {
	const { ref = "HEAD", target, env, signal, timeoutMs } = options;
	if (ref.startsWith("-") || /[\s~^:?*[\\]|\.\./.test(ref))
		throw new failure/* Failure */.H(`project: expected a branch, a tag or a commit, got ${JSON.stringify(ref.slice(0, 60))}`);
	const shown = url.replace(/\/\/[^/@]*@/, "//");
	const git = (...args) => {
		const words = [...safe, ...args];
		return (0,process_child/* runChild */.w)("git", words, {
			cwd: target,
			env: { ...env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
			signal,
			timeoutMs,
		});
	};
	const must = async (what, ...args) => {
		const ended = await git(...args);
		if (ended.code === 0)
			return ended.stdout.trim();
		const lines = ended.stderr.trim().split(/\r?\n/);
		const said = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? "no message";
		throw new failure/* Failure */.H(`project: ${shown}: expected ${what}, got: ${said.replace(url, shown).slice(0, 300)}`);
	};
	await must("git to begin a repository", "init", "--quiet", "--template=");
	// A plain file server knows no shallow copies.
	const shallow = await git("fetch", "--quiet", "--no-tags", "--depth", "1", "--", url, ref);
	if (shallow.code !== 0)
		await fetchWhole({ url, ref, git, must });
	await must("a commit to check out", "checkout", "--quiet", "--detach", "FETCH_HEAD");
	const commit = await must("a commit", "rev-parse", "HEAD");
	const place = (0,external_node_path_.join)(target, folder);
	const status = await (0,promises_.lstat)(place).catch(() => undefined);
	const inside = status?.isDirectory() === true && `${await (0,promises_.realpath)(place)}${external_node_path_.sep}`.startsWith(`${await (0,promises_.realpath)(target)}${external_node_path_.sep}`);
	if (!inside)
		throw new failure/* Failure */.H(`project: ${shown}: expected the folder ${JSON.stringify(folder)} in commit ${commit.slice(0, 7)}, got none`);
	return { folder: place, commit };
}
/** Fetches everything, for servers without shallow copies and for short ids of commits. */
async function fetchWhole({ url, ref, git, must }) {
	if ((await git("fetch", "--quiet", "--no-tags", "--", url, ref)).code === 0)
		return;
	await must(`the ref ${ref}`, "fetch", "--quiet", "--", url, "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*");
	const found = await must(`the ref ${ref}`, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
	await must("a commit", "update-ref", "FETCH_HEAD", found);
}

;// CONCATENATED MODULE: ./src/platform/project/mlproject.ts








/**
 * Reads the `MLproject` of a folder, whose name may have any case. A folder without one has no entry points but its scripts.
 *
 * @throws {Failure} for a file that is not such a project.
 */
async function readMlProject(folder) {
	const names = await (0,promises_.readdir)(folder).catch((error) => {
		const what = error.code === "ENOTDIR" ? "a file" : "nothing";
		throw new failure/* Failure */.H(`project: ${folder}: expected a folder, got ${what}`, { cause: error });
	});
	const found = names.find((name) => name.toLowerCase() === "mlproject");
	const document = found === undefined ? undefined : await documentIn(folder, found);
	const root = document?.contents;
	const file = found === undefined ? undefined : (0,external_node_path_.join)(folder, found);
	const value = (key) => pythonOf(root, key, document);
	const name = value("name");
	return {
		file,
		name: name === undefined || name.type === "none" ? undefined : pythonText(name),
		entryPoints: new Map(entriesIn(root, document, file).map((entry) => [entry.name, entry])),
		environment: await environmentOf(folder, { value, file }),
	};
}
async function documentIn(folder, name) {
	const path = (0,external_node_path_.join)(folder, name);
	const text = await (0,file_read/* readText */.yR)(name, folder, { maxBytes: 1_000_000 });
	try {
		const document = (0,dist.parseDocument)(text, { schema: "failsafe", version: "1.1", uniqueKeys: true });
		const [error] = document.errors;
		if (error !== undefined)
			throw error;
		if ((0,dist/* isMap */.jh)(document.contents))
			return document;
	}
	catch (error) {
		throw new failure/* Failure */.H(`${path}: expected YAML, got ${(0,yaml_problem/* yamlProblem */.T)(error.message)}`, { cause: error });
	}
	throw new failure/* Failure */.H(`${path}: expected a mapping with entry_points, got something else`);
}
function pythonOf(map, key, document) {
	if (document === undefined || !(0,dist/* isMap */.jh)(map))
		return undefined;
	const node = map.get(key, true);
	if (node === undefined || node === null)
		return undefined;
	return plainValue(node, document);
}
function plainValue(node, document) {
	try {
		return pythonValue(node, document);
	}
	catch (error) {
		if (!(error instanceof RangeError))
			throw error;
		throw new failure/* Failure */.H(`MLproject: expected a plain value, got ${error.message}`, { cause: error });
	}
}
function entriesIn(root, document, file) {
	if (document === undefined || !(0,dist/* isMap */.jh)(root))
		return [];
	const entries = resolvedMap(root.get("entry_points", true), document);
	if (entries === undefined) {
		if (root.has("entry_points"))
			throw new failure/* Failure */.H(`${file}: entry_points: expected a mapping, got something else`);
		return [];
	}
	return entries.items.map(({ key, value }) => {
		const name = pythonText(plainValue(key, document));
		const entry = resolvedMap(value, document);
		const command = pythonOf(entry, "command", document);
		if (entry === undefined || command?.type !== "text")
			throw new failure/* Failure */.H(`${file}: entry_points: ${name}: expected a command as text, got none`);
		return { name, command: command.value, parameters: parametersIn(entry, document, { name, file }) };
	});
}
function parametersIn(entry, document, { name, file }) {
	const parameters = resolvedMap(entry.get("parameters", true), document);
	if (parameters === undefined)
		return [];
	return parameters.items.map(({ key, value }) => {
		const parameter = pythonText(plainValue(key, document));
		const details = resolvedMap(value, document);
		if (details === undefined) {
			const type = plainValue(value, document);
			if (type.type === "text")
				return { name: parameter, type: type.value, fallback: undefined };
			throw new failure/* Failure */.H(`${file}: entry_points: ${name}: ${parameter}: expected a type, or type and default, got ${pythonText(type)}`);
		}
		const type = pythonOf(details, "type", document);
		const fallback = pythonOf(details, "default", document);
		return {
			name: parameter,
			type: type === undefined || type.type === "none" ? "string" : pythonText(type),
			fallback: fallback === undefined || fallback.type === "none" ? undefined : pythonText(fallback),
		};
	});
}
function resolvedMap(node, document) {
	const isReference = typeof node === "object" && node !== null && "resolve" in node;
	const target = isReference ? node.resolve(document) : node;
	return (0,dist/* isMap */.jh)(target) ? target : undefined;
}
async function environmentOf(folder, { value, file }) {
	const kinds = ["python_env", "conda_env", "docker_env"];
	const asked = kinds.filter((kind) => value(kind) !== undefined && value(kind)?.type !== "none");
	const [kind, ...others] = asked;
	if (others.length > 0)
		throw new failure/* Failure */.H(`${file}: expected one environment, got ${asked.join(" and ")}`);
	if (kind === undefined) {
		if (await (0,present/* isFile */.f)((0,external_node_path_.join)(folder, "python_env.yaml")))
			return { kind: "python_env", file: "python_env.yaml" };
		if (await (0,present/* isFile */.f)((0,external_node_path_.join)(folder, "conda.yaml")))
			return { kind: "conda_env", file: "conda.yaml" };
		return { kind: "none" };
	}
	const given = value(kind);
	if (kind === "docker_env") {
		const image = given.type === "dict" ? given.entries.find(([key]) => pythonText(key) === "image")?.[1] : undefined;
		if (image?.type !== "text")
			throw new failure/* Failure */.H(`${file}: docker_env: expected the name of an image, got none`);
		return { kind, image: image.value };
	}
	const path = pythonText(given);
	if (path.split("/").includes("..") || path.startsWith("/") || !(await (0,present/* isFile */.f)((0,external_node_path_.join)(folder, path))))
		throw new failure/* Failure */.H(`${file}: ${kind}: expected a file of the project, got ${JSON.stringify(path)}`);
	return { kind, file: path };
}

;// CONCATENATED MODULE: ./src/actions/train/command/project-source.ts








const checkOutMs = 600_000;
/** Runs an entry point of an MLflow project. @throws {Failure} if it cannot be fetched, read or run with these parameters. */
async function projectSource({ address, version, entry }, options, context) {
	const { cwd, env, signal, reporter } = context;
	const git = parseGitProject(address);
	if (git === undefined) {
		if (version !== undefined)
			throw new failure/* Failure */.H(`project-version: expected a project in git, got ${address}, which is used as it is`);
		return fromFolder((0,external_node_path_.resolve)(cwd, address), { entry, options }, context);
	}
	const target = await (0,temporary/* temporaryFolder */.y)("project", env);
	try {
		const limits = { ref: version, target: target.path, env, signal, timeoutMs: checkOutMs };
		const { folder, commit } = await checkOutProject(git, limits);
		reporter.info(`project: commit ${commit}`);
		return { ...(await fromFolder(folder, { entry, options }, context)), remove: target.remove };
	}
	catch (error) {
		await target.remove();
		throw error;
	}
}
async function fromFolder(folder, { entry, options }, { cwd, env, reporter }) {
	const project = await readMlProject(folder);
	const { environment } = project;
	const file = project.file === undefined ? undefined : (0,shown_path/* shownPath */.p)(project.file, cwd);
	if (environment.kind === "docker_env") {
		reporter.notice(`${file}: docker_env asks for the image ${environment.image}, which is not started: run this job in it`);
	}
	const place = { entry, values: options.parameters, cwd, shell: env["SHELL"] };
	const { shell, parameters, notices } = await projectCommand({ ...project, file }, place);
	for (const notice of notices)
		reporter.notice(notice);
	return plainSource({ calls: [bashCall(shell)], folder, parameters });
}

;// CONCATENATED MODULE: ./src/actions/train/command/source.ts





/**
 * Finds out what a training runs.
 *
 * @throws {Failure} for a project, a stage or a notebook that cannot be run.
 */
async function trainingSource(values, options, context) {
	const { command = "", project, dvc, notebook } = values;
	if (project !== undefined) {
		const place = { address: project, version: values["project-version"], entry: values["entry-point"] };
		return projectSource(place, options, context);
	}
	if (dvc !== undefined)
		return dvcSource(dvc, options, context);
	if (notebook !== undefined) {
		const run = { notebook, reportDir: values["report-dir"], timeoutSeconds: values["command-timeout"] };
		return notebookSource(run, options, context);
	}
	const { parameters, modelFolder } = options;
	const call = commandCall({
		command,
		shell: values.shell,
		parameters,
		as: values["parameters-as"],
		places: new Map([["model_dir", modelFolder]]),
	});
	return plainSource({ calls: [call], folder: context.cwd, parameters });
}

;// CONCATENATED MODULE: ./src/actions/train/command/training-run.ts











/** Runs the program once, and finds the model that it wrote or logged. */
async function runOnce({ folder, values, parameters, variables }, context) {
	const { cwd, now, env } = context;
	await (0,promises_.mkdir)(folder, { recursive: true });
	const outputDir = `${folder}-output`;
	await (0,promises_.mkdir)((0,external_node_path_.join)(outputDir, "data"), { recursive: true });
	const places = {
		cwd,
		modelDir: folder,
		outputDir,
		data: values.data === undefined ? [] : await (0,expand/* expandGlobs */.G)(values.data, cwd),
		testData: values["test-data"] === undefined ? [] : await (0,expand/* expandGlobs */.G)(values["test-data"], cwd),
	};
	const mode = values["script-mode"];
	const script = mode === "sagemaker" ? sagemakerVariables(places, parameters) : mode === "vertex" ? vertexVariables(places) : {};
	const source = await trainingSource(values, { parameters, modelFolder: folder, env: { ...env, ...variables } }, context);
	const name = (0,external_node_path_.basename)((0,external_node_path_.resolve)(cwd, values["model-dir"]));
	const tracking = await trackChild({ policy: values.tracking, reportDir: values["report-dir"], name }, context);
	const remove = async () => {
		await tracking.remove();
		await source.remove();
	};
	try {
		const startedMs = now().getTime();
		const all = { ...variables, ...script, ...source.variables, ...tracking.variables, TRAINYARD_MODEL_DIR: folder };
		const run = await tracked(tracking, context, () => runAll(source.calls, { variables: all, timeoutMs: values["command-timeout"] * 1000 }, { ...context, cwd: source.folder }));
		const logged = await tracking.results();
		const named = values.model === undefined ? source.model : (0,shown_path/* shownPath */.p)((0,external_node_path_.resolve)(source.folder, values.model), cwd);
		const written = await capturedModel({ named, folder, startedMs }, context);
		const model = written ?? (await loggedModel(logged, context));
		return { run, call: words(source.calls), model, source, logged, remove };
	}
	catch (error) {
		await remove();
		throw error;
	}
}
/** Ends the run on the tracking server if the program fails or is stopped. */
async function tracked(tracking, { signal }, work) {
	try {
		return await work();
	}
	catch (error) {
		await tracking.fail(signal.aborted ? "KILLED" : "FAILED");
		const hint = error instanceof failure/* Failure */.H ? experimentHint(error.message) : undefined;
		if (hint !== undefined)
			throw new failure/* Failure */.H(`${error.message}\n(${hint})`, { cause: error });
		throw error;
	}
}
/** Runs the calls one after another, as one training. */
async function runAll(calls, options, context) {
	const metrics = new Map();
	let [durationMs, peakBytes] = [0, undefined];
	for (const call of calls) {
		const run = await runTraining({ ...options, call, timeoutMs: options.timeoutMs - durationMs }, context);
		durationMs += run.durationMs;
		if (run.peakBytes !== undefined)
			peakBytes = Math.max(peakBytes ?? 0, run.peakBytes);
		for (const [name, value] of run.metrics)
			metrics.set(name, value);
	}
	return { durationMs, peakBytes, metrics };
}
function words(calls) {
	const [first, ...others] = calls;
	if (first !== undefined && others.length === 0)
		return [...first.words];
	return ["bash", "-c", calls.map((call) => call.words.at(-1)).join("\n")];
}
/** The model that a program logged to MLflow, if it is the only one. */
async function loggedModel(logged, { cwd }) {
	const [only, ...others] = logged?.models ?? [];
	if (only === undefined || others.length > 0)
		return undefined;
	return { path: only.folder, ...(await (0,predictor_identity.identityOf)(only.folder, cwd)) };
}

;// CONCATENATED MODULE: ./src/actions/train/command/train-command.ts



















/** Variables that programs read a seed from. */
const seedVariables = ["PYTHONHASHSEED", "SEED", "RANDOM_SEED", "PL_GLOBAL_SEED", "CUBLAS_WORKSPACE_CONFIG"];
/** Trains with the team's own program, and finds what it made. */
async function trainWithCommand(values, context) {
	const scratch = await (0,temporary/* temporaryFolder */.y)("train", context.env);
	try {
		return await trainIn(scratch.path, values, context);
	}
	finally {
		await scratch.remove();
	}
}
async function trainIn(scratch, values, context) {
	const { now } = context;
	const started = now();
	const parameters = parsedParameters(values.parameters ?? []);
	const environment = await pythonEnvironment({ manager: values["env-manager"], requirements: values.requirements, onForks: values["install-on-forks"] }, context);
	const asked = pythonVersion({ ...context.env, ...environment.variables }, context);
	if (values["env-manager"] !== "local")
		context.reporter.notice(`env-manager: the command runs with ${await asked}`);
	const key = await trainingKey(values, environment.lock, context);
	const isCached = values["run-cache"] !== undefined;
	const earlier = isCached && !values.force ? await earlierTraining(key, values, { scratch, context }) : undefined;
	if (earlier !== undefined)
		return earlier;
	const folder = values["checkpoint-dir"];
	const checkpoints = folder === undefined ? undefined : { folder, key, scratch };
	if (checkpoints !== undefined)
		await restoreCheckpoints(checkpoints, context);
	const options = { values, parameters, variables: environment.variables };
	const { run, call, model, source, logged, remove } = await runOnce({ ...options, folder: (0,external_node_path_.join)(scratch, "model") }, context).catch(async (error) => {
		if (checkpoints !== undefined)
			await saveCheckpoints(checkpoints, context);
		throw error;
	});
	try {
		const again = async () => {
			// The run on a server is that of the first training.
			const env = { ...context.env, MLFLOW_TRACKING_URI: undefined };
			return runOnce({ ...options, folder: (0,external_node_path_.join)(scratch, "again") }, { ...context, env });
		};
		const reproduced = values.reproduce ? await trainedTwice(model, { values, again, scratch }, context) : undefined;
		const made = { run, call, model, source, logged, reproduced };
		const training = await kept(made, { values, environment, python: await asked, started }, context);
		if (isCached)
			await rememberTraining(key, training, context);
		return training;
	}
	finally {
		await remove();
	}
}
/** Keeps the model, metrics and predictions, and writes down how they were made. */
async function kept({ run, call, model, source, logged, reproduced }, { values, environment, python, started }, context) {
	const { cwd } = context;
	// Relative paths of what a project wrote start in its folder.
	const inside = { ...context, cwd: source.folder };
	const parameters = new Map([
		...(await fileParameters(source.folder)),
		// The words of a shell or of a runner of notebooks are not those of the program.
		...(values.command === undefined || values.shell ? [] : argumentParameters(call)),
		...(logged?.params ?? []),
		...source.parameters,
	]);
	const reportDir = (0,external_node_path_.resolve)(cwd, values["report-dir"]);
	const metricsPath = (0,external_node_path_.join)(reportDir, "metrics.json");
	const printed = new Map([
		...(logged === undefined ? [] : tracking_lastValues(logged)),
		...(await source.finish()),
		...(values["metrics-from-log"] ? run.metrics : []),
	]);
	const metricsFiles = [...source.metricsFiles, ...(values["metrics-files"] ?? [])];
	const metrics = await writeMetrics({ files: metricsFiles, printed }, metricsPath, inside);
	const predictions = (await keepPredictions(values.predictions ?? [], reportDir, inside)).map((path) => (0,shown_path/* shownPath */.p)((0,external_node_path_.resolve)(source.folder, path), cwd));
	const { bundle, about, path, digest } = await bundled(model, values, context);
	const origin = await (0,provenance/* originOf */.y)(context);
	const file = {
		format: "trainyard-training-1",
		version: version/* version */.r,
		created: started.toISOString(),
		command: call,
		parameters: Object.fromEntries(parameters),
		duration_ms: run.durationMs,
		...(run.peakBytes !== undefined && { peak_bytes: run.peakBytes }),
		...(python !== undefined && { python }),
		...(environment.lock !== undefined && { lock: environment.lock }),
		...seeds(context.env),
		...(origin.commit !== undefined && { commit: origin.commit }),
		...(origin.run !== undefined && { run: origin.run }),
		model: model === undefined
			? null
			: {
				path: values.model ?? (0,external_node_path_.basename)(model.path),
				digest: model.digest,
				size_bytes: model.sizeBytes,
				...(about !== undefined && { about }),
			},
		metrics: Object.keys(metrics ?? {}),
		...(predictions.length > 0 && { predictions }),
		...(reproduced !== undefined && { reproduced: reproduced.result }),
	};
	const trainingPath = (0,external_node_path_.join)(reportDir, "training.json");
	await (0,write/* replaceFile */.fR)(trainingPath, `${JSON.stringify(file, null, 2)}\n`);
	const training = {
		file,
		trainingPath,
		modelPath: path,
		modelDigest: digest,
		metrics,
		metricsPath: metrics === undefined ? undefined : metricsPath,
		predictionsPaths: predictions,
		testDataPath: bundle?.testDataPath,
		dataDigest: bundle?.data.table.digest,
		bundle,
	};
	return { ...training, tracked: await trackCommand(training, values, context) };
}
/** Trains a second time. The first model is kept meanwhile, because the program may write to the same place. */
async function trainedTwice(model, { values, again, scratch }, context) {
	if (model === undefined)
		throw new failure/* Failure */.H("reproduce: expected a model to compare, got none (see model)");
	const kept = (0,external_node_path_.join)(scratch, "first");
	await (0,promises_.cp)((0,external_node_path_.resolve)(context.cwd, model.path), (0,external_node_path_.join)(kept, (0,external_node_path_.basename)(model.path)), { recursive: true });
	const second = await again();
	const first = { ...model, path: (0,external_node_path_.join)(kept, (0,external_node_path_.basename)(model.path)) };
	const result = await reproduction({ first, second: second.model, data: values.data }, context);
	await second.remove();
	if (result.result === "different")
		context.reporter.warning(`reproduce: the second model is another one: ${result.text}`);
	else
		context.reporter.info(`reproduce: ${result.text}`);
	await (0,promises_.rm)(kept, { recursive: true, force: true });
	return result;
}
function seeds(env) {
	const found = seedVariables.flatMap((name) => (env[name] ? [[name, env[name]]] : []));
	return found.length === 0 ? {} : { seeds: Object.fromEntries(found) };
}


/***/ })

};
