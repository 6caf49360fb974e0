export const id = "platform-http";
export const ids = ["platform-http"];
export const modules = {

/***/ "src/platform/github/port.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ RequestError)
/* harmony export */ });
/** A call that GitHub refused or did not answer. Status 403 on a write usually means a missing permission. */
class RequestError extends Error {
	name = "RequestError";
	/** Undefined if there was no response, or it did not come from GitHub. */
	status;
	/** Reason for GitHub's refusal and how to fix it, if the response contains it. */
	hint;
	constructor(status, message, options = {}) {
		super(message, options);
		this.status = status;
		this.hint = options.hint;
	}
}


/***/ }),

/***/ "src/platform/github/refusal.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ plainMessage),
/* harmony export */   Ko: () => (/* binding */ retryWaitMs),
/* harmony export */   ah: () => (/* binding */ refusalHint),
/* harmony export */   zW: () => (/* binding */ artifactServiceHint)
/* harmony export */ });
/**
 * Returns the time in milliseconds that GitHub asks to wait before a retry: `Retry-After`, or the reset of the
 * primary rate limit. 0 leaves the wait to the caller, and undefined means that the refusal is final.
 *
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function retryWaitMs({ status, message, headers }, nowMs) {
	const exhausted = headers["x-ratelimit-remaining"] === "0";
	const limited = headers["retry-after"] !== undefined || exhausted || /rate limit|abuse detection/i.test(message);
	if (status < 500 && status !== 429 && !(status === 403 && limited))
		return undefined;
	const asked = Number(headers["retry-after"] ?? Number.NaN) * 1000;
	if (Number.isFinite(asked))
		return asked;
	const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1000 - nowMs;
	return exhausted && status < 500 && Number.isFinite(reset) ? Math.max(reset, 0) : 0;
}
/** Maps texts in GitHub's responses to their cause and how to fix it. The texts are from its API and documentation. */
const causes = [
	[
		/secondary rate limit|abuse detection/i,
		"the token has made too many requests at once: run fewer jobs at the same time",
	],
	[/API rate limit exceeded/i, "the token's requests for this hour are used up: wait, or use a token of its own"],
	[/(is|been) locked/i, "the conversation is locked: unlock it, or set comment: never"],
	[/more than \d[\d,]* comments|comment limit/i, "the pull request has reached GitHub's limit of comments"],
	[/SAML/i, "the organization asks for single sign-on: authorize the token for it"],
	[/IP allow list/i, "the organization's IP allow list does not hold this runner's address"],
	[
		/not permitted to create or approve pull requests/i,
		"allow it in the repository's settings: Actions, General, Workflow permissions",
	],
	[/archived/i, "the repository is archived and can only be read"],
	[/issues (are|has been) disabled/i, "issues are switched off in this repository"],
];
/** Explains a refusal if GitHub's response does. A missing permission is left to the caller, who knows which one. */
function refusalHint({ message, headers }) {
	if (headers["x-ratelimit-remaining"] === "0")
		return causes[1][1];
	return causes.find(([pattern]) => pattern.test(message))?.[1];
}
/** Returns advice for servers without an artifact service of version 4: GitHub Enterprise Server, Gitea, Forgejo. */
function artifactServiceHint(message) {
	if (!/GHES|ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(message))
		return undefined;
	return "this server has no artifact service that actions can use: keep the report in the repository and name it as git:REF:PATH, see docs/where-it-runs.md";
}
/** Shortens a message to one line. A web page is only mentioned as such. */
function plainMessage(text) {
	if (/^\s*(<!doctype|<html|<\?xml|<head|<body)/i.test(text)) {
		const start = text.search(/<title>/i);
		const [, title] = /^<title>([^<]+)<\/title>/i.exec(text.slice(start, start + 120)) ?? [];
		return title === undefined ? "a web page" : `a web page (${JSON.stringify(title.trim())})`;
	}
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}


/***/ }),

/***/ "src/platform/http/connection-error.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ connectionError),
/* harmony export */   J: () => (/* binding */ UnreachableError)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/http/retry.ts");

/** Thrown for a host that will not work later either: its name does not exist, or its certificate is not trusted. */
class UnreachableError extends Error {
	name = "UnreachableError";
}
const descriptions = {
	ECONNRESET: "the connection was reset",
	EPIPE: "the connection was closed while sending",
	ECONNREFUSED: "nothing answers there (connection refused)",
	ETIMEDOUT: "the connection timed out",
	EAI_AGAIN: "its name could not be looked up for now",
	ENOTFOUND: "there is no such host",
	EHOSTUNREACH: "the host cannot be reached",
	ENETUNREACH: "the network cannot be reached",
};
/** Describes a broken connection in plain words, and decides whether to retry. */
function connectionError(error) {
	if (error instanceof _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .TransientError */ .N_ || error instanceof UnreachableError)
		return error;
	const code = error.code ?? "";
	const message = descriptions[code] ?? (error.message || code);
	if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO/.test(code)) {
		return new UnreachableError(`its certificate is not trusted: ${error.message} (NODE_EXTRA_CA_CERTS or SSL_CERT_FILE names a file with your own certificate authority)`, { cause: error });
	}
	if (/wrong version number|packet length too long|SSL_WRONG_VERSION_NUMBER/i.test(`${code} ${error.message}`)) {
		return new UnreachableError("it does not answer in TLS but probably in plain HTTP, which is used for localhost and 127.0.0.1 only (give the server a certificate, or check the port)", { cause: error });
	}
	if (code === "ENOTFOUND" || code === "ERR_INVALID_URL")
		return new UnreachableError(message, { cause: error });
	return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .TransientError */ .N_(message, { cause: error });
}


/***/ }),

/***/ "src/platform/http/retry.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   N_: () => (/* binding */ TransientError),
/* harmony export */   VI: () => (/* binding */ usualRetries),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/** Limits for the API of a code host. A job can wait a minute, which GitHub's secondary rate limits require, but not longer. */
const usualRetries = {
	attempts: 5,
	forMs: 75_000,
	firstMs: 1000,
	mostMs: 16_000,
	random: Math.random,
};
/** A failure after which the same request may succeed later. */
class TransientError extends Error {
	name = "TransientError";
	/** Delay that the server requested in `Retry-After`. */
	afterMs;
	constructor(message, options = {}) {
		super(message, options);
		this.afterMs = options.afterMs;
	}
}
/**
 * Runs `attempt` until it succeeds, fails permanently, or has failed for `forMs`.
 *
 * @throws The last `TransientError` when the time is up. Any other error immediately.
 */
async function retry(what, options, attempt) {
	const { forMs, attempts = Number.POSITIVE_INFINITY, firstMs, mostMs, random, signal, onRetry } = options;
	let firstFailure;
	for (let tries = 0;; tries++) {
		signal.throwIfAborted();
		try {
			return await attempt(tries);
		}
		catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof TransientError) || tries + 1 >= attempts)
				throw error;
			const now = performance.now();
			firstFailure ??= now;
			const jittered = Math.min(mostMs, firstMs * 2 ** tries) * (0.5 + random() / 2);
			const waitMs = Math.max(jittered, error.afterMs ?? 0);
			if (now - firstFailure + waitMs > forMs)
				throw error;
			onRetry?.(what, error.message, waitMs);
			await pause(waitMs, signal);
		}
	}
}
/** Waits, or throws the signal's reason as soon as it aborts. */
function pause(ms, signal) {
	return new Promise((done, failed) => {
		const abort = () => {
			clearTimeout(timer);
			failed(signal.reason);
		};
		const timer = setTimeout(() => {
			signal.removeEventListener("abort", abort);
			done();
		}, ms);
		signal.addEventListener("abort", abort, { once: true });
		if (signal.aborted)
			abort();
	});
}
/** Parses `Retry-After` (RFC 9110, section 10.2.3), in seconds or as a date, into milliseconds, at most ten minutes. */
function retryAfterMs(header, nowMs) {
	if (header === undefined)
		return undefined;
	const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
	return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 600_000) : undefined;
}


/***/ })

};
