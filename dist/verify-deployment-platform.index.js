export const id = "verify-deployment-platform";
export const ids = ["verify-deployment-platform"];
export const modules = {

/***/ "src/actions/verify-deployment/platform.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deployedPlatform: () => (/* binding */ deployedPlatform)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_deployment_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/deployment-inputs.ts");
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _delivery_deployment_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/delivery/deployment/platform.ts");
/* harmony import */ var _delivery_deployment_platform_word_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/delivery/deployment/platform-word.ts");
/* harmony import */ var _evaluation_run_stamp_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/evaluation/run-stamp.ts");
/* harmony import */ var _evaluation_served_model_rollout_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/evaluation/served-model/rollout-file.ts");
/* harmony import */ var _platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/platform/file/shown-path.ts");









/**
 * Connects with the platform that rollout.json names. Addresses to which
 * credentials are sent come from the inputs alone. The platform is asked once, so that a permission that is missing is an
 * error and not a reason to go back.
 */
async function deployedPlatform(inputs, context) {
	const { cwd } = context;
	const path = inputs.rollout ?? (0,_platform_file_shown_path_js__WEBPACK_IMPORTED_MODULE_8__/* .shownPath */ .p)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, inputs["report-dir"]), "rollout.json"), cwd);
	const rollout = await (0,_evaluation_served_model_rollout_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readRolloutFile */ .KK)(path, cwd);
	const { state, passed, digest, platform, settings } = rollout;
	// A file that the user names may be that of another run, such as the one that deployed.
	const stale = inputs.rollout === undefined ? (0,_evaluation_run_stamp_js__WEBPACK_IMPORTED_MODULE_6__/* .staleReason */ .Wf)(rollout.run, context.github?.run) : undefined;
	if (stale !== undefined)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: ${stale}`);
	if (!passed || state === "planned") {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: expected a deployment that succeeded, got the state ${state} (run deploy-model first)`);
	}
	if (settings?.["name"] === undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: expected the settings of the deployment, got none (run deploy-model of this version)`);
	}
	const target = await (0,_delivery_deployment_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .deploymentTarget */ .n)({
		...settingsIn({ ...settings, platform }, path),
		kubeconfig: inputs.kubeconfig,
		"kube-context": inputs["kube-context"],
		"api-url": inputs["api-url"],
		"token-url": inputs["token-url"],
		"identity-token-variable": inputs["identity-token-variable"],
		timeout: inputs["rollback-timeout"],
		"canary-percent": 0,
		"canary-seconds": 0,
		"rollback-to": rollout.previous?.revisions[0]?.revision ?? rollout.revision,
		"health-url": settings["health-url"],
	}, context);
	const image = digest === undefined ? undefined : (0,_delivery_deployment_platform_word_js__WEBPACK_IMPORTED_MODULE_5__/* .expectedImage */ .q)(target, digest);
	await image?.running();
	return { target, rollout, image };
}
function settingsIn(settings, path) {
	try {
		return (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(_contract_deployment_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentInputs */ .d, (name) => (Object.hasOwn(settings, name) ? settings[name] : undefined));
	}
	catch (error) {
		if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H))
			throw error;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: settings: ${error.message}`, { cause: error });
	}
}


/***/ }),

/***/ "src/delivery/deployment/platform.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ deploymentDraft),
  n: () => (/* binding */ deploymentTarget)
});

var failure = __webpack_require__("src/core/failure.ts");
var core_shape = __webpack_require__("src/core/shape/index.ts");
var connection_error = __webpack_require__("src/platform/http/connection-error.ts");
var message = __webpack_require__("src/platform/http/message.ts");
var retry = __webpack_require__("src/platform/http/retry.ts");
var cloud_refusal = __webpack_require__("src/platform/cloud/refusal.ts");
;// CONCATENATED MODULE: ./src/platform/cloud/api.ts





const attempts = 5;
const silenceMs = 60_000;
/** The REST API of a cloud, with retries and with refusals that name the missing permission. */
class CloudApi {
	#options;
	constructor(options) {
		this.#options = options;
	}
	/** Sends a request until it is answered. @throws {CloudRefusal} for a refusal, and when every attempt failed. */
	async call(request) {
		let renewed = false;
		for (let tries = 1;; tries++) {
			try {
				return await this.#once(request, renewed);
			}
			catch (error) {
				this.#options.signal.throwIfAborted();
				if (error instanceof connection_error/* UnreachableError */.J || (error instanceof retry/* TransientError */.N_ && tries === attempts)) {
					if (error.cause instanceof cloud_refusal/* CloudRefusal */.y)
						throw error.cause;
					throw new cloud_refusal/* CloudRefusal */.y(`${request.method} ${request.url.host}${request.url.pathname}: ${error.message}`, {
						status: 0,
						cause: error,
					});
				}
				// A token may expire in the middle of a rollout, so the first refusal asks for a new one.
				const expired = error instanceof cloud_refusal/* CloudRefusal */.y && error.status === 401 && !renewed;
				if (!expired && !(error instanceof retry/* TransientError */.N_))
					throw error;
				renewed ||= expired;
				if (error instanceof retry/* TransientError */.N_) {
					await this.#options.pause(error.afterMs ?? Math.min(16_000, 1000 * 2 ** (tries - 1)));
				}
			}
		}
	}
	/** Does the same as `call`, but resolves to undefined if there is no such thing. */
	async find(request) {
		try {
			return await this.call(request);
		}
		catch (error) {
			if (error instanceof cloud_refusal/* CloudRefusal */.y && error.status === 404)
				return undefined;
			throw error;
		}
	}
	async #once(request, renew) {
		const { http, credentials, signal } = this.#options;
		const { method, url } = request;
		const body = request.body === undefined ? "" : JSON.stringify(request.body);
		const headers = {
			accept: "application/json",
			...(body !== "" && { "content-type": "application/json" }),
			...request.headers,
		};
		const authorized = await credentials.authorize({ method, url, headers, body }, renew);
		const answer = await http.send({
			method,
			url,
			headers: { ...headers, ...authorized },
			...(body !== "" && { body }),
			signal,
			silenceMs,
		});
		const text = (await (0,message.readBody)(answer)).toString("utf8");
		const json = parsed(text);
		if (answer.status >= 200 && answer.status < 300)
			return { status: answer.status, headers: answer.headers, json };
		const kind = (0,cloud_refusal/* refusalKind */.l)(answer.status, json, text);
		const refusal = cloud_refusal/* CloudRefusal */.y.of(request, kind, credentials.who);
		if (!kind.isTransient)
			throw refusal;
		throw new retry/* TransientError */.N_(refusal.message, {
			afterMs: (0,retry/* retryAfterMs */.Vs)(answer.headers["retry-after"], Date.now()),
			cause: refusal,
		});
	}
}
function parsed(text) {
	try {
		const value = JSON.parse(text);
		return (0,core_shape/* isRecord */.u4)(value) ? value : {};
	}
	catch {
		return {};
	}
}

var aws = __webpack_require__("src/platform/cloud/aws.ts");
var process_command = __webpack_require__("src/platform/process/command.ts");
var identity_token = __webpack_require__("src/platform/cloud/identity-token.ts");
var login_answer = __webpack_require__("src/platform/cloud/login-answer.ts");
;// CONCATENATED MODULE: ./src/platform/cloud/azure.ts





const resource = "https://management.azure.com/";
/** Credentials for Azure: this job's token for the application `client`, or the login that Azure/login left in the CLI `az`. */
function azureCredentials(login) {
	let token;
	return {
		who: login.client ?? "the Azure identity of az",
		async authorize(_request, renew) {
			if (token === undefined || renew) {
				token = login.client === undefined ? await tokenOfCli(login) : await federatedToken(login, login.client);
			}
			return { authorization: `Bearer ${token}` };
		},
	};
}
async function tokenOfCli({ env, cwd, signal, tokens }) {
	try {
		const ended = await (0,process_command/* runCommand */.d)(["az", "account", "get-access-token", "--resource", resource, "--output", "json"], {
			cwd,
			env,
			input: [],
			timeoutMs: 60_000,
			signal,
		});
		const answer = ended.code === 0 ? JSON.parse(ended.stdout.toString("utf8")) : undefined;
		if ((0,core_shape/* isRecord */.u4)(answer) && typeof answer["accessToken"] === "string")
			return (0,identity_token/* masked */.Iv)(answer["accessToken"], tokens.mask);
	}
	catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof failure/* Failure */.H) && !(error instanceof SyntaxError))
			throw error;
	}
	throw new failure/* Failure */.H("azure-client: expected credentials for Azure, got none (run azure/login first, or set azure-client and azure-tenant)");
}
async function federatedToken({ http, tokens, tenant, tokenUrl, signal }, client) {
	if (tenant === undefined)
		throw new failure/* Failure */.H("azure-tenant: expected the tenant of azure-client, got nothing");
	const assertion = await tokens.token("api://AzureADTokenExchange");
	const url = new URL(`/${tenant}/oauth2/v2.0/token`, tokenUrl ?? "https://login.microsoftonline.com");
	const { status, json } = await (0,login_answer/* loginAnswer */.K0)(http, {
		method: "POST",
		url,
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams({
			grant_type: "client_credentials",
			client_id: client,
			scope: `${resource}.default`,
			client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
			client_assertion: assertion,
		}).toString(),
		signal,
	});
	if (typeof json["access_token"] === "string")
		return (0,identity_token/* masked */.Iv)(json["access_token"], tokens.mask);
	const said = String(json["error_description"] ?? json["error"] ?? "without a token").slice(0, 300);
	const hint = (0,identity_token/* identityHint */.eN)(assertion, ({ sub, iss, aud }) => `the application ${client} needs a federated credential with exactly the issuer ${iss}, the subject ${sub} and the audience ${aud} (newer repositories have their ids in the subject)`);
	throw new failure/* Failure */.H(`${url.host}: ${status} ${said}: Azure refused this job's identity: ${hint}`);
}

var promises_ = __webpack_require__("node:fs/promises");
;// CONCATENATED MODULE: ./src/platform/cloud/google.ts





const scope = "https://www.googleapis.com/auth/cloud-platform";
/**
 * Credentials for Google's APIs: the token in `CLOUDSDK_AUTH_ACCESS_TOKEN`, the file that google-github-actions/auth left,
 * or a token of this job that a workload identity provider accepts.
 */
function googleCredentials(login) {
	let token;
	const who = login.serviceAccount ?? "this job's Google identity";
	return {
		who,
		async authorize(_request, renew) {
			if (token === undefined || renew)
				token = await accessToken(login);
			return { authorization: `Bearer ${token}` };
		},
	};
}
async function accessToken(login) {
	const { env, provider, tokens, serviceAccount, tokenUrl } = login;
	if (env["CLOUDSDK_AUTH_ACCESS_TOKEN"])
		return env["CLOUDSDK_AUTH_ACCESS_TOKEN"];
	const file = env["GOOGLE_APPLICATION_CREDENTIALS"];
	if (file)
		return fromFile(login, file);
	if (provider !== undefined) {
		const name = provider.replace(/^\/+/, "");
		const impersonation = serviceAccount === undefined
			? undefined
			: new URL(`/v1/projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}:generateAccessToken`, tokenUrl ?? "https://iamcredentials.googleapis.com");
		return exchanged(login, {
			subjectToken: await tokens.token(`https://iam.googleapis.com/${name}`),
			audience: `//iam.googleapis.com/${name}`,
			sts: new URL("/v1/token", tokenUrl ?? "https://sts.googleapis.com"),
			impersonation,
		});
	}
	throw new failure/* Failure */.H("google-provider: expected credentials for Google Cloud, got none (run google-github-actions/auth first, or set google-provider and google-service-account)");
}
/** Reads the `external_account` file of google-github-actions/auth, which says where this job's token is. */
async function fromFile(login, path) {
	let file;
	try {
		file = JSON.parse(await (0,promises_.readFile)(path, "utf8"));
	}
	catch (error) {
		throw new failure/* Failure */.H(`GOOGLE_APPLICATION_CREDENTIALS: ${path} could not be read as JSON`, { cause: error });
	}
	const source = (0,core_shape/* isRecord */.u4)(file) && (0,core_shape/* isRecord */.u4)(file["credential_source"]) ? file["credential_source"] : undefined;
	if (!(0,core_shape/* isRecord */.u4)(file) || file["type"] !== "external_account" || typeof source?.["url"] !== "string") {
		throw new failure/* Failure */.H(`GOOGLE_APPLICATION_CREDENTIALS: ${path}: expected a file of type external_account with an address, as google-github-actions/auth writes it, got ${(0,core_shape/* isRecord */.u4)(file) ? String(file["type"]) : "something else"} (keys of service accounts are not read)`);
	}
	const headers = (0,core_shape/* isRecord */.u4)(source["headers"]) ? source["headers"] : {};
	const sts = (0,login_answer/* loginUrl */.$6)(file["token_url"], `${path}: token_url`);
	const account = file["service_account_impersonation_url"];
	const impersonation = account === undefined ? undefined : (0,login_answer/* loginUrl */.$6)(account, `${path}: service_account_impersonation_url`);
	const answer = await (0,login_answer/* loginAnswer */.K0)(login.http, {
		method: "GET",
		url: (0,login_answer/* loginUrl */.$6)(source["url"], `${path}: credential_source.url`),
		headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
		signal: login.signal,
	});
	const format = (0,core_shape/* isRecord */.u4)(source["format"]) ? source["format"] : {};
	const field = String(format["subject_token_field_name"] ?? "value");
	const subjectToken = answer.json[field];
	if (typeof subjectToken !== "string") {
		throw new failure/* Failure */.H(`${path}: expected this job's token in the field ${field} of the answer of credential_source.url, got status ${answer.status} without it (run google-github-actions/auth in this job, with \`id-token: write\`)`);
	}
	login.tokens.mask(subjectToken);
	return exchanged(login, { subjectToken, audience: String(file["audience"]), sts, impersonation });
}
async function exchanged(login, { subjectToken, audience, sts, impersonation }) {
	const federated = await post(login, {
		url: sts,
		body: {
			audience,
			grantType: "urn:ietf:params:oauth:grant-type:token-exchange",
			requestedTokenType: "urn:ietf:params:oauth:token-type:access_token",
			scope,
			subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
			subjectToken,
		},
	});
	if (typeof federated.json["access_token"] !== "string") {
		const hint = (0,identity_token/* identityHint */.eN)(subjectToken, ({ sub }) => `the provider's attribute condition must allow it, such as assertion.sub == '${sub}' (newer repositories have their ids in the subject)`);
		throw new failure/* Failure */.H(`${sts.host}: ${federated.said}: Google refused this job's identity: ${hint}`);
	}
	login.tokens.mask(federated.json["access_token"]);
	if (impersonation === undefined)
		return federated.json["access_token"];
	const own = await post(login, {
		url: impersonation,
		body: { scope: [scope] },
		bearer: federated.json["access_token"],
	});
	if (typeof own.json["accessToken"] === "string")
		return (0,identity_token/* masked */.Iv)(own.json["accessToken"], login.tokens.mask);
	const hint = (0,identity_token/* identityHint */.eN)(subjectToken, ({ sub }) => `grant roles/iam.workloadIdentityUser on the service account to principal:${audience.split("/providers/")[0]}/subject/${sub}`);
	throw new failure/* Failure */.H(`${impersonation.host}: ${own.said}: Google refused a token of the service account: ${hint}`);
}
async function post({ http, signal }, { url, body, bearer }) {
	const { status, json } = await (0,login_answer/* loginAnswer */.K0)(http, {
		method: "POST",
		url,
		headers: { "content-type": "application/json", ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }) },
		body: JSON.stringify(body),
		signal,
	});
	const error = (0,core_shape/* isRecord */.u4)(json["error"]) ? json["error"]["message"] : json["error_description"];
	return { json, said: `${status}${typeof error === "string" ? ` ${error.slice(0, 300)}` : ""}` };
}

var address = __webpack_require__("src/platform/http/address.ts");
var http_client = __webpack_require__("src/platform/http/client.ts");
var clock = __webpack_require__("src/delivery/deployment/clock.ts");
var external_node_crypto_ = __webpack_require__("node:crypto");
;// CONCATENATED MODULE: ./src/delivery/deployment/image-digest.ts

/** Returns the digest of `registry/repository@sha256:…`. @throws {Failure} if the reference has only a tag. */
function digestOf(image) {
	const digest = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
	if (digest !== undefined)
		return digest;
	throw new failure/* Failure */.H(`image: expected a reference with its digest, such as ghcr.io/acme/churn@sha256:…, got ${JSON.stringify(image.slice(0, 200))} (a tag can move between two deployments; build-push-image has the output digest)`);
}

;// CONCATENATED MODULE: ./src/delivery/deployment/cloud-run.ts




const byRevision = "TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION";
const byLatest = "TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST";
/** Number of names for one image and one set of settings. A longer number would not fit into the name of a revision. */
const mostAttempts = 9;
/**
 * A service of Cloud Run, through version 2 of its API. The traffic is always set by the names of revisions, because a
 * service whose traffic was pinned once would otherwise "succeed" with the old revision.
 */
class CloudRunTarget {
	name;
	#options;
	#path;
	#operation;
	constructor(options) {
		this.#options = options;
		this.name = `the Cloud Run service ${options.service} in ${options.region}`;
		this.#path = `projects/${options.project}/locations/${options.region}/services/${options.service}`;
	}
	async current() {
		const service = await this.#service();
		if (service === undefined)
			return undefined;
		const revisions = [];
		for (const entry of records(service["trafficStatuses"])) {
			const percent = Number(entry["percent"] ?? 0);
			const revision = entry["type"] === byLatest ? lastName(service["latestReadyRevision"]) : lastName(entry["revision"]);
			if (percent > 0 && revision !== "")
				revisions.push({ revision, percent, digest: await this.#digest(revision) });
		}
		revisions.sort((a, b) => b.percent - a.percent);
		return { url: textOf(service["uri"]), revisions };
	}
	async plan(current) {
		const { service } = this.#options;
		const first = this.#revisionName();
		// A revision that failed keeps its name and never becomes healthy, so that the next attempt has another name.
		for (let attempt = 1; attempt <= mostAttempts; attempt++) {
			const revision = attempt === 1 ? first : `${first}-${attempt}`;
			const found = await this.#revision(revision);
			if (found === undefined || readiness(found)["state"] !== "CONDITION_FAILED")
				return this.#planFor(current, revision);
		}
		throw new failure/* Failure */.H(`${service}: expected an attempt that does not fail, got ${mostAttempts} failed revisions of this image and these settings, the last ${first}-${mostAttempts} (delete them, or deploy another image)`);
	}
	draft() {
		return this.#planFor(undefined, this.#revisionName());
	}
	/** Other settings of the same image are another revision. */
	#revisionName() {
		const { image, port, variables, service } = this.#options;
		const settings = (0,external_node_crypto_.createHash)("sha256")
			.update(JSON.stringify([image, port, variables]))
			.digest("hex");
		return `${service}-m${digestOf(image).slice(7, 19)}-${settings.slice(0, 6)}`;
	}
	#planFor(current, revision) {
		const { image } = this.#options;
		const changes = [];
		const serving = current?.revisions.find((each) => each.revision === revision);
		if (current === undefined)
			changes.push(`create ${this.name} with the revision ${revision} of ${image}`);
		else if (serving?.percent !== 100) {
			const now = current.revisions.map((each) => `${each.revision}: ${each.percent} %`).join(", ") || "nothing";
			changes.push(`give ${revision} of ${image} all traffic of ${this.name} (now ${now})`);
		}
		const documents = { "service.json": this.#body(revision, current) };
		return { revision, digest: digestOf(image), changes, documents };
	}
	async dryRun(plan) {
		if ((await this.#revision(plan.revision)) !== undefined)
			return;
		await this.#patch(plan.documents["service.json"], { validateOnly: "true" });
	}
	async apply(plan) {
		// The fixed name of the revision would make a repetition a conflict, so that a known revision is not sent again.
		if ((await this.#revision(plan.revision)) !== undefined)
			return;
		await this.#patch(plan.documents["service.json"], {});
	}
	async status(revision) {
		if (this.#operation !== undefined) {
			const { json } = await this.#get(this.#operation, "run.operations.get");
			if (json["done"] !== true)
				return { phase: "progressing", text: "the operation is running" };
			this.#operation = undefined;
			if ((0,core_shape/* isRecord */.u4)(json["error"]))
				return { phase: "failed", text: `Cloud Run: ${textOf(json["error"]["message"])}` };
		}
		const found = await this.#revision(revision);
		if (found === undefined)
			return { phase: "failed", text: `expected the revision ${revision}, got none` };
		const service = await this.#service();
		const ready = readiness(found);
		if (ready["state"] === "CONDITION_FAILED") {
			return {
				phase: "failed",
				text: `${revision} is not healthy: ${textOf(ready["message"]) ?? textOf(ready["reason"])}`,
			};
		}
		if (ready["state"] !== "CONDITION_SUCCEEDED")
			return { phase: "progressing", text: `${revision} is starting` };
		if (service?.["reconciling"] === true)
			return { phase: "progressing", text: "the service is being reconciled" };
		const terminal = (0,core_shape/* isRecord */.u4)(service?.["terminalCondition"]) ? service["terminalCondition"] : {};
		if (terminal["state"] === "CONDITION_FAILED") {
			return { phase: "failed", text: `${this.name} is not healthy: ${textOf(terminal["message"])}` };
		}
		return { phase: "ready", text: `${revision} is ready` };
	}
	async shift(revision, percent, previous) {
		await this.#traffic([{ revision, percent }, ...shares(previous.revisions, 100 - percent, revision)]);
	}
	async rollBack(previous) {
		this.#operation = undefined;
		await this.#traffic(previous.revisions);
		return previous.revisions[0].revision;
	}
	async #traffic(revisions) {
		const traffic = revisions
			.filter(({ percent }) => percent > 0)
			.map(({ revision, percent }) => ({ type: byRevision, revision, percent }));
		await this.#patch({ traffic }, { updateMask: "traffic" });
	}
	#body(revision, current) {
		const { image, port, variables, serviceAccount } = this.#options;
		const old = current?.revisions ?? [];
		const template = {
			revision,
			...(serviceAccount !== undefined && { serviceAccount }),
			containers: [
				{
					image,
					ports: [{ containerPort: port }],
					env: Object.entries(variables).map(([name, value]) => ({ name, value })),
					startupProbe: {
						httpGet: { path: "/health", port },
						periodSeconds: 2,
						timeoutSeconds: 2,
						failureThreshold: 120,
					},
					livenessProbe: { httpGet: { path: "/v2/health/live", port }, periodSeconds: 10, timeoutSeconds: 2 },
				},
			],
		};
		const traffic = old.length === 0
			? [{ type: byRevision, revision, percent: 100 }]
			: [
				...old.map((each) => ({ type: byRevision, revision: each.revision, percent: each.percent })),
				{ type: byRevision, revision, percent: 0, tag: "candidate" },
			];
		return { template, traffic };
	}
	async #patch(body, query) {
		const url = new URL(`/v2/${this.#path}`, this.#options.endpoint);
		const all = { updateMask: "template,traffic", allowMissing: "true", ...query };
		for (const [name, value] of Object.entries(all))
			url.searchParams.set(name, value);
		const { json } = await this.#options.api.call({
			method: "PATCH",
			url,
			body,
			permission: "run.services.update, for a new service also run.services.create (role roles/run.developer), and iam.serviceAccounts.actAs on the service's account",
		});
		if (query["validateOnly"] === undefined)
			this.#operation = textOf(json["name"]);
	}
	#get(path, permission) {
		return this.#options.api.call({ method: "GET", url: new URL(`/v2/${path}`, this.#options.endpoint), permission });
	}
	async #service() {
		const url = new URL(`/v2/${this.#path}`, this.#options.endpoint);
		return (await this.#options.api.find({ method: "GET", url, permission: "run.services.get" }))?.json;
	}
	async #revision(revision) {
		const url = new URL(`/v2/${this.#path}/revisions/${revision}`, this.#options.endpoint);
		return (await this.#options.api.find({ method: "GET", url, permission: "run.revisions.get" }))?.json;
	}
	async #digest(revision) {
		const containers = records((await this.#revision(revision))?.["containers"]);
		const image = textOf(containers[0]?.["image"]);
		return image === undefined || !image.includes("@sha256:") ? undefined : digestOf(image);
	}
}
/** Divides `total` percent among the previous revisions in their proportions. The parts are whole and add up to `total`. */
function shares(revisions, total, except) {
	const old = revisions.filter(({ revision }) => revision !== except);
	const sum = old.reduce((all, { percent }) => all + percent, 0);
	if (sum === 0) {
		if (total === 0)
			return [];
		throw new failure/* Failure */.H(`expected previous revisions for the other ${total} % of the traffic, got none`);
	}
	let left = total;
	return old.map(({ revision, percent }, place) => {
		const part = place === old.length - 1 ? left : Math.min(left, Math.round((total * percent) / sum));
		left -= part;
		return { revision, percent: part };
	});
}
/** Returns the condition of a revision that says whether it serves. */
const readiness = (revision) => records(revision["conditions"]).find(({ type }) => type === "Ready") ?? {};
const lastName = (value) => String(value ?? "")
	.split("/")
	.at(-1);
const textOf = (value) => (typeof value === "string" && value !== "" ? value : undefined);
const records = (value) => (Array.isArray(value) ? value.filter(core_shape/* isRecord */.u4) : []);

;// CONCATENATED MODULE: ./src/delivery/deployment/container-instances.ts



const apiVersion = "2023-05-01";
/** A container group of Azure Container Instances. An update restarts the container; nothing rolls, and there is no canary. */
class ContainerInstancesTarget {
	name;
	#options;
	/** The group before this rollout replaced it. */
	#before;
	constructor(options) {
		this.#options = options;
		this.name = `the container group ${options.group} in ${options.resourceGroup}`;
	}
	async current() {
		const group = await this.#group();
		if (group === undefined)
			return undefined;
		const properties = propertiesOf(group);
		const image = imageOf(group);
		const address = (0,core_shape/* isRecord */.u4)(properties["ipAddress"]) ? properties["ipAddress"] : {};
		const host = address["fqdn"] ?? address["ip"];
		return {
			url: typeof host === "string" ? `http://${host}:${this.#options.port}` : undefined,
			revisions: [{ revision: image, digest: /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1], percent: 100 }],
		};
	}
	async plan(current) {
		const { image } = this.#options;
		const digest = digestOf(image);
		const serving = current?.revisions[0]?.revision;
		const group = await this.#group();
		const body = this.#body(group, image);
		const documents = { "container-group.json": group === undefined ? body : this.#withSettings(body) };
		if (group === undefined) {
			return { revision: image, digest, changes: [`create ${this.name} with ${image}`], documents };
		}
		const settings = this.#changedSettings(group);
		const changes = [
			...(settings.length === 0 ? [] : [`set ${settings.join(", ")} of ${this.name}, which restarts it`]),
			...(serving === image ? [] : [`restart ${this.name} with ${image} in place of ${serving}`]),
		];
		return { revision: image, digest, changes, documents };
	}
	draft() {
		const { image } = this.#options;
		return {
			revision: image,
			digest: digestOf(image),
			changes: [`create ${this.name} with ${image}`],
			documents: { "container-group.json": this.#body(undefined, image) },
		};
	}
	async apply({ documents }) {
		this.#before = await this.#group();
		await this.#put(documents["container-group.json"]);
	}
	async status(revision) {
		const group = await this.#group();
		if (group === undefined)
			return { phase: "failed", text: `expected ${this.name}, got none` };
		const properties = propertiesOf(group);
		const [container] = containersOf(group);
		const view = container === undefined ? {} : propertiesOf(container)["instanceView"];
		const state = (0,core_shape/* isRecord */.u4)(view) && (0,core_shape/* isRecord */.u4)(view["currentState"]) ? view["currentState"] : {};
		const restarts = (0,core_shape/* isRecord */.u4)(view) ? Number(view["restartCount"] ?? 0) : 0;
		const detail = lastEvent(view);
		if (imageOf(group) !== revision) {
			return { phase: "failed", text: `expected the image ${revision}, got ${imageOf(group)}` };
		}
		const provisioning = String(properties["provisioningState"] ?? "Succeeded");
		if (provisioning === "Failed" || provisioning === "Canceled") {
			return { phase: "failed", text: `the container group is ${provisioning}${detail}` };
		}
		if (restarts > 0)
			return { phase: "failed", text: `the container restarted ${restarts} times${detail}` };
		if (state["state"] === "Terminated") {
			return { phase: "failed", text: `the container ended with exit code ${state["exitCode"]}${detail}` };
		}
		if (provisioning === "Succeeded" && state["state"] === "Running")
			return { phase: "ready", text: "the container is running" };
		return { phase: "progressing", text: `the container group is ${provisioning}${detail}` };
	}
	async rollBack(previous) {
		const { revision } = previous.revisions[0];
		await this.#put(this.#body(this.#before ?? (await this.#group()), revision));
		return revision;
	}
	/** Returns the names of variables, and `port`, that differ from the inputs. */
	#changedSettings(group) {
		const { variables, port } = this.#options;
		const [container] = containersOf(group);
		const own = container === undefined ? {} : propertiesOf(container);
		const known = new Map(listOf(own["environmentVariables"]).map(({ name, value }) => [name, value]));
		const changed = Object.keys(variables).filter((name) => known.get(name) !== variables[name]);
		return listOf(own["ports"]).some((each) => each["port"] === port) ? changed : [...changed, "port"];
	}
	/** Returns the group with the variables and the port of the inputs. Other variables and ports stay. */
	#withSettings(body) {
		const { variables, port } = this.#options;
		const properties = propertiesOf(body);
		const [container] = containersOf(body);
		if (container === undefined)
			return body;
		const own = propertiesOf(container);
		const kept = listOf(own["environmentVariables"]).filter(({ name }) => !(String(name) in variables));
		const environmentVariables = [...kept, ...Object.entries(variables).map(([name, value]) => ({ name, value }))];
		const address = (0,core_shape/* isRecord */.u4)(properties["ipAddress"]) ? properties["ipAddress"] : undefined;
		const ipAddress = address && { ...address, ports: withPort(address["ports"], port) };
		const ports = withPort(own["ports"], port);
		const changed = { ...container, properties: { ...own, ports, environmentVariables } };
		return { ...body, properties: { ...properties, ...(ipAddress && { ipAddress }), containers: [changed] } };
	}
	/** Returns the whole group with another image, because a PUT replaces everything. */
	#body(group, image) {
		const { region, port, variables, group: name } = this.#options;
		if (group === undefined) {
			return {
				location: region,
				properties: {
					osType: "Linux",
					restartPolicy: "Always",
					ipAddress: { type: "Public", ports: [{ protocol: "TCP", port }], dnsNameLabel: name },
					containers: [
						{
							name,
							properties: {
								image,
								ports: [{ protocol: "TCP", port }],
								environmentVariables: Object.entries(variables).map(([key, value]) => ({ name: key, value })),
								resources: { requests: { cpu: 1, memoryInGB: 1.5 } },
								readinessProbe: { httpGet: { path: "/health", port, scheme: "http" }, periodSeconds: 5 },
							},
						},
					],
				},
			};
		}
		const properties = propertiesOf(group);
		const containers = containersOf(group);
		if (containers.length !== 1) {
			throw new failure/* Failure */.H(`name: expected a container group with one container, got ${containers.length} in ${name}`);
		}
		const own = propertiesOf(containers[0]);
		const hidden = [
			...listOf(own["environmentVariables"])
				.filter((each) => each["value"] === undefined)
				.map((each) => String(each["name"])),
			...listOf(properties["imageRegistryCredentials"])
				.filter((each) => each["identity"] === undefined)
				.map((each) => `the password of ${each["server"]}`),
		];
		if (hidden.length > 0) {
			throw new failure/* Failure */.H(`name: ${name} has secrets that Azure does not return, so that an update would lose them: ${hidden.join(", ")} (use a managed identity for the registry, and Key Vault for secrets)`);
		}
		const { instanceView: _view, ...kept } = own;
		const { instanceView: _groupView, provisioningState: _state, ipAddress: address, ...rest } = properties;
		const ipAddress = (0,core_shape/* isRecord */.u4)(address) ? { ipAddress: withoutReadOnly(address) } : {};
		return {
			...(group["identity"] !== undefined && { identity: group["identity"] }),
			...(group["tags"] !== undefined && { tags: group["tags"] }),
			location: group["location"],
			properties: {
				...rest,
				...ipAddress,
				containers: [{ name: containers[0]["name"], properties: { ...kept, image } }],
			},
		};
	}
	get #url() {
		const { endpoint, subscription, resourceGroup, group } = this.#options;
		return new URL(`/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.ContainerInstance/containerGroups/${group}?api-version=${apiVersion}`, endpoint);
	}
	async #group() {
		const permission = "Microsoft.ContainerInstance/containerGroups/read";
		return (await this.#options.api.find({ method: "GET", url: this.#url, permission }))?.json;
	}
	async #put(body) {
		const permission = "Microsoft.ContainerInstance/containerGroups/write";
		await this.#options.api.call({ method: "PUT", url: this.#url, body, permission });
	}
}
const propertiesOf = (thing) => ((0,core_shape/* isRecord */.u4)(thing["properties"]) ? thing["properties"] : {});
const listOf = (value) => (Array.isArray(value) ? value.filter(core_shape/* isRecord */.u4) : []);
const containersOf = (group) => listOf(propertiesOf(group)["containers"]);
function withPort(ports, port) {
	const known = listOf(ports);
	return known.some((each) => each["port"] === port) ? known : [...known, { protocol: "TCP", port }];
}
function imageOf(group) {
	const [first] = containersOf(group);
	return first === undefined ? "" : String(propertiesOf(first)["image"] ?? "");
}
/** Azure makes the full name of the host from the label. */
function withoutReadOnly({ fqdn: _fqdn, ...address }) {
	return address;
}
/** Returns the newest event of a container, such as an image that cannot be pulled. */
function lastEvent(view) {
	const events = (0,core_shape/* isRecord */.u4)(view) && Array.isArray(view["events"]) ? view["events"].filter(core_shape/* isRecord */.u4) : [];
	const last = events.at(-1);
	return last === undefined ? "" : `: ${last["name"]}: ${last["message"]}`;
}

;// CONCATENATED MODULE: ./src/delivery/deployment/settings.ts

/** Returns the image, which only a rollback can do without. */
function wantedImage(settings) {
	return settings["rollback-to"] === undefined ? needed(settings, "image") : (settings.image ?? "");
}
/** @throws {Failure} if the platform needs a setting that is absent. */
function needed(settings, name) {
	const value = settings[name];
	if (value === undefined)
		throw new failure/* Failure */.H(`${name}: expected a value for ${settings.platform}, got nothing`);
	return value;
}
function variablesOf({ variables }) {
	return Object.fromEntries((variables ?? []).map((line) => {
		const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
		if (name === undefined || value === undefined) {
			throw new failure/* Failure */.H(`variables: expected NAME=value, got ${JSON.stringify(line.split("=")[0].slice(0, 80))}`);
		}
		return [name, value];
	}));
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/observed.ts

/** The parts of the API's objects that a rollout depends on. */
const observed_text = () => (0,core_shape/* optional */.lq)((0,core_shape/* textValue */.v8)());
const count = () => (0,core_shape/* optional */.lq)((0,core_shape/* integer */.nd)({ min: 0 }));
const conditions = (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({ type: (0,core_shape/* textValue */.v8)(), status: (0,core_shape/* textValue */.v8)(), reason: observed_text(), message: observed_text(), lastUpdateTime: observed_text() })));
const metadata = (0,core_shape/* object */.Ik)({
	name: (0,core_shape/* textValue */.v8)(),
	uid: observed_text(),
	generation: count(),
	deletionTimestamp: observed_text(),
	labels: (0,core_shape/* optional */.lq)((0,core_shape/* record */.g1)((0,core_shape/* textValue */.v8)())),
	annotations: (0,core_shape/* optional */.lq)((0,core_shape/* record */.g1)((0,core_shape/* textValue */.v8)())),
	ownerReferences: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({ uid: (0,core_shape/* textValue */.v8)() }))),
});
/** Any object, for a comparison of all its fields. */
const liveShape = (0,core_shape/* object */.Ik)({ metadata, spec: (0,core_shape/* record */.g1)((0,core_shape/* anything */.D8)()) });
const deploymentShape = (0,core_shape/* object */.Ik)({
	metadata,
	spec: (0,core_shape/* object */.Ik)({
		replicas: count(),
		template: (0,core_shape/* object */.Ik)({
			metadata: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({ annotations: (0,core_shape/* optional */.lq)((0,core_shape/* record */.g1)((0,core_shape/* textValue */.v8)())) })),
			spec: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({ containers: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({ image: observed_text() }))) })),
		}),
	}),
	status: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({
		observedGeneration: count(),
		replicas: count(),
		updatedReplicas: count(),
		availableReplicas: count(),
		conditions,
	})),
});
const replicaSetsShape = (0,core_shape/* object */.Ik)({
	items: (0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({
		metadata,
		spec: (0,core_shape/* object */.Ik)({
			template: (0,core_shape/* object */.Ik)({
				metadata: (0,core_shape/* object */.Ik)({ labels: (0,core_shape/* optional */.lq)((0,core_shape/* record */.g1)((0,core_shape/* textValue */.v8)())), annotations: (0,core_shape/* optional */.lq)((0,core_shape/* record */.g1)((0,core_shape/* textValue */.v8)())) }),
			}),
		}),
	})),
});
const podsShape = (0,core_shape/* object */.Ik)({
	items: (0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({
		metadata,
		spec: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({ containers: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({ image: observed_text() }))) })),
		status: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({
			phase: observed_text(),
			conditions,
			containerStatuses: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({
				name: (0,core_shape/* textValue */.v8)(),
				imageID: observed_text(),
				ready: (0,core_shape/* optional */.lq)((0,core_shape/* boolean */.zM)()),
				restartCount: count(),
				state: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({ waiting: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({ reason: observed_text(), message: observed_text() })) })),
				lastState: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({ terminated: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({ exitCode: (0,core_shape/* optional */.lq)((0,core_shape/* integer */.nd)()), reason: observed_text() })) })),
			}))),
		})),
	})),
});
const inferenceServiceShape = (0,core_shape/* object */.Ik)({
	metadata,
	spec: (0,core_shape/* object */.Ik)({ predictor: (0,core_shape/* record */.g1)((0,core_shape/* anything */.D8)()) }),
	status: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({
		observedGeneration: count(),
		url: observed_text(),
		conditions: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({ type: (0,core_shape/* textValue */.v8)(), status: (0,core_shape/* textValue */.v8)(), reason: observed_text(), message: observed_text() }))),
		components: (0,core_shape/* optional */.lq)((0,core_shape/* record */.g1)((0,core_shape/* object */.Ik)({ latestCreatedRevision: observed_text(), latestReadyRevision: observed_text() }))),
		modelStatus: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({
			transitionStatus: observed_text(),
			lastFailureInfo: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({ reason: observed_text(), message: observed_text() })),
		})),
	})),
});
/** The answer of the API to a request that it refuses. */
const refusalShape = (0,core_shape/* object */.Ik)({
	message: observed_text(),
	reason: observed_text(),
	details: (0,core_shape/* optional */.lq)((0,core_shape/* object */.Ik)({
		causes: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({ reason: observed_text(), message: observed_text(), field: observed_text() }))),
	})),
});

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/api.ts






/** Path of each kind in the API. */
const resources = {
	Deployment: ["apis/apps/v1", "deployments"],
	ReplicaSet: ["apis/apps/v1", "replicasets"],
	Service: ["api/v1", "services"],
	Pod: ["api/v1", "pods"],
	HorizontalPodAutoscaler: ["apis/autoscaling/v2", "horizontalpodautoscalers"],
	PodDisruptionBudget: ["apis/policy/v1", "poddisruptionbudgets"],
	InferenceService: ["apis/serving.kserve.io/v1beta1", "inferenceservices"],
};
/** Name under which the API records which fields are ours. */
const fieldManager = "trainyard";
const api_silenceMs = 30_000;
/** A cluster's API. A request that the cluster refuses is a `Failure` that says what is missing. */
class KubernetesApi {
	#options;
	#clients = new Map();
	#credentials;
	constructor(options) {
		this.#options = options;
	}
	/**
	 * Applies an object on the server, which merges it with the fields of others. Returns what is, or would be, stored.
	 *
	 * @param force takes fields over that another manager owns.
	 */
	async apply(object, { dryRun, force }) {
		const { kind, metadata } = object;
		return this.#json({
			method: "PATCH",
			kind,
			namespace: metadata.namespace,
			name: metadata.name,
			query: {
				fieldManager,
				fieldValidation: "Strict",
				...(force && { force: "true" }),
				...(dryRun && { dryRun: "All" }),
			},
			body: JSON.stringify(object),
		});
	}
	/** Returns an object, or undefined if there is none of that name. */
	async find(kind, at, shape) {
		const answer = await this.#json({ method: "GET", kind, ...at }, { mayBeMissing: true });
		return answer === undefined ? undefined : fitting(answer, `${kind} ${at.name}`, shape);
	}
	/** Lists the objects with all these labels. */
	async list(kind, { namespace, labels }, shape) {
		const labelSelector = Object.entries(labels)
			.map(([name, value]) => `${name}=${value}`)
			.join(",");
		return fitting(await this.#json({ method: "GET", kind, namespace, query: { labelSelector } }), `${kind} list`, shape);
	}
	/** Deletes an object. Returns false if there was none. */
	async delete(kind, at) {
		return (await this.#json({ method: "DELETE", kind, ...at }, { mayBeMissing: true })) !== undefined;
	}
	/** Returns the last lines of a pod's log, or none if it has not written any. */
	async log(at, previous) {
		const query = { tailLines: "5", ...(previous && { previous: "true" }) };
		const { status, text } = await this.#send({ method: "GET", kind: "Pod", ...at, part: "log", query });
		return status === 200 ? text.split("\n").filter((each) => each.trim() !== "") : [];
	}
	async #json(call, { mayBeMissing = false } = {}) {
		const { status, text } = await this.#send(call);
		if (status === 404 && mayBeMissing)
			return undefined;
		if (status < 200 || status > 299)
			throw refusal(status, text, call);
		try {
			return JSON.parse(text);
		}
		catch (error) {
			throw new failure/* Failure */.H(`${this.#options.access.server.host}: expected JSON from a Kubernetes API, got other text`, {
				cause: error,
			});
		}
	}
	async #send(call) {
		const { signal, retries } = this.#options;
		const what = `${call.method} ${call.kind} ${call.name ?? ""}`.trimEnd();
		const send = () => (0,retry/* retry */.L5)(what, { ...retries, signal }, () => this.#once(call));
		try {
			const first = await send();
			if (first.status !== 401)
				return first;
			// A token lives for minutes, and a rollout may take longer.
			this.#credentials = undefined;
			return await send();
		}
		catch (error) {
			if (!(error instanceof retry/* TransientError */.N_))
				throw error;
			throw new failure/* Failure */.H(`${this.#options.access.server.host}: ${what}: ${error.message}`, { cause: error });
		}
	}
	async #once({ method, kind, namespace, name, part, query = {}, body }) {
		const { access, signal } = this.#options;
		const [group, plural] = resources[kind];
		const path = [group, "namespaces", namespace, plural, name, part].filter((each) => each !== undefined).join("/");
		const url = new URL(path, access.server);
		url.search = new URLSearchParams(query).toString();
		this.#credentials ??= access.credentials();
		const credentials = await this.#credentials;
		const answer = await this.#client(credentials).send({
			method,
			url,
			headers: {
				accept: part === "log" ? "text/plain, application/json" : "application/json",
				...(body !== undefined && { "content-type": "application/apply-patch+yaml" }),
				...(credentials.token !== undefined && { authorization: `Bearer ${credentials.token}` }),
			},
			...(body !== undefined && { body }),
			signal,
			silenceMs: api_silenceMs,
		});
		const text = (await (0,message.readBody)(answer)).toString();
		if (answer.status === 429 || answer.status >= 500) {
			const retryAfter = answer.headers["retry-after"];
			const afterMs = (0,retry/* retryAfterMs */.Vs)(retryAfter, Date.now());
			throw new retry/* TransientError */.N_(`HTTP ${answer.status}: ${messageOf(text)}`, { afterMs });
		}
		return { status: answer.status, text };
	}
	#client({ cert, key }) {
		const { env, access } = this.#options;
		const known = this.#clients.get(cert ?? "");
		if (known !== undefined)
			return known;
		const identity = { ...access.tls, ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
		const client = new http_client.HttpClient(env, identity);
		this.#clients.set(cert ?? "", client);
		return client;
	}
}
function fitting(value, what, shape) {
	if (shape.fits(value))
		return value;
	throw new failure/* Failure */.H(`${what}: not an answer of a Kubernetes API: ${shape.problems(value).map(core_shape/* problemText */.fI).join("; ")}`);
}
const verbs = { GET: "get", PATCH: "patch", DELETE: "delete" };
function refusal(status, text, { method, kind, namespace, name }) {
	const said = messageOf(text);
	const what = `${kind} ${name ?? "list"} in namespace ${namespace}`;
	if (status === 401) {
		return new failure/* Failure */.H(`${what}: the cluster does not accept the credentials: ${said} (has the token expired, or is this the kubeconfig of another cluster?)`);
	}
	// The quota of a namespace is refused like a permission that is missing.
	if (status === 403 && said.includes("exceeded quota")) {
		return new failure/* Failure */.H(`${what}: ${said} (the quota is used up: raise it, or delete what is no longer needed)`);
	}
	if (status === 403) {
		const verb = method === "GET" && name === undefined ? "list" : verbs[method];
		const [group, plural] = resources[kind];
		const apiGroup = group.startsWith("apis/") ? group.split("/")[1] : "";
		return new failure/* Failure */.H(`${what}: the account lacks a permission: ${said} (its Role needs apiGroups: [${JSON.stringify(apiGroup)}], resources: [${plural}], verbs: [${verb}${method === "PATCH" ? ", create" : ""}])`);
	}
	const causes = causesOf(text);
	if (status === 409 && causes.length > 0) {
		return new failure/* Failure */.H(`${what}: other programs own fields that would change: ${causes.join("; ")} (stop setting them there, or set force: true to take them over)`);
	}
	if (status === 404) {
		const installed = kind === "InferenceService" ? "is KServe installed, and " : "";
		return new failure/* Failure */.H(`${what}: ${said} (${installed}does the namespace exist?)`);
	}
	if (status === 422 && said.includes("field is immutable")) {
		return new failure/* Failure */.H(`${what}: ${said} (another program created it with other labels: choose another name, or delete that one)`);
	}
	return new failure/* Failure */.H(`${what}: HTTP ${status}: ${said}`);
}
function api_parsed(text) {
	try {
		const value = JSON.parse(text);
		return refusalShape.fits(value) ? value : undefined;
	}
	catch {
		return undefined;
	}
}
function messageOf(text) {
	const said = (api_parsed(text)?.message ?? text).replace(/\s+/g, " ").trim();
	return said.length > 300 ? `${said.slice(0, 299)}…` : said;
}
function causesOf(text) {
	return (api_parsed(text)?.details?.causes ?? []).map(({ field, message }) => [field, message].filter((each) => each !== undefined).join(": "));
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/manifests.ts

const versionLabel = "app.kubernetes.io/version";
const modelDigestAnnotation = "trainyard/model-digest";
/** Name of the revision, which the same settings always give. */
const revisionNameAnnotation = "trainyard/revision";
const imageDigestAnnotation = "trainyard/image-digest";
/** Labels that all pods of a name share, whether canary or not. The Service selects by them. */
const sharedLabels = (name) => ({ "app.kubernetes.io/name": name });
/** Returns the labels by which a Deployment finds its pods. */
function podLabels(name, track = "stable") {
	return { ...sharedLabels(name), "app.kubernetes.io/instance": trackName(name, track) };
}
function trackName(name, track) {
	return track === "canary" ? `${name}-canary` : name;
}
/** Returns the Deployment and what belongs to it: Service, disruption budget, and an autoscaler if the limits differ. */
function manifests(settings) {
	const { replicas } = settings;
	const scales = replicas.min !== replicas.max;
	return [
		deployment(settings, "stable", scales ? undefined : replicas.min),
		service(settings),
		...(scales ? [autoscaler(settings)] : []),
		...(replicas.max > 1 ? [disruptionBudget(settings)] : []),
	];
}
/** Returns manifests by the name of their file. */
function manifestFiles(objects) {
	return Object.fromEntries(objects.map((each) => [`${each.kind.toLowerCase()}.json`, each]));
}
/**
 * Returns the Deployment of a track.
 *
 * @param replicas is undefined when an autoscaler owns the number. Otherwise each deployment would reset it.
 */
function deployment(settings, track, replicas) {
	const { name } = settings;
	const selector = podLabels(name, track);
	return {
		apiVersion: "apps/v1",
		kind: "Deployment",
		metadata: objectMetadata(settings, trackName(name, track), selector),
		spec: {
			...(replicas !== undefined && { replicas }),
			progressDeadlineSeconds: 600,
			revisionHistoryLimit: 10,
			selector: { matchLabels: selector },
			strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
			template: {
				metadata: { labels: { ...commonLabels(settings), ...selector }, annotations: podAnnotations(settings) },
				spec: {
					automountServiceAccountToken: false,
					// A Service injects variables such as NAME_PORT, which programs mistake for their own.
					enableServiceLinks: false,
					terminationGracePeriodSeconds: 30,
					securityContext: {
						runAsNonRoot: true,
						runAsUser: 65532,
						runAsGroup: 65532,
						seccompProfile: { type: "RuntimeDefault" },
					},
					containers: [
						{
							...modelContainer(settings),
							name: "model",
							ports: [{ name: "http", containerPort: settings.port, protocol: "TCP" }],
							...probes("http"),
						},
					],
					volumes: [{ name: "tmp", emptyDir: {} }],
				},
			},
		},
	};
}
function modelContainer({ image, port, variables, cpu, memory }) {
	return {
		image,
		env: Object.entries({ PORT: String(port), ...variables }).map(([name, value]) => ({ name, value })),
		resources: { requests: { cpu, memory }, limits: { memory } },
		securityContext: {
			allowPrivilegeEscalation: false,
			capabilities: { drop: ["ALL"] },
			readOnlyRootFilesystem: true,
		},
		volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
	};
}
/** A pod that loads its model is not ready and is not restarted. One that no longer answers is. */
function probes(port) {
	const get = (path) => ({ httpGet: { path, port } });
	return {
		startupProbe: { ...get("/health"), periodSeconds: 2, failureThreshold: 150 },
		readinessProbe: { ...get("/health"), periodSeconds: 5, failureThreshold: 2 },
		livenessProbe: { ...get("/v2/health/live"), periodSeconds: 10, failureThreshold: 6 },
	};
}
function service(settings) {
	const { name, serviceType } = settings;
	return {
		apiVersion: "v1",
		kind: "Service",
		metadata: objectMetadata(settings, name, sharedLabels(name)),
		spec: {
			type: serviceType,
			selector: sharedLabels(name),
			ports: [{ name: "http", port: 80, targetPort: "http", protocol: "TCP" }],
		},
	};
}
function autoscaler(settings) {
	const { name, replicas } = settings;
	return {
		apiVersion: "autoscaling/v2",
		kind: "HorizontalPodAutoscaler",
		metadata: objectMetadata(settings, name, sharedLabels(name)),
		spec: {
			scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name },
			minReplicas: replicas.min,
			maxReplicas: replicas.max,
			metrics: [
				{ type: "Resource", resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 70 } } },
			],
		},
	};
}
function disruptionBudget(settings) {
	const { name } = settings;
	return {
		apiVersion: "policy/v1",
		kind: "PodDisruptionBudget",
		metadata: objectMetadata(settings, name, sharedLabels(name)),
		spec: { maxUnavailable: 1, selector: { matchLabels: podLabels(name) } },
	};
}
function objectMetadata(settings, name, labels) {
	return { name, namespace: settings.namespace, labels: { ...commonLabels(settings), ...labels } };
}
/** A label has at most 63 characters, so it has the first 12 digits of the digest; the annotation has all. */
function commonLabels({ modelDigest, image }) {
	return {
		[versionLabel]: (modelDigest ?? imageDigest(image)).replace(/^sha256:/, "").slice(0, 12),
		"app.kubernetes.io/managed-by": "trainyard",
	};
}
/** They are part of the pods' template, so that another model in the same image starts a rollout as well. */
function podAnnotations(settings) {
	return {
		...(settings.modelDigest !== undefined && { [modelDigestAnnotation]: settings.modelDigest }),
		[imageDigestAnnotation]: imageDigest(settings.image),
		[revisionNameAnnotation]: revisionName(settings),
	};
}
function imageDigest(image) {
	return image.slice(image.indexOf("@") + 1);
}
/** Returns the name of the revision that these settings give, from everything that is part of the pods' template. */
function revisionName({ name, modelDigest, image, port, variables, cpu, memory }) {
	const parts = JSON.stringify([modelDigest, image, port, variables, cpu, memory]);
	return `${name}-${(0,external_node_crypto_.createHash)("sha256").update(parts).digest("hex").slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/inference-service.ts


/** Earlier predictors, newest first, as JSON. KServe keeps none of them where its API could name them. */
const historyAnnotation = "trainyard/history";
const mostEarlier = 5;
/** Returns the predictor of these settings. KServe adds the Service, the autoscaler and the address. */
function predictorOf(settings) {
	const { port, replicas } = settings;
	return {
		minReplicas: replicas.min,
		maxReplicas: replicas.max,
		annotations: podAnnotations(settings),
		automountServiceAccountToken: false,
		enableServiceLinks: false,
		securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
		containers: [
			{
				...modelContainer(settings),
				name: "kserve-container",
				ports: [{ containerPort: port, protocol: "TCP" }],
				readinessProbe: { httpGet: { path: "/health", port }, periodSeconds: 5, failureThreshold: 2 },
			},
		],
		volumes: [{ name: "tmp", emptyDir: {} }],
	};
}
/** Returns the InferenceService. */
function inferenceService(settings, { predictor, history, canaryPercent }) {
	const metadata = objectMetadata(settings, settings.name, sharedLabels(settings.name));
	const annotations = (0,core_shape/* isRecord */.u4)(predictor["annotations"]) ? predictor["annotations"] : {};
	const texts = Object.entries(annotations).map(([name, value]) => [name, String(value)]);
	return {
		apiVersion: "serving.kserve.io/v1beta1",
		kind: "InferenceService",
		metadata: {
			...metadata,
			annotations: {
				...Object.fromEntries(texts),
				...(history.length > 0 && { [historyAnnotation]: JSON.stringify(history) }),
			},
		},
		spec: {
			predictor: { ...predictor, ...(canaryPercent !== undefined && { canaryTrafficPercent: canaryPercent }) },
		},
	};
}
/** Returns our name of the revision. One that another program deployed has the name that Knative gave it, or that of the service. */
function predictorRevision({ metadata, spec, status }) {
	return (annotationOf(spec.predictor) ??
		status?.components?.["predictor"]?.latestCreatedRevision ??
		`${metadata.name}-unnamed`);
}
function annotationOf(predictor) {
	const annotations = (0,core_shape/* isRecord */.u4)(predictor["annotations"]) ? predictor["annotations"] : {};
	const name = annotations[revisionNameAnnotation];
	return typeof name === "string" ? name : undefined;
}
/** Returns the predictor with our name for its revision, also if another program deployed it. */
function withRevisionName(predictor, revision) {
	const annotations = (0,core_shape/* isRecord */.u4)(predictor["annotations"]) ? predictor["annotations"] : {};
	return { ...predictor, annotations: { ...annotations, [revisionNameAnnotation]: revision } };
}
/** Returns the image of the predictor's container. */
function predictorImage(predictor) {
	const [first] = Array.isArray(predictor["containers"]) ? predictor["containers"] : [];
	const image = (0,core_shape/* isRecord */.u4)(first) ? first["image"] : undefined;
	return typeof image === "string" ? image : undefined;
}
/** Returns the predictors before `next`, newest first. The one that serves now is the first, unless it is `next` itself. */
function historyFor(live, next) {
	if (live === undefined)
		return [];
	const known = storedHistory(live);
	const now = predictorRevision(live);
	if (now === next)
		return known;
	const { canaryTrafficPercent: _, ...predictor } = live.spec.predictor;
	return [{ revision: now, predictor }, ...known.filter(({ revision }) => revision !== now && revision !== next)].slice(0, mostEarlier);
}
/** Reads the annotation. One that somebody else changed counts as empty. */
function storedHistory({ metadata }) {
	try {
		const value = JSON.parse(metadata.annotations?.[historyAnnotation] ?? "[]");
		return Array.isArray(value) ? value.filter(isEarlier) : [];
	}
	catch {
		return [];
	}
}
function isEarlier(value) {
	return (0,core_shape/* isRecord */.u4)(value) && typeof value["revision"] === "string" && (0,core_shape/* isRecord */.u4)(value["predictor"]);
}
/**
 * Returns the state of an InferenceService. `Ready` alone may be that of the previous revision.
 *
 * @param before is the newest Knative revision before the change. Undefined if nothing changed, or without Knative.
 */
function inferenceServiceState({ metadata, status = {} }, before) {
	const waiting = (text) => ({ phase: "progressing", text });
	if ((metadata.generation ?? 0) > (status.observedGeneration ?? 0)) {
		return waiting("KServe has not looked at the new specification yet");
	}
	const { transitionStatus, lastFailureInfo } = status.modelStatus ?? {};
	const created = status.components?.["predictor"]?.latestCreatedRevision;
	if (created !== undefined && created === before)
		return waiting("Knative has not created the revision yet");
	if (transitionStatus === "BlockedByFailedLoad" || transitionStatus === "InvalidSpec") {
		const { reason, message } = lastFailureInfo ?? {};
		return {
			phase: "failed",
			text: [transitionStatus, reason, message].filter((each) => each !== undefined).join(": "),
		};
	}
	const condition = (name) => status.conditions?.find(({ type }) => type === name);
	const predictor = condition("PredictorReady");
	const ready = condition("Ready");
	const why = predictor?.message ?? ready?.message ?? ready?.reason;
	// Knative says Unknown while a revision starts. A Deployment without Knative says False then, too.
	if (created !== undefined && predictor?.status === "False") {
		return { phase: "failed", text: `revision ${created} is not healthy: ${why ?? "no reason is given"}` };
	}
	const newestReady = status.components?.["predictor"]?.latestReadyRevision;
	if (created !== newestReady)
		return waiting(`revision ${created} is not ready${why === undefined ? "" : `: ${why}`}`);
	if (ready?.status !== "True")
		return waiting(`not ready${why === undefined ? "" : `: ${why}`}`);
	return { phase: "ready", text: `revision ${created ?? metadata.name} is ready` };
}
/** Counts the pods of a revision and those of others, the ones that have ended excepted. */
function podsByRevision(pods, revision) {
	const running = pods.filter(({ status }) => status?.phase !== "Succeeded" && status?.phase !== "Failed");
	const own = running.filter(({ metadata }) => metadata.annotations?.[revisionNameAnnotation] === revision).length;
	return { own, others: running.length - own };
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/changes.ts

/** Lists the fields that differ between what is stored and what would be stored. */
function changedPaths(live, would) {
	const parts = ({ metadata, spec }) => ({
		metadata: { labels: metadata.labels ?? {}, annotations: withoutRevision(metadata.annotations ?? {}) },
		spec,
	});
	return [...differences(parts(live), parts(would), "")];
}
/** The cluster itself counts the revisions of a Deployment. */
function withoutRevision({ "deployment.kubernetes.io/revision": _, ...others }) {
	return others;
}
function* differences(before, after, path) {
	const [left, right] = [entriesOf(before), entriesOf(after)];
	if (left === undefined || right === undefined) {
		if (JSON.stringify(before) !== JSON.stringify(after))
			yield path;
		return;
	}
	for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
		yield* differences(left[name], right[name], path === "" ? name : `${path}.${name}`);
	}
}
/** Returns the parts of a list or an object by name. Containers, ports and variables are named by themselves. */
function entriesOf(value) {
	if (!Array.isArray(value))
		return (0,core_shape/* isRecord */.u4)(value) ? value : undefined;
	return Object.fromEntries(value.map((each, index) => [(0,core_shape/* isRecord */.u4)(each) && typeof each["name"] === "string" ? each["name"] : index, each]));
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/revision.ts

/** Returns our name of the revision, or that of the ReplicaSet. */
function replicaSetRevision({ metadata, spec }) {
	return spec.template.metadata.annotations?.[revisionNameAnnotation] ?? metadata.name;
}
/** Returns the digest of the image that the pods' template names. */
function deployedDigest({ spec }) {
	const image = spec.template.spec?.containers?.[0]?.image;
	return image?.includes("@sha256:") === true
		? imageDigest(image)
		: spec.template.metadata?.annotations?.[imageDigestAnnotation];
}
/**
 * Returns the images of pods that may answer, those that are ending included. A runtime checks the digest by which it pulls an
 * image, so that the digest in the specification counts as well as that in the status, which may be that of one platform.
 */
function runningPods(pods) {
	return pods
		.filter(({ status }) => status?.phase !== "Succeeded" && status?.phase !== "Failed")
		.map(({ metadata, spec, status }) => {
		const images = [
			...(status?.containerStatuses ?? []).map(({ imageID }) => imageID),
			...(spec?.containers ?? []).map(({ image }) => image),
		];
		const digests = images.flatMap((each) => /sha256:[0-9a-f]{64}$/.exec(each ?? "")?.[0] ?? []);
		return { what: `pod ${metadata.name}`, digests: [...new Set(digests)] };
	});
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/rollout-state.ts
const revisionAnnotation = "deployment.kubernetes.io/revision";
const hashLabel = "pod-template-hash";
/** Returns the time of a condition that says that a rollout exceeded its deadline. A later rollout keeps it for a while. */
function deadlineCondition(deployment) {
	const condition = deployment?.status?.conditions?.find(({ type }) => type === "Progressing");
	return condition?.reason === "ProgressDeadlineExceeded" ? (condition.lastUpdateTime ?? "") : undefined;
}
/**
 * Returns the state of a Deployment by the rules of kubectl (rollout_status.go).
 *
 * @param staleDeadline is `deadlineCondition` before the change. The same condition afterwards is that of the earlier rollout.
 */
function deploymentState(deployment, staleDeadline) {
	const { metadata, spec, status = {} } = deployment;
	// The cluster cannot create pods, for example because a quota is used up. It tries again by itself.
	const failure = status.conditions?.find(({ type, status: holds }) => type === "ReplicaFailure" && holds === "True");
	const reason = failure?.message === undefined ? "" : `: ${failure.message}`;
	const waiting = (text) => ({ phase: "progressing", text: `${text}${reason}` });
	if ((metadata.generation ?? 0) > (status.observedGeneration ?? 0)) {
		return waiting("the cluster has not looked at the new specification yet");
	}
	const exceeded = deadlineCondition(deployment);
	if (exceeded !== undefined && exceeded !== staleDeadline) {
		const message = status.conditions?.find(({ type }) => type === "Progressing")?.message;
		return { phase: "failed", text: message ?? "the rollout exceeded its deadline" };
	}
	const wanted = spec.replicas ?? 1;
	const { replicas = 0, updatedReplicas = 0, availableReplicas = 0 } = status;
	if (updatedReplicas < wanted)
		return waiting(`${updatedReplicas} of ${wanted} pods have the new model`);
	if (replicas > updatedReplicas)
		return waiting(`${replicas - updatedReplicas} old pods are still there`);
	if (availableReplicas < updatedReplicas)
		return waiting(`${availableReplicas} of ${updatedReplicas} pods are ready`);
	return { phase: "ready", text: `${availableReplicas} of ${wanted} pods are ready` };
}
/**
 * Counts pods of other ReplicaSets. They are no longer counted by the Deployment while they end, but they may still answer.
 *
 * @param hash is the value of `pod-template-hash` of the new pods.
 */
function oldPods(pods, hash) {
	const ended = new Set(["Succeeded", "Failed"]);
	return pods.filter(({ metadata, status }) => metadata.labels?.[hashLabel] !== hash && !ended.has(status?.phase ?? ""))
		.length;
}
/** Returns the ReplicaSets of a Deployment, the newest first. */
function ownedReplicaSets(deployment, replicaSets) {
	return replicaSets
		.filter(({ metadata }) => metadata.ownerReferences?.some(({ uid }) => uid === deployment.metadata.uid) === true)
		.sort((a, b) => revisionOf(b.metadata) - revisionOf(a.metadata));
}
function revisionOf({ annotations }) {
	return Number(annotations?.[revisionAnnotation] ?? 0);
}
/** Says why the containers of pods wait or end, one line per pod. */
function podProblems(pods) {
	return pods.flatMap(({ metadata, status }) => {
		const unscheduled = status?.conditions?.find(({ type, status: holds }) => type === "PodScheduled" && holds === "False");
		if (unscheduled !== undefined)
			return [`${metadata.name}: ${unscheduled.reason}: ${unscheduled.message ?? ""}`];
		return (status?.containerStatuses ?? [])
			.filter(({ ready }) => ready !== true)
			.map(({ state, lastState, restartCount = 0 }) => {
			const waits = state?.waiting;
			const ended = lastState?.terminated;
			return [
				`${metadata.name}: ${waits?.reason ?? "the container runs and is not ready (its probes get no answer)"}`,
				...(waits?.message !== undefined ? [waits.message] : []),
				...(ended !== undefined
					? [`it ended with ${ended.reason ?? "exit code"} ${ended.exitCode ?? ""}`.trimEnd()]
					: []),
				...(restartCount > 0 ? [`${restartCount} restarts`] : []),
			].join(", ");
		});
	});
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/settings.ts

const mostName = 56;
/** @throws {Failure} for a name that a cluster would refuse. Names are part of the addresses of requests. */
function checkObjectNames({ name, namespace }) {
	const label = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
	for (const [input, value, most] of [
		["name", name, mostName],
		["namespace", namespace, 63],
	]) {
		if (value.length > most || !label.test(value)) {
			throw new failure/* Failure */.H(`${input}: expected at most ${most} lower-case letters, digits and hyphens, the first a letter, got ${JSON.stringify(value)}`);
		}
	}
}
/** @throws {Failure} for an image that does not say which bytes run, and for numbers of pods that exclude each other. */
function checkSettings({ image, replicas }) {
	if (!/^[^\s@]+@sha256:[0-9a-f]{64}$/.test(image)) {
		throw new failure/* Failure */.H(`image: expected an image by its digest, REPOSITORY@sha256:…, got ${JSON.stringify(image)} (a tag can be moved; build-push-image has the output \`image-digest\`)`);
	}
	if (replicas.min < 1 || replicas.max < replicas.min) {
		throw new failure/* Failure */.H(`replicas: expected at least 1 and no more than the maximum, got ${replicas.min} to ${replicas.max}`);
	}
}
/** Number of canary pods next to `stable` ones for a share of the traffic, which every pod gets alike. */
function canaryReplicas(stable, percent) {
	const replicas = Math.max(1, Math.round((stable * percent) / (100 - percent)));
	return { replicas, percent: (100 * replicas) / (stable + replicas) };
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/kserve-target.ts








/**
 * A KServe InferenceService. KServe makes what serves it: a service of Knative, which has revisions and shares of the traffic, or
 * a Deployment, which has neither.
 */
class KServeTarget {
	name;
	shift;
	#options;
	#revision;
	#isFirst = false;
	/** The newest revision of Knative before the change. It says nothing about the new one. */
	#before;
	/** True while the previous revision is meant to serve, too. */
	#isCanary = false;
	constructor(options) {
		const { settings, canary } = options;
		checkObjectNames(settings);
		this.#options = options;
		this.#revision = revisionName(settings);
		this.name = `InferenceService ${settings.name} in namespace ${settings.namespace}`;
		if (canary)
			this.shift = (_revision, percent) => this.#shift(percent);
	}
	async current() {
		const live = await this.#find();
		if (live === undefined)
			return undefined;
		const share = live.spec.predictor["canaryTrafficPercent"];
		const percent = typeof share === "number" ? share : 100;
		const revisions = [
			{ revision: predictorRevision(live), digest: digestIn(live.spec.predictor), percent },
		];
		const [earlier] = storedHistory(live);
		if (percent < 100 && earlier !== undefined) {
			revisions.push({ revision: earlier.revision, digest: digestIn(earlier.predictor), percent: 100 - percent });
		}
		const url = this.#options.url ?? live.status?.url;
		return { url, revisions: revisions.sort((a, b) => b.percent - a.percent) };
	}
	async running() {
		return runningPods(await this.#pods());
	}
	async plan(current) {
		const { api, settings, canary, force } = this.#options;
		checkSettings(settings);
		this.#isFirst = current === undefined;
		const live = await this.#find();
		if (canary && live !== undefined && live.status?.components?.["predictor"]?.latestCreatedRevision === undefined) {
			throw new failure/* Failure */.H(`canary-percent: expected 0, because ${this.name} runs without Knative, which alone divides the traffic`);
		}
		const object = this.#object(live, undefined);
		const would = await api.apply(object, { dryRun: true, force });
		const changes = live === undefined ? [`creates InferenceService ${settings.name}`] : await this.#changes(would);
		return {
			revision: this.#revision,
			digest: imageDigest(settings.image),
			changes,
			documents: manifestFiles([object]),
		};
	}
	async apply() {
		this.#isCanary = this.shift !== undefined && !this.#isFirst;
		await this.#apply((live) => this.#object(live, this.#isCanary ? 0 : undefined));
	}
	async status(revision) {
		const live = await this.#find();
		const now = live === undefined ? "no InferenceService" : predictorRevision(live);
		if (live === undefined || now !== revision) {
			return {
				phase: "failed",
				text: `expected ${this.name} to have the revision ${revision}, got ${now} (does another program deploy it, too?)`,
			};
		}
		const status = inferenceServiceState(live, this.#before);
		const pods = await this.#pods();
		const problems = podProblems(pods).slice(0, 3);
		if (status.phase !== "ready") {
			return problems.length === 0 ? status : { ...status, text: `${status.text} (${problems.join("; ")})` };
		}
		const { own, others } = podsByRevision(pods, revision);
		if (own === 0)
			return { phase: "progressing", text: "no pod of the new revision runs yet" };
		if (others > 0 && !this.#isCanary) {
			return { phase: "progressing", text: `${others} old pods are ending and may still answer` };
		}
		return status;
	}
	/** Applies the predictor that the annotation kept. */
	async rollBack(previous) {
		const wanted = previous.revisions[0]?.revision;
		const live = await this.#find();
		if (live === undefined || wanted === undefined)
			throw new failure/* Failure */.H(`${this.name}: there is nothing to go back to`);
		this.#isCanary = false;
		const known = storedHistory(live);
		const earlier = known.find(({ revision }) => revision === wanted);
		if (predictorRevision(live) !== wanted && earlier === undefined) {
			throw new failure/* Failure */.H(`${this.name}: expected the revision ${wanted} in the annotation ${historyAnnotation}, got ${known.map(({ revision }) => revision).join(", ") || "none"}`);
		}
		const { canaryTrafficPercent: _, ...same } = live.spec.predictor;
		const { settings } = this.#options;
		await this.#apply(() => inferenceService(settings, {
			predictor: withRevisionName(earlier?.predictor ?? same, wanted),
			history: historyFor(live, wanted),
			canaryPercent: undefined,
		}), true);
		return wanted;
	}
	async #shift(percent) {
		this.#isCanary = percent < 100;
		await this.#apply((live) => this.#object(live, percent < 100 ? percent : undefined));
	}
	/** Applies an object, and remembers the newest revision of Knative if the predictor changes. */
	async #apply(objectFor, force = this.#options.force) {
		const live = await this.#find();
		const object = objectFor(live);
		const next = object.metadata.annotations?.[revisionNameAnnotation];
		const changes = live !== undefined && predictorRevision(live) !== next;
		this.#before = changes ? live.status?.components?.["predictor"]?.latestCreatedRevision : undefined;
		await this.#options.api.apply(object, { dryRun: false, force });
	}
	#object(live, canaryPercent) {
		const { settings } = this.#options;
		const history = historyFor(live, this.#revision);
		return inferenceService(settings, { predictor: predictorOf(settings), history, canaryPercent });
	}
	async #changes(would) {
		const { api, settings } = this.#options;
		const { name, namespace } = settings;
		const live = await api.find("InferenceService", { name, namespace }, liveShape);
		if (live === undefined || !liveShape.fits(would)) {
			throw new failure/* Failure */.H(`${this.name}: expected the object in the answer, got other JSON`);
		}
		const paths = changedPaths(live, would).filter((path) => !path.endsWith(historyAnnotation));
		return paths.length === 0 ? [] : [`changes InferenceService ${name}: ${paths.join(", ")}`];
	}
	#find() {
		const { name, namespace } = this.#options.settings;
		return this.#options.api.find("InferenceService", { name, namespace }, inferenceServiceShape);
	}
	async #pods() {
		const { api, settings } = this.#options;
		const labels = { "serving.kserve.io/inferenceservice": settings.name };
		return (await api.list("Pod", { namespace: settings.namespace, labels }, podsShape)).items;
	}
}
function digestIn(predictor) {
	const image = predictorImage(predictor);
	return image?.includes("@sha256:") === true ? imageDigest(image) : undefined;
}

var external_node_fs_ = __webpack_require__("node:fs");
var external_node_os_ = __webpack_require__("node:os");
var external_node_path_ = __webpack_require__("node:path");
var dist = __webpack_require__("yaml/dist/index.js");
var yaml_problem = __webpack_require__("src/core/yaml-problem.ts");
;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/exec-credentials.ts



const credentialShape = (0,core_shape/* object */.Ik)({
	status: (0,core_shape/* object */.Ik)({
		token: (0,core_shape/* optional */.lq)((0,core_shape/* textValue */.v8)()),
		clientCertificateData: (0,core_shape/* optional */.lq)((0,core_shape/* textValue */.v8)()),
		clientKeyData: (0,core_shape/* optional */.lq)((0,core_shape/* textValue */.v8)()),
	}),
});
const timeoutMs = 60_000;
/** Returns a function that runs the program and reads the credentials that it prints. */
function execCredentials(program, options) {
	const { command, args = [], env = [], apiVersion = "client.authentication.k8s.io/v1" } = program;
	return async () => {
		const ended = await (0,process_command/* runCommand */.d)([command, ...args], {
			cwd: options.folder,
			env: {
				...options.env,
				...Object.fromEntries(env.map(({ name, value }) => [name, value])),
				KUBERNETES_EXEC_INFO: JSON.stringify({ apiVersion, kind: "ExecCredential", spec: { interactive: false } }),
			},
			input: [],
			timeoutMs,
			signal: options.signal,
		});
		if (ended.timedOut || ended.code !== 0) {
			const why = ended.timedOut ? `no end within ${timeoutMs / 1000} s` : `exit code ${ended.code ?? ended.signal}`;
			const said = ended.lastLines.length === 0 ? "" : `: ${ended.lastLines.slice(-3).join(" / ")}`;
			throw new failure/* Failure */.H(`kubeconfig: expected credentials from ${command}, got ${why}${said}`);
		}
		const printed = (0,core_shape/* jsonOf */.o_)(ended.stdout.toString(), command, "an ExecCredential");
		const problems = credentialShape.problems(printed);
		if (!credentialShape.fits(printed)) {
			throw new failure/* Failure */.H(`${command}: expected an ExecCredential: ${problems.map(core_shape/* problemText */.fI).join("; ")}`);
		}
		const { token, clientCertificateData: cert, clientKeyData: key } = printed.status;
		return { token, cert, key };
	};
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/kubeconfig.ts









const kubeconfig_text = () => (0,core_shape/* optional */.lq)((0,core_shape/* textValue */.v8)());
const execShape = (0,core_shape/* object */.Ik)({
	apiVersion: kubeconfig_text(),
	command: (0,core_shape/* textValue */.v8)(),
	args: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* textValue */.v8)())),
	env: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({ name: (0,core_shape/* textValue */.v8)(), value: (0,core_shape/* textValue */.v8)() }))),
});
const fileShape = (0,core_shape/* object */.Ik)({
	"current-context": kubeconfig_text(),
	clusters: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({
		name: (0,core_shape/* textValue */.v8)(),
		cluster: (0,core_shape/* object */.Ik)({
			server: (0,core_shape/* textValue */.v8)(),
			"certificate-authority": kubeconfig_text(),
			"certificate-authority-data": kubeconfig_text(),
			"insecure-skip-tls-verify": (0,core_shape/* optional */.lq)((0,core_shape/* boolean */.zM)()),
			"tls-server-name": kubeconfig_text(),
		}),
	}))),
	users: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({
		name: (0,core_shape/* textValue */.v8)(),
		user: (0,core_shape/* object */.Ik)({
			token: kubeconfig_text(),
			tokenFile: kubeconfig_text(),
			"client-certificate": kubeconfig_text(),
			"client-certificate-data": kubeconfig_text(),
			"client-key": kubeconfig_text(),
			"client-key-data": kubeconfig_text(),
			exec: (0,core_shape/* optional */.lq)(execShape),
			"auth-provider": (0,core_shape/* optional */.lq)((0,core_shape/* record */.g1)((0,core_shape/* textValue */.v8)())),
		}),
	}))),
	contexts: (0,core_shape/* optional */.lq)((0,core_shape/* listOf */.c3)((0,core_shape/* object */.Ik)({ name: (0,core_shape/* textValue */.v8)(), context: (0,core_shape/* object */.Ik)({ cluster: (0,core_shape/* textValue */.v8)(), user: (0,core_shape/* textValue */.v8)(), namespace: kubeconfig_text() }) }))),
});
const podAccount = "/var/run/secrets/kubernetes.io/serviceaccount";
/** Finds the cluster and the credentials. @throws {Failure} if there are none, or if a file is not a kubeconfig. */
async function clusterAccess(options) {
	const { env, cwd } = options;
	const home = env["HOME"] ?? (0,external_node_os_.homedir)();
	const named = options.path ?? env["KUBECONFIG"];
	const usual = (0,external_node_path_.join)(home, ".kube/config");
	const paths = named !== undefined && named !== ""
		? named.split(external_node_path_.delimiter).filter((each) => each !== "")
		: (0,external_node_fs_.existsSync)(usual)
			? [usual]
			: [];
	if (paths.length === 0)
		return podAccess(env);
	return accessOf(await Promise.all(paths.map((path) => readKubeconfig((0,external_node_path_.resolve)(cwd, path), path))), options, paths);
}
async function readKubeconfig(path, shown) {
	const content = await (0,promises_.readFile)(path, "utf8").catch((error) => {
		throw new failure/* Failure */.H(`${shown}: expected a kubeconfig, got ${error.code === "ENOENT" ? "no file" : error.message}`, {
			cause: error,
		});
	});
	let value;
	try {
		value = (0,dist.parse)(content);
	}
	catch (error) {
		throw new failure/* Failure */.H(`${shown}: expected a kubeconfig as YAML: ${(0,yaml_problem/* yamlProblem */.T)(error.message)}`, {
			cause: error,
		});
	}
	// kubectl writes `null` for an empty list.
	const given = Object.fromEntries(Object.entries(Object(value)).filter(([, each]) => each !== null));
	const problems = fileShape.problems(given);
	if (problems.length > 0)
		throw new failure/* Failure */.H(`${shown}: not a kubeconfig: ${problems.map(core_shape/* problemText */.fI).join("; ")}`);
	return { ...given, folder: (0,external_node_path_.dirname)(path) };
}
/** Merges files as kubectl does: the first one that names something wins. */
async function accessOf(files, options, paths) {
	const where = paths.join(external_node_path_.delimiter);
	const contextName = options.context ?? files.find((each) => each["current-context"])?.["current-context"];
	if (contextName === undefined)
		throw new failure/* Failure */.H(`${where}: expected a current context (set context)`);
	const { context } = found(files, "contexts", { name: contextName, where });
	const { cluster, folder } = found(files, "clusters", { name: context.cluster, where });
	const { user, folder: userFolder } = found(files, "users", { name: context.user, where });
	if (!URL.canParse(cluster.server)) {
		throw new failure/* Failure */.H(`${where}: expected the address of the cluster ${context.cluster}, got ${cluster.server}`);
	}
	if (user["auth-provider"] !== undefined) {
		throw new failure/* Failure */.H(`${where}: expected a token, a certificate or exec, got auth-provider, which Kubernetes has removed`);
	}
	const ca = await inlineOrFile(cluster["certificate-authority-data"], cluster["certificate-authority"], folder);
	const [cert, key, token] = await Promise.all([
		inlineOrFile(user["client-certificate-data"], user["client-certificate"], userFolder),
		inlineOrFile(user["client-key-data"], user["client-key"], userFolder),
		user.token ?? (user.tokenFile === undefined ? undefined : readNamed((0,external_node_path_.resolve)(userFolder, user.tokenFile))),
	]);
	return {
		server: new URL(cluster.server.replace(/\/?$/, "/")),
		namespace: context.namespace,
		tls: {
			...(ca !== undefined && { ca }),
			...(cluster["insecure-skip-tls-verify"] === true && { rejectUnauthorized: false }),
			...(cluster["tls-server-name"] !== undefined && { servername: cluster["tls-server-name"] }),
		},
		credentials: user.exec === undefined
			? async () => ({ token: token?.trim(), cert, key })
			: execCredentials(user.exec, { ...options, folder: userFolder }),
	};
}
function found(files, part, { name, where }) {
	for (const file of files) {
		const entries = file[part] ?? [];
		const entry = entries.find((each) => each.name === name);
		if (entry !== undefined)
			return { ...entry, folder: file.folder };
	}
	const names = files.flatMap((file) => (file[part] ?? []).map((each) => each.name));
	throw new failure/* Failure */.H(`${where}: expected ${part} to have ${JSON.stringify(name)}, got ${names.join(", ") || "none"}`);
}
async function inlineOrFile(inline, path, folder) {
	if (inline !== undefined)
		return Buffer.from(inline, "base64").toString();
	return path === undefined ? undefined : readNamed((0,external_node_path_.resolve)(folder, path));
}
async function readNamed(path) {
	return (0,promises_.readFile)(path, "utf8").catch((error) => {
		throw new failure/* Failure */.H(`${path}: expected a file that the kubeconfig names, got ${error.code ?? error.message}`, {
			cause: error,
		});
	});
}
/** Uses the service account of the pod in which this process runs. */
async function podAccess(env) {
	const host = env["KUBERNETES_SERVICE_HOST"];
	if (host === undefined || !(0,external_node_fs_.existsSync)(podAccount)) {
		throw new failure/* Failure */.H("kubeconfig: expected KUBECONFIG, ~/.kube/config or the service account of a pod, got none (the login action of your cloud writes one: google-github-actions/get-gke-credentials, azure/aks-set-context, or `aws eks update-kubeconfig`)");
	}
	const port = env["KUBERNETES_SERVICE_PORT"] ?? "443";
	const read = (name) => readNamed((0,external_node_path_.join)(podAccount, name));
	return {
		server: new URL(`https://${host.includes(":") ? `[${host}]` : host}:${port}/`),
		namespace: (await read("namespace")).trim(),
		tls: { ca: await read("ca.crt") },
		credentials: async () => ({ token: (await read("token")).trim(), cert: undefined, key: undefined }),
	};
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/target.ts







/** A Deployment with its Service in a Kubernetes cluster. */
class KubernetesTarget {
	name;
	shift;
	#options;
	#revision;
	#isFirst = false;
	/** The earlier rollout's condition, which must not count as the failure of this one. */
	#staleDeadline;
	constructor(options) {
		const { settings, canary } = options;
		checkObjectNames(settings);
		this.#options = options;
		this.#revision = revisionName(settings);
		this.name = `Deployment ${settings.name} in namespace ${settings.namespace}`;
		if (canary)
			this.shift = (_revision, percent) => this.#shift(percent);
	}
	async current() {
		const { settings, url } = this.#options;
		const stable = await this.#find("stable");
		if (stable === undefined)
			return undefined;
		const canary = await this.#find("canary");
		const tracks = [stable, ...(canary === undefined ? [] : [canary])];
		const pods = tracks.map(({ status }) => status?.availableReplicas ?? 0);
		const total = pods.reduce((sum, each) => sum + each, 0);
		const revisions = await Promise.all(tracks.map(async (each, index) => ({
			revision: await this.#revisionOf(each),
			digest: deployedDigest(each),
			percent: total === 0 ? (index === 0 ? 100 : 0) : (100 * pods[index]) / total,
		})));
		return {
			url: url ?? `http://${settings.name}.${settings.namespace}.svc`,
			revisions: revisions.sort((a, b) => b.percent - a.percent),
		};
	}
	async running() {
		const { api, settings } = this.#options;
		const { name, namespace } = settings;
		const { items } = await api.list("Pod", { namespace, labels: sharedLabels(name) }, podsShape);
		return runningPods(items);
	}
	/** Asks the cluster what each object would become. Nothing is stored. */
	async plan(current) {
		const { settings } = this.#options;
		checkSettings(settings);
		this.#isFirst = current === undefined;
		const objects = manifests(settings);
		const changes = [];
		for (const object of objects)
			changes.push(...(await this.#changes(object)));
		return {
			revision: this.#revision,
			digest: imageDigest(settings.image),
			changes,
			documents: manifestFiles(objects),
		};
	}
	async apply() {
		if (this.shift === undefined || this.#isFirst)
			return this.#applyStable();
		// One pod is the smallest share.
		await this.#applyCanary(1);
	}
	async status(revision) {
		const stable = await this.#find("stable");
		const canary = this.shift === undefined ? undefined : await this.#find("canary");
		for (const [track, found] of [
			["stable", stable],
			["canary", canary],
		]) {
			if (found === undefined || (await this.#revisionOf(found)) !== revision)
				continue;
			return this.#statusOf(found, podLabels(this.#options.settings.name, track));
		}
		const instead = stable === undefined ? "no Deployment" : await this.#revisionOf(stable);
		return {
			phase: "failed",
			text: `expected ${this.name} to have the revision ${revision}, got ${instead} (does another program deploy it, too?)`,
		};
	}
	/** Applies the pods' template of an earlier ReplicaSet: the API has no call for it. */
	async rollBack(previous) {
		const { api, settings } = this.#options;
		const { name, namespace } = settings;
		const wanted = previous.revisions[0]?.revision;
		const stable = await this.#find("stable");
		await api.delete("Deployment", { namespace, name: trackName(name, "canary") });
		if (stable === undefined || wanted === undefined)
			throw new failure/* Failure */.H(`${this.name}: there is nothing to go back to`);
		const owned = await this.#replicaSets(stable);
		this.#staleDeadline = deadlineCondition(stable);
		if ((await this.#revisionOf(stable)) === wanted)
			return wanted;
		const earlier = owned.find((each) => replicaSetRevision(each) === wanted);
		if (earlier === undefined) {
			throw new failure/* Failure */.H(`${this.name}: expected a ReplicaSet of the revision ${wanted}, got ${owned.map(replicaSetRevision).join(", ") || "none"} (the cluster keeps revisionHistoryLimit of them)`);
		}
		const { metadata, ...template } = earlier.spec.template;
		const { [hashLabel]: _, ...labels } = metadata.labels ?? {};
		const base = deployment(settings, "stable", this.#replicas(stable));
		const version = labels[versionLabel];
		const ownLabels = { ...base.metadata.labels, ...(version !== undefined && { [versionLabel]: version }) };
		await api.apply({
			...base,
			metadata: { ...base.metadata, labels: ownLabels },
			spec: { ...base.spec, template: { ...template, metadata: { ...metadata, labels } } },
		}, { dryRun: false, force: true });
		return wanted;
	}
	async #shift(percent) {
		const { api, settings } = this.#options;
		const { name, namespace } = settings;
		if (percent < 100) {
			const stable = await this.#find("stable");
			return this.#applyCanary(canaryReplicas(stable?.spec.replicas ?? settings.replicas.min, percent).replicas);
		}
		await this.#applyStable();
		await api.delete("Deployment", { namespace, name: trackName(name, "canary") });
	}
	async #applyStable() {
		const { api, settings, force } = this.#options;
		this.#staleDeadline = deadlineCondition(await this.#find("stable"));
		for (const object of manifests(settings))
			await api.apply(object, { dryRun: false, force });
	}
	async #applyCanary(replicas) {
		const { api, settings, force } = this.#options;
		this.#staleDeadline = deadlineCondition(await this.#find("canary"));
		await api.apply(deployment(settings, "canary", replicas), { dryRun: false, force });
	}
	/** Returns the number of pods to set, unless an autoscaler owns it. */
	#replicas({ spec }) {
		const { min, max } = this.#options.settings.replicas;
		return min === max ? (spec.replicas ?? min) : undefined;
	}
	async #changes(object) {
		const { api, force } = this.#options;
		const { kind, metadata } = object;
		const live = await api.find(kind, metadata, liveShape);
		const would = await api.apply(object, { dryRun: true, force });
		if (live === undefined)
			return [`creates ${kind} ${metadata.name}`];
		if (!liveShape.fits(would))
			throw new failure/* Failure */.H(`${kind} ${metadata.name}: expected the object in the answer, got other JSON`);
		const paths = changedPaths(live, would);
		return paths.length === 0 ? [] : [`changes ${kind} ${metadata.name}: ${paths.join(", ")}`];
	}
	async #statusOf(found, labels) {
		const { api, settings } = this.#options;
		const { namespace } = settings;
		const status = deploymentState(found, this.#staleDeadline);
		const { items: pods } = await api.list("Pod", { namespace, labels }, podsShape);
		if (status.phase === "ready") {
			const newest = (await this.#replicaSets(found)).find(({ metadata }) => revisionOf(metadata) === revisionOf(found.metadata));
			const old = newest === undefined ? 0 : oldPods(pods, newest.metadata.labels?.[hashLabel]);
			return old === 0 ? status : { phase: "progressing", text: `${old} old pods are ending and may still answer` };
		}
		const problems = podProblems(pods);
		if (problems.length === 0)
			return status;
		const text = `${status.text} (${problems.slice(0, 3).join("; ")})`;
		if (status.phase === "progressing")
			return { ...status, text };
		const broken = pods.find((pod) => podProblems([pod]).length > 0);
		const restarted = broken.status?.containerStatuses?.some(({ restartCount = 0 }) => restartCount > 0) === true;
		const log = await api.log({ namespace, name: broken.metadata.name }, restarted);
		return { ...status, text: log.length === 0 ? text : `${text}; its log ends with: ${log.join(" / ")}` };
	}
	#find(track) {
		const { api, settings } = this.#options;
		const { name, namespace } = settings;
		return api.find("Deployment", { namespace, name: trackName(name, track) }, deploymentShape);
	}
	async #replicaSets(found) {
		const { api, settings } = this.#options;
		const { items } = await api.list("ReplicaSet", { namespace: settings.namespace, labels: {} }, replicaSetsShape);
		return ownedReplicaSets(found, items);
	}
	/** Returns our name of a revision. One that another program deployed has the name of its ReplicaSet. */
	async #revisionOf(found) {
		const ours = found.spec.template.metadata?.annotations?.[revisionNameAnnotation];
		if (ours !== undefined)
			return ours;
		const newest = (await this.#replicaSets(found))[0];
		return newest?.metadata.name ?? found.metadata.name;
	}
}

;// CONCATENATED MODULE: ./src/delivery/deployment/kubernetes/from-settings.ts









async function kubernetesTarget(settings, { cwd, env, signal }) {
	const access = await clusterAccess({
		path: settings.kubeconfig,
		context: settings["kube-context"],
		cwd,
		env,
		signal,
	});
	const Target = settings.platform === "kserve" ? KServeTarget : KubernetesTarget;
	return new Target({
		api: new KubernetesApi({ access, env, signal, retries: retry/* usualRetries */.VI }),
		settings: kubernetesSettings(settings, access.namespace),
		url: settings.address,
		canary: settings["canary-percent"] > 0,
		force: settings.force,
	});
}
/** Returns the manifests without a cluster. The namespace is `default` unless it is set. */
function kubernetesDraft(settings) {
	const own = kubernetesSettings(settings, undefined);
	checkObjectNames(own);
	checkSettings(own);
	const objects = settings.platform === "kserve"
		? [inferenceService(own, { predictor: predictorOf(own), history: [], canaryPercent: undefined })]
		: manifests(own);
	return {
		revision: revisionName(own),
		digest: imageDigest(own.image),
		changes: objects.map(({ kind, metadata }) => `applies ${kind} ${metadata.name}`),
		documents: manifestFiles(objects),
	};
}
function kubernetesSettings(settings, namespace) {
	return {
		name: settings.name,
		image: wantedImage(settings),
		variables: variablesOf(settings),
		namespace: settings.namespace ?? namespace ?? "default",
		modelDigest: settings["model-digest"],
		port: settings.port,
		replicas: { min: settings.replicas, max: settings["max-replicas"] ?? settings.replicas },
		cpu: settings.cpu,
		memory: settings.memory,
		serviceType: settings["service-type"],
	};
}

;// CONCATENATED MODULE: ./src/delivery/deployment/names.ts

/** Rules of each platform for the name of a deployment. Kubernetes has its own, because the namespace counts there as well. */
const rules = {
	// A revision of Cloud Run has 63 characters, and ours adds up to 23 to the name of the service.
	"cloud-run": {
		pattern: /^[a-z](?:-?[a-z0-9])*$/,
		most: 40,
		characters: "lower-case letters, digits and single hyphens, the first a letter",
	},
	sagemaker: { pattern: /^[A-Za-z0-9](?:-?[A-Za-z0-9])*$/, most: 63, characters: "letters, digits and single hyphens" },
	"azure-web-app": {
		pattern: /^[A-Za-z0-9](?:-?[A-Za-z0-9])*$/,
		most: 60,
		characters: "letters, digits and single hyphens",
	},
	"azure-container-instances": {
		pattern: /^[a-z0-9](?:-?[a-z0-9])*$/,
		most: 63,
		characters: "lower-case letters, digits and single hyphens",
	},
};
/** Settings that become a part of an address. */
const addressParts = ["region", "google-project", "subscription", "resource-group"];
/** @throws {Failure} for a name that the platform would refuse, before anything is sent. */
function checkDeploymentNames(settings) {
	const { platform, name } = settings;
	const rule = rules[platform];
	if (rule !== undefined && (name.length > rule.most || !rule.pattern.test(name))) {
		throw new failure/* Failure */.H(`name: expected at most ${rule.most} ${rule.characters} for ${platform}, got ${name.length} characters: ${JSON.stringify(name.slice(0, 100))}`);
	}
	for (const input of addressParts) {
		const value = settings[input];
		if (value !== undefined && !/^[\w(][\w.:()-]{0,89}$/.test(value)) {
			throw new failure/* Failure */.H(`${input}: expected at most 90 letters, digits, hyphens and dots, got ${JSON.stringify(value.slice(0, 100))}`);
		}
	}
}

var text_end = __webpack_require__("src/core/text-end.ts");
;// CONCATENATED MODULE: ./src/delivery/deployment/sagemaker-requests.ts
const variant = "AllTraffic";
/** Returns the requests that create a revision: its model and its endpoint configuration. */
function sageMakerRequests(options, revision) {
	const { image, modelData, role, instanceType, instanceCount, variables } = options;
	const model = {
		ModelName: revision,
		ExecutionRoleArn: role,
		PrimaryContainer: {
			Image: image,
			...(modelData !== undefined && { ModelDataUrl: modelData }),
			Environment: variables,
		},
	};
	const config = {
		EndpointConfigName: revision,
		ProductionVariants: [
			{
				VariantName: variant,
				ModelName: revision,
				InstanceType: instanceType,
				InitialInstanceCount: instanceCount,
				InitialVariantWeight: 1,
			},
		],
	};
	return { model, config };
}
/** Returns how an update shifts the traffic. The time limit of SageMaker has to include the wait of the canary. */
function deploymentConfig({ canaryPercent, canarySeconds, timeoutSeconds, instanceCount }) {
	// A canary is at most half of the capacity, and one instance has no half.
	const isCanary = canaryPercent > 0 && instanceCount > 1;
	const waitSeconds = isCanary ? Math.round(canarySeconds) : 0;
	const routing = isCanary
		? {
			Type: "CANARY",
			CanarySize: { Type: "CAPACITY_PERCENT", Value: Math.min(50, canaryPercent) },
			WaitIntervalInSeconds: waitSeconds,
		}
		: { Type: "ALL_AT_ONCE", WaitIntervalInSeconds: waitSeconds };
	return {
		BlueGreenUpdatePolicy: {
			TrafficRoutingConfiguration: routing,
			TerminationWaitInSeconds: 0,
			MaximumExecutionTimeoutInSeconds: waitSeconds + Math.min(14_400, Math.max(600, Math.round(timeoutSeconds))),
		},
	};
}

;// CONCATENATED MODULE: ./src/delivery/deployment/sagemaker.ts






/** Looks at a status that may still be the one before the update, because reads lag behind writes. */
const staleLooks = 3;
/**
 * An endpoint of SageMaker. A revision is an endpoint configuration, whose name follows from the image and the settings.
 * SageMaker shifts the traffic by itself: all at once, or a canary first. `InService` alone is not success, because an
 * update that was undone ends with it, too.
 */
class SageMakerTarget {
	name;
	created = [];
	#options;
	#looks = Number.POSITIVE_INFINITY;
	#previous;
	/** Says why the endpoint cannot be updated. */
	#failure;
	constructor(options) {
		this.#options = options;
		this.name = `the SageMaker endpoint ${options.endpoint} in ${options.region}`;
	}
	async current() {
		const endpoint = await this.#find("DescribeEndpoint", { EndpointName: this.#options.endpoint });
		if (endpoint === undefined)
			return undefined;
		const { region, endpoint: name } = this.#options;
		this.#failure = this.#whyNotUpdatable(endpoint);
		return {
			url: `https://runtime.sagemaker.${region}.amazonaws.com/endpoints/${name}/invocations`,
			revisions: [{ revision: String(endpoint["EndpointConfigName"]), digest: servedDigest(endpoint), percent: 100 }],
		};
	}
	async plan(current) {
		this.#previous = current;
		if (this.#failure !== undefined)
			throw new failure/* Failure */.H(this.#failure);
		return this.#planFor(current);
	}
	/** AWS updates an endpoint in service alone, and allows nothing but the deletion of one whose creation failed. */
	#whyNotUpdatable(endpoint) {
		const { endpoint: name, region } = this.#options;
		const status = String(endpoint["EndpointStatus"]);
		const expected = `${this.name}: expected an endpoint that can be updated, got one that is ${status}`;
		if (status === "Failed") {
			return `${expected}: ${endpoint["FailureReason"] ?? "AWS states no reason"} (delete it first: aws sagemaker delete-endpoint --endpoint-name ${name} --region ${region})`;
		}
		return isInProgress(status) ? `${expected} (wait until it is InService: run one deployment at a time)` : undefined;
	}
	draft() {
		return this.#planFor(undefined);
	}
	#planFor(current) {
		const { endpoint, image, modelData, role, instanceType, instanceCount, variables } = this.#options;
		const settings = [image, modelData, role, instanceType, instanceCount, variables];
		const hash = (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(settings)).digest("hex").slice(0, 12);
		const revision = `${(0,text_end/* withoutEnd */.M)(endpoint.slice(0, 50), "-")}-${hash}`;
		const { model, config } = sageMakerRequests(this.#options, revision);
		const serving = current?.revisions[0]?.revision;
		const changes = current === undefined
			? [`create ${this.name} with ${instanceCount} × ${instanceType} of ${image}`]
			: serving === revision
				? []
				: [`update ${this.name} from ${serving} to ${revision}: ${instanceCount} × ${instanceType} of ${image}`];
		const update = current === undefined
			? { EndpointName: endpoint, EndpointConfigName: revision }
			: { EndpointName: endpoint, EndpointConfigName: revision, DeploymentConfig: deploymentConfig(this.#options) };
		return {
			revision,
			digest: /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1],
			changes,
			documents: { "model.json": model, "endpoint-config.json": config, "endpoint.json": update },
		};
	}
	async apply({ documents, revision }) {
		await this.#create("CreateModel", documents["model.json"]);
		this.created.push(`the model ${revision}`);
		await this.#create("CreateEndpointConfig", documents["endpoint-config.json"]);
		this.created.push(`the endpoint configuration ${revision}`);
		const operation = this.#previous === undefined ? "CreateEndpoint" : "UpdateEndpoint";
		await this.#start(operation, documents["endpoint.json"]);
		if (operation === "CreateEndpoint")
			this.created.push(this.name);
	}
	async status(revision) {
		const endpoint = await this.#find("DescribeEndpoint", { EndpointName: this.#options.endpoint });
		if (endpoint === undefined)
			return { phase: "failed", text: `expected ${this.name}, got none` };
		const state = String(endpoint["EndpointStatus"]);
		const reason = endpoint["FailureReason"] === undefined ? "" : `: ${endpoint["FailureReason"]}`;
		if (isInProgress(state)) {
			this.#looks = Number.POSITIVE_INFINITY;
			return { phase: "progressing", text: `the endpoint is ${state}` };
		}
		if (state !== "InService")
			return { phase: "failed", text: `the endpoint is ${state}${reason}` };
		const serving = String(endpoint["EndpointConfigName"]);
		if (serving !== revision) {
			// A read soon after the update may still show the state before it.
			if (this.#looks++ < staleLooks)
				return { phase: "progressing", text: "the update has not begun" };
			return {
				phase: "failed",
				text: `the endpoint is InService, but SageMaker went back: expected ${revision}, got ${serving}${reason}`,
			};
		}
		if (endpoint["PendingDeploymentSummary"] !== undefined) {
			return { phase: "progressing", text: "a deployment is pending" };
		}
		const wanted = /@(sha256:[0-9a-f]{64})$/.exec(this.#options.image)?.[1];
		const served = servedDigest(endpoint);
		const isOwn = revision.startsWith(`${(0,text_end/* withoutEnd */.M)(this.#options.endpoint.slice(0, 50), "-")}-`);
		if (isOwn && this.#wanted === revision && wanted !== undefined && served !== undefined && served !== wanted) {
			return { phase: "failed", text: `${serving} is InService with another image: expected ${wanted}, got ${served}` };
		}
		return { phase: "ready", text: `${revision} is InService` };
	}
	async rollBack(previous) {
		const { revision } = previous.revisions[0];
		this.#wanted = undefined;
		const endpoint = await this.#afterProgress();
		// SageMaker may have gone back already, and refuses an update to what serves.
		if (endpoint?.["EndpointStatus"] === "InService" && endpoint["EndpointConfigName"] === revision)
			return revision;
		await this.#start("UpdateEndpoint", { EndpointName: this.#options.endpoint, EndpointConfigName: revision });
		return revision;
	}
	#wanted;
	/** Waits until an update ends, because SageMaker refuses another one before that. It ends its own by the time limit. */
	async #afterProgress() {
		const { endpoint: name, timeoutSeconds, pause } = this.#options;
		const pauseMs = Math.min(10_000, timeoutSeconds * 100);
		for (let left = timeoutSeconds * 1000;; left -= pauseMs) {
			const endpoint = await this.#find("DescribeEndpoint", { EndpointName: name });
			if (!isInProgress(String(endpoint?.["EndpointStatus"])) || left <= 0)
				return endpoint;
			await pause(pauseMs);
		}
	}
	/** Creates a model or a configuration. One of the same name has the same content, because the name follows from it. */
	async #create(operation, body) {
		try {
			await this.#call(operation, body);
		}
		catch (error) {
			if (!(error instanceof cloud_refusal/* CloudRefusal */.y) || !/already exist/i.test(error.message))
				throw error;
		}
	}
	/** Starts an update. A configuration that was just created may not be found for some seconds. */
	async #start(operation, body) {
		for (let tries = 1;; tries++) {
			try {
				await this.#call(operation, body);
				this.#looks = 0;
				if (operation === "CreateEndpoint" || body["DeploymentConfig"] !== undefined) {
					this.#wanted = String(body["EndpointConfigName"]);
				}
				return;
			}
			catch (error) {
				if (tries === 5 || !(error instanceof cloud_refusal/* CloudRefusal */.y) || error.status !== 404)
					throw error;
				await this.#options.pause(2000 * tries);
			}
		}
	}
	#request(operation, body) {
		return {
			method: "POST",
			url: new URL("/", this.#options.endpointUrl),
			headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `SageMaker.${operation}` },
			body,
			permission: `sagemaker:${operation}${operation === "CreateModel" ? " and iam:PassRole on the role of the endpoint" : ""}`,
		};
	}
	#call(operation, body) {
		return this.#options.api.call(this.#request(operation, body));
	}
	async #find(operation, body) {
		return (await this.#options.api.find(this.#request(operation, body)))?.json;
	}
}
/** True for a state that ends by itself. Until then, AWS refuses an update. */
const isInProgress = (status) => /^(Creating|Updating|SystemUpdating|RollingBack|Deleting)$/.test(status);
/** Returns the digest that the endpoint resolved its image to. */
function servedDigest(endpoint) {
	const variants = Array.isArray(endpoint["ProductionVariants"]) ? endpoint["ProductionVariants"].filter(core_shape/* isRecord */.u4) : [];
	const images = variants.flatMap((each) => (Array.isArray(each["DeployedImages"]) ? each["DeployedImages"] : []));
	const resolved = images.filter(core_shape/* isRecord */.u4).map((image) => String(image["ResolvedImage"] ?? ""))[0];
	return /@(sha256:[0-9a-f]{64})$/.exec(resolved ?? "")?.[1];
}

;// CONCATENATED MODULE: ./src/delivery/deployment/web-app.ts



const web_app_apiVersion = "2025-05-01";
const prefix = "DOCKER|";
/**
 * A Web App for Containers. Azure does not say whether a container came up, so that the app's own health counts. Its settings
 * are read, completed and written as a whole, because a PUT replaces them all.
 */
class WebAppTarget {
	name;
	#options;
	/** The settings before this rollout replaced them. */
	#settingsBefore;
	constructor(options) {
		this.#options = options;
		this.name = `the web app ${options.app} in ${options.resourceGroup}`;
	}
	async current() {
		const image = await this.#image();
		const host = await this.#host();
		const revisions = image === "" ? [] : [{ revision: image, digest: web_app_digestIn(image), percent: 100 }];
		return { url: host === undefined ? undefined : `https://${host}`, revisions };
	}
	async plan(current) {
		const { image } = this.#options;
		const draft = this.draft();
		const serving = current?.revisions[0]?.revision;
		const settings = await this.#settings();
		const wanted = this.#wantedSettings();
		const changed = Object.keys(wanted).filter((name) => settings[name] !== wanted[name]);
		const changes = [
			...(changed.length === 0 ? [] : [`set ${changed.join(", ")} of ${this.name}`]),
			...(serving === image ? [] : [`run ${image} in ${this.name} in place of ${serving ?? "nothing"}`]),
		];
		return { ...draft, changes };
	}
	draft() {
		const { image } = this.#options;
		return {
			revision: image,
			digest: digestOf(image),
			changes: [`run ${image} in ${this.name}`],
			documents: { "config.json": this.#config(image), "settings.json": this.#wantedSettings() },
		};
	}
	async apply() {
		const settings = await this.#settings();
		const wanted = this.#wantedSettings();
		if (Object.keys(wanted).some((name) => settings[name] !== wanted[name])) {
			this.#settingsBefore = settings;
			await this.#call("PUT", "/config/appsettings", { properties: { ...settings, ...wanted } });
		}
		await this.#call("PATCH", "/config/web", this.#config(this.#options.image));
	}
	async status(revision) {
		const image = await this.#image();
		if (image !== revision)
			return { phase: "failed", text: `expected the image ${revision}, got ${image}` };
		const site = await this.#call("GET", "");
		const state = (0,core_shape/* isRecord */.u4)(site["properties"]) ? site["properties"]["state"] : undefined;
		if (state !== undefined && state !== "Running")
			return { phase: "failed", text: `the web app is ${state}` };
		const host = await this.#host();
		const url = this.#options.healthUrl ?? (host === undefined ? undefined : new URL(`https://${host}/health`));
		if (url === undefined)
			return { phase: "failed", text: "expected a host name of the web app, got none" };
		const status = await this.#options.ask(url);
		if (status === 200)
			return { phase: "ready", text: `${url.origin} is healthy` };
		return { phase: "progressing", text: `${url.origin}${url.pathname} answers ${status ?? "nothing"}` };
	}
	async rollBack(previous) {
		const { revision } = previous.revisions[0];
		if (this.#settingsBefore !== undefined) {
			await this.#call("PUT", "/config/appsettings", { properties: this.#settingsBefore });
		}
		await this.#call("PATCH", "/config/web", this.#config(revision));
		return revision;
	}
	#config(image) {
		return { properties: { linuxFxVersion: `${prefix}${image}`, healthCheckPath: "/health" } };
	}
	#wantedSettings() {
		return { ...this.#options.variables, WEBSITES_PORT: String(this.#options.port) };
	}
	async #image() {
		const config = await this.#call("GET", "/config/web");
		const version = (0,core_shape/* isRecord */.u4)(config["properties"]) ? String(config["properties"]["linuxFxVersion"] ?? "") : "";
		if (/^sitecontainers/i.test(version)) {
			throw new failure/* Failure */.H(`name: ${this.#options.app} uses sitecontainers, which is not supported (expected DOCKER|IMAGE)`);
		}
		return version.startsWith(prefix) ? version.slice(prefix.length) : "";
	}
	async #host() {
		const site = await this.#call("GET", "");
		const host = (0,core_shape/* isRecord */.u4)(site["properties"]) ? site["properties"]["defaultHostName"] : undefined;
		return typeof host === "string" ? host : undefined;
	}
	async #settings() {
		const answer = await this.#call("POST", "/config/appsettings/list");
		const properties = (0,core_shape/* isRecord */.u4)(answer["properties"]) ? answer["properties"] : {};
		return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)]));
	}
	async #call(method, path, body) {
		const { api, endpoint, subscription, resourceGroup, app } = this.#options;
		const url = new URL(`/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Web/sites/${app}${path}?api-version=${web_app_apiVersion}`, endpoint);
		const right = path.endsWith("/list") ? "config/list/action" : method === "GET" ? "read" : "config/write";
		const permission = `Microsoft.Web/sites/${right} (role Website Contributor)`;
		return (await api.call({ method, url, permission, ...(body !== undefined && { body }) })).json;
	}
}
const web_app_digestIn = (image) => /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];

;// CONCATENATED MODULE: ./src/delivery/deployment/platform.ts



















/** Returns the platform that the settings name. @throws {Failure} for a setting that it lacks. */
async function deploymentTarget(settings, surroundings) {
	checkDeploymentNames(settings);
	const { platform } = settings;
	if (platform === "kubernetes" || platform === "kserve")
		return kubernetesTarget(settings, surroundings);
	return makers[platform](settings, surroundings, connectionOf(settings, surroundings));
}
/** Returns the manifests or requests of a first deployment. No cluster, no login and no network are needed. */
function deploymentDraft(settings, surroundings) {
	checkDeploymentNames(settings);
	const { platform } = settings;
	if (platform === "kubernetes" || platform === "kserve")
		return kubernetesDraft(settings);
	return makers[platform](settings, surroundings, connectionOf(settings, surroundings)).draft();
}
function connectionOf(settings, { env, identityService, signal, reporter }) {
	const http = new http_client.HttpClient(env);
	return {
		http,
		tokens: (0,identity_token/* identityTokens */.zh)({
			http,
			service: identityService ?? {},
			variable: settings["identity-token-variable"],
			env,
			signal,
			mask: (secret) => reporter.mask(secret),
		}),
		api: (credentials) => new CloudApi({ http, credentials, signal, pause: (ms) => clock/* realClock */.d.sleep(ms, signal) }),
	};
}
const makers = {
	"cloud-run": cloudRun,
	sagemaker: sageMaker,
	"azure-web-app": webApp,
	"azure-container-instances": containerInstances,
};
function sageMaker(settings, { env, signal }, { http, tokens, api }) {
	const region = needed(settings, "region");
	const credentials = (0,aws.awsCredentials)({
		http,
		env,
		tokens,
		region,
		service: "sagemaker",
		role: settings["aws-role"],
		tokenUrl: settings["token-url"],
		signal,
	});
	const image = wantedImage(settings);
	const modelData = settings["model-data"];
	if (modelData !== undefined && !/^s3:\/\/[^/]+\/.+/.test(modelData)) {
		throw new failure/* Failure */.H(`model-data: expected s3://BUCKET/KEY, got ${JSON.stringify(modelData.slice(0, 200))}`);
	}
	if (modelData === undefined && image !== "")
		digestOf(image);
	if (settings["canary-percent"] > 0 && settings["canary-seconds"] >= settings.timeout) {
		throw new failure/* Failure */.H(`canary-seconds: expected less than timeout, ${settings.timeout}, because the canary of SageMaker is a part of its update, got ${settings["canary-seconds"]}`);
	}
	return new SageMakerTarget({
		api: api(credentials),
		endpointUrl: settings["api-url"] ?? `https://api.sagemaker.${region}.amazonaws.com`,
		region,
		endpoint: settings.name,
		image,
		modelData,
		role: settings["rollback-to"] === undefined ? needed(settings, "role") : (settings.role ?? ""),
		instanceType: settings["instance-type"],
		instanceCount: settings["instance-count"],
		variables: variablesOf(settings),
		canaryPercent: settings["canary-percent"],
		canarySeconds: settings["canary-seconds"],
		timeoutSeconds: settings.timeout,
		pause: (ms) => clock/* realClock */.d.sleep(ms, signal),
	});
}
function webApp(settings, surroundings, connection) {
	const { http } = connection;
	const { signal } = surroundings;
	return new WebAppTarget({
		...azure(settings, surroundings, connection),
		app: settings.name,
		healthUrl: settings["health-url"] === undefined ? undefined : (0,address/* httpAddress */.F)(settings["health-url"], "health-url"),
		async ask(url) {
			try {
				const { status, body } = await http.send({ method: "GET", url, signal, silenceMs: 30_000 });
				body.resume();
				return status;
			}
			catch (error) {
				if (!(error instanceof retry/* TransientError */.N_) && !(error instanceof connection_error/* UnreachableError */.J))
					throw error;
				return undefined;
			}
		},
	});
}
function containerInstances(settings, surroundings, connection) {
	return new ContainerInstancesTarget({
		...azure(settings, surroundings, connection),
		group: settings.name,
		region: needed(settings, "region"),
	});
}
function azure(settings, { env, cwd, signal }, { http, tokens, api }) {
	if (settings["canary-percent"] > 0) {
		throw new failure/* Failure */.H(`canary-percent: expected 0 for ${settings.platform}, which has no shares of the traffic`);
	}
	const credentials = azureCredentials({
		http,
		env,
		cwd,
		tokens,
		tenant: settings["azure-tenant"],
		client: settings["azure-client"],
		tokenUrl: settings["token-url"],
		signal,
	});
	return {
		api: api(credentials),
		endpoint: settings["api-url"] ?? "https://management.azure.com",
		subscription: needed(settings, "subscription"),
		resourceGroup: needed(settings, "resource-group"),
		image: wantedImage(settings),
		port: settings.port,
		variables: variablesOf(settings),
	};
}
function cloudRun(settings, { env, signal }, { http, tokens, api }) {
	const credentials = googleCredentials({
		http,
		env,
		tokens,
		provider: settings["google-provider"],
		serviceAccount: settings["google-service-account"],
		tokenUrl: settings["token-url"],
		signal,
	});
	return new CloudRunTarget({
		api: api(credentials),
		endpoint: settings["api-url"] ?? "https://run.googleapis.com",
		project: needed(settings, "google-project"),
		region: needed(settings, "region"),
		service: settings.name,
		image: wantedImage(settings),
		port: settings.port,
		variables: variablesOf(settings),
		serviceAccount: undefined,
	});
}


/***/ })

};
