export const id = "report-model";
export const ids = ["report-model"];
export const modules = {

/***/ "src/actions/report-model/findings.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather),
  z: () => (/* binding */ nothingBut)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./src/evaluation/gate/gate-file.ts
var gate_file = __webpack_require__("src/evaluation/gate/gate-file.ts");
// EXTERNAL MODULE: ./src/evaluation/run-stamp.ts
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
// EXTERNAL MODULE: ./src/platform/file/shown-path.ts
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
// EXTERNAL MODULE: ./src/contract/table-options.ts
var table_options = __webpack_require__("src/contract/table-options.ts");
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
// EXTERNAL MODULE: ./src/evaluation/baseline/baseline.ts + 5 modules
var baseline_baseline = __webpack_require__("src/evaluation/baseline/baseline.ts");
// EXTERNAL MODULE: ./src/evaluation/baseline/contents.ts
var contents = __webpack_require__("src/evaluation/baseline/contents.ts");
// EXTERNAL MODULE: ./src/evaluation/baseline/record.ts
var record = __webpack_require__("src/evaluation/baseline/record.ts");
// EXTERNAL MODULE: ./src/evaluation/blocks/headlines.ts
var headlines = __webpack_require__("src/evaluation/blocks/headlines.ts");
// EXTERNAL MODULE: ./src/evaluation/comparison/evidence.ts + 2 modules
var comparison_evidence = __webpack_require__("src/evaluation/comparison/evidence.ts");
// EXTERNAL MODULE: ./src/evaluation/comparison/measure.ts
var comparison_measure = __webpack_require__("src/evaluation/comparison/measure.ts");
// EXTERNAL MODULE: ./src/evaluation/comparison/resampled-evidence.ts + 1 modules
var resampled_evidence = __webpack_require__("src/evaluation/comparison/resampled-evidence.ts");
;// CONCATENATED MODULE: ./src/evaluation/comparison/differences.ts



/**
 * The paired difference of each metric that the predictions give: Tango's interval for shares, DeLong's for areas, that of
 * resampling for others. Metrics that the rows do not give (latency, size) are left out.
 *
 * Intervals are not corrected for the number of metrics: they inform, a gate judges.
 */
async function differences(names, pair, { positive, seed, signal, confidence = 0.95, resamples = 1000 }) {
    const asked = { threshold: 0, confidence: (1 + confidence) / 2 };
    const found = new Map();
    const { candidate, baseline } = pair;
    for (const name of names) {
        const measure = (0,comparison_measure/* measureOf */.c_)([name], candidate, { positive });
        if (measure === undefined || (0,comparison_measure/* measureOf */.c_)([name], baseline, { positive }) === undefined)
            continue;
        const evidence = pair.identical
            ? (0,comparison_evidence/* identicalEvidence */.n7)(candidate.rows)
            : measure.kind === "share"
                ? (0,comparison_evidence/* differenceOfShares */.D2)(measure, pair, asked)
                : measure.kind === "area"
                    ? (0,comparison_evidence/* differenceOfAreas */.PI)(measure, pair, asked)
                    : await (0,resampled_evidence/* resampledEvidence */.$)(measure, {
                        ...asked,
                        candidate,
                        baseline,
                        positive,
                        groups: undefined,
                        level: 1 - asked.confidence,
                        seed,
                        signal,
                        resamples,
                    });
        const { estimate, interval, method, below, above } = evidence;
        found.set(name, { estimate, interval, method, p: Math.min(1, 2 * Math.min(below, above)) });
    }
    return found;
}

// EXTERNAL MODULE: ./src/evaluation/comparison/pair.ts
var pair = __webpack_require__("src/evaluation/comparison/pair.ts");
// EXTERNAL MODULE: ./src/evaluation/comparison/predictions-file.ts
var predictions_file = __webpack_require__("src/evaluation/comparison/predictions-file.ts");
// EXTERNAL MODULE: ./src/evaluation/expression/tokens.ts
var tokens = __webpack_require__("src/evaluation/expression/tokens.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/evaluation.ts
var metrics_evaluation = __webpack_require__("src/evaluation/metrics/evaluation.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics-file/read.ts + 4 modules
var read = __webpack_require__("src/evaluation/metrics-file/read.ts");
// EXTERNAL MODULE: ./src/models/bundle/mark.ts
var mark = __webpack_require__("src/models/bundle/mark.ts");
// EXTERNAL MODULE: ./src/models/bundle/record.ts
var bundle_record = __webpack_require__("src/models/bundle/record.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/source.ts









/** Reads what is there; what cannot be read is a problem to tell, and the rest is told all the same. */
async function readSource({ report, model }, { cwd, name, problems }) {
    const attempt = (read) => attempted(read, problems);
    const part = (name) => report === undefined ? undefined : (0,contents/* partOf */.BU)(report, name);
    const evaluationPath = await part("evaluation");
    const metricsPath = await part("metrics");
    const evaluation = evaluationPath === undefined ? undefined : await attempt(() => (0,metrics_evaluation/* readEvaluation */.Lu)(evaluationPath, cwd));
    const file = evaluation !== undefined || metricsPath === undefined || metricsPath === evaluationPath
        ? undefined
        : await attempt(() => (0,read/* readMetricsFile */._)(metricsPath, cwd, name ?? (0,shown_path/* shownPath */.p)(metricsPath, cwd)));
    const record = model === undefined || !(await (0,mark/* isBundle */.b)((0,external_node_path_.resolve)(cwd, model)))
        ? undefined
        : await attempt(() => (0,bundle_record/* readRecord */.aE)(model, cwd));
    return {
        metrics: evaluation?.metrics ?? (file === undefined ? {} : numbersIn(file.metrics)),
        evaluation,
        record,
        predictionsPath: await part("predictions"),
    };
}
/** @returns undefined when it failed for a reason that a user can mend: then `problems` has it. */
async function attempted(read, problems) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        problems.push(error.message);
        return undefined;
    }
}
/** Every number of a metrics file under the name that a rule of the gate would use. */
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
    const [token] = (0,tokens/* tokenize */.qw)(name);
    return token?.kind === "path" ? token.segments.map(({ text }) => text) : [name];
}

;// CONCATENATED MODULE: ./src/actions/report-model/baseline.ts













/** The baseline that is named; else the one that `test-model` tested on the same rows and left in the report's folder. */
async function readReportBaseline({ baseline: spec, schema }, { report, candidate, problems }, context) {
    const { cwd, env, signal, github } = context;
    const left = (0,external_node_path_.join)(report, "baseline");
    if (spec === undefined && !(await (0,promises_.stat)(left).catch(() => undefined))?.isDirectory())
        return { found: undefined, reason: undefined };
    try {
        const baseline = await (0,baseline_baseline.findBaseline)(spec ?? left, { cwd, env, signal, github });
        if (!baseline.found)
            return { found: undefined, reason: spec === "none" ? undefined : baseline.reason };
        try {
            const fetched = await (0,record.readBaselineRecord)(baseline.path);
            const called = fetched?.name ?? (spec === undefined ? (0,shown_path/* shownPath */.p)(left, cwd) : baseline.name);
            const folder = await (0,contents/* reportIn */.kf)(baseline.path);
            const model = await (0,contents/* bundleIn */.ub)(baseline.path);
            if (folder === undefined && model === undefined)
                return { found: undefined, reason: `${called} holds neither metrics nor a model` };
            const source = await readSource({ report: folder, model }, { cwd, name: called, problems });
            source.record ??= fetched?.model;
            return { found: { name: called, source, ...(await paired({ candidate, baseline: source, schema }, context)) } };
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
async function paired({ candidate, baseline, schema: path }, { cwd, signal }) {
    const nothing = (unpaired) => ({ differences: new Map(), unpaired });
    if (candidate.predictionsPath === undefined || baseline.predictionsPath === undefined)
        return nothing(undefined);
    try {
        const schema = path === undefined ? undefined : await (0,table_options/* readSchema */.G)(path, cwd);
        const shared = { cwd, signal, schema };
        const ours = await (0,predictions_file/* readPredictions */.R_)([candidate.predictionsPath], { ...shared, name: "predictions" });
        const theirs = await (0,predictions_file/* readPredictions */.R_)([baseline.predictionsPath], { ...shared, name: "the baseline's predictions" });
        const joined = (0,pair/* pair */.V)(ours.predictions, theirs.predictions, ours.name, theirs.name);
        const positive = (0,predictions_file/* positiveIndex */.yZ)(joined.candidate, candidate.evaluation?.positive_class);
        const names = headlines/* HEADLINES */.O.filter((name) => name in candidate.metrics && name in baseline.metrics);
        const found = await differences(names, joined, { positive, seed: candidate.evaluation?.seed ?? 0, signal });
        return { differences: found, unpaired: undefined };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return nothing(error.message);
    }
}

// EXTERNAL MODULE: ./src/models/bundle/importances-file.ts
var importances_file = __webpack_require__("src/models/bundle/importances-file.ts");
// EXTERNAL MODULE: ./src/platform/file/read.ts
var file_read = __webpack_require__("src/platform/file/read.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/importances.ts







/** What `train` measured of the columns, as far as the report folder holds it for the model that was tested. */
async function readImportances(report, digest, { cwd, problems }) {
    const path = (0,external_node_path_.join)(report, importances_file/* IMPORTANCES_FILE */.lN);
    if ((await (0,promises_.stat)(path).catch(() => undefined)) === undefined)
        return [];
    const shown = (0,shown_path/* shownPath */.p)(path, cwd);
    const found = await attempted(async () => {
        const file = (0,importances_file/* importancesFrom */.me)(await (0,file_read/* readJson */.Vh)(shown, cwd, "importances"));
        if (file === undefined)
            throw new failure/* Failure */.H(`${shown}: expected importances as \`train\` writes them, got other JSON`);
        return file;
    }, problems);
    if (found === undefined)
        return [];
    if (digest === undefined || found.modelDigest === digest)
        return found.columns;
    problems.push(`${shown}: expected importances of the model that was tested, ${digest.slice(0, 19)}, got those of ${found.modelDigest.slice(0, 19)}: they are left out`);
    return [];
}

// EXTERNAL MODULE: ./src/platform/workspace/find.ts
var find = __webpack_require__("src/platform/workspace/find.ts");
// EXTERNAL MODULE: ./src/reports/junit/read.ts + 21 modules
var junit_read = __webpack_require__("src/reports/junit/read.ts");
// EXTERNAL MODULE: ./src/reports/junit/wording.ts + 1 modules
var wording = __webpack_require__("src/reports/junit/wording.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/tests.ts




/** More is read in the files themselves. */
const MOST_FAILED = 1000;
/**
 * The model's own tests, and those of JUnit files: `patterns`, and what lies in the report's folder. The gate's rules are no
 * tests here where `gate.json` tells them, nor are the model's where the evaluation does.
 */
async function readTests({ report, patterns }, { own, gated, problems }, { cwd, signal }) {
    const told = [...(gated ? ["junit-gate.xml"] : []), ...(own === undefined ? [] : ["junit-model-tests.xml"])];
    const { files: inReport } = await (0,find/* findFiles */.l)(["junit*.xml"], report, { signal });
    const { files: asked, unmatched } = await (0,find/* findFiles */.l)(patterns, cwd, { signal });
    problems.push(...unmatched.map((pattern) => `files: ${pattern}: no file matches`));
    const files = new Map([...inReport.map(({ path, shown }) => ({ path, shown: (0,external_node_path_.join)(report, shown) })), ...asked].map((file) => [
        file.path,
        file,
    ]));
    for (const name of told)
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









/** Where something failed before there was a result. */
function nothingBut(problem) {
    const candidate = { metrics: {}, evaluation: undefined, record: undefined, predictionsPath: undefined };
    const tests = { total: 0, failed: [] };
    return {
        candidate,
        gate: undefined,
        tests,
        baseline: { found: undefined, reason: undefined },
        importances: [],
        problems: [problem],
    };
}
/** Reads all that earlier steps left. Nothing of it is required, and nothing in it makes the report fail. */
async function gather(inputs, context) {
    const { cwd } = context;
    const problems = [];
    const report = (0,external_node_path_.resolve)(cwd, inputs["report-dir"]);
    const read = await readSource({ report, model: inputs.model }, { cwd, problems });
    const stale = (0,run_stamp/* staleReason */.Wf)(read.evaluation?.run, context.github?.run);
    if (stale !== undefined)
        return nothingBut(`${(0,shown_path/* shownPath */.p)((0,external_node_path_.join)(report, "evaluation.json"), cwd)}: ${stale}`);
    const candidate = ofOneModel(read, inputs.model, problems);
    const gate = await gateOf(candidate, (0,external_node_path_.join)(report, "gate.json"), { context, problems });
    const own = candidate.evaluation?.tests;
    const tests = await readTests({ report, patterns: inputs.files ?? [] }, { own, gated: gate !== undefined, problems }, context);
    const baseline = await readReportBaseline(inputs, { report, candidate, problems }, context);
    const digest = candidate.evaluation?.model_digest ?? candidate.record?.digest;
    const importances = await readImportances(report, digest, { cwd, problems });
    return { candidate, gate, tests, baseline, importances, problems };
}
/** A bundle that the evaluation does not speak of says nothing of the model that was tested. */
function ofOneModel(candidate, model, problems) {
    const tested = candidate.evaluation?.model_digest;
    const bundled = candidate.record?.digest;
    if (tested === undefined || bundled === undefined || tested === bundled)
        return candidate;
    problems.push(`${model}: expected the model that was tested, ${tested.slice(0, 19)}, got ${bundled.slice(0, 19)}: what it says is left out`);
    return { ...candidate, record: undefined };
}
async function gateOf({ evaluation }, path, { context: { cwd, github }, problems }) {
    if ((await (0,promises_.stat)(path).catch(() => undefined)) === undefined)
        return undefined;
    const shown = (0,shown_path/* shownPath */.p)(path, cwd);
    const gate = await attempted(() => (0,gate_file/* readGateFile */.iw)(shown, cwd), problems);
    const stale = (0,run_stamp/* staleReason */.Wf)(gate?.run, github?.run);
    if (stale !== undefined) {
        problems.push(`${shown}: ${stale}`);
        return undefined;
    }
    const tested = evaluation?.model_digest;
    if (gate?.model_digest === undefined || tested === undefined || gate.model_digest === tested)
        return gate;
    problems.push(`${shown}: expected a gate for the model that was tested, ${tested.slice(0, 19)}, got one for ${gate.model_digest.slice(0, 19)}: it is left out (run gate-on-metric after test-model)`);
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
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/actions/report-model/tell.ts");





/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_contract_action_js__WEBPACK_IMPORTED_MODULE_4__/* .action */ .X)({
    name: "report-model",
    description: "Reports a model's metrics, gate, tests and changes in the job summary, in one pull-request comment that is kept up to date, and in a file. It never fails because of a verdict.",
    examples: ["--report-dir report", '--baseline git:main:report --files "junit-*.xml"'],
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reportModelInputs */ .n,
    outputs: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reportModelOutputs */ .c,
    async run(inputs, context) {
        const told = await (0,_tell_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .q)(await (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .gather */ .k)(inputs, context), inputs, context);
        const artifact = await (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .uploadResults */ .g4)(inputs["upload-artifact"], inputs["report-dir"], context);
        return { ...told, outputs: { ...told.outputs, ...artifact } };
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
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _contract_matrix_leg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/contract/matrix-leg.ts");



const reportModelInputs = {
    "report-dir": (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae)({
        description: "Folder that test-model and gate-on-metric wrote to. The report reads what it finds there: metrics, evaluation, predictions, gate and JUnit. It writes model-report.md.",
        default: "report",
    }),
    model: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae)({ description: "Model bundle, for its parameters and data.", default: "model" }),
    files: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({
        description: "Further JUnit XML files whose failed tests are listed: paths or patterns, one per line.",
    }),
    baseline: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
        description: "Report to compare with: a folder or file, `git:REF:PATH`, `artifact:NAME` or `none`. When absent, the baseline that test-model left in the report folder.",
    }),
    schema: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae)({
        description: "YAML file that says how tables of predictions are read, when the model is compared with a baseline row by row.",
    }),
    comment: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)({
        description: "When to comment on the pull request. There is one comment, which is kept up to date. `auto` comments on events of pull requests and `workflow_run`, `always` also when a push has a pull request. It needs `pull-requests: write`.",
        choices: ["auto", "always", "never"],
        default: "auto",
    }),
    issue: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)({
        description: "When to open an issue. `on-failure` keeps one issue open while the verdict is negative, and closes it afterwards: for schedules, which have no pull request. It needs `issues: write`.",
        choices: ["never", "on-failure"],
        default: "never",
    }),
    key: (0,_contract_matrix_leg_js__WEBPACK_IMPORTED_MODULE_2__/* .legText */ .W)({
        description: "Name of the model when a repository has several. Each has its own comment and issue. In a matrix it is the job's place in the matrix unless you set it.",
        expression: _contract_matrix_leg_js__WEBPACK_IMPORTED_MODULE_2__/* .matrixLeg */ .Q,
    }),
    token: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .githubToken */ .bU)(),
    "upload-artifact": (0,_contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactName */ .Cs)("the report folder, whatever the verdict"),
};
const reportModelOutputs = {
    passed: "Whether no rule and no test failed: `true` or `false`. The step succeeds either way.",
    verdict: "Verdict: `pass`, `fail` or `inconclusive`, which it also is without any results.",
    "report-path": "Path of the report as Markdown.",
    "comment-url": "URL of the comment, if there is one.",
    "issue-url": "URL of the issue, if one was written.",
    ..._contract_artifact_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactOutputs */ .Fz,
};


/***/ }),

/***/ "src/actions/report-model/tell.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ tell)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__("src/platform/file/write.ts");
// EXTERNAL MODULE: ./src/reports/markdown/budget.ts
var budget = __webpack_require__("src/reports/markdown/budget.ts");
// EXTERNAL MODULE: ./src/reports/markdown/markdown.ts
var markdown = __webpack_require__("src/reports/markdown/markdown.ts");
// EXTERNAL MODULE: ./src/platform/github/port.ts
var port = __webpack_require__("src/platform/github/port.ts");
// EXTERNAL MODULE: ./src/reports/comment/marker.ts
var marker = __webpack_require__("src/reports/comment/marker.ts");
;// CONCATENATED MODULE: ./src/reports/comment/issue.ts

/** How our issues are found among thousands: GitHub makes a label that does not exist. */
const issueLabel = "model-report";
const issues = "/repos/{owner}/{repo}/issues";
const one = "/repos/{owner}/{repo}/issues/{issue_number}";
/**
 * Opens the issue, brings it up to date, or closes it. Two jobs that open at once look again after opening, as with comments:
 * the oldest stays, the others are closed.
 *
 * @throws {RequestError} when GitHub refuses: 403 for want of `issues: write`, 410 where issues are switched off.
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
        // A list that lags behind what was just written.
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
/** Own open issues, oldest first. */
async function written(github, key) {
    const isOwn = (0,marker/* ownership */.kG)(github, key);
    const own = [];
    for await (const issue of github.list(issues, { state: "open", labels: issueLabel }))
        if (issue.pull_request === undefined && (await isOwn(issue)))
            own.push(issue);
    return own.sort((a, b) => a.number - b.number);
}

// EXTERNAL MODULE: ./src/reports/comment/pull.ts
var comment_pull = __webpack_require__("src/reports/comment/pull.ts");
// EXTERNAL MODULE: ./src/reports/comment/refusal.ts
var refusal = __webpack_require__("src/reports/comment/refusal.ts");
// EXTERNAL MODULE: ./src/reports/comment/sticky.ts
var sticky = __webpack_require__("src/reports/comment/sticky.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/publish.ts







/** The comment and the issue: what GitHub refuses is a notice, for reporting alone never makes a run red. */
async function publishReport(publication, { github, reporter, signal }) {
    const { comment, issue } = publication;
    if (github === undefined) {
        const asked = [...(comment === "always" ? ["comment"] : []), ...(issue === "never" ? [] : ["issue"])];
        if (asked.length > 0)
            reporter.notice(`${asked.join(", ")}: left out: there is no GitHub here`);
        return { "comment-url": undefined, "issue-url": undefined };
    }
    const readOnly = github.run.pullRequest?.readOnly ?? false;
    const attempt = async (input, permission, write) => {
        try {
            return await write();
        }
        catch (error) {
            signal.throwIfAborted();
            // An answer that is not what GitHub documents can break anything; the report itself is written all the same.
            const why = error instanceof port/* RequestError */.G
                ? (0,refusal/* writeRefusal */.s)(input, error, permission, readOnly)
                : `${input}: left out: GitHub's answer could not be understood: ${error.message}`;
            reporter.notice(why);
            return undefined;
        }
    };
    const body = (0,markdown/* toMarkdown */.l6)((0,budget/* fit */.Uj)(publication.blocks, { bytes: sticky/* stickyBytes */.R, rest: publication.rest }));
    const commentUrl = comment === "never"
        ? undefined
        : await attempt("comment", "pull-requests: write", () => commented(publication, body, { github, reporter }));
    const issueUrl = issue === "never" ? undefined : await attempt("issue", "issues: write", () => stood(publication, body, github));
    return { "comment-url": commentUrl, "issue-url": issueUrl };
}
async function commented({ comment, key }, body, { github, reporter }) {
    // `auto` asks GitHub for nothing where the event can have no pull request.
    const { event, commentedPull } = github.run;
    const mayHavePull = event.startsWith("pull_request") || event === "workflow_run" || commentedPull !== undefined;
    if (comment === "auto" && !mayHavePull)
        return undefined;
    const pull = await (0,comment_pull/* pullOf */.p)(github);
    if (pull === undefined) {
        reporter.info("comment: there is no open pull request to comment on");
        return undefined;
    }
    return (await (0,sticky/* keepComment */.X)(github, { pull, key: `report-model ${key}`, body })).url;
}
/** Red or without results: open. What is inconclusive neither opens nor closes it. */
async function stood({ key, title, verdict: { verdict, headline, empty } }, body, github) {
    if (verdict === "inconclusive" && !empty)
        return undefined;
    const open = verdict !== "pass";
    const name = `${title}: ${headline}`.replace(/\s+/g, " ").slice(0, 250);
    return (await keepIssue(github, { key: `report-model ${key}`, title: name, body, open })).url;
}

// EXTERNAL MODULE: ./src/reports/markdown/block.ts
var block = __webpack_require__("src/reports/markdown/block.ts");
;// CONCATENATED MODULE: ./src/evaluation/blocks/charts.ts

/** Points along a curve: as many as a chart of a comment's width shows. */
const STEPS = 20;
/** The ROC curve of a binary model, beside another model's when there is one. */
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
        },
        (0,block/* paragraph */.FY)(theirs.length === 0 ? "Lines: this model, and chance." : "Lines: this model, then the baseline, then chance."),
    ];
}
/** How sure the model was, and how often it was right then. */
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
        },
        (0,block/* paragraph */.FY)("Bars: how often it was right. Line: how sure it was; a calibrated model's bars end on it."),
    ];
}
/** The curve's height, linear between its points; of a step, the upper end. */
function truePositiveRateAt(points, rate) {
    let [x, y] = [0, 0];
    for (const { false_positive_rate: nextX, true_positive_rate: nextY } of points) {
        if (nextX > rate)
            return y + ((nextY - y) * (rate - x)) / (nextX - x);
        [x, y] = [nextX, nextY];
    }
    return y;
}

// EXTERNAL MODULE: ./src/reports/markdown/chart.ts
var chart = __webpack_require__("src/reports/markdown/chart.ts");
// EXTERNAL MODULE: ./src/evaluation/blocks/numbers.ts
var numbers = __webpack_require__("src/evaluation/blocks/numbers.ts");
;// CONCATENATED MODULE: ./src/evaluation/blocks/classes.ts



const MOST_CLASSES = 10;
/** Classes by their F1, the worst first: where a model fails is what a reviewer looks for. */
function classBlocks({ per_class: perClass = {} }) {
    const classes = Object.entries(perClass).sort(([, a], [, b]) => (a["f1"] ?? -1) - (b["f1"] ?? -1));
    if (classes.length === 0)
        return [];
    const cell = (value) => (value === undefined ? "" : (0,numbers/* short */.h0)(value));
    return [
        (0,block/* heading */.R_)(3, "Classes, the worst first"),
        (0,block/* table */.tp)(["class", ">rows", ">precision", ">recall", ">f1", ""], classes
            .slice(0, MOST_CLASSES)
            .map(([name, { support, precision, recall, f1 }]) => [
            name,
            cell(support),
            cell(precision),
            cell(recall),
            cell(f1),
            f1 === undefined ? "" : (0,chart/* bar */.M0)(f1),
        ])),
        ...(classes.length > MOST_CLASSES ? [(0,block/* paragraph */.FY)(`and ${classes.length - MOST_CLASSES} better ones`)] : []),
    ];
}

// EXTERNAL MODULE: ./src/evaluation/blocks/confusion.ts
var confusion = __webpack_require__("src/evaluation/blocks/confusion.ts");
// EXTERNAL MODULE: ./src/evaluation/blocks/slices.ts
var blocks_slices = __webpack_require__("src/evaluation/blocks/slices.ts");
// EXTERNAL MODULE: ./src/evaluation/gate/results-table.ts
var results_table = __webpack_require__("src/evaluation/gate/results-table.ts");
// EXTERNAL MODULE: ./src/models/bundle/importances-file.ts
var importances_file = __webpack_require__("src/models/bundle/importances-file.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/changes.ts

/** Columns named one by one; of more, the rest is counted. */
const MOST_COLUMNS = 20;
/** What else is different from the baseline than its numbers: parameters, data, columns. */
function changeBlocks({ candidate, baseline: { found } }) {
    const [ours, theirs] = [candidate.record, found?.source.record];
    if (ours === undefined || theirs === undefined)
        return [];
    if (ours.digest !== undefined && ours.digest === theirs.digest)
        return [(0,block/* heading */.R_)(3, "What changed"), (0,block/* paragraph */.FY)("Nothing: it is the baseline's model, byte for byte.")];
    const rows = [...parameterRows(ours, theirs), ...dataRows(ours, theirs)];
    const columns = columnItems(ours, theirs);
    return [
        (0,block/* heading */.R_)(3, "What changed"),
        ...(rows.length === 0 ? [] : [(0,block/* table */.tp)(["", ">baseline", ">now"], rows)]),
        ...(columns.length === 0 ? [] : [(0,block/* list */.p_)(columns)]),
        ...(rows.length + columns.length === 0 ? [(0,block/* paragraph */.FY)("Neither parameters nor data.")] : []),
    ];
}
function parameterRows({ parameters: ours }, { parameters: theirs }) {
    const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
    const shown = (value) => value === null ? "none" : String(value ?? "");
    return names
        .filter((name) => ours[name] !== theirs[name])
        .map((name) => [(0,block/* code */.aY)(name), shown(theirs[name]), shown(ours[name])]);
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
                ...columns.slice(0, MOST_COLUMNS).flatMap(({ name }, at) => [...(at > 0 ? [", "] : []), (0,block/* code */.aY)(name)]),
                columns.length > MOST_COLUMNS ? ` and ${columns.length - MOST_COLUMNS} more` : "",
            ],
        ];
    const retyped = ours.filter(({ name, type }) => before.has(name) && before.get(name) !== type);
    return [
        ...named("new columns", ours.filter(({ name }) => !before.has(name))),
        ...named("columns that are gone", theirs.filter(({ name }) => !now.has(name))),
        ...retyped
            .slice(0, MOST_COLUMNS)
            .map(({ name, type }) => [(0,block/* code */.aY)(name), `: was ${before.get(name)}, is ${type}`]),
    ];
}

// EXTERNAL MODULE: ./src/evaluation/blocks/headlines.ts
var headlines = __webpack_require__("src/evaluation/blocks/headlines.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/direction.ts
var direction = __webpack_require__("src/evaluation/metrics/direction.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/metrics-table.ts




/** Maximum number of rows for a metrics file whose names trainyard does not know. */
const MOST_FOREIGN = 20;
/** What depends on the machine that measured it: a difference says nothing of the model. */
const TIMED = /^latency_/;
/** What a comment shows at once; the others are folded away, unless they are proven worse. */
const SHOWN_AT_ONCE = 8;
/** The metrics, and beside them the baseline's: difference, interval, and whether that is better. */
function metricBlocks({ candidate: { metrics, evaluation }, baseline }, folded) {
    const known = headlines/* HEADLINES */.O.filter((name) => metrics[name] !== undefined);
    const names = known.length > 0 ? known : Object.keys(metrics).slice(0, MOST_FOREIGN);
    if (names.length === 0)
        return [];
    const { found } = baseline;
    const shown = names.filter((name, at) => !folded || at < SHOWN_AT_ONCE || (found !== undefined && isProvenWorse(name, found)));
    const others = names.filter((name) => !shown.includes(name));
    const tableOf = (some) => found === undefined
        ? (0,block/* table */.tp)(["metric", ">value", ">95 % interval"], some.map((name) => [name, (0,numbers/* inMetric */.k_)(name, metrics[name]), (0,numbers/* range */.y1)(evaluation?.intervals[name])]))
        : (0,block/* table */.tp)(["metric", ">value", ">baseline", ">difference", ">95 % interval", "better?"], some.map((name) => row(name, metrics[name], found)));
    return [
        (0,block/* heading */.R_)(3, "Metrics"),
        tableOf(shown),
        ...(others.length === 0 ? [] : [(0,block/* details */.zH)(`${others.length} more metrics`, [tableOf(others)])]),
        ...(found === undefined
            ? baseline.reason === undefined
                ? []
                : [(0,block/* paragraph */.FY)(`BaselineComparison with nothing: ${baseline.reason}.`)]
            : [(0,block/* paragraph */.FY)(`Baseline: ${found.name}.${rowsRemark(found)}${otherRows(evaluation, found)}`)]),
    ];
}
function row(name, value, { source, differences }) {
    const before = source.metrics[name];
    if (before === undefined)
        return [name, (0,numbers/* inMetric */.k_)(name, value), "", "", "", "new"];
    const difference = differences.get(name);
    const change = difference?.estimate ?? value - before;
    return [
        name,
        (0,numbers/* inMetric */.k_)(name, value),
        (0,numbers/* inMetric */.k_)(name, before),
        `${change > 0 ? "+" : ""}${(0,numbers/* inMetric */.k_)(name, change)}`,
        difference === undefined ? "" : (0,numbers/* range */.y1)(difference.interval),
        judged(name, change, difference?.interval),
    ];
}
function judged(name, change, interval) {
    const better = (0,direction/* direction */.o)(name);
    if (TIMED.test(name) || better === undefined)
        return "";
    if (change === 0)
        return "the same";
    const word = change > 0 === (better === "higher") ? "better" : "worse";
    if (interval === undefined)
        return name === "model_bytes" ? word : `${word}, by the numbers alone`;
    return isBeyondChance(interval) ? [(0,block/* strong */.ko)(word)] : "not told apart";
}
function isProvenWorse(name, { differences }) {
    const difference = differences.get(name);
    if (difference === undefined || !isBeyondChance(difference.interval))
        return false;
    return difference.estimate < 0 === ((0,direction/* direction */.o)(name) === "higher");
}
const isBeyondChance = ({ low, high }) => low > 0 || high < 0;
function rowsRemark({ differences, unpaired }) {
    if (differences.size > 0)
        return " Intervals are of the difference on the same rows.";
    return unpaired === undefined
        ? " Without both models' predictions of the same rows, differences have no interval."
        : ` Differences have no interval: ${unpaired}.`;
}
function otherRows(evaluation, { source }) {
    const [ours, theirs] = [evaluation?.data_digest, source.evaluation?.data_digest];
    if (ours === undefined || theirs === undefined || ours === theirs)
        return "";
    return " It was measured on other rows: a difference may be that of the rows.";
}

// EXTERNAL MODULE: ./src/platform/process/command-line.ts
var command_line = __webpack_require__("src/platform/process/command-line.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/reproduction.ts


/**
 * The commands that give the same model, metrics and verdict in a terminal: each action with the inputs it recorded. Nothing
 * where the model does not record how it was trained.
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
            : [command("test-model", evaluation.inputs ?? { data: `${report}/test.csv`, "report-dir": report })]),
        ...(gate?.inputs === undefined ? [] : [command("gate-on-metric", gate.inputs)]),
    ];
    return [(0,block/* details */.zH)("Reproduce it", [(0,block/* codeBlock */.DV)(lines.join("\n"), "sh")])];
}
function command(action, inputs) {
    return (0,command_line/* commandLine */.a)(["trainyard", action, ...Object.entries(inputs).flatMap(flags)]);
}
/** A list is a flag for each of its lines. */
function flags([name, value]) {
    return value.split("\n").flatMap((line) => (line.trim() === "" ? [] : [`--${name}`, line.trim()]));
}

;// CONCATENATED MODULE: ./src/actions/report-model/render.ts










const marks = { pass: "✅", fail: "❌", inconclusive: "⚠️" };
/** The report, what matters most first: a budget cuts from the end. */
function renderReport(findings, told) {
    const { verdict, headline } = told.verdict;
    const { evaluation } = findings.candidate;
    const slices = evaluation === undefined ? [] : (0,blocks_slices/* sliceBlocks */.R)(evaluation);
    const worse = evaluation !== undefined && (0,blocks_slices/* provenWorse */.V)(evaluation).length > 0;
    const explained = [
        ...(worse ? [] : slices),
        ...(evaluation === undefined
            ? []
            : [
                ...(0,confusion/* confusionBlocks */.l)(evaluation),
                ...classBlocks(evaluation),
                ...rocChart(evaluation, findings.baseline.found?.source.evaluation),
                ...calibrationChart(evaluation),
            ]),
    ];
    return [
        (0,block/* heading */.R_)(2, `${marks[verdict]} ${told.title}: ${headline}`),
        ...origin(findings, told.run),
        ...problemBlocks(findings),
        ...metricBlocks(findings, told.folded),
        ...gateBlocks(findings, told.most),
        ...testBlocks(findings, told.most),
        ...(worse ? slices : []),
        ...changeBlocks(findings),
        ...(0,importances_file/* importanceBlocks */.dK)(findings.importances),
        ...(told.folded && explained.length > 0
            ? [
                (0,block/* details */.zH)(`${slices.length > 0 && !worse ? "Slices, confusion" : "Confusion"} matrix, classes, charts`, explained),
            ]
            : explained),
        ...reproductionBlocks(findings),
    ];
}
/** Which model, which rows, which commit. */
function origin({ candidate: { evaluation, record } }, run) {
    const parts = [];
    const digest = evaluation?.model_digest ?? record?.digest;
    if (digest !== undefined)
        parts.push(["model ", (0,block/* code */.aY)(digest.slice(0, 19))]);
    if (evaluation !== undefined)
        parts.push(`${evaluation.task} of ${evaluation.target ?? "the target"}, ${evaluation.n.toLocaleString("en-US")} rows`);
    if (run !== undefined) {
        const base = `${run.serverUrl}/${run.owner}/${run.repository}`;
        parts.push(["commit ", (0,block/* link */.nf)(run.headSha.slice(0, 7), `${base}/commit/${run.headSha}`)]);
        parts.push((0,block/* link */.nf)(`run ${run.runId}`, `${base}/actions/runs/${run.runId}`));
    }
    const text = parts.flatMap((part, at) => [...(at > 0 ? [" · "] : []), ...(Array.isArray(part) ? part : [part])]);
    return text.length === 0 ? [] : [(0,block/* paragraph */.FY)(text)];
}
function problemBlocks({ problems }) {
    return problems.length === 0 ? [] : [(0,block/* heading */.R_)(3, "What could not be told"), (0,block/* list */.p_)(problems)];
}
function gateBlocks({ gate }, most) {
    if (gate === undefined || gate.results.length === 0)
        return [];
    return [(0,block/* heading */.R_)(3, "Gate"), ...(0,results_table/* resultsTable */.r)(gate.results, most)];
}
function testBlocks({ tests: { failed, total } }, most) {
    if (failed.length === 0)
        return [];
    return [
        (0,block/* heading */.R_)(3, `Failed tests: ${failed.length} of ${total}`),
        (0,block/* list */.p_)(failed.slice(0, most).map(({ name, reason }) => [(0,block/* strong */.ko)("FAILED"), " ", (0,block/* code */.aY)(name), `: ${reason}`])),
        ...(failed.length > most ? [(0,block/* paragraph */.FY)(`and ${failed.length - most} more`)] : []),
    ];
}

// EXTERNAL MODULE: ./src/reports/junit/verdict.ts
var verdict = __webpack_require__("src/reports/junit/verdict.ts");
;// CONCATENATED MODULE: ./src/actions/report-model/verdict.ts

function keptOf(rules) {
    const warnings = rules.filter(({ ends }) => ends === "warning").length;
    if (warnings === 0)
        return `${(0,verdict/* count */.U)(rules.length, "rule")} kept`;
    return `${rules.length - warnings} of ${(0,verdict/* count */.U)(rules.length, "rule")} kept, ${(0,verdict/* count */.U)(warnings, "warning")}`;
}
/** Conclusions of a workflow run that make the report red, however green the files look that it left. */
const FAILED = ["failure", "timed_out", "startup_failure"];
/**
 * What the other steps found, as one word: the report judges nothing itself.
 *
 * @param conclusion of the run that a `workflow_run` event is about.
 */
function reportVerdict({ candidate, gate, tests, problems }, conclusion) {
    const rules = gate?.results ?? [];
    const broken = rules.filter(({ ends }) => ends === "red").length;
    const ended = conclusion === undefined || conclusion === "success" ? undefined : conclusion.replaceAll("_", " ");
    const red = [
        ...(ended !== undefined && FAILED.includes(conclusion) ? [`the run that is reported ended with ${ended}`] : []),
        ...(gate?.verdict === "fail" ? [`${broken.toLocaleString("en")} of ${(0,verdict/* count */.U)(rules.length, "rule")} failed`] : []),
        ...(tests.failed.length > 0
            ? [`${tests.failed.length.toLocaleString("en")} of ${(0,verdict/* count */.U)(tests.total, "test")} failed`]
            : []),
    ];
    if (red.length > 0)
        return { verdict: "fail", headline: red.join(", "), empty: false };
    if (Object.keys(candidate.metrics).length === 0 && gate === undefined && tests.total === 0)
        return { verdict: "inconclusive", headline: "there are no results", empty: true };
    const open = [
        ...(ended === undefined ? [] : [`the run that is reported ended with ${ended}`]),
        ...(gate?.verdict === "inconclusive" ? ["the gate is inconclusive"] : []),
        ...(problems.length > 0 ? [`${(0,verdict/* count */.U)(problems.length, "thing")} could not be told`] : []),
        ...(gate === undefined && tests.total === 0 ? ["nothing was judged"] : []),
    ];
    if (open.length > 0)
        return { verdict: "inconclusive", headline: open.join(", "), empty: false };
    const green = [
        ...(gate === undefined ? [] : [keptOf(rules)]),
        ...(tests.total === 0 ? [] : [`${(0,verdict/* count */.U)(tests.total, "test")} passed`]),
    ];
    return { verdict: "pass", headline: green.join(", "), empty: false };
}

;// CONCATENATED MODULE: ./src/actions/report-model/tell.ts







/** Of the file: what nobody reads to the end, and every editor still opens. */
const largestReportBytes = 20_000_000;
/** Puts findings into words, and the words where they are asked for: file, comment, issue, summary. */
async function tell(findings, inputs, context) {
    const { cwd, github } = context;
    const verdict = reportVerdict(findings, github?.run.conclusion);
    const title = inputs.key === undefined ? "Model report" : `Model report, ${inputs.key}`;
    const told = { title, verdict, run: github?.run };
    const reportPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, inputs["report-dir"]), "model-report.md");
    const whole = renderReport(findings, { ...told, most: 10_000, folded: false });
    await (0,write/* replaceFile */.fR)(reportPath, (0,markdown/* toMarkdown */.l6)((0,budget/* fit */.Uj)(whole, { bytes: largestReportBytes })));
    const published = await publishReport({
        comment: inputs.comment,
        issue: inputs.issue,
        key: inputs.key ?? "",
        title,
        verdict,
        blocks: renderReport(findings, { ...told, most: 20, folded: true }),
        rest: `see the job's summary, or ${inputs["report-dir"]}/model-report.md`,
    }, context);
    const summary = (0,budget/* fit */.Uj)(renderReport(findings, { ...told, most: 200, folded: false }), {
        bytes: budget/* limits */.Fy.stepSummary - 1024,
        rest: `all of it is in ${inputs["report-dir"]}/model-report.md`,
    });
    return {
        outputs: {
            passed: verdict.verdict === "pass",
            verdict: verdict.verdict,
            "report-path": reportPath,
            ...published,
        },
        summary,
        annotations: findings.problems
            .slice(0, 10)
            .map((message) => ({ level: "warning", title: "report-model", message })),
    };
}


/***/ })

};
