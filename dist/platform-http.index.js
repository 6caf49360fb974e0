export const id = "platform-http";
export const ids = ["platform-http"];
export const modules = {

/***/ "src/data/profile/range.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ rangeExits),
/* harmony export */   N: () => (/* binding */ noveltyWarnings)
/* harmony export */ });
/* harmony import */ var _table_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/date.ts");

/** Held-out rows often exceed the extremes of a few hundred training rows slightly. A tenth of the range is far. */
const FAR = 0.1;
/** A larger share beyond the extremes is not chance: with n training rows, 2 of n + 1 new rows are expected there. */
const MANY_SHARE = 0.05;
const MANY_TIMES = 5;
const MOST_NAMED = 10;
/**
 * Finds columns whose values leave the range of the training rows, either by far or in many rows.
 *
 * @param profile The training rows' statistics in `profile.json`.
 */
function rangeExits(profile, table, rows) {
	const byName = new Map(table.columns.map((column) => [column.name, column]));
	return profile.columns.flatMap(({ role, name, min, max, count: trained }) => {
		if (role !== "feature" || min === undefined || max === undefined)
			return [];
		const column = byName.get(name);
		if (column === undefined || "codes" in column)
			return [];
		const { values } = column;
		const margin = FAR * (max - min);
		const many = Math.max(MANY_SHARE, (MANY_TIMES * 2) / (trained + 1));
		let count = 0;
		let far = 0;
		for (let i = 0; i < rows.length; i++) {
			const value = values[rows[i]];
			if (value < min || value > max)
				count++;
			if (value < min - margin || value > max + margin)
				far++;
		}
		if (far === 0 && count <= many * rows.length)
			return [];
		const shown = column.type === "date" ? _table_date_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Yq : String;
		return [{ name, count, range: `${shown(min)} to ${shown(max)}` }];
	});
}
/** Returns a warning per column with test rows unlike the training rows. Names the first ten columns of each kind. */
function noveltyWarnings(exits, unseen, rows) {
	const outside = exits.map(({ name, count, range }) => `${name}: ${count} of ${rows} test rows lie outside the training range, ${range}: the model has learned nothing of such rows`);
	const strange = Array.from(unseen, ([name, count]) => `${name}: ${count} of ${rows} test rows have a category that no training row has: the model has learned nothing of it`);
	return [outside, strange].flatMap((texts) => {
		const more = texts.length - MOST_NAMED;
		return more > 0 ? [...texts.slice(0, MOST_NAMED), `${more} more columns have such test rows`] : texts;
	});
}


/***/ }),

/***/ "src/data/table/row-texts.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readRowTexts),
/* harmony export */   f: () => (/* binding */ writeTextCsv)
/* harmony export */ });
/* harmony import */ var _column_builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/column-builder.ts");
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/csv.ts");
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/source.ts");
/* harmony import */ var _table_builder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/table/table-builder.ts");




/**
 * Returns the original text of the cells in some rows: `00619`, `38.0`, `NA`. The files are read again, and only
 * these cells are kept.
 *
 * @returns Undefined if a file is not delimited text: JSON, Parquet and Arrow contain values without a spelling.
 */
async function readRowTexts({ files }, choice, options) {
	const sources = [];
	for (const { path } of files)
		sources.push(await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .fileSource */ .IO)(path, options.cwd ?? ".", options.format));
	if (sources.some(({ format }) => format !== "csv"))
		return undefined;
	const { encoding = "utf-8", bufferBytes = 2 ** 21, signal, delimiter } = options;
	const collector = new TextCollector(choice);
	let builder;
	let found = ",";
	const begin = (names, separator = ",") => {
		// Blanks cannot separate empty cells.
		if (builder === undefined)
			found = separator === " " ? "," : separator;
		builder ??= new TextTable(names, collector);
		return builder;
	};
	for (const source of sources) {
		await (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsv */ .N)(source, begin, { delimiter, encoding, signal, bufferBytes, hash: undefined });
	}
	return { names: choice.names, rows: collector.finish(), delimiter: found };
}
/**
 * Writes texts as CSV in pieces of about 64 kB (RFC 4180, LF line ends).
 *
 * @param delimiter A single character.
 */
function* writeTextCsv({ names, rows }, delimiter) {
	const special = new RegExp(`["\\r\\n${delimiter}]|^[ \\t]|[ \\t]$`);
	const quote = (text) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	let piece = `${names.map(quote).join(delimiter)}\n`;
	for (const row of rows) {
		const line = row.map(quote).join(delimiter);
		// A blank line would not be a row.
		piece += line === "" ? '""\n' : `${line}\n`;
		if (piece.length > PIECE) {
			yield piece;
			piece = "";
		}
	}
	yield piece;
}
const PIECE = 2 ** 16;
/** Collects cells in the order of the files. A row that is read twice because it was incomplete counts once. */
class TextCollector {
	#rows;
	#positions;
	#found = [];
	/** Index of the current row in `#rows`. */
	#at = -1;
	#current = [];
	constructor({ names, rows }) {
		this.#rows = rows;
		this.#positions = new Map(names.map((name, index) => [name, index]));
	}
	position(name) {
		return this.#positions.get(name);
	}
	take(row, position, text) {
		if (row !== this.#rows[this.#at]) {
			if (row !== this.#rows[this.#at + 1])
				return;
			this.#at++;
			this.#current = new Array(this.#positions.size).fill("");
			this.#found.push(this.#current);
		}
		this.#current[position] = text();
	}
	finish() {
		return this.#found;
	}
}
const UNREAD = { type: "skipped", missing: new Set(), decimalComma: false, tolerant: true, schema: {} };
/** Passes on the text of each cell. */
class TextColumn extends _column_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .ColumnBuilder */ .Q {
	#collector;
	#position;
	constructor(name, position, collector) {
		super(name, UNREAD, 0);
		this.#collector = collector;
		this.#position = position;
	}
	cell(row, bytes, start, end) {
		this.#collector.take(row, this.#position, () => Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8"));
	}
}
class TextTable extends _table_builder_js__WEBPACK_IMPORTED_MODULE_3__/* .TableBuilder */ .O {
	#texts;
	constructor(names, collector) {
		super(names, { reading: () => UNREAD, limitBytes: Number.POSITIVE_INFINITY, path: "" });
		// Nothing is stored per row, so there is room for all.
		this.capacity = Number.MAX_SAFE_INTEGER;
		this.#texts = new Map(this.columns.map((column) => {
			const position = collector.position(column.name);
			return [column.name, position === undefined ? column : new TextColumn(column.name, position, collector)];
		}));
	}
	column(name) {
		return this.#texts.get(name);
	}
}


/***/ }),

/***/ "src/models/bundle/identity.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identityOf: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/models/bundle/bundle.ts");
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/bundle/mark.ts");








/**
 * Returns the size and digest of a model of any framework. A bundle has its own digest, a file has its sha256, and
 * another folder has the digest of its files' sorted names and digests.
 *
 * @throws {Failure} if `path` does not exist, or is a folder without files.
 */
async function identityOf(path, cwd) {
	const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(cwd, path);
	const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(absolute).catch((error) => {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: ${(0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(error)}`, { cause: error });
	});
	if (!status.isDirectory())
		return { digest: `sha256:${await digestOf(absolute)}`, sizeBytes: status.size };
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(absolute, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name));
	if (files.includes((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(absolute, _mark_js__WEBPACK_IMPORTED_MODULE_7__/* .MARK */ .M))) {
		const { digest, sizeBytes } = await (0,_bundle_js__WEBPACK_IMPORTED_MODULE_6__/* .readBundle */ .B)(path, cwd);
		return { digest, sizeBytes };
	}
	if (files.length === 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: expected a model, got an empty folder`);
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
	let sizeBytes = 0;
	for (const file of files.sort()) {
		const name = file.slice(absolute.length + 1).replaceAll("\\", "/");
		hash.update(`${JSON.stringify(name)} ${await digestOf(file)}\n`);
		sizeBytes += (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).size;
	}
	return { digest: `sha256:${hash.digest("hex")}`, sizeBytes };
}
async function digestOf(file) {
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
	for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))
		hash.update(chunk);
	return hash.digest("hex");
}


/***/ }),

/***/ "src/platform/http/client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  HttpClient: () => (/* binding */ HttpClient)
});

var external_node_http_ = __webpack_require__("node:http");
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
var external_node_https_ = __webpack_require__("node:https");
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
var external_node_fs_ = __webpack_require__("node:fs");
var external_node_tls_ = __webpack_require__("node:tls");
var failure = __webpack_require__("src/core/failure.ts");
;// CONCATENATED MODULE: ./src/platform/http/certificates.ts



/**
 * Returns the certificates to trust if `SSL_CERT_FILE` is set: those in that file, Node's own, and those in
 * `NODE_EXTRA_CA_CERTS`. Undefined if it is not set, because Node then reads `NODE_EXTRA_CA_CERTS` itself.
 *
 * @throws {Failure} if the file cannot be read or has no certificate.
 */
function trustedCertificates(env) {
	const path = env["SSL_CERT_FILE"];
	if (!path)
		return undefined;
	const extra = env["NODE_EXTRA_CA_CERTS"];
	return [...external_node_tls_.rootCertificates, read(path, "SSL_CERT_FILE"), ...(extra ? [read(extra, "NODE_EXTRA_CA_CERTS")] : [])];
}
function read(path, variable) {
	let text;
	try {
		text = (0,external_node_fs_.readFileSync)(path, "utf8");
	}
	catch (error) {
		throw new failure/* Failure */.H(`${variable}: ${path} could not be read: ${error.message}`, { cause: error });
	}
	if (!text.includes("-----BEGIN"))
		throw new failure/* Failure */.H(`${variable}: ${path}: expected certificates as PEM text, got something else`);
	return text;
}

var connection_error = __webpack_require__("src/platform/http/connection-error.ts");
;// CONCATENATED MODULE: ./src/platform/http/exchange.ts

/**
 * Sends one HTTP request. The body is streamed with a known length, so nothing is buffered. A response before the end
 * of the body (a refusal) stops the sending.
 *
 * @throws {TransientError} for a connection that broke, stalled, or failed.
 * @throws {UnreachableError} for a connection that will not work later either.
 */
async function exchange(request, route) {
	const { url, signal, silenceMs } = request;
	signal.throwIfAborted();
	const outgoing = route.request(requestOptions(request, route));
	const response = new Promise((done, failed) => {
		outgoing.on("response", done);
		outgoing.on("error", (error) => failed(signal.aborted ? signal.reason : (0,connection_error/* connectionError */.$)(error)));
		outgoing.setTimeout(silenceMs, () => outgoing.destroy(new Error(`nothing moved for ${Math.round(silenceMs / 1000)} s`)));
		outgoing.on("proxyConnect", ({ statusCode }) => {
			if (statusCode !== 200)
				outgoing.destroy(proxyRefusal(route.proxy, statusCode));
		});
	});
	let answered = false;
	response.then(() => {
		answered = true;
	}, () => { });
	try {
		await send(request, outgoing, () => answered);
	}
	catch (error) {
		// A request whose body fails must be destroyed, or the process would never end.
		outgoing.destroy();
		throw error;
	}
	const body = await response;
	if (body.statusCode === 407 && route.proxy !== undefined) {
		outgoing.destroy();
		throw proxyRefusal(route.proxy, 407);
	}
	// The rest of the body is not sent, so the connection cannot be reused.
	if (!outgoing.writableEnded)
		body.on("close", () => outgoing.destroy());
	body.setTimeout(silenceMs, () => body.destroy(new Error("the answer stopped half-way")));
	return { url, status: body.statusCode ?? 0, headers: body.headers, body };
}
function requestOptions(request, { agent, proxied, ca }) {
	const { method, url, headers, body, signal } = request;
	const needsLength = method === "PUT" || method === "POST" || method === "PATCH";
	const length = body === undefined ? 0 : "read" in Object(body) ? Object(body).sizeBytes : Buffer.byteLength(body);
	return {
		method,
		agent,
		signal,
		protocol: url.protocol,
		host: url.hostname.replace(/^\[|\]$/g, ""),
		port: url.port || undefined,
		path: `${url.pathname}${url.search}`,
		...proxied,
		...(ca && { ca }),
		headers: {
			"user-agent": "trainyard",
			...((needsLength || body !== undefined) && { "content-length": String(length) }),
			...headers,
			...proxied?.headers,
		},
	};
}
async function send({ body, onSent }, outgoing, isAnswered) {
	if (body === undefined || typeof body === "string" || body instanceof Uint8Array) {
		outgoing.end(body);
		if (body !== undefined)
			onSent?.(Buffer.byteLength(body));
		return;
	}
	for await (const chunk of body.read()) {
		if (outgoing.destroyed || isAnswered())
			break;
		if (!outgoing.write(chunk))
			await drained(outgoing);
		onSent?.(chunk.length);
	}
	if (!isAnswered())
		outgoing.end();
}
function drained(outgoing) {
	return new Promise((done) => {
		const settle = () => {
			for (const event of ["drain", "close", "error", "response"])
				outgoing.off(event, settle);
			done();
		};
		for (const event of ["drain", "close", "error", "response"])
			outgoing.on(event, settle);
	});
}
function proxyRefusal(proxy, status) {
	const hint = status === 407
		? "it asks for a login: put user and password into the proxy's address, http://USER:PASSWORD@HOST:PORT"
		: "see NO_PROXY for hosts that are reached without it";
	const message = `the proxy ${proxy} answered ${status} (${hint})`;
	// A gateway's error (5xx) may be temporary, but a refusal is permanent.
	return status >= 500 ? new Error(message) : new connection_error/* UnreachableError */.J(message);
}

var external_node_net_ = __webpack_require__("node:net");
;// CONCATENATED MODULE: ./src/platform/http/proxy.ts


/**
 * Returns the proxy for a URL from `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` (lower case takes
 * precedence, as in curl). Undefined for a direct connection. This machine itself is never reached through a proxy.
 *
 * @throws {Failure} if the variable is not an http or https address.
 */
function proxyFor(url, env) {
	const scheme = url.protocol.replace(":", "");
	const variable = [`${scheme}_proxy`, `${scheme}_proxy`.toUpperCase(), "all_proxy", "ALL_PROXY"].find((name) => env[name]);
	if (variable === undefined || isExempt(url, env["no_proxy"] || env["NO_PROXY"] || ""))
		return undefined;
	const value = env[variable].trim();
	// `proxy.example:3128` is common and means http.
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
	const proxy = URL.canParse(address) ? new URL(address) : undefined;
	if (proxy === undefined || !/^https?:$/.test(proxy.protocol) || !hasReadableLogin(proxy)) {
		// The value may contain a password, so it is not shown.
		const found = proxy === undefined ? "something else" : `one that begins with ${proxy.protocol}//`;
		throw new failure/* Failure */.H(`${variable}: expected the address of a proxy such as http://proxy.example:3128, got ${found} (write % as %25 in a password)`);
	}
	return proxy;
}
function hasReadableLogin({ username, password }) {
	try {
		return typeof decodeURIComponent(`${username}${password}`) === "string";
	}
	catch {
		return false;
	}
}
/** Returns true if `NO_PROXY` names the host: `*`, a domain or its parent, `host:port`, an address, or `10.0.0.0/8`. */
function isExempt(url, list) {
	const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
	if (host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127\./.test(host))
		return true;
	const port = url.port || (url.protocol === "https:" ? "443" : "80");
	return list
		.toLowerCase()
		.split(/[\s,]+/)
		.some((entry) => {
		if (entry === "*")
			return true;
		const [, address, prefix] = /^(.+)\/(\d+)$/.exec(entry) ?? [];
		if (address !== undefined)
			return (0,external_node_net_.isIP)(host) > 0 && inSubnet(host, address, Number(prefix));
		if ((0,external_node_net_.isIPv6)(entry.replace(/^\[|\]$/g, "")))
			return entry.replace(/^\[|\]$/g, "") === host;
		const [, name = "", wanted = port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
		const domain = name.replace(/^\*?\./, "");
		return domain !== "" && wanted === port && (host === domain || host.endsWith(`.${domain}`));
	});
}
function inSubnet(host, address, prefix) {
	const family = (0,external_node_net_.isIPv6)(address) ? "ipv6" : "ipv4";
	if ((0,external_node_net_.isIP)(address) === 0 || prefix > (family === "ipv6" ? 128 : 32))
		return false;
	const list = new external_node_net_.BlockList();
	list.addSubnet(address, prefix, family);
	return list.check(host, (0,external_node_net_.isIPv6)(host) ? "ipv6" : "ipv4");
}

;// CONCATENATED MODULE: ./src/platform/http/client.ts





// There is one pool per destination, because a push sends dozens of small requests to one host.
const pool = { keepAlive: true, maxSockets: 16 };
/**
 * The HTTP client of this process. It uses the proxies and certificates in the environment (`HTTPS_PROXY`,
 * `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`, `SSL_CERT_FILE`). Node itself reads `NODE_EXTRA_CA_CERTS`.
 */
class HttpClient {
	#env;
	#agents = { "http:": new (external_node_http_default()).Agent(pool), "https:": new (external_node_https_default()).Agent(pool) };
	#tunnels = new Map();
	#ca;
	constructor(env) {
		this.#env = env;
	}
	/** Sends one request without retries. See `exchange` for its errors and `retry` for retries. */
	async send(request) {
		return exchange(request, await this.#route(request.url));
	}
	async #route(url) {
		this.#ca ??= { certificates: trustedCertificates(this.#env) };
		const ca = this.#ca.certificates;
		const secure = url.protocol === "https:";
		const proxy = proxyFor(url, this.#env);
		if (proxy === undefined) {
			const { request } = secure ? (external_node_https_default()) : (external_node_http_default());
			return { request, agent: this.#agents[secure ? "https:" : "http:"], ca, proxy: undefined };
		}
		if (secure)
			return { request: (external_node_https_default()).request, agent: await this.#tunnel(proxy, ca), ca, proxy: proxy.host };
		const { username, password, hostname, port, protocol } = proxy;
		const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
		return {
			request: protocol === "https:" ? (external_node_https_default()).request : (external_node_http_default()).request,
			agent: this.#agents[protocol],
			ca,
			proxy: proxy.host,
			proxied: {
				protocol,
				host: hostname.replace(/^\[|\]$/g, ""),
				port: Number(port) || (protocol === "https:" ? 443 : 80),
				path: new URL(`${url.pathname}${url.search}`, url.origin).href,
				headers: {
					host: url.host,
					...(username !== "" && { "proxy-authorization": `Basic ${Buffer.from(login).toString("base64")}` }),
				},
			},
		};
	}
	async #tunnel(proxy, ca) {
		const { HttpsProxyAgent } = await __webpack_require__.e("https-proxy-agent").then(__webpack_require__.t.bind(__webpack_require__, "https-proxy-agent/dist/index.js", 23));
		const known = this.#tunnels.get(proxy.href);
		const agent = known ?? new HttpsProxyAgent(proxy, { ...pool, ...(ca && { ca }) });
		this.#tunnels.set(proxy.href, agent);
		return agent;
	}
}


/***/ }),

/***/ "src/platform/http/message.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/http/connection-error.ts");


/**
 * Reads the whole body of a response.
 *
 * @throws {Failure} if it is longer than `maxBytes`.
 * @throws {TransientError} if the connection breaks.
 */
async function readBody({ body, url }, maxBytes = 16 * 1024 * 1024) {
	const chunks = [];
	let length = 0;
	try {
		for await (const chunk of body) {
			length += chunk.length;
			if (length > maxBytes) {
				throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${url.host}: expected an answer of at most ${Math.round(maxBytes / 2 ** 20)} MiB to ${url.pathname}, got more`);
			}
			chunks.push(chunk);
		}
	}
	catch (error) {
		throw error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? error : (0,_connection_error_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionError */ .$)(error);
	}
	return Buffer.concat(chunks);
}


/***/ }),

/***/ "src/platform/process/child.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ startChild),
/* harmony export */   w: () => (/* binding */ runChild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:child_process");
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/process/environment.ts");




/**
 * Starts a program without a shell in a new process group. All its child processes end with it when `signal` aborts,
 * the time is up, or `stop` is called.
 */
function startChild(command, args, options) {
	const { cwd, env, signal, stdin, timeoutMs, onStdout, onLine, keepBytes = 256 * 1024 } = options;
	const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
		cwd,
		env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Q)(env),
		stdio: ["pipe", "pipe", "pipe"],
		detached: inGroup,
		windowsHide: true,
	});
	const stdout = new Tail(keepBytes);
	const stderr = new Tail(keepBytes);
	const log = new Tail(keepBytes);
	let timedOut = false;
	let graceTimer;
	const terminate = (graceMs = 2000) => {
		killGroup(child, "SIGTERM");
		graceTimer ??= setTimeout(() => killGroup(child, "SIGKILL"), graceMs);
	};
	for (const [stream, tail] of [
		[child.stdout, stdout],
		[child.stderr, stderr],
	]) {
		const lines = onLine === undefined ? undefined : lineReader(onLine);
		stream.on("data", (chunk) => {
			tail.push(chunk);
			log.push(chunk);
			lines?.(chunk);
		});
		stream.on("end", () => lines?.(undefined));
	}
	if (onStdout !== undefined)
		child.stdout.on("data", onStdout);
	const ended = new Promise((done, failed) => {
		const abort = () => terminate(500);
		signal.addEventListener("abort", abort, { once: true });
		if (signal.aborted)
			abort();
		const timer = timeoutMs === undefined
			? undefined
			: setTimeout(() => {
				timedOut = true;
				terminate();
			}, timeoutMs);
		const settle = () => {
			signal.removeEventListener("abort", abort);
			clearTimeout(timer);
			clearTimeout(graceTimer);
		};
		child.on("error", (error) => {
			settle();
			failed(new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${command}: ${startRefusal(error)}`, { cause: error }));
		});
		child.on("close", (code, signalName) => {
			settle();
			const number = signalName === null ? 0 : (node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signalName] ?? 0);
			done({ code: code ?? 128 + number, signal: signalName, timedOut, stdout: stdout.text(), stderr: stderr.text() });
		});
	});
	ended.catch(() => { });
	feed(child, stdin);
	const stop = (graceMs) => {
		terminate(graceMs);
		return ended;
	};
	return { ended, log: () => log.text(), stop };
}
/** Runs a program to its end. If `signal` aborts, throws after the program has ended. */
async function runChild(command, args, options) {
	const result = await startChild(command, args, options).ended;
	options.signal.throwIfAborted();
	return result;
}
/** Windows has no process groups that can be stopped at once. */
const inGroup = process.platform !== "win32";
function killGroup(child, name) {
	if (child.pid === undefined)
		return;
	try {
		if (inGroup)
			process.kill(-child.pid, name);
		else
			child.kill(name);
	}
	catch {
		// The process group no longer exists.
	}
}
/** Writes to stdin. A child may close it early, so EPIPE is not an error. */
async function feed(child, stdin) {
	const pipe = child.stdin;
	pipe.on("error", () => { });
	if (stdin === undefined || typeof stdin === "string" || stdin instanceof Uint8Array) {
		pipe.end(stdin ?? "");
		return;
	}
	try {
		for await (const chunk of stdin) {
			if (pipe.destroyed)
				break;
			if (!pipe.write(chunk))
				await writable(pipe);
		}
		pipe.end();
	}
	catch (error) {
		// A partial input must not look complete.
		pipe.destroy(error);
		killGroup(child, "SIGTERM");
	}
}
function writable(pipe) {
	return new Promise((done) => {
		const settle = () => {
			for (const event of ["drain", "close", "error"])
				pipe.off(event, settle);
			done();
		};
		for (const event of ["drain", "close", "error"])
			pipe.on(event, settle);
	});
}
function startRefusal(error) {
	if (error.code === "ENOENT")
		return "there is no such program, or its working directory is missing";
	if (error.code === "EACCES")
		return "it may not be run (permission denied)";
	if (error.code === "E2BIG")
		return "its arguments and environment are too long";
	return `it could not be started: ${error.message}`;
}
/** Splits chunks into complete lines. `undefined` ends the last one. */
function lineReader(onLine) {
	const mostChars = 64 * 1024;
	const decoder = new TextDecoder();
	let rest = "";
	return (chunk) => {
		const parts = (rest + (chunk === undefined ? "" : decoder.decode(chunk, { stream: true }))).split(/\r?\n/);
		rest = chunk === undefined ? "" : parts.pop();
		if (rest.length > mostChars) {
			parts.push(rest);
			rest = "";
		}
		for (const line of parts)
			if (line !== "")
				onLine(line);
	};
}
/** Keeps the last bytes of a stream of any length. */
class Tail {
	#chunks = [];
	#bytes = 0;
	#most;
	constructor(most) {
		this.#most = most;
	}
	push(chunk) {
		this.#chunks.push(chunk);
		this.#bytes += chunk.length;
		while (this.#chunks.length > 1 && this.#bytes - this.#chunks[0].length >= this.#most) {
			this.#bytes -= this.#chunks.shift().length;
		}
	}
	text() {
		return Buffer.concat(this.#chunks).subarray(-this.#most).toString();
	}
}


/***/ }),

/***/ "src/platform/process/thread.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ startThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:worker_threads");
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);

/** Starts a thread on the bundle's entry next to this chunk, or on the entry's source when run from sources. */
function startThread(work) {
	const here = import.meta.url;
	const entry = new URL(here.endsWith(".ts") ? "../../index.ts" : "index.js", here);
	return new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, { workerData: { work } });
}


/***/ })

};
