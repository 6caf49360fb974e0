export const id = "contract";
export const ids = ["contract"];
export const modules = {

/***/ "src/contract/artifact-upload.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Fz: () => (/* binding */ artifactOutputs),
/* harmony export */   OS: () => (/* binding */ noArtifact),
/* harmony export */   f5: () => (/* binding */ withdrawArtifact),
/* harmony export */   g4: () => (/* binding */ uploadResults)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/file/temporary.ts");
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/github/port.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/contract/inputs.ts");






/** The input `upload-artifact` of every action that writes something worth keeping. */
function artifactName(what) {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .input */ .hF)({ description: `Name of an artifact to upload ${what} as. Nothing is uploaded when absent.` }, {
        expected: "artifact name",
        // What GitHub refuses in artifact names, because file systems do.
        parse: (name) => /^[^\\/":<>|*?\r\n]{1,255}$/.test(name)
            ? { ok: true, value: name }
            : { ok: false, expected: 'a name without \\ / " : < > | * ? and line ends' },
    });
}
/** The outputs that go with it. */
const artifactOutputs = {
    "artifact-id": "Identifier of the uploaded artifact in GitHub's API.",
    "artifact-url": "Address of the uploaded artifact, for people with access to the run.",
    "artifact-digest": "Digest of the uploaded zip file, `sha256:…`.",
};
/** The outputs where nothing was uploaded. */
const noArtifact = {
    "artifact-id": undefined,
    "artifact-url": undefined,
    "artifact-digest": undefined,
};
/**
 * Uploads a run's files as one artifact. A failed upload is a warning and never fails the step: the files are still on disk.
 */
async function uploadResults(name, content, { github, reporter, cwd, env, signal }) {
    if (name === undefined)
        return noArtifact;
    if (github === undefined) {
        reporter.notice(`upload-artifact: ${name} was not uploaded: there is no artifact service outside a GitHub workflow`);
        return noArtifact;
    }
    try {
        const { id, url, digest } = typeof content === "string"
            ? await github.uploadArtifact(name, await allFiles((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, content)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, content))
            : await arranged(content, { cwd, env }, (files, root) => github.uploadArtifact(name, files, root));
        return { "artifact-id": id, "artifact-url": url, "artifact-digest": digest };
    }
    catch (error) {
        signal.throwIfAborted();
        const { message } = error;
        const hint = error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .G && error.hint !== undefined ? ` (${error.hint})` : "";
        // After a failed attempt, its artifact must not speak for this one.
        if (github.run.runAttempt > 1 && !(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .G && error.status === 409)) {
            await withdrawArtifact(name, github);
        }
        reporter.warning(`upload-artifact: ${name} was not uploaded: ${message}${hint}`);
        return noArtifact;
    }
}
/**
 * Removes what an earlier attempt of this run has uploaded under that name.
 *
 * @throws {Failure} when it may still be there: a green run would then speak for the wrong files.
 */
async function withdrawArtifact(name, github) {
    if (github.run.runAttempt <= 1)
        return;
    try {
        await github.deleteArtifact(name);
    }
    catch (error) {
        // Where there is no artifact service, there is no earlier artifact either.
        if (error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .G && error.hint !== undefined)
            return;
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`upload-artifact: ${name}: an earlier attempt of this run may have left an artifact of that name, which could neither be replaced nor removed: ${error.message} (start a new run instead of another attempt)`, { cause: error });
    }
}
/** A folder for the time of `use` in which everything has its place: an artifact's paths are those of its files on disk. */
async function arranged(content, { cwd, env }, use) {
    const { path: root, remove } = await (0,_platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryFolder */ .y)("artifact", env);
    try {
        const files = [];
        for (const [place, path] of Object.entries(content)) {
            const [from, to] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, place)];
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(from)).isDirectory()) {
                // A junction, which Windows grants to everybody; models are too large to copy.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(from, to, "junction");
                files.push(...(await allFiles(to)));
            }
            else {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(to);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(from)));
                files.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(from)));
            }
        }
        return await use(files, root);
    }
    finally {
        // The link alone: what it leads to stays.
        await remove();
    }
}
async function allFiles(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name))
        .sort();
}


/***/ }),

/***/ "src/evaluation/baseline/contents.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   kf: () => (/* binding */ reportIn),
/* harmony export */   ub: () => (/* binding */ bundleIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/models/bundle/mark.ts");



/** What a report's files are called, the first found being meant. Also what other tools call theirs. */
const NAMES = {
    metrics: ["metrics.json", "metrics.yaml", "metrics.yml", "metrics.toml", "metrics.csv", "evaluation.json"],
    predictions: ["predictions.csv", "predictions.csv.gz", "predictions.parquet", "predictions.jsonl"],
    evaluation: ["evaluation.json"],
};
/** The file of that kind at `path`, a report's folder or one of its files; undefined when there is none. */
async function partOf(path, part) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (status === undefined)
        return undefined;
    if (!status.isDirectory()) {
        if (part === "metrics")
            return path;
        // A single file says nothing of its siblings unless it is called what a report calls it.
        return NAMES[part].includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)) ? path : undefined;
    }
    for (const name of NAMES[part]) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name);
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined))?.isFile())
            return file;
    }
    return undefined;
}
/** Names by which a report's file of that kind is looked for, for messages. */
function namesOf(part) {
    return NAMES[part].join(", ");
}
/** The report in what a baseline names: the file or folder itself, or a folder in it, as in an artifact that holds the model too. */
async function reportIn(path) {
    return within(path, "report", async (each) => (await partOf(each, "metrics")) !== undefined);
}
/** The model bundle in what a baseline names: the folder itself, one in it, or a lone `.onnx` file. */
async function bundleIn(path) {
    return within(path, "model", async (each) => each.endsWith(".onnx") || (await (0,_models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isBundle */ .b)(each)));
}
/**
 * Whether an artifact of model and report came without the model because that was refused: whose rules failed, or whose tests.
 * Were it compared with, each refused model would lower the bar for the next.
 */
async function isRefused(folder) {
    const report = await reportIn(folder);
    if (report === undefined || report === folder || (await bundleIn(folder)) !== undefined)
        return false;
    const gate = await parsed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(report, "gate.json"));
    const tests = (await parsed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(report, "evaluation.json")))?.["tests"];
    const failed = Array.isArray(tests) && tests.some((test) => test?.passed === false);
    return gate?.["passed"] === false || failed;
}
/** The path itself, the folder in it that has the usual name, or the only one in it that will do: of several, none is guessed. */
async function within(path, usual, is) {
    if (await is(path))
        return path;
    if (await is((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, usual)))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, usual);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true }).catch(() => []);
    const fitting = [];
    for (const entry of entries) {
        if (entry.isDirectory() && (await is((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name))))
            fitting.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name));
    }
    return fitting.length === 1 ? fitting[0] : undefined;
}
async function parsed(file) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8"));
    }
    catch {
        // Missing or broken: it says nothing, and whoever reads it for its numbers will complain.
        return undefined;
    }
}


/***/ }),

/***/ "src/evaluation/metrics/direction.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ baseNames),
/* harmony export */   o: () => (/* binding */ direction)
/* harmony export */ });
const HIGHER = new Set(`accuracy balanced_accuracy precision recall f1 roc_auc roc_auc_ovr roc_auc_ovo average_precision mcc kappa
   r2 adjusted_r2 explained_variance auc pr_auc ap specificity sensitivity jaccard iou dice ndcg map mrr bleu rouge
   matthews_corrcoef cohen_kappa r2_score f1_score throughput rows_per_second`.split(/\s+/));
const LOWER = new Set(`log_loss brier ece mse rmse mae mape median_ae max_error loss error error_rate perplexity wer cer rmsle smape
   mean_squared_error root_mean_squared_error mean_absolute_error brier_score log_loss_score
   latency latency_p50_ms latency_p95_ms latency_p99_ms model_bytes duration false_positive_rate false_negative_rate`.split(/\s+/));
/**
 * Whether more of a metric is better: known for the metrics of the design and a few spellings of other tools, `undefined`
 * for any other. Never a guess from part of an unknown name: `loss_ratio` may be either.
 *
 * `name` may be a path (`slices."sex=F".recall`, `per_class.*.f1`), of which the last part counts, may carry a mean's
 * suffix (`f1_macro`, `roc_auc_ovr_weighted`), a k (`top_5_accuracy`) or the set it was taken on (`val_loss`, `test-accuracy`).
 */
function direction(name) {
    for (const base of baseNames(name)) {
        if (HIGHER.has(base))
            return "higher";
        if (LOWER.has(base))
            return "lower";
    }
    return undefined;
}
/** The names that a metric's name may stand for, without path, set and kind of mean: `accuracy` for `dev.val_accuracy`. */
function baseNames(name) {
    const last = name.slice(name.lastIndexOf(".") + 1).replace(/^"(.*)"$/, "$1");
    const plain = last.toLowerCase().replaceAll("-", "_");
    return [plain, plain.replace(/^(train|training|val|valid|validation|test|eval|holdout)_/, "")].map((candidate) => candidate.replace(/_(macro|micro|weighted)$/, "").replace(/^top_\d+_accuracy$/, "accuracy"));
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
 * Why a file is not a result of this run, or undefined when it may be one. A workspace that is kept from job to job
 * (self-hosted runners) still has the files of an earlier run when a step failed before it could replace them. A job that
 * runs again must not find its own earlier files; those of another job of the same run are fine. A `workflow_run` reads the
 * files of the run that its event is about.
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

/***/ "src/platform/process/arguments.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ programArguments)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * The arguments of a program. No foreign word is ever read as an option: `--upload-pack=PROGRAM` in place of a branch would
 * make git run that program.
 *
 * @throws {Failure} for a foreign word that begins with a hyphen, whether the program knows an end of options or not.
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


/***/ })

};
