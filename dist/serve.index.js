export const id = "serve";
export const ids = ["serve"];
export const modules = {

/***/ "src/actions/serve/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ serve)
});

var external_node_path_ = __webpack_require__("node:path");
var action = __webpack_require__("src/contract/action.ts");
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
	#lines = "";
	#due;
	constructor(stream, now) {
		this.#stream = stream;
		this.#now = now;
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
		this.#lines += `${JSON.stringify({ time: this.#now().toISOString(), ...fields })}\n`;
		if (this.#lines.length > 65_536)
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
	return [
		page("/", "text/html; charset=utf-8", html),
		page("/page.css", "text/css; charset=utf-8", css),
		page("/page.js", "text/javascript; charset=utf-8", js),
	];
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

var external_node_crypto_ = __webpack_require__("node:crypto");
var external_node_http_ = __webpack_require__("node:http");
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
	if (Array.isArray(value))
		return "a list";
	if (typeof value === "object" && value !== null)
		return "an object";
	if (typeof value === "string")
		return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
	return value === undefined ? "nothing" : String(value);
}

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

var core_yield = __webpack_require__("src/core/yield.ts");
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
	 * after sending still gets its response. Neither callback is called if the client disconnects.
	 *
	 * It uses callbacks rather than a promise, because every prediction passes through here.
	 */
	read(message, done, refuse) {
		const declared = Number(message.headers["content-length"] ?? 0);
		if (declared > this.#limitBytes) {
			refuse(this.#tooLarge(declared));
			return;
		}
		let first;
		let rest;
		let bytes = 0;
		let held = 0;
		const release = () => {
			this.#heldBytes -= held;
			held = 0;
			first = undefined;
			rest = undefined;
		};
		const stop = (problem) => {
			message.removeListener("data", take).removeListener("end", end).resume();
			release();
			refuse(problem);
		};
		const take = (chunk) => {
			bytes += chunk.length;
			if (bytes > this.#limitBytes)
				return stop(this.#tooLarge(undefined));
			if (first === undefined) {
				first = chunk;
				// Most bodies arrive as a whole and are released immediately.
				if (chunk.length < declared || declared === 0) {
					message.on("close", release);
					hold(chunk.length);
				}
				return;
			}
			rest ??= [];
			rest.push(chunk);
			hold(chunk.length);
		};
		const hold = (more) => {
			held += more;
			this.#heldBytes += more;
			if (this.#heldBytes > this.#totalBytes) {
				stop(new HttpProblem(503, "body: too many large bodies are under way (try again in a second)", {
					headers: ["retry-after", "1"],
				}));
			}
		};
		const end = () => {
			const body = first === undefined ? EMPTY : rest === undefined ? first : Buffer.concat([first, ...rest], bytes);
			release();
			done(body);
		};
		message.on("data", take);
		message.on("end", end);
	}
	#tooLarge(declared) {
		const got = declared === undefined ? "more" : String(declared);
		return new HttpProblem(413, `body: expected at most ${this.#limitBytes} bytes, got ${got}`);
	}
}
const EMPTY = Buffer.alloc(0);

;// CONCATENATED MODULE: ./src/serving/http/media-type.ts

/**
 * Returns the media type of a request's body if the route accepts it.
 *
 * @throws {HttpProblem} 415 for another type, a charset that is not UTF-8, and a compressed body.
 */
function acceptedType(contentType, contentEncoding, accepts) {
	if (contentEncoding !== undefined && !/^identity$/i.test(contentEncoding.trim())) {
		throw refused(`content-encoding: expected a body that is not compressed, got ${show(contentEncoding)}`, accepts);
	}
	const type = contentType ?? "";
	if (accepts.includes(type))
		return type;
	const [name = "", ...parameters] = type.split(";").map((part) => part.trim().toLowerCase());
	if (!accepts.includes(name)) {
		const way = `send the header content-type: ${accepts[0]}`;
		const got = type === "" ? "no content-type" : show(type);
		throw refused(`content-type: expected ${accepts.join(" or ")}, got ${got} (${way})`, accepts);
	}
	const charset = parameters.find((parameter) => /^charset\s*=/.test(parameter))?.replace(/^charset\s*=\s*/, "");
	if (charset !== undefined && !/^"?(utf-?8|us-ascii)"?$/.test(charset)) {
		throw refused(`content-type: expected UTF-8, got charset ${show(charset)}`, accepts);
	}
	return name;
}
function refused(detail, accepts) {
	return new HttpProblem(415, detail, { headers: ["accept", accepts.join(", "), "accept-encoding", "identity"] });
}
function show(text) {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
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

/** Finds routes by exact path. There are few, and no path has variables once the model's name is known. */
class Router {
	#byPath = new Map();
	constructor(routes) {
		for (const route of routes)
			this.#byPath.set(route.path, [...(this.#byPath.get(route.path) ?? []), route]);
	}
	/** Returns the route for a request target. Undefined if there is none for this path and method. */
	find(method, target) {
		const routes = this.#byPath.get(target) ?? this.#byPath.get(pathOf(target));
		if (routes === undefined)
			return undefined;
		const wanted = method === "HEAD" ? "GET" : method;
		for (const route of routes)
			if (route.method === wanted)
				return route;
		return undefined;
	}
	/** Returns the problem when `find` finds nothing: 404, or 405 with the allowed methods (RFC 9110, 15.5.6). */
	refusal(method, target) {
		const path = pathOf(target);
		const routes = this.#byPath.get(path);
		if (routes === undefined) {
			const shownValue = JSON.stringify(path.length > 60 ? `${path.slice(0, 59)}…` : path);
			return new HttpProblem(404, `${shownValue}: there is nothing here; /openapi.json lists what there is`);
		}
		const allowed = routes.flatMap((route) => (route.method === "GET" ? ["GET", "HEAD"] : [route.method]));
		return new HttpProblem(405, `${method}: expected ${allowed.join(", ")}`, {
			headers: ["allow", allowed.join(", ")],
		});
	}
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
/** Longer than the usual 60 s of a proxy, so that no connection is closed while the proxy reuses it. */
const KEEP_ALIVE_MS = 65_000;
const MAX_HEADER_BYTES = 16 * 1024;
/** Node's HTTP server with routes, limits and a graceful shutdown. */
class HttpServer {
	#server;
	#router;
	#room;
	#options;
	#nextId = requestIds();
	#draining = false;
	constructor(options) {
		this.#options = options;
		this.#router = new Router(options.routes);
		this.#room = new BodyRoom(options.maxBodyBytes);
		const { headerTimeoutMs, requestTimeoutMs } = options;
		this.#server = (0,external_node_http_.createServer)({
			headersTimeout: Math.min(headerTimeoutMs, requestTimeoutMs),
			requestTimeout: requestTimeoutMs,
			connectionsCheckingInterval: Math.max(50, Math.min(1000, headerTimeoutMs / 4)),
			keepAliveTimeout: KEEP_ALIVE_MS,
			maxHeaderSize: MAX_HEADER_BYTES,
			noDelay: true,
		}, (message, response) => this.#answer(message, response));
		// This limit is for a client that neither sends nor receives. Idle connections have the longer timeout above.
		this.#server.setTimeout(requestTimeoutMs + KEEP_ALIVE_MS);
		this.#server.on("clientError", (error, socket) => this.#refuse(error, socket));
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
		const { bearer, rate } = this.#options;
		const { method = "", url: target = "/", headers } = message;
		const id = this.#nextId(headers["x-request-id"]);
		const route = this.#router.find(method, target);
		let bodyBytes = 0;
		const send = (reply) => {
			this.#write(response, reply, id);
			this.#options.observer.done({
				id,
				method,
				target,
				route,
				status: reply.status,
				durationMs: performance.now() - startMs,
				bodyBytes,
				message,
			});
		};
		const fail = (error) => {
			if (!(error instanceof HttpProblem))
				this.#options.observer.bug(error, id);
			const told = "an error of the server's own, not of the request; its log has more";
			send(problemReply(error instanceof HttpProblem ? error : new HttpProblem(500, told), id));
		};
		const call = (body, mediaType) => {
			bodyBytes = body.length;
			try {
				const reply = route.answer({ id, headers, body, mediaType });
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
			if (route?.probe !== true)
				rate?.take(message.socket.remoteAddress ?? "", startMs);
			if (route?.open !== true)
				bearer?.check(headers.authorization);
			if (route === undefined)
				throw this.#router.refusal(method, target);
			if (route.accepts === undefined) {
				call(server_EMPTY, "");
				return;
			}
			const mediaType = acceptedType(headers["content-type"], headers["content-encoding"], route.accepts);
			this.#room.read(message, (body) => call(body, mediaType), fail);
		}
		catch (error) {
			fail(error);
		}
	}
	#write(response, { status, type, body, headers }, id) {
		if (response.destroyed)
			return;
		const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
		const all = [
			"content-type",
			type,
			"content-length",
			length,
			"x-request-id",
			id,
			"x-content-type-options",
			"nosniff",
		];
		if (headers !== undefined)
			all.push(...headers);
		if (this.#draining)
			all.push("connection", "close");
		response.writeHead(status, all);
		response.end(body);
	}
	/** Answers errors before there is a request: bytes that are not HTTP, or headers that are too large or too slow. */
	#refuse(error, socket) {
		const refusals = {
			HPE_HEADER_OVERFLOW: [431, `headers: expected at most ${MAX_HEADER_BYTES} bytes, got more`],
			ERR_HTTP_REQUEST_TIMEOUT: [408, "expected the whole request in time, got only a part"],
		};
		const [status, detail] = refusals[error.code ?? ""] ?? [400, "expected an HTTP/1.1 request, got something else"];
		this.#options.observer.refused(status);
		// Another response on this connection would corrupt the one in progress.
		const busy = socket._httpMessage?.headersSent === true;
		if (!socket.writable || busy || error.code === "ECONNRESET") {
			socket.destroy();
			return;
		}
		const { type, body } = problemReply(new HttpProblem(status, detail), this.#nextId(undefined));
		socket.end(`HTTP/1.1 ${status} \r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`, () => socket.destroySoon());
	}
}
const server_EMPTY = Buffer.alloc(0);

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
;// CONCATENATED MODULE: ./src/serving/http/json.ts


/** Maximum nesting depth. A valid request has an object, a list of tensors, their rows and their cells. */
const DEEPEST = 16;
/** Maximum number of lists and objects in a body. Each takes much more memory than its two bytes of text. */
const MOST_CONTAINERS = 2_000_000;
/** Maximum number of names in an object. Each new one costs a microsecond or more. */
const MOST_NAMES = 100_000;
/** Smaller bodies cannot contain enough of either to matter, and no reader recurses deeply. */
const HARMLESS_BYTES = 256 * 1024;
/**
 * Parses a body as JSON (RFC 8259). Limits on its structure are checked before anything is built.
 *
 * @throws {HttpProblem} 400 that describes the error and its position.
 */
function parseBody(body) {
	if (body.length > HARMLESS_BYTES)
		boundStructure(body);
	const text = utf8(body);
	if (text === "")
		throw new HttpProblem(400, "body: expected JSON, got nothing");
	try {
		return JSON.parse(text);
	}
	catch (error) {
		// Node's message quotes the whole text up to some length.
		const words = withoutQuotation(error.message);
		throw new HttpProblem(400, `body: expected JSON, got something else: ${words.slice(0, 120)}`);
	}
}
/** `Unexpected token 'x', "[x]" is not valid JSON` without the part of the text that it quotes. */
function withoutQuotation(message) {
	if (!message.endsWith("is not valid JSON"))
		return message;
	const places = [message.search(/,? "/), message.indexOf("...")].filter((at) => at !== -1);
	return places.length === 0 ? message : message.slice(0, Math.min(...places));
}
/** Decodes UTF-8 without a byte order mark. @throws {HttpProblem} 400 for other bytes. */
function utf8(body) {
	if (!(0,external_node_buffer_.isUtf8)(body))
		throw new HttpProblem(400, "body: expected UTF-8, got other bytes");
	const marked = body.length >= 3 && body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf;
	return body.toString("utf8", marked ? 3 : 0);
}
/** Checks the limits, which takes about 1 ns per byte. */
function boundStructure(body) {
	let depth = 0;
	let containers = 0;
	/** Number of names in the open object at each depth. */
	const names = new Int32Array(DEEPEST + 1);
	let inText = false;
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
		else if (byte === 0x5b || byte === 0x7b) {
			containers++;
			depth++;
			if (depth > DEEPEST)
				throw new HttpProblem(400, `body: expected at most ${DEEPEST} levels of nesting, got more`);
			names[depth] = 0;
		}
		else if (byte === 0x5d || byte === 0x7d) {
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
}

;// CONCATENATED MODULE: ./src/serving/csv-rows.ts






/**
 * Parses a CSV body into rows like a file, with the types and the schema of the model.
 *
 * @throws {HttpProblem} 400 that names line and column.
 */
async function csvRows(body, fields, model) {
	utf8(body);
	const header = boundedHeader(body, 2 * fields.slots.length + SPARE_NAMES);
	const types = new Map(fields.slots.flatMap(({ name, type }) => (type === "part" ? [[name, "number"]] : [])));
	const only = new Set(fields.slots.map(({ name }) => name));
	const options = (0,table_schema/* modelTableOptions */.u)(model, { format: "csv", types, allowEmpty: true });
	try {
		const { columns: named } = await (0,data_table/* parseTable */.M$)(header, "line", { format: "csv", allowEmpty: true });
		const extra = named.map(({ name }) => name).filter((name) => !only.has(name));
		const table = await (0,data_table/* parseTable */.M$)(body, "line", { ...options, only });
		return fields.columns([
			...table.columns.map((column) => ({ name: column.name, values: valuesOf(column) })),
			...extra.map((name) => ({ name, values: new Array(table.rows).fill(null) })),
		]);
	}
	catch (error) {
		if (!(error instanceof failure/* Failure */.H))
			throw error;
		const { line } = error.at ?? {};
		// The message has the form `line:14: age: …`, like that for a file.
		const detail = error.message.replace(/^line:(\d+)/, "line $1").replace(/^line: /, "body: ");
		throw new HttpProblem(400, detail, line === undefined ? {} : { line });
	}
}
/** Maximum number of unknown column names to read, so that messages can name them. */
const SPARE_NAMES = 1000;
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
function valuesOf(column) {
	if ("codes" in column)
		return Array.from(column.codes, (code) => column.levels[code] ?? null);
	if (column.type === "date")
		return Array.from(column.values, (value) => (Number.isNaN(value) ? null : (0,date/* formatDate */.Yq)(value)));
	return Array.from(column.values);
}

;// CONCATENATED MODULE: ./src/serving/ignored.ts
/**
 * The response header with the percent-encoded names of the columns that the model does not read. It is absent if
 * there are none.
 */
function ignoredHeaders({ ignored }) {
	if (ignored.size === 0)
		return NONE;
	return [
		"ignored-columns",
		Array.from(ignored, (name) => encodeURIComponent(wellFormed(name.slice(0, 200)))).join(", "),
	];
}
/** Replaces half surrogate pairs, which cannot be encoded. */
function wellFormed(text) {
	return Buffer.from(text).toString("utf8");
}
const NONE = [];

;// CONCATENATED MODULE: ./src/serving/invocations.ts





/*
 * MLflow's scoring protocol (mlflow.org/docs/latest/deployment, "Deploy MLflow Model as a Local Inference Server").
 * The responses equal those of MLflow's own server for this bundle: one record per row, with the names of the ONNX
 * graph's outputs.
 */
const SHAPES = ["dataframe_split", "dataframe_records", "instances", "inputs"];
/** Reads the rows of a request. @throws {HttpProblem} */
async function invocationRows({ body, mediaType }, fields, model) {
	if (mediaType === "text/csv")
		return csvRows(body, fields, model);
	const given = parseBody(body);
	if (!(0,core_shape/* isRecord */.u4)(given))
		throw new HttpProblem(400, `body: expected an object with ${SHAPES.join(", ")}, got ${shownValue(given)}`);
	const keys = SHAPES.filter((shape) => Object.hasOwn(given, shape));
	const strange = Object.keys(given).find((key) => !isShape(key) && key !== "params" && key !== "signature_name");
	if (keys.length !== 1 || strange !== undefined) {
		const got = strange === undefined ? keys.join(" and ") || "none" : shownValue(strange);
		throw new HttpProblem(400, `body: expected one of ${SHAPES.join(", ")}, got ${got}`);
	}
	const [key] = keys;
	const value = given[key];
	if (key === "dataframe_split")
		return split(value, fields);
	if (key === "dataframe_records")
		return fields.records(list(value, key));
	return key === "instances" ? instances(list(value, key), fields) : inputs(value, fields);
}
function invocationReply({ model }, predictions) {
	const [first, ...rest] = model.signature.outputs.map(({ name }, index) => `${index === 0 ? "" : ","}${JSON.stringify(name)}:`);
	const labels = model.classes.map((name) => (model.classType === "integer" ? name : JSON.stringify(name)));
	const records = [];
	for (let row = 0; row < predictions.count; row++) {
		const value = predictions.predicted[row];
		let text = `{${first}${labels[value] ?? value}`;
		for (let k = 0; k < rest.length; k++)
			text += rest[k] + predictions.probabilities[row * rest.length + k];
		records.push(`${text}}`);
	}
	return {
		status: 200,
		type: "application/json",
		body: `{"predictions":[${records.join(",")}]}\n`,
		headers: ignoredHeaders(predictions),
	};
}
/** Reads pandas' `split` orientation without an index: `{"columns": […], "data": [[…], …]}`. */
function split(value, fields) {
	if (!(0,core_shape/* isRecord */.u4)(value))
		throw new HttpProblem(400, `dataframe_split: expected an object with columns and data, got ${shownValue(value)}`);
	const columns = Object.hasOwn(value, "columns") ? list(value["columns"], "dataframe_split.columns") : undefined;
	return fields.lists(columns, list(value["data"], "dataframe_split.data"));
}
/** Reads rows as objects, as lists in the order of the model's columns, or as bare values for a single column. */
function instances(values, fields) {
	if ((0,core_shape/* isRecord */.u4)(values[0]))
		return fields.records(values);
	if (Array.isArray(values[0]) || fields.names.length !== 1)
		return fields.lists(undefined, values);
	return fields.columns([{ name: fields.names[0], values }]);
}
/** Reads a list of values per column, one value each for a single row, or a list of rows. */
function inputs(value, fields) {
	if (Array.isArray(value))
		return instances(value, fields);
	if (!(0,core_shape/* isRecord */.u4)(value))
		throw new HttpProblem(400, `inputs: expected an object or a list, got ${shownValue(value)}`);
	const names = Object.keys(value);
	if (!names.some((name) => Array.isArray(value[name])))
		return fields.records([value]);
	return fields.columns(names.map((name) => ({ name, values: list(value[name], `inputs.${name}`).map(unwrapped) })));
}
/** Unwraps MLflow's tensors of one column, which are lists of lists with one element: `[[5.1], [4.9]]`. */
function unwrapped(value) {
	return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
function list(value, where) {
	if (!Array.isArray(value))
		throw new HttpProblem(400, `${where}: expected a list, got ${shownValue(value)}`);
	return value;
}
function isShape(key) {
	return SHAPES.some((shape) => shape === key);
}

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

;// CONCATENATED MODULE: ./src/serving/open-inference.ts






/*
 * The Open Inference Protocol, version 2, with JSON tensors (github.com/kserve/open-inference-protocol). A request
 * has one tensor per column, and a response has one tensor per output of the ONNX graph.
 */
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
function modelMetadata(name, { model, fields }) {
	const datatype = (type) => (type === "float" ? "FP32" : type === "int64" ? "INT64" : "BYTES");
	const inputs = fields.slots
		.filter(({ type }) => type !== "part")
		.map(({ name, type }) => ({ name, datatype: type === "number" ? "FP32" : "BYTES", shape: [-1] }));
	return {
		name,
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
function inferRequest({ body }, { fields, model }) {
	const given = parseBody(body);
	if (!(0,core_shape/* isRecord */.u4)(given))
		throw new HttpProblem(400, `body: expected an object with inputs, got ${shownValue(given)}`);
	const { id, inputs, outputs } = given;
	if (id !== undefined && (typeof id !== "string" || id.length > 200)) {
		throw new HttpProblem(400, `id: expected a text of at most 200 characters, got ${shownValue(id)}`);
	}
	if (!Array.isArray(inputs) || inputs.length === 0) {
		throw new HttpProblem(400, `inputs: expected a list of tensors, got ${shownValue(inputs)}`);
	}
	return { id, rows: tensorRows(inputs, fields), outputs: wanted(outputs, model.signature.outputs) };
}
function inferReply(name, { model }, { id, outputs }, { count, predicted, probabilities, ignored }) {
	const { classes, classType } = model;
	const main = () => {
		if (model.task === "regression")
			return Array.from(predicted);
		return Array.from(predicted, (code) => (classType === "integer" ? Number(classes[code]) : classes[code]));
	};
	const probability = (k) => Array.from({ length: count }, (_, row) => probabilities[row * classes.length + k]);
	const tensors = model.signature.outputs.flatMap((output, index) => {
		if (outputs?.has(output.name) === false)
			return [];
		const datatype = output.type === "float" ? "FP32" : output.type === "int64" ? "INT64" : "BYTES";
		return [
			{
				name: output.name,
				datatype,
				shape: output.shape.map((size) => (size === "N" ? count : Number(size))),
				data: index === 0 ? main() : probability(index - 1),
			},
		];
	});
	const reply = jsonReply({ model_name: name, ...(id !== undefined && { id }), outputs: tensors });
	return { ...reply, headers: [...(reply.headers ?? []), ...ignoredHeaders({ ignored })] };
}
/** Reads one tensor of N or N × 1 values per column, or a single tensor of N × columns if all are numbers. */
function tensorRows(tensors, fields) {
	const [first] = tensors;
	const columns = fields.names.length;
	if (tensors.length === 1 && columns > 1 && (0,core_shape/* isRecord */.u4)(first) && !fields.names.includes(String(first["name"]))) {
		const { shape, values } = tensor(first);
		if (shape.length === 2 && shape[1] === columns) {
			return fields.lists(undefined, Array.from({ length: shape[0] }, (_, row) => values.slice(row * columns, (row + 1) * columns)));
		}
	}
	return fields.columns(tensors.map((each) => {
		const { name, shape, values } = tensor(each);
		if (shape.length > 2 || (shape.length === 2 && shape[1] !== 1)) {
			throw new HttpProblem(400, `${label(name)}: expected the shape [rows] or [rows, 1], got [${shape.join(", ")}]`, {
				column: name,
			});
		}
		return { name, values };
	}));
}
function tensor(given) {
	if (!(0,core_shape/* isRecord */.u4)(given) || typeof given["name"] !== "string") {
		throw new HttpProblem(400, `inputs: expected tensors with name, shape, datatype and data, got ${shownValue(given)}`);
	}
	const { name, shape, datatype, data, parameters } = given;
	const wrong = (what) => new HttpProblem(400, `${label(name)}: ${what}`, { column: name.slice(0, 200) });
	if ((0,core_shape/* isRecord */.u4)(parameters) && Object.hasOwn(parameters, "binary_data_size")) {
		throw wrong("expected data as JSON, got the binary extension");
	}
	if (typeof datatype !== "string" || !TYPES.includes(datatype))
		throw wrong(`datatype: expected one of ${TYPES.join(", ")}, got ${shownValue(datatype)}`);
	if (!Array.isArray(shape) ||
		shape.length === 0 ||
		shape.length > 8 ||
		!shape.every((size) => Number.isSafeInteger(size) && size >= 0)) {
		throw wrong("shape: expected a list of sizes");
	}
	if (!Array.isArray(data))
		throw wrong(`data: expected a list, got ${shownValue(data)}`);
	const values = data.some(Array.isArray) ? data.flat(shape.length) : data;
	const size = shape.reduce((product, each) => product * each, 1);
	if (values.length !== size)
		throw wrong(`data: expected ${size} values for the shape [${shape.slice(0, 8).join(", ")}], got ${values.length}`);
	return {
		name,
		shape,
		values: datatype === "BOOL" ? values.map((value) => (value === 1 ? true : value === 0 ? false : value)) : values,
	};
}
function wanted(outputs, known) {
	if (outputs === undefined)
		return undefined;
	if (!Array.isArray(outputs))
		throw new HttpProblem(400, `outputs: expected a list, got ${shownValue(outputs)}`);
	return new Set(outputs.map((each) => {
		const name = (0,core_shape/* isRecord */.u4)(each) ? each["name"] : undefined;
		if (known.some((output) => output.name === name))
			return name;
		throw new HttpProblem(400, `outputs: expected names among ${known.map((output) => label(output.name)).join(", ")}, got ${shownValue(name)}`);
	}));
}

;// CONCATENATED MODULE: ./src/serving/openapi.ts

/** Returns the API description (OpenAPI 3.1), with this model's columns, classes and example. */
function openApi(schema, { version, secured, extraColumns }) {
	const { name, target, columns } = schema;
	const example = exampleRow(schema);
	const row = ref("Row");
	const prediction = ref("Prediction");
	const model = `/v2/models/${encodeURIComponent(name)}`;
	return {
		openapi: "3.1.0",
		info: {
			title: name,
			version,
			description: `Predicts \`${target}\` from ${columns.length} columns. Model ${schema.digest}.`,
			license: { name: "MIT", identifier: "MIT" },
		},
		servers: [{ url: "/" }],
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
	answer({ body, mediaType }, counted) {
		if (mediaType === "text/csv") {
			const { fields, model } = this.#served;
			return csvRows(body, fields, model).then(async (rows) => {
				const predictions = await this.#served.predict(rows);
				counted(predictions);
				return this.#reply(predictions, false);
			});
		}
		const given = parseBody(body);
		if (typeof given !== "object" || given === null) {
			throw new HttpProblem(400, `body: expected a row as an object, or a list of rows, got ${shownValue(given)}`);
		}
		const one = !Array.isArray(given);
		const predictions = this.#served.predict(this.#served.fields.records(one ? [given] : given));
		if (!(predictions instanceof Promise)) {
			counted(predictions);
			return this.#reply(predictions, one);
		}
		return predictions.then((each) => {
			counted(each);
			return this.#reply(each, one);
		});
	}
	#reply(predictions, one) {
		let body = one ? "" : "[";
		for (let row = 0; row < predictions.count; row++)
			body += (row === 0 ? "" : ",\n") + this.#row(predictions, row);
		const headers = ignoredHeaders(predictions);
		return { status: 200, type: "application/json", body: `${body}${one ? "" : "]"}\n`, headers };
	}
	#row({ predicted, probabilities, unseenExamples }, row) {
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
			const own = unseenExamples.filter((each) => each.row === row + 1);
			if (own.length > 0)
				text += `,"unseen":${JSON.stringify(Object.fromEntries(own.map(({ column, value }) => [column, value])))}`;
		}
		return `${text}}`;
	}
}

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
		columns: preparation.columns.map((column) => servedColumn(column, profiles.get(column.name))),
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
var date_format = __webpack_require__("src/data/table/date-format.ts");
var number_format = __webpack_require__("src/data/table/number-format.ts");
;// CONCATENATED MODULE: ./src/serving/cell-texts.ts





/** How a column's cells are written, as the model remembers it. */
class CellTexts {
	#missing;
	#missingNumbers;
	/** Milliseconds since 1970 UTC; NaN for a text that is no date. */
	date;
	/** The number that a text spells as the column's texts do; NaN for a text that spells none. */
	number;
	constructor(table, name) {
		const { missing = data_table/* MISSING */.lV, columns } = table;
		const { missing: own = missing, format } = columns.get(name) ?? {};
		this.#missing = new Set(["", ...own]);
		const numbers = own.map((text) => (text.trim() === "" ? Number.NaN : Number(text)));
		this.#missingNumbers = new Set(numbers.filter(Number.isFinite));
		const formatted = format === undefined ? undefined : (0,date_format/* dateFormatReader */.H)(format);
		this.date = (text) => {
			const iso = (0,date/* parseDate */._U)(text);
			return Number.isNaN(iso) && formatted !== undefined ? formatted(text) : iso;
		};
		const { schema } = (0,cell_syntax/* cellSyntax */.K7)(name, table, { type: "number", tolerant: false, delimiter: undefined });
		const written = (0,cell_syntax/* schemaNumberFormat */.qw)(schema);
		const units = { percent: schema.percent === true, currency: schema.currency };
		this.number = (0,cell_syntax/* isNumberSyntax */.fs)(schema)
			? (text) => (0,number_format/* numberIn */.Po)(text, written, units)
			: (text) => (CODE.test(text) ? Number(text) : Number.NaN);
	}
	/** NaN is no JSON, but a table has it. */
	isMissing(value) {
		if (typeof value === "number")
			return Number.isNaN(value) || this.#missingNumbers.has(value);
		return value === null || (typeof value === "string" && this.#missing.has(value));
	}
	/** Whether some number means that there is none, such as -999. */
	get hasMissingNumbers() {
		return this.#missingNumbers.size > 0;
	}
}
/** Digits alone, of a code such as 00619, for which JSON has no number: it is compared as the number that it is. */
const CODE = /^\d+$/;

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
			const absent = syntax.isMissing(value);
			const milliseconds = absent ? Number.NaN : syntax.date(typeof value === "string" ? value : "");
			const missing = Number.isNaN(milliseconds);
			if (missing && !absent) {
				throw new HttpProblem(400, `expected a date such as "2026-11-21" or "2026-11-21T08:30:00Z", got ${shownValue(value)}`);
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
	/** Of a table of `columns`; `cells` are all 0. `first` is the index of the first row in the request. */
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

var nearest = __webpack_require__("src/core/nearest.ts");
;// CONCATENATED MODULE: ./src/serving/rows.ts



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
				for (let index = from; index < to; index++) {
					const record = values[index];
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
				for (let index = from; index < to; index++) {
					const row = values[index];
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
			},
		};
	}
	/**
	 * Converts rows given as one list of values per column.
	 *
	 * @throws {HttpProblem} for unknown, missing and repeated names, and for columns of different lengths.
	 */
	columns(given) {
		const { slots, ignored } = this.#slotsOf(given.map(({ name }) => name));
		const count = given[0]?.values.length ?? 0;
		for (const { name, values } of given) {
			if (values.length === count)
				continue;
			throw new HttpProblem(400, `${label(name)}: expected ${count} values as in ${label(given[0].name)}, got ${values.length}`, {
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
					const { values } = given[i];
					for (let index = from; index < to; index++)
						chunk.put(slot, values[index], index - from);
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
	/** At once for a request of usual size; with looks at other requests between the chunks of a large one. @throws {HttpProblem} */
	predict(rows) {
		const most = Math.floor(MOST_ANSWERS / (1 + this.model.classes.length));
		if (rows.count > most) {
			throw new HttpProblem(413, `body: expected at most ${most} rows, got ${rows.count} (send them in parts)`);
		}
		if (rows.count > CHUNK_ROWS)
			return this.#predictChunks(rows);
		const chunk = this.#chunk(rows, 0, rows.count);
		const { count } = rows;
		const { missing, unseen, examples: unseenExamples } = chunk;
		const { predicted, probabilities } = this.#ask(chunk.cells);
		return { count, predicted, probabilities, missing, unseen, unseenExamples, ignored: rows.ignored };
	}
	async #predictChunks(rows) {
		const { count } = rows;
		const columns = this.model.preparation.columns.length;
		const all = {
			count,
			predicted: new Float64Array(count),
			probabilities: new Float64Array(count * this.model.classes.length),
			missing: new Uint32Array(columns),
			unseen: new Uint32Array(columns),
			unseenExamples: [],
			ignored: rows.ignored,
		};
		for (let from = 0; from < count; from += CHUNK_ROWS) {
			const chunk = this.#chunk(rows, from, Math.min(from + CHUNK_ROWS, count));
			const { predicted, probabilities } = this.#ask(chunk.cells);
			all.predicted.set(predicted, from);
			all.probabilities.set(probabilities, from * this.model.classes.length);
			for (let column = 0; column < columns; column++) {
				all.missing[column] += chunk.missing[column];
				all.unseen[column] += chunk.unseen[column];
			}
			if (all.unseenExamples.length === 0)
				all.unseenExamples = chunk.examples;
			await (0,core_yield/* yieldToEventLoop */.h)();
		}
		return all;
	}
	#chunk(rows, from, to) {
		const chunk = new Chunk({
			cells: this.model.cells(to - from),
			columns: this.model.preparation.columns.length,
			first: from,
		});
		rows.write(chunk, from, to);
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

;// CONCATENATED MODULE: ./src/serving/service.ts









const JSON_ONLY = ["application/json"];
const JSON_OR_CSV = ["application/json", "text/csv"];
/** The server's routes. It exists before the model: routes that need one return 503 until `ready` is called. */
class Service {
	routes;
	#options;
	#ready;
	#draining = false;
	constructor(options) {
		this.#options = options;
		const { name, version, telemetry, pages } = options;
		const model = `/v2/models/${name}`;
		const counted = (predictions) => telemetry.predicted(predictions);
		const ready = () => this.#state();
		const health = (reply) => () => {
			if (this.#draining)
				throw new HttpProblem(503, "the server is ending");
			ready();
			return reply;
		};
		const predict = (request) => ready().predict.answer(request, counted);
		const invocations = async (request) => {
			const { served } = ready();
			const { fields, model } = served;
			const predictions = await served.predict(await invocationRows(request, fields, model));
			counted(predictions);
			return invocationReply(served, predictions);
		};
		const infer = async (request) => {
			const { served } = ready();
			const asked = inferRequest(request, served);
			const predictions = await served.predict(asked.rows);
			counted(predictions);
			return inferReply(name, served, asked, predictions);
		};
		const server = jsonReply({ name: "trainyard", version, extensions: [] });
		this.routes = [
			{ method: "POST", path: "/predict", accepts: JSON_OR_CSV, answer: predict },
			{ method: "POST", path: "/invocations", accepts: JSON_OR_CSV, answer: invocations },
			{ method: "POST", path: `${model}/infer`, label: "/v2/models/{name}/infer", accepts: JSON_ONLY, answer: infer },
			{ method: "GET", path: model, label: "/v2/models/{name}", answer: () => ready().metadata },
			{
				method: "GET",
				path: `${model}/ready`,
				label: "/v2/models/{name}/ready",
				answer: () => jsonReply({ name, ready: ready() !== undefined }),
			},
			{ method: "GET", path: "/v2", answer: () => server },
			{ method: "GET", path: "/v2/health/live", open: true, probe: true, answer: () => LIVE },
			{ method: "GET", path: "/v2/health/ready", open: true, probe: true, answer: health(READY) },
			{ method: "GET", path: "/ping", open: true, probe: true, answer: health(HEALTHY) },
			{ method: "GET", path: "/health", open: true, probe: true, answer: health(HEALTHY) },
			{ method: "GET", path: "/version", answer: () => ({ status: 200, type: "text/plain", body: version }) },
			{ method: "GET", path: "/schema", answer: () => ready().schema },
			{ method: "GET", path: "/openapi.json", answer: () => ready().openApi },
			{
				method: "GET",
				path: "/metrics",
				answer: () => ({ status: 200, type: CONTENT_TYPE, body: telemetry.registry.toString() }),
			},
			...pages,
		];
	}
	ready(model) {
		const { name, version, secured, telemetry, extraColumns } = this.#options;
		const served = new ServedModel(model, extraColumns);
		const schema = servedSchema(name, model);
		telemetry.ready(name, version, model);
		this.#ready = {
			served,
			predict: new PredictAnswer(served),
			schema: jsonReply(schema),
			openApi: jsonReply(openApi(schema, { version, secured, extraColumns })),
			metadata: jsonReply(modelMetadata(name, served)),
		};
	}
	/** Asks load balancers to stop sending requests to this server. Requests that still arrive are answered. */
	end() {
		this.#draining = true;
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
const LIVE = jsonReply({ live: true });
const READY = jsonReply({ ready: true });

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

var data_inputs = __webpack_require__("src/contract/data-inputs.ts");
var contract_inputs = __webpack_require__("src/contract/inputs.ts");
var model_inputs = __webpack_require__("src/contract/model-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/serve/inputs.ts




const serveInputs = {
	model: model_inputs/* modelInput */.M,
	classes: model_inputs/* classesInput */.j,
	host: (0,contract_inputs/* text */.Qq)({ description: "Address to listen on; `0.0.0.0` for all interfaces.", default: "127.0.0.1" }),
	port: shared_inputs/* sharedInputs */.dO.port,
	name: (0,contract_inputs/* text */.Qq)({ description: "Name of the model in `/v2/models/NAME`. When absent, the name of its folder." }),
	"bearer-token": (0,contract_inputs/* secret */.rJ)({
		description: "Token that clients must send as `Authorization: Bearer …`. When absent, everyone may send requests.",
		environment: "TRAINYARD_TOKEN",
		former: { names: ["token"] },
	}),
	"max-body-bytes": (0,contract_inputs/* number */.ai)({
		description: "Maximum size of a request body in bytes.",
		min: 1,
		max: 1024 ** 3,
		integer: true,
		default: "16777216",
	}),
	"max-requests-per-second": (0,contract_inputs/* number */.ai)({
		description: "Maximum number of requests per second from one client, not counting health checks. Unlimited when absent.",
		min: 0.001,
		max: 1_000_000,
	}),
	"header-timeout-ms": (0,contract_inputs/* number */.ai)({
		description: "Time limit in milliseconds for receiving the headers of a request.",
		min: 100,
		max: 600_000,
		integer: true,
		default: "10000",
	}),
	"request-timeout-ms": (0,contract_inputs/* number */.ai)({
		description: "Time limit in milliseconds for receiving a whole request.",
		min: 100,
		max: 3_600_000,
		integer: true,
		default: "60000",
	}),
	schema: data_inputs/* dataInputs */.g.schema,
	"extra-columns": shared_inputs/* sharedInputs */.dO["extra-columns"],
	log: (0,contract_inputs/* choice */.Yq)({
		description: "Log on stdout: nothing, or one line of JSON per request.",
		choices: ["none", "json"],
		default: "none",
	}),
};
const serveOutputs = { requests: "Number of requests that were answered." };

;// CONCATENATED MODULE: ./src/actions/serve/index.ts


















/** Time limit for the requests in progress. Docker waits 10 s before it kills the process, Kubernetes 30 s. */
const DRAIN_MS = 4000;
/* harmony default export */ const serve = ((0,action/* action */.X)({
	name: "serve",
	description: "Serves a model over HTTP: MLflow's protocol, the Open Inference Protocol, plain JSON, metrics, and a page for people.",
	positional: "model",
	patienceMs: DRAIN_MS + 800,
	examples: ["model", "model --host 0.0.0.0 --port 8080 --log json"],
	inputs: serveInputs,
	outputs: serveOutputs,
	async run(inputs, { reporter, signal, cwd, stdout, now }) {
		const { model = shared_inputs/* usualModel */.gg, "bearer-token": token } = inputs;
		const folder = (0,external_node_path_.resolve)(cwd, model);
		const schema = inputs.schema === undefined ? undefined : await (0,table_options/* readSchema */.G)(inputs.schema, cwd);
		const name = inputs.name ?? (0,external_node_path_.basename)(folder.replace(/\.(onnx|json|ubj|txt|pkl|joblib|skops)$/, ""));
		const notice = (message) => reporter.notice(message);
		const secured = token !== undefined;
		const telemetry = new Telemetry(vitals(now));
		const log = inputs.log === "json" ? new AccessLog(stdout, now) : undefined;
		const service = new Service({
			name,
			version: version/* version */.r,
			secured,
			telemetry,
			pages: await pageRoutes(),
			extraColumns: inputs["extra-columns"],
		});
		let requests = 0;
		const server = new HttpServer({
			routes: service.routes,
			maxBodyBytes: inputs["max-body-bytes"],
			headerTimeoutMs: inputs["header-timeout-ms"],
			requestTimeoutMs: inputs["request-timeout-ms"],
			bearer: token === undefined ? undefined : new Bearer(token),
			rate: inputs["max-requests-per-second"] === undefined ? undefined : new ClientRate(inputs["max-requests-per-second"]),
			observer: {
				done(request) {
					requests++;
					telemetry.done(request);
					log?.done(request);
				},
				bug(error, requestId) {
					reporter.warning(`request ${requestId}: a bug: ${(0,stack/* bugStack */.V)(error)}`);
				},
				refused: (status) => telemetry.refused(status),
			},
		});
		// The server listens before the model is read, so that "not ready" can be distinguished from "not running".
		const address = await server.listen(inputs.port, inputs.host).catch((error) => {
			throw new failure/* Failure */.H(refusal(error, inputs.host, inputs.port), { cause: error });
		});
		const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
		const url = `http://${host}:${address.port}/`;
		reporter.info(`listening at ${url}`);
		try {
			const ended = new Promise((done) => {
				if (signal.aborted)
					done();
				else
					signal.addEventListener("abort", () => done(), { once: true });
			});
			await Promise.race([
				(0,load/* loadPredictor */.b)(model, { cwd, schema, classes: inputs.classes, notice }).then((loaded) => service.ready(withSchema(loaded, schema))),
				ended,
			]);
			if (!signal.aborted)
				reporter.info(`serving ${name} at ${url}`);
			if (!signal.aborted)
				await ended;
			reporter.info("ending: answering what is under way");
		}
		finally {
			service.end();
			await server.drain(DRAIN_MS);
			log?.flush();
		}
		return { outputs: { requests }, summary: [] };
	},
}));
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
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serving: () => (/* binding */ serving)
/* harmony export */ });
/* harmony import */ var _actions_serve_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/actions/serve/index.ts");
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/edge/terminal.ts");


/**
 * Runs `trainyard serve` alone. An image contains exactly the modules that this function loads, without other
 * commands and GitHub code.
 */
function serving(args) {
	return (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .inTerminal */ .e5)((interrupted) => (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .Cs)({ name: "serve", action: _actions_serve_index_js__WEBPACK_IMPORTED_MODULE_0__["default"], args, interrupted }));
}


/***/ })

};
