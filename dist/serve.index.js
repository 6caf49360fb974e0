export const id = "serve";
export const ids = ["serve"];
export const modules = {

/***/ "src/actions/serve/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ serve)
});

var action = __webpack_require__("src/contract/action.ts");
var data_inputs = __webpack_require__("src/contract/data-inputs.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var model_inputs = __webpack_require__("src/contract/model-inputs.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var text_end = __webpack_require__("src/core/text-end.ts");
;// CONCATENATED MODULE: ./src/actions/serve/inputs.ts





const serveInputs = {
	model: model_inputs/* modelInput */.M,
	classes: model_inputs/* classesInput */.j,
	host: (0,inputs/* text */.Qq)({ description: "Address to listen on; `0.0.0.0` for all interfaces.", default: "127.0.0.1" }),
	port: (0,inputs/* number */.ai)({
		description: "Port to listen on; 0 chooses a free one. When absent, the variable `AIP_HTTP_PORT`, `SAGEMAKER_BIND_TO_PORT` or `PORT`, then 8000, in an image 8080.",
		min: 0,
		max: 65_535,
		integer: true,
	}),
	name: (0,inputs/* text */.Qq)({
		description: "Name of the model in `/v1/models/NAME` and `/v2/models/NAME`; other names are not found. When absent, the name of its folder, and any name is answered.",
	}),
	"model-version": (0,inputs/* input */.hF)({ description: "Version of the model in `/v2/models/NAME/versions/VERSION`.", default: "1" }, {
		expected: "up to 100 letters, digits, dots, dashes and underscores",
		parse: (value) => /^[\w.-]{1,100}$/.test(value)
			? { ok: true, value }
			: { ok: false, expected: "up to 100 letters, digits, dots, dashes and underscores" },
	}),
	workers: (0,inputs/* number */.ai)({
		description: "Number of processes that serve. Each has the whole model in memory, and its own limits.",
		min: 1,
		max: 256,
		integer: true,
		default: "1",
	}),
	"bearer-token": (0,inputs/* secret */.rJ)({
		description: "Token that clients must send as `Authorization: Bearer …`. When absent, everyone may send requests.",
		environment: "TRAINYARD_TOKEN",
		former: { names: ["token"] },
	}),
	"cors-origins": (0,inputs/* names */.Dy)({
		description: "Origins whose web pages may send requests, such as `https://app.example.com`, or `*`. None when absent.",
	}),
	"allowed-hosts": (0,inputs/* names */.Dy)({
		description: "Names that the header `host` of a request may have, such as `churn.example.com`, or `.example.com` with all names below it. Health checks may have any. All names when absent.",
	}),
	"path-prefix": (0,inputs/* input */.hF)({
		description: "Path under which a proxy publishes the server, such as `/churn`. Paths without it are answered as well.",
	}, {
		expected: "path such as `/churn`",
		parse: (value) => /^\/[\w.~/-]+$/.test(value)
			? { ok: true, value: (0,text_end/* withoutEnd */.M)(value, "/") }
			: { ok: false, expected: "a path such as /churn" },
	}),
	"max-body-bytes": (0,inputs/* number */.ai)({
		description: "Maximum size of a request body in bytes, after unpacking.",
		min: 1,
		max: 1024 ** 3,
		integer: true,
		default: "16777216",
	}),
	"max-requests-per-second": (0,inputs/* number */.ai)({
		description: "Maximum number of requests per second from one client, not counting health checks. Unlimited when absent.",
		min: 0.001,
		max: 1_000_000,
	}),
	"header-timeout-ms": (0,inputs/* number */.ai)({
		description: "Time limit in milliseconds for receiving the headers of a request.",
		min: 100,
		max: 600_000,
		integer: true,
		default: "10000",
	}),
	"request-timeout-ms": (0,inputs/* number */.ai)({
		description: "Time limit in milliseconds for receiving a whole request.",
		min: 100,
		max: 3_600_000,
		integer: true,
		default: "60000",
	}),
	"keep-alive-seconds": (0,inputs/* number */.ai)({
		description: "Time in seconds that a connection without a request stays open. It must be longer than that of the proxy in front: Google's load balancer has 600 s, AWS' and nginx 60 s.",
		min: 0.1,
		max: 86_400,
		default: "620",
	}),
	"drain-seconds": (0,inputs/* number */.ai)({
		description: "Time in seconds after SIGTERM in which health checks return 503 and requests are still answered. Kubernetes needs about 5, because it stops sending requests and ends the container at the same time.",
		min: 0,
		max: 3600,
		default: "0",
	}),
	schema: data_inputs/* dataInputs */.g.schema,
	"extra-columns": shared_inputs/* sharedInputs */.dO["extra-columns"],
	"log-predictions": (0,inputs/* text */.Qq)({
		description: "File for a log of predictions, as one line of JSON per row, or `stdout`. It holds the values of the requests, which may be personal data; only the owner may read it.",
	}),
	"log-columns": (0,inputs/* names */.Dy)({ description: "Columns whose values are logged with the predictions. All when absent." }),
	"log-sample": (0,inputs/* number */.ai)({
		description: "Share of the predicted rows that is logged, drawn at random.",
		min: 0.000001,
		max: 1,
		default: "1",
	}),
	"log-max-bytes": (0,inputs/* number */.ai)({
		description: "Size in bytes from which the log of predictions is renamed to `FILE.1`, and a new one is started.",
		min: 65536,
		max: 1024 ** 4,
		integer: true,
		default: "104857600",
	}),
	"log-files": (0,inputs/* number */.ai)({
		description: "Number of renamed logs of predictions to keep. The oldest is deleted.",
		min: 1,
		max: 10000,
		integer: true,
		default: "10",
	}),
	log: (0,inputs/* choice */.Yq)({
		description: "Log on stdout: nothing, or one line of JSON per request.",
		choices: ["none", "json"],
		default: "none",
	}),
};
const serveOutputs = { requests: "Number of requests that were answered." };

var platform = __webpack_require__("src/actions/serve/platform.ts");
var serve_model = __webpack_require__("src/actions/serve/serve-model.ts");
;// CONCATENATED MODULE: ./src/actions/serve/index.ts




/* harmony default export */ const serve = ((0,action/* action */.X)({
	name: "serve",
	description: "Serves a model over HTTP: MLflow's protocol, the Open Inference Protocol, KServe's protocol, plain JSON, metrics, and a page for people.",
	positional: "model",
	patienceMs: (inputs) => inputs["drain-seconds"] * 1000 + serve_model/* DRAIN_MS */.s + 800,
	examples: ["model", "model --host 0.0.0.0 --port 8080 --log json"],
	groups: {
		Model: ["model", "classes", "name", "model-version"],
		Data: ["schema", "extra-columns"],
		Address: ["host", "port", "path-prefix", "allowed-hosts", "cors-origins", "bearer-token"],
		Limits: [
			"workers",
			"max-body-bytes",
			"max-requests-per-second",
			"header-timeout-ms",
			"request-timeout-ms",
			"keep-alive-seconds",
			"drain-seconds",
		],
		Logs: ["log", "log-predictions", "log-columns", "log-sample", "log-max-bytes", "log-files"],
	},
	inputs: serveInputs,
	outputs: serveOutputs,
	run(inputs, context) {
		const { env, reporter } = context;
		const port = (0,platform/* servedPort */.Z)(inputs.port, { env, usual: 8000, warn: (message) => reporter.warning(message) });
		return (0,serve_model/* serveModel */.J)({ ...inputs, port }, context);
	},
}));


/***/ }),

/***/ "src/actions/serve/platform.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ servedPort),
/* harmony export */   k: () => (/* binding */ platformPaths)
/* harmony export */ });
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/text-end.ts");

/**
 * Variables with which platforms choose the port: Vertex AI, SageMaker, and then Cloud Run, Heroku, Azure and Knative.
 * None of ours ends in `_PORT`: Kubernetes sets `NAME_PORT=tcp://…` in every container for a service called NAME.
 */
const portVariables = ["AIP_HTTP_PORT", "SAGEMAKER_BIND_TO_PORT", "PORT"];
/** Returns the port to listen on: the option, else the first variable that is a port, else the usual one. */
function servedPort(option, { env, usual, warn }) {
	if (option !== undefined)
		return option;
	for (const name of portVariables) {
		const text = env[name]?.trim() ?? "";
		if (text === "")
			continue;
		if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535)
			return Number(text);
		warn(`${name}: expected a port from 1 to 65535, got ${JSON.stringify(text.slice(0, 80))}; it is ignored`);
	}
	return usual;
}
/** Returns the paths that Vertex AI will ask, from the variables that it sets. */
function platformPaths({ env, warn }) {
	const path = (name) => {
		const text = env[name]?.trim() ?? "";
		if (text === "")
			return undefined;
		if (/^\/[^\s?#{}]*$/.test(text))
			return (0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(text, "/") || "/";
		warn(`${name}: expected a path such as /predict, got ${JSON.stringify(text.slice(0, 80))}; it is ignored`);
		return undefined;
	};
	return { predict: path("AIP_PREDICT_ROUTE"), health: path("AIP_HEALTH_ROUTE") };
}


/***/ }),

/***/ "src/actions/serve/serve-model.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ DRAIN_MS),
  J: () => (/* binding */ serveModel)
});

var external_node_path_ = __webpack_require__("node:path");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var table_options = __webpack_require__("src/contract/table-options.ts");
var failure = __webpack_require__("src/core/failure.ts");
var version = __webpack_require__("src/core/version.ts");
var data_table = __webpack_require__("src/data/table/index.ts");
var load = __webpack_require__("src/models/predictor/load.ts");
var read = __webpack_require__("src/platform/file/read.ts");
var stack = __webpack_require__("src/platform/process/stack.ts");
;// CONCATENATED MODULE: ./src/serving/access-log.ts
/** Logs one line of JSON per request, in batches, because a write per request would cost more than the prediction. */
class AccessLog {
	#stream;
	#now;
	/** Characters to write at once. */
	#most;
	#lines = "";
	#due;
	/** @param isShared True if several processes write to the stream. A pipe keeps up to 4,096 bytes together (POSIX). */
	constructor(stream, { now, isShared }) {
		this.#stream = stream;
		this.#now = now;
		this.#most = isShared ? 4096 : 65_536;
	}
	done({ id, method, target, status, durationMs, bodyBytes, message }) {
		this.line({
			level: status >= 500 ? "error" : "info",
			requestId: id,
			client: message.socket.remoteAddress ?? null,
			method,
			// Query strings may contain private data.
			path: target.replace(/[?#].*$/s, "").slice(0, 500),
			status,
			durationMs: Math.round(durationMs * 1000) / 1000,
			bodyBytes,
		});
	}
	line(fields) {
		const line = `${JSON.stringify({ time: this.#now().toISOString(), ...fields })}\n`;
		if (this.#lines.length + line.length > this.#most)
			this.flush();
		this.#lines += line;
		if (this.#lines.length >= this.#most)
			this.flush();
		else
			this.#due ??= setTimeout(() => this.flush(), 100).unref();
	}
	flush() {
		clearTimeout(this.#due);
		this.#due = undefined;
		if (this.#lines !== "")
			this.#stream.write(this.#lines);
		this.#lines = "";
	}
}

var promises_ = __webpack_require__("node:fs/promises");
;// CONCATENATED MODULE: ./src/serving/assets.ts

/**
 * The policy only allows our own files, and no inline script or style, so that nothing in a model's names is executed
 * (Content Security Policy level 3). `frame-ancestors` prevents other sites from putting the page into a frame.
 */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"form-action 'none'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join("; ");
/** Returns the routes of the page. It needs no token itself: it asks for the token and reads `/schema` with it. */
async function pageRoutes() {
	const [html, css, js] = await Promise.all([
		(0,promises_.readFile)(__webpack_require__.ab + "page.html", "utf8"),
		(0,promises_.readFile)(__webpack_require__.ab + "page.css", "utf8"),
		(0,promises_.readFile)(__webpack_require__.ab + "page.js", "utf8"),
	]);
	const index = page("/", "text/html; charset=utf-8", html);
	return [
		// Below a prefix, the page is a folder: its files are found from `/churn/`, not from `/churn`.
		{ ...index, answer: (request) => folderRedirect(request.target) ?? index.answer(request) },
		page("/page.css", "text/css; charset=utf-8", css),
		page("/page.js", "text/javascript; charset=utf-8", js),
		{ method: "GET", path: "/docs", open: true, answer: ({ target }) => redirect(target) },
	];
}
/** Leads from `/docs`, where other servers have their page, to ours. The path is relative, so that a proxy's prefix stays. */
function redirect(target) {
	const headers = ["location", target.split(/[?#]/, 1)[0].endsWith("/") ? "../" : "./"];
	return { status: 307, type: "text/plain", body: "", headers };
}
function folderRedirect(target) {
	const path = target.replace(/^https?:\/\/[^/]*/i, "").replace(/[?#].*$/s, "");
	if (path === "" || path.endsWith("/"))
		return undefined;
	return { status: 307, type: "text/plain", body: "", headers: ["location", `${path.split("/").at(-1)}/`] };
}
function page(path, type, body) {
	const headers = [
		"content-security-policy",
		POLICY,
		"referrer-policy",
		"no-referrer",
		// A new version of the page must not load an old script.
		"cache-control",
		"no-cache",
	];
	return { method: "GET", path, open: true, answer: () => ({ status: 200, type, body, headers }) };
}

var external_node_http_ = __webpack_require__("node:http");
;// CONCATENATED MODULE: ./src/serving/http/long-list.ts
/** A list of a large body. Its elements are parsed one block at a time, each time that they are read. */
class LongList {
	length;
	#body;
	#span;
	#block = -1;
	#part = { first: 0, values: [] };
	constructor(body, span) {
		this.#body = body;
		this.#span = span;
		const { commas, blocks } = span;
		this.length = commas === 0 && blocks.length === 1 ? this.block(0).values.length : commas + 1;
	}
	get blocks() {
		return this.#span.blocks.length;
	}
	/** Parses a block, unless it is the last one that was read. @throws {SyntaxError} */
	block(index) {
		if (index === this.#block)
			return this.#part;
		const { blocks, end, commas } = this.#span;
		const { start, first } = blocks[index];
		const next = blocks[index + 1];
		// A comma stands before each block except the first.
		const text = this.#body.toString("utf8", start, next === undefined ? end : next.start - 1);
		const values = JSON.parse(`[${text}]`);
		const count = (next?.first ?? commas + 1) - first;
		if (values.length !== count && commas > 0)
			throw new SyntaxError("an element is absent");
		this.#part = { first, values };
		this.#block = index;
		return this.#part;
	}
	at(index) {
		const { first, values } = this.#part;
		if (this.#block >= 0 && index >= first && index < first + values.length)
			return values[index - first];
		return this.#partWith(index).values[index - this.#part.first];
	}
	/** Returns the parts that contain the elements `from` to `to` - 1, one after the other. */
	*parts(from, to) {
		for (let index = from; index < to;) {
			const part = this.#partWith(index);
			yield part;
			index = part.first + part.values.length;
		}
	}
	#partWith(element) {
		const { blocks } = this.#span;
		let low = 0;
		let high = blocks.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (blocks[middle].first <= element)
				low = middle;
			else
				high = middle;
		}
		return this.block(low);
	}
}
function isList(value) {
	return Array.isArray(value) || value instanceof LongList;
}
function elementAt(list, index) {
	return list instanceof LongList ? list.at(index) : list[index];
}
/** Returns the parts that contain the elements `from` to `to` - 1. A list that is not long is one part. */
function partsOf(list, from, to) {
	return "parts" in list ? list.parts(from, to) : [{ first: 0, values: list }];
}

;// CONCATENATED MODULE: ./src/serving/http/problem.ts


/** Thrown below a route when a request cannot be answered. The response is a problem document (RFC 9457). */
class HttpProblem extends Error {
	name = "HttpProblem";
	status;
	members;
	/** Alternating names and values. */
	headers;
	constructor(status, detail, { headers = [], ...members } = {}) {
		super(detail);
		this.status = status;
		this.members = members;
		this.headers = headers;
	}
}
/**
 * Formats a problem as `application/problem+json` (RFC 9457). Its type is `about:blank`, so the title is the standard
 * phrase of the status (section 4.2.1). `error` repeats the message under the name in the Open Inference Protocol.
 */
function problemReply(problem, requestId) {
	const { status, message, members, headers } = problem;
	const title = external_node_http_.STATUS_CODES[status] ?? "Error";
	const body = JSON.stringify({
		type: "about:blank",
		title,
		status,
		detail: message,
		error: message,
		...members,
		requestId,
	});
	return { status, type: "application/problem+json", body: `${body}\n`, headers };
}
/** Formats a value for a message: short, on one line, and without recursion into deep values. */
function shownValue(value) {
	if (isList(value))
		return "a list";
	if (typeof value === "object" && value !== null)
		return "an object";
	if (typeof value === "string")
		return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
	return value === undefined ? "nothing" : String(value);
}

;// CONCATENATED MODULE: ./src/serving/http/allowed-hosts.ts

/**
 * The names under which clients may reach the server. A web page can make its own name lead to this machine (DNS
 * rebinding), and then its requests have that name in the header `host`.
 */
class AllowedHosts {
	#names;
	#domains;
	/** @param hosts Names such as `churn.example.com`, without ports; `.example.com` also means all names below it. */
	constructor(hosts) {
		const names = hosts.map((host) => host.toLowerCase());
		this.#domains = names.filter((name) => name.startsWith("."));
		this.#names = new Set(names.map((name) => name.replace(/^\./, "")));
	}
	/** @throws {HttpProblem} 421 for another name (RFC 9110, 15.5.20). */
	check(host) {
		const name = nameOf(host ?? "");
		if (this.#names.has(name) || this.#domains.some((domain) => name.endsWith(domain)))
			return;
		const shownName = JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name);
		throw new HttpProblem(421, `host: expected a name among allowed-hosts, got ${shownName}`);
	}
}
/** The name in a `host` header, without its port: `[::1]:8000` is `::1`. */
function nameOf(host) {
	const [, address] = /^\[([^\]]*)\](?::\d*)?$/.exec(host) ?? [];
	return (address ?? host.replace(/:\d*$/, "")).toLowerCase().replace(/\.$/, "");
}

var external_node_crypto_ = __webpack_require__("node:crypto");
;// CONCATENATED MODULE: ./src/serving/http/bearer.ts


/**
 * Compares `Authorization: Bearer …` (RFC 6750) with a token in constant time.
 */
class Bearer {
	#digest;
	constructor(token) {
		this.#digest = digest(token);
	}
	/** Checks a token. @throws {HttpProblem} 401 */
	check(authorization) {
		const given = /^bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
		// Digests have the same length for tokens of any length, and are compared as a whole.
		if (given !== undefined && (0,external_node_crypto_.timingSafeEqual)(digest(given), this.#digest))
			return;
		throw new HttpProblem(401, given === undefined
			? "authorization: expected `Bearer TOKEN`, got none"
			: "authorization: expected the server's token, got another", { headers: ["www-authenticate", given === undefined ? "Bearer" : 'Bearer error="invalid_token"'] });
	}
}
function digest(token) {
	return (0,external_node_crypto_.createHash)("sha256").update(token).digest();
}

;// CONCATENATED MODULE: ./src/serving/http/client-rate.ts

/** Maximum number of buckets, so that many addresses do not take much memory. */
const MOST_CLIENTS = 10_000;
/** A token bucket per client: `perSecond` requests on average, and as many at once. */
class ClientRate {
	#perSecond;
	#burst;
	#buckets = new Map();
	constructor(perSecond) {
		this.#perSecond = perSecond;
		this.#burst = Math.max(1, perSecond);
	}
	/** Takes a token. @throws {HttpProblem} 429 with the seconds to wait. */
	take(address, nowMs) {
		const client = clientOf(address);
		let bucket = this.#buckets.get(client);
		if (bucket === undefined) {
			if (this.#buckets.size >= MOST_CLIENTS)
				this.#forget(nowMs);
			bucket = { tokens: this.#burst, atMs: nowMs };
			this.#buckets.set(client, bucket);
		}
		bucket.tokens = Math.min(this.#burst, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * this.#perSecond);
		bucket.atMs = nowMs;
		if (bucket.tokens < 1) {
			const seconds = Math.ceil((1 - bucket.tokens) / this.#perSecond);
			throw new HttpProblem(429, `expected at most ${this.#perSecond} requests a second, got more (wait ${seconds} s)`, { headers: ["retry-after", String(seconds)] });
		}
		bucket.tokens--;
	}
	/** Removes full buckets, which are not needed, or else the oldest one. */
	#forget(nowMs) {
		const refillMs = (this.#burst / this.#perSecond) * 1000;
		for (const [client, { atMs }] of this.#buckets)
			if (nowMs - atMs >= refillMs)
				this.#buckets.delete(client);
		if (this.#buckets.size < MOST_CLIENTS)
			return;
		for (const client of this.#buckets.keys()) {
			this.#buckets.delete(client);
			return;
		}
	}
}
/** Returns the client of an address: IPv4 as it is, or the first 64 bits of IPv6, which one client owns (RFC 4291). */
function clientOf(address) {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
	if (!plain.includes(":"))
		return plain;
	const [head = "", tail] = plain.split("%", 1)[0].split("::");
	const front = head === "" ? [] : head.split(":");
	const back = tail === undefined || tail === "" ? [] : tail.split(":");
	const groups = tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill("0"), ...back];
	return `${groups.slice(0, 4).join(":")}::/64`;
}

;// CONCATENATED MODULE: ./src/serving/http/cross-origin.ts
/** The web pages of other origins that may send requests (fetch.spec.whatwg.org, "CORS protocol"). */
class CrossOrigin {
	#any;
	#origins;
	/** @param origins Origins such as `https://app.example.com`, or `*` for all. */
	constructor(origins) {
		this.#any = origins.includes("*");
		this.#origins = new Set(origins.map((origin) => origin.toLowerCase().replace(/\/$/, "")));
	}
	/** Returns the headers that let a page read the response. Alternating names and values. */
	headers(origin) {
		if (this.#any)
			return ["access-control-allow-origin", "*", "access-control-expose-headers", EXPOSED];
		const allowed = origin !== undefined && this.#origins.has(origin.toLowerCase());
		if (!allowed)
			return ["vary", "origin"];
		return ["vary", "origin", "access-control-allow-origin", origin, "access-control-expose-headers", EXPOSED];
	}
	/** Answers the question that a browser asks before it sends JSON or a token. Undefined for other requests. */
	preflight(method, headers) {
		if (method !== "OPTIONS" || headers["access-control-request-method"] === undefined)
			return undefined;
		return {
			status: 204,
			type: "text/plain",
			body: "",
			headers: [
				"access-control-allow-methods",
				"GET, HEAD, POST",
				"access-control-allow-headers",
				"authorization, content-type, content-encoding, x-request-id",
				"access-control-max-age",
				"600",
			],
		};
	}
}
const EXPOSED = "x-model-digest, x-request-id, ignored-columns, retry-after";

var core_yield = __webpack_require__("src/core/yield.ts");
var external_node_zlib_ = __webpack_require__("node:zlib");
;// CONCATENATED MODULE: ./src/serving/http/body.ts


/** The memory limits for request bodies: one for each body, and one for all bodies that are being read. */
class BodyRoom {
	#limitBytes;
	#totalBytes;
	#heldBytes = 0;
	constructor(limitBytes) {
		this.#limitBytes = limitBytes;
		this.#totalBytes = Math.max(4 * limitBytes, 64 * 1024 * 1024);
	}
	/**
	 * Reads a body to its end and passes it to `done`. Otherwise passes the reason to `refuse`: 413 above the limit, or
	 * 503 if all bodies together are too large. Bytes after a refusal are discarded, so that a client that reads only
	 * after sending still gets its response. A body with gzip is unpacked, and the limits are those of the unpacked
	 * bytes, so that a small body cannot become a large one.
	 *
	 * A body in one piece is not copied. Otherwise each piece is copied at once, because a piece of one byte keeps the
	 * whole buffer that the network wrote to.
	 *
	 * It uses callbacks rather than a promise, because every prediction passes through here.
	 */
	read(message, gzip, receiver) {
		const declared = Number(message.headers["content-length"] ?? 0);
		if (declared > this.#limitBytes)
			receiver.refuse(this.#tooLarge(declared));
		else if (gzip)
			this.#unpack(message, receiver);
		else {
			message.receive((piece) => {
				if (piece !== null && piece.length === declared) {
					message.receive(IGNORE);
					receiver.done(piece);
					return;
				}
				// The rest is read on, because a client that is still sending may otherwise not see the refusal.
				const stop = () => message.receive(IGNORE);
				const { take } = this.#collection(message, declared, { ...receiver, stop });
				message.receive(take);
				take(piece);
			});
		}
	}
	/** Reads a body with gzip. */
	#unpack(message, receiver) {
		const unpacker = (0,external_node_zlib_.createGunzip)();
		const stop = () => {
			message.unpipe(unpacker);
			// Errors that are still on their way are of no interest.
			unpacker.removeAllListeners().on("error", () => { });
			unpacker.destroy();
			message.resume();
		};
		const { take, fail } = this.#collection(message, 0, { ...receiver, stop });
		unpacker.on("data", take).on("end", () => take(null));
		unpacker.on("error", () => fail(new HttpProblem(400, "body: expected gzip as content-encoding says, got other bytes")));
		message.on("close", () => {
			if (!message.complete)
				unpacker.destroy();
		});
		message.pipe(unpacker);
	}
	/** Collects the pieces of a body. `declared` is its length, or 0 if that is not known. */
	#collection(message, declared, { done, refuse, stop }) {
		let first;
		let whole;
		let bytes = 0;
		let held = 0;
		let pieces = 0;
		const release = () => {
			this.#heldBytes -= held;
			held = 0;
			first = undefined;
			whole = undefined;
		};
		const fail = (problem) => {
			stop();
			release();
			refuse(problem);
		};
		const hold = (more) => {
			held += more;
			this.#heldBytes += more;
			if (this.#heldBytes <= this.#totalBytes)
				return true;
			fail(new HttpProblem(503, "body: too many large bodies are under way (try again in a second)", {
				headers: ["retry-after", "1"],
			}));
			return false;
		};
		// A message that arrived as a whole may be closed before it is unpacked.
		message.on("close", () => {
			if (!message.complete)
				release();
		});
		const take = (piece) => {
			if (piece === null) {
				const body = whole === undefined ? (first ?? EMPTY) : whole.subarray(0, bytes);
				release();
				done(body);
				return;
			}
			if (bytes + piece.length > this.#limitBytes)
				return fail(this.#tooLarge(undefined));
			if (first === undefined) {
				first = piece;
				bytes = piece.length;
				hold(piece.length);
				return;
			}
			pieces++;
			if (pieces % PIECES_A_TURN === 0)
				message.letOthers();
			if (pieces > MOST_PIECES && bytes < pieces * LEAST_PIECE_BYTES)
				return fail(tooManyPieces());
			const size = bytes + piece.length;
			if (whole === undefined || whole.length < size) {
				// Smaller steps would leave more buffers to the garbage collector than the body takes.
				const most = declared > 0 ? declared : this.#limitBytes;
				const wider = Math.min(most, Math.max(LEAST_BYTES, 4 * size));
				if (!hold(wider - held))
					return;
				const copy = Buffer.allocUnsafeSlow(wider);
				(whole ?? first).copy(copy, 0, 0, bytes);
				whole = copy;
				first = EMPTY;
			}
			piece.copy(whole, bytes);
			bytes = size;
		};
		return { take, fail };
	}
	#tooLarge(declared) {
		const got = declared === undefined ? "more" : String(declared);
		return new HttpProblem(413, `body: expected at most ${this.#limitBytes} bytes, got ${got}`);
	}
}
/** The connection is closed, because the rest of the body would take as long to discard as to read. */
function tooManyPieces() {
	return new HttpProblem(400, `body: expected chunks of at least ${LEAST_PIECE_BYTES} bytes on average, got more than ${MOST_PIECES} smaller ones (send larger pieces, or content-length)`, { headers: ["connection", "close"] });
}
const IGNORE = () => { };
const EMPTY = Buffer.alloc(0);
/** Smallest buffer for a body that arrives in pieces. */
const LEAST_BYTES = 16 * 1024;
/** Number of chunks from which their mean size counts. Each chunk takes some microseconds, whatever its size. */
const MOST_PIECES = 32_768;
/** Mean size below which so many chunks are refused. No program that sends rows makes such chunks. */
const LEAST_PIECE_BYTES = 64;
/** Chunks of a body that are taken before other connections have their turn. */
const PIECES_A_TURN = 1000;

;// CONCATENATED MODULE: ./src/serving/http/body-message.ts

/**
 * A request whose body skips Node's stream. The stream would cost as much as the prediction of a row: its listeners, and two turns
 * of the queue until it ends. It also takes 10 µs per piece, and a client can make each byte a piece. Node hands each piece to
 * `push`, as every source of a readable stream does.
 */
class BodyMessage extends external_node_http_.IncomingMessage {
	#receiver;
	#paused = false;
	#isReceived = false;
	/** Passes the rest of the body to `receiver`. Must be called before any of it was read as a stream. */
	receive(receiver) {
		this.#receiver = receiver;
	}
	/**
	 * Takes nothing more from the network until the event loop has looked at other connections. Node would otherwise read on while
	 * there is something to read, which may be 350,000 pieces of one byte, and seconds.
	 */
	letOthers() {
		if (this.#paused)
			return;
		this.#paused = true;
		setImmediate(() => {
			this.#paused = false;
			super._read(0);
		});
	}
	push(piece, encoding) {
		const receiver = this.#receiver;
		if (receiver === undefined)
			return super.push(piece, encoding);
		receiver(piece);
		if (piece === null) {
			this.#receiver = undefined;
			this.#isReceived = true;
		}
		return !this.#paused;
	}
	/** Node resumes each request after its response, to discard what is left of the body. Here nothing can be left. */
	resume() {
		return this.#isReceived ? this : super.resume();
	}
}

;// CONCATENATED MODULE: ./src/serving/http/connection-problem.ts

const MAX_HEADER_BYTES = 16 * 1024;
const problems = {
	HPE_HEADER_OVERFLOW: [431, `headers: expected at most ${MAX_HEADER_BYTES} bytes, got more`],
	ERR_HTTP_REQUEST_TIMEOUT: [408, "expected the whole request in time, got only a part"],
};
/** Describes an error before there is a request: bytes that are not HTTP, or headers that are too large or too slow. */
function connectionProblem(error) {
	const [status, detail] = problems[error.code ?? ""] ?? [400, "expected an HTTP/1.1 request, got something else"];
	return new HttpProblem(status, detail);
}
/** Answers such an error and closes the connection. */
function refuseConnection(socket, error, id) {
	// Another response on this connection would corrupt the one in progress.
	const busy = socket._httpMessage?.headersSent === true;
	if (!socket.writable || busy || error.code === "ECONNRESET") {
		socket.destroy();
		return;
	}
	const { status, type, body } = problemReply(connectionProblem(error), id);
	socket.end(`HTTP/1.1 ${status} \r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(String(body))}\r\nconnection: close\r\n\r\n${body}`, () => socket.destroySoon());
}

;// CONCATENATED MODULE: ./src/serving/http/media-type.ts

/**
 * Returns the media type and the coding of a request's body if the route accepts them. "" among `accepts` is a body
 * without a type.
 *
 * @throws {HttpProblem} 415 for another type, a charset that is not UTF-8, and a coding other than gzip.
 */
function acceptedType(contentType, contentEncoding, accepts) {
	const coding = contentEncoding?.trim().toLowerCase() ?? "identity";
	const gzip = coding === "gzip" || coding === "x-gzip";
	if (!gzip && coding !== "identity") {
		throw refused(`content-encoding: expected gzip, or a body that is not compressed, got ${show(coding)}`, accepts);
	}
	const type = contentType ?? "";
	if (accepts.includes(type))
		return { mediaType: type, gzip };
	const [name = "", ...parameters] = type.split(";").map((part) => part.trim().toLowerCase());
	if (!accepts.includes(name)) {
		const known = accepts.filter((each) => each !== "");
		const way = `send the header content-type: ${known[0]}`;
		const got = type === "" ? "no content-type" : show(type);
		throw refused(`content-type: expected ${known.join(" or ")}, got ${got} (${way})`, accepts);
	}
	const charset = parameters.find((parameter) => /^charset\s*=/.test(parameter))?.replace(/^charset\s*=\s*/, "");
	if (charset !== undefined && !/^"?(utf-?8|us-ascii)"?$/.test(charset)) {
		throw refused(`content-type: expected UTF-8, got charset ${show(charset)}`, accepts);
	}
	return { mediaType: name, gzip };
}
/** Returns true if the client reads gzip (RFC 9110, 12.5.3): `gzip` or `*` without a weight of zero. */
function acceptsGzip(acceptEncoding) {
	if (acceptEncoding === undefined)
		return false;
	const weights = new Map(acceptEncoding.split(",").map((each) => {
		const [name = "", weight = "q=1"] = each.split(";").map((part) => part.trim().toLowerCase());
		return [name, Number(weight.replace(/^q\s*=\s*/, ""))];
	}));
	return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}
function refused(detail, accepts) {
	const known = accepts.filter((each) => each !== "");
	return new HttpProblem(415, detail, { headers: ["accept", known.join(", "), "accept-encoding", "gzip, identity"] });
}
function show(text) {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

var external_node_events_ = __webpack_require__("node:events");
;// CONCATENATED MODULE: ./src/serving/http/reply-writer.ts




/** Smaller responses fit into one packet, so that packing them would only cost time. */
const LEAST_PACKED_BYTES = 2048;
/** Characters to hand to the network at once. */
const PIECE = 16_384;
/** Sends a response. Long ones are packed with gzip if the client reads it. Every prediction passes through here. */
function writeReply(response, reply, common) {
	if (response.destroyed)
		return;
	const { status, type, body } = reply;
	const { id } = common;
	const all = ["content-type", type, "x-request-id", id, "x-content-type-options", "nosniff"];
	if (typeof body !== "string" && !Buffer.isBuffer(body)) {
		addHeaders(all, reply, common);
		sendPieces(response, { status, headers: all, pieces: body });
		return;
	}
	const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
	if (length >= LEAST_PACKED_BYTES && response.req.method !== "HEAD") {
		addHeaders(all, reply, common);
		all.push("vary", "accept-encoding");
		if (acceptsGzip(response.req.headers["accept-encoding"])) {
			(0,external_node_zlib_.gzip)(body, { level: 4 }, (_, packed) => {
				if (response.destroyed)
					return;
				all.push("content-encoding", "gzip", "content-length", String(packed.length));
				response.writeHead(status, all);
				response.end(packed);
			});
			return;
		}
	}
	else
		addHeaders(all, reply, common);
	if (status !== 204)
		all.push("content-length", length);
	response.writeHead(status, all);
	response.end(body);
}
function addHeaders(all, { headers }, { server, client, closing }) {
	for (let index = 0; index < server.length; index++)
		all.push(server[index]);
	if (headers !== undefined)
		for (let index = 0; index < headers.length; index++)
			all.push(headers[index]);
	if (client !== undefined)
		all.push(...client);
	if (closing)
		all.push("connection", "close");
}
/** Sends pieces as fast as the client takes them, and looks at other requests between them. */
function sendPieces(response, { status, headers, pieces }) {
	headers.push("vary", "accept-encoding");
	const packed = acceptsGzip(response.req.headers["accept-encoding"]);
	if (packed)
		headers.push("content-encoding", "gzip");
	response.writeHead(status, headers);
	let target = response;
	if (packed) {
		target = (0,external_node_zlib_.createGzip)({ level: 4 });
		target.pipe(response);
	}
	writePieces(target, response, pieces).catch(() => response.destroy());
}
async function writePieces(target, response, pieces) {
	const gone = new AbortController();
	response.on("close", () => gone.abort());
	let text = "";
	const flush = async () => {
		const taken = target.write(text);
		text = "";
		if (!taken)
			await (0,external_node_events_.once)(target, "drain", { signal: gone.signal });
		await (0,core_yield/* yieldToEventLoop */.h)();
	};
	for await (const piece of pieces) {
		if (response.destroyed)
			return;
		text += piece;
		if (text.length >= PIECE)
			await flush();
	}
	target.end(text);
}

;// CONCATENATED MODULE: ./src/serving/http/request-id.ts

/** Returns ids for requests: the client's own if it is valid, else a random name of the process and a counter. */
function requestIds(name = (0,external_node_crypto_.randomBytes)(6).toString("hex")) {
	let count = 0;
	return (given) => {
		if (typeof given === "string" && /^[\w.:+/=@-]{1,128}$/.test(given))
			return given;
		count++;
		return `${name}-${count.toString(36)}`;
	};
}

;// CONCATENATED MODULE: ./src/serving/http/router.ts

/**
 * Finds routes. Most requests have the exact path of a route, which is one look-up. Other paths are decoded, lose the
 * server's prefix and the slashes at their end, and are compared with the routes that have variable parts.
 */
class Router {
	#byPath = new Map();
	#patterns = [];
	#prefix;
	/** @param prefix Path under which a proxy publishes the server, such as `/churn`. Paths without it are found too. */
	constructor(routes, prefix = "") {
		this.#prefix = prefix;
		for (const route of routes) {
			const names = Array.from(route.path.matchAll(VARIABLE), ([, name]) => name);
			if (names.length > 0)
				this.#patterns.push({ route, expression: expressionOf(route.path), names });
			else
				this.#byPath.set(route.path, [...(this.#byPath.get(route.path) ?? []), { route, parameters: NONE }]);
		}
	}
	/** Returns the route for a request target. Undefined if there is none for this path and method. */
	find(method, target) {
		const wanted = method === "HEAD" ? "GET" : method;
		for (const found of this.#byPath.get(target) ?? this.#candidates(target)) {
			if (found.route.method === wanted)
				return found;
		}
		return undefined;
	}
	/** Returns the problem when `find` finds nothing: 404, or 405 with the allowed methods (RFC 9110, 15.5.6). */
	refusal(method, target) {
		const routes = this.#candidates(target);
		if (routes.length === 0) {
			const path = pathOf(target);
			const shownPath = JSON.stringify(path.length > 60 ? `${path.slice(0, 59)}…` : path);
			return new HttpProblem(404, `${shownPath}: there is nothing here; /openapi.json lists what there is`);
		}
		const methods = routes.flatMap(({ route }) => (route.method === "GET" ? ["GET", "HEAD"] : [route.method]));
		const allowed = [...new Set(methods)].join(", ");
		return new HttpProblem(405, `${method}: expected ${allowed}`, { headers: ["allow", allowed] });
	}
	/** Returns the routes of a path, of any method. */
	#candidates(target) {
		const path = this.#ownPath(pathOf(target));
		const exact = this.#byPath.get(path);
		if (exact !== undefined)
			return exact;
		return this.#patterns.flatMap(({ route, expression, names }) => {
			const values = expression.exec(path);
			if (values === null)
				return [];
			return [{ route, parameters: Object.fromEntries(names.map((name, index) => [name, values[index + 1]])) }];
		});
	}
	/** The path without the server's prefix and without slashes at its end. */
	#ownPath(path) {
		const prefix = this.#prefix;
		const inside = prefix !== "" && path.startsWith(prefix) && (path[prefix.length] ?? "/") === "/";
		const own = inside ? path.slice(prefix.length) : path;
		let end = own.length;
		while (end > 1 && own[end - 1] === "/")
			end--;
		return own.slice(0, end) || "/";
	}
}
const NONE = {};
const VARIABLE = /\{(\w+)\}/g;
/** A variable part is one segment of the path, or the part of it before a colon and a verb. */
function expressionOf(path) {
	const parts = path.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
	return new RegExp(`^${parts.join("([^/]+)")}$`);
}
/** Returns the decoded path of a target in origin or absolute form (RFC 9112, 3.2), without its query. */
function pathOf(target) {
	const [origin = ""] = /^https?:\/\/[^/?#]*/i.exec(target) ?? [];
	const path = target.slice(origin.length).replace(/[?#].*$/s, "") || "/";
	try {
		return decodeURIComponent(path);
	}
	catch {
		return path;
	}
}

;// CONCATENATED MODULE: ./src/serving/http/server.ts










/** Time for a client on an open connection to learn that the connection will be closed. */
const GRACE_MS = 250;
/** Time for a response in addition to the time for the request, after which a client that reads nothing is cut off. */
const RESPONSE_MS = 65_000;
/** Node's HTTP server with routes, limits and a graceful shutdown. */
class HttpServer {
	#server;
	#router;
	#room;
	#options;
	#nextId = requestIds();
	#draining = false;
	#common = [];
	constructor(options) {
		this.#options = options;
		this.#router = new Router(options.routes, options.pathPrefix);
		this.#room = new BodyRoom(options.maxBodyBytes);
		const { headerTimeoutMs, requestTimeoutMs, keepAliveMs } = options;
		this.#server = (0,external_node_http_.createServer)({
			IncomingMessage: BodyMessage,
			headersTimeout: Math.min(headerTimeoutMs, requestTimeoutMs),
			requestTimeout: requestTimeoutMs,
			connectionsCheckingInterval: Math.max(50, Math.min(1000, headerTimeoutMs / 4)),
			keepAliveTimeout: keepAliveMs,
			maxHeaderSize: MAX_HEADER_BYTES,
			noDelay: true,
		}, (message, response) => this.#answer(message, response));
		// This limit is for a client that neither sends nor receives. Idle connections have the timeout above.
		this.#server.setTimeout(requestTimeoutMs + RESPONSE_MS);
		this.#server.on("clientError", (error, socket) => {
			this.#options.observer.refused(connectionProblem(error).status);
			refuseConnection(socket, error, this.#nextId(undefined));
		});
	}
	/** Sets headers that every response has from now on, as alternating names and values. */
	setCommonHeaders(headers) {
		this.#common = headers;
	}
	/** Starts to accept connections and resolves to the address. Port 0 selects a free one. */
	listen(port, host) {
		return new Promise((done, failed) => {
			this.#server.once("error", failed);
			this.#server.listen({ port, host }, () => {
				this.#server.removeListener("error", failed);
				done(this.#server.address());
			});
		});
	}
	/**
	 * Shuts the server down gracefully. Clients with a request in progress get their response and are notified that the
	 * connection will be closed. Then no more connections are accepted. Connections that are left after `patienceMs`
	 * are cut off. Resolves when all are closed.
	 */
	async drain(patienceMs) {
		this.#draining = true;
		const cut = setTimeout(() => this.#server.closeAllConnections(), patienceMs);
		if ((await this.#connections()) > 0)
			await new Promise((done) => setTimeout(done, Math.min(GRACE_MS, patienceMs)));
		// Connections that the system had accepted by this poll of the event loop are still answered.
		await (0,core_yield/* yieldToEventLoop */.h)();
		await new Promise((done) => {
			this.#server.close(done);
			this.#server.closeIdleConnections();
		});
		clearTimeout(cut);
	}
	#connections() {
		return new Promise((done) => this.#server.getConnections((error, count) => done(error ? 1 : count)));
	}
	#answer(message, response) {
		const startMs = performance.now();
		const { bearer, rate, crossOrigin, hosts, observer } = this.#options;
		const { method = "", url: target = "/", headers } = message;
		const id = this.#nextId(headers["x-request-id"]);
		const found = this.#router.find(method, target);
		const route = found?.route;
		let bodyBytes = 0;
		const send = (reply) => {
			writeReply(response, reply, {
				id,
				server: this.#common,
				client: crossOrigin?.headers(headers.origin),
				closing: this.#draining,
			});
			const durationMs = performance.now() - startMs;
			observer.done({ id, method, target, route, status: reply.status, durationMs, bodyBytes, message });
		};
		const fail = (error) => {
			if (!(error instanceof HttpProblem))
				observer.bug(error, id);
			const detail = "an error of the server's own, not of the request; its log has more";
			send(problemReply(error instanceof HttpProblem ? error : new HttpProblem(500, detail), id));
		};
		const call = (body, mediaType) => {
			bodyBytes = body.length;
			try {
				const reply = route.answer({ id, target, headers, body, mediaType, parameters: found.parameters });
				if (reply instanceof Promise)
					reply.then(send, fail);
				else
					send(reply);
			}
			catch (error) {
				fail(error);
			}
		};
		try {
			if (route?.probe !== true) {
				hosts?.check(headers.host);
				rate?.take(message.socket.remoteAddress ?? "", startMs);
			}
			const preflight = crossOrigin?.preflight(method, headers);
			if (preflight !== undefined) {
				send(preflight);
				return;
			}
			if (route?.open !== true)
				bearer?.check(headers.authorization);
			if (route === undefined)
				throw this.#router.refusal(method, target);
			if (route.accepts === undefined) {
				call(server_EMPTY, "");
				return;
			}
			const { mediaType, gzip } = acceptedType(headers["content-type"], headers["content-encoding"], route.accepts);
			this.#room.read(message, gzip, { done: (body) => call(body, mediaType), refuse: fail });
		}
		catch (error) {
			fail(error);
		}
	}
}
const server_EMPTY = Buffer.alloc(0);

;// CONCATENATED MODULE: ./src/serving/model-host.ts

/** The name and the version under which protocols with names in their paths find the model. */
class ModelName {
	name;
	version;
	#any;
	/** @param any True if clients may use any name, since one model is served and a platform chooses the name. */
	constructor({ name, version, any }) {
		this.name = name;
		this.version = version;
		this.#any = any;
	}
	/** Returns the name that the client used. @throws {HttpProblem} 404 for another model or version. */
	asked({ name = this.name, version }) {
		if (name !== this.name && !this.#any) {
			throw new HttpProblem(404, `expected the model ${shownValue(this.name)}, got ${shownValue(name)}`);
		}
		if (version !== undefined && version !== this.version) {
			throw new HttpProblem(404, `${shownValue(name)}: expected the version ${this.version}, got ${shownValue(version)}`);
		}
		return name;
	}
}
/** The routes below `/v1/models` or `/v2/models`, with and without a version. */
function modelRoutes(base, { name }, routes) {
	return routes.flatMap(({ ending, ...route }) => {
		const label = `${base}/{name}${ending}`;
		const own = `${base}/${name}${ending}`;
		const paths = [label, `${base}/{name}/versions/{version}${ending}`];
		// The usual path is found at once, without a comparison.
		return [...(/[{}]/.test(name) ? [] : [own]), ...paths].map((path) => ({ ...route, path, label }));
	});
}

;// CONCATENATED MODULE: ./src/serving/http/route.ts
/** Returns a JSON response that must not be cached. */
function jsonReply(value, status = 200) {
	return { status, type: "application/json", body: `${JSON.stringify(value)}\n`, headers: NO_STORE };
}
const NO_STORE = ["cache-control", "no-store"];

var core_shape = __webpack_require__("src/core/shape/index.ts");
var date = __webpack_require__("src/data/table/date.ts");
var table_schema = __webpack_require__("src/models/bundle/table-schema.ts");
var external_node_buffer_ = __webpack_require__("node:buffer");
;// CONCATENATED MODULE: ./src/serving/http/json-structure.ts

/** Maximum nesting depth. A valid request has an object, a list of tensors, their rows and their cells. */
const DEEPEST = 16;
/** Maximum number of lists and objects in a body. Each takes much more memory than its two bytes of text. */
const MOST_CONTAINERS = 2_000_000;
/** Maximum number of names in an object. Each new one costs a microsecond or more. */
const MOST_NAMES = 100_000;
/** Size of a block of a long list. The parsed values of one block are in memory at a time. */
const BLOCK_BYTES = 64 * 1024;
/**
 * Checks the limits on the structure of a body and finds its long lists, which takes about 1 ns per byte. The body may
 * be invalid JSON: the parts that the spans define are then invalid too.
 *
 * @param listDepth Number of lists and objects that each long list is in, with itself. Any when absent: a long list is
 *   then one that is in no other list.
 * @throws {HttpProblem} 400
 */
function bodyStructure(body, listDepth) {
	let depth = 0;
	let containers = 0;
	/** Number of names in the open object at each depth. */
	const names = new Int32Array(DEEPEST + 1);
	let inText = false;
	const spans = [];
	/** The open list that is in no other list, its depth, and where its last block starts. */
	let open;
	let openDepth = 0;
	let blockStart = 0;
	for (let at = 0; at < body.length; at++) {
		const byte = body[at];
		if (inText) {
			if (byte === 0x5c)
				at++;
			else if (byte === 0x22)
				inText = false;
		}
		else if (byte === 0x22) {
			inText = true;
		}
		else if (byte === 0x2c) {
			if (open === undefined || depth !== openDepth)
				continue;
			open.commas++;
			if (at + 1 - blockStart < BLOCK_BYTES)
				continue;
			blockStart = at + 1;
			open.blocks.push({ start: blockStart, first: open.commas });
		}
		else if (byte === 0x5b || byte === 0x7b) {
			containers++;
			depth++;
			if (depth > DEEPEST)
				throw new HttpProblem(400, `body: expected at most ${DEEPEST} levels of nesting, got more`);
			names[depth] = 0;
			if (byte === 0x7b || open !== undefined || depth !== (listDepth ?? depth))
				continue;
			blockStart = at + 1;
			open = {
				start: blockStart,
				end: body.length,
				closed: false,
				blocks: [{ start: blockStart, first: 0 }],
				commas: 0,
			};
			openDepth = depth;
		}
		else if (byte === 0x5d || byte === 0x7d) {
			if (open !== undefined && depth === openDepth) {
				if (byte === 0x5d) {
					open.end = at;
					open.closed = true;
					if (at - open.start > BLOCK_BYTES)
						spans.push(open);
					open = undefined;
				}
				else
					openDepth = NOWHERE;
			}
			depth--;
		}
		else if (byte === 0x3a && depth >= 0) {
			names[depth]++;
			if (names[depth] > MOST_NAMES) {
				throw new HttpProblem(400, `body: expected at most ${MOST_NAMES} names in an object, got more`);
			}
		}
	}
	if (containers > MOST_CONTAINERS) {
		throw new HttpProblem(400, `body: expected at most ${MOST_CONTAINERS} lists and objects, got ${containers}`);
	}
	if (open !== undefined)
		spans.push(open);
	return spans;
}
/** Depth of a list that a brace closes: its last block, which contains the brace, extends to the end of the body. */
const NOWHERE = Number.NEGATIVE_INFINITY;

;// CONCATENATED MODULE: ./src/serving/http/json.ts






/** Smaller bodies cannot contain enough of either to matter, and no reader recurses deeply. */
const HARMLESS_BYTES = 256 * 1024;
/**
 * Parses a body as JSON (RFC 8259). Limits on its structure are checked before anything is built.
 *
 * @throws {HttpProblem} 400 that describes the error and its position.
 */
function parseBody(body) {
	if (isLarge(body))
		bodyStructure(body);
	const text = utf8(body);
	if (text === "")
		throw new HttpProblem(400, "body: expected JSON, got nothing");
	try {
		return JSON.parse(text);
	}
	catch (error) {
		throw notJson(error, text);
	}
}
/** Returns true if `parseLarge` should parse a body. Its rows would otherwise take several times the memory of their text. */
function isLarge(body) {
	return body.length > HARMLESS_BYTES;
}
/**
 * Parses a large body as JSON. Each long list that is in no other list becomes a `LongList`, whose elements are checked
 * now but only parsed for good when they are read.
 *
 * @param listDepth Depth of the long lists, as for `bodyStructure`.
 * @throws {HttpProblem} 400 as `parseBody` does.
 */
async function parseLarge(body, listDepth) {
	const spans = bodyStructure(body, listDepth);
	checkUtf8(body);
	const lists = [];
	for (const span of spans) {
		let block = 0;
		try {
			const list = new LongList(body, span);
			for (; block < list.blocks; block++) {
				list.block(block);
				await (0,core_yield/* yieldToEventLoop */.h)();
			}
			if (!span.closed)
				throw new SyntaxError("the list is not closed");
			lists.push(list);
		}
		catch (error) {
			if (!(error instanceof SyntaxError))
				throw error;
			throw largeProblem(body, spans, span.blocks[Math.min(block, span.blocks.length - 1)].start);
		}
	}
	const mark = (0,external_node_crypto_.randomUUID)();
	let text = "";
	let from = isMarked(body) ? 3 : 0;
	for (const [index, { start, end }] of spans.entries()) {
		text += `${body.toString("utf8", from, start)}"${mark}${index}"`;
		from = end;
	}
	text += body.toString("utf8", from);
	try {
		return JSON.parse(text, (_, value) => {
			if (!Array.isArray(value) || value.length !== 1 || typeof value[0] !== "string")
				return value;
			return value[0].startsWith(mark) ? lists[Number(value[0].slice(mark.length))] : value;
		});
	}
	catch {
		throw largeProblem(body, spans, body.length);
	}
}
/**
 * Describes the first error of a large body with its position. The long lists before the block at `failed`, which are
 * valid, are replaced by `[0   ]` of the same length, so that they take no memory.
 */
function largeProblem(body, spans, failed) {
	let text = "";
	let from = isMarked(body) ? 3 : 0;
	for (const { start, end } of spans) {
		if (start >= failed)
			break;
		const to = failed > end ? end : failed - 1;
		text += body.toString("utf8", from, start) + blank(body.subarray(start, to));
		from = to;
	}
	text += body.toString("utf8", from);
	try {
		JSON.parse(text);
	}
	catch (error) {
		return notJson(error, text);
	}
	return new HttpProblem(400, "body: expected JSON, got something else");
}
/** Returns `0` and blanks with as many characters and newlines as a text in UTF-8. */
function blank(bytes) {
	const blanks = Buffer.allocUnsafe(bytes.length);
	let length = 0;
	let zero = false;
	for (const byte of bytes) {
		if (byte >= 0x80 && byte < 0xc0)
			continue;
		const newline = byte === 0x0a || byte === 0x0d;
		blanks[length++] = newline ? byte : zero ? 0x20 : 0x30;
		zero ||= !newline;
		// Characters of four bytes are two in JavaScript.
		if (byte >= 0xf0)
			blanks[length++] = 0x20;
	}
	return blanks.toString("latin1", 0, length);
}
function notJson(error, text) {
	// Node's message quotes the whole text up to some length.
	const words = withoutQuotation(error.message);
	return new HttpProblem(400, `body: expected JSON, got something else: ${words.slice(0, 120)}${numberHint(text)}`);
}
/** A hint for the words that Python's `json` writes, which JSON does not have. A name or a text with them is in quotes. */
function numberHint(text) {
	const [, word] = /[[:,]\s*(NaN|-?Infinity)\b/.exec(text) ?? [];
	return word === undefined ? "" : ` (JSON has no ${word}: send null for a missing value)`;
}
/** `Unexpected token 'x', "[x]" is not valid JSON` without the part of the text that it quotes. */
function withoutQuotation(message) {
	if (!message.endsWith("is not valid JSON"))
		return message;
	const places = [message.search(/,? "/), message.indexOf("...")].filter((at) => at !== -1);
	return places.length === 0 ? message : message.slice(0, Math.min(...places));
}
/** @throws {HttpProblem} 400 for bytes that are not UTF-8. */
function checkUtf8(body) {
	if (!(0,external_node_buffer_.isUtf8)(body))
		throw new HttpProblem(400, "body: expected UTF-8, got other bytes");
}
/** Decodes UTF-8 without a byte order mark. @throws {HttpProblem} 400 for other bytes. */
function utf8(body) {
	const text = body.toString("utf8", isMarked(body) ? 3 : 0);
	// The decoder writes U+FFFD for bytes that are not UTF-8, and the body may contain this character.
	if (text.includes("\ufffd"))
		checkUtf8(body);
	return text;
}
/** Returns true if a body starts with a byte order mark. */
function isMarked(body) {
	return body.length >= 3 && body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf;
}

;// CONCATENATED MODULE: ./src/serving/csv-rows.ts






/** Reads the parameter `header` of `text/csv` (RFC 4180, section 3), which SageMaker's clients set to `absent`. */
function hasHeader(contentType) {
	return !/;\s*header\s*=\s*"?absent"?\s*(;|$)/i.test(contentType ?? "");
}
/**
 * Parses a CSV body into rows like a file, with the types and the schema of the model.
 *
 * @throws {HttpProblem} 400 that names line and column.
 */
async function csvRows({ body, headed }, fields, model) {
	checkUtf8(body);
	const text = headed ? body : Buffer.concat([headerOf({ body, headed }, fields), body]);
	try {
		const { rows } = await csvTable(text, fields, model);
		return rows;
	}
	catch (error) {
		if (!(error instanceof failure/* Failure */.H))
			throw error;
		const { line: found } = error.at ?? {};
		const line = found === undefined || headed ? found : found - 1;
		// The message has the form `line:14: age: …`, like that for a file.
		const detail = error.message.replace(/^line:\d+/, `line ${line}`).replace(/^line: /, "body: ");
		throw new HttpProblem(400, detail, line === undefined ? {} : { line });
	}
}
/** Returns the line with the names, with its line end: that of the body, or one of the model's columns. */
function headerOf({ body, headed }, fields) {
	if (!headed)
		return Buffer.from(`${fields.names.map(quoted).join(",")}\n`);
	const end = body.indexOf("\n");
	return body.subarray(0, end < 0 ? body.length : end + 1);
}
/** Parses a CSV text with a header. @throws {Failure} in which the text has the path `line`. @throws {HttpProblem} */
async function csvTable(text, fields, model) {
	const header = boundedHeader(text, 2 * fields.slots.length + SPARE_NAMES);
	const types = new Map(fields.slots.flatMap(({ name, type }) => (type === "part" ? [[name, "number"]] : [])));
	const only = new Set(fields.slots.map(({ name }) => name));
	const options = (0,table_schema/* modelTableOptions */.u)(model, { format: "csv", types, allowEmpty: true });
	const { columns: named } = await (0,data_table/* parseTable */.M$)(header, "line", {
		format: "csv",
		allowEmpty: true,
		bufferBytes: Math.max(header.length, 1),
	});
	const extra = named.map(({ name }) => name).filter((name) => !only.has(name));
	const table = await (0,data_table/* parseTable */.M$)(text, "line", {
		...options,
		only,
		bufferBytes: Math.min(Math.max(text.length, 1), BUFFER_BYTES),
	});
	const rows = fields.columns([
		...table.columns.map((column) => ({
			name: column.name,
			length: table.rows,
			value: readerOf(column, table.schema),
		})),
		...extra.map((name) => ({ name, length: table.rows, value: () => null })),
	]);
	return { rows, schema: table.schema };
}
/** Maximum number of unknown column names to read, so that messages can name them. */
const SPARE_NAMES = 1000;
/** Bytes that the reader parses at once. */
const BUFFER_BYTES = 256 * 1024;
function quoted(name) {
	return /[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
/** Returns the header line. It limits the number of columns, because each unknown one costs memory and time. */
function boundedHeader(body, most) {
	const found = body.indexOf("\n");
	const end = found < 0 ? body.length : found;
	let count = 1;
	for (let at = 0; at < end; at++) {
		const byte = body[at];
		if (byte === COMMA || byte === SEMICOLON || byte === TAB || byte === BAR)
			count++;
	}
	if (count > most)
		throw new HttpProblem(400, `line 1: expected the model's columns, got about ${count} names`, { line: 1 });
	return body.subarray(0, end);
}
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const TAB = 0x09;
const BAR = 0x7c;
/** Returns a reader of the column's values, so that they are not all in memory twice. */
function readerOf(column, schema) {
	if ("codes" in column)
		return (row) => column.levels[column.codes[row]] ?? null;
	const { values } = column;
	if (column.type !== "date")
		return (row) => values[row];
	// A format such as %Y-%d-%m would read a day alone in another order.
	const yearFirst = schema.columns.get(column.name)?.format?.startsWith("%Y") === true;
	const textOf = yearFirst ? (milliseconds) => new Date(milliseconds).toISOString() : date/* formatDate */.Yq;
	return (row) => (Number.isNaN(values[row]) ? null : textOf(values[row]));
}

;// CONCATENATED MODULE: ./src/serving/csv-blocks.ts




/** Bytes of a block of whole lines. The parsed values of one block are in memory at a time. */
const csv_blocks_BLOCK_BYTES = 64 * 1024;
/**
 * Divides a large CSV body into blocks and checks every row, so that the response can start before all rows are
 * predicted.
 *
 * @returns Undefined for a small body, for one with an error, and for a body whose rows cannot be read independently:
 *   with quotes inside cells without quotes, with a delimiter other than a comma, with more than names above the rows, or
 *   with numbers whose format changes. It is then read as a whole, which also describes the error.
 */
async function csvBlocks(csv, served) {
	const { body, headed } = csv;
	if (body.length <= 4 * csv_blocks_BLOCK_BYTES)
		return undefined;
	checkUtf8(body);
	const header = headerOf(csv, served.fields);
	if (header.length > csv_blocks_BLOCK_BYTES || !isPlain(body, header))
		return undefined;
	const start = headed ? header.length : 0;
	const end = isQuoted(body, header) ? quotedRecordEnd : lineEnd;
	const ends = await blockEnds(body, start, { header, end });
	if (ends === undefined)
		return undefined;
	async function* tables() {
		let from = start;
		let first = 0;
		for (const end of ends) {
			const text = Buffer.concat([header, body.subarray(from, end)]);
			const { rows, schema } = await csvTable(text, served.fields, served.model);
			yield { first, rows, schema };
			from = end;
			first += rows.count;
			await (0,core_yield/* yieldToEventLoop */.h)();
		}
	}
	let count = 0;
	let syntax;
	const check = served.checker();
	let ignored = new Set();
	try {
		for await (const { first, rows, schema } of tables()) {
			const own = JSON.stringify((0,data_table/* schemaToJson */.XF)(schema));
			syntax ??= own;
			if (own !== syntax)
				return undefined;
			check({ first, rows });
			count = first + rows.count;
			ignored = rows.ignored;
		}
	}
	catch {
		return undefined;
	}
	return { count, ignored, blocks: tables };
}
/** Returns true if the first line of a body has names with commas between them, which are all on that line. */
function isPlain(body, header) {
	if (body.includes(0) || header.at(-1) !== LF)
		return false;
	const names = header.toString("utf8").trim();
	return names.includes(",") && !names.endsWith(",") && !/^#|^sep=|[;\t|]/.test(names.replace("\uFEFF", ""));
}
function isQuoted(body, header) {
	return body.includes(QUOTE) || header.includes(QUOTE);
}
/** Returns the ends of the blocks. Undefined if a first record has more or fewer cells than there are names. */
async function blockEnds(body, start, { header, end }) {
	const ends = [];
	const names = end(header, isMarked(header) ? 3 : 0);
	if (names?.next !== header.length)
		return undefined;
	for (let from = start; from < body.length;) {
		const first = end(body, from);
		if (first?.delimiters !== names.delimiters)
			return undefined;
		if (end === lineEnd) {
			const found = body.indexOf(LF, Math.min(from + csv_blocks_BLOCK_BYTES, body.length));
			from = found < 0 ? body.length : found + 1;
		}
		else {
			const least = from + csv_blocks_BLOCK_BYTES;
			from = first.next;
			while (from < least && from < body.length) {
				const record = end(body, from);
				if (record === undefined)
					return undefined;
				from = record.next;
			}
			await (0,core_yield/* yieldToEventLoop */.h)();
		}
		ends.push(from);
	}
	return ends;
}
/** Finds the end of a record without quotes, which is a line. */
function lineEnd(body, from) {
	const line = body.indexOf(LF, from);
	const end = line < 0 ? body.length : line;
	let delimiters = 0;
	for (let at = from; at < end; at++)
		if (body[at] === csv_blocks_COMMA)
			delimiters++;
	return { next: Math.min(end + 1, body.length), delimiters };
}
/** Finds the end of a record with quotes as in RFC 4180, 2.5 to 2.7. A quoted cell of more than a block is an error. */
function quotedRecordEnd(body, from) {
	let delimiters = 0;
	let at = from;
	while (at < body.length) {
		if (body[at] === QUOTE) {
			at = closingQuote(body, at);
			if (at < 0)
				return undefined;
			if (at < body.length && body[at] !== csv_blocks_COMMA && body[at] !== LF && body[at] !== CR)
				return undefined;
		}
		let byte = body[at];
		while (byte !== undefined && byte !== csv_blocks_COMMA && byte !== LF) {
			if (byte === QUOTE)
				return undefined;
			byte = body[++at];
		}
		at++;
		if (byte !== csv_blocks_COMMA)
			break;
		delimiters++;
	}
	return { next: Math.min(at, body.length), delimiters };
}
/** Returns the offset after the quote that closes the one at `from`. -1 if there is none within a block. */
function closingQuote(body, from) {
	const most = Math.min(body.length, from + csv_blocks_BLOCK_BYTES);
	for (let at = from + 1; at < most; at++) {
		if (body[at] !== QUOTE)
			continue;
		if (body[at + 1] !== QUOTE)
			return at + 1;
		at++;
	}
	return -1;
}
const QUOTE = 0x22;
const csv_blocks_COMMA = 0x2c;
const CR = 0x0d;
const LF = 0x0a;

;// CONCATENATED MODULE: ./src/serving/ignored.ts
/**
 * The response header with the percent-encoded names of the columns that the model does not read. It is absent if
 * there are none.
 */
function ignoredHeaders({ ignored }) {
	if (ignored.size === 0)
		return ignored_NONE;
	return [
		"ignored-columns",
		Array.from(ignored, (name) => encodeURIComponent(wellFormed(name.slice(0, 200)))).join(", "),
	];
}
/** Replaces half surrogate pairs, which cannot be encoded. */
function wellFormed(text) {
	return Buffer.from(text).toString("utf8");
}
const ignored_NONE = [];

;// CONCATENATED MODULE: ./src/serving/list-body.ts
/** Number of elements from which a response is sent in pieces: about a third of a megabyte of text. */
const MOST_AT_ONCE = 4096;
/** Elements of one piece. */
const list_body_PIECE = 64;
/** Returns true if a response with so many elements is sent in pieces. */
function isLong(count) {
	return count > MOST_AT_ONCE;
}
/** Writes a list: a text, or pieces of it if it is long, because a million rows are 100 MB of text. */
function listBody(count, element, marks) {
	if (isLong(count))
		return listPieces(count, element, marks);
	let text = marks.opening;
	for (let index = 0; index < count; index++)
		text += (index === 0 ? "" : marks.separator) + element(index);
	return text + marks.closing;
}
function* listPieces(count, element, { opening, separator, closing }) {
	let text = opening;
	for (let index = 0; index < count; index++) {
		text += (index === 0 ? "" : separator) + element(index);
		if (index % list_body_PIECE === list_body_PIECE - 1) {
			yield text;
			text = "";
		}
	}
	yield text + closing;
}

;// CONCATENATED MODULE: ./src/serving/csv-reply.ts




/**
 * Predicts the rows of a CSV body. The response to a large body starts when all rows are checked, and continues while
 * they are predicted, so that neither its table nor its predictions are in memory at once.
 *
 * @throws {HttpProblem}
 */
async function csvReply(csv, served, list) {
	const { fields, model } = served;
	const large = await csvBlocks(csv, served);
	if (large === undefined) {
		const predictions = await served.predict(await csvRows(csv, fields, model));
		list.counted(predictions);
		return list.reply(predictions);
	}
	served.checkCount(large.count);
	const body = pieces(served.predictBlocks(large.blocks()), list);
	return { status: 200, type: "application/json", body, headers: [...ignoredHeaders(large), ...list.headers] };
}
async function* pieces(parts, { marks, element, counted }) {
	let { opening } = marks;
	for await (const predictions of parts) {
		counted(predictions);
		yield* listPieces(predictions.count, (row) => element(predictions, row), { ...marks, opening, closing: "" });
		opening = marks.separator;
	}
	yield marks.closing;
}

var nearest = __webpack_require__("src/core/nearest.ts");
;// CONCATENATED MODULE: ./src/serving/place.ts

/** Formats a problem with its place: `row 3: petal_width: …`. Rows count from 1. */
function at(index, column, detail) {
	const row = index === undefined ? undefined : index + 1;
	const place = `${row === undefined ? "" : `row ${row}: `}${column === undefined ? "" : `${label(column)}: `}`;
	const short = column === undefined ? undefined : column.length > 200 ? `${column.slice(0, 199)}…` : column;
	return new HttpProblem(400, place + detail, { ...(row && { row }), ...(short !== undefined && { column: short }) });
}
/** Returns a column's name, quoted if it is ambiguous. */
function label(name) {
	return /^[\w.-]{1,60}$/.test(name) ? name : shownValue(name);
}

;// CONCATENATED MODULE: ./src/serving/rows.ts




/** The values of a column in a list. */
function listed(name, values) {
	return { name, length: values.length, value: (row) => values.at(row) };
}
/** Maximum number of names in `RequestRows.ignored`, which are for people. */
const MOST_IGNORED = 20;
/** The fields that a row may have. */
class RowFields {
	slots;
	#known;
	#extraColumns;
	#byName;
	/** Bits of all parts of each prepared column. */
	#whole = [];
	#columnNames = [];
	/** True if there are no dates, so that a row with as many known fields as there are columns is complete. */
	#plain;
	constructor(slots, { known, extraColumns }) {
		this.slots = slots;
		this.#known = new Set(known);
		this.#extraColumns = extraColumns;
		this.#byName = new Map(slots.map((slot) => [slot.name, slot]));
		for (const slot of slots) {
			if (slot.type === "part")
				continue;
			this.#whole[slot.column] = slot.gives;
			this.#columnNames[slot.column] = slot.name;
		}
		this.#plain = slots.every(({ type }) => type === "number" || type === "category");
	}
	/** Names of the fields in a complete row. */
	get names() {
		return this.#columnNames;
	}
	/** Reads rows that are objects: about 25 ns per cell. */
	records(values) {
		const byName = this.#byName;
		const columns = this.#whole.length;
		const ignored = new Set();
		return {
			count: values.length,
			ignored,
			write: (chunk, from, to) => {
				for (const part of partsOf(values, from, to)) {
					const end = Math.min(to, part.first + part.values.length);
					for (let index = Math.max(from, part.first); index < end; index++) {
						const record = part.values[index - part.first];
						if (typeof record !== "object" || record === null || Array.isArray(record)) {
							throw at(index, undefined, `expected an object with a value for each column, got ${shownValue(record)}`);
						}
						const names = Object.keys(record);
						let written = 0;
						for (let i = 0; i < names.length; i++) {
							const name = names[i];
							const slot = byName.get(name);
							if (slot === undefined) {
								this.#ignore(name, index, ignored);
								continue;
							}
							chunk.put(slot, record[name], index - from);
							written++;
						}
						if (written !== columns || !this.#plain)
							this.#checkWhole(names, index);
					}
				}
			},
		};
	}
	/**
	 * Converts rows given as lists in the order of `names`, or of the model's columns if there are no names.
	 *
	 * @throws {HttpProblem} for unknown, missing and repeated names.
	 */
	lists(names, values) {
		const { slots, ignored } = this.#slotsOf(names ?? this.#columnNames);
		return {
			count: values.length,
			ignored,
			write: (chunk, from, to) => {
				for (const part of partsOf(values, from, to)) {
					const end = Math.min(to, part.first + part.values.length);
					for (let index = Math.max(from, part.first); index < end; index++) {
						const row = part.values[index - part.first];
						if (!Array.isArray(row) || row.length !== slots.length) {
							const got = Array.isArray(row) ? `a list of ${row.length}` : shownValue(row);
							throw at(index, undefined, `expected a list of ${slots.length} values, one a column, got ${got}`);
						}
						for (let i = 0; i < slots.length; i++) {
							const slot = slots[i];
							if (slot !== undefined)
								chunk.put(slot, row[i], index - from);
						}
					}
				}
			},
		};
	}
	/**
	 * Converts rows given as the values of each column.
	 *
	 * @throws {HttpProblem} for unknown, missing and repeated names, and for columns of different lengths.
	 */
	columns(given) {
		const { slots, ignored } = this.#slotsOf(given.map(({ name }) => name));
		const count = given[0]?.length ?? 0;
		for (const { name, length } of given) {
			if (length === count)
				continue;
			throw new HttpProblem(400, `${label(name)}: expected ${count} values as in ${label(given[0].name)}, got ${length}`, {
				column: name,
			});
		}
		return {
			count,
			ignored,
			write: (chunk, from, to) => {
				for (const [i, slot] of slots.entries()) {
					if (slot === undefined)
						continue;
					const column = given[i];
					for (let index = from; index < to; index++)
						chunk.put(slot, column.value(index), index - from);
				}
			},
		};
	}
	/** Returns the slots for names. Undefined for names that are ignored. */
	#slotsOf(names) {
		const seen = new Set();
		const ignored = new Set();
		const slots = names.map((name) => {
			if (typeof name !== "string")
				throw new HttpProblem(400, `columns: expected names, got ${shownValue(name)}`);
			if (seen.has(name))
				throw new HttpProblem(400, `${label(name)}: expected each column once, got it twice`, { column: name });
			seen.add(name);
			const slot = this.#byName.get(name);
			if (slot === undefined)
				this.#ignore(name, undefined, ignored);
			return slot;
		});
		this.#checkWhole(names, undefined);
		return { slots, ignored };
	}
	/** Ignores a column. @throws {HttpProblem} if unknown columns are an error. */
	#ignore(name, index, ignored) {
		if (this.#known.has(name))
			return;
		if (this.#extraColumns === "fail")
			throw this.#unknown(name, index);
		if (ignored.size < MOST_IGNORED)
			ignored.add(name);
	}
	#checkWhole(names, index) {
		const given = new Int32Array(this.#whole.length);
		for (const name of names) {
			const slot = this.#byName.get(name);
			if (slot === undefined)
				continue;
			if ((given[slot.column] & slot.gives) !== 0) {
				throw at(index, name, "expected a date or its parts, got both");
			}
			given[slot.column] |= slot.gives;
		}
		const missing = this.#columnNames.filter((_, column) => given[column] !== this.#whole[column]);
		if (missing.length === 0)
			return;
		const shownNames = missing.slice(0, 5).map(label).join(", ");
		const more = missing.length > 5 ? ` and ${missing.length - 5} more` : "";
		const extra = names.filter((name) => name.length <= 200 && !this.#byName.has(name) && !this.#known.has(name));
		const close = (0,nearest/* nearest */.p)(missing[0], extra.slice(0, 1000));
		if (close !== undefined)
			throw at(index, missing[0], `expected a value, got no such column (is it ${label(close)}?)`);
		throw at(index, missing[0], `expected a value, got no such column${missing.length > 1 ? ` (missing: ${shownNames}${more})` : ""}`);
	}
	#unknown(name, index) {
		const close = name.length > 200 ? undefined : (0,nearest/* nearest */.p)(name, this.#columnNames);
		const columns = this.#columnNames.slice(0, 10).map(label).join(", ");
		const more = this.#columnNames.length > 10 ? ", …" : "";
		const way = close === undefined ? `there are ${columns}${more}` : `did you mean ${label(close)}?`;
		return at(index, name, `the model has no such column (${way})`);
	}
}

;// CONCATENATED MODULE: ./src/serving/invocations.ts









/*
 * MLflow's scoring protocol (mlflow.org/docs/latest/deployment, "Deploy MLflow Model as a Local Inference Server").
 * The responses equal those of MLflow's own server for this bundle: one record per row, with the names of the ONNX
 * graph's outputs.
 */
const SHAPES = ["dataframe_split", "dataframe_records", "instances", "inputs", "input_data"];
/** Members that some clients send with the rows, and that change nothing for a model of a table. */
const REMARKS = ["params", "parameters", "signature_name"];
/** Predicts the rows of a request in JSON or CSV. @throws {HttpProblem} */
async function invocation(request, served, host) {
	const { id, body, mediaType, headers } = request;
	const list = invocationList(served, (predictions) => host.counted(predictions, id));
	if (mediaType === "text/csv") {
		return csvReply({ body, headed: hasHeader(headers["content-type"]) }, served, list);
	}
	return list.reply(await host.predict(await invocationRows(request, served), id));
}
/**
 * Reads the rows of a JSON request of MLflow, Azure ML (`input_data`), Vertex AI and KServe (`instances` with `parameters`),
 * or Hugging Face (`inputs` with `parameters`).
 *
 * @throws {HttpProblem}
 */
async function invocationRows({ body }, { fields }) {
	const given = isLarge(body) ? await parseLarge(body) : parseBody(body);
	if (!isObject(given))
		throw new HttpProblem(400, `body: expected an object with ${SHAPES.join(", ")}, got ${shownValue(given)}`);
	const keys = SHAPES.filter((shape) => Object.hasOwn(given, shape));
	const strange = Object.keys(given).find((key) => !isShape(key) && !REMARKS.includes(key));
	if (keys.length !== 1 || strange !== undefined) {
		const got = strange === undefined ? keys.join(" and ") || "none" : shownValue(strange);
		throw new HttpProblem(400, `body: expected one of ${SHAPES.join(", ")}, got ${got}`);
	}
	const parameters = given["parameters"] ?? {};
	if (!isObject(parameters)) {
		throw new HttpProblem(400, `parameters: expected an object or null, got ${shownValue(parameters)}`);
	}
	const [key] = keys;
	const value = given[key];
	if (key === "dataframe_split")
		return split(value, fields, key);
	if (key === "dataframe_records")
		return fields.records(list(value, key));
	if (key === "input_data" && isObject(value) && Object.hasOwn(value, "data"))
		return split(value, fields, key);
	return key === "instances" ? instances(list(value, key), fields) : inputs(value, fields);
}
function invocationList({ model }, counted) {
	const [first, ...rest] = model.signature.outputs.map(({ name }, index) => `${index === 0 ? "" : ","}${JSON.stringify(name)}:`);
	const labels = model.classes.map((name) => (model.classType === "integer" ? name : JSON.stringify(name)));
	const marks = { opening: '{"predictions":[', separator: ",", closing: "]}\n" };
	// SageMaker passes on one header of a response, besides its type.
	const headers = ["x-amzn-sagemaker-custom-attributes", `model-digest=${model.digest}`];
	const element = ({ predicted, probabilities }, row) => {
		const value = predicted[row];
		let text = `{${first}${labels[value] ?? value}`;
		for (let k = 0; k < rest.length; k++)
			text += rest[k] + probabilities[row * rest.length + k];
		return `${text}}`;
	};
	const reply = (predictions) => ({
		status: 200,
		type: "application/json",
		body: listBody(predictions.count, (row) => element(predictions, row), marks),
		headers: [...ignoredHeaders(predictions), ...headers],
	});
	return { marks, element, reply, headers, counted };
}
/** Reads pandas' `split` orientation without an index: `{"columns": […], "data": [[…], …]}`. */
function split(value, fields, key) {
	if (!isObject(value))
		throw new HttpProblem(400, `${key}: expected an object with columns and data, got ${shownValue(value)}`);
	const columns = Object.hasOwn(value, "columns") ? columnNames(value["columns"], `${key}.columns`) : undefined;
	const data = list(value["data"], `${key}.data`);
	return isObject(elementAt(data, 0)) ? fields.records(data) : fields.lists(columns, data);
}
/** Reads rows as objects, as lists in the order of the model's columns, or as bare values for a single column. */
function instances(values, fields) {
	const first = elementAt(values, 0);
	if (isObject(first))
		return fields.records(values);
	if (Array.isArray(first) || fields.names.length !== 1)
		return fields.lists(undefined, values);
	return fields.columns([listed(fields.names[0], values)]);
}
/** Reads a list of values per column, one value each for a single row, or a list of rows. */
function inputs(value, fields) {
	if (isList(value))
		return instances(value, fields);
	if (!isObject(value))
		throw new HttpProblem(400, `inputs: expected an object or a list, got ${shownValue(value)}`);
	const names = Object.keys(value);
	// Hugging Face's clients for tables have one more object around the columns.
	if (names.length === 1 && names[0] === "data" && !fields.names.includes("data"))
		return inputs(value["data"], fields);
	if (!names.some((name) => isList(value[name])))
		return fields.records([value]);
	return fields.columns(names.map((name) => {
		const values = list(value[name], `inputs.${name}`);
		return { name, length: values.length, value: (row) => unwrapped(elementAt(values, row)) };
	}));
}
/** Unwraps MLflow's tensors of one column, which are lists of lists with one element: `[[5.1], [4.9]]`. */
function unwrapped(value) {
	return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
function list(value, where) {
	if (!isList(value))
		throw new HttpProblem(400, `${where}: expected a list, got ${shownValue(value)}`);
	return value;
}
/** Reads the names of columns. Whether they are texts is checked with the names themselves. */
function columnNames(value, where) {
	const given = list(value, where);
	return Array.from({ length: given.length }, (_, index) => elementAt(given, index));
}
/** A long list is an object in JavaScript, but not in JSON. */
function isObject(value) {
	return (0,core_shape/* isRecord */.u4)(value) && !isList(value);
}
function isShape(key) {
	return SHAPES.some((shape) => shape === key);
}

;// CONCATENATED MODULE: ./src/serving/kserve.ts



/*
 * KServe's protocol version 1 (kserve.github.io, "V1 Inference Protocol"), which is TensorFlow Serving's REST API with
 * another status (tensorflow.org/tfx/serving/api_rest). A status has the members of both.
 */
const BASE = "/v1/models";
function kserveRoutes(host) {
	const { name } = host;
	return [
		{ method: "GET", path: BASE, answer: () => jsonReply({ models: [name.name] }) },
		...modelRoutes(BASE, name, [
			{
				method: "GET",
				ending: "",
				answer({ parameters }) {
					const asked = name.asked(parameters);
					host.checkReady();
					const status = { error_code: "OK", error_message: "" };
					return jsonReply({
						name: asked,
						ready: true,
						model_version_status: [{ version: name.version, state: "AVAILABLE", status }],
					});
				},
			},
			{
				method: "POST",
				ending: ":predict",
				accepts: ["application/json"],
				answer(request) {
					name.asked(request.parameters);
					return invocation(request, host.model(), host);
				},
			},
		]),
	];
}

;// CONCATENATED MODULE: ./src/serving/binary-tensors.ts



const binaryNumbers = {
	BOOL: [1, (bytes, at) => bytes[at] !== 0],
	UINT8: [1, (bytes, at) => bytes.readUInt8(at)],
	UINT16: [2, (bytes, at) => bytes.readUInt16LE(at)],
	UINT32: [4, (bytes, at) => bytes.readUInt32LE(at)],
	UINT64: [8, (bytes, at) => Number(bytes.readBigUInt64LE(at))],
	INT8: [1, (bytes, at) => bytes.readInt8(at)],
	INT16: [2, (bytes, at) => bytes.readInt16LE(at)],
	INT32: [4, (bytes, at) => bytes.readInt32LE(at)],
	INT64: [8, (bytes, at) => Number(bytes.readBigInt64LE(at))],
	FP32: [4, (bytes, at) => bytes.readFloatLE(at)],
	FP64: [8, (bytes, at) => bytes.readDoubleLE(at)],
};
/** Depth of the list `data` of a tensor: it is in an object, in the list `inputs`, in the body's object. */
const DATA_DEPTH = 4;
/** Parses a body of JSON, and gives its binary tensors `data` as JSON ones have. @throws {HttpProblem} */
async function parseTensors(body, jsonLength) {
	if (jsonLength === undefined)
		return parseJson(body);
	const length = Number(jsonLength);
	if (!Number.isSafeInteger(length) || length < 0 || length > body.length) {
		throw new HttpProblem(400, `inference-header-content-length: expected at most the ${body.length} bytes of the body, got ${shownValue(jsonLength)}`);
	}
	const given = await parseJson(body.subarray(0, length));
	const tensors = (0,core_shape/* isRecord */.u4)(given) && Array.isArray(given["inputs"]) ? given["inputs"] : [];
	let at = length;
	for (const tensor of tensors) {
		const size = (0,core_shape/* isRecord */.u4)(tensor) && (0,core_shape/* isRecord */.u4)(tensor["parameters"]) ? tensor["parameters"]["binary_data_size"] : 0;
		if (!(0,core_shape/* isRecord */.u4)(tensor) || size === 0 || size === undefined)
			continue;
		const name = shownValue(tensor["name"]);
		if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0 || at + size > body.length) {
			throw new HttpProblem(400, `${name}: binary_data_size: expected at most the ${body.length - at} bytes that are left, got ${shownValue(size)}`);
		}
		tensor["data"] = binaryValues(String(tensor["datatype"]), body.subarray(at, at + size), name);
		at += size;
	}
	if (at !== body.length) {
		throw new HttpProblem(400, `body: expected ${at - length} bytes of tensors after the JSON, got ${body.length - at} more`);
	}
	return given;
}
function parseJson(body) {
	return isLarge(body) ? parseLarge(body, DATA_DEPTH) : parseBody(body);
}
/** The values of a binary tensor, which are read from the body when they are needed. */
class BinaryValues {
	length;
	at;
	constructor(length, at) {
		this.length = length;
		this.at = at;
	}
}
function binaryValues(datatype, bytes, name) {
	if (datatype === "BYTES")
		return binaryTexts(bytes, name);
	const [size, read] = Object.hasOwn(binaryNumbers, datatype) ? binaryNumbers[datatype] : [];
	if (size === undefined || read === undefined) {
		const known = [...Object.keys(binaryNumbers), "BYTES"].join(", ");
		throw new HttpProblem(400, `${name}: datatype: expected one of ${known} for binary data, got ${shownValue(datatype)}`);
	}
	if (bytes.length % size !== 0) {
		throw new HttpProblem(400, `${name}: expected a multiple of ${size} bytes, got ${bytes.length}`);
	}
	return new BinaryValues(bytes.length / size, (index) => read(bytes, index * size));
}
/** Texts, each after its length in four bytes. */
function binaryTexts(bytes, name) {
	const starts = new Uint32Array(Math.floor(bytes.length / 4));
	let count = 0;
	for (let at = 0; at < bytes.length;) {
		const start = at + 4;
		const length = start <= bytes.length ? bytes.readUInt32LE(at) : Number.POSITIVE_INFINITY;
		if (start + length > bytes.length) {
			throw new HttpProblem(400, `${name}: expected a text of ${length} bytes, got the end of the tensor`);
		}
		starts[count++] = start;
		at = start + length;
	}
	return new BinaryValues(count, (index) => {
		const start = starts[index];
		return bytes.toString("utf8", start, start + bytes.readUInt32LE(start - 4));
	});
}

;// CONCATENATED MODULE: ./src/serving/infer-reply.ts



function inferReply({ model }, { name, version, id, outputs }, { count, predicted, probabilities, ignored }) {
	const { classes, classType } = model;
	const labels = classType === "integer" ? classes.map(Number) : classes;
	const main = (row) => (model.task === "regression" ? predicted[row] : labels[predicted[row]]);
	const tensors = model.signature.outputs.flatMap((output, index) => {
		if (outputs?.has(output.name) === false)
			return [];
		const datatype = output.type === "float" ? "FP32" : output.type === "int64" ? "INT64" : "BYTES";
		const shape = output.shape.map((size) => (size === "N" ? count : Number(size)));
		const value = index === 0 ? main : (row) => probabilities[row * classes.length + index - 1];
		return [{ head: { name: output.name, datatype, shape }, value }];
	});
	const reply = jsonReply({
		model_name: name,
		...(version !== undefined && { model_version: version }),
		...(id !== undefined && { id }),
		outputs: tensors.map(({ head, value }) => ({
			...head,
			data: isLong(count) ? [] : Array.from({ length: count }, (_, row) => value(row)),
		})),
	});
	const headers = [...(reply.headers ?? []), ...ignoredHeaders({ ignored })];
	if (!isLong(count))
		return { ...reply, headers };
	const values = tensors.map(({ value }) => value);
	return { ...reply, headers, body: filled(String(reply.body), values, count) };
}
/** Fills the empty `data` of each tensor piece by piece. Texts have no such list, because their quotes are escaped. */
function* filled(body, values, count) {
	const [head = "", ...tails] = body.split('"data":[]');
	yield head;
	for (const [index, value] of values.entries()) {
		const marks = { opening: '"data":[', separator: ",", closing: `]${tails[index]}` };
		yield* listPieces(count, (row) => JSON.stringify(value(row)), marks);
	}
}

;// CONCATENATED MODULE: ./src/serving/tensor-rows.ts






const TYPES = [
	"BOOL",
	"UINT8",
	"UINT16",
	"UINT32",
	"UINT64",
	"INT8",
	"INT16",
	"INT32",
	"INT64",
	"FP16",
	"FP32",
	"FP64",
	"BYTES",
];
/** Reads one tensor of N or N × 1 values per column, or a single tensor of N × columns if all are numbers. */
function tensorRows(tensors, fields) {
	const [first] = tensors;
	const columns = fields.names.length;
	if (tensors.length === 1 && columns > 1 && (0,core_shape/* isRecord */.u4)(first) && !fields.names.includes(String(first["name"]))) {
		const { shape, values } = tensor(first);
		if (shape.length === 2 && shape[1] === columns)
			return fields.lists(undefined, flatRows(values, columns));
	}
	return fields.columns(tensors.map((each) => {
		const { name, shape, values } = tensor(each);
		if (shape.length > 2 || (shape.length === 2 && shape[1] !== 1)) {
			throw new HttpProblem(400, `${label(name)}: expected the shape [rows] or [rows, 1], got [${shape.join(", ")}]`, {
				column: name,
			});
		}
		return listed(name, values);
	}));
}
function tensor(given) {
	if (!(0,core_shape/* isRecord */.u4)(given) || typeof given["name"] !== "string") {
		throw new HttpProblem(400, `inputs: expected tensors with name, shape, datatype and data, got ${shownValue(given)}`);
	}
	const { name, shape, datatype, data, parameters } = given;
	const wrong = (what) => new HttpProblem(400, `${label(name)}: ${what}`, { column: name.slice(0, 200) });
	if (data === undefined && (0,core_shape/* isRecord */.u4)(parameters) && Object.hasOwn(parameters, "binary_data_size")) {
		throw wrong("expected the header inference-header-content-length with binary data, got none");
	}
	if (typeof datatype !== "string" || !TYPES.includes(datatype))
		throw wrong(`datatype: expected one of ${TYPES.join(", ")}, got ${shownValue(datatype)}`);
	if (!Array.isArray(shape) ||
		shape.length === 0 ||
		shape.length > 8 ||
		!shape.every((size) => Number.isSafeInteger(size) && size >= 0)) {
		throw wrong("shape: expected a list of sizes");
	}
	if (!isList(data) && !(data instanceof BinaryValues)) {
		throw wrong(`data: expected a list, got ${shownValue(data)}`);
	}
	const values = Array.isArray(data) ? flat(data, shape.length) : unnested(data, wrong);
	const size = shape.reduce((product, each) => product * each, 1);
	if (values.length !== size)
		throw wrong(`data: expected ${size} values for the shape [${shape.slice(0, 8).join(", ")}], got ${values.length}`);
	return { name, shape, values: datatype === "BOOL" ? booleans(values) : values };
}
function flat(data, depth) {
	return data.some(Array.isArray) ? data.flat(depth) : data;
}
/** The values of a long list, whose elements may be lists of the same length. */
function unnested(data, wrong) {
	const first = data.length > 0 ? data.at(0) : undefined;
	if (!Array.isArray(first))
		return data;
	const width = first.length;
	return {
		length: data.length * width,
		at(index) {
			const list = data.at(Math.floor(index / width));
			if (Array.isArray(list) && list.length === width)
				return list[index % width];
			throw wrong(`data: expected lists of ${width} values as the first, got ${shownValue(list)}`);
		},
	};
}
function booleans(values) {
	const boolean = (value) => (value === 1 ? true : value === 0 ? false : value);
	return { length: values.length, at: (index) => boolean(values.at(index)) };
}
/** Rows of a tensor that has all columns, in the order of its values. */
function flatRows(values, columns) {
	return {
		length: values.length / columns,
		*parts(from, to) {
			for (let first = from; first < to; first += ROWS_A_PART) {
				const count = Math.min(ROWS_A_PART, to - first);
				const row = (index) => Array.from({ length: columns }, (_, k) => values.at(index * columns + k));
				yield { first, values: Array.from({ length: count }, (_, index) => row(first + index)) };
			}
		},
	};
}
const ROWS_A_PART = 64;

;// CONCATENATED MODULE: ./src/serving/open-inference.ts








/*
 * The Open Inference Protocol, version 2 (github.com/kserve/open-inference-protocol). A request
 * has one tensor per column, and a response has one tensor per output of the ONNX graph.
 */
const open_inference_BASE = "/v2/models";
function openInferenceRoutes(host, programVersion) {
	const { name } = host;
	const server = jsonReply({ name: "trainyard", version: programVersion, extensions: ["binary_tensor_data"] });
	return [
		{ method: "GET", path: "/v2", answer: () => server },
		{ method: "GET", path: "/v2/health/live", open: true, probe: true, answer: () => LIVE },
		{
			method: "GET",
			path: "/v2/health/ready",
			open: true,
			probe: true,
			answer() {
				host.checkReady();
				return READY;
			},
		},
		{ method: "GET", path: open_inference_BASE, answer: () => jsonReply({ models: [name.name] }) },
		...modelRoutes(open_inference_BASE, name, [
			{
				method: "POST",
				ending: "/infer",
				// Triton's client sends no type, and this one with binary tensors.
				accepts: ["application/json", "application/octet-stream", ""],
				async answer(request) {
					const asked = name.asked(request.parameters);
					const served = host.model();
					const { rows, ...rest } = await inferRequest(request, served);
					const version = request.parameters["version"];
					return inferReply(served, { name: asked, version, ...rest }, await host.predict(rows, request.id));
				},
			},
			{
				method: "GET",
				ending: "",
				answer: ({ parameters }) => jsonReply(modelMetadata(name.asked(parameters), name.version, host.model())),
			},
			{
				method: "GET",
				ending: "/ready",
				answer({ parameters }) {
					const asked = name.asked(parameters);
					host.checkReady();
					return jsonReply({ name: asked, ready: true });
				},
			},
		]),
	];
}
const LIVE = jsonReply({ live: true });
/** The protocol's text calls the member `live`, and its servers call it `ready`. */
const READY = jsonReply({ live: true, ready: true });
function modelMetadata(name, version, { model, fields }) {
	const datatype = (type) => (type === "float" ? "FP32" : type === "int64" ? "INT64" : "BYTES");
	const inputs = fields.slots
		.filter(({ type }) => type !== "part")
		.map(({ name, type }) => ({ name, datatype: type === "number" ? "FP32" : "BYTES", shape: [-1] }));
	return {
		name,
		versions: [version],
		platform: "onnx_onnxv1",
		inputs,
		outputs: model.signature.outputs.map((output) => ({
			name: output.name,
			datatype: datatype(output.type),
			shape: output.shape.map((size) => (size === "N" ? -1 : Number(size))),
		})),
		parameters: { task: model.task, target: model.target },
	};
}
/** Reads a request. @throws {HttpProblem} */
async function inferRequest({ body, headers }, { fields, model }) {
	const given = await parseTensors(body, headers["inference-header-content-length"]);
	if (!(0,core_shape/* isRecord */.u4)(given))
		throw new HttpProblem(400, `body: expected an object with inputs, got ${shownValue(given)}`);
	const { inputs, outputs } = given;
	// Clients of typed languages send null for what is absent.
	const id = given["id"] ?? undefined;
	if (id !== undefined && (typeof id !== "string" || id.length > 200)) {
		throw new HttpProblem(400, `id: expected a text of at most 200 characters, got ${shownValue(id)}`);
	}
	if (!Array.isArray(inputs) || inputs.length === 0) {
		throw new HttpProblem(400, `inputs: expected a list of tensors, got ${shownValue(inputs)}`);
	}
	return { id, rows: tensorRows(inputs, fields), outputs: wanted(outputs, model.signature.outputs) };
}
function wanted(outputs, known) {
	if (outputs === undefined || outputs === null)
		return undefined;
	if (!Array.isArray(outputs))
		throw new HttpProblem(400, `outputs: expected a list, got ${shownValue(outputs)}`);
	// An empty list means every output, as in Triton.
	if (outputs.length === 0)
		return undefined;
	return new Set(outputs.map((each) => {
		const name = (0,core_shape/* isRecord */.u4)(each) ? each["name"] : undefined;
		if (known.some((output) => output.name === name))
			return name;
		throw new HttpProblem(400, `outputs: expected names among ${known.map((output) => label(output.name)).join(", ")}, got ${shownValue(name)}`);
	}));
}

;// CONCATENATED MODULE: ./src/serving/openapi.ts

/** Returns the API description (OpenAPI 3.1), with this model's columns, classes and example. */
function openApi(schema, { version, secured, extraColumns, pathPrefix }) {
	const { name, target, columns } = schema;
	const example = exampleRow(schema);
	const row = ref("Row");
	const prediction = ref("Prediction");
	const model = `/v2/models/${encodeURIComponent(name)}`;
	const kserve = `/v1/models/${encodeURIComponent(name)}`;
	return {
		openapi: "3.1.0",
		info: {
			title: name,
			version,
			description: `Predicts \`${target}\` from ${columns.length} columns. Model ${schema.digest}.`,
			license: { name: "MIT", identifier: "MIT" },
		},
		servers: [{ url: pathPrefix || "/" }],
		...(secured && { security: [{ token: [] }] }),
		paths: {
			"/predict": {
				post: {
					operationId: "predict",
					summary: "Predictions for one row, or for many, with probabilities.",
					requestBody: body({
						"application/json": {
							schema: { oneOf: [row, { type: "array", items: row }] },
							examples: { one: { value: example }, many: { value: [example] } },
						},
						"text/csv": { schema: { type: "string" }, example: exampleCsv(example) },
					}),
					responses: answers({ oneOf: [prediction, { type: "array", items: prediction }] }),
				},
			},
			"/invocations": {
				post: {
					operationId: "invocations",
					summary: "MLflow's scoring protocol.",
					requestBody: body({
						"application/json": {
							schema: {
								type: "object",
								minProperties: 1,
								properties: Object.fromEntries(SHAPES.map((shape) => [shape, {}])),
							},
							example: { dataframe_split: { columns: Object.keys(example), data: [Object.values(example)] } },
						},
						"text/csv": { schema: { type: "string" } },
					}),
					responses: answers({
						type: "object",
						required: ["predictions"],
						properties: { predictions: { type: "array", items: { type: "object" } } },
					}),
				},
			},
			[`${model}/infer`]: {
				post: {
					operationId: "infer",
					summary: "Open Inference Protocol, version 2.",
					requestBody: body({ "application/json": { schema: { type: "object", required: ["inputs"] } } }),
					responses: answers({ type: "object", required: ["model_name", "outputs"] }),
				},
			},
			"/v1/models": { get: get("models", "The model's name.") },
			[kserve]: { get: get("modelStatus", "Whether the model answers: KServe's and TensorFlow Serving's status.") },
			[`${kserve}:predict`]: {
				post: {
					operationId: "predictInstances",
					summary: "KServe's protocol, version 1.",
					requestBody: body({
						"application/json": {
							schema: { type: "object", required: ["instances"], properties: { instances: { type: "array" } } },
							example: { instances: [example] },
						},
					}),
					responses: answers({ type: "object", required: ["predictions"] }),
				},
			},
			"/v2/models": { get: get("modelList", "The model's name.") },
			[model]: { get: get("modelMetadata", "The model's tensors.") },
			[`${model}/ready`]: { get: get("modelReady", "Whether the model answers.") },
			"/v2": { get: get("serverMetadata", "The server and what it speaks.") },
			"/v2/health/live": { get: get("live", "Whether the process runs.", { open: true }) },
			"/v2/health/ready": { get: get("ready", "Whether predictions are answered.", { open: true }) },
			"/ping": { get: get("ping", "Whether predictions are answered.", { open: true }) },
			"/health": { get: get("health", "Whether predictions are answered.", { open: true }) },
			"/version": { get: get("version", "The program's version.", { open: false, type: "text/plain" }) },
			"/schema": { get: get("schema", "Columns with ranges, categories and an example.") },
			"/metrics": { get: get("metrics", "Metrics for Prometheus.", { open: false, type: "text/plain" }) },
			"/openapi.json": { get: get("openapi", "This document.") },
		},
		components: {
			...(secured && { securitySchemes: { token: { type: "http", scheme: "bearer" } } }),
			schemas: {
				Row: {
					type: "object",
					required: columns.map((column) => column.name),
					additionalProperties: extraColumns === "ignore",
					properties: Object.fromEntries([
						...columns.map((column) => [column.name, columnSchema(column)]),
						[target, { description: "Left out." }],
					]),
				},
				Prediction: predictionSchema(schema),
				Problem: {
					type: "object",
					description: "RFC 9457.",
					required: ["type", "title", "status", "detail", "requestId"],
					properties: {
						type: { type: "string" },
						title: { type: "string" },
						status: { type: "integer" },
						detail: { type: "string" },
						error: { type: "string" },
						row: { type: "integer", description: "1-based." },
						column: { type: "string" },
						requestId: { type: "string" },
					},
				},
			},
		},
	};
}
/** Returns a synthetic row. */
function exampleRow({ columns }) {
	return Object.fromEntries(columns.map(({ name, example }) => [name, example]));
}
function predictionSchema({ task, classes }) {
	if (task === "regression") {
		return { type: "object", required: ["prediction"], properties: { prediction: { type: "number" } } };
	}
	const probability = { type: "number", minimum: 0, maximum: 1 };
	return {
		type: "object",
		required: ["prediction", "probabilities"],
		properties: {
			prediction: { description: "The most probable class.", examples: classes.slice(0, 1) },
			probabilities: {
				type: "object",
				required: classes,
				properties: Object.fromEntries(classes.map((each) => [each, probability])),
			},
			unseen: { type: "object", description: "Categories that no training row had, by column." },
		},
	};
}
function columnSchema({ type, example, min, max, levels }) {
	const ranged = min === undefined ? {} : { description: `In training ${min} to ${max}.` };
	if (type === "number" || type === "integer")
		return { type: ["number", "null"], examples: [example], ...ranged };
	if (type === "date")
		return { type: ["string", "null"], examples: [example], ...ranged };
	const most = (levels ?? []).slice(0, 10);
	const description = most.length === 0 ? {} : { description: `Such as ${most.map((level) => JSON.stringify(level)).join(", ")}.` };
	return { type: ["string", "number", "boolean", "null"], examples: [example], ...description };
}
function exampleCsv(example) {
	const cell = (value) => /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value;
	return `${Object.keys(example).map(cell).join(",")}\n${Object.values(example).map(cell).join(",")}\n`;
}
function ref(name) {
	return { $ref: `#/components/schemas/${name}` };
}
function body(content) {
	return { required: true, content };
}
function answers(schema) {
	const problem = (description) => ({
		description,
		content: { "application/problem+json": { schema: ref("Problem") } },
	});
	return {
		200: { description: "Answered.", content: { "application/json": { schema } } },
		400: problem("Something in the body is wrong: row and column are named."),
		401: problem("The token is missing or wrong."),
		413: problem("The body is too large."),
		415: problem("The body is of another media type."),
		429: problem("Too many requests."),
		503: problem("The model is still being read."),
	};
}
function get(operationId, summary, { open = false, type = "application/json" } = {}) {
	const schema = type === "text/plain" ? { type: "string" } : { type: "object" };
	return {
		operationId,
		summary,
		...(open && { security: [] }),
		responses: { 200: { description: "Answered.", content: { [type]: { schema } } } },
	};
}

;// CONCATENATED MODULE: ./src/serving/predict.ts







/** Writes the responses of `/predict`. Parts that do not depend on a request are prepared once. */
class PredictAnswer {
	#served;
	/** JSON text of each class, such as `"setosa"`, and of its key, such as `"setosa":`, with commas between them. */
	#labels;
	#keys;
	constructor(served) {
		this.#served = served;
		const { classes, classType } = served.model;
		this.#labels = classes.map((name) => (classType === "integer" ? name : JSON.stringify(name)));
		this.#keys = classes.map((name, index) => `${index === 0 ? "" : ","}${JSON.stringify(name)}:`);
	}
	/**
	 * Accepts a row (an object), rows (a list of objects), or CSV. The response has the same shape: one prediction, or
	 * a list.
	 *
	 * @throws {HttpProblem}
	 */
	answer({ id, body, mediaType, headers }, counted) {
		if (mediaType === "text/csv") {
			return csvReply({ body, headed: hasHeader(headers["content-type"]) }, this.#served, {
				marks: LIST,
				element: (predictions, row) => this.#row(predictions, row),
				reply: (predictions) => this.#reply(predictions, false),
				headers: [],
				counted: (predictions) => counted(predictions, id),
			});
		}
		if (isLarge(body))
			return parseLarge(body).then((given) => this.#records(given, id, counted));
		return this.#records(parseBody(body), id, counted);
	}
	#records(given, id, counted) {
		if (typeof given !== "object" || given === null) {
			throw new HttpProblem(400, `body: expected a row as an object, or a list of rows, got ${shownValue(given)}`);
		}
		const one = !isList(given);
		const predictions = this.#served.predict(this.#served.fields.records(one ? [given] : given));
		if (!(predictions instanceof Promise)) {
			counted(predictions, id);
			return this.#reply(predictions, one);
		}
		return predictions.then((each) => {
			counted(each, id);
			return this.#reply(each, one);
		});
	}
	#reply(predictions, one) {
		const headers = ignoredHeaders(predictions);
		const body = one
			? `${this.#row(predictions, 0)}\n`
			: listBody(predictions.count, (row) => this.#row(predictions, row), LIST);
		return { status: 200, type: "application/json", body, headers };
	}
	#row({ first, predicted, probabilities, unseenExamples }, row) {
		const value = predicted[row];
		let text = `{"prediction":${this.#labels[value] ?? value}`;
		const classes = this.#keys.length;
		if (classes > 0) {
			text += ',"probabilities":{';
			for (let k = 0; k < classes; k++)
				text += this.#keys[k] + probabilities[row * classes + k];
			text += "}";
		}
		if (unseenExamples.length > 0) {
			const own = unseenExamples.filter((each) => each.row === first + row + 1);
			if (own.length > 0)
				text += `,"unseen":${JSON.stringify(Object.fromEntries(own.map(({ column, value }) => [column, value])))}`;
		}
		return `${text}}`;
	}
}
const LIST = { opening: "[", separator: ",\n", closing: "]\n" };

;// CONCATENATED MODULE: ./src/serving/prometheus/registry.ts
/*
 * Metrics in Prometheus' text format, version 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). A series
 * is created once and then only incremented, so that counting costs an addition.
 */
const CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
class Registry {
	#families = [];
	/** Creates a family of counters (whose names end in `_total`) or gauges. The same labels give the same series. */
	series(type, name, help) {
		const series = new Map();
		this.#families.push({
			name,
			help,
			type,
			*lines() {
				for (const [labels, { value }] of series)
					yield `${name}${labels} ${number(value)}`;
			},
		});
		return (labels = {}) => {
			const key = labelText(labels);
			let found = series.get(key);
			if (found === undefined) {
				found = { value: 0 };
				series.set(key, found);
			}
			return found;
		};
	}
	/** Registers a number that is read when the metrics are requested. */
	measured(series) {
		const { type, name, help, value } = series;
		this.#families.push({
			name,
			help,
			type,
			*lines() {
				yield `${name} ${number(value())}`;
			},
		});
	}
	/** Creates a family of histograms with the same ascending upper bounds. */
	histograms(name, help, bounds) {
		const series = new Map();
		this.#families.push({
			name,
			help,
			type: "histogram",
			*lines() {
				for (const { labels, histogram } of series.values())
					yield* histogramLines(name, labels, histogram);
			},
		});
		return (labels = {}) => {
			const key = labelText(labels);
			let found = series.get(key);
			if (found === undefined) {
				found = { labels, histogram: new Histogram(bounds) };
				series.set(key, found);
			}
			return found.histogram;
		};
	}
	toString() {
		let text = "";
		for (const { name, help, type, lines } of this.#families) {
			text += `# HELP ${name} ${help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\n# TYPE ${name} ${type}\n`;
			for (const line of lines())
				text += `${line}\n`;
		}
		return text;
	}
}
class Histogram {
	bounds;
	/** One count per bound, not cumulative, and one for larger values. */
	counts;
	sum = 0;
	constructor(bounds) {
		this.bounds = bounds;
		this.counts = new Float64Array(bounds.length + 1);
	}
	observe(value) {
		let at = 0;
		while (at < this.bounds.length && value > this.bounds[at])
			at++;
		this.counts[at]++;
		this.sum += value;
	}
}
function* histogramLines(name, labels, { bounds, counts, sum }) {
	let total = 0;
	for (let at = 0; at < counts.length; at++) {
		total += counts[at];
		const le = at < bounds.length ? number(bounds[at]) : "+Inf";
		yield `${name}_bucket${labelText({ ...labels, le })} ${total}`;
	}
	yield `${name}_sum${labelText(labels)} ${number(sum)}`;
	yield `${name}_count${labelText(labels)} ${total}`;
}
function labelText(labels) {
	const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value))}"`);
	return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
function escaped(value) {
	return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
function number(value) {
	if (value === Number.POSITIVE_INFINITY)
		return "+Inf";
	return value === Number.NEGATIVE_INFINITY ? "-Inf" : String(value);
}

var features = __webpack_require__("src/data/features/index.ts");
var date_format = __webpack_require__("src/data/table/date-format.ts");
;// CONCATENATED MODULE: ./src/serving/schema.ts



/** Maximum number of categories, which is more than a person scrolls through. */
const MOST_LEVELS = 200;
function servedSchema(name, model) {
	const { task, target, classes, preparation, digest, profile } = model;
	const profiles = new Map(profile?.columns.map((each) => [each.name, each]));
	return {
		name,
		task,
		target,
		classes,
		digest,
		columns: preparation.columns.map((column) => {
			const { name } = column;
			const served = servedColumn(column, profiles.get(name));
			const format = model.schema?.columns.get(name)?.format;
			return served.type === "date" && format !== undefined && (0,date_format/* isClockFormat */.gK)(format) ? withoutDay(served) : served;
		}),
	};
}
/** Returns a column of times of day, such as `08:30`, from one whose times are on 1970-01-01. */
function withoutDay({ example, min, max, ...column }) {
	const clock = (time) => new Date(time).toISOString().slice(11, 16);
	return {
		...column,
		example: clock(example),
		...(min !== undefined && max !== undefined && { min: clock(min), max: clock(max) }),
	};
}
function servedColumn(column, profile) {
	const { name } = column;
	if (column.type === "plain number")
		return { name, type: "number", example: 0 };
	if (column.type === "plain category") {
		return { name, type: "category", example: column.levels[0] ?? "", levels: column.levels.slice(0, MOST_LEVELS) };
	}
	const values = profile !== undefined && "histogram" in profile ? profile : undefined;
	if (column.type === "number") {
		const integer = profile?.type === "integer";
		const example = integer ? Math.round(column.impute) : schema_short(column.impute);
		return {
			name,
			type: integer ? "integer" : "number",
			example,
			...(values !== undefined && { min: values.min, max: values.max }),
		};
	}
	if (column.type === "date") {
		const median = values?.quantiles["0.5"] ?? undefined;
		const day = median === undefined ? dateOf(column.parts, column.impute) : startOfDay(median);
		const hour = column.parts.indexOf("hour");
		const example = hour < 0 ? (0,date/* formatDate */.Yq)(day) : new Date(day + Math.round(column.impute[hour]) * 3_600_000).toISOString();
		return {
			name,
			type: "date",
			example,
			...(values !== undefined && { min: (0,date/* formatDate */.Yq)(values.min), max: (0,date/* formatDate */.Yq)(values.max) }),
		};
	}
	// The profile has the frequency of categories, and the model has their list.
	const known = new Set([...column.levels, ...column.infrequent]);
	const listed = profile !== undefined && "levels" in profile ? profile.levels : [];
	const frequent = listed.map(({ level }) => level).filter((level) => known.has(level));
	const levels = [...new Set([...frequent, ...known])].slice(0, MOST_LEVELS);
	return { name, type: "category", example: column.impute, levels };
}
/** Shortens a Float32 median, which may have digits that no one typed: 5.800000190734863. */
function schema_short(value) {
	return Number.isFinite(value) ? Number(value.toPrecision(6)) : 0;
}
function startOfDay(milliseconds) {
	return Math.floor(milliseconds / 86_400_000) * 86_400_000;
}
/** Returns a date with these parts, as far as it can be known without the others. */
function dateOf(parts, medians) {
	const part = (name, fallback) => {
		const at = parts.indexOf(name);
		return at < 0 ? fallback : Math.round(medians[at]);
	};
	const first = Date.UTC(part("year", 2020), part("month", 6) - 1, 1);
	const weekday = part("weekday", (0,features/* datePart */.yC)(first, "weekday"));
	return first + ((weekday - (0,features/* datePart */.yC)(first, "weekday") + 7) % 7) * 86_400_000;
}

var decision = __webpack_require__("src/models/bundle/decision.ts");
var cell_syntax = __webpack_require__("src/data/table/cell-syntax.ts");
var date_guess = __webpack_require__("src/data/table/date-guess.ts");
var number_format = __webpack_require__("src/data/table/number-format.ts");
;// CONCATENATED MODULE: ./src/serving/cell-texts.ts





/** The notation of a column's cells that the model remembers. */
class CellTexts {
	#missing;
	#missingNumbers;
	#missingDates;
	/** Milliseconds since 1970 UTC; NaN for a text that is no date. */
	date;
	/** A description of the texts that are dates, for messages. */
	expectedDate;
	/** The number that a text spells as the column's texts do; NaN for a text that spells none. */
	number;
	constructor(table, name) {
		const { missing = data_table/* MISSING */.lV, columns } = table;
		const { missing: own = missing, format } = columns.get(name) ?? {};
		this.#missing = new Set(["", ...own]);
		const numbers = own.map((text) => (text.trim() === "" ? Number.NaN : Number(text)));
		this.#missingNumbers = new Set(numbers.filter(Number.isFinite));
		const isClock = format !== undefined && (0,date_format/* isClockFormat */.gK)(format);
		this.expectedDate = isClock
			? 'a time of day such as "08:30"'
			: 'a date such as "2026-11-21" or "2026-11-21T08:30:00Z"';
		this.date = (0,cell_syntax/* schemaDateReader */.vZ)({ ...(format !== undefined && { format }) });
		this.#missingDates = (0,cell_syntax/* missingDates */.SU)(own, this.date);
		const { schema } = (0,cell_syntax/* cellSyntax */.K7)(name, table, { type: "number", tolerant: false, delimiter: undefined });
		const written = (0,cell_syntax/* schemaNumberFormat */.qw)(schema);
		const units = { percent: schema.percent === true, currency: schema.currency };
		if (schema.usualDecimal === ",")
			this.number = (text) => usualNumber(text, units);
		else
			this.number = (0,cell_syntax/* isNumberSyntax */.fs)(schema) ? (text) => (0,number_format/* numberIn */.Po)(text, written, units) : plainNumber;
	}
	/** True for a missing value, for a placeholder of a missing date such as NaT, and for a date that means none. */
	isMissingDate(value) {
		if (this.isMissing(value))
			return true;
		return typeof value === "string" && ((0,date_guess/* isNoDate */.w)(value) || this.#missingDates.has(this.date(value)));
	}
	/** NaN is no JSON, but a table has it. */
	isMissing(value) {
		if (typeof value === "number")
			return Number.isNaN(value) || this.#missingNumbers.has(value);
		return value === null || (typeof value === "string" && (0,cell_syntax/* isMissingText */.wF)(value, this.#missing));
	}
	/** True if some number means that there is none, such as -999. */
	get hasMissingNumbers() {
		return this.#missingNumbers.size > 0;
	}
}
/** A number in a column that usually has decimal commas. NaN for 1.062, whose point could also separate thousands. */
function usualNumber(text, units) {
	const [comma, grouped, plain] = USUAL_COMMA.map((format) => (0,number_format/* numberIn */.Po)(text, format, units));
	if (!Number.isNaN(comma))
		return comma;
	if (Number.isNaN(grouped))
		return plain;
	return Number.isNaN(plain) ? grouped : Number.NaN;
}
const USUAL_COMMA = [(0,number_format/* numberFormat */.jq)(","), (0,number_format/* numberFormat */.jq)(",", "."), (0,number_format/* numberFormat */.jq)(".")];
/** The number in a text such as "1.5", "00619" or "(12)", which JSON Lines with the same text gives `predict`. */
function plainNumber(text) {
	if (text !== text.trim())
		return Number.NaN;
	const number = (0,number_format/* numberIn */.Po)(text, (0,number_format/* numberFormat */.jq)("."), { percent: false, currency: undefined });
	return Number.isFinite(number) ? number : Number.NaN;
}

;// CONCATENATED MODULE: ./src/serving/plain-slots.ts



function plainNumberSlot({ name }, { column, offset, syntax }) {
	const marked = syntax.hasMissingNumbers;
	return {
		name,
		type: "number",
		column,
		gives: 1,
		put(value, data, row, rows) {
			if (typeof value === "string" && !syntax.isMissing(value)) {
				const number = syntax.number(value);
				if (!Number.isNaN(number))
					value = number;
			}
			const missing = typeof value !== "number" || value - value !== 0 || (marked && syntax.isMissing(value));
			if (missing && !syntax.isMissing(value))
				throw wrongNumber(value);
			data[offset * rows + row] = missing ? Number.NaN : value;
			return missing ? cells.missing : cells.known;
		},
	};
}
function plainCategorySlot({ name, levels }, { column, offset, syntax }) {
	const positions = (0,features/* levelPositions */.hR)({ levels });
	return {
		name,
		type: "category",
		column,
		gives: 1,
		put(value, data, row, rows) {
			const text = typeof value === "boolean" || typeof value === "number" ? String(value) : value;
			if (text !== null && typeof text !== "string") {
				throw new HttpProblem(400, `expected a text, got ${shownValue(value)}`);
			}
			const position = text === null ? undefined : positions.find(text);
			const missing = position === undefined && syntax.isMissing(value);
			data[offset * rows + row] = position ?? (missing ? Number.NaN : -1);
			return position !== undefined ? cells.known : missing ? cells.missing : cells.unseen;
		},
	};
}

;// CONCATENATED MODULE: ./src/serving/slots.ts





/** The possible outcomes for a cell. */
const cells = { known: 0, missing: 1, unseen: 2 };
/** Returns slots for prepared columns in order. `partName` returns the name of a date's part in the graph's inputs. */
function slotsOf(columns, partName, schema = data_table/* NO_SCHEMA */.UZ) {
	const slots = [];
	let offset = 0;
	for (const [index, column] of columns.entries()) {
		const place = { column: index, offset, syntax: new CellTexts(schema, column.name) };
		if (column.type === "number") {
			slots.push(numberSlot(column, place));
			offset++;
		}
		else if (column.type === "category") {
			slots.push(categorySlot(column, place));
			offset += column.levels.length + (column.infrequent.length > 0 ? 1 : 0);
		}
		else if (column.type === "plain number") {
			slots.push(plainNumberSlot(column, place));
			offset++;
		}
		else if (column.type === "plain category") {
			slots.push(plainCategorySlot(column, place));
			offset++;
		}
		else {
			slots.push(dateSlot(column, place));
			for (const [part, impute] of column.impute.entries()) {
				const name = partName(column, part);
				slots.push(partSlot({ name, type: "number", impute }, part, { ...place, offset: offset + part }));
			}
			offset += column.parts.length;
		}
	}
	return slots;
}
function numberSlot({ name, impute, scale }, { column, offset, syntax }) {
	const { fround } = Math;
	const filling = fround(impute);
	const shift = fround(scale?.offset ?? 0);
	const factor = fround(scale?.factor ?? 1);
	const scaled = scale !== undefined;
	const marked = syntax.hasMissingNumbers;
	return {
		name,
		type: "number",
		column,
		gives: 1,
		put(value, data, row, rows) {
			if (typeof value === "string" && !syntax.isMissing(value)) {
				const number = syntax.number(value);
				if (!Number.isNaN(number))
					value = number;
			}
			const missing = typeof value !== "number" || value - value !== 0 || (marked && syntax.isMissing(value));
			if (missing && !syntax.isMissing(value))
				throw wrongNumber(value);
			const filled = missing ? filling : fround(value);
			data[offset * rows + row] = scaled ? fround(fround(filled - shift) * factor) : filled;
			return missing ? cells.missing : cells.known;
		},
	};
}
/** Returns the slot of a category. A known category means itself, even if its text could mean a missing value. */
function categorySlot(prepared, { column, offset, syntax }) {
	const { name, impute } = prepared;
	const positions = (0,features/* levelPositions */.hR)(prepared);
	const filling = positions.find(impute);
	return {
		name,
		type: "category",
		column,
		gives: 1,
		put(value, data, row, rows) {
			let position;
			let cell = cells.known;
			if (typeof value === "string")
				position = positions.find(value);
			else if (typeof value === "boolean" || (typeof value === "number" && value - value === 0)) {
				position = positions.find(String(value));
			}
			else if (value !== null)
				throw new HttpProblem(400, `expected a text, got ${shownValue(value)}`);
			if (position === undefined) {
				cell = syntax.isMissing(value) ? cells.missing : cells.unseen;
				if (cell === cells.missing)
					position = filling;
			}
			if (position !== undefined)
				data[(offset + position) * rows + row] = 1;
			return cell;
		},
	};
}
function dateSlot({ name, parts, impute }, { column, offset, syntax }) {
	return {
		name,
		type: "date",
		column,
		gives: 2 ** parts.length - 1,
		put(value, data, row, rows) {
			const absent = syntax.isMissingDate(value);
			const milliseconds = absent ? Number.NaN : syntax.date(typeof value === "string" ? value : "");
			const missing = Number.isNaN(milliseconds);
			if (missing && !absent) {
				throw new HttpProblem(400, `expected ${syntax.expectedDate}, got ${shownValue(value)}`);
			}
			for (const [index, part] of parts.entries()) {
				data[(offset + index) * rows + row] = missing ? impute[index] : (0,features/* datePart */.yC)(milliseconds, part);
			}
			return missing ? cells.missing : cells.known;
		},
	};
}
function partSlot(prepared, part, place) {
	return { ...numberSlot(prepared, place), type: "part", gives: 2 ** part };
}
function wrongNumber(value) {
	const looksRight = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
	const hint = looksRight ? ` (leave out the quotes)` : ` (null where there is none)`;
	return new HttpProblem(400, `expected a number, got ${shownValue(value)}${hint}`);
}

;// CONCATENATED MODULE: ./src/serving/chunk.ts



/** Maximum number of unseen categories to report. Rows with them are predicted, but the caller should know. */
const MOST_UNSEEN = 20;
/** Rows on their way into the cells that the model reads. */
class Chunk {
	cells;
	/** ModelCells by prepared column. */
	missing;
	unseen;
	examples = [];
	#data;
	#rows;
	/** Index of the first row within the request. */
	#first;
	/** Wraps `cells`, all 0, of a table of `columns`. `first` is the index of the first row in the request. */
	constructor({ cells, columns, first }) {
		this.#data = cells.data;
		this.#rows = cells.rows;
		this.#first = first;
		this.cells = cells;
		this.missing = new Uint32Array(columns);
		this.unseen = new Uint32Array(columns);
	}
	/** Writes a value. @throws {HttpProblem} that names row and column. */
	put(slot, value, row) {
		try {
			const cell = slot.put(value, this.#data, row, this.#rows);
			if (cell === cells.known)
				return;
			if (cell === cells.missing)
				this.missing[slot.column]++;
			else
				this.#unseen(slot, value, row);
		}
		catch (error) {
			if (error instanceof HttpProblem)
				throw at(this.#first + row, slot.name, error.message);
			throw error;
		}
	}
	#unseen(slot, value, row) {
		this.unseen[slot.column]++;
		if (this.examples.length >= MOST_UNSEEN)
			return;
		const text = String(value);
		const short = text.length > 100 ? `${text.slice(0, 99)}…` : text;
		this.examples.push({ row: this.#first + row + 1, column: slot.name, value: short });
	}
}

;// CONCATENATED MODULE: ./src/serving/fitted-numbers.ts
/** Numbers of a large response. They are kept as 32-bit floats, which most models give, while that loses nothing. */
class FittedNumbers {
	values;
	constructor(length) {
		this.values = new Float32Array(length);
	}
	/** Writes numbers from element `start` on. Costs about 1 ns per number. */
	set(numbers, start) {
		if (this.values instanceof Float32Array && !numbers.every(isSingle))
			this.values = new Float64Array(this.values);
		this.values.set(numbers, start);
	}
}
function isSingle(value) {
	return Object.is(Math.fround(value), value);
}

;// CONCATENATED MODULE: ./src/serving/served-model.ts







/** Rows between two looks at other requests: about 10 ms of a forest of 100 trees. */
const CHUNK_ROWS = 4096;
/** Numbers in one answer: 100 MB of text or more. A small body can ask for far more of them than it is long. */
const MOST_ANSWERS = 5_000_000;
/** A model made ready to answer: names resolved, levels in maps, nothing left to look up but cells. */
class ServedModel {
	model;
	fields;
	constructor(model, extraColumns = "ignore") {
		this.model = model;
		const { columns } = this.model.preparation;
		const inputs = model.signature.inputs.map(({ name }) => name);
		const partNames = new Map(columns.map((column) => [column, inputs.splice(0, column.type === "date" ? column.parts.length : 1)]));
		const { target, schema } = this.model;
		const slots = slotsOf(columns, (column, part) => partNames.get(column)[part], schema);
		const known = [target, schema?.id ?? "id"];
		this.fields = new RowFields(slots, { known, extraColumns });
	}
	/** Predicts small requests at once, and yields between the chunks of a large one. @throws {HttpProblem} */
	predict(rows) {
		this.checkCount(rows.count);
		if (rows.count > CHUNK_ROWS)
			return this.#predictChunks(rows);
		return this.#predictChunk(rows, 0);
	}
	/** @throws {HttpProblem} for more rows than a response can have. */
	checkCount(count) {
		const most = Math.floor(MOST_ANSWERS / (1 + this.model.classes.length));
		if (count <= most)
			return;
		throw new HttpProblem(413, `body: expected at most ${most} rows, got ${count} (send them in parts)`);
	}
	/** Returns a function that checks the cells of blocks without predicting their rows, all in the same memory. */
	checker() {
		const cells = this.model.cells(CHUNK_ROWS);
		const columns = this.model.preparation.columns.length;
		return ({ first, rows }) => {
			for (let from = 0; from < rows.count; from += CHUNK_ROWS) {
				const { count, write } = slice(rows, from);
				write(new Chunk({ cells, columns, first: first + from }), 0, count);
			}
		};
	}
	/** Predicts the rows of blocks, some thousand at a time, with looks at other requests between them. */
	async *predictBlocks(blocks) {
		for await (const { first, rows } of blocks) {
			for (let from = 0; from < rows.count; from += CHUNK_ROWS) {
				yield this.#predictChunk(slice(rows, from), first + from);
				await (0,core_yield/* yieldToEventLoop */.h)();
			}
		}
	}
	#predictChunk(rows, first) {
		const { missing, unseen, examples: unseenExamples, cells } = this.#chunk(rows, first);
		const { predicted, probabilities } = this.#ask(cells);
		const { count, ignored } = rows;
		return { count, first, predicted, probabilities, missing, unseen, unseenExamples, ignored, rows };
	}
	async #predictChunks(rows) {
		const { count } = rows;
		const columns = this.model.preparation.columns.length;
		const predicted = new FittedNumbers(count);
		const probabilities = new FittedNumbers(count * this.model.classes.length);
		const all = {
			count,
			first: 0,
			missing: new Uint32Array(columns),
			unseen: new Uint32Array(columns),
			unseenExamples: [],
			ignored: rows.ignored,
			rows,
		};
		for (let from = 0; from < count; from += CHUNK_ROWS) {
			const chunk = this.#chunk(slice(rows, from), from);
			const answers = this.#ask(chunk.cells);
			predicted.set(answers.predicted, from);
			probabilities.set(answers.probabilities, from * this.model.classes.length);
			for (let column = 0; column < columns; column++) {
				all.missing[column] += chunk.missing[column];
				all.unseen[column] += chunk.unseen[column];
			}
			if (all.unseenExamples.length === 0)
				all.unseenExamples = chunk.examples;
			await (0,core_yield/* yieldToEventLoop */.h)();
		}
		return { ...all, predicted: predicted.values, probabilities: probabilities.values };
	}
	#chunk(rows, first) {
		const chunk = new Chunk({
			cells: this.model.cells(rows.count),
			columns: this.model.preparation.columns.length,
			first,
		});
		rows.write(chunk, 0, rows.count);
		return chunk;
	}
	#ask(cells) {
		const { task } = this.model;
		const answers = this.model.predict(cells);
		if (task === "regression")
			return { predicted: answers, probabilities: served_model_NONE };
		const predicted = new Float64Array(cells.rows);
		for (let row = 0; row < cells.rows; row++)
			predicted[row] = (0,decision/* decidedClass */.r7)(answers, row, this.model);
		return { predicted, probabilities: answers };
	}
}
const served_model_NONE = new Float64Array(0);
/** Returns a chunk of rows. */
function slice(rows, start) {
	return {
		count: Math.min(CHUNK_ROWS, rows.count - start),
		ignored: rows.ignored,
		write: (chunk, from, to) => rows.write(chunk, start + from, start + to),
	};
}

;// CONCATENATED MODULE: ./src/serving/service.ts










const JSON_OR_CSV = ["application/json", "text/csv"];
/** The server's routes. It exists before the model: routes that need one return 503 until `ready` is called. */
class Service {
	routes;
	#options;
	#ready;
	#draining = false;
	constructor(options) {
		this.#options = options;
		const { name, version, telemetry, pages, platformPaths } = options;
		const { predictionLog } = options;
		const counted = predictionLog === undefined
			? (predictions) => telemetry.predicted(predictions)
			: (predictions, requestId) => {
				telemetry.predicted(predictions);
				predictionLog.predicted(predictions, requestId);
			};
		const ready = () => this.#state();
		const host = {
			name,
			model: () => ready().served,
			checkReady: () => this.#checkReady(),
			counted,
			predict(rows, requestId) {
				const predictions = ready().served.predict(rows);
				if (!(predictions instanceof Promise)) {
					counted(predictions, requestId);
					return predictions;
				}
				return predictions.then((each) => {
					counted(each, requestId);
					return each;
				});
			},
		};
		const healthy = () => {
			this.#checkReady();
			return HEALTHY;
		};
		const predict = (request) => ready().predict.answer(request, counted);
		const invocations = (request) => invocation(request, ready().served, host);
		const health = (path) => ({ method: "GET", path, open: true, probe: true, answer: healthy });
		const invoked = (path) => ({
			method: "POST",
			path,
			label: "/invocations",
			accepts: JSON_OR_CSV,
			answer: invocations,
		});
		const metrics = options.metrics ?? (() => telemetry.registry.toString());
		this.routes = [
			{ method: "POST", path: "/predict", accepts: JSON_OR_CSV, answer: predict },
			invoked("/invocations"),
			...kserveRoutes(host),
			...openInferenceRoutes(host, version),
			health("/ping"),
			health("/health"),
			{ method: "GET", path: "/version", answer: () => ({ status: 200, type: "text/plain", body: version }) },
			{ method: "GET", path: "/schema", answer: () => ready().schema },
			{ method: "GET", path: "/openapi.json", answer: () => ready().openApi },
			{
				method: "GET",
				path: "/metrics",
				answer: async () => ({ status: 200, type: CONTENT_TYPE, body: await metrics() }),
			},
			...pages,
			...(platformPaths.predict === undefined ? [] : [invoked(platformPaths.predict)]),
			...(platformPaths.health === undefined ? [] : [{ ...health(platformPaths.health), label: "/health" }]),
		];
	}
	ready(model) {
		const { name, version, secured, telemetry, extraColumns, pathPrefix } = this.#options;
		const served = new ServedModel(model, extraColumns);
		const schema = servedSchema(name.name, model);
		this.#options.predictionLog?.ready(model);
		telemetry.ready(name.name, version, model);
		this.#ready = {
			served,
			predict: new PredictAnswer(served),
			schema: jsonReply(schema),
			openApi: jsonReply(openApi(schema, { version, secured, extraColumns, pathPrefix })),
		};
	}
	/** Asks load balancers to stop sending requests to this server. Requests that still arrive are answered. */
	end() {
		this.#draining = true;
	}
	#checkReady() {
		if (this.#draining)
			throw new HttpProblem(503, "the server is ending");
		this.#state();
	}
	#state() {
		if (this.#ready !== undefined)
			return this.#ready;
		throw new HttpProblem(503, "the model is still being read (try again in a second)", {
			headers: ["retry-after", "1"],
		});
	}
}
const HEALTHY = jsonReply({ status: "ok" });

;// CONCATENATED MODULE: ./src/serving/telemetry.ts

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const REASONS = {
	400: "bad_input",
	401: "token",
	404: "not_found",
	405: "method",
	408: "too_slow",
	413: "too_large",
	415: "media_type",
	429: "rate",
	431: "headers",
	500: "bug",
	503: "unavailable",
};
/** The metrics for `/metrics`. */
class Telemetry {
	registry = new Registry();
	#requests;
	#durations;
	#rejected;
	#predictions;
	#unseen;
	#missing;
	#models;
	#logged;
	#dropped;
	/** Metrics per route and status, which are found without building a label text. */
	#byRoute = new Map();
	#classes = [];
	#unseenColumns = [];
	#missingColumns = [];
	constructor(vitals) {
		const { registry } = this;
		this.#requests = registry.series("counter", "trainyard_requests_total", "Requests by route and status.");
		this.#durations = registry.histograms("trainyard_request_duration_seconds", "From a request's headers to its answer.", SECONDS);
		this.#rejected = registry.series("counter", "trainyard_rejected_inputs_total", "Requests refused, by reason.");
		this.#predictions = registry.series("counter", "trainyard_predictions_total", "Rows predicted, by class.");
		this.#unseen = registry.series("counter", "trainyard_unseen_categories_total", "Cells with a category that no training row had, by column.");
		this.#missing = registry.series("counter", "trainyard_missing_values_total", "Cells without a value, by column.");
		this.#logged = registry.series("counter", "trainyard_prediction_log_rows_total", "Rows written to the log of predictions.");
		this.#dropped = registry.series("counter", "trainyard_prediction_log_dropped_total", "Rows that the log of predictions had no room for, or could not write.");
		this.#models = registry.series("gauge", "trainyard_model_info", "The model that answers.");
		registry.measured({
			type: "counter",
			name: "process_cpu_seconds_total",
			help: "User and system time.",
			value: vitals.cpuSeconds,
		});
		registry.measured({
			type: "gauge",
			name: "process_resident_memory_bytes",
			help: "Resident memory.",
			value: vitals.residentBytes,
		});
		registry.measured({
			type: "gauge",
			name: "process_heap_bytes",
			help: "JavaScript heap in use.",
			value: vitals.heapBytes,
		});
		registry.measured({
			type: "gauge",
			name: "process_start_time_seconds",
			help: "Start, since 1970.",
			value: () => vitals.startSeconds,
		});
	}
	/** Creates all series of a model at 0, so that no occurrences can be distinguished from no counting. */
	ready(name, version, model) {
		this.#models({ name, task: model.task, target: model.target, digest: model.digest, version }).value = 1;
		const { columns } = model.preparation;
		this.#classes =
			model.task === "classification"
				? model.classes.map((each) => this.#predictions({ class: each }))
				: [this.#predictions()];
		this.#missingColumns = columns.map((column) => this.#missing({ column: column.name }));
		this.#unseenColumns = columns.map((column) => this.#unseen({ column: column.name }));
	}
	predicted({ count, predicted, missing, unseen }) {
		const classes = this.#classes;
		if (classes.length === 1)
			classes[0].value += count;
		else
			for (let row = 0; row < count; row++)
				classes[predicted[row]].value++;
		for (let column = 0; column < missing.length; column++) {
			this.#missingColumns[column].value += missing[column];
			this.#unseenColumns[column].value += unseen[column];
		}
	}
	/** Creates the series of the log of predictions at 0. */
	logsPredictions() {
		this.logged(0, 0);
	}
	/** Counts rows for the log of predictions. */
	logged(written, dropped) {
		this.#logged().value += written;
		this.#dropped().value += dropped;
	}
	done({ route, status, durationMs }) {
		const label = route?.label ?? route?.path ?? "other";
		let found = this.#byRoute.get(label);
		if (found === undefined) {
			found = { durations: this.#durations({ route: label }), statuses: new Map() };
			this.#byRoute.set(label, found);
		}
		let requests = found.statuses.get(status);
		if (requests === undefined) {
			requests = this.#requests({ route: label, status });
			found.statuses.set(status, requests);
		}
		requests.value++;
		found.durations.observe(durationMs / 1000);
		if (status >= 400)
			this.refused(status);
	}
	/** Counts a refused request, including connections that never sent a complete request. */
	refused(status) {
		this.#rejected({ reason: REASONS[status] ?? "bug" }).value++;
	}
}

var external_node_v8_ = __webpack_require__("node:v8");
;// CONCATENATED MODULE: ./src/serving/young-generation.ts

/**
 * Keeps V8's young generation at its first size, 1 MB twice, for the rest of the process. V8 would widen it to 16 MB twice and more
 * while it writes a long response, and it never gives that memory back. Values of a request die young, so that a small
 * young generation fits the processor's caches and is also faster.
 */
function keepYoungGenerationSmall() {
	(0,external_node_v8_.setFlagsFromString)("--semi-space-growth-factor=1");
}

var platform = __webpack_require__("src/actions/serve/platform.ts");
var external_node_fs_ = __webpack_require__("node:fs");
;// CONCATENATED MODULE: ./src/platform/file/log-file.ts




/** Lines in memory that are not yet on disk. More are refused. */
const MOST_PENDING_BYTES = 16 * 2 ** 20;
/**
 * A file to which lines are appended without waiting: what cannot be written soon enough is refused. Only the owner may read
 * it. Files are rotated by size.
 */
class LogFile {
	#options;
	#handle;
	#bytes = 0;
	#pending = [];
	#pendingLines = 0;
	#pendingBytes = 0;
	#writing;
	#hasFailed = false;
	constructor(options) {
		this.#options = options;
	}
	/** @throws {Failure} if the file cannot be written. */
	static async open(options) {
		const file = new LogFile(options);
		try {
			await file.#open();
		}
		catch (error) {
			throw new failure/* Failure */.H(`${options.name}: expected a file that can be written, got: ${(0,read/* reason */.l)(error)}`, { cause: error });
		}
		return file;
	}
	/** Takes lines to write soon. Returns false if there is no room for them. */
	write(text, lines) {
		const bytes = Buffer.from(text);
		if (this.#pendingBytes + bytes.length > MOST_PENDING_BYTES)
			return false;
		this.#pending.push(bytes);
		this.#pendingLines += lines;
		this.#pendingBytes += bytes.length;
		this.#writing ??= this.#drain();
		return true;
	}
	/** Writes what is pending, and closes the file. */
	async close() {
		await this.#writing;
		await this.#handle?.close();
		this.#handle = undefined;
	}
	async #drain() {
		// Requests that arrive at the same time share one write.
		await new Promise((done) => setTimeout(done, 20));
		while (this.#pending.length > 0) {
			const bytes = Buffer.concat(this.#pending);
			const lines = this.#pendingLines;
			this.#pending = [];
			this.#pendingLines = 0;
			try {
				if (this.#bytes > 0 && this.#bytes + bytes.length > this.#options.maxBytes)
					await this.#rotate();
				if (this.#handle === undefined)
					await this.#open();
				await this.#handle.appendFile(bytes);
				this.#bytes += bytes.length;
				this.#hasFailed = false;
				this.#options.wrote(lines);
			}
			catch (error) {
				// A full disk must not end the server, and may become free again.
				this.#options.failed({ reason: (0,read/* reason */.l)(error), lines, isFirst: !this.#hasFailed });
				this.#hasFailed = true;
			}
			this.#pendingBytes -= bytes.length;
		}
		this.#writing = undefined;
	}
	async #open() {
		const { O_APPEND, O_CREAT, O_WRONLY } = external_node_fs_.constants;
		const handle = await (0,promises_.open)(this.#options.path, O_APPEND | O_CREAT | O_WRONLY, 0o600);
		this.#handle = handle;
		const status = await handle.stat();
		if (status.isFile())
			await handle.chmod(0o600);
		this.#bytes = status.isFile() ? status.size : 0;
	}
	async #rotate() {
		const { path, keep } = this.#options;
		await this.#handle?.close();
		this.#handle = undefined;
		this.#bytes = 0;
		const numbered = (at) => (at === 0 ? path : `${path}.${at}`);
		await (0,promises_.rm)(numbered(keep), { force: true });
		for (let at = keep - 1; at >= 0; at--) {
			await (0,promises_.rename)(numbered(at), numbered(at + 1)).catch((error) => {
				if (error.code !== "ENOENT")
					throw error;
			});
		}
	}
}

var entry = __webpack_require__("src/data/prediction-log/entry.ts");
;// CONCATENATED MODULE: ./src/serving/prediction-log.ts


/** Rows of one request, or of one part of a large CSV body, that are turned into text at a time. More would keep other requests waiting. */
const MOST_ROWS = 1000;
/** Logs predictions with the values they were made from, as one line of JSON per row. */
class PredictionLog {
	#options;
	#model;
	constructor(options) {
		this.#options = options;
	}
	ready(model) {
		this.#model = model;
	}
	/** Logs the rows of a request. Rows beyond 1,000, and those for which there is no room, are dropped and counted. */
	predicted(predictions, requestId) {
		const { sink, now, dropped } = this.#options;
		const rows = this.#sampled(predictions.count);
		if (rows.length === 0)
			return;
		const chosen = rows.slice(0, MOST_ROWS);
		const time = now().toISOString();
		let text = "";
		for (const row of chosen)
			text += this.#line(predictions, row, { time, requestId });
		const taken = sink.write(text, chosen.length) ? chosen.length : 0;
		if (taken < rows.length)
			dropped(rows.length - taken);
	}
	#sampled(count) {
		const { sample, random } = this.#options;
		const rows = Array.from({ length: count }, (_, row) => row);
		return sample >= 1 ? rows : rows.filter(() => random() < sample);
	}
	#line(predictions, row, { time, requestId }) {
		const { classes, classType, task, digest } = this.#model;
		const { count, first, predicted, probabilities } = predictions;
		const value = predicted[row];
		const label = (at) => (classType === "integer" ? Number(classes[at]) : classes[at]);
		const line = {
			format: entry/* PREDICTION_LINE */.rW,
			time,
			id: count === 1 && first === 0 ? requestId : `${requestId}-${first + row}`,
			model_digest: digest,
			features: this.#features(predictions, row),
			y_pred: task === "regression" ? value : label(value),
			...(classes.length > 0 && {
				probabilities: Object.fromEntries(classes.map((name, k) => [name, probabilities[row * classes.length + k]])),
			}),
		};
		return `${JSON.stringify(line)}\n`;
	}
	/** Reads the values of a row as the client sent them. */
	#features({ rows }, row) {
		const { columns } = this.#options;
		const entries = [];
		const sink = {
			put({ name }, value) {
				if (columns === undefined || columns.has(name))
					entries.push([name, value]);
			},
		};
		try {
			rows.write(sink, row, row + 1);
		}
		catch (error) {
			// The row was predicted, so this can only be a column that is ignored.
			if (!(error instanceof HttpProblem))
				throw error;
		}
		return Object.fromEntries(entries);
	}
}

;// CONCATENATED MODULE: ./src/actions/serve/prediction-log.ts




/** A reader of stdout that is this far behind loses lines. */
const MOST_UNREAD_BYTES = 16 * 2 ** 20;
/** A disk that does not answer must not keep the server from ending. */
const CLOSE_MS = 500;
/**
 * Opens the log of predictions. Undefined if none is asked for.
 *
 * @throws {Failure} if its file cannot be written, and for options without a log.
 */
async function openPredictionLog(inputs, { context, telemetry, worker }) {
	const name = inputs["log-predictions"];
	if (name === undefined) {
		if (inputs["log-columns"] !== undefined)
			throw new failure/* Failure */.H("log-columns: expected log-predictions too, which names the file, got none");
		return undefined;
	}
	const { cwd, now, reporter, stdout } = context;
	const file = name === "stdout"
		? undefined
		: await LogFile.open({
			path: (0,external_node_path_.resolve)(cwd, worker === undefined ? name : `${name}.worker-${worker}`),
			name: `log-predictions: ${name}`,
			maxBytes: inputs["log-max-bytes"],
			keep: inputs["log-files"],
			wrote: (lines) => telemetry.logged(lines, 0),
			failed({ reason, lines, isFirst }) {
				telemetry.logged(0, lines);
				if (isFirst)
					reporter.warning(`log-predictions: ${name}: ${reason} (rows are dropped until it can be written)`);
			},
		});
	const columns = inputs["log-columns"];
	telemetry.logsPredictions();
	const log = new PredictionLog({
		sink: file ?? streamSink(stdout, telemetry),
		now,
		random: Math.random,
		sample: inputs["log-sample"],
		columns: columns && new Set(columns),
		dropped: (rows) => telemetry.logged(0, rows),
	});
	const late = () => new Promise((done) => setTimeout(done, CLOSE_MS).unref());
	return { log, close: async () => void (await Promise.race([file?.close(), late()])) };
}
function streamSink(stream, telemetry) {
	return {
		write(text, lines) {
			if (stream.writableLength > MOST_UNREAD_BYTES)
				return false;
			stream.write(text);
			telemetry.logged(lines, 0);
			return true;
		},
	};
}

;// CONCATENATED MODULE: ./src/actions/serve/serve-model.ts






















/** Time limit for the requests in progress. Docker waits 10 s before it kills the process, Kubernetes 30 s. */
const DRAIN_MS = 4000;
/** Serves a model until the context's signal is aborted, and then shuts down gracefully. */
async function serveModel(inputs, context) {
	if (inputs.workers === 1)
		return serveHere(inputs, context, undefined);
	// Node's module for several processes costs time at the start of every process that loads it.
	const { isWorker, WorkerLink } = await __webpack_require__.e("serve-worker").then(__webpack_require__.bind(__webpack_require__, "src/actions/serve/worker.ts"));
	if (!isWorker()) {
		const { superviseWorkers } = await __webpack_require__.e("serve-workers").then(__webpack_require__.bind(__webpack_require__, "src/actions/serve/workers.ts"));
		const options = { count: inputs.workers, token: inputs["bearer-token"] };
		return { outputs: { requests: await superviseWorkers(options, context) }, summary: [] };
	}
	const link = new WorkerLink();
	try {
		// The first process reports for all workers.
		const reporter = { ...context.reporter, info: () => { } };
		const signal = AbortSignal.any([context.signal, link.signal]);
		const outcome = await serveHere(inputs, { ...context, reporter, signal }, link);
		link.send({ kind: "ended", requests: Number(outcome.outputs.requests) });
		return outcome;
	}
	catch (error) {
		if (!(error instanceof failure/* Failure */.H))
			throw error;
		link.send({ kind: "failed", message: error.message });
		return { outputs: { requests: 0 }, summary: [] };
	}
	finally {
		link.close();
	}
}
/** Serves in this process. `link` leads to the first process if this is one of several workers. */
async function serveHere(inputs, context, link) {
	const { reporter, signal, cwd, now } = context;
	const { model = shared_inputs/* usualModel */.gg } = inputs;
	keepYoungGenerationSmall();
	const schema = inputs.schema === undefined ? undefined : await (0,table_options/* readSchema */.G)(inputs.schema, cwd);
	const folder = (0,external_node_path_.resolve)(cwd, model);
	const name = inputs.name ?? (0,external_node_path_.basename)(folder.replace(/\.(onnx|json|ubj|txt|pkl|joblib|skops)$/, ""));
	const telemetry = new Telemetry(vitals(now));
	const predictions = await openPredictionLog(inputs, { context, telemetry, worker: link?.number });
	const service = new Service({
		name: new ModelName({ name, version: inputs["model-version"], any: inputs.name === undefined }),
		version: version/* version */.r,
		secured: inputs["bearer-token"] !== undefined,
		telemetry,
		metrics: link && (() => link.collect()),
		pages: await pageRoutes(),
		extraColumns: inputs["extra-columns"],
		predictionLog: predictions?.log,
		pathPrefix: inputs["path-prefix"] ?? "",
		platformPaths: (0,platform/* platformPaths */.k)({ env: context.env, warn: (message) => reporter.warning(message) }),
	});
	const log = inputs.log === "json" ? new AccessLog(context.stdout, { now, isShared: link !== undefined }) : undefined;
	link?.reports(() => telemetry.registry.toString());
	let requests = 0;
	const server = httpServer(inputs, service, {
		done(request) {
			requests++;
			telemetry.done(request);
			log?.done(request);
		},
		bug(error, requestId) {
			reporter.warning(`request ${requestId}: a bug: ${(0,stack/* bugStack */.V)(error)}`);
		},
		refused: (status) => telemetry.refused(status),
	});
	// The server listens before the model is read, so that "not ready" can be distinguished from "not running".
	const address = await server.listen(inputs.port, inputs.host).catch(async (error) => {
		await predictions?.close();
		throw new failure/* Failure */.H(refusal(error, inputs.host, inputs.port), { cause: error });
	});
	const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
	const url = `http://${host}:${address.port}/`;
	reporter.info(`listening at ${url}`);
	link?.send({ kind: "listening", url });
	try {
		const ended = new Promise((done) => {
			if (signal.aborted)
				done();
			else
				signal.addEventListener("abort", () => done(), { once: true });
		});
		const notice = (message) => reporter.notice(message);
		const loading = (0,load.loadPredictor)(model, { cwd, schema, classes: inputs.classes, notice }).then((loaded) => {
			server.setCommonHeaders(["x-model-digest", loaded.digest]);
			service.ready(withSchema(loaded, schema));
			reporter.info(`serving ${name} at ${url}`);
			link?.send({ kind: "ready", url, name });
			return true;
		});
		const isReady = await Promise.race([loading, ended.then(() => false)]);
		if (isReady)
			await ended;
		service.end();
		if (isReady && inputs["drain-seconds"] > 0) {
			reporter.info(`ending: answering requests for ${inputs["drain-seconds"]} s`);
			await new Promise((done) => setTimeout(done, inputs["drain-seconds"] * 1000));
		}
		reporter.info("ending: answering what is under way");
	}
	finally {
		service.end();
		await server.drain(DRAIN_MS);
		log?.flush();
		await predictions?.close();
	}
	return { outputs: { requests }, summary: [] };
}
function httpServer(inputs, service, observer) {
	const { "bearer-token": token, "max-requests-per-second": rate, "cors-origins": origins, "allowed-hosts": hosts, } = inputs;
	return new HttpServer({
		routes: service.routes,
		pathPrefix: inputs["path-prefix"] ?? "",
		maxBodyBytes: inputs["max-body-bytes"],
		headerTimeoutMs: inputs["header-timeout-ms"],
		requestTimeoutMs: inputs["request-timeout-ms"],
		keepAliveMs: inputs["keep-alive-seconds"] * 1000,
		bearer: token === undefined ? undefined : new Bearer(token),
		rate: rate === undefined ? undefined : new ClientRate(rate),
		crossOrigin: origins === undefined ? undefined : new CrossOrigin(origins),
		hosts: hosts === undefined ? undefined : new AllowedHosts(hosts),
		observer,
	});
}
/** The model with a schema that wins over the one that it remembers. */
function withSchema(model, schema) {
	return schema === undefined ? model : { ...model, schema: (0,data_table/* mergeSchemas */.dW)(model.schema ?? data_table/* NO_SCHEMA */.UZ, schema) };
}
function refusal(error, host, port) {
	if (error.code === "EADDRINUSE") {
		return `port: expected a free port, got ${port}, on which another program is listening (0 selects a free one)`;
	}
	if (error.code === "EACCES")
		return `port: ${port} may not be used without further rights (ports above 1023 may)`;
	if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") {
		return `host: expected an address of this machine, got ${JSON.stringify(host)}`;
	}
	return `host: ${host}:${port}: ${(0,read/* reason */.l)(error)}`;
}
function vitals(now) {
	return {
		startSeconds: now().getTime() / 1000 - process.uptime(),
		cpuSeconds() {
			const { user, system } = process.cpuUsage();
			return (user + system) / 1e6;
		},
		residentBytes: () => process.memoryUsage.rss(),
		heapBytes: () => process.memoryUsage().heapUsed,
	};
}


/***/ }),

/***/ "src/edge/serving.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  serving: () => (/* binding */ serving)
});

var external_node_fs_ = __webpack_require__("node:fs");
var promises_ = __webpack_require__("node:fs/promises");
var action = __webpack_require__("src/contract/action.ts");
var contract_inputs = __webpack_require__("src/contract/inputs.ts");
var serve = __webpack_require__("src/actions/serve/index.ts");
var platform = __webpack_require__("src/actions/serve/platform.ts");
var serve_model = __webpack_require__("src/actions/serve/serve-model.ts");
;// CONCATENATED MODULE: ./src/actions/serve/image.ts






/** Folder of the model in an image. It is a link to `/models`, where KServe looks for the files of an image. */
const imageModel = "/model";
/** Folders in which platforms mount a model that replaces the one in the image: SageMaker and KServe. */
const mountedModels = ["/opt/ml/model", "/mnt/models"];
/** Port that SageMaker, Vertex AI, Cloud Run and Knative expect if they do not set a variable. */
const IMAGE_PORT = 8080;
/** `serve` as the program of an image: it needs no options, and listens on all interfaces. */
const serveInImage = (0,action/* action */.X)({
	...serve["default"],
	examples: ["--drain-seconds 5", "--log json --workers 2"],
	inputs: {
		...serve["default"].inputs,
		host: (0,contract_inputs/* text */.Qq)({ description: serve["default"].inputs.host.description, default: "0.0.0.0" }),
	},
	run(inputs, context) {
		const { env, reporter } = context;
		const port = (0,platform/* servedPort */.Z)(inputs.port, { env, usual: IMAGE_PORT, warn: (message) => reporter.warning(message) });
		const model = inputs.model ?? mountedModels.find(hasFiles) ?? imageModel;
		return (0,serve_model/* serveModel */.J)({ ...inputs, model, port }, context);
	},
});
function hasFiles(folder) {
	try {
		return (0,external_node_fs_.readdirSync)(folder).length > 0;
	}
	catch {
		return false;
	}
}

var failure = __webpack_require__("src/core/failure.ts");
var external_node_http_ = __webpack_require__("node:http");
;// CONCATENATED MODULE: ./src/serving/http/probe.ts

/** Asks a server on this machine whether it answers. Resolves to the status. */
function probe({ host, port, path, timeoutMs }) {
	return new Promise((done, failed) => {
		const request = (0,external_node_http_.get)({ host, port, path, timeout: timeoutMs }, (response) => {
			response.resume();
			done(response.statusCode ?? 0);
		});
		request.on("error", failed);
		request.on("timeout", () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)));
	});
}

;// CONCATENATED MODULE: ./src/actions/serve/probe.ts




/**
 * Asks the server of this container whether it is ready. `options` and `env` are those of the server.
 *
 * @throws {Failure} if it does not answer.
 */
async function isServerReady(options, env) {
	const port = (0,platform/* servedPort */.Z)(options.port, { env, usual: IMAGE_PORT, warn: () => { } });
	const host = /^(0\.0\.0\.0|::)$/.test(options.host) ? "127.0.0.1" : options.host;
	const status = await probe({ host, port, path: "/health", timeoutMs: 4000 }).catch((error) => {
		throw new failure/* Failure */.H(`http://${host}:${port}/health: expected an answer, got none (${error.message})`, {
			cause: error,
		});
	});
	return status === 200;
}

var edge_arguments = __webpack_require__("src/edge/arguments.ts");
var terminal = __webpack_require__("src/edge/terminal.ts");
;// CONCATENATED MODULE: ./src/edge/serving.ts







/** Options for platforms on which a container has variables, and no words: `--drain-seconds 5 --log json`. */
const OPTIONS_VARIABLE = "TRAINYARD_SERVE_OPTIONS";
/**
 * Runs `trainyard serve` alone. An image contains exactly the modules that this function loads, without other
 * commands and GitHub code.
 */
function serving(args) {
	const words = ownWords(args);
	return (0,terminal/* inTerminal */.e5)((interrupted) => words[0] === "probe" && words.length === 1
		? probeServer()
		: (0,terminal/* runAction */.Cs)({ name: "serve", action: serveInImage, args: words, interrupted, preset: presetOptions() }));
}
/** SageMaker starts an image with the word `serve`. It is not a model, unless there is such a folder. */
function ownWords(args) {
	return args[0] === "serve" && !(0,external_node_fs_.existsSync)("serve") ? args.slice(1) : args;
}
function presetOptions() {
	const args = (process.env[OPTIONS_VARIABLE] ?? "").split(/\s+/).filter((word) => word !== "");
	return { from: OPTIONS_VARIABLE, args };
}
/** The health check of an image: asks the server of this container, at the port on which it really listens. */
async function probeServer() {
	const { inputs } = serveInImage;
	const { env, stdin } = process;
	const preset = await (0,edge_arguments/* parseArguments */.W)(presetOptions().args, serveInImage, { env: {}, stdin });
	const { source } = await (0,edge_arguments/* parseArguments */.W)(await serverWords(), serveInImage, { env: {}, stdin });
	const options = (0,contract_inputs/* read */.LF)(inputs, (name) => source(name) ?? preset.source(name));
	return (await isServerReady(options, env)) ? terminal/* exitCodes */.hS.green : terminal/* exitCodes */.hS.red;
}
/** The words with which this container's server was started: those of the first process after its program. */
async function serverWords() {
	const words = (await (0,promises_.readFile)("/proc/1/cmdline", "utf8").catch(() => "")).split("\0").slice(0, -1);
	const program = words.findIndex((word) => word.endsWith("/serve.js"));
	return program === -1 ? [] : ownWords(words.slice(program + 1));
}


/***/ })

};
