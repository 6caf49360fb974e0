export const id = "champion";
export const ids = ["champion"];
export const modules = {

/***/ "src/actions/champion/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ champion)
});

var external_node_path_ = __webpack_require__("node:path");
var action = __webpack_require__("src/contract/action.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var failure = __webpack_require__("src/core/failure.ts");
var git_tags = __webpack_require__("src/delivery/promotion/git-tags.ts");
var promotion_ledger = __webpack_require__("src/delivery/promotion/ledger.ts");
var tag_name = __webpack_require__("src/delivery/promotion/tag-name.ts");
var drift_file = __webpack_require__("src/evaluation/drift/drift-file.ts");
var gate_file = __webpack_require__("src/evaluation/gate/gate-file.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
var promises_ = __webpack_require__("node:fs/promises");
var temporary = __webpack_require__("src/platform/file/temporary.ts");
var process_arguments = __webpack_require__("src/platform/process/arguments.ts");
var git = __webpack_require__("src/evaluation/baseline/git.ts");
;// CONCATENATED MODULE: ./src/evaluation/training/training-log.ts




const format = ["%H", "%cI", "%(trailers:key=Gate,valueonly)", "%(trailers:key=Model,valueonly)"].join("%x1f");
/** Name of the remote with the log and the tags, if the checkout has one. */
async function loopRemote(options) {
	const remotes = (await (0,git/* git */.$)(["remote"], options)).stdout.toString().split("\n");
	return remotes.includes("origin") ? "origin" : undefined;
}
/**
 * Fetches the ref and reads its history. The ref is neither a branch nor a tag, so that no clone fetches it by itself.
 *
 * @throws {Failure} if the remote does not answer, or the commits are not trainings.
 */
async function readTrainings(name, remote, options) {
	const ref = `refs/trainings/${name}`;
	if (remote !== undefined) {
		const listed = await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own: ["ls-remote"], foreign: [remote, ref], end: "--" }), options);
		if (!listed.ok)
			throw new failure/* Failure */.H(`champion: the remote ${remote} could not be read: ${listed.complaint}`);
		if (listed.stdout.length === 0)
			return { ref, remote, trainings: [] };
		const fetched = await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own: ["fetch", "--quiet", "--no-tags"], foreign: [remote, `+${ref}:${ref}`], end: "--" }), options);
		if (!fetched.ok)
			throw new failure/* Failure */.H(`champion: ${ref} could not be fetched: ${fetched.complaint}`);
	}
	const own = ["log", "--first-parent", `--format=${format}%x1e`, `refs/trainings/${name}`, "--"];
	const log = await (0,git/* git */.$)(own, options);
	if (!log.ok)
		return { ref, remote, trainings: [] };
	const texts = log.stdout.toString().split("\x1e");
	const trainings = texts.filter((text) => text.trim() !== "").map((text) => trainingOf(text, ref));
	return { ref, remote, trainings };
}
function trainingOf(text, ref) {
	const [commit = "", at = "", gate = "", digest = ""] = text.split("\x1f").map((each) => each.trim());
	if (gate !== "pass" && gate !== "fail")
		throw new failure/* Failure */.H(`champion: expected commits of trainyard behind ${ref}, got ${commit.slice(0, 7)} (use another name, or delete the ref to start again)`);
	return { commit, at: new Date(at), passed: gate === "pass", digest };
}
/**
 * Adds a training, on the remote as well. The remote accepts it only if nothing was added since the log was read.
 *
 * @throws {Failure} if another run added one, or the token may not write.
 */
async function addTraining({ ref, remote, trainings }, { passed, digest, now }, options) {
	const parent = trainings[0]?.commit;
	const message = `Training\n\nGate: ${passed ? "pass" : "fail"}\nModel: ${digest}\n`;
	const tree = await emptyTree(options);
	const commit = await commitTree({ tree, message, now, parent }, options);
	if (remote !== undefined) {
		const lease = `--force-with-lease=${ref}:${parent ?? ""}`;
		const pushed = await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own: ["push", "--quiet", lease], foreign: [remote, `${commit}:${ref}`], end: "--" }), options);
		if (!pushed.ok)
			throw new failure/* Failure */.H(`champion: the training could not be recorded in ${ref}: ${pushed.complaint} (another run may have recorded one: run this one again; or the job needs contents: write)`);
	}
	readGit(await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own: ["update-ref"], foreign: [ref, commit] }), options), `${ref} could not be moved`);
}
async function emptyTree(options) {
	const { path, remove } = await (0,temporary/* temporaryFolder */.y)("training", options.env);
	try {
		const env = { ...options.env, GIT_INDEX_FILE: `${path}/index` };
		return readGit(await (0,git/* git */.$)(["write-tree"], { ...options, env }), "git write-tree");
	}
	finally {
		await remove();
	}
}
/** Makes a commit without touching the workspace, its index or its branches. */
async function commitTree({ tree, message, now, parent }, options) {
	const date = `${Math.floor(now.getTime() / 1000)} +0000`;
	const env = { ...options.env };
	for (const role of ["AUTHOR", "COMMITTER"]) {
		env[`GIT_${role}_NAME`] = "trainyard";
		env[`GIT_${role}_EMAIL`] = "trainyard@users.noreply.github.com";
		env[`GIT_${role}_DATE`] = date;
	}
	const own = ["commit-tree", `-m${message}`, ...(parent === undefined ? [] : [`-p${parent}`])];
	return readGit(await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own, foreign: [tree] }), { ...options, env }), "the commit could not be made");
}
/** Returns git's output as one trimmed line. @throws {Failure} if git failed. */
function readGit({ ok, stdout, complaint }, what) {
	if (!ok)
		throw new failure/* Failure */.H(`champion: ${what}: ${complaint}`);
	return stdout.toString().trim();
}

;// CONCATENATED MODULE: ./src/evaluation/training/model-commit.ts







/** Folder of the files in the commit of a version. */
const folder = "champion";
/**
 * Makes a commit without parents that holds a model and its report. It has no name yet: `promote-model` gives it the tag
 * of a version, and pushes it with that tag. The commit of a model that is not promoted goes with the job.
 */
async function commitModel({ model, report, message, now }, options) {
	const { path, remove } = await (0,temporary/* temporaryFolder */.y)("champion", options.env);
	try {
		const root = (0,external_node_path_.join)(path, "tree");
		await (0,promises_.mkdir)((0,external_node_path_.join)(root, folder), { recursive: true });
		await (0,promises_.cp)((0,external_node_path_.resolve)(options.cwd, model), (0,external_node_path_.join)(root, folder, "model"), { recursive: true, dereference: true });
		await (0,promises_.cp)((0,external_node_path_.resolve)(options.cwd, report), (0,external_node_path_.join)(root, folder, "report"), { recursive: true, dereference: true });
		// The report of the champion must not hold the report of the champion before it.
		await (0,promises_.rm)((0,external_node_path_.join)(root, folder, "report/baseline"), { recursive: true, force: true });
		const gitDir = readGit(await (0,git/* git */.$)(["rev-parse", "--absolute-git-dir"], options), "no repository");
		const env = { ...options.env, GIT_INDEX_FILE: (0,external_node_path_.join)(path, "index"), GIT_WORK_TREE: root, GIT_DIR: gitDir };
		const inside = { ...options, env, cwd: root };
		readGit(await (0,git/* git */.$)(["-c", "core.autocrlf=false", "add", "--all", "--force", "."], inside), "git add");
		const tree = readGit(await (0,git/* git */.$)(["write-tree"], inside), "git write-tree");
		return await commitTree({ tree, message, now }, options);
	}
	finally {
		await remove();
	}
}
/**
 * Writes the files of a version to a folder of the workspace, in place of those of an earlier run.
 *
 * @throws {Failure} if the commit of the version holds no model.
 */
async function checkOutModel({ tag, commit, to }, options) {
	const target = (0,external_node_path_.resolve)(options.cwd, to);
	await (0,promises_.rm)(target, { recursive: true, force: true });
	const { path, remove } = await (0,temporary/* temporaryFolder */.y)("champion", options.env);
	try {
		const gitDir = readGit(await (0,git/* git */.$)(["rev-parse", "--absolute-git-dir"], options), "no repository");
		const env = { ...options.env, GIT_INDEX_FILE: (0,external_node_path_.join)(path, "index"), GIT_DIR: gitDir, GIT_WORK_TREE: options.cwd };
		const inside = { ...options, env };
		const own = ["-c", "core.autocrlf=false", "read-tree", `--prefix=${to}/`];
		const found = await (0,git/* git */.$)((0,process_arguments/* programArguments */.f)({ own, foreign: [`${commit}:${folder}`] }), inside);
		if (!found.ok)
			throw new failure/* Failure */.H(`champion: ${tag}: expected the folder ${folder} with a model in its commit ${commit.slice(0, 12)}, got none (promote with commit: the output of \`champion\` with step: record)`);
		readGit(await (0,git/* git */.$)(["checkout-index", "--all", "--force"], inside), "the files could not be written");
	}
	finally {
		await remove();
	}
	return target;
}

;// CONCATENATED MODULE: ./src/evaluation/training/retraining-plan.ts
const dayMs = 86_400_000;
/** Decides whether to train a model: if there is none, if it drifted, if it is stale, or if somebody asks for it. */
function planRetraining({ champion, trainings, drift, live }, { now, maxAgeDays, maxRetrains, force }) {
	const since = now.getTime() - 7 * dayMs;
	const recent = trainings.filter(({ at }) => at.getTime() > since).length;
	const ageDays = champion === undefined ? undefined : ageOf(champion, trainings, now);
	const reasons = [
		...(force ? ["it was asked for"] : []),
		...(champion === undefined ? ["there is no champion yet"] : []),
		...(drift?.retrain.needed === true ? drift.retrain.reasons : []),
		...(live?.passed === false ? [`in production, ${failedRules(live)}`] : []),
		...(maxAgeDays !== undefined && ageDays !== undefined && ageDays >= maxAgeDays
			? [`the champion is ${Math.floor(ageDays)} days old, and max-age is ${maxAgeDays}`]
			: []),
	];
	if (reasons.length === 0)
		return { recent, retrain: false, reasons: ["nothing asks for a new model"] };
	if (recent >= maxRetrains)
		return {
			recent,
			retrain: false,
			reasons: [`${recent} trainings in seven days are the most that max-retrains allows (${reasons.join("; ")})`],
		};
	return { recent, retrain: true, reasons };
}
function failedRules({ results }) {
	const failed = results.filter(({ ends }) => ends === "red").map(({ expression }) => expression);
	return failed.length === 0 ? "the gate did not pass" : `the gate failed: ${failed.join(", ")}`;
}
/** Age in days. A training that results in the same model makes it younger, and one that the champion won does not. */
function ageOf({ digest, since }, trainings, now) {
	const same = trainings.filter((each) => each.passed && each.digest === digest).map(({ at }) => at.getTime());
	const times = [...same, ...(since === undefined ? [] : [since.getTime()])];
	return times.length === 0 ? undefined : (now.getTime() - Math.max(...times)) / dayMs;
}

var identity = __webpack_require__("src/models/predictor/identity.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
;// CONCATENATED MODULE: ./src/actions/champion/inputs.ts


const championInputs = {
	step: (0,inputs/* choice */.Yq)({
		description: "Part of the loop: `fetch` writes the champion to the folder `champion`, `plan` decides whether to train a model, and `record` records a training and prepares its model for `promote-model`.",
		choices: ["fetch", "plan", "record"],
		required: true,
	}),
	name: (0,inputs/* text */.Qq)({ description: "Name of the model, such as `churn`. Its tags begin with it.", required: true }),
	stage: (0,inputs/* text */.Qq)({
		description: "Stage whose model is the champion: the newest of the tags `churn#prod#7`.",
		default: "prod",
	}),
	"anchor-version": (0,inputs/* text */.Qq)({
		description: "Version that `fetch` writes to the folder `anchor`, such as `v0.0.1`: a fixed earlier champion that new models are compared with, too.",
	}),
	drift: (0,inputs/* path */.Ae)({ description: "Result of `detect-drift`, drift.json. Without it, drift is no reason to train." }),
	"live-gate": (0,inputs/* path */.Ae)({
		description: "Gate on the answers in production, gate.json. If it did not pass, that is a reason to train.",
	}),
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
	model: (0,inputs/* path */.Ae)({ description: "Folder of the model that `record` looks at; `model` when absent." }),
	"report-dir": shared_inputs/* sharedInputs */.dO["report-dir"],
	token: (0,inputs/* githubToken */.bU)(),
};
const championOutputs = {
	retrain: "Whether to train a model: `true` or `false`. For `plan`.",
	reason: "Reasons for the decision, one per line.",
	"champion-path": "Folder with the model and the report of the champion, for `baseline`. Empty if there is none. For `fetch`.",
	"anchor-path": "Folder with the model and the report of `anchor-version`. Empty without one. For `fetch`.",
	digest: "Digest of the champion.",
	version: "Version of the champion: `v1.2.3`.",
	commit: "Commit with the new model and its report, for `promote-model`. Empty if the gate did not pass. For `record`.",
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
	description: "Runs the parts of continuous training that come before promote-model: fetches the champion, decides whether to train, and records each training.",
	examples: [
		"--step plan --name churn --drift report/drift.json --max-age 30",
		"--step fetch --name churn --anchor-version v0.0.1",
	],
	groups: {
		Decision: ["step", "name", "stage", "drift", "live-gate", "force", "max-age", "max-retrains", "keep-schedule"],
		Files: ["model", "anchor-version", "report-dir", "token"],
	},
	inputs: championInputs,
	outputs: championOutputs,
	async run(inputs, context) {
		const options = { cwd: context.cwd, env: context.env, signal: context.signal };
		const name = (0,tag_name/* checkedName */.XT)("name", inputs.name);
		const stage = (0,tag_name/* checkedName */.XT)("stage", inputs.stage);
		const remote = await loopRemote(options);
		const tags = new git_tags/* GitTags */.c({ ...options, signal: context.signal, remote });
		const ledger = (0,promotion_ledger/* ledgerOf */.X)(name, await tags.list(name));
		for (const warning of ledger.warnings)
			context.reporter.warning(warning);
		const part = {
			inputs,
			ledger,
			champion: (0,promotion_ledger/* assignmentStack */.a)(ledger, stage).at(-1),
			remote,
			options,
			now: timeOf(context),
			context,
		};
		if (inputs.step === "fetch")
			return fetchChampion(part);
		return inputs.step === "plan" ? plan(part) : record(part);
	},
}));
/** The time of the run. `SOURCE_DATE_EPOCH` replaces it where a run is repeated later. */
function timeOf({ env, now }) {
	const seconds = Number(env["SOURCE_DATE_EPOCH"] || Number.NaN);
	return Number.isFinite(seconds) ? new Date(seconds * 1000) : now();
}
async function fetchChampion({ inputs, ledger, champion, options }) {
	const { name } = inputs;
	if (champion === undefined)
		return outcome(`There is no champion of ${name} yet`, [], { champion });
	const path = await restored({ ...champion, digest: champion.record?.digest, to: "champion" }, options);
	const wanted = inputs["anchor-version"];
	const anchor = wanted === undefined ? undefined : await restored(anchorOf(ledger, name, wanted), options);
	const shown = [`${champion.version ?? champion.tag}: ${champion.record?.digest ?? "a tag of another tool"}`];
	return outcome(`Champion of ${name}`, shown, { champion, "champion-path": path, "anchor-path": anchor });
}
function anchorOf({ versions }, name, wanted) {
	const version = (0,tag_name/* checkedVersion */.Gf)(wanted);
	const found = versions.find((each) => each.version === version);
	if (found === undefined) {
		const known = versions.map((each) => each.version).join(", ");
		throw new failure/* Failure */.H(`anchor-version: expected one of the versions of ${name} (${known}), got ${version}`);
	}
	return { tag: `${name}@${version}`, commit: found.commit, digest: found.digest, to: "anchor" };
}
/** Writes the files of a version, and proves by digest that they are those that were promoted. */
async function restored({ tag, commit, digest, to }, options) {
	const path = await checkOutModel({ tag, commit, to }, options);
	const found = await (0,identity.identityOf)((0,external_node_path_.join)(path, "model"), options.cwd);
	if (digest !== undefined && found.digest !== digest)
		throw new failure/* Failure */.H(`champion: ${tag}: expected the model ${digest} in its commit, got ${found.digest} (the tag names a commit of another model: promote that model again with the commit of its own training)`);
	return path;
}
async function plan({ inputs, champion, remote, options, now, context }) {
	const drift = inputs.drift === undefined ? undefined : await (0,drift_file/* readDriftFile */.M)(inputs.drift, context.cwd);
	const stale = (0,run_stamp/* staleReason */.Wf)(drift?.run, context.github?.run);
	if (stale !== undefined)
		throw new failure/* Failure */.H(`${inputs.drift}: ${stale}`);
	const live = inputs["live-gate"] === undefined ? undefined : await freshGate(inputs["live-gate"], context);
	const { trainings } = await readTrainings(inputs.name, remote, options);
	const since = champion?.date === undefined ? undefined : new Date(champion.date);
	const planned = planRetraining({ champion: champion && { digest: champion.record?.digest ?? "", since }, trainings, drift, live }, { now, maxAgeDays: inputs["max-age"], maxRetrains: inputs["max-retrains"], force: inputs.force });
	await watchSchedule(inputs["keep-schedule"], context, now);
	return outcome(`${planned.retrain ? "Train" : "Do not train"} a new model`, planned.reasons, {
		champion,
		retrain: planned.retrain,
		"retrains-this-week": planned.recent,
	});
}
async function record({ inputs, champion, remote, options, now, context }) {
	const { name } = inputs;
	const model = inputs.model ?? shared_inputs/* usualModel */.gg;
	const gate = await freshGate((0,external_node_path_.join)(inputs["report-dir"], "gate.json"), context);
	const { digest } = await (0,identity.identityOf)(model, context.cwd);
	if (gate.model_digest !== digest)
		throw new failure/* Failure */.H(`gate.json: expected the verdict on ${model} (${digest.slice(0, 19)}), got one on ${gate.model_digest?.slice(0, 19) ?? "no model"} (run gate-on-metric on this model)`);
	const log = await readTrainings(name, remote, options);
	const passed = gate.verdict === "pass";
	const source = context.github?.run.headSha ?? "unknown";
	const message = `${name}: a model that passed its gate\n\nModel: ${digest}\nSource: ${source}\n`;
	const commit = passed ? await commitModel({ model, report: inputs["report-dir"], message, now }, options) : undefined;
	await addTraining(log, { passed, digest, now }, options);
	const title = passed ? `New model of ${name}` : `The champion of ${name} stays`;
	return outcome(title, [passed ? "the gate passed" : `the verdict on the new model is ${gate.verdict}`], {
		champion,
		commit,
	});
}
/** @throws {Failure} for a gate that an earlier run left. */
async function freshGate(path, { cwd, github }) {
	const gate = await (0,gate_file/* readGateFile */.iw)(path, cwd);
	const stale = (0,run_stamp/* staleReason */.Wf)(gate.run, github?.run);
	if (stale !== undefined)
		throw new failure/* Failure */.H(`${path}: ${stale}`);
	return gate;
}
function outcome(title, reasons, facts) {
	const { champion } = facts;
	return {
		outputs: {
			retrain: facts.retrain,
			reason: reasons.join("\n"),
			"champion-path": facts["champion-path"],
			"anchor-path": facts["anchor-path"],
			digest: champion?.record?.digest,
			version: champion?.version,
			commit: facts.commit,
			"retrains-this-week": facts["retrains-this-week"],
		},
		summary: [(0,block/* heading */.R_)(2, title), (0,block/* list */.p_)(reasons)],
		log: [(0,block/* heading */.R_)(3, title), (0,block/* list */.p_)(reasons)],
	};
}


/***/ })

};
