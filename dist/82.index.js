export const id = 82;
export const ids = [82,30];
export const modules = {

/***/ 93442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ publish_junit)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/action.ts
var action = __webpack_require__(99182);
// EXTERNAL MODULE: ./src/contract/artifact-upload.ts
var artifact_upload = __webpack_require__(22542);
// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__(42785);
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__(71081);
// EXTERNAL MODULE: ./src/platform/workspace/find.ts
var find = __webpack_require__(44494);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/platform/workspace/source-index.ts



/** Of the tracked files where there is git (a container may have none, or not trust the folder), else of one walk. */
async function sourceIndex(root, env, signal) {
    const tracked = await trackedFiles(root, env, signal);
    if (tracked !== undefined)
        return indexOf(tracked, root);
    const walked = await (0,find/* filesBelow */.D)(root, { signal });
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/platform/file/read.ts
var read = __webpack_require__(33464);
;// CONCATENATED MODULE: ./src/reports/junit/list.ts





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

;// CONCATENATED MODULE: ./src/reports/junit/compare.ts

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

;// CONCATENATED MODULE: ./src/reports/junit/properties.ts
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

// EXTERNAL MODULE: ./src/reports/junit/read.ts + 8 modules
var junit_read = __webpack_require__(22895);
// EXTERNAL MODULE: ./src/reports/junit/verdict.ts
var verdict = __webpack_require__(18565);
// EXTERNAL MODULE: ./src/reports/markdown/budget.ts
var budget = __webpack_require__(89704);
// EXTERNAL MODULE: ./src/reports/junit/text.ts
var junit_text = __webpack_require__(37413);
// EXTERNAL MODULE: ./src/reports/junit/wording.ts
var wording = __webpack_require__(98832);
;// CONCATENATED MODULE: ./src/actions/publish-junit/annotations.ts



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
// EXTERNAL MODULE: ./src/evaluation/baseline/baseline.ts + 3 modules
var baseline_baseline = __webpack_require__(82810);
;// CONCATENATED MODULE: ./src/actions/publish-junit/baseline.ts






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

;// CONCATENATED MODULE: ./src/reports/junit/frames.ts
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

;// CONCATENATED MODULE: ./src/reports/junit/locate.ts


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

// EXTERNAL MODULE: ./src/reports/markdown/block.ts
var block = __webpack_require__(46008);
;// CONCATENATED MODULE: ./src/actions/publish-junit/failing.ts


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

// EXTERNAL MODULE: ./src/reports/comment/pull.ts
var comment_pull = __webpack_require__(59982);
// EXTERNAL MODULE: ./src/reports/comment/refusal.ts
var refusal = __webpack_require__(97117);
// EXTERNAL MODULE: ./src/reports/comment/sticky.ts
var sticky = __webpack_require__(62474);
// EXTERNAL MODULE: ./src/reports/markdown/markdown.ts
var markdown = __webpack_require__(32824);
;// CONCATENATED MODULE: ./src/actions/publish-junit/check-run.ts




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

;// CONCATENATED MODULE: ./src/actions/publish-junit/render.ts






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

;// CONCATENATED MODULE: ./src/actions/publish-junit/publish.ts







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
        (0,refusal/* refusal */.x)("pull request", error, "pull-requests: read", pull.readOnly);
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
    const readOnly = github.run.pullRequest?.readOnly ?? false;
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
            reporter.notice((0,refusal/* refusal */.x)("check-run", error, "checks: write", readOnly));
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
            reporter.notice((0,refusal/* refusal */.x)("comment", error, "pull-requests: write", readOnly));
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

;// CONCATENATED MODULE: ./src/actions/publish-junit/report-file.ts





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

;// CONCATENATED MODULE: ./src/actions/publish-junit/index.ts




















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
        "upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report folder"),
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
        ...artifact_upload/* artifactOutputs */.Fz,
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
        const artifact = await (0,artifact_upload/* uploadArtifact */.mz)(inputs["upload-artifact"], folder, context);
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
    const { files: found, unmatched } = await (0,find/* findFiles */.l)(patterns, cwd, { signal });
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


/***/ }),

/***/ 99182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
function action(definition) {
    return definition;
}


/***/ }),

/***/ 22542:
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
/* harmony import */ var _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4913);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42785);





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
            ? await github.uploadArtifact(name, await allFiles((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, content)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, content))
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
    _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaries */ .U.add(root);
    try {
        const files = [];
        for (const [place, path] of Object.entries(content)) {
            const [from, to] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, place)];
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(from)).isDirectory()) {
                // A junction, which Windows grants to everybody; models are too large to copy.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(from, to, "junction");
                files.push(...(await allFiles(to)));
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
        _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaries */ .U.delete(root);
    }
}
async function allFiles(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))
        .sort();
}


/***/ }),

/***/ 821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ varintSize),
/* harmony export */   u: () => (/* binding */ writeVarint)
/* harmony export */ });
/*
 * Whole numbers of variable length, seven bits a byte and the lowest first, as Protocol Buffers write them
 * (https://protobuf.dev/programming-guides/encoding/#varints).
 */
/** Bytes that a whole number from 0 to 2^31 - 1 takes. */
function varintSize(value) {
    return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;
}
/** Writes a whole number from 0 to 2^31 - 1 and returns where the next one goes. */
function writeVarint(bytes, at, value) {
    while (value > 127) {
        bytes[at++] = (value & 127) | 128;
        value >>>= 7;
    }
    bytes[at++] = value;
    return at;
}


/***/ }),

/***/ 15410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ yieldToEventLoop)
/* harmony export */ });
/** Lets the event loop run once: signals are handled, sockets are read, and the garbage collector can finish a cycle. */
function yieldToEventLoop() {
    return new Promise((resolve) => setImmediate(resolve));
}


/***/ }),

/***/ 92008:
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
/* harmony import */ var _models_bundle_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60930);



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

/***/ 60930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MARK),
/* harmony export */   b: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** A file that every bundle has and no other model folder: a folder with it may be replaced. */
const MARK = "provenance.json";
/** Whether a folder looks like a bundle. Told without what reads one, for actions that only ask. */
async function isBundle(folder) {
    for (const name of ["MLmodel", MARK])
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).catch(() => undefined))?.isFile())
            return false;
    return true;
}


/***/ }),

/***/ 33464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ refuseLfsPointer),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Xp: () => (/* binding */ inspectFile),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83333);



/**
 * Opens nothing that is not a readable, non-empty file of real data.
 *
 * @throws {Failure} for a missing path, a folder, an empty file, and for Git LFS and DVC pointers that stand where data should.
 */
async function inspectFile(path, cwd) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    if (status.isDirectory())
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected a file, got a folder`);
    if (status.isFile() && status.size === 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: the file is empty`);
    // A pointer is under 1 kB; anything larger is data.
    if (status.isFile() && status.size <= 1024)
        refusePointer(path, await head(absolute, path));
    return { path: absolute, sizeBytes: status.size };
}
/** The whole of a text file as UTF-8, a byte order mark left out; checked as `inspectFile` checks it. */
async function readText(path, cwd, { maxBytes = 512 * 1024 * 1024 } = {}) {
    const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
    if (sizeBytes > maxBytes) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected at most ${Math.round(maxBytes / 1e6)} MB, got ${Math.round(sizeBytes / 1e6)} MB`);
    }
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    try {
        return (await file.readFile("utf8")).replace(/^\uFEFF/, "");
    }
    finally {
        await file.close();
    }
}
/** A JSON file's value. `what` names what it should have been: "metrics". */
async function readJson(path, cwd, what) {
    const text = await readText(path, cwd);
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected ${what} as JSON, got ${JSON.stringify(text.slice(0, 40))}: ${error.message}`, {
            cause: error,
        });
    }
}
/** @throws {Failure} for the text of a Git LFS pointer. */
function refuseLfsPointer(path, text) {
    if (text.startsWith("version https://git-lfs.github.com/spec/")) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a Git LFS pointer (check out with \`lfs: true\`, or run \`git lfs pull\` before this step)`);
    }
}
function refusePointer(path, text) {
    refuseLfsPointer(path, text);
    if (/^(outs|md5|deps):/m.test(text) && /\.dvc$/.test(path)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a DVC pointer (run \`dvc pull\` before this step and name the file itself)`);
    }
}
async function head(absolute, path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    try {
        return (await file.readFile()).toString("latin1");
    }
    finally {
        await file.close();
    }
}
/** The system's refusal in plain words. */
function reason(error) {
    const known = {
        ENOENT: "there is no such file",
        EACCES: "it may not be read (permission denied)",
        EPERM: "it may not be changed (operation not permitted)",
        ENOTDIR: "a part of the path is a file, not a folder",
        EISDIR: "it is a folder",
        ENAMETOOLONG: "the name is too long",
        ENOSPC: "the disk is full",
        EROFS: "the file system is read-only",
        ELOOP: "its links go round in a circle",
        EMFILE: "too many files are open",
    };
    return known[error.code ?? ""] ?? error.message;
}


/***/ }),

/***/ 71081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ replaceFileBy),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   gx: () => (/* binding */ replaceFileOf),
/* harmony export */   xn: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83333);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33464);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4913);









/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed.
 *
 * @throws {Failure} when the disk refuses.
 */
async function replaceFile(path, data) {
    await replaceFileBy(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, data));
}
/** As `replaceFile`, for content that is streamed: `fill` writes the temporary file. */
async function replaceFileBy(path, fill) {
    const temporary = sibling(path);
    _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await fill(temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        // Where it could not be made there is nothing to remove.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => { });
        _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
    }
}
/** As `replaceFile`, for text in pieces, as a big table comes. */
async function replaceFileOf(path, pieces) {
    await replaceFileBy(path, (temporary) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(pieces), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary)));
}
/**
 * Makes a folder whole or not at all. A folder that is there already is replaced only when it is empty or holds
 * `mark`, the file by which one of ours is known: nobody's work is deleted for a mistyped path.
 *
 * @throws {Failure} when another folder stands there, or the disk refuses.
 */
async function replaceFolder(path, mark, fill) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path);
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(target).catch((error) => {
        if (error.code === "ENOENT")
            return undefined;
        throw translated(path, error);
    });
    if (present !== undefined && present.length > 0 && !present.includes(mark)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`);
    }
    const temporary = sibling(target);
    const previous = sibling(target);
    _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(temporary, { recursive: true });
        await fill(temporary);
        if (present !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(target, previous);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, target);
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(previous, { recursive: true, force: true });
        _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
    }
}
function sibling(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
}
function translated(path, error) {
    if (isSystemError(error)) {
        return new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: could not be written: ${(0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)(error)}`, { cause: error });
    }
    return error;
}
function isSystemError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 44494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ filesBelow),
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64351);



/** Folders nobody means by `**`: searched only by a pattern that names them. */
const unasked = new Set([".git", "node_modules"]);
/**
 * The files that patterns name, each once, sorted. Links to folders are not followed; what is no regular file (a pipe, a
 * device) is none.
 *
 * @returns also the patterns without a match, for which a caller may want to say so.
 */
async function findFiles(patterns, root, { signal, hidden = true } = {}) {
    const { include, excludes } = (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globs */ .g)(patterns, { hidden });
    const found = new Map();
    const matched = new Set();
    const walked = new Map();
    for (const { pattern, base, depth, matches } of include) {
        const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, base);
        const wanted = [...unasked].filter((name) => pattern.includes(name));
        const dotted = hidden || /(^|\/)\.(?!\.?\/)/.test(pattern);
        const key = `${wanted.join()} ${depth} ${dotted} ${start}`;
        const paths = walked.get(key) ?? (await filesBelow(start, { wanted, depth, hidden: dotted, signal }));
        walked.set(key, paths);
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(base) || pattern.startsWith("/");
        for (const path of paths) {
            const below = slashes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path));
            const name = absolute ? slashes(path) : below;
            if (!matches(name) || excludes(name) || excludes(below))
                continue;
            matched.add(pattern);
            found.set(path, { path, shown: below.startsWith("../../") ? name : below });
        }
    }
    return {
        files: [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0)),
        unmatched: [...new Set(include.map(({ pattern }) => pattern))].filter((pattern) => !matched.has(pattern)),
    };
}
/** Every file below a folder, in one walk. A folder that cannot be read holds none. */
async function filesBelow(start, { wanted = [], depth = Number.POSITIVE_INFINITY, hidden = true, signal } = {}) {
    const files = [];
    const folders = [{ path: start, level: 1 }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        signal?.throwIfAborted();
        const { path: parent, level } = folder;
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent, { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, entry.name);
            if (entry.isDirectory()) {
                const meant = unasked.has(entry.name) ? wanted.includes(entry.name) : hidden || !entry.name.startsWith(".");
                if (meant && level < depth)
                    folders.push({ path, level: level + 1 });
            }
            else if (entry.isFile())
                files.push(path);
            else if (entry.isSymbolicLink() && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.isFile())
                files.push(path);
        }
    }
    return files;
}
function slashes(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.sep === "/" ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/");
}


/***/ }),

/***/ 64351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPattern),
/* harmony export */   g: () => (/* binding */ globs)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);

const mostAlternatives = 1000;
/**
 * Reads glob patterns: `*`, `?`, `[a-z]`, `{a,b}` and `**`, relative to the root or absolute, `!` in front to exclude.
 * A path that ends in a slash means all below it. Backslashes are slashes, as Windows users write them.
 *
 * @param hidden whether wildcards stand for names that begin with a dot.
 * @throws {Failure} for a pattern that cannot be read.
 */
function globs(patterns, { hidden = true } = {}) {
    const include = [];
    const exclude = [];
    for (const pattern of patterns) {
        const negative = pattern.startsWith("!");
        const given = (negative ? pattern.slice(1) : pattern).trim().replaceAll("\\", "/");
        if (given === "")
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${pattern}: expected a path or pattern, got nothing`);
        for (const each of alternatives(given, pattern)) {
            const normal = normalised(each);
            if (negative) {
                exclude.push(expression(normal, pattern), expression(`${normal.replace(/\/+$/, "")}/**`, pattern));
            }
            else {
                const test = expression(normal, pattern, hidden);
                include.push({ pattern, ...reach(normal), matches: (path) => test.test(path) });
            }
        }
    }
    return { include, excludes: (path) => exclude.some((each) => each.test(path)) };
}
/** Whether text has anything in it that a shell would read as a pattern. */
function isPattern(text) {
    return /[*?[{]/.test(text);
}
function normalised(path) {
    const plain = path.replace(/^(\.\/)+/, "").replace(/\/{2,}/g, "/");
    return plain.endsWith("/") ? `${plain}**` : plain;
}
function reach(pattern) {
    const segments = pattern.split("/");
    const wild = segments.findIndex(isPattern);
    const fixed = wild === -1 ? segments.length - 1 : wild;
    const base = segments.slice(0, fixed).join("/") || (pattern.startsWith("/") ? "/" : "");
    return { base, depth: pattern.includes("**") ? Number.POSITIVE_INFINITY : segments.length - fixed };
}
/** `a{b,c{d,e}}` as all it stands for. */
function alternatives(pattern, shown) {
    const open = pattern.indexOf("{");
    if (open === -1)
        return [pattern];
    const parts = [];
    let depth = 0;
    let start = open + 1;
    for (let i = open; i < pattern.length; i++) {
        const character = pattern[i];
        if (character === "{")
            depth++;
        else if (character === "," && depth === 1) {
            parts.push(pattern.slice(start, i));
            start = i + 1;
        }
        else if (character === "}" && --depth === 0) {
            parts.push(pattern.slice(start, i));
            const rest = alternatives(pattern.slice(i + 1), shown);
            const all = parts
                .flatMap((part) => alternatives(part, shown))
                .flatMap((part) => rest.map((tail) => pattern.slice(0, open) + part + tail));
            if (all.length > mostAlternatives)
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected at most ${mostAlternatives} alternatives, got ${all.length}`);
            return all;
        }
    }
    throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a } for each {`);
}
function expression(pattern, shown, hidden = true) {
    let source = "";
    // What a wildcard at the start of a name must not stand for.
    const visible = hidden ? "" : "(?!\\.)";
    for (let i = 0; i < pattern.length; i++) {
        const character = pattern[i];
        const first = i === 0 || pattern[i - 1] === "/" ? visible : "";
        if (character === "*") {
            if (pattern[i + 1] !== "*") {
                source += `${first}[^/]*`;
                continue;
            }
            while (pattern[i + 1] === "*")
                i++;
            if (pattern[i + 1] === "/") {
                i++;
                source += `(?:${visible}[^/]+/)*`;
            }
            else
                source += `${first}[^/]*(?:/${visible}[^/]*)*`;
        }
        else if (character === "?")
            source += `${first}[^/]`;
        else if (character === "[") {
            const end = pattern.indexOf("]", i + 2);
            if (end === -1)
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a ] for each [`);
            const set = pattern
                .slice(i + 1, end)
                .replace(/\\/g, "\\\\")
                .replace(/^[!^]/, "^/")
                .replace(/\[/g, "\\[");
            source += `${first}[${set}]`;
            i = end;
        }
        else
            source += character.replace(/[.+^$()|\\{}\]]/g, "\\$&");
    }
    try {
        return new RegExp(`^${source}$`, "s");
    }
    catch (error) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a pattern, got one with an impossible range`, { cause: error });
    }
}


/***/ }),

/***/ 46008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
const heading = (level, text) => ({ kind: "heading", level, text });
const paragraph = (text) => ({ kind: "paragraph", text });
const list = (items) => ({ kind: "list", items });
const codeBlock = (text, language = "") => ({ kind: "code", text, language });
const details = (title, blocks) => ({ kind: "details", title, blocks });
/** `columns` are titles; one that starts with `>` holds numbers and is aligned to the right. */
const table = (columns, rows) => ({
    kind: "table",
    columns: columns.map((title) => (title.startsWith(">") ? { title: title.slice(1), align: "right" } : { title })),
    rows,
});
const code = (text) => ({ kind: "code", text });
const strong = (text) => ({ kind: "strong", text });
const link = (text, href) => ({ kind: "link", text, href });


/***/ })

};
