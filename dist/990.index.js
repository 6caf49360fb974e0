export const id = 990;
export const ids = [990,110];
export const modules = {

/***/ 12445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Fz: () => (/* binding */ artifactOutputs),
/* harmony export */   mz: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _file_temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30129);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38422);





/** The input `upload-artifact` of every action that writes something worth keeping. */
function artifactName(what) {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .input */ .hF)({ description: `Name of an artifact to make of ${what}; nothing is uploaded when absent.` }, {
        expected: "artifact name",
        // What GitHub refuses in artifact names, because file systems do.
        parse: (name) => /^[^\\/":<>|*?\r\n]{1,255}$/.test(name)
            ? { ok: true, value: name }
            : { ok: false, expected: 'a name without \\ / " : < > | * ? and line ends' },
    });
}
/** The outputs that go with it. */
const artifactOutputs = {
    "artifact-id": "Id of the uploaded artifact, for GitHub's API.",
    "artifact-url": "Where the uploaded artifact can be downloaded by people with access to the run.",
    "artifact-digest": "`sha256:…` of the uploaded zip.",
};
/**
 * Uploads a run's files as one artifact. What cannot be uploaded is a warning, never a red run: the files are on disk still.
 */
async function uploadArtifact(name, content, { github, reporter, cwd, signal }) {
    if (name === undefined)
        return {};
    if (github === undefined) {
        reporter.notice(`upload-artifact: ${name} was not uploaded: there is no artifact service outside a GitHub workflow`);
        return {};
    }
    try {
        const { id, url, digest } = typeof content === "string"
            ? await github.uploadArtifact(name, await filesBelow((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, content)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, content))
            : await arranged(content, cwd, (files, root) => github.uploadArtifact(name, files, root));
        return { "artifact-id": id, "artifact-url": url, "artifact-digest": digest };
    }
    catch (error) {
        signal.throwIfAborted();
        reporter.warning(`upload-artifact: ${name} was not uploaded: ${error.message}`);
        return {};
    }
}
/** A folder for the time of `use` in which everything has its place: an artifact's paths are those of its files on disk. */
async function arranged(content, cwd, use) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "trainyard-artifact-"));
    _file_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaries */ .U.add(root);
    try {
        const files = [];
        for (const [place, path] of Object.entries(content)) {
            const [from, to] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, place)];
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(from)).isDirectory()) {
                // A junction, which Windows grants to everybody; models are too large to copy.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(from, to, "junction");
                files.push(...(await filesBelow(to)));
            }
            else {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(to);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(from)));
                files.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(from)));
            }
        }
        return await use(files, root);
    }
    finally {
        // The link alone: what it leads to stays.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(root, { recursive: true, force: true });
        _file_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaries */ .U.delete(root);
    }
}
async function filesBelow(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))
        .sort();
}


/***/ }),

/***/ 63110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findBaseline: () => (/* binding */ findBaseline)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/file/temporary.ts
var temporary = __webpack_require__(30129);
// EXTERNAL MODULE: ./src/github/port.ts
var port = __webpack_require__(18212);
;// CONCATENATED MODULE: ./src/baseline/artifact.ts
/** Runs looked at before giving up: a default branch that was red so often has no baseline. */
const MOST_RUNS = 100;
/**
 * The artifact of that name from the newest green run of the default branch, or from that of `preferred` (a merge base) when
 * there is one. Never from a pull request's run, also not from a fork whose branch bears the default branch's name, nor from
 * the run that asks.
 *
 * @param take looks into one that would do; where it answers `refused` or `expired`, the next is looked at.
 * @returns the artifact, or why there is none.
 * @throws {RequestError} when GitHub does not let its artifacts be read.
 */
async function findArtifact(name, github, preferred, take = async () => "taken") {
    const branch = github.run.defaultBranch ?? (await defaultBranch(github));
    const skipped = { expired: 0, red: 0, refused: 0 };
    const candidates = [];
    for await (const artifact of github.list("/repos/{owner}/{repo}/actions/artifacts", {
        name,
        per_page: 100,
    })) {
        const run = artifact.workflow_run;
        if (artifact.name !== name || run === null || run.id === github.run.runId)
            continue;
        if (run.head_branch !== branch || run.head_repository_id !== run.repository_id)
            continue;
        if (artifact.expired)
            skipped.expired++;
        else
            candidates.push(artifact);
        if (candidates.length >= MOST_RUNS)
            break;
    }
    candidates.sort((a, b) => rank(b, preferred) - rank(a, preferred) || newness(b) - newness(a) || b.id - a.id);
    for (const { id, workflow_run: origin } of candidates) {
        const run = await github.request("GET", `/repos/{owner}/{repo}/actions/runs/${origin.id}`);
        if (!isGreenOn(branch, run, github)) {
            skipped.red++;
            continue;
        }
        const found = { id, runId: run.id, commit: run.head_sha, url: run.html_url };
        const answer = await take(found);
        if (answer === "taken")
            return found;
        skipped[answer]++;
    }
    const others = [
        ...(skipped.red > 0 ? [`${skipped.red} of runs that were not green or not of the branch itself`] : []),
        ...(skipped.expired > 0 ? [`${skipped.expired} that expired`] : []),
        ...(skipped.refused > 0 ? [`${skipped.refused} of models that were refused`] : []),
    ];
    const seen = others.length === 0 ? "" : `, only ${others.join(" and ")}`;
    return `no green run of ${branch} has an artifact called ${name}${seen}`;
}
/** A schedule's event may not tell it. */
async function defaultBranch(github) {
    return (await github.request("GET", "/repos/{owner}/{repo}")).default_branch;
}
function isGreenOn(branch, run, github) {
    const own = `${github.run.owner}/${github.run.repository}`.toLowerCase();
    return (run.conclusion === "success" &&
        run.head_branch === branch &&
        !run.event.startsWith("pull_request") &&
        run.head_repository?.full_name.toLowerCase() === own);
}
function rank({ workflow_run: run }, preferred) {
    return preferred !== undefined && run?.head_sha === preferred ? 1 : 0;
}
function newness({ created_at: at }) {
    return at === null ? 0 : Date.parse(at);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/baseline/git.ts


/** Larger blobs than this are no report. */
const LARGEST_OUTPUT_BYTES = 600 * 1024 * 1024;
/**
 * Runs git without a shell and without questions. A refusal is an answer; only what no ref or path could change is thrown.
 *
 * @throws {Failure} when there is no git, no repository here, or one that git does not trust.
 */
async function git(args, { cwd, env, signal }) {
    const answer = await new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)("git", args, {
            cwd,
            env: { ...env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
            encoding: "buffer",
            maxBuffer: LARGEST_OUTPUT_BYTES,
            ...(signal && { signal }),
        }, (error, stdout, stderr) => {
            const complaint = stderr.toString().trim().split("\n").at(-1) ?? "";
            if (error === null)
                resolve({ ok: true, stdout, complaint });
            else if (typeof error.code === "number")
                resolve({ ok: false, stdout, complaint });
            else if (error.code === "ENOENT")
                reject(new failure/* Failure */.H("baseline: expected git on the PATH, found none", { cause: error }));
            else
                reject(error);
        });
    });
    if (answer.ok)
        return answer;
    if (/not a git repository/.test(answer.complaint)) {
        throw new failure/* Failure */.H("baseline: expected a git repository, got a folder outside one (check out before this step)");
    }
    if (/dubious ownership|safe\.directory/.test(answer.complaint)) {
        throw new failure/* Failure */.H(`baseline: git does not trust this folder, which belongs to another user (run \`git config --global --add safe.directory "${cwd}"\` before this step)`);
    }
    return answer;
}
/** What git answers, as one trimmed line; undefined when it refuses. */
async function gitLine(args, options) {
    const { ok, stdout } = await git(args, options);
    const line = stdout.toString().trim();
    return ok && line !== "" ? line : undefined;
}

;// CONCATENATED MODULE: ./src/baseline/commit.ts



/** What a checkout without history needs, as the end of a message. */
const WAY_OUT = "(set fetch-depth: 0 for actions/checkout, or let it keep its credentials so that they can be fetched)";
/**
 * The commit a ref names. A checkout of depth 1 has neither branches nor history: what is missing is fetched from `origin`,
 * no deeper than the ref asks for.
 *
 * @throws {Failure} when neither this clone nor `origin` knows it.
 */
async function commitOf(ref, options) {
    // Anything else could be read by git as an option, a range or a search.
    const [, base, steps] = /^(?!-)((?:[^\s~^:?*[\\@]|@(?!\{))+)((?:[~^]\d*)*)$/.exec(ref) ?? [];
    if (base === undefined || base.includes("..")) {
        throw new failure/* Failure */.H(`baseline: git:${ref}: expected a branch, tag or commit such as main, v1.2 or HEAD~1`);
    }
    const tried = base.startsWith("refs/") || base === "HEAD" ? [ref] : [`refs/remotes/origin/${ref}`, ref];
    // A remote's branch is newer than a local one of that name, which on a runner is what was checked out some time ago.
    for (const each of tried) {
        const commit = await local(each, options);
        if (commit !== undefined)
            return commit;
    }
    const depth = 1 + depthOf(steps ?? "");
    // A shallow clone knows HEAD but not what lies behind it; the server knows it by its id.
    const wanted = base === "HEAD" ? await gitLine(["rev-parse", "HEAD"], options) : base.replace(/^origin\//, "");
    const fetched = await fetch([wanted ?? base], depth, options);
    if (!fetched.ok) {
        throw new failure/* Failure */.H(`baseline: git:${ref}: expected a ref of this clone or of origin, got: ${fetched.complaint} ${WAY_OUT}`);
    }
    const commit = await local(`FETCH_HEAD${steps}`, options);
    if (commit === undefined) {
        throw new failure/* Failure */.H(`baseline: git:${ref}: expected a commit, got a ref with fewer than ${depth} commits behind it`);
    }
    return commit;
}
/**
 * The commit that a pull request branched from. Outside a pull request, that of HEAD and origin's default branch; on the
 * default branch itself, the commit before HEAD.
 */
async function mergeBase(options) {
    const pullRequest = options.github?.run.pullRequest;
    const [ours, theirs] = pullRequest
        ? [pullRequest.headSha, pullRequest.baseSha]
        : [await requiredLine(["rev-parse", "HEAD"], options), await defaultBranchTip(options)];
    const known = (await local(ours, options)) && (await local(theirs, options));
    const found = known ? await gitLine(["merge-base", ours, theirs], options) : undefined;
    // A shallow clone may find a wrong one, or none: its history ends where it was cut.
    const base = found !== undefined && !(await isShallow(options))
        ? found
        : ((await mergeBaseOnGitHub(ours, theirs, options.github)) ?? (await mergeBaseByFetching(ours, theirs, options)));
    if (base !== ours || pullRequest !== undefined)
        return fetchedCommit(base, options);
    // HEAD is on the default branch: what stood there before it.
    return commitOf("HEAD~1", options);
}
async function mergeBaseOnGitHub(ours, theirs, github) {
    if (github === undefined)
        return undefined;
    try {
        const compared = await github.request("GET", "/repos/{owner}/{repo}/compare/{basehead}", { basehead: `${theirs}...${ours}`, per_page: 1 });
        return compared.merge_base_commit.sha;
    }
    catch (error) {
        // Without a token, or without leave to read: history can still be fetched.
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
        const base = await gitLine(["merge-base", ours, theirs], options);
        const cut = await isShallow(options);
        if (base !== undefined && (!cut || !(await isBoundary(base, options))))
            return base;
        if (!cut)
            break;
    }
    throw new failure/* Failure */.H("baseline: git:merge-base: expected a common ancestor with the base branch, got unrelated histories");
}
/** A whole clone stays whole: a depth would cut its history off. */
async function fetch(wanted, depth, options) {
    const limit = (await isShallow(options)) ? [`--depth=${depth}`] : [];
    return git(["fetch", "--quiet", "--no-tags", ...limit, "origin", ...wanted], options);
}
async function isShallow(options) {
    return (await gitLine(["rev-parse", "--is-shallow-repository"], options)) === "true";
}
/** Whether the clone was cut at this commit: a better ancestor might be hidden behind it. */
async function isBoundary(commit, options) {
    const parents = await gitLine(["log", "-1", "--format=%P", commit], options);
    const written = await gitLine(["cat-file", "-p", commit], options);
    return parents === undefined && /^parent /m.test(written ?? "");
}
async function defaultBranchTip(options) {
    const answer = await gitLine(["ls-remote", "--quiet", "origin", "HEAD"], options);
    const tip = /^([0-9a-f]{40,64})\t/.exec(answer ?? "")?.[1];
    if (tip === undefined)
        throw new failure/* Failure */.H(`baseline: git:merge-base: expected a remote \`origin\` with a default branch, got none ${WAY_OUT}`);
    return tip;
}
async function fetchedCommit(commit, options) {
    return (await local(commit, options)) ?? commitOf(commit, options);
}
function local(ref, options) {
    return gitLine(["rev-parse", "--quiet", "--verify", `${ref}^{commit}`], options);
}
async function requiredLine(args, options) {
    const line = await gitLine(args, options);
    if (line === undefined)
        throw new failure/* Failure */.H("baseline: expected a commit checked out, got an empty repository");
    return line;
}
/** How many commits `~2^` goes back. */
function depthOf(steps) {
    let depth = 0;
    for (const [, sign, count] of steps.matchAll(/([~^])(\d*)/g)) {
        depth += sign === "~" ? Number(count || 1) : 1;
    }
    return Math.min(depth, 100_000);
}

// EXTERNAL MODULE: ./src/baseline/contents.ts
var contents = __webpack_require__(23325);
;// CONCATENATED MODULE: ./src/baseline/baseline.ts










/** A report has some dozens of files; a ref that points at a whole repository is a slip. */
const MOST_FILES = 5000;
/**
 * Finds what a `baseline` input names: a path (`file:` may stand before it), `git:REF:PATH`, `git:merge-base:PATH`,
 * `artifact:NAME`, or `none`.
 *
 * @throws {Failure} when it cannot be read as one of these, or its place cannot be reached. That nothing lies there is an answer.
 */
async function findBaseline(spec, options) {
    if (spec === undefined || spec === "none")
        return { found: false, reason: spec === undefined ? "none was given" : "baseline: none" };
    const [, kind, rest] = /^(file|git|artifact):(.*)$/s.exec(spec) ?? [undefined, "file", spec];
    if (kind === "git")
        return fromGit(rest, options);
    if (kind === "artifact")
        return fromArtifact(rest, options);
    const path = (0,external_node_path_.resolve)(options.cwd, rest);
    const present = await (0,promises_.stat)(path).then(() => true, () => false);
    if (!present)
        return { found: false, reason: `there is no file or folder ${rest}` };
    return { found: true, path, name: rest, commit: undefined, remove: async () => { } };
}
async function fromGit(rest, options) {
    const [, ref, path] = /^([^:]+):(.+)$/s.exec(rest) ?? [];
    if (ref === undefined || path === undefined) {
        throw new failure/* Failure */.H(`baseline: git:${rest}: expected git:REF:PATH such as git:main:report/metrics.json`);
    }
    const commit = ref === "merge-base" ? await mergeBase(options) : await commitOf(ref, options);
    const name = `${ref}:${path} (commit ${commit.slice(0, 7)})`;
    // Paths are meant from the working directory, as everywhere else.
    const inside = `./${path.replace(/^\.\//, "").replace(/\/+$/, "")}`;
    const listed = await git(["ls-tree", "-r", "-z", "--full-tree", `${commit}:${inside}`], options);
    if (!listed.ok) {
        const blob = await git(["cat-file", "blob", `${commit}:${inside}`], options);
        if (!blob.ok)
            return { found: false, reason: `commit ${commit.slice(0, 7)} (${ref}) has no ${path}` };
        return kept(name, commit, async (folder) => {
            const file = (0,external_node_path_.join)(folder, path.split("/").at(-1));
            await (0,promises_.writeFile)(file, blob.stdout);
            return file;
        });
    }
    const files = listed.stdout
        .toString()
        .split("\0")
        .flatMap((line) => {
        const [, id, file] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
        return id === undefined || file === undefined ? [] : [{ id, file }];
    });
    if (files.length > MOST_FILES) {
        throw new failure/* Failure */.H(`baseline: git:${rest}: expected a report's folder, got one with ${files.length} files`);
    }
    return kept(name, commit, async (folder) => {
        for (const { id, file } of files) {
            const target = (0,external_node_path_.join)(folder, file);
            // Names in a tree are data.
            if (!target.startsWith(folder + external_node_path_.sep))
                continue;
            const { stdout } = await git(["cat-file", "blob", id], options);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            await (0,promises_.writeFile)(target, stdout);
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
        // Which commit a pull request branched from is worth knowing, never worth failing for.
        const preferred = github.run.pullRequest && (await mergeBase(options).catch(() => undefined));
        let taken;
        const artifact = await findArtifact(name, github, preferred, async ({ id, runId, commit }) => {
            const title = `artifact ${name} of run ${runId} (commit ${commit.slice(0, 7)})`;
            const fetched = await kept(title, commit, async (folder) => {
                await github.downloadArtifact(id, runId, folder);
                return folder;
            }).catch((error) => {
                // It may have expired since it was listed.
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
        });
        return taken ?? { found: false, reason: String(artifact) };
    }
    catch (error) {
        if (!(error instanceof port/* RequestError */.G))
            throw error;
        const hint = error.status === 403 || error.status === 404 ? " (the job needs `permissions: actions: read`)" : "";
        throw new failure/* Failure */.H(`baseline: artifact:${name}: GitHub answered ${error.status}: ${error.message}${hint}`, {
            cause: error,
        });
    }
}
/** A folder of its own for what `fill` fetches; `fill` returns the path to look at. */
async function kept(name, commit, fill) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "trainyard-baseline-"));
    temporary/* temporaries */.U.add(folder);
    const remove = async () => {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        temporary/* temporaries */.U.delete(folder);
    };
    try {
        return { found: true, path: await fill(folder), name, commit, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}


/***/ }),

/***/ 23325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   kf: () => (/* binding */ reportIn),
/* harmony export */   ub: () => (/* binding */ bundleIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2860);



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
    return within(path, "model", async (each) => each.endsWith(".onnx") || (await (0,_model_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isBundle */ .b)(each)));
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

/***/ 2860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord),
/* harmony export */   b: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/* harmony import */ var _file_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45112);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30278);





/** Whether a folder looks like a bundle. */
async function isBundle(folder) {
    for (const name of ["MLmodel", "provenance.json"])
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).catch(() => undefined))?.isFile())
            return false;
    return true;
}
/**
 * Reads the texts of a bundle. What is of another shape than `train` writes counts as not said.
 *
 * @throws {Failure} when they cannot be read, or are no JSON or YAML.
 */
async function readRecord(folder, cwd) {
    if (!(await isBundle((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, folder)))) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${folder}: expected a model that trainyard trained, got no MLmodel with provenance.json`);
    }
    const provenance = record(await (0,_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "provenance.json"), cwd, "the model's provenance"));
    const profile = record(await (0,_file_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "profile.json"), cwd, "a profile"));
    const schema = record(profile["schema"]);
    const columns = Array.isArray(schema["columns"]) ? schema["columns"].map(record) : [];
    const data = record(provenance["data"]);
    const files = Array.isArray(data["files"]) ? data["files"].map(record) : [];
    return {
        digest: text(provenance["model_digest"]),
        target: text(schema["target"]),
        parameters: scalars(await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "params.yaml"), cwd)),
        columns: columns.flatMap(({ name, type }) => typeof name === "string" && typeof type === "string" ? [{ name, type }] : []),
        rows: count(provenance["rows"]),
        data: {
            digest: text(data["digest"]) ?? "",
            files: files.flatMap(({ path, rows, sizeBytes }) => typeof path === "string" ? [{ path, rows: count(rows) ?? 0, sizeBytes: count(sizeBytes) ?? 0 }] : []),
        },
        commit: text(provenance["commit"]),
        inputs: typeof provenance["inputs"] === "object" ? texts(provenance["inputs"]) : undefined,
    };
}
function record(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function scalars(value) {
    return Object.fromEntries(Object.entries(record(value)).filter((each) => each[1] === null || typeof each[1] !== "object"));
}
function texts(value) {
    return Object.fromEntries(Object.entries(record(value)).filter((each) => typeof each[1] === "string"));
}
const text = (value) => (typeof value === "string" && value !== "" ? value : undefined);
const count = (value) => Number.isSafeInteger(value) && value >= 0 ? value : undefined;


/***/ }),

/***/ 26990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ publish_junit)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/action.ts
var action = __webpack_require__(22929);
// EXTERNAL MODULE: ./src/artifact/upload.ts
var upload = __webpack_require__(12445);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/file/write.ts
var write = __webpack_require__(83273);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(38422);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/file/read.ts
var read = __webpack_require__(45112);
;// CONCATENATED MODULE: ./src/junit/list.ts





const format = "trainyard-tests";
/**
 * What identifies a test from run to run: suites, class and name. Not the report's file, whose name may hold a date; tests of
 * one key (the legs of a matrix) are one entry, and the worst outcome is its.
 */
function keyOf({ suites, className, name }) {
    return [...suites, className, name].join("\u001f");
}
function listed(test) {
    return test.flaky ? "flaky" : test.outcome;
}
function listOf(ledger) {
    const list = new Map();
    for (const test of ledger)
        enter(list, keyOf(test), listed(test), test.durationMs);
    return list;
}
/** Writes `{"format":"trainyard-tests","version":1,"groups":[{"suites":[…],"class":"…","tests":[["name","passed",12],…]},…]}`. */
async function writeList(ledger, path) {
    await (0,write/* replaceFileBy */.IJ)(path, (temporary) => (0,promises_.pipeline)(rendered(ledger), (0,external_node_fs_.createWriteStream)(temporary)));
}
/** In pieces: half a million tests are never one string. */
function* rendered(ledger) {
    let piece = `{"format":${JSON.stringify(format)},"version":1,"groups":[`;
    let group;
    for (const test of ledger) {
        const key = JSON.stringify({ suites: test.suites, class: test.className }).slice(0, -1);
        const durationMs = Number.isNaN(test.durationMs) ? null : Math.round(test.durationMs * 1000) / 1000;
        const row = JSON.stringify([test.name, listed(test), durationMs]);
        if (key === group)
            piece += `,${row}`;
        else
            piece += `${group === undefined ? "" : "]},"}\n${key},"tests":[${row}`;
        group = key;
        if (piece.length > 65_536) {
            yield piece;
            piece = "";
        }
    }
    yield `${piece}${group === undefined ? "" : "]}"}\n]}\n`;
}
/**
 * Reads such a list.
 *
 * @throws {Failure} when the file is something else.
 */
async function readList(path, shown) {
    const value = (await (0,read/* readJson */.Vh)(path, "", "a list of tests"));
    if (value?.format !== format || !Array.isArray(value.groups))
        throw new failure/* Failure */.H(`${shown}: expected a list of tests that publish-junit wrote (tests.json), got other JSON`);
    const list = new Map();
    for (const group of value.groups) {
        const { suites, class: className, tests } = group ?? {};
        if (!isTexts(suites) || typeof className !== "string" || !Array.isArray(tests))
            throw damaged(shown);
        for (const row of tests) {
            const [name, outcome, durationMs] = Array.isArray(row) ? row : [];
            if (typeof name !== "string" || !isOutcome(outcome))
                throw damaged(shown);
            const ms = typeof durationMs === "number" ? durationMs : Number.NaN;
            enter(list, keyOf({ suites, className, name }), outcome, ms);
        }
    }
    return list;
}
const severity = { skipped: 0, passed: 1, flaky: 2, failed: 3, error: 4 };
function enter(list, key, outcome, durationMs) {
    const other = list.get(key);
    if (other === undefined)
        list.set(key, { outcome, durationMs });
    else {
        if (severity[outcome] > severity[other.outcome])
            other.outcome = outcome;
        if (!(other.durationMs > durationMs))
            other.durationMs = durationMs;
    }
}
function isOutcome(value) {
    return typeof value === "string" && Object.hasOwn(severity, value);
}
function isTexts(value) {
    return Array.isArray(value) && value.every((each) => typeof each === "string");
}
function damaged(shown) {
    return new failure/* Failure */.H(`${shown}: expected a list of tests that publish-junit wrote, got a damaged one`);
}

;// CONCATENATED MODULE: ./src/junit/compare.ts

/** Noise of shared machines stays below both. */
const muchSlower = { factor: 2, leastMs: 500 };
const mostNames = 50;
const mostSlower = 20;
function compare(ledger, baseline) {
    const comparison = {
        newlyFailing: [],
        stillFailing: [],
        fixed: [],
        added: 0,
        addedNames: [],
        removed: 0,
        removedNames: [],
        slower: [],
    };
    const seen = new Set();
    for (const test of ledger) {
        const key = keyOf(test);
        const first = !seen.has(key);
        seen.add(key);
        const before = baseline.get(key);
        const failing = test.outcome === "failed" || test.outcome === "error";
        const failedBefore = before?.outcome === "failed" || before?.outcome === "error";
        if (failing)
            (failedBefore ? comparison.stillFailing : comparison.newlyFailing).push(test);
        else if (failedBefore && listed(test) !== "skipped")
            comparison.fixed.push(test);
        if (before === undefined && first) {
            comparison.added++;
            if (comparison.addedNames.length < mostNames)
                comparison.addedNames.push(shownName(key));
        }
        if (before !== undefined && isMuchSlower(test.durationMs, before.durationMs))
            comparison.slower.push({ test, beforeMs: before.durationMs });
    }
    for (const key of baseline.keys()) {
        if (seen.has(key))
            continue;
        comparison.removed++;
        if (comparison.removedNames.length < mostNames)
            comparison.removedNames.push(shownName(key));
    }
    comparison.slower.sort((a, b) => b.test.durationMs - b.beforeMs - (a.test.durationMs - a.beforeMs));
    comparison.slower.length = Math.min(comparison.slower.length, mostSlower);
    return comparison;
}
function isMuchSlower(nowMs, beforeMs) {
    return nowMs >= beforeMs * muchSlower.factor && nowMs - beforeMs >= muchSlower.leastMs;
}
function shownName(key) {
    return key.split("\u001f").slice(-2).filter(Boolean).join(" › ");
}

;// CONCATENATED MODULE: ./src/junit/properties.ts
/**
 * The properties that are numbers. Those of a suite that lists a Java machine's settings (Ant and Surefire write hundreds) are
 * about the machine, and left out.
 */
function recordedMetrics(properties) {
    const machines = new Set(properties
        .filter(({ test, name }) => test === undefined && /^java\.(version|home|vendor|vm\.name)$/.test(name))
        .map(({ suite }) => suite));
    return properties.flatMap(({ suite, className, test, name, value }) => {
        if (name === "" || !/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value))
            return [];
        if (test === undefined && machines.has(suite))
            return [];
        const number = Number(value);
        if (!Number.isFinite(number))
            return [];
        return [{ name, value: number, of: test === undefined ? suite : [className, test].filter(Boolean).join("::") }];
    });
}
/**
 * As `metrics.json` has them: a flat name for each that was recorded with one value; `tests` holds, by test, those whose name
 * stands for several values.
 */
function metricsFile(metrics) {
    const values = new Map();
    for (const { name, value } of metrics)
        values.set(name, (values.get(name) ?? new Set()).add(value));
    const flat = [];
    const tests = new Map();
    for (const [name, different] of values)
        if (different.size === 1)
            flat.push([name, [...different][0]]);
    for (const { name, value, of } of metrics) {
        if (values.get(name).size > 1)
            tests.set(of, [...(tests.get(of) ?? []), [name, value]]);
    }
    const nested = Object.fromEntries([...tests].map(([of, entries]) => [of, Object.fromEntries(entries)]));
    return Object.fromEntries([...flat, ...(tests.size > 0 ? [["tests", nested]] : [])]);
}

// EXTERNAL MODULE: ./src/junit/read.ts + 8 modules
var junit_read = __webpack_require__(1588);
// EXTERNAL MODULE: ./src/junit/verdict.ts
var verdict = __webpack_require__(93437);
// EXTERNAL MODULE: ./src/markdown/budget.ts
var budget = __webpack_require__(96448);
// EXTERNAL MODULE: ./src/workspace/find.ts + 1 modules
var find = __webpack_require__(62790);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/workspace/source-index.ts



/** Of the tracked files where there is git (a container may have none, or not trust the folder), else of one walk. */
async function sourceIndex(root, env, signal) {
    const tracked = await trackedFiles(root, env, signal);
    if (tracked !== undefined)
        return indexOf(tracked, root);
    const walked = await (0,find/* filesBelow */.D)(root, new Set(), signal);
    return indexOf(walked.map((path) => (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/")), root);
}
function indexOf(files, root) {
    const all = new Set(files);
    const byName = new Map();
    for (const file of files) {
        const name = file.slice(file.lastIndexOf("/") + 1);
        const same = byName.get(name);
        if (same === undefined)
            byName.set(name, [file]);
        else
            same.push(file);
    }
    const prefix = `${root.replaceAll("\\", "/").replace(/\/+$/, "")}/`;
    const known = new Map();
    const resolve = (given) => {
        let path = given.replaceAll("\\", "/").replace(/^file:\/\/(?=\/)/, "");
        if (path.startsWith(prefix))
            path = path.slice(prefix.length);
        path = path.replace(/^(\.\/)+/, "");
        if (all.has(path))
            return path;
        const segments = path.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
        const candidates = byName.get(segments.at(-1) ?? "") ?? [];
        let best;
        let most = 0;
        let ties = 0;
        for (const candidate of candidates) {
            const shared = sharedTail(segments, candidate.split("/"));
            if (shared > most) {
                best = candidate;
                most = shared;
                ties = 0;
            }
            else if (shared === most)
                ties++;
        }
        return ties === 0 ? best : undefined;
    };
    return {
        has: (path) => all.has(path),
        resolve(path) {
            if (!known.has(path))
                known.set(path, resolve(path));
            return known.get(path);
        },
    };
}
function sharedTail(a, b) {
    let shared = 0;
    while (shared < a.length && shared < b.length && a[a.length - 1 - shared] === b[b.length - 1 - shared])
        shared++;
    return shared;
}
function trackedFiles(root, env, signal) {
    return new Promise((done) => {
        (0,external_node_child_process_.execFile)("git", ["ls-files", "-z"], { cwd: root, env: env, maxBuffer: 512 * 2 ** 20, ...(signal && { signal }) }, (error, stdout) => done(error === null && stdout !== "" ? stdout.split("\0").slice(0, -1) : undefined));
    });
}

// EXTERNAL MODULE: ./src/junit/text.ts
var junit_text = __webpack_require__(92301);
// EXTERNAL MODULE: ./src/junit/wording.ts
var wording = __webpack_require__(40488);
;// CONCATENATED MODULE: ./src/publish-junit/annotations.ts



/** The runner cuts a message at 4,096 characters. */
const messageBytes = 4000;
/**
 * What the step itself annotates, without a permission: broken files, then failures, newly failing and of the diff first. GitHub
 * shows ten errors of a step; the verdict is one of them.
 */
function annotations({ failing, reasons }, broken, onBroken) {
    const red = reasons.length > 0;
    const about = broken.map(({ path, broken }) => ({
        level: onBroken === "fail" ? "error" : "warning",
        title: "Broken test results",
        message: `${path}: ${(0,junit_text/* plain */.pj)(broken)}`,
    }));
    const failures = failing.map(({ test, place }) => {
        const reason = (0,wording/* reasonOf */.A3)(test, 1000);
        const trace = (0,wording/* traceOf */.fC)(test);
        return {
            // A failure that the policy lets pass is worth a look and no red mark.
            level: red ? "error" : "warning",
            title: (0,budget/* clipped */.cz)((0,wording/* nameOf */.Vb)(test).replace(/\s+/g, " "), 200),
            message: (0,budget/* clipped */.cz)(trace.startsWith(reason) ? trace : `${reason}\n${trace}`.trim(), messageBytes),
            ...(place !== undefined && {
                at: { file: place.file, ...(place.line !== undefined && { line: place.line }) },
            }),
        };
    });
    const room = (level) => budget/* limits */.Fy.annotationsPerStep - (red && level === "error" ? 1 : 0);
    const all = [...about, ...failures];
    return ["error", "warning"].flatMap((level) => all.filter((each) => each.level === level).slice(0, room(level)));
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/baseline/baseline.ts + 3 modules
var baseline_baseline = __webpack_require__(63110);
;// CONCATENATED MODULE: ./src/publish-junit/baseline.ts






/** In a report's folder: `report/` as well as `report/tests/`. */
const places = ["tests.json", "tests/tests.json", "report/tests/tests.json"];
/**
 * The tests of the run to compare with: a list that publish-junit wrote, the folder it lies in, or a JUnit file of any runner.
 *
 * @throws {Failure} when the place cannot be reached, or holds something else.
 */
async function baselineTests(spec, context) {
    const { cwd, env, signal, github } = context;
    const baseline = await (0,baseline_baseline.findBaseline)(spec, { cwd, env, signal, github });
    if (!baseline.found)
        return { list: undefined, reason: baseline.reason };
    try {
        const file = await fileAt(baseline.path);
        if (file === undefined)
            return { list: undefined, reason: `${baseline.name} holds no tests.json` };
        if (/\.xml$/i.test(file)) {
            const report = await (0,junit_read/* readReports */.o)([{ path: file, shown: baseline.name }], signal);
            const [read] = report.files;
            if (read?.broken !== undefined)
                throw new failure/* Failure */.H(`baseline: ${baseline.name}: ${read.broken}`);
            return { list: listOf(report.ledger), name: baseline.name };
        }
        return { list: await readList(file, baseline.name), name: baseline.name };
    }
    finally {
        await baseline.remove();
    }
}
async function fileAt(path) {
    const isFile = async (each) => (await (0,external_node_fs_promises_.stat)(each).catch(() => undefined))?.isFile() === true;
    if (await isFile(path))
        return path;
    for (const place of places)
        if (await isFile((0,external_node_path_.join)(path, place)))
            return (0,external_node_path_.join)(path, place);
    return undefined;
}

;// CONCATENATED MODULE: ./src/junit/frames.ts
const extensions = "py|pyx|[cm]?[jt]sx?|vue|svelte|java|kts?|scala|groovy|clj|go|rb|php|cs|fs|vb|rs|swift|cpp|cxx|cc|c|hpp|hh|h|mm?|dart|exs?|lua|jl|[rR]|p[lm]|t|feature|robot|sh|bats";
/**
 * Every file and line of a trace, in its order: Python's `File "x.py", line 3`, pytest's `x.py:3:`, JavaScript's
 * `at f (x.ts:3:7)`, Java's `at a.b.C.m(C.java:3)`, .NET's `in x.cs:line 3`, and the `x.go:3:` of Go, Ruby, PHP, Rust and others.
 * Lengths are bounded so that a megabyte of noise costs a megabyte's time.
 */
const frames_places = new RegExp([
    `File "(?<python>[^"\\n]{1,500})", line (?<pythonLine>\\d{1,7})`,
    `at (?<method>[\\w.$/@<>]{1,300})\\((?<java>[\\w$-]{1,200}\\.(?:java|kts?|scala|groovy|clj)):(?<javaLine>\\d{1,7})\\)`,
    ` in (?<net>[^\\n]{1,400}):line (?<netLine>\\d{1,7})`,
    `\\((?<spaced>(?:file://)?[^()\\n]{1,400}):(?<spacedLine>\\d{1,7}):\\d{1,7}\\)`,
    `(?<![^\\s"'(<\\[=@])(?<plain>(?:file://)?(?:[A-Za-z]:[\\\\/])?[^\\s:"'()<>|,;\\[\\]*?]{1,300}\\.(?:${extensions})):(?<plainLine>\\d{1,7})\\b`,
].join("|"), "g");
function frames_frames(text) {
    const found = [];
    for (const { groups = {} } of text.matchAll(frames_places)) {
        const path = groups["python"] ?? groups["java"] ?? groups["net"] ?? groups["spaced"] ?? groups["plain"];
        const line = groups["pythonLine"] ?? groups["javaLine"] ?? groups["netLine"] ?? groups["spacedLine"] ?? groups["plainLine"];
        if (path === undefined || line === undefined)
            continue;
        found.push({ path: folderOf(groups["method"]) + path.replace(/^file:\/\//, ""), line: Number(line) });
        if (found.length === 500)
            break;
    }
    return found.filter(({ line }) => line > 0);
}
/** Java names only the file; the package before class and method is its folder. A module stands before a slash. */
function folderOf(method) {
    if (method === undefined)
        return "";
    const segments = method.slice(method.lastIndexOf("/") + 1).split(".");
    const folder = segments.slice(0, -2).join("/");
    return folder === "" ? "" : `${folder}/`;
}

;// CONCATENATED MODULE: ./src/junit/locate.ts


/**
 * Where a test failed: the line in the test's own file rather than in what it called. The test's file is the `file`
 * attribute's, or the one that class, suite or name spell; its line is that of the trace's frame in that file, else the attribute's.
 * Undefined when nothing points into the workspace.
 */
function locate(test, index) {
    const text = (0,junit_text/* plain */.pj)(test.details?.problems.map((problem) => `${problem.message}\n${problem.text}`).join("\n") ?? "");
    const traced = frames_frames(text).flatMap(({ path, line }) => {
        const file = index.resolve(path);
        return file === undefined ? [] : [{ path: file, line }];
    });
    const own = ownFile(test, index);
    // pytest's old format counts lines from 0.
    const attribute = test.details?.line ? test.details.line + (test.suites[0] === "pytest" ? 1 : 0) : undefined;
    if (own !== undefined) {
        const inside = traced.filter(({ path }) => path === own);
        // A test's own line comes before those it runs; a fixture may stand above it.
        const exact = attribute === undefined ? inside : inside.filter(({ line }) => line >= attribute);
        const frame = outermost(exact.length > 0 ? exact : inside, own);
        if (frame !== undefined)
            return { file: own, line: frame.line };
        if (attribute !== undefined)
            return { file: own, line: attribute };
        // A fixture of another file that failed before the test could begin.
        const elsewhere = outermost(traced.filter(({ path }) => looksLikeTest(path)), own);
        return elsewhere === undefined ? { file: own, line: undefined } : { file: elsewhere.path, line: elsewhere.line };
    }
    const tests = traced.filter(({ path }) => looksLikeTest(path));
    const frame = tests.length > 0 ? outermost(tests, tests[0].path) : traced[0];
    return frame === undefined ? undefined : { file: frame.path, line: frame.line };
}
/** Python prints the outermost call first, all others last. */
function outermost(found, file) {
    return /\.pyx?$/.test(file) ? found[0] : found.at(-1);
}
function ownFile(test, index) {
    if (test.file !== "") {
        const file = index.resolve(test.file);
        if (file !== undefined)
            return file;
    }
    for (const spelt of [test.className, ...test.suites.toReversed(), test.name]) {
        const file = asPath(spelt, index) ?? asModule(spelt, index);
        if (file !== undefined)
            return file;
    }
    return undefined;
}
/** vitest's suites, jest's and mocha's classes may be paths; pytest's node ids begin with one. */
function asPath(spelt, index) {
    const path = spelt.split("::", 1)[0].trim();
    return /\.\w{1,8}$/.test(path) && path.length < 500 && !/\s{2}/.test(path) ? index.resolve(path) : undefined;
}
const sourceEndings = [".py", ".java", ".kt", ".scala", ".groovy", ".php", ".cs"];
/**
 * `tests.sub.test_model.TestA.TestB` → `tests/sub/test_model.py`, `com.acme.CartTest$Empty` → `com/acme/CartTest.java`: the
 * longest beginning that is a file's path, or the end of one (a part of a repository has its own root).
 */
function asModule(spelt, index) {
    if (!/^[\w$.\\-]+$/.test(spelt) || spelt.length > 500)
        return undefined;
    const segments = spelt.split(/[.\\$]/).filter((segment) => segment !== "");
    for (let length = segments.length; length > 0; length--) {
        const path = segments.slice(0, length).join("/");
        for (const ending of sourceEndings) {
            const file = index.resolve(path + ending);
            if (file === undefined || (file !== path + ending && !file.endsWith(`/${path}${ending}`)))
                continue;
            // One word may be any file's name.
            if (length > 1 || looksLikeTest(file))
                return file;
        }
    }
    return undefined;
}
/** By the habits of all runners: a folder or a name says that it is a test. */
function looksLikeTest(path) {
    return /(^|\/)(tests?|specs?|__tests__|e2e)\/|[._-](test|spec)s?\.\w+$|(^|\/)(test_|conftest)|[a-z](Tests?|Specs?|IT)\.\w+$/.test(path);
}

// EXTERNAL MODULE: ./src/markdown/block.ts
var block = __webpack_require__(61360);
;// CONCATENATED MODULE: ./src/publish-junit/failing.ts


const unknownLine = Number.MAX_SAFE_INTEGER;
/** Newly failing before known ones, files of the diff before others, files and lines in order. */
function inOrder(failing) {
    const rank = ({ touched, fresh }) => (touched ? 0 : 2) + (fresh === false ? 1 : 0);
    const place = ({ place }) => place?.file ?? "\uffff";
    return [...failing].sort((a, b) => rank(a) - rank(b) ||
        (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0) ||
        (a.place?.line ?? unknownLine) - (b.place?.line ?? unknownLine) ||
        a.test.index - b.test.index);
}
function placed(tests, index) {
    return tests.map((test) => ({ test, place: locate(test, index), touched: false, fresh: undefined }));
}
function placeSpan(place, href) {
    const shown = place.line === undefined ? place.file : `${place.file}:${place.line}`;
    return href === undefined ? (0,block/* code */.aY)(shown) : { kind: "link", text: shown, href: href(place) };
}

// EXTERNAL MODULE: ./src/comment/pull.ts
var comment_pull = __webpack_require__(33974);
// EXTERNAL MODULE: ./src/comment/refusal.ts
var refusal = __webpack_require__(87525);
// EXTERNAL MODULE: ./src/comment/sticky.ts
var sticky = __webpack_require__(1570);
// EXTERNAL MODULE: ./src/markdown/markdown.ts
var markdown = __webpack_require__(560);
;// CONCATENATED MODULE: ./src/publish-junit/check-run.ts




/**
 * A check run at the head commit with every failure annotated: GitHub takes 50 a call, so it is made with the first 50 and
 * added to until all are there.
 *
 * @throws {RequestError} when GitHub refuses: 403 for want of `checks: write`.
 */
async function publishCheck(github, check) {
    const annotations = check.failing.map((each) => annotation(each, check.reportOf(each)));
    const output = {
        title: (0,budget/* clipped */.cz)(check.headline, 255),
        summary: (0,markdown/* toMarkdown */.l6)((0,budget/* fit */.Uj)(check.summary, { bytes: budget/* limits */.Fy.checkText, rest: check.rest })),
    };
    const made = await github.request("POST", "/repos/{owner}/{repo}/check-runs", {
        name: check.name,
        head_sha: github.run.headSha,
        status: "completed",
        conclusion: check.passed ? "success" : "failure",
        output: { ...output, annotations: annotations.slice(0, budget/* limits */.Fy.annotationsPerCall) },
    });
    for (let from = budget/* limits */.Fy.annotationsPerCall; from < annotations.length; from += budget/* limits */.Fy.annotationsPerCall) {
        await github.request("PATCH", "/repos/{owner}/{repo}/check-runs/{check_run_id}", {
            check_run_id: made.id,
            output: { ...output, annotations: annotations.slice(from, from + budget/* limits */.Fy.annotationsPerCall) },
        });
    }
    return made.html_url;
}
/** GitHub takes 64 KB of message and of details each, and 255 characters of title. */
function annotation(failing, fallback) {
    const { test, place } = failing;
    const line = place?.line ?? 1;
    const trace = (0,budget/* clipped */.cz)((0,wording/* traceOf */.fC)(test), 60_000);
    return {
        path: place?.file ?? fallback,
        start_line: line,
        end_line: line,
        annotation_level: "failure",
        title: (0,budget/* clipped */.cz)((0,junit_text/* plain */.pj)((0,wording/* nameOf */.Vb)(test)).replace(/\s+/g, " "), 255),
        message: (0,budget/* clipped */.cz)((0,wording/* reasonOf */.A3)(test, 2000), 8000),
        ...(trace !== "" && { raw_details: trace }),
    };
}

;// CONCATENATED MODULE: ./src/publish-junit/render.ts






/** The whole report as blocks, what matters most first: a budget cuts from the end. */
function render(findings, { traces, extras }) {
    const { title, totals, reasons, failing, comparison, baseline, report } = findings;
    const broken = report.files.filter((file) => file.broken !== undefined);
    const green = reasons.length === 0;
    return [
        (0,block/* heading */.R_)(2, `${green ? "✅" : "❌"} ${title}: ${headline(findings)}`),
        countsTable(totals, comparison),
        ...(broken.length > 0
            ? [
                (0,block/* heading */.R_)(3, `Broken ${broken.length === 1 ? "file" : "files"}`),
                (0,block/* paragraph */.FY)("Tests that ended before the damage are counted; the others are unknown."),
                (0,block/* list */.p_)(broken.map(({ path, broken }) => [(0,block/* code */.aY)(path), `: ${(0,junit_text/* plain */.pj)(broken)}`])),
            ]
            : []),
        ...failures(findings, traces),
        ...(comparison !== undefined ? compared(comparison) : []),
        ...(baseline !== undefined ? [(0,block/* paragraph */.FY)(baseline)] : []),
        ...named("Flaky", "Failed first and passed when run again.", findings.flaky, (test) => `${test.attempts} attempts`),
        ...(extras ? extraBlocks(findings) : []),
        ...(failing.length === 0 && totals.total === 0 && broken.length === 0
            ? [(0,block/* paragraph */.FY)("The files hold no test.")]
            : []),
    ];
}
function headline({ totals, reasons, report }) {
    if (reasons.length > 0)
        return reasons.join(", ");
    const unjudged = totals.failed + totals.errors;
    if (unjudged > 0)
        return `${(0,verdict/* count */.U)(unjudged, "failure")} that the policy lets pass`;
    if (totals.total === 0)
        return `no tests in ${(0,verdict/* count */.U)(report.files.filter(junit_read/* isMeant */.E).length, "file")}`;
    const flaky = totals.flaky > 0 ? `, ${totals.flaky} flaky` : "";
    return `${(0,verdict/* count */.U)(totals.succeeded, "test")} passed${flaky}`;
}
function countsTable(totals, comparison) {
    const { total, succeeded, failed, errors, skipped, flaky, xfailed, todo, durationMs } = totals;
    const kinds = [xfailed > 0 ? `${xfailed} expected to fail` : "", todo > 0 ? `${todo} to do` : ""].filter(Boolean);
    const rows = [
        ["tests", total, comparison === undefined ? "" : changes(comparison)],
        ["passed", succeeded, flaky > 0 ? `${flaky} of them flaky` : ""],
        ["failed", failed, comparison === undefined ? "" : `${comparison.newlyFailing.length} failing newly, errors too`],
        ["errors", errors, ""],
        ["skipped", skipped, kinds.join(", ")],
    ];
    return (0,block/* table */.tp)(["", ">count", ""], [
        ...rows.map(([name, number, remark]) => [name, number.toLocaleString("en"), remark]),
        ["time", duration(durationMs), ""],
    ]);
}
function changes({ added, removed }) {
    return [added > 0 ? `${added} new` : "", removed > 0 ? `${removed} removed` : ""].filter(Boolean).join(", ");
}
function failures(findings, traces) {
    const { failing, href } = findings;
    if (failing.length === 0)
        return [];
    const rest = failing.slice(traces);
    const line = ({ test, place, fresh }) => [
        ...(fresh === true ? [(0,block/* strong */.ko)("new"), " "] : []),
        (0,block/* code */.aY)((0,wording/* nameOf */.Vb)(test)),
        `: ${(0,wording/* reasonOf */.A3)(test)}`,
        ...(place === undefined ? [] : [" ", placeSpan(place, href)]),
    ];
    return [
        (0,block/* heading */.R_)(3, "Failures"),
        ...failing.slice(0, traces).map((each) => {
            const { test, place, fresh } = each;
            const { stdout = "", stderr = "" } = test.details ?? {};
            const log = (name, text) => text.trim() === "" ? [] : [(0,block/* paragraph */.FY)(`The end of its ${name}:`), (0,block/* codeBlock */.DV)((0,junit_text/* plain */.pj)(text))];
            const kind = [
                fresh === true ? "new" : "",
                test.outcome === "error" ? "error" : "",
                test.attempts > 1 ? `${test.attempts} attempts` : "",
            ].filter(Boolean);
            return (0,block/* details */.zH)(`${kind.length > 0 ? `[${kind.join(", ")}] ` : ""}${(0,wording/* nameOf */.Vb)(test)}: ${(0,wording/* reasonOf */.A3)(test, 120)}`, [
                ...(place === undefined ? [] : [(0,block/* paragraph */.FY)([placeSpan(place, href)])]),
                ...((0,wording/* traceOf */.fC)(test) === "" ? [] : [(0,block/* codeBlock */.DV)((0,wording/* traceOf */.fC)(test))]),
                ...log("output", stdout),
                ...log("error output", stderr),
            ]);
        }),
        ...(rest.length > 0 ? [(0,block/* list */.p_)(rest.map(line))] : []),
    ];
}
function compared({ fixed, removedNames, removed, addedNames, added, slower }) {
    return [
        ...named("Fixed", undefined, fixed, () => ""),
        ...(slower.length > 0
            ? [
                (0,block/* heading */.R_)(3, "Much slower"),
                (0,block/* table */.tp)(["test", ">before", ">now"], slower.map(({ test, beforeMs }) => [(0,block/* code */.aY)((0,wording/* nameOf */.Vb)(test)), duration(beforeMs), duration(test.durationMs)])),
            ]
            : []),
        ...plainNames("New tests", addedNames, added),
        ...plainNames("Removed tests", removedNames, removed),
    ];
}
function extraBlocks({ slowest, metrics, report }) {
    const odd = report.files.filter((file) => file.note !== undefined);
    return [
        ...(metrics.length > 0
            ? [
                (0,block/* heading */.R_)(3, "Metrics"),
                (0,block/* table */.tp)(["metric", ">value", "recorded by"], metrics.map(({ name, value, of }) => [(0,block/* code */.aY)(name), String(value), of])),
            ]
            : []),
        ...(slowest.length > 0
            ? [
                (0,block/* details */.zH)("Slowest tests", [
                    (0,block/* table */.tp)(["test", ">time"], slowest.map((test) => [(0,block/* code */.aY)((0,wording/* nameOf */.Vb)(test)), duration(test.durationMs)])),
                ]),
            ]
            : []),
        ...(report.files.filter(junit_read/* isMeant */.E).length > 1
            ? [
                (0,block/* details */.zH)("Files", [
                    (0,block/* table */.tp)(["file", ">tests", ">passed", ">failed", ">errors", ">skipped", ">time"], report.files.flatMap((file, index) => {
                        if (!(0,junit_read/* isMeant */.E)(file))
                            return [];
                        const { total, succeeded, failed, errors, skipped, durationMs } = report.ledger.totals(index);
                        const counts = [total, succeeded, failed, errors, skipped].map(String);
                        return [[(0,block/* code */.aY)(file.path), ...counts, duration(durationMs)]];
                    })),
                ]),
            ]
            : []),
        ...odd.map(({ path, note }) => (0,block/* paragraph */.FY)([(0,block/* code */.aY)(path), `: ${note}`])),
    ];
}
function named(title, remark, tests, about) {
    if (tests.length === 0)
        return [];
    return [
        (0,block/* heading */.R_)(3, title),
        ...(remark === undefined ? [] : [(0,block/* paragraph */.FY)(remark)]),
        (0,block/* list */.p_)(tests.map((test) => [(0,block/* code */.aY)((0,wording/* nameOf */.Vb)(test)), ...(about(test) === "" ? [] : [` (${about(test)})`])])),
    ];
}
function plainNames(title, names, total) {
    if (names.length === 0)
        return [];
    const left = total - names.length;
    return [
        (0,block/* details */.zH)(`${title}: ${total}`, [
            (0,block/* list */.p_)([...names.map((name) => [(0,block/* code */.aY)((0,junit_text/* plain */.pj)(name))]), ...(left > 0 ? [`… and ${left} more`] : [])]),
        ]),
    ];
}
/** Milliseconds as a person says them. */
function duration(ms) {
    if (Number.isNaN(ms))
        return "";
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

;// CONCATENATED MODULE: ./src/publish-junit/publish.ts







/** Which failures lie in files of the pull request: worth a call only when not all of them can be annotated. */
async function markTouched(failing, github) {
    const pull = github?.run.pullRequest;
    if (github === undefined || pull === undefined || failing.length < budget/* limits */.Fy.annotationsPerStep)
        return;
    try {
        const changed = new Set();
        for await (const { filename } of github.list("/repos/{owner}/{repo}/pulls/{pull_number}/files", {
            pull_number: pull.number,
        }))
            changed.add(filename);
        for (const each of failing)
            each.touched = each.place !== undefined && changed.has(each.place.file);
    }
    catch (error) {
        // Only the order depends on it.
        (0,refusal/* refusal */.x)("pull request", error, "pull-requests: read", pull.fork);
    }
}
/** The line at the head commit, on GitHub. */
function sourceUrl({ run }, { file, line }) {
    const encoded = file.split("/").map(encodeURIComponent).join("/");
    return `${run.serverUrl}/${run.owner}/${run.repository}/blob/${run.headSha}/${encoded}${line === undefined ? "" : `#L${line}`}`;
}
/** What needs a permission: asked for, and never able to turn a green run red. */
async function publish(findings, inputs, { github, reporter }, reportPath) {
    if (!inputs["check-run"] && inputs.comment === "never")
        return {};
    if (github === undefined) {
        reporter.notice("check-run, comment: left out: there is no GitHub here");
        return {};
    }
    const fork = github.run.pullRequest?.fork ?? false;
    const passed = findings.reasons.length === 0;
    const rest = `see the job's summary, or ${inputs["report-dir"]}/report.md`;
    const urls = {};
    if (inputs["check-run"]) {
        try {
            urls["check-run-url"] = await publishCheck(github, {
                name: inputs.title,
                passed,
                headline: passed ? `${findings.totals.succeeded} passed` : findings.reasons.join(", "),
                summary: render(findings, { traces: 20, extras: true }),
                failing: findings.failing,
                reportOf: ({ test }) => findings.report.files[test.report]?.path ?? reportPath,
                rest,
            });
        }
        catch (error) {
            reporter.notice((0,refusal/* refusal */.x)("check-run", error, "checks: write", fork));
        }
    }
    if (inputs.comment !== "never") {
        try {
            const url = await comment(findings, inputs, github, rest);
            if (url === undefined)
                reporter.info("comment: no pull request to comment on, or nothing to say");
            else
                urls["comment-url"] = url;
        }
        catch (error) {
            reporter.notice((0,refusal/* refusal */.x)("comment", error, "pull-requests: write", fork));
        }
    }
    return urls;
}
async function comment(findings, { title, comment }, github, rest) {
    const pull = await (0,comment_pull/* pullOf */.p)(github);
    if (pull === undefined)
        return undefined;
    const body = (0,markdown/* toMarkdown */.l6)((0,budget/* fit */.Uj)(render(findings, { traces: 10, extras: false }), { bytes: sticky/* stickyBytes */.R, rest }));
    const { url } = await (0,sticky/* stick */.t)(github, {
        pull,
        key: `publish-junit ${title}`,
        body,
        create: comment === "always" || findings.reasons.length > 0,
    });
    return url;
}

;// CONCATENATED MODULE: ./src/publish-junit/report-file.ts





const perPiece = 500;
/** Everything, without a budget: every failure with its trace. In pieces, for it may be larger than a string can be. */
async function writeReport(findings, path) {
    await (0,write/* replaceFileBy */.IJ)(path, async (temporary) => {
        const file = await (0,external_node_fs_promises_.open)(temporary, "w");
        try {
            const { failing } = findings;
            const first = failing.slice(0, perPiece);
            await file.write((0,markdown/* toMarkdown */.l6)(render({ ...findings, failing: first }, { traces: first.length, extras: true })));
            for (let from = perPiece; from < failing.length; from += perPiece) {
                const piece = failing.slice(from, from + perPiece);
                const blocks = render({ ...bare(findings), failing: piece }, { traces: piece.length, extras: false });
                // Only the failures: counts stand at the top.
                await file.write(`\n${(0,markdown/* toMarkdown */.l6)([(0,block/* heading */.R_)(3, `Failures from ${from + 1}`), ...blocks.slice(3)])}`);
            }
            if (failing.length === 0)
                await file.write(`\n${(0,markdown/* toMarkdown */.l6)([(0,block/* paragraph */.FY)("No test failed.")])}`);
        }
        finally {
            await file.close();
        }
    });
}
function bare(findings) {
    return {
        ...findings,
        flaky: [],
        slowest: [],
        metrics: [],
        comparison: undefined,
        baseline: undefined,
        report: { ...findings.report, files: [] },
    };
}

;// CONCATENATED MODULE: ./src/publish-junit/index.ts




















const usualFiles = ["**/junit*.xml", "**/TEST-*.xml", "**/test-results/**/*.xml"];
const slowestTests = 10;
/* harmony default export */ const publish_junit = ((0,action/* action */.X)({
    name: "publish-junit",
    description: "Turns JUnit XML from any test runner into a job summary, annotations, a check run and a comment.",
    inputs: {
        files: (0,inputs/* lines */.Mn)({
            description: "JUnit XML files: paths or patterns, one a line; `!` in front excludes.",
            default: usualFiles.join("\n"),
        }),
        "expect-files": (0,inputs/* number */.ai)({
            description: "How many files there must be at least: a job of a matrix that never wrote its own makes the step red.",
            integer: true,
            min: 1,
        }),
        "require-tests": (0,inputs/* flag */.Jt)({ description: "Whether a run without a single test is red.", default: "true" }),
        "fail-on": (0,inputs/* choice */.Yq)({
            description: "What makes the step red: `failures` (errors too), `new-failures` (those the baseline does not have), `errors` alone, or `never`.",
            choices: ["failures", "new-failures", "errors", "never"],
            default: "failures",
        }),
        "on-broken": (0,inputs/* choice */.Yq)({
            description: "What a truncated or malformed file does; its finished tests count either way.",
            choices: ["fail", "warn"],
            default: "fail",
        }),
        baseline: (0,inputs/* text */.Qq)({
            description: "Run to compare with: the report folder or `tests.json` of an earlier run, or a JUnit file; a path, `git:REF:PATH`, `artifact:NAME` or `none`.",
        }),
        "on-missing-baseline": (0,inputs/* choice */.Yq)({
            description: "What happens when there is no such run; under `new-failures` every failure then counts as new.",
            choices: ["warn", "pass", "fail"],
            default: "warn",
        }),
        "report-dir": (0,inputs/* path */.Ae)({
            description: "Folder that the full report, the list of tests and the recorded metrics are written to.",
            default: "report/tests",
        }),
        title: (0,inputs/* text */.Qq)({
            description: "Name of the report, its check run and its comment; steps with different titles keep apart.",
            default: "Tests",
        }),
        "check-run": (0,inputs/* flag */.Jt)({
            description: "Whether a check run with every failure annotated is made; needs `checks: write`.",
            default: "false",
        }),
        comment: (0,inputs/* choice */.Yq)({
            description: "When the pull request gets a comment, one that is kept up to date; needs `pull-requests: write`.",
            choices: ["never", "always", "on-failure"],
            default: "never",
        }),
        token: (0,inputs/* githubToken */.bU)(),
        "upload-artifact": (0,upload/* artifactName */.Cs)("the report folder"),
    },
    outputs: {
        passed: "Whether the step is green: `true` or `false`.",
        verdict: "`pass` or `fail`.",
        total: "Number of tests; several attempts of one are one.",
        succeeded: "Tests that passed, flaky ones too.",
        failed: "Tests that failed, without errors.",
        errors: "Tests that ended in an error.",
        skipped: "Tests that were skipped, expected to fail or still to be written.",
        flaky: "Tests that failed first and passed when run again.",
        "broken-files": "Files that were truncated, malformed or not JUnit XML.",
        "duration-ms": "Time of all tests together in milliseconds.",
        "new-failures": "Failing tests that the baseline does not have failing; empty without a baseline.",
        "report-path": "The full report as Markdown.",
        "json-path": "Every test with its outcome and time as JSON: what a later run takes as its baseline.",
        "metrics-path": "Numbers the tests recorded as properties, as JSON for gate-on-metric; empty when there are none.",
        "check-run-url": "The check run, when there is one.",
        "comment-url": "The comment, when there is one.",
        ...upload/* artifactOutputs */.Fz,
    },
    async run(inputs, context) {
        const { cwd, env, signal, reporter, github } = context;
        const report = await readAll(inputs.files, context);
        const { ledger } = report;
        const files = report.files.filter(junit_read/* isMeant */.E);
        const broken = files.filter((file) => file.broken !== undefined);
        const totals = ledger.totals();
        const baseline = inputs.baseline === undefined ? undefined : await baselineTests(inputs.baseline, context);
        const remark = baseline === undefined ? undefined : compareRemark(baseline, inputs["on-missing-baseline"]);
        if (baseline?.list === undefined && remark !== undefined && inputs["on-missing-baseline"] === "warn")
            reporter.warning(remark);
        const comparison = baseline?.list === undefined ? undefined : compare(ledger, baseline.list);
        const reasons = (0,verdict/* judge */.S)({ totals, files: files.length, broken: broken.length, comparison }, {
            failOn: inputs["fail-on"],
            onBroken: inputs["on-broken"],
            expectFiles: inputs["expect-files"],
            requireTests: inputs["require-tests"],
        });
        const failingTests = [...ledger.only("failed", "error")];
        const failing = failingTests.length === 0 ? [] : placed(failingTests, await sourceIndex(cwd, env, signal));
        if (comparison !== undefined) {
            const fresh = new Set(comparison.newlyFailing.map(keyOf));
            for (const each of failing)
                each.fresh = fresh.has(keyOf(each.test));
        }
        await markTouched(failing, github);
        const metrics = recordedMetrics(report.properties);
        const folder = (0,external_node_path_.resolve)(cwd, inputs["report-dir"]);
        const reportPath = (0,external_node_path_.join)(folder, "report.md");
        const jsonPath = (0,external_node_path_.join)(folder, "tests.json");
        const metricsPath = metrics.length > 0 ? (0,external_node_path_.join)(folder, "metrics.json") : undefined;
        const findings = {
            title: inputs.title,
            report,
            totals,
            reasons,
            failing: inOrder(failing),
            flaky: [...ledger.only("flaky")],
            slowest: ledger.slowest(slowestTests),
            metrics,
            comparison,
            baseline: remark,
            href: github && ((place) => sourceUrl(github, place)),
        };
        await writeList(ledger, jsonPath);
        if (metricsPath !== undefined)
            await (0,write/* replaceFile */.fR)(metricsPath, `${JSON.stringify(metricsFile(metrics), null, 2)}\n`);
        await writeReport(findings, reportPath);
        const published = await publish(findings, inputs, context, reportPath);
        const artifact = await (0,upload/* uploadArtifact */.mz)(inputs["upload-artifact"], folder, context);
        const passed = reasons.length === 0;
        return {
            outputs: {
                passed,
                verdict: passed ? "pass" : "fail",
                total: totals.total,
                succeeded: totals.succeeded,
                failed: totals.failed,
                errors: totals.errors,
                skipped: totals.skipped,
                flaky: totals.flaky,
                "broken-files": broken.length,
                "duration-ms": Math.round(totals.durationMs),
                "new-failures": comparison?.newlyFailing.length,
                "report-path": reportPath,
                "json-path": jsonPath,
                "metrics-path": metricsPath,
                ...published,
                ...artifact,
            },
            summary: (0,budget/* fit */.Uj)(render(findings, { traces: 100, extras: true }), {
                bytes: budget/* limits */.Fy.stepSummary - 1024,
                rest: `all of it is in ${inputs["report-dir"]}/report.md`,
            }),
            annotations: annotations(findings, broken, inputs["on-broken"]),
            failure: passed ? undefined : `${inputs.title}: ${reasons.join(", ")}`,
        };
    },
}));
/** All files that the patterns name and that are JUnit's. */
async function readAll(patterns, { cwd, signal, reporter }) {
    const { files: found, unmatched } = await (0,find/* findFiles */.l)(patterns, cwd, signal);
    const asked = patterns.join("\n") !== usualFiles.join("\n");
    if (asked)
        for (const pattern of unmatched)
            reporter.warning(`files: ${pattern}: no file matches`);
    const report = await (0,junit_read/* readReports */.o)(found, signal);
    // The usual patterns are a guess; whatever else lies in such a folder was not meant.
    for (const file of asked ? [] : report.files) {
        if (file.foreignRoot === undefined)
            continue;
        reporter.notice(`files: ${file.path}: left out, for it is <${file.foreignRoot}> and not JUnit XML`);
        file.broken = undefined;
    }
    const bytes = report.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    reporter.info(`${report.files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${report.ledger.length} tests`);
    return report;
}
function compareRemark(baseline, policy) {
    if (baseline.list !== undefined)
        return `Compared with ${baseline.name}.`;
    if (policy === "fail")
        throw new failure/* Failure */.H(`baseline: expected an earlier run, got none: ${baseline.reason} (on-missing-baseline: warn goes on)`);
    return `baseline: compared with nothing: ${baseline.reason}`;
}


/***/ })

};
