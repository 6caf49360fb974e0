export const id = "platform-cloud-aws";
export const ids = ["platform-cloud-aws"];
export const modules = {

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
function rolloutBlocks({ passed, url, revision, digest, previous, changes, events }) {
	const image = (text) => (text === undefined ? "" : (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text));
	return [
		(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", "revision", "image"], [
			[passed ? "now" : "wanted", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(revision), image(digest)],
			...(previous?.revisions ?? []).map((each) => [
				`before, ${Math.round(each.percent)} %`,
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awsCredentials: () => (/* binding */ awsCredentials)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _http_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/http/message.ts");
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/http/retry.ts");
/* harmony import */ var _identity_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/cloud/identity-token.ts");




/**
 * Credentials for AWS: the keys that aws-actions/configure-aws-credentials left in the environment, or a role that accepts
 * this job's token. Requests are signed with version 4 of AWS's signatures.
 */
function awsCredentials(login) {
	let keys;
	const { region, service, role } = login;
	return {
		who: role ?? "the AWS identity in the environment",
		async authorize({ method, url, headers, body }, renew) {
			if (keys === undefined || renew)
				keys = keysIn(login.env) ?? (await assumedRole(login));
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
async function assumedRole({ http, tokens, role, region, tokenUrl, signal }) {
	if (role === undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("aws-role: expected credentials for AWS, got none (run aws-actions/configure-aws-credentials first, or set aws-role)");
	}
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
	const answer = await http.send({
		method: "POST",
		url,
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: form.toString(),
		signal,
		silenceMs: 30_000,
	});
	const text = (await (0,_http_message_js__WEBPACK_IMPORTED_MODULE_1__.readBody)(answer)).toString("utf8");
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
	const said = `${url.host}: ${answer.status} ${field("Code") ?? ""}: ${(field("Message") ?? "").slice(0, 300)}`;
	if (field("Code") === "IDPCommunicationError" || answer.status >= 500)
		throw new _http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N_(said);
	const hint = (0,_identity_token_js__WEBPACK_IMPORTED_MODULE_3__/* .identityHint */ .eN)(token, ({ sub, aud }) => `the trust policy of ${role} must allow sts:AssumeRoleWithWebIdentity with StringEquals token.actions.githubusercontent.com:aud = ${aud} and token.actions.githubusercontent.com:sub = ${sub} (newer repositories have their ids in the subject)`);
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${said}: AWS refused this job's identity: ${hint}`);
}


/***/ })

};
