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
/* harmony import */ var _platform_workspace_linked_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/workspace/linked-tree.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/contract/inputs.ts");







/** Declares the input `upload-artifact` of actions that write files worth keeping. */
function artifactName(what) {
	return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .input */ .hF)({ description: `Name of the artifact for ${what}. Nothing is uploaded when absent.`, onGitHub: true }, {
		expected: "artifact name",
		// GitHub and file systems do not allow these characters in artifact names.
		parse: (name) => /^[^\\/":<>|*?\r\n]{1,255}$/.test(name)
			? { ok: true, value: name }
			: { ok: false, expected: 'a name without \\ / " : < > | * ? and line ends' },
	});
}
/** The outputs for an uploaded artifact. */
const artifactOutputs = {
	"artifact-id": "Identifier of the uploaded artifact in GitHub's API.",
	"artifact-url": "Address of the uploaded artifact, for people with access to the run.",
	"artifact-digest": "Digest of the uploaded zip file, `sha256:…`.",
};
/** The outputs without an uploaded artifact. */
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
	const files = (folder) => allFiles(folder, cwd, ({ message }) => reporter.warning(`upload-artifact: left out of ${name}: ${message}`));
	try {
		const { id, url, digest } = typeof content === "string"
			? await github.uploadArtifact(name, await files(content), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, content))
			: await arranged(content, { cwd, env, files }, (paths, root) => github.uploadArtifact(name, paths, root));
		return { "artifact-id": id, "artifact-url": url, "artifact-digest": digest };
	}
	catch (error) {
		signal.throwIfAborted();
		const { message } = error;
		const hint = error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .G && error.hint !== undefined ? ` (${error.hint})` : "";
		// A failed attempt's artifact must not be mistaken for the result of this attempt.
		if (github.run.runAttempt > 1 && !(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .G && error.status === 409)) {
			await withdrawArtifact(name, github);
		}
		reporter.warning(`upload-artifact: ${name} was not uploaded: ${message}${hint}`);
		return noArtifact;
	}
}
/**
 * Removes the artifact that an earlier attempt of this run uploaded under that name.
 *
 * @throws {Failure} if it may still exist, because a passing run would then have the wrong files.
 */
async function withdrawArtifact(name, github) {
	if (github.run.runAttempt <= 1)
		return;
	try {
		await github.deleteArtifact(name);
	}
	catch (error) {
		// Without an artifact service, there is no earlier artifact either.
		if (error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .G && error.hint !== undefined)
			return;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`upload-artifact: ${name}: an earlier attempt of this run may have left an artifact of that name, which could neither be replaced nor removed: ${error.message} (start a new run instead of another attempt)`, { cause: error });
	}
}
/** Provides a temporary folder with the artifact's structure, because its paths are those of its files on disk. */
async function arranged(content, { cwd, env, files: filesIn }, use) {
	const { path: root, remove } = await (0,_platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryFolder */ .y)("artifact", env);
	try {
		const files = [];
		for (const [place, path] of Object.entries(content)) {
			const [from, to] = [await (0,_platform_workspace_linked_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .insidePath */ .y)(path, cwd), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, place)];
			if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(from)).isDirectory()) {
				// Links avoid copying large models. A junction is a link that Windows allows for everyone.
				await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(from, to, "junction");
				files.push(...(await filesIn(path)).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), file))));
			}
			else {
				await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(to);
				await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)));
				files.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)));
			}
		}
		return await use(files, root);
	}
	finally {
		// Only the link is removed, not its target.
		await remove();
	}
}
/** Lists the files in a folder, also those behind links, which are how DVC keeps weights. */
async function allFiles(folder, cwd, onRefused) {
	const entries = await (0,_platform_workspace_linked_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .linkedTree */ .c)(folder, { cwd, onRefused });
	return entries
		.filter(({ kind }) => kind === "file")
		.map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, folder), path))
		.sort();
}


/***/ }),

/***/ "src/contract/tracking-input.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ trackingInput),
/* harmony export */   Ew: () => (/* binding */ trackingOutputs),
/* harmony export */   zT: () => (/* binding */ trackedOutputs)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");

/** Input of the actions that log to a tracking server. */
const trackingInput = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
	description: "Whether to log the results to the MLflow server in `MLFLOW_TRACKING_URI`. `auto` logs if the variable is set, and only warns about a failure; `required` fails then.",
	choices: ["auto", "required", "never"],
	default: "auto",
});
/** Outputs of the actions that log to a tracking server. */
const trackingOutputs = {
	"mlflow-run-id": "Id of the MLflow run with the results. Empty if nothing was logged.",
	"mlflow-run-url": "Page of that run.",
};
/** The outputs for a run, or for none. */
function trackedOutputs(run) {
	return { "mlflow-run-id": run?.id, "mlflow-run-url": run?.url };
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



/** The usual names of a report's files, including those of other tools. The first one found is used. */
const NAMES = {
	metrics: ["metrics.json", "metrics.yaml", "metrics.yml", "metrics.toml", "metrics.csv", "evaluation.json"],
	predictions: ["predictions.csv", "predictions.csv.gz", "predictions.parquet", "predictions.jsonl"],
	evaluation: ["evaluation.json"],
};
/** Returns a file of a kind in a report folder or next to one of its files. Undefined if there is none. */
async function partOf(path, part) {
	const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
	if (status === undefined)
		return undefined;
	if (!status.isDirectory()) {
		if (part === "metrics")
			return path;
		// The files next to a single file are only used if it has the usual name in a report.
		return NAMES[part].includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)) ? path : undefined;
	}
	for (const name of NAMES[part]) {
		const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name);
		if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined))?.isFile())
			return file;
	}
	return undefined;
}
/** Lists the usual names of a kind of file, for messages. */
function namesOf(part) {
	return NAMES[part].join(", ");
}
/** Finds the report in a baseline: the file or folder itself, or a subfolder if an artifact also has the model. */
async function reportIn(path) {
	return within(path, "report", async (each) => (await partOf(each, "metrics")) !== undefined);
}
/** Finds the model bundle in a baseline: the folder itself, a subfolder, or a single `.onnx` file. */
async function bundleIn(path) {
	return within(path, "model", async (each) => each.endsWith(".onnx") || (await (0,_models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isBundle */ .b)(each)));
}
/**
 * Returns true if an artifact has a report but no model, because the model's rules or tests failed. Comparing with
 * such a report would lower the bar with every rejected model.
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
/** Returns the path itself, its subfolder with the usual name, or the only suitable one. It never guesses. */
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
		// The file is missing or broken. Whoever reads it for its numbers reports that.
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
   matthews_corrcoef cohen_kappa r2_score f1_score throughput rows_per_second
   line_coverage branch_coverage function_coverage`.split(/\s+/));
const LOWER = new Set(`log_loss brier ece mse rmse mae mape median_ae max_error loss error error_rate perplexity wer cer rmsle smape
   mean_squared_error root_mean_squared_error mean_absolute_error brier_score log_loss_score
   latency latency_p50_ms latency_p95_ms latency_p99_ms model_bytes duration false_positive_rate false_negative_rate`.split(/\s+/));
/**
 * Returns whether a higher or lower value of a metric is better. It is known for trainyard's metrics and some
 * spellings of other tools, and `undefined` for any other. It is never guessed from a part of an unknown name,
 * because `loss_ratio` may be either.
 *
 * `name` may be a path, of which the last part counts (`slices."sex=F".recall`, `per_class.*.f1`). It may have the
 * suffix of a mean (`f1_macro`, `roc_auc_ovr_weighted`), a k (`top_5_accuracy`), or the name of a set (`val_loss`,
 * `test-accuracy`).
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
/** Returns the names of a metric without path, set and kind of mean: `accuracy` for `dev.val_accuracy`. */
function baseNames(name) {
	const last = name.slice(name.lastIndexOf(".") + 1).replace(/^"(.*)"$/, "$1");
	const plain = last.toLowerCase().replaceAll("-", "_");
	return [plain, plain.replace(/^(train|training|val|valid|validation|test|eval|holdout)_/, "")].map((candidate) => candidate.replace(/_(macro|micro|weighted)$/, "").replace(/^top_\d+_accuracy$/, "accuracy"));
}


/***/ }),

/***/ "src/platform/workspace/linked-tree.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ linkedTree),
/* harmony export */   y: () => (/* binding */ insidePath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _file_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/file/read.ts");




/**
 * Lists a folder and everything in it, with links followed, because DVC and git-annex keep data as links into their
 * stores. A link may lead into the workspace, into the folder itself, and to an object of DVC's cache. Any other is
 * refused: the author of a pull request can commit a link to a file that only this machine has.
 *
 * @throws {Failure} for such links, unreadable files, circular links, sockets, devices and pipes.
 */
async function linkedTree(folder, { cwd, isLeftOut = () => false, onRefused }) {
	const entries = [];
	const refuse = (failure) => {
		if (onRefused === undefined)
			throw failure;
		onRefused(failure);
	};
	const { real: top, roots } = await startOf(folder, cwd);
	const visit = async (real, path, above) => {
		const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path);
		const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(real, { withFileTypes: true }).catch((error) => {
			refuse(new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${shown}: ${(0,_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .reason */ .l)(error)}`, { cause: error }));
		});
		if (names === undefined)
			return;
		entries.push({ kind: "folder", path });
		for (const entry of names) {
			const inner = path === "" ? entry.name : `${path}/${entry.name}`;
			if (isLeftOut(entry.name, inner))
				continue;
			try {
				const file = entry.isSymbolicLink()
					? await linkTarget((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, entry.name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, inner))
					: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, entry.name);
				if (entry.isSymbolicLink()) {
					if (isLeftOut((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), inner))
						continue;
					refuseTarget(file, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, inner), roots);
				}
				const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch((error) => {
					throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, inner)}: ${(0,_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .reason */ .l)(error)}`, { cause: error });
				});
				if (status.isDirectory()) {
					if ([...above, real].includes(file)) {
						throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, inner)}: expected a folder, got a link to a folder that contains it`);
					}
					await visit(file, inner, [...above, real]);
				}
				else if (status.isFile())
					entries.push({ kind: "file", path: inner, file, sizeBytes: status.size });
				else
					throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, inner)}: expected a file or folder, got a socket, pipe or device`);
			}
			catch (error) {
				if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H))
					throw error;
				refuse(error);
			}
		}
	};
	await visit(top, "", []);
	return entries;
}
/**
 * Returns the real path of a file or folder that an input names.
 *
 * @throws {Failure} if the path is in the workspace but a link in it leads out.
 */
async function insidePath(path, cwd) {
	return (await startOf(path, cwd)).real;
}
async function startOf(path, cwd) {
	const lexical = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
	const real = await linkTarget(lexical, path);
	const root = await workspaceRoot(cwd);
	// A path outside of the workspace was written by whoever wrote the workflow, so its folder may be read.
	const isOutside = !isInside(lexical, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd)) && !isInside(lexical, root);
	const roots = isOutside ? [root, real] : [root];
	if (!isOutside)
		refuseTarget(real, path, roots);
	return { real, roots };
}
async function linkTarget(path, shown) {
	return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(async (error) => {
		const isLink = error.code === "ENOENT" && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).catch(() => [])).includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${shown}: ${isLink ? "its link leads nowhere (run `dvc pull` or `git lfs pull` before)" : (0,_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .reason */ .l)(error)}`, { cause: error });
	});
}
/** The checkout that the working directory belongs to, or the working directory itself. */
async function workspaceRoot(cwd) {
	const start = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(cwd);
	for (let folder = start;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
		if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".git")).catch(() => undefined))
			return folder;
		if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
			return start;
	}
}
/** An object of DVC's cache, by its MD5 digest: `/mnt/cache/files/md5/d4/1d8cd98f00b204e9800998ecf8427e`. */
const cacheObject = /\/[0-9a-f]{2}\/[0-9a-f]{30}$/;
/** The parts of `.git` that hold data. Others hold the job's token. */
const gitData = /^(annex|lfs)\/objects\//;
function refuseTarget(real, shown, roots) {
	const root = roots.find((each) => isInside(real, each));
	if (root === undefined && !cacheObject.test(real.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"))) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${shown}: its link leads out of the workspace, to ${real} (copy the file in, or name its folder by its path; links into DVC's cache are followed)`);
	}
	const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root ?? real, real).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
	const git = parts.indexOf(".git");
	if (git !== -1 && !gitData.test(parts.slice(git + 1).join("/"))) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${shown}: its link leads into .git, which may hold the job's token (copy the file)`);
	}
}
function isInside(path, folder) {
	const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
	return way === "" || !(way === ".." || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way));
}


/***/ })

};
