export const id = "platform-cloud-aws";
export const ids = ["platform-cloud-aws"];
export const modules = {

/***/ "src/evaluation/promotion/promotion-blocks.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ promotionBlocks),
/* harmony export */   W: () => (/* binding */ promotionHeadline)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/block.ts");

/** The result of a promotion in one line. */
function promotionHeadline(promotion) {
	const { passed, name, stage, model_digest, model_version, changed, rolled_back, reason } = promotion;
	if (!passed)
		return `${name} was not promoted: ${reason ?? "a target failed"}`;
	const model = `${name}${model_version === undefined ? "" : ` ${model_version}`} (${model_digest})`;
	if (!changed)
		return `${stage} names ${model} already`;
	return rolled_back ? `${stage} is back at ${model}` : `${model} is promoted to ${stage}`;
}
/** The targets of a promotion as a table. */
function promotionBlocks({ targets }) {
	if (targets.length === 0)
		return [];
	const rows = targets.map(({ name, before, now, ends, text }) => [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name),
		before === undefined ? "nothing" : (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(before),
		now === undefined ? "nothing" : (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(now),
		ends === "failed" || ends === "not undone" ? `${ends}: ${text}` : ends,
	]);
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["target", "named before", "names now", "result"], rows)];
}


/***/ }),

/***/ "src/evaluation/promotion/promotion-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* binding */ writePromotionFile),
/* harmony export */   mm: () => (/* binding */ readPromotionFile)
/* harmony export */ });
/* unused harmony export promotionDocument */
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/file/document.ts");
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/write.ts");
/* harmony import */ var _run_stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/run-stamp.ts");




const promotionShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMark */ .ry)("trainyard-promotion-1"),
	version: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of trainyard that wrote the file." }),
	verdict: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["pass", "fail"]),
	passed: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ description: "Whether every target names the model." }),
	name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Name of the model." }),
	stage: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Stage, such as `prod`." }),
	model_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the model that was to be promoted." })),
	previous_digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ description: "Digest of the model that the stage named before." })),
	model_version: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of the promoted model." })),
	changed: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ description: "Whether anything was written that was not undone." }),
	rolled_back: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ description: "Whether it was a rollback that passed." }),
	reason: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Reason why it was refused or undone." })),
	targets: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		name: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Target as in the input `to`." }),
		before: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "What it named before." })),
		now: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "What it named at the end." })),
		ends: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["unchanged", "written", "undone", "not written", "failed", "not undone"]),
		text: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "What was done." }),
	}), { description: "The targets in the order of their writes. Empty if it was refused before." }),
	run: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_run_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .runStamp */ .bB),
});
const promotionDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .lM)({
	what: "a promotion",
	file: "promotion.json",
	format: "trainyard-promotion",
	version: 1,
	writer: "promote-model",
	purpose: "Which model was promoted to a stage, what each target named before, and what it names now.",
	remedy: "run `promote-model` again",
	shape: promotionShape,
});
/** Reads the result of `promote-model`. @throws {Failure} for other files and for a newer version. */
async function readPromotionFile(path, cwd) {
	return (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(promotionDocument, path, { cwd });
}
async function writePromotionFile(path, promotion) {
	await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(path, `${JSON.stringify(promotion, null, 2)}\n`);
}


/***/ }),

/***/ "src/evaluation/served-model/rollout-blocks.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ rolloutBlocks),
/* harmony export */   c: () => (/* binding */ rolloutHeadline)
/* harmony export */ });
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/block.ts");

/** The end of a rollout in one line. */
function rolloutHeadline({ target, state, revision, reason, changes, passed }) {
	if (state === "started")
		return `started: the rollout of ${target} was interrupted, and it may be half deployed`;
	if (reason !== undefined)
		return `${state}: ${reason}`;
	if (state === "planned")
		return changes.length === 0 ? `${target} is as asked` : `${target} would change`;
	if (state === "rolled-back" && passed)
		return `${target} serves ${revision} again`;
	return state === "unchanged" ? `${target} serves ${revision} already` : `${target} serves ${revision}`;
}
/** The revisions of a rollout before and after it, its changes, and what happened. */
function rolloutBlocks({ state, passed, url, revision, digest, previous, changes, events, }) {
	const isPlanned = state === "planned";
	const image = (text) => (text === undefined ? "" : (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text));
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", "revision", "image"], [
			[isPlanned ? "planned" : passed ? "now" : "wanted", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(revision), image(digest)],
			...(previous?.revisions ?? []).map((each) => [
				`${isPlanned ? "now" : "before"}, ${Math.round(each.percent)} %`,
				(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(each.revision),
				image(each.digest),
			]),
		]),
		...(url === undefined ? [] : [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(["Address: ", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(url)])]),
		...(changes.length === 0 ? [] : [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(changes)]),
		...(events.length === 0 ? [] : [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)("What happened:"), (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(events)]),
	];
}


/***/ }),

/***/ "src/evaluation/served-model/rollout-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ readRolloutFile),
/* harmony export */   jA: () => (/* binding */ writeRolloutFile)
/* harmony export */ });
/* unused harmony export rolloutDocument */
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/file/document.ts");
/* harmony import */ var _platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/write.ts");
/* harmony import */ var _run_stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/evaluation/run-stamp.ts");




const rolloutShape = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
	format: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMark */ .ry)("trainyard-rollout-1"),
	version: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Version of trainyard that wrote the file." }),
	platform: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Kind of platform, such as `cloud-run`." }),
	target: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Description of the deployment." }),
	settings: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), {
		description: "Inputs that differ from their defaults, by which a later step finds the deployment. No secrets.",
	})),
	state: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["planned", "started", "deployed", "unchanged", "rolled-back", "failed"], {
		description: "How it ended. `planned` is a dry run, and `started` means that the step was interrupted.",
	}),
	passed: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ description: "Whether the deployment is as asked." }),
	url: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Address of the deployment." })),
	revision: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Name of the new revision." }),
	digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Digest of its image." })),
	previous: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
		url: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)()),
		revisions: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
			revision: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(),
			digest: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)()),
			percent: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ min: 0, max: 100, description: "Share of the traffic in percent." }),
		})),
	})),
	changes: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), { description: "What was to be changed." }),
	events: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)(), { description: "What was done and seen, in order." }),
	reason: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8)({ description: "Reason of a failure." })),
	run: (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_run_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .runStamp */ .bB),
});
const rolloutDocument = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .lM)({
	what: "a rollout",
	file: "rollout.json",
	format: "trainyard-rollout",
	version: 1,
	writer: "deploy-model",
	purpose: "What a deployment served before, and what became of the new revision. It is on disk before the first change.",
	remedy: "run `deploy-model` again",
	shape: rolloutShape,
});
/** Reads the result of `deploy-model`. @throws {Failure} for other files and for a newer version. */
async function readRolloutFile(path, cwd) {
	return (0,_platform_file_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(rolloutDocument, path, { cwd });
}
async function writeRolloutFile(path, rollout) {
	await (0,_platform_file_write_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(path, `${JSON.stringify(rollout, null, 2)}\n`);
}


/***/ }),

/***/ "src/platform/cloud/aws.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  awsCredentials: () => (/* binding */ awsCredentials)
});

var failure = __webpack_require__("src/core/failure.ts");
var promises_ = __webpack_require__("node:fs/promises");
var client = __webpack_require__("src/platform/http/client.ts");
var login_answer = __webpack_require__("src/platform/cloud/login-answer.ts");
;// CONCATENATED MODULE: ./src/platform/cloud/aws-container.ts




const relativeName = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
const fullName = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
/** Hosts that give credentials to the containers of ECS and EKS. */
const containerHosts = new Set(["169.254.170.2", "169.254.170.23", "[fd00:ec2::23]"]);
/**
 * Returns the address that gives this container its credentials, or undefined if ECS or EKS named none. Plain HTTP is only
 * allowed to this machine and to the hosts of ECS and EKS, as in the SDKs of AWS.
 *
 * @throws {Failure} for an address that is none, or that would send the token in the clear.
 */
function containerCredentialsUrl(env) {
	const relative = env[relativeName];
	const full = env[fullName];
	if (!relative && !full)
		return undefined;
	const [name, text] = relative ? [relativeName, `http://169.254.170.2${relative}`] : [fullName, full];
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url !== undefined && (url.protocol === "https:" || (url.protocol === "http:" && isAllowed(url.hostname)))) {
		return url;
	}
	throw new failure/* Failure */.H(`${name}: expected an https address, or one of this machine, 169.254.170.2, 169.254.170.23 or [fd00:ec2::23], got ${JSON.stringify(text.slice(0, 200))}`);
}
function isAllowed(hostname) {
	if (hostname === "localhost" || hostname === "[::1]" || containerHosts.has(hostname))
		return true;
	return /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** Asks for the credentials of this container. No proxy is used, because a proxy cannot reach these hosts. */
async function containerKeys(url, { env, signal }) {
	const token = await authorizationToken(env);
	const http = new client.HttpClient({ SSL_CERT_FILE: env["SSL_CERT_FILE"] });
	const headers = { accept: "application/json", ...(token !== undefined && { authorization: token }) };
	const { status, json } = await (0,login_answer/* loginAnswer */.K0)(http, { method: "GET", url, headers, signal });
	const field = (name) => (typeof json[name] === "string" ? json[name] : "");
	const [accessKeyId, secretAccessKey, sessionToken] = [field("AccessKeyId"), field("SecretAccessKey"), field("Token")];
	if (status === 200 && accessKeyId && secretAccessKey && sessionToken) {
		return { accessKeyId, secretAccessKey, sessionToken };
	}
	const said = [field("Code") || field("code"), field("Message") || field("message")].filter((text) => text !== "");
	const found = `HTTP ${status}${said.length === 0 ? "" : ` ${said.join(": ").slice(0, 300)}`}`;
	if (status >= 500)
		throw (0,login_answer/* transientLogin */.c6)(`${url.host}: the login of this job failed: ${found}`);
	throw new failure/* Failure */.H(`${url.host}: expected AccessKeyId, SecretAccessKey and Token, got ${found} (has the container a task role or a pod identity?)`);
}
/** Returns the token for the address. A file takes precedence, because EKS replaces its content from time to time. */
async function authorizationToken(env) {
	const path = env["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"];
	const name = path ? "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE" : "AWS_CONTAINER_AUTHORIZATION_TOKEN";
	let token = env["AWS_CONTAINER_AUTHORIZATION_TOKEN"];
	if (path) {
		try {
			token = await (0,promises_.readFile)(path, "utf8");
		}
		catch (error) {
			throw new failure/* Failure */.H(`${name}: expected a file that can be read, got ${JSON.stringify(path)}`, { cause: error });
		}
	}
	if (!token)
		return undefined;
	if (/[^\t\x20-\x7e]/.test(token)) {
		throw new failure/* Failure */.H(`${name}: expected one line of visible characters, got other characters or a line break`);
	}
	return token;
}

var identity_token = __webpack_require__("src/platform/cloud/identity-token.ts");
;// CONCATENATED MODULE: ./src/platform/cloud/aws.ts




/**
 * Credentials for AWS: the keys that aws-actions/configure-aws-credentials left in the environment, a role that accepts
 * this job's token, or the role of the container that ECS or EKS runs this job in. Requests are signed with version 4 of
 * AWS's signatures.
 */
function awsCredentials(login) {
	let keys;
	const { region, service, role } = login;
	return {
		who: role ?? "the AWS identity in the environment",
		async authorize({ method, url, headers, body }, renew) {
			if (keys === undefined || renew)
				keys = keysIn(login.env) ?? (await roleKeys(login));
			const { AwsV4Signer } = await __webpack_require__.e("aws4fetch").then(__webpack_require__.bind(__webpack_require__, "aws4fetch/dist/aws4fetch.esm.mjs"));
			// Without allHeaders, the content type would not be part of the signature.
			const signer = new AwsV4Signer({
				...keys,
				method,
				url: url.href,
				headers,
				body,
				region,
				service,
				allHeaders: true,
				...(login.now && {
					datetime: login
						.now()
						.toISOString()
						.replace(/[:-]|\.\d{3}/g, ""),
				}),
			});
			const signed = await signer.sign();
			return Object.fromEntries(signed.headers.entries());
		},
	};
}
function keysIn(env) {
	const [accessKeyId, secretAccessKey] = [env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]];
	if (!accessKeyId || !secretAccessKey)
		return undefined;
	const sessionToken = env["AWS_SESSION_TOKEN"];
	return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}
/** Returns keys of the role that an input names, and otherwise those of this container. */
async function roleKeys(login) {
	const { role, env, signal, tokens } = login;
	if (role !== undefined)
		return assumedRole(login, role);
	const url = containerCredentialsUrl(env);
	if (url === undefined) {
		throw new failure/* Failure */.H("aws-role: expected credentials for AWS, got none (run aws-actions/configure-aws-credentials first, or set aws-role)");
	}
	const keys = await containerKeys(url, { env, signal });
	for (const secret of [keys.secretAccessKey, keys.sessionToken])
		tokens.mask(secret);
	return keys;
}
async function assumedRole({ http, tokens, region, tokenUrl, signal }, role) {
	const token = await tokens.token("sts.amazonaws.com");
	const form = new URLSearchParams({
		Action: "AssumeRoleWithWebIdentity",
		Version: "2011-06-15",
		RoleArn: role,
		RoleSessionName: "trainyard",
		WebIdentityToken: token,
		DurationSeconds: "3600",
	});
	const url = new URL(tokenUrl ?? `https://sts.${region}.amazonaws.com`);
	const { status, text } = await (0,login_answer/* loginText */.z7)(http, {
		method: "POST",
		url,
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: form.toString(),
		signal,
	});
	const field = (name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
	const [accessKeyId, secretAccessKey, sessionToken] = [
		field("AccessKeyId"),
		field("SecretAccessKey"),
		field("SessionToken"),
	];
	if (accessKeyId && secretAccessKey && sessionToken) {
		for (const secret of [secretAccessKey, sessionToken])
			tokens.mask(secret);
		return { accessKeyId, secretAccessKey, sessionToken };
	}
	const said = `${url.host}: ${status} ${field("Code") ?? ""}: ${(field("Message") ?? "").slice(0, 300)}`;
	if (field("Code") === "IDPCommunicationError" || status >= 500)
		throw (0,login_answer/* transientLogin */.c6)(said);
	const hint = (0,identity_token/* identityHint */.eN)(token, ({ sub, aud }) => `the trust policy of ${role} must allow sts:AssumeRoleWithWebIdentity with StringEquals token.actions.githubusercontent.com:aud = ${aud} and token.actions.githubusercontent.com:sub = ${sub} (newer repositories have their ids in the subject)`);
	throw new failure/* Failure */.H(`${said}: AWS refused this job's identity: ${hint}`);
}


/***/ })

};
