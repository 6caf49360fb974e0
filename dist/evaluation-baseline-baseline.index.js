export const id = "evaluation-baseline-baseline";
export const ids = ["evaluation-baseline-baseline"];
export const modules = {

/***/ "src/evaluation/baseline/artifact.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ findArtifact)
});

var failure = __webpack_require__("src/core/failure.ts");
var port = __webpack_require__("src/platform/github/port.ts");
;// CONCATENATED MODULE: ./src/platform/github/trusted-run.ts
/**
 * Events that only people with write access, or GitHub's own schedule, can cause. Runs of other events
 * (`pull_request`, `workflow_run`, `issue_comment`) may use files from anyone.
 */
const TRUSTED_EVENTS = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];
/** Returns true if a run's artifacts are trusted: it ran on this repository's default branch for a trusted event. */
function isTrustedRun(run, branch) {
	return (TRUSTED_EVENTS.includes(run.event) &&
		run.head_branch === branch &&
		// Repositories are compared by id, because names can change.
		run.head_repository?.id !== undefined &&
		run.head_repository.id === run.repository?.id);
}

;// CONCATENATED MODULE: ./src/evaluation/baseline/artifact.ts



/** Maximum number of runs to inspect. A default branch with more failures in a row has no baseline. */
const mostRuns = 100;
const runs = "/repos/{owner}/{repo}/actions/runs";
/**
 * Finds the newest artifact of that name from a successful run of the default branch, or from the run of the commit
 * `preferred` if there is one. It only reads runs that `isTrustedRun` accepts, and not the current run unless `interrupted`. If a run
 * has several attempts, its newest artifact is used.
 *
 * @returns The artifact, or the reason why there is none.
 * @throws {RequestError} if GitHub does not allow its artifacts to be read.
 * @throws {Failure} if the server does not say which run an artifact belongs to.
 */
async function findArtifact(search) {
	const { name, github, preferred, interrupted = false } = search;
	const branch = github.run.defaultBranch ?? (await defaultBranch(github));
	const skipped = { expired: 0, red: 0, refused: 0, seen: new Set() };
	let looked = 0;
	// The newest runs come first, so one page and one run are usually enough.
	const lists = [...(preferred === undefined ? [] : [ofCommit(search, preferred)]), artifact_all(github, name)];
	for (const list of lists) {
		for await (const artifact of list) {
			const origin = artifact.workflow_run;
			if (artifact.name !== name || skipped.seen.has(artifact.id))
				continue;
			skipped.seen.add(artifact.id);
			if (typeof origin?.id !== "number") {
				throw new failure/* Failure */.H(`baseline: artifact:${name}: this server does not say which run an artifact is of (Gitea and Forgejo do not): keep the report in the repository and name it as git:REF:PATH`);
			}
			if ((origin.id === github.run.runId && !interrupted) || origin.head_branch !== branch)
				continue;
			if (origin.head_repository_id !== origin.repository_id)
				continue;
			if (artifact.expired) {
				skipped.expired++;
				continue;
			}
			const found = await judged({ id: artifact.id, runId: origin.id }, { branch, search, skipped });
			if (found !== undefined)
				return found;
			if (++looked >= mostRuns)
				return missing(name, branch, skipped);
		}
	}
	return missing(name, branch, skipped);
}
async function judged({ id, runId }, { branch, search: { github, interrupted = false, take = async () => "taken" }, skipped }) {
	const run = await github.request("GET", `${runs}/{run_id}`, { run_id: runId });
	if (typeof run?.id !== "number" || typeof run.head_sha !== "string")
		throw new port/* RequestError */.G(undefined, `expected GitHub's answer about run ${runId}, got something else`);
	if ((run.conclusion !== "success" && !interrupted) || !isTrustedRun(run, branch)) {
		skipped.red++;
		return undefined;
	}
	const found = { id, runId: run.id, commit: run.head_sha, url: run.html_url };
	const answer = await take(found);
	if (answer === "taken")
		return found;
	skipped[answer]++;
	return undefined;
}
function missing(name, branch, skipped) {
	const others = [
		...(skipped.red > 0
			? [
				`${skipped.red} of runs that failed or are not trusted (a run for push, schedule or a dispatch event on the branch itself is)`,
			]
			: []),
		...(skipped.expired > 0 ? [`${skipped.expired} that expired`] : []),
		...(skipped.refused > 0 ? [`${skipped.refused} of models that were refused`] : []),
	];
	const seen = others.length === 0 ? "" : `, only ${others.join(" and ")}`;
	return `no successful run of ${branch} has an artifact called ${name}${seen}`;
}
function artifact_all(github, name) {
	return github.list("/repos/{owner}/{repo}/actions/artifacts", { name, per_page: 100 });
}
/** Lists the artifacts of one commit's runs, the newest run first. */
async function* ofCommit({ github, name }, commit) {
	for await (const { id } of github.list(runs, { head_sha: commit, status: "success" })) {
		yield* github.list(`${runs}/{run_id}/artifacts`, { run_id: id, name });
	}
}
/** Returns the default branch, which a schedule's event may not contain. */
async function defaultBranch(github) {
	const { default_branch: branch } = await github.request("GET", "/repos/{owner}/{repo}");
	if (typeof branch === "string")
		return branch;
	throw new port/* RequestError */.G(undefined, "expected GitHub's answer about the repository, got something else");
}


/***/ }),

/***/ "src/evaluation/baseline/baseline.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  findBaseline: () => (/* binding */ findBaseline)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
var temporary = __webpack_require__("src/platform/file/temporary.ts");
var port = __webpack_require__("src/platform/github/port.ts");
var model_uri = __webpack_require__("src/platform/mlflow/model-uri.ts");
var baseline_artifact = __webpack_require__("src/evaluation/baseline/artifact.ts");
var nearest = __webpack_require__("src/core/nearest.ts");
var process_arguments = __webpack_require__("src/platform/process/arguments.ts");
var git = __webpack_require__("src/evaluation/baseline/git.ts");
;// CONCATENATED MODULE: ./src/evaluation/baseline/commit.ts





/** Advice for a checkout without history, for the end of a message. */
const WAY_OUT = "(set fetch-depth: 0 for actions/checkout, or let it keep its credentials so that they can be fetched)";
/**
 * Resolves a ref to a commit. A checkout of depth 1 has neither branches nor history, so missing commits are fetched
 * from `origin`, only as deep as the ref needs.
 *
 * @throws {Failure} if neither this clone nor `origin` has it.
 */
async function resolveCommit(ref, options) {
	// git could read anything else as an option, a range or a search.
	const [, base, steps] = /^(?!-)((?:[^\s~^:?*[\\@]|@(?!\{))+)((?:[~^]\d*)*)$/.exec(ref) ?? [];
	if (base === undefined || base.includes("..") || base.replace(/^origin\//, "").startsWith("-")) {
		throw new failure/* Failure */.H(`baseline: git:${ref}: expected a branch, tag or commit such as main, v1.2 or HEAD~1`);
	}
	const tried = base.startsWith("refs/") || base === "HEAD" ? [ref] : [`refs/remotes/origin/${ref}`, ref];
	// The remote's branch is newer than a local one of that name, which was checked out some time ago.
	for (const each of tried) {
		const commit = await local(each, options);
		if (commit !== undefined)
			return commit;
	}
	const depth = 1 + depthOf(steps ?? "");
	// A shallow clone has HEAD but not the commits before it, so the server is asked by its id.
	const wanted = base === "HEAD" ? await (0,git/* gitLine */.J)(["rev-parse", "HEAD"], options) : base.replace(/^origin\//, "");
	const fetched = await fetch([wanted ?? base], depth, options);
	if (!fetched.ok) {
		const close = (0,nearest/* nearest */.p)(base.replace(/^origin\//, ""), await knownRefs(options));
		const hint = close === undefined ? WAY_OUT : `(did you mean git:${close}? otherwise ${WAY_OUT.slice(1)}`;
		throw new failure/* Failure */.H(`baseline: git:${ref}: expected a ref of this clone or of origin, got: ${fetched.complaint} ${hint}`);
	}
	const commit = await local(`FETCH_HEAD${steps}`, options);
	if (commit === undefined) {
		throw new failure/* Failure */.H(`baseline: git:${ref}: expected a commit, got a ref with fewer than ${depth} commits behind it`);
	}
	return commit;
}
/**
 * Returns the commit that a pull request branched from. Outside a pull request, it is the merge base of HEAD and
 * origin's default branch. On the default branch itself, it is the commit before HEAD.
 */
async function mergeBase(options) {
	const { pullRequest, baseRef = options.targetBranch } = options.github?.run ?? {};
	const ours = pullRequest?.headSha ?? (await requiredLine(["rev-parse", "HEAD"], options));
	const theirs = await branchTip(baseRef, pullRequest?.baseSha, options);
	const known = (await local(ours, options)) && (await local(theirs, options));
	const found = known
		? await (0,git/* gitLine */.J)((0,process_arguments/* programArguments */.f)({ own: ["merge-base"], foreign: [ours, theirs] }), options)
		: undefined;
	// A shallow clone may find a wrong merge base, or none, because its history is cut off.
	const base = found !== undefined && !(await isShallow(options))
		? found
		: ((await mergeBaseOnGitHub(ours, theirs, options.github)) ?? (await mergeBaseByFetching(ours, theirs, options)));
	if (base !== ours || pullRequest !== undefined)
		return fetchedCommit(base, options);
	// HEAD is on the default branch, so the previous commit is used.
	return resolveCommit("HEAD~1", options);
}
async function mergeBaseOnGitHub(ours, theirs, github) {
	if (github === undefined)
		return undefined;
	try {
		const compared = await github.request("GET", "/repos/{owner}/{repo}/compare/{basehead}", { basehead: `${theirs}...${ours}`, per_page: 1 });
		return typeof compared.merge_base_commit?.sha === "string" ? compared.merge_base_commit.sha : undefined;
	}
	catch (error) {
		// Without a token or without permission to read, the history can still be fetched.
		if (error instanceof port/* RequestError */.G)
			return undefined;
		throw error;
	}
}
async function mergeBaseByFetching(ours, theirs, options) {
	for (const depth of [20, 200, 2000, 2 ** 31 - 1]) {
		const { ok, complaint } = await fetch([ours, theirs], depth, options);
		if (!ok)
			throw new failure/* Failure */.H(`baseline: git:merge-base: expected to fetch history from origin, got: ${complaint} ${WAY_OUT}`);
		const base = await (0,git/* gitLine */.J)((0,process_arguments/* programArguments */.f)({ own: ["merge-base"], foreign: [ours, theirs] }), options);
		const cut = await isShallow(options);
		if (base !== undefined && (!cut || !(await isBoundary(base, options))))
			return base;
		if (!cut)
			break;
	}
	throw new failure/* Failure */.H("baseline: git:merge-base: expected a common ancestor with the base branch, got unrelated histories");
}
/** Fetches commits. A complete clone gets no depth, because that would cut off its history. */
async function fetch(wanted, depth, options) {
	const limit = (await isShallow(options)) ? [`--depth=${depth}`] : [];
	const own = ["fetch", "--quiet", "--no-tags", ...limit];
	return (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own, foreign: ["origin", ...wanted], end: "--" }), options);
}
/** The names of branches and tags in this clone and at `origin`, which may not answer. A clone of depth 1 has hardly any itself. */
async function knownRefs(options) {
	const here = await (0,git/* git */.$)(["for-each-ref", "--format=%(refname)", "refs/heads", "refs/tags", "refs/remotes"], options);
	const there = await (0,git/* git */.$)(["ls-remote", "--quiet", "--heads", "--tags", "--refs", "origin"], options);
	const names = `${here.stdout}\n${there.stdout}`
		.split(/\r?\n/)
		.map((line) => line.replace(/^.*\t/, "").replace(/^refs\/(?:heads|tags|remotes\/[^/]+)\//, ""));
	return [...new Set(names)].filter((name) => name !== "" && name !== "HEAD");
}
async function isShallow(options) {
	return (await (0,git/* gitLine */.J)(["rev-parse", "--is-shallow-repository"], options)) === "true";
}
/** Returns true if the clone was cut at this commit, which may hide a better ancestor. */
async function isBoundary(commit, options) {
	const parents = await (0,git/* gitLine */.J)((0,process_arguments/* programArguments */.f)({ own: ["log", "-1", "--format=%P"], foreign: [commit] }), options);
	const written = await (0,git/* gitLine */.J)((0,process_arguments/* programArguments */.f)({ own: ["cat-file", "-p"], foreign: [commit] }), options);
	return parents === undefined && /^parent /m.test(written ?? "");
}
/**
 * Returns the current commit of the base branch, or of origin's default branch if there is no base. The commit in the
 * event may be outdated: the run may be repeated later, or the branch may have merged its base.
 */
async function branchTip(branch, eventSha, options) {
	const ref = branch === undefined ? "HEAD" : `refs/heads/${branch}`;
	const answer = await (0,git/* gitLine */.J)((0,process_arguments/* programArguments */.f)({ own: ["ls-remote", "--quiet", "origin"], foreign: [ref] }), options);
	const tip = /^([0-9a-f]{40,64})\t/.exec(answer ?? "")?.[1] ?? (await branchTipOnGitHub(branch, options)) ?? eventSha;
	if (tip === undefined)
		throw new failure/* Failure */.H(`baseline: git:merge-base: expected a remote \`origin\` with a default branch, got none ${WAY_OUT}`);
	return tip;
}
/** Asks GitHub with the token, for clones without credentials. */
async function branchTipOnGitHub(branch, { github }) {
	if (github === undefined || branch === undefined)
		return undefined;
	try {
		const found = await github.request("GET", "/repos/{owner}/{repo}/git/ref/{ref}", {
			ref: `heads/${branch}`,
		});
		return typeof found.object?.sha === "string" ? found.object.sha : undefined;
	}
	catch (error) {
		if (error instanceof port/* RequestError */.G)
			return undefined;
		throw error;
	}
}
async function fetchedCommit(commit, options) {
	return (await local(commit, options)) ?? resolveCommit(commit, options);
}
function local(ref, options) {
	return (0,git/* gitLine */.J)((0,process_arguments/* programArguments */.f)({ own: ["rev-parse", "--quiet", "--verify"], foreign: [`${ref}^{commit}`] }), options);
}
async function requiredLine(args, options) {
	const line = await (0,git/* gitLine */.J)(args, options);
	if (line === undefined)
		throw new failure/* Failure */.H("baseline: expected a commit checked out, got an empty repository");
	return line;
}
/** Returns the number of commits that a suffix such as `~2^` goes back. */
function depthOf(steps) {
	let depth = 0;
	for (const [, sign, count] of steps.matchAll(/([~^])(\d*)/g)) {
		depth += sign === "~" ? Number(count || 1) : 1;
	}
	return Math.min(depth, 100_000);
}

var contents = __webpack_require__("src/evaluation/baseline/contents.ts");
var text_end = __webpack_require__("src/core/text-end.ts");
;// CONCATENATED MODULE: ./src/evaluation/baseline/repository.ts






/**
 * Finds the repository that a `git:` baseline reads. Paths are relative to the working directory, as everywhere. If
 * that is not a repository (actions/checkout with `path:`), the repository is the first folder of the path, or the
 * only repository in the working directory.
 *
 * @throws {Failure} if there is no repository, or several and the path names none.
 */
async function locateInRepository(written, options) {
	const path = (0,text_end/* withoutEnd */.M)(external_node_path_.posix.normalize(written.replaceAll("\\", "/")), "/");
	if (external_node_path_.posix.isAbsolute(path) || /^[a-z]:/i.test(path)) {
		throw new failure/* Failure */.H(`baseline: git: expected a path from the working directory, got ${written}`);
	}
	const root = await repositoryAround(options.cwd);
	if (root !== undefined) {
		const prefix = (0,external_node_path_.resolve)(options.cwd, path);
		if (prefix !== root && !prefix.startsWith(root + external_node_path_.sep))
			throw new failure/* Failure */.H(`baseline: git: expected a path inside the repository ${root}, got ${written}`);
		return { options: { ...options, cwd: root }, path: slashed(prefix.slice(root.length + 1)) };
	}
	const segments = path.split("/");
	for (let count = 1; count <= segments.length; count++) {
		const folder = (0,external_node_path_.join)(options.cwd, ...segments.slice(0, count));
		if (await isRepository(folder)) {
			return { options: { ...options, cwd: folder }, path: segments.slice(count).join("/") };
		}
	}
	const entries = await (0,promises_.readdir)(options.cwd, { withFileTypes: true }).catch(() => []);
	const candidates = [];
	for (const entry of entries) {
		if (entry.isDirectory() && (await isRepository((0,external_node_path_.join)(options.cwd, entry.name))))
			candidates.push(entry.name);
	}
	const [only, ...others] = candidates.sort();
	if (only !== undefined && others.length === 0)
		return { options: { ...options, cwd: (0,external_node_path_.join)(options.cwd, only) }, path };
	throw new failure/* Failure */.H(only === undefined
		? "baseline: expected a git repository, got a folder outside one (check out before this step, with git on the PATH: without it actions/checkout downloads the files alone)"
		: `baseline: expected one git repository, got ${candidates.join(", ")} (begin the path with the one that is meant: git:REF:${only}/${path})`);
}
/** Returns the folder around `cwd` that is a repository, even if git does not trust its owner. */
async function repositoryAround(cwd) {
	for (let folder = (0,external_node_path_.resolve)(cwd);; folder = (0,external_node_path_.dirname)(folder)) {
		if (await isRepository(folder))
			return folder;
		if ((0,external_node_path_.dirname)(folder) === folder)
			return undefined;
	}
}
/** Returns true for a repository. Submodules and worktrees have a file `.git`. */
async function isRepository(folder) {
	return (0,promises_.stat)((0,external_node_path_.join)(folder, ".git")).then(() => true, () => false);
}
function slashed(path) {
	return path.split(external_node_path_.sep).join("/");
}
/**
 * Lists the files at a path of a commit. Undefined if nothing is there. A path in a submodule is looked up in the
 * commit that the submodule is pinned to.
 *
 * @throws {Failure} if the tree cannot be read, which must not look like a missing path.
 */
async function filesAt(commit, { path, options }) {
	const segments = path === "" ? [] : path.split("/");
	for (let count = 1; count <= segments.length; count++) {
		const part = segments.slice(0, count).join("/");
		const [entry] = await tree(["ls-tree", "-z", "--full-tree", commit, "--", part], path, options);
		if (entry === undefined)
			return undefined;
		if (entry.type === "blob") {
			return count === segments.length ? { files: [{ id: entry.id, file: "" }], options } : undefined;
		}
		if (entry.type === "commit") {
			const folder = (0,external_node_path_.join)(options.cwd, part);
			if (!(await isRepository(folder))) {
				throw new failure/* Failure */.H(`baseline: ${path} is in the submodule ${part}, which is not checked out (set submodules: true for actions/checkout)`);
			}
			return filesAt(entry.id, { path: segments.slice(count).join("/"), options: { ...options, cwd: folder } });
		}
	}
	const listed = await tree((0,process_arguments/* programArguments */.f)({ own: ["ls-tree", "-r", "-z", "--full-tree"], foreign: [`${commit}:${path}`] }), path, options);
	return { files: listed.flatMap(({ type, id, name }) => (type === "blob" ? [{ id, file: name }] : [])), options };
}
async function tree(args, path, options) {
	const { ok, stdout, complaint } = await (0,git/* git */.$)(["--literal-pathspecs", ...args], options);
	if (!ok)
		throw new failure/* Failure */.H(unreadable(path, complaint));
	return stdout
		.toString()
		.split("\0")
		.flatMap((line) => {
		const [, mode = "", type, id, name] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
		// The blob of a symbolic link is a path, not a report.
		if (type === undefined || id === undefined || name === undefined || mode === "120000")
			return [];
		return [{ type, id, name }];
	});
}
/** Reads a blob. @throws {Failure} if it is missing: blobless and sparse checkouts must fetch it first. */
async function blobAt(file, path, options) {
	const { ok, stdout, complaint } = await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own: ["cat-file", "blob"], foreign: [file.id] }), options);
	if (!ok)
		throw new failure/* Failure */.H(unreadable(file.file === "" ? path : `${path}/${file.file}`, complaint));
	return stdout;
}
function unreadable(path, complaint) {
	return `baseline: ${path} exists but could not be read: ${complaint} (a checkout with a filter has to fetch it: let actions/checkout keep its credentials, or check out without filter and sparse-checkout)`;
}

;// CONCATENATED MODULE: ./src/evaluation/baseline/baseline.ts











/** Maximum number of files. A report has some dozens, so a ref that names a whole repository is a mistake. */
const MOST_FILES = 5000;
/**
 * Finds the report that a `baseline` input names: a path (optionally with `file:`), `git:REF:PATH`,
 * `git:merge-base:PATH`, `artifact:NAME`, MLflow's `models:/NAME@ALIAS` and `runs:/ID`, or `none`.
 *
 * @throws {Failure} if the input is none of these, or the location cannot be reached. A missing report is a valid
 * result.
 */
async function findBaseline(spec, options) {
	if (spec === undefined || spec === "none")
		return { found: false, reason: spec === undefined ? "none was given" : "baseline: none" };
	const uri = mlflowUri(spec);
	if (uri !== undefined)
		return fromMlflow(spec, uri, options);
	const [, kind, rest] = /^(file|git|artifact):(.*)$/s.exec(spec) ?? [undefined, "file", spec];
	if (kind === "git")
		return fromGit(rest, options);
	if (kind === "artifact")
		return fromArtifact(rest, options);
	const path = (0,external_node_path_.resolve)(options.cwd, rest);
	const present = await (0,promises_.stat)(path).then(() => true, () => false);
	if (!present)
		return { found: false, reason: `there is no file or folder ${rest}` };
	const name = (0,external_node_path_.isAbsolute)(rest) ? (0,shown_path/* shownPath */.p)(path, options.cwd) : rest;
	return { found: true, path, name, commit: undefined, remove: async () => { } };
}
function mlflowUri(spec) {
	try {
		return (0,model_uri/* parseMlflowUri */.v)(spec);
	}
	catch (error) {
		if (!(error instanceof failure/* Failure */.H))
			throw error;
		throw new failure/* Failure */.H(`baseline: ${error.message}`, { cause: error });
	}
}
async function fromMlflow(spec, uri, { env, signal }) {
	const { fetchMlflowBaseline } = await Promise.all(/* import() */[__webpack_require__.e("platform-http-2"), __webpack_require__.e("delivery-tracking-track"), __webpack_require__.e("evaluation-baseline")]).then(__webpack_require__.bind(__webpack_require__, "src/evaluation/baseline/mlflow.ts"));
	const folder = await (0,temporary/* temporaryFolder */.y)("baseline", env);
	try {
		const options = { env, signal: signal ?? new AbortController().signal, folder: folder.path };
		const fetched = await fetchMlflowBaseline(uri, options);
		if (fetched.found)
			return { ...fetched, path: folder.path, remove: folder.remove };
		await folder.remove();
		return fetched;
	}
	catch (error) {
		await folder.remove();
		if (!(error instanceof failure/* Failure */.H))
			throw error;
		throw new failure/* Failure */.H(`baseline: ${spec}: ${error.message}`, { cause: error });
	}
}
async function fromGit(rest, options) {
	const [, ref, path] = /^([^:]+):(.+)$/s.exec(rest) ?? [];
	if (ref === undefined || path === undefined) {
		throw new failure/* Failure */.H(`baseline: git:${rest}: expected git:REF:PATH such as git:main:report/metrics.json`);
	}
	const place = await locateInRepository(path, options);
	const inRepository = { ...options, ...place.options };
	const commit = ref === "merge-base" ? await mergeBase(inRepository) : await resolveCommit(ref, inRepository);
	const name = `${ref}:${path} (commit ${commit.slice(0, 7)})`;
	const found = await filesAt(commit, place);
	if (found === undefined)
		return { found: false, reason: `commit ${commit.slice(0, 7)} (${ref}) has no ${path}` };
	const { files, options: reading } = found;
	if (files.length > MOST_FILES) {
		throw new failure/* Failure */.H(`baseline: git:${rest}: expected a report's folder, got one with ${files.length} files`);
	}
	return kept({ name, commit, env: options.env }, async (folder) => {
		for (const each of files) {
			const target = (0,external_node_path_.join)(folder, each.file === "" ? (0,external_node_path_.basename)(place.path) : each.file);
			// Names in a tree are untrusted data.
			if (!target.startsWith(folder + external_node_path_.sep))
				continue;
			const bytes = await blobAt(each, path, reading);
			await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
			await (0,promises_.writeFile)(target, bytes);
			if (each.file === "")
				return target;
		}
		return folder;
	});
}
async function fromArtifact(name, options) {
	const { github } = options;
	if (name === "")
		throw new failure/* Failure */.H("baseline: artifact:: expected the name of an artifact");
	if (github === undefined) {
		throw new failure/* Failure */.H(`baseline: artifact:${name}: expected to run on GitHub with a token, got neither (set token, or name a path)`);
	}
	try {
		// The commit that a pull request branched from is useful but optional, so an error is ignored.
		const preferred = github.run.pullRequest && (await mergeBase(options).catch(() => undefined));
		let taken;
		const artifact = await (0,baseline_artifact/* findArtifact */.K)({
			name,
			github,
			preferred,
			take: async ({ id, runId, commit }) => {
				const title = `artifact ${name} of run ${runId} (commit ${commit.slice(0, 7)})`;
				const fetched = await kept({ name: title, commit, env: options.env }, async (folder) => {
					await github.downloadArtifact(id, runId, folder);
					return folder;
				}).catch((error) => {
					// The artifact may have expired since it was listed.
					if (error instanceof port/* RequestError */.G && error.status === 410)
						return "expired";
					throw error;
				});
				if (fetched === "expired")
					return fetched;
				if (!(await (0,contents/* isRefused */.H0)(fetched.path))) {
					taken = fetched;
					return "taken";
				}
				await fetched.remove();
				return "refused";
			},
		});
		return taken ?? { found: false, reason: String(artifact) };
	}
	catch (error) {
		if (!(error instanceof port/* RequestError */.G))
			throw error;
		const permission = error.status === 403 || error.status === 404 ? "the job needs `permissions: actions: read`" : undefined;
		const hint = error.hint ?? permission;
		const answered = error.status === undefined ? "" : `GitHub answered ${error.status}: `;
		throw new failure/* Failure */.H(`baseline: artifact:${name}: ${answered}${error.message}${hint === undefined ? "" : ` (${hint})`}`, {
			cause: error,
		});
	}
}
/** Creates a temporary folder, which `fill` fetches files into. `fill` returns the path to use. */
async function kept({ name, commit, env }, fill) {
	const folder = await (0,temporary/* temporaryFolder */.y)("baseline", env);
	try {
		return { found: true, path: await fill(folder.path), name, commit, remove: folder.remove };
	}
	catch (error) {
		await folder.remove();
		throw error;
	}
}


/***/ }),

/***/ "src/platform/mlflow/model-uri.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ resolveMlflowUri),
/* harmony export */   v: () => (/* binding */ parseMlflowUri)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/core/text-end.ts");
/* harmony import */ var _artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/mlflow/artifacts.ts");
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/mlflow/error.ts");
/* harmony import */ var _logged_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/mlflow/logged-model.ts");
/* harmony import */ var _runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/mlflow/runs.ts");
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/mlflow/shapes.ts");







/**
 * Parses `models:/NAME/VERSION`, `models:/NAME@ALIAS`, `models:/NAME/STAGE`, `models:/m-ID`, `runs:/ID` and `runs:/ID/PATH`.
 * Undefined for other texts.
 *
 * @throws {Failure} for an address of that kind that is incomplete.
 */
function parseMlflowUri(text) {
	const [, scheme, rest = ""] = /^(models|runs):\/*(.*)$/s.exec(text) ?? [];
	if (scheme === undefined)
		return undefined;
	if (scheme === "runs") {
		const [, runId, path = ""] = /^([\w-]{1,256})(?:\/(.*))?$/s.exec(rest) ?? [];
		const clean = (0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutEnd */ .M)(path, "/");
		if (runId === undefined || /(^|\/)\.\.?(\/|$)|\\/.test(clean))
			throw wrongUri(text, "runs:/RUN_ID or runs:/RUN_ID/PATH");
		return { kind: "run", runId, path: clean };
	}
	if (/^m-[0-9a-f]{32}$/.test(rest))
		return { kind: "logged model", id: rest };
	const [, name, mark, which] = /^([^/@]+)([/@])([^/@]+)$/.exec(rest) ?? [];
	if (name === undefined || which === undefined)
		throw wrongUri(text, "models:/NAME@ALIAS, models:/NAME/VERSION or models:/m-ID");
	if (mark === "@")
		return { kind: "alias", name: decoded(name), alias: which };
	return /^\d+$/.test(which)
		? { kind: "version", name: decoded(name), version: which }
		: { kind: "stage", name: decoded(name), stage: which };
}
function wrongUri(text, expected) {
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`expected ${expected}, got ${JSON.stringify(text.slice(0, 200))}`);
}
function decoded(name) {
	try {
		return decodeURIComponent(name);
	}
	catch {
		return name;
	}
}
/**
 * Looks an address up on a server.
 *
 * @returns The model, or the reason why there is none.
 * @throws {MlflowError} if the server cannot be asked.
 */
async function resolveMlflowUri(client, uri) {
	try {
		return await resolved(client, uri);
	}
	catch (error) {
		if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_2__/* .MlflowError */ .mF) || error.isMissingEndpoint)
			throw error;
		// A missing alias is an invalid parameter for MLflow.
		const isMissing = error.code === "RESOURCE_DOES_NOT_EXIST" || (uri.kind === "alias" && error.code === "INVALID_PARAMETER_VALUE");
		if (isMissing)
			return `MLflow has no ${textOf(uri)}`;
		throw error;
	}
}
async function resolved(client, uri) {
	switch (uri.kind) {
		case "run":
			return fromRun(client, uri);
		case "logged model": {
			const model = await (0,_logged_model_js__WEBPACK_IMPORTED_MODULE_3__/* .readLoggedModel */ .WO)(client, uri.id);
			return {
				name: textOf(uri),
				runId: model.runId,
				version: undefined,
				files: async () => ({ place: (0,_logged_model_js__WEBPACK_IMPORTED_MODULE_3__/* .loggedModelPlace */ .Jj)(model), folder: "" }),
			};
		}
		case "alias": {
			const answer = await client.get("registered-models/alias", { name: uri.name, alias: uri.alias });
			return fromVersion(client, uri, (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .objectIn */ .D7)(answer, "model_version", "GET registered-models/alias"));
		}
		case "version": {
			const answer = await client.get("model-versions/get", { name: uri.name, version: uri.version });
			return fromVersion(client, uri, (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .objectIn */ .D7)(answer, "model_version", "GET model-versions/get"));
		}
		case "stage": {
			const stages = uri.stage === "latest" ? [] : [uri.stage];
			const answer = await client.send("POST", "registered-models/get-latest-versions", { name: uri.name, stages });
			const versions = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .objectsIn */ .Qv)(answer, "model_versions");
			const newest = versions.sort((a, b) => Number(b["version"]) - Number(a["version"]))[0];
			return newest === undefined ? `MLflow has no ${textOf(uri)}` : fromVersion(client, uri, newest);
		}
	}
}
async function fromRun(client, uri) {
	const run = await (0,_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .readRun */ .cI)(client, uri.runId);
	return {
		name: textOf(uri),
		runId: run.id,
		version: undefined,
		files: async () => {
			const wanted = uri.path === "" ? undefined : uri.path;
			const models = [];
			for (const id of run.modelIds.slice(0, 20))
				models.push(await (0,_logged_model_js__WEBPACK_IMPORTED_MODULE_3__/* .readLoggedModel */ .WO)(client, id));
			const logged = wanted === undefined
				? models.length === 1
					? models[0]
					: models.find(({ name }) => name === "model")
				: models.find(({ name }) => name === wanted);
			if (logged !== undefined)
				return { place: (0,_logged_model_js__WEBPACK_IMPORTED_MODULE_3__/* .loggedModelPlace */ .Jj)(logged), folder: "" };
			const place = { uri: run.artifactUri, runId: run.id };
			const folder = wanted ?? "model";
			const files = await (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .listArtifacts */ .wn)(client, place, folder);
			return files.some(({ path }) => path === `${folder}/MLmodel`) ? { place, folder } : undefined;
		},
	};
}
function fromVersion(client, uri, version) {
	const runId = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optionalText */ .mR)(version["run_id"]);
	const number = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optionalText */ .mR)(version["version"]);
	return {
		name: uri.kind === "version" ? textOf(uri) : `${textOf(uri)} (version ${number ?? "?"})`,
		runId,
		version: number,
		files: async () => {
			const source = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optionalText */ .mR)(version["source"]) ?? "";
			const modelId = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .optionalText */ .mR)(version["model_id"]) ?? /^models:\/+(m-[0-9a-f]{32})$/.exec(source)?.[1];
			if (modelId !== undefined)
				return { place: (0,_logged_model_js__WEBPACK_IMPORTED_MODULE_3__/* .loggedModelPlace */ .Jj)(await (0,_logged_model_js__WEBPACK_IMPORTED_MODULE_3__/* .readLoggedModel */ .WO)(client, modelId)), folder: "" };
			const run = parsedRun(source);
			if (run !== undefined)
				return (await fromRun(client, run)).files();
			if (/^mlflow-artifacts:/.test(source))
				return { place: { uri: source, runId: undefined }, folder: "" };
			if (runId === undefined)
				return undefined;
			// Another store passes files on by run. The source is a folder of the run's files.
			const { artifactUri } = await (0,_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .readRun */ .cI)(client, runId);
			if (!source.startsWith(`${artifactUri}/`))
				return undefined;
			return { place: { uri: artifactUri, runId }, folder: source.slice(artifactUri.length + 1) };
		},
	};
}
function parsedRun(source) {
	const uri = /^runs:/.test(source) ? parseMlflowUri(source) : undefined;
	return uri?.kind === "run" ? uri : undefined;
}
function textOf(uri) {
	switch (uri.kind) {
		case "run":
			return uri.path === "" ? `runs:/${uri.runId}` : `runs:/${uri.runId}/${uri.path}`;
		case "logged model":
			return `models:/${uri.id}`;
		case "alias":
			return `models:/${uri.name}@${uri.alias}`;
		case "version":
			return `models:/${uri.name}/${uri.version}`;
		case "stage":
			return `models:/${uri.name}/${uri.stage}`;
	}
}


/***/ })

};
