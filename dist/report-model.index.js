export const id = "report-model";
export const ids = ["report-model"];
export const modules = {

/***/ "src/actions/report-model/deployment.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   wW: () => (/* binding */ readRollout),
/* harmony export */   xc: () => (/* binding */ deploymentSection)
/* harmony export */ });
/* harmony import */ var _evaluation_served_model_deployment_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/served-model/deployment-blocks.ts");
/* harmony import */ var _evaluation_served_model_deployment_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/served-model/deployment-file.ts");
/* harmony import */ var _evaluation_served_model_rollout_blocks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/served-model/rollout-blocks.ts");
/* harmony import */ var _evaluation_served_model_rollout_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/served-model/rollout-file.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/actions/report-model/run-result.ts");






/** Reads the result of verify-deployment in this run. A result about another model is a problem, and is left out. */
async function readDeployment(path, reading) {
	const found = await (0,_run_result_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunResult */ .v)(path, _evaluation_served_model_deployment_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readDeploymentFile */ ._2, reading);
	if (found === undefined)
		return undefined;
	const { result: deployment, shown } = found;
	const { digest, problems } = reading;
	const of = deployment.model_digest;
	if (of === undefined || digest === undefined || of === digest)
		return deployment;
	problems.push(`${shown}: expected the deployment of the model ${digest.slice(0, 19)}, got that of ${of.slice(0, 19)}: it is left out (run verify-deployment with this model)`);
	return undefined;
}
/** Reads the result of deploy-model in this run. A rollout of another model is a problem, and is left out. */
async function readRollout(path, reading) {
	const found = await (0,_run_result_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunResult */ .v)(path, _evaluation_served_model_rollout_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRolloutFile */ .KK, reading);
	if (found === undefined)
		return undefined;
	const { result: rollout, shown } = found;
	const { digest, problems } = reading;
	const of = rollout.settings?.["model-digest"];
	if (of === undefined || digest === undefined || of === digest)
		return rollout;
	problems.push(`${shown}: expected the rollout of the model ${digest.slice(0, 19)}, got that of ${of.slice(0, 19)}: it is left out (run deploy-model with this model)`);
	return undefined;
}
/** The section about the rollout and its verification. In a comment, everything but the headlines is folded. */
function deploymentSection({ rollout, deployment }, folded) {
	if (rollout === undefined && deployment === undefined)
		return [];
	const shown = (title, blocks) => (folded ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)(title, blocks)] : blocks);
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(3, "Deployment"),
		...(rollout === undefined
			? []
			: [
				(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`${rollout.passed ? "✅" : "❌"} Rollout: ${(0,_evaluation_served_model_rollout_blocks_js__WEBPACK_IMPORTED_MODULE_5__/* .rolloutHeadline */ .c)(rollout)}`),
				...shown("Rollout", (0,_evaluation_served_model_rollout_blocks_js__WEBPACK_IMPORTED_MODULE_5__/* .rolloutBlocks */ .S)(rollout)),
			]),
		...(deployment === undefined
			? []
			: [
				(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`${deployment.passed ? "✅" : "❌"} ${(0,_evaluation_served_model_deployment_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentHeadline */ .QI)(deployment)}`),
				...shown("Checks", (0,_evaluation_served_model_deployment_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentBlocks */ .sz)(deployment)),
			]),
	];
}


/***/ }),

/***/ "src/actions/report-model/drift.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readDrift),
/* harmony export */   t: () => (/* binding */ driftSection)
/* harmony export */ });
/* harmony import */ var _evaluation_drift_drift_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/drift/drift-blocks.ts");
/* harmony import */ var _evaluation_drift_drift_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/drift/drift-file.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/actions/report-model/run-result.ts");




/** Reads the drift report of this run. A report about another model is a problem, and is left out. */
async function readDrift(path, reading) {
	const found = await (0,_run_result_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunResult */ .v)(path, _evaluation_drift_drift_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readDriftFile */ .M, reading);
	if (found === undefined)
		return undefined;
	const { result: drift, shown } = found;
	const { digest, problems } = reading;
	if (drift.model_digest === undefined || digest === undefined || drift.model_digest === digest)
		return drift;
	problems.push(`${shown}: expected the drift of the model ${digest.slice(0, 19)}, got that of ${drift.model_digest.slice(0, 19)}: it is left out (run detect-drift with this model)`);
	return undefined;
}
/** The section about drift. In a comment, everything but the headline is folded. */
function driftSection(drift, { most, folded }) {
	if (drift === undefined)
		return [];
	const headline = (0,_evaluation_drift_drift_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .driftHeadline */ .AF)(drift);
	const blocks = (0,_evaluation_drift_drift_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .driftBlocks */ .Is)(drift, { most, histograms: folded ? 3 : 10 });
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_3__/* .heading */ .R_)(3, "Drift"),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`${headline[0].toUpperCase()}${headline.slice(1)}.`),
		...(folded ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("Columns and tests", blocks)] : blocks),
	];
}


/***/ }),

/***/ "src/actions/report-model/findings.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather),
  z: () => (/* binding */ nothingBut)
});

var external_node_path_ = __webpack_require__("node:path");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var gate_file = __webpack_require__("src/evaluation/gate/gate-file.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
var read = __webpack_require__("src/platform/file/read.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
var promises_ = __webpack_require__("node:fs/promises");
var table_options = __webpack_require__("src/contract/table-options.ts");
var failure = __webpack_require__("src/core/failure.ts");
var baseline_baseline = __webpack_require__("src/evaluation/baseline/baseline.ts");
var contents = __webpack_require__("src/evaluation/baseline/contents.ts");
var record = __webpack_require__("src/evaluation/baseline/record.ts");
var headlines = __webpack_require__("src/evaluation/blocks/headlines.ts");
;// CONCATENATED MODULE: ./src/evaluation/comparison/changed-rows.ts
const order = { "newly wrong": 0, "still wrong": 1, "newly right": 2 };
/** The rows with another prediction: newly wrong ones first, or those whose error grew the most. */
function changedRows({ candidate, baseline }) {
	return candidate.task === "classification"
		? changedClasses(candidate, baseline)
		: changedValues(candidate, baseline);
}
function changedClasses(candidate, baseline) {
	const { classes, truth, ids } = candidate;
	const changed = [];
	for (let row = 0; row < candidate.rows; row++) {
		const [now, before, right] = [candidate.predicted[row], baseline.predicted[row], truth[row]];
		if (now === before)
			continue;
		changed.push({
			id: ids[row],
			truth: classes[right],
			baseline: classes[before],
			candidate: classes[now],
			change: before === right ? "newly wrong" : now === right ? "newly right" : "still wrong",
		});
	}
	return changed.sort((a, b) => order[a.change] - order[b.change]);
}
function changedValues(candidate, baseline) {
	const changed = [];
	for (let row = 0; row < candidate.rows; row++) {
		const [now, before, truth] = [candidate.predicted[row], baseline.predicted[row], candidate.truth[row]];
		if (now === before)
			continue;
		const change = Math.abs(now - truth) - Math.abs(before - truth);
		changed.push({ id: candidate.ids[row], truth, baseline: before, candidate: now, change });
	}
	return changed.sort((a, b) => b.change - a.change);
}

var differences = __webpack_require__("src/evaluation/comparison/differences.ts");
var pair = __webpack_require__("src/evaluation/comparison/pair.ts");
var predictions_file = __webpack_require__("src/evaluation/comparison/predictions-file.ts");
var holm = __webpack_require__("src/evaluation/statistics/holm.ts");
var evidence = __webpack_require__("src/evaluation/comparison/evidence.ts");
var comparison_measure = __webpack_require__("src/evaluation/comparison/measure.ts");
var resampled_evidence = __webpack_require__("src/evaluation/comparison/resampled-evidence.ts");
;// CONCATENATED MODULE: ./src/evaluation/comparison/slice-changes.ts




/** Smaller slices are not compared. */
const leastRows = 30;
/** More slices are not compared: each of a regression is resampled. */
const mostSlices = 100;
/**
 * How the candidate differs from the baseline in each slice: in accuracy by the exact test of McNemar, in the mean absolute error
 * by swapping the models' predictions at random. Slices that have fewer than 30 rows, or that the predictions cannot give, are
 * left out.
 */
async function sliceChanges(names, pair, { sliceRows, positive, seed, signal }) {
	const metric = pair.candidate.task === "classification" ? "accuracy" : "mae";
	const changes = [];
	for (const name of names) {
		const rows = sliceRows(name);
		if (rows === undefined || rows.length < leastRows || changes.length === mostSlices)
			continue;
		const measure = (0,comparison_measure/* measureOf */.c_)(["slices", name, metric], pair.candidate, { positive, sliceRows });
		if (measure === undefined)
			continue;
		const { above, below } = await evidenceOf(measure, pair, { positive, seed, signal });
		changes.push({
			name,
			rows: rows.length,
			metric,
			candidate: (0,comparison_measure/* metricOf */.ak)(measure, pair.candidate, positive),
			baseline: (0,comparison_measure/* metricOf */.ak)(measure, pair.baseline, positive),
			p: Math.min(1, 2 * Math.min(above, below)),
			adjustedP: 1,
		});
	}
	const adjusted = (0,holm/* holm */.f)(changes.map(({ p }) => p));
	return changes.map(({ p, ...change }, i) => ({ ...change, adjustedP: adjusted[i] }));
}
async function evidenceOf(measure, pair, options) {
	const asked = { threshold: 0, confidence: 0.975 };
	if (pair.identical)
		return (0,evidence/* identicalEvidence */.n7)(pair.candidate.rows);
	if (measure.kind === "share")
		return (0,evidence/* differenceOfShares */.D2)(measure, pair, asked);
	if (measure.kind === "area")
		throw new TypeError("no slice is compared by its area");
	const { candidate, baseline } = pair;
	return (0,resampled_evidence/* resampledEvidence */.$)(measure, { ...asked, ...options, candidate, baseline, groups: undefined, level: 0.025 });
}

var rule_metric = __webpack_require__("src/evaluation/rules/rule-metric.ts");
;// CONCATENATED MODULE: ./src/evaluation/gate/gated-intervals.ts

/**
 * Returns the intervals that a gate computed for differences from a baseline with these metrics. A report shows the
 * same ones, so that a difference has only one interval.
 */
function gatedIntervals(gate, baseline) {
	const intervals = new Map();
	let confidence = 0.95;
	for (const { expression, interval, baseline: theirs } of gate?.results ?? []) {
		if (interval === null || interval.of !== "difference" || interval.one_sided_confidence === undefined)
			continue;
		confidence = interval.confidence;
		const metric = (0,rule_metric/* metricOfRule */.m)(expression);
		if (metric?.to === "baseline" && metric.whole && theirs === baseline[metric.name])
			intervals.set(metric.name, interval);
	}
	return { confidence, intervals };
}

var report_model_source = __webpack_require__("src/actions/report-model/source.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/baseline.ts
















/** Reads the named baseline, or the one that `test-model` tested on the same rows and left in the report folder. */
async function readReportBaseline({ baseline: spec, schema }, { report, candidate, gate, predictions, problems }, context) {
	const { cwd, env, signal, github, pipeline } = context;
	const left = (0,external_node_path_.join)(report, "baseline");
	if (spec === undefined && !(await (0,promises_.stat)(left).catch(() => undefined))?.isDirectory())
		return { found: undefined, reason: undefined };
	try {
		const baseline = await (0,baseline_baseline.findBaseline)(spec ?? left, {
			cwd,
			env,
			signal,
			github,
			targetBranch: pipeline?.run.targetBranch,
		});
		if (!baseline.found)
			return { found: undefined, reason: spec === "none" ? undefined : baseline.reason };
		try {
			const fetched = await (0,record.readBaselineRecord)(baseline.path);
			const called = fetched?.name ?? (spec === undefined ? (0,shown_path/* shownPath */.p)(left, cwd) : baseline.name);
			const folder = await (0,contents/* reportIn */.kf)(baseline.path);
			const model = await (0,contents/* bundleIn */.ub)(baseline.path);
			if (folder === undefined && model === undefined)
				return { found: undefined, reason: `${called} holds neither metrics nor a model` };
			const source = await (0,report_model_source/* readSource */.o)({ report: folder, model }, { cwd, name: called, problems });
			source.record ??= fetched?.model;
			const comparison = await paired({ candidate, baseline: source, gate, predictions, schema }, context);
			return { found: { name: called, source, ...comparison } };
		}
		finally {
			await baseline.remove();
		}
	}
	catch (error) {
		signal.throwIfAborted();
		const message = error.message;
		return {
			found: undefined,
			reason: error instanceof failure/* Failure */.H ? message : `GitHub's answer could not be understood: ${message}`,
		};
	}
}
async function paired({ candidate, baseline, gate, predictions, schema: path }, { cwd, signal }) {
	const { confidence, intervals } = gatedIntervals(gate, baseline.metrics);
	const nothing = (unpaired) => ({
		differences: new Map(),
		slices: [],
		changed: [],
		confidence,
		unpaired,
	});
	if (predictions === undefined || baseline.predictionsPath === undefined)
		return nothing(undefined);
	if ("unreadable" in predictions)
		return nothing(predictions.unreadable);
	try {
		const schema = path === undefined ? undefined : await (0,table_options/* readSchema */.G)(path, cwd);
		const shared = { cwd, signal, schema };
		const theirs = await (0,predictions_file/* readPredictions */.R_)([baseline.predictionsPath], { ...shared, name: "the baseline's predictions" });
		const joined = (0,pair/* pair */.V)(predictions, theirs);
		const positive = (0,predictions_file/* positiveIndex */.yZ)(joined.candidate, candidate.evaluation?.positive_class);
		const own = candidate.evaluation?.own_metrics;
		const names = [...Object.keys(own ?? {}), ...headlines/* HEADLINES */.O].filter((name) => name in candidate.metrics && name in baseline.metrics);
		const seed = candidate.evaluation?.seed ?? 0;
		const found = await (0,differences/* differences */.t)(names, joined, { positive, own, seed, signal, confidence });
		for (const [name, interval] of intervals) {
			const difference = found.get(name);
			if (difference !== undefined)
				found.set(name, { ...difference, interval });
		}
		const slices = await sliceChanges((candidate.evaluation?.slices ?? []).map(({ name }) => name), joined, { sliceRows: knownRows(predictions), positive, seed, signal });
		return { differences: found, slices, changed: changedRows(joined), confidence, unpaired: undefined };
	}
	catch (error) {
		if (!(error instanceof failure/* Failure */.H))
			throw error;
		return nothing(error.message);
	}
}
/** The rows of a slice, where the predictions file says who belongs to it. */
function knownRows(predictions) {
	const rowsOf = (0,predictions_file/* sliceRows */.mG)(predictions);
	return (name) => {
		try {
			return rowsOf(name);
		}
		catch (error) {
			if (error instanceof failure/* Failure */.H)
				return undefined;
			throw error;
		}
	};
}

var report_model_deployment = __webpack_require__("src/actions/report-model/deployment.ts");
var report_model_drift = __webpack_require__("src/actions/report-model/drift.ts");
var importances_file = __webpack_require__("src/models/bundle/importances-file.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/importances.ts





/** Reads the column importances that `train` measured, if the report folder has them for the tested model. */
async function readImportances(report, digest, { cwd, problems }) {
	const path = (0,external_node_path_.join)(report, importances_file/* IMPORTANCES_FILE */.lN);
	if ((await (0,promises_.stat)(path).catch(() => undefined)) === undefined)
		return [];
	const shown = (0,shown_path/* shownPath */.p)(path, cwd);
	const found = await (0,report_model_source/* attempted */.z)(() => (0,importances_file/* readImportancesFile */.oS)(shown, cwd), problems);
	if (found === undefined)
		return [];
	if (digest === undefined || found.modelDigest === digest)
		return found.columns;
	problems.push(`${shown}: expected importances of the model that was tested, ${digest.slice(0, 19)}, got those of ${found.modelDigest.slice(0, 19)}: they are left out`);
	return [];
}

;// CONCATENATED MODULE: ./src/actions/report-model/own-predictions.ts



async function readOwnPredictions(path, schema, { cwd, signal }) {
	if (path === undefined)
		return undefined;
	try {
		const known = schema === undefined ? undefined : await (0,table_options/* readSchema */.G)(schema, cwd);
		return await (0,predictions_file/* readPredictions */.R_)([path], { cwd, signal, schema: known, name: "predictions" });
	}
	catch (error) {
		if (error instanceof failure/* Failure */.H)
			return { unreadable: error.message };
		throw error;
	}
}

var report_model_promotion = __webpack_require__("src/actions/report-model/promotion.ts");
var run_result = __webpack_require__("src/actions/report-model/run-result.ts");
var find = __webpack_require__("src/platform/workspace/find.ts");
var junit_read = __webpack_require__("src/reports/junit/read.ts");
var wording = __webpack_require__("src/reports/junit/wording.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/tests.ts




/** Maximum number of failed tests. The files themselves have all of them. */
const MOST_FAILED = 1000;
/**
 * Reads the model's own tests, and those in JUnit files: `patterns` and the report folder. It leaves out the gate's
 * rules if there is a `gate.json`, columns if there is a `drift.json`, and the model's tests if they are in the evaluation.
 */
async function readTests({ report, patterns }, { own, gated, drifted, deployed, promoted, problems }, { cwd, signal }) {
	const repeated = [
		...(gated ? ["junit-gate.xml"] : []),
		...(drifted ? ["junit-drift.xml"] : []),
		...(deployed ? ["junit-deployment.xml"] : []),
		...(promoted ? ["junit-promotion.xml"] : []),
		...(own === undefined ? [] : ["junit-model-tests.xml"]),
	];
	const { files: inReport } = await (0,find/* findFiles */.lY)(["junit*.xml"], report, { signal });
	const { files: asked, unmatched } = await (0,find/* findFiles */.lY)(patterns, cwd, { signal });
	problems.push(...unmatched.map((pattern) => `junit-files: ${pattern}: no file matches`));
	const files = new Map([...inReport.map(({ path, shown }) => ({ path, shown: (0,external_node_path_.join)(report, shown) })), ...asked].map((file) => [
		file.path,
		file,
	]));
	for (const name of repeated)
		files.delete((0,external_node_path_.join)(report, name));
	const { ledger, files: read } = await (0,junit_read/* readTestReports */.m)([...files.values()], { signal });
	problems.push(...read.flatMap(({ path, broken }) => (broken === undefined ? [] : [`${path}: ${broken}`])));
	const failed = (own ?? []).flatMap(({ name, failure }) => failure === undefined ? [] : [{ name, reason: failure }]);
	for (const test of ledger.only("failed", "error")) {
		if (failed.length >= MOST_FAILED)
			break;
		failed.push({ name: (0,wording/* nameOf */.Vb)(test), reason: (0,wording/* reasonOf */.A3)(test) });
	}
	return { total: (own?.length ?? 0) + ledger.length, failed };
}

;// CONCATENATED MODULE: ./src/actions/report-model/findings.ts















/** Returns findings for a run that failed before it had a result. */
function nothingBut(problem) {
	const candidate = { metrics: {}, evaluation: undefined, record: undefined, predictionsPath: undefined };
	const tests = { total: 0, failed: [] };
	return {
		candidate,
		gate: undefined,
		drift: undefined,
		rollout: undefined,
		deployment: undefined,
		promotion: undefined,
		tests,
		predictions: undefined,
		baseline: { found: undefined, reason: undefined },
		importances: [],
		notes: undefined,
		problems: [problem],
	};
}
/** Reads the files of earlier steps. None is required, and no content makes the report fail. */
async function gather(inputs, context) {
	const { cwd } = context;
	const problems = [];
	const { model = shared_inputs/* usualModel */.gg } = inputs;
	const report = (0,external_node_path_.resolve)(cwd, inputs["report-dir"]);
	const read = await (0,report_model_source/* readSource */.o)({ report, model }, { cwd, problems });
	const stale = (0,run_stamp/* staleReason */.Wf)(read.evaluation?.run, context.github?.run);
	if (stale !== undefined)
		return nothingBut(`${(0,shown_path/* shownPath */.p)((0,external_node_path_.join)(report, "evaluation.json"), cwd)}: ${stale}`);
	const candidate = ofOneModel(read, model, problems);
	const gate = await gateOf(candidate, (0,external_node_path_.join)(report, "gate.json"), { context, problems });
	const digest = candidate.evaluation?.model_digest ?? candidate.record?.digest;
	const drift = await (0,report_model_drift/* readDrift */.k)((0,external_node_path_.join)(report, "drift.json"), { digest, context, problems });
	const rollout = await (0,report_model_deployment/* readRollout */.wW)((0,external_node_path_.join)(report, "rollout.json"), { digest, context, problems });
	const deployment = await (0,report_model_deployment/* readDeployment */.iJ)((0,external_node_path_.join)(report, "deployment.json"), { digest, context, problems });
	const promotion = await (0,report_model_promotion/* readPromotion */.e)((0,external_node_path_.join)(report, "promotion.json"), { digest, context, problems });
	const own = candidate.evaluation?.tests;
	const tests = await readTests({ report, patterns: inputs["junit-files"] ?? [] }, {
		own,
		gated: gate !== undefined,
		drifted: drift !== undefined,
		deployed: deployment !== undefined,
		promoted: promotion !== undefined,
		problems,
	}, context);
	const predictions = await readOwnPredictions(candidate.predictionsPath, inputs.schema, context);
	const contents = { report, candidate, gate, predictions, problems };
	const baseline = await readReportBaseline(inputs, contents, context);
	const importances = await readImportances(report, digest, { cwd, problems });
	const notes = await notesOf(inputs.notes, { cwd, problems });
	const delivered = { rollout, deployment, promotion };
	return { candidate, gate, drift, ...delivered, tests, predictions, baseline, importances, notes, problems };
}
async function notesOf(name, { cwd, problems }) {
	if (name === undefined)
		return undefined;
	const text = await (0,report_model_source/* attempted */.z)(() => (0,read/* readText */.yR)(name, cwd, { maxBytes: largestNotesBytes }), problems);
	return text === undefined ? undefined : { name, text };
}
/** A file of more is no note, and is not read to show its beginning. */
const largestNotesBytes = 10_000_000;
/** Ignores a bundle that does not belong to the evaluation, because it says nothing about the tested model. */
function ofOneModel(candidate, model, problems) {
	const tested = candidate.evaluation?.model_digest;
	const bundled = candidate.record?.digest;
	if (tested === undefined || bundled === undefined || tested === bundled)
		return candidate;
	problems.push(`${model}: expected the model that was tested, ${tested.slice(0, 19)}, got ${bundled.slice(0, 19)}: what it says is left out`);
	return { ...candidate, record: undefined };
}
async function gateOf({ evaluation }, path, reading) {
	const found = await (0,run_result/* readRunResult */.v)(path, gate_file/* readGateFile */.iw, reading);
	if (found === undefined)
		return undefined;
	const { result: gate, shown } = found;
	const tested = evaluation?.model_digest;
	if (gate.model_digest === undefined || tested === undefined || gate.model_digest === tested)
		return gate;
	reading.problems.push(`${shown}: expected a gate for the model that was tested, ${tested.slice(0, 19)}, got one for ${gate.model_digest.slice(0, 19)}: it is left out (run gate-on-metric after test-model)`);
	return undefined;
}


/***/ }),

/***/ "src/actions/report-model/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _contract_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/contract/action.ts");
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/actions/report-model/findings.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/actions/report-model/inputs.ts");
/* harmony import */ var _report_writer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/actions/report-model/report-writer.ts");





/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_contract_action_js__WEBPACK_IMPORTED_MODULE_4__/* .action */ .X)({
	name: "report-model",
	description: "Reports a model's metrics, gate, tests and changes in the job summary, in one pull-request comment that is kept up to date, and in a file. It never fails because of a verdict.",
	examples: ["--report-dir report", '--baseline git:main:report --junit-files "junit-*.xml"'],
	inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reportModelInputs */ .n,
	outputs: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reportModelOutputs */ .c,
	async run(inputs, context) {
		const written = await (0,_report_writer_js__WEBPACK_IMPORTED_MODULE_3__/* .writeModelReport */ .x)(await (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .gather */ .k)(inputs, context), inputs, context);
		const artifact = await (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .uploadResults */ .g4)(inputs["upload-artifact"], inputs["report-dir"], context);
		return { ...written, outputs: { ...written.outputs, ...artifact } };
	},
}));


/***/ }),

/***/ "src/actions/report-model/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ reportModelOutputs),
/* harmony export */   n: () => (/* binding */ reportModelInputs)
/* harmony export */ });
/* harmony import */ var _contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/artifact-upload.ts");
/* harmony import */ var _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/data-inputs.ts");
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _contract_matrix_leg_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/contract/matrix-leg.ts");
/* harmony import */ var _contract_notice_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/contract/notice-inputs.ts");
/* harmony import */ var _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/contract/shared-inputs.ts");






const reportModelInputs = {
	"report-dir": _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedInputs */ .dO["report-dir"],
	model: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae)({ description: "Model bundle, for its parameters and data; `model` when absent." }),
	"junit-files": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)({
		description: "Further JUnit XML files whose failed tests are listed: paths or patterns, one per line.",
		former: { names: ["files"] },
	}),
	notes: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae)({
		description: "Markdown file to append to the report, at most 20,000 bytes of it. Mentions, links, images and HTML in it are shown as text.",
	}),
	baseline: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
		description: "Report to compare with: a folder or file, `git:REF:PATH`, `artifact:NAME` or `none`. When absent, the baseline that test-model left in the report folder.",
	}),
	schema: _contract_data_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .dataInputs */ .g.schema,
	comment: _contract_shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedInputs */ .dO.comment,
	issue: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)({
		description: "When to open an issue. `on-failure` keeps one issue open while the verdict is negative, and closes it afterwards: for schedules, which have no pull request. It needs `issues: write`.",
		choices: ["never", "on-failure"],
		default: "never",
		onGitHub: true,
	}),
	key: (0,_contract_matrix_leg_js__WEBPACK_IMPORTED_MODULE_3__/* .legText */ .W)({
		description: "Name of the model when a repository has several. Each has its own comment and issue. In a matrix it is the job's place in the matrix unless you set it.",
		expression: _contract_matrix_leg_js__WEBPACK_IMPORTED_MODULE_3__/* .matrixLeg */ .Q,
	}),
	token: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .githubToken */ .bU)(),
	..._contract_notice_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .noticeInputs */ .c,
	"upload-artifact": (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactName */ .Cs)("the report folder, which is uploaded whatever the verdict is"),
};
const reportModelOutputs = {
	passed: "Whether no rule and no test failed: `true` or `false`. The step succeeds either way.",
	verdict: "Verdict: `pass`, `fail` or `inconclusive`, which it also is without any results.",
	"report-path": "Path of the report as Markdown.",
	"html-path": "Path of the report as one HTML file without scripts, for artifacts of CI systems.",
	"comment-url": "URL of the comment, note, thread or report on the pull request, if there is one.",
	"issue-url": "URL of the issue, if one was written.",
	..._contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactOutputs */ .Fz,
};


/***/ }),

/***/ "src/actions/report-model/promotion.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ promotionSection),
/* harmony export */   e: () => (/* binding */ readPromotion)
/* harmony export */ });
/* harmony import */ var _evaluation_promotion_promotion_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/promotion/promotion-blocks.ts");
/* harmony import */ var _evaluation_promotion_promotion_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/promotion/promotion-file.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/reports/markdown/block.ts");
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/actions/report-model/run-result.ts");




/**
 * Reads the result of promote-model in this run. A promotion of another model is a problem, and is left out. A rollback is
 * always one of another model.
 */
async function readPromotion(path, reading) {
	const found = await (0,_run_result_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunResult */ .v)(path, _evaluation_promotion_promotion_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readPromotionFile */ .mm, reading);
	if (found === undefined)
		return undefined;
	const { result: promotion, shown } = found;
	const { digest, problems } = reading;
	const of = promotion.model_digest;
	if (of === undefined || digest === undefined || of === digest || promotion.rolled_back)
		return promotion;
	problems.push(`${shown}: expected the promotion of the model ${digest.slice(0, 19)}, got that of ${of.slice(0, 19)}: it is left out (run promote-model with this model)`);
	return undefined;
}
/** The section about the promotion. In a comment, everything but the headline is folded. */
function promotionSection(promotion, folded) {
	if (promotion === undefined)
		return [];
	const blocks = (0,_evaluation_promotion_promotion_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .promotionBlocks */ .O)(promotion);
	const shown = folded && blocks.length > 0 ? [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("Targets", blocks)] : blocks;
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_3__/* .heading */ .R_)(3, "Promotion"),
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`${promotion.passed ? "✅" : "❌"} ${(0,_evaluation_promotion_promotion_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .promotionHeadline */ .W)(promotion)}`),
		...shown,
	];
}


/***/ }),

/***/ "src/actions/report-model/report-writer.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ writeModelReport)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var csv_writer = __webpack_require__("src/data/table/csv-writer.ts");
var headlines = __webpack_require__("src/evaluation/blocks/headlines.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var budget = __webpack_require__("src/reports/markdown/budget.ts");
var html = __webpack_require__("src/reports/markdown/html.ts");
var markdown = __webpack_require__("src/reports/markdown/markdown.ts");
var number_text = __webpack_require__("src/core/number-text.ts");
var direction = __webpack_require__("src/evaluation/metrics/direction.ts");
var markdown_block = __webpack_require__("src/reports/markdown/block.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/comparison-blocks.ts



/** The file with every row whose prediction changed, in the report's folder. */
const changedRowsFile = "changed-rows.csv";
const mostSlices = 10;
const mostRows = 10;
const significant = 0.05;
/** Lists the slices that got worse than the baseline, and the rows that changed. */
function comparisonBlocks({ slices, changed }, reportDir) {
	return [...sliceChangeBlocks(slices), ...changedRowBlocks(changed, `${reportDir}/${changedRowsFile}`)];
}
/** The slices that are significantly worse than the baseline. */
function worseSlices(slices) {
	return slices.filter((slice) => wordOf(slice) === "worse");
}
function sliceChangeBlocks(slices) {
	if (slices.length === 0)
		return [];
	const worse = worseSlices(slices);
	const rank = { worse: 0, better: 1, "no significant difference": 2 };
	const ranked = [...slices].sort((a, b) => rank[wordOf(a)] - rank[wordOf(b)] || a.adjustedP - b.adjustedP);
	const most = Math.max(mostSlices, worse.length);
	const rest = ranked.length - most;
	return [
		(0,markdown_block/* heading */.R_)(3, worse.length === 0
			? "Slices compared with the baseline: none significantly worse"
			: `Slices compared with the baseline: ${worse.length} significantly worse`),
		(0,markdown_block/* table */.tp)(["slice", "change", ">rows", `>${slices[0].metric}`, ">baseline", ">difference", ">adjusted p"], ranked
			.slice(0, most)
			.map((slice) => [
			slice.name,
			wordOf(slice) === "no significant difference" ? wordOf(slice) : [(0,markdown_block/* strong */.ko)(wordOf(slice))],
			(0,number_text/* columnNumber */.K9)(slice.rows),
			(0,number_text/* columnNumber */.K9)(slice.candidate),
			(0,number_text/* columnNumber */.K9)(slice.baseline),
			(0,number_text/* signedNumber */.KA)(slice.candidate - slice.baseline),
			(0,number_text/* pValueNumber */.ZI)(slice.adjustedP),
		])),
		...(rest > 0 ? [(0,markdown_block/* paragraph */.FY)(`and ${rest} more ${rest === 1 ? "slice" : "slices"}, none of them worse`)] : []),
		(0,markdown_block/* paragraph */.FY)("Both models on the same rows. The p-values are adjusted for the number of slices by Holm's method."),
	];
}
function wordOf({ metric, candidate, baseline, adjustedP }) {
	if (adjustedP >= significant || candidate === baseline)
		return "no significant difference";
	return candidate > baseline === ((0,direction/* direction */.o)(metric) === "higher") ? "better" : "worse";
}
function changedRowBlocks(changed, file) {
	if (changed.length === 0)
		return [];
	const numeric = typeof changed[0].change === "number";
	const cell = (value) => (typeof value === "number" ? (0,number_text/* columnNumber */.K9)(value) : value);
	return [
		(0,markdown_block/* heading */.R_)(3, numeric ? "Rows whose error grew the most" : `Rows with another prediction: ${countsOf(changed)}`),
		(0,markdown_block/* table */.tp)(numeric
			? [">error grew by", "id", ">actual", ">baseline", ">now"]
			: ["change", "id", "actual", "baseline", "now"], changed
			.slice(0, mostRows)
			.map(({ id, truth, baseline, candidate, change }) => [
			typeof change === "number" ? (0,number_text/* signedNumber */.KA)(change) : change,
			id,
			cell(truth),
			cell(baseline),
			cell(candidate),
		])),
		(0,markdown_block/* paragraph */.FY)([
			`${changed.length > mostRows ? `The first ${mostRows} of ${(0,number_text/* plainNumber */.ku)(changed.length)} rows with another prediction. All are in ` : "Also in "}`,
			(0,markdown_block/* code */.aY)(file),
			".",
		]),
	];
}
function countsOf(changed) {
	const kinds = ["newly wrong", "newly right", "still wrong"].map((kind) => ({
		kind,
		count: changed.filter(({ change }) => change === kind).length,
	}));
	return kinds
		.filter(({ count }) => count > 0)
		.map(({ kind, count }) => `${(0,number_text/* plainNumber */.ku)(count)} ${kind}`)
		.join(", ");
}

var port = __webpack_require__("src/platform/github/port.ts");
var github_comments = __webpack_require__("src/reports/comment/github-comments.ts");
var marker = __webpack_require__("src/reports/comment/marker.ts");
;// CONCATENATED MODULE: ./src/reports/comment/issue.ts

/** The label that identifies our issues. GitHub creates it if it does not exist. */
const issueLabel = "model-report";
const issues = "/repos/{owner}/{repo}/issues";
const one = "/repos/{owner}/{repo}/issues/{issue_number}";
/**
 * Opens the issue, updates it, or closes it. Two jobs that open one at the same time check again afterwards, as with
 * comments: the oldest issue stays, and the others are closed.
 *
 * @throws {RequestError} if GitHub refuses: 403 if `issues: write` is missing, 410 if issues are disabled.
 */
async function keepIssue(github, { key, title, body, open }) {
	const text = (0,marker/* marked */.xI)(key, github.run.runId, body);
	const update = (number, fields) => github.request("PATCH", one, { issue_number: number, ...fields });
	let standing = await written(github, key);
	let opened;
	if (standing.length === 0) {
		if (!open)
			return { outcome: "none", url: undefined };
		opened = await github.request("POST", issues, { title, body: text, labels: [issueLabel] });
		standing = await written(github, key);
		// The list may lag behind recent changes.
		if (standing.length === 0)
			standing = [opened];
	}
	const [first, ...younger] = standing;
	for (const { number } of younger)
		await update(number, { state: "closed", state_reason: "not_planned" });
	if (first.number === opened?.number)
		return { outcome: "opened", url: first.html_url };
	if ((0,marker/* runIdOf */.SR)(first.body ?? "") > github.run.runId)
		return { outcome: "superseded", url: first.html_url };
	const state = open ? {} : { state: "closed", state_reason: "completed" };
	const { html_url: url } = await update(first.number, { title, body: text, ...state });
	return { outcome: open ? "updated" : "closed", url };
}
/** Returns the suite's open issues, oldest first. */
async function written(github, key) {
	const isOwn = (0,marker/* ownership */.kG)(github, key);
	const own = [];
	for await (const issue of github.list(issues, { state: "open", labels: issueLabel }))
		if (issue.pull_request === undefined && (await isOwn(issue)))
			own.push(issue);
	return own.sort((a, b) => a.number - b.number);
}

var comment_pull = __webpack_require__("src/reports/comment/pull.ts");
var refusal = __webpack_require__("src/reports/comment/refusal.ts");
var chart = __webpack_require__("src/reports/markdown/chart.ts");
;// CONCATENATED MODULE: ./src/reports/markdown/dialect.ts



const zeroWidth = "\u200b";
/**
 * Formats blocks as Markdown for GitLab or Azure DevOps. In addition to what GitHub acts on, data cannot refer to merge
 * requests (`!12`), labels (`~bug`), milestones, snippets, epics or alerts, and cannot run a quick action such as `/merge`,
 * which GitLab would carry out with the rights of the token.
 */
function toDialect(blocks, dialect) {
	return (0,markdown/* toMarkdown */.l6)(blocks.map((block) => guarded(block, dialect))).replace(/^([ \t]*)(?=\/[a-z])/gim, `$1${zeroWidth}`);
}
function guarded(block, dialect) {
	switch (block.kind) {
		case "heading":
		case "paragraph":
			return { ...block, text: guardedInline(block.text) };
		case "list":
			return { ...block, items: block.items.map(guardedInline) };
		case "table":
			return {
				...block,
				columns: block.columns.map((column) => ({ ...column, title: guardedText(column.title) })),
				rows: block.rows.map((row) => row.map(guardedInline)),
			};
		case "fragment":
			return { ...block, text: guardedText(block.text) };
		case "details":
			return {
				...block,
				title: guardedInline(block.title),
				blocks: block.blocks.map((each) => guarded(each, dialect)),
			};
		case "chart":
			// Azure DevOps shows a diagram in a comment as its source.
			if (dialect === "azure")
				return (0,markdown_block/* codeBlock */.DV)((0,chart/* toBars */.Wd)(block));
			return block.legend === undefined ? block : { ...block, legend: guardedText(block.legend) };
		case "code":
			return block;
	}
}
function guardedInline(inline) {
	return (0,markdown/* spans */.iV)(inline).map((span) => {
		if (typeof span === "string")
			return guardedText(span);
		return span.kind === "code" ? span : { ...span, text: guardedText(span.text) };
	});
}
/** A zero-width space after the sign breaks up a reference, and nobody sees it. */
function guardedText(text) {
	return text.replace(/[!$%&~#@^*[](?=[\w"'])/g, `$&${zeroWidth}`);
}

;// CONCATENATED MODULE: ./src/reports/comment/azure-threads.ts


const version = "api-version=7.1";
/** Values of `CommentThreadStatus`. */
const azure_threads_status = { active: 1, closed: 4 };
/** Value of `CommentType`. */
const plainText = 1;
/**
 * The threads of a pull request, each with one comment of ours. A thread is open while the report is negative, and closed
 * otherwise. https://learn.microsoft.com/en-us/rest/api/azure/devops/git/pull-request-threads
 */
function azureThreads({ api, repositoryPath, pullRequest, pageUrl, runId, open }) {
	const threads = `${repositoryPath}/pullRequests/${pullRequest}/threads`;
	const wanted = { status: open ? azure_threads_status.active : azure_threads_status.closed };
	/** The number of our comment in each thread. */
	const numbers = new Map();
	const stored = (id, body) => ({ id, body, url: `${pageUrl}?discussionId=${id}` });
	const comment = (id) => `${threads}/${id}/comments/${numbers.get(id)}?${version}`;
	return {
		runId,
		async own(key) {
			const { data } = await api.request("GET", `${threads}?${version}`);
			const { value } = Object(data);
			if (!Array.isArray(value))
				throw unexpected(api, "a list of threads", data);
			const start = (0,marker/* marker */.xL)(key);
			const marked = value.flatMap(({ id, isDeleted, comments }) => {
				const [first] = comments ?? [];
				const isMarked = isDeleted !== true && first?.isDeleted !== true && first?.content?.startsWith(start) === true;
				if (!isMarked)
					return [];
				numbers.set(id, first.id);
				return [{ id, body: first.content, author: first.author?.id }];
			});
			if (marked.length === 0)
				return [];
			// A comment of somebody else under our marker does not count: editing it would put our words into their mouth.
			const user = await tokenUser(api);
			return marked
				.filter(({ author }) => author === user)
				.sort((a, b) => a.id - b.id)
				.map(({ id, body }) => stored(id, body));
		},
		async create(content) {
			const first = { parentCommentId: 0, content, commentType: plainText };
			const { data } = await api.request("POST", `${threads}?${version}`, { comments: [first], ...wanted });
			const thread = Object(data);
			const number = thread.comments?.[0]?.id;
			if (typeof thread.id !== "number" || number === undefined)
				throw unexpected(api, "a thread", data);
			numbers.set(thread.id, number);
			return stored(thread.id, content);
		},
		async update(id, content) {
			await api.request("PATCH", comment(id), { content });
			await api.request("PATCH", `${threads}/${id}?${version}`, wanted);
			return stored(id, content);
		},
		async remove(id) {
			await api.request("DELETE", comment(id));
		},
	};
}
async function tokenUser(api) {
	const { data } = await api.request("GET", "/_apis/connectionData");
	const { id } = Object(Object(data).authenticatedUser);
	if (typeof id !== "string")
		throw unexpected(api, "the token's user", data);
	return id;
}
function unexpected({ host }, what, data) {
	return new port/* RequestError */.G(undefined, `expected ${what} from ${host}, got ${String(JSON.stringify(data)).slice(0, 80)}`);
}

var markdown_escape = __webpack_require__("src/reports/markdown/escape.ts");
;// CONCATENATED MODULE: ./src/reports/comment/bitbucket-report.ts



const mostData = 10;
/** Bitbucket refuses longer texts. */
const mostBytes = { title: 450, details: 2000 };
/**
 * Writes the report, or replaces the one of an earlier attempt, which has the same identifier.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
async function keepInsightsReport({ api, repository, commit, pageUrl }, { key, title, details, result, link, metrics, create }) {
	const id = `trainyard-${encodeURIComponent(key.trim()).replace(/[^\w.~-]/g, "-")}`.slice(0, 200);
	const path = `/repositories/${repository.split("/").map(encodeURIComponent).join("/")}/commit/${commit}/reports`;
	const exists = await isThere(api, `${path}/${id}`);
	if (!exists && !create)
		return { outcome: "none", url: undefined };
	await api.request("PUT", `${path}/${id}`, {
		title: plain(title, mostBytes.title),
		details: plain(details, mostBytes.details),
		report_type: "TEST",
		reporter: "trainyard",
		result,
		...(link !== undefined && { link }),
		data: metrics.slice(0, mostData).map(([name, value]) => ({ title: plain(name, 100), type: "NUMBER", value })),
	});
	return { outcome: exists ? "updated" : "created", url: pageUrl };
}
async function isThere(api, path) {
	try {
		await api.request("GET", path);
		return true;
	}
	catch (error) {
		if (error instanceof port/* RequestError */.G && error.status === 404)
			return false;
		throw error;
	}
}
function plain(text, bytes) {
	return (0,budget/* clipped */.cz)((0,markdown_escape/* visible */.RK)(text).replace(/\s+/g, " "), bytes);
}

;// CONCATENATED MODULE: ./src/reports/comment/gitlab-notes.ts


/** Maximum number of pages of 100 notes. A server whose pages never end must not block a job. */
const mostPages = 300;
/** The notes of a merge request. https://docs.gitlab.com/api/notes/#merge-requests */
function gitlabNotes({ api, projectId, mergeRequest, pageUrl, runId }) {
	const notes = `/projects/${encodeURIComponent(projectId)}/merge_requests/${mergeRequest}/notes`;
	let user;
	const stored = ({ id, body }) => ({ id, body: body ?? "", url: `${pageUrl}#note_${id}` });
	return {
		runId,
		async own(key) {
			const start = (0,marker/* marker */.xL)(key);
			const own = [];
			for await (const note of listed(api, `${notes}?sort=asc&order_by=created_at&per_page=100`)) {
				if (note.system === true || note.body?.startsWith(start) !== true)
					continue;
				// A note of somebody else under our marker does not count: editing it would put our words into their mouth.
				user ??= gitlab_notes_tokenUser(api);
				if (note.author?.id === (await user))
					own.push(note);
			}
			return own.sort((a, b) => a.id - b.id).map(stored);
		},
		create: async (body) => stored(noteIn(api, (await api.request("POST", notes, { body })).data)),
		update: async (id, body) => stored(noteIn(api, (await api.request("PUT", `${notes}/${id}`, { body })).data)),
		async remove(id) {
			await api.request("DELETE", `${notes}/${id}`);
		},
	};
}
async function* listed(api, path) {
	for (let page = 1; page !== undefined && page <= mostPages;) {
		const { data, nextPage } = await api.request("GET", `${path}&page=${page}`);
		if (!Array.isArray(data))
			throw gitlab_notes_unexpected(api, "a list of notes", data);
		for (const each of data)
			yield noteIn(api, each);
		page = nextPage;
	}
}
async function gitlab_notes_tokenUser(api) {
	const { data } = await api.request("GET", "/user");
	const { id } = Object(data);
	if (typeof id !== "number")
		throw gitlab_notes_unexpected(api, "the token's user", data);
	return id;
}
function noteIn(api, data) {
	if (typeof Object(data).id !== "number")
		throw gitlab_notes_unexpected(api, "a note", data);
	return data;
}
function gitlab_notes_unexpected({ host }, what, data) {
	return new port/* RequestError */.G(undefined, `expected ${what} from ${host}, got ${String(JSON.stringify(data)).slice(0, 80)}`);
}

var sticky = __webpack_require__("src/reports/comment/sticky.ts");
;// CONCATENATED MODULE: ./src/reports/comment/review.ts







/** The right that is missing when the system answers 401, 403 or 404. */
const missingRight = {
	gitlab: "the token needs the scope `api` and the role Reporter or higher in this project",
	azure: "the build service needs the permission “Contribute to pull requests” on this repository",
	bitbucket: "the step's login needs write access to this repository",
};
/**
 * Writes the report to GitLab, Azure DevOps or Bitbucket: created once per pull request, and kept up to date. Undefined if
 * this run has no pull request there.
 *
 * @throws {RequestError} if the system refuses.
 */
async function keepReview({ run, place }, report) {
	if (place === undefined || "missing" in place.access)
		return undefined;
	const { api } = place.access;
	const { key, title, verdict, headline, metrics, create } = report;
	switch (place.kind) {
		case "gitlab":
			return (0,sticky/* keepComment */.X)(gitlabNotes({ ...place, api, runId: run.number }), {
				key,
				body: bodyOf(report, "gitlab"),
				create,
			});
		case "azure":
			return (0,sticky/* keepComment */.X)(azureThreads({ ...place, api, runId: run.number, open: verdict === "fail" }), {
				key,
				body: bodyOf(report, "azure"),
				create,
			});
		case "bitbucket":
			return keepInsightsReport({ ...place, api }, {
				key,
				title,
				details: `${verdict}: ${headline}`,
				result: { pass: "PASSED", fail: "FAILED", inconclusive: "PENDING" }[verdict],
				link: run.url,
				metrics: metrics.map(([name, value]) => [name, Number((0,number_text/* columnNumber */.K9)(value).replaceAll(",", ""))]),
				create,
			});
	}
}
/** Shortens and formats the blocks. Guarding references takes a little more room, so there is a margin. */
function bodyOf({ blocks, rest }, dialect) {
	return toDialect((0,budget/* fit */.Uj)(blocks, { bytes: sticky/* stickyBytes */.R, rest }), dialect);
}

;// CONCATENATED MODULE: ./src/actions/report-model/publish.ts









/** Writes the comment and the issue. A refusal is a notice, because reporting never fails a run. */
async function publishReport(publication, context) {
	const { github, pipeline } = context;
	if (github !== undefined)
		return publishToGitHub(publication, github, context);
	return { "comment-url": await publishToPipeline(publication, pipeline, context), "issue-url": undefined };
}
async function publishToGitHub(publication, github, context) {
	const { comment, issue } = publication;
	const readOnly = github.run.pullRequest?.readOnly ?? false;
	const attempt = attempting("GitHub", context);
	const body = (0,markdown/* toMarkdown */.l6)((0,budget/* fit */.Uj)(publication.blocks, { bytes: sticky/* stickyBytes */.R, rest: publication.rest }));
	const commentUrl = comment === "never"
		? undefined
		: await attempt("comment", (0,refusal/* missingPermission */.U)("pull-requests: write", readOnly), () => commented(publication, body, { github, reporter: context.reporter }));
	const issueUrl = issue === "never"
		? undefined
		: await attempt("issue", (0,refusal/* missingPermission */.U)("issues: write", readOnly), () => stood(publication, body, github));
	return { "comment-url": commentUrl, "issue-url": issueUrl };
}
/** Writes the note, thread or report of GitLab, Azure DevOps or Bitbucket. Returns its address. */
async function publishToPipeline({ comment, issue, key, title, verdict, blocks, metrics, rest }, pipeline, context) {
	const { reporter } = context;
	const name = pipeline?.run.name ?? "a terminal";
	if (issue !== "never")
		reporter.notice(`issue: left out: issues are written to GitHub only, and this is ${name}`);
	const place = pipeline?.place;
	if (comment === "never")
		return undefined;
	if (pipeline === undefined || place === undefined) {
		if (comment !== "auto")
			reporter.notice(`comment: left out: there is no GitHub, GitLab, Azure DevOps or Bitbucket pull request here (this is ${name})`);
		return undefined;
	}
	if ("missing" in place.access) {
		reporter.notice(`comment: left out: ${place.access.missing}`);
		return undefined;
	}
	const { api } = place.access;
	const create = comment !== "on-failure" || verdict.verdict === "fail";
	const report = { key: `report-model ${key}`, title, ...verdict, blocks, metrics, rest, create };
	return attempting(api.host, context)("comment", missingRight[place.kind], async () => (await keepReview(pipeline, report))?.url);
}
/** Returns a function that writes something, and gives a notice if that is refused. */
function attempting(host, { reporter, signal }) {
	return async (input, missing, write) => {
		try {
			return await write();
		}
		catch (error) {
			signal.throwIfAborted();
			// An undocumented response can break anything, so any error is caught. The report is still written.
			const why = error instanceof port/* RequestError */.G
				? (0,refusal/* writeRefusal */.s)(input, { error, host, missing })
				: `${input}: left out: ${host}'s answer could not be understood: ${error.message}`;
			reporter.notice(why);
			return undefined;
		}
	};
}
async function commented({ comment, key, verdict: { verdict } }, body, { github, reporter }) {
	if (comment === "auto" && !(0,comment_pull/* mayHavePull */.l)(github.run))
		return undefined;
	const pull = await (0,comment_pull/* pullOf */.p)(github);
	if (pull === undefined) {
		reporter.info("comment: there is no open pull request to comment on");
		return undefined;
	}
	const create = comment !== "on-failure" || verdict === "fail";
	return (await (0,sticky/* keepComment */.X)((0,github_comments/* githubComments */.G)(github, pull), { key: `report-model ${key}`, body, create })).url;
}
/** Opens the issue if the report failed or has no results. An inconclusive result neither opens nor closes it. */
async function stood({ key, title, verdict: { verdict, headline, empty } }, body, github) {
	if (verdict === "inconclusive" && !empty)
		return undefined;
	const open = verdict !== "pass";
	const name = `${title}: ${headline}`.replace(/\s+/g, " ").slice(0, 250);
	return (await keepIssue(github, { key: `report-model ${key}`, title: name, body, open })).url;
}

var metric_items = __webpack_require__("src/evaluation/blocks/metric-items.ts");
var trivial_warning = __webpack_require__("src/evaluation/blocks/trivial-warning.ts");
var results_table = __webpack_require__("src/evaluation/gate/results-table.ts");
var importances_file = __webpack_require__("src/models/bundle/importances-file.ts");
;// CONCATENATED MODULE: ./src/reports/markdown/fragment.ts



/** Maximum length of a fragment. The rest is cut off. */
const largestFragmentBytes = 20_000;
const ZERO_WIDTH = "\u200b";
/**
 * Markdown that somebody else wrote, as blocks. Headings, emphasis, lists, tables, quotes, inline code and fenced code remain.
 * What could notify people, link somewhere or carry HTML is shown as text: mentions, references to issues, addresses, links,
 * images, tags and comments. Headings are made small, so that none looks like the report's own.
 *
 * GitHub reads a fence that stands in a list or a quote otherwise than one at the start of a line. Only the latter is code
 * here, and every other run of backticks or tildes is broken up, so that both agree on where code begins and ends.
 */
function fragmentBlocks(text) {
	const blocks = [];
	let plain = [];
	const flush = () => {
		const content = plain.join("\n").replace(/^\n+/, "").trimEnd();
		if (content !== "")
			blocks.push({ kind: "fragment", text: content });
		plain = [];
	};
	const lines = (0,budget/* clipped */.cz)(text, largestFragmentBytes).split(/\r\n|\r|\n/);
	for (let at = 0; at < lines.length; at++) {
		const [, fence, language] = /^(`{3,}|~{3,})\s*([\w+-]*)$/.exec(lines[at].trimEnd()) ?? [];
		if (fence === undefined || language === undefined) {
			plain.push(shownLine(lines[at]));
			continue;
		}
		flush();
		const code = [];
		const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`);
		while (++at < lines.length && !closing.test(lines[at]))
			code.push(lines[at]);
		// A diagram can hold links of its own.
		blocks.push((0,markdown_block/* codeBlock */.DV)(code.join("\n"), /^(mermaid|geojson|topojson|stl|math)$/i.test(language) ? "" : language));
	}
	flush();
	return blocks;
}
/** A zero-width space breaks up what GitHub would act on, in code as elsewhere, and nobody sees it. */
function shownLine(line) {
	return ((0,markdown_escape/* visible */.RK)(line)
		.replace(/[<&@]/g, `$&${ZERO_WIDTH}`)
		.replace(/#(?=\d)/g, `#${ZERO_WIDTH}`)
		.replace(/(GH)(?=-\d)/gi, `$1${ZERO_WIDTH}`)
		.replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, `$1${ZERO_WIDTH}`)
		.replace(/www(?=\.)/gi, `www${ZERO_WIDTH}`)
		.replace(/\](?=[([:])/g, `]${ZERO_WIDTH}`)
		.replace(/`{3,}|~{3,}/g, (run) => [...run].join(ZERO_WIDTH))
		.replace(/^( {0,3})#{1,6}(?=\s|$)/, "$1####")
		// A line below a text that would make it a heading of the first or second degree.
		.replace(/^( {0,3})(=+|-+)[ \t]*$/, "$1***"));
}

;// CONCATENATED MODULE: ./src/actions/report-model/changes.ts

/** Maximum number of columns to name. Further ones are counted. */
const MOST_COLUMNS = 20;
/** Lists the differences from the baseline other than the metrics: parameters, data and columns. */
function changeBlocks({ candidate, baseline: { found } }) {
	const [ours, theirs] = [candidate.record, found?.source.record];
	if (ours === undefined || theirs === undefined)
		return [];
	if (ours.digest !== undefined && ours.digest === theirs.digest)
		return [(0,markdown_block/* heading */.R_)(3, "What changed"), (0,markdown_block/* paragraph */.FY)("Nothing: it is the baseline's model, byte for byte.")];
	const rows = [...parameterRows(ours, theirs), ...dataRows(ours, theirs)];
	const columns = columnItems(ours, theirs);
	return [
		(0,markdown_block/* heading */.R_)(3, "What changed"),
		...(rows.length === 0 ? [] : [(0,markdown_block/* table */.tp)(["", ">baseline", ">now"], rows)]),
		...(columns.length === 0 ? [] : [(0,markdown_block/* list */.p_)(columns)]),
		...(rows.length + columns.length === 0 ? [(0,markdown_block/* paragraph */.FY)("Neither parameters nor data.")] : []),
	];
}
function parameterRows({ parameters: ours }, { parameters: theirs }) {
	const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
	const shown = (value) => value === null ? "none" : String(value ?? "");
	return names
		.filter((name) => ours[name] !== theirs[name])
		.map((name) => [(0,markdown_block/* code */.aY)(name), shown(theirs[name]), shown(ours[name])]);
}
function dataRows(ours, theirs) {
	const files = ({ data }) => data.files.map(({ path }) => path).join(", ");
	const digest = ({ data }) => data.digest.slice(0, 19);
	const rows = ({ rows: number }) => number?.toLocaleString("en-US") ?? "";
	const facts = [
		["rows trained on", rows],
		["data", files],
		["data digest", digest],
		["target", ({ target }) => target ?? ""],
	];
	return facts.filter(([, of]) => of(ours) !== of(theirs)).map(([name, of]) => [name, of(theirs), of(ours)]);
}
function columnItems({ columns: ours }, { columns: theirs }) {
	const before = new Map(theirs.map(({ name, type }) => [name, type]));
	const now = new Map(ours.map(({ name, type }) => [name, type]));
	const named = (what, columns) => columns.length === 0
		? []
		: [
			[
				`${what}: `,
				...columns.slice(0, MOST_COLUMNS).flatMap(({ name }, at) => [...(at > 0 ? [", "] : []), (0,markdown_block/* code */.aY)(name)]),
				columns.length > MOST_COLUMNS ? ` and ${columns.length - MOST_COLUMNS} more` : "",
			],
		];
	const retyped = ours.filter(({ name, type }) => before.has(name) && before.get(name) !== type);
	return [
		...named("new columns", ours.filter(({ name }) => !before.has(name))),
		...named("columns that are gone", theirs.filter(({ name }) => !now.has(name))),
		...retyped
			.slice(0, MOST_COLUMNS)
			.map(({ name, type }) => [(0,markdown_block/* code */.aY)(name), `: was ${before.get(name)}, is ${type}`]),
	];
}

var deployment = __webpack_require__("src/actions/report-model/deployment.ts");
var drift = __webpack_require__("src/actions/report-model/drift.ts");
;// CONCATENATED MODULE: ./src/evaluation/blocks/charts.ts
/** Number of points along a curve, which fits a chart in a comment. */
const STEPS = 20;
/** Draws the ROC curve of a binary model, with another model's if there is one. */
function rocChart({ curve }, other) {
	if (curve === undefined || curve.length < 3)
		return [];
	const along = (points) => ({
		kind: "line",
		values: Array.from({ length: STEPS + 1 }, (_, step) => truePositiveRateAt(points, step / STEPS)),
	});
	const chance = { kind: "line", values: Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS) };
	const theirs = other?.curve === undefined || other.curve.length < 3 ? [] : [along(other.curve)];
	return [
		{
			kind: "chart",
			title: "ROC curve",
			x: { title: "false positive rate", values: { from: 0, to: 1 } },
			y: { title: "true positive rate", from: 0, to: 1 },
			series: [along(curve), ...theirs, chance],
			legend: theirs.length === 0
				? "Blue: this model. Orange: chance."
				: "Blue: this model. Orange: the baseline. Grey: chance.",
		},
	];
}
/** Compares the model's confidence with its share of correct predictions. */
function calibrationChart({ reliability = [] }) {
	const bins = reliability.filter(({ support }) => support > 0);
	if (bins.length < 2)
		return [];
	return [
		{
			kind: "chart",
			title: "Calibration",
			x: { title: "confidence", values: bins.map(({ low, high }) => `${low.toFixed(1)}–${high.toFixed(1)}`) },
			y: { title: "accuracy", from: 0, to: 1 },
			series: [
				{ kind: "bar", values: bins.map(({ accuracy }) => accuracy) },
				{ kind: "line", values: bins.map(({ confidence }) => confidence) },
			],
			legend: "Bars: accuracy. Line: mean confidence. The bars of a calibrated model end on the line.",
		},
	];
}
/** Returns the curve's height, interpolated between its points. For a step, returns the upper end. */
function truePositiveRateAt(points, rate) {
	let [x, y] = [0, 0];
	for (const { false_positive_rate: nextX, true_positive_rate: nextY } of points) {
		if (nextX > rate)
			return y + ((nextY - y) * (rate - x)) / (nextX - x);
		[x, y] = [nextX, nextY];
	}
	return y;
}

;// CONCATENATED MODULE: ./src/evaluation/blocks/classes.ts



const MOST_CLASSES = 10;
/** Lists classes by F1, the worst first, because reviewers look for a model's weaknesses. */
function classBlocks({ per_class: perClass = {} }) {
	const classes = Object.entries(perClass).sort(([, a], [, b]) => (a["f1"] ?? -1) - (b["f1"] ?? -1));
	if (classes.length === 0)
		return [];
	const cell = (value) => (value === undefined ? "" : (0,number_text/* columnNumber */.K9)(value));
	return [
		(0,markdown_block/* heading */.R_)(3, "Classes, lowest F1 first"),
		(0,markdown_block/* table */.tp)(["class", ">rows", ">precision", ">recall", ">f1", ""], classes
			.slice(0, MOST_CLASSES)
			.map(([name, { support, precision, recall, f1 }]) => [
			name,
			cell(support),
			cell(precision),
			cell(recall),
			cell(f1),
			f1 === undefined ? "" : (0,chart/* bar */.M0)(f1),
		])),
		...(classes.length > MOST_CLASSES
			? [(0,markdown_block/* paragraph */.FY)(`and ${classes.length - MOST_CLASSES} classes with a higher F1`)]
			: []),
	];
}

var confusion = __webpack_require__("src/evaluation/blocks/confusion.ts");
var score_histogram = __webpack_require__("src/evaluation/blocks/score-histogram.ts");
var blocks_slices = __webpack_require__("src/evaluation/blocks/slices.ts");
var value_charts = __webpack_require__("src/evaluation/blocks/value-charts.ts");
var predictions_file = __webpack_require__("src/evaluation/comparison/predictions-file.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/explanation.ts








/** The slices where one is significantly worse than the rest: then they are not folded away. */
function urgentSlices({ candidate: { evaluation } }) {
	return evaluation !== undefined && (0,blocks_slices/* provenWorse */.V)(evaluation).length > 0 ? (0,blocks_slices/* sliceBlocks */.R)(evaluation) : [];
}
/** Explains the numbers with matrix, classes and charts. In a comment they are folded. */
function explanationBlocks(findings, folded) {
	const { evaluation } = findings.candidate;
	const slices = evaluation === undefined || urgentSlices(findings).length > 0 ? [] : (0,blocks_slices/* sliceBlocks */.R)(evaluation);
	const measured = evaluation === undefined
		? []
		: [
			...(0,confusion/* confusionBlocks */.l)(evaluation),
			...classBlocks(evaluation),
			...rocChart(evaluation, findings.baseline.found?.source.evaluation),
			...calibrationChart(evaluation),
		];
	const drawn = predictionBlocks(findings);
	const all = [...slices, ...measured, ...drawn];
	if (!folded || all.length === 0)
		return all;
	const parts = [
		...(slices.length > 0 ? ["slices"] : []),
		...(evaluation?.task === "classification" ? ["confusion matrix", "classes"] : []),
		...(all.some(({ kind }) => kind === "chart") ? ["charts"] : []),
		...(drawn.length > 0 && evaluation?.task === "classification" ? ["scores"] : []),
	];
	const title = parts.length === 0 ? "Details" : parts.join(", ");
	return [(0,markdown_block/* details */.zH)(`${title.charAt(0).toUpperCase()}${title.slice(1)}`, all)];
}
function predictionBlocks({ predictions, candidate: { evaluation } }) {
	if (predictions === undefined || "unreadable" in predictions)
		return [];
	const set = predictions.predictions;
	if (set.task === "regression")
		return (0,value_charts/* valueCharts */.V)(set);
	const known = evaluation?.positive_class;
	return (0,score_histogram/* scoreHistogram */.J)(set, known !== undefined && !set.classes.includes(known) ? undefined : (0,predictions_file/* positiveIndex */.yZ)(set, known));
}

var numbers = __webpack_require__("src/evaluation/blocks/numbers.ts");
var comparison_differences = __webpack_require__("src/evaluation/comparison/differences.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/metrics-table.ts






/** Maximum number of rows for a metrics file whose names trainyard does not know. */
const MOST_FOREIGN = 20;
/** Metrics that depend on the machine. A difference in them says nothing about the model. */
const TIMED = /^latency_/;
/** Number of metrics that a comment shows. The others are collapsed unless they are significantly worse. */
const SHOWN_AT_ONCE = 8;
/** Shows the metrics next to the baseline's, with the difference, its interval and whether it is better. */
function metricBlocks({ candidate: { metrics, evaluation }, baseline }, folded) {
	const own = Object.keys(evaluation?.own_metrics ?? {});
	const known = [...own, ...headlines/* HEADLINES */.O].filter((name) => metrics[name] !== undefined);
	const names = known.length > 0 ? known : Object.keys(metrics).slice(0, MOST_FOREIGN);
	if (names.length === 0)
		return [];
	const { found } = baseline;
	const shown = names.filter((name, at) => !folded || at < SHOWN_AT_ONCE || (found !== undefined && isSignificantlyWorse(name, found)));
	const others = names.filter((name) => !shown.includes(name));
	const tableOf = (some) => found === undefined
		? (0,markdown_block/* table */.tp)(["metric", ">value", ">95 % interval"], some.map((name) => [name, (0,numbers/* inMetric */.k_)(name, metrics[name]), (0,numbers/* range */.y1)(evaluation?.intervals[name])]))
		: (0,markdown_block/* table */.tp)([
			"metric",
			"change",
			">value",
			">baseline",
			">difference",
			`>${(0,number_text/* plainNumber */.ku)(found.confidence * 100)} % interval`,
		], some.map((name) => row(name, metrics[name], found)));
	return [
		(0,markdown_block/* heading */.R_)(3, "Metrics"),
		tableOf(shown),
		...(others.length === 0
			? []
			: [(0,markdown_block/* details */.zH)(others.length === 1 ? "1 more metric" : `${others.length} more metrics`, [tableOf(others)])]),
		...(found === undefined
			? baseline.reason === undefined
				? []
				: [(0,markdown_block/* paragraph */.FY)(`There is no baseline: ${baseline.reason}.`)]
			: [(0,markdown_block/* paragraph */.FY)(`Baseline: ${found.name}.${rowsRemark(found)}${otherRows(evaluation, found)}`)]),
	];
}
function row(name, value, { source, differences, confidence }) {
	const before = source.metrics[name];
	if (before === undefined)
		return [name, "new", (0,numbers/* inMetric */.k_)(name, value), "", "", ""];
	const difference = differences.get(name);
	const change = difference?.estimate ?? value - before;
	return [
		name,
		judged(name, change, difference && { ...difference, confidence }),
		(0,numbers/* inMetric */.k_)(name, value),
		(0,numbers/* inMetric */.k_)(name, before),
		(0,numbers/* changeInMetric */.Qk)(name, change),
		difference === undefined ? "" : (0,numbers/* range */.y1)(difference.interval),
	];
}
function judged(name, change, difference) {
	const better = (0,direction/* direction */.o)(name);
	if (TIMED.test(name) || better === undefined)
		return "";
	if (change === 0)
		return "the same";
	const word = change > 0 === (better === "higher") ? "better" : "worse";
	if (difference === undefined)
		return name === "model_bytes" ? word : `${word}, not tested`;
	return (0,comparison_differences/* isSignificant */.o)(difference, difference.confidence) ? [(0,markdown_block/* strong */.ko)(word)] : "no significant difference";
}
function isSignificantlyWorse(name, { differences, confidence }) {
	const difference = differences.get(name);
	if (difference === undefined || !(0,comparison_differences/* isSignificant */.o)(difference, confidence))
		return false;
	return difference.estimate < 0 === ((0,direction/* direction */.o)(name) === "higher");
}
const PAIRED_REMARK = " Each interval is of one difference on the same rows. A word in bold needs an interval without 0, and is also adjusted for the number of metrics (Benjamini and Hochberg): if the models are equally good, at most about one report in twenty has one by chance.";
function rowsRemark({ differences, unpaired }) {
	if (differences.size > 0)
		return PAIRED_REMARK;
	return unpaired === undefined
		? " Differences have no interval without predictions of both models for the same rows."
		: ` Differences have no interval: ${unpaired}.`;
}
function otherRows(evaluation, { source }) {
	const [ours, theirs] = [evaluation?.data_digest, source.evaluation?.data_digest];
	if (ours === undefined || theirs === undefined || ours === theirs)
		return "";
	return " It was measured on other rows, so a difference may come from the rows.";
}

var promotion = __webpack_require__("src/actions/report-model/promotion.ts");
var command_line = __webpack_require__("src/platform/process/command-line.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/reproduction.ts


/**
 * Returns the commands that give the same model, metrics and verdict in a terminal: each action with its recorded
 * inputs. Empty if the model does not record how it was trained.
 */
function reproductionBlocks({ candidate: { record, evaluation }, gate }) {
	if (record?.inputs === undefined)
		return [];
	const { "report-dir": report = "report" } = record.inputs;
	const lines = [
		...(record.commit === undefined ? [] : [(0,command_line/* commandLine */.a)(["git", "checkout", record.commit])]),
		command("train", record.inputs),
		...(evaluation === undefined
			? []
			: [command("test-model", evaluation.inputs ?? { "test-data": `${report}/test.csv`, "report-dir": report })]),
		...(gate?.inputs === undefined ? [] : [command("gate-on-metric", gate.inputs)]),
	];
	return [(0,markdown_block/* details */.zH)("Reproduce it", [(0,markdown_block/* codeBlock */.DV)(lines.join("\n"), "sh")])];
}
function command(action, inputs) {
	return (0,command_line/* commandLine */.a)(["trainyard", action, ...Object.entries(inputs).flatMap(flags)]);
}
/** Formats an input as flags: one for each line of a list. */
function flags([name, value]) {
	return value.split("\n").flatMap((line) => (line.trim() === "" ? [] : [`--${name}`, line.trim()]));
}

;// CONCATENATED MODULE: ./src/actions/report-model/render.ts














const marks = { pass: "✅", fail: "❌", inconclusive: "⚠️" };
/** Renders the report, the most important parts first, because a budget cuts from the end. */
function renderReport(findings, options) {
	const { verdict, headline } = options.verdict;
	const { found } = findings.baseline;
	const compared = found === undefined ? [] : comparisonBlocks(found, options.reportDir);
	return [
		(0,markdown_block/* heading */.R_)(2, `${marks[verdict]} ${options.title}: ${headline}`),
		...origin(findings, options.run),
		...(findings.candidate.evaluation === undefined ? [] : (0,trivial_warning/* trivialWarning */.A)(findings.candidate.evaluation)),
		...problemBlocks(findings),
		...gateBlocks(findings, options.most),
		...(0,deployment/* deploymentSection */.xc)(findings, options.folded),
		...(0,promotion/* promotionSection */.b)(findings.promotion, options.folded),
		...(0,drift/* driftSection */.t)(findings.drift, options),
		...metricBlocks(findings, options.folded),
		...testBlocks(findings, options.most),
		...urgentSlices(findings),
		...compared,
		...changeBlocks(findings),
		...(0,importances_file/* importanceBlocks */.dK)(findings.importances),
		...explanationBlocks(findings, options.folded),
		...reproductionBlocks(findings),
		...notesBlocks(findings),
	];
}
/** The user's own words come last, under the name of their file. */
function notesBlocks({ notes }) {
	if (notes === undefined)
		return [];
	const blocks = fragmentBlocks(notes.text);
	const cut = Buffer.byteLength(notes.text) > largestFragmentBytes;
	return [
		(0,markdown_block/* heading */.R_)(3, ["Notes from ", (0,markdown_block/* code */.aY)(notes.name)]),
		...blocks,
		...(cut
			? [
				(0,markdown_block/* paragraph */.FY)(`The rest of the file is left out: notes may have ${largestFragmentBytes.toLocaleString("en-US")} bytes.`),
			]
			: []),
	];
}
/** The verdict and the first metrics, for a log. */
function reportLog({ candidate }, options) {
	const { metrics, evaluation, record } = candidate;
	const digest = evaluation?.model_digest ?? record?.digest;
	return [
		(0,markdown_block/* paragraph */.FY)(`${options.title}: ${options.verdict.headline}`),
		(0,markdown_block/* list */.p_)([
			`verdict ${options.verdict.verdict}`,
			...(digest === undefined ? [] : [`model digest ${digest}`]),
			...(0,metric_items/* metricItems */.D)({ metrics, intervals: evaluation?.intervals ?? {} }, 3),
		]),
	];
}
/** Describes the origin of the results: the model, the rows and the commit. */
function origin({ candidate: { evaluation, record } }, run) {
	const parts = [];
	const digest = evaluation?.model_digest ?? record?.digest;
	if (digest !== undefined)
		parts.push(["model ", (0,markdown_block/* code */.aY)(digest.slice(0, 19))]);
	if (evaluation !== undefined)
		parts.push(`${evaluation.task} of ${evaluation.target ?? "the target"}, ${evaluation.n.toLocaleString("en-US")} rows`);
	if (evaluation?.positive_class !== undefined)
		parts.push(["positive class ", (0,markdown_block/* code */.aY)(evaluation.positive_class)]);
	if (run?.commit !== undefined)
		parts.push(["commit ", linkOrCode(run.commit.slice(0, 7), run.commitUrl)]);
	if (run?.url !== undefined)
		parts.push((0,markdown_block/* link */.nf)(`run ${run.number}`, run.url));
	const text = parts.flatMap((part, at) => [...(at > 0 ? [" · "] : []), ...(Array.isArray(part) ? part : [part])]);
	return text.length === 0 ? [] : [(0,markdown_block/* paragraph */.FY)(text)];
}
function linkOrCode(text, href) {
	return href === undefined ? (0,markdown_block/* code */.aY)(text) : (0,markdown_block/* link */.nf)(text, href);
}
function problemBlocks({ problems }) {
	return problems.length === 0 ? [] : [(0,markdown_block/* heading */.R_)(3, "Problems"), (0,markdown_block/* list */.p_)(problems)];
}
function gateBlocks({ gate }, most) {
	if (gate === undefined || gate.results.length === 0)
		return [];
	return [(0,markdown_block/* heading */.R_)(3, "Gate"), ...(0,results_table/* resultsTable */.r6)(gate.results, most)];
}
function testBlocks({ tests: { failed, total } }, most) {
	if (failed.length === 0)
		return [];
	return [
		(0,markdown_block/* heading */.R_)(3, `Failed tests: ${failed.length} of ${total}`),
		(0,markdown_block/* list */.p_)(failed.slice(0, most).map(({ name, reason }) => [(0,markdown_block/* strong */.ko)("FAILED"), " ", (0,markdown_block/* code */.aY)(name), `: ${reason}`])),
		...(failed.length > most ? [(0,markdown_block/* paragraph */.FY)(`and ${failed.length - most} more`)] : []),
	];
}

;// CONCATENATED MODULE: ./src/actions/report-model/run-links.ts
/** Returns the run on GitHub or another CI system. Undefined in a terminal. */
function runLinks({ github, pipeline }) {
	if (github === undefined)
		return pipeline?.run;
	const { serverUrl, owner, repository, headSha, runId } = github.run;
	const base = `${serverUrl}/${owner}/${repository}`;
	return {
		commit: headSha,
		commitUrl: `${base}/commit/${headSha}`,
		number: runId,
		url: `${base}/actions/runs/${runId}`,
	};
}

var drift_blocks = __webpack_require__("src/evaluation/drift/drift-blocks.ts");
var promotion_blocks = __webpack_require__("src/evaluation/promotion/promotion-blocks.ts");
var deployment_blocks = __webpack_require__("src/evaluation/served-model/deployment-blocks.ts");
var rollout_blocks = __webpack_require__("src/evaluation/served-model/rollout-blocks.ts");
var verdict = __webpack_require__("src/reports/junit/verdict.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/verdict.ts





function passedText(rules) {
	const warnings = rules.filter(({ ends }) => ends === "warning").length;
	if (warnings === 0)
		return `${(0,verdict/* count */.U)(rules.length, "rule")} passed`;
	return `${rules.length - warnings} of ${(0,verdict/* count */.U)(rules.length, "rule")} passed, ${(0,verdict/* count */.U)(warnings, "warning")}`;
}
/** Conclusions of a workflow run that fail the report, even if the files it left have no failure. */
const FAILED = ["failure", "timed_out", "startup_failure"];
/**
 * Combines the results of the other steps into a verdict. The report itself judges nothing.
 *
 * @param conclusion Conclusion of the run that a `workflow_run` event is about.
 */
function reportVerdict({ candidate, gate, drift, rollout, deployment, promotion, tests, problems }, conclusion) {
	const rules = gate?.results ?? [];
	const broken = rules.filter(({ ends }) => ends === "red").length;
	const ended = conclusion === undefined || conclusion === "success" ? undefined : conclusion.replaceAll("_", " ");
	const red = [
		...(ended !== undefined && FAILED.includes(conclusion) ? [`the run that is reported ended with ${ended}`] : []),
		...(gate?.verdict === "fail" ? [`${broken.toLocaleString("en")} of ${(0,verdict/* count */.U)(rules.length, "rule")} failed`] : []),
		...(tests.failed.length > 0
			? [`${tests.failed.length.toLocaleString("en")} of ${(0,verdict/* count */.U)(tests.total, "test")} failed`]
			: []),
		...(drift?.verdict === "fail" ? [(0,drift_blocks/* driftHeadline */.AF)(drift)] : []),
		...(rollout?.passed === false ? [(0,rollout_blocks/* rolloutHeadline */.c)(rollout)] : []),
		...(deployment?.passed === false ? [(0,deployment_blocks/* deploymentHeadline */.QI)(deployment)] : []),
		...(promotion?.passed === false ? [(0,promotion_blocks/* promotionHeadline */.W)(promotion)] : []),
	];
	if (red.length > 0)
		return { verdict: "fail", headline: red.join(", "), empty: false };
	if (Object.keys(candidate.metrics).length === 0 &&
		gate === undefined &&
		drift === undefined &&
		rollout === undefined &&
		deployment === undefined &&
		promotion === undefined &&
		tests.total === 0)
		return { verdict: "inconclusive", headline: "there are no results", empty: true };
	const open = [
		...(ended === undefined ? [] : [`the run that is reported ended with ${ended}`]),
		...(gate?.verdict === "inconclusive" ? ["the gate is inconclusive"] : []),
		...(problems.length > 0 ? [(0,verdict/* count */.U)(problems.length, "problem")] : []),
		...(drift?.verdict === "inconclusive" ? [(0,drift_blocks/* driftHeadline */.AF)(drift)] : []),
		...(gate === undefined &&
			drift === undefined &&
			rollout === undefined &&
			deployment === undefined &&
			promotion === undefined &&
			tests.total === 0
			? ["nothing was judged"]
			: []),
	];
	if (open.length > 0)
		return { verdict: "inconclusive", headline: open.join(", "), empty: false };
	const green = [
		...(gate === undefined ? [] : [passedText(rules)]),
		...(tests.total === 0 ? [] : [`${(0,verdict/* count */.U)(tests.total, "test")} passed`]),
		...(drift === undefined ? [] : [(0,drift_blocks/* driftHeadline */.AF)(drift)]),
		...(rollout === undefined ? [] : [(0,rollout_blocks/* rolloutHeadline */.c)(rollout)]),
		...(deployment === undefined ? [] : [(0,deployment_blocks/* deploymentHeadline */.QI)(deployment)]),
		...(promotion === undefined ? [] : [(0,promotion_blocks/* promotionHeadline */.W)(promotion)]),
	];
	return { verdict: "pass", headline: green.join(", "), empty: false };
}

;// CONCATENATED MODULE: ./src/actions/report-model/report-writer.ts













/** Maximum size of the report file. Nobody reads more, and every editor still opens it. */
const largestReportBytes = 20_000_000;
/** Writes every row whose prediction changed; the file of an earlier report goes. */
async function writeChangedRows({ baseline: { found } }, folder) {
	const path = (0,external_node_path_.join)(folder, changedRowsFile);
	const changed = found?.changed ?? [];
	if (changed.length === 0)
		return (0,promises_.rm)(path, { force: true });
	const header = ["id", "y_true", "baseline", "candidate", "change"];
	const rows = changed.map(({ id, truth, baseline, candidate, change }) => [id, truth, baseline, candidate, change]);
	await (0,write/* replaceFileOf */.gx)(path, (0,csv_writer/* toCsv */.gD)(header, rows));
}
/** The metrics that a reviewer looks at first. */
function headlineMetrics({ metrics, evaluation }) {
	const names = [...Object.keys(evaluation?.own_metrics ?? {}), ...headlines/* HEADLINES */.O];
	const known = names.filter((name) => Number.isFinite(metrics[name]));
	return (known.length > 0 ? known : Object.keys(metrics)).map((name) => [name, metrics[name]]);
}
/** Renders the findings and writes them to the requested places: file, comment, issue and summary. */
async function writeModelReport(findings, inputs, context) {
	const { cwd, github } = context;
	const verdict = reportVerdict(findings, github?.run.conclusion);
	const title = inputs.key === undefined ? "Model report" : `Model report, ${inputs.key}`;
	const header = { title, verdict, run: runLinks(context), reportDir: inputs["report-dir"] };
	const reportPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, inputs["report-dir"]), "model-report.md");
	const whole = renderReport(findings, { ...header, most: 10_000, folded: false });
	const htmlPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, inputs["report-dir"]), "model-report.html");
	const fitted = (0,budget/* fit */.Uj)(whole, { bytes: largestReportBytes });
	await (0,write/* replaceFile */.fR)(reportPath, (0,markdown/* toMarkdown */.l6)(fitted));
	await (0,write/* replaceFile */.fR)(htmlPath, (0,html/* toHtml */.V)(fitted, title));
	await writeChangedRows(findings, (0,external_node_path_.resolve)(cwd, inputs["report-dir"]));
	const published = await publishReport({
		comment: inputs.comment,
		issue: inputs.issue,
		key: inputs.key ?? "",
		title,
		verdict,
		blocks: renderReport(findings, { ...header, most: 20, folded: true }),
		metrics: headlineMetrics(findings.candidate),
		rest: `${github === undefined ? "see" : "see the job's summary, or"} ${inputs["report-dir"]}/model-report.md`,
	}, context);
	const summary = (0,budget/* fit */.Uj)(renderReport(findings, { ...header, most: 200, folded: false }), {
		bytes: budget/* limits */.Fy.stepSummary - 1024,
		rest: `all of it is in ${inputs["report-dir"]}/model-report.md`,
	});
	return {
		outputs: {
			passed: verdict.verdict === "pass",
			verdict: verdict.verdict,
			"report-path": reportPath,
			"html-path": htmlPath,
			...published,
		},
		summary,
		log: reportLog(findings, header),
		isRunState: true,
		annotations: findings.problems
			.slice(0, 10)
			.map((message) => ({ level: "warning", title: "report-model", message })),
	};
}


/***/ }),

/***/ "src/actions/report-model/run-result.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readRunResult)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _evaluation_run_stamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/evaluation/run-stamp.ts");
/* harmony import */ var _platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/shown-path.ts");
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/actions/report-model/source.ts");




/**
 * Reads the file in which another action left its result. One that cannot be read, or that another run left, is a problem.
 *
 * @returns the result with the path for messages, or undefined without a usable file.
 */
async function readRunResult(path, read, { context: { cwd, github }, problems }) {
	if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)) === undefined)
		return undefined;
	const shown = (0,_platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .p)(path, cwd);
	const result = await (0,_source_js__WEBPACK_IMPORTED_MODULE_3__/* .attempted */ .z)(() => read(shown, cwd), problems);
	if (result === undefined)
		return undefined;
	const stale = (0,_evaluation_run_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .staleReason */ .Wf)(result.run, github?.run);
	if (stale === undefined)
		return { result, shown };
	problems.push(`${shown}: ${stale}`);
	return undefined;
}


/***/ }),

/***/ "src/actions/report-model/source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readSource),
/* harmony export */   z: () => (/* binding */ attempted)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/evaluation/baseline/contents.ts");
/* harmony import */ var _evaluation_expression_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/expression/tokens.ts");
/* harmony import */ var _evaluation_metrics_evaluation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/metrics/evaluation.ts");
/* harmony import */ var _evaluation_metrics_file_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/metrics-file/read.ts");
/* harmony import */ var _models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/models/bundle/mark.ts");
/* harmony import */ var _models_bundle_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/bundle/record.ts");
/* harmony import */ var _platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/platform/file/shown-path.ts");









/** Reads the files that exist. A file that cannot be read is reported as a problem, and the rest is used. */
async function readSource({ report, model }, { cwd, name, problems }) {
	const attempt = (read) => attempted(read, problems);
	const part = (name) => report === undefined ? undefined : (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .partOf */ .BU)(report, name);
	const evaluationPath = await part("evaluation");
	const metricsPath = await part("metrics");
	const evaluation = evaluationPath === undefined ? undefined : await attempt(() => (0,_evaluation_metrics_evaluation_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvaluation */ .L)(evaluationPath, cwd));
	const file = evaluation !== undefined || metricsPath === undefined || metricsPath === evaluationPath
		? undefined
		: await attempt(() => (0,_evaluation_metrics_file_read_js__WEBPACK_IMPORTED_MODULE_5__/* .readMetricsFile */ ._)(metricsPath, cwd, name ?? (0,_platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)(metricsPath, cwd)));
	const record = model === undefined || !(await (0,_models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_6__/* .isBundle */ .b)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, model)))
		? undefined
		: await attempt(() => (0,_models_bundle_record_js__WEBPACK_IMPORTED_MODULE_7__/* .readRecord */ .aE)(model, cwd));
	return {
		metrics: evaluation?.metrics ?? (file === undefined ? {} : numbersIn(file.metrics)),
		evaluation,
		record,
		predictionsPath: await part("predictions"),
	};
}
/** Runs `read`. If it fails for a reason that a user can fix, adds it to `problems` and returns undefined. */
async function attempted(read, problems) {
	try {
		return await read();
	}
	catch (error) {
		if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H))
			throw error;
		problems.push(error.message);
		return undefined;
	}
}
/** Returns every number in a metrics file under the name that a gate's rule would use. */
function numbersIn(metrics) {
	const numbers = {};
	for (const name of metrics.names()) {
		const reading = metrics.read(parsePath(name));
		if (reading.kind === "number" && Number.isFinite(reading.value))
			numbers[name] = reading.value;
	}
	return numbers;
}
function parsePath(name) {
	const [token] = (0,_evaluation_expression_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenize */ .qw)(name);
	return token?.kind === "path" ? token.segments.map(({ text }) => text) : [name];
}


/***/ })

};
