export const id = "reports-notice-announce";
export const ids = ["reports-notice-announce"];
export const modules = {

/***/ "src/reports/notice/announce.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  announce: () => (/* binding */ announce)
});

var external_node_crypto_ = __webpack_require__("node:crypto");
var markdown_escape = __webpack_require__("src/reports/markdown/escape.ts");
;// CONCATENATED MODULE: ./src/reports/notice/notice.ts

/** Thrown for a notification that a service did not take. The message holds no address. */
class NoticeError extends Error {
	name = "NoticeError";
}
const longestLine = 300;
const mostLines = 40;
/** Flattens blocks into lines that read well without columns and markup: `rule: accuracy >= 0.9 · value: 0.87`. */
function noticeLines(blocks) {
	return blocks
		.flatMap(blockLines)
		.map((line) => shortened((0,markdown_escape/* visible */.RK)(line).replace(/\s+/g, " ").trim(), longestLine))
		.filter((line) => line !== "")
		.slice(0, mostLines);
}
function blockLines(block) {
	switch (block.kind) {
		case "heading":
		case "paragraph":
			return [plain(block.text)];
		case "list":
			return block.items.map((item) => `- ${plain(item)}`);
		case "code":
			return block.text.split("\n");
		case "details":
			return [plain(block.title)];
		case "table":
			return block.rows.map((row) => block.columns
				.map(({ title }, at) => [title, plain(row[at] ?? "")])
				.filter(([, text]) => text !== "")
				.map(([title, text]) => (title === "" ? text : `${title}: ${text}`))
				.join(" · "));
		case "fragment":
		case "chart":
			return [];
	}
}
function plain(text) {
	if (typeof text === "string")
		return text;
	if ("kind" in text)
		return text.text;
	return text.map((each) => (typeof each === "string" ? each : each.text)).join("");
}
/** Shortens a text to this many UTF-16 units, without cutting a character in two. */
function shortened(text, most) {
	if (text.length <= most)
		return text;
	const end = /[\ud800-\udbff]$/.test(text.slice(0, most - 1)) ? most - 2 : most - 1;
	return `${text.slice(0, Math.max(0, end))}…`;
}
/** Shortens data so that its escaped form fits into `most` units. */
function clipEscaped(text, most, literal) {
	for (let length = most;; length = Math.floor(length * 0.8)) {
		const escaped = literal(shortened(text, length));
		if (escaped.length <= most || length < 2)
			return escaped;
	}
}
/** Joins as many escaped lines as fit into `most` units, and says how many are left out. */
function fittingLines(lines, most, literal) {
	const note = (left) => `… and ${left} more ${left === 1 ? "line" : "lines"} in the report`;
	let text = "";
	for (const [at, line] of lines.entries()) {
		const left = lines.length - at;
		const next = `${text}${text === "" ? "" : "\n"}${literal(line)}`;
		const room = left === 1 ? most : most - literal(note(left)).length - 1;
		if (next.length > room)
			return `${text}${text === "" ? "" : "\n"}${literal(note(left))}`;
		text = next;
	}
	return text;
}

var port = __webpack_require__("src/platform/github/port.ts");
;// CONCATENATED MODULE: ./src/reports/notice/previous-state.ts

/** Conclusions that say whether the work succeeded. A cancelled run says nothing, and the one before it counts. */
const conclusions = {
	success: "pass",
	failure: "fail",
	timed_out: "fail",
	startup_failure: "fail",
};
/** Maximum number of runs to look at, so that a long series of cancelled runs does not take forever. */
const mostRuns = 300;
/**
 * Finds the result of the previous attempt of this run, or of the previous run of the same workflow and branch. It needs
 * `actions: read`.
 */
async function previousState(github) {
	const { runId, runAttempt } = github.run;
	try {
		if (runAttempt > 1) {
			const { conclusion } = await github.request("GET", "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}", { run_id: runId, attempt_number: runAttempt - 1 });
			const state = conclusions[conclusion ?? ""];
			if (state !== undefined)
				return { known: true, state };
		}
		const own = await github.request("GET", "/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId });
		let looked = 0;
		for await (const run of github.list("/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
			workflow_id: own.workflow_id,
			...(own.head_branch !== null && { branch: own.head_branch }),
			status: "completed",
		})) {
			if (++looked > mostRuns)
				break;
			// A branch of a fork may have the same name.
			const isSame = run.head_repository?.id === own.head_repository?.id && run.head_branch === own.head_branch;
			const state = conclusions[run.conclusion ?? ""];
			if (isSame && run.id < runId && state !== undefined)
				return { known: true, state };
		}
		return { known: true, state: undefined };
	}
	catch (error) {
		if (!(error instanceof port/* RequestError */.G))
			throw error;
		return { known: false, reason: error.message };
	}
}

var refusal = __webpack_require__("src/platform/github/refusal.ts");
var http_client = __webpack_require__("src/platform/http/client.ts");
var connection_error = __webpack_require__("src/platform/http/connection-error.ts");
var http_message = __webpack_require__("src/platform/http/message.ts");
var retry = __webpack_require__("src/platform/http/retry.ts");
;// CONCATENATED MODULE: ./src/reports/notice/discord.ts

/**
 * The published limits of an embed: title 256, description 4,096, 25 fields with names of 256 and values of 1,024, and 6,000
 * characters in all.
 *
 * https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 */
const limits = {
	title: 256,
	headline: 1500,
	description: 4096,
	fields: 25,
	name: 256,
	value: 1024,
	all: 6000,
};
const colors = { pass: 0x2e7d32, fail: 0xc62828, error: 0xc62828, inconclusive: 0xf9a825 };
/** Builds the message for a webhook of Discord. */
function discordMessage({ title, headline, facts, lines, url, state, at }) {
	const head = clipEscaped(title, limits.title, escapeDiscord);
	// Discord refuses fields without a name or a value.
	const fields = facts
		.filter(([name, value]) => name.trim() !== "" && value.trim() !== "")
		.slice(0, limits.fields)
		.map(([name, value]) => ({
		name: shortened(name, limits.name),
		value: clipEscaped(value, 256, escapeDiscord),
		inline: true,
	}));
	const used = head.length + fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
	const start = clipEscaped(headline, limits.headline, escapeDiscord);
	const room = Math.min(limits.description, limits.all - used) - start.length - 2;
	if (room < 100)
		throw new NoticeError(`expected at most ${limits.all} characters, got more in the facts alone`);
	const rest = fittingLines(lines, room, escapeDiscord);
	const description = rest === "" ? start : `${start}\n\n${rest}`;
	return {
		embeds: [
			{
				title: head,
				description,
				...(url !== undefined && { url }),
				color: colors[state],
				fields,
				timestamp: at.toISOString(),
			},
		],
		allowed_mentions: { parse: [] },
	};
}
/** Data in Discord's Markdown: a backslash in front of formatting characters, and no links of its own. */
function escapeDiscord(text) {
	return text
		.replace(/[\\*_~`|>#<[\]()-]/g, "\\$&")
		.replace(/@/g, "@\u200b")
		.replace(/:(?=\/\/)/g, ":\u200b");
}

var budget = __webpack_require__("src/reports/markdown/budget.ts");
var html = __webpack_require__("src/reports/markdown/html.ts");
var markdown_text = __webpack_require__("src/reports/markdown/text.ts");
;// CONCATENATED MODULE: ./src/reports/notice/email.ts




/** A report of this size still opens in every mail program. Gmail cuts the view at 102 kB. */
const mostReportBytes = 90_000;
/** Builds the e-mail: the same report as text and as HTML, in which data is escaped. */
function mailMessage(notice, { from, to }) {
	const { id, title, headline, facts, url } = notice;
	const head = [
		headline,
		"",
		...facts.map(([name, value]) => `${name}: ${value}`),
		...(url === undefined ? [] : [url]),
	];
	const report = (0,budget/* fit */.Uj)(notice.report, { bytes: mostReportBytes, rest: "all of it is in the report of the run" });
	return {
		from,
		to: [...to],
		// A line break would start another header.
		subject: shortened(title.replace(/\s+/g, " "), 200),
		text: `${head.join("\n")}\n\n${(0,markdown_text/* toText */.f)(report)}`,
		html: (0,html/* toHtml */.V)([
			{ kind: "paragraph", text: headline },
			{ kind: "list", items: facts.map(([name, value]) => `${name}: ${value}`) },
			...(url === undefined
				? []
				: [{ kind: "paragraph", text: { kind: "link", text: "Open the run", href: url } }]),
			...report,
		], title),
		messageId: `<${id}@${from.replace(/^.*@/, "").replace(/[^\w.-]/g, "") || "trainyard"}>`,
		// Vacation replies and mailing lists do not answer to such a message (RFC 3834).
		headers: { "Auto-Submitted": "auto-generated" },
	};
}
/** Advice for the errors of the mail client, by its codes. */
const hints = {
	EAUTH: "the server refused the sign-in: check user and password; Gmail needs an app password, Exchange Online OAuth2",
	EOAUTH2: "the OAuth2 token was refused: check the client, the refresh token and the address of tokens",
	ECONNECTION: "the server did not answer: check host and port; hosted runners cannot use port 25",
	ESOCKET: "the connection failed: check host, port and certificate; smtps:// is for port 465, smtp:// for 587",
	ETIMEDOUT: "the server did not answer in time: check host and port; hosted runners cannot use port 25",
	EDNS: "there is no such host",
	ETLS: "the server offers no STARTTLS on this port: use smtps:// if its port takes TLS from the start",
	EENVELOPE: "the server refused the sender or a recipient",
};
/**
 * Sends an e-mail by SMTP.
 *
 * @throws {NoticeError} if the server does not take it for every recipient.
 */
async function sendMail(message, server) {
	const { createTransport } = await __webpack_require__.e("nodemailer").then(__webpack_require__.bind(__webpack_require__, "nodemailer/dist/esm/nodemailer.js"));
	const { host, port, secure, isLoopback, user, password, oauth2 } = server;
	const transport = createTransport({
		host,
		port,
		secure,
		// Without this, a server without STARTTLS would get the password in clear text.
		requireTLS: !secure && !isLoopback,
		disableFileAccess: true,
		disableUrlAccess: true,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 30_000,
		...(user !== undefined && {
			auth: oauth2 === undefined ? { user, pass: password ?? "" } : { type: "OAuth2", user, ...oauth2 },
		}),
	});
	try {
		const { rejected } = await transport.sendMail(message);
		if (rejected.length > 0)
			throw new NoticeError(`the server refused ${rejected.length} of ${message.to.length} recipients`);
	}
	catch (error) {
		if (error instanceof NoticeError)
			throw error;
		const { code = "", message: reason } = error;
		const hint = hints[code];
		throw new NoticeError(`${reason}${hint === undefined ? "" : ` (${hint})`}`, { cause: error });
	}
	finally {
		transport.close();
	}
}

;// CONCATENATED MODULE: ./src/reports/notice/slack.ts

/**
 * The published limits of a message: 50 blocks, a header of 150 characters, a section of 3,000, ten fields of 2,000, and a
 * button of 75 with an address of 3,000. Slack refuses the whole message when one of them is exceeded.
 *
 * https://docs.slack.dev/reference/block-kit/blocks
 */
const slack_limits = { header: 150, section: 3000, fields: 10, field: 2000, url: 3000 };
/** Builds the message for an incoming webhook. */
function slackMessage({ title, headline, facts, lines, url }) {
	return {
		text: clipEscaped(`${title}: ${headline}`, slack_limits.section, escapeSlack),
		blocks: [
			{ type: "header", text: { type: "plain_text", text: clipEscaped(title, slack_limits.header, escapeControls) } },
			{
				type: "section",
				text: mrkdwn(clipEscaped(headline, slack_limits.section, escapeSlack)),
				...(facts.length > 0 && {
					fields: facts
						.slice(0, slack_limits.fields)
						.map(([name, value]) => mrkdwn(`*${escapeSlack(name)}*\n${clipEscaped(value, 1500, escapeSlack)}`)),
				}),
			},
			...(lines.length === 0
				? []
				: [{ type: "section", text: mrkdwn(fittingLines(lines, slack_limits.section, escapeSlack)) }]),
			...(url === undefined || url.length > slack_limits.url
				? []
				: [
					{
						type: "actions",
						elements: [{ type: "button", text: { type: "plain_text", text: "Open the run" }, url }],
					},
				]),
		],
	};
}
/** `verbatim` keeps Slack from linking addresses and channel names in the data. */
function mrkdwn(text) {
	if (text.length > slack_limits.section)
		throw new NoticeError(`expected at most ${slack_limits.section} characters of text`);
	return { type: "mrkdwn", text, verbatim: true };
}
/** The variables of a Slack workflow: a flat object of texts, which the workflow must declare. */
function slackWorkflowMessage(notice) {
	const { id, state, title, headline, facts, lines, url } = notice;
	const given = Object.fromEntries(facts);
	return {
		id,
		status: state,
		title: clipEscaped(title, slack_limits.header, escapeSlack),
		headline: clipEscaped(headline, slack_limits.section, escapeSlack),
		repository: escapeSlack(given["Repository"] ?? ""),
		branch: escapeSlack(given["Branch"] ?? ""),
		commit: escapeSlack(given["Commit"] ?? ""),
		text: fittingLines(lines, slack_limits.section, escapeSlack),
		url: url ?? "",
	};
}
/** Slack gives a meaning to three characters alone. Mentions, channels and links all need `<`. */
function escapeControls(text) {
	return text.replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character]);
}
/** Data in `mrkdwn`: formatting characters have no escape, but a zero-width space in front of the text disables them. */
function escapeSlack(text) {
	return escapeControls(text).replace(/[*_~`]+(?=\S)/g, "$&\u200b");
}

;// CONCATENATED MODULE: ./src/reports/notice/teams.ts

/**
 * Largest message in bytes. Teams takes 28 KB including what its workflow adds, and reports nothing when a larger one is lost
 * later in the workflow.
 *
 * https://learn.microsoft.com/en-us/microsoftteams/limits-specifications-teams
 */
const mostBytes = 27_000;
const teams_colors = {
	pass: "Good",
	fail: "Attention",
	error: "Attention",
	inconclusive: "Warning",
};
/** Builds the message for a workflow of Microsoft Teams. Lines are left out from the end until it fits. */
function teamsMessage(notice) {
	const { lines } = notice;
	for (let shown = lines.length; shown >= 0; shown--) {
		const left = lines.length - shown;
		const note = left === 0 ? [] : [`… and ${left} more ${left === 1 ? "line" : "lines"} in the report`];
		const message = withLines(notice, [...lines.slice(0, shown), ...note]);
		if (Buffer.byteLength(JSON.stringify(message)) <= mostBytes)
			return message;
	}
	throw new NoticeError(`expected a message of at most ${mostBytes} bytes, got a longer one without any line`);
}
function withLines({ title, state, headline, facts, url }, lines) {
	const body = [
		block([{ ...run(shortened(title, 256)), weight: "Bolder", size: "Medium", color: teams_colors[state] }]),
		block([run(shortened(headline, 2000))]),
		...facts.map(([name, value]) => block([{ ...run(`${name}: `), weight: "Bolder" }, run(shortened(value, 500))])),
		...lines.map((line) => block([run(line)])),
	];
	const content = {
		$schema: "http://adaptivecards.io/schemas/adaptive-card.json",
		type: "AdaptiveCard",
		version: "1.4",
		msteams: { width: "Full" },
		body,
		actions: url === undefined ? [] : [{ type: "Action.OpenUrl", title: "Open the run", url }],
	};
	return {
		type: "message",
		attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
	};
}
function block(inlines) {
	return { type: "RichTextBlock", inlines };
}
/** Cards replace `{{DATE(…)}}` in any text. A zero-width space keeps it as it is. */
function run(text) {
	return { type: "TextRun", text: text.replace(/\{(?=\{)/g, "{\u200b") };
}

;// CONCATENATED MODULE: ./src/reports/notice/webhook.ts

/** Builds the body for a webhook of one's own. The fields are described in docs/notifications.md. */
function webhookMessage({ id, at, state, title, headline, facts, lines, url }) {
	return {
		format: "trainyard-notice-1",
		id,
		at: at.toISOString(),
		state,
		title,
		headline,
		facts: Object.fromEntries(facts),
		lines,
		...(url !== undefined && { url }),
	};
}
/**
 * Returns the headers that identify and sign a body.
 *
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
function signatureHeaders(body, { id, at }, { key, githubKey }) {
	const timestamp = String(Math.floor(at.getTime() / 1000));
	return {
		"webhook-id": id,
		"webhook-timestamp": timestamp,
		...(key !== undefined && {
			"webhook-signature": `v1,${(0,external_node_crypto_.createHmac)("sha256", keyBytes(key)).update(`${id}.${timestamp}.${body}`).digest("base64")}`,
		}),
		...(githubKey !== undefined && {
			"x-hub-signature-256": `sha256=${(0,external_node_crypto_.createHmac)("sha256", githubKey).update(body).digest("hex")}`,
		}),
	};
}
function keyBytes(key) {
	return key.startsWith("whsec_") ? Buffer.from(key.slice("whsec_".length), "base64") : Buffer.from(key, "utf8");
}

;// CONCATENATED MODULE: ./src/reports/notice/send.ts











const silenceMs = 10_000;
const usualRetries = {
	attempts: 3,
	forMs: 60_000,
	firstMs: 1000,
	mostMs: 8000,
	random: Math.random,
};
/**
 * Sends a notification to one destination.
 *
 * @throws {NoticeError} if the service does not take it. The message does not hold the address.
 */
async function sendNotice(notice, target, options) {
	if (target.kind === "email")
		return sendMail(mailMessage(notice, target.server), target.server);
	const body = JSON.stringify(messageFor(notice, target));
	const headers = {
		"content-type": "application/json",
		"user-agent": "trainyard",
		...(target.kind === "webhook" && signatureHeaders(body, notice, target)),
	};
	const client = new http_client.HttpClient(options.env);
	const { signal, retries = usualRetries } = options;
	try {
		await (0,retry/* retry */.L5)(`notify ${target.kind}`, { ...retries, signal }, async () => {
			const answer = await client.send({ method: "POST", url: target.url, headers, body, signal, silenceMs });
			await accept(answer, target.kind);
		});
	}
	catch (error) {
		signal.throwIfAborted();
		if (error instanceof retry/* TransientError */.N_ || error instanceof connection_error/* UnreachableError */.J)
			throw new NoticeError(error.message, { cause: error });
		throw error;
	}
}
function messageFor(notice, { kind }) {
	switch (kind) {
		case "slack":
			return slackMessage(notice);
		case "slack-workflow":
			return slackWorkflowMessage(notice);
		case "teams":
			return teamsMessage(notice);
		case "discord":
			return discordMessage(notice);
		case "webhook":
			return webhookMessage(notice);
	}
}
/** Slack also reports some refusals with a status of success. */
const accepted = {
	slack: (text) => text.trim() === "ok",
	"slack-workflow": (text) => /^\{\s*"ok"\s*:\s*true/.test(text.trim()),
	teams: () => true,
	discord: () => true,
	webhook: () => true,
};
/** Advice for a refusal, by its status. */
const send_hints = {
	401: "the address is not valid any more: create a new webhook",
	403: "the service refused the address: create a new webhook, and check who may post to the channel",
	404: "the webhook does not exist any more: create a new one",
	410: "the channel is archived or the webhook is gone: create a new one",
};
async function accept(answer, kind) {
	const { status, headers } = answer;
	const text = (await (0,http_message.readBody)(answer, 1024 * 1024)).toString("utf8");
	const said = text.trim() === "" ? "" : ` ${(0,refusal/* plainMessage */.C5)(text).slice(0, 100)}`;
	if (status >= 200 && status < 300) {
		if (accepted[kind](text))
			return;
		throw new NoticeError(`expected the answer of ${kind}, got${said || " nothing"} with status ${status}`);
	}
	const message = `answered ${status}${said}`;
	if (status === 429 || status >= 500) {
		const afterMs = (0,retry/* retryAfterMs */.Vs)(headers["retry-after"], Date.now()) ?? discordWaitMs(text);
		throw new retry/* TransientError */.N_(message, { afterMs });
	}
	const moved = status >= 300 && status < 400 ? "the address has moved: use the new one" : undefined;
	const hint = moved ?? send_hints[status];
	throw new NoticeError(`${message}${hint === undefined ? "" : ` (${hint})`}`);
}
/** Discord says in its answer how many seconds to wait. */
function discordWaitMs(text) {
	const seconds = Number(/"retry_after"\s*:\s*([\d.]+)/.exec(text)?.[1] ?? Number.NaN);
	return Number.isFinite(seconds) ? Math.min(seconds * 1000, 600_000) : undefined;
}

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var shape = __webpack_require__("src/core/shape/index.ts");
var file_document = __webpack_require__("src/platform/file/document.ts");
var write = __webpack_require__("src/platform/file/write.ts");
;// CONCATENATED MODULE: ./src/reports/notice/state-file.ts






const noticeStates = ["pass", "fail", "inconclusive", "error"];
const stateFileShape = (0,shape/* object */.Ik)({
	format: (0,shape/* formatMark */.ry)("trainyard-notices-1"),
	states: (0,shape/* record */.g1)((0,shape/* object */.Ik)({
		state: (0,shape/* oneOf */.yL)(noticeStates, { description: "The state that was announced last." }),
		since: (0,shape/* textValue */.v8)({ description: "Time at which this state was first seen." }),
	}), { key: "what the state is of", description: "State per action, model and destination. Destinations are digests." }),
});
const noticeStateDocument = (0,shape/* documentOf */.lM)({
	what: "a file of announced states",
	file: "notices.json",
	format: "trainyard-notices",
	version: 1,
	writer: "every action with `notify`",
	purpose: "The state that was announced last, so that no state is announced twice. It holds no addresses.",
	remedy: "remove the file to start again",
	shape: stateFileShape,
});
/** Reads the states. There are none before the first notification. */
async function readStates(path, cwd) {
	if ((await (0,promises_.stat)((0,external_node_path_.resolve)(cwd, path)).catch(() => undefined)) === undefined)
		return {};
	return (await (0,file_document/* readDocument */.u)(noticeStateDocument, path, { cwd })).states;
}
function writeStates(path, cwd, states) {
	const file = { format: "trainyard-notices-1", states };
	return (0,write/* replaceFile */.fR)((0,external_node_path_.resolve)(cwd, path), `${JSON.stringify(file, null, 2)}\n`);
}
/** Names one destination in the file without giving its address away. */
function stateKey(subject, address) {
	return `${subject} ${(0,external_node_crypto_.createHash)("sha256").update(address).digest("hex").slice(0, 12)}`;
}

var target = __webpack_require__("src/reports/notice/target.ts");
;// CONCATENATED MODULE: ./src/reports/notice/announce.ts






/** Sends notifications about a failure, a recovery or a change. A problem is a warning, and never fails the step. */
async function announce(result, options) {
	const { reporter, signal } = options;
	const hide = hiding(options.notify);
	try {
		const { targets } = (0,target/* readTargets */.R)(options.notify);
		if (targets.length === 0)
			reporter.info("notify: no destination has an address, so nothing is sent");
		else if (options.state === undefined)
			await announceByRun(result, targets, options);
		else
			await announceByFile(result, targets, { ...options, state: options.state });
	}
	catch (error) {
		signal.throwIfAborted();
		reporter.warning(hide(`notify: nothing was sent: ${error.message}`));
	}
}
async function announceByFile(result, targets, options) {
	const { state: path, cwd, now } = options;
	// An alarm is worth more than a file, so a damaged one is replaced.
	const earlier = await readStates(path, cwd).catch((error) => {
		options.reporter.warning(`notify: starting without an earlier state: ${error.message}`);
		return {};
	});
	const states = { ...earlier };
	for (const target of targets) {
		const key = stateKey(result.subject, addressOf(target));
		const before = states[key]?.state;
		const since = before === result.state ? states[key].since : now.toISOString();
		// A notification that failed is tried again next time, because its state is not recorded.
		if (!isNews(result, before) || (await sendTo(target, noticeOf(result, before, options), options)))
			states[key] = { state: result.state, since };
	}
	await writeStates(path, cwd, states);
}
async function announceByRun(result, targets, options) {
	const { github, reporter } = options;
	const previous = github === undefined ? { known: true, state: undefined } : await previousState(github);
	if (!previous.known)
		reporter.warning(`notify: the state of the previous run is not known, so a failure may be announced again and a recovery is not: ${previous.reason} (grant actions: read, or set state to a file)`);
	const before = previous.known ? previous.state : undefined;
	// The conclusion of a run does not say which kind of failure it was.
	const kind = before === "fail" && result.state !== "pass" ? { ...result, state: "fail" } : result;
	if (!isNews(kind, before))
		return;
	if (github !== undefined && !result.isRunState && result.state !== "pass" && result.change === undefined) {
		reporter.notice("notify: nothing was sent: this step passes in spite of its verdict, so the next run could not see that the verdict was announced (set state to a file that is kept between runs)");
		return;
	}
	for (const target of targets)
		await sendTo(target, noticeOf(result, before, options), options);
}
/** True on failure, recovery or change; false if the state was announced before. */
function isNews({ state, change }, before) {
	return change !== undefined || (before === undefined ? state !== "pass" : state !== before);
}
async function sendTo(target, notice, options) {
	const { env, signal, reporter, retries, notify } = options;
	try {
		await sendNotice(notice, target, { env, signal, ...(retries && { retries }) });
		reporter.info(`notify: sent to ${target.kind}: ${notice.title}`);
		return true;
	}
	catch (error) {
		signal.throwIfAborted();
		// Any error of a service or of a client is caught, because a notification never fails a step.
		reporter.warning(hiding(notify)(`notify: ${target.kind}: not sent: ${error.message}`));
		return false;
	}
}
const words = {
	pass: "passed",
	fail: "failed",
	inconclusive: "is inconclusive",
	error: "could not be completed",
};
function noticeOf(result, before, options) {
	const { subject, state, headline, log, report, change } = result;
	const { github, pipeline, now } = options;
	const recovered = state === "pass" && before !== undefined && before !== "pass";
	const what = change ?? `${subject} ${recovered ? "passed again" : words[state]}`;
	const place = placeOf(github, pipeline);
	const where = [place.repository, place.branch].filter((each) => each !== undefined && each !== "").join(", ");
	const identity = [place.url ?? now.toISOString(), github?.run.runAttempt ?? 1, github?.run.job ?? "", subject, state];
	return {
		id: `msg_${(0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 24)}`,
		at: now,
		state,
		title: where === "" ? what : `${what} (${where})`,
		headline,
		facts: [
			["Repository", place.repository],
			["Branch", place.branch],
			["Commit", place.commit?.slice(0, 12)],
			["Workflow", place.workflow],
		].flatMap(([name, value]) => (value ? [[name, value]] : [])),
		lines: noticeLines(log),
		url: place.url,
		report,
	};
}
function placeOf(github, pipeline) {
	if (github === undefined) {
		if (pipeline === undefined)
			return {};
		const { commit, url, name } = pipeline;
		return { commit, url, workflow: name };
	}
	const { owner, repository, ref, headSha, workflow, serverUrl, runId } = github.run;
	return {
		repository: `${owner}/${repository}`,
		branch: ref.replace(/^refs\/(heads|tags)\//, ""),
		commit: headSha,
		workflow,
		url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`,
	};
}
function addressOf(target) {
	if (target.kind !== "email")
		return target.url.href;
	const { host, port, user = "", to } = target.server;
	return `${user}@${host}:${port} ${to.join(",")}`;
}
/** Returns a function that removes addresses, keys and passwords from a message. */
function hiding(notify) {
	const secrets = (0,target/* secretsOf */.F)(notify);
	return (message) => secrets.reduce((text, secret) => text.replaceAll(secret, "***"), message);
}


/***/ })

};
