export const id = 810;
export const ids = [810,429];
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


/***/ })

};
