export const id = "platform-http-fetch";
export const ids = ["platform-http-fetch"];
export const modules = {

/***/ "src/platform/http/fetch.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchThrough: () => (/* binding */ fetchThrough)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:stream");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/http/connection-error.ts");
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/http/retry.ts");



const mostRedirects = 5;
/**
 * Returns a `fetch` for libraries that sends requests through `client`. Redirects keep the method and the body, as
 * GitHub requires for renamed repositories. A redirect to another host does not get the token.
 */
function fetchThrough(client, silenceMs) {
	return async (input, init = {}) => {
		const { method = "GET", body, signal } = init;
		const headers = Object.fromEntries(new Headers(init.headers));
		let url = new URL(input instanceof Request ? input.url : input);
		for (let redirects = 0;; redirects++) {
			const answer = await client.send({
				method,
				url,
				headers,
				...((typeof body === "string" || body instanceof Uint8Array) && { body }),
				signal: signal ?? new AbortController().signal,
				silenceMs,
			});
			const { status, headers: received } = answer;
			if ([301, 302, 307, 308].includes(status) && received.location !== undefined && init.redirect !== "manual") {
				answer.body.resume();
				if (redirects === mostRedirects)
					throw new _retry_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N_(`${url.host} redirected ${redirects} times`);
				if (!URL.canParse(received.location, url.href)) {
					const place = JSON.stringify(received.location.slice(0, 80));
					throw new _connection_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreachableError */ .J(`${url.host} redirects to ${place}, which is not an address`);
				}
				const target = new URL(received.location, url);
				if (target.host !== url.host)
					delete headers["authorization"];
				url = target;
				continue;
			}
			if (status < 200 || status > 599) {
				answer.body.resume();
				throw new _connection_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreachableError */ .J(`${url.host} answers with the status ${status}, which HTTP does not have`);
			}
			const pairs = Object.entries(received).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each]));
			const empty = status === 204 || status === 205 || status === 304;
			if (empty)
				answer.body.resume();
			const stream = empty ? null : node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.toWeb(answer.body);
			return new Response(stream, { status, headers: new Headers(pairs) });
		}
	};
}


/***/ })

};
