export const id = "publish-junit";
export const ids = ["publish-junit"];
export const modules = {

/***/ "src/actions/publish-junit/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ publish_junit)
});

var external_node_path_ = __webpack_require__("node:path");
var action = __webpack_require__("src/contract/action.ts");
var artifact_upload = __webpack_require__("src/contract/artifact-upload.ts");
var failure = __webpack_require__("src/core/failure.ts");
var write = __webpack_require__("src/platform/file/write.ts");
;// CONCATENATED MODULE: ./src/reports/junit/legs.ts
/**
 * Names that distinguish the legs of a matrix, from the most to the least exact. A hosted runner's name differs in
 * every run, a folder may differ, and a file name may contain a date. An empty name is not a leg.
 */
const legNames = [
	({ report, host }) => (report === "" || host === "" ? "" : `${report}\u001f${host}`),
	({ report }) => report,
	({ report, host }) => (report === "" || host === "" ? "" : `${baseName(report)}\u001f${host}`),
	({ report }) => baseName(report),
	({ host }) => host,
];
/**
 * Matches tests with the same key leg by leg. Tests that are left when no more leg names agree are matched as a
 * whole, because legs were renamed, added or removed.
 */
function matchLegs(now, before) {
	const matched = [];
	let leftNow = [...now];
	let leftBefore = [...before];
	for (const nameOf of legNames) {
		const names = new Set(leftBefore.map(nameOf));
		const shared = new Set(leftNow.map(({ test, report }) => nameOf({ report, host: test.host })));
		for (const name of shared) {
			if (name === "" || !names.has(name))
				continue;
			const isLeg = (leg) => nameOf(leg) === name;
			const isNow = ({ test, report }) => isLeg({ report, host: test.host });
			matched.push({ now: leftNow.filter(isNow).map(({ test }) => test), before: leftBefore.filter(isLeg) });
			leftNow = leftNow.filter((each) => !isNow(each));
			leftBefore = leftBefore.filter((each) => !isLeg(each));
		}
	}
	if (leftNow.length > 0)
		matched.push({ now: leftNow.map(({ test }) => test), before: leftBefore });
	return matched;
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}

var external_node_fs_ = __webpack_require__("node:fs");
var promises_ = __webpack_require__("node:stream/promises");
var shape = __webpack_require__("src/core/shape/index.ts");
var file_document = __webpack_require__("src/platform/file/document.ts");
;// CONCATENATED MODULE: ./src/reports/junit/list.ts





const format = "trainyard-tests";
const version = 2;
const listShape = (0,shape/* object */.Ik)({
	format: (0,shape/* literal */.eu)(format),
	version: (0,shape/* integer */.nd)({ description: "Version of the format.", min: 1 }),
	groups: (0,shape/* listOf */.c3)((0,shape/* object */.Ik)({
		report: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "The report that they were in; absent in version 1." })),
		host: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)({ description: "`hostname` of their suite: a machine, or Playwright's project." })),
		suites: (0,shape/* listOf */.c3)((0,shape/* textValue */.v8)(), { description: "Names of the suites, from the outermost to the innermost." }),
		class: (0,shape/* textValue */.v8)({ description: "Class of the tests; empty when the report has none." }),
		tests: (0,shape/* listOf */.c3)((0,shape/* tuple */.PV)([
			(0,shape/* textValue */.v8)({ description: "Name of the test." }),
			(0,shape/* oneOf */.yL)(["passed", "failed", "error", "skipped", "flaky"], {
				description: "Outcome; `flaky` for a test that passed after it failed.",
			}),
			(0,shape/* nullable */.me)((0,shape/* numberValue */.Vg)({ description: "Duration in milliseconds." })),
		])),
	}), { description: "Tests of the same suites and class." }),
});
const testsDocument = (0,shape/* documentOf */.lM)({
	what: "a list of tests",
	file: "tests.json",
	format,
	version,
	versionIn: "version",
	writer: "publish-junit",
	purpose: "Every test of a run with its outcome and duration: what a later run is compared with.",
	remedy: "run `publish-junit` again",
	shape: listShape,
});
/**
 * Returns the key that identifies a test from run to run: suites, class and name. The report's file is not part of
 * it, because its name may contain a date. The comparison uses the file if it can.
 */
function keyOf({ suites, className, name }) {
	return [...suites, className, name].join("\u001f");
}
function listedOutcome(test) {
	return test.flaky ? "flaky" : test.outcome;
}
function testListOf({ ledger, files }) {
	const list = new Map();
	for (const test of ledger) {
		const { durationMs, host } = test;
		const report = files[test.report]?.path ?? "";
		enter(list, keyOf(test), { outcome: listedOutcome(test), durationMs, report, host });
	}
	return list;
}
/** Writes `{"format":"trainyard-tests","version":2,"groups":[{"report":…,"host":…,"suites":[…],"class":…,"tests":[["name","passed",12],…]},…]}`. */
async function writeList(report, path) {
	await (0,write/* replaceFileBy */.IJ)(path, (temporary) => (0,promises_.pipeline)(rendered(report), (0,external_node_fs_.createWriteStream)(temporary)));
}
/** Renders the list in pieces, because half a million tests do not fit into one string. */
function* rendered({ ledger, files }) {
	let piece = `{"format":${JSON.stringify(format)},"version":${version},"groups":[`;
	let group;
	for (const test of ledger) {
		const { suites, className, host } = test;
		const report = files[test.report]?.path ?? "";
		const key = JSON.stringify({ report, ...(host !== "" && { host }), suites, class: className }).slice(0, -1);
		const durationMs = Number.isNaN(test.durationMs) ? null : Math.round(test.durationMs * 1000) / 1000;
		const row = JSON.stringify([test.name, listedOutcome(test), durationMs]);
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
 * Reads such a list of this version or an older one.
 *
 * @param shown Name of the file in messages.
 * @throws {Failure} if the file is not such a list.
 */
async function readList(path, shown) {
	const { groups, version: written } = await (0,file_document/* readDocument */.u)(testsDocument, path, { cwd: "/", shown });
	const list = new Map();
	for (const { suites, class: className, tests, report = "", host = "" } of groups) {
		for (const [name, outcome, durationMs] of tests) {
			enter(list, keyOf({ suites, className, name }), { outcome, durationMs: durationMs ?? Number.NaN, report, host });
		}
	}
	return {
		list,
		warning: written === version
			? undefined
			: `${shown} was written by an older version, which did not record the report of a test. Where legs of a matrix share a test, only their number of failures is compared.`,
	};
}
function enter(list, key, test) {
	const others = list.get(key);
	if (others === undefined)
		list.set(key, [test]);
	else
		others.push(test);
}

;// CONCATENATED MODULE: ./src/reports/junit/compare.ts


/** Thresholds for a slower test, above the noise of shared machines. */
const muchSlower = { factor: 2, leastMs: 500 };
const mostNames = 50;
const mostSlower = 20;
function compareTests({ ledger, files }, baseline) {
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
	const rows = new Map();
	for (const test of ledger) {
		const key = keyOf(test);
		rows.set(key, (rows.get(key) ?? 0) + 1);
	}
	// Most keys have one test in both runs. Only the others are held in memory until all their tests are read.
	const several = new Map();
	for (const test of ledger) {
		const key = keyOf(test);
		const before = baseline.get(key) ?? [];
		if (rows.get(key) === 1 && before.length <= 1)
			settle(comparison, { now: [test], before });
		else
			several.set(key, [...(several.get(key) ?? []), { test, report: files[test.report]?.path ?? "" }]);
	}
	for (const [key, tests] of several)
		for (const matched of matchLegs(tests, baseline.get(key) ?? []))
			settle(comparison, matched);
	for (const key of rows.keys()) {
		if (baseline.has(key))
			continue;
		comparison.added++;
		if (comparison.addedNames.length < mostNames)
			comparison.addedNames.push(shownName(key));
	}
	for (const key of baseline.keys()) {
		if (rows.has(key))
			continue;
		comparison.removed++;
		if (comparison.removedNames.length < mostNames)
			comparison.removedNames.push(shownName(key));
	}
	comparison.newlyFailing.sort((a, b) => a.index - b.index);
	comparison.slower.sort((a, b) => b.test.durationMs - b.beforeMs - (a.test.durationMs - a.beforeMs));
	comparison.slower.length = Math.min(comparison.slower.length, mostSlower);
	return comparison;
}
/** As many failures as before count as known. Any further ones are new. */
function settle(comparison, { now, before }) {
	const failing = now.filter(({ outcome }) => outcome === "failed" || outcome === "error");
	const failedBefore = before.filter(({ outcome }) => outcome === "failed" || outcome === "error").length;
	comparison.stillFailing.push(...failing.slice(0, failedBefore));
	comparison.newlyFailing.push(...failing.slice(failedBefore));
	if (failedBefore > failing.length) {
		const passing = now.filter(({ outcome }) => outcome === "passed");
		comparison.fixed.push(...passing.slice(0, failedBefore - failing.length));
	}
	const [test, earlier] = [now[0], before[0]];
	if (now.length !== 1 || before.length !== 1 || test === undefined || earlier === undefined)
		return;
	if (isMuchSlower(test.durationMs, earlier.durationMs))
		comparison.slower.push({ test, beforeMs: earlier.durationMs });
}
function isMuchSlower(nowMs, beforeMs) {
	return nowMs >= beforeMs * muchSlower.factor && nowMs - beforeMs >= muchSlower.leastMs;
}
function shownName(key) {
	return key.split("\u001f").slice(-2).filter(Boolean).join(" › ");
}

;// CONCATENATED MODULE: ./src/reports/junit/properties.ts
const prefix = /^metrics?[.:]/;
/**
 * Returns the numeric properties that are metrics: those that begin with `metric.`, which is removed, and those that
 * `isMetric` knows. Test runners write many other numbers, such as issue numbers, seeds and ports.
 */
function recordedMetrics(properties, isMetric = () => false) {
	return properties.flatMap(({ suite, className, test, name: given, value }) => {
		const name = given.replace(prefix, "");
		if (name === "" || (name === given && !isMetric(name)))
			return [];
		if (!/^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(value))
			return [];
		const number = Number(value);
		if (!Number.isFinite(number))
			return [];
		return [{ name, value: number, of: test === undefined ? suite : [className, test].filter(Boolean).join("::") }];
	});
}
/**
 * Returns the metrics in the form of `metrics.json`: a flat name for each metric that was recorded with one value.
 * `tests` has, by test, the metrics that were recorded with several values.
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

var read = __webpack_require__("src/reports/junit/read.ts");
var verdict = __webpack_require__("src/reports/junit/verdict.ts");
var budget = __webpack_require__("src/reports/markdown/budget.ts");
var junit_text = __webpack_require__("src/reports/junit/text.ts");
var wording = __webpack_require__("src/reports/junit/wording.ts");
var external_node_child_process_ = __webpack_require__("node:child_process");
var text_end = __webpack_require__("src/core/text-end.ts");
var environment = __webpack_require__("src/platform/process/environment.ts");
var find = __webpack_require__("src/platform/workspace/find.ts");
;// CONCATENATED MODULE: ./src/platform/workspace/source-index.ts





/** Lists the tracked files if git works here, which it may not in a container. Otherwise walks the folder once. */
async function sourceIndex(root, env, signal) {
	const tracked = await trackedFiles(root, env, signal);
	if (tracked !== undefined)
		return indexOf(tracked, root);
	const walked = await (0,find/* filesBelow */.DR)(root, { signal });
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
	const prefix = `${(0,text_end/* withoutEnd */.M)(root.replaceAll("\\", "/"), "/")}/`;
	const known = new Map();
	const local = (given) => {
		const path = given.replaceAll("\\", "/").replace(/^file:\/\/(?=\/)/, "");
		return (path.startsWith(prefix) ? path.slice(prefix.length) : path).replace(/^(\.\/)+/, "");
	};
	const find = (path) => {
		const segments = path.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
		let best = [];
		let most = 0;
		for (const candidate of byName.get(segments.at(-1) ?? "") ?? []) {
			const shared = sharedTail(segments, candidate.split("/"));
			if (shared > most) {
				best = [candidate];
				most = shared;
			}
			else if (shared === most)
				best.push(candidate);
		}
		return best;
	};
	const candidates = (given) => {
		let found = known.get(given);
		if (found === undefined) {
			found = find(local(given));
			known.set(given, found);
		}
		return found;
	};
	return {
		has: (path) => all.has(path),
		resolve(given) {
			const path = local(given);
			if (all.has(path))
				return path;
			const found = candidates(given);
			return found.length === 1 ? found[0] : undefined;
		},
		candidates,
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
		(0,external_node_child_process_.execFile)("git", ["ls-files", "-z"], {
			cwd: root,
			env: (0,environment/* childEnvironment */.Qc)(env),
			maxBuffer: 512 * 2 ** 20,
			...(signal && { signal }),
		}, (error, stdout) => done(error === null && stdout !== "" ? stdout.split("\0").slice(0, -1) : undefined));
	});
}

;// CONCATENATED MODULE: ./src/reports/junit/declaration.ts
const longestLine = 500;
/** Matches `it("adds", …)`, `test.only('adds', …)`, `@test "adds" {`, `it "adds" do`. */
const titling = /(?<!\w)(?:it|test|specify|scenario|example|@test)\b/g;
const declares = /\b(?:def|func|fun|fn|function|void|sub|Task)\b/;
/** Returns the line in which a test begins, from 1. Undefined if its name is not in the source. */
function declarationLine(source, { name }) {
	const simple = /^[\w$]+/.exec(name.split("/", 1)[0])?.[0];
	const call = simple === undefined ? undefined : new RegExp(`\\b${simple.replaceAll("$", "\\$")}\\s{0,5}\\(`);
	let longest = "";
	let line;
	for (const [index, text] of source.split("\n").entries()) {
		const start = text.slice(0, longestLine);
		if (call?.test(start) && declares.test(start))
			return index + 1;
		const title = titleIn(start);
		if (title.length <= longest.length || !name.endsWith(title))
			continue;
		longest = title;
		line = index + 1;
	}
	return line;
}
/** The text in quotes that follows a word that declares a test; empty where there is none. */
function titleIn(line) {
	for (const { 0: word, index } of line.matchAll(titling)) {
		const after = index + word.length;
		const distance = line.slice(after, after + 81).search(/["'`]/);
		if (distance === -1)
			continue;
		const open = after + distance;
		const close = line.indexOf(line[open], open + 2);
		if (close !== -1 && close - open <= 301)
			return line.slice(open + 1, close);
	}
	return "";
}

;// CONCATENATED MODULE: ./src/reports/junit/frames.ts
const extensions = "pyx?|[cm]?[jt]sx?|vue|svelte|java|kts?|scala|groovy|clj|go|rb|php|cs|fs|vb|rs|swift|cpp|cxx|cc|c|hpp|hh|h|mm?|dart|exs?|lua|jl|[rR]|p[lm]|t|feature|robot|sh|bats";
const sourceEnding = new RegExp(`\\.(?:${extensions})$`);
const sourceLine = new RegExp(`\\.(?:${extensions}):(\\d{1,7})\\b`, "g");
/** Longer lines are data rather than frames. The limit also bounds the time of a regular expression. */
const frames_longestLine = 1000;
const mostFrames = 500;
/** Forms that an expression finds, each with the groups `path` and `line`. */
const frames_forms = [
	/** Bash: `x.sh: line 3: …`. */
	/^(?<path>[^\n:]{1,400}\.(?:sh|bash|bats)): line (?<line>\d{1,7}):/g,
	/** Dart: `test/x_test.dart 3:7  main.<fn>`, `package:shop/x.dart 3:7`. */
	/^\s*(?:package:)?(?<path>[^\s:]{1,300}\.dart) (?<line>\d{1,7}):\d{1,7}\s/g,
];
const enclosedForms = [
	/** Python: `File "x.py", line 3`. */
	{ before: ['File "'], after: /", line (\d{1,7})/g, not: /"/ },
	/** .NET: `in x.cs:line 3`. */
	{ before: [" in "], after: /:line (\d{1,7})/g, not: /\n/ },
	/** Bats: `(in test file x.bats, line 3)`, `(from function f in file x.bash, line 3,`. */
	{ before: ["in file ", "in test file "], after: /, line (\d{1,7})/g, not: /,/ },
	/** JavaScript: `at f (x.ts:3:7)`, also with a space in the path. */
	{ before: ["("], after: /:(\d{1,7}):\d{1,7}\)/g, not: /\)/ },
	/** Perl: `at t/x.t line 3.` */
	{ before: [" at "], after: / line (\d{1,7})\.?$/g, not: /"/ },
];
const longestPath = 400;
function* enclosedFrames(line) {
	for (const { before, after, not } of enclosedForms) {
		for (const { 1: number, index } of line.matchAll(after)) {
			const starts = before.flatMap((word) => {
				const at = line.lastIndexOf(word, index - word.length);
				return at === -1 ? [] : [at + word.length];
			});
			const start = Math.max(-1, ...starts);
			const path = line.slice(start, index);
			if (start === -1 || path === "" || path.length > longestPath || not.test(path))
				continue;
			yield { at: start, path, line: Number(number) };
		}
	}
}
/** Browsers: `f@http://localhost:9876/base/x.js?8f3a:3:7`, `(http://localhost:9876/x.js:3:7)`, `webpack:///./x.js:3:7`. */
function* browserFrames(line) {
	for (const { 0: address, index } of line.matchAll(/(?:https?|webpack):\/\/[^\s()]+/g)) {
		const slash = address.indexOf("/", address.indexOf("//") + 2);
		if (slash === -1)
			continue;
		const rest = address.slice(slash).replace(/^\/(?:base|absolute|@fs)(?=\/)/, "");
		const query = rest.indexOf("?");
		const [, path, number] = query === -1
			? (/^\/(.+\.\w{1,6}):(\d{1,7})/.exec(rest) ?? [])
			: [rest, rest.slice(1, query), /^\?[^:]*:(\d{1,7})/.exec(rest.slice(query))?.[1]];
		if (path !== undefined && number !== undefined)
			yield { at: index, path, line: Number(number) };
	}
}
/** Java and Kotlin: `at a.b.C.m(C.java:3)`. The file's folder is the package in front of class and method. */
function* javaFrames(line) {
	const place = /\(([\w$-]{1,200}\.(?:java|kts?|scala|groovy|clj)):(\d{1,7})\)/g;
	for (const { 1: path, 2: number, index } of line.matchAll(place)) {
		const start = startOfRun(line, index, { character: /[\w.$/@<>]/, most: 300 });
		if (start === index || !line.startsWith("at ", start - 3))
			continue;
		yield { at: start - 3, path: folderOf(line.slice(start, index)) + path, line: Number(number) };
	}
}
/** A path with a space at the start of a line: `my tests/test_a.py:3: AssertionError`. */
function* spacedFrames(line) {
	const colon = line.indexOf(":");
	const path = line.slice(0, colon);
	const [, number] = /^:(\d{1,7}):/.exec(line.slice(colon)) ?? [];
	if (colon === -1 || number === undefined || path.length > longestPath)
		return;
	if (/^[^\s"'()<>|][^"'()<>|]*$/.test(path) && path.includes(" ") && sourceEnding.test(path))
		yield { at: 0, path, line: Number(number) };
}
/** All others: the `x.go:3:` of Go, Ruby, PHP, Rust, pytest and compilers. */
function* plainFrames(line) {
	for (const { 1: number, index } of line.matchAll(sourceLine)) {
		const end = line.indexOf(":", index);
		let start = startOfRun(line, index, { character: /[^\s:"'()<>|,;[\]*?]/, most: 300 });
		if (/[/\\]/.test(line[start]) && /^[A-Za-z]:$/.test(line.slice(Math.max(0, start - 2), start)))
			start -= 2;
		if (line.startsWith("file://", start - 5))
			start -= 5;
		// A path begins after a blank, a quote, a bracket, or one of the signs that may also be part of it.
		while (start < index && start > 0 && !/[\s"'(<[=@❯]/.test(line[start - 1]))
			start++;
		if (start < index)
			yield { at: start, path: line.slice(start, end), line: Number(number) };
	}
}
/** Returns the start of the run of such characters that ends before `end`. */
function startOfRun(line, end, { character, most }) {
	let start = end;
	while (start > 0 && end - start < most && character.test(line[start - 1]))
		start--;
	return start;
}
/** Returns every file and line in a trace, in order. */
function frames_frames(text) {
	const found = [];
	for (let from = 0; from < text.length && found.length < mostFrames;) {
		const newline = text.indexOf("\n", from);
		const end = newline === -1 ? text.length : newline;
		if (end - from > 3)
			found.push(...framesOfLine(text.slice(from, Math.min(end, from + frames_longestLine))));
		from = end + 1;
	}
	return found.filter(({ line }) => line > 0);
}
function framesOfLine(line) {
	if (!/\d/.test(line))
		return [];
	const found = [
		...enclosedFrames(line),
		...javaFrames(line),
		...browserFrames(line),
		...spacedFrames(line),
		...plainFrames(line),
	];
	for (const form of frames_forms) {
		for (const { index, groups } of line.matchAll(form)) {
			const { path = "", line: number = "" } = groups ?? {};
			found.push({ at: index, path, line: Number(number) });
		}
	}
	return found
		.sort((a, b) => a.at - b.at)
		.map(({ path, line: number }) => ({ path: path.replace(/^file:\/\//, ""), line: number }));
}
/** Returns the folder of a Java class, which is its package. A module name comes before a slash. */
function folderOf(method) {
	const segments = method.slice(method.lastIndexOf("/") + 1).split(".");
	const folder = segments.slice(0, -2).join("/");
	return folder === "" ? "" : `${folder}/`;
}
/** Returns the line that a runner's code frame marks (`> 19 | expect(…)`). Undefined if there is none. */
function markedLine(text) {
	for (const line of text.slice(0, 20_000).split("\n", 400)) {
		const marked = /^\s{0,20}>\s{1,8}(\d{1,7}) ?\|/.exec(line.slice(0, 60));
		if (marked !== null)
			return Number(marked[1]);
	}
	return undefined;
}

;// CONCATENATED MODULE: ./src/reports/junit/own-file.ts
/** Returns the file of a test: from its `file` attribute, or from its class, suite or name. */
function ownFile(test, resolve) {
	if (test.file !== "") {
		const file = resolve(test.file);
		if (file !== undefined)
			return file;
	}
	for (const spelt of [test.className, ...test.suites.toReversed(), test.name]) {
		const file = asPath(spelt, resolve) ?? asModule(spelt, resolve);
		if (file !== undefined)
			return file;
	}
	return undefined;
}
/** Reads a path: vitest's suites, jest's and mocha's classes may be paths, and pytest's node ids begin with one. */
function asPath(spelt, resolve) {
	const path = spelt.split("::", 1)[0].trim();
	return /\.\w{1,8}$/.test(path) && path.length < 500 && !/\s{2}/.test(path) ? resolve(path) : undefined;
}
const sourceEndings = [".py", ".java", ".kt", ".scala", ".groovy", ".php", ".cs"];
/**
 * Finds the file of a module: `tests.sub.test_model.TestA.TestB` → `tests/sub/test_model.py`,
 * `com.acme.CartTest$Empty` → `com/acme/CartTest.java`. It uses the longest beginning that is a file's path, or the
 * end of one (a part of a repository may have another root).
 */
function asModule(spelt, resolve) {
	if (!/^[\w$.\\-]+$/.test(spelt) || spelt.length > 500)
		return undefined;
	const segments = spelt.split(/[.\\$]/).filter((segment) => segment !== "");
	for (let length = segments.length; length > 0; length--) {
		const path = segments.slice(0, length).join("/");
		for (const ending of sourceEndings) {
			const file = resolve(path + ending);
			if (file === undefined || (file !== path + ending && !file.endsWith(`/${path}${ending}`)))
				continue;
			// A single word may be the name of any file.
			if (length > 1 || looksLikeTest(file))
				return file;
		}
	}
	return undefined;
}
/** Returns true if a folder or file name follows a runner's convention for tests. */
function looksLikeTest(path) {
	return /(^|\/)(tests?|specs?|__tests__|e2e)\/|[._-](test|spec)s?\.\w+$|(^|\/)(test_|conftest)|[a-z](Tests?|Specs?|IT)\.\w+$/.test(path);
}

;// CONCATENATED MODULE: ./src/reports/junit/resolve-path.ts

/**
 * Chooses between files with the same relative path in a monorepo: by the folder in which the tests ran, by the
 * report's folder and its parents, by the test's package, or by Maven's module.
 */
function pathResolver({ className, basedir }, index, { report = "", workingDirectory }) {
	const reportFolder = resolve_path_folderOf(report);
	const bases = [...(workingDirectory === undefined ? [] : [normal(workingDirectory)]), ...upwards(reportFolder)];
	const known = new Map();
	const resolve = (given) => {
		const path = given.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
		const candidates = index.candidates(path);
		if (candidates.length <= 1)
			return candidates[0];
		if (/^(\/|[A-Za-z]:\/|file:)/.test(path)) {
			const exact = index.resolve(path);
			if (exact !== undefined)
				return exact;
		}
		// A bare file name does not reveal its folder, but Go gives the package as the test's class.
		const byPackage = path.includes("/") ? undefined : best(candidates, (file) => sharedEnd(className, resolve_path_folderOf(file)));
		if (byPackage !== undefined)
			return byPackage;
		for (const base of bases) {
			const file = base === "" ? path : `${base}/${path}`;
			if (index.has(file))
				return file;
		}
		return (best(candidates, (file) => (workingDirectory === undefined ? 0 : sharedStart(normal(workingDirectory), file))) ??
			best(candidates, (file) => (basedir === "" ? 0 : moduleIn(basedir, file))) ??
			best(candidates, (file) => sharedStart(reportFolder, file)) ??
			best(candidates, (file) => sharedEnd(className, resolve_path_folderOf(file))));
	};
	return (path) => {
		if (!known.has(path))
			known.set(path, resolve(path));
		return known.get(path);
	};
}
/** Returns the candidate with the highest score. Undefined if there is a tie, or all scores are 0. */
function best(candidates, score) {
	let chosen;
	let most = 0;
	for (const candidate of candidates) {
		const reached = score(candidate);
		if (reached > most)
			[chosen, most] = [candidate, reached];
		else if (reached === most)
			chosen = undefined;
	}
	return chosen;
}
/** Counts the names that a package (`github.com/acme/shop/cart`, `com.acme.cart`) and a folder share at their ends. */
function sharedEnd(name, folder) {
	const [a, b] = [name.split(name.includes("/") ? "/" : "."), folder.split("/")];
	let shared = 0;
	while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared))
		shared++;
	return shared;
}
function sharedStart(folder, file) {
	const [a, b] = [folder.split("/"), file.split("/")];
	let shared = 0;
	while (shared < a.length && shared < b.length && a[shared] === b[shared] && a[shared] !== "")
		shared++;
	return shared;
}
/** Counts how many of the file's leading folders match the end of the module's path on the test machine. */
function moduleIn(basedir, file) {
	const segments = file.split("/");
	for (let length = segments.length - 1; length > 0; length--)
		if (`/${normal(basedir)}`.endsWith(`/${segments.slice(0, length).join("/")}`))
			return length;
	return 0;
}
function upwards(folder) {
	if (folder.startsWith("/") || folder.startsWith(".."))
		return [];
	const segments = folder === "" ? [] : folder.split("/");
	return Array.from({ length: segments.length + 1 }, (_, up) => segments.slice(0, segments.length - up).join("/"));
}
function resolve_path_folderOf(path) {
	const slash = path.lastIndexOf("/");
	return slash === -1 ? "" : path.slice(0, slash);
}
function normal(path) {
	const plain = (0,text_end/* withoutEnd */.M)(path.replaceAll("\\", "/").replace(/^(\.\/)+/, ""), "/");
	return plain === "." ? "" : plain;
}

;// CONCATENATED MODULE: ./src/reports/junit/locate.ts





/**
 * Returns the place where a test failed: the innermost line in the test's own file rather than in the code that it
 * called. The first of several failures in a test counts. Undefined if no line is in the workspace.
 */
function placeOf(test, index, options = {}) {
	const resolve = pathResolver(test, index, options);
	const [problem] = test.details?.problems ?? [];
	const trace = withoutWrapper((0,junit_text/* plain */.pj)(problem === undefined ? "" : `${problem.message}\n${problem.text}`));
	const resolved = (text) => frames_frames(text).flatMap(({ path, line }) => {
		const file = resolve(path);
		return file === undefined ? [] : [{ path: file, line }];
	});
	let traced = resolved(trace);
	// CTest and Bazel write the trace into the log.
	if (traced.length === 0)
		traced = resolved((0,junit_text/* plain */.pj)(`${test.details?.stdout ?? ""}\n${test.details?.stderr ?? ""}`));
	const own = ownFile(test, resolve);
	const file = own ?? traced.find(({ path }) => looksLikeTest(path))?.path;
	if (file === undefined) {
		const named = resolved(`${test.name}\n${test.className}`)[0] ?? traced[0];
		return named === undefined ? undefined : { file: named.path, line: named.line };
	}
	const source = options.source?.(file);
	// pytest's old format counts lines from 0.
	const attribute = test.details?.line ? test.details.line + (test.suites[0] === "pytest" ? 1 : 0) : undefined;
	const first = attribute ?? (source === undefined ? undefined : declarationLine(source, test));
	const inside = withoutLogs(traced.filter(({ path }) => path === file), source);
	const marked = markedLine(trace);
	const line = inside.find((frame) => frame.line === marked)?.line ??
		innermost(inside, first)?.line ??
		lineInText(problem?.text || problem?.message || "", test.name) ??
		attribute;
	if (line !== undefined)
		return { file, line };
	// A fixture in another file failed before the test could begin.
	const elsewhere = traced.filter(({ path }) => looksLikeTest(path));
	const frame = innermost(elsewhere, undefined);
	return frame === undefined ? { file, line: first } : { file: frame.path, line: frame.line };
}
/** Removes the wrapper of Node's runner, which puts a trace of the call that started the test first. */
function withoutWrapper(trace) {
	const cause = trace.includes("ERR_TEST_FAILURE") ? trace.search(/^\s{0,20}cause: /m) : -1;
	return cause === -1 ? trace : trace.slice(cause);
}
/** Returns the innermost frame, which Python prints last. Frames before the test's first line do not count. */
function innermost(found, first) {
	const within = first === undefined ? [] : found.filter(({ line }) => line >= first);
	const candidates = within.length > 0 ? within : found;
	return /\.pyx?$/.test(candidates[0]?.path ?? "") ? candidates.at(-1) : candidates[0];
}
/** Removes the lines of `t.Log`, which Go prints in the same form as those of `t.Error`. */
function withoutLogs(found, source) {
	if (source === undefined || !found[0]?.path.endsWith(".go"))
		return found;
	const lines = source.split("\n");
	const failures = found.filter(({ line }) => !/\.Logf?\(/.test(lines[line - 1] ?? ""));
	return failures.length > 0 ? failures : found;
}
/** Returns the line in a linter's text (`line 3, col 7, …`) or name (`Rule at file.php (3:7)`). */
function lineInText(text, name) {
	const start = (0,junit_text/* plain */.pj)(text).slice(0, 200).trimStart();
	const found = /^line:? ?(\d{1,7})\b/i.exec(start) ??
		/^line:? ?(\d{1,7})\b/i.exec(start.replace(/^\w{1,10}:\s*/, "")) ??
		/\((\d{1,7}):\d{1,7}\)$/.exec(name);
	return found === null ? undefined : Number(found[1]);
}

var block = __webpack_require__("src/reports/markdown/block.ts");
var external_node_fs_promises_ = __webpack_require__("node:fs/promises");
;// CONCATENATED MODULE: ./src/actions/publish-junit/checkout.ts


/**
 * Returns a function that converts workspace paths into repository paths. They differ if `actions/checkout` used
 * `path:`. In that case a folder of the workspace has a `.git`, and the workspace has none.
 */
async function repositoryPaths(cwd, files) {
	if (await exists((0,external_node_path_.join)(cwd, ".git")))
		return (file) => file;
	const folders = new Map();
	const checkoutOf = async (file) => {
		const segments = file.split("/").slice(0, -1);
		for (let length = 1; length <= segments.length; length++) {
			const folder = segments.slice(0, length).join("/");
			if (!folders.has(folder))
				folders.set(folder, await exists((0,external_node_path_.join)(cwd, folder, ".git")));
			if (folders.get(folder))
				return folder;
		}
		return "";
	};
	const checkouts = new Map();
	for (const file of files)
		if (!checkouts.has(file))
			checkouts.set(file, await checkoutOf(file));
	return (file) => {
		const checkout = checkouts.get(file) ?? "";
		return checkout === "" ? file : file.slice(checkout.length + 1);
	};
}
async function exists(path) {
	return (0,external_node_fs_promises_.stat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./src/actions/publish-junit/failing.ts







const unknownLine = Number.MAX_SAFE_INTEGER;
const largestSource = 2 * 2 ** 20;
/** Returns the failing tests of a report with their locations. */
async function failingTests(report, { "working-directory": workingDirectory }, { cwd, env, signal }) {
	const tests = [...report.ledger.only("failed", "error")];
	if (tests.length === 0)
		return [];
	const index = await sourceIndex(cwd, env, signal);
	const source = sourceReader(cwd);
	const reportOf = (test) => report.files[test.report]?.path;
	const places = tests.map((test) => placeOf(test, index, { report: reportOf(test), workingDirectory, source }));
	const files = places.flatMap((place) => (place === undefined ? [] : [place.file]));
	const inRepository = await repositoryPaths(cwd, files);
	const legOf = legs(report, tests);
	return tests.map((test, i) => {
		const place = places[i];
		return {
			test,
			place: place && { ...place, file: inRepository(place.file) },
			leg: legOf(test),
			touched: false,
			fresh: undefined,
		};
	});
}
/** Reads source files and caches the last one, because failures of one file are consecutive. */
function sourceReader(cwd) {
	let last;
	return (file) => {
		if (last?.file !== file)
			last = { file, text: readSource((0,external_node_path_.join)(cwd, file)) };
		return last.text;
	};
}
function readSource(path) {
	try {
		return (0,external_node_fs_.statSync)(path).size > largestSource ? undefined : (0,external_node_fs_.readFileSync)(path, "utf8");
	}
	catch {
		// If the source cannot be read, the trace alone decides.
		return undefined;
	}
}
/** Returns a label that distinguishes a test from the same test in another report or browser. */
function legs({ ledger, files }, failing) {
	const reports = new Map();
	const hosts = new Map();
	for (const test of failing) {
		reports.set(keyOf(test), new Set());
		hosts.set(keyOf(test), new Set());
	}
	for (const test of ledger) {
		const key = keyOf(test);
		reports.get(key)?.add(test.report);
		hosts.get(key)?.add(test.host);
	}
	return (test) => {
		const key = keyOf(test);
		const severalReports = (reports.get(key)?.size ?? 0) > 1;
		const severalHosts = (hosts.get(key)?.size ?? 0) > 1;
		// The host is a machine if each report has one, and a browser if a report has several.
		const parts = [
			severalReports ? (files[test.report]?.path ?? "") : "",
			severalHosts && !severalReports ? test.host : "",
		];
		return parts.filter((part) => part !== "").join(", ");
	};
}
/** Sorts newly failing tests before known ones, files in the diff before others, then by file and line. */
function inOrder(failing) {
	const rank = ({ touched, fresh }) => (touched ? 0 : 2) + (fresh === false ? 1 : 0);
	const place = ({ place }) => place?.file ?? "\uffff";
	return [...failing].sort((a, b) => rank(a) - rank(b) ||
		(place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0) ||
		(a.place?.line ?? unknownLine) - (b.place?.line ?? unknownLine) ||
		a.test.index - b.test.index);
}
/** Returns a suffix with the leg in which a test failed. */
function legSuffix({ leg }) {
	return leg === "" ? "" : ` (${leg})`;
}
function placeSpan(place, href) {
	const shown = place.line === undefined ? place.file : `${place.file}:${place.line}`;
	return href === undefined ? (0,block/* code */.aY)(shown) : { kind: "link", text: shown, href: href(place) };
}

;// CONCATENATED MODULE: ./src/actions/publish-junit/annotations.ts




/** The runner truncates messages at 4,096 characters. */
const messageBytes = 4000;
/**
 * Returns the annotations that the step makes without a permission: broken files, then failures, with new ones and
 * those in the diff first. GitHub shows ten errors per step, and the verdict is one of them.
 */
function testAnnotations({ failing, reasons }, broken, policy) {
	if (policy["on-failure"] === "pass")
		return [];
	const red = reasons.length > 0 && policy["on-failure"] === "fail";
	const reported = policy["on-broken"] === "pass" ? [] : broken;
	const about = reported.map(({ path, broken }) => ({
		level: red && policy["on-broken"] === "fail" ? "error" : "warning",
		title: "Broken test results",
		message: `${path}: ${(0,junit_text/* plain */.pj)(broken)}`,
	}));
	const failures = failing.map((each) => {
		const { test, place } = each;
		const reason = (0,wording/* reasonOf */.A3)(test, 1000, place?.line);
		const trace = (0,wording/* traceOf */.fC)(test);
		return {
			// A failure that the policy accepts is only a warning.
			level: red ? "error" : "warning",
			title: (0,budget/* clipped */.cz)(`${(0,wording/* nameOf */.Vb)(test)}${legSuffix(each)}`.replace(/\s+/g, " "), 200),
			message: (0,budget/* clipped */.cz)(trace.startsWith(reason) ? trace : `${reason}\n${trace}`.trim(), messageBytes),
			...(place !== undefined && {
				at: { file: place.file, ...(place.line !== undefined && { line: place.line }) },
			}),
		};
	});
	const room = (level) => budget/* limits */.Fy.annotationsPerStep - (red && level === "error" ? 1 : 0);
	const verdict = reasons.length > 0 && !red ? [{ level: "warning", title: "publish-junit", message: reasons.join(", ") }] : [];
	const all = [...verdict, ...about, ...failures];
	return ["error", "warning"].flatMap((level) => all.filter((each) => each.level === level).slice(0, room(level)));
}

var baseline_baseline = __webpack_require__("src/evaluation/baseline/baseline.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var matrix_leg = __webpack_require__("src/contract/matrix-leg.ts");
var notice_inputs = __webpack_require__("src/contract/notice-inputs.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/publish-junit/inputs.ts





/** Subfolder of this action in the report folder. */
const testsFolder = "tests";
/** The usual file names of test runners' reports. */
const usualFiles = ["**/junit*.xml", "**/TEST-*.xml", "**/test-results/**/*.xml"];
const publishJunitInputs = {
	files: (0,inputs/* lines */.Mn)({
		description: "JUnit XML files: paths or patterns, one per line. `!` in front of a pattern excludes its files.",
		default: usualFiles.join("\n"),
	}),
	"expect-files": (0,inputs/* number */.ai)({
		description: "Minimum number of files. With fewer, the verdict is negative: a job of a matrix may never have written its own.",
		integer: true,
		min: 1,
	}),
	"require-tests": (0,inputs/* flag */.Jt)({ description: "Whether the verdict is negative when no test was run.", default: "true" }),
	"fail-on": (0,inputs/* choice */.Yq)({
		description: "Results that make the verdict negative: `failures` (errors included), `new-failures` (those that the baseline does not have), `errors` alone, or `never`.",
		choices: ["failures", "new-failures", "errors", "never"],
		default: "failures",
	}),
	"on-broken": (0,inputs/* choice */.Yq)({
		description: "What to do about a truncated or malformed file. Its finished tests count either way.",
		choices: shared_inputs/* policies */.R3,
		default: "fail",
	}),
	"on-failure": shared_inputs/* sharedInputs */.dO["on-failure"],
	"repeated-rows": (0,inputs/* choice */.Yq)({
		description: "Meaning of a repeated name in a suite, if the file marks no retries and its program is unknown: separate `tests`, or `retries`, where failures followed by one pass are a flaky test.",
		choices: ["tests", "retries"],
		default: "tests",
	}),
	"working-directory": (0,inputs/* path */.Ae)({
		description: "Folder in which the tests were run, when paths in the files are relative to it and cannot be placed otherwise.",
	}),
	"metric-properties": (0,inputs/* lines */.Mn)({
		description: "Properties that are metrics, one name or pattern such as `speed.*` per line, in addition to the names that trainyard knows and those that begin with `metric.`.",
	}),
	baseline: (0,inputs/* text */.Qq)({
		description: "Run to compare with: the report folder or `tests.json` of an earlier run, or a JUnit file; a path, `git:REF:PATH`, `artifact:NAME` or `none`.",
	}),
	"on-missing-baseline": shared_inputs/* sharedInputs */.dO["on-missing-baseline"],
	"report-dir": shared_inputs/* sharedInputs */.dO["report-dir"],
	title: (0,matrix_leg/* legText */.W)({
		description: "Name of the report, its check run and its comment. Steps with different titles have their own. In a matrix the job's place in the matrix is added unless you set it.",
		default: "Tests",
		expression: `\${{ strategy.job-total > 1 && format('Tests {0}', toJSON(matrix)) || 'Tests' }}`,
	}),
	"check-run": (0,inputs/* flag */.Jt)({
		description: "Whether to create a check run that annotates every failure. It needs `checks: write`.",
		default: "false",
		onGitHub: true,
	}),
	comment: shared_inputs/* sharedInputs */.dO.comment,
	token: (0,inputs/* githubToken */.bU)(),
	...notice_inputs/* noticeInputs */.c,
	"upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report folder"),
};

;// CONCATENATED MODULE: ./src/actions/publish-junit/baseline.ts








/** Paths of the list of tests in a report folder. Both `report/` and `report/tests/` may be given. */
const places = ["tests.json", "tests/tests.json", "report/tests/tests.json"];
/**
 * Reads the tests of the run to compare with: a list that publish-junit wrote, the folder of such a list, a JUnit
 * file of any runner, or a folder of JUnit files.
 *
 * @throws {Failure} if it cannot be fetched, or is something else.
 */
async function baselineTests(spec, context) {
	const { cwd, env, signal, github } = context;
	const baseline = await (0,baseline_baseline.findBaseline)(spec, { cwd, env, signal, github });
	if (!baseline.found)
		return { list: undefined, reason: baseline.reason, junitFiles: [] };
	const { path, name } = baseline;
	try {
		const file = await fileAt(path);
		if (file !== undefined && !/\.xml$/i.test(file))
			return { ...(await readList(file, name)), name, junitFiles: [] };
		const found = file === undefined ? (await (0,find/* findFiles */.lY)(usualFiles, path, { signal })).files : [{ path: file, shown: name }];
		if (found.length === 0)
			return { list: undefined, reason: `${name} holds neither a tests.json nor JUnit files`, junitFiles: [] };
		const report = await (0,read/* readTestReports */.m)(found, { signal });
		const broken = report.files.find((each) => each.broken !== undefined);
		if (broken !== undefined)
			throw new failure/* Failure */.H(`baseline: ${broken.path}: ${broken.broken}`);
		return { list: testListOf(report), name, warning: undefined, junitFiles: found.map((each) => each.path) };
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

;// CONCATENATED MODULE: ./src/actions/publish-junit/files.ts







/** Matches JUnit files that trainyard writes: rules and model checks, which their own actions report. */
const ownFiles = /(^|\/)junit-(gate|model-tests)\.xml$/;
/** Maximum number of files in a message. */
const mostNamed = 5;
/** TestNG writes the tests in Surefire's files again into this subfolder. */
const testngFolder = "junitreports";
/**
 * Reads all files that match the patterns. Each test counts once.
 *
 * @param baseline Absolute paths of the files that the run is compared with.
 */
async function readFiles({ files: patterns, "repeated-rows": repeated }, { cwd, env, signal, reporter }, baseline) {
	const { files, unmatched } = await (0,find/* findFiles */.lY)(patterns, cwd, { signal });
	const asked = patterns.join("\n") !== usualFiles.join("\n");
	if (asked) {
		for (const pattern of unmatched) {
			await refuseMistake(pattern, cwd);
			reporter.warning(`files: ${pattern}: no file matches`);
		}
	}
	let found = await withoutLinks(files);
	const leaveOut = (isLeftOut, why) => {
		const left = found.filter(isLeftOut);
		if (left.length === 0)
			return;
		reporter.notice(`files: left out, ${why}: ${left.map(({ shown }) => shown).join(", ")}`);
		found = found.filter((file) => !isLeftOut(file));
	};
	if (!patterns.some((pattern) => pattern.includes(testngFolder)))
		leaveOut(isWrittenAgain(found), "because Surefire's files hold the same tests");
	leaveOut(({ path }) => baseline.has(path), "because they are the baseline");
	if (!asked)
		leaveOut(({ shown }) => ownFiles.test(shown), "because trainyard wrote them");
	await warnOfEarlier(found, { env, reporter });
	const report = await (0,read/* readTestReports */.m)(found, { signal, repeated });
	for (const file of report.files) {
		if (file.foreignRoot === undefined)
			continue;
		if (asked)
			file.broken = `${file.broken} (exclude it with !${file.path})`;
		else {
			// The usual patterns are a guess, so other XML that they match is ignored.
			reporter.notice(`files: ${file.path}: left out, because its root is <${file.foreignRoot}> and not JUnit XML`);
			file.broken = undefined;
		}
	}
	const bytes = report.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	reporter.info(`read ${(0,verdict/* count */.U)(report.ledger.length, "test")} from ${(0,verdict/* count */.U)(report.files.length, "file")} (${(bytes / 1e6).toFixed(1)} MB)`);
	return report;
}
/** Rejects a pattern that matches nothing because it is a folder or a list, which would silently leave out tests. */
async function refuseMistake(pattern, cwd) {
	const isThere = (path) => (0,external_node_fs_promises_.stat)((0,external_node_path_.resolve)(cwd, path)).then((found) => found, () => undefined);
	if ((await isThere(pattern))?.isDirectory())
		throw new failure/* Failure */.H(`files: expected files or patterns, got the folder ${pattern}: write ${(0,external_node_path_.join)(pattern, "**/*.xml")} for all XML files in it`);
	const parts = pattern.replace(/\{[^{}]*\}/g, "").includes(",") ? pattern.split(",").map((part) => part.trim()) : [];
	if (parts.length > 1 && parts.every((part) => part !== ""))
		throw new failure/* Failure */.H(`files: expected one path or pattern per line, got a list with commas: ${pattern}: write ${parts.join(" and ")} on separate lines`);
}
/** Clocks of network disks may differ a little from the machine's. */
const clockToleranceMs = 5000;
/**
 * Warns about files that are older than the job: they belong to an earlier job in a persistent workspace, or were
 * restored by a cache. The runner writes the event's file when the job begins.
 */
async function warnOfEarlier(files, { env, reporter }) {
	const event = env["GITHUB_EVENT_PATH"];
	const changedMs = (path) => (0,external_node_fs_promises_.stat)(path).then(({ mtimeMs }) => mtimeMs, () => undefined);
	const startMs = event === undefined || event === "" ? undefined : await changedMs(event);
	if (startMs === undefined)
		return;
	const earlier = [];
	for (const { path, shown } of files) {
		if (((await changedMs(path)) ?? startMs) < startMs - clockToleranceMs)
			earlier.push(shown);
	}
	if (earlier.length === 0)
		return;
	const rest = earlier.length > mostNamed ? ` and ${earlier.length - mostNamed} more` : "";
	reporter.warning(`files: written before this job began: ${earlier.slice(0, mostNamed).join(", ")}${rest} (if an earlier job left them in a workspace that is kept, remove them before the tests run, or let actions/checkout clean it)`);
}
/** Removes files that were found by several paths, so that each is read once. */
async function withoutLinks(files) {
	const seen = new Set();
	const once = [];
	for (const file of files) {
		const real = await (0,external_node_fs_promises_.realpath)(file.path).catch(() => file.path);
		if (!seen.has(real))
			once.push(file);
		seen.add(real);
	}
	return once;
}
function isWrittenAgain(files) {
	const folders = new Set(files.map(({ path }) => (0,external_node_path_.dirname)(path)));
	return ({ path }) => {
		const folder = (0,external_node_path_.dirname)(path);
		return folder.endsWith(`${external_node_path_.sep}${testngFolder}`) && folders.has((0,external_node_path_.dirname)(folder));
	};
}

;// CONCATENATED MODULE: ./src/actions/publish-junit/duration-text.ts
/** Formats milliseconds for people. */
function durationText(ms) {
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

;// CONCATENATED MODULE: ./src/actions/publish-junit/skipped.ts


/** Maximum number of skipped tests to show. `tests.json` has all of them. */
const shownSkips = 200;
/** Lists skipped tests and expected failures with their reasons in a collapsed section. */
function skippedTests({ skipped, totals }) {
	if (skipped.length === 0)
		return [];
	const kinds = { skipped: "", xfailed: "failed as expected", todo: "to do" };
	const shown = skipped.slice(0, shownSkips).map((test) => {
		const remark = [kinds[test.skip ?? "skipped"], (0,wording/* skipReasonOf */.PY)(test)].filter(Boolean).join(": ");
		return [(0,block/* code */.aY)((0,wording/* nameOf */.Vb)(test)), ...(remark === "" ? [] : [`: ${remark}`])];
	});
	const left = totals.skipped - shown.length;
	return [(0,block/* details */.zH)(`Skipped: ${totals.skipped}`, [(0,block/* list */.p_)([...shown, ...(left > 0 ? [`… and ${left} more`] : [])])])];
}

;// CONCATENATED MODULE: ./src/actions/publish-junit/render.ts








/** Renders the whole report, the most important parts first, because a budget cuts from the end. */
function renderTests(findings, { traces, extras }) {
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
		...named({
			title: "Flaky",
			remark: "Failed first and passed when retried.",
			tests: findings.flaky,
			about: (test) => `${test.attempts} attempts`,
		}),
		...skippedTests(findings),
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
		return `no tests in ${(0,verdict/* count */.U)(report.files.filter(read/* isMeant */.E).length, "file")}`;
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
		["time", durationText(durationMs), ""],
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
			return (0,block/* details */.zH)(`${kind.length > 0 ? `[${kind.join(", ")}] ` : ""}${(0,wording/* nameOf */.Vb)(test)}${legSuffix(each)}: ${(0,wording/* reasonOf */.A3)(test, 120, place?.line)}`, [
				...(place === undefined ? [] : [(0,block/* paragraph */.FY)([placeSpan(place, href)])]),
				...((0,wording/* traceOf */.fC)(test) === "" ? [] : [(0,block/* codeBlock */.DV)((0,wording/* traceOf */.fC)(test))]),
				...log("output", stdout),
				...log("error output", stderr),
			]);
		}),
		...(rest.length > 0 ? [(0,block/* list */.p_)(rest.map((each) => failingItem(each, href)))] : []),
	];
}
function failingItem(each, href) {
	const { test, place, fresh } = each;
	return [
		...(fresh === true ? [(0,block/* strong */.ko)("new"), " "] : []),
		(0,block/* code */.aY)((0,wording/* nameOf */.Vb)(test)),
		`${legSuffix(each)}: ${(0,wording/* reasonOf */.A3)(test, 200, place?.line)}`,
		...(place === undefined ? [] : [" ", placeSpan(place, href)]),
	];
}
function compared({ fixed, removedNames, removed, addedNames, added, slower }) {
	return [
		...named({ title: "Fixed", tests: fixed }),
		...(slower.length > 0
			? [
				(0,block/* heading */.R_)(3, "Much slower"),
				(0,block/* table */.tp)(["test", ">before", ">now"], slower.map(({ test, beforeMs }) => [
					(0,block/* code */.aY)((0,wording/* nameOf */.Vb)(test)),
					durationText(beforeMs),
					durationText(test.durationMs),
				])),
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
					(0,block/* table */.tp)(["test", ">time"], slowest.map((test) => [(0,block/* code */.aY)((0,wording/* nameOf */.Vb)(test)), durationText(test.durationMs)])),
				]),
			]
			: []),
		...(report.files.filter(read/* isMeant */.E).length > 1
			? [
				(0,block/* details */.zH)("Files", [
					(0,block/* table */.tp)(["file", ">tests", ">passed", ">failed", ">errors", ">skipped", ">time"], report.files.flatMap((file, index) => {
						if (!(0,read/* isMeant */.E)(file))
							return [];
						const { total, succeeded, failed, errors, skipped, durationMs } = report.ledger.totals(index);
						const counts = [total, succeeded, failed, errors, skipped].map(String);
						return [[(0,block/* code */.aY)(file.path), ...counts, durationText(durationMs)]];
					})),
				]),
			]
			: []),
		...odd.map(({ path, note }) => (0,block/* paragraph */.FY)([(0,block/* code */.aY)(path), `: ${note}`])),
	];
}
function named({ title, remark, tests, about = () => "" }) {
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

;// CONCATENATED MODULE: ./src/actions/publish-junit/log.ts


/** The result in a few lines; the failed tests where there are any. */
function testsLog(findings) {
	const { title, failing, totals, comparison } = findings;
	const named = failing.slice(0, 20).map((each) => failingItem(each, undefined));
	return [
		(0,block/* paragraph */.FY)(`${title}: ${headline(findings)}`),
		countsTable(totals, comparison),
		...(named.length > 0 ? [(0,block/* list */.p_)(named)] : []),
		...(failing.length > named.length ? [(0,block/* paragraph */.FY)(`and ${failing.length - named.length} more`)] : []),
	];
}

var direction = __webpack_require__("src/evaluation/metrics/direction.ts");
;// CONCATENATED MODULE: ./src/actions/publish-junit/metric-names.ts

/** Returns a test for property names: a metric has a name that trainyard knows or one that matches a pattern. */
function metricNames(patterns = []) {
	const given = patterns.map((pattern) => pattern.split("*"));
	return (name) => (0,direction/* direction */.o)(name) !== undefined || given.some((parts) => matches(name, parts));
}
/** Returns true if a name starts with the first part, ends with the last, and has the others in between, in order. */
function matches(name, [first = "", ...others]) {
	if (others.length === 0)
		return name === first;
	if (!name.startsWith(first))
		return false;
	const last = others.pop();
	let at = first.length;
	for (const part of others) {
		const found = name.indexOf(part, at);
		if (found === -1)
			return false;
		at = found + part.length;
	}
	return name.length - last.length >= at && name.endsWith(last);
}

var github_comments = __webpack_require__("src/reports/comment/github-comments.ts");
var comment_pull = __webpack_require__("src/reports/comment/pull.ts");
var refusal = __webpack_require__("src/reports/comment/refusal.ts");
var sticky = __webpack_require__("src/reports/comment/sticky.ts");
var markdown = __webpack_require__("src/reports/markdown/markdown.ts");
;// CONCATENATED MODULE: ./src/actions/publish-junit/check-run.ts




/**
 * Creates a check run at the head commit and annotates every failure. GitHub accepts 50 annotations per call, so the
 * check run is created with the first 50 and then updated.
 *
 * @throws {RequestError} if GitHub refuses: 403 if `checks: write` is missing.
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
/** GitHub accepts 64 KB of message, 64 KB of details and 255 characters of title. */
function annotation(failing, fallback) {
	const { test, place } = failing;
	const line = place?.line ?? 1;
	const trace = (0,budget/* clipped */.cz)((0,wording/* traceOf */.fC)(test), 60_000);
	return {
		path: place?.file ?? fallback,
		start_line: line,
		end_line: line,
		annotation_level: "failure",
		title: (0,budget/* clipped */.cz)(`${(0,wording/* nameOf */.Vb)(test)}${legSuffix(failing)}`.replace(/\s+/g, " "), 255),
		message: (0,budget/* clipped */.cz)((0,wording/* reasonOf */.A3)(test, 2000, place?.line), 8000),
		...(trace !== "" && { raw_details: trace }),
	};
}

;// CONCATENATED MODULE: ./src/actions/publish-junit/publish.ts









/** Marks failures in files of the pull request. The request is only needed if not all failures can be annotated. */
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
		// Only the order of the failures depends on the changed files, so the error is not fatal.
		(0,refusal/* writeRefusal */.s)("pull request", { error, missing: (0,refusal/* missingPermission */.U)("pull-requests: read", pull.readOnly) });
	}
}
/** Returns the URL of a line at the head commit on GitHub. */
function sourceUrl({ run }, { file, line }) {
	const encoded = file.split("/").map(encodeURIComponent).join("/");
	return `${run.serverUrl}/${run.owner}/${run.repository}/blob/${run.headSha}/${encoded}${line === undefined ? "" : `#L${line}`}`;
}
const nowhere = { "check-run-url": undefined, "comment-url": undefined };
/** Publishes the results that need a permission. A refused request never fails a run that passed. */
async function publishToGitHub(findings, inputs, { github, reporter }) {
	if (!inputs["check-run"] && inputs.comment === "never")
		return nowhere;
	if (github === undefined) {
		// `auto` only comments if there is a pull request.
		if (inputs["check-run"] || inputs.comment !== "auto")
			reporter.notice("check-run, comment: left out: there is no GitHub here");
		return nowhere;
	}
	const readOnly = github.run.pullRequest?.readOnly ?? false;
	const passed = findings.reasons.length === 0;
	const rest = `see the job's summary, or ${inputs["report-dir"]}/${testsFolder}/report.md`;
	const urls = { ...nowhere };
	if (inputs["check-run"]) {
		try {
			urls["check-run-url"] = await publishCheck(github, {
				name: inputs.title,
				passed,
				headline: passed ? `${findings.totals.succeeded} passed` : findings.reasons.join(", "),
				summary: renderTests(findings, { traces: 20, extras: true }),
				failing: findings.failing,
				reportOf: ({ test }) => findings.report.files[test.report]?.path ?? findings.title,
				rest,
			});
		}
		catch (error) {
			reporter.notice((0,refusal/* writeRefusal */.s)("check-run", { error, missing: (0,refusal/* missingPermission */.U)("checks: write", readOnly) }));
		}
	}
	if (inputs.comment !== "never" && (inputs.comment !== "auto" || (0,comment_pull/* mayHavePull */.l)(github.run))) {
		try {
			const url = await comment(findings, inputs, { github, rest });
			if (url === undefined)
				reporter.info("comment: no pull request to comment on, or nothing to say");
			else
				urls["comment-url"] = url;
		}
		catch (error) {
			reporter.notice((0,refusal/* writeRefusal */.s)("comment", { error, missing: (0,refusal/* missingPermission */.U)("pull-requests: write", readOnly) }));
		}
	}
	return urls;
}
async function comment(findings, { title, comment }, { github, rest }) {
	const pull = await (0,comment_pull/* pullOf */.p)(github);
	if (pull === undefined)
		return undefined;
	const body = (0,markdown/* toMarkdown */.l6)((0,budget/* fit */.Uj)(renderTests(findings, { traces: 10, extras: false }), { bytes: sticky/* stickyBytes */.R, rest }));
	const { url } = await (0,sticky/* keepComment */.X)((0,github_comments/* githubComments */.G)(github, pull), {
		key: `publish-junit ${title}`,
		body,
		create: comment !== "on-failure" || findings.reasons.length > 0,
	});
	return url;
}

;// CONCATENATED MODULE: ./src/actions/publish-junit/report-file.ts





const perPiece = 500;
/** Writes the full report with the trace of every failure, in pieces because it may not fit into a string. */
async function writeTestReport(findings, path) {
	await (0,write/* replaceFileBy */.IJ)(path, async (temporary) => {
		const file = await (0,external_node_fs_promises_.open)(temporary, "w");
		try {
			const { failing } = findings;
			const first = failing.slice(0, perPiece);
			await file.write((0,markdown/* toMarkdown */.l6)(renderTests({ ...findings, failing: first }, { traces: first.length, extras: true })));
			for (let from = perPiece; from < failing.length; from += perPiece) {
				const piece = failing.slice(from, from + perPiece);
				const blocks = renderTests({ ...bare(findings), failing: piece }, { traces: piece.length, extras: false });
				// The later pages have only failures, because the counts are at the top of the report.
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
		skipped: [],
		slowest: [],
		metrics: [],
		comparison: undefined,
		baseline: undefined,
		report: { ...findings.report, files: [] },
	};
}

;// CONCATENATED MODULE: ./src/actions/publish-junit/index.ts





















const slowestTests = 10;
/** Maximum number of skipped tests. `tests.json` has all of them. */
const mostSkipped = 1000;
/* harmony default export */ const publish_junit = ((0,action/* action */.X)({
	name: "publish-junit",
	description: "Turns JUnit XML from any test runner into a job summary, annotations, a check run and a comment.",
	examples: ['--files "**/junit.xml"', "--files results.xml --fail-on new-failures --baseline main-report/tests.json"],
	inputs: publishJunitInputs,
	outputs: {
		passed: "Whether the verdict is positive: `true` or `false`.",
		verdict: "Verdict: `pass` or `fail`.",
		total: "Number of tests. Retries of the same test count once.",
		succeeded: "Tests that passed, flaky ones included.",
		failed: "Tests that failed. Errors are counted separately.",
		errors: "Tests that ended in an error.",
		skipped: "Tests that were skipped, that failed as expected, or that are still to be written.",
		flaky: "Tests that failed first and passed when they were retried.",
		"broken-files": "Files that were truncated, malformed or not JUnit XML.",
		"duration-ms": "Time of all tests together in milliseconds; empty when the files do not say.",
		"new-failures": "Tests that fail now and did not fail in the baseline; empty without a baseline.",
		"report-path": "Path of the full report as Markdown.",
		"json-path": "Path of every test with its outcome and time as JSON. A later run can use it as its baseline.",
		"metrics-path": "Metrics that tests recorded as properties, as JSON for gate-on-metric; empty when there are none.",
		"check-run-url": "URL of the check run; empty when there is none.",
		"comment-url": "URL of the comment; empty when there is none.",
		...artifact_upload/* artifactOutputs */.Fz,
	},
	async run(values, context) {
		const { cwd, reporter, github } = context;
		const baseline = values.baseline === undefined ? undefined : await baselineTests(values.baseline, context);
		const report = await readFiles(values, context, new Set(baseline?.junitFiles));
		const { ledger } = report;
		const files = report.files.filter(read/* isMeant */.E);
		const broken = files.filter((file) => file.broken !== undefined);
		const totals = ledger.totals();
		const remark = baseline === undefined ? undefined : compareRemark(baseline, values["on-missing-baseline"]);
		if (baseline?.list === undefined && remark !== undefined && values["on-missing-baseline"] === "warn")
			reporter.warning(remark);
		if (baseline?.list !== undefined && baseline.warning !== undefined)
			reporter.warning(`baseline: ${baseline.warning}`);
		const comparison = baseline?.list === undefined ? undefined : compareTests(report, baseline.list);
		const reasons = (0,verdict/* failureReasons */.O)({ totals, files: files.length, broken: broken.length, comparison }, {
			failOn: values["fail-on"],
			onBroken: values["on-broken"],
			expectFiles: values["expect-files"],
			requireTests: values["require-tests"],
		});
		const failing = await failingTests(report, values, context);
		if (comparison !== undefined) {
			const fresh = new Set(comparison.newlyFailing.map(({ index }) => index));
			for (const each of failing)
				each.fresh = fresh.has(each.test.index);
		}
		await markTouched(failing, github);
		const metrics = recordedMetrics(report.properties, metricNames(values["metric-properties"]));
		const folder = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, values["report-dir"]), testsFolder);
		const reportPath = (0,external_node_path_.join)(folder, "report.md");
		const jsonPath = (0,external_node_path_.join)(folder, "tests.json");
		const metricsPath = metrics.length > 0 ? (0,external_node_path_.join)(folder, "metrics.json") : undefined;
		const findings = {
			title: values.title,
			report,
			totals,
			reasons,
			failing: inOrder(failing),
			flaky: [...ledger.only("flaky")],
			skipped: firstOf(ledger.only("skipped"), mostSkipped),
			slowest: ledger.slowest(slowestTests),
			metrics,
			comparison,
			baseline: remark,
			href: github && ((place) => sourceUrl(github, place)),
		};
		await writeList(report, jsonPath);
		if (metricsPath !== undefined)
			await (0,write/* replaceFile */.fR)(metricsPath, `${JSON.stringify(metricsFile(metrics), null, 2)}\n`);
		await writeTestReport(findings, reportPath);
		const published = await publishToGitHub(findings, values, context);
		const artifact = await (0,artifact_upload/* uploadResults */.g4)(values["upload-artifact"], folder, context);
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
				"duration-ms": Number.isNaN(totals.durationMs) ? undefined : Math.round(totals.durationMs),
				"new-failures": comparison?.newlyFailing.length,
				"report-path": reportPath,
				"json-path": jsonPath,
				"metrics-path": metricsPath,
				...published,
				...artifact,
			},
			summary: (0,budget/* fit */.Uj)(renderTests(findings, { traces: 100, extras: true }), {
				bytes: budget/* limits */.Fy.stepSummary - 1024,
				rest: `all of it is in ${values["report-dir"]}/${testsFolder}/report.md`,
			}),
			log: testsLog(findings),
			annotations: testAnnotations(findings, broken, values),
			failure: passed || values["on-failure"] !== "fail" ? undefined : `${values.title}: ${reasons.join(", ")}`,
		};
	},
}));
function firstOf(values, most) {
	const first = [];
	for (const value of values) {
		if (first.length === most)
			break;
		first.push(value);
	}
	return first;
}
function compareRemark(baseline, policy) {
	if (baseline.list !== undefined)
		return `Compared with ${baseline.name}.`;
	if (policy === "fail")
		throw new failure/* Failure */.H(`baseline: expected an earlier run, got none: ${baseline.reason} (on-missing-baseline: warn continues)`);
	return `baseline: compared with nothing: ${baseline.reason}`;
}


/***/ })

};
