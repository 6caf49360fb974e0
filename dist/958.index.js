export const id = 958;
export const ids = [958,810,429];
export const modules = {

/***/ 82810:
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
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/platform/file/temporary.ts
var temporary = __webpack_require__(4913);
// EXTERNAL MODULE: ./src/platform/github/port.ts
var port = __webpack_require__(96292);
;// CONCATENATED MODULE: ./src/evaluation/baseline/artifact.ts
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
;// CONCATENATED MODULE: ./src/evaluation/baseline/git.ts


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

;// CONCATENATED MODULE: ./src/evaluation/baseline/commit.ts



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

// EXTERNAL MODULE: ./src/evaluation/baseline/contents.ts
var contents = __webpack_require__(92008);
;// CONCATENATED MODULE: ./src/evaluation/baseline/baseline.ts










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

/***/ 22267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   xI: () => (/* binding */ marked)
/* harmony export */ });
/* unused harmony export marker */
/** How the suite finds again what it wrote itself: a first line that nobody sees. */
/** The beginning of that line. A key is data: it may not end the HTML comment early. */
function marker(key) {
    return `<!-- trainyard ${encodeURIComponent(key).replaceAll("-", "%2D").slice(0, 200)} run=`;
}
function marked(key, runId, body) {
    return `${marker(key)}${runId} -->\n${body}`;
}
/** What a stranger wrote under our marker is not ours: editing it would put our words into their mouth. */
function isOwn({ body, user, author_association: association = "" }, key) {
    const trusted = user?.type === "Bot" || ["OWNER", "MEMBER", "COLLABORATOR"].includes(association);
    return trusted && body?.startsWith(marker(key)) === true;
}
/** The run that wrote it last. */
function runOf(body) {
    return Number(/^<!-- trainyard \S+ run=(\d+) -->/.exec(body)?.[1] ?? 0);
}


/***/ }),

/***/ 59982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ pullOf)
/* harmony export */ });
/**
 * The pull request that a run is for: of its event, or the open one whose head is its commit (`push`, `workflow_run`).
 *
 * A fork's commits are not in this repository, so that GitHub finds no pull request by them, and the event names none; its
 * branch finds it. Nothing that the run itself wrote is asked: its artifacts are made by code of the pull request.
 */
async function pullOf(github) {
    const { pullRequest, headSha, headBranch } = github.run;
    if (pullRequest !== undefined)
        return pullRequest.number;
    const lists = [
        github.list("/repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: headSha }),
        ...(headBranch === undefined
            ? []
            : [github.list("/repos/{owner}/{repo}/pulls", { state: "open", head: headBranch })]),
    ];
    for (const list of lists) {
        // A branch that has moved on meanwhile has a run of its own.
        for await (const pull of list)
            if (pull.state === "open" && pull.head.sha === headSha)
                return pull.number;
    }
    return undefined;
}


/***/ }),

/***/ 97117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96292);

/**
 * One line for a write that GitHub refused and that nothing depends on: which input it was for, and the permission that is
 * most likely missing.
 */
function refusal(input, error, permission, readOnly) {
    if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G))
        throw error;
    const { status, message } = error;
    if (status === 401)
        return `${input}: left out: ${message}`;
    if (status !== 403 && status !== 404)
        return `${input}: left out: GitHub answered ${status}: ${oneLine(message)}`;
    const wayOut = readOnly
        ? "the token of a pull request from a fork or from Dependabot may only read: publish from a workflow on `workflow_run` instead"
        : `the job needs \`permissions: ${permission}\``;
    return `${input}: left out: GitHub answered ${status}: ${oneLine(message)} (${wayOut})`;
}
function oneLine(message) {
    return message.replace(/\s+/g, " ").slice(0, 300);
}


/***/ }),

/***/ 62474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ stickyBytes),
/* harmony export */   t: () => (/* binding */ stick)
/* harmony export */ });
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96292);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22267);


const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
/** Room for the marker in a comment of GitHub's 65,536 characters. */
const stickyBytes = 65_536 - 300;
/**
 * Writes the comment, or edits the one that an earlier run or another job wrote. GitHub has no "create unless it exists":
 * two jobs that start at once both find none and both create. So each looks again after creating; the oldest comment wins in
 * every job's eyes, the others are deleted by whoever sees them, and one comment is left.
 *
 * @throws {RequestError} when GitHub refuses: 403 for want of `pull-requests: write`.
 */
async function stick(github, { pull, key, body, create = true }) {
    const text = (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)(key, github.run.runId, body);
    let own = await written(github, pull, key);
    let created;
    if (own.length === 0 && !create)
        return { outcome: "none", url: undefined };
    if (own.length === 0) {
        created = await github.request("POST", comments, { issue_number: pull, body: text });
        own = await written(github, pull, key);
        // A list that lags behind what was just written.
        if (own.length === 0)
            own = [created];
    }
    const [first, ...younger] = own;
    for (const { id } of younger)
        await remove(github, id);
    if (first.id === created?.id)
        return { outcome: "created", url: first.html_url };
    if ((0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .runOf */ .ng)(first.body ?? "") > github.run.runId)
        return { outcome: "superseded", url: first.html_url };
    if (first.body === text)
        return { outcome: "unchanged", url: first.html_url };
    try {
        const { html_url } = await github.request("PATCH", one, { comment_id: first.id, body: text });
        return { outcome: "updated", url: html_url };
    }
    catch (error) {
        if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G) || error.status !== 404)
            throw error;
        // Somebody deleted it in the meantime.
        const { html_url } = await github.request("POST", comments, { issue_number: pull, body: text });
        return { outcome: "created", url: html_url };
    }
}
/** Own comments, oldest first. */
async function written(github, pull, key) {
    const own = [];
    for await (const comment of github.list(comments, { issue_number: pull }))
        if ((0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .NP)(comment, key))
            own.push(comment);
    return own.sort((a, b) => a.id - b.id);
}
async function remove(github, id) {
    try {
        await github.request("DELETE", one, { comment_id: id });
    }
    catch (error) {
        // Another job was quicker.
        if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G) || error.status !== 404)
            throw error;
    }
}


/***/ }),

/***/ 22895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ isMeant),
  o: () => (/* binding */ readReports)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/core/yield.ts
var core_yield = __webpack_require__(15410);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/reports/junit/decode.ts


/**
 * The encoding of an XML file from its first bytes (XML 1.0, appendix F): a byte order mark, else UTF-16 by its zeros, else the
 * declaration, else UTF-8. A declaration of UTF-16 in a file of single bytes is a known fib of .NET's string writers.
 */
function encodingOf(head) {
    const [a, b, c, d] = head;
    if (a === 0xef && b === 0xbb && c === 0xbf)
        return { label: "utf-8", note: undefined };
    if (a === 0xff && b === 0xfe)
        return { label: "utf-16le", note: undefined };
    if (a === 0xfe && b === 0xff)
        return { label: "utf-16be", note: undefined };
    if (a !== undefined && a !== 0 && b === 0 && c !== 0 && d === 0)
        return { label: "utf-16le", note: undefined };
    if (a === 0 && b !== undefined && b !== 0 && c === 0 && d !== 0)
        return { label: "utf-16be", note: undefined };
    const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1000)).toString("latin1");
    const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(start);
    const label = (declared?.[1] ?? declared?.[2] ?? "utf-8").toLowerCase();
    if (/^(utf-?8|utf-?16(le|be)?|ucs-?2|unicode|us-ascii)$/.test(label))
        return { label: "utf-8", note: undefined };
    try {
        return { label: new external_node_util_.TextDecoder(label).encoding, note: undefined };
    }
    catch {
        return { label: "utf-8", note: `its encoding "${label.slice(0, 40)}" is not known here; read as UTF-8` };
    }
}
function decoder() {
    let text;
    let note;
    let started = false;
    let head = new Uint8Array(0);
    const read = (bytes) => {
        if (text === undefined) {
            // The declaration may come in crumbs.
            head = bytes === undefined ? head : joined(head, bytes);
            if (bytes !== undefined && head.length < 200)
                return "";
            const encoding = encodingOf(head);
            note = encoding.note;
            text = stepwise(encoding.label);
            return begun(text.write(head));
        }
        return begun(bytes === undefined ? text.end() : text.write(bytes));
    };
    const begun = (decoded) => {
        if (note === undefined && decoded.includes("\ufffd"))
            note = "some of its bytes are not of its encoding and show as \ufffd";
        if (started)
            return decoded;
        const trimmed = decoded.replace(/^[\s\ufeff\0]+/, "");
        started = trimmed !== "";
        return trimmed;
    };
    return {
        write: (bytes) => read(bytes),
        end: () => (text === undefined ? read(undefined) : "") + read(undefined),
        get note() {
            return note;
        },
    };
}
/** `StringDecoder` gives ASCII in one byte a character and is several times as fast as `TextDecoder` in pieces; it knows few encodings. */
function stepwise(label) {
    if (label === "utf-8" || label === "utf-16le") {
        const strings = new external_node_string_decoder_.StringDecoder(label === "utf-8" ? "utf8" : "utf16le");
        return {
            write: (bytes) => strings.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
            end: () => strings.end(),
        };
    }
    const text = new external_node_util_.TextDecoder(label);
    return { write: (bytes) => text.decode(bytes, { stream: true }), end: () => text.decode() };
}
function joined(a, b) {
    const both = new Uint8Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    return both;
}

;// CONCATENATED MODULE: ./src/reports/junit/key-table.ts
/** Open addressing over the keys of one suite: 8 bytes a slot, at most three quarters of them taken. */
class KeyTable {
    #slots = new Int32Array(64);
    #hashes = new Uint32Array(64);
    #count = 0;
    #free = 0;
    /** Costs no more than the rows that were put in before. */
    clear() {
        if (this.#count === 0)
            return;
        if (this.#slots.length > 64 && this.#count * 8 < this.#slots.length) {
            this.#slots = new Int32Array(this.#slots.length / 2);
            this.#hashes = new Uint32Array(this.#slots.length);
        }
        else
            this.#slots.fill(0);
        this.#count = 0;
    }
    find(hash, names) {
        const slots = this.#slots;
        const mask = slots.length - 1;
        let at = mix(hash) & mask;
        for (; slots[at] !== 0; at = (at + 1) & mask)
            if (this.#hashes[at] === hash && names.same(slots[at] - 1))
                return slots[at] - 1;
        this.#free = at;
        return -1;
    }
    /** Where `find` has just found nothing. */
    insert(hash, index) {
        this.#slots[this.#free] = index + 1;
        this.#hashes[this.#free] = hash;
        this.#count++;
        if (this.#count * 4 > this.#slots.length * 3)
            this.#grow();
    }
    #put(hash, value) {
        const slots = this.#slots;
        const mask = slots.length - 1;
        let at = mix(hash) & mask;
        while (slots[at] !== 0)
            at = (at + 1) & mask;
        slots[at] = value;
        this.#hashes[at] = hash;
    }
    #grow() {
        const slots = this.#slots;
        const hashes = this.#hashes;
        this.#slots = new Int32Array(slots.length * 2);
        this.#hashes = new Uint32Array(slots.length * 2);
        for (let at = 0; at < slots.length; at++)
            if (slots[at] !== 0)
                this.#put(hashes[at], slots[at]);
    }
}
/** FNV's low bits are its weakest. */
function mix(hash) {
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
    return mixed ^ (mixed >>> 13);
}

// EXTERNAL MODULE: ./src/core/varint.ts
var varint = __webpack_require__(821);
;// CONCATENATED MODULE: ./src/reports/junit/names.ts

const pageBytes = 65_536;
const blockEntries = 64;
const longestPart = 2000;
/** Three parts of at most three bytes a unit, and separators. */
const longestKey = 3 * 3 * longestPart + 3;
/** Never a byte of UTF-8: it parts file, class and name. */
const separator = 0xff;
/** A character no XML text can hold. */
const comma = "\x01";
const commaByte = 1;
/**
 * The (file, class, name) of every test, in the order they came, in a few bytes each: entries are front-coded against the one
 * before (Witten, Moffat, Bell, "Managing Gigabytes", §4.1), in blocks that start whole, so that any entry is read by
 * decoding at most 64. Half a million names held as strings would cost more than the parser itself.
 */
class Names {
    #pages = [];
    #free = pageBytes;
    /** Per block: its first entry, and where it lies (page × page size + offset). */
    #blockFirst = [];
    #blockAt = [];
    #inBlock = blockEntries;
    #length = 0;
    /** Texts to be spelt, in UTF-8, a `comma` after each: encoding hundreds at a time is much faster than one by one. */
    #loaded = new Uint8Array(65_536);
    #at = 0;
    /** The key under the pen. The next key is written over it, and what stays the same is what the two share. */
    #key = Buffer.alloc(longestKey);
    /** Of the key's first n bytes: what keys share is not hashed again. */
    #hashes = new Int32Array(longestKey + 1).fill(0x811c_9dc5);
    #keyLength = 0;
    #shared = 0;
    #hash = 0;
    /** How much of the key is the entry stored last: 0 when the key before was not stored. */
    #storedLength = 0;
    /** File, class and separators: the same for many keys in a row. */
    #prefixLength = 0;
    #prefixHash = 0;
    #decoded = new Uint8Array(longestKey);
    get length() {
        return this.#length;
    }
    /** Takes the texts that `spell` will ask for, in that order: file and class of a key that has new ones, and each name. */
    load(texts) {
        const joined = texts.join(comma);
        if (this.#loaded.length < joined.length * 3 + 1)
            this.#loaded = new Uint8Array(joined.length * 3 + 1);
        const { written } = encoder.encodeInto(joined, this.#loaded);
        this.#loaded[written] = commaByte;
        this.#at = 0;
    }
    /**
     * Spells the next key and returns its hash (FNV-1a, 32 bits). Costs a step a byte, of the name alone where file and class
     * stay those of the key before.
     */
    spell(newPrefix) {
        if (newPrefix) {
            this.#keyLength = 0;
            this.#shared = 0;
            this.#hash = 0x811c_9dc5 | 0;
            this.#write(separator);
            this.#write(separator);
            this.#prefixLength = this.#keyLength;
            this.#prefixHash = this.#hash;
        }
        else {
            this.#keyLength = this.#prefixLength;
            this.#shared = this.#prefixLength;
            this.#hash = this.#prefixHash;
        }
        this.#write(separator);
        this.#keyLength--;
        this.#shared = Math.min(this.#shared, this.#storedLength, this.#keyLength);
        this.#storedLength = 0;
        return this.#hash >>> 0;
    }
    /** Stores the key just spelt and returns its index. */
    store() {
        const worst = this.#keyLength + 6;
        let shared = this.#shared;
        if (this.#free + worst > pageBytes) {
            this.#pages.push(new Uint8Array(pageBytes));
            this.#free = 0;
            this.#inBlock = blockEntries;
        }
        if (this.#inBlock === blockEntries) {
            shared = 0;
            this.#blockFirst.push(this.#length);
            this.#blockAt.push((this.#pages.length - 1) * pageBytes + this.#free);
            this.#inBlock = 0;
        }
        const page = this.#pages[this.#pages.length - 1];
        const rest = this.#keyLength - shared;
        let at = (0,varint/* writeVarint */.u)(page, this.#free, shared);
        at = (0,varint/* writeVarint */.u)(page, at, rest);
        const key = this.#key;
        const end = this.#keyLength;
        // A call into the runtime costs more than most names are long.
        if (rest > 200)
            key.copy(page, at, shared, end);
        else
            for (let from = shared, to = at; from < end; from++, to++)
                page[to] = key[from];
        this.#free = at + rest;
        this.#inBlock++;
        this.#storedLength = this.#keyLength;
        return this.#length++;
    }
    /** Whether the key just spelt is the one stored at `index`. */
    same(index) {
        const length = this.#decode(index);
        if (length !== this.#keyLength)
            return false;
        for (let i = 0; i < length; i++)
            if (this.#decoded[i] !== this.#key[i])
                return false;
        return true;
    }
    at(index) {
        return parts(this.#decoded, this.#decode(index));
    }
    /** All in order; one pass over the pages. */
    *[Symbol.iterator]() {
        const bytes = new Uint8Array(longestKey);
        for (let block = 0; block < this.#blockFirst.length; block++) {
            const entries = (this.#blockFirst[block + 1] ?? this.#length) - this.#blockFirst[block];
            const start = this.#blockAt[block];
            const page = this.#pages[Math.floor(start / pageBytes)];
            let at = start % pageBytes;
            for (let i = 0; i < entries; i++) {
                const [shared, afterShared] = readVarint(page, at);
                const [rest, body] = readVarint(page, afterShared);
                bytes.set(page.subarray(body, body + rest), shared);
                at = body + rest;
                yield parts(bytes, shared + rest);
            }
        }
    }
    #decode(index) {
        let low = 0;
        let high = this.#blockFirst.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.#blockFirst[middle] <= index)
                low = middle;
            else
                high = middle - 1;
        }
        const start = this.#blockAt[low];
        const page = this.#pages[Math.floor(start / pageBytes)];
        let at = start % pageBytes;
        for (let entry = this.#blockFirst[low];; entry++) {
            const [shared, afterShared] = readVarint(page, at);
            const [rest, body] = readVarint(page, afterShared);
            this.#decoded.set(page.subarray(body, body + rest), shared);
            if (entry === index)
                return shared + rest;
            at = body + rest;
        }
    }
    /** Appends the next loaded text and `end` to the key; hash and shared length come of the same loop. */
    #write(end) {
        const loaded = this.#loaded;
        const key = this.#key;
        let from = this.#at;
        let at = this.#keyLength;
        let hash = this.#hash;
        let byte = loaded[from++];
        const hashes = this.#hashes;
        if (this.#shared === at) {
            while (byte !== commaByte && key[at] === byte) {
                at++;
                byte = loaded[from++];
            }
            hash = hashes[at];
            this.#shared = byte === commaByte && key[at] === end ? at + 1 : at;
        }
        while (byte !== commaByte) {
            hash = Math.imul(hash ^ byte, 0x0100_0193);
            key[at++] = byte;
            hashes[at] = hash;
            byte = loaded[from++];
        }
        hash = Math.imul(hash ^ end, 0x0100_0193);
        key[at++] = end;
        hashes[at] = hash;
        this.#at = from;
        this.#keyLength = at;
        this.#hash = hash;
    }
}
const encoder = new TextEncoder();
/** A name of megabytes stays told apart from its like by a hash of what is cut off. */
function clip(text) {
    if (text.length <= longestPart)
        return text;
    let hash = 0x811c_9dc5 | 0;
    for (let i = 0; i < text.length; i++)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
    return `${text.slice(0, longestPart - 20)}… #${(hash >>> 0).toString(16)}`;
}
/** A string of its own: slices keep the text they were cut from alive. */
function copy(text) {
    return text.length < 13 ? text : Buffer.from(text).toString();
}
function parts(bytes, length) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, length);
    const first = buffer.indexOf(separator);
    const second = buffer.indexOf(separator, first + 1);
    return {
        file: buffer.toString("utf8", 0, first),
        className: buffer.toString("utf8", first + 1, second),
        name: buffer.toString("utf8", second + 1, length),
    };
}
function readVarint(bytes, at) {
    let value = 0;
    for (let shift = 0;; shift += 7) {
        const byte = bytes[at++];
        value |= (byte & 127) << shift;
        if (byte < 128)
            return [value, at];
    }
}

;// CONCATENATED MODULE: ./src/reports/junit/ledger.ts


const outcomes = ["passed", "failed", "error", "skipped"];
const skipKinds = [undefined, "skipped", "xfailed", "todo"];
const flakyBit = 16;
const unexpectedPassBit = 32;
const batch = 256;
const pageShift = 14;
const pageMask = (1 << pageShift) - 1;
/** Beyond this much text in memory, later problems keep their first line only. */
const textBudget = 64 * 2 ** 20;
const budgetPerProblem = 512;
/**
 * All tests of all files, in columns: a passing test costs its name (front-coded), a duration and a byte. Only tests with
 * something to say have an object.
 *
 * A row of the same (suite element, file, class, name) is another attempt of the same test. The suite is the element and not
 * its name: files merged from two legs of a matrix hold the same names twice, and a pass in one must not hide a failure in the other.
 */
class Ledger {
    #names = new Names();
    #state = [];
    #durationMs = [];
    #attempts = new Map();
    #details = new Map();
    #suites = [];
    /** Runs of tests with one suite: first test, suite (-1 outside of all), file of the report. */
    #runFirst = [];
    #runSuite = [];
    #runReport = [];
    /** One table a level of open suites: attempts are looked for among the suite's own rows. */
    #open = [];
    /** Tables of closed suites, for the next to use: thousands of new ones would outlive the collector's young generation. */
    #tables = [];
    #report = -1;
    #text = 0;
    /** Rows that wait to be entered, in batches: see Names.load. */
    #texts = [];
    #newPrefix = new Uint8Array(batch);
    #durations = new Float64Array(batch);
    #rows = [];
    #waiting = 0;
    #file;
    #className;
    get length() {
        this.#flush();
        return this.#names.length;
    }
    /** Rows that follow are of the next file. */
    openReport() {
        this.#flush();
        this.#open.length = 0;
        this.#open.push({ suite: -1, table: new KeyTable() });
        return ++this.#report;
    }
    openSuite(name, file) {
        this.#flush();
        const parent = this.#open.at(-1).suite;
        this.#suites.push({ name, file, parent: parent === -1 ? undefined : parent });
        this.#open.push({ suite: this.#suites.length - 1, table: this.#table() });
    }
    closeSuite() {
        this.#flush();
        if (this.#open.length > 1)
            this.#tables.push(this.#open.pop().table);
    }
    /** A test that passed at once, which most do: nothing is made for it. Texts hold no control characters. */
    pass(file, className, name, durationMs) {
        const at = this.#waiting++;
        const newPrefix = className !== this.#className || file !== this.#file;
        if (newPrefix) {
            this.#texts.push(clip(file), clip(className));
            this.#file = file;
            this.#className = className;
        }
        this.#texts.push(clip(name));
        this.#newPrefix[at] = newPrefix ? 1 : 0;
        this.#durations[at] = durationMs;
        if (this.#waiting === batch)
            this.#flush();
    }
    add(row) {
        this.#rows[this.#waiting] = row;
        this.pass(row.file, row.className, row.name, row.durationMs);
    }
    /** Enters what waits, and lets go of the text it was cut from: its slices would keep it alive. */
    settle() {
        this.#flush();
        if (this.#file !== undefined)
            this.#file = copy(this.#file);
        if (this.#className !== undefined)
            this.#className = copy(this.#className);
    }
    /** Costs a step a byte of what is new in a name; see Names. */
    #flush() {
        const waiting = this.#waiting;
        if (waiting === 0)
            return;
        this.#waiting = 0;
        const names = this.#names;
        const newPrefix = this.#newPrefix;
        const durations = this.#durations;
        const rows = this.#rows.length > 0 ? this.#rows : undefined;
        const { suite, table } = this.#open[this.#open.length - 1];
        names.load(this.#texts);
        let run = this.#runSuite.at(-1) === suite && this.#runReport.at(-1) === this.#report;
        for (let i = 0; i < waiting; i++) {
            const hash = names.spell(newPrefix[i] === 1);
            const row = rows?.[i];
            const durationMs = durations[i];
            const known = table.find(hash, names);
            if (known !== -1) {
                this.#again(known, row ?? passed(durationMs));
                continue;
            }
            const index = names.store();
            table.insert(hash, index);
            if (!run) {
                run = true;
                this.#runFirst.push(index);
                this.#runSuite.push(suite);
                this.#runReport.push(this.#report);
            }
            const at = index & pageMask;
            if (at === 0) {
                this.#state.push(new Uint8Array(pageMask + 1));
                this.#durationMs.push(new Float32Array(pageMask + 1));
            }
            this.#durationMs[index >> pageShift][at] = durationMs;
            if (row !== undefined)
                this.#tell(index, row);
        }
        this.#texts.length = 0;
        this.#rows.length = 0;
    }
    #tell(index, row) {
        this.#state[index >> pageShift][index & pageMask] = stateOf(row);
        if (row.attempts > 1)
            this.#attempts.set(index, row.attempts);
        if (row.details !== undefined)
            this.#details.set(index, this.#frugal(row.details));
    }
    at(index) {
        this.#flush();
        let low = 0;
        let high = this.#runFirst.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.#runFirst[middle] <= index)
                low = middle;
            else
                high = middle - 1;
        }
        return this.#case(index, this.#names.at(index), this.#path(this.#runSuite[low]), low);
    }
    *[Symbol.iterator]() {
        this.#flush();
        let run = -1;
        let index = 0;
        let suites = [];
        for (const names of this.#names) {
            if (this.#runFirst[run + 1] === index) {
                run++;
                suites = this.#path(this.#runSuite[run]);
            }
            yield this.#case(index++, names, suites, run);
        }
    }
    /** The tests of these outcomes; costs a byte each for all others. */
    *only(...wanted) {
        for (let index = 0; index < this.length; index++) {
            const state = this.#state[index >> pageShift][index & pageMask];
            if (wanted.includes(outcomes[state & 3]) || ((state & flakyBit) !== 0 && wanted.includes("flaky")))
                yield this.at(index);
        }
    }
    /** The slowest tests, slowest first. */
    slowest(count) {
        const best = [];
        for (let index = 0; index < this.length; index++) {
            const durationMs = this.#durationMs[index >> pageShift][index & pageMask];
            if (!(durationMs > (best.length < count ? 0 : best[best.length - 1].durationMs)))
                continue;
            const at = best.findIndex((each) => each.durationMs < durationMs);
            best.splice(at === -1 ? best.length : at, 0, { index, durationMs });
            if (best.length > count)
                best.pop();
        }
        return best.map(({ index }) => this.at(index));
    }
    totals(report) {
        this.#flush();
        const totals = {
            total: 0,
            succeeded: 0,
            failed: 0,
            errors: 0,
            skipped: 0,
            flaky: 0,
            xfailed: 0,
            todo: 0,
            durationMs: 0,
        };
        for (let run = 0; run < this.#runFirst.length; run++) {
            if (report !== undefined && this.#runReport[run] !== report)
                continue;
            const end = this.#runFirst[run + 1] ?? this.length;
            for (let index = this.#runFirst[run]; index < end; index++)
                this.#count(totals, index);
        }
        return totals;
    }
    #count(totals, index) {
        const state = this.#state[index >> pageShift][index & pageMask];
        const durationMs = this.#durationMs[index >> pageShift][index & pageMask];
        totals.total++;
        if (durationMs > 0)
            totals.durationMs += durationMs;
        const outcome = state & 3;
        if (outcome === 0)
            totals.succeeded++;
        else if (outcome === 1)
            totals.failed++;
        else if (outcome === 2)
            totals.errors++;
        else
            totals.skipped++;
        if ((state & flakyBit) !== 0)
            totals.flaky++;
        const skip = (state >> 2) & 3;
        if (skip === 2)
            totals.xfailed++;
        else if (skip === 3)
            totals.todo++;
    }
    /** Another row of a test: its last attempt decides, and what went before is kept. */
    #again(index, row) {
        const page = this.#state[index >> pageShift];
        const state = page[index & pageMask];
        const before = outcomes[state & 3];
        const failedBefore = before === "failed" || before === "error" || (state & flakyBit) !== 0;
        const durations = this.#durationMs[index >> pageShift];
        const durationMs = durations[index & pageMask];
        if (Number.isNaN(durationMs))
            durations[index & pageMask] = row.durationMs;
        else if (!Number.isNaN(row.durationMs))
            durations[index & pageMask] = durationMs + row.durationMs;
        const supplement = row.teardown && (before === "failed" || before === "error");
        if (!supplement)
            this.#attempts.set(index, (this.#attempts.get(index) ?? 1) + row.attempts);
        // A skip after a result (a re-run that was called off) says nothing new; a failure it would hide.
        const decides = !supplement && (row.outcome !== "skipped" || before === "skipped");
        if (decides)
            page[index & pageMask] = stateOf(row) | (row.outcome === "passed" && failedBefore ? flakyBit : 0);
        if (row.details !== undefined) {
            const details = this.#frugal(row.details);
            const earlier = this.#details.get(index);
            if (earlier !== undefined) {
                details.problems = [...earlier.problems, ...details.problems].slice(-20);
                details.file ||= earlier.file;
                details.line ||= earlier.line;
                details.stdout ||= earlier.stdout;
                details.stderr ||= earlier.stderr;
            }
            this.#details.set(index, details);
        }
    }
    #case(index, names, suites, run) {
        const state = this.#state[index >> pageShift][index & pageMask];
        const suite = this.#runSuite[run];
        return {
            index,
            report: this.#runReport[run],
            suites,
            file: names.file || this.#suiteFile(suite),
            className: names.className,
            name: names.name,
            outcome: outcomes[state & 3],
            skip: skipKinds[(state >> 2) & 3],
            durationMs: this.#durationMs[index >> pageShift][index & pageMask],
            attempts: this.#attempts.get(index) ?? 1,
            flaky: (state & flakyBit) !== 0,
            unexpectedPass: (state & unexpectedPassBit) !== 0,
            details: this.#details.get(index),
        };
    }
    #table() {
        const table = this.#tables.pop() ?? new KeyTable();
        table.clear();
        return table;
    }
    #path(suite) {
        const names = [];
        for (let at = suite; at !== undefined && at !== -1; at = this.#suites[at].parent)
            names.push(this.#suites[at].name);
        return names.reverse();
    }
    #suiteFile(suite) {
        for (let at = suite; at !== undefined && at !== -1; at = this.#suites[at].parent)
            if (this.#suites[at].file !== "")
                return this.#suites[at].file;
        return "";
    }
    #frugal(details) {
        this.#text += budgetPerProblem + details.stdout.length + details.stderr.length;
        for (const problem of details.problems)
            this.#text += problem.text.length + problem.message.length;
        if (this.#text < textBudget)
            return details;
        const firstLine = (text) => text.slice(0, 200).split("\n", 1)[0];
        return {
            ...details,
            stdout: "",
            stderr: "",
            problems: details.problems
                .slice(0, 1)
                .map((problem) => ({ ...problem, message: firstLine(problem.message || problem.text), text: "" })),
        };
    }
}
function passed(durationMs) {
    return {
        file: "",
        className: "",
        name: "",
        outcome: "passed",
        skip: undefined,
        durationMs,
        attempts: 1,
        flaky: false,
        teardown: false,
        unexpectedPass: false,
        details: undefined,
    };
}
function stateOf(row) {
    return (outcomes.indexOf(row.outcome) |
        (row.outcome === "skipped" ? skipKinds.indexOf(row.skip ?? "skipped") << 2 : 0) |
        (row.flaky ? flakyBit : 0) |
        (row.unexpectedPass ? unexpectedPassBit : 0));
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
;// CONCATENATED MODULE: ./src/reports/junit/ampersand.ts
/** A reference as far as XML and careless writers have any: `&amp;`, `&#10;`, `&nbsp;`. */
const longestReference = 34;
const reference = /&#?\w{1,32};/y;
const everyLoose = /&(?!#?\w{1,32};)/g;
/** Where an `&` is what it is, and what ends that. */
const sections = { "<![CDATA[": "]]>", "<!--": "-->" };
const opens = /<!(?:\[CDATA\[|--)/g;
/**
 * Mends the commonest damage of hand-made XML before the parser sees it: an `&` that should have been `&amp;`. A parser reads on to
 * the next semicolon for the reference's end, and all tests up to there are lost. In CDATA and comments an `&` is what it is.
 * Costs two searches a chunk.
 */
function ampersands() {
    let held = "";
    let end;
    return {
        mend(chunk, last) {
            let text = held === "" ? chunk : held + chunk;
            held = "";
            const cut = last ? text.length : unfinished(text);
            if (cut < text.length) {
                held = text.slice(cut);
                text = text.slice(0, cut);
            }
            if (!isLoose(text)) {
                end = sectionAfter(text, end);
                return { text, mended: 0 };
            }
            const parts = [];
            let mended = 0;
            for (let at = 0; at < text.length;) {
                let next;
                if (end === undefined) {
                    opens.lastIndex = at;
                    const opened = opens.exec(text);
                    next = opened === null ? text.length : opens.lastIndex;
                    const fixed = mendAll(text.slice(at, next));
                    parts.push(fixed.text);
                    mended += fixed.mended;
                    end = opened === null ? undefined : sections[opened[0]];
                }
                else {
                    const closed = text.indexOf(end, at);
                    next = closed === -1 ? text.length : closed + end.length;
                    parts.push(text.slice(at, next));
                    if (closed !== -1)
                        end = undefined;
                }
                at = next;
            }
            return { text: mended === 0 ? text : parts.join(""), mended };
        },
    };
}
/** Whether there is an `&` that begins no reference, in a section or not: there is not in nearly all text. */
function isLoose(text) {
    for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
        reference.lastIndex = at;
        if (!reference.test(text))
            return true;
    }
    return false;
}
/** The end of the section that the end of `text` lies in, when its beginning lies in one that ends with `end`. */
function sectionAfter(text, end) {
    for (let at = 0;;) {
        if (end === undefined) {
            // Quick, unlike an expression, over text without sections.
            at = text.indexOf("<!", at);
            if (at === -1)
                return undefined;
            opens.lastIndex = at;
            const opened = opens.exec(text);
            if (opened === null)
                return undefined;
            end = sections[opened[0]];
            at = opens.lastIndex;
        }
        else {
            const closed = text.indexOf(end, at);
            if (closed === -1)
                return end;
            at = closed + end.length;
            end = undefined;
        }
    }
}
function mendAll(text) {
    let mended = 0;
    const fixed = text.replace(everyLoose, () => {
        mended++;
        return "&amp;";
    });
    return { text: fixed, mended };
}
/** Where the end of a chunk begins that only the next can explain: half a reference, or half a section's bound. */
function unfinished(text) {
    const end = text.slice(-longestReference);
    const bound = /(?:<(?:!(?:\[[CDAT]{0,5}|-)?)?|\]{1,2}|-{1,2})$/.exec(end)?.[0].length ?? 0;
    const reference = /&[^;]*$/.exec(end)?.[0].length ?? 0;
    return text.length - Math.max(bound, reference);
}

;// CONCATENATED MODULE: ./src/reports/junit/duration.ts
/**
 * A `time` attribute in milliseconds, NaN when it says nothing. Seconds in every dialect; Surefire groups thousands with
 * commas ("1,234.567"), some write a decimal comma ("0,5") or the unit ("0.5s").
 */
function durationMs(time) {
    if (time === undefined)
        return Number.NaN;
    const simple = decimal(time);
    if (simple !== -1)
        return simple * 1000;
    const seconds = Number(time);
    if (seconds > 0 && seconds < 1e9)
        return seconds * 1000;
    if (seconds === 0)
        return time.trim() === "" ? Number.NaN : 0;
    const plain = time.trim().replace(/\s*s(ec(onds?)?)?$/i, "");
    const normal = plain.includes(".") ? plain.replaceAll(",", "") : plain.replace(",", ".");
    const parsed = /^\d+(\.\d*)?(e[+-]?\d+)?$/i.test(normal) ? Number(normal) : Number.NaN;
    return parsed < 1e9 ? parsed * 1000 : Number.NaN;
}
/** `12.345` and nothing fancier, several times as fast as `Number`; -1 for anything else. Exact: both operands are. */
function decimal(text) {
    const { length } = text;
    if (length === 0 || length > 12)
        return -1;
    let digits = 0;
    let scale = 0;
    for (let i = 0; i < length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 48 && code <= 57) {
            digits = digits * 10 + code - 48;
            scale *= 10;
        }
        else if (code === 46 && scale === 0 && i > 0)
            scale = 1;
        else
            return -1;
    }
    return scale === 0 ? digits : digits / scale;
}

;// CONCATENATED MODULE: ./src/reports/junit/row.ts


/** Of all tests without a problem: most of them. */
const none = [];
const fileOf = (attributes) => clean(attributes["file"] ?? attributes["filepath"] ?? "");
const classOf = (attributes) => clean(attributes["classname"] ?? attributes["class"] ?? "");
const timeOf = (attributes) => durationMs(attributes["time"] ?? attributes["duration"]);
const skippedStatus = /^(notrun|not[_-]?run|disabled|skipped|ignored|pending)$/i;
const failedStatus = /^(failed|failure|fail|error|errored)$/i;
/** What an element says once it has ended. */
function rowOf(open) {
    const { attributes, problems } = open;
    const own = problems.filter((each) => each.earlier === "");
    const flaky = problems.filter((each) => each.earlier === "flaky").length;
    const rerun = problems.filter((each) => each.earlier === "rerun").length;
    const status = attributes["status"] ?? attributes["result"] ?? "";
    let outcome = "passed";
    // A test still to be written may fail (node:test, TAP): any other failure wins over a skip beside it.
    if (open.skip === "todo")
        outcome = "skipped";
    // PHPUnit's own verdict on a test that asserts nothing is "OK, but …".
    else if (own.length > 0 && own.every((each) => /\bRiskyTest(Error)?$/.test(each.type)))
        outcome = "skipped";
    else if (own.length > 0)
        outcome = own.some((each) => each.kind === "failure") ? "failed" : "error";
    else if (open.skip !== undefined)
        outcome = "skipped";
    // Surefire's re-runs stand beside the failure they repeat; alone they still tell of one.
    else if (rerun > 0)
        outcome = "failed";
    else if (status !== "" && skippedStatus.test(status))
        outcome = "skipped";
    else if (status !== "" && failedStatus.test(status))
        outcome = "failed";
    const details = problems.length === 0 && outcome !== "failed"
        ? undefined
        : {
            problems: problems.map(({ kind, type, message, text }) => ({ kind, type, message, text })),
            file: copy(fileOf(attributes)),
            line: lineOf(attributes["line"] ?? attributes["lineno"]),
            stdout: open.stdout,
            stderr: open.stderr,
        };
    return {
        file: fileOf(attributes),
        className: classOf(attributes),
        name: clean(attributes["name"] ?? ""),
        outcome,
        skip: outcome === "skipped" ? (open.skip ?? "skipped") : undefined,
        durationMs: timeOf(attributes),
        attempts: 1 + flaky + rerun,
        flaky: outcome === "passed" && flaky > 0,
        teardown: own.length > 0 && own.every((each) => each.message.startsWith("failed on teardown")),
        unexpectedPass: own.some((each) => /^\[XPASS\(strict\)\]/.test(each.message || each.text)),
        details,
    };
}
/** The ledger takes no control characters. */
function clean(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters it is about.
    return text.replace(/[\x00-\x08]/g, "\ufffd");
}
function lineOf(attribute) {
    const line = Number(attribute ?? "");
    return Number.isSafeInteger(line) && line > 0 ? line : 0;
}

// EXTERNAL MODULE: ./src/reports/junit/text.ts
var junit_text = __webpack_require__(37413);
;// CONCATENATED MODULE: ./src/reports/junit/parse.ts






/** How much of a file may go by without a tag or text coming to an end; in logs more, for they may be long. */
const silence = 16 * 2 ** 20;
const silenceInLog = 128 * 2 ** 20;
const mostErrors = 1000;
const mostSuites = 1000;
const mostProperties = 20_000;
const longest = { message: 8000, trace: 60_000, log: 4000, property: 1000 };
class Abort extends Error {
}
/** saxes without its Error object (and stack) for each of a broken file's thousands of errors. */
class Sax extends saxes/* SaxesParser */.wT {
    onProblem = () => { };
    fail(message) {
        this.onProblem(message);
        return this;
    }
}
/** The attributes of a case in fields: as fast to fill as any object is. It has no prototype that a name could be found in. */
class CaseAttributes {
    name = undefined;
    classname = undefined;
    file = undefined;
    line = undefined;
    time = undefined;
    class = undefined;
    status = undefined;
    result = undefined;
    filepath = undefined;
    duration = undefined;
    static {
        Object.setPrototypeOf(CaseAttributes.prototype, null);
        Reflect.deleteProperty(CaseAttributes.prototype, "constructor");
    }
}
/** Whether a case has what is rare, and worth a closer look. */
function isSpecial(attributes) {
    return (attributes.class !== undefined ||
        attributes.status !== undefined ||
        attributes.result !== undefined ||
        attributes.filepath !== undefined ||
        attributes.duration !== undefined);
}
const problemTags = {
    failure: { kind: "failure", earlier: "" },
    error: { kind: "error", earlier: "" },
    flakyFailure: { kind: "failure", earlier: "flaky" },
    flakyError: { kind: "error", earlier: "flaky" },
    rerunFailure: { kind: "failure", earlier: "rerun" },
    rerunError: { kind: "error", earlier: "rerun" },
};
/**
 * Reads JUnit XML of any dialect: nested suites, cases beside suites, cases right under the root, absent attributes.
 * Counts come from cases alone: the attributes of suites are often wrong.
 *
 * @param properties takes each `<property>` whose owner is a case or a suite.
 */
function parser(ledger, properties = []) {
    const sax = new Sax();
    const loose = ampersands();
    let open;
    let suiteDepth = 0;
    let sawRoot = false;
    let foreignRoot;
    let broken;
    let errors = 0;
    let controlCharacters = 0;
    let quiet = 0;
    let inLog = false;
    let aborted = false;
    /** What the text being read is for, and the element it ends with. */
    let reading;
    let suiteProblems;
    let propertyOwner = [];
    let pendingProperty;
    const heard = (text) => {
        quiet = 0;
        reading?.pieces.push(text);
    };
    const listen = (element, use) => {
        reading = { element, pieces: [], use };
        sax.on("text", heard);
        sax.on("cdata", heard);
    };
    const silent = () => {
        const { pieces, use } = reading;
        reading = undefined;
        inLog = false;
        sax.off("text");
        sax.off("cdata");
        use(pieces.length === 1 ? pieces[0] : pieces.join(""));
    };
    const problem = (tag, owner) => {
        const { kind, earlier } = problemTags[local(tag.name)];
        const entry = {
            kind,
            earlier,
            type: copy(parse_text(tag, "type").slice(0, 300)),
            message: copy((0,junit_text/* abridged */.$y)(parse_text(tag, "message"), longest.message)),
            text: "",
        };
        // Hundreds of soft assertions in one test: the first and the last say enough.
        if (owner.problems === none)
            owner.problems = [];
        if (owner.problems.length >= 20)
            owner.problems.splice(10, 1);
        owner.problems.push(entry);
        listen(local(tag.name), (body) => {
            if (entry.text === "")
                entry.text = copy((0,junit_text/* abridged */.$y)(body.trim(), longest.trace));
        });
        return entry;
    };
    const finish = () => {
        const done = open;
        open = undefined;
        ledger.add(rowOf(done));
    };
    // In place of the parser's hash table, which costs more than the parsing of what is in it.
    sax.on("opentagstart", (tag) => {
        if (tag.name === "testcase")
            tag.attributes = new CaseAttributes();
    });
    sax.on("opentag", (tag) => {
        quiet = 0;
        const { attributes } = tag;
        if (attributes instanceof CaseAttributes &&
            tag.isSelfClosing &&
            !isSpecial(attributes) &&
            controlCharacters === 0 &&
            sawRoot &&
            foreignRoot === undefined) {
            if (open !== undefined)
                finish();
            if (reading !== undefined)
                silent();
            const { file = "", classname = "", name = "", time } = attributes;
            ledger.pass(file, classname, name, durationMs(time));
        }
        else
            opened(local(tag.name), tag);
    });
    const opened = (name, tag) => {
        if (!sawRoot) {
            sawRoot = true;
            if (name !== "testsuites" && name !== "testsuite" && name !== "testcase")
                foreignRoot = copy(name.slice(0, 80));
        }
        if (foreignRoot !== undefined)
            return;
        if (name === "testcase") {
            if (open !== undefined)
                finish();
            if (reading !== undefined)
                silent();
            open = { attributes: tag.attributes, problems: none, skip: undefined, stdout: "", stderr: "" };
            return;
        }
        if (reading !== undefined) {
            // Surefire keeps the trace of an earlier attempt in a child of its own.
            if (name === "stackTrace")
                reading.pieces.length = 0;
            return;
        }
        if (name === "testsuite") {
            if (open !== undefined)
                finish();
            suiteDepth++;
            if (suiteDepth <= mostSuites)
                ledger.openSuite(copy(parse_text(tag, "name")), copy(parse_text(tag, "file") || parse_text(tag, "filepath")));
            propertyOwner = [parse_text(tag, "name")];
            return;
        }
        if (problemTags[name] !== undefined) {
            if (open !== undefined)
                problem(tag, open);
            else {
                // A suite that fell over before any of its tests could: a test of its own, lest the failure be lost.
                suiteProblems = {
                    attributes: { name: "(suite)", classname: propertyOwner[0] ?? "" },
                    problems: none,
                    skip: undefined,
                    stdout: "",
                    stderr: "",
                };
                problem(tag, suiteProblems);
            }
            return;
        }
        if (name === "property") {
            if (properties.length >= mostProperties)
                return;
            const owner = open === undefined ? undefined : open.attributes;
            pendingProperty = {
                suite: copy(propertyOwner[0] ?? ""),
                className: copy(owner?.["classname"] ?? ""),
                test: owner === undefined ? undefined : copy(owner["name"] ?? ""),
                name: copy(parse_text(tag, "name").slice(0, 200)),
                value: copy(parse_text(tag, "value").slice(0, longest.property)),
            };
            if (pendingProperty.value === "" && !tag.isSelfClosing) {
                const held = pendingProperty;
                listen("property", (body) => {
                    held.value = copy(body.trim().slice(0, longest.property));
                    properties.push(held);
                });
            }
            else
                properties.push(pendingProperty);
            return;
        }
        if (open === undefined)
            return;
        if (name === "skipped") {
            const kind = skipKind(parse_text(tag, "type"), parse_text(tag, "message"));
            open.skip = open.skip === "todo" ? "todo" : kind;
            return;
        }
        if (name === "system-out" || name === "system-err") {
            const owner = open;
            inLog = true;
            listen(name, (body) => {
                const log = copy((0,junit_text/* tail */.RT)(body, 40, longest.log));
                if (name === "system-out")
                    owner.stdout = owner.stdout === "" ? log : (0,junit_text/* tail */.RT)(`${owner.stdout}\n${log}`, 40, longest.log);
                else
                    owner.stderr = owner.stderr === "" ? log : (0,junit_text/* tail */.RT)(`${owner.stderr}\n${log}`, 40, longest.log);
            });
        }
    };
    sax.on("closetag", (tag) => {
        quiet = 0;
        // Most are of cases that were entered when they began.
        if (open === undefined && reading === undefined && tag.name === "testcase")
            return;
        if (foreignRoot !== undefined)
            return;
        const name = local(tag.name);
        if (reading !== undefined) {
            if (name === reading.element)
                silent();
            else if (name === "stackTrace")
                silentTrace();
            if (suiteProblems !== undefined && reading === undefined) {
                ledger.add(rowOf(suiteProblems));
                suiteProblems = undefined;
            }
            if (name !== "testcase" && name !== "testsuite")
                return;
        }
        if (name === "testcase") {
            if (open !== undefined)
                finish();
        }
        else if (name === "testsuite") {
            if (open !== undefined)
                finish();
            if (suiteDepth <= mostSuites)
                ledger.closeSuite();
            if (suiteDepth > 0)
                suiteDepth--;
        }
    });
    /** After `</stackTrace>` what follows is the attempt's log, no trace. */
    const silentTrace = () => {
        const { pieces, use } = reading;
        use(pieces.join(""));
    };
    sax.on("comment", () => {
        quiet = 0;
    });
    // Properties that came to the parser in mid-parse would make each of its states slower: they are there from the start.
    sax.on("text", heard);
    sax.on("cdata", heard);
    sax.off("text");
    sax.off("cdata");
    sax.onProblem = (message) => {
        if (message === "disallowed character." || message === "malformed character entity.") {
            controlCharacters++;
            return;
        }
        errors++;
        broken ??= `line ${sax.line}: ${message.replace(/\.$/, "")}`;
        if (errors >= mostErrors) {
            broken = `${broken} (and ${mostErrors - 1} more errors, where reading stopped)`;
            throw new Abort();
        }
    };
    const malformed = () => {
        broken ??= `near line ${sax.line}: an & that begins no entity (should be &amp;)`;
    };
    const feed = (action) => {
        if (aborted)
            return;
        try {
            action();
        }
        catch (error) {
            if (!(error instanceof Abort) && !(error instanceof RangeError))
                throw error;
            aborted = true;
            broken ??= `line ${sax.line}: a text too long to hold`;
        }
    };
    return {
        write(chunk) {
            feed(() => {
                const { text, mended } = loose.mend(chunk, false);
                if (mended > 0)
                    malformed();
                sax.write(text);
                ledger.settle();
                quiet += chunk.length;
                if (quiet > (inLog ? silenceInLog : silence)) {
                    broken ??= `line ${sax.line}: ${Math.floor(quiet / 2 ** 20)} MB without the end of a tag or text`;
                    throw new Abort();
                }
            });
        },
        end() {
            feed(() => {
                const { text, mended } = loose.mend("", true);
                if (mended > 0)
                    malformed();
                sax.write(text);
                const unfinished = open?.attributes["name"];
                sax.close();
                if (broken?.includes("unclosed tag") && unfinished !== undefined)
                    broken += ` (the file ends inside of test ${JSON.stringify(unfinished.slice(0, 100))})`;
            });
            return { broken, foreignRoot, controlCharacters };
        },
    };
}
/** Without a namespace prefix, which no dialect needs and some write. */
function local(name) {
    if (name === "testcase")
        return name;
    const colon = name.indexOf(":");
    return colon === -1 ? name : name.slice(colon + 1);
}
function parse_text(tag, attribute) {
    return tag.attributes[attribute] ?? "";
}
function skipKind(type, message) {
    if (type === "pytest.xfail")
        return "xfailed";
    return /^todo$/i.test(type) || (type === "" && /^todo$/i.test(message)) ? "todo" : "skipped";
}

;// CONCATENATED MODULE: ./src/reports/junit/read.ts





/**
 * Then signals are let in, and the collector's tasks, which end its marking: while it lasts, all that is made is kept, and a few
 * megabytes a time is tens of them at the peak. A promise a chunk would cost a tenth of the time.
 */
const readBytes = 262_144;
/** What the parser gets at a time. Small, for every slice it makes keeps the whole chunk alive. */
const chunkBytes = 32_768;
/** Whether a file is one of results at all: XML of another kind is not, unless that is held against it. */
function isMeant({ foreignRoot, broken }) {
    return foreignRoot === undefined || broken !== undefined;
}
/**
 * Reads JUnit XML files in chunks: time is linear in their size, memory in the number of tests.
 * Nothing about a file's content is an error here; a file that cannot be opened or read is a broken one.
 */
async function readReports(sources, signal) {
    const ledger = new Ledger();
    const properties = [];
    const files = [];
    for (const source of sources)
        files.push(await readReport(source, ledger, properties, signal));
    return { files, ledger, properties };
}
async function readReport({ path, shown }, ledger, properties, signal) {
    const file = { path: shown, sizeBytes: 0, broken: undefined, foreignRoot: undefined, note: undefined };
    ledger.openReport();
    const reader = parser(ledger, properties);
    const text = decoder();
    try {
        const descriptor = (0,external_node_fs_.openSync)(path, "r");
        try {
            const buffer = new Uint8Array(readBytes);
            for (;;) {
                const read = (0,external_node_fs_.readSync)(descriptor, buffer, 0, readBytes, null);
                if (read === 0)
                    break;
                for (let at = 0; at < read; at += chunkBytes)
                    reader.write(text.write(buffer.subarray(at, Math.min(read, at + chunkBytes))));
                file.sizeBytes += read;
                await (0,core_yield/* yieldToEventLoop */.h)();
                signal?.throwIfAborted();
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch (error) {
        if (signal?.aborted)
            throw error;
        const { code, message } = error;
        if (code === undefined)
            throw error;
        file.broken = `cannot be read: ${message}`;
    }
    reader.write(text.end());
    const { broken, foreignRoot, controlCharacters } = reader.end();
    file.foreignRoot = foreignRoot;
    file.broken ??= file.sizeBytes === 0 ? "the file is empty" : broken;
    if (foreignRoot !== undefined)
        file.broken ??= `not JUnit XML: its root is <${foreignRoot}>`;
    file.note =
        text.note ??
            (controlCharacters > 0
                ? `${controlCharacters} characters that XML does not allow were left out of its texts`
                : undefined);
    return file;
}


/***/ }),

/***/ 37413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ abridged),
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export whole */
/**
 * Terminal escape sequences (ECMA-48: CSI, OSC, and two-byte ones), and the same with the escape character lost, as
 * reporters leave them that drop characters XML forbids ("[31m", "#x1B[31m").
 */
const escapes = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters it is about.
/(?:\x1b|\x9b|&?#x1[bB];?|\\u001b|\\x1b)(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])?/g;
const orphans = /\[(?:\d{1,3}(?:;\d{1,3})*)m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters it is about.
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
/** Text as a person should see it: no escape sequences, no control or direction-turning characters, newlines only. */
function plain(text) {
    return text.replace(escapes, "").replace(orphans, "").replace(/\r\n?/g, "\n").replace(controls, "");
}
/** The last lines of a log, at most `lines` of them and `characters` long; says that there was more. */
function tail(text, lines = 20, characters = 2000) {
    const trimmed = text.replace(/\s+$/, "");
    let start = trimmed.length;
    for (let i = 0; i < lines && start > 0; i++)
        start = trimmed.lastIndexOf("\n", start - 1);
    start = start < 0 ? 0 : start === 0 ? 0 : start + 1;
    start = Math.max(start, trimmed.length - characters);
    // Never begin between the halves of a surrogate pair.
    const code = trimmed.charCodeAt(start);
    if (start > 0 && code >= 0xdc00 && code <= 0xdfff)
        start++;
    return start === 0 ? trimmed : `…\n${trimmed.slice(start)}`;
}
/** The first line with something in it, at most `characters` long. */
function firstLine(text, characters = 300) {
    const line = /[^\s].*/.exec(text)?.[0]?.trimEnd() ?? "";
    return line.length <= characters ? line : `${whole(line.slice(0, characters - 1))}…`;
}
/** Cut in the middle: the head says what it is about, the tail how it ended. */
function abridged(text, characters) {
    if (text.length <= characters)
        return text;
    const head = Math.floor(characters / 4);
    const omitted = text.length - characters;
    return `${whole(text.slice(0, head))}\n… ${omitted} characters left out …\n${text.slice(text.length - (characters - head)).replace(/^[\udc00-\udfff]/, "")}`;
}
/** Without half a surrogate pair at the end. */
function whole(text) {
    const last = text.charCodeAt(text.length - 1);
    return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}


/***/ }),

/***/ 18565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge),
/* harmony export */   U: () => (/* binding */ count)
/* harmony export */ });
/** Why a run is red, worst first; empty when it is green. */
function judge({ totals, files, broken, comparison }, policy) {
    const reasons = [];
    const fresh = comparison?.newlyFailing.length ?? totals.failed + totals.errors;
    if (policy.failOn === "failures" && totals.failed > 0)
        reasons.push(`${count(totals.failed, "test")} failed`);
    if ((policy.failOn === "failures" || policy.failOn === "errors") && totals.errors > 0)
        reasons.push(`${count(totals.errors, "test")} ended in an error`);
    if (policy.failOn === "new-failures" && fresh > 0)
        reasons.push(`${count(fresh, "test")} newly failing`);
    if (policy.onBroken === "fail" && broken > 0)
        reasons.push(`${count(broken, "file")} broken`);
    if (policy.expectFiles !== undefined && files < policy.expectFiles)
        reasons.push(`expected ${count(policy.expectFiles, "file")} of results, got ${files}`);
    if (policy.requireTests && totals.total === 0)
        reasons.push("no test was run");
    return reasons;
}
function count(number, noun) {
    return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 98832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   fC: () => (/* binding */ traceOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37413);

/** What a person calls the test: class and name, without repeating one in the other. */
function nameOf({ className, name, suites }) {
    const title = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name).trim() || "(no name)";
    const owner = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(className).trim();
    // node:test calls the class of every test "test": the suites say more.
    if (owner === "" || owner === "test")
        return [...suites.map(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj), title].filter(Boolean).join(" › ");
    return title.startsWith(owner) ? title : `${owner} › ${title}`;
}
/** The failure in a line. */
function reasonOf(test, characters = 200) {
    const [problem] = test.details?.problems ?? [];
    if (problem === undefined)
        return "failed without a message";
    const line = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .TM)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(problem.message), characters) || (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .TM)(lastError((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(problem.text)), characters);
    const type = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(problem.type).trim();
    if (line === "")
        return type || "failed without a message";
    return type === "" || line.includes(type) || !/^[\w.$:\\]+(Error|Exception|Failure|Failed)$/.test(type)
        ? line
        : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .TM)(`${type.split(/[.:\\]/).at(-1)}: ${line}`, characters);
}
/** All that its attempts said, newest last. */
function traceOf(test) {
    return (test.details?.problems ?? [])
        .map(({ type, message, text }) => {
        const body = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text).trim();
        const head = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message).trim() || (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(type).trim();
        return body === "" ? head : head === "" || body.includes(head.split("\n", 1)[0]) ? body : `${head}\n${body}`;
    })
        .filter((text) => text !== "")
        .join("\n\n");
}
/** pytest marks the error's own lines with an E; elsewhere the first line says it. */
function lastError(text) {
    return /^E {2,}(\S.*)$/m.exec(text)?.[1] ?? text;
}


/***/ }),

/***/ 89704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   cz: () => (/* binding */ clipped)
/* harmony export */ });
/* unused harmony export byteLength */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32824);

/**
 * What GitHub takes. The texts of checks and comments are told in characters, and are held to as bytes: whatever a character
 * is (a code point, a UTF-16 unit, a byte of a column in a database), a text of so many bytes fits.
 */
const limits = {
    checkText: 65_535,
    comment: 65_536,
    stepSummary: 1_048_576,
    annotationsPerCall: 50,
    /** Of each level; more are dropped without a word. */
    annotationsPerStep: 10,
};
/** Length in UTF-8, as files and GitHub's limits count. */
function byteLength(text) {
    return Buffer.byteLength(text);
}
/**
 * Blocks whose Markdown keeps within a budget, the most important first: whole blocks as long as they fit, then as many rows,
 * items or lines of the next as do. What is left out is always said, with its number.
 */
function fit(blocks, { bytes, rest }) {
    if (byteLength((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)(blocks)) <= bytes)
        return [...blocks];
    const note = (omitted) => ({
        kind: "paragraph",
        text: `${omitted} more ${omitted === 1 ? "section was" : "sections were"} left out for want of space${where(rest)}`,
    });
    // The longest the closing note can be is kept free from the start.
    const reserve = size(note(blocks.length * 10));
    const kept = [];
    let left = bytes - reserve;
    let omitted = 0;
    for (const block of blocks) {
        const whole = size(block);
        if (whole <= left) {
            kept.push(block);
            left -= whole;
            continue;
        }
        const part = cut(block, left, rest);
        if (part === undefined)
            omitted++;
        else {
            kept.push(part);
            left -= size(part);
        }
    }
    if (omitted > 0 && reserve <= bytes)
        kept.push(note(omitted));
    return kept;
}
/** A block and the blank line between it and the next. */
function size(block) {
    return byteLength((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)([block])) + 1;
}
/** As much of a block as fits, with what is missing said; undefined when nothing of it does. */
function cut(block, bytes, rest) {
    switch (block.kind) {
        case "list":
            return most(block.items.length, bytes, (kept) => ({
                ...block,
                items: [...block.items.slice(0, kept), more(block.items.length - kept, rest)],
            }));
        case "table":
            return most(block.rows.length, bytes, (kept) => ({
                ...block,
                rows: [
                    ...block.rows.slice(0, kept),
                    block.columns.map((_, column) => (column === 0 ? more(block.rows.length - kept, rest) : "")),
                ],
            }));
        case "code": {
            const lines = block.text.split("\n");
            return most(lines.length, bytes, (kept) => ({
                ...block,
                text: [...lines.slice(0, kept), `… and ${lines.length - kept} more lines`].join("\n"),
            }));
        }
        case "details": {
            const frame = size({ ...block, blocks: [] });
            const blocks = bytes > frame ? fit(block.blocks, { bytes: bytes - frame - 2, rest }) : [];
            const part = { ...block, blocks };
            return blocks.length > 0 && size(part) <= bytes ? part : undefined;
        }
        default:
            return undefined;
    }
}
/** The largest of `make(1)` … `make(count - 1)` that fits. */
function most(count, bytes, make) {
    let low = 0;
    let high = count - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (size(make(middle)) <= bytes)
            low = middle;
        else
            high = middle - 1;
    }
    return low > 0 && size(make(low)) <= bytes ? make(low) : undefined;
}
function more(omitted, rest) {
    return `… and ${omitted.toLocaleString("en")} more${where(rest)}`;
}
function where(rest) {
    return rest === undefined ? "" : ` (${rest})`;
}
/** Text of at most so many bytes in UTF-8, never ending inside a character. */
function clipped(text, bytes) {
    if (byteLength(text) <= bytes)
        return text;
    const mark = "…";
    const encoded = Buffer.from(text).subarray(0, Math.max(0, bytes - byteLength(mark)));
    let end = encoded.length;
    // Back to the first byte of the character that was cut.
    const next = Buffer.from(text)[end];
    if ((next & 0xc0) === 0x80) {
        do
            end--;
        while (end > 0 && (encoded[end] & 0xc0) === 0x80);
    }
    return encoded.toString("utf8", 0, end) + (bytes >= byteLength(mark) ? mark : "");
}


/***/ })

};
