export const id = "deploy-model";
export const ids = ["deploy-model"];
export const modules = {

/***/ "src/actions/deploy-model/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ deploy_model)
});

var external_node_path_ = __webpack_require__("node:path");
var action = __webpack_require__("src/contract/action.ts");
var deployment_inputs = __webpack_require__("src/contract/deployment-inputs.ts");
var failure = __webpack_require__("src/core/failure.ts");
var clock = __webpack_require__("src/delivery/deployment/clock.ts");
var deployment_platform = __webpack_require__("src/delivery/deployment/platform.ts");
var deployment_rollout = __webpack_require__("src/delivery/deployment/rollout.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var github_run = __webpack_require__("src/platform/github/run.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/deploy-model/inputs.ts



const deployInputs = {
	...deployment_inputs/* deploymentInputs */.d,
	"rollback-to": (0,inputs/* text */.Qq)({
		description: "Revision to go back to, such as the output `previous-revision` of an earlier step. Nothing new is deployed then.",
	}),
	"dry-run": (0,inputs/* flag */.Jt)({ description: "Whether to say what would change, and to change nothing.", default: "false" }),
	render: (0,inputs/* path */.Ae)({
		description: "Folder for the requests or manifests. They are written, and nothing is changed. Neither a login nor a kubeconfig is needed, unless `dry-run` is set, too.",
	}),
	timeout: (0,inputs/* number */.ai)({
		description: "Time limit in seconds for each step of the rollout.",
		min: 1,
		max: 14_400,
		default: "900",
	}),
	"poll-seconds": (0,inputs/* number */.ai)({
		description: "Time in seconds between two checks of the status.",
		min: 0.05,
		max: 300,
		default: "5",
	}),
	"canary-percent": (0,inputs/* number */.ai)({
		description: "Share of the traffic in percent that the new revision gets first. 0 gives it everything at once.",
		min: 0,
		max: 99,
		integer: true,
		default: "0",
	}),
	"canary-seconds": (0,inputs/* number */.ai)({
		description: "Time in seconds before the new revision gets the rest of the traffic.",
		min: 0,
		max: 3600,
		default: "60",
	}),
	...deployment_inputs/* connectionInputs */.e,
	"report-dir": shared_inputs/* sharedInputs */.dO["report-dir"],
	"on-failure": shared_inputs/* sharedInputs */.dO["on-failure"],
};
const deployOutputs = {
	url: "Address of the deployment.",
	revision: "Name of the revision that serves, or would serve.",
	digest: "Digest of the image of that revision.",
	"previous-revision": "Name of the revision that served before. Empty for a first deployment.",
	"previous-digest": "Digest of the image of that revision.",
	state: "End of the rollout: `deployed`, `unchanged`, `rolled-back` or `failed`; `planned` with `dry-run` or `render`.",
	"rollout-path": "Path of the result as JSON.",
};

var version = __webpack_require__("src/core/version.ts");
var rollout_blocks = __webpack_require__("src/evaluation/served-model/rollout-blocks.ts");
var rollout_file = __webpack_require__("src/evaluation/served-model/rollout-file.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
;// CONCATENATED MODULE: ./src/actions/deploy-model/outcome.ts




/** Writes rollout.json, before the first change and at the end. */
async function writeRollout(rollout, place) {
	await (0,rollout_file/* writeRolloutFile */.jA)(place.path, rolloutFile(rollout, place));
}
function rolloutFile(rollout, { platform, target, settings, run }) {
	const { state, url, revision, digest, previous, changes, events, reason } = rollout;
	return {
		format: "trainyard-rollout-1",
		version: version/* version */.r,
		platform,
		target,
		settings,
		state,
		passed: reason === undefined && state !== "started",
		...(url !== undefined && { url }),
		revision,
		...(digest !== undefined && { digest }),
		...(previous !== undefined && { previous: withoutUndefined(previous) }),
		changes,
		events,
		...(reason !== undefined && { reason }),
		...(run !== undefined && { run }),
	};
}
function withoutUndefined({ url, revisions }) {
	return {
		...(url !== undefined && { url }),
		revisions: revisions.map(({ revision, digest, percent }) => ({
			revision,
			...(digest !== undefined && { digest }),
			percent,
		})),
	};
}
function rolloutOutcome(rollout, report) {
	const { path, policy, isRollback } = report;
	const { state, url, revision, digest, previous, changes, reason } = rollout;
	const failed = reason !== undefined;
	const file = rolloutFile(rollout, report);
	const headline = (0,rollout_blocks/* rolloutHeadline */.c)(file);
	const before = previous?.revisions[0];
	return {
		outputs: {
			url,
			revision: state === "rolled-back" && !isRollback ? before?.revision : revision,
			digest: state === "rolled-back" && !isRollback ? before?.digest : digest,
			"previous-revision": before?.revision,
			"previous-digest": before?.digest,
			state,
			"rollout-path": path,
		},
		summary: [(0,block/* heading */.R_)(2, `${failed ? "❌" : "✅"} Deployment: ${headline}`), ...(0,rollout_blocks/* rolloutBlocks */.S)(file)],
		log: [(0,block/* paragraph */.FY)(headline), ...(state === "planned" ? [(0,block/* list */.p_)(changes)] : [])],
		annotations: failed && policy === "warn" ? [{ level: "warning", title: "deploy-model", message: headline }] : [],
		failure: failed && policy === "fail" ? headline : undefined,
	};
}

;// CONCATENATED MODULE: ./src/actions/deploy-model/index.ts












const digest = "$DIGEST";
/* harmony default export */ const deploy_model = ((0,action/* action */.X)({
	name: "deploy-model",
	description: "Deploys an image by its digest, waits until the platform serves it, and goes back to what served before when anything fails. A repetition changes nothing.",
	examples: [
		`--platform cloud-run --google-project acme --region europe-west1 --name churn --image europe-docker.pkg.dev/acme/models/churn@${digest}`,
		"--platform cloud-run --google-project acme --region europe-west1 --name churn --rollback-to churn-m0123456789ab",
	],
	groups: {
		Deployment: ["platform", "name", "image", "port", "variables", "region", "health-url", "rollback-to"],
		Rollout: ["dry-run", "render", "timeout", "poll-seconds", "canary-percent", "canary-seconds"],
		SageMaker: ["model-data", "instance-type", "instance-count", "role", "aws-role"],
		Azure: ["subscription", "resource-group", "azure-client", "azure-tenant"],
		Google: ["google-project", "google-provider", "google-service-account"],
		Kubernetes: [
			"kubeconfig",
			"kube-context",
			"namespace",
			"replicas",
			"max-replicas",
			"cpu",
			"memory",
			"service-type",
			"address",
			"model-digest",
			"force",
		],
		Connection: ["identity-token-variable", "api-url", "token-url"],
		Output: ["report-dir", "on-failure"],
	},
	inputs: deployInputs,
	outputs: deployOutputs,
	async run(inputs, context) {
		const path = (0,external_node_path_.join)((0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]), "rollout.json");
		const { platform } = inputs;
		const settings = recordedSettings(context.given);
		const workflow = (0,github_run/* runFromEnvironment */.R)(context.env);
		const run = workflow && (0,run_stamp/* stampOf */.Zs)(workflow);
		if (inputs.render !== undefined && inputs["rollback-to"] !== undefined) {
			throw new failure/* Failure */.H("render: expected something to deploy, got rollback-to (set dry-run instead)");
		}
		if (inputs.render !== undefined && !inputs["dry-run"]) {
			const rollout = (0,deployment_rollout/* drafted */.X5)((0,deployment_platform/* deploymentDraft */.Z)(inputs, context));
			await render(rollout, inputs, context);
			const place = { path, platform, target: `${platform} ${inputs.name}`, settings, run };
			await writeRollout(rollout, place);
			return rolloutOutcome(rollout, { ...place, policy: inputs["on-failure"], isRollback: false });
		}
		const target = await (0,deployment_platform/* deploymentTarget */.n)(inputs, context);
		const place = { path, platform, target: target.name, settings, run };
		const options = {
			dryRun: inputs["dry-run"],
			canaryPercent: inputs["canary-percent"],
			canaryMs: inputs["canary-seconds"] * 1000,
			timeoutMs: inputs.timeout * 1000,
			pollMs: inputs["poll-seconds"] * 1000,
			clock: clock/* realClock */.d,
			signal: context.signal,
			beforeChange: (rollout) => writeRollout(rollout, place),
			onEvent: (text) => context.reporter.info(text),
		};
		const back = inputs["rollback-to"];
		const rollout = back === undefined
			? await (0,deployment_rollout/* rollOut */.Of)(target, options)
			: await (0,deployment_rollout/* goBack */.OE)(target, [{ revision: back, digest: undefined, percent: 100 }], options);
		if (inputs.render !== undefined)
			await render(rollout, inputs, context);
		await writeRollout(rollout, place);
		return rolloutOutcome(rollout, { ...place, policy: inputs["on-failure"], isRollback: back !== undefined });
	},
}));
/** Settings by which a later step finds the deployment. Variables are left out, because a rollback does not set them. */
function recordedSettings(given) {
	const { platform: _, variables: __, ...names } = deployment_inputs/* deploymentInputs */.d;
	return Object.fromEntries(Object.entries(given).filter(([name]) => name in names));
}
async function render({ documents }, inputs, { cwd, reporter }) {
	for (const [name, document] of Object.entries(documents)) {
		const text = typeof document === "string" ? document : `${JSON.stringify(document, null, 2)}\n`;
		await (0,write/* replaceFile */.fR)((0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, inputs.render), name), text);
		reporter.info(`wrote ${(0,external_node_path_.join)(inputs.render, name)}`);
	}
}


/***/ }),

/***/ "src/contract/deployment-inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ deploymentInputs),
/* harmony export */   e: () => (/* binding */ connectionInputs)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");

const platforms = [
	"cloud-run",
	"kubernetes",
	"kserve",
	"sagemaker",
	"azure-web-app",
	"azure-container-instances",
];
/** Inputs that say what is deployed where. `rollout.json` keeps them, so that a later step can go back. */
const deploymentInputs = {
	platform: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({ description: "Platform that runs the image.", choices: platforms, required: true }),
	name: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Name of the deployment: the service, the endpoint, the app or the container group.",
		required: true,
	}),
	image: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)({
		description: "Image with its digest, such as `ghcr.io/acme/churn@sha256:…`. SageMaker also takes a tag together with `model-data`.",
	}, {
		expected: "one image",
		list: true,
		parse: (value) => (/\s/.test(value) ? { ok: false, expected: "one image" } : { ok: true, value }),
	}),
	"model-data": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Archive of the model for SageMaker, `s3://bucket/model.tar.gz`, when the image does not hold the model.",
	}),
	"instance-type": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Type of SageMaker's instances.", default: "ml.m5.large" }),
	"instance-count": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Number of SageMaker's instances. A canary needs two or more.",
		min: 1,
		max: 1000,
		integer: true,
		default: "1",
	}),
	role: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "ARN of the role that the SageMaker endpoint runs as." }),
	"aws-role": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "ARN of the role that this job takes, when no AWS login is in the environment." }),
	subscription: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Id of the Azure subscription." }),
	"resource-group": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Resource group of the app or of the container group." }),
	"azure-client": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Application id with a federated credential for this job. When absent, the login of azure/login.",
	}),
	"azure-tenant": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Tenant id of that application." }),
	"health-url": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Address that answers 200 when the server is ready. When absent, it is derived from the address of the deployment.",
	}),
	port: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Port on which the container listens.",
		min: 1,
		max: 65_535,
		integer: true,
		default: "8080",
	}),
	variables: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ description: "Environment variables of the container: `NAME=value`, one per line. No secrets." }),
	namespace: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Namespace of the Deployment. When absent, that of the context, or `default` with `render`.",
	}),
	replicas: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ description: "Number of pods that serve.", min: 1, max: 1000, integer: true, default: "2" }),
	"max-replicas": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
		description: "Maximum number of pods. When it is larger than `replicas`, an autoscaler decides by the processor time.",
		min: 1,
		max: 1000,
		integer: true,
	}),
	cpu: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Processor time that each pod requests, such as `250m`.", default: "250m" }),
	memory: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Memory that each pod requests and may not exceed.", default: "512Mi" }),
	"service-type": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
		description: "Type of the Service: `ClusterIP` inside the cluster, `LoadBalancer` with an address outside it.",
		choices: ["ClusterIP", "LoadBalancer"],
		default: "ClusterIP",
	}),
	address: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Address of the deployment for the output `url`. When absent, that of the Service inside the cluster.",
	}),
	"model-digest": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Digest of the model in the image. It becomes a label and an annotation." }),
	force: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ description: "Whether to take over fields that other programs own.", default: "false" }),
	region: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Region of the cloud, such as `europe-west1` or `eu-central-1`." }),
	"google-project": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Project of Google Cloud." }),
	"google-provider": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Workload identity provider that accepts this job: `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. The login of google-github-actions/auth takes precedence.",
	}),
	"google-service-account": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Email of the service account that deploys." }),
};
/** Inputs that say to which addresses credentials are sent. They are never taken from a file. */
const connectionInputs = {
	kubeconfig: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
		description: "File with the cluster and the credentials. When absent, `KUBECONFIG`, `~/.kube/config`, or the service account of the pod.",
	}),
	"kube-context": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Context of the kubeconfig. When absent, the current one." }),
	"identity-token-variable": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Variable with the identity token of a CI system other than GitHub, such as GitLab's `id_tokens`.",
	}),
	"api-url": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Address of the platform's API, for private endpoints and sovereign clouds. The vendor's when absent.",
	}),
	"token-url": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Address of the vendor's token service, for private endpoints and sovereign clouds.",
	}),
};


/***/ }),

/***/ "src/delivery/deployment/clock.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ realClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:timers/promises");
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const realClock = {
	now: () => performance.now(),
	sleep: async (ms, signal) => {
		await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
	},
};


/***/ }),

/***/ "src/delivery/deployment/rollout.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OE: () => (/* binding */ goBack),
/* harmony export */   Of: () => (/* binding */ rollOut),
/* harmony export */   X5: () => (/* binding */ drafted)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/**
 * Rolls a plan out: apply, wait, shift the traffic, and check what serves. When anything fails after the first change, the
 * previous state is brought back. A failure before the first change is thrown.
 */
async function rollOut(target, options) {
	const previous = await target.current();
	const plan = await target.plan(previous);
	const rollout = rolloutOf(plan, previous);
	if (plan.changes.length === 0) {
		const { phase, text } = await target.status(plan.revision);
		if (phase !== "failed")
			return { ...rollout, state: "unchanged", events: [text] };
		return { ...rollout, state: "failed", reason: `nothing was changed, but the deployment is not healthy: ${text}` };
	}
	await target.dryRun?.(plan);
	if (options.dryRun)
		return { ...rollout, state: "planned" };
	await options.beforeChange(rollout);
	const say = (text) => {
		rollout.events.push(text);
		options.onEvent(text);
	};
	try {
		await target.apply(plan);
		await settled(target, plan.revision, { ...options, say });
		if (target.shift !== undefined && previous !== undefined) {
			const { canaryPercent } = options;
			for (const percent of canaryPercent > 0 ? [canaryPercent, 100] : [100]) {
				await target.shift(plan.revision, percent, previous);
				say(`${plan.revision} gets ${percent} % of the traffic`);
				await settled(target, plan.revision, { ...options, say });
				if (percent === 100)
					break;
				await options.clock.sleep(options.canaryMs, options.signal);
				await settled(target, plan.revision, { ...options, say });
			}
		}
		const now = await target.current();
		const share = now?.revisions.find(({ revision }) => revision === plan.revision)?.percent ?? 0;
		if (share < 100) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`expected ${plan.revision} to get all traffic, got ${share} % (${(now?.revisions ?? []).map(({ revision, percent }) => `${revision}: ${percent} %`).join(", ") || "nothing serves"})`);
		}
		return { ...rollout, state: "deployed", url: now?.url };
	}
	catch (error) {
		const reason = reasonOf(error, options.signal);
		return { ...rollout, ...(await undone(target, previous, { reason, options, say })) };
	}
}
/** Returns a plan that was made without asking the platform. */
function drafted(plan) {
	return { ...rolloutOf(plan, undefined), state: "planned" };
}
/** Goes back to revisions that were recorded before, such as those of an earlier job. */
async function goBack(target, revisions, options) {
	const previous = await target.current();
	const wanted = { url: previous?.url, revisions: [...revisions] };
	const to = revisions[0].revision;
	const plan = { revision: to, digest: undefined, changes: [`${target.name} goes back to ${to}`], documents: {} };
	const rollout = rolloutOf(plan, previous);
	if (options.dryRun)
		return { ...rollout, state: "planned" };
	await options.beforeChange(rollout);
	const say = (text) => {
		rollout.events.push(text);
		options.onEvent(text);
	};
	try {
		const revision = await target.rollBack(wanted);
		await settled(target, revision, { ...options, say });
		const now = await target.current();
		const digest = now?.revisions.find((each) => each.revision === revision)?.digest;
		return { ...rollout, state: "rolled-back", url: now?.url, revision, digest };
	}
	catch (error) {
		return { ...rollout, state: "failed", reason: reasonOf(error, options.signal) };
	}
}
/** Describes an error after the first change. Even a bug is reported this way, so that no half deployment goes unnoticed. */
function reasonOf(error, signal) {
	signal.throwIfAborted();
	return error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? error.message : `an error in trainyard: ${String(error)}`;
}
function rolloutOf(plan, previous) {
	const { revision, digest, changes, documents } = plan;
	return {
		state: "started",
		url: previous?.url,
		revision,
		digest,
		previous,
		changes,
		documents,
		events: [],
		reason: undefined,
	};
}
/** Waits until the platform says that the revision is ready. @throws {Failure} if it fails or takes too long. */
async function settled(target, revision, waiting) {
	const { clock, signal, timeoutMs, pollMs, say } = waiting;
	const end = clock.now() + timeoutMs;
	for (let last = "";;) {
		const { phase, text } = await target.status(revision);
		if (text !== last)
			say(text);
		last = text;
		if (phase === "ready")
			return;
		if (phase === "failed")
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(text);
		if (clock.now() + pollMs > end) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`expected ${revision} to be ready within ${timeoutMs / 1000} s, got: ${text}`);
		}
		await clock.sleep(pollMs, signal);
	}
}
function leftovers(created) {
	if (created.length === 0)
		return "nothing was created";
	return `left behind: ${created.join(", ")} (a repetition uses them; delete them if there is none)`;
}
async function undone(target, previous, { reason, options, say }) {
	if (previous === undefined || previous.revisions.length === 0) {
		const left = target.created === undefined ? `${target.name} is left as it is` : leftovers(target.created);
		return {
			state: "failed",
			reason: `${reason}; this was the first deployment, so there is nothing to go back to: ${left}`,
		};
	}
	const [{ revision: last }] = previous.revisions;
	try {
		say(`going back to ${last}`);
		const revision = await target.rollBack(previous);
		await settled(target, revision, { ...options, say });
		return { state: "rolled-back", reason: `${reason}; ${last} serves again` };
	}
	catch (error) {
		return {
			state: "failed",
			reason: `${reason}; going back to ${last} failed, too: ${reasonOf(error, options.signal)} (${target.name} may be half deployed: run deploy-model with rollback-to: ${last})`,
		};
	}
}


/***/ }),

/***/ "src/platform/cloud/identity-token.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ masked),
/* harmony export */   eN: () => (/* binding */ identityHint),
/* harmony export */   zh: () => (/* binding */ identityTokens)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _login_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/cloud/login-answer.ts");



/** Returns the tokens of this job: GitHub's, or that in a variable. */
function identityTokens({ http, service, variable, env, signal, mask }) {
	return {
		mask,
		async token(audience) {
			if (variable !== undefined) {
				const value = env[variable]?.trim();
				if (value)
					return masked(value, mask);
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`identity-token-variable: expected a token in ${variable}, got nothing`);
			}
			const [address, bearer] = [service["ACTIONS_ID_TOKEN_REQUEST_URL"], service["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]];
			if (address === undefined || bearer === undefined) {
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("expected an identity token of this job, got none (add `id-token: write` to the permissions of the job; pull requests of forks get none; in another CI system set identity-token-variable; or log in with the vendor's action first)");
			}
			const url = (0,_login_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .loginUrl */ .$6)(address, "ACTIONS_ID_TOKEN_REQUEST_URL");
			url.searchParams.set("audience", audience);
			const { status, json } = await (0,_login_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .loginAnswer */ .K0)(http, {
				method: "GET",
				url,
				headers: { authorization: `bearer ${bearer}`, accept: "application/json" },
				signal,
			});
			if (status === 200 && typeof json["value"] === "string")
				return masked(json["value"], mask);
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${url.host}: expected an identity token for ${audience}, got status ${status} without one (a proxy may have answered in place of GitHub)`);
		},
	};
}
/** Masks a secret in the log, and returns it. */
function masked(secret, mask) {
	mask(secret);
	return secret;
}
/** Describes a refused token by what the rule of the cloud must match. The token itself is never shown. */
function identityHint(token, rule) {
	const claims = claimsOf(token);
	if (claims === undefined)
		return "the identity token is no JWT";
	const { sub, aud, iss } = claims;
	return `the token has the issuer ${iss}, the subject ${sub} and the audience ${aud}; ${rule(claims)}`;
}
function claimsOf(token) {
	try {
		const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
		if (!(0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(claims))
			return undefined;
		return { sub: String(claims["sub"]), aud: String(claims["aud"]), iss: String(claims["iss"]) };
	}
	catch {
		return undefined;
	}
}


/***/ }),

/***/ "src/platform/cloud/login-answer.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ loginUrl),
/* harmony export */   K0: () => (/* binding */ loginAnswer),
/* harmony export */   c6: () => (/* binding */ transientLogin),
/* harmony export */   z7: () => (/* binding */ loginText)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _http_connection_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/http/connection-error.ts");
/* harmony import */ var _http_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/http/message.ts");
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/http/retry.ts");
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/cloud/refusal.ts");






/** Sends a request to a service that gives tokens. */
async function loginAnswer(http, request) {
	const { status, text } = await loginText(http, request);
	try {
		const value = JSON.parse(text);
		return { status, json: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) ? value : {} };
	}
	catch {
		return { status, json: {} };
	}
}
/** Does the same as `loginAnswer`, but returns the text of the answer. An error names the service. */
async function loginText(http, request) {
	try {
		const answer = await http.send({ ...request, silenceMs: 30_000 });
		return { status: answer.status, text: (await (0,_http_message_js__WEBPACK_IMPORTED_MODULE_3__.readBody)(answer)).toString("utf8") };
	}
	catch (error) {
		if (!(error instanceof _http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_) && !(error instanceof _http_connection_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreachableError */ .J))
			throw error;
		const said = `${request.url.host}: the login of this job failed: ${error.message}`;
		if (error instanceof _http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_)
			throw transientLogin(said, error);
		throw new _refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .CloudRefusal */ .y(said, { status: 0, cause: error });
	}
}
/** Returns an error that is worth another attempt. The last attempt ends with its text, and not with the request's. */
function transientLogin(said, cause) {
	return new _http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_(said, {
		afterMs: cause?.afterMs,
		cause: new _refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .CloudRefusal */ .y(said, { status: 0, cause }),
	});
}
/** Parses an address of a token service. @throws {Failure} for a text that is not one; `what` says where it is from. */
function loginUrl(text, what) {
	if (typeof text === "string" && URL.canParse(text) && /^https?:/i.test(text))
		return new URL(text);
	const found = typeof text === "string" ? JSON.stringify(text.slice(0, 200)) : "nothing";
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${what}: expected an address that begins with https://, got ${found}`);
}


/***/ }),

/***/ "src/platform/cloud/refusal.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ refusalKind),
/* harmony export */   y: () => (/* binding */ CloudRefusal)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/shape/index.ts");


/** A refusal of a cloud's API that stays. */
class CloudRefusal extends _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
	status;
	code;
	constructor(message, { status, code = "", cause }) {
		super(message, { cause });
		this.status = status;
		this.code = code;
	}
	static of({ method, url, headers, permission }, kind, who) {
		const operation = headers?.["x-amz-target"] ?? `${method} ${url.pathname}`;
		const hint = hintFor(kind, { who, permission });
		return new CloudRefusal(`${url.host}: ${operation}: ${kind.status}${kind.code === "" ? "" : ` ${kind.code}`}${kind.said === "" ? "" : `: ${kind.said}`}${hint}`, kind);
	}
}
function hintFor(kind, { who, permission }) {
	if (kind.isQuota)
		return " (the quota is used up: ask the vendor for more, or delete what is no longer needed)";
	if (kind.status === 401)
		return ` (the token of ${who} was refused, a new one too: log in again in this job)`;
	if (kind.status === 403)
		return ` (${who} needs the permission ${permission})`;
	if (kind.status === 404)
		return ` (check the name, the region and the account; without ${permission} it may be hidden)`;
	if (kind.status === 409)
		return " (another change is in progress or was made meanwhile: run one deployment at a time)";
	return "";
}
const awsStatus = {
	AccessDenied: 403,
	AccessDeniedException: 403,
	ExpiredToken: 401,
	ExpiredTokenException: 401,
	InvalidClientTokenId: 401,
	UnrecognizedClientException: 401,
	InvalidSignatureException: 401,
	ThrottlingException: 429,
	ResourceInUse: 409,
	ResourceNotFound: 404,
	ConflictException: 409,
};
const quotaCodes = /^(ResourceLimitExceeded|QuotaExceeded|ContainerGroupQuotaReached|RESOURCE_EXHAUSTED_QUOTA)$/;
/** Reads the error of Google (`error.status`), Azure (`error.code`, `Code`) or AWS (`__type`). */
function refusalKind(status, json, text) {
	const inner = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(json["error"]) ? json["error"] : json;
	const field = (...names) => names.map((name) => inner[name]).find((value) => typeof value === "string");
	const code = String(field("status", "code", "Code", "__type") ?? "").replace(/^.*#/, "");
	const said = String(field("message", "Message") ?? (Object.keys(json).length > 0 ? "" : text))
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, 400);
	const missing = status === 400 && /^ValidationException$/.test(code) && /could not find/i.test(said);
	const meant = missing ? 404 : status === 400 || status === 403 ? (awsStatus[code] ?? status) : status;
	const isQuota = quotaCodes.test(code) || (meant === 429 && /quota exceeded|quota limit|exceeded your quota/i.test(said));
	const isTransient = !isQuota && (meant === 408 || meant === 429 || meant >= 500);
	return { status: meant, code, said, isQuota, isTransient };
}


/***/ })

};
