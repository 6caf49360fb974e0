export const id = 405;
export const ids = [405,110];
export const modules = {

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

/***/ 15471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ splitCommand),
/* harmony export */   a: () => (/* binding */ commandLine)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);

/**
 * Splits a command line into its words as a POSIX shell would, without being one: quotes and backslashes group, nothing is
 * expanded, and what only a shell can do is refused rather than handed on as text.
 *
 * @param name the input the line came from, for messages.
 * @throws {Failure} for an open quote, a line break outside quotes, and for pipes, redirections and `&&`.
 */
function splitCommand(line, name) {
    const words = [];
    let word;
    for (let at = 0; at < line.length; at++) {
        const character = line[at];
        if (character === "'" || character === '"') {
            const end = closing(line, at);
            if (end < 0)
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a closing ${character}, got the end of the line`);
            const quoted = line.slice(at + 1, end);
            word = (word ?? "") + (character === '"' ? quoted.replace(/\\(["\\$`])/g, "$1") : quoted);
            at = end;
        }
        else if (character === "\\" && at + 1 < line.length) {
            word = (word ?? "") + line[++at];
        }
        else if (/\s/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (/[|&;<>`]/.test(character) || (character === "$" && /[({\w]/.test(line[at + 1] ?? ""))) {
            const quoted = line.replaceAll("'", `'"'"'`);
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a program and its words, got ${JSON.stringify(character)}, which only a shell understands (write bash -c '${quoted}', or put it into a script)`);
        }
        else {
            word = (word ?? "") + character;
        }
    }
    if (word !== undefined)
        words.push(word);
    const [program, ...rest] = words;
    if (program === undefined || program === "")
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a program and its words, got nothing`);
    return [program, ...rest];
}
function closing(line, start) {
    const quote = line[start];
    for (let at = start + 1; at < line.length; at++) {
        if (line[at] === "\\" && quote === '"')
            at++;
        else if (line[at] === quote)
            return at;
    }
    return -1;
}
/** Words as a line that a POSIX shell splits into the same words again. */
function commandLine(words) {
    return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}


/***/ }),

/***/ 32490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ confusionBlocks)
/* harmony export */ });
/* harmony import */ var _markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61360);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70872);


/** A matrix of more classes is no longer read: the commonest mistakes are listed instead. */
const MOST_CLASSES = 15;
const MOST_MISTAKES = 10;
/** Which class was taken for which. */
function confusionBlocks({ classes = [], confusion_matrix: matrix, }) {
    if (matrix === undefined)
        return [];
    if (classes.length <= MOST_CLASSES) {
        return [
            (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, "Confusion matrix (rows: truth, columns: predicted)"),
            (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", ...classes.map((name) => `>${name}`)], matrix.map((row, i) => [
                classes[i],
                ...row.map((count, j) => (i === j && count > 0 ? [(0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)((0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(count))] : (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(count))),
            ])),
        ];
    }
    const mistakes = matrix
        .flatMap((row, i) => row.map((count, j) => ({ count, i, j })))
        .filter(({ count, i, j }) => i !== j && count > 0)
        .sort((a, b) => b.count - a.count);
    if (mistakes.length === 0)
        return [];
    return [
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, `Commonest mistakes among ${classes.length} classes`),
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["truth", "predicted", ">rows"], mistakes.slice(0, MOST_MISTAKES).map(({ count, i, j }) => [classes[i], classes[j], (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(count)])),
        ...(mistakes.length > MOST_MISTAKES ? [(0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(`and ${mistakes.length - MOST_MISTAKES} more kinds`)] : []),
    ];
}


/***/ }),

/***/ 63823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ HEADLINES)
/* harmony export */ });
/** What a reviewer looks at first, in this order. */
const HEADLINES = [
    ...[
        "accuracy",
        "balanced_accuracy",
        "f1",
        "precision",
        "recall",
        "f1_macro",
        "roc_auc",
        "roc_auc_ovr",
        "average_precision",
    ],
    ...["log_loss", "brier", "ece", "mcc", "rmse", "mae", "r2", "mape", "median_ae", "max_error"],
    ...["latency_p50_ms", "latency_p95_ms", "model_bytes"],
];


/***/ }),

/***/ 70872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   k_: () => (/* binding */ inMetric),
/* harmony export */   y1: () => (/* binding */ range)
/* harmony export */ });
function range(interval) {
    return interval === undefined ? "" : `${short(interval.low)} to ${short(interval.high)}`;
}
/** A value in its metric's own unit. */
function inMetric(name, value) {
    if (name === "model_bytes")
        return value.toLocaleString("en-US");
    return short(value);
}
/** Four decimals, or as many digits as a number that is much smaller or larger needs. */
function short(value) {
    if (Number.isInteger(value))
        return String(value);
    const size = Math.abs(value);
    return size >= 0.001 && size < 1000 ? value.toFixed(4) : value.toPrecision(4);
}


/***/ }),

/***/ 8967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sliceBlocks),
/* harmony export */   V: () => (/* binding */ provenWorse)
/* harmony export */ });
/* harmony import */ var _markdown_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61360);
/* harmony import */ var _metrics_direction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5544);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70872);



const MOST_SLICES = 10;
/** A slice that differs is told as such from this adjusted p-value down. */
const TOLD_APART = 0.05;
function judgedBy(task) {
    const metric = task === "classification" ? "accuracy" : "mae";
    return { metric, sign: (0,_metrics_direction_js__WEBPACK_IMPORTED_MODULE_0__/* .direction */ .o)(metric) === "higher" ? 1 : -1 };
}
const isToldApart = ({ difference }) => difference !== undefined && difference.adjusted_p < TOLD_APART;
/** The slices that chance does not explain, on the wrong side of the rest. */
function provenWorse({ slices, task }) {
    const { sign } = judgedBy(task);
    return slices.filter((slice) => isToldApart(slice) && sign * (slice.difference.slice - slice.difference.rest) < 0);
}
/** Slices, those proven worse than the rest first. */
function sliceBlocks({ slices, task }) {
    if (slices.length === 0)
        return [];
    const { metric, sign } = judgedBy(task);
    const judged = slices.filter(({ difference }) => difference !== undefined);
    const apart = judged.filter(isToldApart);
    const worse = provenWorse({ slices, task });
    const ranked = slices
        .filter((slice) => slice.metrics[metric] !== undefined)
        .sort((a, b) => Number(worse.includes(b)) - Number(worse.includes(a)) ||
        Number(a.small) - Number(b.small) ||
        sign * (a.metrics[metric] - b.metrics[metric]));
    const most = Math.max(MOST_SLICES, worse.length);
    const same = judged.filter((slice) => !apart.includes(slice));
    const empty = slices.filter(({ n }) => n === 0);
    return [
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, sliceTitle(judged.length, worse.length)),
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["slice", ">rows", `>${metric}`, ">95 % interval", "beside the rest"], ranked
            .slice(0, most)
            .map((slice) => [
            slice.name,
            String(slice.n),
            (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .short */ .h0)(slice.metrics[metric]),
            (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .range */ .y1)(slice.intervals[metric]),
            besideRest(slice, sign),
        ])),
        ...(ranked.length > most ? [(0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`and ${ranked.length - most} more slices, none of them worse`)] : []),
        ...(same.length > 0 ? [(0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`What changed nothing (no difference beyond chance): ${listed(same)}.`)] : []),
        ...(empty.length > 0 ? [(0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`Without a row: ${listed(empty)}.`)] : []),
    ];
}
function sliceTitle(judged, worse) {
    if (judged === 0)
        return "Slices: too few rows to judge any";
    return worse === 0 ? "Slices: none is proven worse than the rest" : `Slices: ${worse} worse than the rest`;
}
function besideRest({ small, difference }, sign) {
    if (small)
        return "too few rows to judge";
    if (difference === undefined)
        return "";
    if (difference.adjusted_p >= TOLD_APART)
        return "not told apart";
    const off = sign * (difference.slice - difference.rest);
    return [
        (0,_markdown_block_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(off < 0 ? "worse" : "better"),
        ` by ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .short */ .h0)(Math.abs(off))}, adjusted p = ${difference.adjusted_p.toPrecision(2)}`,
    ];
}
function listed(slices) {
    const names = slices.slice(0, 10).map(({ name }) => name);
    return `${names.join(", ")}${slices.length > 10 ? ` and ${slices.length - 10} more` : ""}`;
}


/***/ }),

/***/ 76171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readEvaluation),
/* harmony export */   Ps: () => (/* binding */ metricsOf),
/* harmony export */   sr: () => (/* binding */ evaluationText),
/* harmony export */   wl: () => (/* binding */ evaluationFormat)
/* harmony export */ });
/* unused harmony export isEvaluation */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _file_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45112);


const FORMAT = "trainyard-evaluation-1";
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
function isEvaluation(value) {
    return isObject(value) && value["format"] === FORMAT && defects(value).length === 0;
}
/**
 * Reads an `evaluation.json`.
 *
 * @throws {Failure} for what is no evaluation, one of another version, and one that contradicts itself; and, with
 * `modelDigest` or `dataDigest`, for one that speaks of another model or of other rows.
 */
async function readEvaluation(path, cwd, expected = {}) {
    const value = await (0,_file_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(path, cwd, "an evaluation");
    if (!isObject(value) || typeof value["format"] !== "string" || !value["format"].startsWith("trainyard-evaluation-")) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected an evaluation that \`test-model\` wrote, got other JSON (metrics.json goes to \`metrics\`)`);
    }
    if (value["format"] !== FORMAT) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected ${FORMAT}, got ${String(value["format"]).slice(0, 60)} (use one version of trainyard throughout)`);
    }
    const problems = defects(value);
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: ${problems.slice(0, 5).join("; ")} (was it edited? run \`test-model\` again)`);
    const evaluation = value;
    for (const [name, what] of [
        ["model_digest", "the model"],
        ["data_digest", "the data"],
    ]) {
        const wanted = name === "model_digest" ? expected.modelDigest : expected.dataDigest;
        if (wanted !== undefined && evaluation[name] !== undefined && evaluation[name] !== wanted) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected an evaluation of ${what} ${wanted}, got one of ${evaluation[name]}`);
        }
    }
    return evaluation;
}
/** What in a parsed evaluation is not as its type says. */
function defects(value) {
    const problems = [];
    const want = (name, ok, what) => {
        if (!ok)
            problems.push(`${name}: expected ${what}, got ${(JSON.stringify(value[name]) ?? "nothing").slice(0, 60)}`);
    };
    want("task", value["task"] === "classification" || value["task"] === "regression", "classification or regression");
    want("n", Number.isSafeInteger(value["n"]) && value["n"] > 0, "a number of rows");
    want("seed", Number.isSafeInteger(value["seed"]), "a whole number");
    want("version", typeof value["version"] === "string", "a version");
    for (const name of ["model_digest", "data_digest"]) {
        want(name, value[name] === undefined || /^sha256:[0-9a-f]{64}$/.test(String(value[name])), "sha256: and 64 hex digits");
    }
    want("metrics", numbers(value["metrics"]), "numbers by name");
    want("per_class", value["per_class"] === undefined ||
        (isObject(value["per_class"]) && Object.values(value["per_class"]).every(numbers)), "numbers by class and name");
    for (const name of ["absent", "notes", "intervals"])
        want(name, isObject(value[name]), "an object");
    want("slices", listOf(value["slices"], isSlice), "a list of slices");
    want("intervals", Object.values(record(value["intervals"])).every(isInterval), "intervals with low and high");
    for (const [name, is, what] of [
        ["curve", numbers, "points of numbers"],
        ["reliability", numbers, "bins of numbers"],
        ["tests", isTest, "tests with a name"],
    ]) {
        want(name, value[name] === undefined || listOf(value[name], is), `a list of ${what}`);
    }
    if (value["task"] === "classification") {
        const { classes, confusion_matrix: confusion } = value;
        const k = Array.isArray(classes) ? classes.length : 0;
        want("classes", k > 0 && classes.every((each) => typeof each === "string"), "a list of classes");
        want("confusion_matrix", Array.isArray(confusion) &&
            confusion.length === k &&
            confusion.every((row) => Array.isArray(row) && row.length === k && row.every((count) => typeof count === "number")), `${k} rows of ${k} numbers`);
    }
    return problems;
}
const numbers = (value) => isObject(value) && Object.values(value).every((number) => typeof number === "number");
const listOf = (value, is) => Array.isArray(value) && value.every(is);
const record = (value) => (isObject(value) ? value : {});
const isInterval = (value) => isObject(value) && typeof value["low"] === "number" && typeof value["high"] === "number";
const isTest = (value) => isObject(value) && typeof value["name"] === "string" && ["string", "undefined"].includes(typeof value["failure"]);
function isSlice(value) {
    if (!isObject(value))
        return false;
    const { name, n, metrics, intervals, difference } = value;
    return (typeof name === "string" &&
        Number.isSafeInteger(n) &&
        numbers(metrics) &&
        Object.values(record(intervals)).every(isInterval) &&
        isObject(intervals) &&
        (difference === undefined ||
            (isObject(difference) &&
                ["slice", "rest", "p", "adjusted_p"].every((each) => typeof difference[each] === "number"))));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
const evaluationFormat = FORMAT;


/***/ })

};
