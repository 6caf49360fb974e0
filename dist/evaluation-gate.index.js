export const id = "evaluation-gate";
export const ids = ["evaluation-gate"];
export const modules = {

/***/ "src/contract/notice-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ noticeInputs)
/* harmony export */ });
/* harmony import */ var _reports_notice_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/notice/target.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/inputs.ts");


/** Inputs of the actions that judge, for notifications. The edge sends them, so an action only declares them. */
const noticeInputs = {
	notify: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)({
		description: "Addresses to notify on failure, recovery or change, one per line: webhooks of Slack, Teams or Discord, other webhooks, and mail servers. They are secrets; see docs/notifications.md.",
	}, {
		expected: "one address per line",
		secret: "TRAINYARD_NOTIFY",
		parse(value) {
			const { problems } = (0,_reports_notice_target_js__WEBPACK_IMPORTED_MODULE_0__/* .readTargets */ .R)(value);
			return problems.length === 0 ? { ok: true, value } : { ok: false, expected: `in ${problems.join("; in ")}` };
		},
	}),
	state: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae)({
		description: "File that remembers the state that was announced last, so that no state is announced twice. When absent, the previous run of the same workflow and branch on GitHub counts, which needs `actions: read`.",
	}),
};


/***/ }),

/***/ "src/evaluation/baseline/git.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   J: () => (/* binding */ gitLine)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:child_process");
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/core/text-end.ts");
/* harmony import */ var _platform_process_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/process/environment.ts");





/** Maximum size of a blob. A report is never larger. */
const LARGEST_OUTPUT_BYTES = 600 * 1024 * 1024;
/**
 * Runs git without a shell and without prompts. An error of git is a result. Only problems that no ref or path could
 * solve are thrown.
 *
 * @throws {Failure} if git is missing, there is no repository here, or git does not trust it.
 */
async function git(args, { cwd, env, signal }) {
	const answer = await new Promise((resolve, reject) => {
		(0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", [...trusted(cwd, env), ...args], {
			cwd,
			env: { ...(0,_platform_process_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Qc)(env), GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
			encoding: "buffer",
			maxBuffer: LARGEST_OUTPUT_BYTES,
			...(signal && { signal }),
		}, (error, stdout, stderr) => {
			const lines = stderr.toString().trim().split(/\r?\n/);
			const complaint = (lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? "").replace(/^(fatal|error): /, "");
			if (error === null)
				resolve({ ok: true, stdout, complaint });
			else if (typeof error.code === "number")
				resolve({ ok: false, stdout, complaint });
			else if (error.code === "ENOENT")
				reject(new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("baseline: expected git on the PATH, found none", { cause: error }));
			else
				reject(error);
		});
	});
	if (answer.ok)
		return answer;
	if (/not a git repository/.test(answer.complaint)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("git: expected a git repository, got a folder outside one (check out before this step)");
	}
	if (/dubious ownership|safe\.directory/.test(answer.complaint)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`baseline: git does not trust this folder, which belongs to another user (run \`git config --global --add safe.directory "${cwd}"\` before this step)`);
	}
	return answer;
}
/**
 * In a container job, the checkout belongs to the runner's user, whom git in the container does not trust. The job
 * works on this workspace, so it is trusted for this one call, and nothing else is.
 */
function trusted(cwd, env) {
	const workspace = env["GITHUB_WORKSPACE"];
	if (!workspace || !`${cwd}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`.startsWith(`${(0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutEnd */ .M)(workspace, "\\/")}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`))
		return [];
	return ["-c", `safe.directory=${cwd}`];
}
/** Runs git and returns its output as one trimmed line. Undefined if git fails. */
async function gitLine(args, options) {
	const { ok, stdout } = await git(args, options);
	const line = stdout.toString().trim();
	return ok && line !== "" ? line : undefined;
}


/***/ }),

/***/ "src/evaluation/gate/gate-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  iw: () => (/* binding */ readGateFile),
  xC: () => (/* binding */ writeGateFile)
});


var shape = __webpack_require__("src/core/shape/index.ts");
var file_document = __webpack_require__("src/platform/file/document.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
;// CONCATENATED MODULE: ./src/evaluation/gate/result.ts

/** The result of one rule in `gate.json` and in the output `results`. Missing numbers are null. */
const ruleResult = (0,shape/* object */.Ik)({
	expression: (0,shape/* textValue */.v8)({ description: "The rule as it was written." }),
	status: (0,shape/* oneOf */.yL)(["pass", "fail", "inconclusive", "skipped"], {
		description: "Result of the rule itself. `skipped`: it needs a baseline, there is none, and the policy allows this.",
	}),
	ends: (0,shape/* oneOf */.yL)(["green", "warning", "red"], {
		description: "Effect of the status, after the policies and the rule's own `warn:`.",
	}),
	level: (0,shape/* oneOf */.yL)(["fail", "warn"], { description: "`warn` for a rule that never fails the gate." }),
	value: (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)({ description: "Value on the metric's side of the comparison." })),
	comparator: (0,shape/* nullable */.me)((0,shape/* textValue */.v8)({ description: "`>=`, `<`, `==` and so on." })),
	bound: (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)({ description: "Value on the other side of the comparison." })),
	baseline: (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)({ description: "The baseline's value of the metric." })),
	difference: (0,shape/* optional */.lq)((0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)({
		description: "The value minus the bound, in the metric's unit. Version 0.1.0 wrote its size as `margin`.",
	}))),
	method: (0,shape/* textValue */.v8)({
		description: "`point` when the numbers were compared directly; otherwise the statistical test.",
	}),
	mode: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)(["point", "no-worse", "non-inferior"], {
		description: "How the rule was judged; absent for rules that are judged by their numbers.",
	})),
	interval: (0,shape/* nullable */.me)((0,shape/* object */.Ik)({
		of: (0,shape/* oneOf */.yL)(["metric", "difference"]),
		low: (0,shape/* numberValue */.Vg)(),
		high: (0,shape/* numberValue */.Vg)(),
		confidence: (0,shape/* numberValue */.Vg)({
			description: "Two-sided confidence level; version 0.1.0 wrote the one-sided one here.",
			min: 0,
			max: 1,
		}),
		one_sided_confidence: (0,shape/* optional */.lq)((0,shape/* numberValue */.Vg)({ description: "Confidence level of each single bound.", min: 0, max: 1 })),
	}, { description: "Both one-sided bounds of the metric, or of its difference from the baseline." })),
	p: (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)({
		description: 'One-sided p value: of "it is worse" in `no-worse`, of "it is no worse" in `non-inferior`.',
	})),
	adjusted_p: (0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)({
		description: "Compared with the level: in `no-worse` adjusted by Holm over the rules of its family, in `non-inferior` multiplied by the looks.",
	})),
	reason: (0,shape/* textValue */.v8)({ description: "The result in words." }),
	detectable: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "The smallest difference that this many rows can show." })),
});

;// CONCATENATED MODULE: ./src/evaluation/gate/gate-file.ts





const rowsRead = (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ rows: (0,shape/* integer */.nd)({ min: 0 }), digest: (0,shape/* digest */.br)() }, { description: "Predictions that were resampled." }));
const digests = {
	model_digest: (0,shape/* optional */.lq)((0,shape/* digest */.br)({ description: "Digest of the model; absent when the metrics do not name one." })),
	data_digest: (0,shape/* optional */.lq)((0,shape/* digest */.br)({ description: "Digest of the rows that it was evaluated on." })),
};
const comparedModel = (0,shape/* variants */.HI)("found", {
	true: (0,shape/* object */.Ik)({
		found: (0,shape/* literal */.eu)(true),
		name: (0,shape/* textValue */.v8)({ description: "`artifact champion of run 12 (commit 1a2b3c4)`." }),
		commit: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)()),
		...digests,
		digest: (0,shape/* digest */.br)({ description: "Digest of its metrics file." }),
		predictions: rowsRead,
	}),
	false: (0,shape/* object */.Ik)({ found: (0,shape/* literal */.eu)(false), reason: (0,shape/* textValue */.v8)({ description: "Reason why there is none." }) }),
}, { description: "Models that the metrics were compared with; absent if no rule needs one." });
const gateShape = (0,shape/* object */.Ik)({
	format: (0,shape/* formatMark */.ry)("trainyard-gate-1"),
	version: (0,shape/* textValue */.v8)({ description: "Version of trainyard that wrote the file." }),
	verdict: (0,shape/* oneOf */.yL)(["pass", "fail", "inconclusive"]),
	passed: (0,shape/* boolean */.zM)({ description: "Whether the verdict is `pass`." }),
	mode: (0,shape/* oneOf */.yL)(["point", "no-worse", "non-inferior"]),
	confidence: (0,shape/* numberValue */.Vg)({ description: "Confidence level of each one-sided test.", min: 0, max: 1 }),
	...digests,
	metrics: (0,shape/* object */.Ik)({ path: (0,shape/* textValue */.v8)(), digest: (0,shape/* digest */.br)() }, { description: "The metrics file, and the digest of its bytes." }),
	looks: (0,shape/* optional */.lq)((0,shape/* integer */.nd)({ description: "Number of times that the rows are used.", min: 1 })),
	predictions: rowsRead,
	baseline: (0,shape/* optional */.lq)(comparedModel),
	anchor: (0,shape/* optional */.lq)(comparedModel),
	run: (0,shape/* optional */.lq)(run_stamp/* runStamp */.bB),
	inputs: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* textValue */.v8)(), {
		description: "Inputs of `gate-on-metric` other than the defaults; absent in files of version 0.1.0.",
	})),
	results: (0,shape/* listOf */.c3)(ruleResult, { description: "One entry per rule, in the order of the rules." }),
	notes: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { description: "Warnings." }),
}, { also: verdictProblems });
const gateDocument = (0,shape/* documentOf */.lM)({
	what: "a gate",
	file: "gate.json",
	format: "trainyard-gate",
	version: 1,
	writer: "gate-on-metric",
	purpose: "The verdict of the rules, with the digests of the model and the data that it is about: `build-push-image` ships no other model.",
	remedy: "run `gate-on-metric` again",
	shape: gateShape,
});
/** Finds contradictions in a gate that was edited by hand. */
function verdictProblems({ verdict, passed, results }) {
	const failed = results.some(({ ends }) => ends === "red");
	const follows = passed === (verdict === "pass") && (results.length === 0 || failed === (verdict === "fail"));
	if (follows)
		return [];
	return [
		{
			path: [],
			expected: "a verdict that follows from its results",
			found: `${verdict} in contradiction to them`,
		},
	];
}
/** Reads a gate. @throws {Failure} for other files, for a newer version, and for a file that contradicts itself. */
async function readGateFile(path, cwd) {
	return (0,file_document/* readDocument */.u)(gateDocument, path, { cwd });
}
async function writeGateFile(path, gate) {
	await (0,write/* replaceFile */.fR)(path, `${JSON.stringify(gate, null, 2)}\n`);
}


/***/ }),

/***/ "src/evaluation/run-stamp.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wf: () => (/* binding */ staleReason),
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   bB: () => (/* binding */ runStamp)
/* harmony export */ });
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");

const runStamp = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ id: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(), attempt: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(), job: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), commit: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)() }, { description: "The workflow run that wrote the file; absent outside GitHub." });
function stampOf({ runId, runAttempt, job, sha }) {
	return { id: runId, attempt: runAttempt, job, commit: sha };
}
/**
 * Explains why a file is not a result of this run. Undefined if it may be one. A workspace that persists between jobs
 * (self-hosted runners) still has the files of an earlier run if a step failed before it replaced them. A repeated
 * job must not use its own earlier files, but those of another job in the same run are fine. A `workflow_run` reads
 * the files of the run that its event is about.
 */
function staleReason(stamp, run) {
	if (run === undefined || stamp === undefined)
		return undefined;
	const { id, attempt, job, commit } = stamp;
	if (run.event === "workflow_run" && (run.triggeringRunId ?? id) === id)
		return undefined;
	const by = `attempt ${attempt} of run ${id} (commit ${commit.slice(0, 7)})`;
	const earlierAttempt = id === run.runId && job === run.job && attempt !== run.runAttempt;
	if (id === run.runId && !earlierAttempt)
		return undefined;
	return `expected a result of this run, attempt ${run.runAttempt} of run ${run.runId}, got one of ${by}, which was left in the workspace (the step that writes it did not run or failed; to use it on purpose, remove \`run\` from the file)`;
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

/***/ "src/platform/mlflow/error.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   TG: () => (/* binding */ transientStatuses),
/* harmony export */   mF: () => (/* binding */ MlflowError)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/github/refusal.ts");



/** A call that an MLflow server refused or did not answer. */
class MlflowError extends _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
	/** MLflow's code, such as `RESOURCE_DOES_NOT_EXIST`. Undefined if the answer was not MLflow's. */
	code;
	/** Undefined if there was no answer. */
	status;
	/** True for a page instead of JSON with status 404: this server is too old for the call, or the address is wrong. */
	isMissingEndpoint;
	constructor(message, options = {}) {
		super(message, options);
		this.code = options.code;
		this.status = options.status;
		this.isMissingEndpoint = options.isMissingEndpoint ?? false;
	}
}
/** Statuses after which the same request may succeed later. MLflow's own client retries them too. */
const transientStatuses = new Set([408, 429, 500, 502, 503, 504]);
/** Explains an answer that is not a success. */
function refusalOf({ url, call, status, text }) {
	const answer = jsonIn(text);
	const code = typeof answer?.["error_code"] === "string" ? answer["error_code"] : undefined;
	const message = typeof answer?.["message"] === "string" ? answer["message"] : text;
	const isMissingEndpoint = status === 404 && answer === undefined;
	const said = (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .plainMessage */ .C5)(message) || "no message";
	const hint = hintFor({ status, code, said });
	return new MlflowError(`${url}: ${call}: MLflow answered ${status}: ${code === undefined ? "" : `${code}: `}${said}${hint === undefined ? "" : ` (${hint})`}`, { code, status, isMissingEndpoint });
}
function hintFor({ status, code, said }) {
	if (status === 401)
		return "check MLFLOW_TRACKING_USERNAME with MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN";
	if (/Invalid Host header/i.test(said))
		return "start the server with --allowed-hosts and the name by which this machine reaches it";
	if (status === 403)
		return "this user may not do that: ask for the permission on the experiment or the model";
	if (status === 404 && code === undefined)
		return "the server does not know this call: it is too old, or MLFLOW_TRACKING_URI lacks a path prefix";
	if (status >= 300 && status < 400)
		return "a sign-in page or another address is in front of the server";
	if (status === 413)
		return "a gateway in front of the server limits the size of requests";
	return undefined;
}
function jsonIn(text) {
	try {
		const value = JSON.parse(text);
		return (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) ? value : undefined;
	}
	catch {
		// Sign-in plugins, gateways and crashes answer with a page or with plain text.
		return undefined;
	}
}


/***/ }),

/***/ "src/platform/process/arguments.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ programArguments)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * Builds the arguments of a program so that no foreign word is ever read as an option. With `--upload-pack=PROGRAM`
 * in place of a branch, git would run that program.
 *
 * @throws {Failure} for a foreign word that begins with a hyphen, even if the program supports an end of options.
 */
function programArguments({ own, foreign, end }) {
	for (const word of foreign) {
		if (!word.startsWith("-"))
			continue;
		const shown = JSON.stringify(word.length > 80 ? `${word.slice(0, 79)}…` : word);
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`expected a name that does not begin with a hyphen, got ${shown}`);
	}
	return [...own, ...(end === undefined ? [] : [end]), ...foreign];
}


/***/ }),

/***/ "src/reports/junit/xml-text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ xmlText)
/* harmony export */ });
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"\n": "&#10;",
	"\t": "&#9;",
};
/** Escapes text and attributes. Characters that XML 1.0 forbids (control characters, lone surrogates) become U+FFFD. */
function xmlText(text) {
	return text
		.replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}")
		.replace(/[&<>"\n\t]/g, (character) => ENTITIES[character]);
}


/***/ })

};
