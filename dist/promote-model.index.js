export const id = "promote-model";
export const ids = ["promote-model"];
export const modules = {

/***/ "src/actions/promote-model/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ promote_model)
});

var action = __webpack_require__("src/contract/action.ts");
var failure = __webpack_require__("src/core/failure.ts");
var promotion_ledger = __webpack_require__("src/delivery/promotion/ledger.ts");
var promotion_record = __webpack_require__("src/delivery/promotion/record.ts");
var tag_name = __webpack_require__("src/delivery/promotion/tag-name.ts");
;// CONCATENATED MODULE: ./src/delivery/promotion/target.ts
/** Another promotion changed a target after it was read. */
class LostRace extends Error {
	name = "LostRace";
}

;// CONCATENATED MODULE: ./src/delivery/promotion/git-tag-target.ts




/** The tags of a promotion: `churn@v1.2.3` registers the version, and `churn#prod#7` gives it the stage. */
class GitTagTarget {
	name = "git-tag";
	permission = "contents: write";
	#options;
	/** The tags at the check: the number of the new tag follows from them. */
	#seen;
	/** Tags that this run created, the newest last. */
	#created = [];
	/** Tag whose creation failed without a clear answer. It may exist. */
	#uncertain;
	constructor(options) {
		this.#options = options;
	}
	/** Version of the promoted model, once it has one. */
	version;
	async check() {
		this.#seen = await this.#ledger();
		const { record, version, model } = this.#options;
		const other = this.#seen.versions.find((each) => each.version === version);
		if (other !== undefined && other.digest !== record.digest) {
			throw new LostRace(`${model}@${version} is registered already, for ${other.digest ?? "another model"}`);
		}
		return this.#state(this.#seen);
	}
	async read() {
		return this.#state(await this.#ledger());
	}
	async #ledger() {
		const { store, model } = this.#options;
		return (0,promotion_ledger/* ledgerOf */.X)(model, await store.list(model));
	}
	#state(ledger) {
		const { stage, record } = this.#options;
		const last = (0,promotion_ledger/* assignmentStack */.a)(ledger, stage).at(-1);
		const digest = last?.record?.digest;
		const isGoal = digest === record.digest;
		if (isGoal)
			this.version = last?.version;
		return { value: last?.tag, digest, isGoal };
	}
	async write() {
		const { model, stage, record } = this.#options;
		const seen = this.#seen ?? (await this.#ledger());
		const { version, commit } = await this.#register(seen);
		this.version = version;
		const name = `${model}#${stage}#${seen.lastNumber(stage) + 1}`;
		const message = (0,promotion_record/* promotionText */.f)(`${model} ${version} to ${stage}`, { ...record, version });
		if ((await this.#create({ name, commit, message })) === "created")
			return;
		await this.#follow(name);
	}
	async #create(tag) {
		this.#uncertain = tag.name;
		const result = await this.#options.store.create(tag);
		this.#uncertain = undefined;
		if (result === "created")
			this.#created.push(tag.name);
		return result;
	}
	/** Accepts the tag of another run that promotes the same model. */
	async #follow(name) {
		const now = this.#state(await this.#ledger());
		if (!now.isGoal)
			throw new LostRace(`another promotion was first: ${name} names ${now.digest ?? "another model"}`);
	}
	async #register(seen) {
		const { store, model, commit: head, version: wanted, record } = this.#options;
		const registered = seen.versions.find(({ digest }) => digest === record.digest);
		if (registered !== undefined)
			return registered;
		const version = wanted ?? (0,tag_name/* nextVersion */.yU)(seen.versions.map((each) => each.version));
		// A stage tag means the version at its commit, so that each version needs a commit of its own.
		const isTaken = seen.versions.some((each) => each.commit === head);
		const commit = isTaken ? await store.commitAbove(head, `${model} ${version}\n\ndigest: ${record.digest}`) : head;
		const name = `${model}@${version}`;
		const message = (0,promotion_record/* promotionText */.f)(`${model} ${version}`, { ...record, version, isRollback: false });
		if ((await this.#create({ name, commit, message })) === "created")
			return { version, commit };
		const now = (await this.#ledger()).versions.find((each) => each.version === version);
		if (now?.digest === record.digest)
			return now;
		throw new LostRace(`another promotion was first: ${name} is registered for ${now?.digest ?? "another model"}`);
	}
	async restore() {
		const { store, stage } = this.#options;
		if (await this.#isOwnUncertain())
			this.#created.push(this.#uncertain);
		for (const name of this.#created.splice(0).reverse()) {
			// A run that promotes the same model may already use the version.
			const isUsed = !name.includes("#") &&
				(await this.#ledger()).assignments.some(({ tag, version }) => tag.includes(`#${stage}#`) && name.endsWith(`@${version}`));
			if (!isUsed)
				await store.remove(name);
		}
	}
	/** Says whether the tag whose answer was lost exists, and is that of this run. */
	async #isOwnUncertain() {
		const { store, model, record } = this.#options;
		const found = (await store.list(model)).find(({ name }) => name === this.#uncertain);
		const written = (0,promotion_record/* parseRecord */.H)(found?.message);
		return written !== undefined && written.digest === record.digest && written.run === record.run;
	}
}

var git_tags = __webpack_require__("src/delivery/promotion/git-tags.ts");
var github_tags = __webpack_require__("src/delivery/promotion/github-tags.ts");
var port = __webpack_require__("src/platform/github/port.ts");
;// CONCATENATED MODULE: ./src/delivery/promotion/transaction.ts



/**
 * Makes all targets name the new model, or none. Targets that name it already are left alone, which also completes what a
 * killed run began. Each write is read again. When one fails, the earlier ones are undone in reverse, unless somebody else
 * has changed them since.
 *
 * @param before What `check` of each target returned, in the same order.
 */
async function runTransaction(targets, before, onStep) {
	const results = targets.map(({ name }, at) => ({
		name,
		before: before[at],
		now: before[at],
		ends: before[at].isGoal ? "unchanged" : "not written",
		text: before[at].isGoal ? "names this model already" : "",
	}));
	for (const [at, target] of targets.entries()) {
		const result = results[at];
		if (result.before.isGoal)
			continue;
		const error = await written(target, result);
		if (error === undefined) {
			onStep(`${target.name}: ${result.text}`);
			continue;
		}
		result.ends = "failed";
		result.text = errorText(error, target);
		await undo(targets, results, at);
		if (!isExpected(error))
			throw error;
		return {
			done: false,
			reason: `${target.name}: ${errorText(error, target)}${leftText(results)}`,
			isLostRace: error instanceof LostRace,
			results,
		};
	}
	return { done: true, reason: undefined, isLostRace: false, results };
}
/** Names the targets that keep the new model because they could not be undone. */
function leftText(results) {
	const left = results.filter(({ ends, isLeft }) => ends === "not undone" || isLeft === true).map(({ name }) => name);
	return left.length === 0 ? "" : `; not undone: ${left.join(", ")} (run the promotion again, which completes it)`;
}
/** Returns the reason of a failed write. A refusal by GitHub gets its status, and the permission that may be missing. */
function errorText(error, { permission }) {
	if (!(error instanceof port/* RequestError */.G) || error.status === undefined)
		return error.message;
	const isDenied = permission !== undefined && [401, 403, 404].includes(error.status);
	const hint = error.hint ?? (isDenied ? `the job needs \`${permission}\`` : undefined);
	return `GitHub answered ${error.status}: ${error.message}${hint === undefined ? "" : ` (${hint})`}`;
}
const isExpected = (error) => error instanceof failure/* Failure */.H || error instanceof port/* RequestError */.G || error instanceof LostRace;
/** Writes one target and reads it again. Returns the error, if there was one and the target does not name the model. */
async function written(target, result) {
	try {
		const now = await target.read();
		if (!now.isGoal && now.value !== result.before.value) {
			throw new LostRace(`expected ${result.before.value ?? "nothing"}, got ${now.value ?? "nothing"}: another promotion was first`);
		}
		if (!now.isGoal)
			await target.write(result.before);
	}
	catch (error) {
		if (!(error instanceof Error))
			throw error;
		// The answer to a write can get lost after it was carried out.
		const now = await target.read().catch(() => undefined);
		if (now?.isGoal !== true || error instanceof LostRace)
			return error;
	}
	try {
		const now = await target.read();
		if (!now.isGoal)
			return new failure/* Failure */.H(`was written, but names ${now.value ?? "nothing"} when it is read again`);
		result.now = now;
		result.ends = "written";
		result.text = `from ${result.before.value ?? "nothing"} to ${now.value}`;
		return undefined;
	}
	catch (error) {
		return error instanceof Error ? error : new failure/* Failure */.H(String(error));
	}
}
/** Undoes the target at `failed` and those written before it, the last one first. */
async function undo(targets, results, failed) {
	for (let at = failed; at >= 0; at--) {
		const [target, result] = [targets[at], results[at]];
		if (result.ends !== "written" && at !== failed)
			continue;
		try {
			await target.restore(result.before);
			const now = await target.read();
			result.now = now;
			if (at !== failed)
				result.ends = now.isGoal ? "not undone" : "undone";
			else
				result.isLeft = now.isGoal;
			const left = now.isGoal ? "still names the new model" : `names ${now.value ?? "nothing"}`;
			result.text = result.text === "" || at !== failed ? left : `${result.text}; it ${left}`;
		}
		catch (error) {
			if (at !== failed)
				result.ends = "not undone";
			else
				result.isLeft = (await target.read().catch(() => undefined))?.isGoal !== false;
			const was = result.before.value ?? "nothing";
			result.text = `${result.text}; it could not be set back to ${was}: ${error instanceof Error ? errorText(error, target) : String(error)}`;
		}
	}
}

var external_node_crypto_ = __webpack_require__("node:crypto");
var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var gate_file = __webpack_require__("src/evaluation/gate/gate-file.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
var identity = __webpack_require__("src/models/predictor/identity.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
;// CONCATENATED MODULE: ./src/actions/promote-model/gate.ts









/**
 * Reads the gate and checks that it is about this model, and recent.
 *
 * @throws {Failure} for a gate of another model or of another run, and for one that names no model.
 */
async function readEvidence(inputs, context) {
	const { cwd } = context;
	const path = (0,shown_path/* shownPath */.p)((0,external_node_path_.resolve)(cwd, inputs.gate ?? (0,external_node_path_.join)(inputs["report-dir"], "gate.json")), cwd);
	const gate = await (0,gate_file/* readGateFile */.iw)(path, cwd);
	const judged = gate.model_digest;
	if (judged === undefined) {
		throw new failure/* Failure */.H(`${path}: expected a gate that names the digest of its model, got none (run test-model and gate-on-metric on this model)`);
	}
	if (inputs.model !== undefined) {
		const { digest } = await (0,identity.identityOf)(inputs.model, cwd);
		if (digest !== judged) {
			throw new failure/* Failure */.H(`${path}: expected a gate for the model ${digest} of ${inputs.model}, got one for ${judged} (run test-model and gate-on-metric on this model)`);
		}
	}
	if (!gate.passed)
		return { passed: false, digest: judged, reason: `${path}: the gate's verdict is ${gate.verdict}` };
	const age = await ageReason(gate, inputs, context);
	if (age !== undefined)
		return { passed: false, digest: judged, reason: `${path}: ${age}` };
	const approval = await approvalReason(inputs, context);
	if (approval !== undefined)
		return { passed: false, digest: judged, reason: approval };
	const bytes = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, path));
	const sha = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
	return { passed: true, digest: judged, gate: `${gate.verdict} sha256:${sha}` };
}
/** Tolerance for clocks that differ. */
const clockMs = 5 * 60_000;
async function ageReason(gate, inputs, context) {
	const { github, now } = context;
	const most = inputs["max-age-hours"];
	if (most === undefined)
		return (0,run_stamp/* staleReason */.Wf)(gate.run, github?.run);
	if (gate.run === undefined || github === undefined) {
		throw new failure/* Failure */.H("max-age-hours: expected a gate that a workflow run on GitHub wrote, got one without a run (leave max-age-hours out, or run gate-on-metric in a workflow)");
	}
	const { id } = gate.run;
	const answer = await asked(`max-age-hours: the start of run ${id} could not be read`, () => github.request("GET", "/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: id }));
	const started = Date.parse(answer.run_started_at ?? answer.created_at ?? "");
	if (Number.isNaN(started))
		throw new failure/* Failure */.H(`max-age-hours: expected the start of run ${id}, got none`);
	const age = now().getTime() - started;
	if (age < -clockMs)
		return `run ${id} begins ${Math.round(-age / 60_000)} minutes in the future (the clock of this machine is wrong)`;
	const hours = age / 3_600_000;
	if (hours <= most)
		return undefined;
	return `expected a gate of a run that began at most ${most} hours ago, got one of ${hours.toFixed(1)} hours ago (run ${id}: test and gate the model again)`;
}
async function approvalReason({ approval }, { github }) {
	if (approval === undefined)
		return undefined;
	if (github === undefined)
		throw new failure/* Failure */.H("approval: expected a workflow run on GitHub, got none");
	const { runId } = github.run;
	const reviews = await asked("approval: the approvals of this run could not be read", () => github.request("GET", "/repos/{owner}/{repo}/actions/runs/{run_id}/approvals", { run_id: runId }));
	const about = reviews.filter(({ environments }) => environments.some(({ name }) => name === approval));
	if (about.some(({ state }) => state === "rejected"))
		return `approval: ${approval} was rejected for this run`;
	if (about.some(({ state }) => state === "approved"))
		return undefined;
	return `approval: expected that somebody approved ${approval} for this run, got no approval (give the environment required reviewers, and the job \`environment: ${approval}\`)`;
}
async function asked(what, request) {
	try {
		return await request();
	}
	catch (error) {
		if (!(error instanceof port/* RequestError */.G))
			throw error;
		const hint = error.status === 403 || error.status === 404 ? " (the job needs `actions: read`)" : "";
		throw new failure/* Failure */.H(`${what}: ${error.message}${hint}`, { cause: error });
	}
}

;// CONCATENATED MODULE: ./src/actions/promote-model/goal.ts


/**
 * Returns the model before the current one, or undefined if there is none. A rollback that was killed before it had
 * written every target, and one of this same run, is completed rather than repeated.
 *
 * @throws {Failure} if the model before was promoted by another tool, which records no digest.
 */
async function rollbackGoal(ledger, stage, { run, isComplete }) {
	const stack = (0,promotion_ledger/* assignmentStack */.a)(ledger, stage);
	const current = stack.at(-1);
	if (current?.record?.isRollback === true) {
		const goal = goalOf(current);
		const isOwn = run !== undefined && current.record.run === run;
		if (isOwn || !(await isComplete(goal)))
			return goal;
	}
	const before = stack.at(-2);
	return before === undefined ? undefined : goalOf(before);
}
function goalOf({ tag, record, commit }) {
	if (record === undefined) {
		throw new failure/* Failure */.H(`rollback: ${tag}: expected a promotion with the digest of its model, got a tag of another tool (promote that version with its gate instead)`);
	}
	const { digest, image, gate, version } = record;
	return { digest, image, gate, version, commit };
}

var inputs = __webpack_require__("src/contract/inputs.ts");
var notice_inputs = __webpack_require__("src/contract/notice-inputs.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/promote-model/inputs.ts



const promoteInputs = {
	name: (0,inputs/* text */.Qq)({ description: "Name of the model, such as `churn`. Its tags begin with it.", required: true }),
	to: (0,inputs/* lines */.Mn)({
		description: "Targets, one per line: `git-tag`, `mlflow:NAME@ALIAS`, `image:REGISTRY/REPOSITORY:TAG`, `release`, `deployment:ENVIRONMENT`, `file:PATH`.",
		default: "git-tag",
	}),
	stage: (0,inputs/* text */.Qq)({ description: "Stage in the name of the tag: `churn#prod#7`.", default: "prod" }),
	version: (0,inputs/* text */.Qq)({
		description: "Version of a model that has none yet, such as `v1.2.0`. When absent, the one after the highest.",
	}),
	commit: (0,inputs/* input */.hF)({ description: "Commit of the version. When absent, the commit of the workflow run." }, {
		expected: "commit",
		parse: (value) => /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value)
			? { ok: true, value }
			: { ok: false, expected: "a full commit hash of 40 hexadecimal digits" },
	}),
	gate: (0,inputs/* path */.Ae)({ description: "Path of the `gate.json` that the model passed. When absent, the one in `report-dir`." }),
	model: (0,inputs/* path */.Ae)({
		description: "Model to promote, a bundle or a model file: its digest must be the one in the gate. The target `release` needs it.",
	}),
	"image-reference": (0,inputs/* text */.Qq)({
		description: "Image of the model by digest, the output `image` of `build-push-image`. The targets `image:…` need it, in the same repository.",
	}),
	"mlflow-model": (0,inputs/* text */.Qq)({
		description: "Model in MLflow to register if no version has the digest: `runs:/ID/model`, or `models:/m-ID` of MLflow 3.",
	}),
	"max-age-hours": (0,inputs/* number */.ai)({
		description: "Maximum age of the run that wrote the gate, in hours. It needs `actions: read`. When absent, only gates of this run are accepted.",
		min: 0,
		max: 8784,
	}),
	approval: (0,inputs/* text */.Qq)({
		description: "GitHub environment for which somebody must have approved this run. It needs `actions: read`. None when absent.",
		onGitHub: true,
	}),
	rollback: (0,inputs/* flag */.Jt)({
		description: "Whether to go back to the model before the current one, according to the tags. No gate is read then.",
		default: "false",
	}),
	url: (0,inputs/* text */.Qq)({ description: "Address of the deployment, for its status on GitHub." }),
	dispatch: (0,inputs/* text */.Qq)({
		description: "Event of `repository_dispatch` to send after a promotion, since tags made with the job's token start no workflow.",
	}),
	remote: (0,inputs/* text */.Qq)({
		description: "Git remote to push the tags to with the program `git`, such as `origin`, in place of GitHub's API. For GitLab, Gitea and other servers.",
	}),
	"report-dir": shared_inputs/* sharedInputs */.dO["report-dir"],
	"on-failure": shared_inputs/* sharedInputs */.dO["on-failure"],
	token: (0,inputs/* githubToken */.bU)(),
	...notice_inputs/* noticeInputs */.c,
};
const promoteOutputs = {
	passed: "Whether every target names the model: `true` or `false`.",
	verdict: "Verdict: `pass` or `fail`.",
	digest: "Digest of the model that the targets name after a pass.",
	"previous-digest": "Digest of the model that the stage named before. Empty for the first promotion.",
	version: "Version of the promoted model: `v1.2.3`.",
	changed: "Whether anything was written: `true` or `false`. A second promotion of the same model writes nothing.",
	"deployment-url": "Address of the deployment, if it is known.",
	"rolled-back": "Whether `rollback` brought the earlier model back: `true` or `false`.",
	"promotion-path": "Path of `promotion.json`: what each target named before, and names now.",
	"junit-path": "Path of the JUnit report, with a test case for each target.",
};

var core_version = __webpack_require__("src/core/version.ts");
var promotion_blocks = __webpack_require__("src/evaluation/promotion/promotion-blocks.ts");
var promotion_file = __webpack_require__("src/evaluation/promotion/promotion-file.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var junit_write = __webpack_require__("src/reports/junit/write.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
;// CONCATENATED MODULE: ./src/actions/promote-model/outcome.ts








/**
 * Writes `promotion.json` and `junit-promotion.xml`, and returns the outcome. A refusal is a negative verdict, for which
 * nothing is changed.
 */
async function promotionOutcome(promotion, inputs, context) {
	const file = fileOf(promotion, inputs, context);
	const folder = (0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]);
	const [promotionPath, junitPath] = [(0,external_node_path_.join)(folder, "promotion.json"), (0,external_node_path_.join)(folder, "junit-promotion.xml")];
	await (0,promotion_file/* writePromotionFile */.Zf)(promotionPath, file);
	await (0,write/* replaceFile */.fR)(junitPath, (0,junit_write/* junitText */.G)("promote-model", casesOf(file)));
	const { passed, verdict, changed } = file;
	const headline = (0,promotion_blocks/* promotionHeadline */.W)(file);
	const blocks = (0,promotion_blocks/* promotionBlocks */.O)(file);
	const policy = inputs["on-failure"];
	return {
		outputs: {
			passed,
			verdict,
			digest: passed ? file.model_digest : undefined,
			"previous-digest": file.previous_digest,
			version: file.model_version,
			changed,
			"deployment-url": passed ? inputs.url : undefined,
			"rolled-back": file.rolled_back,
			"promotion-path": promotionPath,
			"junit-path": junitPath,
		},
		summary: [(0,block/* heading */.R_)(2, `${passed ? "✅" : "❌"} Promotion: ${headline}`), ...blocks],
		log: [(0,block/* paragraph */.FY)(`Promotion: ${headline}`), ...blocks],
		annotations: !passed && policy === "warn"
			? [{ level: "warning", title: "promote-model", message: headline }]
			: [],
		failure: !passed && policy === "fail" ? headline : undefined,
		change: passed && changed ? headline : undefined,
	};
}
function fileOf(promotion, { name, stage }, { github }) {
	const { digest, previous, version, results, reason, isRollback } = promotion;
	const passed = reason === undefined;
	return {
		format: "trainyard-promotion-1",
		version: core_version/* version */.r,
		verdict: passed ? "pass" : "fail",
		passed,
		name,
		stage,
		...(digest !== undefined && { model_digest: digest }),
		...(previous !== undefined && { previous_digest: previous }),
		...(version !== undefined && { model_version: version }),
		changed: results.some(({ ends }) => ends === "written" || ends === "not undone"),
		rolled_back: passed && isRollback,
		...(reason !== undefined && { reason }),
		targets: results.map(({ name: target, before, now, ends, text }) => ({
			name: target,
			...(before.value !== undefined && { before: before.value }),
			...(now?.value !== undefined && { now: now.value }),
			ends,
			text,
		})),
		...(github !== undefined && { run: (0,run_stamp/* stampOf */.Zs)(github.run) }),
	};
}
/** A test case for the preconditions, and one for each target. */
function casesOf({ reason, targets }) {
	const refused = reason !== undefined && targets.length === 0;
	const preconditions = { name: "preconditions", ends: refused ? "failed" : "passed", text: reason ?? "met" };
	const ofTargets = targets.map(({ name, ends, text }) => {
		const isDone = ends === "written" || ends === "unchanged";
		const end = isDone ? "passed" : ends === "not written" ? "skipped" : "failed";
		return { name, ends: end, text: `${ends}: ${text}` };
	});
	const shown = refused ? [preconditions] : [{ ...preconditions, text: "met" }, ...ofTargets];
	return shown.map((each) => ({ ...each, classname: "promote-model", numbers: {} }));
}

var docker_config = __webpack_require__("src/delivery/image/docker-config.ts");
var image_reference = __webpack_require__("src/delivery/image/reference.ts");
var image_repository = __webpack_require__("src/delivery/image/repository.ts");
var github_deployments = __webpack_require__("src/platform/github/deployments.ts");
;// CONCATENATED MODULE: ./src/delivery/promotion/deployment-target.ts

const digestPattern = /sha256:[0-9a-f]{64}/;
/**
 * The status of GitHub's deployment to an environment. Its description names the model. The older deployments become
 * inactive, which GitHub itself does not do for production environments.
 * https://docs.github.com/en/rest/deployments
 */
class DeploymentStatusTarget {
	name;
	permission = "deployments: write";
	#options;
	/** Deployments that were active at the check, the newest first. */
	#before = [];
	constructor(options) {
		this.#options = options;
		this.name = `deployment:${options.environment}`;
	}
	async check() {
		this.#before = activeOf(await this.#deployments());
		return this.#state(this.#before);
	}
	async read() {
		return this.#state(activeOf(await this.#deployments()));
	}
	#state([newest, ...older]) {
		if (newest === undefined)
			return { value: undefined, digest: undefined, isGoal: false };
		const { id, digest } = newest;
		return { value: `deployment ${id}`, digest, isGoal: digest === this.#options.digest && older.length === 0 };
	}
	#deployments() {
		return (0,github_deployments/* readDeployments */.Fz)(this.#options.github, { environment: this.#options.environment });
	}
	async write() {
		const { github, model, digest, url } = this.#options;
		const deployments = await this.#deployments();
		const active = activeOf(deployments);
		const isPromoted = active[0]?.digest === digest;
		const id = isPromoted ? active[0].id : ((0,github_deployments/* ownDeployment */.KE)(deployments, github.run) ?? (await this.#create()));
		if (!isPromoted)
			await this.#report(id, { state: "success", description: `${model.slice(0, 60)} ${digest}`, url });
		for (const older of active) {
			if (older.id === id)
				continue;
			const description = `replaced by ${digest}`;
			await this.#report(older.id, { state: "inactive", description, url: older.status.environment_url });
		}
	}
	async #create() {
		const { github, environment, model, digest } = this.#options;
		const { id } = await github.request("POST", "/repos/{owner}/{repo}/deployments", {
			ref: github.run.headSha,
			environment,
			auto_merge: false,
			required_contexts: [],
			description: `${model.slice(0, 60)} ${digest}`,
		});
		return id;
	}
	/** Reports the failure of the new deployment, and then sets those that were active back to success, the newest last. */
	async restore() {
		const { digest } = this.#options;
		const earlier = new Set(this.#before.map(({ id }) => id));
		const now = activeOf(await this.#deployments());
		for (const { id, digest: found, status } of now) {
			if (found !== digest || earlier.has(id))
				continue;
			const description = `undone: ${digest}`;
			await this.#report(id, { state: "failure", description, url: status.environment_url });
		}
		for (const { id, digest: found, status } of this.#before.toReversed()) {
			if (now.some((each) => each.id === id && each.digest === found))
				continue;
			await this.#report(id, {
				state: "success",
				description: status.description ?? "",
				url: status.environment_url,
			});
		}
	}
	async #report(id, { state, description, url }) {
		const { github, environment } = this.#options;
		const { serverUrl, owner, repository, runId } = github.run;
		await github.request("POST", "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
			deployment_id: id,
			state,
			environment,
			description: description.slice(0, 140),
			log_url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`,
			// This target deactivates the older deployments itself, after it has read them.
			auto_inactive: false,
			...(url !== undefined && url !== "" && { environment_url: url }),
		});
	}
}
/** Returns the deployments whose newest status is a success, the newest first. One without a digest is not ours. */
function activeOf(deployments) {
	return deployments.flatMap(({ id, statuses }) => {
		if (statuses[0]?.state !== "success")
			return [];
		// When a job with `environment:` ends, GitHub adds a status without a description.
		const status = statuses.find(({ description }) => digestPattern.test(description ?? ""));
		if (status === undefined || status.state !== "success")
			return [];
		return [{ id, digest: digestPattern.exec(status.description ?? "")?.[0], status }];
	});
}

var shape = __webpack_require__("src/core/shape/index.ts");
;// CONCATENATED MODULE: ./src/delivery/promotion/file-target.ts



/**
 * A JSON file that names the promoted model, changed by a pull request. The target names the model once the pull request is
 * open: to merge it is up to the rules of the repository. There is one branch for each model and stage, so that a later
 * promotion updates the pull request.
 */
class FileTarget {
	name;
	permission = "contents: write and pull-requests: write";
	#options;
	#branch;
	#base = "";
	#before = { pull: undefined, file: undefined };
	constructor(options) {
		this.#options = options;
		this.name = `file:${options.path}`;
		this.#branch = `trainyard/promote/${options.model}-${options.stage}`;
	}
	async check() {
		const { github } = this.#options;
		this.#base = github.run.defaultBranch ?? "";
		if (this.#base === "") {
			const { default_branch: base } = await github.request("GET", "/repos/{owner}/{repo}");
			this.#base = base;
		}
		const pull = await this.#pull();
		this.#before = { pull, file: pull === undefined ? undefined : await this.#file(this.#branch) };
		return this.read();
	}
	async read() {
		const { digest } = this.#options;
		const merged = await this.#file(this.#base);
		const pull = await this.#pull();
		if (pull === undefined)
			return {
				value: merged && `${this.#base} with ${merged.digest?.slice(0, 19) ?? "no digest"}`,
				digest: merged?.digest,
				isGoal: merged?.digest === digest,
			};
		const proposed = await this.#file(this.#branch);
		return { value: `pull request ${pull}`, digest: proposed?.digest, isGoal: proposed?.digest === digest };
	}
	async #pull() {
		const { github } = this.#options;
		const [found] = await github.request("GET", "/repos/{owner}/{repo}/pulls", {
			state: "open",
			head: `${github.run.owner}:${this.#branch}`,
			per_page: 1,
		});
		return found?.number;
	}
	async #file(ref) {
		const { github, path } = this.#options;
		try {
			const found = await github.request("GET", "/repos/{owner}/{repo}/contents/{path}", { path, ref });
			const text = Buffer.from(found.content ?? "", "base64").toString("utf8");
			if (found.type !== "file" || text === "")
				throw new failure/* Failure */.H(`${this.name}: expected a file with JSON on ${ref}, got a folder, a link or an empty file`);
			return { text, sha: found.sha, digest: digestOf(this.#parsed(text, ref)) };
		}
		catch (error) {
			if (error instanceof port/* RequestError */.G && error.status === 404)
				return undefined;
			throw error;
		}
	}
	#parsed(text, ref) {
		try {
			const value = JSON.parse(text);
			if ((0,shape/* isRecord */.u4)(value))
				return value;
		}
		catch {
			// The message is the same for what is no JSON and for what is no object.
		}
		throw new failure/* Failure */.H(`${this.name}: expected a JSON object such as {"digest": "sha256:…"} on ${ref}, got ${JSON.stringify(text.slice(0, 60))} (repair the file, or name another one)`);
	}
	async write() {
		const { github, model, stage, digest, version, image, path } = this.#options;
		const pull = await this.#pull();
		// The branch of a merged pull request has an old base. One with an open pull request is kept, because GitHub closes a
		// pull request without a difference.
		if (pull === undefined)
			await this.#startBranch();
		const found = await this.#file(this.#branch);
		const title = `Promote ${model} ${version() ?? ""} to ${stage}`.replace(/\s+/g, " ");
		if (found?.digest !== digest) {
			// A file may have other fields, which are kept.
			const own = found === undefined ? {} : this.#parsed(found.text, this.#branch);
			const fields = { ...own, model, stage, version: version(), digest, image };
			await this.#put(`${JSON.stringify(fields, null, 2)}\n`, found?.sha, title);
		}
		const body = `${path} names the model \`${digest}\`${image === undefined ? "" : `, image \`${image}\``}.`;
		if (pull === undefined) {
			await github.request("POST", "/repos/{owner}/{repo}/pulls", {
				title,
				head: this.#branch,
				base: this.#base,
				body,
			});
		}
		else {
			const parameters = { pull_number: pull, title, body };
			await github.request("PATCH", "/repos/{owner}/{repo}/pulls/{pull_number}", parameters);
		}
	}
	/** Makes the branch start at the newest commit of the base. */
	async #startBranch() {
		const { github } = this.#options;
		const at = (branch) => github.request("GET", "/repos/{owner}/{repo}/git/ref/{ref}", {
			ref: `heads/${branch}`,
		});
		const { object } = await at(this.#base);
		const existing = await at(this.#branch).catch((error) => {
			if (error instanceof port/* RequestError */.G && error.status === 404)
				return undefined;
			throw error;
		});
		if (existing === undefined) {
			const parameters = { ref: `refs/heads/${this.#branch}`, sha: object.sha };
			await github.request("POST", "/repos/{owner}/{repo}/git/refs", parameters).catch(async (error) => {
				// The answer of an earlier attempt may have been lost.
				if (!(error instanceof port/* RequestError */.G && error.status === 422))
					throw error;
				await at(this.#branch).catch(() => Promise.reject(error));
			});
			return;
		}
		const parameters = { ref: `heads/${this.#branch}`, sha: object.sha, force: true };
		await github.request("PATCH", "/repos/{owner}/{repo}/git/refs/{ref}", parameters);
	}
	async #put(text, sha, message) {
		const { github, path } = this.#options;
		const content = Buffer.from(text).toString("base64");
		const parameters = { path, message, content, branch: this.#branch, ...(sha !== undefined && { sha }) };
		try {
			await github.request("PUT", "/repos/{owner}/{repo}/contents/{path}", parameters);
		}
		catch (error) {
			// After a lost answer the file has another hash, and GitHub refuses the second attempt.
			if (!(error instanceof port/* RequestError */.G && (error.status === 409 || error.status === 422)))
				throw error;
			if ((await this.#file(this.#branch).catch(() => undefined))?.text !== text)
				throw error;
		}
	}
	/** Puts the earlier proposal back, or closes the pull request that this run opened. */
	async restore(before) {
		if (before.isGoal)
			return;
		const { github } = this.#options;
		const { pull: earlier, file } = this.#before;
		const found = await this.#file(this.#branch);
		if (earlier !== undefined && file !== undefined) {
			if (found !== undefined && found.text !== file.text)
				await this.#put(file.text, found.sha, `Undo: ${file.digest ?? "the earlier model"}`);
			return;
		}
		const pull = await this.#pull();
		if (pull !== undefined && pull !== earlier) {
			const parameters = { pull_number: pull, state: "closed" };
			await github.request("PATCH", "/repos/{owner}/{repo}/pulls/{pull_number}", parameters);
		}
	}
}
function digestOf({ digest }) {
	return typeof digest === "string" && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
}

var image_blob = __webpack_require__("src/delivery/image/blob.ts");
var media_types = __webpack_require__("src/delivery/image/media-types.ts");
var write_document = __webpack_require__("src/delivery/image/write-document.ts");
;// CONCATENATED MODULE: ./src/delivery/promotion/image-target.ts





/** Label in which `build-push-image` keeps the digest of the model. */
const modelLabel = "trainyard.model-digest";
/** A tag of an image, moved by digest: the registry keeps the same bytes, and nothing is built. */
class ImageTarget {
	name;
	#options;
	#source;
	#before;
	constructor(options) {
		this.#options = options;
		const { registry, repository, tag } = options.reference;
		this.name = `image:${registry}/${repository}:${tag}`;
	}
	async check() {
		const { repository, image, model, reference } = this.#options;
		const name = `${reference.registry}/${reference.repository}@${image}`;
		await repository.checkPush();
		this.#source = await repository.document(image);
		if (this.#source === undefined) {
			throw new failure/* Failure */.H(`image-reference: ${name}: the registry has no such image (it was deleted, or never pushed to this repository: run build-push-image again)`);
		}
		const label = await modelOf(this.#source, repository);
		if (label !== model) {
			throw new failure/* Failure */.H(`image-reference: ${name}: expected the label ${modelLabel} to be ${model}, got ${label ?? "no such label"} (promote the image that build-push-image made of this model)`);
		}
		this.#before = await repository.document(reference.tag);
		return this.#state(this.#before);
	}
	async read() {
		return this.#state(await this.#options.repository.document(this.#options.reference.tag));
	}
	async #state(found) {
		const { image, repository, model } = this.#options;
		if (found === undefined)
			return { value: undefined, digest: undefined, isGoal: false };
		const isGoal = found.digest === image;
		return { value: found.digest, digest: isGoal ? model : await modelOf(found, repository), isGoal };
	}
	async write() {
		const { repository, reference } = this.#options;
		if (this.#source === undefined)
			throw new failure/* Failure */.H(`${this.name}: expected a check before the write, got none`);
		await (0,write_document/* writeDocument */.f)(repository, { reference: reference.tag, document: this.#source });
	}
	async restore(before) {
		const { repository, reference } = this.#options;
		const now = await this.read();
		if (!now.isGoal || before.isGoal)
			return;
		if (this.#before === undefined) {
			throw new failure/* Failure */.H(`the tag did not exist before, and a registry deletes images rather than tags (delete ${reference.tag} by hand)`);
		}
		await (0,write_document/* writeDocument */.f)(repository, { reference: reference.tag, document: this.#before });
	}
}
/** Returns the digest of the model in an image of this suite. Undefined for another image. */
async function modelOf(document, repository) {
	const parsed = parsedJson(document.bytes);
	if ((0,media_types/* isIndexType */.$U)(document.mediaType)) {
		const manifests = Array.isArray(parsed["manifests"]) ? parsed["manifests"].filter(shape/* isRecord */.u4) : [];
		const images = manifests.filter(({ annotations }) => {
			// Attestations of buildx are listed next to the images.
			return !((0,shape/* isRecord */.u4)(annotations) && "vnd.docker.reference.type" in annotations);
		});
		const digests = new Set();
		for (const { digest } of images) {
			const inner = await repository.document(String(digest));
			digests.add(inner === undefined ? undefined : await modelOf(inner, repository));
		}
		return digests.size === 1 ? [...digests][0] : undefined;
	}
	const config = parsed["config"];
	if (!(0,shape/* isRecord */.u4)(config) || typeof config["digest"] !== "string" || typeof config["size"] !== "number")
		return undefined;
	const about = { mediaType: "", part: "config", title: "configuration" };
	const blob = repository.blob({ ...about, digest: config["digest"], sizeBytes: config["size"] });
	const settings = parsedJson(await (0,image_blob/* blobBytes */.Ry)(blob))["config"];
	const labels = (0,shape/* isRecord */.u4)(settings) ? settings["Labels"] : undefined;
	const label = (0,shape/* isRecord */.u4)(labels) ? labels[modelLabel] : undefined;
	return typeof label === "string" ? label : undefined;
}
function parsedJson(bytes) {
	try {
		const value = JSON.parse(Buffer.from(bytes).toString("utf8"));
		return (0,shape/* isRecord */.u4)(value) ? value : {};
	}
	catch {
		// An image of another tool may have a configuration that is not JSON. It has no label then.
		return {};
	}
}

var mlflow_error = __webpack_require__("src/platform/mlflow/error.ts");
;// CONCATENATED MODULE: ./src/delivery/promotion/mlflow-target.ts



/** Tag of a registered version with the digest of its model. */
const digestTag = "trainyard.model_digest";
/** An alias of a registered model. Servers without aliases get the stage Production instead. */
class MlflowTarget {
	name;
	#options;
	#hasAliases = true;
	constructor(options) {
		this.#options = options;
		this.name = `mlflow:${options.model}@${options.alias}`;
	}
	async check() {
		const { source, model, digest } = this.#options;
		const state = await this.read();
		if (state.isGoal || source !== undefined)
			return state;
		if ((await this.#registered()) === undefined) {
			throw new failure/* Failure */.H(`${this.name}: expected a version of ${model} with the tag ${digestTag} ${digest}, or mlflow-model to register one, got neither (mlflow-model: runs:/\${{ steps.train.outputs.mlflow-run-id }}/model)`);
		}
		return state;
	}
	async read() {
		const version = await this.#current();
		if (version === undefined)
			return { value: undefined, digest: undefined, isGoal: false };
		const digest = tagsOf(version).get(digestTag);
		return { value: `version ${String(version["version"])}`, digest, isGoal: digest === this.#options.digest };
	}
	async #current() {
		const { client, model, alias } = this.#options;
		if (!this.#hasAliases)
			return this.#inProduction();
		try {
			const { model_version: found } = await client.get("registered-models/alias", { name: model, alias });
			return (0,shape/* isRecord */.u4)(found) ? found : undefined;
		}
		catch (error) {
			if (!(error instanceof mlflow_error/* MlflowError */.mF))
				throw error;
			if (error.isMissingEndpoint) {
				this.#hasAliases = false;
				return this.#inProduction();
			}
			// MLflow answers 400 for a missing alias, and 404 for a missing model.
			if (error.code === "INVALID_PARAMETER_VALUE" || error.code === "RESOURCE_DOES_NOT_EXIST")
				return undefined;
			throw error;
		}
	}
	async #inProduction() {
		const { client, model } = this.#options;
		const stages = ["Production"];
		try {
			const answer = await client.send("POST", "registered-models/get-latest-versions", { name: model, stages });
			const [found] = Array.isArray(answer["model_versions"]) ? answer["model_versions"] : [];
			return (0,shape/* isRecord */.u4)(found) ? found : undefined;
		}
		catch (error) {
			if (error instanceof mlflow_error/* MlflowError */.mF && error.code === "RESOURCE_DOES_NOT_EXIST")
				return undefined;
			throw error;
		}
	}
	/** Finds the version of this model. It is found by its digest, because a server does not look at what it registers. */
	async #registered() {
		const { client, model, digest } = this.#options;
		const filter = `name='${model}' and tags.\`${digestTag}\`='${digest}'`;
		const parameters = { filter, max_results: 10, order_by: "version_number DESC" };
		for await (const version of client.list({ method: "GET", path: "model-versions/search", parameters }, "model_versions")) {
			if (tagsOf(version).get(digestTag) === digest)
				return String(version["version"]);
		}
		return undefined;
	}
	async write() {
		const version = (await this.#registered()) ?? (await this.#register());
		await this.#setTo(version);
	}
	async #register() {
		const { client, model, digest, source } = this.#options;
		await client.send("POST", "registered-models/create", { name: model }).catch((error) => {
			if (!(error instanceof mlflow_error/* MlflowError */.mF) || error.code !== "RESOURCE_ALREADY_EXISTS")
				throw error;
		});
		const body = { name: model, ...(await this.#origin(source)), tags: [{ key: digestTag, value: digest }] };
		return client.createOnce("model-versions/create", body, {
			find: () => this.#registered(),
			read: ({ model_version: made }) => String((0,shape/* isRecord */.u4)(made) ? made["version"] : ""),
		});
	}
	async #origin(source) {
		const [, run, path] = /^runs:\/([0-9a-f]{32})\/(.+)$/.exec(source ?? "") ?? [];
		if (run === undefined || path === undefined) {
			const [, id] = /^models:\/(m-[0-9a-f]+)$/.exec(source ?? "") ?? [];
			if (id === undefined) {
				throw new failure/* Failure */.H(`mlflow-model: expected runs:/ID/PATH or models:/m-ID, got ${source ?? "nothing"}`);
			}
			return { source: `models:/${id}`, model_id: id };
		}
		const { run: found } = await this.#options.client.get("runs/get", { run_id: run });
		const info = (0,shape/* isRecord */.u4)(found) && (0,shape/* isRecord */.u4)(found["info"]) ? found["info"] : {};
		const root = info["artifact_uri"];
		if (typeof root !== "string")
			throw new failure/* Failure */.H(`mlflow-model: ${source}: expected a run with artifacts, got none`);
		return { source: `${root}/${path}`, run_id: run };
	}
	async #setTo(version) {
		const { client, model: name, alias } = this.#options;
		if (this.#hasAliases)
			await client.send("POST", "registered-models/alias", { name, alias, version });
		else
			await this.#toStage(version, "Production");
	}
	async #toStage(version, stage) {
		const { client, model: name } = this.#options;
		const archive = stage === "Production";
		const body = { name, version, stage, archive_existing_versions: archive };
		await client.send("POST", "model-versions/transition-stage", body);
	}
	async restore(before) {
		const now = await this.read();
		if (!now.isGoal || before.isGoal)
			return;
		const version = before.value?.replace("version ", "");
		if (version !== undefined)
			return this.#setTo(version);
		const { client, model: name, alias } = this.#options;
		if (this.#hasAliases)
			await client.send("DELETE", "registered-models/alias", { name, alias });
		else
			await this.#toStage(String(now.value).replace("version ", ""), "Archived");
	}
}
function tagsOf(version) {
	const tags = Array.isArray(version["tags"]) ? version["tags"].filter(shape/* isRecord */.u4) : [];
	return new Map(tags.map(({ key, value }) => [String(key), String(value)]));
}

var external_node_fs_ = __webpack_require__("node:fs");
;// CONCATENATED MODULE: ./src/delivery/promotion/release-target.ts






const checksumsName = "SHA256SUMS";
/** GitHub refuses larger assets, and more of them. */
const largestAssetBytes = 2 ** 31 - 1;
const mostAssets = 999;
/**
 * A release on GitHub with the files of the model, its card among them, and their checksums. It is a draft until all of them
 * are there, because an immutable release accepts nothing later. https://docs.github.com/en/rest/releases
 */
class ReleaseTarget {
	name = "release";
	permission = "contents: write";
	#options;
	#files = [];
	constructor(options) {
		this.#options = options;
	}
	async check() {
		const { model, cwd } = this.#options;
		const state = await this.read();
		if (state.isGoal)
			return state;
		if (model === undefined) {
			throw new failure/* Failure */.H("to: release: expected the files of the model in model, got none (model: model; a rollback needs the release that the promotion made)");
		}
		this.#files = await filesOf(model, cwd);
		return state;
	}
	async read() {
		const { digest } = this.#options;
		const [found] = await this.#find();
		if (found === undefined || found.draft)
			return { value: undefined, digest: undefined, isGoal: false };
		const named = /sha256:[0-9a-f]{64}/.exec(found.body ?? "")?.[0];
		if (named !== digest) {
			throw new failure/* Failure */.H(`release: ${found.tag_name}: expected a release of ${digest}, got one of ${named ?? "an unknown model"} (it was made or edited by hand: delete it)`);
		}
		return { value: found.tag_name, digest: named, isGoal: true };
	}
	/** Finds the releases of the version, a published one first. A draft is only found in the list. */
	async #find() {
		const { github, name, version } = this.#options;
		const tag = version() === undefined ? undefined : `${name}@${version()}`;
		if (tag === undefined)
			return [];
		const releases = [];
		for await (const release of github.list("/repos/{owner}/{repo}/releases")) {
			if (release.tag_name === tag)
				releases.push(release);
		}
		return releases.sort((a, b) => Number(a.draft) - Number(b.draft));
	}
	async write() {
		const { github } = this.#options;
		const release = (await this.#find())[0] ?? (await this.#create());
		const assets = [];
		const place = { release_id: release.id };
		for await (const asset of github.list("/repos/{owner}/{repo}/releases/{release_id}/assets", place))
			assets.push(asset);
		for (const file of this.#files)
			await this.#upload(file, release, assets);
		await github.request("PATCH", "/repos/{owner}/{repo}/releases/{release_id}", {
			...place,
			draft: false,
			make_latest: "false",
		});
		// A draft whose creation was answered too late is left from the first attempt.
		for (const twin of await this.#find())
			if (twin.id !== release.id)
				await this.#delete(twin);
	}
	async #delete({ id }) {
		await this.#options.github.request("DELETE", "/repos/{owner}/{repo}/releases/{release_id}", { release_id: id });
	}
	#create() {
		const { github, name, digest, version } = this.#options;
		const tag = `${name}@${version()}`;
		return github.request("POST", "/repos/{owner}/{repo}/releases", {
			tag_name: tag,
			name: `${name} ${version()}`,
			body: `Model \`${digest}\`. \`sha256sum -c ${checksumsName}\` checks the files.`,
			draft: true,
			make_latest: "false",
		});
	}
	async #upload({ name, sizeBytes, read }, release, assets) {
		const { github } = this.#options;
		const old = assets.find((each) => each.name === name);
		// An upload that was cut off leaves an asset in the state `starter`.
		if (old !== undefined)
			await this.#remove(old);
		const upload = async () => github.request("POST", release.upload_url, {
			name,
			data: await read(),
			headers: { "content-type": "application/octet-stream", "content-length": String(sizeBytes) },
		});
		try {
			await upload();
		}
		catch (error) {
			// GitHub refuses the second attempt of an upload whose answer was lost. The first may be incomplete.
			if (!(error instanceof port/* RequestError */.G) || error.status !== 422)
				throw error;
			const place = { release_id: release.id };
			for await (const asset of github.list("/repos/{owner}/{repo}/releases/{release_id}/assets", place)) {
				if (asset.name !== name)
					continue;
				if (asset.state === "uploaded" && asset.size === sizeBytes)
					return;
				await this.#remove(asset);
				await upload();
				return;
			}
			throw error;
		}
	}
	async #remove({ id }) {
		const path = "/repos/{owner}/{repo}/releases/assets/{asset_id}";
		await this.#options.github.request("DELETE", path, { asset_id: id });
	}
	async restore(before) {
		if (before.isGoal)
			return;
		for (const release of await this.#find())
			await this.#delete(release);
	}
}
/** Lists the files of a model under the names of their assets, and last the file with their checksums. */
async function filesOf(model, cwd) {
	const root = (0,external_node_path_.resolve)(cwd, model);
	const status = await (0,promises_.stat)(root).catch(() => undefined);
	if (status === undefined)
		throw new failure/* Failure */.H(`model: ${model}: expected a model, got no such file or folder`);
	const entries = status.isDirectory() ? await (0,promises_.readdir)(root, { recursive: true, withFileTypes: true }) : [];
	const inside = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
	const paths = status.isDirectory() ? inside.sort() : [root];
	if (paths.length === 0 || paths.length > mostAssets)
		throw new failure/* Failure */.H(`model: ${model}: expected 1 to ${mostAssets} files for a release, got ${paths.length}`);
	const files = [];
	const sums = [];
	for (const path of paths) {
		const relative = status.isDirectory() ? path.slice(root.length + 1) : (path.split(/[\\/]/).at(-1) ?? "");
		// GitHub changes other characters to dots by itself, and a release has no folders.
		const name = relative.replace(/[^A-Za-z0-9._-]+/g, ".").replace(/^\.+/, "");
		const { size: sizeBytes } = await (0,promises_.stat)(path);
		if (sizeBytes > largestAssetBytes || sizeBytes === 0)
			throw new failure/* Failure */.H(`model: ${relative}: expected 1 byte to 2 GiB for an asset of a release, got ${sizeBytes} bytes`);
		if (name === checksumsName || files.some((each) => each.name === name))
			throw new failure/* Failure */.H(`model: ${relative}: expected different names of assets, got ${name} twice (rename the file)`);
		files.push({ name, sizeBytes, read: () => (0,promises_.readFile)(path) });
		sums.push(`${await sha256Of(path)}  ${name}\n`);
	}
	const checksums = Buffer.from(sums.join(""));
	files.push({ name: checksumsName, sizeBytes: checksums.length, read: async () => checksums });
	return files;
}
async function sha256Of(path) {
	const hash = (0,external_node_crypto_.createHash)("sha256");
	for await (const chunk of (0,external_node_fs_.createReadStream)(path))
		hash.update(chunk);
	return hash.digest("hex");
}

var client = __webpack_require__("src/platform/http/client.ts");
var retry = __webpack_require__("src/platform/http/retry.ts");
var mlflow_client = __webpack_require__("src/platform/mlflow/client.ts");
var mlflow_server = __webpack_require__("src/platform/mlflow/server.ts");
;// CONCATENATED MODULE: ./src/actions/promote-model/targets.ts













/** The order of the writes. The tag is first, because creating it is the lock. */
const order = ["git-tag", "mlflow", "image", "release", "deployment", "file"];
/** Parses the input `to` and puts the targets in the order in which they are written. */
function parseTargets(texts) {
	if (new Set(texts).size < texts.length) {
		const twice = texts.find((text, at) => texts.indexOf(text) < at);
		throw new failure/* Failure */.H(`to: expected each target once, got ${JSON.stringify(twice)} twice`);
	}
	const targets = texts.map(parseTarget);
	if (texts.includes("release") && !texts.includes("git-tag"))
		throw new failure/* Failure */.H("to: release: expected git-tag in to, got none (the release belongs to the tag of the version)");
	return targets.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
function parseTarget(text) {
	const expected = (what) => new failure/* Failure */.H(`to: expected ${what}, got ${JSON.stringify(text.slice(0, 200))}`);
	if (text === "git-tag" || text === "release")
		return { kind: text };
	const [, kind = "", rest = ""] = /^([a-z]+):(.+)$/.exec(text) ?? [];
	if (kind === "mlflow") {
		const [, model = "", alias = ""] = /^([^@'"/:]{1,250})@([\w-]{1,255})$/.exec(rest) ?? [];
		if (model === "")
			throw expected("mlflow:NAME@ALIAS, such as mlflow:churn@champion");
		if (/^(latest|v\d+)$/i.test(alias))
			throw expected("an alias other than latest and v1, which MLflow reserves");
		return { kind: "mlflow", model, alias };
	}
	if (kind === "image") {
		const reference = (0,image_reference/* parseReference */.F2)(rest, "to");
		const { tag, digest } = reference;
		if (tag === undefined || digest !== undefined)
			throw expected("an image with a tag to move, such as image:ghcr.io/acme/churn:prod");
		return { kind: "image", reference: { ...reference, tag } };
	}
	if (kind === "deployment") {
		if (rest.length > 255)
			throw expected("the name of an environment of at most 255 characters");
		return { kind: "deployment", environment: rest };
	}
	if (kind === "file") {
		const isPlain = rest.length <= 300 && rest.split("/").every((part) => !["", ".", "..", ".git"].includes(part));
		if (!isPlain || !rest.endsWith(".json") || /[\\\p{Cc}]/u.test(rest))
			throw expected("the path of a JSON file in the repository, such as file:models/prod.json");
		return { kind: "file", path: rest };
	}
	throw expected("git-tag, release, file:PATH, mlflow:NAME@ALIAS, image:REGISTRY/REPOSITORY:TAG or deployment:ENVIRONMENT");
}
/** Returns the target of each line but `git-tag`. */
async function openTargets(targets, { digest, image, version }, { inputs, context }) {
	const opened = [];
	for (const target of targets) {
		if (target.kind === "mlflow")
			opened.push(mlflowTarget(target, digest, { inputs, context }));
		if (target.kind === "image")
			opened.push(await imageTarget(target.reference, { digest, image, version }, context));
		if (target.kind === "release" || target.kind === "deployment" || target.kind === "file")
			opened.push(githubTarget(target, { digest, image, version }, { inputs, context }));
	}
	return opened;
}
function githubTarget(target, { digest, image, version }, { inputs: { name: model, stage, rollback, url, ...inputs }, context }) {
	const { github, cwd } = context;
	if (github === undefined)
		throw new failure/* Failure */.H(`to: ${target.kind}: expected a workflow run on GitHub, got none`);
	if (target.kind === "release") {
		const files = rollback ? undefined : inputs.model;
		return new ReleaseTarget({ github, name: model, digest, model: files, cwd, version });
	}
	if (target.kind === "deployment") {
		const { environment } = target;
		return new DeploymentStatusTarget({ github, environment, model, digest, url });
	}
	return new FileTarget({ github, path: target.path, model, stage, digest, image, version });
}
function mlflowTarget({ model, alias }, digest, { inputs, context: { env, signal, reporter } }) {
	const server = (0,mlflow_server/* mlflowServer */.z)(env, "MLFLOW_REGISTRY_URI");
	if (server === undefined) {
		throw new failure/* Failure */.H(`to: mlflow:${model}@${alias}: expected the address of the server in MLFLOW_TRACKING_URI, got none`);
	}
	const onRetry = (what, reason) => reporter.info(`${what}: ${reason}; trying again`);
	const client = new mlflow_client/* MlflowClient */.p({ server, signal, onRetry });
	return new MlflowTarget({ client, model, alias, digest, source: inputs["mlflow-model"] });
}
async function imageTarget(reference, { digest, image }, context) {
	const { registry, repository, tag } = reference;
	const name = `to: image:${registry}/${repository}:${tag}`;
	if (image === undefined) {
		throw new failure/* Failure */.H(`${name}: expected the image of the model in image-reference, by digest, got none (image-reference: \${{ steps.image.outputs.image }})`);
	}
	const source = (0,image_reference/* parseReference */.F2)(image, "image-reference");
	if (source.digest === undefined) {
		throw new failure/* Failure */.H(`image-reference: expected an image by digest, such as ghcr.io/acme/churn@sha256:…, got ${JSON.stringify(image.slice(0, 200))} (a tag may name another image by now)`);
	}
	if (source.registry !== registry || source.repository !== repository) {
		throw new failure/* Failure */.H(`${name}: expected a tag in the repository of the image, ${source.registry}/${source.repository} (build-push-image pushes to several repositories)`);
	}
	const { env, signal, reporter } = context;
	const http = new client.HttpClient(env);
	const retries = {
		...retry/* usualRetries */.VI,
		signal,
		onRetry: (what, reason) => reporter.info(`${what}: ${reason}; trying again`),
	};
	const credentials = await (0,docker_config/* findCredentials */.gD)({ registry, repository }, context);
	const access = { http, credentials, retries, silenceMs: 60_000 };
	const opened = new image_repository/* Repository */.L({ registry, name: repository, mode: "push", access });
	return new ImageTarget({ reference, repository: opened, image: source.digest, model: digest });
}

;// CONCATENATED MODULE: ./src/actions/promote-model/index.ts















/* harmony default export */ const promote_model = ((0,action/* action */.X)({
	name: "promote-model",
	description: "Promotes a model that passed its gate: every target (Git tags, a release, MLflow's alias, the image's tag, GitHub's deployment, a file) names it, or none does. Rolls back by digest.",
	examples: [
		"--name churn --to git-tag --to image:ghcr.io/acme/churn:prod --image-reference ghcr.io/acme/churn@$DIGEST",
		"--name churn --rollback --remote origin",
	],
	groups: {
		Promotion: ["name", "to", "stage", "version", "commit", "rollback"],
		Evidence: ["gate", "model", "max-age-hours", "approval"],
		Targets: ["image-reference", "mlflow-model", "url", "dispatch", "remote"],
		Output: ["report-dir", "on-failure", "notify", "state", "token"],
	},
	inputs: promoteInputs,
	outputs: promoteOutputs,
	async run(inputs, context) {
		return promotionOutcome(await promote(inputs, context), inputs, context);
	},
}));
async function promote(inputs, context) {
	try {
		return await promotion(inputs, context);
	}
	catch (error) {
		if (error instanceof LostRace)
			return refusal(error.message);
		if (!(error instanceof port/* RequestError */.G))
			throw error;
		const permissions = error.status === 403 ? "the job needs `contents: write`, and `deployments: write` for deployment" : undefined;
		const hint = error.hint ?? permissions;
		const status = error.status === undefined ? "" : `GitHub answered ${error.status}: `;
		throw new failure/* Failure */.H(`promote-model: nothing was written: ${status}${error.message}${hint === undefined ? "" : ` (${hint})`}`, {
			cause: error,
		});
	}
}
const refusal = (reason) => ({
	digest: undefined,
	previous: undefined,
	version: undefined,
	results: [],
	reason,
	isRollback: false,
});
async function promotion(inputs, context) {
	const { env, reporter, github } = context;
	const model = (0,tag_name/* checkedName */.XT)("name", inputs.name);
	const stage = (0,tag_name/* checkedName */.XT)("stage", inputs.stage);
	const lines = parseTargets(inputs.to);
	const version = inputs.version === undefined ? undefined : (0,tag_name/* checkedVersion */.Gf)(inputs.version);
	const hasTag = lines.some(({ kind }) => kind === "git-tag");
	if (inputs.rollback && !hasTag) {
		throw new failure/* Failure */.H("rollback: expected git-tag in to, got none (the tags are the history that it goes back in)");
	}
	const store = hasTag ? tagStore(inputs, context) : undefined;
	const ledger = (0,promotion_ledger/* ledgerOf */.X)(model, store === undefined ? [] : await store.list(model));
	for (const warning of ledger.warnings)
		reporter.warning(warning);
	const previous = (0,promotion_ledger/* assignmentStack */.a)(ledger, stage).at(-1)?.record?.digest;
	const run = github && `${github.run.serverUrl}/${github.run.owner}/${github.run.repository}/actions/runs/${github.run.runId}`;
	const back = inputs.rollback
		? await rollbackGoal(ledger, stage, {
			run,
			isComplete: async ({ digest, image, version: own }) => {
				const others = await openTargets(lines, { digest, image, version: () => own }, { inputs, context });
				return (await Promise.all(others.map((target) => target.check()))).every(({ isGoal }) => isGoal);
			},
		})
		: undefined;
	if (inputs.rollback && back === undefined) {
		const why = previous === undefined
			? `${model} has never been promoted to ${stage}`
			: `${previous} is the only model that ${stage} has had`;
		return { ...refusal(`rollback: there is nothing to go back to: ${why}`), previous };
	}
	const evidence = back === undefined ? await readEvidence(inputs, context) : undefined;
	if (evidence?.passed === false)
		return { ...refusal(evidence.reason), previous };
	const digest = back?.digest ?? evidence?.digest ?? "";
	const image = back === undefined ? inputs["image-reference"] : back.image;
	let tag;
	const registered = ledger.versions.find((each) => each.digest === digest)?.version;
	const promoted = { digest, image, version: () => tag?.version ?? registered };
	const targets = await openTargets(lines, promoted, { inputs, context });
	if (store !== undefined) {
		const commit = back?.commit ?? inputs.commit ?? github?.run.headSha ?? context.pipeline?.run.commit ?? env["GITHUB_SHA"];
		if (!commit)
			throw new failure/* Failure */.H("commit: expected the commit of the version, got none (set commit: $(git rev-parse HEAD))");
		tag = new GitTagTarget({
			store,
			model,
			stage,
			commit,
			version,
			record: {
				digest,
				gate: back?.gate ?? evidence?.gate,
				previous,
				image,
				by: env["GITHUB_ACTOR"] || env["GITLAB_USER_LOGIN"] || env["USER"],
				run,
				isRollback: back !== undefined,
			},
		});
		targets.unshift(tag);
	}
	const before = await Promise.all(targets.map((target) => target.check()));
	// A stage that has had no other model may have been changed by hand before it had tags, and its first promotion may have
	// been killed after its tag was written.
	const champions = new Set([digest, ...ledger.assignments.flatMap(({ record }) => record?.digest ?? [])]);
	for (const [at, state] of before.entries()) {
		const isKnown = state.digest === undefined || champions.has(state.digest);
		if (!isKnown && champions.size > 1) {
			throw new failure/* Failure */.H(`${targets[at].name}: two champions: expected ${previous}, or an earlier model of ${stage}, got ${state.digest} (it was changed by hand: set it back to ${previous}, or promote ${state.digest} with its gate first)`);
		}
	}
	const { done, reason, results } = await runTransaction(targets, before, (message) => reporter.info(message));
	if (!done)
		return { digest, previous, version: undefined, results, reason, isRollback: back !== undefined };
	const changed = results.some(({ ends }) => ends === "written");
	const promotion = {
		digest,
		previous,
		version: tag?.version,
		results,
		reason: undefined,
		isRollback: back !== undefined,
	};
	if (changed && inputs.dispatch !== undefined)
		await dispatch(inputs.dispatch, { ...promotion, model, stage }, context);
	return promotion;
}
function tagStore({ remote }, { cwd, env, signal, github }) {
	if (remote !== undefined) {
		if (remote.startsWith("-"))
			throw new failure/* Failure */.H(`remote: expected the name of a remote, got ${JSON.stringify(remote)}`);
		return new git_tags/* GitTags */.c({ cwd, env, signal, remote });
	}
	if (github === undefined) {
		throw new failure/* Failure */.H("to: git-tag: expected a workflow run on GitHub, or a Git remote, got neither (set remote: origin)");
	}
	return new github_tags/* GitHubTags */.R(github);
}
async function dispatch(event, { model, stage, digest, previous, version }, { github, reporter }) {
	try {
		if (github === undefined)
			throw new port/* RequestError */.G(undefined, "expected a workflow run on GitHub, got none");
		await github.request("POST", "/repos/{owner}/{repo}/dispatches", {
			event_type: event.slice(0, 100),
			client_payload: { model, stage, digest, previous, version },
		});
	}
	catch (error) {
		if (!(error instanceof port/* RequestError */.G))
			throw error;
		const hint = error.status === 403 || error.status === 404 ? " (the job needs `contents: write`)" : "";
		reporter.warning(`dispatch: ${event} was not sent: ${error.message}${hint}; the model is promoted`);
	}
}


/***/ })

};
