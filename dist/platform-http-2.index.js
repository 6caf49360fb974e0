export const id = "platform-http-2";
export const ids = ["platform-http-2"];
export const modules = {

/***/ "src/platform/http/client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

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
function requestOptions(request, { agent, proxied, ca, tls }) {
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
		...tls,
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
	#tls;
	#agents = { "http:": new (external_node_http_default()).Agent(pool), "https:": new (external_node_https_default()).Agent(pool) };
	#tunnels = new Map();
	#ca;
	constructor(env, tls = {}) {
		this.#env = env;
		this.#tls = tls;
	}
	/** Sends one request without retries. See `exchange` for its errors and `retry` for retries. */
	async send(request) {
		return exchange(request, { ...(await this.#route(request.url)), tls: this.#tls });
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
/* harmony export */   readBody: () => (/* binding */ readBody)
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


/***/ })

};
