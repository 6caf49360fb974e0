export const id = "test-model";
export const ids = ["test-model"];
export const modules = {

/***/ "src/actions/test-model/baseline.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ openBaseline),
/* harmony export */   G_: () => (/* binding */ compareWith),
/* harmony export */   SK: () => (/* binding */ baselineBlocks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_silent_reporter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/silent-reporter.ts");
/* harmony import */ var _evaluation_baseline_baseline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/baseline/baseline.ts");
/* harmony import */ var _evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/baseline/contents.ts");
/* harmony import */ var _evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/evaluation/baseline/record.ts");
/* harmony import */ var _evaluation_blocks_headlines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/evaluation/blocks/headlines.ts");
/* harmony import */ var _evaluation_blocks_numbers_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__("src/evaluation/blocks/numbers.ts");
/* harmony import */ var _evaluation_metrics_evaluation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/evaluation/metrics/evaluation.ts");
/* harmony import */ var _models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/models/bundle/mark.ts");
/* harmony import */ var _models_bundle_record_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("src/models/bundle/record.ts");
/* harmony import */ var _platform_file_present_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("src/platform/file/present.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("src/platform/file/write.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__("src/actions/test-model/decision.ts");
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__("src/actions/test-model/model-source.ts");
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__("src/actions/test-model/report.ts");



















/** Advice for continuing without a champion that cannot be compared with. */
const WAY_OUT = "baseline: none continues without it";
/**
 * Finds the baseline before anything is tested. Files of an earlier run in `folder` are removed, because they would
 * be mistaken for results of this one.
 *
 * @throws {Failure} if the baseline cannot be fetched, or is in the output folder.
 */
async function openBaseline(spec, folder, { cwd, env, signal, github, pipeline, reporter }) {
	const baseline = await (0,_evaluation_baseline_baseline_js__WEBPACK_IMPORTED_MODULE_4__.findBaseline)(spec, { cwd, env, signal, github, targetBranch: pipeline?.run.targetBranch });
	if (baseline.found && `${baseline.path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`.startsWith(`${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`baseline: expected a place outside ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, folder)}, which is overwritten, got ${spec}`);
	}
	if ((await (0,_evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_6__.readBaselineRecord)(folder)) !== undefined)
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true });
	if (baseline.found)
		return baseline;
	if (spec !== undefined && spec !== "none")
		reporter.notice(`baseline: compared with nothing: ${baseline.reason}`);
	return undefined;
}
/**
 * Writes the baseline's report into `folder`. If there is a model, it is tested on the candidate's rows. Otherwise
 * the existing report is copied unchanged.
 *
 * @throws {Failure} if the model is not the one that its report is about, or cannot be tested on these rows.
 */
async function compareWith(baseline, candidate, { folder, inputs, questions, context }) {
	const origin = { name: baseline.name, ...(baseline.commit !== undefined && { commit: baseline.commit }) };
	const reported = await reportedEvaluation(baseline, context);
	const path = (await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .bundleIn */ .ub)(baseline.path)) ?? (await foreignModelIn(baseline, context));
	if (path === undefined || (inputs["test-data"] === undefined && reported !== undefined)) {
		const how = { how: "copied", ...digestOf(reported) };
		return copied(baseline, folder, { record: { ...origin, ...how }, evaluation: reported });
	}
	const { tested, evaluation, same } = await named(baseline, async () => {
		if (inputs["test-data"] === undefined)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("expected test-data, the rows to test its model on, got nothing");
		// A model file of another tool does not name its target.
		const loaded = await (0,_model_source_js__WEBPACK_IMPORTED_MODULE_15__/* .loadModel */ .c)(path, { cwd: context.cwd, target: candidate.tested.target });
		if (reported?.model_digest !== undefined && reported.model_digest !== loaded.model.digest) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`expected the model that its report is about, ${reported.model_digest}, got ${loaded.model.digest} (one of the two was replaced)`);
		}
		const { model } = candidate.tested;
		// Testing the same model twice would also give two different latencies.
		if (model !== undefined && loaded.model.digest === candidate.tested.modelDigest)
			return { ...candidate, same: true };
		if (model !== undefined && model.target !== loaded.model.target) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`expected a model of ${model.target}, got one of ${loaded.model.target}`);
		}
		const task = candidate.evaluation.task;
		// Both models' predictions are paired by the same ids.
		const id = inputs["id-column"] ?? candidate.tested.id;
		// Remarks about the rows are suppressed, because the candidate's test has already printed them.
		const answered = await (0,_model_source_js__WEBPACK_IMPORTED_MODULE_15__/* .testLoaded */ ._)(loaded, { ...inputs, task, "id-column": id }, { ...context, reporter: _core_silent_reporter_js__WEBPACK_IMPORTED_MODULE_3__/* .silentReporter */ .P });
		const tested = asReported(answered, reported);
		return { tested, evaluation: await (0,_report_js__WEBPACK_IMPORTED_MODULE_16__/* .evaluationOf */ .S)(tested, questions), same: false };
	});
	const record = {
		...origin,
		how: same ? "same model" : "tested",
		...digestOf(evaluation),
		...((await (0,_models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_9__/* .isBundle */ .b)(path)) && { model: await (0,_models_bundle_record_js__WEBPACK_IMPORTED_MODULE_10__/* .readRecord */ .aE)(path, context.cwd) }),
	};
	await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_13__/* .replaceFolder */ .xn)(folder, _evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_6__/* .RECORD */ .gv, async (temporary) => {
		await (0,_report_js__WEBPACK_IMPORTED_MODULE_16__/* .writeEvaluation */ .O)({ folder: temporary, tested, evaluation, slices: questions.slices });
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, _evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_6__/* .RECORD */ .gv), (0,_evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_6__/* .recordText */ .Pe)(record));
	});
	return { record, evaluation };
}
/**
 * Finds the model of another tool that a server of MLflow had next to its metrics. Undefined if it cannot be read here, because
 * its metrics can still be compared.
 */
async function foreignModelIn({ name, path }, { cwd, reporter }) {
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "model");
	if (!(await (0,_platform_file_present_js__WEBPACK_IMPORTED_MODULE_11__/* .isFile */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "MLmodel"))))
		return undefined;
	try {
		await (0,_model_source_js__WEBPACK_IMPORTED_MODULE_15__/* .loadModel */ .c)(folder, { cwd });
		return folder;
	}
	catch (error) {
		if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H) || (await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .reportIn */ .kf)(path)) === undefined)
			throw error;
		const reason = error.message.replaceAll(folder, "its model");
		reporter.notice(`baseline: ${name}: its metrics alone are compared, because the model cannot be read here: ${reason}`);
		return undefined;
	}
}
/** A model of another tool keeps no threshold; the one that it was tested with is in its report. */
function asReported(tested, reported) {
	const { predictions, model } = tested;
	const { decision_threshold: threshold, positive_class: name = "" } = reported ?? {};
	if (threshold === undefined || model !== undefined || predictions.task !== "classification")
		return tested;
	const positive = predictions.classes.indexOf(name);
	return positive < 0 || predictions.classes.length !== 2 ? tested : (0,_decision_js__WEBPACK_IMPORTED_MODULE_14__/* .withDecision */ .p)(tested, { positive, threshold });
}
async function copied(baseline, folder, compared) {
	const report = (await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .reportIn */ .kf)(baseline.path)) ?? baseline.path;
	const metrics = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .partOf */ .BU)(report, "metrics");
	if (metrics === undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`baseline: ${baseline.name}: expected a model bundle, or metrics (${(0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .namesOf */ .eZ)("metrics")}), got neither`);
	}
	const files = new Map([[`metrics${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(metrics) || ".json"}`, metrics]]);
	for (const part of ["evaluation", "predictions"]) {
		const file = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .partOf */ .BU)(report, part);
		if (file === undefined)
			continue;
		if (file === metrics)
			files.clear();
		files.set(`${part}${/(\.\w+)(\.gz)?$/.exec(file)[0]}`, file);
	}
	await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_13__/* .replaceFolder */ .xn)(folder, _evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_6__/* .RECORD */ .gv, async (temporary) => {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(temporary, { recursive: true });
		for (const [name, file] of files)
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(file, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, name));
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, _evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_6__/* .RECORD */ .gv), (0,_evaluation_baseline_record_js__WEBPACK_IMPORTED_MODULE_6__/* .recordText */ .Pe)(compared.record));
	});
	return compared;
}
/**
 * Reads the report next to a model, as far as this version understands it. Undefined if trainyard did not write one.
 *
 * @throws {Failure} for a report of a newer version.
 */
async function reportedEvaluation({ name, path }, { cwd, reporter }) {
	const report = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .reportIn */ .kf)(path);
	const file = report === undefined ? undefined : await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .partOf */ .BU)(report, "evaluation");
	if (file === undefined)
		return undefined;
	const where = `baseline: ${name}: ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)}`;
	const value = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_12__/* .readJson */ .Vh)(file, cwd, "an evaluation").catch((error) => {
		if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H))
			throw error;
		reporter.warning(`${where}: it is no JSON and is left out`);
	});
	if (!_evaluation_metrics_evaluation_js__WEBPACK_IMPORTED_MODULE_8__.evaluationDocument.marks(value))
		return undefined;
	const { value: evaluation, problems } = _evaluation_metrics_evaluation_js__WEBPACK_IMPORTED_MODULE_8__.evaluationDocument.fitting(value, where);
	if (problems.length > 0)
		reporter.warning(`${where}: compared without a part of it: ${problems.join("; ")}`);
	return evaluation;
}
function digestOf(evaluation) {
	return evaluation?.model_digest === undefined ? {} : { model_digest: evaluation.model_digest };
}
/** Adds the baseline's name to failures, instead of the folder it was fetched to, and advice on how to fix them. */
async function named({ name, path }, work) {
	try {
		return await work();
	}
	catch (error) {
		if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H))
			throw error;
		const message = error.message.replaceAll(path, name);
		const said = message.startsWith(name) ? message : `${name}: ${message}`;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`baseline: ${said} (${WAY_OUT})`, { cause: error });
	}
}
/** Maximum number of metrics to show. The report has all of them, with the significance of their differences. */
const MOST_METRICS = 6;
/** Shows both models briefly. `gate-on-metric` says whether the difference is significant. */
function baselineBlocks({ record, evaluation: theirs }, ours) {
	const rows = theirs?.data_digest === ours.data_digest ? "the same rows" : "other rows";
	const how = {
		tested: "tested on the same rows",
		copied: theirs === undefined ? "as in its report" : `as in its report, on ${rows}`,
		"same model": "which is the same model",
	};
	const both = (name) => ours.metrics[name] !== undefined && theirs?.metrics?.[name] !== undefined;
	const names = _evaluation_blocks_headlines_js__WEBPACK_IMPORTED_MODULE_7__/* .HEADLINES */ .O.filter(both).slice(0, MOST_METRICS);
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_17__/* .heading */ .R_)(3, "Compared with the baseline"),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_17__/* .paragraph */ .FY)([(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_17__/* .code */ .aY)(record.name), `, ${how[record.how]}.`]),
		...(names.length === 0
			? []
			: [
				(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_17__/* .table */ .tp)(["metric", ">here", ">baseline"], names.map((name) => [name, (0,_evaluation_blocks_numbers_js__WEBPACK_IMPORTED_MODULE_18__/* .inMetric */ .k_)(name, ours.metrics[name]), (0,_evaluation_blocks_numbers_js__WEBPACK_IMPORTED_MODULE_18__/* .inMetric */ .k_)(name, theirs.metrics[name])])),
			]),
	];
}


/***/ }),

/***/ "src/actions/test-model/command-source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ testCommand),
/* harmony export */   n: () => (/* binding */ CommandFailed)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/features/index.ts");
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/index.ts");
/* harmony import */ var _data_table_row_texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/table/row-texts.ts");
/* harmony import */ var _evaluation_metrics_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/ids.ts");
/* harmony import */ var _evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/metrics/labels.ts");
/* harmony import */ var _evaluation_metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/evaluation/metrics/prediction-file.ts");
/* harmony import */ var _evaluation_metrics_prediction_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/evaluation/metrics/prediction-table.ts");
/* harmony import */ var _models_predictor_identity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/models/predictor/identity.ts");
/* harmony import */ var _platform_process_command_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/platform/process/command.ts");
/* harmony import */ var _platform_process_command_line_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("src/platform/process/command-line.ts");
/* harmony import */ var _latency_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("src/actions/test-model/latency.ts");
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("src/actions/test-model/rows.ts");













/** Thrown when the user's command fails. This is a negative verdict on the model, not an error in the inputs. */
class CommandFailed extends Error {
	name = "CommandFailed";
}
/** Tests a program that reads feature columns as CSV from stdin and writes predictions as CSV to stdout. */
async function testCommand({ command, timeoutMs, columns }, inputs, context) {
	const words = (0,_platform_process_command_line_js__WEBPACK_IMPORTED_MODULE_10__/* .splitCommand */ .G)(command, "command");
	const rows = await (0,_rows_js__WEBPACK_IMPORTED_MODULE_11__/* .readRows */ .a)(inputs, context);
	const { table } = rows;
	const { cwd, env, signal } = context;
	const input = await featureCsv(rows);
	const started = performance.now();
	const ended = await (0,_platform_process_command_js__WEBPACK_IMPORTED_MODULE_9__/* .runCommand */ .d)(words, { cwd, env, input, timeoutMs, signal });
	const durationMs = performance.now() - started;
	if (ended.timedOut || ended.code !== 0)
		throw new CommandFailed(howItEnded(ended, timeoutMs));
	const answers = await answersIn(ended, rows, columns);
	const predictions = (0,_evaluation_metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_6__/* .predictionsOf */ .eE)(answers, {
		columns,
		task: inputs.task,
		truth: { column: rows.truth, place: table.place },
	});
	predictions.weights = rows.weights;
	predictions.ids = rows.ids;
	const artifact = inputs.model === undefined ? undefined : await (0,_models_predictor_identity_js__WEBPACK_IMPORTED_MODULE_8__.identityOf)(inputs.model, cwd);
	return {
		predictions,
		rows: table,
		target: rows.target,
		by: command,
		data: table.files.map((file) => file.path).join(", "),
		modelDigest: artifact?.digest,
		dataDigest: table.digest,
		features: rows.features.length,
		measured: artifact === undefined ? {} : { model_bytes: artifact.sizeBytes },
		unmeasured: {
			...(0,_latency_js__WEBPACK_IMPORTED_MODULE_12__/* .withoutLatency */ .df)("a command predicts all rows at once, so single rows have no latency"),
			...(artifact === undefined && { model_bytes: "no `model` was given" }),
		},
		tests: [{ name: "the command ends with 0", durationMs }, { name: "every row has a prediction" }],
		model: undefined,
	};
}
async function answersIn(ended, rows, columns) {
	const data = rows.table;
	const said = ended.lastLines.length === 0 ? "" : `\n${ended.lastLines.join("\n")}`;
	if (ended.stdout.length === 0) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`command: expected predictions as CSV on stdout, got nothing${said}`);
	}
	const { table: answers } = await (0,_evaluation_metrics_prediction_table_js__WEBPACK_IMPORTED_MODULE_7__/* .readPredictionTable */ .I)((options) => (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTable */ .M$)(ended.stdout, "the command's stdout", { ...options, format: "csv" }), { columns, classes: (0,_evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .labelsOf */ .PC)(rows.truth).names });
	const name = columns.predicted ?? "y_pred";
	const [only] = answers.columns;
	// If a program writes a single column, it contains the predictions, whatever its name.
	if (answers.columns.length === 1 && only !== undefined && !only.name.startsWith(columns.probability ?? "proba_"))
		only.name = name;
	const column = (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_2__/* .findColumn */ .kn)(answers, columns.id ?? "id");
	if (rows.ids !== undefined && column !== undefined) {
		const order = (0,_evaluation_metrics_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .alignIds */ .c)({ ids: rows.ids, place: data.place }, { ids: (0,_evaluation_metrics_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .idsOf */ .U)(column, answers.place), place: answers.place });
		return { ...(0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_2__/* .selectRows */ .A5)(answers, order), place: (row) => answers.place(order[row]) };
	}
	if (answers.rows !== data.rows) {
		const shorter = Math.min(answers.rows, data.rows);
		const first = answers.rows < data.rows ? `${data.place(shorter)} has none` : `${answers.place(shorter)} is one too many`;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`command: expected a prediction for each of ${data.rows} rows, got ${answers.rows}: ${first}${said}`);
	}
	return answers;
}
/** Writes the features as CSV with their original spelling. JSON, Parquet and Arrow values have none and get one. */
async function featureCsv({ table, features, reading }) {
	const names = features.map(({ name }) => name);
	const texts = await (0,_data_table_row_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .readRowTexts */ .d)(table, { names, rows: (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_1__/* .allRows */ .Pl)(table.rows) }, reading);
	return texts === undefined ? (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_2__/* .writeCsv */ .En)({ rows: table.rows, columns: features }) : (0,_data_table_row_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTextCsv */ .f)(texts, ",");
}
function howItEnded({ timedOut, code, signal, lastLines }, timeoutMs) {
	const how = timedOut
		? `did not end within ${timeoutMs / 1000} s`
		: code === null
			? `was ended by ${signal}`
			: `ended with ${code}`;
	return `the command ${how}${lastLines.length === 0 ? "" : `:\n${lastLines.join("\n")}`}`;
}


/***/ }),

/***/ "src/actions/test-model/decision.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ decidedPredictions),
/* harmony export */   p: () => (/* binding */ withDecision)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/shared-inputs.ts");
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_silent_reporter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/silent-reporter.ts");
/* harmony import */ var _evaluation_comparison_predictions_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/comparison/predictions-file.ts");
/* harmony import */ var _evaluation_metrics_operating_point_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/metrics/operating-point.ts");
/* harmony import */ var _evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/evaluation/metrics/threshold-choice.ts");
/* harmony import */ var _models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/bundle/decision.ts");
/* harmony import */ var _models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/models/bundle/mark.ts");
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("src/actions/test-model/source.ts");










/**
 * Returns the predictions to evaluate, with those classes that `decision-threshold` gives them.
 *
 * @throws {Failure} if a rule has no validation rows to choose on, or only the test rows themselves.
 */
async function decidedPredictions(inputs, rows, context) {
	const rule = inputs["decision-threshold"];
	const files = inputs["threshold-data"];
	if (rule === undefined || rule.kind === "number") {
		if (files !== undefined)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`threshold-data: expected a rule to choose by in decision-threshold, such as max-f1, got ${rule === undefined ? "none" : `the number ${rule.threshold}`}`);
		if (rule === undefined)
			return (0,_source_js__WEBPACK_IMPORTED_MODULE_9__/* .predictionsFrom */ .n)(inputs, rows, context);
	}
	else if (files === undefined)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("threshold-data: expected the validation rows on which the rule of decision-threshold chooses, got nothing (the test rows cannot choose it: their metrics would look better than those of new rows)");
	await refuseBundle(inputs, context.cwd);
	const tested = await (0,_source_js__WEBPACK_IMPORTED_MODULE_9__/* .predictionsFrom */ .n)(inputs, rows, context);
	const predictions = scored(tested.predictions, tested.data);
	const positive = (0,_evaluation_comparison_predictions_file_js__WEBPACK_IMPORTED_MODULE_4__/* .positiveIndex */ .yZ)(predictions, inputs["positive-class"]);
	if (rule.kind === "number")
		return withDecision(tested, { positive, threshold: rule.threshold });
	const other = await validation(files, { inputs, rows }, { ...context, reporter: _core_silent_reporter_js__WEBPACK_IMPORTED_MODULE_3__/* .silentReporter */ .P });
	const validated = scored(other.predictions, other.data);
	if (areSameRows(tested, other))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`threshold-data: expected rows other than the test rows, got rows of ${tested.data} in ${other.data} (hold out a validation part of the training rows)`);
	const name = predictions.classes[positive];
	const class_ = (0,_evaluation_comparison_predictions_file_js__WEBPACK_IMPORTED_MODULE_4__/* .positiveIndex */ .yZ)(validated, name);
	const chosen = (0,_evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseThreshold */ .t5)(rule, _evaluation_metrics_operating_point_js__WEBPACK_IMPORTED_MODULE_5__/* .Thresholds */ .pg.of(validated, class_), validated.weights);
	const from = `${validated.rows} rows of ${other.data}`;
	if (chosen === undefined)
		throw (0,_evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_6__/* .noThreshold */ .nl)(from);
	context.reporter.info((0,_evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_6__/* .chosenText */ ._8)(chosen, { positive: name, from }));
	return withDecision(tested, { positive, threshold: chosen.threshold });
}
/** The same predictions with the classes that a decision gives them; unchanged where there are no probabilities. */
function withDecision(tested, decision) {
	const { predictions } = tested;
	if (predictions.task !== "classification" || predictions.probabilities === undefined)
		return tested;
	const { probabilities, rows, classes } = predictions;
	const predicted = Int32Array.from({ length: rows }, (_, row) => (0,_models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_7__/* .decidedClass */ .r7)(probabilities, row, { classes, decision }));
	return { ...tested, predictions: { ...predictions, predicted }, decision };
}
/** A bundle serves with the threshold that it keeps, so an evaluation with another one would be of a model that nobody gets. */
async function refuseBundle({ model, predictions, command, url }, cwd) {
	const path = model ?? ((predictions ?? command ?? url) ? undefined : _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .usualModel */ .gg);
	if (path === undefined || !(await (0,_models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_8__/* .isBundle */ .b)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path))))
		return;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`decision-threshold: expected predictions, or a model of another tool, got the bundle ${path}, which answers with the threshold that it keeps (train it with decision-threshold)`);
}
function scored(predictions, data) {
	const found = predictions.task === "regression"
		? "numbers"
		: predictions.classes.length !== 2
			? `${predictions.classes.length} classes`
			: predictions.probabilities === undefined
				? "labels without probabilities"
				: undefined;
	if (found === undefined)
		return predictions;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`decision-threshold: expected probabilities of two classes for ${data}, got ${found}`);
}
/** The model's predictions of the validation rows, or the predictions that were given for them. */
function validation(files, { inputs, rows }, context) {
	const changed = inputs.predictions === undefined ? { "test-data": files } : { predictions: files, "test-data": undefined };
	return (0,_source_js__WEBPACK_IMPORTED_MODULE_9__/* .predictionsFrom */ .n)({ ...inputs, ...changed }, { ...rows, ...changed }, context);
}
/**
 * Returns true if both are the same rows: the same table, the same ids with the same truth and probabilities, or without ids the
 * same truth and probabilities in the same order. Row numbers that two files happen to share name different rows.
 */
function areSameRows(first, second) {
	const [a, b] = [first.predictions, second.predictions];
	const cellsOf = ({ classes, truth, probabilities }, row) => {
		const order = classes[0] < classes[1] ? 0 : 1;
		return `${classes[truth[row]]} ${probabilities[2 * row + order]}`;
	};
	if (a.ids !== undefined && b.ids !== undefined) {
		const place = new Map(a.ids.map((id, row) => [id, row]));
		const both = b.ids.flatMap((id, row) => (place.has(id) ? [[place.get(id), row]] : []));
		return both.length > 0 && both.every(([one, other]) => cellsOf(a, one) === cellsOf(b, other));
	}
	if (a.rows !== b.rows)
		return false;
	for (let row = 0; row < a.rows; row++)
		if (cellsOf(a, row) !== cellsOf(b, row))
			return false;
	return true;
}


/***/ }),

/***/ "src/actions/test-model/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _contract_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/contract/action.ts");
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/contract/input-groups.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/actions/test-model/inputs.ts");
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/actions/test-model/outcome.ts");
/* harmony import */ var _testing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/actions/test-model/testing.ts");






/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_contract_action_js__WEBPACK_IMPORTED_MODULE_4__/* .action */ .X)({
	name: "test-model",
	description: "Tests any model on held-out rows: a bundle, a predictions file, a command or a served model. Writes metrics with intervals, slices, predictions and a JUnit report.",
	examples: ["--test-data report/test.csv --slices region", "--predictions predictions.csv --positive-class yes"],
	groups: {
		Model: [
			"model",
			"classes",
			"predictions",
			"command",
			"url",
			"timeout",
			"time-limit",
			"request-headers",
			"request-retries",
			"request-concurrency",
		],
		Data: ["truth-column", "prediction-column", "probability-prefix", ..._contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .dataGroup */ .m8],
		Metrics: [
			"positive-class",
			"decision-threshold",
			"threshold-data",
			"derived-metrics",
			"metric-command",
			"operating-points",
			"slices",
			"seed",
		],
		Baseline: _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .baselineGroup */ .zz,
		Output: _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .outputGroup */ .ro,
	},
	inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .testModelInputs */ .L,
	outputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .testModelOutputs */ .U,
	async run(inputs, context) {
		const testing = await (0,_testing_js__WEBPACK_IMPORTED_MODULE_3__/* .testModel */ .Q)(inputs, context);
		return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .testOutcome */ .B)(testing, inputs, await (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .uploadResults */ .g4)(inputs["upload-artifact"], inputs["report-dir"], context));
	},
}));


/***/ }),

/***/ "src/actions/test-model/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ testModelInputs),
/* harmony export */   U: () => (/* binding */ testModelOutputs)
/* harmony export */ });
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/data-inputs.ts");
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _contract_model_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/contract/model-inputs.ts");
/* harmony import */ var _contract_notice_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/contract/notice-inputs.ts");
/* harmony import */ var _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/contract/shared-inputs.ts");
/* harmony import */ var _contract_slices_input_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/contract/slices-input.ts");
/* harmony import */ var _contract_tracking_input_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/contract/tracking-input.ts");
/* harmony import */ var _evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/evaluation/metrics/threshold-choice.ts");









const testModelInputs = {
	model: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae)({
		description: "Model to test: a bundle, an MLflow folder, or a model file of XGBoost, LightGBM, scikit-learn or ONNX; `model` when absent. Together with `predictions`, `command` or `url`: the model behind them, whose digest and size are recorded. A bundle also gives the schema and the target.",
	}),
	classes: _contract_model_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .classesInput */ .j,
	"test-data": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)({
		description: "Tables of held-out rows, with the target column. Together with `predictions`: further columns for slices.",
		former: { names: ["data"] },
	}),
	target: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: "Column of the true values. When absent, the target of the schema or of the bundle." }),
	predictions: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)({
		description: "Predictions to test instead of a bundle: CSV, JSON Lines or Parquet with `y_true`, `y_pred`, and optionally `proba_<class>`, `id` and columns for slices.",
	}),
	command: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
		description: "Program to test instead of a bundle. It reads the features as CSV on stdin and writes `y_pred` (and `proba_<class>`) as CSV on stdout. It is started without a shell.",
	}),
	url: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
		description: "Address of a served model to test instead of a bundle. It takes a list of JSON rows, or is MLflow's `/invocations`.",
	}),
	timeout: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)({
		description: "Time limit in seconds of one request, or of the whole `command` or `metric-command`.",
		min: 0.001,
		max: 86_400,
		default: "300",
	}),
	"time-limit": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)({
		description: "Time limit in seconds of all requests to `url` together. Unlimited when absent.",
		min: 0.001,
		max: 604_800,
	}),
	"request-headers": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)({
		description: "Headers of each request to `url`: `authorization: MODEL_AUTHORIZATION` takes the value from that environment variable. One per line. Values are never shown.",
	}),
	"request-retries": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)({
		description: "Number of further attempts of a request to `url` after a broken connection or a status of 408, 425, 429, 502, 503 or 504.",
		min: 0,
		max: 100,
		integer: true,
		default: "4",
	}),
	"request-concurrency": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)({
		description: "Number of requests to `url` at the same time, once the latency of single rows is measured.",
		min: 1,
		max: 256,
		integer: true,
		default: "1",
	}),
	task: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)({
		description: "Kind of prediction. `auto` decides by the values.",
		choices: ["auto", "classification", "regression"],
		default: "auto",
	}),
	"positive-class": _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedInputs */ .dO["positive-class"],
	"decision-threshold": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .hF)({
		description: "Probability of `positive-class` from which its predictions count as that class: a number, or a rule by which it is chosen on `threshold-data`. For two classes, and for everything except a bundle, which has its own. When absent, the predictions are taken as they are.",
	}, _evaluation_metrics_threshold_choice_js__WEBPACK_IMPORTED_MODULE_8__/* .thresholdRuleFormat */ .R_),
	"threshold-data": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)({
		description: "Validation rows, none of them test rows, for a rule of `decision-threshold`: a table like `test-data`, which the model predicts too. When `predictions` are tested, a file like those.",
	}),
	slices: (0,_contract_slices_input_js__WEBPACK_IMPORTED_MODULE_6__/* .slicesInput */ .s)("Slices of the rows with separate metrics: columns (`sex, region`) and conditions (`age >= 60 && smoker == yes`)."),
	"derived-metrics": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)({
		description: "Metrics as formulas of others, one per line: `cost = 5 * fn + fp`. Names are those of metrics, and `n`, `tp`, `fp`, `tn`, `fn` of the positive class.",
	}),
	"metric-command": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
		description: "Program that reads the predictions as CSV on stdin and prints metrics as one JSON object: a number by name, or a list with one number per row. It is started without a shell.",
	}),
	"operating-points": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .names */ .Dy)({
		description: "Conditions at which to measure: `recall>=0.9` gives `precision_at_recall_0.9`, `fpr<=0.01` gives `recall_at_fpr_0.01`, and `precision>=0.8` gives `recall_at_precision_0.8`.",
	}),
	"truth-column": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: "Name of the column of true values in the predictions. `y_true` when absent." }),
	"prediction-column": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
		description: "Name of the column of predicted values in the predictions. `y_pred` when absent.",
	}),
	"probability-prefix": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
		description: "Prefix of the names of probability columns, before the class. `proba_` when absent.",
	}),
	"id-column": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
		description: "Column that identifies each row; `id` if there is one. Predictions are joined with `test-data` by it, and paired with those of another model.",
	}),
	"weight-column": _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedInputs */ .dO["weight-column"],
	baseline: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
		description: "Model or report to compare with; a model bundle is tested on the same rows. A folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (from the newest successful run of the default branch), MLflow's `models:/NAME@ALIAS` or `runs:/ID`, or `none`.",
	}),
	schema: _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .dataInputs */ .g.schema,
	encoding: _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .dataInputs */ .g.encoding,
	delimiter: _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .dataInputs */ .g.delimiter,
	seed: _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedInputs */ .dO.seed,
	"report-dir": _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedInputs */ .dO["report-dir"],
	"on-failure": _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedInputs */ .dO["on-failure"],
	tracking: _contract_tracking_input_js__WEBPACK_IMPORTED_MODULE_7__/* .trackingInput */ .Az,
	token: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .githubToken */ .bU)(),
	..._contract_notice_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .noticeInputs */ .c,
	"upload-artifact": (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactName */ .Cs)("the report folder"),
};
const testModelOutputs = {
	"metrics-path": "Path of the metrics as JSON, by scikit-learn's names.",
	accuracy: "Share of rows that were predicted correctly. Absent for regression.",
	metrics: "Metrics as one line of JSON. Classes and slices are left out when it would be longer than 200,000 characters.",
	"junit-path": "Path of the model tests as JUnit XML.",
	"predictions-path": "Path of the predictions as CSV: true value, prediction and probabilities of each row.",
	"evaluation-path": "Path of the whole evaluation as JSON, with the digests of model and data.",
	"card-path": "Path of the model card with these metrics, in Hugging Face's format.",
	"baseline-path": "Folder of the baseline's report, for the input `baseline` of gate-on-metric. Empty when there is no baseline.",
	passed: "Whether every model test passed: `true` or `false`.",
	verdict: "Verdict: `pass` or `fail`.",
	..._contract_tracking_input_js__WEBPACK_IMPORTED_MODULE_7__/* .trackingOutputs */ .Ew,
	..._contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactOutputs */ .Fz,
};


/***/ }),

/***/ "src/actions/test-model/latency.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wg: () => (/* binding */ latencyOf),
/* harmony export */   ZX: () => (/* binding */ spreadRows),
/* harmony export */   df: () => (/* binding */ withoutLatency)
/* harmony export */ });
/* unused harmony export TIMED_ROWS */
/* harmony import */ var _evaluation_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/statistics/bootstrap.ts");

/** Number of rows that are predicted one by one to measure the latency. */
const TIMED_ROWS = 200;
/** Returns the median and the 95th percentile of the latencies under the names of the metrics. */
function latencyOf(durationsMs) {
	const values = Float64Array.from(durationsMs);
	return { latency_p50_ms: (0,_evaluation_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleQuantile */ .gW)(values, 0.5), latency_p95_ms: (0,_evaluation_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleQuantile */ .gW)(values, 0.95) };
}
/** Returns at most `most` row numbers, evenly spread. */
function spreadRows(rows, most = TIMED_ROWS) {
	const count = Math.min(rows, most);
	return Int32Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count));
}
function withoutLatency(reason) {
	return { latency_p50_ms: reason, latency_p95_ms: reason };
}


/***/ }),

/***/ "src/actions/test-model/model-source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ testLoaded),
/* harmony export */   c: () => (/* binding */ loadModel)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/features/index.ts");
/* harmony import */ var _data_profile_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/profile/range.ts");
/* harmony import */ var _evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/metrics/labels.ts");
/* harmony import */ var _models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/models/bundle/decision.ts");
/* harmony import */ var _models_bundle_table_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/models/bundle/table-schema.ts");
/* harmony import */ var _models_predictor_load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/models/predictor/load.ts");
/* harmony import */ var _latency_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/actions/test-model/latency.ts");
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/actions/test-model/rows.ts");









async function loadModel(path, options) {
	const started = performance.now();
	const model = await (0,_models_predictor_load_js__WEBPACK_IMPORTED_MODULE_6__.loadPredictor)(path, options);
	return { model, path, loadedMs: performance.now() - started };
}
/** A model's answers on `data`. */
async function testLoaded({ model, path, loadedMs }, inputs, context) {
	if (inputs.task !== undefined && inputs.task !== model.task) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`task: expected ${model.task}, as ${path} is, got ${inputs.task}`);
	}
	const reading = (0,_models_bundle_table_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .modelTableOptions */ .u)(model, inputs.reading);
	if (!model.namesTarget && inputs.target === undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`target: expected the column of the true values, which ${path} does not name, got nothing`);
	}
	const rows = await (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .readRows */ .a)({ ...inputs, reading }, context, model.target);
	const answers = model.predict(model.cellsOf(rows.table));
	const { profile } = model;
	const exits = profile === undefined ? [] : (0,_data_profile_range_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeExits */ .J)(profile, rows.table, (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_1__/* .allRows */ .Pl)(rows.table.rows));
	const unseen = (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenCells */ .ef)(model.preparation, rows.table);
	for (const text of (0,_data_profile_range_js__WEBPACK_IMPORTED_MODULE_2__/* .noveltyWarnings */ .N)(exits, unseen, rows.table.rows))
		context.reporter.warning(text);
	const shared = { rows: rows.table.rows, ids: rows.ids, weights: rows.weights };
	const predictions = model.task === "regression"
		? { ...shared, task: "regression", truth: (0,_evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .numbersOf */ .cZ)(rows.truth, rows.table.place), predicted: answers }
		: {
			...shared,
			task: "classification",
			classes: model.classes,
			truth: (0,_evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .codesIn */ .Od)(model.classes, (0,_evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .labelsOf */ .PC)(rows.truth), { name: rows.target, place: rows.table.place }),
			predicted: decidedClasses(answers, model),
			probabilities: answers,
		};
	return {
		predictions,
		rows: rows.table,
		target: rows.target,
		by: path,
		data: rows.table.files.map((file) => file.path).join(", "),
		modelDigest: model.digest,
		dataDigest: rows.table.digest,
		features: model.preparation.columns.length,
		measured: { ...(0,_latency_js__WEBPACK_IMPORTED_MODULE_8__/* .latencyOf */ .Wg)(timed(model, rows.table)), model_bytes: model.sizeBytes },
		unmeasured: {},
		tests: [
			{ name: "the model file exists" },
			{ name: `the model loads and is a ${model.task} model`, durationMs: loadedMs },
			sampleTest(model, rows.table),
		],
		model: model.trained,
		decision: model.decision,
		id: rows.id,
	};
}
function decidedClasses(probabilities, model) {
	const k = model.classes.length;
	return Int32Array.from({ length: probabilities.length / k }, (_, row) => (0,_models_bundle_decision_js__WEBPACK_IMPORTED_MODULE_4__/* .decidedClass */ .r7)(probabilities, row, model));
}
/** Measures single rows with preparation, in milliseconds. The first few compile the code and do not count. */
function timed(model, table) {
	const durations = [];
	const rows = (0,_latency_js__WEBPACK_IMPORTED_MODULE_8__/* .spreadRows */ .ZX)(table.rows);
	for (const row of [...rows.subarray(0, 20), ...rows]) {
		const start = performance.now();
		model.predict(model.cellsOf(table, Int32Array.of(row)));
		durations.push(performance.now() - start);
	}
	return durations.slice(Math.min(20, rows.length));
}
function sampleTest(model, table) {
	const name = model.task === "classification"
		? "a known sample is predicted among the declared classes"
		: "a known sample is predicted as a number";
	const started = performance.now();
	const answer = model.predict(model.cellsOf(table, Int32Array.of(0)));
	const durationMs = performance.now() - started;
	if (model.task === "regression") {
		return Number.isFinite(answer[0])
			? { name, durationMs }
			: { name, durationMs, failure: `expected a number, got ${answer[0]}` };
	}
	const total = answer.reduce((sum, p) => sum + p, 0);
	return Math.abs(total - 1) < 1e-6
		? { name, durationMs }
		: { name, durationMs, failure: `expected probabilities that sum to 1, got ${total}` };
}


/***/ }),

/***/ "src/actions/test-model/outcome.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ testOutcome)
});

var tracking_input = __webpack_require__("src/contract/tracking-input.ts");
var number_text = __webpack_require__("src/core/number-text.ts");
var evaluation_text = __webpack_require__("src/evaluation/metrics/evaluation-text.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var baseline = __webpack_require__("src/actions/test-model/baseline.ts");
var confusion = __webpack_require__("src/evaluation/blocks/confusion.ts");
var headlines = __webpack_require__("src/evaluation/blocks/headlines.ts");
var metric_items = __webpack_require__("src/evaluation/blocks/metric-items.ts");
var blocks_numbers = __webpack_require__("src/evaluation/blocks/numbers.ts");
var score_histogram = __webpack_require__("src/evaluation/blocks/score-histogram.ts");
var slices = __webpack_require__("src/evaluation/blocks/slices.ts");
var trivial_warning = __webpack_require__("src/evaluation/blocks/trivial-warning.ts");
var value_charts = __webpack_require__("src/evaluation/blocks/value-charts.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/summary.ts










/** Renders the evaluation for a job summary or a terminal: the decisive numbers first, then the details. */
function summaryOf(evaluation, { by, data, predictions }, tests) {
	return [
		(0,block/* heading */.R_)(2, `Tested on ${(0,number_text/* plainNumber */.ku)(evaluation.n)} rows`),
		(0,block/* paragraph */.FY)([
			(0,block/* code */.aY)(by),
			" on ",
			(0,block/* code */.aY)(data),
			`: ${evaluation.task}${evaluation.weighted ? ", with weights" : ""}${evaluation.positive_class === undefined ? "" : ". Positive class: "}`,
			...(evaluation.positive_class === undefined ? [] : [(0,block/* code */.aY)(evaluation.positive_class)]),
			...(evaluation.decision_threshold === undefined
				? []
				: [` from a probability of ${(0,number_text/* plainNumber */.ku)(evaluation.decision_threshold)}`]),
			".",
		]),
		...(0,trivial_warning/* trivialWarning */.A)(evaluation),
		...metricBlocks(evaluation),
		...trivialBlocks(evaluation),
		...(0,confusion/* confusionBlocks */.l)(evaluation),
		...(0,slices/* sliceBlocks */.R)(evaluation),
		...(predictions.task === "regression"
			? (0,value_charts/* valueCharts */.V)(predictions)
			: (0,score_histogram/* scoreHistogram */.J)(predictions, positiveIn(predictions, evaluation))),
		...detailBlocks(evaluation),
		(0,block/* heading */.R_)(3, "Model tests"),
		(0,block/* list */.p_)(tests.map(({ name, failure }) => failure === undefined ? `passed: ${name}` : [(0,block/* strong */.ko)("FAILED"), `: ${name}: ${failure}`])),
	];
}
function positiveIn({ classes }, { positive_class: positive }) {
	const index = positive === undefined ? -1 : classes.indexOf(positive);
	return index < 0 ? undefined : index;
}
/** The result in a few lines; where a test failed, with its reason. */
function testLog(evaluation, tested, tests) {
	const failed = tests.filter(({ failure }) => failure !== undefined);
	return [
		(0,block/* paragraph */.FY)(headlineOf(evaluation, tested)),
		(0,block/* list */.p_)([
			...(0,metric_items/* metricItems */.D)(evaluation, 4),
			...trivialItems(evaluation).slice(0, 1),
			failed.length === 0
				? `${(0,number_text/* plainNumber */.ku)(tests.length)} model ${tests.length === 1 ? "test" : "tests"} passed`
				: `${(0,number_text/* plainNumber */.ku)(failed.length)} of ${(0,number_text/* plainNumber */.ku)(tests.length)} model tests failed`,
			...failed.slice(0, 20).map(({ name, failure }) => [(0,block/* strong */.ko)("FAILED"), `: ${name}: ${failure}`]),
		]),
	];
}
function headlineOf({ n, task, positive_class: positive, decision_threshold: threshold, weighted }, { by, data }) {
	const about = [
		task,
		...(positive === undefined
			? []
			: [`positive class ${positive}${threshold === undefined ? "" : ` from ${(0,number_text/* plainNumber */.ku)(threshold)}`}`]),
		...(weighted ? ["weighted"] : []),
	];
	return `Tested ${by} on ${(0,number_text/* plainNumber */.ku)(n)} rows of ${data} (${about.join(", ")})`;
}
function metricBlocks({ metrics, intervals, own_metrics: own = {} }) {
	// Average precision over many classes has no interval, so it is only in the list of all metrics.
	const names = [...Object.keys(own), ...headlines/* HEADLINES */.O].filter((name) => metrics[name] !== undefined && (name !== "average_precision" || intervals[name] !== undefined));
	return [
		(0,block/* table */.tp)(["metric", ">value", ">95 % interval"], names.map((name) => [name, (0,blocks_numbers/* inMetric */.k_)(name, metrics[name]), (0,blocks_numbers/* range */.y1)(intervals[name])])),
	];
}
function trivialBlocks({ trivial }) {
	if (trivial === undefined)
		return [];
	return [(0,block/* paragraph */.FY)("Compared with a model that ignores every column:"), (0,block/* list */.p_)(trivialItems({ trivial }))];
}
function trivialItems({ trivial }) {
	if (trivial === undefined)
		return [];
	const said = typeof trivial.predicts === "number" ? `the mean, ${(0,number_text/* plainNumber */.ku)(trivial.predicts)}` : `“${trivial.predicts}”`;
	return trivial.comparisons.map(({ metric, model, trivial: other, gain, interval, p, verdict }) => {
		const numbers = `${metric} ${(0,number_text/* columnNumber */.K9)(model)}, and ${(0,number_text/* columnNumber */.K9)(other)} when always predicting ${said}: `;
		if (interval === undefined && p === undefined)
			return `${numbers}${gain > 0 ? "better" : gain < 0 ? "worse" : "the same"}, not tested (difference ${(0,number_text/* plainNumber */.ku)(gain)})`;
		const word = { better: "better", worse: "worse", undecided: "no significant difference" }[verdict];
		const certainty = [
			verdict === "undecided" ? `difference ${(0,number_text/* plainNumber */.ku)(gain)}` : `by ${(0,number_text/* plainNumber */.ku)(Math.abs(gain))}`,
			...(interval === undefined ? [] : [`95 % interval ${(0,blocks_numbers/* range */.y1)(interval)}`]),
			...(p === undefined ? [] : [(0,number_text/* pValueText */.nY)(p)]),
		];
		return [numbers, (0,block/* strong */.ko)(word), verdict === "undecided" ? ` (${certainty.join(", ")})` : ` ${certainty.join(", ")}`];
	});
}
function detailBlocks({ metrics, intervals, per_class: perClass, absent, notes, reliability }) {
	const blocks = [
		(0,block/* table */.tp)(["metric", ">value", ">95 % interval", "by"], Object.entries(metrics).map(([name, value]) => [
			name,
			(0,blocks_numbers/* inMetric */.k_)(name, value),
			(0,blocks_numbers/* range */.y1)(intervals[name]),
			intervals[name]?.method ?? "",
		])),
	];
	const classes = Object.entries(perClass ?? {});
	if (classes.length > 0) {
		const names = [...new Set(classes.flatMap(([, own]) => Object.keys(own)))];
		blocks.push((0,block/* table */.tp)(["class", ...names.map((name) => `>${name}`)], classes
			.slice(0, 50)
			.map(([name, own]) => [
			name,
			...names.map((each) => (own[each] === undefined ? "" : (0,number_text/* columnNumber */.K9)(own[each]))),
		])));
		if (classes.length > 50)
			blocks.push((0,block/* paragraph */.FY)(`and ${classes.length - 50} more classes`));
	}
	if (reliability !== undefined) {
		blocks.push((0,block/* paragraph */.FY)("Confidence of the model and its accuracy at that confidence:"), (0,block/* table */.tp)(["confidence", ">rows", ">mean confidence", ">accuracy"], reliability.map(({ low, high, support, confidence, accuracy }) => [
			`${low.toFixed(1)} to ${high.toFixed(1)}`,
			(0,number_text/* columnNumber */.K9)(support),
			(0,number_text/* columnNumber */.K9)(confidence),
			(0,number_text/* columnNumber */.K9)(accuracy),
		])));
	}
	const remarks = [...Object.entries(absent), ...Object.entries(notes)].map(([name, why]) => [(0,block/* code */.aY)(name), `: ${why}`]);
	if (remarks.length > 0)
		blocks.push((0,block/* paragraph */.FY)("Metrics without a value, or whose value is a convention:"), (0,block/* list */.p_)(remarks.slice(0, 50)));
	return [(0,block/* details */.zH)("All metrics", blocks)];
}

;// CONCATENATED MODULE: ./src/actions/test-model/outcome.ts






/** The outputs, summary and annotations of a test. */
function testOutcome(testing, inputs, artifact) {
	const policy = inputs["on-failure"];
	return testing.ended === "evaluated"
		? evaluatedOutcome(testing, policy, artifact)
		: commandFailedOutcome(testing, policy, artifact);
}
function evaluatedOutcome({ tested, evaluation, compared, paths, baselinePath, tracked }, policy, artifact) {
	const { tests } = tested;
	const failed = tests.filter((test) => test.failure !== undefined);
	return {
		outputs: {
			"metrics-path": paths.metrics,
			accuracy: evaluation.metrics["accuracy"],
			metrics: fittingMetrics((0,evaluation_text/* metricsOf */.P)(evaluation), evaluation.metrics),
			"junit-path": paths.junit,
			"predictions-path": paths.predictions,
			"evaluation-path": paths.evaluation,
			"card-path": paths.card,
			"baseline-path": baselinePath,
			passed: failed.length === 0,
			verdict: failed.length === 0 ? "pass" : "fail",
			...(0,tracking_input/* trackedOutputs */.zT)(tracked),
			...artifact,
		},
		summary: [...summaryOf(evaluation, tested, tests), ...(compared ? (0,baseline/* baselineBlocks */.SK)(compared, evaluation) : [])],
		log: testLog(evaluation, tested, tests),
		annotations: [
			...failed.flatMap(({ name, failure }) => annotations(name, failure, policy)),
			...trivialWarnings(evaluation),
		],
		failure: failed.length > 0 && policy === "fail"
			? `${failed.length} of ${tests.length} model tests failed: ${failed.map(({ name }) => name).join("; ")}`
			: undefined,
	};
}
/** GitHub limits all outputs of a job to 1 MiB. */
const MOST_CHARACTERS = 200_000;
function fittingMetrics(whole, flat) {
	return JSON.stringify(whole).length > MOST_CHARACTERS ? flat : whole;
}
function annotations(title, message, policy) {
	return policy === "pass" ? [] : [{ level: policy === "fail" ? "error" : "warning", title, message }];
}
/** A model that is worse than a constant prediction deserves a warning even where nobody reads its numbers. */
function trivialWarnings({ trivial }) {
	const main = trivial?.comparisons[0];
	if (trivial === undefined || main === undefined || main.verdict !== "worse")
		return [];
	return [
		{
			level: "warning",
			title: "worse than a trivial model",
			message: `${main.metric} is ${(0,number_text/* plainNumber */.ku)(main.model)}, and ${(0,number_text/* plainNumber */.ku)(main.trivial)} for a model that always predicts ${typeof trivial.predicts === "number" ? (0,number_text/* plainNumber */.ku)(trivial.predicts) : JSON.stringify(trivial.predicts)}`,
		},
	];
}
function commandFailedOutcome({ message, junitPath }, policy, artifact) {
	const [first = "", ...rest] = message.split("\n");
	return {
		outputs: {
			"metrics-path": undefined,
			accuracy: undefined,
			metrics: undefined,
			"junit-path": junitPath,
			"predictions-path": undefined,
			"evaluation-path": undefined,
			"card-path": undefined,
			"baseline-path": undefined,
			passed: false,
			verdict: "fail",
			...(0,tracking_input/* trackedOutputs */.zT)(undefined),
			...artifact,
		},
		summary: [
			(0,block/* heading */.R_)(2, "The model was not tested"),
			(0,block/* paragraph */.FY)(first),
			...(rest.length > 0 ? [(0,block/* codeBlock */.DV)(rest.join("\n"))] : []),
		],
		annotations: annotations("the command ends with 0", message, policy),
		failure: policy === "fail" ? message : undefined,
	};
}


/***/ }),

/***/ "src/actions/test-model/report.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ evaluationOf),
  O: () => (/* binding */ writeEvaluation)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var evaluate = __webpack_require__("src/evaluation/metrics/evaluate.ts");
var evaluation_text = __webpack_require__("src/evaluation/metrics/evaluation-text.ts");
var failure = __webpack_require__("src/core/failure.ts");
var resampling = __webpack_require__("src/evaluation/resampling/resampling.ts");
var value_sample = __webpack_require__("src/evaluation/resampling/value-sample.ts");
var weighted_sample = __webpack_require__("src/evaluation/resampling/weighted-sample.ts");
var metrics_formula = __webpack_require__("src/evaluation/metrics/formula.ts");
var operating_point = __webpack_require__("src/evaluation/metrics/operating-point.ts");
var own_measure = __webpack_require__("src/evaluation/metrics/own-measure.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/own-slice.ts




/** Metrics of a slice that its rows give. */
function sliceMetrics(predictions, rows, { own, measured }) {
	const values = {};
	for (const { name, value } of own.measured) {
		if (typeof value === "number")
			continue;
		const weights = predictions.weights ?? new Float64Array(rows.length).fill(1);
		values[name] = (0,value_sample/* meanOf */.hm)()({
			values: Float64Array.from(rows, (row) => value[row]),
			weights,
			at: new Int32Array(0),
			boundary: rows.length,
		});
	}
	for (const formula of own.formulas) {
		const read = (0,own_measure/* formulaMeasure */.zY)(formula, own.formulas, measured).reader(predictions);
		values[formula.name] = (0,metrics_formula/* formulaValue */.sw)(formula.expression, withValues(read, values));
	}
	const scored = scoredBy(predictions, measured.positive);
	if (scored !== undefined)
		for (const { name, condition } of own.points)
			values[name] = operating_point/* Thresholds */.pg.of(scored, measured.positive).best(condition, scored.weights);
	return Object.fromEntries(Object.entries(values).filter(([, value]) => Number.isFinite(value)));
}
/** Two classes with probabilities, and a positive one; undefined for anything else. */
function scoredBy(predictions, positive) {
	return predictions.task === "classification" &&
		predictions.classes.length === 2 &&
		predictions.probabilities !== undefined &&
		positive !== undefined
		? predictions
		: undefined;
}
/** A reader that also finds the given values. */
function withValues(read, values) {
	return (path) => {
		const value = read(path);
		return Number.isNaN(value) && path.length === 1 && Object.hasOwn(values, path[0]) ? values[path[0]] : value;
	};
}

var selection = __webpack_require__("src/evaluation/metrics/selection.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/own-metrics.ts









const CONFIDENCE = 0.95;
/** Maximum number of rows to resample if a metric needs the probabilities of each row. */
const MOST_ROWS = 5000;
/** Counts that formulas may use in addition to metrics: rows, and those of the positive class. */
const COUNTS = ["n", "tp", "fp", "tn", "fn"];
/**
 * The evaluation with own metrics: of all rows with bootstrap intervals, and of each slice without.
 *
 * @throws {Failure} for a name that a known metric has, and for a formula of something unknown.
 */
async function withOwnMetrics(evaluation, predictions, { own, ...options }) {
	if (own.measured.length + own.formulas.length + own.points.length === 0)
		return evaluation;
	const names = [...own.measured, ...own.formulas, ...own.points].map(({ name }) => name);
	refuseTaken(names, evaluation);
	const positive = evaluation.positive_class;
	const index = predictions.task === "classification" && positive !== undefined ? predictions.classes.indexOf(positive) : undefined;
	const found = {
		...evaluation,
		metrics: { ...evaluation.metrics },
		absent: { ...evaluation.absent },
		notes: { ...evaluation.notes },
		intervals: { ...evaluation.intervals },
		own_metrics: Object.fromEntries([
			...own.measured.map(({ name }) => [name, own_measure/* BY_COMMAND */.qN]),
			...own.formulas.map(({ name, text }) => [name, text]),
			...own.points.map(({ name, text }) => [name, `${name.slice(0, name.indexOf("_at_"))} at ${text}`]),
		]),
	};
	const resampling = { seed: evaluation.seed, resamples: evaluation.resamples, signal: options.signal };
	const put = (name, value, whyNot) => {
		if (Number.isFinite(value))
			found.metrics[name] = value;
		else
			found.absent[name] = whyNot;
		return Number.isFinite(value);
	};
	for (const { name, value } of own.measured) {
		if (typeof value === "number") {
			put(name, value, "the program gave no finite number");
			found.notes[name] = "no interval: the program gave one number (a list with one number per row has one)";
			continue;
		}
		const sample = (0,value_sample/* valueSample */.gF)({ own: value, other: undefined, combine: (0,value_sample/* meanOf */.hm)() }, { candidate: predictions, groups: undefined });
		const weights = predictions.weights ?? new Float64Array(predictions.rows).fill(1);
		if (put(name, (0,value_sample/* meanOf */.hm)()({ values: value, weights, at: new Int32Array(0), boundary: value.length }), "all weights are zero"))
			found.intervals[name] = await intervalOf(sample, { rows: predictions.rows, estimate: found.metrics[name] }, resampling);
	}
	const constant = new Set([
		...own.measured.map(({ name }) => name),
		...Object.keys(evaluation.metrics).filter(isConstant),
	]);
	for (const formula of own.formulas) {
		const measure = (0,own_measure/* formulaMeasure */.zY)(formula, own.formulas, { positive: index, features: options.features });
		const read = withValues(measure.reader(predictions), found.metrics);
		refuseUnknown(formula, read, found);
		if (!put(formula.name, (0,metrics_formula/* formulaValue */.sw)(formula.expression, read), "a metric in it has no value, or it divides by zero"))
			continue;
		const fixed = [...formula.uses].find((name) => constant.has(name));
		if (fixed !== undefined) {
			constant.add(formula.name);
			found.notes[formula.name] = `no interval: ${fixed} is not computed from the rows`;
			continue;
		}
		const drawn = measure.labels || predictions.rows <= MOST_ROWS
			? predictions
			: (0,selection/* selectPredictions */.x)(predictions, (0,selection/* sampleRows */.m)(predictions.rows, MOST_ROWS, evaluation.seed));
		const sample = (0,weighted_sample/* weightedSample */.I)({
			candidate: drawn,
			baseline: undefined,
			groups: undefined,
			labels: measure.labels,
			metricOf: measure.metricOf,
		});
		found.intervals[formula.name] = await intervalOf(sample, { rows: predictions.rows, estimate: found.metrics[formula.name] }, resampling);
	}
	for (const point of own.points) {
		const scored = scoredBy(predictions, index);
		if (scored === undefined) {
			found.absent[point.name] = "needs probabilities of two classes";
			continue;
		}
		const value = operating_point/* Thresholds */.pg.of(scored, index).best(point.condition, scored.weights);
		if (!put(point.name, value, `no threshold keeps ${point.text}`))
			continue;
		const drawn = scored.rows <= MOST_ROWS
			? scored
			: (0,selection/* selectPredictions */.x)(scored, (0,selection/* sampleRows */.m)(scored.rows, MOST_ROWS, evaluation.seed));
		const sample = (0,weighted_sample/* weightedSample */.I)({
			candidate: drawn,
			baseline: undefined,
			groups: undefined,
			labels: false,
			...(0,own_measure/* pointMeasure */.ln)(point, index),
		});
		found.intervals[point.name] = await intervalOf(sample, { rows: predictions.rows, estimate: value }, resampling);
	}
	found.slices = evaluation.slices.map((slice) => {
		const rows = options.slices.find(({ name }) => name === slice.name)?.rows;
		return rows === undefined || rows.length === 0
			? slice
			: {
				...slice,
				metrics: {
					...slice.metrics,
					...sliceMetrics((0,selection/* selectPredictions */.x)(predictions, rows), rows, {
						own,
						measured: {
							positive: index,
							features: options.features,
						},
					}),
				},
			};
	});
	return found;
}
function isConstant(name) {
	return /^(latency_|model_bytes$)/.test(name);
}
function refuseTaken(names, { metrics, absent }) {
	const taken = names.find((name, at) => Object.hasOwn(metrics, name) ||
		Object.hasOwn(absent, name) ||
		COUNTS.includes(name) ||
		names.indexOf(name) !== at);
	if (taken !== undefined)
		throw new failure/* Failure */.H(`derived-metrics, metric-command: expected names of your own, got ${taken}, which another metric has`);
}
function refuseUnknown({ name, uses }, read, { metrics, absent }) {
	for (const used of uses) {
		if (Object.hasOwn(metrics, used) ||
			Object.hasOwn(absent, used) ||
			COUNTS.includes(used) ||
			used.startsWith("per_class."))
			continue;
		if (Number.isFinite(read([used])))
			continue;
		throw new failure/* Failure */.H(`derived-metrics: ${name}: expected metrics and counts (${COUNTS.join(", ")}), got ${used}, which there is not; there are ${Object.keys(metrics).slice(0, 12).join(", ")}, …`);
	}
}
async function intervalOf(sample, { rows, estimate }, options) {
	const drawn = await (0,resampling/* resample */.cg)(sample, false, options);
	const scaled = sample.rows < rows ? (0,resampling/* rescaled */.OL)(drawn, { estimate, rows: sample.rows, all: rows }) : drawn;
	const { interval } = (0,resampling/* resampledClaims */.NL)(scaled, 0, (1 + CONFIDENCE) / 2);
	return {
		...interval,
		confidence: CONFIDENCE,
		method: "bootstrap",
		...(sample.rows < rows && {
			note: `from ${sample.rows} rows drawn at random, its width scaled by √(${sample.rows}/${rows})`,
		}),
	};
}

var cut = __webpack_require__("src/evaluation/slices/cut.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var csv_writer = __webpack_require__("src/data/table/csv-writer.ts");
var date = __webpack_require__("src/data/table/date.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/predictions-csv.ts


/**
 * Writes `predictions.csv` in pieces: id (row numbers from 0 if there is none), `y_true`, `y_pred`, `proba_<class>`
 * and the columns that slices use. Numbers are written so that reading them gives the same value.
 */
function predictionsCsv(predictions, columns) {
	const taken = new Set(["id", "y_true", "y_pred"]);
	const own = columns.filter(({ name }) => !taken.has(name) && !name.startsWith("proba_"));
	const classes = predictions.task === "classification" && predictions.probabilities !== undefined ? predictions.classes : [];
	const header = ["id", "y_true", "y_pred", ...classes.map((name) => `proba_${name}`), ...own.map(({ name }) => name)];
	return (0,csv_writer/* toCsv */.gD)(header, rowsOf(predictions, classes.length, own));
}
function* rowsOf(predictions, k, columns) {
	for (let row = 0; row < predictions.rows; row++) {
		const cells = [predictions.ids?.[row] ?? row];
		if (predictions.task === "regression")
			cells.push(predictions.truth[row], predictions.predicted[row]);
		else {
			const { classes, truth, predicted, probabilities } = predictions;
			cells.push(classes[truth[row]], classes[predicted[row]]);
			for (let i = 0; i < k; i++)
				cells.push(probabilities[row * k + i]);
		}
		for (const column of columns)
			cells.push(cellOf(column, row));
		yield cells;
	}
}
function cellOf(column, row) {
	if ("codes" in column)
		return column.levels[column.codes[row]];
	const value = column.values[row];
	return column.type === "date" && !Number.isNaN(value) ? (0,date/* formatDate */.Yq)(value) : value;
}

;// CONCATENATED MODULE: ./src/actions/test-model/report.ts








/** Returns the complete evaluation, with the results of the model's tests. */
async function evaluationOf(tested, { positiveClass: given, slices, seed, formulas, points, commandMetrics, signal }) {
	const { predictions, decision } = tested;
	const classes = predictions.task === "classification" ? predictions.classes : [];
	const positiveClass = given ?? (decision === undefined ? undefined : classes[decision.positive]);
	const cuts = (0,cut/* cutSlices */.U)(tested.rows, slices);
	const known = await (0,evaluate/* evaluate */._)(predictions, {
		positiveClass,
		features: tested.features,
		slices: cuts,
		seed,
		target: tested.target,
		modelDigest: tested.modelDigest,
		dataDigest: tested.dataDigest,
		measured: tested.measured,
		unmeasured: tested.unmeasured,
		signal,
	});
	const measured = (await commandMetrics?.(predictionsCsv(predictions, (0,cut/* cutColumns */.M)(tested.rows, slices)), predictions.rows)) ?? [];
	const own = { measured, formulas, points };
	const evaluation = await withOwnMetrics(known, predictions, { own, slices: cuts, features: tested.features, signal });
	return {
		...evaluation,
		...(decision !== undefined && { decision_threshold: decision.threshold }),
		tests: tested.tests.map(({ name, failure }) => ({
			name,
			passed: failure === undefined,
			...(failure !== undefined && { failure }),
		})),
	};
}
/** Writes the files that `gate-on-metric` reads. The metrics are written last, so that a folder with metrics is complete. */
async function writeEvaluation({ folder, tested, evaluation, slices }) {
	const { predictions, rows } = tested;
	const paths = {
		metrics: (0,external_node_path_.join)(folder, "metrics.json"),
		evaluation: (0,external_node_path_.join)(folder, "evaluation.json"),
		predictions: (0,external_node_path_.join)(folder, "predictions.csv"),
	};
	await (0,write/* replaceFileBy */.IJ)(paths.predictions, (file) => (0,promises_.writeFile)(file, predictionsCsv(predictions, (0,cut/* cutColumns */.M)(rows, slices))));
	await (0,write/* replaceFile */.fR)(paths.evaluation, (0,evaluation_text/* evaluationText */.s)(evaluation));
	await (0,write/* replaceFile */.fR)(paths.metrics, `${JSON.stringify((0,evaluation_text/* metricsOf */.P)(evaluation), null, 2)}\n`);
	return paths;
}


/***/ }),

/***/ "src/actions/test-model/rows.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRows),
/* harmony export */   v: () => (/* binding */ readData)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/core/nearest.ts");
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/index.ts");
/* harmony import */ var _evaluation_metrics_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/metrics/ids.ts");
/* harmony import */ var _evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/metrics/labels.ts");
/* harmony import */ var _evaluation_metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/prediction-file.ts");
/* harmony import */ var _platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/workspace/expand.ts");







/** Reads `data` with its target: the input `target`, else the schema's, else the bundle's. */
async function readRows(inputs, context, target) {
	const name = inputs.target ?? inputs.reading.schema?.target ?? target;
	if (inputs["test-data"] !== undefined && name === undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("target: expected the column that holds the truth, got nothing (only a bundle or a schema can name it instead)");
	}
	return (await readData(inputs, context, name));
}
/** Reads `data`, including the truth if its column is named. */
async function readData(inputs, { cwd, reporter }, target) {
	if (inputs["test-data"] === undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("test-data: expected the rows to test on, got nothing (this input is required)");
	}
	const { reading } = inputs;
	// Ids keep their spelling, unless the model uses them as numbers.
	const types = new Map([[inputs["id-column"] ?? "id", "text"], ...(reading.types ?? [])]);
	const table = await (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigestedTable */ .Sc)(await (0,_platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_5__/* .expandGlobs */ .G)(inputs["test-data"], cwd), { ...reading, types });
	const remembered = reading.schema?.id;
	const id = inputs["id-column"] ?? (remembered !== undefined && (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, remembered) ? remembered : undefined);
	for (const { level, message, at } of table.notices)
		reporter[level](message, at);
	const special = [target, id, inputs["weight-column"]].filter((each) => each !== undefined);
	return {
		table,
		target,
		reading,
		id,
		truth: target === undefined ? undefined : columnOf(table, target, "target"),
		ids: id === undefined ? likelyIds(table) : (0,_evaluation_metrics_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .U)(columnOf(table, id, "id-column"), table.place),
		weights: (0,_evaluation_metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_4__/* .predictionWeights */ .Td)(table, inputs["weight-column"]),
		features: table.columns.filter((column) => !special.includes(column.name)),
	};
}
/** Returns the ids if a column called `id` has a different value in each row. */
function likelyIds(table) {
	const column = (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, "id");
	if (column === undefined)
		return undefined;
	const { codes, names } = (0,_evaluation_metrics_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .labelsOf */ .PC)(column);
	return names.length === table.rows && codes.every((code) => code >= 0) ? (0,_evaluation_metrics_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .U)(column, table.place) : undefined;
}
function columnOf(table, name, input) {
	const column = (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, name);
	if (column !== undefined)
		return column;
	const names = table.columns.map((each) => each.name);
	const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(name, names);
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${input}: ${name}: there is no such column in ${table.files[0].path}, which has ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}` +
		(close === undefined ? "" : ` (did you mean ${close}?)`));
}


/***/ }),

/***/ "src/actions/test-model/source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ predictionsFrom),
  Z: () => (/* binding */ sourceInputs)
});

var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var table_options = __webpack_require__("src/contract/table-options.ts");
var failure = __webpack_require__("src/core/failure.ts");
var external_node_path_ = __webpack_require__("node:path");
var mark = __webpack_require__("src/models/bundle/mark.ts");
var table_schema = __webpack_require__("src/models/bundle/table-schema.ts");
var load = __webpack_require__("src/models/predictor/load.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/bundle-reading.ts




/**
 * Returns the options for reading `data` if another program predicts. They include the schema and the target of
 * `model` if it is a bundle. The inputs and their schema take precedence.
 */
async function asBundleReads(inputs, cwd) {
	if (inputs.model === undefined || !(await (0,mark/* isBundle */.b)((0,external_node_path_.resolve)(cwd, inputs.model))))
		return { inputs, classes: [] };
	const model = await (0,load.loadPredictor)(inputs.model, { cwd });
	const target = inputs.target ?? inputs.reading.schema?.target ?? model.target;
	return { inputs: { ...inputs, target, reading: (0,table_schema/* modelTableOptions */.u)(model, inputs.reading) }, classes: model.classes };
}

var command_source = __webpack_require__("src/actions/test-model/command-source.ts");
var model_source = __webpack_require__("src/actions/test-model/model-source.ts");
var external_node_crypto_ = __webpack_require__("node:crypto");
var data_table = __webpack_require__("src/data/table/index.ts");
var predictions_file = __webpack_require__("src/evaluation/comparison/predictions-file.ts");
var ids = __webpack_require__("src/evaluation/metrics/ids.ts");
var labels = __webpack_require__("src/evaluation/metrics/labels.ts");
var prediction_file = __webpack_require__("src/evaluation/metrics/prediction-file.ts");
var prediction_table = __webpack_require__("src/evaluation/metrics/prediction-table.ts");
var identity = __webpack_require__("src/models/predictor/identity.ts");
var expand = __webpack_require__("src/platform/workspace/expand.ts");
var latency = __webpack_require__("src/actions/test-model/latency.ts");
var test_model_rows = __webpack_require__("src/actions/test-model/rows.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/predictions-source.ts













/**
 * Tests predictions that any framework wrote to a file. The truth is its `y_true` or the `target` of `data`, which
 * must agree if both exist. Slices can use the other columns of `data`. Rows are joined by id if both have one,
 * otherwise by position.
 */
async function testPredictions({ files, columns: given }, inputs, context) {
	const { cwd, reporter } = context;
	const paths = await (0,expand/* expandGlobs */.G)(files, cwd);
	const known = await asBundleReads(inputs, cwd);
	const reported = await (0,predictions_file/* reportedNames */.at)(paths, cwd);
	const { table, columns } = await (0,prediction_table/* readPredictionTable */.I)((options) => (0,data_table/* readTable */.xz)(paths, options), {
		columns: given,
		classes: [...known.classes, ...reported.classes],
		slices: reported.slices,
		reading: inputs.reading,
	});
	for (const { level, message, at } of table.notices)
		reporter[level](message, at);
	const joined = inputs["test-data"] === undefined
		? undefined
		: await join({ table, columns }, { inputs, known: known.inputs }, context);
	const predictions = (0,prediction_file/* predictionsOf */.eE)(joined?.table ?? table, {
		columns,
		task: inputs.task,
		truth: joined?.truth,
	});
	if (joined !== undefined && predictions.weights === undefined)
		predictions.weights = joined.rows.weights;
	if (joined?.rows.ids !== undefined)
		predictions.ids = joined.rows.ids;
	const artifact = inputs.model === undefined ? undefined : await (0,identity.identityOf)(inputs.model, cwd);
	return {
		predictions,
		rows: joined === undefined ? table : withColumns(joined.rows.table, joined.table),
		target: joined?.rows.target ?? columns.truth ?? "y_true",
		by: files.join(", "),
		data: (joined?.rows.table ?? table).files.map((file) => file.path).join(", "),
		modelDigest: artifact?.digest,
		dataDigest: joined?.rows.table.digest ?? truthDigest(predictions),
		features: joined?.rows.features.length,
		measured: artifact === undefined ? {} : { model_bytes: artifact.sizeBytes },
		unmeasured: {
			...(0,latency/* withoutLatency */.df)("predictions from a file were not timed"),
			...(artifact === undefined && { model_bytes: "no `model` was given" }),
		},
		tests: [{ name: "the predictions can be read" }, { name: "every row has a prediction" }],
		model: undefined,
	};
}
/** Reads the rows of `data` with the options in `known`, in the order of the predictions. */
async function join({ table, columns }, { inputs, known }, context) {
	const own = (0,data_table/* findColumn */.kn)(table, columns.truth ?? "y_true");
	const { reading } = known;
	const rows = own === undefined ? await (0,test_model_rows/* readRows */.a)(known, context) : await (0,test_model_rows/* readData */.v)({ ...inputs, reading }, context, inputs.target);
	const aligned = align(table, columns, rows);
	const truth = rows.truth && { column: rows.truth, place: rows.table.place };
	if (own !== undefined && truth !== undefined) {
		agree({ column: (0,data_table/* findColumn */.kn)(aligned, own.name), place: aligned.place }, truth);
	}
	return { rows, table: aligned, truth };
}
function align(table, columns, rows) {
	const column = (0,data_table/* findColumn */.kn)(table, columns.id ?? "id");
	if (rows.ids !== undefined && column !== undefined) {
		const order = (0,ids/* alignIds */.c)({ ids: rows.ids, place: rows.table.place }, { ids: (0,ids/* idsOf */.U)(column, table.place), place: table.place });
		return { ...(0,data_table/* selectRows */.A5)(table, order), place: (row) => table.place(order[row]) };
	}
	if (table.rows !== rows.table.rows) {
		const shorter = Math.min(table.rows, rows.table.rows);
		const first = table.rows < rows.table.rows ? rows.table.place(shorter) : table.place(shorter);
		throw new failure/* Failure */.H(`${first}: expected a prediction for each row of the data, got ${table.rows} predictions for ${rows.table.rows} rows (join them with id-column)`);
	}
	return table;
}
/** Checks that both truths agree. @throws {Failure} for the first row where they differ. */
function agree(own, truth) {
	const [a, b] = [(0,labels/* labelsOf */.PC)(own.column), (0,labels/* labelsOf */.PC)(truth.column)];
	for (let row = 0; row < a.codes.length; row++) {
		const [left, right] = [a.names[a.codes[row]], b.names[b.codes[row]]];
		if (left !== right && !(left !== undefined && right !== undefined && Number(left) === Number(right))) {
			throw new failure/* Failure */.H(`${own.place(row)}: ${own.column.name}: expected the truth of ${truth.place(row)}, ${(0,labels/* shownLabel */.kh)(right ?? "")}, got ${(0,labels/* shownLabel */.kh)(left ?? "")} (are the rows in another order? join them with id-column)`);
		}
	}
}
/** Combines the columns of the data with further columns of the predictions. */
function withColumns(data, predictions) {
	const extra = predictions.columns.filter(({ name }) => (0,data_table/* findColumn */.kn)(data, name) === undefined);
	return { rows: data.rows, columns: [...data.columns, ...extra] };
}
/** Hashes only ids and truth, so that two models' predictions of the same rows have the same data digest. */
function truthDigest(predictions) {
	const hash = (0,external_node_crypto_.createHash)("sha256");
	const truth = predictions.task === "classification"
		? (row) => predictions.classes[predictions.truth[row]]
		: (row) => String(predictions.truth[row]);
	let piece = "";
	for (let row = 0; row < predictions.rows; row++) {
		piece += `${JSON.stringify([predictions.ids?.[row] ?? null, truth(row)])}\n`;
		if (piece.length > 65_536) {
			hash.update(piece);
			piece = "";
		}
	}
	return `sha256:${hash.update(piece).digest("hex")}`;
}

var features = __webpack_require__("src/data/features/index.ts");
var row_texts = __webpack_require__("src/data/table/row-texts.ts");
var served_model_answers = __webpack_require__("src/evaluation/served-model/answers.ts");
var request = __webpack_require__("src/evaluation/served-model/request.ts");
var served_model_rows = __webpack_require__("src/evaluation/served-model/rows.ts");
var http_address = __webpack_require__("src/platform/http/address.ts");
var client = __webpack_require__("src/platform/http/client.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/url-source.ts













/** Number of rows per request after the latency was measured. */
const BATCH = 500;
/**
 * Tests a served model: sends rows as JSON, or as MLflow's `dataframe_split` if the path ends in `/invocations`. Some
 * rows are sent one by one to measure the latency, and the rest in batches.
 */
async function testUrl(options, inputs, context) {
	const address = (0,http_address/* httpAddress */.F)(options.url);
	const headers = (0,request/* headersFrom */.J)(options.headers, context.env);
	const rows = await (0,test_model_rows/* readRows */.a)(inputs, context);
	const { table } = rows;
	const names = rows.features.map(({ name }) => name);
	const texts = await (0,row_texts/* readRowTexts */.d)(table, { names, rows: (0,features/* allRows */.Pl)(table.rows) }, rows.reading);
	const cells = (0,served_model_rows/* requestCells */.D)(rows.features, (row, at) => texts?.rows[row]?.[at]);
	const limit = options.limitMs === undefined ? undefined : AbortSignal.timeout(options.limitMs);
	const policy = {
		http: new client.HttpClient(context.env),
		address,
		headers,
		retries: options.retries,
		timeoutMs: options.timeoutMs,
		signal: limit === undefined ? context.signal : AbortSignal.any([context.signal, limit]),
	};
	let done = 0;
	const { answers, durations } = await askAll(table.rows, options.concurrency, async (chosen, signal) => {
		const content = (0,served_model_rows/* requestText */.T)(address, { names, cells, rows: chosen });
		const given = await (0,request/* requestAnswers */.FW)(content, chosen.length, {
			...policy,
			signal: AbortSignal.any([policy.signal, signal]),
		});
		done += chosen.length;
		context.reporter.progress("asking", done, table.rows);
		return given;
	}).catch((error) => {
		context.signal.throwIfAborted();
		if (limit?.aborted !== true)
			throw error;
		throw new failure/* Failure */.H(`${(0,request/* shownUrl */.zA)(address)}: expected all answers within ${options.limitMs / 1000} s, got those of ${done} of ${table.rows} rows (see time-limit and request-concurrency)`, { cause: error });
	});
	const place = (row) => `${(0,request/* shownUrl */.zA)(address)}: the answer to ${table.place(row)}`;
	const classes = (0,labels/* sortLabels */.CL)((0,labels/* usedNames */.W)((0,labels/* labelsOf */.PC)(rows.truth)));
	const predictions = (0,prediction_file/* predictionsOf */.eE)((0,served_model_answers/* answerTable */.z)(answers, classes, place), {
		task: inputs.task,
		truth: { column: rows.truth, place: table.place },
	});
	predictions.weights = rows.weights;
	predictions.ids = rows.ids;
	const artifact = inputs.model === undefined ? undefined : await (0,identity.identityOf)(inputs.model, context.cwd);
	return {
		predictions,
		rows: table,
		target: rows.target,
		by: (0,request/* shownUrl */.zA)(address),
		data: table.files.map((file) => file.path).join(", "),
		modelDigest: artifact?.digest,
		dataDigest: table.digest,
		features: rows.features.length,
		// The first requests open the connection and warm up the server.
		measured: {
			...(0,latency/* latencyOf */.Wg)(durations.length > 10 ? durations.slice(3) : durations),
			...(artifact && { model_bytes: artifact.sizeBytes }),
		},
		unmeasured: artifact === undefined ? { model_bytes: "no `model` was given" } : {},
		tests: [{ name: "the served model answers" }, { name: "every row has a prediction" }],
		model: undefined,
	};
}
/** Asks some rows one by one, each of them timed, and then the others in batches, several at the same time. */
async function askAll(rows, concurrency, ask) {
	const answers = new Array(rows);
	const durations = [];
	const failed = new AbortController();
	const single = (0,latency/* spreadRows */.ZX)(rows);
	for (const row of single) {
		const started = performance.now();
		const [answer] = await ask(Int32Array.of(row), failed.signal);
		durations.push(performance.now() - started);
		answers[row] = answer;
	}
	const asked = new Set(single);
	const rest = Int32Array.from({ length: rows }, (_, row) => row).filter((row) => !asked.has(row));
	let next = 0;
	const work = async () => {
		while (next < rest.length) {
			const chosen = rest.subarray(next, next + BATCH);
			next += BATCH;
			const given = await ask(chosen, failed.signal);
			for (const [index, row] of chosen.entries())
				answers[row] = given[index];
		}
	};
	const workers = Array.from({ length: concurrency }, () => work());
	try {
		await Promise.all(workers);
	}
	catch (error) {
		// The other requests end too, and nothing is left running behind the message.
		failed.abort(error);
		await Promise.allSettled(workers);
		throw error;
	}
	return { answers, durations };
}

;// CONCATENATED MODULE: ./src/actions/test-model/source.ts








/** Returns the inputs that every source needs. */
async function sourceInputs(given, { cwd, signal }) {
	return {
		...given,
		task: given.task === "auto" ? undefined : given.task,
		reading: await (0,table_options/* tableOptions */.n)({ ...given, exclude: undefined }, cwd, signal),
	};
}
/** Returns the predictions to judge, from `predictions`, `command` or `url` if one is given, else from the bundle. */
async function predictionsFrom(given, inputs, context) {
	const { predictions, command, url } = given;
	const sources = ["predictions", "command", "url"].filter((name) => given[name] !== undefined);
	if (sources.length > 1) {
		throw new failure/* Failure */.H(`${sources.join(", ")}: expected one source of predictions, got ${sources.length}`);
	}
	const columns = {
		...(given["truth-column"] !== undefined && { truth: given["truth-column"] }),
		...(given["prediction-column"] !== undefined && { predicted: given["prediction-column"] }),
		...(given["probability-prefix"] !== undefined && { probability: given["probability-prefix"] }),
		id: given["id-column"],
	};
	const timeoutMs = given.timeout * 1000;
	if (predictions !== undefined) {
		// The weights are in the same table as the truth.
		const weight = given["test-data"] === undefined ? given["weight-column"] : undefined;
		return testPredictions({ files: predictions, columns: { ...columns, weight } }, inputs, context);
	}
	if (command !== undefined) {
		const options = { command, timeoutMs, columns: { ...columns, id: undefined } };
		return (0,command_source/* testCommand */.e)(options, (await asBundleReads(inputs, context.cwd)).inputs, context);
	}
	if (url !== undefined)
		return testUrl(urlOptions(url, given), (await asBundleReads(inputs, context.cwd)).inputs, context);
	const { cwd, reporter } = context;
	const hints = { schema: inputs.reading.schema, classes: given.classes, target: given.target };
	const notice = (message) => reporter.notice(message);
	return (0,model_source/* testLoaded */._)(await (0,model_source/* loadModel */.c)(given.model ?? shared_inputs/* usualModel */.gg, { cwd, notice, ...hints }), inputs, context);
}
function urlOptions(url, given) {
	const limit = given["time-limit"];
	return {
		url,
		timeoutMs: given.timeout * 1000,
		limitMs: limit === undefined ? undefined : limit * 1000,
		headers: given["request-headers"] ?? [],
		retries: given["request-retries"],
		concurrency: given["request-concurrency"],
	};
}


/***/ }),

/***/ "src/actions/test-model/testing.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ testModel)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var recorded_inputs = __webpack_require__("src/contract/recorded-inputs.ts");
var formula = __webpack_require__("src/evaluation/metrics/formula.ts");
var operating_point = __webpack_require__("src/evaluation/metrics/operating-point.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var test_model_baseline = __webpack_require__("src/actions/test-model/baseline.ts");
var dist = __webpack_require__("yaml/dist/index.js");
var card = __webpack_require__("src/models/bundle/card.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var markdown = __webpack_require__("src/reports/markdown/markdown.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/card.ts




/**
 * Returns the model card with the test results for the report folder: a bundle's own card, or a short one for any
 * other model. Its front matter has the `model-index`, which Hugging Face's Hub shows as results.
 */
function cardOf(tested, evaluation) {
	const { model, modelDigest, data, target, by } = tested;
	const { metrics, n: rows } = evaluation;
	if (model !== undefined && modelDigest !== undefined) {
		return (0,card/* modelCard */.o7)(model, { digest: modelDigest, evaluation: { data, rows, metrics } });
	}
	const task = `tabular-${evaluation.task}`;
	const front = {
		pipeline_tag: task,
		tags: ["trainyard", task],
		"model-index": [
			{
				name: target,
				results: [
					{
						task: { type: task },
						dataset: { name: data, type: "tabular" },
						metrics: Object.entries(metrics).map(([type, value]) => ({ type, value })),
					},
				],
			},
		],
	};
	const intervals = evaluation.intervals;
	const blocks = [
		(0,block/* heading */.R_)(1, `${evaluation.task === "classification" ? "Classifier" : "Regression"} of ${target}`),
		(0,block/* paragraph */.FY)(["What ", (0,block/* code */.aY)(by), " predicted, tested on ", String(rows), " rows of ", (0,block/* code */.aY)(data), "."]),
		(0,block/* heading */.R_)(2, "Metrics"),
		(0,block/* table */.tp)(["metric", ">value", "95 % interval"], Object.entries(metrics).map(([name, value]) => [
			(0,block/* code */.aY)(name),
			String(Number(value.toPrecision(6))),
			intervals[name] === undefined
				? ""
				: `${intervals[name].low.toPrecision(4)} to ${intervals[name].high.toPrecision(4)}`,
		])),
	];
	return `---\n${(0,dist/* stringify */.As)(front)}---\n\n${(0,markdown/* toMarkdown */.l6)(blocks)}`;
}

var command_source = __webpack_require__("src/actions/test-model/command-source.ts");
var decision = __webpack_require__("src/actions/test-model/decision.ts");
var test_model_inputs = __webpack_require__("src/actions/test-model/inputs.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/junit.ts
/** Writes the tests as JUnit XML. `properties` are the metrics that readers may look for there. */
async function modelTestsXml(tests, properties, timestamp) {
	const { default: builder } = await __webpack_require__.e("junit-report-builder").then(__webpack_require__.t.bind(__webpack_require__, "junit-report-builder/dist/index.js", 23));
	const report = builder.newBuilder();
	// The date is an ISO string, because the builder would otherwise write local time.
	const suite = report.testSuite().name("model tests").timestamp(timestamp.toISOString());
	for (const [name, value] of Object.entries(properties))
		suite.property(name, String(value));
	for (const test of tests) {
		const testCase = suite
			.testCase()
			.className("model")
			.name(test.name)
			.time((test.durationMs ?? 0) / 1000);
		if (test.failure !== undefined)
			testCase.failure(test.failure);
	}
	return report.build();
}

var failure = __webpack_require__("src/core/failure.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
var json = __webpack_require__("src/evaluation/metrics-file/json.ts");
var process_command = __webpack_require__("src/platform/process/command.ts");
var command_line = __webpack_require__("src/platform/process/command-line.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/metric-command.ts






const MOST_METRICS = 1000;
/**
 * Metrics of a program that reads predictions as CSV on stdin and prints one JSON object: a number by name, or a list with one
 * number per row, whose mean is the metric.
 *
 * @throws {Failure} when it does not end with 0 in time, and for any other output.
 */
async function commandMetrics({ command, timeoutMs, predictions, rows }, { cwd, env, signal }) {
	const words = (0,command_line/* splitCommand */.G)(command, "metric-command");
	const ended = await (0,process_command/* runCommand */.d)(words, { cwd, env, input: predictions, timeoutMs, signal });
	const said = ended.lastLines.length === 0 ? "" : `\n${ended.lastLines.join("\n")}`;
	if (ended.timedOut)
		throw new failure/* Failure */.H(`metric-command: expected it to end within ${timeoutMs / 1000} s, but it did not (see timeout)${said}`);
	if (ended.code !== 0)
		throw new failure/* Failure */.H(`metric-command: expected it to end with 0, got ${ended.code ?? ended.signal}${said}`);
	const text = ended.stdout.toString("utf8");
	if (text.trim() === "")
		throw new failure/* Failure */.H(`metric-command: expected a JSON object of metrics on stdout, got nothing${said}`);
	const parsed = (0,json/* parseMetricsJson */.j)(text, "metric-command: stdout");
	if (!(0,shape/* isRecord */.u4)(parsed))
		throw new failure/* Failure */.H(`metric-command: expected a JSON object of metrics such as {"cost": 12.5}, got ${shown(parsed)}`);
	const entries = Object.entries(parsed);
	if (entries.length === 0 || entries.length > MOST_METRICS)
		throw new failure/* Failure */.H(`metric-command: expected 1 to ${MOST_METRICS} metrics, got ${entries.length}`);
	return entries.map(([name, value]) => {
		(0,formula/* refuseName */.uT)(name, "metric-command");
		return { name, value: metricValueOf(name, value, rows) };
	});
}
function metricValueOf(name, value, rows) {
	if (typeof value === "number")
		return value;
	if (Array.isArray(value) && value.every((each) => typeof each === "number" && Number.isFinite(each))) {
		if (value.length === rows)
			return Float64Array.from(value);
		throw new failure/* Failure */.H(`metric-command: ${name}: expected one number per row, ${rows} of them, got ${value.length}`);
	}
	throw new failure/* Failure */.H(`metric-command: ${name}: expected a number, or a list with one number per row, got ${shown(value)}`);
}
function shown(value) {
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

var test_model_report = __webpack_require__("src/actions/test-model/report.ts");
var source = __webpack_require__("src/actions/test-model/source.ts");
;// CONCATENATED MODULE: ./src/actions/test-model/tracking.ts
/** Logs an evaluation to the tracking server, in the run of the training if the report folder names it. */
async function trackTesting(testing, inputs, context) {
	if (testing.ended !== "evaluated")
		return undefined;
	if (!context.env["MLFLOW_TRACKING_URI"] && inputs.tracking !== "required")
		return undefined;
	const { trackStep } = await __webpack_require__.e("delivery-tracking-track").then(__webpack_require__.bind(__webpack_require__, "src/delivery/tracking/track.ts"));
	const { evaluationEntries } = await __webpack_require__.e("track").then(__webpack_require__.bind(__webpack_require__, "src/evaluation/tracking/entries.ts"));
	const { evaluation, paths } = testing;
	return trackStep({
		isStart: false,
		entries: evaluationEntries(evaluation, context.now().getTime()),
		...(evaluation.data_digest !== undefined && {
			datasets: [{ name: inputs["test-data"]?.join(", ") ?? "", digest: evaluation.data_digest, use: "evaluation" }],
		}),
		files: [paths.metrics, paths.evaluation, paths.junit, paths.card],
		modelDigest: evaluation.model_digest,
	}, { policy: inputs.tracking, reportDir: inputs["report-dir"] }, context);
}

;// CONCATENATED MODULE: ./src/actions/test-model/testing.ts

















/** Tests a model, compares it with the baseline and writes the report folder. */
async function testModel(inputs, context) {
	const testing = await tested(inputs, context);
	return { ...testing, tracked: await trackTesting(testing, inputs, context) };
}
async function tested(inputs, context) {
	const report = (0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]);
	const folder = (0,external_node_path_.join)(report, "baseline");
	const baseline = await (0,test_model_baseline/* openBaseline */.Eg)(inputs.baseline, folder, context);
	try {
		return await testAgainst(inputs, { report, folder, baseline }, context);
	}
	finally {
		await baseline?.remove();
	}
}
async function testAgainst(inputs, { report, folder, baseline }, context) {
	const junitPath = (0,external_node_path_.join)(report, "junit-model-tests.xml");
	const cardPath = (0,external_node_path_.join)(report, "model-card.md");
	const command = inputs["metric-command"];
	const timeoutMs = inputs.timeout * 1000;
	const questions = {
		positiveClass: inputs["positive-class"],
		slices: inputs.slices ?? [],
		seed: inputs.seed,
		formulas: (0,formula/* parseFormulas */.pf)(inputs["derived-metrics"] ?? []),
		points: (0,operating_point/* parseOperatingPoints */.gB)(inputs["operating-points"] ?? []),
		commandMetrics: command === undefined
			? undefined
			: (predictions, rows) => commandMetrics({ command, timeoutMs, predictions, rows }, context),
		signal: context.signal,
	};
	const rows = await (0,source/* sourceInputs */.Z)(inputs, context);
	const tested = await (0,decision/* decidedPredictions */.f)(inputs, rows, context).catch((error) => {
		// A failure of the user's program is the verdict on the model, so there are no metrics.
		if (error instanceof command_source/* CommandFailed */.n)
			return error;
		throw error;
	});
	if (tested instanceof command_source/* CommandFailed */.n) {
		const tests = [{ name: "the command ends with 0", failure: tested.message }];
		await (0,write/* replaceFile */.fR)(junitPath, await modelTestsXml(tests, {}, context.now()));
		// Files of an earlier run would be mistaken for results of this one.
		for (const name of ["metrics.json", "evaluation.json", "predictions.csv", "model-card.md"]) {
			await (0,promises_.rm)((0,external_node_path_.join)(report, name), { force: true });
		}
		return { ended: "command failed", message: tested.message, junitPath };
	}
	const run = context.github?.run;
	const evaluation = {
		...(await (0,test_model_report/* evaluationOf */.S)(tested, questions)),
		...(run && { run: (0,run_stamp/* stampOf */.Zs)(run) }),
		inputs: (0,recorded_inputs/* recordedInputs */.K)(test_model_inputs/* testModelInputs */.L, context),
	};
	const compared = baseline && (await (0,test_model_baseline/* compareWith */.G_)(baseline, { tested, evaluation }, { folder, inputs: rows, questions, context }));
	await (0,write/* replaceFile */.fR)(junitPath, await modelTestsXml(tested.tests, evaluation.metrics, context.now()));
	await (0,write/* replaceFile */.fR)(cardPath, cardOf(tested, evaluation));
	const paths = await (0,test_model_report/* writeEvaluation */.O)({ folder: report, tested, evaluation, slices: questions.slices });
	return {
		ended: "evaluated",
		tested,
		evaluation,
		compared,
		paths: { ...paths, junit: junitPath, card: cardPath },
		baselinePath: compared && folder,
	};
}


/***/ }),

/***/ "src/core/silent-reporter.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ silentReporter)
/* harmony export */ });
/** Shows nothing: for work whose remarks have been shown already, or are about other rows. */
const silentReporter = {
	info() { },
	notice() { },
	warning() { },
	progress() { },
	mask() { },
	group: (_title, work) => work(),
};


/***/ }),

/***/ "src/evaluation/metrics/evaluation-text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ metricsOf),
/* harmony export */   s: () => (/* binding */ evaluationText)
/* harmony export */ });
/** The content of `metrics.json`: numbers alone, flat names first. */
function metricsOf(evaluation) {
	const metrics = { ...evaluation.metrics };
	if (evaluation.per_class !== undefined)
		metrics["per_class"] = evaluation.per_class;
	if (evaluation.slices.length > 0) {
		metrics["slices"] = Object.fromEntries(evaluation.slices.map(({ name, metrics: own, per_class: perClass }) => [
			name,
			perClass === undefined ? own : { ...own, per_class: perClass },
		]));
	}
	return metrics;
}
/** An evaluation as indented JSON, lists of numbers on one line each: a confusion matrix reads as one. */
function evaluationText(evaluation) {
	// A text holds no line break of its own in JSON, so nothing within one is touched.
	const text = JSON.stringify(evaluation, null, 2).replace(/\[\n\s+[-+.\deE]+(?:,\n\s+[-+.\deE]+)*\n\s+\]/g, (list) => list.replace(/\n\s+/g, " ").replace("[ ", "[").replace(" ]", "]"));
	return `${text}\n`;
}


/***/ })

};
