export const id = "champion";
export const ids = ["champion"];
export const modules = {

/***/ "src/actions/champion/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ champion)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var action = __webpack_require__("src/contract/action.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var failure = __webpack_require__("src/core/failure.ts");
var git = __webpack_require__("src/evaluation/baseline/git.ts");
var temporary = __webpack_require__("src/platform/file/temporary.ts");
var process_arguments = __webpack_require__("src/platform/process/arguments.ts");
;// CONCATENATED MODULE: ./src/evaluation/champion/ledger.ts






const results = ["promoted", "renewed", "kept", "rolled-back"];
const field = "%x1f";
const format = ["%H", "%T", "%cI", "%(trailers:key=Retraining,valueonly)", "%(trailers:key=Model,valueonly)"].join(field);
/** Name of the tag that holds the champion. */
function championTag(name) {
	return `champion/${name}`;
}
/**
 * Fetches the tag and reads its history.
 *
 * @throws {Failure} if the remote does not answer, or the tag was not written by trainyard.
 */
async function readLedger(name, options) {
	const ref = `refs/tags/${championTag(name)}`;
	const remotes = (await (0,git/* git */.$)(["remote"], options)).stdout.toString().split("\n");
	const remote = remotes.includes("origin") ? "origin" : undefined;
	if (remote !== undefined) {
		const listed = await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own: ["ls-remote"], foreign: [remote, ref], end: "--" }), options);
		if (!listed.ok)
			throw new failure/* Failure */.H(`champion: the remote origin could not be read: ${listed.complaint}`);
		if (listed.stdout.length === 0)
			return { ref, remote, entries: [] };
		// A shallow checkout has a shallow history elsewhere, but the whole history of this tag is needed.
		const fetched = await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own: ["fetch", "--quiet", "--no-tags"], foreign: [remote, `+${ref}:${ref}`], end: "--" }), options);
		if (!fetched.ok)
			throw new failure/* Failure */.H(`champion: the tag ${championTag(name)} could not be fetched: ${fetched.complaint}`);
	}
	const log = await (0,git/* git */.$)(["log", "--first-parent", `--format=${format}%x1e`, `${ref}`, "--"], options);
	if (!log.ok)
		return { ref, remote, entries: [] };
	const entries = log.stdout
		.toString()
		.split("\x1e")
		.map((text) => text.trim())
		.filter((text) => text !== "")
		.map((text) => entryOf(text, name));
	return { ref, remote, entries };
}
function entryOf(text, name) {
	const [commit = "", tree = "", at = "", result = "", digest = ""] = text.split("\x1f").map((each) => each.trim());
	if (!isResult(result))
		throw new failure/* Failure */.H(`champion: expected commits of trainyard behind the tag ${championTag(name)}, got ${commit.slice(0, 7)} (use another name, or remove the tag to start again)`);
	return { commit, tree, at: new Date(at), result, digest };
}
function isResult(text) {
	return results.includes(text);
}
/** The champion of today and the one before it, each with the time since when. */
function champions(entries) {
	// Newest first: a champion begins with the oldest of the entries in a row that have its digest.
	return entries.filter(({ digest }, at) => entries[at + 1]?.digest !== digest);
}
/**
 * Adds an entry and moves the tag, on the remote as well. The remote only takes it if the tag has not moved since it was read.
 *
 * @throws {Failure} if another run moved the tag, or the token may not write.
 */
async function writeEntry(ledger, write, options) {
	const { ref, remote, entries } = ledger;
	const parent = entries[0]?.commit;
	const tree = "tree" in write.content ? write.content.tree : await treeOf(write.content, options);
	const date = `${Math.floor(write.now.getTime() / 1000)} +0000`;
	const person = { NAME: "trainyard", EMAIL: "trainyard@users.noreply.github.com", DATE: date };
	const env = { ...options.env };
	for (const [key, value] of Object.entries(person)) {
		env[`GIT_AUTHOR_${key}`] = value;
		env[`GIT_COMMITTER_${key}`] = value;
	}
	const text = `${write.message.replace(/\s+/g, " ").slice(0, 200)}\n\nRetraining: ${write.result}\nModel: ${write.digest}\n`;
	const made = await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({
		own: ["commit-tree", `-m${text}`, ...(parent === undefined ? [] : [`-p${parent}`])],
		foreign: [tree],
	}), {
		...options,
		env,
	});
	const commit = read(made, "the commit could not be made");
	if (remote !== undefined) {
		const lease = `--force-with-lease=${ref}:${parent ?? ""}`;
		const pushed = await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own: ["push", "--quiet", lease], foreign: [remote, `${commit}:${ref}`], end: "--" }), options);
		if (!pushed.ok)
			throw new failure/* Failure */.H(`champion: the tag could not be moved: ${pushed.complaint} (another run may have moved it: run this one again; or the job needs contents: write)`);
	}
	read(await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own: ["update-ref"], foreign: [ref, commit] }), options), "the tag could not be moved");
	return commit;
}
/** Writes the folders as a tree of git, without touching the workspace or its index. */
async function treeOf({ model, report }, options) {
	const { path, remove } = await (0,temporary/* temporaryFolder */.y)("champion", options.env);
	try {
		const folder = (0,external_node_path_.join)(path, "tree");
		await (0,promises_.mkdir)((0,external_node_path_.join)(folder, "champion"), { recursive: true });
		await (0,promises_.cp)((0,external_node_path_.resolve)(options.cwd, model), (0,external_node_path_.join)(folder, "champion/model"), { recursive: true, dereference: true });
		await (0,promises_.cp)((0,external_node_path_.resolve)(options.cwd, report), (0,external_node_path_.join)(folder, "champion/report"), { recursive: true, dereference: true });
		// The report of the champion must not hold the report of the champion before it.
		await (0,promises_.rm)((0,external_node_path_.join)(folder, "champion/report/baseline"), { recursive: true, force: true });
		const env = { ...options.env, GIT_INDEX_FILE: (0,external_node_path_.join)(path, "index"), GIT_WORK_TREE: folder };
		const gitDir = read(await (0,git/* git */.$)(["rev-parse", "--absolute-git-dir"], options), "no repository");
		const own = { ...options, env: { ...env, GIT_DIR: gitDir } };
		read(await (0,git/* git */.$)(["-c", "core.autocrlf=false", "add", "--all", "--force", "."], { ...own, cwd: folder }), "git add");
		return read(await (0,git/* git */.$)(["write-tree"], own), "git write-tree");
	}
	finally {
		await remove();
	}
}
function read({ ok, stdout, complaint }, what) {
	if (!ok)
		throw new failure/* Failure */.H(`champion: ${what}: ${complaint}`);
	return stdout.toString().trim();
}

;// CONCATENATED MODULE: ./src/evaluation/champion/plan.ts
const dayMs = 86_400_000;
/** Decides whether to train a model: if there is none, if it drifted, if it is stale, or if somebody asks for it. */
function planRetraining(entries, drift, { now, maxAgeDays, maxRetrains, force }) {
	const since = now.getTime() - 7 * dayMs;
	// A rollback trains nothing.
	const recent = entries.filter(({ at, result }) => result !== "rolled-back" && at.getTime() > since).length;
	// A retraining that the champion won does not make it younger.
	const champion = entries.find(({ result }) => result !== "kept");
	const ageDays = champion === undefined ? undefined : (now.getTime() - champion.at.getTime()) / dayMs;
	const reasons = [
		...(force ? ["it was asked for"] : []),
		...(champion === undefined ? ["there is no champion yet"] : []),
		...(drift?.retrain.needed === true ? drift.retrain.reasons : []),
		...(maxAgeDays !== undefined && ageDays !== undefined && ageDays >= maxAgeDays
			? [`the champion is ${Math.floor(ageDays)} days old, and max-age is ${maxAgeDays}`]
			: []),
	];
	const plan = { recent, ageDays };
	if (reasons.length === 0)
		return { ...plan, retrain: false, reasons: ["nothing asks for a new model"] };
	if (recent >= maxRetrains)
		return {
			...plan,
			retrain: false,
			reasons: [`${recent} retrainings in seven days are the most that max-retrains allows (${reasons.join("; ")})`],
		};
	return { ...plan, retrain: true, reasons };
}

var drift_file = __webpack_require__("src/evaluation/drift/drift-file.ts");
var gate_file = __webpack_require__("src/evaluation/gate/gate-file.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
var identity = __webpack_require__("src/models/predictor/identity.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var notice_inputs = __webpack_require__("src/contract/notice-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/champion/inputs.ts



const championInputs = {
	step: (0,inputs/* choice */.Yq)({
		description: "Part of the loop: `fetch` writes the champion to the folder `champion`, `plan` decides whether to train a model, `keep` makes the model the champion if its gate passed, and `rollback` goes back to the champion before.",
		choices: ["fetch", "plan", "keep", "rollback"],
		required: true,
	}),
	name: (0,inputs/* input */.hF)({ description: "Name of the model. The champion is the tag `champion/NAME`.", default: "model" }, {
		expected: "name of letters, digits, `-` and `_`",
		parse: (value) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(value)
			? { ok: true, value }
			: { ok: false, expected: "a name of letters, digits, - and _ that begins with a letter or digit" },
	}),
	drift: (0,inputs/* path */.Ae)({ description: "Result of `detect-drift`, drift.json. Without it, drift is no reason to train." }),
	force: (0,inputs/* flag */.Jt)({ description: "Whether to train in any case, for example because data were pushed.", default: "false" }),
	"max-age": (0,inputs/* number */.ai)({ description: "Age of the champion in days from which a model is trained.", min: 0, max: 36_500 }),
	"max-retrains": (0,inputs/* number */.ai)({
		description: "Maximum number of trained models in seven days, whatever the reasons.",
		min: 1,
		integer: true,
		default: "2",
	}),
	"keep-schedule": (0,inputs/* flag */.Jt)({
		description: "Whether to enable the workflow again in time, because GitHub disables schedules after 60 days without a commit. It needs `actions: write`.",
		default: "false",
	}),
	model: (0,inputs/* path */.Ae)({ description: "Folder of the model that `keep` looks at; `model` when absent." }),
	"report-dir": shared_inputs/* sharedInputs */.dO["report-dir"],
	token: (0,inputs/* githubToken */.bU)(),
	...notice_inputs/* noticeInputs */.c,
};
const championOutputs = {
	retrain: "Whether to train a model: `true` or `false`. For `plan`.",
	reason: "Reasons for the decision, one per line.",
	"champion-path": "Folder with the model and the report of the champion, for `baseline`. Empty if there is none. For `fetch`.",
	digest: "Digest of the champion after this step.",
	"previous-digest": "Digest of the champion before it.",
	promoted: "Whether this step changed the champion: `true` or `false`.",
	"retrains-this-week": "Number of trained models in the last seven days.",
};

var port = __webpack_require__("src/platform/github/port.ts");
;// CONCATENATED MODULE: ./src/actions/champion/schedule.ts

const schedule_dayMs = 86_400_000;
/** GitHub disables schedules of public repositories after this many days without a commit. */
const quietDaysOfGitHub = 60;
const warningDays = 45;
/** Warns before GitHub disables the schedule, or enables the workflow again, which starts the 60 days again. */
async function watchSchedule(isKept, { github, reporter, signal }, now) {
	if (github === undefined || github.run.event !== "schedule")
		return;
	try {
		const [newest] = await github.request("GET", "/repos/{owner}/{repo}/commits", { per_page: 1 });
		const date = Date.parse(newest?.commit.committer?.date ?? "");
		const quiet = Math.floor((now.getTime() - date) / schedule_dayMs);
		if (!(quiet >= warningDays))
			return;
		if (isKept)
			await enable(github);
		else
			reporter.warning(`the newest commit is ${quiet} days old, and GitHub disables schedules in public repositories after ${quietDaysOfGitHub}: make a commit, or set keep-schedule and grant actions: write`);
	}
	catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof port/* RequestError */.G))
			throw error;
		reporter.warning(`keep-schedule: ${error.message} (it needs actions: write)`);
	}
}
async function enable(github) {
	const { workflow_id } = await github.request("GET", "/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: github.run.runId });
	await github.request("PUT", "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable", { workflow_id });
}

;// CONCATENATED MODULE: ./src/actions/champion/index.ts
















/* harmony default export */ const champion = ((0,action/* action */.X)({
	name: "champion",
	description: "Keeps the champion of a model that is trained again and again: decides whether to train, makes a model that passed its gate the champion, and goes back.",
	examples: ["--step plan --name churn --drift report/drift.json --max-age 30", "--step keep --name churn"],
	groups: {
		Decision: ["step", "name", "drift", "force", "max-age", "max-retrains", "keep-schedule"],
		Output: ["model", "report-dir", "notify", "state", "token"],
	},
	inputs: championInputs,
	outputs: championOutputs,
	async run(inputs, context) {
		const options = { cwd: context.cwd, env: context.env, signal: context.signal };
		const ledger = await readLedger(inputs.name, options);
		const part = { inputs, ledger, options, now: timeOf(context), context };
		if (inputs.step === "fetch")
			return fetchChampion(part);
		if (inputs.step === "plan")
			return plan(part);
		return inputs.step === "keep" ? keep(part) : rollback(part);
	},
}));
/** The time of the run. `SOURCE_DATE_EPOCH` replaces it where a run is repeated later. */
function timeOf({ env, now }) {
	const seconds = Number(env["SOURCE_DATE_EPOCH"] || Number.NaN);
	return Number.isFinite(seconds) ? new Date(seconds * 1000) : now();
}
async function fetchChampion({ inputs, ledger, options }) {
	const { entries } = ledger;
	if (entries.length === 0)
		return outcome(`There is no champion of ${inputs.name} yet`, [], common(entries));
	const path = await restored(ledger, options);
	return outcome(`Champion of ${inputs.name}`, [entries[0].digest], { ...common(entries), "champion-path": path });
}
async function plan({ inputs, ledger, now, context }) {
	const { entries } = ledger;
	const drift = inputs.drift === undefined ? undefined : await (0,drift_file/* readDriftFile */.M)(inputs.drift, context.cwd);
	const stale = (0,run_stamp/* staleReason */.Wf)(drift?.run, context.github?.run);
	if (stale !== undefined)
		throw new failure/* Failure */.H(`${inputs.drift}: ${stale}`);
	const planned = planRetraining(entries, drift, {
		now,
		maxAgeDays: inputs["max-age"],
		maxRetrains: inputs["max-retrains"],
		force: inputs.force,
	});
	await watchSchedule(inputs["keep-schedule"], context, now);
	return outcome(`${planned.retrain ? "Train" : "Do not train"} a new model`, planned.reasons, {
		...common(entries),
		retrain: planned.retrain,
		"retrains-this-week": planned.recent,
	});
}
async function keep({ inputs, ledger, options, now, context }) {
	const { entries } = ledger;
	const gate = await (0,gate_file/* readGateFile */.iw)((0,external_node_path_.join)(inputs["report-dir"], "gate.json"), context.cwd);
	const stale = (0,run_stamp/* staleReason */.Wf)(gate.run, context.github?.run);
	if (stale !== undefined)
		throw new failure/* Failure */.H(`gate.json: ${stale}`);
	const { digest } = await (0,identity.identityOf)(inputs.model ?? shared_inputs/* usualModel */.gg, context.cwd);
	if (gate.model_digest !== digest)
		throw new failure/* Failure */.H(`gate.json: expected the verdict on ${inputs.model ?? shared_inputs/* usualModel */.gg} (${digest.slice(0, 19)}), got one on ${gate.model_digest?.slice(0, 19) ?? "no model"} (run gate-on-metric on this model)`);
	const before = entries[0];
	const isPassed = gate.verdict === "pass";
	if (!isPassed && before === undefined)
		return outcome("No champion", [`the first model did not pass: the verdict is ${gate.verdict}`], common(entries));
	const isNew = isPassed && before?.digest !== digest;
	const message = isPassed ? `${inputs.name}: the gate passed` : `${inputs.name}: kept, the verdict is ${gate.verdict}`;
	await writeEntry(ledger, {
		result: isNew ? "promoted" : isPassed ? "renewed" : "kept",
		digest: isNew ? digest : before.digest,
		now,
		message,
		content: isNew ? { model: inputs.model ?? shared_inputs/* usualModel */.gg, report: inputs["report-dir"] } : { tree: before.tree },
	}, options);
	const title = isNew ? `New champion of ${inputs.name}` : `The champion of ${inputs.name} stays`;
	const kept = outcome(title, [isPassed ? "the gate passed" : `the verdict on the new model is ${gate.verdict}`], {
		...common(entries),
		digest: isNew ? digest : before.digest,
		"previous-digest": isNew ? before?.digest : common(entries)["previous-digest"],
		promoted: isNew,
	});
	return { ...kept, change: isNew ? title : undefined };
}
async function rollback({ inputs, ledger, options, now }) {
	const [current, previous] = champions(ledger.entries);
	if (current === undefined || previous === undefined)
		throw new failure/* Failure */.H(`champion: expected an earlier champion behind the tag ${championTag(inputs.name)}, got ${current === undefined ? "none at all" : "only the present one"}: there is nothing to go back to`);
	const { digest, tree } = previous;
	await writeEntry(ledger, { result: "rolled-back", digest, now, message: `${inputs.name}: back to ${digest}`, content: { tree } }, options);
	const title = `Champion of ${inputs.name} rolled back`;
	const done = outcome(title, [`from ${current.digest} to ${digest}`], {
		...common(ledger.entries),
		digest,
		"previous-digest": current.digest,
		promoted: true,
	});
	return { ...done, change: title };
}
function common(entries) {
	const [current, previous] = champions(entries);
	return {
		retrain: undefined,
		"champion-path": undefined,
		digest: current?.digest,
		"previous-digest": previous?.digest,
		promoted: false,
		"retrains-this-week": undefined,
	};
}
function outcome(title, reasons, values) {
	return {
		outputs: { ...values, reason: reasons.join("\n") },
		summary: [(0,block/* heading */.R_)(2, title), (0,block/* list */.p_)(reasons)],
		log: [(0,block/* heading */.R_)(3, title), (0,block/* list */.p_)(reasons)],
	};
}
/** Writes the champion's files to `champion/` in the workspace, in place of those of an earlier run. */
async function restored({ ref }, options) {
	const folder = (0,external_node_path_.resolve)(options.cwd, "champion");
	await (0,promises_.rm)(folder, { recursive: true, force: true });
	const index = `${folder}.index`;
	const gitDir = await (0,git/* git */.$)(["rev-parse", "--absolute-git-dir"], options);
	const env = {
		...options.env,
		GIT_INDEX_FILE: index,
		GIT_DIR: gitDir.stdout.toString().trim(),
		GIT_WORK_TREE: options.cwd,
	};
	try {
		const done = await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own: ["-c", "core.autocrlf=false", "read-tree"], foreign: [ref] }), {
			...options,
			env,
		});
		const written = done.ok ? await (0,git/* git */.$)(["checkout-index", "--all", "--force"], { ...options, env }) : done;
		if (!written.ok)
			throw new failure/* Failure */.H(`champion: its files could not be written: ${written.complaint}`);
	}
	finally {
		await (0,promises_.rm)(index, { force: true });
	}
	return folder;
}


/***/ })

};
